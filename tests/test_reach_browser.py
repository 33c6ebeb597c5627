"""Where people open a link: in WeChat and the like, in a group, in a calendar."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import PHONE, built, copy_of_the_project, files, served, tab

pytestmark = pytest.mark.browser

ANDROID = "Mozilla/5.0 (Linux; Android 12; V2048A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
WECHAT = "Chrome/107.0 XWEB/5169 Mobile Safari/537.36 MicroMessenger/8.0.42.2460(0x28002A58) WeChat/arm64"
PROGRAMS = {
    "微信": f"{ANDROID} {WECHAT}",
    "企业微信": f"{ANDROID} Chrome/107.0 Mobile Safari/537.36 wxwork/4.1.10 MicroMessenger/7.0.1",
    "QQ": f"{ANDROID} Chrome/109.0 MQQBrowser/6.2 TBS/046715 Mobile Safari/537.36 V1_AND_SQ_8.9.68 QQ/8.9.68",
    "钉钉": f"{ANDROID} Chrome/69.0 UWS/3.22 Mobile Safari/537.36 AliApp(DingTalk/7.0.30) rimet/26660",
}
BROWSERS = {
    "Chrome": f"{ANDROID} Chrome/109.0 Mobile Safari/537.36",
    "QQ浏览器": f"{ANDROID} Chrome/109.0 MQQBrowser/14.2 Mobile Safari/537.36",
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature project as a school publishes it."""
    root = copy_of_the_project(tmp_path_factory.mktemp("reach") / "project")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", "https://school.example/safety/")
        return built(root, root / "site")


@pytest.fixture(scope="module")
def home(small: Path) -> Iterator[str]:
    with served(small) as address:
        yield address


def line(page: Page) -> str:
    return " ".join(page.locator(".reach").all_inner_texts())


@pytest.mark.parametrize("name", PROGRAMS)
def test_where_nothing_can_be_downloaded_one_line_says_how_to_get_out(
    browser: Browser, home: str, name: str
) -> None:
    with tab(browser, PHONE, user_agent=PROGRAMS[name]) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(f"{home}/lessons/fire-p1.html")
        expect(page.locator(".reach")).to_contain_text(f"{name}里不能下载文件")
        expect(page.locator(".reach")).to_contain_text("浏览器打开")
        page.get_by_role("button", name="复制这一页的地址").click()
        expect(page.locator(".reach")).to_contain_text("已复制")
        assert page.evaluate("navigator.clipboard.readText()") == f"{home}/lessons/fire-p1.html"
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


@pytest.mark.parametrize("name", BROWSERS)
def test_a_browser_is_told_nothing(browser: Browser, home: str, name: str) -> None:
    with tab(browser, PHONE, user_agent=BROWSERS[name]) as page:
        page.goto(f"{home}/lessons/fire-p1.html", wait_until="load")
        assert line(page) == ""
        with page.expect_download() as started:
            page.locator("a.download").first.click()
        assert started.value.suggested_filename


def test_a_download_in_wechat_says_so_and_a_poster_is_shown(browser: Browser, home: str) -> None:
    with tab(browser, PHONE, user_agent=PROGRAMS["微信"]) as page:
        page.goto(f"{home}/lessons/fire-p1.html")
        page.locator("a.download").first.click()
        expect(page.locator(".reach")).to_contain_text("在微信里下载不了")
        expect(page.get_by_role("button", name="复制文件的地址")).to_be_focused()
        assert page.url == f"{home}/lessons/fire-p1.html"
        page.goto(f"{home}/posters/fire-bell.html")
        page.locator(".poster-files a").last.click()
        picture = page.locator(".reach-picture img")
        expect(picture).to_be_visible()
        assert picture.evaluate("async (it) => { await it.decode(); return it.naturalWidth; }") == 1600


