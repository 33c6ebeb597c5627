"""What a lesson shows: the slides of a deck and of the projection, as plain JSON.

Each slide carries the plan in its notes. How slides are drawn is for the deck, for PowerPoint, and for the
screens of the page itself.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, TypedDict

from campus.press.blocks import Picture

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
