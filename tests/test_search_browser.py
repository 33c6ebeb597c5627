"""Searching as a reader does it: in a real Chromium, on a server, from a folder, on a phone."""

import re
import urllib.parse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from campus.content.catalogue import Catalogue

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1440, "height": 900}

pytestmark = pytest.mark.browser


Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """``open_page("search.html?q=…", viewport=…)``; a fault in the console fails the test if ``clean``."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def opened(path: str, *, base: str = f"{address}/", clean: bool = True, **options: Any) -> Page:
        # Without the worker of the site: what it fetches passes the routes of a test by.
        options |= {"viewport": options.get("viewport", DESKTOP), "service_workers": "block"}
        context = browser.new_context(locale="zh-CN", **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8000)
        if clean:
            page.on("pageerror", lambda error: faults.append(str(error)))
            page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.goto(base + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not faults


def box(page: Page) -> Locator:
    return page.get_by_role("combobox", name="搜索教案、演练和主题日")


def options(page: Page) -> Locator:
    return page.get_by_role("listbox").get_by_role("option")


def hits(page: Page) -> Locator:
    return page.locator("#campus-options .hit")


def results(page: Page) -> Locator:
    return page.locator("[data-results] .hit")


def stands_above(page: Page, above: str, below: str) -> None:
    """Wait until the first shown `above` ends before the first shown `below` begins (CSS selectors).

    Both are measured in one frame: the list is drawn anew with each answer, and a node asked for a moment
    later may be gone.
    """
    page.wait_for_function(
        """([above, below]) => {
          const shown = (selector) =>
            [...document.querySelectorAll(selector)]
              .map((node) => node.getBoundingClientRect())
              .find((box) => box.height);
          const [first, second] = [shown(above), shown(below)];
          return first && second && first.bottom <= second.top;
        }""",
        arg=[above, below],
    )


def search_for(page: Page, words: str) -> None:
    box(page).fill(words)
    expect(hits(page).first).to_be_visible()
    expect(page.locator("#campus-options")).to_be_visible()


def status(page: Page) -> Locator:
    return page.locator(".campus-search [data-search-status]")


def overflow(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def faults_of_access(page: Page, within: str = "body") -> list[str]:
    found = Axe().run(page, context=within)
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:160]}" for fault in found.response["violations"]]


def parameters(page: Page) -> dict[str, str]:
    return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(page.url).query))


# The box and the keyboard -------------------------------------------------------------------------


def test_nothing_is_fetched_before_the_reader_goes_to_the_box(open_page: Open, address: str) -> None:
    page = open_page("about.html")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    data = re.compile(r"assets/search/(search|signs|core|[pdt]\d+)\.js")
    assert not [url for url in asked if data.search(url)]
    assert not [url for url in asked if not url.startswith((f"{address}/", "data:"))]
    with page.expect_response(re.compile(r"assets/search/core\.js")):
        box(page).focus()
    assert {match[1] for url in asked if (match := data.search(url))} == {"search", "signs", "core"}


def test_a_walk_with_the_keyboard(open_page: Open) -> None:
    page = open_page("lessons/fire-p1.html")
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("")
    page.keyboard.type("地震演练")
    expect(hits(page).first).to_be_visible()
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    assert box(page).get_attribute("aria-activedescendant") is None

    page.keyboard.press("ArrowDown")
    first = page.locator("#" + str(box(page).get_attribute("aria-activedescendant")))
    expect(first).to_have_attribute("aria-selected", "true")
    expect(first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "false")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert box(page).get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    target = str(options(page).first.get_attribute("href"))
    page.keyboard.press("Enter")
    page.wait_for_url(target)

    page.keyboard.press("Control+k")
    expect(box(page)).to_be_focused()
    expect(page.locator("[data-search-panel]")).to_be_visible()
    page.keyboard.type("着火/")
    expect(box(page)).to_have_value("着火/")
    page.keyboard.press("Escape")
    expect(page.locator("[data-search-panel]")).to_be_hidden()
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    expect(box(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(box(page)).to_have_value("")
    page.keyboard.type("着火")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    assert parameters(page) == {"q": "着火"}


def test_leaving_the_box_closes_it(open_page: Open) -> None:
    page = open_page("about.html")
    search_for(page, "着火")
    page.keyboard.press("Tab")  # the search button
    expect(page.locator("[data-search-panel]")).to_be_visible()
    inside = "() => document.activeElement.closest('[data-search-box]') !== null"
    for _ in range(20):  # through what the panel links to, and out of it
        page.keyboard.press("Tab")
        if not page.evaluate(inside):
            break
    expect(page.locator("[data-search-panel]")).to_be_hidden()
    search_for(page, "地震")
    page.mouse.click(300, 600)
    expect(page.locator("[data-search-panel]")).to_be_hidden()


def test_results_stand_by_kind_with_stages_marks_and_snippets(open_page: Open) -> None:
    page = open_page("index.html")
    search_for(page, "三年级消防教案")
    group = page.get_by_role("listbox").get_by_role("group").first
    expect(group).to_have_accessible_name("教案")
    first = group.get_by_role("option").first
    expect(first.locator(".stage-chip")).to_contain_text("小学1—3年级")
    expect(page.locator("#campus-options mark").first).to_be_visible()
    assert "/lessons/fire-p1.html" in str(first.get_attribute("href"))
    expect(first.locator(".hit-snippet")).not_to_be_empty()


@pytest.mark.parametrize("words", ["", "三年级消防教案", "防逆水", "着火了", "不想活了", "qqxzv wkjy"])
@pytest.mark.parametrize(
    ("viewport", "scheme"), [(PHONE, "dark"), (DESKTOP, "light")], ids=["dark phone", "light desktop"]
)
def test_everyone_can_use_the_open_box(open_page: Open, words: str, viewport: Any, scheme: str) -> None:
    page = open_page("about.html", viewport=viewport, color_scheme=scheme)
    box(page).click()
    box(page).fill(words)
    if words:  # the answer, no longer what an empty box proposes; while it is being fetched there is nothing
        expect(page.locator("#campus-options")).not_to_contain_text("可以这样搜")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    assert not faults_of_access(page, ".campus-search")


def test_the_screen_reader_is_told(open_page: Open) -> None:
    page = open_page("about.html")
    expect(box(page)).to_have_attribute("aria-autocomplete", "list")
    expect(box(page)).to_have_attribute("aria-controls", "campus-options")
    expect(page.get_by_role("search")).to_have_count(1)
    search_for(page, "地震")
    expect(status(page)).to_have_text(re.compile(r"找到 \d+ 条"))
    assert status(page).get_attribute("role") == "status"
    box(page).fill("着火了")
    expect(status(page)).to_contain_text("1 1 9")
    page.keyboard.press("ArrowDown")
    assert not faults_of_access(page)


# Ways of typing -----------------------------------------------------------------------------------


def test_an_input_method(open_page: Open) -> None:
    page = open_page("about.html")
    box(page).focus()
    method = page.context.new_cdp_session(page)
    for typed in ("d", "di", "di'z", "di'zhen"):
        method.send(
            "Input.imeSetComposition",
            {"text": typed, "selectionStart": len(typed), "selectionEnd": len(typed)},
        )
    expect(hits(page).first).to_contain_text("地震")  # while it is still being composed
    # Keys that choose among the input method's own candidates are not ours.
    page.evaluate(
        """() => {
          for (const key of ["ArrowDown", "Enter", "Escape"]) {
            document.activeElement.dispatchEvent(
              new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true }));
            document.activeElement.dispatchEvent(
              new KeyboardEvent("keydown", { key, keyCode: 229, bubbles: true, cancelable: true }));
          }
        }"""
    )
    assert box(page).get_attribute("aria-activedescendant") is None
    expect(page.locator("[data-search-panel]")).to_be_visible()
    method.send("Input.insertText", {"text": "地震"})
    expect(box(page)).to_have_value("地震")
    expect(hits(page).first.locator("mark").first).to_have_text(re.compile("地震"))
    assert page.url.endswith("about.html")


def test_dictation_and_a_candidate_picked_without_a_key(open_page: Open) -> None:
    page = open_page("about.html")
    box(page).focus()
    page.keyboard.insert_text("怎么过马路")  # one input event, no key events
    expect(hits(page).first).to_be_visible()


def test_compositionend_without_an_input_event(open_page: Open) -> None:
    page = open_page("about.html")
    box(page).focus()
    page.evaluate(
        """() => {
          const input = document.activeElement;
          input.value = "过马路";
          input.dispatchEvent(new CompositionEvent("compositionend", { data: input.value, bubbles: true }));
        }"""
    )
    expect(hits(page).first).to_be_visible()


def test_pasting(open_page: Open) -> None:
    page = open_page("about.html", permissions=["clipboard-read", "clipboard-write"])
    page.evaluate("navigator.clipboard.writeText('防踩踏')")
    box(page).focus()
    page.keyboard.press("Control+v")
    expect(hits(page).first).to_be_visible()


def test_the_newest_question_wins(open_page: Open) -> None:
    page = open_page("about.html")
    search_for(page, "地震")
    page.evaluate(
        """() => {
          const input = document.querySelector("#campus-query");
          for (const words of ["着", "着火", "国家安全"]) {
            input.value = words;
            input.dispatchEvent(new InputEvent("input", { bubbles: true }));
          }
        }"""
    )
    expect(hits(page).first).to_contain_text("国家安全")


def test_a_correction_and_its_way_back(open_page: Open) -> None:
    page = open_page("search.html?q=过马陆")
    notes = page.locator("[data-notes]")
    expect(notes).to_contain_text("过马路")
    expect(results(page).first).to_contain_text(re.compile("过马路|交通"))
    box(page).fill("三年级过马陆教案")
    options(page).filter(has_text="仍然搜“三年级过马陆教案”").click()
    expect(box(page)).to_have_value("三年级过马陆教案")  # the whole question, and as it was typed
    expect(page.locator("#campus-options")).not_to_contain_text("仍然搜")


# The results page ---------------------------------------------------------------------------------


def test_the_address_is_the_search(open_page: Open) -> None:
    page = open_page("search.html?q=消防" + "&stage=p1&kind=" + urllib.parse.quote("教案"))
    expect(page.get_by_role("searchbox", name="搜什么")).to_have_value("消防")
    expect(page.locator("[data-facet=stage] [data-value=p1]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[data-facet=kind] [data-value=教案]")).to_have_attribute("aria-pressed", "true")
    expect(results(page).first).to_be_visible()
    for chips in results(page).locator(".hit-facts").all_text_contents():
        assert "小学1—3年级" in chips or not re.search("小学|初中|高中", chips)
    assert page.locator("[data-results] h2").all_text_contents()[0].startswith("教案")
    assert page.locator("[data-results] h2").count() == 1
    assert "消防" in page.title()

    page.locator("[data-facet=stage] [data-value=p1]").click()
    expect(page.locator("[data-facet=stage] [data-value=p1]")).to_have_attribute("aria-pressed", "false")
    assert parameters(page) == {"q": "消防", "kind": "教案"}
    page.go_back()
    expect(page.locator("[data-facet=stage] [data-value=p1]")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("searchbox", name="搜什么").fill("地震")
    expect(results(page).first).to_contain_text("地")
    page.wait_for_url("**q=%E5%9C%B0%E9%9C%87*")
    page.reload()
    expect(page.get_by_role("searchbox", name="搜什么")).to_have_value("地震")


@pytest.mark.parametrize("facet", ["stage", "topic", "kind", "minutes", "month"])
def test_a_filter_gives_as_many_as_it_says(open_page: Open, facet: str) -> None:
    page = open_page("search.html?q=安全")
    expect(results(page).first).to_be_visible()
    for chip in page.locator(f"[data-facet={facet}] [data-value]:visible").all()[:6]:
        promised = int(chip.locator(".facet-number").inner_text())
        chip.click()
        expect(chip).to_have_attribute("aria-pressed", "true")
        expect(page.locator(".search-count")).to_have_text(f"找到 {promised} 条")
        page.locator("[data-clear-facets]").click()
        assert parameters(page) == {"q": "安全"}
        expect(chip).to_have_attribute("aria-pressed", "false")


def test_without_words_the_filters_browse(open_page: Open) -> None:
    page = open_page("search.html?topic=quake")
    expect(results(page).first).to_be_visible()
    for result in results(page).all():
        expect(result).to_have_class("hit topic-quake")


def test_the_page_asks_for_nothing_until_the_reader_does(open_page: Open, address: str) -> None:
    page = open_page("about.html")
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"{address}/search.html", wait_until="networkidle")
    expect(page.locator(".search-count")).to_have_text("输入几个字，或者点选条件。")
    assert not [url for url in fetched if "core.js" in url]
    page.locator("h1").click()
    expect(results(page).first).to_be_visible()


def test_all_of_one_kind(open_page: Open) -> None:
    page = open_page("search.html?q=安全")
    link = page.locator("[data-results] .more").first
    promised = int(str(re.search(r"\d+", link.inner_text())[0]))  # type: ignore[index]
    link.click()
    expect(page.locator(".search-count")).to_have_text(f"找到 {promised} 条")
    assert "kind" in parameters(page)
    more = page.locator("[data-results] .more", has_text="再看一些")
    while more.count():
        before = results(page).count()
        more.click()
        expect(results(page).nth(before)).to_be_visible()
    assert results(page).count() == promised


def test_minutes_in_the_words_lead_to_what_fits(open_page: Open) -> None:
    page = open_page("search.html?q=10分钟 消防 三年级")
    link = page.locator("[data-notes] a", has_text="10 分钟")
    expect(link).to_be_visible()
    assert "ten-minutes.html?minutes=10&stage=p1" in str(link.get_attribute("href"))


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(PHONE, "dark"), (DESKTOP, "light")], ids=["dark phone", "light desktop"]
)
@pytest.mark.parametrize(
    "path",
    [
        "search.html",
        "search.html?q=消防&stage=p1",
        "search.html?q=着火了",
        "search.html?q=不想活了",
        "search.html?q=qqxzv",
        "ten-minutes.html",
        "browse.html",
    ],
)
def test_everyone_can_use_the_pages(open_page: Open, path: str, viewport: Any, scheme: str) -> None:
    page = open_page(path, viewport=viewport, color_scheme=scheme)
    page.wait_for_load_state("networkidle")
    assert overflow(page) <= 0
    assert not faults_of_access(page)


# Emergencies --------------------------------------------------------------------------------------

NOW = [
    ("着火了", "119"),
    ("教室着火了怎么办", "119"),
    ("有人溺水", "110"),
    ("同学掉水里了", "110"),
    ("有人晕倒了", "120"),
    ("有人触电", "120"),
    ("有人拿刀", "110"),
]
DESPAIR = ["不想活了", "跳楼", "我想死", "活着没意思", "想自杀", "割腕", "bu xiang huo le 不想活"]
MEANS = re.compile("跳楼|割腕|上吊|服毒|安眠药|农药|烧炭|卧轨|自缢|刀片|自杀|自残")


@pytest.mark.parametrize(("words", "number"), NOW)
def test_the_number_to_call_stands_first(open_page: Open, words: str, number: str) -> None:
    page = open_page("about.html")
    box(page).fill(words)
    call = page.locator("[data-search-panel] .urgent .call-first")
    expect(call).to_be_visible()
    expect(call).to_contain_text(number)
    expect(call).to_have_attribute("href", f"tel:{number}")
    expect(options(page).first).to_be_visible()  # the card waits for no index
    stands_above(page, "[data-search-panel] .urgent", "[role=listbox] [role=option]")
    # In one step: the card is drawn anew when the index has come.
    number_size = "document.querySelector('[data-search-panel] .urgent .call-first b')"
    assert page.evaluate(f"() => parseFloat(getComputedStyle({number_size}).fontSize)") >= 32

    page.goto(page.url.replace("about.html", "search.html?q=" + urllib.parse.quote(words)))
    call = page.locator("[data-urgent] .call-first")
    expect(call).to_have_attribute("href", f"tel:{number}")
    expect(results(page).first).to_be_visible()
    stands_above(page, "[data-urgent]", "[data-results] .hit")


@pytest.mark.parametrize(("words", "number"), [("同学打我", "110"), ("地震了", "120")])
def test_what_to_do_stands_before_a_number_that_may_not_be_needed(
    open_page: Open, words: str, number: str
) -> None:
    page = open_page("about.html")
    box(page).fill(words)
    card = page.locator("[data-search-panel] .urgent")
    expect(card.locator(".call").first).to_have_text(re.compile(number))
    expect(card.locator(".call-first")).to_have_count(0)
    expect(options(page).first).to_be_visible()  # the card has come before the index, and stays
    expect(card.locator(".urgent-steps")).to_be_visible()
    stands_above(page, "[data-search-panel] .urgent-steps", "[data-search-panel] .urgent-calls")
    card.locator(".urgent-page a").click()
    page.wait_for_url("**/now/*.html")
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("words", ["奥特曼", "救命", "急救", "走失"])
def test_numbers_stand_by_where_no_card_says_which(open_page: Open, words: str) -> None:
    page = open_page("about.html")
    box(page).fill("消防")
    expect(hits(page).first).to_be_visible()
    line = page.locator("[data-search-calm]")
    expect(line).to_be_hidden()
    box(page).fill(words)
    expect(line).to_be_visible()
    assert line.locator("a b").all_text_contents() == ["110", "119", "120", "12356"]
    expect(page.locator("[data-search-panel] .urgent")).to_have_count(0)
    page.goto(page.url.replace("about.html", "search.html?q=" + urllib.parse.quote(words)))
    expect(page.locator("[data-urgent] .search-calm a b")).to_have_text(["110", "119", "120", "12356"])


def test_where_it_may_be_one_of_several_the_reader_is_asked_which(open_page: Open, real: Catalogue) -> None:
    page = open_page("about.html")
    search_for(page, "消防")
    heard = [it.text for it in real.heard if it.cards]
    words = page.evaluate(
        """async (heard) => {
          for (const words of heard) if ((await campusSearch.ask(words)).among.length) return words;
        }""",
        heard[::7],
    )
    box(page).fill(words)
    card = page.locator("[data-search-panel] .urgent")
    expect(card.locator("li")).to_have_count(3)
    expect(card.locator("li a[href^='tel:']")).to_have_count(3)
    expect(page.locator("[data-search-calm]")).to_be_visible()
    expect(status(page)).to_contain_text("最像哪一种")
    box(page).press("Enter")
    page.wait_for_url("**/search.html?q=*")
    expect(page.locator("[data-urgent] li a[href^='tel:']")).to_have_count(3)
    page.locator("[data-urgent] li a").first.click()
    page.wait_for_url("**/now/*.html")
    page.go_back()
    assert not page.evaluate("() => localStorage.getItem('campus-search-recent')"), (
        "nobody after them sees it"
    )


def test_numbers_stand_by_while_the_search_is_being_fetched(open_page: Open) -> None:
    page = open_page("about.html", clean=False)
    page.route("**/assets/search/search.js*", lambda _: None)  # never answered
    box(page).fill("着火")
    expect(page.locator("[data-search-calm]")).to_be_visible()


@pytest.mark.parametrize("words", DESPAIR)
def test_words_of_despair_find_help_and_no_means(open_page: Open, words: str) -> None:
    page = open_page("about.html")
    box(page).fill(words)
    numbers = page.locator("[data-search-panel] .urgent .call b")
    expect(numbers.first).to_have_text("12356")
    assert "120" in numbers.all_text_contents()
    assert "help.html" in str(hits(page).first.get_attribute("href"))
    assert not MEANS.search(page.locator("[data-search-panel]").inner_text())
    box(page).press("Enter")
    page.wait_for_url("**/search.html?q=*")
    expect(page.locator("[data-urgent] .call b").first).to_have_text("12356")
    assert "help.html" in str(results(page).first.locator("a").get_attribute("href"))
    expect(page.locator("[data-filters]")).to_be_hidden()
    shown = page.locator("[data-results]").inner_text() + page.locator("[data-urgent]").inner_text()
    assert not MEANS.search(shown)
    for link in results(page).locator("a").all():
        where = str(link.get_attribute("href")).partition("#")[0]
        text = page.request.get(where).text()
        article = re.search(r"<article.*?</article>", text, re.DOTALL)
        assert not MEANS.search(article[0] if article else text), where
    page.goto(page.url.partition("?")[0])
    assert words not in page.locator("body").inner_text(), "kept"


# Nothing found, nothing fetched, nothing nice -----------------------------------------------------


def test_nothing_found_leads_somewhere(open_page: Open) -> None:
    page = open_page("about.html")
    box(page).fill("qqxzv wkjy")
    expect(page.locator("[data-search-message]")).to_contain_text("没有找到")
    expect(options(page).first).to_be_visible()
    page.goto(page.url.replace("about.html", "search.html?q=qqxzv+wkjy"))
    expect(page.locator(".search-count")).to_contain_text("没有找到")
    expect(page.locator(".way-out .topic-chip")).to_have_count(0)
    expect(page.locator(".way-out a", has_text="全部内容")).to_be_visible()
    expect(page.locator(".way-out a", has_text="求助电话")).to_be_visible()


NASTY = [
    "<img src=x onerror=window.broken=1>",
    "<script>window.broken=1</script>着火",
    '"><svg/onload=window.broken=1>',
    "javascript:window.broken=1",
    "'; DROP TABLE lessons; --",
    "着火\u0000\u0008\u202e\u200b\ufeff",
    "{{constructor.constructor('window.broken=1')()}}",
    "%E0%A4%A",
    "着" * 10_000,
    "a" * 10_000,
    "🔥🚒",
    "防逆水叫案三年及肖防演恋",
    "各学校要高度重视冬季校园安全工作，落实到人。" * 20,
    "？！……——（）《》，。、",
    "\u202e\u2066防溺水\u2069\u202c\u200f",
]


@pytest.mark.parametrize("words", NASTY, ids=lambda words: repr(words[:12]))
def test_bad_input_is_only_words(open_page: Open, words: str) -> None:
    # … and parameters of another version.
    page = open_page(f"search.html?q={urllib.parse.quote(words[:5000])}&page=3&sort=new&stage=grade3")
    expect(page.locator(".search-count")).to_have_text(re.compile("^(找到 [0-9]+ 条|没有.+。)$"))
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page.title())
    assert len(page.title()) < 70
    box(page).evaluate(
        """(input, words) => {
          input.focus();
          input.value = words;
          input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }""",
        words,
    )
    expect(page.locator("[data-search-panel]")).to_be_visible()
    page.wait_for_timeout(300)
    assert page.evaluate("window.broken") is None
    assert (
        page.locator("[data-search-panel] :is(img, script, svg), .md-content :is(img, script)").count() == 0
    )
    assert overflow(page) <= 0


def test_filters_in_the_address_are_checked(open_page: Open) -> None:
    page = open_page(
        "search.html?q=消防&stage=<b>x&topic=__proto__&minutes=1e9&month=13&kind=%3Cimg%3E&exact"
    )
    expect(results(page).first).to_be_visible()
    assert page.locator("[aria-pressed=true]").count() == 0


ANSWER = """
window.campusSearch = {
  stages: { p1: "小学1—3年级", p2: "小学4—6年级" },
  data() {},
  async warm() {},
  async ask(query) {
    const bad = "<img src=x onerror=window.broken=1>";
    const result = {
      id: 1, kind: bad, title: bad, titleParts: [[bad, true]], url: "javascript:window.broken=1",
      topic: '"><b>', topicName: bad, stages: [bad], minutes: 5, months: [], heading: bad,
      snippet: [[bad, false]], file: bad,
    };
    const page = { title: bad, url: "https://example.org/" };
    const calls = [{ number: "119<b>", name: bad }];
    const shown = { id: bad, title: bad, calls, steps: [bad], page };
    const emergency = { ...shown, despair: false, adult: false, doFirst: false };
    return {
      query, status: "ok", message: "", results: [result], total: 1, facets: {}, emergency,
      understood: { topics: [], stages: [] }, corrected: { from: bad, to: bad }, didYouMean: bad,
      nearestTopics: [{ id: "x", name: bad, url: "//example.org", summary: bad }],
      incomplete: false, more: Promise.resolve(null),
    };
  },
};
"""


def test_broken_data_are_only_words_too(open_page: Open, address: str) -> None:
    page = open_page("about.html")
    page.route(
        "**/assets/search/search.js*",
        lambda route: route.fulfill(body=ANSWER, content_type="text/javascript"),
    )
    box(page).fill("着火")
    expect(page.locator("#campus-options .hit").first).to_contain_text("<img src=x")
    for link in page.locator("[data-search-panel] :not([data-search-calm]) > a").all():
        href = str(link.evaluate("link => link.href"))
        assert href.startswith((f"{address}/", "tel:119"))
    page.goto(page.url.replace("about.html", "search.html?q=着火"))
    expect(results(page).first).to_contain_text("<img src=x")
    assert page.evaluate("window.broken") is None
    for place in ("[data-search-panel]", ".md-content"):
        assert page.locator(f"{place} :is(img, script)").count() == 0


@pytest.mark.parametrize("file", ["search.js", "core.js"])
@pytest.mark.parametrize("fault", ["gone", "broken"])
def test_a_failing_network_is_said_plainly_and_tried_again(open_page: Open, file: str, fault: str) -> None:
    page = open_page("about.html", clean=False)
    pattern = f"**/assets/search/{file}*"
    if fault == "gone":
        page.route(pattern, lambda route: route.abort())
    else:
        page.route(pattern, lambda route: route.fulfill(body="<html>", content_type="text/javascript"))
    box(page).fill("消防")
    message = page.locator("[data-search-message]")
    expect(message).to_contain_text("没有取到")
    expect(page.locator("[data-search-panel] [data-search-calm]")).to_contain_text("119")
    expect(options(page).first).to_be_visible()
    page.unroute(pattern)
    box(page).fill("消防课")
    expect(hits(page).first).to_be_visible()


def test_a_card_waits_for_no_index(open_page: Open) -> None:
    page = open_page("about.html", clean=False)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/assets/search/core.js*", hold)
    box(page).focus()
    page.keyboard.insert_text("我家着火了")
    expect(page.locator("[data-search-panel] .urgent .call").first).to_contain_text("119")
    page.route("**/assets/search/core.js*", lambda route: route.abort())  # nor when it is asked for again
    for route in held:
        route.abort()
    expect(page.locator("[data-search-message]")).to_contain_text("没有取到")
    expect(page.locator("[data-search-panel] .urgent .call").first).to_contain_text("119")


def test_the_numbers_stand_in_the_page_itself(open_page: Open) -> None:
    page = open_page("about.html", clean=False)
    page.route("**/assets/search/**", lambda _: None)
    box(page).focus()
    page.keyboard.insert_text("着")
    assert page.locator("[data-search-panel] [data-search-calm]").is_visible()


@pytest.mark.parametrize(
    ("path", "pattern", "said"),
    [
        ("search.html?q=着火", r"assets/search/search\.js", ".search-count"),
        ("search.html?q=着火", r"assets/search/core\.js", ".search-count"),
        ("search.html?q=着火", r"assets/search/d\d+\.js", ".search-notes"),
        ("ten-minutes.html", r"assets/ten-minutes/", "[data-picks-status]"),
    ],
)
def test_a_file_that_was_cut_off_is_a_sentence_and_no_exception(
    open_page: Open, path: str, pattern: str, said: str
) -> None:
    def cut(route: Route) -> None:
        body = route.fetch().body()
        route.fulfill(body=body[: len(body) // 2], content_type="text/javascript")

    page = open_page("about.html")  # fails when anything reaches the console
    page.route(re.compile(pattern), cut)
    page.goto(page.url.replace("about.html", path))
    expect(page.locator(said)).to_contain_text("没有取到")


def test_ten_minutes_on_a_slow_network(open_page: Open) -> None:
    page = open_page("about.html")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(re.compile("assets/ten-minutes/"), hold)
    page.goto(page.url.replace("about.html", "ten-minutes.html"), wait_until="domcontentloaded")
    expect(page.locator("[data-picks-status]")).to_contain_text("正在取")
    held[0].continue_()
    expect(page.locator("[data-picks-status]")).to_contain_text("给你")


def test_a_page_of_results_without_a_network(open_page: Open) -> None:
    page = open_page("about.html", clean=False)
    page.route("**/assets/search/core.js*", lambda route: route.abort())
    page.goto(page.url.replace("about.html", "search.html?q=着火"))
    expect(page.locator(".search-count")).to_contain_text("没有取到")
    page.unroute("**/assets/search/core.js*")
    page.get_by_role("button", name="再试一次").click()
    expect(results(page).first).to_be_visible()


def test_a_slow_network_is_said_plainly(open_page: Open) -> None:
    page = open_page("about.html")

    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/assets/search/core.js*", hold)
    box(page).focus()
    page.keyboard.insert_text("着火")
    expect(page.locator("[data-search-message]")).to_contain_text("正在取")
    for route in held:
        route.continue_()
    expect(hits(page).first).to_be_visible()
    expect(page.locator("[data-search-message]")).to_be_hidden()


# Other places -------------------------------------------------------------------------------------


def test_from_a_usb_stick(open_page: Open, site: Path) -> None:
    base = site.as_uri() + "/"
    page = open_page("lessons/fire-p1.html", base=base)
    search_for(page, "地震演练")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"^file://.*\.html"))
    box(page).fill("着火")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    expect(results(page).first).to_be_visible()
    page.locator("[data-facet=stage] [data-value=p1]").click()
    expect(page.locator("[data-facet=stage] [data-value=p1]")).to_have_attribute("aria-pressed", "true")
    page.goto(base + "ten-minutes.html")
    page.get_by_role("radio", name="20分钟").check()
    expect(page.locator(".pick").first).to_be_visible()


def test_a_sheet_on_a_phone(open_page: Open) -> None:
    page = open_page("lessons/fire-p1.html", viewport=PHONE, has_touch=True, is_mobile=True)
    box(page).tap()
    form = page.locator("[data-search-box]")
    assert form.bounding_box() == {"x": 0, "y": 0, "width": 360, "height": 740}
    assert page.locator(".md-container").evaluate("element => element.inert")
    box(page).fill("着火了，烟很大，楼道里有一辆电动自行车在充电")
    expect(hits(page).first).to_be_visible()
    assert overflow(page) <= 0
    widest = page.locator("[data-search-panel]").evaluate("panel => panel.scrollWidth - panel.clientWidth")
    assert widest <= 0
    assert not faults_of_access(page)
    heights = options(page).evaluate_all("nodes => nodes.map((node) => node.getBoundingClientRect().height)")
    assert heights
    assert all(height >= 40 for height in heights[:6])
    page.get_by_role("button", name="关闭搜索").tap()
    expect(page.locator("[data-search-panel]")).to_be_hidden()
    assert not page.locator(".md-container").evaluate("element => element.inert")
    assert box(page).bounding_box()["width"] > 120  # type: ignore[index]


def test_without_a_script(open_page: Open, address: str) -> None:
    page = open_page("about.html", java_script_enabled=False)
    field = page.get_by_role("searchbox", name="搜索教案、演练和主题日")
    field.fill("着火")
    field.press("Enter")
    page.wait_for_url("**/browse.html?q=*")
    listed = page.locator(".found a")
    assert listed.count() > 60
    for path in ("lessons/fire-p1.html", "drills/quake-evacuation.html", "days/fire-day/index.html"):
        assert page.locator(f'.found a[href="{path}"]').count() == 1
    page.goto(f"{address}/search.html?q=x")
    expect(page.locator("[data-without-script] a").first).to_be_visible()
    expect(page.locator("[data-search-page]")).to_be_hidden()
    page.goto(f"{address}/ten-minutes.html")
    cells = page.locator(".ten-table td")
    assert cells.count() == 25
    for cell in cells.all():
        assert cell.locator("a").count() >= 1


def test_recent_searches_stay_here_and_can_be_forgotten(open_page: Open) -> None:
    page = open_page("about.html")
    search_for(page, "四年级过马路")
    hits(page).first.click()
    page.wait_for_url(re.compile("lessons/|pupils/|topics/"))
    box(page).focus()
    recent = page.get_by_role("listbox").get_by_role("group").first
    expect(recent).to_have_accessible_name(re.compile("最近搜过"))
    expect(recent.get_by_role("option")).to_have_text(["四年级过马路"])
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('search'))") == [
        "campus-search-recent"
    ]
    recent.get_by_role("option").click()
    expect(box(page)).to_have_value("四年级过马路")
    expect(hits(page).first).to_be_visible()
    box(page).fill("")
    page.get_by_role("button", name="清除最近搜过的").click()
    expect(page.get_by_role("listbox")).not_to_contain_text("四年级过马路")
    assert page.evaluate("localStorage.getItem('campus-search-recent')") is None
    for words in ("着火了", "心理健康"):  # neither an emergency nor what a child asks in private is kept
        search_for(page, words)
        hits(page).first.click()
        page.wait_for_url("**/*.html*")
        assert page.evaluate("localStorage.getItem('campus-search-recent')") is None


# 我只有10分钟 -------------------------------------------------------------------------------------


def test_every_choice_of_minutes_and_stage_has_an_answer(open_page: Open) -> None:
    page = open_page("ten-minutes.html")
    seen = set()
    for minutes in page.locator("input[name=minutes]").all():
        minutes.check(force=True)
        for stage in page.locator("input[name=stage]").all():
            stage.check(force=True)
            choice = (str(minutes.get_attribute("value")), str(stage.get_attribute("value")))
            page.wait_for_url(f"**?minutes={choice[0]}&stage={choice[1]}&*")
            expect(page.locator("[data-picks-status]")).to_contain_text("给你")
            expect(page.locator(".pick a").first).to_be_visible()
            seen.add(choice)
    assert len(seen) == 25


def test_the_choice_is_in_the_address(open_page: Open, address: str) -> None:
    page = open_page("ten-minutes.html?minutes=1&stage=p2&place=bus&when=rain")
    for name, value in {"minutes": "1", "stage": "p2", "place": "bus", "when": "rain"}.items():
        expect(page.locator(f"input[name={name}][value='{value}']")).to_be_checked()
    expect(page.locator(".pick").first).to_contain_text("1分钟")
    page.get_by_role("radio", name="操场").check()
    expect(page.locator("[data-picks-status]")).to_contain_text("室内")
    assert parameters(page)["place"] == "playground"
    page.reload()
    expect(page.locator("input[name=place][value=playground]")).to_be_checked()
    page.goto(f"{address}/ten-minutes.html?minutes=<b>&stage=zz&place=__proto__&when=%00")
    expect(page.locator(".pick").first).to_be_visible()
    page.locator("input[name=minutes][value='10']").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("input[name=minutes][value='20']")).to_be_checked()
    assert parameters(page)["minutes"] == "20"


def test_the_season_is_that_of_the_day(open_page: Open) -> None:
    page = open_page("about.html")
    page.clock.set_fixed_time("2027-01-10T08:00:00")
    page.goto(page.url.replace("about.html", "ten-minutes.html"))
    expect(page.locator("input[name=when][value=winter]")).to_be_checked()


@pytest.mark.parametrize("body", [None, "<html>", "campusTenMinutes('10-p1', null)"])
def test_ten_minutes_without_its_file(open_page: Open, body: str | None) -> None:
    page = open_page("about.html", clean=False)

    def fail(route: Route) -> None:
        if body is None:
            route.abort()
        else:
            route.fulfill(body=body, content_type="text/javascript")

    page.route("**/assets/ten-minutes/10-p1.js", fail)
    page.goto(page.url.replace("about.html", "ten-minutes.html"))
    expect(page.locator("[data-picks-status]")).to_contain_text("没有取到")
    page.get_by_role("radio", name="5分钟").first.check()
    expect(page.locator(".pick").first).to_be_visible()
