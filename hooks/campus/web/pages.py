"""Catalogue → Markdown pages and the navigation: one module a tab.

Python prepares values, templates write text. Every page says which content file it comes from, so that
its "edit" button opens the right one.
"""

import html
from collections.abc import Iterable

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

HOME_PICTURE = "scenes/assembly-point"
"""The drawing at the top of the home page."""


def build(catalogue: Catalogue, files: Iterable[Output] = ()) -> Site:
    """Every generated page and the navigation. ``files`` are what the pages offer for download."""
    writer = Writer(catalogue, files)
    nav: Nav = [
        {"首页": "index.md"},
        {"找教案": lesson_pages.build(writer)},
        {"主题日": day_pages.build(writer)},
        {"遇到事情怎么办": procedures.build(writer)},
        {"演练": drill_pages.build(writer)},
        {"海报": poster_pages.build(writer)},
        {"日历": calendar_pages.build(writer)},
        {"学生": pupil_pages.build(writer)},
        {"家长": parent_pages.build(writer)},
        {"学校": school_pages.build(writer)},
        {"关于": [{"关于本站": "about.md"}, {"U 盘版": "usb.md"}, {"参与编写": author_pages.build(writer)}]},
    ]
    writer.page(
        "index.md",
        "home",
        "hooks/templates/home.md.j2",
        "校园安全课",
        "一整年的学校安全教育：教案、主题日活动包、演练、日历，打开就能用。",
        lists=True,
        hide=("navigation", "toc"),
        starred=list(catalogue.kits),
        picture=HOME_PICTURE,
        months=calendar_pages.months(catalogue),
        weeks=[week["monday"] for week in plan_items.planned(catalogue)["weeks"]],
    )
    return Site([*writer.pages, *writer.drawings()], _escaped(nav))


def _escaped(nav: Nav) -> Nav:
    """The theme writes the titles of a navigation into its HTML as they are."""
    return [
        {html.escape(title): _escaped(inner) if isinstance(inner, list) else inner}
        for item in nav
        for title, inner in item.items()
    ]
