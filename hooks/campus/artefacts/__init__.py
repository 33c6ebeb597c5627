"""Catalogue → files. One module a kind; each has one function ``Catalogue → Iterator[Output]``."""

from collections.abc import Callable, Iterator

from campus.artefacts import calendars, search_index, topic_colours
from campus.catalogue import Catalogue
from campus.output import Output

ARTEFACTS: tuple[Callable[[Catalogue], Iterator[Output]], ...] = (
    calendars.build,
    search_index.build,
    topic_colours.build,
)


def build(catalogue: Catalogue) -> Iterator[Output]:
    for make in ARTEFACTS:
        yield from make(catalogue)
