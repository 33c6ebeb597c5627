"""The service worker: what was opened stays without a network, and nobody stays with an old site."""

import os
import re
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from campus.release import worker
from conftest import _Handler, built, copy_of_the_project, served, tab

pytestmark = pytest.mark.browser

LESSON, OTHER = "lessons/fire-p1.html", "drills/fire-evacuation.html"
TAKEN = "navigator.serviceWorker.controller !== null"
CACHES = "caches.keys()"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_of_the_project(tmp_path_factory.mktemp("worker") / "project")
    return built(root, root / "site")


@pytest.fixture
def site(whole: Path, tmp_path: Path) -> Path:
    """A copy, for a test to change."""
    shutil.copytree(whole, tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def home(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with tab(browser, worker=True) as page:
        yield page


def kept(address: str) -> str:
    return f"caches.match('{address}').then(Boolean)"


def until(page: Page, expression: str) -> None:
    """Wait for what a promise gives: Playwright's own waiting takes the promise for the answer."""
    for _ in range(300):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"{expression} did not come true")


def open_once(page: Page, address: str) -> None:
    """Open a page and wait until the worker has it."""
    page.goto(address)
    until(page, TAKEN)
    until(page, kept(address))
    until(page, "caches.match(document.styleSheets[0].href).then(Boolean)")


def change(site: Path, uri: str, title: str) -> None:
    """A new edition of the site, in which one page has another heading."""
    path = site / uri
    text = re.sub(r"(<h1[^>]*>)[^<]*", rf"\g<1>{title}", path.read_text("utf-8"))
    path.write_text(text, "utf-8")
    worker.write(site)
    for changed in (path, site / worker.NAME):
        os.utime(changed, (time.time() + 10,) * 2)  # this server tells editions apart by the second


def test_what_was_opened_is_there_without_a_network(page: Page, home: str) -> None:
    open_once(page, f"{home}/{LESSON}")
    heading = page.locator("h1").inner_text()
    page.context.set_offline(True)
    page.reload()
    expect(page.locator("h1")).to_have_text(heading)
    assert page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky"


def test_a_page_that_was_never_opened_says_so(page: Page, home: str) -> None:
    open_once(page, f"{home}/{LESSON}")
    page.context.set_offline(True)
    page.goto(f"{home}/{OTHER}")
    expect(page.locator("h1")).to_have_text("没有网，这一页还没有打开过")
    expect(page.locator('a[href="tel:119"]')).to_be_visible()


def test_a_new_edition_is_seen_at_once_and_the_old_one_is_forgotten(
    page: Page, home: str, site: Path
) -> None:
    open_once(page, f"{home}/{LESSON}")
    (before,) = page.evaluate(CACHES)
    change(site, LESSON, "新的一课")
    page.reload()
    expect(page.locator("h1")).to_have_text("新的一课")
    until(page, f"caches.has('{before}').then(it => !it)")


# As sites had it once: whatever is kept is shown, and nobody looks whether there is something new.
YEAR_OLD = """
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
const old = () => caches.open(`campus ${self.registration.scope} old`);
self.addEventListener("fetch", (event) => event.respondWith(old().then(
  async (cache) => (await cache.match(event.request)) || fetch(event.request).then((answer) => {
    cache.put(event.request, answer.clone());
    return answer;
  }))));
"""


def test_a_worker_of_a_year_ago_is_replaced(page: Page, home: str, site: Path) -> None:
    (site / worker.NAME).write_text(YEAR_OLD, "utf-8")
    page.goto(f"{home}/{LESSON}")
    until(page, TAKEN)
    page.reload()
    until(page, kept(f"{home}/{LESSON}"))
    change(site, LESSON, "新的一课")
    page.reload()  # still from the old worker, whose browser meanwhile finds the new one
    until(page, "caches.keys().then(names => names.every(name => !name.endsWith(' old')))")
    page.reload()
    expect(page.locator("h1")).to_have_text("新的一课")


def test_a_worker_that_is_switched_off_forgets_everything_and_goes(
    page: Page, home: str, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_once(page, f"{home}/{LESSON}")
    monkeypatch.setenv(worker.OFF, "off")
    worker.write(site)
    page.reload()
    until(page, "caches.keys().then(names => names.length === 0)")
    until(page, "navigator.serviceWorker.getRegistrations().then(all => all.length === 0)")


def test_a_site_works_where_nothing_may_be_kept(page: Page, home: str, site: Path) -> None:
    refusing = "Object.defineProperty(self, 'caches', { get() { throw new Error('refused'); } });\n"
    path = site / worker.NAME
    path.write_text(refusing + path.read_text("utf-8"), "utf-8")
    page.goto(f"{home}/{LESSON}")
    until(page, TAKEN)
    page.goto(f"{home}/{OTHER}")
    expect(page.locator(".drill, h1").first).to_be_visible()


def test_a_server_that_does_not_answer_or_is_broken_is_no_obstacle(
    page: Page, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_once(page, f"{home}/{LESSON}")
    heading = page.locator("h1").inner_text()
    end = threading.Event()
    monkeypatch.setattr(_Handler, "do_GET", lambda handler: end.wait(30))
    try:
        page.reload()
        expect(page.locator("h1")).to_have_text(heading)
    finally:
        end.set()
    monkeypatch.setattr(_Handler, "do_GET", lambda handler: handler.send_error(502))
    page.reload()
    expect(page.locator("h1")).to_have_text(heading)


def test_two_schools_on_one_server_do_not_touch_one_another(page: Page, whole: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        shutil.copytree(whole, tmp_path / "both" / name)
    with served(tmp_path / "both") as home:
        open_once(page, f"{home}/one/{LESSON}")
        open_once(page, f"{home}/two/{LESSON}")
        change(tmp_path / "both/two", LESSON, "新的一课")
        page.reload()
        expect(page.locator("h1")).to_have_text("新的一课")
        until(page, kept(f"{home}/one/{LESSON}"))


def test_the_version_follows_the_pages_and_nothing_else(site: Path) -> None:
    first = (site / worker.NAME).read_text("utf-8")
    worker.write(site)
    assert (site / worker.NAME).read_text("utf-8") == first
    change(site, LESSON, "新的一课")
    assert (site / worker.NAME).read_text("utf-8") != first
