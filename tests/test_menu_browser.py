"""The menu: opened and walked on every kind of page, at three widths, by touch, mouse and keyboard.

Below 1,220 px it is a drawer behind a button, above it a row of tabs and a side bar. Each walk is done at the
top of the page and again after scrolling.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from playwright.sync_api import Error as BrowserError

from conftest import DESKTOP, PHONE, broken_rules, kinds, tab

pytestmark = pytest.mark.browser

TABLET = 1024
LESSON = "lessons/fire-p1.html"
BOX = ".campus-header input[type=search]"

MIDDLE = """element => {
  element.scrollIntoView({ block: "nearest" });
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}"""

SEEN = "const seen = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true });"

# What another thing lies over, or cannot be brought into the window.
COVERED = f"""part => {{
  {SEEN}
  const middle = {MIDDLE};
  return [...part.querySelectorAll("a, summary, button")].filter(seen)
    .filter((entry) => !entry.contains(document.elementFromPoint(...middle(entry))))
    .map((entry) => entry.textContent.trim());
}}"""

# The menu as it is now.
STATE = f"""() => {{
  {SEEN}
  const menu = document.getElementById("menu");
  const inner = [...menu.querySelectorAll(".menu-section")].pop();
  const tabs = [...document.querySelectorAll(".md-tabs__link")];
  return {{
    drawer: seen(menu) && menu.getBoundingClientRect().left >= 0,
    expanded: document.querySelector("[data-menu-open]").getAttribute("aria-expanded"),
    focus: document.activeElement.getAttribute("aria-label"),
    section: inner && seen(inner) ? seen(inner.querySelector("a")) : null,
    top: menu.querySelectorAll("#menu > ul > li > a, #menu > ul > li > details > summary").length,
    tabs: tabs.filter(seen).length,
  }};
}}"""
MATCH = "return Object.entries(wanted).every(([name, value]) => now[name] === value);"

FOCUS_IN_MENU = "document.activeElement.closest('.md-sidebar--primary') !== null"


@contextmanager
def visiting(page: Page, address: str, uri: str) -> Iterator[None]:
    """At one page; what fails there says where it was."""
    page.goto(f"{address}/{uri}")
    try:
        yield
    except Exception as error:
        error.add_note(f"at {uri}")
        raise


def opener(page: Page, expanded: bool | None = None) -> Locator:
    return page.get_by_role("button", name="菜单", exact=True, expanded=expanded)


def closer(page: Page) -> Locator:
    return page.get_by_role("button", name="关闭菜单")


def reach(page: Page, target: Locator, stops: int = 12) -> None:
    """Press Tab until ``target`` has the focus; fails after so many stops."""
    for _ in range(stops):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{stops} stops of the Tab key do not lead to {target}")


def use(page: Page, means: str, target: Locator) -> None:
    """Touch or click it in its middle, whatever lies there, or go to it with Tab and press Enter."""
    if means == "keyboard":
        if not target.evaluate("element => element === document.activeElement"):
            reach(page, target, 60)
        page.keyboard.press("Enter")
        return
    x, y = target.evaluate(MIDDLE)
    if means == "touch":
        page.touchscreen.tap(x, y)
    else:
        page.mouse.click(x, y)


def becomes(page: Page, **wanted: object) -> None:
    """Wait until the menu is as ``wanted``, by the names of ``STATE``."""
    try:
        page.wait_for_function(f"wanted => {{ const now = ({STATE})(); {MATCH} }}", arg=wanted)
    except BrowserError:
        now = page.evaluate(STATE)
        assert {name: now[name] for name in wanted} == wanted


def fold(page: Page, means: str) -> None:
    """Close and open the innermost section of the menu; what is in it follows."""
    section = page.locator("#menu .menu-section").last.locator("> summary")
    use(page, means, section)
    becomes(page, section=False)
    use(page, means, section)
    becomes(page, section=True)


def stay_out(page: Page) -> None:
    """The button comes right after the link to the content; no stop of Tab lies in the closed drawer."""
    page.locator(".md-skip").focus()
    reach(page, page.locator("[data-menu-open]"), 1)
    for _ in range(12):
        page.keyboard.press("Tab")
        assert not page.evaluate(FOCUS_IN_MENU)
    page.locator(".md-skip").focus()


def walk_drawer(page: Page, means: str) -> None:
    """Open the drawer, see that all of it can be used, fold a section, close it."""
    becomes(page, drawer=False)
    use(page, means, page.locator("[data-menu-open]"))
    becomes(page, drawer=True, expanded="true", focus="关闭菜单")
    assert page.locator("#menu").evaluate(COVERED) == []
    now = page.evaluate(STATE)
    assert now["top"] == page.locator(".md-tabs__item").count()
    if now["section"] is not None:
        fold(page, means)
    if means == "keyboard":
        page.keyboard.press("Escape")
    elif means == "mouse":
        page.mouse.click(page.viewport_size["width"] - 20, 400)  # type: ignore[index]  # beside the drawer
    else:
        use(page, means, page.locator("[data-menu-close]"))
    becomes(page, drawer=False, expanded="false", focus="菜单")


def see_tabs(page: Page) -> None:
    """At the top of the page all the tabs are there to be used."""
    becomes(page, tabs=page.locator(".md-tabs__link").count())
    assert page.locator(".md-tabs").evaluate(COVERED) == []


@pytest.fixture(scope="module")
def pages(site: Path) -> list[str]:
    """One address of each kind of page."""
    return list(kinds(site).values())


@pytest.mark.parametrize("width", [PHONE, TABLET])
def test_the_drawer_opens_on_every_kind_of_page(
    browser: Browser, address: str, pages: list[str], width: int
) -> None:
    with tab(browser, width, has_touch=True, reduced_motion="reduce") as page:
        for uri in pages:
            with visiting(page, address, uri):
                stay_out(page)
                for scrolled in (0, 700):
                    page.evaluate("y => scrollTo(0, y)", scrolled)
                    for means in ("keyboard", "mouse", "touch"):
                        walk_drawer(page, means)


def test_tabs_and_side_bar_work_on_every_kind_of_page(
    browser: Browser, address: str, pages: list[str]
) -> None:
    with tab(browser, DESKTOP, has_touch=True, reduced_motion="reduce") as page:
        for uri in pages:
            with visiting(page, address, uri):
                see_tabs(page)
                if folds := page.evaluate(STATE)["section"] is not None:
                    for means in ("keyboard", "mouse", "touch"):
                        fold(page, means)
                if page.evaluate("scrollTo(0, 700), scrollY < 100"):
                    continue  # a page that fits the window
                expect(page.locator(".md-tabs")).not_to_be_in_viewport()
                if folds:
                    fold(page, "mouse")
                page.evaluate("scrollTo(0, 0)")
                see_tabs(page)


@pytest.mark.parametrize("means", ["touch", "mouse", "keyboard"])
@pytest.mark.parametrize("width", [PHONE, TABLET, DESKTOP])
def test_an_entry_leads_to_its_page(browser: Browser, address: str, width: int, means: str) -> None:
    with tab(browser, width, has_touch=True, reduced_motion="reduce") as page:
        page.goto(f"{address}/{LESSON}")
        if width < DESKTOP:
            use(page, means, opener(page))
        here = page.locator('#menu [aria-current="page"]')
        expect(here).to_be_visible()
        use(page, means, page.locator("#menu").get_by_role("link", name="全部教案"))
        page.wait_for_url(f"{address}/lessons/index.html")
        if width < DESKTOP:
            expect(page.locator("#menu")).to_be_hidden()
            use(page, means, opener(page))
            use(page, means, page.locator("#menu").get_by_role("link", name="演练", exact=True))
        else:
            use(page, means, page.locator(".md-tabs").get_by_role("link", name="演练"))
        page.wait_for_url(f"{address}/drills/index.html")


def test_leaving_the_drawer_with_the_tab_key_closes_it(browser: Browser, address: str) -> None:
    with tab(browser, PHONE, reduced_motion="reduce") as page:
        page.goto(f"{address}/index.html")
        use(page, "keyboard", opener(page))
        expect(closer(page)).to_be_focused()
        page.keyboard.press("Shift+Tab")
        expect(page.locator("#menu")).to_be_hidden()
        expect(opener(page, expanded=False)).to_have_count(1)
        assert not page.evaluate(FOCUS_IN_MENU)


def test_the_contents_of_the_page_are_in_the_drawer(browser: Browser, address: str) -> None:
    with tab(browser, PHONE, has_touch=True, reduced_motion="reduce") as page:
        page.goto(f"{address}/{LESSON}")
        opener(page).tap()
        page.locator(".menu-toc summary").tap()
        page.locator(".menu-toc").get_by_role("link", name="学习目标").tap()
        expect(page.locator("#outcomes")).to_be_in_viewport()
        expect(page.locator("#menu")).to_be_hidden()
        assert urlsplit(page.url).fragment == "outcomes"
        page.keyboard.press("Tab")  # goes on from there
        assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_the_open_menu_breaks_no_rule_of_accessibility(
    browser: Browser, address: str, width: int, scheme: str
) -> None:
    with tab(browser, width, color_scheme=scheme, reduced_motion="reduce") as page:
        page.goto(f"{address}/{LESSON}")
        if width < DESKTOP:
            opener(page).click()
            page.locator(".menu-toc summary").click()
        assert broken_rules(page) == []


def test_the_menu_works_without_a_script(browser: Browser, address: str) -> None:
    with tab(browser, PHONE, has_touch=True, java_script_enabled=False) as page:
        page.goto(f"{address}/{LESSON}")
        menu = page.locator("#menu")
        expect(menu).to_be_hidden()
        page.locator(".campus-header label:visible").first.tap()
        expect(menu).to_be_in_viewport()
        section = menu.locator(".menu-section").first
        section.locator("summary").first.tap()
        expect(section.locator("a").first).to_be_hidden()
        menu.locator(".menu-title label").tap()
        expect(menu).to_be_hidden()

        page.goto(f"{address}/index.html")  # and with keys alone
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        expect(menu).to_be_visible()
        for _ in range(20):
            page.keyboard.press("Tab")
            if menu.locator("a:focus").filter(has_text="演练").count():
                break
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}/drills/index.html")


def test_tab_passes_through_the_search_box_of_a_phone(browser: Browser, address: str) -> None:
    """A sheet over the whole window opens by a touch or by typing, not on the way past."""
    with tab(browser, PHONE, has_touch=True) as page:
        page.goto(f"{address}/{LESSON}")
        panel = page.locator("[data-search-panel]")
        reach(page, page.locator(BOX))
        expect(panel).to_be_hidden()
        page.keyboard.type("着火")
        expect(panel).to_be_visible()
        page.keyboard.press("Escape")
        page.locator(BOX).tap()
        expect(panel).to_be_visible()


def test_the_way_back_to_the_top_lies_in_a_corner(browser: Browser, address: str) -> None:
    with tab(browser, PHONE, has_touch=True, reduced_motion="reduce") as page:
        page.goto(f"{address}/{LESSON}")
        top = page.get_by_role("button", name="回到页首")
        expect(top).to_have_count(0)
        page.mouse.move(180, 400)
        page.mouse.wheel(0, 1500)
        page.wait_for_function("() => scrollY === 1500")
        page.mouse.wheel(0, -200)
        expect(top).to_be_visible()
        box = top.bounding_box()
        assert box is not None
        assert 24 <= box["width"] <= 48
        assert box["x"] + box["width"] > PHONE - 32
        assert box["y"] > 800
        top.tap()
        page.wait_for_function("() => scrollY === 0")
        expect(top).to_have_count(0)
