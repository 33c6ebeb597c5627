"""Five made-up schools of five kinds: their year is full and fits the place, nothing stands on a day off."""

import datetime
from calendar import monthcalendar
from collections.abc import Iterator
from typing import Any

import pytest
from lunar_python import Lunar, Solar

from campus import year_plan
from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.models import School
from campus.year import plan_events, planner
from campus.year.school_year import SchoolYear, statutory
from conftest import TESTS, school

NAMES = sorted(path.stem for path in (TESTS / "schools").glob("*.yml"))
YEARS = range(2020, 2040)
DAY = datetime.timedelta(days=1)
Planned = tuple[School, planner.Plan]


@pytest.fixture(scope="module")
def data(real: Catalogue) -> dict[str, Any]:
    return plan_items.items(real)


@pytest.fixture(scope="module", params=NAMES)
def planned(request: pytest.FixtureRequest, data: dict[str, Any]) -> Planned:
    own = year_plan.read(TESTS / f"schools/{request.param}.yml")
    return own, planner.plan(data, own)


def said(plan: planner.Plan) -> Iterator[tuple[str, str]]:
    """Each talk with the day, or the first day of the week, of which it is part."""
    for week in plan["weeks"]:
        monday = week["days"][0]["date"]
        for key in (week["flag"], *week["five"].values()):
            yield monday, key
        for row in week["days"]:
            for key in row["minute"].values():
                yield row["date"], key


def test_there_are_five() -> None:
    assert len(NAMES) == 5


@pytest.mark.parametrize(
    ("autumn", "spring"),
    [
        (("2027-09-01", "2028-01-14"), ("2028-02-14", "2028-07-07")),
        (("2028-09-01", "2029-01-26"), ("2029-02-26", "2029-07-06")),
        (("2029-09-03", "2030-01-18"), ("2030-02-18", "2030-07-05")),
    ],
)
def test_the_next_school_years_owe_nothing_by_their_dates_alone(
    autumn: tuple[str, str], spring: tuple[str, str], real: Catalogue, data: dict[str, Any]
) -> None:
    terms = [{"name": "秋季", "first": autumn[0], "last": autumn[1]}]
    terms += [{"name": "春季", "first": spring[0], "last": spring[1]}]
    kept = real.school.model_dump(mode="json", exclude={"terms", "drills"})
    drills = [{"month": it.month, "drill": it.drill} for it in real.school.drills]
    own = School.model_validate({**kept, "terms": terms, "drills": drills})
    assert list(planner.faults(own)) == []
    assert [row for row in planner.plan(data, own)["counts"] if row["have"] < row["need"]] == []


def test_every_duty_is_met(planned: Planned) -> None:
    own, plan = planned
    assert [row for row in plan["counts"] if row["have"] < row["need"]] == []
    assert {row["duty"] for row in plan["counts"]} >= {"minutes", "lessons", "training", "law", "drills"}
    assert ("buses" in {row["duty"] for row in plan["counts"]}) == own.school_bus


def test_nothing_stands_on_a_day_off(planned: Planned, data: dict[str, Any]) -> None:
    own, plan = planned
    year = SchoolYear(own)
    events = [it for it in plan_events.events(data, plan, own) if not it["uid"].startswith("ahead")]
    days = {it["date"] for it in events} | {day for day, _ in said(plan)}
    assert len(days) > 150
    for day in map(datetime.date.fromisoformat, days):
        # Asked of the profile itself, not only of the program: a day of its own, or neither weekend nor rest.
        assert day in own.school_days or day not in own.rest_days
        assert year.is_school_day(day), day


def test_what_is_said_fits_the_place(planned: Planned, real: Catalogue) -> None:
    own, plan = planned
    for day, key in said(plan):
        talk = real.talks[key]
        assert not talk.regions or own.region in talk.regions, (day, key)
        assert not ("住宿" in talk.only and not own.boarding)
        assert not ("校车" in talk.only and not own.school_bus)
    if own.region in ("北方", "山区"):
        assert not [key for _, key in said(plan) if "台风" in real.talks[key].title]
    if own.region == "沿海":
        assert not [key for _, key in said(plan) if "冰面" in real.talks[key].title]


