"""The school year: all date arithmetic of the project.

Statutory holidays come from the ``holidays`` library, which knows each year's State Council
arrangement once it is published; ``school.yml`` overrides both ways. Lunar dates and solar terms come
from ``lunar_python``.
"""

import calendar
import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import assert_never

import holidays
from lunar_python import Solar

from campus.models import (
    BeforeHoliday,
    DaysOff,
    Fixed,
    Notice,
    NthWeekday,
    Rule,
    School,
    Span,
    Term,
    TermWeek,
    WeekOf,
    WholeMonth,
)

Date = datetime.date
DAY = datetime.timedelta(days=1)
WEEKDAYS = "一二三四五六日"
# Festivals of the lunar year that a calendar names; the library knows many more.
_FESTIVALS = ("除夕", "春节", "元宵节", "端午节", "中秋节", "重阳节", "腊八节")


def _month(first: Date) -> list[Date]:
    last = calendar.monthrange(first.year, first.month)[1]
    return [first.replace(day=number) for number in range(1, last + 1)]


@dataclass(frozen=True, slots=True)
class Statutory:
    """Days off with their names, the working weekends, and the years whose arrangement is known."""

    rest: dict[Date, str]
    work: frozenset[Date]
    announced: frozenset[int]


def statutory(years: Iterable[int], notices: Iterable[DaysOff] = ()) -> Statutory:
    """As each year's notice has it: one of ``notices``, or as the library knows it.

    The library's next version has a notice some weeks after it is published; a year of which nobody knows
    any has the days that the law names, and no swapped weekends.
    """
    years = list(years)
    found = holidays.country_holidays("CN", years=years, language="zh_CN")
    rest, work = dict(found.items()), set(getattr(found, "weekend_workdays", set()))
    announced = {day.year for day in work}
    for notice in notices:
        if notice.year not in years:
            continue
        rest = {day: name for day, name in rest.items() if day.year != notice.year}
        work = {day for day in work if day.year != notice.year} | set(notice.work)
        announced.add(notice.year)
        for name, (first, last) in notice.rest.items():
            # As the library names it: the rest before the New Year of the moon begins with its eve.
            rest |= {first + at * DAY: name for at in range((last - first).days + 1)}
            if name == "春节":
                rest[first] = "农历除夕"
    return Statutory(rest, frozenset(work), frozenset(announced & set(years)))


@dataclass(frozen=True, slots=True)
class Occasion:
    """When a theme day falls, and when a school holds it.

    ``first`` and ``last`` are the official dates; ``held`` is the school day for it and ``reason`` says
    in Chinese why that differs from ``first``, or is empty.
    """

    first: Date
    last: Date
    held: Date
    reason: str = ""

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Day:
    """One cell of a month grid."""

    date: Date
    school: bool
    rest: str  # why there is no school, or empty
    makeup: str  # why there is school on a weekend, or empty
    lunar: str  # 初一, or the month's name on its first day
    solar_term: str  # 立冬, or empty
    festival: str  # 中秋节, or empty


