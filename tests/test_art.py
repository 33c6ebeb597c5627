"""The pictures: their files are tidy and described. How they are drawn: test_drawing.py."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

ROOT = Path(__file__).parent.parent
ART = ROOT / "content" / "art"

FILES = sorted(ART.rglob("*.svg"))
DRAWN = [path for path in FILES if "icons" not in path.parts]
ELEMENTS = {"svg", "g", "path", "circle", "ellipse", "rect"}
ATTRIBUTES = {
    "viewBox", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray",
    "stroke-dashoffset", "opacity", "transform", "d", "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r",  # noqa: E501
}  # fmt: skip
MOST_BYTES = 12 * 1024
TAG = re.compile(r"^\{http://www\.w3\.org/2000/svg\}(\w+)$")


def name_of(path: Path) -> str:
    return path.relative_to(ART).with_suffix("").as_posix()


@pytest.fixture(scope="module")
def entries() -> dict[str, dict[str, str]]:
    found = yaml.safe_load((ART / "pictures.yml").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_plain_svg(path: Path) -> None:
    """Shapes and paint only: no text, script, style, id, link or reference to anything outside."""
    text = path.read_text("utf-8")
    root = ElementTree.fromstring(text)
    assert "viewBox" in root.attrib
    for element in root.iter():
        tag = TAG.match(element.tag)
        assert tag is not None
        assert tag[1] in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES
        assert not (element.text or "").strip()
    assert "url(" not in text
    assert "data:" not in text
    assert "NaN" not in text


@pytest.mark.parametrize("path", DRAWN, ids=name_of)
def test_small_and_tidy(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.encode()) <= MOST_BYTES
    assert not re.search(r"\.\d{3}", text), "at most two decimals"
    assert 'd=""' not in text
    assert text.endswith("</svg>\n")


def test_every_picture_is_described(entries: dict[str, dict[str, str]]) -> None:
    assert [name_of(path) for path in DRAWN if name_of(path) not in entries] == []
    assert [name for name in entries if not (ART / f"{name}.svg").is_file()] == []


def test_alternative_texts(entries: dict[str, dict[str, str]]) -> None:
    """One sentence each, never the same twice, no “picture of”."""
    alts = [entry["alt"] for entry in entries.values()]
    assert sorted({alt for alt in alts if alts.count(alt) > 1}) == []
    assert [alt for alt in alts if not 4 <= len(alt) <= 60 or alt.endswith("。") or "图片" in alt] == []


def test_signs_are_never_called_conforming(entries: dict[str, dict[str, str]]) -> None:
    signs = {name: entry["by"] for name, entry in entries.items() if name.startswith("signs/")}
    assert signs
    assert [name for name, by in signs.items() if "仿" not in by or "不是标准标志" not in by] == []
    assert "GB" not in (ART / "pictures.yml").read_text("utf-8")


def test_icons_carry_a_licence(entries: dict[str, dict[str, str]]) -> None:
    readme = (ART / "icons" / "README.md").read_text("utf-8")
    folders = {path.parent.name for path in FILES if "icons" in path.parts}
    assert [folder for folder in folders if f"`{folder}/`" not in readme] == []
    icons = {name: entry["by"] for name, entry in entries.items() if name.startswith("icons/")}
    assert [name for name, by in icons.items() if not re.search(r"Apache-2\.0|MIT|CC0", by)] == []


def test_the_five_days_and_the_posters_have_pictures(entries: dict[str, dict[str, str]]) -> None:
    topics = {
        "fire", "quake", "school-bus", "traffic", "drugs", "national-security", "drowning", "crowd", "bullying",  # noqa: E501
        "fraud", "food", "disease", "gas", "electricity", "first-aid",
    }  # fmt: skip
    assert {topic for topic in topics if sum(name.startswith(f"{topic}/") for name in entries) < 2} == set()
