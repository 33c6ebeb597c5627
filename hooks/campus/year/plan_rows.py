"""A plan → the rows of its tables, words only: what documents, workbooks and the browser show.

``docs/assets/planner.js`` has the same ``rows``; a test holds them equal.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from campus.models import School
from campus.year.planner import Plan
from campus.year.school_year import WEEKDAYS, SchoolYear

Row = list[str]
Rows = dict[str, list[Row]]
EVERYBODY = "全体教职工"


def rows(data: Mapping[str, Any], plan: Plan, school: School) -> Rows:
    """Every table by name. Dates as ``11月9日``; a 学段 by its grades.

    counts: 做什么, 有多少/要多少, 谁这样要求, 还差什么; months: 月份, 主题, 集会, 演练; weeks: 周, 日期,
    主题, 五分钟, 讲话, 教职工会; days: 日期, 星期, a column each 学段; lessons: 学段, 哪一周, 课;
    drills: 序号, 名称, 时间, 地点, 队伍, 专业性, 综合性, 指导; holidays: 日期, 假期, 三十分钟;
    training: 哪一周, 谁, 种类, 题目;
    rooms: 楼, 楼层, 班, 人数; stairs: the same, 楼梯, 第几批; landings: 楼, 楼梯, 站在哪里, 经过多少人.
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
        "counts": list(_counts(data, plan)),
        "months": [
            [
                f"{row['month'][:4]}年{int(row['month'][5:])}月",
                row["theme"],
                title(row["assembly"]["talk"]),
                "；".join(
                    _held(it, drills, school) for it in plan["drills"] if it["date"][:7] == row["month"]
                ),
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
            [str(number), *_drill(row, drills, school)] for number, row in enumerate(plan["drills"], start=1)
        ],
        "holidays": [[_day(row["date"]), row["holiday"], title(row["talk"])] for row in plan["holidays"]],
        "training": [
            [
                f"{row['term']} {_day(row['monday'])}那一周",
                row["post"] or EVERYBODY,
                row["use"],
                title(row["talk"]) + ("" if row["form"] == "讲" else f"（{row['form']}）"),
            ]
            for row in plan["training"]
        ],
        "stairs": [
            [
                row["building"],
                f"{row['floor']}楼",
                row["name"],
                str(row["pupils"]),
                row["stair"] or "不走楼梯",
                f"第{row['turn']}批" if row["turn"] else "直接出门",
            ]
            for row in plan["stairs"]
        ],
        "rooms": [
            [row["building"], f"{row['floor']}楼", row["name"], str(row["pupils"])] for row in plan["stairs"]
        ],
        "landings": list(_landings(plan, school)),
    }


def remark(school: School) -> str:
    """Whether the days off are as announced, which no program can work out."""
    years = [str(year) for year, known in SchoolYear(school).announced.items() if not known]
    if not years:
        return "放假和调休照国务院办公厅的通知排。"
    return (
        f"{'、'.join(years)} 年的放假调休是预计的：国务院办公厅的通知还没有收录，先按法定节假日算。"
        "通知公布以后，在“我的学校”里改放假和上课的日子，重新排一次。"
    )


def minutes(data: Mapping[str, Any], plan: Plan, said: Mapping[str, Any]) -> list[Row]:
    """日期, 星期, 学段, 题目, 念什么: a row a day for all who hear the same words.

    ``said`` as :func:`campus.content.plan_items.said` gives it.
    """
    titles = {it["id"]: it["title"] for it in data["talks"]}
    found = []
    for row in (row for week in plan["weeks"] for row in week["days"]):
        heard: dict[tuple[str, str], list[str]] = {}
        for stage, key in row["minute"].items():
            if key:
                text = said.get(key, "")
                words = text if isinstance(text, str) else text[stage]
                heard.setdefault((titles[key], words), []).append(data["grades"][stage])
        found += [
            [row["date"], _weekday(row["date"]), "、".join(grades), title, words]
            for (title, words), grades in heard.items()
        ]
    return found


def duties(drill: Mapping[str, Any]) -> Rows:
    """Of one drill of the data: ``roles`` as name, who, place, duty; ``orders`` of the drill and of truth."""
    names = ("演练的次序", "真的次序")
    orders = [[name, text] for name, text in zip(names, drill["orders"], strict=False)]
    return {"roles": [list(row) for row in drill["roles"]], "orders": orders}


def _counts(data: Mapping[str, Any], plan: Plan) -> Iterator[Row]:
    """A row a duty; those of whom it has as much as is asked are told together."""
    for key in _unique(row["duty"] for row in plan["counts"]):
        duty = data["duties"].get(key) or {"name": key, "unit": "", "asks": "", "mend": ""}
        told: dict[str, list[str]] = {}
        short = []
        for row in plan["counts"]:
            if row["duty"] != key:
                continue
            whose = " ".join(data["grades"].get(word, word) for word in row["of"].split(" ") if word)
            asked = f"/{row['need']}" if row["need"] else ""
            told.setdefault(f"{row['have']}{asked} {duty['unit']}", []).append(whose)
            if row["have"] < row["need"]:
                short.append(f"{whose}还差 {row['need'] - row['have']} {duty['unit']}")
        yield [
            duty["name"],
            "；".join(
                count + (f"（{'、'.join(whose)}）" if whose[0] else "") for count, whose in told.items()
            ),
            duty["asks"],
            f"{'；'.join(short)}。{duty['mend']}" if short else "够了" if asked else "没有规定次数",
        ]


def _landings(plan: Plan, school: School) -> Iterator[Row]:
    """Where an adult stands: at each floor of each staircase that is used, from the top, and at its foot."""
    for stair in school.stairs:
        own = [
            row for row in plan["stairs"] if (row["building"], row["stair"]) == (stair.building, stair.name)
        ]
        for floor in range(max((row["floor"] for row in own), default=0), 0, -1):
            passing = sum(row["pupils"] for row in own if row["floor"] >= floor)
            place = f"{floor}楼楼梯口" if floor > 1 else "一楼出口"
            yield [stair.building, stair.name, place, str(passing)]


def _held(row: Mapping[str, Any], drills: Mapping[str, Mapping[str, Any]], school: School) -> str:
    own = school.drills[row["own"]] if row["own"] >= 0 else None
    drill = drills[row["drill"]]
    name = f"{(own and own.name) or drill['title']}{'（教职工）' if drill['staff'] else ''}"
    return f"{_day(row['date'])} {name}{'（本校定的日子）' if own and own.date else ''}"


def _drill(row: Mapping[str, Any], drills: Mapping[str, Mapping[str, Any]], school: School) -> Sequence[str]:
    """名称, 时间, 地点, 队伍, 专业性, 综合性, 指导: as the school words it, else as the drill does."""
    drill = drills[row["drill"]]
    own = school.drills[row["own"]] if row["own"] >= 0 else None
    return (
        (own and own.name) or drill["title"],
        f"{int(row['date'][5:7])}月" if own and own.name and not own.date else _day(row["date"]),
        (own and own.place) or "本校",
        (own and own.team) or drill["team"],
        "√" if drill["kind"] == "专业性" else "",
        "√" if drill["kind"] == "综合性" else "",
        (own and own.guide) or drill["guide"],
    )


def _day(date: str) -> str:
    return f"{int(date[5:7])}月{int(date[8:])}日"


def _weekday(date: str) -> str:
    return "星期" + WEEKDAYS[datetime.date.fromisoformat(date).weekday()]


def _unique(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
