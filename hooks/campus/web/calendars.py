"""ICS feeds of the school year: everything, theme days, drills.

UIDs come from the entry's id and the school year, so that a calendar that is subscribed to updates
instead of doubling. DTSTAMP is the day the school's profile was last checked: the same content gives the
same bytes.
"""

import datetime
from collections import Counter
from collections.abc import Iterator

from icalendar import Calendar, Event

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.output import Output

_DAY = datetime.timedelta(days=1)
_SOURCE = "content/theme_days.yml"


def build(catalogue: Catalogue) -> Iterator[Output]:
    """``calendar/all.ics``, ``calendar/theme-days.ics`` and ``calendar/drills.ics``."""
    days = list(_theme_days(catalogue))
    drills = list(_drills(catalogue))
    reminders = list(_reminders(catalogue))
    for name, title, events in (
        ("all", "校园安全课：全部", [*days, *drills, *reminders]),
        ("theme-days", "校园安全课：主题日", days),
        ("drills", "校园安全课：演练", drills),
    ):
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


def _drills(catalogue: Catalogue) -> Iterator[Event]:
    times: Counter[str] = Counter()
    for item, date in catalogue.drill_plan:
        drill = catalogue.drills[item.drill]
        key = f"drill-{item.drill}-{item.month:02d}"
        times[key] += 1
        if date is not None:
            yield _event(
                catalogue,
                key if times[key] == 1 else f"{key}-{times[key]}",
                date,
                date,
                drill.title,
                f"{drill.summary}\n约 {drill.minutes} 分钟，{drill.level}。日期可在 school.yml 里改。",
                "演练",
            )


def _reminders(catalogue: Catalogue) -> Iterator[Event]:
    """Three weeks and one week ahead of every day that has a kit."""
    for key in catalogue.kits:
        day, occasion = catalogue.theme_days[key], catalogue.occasions[key]
        if occasion is None:
            continue
        kit = catalogue.kits[key]
        for ahead, tasks in ((21, kit.three_weeks), (7, kit.one_week)):
            date = occasion.held - ahead * _DAY
            yield _event(
                catalogue,
                f"ahead{ahead}-{key}",
                date,
                date,
                f"准备{day.label}（还有 {ahead} 天）",
                "\n".join(tasks),
                "准备",
            )
