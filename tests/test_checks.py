"""Rules between entries: each check says exactly what is wrong, and nothing about what is right."""

import copy
import dataclasses
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

from campus import checks
from campus.checks import CHECKS, Check
from campus.checks import drill_rules as drills
from campus.checks import lesson_rules as lessons
from campus.checks import reference_rules as references
from campus.checks import safety_rules as safety
from campus.checks.safety_rules import Claim
from campus.content.catalogue import Catalogue
from campus.content.markup import Citation
from campus.content.problems import Problem
from conftest import ROOT, added, changed, raw, said

FIRE = ("lesson", "fire-p1")
STEPS = ("steps", 0, "moves", 0, "text")  # the first thing the teacher says


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_valid_tree_gives_no_check_anything_to_say(check: Check, catalogue: Catalogue) -> None:
    assert list(check(catalogue)) == []


def test_every_check_is_in_the_list_that_is_run() -> None:
    found = [
        function
        for module in (import_module(f"campus.checks.{it.name}") for it in iter_modules(checks.__path__))
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if not name.startswith("_") and inspect.signature(function).return_annotation == Iterator[Problem]
    ]
    assert set(found) == set(CHECKS)


# F References -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "key", "places", "expected"),
    [
        (*FIRE, {"topic": "flood"}, "没有这个主题：“flood”（规则 F4）"),
        (*FIRE, {"theme_day": "flood-day"}, "没有这个主题日：“flood-day”（规则 F4）"),
        (*FIRE, {"drill": "flood"}, "没有这个演练：“flood”（规则 F4）"),
        (*FIRE, {("curriculum", 0): "p9"}, "没有这个纲要条目：“p9”（规则 F4）"),
        (*FIRE, {("messages", 2): "fire.fly"}, "没有这条关键信息：“fire.fly”（规则 F4）"),
        (*FIRE, {STEPS: "请记住：{{fire.fly}}。"}, "没有这条关键信息：“fire.fly”（规则 F4）"),
        ("drill", "fire-evacuation", {"lesson_before": "fire-s"}, "没有这个课：“fire-s”（规则 F4）"),
        ("drill", "fire-evacuation", {"lesson_after": "fire-s"}, "没有这个课：“fire-s”（规则 F4）"),
        ("drill", "fire-evacuation", {"topic": "flood"}, "没有这个主题：“flood”（规则 F4）"),
        (
            "drill",
            "fire-evacuation",
            {("messages", 0): "fire.fly"},
            "没有这条关键信息：“fire.fly”（规则 F4）",
        ),
        ("kit", "fire-day", {"topic": "flood"}, "没有这个主题：“flood”（规则 F4）"),
        (
            "kit",
            "fire-day",
            {"theme_day": "drug-day"},
            "文件名是“fire-day”，theme_day 也要写“fire-day”（规则 F4）",
        ),
        ("theme_day", "fire-day", {("topics", 0): "flood"}, "没有这个主题：“flood”（规则 F4）"),
        ("month", "9", {("topics", 0): "flood"}, "没有这个主题：“flood”（规则 F4）"),
        ("school", "school", {("drills", 3, "drill"): "flood"}, "没有这个演练：“flood”（规则 F4）"),
    ],
)
def test_a_reference_to_nothing_is_named(
    catalogue: Catalogue, kind: str, key: str, places: dict[Any, Any], expected: str
) -> None:
    assert said(references.references_exist, changed(catalogue, kind, key, places)) == [expected]


def test_a_reference_is_shown_on_its_own_line(catalogue: Catalogue) -> None:
    (problem,) = references.references_exist(changed(catalogue, *FIRE, {("messages", 2): "fire.fly"}))
    assert (problem.path, problem.line) == ("content/lessons/fire-p1.md", 12)


def test_an_alias_belongs_to_one_topic_only(catalogue: Catalogue) -> None:
    assert said(
        references.aliases_are_unique, changed(catalogue, "topic", "traffic", {("aliases", 1): "着火"})
    ) == ["俗称“着火”已经属于主题“fire”（规则 F6）"]


def test_an_icon_that_is_not_there_is_named(catalogue: Catalogue) -> None:
    assert said(
        references.references_exist, changed(catalogue, "topic", "fire", {"icon": "material/flame"})
    ) == ["content/art/icons 里没有图标“material/flame.svg”（规则 F7）"]


# L Lessons ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["fire-p2", "smoke-p1", "fire-p10", "p1-fire"])
def test_a_lesson_is_called_by_its_topic_and_stage(catalogue: Catalogue, name: str) -> None:
    assert said(lessons.lesson_names_match, changed(catalogue, *FIRE, {}, new_key=name)) == [
        "文件名应该是“fire-p1.md”或以“fire-p1-”开头（规则 L9）"
    ]


def test_a_second_lesson_for_a_stage_takes_a_word_more(catalogue: Catalogue) -> None:
    assert said(lessons.lesson_names_match, changed(catalogue, *FIRE, {}, new_key="fire-p1-dorm")) == []


@pytest.mark.parametrize("item", ["j-other-1", "new-drill"])
def test_a_lesson_teaches_requirements_of_its_own_band(catalogue: Catalogue, item: str) -> None:
    other = changed(catalogue, "later", "new-drill", {"stages": ["家长"]})
    lesson = changed(other, *FIRE, {"curriculum": ["p1-accident-4", item]})
    (text,) = said(lessons.lessons_lead_to_their_band, lesson)
    assert item in text
    assert "这节课是小学低年级（规则 L12）" in text


def test_the_drill_of_a_lesson_is_for_its_band_or_there_is_none(catalogue: Catalogue) -> None:
    others = changed(catalogue, "drill", "fire-evacuation", {"stages": ["初中", "高中"]})
    assert said(lessons.lessons_lead_to_their_band, others) == [
        "演练“fire-evacuation”的学段是初中、高中，这节课是小学低年级；没有合适的写 null（规则 L12）"
    ]
    assert said(lessons.lessons_lead_to_their_band, changed(others, *FIRE, {"drill": None})) == []


