"""The calendar files, read back by another library than the one that wrote them."""

import datetime
import re
from typing import Any

import pytest
import vobject

from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.output import Output
from campus.web import calendars
from conftest import changed, date, school

NAMES = ["all", "theme-days", "drills", "staff", *(f"plan-{stage.code}" for stage in Stage)]


def texts(catalogue: Catalogue) -> dict[str, str]:
    return {output.uri: text(output) for output in calendars.build(catalogue)}


def text(output: Output) -> str:
    assert isinstance(output.content, bytes)
    return output.content.decode("utf-8")


def events(catalogue: Catalogue, name: str) -> dict[str, Any]:
    """VEVENTs by their UID without the part that all share."""
    calendar = vobject.readOne(texts(catalogue)[f"calendar/{name}.ics"])
    return {event.uid.value.partition("@")[0]: event for event in calendar.vevent_list}


def test_there_is_one_feed_for_everything_and_one_for_each_kind(catalogue: Catalogue) -> None:
    assert list(texts(catalogue)) == [f"calendar/{name}.ics" for name in NAMES]
    everything = set(events(catalogue, "all"))
    assert set(events(catalogue, "theme-days")) < everything
    assert set(events(catalogue, "drills")) < everything


@pytest.mark.parametrize("name", NAMES)
def test_every_line_is_as_rfc_5545_wants_it(real: Catalogue, name: str) -> None:
    content = texts(real)[f"calendar/{name}.ics"]
    assert content.endswith("END:VCALENDAR\r\n")
    assert not re.search(r"(?<!\r)\n|\r(?!\n)", content)
    assert max(len(line.encode()) for line in content.split("\r\n")) <= 75
    unfolded = content.replace("\r\n ", "")
    for line in unfolded.split("\r\n")[:-1]:
        assert re.match(r"[A-Z-]+(;[A-Z-]+=[^:]+)?:", line), line
    assert unfolded.count("BEGIN:VEVENT") == unfolded.count("DTSTAMP:") == unfolded.count("\r\nUID:")
    for required in ("VERSION:2.0", "PRODID:", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"):
        assert required in unfolded


def test_folding_never_cuts_a_chinese_character(real: Catalogue) -> None:
    for output in calendars.build(real):
        assert isinstance(output.content, bytes)
        for line in output.content.split(b"\r\n"):
            line.decode("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_no_two_events_share_a_uid(real: Catalogue, name: str) -> None:
    unfolded = texts(real)[f"calendar/{name}.ics"].replace("\r\n ", "")
    uids = re.findall(r"\r\nUID:(.*?)\r\n", unfolded)
    assert len(uids) == len(set(uids)) > 5


def test_a_month_may_practise_one_drill_twice_without_losing_an_event(catalogue: Catalogue) -> None:
    twice = [{"month": 11, "drill": "fire-evacuation", "date": "2026-11-09"}]
    twice += [{"month": 11, "drill": "fire-evacuation", "date": "2026-11-18"}]
    found = events(changed(catalogue, "school", "school", {"drills": twice}), "drills")
    held = [event for uid, event in found.items() if uid.startswith("drill-")]
    assert sorted(event.dtstart.value for event in held) == [date("2026-11-09"), date("2026-11-18")]


def test_a_uid_stays_when_texts_and_dates_change_so_that_subscribers_see_no_doubles(
    catalogue: Catalogue,
) -> None:
    before = events(catalogue, "all")
    after = changed(catalogue, "theme_day", "fire-day", {"name": "消防日", "what": "换了一种说法"})
    after = changed(after, "school", "school", {("drills", 2, "date"): "2026-11-10", "checked": "2026-12-01"})
    assert set(events(after, "all")) == set(before)


def test_the_next_school_year_has_new_uids(catalogue: Catalogue) -> None:
    terms = [term.model_dump(mode="json") for term in school(2027).terms]
    places: dict[Any, Any] = {"terms": terms, "rest_days": {}, "school_days": {}, ("drills", 2, "date"): None}
    later = changed(catalogue, "school", "school", places)
    assert not set(events(later, "all")) & set(events(catalogue, "all"))


def test_a_day_is_one_whole_day_and_its_end_is_the_next_morning(catalogue: Catalogue) -> None:
    event = events(catalogue, "all")["theme-fire-day-2026"]
    assert type(event.dtstart.value) is datetime.date
    assert (event.dtstart.value, event.dtend.value) == (date("2026-11-09"), date("2026-11-10"))
    assert event.summary.value == "11·9 全国消防日"
    assert event.transp.value == "TRANSPARENT"


def test_a_month_ends_on_the_first_of_the_next(catalogue: Catalogue) -> None:
    event = events(catalogue, "all")["theme-fire-month-2026"]
    assert (event.dtstart.value, event.dtend.value) == (date("2026-11-01"), date("2026-12-01"))


def test_every_event_of_the_real_year_ends_after_it_begins(real: Catalogue) -> None:
    for uid, event in events(real, "all").items():
        assert type(event.dtstart.value) is type(event.dtend.value) is datetime.date, uid
        assert event.dtstart.value < event.dtend.value, uid


def test_a_shifted_day_has_the_official_date_and_the_day_it_is_held_with_the_reason(
    catalogue: Catalogue,
) -> None:
    found = events(catalogue, "theme-days")
    assert found["theme-drug-day-2026"].dtstart.value == date("2027-06-26")
    held = found["held-drug-day-2026"]
    assert held.dtstart.value == date("2027-06-25")
    assert held.summary.value == "6·26 国际禁毒日（校内活动）"
    assert "6月26日是星期六" in held.description.value


def test_a_day_that_comes_with_a_notice_is_not_put_on_a_made_up_date(catalogue: Catalogue) -> None:
    assert not any("food-week" in uid for uid in events(catalogue, "all"))


def test_every_planned_drill_is_an_event_on_its_day(catalogue: Catalogue) -> None:
    found = events(catalogue, "drills")
    held = [event.dtstart.value for uid, event in found.items() if uid.startswith("drill-")]
    assert sorted(held) == sorted(day for _, day in catalogue.drill_plan if day)
    assert date("2026-11-09") in held


def test_a_drill_announces_itself_three_weeks_a_week_and_a_day_ahead_on_school_days(real: Catalogue) -> None:
    found = events(real, "drills")
    held = {uid.removeprefix("drill-"): it for uid, it in found.items() if uid.startswith("drill-")}
    for uid, drill in held.items():
        for ahead in (21, 7, 1):
            early = found[f"ahead{ahead}-drill-{uid}"]
            days = (drill.dtstart.value - early.dtstart.value).days
            assert ahead <= days < ahead + 10
            assert f"还有 {days} 天" in early.summary.value
            assert real.year.is_school_day(early.dtstart.value) or days == ahead
    assert len(found) == 4 * len(held)


def test_a_calendar_of_a_stage_has_its_lessons_and_no_drills(real: Catalogue) -> None:
    plan = plan_items.planned(real)
    for stage in real.school.stages:
        found = events(real, f"plan-{stage.code}")
        lessons = {uid.partition("-")[2].removesuffix("-2026") for uid in found if uid.startswith("lesson-")}
        assert lessons == {row["lesson"] for row in plan["lessons"][stage.code]}
        assert len([uid for uid in found if uid.startswith("week-")]) == len(plan["weeks"])
        assert not [uid for uid in found if "drill-" in uid or uid.startswith("training-")]


def test_a_kit_announces_itself_three_weeks_one_week_and_a_school_day_ahead(catalogue: Catalogue) -> None:
    found = events(catalogue, "all")
    assert found["ahead21-fire-day-2026"].dtstart.value == date("2026-10-19")
    assert found["ahead7-fire-day-2026"].dtstart.value == date("2026-11-02")
    assert found["ahead1-fire-day-2026"].dtstart.value == date("2026-11-06")  # the 8th is a Sunday
    assert "定下日期、场景和路线" in found["ahead21-fire-day-2026"].description.value


def test_text_with_every_sign_that_must_be_escaped_comes_back_as_it_was(catalogue: Catalogue) -> None:
    odd = '一，二;三,四\\五\n六: "七" 【八】🙂' + "很长" * 30
    event = events(changed(catalogue, "theme_day", "fire-day", {"note": odd}), "all")["theme-fire-day-2026"]
    assert event.description.value.endswith(odd)


def test_no_event_shows_what_only_a_program_should_see(real: Catalogue) -> None:
    unfolded = texts(real)["calendar/all.ics"].replace("\r\n ", "")
    assert not re.search(r"\{\{|\[@|\*\*|None", unfolded)


def test_the_same_content_gives_the_same_bytes(catalogue: Catalogue) -> None:
    assert texts(catalogue) == texts(catalogue)
    assert "DTSTAMP:20261121T000000Z" in texts(catalogue)["calendar/all.ics"]
