"""What printed sheets ask of the content: activity, wall board, note for grandparents, tasks, pictures."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from campus import models
from campus.checks import lesson_rules as lessons
from campus.checks import reference_rules as references
from campus.content import prose
from campus.content.catalogue import Catalogue
from campus.content.problems import Problem
from campus.text import pinyin

ROOT = Path(__file__).parent.parent
KIT = "content/kits/fire-day.md"
LESSON = "content/lessons/fire-j.md"


@pytest.fixture(scope="module")
def content(real: Catalogue) -> Catalogue:
    return real


def kit_with(change: Callable[[str], str]) -> tuple[dict[str, Any], list[Problem]]:
    entry, problems = prose.read_kit(KIT, change((ROOT / KIT).read_text("utf-8")))
    return entry.data, problems


def lesson_with(change: Callable[[str], str]) -> tuple[dict[str, Any], list[Problem]]:
    entry, problems = prose.read_lesson(LESSON, change((ROOT / LESSON).read_text("utf-8")))
    return entry.data, problems


def replaced(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert text.count(old) == 1, old
        return text.replace(old, new)

    return change


def faults(model: type[models.Model], data: Any) -> list[str]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    return [str(item.get("ctx", {}).get("error", item["msg"])) for item in caught.value.errors()]


# 学习单 -------------------------------------------------------------------------------------------


def test_an_activity_is_read() -> None:
    data, problems = lesson_with(lambda text: text)
    assert not problems
    assert data["worksheet"] == {
        "task": "给住处画两条路",
        "how": "绿笔画两条出路，一直画到楼外；红笔圈出守的屋子、会合点、充电的地方。不写门牌号。",
        "form": "方格",
        "columns": ["我的床边", "屋外会合点"],
    }


def test_a_lesson_may_go_without(content: Catalogue) -> None:
    text = (ROOT / LESSON).read_text("utf-8")
    start, end = text.index("## 学习单"), text.index("## 更新记录")
    data, problems = lesson_with(lambda _: text[:start] + text[end:])
    assert not problems
    lesson = models.Lesson.model_validate(data)
    assert lesson.worksheet is None
    from campus.papers import worksheets

    without = dataclasses.replace(content, lessons={**content.lessons, "fire-j": lesson})
    made: Any = worksheets.data(without, "fire-j")["activity"]
    assert (made["task"], made["form"]) == ("画一画", "空白")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("- 任务：给住处画两条路", "- 题目：给住处画两条路", "可用：任务、做法、版式、栏、行"),
        ("- 版式：方格\n", "", "“学习单”下面缺少“版式：”一项"),
    ],
)
def test_a_wrong_form_is_said(old: str, new: str, said: str) -> None:
    _, problems = lesson_with(replaced(old, new))
    assert any(said in problem.text and problem.rule == "L2" for problem in problems)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"form": "分格", "columns": ["停"]}, "版式是“分格”时"),
        ({"form": "表格", "columns": ["谁", "要"]}, "版式是“表格”时"),
        ({"form": "空白", "rows": ["一"]}, "“行：”只用于表格"),
    ],
)
def test_an_activity_has_the_labels_of_its_form(fields: dict[str, Any], said: str) -> None:
    assert said in faults(models.Activity, {"task": "画一画", "how": "画出两条路", **fields})[0]


# 板报 ---------------------------------------------------------------------------------------------


def test_a_board_is_a_map(content: Catalogue) -> None:
    board = content.kits["disaster-day"].board
    assert board.plan == ("题题题题", "一图图二", "四图图三", "五六六六")
    assert board.rectangle("图") == (1, 1, 2, 2)
    assert board.rectangle("六") == (3, 1, 1, 3)
    assert board.cells == [
        [("题", 1, 3)],  # no area begins in the third column of the plan
        [("一", 1, 1), ("图", 2, 1), ("二", 1, 1)],
        [("四", 1, 1), ("三", 1, 1)],
        [("五", 1, 1), ("六", 1, 2)],
    ]


def test_every_cell_of_a_board_is_covered_once(content: Catalogue) -> None:
    for key, kit in content.kits.items():
        plan = kit.board.plan
        columns = {tuple(row[place] for row in plan) for place in range(len(plan[0]))}
        covered = sum(rows * columns for row in kit.board.cells for _, rows, columns in row)
        assert covered == len(plan) * len(columns), key


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        ("题题题／一图二／三图四／五图", "每一行字数要一样多"),
        ("题题题／一图二／三图四／五图七", "多了“七”，少了“六”"),
        ("题题题／一图二／图三四／五图六", "“图”要占一整块长方形"),
    ],
)
def test_a_wrong_map_is_said(plan: str, said: str) -> None:
    data, problems = kit_with(replaced("题题题／一图二／三图四／五图六", plan))
    assert not problems
    assert said in faults(models.Kit, data)[0]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("- 一：两条路——本班", "- 一：两条路，本班", "每一块写成“- 一：小标题——画什么——写什么”"),
        ("- 题：会走，也会守\n", "", "“板报提纲”下面缺少“题：”一项"),
    ],
)
def test_a_wrong_area_is_said(old: str, new: str, said: str) -> None:
    _, problems = kit_with(replaced(old, new))
    assert any(said in problem.text for problem in problems)


# 给祖辈的话 ----------------------------------------------------------------------------------------


def test_a_note_for_grandparents_is_read() -> None:
    data, problems = kit_with(lambda text: text)
    assert not problems
    note = models.Kit.model_validate(data).elders
    assert note.opening.startswith("爷爷奶奶")
    assert len(note.actions) == 3
    assert "119" in note.calling


def test_a_kit_needs_the_note() -> None:
    text = (ROOT / KIT).read_text("utf-8")
    start, end = text.index("## 给祖辈的话"), text.index("## 广播稿")
    _, problems = kit_with(lambda _: text[:start] + text[end:])
    assert [problem.text for problem in problems] == ["缺少标题“## 给祖辈的话”"]


def test_the_note_has_its_three_parts() -> None:
    _, problems = kit_with(replaced("爷爷奶奶，学校这几天教防火，我念给您听，就三件事。\n\n1.", "1."))
    assert any("一句开头，三条做法" in problem.text for problem in problems)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"opening": "爷爷奶奶，" * 7}, "给祖辈的话要写 80—160 字"),
        ({"actions": ("走",) * 3}, "三条做法里至少引用一条关键信息"),
        ({"calling": "遇到事情就打学校的电话"}, "最后一句要写清打什么电话"),
    ],
)
def test_what_a_note_must_have(content: Catalogue, fields: dict[str, Any], said: str) -> None:
    kit = content.kits["fire-day"]
    elders = kit.elders.model_copy(update=fields)
    if "opening" in fields:
        elders = elders.model_copy(update={"actions": (*elders.actions[:2], "{{fire.call-119}}" + "走" * 60)})
    other = dataclasses.replace(
        content, kits={**content.kits, "fire-day": kit.model_copy(update={"elders": elders})}
    )
    found = list(lessons.elders_can_read_it(other))
    assert any(said in problem.text and problem.rule == "K3" for problem in found), found


# 月历、图片、拼音 -----------------------------------------------------------------------------------


def test_a_month_has_five_tasks(content: Catalogue) -> None:
    for plan in content.months.values():
        assert len(plan.tasks) == 5
        for task in plan.tasks:
            name, _, words = task.partition("：")
            assert 2 <= len(name) <= 4
            assert len(words) <= 20
    data = content.months[9].model_dump() | {"tasks": ["没有小标题"] * 5}
    with pytest.raises(ValidationError):
        models.MonthPlan.model_validate(data)


def test_festivals_of_the_lunar_year(content: Catalogue) -> None:
    found = {
        day.date.isoformat(): day.festival
        for first in content.year.months
        for day in content.year.days(first)
        if day.festival
    }
    assert found["2026-09-25"] == "中秋节"
    assert found["2027-02-05"] == "除夕"
    assert found["2027-02-06"] == "春节"
    assert found["2027-06-09"] == "端午节"


def test_pictures_are_checked(content: Catalogue) -> None:
    entry = content.entries["uses", "uses"]
    uses = content.uses.model_copy(
        update={
            "lessons": {
                "fire-p1": models.LessonPictures(
                    cover="nothing/here", situations=("fire/leave",) * 9, steps=()
                ),
                "nothing-p1": models.LessonPictures(cover="fire/leave"),
            },
            "flows": {"fire-evacuation": ("fire/leave",) * 9},
        }
    )
    data = uses.model_dump(mode="json")
    other = dataclasses.replace(
        content,
        uses=uses,
        entries={**content.entries, ("uses", "uses"): dataclasses.replace(entry, data=data)},
    )
    checks = (references.pictures_are_where_they_belong, references.references_exist)
    said = [problem.text for check in checks for problem in check(other)]
    more = 9 - len(content.lessons["fire-p1"].situations)
    assert "pictures.yml 里没有图片“nothing/here”" in said
    assert "没有这个课：“nothing-p1”" in said
    assert f"这里的图片多了 {more} 张，请和内容一一对应，没有图的写 null" in said
    assert "这里的图片多了 2 张，请和内容一一对应，没有图的写 null" in said


def test_syllables(content: Catalogue) -> None:
    assert list(pinyin.syllables("着火了，打119。", content.readings)) == [
        ("着", "zháo"),
        ("火", "huǒ"),
        ("了", "le"),
        ("，", ""),
        ("打", "dǎ"),
        ("119。", ""),
    ]
