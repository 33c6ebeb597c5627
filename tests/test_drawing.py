"""The tool that draws content/art/. Only these tests load it, and `make quick` leaves them out."""

import ast
import importlib
import re
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "scripts"))
draw_art = importlib.import_module("draw_art")
svg = importlib.import_module("art.svg")
pytestmark = pytest.mark.whole


def test_committed_files_are_what_the_script_draws() -> None:
    wanted = draw_art.pictures()
    assert draw_art.differing(wanted) == ([], [])
    assert wanted == draw_art.pictures(), "same code, same bytes"
    assert len(wanted) >= 90


def test_the_entries_say_whom_the_code_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pupils' ages and whether somebody smiles, as each figure is drawn."""
    people, registry = importlib.import_module("art.people"), importlib.import_module("art.registry")
    heads = importlib.import_module("art.heads")
    draw_art.pictures()
    entries = yaml.safe_load((ROOT / "content/art/pictures.yml").read_text("utf-8"))
    seen: list[tuple[str, str]] = []
    as_drawn = people._head

    def noting(who: Any, pose: Any, plain: bool) -> tuple[str, str]:
        calm = pose.back or (heads.SERIOUS.get() and pose.face in ("smile", "happy"))
        seen.append((who.age, "calm" if calm else pose.face))
        result: tuple[str, str] = as_drawn(who, pose, plain)
        return result

    monkeypatch.setattr(people, "_head", noting)
    wrong: list[tuple[Any, ...]] = []
    for name in registry.DRAWINGS:
        told = entries[name].get("who")
        if told is None:
            continue
        seen.clear()
        registry.drawn(name)
        ages = {age for age, _ in seen}
        smiles = any(face in ("smile", "happy") for _, face in seen)
        pupils = ("小学生" in told, "中学生" in told)
        if pupils != (bool(ages & {"p1", "p2"}), "teen" in ages) or (told == ["没有人"]) != (not seen):
            wrong.append((name, told, ages))
        if smiles != (entries[name].get("mood") == "微笑"):
            wrong.append((name, entries[name].get("mood"), smiles))
    assert wrong == []


def test_nothing_else_knows_the_tool() -> None:
    """The build, the other tests and the benches neither import nor run it."""
    knows = re.compile(r"draw_art|(?:from|import) art\b")
    paths = [path for folder in ("hooks", "tests", "bench") for path in (ROOT / folder).rglob("*.py")]
    assert [path.name for path in paths if knows.search(path.read_text("utf-8"))] == [Path(__file__).name]


def test_the_sheet_shows_every_picture_with_its_words() -> None:
    wanted = draw_art.pictures()
    root = ElementTree.fromstring(draw_art.on_sheet({**wanted, "fire/new": wanted["fire/leave"]}, "fire/"))
    names = [name for name in wanted if name.startswith("fire/")]
    assert len([part for part in root if part.tag.endswith("svg")]) == len(names) + 1
    words = "".join(part.text or "" for part in root)
    assert [name for name in names if name not in words] == []
    assert words.count("还没有 alt") == 1


def test_the_readme_s_example_draws() -> None:
    """With the imports that every module of pictures has."""
    readme = (ROOT / "scripts" / "art" / "README.md").read_text("utf-8")
    head = (
        "from art import poses as pose, props as p, sets\n"
        "from art.cast import LELE, TEACHER_LI\nfrom art.people import Arm, Pose, put\n"
    )
    example = re.search(r"```python\n@draws.*?\n(def (\w+).*?)```", readme, re.DOTALL)
    assert example is not None
    names: dict[str, Any] = {}
    exec(head + example[1], names)
    ElementTree.fromstring(svg.document(names[example[2]](), 400, 300))


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
