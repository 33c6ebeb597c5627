"""The picture kit: its files are tidy, described, and what the script draws."""

import ast
import importlib
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

ROOT = Path(__file__).parent.parent
ART = ROOT / "content" / "art"
sys.path.insert(0, str(ROOT / "scripts"))
draw_art = importlib.import_module("draw_art")
svg = importlib.import_module("art.svg")

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


def test_committed_files_are_what_the_script_draws() -> None:
    wanted = draw_art.pictures()
    assert draw_art.differing(wanted) == ([], [])
    assert wanted == draw_art.pictures(), "same code, same bytes"
    assert len(wanted) >= 90


def test_the_five_days_and_the_posters_have_pictures(entries: dict[str, dict[str, str]]) -> None:
    topics = {
        "fire", "quake", "school-bus", "traffic", "drugs", "national-security", "drowning", "crowd", "bullying",  # noqa: E501
        "fraud", "food", "disease", "gas", "electricity", "first-aid",
    }  # fmt: skip
    assert {topic for topic in topics if sum(name.startswith(f"{topic}/") for name in entries) < 2} == set()


@pytest.mark.parametrize(
    ("d", "expected"),
    [
        ("M10 10L20 10L20 25Z", "M10 10H20V25Z"),
        ("M0 0L-5 -5", "M0 0-5-5"),
        ("M100 100C101 100 102 101 103 103", "M100 100c1 0 2 1 3 3"),
        ("M1.5 .5L.5 1.5", "M1.5.5l-1 1"),
        ("M5 5a2 3 0 1 0 4 0M20 20L21 20", "M5 5A2 3 0 1 0 9 5M20 20h1"),
    ],
)
def test_shortest_path(d: str, expected: str) -> None:
    assert svg.shortest(d) == expected
    assert svg.shortest(expected) == expected


def test_shortest_path_keeps_its_place() -> None:
    """Rounding does not add up along a long path: its end is where the absolute path ends."""
    absolute = "M0.04 0.04" + "".join(f"L{k * 0.37:.2f} {k * 0.21:.2f}" for k in range(1, 90))
    short = svg.shortest(absolute)
    x = y = 0.0
    for letter, text in re.findall(r"([MLHVmlhv])([^MLHVmlhv]*)", short):
        values = [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", text)]
        pairs = (
            [values[k : k + 2] for k in range(0, len(values), 2)]
            if letter not in "HVhv"
            else [[value] for value in values]
        )
        for pair in pairs:
            if letter in "Hh":
                x = pair[0] + (x if letter == "h" else 0)
            elif letter in "Vv":
                y = pair[0] + (y if letter == "v" else 0)
            else:
                x, y = (pair[0] + x, pair[1] + y) if letter.islower() else (pair[0], pair[1])
    assert (round(x, 2), round(y, 2)) == (32.93, 18.69)


def test_traffic_keeps_to_the_right() -> None:
    """We look from the pavement: in the lane next to us cars drive to the right of the picture."""
    cars = [
        call
        for path in sorted((ROOT / "scripts" / "art").glob("*.py"))
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "car"
    ]
    assert len(cars) >= 5
    for call in cars:
        y, mirrored = call.args[1], len(call.args) > 4 or any(word.arg == "mirror" for word in call.keywords)
        assert isinstance(y, ast.Constant)
        assert isinstance(y.value, int)
        if y.value > 204:  # below the middle of every road we draw
            assert not mirrored, ast.unparse(call)
        elif y.value > 180:
            assert mirrored, ast.unparse(call)
