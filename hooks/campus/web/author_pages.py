"""Pages for authors: a kind of file or the rules in, what to write in which field and what is checked out."""

import re

from campus.checks.rules import LETTERS, rules
from campus.content import manual
from campus.content.catalogue import CONTENT, Catalogue
from campus.content.kinds import KINDS, Kind
from campus.models import Stage
from campus.text.wall import Wall
from campus.web.writer import Nav, Writer

FOLDER = "contribute"


def build(writer: Writer) -> Nav:
    """A page for each kind of file, and one of all rules; the hand-written pages stand before them."""
    nav: Nav = [{"参与编写": "contribute.md"}, {"怎样写": "writing.md"}]
    every = rules()
    for kind in KINDS:
        title, introduction = kind.told
        page = writer.page(
            f"{FOLDER}/{kind.slug}.md",
            "authors_kind",
            title,
            source=f"hooks/{kind.model.__module__.replace('.', '/')}.py",
            introduction=introduction,
            parts={path: manual.tables(shape, kind.headings) for path, shape in kind.files.items()},
            example=_example(writer.catalogue, kind),
            rules=[rule for rule in every if rule.letter in kind.letters],
            bands={stage: stage.band for stage in Stage} if kind.headings else {},
            walls={stage: Wall(stage.band.pinyin) for stage in Stage},
        )
        nav.append(page)
    page = writer.page(
        f"{FOLDER}/rules.md",
        "authors_rules",
        source="hooks/campus/checks/rules.py",
        letters={name: [rule for rule in every if rule.letter == letter] for letter, name in LETTERS.items()},
    )
    return [*nav, page]


def _example(catalogue: Catalogue, kind: Kind) -> str:
    """The first record of a list file, as it is written there."""
    path = next(iter(kind.files))
    if "*" in path:
        return ""
    text = (catalogue.root / CONTENT / path).read_text("utf-8")
    first = re.search(r"(?ms)^- .*?(?=^(?:-|#|$)|\Z)", text)
    return first[0].rstrip() if first else ""
