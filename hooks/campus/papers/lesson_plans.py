"""教案 as Word: the lesson in its sixteen parts, the exit quiz without answers, its key apart at the end."""

from typing import Any

from campus.content.catalogue import Catalogue
from campus.models import Question, Step
from campus.papers import slides
from campus.press.office import Palette, drawing
from campus.press.word import Cell, Look, Paper, Row, blank, dated, label
from campus.text.dates import cn_date
from campus.text.endnotes import Endnotes

# Columns of the step table, cm: 时间, 环节, 教师, 学生, 预期／板书.
_STEPS = (1.5, 2.2, 5.7, 3.7, 3.9)


def data(catalogue: Catalogue, key: str) -> dict[str, Any]:
    """All that is printed, sources numbered in the order of the parts."""
    lesson = catalogue.lessons[key]
    notes = Endnotes(catalogue, lesson.stage)
    topic, day = catalogue.topics[lesson.topic], catalogue.theme_days[lesson.theme_day]
    messages = [(name, catalogue.messages[name]) for name in lesson.messages]
    pictures = catalogue.lesson_pictures(key)
    cover = pictures.cover if pictures else None
    return {
        "title": lesson.title,
        "summary": notes.plain(lesson.summary),
        "stage": lesson.stage.grades,
        "topic": topic.name,
        "colour": topic.colour,
        "keywords": "，".join(lesson.keywords),
        "kind": lesson.kind,
        "minutes": lesson.minutes,
        "day": day.label,
        "place": "、".join(lesson.place),
        "picture": catalogue.pictures[cover].model_dump(mode="json") if cover else None,
        "brief": notes.said(lesson.brief),
        "guidance": notes.say(lesson.guidance),
        "outcomes": notes.said(lesson.outcomes),
        "focus": notes.say(lesson.focus),
        "difficulty": notes.say(lesson.difficulty),
        "messages": [
            {
                "say": catalogue.wording(name, lesson.stage) + notes.cite(*message.sources),
                "never": message.never,
                "why": message.why,
            }
            for name, message in messages
        ],
        "words": [notes.said(word) for word in lesson.words],
        "preparation": notes.said(lesson.preparation),
        "starter": [notes.said(item) for item in lesson.starter],
        "timing": lesson.timing.model_dump(),
        "course": lesson.course,
        "steps": [step_said(step, notes) for step in lesson.steps],
        "misconceptions": [notes.said(item) for item in lesson.misconceptions],
        "differentiation": notes.said(lesson.differentiation),
        "skill": notes.said(lesson.skill),
        "quiz": [question(item, notes) for item in lesson.quiz],
        "extension": notes.said(lesson.extension),
        "drill": catalogue.drills[lesson.drill].title if lesson.drill else "没有指定的演练",
        "home": notes.say(lesson.home),
        "pupil": notes.say(lesson.pupil),
        "curriculum": [_requirement(catalogue, item, notes) for item in lesson.curriculum],
        "sources": notes.listing(),
        "reviewed": lesson.reviewed.isoformat(),
        "reviewed_words": cn_date(lesson.reviewed),
        "changes": notes.said(lesson.changes),
    }


def step_said(step: Step, notes: Endnotes) -> dict[str, Any]:
    """A step in print markup, its stimulus item by item, its turns in words."""
    return {
        **notes.said(step),
        "stimulus": [notes.say(item) for item in step.shown],
        "turns": step.turns.said if step.turns else "",
    }


def question(item: Question, notes: Endnotes) -> dict[str, Any]:
    """A question as :meth:`Paper.questions` and :meth:`Paper.answers` take it."""
    return {
        "question": notes.plain(item.question),
        "choices": [notes.plain(choice.text) for choice in item.choices],
        "answer": item.answer,
        "explanation": notes.say(item.explanation),
        "reasons": [notes.say(choice.reason) for choice in item.choices],
    }


def _requirement(catalogue: Catalogue, key: str, notes: Endnotes) -> str:
    """An item of the national outline, or a later requirement."""
    row = catalogue.outline.get(key)
    if row is not None:
        return f"{row.stage.grades} · {row.module}：{row.item}{notes.cite(row.source)}"
    later = catalogue.later[key]
    return f"{later.topic}：{later.item}{notes.cite(later.source)}"


