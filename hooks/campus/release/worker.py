"""The service worker of a built site, named by what the site holds."""

import hashlib
import os
from pathlib import Path

from campus.release.policy import HOSTING

NAME = "worker.js"
OFF = "CAMPUS_WORKER"  # =off: a worker that forgets what was kept and goes, for a site that wants none


def write(site: Path) -> None:
    """Write the worker of a built site; another whenever anything is that it may keep."""
    digest = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        if path.suffix in (".html", ".css", ".js", ".svg", ".webp", ".png", ".woff2") and path.name != NAME:
            digest.update(path.relative_to(site).as_posix().encode())
            digest.update(path.read_bytes())
    text = (HOSTING / NAME).read_text("utf-8").replace("{{ version }}", digest.hexdigest()[:16])
    text = text.replace("{{ on }}", "off" if os.environ.get(OFF) == "off" else "on")
    (site / NAME).write_text(text, "utf-8", newline="\n")
