"""What can be found: items of the catalogue with the text that stands on their pages, section by section.

A page says itself what can be read on it and at which anchors, so that what a reader sees is what is found.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from campus.content.catalogue import Catalogue
from campus.models import ItemKind, Stage
from campus.output import Output
from campus.web import browse
from campus.web.page_text import Section
from campus.web.writer import Page, address, by_hand

# Found by their titles only: what authors tell one another is no answer to a reader.
_FOR_AUTHORS = ("contribute", "writing.", "pending.", "sources.", "sources/")


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
    made = (page for page in pages if isinstance(page, Page))
    written = {page.uri: page for page in (*made, *by_hand(catalogue.root / "docs"))}
    found = []
    for item in catalogue.once(browse.items):
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
                page.sections if page else (Section("", "", item.text),) if item.text else (),
            )
        )
    items = {document.url for document in found}
    for uri, page in written.items():
        if page.found and address(uri) not in items:
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


def _page(url: str, page: Page) -> Document:
    """A page that is no item of its own: a list, or a page about the site."""
    sections = () if page.uri.startswith(_FOR_AUTHORS) else page.sections
    return Document(url, page.title, "网页", "", tuple(Stage), 0, (), page.description, (), "", sections)
