"""Where a class may be, and the season or weather."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from campus.models.base import Id, Model, Texts, several
from campus.models.marks import Code, Plain, Refers
from campus.models.observance import MonthNumber


class Place(Model):
    """Where a class may be when it has a few minutes. ``words`` are what lessons call the place."""

    id: Annotated[Id, Code()]
    name: Annotated[str, Field(min_length=2, max_length=8), Plain()]
    words: Annotated[Texts, several(1), Code()]
    topics: Annotated[tuple[Id, ...], Refers("topic")]
    desks: bool
    outdoors: bool


class Condition(Model):
    """A season (with its months) or a kind of weather, and the topics it calls for, first things first."""

    id: Annotated[Id, Code()]
    name: Annotated[str, Field(min_length=2, max_length=8), Plain()]
    months: tuple[MonthNumber, ...]
    topics: Annotated[tuple[Id, ...], several(1), Refers("topic")]
    indoors: bool
