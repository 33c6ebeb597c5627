"""A school's own name on a poster, in a real browser: shown at once, printed on one sheet, kept only here."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

LONG_NAME = "北京市海淀区中关村第三小学（万柳校区）东校区"  # 22 characters
PAPERS = {"A4": (595.28, 841.89), "A3": (841.89, 1190.55)}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    context.set_default_timeout(20_000)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script("window.print = () => { window.printed = (window.printed || 0) + 1; };")
    yield page
    assert all(url.startswith(("file:", "data:")) for url in asked), "nothing leaves this machine"
    context.close()


def opened(page: Page, site: Path, name: str = "fire-staff") -> Page:
    """A poster's page from the disk, as from a USB stick."""
    page.goto((site / "posters" / f"{name}.html").as_uri())
    expect(page.locator("[data-poster-form]")).to_be_visible()
    return page


def value(page: Page, name: str) -> Any:
    """Text, and the edges of a written value and of its box as fractions of the sheet's width."""
    return page.evaluate(
        """name => {
            const sheet = document.querySelector("[data-poster-sheet]").getBoundingClientRect();
            const boxes = [...document.querySelectorAll(".poster-value")];
            const box = boxes.find(item => item.dataset.value === name);
            const range = document.createRange();
            range.selectNodeContents(box);
            const [ink, room] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
            const part = x => (x - sheet.left) / sheet.width;
            return { text: box.textContent, end: part(room.right),
                     left: part(ink.left), right: part(ink.right),
                     size: parseFloat(getComputedStyle(box).fontSize) / sheet.width };
        }""",
        name,
    )


def test_what_is_typed_shows_at_once_where_the_template_says(page: Page, site: Path) -> None:
    opened(page, site)
    page.fill("[name=学校]", "第一小学")
    page.fill("[name=集合点]", "操场东侧")
    geometry = (site / "posters/files/fire-staff.js").read_text("utf-8")
    boxes = json.loads(geometry.removeprefix("campusPoster(").removesuffix(");\n"))["boxes"]
    for name, text in (("学校", "第一小学"), ("集合点", "操场东侧")):
        found = value(page, name)
        assert found["text"] == text
        assert found["left"] == pytest.approx(boxes[name]["x"], abs=0.004)
        assert found["size"] == pytest.approx(boxes[name]["size"], rel=0.02)


def test_long_names_shrink_to_their_box(page: Page, site: Path) -> None:
    opened(page, site)
    page.fill("[name=学校]", "第一小学")
    short = value(page, "学校")
    page.fill("[name=学校]", LONG_NAME)
    page.evaluate("document.fonts.ready")
    page.wait_for_function("() => document.fonts.check('700 20px \"Campus Poster\"')")
    long = value(page, "学校")
    assert long["right"] <= long["end"] + 0.002
    assert long["size"] < short["size"]


def test_a_name_is_never_cut_and_the_form_says_how_much_room_there_is(page: Page, site: Path) -> None:
    """Beside two other blanks forty characters stand on two lines; what is longer is written all the same."""
    opened(page, site)
    room = page.locator("p:has([name=学校]) [data-poster-room]")
    for length, said in ((40, "40 / 40 字"), (46, "多了 6 字，印出来字会太小，请换一个短的写法")):
        name = (LONG_NAME * 3)[:length]
        page.fill("[name=学校]", name)
        page.evaluate("document.fonts.ready")
        found = value(page, "学校")
        assert found["text"] == name
        assert found["right"] <= found["end"] + 0.002
        expect(room).to_have_text(said)
    inside = page.evaluate(
        """() => { const box = document.querySelector(".poster-value[data-value=学校]");
                   const range = document.createRange(); range.selectNodeContents(box);
                   return range.getBoundingClientRect().top >= box.getBoundingClientRect().top - 1; }"""
    )
    assert inside, "the label above it stays free"


@pytest.mark.parametrize("paper", list(PAPERS))
@pytest.mark.parametrize("name", ["fire-bell", "fire-staff", "drowning-wild"])
def test_one_sheet_of_exactly_the_paper_with_the_name_as_text(
    page: Page, site: Path, paper: str, name: str
) -> None:
    opened(page, site, name)
    page.fill("[name=学校]", LONG_NAME)
    page.click(f"[data-poster-print={paper}]")
    page.wait_for_function("() => window.printed === 1")
    made = page.pdf(prefer_css_page_size=True, print_background=True)
    reader = pypdf.PdfReader(io.BytesIO(made))
    assert len(reader.pages) == 1
    sheet = reader.pages[0]
    size = (float(sheet.mediabox.width), float(sheet.mediabox.height))
    assert size == pytest.approx(PAPERS[paper], abs=0.6)
    assert LONG_NAME in re.sub(r"\s", "", sheet.extract_text())
    assert not list(sheet.images), "drawn, not photographed"
    assert len(made) < 600_000


def test_the_page_is_itself_again_after_printing(page: Page, site: Path) -> None:
    opened(page, site)
    page.fill("[name=学校]", "第一小学")
    title = page.title()
    page.click("[data-poster-print=A3]")
    page.wait_for_function("() => window.printed === 1")
    assert "第一小学" in page.title()  # the name a browser proposes for the file
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.title() == title
    assert page.locator(".poster-print").count() == 0
    assert page.evaluate("document.adoptedStyleSheets.length") == 0
    assert page.evaluate("document.documentElement.className") == page.evaluate(
        "document.documentElement.className.replace('poster-printing', '')"
    )


