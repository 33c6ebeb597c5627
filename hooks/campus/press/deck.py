"""PowerPoint decks: all layouts, sizes and limits in one place.

The deck starts from the package in ``templates/print/office/slides`` (16:9, named layouts, theme colours
and fonts). Text goes into placeholders, so that it stands in the outline and can be edited; sizes follow
from how much there is to read.
"""

import io
import re
import uuid
from collections.abc import Sequence
from copy import deepcopy
from itertools import combinations, pairwise
from typing import Any, Literal

import pptx
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.shapes.picture import CT_Picture
from pptx.util import Emu

from campus.press import archive
from campus.press.blocks import Picture
from campus.press.office import Drawing, Palette, drawing, package, set_properties
from campus.press.print_markup import clauses_of, length, lines, paragraphs, too_long
from campus.press.story import MOST, Layout, Show, Slide, Story

# 微软雅黑 is on every Windows and in WPS; as the Latin font too, so that “ ” — are full width.
FONTS = {"heading": "微软雅黑", "body": "微软雅黑", "latin_heading": "微软雅黑", "latin_body": "微软雅黑"}
CM = 360_000

# Places that a picture leaves to text, cm: (left, top, width, height).
Box = tuple[float, float, float, float]
_PICTURE: dict[Layout, Box] = {
    "封面": (20.2, 2.4, 13.1, 14.2),
    "标题和内容": (19.6, 4.5, 12.6, 12.4),
    "大字": (19.6, 3.0, 12.6, 12.4),
    "情境": (19.6, 4.3, 12.6, 12.6),
    "揭晓": (19.6, 4.3, 12.6, 12.6),
}
_TITLE: dict[Layout, Box] = {
    "封面": (1.9, 4.2, 16.6, 7.6),
    "标题和内容": (1.8, 2.1, 27.6, 2.3),
    "仅标题": (1.9, 6.2, 29.0, 5.6),
    "大字": (1.8, 3.0, 30.2, 9.6),
    "词语": (1.8, 3.0, 30.2, 4.2),
    "情境": (1.8, 0.5, 26.0, 2.3),
    "揭晓": (1.8, 0.5, 26.0, 2.3),
    "板书": (1.9, 1.4, 26.0, 1.7),
}
_BODY: dict[Layout, Box] = {
    "封面": (1.9, 12.3, 16.6, 2.6),
    "标题和内容": (1.8, 4.9, 30.2, 11.9),
    "大字": (1.8, 13.0, 30.2, 3.6),
    "词语": (1.8, 8.4, 30.2, 8.6),
    "情境": (1.8, 4.2, 30.2, 12.8),
    "揭晓": (1.8, 4.2, 30.2, 12.8),
    "板书": (1.9, 3.3, 30.0, 13.4),
}
_BESIDE = 17.3  # width of text beside a picture, cm
_SIZES: dict[tuple[Layout, str], tuple[int, ...]] = {  # points, the largest that fits is taken
    ("封面", "title"): (66, 60, 54, 48, 44),
    ("标题和内容", "title"): (40, 36),
    ("仅标题", "title"): (72, 60, 54),
    ("大字", "title"): (72, 66, 60, 54, 48, 44),
    ("词语", "title"): (80, 72, 60),
    ("情境", "title"): (40,),
    ("揭晓", "title"): (40,),
    ("板书", "title"): (28,),
    ("封面", "body"): (26, 24),
    ("标题和内容", "body"): (66, 60, 54, 48, 44, 40, 36, 32),
    ("大字", "body"): (36, 32, 28),
    ("词语", "body"): (48, 44, 40, 36),
    ("情境", "body"): (66, 60, 54, 48, 44, 40, 36, 32),
    ("揭晓", "body"): (66, 60, 54, 48, 44, 40, 36, 32),
    ("板书", "body"): (60, 54, 48, 44, 40, 36, 32, 28),
}


