"""Everything there is to find, and all the ways in which people type it."""

import pytest

from campus import browse, pages
from campus.browse import KINDS, spellings
from campus.catalogue import Catalogue
from campus.models import Stage
from conftest import changed


@pytest.mark.parametrize(
    ("short", "typed"),
    [
        (
            "4·15",
            [
                "4·15",
                "4.15",
                "4-15",
                "4/15",
                "415",
                "4月15日",
                "4月15号",
                "四一五",
                "四月十五日",
                "四月十五号",
            ],
        ),
        ("11·9", ["11·9", "119", "11月9日", "一一九", "十一月九日"]),
        ("5·12", ["512", "五一二", "五月十二日"]),
        ("6·26", ["626", "六二六", "六月二十六日"]),
        ("12·2", ["122", "一二二", "十二月二日"]),
        ("3·30", ["330", "三三零", "三月三十日"]),
        ("10·10", ["1010", "十月十日"]),
    ],
)
def test_a_day_is_found_by_every_way_of_writing_its_number(short: str, typed: list[str]) -> None:
    assert set(typed) <= set(spellings(short))


@pytest.mark.parametrize("short", [None, "", "开学", "4", "4·", "·15", "四·十五", "世界·日"])
def test_a_name_that_is_no_date_has_no_spellings(short: str | None) -> None:
    assert spellings(short) == ()


def test_every_lesson_kit_drill_and_topic_can_be_found(catalogue: Catalogue) -> None:
    assert [(item.kind, item.uri) for item in browse.items(catalogue)] == [
        ("教案", "lessons/fire-p1.md"),
        ("学生页", "pupils/fire-p1.md"),
        ("活动包", "days/fire-day/index.md"),
        ("演练", "drills/fire-evacuation.md"),
        ("主题", "topics/fire.md"),
        ("主题", "topics/crowd.md"),
    ]


def test_everything_that_can_be_found_is_a_page(real: Catalogue) -> None:
    made = {output.uri for output in pages.build(real).outputs}
    assert {item.uri for item in browse.items(real)} <= made


def test_a_lesson_is_found_by_its_day_and_by_the_words_pupils_say(catalogue: Catalogue) -> None:
    lesson = browse.items(catalogue)[0]
    assert {"着火", "119", "全国消防日", "消防日", "11.9", "十一月九日"} <= set(lesson.keywords)
    assert lesson.stages == (Stage.P1,)
    assert lesson.months[0] == 11


def test_a_drill_is_found_in_the_months_it_is_planned_for_first(catalogue: Catalogue) -> None:
    drill = browse.items(catalogue)[3]
    assert drill.months[:3] == (9, 10, 11)
    assert len(drill.months) == len(set(drill.months)) == 11


def test_texts_are_searched_as_a_reader_sees_them(catalogue: Catalogue) -> None:
    for item in browse.items(catalogue):
        assert "[@" not in item.text
        assert "{{" not in item.text
    assert "到集合点站好，等老师数到我" in browse.items(catalogue)[0].text


def test_kinds_are_the_ones_the_page_offers(real: Catalogue) -> None:
    assert {item.kind for item in browse.items(real)} == set(KINDS)


def test_a_pupils_page_never_carries_words_for_teachers(catalogue: Catalogue) -> None:
    secret = changed(catalogue, "lesson", "fire-p1", {"guidance": "这段只给老师看。"})
    lesson, pupil = browse.items(secret)[:2]
    assert "这段只给老师看" in lesson.text
    assert "这段只给老师看" not in pupil.text
