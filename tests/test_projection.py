"""课堂投影 (projections): the screens of every lesson, and the mode in a real browser, opened from a file."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.papers.slides import show
from campus.press import screens
from campus.press.jobs import make
from campus.web import pages
from conftest import ROOT, jobs_of

LESSON = "fire-p1"
PAGE = """<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>课</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self' file:; style-src 'self' file:">
<link rel="stylesheet" href="../assets/campus.css"><link rel="stylesheet" href="../assets/projection.css">
<script src="../assets/page.js" defer></script></head><body><main><h1>着火了，我会这样离开</h1><p>教案全文</p>
<button data-projection="files/fire-p1-screens.js" data-art="../assets/art" hidden>课堂投影</button>
</main><script src="../assets/projection.js" defer></script></body></html>
"""


@pytest.fixture(scope="module")
def content(real: Catalogue) -> Catalogue:
    return real


@pytest.fixture(scope="module")
def decks(content: Catalogue) -> dict[str, dict[str, Any]]:
    made = {}
    for key in content.lessons:
        text = screens.make(show(content, key)).decode()
        assert text.startswith("campusScreens(")
        made[key] = json.loads(text.removeprefix("campusScreens(").removesuffix(");\n"))
    return made


@pytest.fixture(scope="module")
def folder(content: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of one page: the mode needs nothing else."""
    root = tmp_path_factory.mktemp("site")
    (root / "lessons" / "files").mkdir(parents=True)
    assets = root / "assets"
    assets.mkdir()
    for name in ("page.js", "projection.js", "projection.css", "campus.css"):
        shutil.copy(ROOT / "docs" / "assets" / name, assets / name)
    (job,) = jobs_of(content, f"/{LESSON}-screens.js").values()
    (root / job.uri).write_bytes(make(job))
    for name, picture in job.data["pictures"].items():
        path = assets / "art" / f"{name}.svg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(picture["svg"], "utf-8")
    (root / "lessons" / "index.html").write_text(PAGE, "utf-8")
    return root


@pytest.fixture
def wall(browser: Browser, folder: Path) -> Iterator[Page]:
    """The lesson page, with the projection open. Any error on the page fails the test."""
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.clock.install(time=0)
    page.context.on("page", lambda other: other.on("pageerror", lambda error: faults.append(str(error))))
    page.goto((folder / "lessons" / "index.html").as_uri())
    page.get_by_role("button", name="课堂投影").click()
    page.wait_for_selector(".projection-title")
    page.clock.pause_at(3_600_000)  # from here on time passes only where a test lets it
    yield page
    page.close()
    assert not faults


def place(page: Page) -> tuple[int, int]:
    at, count = page.inner_text(".projection-place").split(" / ")
    return int(at), int(count)


def plain(words: str | list[list[str]]) -> str:
    return words if isinstance(words, str) else "".join(piece for piece, _ in words)


# The screens --------------------------------------------------------------------------------------


def test_every_lesson_has_its_screens(content: Catalogue, decks: dict[str, dict[str, Any]]) -> None:
    assert set(decks) == set(content.lessons)
    for key, deck in decks.items():
        lesson = content.lessons[key]
        assert deck["screens"][0]["manner"] == "cover"
        sections = list(dict.fromkeys(screen["section"] for screen in deck["screens"]))
        steps = [f"{step.kind}：{step.title}" for step in lesson.steps]
        assert [section for section in sections if section in steps] == steps, key
        for step in lesson.steps:
            found = {
                screen["minutes"]
                for screen in deck["screens"]
                if screen["section"] == f"{step.kind}：{step.title}"
            }
            assert found == {step.minutes}, (key, step.title)


def test_an_answer_waits_for_its_click(decks: dict[str, dict[str, Any]]) -> None:
    for key, deck in decks.items():
        for number, screen in enumerate(deck["screens"], start=1):
            waiting = [part["kind"] for part in screen["parts"] if part["reveal"]]
            wanted = {"case": ["answer"], "quiz": ["said"]}.get(screen["manner"], waiting)
            assert waiting == wanted, (key, number)
            assert screen["notes"], (key, number)


