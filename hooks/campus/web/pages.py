"""Catalogue → Markdown pages and the navigation: one module a tab.

Python prepares values, templates write text. Every page says which content file it comes from, so that
its "edit" button opens the right one.
"""

import html
from collections.abc import Callable, Container, Iterable, Iterator, Mapping

from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.output import Output, Site
from campus.web import (
    author_pages,
    calendar_pages,
    day_pages,
    drill_pages,
    lesson_pages,
    parent_pages,
    poster_pages,
    procedures,
    pupil_pages,
    school_pages,
)
from campus.web.writer import Nav, Writer


def build(catalogue: Catalogue, files: Iterable[Output] = ()) -> Site:
    """Every generated page and the navigation. ``files`` are what the pages offer for download."""
    writer = Writer(catalogue, files)
    nav: Nav = [{"首页": "index.md"}, *({title: make(writer)} for title, make in TABS.items())]
    writer.page(
        "index.md",
        "home",
        starred=list(catalogue.kits),
        months=calendar_pages.months(catalogue),
        weeks=[week["monday"] for week in plan_items.planned(catalogue)["weeks"]],
    )
    return Site([*writer.pages, *writer.drawings()], _escaped(nav))


def again(catalogue: Catalogue, before: Site, sources: Container[str]) -> dict[str, Output]:
    """By address the pages of a site that are made from these files of the content, and their drawings."""
    own = {it.uri for it in before.outputs if it.source in sources and it.uri.endswith(".md")}
    writer = Writer(catalogue, before.outputs, sources)
    for tab in before.nav:
        for title, inner in tab.items():
            if title in TABS and own.intersection(_pages(inner)):
                TABS[title](writer)
    if {page.uri for page in writer.pages} != own:  # one more or one less: then others change with it
        return {}
    return {it.uri: Output(it.uri, it.content, it.source) for it in (*writer.pages, *writer.drawings())}


def _pages(nav: Nav | str) -> Iterator[str]:
    """The addresses in a part of a navigation."""
    if isinstance(nav, str):
        yield nav
    else:
        for item in nav:
            for inner in item.values():
                yield from _pages(inner)


def _about(writer: Writer) -> Nav:
    return [{"关于本站": "about.md"}, {"U 盘版": "usb.md"}, {"参与编写": author_pages.build(writer)}]


TABS: Mapping[str, Callable[[Writer], Nav]] = {
    "找教案": lesson_pages.build,
    "主题日": day_pages.build,
    "遇到事情怎么办": procedures.build,
    "演练": drill_pages.build,
    "海报": poster_pages.build,
    "日历": calendar_pages.build,
    "学生": pupil_pages.build,
    "家长": parent_pages.build,
    "学校": school_pages.build,
    "关于": _about,
}


def _escaped(nav: Nav) -> Nav:
    """The theme writes the titles of a navigation into its HTML as they are."""
    return [
        {html.escape(title): _escaped(inner) if isinstance(inner, list) else inner}
        for item in nav
        for title, inner in item.items()
    ]
