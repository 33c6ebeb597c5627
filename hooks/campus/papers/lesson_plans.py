"""教案 as Word: the lesson in its sixteen parts, the exit quiz without answers, its key apart at the end."""

from collections.abc import Iterable, Iterator

from campus.content.catalogue import Catalogue
from campus.models import Lesson, Move, Question, Step
from campus.papers.document_parts import PENDING, picture, said, sources
from campus.papers.slides import rounds
from campus.press.blocks import (
    DATE,
    Answers,
    Asked,
    Block,
    Document,
    Fields,
    Group,
    Heading,
    Items,
    Labelled,
    Line,
    Questions,
    Table,
    Text,
    Title,
    columns,
)
from campus.text.dates import cn_date
from campus.text.endnotes import Endnotes

_COLUMN = {"教师": 0, "学生": 1, "预期": 2, "板书": 2}


def plan(catalogue: Catalogue, key: str) -> Document:
    lesson = catalogue.lessons[key]
    blocks = _plan(catalogue, key, lesson, Endnotes(catalogue, lesson.stage))
    about = f"{lesson.minutes} 分钟"
    return document(catalogue, lesson, "教案", about, blocks)


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


def _plan(catalogue: Catalogue, key: str, lesson: Lesson, notes: Endnotes) -> Iterator[Block]:
    say = notes.say
    drawn, day = catalogue.lesson_pictures(key), catalogue.theme_days[lesson.theme_day]
    yield Title(
        lesson.title,
        f"{catalogue.topics[lesson.topic].name} · {lesson.stage.grades} · 教案",
        notes.plain(lesson.summary),
        picture=picture(catalogue, drawn.cover) if drawn else None,
    )
    yield Fields(
        (2.2, 6.3, 2.2, 6.3),
        (
            ("学段", lesson.stage.grades, "课型", lesson.kind),
            ("课时", f"1 课时（{lesson.minutes} 分钟）", "主题日", day.label),
            ("场地", "、".join(lesson.place), "班级", ""),
            ("教师", "", "日期", DATE),
        ),
        (0.8,),
        caption="课的基本情况",
    )
    yield Heading("给老师的30秒")
    brief = lesson.brief
    asked = (("学生做什么", brief.does), ("要准备", brief.prepare), ("风险", brief.risk))
    yield Labelled(tuple((name, say(text)) for name, text in asked), "Note")
    yield Heading("内容提示")
    yield Text(say(lesson.guidance))
    yield Heading("学习目标")
    yield Items(tuple(map(say, lesson.outcomes)), "number")
    yield Labelled((("教学重点", say(lesson.focus)), ("教学难点", say(lesson.difficulty))))
    yield Heading("关键信息")
    yield Table(columns("1 number | 请记住 8.4 | 为什么 7.6"), tuple(_messages(catalogue, lesson, notes)))
    yield Heading(_timed("词语", lesson.timing.words))
    yield Labelled(tuple((word.word, say(word.meaning)) for word in lesson.words))
    yield Heading("课前准备")
    before = lesson.preparation
    needs = (("材料", before.materials), ("场地", before.room), ("活动安全", before.activity_safety))
    yield Fields((2.6, 14.4), tuple((name, say(text)) for name, text in needs))
    yield Heading("教师背景（读5分钟）", 2)
    yield Text(say(before.background))
    if lesson.starter:
        yield Heading(_timed("课前小测", lesson.timing.starter))
        yield Line("上新课之前问一问，看看学生已经知道什么。", keep=True)
        yield Table(
            columns("1 number | 问题 8.4 | 答案 7.6"),
            said(say, ((it.question, it.answer) for it in lesson.starter)),
            caption="课前小测",
        )
    yield Heading(f"教学过程（{lesson.course} 分钟）")
    yield Table(
        columns("时间 1.5 clock | 环节 2.2 when | 教师 5.7 top | 学生 3.7 top | 预期 ／ 板书 3.9 top"),
        tuple(_steps(lesson, notes)),
        caption="教学过程：时间、环节、教师、学生、预期和板书",
    )
    yield Heading("板书汇总", 2)
    moves = [move for step in lesson.steps for move in step.moves]
    yield Items(tuple(say(move.text) for move in moves if move.label == "板书"))
    yield Heading("误区与回应")
    yield Table(
        columns("学生会说 5.4 strong | 这样回应 11.6"),
        said(say, ((it.claim, it.reply) for it in lesson.misconceptions)),
    )
    yield Heading("分层与包容")
    all_ = lesson.differentiation
    levels = (
        ("支持", all_.support),
        ("基础", all_.core),
        ("挑战", all_.challenge),
        ("特殊需要", all_.needs),
        ("小班与复式", all_.small),
    )
    yield Fields((2.6, 14.4), tuple((name, say(text)) for name, text in levels))
    yield Heading(_timed("技能卡", lesson.timing.skill))
    skill = lesson.skill
    yield Fields(
        (2.0, 3.65, 2.0, 3.65, 2.0, 3.7),
        (
            ("动作", say(skill.action)),
            ("用时", say(skill.time)),
            ("标准", say(skill.criterion)),
            ("会了", say(skill.secure), "快会了", say(skill.nearly), "再练练", say(skill.again)),
        ),
        caption="技能卡",
        together=True,
    )
    yield Line("看着做就能判断，不用记分。")
    quiz = asked_of(lesson.quiz, notes)
    if quiz:
        yield Heading(_timed("出口测验", lesson.timing.quiz))
        yield Line("题目可以直接投影或打印；答案和解析在最后一页。", keep=True)
        yield Questions(quiz, (10.5,))
    yield Heading("延伸")
    drill = catalogue.drills[lesson.drill].title if lesson.drill else "没有指定的演练"
    yield Labelled((("学科渗透", say(lesson.extension.subjects)), ("配套演练", drill)))
    yield Labelled((("一分钟提醒", "放学前用，一天一条，照读即可。"),))
    yield Items(tuple(map(say, lesson.extension.minutes)), "number")
    yield Heading("回家说一说")
    yield Text(say(lesson.home), "Note")
    yield Heading("学生页")
    yield Text(say(lesson.pupil))
    yield Heading("课后记（自己留着用）", 0)
    yield Fields(
        (4.2, 12.8),
        (("学生已经会了", ""), ("哪一步要改", ""), ("要多陪一会儿的同学", "")),
        (1.4,),
        caption="课后记",
        together=True,
    )
    yield Heading("来源与更新")
    required = "；".join(_requirement(catalogue, item, notes) for item in lesson.curriculum)
    yield Labelled((("对应的要求", f"{required}。"),))
    yield sources(notes)
    yield Line(
        f"上次核对：{cn_date(lesson.reviewed)}。更新记录：{'；'.join(map(say, lesson.changes))}{PENDING}"
        "内容按 CC BY 4.0 发布，可以改编，注明“校园安全课”即可；发现错误，请到网站“参与编写”一页告诉我们。"
    )
    if quiz:
        yield Heading("出口测验答案与解析（教师用）", 0, new_page=True)
        yield Answers(quiz)