@pytest.mark.parametrize(
    ("place", "parts"),
    [
        (("steps", 0, "minutes"), "词语 2、课前小测 3、技能卡 2、出口测验 5、各步骤 24"),
        (("timing", "quiz"), "词语 2、课前小测 3、技能卡 2、出口测验 1、各步骤 28"),
    ],
)
def test_the_minutes_of_all_parts_add_up(
    catalogue: Catalogue, place: tuple[str | int, ...], parts: str
) -> None:
    assert said(lessons.lesson_minutes_add_up, changed(catalogue, *FIRE, {place: 1})) == [
        f"{parts}，加起来是 36 分钟，minutes 写的是 40 分钟（规则 L3）"
    ]


@pytest.mark.parametrize(
    ("stimulus", "expected"),
    [
        ("走" * 121, "最多 120 字；现在有 121 字"),
        ("／".join("一二三四五六七八九十百"), "最多 10 项；现在有 11 项"),
        ("红灯／／绿灯", "有一项是空的，两项之间只写一个“／”"),
    ],
)
def test_what_the_class_looks_at_fits_a_slide(catalogue: Catalogue, stimulus: str, expected: str) -> None:
    more = changed(catalogue, *FIRE, {("steps", 0, "stimulus"): stimulus})
    assert said(lessons.steps_show_something, more) == [f"步骤“两个铃”的“看这里：”{expected}（规则 L10）"]


def test_citations_of_what_the_class_looks_at_do_not_count(catalogue: Catalogue) -> None:
    full = changed(catalogue, *FIRE, {("steps", 0, "stimulus"): "走" * 120 + "[@fire-law 第五条]"})
    assert said(lessons.steps_show_something, full) == []


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (
            {"at_once": 8, "seconds": 60},
            "轮不完：全班 45 人，每次 8 人、60 秒，要轮 6 次，用 6 分钟，这一步只有 5 分钟；"
            "改一样就行：这一步至少 6 分钟，或每次至少 9 人，或每次最多 50 秒；也可以只请几个人示范",
        ),
        (
            {"at_once": 15, "seconds": 55, "rounds": 2},
            "轮不完：全班 45 人，每次 15 人、55 秒、做 2 遍，要轮 3 次，用 5 分 30 秒，这一步只有 5 分钟；"
            "改一样就行：这一步至少 6 分钟，或每次至少 23 人，或每次最多 50 秒，或最多做 1 遍；"
            "也可以只请几个人示范",
        ),
        (
            {"at_once": 45, "seconds": 400},
            "轮不完：全班 45 人，每次 45 人、400 秒，要轮 1 次，用 6 分 40 秒，这一步只有 5 分钟；"
            "改一样就行：这一步至少 7 分钟，或每次最多 300 秒；也可以只请几个人示范",
        ),
    ],
)
def test_turns_that_a_class_cannot_take_are_refused_with_what_would_fit(
    catalogue: Catalogue, turns: dict[str, int], expected: str
) -> None:
    tight = changed(catalogue, *FIRE, {("steps", 0, "turns"): turns})
    assert said(lessons.turns_fit_the_step, tight) == [f"步骤“两个铃”{expected}（规则 L11）"]


def test_a_small_school_says_how_many_pupils_a_class_has(catalogue: Catalogue) -> None:
    tight = changed(catalogue, *FIRE, {("steps", 0, "turns"): {"at_once": 8, "seconds": 60}})
    small = changed(tight, "school", "school", {"class_size": 40})
    assert said(lessons.turns_fit_the_step, small) == []


def test_a_lesson_is_as_long_as_a_class_period_of_its_stage(catalogue: Catalogue) -> None:
    longer = changed(catalogue, *FIRE, {"minutes": 45, ("steps", 0, "minutes"): 10})
    assert said(lessons.lesson_minutes_add_up, longer) == [
        "小学低年级一课 40 分钟；现在写的是 45 分钟（规则 L3）"
    ]


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ({("steps", 2, "kind"): "学一学"}, ["教学过程缺少“练一练”这一步"]),
        (
            {("steps", 0, "kind"): "学一学", ("steps", 1, "kind"): "导入"},
            ["教学过程要以“导入”开始、以“收束”结束"],
        ),
        ({("steps", 0, "moves", 1, "label"): "教师"}, ["步骤“两个铃”缺少“学生：”"]),
        ({("steps", 0, "moves", 3, "label"): "预期"}, ["全课至少 2 处“板书：”；现在有 1 处"]),
        ({("steps", 3, "moves", 2, "label"): "预期"}, ["情境要有 3 到 6 个；现在有 2 个"]),
        (
            {("steps", 1, "kind"): "活动", ("steps", 2, "kind"): "学一学", ("steps", 3, "kind"): "练一练"},
            [
                "教学过程缺少“情境判断”这一步",
                "小学低年级的步骤没有“活动”；可用：导入、学一学、练一练、情境判断、收束",
                "“情境：”只写在“情境判断”步骤里",
            ],
        ),
        (
            {("steps", 1, "moves", 2): {"label": "情境", "text": "问？", "answer": "答"}},
            ["步骤“停、听、跟”缺少“预期：”", "“情境：”只写在“情境判断”步骤里"],
        ),
    ],
)
def test_the_steps_of_a_lesson_are_whole(
    catalogue: Catalogue, places: dict[Any, Any], expected: list[str]
) -> None:
    found = said(lessons.lesson_steps_are_whole, changed(catalogue, *FIRE, places))
    assert found == [f"{line}（规则 L4）" for line in expected]


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (
            {("quiz", 0, "choices", 0, "correct"): True},
            "出口测验第 1 题只能有一个“[x]”；现在有 2 个（规则 L5）",
        ),
        (
            {("quiz", 0, "choices", 1, "correct"): False},
            "出口测验第 1 题只能有一个“[x]”；现在有 0 个（规则 L5）",
        ),
        (
            {("quiz", 0, "choices", 0, "reason"): ""},
            "出口测验第 1 题：选项“先把这朵小花涂完再走”后面要用“——”写明为什么不对（规则 L5）",
        ),
        (
            {("quiz", 0, "choices", 1, "reason"): "因为"},
            "出口测验第 1 题：对的选项后面不写理由，写到“解析：”里（规则 L5）",
        ),
        (
            {("quiz", 0, "choices", 2, "text"): "停下笔，听老师口令"},
            "出口测验第 1 题有两个一样的选项（规则 L5）",
        ),
        ({("quiz", 0, "kind"): "知识"}, "出口测验：情境题至少 3 道；现在有 2 道（规则 L6）"),
    ],
)
def test_a_question_is_fair(catalogue: Catalogue, places: dict[Any, Any], expected: str) -> None:
    assert expected in said(lessons.quizzes_are_fair, changed(catalogue, *FIRE, places))


