"""Drawings and where they stand."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field

from campus.models.base import Id, MessageId, Model, Text
from campus.models.marks import Code, Plain, Refers


class Picture(Model):
    """A drawing. ``alt`` says in one sentence what a reader would see; ``svg`` is the file's text."""

    alt: Annotated[str, Field(min_length=4, max_length=60), Plain()]
    by: Annotated[str, Field(min_length=2), Code()]  # who drew it: 本站, or the icon set and its licence
    svg: Annotated[str, Field(pattern=r"^\s*<svg"), Code()]

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of its view box: a page leaves that room before the drawing is there."""
        found = re.search(r'viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"', self.svg)
        return (round(float(found[1])), round(float(found[2]))) if found else (4, 3)


_Drawn = Annotated[Text, Refers("picture")]
_Kit = Annotated[Id, Refers("kit")]
_Drill = Annotated[Id, Refers("drill")]
_OfMessages = dict[Annotated[MessageId, Refers("message")], _Drawn]


class LessonPictures(Model):
    """Which drawing stands where in a lesson's files, by name; null where there is none.

    ``steps`` and ``situations`` follow the lesson's order and may be shorter. ``messages``: a drawing of
    the lesson's own for a message, where the usual one is not for this age.
    """

    cover: _Drawn
    steps: tuple[_Drawn | None, ...] = ()
    situations: tuple[_Drawn | None, ...] = ()
    messages: _OfMessages = Field(default_factory=dict)

    @property
    def drawn(self) -> tuple[str, ...]:
        """Names of all its drawings, each once."""
        return tuple(
            dict.fromkeys(
                name for name in (self.cover, *self.steps, *self.situations, *self.messages.values()) if name
            )
        )


class PictureUses(Model):
    """Drawings for lessons, messages, kits and their boards, drills and their flows, and months, by id."""

    lessons: dict[Annotated[Id, Refers("lesson")], LessonPictures] = Field(default_factory=dict)
    messages: _OfMessages = Field(default_factory=dict)
    kits: dict[_Kit, _Drawn] = Field(default_factory=dict)
    boards: dict[_Kit, _Drawn] = Field(default_factory=dict)
    drills: dict[_Drill, _Drawn] = Field(default_factory=dict)
    flows: dict[_Drill, tuple[_Drawn | None, ...]] = Field(default_factory=dict)
    months: dict[Annotated[int, Field(ge=1, le=12)], _Drawn] = Field(default_factory=dict)
