"""Our scripts as they are written → as they are sent: without comments and indents, else untouched."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from pygments.lexers import JavascriptLexer
from pygments.token import Comment, Whitespace

_VENDORED = "vendor"  # packed already, and its licence stays in it


def apply(site: Path, docs: Path) -> None:
    """Shorten each script of a built site that stands in ``docs``; those that the build makes hold data."""
    for path in sorted((docs / "assets").rglob("*.js")):
        sent = site / path.relative_to(docs)
        if path.parent.name != _VENDORED and sent.exists():
            sent.write_text(uncommented(sent.read_text("utf-8")), "utf-8", newline="\n")


def uncommented(script: str) -> str:
    """A script with one line end or one space where comments and space stood: the same statements."""
    return "".join(_parts(script)).lstrip()


def _parts(script: str) -> Iterator[str]:
    lexer = JavascriptLexer(stripnl=False, ensurenl=False)
    tokens = lexer.get_tokens(script)
    for between, run in groupby(tokens, lambda token: token[0] in Comment or token[0] in Whitespace):
        text = "".join(text for _, text in run)
        yield ("\n" if "\n" in text else " ") if between else text
