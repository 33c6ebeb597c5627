"""Pages to act on in a real browser: the doors of the home page, lessons on phones and paper, parents."""

import io
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from conftest import DESKTOP, PHONE, tab

pytestmark = pytest.mark.browser

SHEETS = 5  # of A4, for a lesson
SCREEN_AND_A_HALF = 1110  # CSS pixels of a phone 740 high
LONGEST = ("lessons/drugs-s.html", "lessons/national-security-s.html", "lessons/traffic-s.html")

# How far what is on the screen moved by itself, as browsers measure it.
WATCH_SHIFTS = """window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });"""


def printed(page: Page) -> list[str]:
    """The text of each sheet that the browser prints."""
    pdf = page.pdf(prefer_css_page_size=True)
    sheets = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(pdf)).pages]
    return [unicodedata.normalize("NFKC", text).replace(" ", "") for text in sheets]  # 口 is drawn as ⼝


# Home ---------------------------------------------------------------------------------------------


def test_three_doors_and_now_stand_at_the_top_of_the_home_page(browser: Browser, address: str) -> None:
    with tab(browser, PHONE) as page:
        page.clock.set_fixed_time("2026-11-21T09:00:00+08:00")
        page.goto(f"{address}/index.html")
        expect(page.locator("input[type=search]:visible")).to_have_count(1)
        expect(page.locator(".hero img")).to_be_visible()
        doors = page.locator("#doors .door b")
        assert doors.all_inner_texts() == ["我是老师", "我是学生", "我管学校"]
        tops = {round(door.bounding_box()["y"]) for door in doors.all()}  # type: ignore[index]
        assert len(tops) == 1, "side by side"
        now = page.locator("[data-now]").bounding_box()
        assert now is not None
        assert now["y"] + now["height"] < SCREEN_AND_A_HALF
        page.get_by_role("link", name="我是家长").click()
        expect(page.locator("h1")).to_have_text("家长从这里开始")


def test_what_is_over_is_marked_and_the_month_is_a_link(browser: Browser, address: str) -> None:
    with tab(browser, PHONE) as page:
        page.clock.set_fixed_time("2026-11-21T09:00:00+08:00")
        page.goto(f"{address}/index.html")
        past = page.locator("[data-now-month] .past")
        expect(past.filter(has_text="全国消防日")).to_have_count(1)
        expect(past.filter(has_text="全国消防宣传月")).to_have_count(0)
        page.locator("[data-now-month] .card-title").click()
        page.wait_for_url(f"{address}/calendar/2026-11.html")


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("month", [*range(9, 13), *range(1, 9)])
def test_nothing_of_the_home_page_moves_when_the_month_comes_in(
    browser: Browser, address: str, month: int, width: int
) -> None:
    with tab(browser, width) as page:
        page.clock.set_fixed_time(f"{2026 if month > 8 else 2027}-{month:02d}-03T09:00:00+08:00")
        page.add_init_script(WATCH_SHIFTS)
        page.goto(f"{address}/index.html")
        expect(page.locator("[data-now]")).to_be_visible()
        assert page.evaluate("window.shifts") < 0.02
        kept = page.locator("[data-now]").evaluate(
            "panel => [panel.offsetHeight, parseFloat(getComputedStyle(panel).minHeight)]"
        )
        assert kept[0] <= kept[1] + 1, "its room was kept"


# A month ------------------------------------------------------------------------------------------


def test_the_month_begins_with_what_is_to_be_done_by_the_visitors_day(browser: Browser, address: str) -> None:
    with tab(browser, PHONE) as page:
        page.clock.set_fixed_time("2026-11-10T09:00:00+08:00")
        page.goto(f"{address}/calendar/2026-11.html")
        assert page.locator("h2").first.inner_text() == "本月要做"
        drill = page.locator(".todo > li").filter(has_text="消防疏散演练").filter(has_text="全体师生")
        expect(drill).to_have_class("past")
        for words in ("11月9日", "告诉家长", "方案 Word", "评估表 Word"):
            expect(drill).to_contain_text(words)
        expect(page.locator(".todo-week.current")).to_contain_text("第11周")
        expect(page.locator(".todo-week.past")).to_have_count(1)
        expect(page.locator("[data-todo-next]")).to_have_text(
            "下一件：明天 开始准备：12·2 全国交通安全日（12月2日）"
        )
        page.goto(f"{address}/calendar/2027-05.html")
        expect(page.locator(".past, .todo-week.current")).to_have_count(0)
        expect(page.locator("[data-todo-next]")).not_to_be_visible()


@pytest.mark.parametrize("month", ["2026-09", "2026-11", "2027-06", "2027-08"])
def test_a_month_is_one_sheet(browser: Browser, address: str, month: str) -> None:
    with tab(browser) as page:
        page.goto(f"{address}/calendar/{month}.html")
        (sheet,) = printed(page)
        assert "本月要做" in sheet
        if month == "2026-11":
            assert "消防疏散演练" in sheet


# A lesson on a phone ------------------------------------------------------------------------------


