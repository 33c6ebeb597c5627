"""What a Word document is made of in WordprocessingML: runs, form controls, fields, paragraphs.

Elements are built in the order the schema wants: Word checks it.

A form control of a name in ``BOUND`` is filled once and repeated wherever it stands: it shows a node of the
package's ``customXml/item1.xml``. Programs that know no such binding show an ordinary control.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from campus.press.blocks import Align
from campus.press.print_markup import pieces

BOUND = {"学校": "school", "日期": "date"}  # the names of form controls, and their nodes
STORE = "{5C1E7A30-0000-4000-8000-00000000C0DE}"  # the identity of item1.xml in itemProps1.xml
TWIPS = 567  # twentieths of a point in a centimetre

Element = Any  # an lxml element; python-docx types them no closer


def node(tag: str, *children: Element, **attributes: object) -> Element:
    """``<w:tag w:name="value">`` with children; an attribute that is None is left out."""
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        if value is not None:
            element.set(qn(f"w:{name}"), str(value))
    element.extend(child for child in children if child is not None)
    return element


def twips(centimetres: float) -> int:
    return round(centimetres * TWIPS)


def text_run(text: str, style: str | None = None, size: float | None = None) -> Element:
    """A run. The East Asian hint gives “ ” — … their full width, which Latin fonts do not have."""
    properties = node(
        "rPr",
        node("rStyle", val=style) if style else None,
        None if text.isascii() else node("rFonts", hint="eastAsia"),
        node("sz", val=round(size * 2)) if size else None,
        node("szCs", val=round(size * 2)) if size else None,
    )
    run = node("r", properties if len(properties) else None)
    for index, part in enumerate(text.split("\t")):
        if index:
            run.append(node("tab"))
        if part:
            content = node("t")
            content.text = part
            content.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.append(content)
    return run


def field_code(code: str) -> list[Element]:
    """A field such as PAGE, with the value Word replaces when it lays the page out."""
    instruction = node("instrText")
    instruction.text = f" {code} "
    return [
        node("r", node("fldChar", fldCharType="begin")),
        node("r", instruction),
        node("r", node("fldChar", fldCharType="separate")),
        text_run("1"),
        node("r", node("fldChar", fldCharType="end")),
    ]


def inlined(text: str, size: float | None = None) -> list[Element]:
    """Runs of one paragraph; a source number is a link to its entry in the list of sources."""
    found = []
    for piece in pieces(text):
        if piece.control:
            found.append(_control(piece.text))
        elif piece.above:
            found.append(_ruby(piece.text, piece.above, size or 10.5))
        elif piece.source:
            mark = text_run(piece.text, "Citation")
            found.append(node("hyperlink", mark, anchor=f"source-{piece.source}", history=1))
        else:
            found.append(text_run(piece.text, "Stress" if piece.bold else None, size))
    return found


def _ruby(character: str, syllable: str, size: float) -> Element:
    """A character with its 拼音 above it, at half its size."""
    half = round(size)
    properties = node(
        "rubyPr",
        node("rubyAlign", val="center"),
        node("hps", val=half),
        node("hpsRaise", val=round(size * 2) - 2),
        node("hpsBaseText", val=round(size * 2)),
        node("lid", val="zh-CN"),
    )
    above, base = (
        node("rt", text_run(syllable, size=size / 2)),
        node("rubyBase", text_run(character, size=size)),
    )
    return node("r", node("ruby", properties, above, base))


def _control(name: str) -> Element:
    """A form control: a date where its name ends so, else a line of text. Numbered when saved."""
    dated = name.endswith("日期")
    part, shown = (
        ("SomeDate", "　　　年　　月　　日")
        if dated
        else ("SchoolName", "（学校名称）")
        if name == "学校"
        else ("Blank", "　　　　")
    )
    kind = node("text")
    if dated:
        kind = node(
            "date",
            node("dateFormat", val="yyyy年M月d日"),
            node("lid", val="zh-CN"),
            node("storeMappedDataAs", val="dateTime"),
            node("calendar", val="gregorian"),
        )
    stored = BOUND.get(name)
    properties = node(
        "sdtPr",
        node("alias", val=name),
        node("tag", val=stored or name),
        node("id", val=0),
        node("placeholder", node("docPart", val=part)),
        node("showingPlcHdr"),
        node(
            "dataBinding",
            prefixMappings="xmlns:p='urn:campus-safety:papers'",
            xpath=f"/p:school-papers[1]/p:{stored}[1]",
            storeItemID=STORE,
        )
        if stored
        else None,
        kind,
    )
    return node("sdt", properties, node("sdtContent", text_run(shown, "PlaceholderText")))


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


def twentieths(points: float | None) -> int | None:
    return None if points is None else round(points * 20)


def para(style: str, content: Iterable[Element], look: Look | None = None) -> Element:
    look = look or Look()
    spacing = node(
        "spacing",
        before=twentieths(look.before),
        after=twentieths(look.after),
        line=twentieths(look.line),
        lineRule=None if look.line is None else "exact",
    )
    left, hanging = map(twentieths, look.indent or (None, None))
    return node(
        "p",
        node(
            "pPr",
            node("pStyle", val=style) if style != "Normal" else None,
            node("keepNext") if look.keep else None,
            node("pageBreakBefore") if look.new_page else None,
            node("numPr", node("ilvl", val=0), node("numId", val=look.list)) if look.list else None,
            spacing if spacing.attrib else None,
            node("ind", left=left, hanging=hanging) if look.indent else None,
            node("jc", val=look.align) if look.align else None,
            # The paragraph mark: what a list's number takes its size from.
            node("rPr", node("sz", val=round(look.size * 2))) if look.size else None,
        ),
        *content,
    )


def bookmarked(paragraph: Element, name: str, number: int) -> Element:
    start = node("bookmarkStart", id=number, name=name)
    paragraph.insert(1, start)
    paragraph.append(node("bookmarkEnd", id=number))
    return paragraph