@pytest.mark.parametrize("number", [2, 9])
def test_a_lesson_has_six_to_eight_questions(catalogue: Catalogue, number: int) -> None:
    questions = raw("lessons/fire-p1.md", "quiz")
    found = said(lessons.quizzes_are_fair, changed(catalogue, *FIRE, {"quiz": (questions * 2)[:number]}))
    assert f"出口测验要有 6 到 8 题；现在有 {number} 题（规则 L5）" in found


def test_a_starter_has_three_or_four_questions(catalogue: Catalogue) -> None:
    starter = raw("lessons/fire-p1.md", "starter")
    assert said(lessons.quizzes_are_fair, changed(catalogue, *FIRE, {"starter": starter[:2]})) == [
        "课前小测要有 3 到 4 题；现在有 2 题（规则 L5）"
    ]


def test_right_answers_in_one_place_give_themselves_away(catalogue: Catalogue) -> None:
    quiz = catalogue.entries[FIRE].data["quiz"]
    places = {
        ("quiz", index, "choices"): sorted(question["choices"], key=lambda choice: not choice["correct"])
        for index, question in enumerate(quiz)
    }
    found = said(lessons.quizzes_are_fair, changed(catalogue, *FIRE, places))
    assert found == ["出口测验：6 题里有 6 题的正确答案都在 A 项；最多 3 题，请分散一些（规则 L6）"]


@pytest.mark.parametrize(("text", "size"), [("这一项写得特别特别特别特别特别长", "长"), ("走", "短")])
def test_right_answers_that_are_mostly_the_longest_or_the_shortest_give_themselves_away(
    catalogue: Catalogue, text: str, size: str
) -> None:
    questions = catalogue.lessons["fire-p1"].quiz
    places = {
        ("quiz", index, "choices", question.answer, "text"): text for index, question in enumerate(questions)
    }
    found = said(lessons.quizzes_are_fair, changed(catalogue, *FIRE, places))
    assert found == [
        f"出口测验：6 题里有 6 题（第 1、2、3、4、5、6 题）正确答案比别的选项都{size}，"
        "容易被猜中；最多 3 题（规则 L6）"
    ]


def _with_options(*options: tuple[str, str, str]) -> dict[Any, Any]:
    """The texts of the first questions of the lesson: the right one, then the others."""
    places: dict[Any, Any] = {}
    for index, (right, *wrong) in enumerate(options):
        choices = raw("lessons/fire-p1.md", "quiz", index, "choices")
        others = iter(wrong)
        for number, choice in enumerate(choices):
            places["quiz", index, "choices", number, "text"] = right if choice["correct"] else next(others)
    return places


# Two questions, and four in which nobody, or more than one option, names an adult.
_NOBODY = (
    ("停下看一看", "往前跑一段", "原地转一圈"),
    ("告诉老师吧", "告诉妈妈吧", "往前跑一段"),
    ("停下看一看", "往前跑一段", "原地转一圈"),
    ("告诉交警吧", "请外婆帮忙", "往前跑一段"),
)


@pytest.mark.parametrize("adult", ["老师", "大人", "妈妈", "家长", "交警", "校医", "保安", "消防员", "外婆"])
def test_an_adult_who_is_always_right_gives_the_answer_away(catalogue: Catalogue, adult: str) -> None:
    told = (f"告诉{adult}", "往前跑一段", "原地转一圈")
    found = said(lessons.quizzes_are_fair, changed(catalogue, *FIRE, _with_options(told, told, *_NOBODY)))
    assert found == [
        "出口测验：有 2 题只有一个选项提到大人（老师、家长、警察等），其中 2 题（第 1、2 题）它就是正确答案，"
        "容易被猜中；最多 1 题。错的选项里也自然地写进大人（规则 L6）"
    ]


def test_an_adult_who_is_as_often_wrong_gives_nothing_away(catalogue: Catalogue) -> None:
    right = ("告诉老师吧", "往前跑一段", "原地转一圈")
    wrong = ("停下看一看", "跟老师后面跑", "原地转一圈")
    places = _with_options(right, wrong, *_NOBODY)
    assert said(lessons.quizzes_are_fair, changed(catalogue, *FIRE, places)) == []


def test_a_contest_is_fair_too_but_may_leave_out_reasons(catalogue: Catalogue) -> None:
    contest = catalogue.entries["kit", "fire-day"].data["contest"]
    knowledge = {("contest", index, "kind"): "知识" for index in range(len(contest))}
    assert said(lessons.quizzes_are_fair, changed(catalogue, "kit", "fire-day", knowledge)) == [
        "知识竞赛：情境题至少 8 道；现在有 0 道（规则 L6）"
    ]


