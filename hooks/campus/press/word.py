"""Word documents: all styles, tables and page furniture in one place. Texts are print markup (see office).

The document starts from the package in ``templates/print/office/word`` (A4, 宋体 and 黑体, no compatibility
mode, language zh-CN). Elements are built in the order the schema wants: Word checks it.
"""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu

from campus.press import archive
from campus.press.office import (
    Drawing,
    Palette,
    blocks,
    lines,
    package,
    pieces,
    plain,
    set_properties,
)

FONTS = {"heading": "黑体", "body": "宋体", "latin_heading": "Arial", "latin_body": "Times New Roman"}
LICENCE = "校园安全课 · CC BY 4.0 · 可自由修改、打印，注明出处即可"
TWIPS = 567  # twentieths of a point in a centimetre
GREY = "EEF1F3"
SPEECH_LINE = 1.8  # line height of speeches and letters, in parts of the type size
QUESTION_LINE = 1.5

Align = Literal["left", "center", "right", "both"]
Element = Any  # an lxml element; python-docx types them no closer


def _node(tag: str, *children: Element, **attributes: object) -> Element:
    """``<w:tag w:name="value">`` with children; an attribute that is None is left out."""
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        if value is not None:
            element.set(qn(f"w:{name}"), str(value))
    element.extend(child for child in children if child is not None)
    return element


def _twips(centimetres: float) -> int:
    return round(centimetres * TWIPS)


def _run(text: str, style: str | None = None, size: float | None = None) -> Element:
    """A run. The East Asian hint gives “ ” — … their full width, which Latin fonts do not have."""
    properties = _node(
        "rPr",
        _node("rStyle", val=style) if style else None,
        None if text.isascii() else _node("rFonts", hint="eastAsia"),
        _node("sz", val=round(size * 2)) if size else None,
        _node("szCs", val=round(size * 2)) if size else None,
    )
    run = _node("r", properties if len(properties) else None)
    for index, part in enumerate(text.split("\t")):
        if index:
            run.append(_node("tab"))
        if part:
            content = _node("t")
            content.text = part
            content.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.append(content)
    return run


def _field(code: str) -> list[Element]:
    """A field such as PAGE, with the value Word replaces when it lays the page out."""
    instruction = _node("instrText")
    instruction.text = f" {code} "
    return [
        _node("r", _node("fldChar", fldCharType="begin")),
        _node("r", instruction),
        _node("r", _node("fldChar", fldCharType="separate")),
        _run("1"),
        _node("r", _node("fldChar", fldCharType="end")),
    ]


def _inline(text: str, size: float | None = None) -> list[Element]:
    """Runs of one paragraph; a source number is a link to its entry in the list of sources."""
    found = []
    for piece in pieces(text):
        if piece.source:
            mark = _run(piece.text, "Citation")
            found.append(_node("hyperlink", mark, anchor=f"source-{piece.source}", history=1))
        else:
            found.append(_run(piece.text, "Stress" if piece.bold else None, size))
    return found


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph has besides its style."""

    align: Align | None = None
    keep: bool = False  # on one page with the next paragraph
    new_page: bool = False
    list: int | None = None  # the numbering it belongs to
    before: float | None = None  # points
    after: float | None = None
    size: float | None = None
    line: float | None = None  # exact height of a line, points: the same with every font
    indent: tuple[float, float] | None = None  # left edge, and how far the first line hangs out, points


def _paragraph(style: str, content: Iterable[Element], look: Look | None = None) -> Element:
    look = look or Look()
    spaced = any(value is not None for value in (look.before, look.after, look.line))
    return _node(
        "p",
        _node(
            "pPr",
            _node("pStyle", val=style) if style != "Normal" else None,
            _node("keepNext") if look.keep else None,
            _node("pageBreakBefore") if look.new_page else None,
            _node("numPr", _node("ilvl", val=0), _node("numId", val=look.list)) if look.list else None,
            _node(
                "spacing",
                before=None if look.before is None else round(look.before * 20),
                after=None if look.after is None else round(look.after * 20),
                line=None if look.line is None else round(look.line * 20),
                lineRule=None if look.line is None else "exact",
            )
            if spaced
            else None,
            None
            if look.indent is None
            else _node("ind", left=round(look.indent[0] * 20), hanging=round(look.indent[1] * 20)),
            _node("jc", val=look.align) if look.align else None,
            # The paragraph mark: what a list's number takes its size from.
            _node("rPr", _node("sz", val=round(look.size * 2))) if look.size else None,
        ),
        *content,
    )


def _bookmarked(paragraph: Element, name: str, number: int) -> Element:
    start = _node("bookmarkStart", id=number, name=name)
    paragraph.insert(1, start)
    paragraph.append(_node("bookmarkEnd", id=number))
    return paragraph


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. ``open`` names the sides without a line: ``tblr`` for top, bottom, left, right.

    So several rows look like one cell: real merged cells break badly over pages in LibreOffice and WPS.
    """

    text: str = ""
    style: str = "TableText"
    span: int = 1
    fill: str = ""
    align: Align | None = None
    vertical: Literal["top", "center", "bottom"] = "center"
    size: float | None = None
    drawing: Drawing | None = None
    width: float = 0  # of the drawing, cm
    open: str = ""
    cut: bool = False  # a dashed line on the left, to cut along


