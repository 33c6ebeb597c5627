"""开始演练 in a real browser, from a disk: the clock, the words, the ticks, and the words that stop it."""

import io
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from campus.content.catalogue import Catalogue
from conftest import PHONE, broken_rules, tab

pytestmark = pytest.mark.browser

FIRE = "drills/fire-evacuation.html"
SHORT = [(568, 320), (740, 360), (320, 256)]  # phones held across, and the smallest window


@pytest.fixture
def page(browser: Browser, site: Path) -> Iterator[Page]:
    """The page of the fire drill from the disk, with a clock that the test moves."""
    with tab(browser, PHONE, has_touch=True, reduced_motion="reduce") as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.clock.install(time="2026-11-09T10:00:00+08:00")
        page.goto((site / FIRE).as_uri())
        yield page
        assert all(url.startswith(("file:", "data:", "blob:")) for url in asked)


def press(page: Page, name: str) -> None:
    running(page).get_by_role("button", name=name).click()


def running(page: Page) -> Locator:
    return page.get_by_role("dialog")


def begin(page: Page) -> None:
    page.get_by_role("button", name="开始演练").click()
    press(page, "开始计时")


def test_it_leads_from_phase_to_phase_with_the_words_to_say(page: Page, real: Catalogue) -> None:
    drill = real.drills["fire-evacuation"]
    page.get_by_role("button", name="开始演练").click()
    boxes = running(page).get_by_role("checkbox")
    expect(boxes).to_have_count(len(drill.roles))
    boxes.first.check()
    expect(running(page).get_by_text(f"到位 1 / {len(drill.roles)}")).to_be_visible()
    press(page, "开始计时")
    for number, phase in enumerate(drill.phases, start=1):
        expect(running(page).locator("h2")).to_have_text(phase.name)
        expect(running(page).get_by_text(f"第 {number} 步，共 {len(drill.phases)} 步")).to_be_visible()
        if phase.name == "出门":
            expect(running(page).locator(".run-said")).to_contain_text("现在是演练，现在是演练")
            size = (
                running(page).locator(".run-said").evaluate("it => parseFloat(getComputedStyle(it).fontSize)")
            )
            assert size >= 24
        press(page, "✓ 做完")
    expect(running(page).locator("h2")).to_have_text("演练结束")
    expect(running(page).locator("tbody tr")).to_have_count(len(drill.phases))
    press(page, "退出")
    expect(running(page)).to_have_count(0)
    expect(page.get_by_role("button", name="开始演练")).to_be_focused()


def test_the_clock_runs_pauses_and_says_what_is_over(page: Page) -> None:
    begin(page)
    clock = running(page).get_by_role("timer")
    page.clock.run_for(65_000)
    expect(clock).to_have_text("1:05")
    expect(running(page).get_by_text("还有 0:55")).to_be_visible()
    press(page, "暂停")
    page.clock.run_for(30_000)
    expect(clock).to_have_text("1:05")
    press(page, "继续")
    page.clock.run_for(60_000)
    expect(clock).to_have_text("2:05")
    expect(running(page).get_by_text("超过 0:05")).to_be_visible()


def test_the_words_that_stop_it_are_always_in_reach_and_stop_the_clock(page: Page) -> None:
    page.get_by_role("button", name="开始演练").click()
    for step in range(4):
        stop = running(page).get_by_role("button", name="终止口令")
        expect(stop).to_be_in_viewport()
        if step < 3:
            running(page).locator(".run-primary").last.click()
    page.clock.run_for(10_000)
    running(page).get_by_role("button", name="岗位").click()
    running(page).get_by_role("button", name="终止口令").tap()
    expect(running(page).locator(".run-stopped .run-said").first).to_contain_text("停止演练，原地不动")
    expect(running(page).locator(".run-stopped")).to_contain_text("这不是演练")
    clock = running(page).get_by_role("timer")
    before = clock.inner_text()
    page.clock.run_for(20_000)
    expect(clock).to_have_text(before)
    press(page, "没事了，继续演练")
    page.clock.run_for(5_000)
    expect(clock).not_to_have_text(before)
    running(page).get_by_role("button", name="终止口令").tap()
    press(page, "演练到此结束")
    expect(running(page).locator("h2")).to_have_text("演练结束")


