"""Pages of 日历: the year and its twelve months."""

from datetime import date
from typing import Any

from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.papers import semesters
from campus.web import plan_pages, to_dos
from campus.web.writer import Nav, Writer


def build(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    year = months(catalogue)
    writer.page("calendar/index.md", "year", source="content/months.yml", months=year)
    nav: Nav = [{"全年一览": "calendar/index.md"}]
    to_dos_of = to_dos.of_months(catalogue, plan_items.planned(catalogue))
    for index, month in enumerate(year):
        first = month["first"]
        events: dict[date, list[str]] = {}
        for key, occasion in catalogue.occasions.items():
            if occasion is not None and occasion.days == 1 and occasion.first.replace(day=1) == first:
                events.setdefault(occasion.first, []).append(key)
        writer.page(
            month["uri"],
            "month",
            f"{first.year}年{first.month}月：{month['plan'].theme}",
            f"{first.month}月安全教育安排：{month['plan'].theme}。",
            source="content/months.yml",
            weeks=catalogue.year.weeks(first),
            season=semesters.season_of(catalogue, first),
            events=events,
            drill_days={day: drill for drill, day in month["drills"] if day},
            to_dos=to_dos_of[first],
            before=year[index - 1] if index else None,
            after=year[index + 1] if index + 1 < len(year) else None,
            **month,
        )
        nav.append({f"{first.month}月 {month['plan'].theme}": month["uri"]})
    return [nav[0], *plan_pages.build(writer), *nav[1:]]


def months(catalogue: Catalogue) -> list[dict[str, Any]]:
    """What belongs to each month of the school year, September first."""
    found = []
    for first in catalogue.year.months:
        lessons = {
            stage: [
                (key, lesson)
                for key, lesson in catalogue.lessons.items()
                if lesson.stage is stage and first.month in catalogue.lesson_months(lesson)
            ]
            for stage in Stage
        }
        found.append(
            {
                "first": first,
                "uri": f"calendar/{first:%Y-%m}.md",
                "plan": catalogue.months[first.month],
                "days": catalogue.days_in(first),
                "headline_days": catalogue.headline_days(first),
                "drills": catalogue.drills_in(first),
                "lessons": lessons,
            }
        )
    return found
