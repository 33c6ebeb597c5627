"""How often search misses danger, and how often it cries wolf, over sets of written sentences.

``python -m bench.alarms FILE…`` (``make bench-alarms FILES=…``) prints for each file what was missed, what
was a false alarm, and where the first number was wrong. In a file a line is a sentence, `` | ``, and what
must be shown::

    弟弟掉进河里了 | drowning-shore
    他倒在地上叫不醒 | no-breathing recovery
    消防演练方案 | none

The ids are the file names of ``content/procedures/``; of several any one is right; ``none`` is no card. Empty
lines and lines that begin with ``#`` count for nothing. Without files, those of ``tests/search/`` are read.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from campus.checks import load
from campus.content.catalogue import Catalogue
from campus.search import search_index
from campus.search.documents import documents
from campus.web import pages

ROOT = Path(__file__).parents[1]
SETS = ROOT / "tests" / "search"
NONE = "none"
NODE = shutil.which("node", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")


def read(path: Path, known: Iterable[str]) -> list[tuple[str, list[str]]]:
    """Sentences, and the ids or ``none`` that must be shown for each. ValueError: a line is neither."""
    allowed = {NONE, *known}
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        sentence, _, ids = line.rpartition("|")
        wanted = ids.split()
        odd = not wanted or set(wanted) - allowed or (NONE in wanted and len(wanted) > 1)
        if odd or not sentence.strip():
            raise ValueError(f"{path}:{number}: not a sentence, “ | ” and ids of procedures or none: {line}")
        found.append((sentence.strip(), wanted))
    return found


def judged(catalogue: Catalogue, files: Iterable[Path], data: Path) -> list[dict[str, Any]]:
    """What each set brings, by ``alarms.mjs`` over the index in ``data``: see there."""
    sets = [[str(path), read(path, catalogue.procedures)] for path in files]
    run = subprocess.run(  # noqa: S603 - our own script
        [str(NODE), str(ROOT / "bench" / "alarms.mjs"), str(data)],
        input=json.dumps(sets),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found: list[dict[str, Any]] = json.loads(run.stdout)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench.alarms", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(SETS.glob("alarms-*.txt")))
    options = parser.parse_args()
    catalogue = load(ROOT)
    with tempfile.TemporaryDirectory() as name:
        found = documents(catalogue, pages.build(catalogue).outputs)
        for output in search_index.written(catalogue, found):
            (Path(name) / Path(output.uri).name).write_text(str(output.content), "utf-8")
        for it in judged(catalogue, options.files, Path(name)):
            danger, harmless = it["danger"], it["harmless"]
            print(f"\n{it['name']}: {danger} of danger, {harmless} harmless")
            for what, of in (
                ("missed", danger),
                ("false alarms", harmless),
                ("wrong number", danger),
                ("another card, the right number", danger),
                ("missed, and no line of numbers", danger),
            ):
                cases = it[what]
                print(f"  {what}: {len(cases)} ({len(cases) / max(1, of):.1%})")
                print("".join(f"    {case}\n" for case in cases), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
