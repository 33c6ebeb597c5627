"""A plan → what a calendar holds of it: one entry an event, plain values.

``docs/assets/planner.js`` has the same ``events``; a test holds them equal.
"""

import datetime
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from campus.models import School
from campus.year.plan_rows import EVERYBODY
from campus.year.planner import AHEAD, Plan
from campus.year.school_year import DAY, SchoolYear

_TERMS = {"秋季": "autumn", "春季": "spring"}
_BACK = 10  # days, from which a reminder that falls into a long holiday keeps its own day


def events(data: Mapping[str, Any], plan: Plan, school: School) -> list[dict[str, Any]]:
    """``uid``, ``date``, ``title``, ``text``, ``kind`` and ``stages``, by date and uid.

    ``kind``: 演练 for drills and the reminders before them, 教职工 for staff, 教学 for all else; ``stages``
    are empty where all of them take part. A uid says what the event is and not when, so that a calendar
    moves what it has instead of doubling it; it is unlike all others of the same school and year.
    """
    titles: dict[str, str] = {
        it["id"]: it["title"]
        for it in chain(data["talks"], data["briefings"], data["lessons"], data["drills"])
    }
    first_days = {week["monday"]: week["days"][0]["date"] for week in plan["weeks"]}

    def told(key: str | None, otherwise: str = "") -> str:
        return titles.get(key or "", otherwise)

    def found() -> Iterator[tuple[str, str, str, str, str, list[str]]]:
        yield from _drills(data, plan, school)
        for month in plan["months"]:
            assembly = month["assembly"]
            name = told(assembly["talk"], "小结和布置")
            yield f"assembly-{month['month'][5:]}", assembly["date"], f"安全集会：{name}", "", "教学", []
        for row in plan["holidays"]:
            name = told(row["talk"], row["holiday"])
            yield f"holiday-{row['holiday']}", row["date"], f"三十分钟：{name}", row["holiday"], "教学", []
        for row in plan["first"]:
            uid = f"first-{row['stage']}-{_TERMS[row['term']]}"
            yield uid, row["date"], f"开学第一课：{told(row['talk'])}", "", "教学", [row["stage"]]
        for week in plan["weeks"]:
            uid = f"{_TERMS[week['term']]}-{week['number']}"
            name = f"{week['term']}第{week['number']}周"
            for stage, five in week["five"].items():
                said = "、".join(told(row["minute"][stage]) for row in week["days"] if row["minute"][stage])
                text = f"五分钟：{told(five)}\n国旗下讲话：{told(week['flag'])}\n一分钟：{said}"
                day = week["days"][0]["date"]
                yield f"week-{uid}-{stage}", day, f"{name}：{week['theme']}", text, "教学", [stage]
            yield (
                f"staff-{uid}",
                week["days"][0]["date"],
                f"教职工会：{told(week['staff'])}",
                "",
                "教职工",
                [],
            )
        for stage, lessons in plan["lessons"].items():
            for row in lessons:
                title = f"安全课：{told(row['lesson'])}"
                yield f"lesson-{row['lesson']}", first_days[row["monday"]], title, "", "教学", [stage]
        for row in plan["training"]:
            uid = f"training-{_TERMS[row['term']]}-{row['talk']}{'' if row['form'] == '讲' else '-again'}"
            title = f"{row['use']}：{told(row['talk'])}（{row['post'] or EVERYBODY}，{row['form']}）"
            yield uid, first_days[row["monday"]], title, "", "教职工", []

    keys = ("uid", "date", "title", "text", "kind", "stages")
    return sorted(
        (dict(zip(keys, row, strict=True)) for row in found()), key=lambda it: (it["date"], it["uid"])
    )


def _drills(
    data: Mapping[str, Any], plan: Plan, school: School
) -> Iterator[tuple[str, str, str, str, str, list[str]]]:
    """Each drill, and three times before it what is to be prepared."""
    year = SchoolYear(school)
    drills = {it["id"]: it for it in data["drills"]}
    for row in plan["drills"]:
        drill, day = drills[row["drill"]], datetime.date.fromisoformat(row["date"])
        text = f"约 {drill['minutes']} 分钟，{drill['team']}参加。{drill['guide']}。"
        yield f"drill-{row['of']}", row["date"], drill["title"], text, "演练", []
        for ahead in AHEAD:
            days = range(ahead, ahead + _BACK)
            early = next((it for it in days if year.is_school_day(day - it * DAY)), ahead)
            title = f"准备{drill['title']}（还有 {early} 天）"
            date = (day - early * DAY).isoformat()
            yield f"ahead{ahead}-drill-{row['of']}", date, title, drill["before"][str(ahead)], "演练", []