def test_the_contents_stay_at_hand_on_a_phone(browser: Browser, address: str) -> None:
    with tab(browser, PHONE, has_touch=True, reduced_motion="reduce") as page:
        page.goto(f"{address}/lessons/fire-p1.html")
        bar = page.locator("[data-here]")
        page.evaluate("scrollTo(0, 4000)")
        expect(bar).to_be_in_viewport()
        bar.locator("summary").tap()
        bar.get_by_role("link", name="出口测验").tap()
        expect(bar.locator("ul")).to_be_hidden()
        heading = page.locator("#quiz")
        expect(heading).to_be_in_viewport()
        below = heading.evaluate("it => it.getBoundingClientRect().top")
        assert below >= bar.evaluate("it => it.getBoundingClientRect().bottom"), "not under the bar"
        expect(bar.locator("[data-here-now]")).to_have_text(" · 出口测验")
        bar.locator("summary").focus()
        page.keyboard.press("Enter")
        expect(bar.locator("ul")).to_be_visible()
        page.keyboard.press("Escape")
        expect(bar.locator("ul")).to_be_hidden()


def test_the_contents_stand_beside_the_text_where_there_is_room(browser: Browser, address: str) -> None:
    with tab(browser) as page:
        page.goto(f"{address}/lessons/fire-p1.html")
        expect(page.locator("[data-here]")).to_be_hidden()


def test_sources_are_folded_and_a_footnote_opens_them(browser: Browser, address: str) -> None:
    with tab(browser, PHONE) as page:
        page.goto(f"{address}/lessons/fire-p1.html")
        first = page.locator("ol.sources > li").first
        expect(first).to_be_hidden()
        expect(page.get_by_text("教师背景（读5分钟）")).to_be_visible()
        page.locator(".cite a").first.click()
        expect(first).to_be_visible()
        page.goto(f"{address}/lessons/fire-p1.html#source-2")
        expect(page.locator("#source-2")).to_be_in_viewport()


# On paper -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("uri", LONGEST)
def test_a_lesson_is_five_sheets_at_most_each_with_its_title_and_number(
    browser: Browser, address: str, uri: str
) -> None:
    with tab(browser) as page:
        page.goto(f"{address}/{uri}")
        title = page.locator("h1").inner_text()
        sheets = printed(page)
        assert len(sheets) <= SHEETS
        for number, sheet in enumerate(sheets, start=1):
            assert f"{number}/{len(sheets)}" in sheet
            assert "校园安全课" in sheet
        assert title[:4] in sheets[0]
        for part in ("教学过程", "出口测验", "来源"):
            assert part in "".join(sheets)


def test_every_pupils_page_is_two_sheets_at_most(browser: Browser, address: str, site: Path) -> None:
    with tab(browser) as page:
        for stage in ("p1", "p2", "j", "s"):
            pages = sorted((site / "pupils").glob(f"*-{stage}.html"), key=lambda path: path.stat().st_size)
            for path in pages[-2:]:
                page.goto(f"{address}/pupils/{path.name}")
                assert len(printed(page)) <= 2, path.name


@pytest.mark.parametrize(("uri", "most"), [("now/fire-now.html", 3), ("now/choking.html", 4)])
def test_what_to_do_is_few_sheets_and_nothing_is_torn(
    browser: Browser, address: str, uri: str, most: int
) -> None:
    with tab(browser) as page:
        page.goto(f"{address}/{uri}")
        sheets = printed(page)
        assert len(sheets) <= most
        assert "来源" in sheets[-1]
        page.emulate_media(media="print")
        for part in page.locator(".sos-step, .sos-forks > div").all():
            assert part.evaluate("it => getComputedStyle(it).breakInside") == "avoid"


def test_a_branch_leads_on_and_a_source_is_only_a_number(browser: Browser, address: str) -> None:
    with tab(browser, PHONE) as page:
        page.goto(f"{address}/now/fire-now.html")
        branches = page.locator(".sos-way:not(.pupil) .sos-forks")
        expect(branches.get_by_role("link", name="转到：门外有烟，出不去").first).to_be_visible()
        numbers = branches.locator(".cite a")
        assert numbers.count() > 3
        for number in numbers.all():
            assert number.inner_text().isdigit()
            assert number.evaluate("it => getComputedStyle(it, '::before').content") == "none"


# Parents ------------------------------------------------------------------------------------------


def test_parents_find_what_to_do_and_say_and_send_nothing_back(
    browser: Browser, address: str, site: Path
) -> None:
    with tab(browser, PHONE) as page:
        page.goto(f"{address}/parents.html")
        for number in ("120", "119", "110"):
            expect(page.locator(f'main a[href="tel:{number}"]').first).to_be_visible()
        for part in ("#now", "#home", "#letters", "#posters"):
            expect(page.locator(part)).to_be_visible()
        expect(page.locator("main form, main input")).to_have_count(0)
        band = page.locator("#home-p1 + details")
        band.locator("summary").click()
        expect(band.locator("a").first).to_be_visible()
        links = page.locator("main a[href]").evaluate_all(
            "links => links.map(it => it.getAttribute('href')).filter(it => /html$/.test(it.split('#')[0]))"
        )
        assert [link for link in links if not (site / link.split("#")[0]).is_file()] == []
