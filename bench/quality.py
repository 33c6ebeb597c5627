"""How good the answers are, without a browser: ``make bench-quality``, a minute.

Strict is what this reader needs among the first five, and where the site has nothing of the kind, that the
answer says so; nearest is the nearest that the site has. ``--ablation`` takes rules away one by one.
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench import corpus, questions
from bench.questions import Judge, Question
from campus.checks import load
from campus.content.catalogue import Catalogue
from campus.search import search_index
from campus.search.documents import Document, documents, in_order
from campus.web import pages

ROOT = Path(__file__).parent.parent
TODAY = "2026-11-30"  # of a reader who asks for 本月 and 下周
ANSWERS = ROOT / "bench" / "answers.mjs"

# Rule → how it is taken away: tables of core.js and weights of weights.js that are set to something else.
_WITHOUT: dict[str, dict[str, Any]] = {
    "": {},
    "synonyms": {"tables": {"said": []}},
    "a synonym's own characters": {"weights": {"NEED": {"someOwn": 9}}},
    "words for kinds": {"tables": {"asked": []}},
    "what serves instead": {"weights": {"FIT": {"instead": 0.6, "insteadStep": 0}}},
    "titles that say the kind": {"weights": {"FIT": {"sameKind": 2.2}}},
    "the last of two kinds is meant": {"weights": {"FIT": {"modifier": 1}}},
    "学段": {"weights": {"FIT": {"stage": 1, "otherStage": 1}}},
    "times and months": {
        "tables": {"times": []},
        "weights": {"FIT": {"month": 1, "otherMonth": 1, "monthOfKind": 1}},
    },
    "minutes": {"weights": {"FIT": {"inTime": 1, "tooLong": 1}}},
    "numbers": {"tables": {"phones": []}},
    "negation": {"weights": {"REACH": {"negationTo": 0}}},
    "several topics in turn": {"weights": {"REACH": {"inTurn": 99}}},
    "pasted texts": {"weights": {"REACH": {"long": 999}}},
    "theme days last": {"weights": {"FIT": {"aside": 1}}},
    "the card's topic": {"weights": {"WEIGHT": {"card": 0.001}}},
    "stop words": {"tables": {"stop": ""}},
    "weak words": {"tables": {"weak": ""}},
    "English": {"tables": {"english": []}},
    "words outside": {"tables": {"outside": []}},
    "names of theme days": {"tables": {"days": []}},
    "a second slip": {"weights": {"MEND": {"most": 1}}},
    "corrections": {"weights": {"MEND": {"applied": 9, "offered": 9}}},
    "forgiving tokens": {"weights": {"SHARE": {"forgiven": 0, "forgivenSound": 0}}},
    "topics of words": {"weights": {"OF_TOPIC": {"score": 0, "scoreAsked": 0}}},
    "a title's piece": {"weights": {"REACH": {"whole": 0}}},
    "weights of kinds": {"tables": {}},
    "dates": {"tables": {"dates": []}},
    "look-alikes": {"tables": {"lookalikes": []}},
    "sayings of a region": {"tables": {"sayings": {}}},
    "who asks": {"weights": {"FIT": {"lean": 1}}},
    "words of every day": {"tables": {"everyday": []}},
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench.quality")
    parser.add_argument("--ablation", action="store_true", help="take rules away one by one")
    parser.add_argument("--missed", action="store_true", help="list what was not answered strictly")
    parser.add_argument("--sizes", action="store_true", help="bytes and files at 1×, 10× and 1,000 lessons")
    options = parser.parse_args()
    catalogue = load(ROOT)
    found = documents(catalogue, pages.build(catalogue).outputs)
    judge = Judge(catalogue, found)
    sets = {name: asked for name in questions.SETS if (asked := questions.written(ROOT, name))}
    with tempfile.TemporaryDirectory() as name:
        folder = write(catalogue, found, Path(name) / "index")
        for label, asked in sets.items():
            missed = _report(label, asked, judge, ask(folder, [it.text for it in asked])[""])
            if options.missed:
                print("\n".join(["", *missed]))
        if options.ablation:
            _ablation(folder, sets, judge)
        if options.sizes:
            _sizes(catalogue, found, [it.text for it in sets["development"]], Path(name))
    return 0


def write(catalogue: Catalogue, found: Sequence[Document], folder: Path) -> Path:
    """The index alone, in a folder."""
    folder.mkdir()
    for output in search_index.written(catalogue, found):
        (folder / Path(output.uri).name).write_text(str(output.content), "utf-8")
    return folder


def ask(
    folder: Path, texts: Sequence[str], without: Mapping[str, Any] | None = None, *, cold: bool = False
) -> dict[str, list[dict[str, Any]]]:
    """Rule taken away → the answers to all questions; ``cold``: each as if it were the first."""
    given = {
        "folder": str(folder),
        "today": TODAY,
        "questions": texts,
        "without": without or {"": {}},
        "cold": cold,
    }
    node = shutil.which("node")
    if node is None:
        raise SystemExit("Node is needed: make node")
    run = subprocess.run(  # noqa: S603 - our own program
        [node, str(ANSWERS)], input=json.dumps(given), capture_output=True, encoding="utf-8", check=True
    )
    found: dict[str, list[dict[str, Any]]] = json.loads(run.stdout)
    return found


def _figures(places: Sequence[int]) -> str:
    recall = statistics.mean(1 <= place <= 5 for place in places)
    reciprocal = statistics.mean(1 / place if place else 0 for place in places)
    return f"{recall:.2f} / {reciprocal:.2f}"


def _report(
    name: str, asked: Sequence[Question], judge: Judge, answers: Sequence[Mapping[str, Any]]
) -> list[str]:
    """Prints recall@5 / MRR by group; gives back what was not answered."""
    strict = [judge.strict(*pair) for pair in zip(asked, answers, strict=True)]
    nearest = [judge.nearest(*pair) for pair in zip(asked, answers, strict=True)]
    rows = {f"**{name}**": list(range(len(asked)))}
    for index, question in enumerate(asked):
        rows.setdefault(question.group, []).append(index)
    _table(
        ("recall@5 / MRR", "questions", "strict", "nearest"),
        [
            (label, len(mine), _figures([strict[i] for i in mine]), _figures([nearest[i] for i in mine]))
            for label, mine in rows.items()
        ],
    )
    # Of questions that name a kind: is it said when there is none, and only then?
    kinds = {it.kind for it in judge.documents.values()} - {"主题", "网页", "求助"}
    gaps = [i for i, it in enumerate(asked) if it.want and not judge.there(it.want)]
    false = [
        it.text
        for it, answer in zip(asked, answers, strict=True)
        if "没有" in answer["notice"] and {*kinds}.intersection(*it.want) and judge.there(it.want)
    ]
    told = sum("没有" in answers[i]["notice"] for i in gaps)
    print(f"\nNot on the site: {len(gaps)}, of which said first: {told}. Said, and it is there: {false}")
    return [
        f"{it.group}: {it.text} → {answer['notice']} {answer['cards']} {answer['urls'][:5]}"
        for it, answer, place in zip(asked, answers, strict, strict=True)
        if not 1 <= place <= 5
    ]


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    print("\n| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(map(str, row)) + " |")


def _ablation(folder: Path, sets: Mapping[str, Sequence[Question]], judge: Judge) -> None:
    for name, asked in sets.items():
        if name == "tuning":
            continue
        places = {
            rule: [judge.strict(*pair) for pair in zip(asked, answers, strict=True)]
            for rule, answers in ask(folder, [it.text for it in asked], _WITHOUT).items()
        }
        rows = []
        for rule, mine in places.items():
            pairs = [(1 <= a <= 5, 1 <= b <= 5) for a, b in zip(places[""], mine, strict=True)]
            lost, won = pairs.count((True, False)), pairs.count((False, True))
            rows.append((rule or "(nothing)", _figures(mine), lost, won))
        _table((f"{name}, without", "strict", "lost", "won"), rows)


def _sizes(catalogue: Catalogue, found: Sequence[Document], texts: Sequence[str], folder: Path) -> None:
    """Every question as if it were the first of a reader."""
    rows = []
    for label, many in (
        ("1×", list(found)),
        ("10×", in_order(catalogue, corpus.bigger(found, 10, 10))),
        ("1,000 lessons", in_order(catalogue, corpus.bigger(found, 1, 20))),
    ):
        there = write(catalogue, many, folder / label.replace(",", ""))
        size = {path.stem: corpus.gzipped(path) for path in there.glob("*.js")}
        answers = ask(there, texts, cold=True)[""]
        count, cost, times = ([it[key] for it in answers] for key in ("files", "bytes", "ms"))
        first = [size["core"] + size["signs"] + size["search"] + it for it in cost]
        rows.append(
            (
                label,
                len(many),
                f"{size['core'] / 1024:.0f}",
                f"{sum(size.values()) / 1024:.0f} in {len(size)}",
                f"{statistics.mean(count):.1f} / {max(count)}",
                _spread([it / 1024 for it in first]),
                _spread(times),
            )
        )
    head = ("index", "documents", "core KB", "KB in files", "files a question, mean / most")
    _table((*head, "first answer KB, p50 / p95", "engine ms, p50 / p95"), rows)


def _spread(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.0f} / {statistics.quantiles(values, n=20)[18]:.0f}"


if __name__ == "__main__":
    sys.exit(main())
