"""What a lesson shows: the slides of a deck and of the projection as plain JSON in, their boxes out.

Each slide carries the plan in its notes. How slides are drawn is for the deck, for PowerPoint, and for the
screens of the page itself.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, TypedDict

from campus.press.blocks import Picture
from campus.press.print_markup import too_long
from campus.text.wall import BOTTOM, GAP, LEFT, PICTURES, TOP, WIDTH, Block, Placed, Wall, characters

Box = tuple[float, float, float, float]  # points from the top left: left, top, width, height
Layout = Literal["封面", "要点", "问答", "情境", "选择"]


class Part(TypedDict):
    """One text, or a list of one kind (see :class:`campus.text.wall.Block`).

    ``reveal``: with which click it appears, 0 from the start. ``right``: the right one of the choices.
    """

    kind: str
    texts: Sequence[str]
    reveal: int
    right: bool


class Slide(TypedDict):
    """One slide. ``picture``: a name in the deck's pictures. ``notes``: for the speaker, by paragraph."""

    layout: Layout
    section: str
    minutes: int  # of its section, 0 where it has none of its own
    title: str
    label: str
    picture: str | None
    parts: Sequence[Part]
    notes: Sequence[str]


class Show(TypedDict):
    """The slides of a lesson. ``readings``: words and their 拼音; None for no 拼音 at all."""

    title: str
    stage: str
    topic: str
    colour: str
    icon: str
    minutes: int
    keywords: str
    reviewed: str
    readings: Mapping[str, str] | None
    pictures: Mapping[str, Picture]
    slides: Sequence[Slide]


def laid(slide: Slide, sheet: Wall) -> tuple[list[Placed], Box | None]:
    """The parts of a slide in their places, and that of its picture where the text leaves it room.

    Not for covers. Raises PressError P2 for a text that has no room itself.
    """
    blocks = [Block(part["kind"], tuple(part["texts"])) for part in slide["parts"]]
    pictured = slide["picture"] is not None
    box: Box | None = None
    placed: list[Placed] | None
    if slide["layout"] == "要点":
        placed, width = sheet.listed(blocks, pictured=pictured) or (None, 0)
        box = (LEFT + WIDTH - width, TOP, width, BOTTOM - TOP) if width else None
    elif slide["layout"] == "情境":
        placed = sheet.asked(*blocks, pictured=pictured)
        if placed and pictured:
            box = LEFT + WIDTH - PICTURES[0], TOP, PICTURES[0], placed[1].top - GAP - TOP
    else:
        placed = sheet.stacked(blocks)
    if placed is None:
        longest = max((text for block in blocks for text in block.texts), key=len)
        raise too_long(slide["title"], longest, characters(longest) - 1, characters(longest))
    return placed, box