class SchoolYear:
    """1 September to 31 August around the two terms of a school profile."""

    def __init__(self, school: School) -> None:
        self.school = school
        self.autumn, self.spring = school.terms
        start = self.autumn.first.year
        self.first = Date(start, 9, 1)
        self.last = Date(start + 1, 8, 31)
        years = (start, start + 1)
        found = statutory(years, school.notices)
        self._statutory = found.rest
        self._workdays = {day for day in found.work if self.first <= day <= self.last}
        # Asked for again and again, and slow to work out.
        self._occasions: dict[Rule, Occasion | None] = {}
        self._weeks: dict[Date, list[list[Day | None]]] = {}
        self.announced = {year: year in found.announced for year in years}

    @property
    def name(self) -> str:
        return f"{self.first.year}—{self.last.year} 学年"

    @cached_property
    def months(self) -> tuple[Date, ...]:
        """The first of each month, September to August."""
        return tuple(Date(self.first.year + (month < 9), month, 1) for month in (9, 10, 11, 12, *range(1, 9)))

    def term_of(self, day: Date) -> Term | None:
        return next((term for term in self.school.terms if term.first <= day <= term.last), None)

    def week_of(self, day: Date) -> int | None:
        """Week of the term, from 1; the week of the first school day is week 1."""
        term = self.term_of(day)
        if term is None:
            return None
        monday = term.first - term.first.weekday() * DAY
        return (day - monday).days // 7 + 1

    def rest(self, day: Date) -> str:
        """Why there is no school on ``day``: a Chinese phrase, or the empty string on school days."""
        if day in self.school.school_days:
            return ""
        if day in self.school.rest_days:
            return self.school.rest_days[day]
        if self.term_of(day) is None:
            return "寒假" if self.autumn.last < day < self.spring.first else "暑假"
        if day in self._workdays:
            return ""
        if name := self._statutory.get(day):
            return "调休" if name.startswith("休息日") else name.removesuffix("（补假）") + "假期"
        return "周末" if day.weekday() >= 5 else ""

    def is_school_day(self, day: Date) -> bool:
        return not self.rest(day)

    def makeup(self, day: Date) -> str:
        """Why there is school on a weekend day, or the empty string."""
        if day.weekday() < 5 or not self.is_school_day(day):
            return ""
        return self.school.school_days.get(day, "调休上课")

    def nearest_school_day(self, day: Date) -> Date:
        """The school day closest to ``day``, the earlier of two equally close; ``day`` if none within 60."""
        for distance in range(61):
            for candidate in (day - distance * DAY, day + distance * DAY):
                if self.is_school_day(candidate):
                    return candidate
        return day

    def holiday(self, name: str) -> tuple[Date, Date] | None:
        """First and last day of the rest period around a statutory holiday of this school year."""
        key = "农历除夕" if name == "春节" else name
        for day in sorted(self._statutory):
            if self.first <= day <= self.last and self._statutory[day].startswith(key):
                first = last = day
                while self.rest(first - DAY) and self.rest(first - DAY) not in ("寒假", "暑假"):
                    first -= DAY
                while self.rest(last + DAY) and self.rest(last + DAY) not in ("寒假", "暑假"):
                    last += DAY
                return first, last
        return None

    def occasion(self, rule: Rule) -> Occasion | None:
        """When ``rule`` falls in this school year; ``None`` where only a yearly notice can say."""
        if rule not in self._occasions:
            self._occasions[rule] = self._worked_out(rule)
        return self._occasions[rule]

    def _worked_out(self, rule: Rule) -> Occasion | None:
        match rule:
            case Fixed():
                day = self._date(rule.date)
                return self._held(day, day)
            case NthWeekday():
                day = self._nth(rule)
                return self._held(day, day)
            case WeekOf():
                day = self._date(rule.date)
                monday = day - day.weekday() * DAY
                return self._held(monday, monday + 6 * DAY)
            case WholeMonth():
                first = self._in_year(rule.month, 1)
                return self._held(first, first.replace(day=calendar.monthrange(first.year, first.month)[1]))
            case Span():
                first, last = self._date(rule.first), self._date(rule.last)
                return self._held(first, last if last >= first else last.replace(year=last.year + 1))
            case BeforeHoliday():
                return self._before(rule.holiday)
            case TermWeek():
                return self._term_week(rule)
            case Notice():
                return None
            case _:
                assert_never(rule)

    def month_of(self, rule: Rule) -> Date:
        """The first of the month a rule belongs to, for lists; every rule has one."""
        if isinstance(rule, Notice):
            return self._in_year(rule.month, 1)
        occasion = self.occasion(rule)
        if occasion is None:  # a holiday that the calendar library does not list
            return self.first
        inside = min(max(occasion.first, self.first), self.last)
        return inside.replace(day=1)

    def before(self, day: Date, days: int) -> Date:
        """The school day nearest to ``days`` days before ``day``."""
        return self.nearest_school_day(day - days * DAY) if days else day

    def drill_day(self, month: int, turn: int) -> Date | None:
        """A day for the month's drill number ``turn``, from 0.

        The school day nearest to the third Wednesday, a week later for each further drill. ``None`` when
        the month has no school day.
        """
        first = self._in_year(month, 1)
        days = [day for day in _month(first) if self.is_school_day(day)]
        if not days:
            return None
        wednesday = first + ((2 - first.weekday()) % 7 + 14 + 7 * turn) * DAY
        return min(days, key=lambda day: (abs((day - wednesday).days), day))

    def school_days_in(self, first: Date) -> int:
        """How many school days the month that begins with ``first`` has."""
        return sum(self.is_school_day(day) for day in _month(first))

    def days(self, first: Date) -> Iterator[Day]:
        """Every day of the month that begins with ``first``."""
        for date in _month(first):
            lunar = Solar.fromYmd(date.year, date.month, date.day).getLunar()
            name = lunar.getDayInChinese()
            if name == "初一":
                name = f"{lunar.getMonthInChinese()}月"
            rest = self.rest(date)
            festival = next((item for item in lunar.getFestivals() if item in _FESTIVALS), "")
            yield Day(date, not rest, rest, self.makeup(date), name, lunar.getJieQi(), festival)

    def weeks(self, first: Date) -> list[list[Day | None]]:
        """A month as rows of seven, Monday first; ``None`` outside the month."""
        if first not in self._weeks:
            cells: list[Day | None] = [None] * first.weekday()
            cells += self.days(first)
            cells += [None] * (-len(cells) % 7)
            self._weeks[first] = [cells[i : i + 7] for i in range(0, len(cells), 7)]
        return self._weeks[first]

    def _in_year(self, month: int, day: int) -> Date:
        return Date(self.first.year if month >= 9 else self.last.year, month, day)

    def _date(self, month_day: str) -> Date:
        month, day = (int(part) for part in month_day.split("-"))
        year = self.first.year if month >= 9 else self.last.year
        return Date(year, month, min(day, calendar.monthrange(year, month)[1]))

    def _nth(self, rule: NthWeekday) -> Date:
        first = self._in_year(rule.month, 1)
        days = [day for day in _month(first) if day.isoweekday() == rule.weekday]
        return days[rule.nth if rule.nth < 0 else rule.nth - 1]

    def _held(self, first: Date, last: Date) -> Occasion:
        """A week or month is held from its first school day; a single day at the nearest one."""
        day = first
        while day <= last:
            if self.is_school_day(day):
                return Occasion(first, last, day)
            day += DAY
        held = self.nearest_school_day(first)
        if not self.is_school_day(held):
            return Occasion(first, last, first)
        weekday = WEEKDAYS[first.weekday()]
        why = self.rest(first)
        named = f"星期{weekday}" if why == "周末" else f"{why}中"
        return Occasion(
            first,
            last,
            held,
            f"{first.month}月{first.day}日是{named}，学校活动放在最近的上课日"
            f"{held.month}月{held.day}日（星期{WEEKDAYS[held.weekday()]}）",
        )

    def _before(self, name: str) -> Occasion | None:
        period = self.holiday(name)
        if period is None:
            return None
        day = period[0] - DAY
        for _ in range(60):
            if self.is_school_day(day):
                return Occasion(day, day, day)
            day -= DAY
        return None

    def _term_week(self, rule: TermWeek) -> Occasion:
        term = self.autumn if rule.term == "秋季" else self.spring
        if rule.week == 1:
            first = term.first
            last = first + (6 - first.weekday()) * DAY
        else:
            last = term.last
            first = last - last.weekday() * DAY
        return self._held(first, last)