def test_the_youngest_see_pinyin(content: Catalogue, decks: dict[str, dict[str, Any]]) -> None:
    for key, deck in decks.items():
        young = content.lessons[key].stage is Stage.P1
        assert isinstance(deck["screens"][0]["title"], list if young else str), key


def test_drawings_are_put_in_the_site(content: Catalogue, decks: dict[str, dict[str, Any]]) -> None:
    site = {output.uri for output in pages.build(content).outputs}
    for key, deck in decks.items():
        for screen in deck["screens"]:
            if "picture" in screen:
                assert f"assets/art/{screen['picture']}.svg" in site, (key, screen["picture"])
                assert screen["alt"], key


def test_a_lesson_page_opens_its_own_screens(content: Catalogue) -> None:
    site = {output.uri: output.content for output in pages.build(content).outputs}
    for key in content.lessons:
        page = site[f"lessons/{key}.md"]
        assert isinstance(page, str)
        assert f'data-projection="files/{key}-screens.js" data-art="../assets/art" hidden' in page
        assert '<script src="../assets/projection.js" defer></script>' in page


# The mode, in a browser ---------------------------------------------------------------------------


def test_the_whole_deck_by_clicker(wall: Page, decks: dict[str, dict[str, Any]]) -> None:
    deck = decks[LESSON]["screens"]
    assert place(wall) == (1, len(deck))
    for number, screen in enumerate(deck, start=1):
        assert place(wall)[0] == number
        for click in range(1, 1 + max(part["reveal"] for part in screen["parts"])):
            assert wall.locator(f"[data-reveal='{click}']").first.is_hidden()
            wall.keyboard.press("PageDown")
            assert place(wall)[0] == number
            assert wall.locator(f"[data-reveal='{click}']").first.is_visible()
        shown = wall.evaluate(
            "() => { const copy = document.querySelector('.projection-title').cloneNode(true);"
            " copy.querySelectorAll('rt').forEach((one) => one.remove()); return copy.textContent; }"
        )
        assert shown == plain(screen["title"])
        room = wall.evaluate(
            "() => { const words = document.querySelector('.projection-words').getBoundingClientRect();"
            " const screen = document.querySelector('.projection-screen').getBoundingClientRect();"
            " return words.top >= screen.top && words.bottom <= screen.bottom + 1; }"
        )
        assert room, number
        size = wall.evaluate(
            "() => Math.min(...Array.from(document.querySelectorAll('[data-reveal]'),"
            " (one) => parseFloat(getComputedStyle(one).fontSize))) / innerWidth"
        )
        assert size >= 32 / 960 or number == 1, number  # as in the deck: 32 points of 960
        wall.keyboard.press("PageDown")
    assert place(wall)[0] == len(deck)  # the last one stays


def test_lines_end_between_clauses(wall: Page) -> None:
    """Where they fit: no clause of the second screen is broken, and no line begins with a comma."""
    wall.keyboard.press("PageDown")
    clauses = wall.locator(".projection-item li").nth(1).locator(".projection-clause")
    assert clauses.count() == 3
    tall = clauses.evaluate_all("(all) => all.map((one) => one.getClientRects()[0].height)")
    assert max(tall) - min(tall) < 2
    assert not any(text.startswith(tuple("，。、；：！？”")) for text in clauses.all_text_contents())


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        (["ArrowRight"], 2),
        (["Space"], 2),
        (["ArrowRight", "ArrowRight", "ArrowLeft"], 2),
        (["PageDown", "PageDown", "PageUp"], 2),
        (["ArrowLeft"], 1),
        (["End", "Home"], 1),
        (["Shift+Space"], 1),
    ],
)
def test_keys_move(wall: Page, keys: list[str], at: int) -> None:
    for key in keys:
        wall.keyboard.press(key)
    assert place(wall)[0] == at


