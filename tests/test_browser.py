"""The built site in a real browser: what a teacher, a pupil and a printer get to see.

The site is served from a folder below the root of a server, as a school would put it, and once opened as
files from a disk. No page may ask any other host for anything.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import DESKTOP, NARROW, PHONE, ROOT, broken_rules, kinds, tab

pytestmark = pytest.mark.browser

SCHEMES = {"light": "default", "dark": "slate"}  # what a device prefers → what the theme calls it
A4 = 687  # the 182 mm between the margins of campus.css, in CSS pixels


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with tab(browser) as page:
        yield page


# One page of each kind ----------------------------------------------------------------------------


@dataclass
class Visit:
    """What a browser noticed on one page."""

    noise: list[str] = field(default_factory=list)  # errors and warnings, and requests to other hosts
    too_wide: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)


def watch(page: Page, home: str) -> list[str]:
    """Collect what a page says on the console and what it asks of others; such requests are refused."""
    noise: list[str] = []
    page.on("console", lambda said: noise.append(f"{said.type}: {said.text}") if said.type != "log" else None)
    page.on("pageerror", lambda error: noise.append(f"error: {error}"))
    page.on(
        "request", lambda asked: None if asked.url.startswith((home, "data:")) else noise.append(asked.url)
    )
    page.on(
        "response",
        lambda answer: noise.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None,
    )
    page.route(lambda url: not url.startswith((home, "data:", "blob:")), lambda route: route.abort())
    return noise


# What pokes out of the window, but for what lies in a part that scrolls by itself.
TOO_WIDE = """() => {
  const scrolls = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
      if (/auto|scroll|hidden/.test(getComputedStyle(box).overflowX)) return true;
    return false;
  };
  const name = (element) => `${element.localName}.${[...element.classList].join(".")}`;
  const found = [...document.querySelectorAll(".md-header *, .md-content *, .md-footer *")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .filter((element) => element.checkVisibility() && !scrolls(element))
    .map((element) => `${name(element)} at ${Math.round(element.getBoundingClientRect().right)}`);
  const root = document.documentElement;
  const more = root.scrollWidth - root.clientWidth;
  return (more ? [`the page by ${more}`] : []).concat(found.slice(0, 5));
}"""


def too_wide(page: Page, width: int) -> list[str]:
    page.set_viewport_size({"width": width, "height": 900})
    return [f"{width} px: {found}" for found in page.evaluate(TOO_WIDE)]


@pytest.fixture(scope="module", params=[("light", DESKTOP), ("dark", NARROW)], ids=["light", "dark"])
def visits(request: pytest.FixtureRequest, browser: Browser, site: Path, address: str) -> dict[str, Visit]:
    """One page of each kind looked at: in light on a desktop, in dark in the narrowest window."""
    scheme, width = request.param
    found = {}
    with tab(browser, width, color_scheme=scheme) as page:
        noise = watch(page, address)
        for uri in kinds(site).values():
            page.goto(f"{address}/{uri}")
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])
            violations = broken_rules(page)
            wide = [line for window in (width, DESKTOP + NARROW - width) for line in too_wide(page, window)]
            page.set_viewport_size({"width": width, "height": 900})
            found[uri] = Visit(list(noise), wide, violations)
            noise.clear()
    return found


def assert_quiet(complaints: dict[str, list[str]]) -> None:
    """Fails with every complaint of every page in full."""
    lines = [f"{uri}: {line}" for uri, said in complaints.items() for line in said]
    assert not lines, "\n".join(["", *lines])


def test_every_kind_of_page_was_looked_at(visits: dict[str, Visit], site: Path) -> None:
    templates = {path.name.partition(".")[0] for path in (ROOT / "hooks/templates").glob("*.md.j2")}
    parts = {
        "macros",
        "poster_macros",
        "practice_macros",
        "talk_macros",
        "year_cards",
        "draft",
    }  # of pages, and what `make new-…` writes
    assert templates - parts <= kinds(site).keys()
    assert len(visits) == len(kinds(site))


def test_no_page_errs_or_asks_another_host(visits: dict[str, Visit]) -> None:
    assert_quiet({uri: visit.noise for uri, visit in visits.items()})


def test_no_page_is_wider_than_its_window(visits: dict[str, Visit]) -> None:
    assert_quiet({uri: visit.too_wide for uri, visit in visits.items()})


TABLET = 768


@pytest.mark.parametrize("uri", ["index.html", "calendar/2026-11.html", "posters/fire-staff.html"])
@pytest.mark.parametrize("width", [TABLET, PHONE])
def test_nothing_of_a_table_is_hidden_beside_the_window(
    browser: Browser, address: str, uri: str, width: int
) -> None:
    """On a tablet held upright a month has its Sunday; on a phone a poster has its files."""
    with tab(browser, width) as page:
        page.goto(f"{address}/{uri}")
        for table in page.locator(".table-scroll:visible").all():
            assert table.evaluate("box => box.scrollWidth - box.clientWidth") <= 0


def test_no_page_breaks_a_rule_of_accessibility(visits: dict[str, Visit]) -> None:
    assert_quiet({uri: visit.violations for uri, visit in visits.items()})


# What opens over a page, and what must be pressed to see it.
OPENED = {
    "lessons/fire-p1.html": ("[data-menu-open]", "#menu a"),
    "lessons/fire-p2.html": ("[data-projection]", ".projection-title"),
    "drills/fire-evacuation.html": ("[data-drill-start]", ".drill-run"),
    "stories/fire-p1.html": (".scene:not([hidden]) .ask-choice", ".scene [role=status]:not(:empty)"),
    "calendar/my-school.html": ("[data-my-school-form] [type=submit]", "[data-my-plan] table"),
    "search.html": ("h1", "[data-results] .hit"),
}


@pytest.mark.parametrize("uri", OPENED)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_opens_fits_the_smallest_window_and_breaks_no_rule(
    browser: Browser, address: str, uri: str, scheme: str
) -> None:
    """A phone held across, or a window enlarged four times: 320 × 256 px."""
    button, seen = OPENED[uri]
    with tab(browser, NARROW, color_scheme=scheme, reduced_motion="reduce") as page:
        page.set_viewport_size({"width": NARROW, "height": 256})
        page.goto(f"{address}/{uri}")
        page.locator(button).first.click()
        expect(page.locator(seen).first).to_be_visible()
        assert broken_rules(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW


# From a disk --------------------------------------------------------------------------------------


def test_the_site_works_from_a_disk(browser: Browser, site: Path) -> None:
    home = site.as_uri()
    with tab(browser) as page:
        noise = watch(page, home)
        page.goto(f"{home}/index.html")
        expect(page.locator("h1")).to_have_text("校园安全课")
        page.locator(".matrix td a").first.click()
        page.wait_for_url(f"{home}/lessons/*.html")
        expect(page.locator("#sources")).to_be_attached()
        search(page, "着火", f"{home}/lessons/fire-p1.html")
        page.goto(f"{home}/calendar/index.html")
        page.locator(".year-month .card-title").first.click()
        page.wait_for_url(f"{home}/calendar/2026-09.html")
        assert noise == []


# Searching ----------------------------------------------------------------------------------------

INPUT = ".campus-header input[type=search]"
SHOWN = """() => [...document.querySelectorAll(".campus-header a")]
  .filter((link) => link.checkVisibility()).map((link) => link.href.split("#")[0])"""


def search(page: Page, words: str, wanted: str) -> None:
    """Type into the header's box; fails when no link to ``wanted`` shows up."""
    page.locator(INPUT).click()
    page.keyboard.type(words)
    for _ in range(200):
        if wanted in page.evaluate(SHOWN):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"“{words}” does not find {wanted} but {page.evaluate(SHOWN)}")


