"""The search engine's own tests, in Node, over the index of the real content."""

import base64
import dataclasses
import itertools
import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from bench import alarms, questions

from campus.content import heard
from campus.content.catalogue import Catalogue
from campus.search import likely, search_index
from campus.search.documents import documents
from campus.web import pages
from conftest import NODE, ROOT

# What the site promises of the sentences it has heard; what it makes of others, `make bench-alarms` tells.
MISSED, FALSE_ALARMS, WRONG = 0.03, 0.02, 0.01


@pytest.fixture(scope="module")
def index(real: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index")
    for output in search_index.written(real, documents(real, pages.build(real).outputs)):
        (folder / Path(output.uri).name).write_text(str(output.content), "utf-8")
    return folder


@pytest.mark.skipif(NODE is None, reason="Node is not installed; the browser tests run the same engine")
def test_engine_in_node(real: Catalogue, index: Path) -> None:
    groups: dict[str, list[dict[str, object]]] = {}
    for question in questions.written(ROOT):
        groups.setdefault(question.group, []).append(dataclasses.asdict(question))
    (index / "questions.json").write_text(json.dumps(groups), "utf-8")
    (index / "means.json").write_text(json.dumps(real.search.emergencies.means), "utf-8")
    run = subprocess.run(
        [
            str(NODE),
            "--test",
            "--test-reporter=tap",
            *map(str, sorted((ROOT / "tests/search").glob("*.test.mjs"))),
        ],
        env={**os.environ, "SEARCH_DATA": str(index)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    failed = [line for line in run.stdout.splitlines() if line.lstrip().startswith("not ok")]
    assert run.returncode == 0, "\n".join([*failed, run.stdout[-6000:], run.stderr[-2000:]])


@pytest.mark.skipif(NODE is None, reason="Node is not installed")
def test_danger_is_not_missed_and_no_wolf_is_cried(index: Path, real: Catalogue) -> None:
    told = alarms.judged(real, sorted(alarms.SETS.glob("*.txt")), index)

    def share(what: str, of: str) -> float:
        return float(sum(len(it[what]) for it in told) / sum(it[of] for it in told))

    assert sum(it["danger"] + it["harmless"] for it in told) == len(real.heard) >= 8000
    assert share("missed", "danger") <= MISSED, [it["missed"] for it in told]
    assert share("missed, and no line of numbers", "danger") <= 0.001
    assert share("false alarms", "harmless") <= FALSE_ALARMS, [it["false alarms"] for it in told]
    assert share("wrong number", "danger") <= WRONG, [it["wrong number"] for it in told]
    # Asked which it is: the right one is there, and nobody who is in no danger is asked.
    assert share("asked, the right one not among them", "danger") <= 0.002
    assert share("asked though harmless", "harmless") <= 0.01, [it["asked though harmless"] for it in told]


@pytest.mark.skipif(NODE is None, reason="Node is not installed")
def test_the_weights_learnt_are_added_up_alike(index: Path, real: Catalogue) -> None:
    """Python learns, the browser adds up: both must find the same places for characters and pairs."""
    program = (
        "import { readFileSync } from 'node:fs';"
        f"import {{ createDanger }} from {json.dumps((ROOT / 'docs/assets/search/danger.js').as_uri())};"
        "let table; const campusSearch = { data: (_, __, it) => { table = it; } };"
        "new Function('campusSearch', readFileSync(process.argv[1], 'utf8'))(campusSearch);"
        "const { sum } = createDanger(table).judge('着火了，快跑 a1');"
        "process.stdout.write(JSON.stringify([table.likely, sum]));"
    )
    run = subprocess.run(
        [str(NODE), "--input-type=module", "-e", program, str(index / "signs.js")],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    learnt, total = json.loads(run.stdout)
    places = likely.grams("着火了，快跑 a1")
    script = (ROOT / "docs/assets/search/danger.js").read_text("utf-8")
    one, due = (float(re.findall(rf"const {name} = ([0-9.]+);", script)[0]) for name in ("ONE", "DUE"))
    danger = sum(float(steps) * len(_shared(code, places)) for steps, code in learnt["danger"].items())
    cards = [
        sum(float(level) * len(_shared(code, places)) for level, code in levels.items())
        for levels in learnt["cards"].values()
    ]
    assert max(cards) > 0
    expected = learnt["bias"] + learnt["step"] * danger + one * (max(cards) - due * len("^着火了 快跑 a1$"))
    assert total == pytest.approx(expected, abs=1e-4)


def _shared(code: str, places: list[int]) -> set[int]:
    """Of ``places`` those that were packed into ``code``."""
    bits = ord(code[0]) - ord("A")
    written = base64.b64decode(code[1:] + "=" * (-len(code[1:]) % 4))
    stream = iter("".join(f"{byte:08b}" for byte in written))
    place = -1
    found: set[int] = set()
    while True:
        ones = sum(1 for _ in itertools.takewhile("1".__eq__, stream))
        gap = ones << bits | int("0" + "".join(itertools.islice(stream, bits)), 2)
        if not gap:
            return found & set(places)
        place += gap
        found.add(place)


def test_places_are_packed_and_found_again() -> None:
    for places in ([0], [1, 2, 3, 500], [7, 32767], list(range(0, 32768, 3))):
        assert _shared(likely.packed(places), places) == set(places)
        assert _shared(likely.packed(places), [4]) == {4} & set(places)


def test_nothing_heard_is_nothing_learnt() -> None:
    assert likely.weights([]) is None
    learnt = likely.weights([("着火了快来人", ["fire-now"]), ("防火演练方案", [])] * 20)
    assert learnt is not None
    fire, plan = likely.bucket("着"), likely.bucket("案")
    sides = {float(steps) > 0: _shared(code, [fire, plan]) for steps, code in learnt["danger"].items()}
    assert sides == {True: {fire}, False: {plan}}
    assert list(learnt["cards"]) == ["fire-now"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("着火了", "要写成"),
        (" | none", "要写成"),
        ("着火了 | ", "要写成"),
        ("着火了 | fire-then", "没有编号是“fire-then”的处置要领"),
        ("着火了 | none fire-now", "none 是不出卡片"),
    ],
)
def test_a_line_that_is_no_sentence_with_cards_is_told(line: str, said: str) -> None:
    found, faults = heard.read(f"# 注\n\n着火了 | fire-now\n{line}\n笑死 | none\n", ["fire-now"])
    assert found == [heard.Heard("着火了", ("fire-now",)), heard.Heard("笑死", ())]
    assert [number for number, _ in faults] == [4]
    assert said in faults[0][1]


@pytest.mark.skipif(NODE is None, reason="Node is not installed")
def test_the_page_s_script_is_one_classic_script(real: Catalogue, tmp_path: Path) -> None:
    script = search_index.program(real, "0")
    assert "\nimport " not in script
    assert "\nexport " not in script
    path = tmp_path / "search.cjs"
    path.write_text(script, "utf-8")
    subprocess.run([str(NODE), "--check", str(path)], check=True)
