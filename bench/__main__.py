"""Asks everything of everyone and prints the tables: ``make bench-search``.

Quality as a reader sees it: the order in which the box shows results. Latency in real Chromium, from the
focus (a first answer) or the input event to the first result on the page. Bytes are what a server with gzip
sends.
"""

import argparse
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bench import questions, reader, sites
from bench.questions import Judge, Question
from campus.checks import load
from campus.search.documents import documents
from campus.web import pages

ROOT = Path(__file__).parent.parent
COLD = 40  # readers with nothing fetched yet


@dataclass
class Score:
    """What one search did with one group of questions: places, 0 for not found."""

    strict: list[int] = field(default_factory=list)
    nearest: list[int] = field(default_factory=list)


@dataclass
class Measured:
    """One search on one site. Times in ms; the pairs are requests and bytes."""

    name: str
    scores: dict[str, Score]
    times: list[float]
    first: list[float]
    opening: tuple[float, float]
    next: tuple[float, float]
    missed: list[str]


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("--quick", action="store_true", help="our search alone, without Material")
    parser.add_argument("--missed", action="store_true", help="list the questions ours did not answer")
    options = parser.parse_args()
    catalogue = load(ROOT)
    written = pages.build(catalogue).outputs
    found = documents(catalogue, written)
    # Words were set with the tuning set: `make bench-quality` asks it, without a browser.
    asked = [
        replace(question, group=f"{name}: {question.group}")
        for name in questions.SETS
        if name != "tuning"
        for question in questions.written(ROOT, name)
    ]
    asked += questions.mechanical(found)
    judge = Judge(catalogue, found)
    with tempfile.TemporaryDirectory() as name, reader.browser() as chromium:
        folder = Path(name)
        measured = [_measured(chromium, sites.build_ours(ROOT, folder / "ours"), asked, judge, "ours")]
        if not options.quick:
            jieba = sites.build_material(sites.material_pages(ROOT, written), folder / "material")
            plain = sites.without_jieba(jieba, folder / "plain")
            measured.append(_measured(chromium, plain, asked, judge, "Material"))
            measured.append(_measured(chromium, jieba, asked, judge, "Material + jieba"))
    _report(measured, asked)
    if options.missed:
        print("\n".join(["", "Not answered by ours:", *measured[0].missed]))
    return 0


def _measured(chromium: Any, site: Path, asked: Sequence[Question], judge: Judge, name: str) -> Measured:
    ours = name == "ours"
    first: list[float] = []
    opening: list[tuple[int, int]] = []
    for question in asked[:: len(asked) // COLD][:COLD]:
        # Ours from a page where nobody has gone to the box; Material's fetches its index with every page.
        with reader.session(chromium, site, ours=ours) as reading:
            first.append(reading.ready() + reading.ask(question.text)["ms"])
            opening.append((len(reading.fetched), reading.bytes(reading.fetched)))
    costs: list[tuple[int, int]] = []
    with reader.session(chromium, site, ours=ours) as reading:
        seen: set[str] = set()

        def note() -> None:
            new = [path for path in reading.fetched if path not in seen]
            seen.update(new)
            costs.append((len(new), reading.bytes(new)))

        scores, times, missed = _all(reading, asked, judge, note)
    # The next question of somebody who has asked one: the mean of the first thirty in a row.
    return Measured(name, scores, times, first, _mean(opening), _mean(costs[1:31]), missed)


def _mean(costs: Sequence[tuple[int, int]]) -> tuple[float, float]:
    return statistics.mean(n for n, _ in costs), statistics.mean(size for _, size in costs)


def _all(
    reading: reader.Session, asked: Sequence[Question], judge: Judge, note: Callable[[], None]
) -> tuple[dict[str, Score], list[float], list[str]]:
    scores: defaultdict[str, Score] = defaultdict(Score)
    times: list[float] = []
    missed: list[str] = []
    for question in asked:
        answer = reading.ask(question.text)
        note()
        times.append(answer["ms"])
        strict = judge.strict(question, answer)
        scores[question.group].strict.append(strict)
        scores[question.group].nearest.append(judge.nearest(question, answer))
        if not 1 <= strict <= 5:
            missed.append(f"{question.group}: {question.text} → {answer['cards']} {answer['urls'][:3]}")
    return dict(scores), times, missed


def _table(head: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    print("\n| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for line in lines:
        print("| " + " | ".join(line) + " |")


def _report(measured: Sequence[Measured], asked: Sequence[Question]) -> None:
    groups = list(dict.fromkeys(question.group for question in asked))
    sets: dict[str, list[str]] = {}
    for group in groups:
        sets.setdefault(group.partition(":")[0], []).append(group)
    by_hand = [group for name, mine in sets.items() if name != "m" for group in mine]

    def quality(it: Measured, wanted: Sequence[str], how: str) -> str:
        places = [place for group in wanted for place in getattr(it.scores[group], how)]
        recall = statistics.mean(1 <= place <= 5 for place in places)
        return f"{recall:.2f} / {statistics.mean(1 / place if place else 0 for place in places):.2f}"

    def line(name: str, wanted: Sequence[str]) -> list[str]:
        number = sum(len(measured[0].scores[group].strict) for group in wanted)
        figures = [quality(it, wanted, how) for how in ("strict", "nearest") for it in measured]
        return [name, str(number), *figures]

    print(f"\n{len(asked)} questions; recall@5 / MRR@10 as the box shows it (bench/README.md)")
    rows = [line(group, [group]) for group in groups]
    rows += [line(f"**{name}**", mine) for name, mine in (*sets.items(), ("all by hand", by_hand))]
    names = [f"{it.name}, {how}" for how in ("strict", "nearest") for it in measured]
    _table(["group", "questions", *names], rows)

    def pair(values: tuple[float, float]) -> str:
        return f"{values[0]:.2g} / {values[1] / 1024:.0f}"

    def spread(times: Sequence[float]) -> str:
        return f"{statistics.median(times):.0f} / {statistics.quantiles(times, n=20)[18]:.0f}"

    _table(
        [
            *("search", "strict", "nearest", "first answer ms, p50 / p95", "next ms, p50 / p95"),
            *("requests / KB of a first answer", "of a next one"),
        ],
        [
            [
                *(it.name, quality(it, by_hand, "strict"), quality(it, by_hand, "nearest")),
                *(spread(it.first), spread(it.times), pair(it.opening), pair(it.next)),
            ]
            for it in measured
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
