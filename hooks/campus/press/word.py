"""Word documents: blocks in, DOCX out. All styles, tables and page furniture are here.

The document starts from the package in ``templates/print/office/word`` (A4, 宋体 and 黑体, no compatibility
mode, language zh-CN); official documents have other styles of the same names, ``office/official.xml``.
"""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import singledispatchmethod
from itertools import pairwise
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Emu

from campus.press import archive
from campus.press.blocks import (
    GREY,
    LETTERS,
    Answers,
    Asked,
    Cards,
    Cell,
    Column,
    Document,
    Fields,
    Group,
    Heading,
    Items,
    Labelled,
    Line,
    Picture,
    Questions,
    Signature,
    Sources,
    Speech,
    Strip,
    Table,
    Text,
    Title,
    columns,
    from_json,
)
from campus.press.office import PACKAGES, Palette, drawing, package, set_properties
from campus.press.print_markup import blocks, length, lines, pieces, plain, too_long
from campus.press.word_elements import (
    Element,
    Look,
    bookmarked,
    field_code,
    inlined,
    node,
    para,
    text_run,
    twips,
)

FONTS = {"heading": "黑体", "body": "宋体", "latin_heading": "Arial", "latin_body": "Times New Roman"}
OFFICIAL_FONTS = FONTS | {"body": "仿宋", "latin_heading": "Times New Roman"}
# GB/T 9704-2012: top 37 mm, bottom 35 mm, the text 156 mm wide; the page's number 7 mm below it.
OFFICIAL_MARGINS, OFFICIAL_FOOT = (3.7, 2.6, 3.5, 2.8), 2.2
LICENCE = "校园安全课 · CC BY 4.0 · 可自由修改、打印，注明出处即可"
SPEECH_LINE = 1.8  # line height of speeches and letters, in parts of the type size
QUESTION_LINE = 1.5
CARD_LINE = 1.75  # of a line of 宋体 or its substitutes

