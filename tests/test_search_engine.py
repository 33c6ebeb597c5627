"""The search engine's own tests, in Node, over the index of the real content."""

import dataclasses
import json
import os
import subprocess
from pathlib import Path

import pytest
from bench import alarms, questions

from campus.content.catalogue import Catalogue
from campus.search import search_index
from campus.search.documents import documents
from campus.web import pages
from conftest import NODE, ROOT

# What the site promises of sentences that nobody has tuned it on; those of tests/search/ it knows.
MISSED, FALSE_ALARMS = 0.03, 0.02


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
@pytest.mark.parametrize("path", sorted(alarms.SETS.glob("alarms-*.txt")), ids=lambda path: path.stem)
def test_danger_is_not_missed_and_no_wolf_is_cried(path: Path, index: Path, real: Catalogue) -> None:
    (told,) = alarms.judged(real, [path], index)
    assert told["danger"] + told["harmless"] >= 200
    assert told["wrong number"] == []
    assert len(told["missed"]) <= MISSED * told["danger"], told["missed"]
    assert len(told["false alarms"]) <= FALSE_ALARMS * told["harmless"], told["false alarms"]


def test_a_line_that_is_no_sentence_with_cards_is_told(tmp_path: Path) -> None:
    path = tmp_path / "set.txt"
    path.write_text("# 注\n\n着火了 | fire-now\n笑死 | none\n", "utf-8")
    assert alarms.read(path, ["fire-now"]) == [("着火了", ["fire-now"]), ("笑死", ["none"])]
    for line in ("着火了", "着火了 | fire-then", " | none", "着火了 | none fire-now"):
        path.write_text(f"笑死 | none\n{line}\n", "utf-8")
        with pytest.raises(ValueError, match=r"set\.txt:2: "):
            alarms.read(path, ["fire-now"])


@pytest.mark.skipif(NODE is None, reason="Node is not installed")
def test_the_page_s_script_is_one_classic_script(real: Catalogue, tmp_path: Path) -> None:
    script = search_index.program(real, "0")
    assert "\nimport " not in script
    assert "\nexport " not in script
    path = tmp_path / "search.cjs"
    path.write_text(script, "utf-8")
    subprocess.run([str(NODE), "--check", str(path)], check=True)
