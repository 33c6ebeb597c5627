"""The whole site, in its order: files, then the pages that link to them, then the index of those pages."""

import logging
from collections.abc import Callable, Iterator

from campus import papers, readability
from campus.content.catalogue import Catalogue
from campus.content.problems import ContentError
from campus.output import Output, Site, clashes
from campus.papers import plan_templates
from campus.search import search_index
from campus.web import calendars, pages, plan_pages, ten_minutes, topic_colours

# Files that need no press.
PLAIN: tuple[Callable[[Catalogue], Iterator[Output]], ...] = (
    calendars.build,
    plan_pages.planner_data,
    plan_templates.build,
    ten_minutes.build,
    topic_colours.build,
)

log = logging.getLogger("mkdocs.plugins.campus")


def build(catalogue: Catalogue) -> Site:
    """Every output and the navigation.

    Raises ContentError for what cannot be printed, and for two outputs at one address.
    """
    files = [output for make in (*PLAIN, papers.build) for output in make(catalogue)]
    written = pages.build(catalogue, files)
    if new := readability.unseen(catalogue.root, written.outputs):
        log.info("拼音：%d 处多音字没有人看过；python -m campus reading 说在哪里", len(new))
    index = search_index.build(catalogue, written.outputs)
    site = Site([*written.outputs, *files, *index], written.nav)
    if problems := clashes(site.outputs):
        raise ContentError(problems)
    return site
