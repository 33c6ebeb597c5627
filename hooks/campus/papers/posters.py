"""Posters: PDF in three sizes, in colour and in black and white, SVG, preview, places for a school's name.

All are one drawing. A school's own values come from a CSV at build time (:mod:`campus.district`) or are
written over the SVG by the browser, at the places that the template itself reports.
"""

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import segno
from PIL import Image

from campus.content.catalogue import Catalogue
from campus.models import Poster
from campus.papers.poster_text import description, imprint, kicker
from campus.press import typst
from campus.press.jobs import Job

PAPERS = ("a4", "a3", "a2")
PREVIEW_PPI = 600 / (210 / 25.4)  # 600 pixels for the width of A4


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """Nine files a poster, under ``posters/files/``."""
    for key in catalogue.posters:
        source = catalogue.path("poster", key)
        colour = sheet(catalogue, [key])
        black = sheet(catalogue, [key], mono=True)
        for paper in PAPERS:
            yield _job(f"{key}-{paper}.pdf", source, "make_pdf", colour | {"paper": paper})
        for paper in PAPERS:
            yield _job(f"{key}-{paper}-mono.pdf", source, "make_pdf", black | {"paper": paper})
        yield _job(f"{key}.svg", source, "make_svg", colour)
        yield _job(f"{key}.png", source, "make_preview", colour)
        yield _job(f"{key}.js", source, "make_geometry", colour)


def _job(name: str, source: str, maker: str, data: dict[str, Any]) -> Job:
    return Job(f"posters/files/{name}", source, f"{__name__}:{maker}", data)


def make_pdf(data: dict[str, Any]) -> bytes:
    return typst.pdf("poster", data)


def make_svg(data: dict[str, Any]) -> bytes:
    return typst.svg("poster", data)


def make_preview(data: dict[str, Any]) -> bytes:
    """PNG of 600 pixels' width, in 255 colours of its own: flat drawings lose nothing and weigh a third."""
    full = Image.open(io.BytesIO(typst.png("poster", data, PREVIEW_PPI))).convert("RGB")
    buffer = io.BytesIO()
    few = full.quantize(255, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def make_geometry(data: dict[str, Any]) -> bytes:
    """A script, because a page opened from a USB stick may not fetch files."""
    [geometry] = typst.query("poster", data, "geo")
    return f"campusPoster({json.dumps(geometry, ensure_ascii=False)});\n".encode()


def sheet(
    catalogue: Catalogue,
    keys: Iterable[str],
    mono: bool = False,
    paper: str = "a4",
    values: Mapping[str, str] | None = None,
    title: str = "",
) -> dict[str, Any]:
    """What the template draws: a page a poster. ``values`` are a school's own, by field; 学校 is its name."""
    posters = {key: catalogue.posters[key] for key in keys}
    names = {name for poster in posters.values() for name in poster.drawn}
    first = next(iter(posters.values()))
    pictures = {
        name: {"svg": catalogue.pictures[name].svg, "alt": catalogue.pictures[name].alt}
        for name in sorted(names)
    }
    if mono:
        for found in pictures.values():
            found["svg"] = grey(found["svg"])
    return {
        "title": title or f"海报：{first.title}",
        "subject": "；".join(description(catalogue, poster) for poster in posters.values())[:400],
        "keywords": list(dict.fromkeys(catalogue.topics[poster.topic].name for poster in posters.values())),
        "paper": paper,
        "mono": mono,
        "pictures": pictures,
        "posters": [_poster(catalogue, key, poster, values or {}) for key, poster in posters.items()],
    }


def _poster(catalogue: Catalogue, key: str, poster: Poster, values: Mapping[str, str]) -> dict[str, Any]:
    topic = catalogue.topics[poster.topic]
    texts = catalogue.panel_texts(poster)
    code = _qr(catalogue.address, key)
    return {
        "layout": poster.layout,
        "colour": topic.colour,
        "glyph": catalogue.icons[topic.icon],
        "phone": catalogue.icons["material/phone"],
        "kicker": kicker(catalogue, poster),
        "headline": list(poster.headline),
        "lead": {
            "id": poster.lead,
            "text": catalogue.wording(poster.lead, poster.stage),
        }
        if poster.lead
        else None,
        "never": {"id": poster.never, "text": catalogue.messages[poster.never].never}
        if poster.never
        else None,
        "picture": poster.picture,
        "caption": poster.caption,
        "panels": [
            {
                "picture": panel.picture,
                "text": text,
                "needle": panel.message or text.split("|")[0],
                "role": panel.role,
                "mark": panel.mark,
                "at": panel.at,
            }
            for panel, text in zip(poster.panels, texts, strict=True)
        ],
        "calls": [{"number": number, "name": catalogue.phones[number].name} for number in poster.calls],
        "fields": [{"label": label, "value": values.get(label)} for label in poster.fields],
        "school": values.get("学校"),
        "imprint": imprint(catalogue, key, poster, code["address"] if code else ""),
        "qr": code,
    }


def _qr(site: str, key: str) -> dict[str, str] | None:
    """A code for grown-ups' phones, only when the site has an address."""
    if not site:
        return None
    address = f"{site}/posters/{key}.html"
    buffer = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        buffer, kind="svg", border=4, xmldecl=False, omitsize=True
    )
    return {"address": address, "svg": buffer.getvalue().decode()}


_HEX = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")


def grey(svg: str) -> str:
    """A drawing with every colour replaced by the grey of its lightness (Rec. 709 luma)."""

    def shade(match: re.Match[str]) -> str:
        code = match[1] if len(match[1]) == 6 else "".join(2 * digit for digit in match[1])
        red, green, blue = (int(code[i : i + 2], 16) for i in (0, 2, 4))
        level = round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
        return f"#{level:02x}{level:02x}{level:02x}"

    return _HEX.sub(shade, svg)
