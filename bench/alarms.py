"""How often search misses danger, and how often it cries wolf, over sets of written sentences.

``python -m bench.alarms FILE…`` (``make bench-alarms FILES=…``) prints for each file what was missed, what
was a false alarm, where the first number was wrong, and where the reader was asked which of several
dangers it is; ``hooks/campus/content/heard.py`` says how one is
written. Without files, those of ``content/search/heard/`` are read, which the build has learnt from.
``--across`` asks each of them of a build that has learnt from all the others.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from campus.checks import load
from campus.content import heard
from campus.content.catalogue import Catalogue
from campus.search import search_index
from campus.search.documents import Document, documents
from campus.web import pages

ROOT = Path(__file__).parents[1]
SETS = ROOT / "content" / "search" / "heard"
NODE = shutil.which("node", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")


def read(path: Path, known: Iterable[str]) -> list[heard.Heard]:
    """The sentences of a set. ValueError: a line is none."""
    found, faults = heard.read(path.read_text("utf-8"), list(known))
    if faults:
        raise ValueError("\n".join(f"{path}:{number}: {said}" for number, said in faults))
    return found


def judged(catalogue: Catalogue, files: Iterable[Path], data: Path) -> list[dict[str, Any]]:
    """What each set brings, by ``alarms.mjs`` over the index in ``data``: see there."""
    sets = [
        [str(path), [[it.text, it.cards or [heard.NONE]] for it in read(path, catalogue.procedures)]]
        for path in files
    ]
    run = subprocess.run(  # noqa: S603 - our own script
        [str(NODE), str(ROOT / "bench" / "alarms.mjs"), str(data)],
        input=json.dumps(sets),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found: list[dict[str, Any]] = json.loads(run.stdout)
    return found


def _write(catalogue: Catalogue, found: Sequence[Document], folder: Path) -> None:
    for output in search_index.written(catalogue, found):
        (folder / Path(output.uri).name).write_text(str(output.content), "utf-8")


def _tell(it: dict[str, Any]) -> None:
    danger, harmless = it["danger"], it["harmless"]
    print(f"\n{it['name']}: {danger} of danger, {harmless} harmless")
    for what, of in (
        ("missed", danger),
        ("false alarms", harmless),
        ("wrong number", danger),
        ("another card, the right number", danger),
        ("asked which it is, the right one among them", danger),
        ("asked, the right one not among them", danger),
        ("asked though harmless", harmless),
        ("missed, and no line of numbers", danger),
    ):
        cases = it[what]
        print(f"  {what}: {len(cases)} ({len(cases) / max(1, of):.1%})")
        print("".join(f"    {case}\n" for case in cases), end="")


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench.alarms", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(SETS.glob("*.txt")))
    parser.add_argument("--across", action="store_true")
    options = parser.parse_args()
    catalogue = load(ROOT)
    found = documents(catalogue, pages.build(catalogue).outputs)
    with tempfile.TemporaryDirectory() as name:
        if options.across:
            for path in options.files:
                asked = set(read(path, catalogue.procedures))
                others = tuple(it for it in catalogue.heard if it not in asked)
                _write(replace(catalogue, heard=others), found, Path(name))
                _tell(judged(catalogue, [path], Path(name))[0])
        else:
            _write(catalogue, found, Path(name))
            for it in judged(catalogue, options.files, Path(name)):
                _tell(it)
    return 0


if __name__ == "__main__":
    sys.exit(main())
