"""Catalogue in, jobs for the press out: plain data and a maker for every printed or packed file."""

from collections.abc import Iterator

from campus.content.catalogue import Catalogue
from campus.output import Output
from campus.papers import printables
from campus.press.jobs import run


def build(catalogue: Catalogue) -> Iterator[Output]:
    """Every printed file. Raises ContentError for what cannot be printed."""
    yield from run(catalogue.root, printables.jobs(catalogue))
