"""A catalogue in, the data of the year planner out: plain values, one set for Python and for the browser."""

import re
from typing import Any

from campus import models
from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.year import planner
from campus.year.school_year import Date, SchoolYear, statutory

_NUMBER = re.compile(r"\D+")
ONLY_IN_FILES = ("before", "roles", "orders")  # of a drill: texts that no page of the plan shows
YEARS = 5  # school years, from the default school's, for which dates are given


def items(catalogue: Catalogue) -> dict[str, Any]:
    """What could be said, taught and practised, and the rules of dates.

    ``days``: theme days with their ``rule``; ``talks`` and ``briefings`` alike in shape; ``lessons`` in the
    order in which the year wants them, with their months; ``months`` by number.
    """
    return {
        "stages": {stage.value: stage.code for stage in models.Stage},
        "grades": {stage.code: stage.grades for stage in models.Stage},
        "duties": {
            key: {
                "name": duty.name,
                "unit": duty.unit,
                "asks": _asked(catalogue, duty.asks),
                "mend": duty.mend,
            }
            for key, duty in catalogue.duties.items()
        },
        "topics": {key: topic.name for key, topic in catalogue.topics.items()},
        "months": {
            str(number): {"theme": plan.theme, "topics": list(plan.topics)}
            for number, plan in catalogue.months.items()
        },
        "days": [
            {
                "id": key,
                "name": day.label,
                "priority": day.priority,
                "topics": list(day.topics),
                "rule": day.rule.model_dump(by_alias=True),
            }
            for key, day in catalogue.theme_days.items()
        ],
        "talks": [
            _said(talk)
            | {
                "stages": [stage.code for stage in talk.stages],
                "tomorrow": talk.tomorrow or "",
                "regions": [region.value for region in talk.regions],
                "only": list(talk.only),
                "term": talk.term or "",
                "post": "",
            }
            for talk in catalogue.talks.values()
        ],
        "briefings": [
            _said(talk)
            | {"stages": [], "tomorrow": "", "regions": [], "only": [], "term": "", "post": talk.post or ""}
            for talk in catalogue.briefings.values()
        ],
        "lessons": [
            {
                "id": key,
                "title": lesson.title,
                "topic": lesson.topic,
                "stage": lesson.stage.code,
                "months": list(catalogue.lesson_months(lesson)),
            }
            for key, lesson in catalogue.lessons.items()
        ],
        "drills": [
            {
                "id": key,
                "title": drill.title,
                "bus": drill.bus,
                "boarding": drill.boarding,
                "staff": drill.staff_only,
                "kind": drill.kind,
                "team": drill.team,
                "guide": drill.guide,
                "minutes": drill.minutes,
                "months": list(drill.months),
                "before": {str(days): _before(catalogue, drill, days) for days in planner.AHEAD},
                **_on_the_day(catalogue, drill),
            }
            for key, drill in catalogue.drills.items()
        ],
        "drill_plan": [{"month": it.month, "drill": it.drill} for it in catalogue.school.drills],
    }


def _asked(catalogue: Catalogue, text: str) -> str:
    """What a duty asks, with the short names of its sources behind it."""
    sources = dict.fromkeys(catalogue.sources[it.source].short for it in markup.citations(text))
    return f"{markup.flowing(catalogue.read(text))}（{'、'.join(sources)}）"


def _before(catalogue: Catalogue, drill: models.Drill, days: int) -> str:
    """What is to be done by the point of the drill's preparation that lies next after ``days`` before it."""
    points = [(int(_NUMBER.sub("", it.when) or 0), it) for it in drill.before]
    ahead, point = max((it for it in points if it[0] <= days), key=lambda it: it[0])
    tasks = "；".join(markup.flowing(catalogue.read(task)).rstrip("。") for task in point.tasks)
    return f"{'' if ahead == days else f'到提前{ahead}天要做完：'}{tasks}。"


def _on_the_day(catalogue: Catalogue, drill: models.Drill) -> dict[str, Any]:
    """For the list of who does what: ``roles`` as name, who, place, duty; the orders of drill and truth."""

    def said(text: str) -> str:
        return markup.flowing(catalogue.read(text))

    orders = drill.orders
    return {
        "downstairs": drill.downstairs,
        "roles": [[it.name, it.who, said(it.place), said(it.duties[0])] for it in drill.roles],
        "orders": [said(orders.drill_order), said(orders.real_order)] if orders else [],
    }


def _said(talk: models.Talk | models.Briefing) -> dict[str, Any]:
    return {
        "id": talk.id,
        "use": talk.use,
        "title": talk.title,
        "topic": talk.topic,
        "months": list(talk.months),
        "holiday": talk.holiday or "",
    }


def said(catalogue: Catalogue) -> dict[str, str | dict[str, str]]:
    """What is read aloud each day, by talk: one text, or one a 学段 where a quote is worded for each."""
    found: dict[str, str | dict[str, str]] = {}
    for talk in catalogue.talks.values():
        if talk.use == "一分钟":
            each = {it.code: markup.flowing(catalogue.read(talk.said, it)) for it in talk.stages}
            texts = set(each.values())
            found[talk.id] = texts.pop() if len(texts) == 1 else each
    return found


def calendar(catalogue: Catalogue) -> dict[str, Any]:
    """The dates that a browser cannot work out: statutory days, working weekends, theme days of each year.

    ``years``: the year in which a school year begins → theme day → its first and last official day, for
    rules that do not depend on a school's own terms.
    """
    start = catalogue.year.first.year
    numbers = range(start - 1, start + YEARS + 1)
    found = statutory(numbers, catalogue.school.notices)
    return {
        "holidays": {day.isoformat(): name for day, name in sorted(found.rest.items())},
        "workdays": sorted(day.isoformat() for day in found.work),
        "announced": sorted(found.announced),
        "years": {str(year): _dates(catalogue, year) for year in range(start - 1, start + YEARS)},
    }


def _dates(catalogue: Catalogue, start: int) -> dict[str, list[str]]:
    year = SchoolYear(_moved(catalogue.school, start))
    found = {}
    for key, day in catalogue.theme_days.items():
        if isinstance(day.rule, models.BeforeHoliday | models.TermWeek | models.Notice):
            continue
        occasion = year.occasion(day.rule)
        if occasion:
            found[key] = [occasion.first.isoformat(), occasion.last.isoformat()]
    return found


def _moved(school: models.School, start: int) -> models.School:
    """The school with terms in another year: enough for dates that do not depend on them."""
    autumn = models.Term(name="秋季", first=Date(start, 9, 1), last=Date(start + 1, 1, 20))
    spring = models.Term(name="春季", first=Date(start + 1, 2, 20), last=Date(start + 1, 7, 5))
    return school.model_copy(update={"terms": (autumn, spring)})


def planned(catalogue: Catalogue) -> planner.Plan:
    """The plan of the school of school.yml."""
    return catalogue.once(_planned)


def _planned(catalogue: Catalogue) -> planner.Plan:
    return planner.plan(catalogue.once(items), catalogue.school)
