"""卡片: what a class cuts out, on A4 as PDF and as Word, and its answers on a sheet apart.

A lesson's own sets, then its situations as cards: 情境卡. A set of few cards fills its page several times.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from campus.content.catalogue import Catalogue
from campus.models import SITUATIONS, Card, CardSet, Lesson
from campus.papers.document_parts import picture, reading
from campus.papers.lesson_plans import document
from campus.press.blocks import Block, Cell, Column, Document, Line, Table
from campus.press.print_markup import length, lines
from campus.text.sheets import Data, Json, Sheet


@dataclass(frozen=True, slots=True)
class Form:
    """How many cards stand across and down a page; their height in Word (cm), and type to choose from."""

    across: int
    down: int
    height: float
    sizes: tuple[float, ...]


FORMS = {
    "八格": Form(2, 4, 6.1, (28, 24, 22, 20, 18, 16, 15, 14)),
    "四格": Form(2, 2, 12.2, (34, 30, 26, 24, 22, 20, 18, 16, 15, 14)),
    "整页": Form(1, 1, 24.4, (80, 64, 48, 40, 34, 28, 24, 20, 18, 16, 15, 14)),
}
MARGINS, WIDTH = (2.0, 1.4, 1.9, 1.4), 18.2  # of a page in Word, cm
_RUBY = 1.6  # the height of a line with 拼音, in parts of one without
_LINE = 1.75  # of a line, in parts of the type size: that of 宋体 and its substitutes in tables


def sets(lesson: Lesson) -> tuple[CardSet, ...]:
    """All sets of a lesson."""
    cards = tuple(Card(front=move.text, answer=move.answer) for move in lesson.situations)
    use = "剪开，一组一张；没有分组的，老师一张一张念。"
    told = CardSet(title=SITUATIONS, copies="每组1套", layout="四格", use=use, cards=cards)
    return (*lesson.cards, told)


def sheet(catalogue: Catalogue, key: str) -> Data:
    return {**_shared(catalogue, key, "卡片"), "key": False}


def answers(catalogue: Catalogue, key: str) -> Data:
    return {**_shared(catalogue, key, "卡片答案"), "key": True}


def pictures(catalogue: Catalogue, key: str, found: CardSet) -> tuple[str | None, ...]:
    """The drawing of each card: its own, or that of the situation."""
    uses = catalogue.lesson_pictures(key)
    if found.title != SITUATIONS or uses is None:
        return tuple(card.picture for card in found.cards)
    return (*uses.situations, *[None] * len(found.cards))[: len(found.cards)]


def filling(found: CardSet) -> tuple[int, ...]:
    """Which cards stand on paper, by number: all, or as often as one page holds them."""
    order = range(len(found.cards))
    times = 1 if found.copies.startswith("全班") else _room(found) // len(found.cards)
    return (*order,) * max(1, times)


def _room(found: CardSet) -> int:
    form = FORMS[found.layout]
    return form.across * form.down


def editable(catalogue: Catalogue, key: str) -> Document:
    lesson = catalogue.lessons[key]
    blocks = [block for found in sets(lesson) for block in _pages(catalogue, key, lesson, found)]
    return document(catalogue, lesson, "卡片", "剪开用", blocks, MARGINS)


def _pages(catalogue: Catalogue, key: str, lesson: Lesson, found: CardSet) -> Iterator[Block]:
    form, words = FORMS[found.layout], Sheet(catalogue, lesson.stage)
    names = pictures(catalogue, key, found)
    texts = [[words.plain(line) for line in card.lines] for card in found.cards]
    shares = [0.0 if not name else 0.9 if not text else 0.5 for name, text in zip(names, texts, strict=True)]
    size = fitted_size(form, texts, shares, words.young)

    def cell(index: int) -> Cell:
        text = "\n\n".join(reading(catalogue, lesson.stage, line) for line in texts[index])
        name, short = names[index], all(len(line) <= 9 for line in texts[index])
        return Cell(
            text,
            align="center" if short or not text else None,
            size=size,
            cut="tblr",
            picture=picture(catalogue, name) if name else None,
            tall=(form.height - 0.6) * shares[index],
        )

    told = f"**{found.title}**（{found.copies}）　{words.plain(found.use)}"
    cells = [cell(index) for index in filling(found)]
    yield from grid(form, cells, found.title, told, first=found.title == sets(lesson)[0].title)


def grid(form: Form, cells: Sequence[Cell], title: str, told: str, *, first: bool) -> Iterator[Block]:
    """Cards of a set, a page each ``told`` what they are for; the ``first`` of a file begins on its page."""
    page, column = form.across * form.down, Column("", WIDTH / form.across)
    whole = [*cells, *[Cell(open="tblr")] * (-len(cells) % form.across)]
    for start in range(0, len(whole), page):
        yield Line(told, keep=True, new_page=start > 0 or not first)
        ends = range(start, min(start + page, len(whole)), form.across)
        rows = tuple(tuple(whole[at : at + form.across]) for at in ends)
        yield Table((column,) * form.across, rows, form.height, title, exact=True)


def fitted_size(form: Form, texts: list[list[str]], shares: list[float], young: bool) -> float:
    """The largest type in which every card of a set has room, as far as one can tell without setting it."""
    width = WIDTH / form.across - 0.6

    def fits(size: float) -> bool:
        line = size * _LINE * (_RUBY if young else 1) / 72 * 2.54
        return all(
            sum(lines(text, width, size) for text in card) * line <= (form.height - 0.6) * (1 - share)
            and all(
                ("＿" not in text and length(text) > 9) or length(text) * size / 72 * 2.54 <= width
                for text in card
            )
            for card, share in zip(texts, shares, strict=True)
        )

    return next(filter(fits, form.sizes), form.sizes[-1])


def _shared(catalogue: Catalogue, key: str, kind: str) -> Data:
    lesson = catalogue.lessons[key]
    words, plain = Sheet(catalogue, lesson.stage), Sheet(catalogue)
    drawn = {found.title: pictures(catalogue, key, found) for found in sets(lesson)}
    return {
        "template": "cards",
        **plain.head(kind, lesson.title, lesson.topic, (lesson.stage.grades,), lesson.reviewed),
        "young": words.young,
        "sets": [_set(catalogue, words, found, drawn[found.title]) for found in sets(lesson)],
        "pictures": plain.pictures(name for names in drawn.values() for name in names),
    }


def _set(
    catalogue: Catalogue, words: Sheet, found: CardSet, drawn: tuple[str | None, ...]
) -> dict[str, Json]:
    return {
        "title": found.title,
        "copies": found.copies,
        "use": words.plain(found.use),
        "layout": found.layout,
        "order": filling(found),
        "cards": [
            {
                "lines": [words.say(line) for line in card.lines],
                "front": "　".join(map(words.plain, card.lines)) or "（图）",
                "picture": picture,
                "answer": words.plain(card.answer),
                "sources": words.sources(card.answer),
            }
            for card, picture in zip(found.cards, drawn, strict=True)
        ],
    }