@dataclass(frozen=True, slots=True)
class Row:
    """``height`` in cm is the least; with ``exact`` it is the height, whatever is inside."""

    cells: Sequence[str | Cell]
    head: bool = False
    height: float | None = None
    exact: bool = False
    breakable: bool = False


def label(text: str) -> Cell:
    """A shaded cell that names the one to its right."""
    return Cell(text, "TableLabel", fill=GREY)


def dated() -> Cell:
    """A cell to write a date in."""
    return Cell("年　　　月　　　日　", align="right")


def blank(span: int = 1) -> Cell:
    """A cell to write in."""
    return Cell("", span=span)


class Paper:
    """A Word document in the making. Methods add to its end."""

    def __init__(
        self,
        title: str,
        *,
        palette: Palette,
        subject: str,
        keywords: str,
        reviewed: str,
        running: tuple[str, str],
        licence: str = LICENCE,
        landscape: bool = False,
        margins: tuple[float, float, float, float] = (2.2, 2.0, 2.0, 2.0),
    ) -> None:
        """``running`` is the header's left and right text; ``margins`` top, right, bottom, left in cm."""
        self.palette = palette
        self.document = docx.Document(package("word", palette, FONTS))
        set_properties(self.document.core_properties, title, subject, keywords, reviewed)
        self.body = self.document.element.body
        self.end = self.body[-1]  # the section's properties stay last
        self.lists = 100
        self.bookmarks = 0
        page = (29.7, 21.0) if landscape else (21.0, 29.7)
        self.width = page[0] - margins[1] - margins[3]
        section = self.document.sections[0]
        section.page_width, section.page_height = (Emu(round(side * 360_000)) for side in page)
        if landscape:
            self.end.find(qn("w:pgSz")).set(qn("w:orient"), "landscape")
        edge = self.end.find(qn("w:pgMar"))
        for name, value in zip(("top", "right", "bottom", "left"), margins, strict=True):
            edge.set(qn(f"w:{name}"), str(_twips(value)))
        right = _node("tabs", _node("tab", val="right", pos=_twips(self.width)))
        header = section.header.paragraphs[0]._p
        header.get_or_add_pPr().append(right)
        header.append(_run("\t".join(running)))
        footer = section.footer.paragraphs[0]._p
        footer.get_or_add_pPr().append(_node("tabs", _node("tab", val="right", pos=_twips(self.width))))
        footer.extend(
            [_run(f"{licence}\t第 "), *_field("PAGE"), _run(" 页，共 "), *_field("NUMPAGES"), _run(" 页")]
        )

    def add(self, element: Element) -> Element:
        self.end.addprevious(element)
        return element

    def line(self, text: str, style: str = "Normal", look: Look | None = None) -> None:
        """One paragraph."""
        self.add(_paragraph(style, _inline(text, look.size if look else None), look))

    def title(self, text: str, eyebrow: str = "", subtitle: str = "", align: Align = "left") -> None:
        if eyebrow:
            self.line(eyebrow, "Eyebrow", Look(align=align))
        self.line(text, "Title", Look(align=align))
        if subtitle:
            self.line(subtitle, "Subtitle", Look(align=align))

    def masthead(self, eyebrow: str, title: str, subtitle: str, drawing: Drawing, width: float) -> None:
        """The title with a drawing ``width`` cm wide at its right."""
        words = [
            _paragraph("Eyebrow", _inline(eyebrow)),
            _paragraph("Title", _inline(title)),
            _paragraph("Subtitle", _inline(subtitle), Look(after=4)),
        ]
        sides = (self.width - width - 0.4, width + 0.4)
        picture = Cell("", align="right", drawing=drawing, width=width)
        self.table(sides, [Row((Cell("", vertical="bottom"), picture))], caption="题目", borders=False)
        cell = self.end.getprevious().find(f".//{qn('w:tc')}")
        cell[1:] = words

    def heading(self, text: str, level: int = 1, new_page: bool = False) -> None:
        """Level 1 is numbered 一、 and level 2 （一）."""
        self.line(text, f"Heading{level}", Look(new_page=new_page))

    def appendix(self, text: str, new_page: bool = True) -> None:
        """A heading outside the count."""
        self.line(text, "Appendix", Look(new_page=new_page, before=0 if new_page else None))

    def text(self, text: str, style: str = "BodyText") -> None:
        """Paragraphs and lists."""
        self.body_of(blocks(text), style)

    def body_of(self, found: Sequence[tuple[str, str]], style: str) -> None:
        number = None
        for index, (kind, part) in enumerate(found):
            if kind == "text":
                self.line(part, style)
            elif kind != "number":
                self.line(part, "ListBullet" if kind == "dot" else "ListCheck")
            else:
                if not index or found[index - 1][0] != "number":
                    number = self.restart(2)
                self.line(part, "ListNumber", Look(list=number))

    def speech(self, text: str, size: float = 14) -> None:
        """A text to read aloud or to send: lines that end with a colon greet, lines in brackets direct."""
        for kind, part in blocks(text):
            style = "Speech"
            if kind == "text" and part.endswith("：") and len(part) <= 14:
                style = "LetterOpening"
            elif kind == "text" and part.startswith("（") and part.endswith("）"):
                style = "Cue"
            self.line(part, style, Look(size=size, line=size * SPEECH_LINE, after=size / 3))

    def bullets(self, items: Iterable[str], style: str = "ListBullet") -> None:
        for item in items:
            self.line(item, style)

    def numbered(self, items: Iterable[str]) -> None:
        number = self.restart(2)
        for item in items:
            self.line(item, "ListNumber", Look(list=number))

    def labelled(self, items: Iterable[tuple[str, str]], style: str = "Normal") -> None:
        """Paragraphs that begin with a coloured word."""
        for name, text in items:
            for index, (kind, part) in enumerate(blocks(text)):
                runs = _inline(part)
                if not index:
                    runs = [_run(f"{name}　", "Label"), *runs]
                self.add(
                    _paragraph("ListBullet" if kind != "text" else style, runs, Look(after=3, align="both"))
                )

    def restart(self, abstract: int) -> int:
        """A numbering of its own that begins with 1."""
        self.lists += 1
        override = _node("lvlOverride", _node("startOverride", val=1), ilvl=0)
        number = _node("num", _node("abstractNumId", val=abstract), override, numId=self.lists)
        self.document.part.numbering_part.element.append(number)
        return self.lists

    def questions(self, items: Iterable[dict[str, Any]], size: float = 12) -> None:
        """Numbered questions with lettered choices; a bracket for the answer stands before the number.

        ``items``: ``question`` and ``choices``, a list of texts. Short choices share a line.
        """
        number, line = self.restart(5), size * QUESTION_LINE
        edge = size * 5.4  # （　　）1. and a little air
        look = Look(list=number, keep=True, size=size, line=line, indent=(edge, edge))
        for item in items:
            self.line(item["question"], "Question", look)
            choices = [f"{letter}.\t{text}" for letter, text in zip("ABCD", item["choices"], strict=False)]
            share = (self.width / 2.54 * 72 - edge) / len(choices)
            if (max(len(text) for text in item["choices"]) + 2.2) * size <= share:
                self._row_of_choices(item["choices"], edge, share, replace(look, list=None, keep=False))
                continue
            for index, choice in enumerate(choices):
                last = index + 1 == len(choices)
                hung = replace(look, list=None, keep=not last, indent=(edge + size * 1.6, size * 1.6))
                self.line(choice, "Choice", hung)

    def height_of_questions(self, items: Iterable[dict[str, Any]], size: float) -> float:
        """Estimate of what :meth:`questions` takes, cm."""
        edge = size * 5.4 / 72 * 2.54
        rows = total = 0
        for item in items:
            total += 7  # points, between the questions
            rows += lines(item["question"], self.width - edge, size)
            share = (self.width - edge) / 2.54 * 72 / len(item["choices"])
            if (max(map(len, item["choices"])) + 2.2) * size <= share:
                rows += 1
            else:
                room = self.width - edge - size * 1.6 / 72 * 2.54
                rows += sum(lines(choice, room, size) for choice in item["choices"])
        return (total + rows * size * QUESTION_LINE) / 72 * 2.54

    def _row_of_choices(self, choices: Sequence[str], edge: float, share: float, look: Look) -> None:
        text = "\t".join(f"{letter}. {text}" for letter, text in zip("ABCD", choices, strict=False))
        paragraph = _paragraph("Choice", [_run(text, size=look.size)], replace(look, indent=(edge, 0)))
        stops = (
            _node("tab", val="left", pos=round((edge + share * index) * 20))
            for index in range(1, len(choices))
        )
        paragraph.pPr.find(qn("w:spacing")).addprevious(_node("tabs", *stops))
        self.add(paragraph)

    def answers(self, items: Iterable[dict[str, Any]]) -> None:
        """The key to questions: letter, explanation and what is wrong with the other choices.

        ``items``: ``answer`` (from 0), ``explanation`` and ``reasons``, one text a choice, empty or None
        where there is nothing to say.
        """
        rows = [Row(("题", "答案", "解析"), head=True)]
        for number, item in enumerate(items, start=1):
            reasons = [
                f"{letter}　{text}" for letter, text in zip("ABCD", item["reasons"], strict=False) if text
            ]
            if reasons and sum(map(len, map(plain, reasons))) < 36:  # short ones share a line
                reasons = ["　".join(reasons)]
            first = Cell(str(number), "TableLabel", align="center")
            second = Cell("ABCD"[item["answer"]], "TableLabel", align="center")
            rows.append(Row((first, second, "\n\n".join([item["explanation"], *reasons]))))
        self.table((1.2, 1.6, self.width - 2.8), rows, caption="答案与解析")

    def name_line(self, *names: str) -> None:
        """Labels with lines to write on, all in one row over the whole width."""
        cells: list[str | Cell] = []
        widths: list[float] = []
        labels = [0.6 + 0.42 * len(name) for name in names]
        for name, width in zip(names, labels, strict=True):
            cells += [Cell(name, open="tlbr", vertical="bottom"), Cell("", open="tlr")]
            widths += [width, (self.width - sum(labels)) / len(names)]
        self.table(widths, [Row(cells, height=0.9)], caption="姓名等")

    def table(
        self,
        widths: Sequence[float],
        rows: Iterable[Row | Sequence[str | Cell]],
        *,
        caption: str,
        together: bool = False,
        borders: bool = True,
    ) -> None:
        """A table of fixed ``widths`` (cm). A row never breaks over pages unless it is ``breakable``.

        ``caption`` is read by screen readers. ``together``: the whole table stays on one page.
        """
        if self.end.getprevious() is not None and self.end.getprevious().tag == qn("w:tbl"):
            self.line("", "Gap")
        entries = [row if isinstance(row, Row) else Row(row) for row in rows]
        table = _node(
            "tbl",
            _node(
                "tblPr",
                _node("tblStyle", val="SheetTable" if borders else "TableNormal"),
                _node("tblW", w=_twips(sum(widths)), type="dxa"),
                _node("jc", val="center"),
                _node("tblLayout", type="fixed"),
                None
                if borders
                else _node("tblCellMar", _node("left", w=0, type="dxa"), _node("right", w=0, type="dxa")),
                _node(
                    "tblLook",
                    val="0420",
                    firstRow=1,
                    lastRow=0,
                    firstColumn=0,
                    lastColumn=0,
                    noHBand=0,
                    noVBand=1,
                ),
                _node("tblCaption", val=caption),
            ),
            _node("tblGrid", *(_node("gridCol", w=_twips(width)) for width in widths)),
        )
        for index, row in enumerate(entries):
            keep = together and index + 1 < len(entries)
            table.append(self._row(row, widths, keep))
        self.add(table)

    def _row(self, row: Row, widths: Sequence[float], keep: bool) -> Element:
        height = None
        if row.height:
            height = _node("trHeight", val=_twips(row.height), hRule="exact" if row.exact else "atLeast")
        properties = _node(
            "trPr",
            None if row.breakable else _node("cantSplit"),
            height,
            _node("tblHeader") if row.head else None,
        )
        made = _node("tr", properties if len(properties) else None)
        column = 0
        for value in row.cells:
            cell = value if isinstance(value, Cell) else Cell(value)
            if row.head:
                cell = replace(cell, style="TableHead", fill=cell.fill or self.palette.accent)
            width = sum(widths[column : column + cell.span])
            made.append(self._cell(cell, width, keep or row.head))
            column += cell.span
        assert column == len(widths), (column, len(widths))
        return made

    def _cell(self, cell: Cell, width: float, keep: bool) -> Element:
        sides = {"t": "top", "l": "left", "b": "bottom", "r": "right"}
        edges = _node(
            "tcBorders",
            *(
                _node(name, val="dashed", sz=6, space=0, color="9AA7B2")
                if side == "l" and cell.cut
                else _node(name, val="nil")
                for side, name in sides.items()
                if side in cell.open or (side == "l" and cell.cut)
            ),
        )
        properties = _node(
            "tcPr",
            _node("tcW", w=_twips(width), type="dxa"),
            _node("gridSpan", val=cell.span) if cell.span > 1 else None,
            edges if len(edges) else None,
            _node("shd", val="clear", color="auto", fill=cell.fill) if cell.fill else None,
            _node("vAlign", val=cell.vertical) if cell.vertical != "top" else None,
        )
        made = _node("tc", properties)
        look = Look(align=cell.align, keep=keep, size=cell.size)
        if cell.drawing is not None:
            made.append(_paragraph(cell.style, [self._picture(cell.drawing, cell.width)], look))
        found = blocks(cell.text)
        number = None
        for index, (kind, part) in enumerate(found):
            runs = _inline(part, cell.size)
            if kind == "text":
                made.append(_paragraph(cell.style, runs, look))
            else:
                if kind == "number" and (not index or found[index - 1][0] != "number"):
                    number = self.restart(2)
                listed = replace(look, list={"dot": 3, "check": 4}.get(kind, number))
                made.append(_paragraph(cell.style, runs, listed))
        if len(made) == 1:
            made.append(_paragraph(cell.style, [], look))
        return made

    def _picture(self, drawing: Drawing, width: float) -> Element:
        across = round(width * 360_000)
        inline = self.document.part.new_pic_inline(
            io.BytesIO(drawing.content), Emu(across), Emu(across * drawing.height // drawing.width)
        )
        inline.docPr.set("descr", drawing.alt)
        return _node("r", _node("drawing", inline))

    def picture(self, drawing: Drawing, width: float, align: Align = "center") -> None:
        self.add(_paragraph("Normal", [self._picture(drawing, width)], Look(align=align, before=4, after=4)))

    def sources(self, items: Iterable[dict[str, Any]]) -> None:
        """The list of sources: ``number``, ``text`` and, where it is not firm, ``pending`` and ``says``."""
        for item in items:
            self.bookmarks += 1
            text = f"{item['number']}.\t{item['text']}"
            if item["pending"]:
                text += f"　**【{item['pending']}】**{item['says']}"
            paragraph = _paragraph("Sources", _inline(text))
            paragraph[0].append(_node("tabs", _node("tab", val="left", pos=420)))
            self.add(_bookmarked(paragraph, f"source-{item['number']}", self.bookmarks))

    def cards(
        self, left: Sequence[Row], right: Sequence[Row], widths: Sequence[float], gutter: float
    ) -> None:
        """Two cards of the same ``widths`` (cm) and row heights beside each other on a page of their own.

        Rows have exact heights, so that the cards are as high as planned in every program; a dashed line
        in the ``gutter`` shows where to cut.
        """
        if self.end.getprevious() is not None:
            self.add(_paragraph("Gap", [], Look(new_page=True)))
        margin, cut = Cell("", open="tblr"), Cell("", open="tbr", cut=True)
        rows = [
            replace(one, cells=[*one.cells, margin, cut, *other.cells], exact=True)
            for one, other in zip(left, right, strict=True)
        ]
        self.table([*widths, gutter / 2, gutter / 2, *widths], rows, caption="两张卡片，沿虚线裁开")

    def signature(self, *names: str, width: float = 4.6) -> None:
        """Lines to write on at the right margin, one below the other."""
        shares = (self.width - width - 2.2, 2.2, width)
        self.table(
            shares,
            [
                Row(
                    (
                        Cell("", open="tlbr"),
                        Cell(name, open="tlbr", align="right", vertical="bottom"),
                        Cell("", open="tlr"),
                    ),
                    height=0.95,
                )
                for name in names
            ],
            caption="落款",
        )

    def save(self) -> bytes:
        """The finished file: equal content, equal bytes."""
        if self.end.getprevious().tag == qn("w:tbl"):
            self.line("", "Gap")
        buffer = io.BytesIO()
        self.document.save(buffer)
        return archive.normalise(buffer.getvalue())
