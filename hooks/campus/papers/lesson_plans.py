"""教案 as Word: three pages for the classroom, which are handed in; then an appendix of what helps."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from campus.content.catalogue import Catalogue
from campus.models import Lesson, Move, Question, Step
from campus.papers.document_parts import firm_sources, numbered, said, table
from campus.press.blocks import (
    DATE,
    Answers,
    Asked,
    Block,
    Cell,
    Document,
    Fields,
    Heading,
    Items,
    Labelled,
    Line,
    Text,
    Title,
    blanks,
)
from campus.text.dates import cn_date
from campus.text.endnotes import Endnotes

_SIZE, _LINE = 9.5, 13.5  # type and lines of what is handed in, points: with them it takes three pages
# What a step of each kind is, as the methods of a plan are named.
_METHODS = {
    "导入": "情境导入",
    "学一学": "讲解和示范",
    "练一练": "分组练习",
    "情境判断": "情境讨论",
    "活动": "活动体验",
}


def plan(catalogue: Catalogue, key: str) -> Document:
    lesson = catalogue.lessons[key]
    notes = Endnotes(catalogue, lesson.stage)
    blocks = (*_classroom(catalogue, lesson, notes), *_appendix(catalogue, lesson, notes))
    about = document(catalogue, lesson, "教案", f"{lesson.minutes} 分钟", blocks, (1.8, 1.9, 1.7, 1.9))
    running = (f"{lesson.title}　教案", f"{lesson.stage.grades} · {catalogue.topics[lesson.topic].name}")
    return replace(about, running=running, handed_in=True)


def document(
    catalogue: Catalogue,
    lesson: Lesson,
    kind: str,
    about: str,
    blocks: Iterable[Block],
    margins: tuple[float, float, float, float] = (2.2, 2.0, 2.0, 2.0),
) -> Document:
    """A Word file of a lesson."""
    topic = catalogue.topics[lesson.topic]
    whose = f"{lesson.stage.grades} · {topic.name}"
    return Document(
        f"{lesson.title}（{kind}）",
        f"{whose} · {about}",
        "，".join(lesson.keywords),
        lesson.reviewed.isoformat(),
        topic.colour,
        (f"校园安全课 · {kind}", whose),
        tuple(blocks),
        margins=margins,
    )


# 课堂版


def _classroom(catalogue: Catalogue, lesson: Lesson, notes: Endnotes) -> Iterator[Block]:
    say = notes.spoken
    yield Title(lesson.title, f"{catalogue.topics[lesson.topic].name} · {lesson.stage.grades} · 教案")
    yield Fields(
        (1.5, 5.0, 1.5, 3.6, 1.5, 0),
        (
            ("学校", "", "班级", "", "教师", ""),
            ("日期", DATE, "课型", lesson.kind, "课时", f"1 课时（{lesson.minutes} 分钟）"),
        ),
        (0.75,),
        caption="课的基本情况",
    )
    before = lesson.preparation
    yield Fields(
        (2.1, 0),
        (
            ("学情分析", _close(_pupils(lesson))),
            ("教学目标", _close(numbered(map(say, lesson.outcomes), "\n", ". "))),
            ("教学重点", _close(say(lesson.focus))),
            ("教学难点", _close(say(lesson.difficulty))),
            ("教学方法", _close(f"{lesson.kind}课：{'、'.join(_methods(lesson.steps))}。")),
            ("教学准备", _close(f"{say(before.materials)}\n\n场地：{say(before.room)}")),
            ("活动安全", _close(say(before.activity_safety))),
        ),
        caption="学情、目标、重点、难点、方法和准备",
    )
    yield Heading(f"教学过程（{lesson.minutes} 分钟）")
    yield table(
        "时间 1.9 | 教师 0 | 学生 3.4 | 设计意图 2.7",
        (tuple(map(_close, row)) for row in _steps(lesson, notes)),
        caption="教学过程：时间、教师、学生和设计意图",
        breakable=True,
    )
    yield Heading("板书设计")
    moves = [move for step in lesson.steps for move in step.moves]
    board = "\n\n".join(say(move.text) for move in moves if move.label == "板书")
    yield table(" 0", ((_close(board),),), caption="板书设计")
    yield Heading("作业")
    yield table(" 0", ((_close(say(lesson.home)),),), caption="作业")
    yield Heading("教学反思")
    yield blanks("学生已经会了 0.9 | 哪一步要改 0.9 | 要多陪一会儿的同学 0.9", 4)


def _close(text: str) -> Cell:
    """A cell in the small type of the plan, its lines of one height with every font."""
    return Cell(text, vertical="top", size=_SIZE, line=_LINE)


def _pupils(lesson: Lesson) -> str:
    """学情: what pupils think before the lesson, and what is asked to find out."""
    claims = "".join(f"“{item.claim.strip('“”')}”" for item in lesson.misconceptions)
    asked = numbered((item.question for item in lesson.starter), "")
    return f"学生常这样想：{claims}。" + (f"课前先问：{asked}" if asked else "")


def _methods(steps: Iterable[Step]) -> Iterator[str]:
    turns = any(step.turns for step in steps)
    for kind in dict.fromkeys(step.kind for step in steps):
        if kind in _METHODS:
            yield _METHODS[kind] + ("（轮流上前）" if kind == "练一练" and turns else "")


def _steps(lesson: Lesson, notes: Endnotes) -> Iterator[tuple[str, str, str, str]]:
    """The whole period in its order: what is around the steps, then the steps, then what closes it."""
    say, timing = notes.spoken, lesson.timing

    def row(minutes: int, kind: str, title: str, *cells: str) -> tuple[str, str, str, str]:
        when = "\n\n".join((f"**{minutes} 分钟**", f"**{kind}**", *([title] if title else [])))
        teacher, pupils, intent = cells
        return when, teacher, pupils, intent

    if timing.words:
        words = f"说明这几个词：{'、'.join(word.word for word in lesson.words)}（意思见附录）。"
        yield row(
            timing.words, "词语", "", words, "跟着说一遍，说说自己的理解。", "后面要用的几个词先说明白。"
        )
    if timing.starter:
        asked = f"问学情分析里的 {len(lesson.starter)} 个问题，只听，不急着讲对错（答案见附录）。"
        yield row(
            timing.starter,
            "课前小测",
            "",
            asked,
            "口答或举手，不打分。",
            "看学生原来知道多少，定下哪里多讲。",
        )
    told = 0
    for step in lesson.steps:
        cells: tuple[list[str], list[str]] = ([f"**看这里**　{'；'.join(map(say, step.shown))}"], [])
        if step.turns:
            cells[1].append(f"轮流：{step.turns.said}。")
        for move in step.moves:
            if move.label == "情境":
                told += 1
                cells[0].append(f"**情境{told}**　{say(move.text)}")
            elif move.label in ("教师", "学生"):
                cells[move.label == "学生"].append(say(move.text))
        yield row(step.minutes, step.kind, step.title, *("\n\n".join(cell) for cell in cells), step.intent)
    if timing.skill:
        skill = lesson.skill
        yield row(
            *(timing.skill, "技能卡", "", f"看动作，不记分。标准：{say(skill.criterion)}"),
            *(say(skill.action), "看得出谁会了，谁还要再练一遍。"),
        )
    if timing.quiz:
        given = f"发测验（{len(lesson.quiz)} 题），做完讲一讲为什么；题目和答案另附。"
        yield row(
            timing.quiz, "出口测验", "", given, "自己做，做完和同桌对一对。", "换一个情境，看学生还会不会做。"
        )


# 附录


def _appendix(catalogue: Catalogue, lesson: Lesson, notes: Endnotes) -> Iterator[Block]:
    say = notes.spoken
    yield Heading("附录：备课时看", 0, new_page=True)
    yield Heading("给老师的30秒", 2)
    brief = lesson.brief
    asked = (("学生做什么", brief.does), ("要准备", brief.prepare), ("风险", brief.risk))
    yield Labelled(tuple((name, say(text)) for name, text in asked), "Note")
    yield Heading("内容提示", 2)
    yield Text(say(lesson.guidance))
    yield Heading("教师背景（读5分钟）", 2)
    yield Text(say(lesson.preparation.background))
    yield Heading("关键信息", 2)
    yield table("1 number | 请记住 8.4 | 为什么 0", _messages(catalogue, lesson, notes))
    yield Heading("词语", 2)
    yield Labelled(tuple((word.word, say(word.meaning)) for word in lesson.words))
    if lesson.starter:
        yield Heading("课前小测的答案", 2)
        yield table(
            "1 number | 问题 8.4 | 答案 0", said(say, ((it.question, it.answer) for it in lesson.starter))
        )
    yield Heading("每一步的预期", 2)
    yield table(
        "步骤 3.6 strong | 学生多半会怎样，怎么接 0",
        ((step.title, "\n\n".join(map(say, _expected(step.moves)))) for step in lesson.steps),
    )
    yield Heading("情境可以这样做", 2)
    situations = ((move.text, move.answer) for move in lesson.situations)
    yield table("1 number | 情境 6 | 可以这样做 0", said(say, situations))
    yield Heading("误区与回应", 2)
    yield table(
        "学生会说 5.4 strong | 这样回应 0", said(say, ((it.claim, it.reply) for it in lesson.misconceptions))
    )
    yield Heading("分层与包容", 2)
    all_ = lesson.differentiation
    levels = (
        ("支持", all_.support),
        ("基础", all_.core),
        ("挑战", all_.challenge),
        ("特殊需要", all_.needs),
        ("小班与复式", all_.small),
    )
    yield Fields((2.6, 0), tuple((name, say(text)) for name, text in levels))
    yield Heading("技能卡", 2)
    skill = lesson.skill
    yield Fields(
        (2.0, 3.65, 2.0, 3.65, 2.0, 0),
        (
            ("动作", say(skill.action)),
            ("用时", say(skill.time)),
            ("标准", say(skill.criterion)),
            ("会了", say(skill.secure), "快会了", say(skill.nearly), "再练练", say(skill.again)),
        ),
        caption="技能卡",
        together=True,
    )
    yield Heading("延伸", 2)
    drill = catalogue.drills[lesson.drill].title if lesson.drill else "没有指定的演练"
    yield Labelled((("学科渗透", say(lesson.extension.subjects)), ("配套演练", drill)))
    yield Labelled((("一分钟提醒", "放学前用，一天一条，照读即可。"),))
    yield Items(tuple(map(say, lesson.extension.minutes)), "number")
    if lesson.quiz:
        yield Heading("出口测验的答案与解析", 2)
        yield Answers(asked_of(lesson.quiz, notes))
    yield Heading("对应的要求和来源", 2)
    required = "；".join(_requirement(catalogue, item, notes) for item in lesson.curriculum)
    yield Labelled((("对应的要求", f"{required}。"),))
    yield from firm_sources(notes, lesson.title)
    yield Line(f"上次核对：{cn_date(lesson.reviewed)}。")


def _expected(moves: Iterable[Move]) -> Iterator[str]:
    return (move.text for move in moves if move.label == "预期")


def asked_of(quiz: Iterable[Question], notes: Endnotes) -> tuple[Asked, ...]:
    """A quiz for print; its sources are counted, and stand as a list of titles."""
    return tuple(
        Asked(
            notes.plain(item.question),
            tuple(notes.plain(choice.text) for choice in item.choices),
            item.answer,
            notes.spoken(item.explanation),
            tuple(notes.spoken(choice.reason) for choice in item.choices),
        )
        for item in quiz
    )


def _requirement(catalogue: Catalogue, key: str, notes: Endnotes) -> str:
    """An item of the national outline, or a later requirement."""
    row = catalogue.outline.get(key)
    if row is not None:
        notes.cite(row.source)
        return f"{row.stage.grades} · {row.module}：{row.item}"
    later = catalogue.later[key]
    notes.cite(later.source)
    return f"{catalogue.topics[later.topic].name}：{later.item}"


def _messages(catalogue: Catalogue, lesson: Lesson, notes: Endnotes) -> Iterator[tuple[str, str]]:
    for name in lesson.messages:
        message = catalogue.messages[name]
        notes.cite(*message.sources)
        never = f"\n\n也要记得：{message.never}" if message.never else ""
        yield f"**{catalogue.wording(name, lesson.stage)}**{never}", message.why
