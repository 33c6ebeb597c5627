"""One term of one 学段: the default plan's lessons for it, as a 课时表 and as the contents of a pack."""

from datetime import date

from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.models import Stage, Term
from campus.papers.document_parts import signed, table
from campus.papers.packs import Contents
from campus.papers.plan_documents import official
from campus.press.blocks import Document, Items, Text, Title
from campus.text.dates import day_of_month
from campus.year.planner import Plan

SEASONS = ("autumn", "spring")  # in addresses, in the order of the school's terms


def keys(catalogue: Catalogue) -> list[str]:
    """``autumn-p1`` and so on, for each 学段 of the school."""
    return [f"{season}-{stage.code}" for stage in catalogue.school.stages for season in SEASONS]


def whose(catalogue: Catalogue, key: str) -> tuple[Term, Stage]:
    season, _, code = key.partition("-")
    return catalogue.school.terms[SEASONS.index(season)], Stage.coded(code)


def season_of(catalogue: Catalogue, first: date) -> str | None:
    """The term of which a month has days, or None; ``first`` is the month's first day."""
    for season, term in zip(SEASONS, catalogue.school.terms, strict=True):
        if term.first.replace(day=1) <= first <= term.last:
            return season
    return None


def lessons(catalogue: Catalogue, key: str) -> dict[str, str]:
    """Lesson → Monday of its week, in the order of the weeks."""
    return _lessons(catalogue, key, plan_items.planned(catalogue))


def _lessons(catalogue: Catalogue, key: str, plan: Plan) -> dict[str, str]:
    term, stage = whose(catalogue, key)
    rows = plan["lessons"].get(stage.code, ())
    return {row["lesson"]: row["monday"] for row in rows if row["term"] == term.name}


def timetable(catalogue: Catalogue, key: str) -> Document:
    """课时表: week, days, lesson, minutes; on which day and by whom is the school's to fill in."""
    plan = plan_items.planned(catalogue)
    weeks = {week["monday"]: week for week in plan["weeks"]}
    rows = []
    for each, monday in _lessons(catalogue, key, plan).items():
        first, last = (date.fromisoformat(weeks[monday]["days"][at]["date"]) for at in (0, -1))
        when = "—".join(dict.fromkeys(map(day_of_month, (first, last))))
        lesson = catalogue.lessons[each]
        rows.append((f"第{weeks[monday]['number']}周", when, lesson.title, f"{lesson.minutes}分钟"))
    title = f"{_name(catalogue, key)}安全课课时表"
    blocks = (
        Title(title, align="center"),
        Text(f"{catalogue.year.name}，按全年安排排在 {len(rows)} 周，每周一节。"),
        table(
            "周 1.8 strong | 日期 4.6 | 课 0 | 用时 1.6 | 哪天上 2 blank | 任课教师 2 blank",
            rows,
            caption="课时表",
        ),
        Items(("“哪天上”和“任课教师”由学校填。", "周次、日期按本学年推算，有变动就改。")),
        *signed(),
    )
    return official(catalogue, title, "课时表", blocks)


def pack(catalogue: Catalogue, key: str) -> Contents:
    found = [catalogue.lessons[each] for each in lessons(catalogue, key)]
    about = (
        _name(catalogue, key),
        f"{catalogue.year.name} · {len(found)} 节课，按上课的周次排",
        "计划、课时表、任课教师栏、教案和测验都在里面，都可以改。",
        "任课教师填在课时表最右一栏。课件、卡片和学习单在每节课的网页上。",
    )
    return Contents(about, min((catalogue.school.checked, *(lesson.reviewed for lesson in found))))


def _name(catalogue: Catalogue, key: str) -> str:
    term, stage = whose(catalogue, key)
    return f"{stage.grades}{term.name}学期"
