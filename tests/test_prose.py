"""The body of a lesson or kit: fixed headings, lists and questions, and what an author gets wrong there."""

import re

import pytest

from campus.content.problems import ContentError
from campus.content.prose import read_kit, read_lesson
from campus.models import Kit, Lesson
from conftest import TESTS

LESSON = (TESTS / "content/lessons/fire-p1.md").read_text("utf-8")
KIT = (TESTS / "content/kits/fire-day.md").read_text("utf-8")
PATH = "content/lessons/fire-p1.md"


def faults(text: str) -> list[str]:
    _, problems = read_lesson(PATH, text)
    return [str(problem).removeprefix(PATH + ":") for problem in sorted(problems)]


def with_part(title: str, text: str) -> str:
    """The lesson with everything under one heading replaced."""
    return re.sub(rf"(?ms)^(## {title}[^\n]*\n).*?(?=^## |\Z)", rf"\g<1>\n{text}\n\n", LESSON)


def line_of(text: str, piece: str) -> int:
    return text[: text.index(piece)].count("\n") + 1


def test_a_lesson_as_teachers_write_it_has_the_shape_of_a_lesson() -> None:
    entry, problems = read_lesson(PATH, LESSON)
    assert problems == []
    lesson = Lesson.model_validate(entry.data)
    assert [step.kind for step in lesson.steps] == ["导入", "学一学", "练一练", "情境判断", "收束"]
    assert lesson.words[0].word == "火警铃"
    assert lesson.starter[2].answer == "不背，留在教室里"
    assert lesson.extension.minutes[0].startswith("“听，这是什么铃？")
    assert lesson.situations[0].answer == "走出来，跟着最近的老师走 [@outline-2007]"


def test_a_kit_as_teachers_write_it_has_the_shape_of_a_kit() -> None:
    entry, problems = read_kit("content/kits/fire-day.md", KIT)
    assert problems == []
    kit = Kit.model_validate(entry.data)
    assert len(kit.actions.dos) == len(kit.actions.donts) == 4
    assert len(kit.contest) == 20


def test_the_years_theme_has_its_place_once_the_authorities_name_it() -> None:
    waiting = KIT.replace("## 要做与不要做", "今年的主题是“（今年的主题）”。\n\n## 要做与不要做")
    kit = Kit.model_validate(read_kit("content/kits/fire-day.md", waiting)[0].data)
    assert "今年的主题是“全民消防，生命至上”。" in kit.themed("全民消防，生命至上").about
    assert "主题" not in kit.themed(None).about
    assert kit.themed(None).talk == kit.talk


def test_a_kit_may_have_a_talk_of_its_own_for_the_youngest() -> None:
    assert Kit.model_validate(read_kit("content/kits/fire-day.md", KIT)[0].data).talk_young is None
    text = KIT.replace("## 致家长一封信", "## 给低年级的讲话\n\n小朋友们，早上好。\n\n## 致家长一封信")
    entry, problems = read_kit("content/kits/fire-day.md", text)
    assert not problems
    assert Kit.model_validate(entry.data).talk_young == "小朋友们，早上好。"


@pytest.mark.parametrize(
    ("place", "piece"),
    [
        (("title",), "title:"),
        (("outcomes", 1), "- 我能走到集合点"),
        (("preparation", "background"), "- 教师背景："),
        (("steps", 2), "### 练一练："),
        (("steps", 3, "moves", 2), "- 情境：火警铃响，乐乐"),
        (("quiz", 4), "### 知识：走的时候"),
        (("quiz", 4, "choices", 1), "- [ ] 收进书包再走"),
        (("quiz", 4, "explanation"), "解析：放下东西马上走"),
        (("pupil",), "- 火警铃响，停下手。听老师"),
    ],
)
def test_every_part_knows_the_line_on_which_an_editor_finds_it(
    place: tuple[str | int, ...], piece: str
) -> None:
    entry, _ = read_lesson(PATH, LESSON)
    assert entry.line(place) == line_of(LESSON, piece)


def test_a_continued_list_item_is_one_text() -> None:
    entry, _ = read_lesson(PATH, LESSON)
    background = entry.data["preparation"]["background"]
    assert background.startswith("这节课只练两件事")
    assert "\n小学阶段的消防教育" in background


def test_windows_authors_may_use_half_width_colons_and_other_list_marks() -> None:
    text = LESSON.replace("- 学生做什么：", "* 学生做什么: ").replace("- 要准备：", "* 要准备: ")
    text = text.replace("- 风险：", "* 风险: ")
    assert faults(text) == []


# Headings -----------------------------------------------------------------------------------------


def test_a_missing_heading_is_named() -> None:
    text = re.sub(r"(?ms)^## 技能卡（2分钟）\n.*?(?=^## )", "", LESSON)
    assert faults(text) == ["18: 缺少标题“## 技能卡（2分钟）”（规则 L1）"]


