"""Pupils' pages in a real browser: choosing, stories, ticks, 拼音, reading aloud; and without scripts.

The site is the miniature one, opened from the disk as from a USB stick.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from conftest import PHONE, broken_rules, built, copy_of_the_project, tab

pytestmark = pytest.mark.browser

KEY = "campus-practice"
# What a phone with a Chinese voice offers: it speaks at once and says when it is done.
VOICES = """voices => {
  const said = window.said = [];
  class Utterance { constructor(text) { this.text = text; } }
  const speech = {
    getVoices: () => voices,
    speak: (utterance) => {
      said.push([utterance.text, document.querySelector(".sentence-read")?.textContent]);
      window.finish = () => utterance.onend();
    },
    cancel: () => { window.finish = () => {}; },
  };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
}"""
CHINESE = '[{lang: "zh-CN", localService: true, name: "本机"}]'


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> str:
    root = copy_of_the_project(tmp_path_factory.mktemp("practice") / "project")
    return built(root, root / "out").as_uri()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with tab(browser, PHONE) as page:
        faults: list[str] = []
        page.on("pageerror", lambda fault: faults.append(fault.stack or fault.message))
        yield page
        assert not [fault for fault in faults if "/practice.js" in fault or "/page.js" in fault]


def pupil(home: str) -> str:
    return f"{home}/pupils/fire-p1.html"


def story(home: str) -> str:
    return f"{home}/stories/fire-p1.html"


def button(part: Locator, words: str) -> Locator:
    """The button with these words, whatever 拼音 is over them."""
    told = part.locator("button").evaluate_all(
        """buttons => buttons.map(it => {
          const copy = it.cloneNode(true);
          for (const over of copy.querySelectorAll("rt")) over.remove();
          return copy.textContent.trim();
        })"""
    )
    return part.locator("button").nth(told.index(words))


def choose(part: Locator, words: str) -> None:
    button(part, words).click()


# Choose and see why -------------------------------------------------------------------------------


def test_every_choice_says_at_once_why(page: Page, home: str) -> None:
    page.goto(pupil(home))
    first = page.locator("#choose-1")
    said = first.get_by_role("status")
    choose(first, "先把这朵小花涂完再走")
    expect(said).to_contain_text("再")
    expect(said.locator("p").last).to_contain_text("铃")
    chosen = first.get_by_role("button", pressed=True)
    expect(chosen).to_have_count(1)
    choose(first, "停下笔，听老师口令")
    expect(said.locator("p").first).to_contain_text("可")
    expect(chosen).to_have_count(1)


def test_questions_are_walked_by_keyboard_alone(page: Page, home: str) -> None:
    page.goto(pupil(home))
    page.locator("#choose-1 .ask-choice").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#choose-1 [role=status]")).not_to_be_empty()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")  # the second choice is right
    expect(page.locator("#choose-1 .chosen-right")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the next one
    expect(page.locator("#choose-1")).to_be_hidden()
    expect(page.locator("#choose-2 .ask-text")).to_be_focused()


def test_a_wrong_choice_can_be_made_again(page: Page, home: str) -> None:
    page.goto(pupil(home))
    first = page.locator("#choose-1")
    choose(first, "自己先跑到外面去")
    choose(first, "再选一次")
    expect(first.get_by_role("status")).to_be_empty()
    expect(first.locator(".ask-choice").first).to_be_focused()


def test_choices_and_ticks_are_there_again_and_one_button_forgets_them(page: Page, home: str) -> None:
    page.goto(pupil(home))
    choose(page.locator("#choose-1"), "停下笔，听老师口令")
    page.locator("[data-ticks] input").first.check()
    page.reload()
    expect(page.locator("#choose-1 .chosen-right")).to_be_visible()
    expect(page.locator("[data-ticks] input").first).to_be_checked()
    page.locator("[data-forget] button").click()
    page.wait_for_load_state()
    expect(page.locator("[data-ticks] input").first).not_to_be_checked()
    expect(page.locator("#choose-1 .chosen-right")).to_have_count(0)
    assert page.evaluate(f'localStorage.getItem("{KEY}")') is None


@pytest.mark.parametrize(
    "kept", ["refused", "full", "'[1]'", "'{\"pages\": 7}'", '\'{"pages": {"fire-p1": 3}}\'']
)
def test_nothing_is_missing_where_nothing_can_be_kept(page: Page, home: str, kept: str) -> None:
    if kept == "refused":
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });"
        )
    elif kept == "full":
        page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
    else:
        page.add_init_script(f"localStorage.setItem('{KEY}', {kept});")
    page.goto(pupil(home))
    choose(page.locator("#choose-1"), "停下笔，听老师口令")
    expect(page.locator("#choose-1 .chosen-right")).to_be_visible()
    page.locator("[data-ticks] input").first.check()
    expect(page.locator("[data-ticks] input").first).to_be_checked()


# A story --------------------------------------------------------------------------------------------


def go(page: Page, scene: str, words: str) -> None:
    choose(page.locator(f"#scene-{scene}"), words)
    page.locator(f"#scene-{scene} .ask-onward button").first.click()


def test_a_story_is_lived_scene_by_scene_to_its_good_end(page: Page, home: str) -> None:
    page.goto(story(home))
    expect(page.locator("[data-ask]:visible")).to_have_count(1)
    go(page, "toilet", "走出来，找大人")
    expect(page.locator("#scene-stairs .ask-text")).to_be_focused()
    go(page, "stairs", "接着走")
    go(page, "field", "告诉老师")
    expect(page.locator("#end-home")).to_be_visible()
    expect(page.locator("#end-home .ending-title")).to_be_focused()
    page.locator("#end-home button").last.click()
    expect(page.locator("#scene-toilet .ask-text")).to_be_focused()


def test_there_is_always_a_way_back(page: Page, home: str) -> None:
    page.goto(story(home))
    go(page, "toilet", "躲在里面")
    go(page, "hiding", "再躲一会儿")
    expect(page.locator("#end-late")).to_be_visible()
    page.locator("#end-late button").first.click()
    expect(page.locator("#scene-hiding")).to_be_visible()
    choose(page.locator("#scene-hiding"), "再躲一会儿")
    choose(page.locator("#scene-hiding"), "再选一次")
    expect(page.locator("#scene-hiding .ask-choice").first).to_have_attribute("aria-pressed", "false")


# 拼音 -----------------------------------------------------------------------------------------------


def test_pinyin_can_be_turned_off_and_words_are_found_then(page: Page, home: str) -> None:
    page.goto(pupil(home))
    over = page.locator(".pupil-text rt").first
    expect(over).to_be_visible()
    toggle = page.locator("[data-pinyin]")
    toggle.click()
    expect(toggle).to_have_attribute("aria-pressed", "false")
    expect(over).to_be_hidden()
    assert page.evaluate('window.find("听老师，跟着走")'), "the browser's own search finds a sentence"
    page.reload()
    expect(over).to_be_hidden()
    toggle.click()
    expect(over).to_be_visible()


def test_what_to_do_in_trouble_has_the_switch_and_is_read_aloud(page: Page, site: Path) -> None:
    page.add_init_script(f"({VOICES})({CHINESE})")
    page.goto((site / "now/fire-now.html").as_uri())
    way = page.locator(".sos-way.pupil")
    smallest = "rts => Math.min(...rts.map(it => parseFloat(getComputedStyle(it).fontSize)))"
    assert way.locator("rt").evaluate_all(smallest) >= 12
    choose(page.locator("[data-tools]"), "读给我听")
    page.evaluate("for (let turn = 0; turn < 9; turn += 1) finish()")
    assert [said for said, _ in page.evaluate("said") if said.startswith("如果：")]
    choose(page.locator("[data-tools]"), "不读了")
    page.locator("[data-pinyin]").click()
    expect(way.locator("rt").first).to_be_hidden()
    assert page.evaluate("window.find('如果：')")


def test_a_screen_reader_reads_each_word_once(page: Page, home: str) -> None:
    page.goto(story(home))
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    names = [it["name"]["value"] for it in tree if it.get("role", {}).get("value") == "button"]
    assert {"走出来，找大人", "躲在里面"} <= set(names)
    assert not [it for it in tree if it.get("role", {}).get("value") == "RubyAnnotation"]


# Reading aloud --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "script",
    [
        "Object.defineProperty(window, 'speechSynthesis', { value: undefined });",
        f"({VOICES})([])",
        f"({VOICES})([{{lang: 'en-US', localService: true}}])",
        f"({VOICES})([{{lang: 'zh-CN', localService: false}}])",  # it would send the text to others
    ],
    ids=["no speech", "no voice", "no Chinese voice", "a voice from the network"],
)
def test_without_a_chinese_voice_of_the_device_nothing_offers_to_read(
    page: Page, home: str, script: str
) -> None:
    page.add_init_script(script)
    page.goto(pupil(home))
    expect(page.locator("#choose-1 button.ask-choice").first).to_be_visible()
    expect(page.locator("[data-read]")).to_be_hidden()


def test_the_sentence_that_is_read_is_marked_and_reading_can_rest(page: Page, home: str) -> None:
    page.add_init_script(f"({VOICES})({CHINESE})")
    page.goto(pupil(home))
    choose(page.locator("[data-tools]"), "读给我听")
    assert page.evaluate("said.length") == 1
    text, marked = page.evaluate("said[0]")
    assert text == "火警铃响，停下手。"
    assert marked.startswith("火huǒ")  # 拼音 is seen, not said
    page.evaluate("finish()")
    assert page.evaluate("said[1][0]") == "听老师，跟着走。"
    choose(page.locator("[data-tools]"), "停一停")
    choose(page.locator("[data-tools]"), "接着读")
    assert page.evaluate("said[2][0]") == "听老师，跟着走。", "it goes on where it rested"
    choose(page.locator("[data-tools]"), "不读了")
    expect(page.locator(".sentence-read")).to_have_count(0)
    expect(page.locator("[data-read]")).to_be_focused()


# Without scripts, on paper, from one page to the next ------------------------------------------------


def test_without_scripts_questions_stand_and_answers_are_a_page_of_their_own(
    browser: Browser, home: str
) -> None:
    with tab(browser, PHONE, java_script_enabled=False) as page:
        page.goto(pupil(home))
        expect(page.locator("#choose-3 .ask-text")).to_be_visible()
        assert not page.locator(".ask-why:visible, [data-tools]:visible, [data-forget]:visible").count()
        page.locator("#choose-1 .ask-choice").first.click()
        page.wait_for_url("**/pupils/answers/fire-p1.html#answer-1")
        expect(page.locator(".reason-right").first).to_be_visible()

        page.goto(story(home))
        page.locator("#scene-toilet .ask-choice").last.click()
        page.wait_for_url("**/stories/answers/fire-p1.html#at-toilet")
        page.locator("#at-toilet ~ ul .reason-wrong a").first.click()
        page.wait_for_url("**/stories/fire-p1.html#scene-hiding")


def test_a_pupils_page_leads_back_to_all_topics_and_on_to_the_next(page: Page, home: str) -> None:
    page.goto(f"{home}/students.html")
    page.locator(".door a").first.click()
    page.locator(".door a", has_text="着").first.click()
    expect(page.locator("h1")).to_contain_text("着")
    page.locator("#onward ~ .picture-doors a").first.click()
    expect(page.locator("[data-story]")).to_be_visible()
    page.locator(".onward a").click()
    page.wait_for_url("**/students/p1.html")


@pytest.mark.parametrize(
    "uri", ["pupils/fire-p1", "stories/fire-p1", "students/p1", "stories/answers/fire-p1"]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_rule_of_accessibility_is_broken_and_nothing_is_too_wide_once_something_is_chosen(
    browser: Browser, home: str, uri: str, scheme: str
) -> None:
    with tab(browser, PHONE, color_scheme=scheme) as page:
        page.add_init_script(f"({VOICES})({CHINESE})")
        page.goto(f"{home}/{uri}.html")
        for choice in page.locator("button.ask-choice:visible").all()[:2]:
            choice.click()
            assert broken_rules(page) == []
        assert broken_rules(page) == []
        page.set_viewport_size({"width": 320, "height": 600})
        assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_pupils_page_is_two_sheets_without_answers(browser: Browser, home: str) -> None:
    with tab(browser) as page:
        page.goto(pupil(home))
        choose(page.locator("#choose-1"), "停下笔，听老师口令")
        page.emulate_media(media="print")
        expect(page.locator(".ask-said").first).to_be_hidden()
        expect(page.locator("#choose-3")).to_be_visible()
        expect(page.locator(".decide details").first).to_be_hidden()
        assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") <= 2