_TABLE_LOOK = {"firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0, "noHBand": 0, "noVBand": 1}


@dataclass(frozen=True, slots=True)
class Row:
    """``height`` in cm is the least; with ``exact`` it is the height, whatever is inside."""

    cells: Sequence[Cell]
    head: bool = False
    height: float | None = None
    exact: bool = False
    breakable: bool = False


def make(data: Mapping[str, Any]) -> bytes:
    """The Word file of a :class:`Document` in JSON: equal content, equal bytes.

    Raises PressError P2 for a text that has no room on its card or page.
    """
    document = from_json(data)
    writer = Writer(document)
    for block in document.blocks:
        writer.add(block)
    return writer.save()


class Writer:
    """A Word document in the making."""

    def __init__(self, document: Document) -> None:
        self.official = document.official
        self.palette = Palette("000000", "000000", "F2F2F2") if self.official else Palette.of(document.colour)
        fonts = OFFICIAL_FONTS if self.official else FONTS
        self.document = docx.Document(package("word", self.palette, fonts))
        about = (document.title, document.subject, document.keywords, document.reviewed)
        set_properties(self.document.core_properties, *about)
        self.end = self.document.element.body[-1]  # the section's properties stay last
        self.lists, self.counted = 100, 6 if self.official else 2
        self.bookmarks = 0
        self.heading = ""  # or title, the last one
        page = (29.7, 21.0) if document.landscape else (21.0, 29.7)
        margins = OFFICIAL_MARGINS if self.official else document.margins
        self.width = page[0] - margins[1] - margins[3]
        section = self.document.sections[0]
        section.page_width, section.page_height = (Emu(round(side * 360_000)) for side in page)
        if document.landscape:
            self.end.find(qn("w:pgSz")).set(qn("w:orient"), "landscape")
        edge = self.end.find(qn("w:pgMar"))
        for name, value in zip(("top", "right", "bottom", "left"), margins, strict=True):
            edge.set(qn(f"w:{name}"), str(twips(value)))
        if self.official:
            self._official(section, edge)
        elif any(document.running):
            self._furniture(section, document.running, "" if document.handed_in else LICENCE)

    def _official(self, section: Any, edge: Element) -> None:
        """The styles of official documents, and — 1 — at the outer edge of each page."""
        styles = self.document.styles.element
        for wanted in parse_xml((PACKAGES / "official.xml").read_bytes()):
            name = wanted.get(qn("w:styleId"))
            known = (it for it in styles if it.tag == wanted.tag and it.get(qn("w:styleId")) == name)
            if (found := next(known, None)) is None:
                styles.append(wanted)
            else:
                styles.replace(found, wanted)
        edge.set(qn("w:footer"), str(twips(OFFICIAL_FOOT)))
        self.document.settings.odd_and_even_pages_header_footer = True
        for footer, style in ((section.footer, "Footer"), (section.even_page_footer, "FooterEven")):
            paragraph = footer.paragraphs[0]._p
            paragraph.get_or_add_pPr().get_or_add_pStyle().val = style
            paragraph.extend([text_run("— "), *field_code("PAGE"), text_run(" —")])

    def _furniture(self, section: Any, running: tuple[str, str], licence: str) -> None:
        """Whose it is at the head and foot of each page, and its number."""
        counted = [*field_code("PAGE"), text_run(" 页，共 "), *field_code("NUMPAGES"), text_run(" 页")]
        for place, content in (
            (section.header, [text_run("\t".join(running))]),
            (section.footer, [text_run(f"{licence}\t第 "), *counted]),
        ):
            paragraph = place.paragraphs[0]._p
            edge = node("tab", val="right", pos=twips(self.width))
            paragraph.get_or_add_pPr().append(node("tabs", edge))
            paragraph.extend(content)

    def save(self) -> bytes:
        if self.end.getprevious().tag == qn("w:tbl"):
            self._line("", "Gap")
        for number, found in enumerate(self.end.getparent().iter(qn("w:sdt")), start=1):
            found.find(qn("w:sdtPr")).find(qn("w:id")).set(qn("w:val"), str(number))
        buffer = io.BytesIO()
        self.document.save(buffer)
        return archive.normalise(buffer.getvalue())

    # Parts of all blocks

    def _put(self, element: Element) -> None:
        self.end.addprevious(element)

    def _line(self, text: str, style: str = "Normal", look: Look | None = None) -> None:
        """One paragraph."""
        self._put(para(style, inlined(text, look.size if look else None), look))

    def _restart(self, abstract: int) -> int:
        """A numbering of its own that begins with 1."""
        self.lists += 1
        override = node("lvlOverride", node("startOverride", val=1), ilvl=0)
        number = node("num", node("abstractNumId", val=abstract), override, numId=self.lists)
        self.document.part.numbering_part.element.append(number)
        return self.lists

    def _numbers(self, kinds: Sequence[str]) -> Iterator[int | None]:
        """The numbering of each of several blocks of text: one for each run of numbered items."""
        number = None
        for before, kind in pairwise(("", *kinds)):
            if kind == "number" and before != "number":
                number = self._restart(self.counted)
            yield number if kind == "number" else None

    def _table(
        self,
        widths: Sequence[float],
        rows: Sequence[Row],
        caption: str,
        together: bool = False,
        borders: bool = True,
    ) -> Element:
        """A table of fixed ``widths`` (cm); without a ``caption`` it is told by its heading."""
        if self.end.getprevious() is not None and self.end.getprevious().tag == qn("w:tbl"):
            self._line("", "Gap")
        table = node(
            "tbl",
            node(
                "tblPr",
                node("tblStyle", val="SheetTable" if borders else "TableNormal"),
                node("tblW", w=twips(sum(widths)), type="dxa"),
                node("jc", val="center"),
                node("tblLayout", type="fixed"),
                None
                if borders
                else node("tblCellMar", node("left", w=0, type="dxa"), node("right", w=0, type="dxa")),
                node("tblLook", val="0420", **_TABLE_LOOK),
                node("tblCaption", val=caption or self.heading),
            ),
            node("tblGrid", *(node("gridCol", w=twips(width)) for width in widths)),
        )
        for index, row in enumerate(rows):
            table.append(self._row(row, widths, together and index + 1 < len(rows)))
        self._put(table)
        return table

    def _row(self, row: Row, widths: Sequence[float], keep: bool) -> Element:
        height = None
        if row.height:
            height = node("trHeight", val=twips(row.height), hRule="exact" if row.exact else "atLeast")
        properties = node(
            "trPr",
            None if row.breakable else node("cantSplit"),
            height,
            node("tblHeader") if row.head else None,
        )
        made = node("tr", properties if len(properties) else None)
        column = 0
        for cell in row.cells:
            width = sum(widths[column : column + cell.span])
            made.append(self._cell(cell, width, keep or row.head))
            column += cell.span
        assert column == len(widths), (column, len(widths))
        return made

    def _cell(self, cell: Cell, width: float, keep: bool) -> Element:
        sides = {"t": "top", "l": "left", "b": "bottom", "r": "right"}
        edges = node(
            "tcBorders",
            *(
                node(name, val="dashed", sz=6, space=0, color="9AA7B2")
                if side in cell.cut
                else node(name, val="nil")
                for side, name in sides.items()
                if side in cell.open + cell.cut
            ),
        )
        properties = node(
            "tcPr",
            node("tcW", w=twips(width), type="dxa"),
            node("gridSpan", val=cell.span) if cell.span > 1 else None,
            edges if len(edges) else None,
            node("shd", val="clear", color="auto", fill=cell.fill) if cell.fill else None,
            node("tcMar", *(node(side, w=twips(0.4), type="dxa") for side in ("left", "right")))
            if len(cell.cut) > 1
            else None,
            node("vAlign", val=cell.vertical) if cell.vertical != "top" else None,
        )
        made = node("tc", properties)
        look = Look(align=cell.align, keep=keep, size=cell.size, line=cell.line)
        if cell.picture is not None:
            image = self._image(cell.picture, width - 0.6, cell.tall)
            made.append(para(cell.style, [image], replace(look, keep=True)))
        found = blocks(cell.text) or [("text", "")] * (cell.picture is None or not len(made) > 1)
        for (kind, part), number in zip(found, self._numbers([kind for kind, _ in found]), strict=True):
            listed = {"dot": 3, "check": 4}.get(kind, number)
            made.append(para(cell.style, inlined(part, cell.size), replace(look, list=listed)))
        return made

    def _widths(self, widths: Sequence[float]) -> list[float]:
        """With what is left of the page for those that are 0."""
        left = self.width - sum(widths)
        return [width or left / widths.count(0) for width in widths]

    # Blocks

    @singledispatchmethod
    def add(self, block: object) -> None:
        """Draw a block at the end of the document."""
        raise TypeError(block)

    @add.register
    def _(self, block: Title) -> None:
        self.heading = block.text
        if block.picture is not None:
            self._masthead(block, block.picture)
            return
        look = Look(align=block.align)
        for text, style in ((block.eyebrow, "Eyebrow"), (block.text, "Title"), (block.subtitle, "Subtitle")):
            if text:
                self._line(text, style, look)

    def _image(self, picture: Picture, width: float, height: float) -> Element:
        """A run with a drawing of at most this width and height, cm."""
        image = drawing(picture, "FFFFFF", 600)
        across = round(min(width, height * image.width / image.height) * 360_000)
        inline = self.document.part.new_pic_inline(
            io.BytesIO(image.content), Emu(across), Emu(across * image.height // image.width)
        )
        inline.docPr.set("descr", image.alt)
        return node("r", node("drawing", inline))

    def _masthead(self, block: Title, picture: Picture) -> None:
        """The title with a drawing at its right."""
        image = self._image(picture, 4.6, 3.4)
        width = int(image.find(f".//{qn('wp:extent')}").get("cx")) / 360_000
        sides = (self.width - width - 0.4, width + 0.4)
        table = self._table(
            sides, [Row((Cell(vertical="bottom"), Cell(align="right")))], "题目", borders=False
        )
        words, beside = table.iter(qn("w:tc"))
        words[1:] = [
            para("Eyebrow", inlined(block.eyebrow)),
            para("Title", inlined(block.text)),
            para("Subtitle", inlined(block.subtitle), Look(after=4)),
        ]
        beside[1:] = [para("TableText", [image], Look(align="right"))]

    @add.register
    def _(self, block: Heading) -> None:
        self.heading = block.text
        style = f"Heading{block.level}" if block.level else "Appendix"
        before = 0 if block.new_page and not block.level else None
        self._line(block.text, style, Look(new_page=block.new_page, before=before))

    @add.register
    def _(self, block: Text) -> None:
        found = blocks(block.text)
        styles = {"text": block.style, "dot": "ListBullet", "check": "ListCheck", "number": "ListNumber"}
        for (kind, part), number in zip(found, self._numbers([kind for kind, _ in found]), strict=True):
            self._line(part, styles[kind], Look(list=number))

    @add.register
    def _(self, block: Line) -> None:
        look = Look(align=block.align, keep=block.keep, new_page=block.new_page, before=block.before)
        self._line(block.text, block.style, look)

    @add.register
    def _(self, block: Items) -> None:
        style = {"dot": "ListBullet", "check": "ListCheck", "number": "ListNumber"}[block.kind]
        look = Look(list=self._restart(self.counted) if block.kind == "number" else None)
        for item in block.items:
            self._line(item, style, look)

    @add.register
    def _(self, block: Labelled) -> None:
        for name, text in block.items:
            for index, (kind, part) in enumerate(blocks(text)):
                runs = ([] if index else [text_run(f"{name}　", "Label")]) + inlined(part)
                style = block.style if kind == "text" else "ListBullet"
                self._put(para(style, runs, Look(after=3, align="both")))

    @add.register
    def _(self, block: Fields) -> None:
        rows = []
        for index, texts in enumerate(block.rows):
            cells = [
                text
                if isinstance(text, Cell)
                else Cell(text or f"[={texts[place - 1]}]")
                if place % 2
                else _label(text)
                for place, text in enumerate(texts)
            ]
            cells[-1] = replace(cells[-1], span=len(block.widths) - len(texts) + 1)
            height = block.heights[index % len(block.heights)] if block.heights else None
            rows.append(Row(cells, height=height))
        self._table(self._widths(block.widths), rows, block.caption, block.together)

    @add.register
    def _(self, block: Table) -> None:
        rows = []
        if any(column.head for column in block.columns):
            heads = [
                Cell(
                    column.head,
                    "TableHead",
                    column.fill or (self.palette.tint if self.official else self.palette.accent),
                )
                for column in block.columns
            ]
            rows.append(Row(heads, head=True))
        count = 0
        for entry in block.rows:
            group = entry if isinstance(entry, Group) else Group((), (entry,))
            for index, texts in enumerate(group.rows):
                count += 1
                sides = ("t" if index else "") + ("b" if index + 1 < len(group.rows) else "")
                first = [
                    replace(self._of(column, "" if index else text), open=sides, vertical="top")
                    for column, text in zip(block.columns, group.first, strict=False)
                ]
                rest = self._cells(block.columns[len(first) :], texts, count)
                rows.append(
                    Row([*first, *rest], height=block.height, exact=block.exact, breakable=block.breakable)
                )
        widths = self._widths([column.width for column in block.columns])
        self._table(widths, rows, block.caption, block.together)

    def _cells(self, columns: Sequence[Column], texts: Sequence[str | Cell], count: int) -> Iterator[Cell]:
        """A row: what counts, ticks or is blank by itself, the others from ``texts``."""
        itself = {"number": str(count), "tick": "□", "blank": ""}
        spare = sum(column.kind not in itself for column in columns) - len(texts)
        waiting = list(texts)
        for column in columns:
            if column.kind in itself:
                yield self._of(column, itself[column.kind])
            elif waiting:
                cell = self._of(column, waiting.pop(0))
                yield cell if waiting else replace(cell, span=1 + spare)

    def _of(self, column: Column, text: str | Cell) -> Cell:
        if isinstance(text, Cell):
            return text
        return Cell(
            text,
            "TableLabel" if column.kind in ("label", "strong", "number") else "TableText",
            {"label": GREY, "when": self.palette.tint, "clock": self.palette.tint}.get(column.kind, ""),
            "center" if column.kind in ("number", "tick", "centre", "clock") else None,
            "top" if column.kind == "top" else "center",
            column.size,
        )

    @add.register
    def _(self, block: Speech) -> None:
        """Lines that end with a colon greet, lines in brackets direct."""
        found = blocks(block.text)

        def height(size: float) -> float:
            rows = sum(lines("　　" + part, self.width, size) for _, part in found)
            return (rows * size * SPEECH_LINE + len(found) * size / 3) / 72 * 2.54

        size = next((size for size in block.sizes if height(size) <= block.room), None)
        if size is None and block.field:
            count = length(block.text)
            allowed = int(count * block.room / height(block.sizes[-1]))
            raise too_long(block.field, block.text, allowed, count)
        size = size or block.sizes[0]
        look = Look(size=size, line=size * SPEECH_LINE, after=size / 3)
        for kind, part in found:
            style = "Speech"
            if kind == "text" and part.endswith("：") and len(part) <= 14:
                style = "LetterOpening"
            elif kind == "text" and part.startswith("（") and part.endswith("）"):
                style = "Cue"
            self._line(part, style, look)

    @add.register
    def _(self, block: Questions) -> None:
        fits = (size for size in block.sizes if self._height(block.items, size) <= block.room)
        size = next(fits, block.sizes[0])
        number, line = self._restart(5), size * _line_of(block.items)
        edge = size * 5.4  # （　　）1. and a little air
        look = Look(list=number, keep=True, size=size, line=line, indent=(edge, edge))
        for item in block.items:
            self._line(item.question, "Question", look)
            share = (self.width / 2.54 * 72 - edge) / len(item.choices)
            if (max(map(length, item.choices)) + 2.2) * size <= share:  # short choices share a line
                self._row_of_choices(item.choices, edge, share, replace(look, list=None, keep=False))
                continue
            for index, choice in enumerate(item.choices):
                last = index + 1 == len(item.choices)
                hung = replace(look, list=None, keep=not last, indent=(edge + size * 1.6, size * 1.6))
                self._line(f"{LETTERS[index]}.\t{choice}", "Choice", hung)

    def _height(self, items: Sequence[Asked], size: float) -> float:
        """Estimate of what questions take, cm."""
        edge = size * 5.4 / 72 * 2.54
        rows = total = 0
        for item in items:
            total += 7  # points, between the questions
            rows += lines(item.question, self.width - edge, size)
            share = (self.width - edge) / 2.54 * 72 / len(item.choices)
            if (max(map(length, item.choices)) + 2.2) * size <= share:
                rows += 1
            else:
                room = self.width - edge - size * 1.6 / 72 * 2.54
                rows += sum(lines(choice, room, size) for choice in item.choices)
        return (total + rows * size * _line_of(items)) / 72 * 2.54

    def _row_of_choices(self, choices: Sequence[str], edge: float, share: float, look: Look) -> None:
        text = "\t".join(f"{letter}. {text}" for letter, text in zip(LETTERS, choices, strict=False))
        paragraph = para("Choice", inlined(text, look.size), replace(look, indent=(edge, 0)))
        stops = (
            node("tab", val="left", pos=round((edge + share * index) * 20))
            for index in range(1, len(choices))
        )
        paragraph.pPr.find(qn("w:spacing")).addprevious(node("tabs", *stops))
        self._put(paragraph)

    @add.register
    def _(self, block: Answers) -> None:
        rows = []
        for item in block.items:
            reasons = [
                f"{letter}　{text}" for letter, text in zip(LETTERS, item.reasons, strict=False) if text
            ]
            if reasons and sum(map(len, map(plain, reasons))) < 36:  # short ones share a line
                reasons = ["　".join(reasons)]
            letter = Cell(LETTERS[item.answer], "TableLabel", align="center")
            rows.append((letter, "\n\n".join([f"**{item.question}**", item.explanation, *reasons])))
        heads = columns("题 1.2 number | 答案 1.6 | 解析 0")
        self.add(Table(heads, tuple(rows), caption="答案与解析"))

    @add.register
    def _(self, block: Signature) -> None:
        if block.below:
            row = [Cell(open="tlbr"), Cell(open="tlbr", align="right", vertical="bottom"), Cell(open="tlr")]
            rows = [
                Row([row[0], replace(row[1], text=name), replace(row[2], text=f"[={name}]")], height=0.95)
                for name in block.names
            ]
            self._table(self._widths((0, 2.2, 4.6)), rows, "落款")
            return
        cells: list[Cell] = []
        widths: list[float] = []
        for name in block.names:
            cells += [
                Cell(name, open="tlbr", vertical="bottom"),
                Cell(f"[={name}]", open="tlr", vertical="bottom"),
            ]
            widths += [0.6 + 0.42 * len(name), 4.3 if name.endswith("日期") else 0]
        self._table(self._widths(widths), [Row(cells, height=0.9)], "姓名等")

    @add.register
    def _(self, block: Sources) -> None:
        for number, text in block.items:
            self.bookmarks += 1
            paragraph = para("Sources", inlined(f"{number}.\t{text}"))
            paragraph[0].append(node("tabs", node("tab", val="left", pos=420)))
            self._put(bookmarked(paragraph, f"source-{number}", self.bookmarks))

    @add.register
    def _(self, block: Cards) -> None:
        """Rows of exact heights, so that cards are as high as planned in every program."""
        margin, cut = Cell(open="tblr"), Cell(open="tbr", cut="l")
        for left, right in zip(block.cards[::2], block.cards[1::2], strict=True):
            if self.end.getprevious() is not None:
                self._put(para("Gap", [], Look(new_page=True)))
            rows = []
            for pair in zip(left, right, strict=True):
                sizes = [_strip_size(strip, block.widths) for strip in pair]
                if pair[0].field and not pair[0].label:  # the large texts of one sheet look alike
                    sizes = [min(sizes)] * 2
                one, other = (_strip(strip, size) for strip, size in zip(pair, sizes, strict=True))
                rows.append(Row([*one, margin, cut, *other], height=pair[0].height, exact=True))
            gutter = block.gutter / 2
            self._table((*block.widths, gutter, gutter, *block.widths), rows, "两张卡片，沿虚线裁开")


def _line_of(items: Iterable[Asked]) -> float:
    """The line height of questions, in parts of the type size: higher under 拼音."""
    over = any(piece.above for item in items for piece in pieces(item.question))
    return QUESTION_LINE + (0.75 if over else 0)


def _label(text: str) -> Cell:
    """A shaded cell that names the one to its right."""
    return Cell(text, "TableLabel", GREY)


def _strip(strip: Strip, size: float) -> list[Cell]:
    if strip.label:
        return [_label(strip.label), Cell(strip.text, size=size or None)]
    return [Cell(strip.text, strip.style, strip.fill, size=size, span=2)]


def _strip_size(strip: Strip, widths: tuple[float, float]) -> float:
    """The largest type in which a strip's text fits it, 0 where it does not matter; PressError P2 if none."""
    if not strip.field:
        return next(iter(strip.sizes), 0)
    width, height = (
        (widths[1] - 0.5, strip.height) if strip.label else (sum(widths) - 1.3, strip.height - 0.4)
    )
    texts, tall = strip.text.split("\n"), 0.0
    for size in strip.sizes:
        tall = sum(lines(plain(text), width, size) for text in texts) * size * CARD_LINE / 72 * 2.54
        if tall <= height - 0.2:
            return size
    text = max(texts, key=length)
    allowed = max(1, int(length(text) * height / tall))
    raise too_long(strip.field, text.partition(". ")[2] or text, allowed, length(text))
