"""ICS feeds of the school year: theme days, drills with their preparation, each 学段's year, the staff's.

UIDs come from the entry's id and the school year, so that a calendar that is subscribed to updates
instead of doubling. DTSTAMP is the day the school's profile was last checked: the same content gives the
same bytes.
"""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from icalendar import Calendar, Event

from campus.content import markup, plan_items
from campus.content.catalogue import Catalogue
from campus.output import Output
from campus.year import plan_events, planner

_DAY = datetime.timedelta(days=1)
_SOURCE = "content/theme_days.yml"


def build(catalogue: Catalogue) -> Iterator[Output]:
    """Theme days, drills, both together, a calendar for each 学段 of the school, and one for its staff."""
    days = list(_theme_days(catalogue))
    planned = _planned(catalogue)
    drills = [event for it, event in planned if it["kind"] == "演练"]
    reminders = list(_reminders(catalogue))
    feeds = [
        ("all", "校园安全课：全部", [*days, *drills, *reminders]),
        ("theme-days", "校园安全课：主题日", days),
        ("drills", "校园安全课：演练", drills),
        ("staff", "校园安全课：教职工", [event for it, event in planned if it["kind"] == "教职工"]),
    ]
    for stage in catalogue.school.stages:
        own = [
            event
            for it, event in planned
            if it["kind"] == "教学" and (not it["stages"] or stage.code in it["stages"])
        ]
        feeds.append((f"plan-{stage.code}", f"校园安全课：{stage.grades}", own))
    for name, title, events in feeds:
        yield Output(f"calendar/{name}.ics", _calendar(title, events), _SOURCE)


def _calendar(title: str, events: list[Event]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Campus Safety//School Year//ZH")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    for event in sorted(events, key=lambda event: (str(event.start), str(event.uid))):
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _event(
    catalogue: Catalogue,
    uid: str,
    first: datetime.date,
    last: datetime.date,
    title: str,
    text: str,
    kind: str,
) -> Event:
    event = Event()
    event.add("uid", f"{uid}-{catalogue.year.first.year}@campus-safety")
    stamp = datetime.datetime.combine(catalogue.school.checked, datetime.time(), datetime.UTC)
    event.add("dtstamp", stamp)
    event.add("dtstart", first)
    event.add("dtend", last + _DAY)  # exclusive, as RFC 5545 has it for all-day events
    event.add("summary", title)
    lines = (markup.flowing(catalogue.read(line)) for line in text.split("\n"))
    event.add("description", "\n".join(lines))
    event.add("categories", [kind])
    event.add("transp", "TRANSPARENT")
    return event


def _theme_days(catalogue: Catalogue) -> Iterator[Event]:
    for key, day in catalogue.theme_days.items():
        occasion = catalogue.occasions[key]
        if occasion is None:
            continue
        text = "\n".join(filter(None, (day.what, f"依据：{day.basis}", occasion.reason, day.note or "")))
        title = day.label
        yield _event(catalogue, f"theme-{key}", occasion.first, occasion.last, title, text, "主题日")
        if occasion.reason:
            yield _event(
                catalogue,
                f"held-{key}",
                occasion.held,
                occasion.held,
                f"{title}（校内活动）",
                occasion.reason,
                "主题日",
            )


def _planned(catalogue: Catalogue) -> list[tuple[Mapping[str, Any], Event]]:
    """What the year plan holds, each with the entry it was made from."""
    data = catalogue.once(plan_items.items)
    plan = planner.plan(data, catalogue.school)
    found: list[tuple[Mapping[str, Any], Event]] = []
    for it in plan_events.events(data, plan, catalogue.school):
        day = datetime.date.fromisoformat(it["date"])
        found.append((it, _event(catalogue, it["uid"], day, day, it["title"], it["text"], it["kind"])))
    return found


def _reminders(catalogue: Catalogue) -> Iterator[Event]:
    """Three weeks, one week and a day ahead of every day that has a kit."""
    for key in catalogue.kits:
        day, occasion = catalogue.theme_days[key], catalogue.occasions[key]
        if occasion is None:
            continue
        kit = catalogue.kits[key]
        for ahead, tasks in ((21, kit.three_weeks), (7, kit.one_week), (1, (day.what,))):
            date = occasion.held - ahead * _DAY
            if ahead == 1:  # on a school day: on a Sunday nobody is there to see to it
                date = next((it for it in _back(date) if catalogue.year.is_school_day(it)), date)
            left = (occasion.held - date).days
            title = f"准备{day.label}（还有 {left} 天）"
            yield _event(catalogue, f"ahead{ahead}-{key}", date, date, title, "\n".join(tasks), "准备")


def _back(day: datetime.date) -> Iterator[datetime.date]:
    """A day and the ten before it."""
    return (day - number * _DAY for number in range(11))