@pytest.mark.parametrize(
    ("kind", "key", "place", "text", "expected"),
    [
        (*FIRE, ("pupil",), "跟老师走。", "学生页要写 40—130 字；现在有 5 字（规则 L8）"),
        (*FIRE, ("pupil",), "走。" * 100, "学生页要写 40—130 字；现在有 200 字（规则 L8）"),
        (*FIRE, ("extension", "minutes", 0), "走。", "一分钟提醒要写 20—130 字；现在有 2 字（规则 L8）"),
        (
            "kit",
            "fire-day",
            ("talk",),
            "{{fire.leave}}",
            "国旗下讲话要写 600—1200 字；现在有 14 字（规则 K2）",
        ),
        ("kit", "fire-day", ("about",), "走。" * 300, "这一天要写 150—500 字；现在有 600 字（规则 K2）"),
        (
            "kit",
            "fire-day",
            ("reminders", 0),
            "{{fire.leave}}",
            "一分钟提醒要写 20—150 字；现在有 14 字（规则 K2）",
        ),
    ],
)
def test_a_text_has_the_length_its_reader_can_take(
    catalogue: Catalogue, kind: str, key: str, place: tuple[str | int, ...], text: str, expected: str
) -> None:
    assert said(lessons.texts_have_the_right_length, changed(catalogue, kind, key, {place: text})) == [
        expected
    ]


def test_citations_and_markup_do_not_count_as_text(catalogue: Catalogue) -> None:
    text = catalogue.lessons["fire-p1"].pupil
    marked = changed(catalogue, *FIRE, {"pupil": f"**{text}**" + "[@fire-law 第四十四条]" * 20})
    assert said(lessons.texts_have_the_right_length, marked) == []


def test_a_lesson_quotes_only_what_has_a_wording_for_its_band(catalogue: Catalogue) -> None:
    expected = "关键信息“fire.low-smoke”没有“小学低年级”的说法，请换一条（规则 L7）"
    listed = changed(catalogue, *FIRE, {("messages", 0): "fire.low-smoke"})
    quoted = changed(catalogue, *FIRE, {STEPS: "请记住：{{fire.low-smoke}}"})
    assert said(lessons.messages_fit_the_band, listed) == [expected]
    assert said(lessons.messages_fit_the_band, quoted) == [expected]


@pytest.mark.parametrize("field", ["talk", "letter", "broadcast"])
def test_what_a_school_reads_out_holds_at_least_one_message(catalogue: Catalogue, field: str) -> None:
    text = catalogue.entries["kit", "fire-day"].data[field]
    without = changed(catalogue, "kit", "fire-day", {field: re.sub(r"\{\{.*?\}\}", "跟老师走", text)})
    assert said(lessons.messages_fit_the_band, without) == [
        "这里至少引用一条关键信息，写成“{{主题.编号}}”（规则 L7）"
    ]


def test_a_reminder_holds_at_least_one_message(catalogue: Catalogue) -> None:
    without = changed(catalogue, "kit", "fire-day", {("reminders", 2): "**认门**：放学走出教室门，看一看。"})
    assert said(lessons.messages_fit_the_band, without) == [
        "每条提醒至少引用一条关键信息，写成“{{主题.编号}}”（规则 L7）"
    ]


# D Drills -----------------------------------------------------------------------------------------

DRILL = ("drill", "fire-evacuation")


def test_the_minutes_of_the_phases_add_up(catalogue: Catalogue) -> None:
    assert said(drills.drills_are_whole, changed(catalogue, *DRILL, {("phases", 1, "minutes"): 2.5})) == [
        "各阶段加起来是 10.5 分钟，minutes 写的是 10 分钟（规则 D1）"
    ]


def test_the_six_moments_of_preparation_come_in_their_order(catalogue: Catalogue) -> None:
    places = {("before", 0, "when"): "提前7天", ("before", 1, "when"): "提前14天"}
    assert said(drills.drills_are_whole, changed(catalogue, *DRILL, places)) == [
        "before 要依次写：提前14天、提前7天、提前5天、提前3天、提前1天、当天（规则 D2）"
    ]


@pytest.mark.parametrize(
    ("signal", "name"),
    [("begin", "演练开始"), ("stop", "停止演练"), ("real", "真实险情"), ("clear", "解除")],
)
def test_a_drill_has_each_of_the_four_signals(catalogue: Catalogue, signal: str, name: str) -> None:
    cues = catalogue.drills["fire-evacuation"].signals
    index = next(index for index, cue in enumerate(cues) if cue.signal == signal)
    without = changed(catalogue, *DRILL, {("signals", index, "signal"): "evacuate"})
    assert said(drills.drills_are_whole, without) == [f"signals 里缺少 {signal}（{name}）（规则 D3）"]


@pytest.mark.parametrize(
    ("places", "how"),
    [
        (
            {"channel": "铃", "pattern": "三下，一停"},
            "声音一样（三下一停）",
        ),  # a bell sounds like the wireless
        ({("silent", "hand"): "往 出口 推"}, "手势一样（往出口推）"),
        ({("silent", "card"): "绿色箭头牌"}, "牌一样（绿色箭头牌）"),
        ({"channel": "手势", "pattern": "往出口推"}, "手势一样（往出口推）"),
        ({("silent", "light"): "闪三下停一下"}, "灯一样（闪三下停一下）"),
    ],
)
def test_no_two_signals_are_alike(catalogue: Catalogue, places: dict[Any, Any], how: str) -> None:
    (told,) = drills.signals_are_not_alike(changed(catalogue, "signal", "clear", places))
    assert told.path == "content/signals.yml"
    assert told.text == f"“解除”和 content/signals.yml:2 的“撤离”{how}；每个信号都要一下认得出，请改一个"