@pytest.mark.parametrize(
    ("words", "uri"),
    [
        ("着火", "lessons/fire-p1.html"),
        ("高薪", "lessons/national-security-j.html"),  # 有人高薪请我拍照，我会拒绝并报告
        ("4.15", "days/national-security/index.html"),
        ("4·15", "days/national-security/index.html"),
        ("415", "days/national-security/index.html"),
        ("四一五", "days/national-security/index.html"),
    ],
)
def test_the_search_box_finds_and_links(page: Page, address: str, words: str, uri: str) -> None:
    page.goto(f"{address}/days/fire-day/talk.html")
    search(page, words, f"{address}/{uri}")


def test_the_search_box_goes_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}/help.html")
    box = page.locator(INPUT)
    page.keyboard.press("/")
    expect(box).to_be_focused()
    expect(box).to_have_value("")
    search(page, "着火", f"{address}/lessons/fire-p1.html")
    expect(box).to_have_attribute("aria-expanded", "true")

    page.keyboard.press("Escape")
    expect(page.locator(".campus-header [role=option]:visible")).to_have_count(0)
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_be_focused()

    box.fill("")
    search(page, "着火", f"{address}/lessons/fire-p1.html")
    page.keyboard.press("ArrowDown")
    chosen = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
    expect(chosen).to_have_attribute("aria-selected", "true")
    target = chosen.evaluate("link => link.href")
    assert target.startswith(f"{address}/")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def test_a_slash_in_a_field_is_a_slash(page: Page, address: str) -> None:
    page.goto(f"{address}/search.html")
    field = page.locator("main input[type=search]").first
    field.click()
    page.keyboard.type("4/15")
    expect(field).to_have_value("4/15")


