"""The last good site stays until the next one is whole: built beside it, put into its place by a rename.

A build may fail or be killed at any moment. What it leaves then lies in a folder of its own beside the site,
``.site-next-…``; the next build takes it away once nobody can be at work in it any more.
"""

import ctypes
import os
import secrets
import shutil
import time
from glob import escape
from pathlib import Path

_NEXT = "-next-"
_DEAD = 3600  # seconds without a new page or folder at the top, after which nobody is building there
_HERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of renameat2(2)


def begin(place: Path) -> Path:
    """Where to build what is to stand at ``place``; nothing is there yet."""
    place = place.resolve()  # where a link leads, so that the link stays
    aside = _aside(place)
    if aside.exists() and not place.exists():
        aside.rename(place)  # killed between the two renames of `finish`
    for left in place.parent.glob(f".{escape(place.name)}{_NEXT}*"):
        if time.time() - left.stat().st_mtime > _DEAD:
            shutil.rmtree(left, ignore_errors=True)
    return place.with_name(f".{place.name}{_NEXT}{secrets.token_hex(4)}")


def place_of(built: Path) -> Path:
    """Where what `begin` let be built at ``built`` is to stand."""
    return built.with_name(built.name.removeprefix(".").rpartition(_NEXT)[0])


def finish(built: Path) -> Path:
    """Put the whole new site into its place, and the old one away.

    Raises OSError when the old one cannot be moved, as on Windows while one of its files is open; it then
    stands where it stood.
    """
    place, aside = place_of(built), _aside(place_of(built))
    for kept in place.glob(".*"):  # .well-known and the like, put there by hand: MkDocs leaves them too
        if not (built / kept.name).exists():
            (shutil.copytree if kept.is_dir() else shutil.copy2)(kept, built / kept.name)
    if not place.exists():
        built.rename(place)
    elif _exchanged(built, place):
        shutil.rmtree(built, ignore_errors=True)
    else:
        shutil.rmtree(aside, ignore_errors=True)
        place.rename(aside)
        try:
            built.rename(place)
        except OSError:
            aside.rename(place)
            raise
        shutil.rmtree(aside, ignore_errors=True)
    return place


def abandon(built: Path) -> Path:
    """Throw away what was built; the place where it was to stand."""
    shutil.rmtree(built, ignore_errors=True)
    return place_of(built)


def _aside(place: Path) -> Path:
    return place.with_name(f".{place.name}-old")


def _exchanged(one: Path, other: Path) -> bool:
    """Whether two folders took each other's place, in one step: Linux can, if the file system does."""
    try:
        rename = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):  # another system
        return False
    return bool(rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)