def test_end_goes_to_the_last_screen(wall: Page) -> None:
    wall.keyboard.press("End")
    at, count = place(wall)
    assert at == count
    assert wall.get_by_role("button", name="下一步").is_disabled()


def test_a_touch_moves(wall: Page) -> None:
    wall.mouse.click(900, 300)
    assert place(wall)[0] == 2
    wall.mouse.click(60, 300)
    assert place(wall)[0] == 1


def test_black_and_back(wall: Page) -> None:
    wall.keyboard.press("b")
    assert not wall.locator(".projection-title").is_visible()
    wall.keyboard.press("b")
    assert wall.locator(".projection-title").is_visible()
    wall.keyboard.press(".")
    wall.keyboard.press("PageDown")  # going on ends the black
    assert wall.locator(".projection-title").is_visible()


def step(page: Page, number: int) -> None:
    """Go to a step by the list of steps."""
    options = page.locator(".projection-sections option")
    timed = [option for option in options.all() if "：" in (option.text_content() or "")]
    page.select_option(".projection-sections", value=timed[number].get_attribute("value"))


def test_a_countdown_for_each_step(wall: Page, content: Catalogue) -> None:
    minutes = [step.minutes for step in content.lessons[LESSON].steps]
    assert not wall.locator(".projection-timer").is_visible()  # the cover has no time
    step(wall, 0)
    assert wall.inner_text(".projection-time") == f"{minutes[0]}:00"
    wall.keyboard.press("t")
    wall.clock.run_for(61_000)
    assert wall.inner_text(".projection-time") == f"{minutes[0] - 2}:59"
    wall.keyboard.press("t")
    wall.clock.run_for(30_000)
    assert wall.inner_text(".projection-time") == f"{minutes[0] - 2}:59"  # paused
    wall.keyboard.press("+")
    assert wall.inner_text(".projection-time") == f"{minutes[0] - 1}:59"
    step(wall, 1)
    assert wall.inner_text(".projection-time") == f"{minutes[1]}:00"
    step(wall, 0)
    assert wall.inner_text(".projection-time") == f"{minutes[0] - 1}:59"  # each step keeps its own


def test_time_is_up_and_more_can_be_given(wall: Page, content: Catalogue) -> None:
    step(wall, 0)
    wall.get_by_role("button", name="开始").click()
    wall.clock.run_for(content.lessons[LESSON].steps[0].minutes * 60_000 + 1_000)
    assert wall.inner_text(".projection-time") == "时间到"
    assert "时间到" in (wall.locator("[role=status]").text_content() or "")
    wall.get_by_role("button", name="+1 分").click()
    assert wall.inner_text(".projection-time") == "1:00"


def test_one_countdown_runs_at_a_time(wall: Page) -> None:
    step(wall, 0)
    wall.keyboard.press("t")
    step(wall, 1)
    wall.keyboard.press("t")
    before = wall.inner_text(".projection-time")
    wall.clock.run_for(5_000)
    assert wall.inner_text(".projection-time") != before
    step(wall, 0)
    frozen = wall.inner_text(".projection-time")
    wall.clock.run_for(5_000)
    assert wall.inner_text(".projection-time") == frozen


def test_help_shows_the_keys(wall: Page) -> None:
    wall.keyboard.press("?")
    assert "翻页笔" in wall.inner_text(".projection-help")
    wall.keyboard.press("Escape")  # closes the help, not the mode
    assert wall.locator(".projection").count() == 1
    assert not wall.locator(".projection-help").is_visible()


def question(wall: Page, decks: dict[str, dict[str, Any]], manner: str = "quiz") -> dict[str, Any]:
    """Go to the first screen of that manner."""
    at = next(at for at, screen in enumerate(decks[LESSON]["screens"]) if screen["manner"] == manner)
    wall.keyboard.press("Home")
    while place(wall)[0] <= at:
        wall.keyboard.press("ArrowRight")
    found: dict[str, Any] = decks[LESSON]["screens"][at]
    return found