def asked_of(quiz: Iterable[Question], notes: Endnotes) -> tuple[Asked, ...]:
    """A quiz for print: what pupils read is plain, what teachers read has its sources."""
    return tuple(
        Asked(
            notes.plain(item.question),
            tuple(notes.plain(choice.text) for choice in item.choices),
            item.answer,
            notes.say(item.explanation),
            tuple(notes.say(choice.reason) for choice in item.choices),
        )
        for item in quiz
    )


def _requirement(catalogue: Catalogue, key: str, notes: Endnotes) -> str:
    """An item of the national outline, or a later requirement."""
    row = catalogue.outline.get(key)
    if row is not None:
        return f"{row.stage.grades} · {row.module}：{row.item}{notes.cite(row.source)}"
    later = catalogue.later[key]
    return f"{later.topic}：{later.item}{notes.cite(later.source)}"


def _timed(title: str, minutes: int) -> str:
    return f"{title}（{minutes} 分钟）" if minutes else title


def _messages(catalogue: Catalogue, lesson: Lesson, notes: Endnotes) -> Iterator[tuple[str, str]]:
    for name in lesson.messages:
        message = catalogue.messages[name]
        never = f"\n\n也要记得：{message.never}" if message.never else ""
        say = catalogue.wording(name, lesson.stage) + notes.cite(*message.sources)
        yield f"**{say}**{never}", message.why


def _steps(lesson: Lesson, notes: Endnotes) -> Iterator[Group]:
    """The steps with their minutes, counted from the beginning of the lesson."""
    clock = lesson.timing.words + lesson.timing.starter
    situations = 0
    for step in lesson.steps:
        when = f"**{clock}—{clock + step.minutes}**\n\n{step.minutes} 分钟"
        clock += step.minutes
        rows: list[tuple[str, ...]] = [(_shown(step, notes),)]
        for moves in rounds(step.moves, apart=True):
            if moves[0].label == "情境":
                situations += 1
                question, answer = notes.say(moves[0].text), notes.say(moves[0].answer)
                rows.append((f"**情境{situations}**　{question}", f"**可以这样做**　{answer}"))
            else:
                rows.append(_round(moves, notes))
        yield Group((when, f"**{step.kind}**\n\n{step.title}"), tuple(rows))


def _shown(step: Step, notes: Endnotes) -> str:
    """What the class looks at, and how all come to their turn."""
    shown = "\n\n".join(map(notes.say, step.shown))
    return f"**看这里**　{shown}" + (f"\n\n**轮流**　{step.turns.said}" if step.turns else "")


def _round(moves: Iterable[Move], notes: Endnotes) -> tuple[str, ...]:
    """What the teacher does, what pupils do, what is expected and written on the board."""
    cells: tuple[list[str], ...] = ([], [], [])
    for move in moves:
        said = notes.say(move.text)
        cells[_COLUMN[move.label]].append(f"**板书**　{said}" if move.label == "板书" else said)
    return tuple("\n\n".join(cell) for cell in cells)
