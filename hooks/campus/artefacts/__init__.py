"""Catalogue → files. One module a kind; each has one function ``Catalogue → Iterator[Output]``."""

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
    search_index,
    slides,
    topic_colours,
    wall_calendars,
    worksheets,
)
from campus.catalogue import Catalogue
from campus.output import Output
from campus.press.jobs import Job, Pack, run

ARTEFACTS: tuple[Callable[[Catalogue], Iterator[Output]], ...] = (
    calendars.build,
    search_index.build,
    topic_colours.build,
)


# What is printed: each module's jobs, run together so that both cores are busy.
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
    packs.jobs,
)


def build(catalogue: Catalogue) -> Iterator[Output]:
    """Every file of the site that is not a page. Raises ContentError for what cannot be printed."""
    for make in ARTEFACTS:
        yield from make(catalogue)
    yield from run(catalogue.root, (job for jobs in PRINTED for job in jobs(catalogue)))
