"""Theme days, their rules, and what each month is about."""

from __future__ import annotations

import calendar
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field

from campus.models.base import Id, Keywords, Model, Text, Texts, several
from campus.models.marks import Code, Plain, Prose, Refers
from campus.models.source import Mark


def _real_day(value: str) -> str:
    month, day = (int(part) for part in value.split("-"))
    if day > calendar.monthrange(2024, month)[1]:  # a leap year: 02-29 is a day
        raise ValueError(f"{month}月没有{day}日；日期写成 11-09 这样")
    return value


MonthDay = Annotated[
    str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"), AfterValidator(_real_day), Code()
]


MonthNumber = Annotated[int, Field(ge=1, le=12)]


Holiday = Literal["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"]


class Fixed(Model):
    kind: Literal["fixed"]
    date: MonthDay


class NthWeekday(Model):
    """``nth`` weekday of a month; weekday 1 is Monday, nth -1 the last."""

    kind: Literal["nth_weekday"]
    month: MonthNumber
    weekday: Annotated[int, Field(ge=1, le=7)]
    nth: Literal[-1, 1, 2, 3, 4]


class WeekOf(Model):
    """The week, Monday to Sunday, that holds a date."""

    kind: Literal["week_of"]
    date: MonthDay


class WholeMonth(Model):
    kind: Literal["whole_month"]
    month: MonthNumber


class Span(Model):
    model_config = ConfigDict(populate_by_name=True)

    kind: Literal["span"]
    first: Annotated[MonthDay, Field(alias="from")]
    last: Annotated[MonthDay, Field(alias="to")]


class Notice(Model):
    """Dates come with a yearly notice: none is computed."""

    kind: Literal["notice"]
    month: MonthNumber
    hint: Annotated[Text, Plain()]


class BeforeHoliday(Model):
    """The last school day before a statutory holiday."""

    kind: Literal["before_holiday"]
    holiday: Holiday


class TermWeek(Model):
    """The first (1) or last (-1) week of a term."""

    kind: Literal["term_week"]
    term: Literal["秋季", "春季"]
    week: Literal[1, -1]


Rule = Annotated[
    Fixed | NthWeekday | WeekOf | WholeMonth | Span | Notice | BeforeHoliday | TermWeek,
    Field(discriminator="kind"),
]


class ThemeDay(Model):
    """A dated observance: a day, week, month or period of the school year."""

    id: Annotated[Id, Code()]
    name: Annotated[Text, Plain()]
    short: Annotated[str | None, Plain()]
    aliases: Annotated[Keywords, Plain()]
    kind: Literal["日", "周", "月", "时段"]
    rule: Rule
    what: Annotated[str, Field(min_length=4, max_length=80), Plain(carried="source")]
    basis: Annotated[Text, Plain(carried="source")]
    source: Annotated[Id | None, Refers("source")]
    mark: Mark
    topics: Annotated[tuple[Id, ...], several(1), Refers("topic")]
    priority: Literal["核心", "推荐", "可选"]
    note: Annotated[str | None, Plain(carried="source")]

    @property
    def label(self) -> str:
        """``11·9 全国消防日``, or the name alone."""
        return f"{self.short} {self.name}" if self.short else self.name


WeekTask = Annotated[str, Field(pattern=r"^[^：]{2,4}：.{4,20}$")]


class MonthPlan(Model):
    """What a month is about, one small task for each of its weeks, and its one-minute reminders."""

    month: MonthNumber
    theme: Annotated[str, Field(min_length=4, max_length=16), Plain()]
    focus: Annotated[Text, Prose()]
    topics: Annotated[tuple[Id, ...], several(1), Refers("topic")]
    tasks: Annotated[tuple[WeekTask, ...], several(5, 5), Prose()]
    reminders: Annotated[Texts, several(4, 8), Prose()]
