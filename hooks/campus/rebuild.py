"""What unchanged inputs made last time: their hash in, the outputs out.

Loading, checking, rendering and indexing are pure functions of the files they read, so a hash of all of
them names the result. One result is kept, whole, in ``.cache/site``, and of each page its HTML in
``.cache/html``; both may be deleted at any time.
"""

import contextlib
import hashlib
import logging
import marshal
import pickle
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from campus.output import Output, Site

KEPT = Path(".cache") / "site"
HTML = Path(".cache") / "html"
PART = ".part"  # of a file that is being written
WRITING = 600  # seconds after which nobody is writing it any more
PACKAGE = Path(__file__).parent
# What is read at every build, relative to the project; the package's own code is what this process imported.
READ = ("content", "docs", "hooks/templates", "hooks/fonts")


def digests(paths: Iterable[Path], root: Path) -> dict[str, bytes]:
    """Each file's path below ``root`` and a hash of what is in it, in their order."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).digest()
        for path in sorted(paths)
        if path.is_file() and "__pycache__" not in path.parts
    }


# At import: code changed later is not what runs here, and must not give its name to what this code makes.
CODE = digests(PACKAGE.rglob("*.py"), PACKAGE)


VERSIONS = (sys.version, *sorted(f"{it.name}=={it.version}" for it in distributions()))


def site_of(root: Path, address: str = "") -> Site:
    """The site of the project at ``root``; ``address`` is where it will be served, if known.

    Raises ContentError as :func:`campus.checks.load` and :func:`campus.site.build` do.
    """
    name = name_of(inputs(root), address)
    if found := kept(root, name):
        return found
    from campus import site  # only now: nobody needs the rest of the package while nothing has changed
    from campus.checks import load

    built = site.build(load(root, address))
    rows = [(output.uri, output.content, output.source) for output in built.outputs]
    if digests(PACKAGE.rglob("*.py"), PACKAGE) == CODE:  # or another code than its name says has made it
        _keep(root / KEPT, root / KEPT / name, marshal.dumps((rows, built.nav)))
    return built


def inputs(root: Path) -> dict[str, bytes]:
    """Whatever is read at every build."""
    return digests((path for name in READ for path in (root / name).rglob("*")), root)


def name_of(read: Mapping[str, bytes], address: str) -> str:
    """Of what is made from these inputs, for that address."""
    return hashlib.sha256(repr((VERSIONS, CODE, address, read)).encode()).hexdigest()


def kept(root: Path, name: str) -> Site | None:
    """What was made and bears this name, if it is there."""
    with contextlib.suppress(OSError, EOFError, ValueError, TypeError):
        with (root / KEPT / name).open("rb") as file:
            rows, nav = marshal.load(file)  # noqa: S302 -- written by _keep, on this machine
        return Site([Output(*row) for row in rows], nav)
    return None


def _keep(folder: Path, path: Path, data: bytes) -> None:
    """Write ``data``, and drop what was kept before, also what a build that was killed left half written."""
    _write(path, data)
    for other in folder.iterdir():
        with contextlib.suppress(OSError):  # another build may be at it
            written = other.suffix == PART and time.time() - other.stat().st_mtime < WRITING
            if other != path and not written:
                other.unlink()


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=PART, delete=False) as file:
        file.write(data)
    Path(file.name).replace(path)


class Store:
    """What the Markdown of a page was made into, one file a page, replaced when anything is different.

    ``common``: all else that decides: options, and what can be linked to. An extension of Markdown that reads
    other files would need them here.
    """

    def __init__(self, root: Path, *common: bytes) -> None:
        self._folder = root / HTML
        self._common = hashlib.sha256(repr((VERSIONS, common)).encode()).digest()

    def _place(self, uri: str, text: str | None) -> tuple[Path, bytes]:
        name = hashlib.sha256(uri.encode()).hexdigest()[:32]
        return self._folder / name, hashlib.sha256(self._common + repr((uri, text)).encode()).digest()

    def get(self, uri: str, text: str | None) -> Any:
        path, key = self._place(uri, text)
        with contextlib.suppress(OSError, pickle.UnpicklingError, EOFError, AttributeError, IndexError):
            raw = path.read_bytes()
            if raw.startswith(key):
                return pickle.loads(raw[len(key) :])  # noqa: S301 -- written below, on this machine
        return None

    def put(self, uri: str, text: str | None, value: Any) -> None:
        path, key = self._place(uri, text)
        _write(path, key + pickle.dumps(value))


@contextlib.contextmanager
def warnings(name: str) -> Iterator[list[logging.LogRecord]]:
    """The warnings that the logger ``name`` or one below it gives meanwhile."""
    found: list[logging.LogRecord] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = found.append  # type: ignore[method-assign, assignment]
    logging.getLogger(name).addHandler(handler)
    try:
        yield found
    finally:
        logging.getLogger(name).removeHandler(handler)
