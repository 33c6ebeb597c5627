"""A plan → the rows of its tables, words only: what documents, workbooks and the browser show.

``docs/assets/planner.js`` has the same ``rows``; a test holds them equal.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from campus.models import School
from campus.year.planner import Plan

Row = list[str]
Rows = dict[str, list[Row]]
_WEEKDAYS = "一二三四五六日"


def rows(data: Mapping[str, Any], plan: Plan, school: School) -> Rows:
    """Every table by name. Dates as ``11月9日``; a 学段 by its grades.

    counts: 做什么, 谁, 有, 要; months: 月份, 主题, 集会, 演练; weeks: 周, 日期, 主题, 五分钟, 讲话, 教职工会;
    days: 日期, 星期, a column each 学段; lessons: 学段, 哪一周, 课; drills: 序号, 名称, 时间, 地点, 队伍,
    专业性, 综合性, 指导; holidays: 日期, 假期, 三十分钟; training: 哪一周, 种类, 题目.
    """
    titles: dict[str, str] = {
        it["id"]: it["title"] for it in chain(data["talks"], data["briefings"], data["lessons"])
    }
    grades = data["grades"]
    stages = [stage.code for stage in school.stages]

    def title(key: str | None) -> str:
        return titles.get(key or "", "")

    def each(said: Mapping[str, str | None]) -> str:
        return "；".join(_unique(title(key) for key in said.values() if key))

    drills = {it["id"]: it for it in data["drills"]}
    return {
        "counts": [
            [
                data["duties"].get(row["duty"], row["duty"]),
                " ".join(grades.get(word, word) for word in row["of"].split(" ") if word),
                str(row["have"]),
                str(row["need"]),
            ]
            for row in plan["counts"]
        ],
        "months": [
            [
                f"{row['month'][:4]}年{int(row['month'][5:])}月",
                row["theme"],
                title(row["assembly"]["talk"]),
                "；".join(f"{_day(it['date'])} {drills[it['drill']]['title']}" for it in row["drills"]),
            ]
            for row in plan["months"]
        ],
        "weeks": [
            [
                f"{week['term']}第{week['number']}周",
                f"{_day(week['days'][0]['date'])}—{_day(week['days'][-1]['date'])}",
                week["theme"],
                each(week["five"]),
                title(week["flag"]),
                title(week["staff"]),
            ]
            for week in plan["weeks"]
        ],
        "days": [
            [row["date"], _weekday(row["date"]), *(title(row["minute"][stage]) for stage in stages)]
            for week in plan["weeks"]
            for row in week["days"]
        ],
        "lessons": [
            [grades[stage], f"{row['term']} {_day(row['monday'])}那一周", title(row["lesson"])]
            for stage in stages
            for row in plan["lessons"][stage]
        ],
        "drills": [
            [str(number), *_drill(row, drills, school)]
            for number, row in enumerate(
                (row for month in plan["months"] for row in month["drills"]), start=1
            )
        ],
        "holidays": [[_day(row["date"]), row["holiday"], title(row["talk"])] for row in plan["holidays"]],
        "training": [
            [f"{row['term']} {_day(row['monday'])}那一周", row["use"], title(row["talk"])]
            for row in plan["training"]
        ],
    }


def _drill(row: Mapping[str, str], drills: Mapping[str, Mapping[str, Any]], school: School) -> Sequence[str]:
    """名称, 时间, 地点, 队伍, 专业性, 综合性, 指导: as the school words it, else as the drill does."""
    drill = drills[row["drill"]]
    month = int(row["date"][5:7])
    own = next((it for it in school.drills if it.drill == row["drill"] and it.month == month), None)
    return (
        (own and own.name) or drill["title"],
        f"{month}月" if own and own.name else _day(row["date"]),
        (own and own.place) or "本校",
        (own and own.team) or drill["team"],
        "√" if drill["kind"] == "专业性" else "",
        "√" if drill["kind"] == "综合性" else "",
        (own and own.guide) or drill["guide"],
    )


def _day(date: str) -> str:
    return f"{int(date[5:7])}月{int(date[8:])}日"


def _weekday(date: str) -> str:
    return "星期" + _WEEKDAYS[datetime.date.fromisoformat(date).weekday()]


def _unique(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