def test_a_school_may_give_a_signal_in_another_form_but_not_in_that_of_another(catalogue: Catalogue) -> None:
    bell = changed(catalogue, "school", "school", {"signals": {"evacuate": "本校用警报器长响"}})
    assert list(drills.signals_are_not_alike(bell)) == []
    assert bell.signal("evacuate").form == "本校用警报器长响"
    (told,) = drills.signals_are_not_alike(
        changed(catalogue, "school", "school", {"signals": {"evacuate": "舒缓音乐"}})
    )
    assert "“解除”和 content/school.yml:" in told.text


def test_a_drill_with_the_signal_to_leave_says_what_happens_without_an_order(catalogue: Catalogue) -> None:
    assert said(drills.nobody_waits_for_an_order, changed(catalogue, *DRILL, {"orders": None})) == [
        "这个演练用到撤离信号，要写 orders：谁先发、没有命令、没有老师、下不了楼的人怎么办（规则 D7）"
    ]
    index = next(i for i, cue in enumerate(catalogue.drills[DRILL[1]].signals) if cue.signal == "evacuate")
    stays = changed(catalogue, *DRILL, {"orders": None, ("signals", index, "signal"): "begin"})
    assert said(drills.nobody_waits_for_an_order, stays) == []


def test_every_time_of_the_day_has_its_order(catalogue: Catalogue) -> None:
    times = {"课间": "就近走。[@advice]", "上放学": "不进楼。[@advice]"}
    assert said(
        drills.nobody_waits_for_an_order, changed(catalogue, *DRILL, {("orders", "times"): times})
    ) == ["times 里课间、午休、上放学、课后服务各写一条；现在没有写午休、课后服务（规则 D7）"]


def test_the_order_of_a_drill_is_not_taken_for_the_real_one(catalogue: Catalogue) -> None:
    mixed = {("orders", "real_order"): "低楼层先走。[@advice]"}
    assert said(drills.nobody_waits_for_an_order, changed(catalogue, *DRILL, mixed)) == [
        "real_order 要以“真”开头，谁也不会把演练的次序当成真的；现在写的是“低楼层先走。”（规则 D7）"
    ]


BURNT = "“{}”是急事，{}要写 procedure: burn（烫到了），做法由它来说（规则 D8）"


def test_an_injury_is_handled_by_its_procedure(catalogue: Catalogue) -> None:
    index = next(i for i, case in enumerate(catalogue.drills[DRILL[1]].emergencies) if case.procedure)
    own = {("emergencies", index, "procedure"): None, ("emergencies", index, "do"): "用凉水冲。[@advice]"}
    alone = changed(catalogue, *DRILL, own)
    assert said(drills.injuries_have_their_procedure, alone) == [BURNT.format("烫到了", "这一条")]
    elsewhere = changed(alone, *DRILL, {("variants", 0, "inject"): "有人烧伤了手"})
    assert BURNT.format("烧伤", "这个演练") in said(drills.injuries_have_their_procedure, elsewhere)
    quoted = changed(alone, *DRILL, {("emergencies", index, "do"): "{{procedure.burn}}。[@advice]"})
    assert said(drills.injuries_have_their_procedure, quoted) == []


def test_a_procedure_to_which_that_of_the_case_leads_is_enough(catalogue: Catalogue) -> None:
    leads = ("ways", -1, "steps", 0, "branches")
    fork = changed(catalogue, "procedure", "clothes-on-fire", {leads: [{"when": "烧到了", "go": "burn"}]})
    index = next(i for i, case in enumerate(fork.drills[DRILL[1]].emergencies) if case.procedure)
    one = changed(fork, *DRILL, {("emergencies", index, "procedure"): "clothes-on-fire"})
    assert said(drills.injuries_have_their_procedure, one) == []


def test_every_month_with_school_has_a_drill(catalogue: Catalogue) -> None:
    plan = catalogue.entries["school", "school"].data["drills"]
    rest = [item for item in plan if item["month"] not in (2, 12)]
    assert said(drills.the_year_has_its_drills, changed(catalogue, "school", "school", {"drills": rest})) == [
        "12月有 23 个上课日，还没有安排学生参加的演练（规则 D4）",
        "2月有 6 个上课日，还没有安排学生参加的演练（规则 D4）",
    ]
    table = changed(catalogue, *DRILL, {"level": "桌面"})
    assert len(said(drills.the_year_has_its_drills, table)) == 11, "grown-ups at a table stand for no month"


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2026-11-08", "周末"),
        ("2026-11-13", "运动会"),
        ("2026-12-09", "不在11月"),
        ("2027-01-25", "寒假"),
    ],
)
def test_a_settled_drill_is_on_a_school_day_of_its_month(catalogue: Catalogue, day: str, why: str) -> None:
    moved = changed(catalogue, "school", "school", {("drills", 2, "date"): day})
    assert said(drills.the_year_has_its_drills, moved) == [f"演练日期 {day} 不能用：{why}（规则 D4）"]


def test_a_school_with_buses_practises_leaving_them_in_both_terms(catalogue: Catalogue) -> None:
    with_buses = changed(catalogue, "school", "school", {"school_bus": True})
    assert said(drills.buses_are_practised, with_buses) == [
        "学校有校车，秋季学期还没有安排校车演练（规则 D5）",
        "学校有校车，春季学期还没有安排校车演练（规则 D5）",
    ]
    practised = added(with_buses, *DRILL[:1], "bus", "fire-evacuation", {"bus": True})
    plan = [{"month": 10, "drill": "bus"}, {"month": 4, "drill": "bus"}]
    assert said(drills.buses_are_practised, changed(practised, "school", "school", {"drills": plan})) == []


def test_all_twelve_months_are_planned(catalogue: Catalogue) -> None:
    entries = {
        key: entry for key, entry in catalogue.entries.items() if key not in (("month", "7"), ("month", "8"))
    }
    fewer = changed(catalogue, "month", "9", {})
    object.__setattr__(fewer, "entries", entries)
    assert said(drills.the_plan_of_months_is_whole, fewer) == ["缺少这些月份：7、8（规则 T1）"]


