"""What is to be done in a month: all that the plan holds, each once, in the month it falls into."""

from datetime import date

import pytest

from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.web import to_dos
from campus.web.to_dos import ToDo

Months = dict[date, list[to_dos.Week]]


@pytest.fixture(scope="module")
def months(real: Catalogue) -> Months:
    return to_dos.of_months(real, plan_items.planned(real))


def every(months: Months) -> list[ToDo]:
    return [item for weeks in months.values() for week in weeks for item in week.to_dos]


def test_everything_of_the_plan_stands_in_one_month(real: Catalogue, months: Months) -> None:
    plan = plan_items.planned(real)
    links = [uri for item in every(months) for _, uri in item.links]
    for month in plan["months"]:
        for row in month["drills"]:
            day = date.fromisoformat(row["date"])
            found = [
                item
                for week in months[day.replace(day=1)]
                for item in week.to_dos
                if item.kind == "演练" and item.first == day
            ]
            assert [item.links[0][1] for item in found].count(f"drills/{row['drill']}.md") == 1
    for rows in plan["lessons"].values():
        for row in rows:
            assert links.count(f"lessons/{row['lesson']}.md") == 1
    for row in plan["holidays"]:
        assert f"calendar/talks/holidays.md#{row['talk']}" in links


def test_a_day_is_in_its_month_and_in_its_week(months: Months) -> None:
    for first, weeks in months.items():
        assert [week.first for week in weeks] == sorted(week.first for week in weeks)
        for week in weeks:
            assert week.first.weekday() == 0
            for item in week.to_dos:
                assert week.first <= item.first <= item.last <= week.last
                if item.first == item.last:
                    assert (item.first.year, item.first.month) == (first.year, first.month)


def test_preparing_begins_before_the_day_on_a_school_day(real: Catalogue, months: Months) -> None:
    begun = {item.links[0][1]: item.first for item in every(months) if item.kind == "准备"}
    fire = real.occasions["fire-day"]
    assert fire is not None
    assert begun["days/fire-day/index.md#plan-1"] == real.year.before(fire.held, 21)
    assert all(real.year.is_school_day(day) for day in begun.values())


def test_drills_and_days_bring_their_files(months: Months) -> None:
    for item in every(months):
        if item.kind in ("演练", "主题日"):
            assert item.files[0].ending == "zip"
            assert item.who
