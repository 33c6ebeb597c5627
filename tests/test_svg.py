"""A poster's SVG: fewer bytes, the same drawing."""

import base64
import io

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser

from campus.content.catalogue import Catalogue
from campus.papers import posters
from campus.press import poster_files, typst
from campus.press.svg import shortened

SAME = 0.0005  # of the pixels: two decimals move the edge of a letter by a hundredth of one


def test_numbers_names_and_spaces_are_short() -> None:
    drawn = (
        '<symbol id="g0123456789ABCDEF" overflow="visible"><path d="M 0.504 -0.001 L 12.300 -4 Z "/></symbol>'
        '<use xlink:href="#g0123456789ABCDEF" x="0" y="0" fill="#fff" fill-rule="nonzero"/>'
        '<g clip-path="url(#c9)"/><clipPath id="c9"/>'
    )
    assert shortened(drawn) == (
        '<symbol id="a0" overflow="visible"><path d="M.5 0L12.3-4Z"/></symbol>'
        '<use xlink:href="#a0" fill="#fff"/><g clip-path="url(#a1)"/><clipPath id="a1"/>'
    )


@pytest.mark.parametrize(
    ("picture", "there"),
    [
        ('<svg xmlns="urn:x" viewBox="0 0 4 3" fill="none"><b/></svg>\n', True),
        ("<?xml version='1.0'?><svg width='4' height='3' viewBox='0 0 4 3' fill='none'><b/></svg>", True),
        ('<svg viewBox="0 0 4 3"><b id="g0"/></svg>', False),  # a name might be another's
        ('<svg width="4" height="3"><b/></svg>', False),  # could not be made to fit
    ],
)
def test_a_picture_stands_in_the_drawing_where_it_can(picture: str, there: bool) -> None:
    coded = base64.b64encode(picture.encode()).decode()
    image = (
        f'<image transform="translate(1 2)" xlink:href="data:image/svg+xml;base64,{coded}" '
        'width="8" height="6" preserveAspectRatio="none"/>'
    )
    inside = '<svg width="8" height="6" preserveAspectRatio="none" viewBox="0 0 4 3" fill="none"><b/></svg>'
    drawn = f'<g transform="translate(1 2)">{inside}</g>' if there else image
    assert shortened(image).replace("'", '"') == drawn


@pytest.mark.browser
def test_it_is_the_same_drawing(browser: Browser, real: Catalogue) -> None:
    page = browser.new_page(viewport={"width": 794, "height": 1123})
    layouts = {poster.layout: key for key, poster in real.posters.items()}
    for key in layouts.values():
        data = posters.one(real, key)
        whole = typst._compile("poster", poster_files._coded(data), "svg")
        shots = []
        for drawing in (whole, poster_files.svg(data)):
            page.goto(f"data:image/svg+xml;base64,{base64.b64encode(drawing).decode()}")
            shots.append(Image.open(io.BytesIO(page.screenshot())).convert("L"))
        assert len(poster_files.svg(data)) < 0.7 * len(whole)
        changed = sum(ImageChops.difference(*shots).histogram()[64:])
        assert changed <= SAME * shots[0].width * shots[0].height, key
    page.close()
