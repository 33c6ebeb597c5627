"""Mangled content, many thousand times: ``make fuzz``.

Each input is one file of the miniature tree (or a district's table of schools), changed at random from a
seed. What must come back is a list of problems, each with a line of that file, or success; and what is
accepted must also make pages and the data of printed files. Anything else is told with the number that
makes it again: a traceback, more than 5 s of CPU, or more than 500 MB on top of what an unchanged tree takes.
"""

import argparse
import random
import re
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from types import FrameType

from campus import district
from campus.checks import load
from campus.checks.reference_rules import asked_by_pages
from campus.content import entries, prose
from campus.content.catalogue import Catalogue
from campus.content.problems import ContentError, Problem
from campus.papers import printables
from campus.web import pages

ROOT = Path(__file__).parent.parent
SECONDS = 5.0
MEGABYTES = 500
BUILD_EVERY = 25  # of the accepted inputs, that many are also made into pages

TABLE = "学校,集合点,值班电话\n第一小学,操场,62345678\n第二小学,东门,62345679\n“实验”中学,篮球场,\n"

# What a hand, a copied web page or a broken program could put into a file.
PIECES: tuple[str, ...] = (
    *("", " ", "\n", "\n\n", "\t", "\r", "\x00", "\x07", "\x1b[31m", "\x85", "\u2028", "\u200b", "\u202e"),
    *("\ufeff", "\ud800", r'"\ud800"', r'"\U00110000"', r'"\xff"', r'"\x00"', "\U0001f525", "\ue000"),
    *("e\u0301", "\U0001f469\u200d\U0001f467", "٣", "½", "9" * 5000, f'"{"9" * 5000}"', "-" + "9" * 400),
    *("9" * 400 + ".5", "1e309", "0x1F", "-0", "1_000", "null", "~", "true", "no", "[]", "{}", "''", '""'),
    *("&a", "*a", "!!python/object:os.system", "!!binary", "<<: *a", "0001-01-01", "9999-12-31"),
    *("2026-9-1", "1789430400", "08:30", "2026-09-01T10:00", "---", "...", "|", ">", "#", "- ", "- - - -"),
    *("2026-02-30", "? ", ": ", "：", "——", "｜", "／", "[x]", "[@", "[@a]", "{{", "}}"),
    *("{{fire.leave}}", "{{a.b}}", "{# x #}"),
    *("{% for x in y %}", "${x}", "<script>alert(1)</script>", "<b>", "<!--", "&nbsp;", "**", "***", "__"),
    *("```\n", "~~~\n", "| a | b |\n|---|---|\n", "# ", "## ", "### ", "> ", "1. ", "![a](b)", "[a]: b"),
    *("[a](javascript:b)", "\\\n", "=SUM(A1)", "#let x = 1", "@ref", "$x$", "../../x", "[" * 900, "`"),
    *("{a: " * 30, "\\", "*" * 1999, "_" * 1999, "(" * 1999, "长" * 1999, "长" * 3000),
    *("[" * 200_000, "a\n" * 200_000),
)  # fmt: skip


class TooSlow(Exception):  # noqa: N818  # it is no error of the program but what is looked for
    """More CPU than an author would wait for."""


