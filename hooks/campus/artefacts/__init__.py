"""Catalogue → files. One module a kind; each has one function ``Catalogue → Iterator[Output]``.

The search index also reads the pages, as they are rendered.
"""

from collections.abc import Callable, Iterator, Sequence

from campus.artefacts import calendars, search_index, ten_minutes, topic_colours
from campus.catalogue import Catalogue
from campus.output import Output

ARTEFACTS: tuple[Callable[[Catalogue], Iterator[Output]], ...] = (
    calendars.build,
    ten_minutes.build,
    topic_colours.build,
)


def build(catalogue: Catalogue, pages: Sequence[Output]) -> Iterator[Output]:
    """Every file. ``pages`` are the rendered pages, whose text the search index holds."""
    for make in ARTEFACTS:
        yield from make(catalogue)
    yield from search_index.build(catalogue, pages)
