"""Printing jobs: what to make, from which data, by which function; made once, then taken from a cache.

A job's data is plain JSON and its maker a pure function of that data, so a hash of both, of the code and
templates that draw and of the versions of the libraries names the result. Nothing else may reach a maker.
"""

import hashlib
import importlib
import inspect
import json
import logging
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from campus.output import Output
from campus.press import archive
from campus.problems import ContentError, Problem

# A name below "mkdocs", so that MkDocs shows what is said here; nothing of it is imported.
log = logging.getLogger("mkdocs.plugins.campus")

LIBRARIES = ("typst", "segno", "python-docx", "python-pptx", "openpyxl", "pillow")
CACHE = Path(".cache") / "print"
CACHE_BYTES = 400_000_000  # about six whole sites' worth of printed files
PACKAGES = str(Path(__file__).parent.parent.parent)
SLOW = 3.0  # seconds after which a run says how far it is


@dataclass(frozen=True, slots=True)
class Job:
    """One file to print. ``maker`` is ``module:function``; the function takes ``data`` and gives the bytes.

    ``data`` holds everything that is drawn, pictures included. ``source`` is the content file an author
    would change; problems are reported against it.
    """

    uri: str
    source: str
    maker: str
    data: dict[str, Any]


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
    missing = {key: job for key, job in printed.values() if not (folder / key).is_file()}
    problems = _print(root, folder, missing)
    if problems:
        raise ContentError(problems)
    packed = {job.uri: (_pack_key(stamp, job, printed), job) for job in wanted if isinstance(job, Pack)}
    for key, pack in packed.values():
        if not (folder / key).is_file():
            files = {name: (folder / printed[uri][0]).read_bytes() for name, uri in pack.contents.items()}
            files |= {name: text.encode() for name, text in pack.texts.items()}
            _store(folder / key, archive.pack(files))
    for job in wanted:
        path = folder / (packed if isinstance(job, Pack) else printed)[job.uri][0]
        os.utime(path)  # recently used entries survive pruning
        yield Output(job.uri, path.read_bytes(), job.source)
    _prune(folder)


def _print(root: Path, folder: Path, missing: dict[str, Job]) -> list[Problem]:
    if not missing:
        return []
    problems: list[Problem] = []
    began = said = time.monotonic()
    # New processes, not forks: Typst has threads, and a fork of a process that has used it never ends.
    fresh = multiprocessing.get_context("spawn")
    # They are given this one's search path, on which MkDocs keeps a hook's folder only while it loads it.
    if PACKAGES not in sys.path:
        sys.path.append(PACKAGES)
    with ProcessPoolExecutor(max_workers=os.cpu_count(), mp_context=fresh) as pool:
        futures = {pool.submit(_make, job): (key, job) for key, job in missing.items()}
        for done, future in enumerate(as_completed(futures), start=1):
            key, job = futures[future]
            try:
                _store(folder / key, future.result())
            except PressError as error:
                problems.append(_located(root, job, error))
            now = time.monotonic()
            if now - began > SLOW and (now - said > SLOW or done == len(futures)):
                said = now
                log.info("正在排印：%d / %d", done, len(futures))
    return problems


def _make(job: Job) -> bytes:
    module, _, name = job.maker.partition(":")
    maker = getattr(importlib.import_module(module), name)
    result = maker(job.data)
    assert isinstance(result, bytes)
    return result


def _located(root: Path, job: Job, error: PressError) -> Problem:
    line = 1
    path = root / job.source
    if error.needle and path.is_file():
        for number, row in enumerate(path.read_text("utf-8").split("\n"), start=1):
            if error.needle in row:
                line = number
                break
    return Problem(job.source, line, error.text, error.rule)


def _store(path: Path, content: bytes) -> None:
    """Whole or not at all: a build that is stopped leaves no half file."""
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).replace(path)


def _prune(folder: Path) -> None:
    entries = sorted(
        ((path.stat().st_mtime, path.stat().st_size, path) for path in folder.iterdir()), reverse=True
    )
    total = 0
    for _, size, path in entries:
        total += size
        if total > CACHE_BYTES:
            path.unlink(missing_ok=True)


def _key(stamp: str, job: Job) -> str:
    module = job.maker.partition(":")[0]
    data = json.dumps(job.data, ensure_ascii=False, sort_keys=True)
    text = "\n".join((stamp, _code(module), job.maker, data))
    return hashlib.sha256(text.encode()).hexdigest()


def _pack_key(stamp: str, pack: Pack, printed: dict[str, tuple[str, Job]]) -> str:
    """By what is inside: a pack is made anew when one of its files was."""
    inside = {name: printed[uri][0] for name, uri in pack.contents.items()}
    text = json.dumps([inside, pack.texts], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(f"{stamp}\npack\n{text}".encode()).hexdigest()


def _code(module: str) -> str:
    return inspect.getsource(importlib.import_module(module))


def _stamp() -> str:
    """What draws, besides the maker's own module and the data: press code, templates, font, libraries."""
    digest = hashlib.sha256()
    package = Path(__file__).parent
    folders = (
        package,
        package.parent.parent / "templates" / "print",
        package.parent.parent / "fonts",
    )
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(folder).as_posix().encode())
                digest.update(_content_hash(path, path.stat().st_mtime_ns))
    for library in LIBRARIES:
        digest.update(f"{library}=={version(library)}".encode())
    return digest.hexdigest()


@cache
def _content_hash(path: Path, _modified: int) -> bytes:
    """By path and modification time, so that a rebuild does not read the font again."""
    return hashlib.sha256(path.read_bytes()).digest()
