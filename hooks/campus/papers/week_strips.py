"""一周一张: a term of one 学段 for the board of its classroom, a sheet of A4 a week.

For grades 1 to 3 titles carry their 拼音. What the teacher reads aloud stands without: with it, a week fits a
sheet only in type too small for a wall.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.papers import semesters
from campus.text.dates import day_of_month, weekday
from campus.text.sheets import Data, Json, Sheet
from campus.year.planner import Plan
from campus.year.school_year import DAY


def strips(catalogue: Catalogue, key: str) -> Data:
    """``key``: autumn-p1."""
    term, stage = semesters.whose(catalogue, key)
    plan = plan_items.planned(catalogue)
    sheet = Sheet(catalogue, stage)
    weeks = [week for week in plan["weeks"] if week["term"] == term.name]
    pictures = [
        catalogue.uses.months.get(date.fromisoformat(week["days"][0]["date"]).month) for week in weeks
    ]
    return {
        "template": "weeks",
        "title": f"{stage.grades}{term.name}学期一周一张",
        "colour": catalogue.topics[weeks[0]["topics"][0]].colour,
        "young": sheet.young,
        "foot": f"{catalogue.year.name} · {stage.grades} · 校园安全课 · CC BY 4.0，可以复印、改编",
        "weeks": [
            _week(sheet, plan, week, stage.code, picture)
            for week, picture in zip(weeks, pictures, strict=True)
        ],
        "pictures": sheet.pictures(pictures),
    }


def pages(plan: Plan) -> dict[str, int]:
    """Monday → on which page of its term's file that week is."""
    found: dict[str, int] = {}
    turn: dict[str, int] = {}
    for week in plan["weeks"]:
        found[week["monday"]] = turn[week["term"]] = turn.get(week["term"], 0) + 1
    return found


def _week(sheet: Sheet, plan: Plan, week: Mapping[str, Any], stage: str, picture: str | None) -> Json:
    talks, days = sheet.catalogue.talks, [date.fromisoformat(row["date"]) for row in week["days"]]
    said = [
        (day, talks[key])
        for day, row in zip(days, week["days"], strict=True)
        if (key := row["minute"][stage])
    ]
    return {
        "name": f"第{week['number']}周",
        "when": "—".join(dict.fromkeys(map(day_of_month, (days[0], days[-1])))),
        "theme": week["theme"],
        "colour": sheet.catalogue.topics[week["topics"][0]].colour,
        "picture": picture,
        "days": [
            {
                "weekday": weekday(day),
                "date": day_of_month(day),
                "title": sheet.say(talk.title),
                "text": sheet.plain(talk.said),
                "needle": talk.title,
            }
            for day, talk in said
        ],
        "rest": [
            {"name": name, "text": sheet.say(text)}
            for name, text in _rest(sheet.catalogue, plan, week, stage)
        ],
    }


def _rest(catalogue: Catalogue, plan: Plan, week: Mapping[str, Any], stage: str) -> Iterator[tuple[str, str]]:
    """What else a class has in a week: its lesson, five minutes, what it hears, the drills it is in."""
    monday = date.fromisoformat(week["monday"])
    dates = {(monday + number * DAY).isoformat() for number in range(7)}
    for row in plan["lessons"].get(stage, ()):
        if row["monday"] == week["monday"]:
            yield "安全课", catalogue.lessons[row["lesson"]].title
    if key := week["five"].get(stage):
        yield "五分钟", catalogue.talks[key].title
    if week["flag"]:
        yield "国旗下讲话", catalogue.talks[week["flag"]].title
    for row in plan["drills"]:
        drill = catalogue.drills[row["drill"]]
        if row["date"] in dates and not drill.staff_only and stage in (it.code for it in drill.stages):
            yield "演练", f"{day_of_month(date.fromisoformat(row['date']))}，{drill.title}"
    for row in plan["holidays"]:
        if row["date"] in dates and row["talk"]:
            yield "放假前", catalogue.talks[row["talk"]].title
