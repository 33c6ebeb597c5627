"""The school's own profile: terms, days off, planned drills."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from campus.models.base import Date, Id, Model, Text, several
from campus.models.marks import Plain, Refers
from campus.models.observance import MonthNumber
from campus.models.stage import Stage


class Region(StrEnum):
    """What the land around the school is like, and the topics that follow from it."""

    COAST = "沿海"
    MOUNTAIN = "山区"
    NORTH = "北方"
    PLAIN = "平原"
    CITY = "城区"

    @property
    def topics(self) -> tuple[str, ...]:
        """Topics to watch beyond the common ones: storms, landslides, ice and stove gas, floods, traffic."""
        return {
            "COAST": ("weather", "drowning"),
            "MOUNTAIN": ("geology", "weather", "outdoors"),
            "NORTH": ("gas", "drowning", "weather"),
            "PLAIN": ("weather", "drowning"),
            "CITY": ("traffic", "battery"),
        }[self.name]


class Term(Model):
    name: Literal["秋季", "春季"]
    first: Date
    last: Date

    @model_validator(mode="after")
    def _order(self) -> Term:
        if self.first >= self.last:
            raise ValueError(f"{self.name}学期的 last（{self.last}）要晚于 first（{self.first}）")
        return self


class PlannedDrill(Model):
    """A drill of the year's plan: in which month, and on which day if that is settled."""

    month: MonthNumber
    drill: Annotated[Id, Refers("drill")]
    date: Date | None = None


class YearTheme(Model):
    """The theme that the authorities give a theme day in this school year."""

    day: Annotated[Id, Refers("theme_day")]
    theme: Annotated[str, Field(min_length=4, max_length=40), Plain()]


class School(Model):
    """The school's profile: all that makes the year ours rather than anybody's."""

    name: Annotated[Text, Plain()]
    region: Region
    stages: Annotated[tuple[Stage, ...], several(1)]
    class_size: Annotated[int, Field(ge=1, le=100)] = 45
    boarding: bool
    school_bus: bool
    checked: Date
    terms: Annotated[tuple[Term, ...], several(2, 2)]
    rest_days: Annotated[dict[Date, Text], Plain()]
    school_days: Annotated[dict[Date, Text], Plain()]
    drills: Annotated[tuple[PlannedDrill, ...], several(1)]
    themes: tuple[YearTheme, ...] = ()

    @model_validator(mode="after")
    def _year(self) -> School:
        autumn, spring = self.terms
        if (autumn.name, spring.name) != ("秋季", "春季"):
            raise ValueError("terms 先写秋季学期，再写春季学期")
        if autumn.last >= spring.first:
            raise ValueError(f"春季学期（{spring.first}）要在秋季学期结束（{autumn.last}）之后开始")
        start = autumn.first.year
        if not (
            datetime.date(start, 8, 1) <= autumn.first and spring.last <= datetime.date(start + 1, 8, 31)
        ):
            raise ValueError("两个学期要落在同一个学年里（8月到第二年8月）")
        return self
