"""Catalogue → files. One module a kind: plain ones yield outputs, printed ones yield jobs for the press.

The search index is made after the pages, from their text (see :mod:`campus.site`).
"""

from collections.abc import Callable, Iterator

from campus.artefacts import (
    calendars,
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
    ten_minutes,
    topic_colours,
    wall_calendars,
    worksheets,
    year_plans,
)
from campus.catalogue import Catalogue
from campus.output import Output
from campus.press.jobs import Job, Pack, run

ARTEFACTS: tuple[Callable[[Catalogue], Iterator[Output]], ...] = (
    calendars.build,
    ten_minutes.build,
    topic_colours.build,
)


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
    """Every file but the search index. Raises ContentError for what cannot be printed."""
    for make in ARTEFACTS:
        yield from make(catalogue)
    yield from run(catalogue.root, (job for jobs in PRINTED for job in jobs(catalogue)))