# S Sources ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "key", "place", "text", "claim"),
    [
        (*FIRE, ("quiz", 0, "explanation"), "先停下手。", "解析"),
        ("kit", "fire-day", ("contest", 0, "explanation"), "先停下手。", "解析"),
        (*FIRE, ("misconceptions", 0, "reply"), "走到大人身边去。", "误区回应"),
        (*FIRE, ("steps", 3, "moves", 2, "answer"), "跟着老师走。", "情境"),
        ("kit", "fire-day", ("actions", "dos", 0), "走一遍路线。", "要做"),
        ("kit", "fire-day", ("actions", "donts", 0), "不点真火。", "不要做"),
        (*DRILL, ("not_when", 0), "地面结冰时不举行。", "不宜演练的情形"),
        (*DRILL, ("never_simulate", 0), "不点真火。", "不得模拟的内容"),
        (*DRILL, ("stairs", 0), "低楼层先走。", "楼梯与分流规则"),
        (*DRILL, ("emergencies", 0, "do"), "喊停。", "处置"),
        (*FIRE, STEPS, "离火三米远。3米以外才行。", "数字"),
        (*FIRE, ("guidance",), "《消防法》第四十四条说要报警。", "法律条文"),
        (*FIRE, ("home",), "第一段没有事 [@fire-law]。\n\n年满12周岁才能骑车上路。", "数字"),
        ("month", "9", ("focus",), "水温不超过 60℃。", "数字"),
    ],
)
def test_a_claim_without_a_source_is_named(
    catalogue: Catalogue, kind: str, key: str, place: tuple[str | int, ...], text: str, claim: str
) -> None:
    (line,) = said(safety.claims_are_cited, changed(catalogue, kind, key, {place: text}))
    assert line.startswith(f"{claim}没有写出处，请在句末加上“[@来源编号]”：“")
    assert line.endswith("（规则 S1）")


def test_a_claim_in_the_second_paragraph_is_shown_on_its_line(catalogue: Catalogue) -> None:
    home = changed(catalogue, *FIRE, {"home": "第一段。\n\n年满12周岁才能骑车上路。"})
    (problem,) = safety.claims_are_cited(home)
    assert problem.line == catalogue.entries[FIRE].line(("home",)) + 2


def test_a_citation_in_the_same_paragraph_covers_a_figure(catalogue: Catalogue) -> None:
    cited = changed(catalogue, *FIRE, {"home": "年满12周岁才能骑车上路。\n记住了吗？ [@outline-2007]"})
    assert said(safety.claims_are_cited, cited) == []


@pytest.mark.parametrize(
    "text", ["数一数 3 个出口。", "走 20 分钟。", "《消防法》很重要。", "三年级 2 班", "第 3 条"]
)
def test_what_is_no_claim_needs_no_source(catalogue: Catalogue, text: str) -> None:
    assert said(safety.claims_are_cited, changed(catalogue, *FIRE, {"home": text})) == []


def test_every_message_phone_target_criterion_and_basis_is_a_claim(catalogue: Catalogue) -> None:
    kinds = {claim.kind for claim in safety.claims(catalogue)}
    assert {
        "关键信息",
        "电话号码",
        "可测目标",
        "评估标准",
        "依据",
        "要做",
        "解析",
        "情境",
        "误区回应",
    } <= kinds
    assert Claim("电话号码", "content/phones.yml", 2, "119 报告火灾", (Citation("fire-law"),)) in set(
        safety.claims(catalogue)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("先离开 [@fire-lore]。", "sources.yml 里没有来源“fire-lore”（规则 S2）"),
        (
            "先离开 [@drill-2008]。",
            "来源“drill-2008”（旧演练办法）从2014-02-22起已被“drill-2014”取代，请改用新的（规则 S2）",
        ),
        (
            "先离开 [@fire-law 第七条]。",
            "来源“fire-law”（消防法）里没有“第七条”，有的是：第五条、第二十八条、第四十四条；"
            "请改条号，或读过以后在 sources.yml 的 clauses 里补上（规则 S2）",
        ),
        (
            "先离开 [@minors-law 第一条]。",
            "来源“minors-law”（未成年人保护法）里没有“第一条”，有的是：没有写条款；"
            "请改条号，或读过以后在 sources.yml 的 clauses 里补上（规则 S2）",
        ),
        (
            "先离开 [@消防法 第五条]。",
            "“[@消防法 第五条]”的写法不对；出处写“[@编号 第几条]”，关键信息写“{{主题.编号}}”（规则 S2）",
        ),
        (
            "{{fire leave}}",
            "“{{fire leave}}”的写法不对；出处写“[@编号 第几条]”，关键信息写“{{主题.编号}}”（规则 S2）",
        ),
    ],
)
def test_a_citation_leads_to_a_source_in_force(catalogue: Catalogue, text: str, expected: str) -> None:
    assert said(safety.citations_are_good, changed(catalogue, *FIRE, {"home": text})) == [expected]


def test_what_is_in_force_is_told_by_the_day_on_which_the_sources_were_last_checked(
    catalogue: Catalogue,
) -> None:
    cited = changed(catalogue, *FIRE, {"home": "先离开 [@drill-2008]。"})
    later = changed(cited, "source", "drill-2008", {"from": "2026-12-01"})
    assert said(safety.citations_are_good, later) == []
    again = changed(later, "source", "fire-law", {"checked": "2026-12-01"})
    assert len(said(safety.citations_are_good, again)) == 1
    coming = changed(catalogue, "source", "drill-2014", {"from": "2026-12-01"})
    assert "来源“drill-2014”（演练指南）从2026-12-01起才施行，现在还不能引用（规则 S2）" in said(
        safety.citations_are_good, coming
    )