# Now ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "month", "following"),
    [
        ("2026-08-20T09:00", "8月", ["9月1日", "还有 12 天", "秋季开学安全第一课"]),  # before the school year
        (
            "2026-11-21T09:00",
            "11月",
            ["12月2日", "还有 11 天", "12·2 全国交通安全日", "下一次演练 · 12月16日 · 还有 25 天"],
        ),
        ("2026-12-01T23:30", "12月", ["12月2日", "明天", "12·2 全国交通安全日"]),
        (
            "2026-12-02T00:30",
            "12月",
            ["12月2日", "就是今天", "12·2 全国交通安全日"],
        ),  # in London still the 1st
        ("2027-03-01T09:00", "3月", ["3月29日", "还有 28 天", "全国中小学生安全教育日"]),
        ("2027-07-09T09:00", "7月", ["下一次演练 · 7月9日 · 就是今天"]),
        ("2027-08-20T09:00", "8月", ["本学年的主题日都过完了"]),
        ("2027-09-10T09:00", "9月", ["本学年的主题日都过完了"]),  # after it
    ],
)
def test_the_home_page_knows_the_month_and_the_next_theme_day(
    page: Page, address: str, moment: str, month: str, following: list[str]
) -> None:
    page.clock.set_fixed_time(f"{moment}:00+08:00")
    page.goto(f"{address}/index.html")
    now = page.locator("[data-now]")
    expect(now).to_be_visible()
    expect(now.locator("h2")).to_have_text("现在")
    expect(now.locator("[data-now-month] .card-title strong")).to_have_text(month)
    for words in following:
        expect(now.locator("[data-now-next]")).to_contain_text(words)
    drill = now.locator('[data-now-next] a[href^="drills/"]')
    expect(drill).to_have_count(0 if moment >= "2027-08" else 1)
    # Only a month of this school year is marked in the overview.
    marked = page.locator(".year-month.current")
    if "2026-09" <= moment[:7] <= "2027-08":
        expect(marked).to_have_count(1)
        expect(marked).to_have_attribute("data-month", moment[:7])
    else:
        expect(marked).to_have_count(0)


