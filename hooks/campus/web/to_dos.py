"""What a school does in a month, from the default school's plan: what, by when, for whom, and the files."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.papers import printables
from campus.papers.printables import Download
from campus.web.browse import said_page
from campus.year.planner import Plan
from campus.year.school_year import DAY

_AHEAD = {"drill": (14, 5), "kit": (21, 7)}
"""School days nearest to so many days before: when preparing begins, when parents are told."""
_FILES = {"drill": ("pack", "plan", "evaluation"), "kit": ("kit", "letter")}
_EVERYBODY = "全校"


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do on a day, or in a week. ``links`` are titles and Markdown addresses."""

    first: date
    last: date
    kind: str
    links: tuple[tuple[str, str], ...]
    who: str
    note: str = ""
    files: tuple[Download, ...] = ()


@dataclass(frozen=True, slots=True)
class Week:
    """The things of one week; ``uri`` of its own page, empty in the holidays."""

    first: date
    last: date
    name: str
    uri: str
    to_dos: tuple[ToDo, ...]


def of_months(catalogue: Catalogue, plan: Plan) -> dict[date, list[Week]]:
    """By the first of the month. A day's things are in its own month, a week's in that of its Thursday."""
    pages = {date.fromisoformat(week["monday"]): week for week in plan["weeks"]}
    months: dict[date, list[Week]] = {first: [] for first in catalogue.year.months}

    def month(it: ToDo) -> date:
        return (it.first if it.first == it.last else _monday(it.first) + 3 * DAY).replace(day=1)

    found = sorted(_all(catalogue, plan), key=lambda it: (month(it), _monday(it.first), it.first, it.last))
    for (first, monday), group in groupby(found, key=lambda it: (month(it), _monday(it.first))):
        if first in months:
            week = pages.get(monday)
            name = f"第{week['number']}周" if week else "放假"
            uri = f"calendar/weeks/{monday}.md" if week else ""
            months[first].append(Week(monday, monday + 6 * DAY, name, uri, tuple(group)))
    return months


def _monday(day: date) -> date:
    return day - day.weekday() * DAY


def _all(catalogue: Catalogue, plan: Plan) -> Iterator[ToDo]:
    yield from _ahead(catalogue, plan)
    yield from _talks(catalogue, plan)
    yield from _weekly(catalogue, plan)


def _ahead(catalogue: Catalogue, plan: Plan) -> Iterator[ToDo]:
    """Drills and theme days, and when their preparation begins."""
    for row in (row for month in plan["months"] for row in month["drills"]):
        drill, uri = catalogue.drills[row["drill"]], f"drills/{row['drill']}.md"
        yield from _prepared(
            catalogue, date.fromisoformat(row["date"]), "drill", row["drill"], drill.title, uri, drill.team
        )
    for key in catalogue.kits:
        if occasion := catalogue.occasions[key]:
            day, uri = catalogue.theme_days[key], f"days/{key}/index.md"
            yield from _prepared(catalogue, occasion.held, "kit", key, day.label, uri, _EVERYBODY)


def _prepared(
    catalogue: Catalogue, day: date, owner: str, key: str, title: str, uri: str, who: str
) -> Iterator[ToDo]:
    begin, tell = (catalogue.year.before(day, ahead) for ahead in _AHEAD[owner])
    kind = "演练" if owner == "drill" else "主题日"
    start = f"{uri}#{'before' if owner == 'drill' else 'plan-1'}"
    when = f"{day.month}月{day.day}日"
    if begin < day:
        yield ToDo(begin, begin, "准备", ((f"开始准备：{title}（{when}）", start),), "负责的老师")
    note = f"{tell.month}月{tell.day}日前告诉家长" if tell < day else ""
    files = tuple(
        file
        for file in printables.files(catalogue, "drill" if owner == "drill" else "kit", key)
        if file.part in _FILES[owner] and not (file.part == "kit" and file.ending != "zip")
    )
    yield ToDo(day, day, kind, ((title, uri),), who, note, files)


def _talks(catalogue: Catalogue, plan: Plan) -> Iterator[ToDo]:
    """What is said to many on one day: assemblies, the thirty minutes before holidays, first lessons."""

    def said(row: Mapping[str, Any], use: str, kind: str, who: str) -> ToDo:
        day = date.fromisoformat(row["date"])
        link = (catalogue.talks[row["talk"]].title, f"{said_page(use)}#{row['talk']}")
        return ToDo(day, day, kind, (link,), who)

    for month in plan["months"]:
        if month["assembly"]["talk"]:
            yield said(month["assembly"], "月会", "集会", _EVERYBODY)
    for row in plan["holidays"]:
        if row["talk"]:
            yield said(row, "放假前", "放假前", "各班")
    for row in plan["first"]:
        if row["talk"]:
            yield said(row, "第一课", "第一课", Stage.coded(row["stage"]).grades)


def _weekly(catalogue: Catalogue, plan: Plan) -> Iterator[ToDo]:
    """Lessons of all 学段 in one line a week, and what the staff learns."""
    taught, trained = (defaultdict[str, dict[tuple[str, str], None]](dict) for _ in range(2))
    for stage, rows in plan["lessons"].items():
        for row in rows:
            title = f"{Stage.coded(stage).grades}《{catalogue.lessons[row['lesson']].title}》"
            taught[row["monday"]][title, f"lessons/{row['lesson']}.md"] = None
    for row in plan["training"]:
        title = catalogue.briefings[row["talk"]].title
        trained[row["monday"]][title, f"{said_page(row['use'])}#{row['talk']}"] = None
    for weeks, kind, who in ((taught, "安全课", "各学段"), (trained, "培训", "教职工")):
        for monday, links in weeks.items():
            first = date.fromisoformat(monday)
            yield ToDo(first, first + 4 * DAY, kind, tuple(links), who)
