"""What documents are made of: headings, fields to fill, tables, lists, speeches … in, plain JSON out.

Texts are print markup (see office). Lengths are centimetres, sizes of type points. Nothing here knows how a
block is drawn (see word), and drawing knows no content.
"""

import re
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal, TypedDict

Align = Literal["left", "center", "right", "both"]
LETTERS = "ABCD"  # of a question's choices
GREY = "EEF1F3"  # the ground of labels


class Picture(TypedDict):
    """A drawing and its words for those who do not see it."""

    svg: str
    alt: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table where it is not as its column says.

    ``open`` names the sides without a line: ``tblr`` for top, bottom, left, right. So several rows look like
    one cell: real merged cells break badly over pages in LibreOffice and WPS. ``cut`` names the sides with a
    dashed line, to cut along. ``picture`` stands above the text, at most ``tall`` cm high.
    """

    text: str = ""
    style: str = "TableText"
    fill: str = ""
    align: Align | None = None
    vertical: Literal["top", "center", "bottom"] = "center"
    size: float | None = None
    open: str = ""
    span: int = 1
    line: float | None = None  # the exact height of a line, points
    cut: str = ""
    picture: Picture | None = None
    tall: float = 0


DATE = Cell("[=日期]", align="right")
PEOPLE = Cell("人　", align="right")


@dataclass(frozen=True, slots=True)
class Column:
    """``width`` 0 shares what the others leave of the page.

    label: grey, names what stands beside it; strong; number: counts the rows by itself; tick: a box to tick;
    blank: to write in; centre; top; when: on the document's tint; clock: the same, centred. A row has no
    text for columns that count, tick or are blank.
    """

    head: str
    width: float
    kind: Literal[
        "",
        "label",
        "strong",
        "number",
        "tick",
        "blank",
        "centre",
        "top",
        "when",
        "clock",
        "done",
        "filed",
        "day",
    ] = ""
    size: float | None = None
    fill: str = ""  # of its head


def columns(said: str) -> tuple[Column, ...]:
    """Columns as ``head width kind``, the width at least: ``columns("看什么 4.4 strong | 标准 6.6")``."""
    found = (re.fullmatch(r"\s*(.*?) ?([\d.]+) ?([a-z]*)\s*", text) for text in said.split("|"))
    return tuple(Column(it[1], float(it[2]), it[3]) for it in found if it)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that look like one in the first columns, which hold ``first``."""

    first: tuple[str, ...]
    rows: tuple[tuple[str | Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The last text of a short row spans the columns that are left; heads are printed where there is one.

    ``height`` is the least of a row, with ``exact`` the height itself. A row never breaks over pages unless
    they are ``breakable``; ``together``: the table stays on one page. Screen readers are told ``caption``,
    or the heading above.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str | Cell, ...] | Group, ...]
    height: float | None = None
    caption: str = ""
    together: bool = False
    breakable: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Fields:
    """A form: label and value in turn, the last value of a short row spans the rest.

    An empty value is a form control of the label's name: one tabs from one to the next.

    ``heights``: the least of each row, or one for all. Otherwise as a table.
    """

    widths: tuple[float, ...]
    rows: tuple[tuple[str | Cell, ...], ...]
    heights: tuple[float, ...] = ()
    caption: str = ""
    together: bool = False


def blanks(said: str, label: float, room: float = 0) -> Fields:
    """A form of ``label height`` rows to fill in: ``blanks("做得好的地方 1.3 | 哪一步要改 1.4", 4.4)``."""
    rows = [text.strip().rpartition(" ") for text in said.split("|")]
    heights = tuple(float(height) for _, _, height in rows)
    return Fields((label, room), tuple((name, "") for name, _, _ in rows), heights, together=True)


@dataclass(frozen=True, slots=True)
class Title:
    """``picture`` stands at its right."""

    text: str
    eyebrow: str = ""
    subtitle: str = ""
    align: Align | None = None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 is numbered 一、 and level 2 （一）; level 0 is outside the count."""

    text: str
    level: int = 1
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs and lists."""

    text: str
    style: Literal["BodyText", "Note"] = "BodyText"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph; with ``keep`` on one page with the next."""

    text: str
    style: Literal["Small", "BodyText", "Eyebrow", "Title", "CardTitle", "Signed"] = "Small"
    keep: bool = False
    before: float | None = None
    new_page: bool = False
    align: Align | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list: dots, boxes to tick, or numbers from 1."""

    items: tuple[str, ...]
    kind: Literal["dot", "check", "number"] = "dot"


