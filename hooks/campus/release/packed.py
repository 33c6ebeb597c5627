"""Each file of a site that shrinks, also packed beside it, for nginx (gzip_static) and object stores.

Packing once at the build costs some seconds; packing at each request costs a small server most of its power.
Files that are packed already (PDF, Office, pictures of points) stay as they are.
"""

import gzip
import os
from collections.abc import Iterator
from pathlib import Path

WANTED = "CAMPUS_PRECOMPRESS"  # =1
_SHRINKS = (".html", ".css", ".js", ".json", ".svg", ".ics", ".xml", ".txt")
_LEAST = 1024  # bytes; below that nothing is gained


def write(site: Path) -> None:
    """Pack what shrinks, if the environment asks for it."""
    if os.environ.get(WANTED) == "1":
        for path in _shrinking(site):
            # Without the time, so that the same file gives the same bytes.
            packed = gzip.compress(path.read_bytes(), 9, mtime=0)
            path.with_name(f"{path.name}.gz").write_bytes(packed)


def _shrinking(site: Path) -> Iterator[Path]:
    for path in sorted(site.rglob("*")):
        if path.suffix in _SHRINKS and path.stat().st_size >= _LEAST and path.name != "sitemap.xml":
            yield path