def test_the_calendar_marks_today(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-11-21T09:00:00+08:00")
    page.goto(f"{address}/calendar/2026-11.html")
    expect(page.locator(".today")).to_have_count(1)
    expect(page.locator(".today")).to_have_attribute("data-date", "2026-11-21")
    page.goto(f"{address}/calendar/2026-12.html")
    expect(page.locator(".today")).to_have_count(0)


def test_without_a_script_the_whole_year_is_there_and_nothing_is_promised(
    browser: Browser, address: str
) -> None:
    with tab(browser, java_script_enabled=False) as page:
        page.goto(f"{address}/index.html")
        expect(page.locator("[data-now]")).to_be_hidden()
        expect(page.get_by_text("现在", exact=True)).to_be_hidden()
        months = page.locator(".year .year-month")
        expect(months).to_have_count(12)
        for month in months.all():
            expect(month).to_be_visible()
        # What needs a script is not shown without one; a search leads to the list of everything.
        page.goto(f"{address}/lessons/fire-p1.html")
        expect(page.locator("[data-print]")).to_be_hidden()
        expect(page.locator(".answer summary").first).to_be_visible()
        page.locator(INPUT).fill("着火")
        page.keyboard.press("Enter")
        page.wait_for_url("**?q=*")
        assert urlsplit(page.url).path == urlsplit(f"{address}/browse.html").path
        page.locator(".fold summary").first.click()
        expect(page.locator(".found a:visible").first).to_be_visible()


# On paper -----------------------------------------------------------------------------------------

CHROME = (".campus-header", ".md-tabs", ".md-sidebar", ".md-footer", ".md-skip", ".md-top", ".actions")


def test_a_lesson_prints_without_the_site_around_it(page: Page, address: str) -> None:
    page.goto(f"{address}/lessons/fire-p1.html#steps")
    page.emulate_media(media="print")
    for around in CHROME:
        expect(page.locator(f"{around}:visible")).to_have_count(0)
    for inside in ("h1", "#brief", "#steps", "#quiz", "#sources", "ol.sources li >> nth=0"):
        expect(page.locator(inside)).to_be_visible()
    expect(page.locator(".print-address")).to_be_visible()
    expect(page.locator("[data-address]")).to_have_text(f"{address}/lessons/fire-p1.html")


def test_a_lesson_prints_with_the_answers_and_closes_them_again(page: Page, address: str) -> None:
    page.goto(f"{address}/lessons/fire-p1.html")
    answers = page.locator("#quiz ~ .question .answer-right")
    expect(answers.first).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for answer in answers.all():
        expect(answer).to_be_visible()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(answers.first).to_be_hidden()


@pytest.mark.parametrize(
    "uri",
    [
        "lessons/fire-p1.html",
        "drills/fire-evacuation.html",
        "calendar/2026-11.html",
        "days/fire-day/letter.html",
        "curriculum.html",
    ],
)
def test_a_page_fits_on_paper(browser: Browser, address: str, uri: str) -> None:
    with tab(browser, A4, color_scheme="dark") as page:
        page.goto(f"{address}/{uri}")
        page.emulate_media(media="print")
        assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("uri", ["lessons/fire-p1.html", "calendar/2026-11.html"])
def test_a_page_seen_in_dark_prints_as_dark_on_white(browser: Browser, address: str, uri: str) -> None:
    contrast = {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": ["color-contrast"]}}
    with tab(browser, A4, color_scheme="dark") as page:
        page.goto(f"{address}/{uri}")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES["dark"])
        page.emulate_media(media="print")
        expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
        assert broken_rules(page, contrast) == []


def printing(page: Page) -> None:
    """Printing that takes no time and no paper."""
    page.add_init_script("window.print = () => dispatchEvent(new Event('beforeprint'))")


def test_a_contest_prints_without_answers_unless_asked(page: Page, address: str) -> None:
    printing(page)
    page.goto(f"{address}/days/fire-day/contest.html")
    page.emulate_media(media="print")
    questions = page.locator(".question")
    answers = page.locator(".answer-right, .answer summary, #key, .answer-key")
    expect(questions).to_have_count(20)

    def shows(with_answers: bool) -> None:
        expect(page.locator(".question:visible")).to_have_count(20)
        expect(page.locator(".choices:visible")).to_have_count(20)
        for answer in answers.all():
            expect(answer).to_be_visible(visible=with_answers)

    shows(with_answers=False)  # by the browser's own menu
    for button, with_answers in (("answers", True), ("", False)):
        page.emulate_media(media="screen")
        page.locator(f'[data-print="{button}"]').click()
        page.emulate_media(media="print")
        shows(with_answers)


# Light and dark, and the keyboard -----------------------------------------------------------------


def test_light_and_dark_follow_the_device_until_the_reader_chooses(browser: Browser, address: str) -> None:
    with tab(browser, color_scheme="light") as page:
        page.goto(f"{address}/index.html")
        body = page.locator("body")
        expect(body).to_have_attribute("data-md-color-scheme", "default")
        page.emulate_media(color_scheme="dark")  # evening comes
        expect(body).to_have_attribute("data-md-color-scheme", "slate")
        page.goto(f"{address}/lessons/fire-p1.html")
        expect(body).to_have_attribute("data-md-color-scheme", "slate")
        page.emulate_media(color_scheme="light")
        expect(body).to_have_attribute("data-md-color-scheme", "default")


def test_a_chosen_scheme_stays_and_can_be_given_up(browser: Browser, address: str) -> None:
    def press(page: Page, says: str) -> None:
        page.get_by_title(says).locator("visible=true").click()

    with tab(browser, color_scheme="light") as page:
        page.goto(f"{address}/index.html")
        body = page.locator("body")
        press(page, "点一下换成浅色")
        page.emulate_media(color_scheme="dark")
        expect(body).to_have_attribute("data-md-color-scheme", "default")
        press(page, "点一下换成深色")
        expect(body).to_have_attribute("data-md-color-scheme", "slate")
        page.emulate_media(color_scheme="light")
        page.goto(f"{address}/lessons/fire-p1.html")
        expect(body).to_have_attribute("data-md-color-scheme", "slate")
        press(page, "点一下跟随系统")
        expect(body).to_have_attribute("data-md-color-scheme", "default")
        page.emulate_media(color_scheme="dark")
        expect(body).to_have_attribute("data-md-color-scheme", "slate")


def test_nothing_but_light_or_dark_is_remembered(page: Page, address: str) -> None:
    for uri in ("index.html", "browse.html?stage=p1", "lessons/fire-p1.html", "pupils/fire-p1.html"):
        page.goto(f"{address}/{uri}")
    page.locator("details summary").first.click()
    kept = page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))")
    assert [name for name in kept if name != "campus-scheme"] == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("uri", ["index.html", "lessons/fire-p1.html"])
