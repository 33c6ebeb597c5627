"""What can be found: items of the catalogue with the text that stands on their pages, section by section.

The text is taken from the Markdown of the rendered pages, so that what a reader sees is what is found, and
with it the anchors of its headings.
"""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from campus.content.catalogue import Catalogue
from campus.models import ItemKind, Stage
from campus.output import Output
from campus.web import browse
from campus.web.writer import Page, address

# Not for reading: drawings, pinyin over characters, source numbers, buttons, lists of sources and files.
_DROP = re.compile(
    r"<(svg|rt|button|form|script)\b.*?</\1>|<sup class=\"cite\">.*?</sup>|<ol class=\"sources\">.*?</ol>"
    r"|<ul class=\"downloads\".*?</ul>|<p class=\"(?:eyebrow|move-label|chips|onward)\">.*?</p>"
    r"|^\[[^\]]*\]\([^)]*\)\{ \.md-button \}$",
    re.DOTALL | re.MULTILINE,
)
_TAG = re.compile(r"</?(?:ruby|b|strong|em|i|a|span|small|sup|sub|abbr|mark)\b[^>]*>")
_BLOCK_TAG = re.compile(r"<[^>]+>")
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(\{[^{}]*\})?\s*$")
_ANCHOR = re.compile(r"#([\w-]+)")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
_MARKS = re.compile(r"\{[ :#.][^{}]*\}|\*\*|__|`|^\s*(?:[-*+>]|\d+\.)\s+|^:\s{3}|^\s*\|?[-:| ]+\|[-:| ]*$")
# Sections that list other pages, or laws.
_SKIPPED = frozenset({"sources", "related", "curriculum", "lessons", "drills", "parts", "days", "kits"})


# Pages that list what is found elsewhere: known by their title and summary only.
_LISTS = frozenset(
    {
        *("home", "browse", "lessons", "topics", "teachers", "students", "schools", "days", "year", "drills"),
        *("search", "ten_minutes", "posters", "authors_kind", "authors_rules"),
    }
)


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of text under one heading. ``anchor`` is empty before the first one."""

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to find. ``url`` is relative to the site and may have a fragment; ``file`` is PDF, Word …"""

    url: str
    title: str
    kind: ItemKind
    topic: str
    stages: tuple[Stage, ...]
    minutes: int
    months: tuple[int, ...]
    summary: str
    keywords: tuple[str, ...] = ()
    file: str = ""
    sections: tuple[Section, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(section.text for section in self.sections)


def documents(catalogue: Catalogue, pages: Iterable[Output]) -> list[Document]:
    """Every item, then every page that is not an item, numbered by their place in the list.

    Documents of one topic, kind and 学段 stand together: a short table of runs then tells these of any
    number, and the results of one query sit in few data files.
    """
    written = {page.uri: page for page in pages if isinstance(page, Page)}
    for path in sorted((catalogue.root / "docs").glob("*.md")):
        written[path.name] = _by_hand(path)
    found = []
    for item in browse.items(catalogue):
        uri, _, anchor = item.uri.partition("#")
        page = written.get(uri) if not anchor else None
        found.append(
            Document(
                address(uri) + (f"#{anchor}" if anchor else ""),
                item.title,
                item.kind,
                item.topic,
                item.stages,
                item.minutes,
                item.months,
                item.summary,
                item.keywords,
                item.file,
                sections(page.body) if page else (Section("", "", item.text),) if item.text else (),
            )
        )
    items = {document.url for document in found}
    for uri, page in written.items():
        if address(uri) not in items:
            found.append(_page(address(uri), page))
    return in_order(catalogue, found)


def in_order(catalogue: Catalogue, found: Iterable[Document]) -> list[Document]:
    """Documents by topic, kind, 学段, minutes and months: see :func:`documents`."""
    kinds = [kind.name for kind in catalogue.search.kinds.order]
    topics = [*catalogue.topics, ""]
    stages = list(Stage)
    return sorted(
        found,
        key=lambda it: (
            topics.index(it.topic),
            kinds.index(it.kind),
            [stages.index(stage) for stage in it.stages],
            it.minutes,
            it.months,
            it.file,
            it.url,
        ),
    )


def _by_hand(path: Path) -> Page:
    """A page of ``docs/``: its title is its heading."""
    text = path.read_text("utf-8")
    body = text.partition("\n---\n")[2] if text.startswith("---\n") else text
    heading = re.search(r"(?m)^# (.+)$", body)
    title = heading[1] if heading else path.stem
    return Page(path.name, text, f"docs/{path.name}", title, "", "text", (), body)


def _page(url: str, page: Page) -> Document:
    """A page that is no item of its own: a list, or a page about the site."""
    parts = () if page.kind in _LISTS else sections(page.body)
    return Document(url, page.title, "网页", "", tuple(Stage), 0, (), page.description, (), "", parts)


def sections(markdown: str) -> tuple[Section, ...]:
    """The text of a rendered page by headings of level 2 and 3, without the page's own title."""
    text = _DROP.sub("", markdown)
    found = [Section("", "", "")]
    lines: list[str] = []

    def close() -> None:
        text = re.sub(r"\s+", " ", " ".join(lines)).strip()
        found[-1] = replace(found[-1], text=re.sub(r" (?=[。，；：！？、）])", "", text))
        lines.clear()

    for line in text.split("\n"):
        heading = _HEADING.match(line)
        if heading is None:
            lines.append(_clean(line))
        elif len(heading[1]) > 1:
            close()
            anchor = _ANCHOR.search(heading[3] or "")
            # A heading without an anchor of its own is reached through the one before it.
            found.append(Section(anchor[1] if anchor else found[-1].anchor, _clean(heading[2]), ""))
    close()
    return tuple(
        section for section in found if (section.text or section.heading) and section.anchor not in _SKIPPED
    )


def _clean(line: str) -> str:
    line = _LINK.sub(r"\1", _MARKS.sub("", line))
    return html.unescape(_BLOCK_TAG.sub(" ", _TAG.sub("", line))).strip()
