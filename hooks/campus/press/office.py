"""What Word and PowerPoint files share: the package they start from, colours, drawings as PNG."""

import io
import zipfile
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from string import Template
from typing import Any, Literal

from PIL import Image

from campus.press import typst
from campus.press.blocks import Picture

PACKAGES = Path(__file__).parent.parent.parent / "templates" / "print" / "office"
AUTHOR = "校园安全课"


@dataclass(frozen=True, slots=True)
class Palette:
    """A topic's colour with a darker and a very light companion, as ``RRGGBB``."""

    accent: str
    dark: str
    tint: str

    @classmethod
    def of(cls, colour: str) -> "Palette":
        """From ``#rrggbb``. Dark: one third black; tint: nine tenths white."""
        red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))

        def mixed(share: float, other: int) -> str:
            parts = (round(part * share + other * (1 - share)) for part in (red, green, blue))
            return "".join(f"{part:02X}" for part in parts)

        return cls(mixed(1, 0), mixed(0.66, 0), mixed(0.09, 255))


def package(kind: Literal["word", "slides"], palette: Palette, fonts: dict[str, str]) -> io.BytesIO:
    """The file every document of a kind starts from: our own styles, theme and layouts, no content."""
    values = {"accent": palette.accent, "dark": palette.dark, "tint": palette.tint, **fonts}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, text in _package_files(kind).items():
            archive.writestr(name, Template(text).substitute(values))
    buffer.seek(0)
    return buffer


def snippet(name: str, **values: object) -> str:
    """One shape, or part of a slide's timing, from ``shapes``; values are numbers and names of ours."""
    return Template(_package_files("shapes")[f"{name}.xml"]).substitute(values)


@cache
def _package_files(kind: str) -> dict[str, str]:
    """Name inside the package → text. The theme is shared by both kinds."""
    folder = PACKAGES / kind
    files = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    themes = {"word": "word/theme/theme1.xml", "slides": "ppt/theme/theme1.xml"}
    if kind in themes:
        files[themes[kind]] = (PACKAGES / "theme.xml").read_text("utf-8")
    # Readers look for the content types first.
    return dict(sorted(files.items(), key=lambda item: (item[0] != "[Content_Types].xml", item[0])))


def set_properties(properties: Any, title: str, subject: str, keywords: str, reviewed: str) -> None:
    """Core properties from the content alone: the day of the last review stands for all dates."""
    moment = datetime.combine(date.fromisoformat(reviewed), time())
    properties.title, properties.subject, properties.keywords = title, subject, keywords
    properties.author = properties.last_modified_by = AUTHOR
    properties.category = properties.comments = properties.content_status = ""
    properties.language, properties.revision = "zh-CN", 1
    properties.created = properties.modified = moment


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture for an Office file: PNG, its size in pixels, alternative text."""

    content: bytes
    width: int
    height: int
    alt: str


def drawing(picture: Picture, background: str, pixels: int = 900) -> Drawing:
    """A PNG of an SVG ``picture`` (``svg``, ``alt``) on ``background`` (``RRGGBB``), ``pixels`` wide.

    Flattened: Office programs draw dark fringes around transparent edges. Reduced to 256 colours: flat
    drawings have few, and a deck holds a dozen.
    """
    content, width, height = _png(picture["svg"], background, pixels)
    return Drawing(content, width, height, picture["alt"])


@cache
def _png(svg: str, background: str, pixels: int) -> tuple[bytes, int, int]:
    raw = typst.png("picture", {"svg": svg, "fill": f"#{background}", "width": 100}, ppi=pixels * 0.254)
    image = Image.open(io.BytesIO(raw)).convert("RGB")
    buffer = io.BytesIO()
    reduced = image.quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    # The ground must be the colour of the card around it, not one near it.
    palette, ground = reduced.getpalette() or [], reduced.getpixel((0, 0))
    if image.getpixel((0, 0)) == _rgb(background) and isinstance(ground, int):
        palette[ground * 3 : ground * 3 + 3] = _rgb(background)
        reduced.putpalette(palette)
    reduced.save(buffer, "PNG", optimize=True)
    return buffer.getvalue(), image.width, image.height


def _rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour)
    return red, green, blue