def test_the_first_tabs_lead_to_the_content_the_name_and_the_search(
    page: Page, address: str, uri: str
) -> None:
    page.goto(f"{address}/{uri}")
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.locator(INPUT).evaluate("input => input === document.activeElement"):
            break
    expect(page.locator(INPUT)).to_be_focused()

    page.goto(f"{address}/{uri}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    place = unquote(urlsplit(page.url).fragment)
    assert place
    expect(page.locator(f'[id="{place}"]')).to_be_in_viewport()
    page.keyboard.press("Tab")  # goes on from there, not from the header
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("uri", ["drills/fire-evacuation.html", "now/fire-now.html", "calendar/2026-11.html"])
def test_the_way_back_by_keyboard_is_never_under_the_header(browser: Browser, address: str, uri: str) -> None:
    with tab(browser, PHONE, reduced_motion="reduce") as page:
        page.goto(f"{address}/{uri}")
        page.locator(".page a:visible").last.focus()
        for _ in range(30):
            page.keyboard.press("Shift+Tab")
            seen = """() => {
              const it = document.activeElement;
              return [...it.getClientRects()].some(({ left, top, width, height }) => {
                const over = document.elementFromPoint(left + width / 2, top + height / 2);
                return it.contains(over) || !over.closest(".md-header, .here");
              });
            }"""
            assert page.evaluate(seen), page.evaluate("document.activeElement.textContent")


# Pupils -------------------------------------------------------------------------------------------


def test_the_youngest_read_with_pinyin_above_the_words(page: Page, address: str) -> None:
    page.goto(f"{address}/pupils/fire-p1.html")
    text = page.locator(".pupil-text ruby")
    assert text.count() > 30
    first = text.first
    above = first.locator("rt").bounding_box()
    word = first.bounding_box()
    assert above is not None
    assert word is not None
    assert above["height"] > 8
    assert above["y"] < word["y"] + word["height"] / 2
    assert re.fullmatch(r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ ]+", first.locator("rt").inner_text())


def test_a_pupil_thinks_before_the_answer_shows(page: Page, address: str) -> None:
    page.goto(f"{address}/pupils/fire-p2.html")
    case = page.locator(".decide").first
    expect(case.locator("details > :not(summary)").first).to_be_hidden()
    case.locator("summary").click()
    expect(case.locator("details > :not(summary)").first).to_be_visible()
