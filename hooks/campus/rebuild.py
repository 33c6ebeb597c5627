"""The site of unchanged inputs, taken as it was made last time: the inputs' hash in, the outputs out.

Loading, checking, rendering and indexing are pure functions of the files they read, so a hash of all of
them names the result. One result is kept, whole, in ``.cache/site``; it may be deleted at any time.
"""

import contextlib
import hashlib
import marshal
import sys
import tempfile
from collections.abc import Iterable
from importlib.metadata import distributions
from pathlib import Path

from campus import site
from campus.checks import load
from campus.output import Output
from campus.web.pages import Site

KEPT = Path(".cache") / "site"
PACKAGE = Path(__file__).parent
# What is read at every build, relative to the project; the package's own code is what this process imported.
READ = ("content", "docs/assets", "hooks/templates", "hooks/fonts")


def _hash(paths: Iterable[Path], root: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(paths):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


# At import: code changed later is not what runs here, and must not give its name to what this code makes.
CODE = _hash(PACKAGE.rglob("*.py"), PACKAGE)


def site_of(root: Path, address: str = "") -> Site:
    """The site of the project at ``root``; ``address`` is where it will be served, if known.

    Raises ContentError as :func:`campus.checks.load` and :func:`campus.site.build` do.
    """
    folder = root / KEPT
    path = folder / _key(root, address)
    with contextlib.suppress(OSError, EOFError, ValueError, TypeError):
        rows, nav = marshal.loads(path.read_bytes())  # noqa: S302 -- written below, on this machine
        return Site([Output(*row) for row in rows], nav)
    built = site.build(load(root, address))
    rows = [(output.uri, output.content, output.source) for output in built.outputs]
    _keep(folder, path, marshal.dumps((rows, built.nav)))
    return built


def _key(root: Path, address: str) -> str:
    libraries = sorted(f"{it.name}=={it.version}" for it in distributions())
    digest = hashlib.sha256(repr((sys.version, CODE, address, libraries)).encode())
    for name in READ:
        digest.update(_hash((root / name).rglob("*"), root).encode())
    return digest.hexdigest()


def _keep(folder: Path, path: Path, data: bytes) -> None:
    """Write ``data`` whole or not at all, and drop what was kept before."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, delete=False) as file:
        file.write(data)
    Path(file.name).replace(path)
    for other in folder.iterdir():
        if other != path:
            with contextlib.suppress(OSError):  # another build may be at it
                other.unlink()
