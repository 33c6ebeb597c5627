"""All date arithmetic: theme days over twenty years, school days, holidays, lunar dates."""

import calendar
import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from campus.content.catalogue import Catalogue
from campus.models import Rule, School
from campus.year import plan_rows
from campus.year.school_year import Date, Occasion, SchoolYear
from conftest import date, raw, school

YEARS = range(2015, 2035)
RULES: TypeAdapter[Rule] = TypeAdapter(Rule)
DAY = datetime.timedelta(days=1)


@cache
def _year(start: int) -> SchoolYear:
    return SchoolYear(school(start))


def year(start: int = 2026, **fields: Any) -> SchoolYear:
    return SchoolYear(school(start, **fields)) if fields else _year(start)


def occasion(rule: dict[str, Any], start: int = 2026, **fields: Any) -> Occasion:
    found = year(start, **fields).occasion(RULES.validate_python(rule))
    assert found is not None
    return found


def every_day(first: Date, last: Date) -> Iterator[Date]:
    while first <= last:
        yield first
        first += DAY


# Rules --------------------------------------------------------------------------------------------

LAST_MONDAY_OF_MARCH = {"kind": "nth_weekday", "month": 3, "weekday": 1, "nth": -1}


@pytest.mark.parametrize(
    "known", ["2021-03-29", "2022-03-28", "2024-03-25", "2025-03-31", "2026-03-30", "2027-03-29"]
)
def test_the_last_monday_of_march_is_the_one_that_was_celebrated(known: str) -> None:
    assert occasion(LAST_MONDAY_OF_MARCH, date(known).year - 1).first == date(known)


@pytest.mark.parametrize("start", YEARS)
def test_an_nth_weekday_is_the_nth_of_its_month_in_any_year(start: int) -> None:
    this = year(start)
    for month in range(1, 13):
        in_year = start if month >= 9 else start + 1
        for weekday in range(1, 8):
            column = [
                week[weekday - 1] for week in calendar.monthcalendar(in_year, month) if week[weekday - 1]
            ]
            for nth in (1, 2, 3, 4, -1):
                rule = {"kind": "nth_weekday", "month": month, "weekday": weekday, "nth": nth}
                found = this.occasion(RULES.validate_python(rule))
                assert found is not None
                assert found.first == Date(in_year, month, column[nth - 1 if nth > 0 else -1])


@pytest.mark.parametrize("start", YEARS)
def test_a_fixed_day_keeps_its_date_from_september_to_august(start: int) -> None:
    for month_day in ("09-01", "11-09", "12-31", "01-01", "04-15", "05-12", "06-26", "08-31"):
        month, day = map(int, month_day.split("-"))
        found = occasion({"kind": "fixed", "date": month_day}, start)
        assert found.first == found.last == Date(start + (month < 9), month, day)


@pytest.mark.parametrize("start", YEARS)
def test_the_week_of_a_date_is_the_monday_to_sunday_around_it(start: int) -> None:
    found = occasion({"kind": "week_of", "date": "05-12"}, start)
    assert found.first.isoweekday() == 1
    assert found.days == 7
    assert found.first <= Date(start + 1, 5, 12) <= found.last


@pytest.mark.parametrize("start", YEARS)
def test_a_whole_month_has_all_its_days(start: int) -> None:
    for month in range(1, 13):
        found = occasion({"kind": "whole_month", "month": month}, start)
        assert found.first.day == 1
        assert (found.last + DAY).day == 1
        assert found.days in (28, 29, 30, 31)


@pytest.mark.parametrize("start", YEARS)
def test_a_span_may_cross_the_turn_of_the_year(start: int) -> None:
    found = occasion({"kind": "span", "from": "12-25", "to": "01-05"}, start)
    assert (found.first, found.last) == (Date(start, 12, 25), Date(start + 1, 1, 5))


@pytest.mark.parametrize("start", YEARS)
def test_the_first_and_last_week_of_a_term_lie_inside_the_term(start: int) -> None:
    for index, term in enumerate(("秋季", "春季")):
        own = school(start).terms[index]
        first = occasion({"kind": "term_week", "term": term, "week": 1}, start)
        last = occasion({"kind": "term_week", "term": term, "week": -1}, start)
        assert first.first == own.first
        assert last.last == own.last
        assert first.days <= 7
        assert last.days <= 7