def make(data: Show) -> bytes:
    """课件, the PowerPoint file of a lesson. Raises PressError P2 for a text that no slide can hold."""
    deck = Deck(
        f"{data['title']}（课件）",
        palette=Palette.of(data["colour"]),
        subject=f"{data['stage']} · {data['topic']} · {data['minutes']} 分钟",
        keywords=data["keywords"],
        reviewed=data["reviewed"],
        footer=f"校园安全课 · {data['topic']}",
        icon=data["icon"],
    )
    for slide in Story(data).slides:
        deck.add(slide)
    return deck.save()


class Deck:
    """A deck in the making."""

    def __init__(
        self,
        title: str,
        *,
        palette: Palette,
        subject: str,
        keywords: str,
        reviewed: str,
        footer: str,
        icon: str,
    ) -> None:
        """``icon``: SVG of the topic, for a corner of the slides and for covers without a picture."""
        self.palette, self.footer, self.icon = palette, footer, icon
        self.presentation = pptx.Presentation(package("slides", palette, FONTS))
        set_properties(self.presentation.core_properties, title, subject, keywords, reviewed)
        self.layouts = {layout.name: layout for layout in self.presentation.slide_layouts}
        self.sections: list[tuple[str, list[int]]] = []
        for name, background in (("标题和内容", "FFFFFF"), ("词语", "FFFFFF"), ("大字", palette.tint)):
            corner = drawing({"svg": _tinted(icon, palette.accent), "alt": ""}, background, 160)
            _place(self.layouts[name], corner, (30.4, 1.0, 1.6, 1.6))

    def add(self, slide: Slide) -> None:
        """Raises PressError P2 when there is more to read than :data:`MOST` or than fits."""
        if slide.length > MOST:
            longest = max((slide.title, *slide.body), key=length)
            raise too_long(slide.field, longest, MOST - slide.length + length(longest), length(longest))
        made = self.presentation.slides.add_slide(self.layouts[slide.layout])
        places = {shape.placeholder_format.idx: shape for shape in made.placeholders}
        self._fill(slide, "title", places[0], (slide.title,))
        if slide.body:
            self._fill(slide, "body", places[1], slide.body)
        if slide.label:
            _write(places[13], (slide.label,), None)
        for index, text in ((1, slide.body), (13, slide.label)):
            if index in places and not text:
                places[index]._element.getparent().remove(places[index]._element)
        if slide.layout in _PICTURE and (slide.picture or slide.layout == "封面"):
            self._illustrate(made, slide)
        self._feet(made)
        self._tell(made, slide.notes)
        _name_shapes(made)
        if not self.sections or self.sections[-1][0] != slide.section:
            self.sections.append((slide.section, []))
        self.sections[-1][1].append(made.slide_id)

    def _fill(self, slide: Slide, part: Literal["title", "body"], shape: Any, text: Sequence[str]) -> None:
        left, top, width, height = (_TITLE if part == "title" else _BODY)[slide.layout]
        beside = slide.picture is not None and slide.layout in _PICTURE and slide.layout != "封面"
        narrow = beside and not (part == "title" and slide.layout != "大字")
        if narrow:
            width = _BESIDE
            shape.left, shape.top, shape.width, shape.height = (
                Emu(round(side * CM)) for side in (left, top, width, height)
            )
        fit = [
            size for size in _SIZES[slide.layout, part] if _tall(text, width, size, slide.letters) <= height
        ]
        if not fit:
            longest = max(text, key=length)
            smallest = _SIZES[slide.layout, part][-1]
            found = length(longest)
            room = int(found * height / _tall(text, width, smallest, slide.letters))
            raise too_long(slide.field, longest, min(room, found - 1), found)
        choices = slide.letters if part == "body" else None

        def laid(size: int) -> Sequence[str]:
            if choices is None and part in _PHRASED.get(slide.layout, ()):
                return [phrased(paragraph, _across(width, size, None)) for paragraph in text]
            return text

        # A little smaller rather than one character alone on its line.
        close = (one for one in fit if one >= 0.8 * fit[0])
        size = next((one for one in close if not _lonely(laid(one), _across(width, one, choices))), fit[0])
        text = laid(size)
        _write(shape, text, size, choices, slide.lead and part == "body")

    def _illustrate(self, made: Any, slide: Slide) -> None:
        """A scene with round corners, a figure on a card; on a cover without either the topic's icon."""
        box = _PICTURE[slide.layout]
        background = "FFFFFF" if slide.layout == "大字" else self.palette.tint
        if slide.picture is None:
            icon: Picture = {"svg": _tinted(self.icon, self.palette.accent), "alt": ""}
            _place(made, drawing(icon, background), box, share=0.7)
            return
        image = drawing(slide.picture, background)
        scene = image.width > image.height
        if not scene and slide.layout != "封面":
            box = (box[0] + 1.4, box[1], box[2] - 1.4, box[3])
            made.shapes._spTree.insert(2, _card(box, "bg1" if slide.layout == "大字" else "bg2"))
        _place(made, image, box, share=1.0 if scene or slide.layout == "封面" else 0.9, rounded=scene)

    def _feet(self, made: Any) -> None:
        """Foot and number: python-pptx leaves these placeholders to the layout."""
        for source in made.slide_layout.placeholders:
            kind = source.element.ph.get("type")
            if kind not in ("ftr", "sldNum"):
                continue
            element = deepcopy(source.element)
            element.nvSpPr.cNvPr.set("id", str(max(shape.shape_id for shape in made.shapes) + 1))
            place = element.find(qn("p:spPr"))
            for child in list(place):
                place.remove(child)
            made.shapes._spTree.append(element)
            if kind == "ftr":
                paragraph = element.txBody.find(qn("a:p"))
                for child in list(paragraph):
                    paragraph.remove(child)
                paragraph.append(_run(self.footer, None))

    def _tell(self, made: Any, notes: Sequence[str]) -> None:
        """Speaker's notes, one paragraph an entry."""
        page = made.notes_slide
        body = page.notes_text_frame._txBody
        for paragraph in body.findall(qn("a:p")):
            body.remove(paragraph)
        for note in (part for told in notes for part in paragraphs(told)):
            paragraph = parse_xml(f"<a:p {nsdecls('a')}/>")
            paragraph.append(_run(note, None))
            body.append(paragraph)
        _name_shapes(page)

    def save(self) -> bytes:
        """The finished file: equal content, equal bytes."""
        self._translate_notes_master()
        self._list_notes_master()
        self._list_sections()
        buffer = io.BytesIO()
        self.presentation.save(buffer)
        return archive.normalise(buffer.getvalue())

    def _translate_notes_master(self) -> None:
        """python-pptx takes the notes master from an English template: our theme, words and language."""
        part = self.presentation.part.notes_master_part
        ours = self.presentation.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
        theme: Any = part.part_related_by(RELATIONSHIP_TYPE.THEME)
        theme._element = parse_xml(ours.blob)
        _name_shapes(part.notes_master)
        tree = part.notes_master.element
        words = iter(("备注", "第二级", "第三级", "第四级", "第五级"))
        for element in tree.iter(qn("a:rPr"), qn("a:endParaRPr"), qn("a:defRPr")):
            if element.get("lang"):
                element.set("lang", "zh-CN")
        for text in tree.iter(qn("a:t")):
            if text.getparent().tag == qn("a:r"):
                text.text = next(words)
        for shape in part.notes_master.placeholders:
            if shape.element.ph.get("type") == "dt":  # the day the template was made
                shape.element.getparent().remove(shape.element)

    def _list_notes_master(self) -> None:
        """python-pptx makes the notes master, but does not enter it in the presentation."""
        part = self.presentation.part
        link = part.relate_to(part.notes_master_part, _NOTES_MASTER)
        listed = parse_xml(
            f'<p:notesMasterIdLst {nsdecls("p", "r")}><p:notesMasterId r:id="{link}"/></p:notesMasterIdLst>'
        )
        self.presentation.element.find(qn("p:sldMasterIdLst")).addnext(listed)

    def _list_sections(self) -> None:
        """Sections, as the slide sorter shows them."""
        root = parse_xml(f'<p14:sectionLst xmlns:p14="{_P14}"/>')

        def inside(parent: Any, tag: str, **attributes: str) -> Any:
            child = parent.makeelement(f"{{{_P14}}}{tag}", attributes)
            parent.append(child)
            return child

        for index, (name, slides) in enumerate(self.sections):
            key = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{index} {name}")).upper()
            section = inside(root, "section", name=name, id=f"{{{key}}}")
            listed = inside(section, "sldIdLst")
            for slide in slides:
                inside(listed, "sldId", id=str(slide))
        extensions = parse_xml(
            f'<p:extLst {nsdecls("p")}><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}"/></p:extLst>'
        )
        extensions[0].append(root)
        self.presentation.element.append(extensions)


