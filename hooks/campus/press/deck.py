"""PowerPoint decks: slides in, a file out that PowerPoint and WPS play.

The deck starts from the package in ``templates/print/office/slides`` (16:9, named layouts, theme colours
and fonts). Text goes into placeholders, so that it stands in the outline and can be edited; boxes and sizes
are those of :mod:`campus.text.wall`. Answers appear with a click; without animation they stand there.
"""

import io
import uuid
from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

import pptx
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.shapes.picture import CT_Picture

from campus.press import archive
from campus.press.blocks import Picture
from campus.press.office import Drawing, Palette, drawing, package, set_properties, snippet
from campus.press.print_markup import paragraphs, too_long
from campus.press.story import Box, Show, Slide, laid
from campus.text import pinyin, wall
from campus.text.wall import (
    BAND,
    INDENT,
    LEFT,
    Block,
    Placed,
    Wall,
)

# 微软雅黑 is on every Windows and in WPS; as the Latin font too, so that “ ” — are full width.
FONTS = {"heading": "微软雅黑", "body": "微软雅黑", "latin_heading": "微软雅黑", "latin_body": "微软雅黑"}
PT = 12_700  # EMU
READING = 0.43  # size of 拼音, in parts of that of its characters

_COVER: Box = (54, 100, 470, 230)  # the title
_SUBTITLE: Box = (54, 345, 470, 80)
_DRAWN: Box = (573, 68, 371, 402)  # the cover's picture
_TITLE: Box = (LEFT, 12, 640, 66)
_COVERS = (60, 54, 48, 44, 40, 36)
_BODIES = {"lead": (1,), "item": (2, 3), "word": (2, 3), "text": (4, 5)}  # placeholders of 要点, by kind


def make(data: Show) -> bytes:
    """课件, the PowerPoint file of a lesson. Raises PressError P2 for a text that no slide can hold."""
    deck = Deck(data)
    for slide in data["slides"]:
        deck.add(slide)
    return deck.save()