def test_rare_characters_are_shown_in_another_face(page: Page, site: Path) -> None:
    opened(page, site)
    page.fill("[name=学校]", "𠮷林小学")
    found = value(page, "学校")
    assert found["text"] == "𠮷林小学"
    assert found["right"] > found["left"]


def test_values_stay_for_the_next_poster_and_are_cleared_by_one_button(page: Page, site: Path) -> None:
    opened(page, site)
    page.fill("[name=学校]", "第一小学")
    page.fill("[name=集合点]", "操场东侧")
    opened(page, site, "fire-bell")
    assert page.input_value("[name=学校]") == "第一小学"
    assert page.input_value("[name=集合点]") == "操场东侧"
    assert value(page, "学校")["text"] == "第一小学"
    page.click("[data-poster-clear]")
    assert page.evaluate("localStorage.getItem('campus-poster')") is None
    assert value(page, "学校")["text"] == ""
    opened(page, site)
    assert page.input_value("[name=学校]") == ""


def test_values_are_text_and_nothing_else(page: Page, site: Path) -> None:
    opened(page, site)
    page.fill("[name=学校]", "<img src=x onerror=a>")
    assert value(page, "学校")["text"] == "<img src=x onerror=a>"
    assert page.locator(".poster-value img").count() == 0


def test_a_browser_that_stores_nothing_still_prints(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });"
        "window.print = () => { window.printed = 1; };"
    )
    opened(page, site).fill("[name=学校]", "第一小学")
    page.click("[data-poster-print=A4]")
    page.wait_for_function("() => window.printed === 1")
    context.close()


@pytest.mark.parametrize("kept", ["5", "null", '"一小"', '["一小"]', '{"学校": {"a": 1}}', "{"])
def test_whatever_is_stored_the_form_works(page: Page, site: Path, kept: str) -> None:
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script(f"localStorage.setItem('campus-poster', {json.dumps(kept)});")
    opened(page, site)
    expect(page.locator("[name=学校]")).to_have_value("")
    page.fill("[name=学校]", "第一小学")
    assert value(page, "学校")["text"] == "第一小学"
    assert json.loads(page.evaluate("localStorage.getItem('campus-poster')"))["学校"] == "第一小学"
    assert said == []


def test_one_sheet_however_often_print_is_asked_for(page: Page, site: Path) -> None:
    opened(page, site)
    page.evaluate(
        "() => document.querySelectorAll('[data-poster-print]').forEach((b) => { b.click(); b.click(); })"
    )
    page.wait_for_function("() => window.printed === 1")
    assert page.locator(".poster-print").count() == 1
    page.locator("[data-poster-print=A3]").dispatch_event("click")  # no afterprint, as some browsers do
    page.wait_for_function("() => window.printed === 2")
    assert page.locator(".poster-print").count() == 1


def test_without_scripts_the_pdfs_are_there(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "posters/fire-bell.html").as_uri())
    expect(page.locator("[data-poster-form]")).to_be_hidden()
    links = page.locator("a[href$='.pdf']")
    addresses = [links.nth(i).get_attribute("href") for i in range(links.count())]
    assert len({address for address in addresses if address and "fire-bell" in address}) == 7
    for address in addresses:
        assert (site / "posters" / str(address)).is_file()
    context.close()


def test_the_font_is_fetched_only_where_something_is_typed(page: Page, site: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, site)
    page.wait_for_timeout(300)
    assert not any("woff2" in url for url in asked)
    page.fill("[name=学校]", "第一小学")
    page.wait_for_function("() => document.fonts.check('700 20px \"Campus Poster\"', '第')")
    assert any("NotoSansSC-Bold-subset.woff2" in url for url in asked)


@pytest.mark.parametrize("fault", ["gone", "cut off"])
def test_without_its_geometry_a_poster_says_so(page: Page, site: Path, fault: str) -> None:
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    body = (site / "posters/files/fire-staff.js").read_text("utf-8")

    def answer(route: Route) -> None:
        if fault == "gone":
            route.abort()
        else:
            route.fulfill(body=body[: len(body) // 2], content_type="text/javascript")

    page.route("**/posters/files/fire-staff.js", answer)
    page.goto((site / "posters/fire-staff.html").as_uri())
    expect(page.locator(".poster-desk [role=status]:visible")).to_contain_text("PDF")
    expect(page.locator("[data-poster-form]")).to_be_hidden()
    assert said == [] or fault == "cut off"  # from a disk a browser hides whose error it is


def test_the_filters_of_the_gallery_stand_in_one_row(page: Page, site: Path) -> None:
    page.goto((site / "posters/index.html").as_uri())
    fields = page.locator("[data-poster-facets] select")
    boxes = [box for field in fields.all() if (box := field.bounding_box())]
    assert len(boxes) == 3
    assert len({round(box["y"]) for box in boxes}) == 1
    assert all(box["height"] >= 40 for box in boxes)


def test_the_gallery_filters(page: Page, site: Path) -> None:
    page.goto((site / "posters/index.html").as_uri())
    cards = page.locator(".poster-card:visible")
    everything = cards.count()
    assert everything >= 34
    page.select_option("#poster-topic", "fire")
    fire = cards.count()
    assert 4 <= fire < everything
    page.select_option("#poster-readers", "p1")
    assert 1 <= cards.count() < fire
    expect(page.locator("[data-poster-count]")).to_have_text(f"{cards.count()} 张海报")
    page.select_option("#poster-place", "家里")
    assert cards.count() == 0
    expect(page.locator("[data-poster-count]")).to_contain_text("去掉一个条件")
    page.click("[data-poster-facets] [type=reset]")
    expect(cards).to_have_count(everything)
