"""Citations and quoted messages inside text.

``[@fire-law 第四十四条]`` cites a source, ``{{fire.leave}}`` quotes a key message in its fixed wording,
``{{procedure.burn}}`` a procedure in its own.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

CITATION = re.compile(r"\[@([a-z0-9-]+)(?:[ 　]+([^\]]+))?\]")
QUOTE = re.compile(r"\{\{\s*([a-z0-9-]+\.[a-z0-9-]+)\s*\}\}")
PROCEDURE = "procedure"  # {{procedure.burn}} quotes a procedure as {{fire.leave}} quotes a message
_LOOSE = re.compile(r"\[@[^\]]*\]|\{\{[^}]*\}\}")
_OPENING = re.compile(r"(?:[-*+]|\d{1,3}[.)])\s|#+\s")
_INLINE = re.compile(r"[*_`#>|]+")
_WRAP = re.compile(r"(?<=[^\x00-\x7f])\n(?=[^\x00-\x7f])")  # between Chinese characters it means nothing
_CLOSING = "。！？：；…”"
_MARKUP = re.compile(r"[*_`#>|\\-]+|\s+")


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to a source, with the clause it rests on, if named."""

    source: str
    clause: str | None = None

    @classmethod
    def parse(cls, text: str) -> "Citation":
        """From ``id`` or ``id 条款``, as YAML fields write it."""
        source, _, clause = text.strip().partition(" ")
        return cls(source, clause.strip() or None)


def citations(text: str) -> Iterator[Citation]:
    for match in CITATION.finditer(text):
        yield Citation(match[1], match[2])


def quotes(text: str) -> Iterator[str]:
    for match in QUOTE.finditer(text):
        yield match[1]


def malformed(text: str) -> Iterator[str]:
    """Pieces that look like a citation or a quotation and are neither."""
    for match in _LOOSE.finditer(text):
        if not CITATION.fullmatch(match[0]) and not QUOTE.fullmatch(match[0]):
            yield match[0]


def without_citations(text: str) -> str:
    return CITATION.sub("", text)


def with_quotes(text: str, wording: Callable[[str], str]) -> str:
    """``text`` with every quoted message replaced by its wording."""
    return QUOTE.sub(lambda match: wording(match[1]), text)


def blocks(text: str) -> Iterator[tuple[int, str]]:
    """Paragraphs and list items of ``text`` with their line offset: the unit a citation covers."""
    start = 0
    rows: list[str] = []
    for offset, row in enumerate([*text.split("\n"), ""]):
        stripped = row.strip()
        if not stripped or _OPENING.match(stripped):
            if rows:
                yield start, "\n".join(rows)
            rows = []
        if stripped:
            start = start if rows else offset
            rows.append(stripped)


def flowing(text: str) -> str:
    """``text`` on one line as it is spoken: no citations, no markup, a full stop between list items."""
    parts = []
    for _, block in blocks(without_citations(text)):
        opening = _OPENING.match(block)
        words = _WRAP.sub("", _INLINE.sub("", block[opening.end() if opening else 0 :]))
        parts.append(" ".join(words.split()).replace(" 。", "。").replace(" ，", "，"))
    *others, last = [part for part in parts if part] or [""]
    return "".join(part if part[-1] in _CLOSING else f"{part}。" for part in others) + last


def length(text: str) -> int:
    """Characters a reader reads: no citations, no markup, no white space."""
    return len(_MARKUP.sub("", without_citations(text)))