# As the selection pane of a Chinese PowerPoint names them, by type of placeholder.
_NAMES = {
    "title": "标题",
    "ctrTitle": "标题",
    "subTitle": "副标题",
    "body": "正文",
    "obj": "正文",
    "ftr": "页脚",
    "sldNum": "页码",
    "sldImg": "幻灯片图像",
    "hdr": "页眉",
    "dt": "日期",
}


def _name_shapes(holder: Any) -> None:
    """Chinese names for what python-pptx calls Title 1 or Notes Placeholder 2."""
    for shape in holder.placeholders:
        place = shape.element.ph
        name = "标签" if place.get("idx") == "13" else _NAMES[place.get("type", "obj")]
        shape.name = f"{name} {shape.shape_id}"


_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_NOTES_MASTER = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/notesMaster"


def _tall(text: Sequence[str], width: float, size: float, letters: int | None) -> float:
    """Estimate of the height of paragraphs, cm: lines of 1.42 em with 10 pt between paragraphs.

    微软雅黑 takes 1.32 em a line, the Noto that replaces it elsewhere 1.45.
    """
    room = width - 0.6 - (0 if letters is None else size * 1.3 / 72 * 2.54)
    rows = sum(lines(part, room, size) for part in text)
    return (rows * size * 1.42 + (len(text) - 1) * 10) / 72 * 2.54


