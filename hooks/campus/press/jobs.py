"""Printing jobs: what to make, from which data, by which function; made once, then taken from a cache.

A job's data is plain JSON and its maker a pure function of that data, so a hash of both, of the code and
templates that draw and of the versions of the libraries names the result. Nothing else may reach a maker.

Two builds may share the cache (``mkdocs serve`` and ``make site``): an entry is written whole, is the same
whoever writes it, and may be gone at any moment.
"""

import contextlib
import hashlib
import importlib
import json
import logging
import multiprocessing
import os
import sys
import tempfile
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from campus.content.problems import ContentError, Problem
from campus.output import Output
from campus.press import archive

# A name below "mkdocs", so that MkDocs shows what is said here; nothing of it is imported.
log = logging.getLogger("mkdocs.plugins.campus")

LIBRARIES = (
    "typst",
    "pikepdf",
    "segno",
    "python-docx",
    "python-pptx",
    "lxml",
    "openpyxl",
    "pillow",
    "pypinyin",
)
CACHE = Path(".cache") / "print"
CACHE_BYTES = 400_000_000  # about six whole sites' worth of printed files
PACKAGES = Path(__file__).parent.parent.parent
# Whatever may run or be read while a file is made. All other code only makes the data.
DRAWING = tuple(
    PACKAGES / place
    for place in (
        "campus/press",
        "campus/text/common_words.txt",
        "campus/text/pinyin.py",
        "campus/text/wall.py",
        "templates/print",
        "fonts",
    )
)
MOST_WORKERS = 61  # Windows waits for no more processes at once
SLOW = 3.0  # seconds after which a run says how far it is


@dataclass(frozen=True, slots=True)
class Job:
    """One file to print. ``maker`` is ``module:function``; the function takes ``data`` and gives the bytes.

    ``data`` holds everything that is drawn, pictures included. ``source`` is the content file an author
    would change; problems are reported against it, at ``line`` or, without one, where the text stands.
    """

    uri: str
    source: str
    maker: str
    data: Mapping[str, Any]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Pack:
    """A ZIP of other jobs' files: name inside → uri of the job; ``texts`` are written as they are."""

    uri: str
    source: str
    contents: dict[str, str]
    texts: dict[str, str]


class PressError(Exception):
    """The data cannot be printed: a text too long for its box, a character outside the font, no picture.

    ``needle`` is a piece of the offending text, to find the line in the content file.
    """

    def __init__(self, text: str, needle: str = "", rule: str = "P1") -> None:
        super().__init__(text, needle, rule)
        self.text, self.needle, self.rule = text, needle, rule


def run(root: Path, jobs: Iterable[Job | Pack]) -> Iterator[Output]:
    """Print ``jobs`` in their order, from the cache where possible, else on all cores; then pack.

    Raises :class:`ContentError` with every job that could not be printed; nothing is yielded then.
    A pack that wants what no job prints is a fault of ours: KeyError.
    """
    wanted = list(jobs)
    folder = root / CACHE
    folder.mkdir(parents=True, exist_ok=True)
    stamp = _stamp()
    printed = {job.uri: (_key(stamp, job), job) for job in wanted if isinstance(job, Job)}
    missing = {key: job for key, job in printed.values() if not _touched(folder / key)}
    problems = _print(root, folder, missing)
    if problems:
        raise ContentError(problems)
    for job in wanted:
        if isinstance(job, Job):
            content = _taken(folder / printed[job.uri][0], job)
        else:
            content = _packed(folder, stamp, job, printed)
        yield Output(job.uri, content, job.source)
    _prune(folder)


def _touched(path: Path) -> bool:
    """Whether there is such an entry; if so it is the last to be pruned, here and by other builds."""
    try:
        os.utime(path)
        return path.stat().st_size > 0  # empty: the power went before the disk had it
    except FileNotFoundError:
        return False


def _taken(path: Path, job: Job) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:  # another build has pruned it, or somebody has deleted the cache
        return make(job)


def _packed(folder: Path, stamp: str, pack: Pack, printed: dict[str, tuple[str, Job]]) -> bytes:
    path = folder / _pack_key(stamp, pack, printed)
    if _touched(path):
        with contextlib.suppress(FileNotFoundError):
            return path.read_bytes()
    inside = {name: printed[uri] for name, uri in pack.contents.items()}
    files = {name: _taken(folder / key, job) for name, (key, job) in inside.items()}
    content = archive.pack(files | {name: text.encode() for name, text in pack.texts.items()})
    _store(path, content)
    return content