def test_pupils_read_a_clause_by_what_was_read_of_the_clause(catalogue: Catalogue) -> None:
    page = catalogue.lessons["fire-p1"].pupil + "\n\n先喊大人 [@fire-law 第五条]。"
    told = changed(catalogue, *FIRE, {"pupil": page})
    assert said(safety.pupils_read_only_what_is_firm, told) == []
    unread = changed(told, "source", "fire-law", {("clauses", 0, "read"): "没读到"})
    text = "给学生看的文字不能用“记忆”的来源“fire-law”，请换成已查的来源或删去这句（规则 S3）"
    assert text in said(safety.pupils_read_only_what_is_firm, unread)


@pytest.mark.parametrize(
    ("kind", "key", "place"),
    [
        ("phone", "119", "source"),
        ("theme_day", "fire-day", "source"),
        ("outline", "p1-accident-4", "source"),
        ("later", "new-drill", "source"),
        ("message", "fire.leave", ("sources", 0)),
        ("source", "drill-2008", "superseded_by"),
        (*DRILL, ("targets", 0, "source")),
        (*DRILL, ("criteria", 0, "source")),
        (*DRILL, ("basis", 0, "source")),
    ],
)
def test_a_source_named_in_a_field_exists(catalogue: Catalogue, kind: str, key: str, place: Any) -> None:
    assert said(safety.citations_are_good, changed(catalogue, kind, key, {place: "fire-lore"})) == [
        "sources.yml 里没有来源“fire-lore”（规则 S2）"
    ]


@pytest.mark.parametrize("source", ["common-fire", "dispute-towel", "advice"])
def test_pupils_read_nothing_that_rests_on_an_unverified_source(catalogue: Catalogue, source: str) -> None:
    mark = catalogue.sources[source].mark
    text = f"给学生看的文字不能用“{mark}”的来源“{source}”，请换成已查的来源或删去这句（规则 S3）"
    page = catalogue.lessons["fire-p1"].pupil.replace("outline-2007", source, 1)
    assert said(safety.pupils_read_only_what_is_firm, changed(catalogue, *FIRE, {"pupil": page})) == [text]
    answer = changed(catalogue, *FIRE, {("steps", 3, "moves", 2, "answer"): f"跟老师走 [@{source}]"})
    assert said(safety.pupils_read_only_what_is_firm, answer) == [text]


def test_a_message_for_pupils_rests_on_firm_sources_only(catalogue: Catalogue) -> None:
    weak = changed(catalogue, "message", "fire.low-smoke", {"pupil": True})
    assert said(safety.pupils_read_only_what_is_firm, weak) == [
        "pupil 是 true 的关键信息不能只凭“记忆”的来源“common-fire”；"
        "请换成已查的来源，或把 pupil 改成 false（规则 S3）"
    ]


def test_pupils_read_only_numbers_that_are_checked(catalogue: Catalogue) -> None:
    page = catalogue.lessons["fire-p1"].pupil + "难受可以打12345。"
    assert said(safety.pupils_read_only_what_is_firm, changed(catalogue, *FIRE, {"pupil": page})) == [
        "给学生看的文字里，12345 还没有核实，请先不写（规则 S3）"
    ]


@pytest.mark.parametrize("number", ["114", "121", "12388", "96119", "95555"])
def test_a_phone_number_that_is_not_listed_is_named(catalogue: Catalogue, number: str) -> None:
    assert said(
        safety.phone_numbers_are_known, changed(catalogue, *FIRE, {"home": f"打{number}问一问。"})
    ) == [f"phones.yml 里没有电话“{number}”，请核对号码（规则 S4）"]


@pytest.mark.parametrize(
    "text",
    [
        "打119报警。",
        "2014年2月",
        "第121页",
        "有 125 人",
        "120 平方米",
        "1.14",
        "11·9",
        "2026-11-21",
        "114—120 字",
        "10:12",
    ],
)
def test_other_numbers_are_not_taken_for_telephones(catalogue: Catalogue, text: str) -> None:
    assert said(safety.phone_numbers_are_known, changed(catalogue, *FIRE, {"home": text})) == []


@pytest.mark.parametrize(
    "text", ["捂着湿毛巾冲出门口。", "先听老师的。捂着湿毛巾冲出门口！", "被困就跳窗逃生。", "**跳窗逃生**"]
)
def test_wrong_advice_given_as_advice_is_refused_with_the_right_one(catalogue: Catalogue, text: str) -> None:
    (line,) = said(safety.wrong_advice_is_refused, changed(catalogue, *FIRE, {"home": text}))
    assert re.fullmatch(r"“.+”是错误说法（W00\d），正确的是：.+（规则 S5）", line)


@pytest.mark.parametrize(
    "text",
    [
        "不要捂着湿毛巾冲出门口。",
        "有人说“被困就跳窗逃生”，这是危险的。",
        "可以跳窗逃生吗？",
        "严禁跳窗逃生。",
    ],
)
def test_wrong_advice_may_be_named_in_order_to_be_refused(catalogue: Catalogue, text: str) -> None:
    assert said(safety.wrong_advice_is_refused, changed(catalogue, *FIRE, {"home": text})) == []


@pytest.mark.parametrize(
    ("place", "refused"),
    [
        (("misconceptions", 0, "claim"), False),
        (("quiz", 0, "question"), False),
        (("quiz", 0, "choices", 0, "text"), False),
        (("quiz", 0, "choices", 1, "text"), True),
        (("quiz", 0, "explanation"), True),
        (("outcomes", 0), True),
        (("brief", "does"), True),
    ],
)
def test_wrong_advice_may_stand_in_a_wrong_choice_and_not_in_the_right_one(
    catalogue: Catalogue, place: tuple[str | int, ...], refused: bool
) -> None:
    there = changed(catalogue, *FIRE, {place: "我能跳窗逃生"})
    assert bool(said(safety.wrong_advice_is_refused, there)) is refused


