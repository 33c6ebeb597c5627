"""Pages of the dated year: the plan with its counters, a page a week, and everything that is read aloud."""

import datetime
import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any

from campus.content import markup, plan_items
from campus.content.catalogue import CONTENT, Catalogue
from campus.models import Briefing, Region, Stage, Talk
from campus.output import Output
from campus.papers import semesters, week_strips
from campus.web.browse import SAID, said_page
from campus.web.writer import Nav, Writer
from campus.year import plan_rows, stairs
from campus.year.planner import Plan


def build(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    plan = plan_items.planned(catalogue)
    said: dict[str, Talk | Briefing] = {**catalogue.talks, **catalogue.briefings}
    stage_of = {stage.code: stage for stage in Stage}
    shared: dict[str, Any] = {
        "said": said,
        "uses": {use: it.page for use, it in SAID.items()},
        "plan": plan,
        "stage_of": stage_of,
    }
    writer.page(
        "calendar/plan.md",
        "plan",
        source=f"{CONTENT}/duties.yml",
        counted=_counted(catalogue, plan),
        remark=plan_rows.remark(catalogue.school),
        seasons=list(zip(semesters.SEASONS, catalogue.school.terms, strict=True)),
        **shared,
    )
    nav: Nav = [{"全年安排": "calendar/plan.md"}]
    writer.page(
        "calendar/my-school.md",
        "my_school",
        source=f"{CONTENT}/pages.yml",
        regions=[region.value for region in Region],
        stairs_rule=stairs.RULE,
    )
    nav.append({"我的学校": "calendar/my-school.md"})
    weeks: Nav = []
    sheets = week_strips.pages(plan)
    seasons = dict(zip((term.name for term in catalogue.school.terms), semesters.SEASONS, strict=True))
    for index, week in enumerate(plan["weeks"]):
        uri = f"calendar/weeks/{week['monday']}.md"
        name = f"{week['term']}第{week['number']}周"
        writer.page(
            uri,
            "week",
            f"{name}：{week['theme']}",
            f"{name}的一分钟、五分钟、讲话、课和演练，一页看完。",
            source=f"{CONTENT}/months.yml",
            week=week,
            season=seasons[week["term"]],
            sheet=sheets[week["monday"]],
            **_of_week(catalogue, plan, week),
            before=plan["weeks"][index - 1] if index else None,
            after=plan["weeks"][index + 1] if index + 1 < len(plan["weeks"]) else None,
            **shared,
        )
        weeks.append({name: uri})
    nav.append({"每周一页": weeks})
    banks: Nav = []
    for use, told in SAID.items():
        entries = [it for it in said.values() if it.use == use]
        if entries:
            kind = "talk" if isinstance(entries[0], Talk) else "briefing"
            source = catalogue.path(kind, entries[0].id)
            page = writer.page(
                said_page(use), "talks", use, told.about, source=source, entries=entries, **shared
            )
            banks.append(page)
    nav.append({"念的和讲的": banks})
    return nav


def _of_week(catalogue: Catalogue, plan: Plan, week: Mapping[str, Any]) -> dict[str, Any]:
    """What else falls into a week: lessons by 学段, drills, the thirty minutes, training."""
    monday = datetime.date.fromisoformat(week["monday"])
    dates = {(monday + datetime.timedelta(days=number)).isoformat() for number in range(7)}
    drills = [(row["date"], row["drill"]) for month in plan["months"] for row in month["drills"]]
    return {
        "heard": {
            key: [stage for stage in Stage if week["five"].get(stage.code) == key]
            for key in week["five"].values()
        },
        "days": {row["date"]: datetime.date.fromisoformat(row["date"]) for row in week["days"]},
        "minutes": {row["date"]: list(_minutes(catalogue, row["minute"])) for row in week["days"]},
        "lessons": {
            stage: row["lesson"]
            for stage in Stage
            for row in plan["lessons"].get(stage.code, ())
            if row["monday"] == week["monday"]
        },
        "drills": [(datetime.date.fromisoformat(day), key) for day, key in drills if day in dates],
        "holidays": [row for row in plan["holidays"] if row["date"] in dates],
        "first": {
            talk: [stage for stage in Stage for row in rows if row["stage"] == stage.code]
            for talk, rows in groupby(
                (row for row in plan["first"] if row["date"] in dates and row["talk"]), itemgetter("talk")
            )
        },
        "training": [row for row in plan["training"] if row["monday"] == week["monday"]],
    }


def _minutes(catalogue: Catalogue, said: Mapping[str, str | None]) -> Iterator[tuple[str, list[Stage]]]:
    """A day's minutes from the youngest to the oldest, each in the words of those who hear it.

    Neighbours who hear the same words stand together.
    """
    heard = ((stage, said.get(stage.code)) for stage in catalogue.school.stages)
    for (key, _), group in groupby(
        ((stage, key) for stage, key in heard if key),
        key=lambda pair: (pair[1], _worded(catalogue, pair[1], pair[0])),
    ):
        yield key, [stage for stage, _ in group]


def _worded(catalogue: Catalogue, key: str, stage: Stage) -> list[str]:
    return [catalogue.wording(name, stage) for name in markup.quotes(catalogue.talks[key].said)]


def _counted(catalogue: Catalogue, plan: Plan) -> list[tuple[Any, list[dict[str, Any]]]]:
    """Each duty with its counts, in the order of duties.yml."""
    return [
        (duty, [row for row in plan["counts"] if row["duty"] == key])
        for key, duty in catalogue.duties.items()
    ]


def planner_data(catalogue: Catalogue) -> Iterator[Output]:
    """``assets/plan/data.js``: a call, ``campusPlan({data, calendar, school})``; pages fetch no files.

    ``assets/plan/said.js``, ``campusSaid({minutes, drills})``: what only files say, of each day and drill.
    """
    items = catalogue.once(plan_items.items)
    drills = {drill["id"]: {key: drill[key] for key in plan_items.ONLY_IN_FILES} for drill in items["drills"]}
    light = [{key: it[key] for key in it if key not in plan_items.ONLY_IN_FILES} for it in items["drills"]]
    school = catalogue.school.model_dump(mode="json", by_alias=True, exclude={"signals", "themes", "notices"})
    whole = {
        "data": items | {"drills": light},
        "calendar": plan_items.calendar(catalogue),
        "school": school,
    }
    said = {"minutes": plan_items.said(catalogue), "drills": drills}
    source = f"{CONTENT}/talks/minutes-1.yml"
    for name, call, told in (("data", "campusPlan", whole), ("said", "campusSaid", said)):
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        yield Output(f"assets/plan/{name}.js", f"{call}({text});\n", source)
