"""Catalogue → files. One module a kind; each has one function ``Catalogue → Iterator[Output]``.

The search index also reads the pages, as they are rendered.
"""

from collections.abc import Callable, Iterator, Sequence

from campus.artefacts import (
    calendars,
    classroom_flows,
    kit_sheets,
    lesson_plans,
    posters,
    quiz_papers,
    quiz_sheets,
    search_index,
    slides,
    ten_minutes,
    topic_colours,
    wall_calendars,
    worksheets,
)
from campus.catalogue import Catalogue
from campus.output import Output
from campus.press.jobs import Job, run

ARTEFACTS: tuple[Callable[[Catalogue], Iterator[Output]], ...] = (
    calendars.build,
    ten_minutes.build,
    topic_colours.build,
)


# What is printed: each module's jobs, run together so that both cores are busy.
PRINTED: tuple[Callable[[Catalogue], Iterator[Job]], ...] = (
    lesson_plans.jobs,
    posters.jobs,
    quiz_papers.jobs,
    classroom_flows.jobs,
    kit_sheets.jobs,
    quiz_sheets.jobs,
    slides.jobs,
    wall_calendars.jobs,
    worksheets.jobs,
)


def build(catalogue: Catalogue, pages: Sequence[Output]) -> Iterator[Output]:
    """Every file of the site that is not a page. ``pages`` are the rendered pages, for the search index.

    Raises ContentError for what cannot be printed.
    """
    for make in ARTEFACTS:
        yield from make(catalogue)
    yield from search_index.build(catalogue, pages)
    yield from run(catalogue.root, (job for jobs in PRINTED for job in jobs(catalogue)))
