"""Posters: PDF, SVG, pictures for screens and the places for a school's own words, all from one drawing."""

import io
import json
from collections.abc import Mapping
from typing import Any

import segno
from PIL import Image

from campus.press import typst

_INCHES = 210 / 25.4  # the width of A4
SCREEN, SMALL = 1600, 240  # pixels: for classroom screens and messages; for a list of many


def pdf(data: Mapping[str, Any]) -> bytes:
    return typst.pdf("poster", _coded(data))


def svg(data: Mapping[str, Any]) -> bytes:
    return typst.svg("poster", _coded(data))


def screen(data: Mapping[str, Any]) -> bytes:
    """PNG of 1,600 pixels' width, in 128 colours of its own: flat drawings lose nothing and weigh a third."""
    buffer = io.BytesIO()
    few = _raster(data, SCREEN).quantize(128, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def preview(data: Mapping[str, Any]) -> bytes:
    """WebP of 240 pixels' width for lists: eight kilobytes, as a phone loads several at once."""
    buffer = io.BytesIO()
    _raster(data, SMALL).save(buffer, "WEBP", quality=50, method=6)
    return buffer.getvalue()


def _raster(data: Mapping[str, Any], width: int) -> Image.Image:
    """The sheet ``width`` pixels wide."""
    made = typst.png("poster", _coded(data), width / _INCHES)
    return Image.open(io.BytesIO(made)).convert("RGB")


def geometry(data: Mapping[str, Any]) -> bytes:
    """Where a school's own words go. A script: a page opened from a USB stick may not fetch files."""
    [found] = typst.query("poster", _coded(data), "geo")
    return f"campusPoster({json.dumps(found, ensure_ascii=False)});\n".encode()


def _coded(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """With a code for grown-ups' phones on each poster that has an address."""
    return {**data, "posters": [poster | {"qr": _qr(poster["address"])} for poster in data["posters"]]}


def _qr(address: str) -> dict[str, str] | None:
    if not address:
        return None
    buffer = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        buffer, kind="svg", border=4, xmldecl=False, omitsize=True
    )
    return {"address": address, "svg": buffer.getvalue().decode()}