@pytest.mark.parametrize(
    ("page_of", "ending"),
    [
        ("lessons/fire-p1.html", "-worksheet.pdf"),
        ("lessons/fire-p1.html", "-cards.pdf"),
        ("days/fire-day/index.html", "-letter-large.pdf"),
        ("drills/fire-evacuation.html", "-classroom.pdf"),
        ("calendar/2026-11.html", "-minutes.pdf"),
    ],
)
def test_what_is_printed_is_shown_where_it_cannot_be_downloaded(
    browser: Browser, home: str, page_of: str, ending: str
) -> None:
    with tab(browser, PHONE, user_agent=PROGRAMS["微信"]) as page:
        page.goto(f"{home}/{page_of}")
        link = page.locator(f'a.download[href$="{ending}"]').first
        address = link.evaluate("it => it.href")
        link.evaluate("it => it.click()")  # it may be folded in
        picture = page.locator(".reach-picture img")
        expect(picture).to_be_visible()
        width, height = picture.evaluate(
            "async (it) => { await it.decode(); return [it.naturalWidth, it.naturalHeight]; }"
        )
        assert width >= 1000
        assert height / width in (pytest.approx(2**0.5, rel=0.01), pytest.approx(2 * 2**0.5, rel=0.01))
        assert page.locator(".reach-picture a").evaluate("it => it.href") == address.replace(".pdf", ".webp")


def test_a_file_without_a_picture_is_told_in_words(browser: Browser, home: str) -> None:
    with tab(browser, PHONE, user_agent=PROGRAMS["微信"]) as page:
        page.goto(f"{home}/lessons/fire-p1.html")
        page.locator('a.download[href$="-plan.docx"]').evaluate("it => it.click()")
        expect(page.locator(".reach")).to_contain_text("在微信里下载不了")
        expect(page.locator(".reach-picture")).to_have_count(0)


def test_an_iphone_shows_documents_in_wechat_by_itself(browser: Browser, home: str) -> None:
    phone = f"{IPHONE} Mobile/15E148 MicroMessenger/8.0.42(0x18002a2f) NetType/WIFI Language/zh_CN"
    with tab(browser, PHONE, user_agent=phone) as page:
        page.goto(f"{home}/lessons/fire-p1.html")
        with page.expect_download():
            page.locator("a.download-docx").first.click()
        page.locator("a.download-zip").first.click()
        expect(page.locator(".reach")).to_contain_text("在微信里下载不了")


def test_the_line_can_be_closed_and_stays_closed_for_the_day(browser: Browser, home: str) -> None:
    with tab(browser, PHONE, user_agent=PROGRAMS["微信"]) as page:
        page.goto(f"{home}/index.html")
        page.get_by_role("button", name="知道了，关掉").click()
        expect(page.locator(".reach")).to_have_count(0)
        page.reload(wait_until="load")
        assert line(page) == ""


def test_an_address_can_be_copied_where_the_clipboard_is_refused(browser: Browser, home: str) -> None:
    with tab(browser, PHONE, user_agent=PROGRAMS["微信"]) as page:
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        page.add_init_script("document.execCommand = () => false")
        page.goto(f"{home}/help.html")
        page.get_by_role("button", name="复制这一页的地址").click()
        expect(page.locator(".reach-address")).to_have_value(f"{home}/help.html")


def test_each_calendar_has_an_address_to_copy_and_steps_for_each_kind_of_device(
    browser: Browser, home: str
) -> None:
    with tab(browser) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(f"{home}/calendar/index.html")
        for name in ("all", "theme-days", "drills"):
            place = page.locator("[data-feed]", has=page.locator(f'a[href="{name}.ics"]'))
            place.get_by_role("button", name="复制订阅地址").click()
            expect(place).to_contain_text("已复制")
            assert page.evaluate("navigator.clipboard.readText()") == f"{home}/calendar/{name}.ics"
        for device in ("iPhone、iPad", "安卓、华为、小米", "电脑"):
            steps = page.locator("details", has=page.locator("summary", has_text=device)).locator("li")
            expect(steps).to_have_count(3)


META = re.compile(r'<meta property="og:(\w+)" content="([^"]*)">')


def test_a_link_that_is_sent_on_shows_its_page(small: Path) -> None:
    start = "https://school.example/safety/"
    for uri, path in files(small).items():
        if not uri.endswith(".html") or uri == "404.html":
            continue
        found = dict(META.findall(path.read_text("utf-8")))
        assert found["url"] == start + uri
        assert found["title"]
        assert found["description"]
        assert (small / found["image"].removeprefix(start)).is_file(), uri
    lesson, pupils = (
        (small / folder / "fire-p1.html").read_text("utf-8") for folder in ("lessons", "pupils")
    )
    for title in (META, re.compile("<(title)>(.*?)</title>")):
        assert dict(title.findall(lesson))["title"] != dict(title.findall(pupils))["title"]
    poster = dict(META.findall((small / "posters/fire-bell.html").read_text("utf-8")))
    assert poster["image"] == f"{start}posters/files/fire-bell.png"