def test_an_unknown_heading_is_answered_with_the_ones_there_are() -> None:
    text = LESSON.replace("## 词语（2分钟）\n", "## 词汇\n")
    line = line_of(text, "## 词汇")
    first, second = faults(text)
    assert first == "18: 缺少标题“## 词语（2分钟）”（规则 L1）"
    assert second.startswith(f"{line}: 不认识的标题“词汇”；可用：给老师的30秒、内容提示、学习目标、词语、")


def test_a_heading_written_twice_is_named_at_the_second_place() -> None:
    text = LESSON + "\n## 词语（1分钟）\n\n- **铃**：响的东西\n"
    assert faults(text) == [f"{line_of(LESSON, '## 更新记录') + 4}: 标题“词语”写了两次，请合并（规则 L1）"]


def test_headings_in_another_order_are_put_right_in_the_message() -> None:
    text = (
        LESSON.replace("## 内容提示", "## X")
        .replace("## 学习目标", "## 内容提示")
        .replace("## X", "## 学习目标")
    )
    assert any("标题的顺序应该是：给老师的30秒、内容提示、学习目标" in line for line in faults(text))


def test_a_heading_with_nothing_under_it_is_named() -> None:
    found = faults(with_part("回家说一说", ""))
    assert found == [f"{line_of(LESSON, '## 回家说一说')}: “回家说一说”下面还没有内容（规则 L1）"]


def test_text_before_the_first_heading_is_named_because_no_page_would_show_it() -> None:
    text = LESSON.replace("\n## 给老师的30秒", "\n这段话没有人会看到。\n\n## 给老师的30秒")
    assert faults(text) == ["19: 正文要从第一个“## ”标题开始，标题前面不写文字（规则 L1）"]


def test_a_heading_inside_a_code_block_is_no_heading() -> None:
    text = with_part("回家说一说", "说一说。\n\n```\n## 学生页\n```")
    assert faults(text) == []


def test_a_field_of_the_body_cannot_be_smuggled_into_the_front_matter() -> None:
    text = LESSON.replace("title: 着火了", "quiz: []\ntitle: 着火了")
    assert faults(text) == ["2: “quiz”不写在开头的资料里，写在正文的标题下面（规则 F3）"]


def test_broken_front_matter_is_raised_and_never_taken_for_text() -> None:
    with pytest.raises(ContentError, match="第二个“: ”"):
        read_lesson(PATH, LESSON.replace("title: 着火了", "title: 着火: 了"))


# What stands under a heading ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("学习目标", "我能走。\n", "“学习目标”下面只写列表，每行以“- ”开头（规则 L2）"),
        (
            "课前小测",
            "- 只有问题？\n- 问？——答\n- 问？——\n",
            "这一项要写成“问题？——答案”，中间用两个长横“——”隔开（规则 L2）",
        ),
        ("词语", "- 火警铃：没有加粗\n", "词语要写成“- **词**：意思”（规则 L2）"),
        (
            "技能卡",
            "- 动作：走\n- 分数：100\n",
            "“技能卡”下面每一项以标签开头，可用：动作、用时、标准、会了、快会了、再练练（规则 L2）",
        ),
        ("技能卡", "- 动作：走\n- 动作：跑\n", "“动作”写了两次，请合成一项（规则 L2）"),
        ("技能卡", "- 动作：走\n", "“技能卡”下面缺少“再练练：”一项（规则 L2）"),
        ("教学过程", "先说一句\n", "“教学过程”下面先写“### 导入：小标题（5分钟）”这样的步骤标题（规则 L4）"),
        (
            "教学过程",
            "### 导入（5分钟）\n",
            "步骤标题要写成“### 导入：小标题（5分钟）”；现在写的是“导入（5分钟）”（规则 L4）",
        ),
        (
            "教学过程",
            "### 导入：铃（一分钟）\n",
            "步骤标题要写成“### 导入：小标题（5分钟）”；现在写的是“导入：铃（一分钟）”（规则 L4）",
        ),
        (
            "教学过程",
            "### 导入：铃（5分钟）\n\n- 家长：看\n",
            "步骤里每一项以标签开头，可用：看这里、轮流、教师、学生、预期、板书、情境、设计意图（规则 L4）",
        ),
        (
            "教学过程",
            "### 情境判断：铃（5分钟）\n\n- 情境：怎么办？\n",
            "情境要写成“- 情境：发生了什么？——应该怎么做”（规则 L4）",
        ),
        ("出口测验", "先说一句\n", "“出口测验”下面每道题以“### 情境：”或“### 知识：”开头（规则 L5）"),
        (
            "出口测验",
            "### 问题：谁？\n",
            "题目要以“### 情境：”或“### 知识：”开头；现在写的是“问题：谁？”（规则 L5）",
        ),
        (
            "出口测验",
            "### 知识：谁？\n\n- 甲\n",
            "选项要写成“- [ ] 选项——为什么不对”，对的那一项写“- [x] 选项”（规则 L5）",
        ),
        ("出口测验", "### 知识：谁？\n\n- [x] 甲\n\n提示：想一想\n", "选项后面只写一段“解析：……”（规则 L5）"),
    ],
)
def test_a_part_that_is_not_written_as_it_should_be_is_shown_how(
    title: str, text: str, expected: str
) -> None:
    found = faults(with_part(title, text))
    assert expected in [line.partition(": ")[2] for line in found]
    top = line_of(LESSON, f"## {title}")
    assert all(top <= int(line.partition(":")[0]) <= top + 10 for line in found)


