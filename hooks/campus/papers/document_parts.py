"""What Word documents have in common: catalogue in, parts of a document out."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.press.blocks import (
    Block,
    Cell,
    Document,
    Group,
    Heading,
    Line,
    Picture,
    Sources,
    Table,
    Text,
    columns,
)
from campus.text import pinyin
from campus.text.endnotes import Endnotes, Listed


def of_drill(
    catalogue: Catalogue, key: str, kind: str, blocks: Iterable[Block], running: str, **layout: Any
) -> Document:
    """A Word file of a drill; ``running``: what kind of file it is, at the head of each page."""
    drill = catalogue.drills[key]
    topic = catalogue.topics[drill.topic]
    return Document(
        f"{drill.title}{kind}",
        f"{topic.name} · {kind}",
        "，".join(drill.keywords),
        drill.reviewed.isoformat(),
        topic.colour,
        (f"校园安全课 · {running}", drill.title),
        tuple(blocks),
        **layout,
    )


def picture(catalogue: Catalogue, name: str) -> Picture:
    found = catalogue.pictures[name]
    return {"svg": found.svg, "alt": found.alt}


def reading(catalogue: Catalogue, stage: Stage | None, words: str) -> str:
    """Plain words in print markup, with 拼音 for those who learn to read."""
    return pinyin.marked(words, catalogue.readings) if stage is not None and stage.band.pinyin else words


def listed(items: Iterable[str]) -> str:
    """A list inside a cell."""
    return "\n".join(f"- {item}" for item in items)


def numbered(texts: Iterable[str], between: str = "；", mark: str = "．") -> str:
    """1．…；2．…"""
    return between.join(f"{number}{mark}{text}" for number, text in enumerate(texts, start=1))


def said(say: Callable[[str], str], rows: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Rows of a table, each text as ``say`` has it."""
    return tuple(tuple(map(say, row)) for row in rows)


def table(
    heads: str,
    rows: Iterable[Iterable[str | Cell] | Group],
    height: float | None = None,
    caption: str = "",
    *,
    together: bool = False,
    breakable: bool = False,
) -> Table:
    """``heads`` as :func:`columns` takes them; all else as in :class:`Table`."""
    made = tuple(row if isinstance(row, Group) else tuple(row) for row in rows)
    return Table(columns(heads), made, height, caption, together, breakable)


def section(heading: str, heads: str, rows: Iterable[Iterable[str | Cell] | Group]) -> tuple[Block, Block]:
    """A heading and the table it names."""
    return Heading(heading), table(heads, rows, caption=heading)


def signed(name: str = "[=学校]") -> tuple[Line, Line]:
    """Who has issued it, and when: the last lines of what a school files."""
    return Line(name, "Signed", keep=True), Line("[=日期]", "Signed")


def three(heads: str, height: float) -> Table:
    """Three numbered rows to fill in; ``heads`` as :func:`columns` takes them, all blank."""
    blank = (replace(column, kind="blank") for column in columns(heads))
    return Table((*columns("1.2 number"), *blank), ((),) * 3, height, together=True)


def sources(notes: Endnotes) -> Sources:
    """What was cited up to here."""

    def said(row: Listed) -> str:
        return row["text"] + (f"　**【{row['pending']}】**{row['says']}" if row["pending"] else "")

    return Sources(tuple((row["number"], said(row)) for row in notes.listing()))


def firm_sources(notes: Endnotes, others: str) -> tuple[Block, ...]:
    """The titles of the verified sources, for what a school hands in or posts.

    ``others``: the title of the page that has the rest.
    """
    titles = notes.titles()
    rest = Line(f"没有列出的来源，以及哪些数字是本站的建议，见校园安全课网站“{others}”一页。")
    return (Text("、".join(titles) + "。"), rest) if titles else (rest,)
