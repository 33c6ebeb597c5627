"""The sites the bench looks at: ours as built, ours with a bigger index, and Material's own search."""

import functools
import http.server
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.corpus import gzipped
from campus.content.catalogue import Catalogue
from campus.output import Output
from campus.search import search_index
from campus.search.documents import Document

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
# jieba is used by the plugin whenever it can be imported: the default site must not find it.
_WITHOUT_JIEBA = "import sys; sys.modules['jieba'] = None; from mkdocs.__main__ import cli; cli()"
_WITH_JIEBA = "from mkdocs.__main__ import cli; cli()"


def build_ours(root: Path, folder: Path) -> Path:
    """The real site, as ``make site`` builds it."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(folder)]
    environment = {**os.environ, "PYTHONPATH": "hooks", "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=root, env=environment, check=True)  # noqa: S603 - our own command
    return folder


def write_index(catalogue: Catalogue, documents: Sequence[Document], site: Path) -> None:
    """Put the index of other documents into a copy of our site."""
    target = site / "assets" / "search"
    for path in target.glob("[cdpt]*.js"):
        if path.stem == "core" or path.stem[1:].isdecimal():
            path.unlink()
    for output in search_index.written(catalogue, documents):
        (site / output.uri).write_text(str(output.content), "utf-8")


def material_pages(root: Path, pages: Sequence[Output]) -> dict[str, str]:
    """Address → Markdown of every page of the site."""
    found = {it.uri: it.content for it in pages if it.uri.endswith(".md") and isinstance(it.content, str)}
    found.update({path.name: path.read_text("utf-8") for path in (root / "docs").glob("*.md")})
    return found


def material_copies(documents: Sequence[Document]) -> dict[str, str]:
    """Address → Markdown of documents that are no real pages: what Material would index of them."""
    return {
        it.url.removesuffix(".html") + ".md": "\n\n".join(
            (
                f"# {it.title}",
                it.summary,
                *(f"## {part.heading or '内容'}\n\n{part.text}" for part in it.sections),
            )
        )
        for it in documents
        if "#" not in it.url and not it.file
    }


def build_material(pages: dict[str, str], folder: Path, *, jieba: bool) -> Path:
    """A site of the same pages with Material's search."""
    for uri, text in pages.items():
        path = folder / "docs" / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (folder / "mkdocs.yml").write_text(_MATERIAL, "utf-8")
    program = _WITH_JIEBA if jieba else _WITHOUT_JIEBA
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-c", program, "build", "--quiet", "--site-dir", "site"]
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)  # noqa: S603
    return folder / "site"


def prebuilt_index_size(site: Path) -> int:
    """Bytes of Material's index, which every page load fetches."""
    path = site / "search" / "search_index.json"
    json.loads(path.read_text("utf-8"))  # whole
    return gzipped(path)


class _Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site on this machine."""
    handler = functools.partial(_Handler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