def mangled(text: str, chance: random.Random, other: str) -> str:
    """``text`` with one to three changes."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        text = chance.choice(CHANGES)(text, chance, other)
    return text


def _piece(text: str, chance: random.Random, other: str) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(PIECES) + text[at:]


def _value(text: str, chance: random.Random, other: str) -> str:
    """Another value behind a field's name, a list's dash or a label."""
    places = [match.span(1) for match in re.finditer(r"(?m)(?:: |- |：)(.+)$", text)]
    if not places:
        return _piece(text, chance, other)
    start, end = chance.choice(places)
    return text[:start] + chance.choice(PIECES) + text[end:]


def _inside(text: str, chance: random.Random, other: str) -> str:
    """A piece in the middle of a value."""
    places = [match.start() for match in re.finditer("[一-鿿]", text)]
    at = chance.choice(places) if places else 0
    return text[:at] + chance.choice(PIECES) + text[at:]


def _rows(text: str, chance: random.Random, other: str) -> str:
    """Rows lost, doubled, swapped or moved in and out."""
    rows = text.split("\n")
    first = chance.randrange(len(rows))
    last = min(len(rows), first + chance.choice((1, 1, 2, 5, 20)))
    how = chance.randrange(5)
    part = rows[first:last]
    if how == 0:
        part = []
    elif how == 1:
        part = part * chance.choice((2, 3, 50))
    elif how == 2:
        part = part[::-1]
    elif how == 3:
        part = [chance.choice(("  ", " ", "\t", "    ")) + row for row in part]
    else:
        part = [row.strip() for row in part]
    return "\n".join([*rows[:first], *part, *rows[last:]])


def _cut(text: str, chance: random.Random, other: str) -> str:
    """A stretch lost, or all behind a place."""
    start = chance.randint(0, len(text))
    return text[:start] + (text[start + chance.randint(1, 40) :] if chance.random() < 0.7 else "")


def _mixed(text: str, chance: random.Random, other: str) -> str:
    """Some rows of another file."""
    rows, more = text.split("\n"), other.split("\n")
    at, start = chance.randrange(len(rows)), chance.randrange(len(more))
    return "\n".join([*rows[:at], *more[start : start + chance.choice((1, 3, 10))], *rows[at:]])


CHANGES: tuple[Callable[[str, random.Random, str], str], ...] = (
    _piece,
    _value,
    _value,
    _inside,
    _rows,
    _cut,
    _mixed,
)


def encoded(text: str, chance: random.Random) -> bytes:
    """The bytes of a file, now and then not UTF-8."""
    raw = text.encode("utf-8", "surrogatepass")
    if chance.random() < 0.02:
        return text.encode("gb18030", "ignore")
    if chance.random() < 0.02:
        at = chance.randint(0, len(raw))
        return raw[:at] + chance.randbytes(chance.randint(1, 20)) + raw[at:]
    return raw


def miniature(root: Path) -> list[Path]:
    """The content of the tests with the drawings it names, into ``root``; every file to mangle."""
    shutil.copytree(ROOT / "tests" / "content", root / "content")
    (root / "docs").symlink_to(ROOT / "docs", target_is_directory=True)
    files = [path for path in sorted((root / "content").rglob("*")) if path.suffix in (".yml", ".md")]
    art, said = root / "content" / "art", "".join(path.read_text("utf-8") for path in files)
    said += "".join(message.replace(".", "/") for message in re.findall(r"[a-z0-9-]+\.[a-z0-9-]+", said))
    _, shown = asked_by_pages()
    for icon in (ROOT / "content" / "art" / "icons" / "material").glob("*.svg"):
        if f"material/{icon.stem}" in said or f"material/{icon.stem}" in shown:
            (art / "icons" / "material").mkdir(parents=True, exist_ok=True)
            shutil.copy(icon, art / "icons" / "material" / icon.name)
    rows = []
    for row in (ROOT / "content" / "art" / "pictures.yml").read_text("utf-8").splitlines(keepends=True):
        name = row.partition(":")[0]
        if "/" in name and name in said:
            (art / name).parent.mkdir(exist_ok=True)
            shutil.copy(ROOT / "content" / "art" / f"{name}.svg", art / f"{name}.svg")
            rows.append(row)
    (art / "pictures.yml").write_text("".join(rows), encoding="utf-8")
    shutil.copy(ROOT / "content" / "art" / "words.yml", art)
    return [*files, art / "words.yml", art / "pictures.yml", *sorted(art.rglob("*.svg"))[:1]]


def remember() -> None:
    """What did not change since the last input is not read anew."""
    entries.load_yaml = lru_cache(200)(entries.load_yaml)
    prose.read_lesson = lru_cache(20)(prose.read_lesson)
    prose.read_kit = lru_cache(20)(prose.read_kit)


def judged(error: ContentError, root: Path, table: Path) -> Iterator[str]:
    """What is wrong with the problems themselves."""
    if not error.problems:
        yield "no problems at all"
    rows: dict[str, int] = {}
    for problem in error.problems:
        if problem.path not in rows:
            rows[problem.path] = _rows_of(table if problem.path == table.as_posix() else root / problem.path)
        yield from _judged(problem, rows[problem.path])


def _rows_of(file: Path) -> int:
    raw = file.read_bytes() if file.is_file() else b""
    return raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1


def _judged(problem: Problem, rows: int) -> Iterator[str]:
    said = str(problem)
    try:
        said.encode()
    except UnicodeEncodeError:
        yield f"cannot be printed: {said!r}"
    if "\n" in said or len(said) > 600 or not re.search("[一-鿿]", problem.text):
        yield f"not one sentence: {said[:200]!r}"
    if not 1 <= problem.line <= rows:
        yield f"no such line: {said[:200]}"


def made(catalogue: Catalogue) -> None:
    """Pages, and the data of everything printed."""
    pages.build(catalogue)
    for _ in printables.jobs(catalogue):
        pass


def _alarm(number: int, frame: FrameType | None) -> None:
    raise TooSlow


def main() -> int:
    """Exit code 1 when anything but problems or success came back."""
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description="Mangle content and load it.")
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="this input alone, and show it")
    options = parser.parse_args()
    remember()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        files = miniature(root)
        table = root / "schools.csv"
        table.write_text(TABLE, encoding="utf-8")
        originals = {path: path.read_text("utf-8") for path in [*files, table]}
        made(load(root))
        _limit_memory()
        signal.signal(signal.SIGVTALRM, _alarm)
        wanted = range(options.inputs) if options.only is None else [options.only]
        return _run(root, originals, table, options.seed, wanted, show=options.only is not None)


def _limit_memory() -> None:
    if sys.platform != "linux":
        return
    pages_now = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    most = pages_now * resource.getpagesize() + MEGABYTES * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _run(
    root: Path, originals: dict[Path, str], table: Path, seed: int, wanted: range | list[int], show: bool
) -> int:
    files, ends, faults, slowest = list(originals), Counter[str](), 0, (0.0, 0)
    for number in wanted:
        chance = random.Random(f"{seed}/{number}")  # noqa: S311  # to be drawn again, not to be secret
        path = chance.choice([*files, table, root / "content/school.yml"])  # these two are every school's own
        raw = encoded(mangled(originals[path], chance, originals[chance.choice(files)]), chance)
        if show:
            print(path.relative_to(root), repr(raw[:20_000]), sep="\n")
        path.write_bytes(raw)
        began = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        told: list[str] = []
        try:
            if path == table:
                district.read(table)
            else:
                catalogue = load(root)
                if ends["accepted"] % BUILD_EVERY == 0:
                    signal.setitimer(signal.ITIMER_VIRTUAL, 4 * SECONDS)
                    made(catalogue)
            ends["accepted"] += 1
        except ContentError as error:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            ends["refused"] += 1
            told = list(judged(error, root, table))
            if show:
                print(error.report())
        except TooSlow:
            told = [f"more than {SECONDS:g} s of CPU"]
        except MemoryError:
            told = [f"more than {MEGABYTES} MB"]
        except Exception:  # noqa: BLE001  # this is what we look for
            told = [traceback.format_exc(limit=-4)]
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            slowest = max(slowest, (time.process_time() - began, number))
            path.write_text(originals[path], encoding="utf-8")
        for text in told:
            faults += 1
            print(f"--- input {number} ({path.relative_to(root)}): {text}", flush=True)
    print(
        f"{len(wanted)} inputs, seed {seed}: {ends['refused']} refused with problems, "
        f"{ends['accepted']} accepted, {faults} faults; slowest {slowest[0]:.1f} s (input {slowest[1]})"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