@pytest.mark.parametrize("start", YEARS)
@pytest.mark.parametrize("holiday", ["元旦", "清明节", "劳动节", "端午节", "国庆节"])
def test_before_a_holiday_is_the_last_school_day_before_the_rest_begins(start: int, holiday: str) -> None:
    this = year(start)
    found = this.occasion(RULES.validate_python({"kind": "before_holiday", "holiday": holiday}))
    period = this.holiday(holiday)
    assert period is not None
    assert found is not None
    assert this.is_school_day(found.first)
    assert found.first < period[0]
    assert all(this.rest(day) for day in every_day(found.first + DAY, period[1]))


def test_before_the_spring_festival_is_the_last_day_of_the_autumn_term_when_the_vacation_comes_first() -> (
    None
):
    found = occasion({"kind": "before_holiday", "holiday": "春节"})
    assert found.first == date("2027-01-22")


def test_before_the_national_day_of_2026_is_the_wednesday() -> None:
    assert occasion({"kind": "before_holiday", "holiday": "国庆节"}).first == date("2026-09-30")


def test_a_day_that_comes_with_a_yearly_notice_is_not_computed() -> None:
    rule = RULES.validate_python({"kind": "notice", "month": 9, "hint": "以当年通知为准"})
    assert year().occasion(rule) is None
    assert year().month_of(rule) == date("2026-09-01")


@pytest.mark.parametrize("start", YEARS)
def test_every_real_theme_day_falls_into_every_school_year(real: Catalogue, start: int) -> None:
    this = year(start)
    for key, day in real.theme_days.items():
        assert this.month_of(day.rule) in this.months, key
        found = this.occasion(day.rule)
        if found is None:
            assert day.rule.kind in ("notice", "before_holiday"), key
            continue
        assert found.first <= found.last, key
        assert this.first - 7 * DAY <= found.first <= this.last, key
        if found.days == 1 and found.held != found.first:
            assert found.reason, key
            assert this.is_school_day(found.held), key
        if this.is_school_day(found.first):
            assert (found.held, found.reason) == (found.first, ""), key


# Held on another day ------------------------------------------------------------------------------


def test_the_saturday_of_drug_day_2027_is_held_on_the_friday_with_the_reason() -> None:
    found = occasion({"kind": "fixed", "date": "06-26"})
    assert found == Occasion(
        date("2027-06-26"),
        date("2027-06-26"),
        date("2027-06-25"),
        "6月26日是星期六，学校活动放在最近的上课日6月25日（星期五）",
    )


def test_a_sunday_is_held_on_the_monday_because_it_is_nearer_than_the_friday() -> None:
    found = occasion({"kind": "fixed", "date": "11-22"})
    assert (found.held, found.reason) == (
        date("2026-11-23"),
        "11月22日是星期日，学校活动放在最近的上课日11月23日（星期一）",
    )


def test_of_two_equally_near_school_days_the_earlier_is_taken() -> None:
    closed: dict[str, Any] = {"rest_days": {"2026-11-11": "停课"}}
    assert occasion({"kind": "fixed", "date": "11-11"}, **closed).held == date("2026-11-10")


def test_a_holiday_is_named_as_the_reason() -> None:
    assert "10月2日是国庆节假期中" in occasion({"kind": "fixed", "date": "10-02"}).reason


def test_a_day_of_the_summer_vacation_is_held_before_it_when_that_is_within_two_months() -> None:
    found = occasion({"kind": "fixed", "date": "07-30"})
    assert found.held == date("2027-07-09")
    assert "暑假中" in found.reason


def test_a_day_too_deep_in_the_vacation_keeps_its_date_without_a_made_up_reason() -> None:
    spring = {"name": "春季", "first": "2027-02-22", "last": "2027-06-01"}
    terms = [raw("school.yml", "terms", 0), spring]
    found = occasion({"kind": "fixed", "date": "08-25"}, terms=terms)
    assert (found.held, found.reason) == (date("2027-08-25"), "")


def test_a_week_or_a_month_is_held_from_its_first_school_day_without_a_reason() -> None:
    found = occasion({"kind": "whole_month", "month": 11})
    assert (found.first, found.held, found.reason) == (date("2026-11-01"), date("2026-11-02"), "")