def _across(width: float, size: float, letters: int | None) -> int:
    """Characters of a line ``width`` cm long."""
    indent = 0 if letters is None else size * 1.3 / 72 * 2.54
    return int((width - 0.9 - indent) / 2.54 * 72 / size)


def _lonely(text: Sequence[str], most: int) -> bool:
    """Whether a paragraph's last line would hold one or two characters only."""
    return any(
        length(row) > most and 0 < length(row) % most <= 2
        for paragraph in text
        for row in paragraph.split("\v")
    )


def _run(text: str, size: float | None, lead: bool = False) -> Any:
    stress = '<a:solidFill><a:schemeClr val="accent3"/></a:solidFill>' if lead else ""
    run = parse_xml(f'<a:r {nsdecls("a")}><a:rPr lang="zh-CN" altLang="en-US">{stress}</a:rPr><a:t/></a:r>')
    if lead:
        run[0].set("b", "1")
    if size is not None:
        run[0].set("sz", str(round(size * 100)))
    run[1].text = text
    return run


def phrased(text: str, most: int) -> str:
    """``text`` with line ends between its clauses, so that a line is a phrase and none holds a lone word.

    Only where that takes no more lines than filling them to ``most`` characters would.
    """
    if length(text) <= most:
        return text
    fewest = -(-length(text) // most)
    for pattern in _PHRASES:
        clauses = clauses_of(text, pattern, True)
        for count in (fewest, fewest + 1) if fewest < 3 else (fewest,):
            best: tuple[int, list[str]] | None = None
            for cuts in combinations(range(1, len(clauses)), count - 1):
                rows = ["".join(clauses[a:b]) for a, b in pairwise((0, *cuts, len(clauses)))]
                longest = max(map(length, rows))
                if longest <= most and min(map(length, rows)) > 3 and (best is None or longest < best[0]):
                    best = longest, rows
            if best:
                return "\v".join(best[1])
    return text


# Better places for a line's end first.
_PHRASES = (
    re.compile(r"[^，。；：！？]*[，。；：！？]+[”’）]*|[^，。；：！？]+$"),
    re.compile(r"[^，。；：！？、]*[，。；：！？、]+[”’）]*|[^，。；：！？、]+$"),
)
_PHRASED: dict[Layout, tuple[str, ...]] = {
    "封面": ("title",),
    "标题和内容": ("body",),
    "大字": ("title",),
    "词语": ("body",),
    "情境": ("body",),
    "揭晓": ("body",),
}


def _write(
    shape: Any, text: Sequence[str], size: float | None, letters: int | None = None, lead: bool = False
) -> None:
    """The paragraphs of a placeholder; with ``lead`` the first is bold and green, the right answer."""
    body = shape.text_frame._txBody
    for paragraph in body.findall(qn("a:p")):
        body.remove(paragraph)
    for number, part in enumerate(text):
        paragraph = parse_xml(f"<a:p {nsdecls('a')}/>")
        if letters is not None and size is not None:
            indent = round(size * 1.3 * 12_700)
            paragraph.append(
                parse_xml(
                    f'<a:pPr {nsdecls("a")} marL="{indent}" indent="-{indent}">'
                    '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/>'
                    f'<a:buAutoNum type="alphaUcPeriod" startAt="{letters + 1}"/></a:pPr>'
                )
            )
        for index, row in enumerate(part.split("\v")):
            if index:
                paragraph.append(parse_xml(f"<a:br {nsdecls('a')}/>"))
            paragraph.append(_run(row, size, number == 0 and lead))
        body.append(paragraph)


def _tinted(svg: str, colour: str) -> str:
    """A one-colour icon in ``colour``."""
    return svg.replace("<svg ", f'<svg fill="#{colour}" ', 1)


def _place(holder: Any, image: Drawing, box: Box, share: float = 1.0, rounded: bool = False) -> None:
    """A picture in the middle of ``box``, at most ``share`` of it, on a slide or on a layout."""
    left, top, width, height = (side * CM for side in box)
    scale = min(width * share / image.width, height * share / image.height)
    across, down = round(image.width * scale), round(image.height * scale)
    _, link = holder.part.get_or_add_image_part(io.BytesIO(image.content))
    tree = holder.shapes._spTree
    number = max(int(shape.get("id")) for shape in tree.iter(qn("p:cNvPr"))) + 1
    x, y = round(left + (width - across) / 2), round(top + (height - down) / 2)
    new: Any = CT_Picture.new_pic
    picture = new(number, f"图 {number}", "", link, x, y, across, down)
    picture.find(f".//{qn('p:cNvPr')}").set(
        "descr", image.alt
    )  # the library's template minds quotation marks
    if rounded:
        shape = picture.spPr.find(qn("a:prstGeom"))
        shape.set("prst", "roundRect")
        shape.find(qn("a:avLst")).append(parse_xml(f'<a:gd {nsdecls("a")} name="adj" fmla="val 6000"/>'))
    tree.append(picture)


def _card(box: Box, colour: str) -> Any:
    left, top, width, height = (round(side * CM) for side in box)
    return parse_xml(
        f"<p:sp {nsdecls('p', 'a')}>"
        '<p:nvSpPr><p:cNvPr id="40" name="底板" descr=""/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 5000"/></a:avLst></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>'
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN" altLang="en-US"/></a:p></p:txBody>'
        "</p:sp>"
    )
