"""Asks everything of everyone and prints the tables: ``make bench-search``.

Quality as a reader sees it: the order in which the box shows results. Latency in real Chromium, from the
input event to the first result on the page. Bytes are what a server with gzip sends.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bench import corpus, questions, reader, sites
from bench.questions import Judge, Question
from campus.checks import load
from campus.search.documents import documents, in_order
from campus.web import pages

ROOT = Path(__file__).parent.parent


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
    first: float
    before: tuple[int, int]
    opening: tuple[int, int]
    next: tuple[float, float]
    missed: list[str]


@dataclass
class Size:
    """One index: documents in it, gzipped bytes and files in all."""

    name: str
    documents: int
    bytes: int
    files: int
    note: str


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("--quick", action="store_true", help="our search at 1× only, without Material")
    parser.add_argument("--missed", action="store_true", help="list the questions ours did not answer")
    options = parser.parse_args()
    catalogue = load(ROOT)
    written = pages.build(catalogue).outputs
    found = documents(catalogue, written)
    by_hand = [
        replace(question, group=f"{name}: {question.group}")
        for name in questions.SETS
        for question in questions.written(ROOT, name)
    ]
    asked = [*by_hand, *questions.mechanical(found)]
    judge = Judge(catalogue, found)
    measured: list[Measured] = []
    sizes: list[Size] = []
    with tempfile.TemporaryDirectory() as name, reader.browser() as chromium:
        folder = Path(name)
        site = sites.build_ours(ROOT, folder / "ours")
        measured.append(_ours(chromium, site, asked, judge, "ours"))
        sizes.append(_size("ours", len(found), site))
        if not options.quick:
            real = sites.material_pages(ROOT, written)
            for label, jieba in (("Material", False), ("Material + jieba", True)):
                plain = sites.build_material(real, folder / f"material-{jieba}", jieba=jieba)
                measured.append(_material(chromium, plain, asked, judge, label))
                sizes.append(_material_size(label, len(real), plain))
            for label, lessons in (("10×", 10), ("1,000 lessons", 50)):
                many = in_order(catalogue, corpus.bigger(found, 10, lessons))
                more = [*by_hand, *questions.mechanical(many)]
                copy = shutil.copytree(site, folder / f"ours-{lessons}")
                sites.write_index(catalogue, many, copy)
                there = Judge(catalogue, many)
                measured.append(_ours(chromium, copy, more, there, f"ours, {label}"))
                sizes.append(_size(f"ours, {label}", len(many), copy))
                if label == "10×":
                    known = set(judge.documents)
                    texts = {**real, **sites.material_copies([it for it in many if it.url not in known])}
                    plain = sites.build_material(texts, folder / "material-many", jieba=True)
                    name_there = f"Material + jieba, {label}"
                    measured.append(_material(chromium, plain, more, there, name_there))
                    sizes.append(_material_size(name_there, len(texts), plain))
    _report(measured, sizes, asked)
    if options.missed:
        print("\n".join(["", "Not answered by ours:", *measured[0].missed]))
    return 0


def _ours(chromium: Any, site: Path, asked: Sequence[Question], judge: Judge, name: str) -> Measured:
    # A fresh profile for what the first question costs, from a page where nobody has gone to the box.
    with reader.session(chromium, site, ours=True) as first:
        before = (len(first.fetched), first.bytes(first.fetched))
        start = time.perf_counter()
        reader.open_box(first)
        first.ask("三年级消防教案")
        cold = (time.perf_counter() - start) * 1000
        opening = (len(first.fetched), first.bytes(first.fetched))
    costs: list[tuple[int, int]] = []
    with reader.session(chromium, site, ours=True) as reading:
        reader.open_box(reading)
        seen = set(reading.fetched)

        def note() -> None:
            new = [path for path in reading.fetched if path not in seen]
            seen.update(new)
            costs.append((len(new), reading.bytes(new)))

        scores, times, missed = _all(reading, asked, judge, note)
    # The next question of somebody who has asked one: the mean of the first thirty in a row.
    early = costs[1:31]
    following = (statistics.mean(n for n, _ in early), statistics.mean(size for _, size in early))
    return Measured(name, scores, times, cold, before, opening, following, missed)


def _material(chromium: Any, site: Path, asked: Sequence[Question], judge: Judge, name: str) -> Measured:
    start = time.perf_counter()
    with reader.session(chromium, site, ours=False) as reading:
        reading.ask("消防")
        cold = (time.perf_counter() - start) * 1000
        before = (len(reading.fetched), reading.bytes(reading.fetched))
        scores, times, missed = _all(reading, asked, judge, lambda: None)
    return Measured(name, scores, times, cold, before, before, (0, 0), missed)


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
            missed.append(f"{question.group}: {question.text} → {answer['card']} {answer['urls'][:3]}")
    return dict(scores), times, missed


def _size(name: str, number: int, site: Path) -> Size:
    folder = site / "assets" / "search"
    tables = ("core", "signs")
    data = [path for path in sorted(folder.glob("*.js")) if path.stem in tables or path.stem[1:].isdecimal()]
    core = corpus.gzipped(folder / "core.js") / 1024
    lists = [corpus.gzipped(path) / 1024 for path in data if path.stem.startswith("p")]
    mean, most = statistics.mean(lists), max(lists)
    note = f"core {core:.1f} KB; {len(lists)} list files, mean {mean:.1f} KB, largest {most:.1f} KB"
    return Size(name, number, sum(map(corpus.gzipped, data)), len(data), note)


def _material_size(name: str, number: int, site: Path) -> Size:
    return Size(name, number, sites.prebuilt_index_size(site), 1, "one file, fetched by every page load")


def _table(head: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    print("\n| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for line in lines:
        print("| " + " | ".join(line) + " |")


def _report(measured: Sequence[Measured], sizes: Sequence[Size], asked: Sequence[Question]) -> None:
    base = [it for it in measured if "," not in it.name]
    groups = list(dict.fromkeys(question.group for question in asked))
    sets = {name: [it for it in groups if it.startswith(f"{name}: ")] for name in (*questions.SETS, "m")}
    sets = {name: mine for name, mine in sets.items() if mine}
    by_hand = [group for name, mine in sets.items() if name != "m" for group in mine]
    made = sets["m"]

    def quality(it: Measured, wanted: Sequence[str], how: str) -> str:
        places = [place for group in wanted for place in getattr(it.scores[group], how)]
        recall = statistics.mean(1 <= place <= 5 for place in places)
        return f"{recall:.2f} / {statistics.mean(1 / place if place else 0 for place in places):.2f}"

    def line(name: str, wanted: Sequence[str]) -> list[str]:
        number = sum(len(base[0].scores[group].strict) for group in wanted)
        figures = [quality(it, wanted, how) for how in ("strict", "nearest") for it in base]
        return [name, str(number), *figures]

    print(f"\n{len(asked)} questions; recall@5 / MRR@10 as the box shows it (bench/README.md)")
    rows = [line(group, [group]) for group in groups]
    rows += [line(f"**{name}**", mine) for name, mine in sets.items()]
    names = [f"{it.name}, {how}" for how in ("strict", "nearest") for it in base]
    _table(["group", "questions", *names], rows)

    def pair(values: tuple[float, float]) -> str:
        return f"{values[0]:.2g} / {values[1] / 1024:.0f}"

    _table(
        [
            *("search", "written", "mechanical", "p50 ms", "p95 ms", "cold first result ms"),
            *("requests / KB before", "up to the first answer", "a next question"),
        ],
        [
            [
                *(it.name, quality(it, by_hand, "nearest"), quality(it, made, "nearest")),
                f"{statistics.median(it.times):.0f}",
                f"{statistics.quantiles(it.times, n=20)[18]:.0f}",
                f"{it.first:.0f}",
                *(pair(it.before), pair(it.opening), pair(it.next)),
            ]
            for it in measured
        ],
    )
    _table(
        ["index", "documents", "gzip KB in all", "files", ""],
        [[it.name, str(it.documents), f"{it.bytes / 1024:.0f}", str(it.files), it.note] for it in sizes],
    )


if __name__ == "__main__":
    sys.exit(main())
