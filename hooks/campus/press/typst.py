"""Typst: every PDF, SVG and PNG of the site from one template and one JSON value.

PDFs are PDF/UA-1 and PDF/A-2a at once: a missing glyph, alternative text or title is then an error and not
a hole in the page.
"""

import io
import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

import pikepdf
import typst
from PIL import Image

from campus.press.jobs import PressError
from campus.press.svg import shortened

HOOKS = Path(__file__).parent.parent.parent
TEMPLATES = HOOKS / "templates" / "print"
FONTS = HOOKS / "fonts"
# PDF/A wants a document date, and equal content must give equal bytes: one fixed moment for all.
TIMESTAMP = 1_756_684_800  # 2025-09-01 00:00 UTC

T = TypeVar("T")

_GLYPH = re.compile(r"the text [`\"]*(.+?)[`\"]* could not be displayed")


def pdf(template: str, data: Mapping[str, Any]) -> bytes:
    """The PDF of ``templates/print/<template>.typ`` with ``data`` as JSON in ``sys.inputs.data``."""
    return _packed(_compile(template, data, "pdf"))


def _packed(content: bytes) -> bytes:
    """The same PDF, a sixth smaller: the hundreds of small objects that a tagged page has, compressed."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as made:
        generate = pikepdf.ObjectStreamMode.generate
        # Typst writes the version into the metadata itself; pikepdf would write all of them anew.
        made.save(buffer, object_stream_mode=generate, deterministic_id=True, fix_metadata_version=False)
    return buffer.getvalue()


def sheet(data: Mapping[str, Any]) -> bytes:
    """The PDF of ``data["template"]``, where ``data["layouts"]`` are given in the first that fits its pages.

    A layout is a change to ``data``, such as its type size. Raises PressError P2 as the template says it
    when not even the last fits.
    """
    return _fitting(data, pdf)


def opening(data: Mapping[str, Any]) -> bytes:
    """The first two pages of ``sheet(data)``, one below the other, as WebP for where no PDF can be opened.

    1,000 pixels wide for A4: a phone's width three times over, so that it can be enlarged. Flat drawings and
    type lose nothing in 64 colours and weigh half.
    """
    pages = [Image.open(io.BytesIO(page)).convert("RGB") for page in _fitting(data, _pages)[:2]]
    strip = Image.new("RGB", (pages[0].width, sum(page.height for page in pages)), "white")
    for number, page in enumerate(pages):
        strip.paste(page, (0, number * pages[0].height))
    few = strip.quantize(64, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    buffer = io.BytesIO()
    few.convert("RGB").save(buffer, "WEBP", lossless=True)
    return buffer.getvalue()


def _fitting(data: Mapping[str, Any], made: Callable[[str, Mapping[str, Any]], T]) -> T:
    *tried, last = data.get("layouts", [{}])
    for layout in tried:
        try:
            return made(data["template"], {**data, **layout})
        except PressError as error:
            if error.rule != "P2":
                raise
    return made(data["template"], {**data, **last})


def svg(template: str, data: Mapping[str, Any]) -> bytes:
    """One page as SVG."""
    return shortened(_compile(template, data, "svg").decode()).encode()


def png(template: str, data: Mapping[str, Any], ppi: float = 96) -> bytes:
    """One page as PNG."""
    return _compile(template, data, "png", ppi)


def _pages(template: str, data: Mapping[str, Any]) -> list[bytes]:
    """Every page as PNG, A4 1,000 pixels wide."""
    try:
        made = _compiler(template).compile(format="png", ppi=1000 / (210 / 25.4), sys_inputs=_inputs(data))
    except typst.TypstError as error:
        raise _said(error) from None
    pages = made if isinstance(made, list) else [made]
    return [page for page in pages if page]


def query(template: str, data: Mapping[str, Any], label: str) -> Any:
    """The values of ``#metadata(…) <label>`` in a template: measured sizes and positions."""
    try:
        found = typst.query(
            str(TEMPLATES / f"{template}.typ"),
            f"<{label}>",
            field="value",
            root=str(TEMPLATES),
            font_paths=_fonts(),
            sys_inputs=_inputs(data),
        )
    except RuntimeError as error:  # what a query raises; TypstError is one too
        raise _said(error) from None
    return json.loads(found)


def _compile(
    template: str, data: Mapping[str, Any], form: Literal["pdf", "svg", "png"], ppi: float = 96
) -> bytes:
    options: dict[str, Any] = {"sys_inputs": _inputs(data)}
    if form == "pdf":
        options |= {"timestamp": TIMESTAMP, "pdf_standards": ["ua-1", "a-2a"]}
    if form == "png":
        options["ppi"] = ppi
    try:
        result = _compiler(template).compile(format=form, **options)
    except typst.TypstError as error:
        raise _said(error) from None
    assert isinstance(result, bytes)
    return result


def _inputs(data: Mapping[str, Any]) -> dict[str, str]:
    return {"data": json.dumps(data, ensure_ascii=False)}


def _said(error: RuntimeError) -> PressError:
    """A Typst error as a sentence for the author. Templates panic with ``P2|needle|sentence`` themselves."""
    text = str(error)
    if own := re.search(r"(P\d)\|([^|]*)\|([^\n]+)", text):
        return PressError(own[3].strip().removesuffix('"'), own[2], own[1])
    if found := _GLYPH.search(text):
        return PressError(f"字体里没有“{found[1]}”这个字，请换一个字，或请维护者把它加进字体", found[1], "P3")
    if "file not found" in text:
        name = re.search(r"searched at ([^)\n]+)", text)
        return PressError(f"找不到图片“{Path(name[1]).stem if name else ''}”", "", "P4")
    if "alt" in text or "alternative" in text:
        return PressError("有一张图片没有替代文字（alt）", "", "P4")
    return PressError(f"排印出错：{text.strip().splitlines()[0]}", "", "P1")


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


@cache
def _compiler(template: str) -> typst.Compiler:
    """One compiler a template and process. It reads nothing but templates: pictures come with the data."""
    return typst.Compiler(input=str(TEMPLATES / f"{template}.typ"), root=str(TEMPLATES), font_paths=_fonts())
