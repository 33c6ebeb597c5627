"""What a phone loads with the first page it opens, and whether anything moves meanwhile: one limit for all.

Every address that a page asks for by itself, packed as a server sends it. No time is measured.
"""

import gzip
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Request

from conftest import DESKTOP, KIND, PHONE, files, tab

pytestmark = pytest.mark.browser

MOST = 100  # KB
SHIFT = 0.02

PACKED = (".webp", ".png", ".woff2")
MOVED = """() => {
  window.campusMoved = 0;
  new PerformanceObserver((list) => {
    for (const it of list.getEntries()) if (!it.hadRecentInput) window.campusMoved += it.value;
  }).observe({ type: "layout-shift", buffered: true });
}"""


@cache
def weight(path: Path) -> int:
    """Bytes on the way to the reader."""
    content = path.read_bytes()
    return len(content) if path.suffix in PACKED else len(gzip.compress(content, 6, mtime=0))


@cache
def heaviest(site: Path) -> dict[str, str]:
    """For each kind of page the one that is heaviest with its pictures."""
    found: dict[str, tuple[int, str]] = {}
    for uri, path in files(site).items():
        if not uri.endswith(".html"):
            continue
        page = path.read_text("utf-8")
        match = KIND.search(page)
        pictures = {urljoin(uri, it) for it in re.findall(r'<img [^>]*?src="([^"]+)"', page)}
        total = weight(path) + sum(weight(site / it) for it in pictures if (site / it).is_file())
        kind = match[1] if match else uri
        found[kind] = max(found.get(kind, (0, "")), (total, uri))
    return {kind: uri for kind, (_, uri) in found.items()}


@pytest.fixture(scope="module")
def first_visits(browser: Browser, address: str, site: Path) -> dict[str, tuple[dict[str, int], float]]:
    """Of each page, opened by a phone that has nothing yet: the bytes of each file, how far parts moved."""
    found = {}
    asked: set[str] = set()

    def note(request: Request) -> None:
        asked.add(request.url)

    for uri in heaviest(site).values():
        asked.clear()
        with tab(browser, PHONE) as page:
            page.add_init_script(f"({MOVED})()")
            page.on("request", note)
            page.goto(f"{address}/{uri}", wait_until="networkidle")
            moved = page.evaluate("window.campusMoved")
            paths = {urlsplit(url).path for url in asked if url.startswith(address)}
        start = f"{urlsplit(address).path}/"
        there = {path: site / unquote(path.removeprefix(start)) for path in paths}
        found[uri] = ({path.name: weight(path) for path in there.values() if path.is_file()}, moved)
    return found


def test_the_first_page_that_a_phone_opens_is_light(
    first_visits: dict[str, tuple[dict[str, int], float]], site: Path
) -> None:
    kinds = heaviest(site)
    assert {"home", "lesson", "pupil", "story", "drill", "month", "search", "source_list"} <= kinds.keys()
    sizes = {uri: files for uri, (files, _) in first_visits.items()}
    assert {uri: files for uri, files in sizes.items() if sum(files.values()) > MOST * 1024} == {}


def test_nothing_moves_on_a_phone(first_visits: dict[str, tuple[dict[str, int], float]]) -> None:
    assert {uri: moved for uri, (_, moved) in first_visits.items() if moved > SHIFT} == {}


@pytest.mark.parametrize("width", [1024, DESKTOP])
def test_nothing_moves_while_a_page_is_loaded(browser: Browser, address: str, site: Path, width: int) -> None:
    moved = {}
    with tab(browser, width) as page:
        page.add_init_script(f"({MOVED})()")
        for uri in heaviest(site).values():
            page.goto(f"{address}/{uri}", wait_until="networkidle")
            if (shift := page.evaluate("window.campusMoved")) > SHIFT:
                moved[uri] = shift
    assert moved == {}