def test_wrong_advice_is_refused_in_messages_too(catalogue: Catalogue) -> None:
    message = changed(catalogue, "message", "fire.leave", {("wording", "全校"): "着火了就跳窗逃生"})
    assert len(said(safety.wrong_advice_is_refused, message)) == 1


@pytest.mark.parametrize(
    ("kind", "key", "place"),
    [
        (*FIRE, ("summary",)),
        (*FIRE, ("quiz", 0, "question")),
        (*FIRE, ("quiz", 0, "choices", 1, "text")),
        (*FIRE, ("misconceptions", 0, "claim")),
        (*FIRE, ("steps", 0, "title")),
        ("kit", "fire-day", ("title",)),
        (*DRILL, ("roles", 0, "name")),
        (*DRILL, ("emergencies", 0, "case")),
    ],
)
@pytest.mark.parametrize("text", ["看这里{{fire.leave}}再走一走吧", "看这里[@fire-law]再走一走吧看看"])
def test_a_name_or_question_quotes_and_cites_nothing(
    catalogue: Catalogue, kind: str, key: str, place: tuple[str | int, ...], text: str
) -> None:
    (line,) = said(safety.names_are_plain, changed(catalogue, kind, key, {place: text}))
    assert line.endswith(f"里不写出处和引用，请移到解析或正文：“{text[:20]}”（规则 S7）")


def test_what_pages_say_of_their_own_is_asked_back_and_nothing_stands_idle(catalogue: Catalogue) -> None:
    key = ("page_words", "pages")
    data = copy.deepcopy(catalogue.entries[key].data)
    data["adults"]["signals"]["rule"] = data["adults"]["signals"].pop("rules")
    del data["numbers"]["help"]
    entry = dataclasses.replace(catalogue.entries[key], data=data)
    fewer = dataclasses.replace(catalogue, entries={**catalogue.entries, key: entry})
    assert said(references.pages_have_what_they_say, fewer) == [
        "网页要用“help”，请把它加回来（规则 F8）",
        "网页要用“signals.rules”，请把它加回来（规则 F8）",
        "没有网页用“signals.rule”，请删掉它，或照别的改名（规则 F8）",
    ]


def test_the_icons_that_pages_show_are_asked_back(catalogue: Catalogue) -> None:
    icons = {name: svg for name, svg in catalogue.icons.items() if name != "material/phone"}
    assert list(references.pages_have_what_they_say(dataclasses.replace(catalogue, icons=icons))) == [
        Problem("content/art/icons/material/phone.svg", 1, "网页要用这个图标，请把它加回来", "F8")
    ]


SENTENCE = re.compile(r"[一-鿿][^。<>{}\n]{5,}。")
# How to use a button or the program, and how a file of ours is to be read: no sentence about safety.
OF_THE_HOUSE = {
    *(
        "authors_kind",
        "authors_rules",
        "draft",
        "browse",
        "search",
        "ten_minutes",
        "home",
        "posters",
        "poster",
    ),
    *("macros", "topic", "month", "year", "pending", "sources", "source_list"),
    *("curriculum", "talks", "plan"),
    *("my_school", "drill"),
}


def test_what_templates_say_to_readers_stands_in_the_content(catalogue: Catalogue) -> None:
    found = {
        path.name.partition(".")[0]
        for path in (ROOT / "hooks/templates").glob("*.j2")
        if SENTENCE.search(re.sub(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}", "", path.read_text("utf-8")))
    }
    assert found <= OF_THE_HOUSE
    words = catalogue.page_words.words
    read = {".".join(map(str, it.location[1:])) for it in catalogue.passages if it.kind == "page_words"}
    assert words.keys() <= read  # by the rules of safety, claims and citations


@pytest.mark.parametrize(
    "places",
    [
        {"panels": ["走楼梯", ["走楼梯"]]},
        {"panels": "走楼梯"},
        {"panels": {"one": "走楼梯"}},
        {"quiz": {"choices": ["走楼梯"]}},
    ],
)
def test_wrong_advice_is_looked_for_in_entries_of_any_form(
    catalogue: Catalogue, places: dict[str, Any]
) -> None:
    entry = catalogue.entries["poster", "fire-bell"]
    faulty = {**catalogue.entries, ("poster", "fire-bell"): entry.holding({**entry.data, **places})}
    assert list(safety.wrong_advice_is_refused(dataclasses.replace(catalogue, entries=faulty))) == []


def test_a_successor_of_a_source_may_have_any_form(catalogue: Catalogue) -> None:
    entry = catalogue.entries["source", "fire-law"]
    faulty = {**catalogue.entries, ("source", "fire-law"): entry.holding({"superseded_by": ["字"]})}
    assert list(references.references_exist(dataclasses.replace(catalogue, entries=faulty))) == []


@pytest.mark.parametrize(
    "word", ["打卡", "签到", "回执", "上传照片", "完成率", "排名", "扫码注册", "签字交回"]
)
def test_nobody_is_asked_to_prove_anything(catalogue: Catalogue, word: str) -> None:
    text = f"请家长{word}。"
    for kind, key, place in ((*FIRE, "home"), ("kit", "fire-day", "letter"), (*DRILL, "parent_note")):
        assert said(safety.nobody_is_nagged, changed(catalogue, kind, key, {place: text})) == [
            f"本站不要求“{word}”，请删去或改写（规则 S6）"
        ]


def test_a_school_may_be_told_that_nothing_is_asked(catalogue: Catalogue) -> None:
    assert (
        said(safety.nobody_is_nagged, changed(catalogue, *FIRE, {"home": "不用打卡，没有排名，无需回执。"}))
        == []
    )