def test_a_day_made_up_at_the_weekend_is_a_school_day_like_any(data: dict[str, Any]) -> None:
    own = year_plan.read(TESTS / "schools/makeup-first-week.yml")
    first = planner.plan(data, own)["weeks"][0]
    assert [row["date"] for row in first["days"]] == ["2026-09-01", "2026-09-04", "2026-09-05", "2026-09-06"]
    assert all(row["minute"][stage.code] for row in first["days"] for stage in own.stages)


def test_a_school_without_a_bus_gets_another_drill_in_the_month_of_the_bus(data: dict[str, Any]) -> None:
    own = year_plan.read(TESTS / "schools/mountain-mixed.yml")
    july = [row["drill"] for row in planner.plan(data, own)["drills"] if row["date"][5:7] == "07"]
    assert len(july) == 1
    assert july != ["school-bus-escape"]


# Twenty years of theme days -----------------------------------------------------------------------


def expected(rule: dict[str, Any], start: int) -> tuple[datetime.date, datetime.date] | None:
    """First and last day by the calendar of the standard library alone."""

    def on(text: str) -> datetime.date:
        month, day = map(int, text.split("-"))
        return datetime.date(start if month >= 9 else start + 1, month, day)

    kind = rule["kind"]
    if kind == "fixed":
        return on(rule["date"]), on(rule["date"])
    if kind == "week_of":
        _, _, weekday = on(rule["date"]).isocalendar()
        monday = on(rule["date"]) - (weekday - 1) * DAY
        return monday, monday + 6 * DAY
    month = rule.get("month", 0)
    year = start if month >= 9 else start + 1
    if kind == "nth_weekday":
        days = [week[rule["weekday"] - 1] for week in monthcalendar(year, month)]
        days = [day for day in days if day]
        found = datetime.date(year, month, days[rule["nth"] if rule["nth"] < 0 else rule["nth"] - 1])
        return found, found
    if kind == "whole_month":
        following = datetime.date(year + month // 12, month % 12 + 1, 1)
        return datetime.date(year, month, 1), following - DAY
    return None


@pytest.mark.parametrize("start", YEARS)
def test_theme_days_fall_where_another_calculation_puts_them(start: int, real: Catalogue) -> None:
    year = SchoolYear(school(start))
    checked = 0
    for key, day in real.theme_days.items():
        wanted = expected(day.rule.model_dump(by_alias=True), start)
        occasion = year.occasion(day.rule)
        if wanted is None:
            continue
        assert occasion is not None, key
        assert (occasion.first, occasion.last) == wanted, key
        assert year.is_school_day(occasion.held), key
        checked += 1
    assert checked >= 40


def lunar(year: int, month: int, day: int) -> datetime.date:
    solar = Lunar.fromYmd(year, month, day).getSolar()
    return datetime.date(solar.getYear(), solar.getMonth(), solar.getDay())


@pytest.mark.parametrize("year", YEARS)
def test_holidays_by_the_moon_fall_where_another_library_puts_them(year: int) -> None:
    found = statutory([year]).rest
    names = {
        "春节": lunar(year, 1, 1),
        "端午节": lunar(year, 5, 5),
        "中秋节": lunar(year, 8, 15),
    }
    for name, day in names.items():
        assert name in found[day], (name, day, found.get(day))
    (clear,) = [day for day, name in found.items() if name == "清明节"]
    assert Solar.fromYmd(clear.year, clear.month, clear.day).getLunar().getJieQi() == "清明"


# As the news of those years reported them.
KNOWN = {
    "school-safety-day": ["2021-03-29", "2022-03-28", "2023-03-27", "2024-03-25", "2025-03-31", "2026-03-30"],
    "fire-day": ["2020-11-09", "2025-11-09"],
    "disaster-day": ["2024-05-12", "2026-05-12"],
}


@pytest.mark.parametrize(("key", "day"), [(key, day) for key, days in KNOWN.items() for day in days])
def test_theme_days_fall_where_they_were_celebrated(key: str, day: str, real: Catalogue) -> None:
    when = datetime.date.fromisoformat(day)
    start = when.year if when.month >= 9 else when.year - 1
    occasion = SchoolYear(school(start)).occasion(real.theme_days[key].rule)
    assert occasion is not None
    assert occasion.first == when
