"""Wall calendars: each month on A3, the school year on A3, each month's one-minute reminders on A4."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from campus.content.catalogue import Catalogue
from campus.models import ThemeDay
from campus.papers.document_parts import table
from campus.press.blocks import Cell, Document, Title
from campus.text.endnotes import Endnotes
from campus.text.sheets import SITE_COLOUR, Data, Json, Sheet, longest
from campus.year.school_year import DAY, Date, Day, Occasion

_THURSDAY = 3  # a week belongs to the month of its Thursday, as in ISO 8601
_LISTED = 7  # lines of theme days that a month's panel holds
_LISTED_YEAR = 4
_MESSAGES = 3
_BREAKS = ("寒假", "暑假")


def month(catalogue: Catalogue, key: str) -> Data:
    """``key``: 2026-11."""
    first = Date.fromisoformat(f"{key}-01")
    year, plan = catalogue.year, catalogue.months[first.month]
    topic = catalogue.topics[plan.topics[0]]
    picture = catalogue.uses.months.get(first.month)
    return {
        "template": "month",
        "title": f"{first.year}年{first.month}月安全月历：{plan.theme}",
        "colour": topic.colour,
        "month": first.month,
        "year": first.year,
        "theme": plan.theme,
        "school-year": year.name,
        "picture": picture,
        "pictures": Sheet(catalogue).pictures([picture]),
        "days-listed": _listed(_dated(catalogue, catalogue.days_in(first))[:_LISTED]),
        "drills": [
            {"when": _short(date), "name": catalogue.drills[key].title}
            for key, date in catalogue.drills_in(first)
            if date
        ],
        "messages": _messages(catalogue, plan.topics),
        "weeks": list(_weeks(catalogue, first)),
        "remark": _remark(catalogue, first.year),
    }


def _weeks(catalogue: Catalogue, first: Date) -> Iterator[Data]:
    """A month's rows: seven days, the week of the term, and the week's task in the month it belongs to."""
    year, plan = catalogue.year, catalogue.months[first.month]
    events: dict[Date, list[tuple[ThemeDay, str]]] = {}
    for day, occasion, colour in _dated(catalogue, catalogue.days_in(first)):
        if occasion is not None and occasion.days == 1:
            events.setdefault(occasion.first, []).append((day, colour))
    drills: dict[Date, list[str]] = {}
    for key, date in catalogue.drills_in(first):
        if date:
            drills.setdefault(date, []).append(catalogue.drills[key].title)
    before = ""
    task = 0
    for row in year.weeks(first):
        cells: list[Data | None] = []
        for cell in row:
            if cell is None:
                cells.append(None)
                continue
            cells.append(_cell(cell, events.get(cell.date, []), drills.get(cell.date, []), before))
            before = cell.rest
        monday = next(cell.date - cell.date.weekday() * DAY for cell in row if cell)
        own = (monday + _THURSDAY * DAY).month == first.month
        taught = [cell.date for cell in row if cell and cell.school]
        number = year.week_of(taught[0]) if taught else None
        name, _, text = plan.tasks[task].partition("：") if own else ("", "", "")
        task += own
        yield {
            "days": cells,
            "name": f"第{number}周" if number else "",
            "task": {"name": name, "text": text} if own else None,
            "elsewhere": f"本周的事写在{(monday + _THURSDAY * DAY).month}月",
        }


def _messages(catalogue: Catalogue, topics: tuple[str, ...]) -> list[str]:
    """The first key message of the first topics that have one fit for pupils."""
    found = []
    for topic in topics:
        keys = [key for key in catalogue.topic_messages(topic) if key in catalogue.pupil_messages]
        found += [catalogue.wording(key) for key in keys[:1]]
    return found[:_MESSAGES]


def _cell(cell: Day, events: list[tuple[ThemeDay, str]], drills: list[str], before: str) -> Data:
    """One day. ``before`` is why there was no school the day before: a holiday is named on its first day."""
    core = next((colour for day, colour in events if day.priority == "核心"), None)
    holiday = cell.rest not in ("", "周末", *_BREAKS)
    begins = cell.rest != before and (cell.rest in _BREAKS or (holiday and cell.rest != "调休"))
    named = cell.rest.removesuffix("假期")
    return {
        "day": cell.date.day,
        "lunar": cell.festival or cell.solar_term or cell.lunar,
        "festival": bool(cell.festival),
        "term": bool(cell.solar_term),
        "rest": cell.rest,
        "tag": "休" if holiday else "班" if cell.makeup else "",
        "note": named if begins and named != cell.festival else "",
        "fill": "theme" if core else "drill" if drills else "",
        "colour": core or "",
        "events": [{"name": day.name, "colour": colour} for day, colour in events],
        "drills": drills,
    }


def overview(catalogue: Catalogue, _year: str) -> Data:
    year = catalogue.year
    months: list[Json] = []
    for first in year.months:
        plan = catalogue.months[first.month]
        listed = _dated(catalogue, catalogue.headline_days(first, _LISTED_YEAR))
        marked = {
            occasion.first: colour
            for day, occasion, colour in reversed(listed)
            if day.priority == "核心" and occasion and occasion.days == 1
        }
        drilled = {date for _, date in catalogue.drills_in(first)}
        months.append(
            {
                "month": first.month,
                "theme": plan.theme,
                "colour": catalogue.topics[plan.topics[0]].colour,
                "weeks": [[_mark(cell, marked, drilled) for cell in row] for row in year.weeks(first)],
                "listed": _listed(listed[:_LISTED_YEAR]),
                "drills": [
                    {"when": _short(date), "name": catalogue.drills[key].title.removesuffix("演练")}
                    for key, date in catalogue.drills_in(first)
                    if date
                ],
            }
        )
    return {
        "template": "year",
        "title": f"{year.name}安全教育总览",
        "heading": f"{year.name}安全教育总览",
        "colour": SITE_COLOUR,
        "terms": [
            f"{term.name}学期　{term.first:%Y-%m-%d} 至 {term.last:%Y-%m-%d}"
            for term in catalogue.school.terms
        ],
        "months": months,
        "remark": "；".join(
            dict.fromkeys(filter(None, (_remark(catalogue, number) for number in year.announced)))
        ),
        "pictures": {},
    }


def _listed(days: Iterable[tuple[ThemeDay, Occasion | None, str]]) -> list[Json]:
    return [
        {"when": _when(occasion), "name": day.name, "colour": colour, "core": day.priority == "核心"}
        for day, occasion, colour in days
    ]


def _mark(cell: Day | None, core: Mapping[Date, str], drills: Collection[Date | None]) -> Data | None:
    """A day of the overview; ``core`` is the colour of each day that has a core theme day."""
    if cell is None:
        return None
    return {
        "day": cell.date.day,
        "rest": bool(cell.rest),
        "fill": "theme" if cell.date in core else "drill" if cell.date in drills else "",
        "colour": core.get(cell.date, ""),
    }


def minutes(catalogue: Catalogue, key: str) -> Data:
    """``key``: 2026-11."""
    first = Date.fromisoformat(f"{key}-01")
    plan = catalogue.months[first.month]
    topic = catalogue.topics[plan.topics[0]]
    sheet = Sheet(catalogue)
    reminders: list[Json] = []
    for text in plan.reminders:
        (title, titled), *said = sheet.runs(text)
        if not titled:
            title, said = "", [(title, False), *said]
        elif said:
            said[0] = (said[0][0].lstrip("："), said[0][1])
        reminders.append({"title": title, "runs": said, "count": len(sheet.plain(text)), "needle": text[:12]})
    return {
        "template": "minutes",
        "title": f"{first.month}月一分钟提醒",
        "heading": f"{first.month}月　{plan.theme}",
        "kind": "一分钟提醒",
        "eyebrow": f"{catalogue.year.name} · {topic.name}等",
        "colour": topic.colour,
        "foot": f"校园安全课 · CC BY 4.0，可以复印、改编 · 上次核对 {catalogue.school.checked:%Y-%m-%d}",
        "reminders": reminders,
        "pictures": {},
        **longest("一分钟提醒", plan.reminders),
    }


def minutes_editable(catalogue: Catalogue, key: str) -> Document:
    """The same in Word: a school writes its own reminders in."""
    plan, say = catalogue.months[int(key[-2:])], Endnotes(catalogue).plain
    title, topic = f"{int(key[-2:])}月一分钟提醒", catalogue.topics[plan.topics[0]]
    blocks = (
        Title(title, plan.theme, "放学前一分钟，念一条。一个星期念一到两条，念完请大家做一个动作。"),
        table("1.2 number | 0", ((Cell(say(text), size=14),) for text in plan.reminders), caption=title),
    )
    return Document(
        title,
        f"{catalogue.year.name} · 一分钟提醒",
        "一分钟提醒，1530",
        catalogue.school.checked.isoformat(),
        topic.colour,
        ("校园安全课 · 一分钟提醒", title),
        blocks,
    )


def _dated(catalogue: Catalogue, keys: Iterable[str]) -> list[tuple[ThemeDay, Occasion | None, str]]:
    """Theme days, when they are, and the colour of their topic."""
    days = ((catalogue.theme_days[key], catalogue.occasions[key]) for key in keys)
    return [(day, occasion, catalogue.topics[day.topics[0]].colour) for day, occasion in days]


def _when(occasion: Occasion | None) -> str:
    if occasion is None:
        return "待通知"
    if occasion.days == 1:
        return _short(occasion.first)
    if (
        occasion.first.day == 1
        and (occasion.last + DAY).day == 1
        and occasion.first.month == occasion.last.month
    ):
        return "全月"
    if occasion.first.month == occasion.last.month:
        return f"{occasion.first.month}.{occasion.first.day}—{occasion.last.day}"
    return f"{_short(occasion.first)}—{_short(occasion.last)}"


def _short(date: Date) -> str:
    return f"{date.month}.{date.day}"


def _remark(catalogue: Catalogue, year: int) -> str:
    if catalogue.year.announced.get(year, True):
        return "节假日和调休：国务院办公厅通知"
    return f"{year} 年的放假调休是预计的，以国务院办公厅通知为准"
