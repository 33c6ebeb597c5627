"""What Word documents have in common: catalogue in, parts of a document out."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.press.blocks import Block, Line, Picture, Sources, Table, Text, columns
from campus.text import pinyin
from campus.text.endnotes import Endnotes, Listed


def picture(catalogue: Catalogue, name: str) -> Picture:
    found = catalogue.pictures[name]
    return {"svg": found.svg, "alt": found.alt}


def reading(catalogue: Catalogue, stage: Stage | None, words: str) -> str:
    """Plain words in print markup, with 拼音 for those who learn to read."""
    return pinyin.marked(words, catalogue.readings) if stage is not None and stage.band.pinyin else words


def listed(items: Iterable[str]) -> str:
    """A list inside a cell."""
    return "\n".join(f"- {item}" for item in items)


def said(say: Callable[[str], str], rows: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Rows of a table, each text as ``say`` has it."""
    return tuple(tuple(map(say, row)) for row in rows)


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
