"""Typst: accessible, archivable PDFs out of nothing but templates, and errors a teacher can read."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdf
import pytest

from campus.press import typst
from campus.press.jobs import PressError

SHEET = '#set document(title: "试印")\n#set text(font: "Noto Sans SC", lang: "zh")\n'


Template = Callable[[str], str]


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Template]:
    """``template(text)`` writes a template of its own and gives its name."""
    monkeypatch.setattr(typst, "TEMPLATES", tmp_path)
    typst._compiler.cache_clear()

    def write(text: str) -> str:
        (tmp_path / "sheet.typ").write_text(SHEET + text, encoding="utf-8")
        return "sheet"

    yield write
    typst._compiler.cache_clear()


def test_a_pdf_says_what_it_is_and_is_the_same_each_time(template: Template) -> None:
    name = template("#sys.inputs.data.len() 走楼梯")
    first, second = typst.pdf(name, {"a": 1}), typst.pdf(name, {"a": 1})
    assert first == second
    reader = pypdf.PdfReader(io.BytesIO(first))
    assert reader.metadata is not None
    assert reader.metadata.title == "试印"
    assert "走楼梯" in reader.pages[0].extract_text()
    assert str(reader.root_object["/MarkInfo"].get_object()) == "{'/Marked': True, '/Suspects': False}"
    assert reader.xmp_metadata is not None
    meta = reader.xmp_metadata.stream.get_data().decode()
    assert "<pdfuaid:part>1<" in meta
    assert "<pdfaid:part>2<" in meta


@pytest.mark.parametrize(
    ("text", "rule", "said"),
    [
        ("= 龘𠀀", "P3", "字体里没有“"),
        ("#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg'/>\"))", "P4", "替代文字"),
        ('#image("nowhere.svg", alt: "没有")', "P4", "找不到图片“nowhere”"),
        ('#panic("P2|标题|标题放不下，最多 12 字，现有 20 字")', "P2", "标题放不下，最多 12 字，现有 20 字"),
        ('#let x = 1 + "一"', "P1", "排印出错"),
    ],
)
def test_what_cannot_be_printed_is_said_in_chinese(
    template: Template, text: str, rule: str, said: str
) -> None:
    with pytest.raises(PressError) as caught:
        typst.pdf(template(text), {})
    assert caught.value.rule == rule
    assert said in caught.value.text


def test_the_first_size_that_fits_is_taken_and_other_faults_are_not_hidden(template: Template) -> None:
    name = template(
        "#let data = json(bytes(sys.inputs.data))\n"
        '#if data.size > 12 { panic("P2|x|放不下") }\n'
        "#set page(width: data.size * 10pt)\n字"
    )
    layouts = [{"size": size} for size in (20, 14, 11, 9)]
    printed = pypdf.PdfReader(io.BytesIO(typst.sheet({"template": name, "layouts": layouts})))
    assert round(float(printed.pages[0].mediabox.width)) == 110
    with pytest.raises(PressError, match="放不下"):
        typst.sheet({"template": name, "layouts": layouts[:2]})
    with pytest.raises(PressError, match="字体里没有"):
        typst.sheet({"template": template("𠀀"), "layouts": layouts})
