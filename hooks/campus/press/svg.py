"""Typst's SVG → the same drawing in three quarters of the bytes.

Typst writes nine decimals, names of 33 characters that no server's packing can shorten, and each picture as
base64. Here a number has two decimals (of a point: 0.004 mm on A4), names are counted, and pictures stand in
the drawing as what they are, which editors read better than pictures in pictures.
"""

import base64
import re

_NUMBER = re.compile(r"-?\d+\.\d+")
_NAME = re.compile(r'\bid="([^"]+)"')
_NAMED = re.compile(r"\bid=")
_USE = re.compile(r'(?<=id=")[^"]+|(?<=href="#)[^"]+|(?<=url\(#)[^)]+')
_PATH = re.compile(r' d="([^"]*)"')
_SPACE = re.compile(r"\s*([A-Za-z])\s*| (?=-)|(?<=\.\d) (?=\.)|(?<=\.\d\d) (?=\.)")
_PICTURE = re.compile(
    r'<image( transform="[^"]*")? xlink:href="data:image/svg\+xml;base64,([^"]*)"'
    r'( width="[^"]*" height="[^"]*" preserveAspectRatio="none")/>'
)
_ROOT = re.compile(r"<svg\b([^>]*)>")
_OUTER = re.compile(r"""\s(?:xmlns|width|height)=["'][^"']*["']""")  # what the drawing around it says
# What a reader of SVG takes for granted, and a namespace of which nothing is used.
_GRANTED = re.compile(r' fill-rule="nonzero"| x="0"(?= )| y="0"(?= )| xmlns:h5="[^"]*"|(?<=") (?=/?>)')


def shortened(drawing: str) -> str:
    """The same drawing. A picture that names parts of itself stays a picture in it: names would meet."""
    text = _NUMBER.sub(_rounded, drawing)
    names = {name: f"a{number}" for number, name in enumerate(dict.fromkeys(_NAME.findall(text)))}
    text = _USE.sub(lambda it: names[it[0]], text)
    text = _GRANTED.sub("", text)
    text = _PATH.sub(lambda it: f' d="{_SPACE.sub(_bare, it[1])}"', text)
    return _PICTURE.sub(_inline, text)


def _rounded(number: re.Match[str]) -> str:
    text = f"{float(number[0]):.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else re.sub(r"^(-?)0\.", r"\1.", text)


def _bare(space: re.Match[str]) -> str:
    return space[1] or ""


def _inline(picture: re.Match[str]) -> str:
    """A picture as an ``svg`` element; one cannot be moved itself in SVG 1.1, but the group around it can."""
    text = base64.b64decode(picture[2]).decode()
    root = _ROOT.search(text)
    if not root or "viewBox=" not in root[1] or _NAMED.search(text):
        return picture[0]
    inside = f"<svg{picture[3]}{_OUTER.sub('', root[1])}>{text[root.end() :].rstrip()}"
    return f"<g{picture[1]}>{inside}</g>" if picture[1] else inside