class Deck:
    """A deck in the making."""

    def __init__(self, data: Show) -> None:
        self.palette, self.icon = Palette.of(data["colour"]), data["icon"]
        self.pictures, self.readings = data["pictures"], data["readings"]
        self.wall = Wall(pinyin=self.readings is not None)
        self.footer = f"校园安全课 · {data['topic']}"
        self.presentation = pptx.Presentation(package("slides", self.palette, FONTS))
        subject = f"{data['stage']} · {data['topic']} · {data['minutes']} 分钟"
        title = f"{data['title']}（课件）"
        set_properties(self.presentation.core_properties, title, subject, data["keywords"], data["reviewed"])
        self.layouts = {layout.name: layout for layout in self.presentation.slide_layouts}
        self.sections: list[tuple[str, list[int]]] = []

    def add(self, slide: Slide) -> None:
        """Raises PressError P2 when its texts do not fit."""
        made = self.presentation.slides.add_slide(self.layouts[slide["layout"]])
        places = {shape.placeholder_format.idx: shape for shape in made.placeholders}
        clicks: dict[int, list[Any]] = {}  # the shapes that appear with each
        if slide["layout"] == "封面":
            used = self._cover(made, slide, places)
        else:
            title = Placed(Block("title", (slide["title"],)), *_TITLE, 34, ((slide["title"],),))
            self._write(made, places[0], title)
            used = {0}
            if slide["label"]:
                _say(places[13], slide["label"])
                used.add(13)
            used |= self._parts(made, slide, places, clicks)
        for index, shape in places.items():
            if index not in used:
                shape.element.getparent().remove(shape.element)
        self._feet(made)
        self._tell(made, slide["notes"])
        _name_shapes(made)
        if clicks:
            made.element.append(timing([clicks[click] for click in sorted(clicks)]))
        if not self.sections or self.sections[-1][0] != slide["section"]:
            self.sections.append((slide["section"], []))
        self.sections[-1][1].append(made.slide_id)

    def _cover(self, made: Any, slide: Slide, places: Mapping[int, Any]) -> set[int]:
        left, top, width, height = _COVER
        block = Block("title", (slide["title"],))
        sized = [self.wall.placed(block, left, top, width, size) for size in _COVERS]
        fit = [it for it in sized if it.height <= height]
        if not fit:
            raise too_long("课名", slide["title"], 22, wall.characters(slide["title"]))
        # Rather a little smaller than cut within a clause.
        whole = (it for it in fit if all(row[-1] in "，。！？；：" for row in it.paragraphs[0][:-1]))
        placed = next(whole, fit[0])
        middle = Placed(
            block,
            left,
            top + (height - placed.height) / 2,
            width,
            placed.height,
            placed.size,
            placed.paragraphs,
        )
        self._write(made, places[0], middle, "bg1")
        (text,) = slide["parts"][0]["texts"]
        under = self.wall.placed(Block("text", (text,)), *_SUBTITLE[:3], 24)
        self._write(made, places[1], under, "bg1")
        icon: Picture = {
            "svg": self.icon.replace("<svg ", f'<svg fill="#{self.palette.accent}" ', 1),
            "alt": "",
        }
        shown = self.pictures[slide["picture"]] if slide["picture"] else icon
        self._illustrate(made, drawing(shown, self.palette.tint), _DRAWN, 1.0 if slide["picture"] else 0.7)
        return {0, 1}

    def _parts(
        self, made: Any, slide: Slide, places: Mapping[int, Any], clicks: dict[int, list[Any]]
    ) -> set[int]:
        """The parts in their places; ``clicks`` gets what appears with each. Which are used."""
        parts = slide["parts"]
        placed, frame = laid(slide, self.wall)
        used: set[int] = set()
        free = {kind: list(indexes) for kind, indexes in _BODIES.items()}
        for number, it in enumerate(placed):
            index = free[it.block.kind].pop(0) if slide["layout"] == "要点" else number + 1
            if it.block.kind == "said":
                index = 6
            used.add(index)
            shapes = self._write(made, places[index], it)
            if slide["layout"] == "要点":
                continue
            part = parts[number]
            if part["reveal"]:
                clicks.setdefault(part["reveal"], []).extend(shapes)
            if part["right"]:
                clicks.setdefault(1, []).append(self._mark(made, it, "ABCD"[number - 1]))
        if frame and slide["picture"]:
            image = drawing(self.pictures[slide["picture"]], self.palette.tint)
            self._illustrate(made, image, frame)
        return used

    def _write(self, made: Any, shape: Any, placed: Placed, colour: str = "") -> list[Any]:
        """Text into a placeholder, and 拼音 above it. Returns what belongs together."""
        block, size, spell = placed.block, placed.size, self.wall.of(placed.block)
        # A little wider than its lines, so that another font breaks none of them.
        wide = 0 if block.banded else size * 0.4
        shape.left, shape.top, shape.width, shape.height = (
            round(side * PT) for side in (placed.left, placed.top, placed.width + wide, placed.height)
        )
        body = shape.text_frame._txBody
        for paragraph in body.findall(qn("a:p")):
            body.remove(paragraph)
        indent = round(INDENT * size * PT) if block.marked else 0
        for rows in placed.paragraphs:
            paragraph = parse_xml(
                f'<a:p {nsdecls("a")}><a:pPr marL="{indent}" indent="{-indent}">'
                f'<a:lnSpc><a:spcPts val="{round(spell.leading * size * 100)}"/></a:lnSpc>'
                f'<a:spcAft><a:spcPts val="{placed.apart * 100}"/></a:spcAft></a:pPr></a:p>'
            )
            name = 0  # characters of the word that is explained
            if block.kind == "word":
                name = "".join(rows).index("：")
            for number, row in enumerate(rows):
                if number:
                    paragraph.append(parse_xml(f"<a:br {nsdecls('a')}/>"))
                spacing = round((spell.pitch - 1) * size * 100)
                for piece, lead in ((row[:name], True), (row[name:], False)):
                    if piece:
                        paragraph.append(_run(piece, size, spacing, lead=lead))
                name = max(0, name - len(row))
            body.append(paragraph)
        if not spell.pinyin:
            return [shape.element]
        group = self._readings(placed, colour or ("accent3" if block.banded else "tx1"), _free_id(made))
        made.shapes._spTree.append(group)
        return [shape.element, group]

    def _readings(self, placed: Placed, colour: str, number: int) -> Any:
        """拼音 over the characters of ``placed``, each in a small box; screen readers leave the group out."""
        block, size = placed.block, placed.size
        boxes: list[tuple[str, float, float]] = []
        top = placed.top + BAND / 2 * block.banded
        for rows in placed.paragraphs:
            for row in rows:
                left = placed.left + BAND * block.banded + INDENT * size * block.marked
                for text, syllable in pinyin.syllables(row, self.readings or {}):
                    for char in text:
                        wide = wall.breadth(char) * size
                        if syllable:
                            boxes.append((syllable, left + wide / 2, top))
                        left += wide + (self.wall.pitch - 1) * size
                top += self.wall.leading * size
            top += placed.apart
        high = size * READING
        group = parse_xml(
            snippet("readings", number=number, **_emu(placed.left, placed.top, placed.width, placed.height))
        )
        for at, (syllable, middle, above) in enumerate(boxes, start=number + 1):
            place = _emu(middle - size, above - high * 0.32, 2 * size, 1.4 * high)
            made = snippet(
                "syllable", number=at, size=round(high * 100), colour=colour, text=syllable, **place
            )
            group.append(parse_xml(made))
        return group

    def _mark(self, made: Any, placed: Placed, letter: str) -> Any:
        """A frame with a tick around the right choice."""
        place = _emu(placed.left - 10, placed.top - 2, placed.width + 20, placed.height + 4)
        mark = parse_xml(snippet("mark", number=_free_id(made), letter=letter, **place))
        made.shapes._spTree.append(mark)
        return mark

    def _illustrate(self, made: Any, image: Drawing, box: Box, share: float = 1.0) -> None:
        """A scene with round corners; a figure on a card."""
        scene = image.width > image.height
        if not scene and box != _DRAWN:
            ground = snippet("card", number=_free_id(made), colour="bg2", **_emu(*box))
            made.shapes._spTree.append(parse_xml(ground))
            share = 0.9
        _place(made, image, box, share=share, rounded=scene)

    def _feet(self, made: Any) -> None:
        """Foot and number: python-pptx leaves these placeholders to the layout."""
        for source in made.slide_layout.placeholders:
            kind = source.element.ph.get("type")
            if kind not in ("ftr", "sldNum"):
                continue
            element = deepcopy(source.element)
            element.nvSpPr.cNvPr.set("id", str(_free_id(made)))
            place = element.find(qn("p:spPr"))
            for child in list(place):
                place.remove(child)
            made.shapes._spTree.append(element)
            if kind == "ftr":
                paragraph = element.txBody.find(qn("a:p"))
                for child in list(paragraph):
                    paragraph.remove(child)
                paragraph.append(_run(self.footer))

    def _tell(self, made: Any, notes: Sequence[str]) -> None:
        """Speaker's notes, one paragraph an entry."""
        page = made.notes_slide
        body = page.notes_text_frame._txBody
        for paragraph in body.findall(qn("a:p")):
            body.remove(paragraph)
        for note in (part for told in notes for part in paragraphs(told)):
            paragraph = parse_xml(f"<a:p {nsdecls('a')}/>")
            paragraph.append(_run(note))
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


