"""Posters: PDF, SVG, a preview and the places for a school's own words, all from one drawing."""

import io
import json
from collections.abc import Mapping
from typing import Any

import segno
from PIL import Image

from campus.press import typst

PREVIEW_PPI = 600 / (210 / 25.4)  # 600 pixels for the width of A4


def pdf(data: Mapping[str, Any]) -> bytes:
    return typst.pdf("poster", _coded(data))


def svg(data: Mapping[str, Any]) -> bytes:
    return typst.svg("poster", _coded(data))


def preview(data: Mapping[str, Any]) -> bytes:
    """PNG of 600 pixels' width, in 255 colours of its own: flat drawings lose nothing and weigh a third."""
    full = Image.open(io.BytesIO(typst.png("poster", _coded(data), PREVIEW_PPI))).convert("RGB")
    buffer = io.BytesIO()
    few = full.quantize(255, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


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