# School days --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2026-09-01", ""),
        ("2026-09-05", "周末"),
        ("2026-09-25", "中秋节假期"),
        ("2026-10-01", "国庆节假期"),
        ("2026-10-07", "调休"),
        ("2026-10-08", ""),
        ("2026-10-10", ""),  # a Saturday worked for the national holiday
        ("2026-11-13", "运动会"),  # rest_days of the school
        ("2027-01-22", ""),
        ("2027-01-25", "寒假"),
        ("2027-02-06", "寒假"),
        ("2027-02-21", ""),  # school_days of the school: a Sunday, and before the term
        ("2027-04-05", "清明节假期"),
        ("2027-05-01", "劳动节假期"),
        ("2027-07-12", "暑假"),
    ],
)
def test_a_day_off_has_its_reason_and_a_school_day_has_none(day: str, why: str) -> None:
    assert year().rest(date(day)) == why


def test_a_worked_weekend_says_why_there_is_school() -> None:
    assert year().makeup(date("2026-10-10")) == "调休上课"
    assert year().makeup(date("2027-02-21")) == "提前开学"
    assert year().makeup(date("2026-10-12")) == ""


def test_the_school_overrides_the_holiday_library_both_ways() -> None:
    this = year(rest_days={"2026-10-08": "校庆"}, school_days={"2026-10-07": "补课"})
    assert this.rest(date("2026-10-08")) == "校庆"
    assert this.is_school_day(date("2026-10-07"))


def test_an_override_moves_the_day_on_which_a_theme_day_is_held() -> None:
    rule = {"kind": "fixed", "date": "11-09"}
    assert occasion(rule, rest_days={"2026-11-09": "停课", "2026-11-10": "停课"}).held == date("2026-11-11")
    assert occasion({"kind": "fixed", "date": "06-26"}, school_days={"2027-06-26": "补课"}).reason == ""


def test_the_year_says_which_arrangements_are_published() -> None:
    assert year(2024).announced == {2024: True, 2025: True}
    assert year(2033).announced == {2033: False, 2034: False}


def test_the_week_of_the_first_school_day_is_week_one() -> None:
    this = year()
    assert this.week_of(date("2026-09-01")) == 1
    assert this.week_of(date("2026-09-06")) == 1
    assert this.week_of(date("2026-09-07")) == 2
    assert this.week_of(date("2027-02-10")) is None


@pytest.mark.parametrize("start", YEARS)
def test_the_months_run_from_september_to_august(start: int) -> None:
    months = year(start).months
    assert [month.month for month in months] == [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8]
    assert months[0] == Date(start, 9, 1)
    assert months[-1] == Date(start + 1, 8, 1)


def test_a_month_grid_has_whole_weeks_from_monday_and_every_day_once() -> None:
    this = year()
    for month in this.months:
        weeks = this.weeks(month)
        cells = [day for week in weeks for day in week]
        assert all(len(week) == 7 for week in weeks)
        dates = [day.date for day in cells if day]
        assert len(dates) == calendar.monthrange(month.year, month.month)[1]
        assert all(day is None or day.date.weekday() == index % 7 for index, day in enumerate(cells))


# Drills -------------------------------------------------------------------------------------------


def test_a_drill_without_a_date_is_put_on_the_third_wednesday() -> None:
    assert year().drill_day(12, 0) == date("2026-12-16")


def test_the_second_drill_of_a_month_is_a_week_later() -> None:
    assert year().drill_day(12, 1) == date("2026-12-23")


def test_a_drill_is_moved_off_a_day_without_school() -> None:
    assert year(rest_days={"2026-12-16": "停课"}).drill_day(12, 0) == date("2026-12-15")


def test_a_month_without_school_has_no_drill() -> None:
    assert year().drill_day(8, 0) is None


def test_the_school_days_of_a_month_are_counted() -> None:
    assert year().school_days_in(date("2027-08-01")) == 0
    assert year().school_days_in(date("2026-11-01")) == 20  # 21 weekdays, one of them sports day


# The moon and the sun -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "lunar"),
    [
        ("2026-09-11", "八月"),
        ("2026-09-25", "十五"),
        ("2027-02-06", "正月"),
        ("2027-02-20", "十五"),
        ("2027-06-09", "初五"),
    ],
)
def test_a_day_shows_its_lunar_date_and_the_month_on_its_first_day(day: str, lunar: str) -> None:
    cells = {cell.date: cell for cell in year().days(date(day).replace(day=1))}
    assert cells[date(day)].lunar == lunar


