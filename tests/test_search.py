"""The search box in a real browser: everything a reader may type leads to the page it means."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from campus.browse import spellings
from campus.catalogue import Catalogue
from test_browser import INPUT, SHOWN, tab

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    with tab(browser) as page:
        page.goto(f"{address}/about.html")
        page.locator(INPUT).click()
        yield page


def missed(page: Page, address: str, wanted: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those of (what is typed, the page it means) that the box does not show."""
    lost = []
    for words, uri in wanted:
        page.locator(INPUT).fill("")
        page.locator(INPUT).fill(words)
        for _ in range(40):
            if f"{address}/{uri}" in page.evaluate(SHOWN):
                break
            page.wait_for_timeout(50)
        else:
            lost.append((words, uri))
    return lost


def test_every_alias_of_a_topic_finds_the_topic(page: Page, address: str, real: Catalogue) -> None:
    wanted = [
        (alias, f"topics/{key}.html") for key in real.touched_topics for alias in real.topics[key].aliases
    ]
    lost = missed(page, address, wanted)
    assert not lost, lost


def test_two_characters_from_the_middle_of_a_title_find_it(page: Page, address: str, real: Catalogue) -> None:
    titles = {f"lessons/{key}.html": lesson.title for key, lesson in real.lessons.items()}
    titles |= {f"drills/{key}.html": drill.title for key, drill in real.drills.items()}
    wanted = []
    for uri, title in titles.items():
        inside = [title[at : at + 2] for at in range(1, len(title) - 2)]
        pairs = [pair for pair in inside if re.fullmatch(r"[一-鿿]{2}", pair)]
        wanted.append((min(pairs, key=lambda pair: sum(pair in other for other in titles.values())), uri))
    lost = missed(page, address, wanted)
    assert not lost, lost


def test_every_way_of_writing_a_day_finds_its_kit(page: Page, address: str, real: Catalogue) -> None:
    wanted = [
        (words, f"days/{key}/index.html")
        for key in real.kits
        for words in (
            real.theme_days[key].name,
            *real.theme_days[key].aliases,
            *spellings(real.theme_days[key].short),
        )
    ]
    lost = missed(page, address, wanted)
    assert not lost, lost


def test_a_grade_and_a_topic_find_the_lesson_for_both(page: Page, address: str) -> None:
    wanted = [
        ("三年级 消防", "lessons/fire-p1.html"),
        ("五年级地震", "lessons/quake-p2.html"),
        ("初二 禁毒", "lessons/drugs-j.html"),
        ("高一 交通", "lessons/traffic-s.html"),
    ]
    lost = missed(page, address, wanted)
    assert not lost, lost


def test_what_is_nowhere_is_said_to_be_nowhere(page: Page) -> None:
    page.locator(INPUT).fill("")
    page.locator(INPUT).fill("量子纠缠")
    page.get_by_text(re.compile("没有找到")).first.wait_for()
    assert page.locator(".campus-header [role=option]:visible").count() == 0