def _emu(left: float, top: float, width: float, height: float) -> dict[str, int]:
    """A box for a template."""
    sides = {"left": left, "top": top, "width": width, "height": height}
    return {name: round(side * PT) for name, side in sides.items()}


def _free_id(made: Any) -> int:
    """A number that no shape of the slide has, those inside groups included."""
    return max(int(shape.get("id")) for shape in made.shapes._spTree.iter(qn("p:cNvPr"))) + 1


def timing(clicks: Sequence[Sequence[Any]]) -> Any:
    """What appears with each click, fading in; before that it is not there."""
    root = parse_xml(snippet("timing"))
    (played,), (built,) = _empty(root, "p:childTnLst"), _empty(root, "p:bldLst")
    for shapes in clicks:
        click = parse_xml(snippet("click"))
        played.append(click)
        (inside,) = _empty(click, "p:childTnLst")
        for at, shape in enumerate(shapes):
            number = next(shape.iter(qn("p:cNvPr"))).get("id")
            effect = parse_xml(snippet("effect", shape=number, when="withEffect" if at else "clickEffect"))
            inside.append(effect)
            if shape.tag == qn("p:sp"):  # a group is not built by its text
                effect[0].set("grpId", "0")
                built.append(parse_xml(f'<p:bldP {nsdecls("p")} spid="{number}" grpId="0" animBg="1"/>'))
    for number, node in enumerate(root.iter(qn("p:cTn")), start=1):
        node.set("id", str(number))
    return root


def _empty(root: Any, tag: str) -> list[Any]:
    """The elements that are still to be filled."""
    return [element for element in root.iter(qn(tag)) if not len(element)]


def _run(text: str, size: float | None = None, spacing: int = 0, lead: bool = False) -> Any:
    """A run of text; ``lead``: the word that is explained."""
    stress = '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>' if lead else ""
    run = parse_xml(
        f'<a:r {nsdecls("a")}><a:rPr lang="zh-CN" altLang="en-US">{stress}'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:rPr><a:t/></a:r>'
    )
    if size is not None:
        run[0].set("sz", str(round(size * 100)))
    if lead:
        run[0].set("b", "1")
    if spacing:
        run[0].set("spc", str(spacing))
    run[1].text = text
    return run


def _say(shape: Any, text: str) -> None:
    """One line, as the layout has it."""
    body = shape.text_frame._txBody
    for child in body.findall(qn("a:p")):
        body.remove(child)
    paragraph = parse_xml(f"<a:p {nsdecls('a')}/>")
    paragraph.append(_run(text))
    body.append(paragraph)


def _place(holder: Any, image: Drawing, box: Box, share: float = 1.0, rounded: bool = False) -> None:
    """A picture in the middle of ``box``, at most ``share`` of it, on a slide or on a layout."""
    left, top, width, height = (side * PT for side in box)
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
