"""Rules of slides (L): each text fits its slide, and a class can follow the deck."""

from collections.abc import Iterator

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.content.entries import Location
from campus.content.problems import Problem
from campus.models import Lesson
from campus.text import wall
from campus.text.pinyin import unread


def slides_hold_their_texts(catalogue: Catalogue) -> Iterator[Problem]:
    """L15 课件上的每句话放得下

    课件和投影从教案里取：学习目标、词语、课前小测、每步的看这里、情境和答案、题目和选项、解析、技能卡、回家说
    一说。字至少 32 磅，一题一页，不拆开，所以每样有最多的字数，各学段不同，见[学段表](lessons.md#stages)。
    情境的答案、解析和回家说一说，投影只显示开头一句（到“。”或“；”为止，放得下就多显示一句），其余写进备注，
    所以最要紧的动作写在第一句。

    为什么：字小了、一题拆成两页，坐在后排的孩子就跟不上。

    - 错：`- [x] 先告诉旁边的大人，再和大人一起慢慢地走到门外空旷的地方去等`
    - 对：`- [x] 告诉大人，一起走到门外`

    - 2026-11-30：新增。
    """
    for key, lesson in catalogue.lessons.items():
        sheet = wall.Wall(lesson.stage.band.pinyin)
        limits = sheet.limits
        for place, number, name, text in _shown(lesson):
            if any(quoted not in catalogue.messages for quoted in markup.quotes(text)):
                continue  # reported by references_exist
            said = markup.plain(catalogue.read(text, lesson.stage))
            if name.endswith("第一句"):
                said = wall.opening(said, 0)
            elif name == "词语" and lesson.stage.band.pinyin:
                said = unread(said)
            size, most = wall.characters(said), limits[name]
            if size > most:
                told = f"{number}{name}最多 {most} 字，现在 {size} 字，多了 {size - most} 字，课件上放不下"
                yield catalogue.problem("lesson", key, place, told, "L15")
        for index, step in enumerate(lesson.steps):
            if any(quoted not in catalogue.messages for quoted in markup.quotes(step.stimulus)):
                continue
            items = (markup.flowing(catalogue.read(item, lesson.stage)) for item in step.shown)
            if all(step.shown) and (over := sheet.excess(items)):
                told = f"步骤“{step.title}”的“看这里：”在一页课件上放不下，大约多了 {over} 字"
                yield catalogue.problem("lesson", key, ("steps", index, "stimulus"), told, "L15")


def _shown(lesson: Lesson) -> Iterator[tuple[Location, str, str, str]]:
    """Place, the number of its like, name and text of all that stands on slides but the 看这里."""
    for index, outcome in enumerate(lesson.outcomes):
        yield ("outcomes", index), f"第 {index + 1} 条", "学习目标", outcome
    for index, word in enumerate(lesson.words):
        yield ("words", index), f"第 {index + 1} 个", "词语", f"{word.word} {word.meaning}"
    for index, item in enumerate(lesson.starter):
        yield ("starter", index), f"第 {index + 1} 问：", "课前小测的问题", item.question
        yield ("starter", index), f"第 {index + 1} 问：", "课前小测的答案", item.answer
    number = 0
    for index, step in enumerate(lesson.steps):
        yield ("steps", index), f"第 {index + 1} 步：", "步骤的小标题", step.title
        for at, move in enumerate(step.moves):
            if move.label == "情境":
                number += 1
                yield ("steps", index, "moves", at), f"第 {number} 个", "情境", move.text
                yield ("steps", index, "moves", at), f"第 {number} 个", "情境答案的第一句", move.answer
    for index, question in enumerate(lesson.quiz):
        head = f"出口测验第 {index + 1} 题："
        yield ("quiz", index), head, "题目", question.question
        for at, choice in enumerate(question.choices):
            yield ("quiz", index, "choices", at), head, "选项", choice.text
        yield ("quiz", index, "explanation"), head, "解析的第一句", question.explanation
    yield ("skill", "action"), "", "技能卡的动作", lesson.skill.action
    yield ("skill", "secure"), "", "技能卡的会了", lesson.skill.secure
    yield ("home",), "", "回家说一说的第一句", lesson.home


def decks_can_be_followed(catalogue: Catalogue) -> Iterator[Problem]:
    """L16 一节课的课件 22—28 页

    封面、学习目标、技能卡、回家说一说各一页，词语三个一页，课前小测两问一页，每步、每个情境、每道题各一页；
    不超过 28 页时，再加一页“请记住”。步骤、情境和题目加起来，一般 14—20 个。

    为什么：40 分钟里 60 多页，一半时间在翻页。

    - 错：7 步、6 个情境、8 道题
    - 对：7 步、5 个情境、8 道题

    - 2026-11-30：新增。
    """
    for key, lesson in catalogue.lessons.items():
        band = lesson.stage.band
        if band.activities > 1:
            continue  # its activities are taught on different days
        words, starter = -(-len(lesson.words) // wall.WORDS), -(-len(lesson.starter) // wall.QUESTIONS)
        asked = len(lesson.steps) + len(lesson.situations) + len(lesson.quiz)
        pages, most = wall.ONCE + words + starter + asked, wall.SLIDES[1]
        if pages > most:
            parts = f"步骤 {len(lesson.steps)}、情境 {len(lesson.situations)}、题目 {len(lesson.quiz)}"
            told = f"课件最多 {most} 页，现在 {pages} 页：{parts}，一共去掉 {pages - most} 个"
            yield catalogue.problem("lesson", key, ("steps",), told, "L16")