def test_it_goes_by_keyboard(page: Page) -> None:
    start = page.get_by_role("button", name="开始演练")
    start.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(running(page).get_by_text("第 2 步，共")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    expect(running(page).get_by_text("第 1 步，共")).to_be_visible()
    page.keyboard.press("p")
    expect(running(page).get_by_role("button", name="继续")).to_be_visible()
    page.keyboard.press("s")
    expect(running(page).locator(".run-stopped")).to_be_visible()
    for _ in range(15):  # nothing behind it is reached
        page.keyboard.press("Tab")
        assert page.evaluate("!document.activeElement.closest('.md-container, .md-header')")
    page.keyboard.press("Escape")
    expect(running(page).locator(".run-stopped")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(start).to_be_focused()


def test_a_drill_that_was_left_goes_on_where_it_was_and_is_forgotten_at_the_end(page: Page) -> None:
    begin(page)
    press(page, "✓ 做完")
    page.clock.run_for(20_000)
    press(page, "退出")
    page.reload()
    page.get_by_role("button", name="开始演练").click()
    press(page, "接着刚才的：第 2 步")
    expect(running(page).get_by_text("第 2 步，共")).to_be_visible()
    running(page).get_by_role("button", name="终止口令").click()
    press(page, "演练到此结束")
    assert page.evaluate("localStorage.getItem('campus-drill')") is None


def test_the_screen_is_kept_awake_where_that_can_be(browser: Browser, site: Path) -> None:
    with tab(browser, PHONE) as page:
        page.add_init_script(
            """window.asked = []; window.freed = 0;
            Object.defineProperty(navigator, "wakeLock", { value: { request: async (kind) => {
              window.asked.push(kind); return { release: async () => { window.freed += 1; } };
            } } });"""
        )
        page.goto((site / FIRE).as_uri())
        begin(page)
        page.wait_for_function("asked.join() === 'screen'")
        press(page, "暂停")
        page.wait_for_function("freed === 1")


@pytest.mark.parametrize("refused", ["undefined", "{ request: () => Promise.reject(new Error('no')) }"])
def test_a_browser_that_cannot_says_nothing(browser: Browser, site: Path, refused: str) -> None:
    with tab(browser, PHONE) as page:
        noise: list[str] = []
        page.on("pageerror", lambda error: noise.append(str(error)))
        page.add_init_script(f'Object.defineProperty(navigator, "wakeLock", {{ value: {refused} }});')
        page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
        page.goto((site / FIRE).as_uri())
        begin(page)
        press(page, "✓ 做完")
        expect(running(page).get_by_text("第 2 步，共")).to_be_visible()
        assert noise == []


@pytest.mark.parametrize(("width", "height"), SHORT)
def test_it_fits_a_short_window_with_the_words_that_stop_it_whole(
    page: Page, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    begin(page)
    for button in ("✓ 做完", "终止口令", "暂停", "退出"):
        expect(running(page).get_by_role("button", name=button)).to_be_in_viewport()
    assert page.evaluate("document.querySelector('.drill-run').scrollWidth") <= width
    assert broken_rules(page) == []
    press(page, "终止口令")
    expect(running(page).locator(".run-stopped .run-said").first).to_be_in_viewport(ratio=1)
    assert broken_rules(page) == []


# The page itself ------------------------------------------------------------------------------------


def test_the_minute_table_is_cards_on_a_phone_and_the_rest_is_folded(page: Page) -> None:
    width = page.locator(".phases").evaluate("table => table.getBoundingClientRect().width")
    assert width <= PHONE
    expect(page.locator(".phases td").first).to_be_visible()
    for folded in ("#variants", "#criteria", "#before"):
        around = page.locator(f"{folded} ~ details.fold, details.fold:has({folded})").first
        expect(around).not_to_have_attribute("open", "")
    cases = page.locator("#emergencies + .facts")
    expect(cases.locator("dt").first).to_be_visible()
    expect(cases.locator("details li").first).to_be_hidden()
    page.goto(page.url.split("#")[0] + "#criteria")
    expect(page.locator("#criteria")).to_be_visible()


def test_posts_and_ways_are_drawn_and_told(page: Page, real: Catalogue) -> None:
    drill = real.drills["fire-evacuation"]
    expect(page.locator(".plan-figure svg")).to_be_visible()
    rows = page.locator(".plan-legend li")
    expect(rows).to_have_count(len(drill.roles))
    numbers = {int(text) for text in page.locator(".plan-number").all_text_contents()}
    assert numbers <= set(range(1, len(drill.roles) + 1))
    for number, row in enumerate(rows.all(), start=1):
        assert ("图上没有标" in row.inner_text()) == (number not in numbers)


def test_a_drill_prints_as_one_card(browser: Browser, site: Path, real: Catalogue) -> None:
    with tab(browser) as page:
        for key in real.drills:
            page.goto((site / f"drills/{key}.html").as_uri())
            sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
            assert len(sheets) == 1, key
            text = unicodedata.normalize("NFKC", sheets[0].extract_text()).replace(" ", "")
            assert "停止演练" in text
            assert "Word" in text
