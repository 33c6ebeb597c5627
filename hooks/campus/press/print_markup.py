"""Print markup: text in; its paragraphs, runs and length out.

Print markup is plain text with ``**bold**``, ``[^3]`` for source number 3 (``[^3 待核]`` when it is not
firm), ``[=学校]`` for a form control of that name (see word), ``[字|zì]`` for a character with its syllable
above it, paragraphs apart by an empty line, and lines
that begin with ``- ``, ``1. `` or ``□ `` (to tick) as lists.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from campus.press.jobs import PressError

_MARKED = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|\[\^(?P<number>\d+)(?P<remark>[^\]]*)\]|\[=(?P<control>[^\]]+)\]"
    r"|\[(?P<base>[^|\]])\|(?P<above>[^\]]+)\]"
)
_ITEM = re.compile(r"^(?:(?P<dot>[-*+])|(?P<check>□)|\d+[.)])\s+(?P<text>.*)")
_SPACE = re.compile(r"\s+")
_BREAK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+□]|\d+[.)])\s)")  # between paragraphs and items of a list


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one manner; ``source`` is the number of a source, or 0 for plain text.

    With ``control`` the text is the name of a form control; ``above`` is a syllable over it.
    """

    text: str
    bold: bool = False
    source: int = 0
    control: bool = False
    above: str = ""


def pieces(text: str) -> Iterator[Piece]:
    """Runs of one paragraph in print markup."""
    at = 0
    for match in _MARKED.finditer(text):
        if match.start() > at:
            yield Piece(text[at : match.start()])
        if match["bold"]:
            yield from (replace(piece, bold=True) for piece in pieces(match["bold"]))
        elif match["control"]:
            yield Piece(match["control"], control=True)
        elif match["base"]:
            yield Piece(match["base"], above=match["above"])
        else:
            yield Piece(f"[{match['number']}{match['remark']}]", False, int(match["number"]))
        at = match.end()
    if at < len(text):
        yield Piece(text[at:])


def plain(text: str) -> str:
    """Text without any markup."""
    return "".join(piece.text for piece in pieces(text) if not piece.source)


def paragraphs(text: str) -> list[str]:
    """Paragraphs and items of lists without markup, for a speaker's notes; what marks an item stays."""
    parts = ("".join(row.strip() for row in part.split("\n")) for part in _BREAK.split(text))
    return [plain(part) for part in parts if part]


def length(text: str) -> int:
    """Characters a reader sees: no markup, no white space."""
    return len(_SPACE.sub("", plain(text)))


Block = tuple[Literal["text", "dot", "check", "number"], str]


def blocks(text: str) -> list[Block]:
    """Paragraphs and list items. A line end inside a paragraph means nothing in Chinese."""
    found: list[Block] = []
    open_ = False  # whether the next line continues the last block
    for row in text.split("\n"):
        stripped = row.strip()
        item = _ITEM.match(stripped)
        if not stripped:
            open_ = False
        elif item:
            kind: Literal["dot", "check", "number"] = (
                "dot" if item["dot"] else "check" if item["check"] else "number"
            )
            found.append((kind, item["text"]))
            open_ = True
        elif open_:
            last, before = found[-1]
            found[-1] = last, before + stripped
        else:
            found.append(("text", stripped))
            open_ = True
    return found


def lines(text: str, width: float, size: float) -> int:
    """Estimate of the lines ``text`` takes at ``width`` cm in ``size`` pt: a 汉字 is as wide as high."""
    points = sum(0.55 if char.isascii() else 1.0 for char in plain(text)) * size
    room = width / 2.54 * 72
    # The last character of a line often cannot stay there (punctuation), hence one character less.
    return max(1, -int(-points // max(size, room - size)))


def too_long(field: str, text: str, allowed: int, found: int) -> PressError:
    """A text that has no room: which field, how many characters it may have, how many it has."""
    start = plain(text)[:12]
    return PressError(f"“{field}”放不下：最多 {allowed} 字，现在 {found} 字：“{start}……”", start, "P2")
