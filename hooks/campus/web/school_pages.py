"""Pages of 学校: topics, what the outline asks for, sources and what is still to be checked."""

from collections.abc import Mapping
from itertools import chain
from typing import Any

from campus.checks.safety_rules import claims
from campus.content.catalogue import CONTENT, Catalogue
from campus.models import Source
from campus.web import browse
from campus.web.writer import Nav, Page, Writer

SENT = ("短信", "家长信")  # to parents
SOURCES, TOPICS = f"{CONTENT}/sources.yml", f"{CONTENT}/topics.yml"


def build(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    start = writer.page("schools.md", "schools")
    topics: Nav = [writer.page("topics/index.md", "topics", source=TOPICS)]
    have = browse.counted(catalogue)
    for key, topic in catalogue.topics.items():  # also those without lessons yet: readers look for them
        page = writer.page(
            f"topics/{key}.md",
            "topic",
            topic.name,
            topic.summary,
            source=f"{CONTENT}/messages/{key}.yml" if catalogue.topic_messages(key) else TOPICS,
            topic=key,
            key=key,
            entry=topic,
            have=have[key],
            days=[day for day, value in catalogue.theme_days.items() if key in value.topics],
            letters=[it for it in catalogue.briefings.values() if it.topic == key and it.use in SENT],
            address_of=browse.said_page,
            required=[row for row in catalogue.later.values() if row.topic == key],
        )
        topics.append(page)
    covered: dict[str, list[str]] = {}
    for lesson_key, lesson in catalogue.lessons.items():
        for item in lesson.curriculum:
            covered.setdefault(item, []).append(lesson_key)
    coverage = writer.page(
        "curriculum.md",
        "curriculum",
        source=f"{CONTENT}/curriculum.yml",
        covered=covered,
        modules=list(dict.fromkeys(item.module for item in catalogue.outline.values())),
    )
    pages_of = _citing_pages(writer.pages)
    kinds = _pages_of_sources(catalogue)
    writer.page("sources.md", "sources", source=SOURCES, kinds=kinds)
    sources: Nav = [{"全部来源": "sources.md"}]
    for address, title, listed in chain.from_iterable(kinds.values()):
        uri = f"{address.removesuffix('.html')}.md"
        page = writer.page(uri, "source_list", title, source=SOURCES, listed=listed, pages_of=pages_of)
        sources.append(page)
    pending = writer.page(
        "pending.md",
        "pending",
        source=SOURCES,
        unsure=_unsure_claims(catalogue),
        stands_on=_pages_by_file(catalogue),
    )
    return [start, {"主题": topics}, coverage, {"来源与依据": sources}, pending]


_A_PAGE = 80  # sources: what a phone loads at once


def _pages_of_sources(catalogue: Catalogue) -> dict[str, list[tuple[str, str, list[Source]]]]:
    """For each kind of source its pages: address, title and sources; a long kind has several."""
    kinds: dict[str, list[Source]] = {}
    for source in catalogue.sources.values():
        kinds.setdefault(source.kind, []).append(source)
    pages: dict[str, list[tuple[str, str, list[Source]]]] = {}
    for number, (kind, sources) in enumerate(kinds.items(), 1):
        parts = [sources[at : at + _A_PAGE] for at in range(0, len(sources), _A_PAGE)]
        pages[kind] = [
            (
                f"sources/{number}-{part}.html",
                f"来源：{kind}{f'（{part}）' if len(parts) > 1 else ''}",
                listed,
            )
            for part, listed in enumerate(parts, 1)
        ]
    return pages


def _citing_pages(pages: list[Page]) -> dict[str, list[Page]]:
    """For each source, the pages that cite it."""
    citing: dict[str, list[Page]] = {}
    for page in pages:
        for key in page.cited:
            citing.setdefault(key, []).append(page)
    return citing


def _unsure_claims(catalogue: Catalogue) -> list[tuple[Source, list[Any]]]:
    """Claims that rest on sources not yet verified, grouped by source."""
    groups: dict[str, list[Any]] = {}
    for claim in claims(catalogue):
        for citation in claim.citations:
            source = catalogue.sources[citation.source]
            if source.mark_of(citation.clause) in ("记忆", "争议"):
                groups.setdefault(source.id, []).append(claim)
    return [(catalogue.sources[key], groups[key]) for key in catalogue.sources if key in groups]


def _pages_by_file(catalogue: Catalogue) -> dict[str, tuple[str, str]]:
    """The title and address of the page that shows a content file, for files with a page of their own."""
    kinds: list[tuple[str, str, Mapping[str, Any]]] = [
        ("lesson", "lessons/{}.md", catalogue.lessons),
        ("kit", "days/{}/index.md", catalogue.kits),
        ("drill", "drills/{}.md", catalogue.drills),
        ("procedure", "now/{}.md", catalogue.procedures),
        ("poster", "posters/{}.md", catalogue.posters),
    ]
    return {
        catalogue.path(kind, key): (entry.title, address.format(key))
        for kind, address, entries in kinds
        for key, entry in entries.items()
    }
