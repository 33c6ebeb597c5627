"""Everything there is to find, and all the ways in which people type it."""

import pytest

from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.papers import printables
from campus.web import browse, kit_parts, pages
from campus.web.browse import spellings
from conftest import changed


@pytest.mark.parametrize(
    ("short", "written"),
    [
        ("4·15", ("4·15", "4月15日")),
        ("11·9", ("11·9", "11月9日")),
        ("12·2", ("12·2", "12月2日")),
    ],
)
def test_a_day_is_found_by_its_number_and_its_date(short: str, written: tuple[str, ...]) -> None:
    assert spellings(short) == written  # all other ways to type it: tests/search


@pytest.mark.parametrize("short", [None, "", "开学", "4", "4·", "·15", "四·十五", "世界·日"])
def test_a_name_that_is_no_date_has_no_spellings(short: str | None) -> None:
    assert spellings(short) == ()


def test_everything_of_the_miniature_can_be_found(catalogue: Catalogue) -> None:
    found = [(item.kind, item.uri) for item in browse.items(catalogue)]
    assert len(found) == len(set(found))
    assert {
        ("教案", "lessons/fire-p1.md"),
        ("学生页", "pupils/fire-p1.md"),
        ("学生页", "stories/fire-p1.md"),
        ("活动包", "days/fire-day/index.md"),
        ("演练", "drills/fire-evacuation.md"),
        ("海报", "posters/fire-bell.md"),
        ("主题", "topics/fire.md"),
        ("主题", "topics/crowd.md"),
        ("求助", "help.md"),
    } <= set(found)


def test_everything_that_can_be_found_is_a_page_or_a_file(real: Catalogue) -> None:
    written = {output.uri for output in pages.build(real).outputs}
    printed = {job.uri for job in printables.jobs(real)}
    for item in browse.items(real):
        assert item.uri.partition("#")[0] in (printed if item.file else written), item.uri


def test_every_file_that_a_page_offers_is_found_with_its_format_or_by_its_page(real: Catalogue) -> None:
    found = {item.uri: item for item in browse.items(real) if item.file}
    offered = [
        file
        for owner in printables.PRINTABLES
        for key in printables.owners(real, owner)
        for file in printables.files(real, owner, key)
        if file.what.kind  # else it is found by its page
    ]
    assert {file.uri for file in offered} == set(found)
    for file in offered:
        assert found[file.uri].file == file.form
        assert found[file.uri].title.endswith(f" {file.name}")
    assert found["lessons/files/fire-p2-slides.pptx"].kind == "课件"
    assert found["lessons/files/fire-p2-slides.pptx"].stages == (Stage.P2,)


def test_every_part_of_a_kit_is_a_page_found_by_all_its_names(catalogue: Catalogue) -> None:
    written = {output.uri for output in pages.build(catalogue).outputs}
    found = {item.uri: item for item in browse.items(catalogue)}
    for part in kit_parts.KIT_PARTS:
        uri = f"days/fire-day/{part.key}.md"
        assert uri in written
        assert found[uri].title == f"{part.name}（11·9 全国消防日）"
        assert set(part.called) <= set(found[uri].keywords)
        assert found[uri].summary


def test_a_lesson_is_found_by_its_day_and_by_the_words_pupils_say(catalogue: Catalogue) -> None:
    lesson = browse.items(catalogue)[0]
    assert {"着火", "119", "全国消防日", "消防日", "11·9", "11月9日"} <= set(lesson.keywords)
    assert lesson.stages == (Stage.P1,)
    assert lesson.months[0] == 11


def test_a_drill_is_found_in_the_months_it_is_planned_for_first(catalogue: Catalogue) -> None:
    drill = next(item for item in browse.items(catalogue) if item.kind == "演练")
    assert drill.months[:3] == (9, 10, 11)
    assert len(drill.months) == len(set(drill.months)) == 11


def test_texts_are_searched_as_a_reader_sees_them(catalogue: Catalogue) -> None:
    for item in browse.items(catalogue):
        assert "[@" not in item.text
        assert "{{" not in item.text
        assert "[@" not in item.summary
        assert "{{" not in item.summary
    pupil = browse.items(catalogue)[1]
    assert pupil.summary.startswith("火警铃响，停下手。听老师，跟着走。")


def test_every_kind_has_its_place_in_the_search(real: Catalogue) -> None:
    assert {item.kind for item in browse.items(real)} <= {kind.name for kind in real.search.kinds.order}


def test_a_pupils_page_never_carries_words_for_teachers(catalogue: Catalogue) -> None:
    secret = changed(catalogue, "lesson", "fire-p1", {"guidance": "这段只给老师看。"})
    lesson, pupil = browse.items(secret)[:2]
    assert lesson.kind == "教案"
    assert "这段只给老师看" not in pupil.summary + pupil.text + "".join(pupil.keywords)
