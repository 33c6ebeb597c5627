"""Catalogue in, jobs for the press out: plain data and a maker for every printed or packed file."""

from collections.abc import Callable, Iterator

from campus.content.catalogue import Catalogue
from campus.output import Output
from campus.papers import (
    classroom_flows,
    drill_documents,
    kit_documents,
    kit_sheets,
    lesson_plans,
    packs,
    posters,
    projections,
    quiz_papers,
    quiz_sheets,
    slides,
    wall_calendars,
    worksheets,
    year_plans,
)
from campus.press.jobs import Job, Pack, run

# What is printed: each module's jobs, run together so that all cores are busy.
PRINTED: tuple[Callable[[Catalogue], Iterator[Job | Pack]], ...] = (
    lesson_plans.jobs,
    posters.jobs,
    projections.jobs,
    quiz_papers.jobs,
    classroom_flows.jobs,
    drill_documents.jobs,
    kit_documents.jobs,
    kit_sheets.jobs,
    quiz_sheets.jobs,
    slides.jobs,
    wall_calendars.jobs,
    worksheets.jobs,
    year_plans.jobs,
    packs.jobs,
)


def build(catalogue: Catalogue) -> Iterator[Output]:
    """Every printed file. Raises ContentError for what cannot be printed."""
    yield from run(catalogue.root, (job for jobs in PRINTED for job in jobs(catalogue)))
