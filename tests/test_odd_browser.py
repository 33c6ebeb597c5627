"""What nobody plans for: odd addresses, refused or full storage, scripts that come by half, a clock at 1970.

A plain sentence or a silent fall-back, never a blank page. Files of the search: test_search_browser.py; a
worker of a year ago: test_worker_browser.py; no speech: test_practice_browser.py; the smallest window:
test_browser.py.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from conftest import PHONE, built, copy_of_the_project, kinds, served, tab

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_of_the_project(tmp_path_factory.mktemp("odd") / "project")
    return built(root, root / "site")


@pytest.fixture(scope="module")
def home(small: Path) -> Iterator[str]:
    with served(small) as address:
        yield address


@pytest.fixture(scope="module")
def pages(small: Path) -> list[str]:
    return list(kinds(small).values())


def stands(page: Page, address: str) -> None:
    """The page is there to be read, and says nothing that only a program understands."""
    page.goto(address)
    expect(page.locator("h1").first).to_be_visible()
    words = page.locator("main").inner_text()
    assert len(words) > 20, address
    assert not re.search(r"\b(NaN|undefined|Invalid Date|object Object)\b", words), address


ODD = (
    "#%",
    "#%E0%A4",
    "#__proto__",
    "?q=%E0%A4%A&stage=__proto__#constructor",
    "?q=<b>&topic=%00&topic=fire",
)


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_address_shows_its_page(browser: Browser, home: str, pages: list[str], odd: str) -> None:
    faults: list[str] = []
    with tab(browser, PHONE) as page:
        page.on("pageerror", lambda error: faults.append(str(error)))
        for uri in pages:
            stands(page, f"{home}/{uri}{odd}")
            assert not faults, uri


STORAGE = {
    "refused": "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])"
    " Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });",
    "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
}


@pytest.mark.parametrize("storage", STORAGE)
def test_every_page_stands_where_nothing_can_be_kept(
    browser: Browser, home: str, pages: list[str], storage: str
) -> None:
    faults: list[str] = []
    with tab(browser, PHONE) as page:
        page.add_init_script(STORAGE[storage])
        page.on("pageerror", lambda error: faults.append(str(error)))
        for uri in pages:
            stands(page, f"{home}/{uri}")
            assert not faults, uri
        page.goto(f"{home}/index.html")
        before = page.locator("body").get_attribute("data-md-color-scheme")
        for _ in range(2):  # following the system, light, dark
            page.locator("[data-scheme]:visible").click()
        assert page.locator("body").get_attribute("data-md-color-scheme") != before


@pytest.mark.parametrize("fault", ["gone", "cut off"])
def test_a_page_is_read_though_a_script_did_not_come_whole(
    browser: Browser, home: str, small: Path, fault: str
) -> None:
    """Each script of a page in turn: its text stands, its links lead on, and the menu opens."""
    lost = {"name": ""}

    def half(route: Route) -> None:
        if not route.request.url.partition("?")[0].endswith(f"/{lost['name']}"):
            route.continue_()
        elif fault == "gone":
            route.abort()
        else:
            text = route.fetch().text()
            route.fulfill(body=text[: len(text) // 2], content_type="text/javascript")

    pages = ("lessons/fire-p1.html", "drills/fire-evacuation.html", "pupils/fire-p1.html", "search.html")
    with tab(browser, PHONE) as page:
        page.route("**/*.js*", half)
        for uri in ("index.html", *pages):
            scripts = re.findall(r'<script src="([^"?]+)', (small / uri).read_text("utf-8"))
            assert len(scripts) > 5
            for script in scripts:
                lost["name"] = script.rpartition("../")[2]
                stands(page, f"{home}/{uri}")
                page.locator('[data-menu-open]:visible, label[for="__drawer"]:visible').first.click()
                expect(page.locator("#menu a:visible").first).to_be_in_viewport()


def test_a_clock_at_1970_gives_no_nonsense(browser: Browser, home: str, pages: list[str]) -> None:
    faults: list[str] = []
    with tab(browser, PHONE) as page:
        page.clock.set_fixed_time("1970-01-01T08:00:00+08:00")
        page.on("pageerror", lambda error: faults.append(str(error)))
        for uri in pages:
            stands(page, f"{home}/{uri}")
            assert not faults, uri
            assert not re.search(r"还有 ?\d{4,} ?天", page.locator("main").inner_text()), uri
        page.goto(f"{home}/index.html")
        expect(page.locator("[data-now-next]")).to_contain_text("1970年1月1日，可能不对")