@pytest.mark.parametrize(
    ("day", "term"),
    [("2026-11-07", "立冬"), ("2026-12-22", "冬至"), ("2027-02-04", "立春"), ("2027-03-21", "春分")]
    + [("2027-04-05", "清明"), ("2027-06-21", "夏至"), ("2026-11-08", "")],
)
def test_a_day_shows_the_solar_term_that_begins_on_it(day: str, term: str) -> None:
    cells = {cell.date: cell for cell in year().days(date(day).replace(day=1))}
    assert cells[date(day)].solar_term == term


@pytest.mark.parametrize("start", [2015, 2023, 2026, 2034])
def test_a_school_year_has_twenty_four_solar_terms(start: int) -> None:
    this = year(start)
    terms = [day.solar_term for month in this.months for day in this.days(month) if day.solar_term]
    assert len(terms) == len(set(terms)) == 24


# The profile --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("terms", "sentence"),
    [
        (
            [("春季", "2026-09-01", "2027-01-22"), ("秋季", "2027-02-22", "2027-07-09")],
            "terms 先写秋季学期，再写春季学期",
        ),
        (
            [("秋季", "2026-09-01", "2027-03-01"), ("春季", "2027-02-22", "2027-07-09")],
            "春季学期（2027-02-22）要在秋季学期结束（2027-03-01）之后开始",
        ),
        (
            [("秋季", "2026-09-01", "2027-01-22"), ("春季", "2028-02-22", "2028-07-09")],
            "两个学期要落在同一个学年里（8月到第二年8月）",
        ),
        (
            [("秋季", "2027-01-22", "2026-09-01"), ("春季", "2027-02-22", "2027-07-09")],
            "秋季学期的 last（2026-09-01）要晚于 first（2027-01-22）",
        ),
    ],
)
def test_terms_that_cannot_be_a_school_year_are_refused(
    terms: list[tuple[str, str, str]], sentence: str
) -> None:
    rows = [{"name": name, "first": first, "last": last} for name, first, last in terms]
    with pytest.raises(ValidationError, match=re.escape(sentence)):
        School.model_validate({**raw("school.yml"), "terms": rows})


def test_two_years_made_from_two_profiles_share_nothing() -> None:
    one, two = year(rest_days={"2026-11-09": "停课"}), year()
    assert one.rest(date("2026-11-09")) == "停课"
    assert two.rest(date("2026-11-09")) == ""


NOTICE = {  # 国务院办公厅关于2026年部分节假日安排的通知
    "year": 2026,
    "rest": {
        "元旦": ["2026-01-01", "2026-01-03"],
        "春节": ["2026-02-15", "2026-02-23"],
        "清明节": ["2026-04-04", "2026-04-06"],
        "劳动节": ["2026-05-01", "2026-05-05"],
        "端午节": ["2026-06-19", "2026-06-21"],
        "中秋节": ["2026-09-25", "2026-09-27"],
        "国庆节": ["2026-10-01", "2026-10-07"],
    },
    "work": ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
}


def test_a_notice_written_as_data_plans_the_year_as_the_library_that_knows_it() -> None:
    known, told = SchoolYear(school(2025)), SchoolYear(school(2025, notices=[NOTICE]))
    for number in range((known.last - known.first).days + 1):
        day = known.first + number * DAY
        assert known.is_school_day(day) == told.is_school_day(day), day


def test_a_year_of_which_nobody_knows_a_notice_is_said_to_be_expected_until_one_is_written() -> None:
    expected = school()
    spring = expected.terms[1].first.year
    assert SchoolYear(expected).announced == {spring - 1: True, spring: False}
    assert f"{spring} 年的放假调休是预计的" in plan_rows.remark(expected)
    rest = {
        "清明节": [f"{spring}-04-03", f"{spring}-04-05"],
        "劳动节": [f"{spring}-05-01", f"{spring}-05-05"],
    }
    written = school(notices=[{"year": spring, "rest": rest, "work": [f"{spring}-05-08"]}])
    assert SchoolYear(written).announced == {spring - 1: True, spring: True}
    assert "预计" not in plan_rows.remark(written)
    assert SchoolYear(written).is_school_day(date(f"{spring}-05-08"))
    assert SchoolYear(written).rest(date(f"{spring}-05-04")) == "劳动节假期"