def test_the_right_choice_is_marked_with_the_click(wall: Page, decks: dict[str, dict[str, Any]]) -> None:
    screen = question(wall, decks)
    assert wall.locator(".projection-choices li").count() == 3
    mark = "() => getComputedStyle(document.querySelector('.projection-right'), '::after').content"
    assert wall.evaluate(mark) == "none"
    wall.keyboard.press("ArrowRight")
    assert "✓" in wall.evaluate(mark)
    assert wall.locator(".projection-said").is_visible()
    assert screen["parts"][-1]["texts"][0][:6] in (wall.locator("[role=status]").text_content() or "")
    wall.keyboard.press("ArrowLeft")
    assert wall.evaluate(mark) == "none"
    wall.keyboard.press("ArrowLeft")
    wall.keyboard.press("ArrowRight")  # the screen before was left with all it had shown
    assert wall.locator(".projection-said [data-reveal]").is_hidden()


# The teacher's own window -------------------------------------------------------------------------


@pytest.fixture
def desk(wall: Page) -> Page:
    with wall.expect_popup() as opened:
        wall.keyboard.press("n")
    opened.value.wait_for_selector(".presenter")
    return opened.value


def test_the_class_sees_no_notes_and_no_answer_the_teacher_both(
    wall: Page, desk: Page, decks: dict[str, dict[str, Any]]
) -> None:
    for manner in ("case", "quiz"):
        screen = question(wall, decks, manner)
        answer = plain(screen["parts"][-1]["texts"][0])
        assert wall.locator("[data-reveal='1']").first.is_hidden()
        assert screen["notes"][0] not in wall.inner_text(".projection")
        assert f"（还没出）{answer}" in desk.inner_text(".presenter-now")
        assert screen["notes"][0] in desk.inner_text(".presenter-notes")
        following = decks[LESSON]["screens"][place(wall)[0]]
        assert f"下一屏：{plain(following['title'])}" in desk.inner_text(".presenter-next")
        assert desk.inner_text(".projection-place") == wall.inner_text(".projection-place")
        wall.keyboard.press("ArrowRight")
        assert f"（还没出）{answer}" not in desk.inner_text(".presenter-now")
        assert answer in desk.inner_text(".presenter-now")


def test_the_teacher_leads_from_the_desk(wall: Page, desk: Page, content: Catalogue) -> None:
    desk.keyboard.press("ArrowRight")
    desk.get_by_role("button", name="下一步").click()
    assert place(wall)[0] == 3
    desk.get_by_role("button", name="黑屏").click()
    assert not wall.locator(".projection-title").is_visible()
    desk.keyboard.press("ArrowLeft")
    step(wall, 0)
    desk.get_by_role("button", name="计时").click()
    minutes = content.lessons[LESSON].steps[0].minutes
    wall.clock.run_for(61_000)
    assert desk.inner_text(".projection-time") == wall.inner_text(".projection-time")
    assert desk.inner_text(".projection-time") == f"{minutes - 2}:59"
    assert ":" in desk.inner_text(".presenter-clock")


def test_the_desk_is_accessible(wall: Page, desk: Page) -> None:
    wall.clock.resume()  # axe waits on timers of its own
    found = Axe().run(desk, options={"preload": False})
    assert not found.response["violations"], found.generate_report()


def test_the_desk_is_cleared_with_the_projection(wall: Page, desk: Page) -> None:
    with desk.expect_event("close"):
        wall.keyboard.press("Escape")
    assert wall.locator(".projection").count() == 0


def test_the_projection_goes_on_without_the_desk(wall: Page, desk: Page) -> None:
    wall.evaluate("() => { window.desk = window.open('', 'campus-presenter'); }")  # a handle of what is there
    assert len(wall.context.pages) == 2
    desk.close()
    wall.wait_for_function("() => window.desk.closed")  # the opener hears of it later than we
    wall.keyboard.press("ArrowRight")
    assert place(wall)[0] == 2
    with wall.expect_popup() as again:
        wall.keyboard.press("n")
    again.value.wait_for_selector(".presenter")
    assert again.value.inner_text(".projection-place") == wall.inner_text(".projection-place")


