"""Loading: everything is read, everything wrong is told once, and nothing crashes on what people type."""

import dataclasses
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from campus import site as whole
from campus.checks import CHECKS, load
from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.content.problems import ContentError
from campus.models import Stage
from campus.output import Output, clashes
from campus.papers import printables
from campus.search import search_index
from campus.web import pages
from conftest import TESTS, added, changed, lay_out


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A miniature project that a test may change."""
    lay_out(tmp_path)
    return tmp_path


def told(root: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load(root)
    return [str(problem) for problem in caught.value.problems]


def edit(root: Path, name: str, change: Callable[[str], str]) -> None:
    path = root / "content" / name
    path.write_text(change(path.read_text("utf-8")), encoding="utf-8")


def test_every_entry_is_found_by_its_id(catalogue: Catalogue) -> None:
    assert list(catalogue.lessons) == ["fire-p1"]
    assert list(catalogue.messages) == [
        "crowd.keep-right",
        "fire.leave",
        "fire.meet",
        "fire.call-119",
        "fire.low-smoke",
    ]
    assert list(catalogue.months) == [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8]
    assert catalogue.path("lesson", "fire-p1") == "content/lessons/fire-p1.md"
    assert catalogue.readings == {"着火": "zháo huǒ", "跟着": "gēn zhe"}


def test_the_catalogue_cannot_be_changed(catalogue: Catalogue) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        catalogue.lessons = {}  # type: ignore[misc]


def test_a_message_has_one_wording_everywhere(catalogue: Catalogue) -> None:
    assert catalogue.wording("fire.leave") == "听到火警，马上按路线离开"
    assert catalogue.wording("fire.leave", Stage.P1) == "火警铃响，跟着老师走"
    assert catalogue.wording("fire.leave", Stage.S) == "听到火警，马上按路线离开"
    assert (
        markup.plain(catalogue.read("请记住：{{fire.leave}}。", Stage.P1)) == "请记住：火警铃响，跟着老师走。"
    )


def test_pupils_are_shown_only_messages_that_are_meant_for_them_and_firm(catalogue: Catalogue) -> None:
    assert catalogue.pupil_messages == {"crowd.keep-right", "fire.leave", "fire.meet", "fire.call-119"}


def test_only_topics_with_something_to_read_get_a_page(catalogue: Catalogue) -> None:
    assert catalogue.touched_topics == ("fire", "crowd")


def test_lessons_stand_in_the_order_of_the_school_year_their_topics_and_the_stages(real: Catalogue) -> None:
    days, stages = list(real.theme_days), list(Stage)
    lessons = real.lessons.values()
    order = [(days.index(it.theme_day), it.topic, stages.index(it.stage)) for it in lessons]
    assert order == sorted(order)


def test_a_lesson_is_wanted_in_the_month_of_its_theme_day_first(catalogue: Catalogue) -> None:
    months = catalogue.lesson_months(catalogue.lessons["fire-p1"])
    assert months[0] == 11
    assert set(months) == {11, 10, 12, 2, 4, 6, 8}


# Files --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "sources.yml",
        "phones.yml",
        "topics.yml",
        "theme_days.yml",
        "wrong_advice.yml",
        "months.yml",
        "signals.yml",
    ]
    + ["curriculum.yml", "school.yml", "pinyin.yml"],
)
def test_a_missing_list_is_named(root: Path, name: str) -> None:
    (root / "content" / name).unlink()
    assert f"content/{name}:1: 找不到这个文件（规则 F1）" in told(root)


@pytest.mark.parametrize(
    "name",
    ["sources.yml", "topics.yml", "months.yml", "curriculum.yml", "school.yml", "pinyin.yml"]
    + ["messages/fire.yml", "drills/fire-evacuation.yml", "lessons/fire-p1.md", "kits/fire-day.md"],
)
def test_a_file_with_something_else_in_it_is_told_and_never_crashes(root: Path, name: str) -> None:
    for text in ("一句话\n", "a: 1\n", "- 1\n- [x]\n- id: [1]\n", "'': ''\n"):
        (root / "content" / name).write_text(text, encoding="utf-8")
        assert any(line.startswith(f"content/{name}:") for line in told(root)), text


@pytest.mark.parametrize(
    "name", ["sources.yml", "topics.yml", "school.yml", "messages/fire.yml", "lessons/fire-p1.md"]
)
def test_an_empty_file_is_told_and_never_crashes(root: Path, name: str) -> None:
    (root / "content" / name).write_text("", encoding="utf-8")
    assert any(line.startswith(f"content/{name}:") for line in told(root))


def test_no_line_of_a_content_file_can_be_lost_with_a_crash(root: Path) -> None:
    """Every 41st line of every file is dropped in turn: a sentence or a good build, never a traceback."""
    for path in sorted((TESTS / "content").rglob("*.*")):
        target = root / path.relative_to(TESTS)
        rows = path.read_text("utf-8").split("\n")
        for index in range(0, len(rows), 41):
            target.write_text("\n".join(rows[:index] + rows[index + 1 :]), encoding="utf-8")
            try:
                catalogue = load(root)
            except ContentError:
                continue
            assert pages.build(catalogue).outputs
        target.write_text("\n".join(rows), encoding="utf-8")
    assert load(root).lessons


def test_a_file_nobody_reads_is_named(root: Path) -> None:
    for name in ("lessons/fire-p2.txt", "extra.yml", "drills/deep/fire.yml", "messages/fire.yaml"):
        path = root / "content" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("a: 1\n", encoding="utf-8")
    assert [line.partition(":")[0] for line in told(root)] == [
        "content/drills/deep/fire.yml",
        "content/extra.yml",
        "content/lessons/fire-p2.txt",
        "content/messages/fire.yaml",
    ]


def test_hidden_files_of_editors_and_systems_are_left_alone(root: Path) -> None:
    for name in (".DS_Store", "lessons/.fire-p1.md.swp", ".gitkeep"):
        (root / "content" / name).write_bytes(b"\x00\xff")
    assert load(root).lessons


@pytest.mark.parametrize(
    "name", ["lessons/fire_p1.md", "drills/fire_walk.yml", "kits/fire_day.md", "messages/fire_2.yml"]
)
def test_an_underscore_is_no_part_of_an_id_because_nothing_could_refer_to_it(root: Path, name: str) -> None:
    folder = name.partition("/")[0]
    like = next((root / "content" / folder).iterdir())
    (root / "content" / name).write_bytes(like.read_bytes())
    assert any(line.startswith(f"content/{name}:1: 文件名只用小写字母、数字和连字符") for line in told(root))


def test_a_link_out_of_the_project_is_not_followed(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.yml"
    outside.write_text("title: 秘密\n", encoding="utf-8")
    (root / "content/drills/link.yml").symlink_to(outside)
    assert told(root) == [
        "content/drills/link.yml:1: 这个文件是指向项目外面的链接，请换成真正的文件（规则 F1）"
    ]


def test_a_picture_is_read_as_carefully_as_a_text(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.svg"
    outside.write_text("<svg>秘密</svg>", encoding="utf-8")
    icons = root / "content/art/icons/material"
    (icons / "link.svg").symlink_to(outside)
    (icons / "gbk.svg").write_bytes("<svg><title>消防</title></svg>".encode("gbk"))
    (icons / "big.svg").write_bytes(b"<svg>" + b" " * 10_000_000 + b"</svg>")
    found = told(root)
    assert [line.partition(":")[0] for line in found] == [
        f"content/art/icons/material/{name}.svg" for name in ("big", "gbk", "link")
    ]


def test_a_picture_in_the_list_without_its_file_or_its_fields_is_told(root: Path) -> None:
    with (root / "content/art/pictures.yml").open("a", encoding="utf-8") as file:
        file.write("fire/no-such-file: {alt: 没有这个文件, by: 本站}\nfire/only-words: 一句话\n")
    (root / "content/art/fire/only-words.svg").write_text("<svg/>", encoding="utf-8")
    missing, form = told(root)
    assert missing.endswith(": content/art 里没有图片“fire/no-such-file.svg”（规则 F7）")
    assert form.startswith("content/art/pictures.yml:")
    assert form.endswith("（规则 F3）")


def test_a_drawing_is_read_as_carefully_as_an_icon(root: Path) -> None:
    (root / "content/art/fire/call-119.svg").write_bytes("<svg><title>消防</title></svg>".encode("gbk"))
    assert told(root)[0] == (
        "content/art/fire/call-119.svg:1: 这一行有不是 UTF-8 的字符，请在编辑器里另存为 UTF-8 编码（规则 F1）"
    )


def test_the_list_of_pictures_has_to_be_one(root: Path) -> None:
    (root / "content/art/pictures.yml").write_text("- 一句话\n", encoding="utf-8")
    assert told(root)[0].startswith("content/art/pictures.yml:1: 这里一张图一行")


@pytest.mark.parametrize("name", ["emergencies", "english", "exceptions", "grades", "kinds", "stop_words"])
def test_words_for_the_search_that_have_the_wrong_form_are_told(root: Path, name: str) -> None:
    (root / f"content/search/{name}.yml").write_text("- 一句话\n", encoding="utf-8")
    assert any(line.startswith(f"content/search/{name}.yml:") for line in told(root))


def test_two_records_with_one_id_are_named_with_both_places(root: Path) -> None:
    edit(root, "topics.yml", lambda text: text.replace("- id: crowd", "- id: fire"))
    assert "content/topics.yml:8: “fire”和 content/topics.yml:1 重复了，请改一个名字（规则 F4）" in told(root)


def test_faults_of_form_and_faults_between_entries_are_told_together(root: Path) -> None:
    edit(
        root,
        "lessons/fire-p1.md",
        lambda text: text.replace("## 词语", "## 词汇").replace("drill: fire-", "drill: x-"),
    )
    edit(root, "topics.yml", lambda text: text.replace("[踩踏,", "[着火,"))
    found = "\n".join(told(root))
    assert "缺少标题“## 词语（2分钟）”" in found
    assert "没有这个演练：“x-evacuation”" in found
    assert "俗称“着火”已经属于主题“fire”" in found


def test_a_broken_entry_does_not_make_its_neighbours_look_broken(root: Path) -> None:
    edit(root, "drills/fire-evacuation.yml", lambda text: text.replace("title: 消防", "title: 消防: "))
    (line,) = told(root)
    assert line.startswith("content/drills/fire-evacuation.yml:1: 这一行里有第二个“: ”")


def test_every_problem_names_a_rule(root: Path) -> None:
    (root / "content/school.yml").write_text("name: 1\n", encoding="utf-8")
    assert all(re.search(r"（规则 [FLKSDTPQ]\d{1,2}）$", line) for line in told(root))


# What pages and files rely on ---------------------------------------------------------------------


def without(catalogue: Catalogue, kind: str, attribute: str, key: str) -> Catalogue:
    kept = {k: value for k, value in getattr(catalogue, attribute).items() if str(k) != key}
    entries = {k: value for k, value in catalogue.entries.items() if k != (kind, key)}
    parts: dict[str, Any] = {attribute: kept, "entries": entries}
    return dataclasses.replace(catalogue, **parts)


def builds_or_is_told(catalogue: Catalogue) -> None:
    if not any(list(check(catalogue)) for check in CHECKS):
        files = [file for make in whole.PLAIN for file in make(catalogue)]
        assert list(printables.jobs(catalogue))  # all but the printing itself
        written = pages.build(catalogue, files).outputs
        assert list(search_index.build(catalogue, written))


@pytest.mark.parametrize("number", ["110", "119", "120", "122", "12339", "12356", "12345"])
def test_a_phone_number_that_a_page_shows_cannot_vanish_unnoticed(catalogue: Catalogue, number: str) -> None:
    builds_or_is_told(without(catalogue, "phone", "phones", number))


@pytest.mark.parametrize(
    "key",
    ["fire-law", "fire-edu-109", "drill-2014", "outline-2007", "emergency-law", "minors-law", "psych-12356"]
    + ["common-fire", "common-drill", "advice", "drill-2008", "dispute-towel"],
)
def test_a_source_that_a_template_cites_cannot_vanish_unnoticed(catalogue: Catalogue, key: str) -> None:
    boarding = changed(catalogue, "school", "school", {"boarding": True})
    builds_or_is_told(without(boarding, "source", "sources", key))


def test_a_site_without_any_lesson_kit_or_drill_still_builds_or_says_why_not(catalogue: Catalogue) -> None:
    bare = without(without(catalogue, "lesson", "lessons", "fire-p1"), "kit", "kits", "fire-day")
    builds_or_is_told(changed(bare, "drill", "fire-evacuation", {"lesson_before": None}))


@pytest.mark.parametrize("region", ["沿海", "山区", "北方", "平原", "城区"])
@pytest.mark.parametrize("boarding", [True, False])
def test_every_kind_of_school_can_build_its_site(catalogue: Catalogue, region: str, boarding: bool) -> None:
    places = {"region": region, "boarding": boarding}
    builds_or_is_told(changed(catalogue, "school", "school", places))


def test_a_kit_may_belong_to_a_day_without_a_number(catalogue: Catalogue) -> None:
    plain = changed(catalogue, "theme_day", "fire-day", {"short": None})
    for output in pages.build(plain).outputs:
        assert "None" not in str(output.content), output.uri


def test_a_kit_for_a_day_that_comes_with_a_notice_builds_or_is_told(catalogue: Catalogue) -> None:
    rule = {"kind": "notice", "month": 11, "hint": "以通知为准"}
    builds_or_is_told(changed(catalogue, "theme_day", "fire-day", {"rule": rule}))


def test_two_outputs_for_one_address_are_named_by_both_their_sources(catalogue: Catalogue) -> None:
    index = added(catalogue, "drill", "index", "fire-evacuation", {})
    (problem,) = clashes(pages.build(index).outputs)
    assert str(problem) == (
        "content/drills/index.yml:1: 网页地址“drills/index.md”已经被 hooks/templates/drills.md.j2 占用，"
        "请把其中一个文件改名（规则 F4）"
    )


def test_addresses_that_differ_only_in_case_clash_because_windows_would_lose_one() -> None:
    outputs = [Output("a/B.md", "", "content/one.yml"), Output("A/b.md", "", "content/two.yml")]
    assert [problem.path for problem in clashes(outputs)] == ["content/two.yml"]


def test_different_addresses_do_not_clash(catalogue: Catalogue) -> None:
    assert clashes(whole.build(catalogue).outputs) == []