def make(data: dict[str, Any]) -> bytes:
    """The Word file."""
    palette = Palette.of(data["colour"])
    paper = Paper(
        f"{data['title']}（教案）",
        palette=palette,
        subject=f"{data['stage']} · {data['topic']} · {data['minutes']} 分钟",
        keywords=data["keywords"],
        reviewed=data["reviewed"],
        running=("校园安全课 · 教案", f"{data['stage']} · {data['topic']}"),
    )
    _masthead(paper, data)
    paper.heading("给老师的30秒")
    paper.labelled(
        (
            ("学生做什么", data["brief"]["does"]),
            ("要准备", data["brief"]["prepare"]),
            ("风险", data["brief"]["risk"]),
        ),
        "Note",
    )
    paper.heading("内容提示")
    paper.text(data["guidance"])
    paper.heading("学习目标")
    paper.numbered(data["outcomes"])
    paper.labelled((("教学重点", data["focus"]), ("教学难点", data["difficulty"])))
    paper.heading("关键信息")
    _messages(paper, data["messages"])
    paper.heading(_timed("词语", data["timing"], "words"))
    paper.labelled((item["word"], item["meaning"]) for item in data["words"])
    paper.heading("课前准备")
    _preparation(paper, data["preparation"])
    if data["starter"]:
        paper.heading(_timed("课前小测", data["timing"], "starter"))
        _starter(paper, data["starter"])
    paper.heading(f"教学过程（{data['course']} 分钟）")
    _steps(paper, data["steps"], data["timing"]["words"] + data["timing"]["starter"])
    paper.heading("误区与回应")
    paper.table(
        (5.4, 11.6),
        [
            Row(("学生会说", "这样回应"), head=True),
            *((Cell(item["claim"], "TableLabel"), item["reply"]) for item in data["misconceptions"]),
        ],
        caption="误区与回应",
    )
    paper.heading("分层与包容")
    needs = data["differentiation"]
    names = ("支持", "基础", "挑战", "特殊需要", "小班与复式")
    paper.table(
        (2.6, 14.4),
        [(label(name), needs[field]) for name, field in zip(names, needs, strict=True)],
        caption="分层与包容",
    )
    paper.heading(_timed("技能卡", data["timing"], "skill"))
    _skill(paper, data["skill"])
    if data["quiz"]:
        paper.heading(_timed("出口测验", data["timing"], "quiz"))
        paper.line("题目可以直接投影或打印；答案和解析在最后一页。", "Small", Look(keep=True))
        paper.questions(data["quiz"], 10.5)
    paper.heading("延伸")
    paper.labelled((("学科渗透", data["extension"]["subjects"]), ("配套演练", data["drill"])))
    paper.labelled([("一分钟提醒", "放学前用，一天一条，照读即可。")])
    paper.numbered(data["extension"]["minutes"])
    paper.heading("回家说一说")
    paper.text(data["home"], "Note")
    paper.heading("学生页")
    paper.text(data["pupil"])
    _reflection(paper)
    paper.heading("来源与更新")
    _sources(paper, data)
    if data["quiz"]:
        _key(paper, data["quiz"])
    return paper.save()


def _timed(title: str, timing: dict[str, int], part: str) -> str:
    return f"{title}（{timing[part]} 分钟）" if timing[part] else title


def _masthead(paper: Paper, data: dict[str, Any]) -> None:
    if data["picture"]:
        image = drawing(data["picture"], "FFFFFF", 600)
        width = min(4.6, 3.4 * image.width / image.height)
        words = f"{data['topic']} · {data['stage']} · 教案"
        paper.masthead(words, data["title"], data["summary"], image, width)
    else:
        paper.title(data["title"], f"{data['topic']} · {data['stage']} · 教案", data["summary"])
    paper.table(
        (2.2, 6.3, 2.2, 6.3),
        [
            Row((label("学段"), data["stage"], label("课型"), data["kind"]), height=0.8),
            Row(
                (label("课时"), f"1 课时（{data['minutes']} 分钟）", label("主题日"), data["day"]), height=0.8
            ),
            Row((label("场地"), data["place"], label("班级"), blank()), height=0.8),
            Row((label("教师"), blank(), label("日期"), dated()), height=0.8),
        ],
        caption="课的基本情况",
    )


def _messages(paper: Paper, messages: list[dict[str, Any]]) -> None:
    rows: list[Row | tuple[str | Cell, ...]] = [Row(("", "请记住", "为什么"), head=True)]
    for number, item in enumerate(messages, start=1):
        text = f"**{item['say']}**" + (f"\n\n也要记得：{item['never']}" if item["never"] else "")
        rows.append((Cell(str(number), "TableLabel", align="center"), text, item["why"]))
    paper.table((1.0, 8.4, 7.6), rows, caption="关键信息")


def _preparation(paper: Paper, preparation: dict[str, Any]) -> None:
    paper.table(
        (2.6, 14.4),
        [
            (label("材料"), preparation["materials"]),
            (label("场地"), preparation["room"]),
            (label("活动安全"), preparation["activity_safety"]),
        ],
        caption="课前准备",
    )
    paper.heading("教师背景（读5分钟）", 2)
    paper.text(preparation["background"])