def test_a_browser_that_allows_no_window_says_so(wall: Page) -> None:
    wall.evaluate("() => { window.open = () => null; }")
    wall.keyboard.press("n")
    assert wall.get_by_role("button", name="讲稿：请允许弹出窗口").is_visible()
    wall.keyboard.press("ArrowRight")
    assert place(wall)[0] == 2


def test_leaving_gives_the_page_back(wall: Page) -> None:
    assert wall.evaluate("() => document.querySelector('main').inert") is True
    wall.keyboard.press("Escape")
    assert wall.locator(".projection").count() == 0
    assert wall.evaluate("() => document.querySelector('main').inert") is False
    assert wall.evaluate("() => document.activeElement.textContent") == "课堂投影"
    wall.get_by_role("button", name="课堂投影").click()
    assert place(wall)[0] == 1


def test_full_screen_on_and_off(wall: Page) -> None:
    wall.wait_for_function("() => document.fullscreenElement")
    wall.keyboard.press("f")
    wall.wait_for_function("() => !document.fullscreenElement")
    assert wall.locator(".projection").count() == 1
    wall.keyboard.press("f")
    wall.wait_for_function("() => document.fullscreenElement")
    wall.evaluate("() => document.exitFullscreen()")  # as Escape does in full screen
    wall.wait_for_function("() => !document.querySelector('.projection')")


def test_focus_stays_inside(wall: Page) -> None:
    for _ in range(24):
        wall.keyboard.press("Tab")
        assert wall.evaluate("() => Boolean(document.activeElement.closest('.projection'))")
    wall.get_by_role("button", name="按键").focus()
    wall.keyboard.press("Space")  # a focused button is pressed; the screen does not move
    assert place(wall)[0] == 1
    assert wall.locator(".projection-help").is_visible()


def test_accessible(wall: Page) -> None:
    wall.clock.resume()  # axe waits on timers of its own
    for key in ("Home", "ArrowRight", "End"):
        wall.keyboard.press(key)
        found = Axe().run(wall, context=".projection", options={"preload": False})
        assert not found.response["violations"], found.generate_report()


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1024, 768), (360, 740), (800, 1200)])
def test_any_wall(wall: Page, width: int, height: int) -> None:
    wall.set_viewport_size({"width": width, "height": height})
    wall.keyboard.press("Home")
    for _ in range(20):
        bad = wall.evaluate(
            "() => { const words = document.querySelector('.projection-words').getBoundingClientRect();"
            " const screen = document.querySelector('.projection-screen').getBoundingClientRect();"
            " return document.documentElement.scrollWidth > innerWidth"
            " || words.right > screen.right + 1 || words.bottom > screen.bottom + 1; }"
        )
        assert not bad, place(wall)
        wall.keyboard.press("PageDown")


@pytest.mark.parametrize("fault", ["gone", "cut off"])
def test_without_the_screens_the_page_stays(
    browser: Browser, folder: Path, tmp_path: Path, fault: str
) -> None:
    shutil.copytree(folder, tmp_path / "site")
    screens = tmp_path / "site" / "lessons" / "files" / f"{LESSON}-screens.js"
    if fault == "gone":
        screens.unlink()
    else:
        screens.write_bytes(screens.read_bytes()[:1000])
    page = browser.new_page()
    page.goto((tmp_path / "site" / "lessons" / "index.html").as_uri())
    page.get_by_role("button", name="课堂投影").click()
    page.get_by_text("没有取到投影内容").wait_for()
    assert page.locator(".projection").count() == 0
    assert page.evaluate("() => document.querySelector('main').inert") is False
    page.close()


def test_without_scripts_the_page_is_as_it_is(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "lessons" / "index.html").as_uri())
    assert not page.locator("[data-projection]").is_visible()
    assert page.get_by_text("教案全文").is_visible()
    context.close()