def _print(root: Path, folder: Path, missing: dict[str, Job]) -> list[Problem]:
    """Print what is missing into the cache; the problems of what cannot be printed."""
    if not missing:
        return []
    problems: list[Problem] = []
    began = said = time.monotonic()
    # New processes, not forks: Typst has threads, and a fork of a process that has used it never ends.
    fresh = multiprocessing.get_context("spawn")
    # They are given this one's search path, on which MkDocs keeps a hook's folder only while it loads it.
    if str(PACKAGES) not in sys.path:
        sys.path.append(str(PACKAGES))
    workers = min(os.cpu_count() or 1, MOST_WORKERS, len(missing))
    with ProcessPoolExecutor(max_workers=workers, mp_context=fresh) as pool:
        futures = {pool.submit(make, job): (key, job) for key, job in missing.items()}
        try:
            for done, future in enumerate(as_completed(futures), start=1):
                key, job = futures.pop(future)  # and with it the result: a district's are gigabytes
                try:
                    _store(folder / key, future.result())
                except PressError as error:
                    problems.append(_located(root, job, error))
                except Exception as error:  # a fault of ours: say in which file
                    error.add_note(f"{job.uri}: {job.maker}, {job.source}")
                    raise
                now = time.monotonic()
                if now - began > SLOW and (now - said > SLOW or done == len(missing)):
                    said = now
                    log.info("正在排印：%d / %d", done, len(missing))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)  # else it ends when all the others are printed
            raise
    return problems


def make(job: Job) -> bytes:
    """The file, made here and now."""
    module, _, name = job.maker.partition(":")
    maker = getattr(importlib.import_module(module), name)
    result = maker(job.data)
    assert isinstance(result, bytes)
    return result


def _located(root: Path, job: Job, error: PressError) -> Problem:
    line = job.line or 1
    path = root / job.source
    if not job.line and error.needle and path.is_file():
        for number, row in enumerate(path.read_text("utf-8").split("\n"), start=1):
            if error.needle in row:
                line = number
                break
    return Problem(job.source, line, error.text, error.rule)


def _store(path: Path, content: bytes) -> None:
    """Whole or not at all: a build that is stopped leaves no half entry."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except PermissionError:  # on Windows, while another build reads or writes the same entry
        Path(name).unlink(missing_ok=True)
        if not path.is_file():
            raise


def _prune(folder: Path) -> None:
    """The longest unused entries go. Another build may be doing the same, so any of them may be gone."""
    entries = []
    for path in folder.iterdir():
        with contextlib.suppress(FileNotFoundError):
            found = path.stat()
            entries.append((found.st_mtime, found.st_size, path))
    total = 0
    for _, size, path in sorted(entries, reverse=True):
        total += size
        if total > CACHE_BYTES:
            with contextlib.suppress(PermissionError):  # on Windows, while another build reads it
                path.unlink(missing_ok=True)


def _key(stamp: str, job: Job) -> str:
    # In the order of the data: a template may go through a dictionary as it comes.
    data = json.dumps(job.data, ensure_ascii=False)
    return hashlib.sha256(f"{stamp}\n{job.maker}\n{data}".encode()).hexdigest()


def _pack_key(stamp: str, pack: Pack, printed: dict[str, tuple[str, Job]]) -> str:
    """By what is inside: a pack is made anew when one of its files was."""
    inside = {name: printed[uri][0] for name, uri in pack.contents.items()}
    text = json.dumps([inside, pack.texts], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(f"{stamp}\npack\n{text}".encode()).hexdigest()


def _stamp() -> str:
    """All that draws: the makers' code, templates, the font, the libraries' versions and Python's own."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {zlib.ZLIB_RUNTIME_VERSION}".encode())
    for drawn in DRAWING:
        for path in sorted([drawn, *drawn.rglob("*")]):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(PACKAGES).as_posix().encode())
                digest.update(_content_hash(path, path.stat().st_mtime_ns))
    for library in LIBRARIES:
        digest.update(f"{library}=={version(library)}".encode())
    return digest.hexdigest()


@cache
def _content_hash(path: Path, _modified: int) -> bytes:
    """By path and modification time, so that a rebuild does not read the font again."""
    return hashlib.sha256(path.read_bytes()).digest()