@pytest.mark.parametrize("minutes", ["", "（0分钟）", "（两分钟）", "（2）"])
def test_a_heading_of_the_course_says_its_minutes(minutes: str) -> None:
    text = LESSON.replace("## 词语（2分钟）", f"## 词语{minutes}")
    assert faults(text) == [
        f"{line_of(text, '## 词语')}: 标题写上用几分钟，至少1分钟，例如“## 词语（2分钟）”；"
        f"现在写的是“词语{minutes}”（规则 L3）"
    ]


def test_another_heading_has_no_minutes() -> None:
    text = LESSON.replace("## 学生页", "## 学生页（5分钟）")
    line = line_of(text, "## 学生页")
    assert faults(text) == [
        f"{line}: 标题写成“## 学生页”，后面不加括号；现在写的是“学生页（5分钟）”（规则 L1）"
    ]


def test_minutes_may_be_written_with_half_width_brackets_and_a_space() -> None:
    entry, problems = read_lesson(PATH, LESSON.replace("## 词语（2分钟）", "## 词语 (2 分钟)"))
    assert problems == []
    assert entry.data["timing"] == {"words": 2, "starter": 3, "skill": 2, "quiz": 5}


SHOWN = "- 看这里：从座位到门口，地上贴好的一条线\n"
TURNS = "- 轮流：每次15人，每次60秒，做2遍\n"


def test_a_step_says_what_the_class_looks_at_and_how_it_takes_turns() -> None:
    entry, _ = read_lesson(PATH, LESSON)
    lesson = Lesson.model_validate(entry.data)
    assert lesson.steps[1].shown == ("停", "听", "跟")
    turns = lesson.steps[2].turns
    assert turns is not None
    assert (turns.at_once, turns.seconds, turns.rounds) == (15, 60, 2)
    assert turns.time(45) == 360
    assert entry.line(("steps", 2, "turns")) == line_of(LESSON, TURNS)


@pytest.mark.parametrize(
    ("before", "after", "line", "expected"),
    [
        (
            SHOWN,
            "",
            "### 练一练",
            "步骤“走一条认识的路”的第一项写“- 看这里：”，写全班看的或拿的东西（规则 L10）",
        ),
        (SHOWN + TURNS, TURNS + SHOWN, SHOWN, "“看这里：”写在每一步的第一项，只写一次（规则 L10）"),
        (TURNS, TURNS * 2, TURNS * 2, "“轮流：”一步只写一次（规则 L11）"),
        *(
            (
                TURNS,
                f"- 轮流：{wrong}\n",
                "- 轮流",
                "轮流要写成“- 轮流：每次8人，每次30秒”，做几遍写在后面：“每次8人，每次30秒，做2遍”；"
                f"现在写的是“{wrong}”（规则 L11）",
            )
            for wrong in (
                "每次8个人，每次30秒",
                "每次8人",
                "每次0人，每次30秒",
                "每次8人，每次1分钟",
                "一个一个来",
            )
        ),
    ],
)
def test_a_step_that_shows_nothing_or_takes_odd_turns_is_told_the_form(
    before: str, after: str, line: str, expected: str
) -> None:
    assert before in LESSON
    text = LESSON.replace(before, after)
    place = line_of(text, line) + (line == TURNS * 2)
    assert faults(text) == [f"{place}: {expected}"]


def test_dos_and_donts_have_their_two_headings_and_no_third() -> None:
    text = KIT.replace("### 不要做", "### 别做")
    _, problems = read_kit("content/kits/fire-day.md", text)
    assert [problem.text for problem in sorted(problems)] == [
        "缺少小标题“### 不要做”",
        "这里只写“### 要做”和“### 不要做”两个小标题",
    ]


def test_an_answer_may_contain_another_dash() -> None:
    entry, problems = read_lesson(PATH, with_part("课前小测", "- 问？——答——再答\n" * 3))
    assert problems == []
    assert entry.data["starter"][0] == {"question": "问？", "answer": "答——再答"}


@pytest.mark.parametrize(
    "text", ["", "\n", "#", "---", "- \n- \n", "> 引用\n", "<div>\n", "\\", "* * *", "[x]: y"]
)
@pytest.mark.parametrize(
    "title", ["给老师的30秒", "词语", "课前小测", "教学过程", "出口测验", "学生页", "更新记录"]
)
def test_no_odd_markdown_makes_the_reader_stumble(title: str, text: str) -> None:
    entry, _ = read_lesson(PATH, with_part(title, text))
    assert entry.data