def _starter(paper: Paper, items: list[dict[str, Any]]) -> None:
    paper.line("上新课之前问一问，看看学生已经知道什么。", "Small", Look(keep=True))
    paper.table(
        (1.0, 8.4, 7.6),
        [
            Row(("", "问题", "答案"), head=True),
            *(
                (Cell(str(number), "TableLabel", align="center"), item["question"], item["answer"])
                for number, item in enumerate(items, start=1)
            ),
        ],
        caption="课前小测",
    )


_COLUMN = {"教师": 0, "学生": 1, "预期": 2, "板书": 2}


def _steps(paper: Paper, steps: list[dict[str, Any]], clock: int) -> None:
    """The table of steps; ``clock`` is the minute at which the first begins."""
    rows = [Row(("时间", "环节", "教师", "学生", "预期 ／ 板书"), head=True)]
    number = 0
    for step in steps:
        when = f"**{clock}—{clock + step['minutes']}**\n\n{step['minutes']} 分钟"
        what = f"**{step['kind']}**\n\n{step['title']}"
        clock += step["minutes"]
        shown = "\n\n".join(step["stimulus"])
        told = [f"**看这里**　{shown}"] + ([f"**轮流**　{step['turns']}"] if step["turns"] else [])
        rounds = [[], *slides.rounds(step["moves"], apart=True)]
        for index, moves in enumerate(rounds):
            sides = ("t" if index else "") + ("b" if index + 1 < len(rounds) else "")
            tint = paper.palette.tint
            first = Cell("" if index else when, open=sides, fill=tint, align="center", vertical="top")
            second = Cell("" if index else what, open=sides, fill=tint, vertical="top")
            if not moves:
                rows.append(Row((first, second, Cell("\n\n".join(told), span=3, vertical="top"))))
            elif moves[0]["label"] == "情境":
                number += 1
                question = Cell(f"**情境{number}**　{moves[0]['text']}", vertical="top")
                answer = Cell(f"**可以这样做**　{moves[0]['answer']}", span=2, vertical="top")
                rows.append(Row((first, second, question, answer)))
            else:
                rows.append(Row((first, second, *(_spoken(moves, column) for column in range(3)))))
    paper.table(_STEPS, rows, caption="教学过程：时间、环节、教师、学生、预期和板书")
    boards = [move["text"] for step in steps for move in step["moves"] if move["label"] == "板书"]
    paper.heading("板书汇总", 2)
    paper.bullets(boards)


def _spoken(moves: list[dict[str, Any]], column: int) -> Cell:
    parts = [
        f"**板书**　{move['text']}" if move["label"] == "板书" else move["text"]
        for move in moves
        if _COLUMN[move["label"]] == column
    ]
    return Cell("\n\n".join(parts), vertical="top")


def _skill(paper: Paper, skill: dict[str, Any]) -> None:
    paper.table(
        (2.0, 3.65, 2.0, 3.65, 2.0, 3.7),
        [
            (label("动作"), Cell(skill["action"], span=5)),
            (label("用时"), Cell(skill["time"], span=5)),
            (label("标准"), Cell(skill["criterion"], span=5)),
            (
                label("会了"),
                skill["secure"],
                label("快会了"),
                skill["nearly"],
                label("再练练"),
                skill["again"],
            ),
        ],
        caption="技能卡",
        together=True,
    )
    paper.line("看着做就能判断，不用记分。", "Small")


def _sources(paper: Paper, data: dict[str, Any]) -> None:
    paper.labelled([("对应的要求", "；".join(data["curriculum"]) + "。")])
    paper.sources(data["sources"])
    paper.line(
        f"上次核对：{data['reviewed_words']}。更新记录：{'；'.join(data['changes'])}"
        "带“待核”的来源还没有核到原文，“说法不一”的照实写出，“建议值”是本站的建议。"
        "内容按 CC BY 4.0 发布，可以改编，注明“校园安全课”即可；发现错误，请到网站“参与编写”一页告诉我们。",
        "Small",
    )


def _reflection(paper: Paper) -> None:
    paper.appendix("课后记（自己留着用）", new_page=False)
    paper.table(
        (4.2, 12.8),
        [
            Row((label("学生已经会了"), blank()), height=1.4),
            Row((label("哪一步要改"), blank()), height=1.4),
            Row((label("要多陪一会儿的同学"), blank()), height=1.4),
        ],
        caption="课后记",
        together=True,
    )


def _key(paper: Paper, quiz: list[dict[str, Any]]) -> None:
    paper.appendix("出口测验答案与解析（教师用）")
    paper.answers(quiz)
