"""The search engine's own tests, in Node, over the index of the real content."""

import dataclasses
import json
import os
import subprocess
from pathlib import Path

import pytest
import yaml
from bench import questions

from campus.content.catalogue import Catalogue
from campus.search import search_index
from campus.search.documents import documents
from campus.web import pages
from conftest import NODE, ROOT


@pytest.mark.skipif(NODE is None, reason="Node is not installed; the browser tests run the same engine")
def test_engine_in_node(real: Catalogue, tmp_path: Path) -> None:
    found = documents(real, pages.build(real).outputs)
    for output in search_index.written(real, found):
        (tmp_path / Path(output.uri).name).write_text(str(output.content), "utf-8")
    groups: dict[str, list[dict[str, object]]] = {}
    for question in questions.written(ROOT):
        groups.setdefault(question.group, []).append(dataclasses.asdict(question))
    data = {"groups": groups, "documents": len(found)}
    (tmp_path / "questions.json").write_text(json.dumps(data), "utf-8")
    said = yaml.safe_load((ROOT / "tests/search/alarms.yml").read_text("utf-8"))
    alarms = [[ids.split(), sentences] for ids, sentences in said.items()]
    (tmp_path / "alarms.json").write_text(json.dumps(alarms), "utf-8")
    (tmp_path / "means.json").write_text(json.dumps(real.search.emergencies.means), "utf-8")
    run = subprocess.run(
        [
            str(NODE),
            "--test",
            "--test-reporter=tap",
            *map(str, sorted((ROOT / "tests/search").glob("*.test.mjs"))),
        ],
        env={**os.environ, "SEARCH_DATA": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    failed = [line for line in run.stdout.splitlines() if line.lstrip().startswith("not ok")]
    assert run.returncode == 0, "\n".join([*failed, run.stdout[-6000:], run.stderr[-2000:]])


@pytest.mark.skipif(NODE is None, reason="Node is not installed")
def test_the_page_s_script_is_one_classic_script(real: Catalogue, tmp_path: Path) -> None:
    script = search_index.program(real, "0")
    assert "\nimport " not in script
    assert "\nexport " not in script
    path = tmp_path / "search.cjs"
    path.write_text(script, "utf-8")
    subprocess.run([str(NODE), "--check", str(path)], check=True)