@dataclass(frozen=True, slots=True)
class Labelled:
    """Paragraphs that begin with a coloured word."""

    items: tuple[tuple[str, str], ...]
    style: Literal["Normal", "Note"] = "Normal"


@dataclass(frozen=True, slots=True)
class Speech:
    """A text to read aloud or to send, in the largest of ``sizes`` in which it takes ``room`` cm.

    Where none fits: an error for the author if it has a ``field`` to name, else the largest.
    """

    text: str
    sizes: tuple[float, ...]
    room: float = 0
    field: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question; ``answer`` counts from 0, ``reasons`` are one text a choice."""

    question: str
    choices: tuple[str, ...]
    answer: int
    explanation: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Questions:
    """Numbered, with lettered choices and a bracket for the answer, in type as in :class:`Speech`."""

    items: tuple[Asked, ...]
    sizes: tuple[float, ...]
    room: float = 0


@dataclass(frozen=True, slots=True)
class Answers:
    """The key to questions: letter, explanation and what is wrong with the other choices."""

    items: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Lines to write on, all in one row, or with ``below`` one under the other at the right margin."""

    names: tuple[str, ...]
    below: bool = False


@dataclass(frozen=True, slots=True)
class Sources:
    """Numbered as the marks in the texts are; ``items``: number and text."""

    items: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """A row of a card, in the largest of ``sizes`` that fits; ``field`` names its text for the author."""

    text: str
    height: float
    sizes: tuple[float, ...] = ()
    label: str = ""
    style: str = "TableText"
    fill: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """Two cards of A5 to a page, to cut apart; ``widths`` of label and text."""

    cards: tuple[tuple[Strip, ...], ...]
    widths: tuple[float, float] = (2.3, 10.5)
    gutter: float = 1.6


Block = (
    Title
    | Heading
    | Text
    | Line
    | Items
    | Labelled
    | Fields
    | Table
    | Speech
    | Questions
    | Answers
    | Signature
    | Sources
    | Cards
)


@dataclass(frozen=True, slots=True)
class Document:
    """``colour``: ``#rrggbb``; ``reviewed``: ISO date; ``running``: the header's left and right text.

    Without them a page has neither header nor footer.

    ``margins``: top, right, bottom, left. ``official``: in the layout of official documents, GB/T 9704,
    which has margins of its own, no colour and nothing at the head or foot but the page's number.
    ``handed_in``: no licence at the foot.
    """

    title: str
    subject: str
    keywords: str
    reviewed: str
    colour: str
    running: tuple[str, str]
    blocks: tuple[Block, ...]
    landscape: bool = False
    margins: tuple[float, float, float, float] = (2.2, 2.0, 2.0, 2.0)
    official: bool = False
    handed_in: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """A date in a workbook, as ISO writes it; of a ``month`` only that is shown."""

    date: str
    month: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Words in a workbook that lead to a page."""

    text: str
    to: str


Entered = str | Day | Link


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a workbook's sheet, an empty cell to fill in; ``strong``: on a ground of its own."""

    cells: tuple[Entered, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A sheet of a workbook; its columns are as wide as so many digits.

    What is written into columns of the kinds done, filed and day is chosen from a list, or a date.
    """

    name: str
    note: str
    columns: tuple[Column, ...]
    rows: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook, otherwise as a document."""

    title: str
    subject: str
    reviewed: str
    colour: str
    sheets: tuple[Listing, ...]


_KINDS: dict[str, type] = {
    name: kind for name, kind in list(globals().items()) if isinstance(kind, type) and is_dataclass(kind)
}


def to_json(value: Any) -> Any:
    """A document, or a part of one, as plain JSON: what is not a default, and under ``is`` its kind.

    What is plain already stays as it is.
    """
    if type(value).__name__ in _KINDS:
        given = {
            field.name: to_json(getattr(value, field.name))
            for field in fields(value)
            if getattr(value, field.name) != field.default
        }
        return {"is": type(value).__name__, **given}
    return [to_json(item) for item in value] if isinstance(value, tuple) else value


def from_json(value: Any) -> Any:
    """What :func:`to_json` was given."""
    if isinstance(value, dict) and "is" in value:
        return _KINDS[value["is"]](
            **{name: from_json(inner) for name, inner in value.items() if name != "is"}
        )
    return tuple(from_json(item) for item in value) if isinstance(value, list) else value
