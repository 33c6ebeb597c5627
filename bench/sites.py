"""The sites the bench looks at: ours, and the same pages with Material's own search."""

import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from campus.output import Output

# Material as its manual sets it up for a Chinese site: its own language, its own search, nothing else.
_MATERIAL = """\
site_name: 校园安全课
docs_dir: docs
use_directory_urls: false
theme: {name: material, language: zh, font: false, features: [navigation.prune]}
plugins: [search]
not_in_nav: "*"
nav: [index.md]
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - md_in_html
  - tables
  - toc: {slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}}
"""
# What is printed is not looked for in its files: the site's pages are enough.
_UNPRINTED = """\
import campus.papers, mkdocs.commands.build, mkdocs.config, sys
campus.papers.build = lambda catalogue: iter(())
mkdocs.commands.build.build(mkdocs.config.load_config(site_dir=sys.argv[1]))
"""
_MKDOCS = "from mkdocs.__main__ import cli; cli()"


def build_ours(root: Path, folder: Path) -> Path:
    """The real site without its printed files."""
    environment = {**os.environ, "PYTHONPATH": "hooks", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-c", _UNPRINTED, str(folder)]
    subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)  # noqa: S603 - ours
    return folder


def material_pages(root: Path, pages: Sequence[Output]) -> dict[str, str]:
    """Address → Markdown of every page of the site."""
    found = {it.uri: it.content for it in pages if it.uri.endswith(".md") and isinstance(it.content, str)}
    found.update({path.name: path.read_text("utf-8") for path in (root / "docs").glob("*.md")})
    return found


def build_material(pages: dict[str, str], folder: Path) -> Path:
    """A site of the same pages with Material's search; jieba is used whenever it can be imported."""
    for uri, text in pages.items():
        path = folder / "docs" / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (folder / "mkdocs.yml").write_text(_MATERIAL, "utf-8")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-c", f"import jieba; {_MKDOCS}", "build", "--quiet", "--site-dir", "site"]
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)  # noqa: S603
    return folder / "site"


def without_jieba(site: Path, folder: Path) -> Path:
    """The same site as Material makes it by default: jieba only puts a space of no width between words."""
    shutil.copytree(site, folder)
    index = folder / "search" / "search_index.json"
    data = json.loads(index.read_text("utf-8"))
    for entry in data["docs"]:
        entry |= {name: entry[name].replace("\u200b", "") for name in ("title", "text")}
    index.write_text(json.dumps(data), "utf-8")
    return folder


class _Handler(http.server.SimpleHTTPRequestHandler):
    # Connections are kept and small answers sent at once, as every web server does.
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_: object) -> None:
        pass


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A reader who has left while a file was on its way is no fault."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site on this machine."""
    handler = functools.partial(_Handler, directory=str(site))
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
