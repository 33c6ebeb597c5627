"""The Word files of a theme day: plan with this school year's dates, speech, letter, broadcast, summary."""

import re
from typing import Any

from campus.content.catalogue import Catalogue
from campus.models import Kit, Stage
from campus.press.office import Palette, blocks, drawing, length, lines, too_long
from campus.press.word import SPEECH_LINE, Cell, Look, Paper, Row, blank, label
from campus.text.dates import cn_date, day_and_weekday, day_of_month, weekday
from campus.text.endnotes import Endnotes

SPOKEN = 220  # characters a minute that a pupil reads aloud; the talk's 650—1150 make 3—5 minutes
# Who does it: （负责人：班主任） in a task, or a last sentence of its own, 负责人：班主任。
_OWNER = re.compile(r"（负责人：(?P<in>[^）]+)）\s*|\s*负责人：(?P<out>[^。；（）]+)。?\s*$")
_FIELDS = re.compile(r"\n*（学校名称）\s*（日期）\s*$")


def head(catalogue: Catalogue, key: str) -> dict[str, Any]:
    """What every file of a kit says of its day."""
    kit = catalogue.kits[key]
    day, occasion, topic = catalogue.theme_days[key], catalogue.occasions[key], catalogue.topics[kit.topic]
    picture = catalogue.uses.kits.get(key)
    return {
        "day": day.label,
        "name": day.name,
        "year": catalogue.year.name,
        "topic": topic.name,
        "colour": topic.colour,
        "held": f"{occasion.held.year}年{day_and_weekday(occasion.held)}" if occasion else "",
        "reason": occasion.reason if occasion else "日期以当年通知为准。",
        "reviewed": kit.reviewed.isoformat(),
        "reviewed_words": cn_date(kit.reviewed),
        "picture": catalogue.pictures[picture].model_dump(mode="json") if picture else None,
    }


def plan(catalogue: Catalogue, key: str) -> dict[str, Any]:
    kit = catalogue.kits[key]
    notes = Endnotes(catalogue)
    occasion = catalogue.occasions[key]

    def phase(name: str, ahead: int | None, tasks: tuple[str, ...]) -> dict[str, Any]:
        when: list[str] = []
        if occasion and ahead is not None:
            day = catalogue.year.before(occasion.held, ahead)
            when = [day_of_month(day), weekday(day)]
        rows = []
        for task in tasks:
            owner = _OWNER.search(task)
            rows.append([notes.say(_OWNER.sub("", task)), (owner["in"] or owner["out"]) if owner else ""])
        return {"name": name, "when": when, "tasks": rows}

    lessons = [(name, lesson) for name, lesson in catalogue.lessons.items() if lesson.theme_day == key]
    lessons.sort(key=lambda item: list(Stage).index(item[1].stage))
    drills = list(dict.fromkeys(lesson.drill for _, lesson in lessons if lesson.drill))
    return {
        **head(catalogue, key),
        "summary": notes.plain(kit.summary),
        "about": notes.say(kit.about),
        "phases": [
            phase("提前21天", 21, kit.three_weeks),
            phase("提前7天", 7, kit.one_week),
            phase("当天", 0, kit.on_the_day),
            phase("之后", None, kit.after),
        ],
        "dos": notes.said(kit.actions.dos),
        "donts": notes.said(kit.actions.donts),
        "lessons": [
            [lesson.stage.grades, lesson.title, lesson.kind, f"{lesson.minutes} 分钟"]
            for _, lesson in lessons
        ],
        "drills": [[catalogue.drills[name].title, _drill_days(catalogue, name)] for name in drills],
        "sources": notes.listing(),
    }


def _drill_days(catalogue: Catalogue, drill: str) -> str:
    """When the year's plan has a drill."""
    days = [day for item, day in catalogue.drill_plan if item.drill == drill]
    return "、".join(day_and_weekday(day) for day in days if day) or "学年计划里没有排，可以自选一天"


def text(catalogue: Catalogue, key: str, part: str) -> dict[str, Any]:
    """One text to read aloud or to send, and in short what it rests on."""
    notes = Endnotes(catalogue)
    said = notes.spoken(getattr(catalogue.kits[key], part))
    basis = [
        cited.source.short + "".join(f" {clause.at}" for clause in cited.clauses) for cited in notes.sources()
    ]
    return head(catalogue, key) | {
        "text": _FIELDS.sub("", said),
        "basis": "；".join(basis),
        "signed": bool(_FIELDS.search(said)),
    }


def talk(catalogue: Catalogue, key: str) -> dict[str, Any]:
    return text(catalogue, key, "talk") | {"young": young(catalogue, catalogue.kits[key])}


def letter(catalogue: Catalogue, key: str) -> dict[str, Any]:
    return text(catalogue, key, "letter")


def broadcast(catalogue: Catalogue, key: str) -> dict[str, Any]:
    return text(catalogue, key, "broadcast")


def young(catalogue: Catalogue, kit: Kit) -> str:
    """The talk for 小学低年级, empty where all hear the same."""
    return Endnotes(catalogue).plain(kit.talk_young or "")


def summary(catalogue: Catalogue, key: str) -> dict[str, Any]:
    kit = catalogue.kits[key]
    messages = [name for name in catalogue.messages if name.partition(".")[0] == kit.topic]
    return head(catalogue, key) | {"messages": [catalogue.wording(name) for name in messages][:5]}


def _paper(data: dict[str, Any], kind: str, title: str) -> Paper:
    return Paper(
        title,
        palette=Palette.of(data["colour"]),
        subject=f"{data['day']} · {kind}",
        keywords=f"{data['topic']}，{data['name']}",
        reviewed=data["reviewed"],
        running=(f"校园安全课 · {kind}", data["day"]),
    )


def make_plan(data: dict[str, Any]) -> bytes:
    """活动方案."""
    paper = _paper(data, "活动方案", f"{data['name']}活动方案")
    eyebrow, title = f"{data['year']} · {data['day']}", f"{data['name']}活动方案"
    if data["picture"]:
        image = drawing(data["picture"], "FFFFFF", 600)
        paper.masthead(eyebrow, title, data["summary"], image, min(4.6, 3.4 * image.width / image.height))
    else:
        paper.title(title, eyebrow, data["summary"])
    paper.table(
        (2.4, 6.1, 2.4, 6.1),
        [
            Row((label("学校"), blank(), label("校内日期"), data["held"] or "以当年通知为准"), height=0.85),
            Row((label("总负责"), blank(), label("联系人"), blank()), height=0.85),
            Row((label("参加班级"), blank(), label("备用日"), blank()), height=0.85),
            Row((label("编写"), blank(), label("审定"), blank()), height=0.85),
        ],
        caption="活动的基本情况",
    )
    if data["reason"]:
        paper.line(data["reason"] + ("" if data["reason"].endswith("。") else "。"), "Small")
    paper.heading("为什么办")
    paper.text(data["about"])
    paper.heading("时间和分工")
    paper.table(
        (2.4, 10.4, 3.0, 1.2), _schedule(paper, data["phases"]), caption="时间、任务、负责人、是否完成"
    )
    paper.heading("要做与不要做")
    paper.table(
        (8.5, 8.5),
        [
            Row(
                (Cell("要做", fill="00733B"), Cell("不要做", fill="C8102E")),
                head=True,
            ),
            Row(
                tuple(
                    Cell("\n".join(f"- {item}" for item in data[name]), vertical="top")
                    for name in ("dos", "donts")
                ),
                breakable=True,
            ),
        ],
        caption="要做与不要做",
    )
    paper.heading("各学段的课")
    paper.table(
        (2.8, 6.2, 2.2, 2.0, 3.8),
        [
            Row(("学段", "课", "课型", "用时", "上课的班和时间"), head=True),
            *(Row((Cell(row[0], "TableLabel"), *row[1:], blank()), height=0.9) for row in data["lessons"]),
        ],
        caption="各学段的课",
    )
    paper.heading("配套演练")
    paper.table(
        (6.0, 7.2, 3.8),
        [
            Row(("演练", "学年计划里的日期", "本次时间"), head=True),
            *(Row((Cell(row[0], "TableLabel"), row[1], blank()), height=0.9) for row in data["drills"]),
        ],
        caption="配套演练",
    )
    paper.heading("附件")
    paper.bullets(
        (
            "国旗下讲话（3—5 分钟，照读）",
            "致家长一封信（不用交回），给祖辈的大字版",
            "广播稿（午间或放学前）",
            "板报提纲（版面和每一块的字）",
            "知识竞赛题和答案",
            "活动总结（填空表）",
        ),
        "ListCheck",
    )
    paper.heading("来源")
    paper.sources(data["sources"])
    paper.line(
        f"上次核对：{data['reviewed_words']}。带“待核”的来源还没有核到原文，“建议值”是本站的建议。", "Small"
    )
    return paper.save()


def _schedule(paper: Paper, phases: list[dict[str, Any]]) -> list[Row]:
    rows = [Row(("时间", "做什么", "负责人", "完成"), head=True)]
    for phase in phases:
        when = f"**{phase['name']}**" + "".join(f"\n\n{part}" for part in phase["when"])
        for index, (task, owner) in enumerate(phase["tasks"]):
            sides = ("t" if index else "") + ("b" if index + 1 < len(phase["tasks"]) else "")
            first = Cell("" if index else when, open=sides, fill=paper.palette.tint, vertical="top")
            rows.append(Row((first, task, owner, Cell("□", align="center"))))
    return rows


def _spoken_paper(data: dict[str, Any], kind: str, when: str) -> Paper:
    paper = _paper(data, kind, f"{kind}（{data['day']}）")
    count = length(data["text"])
    minutes = max(1, round(count / SPOKEN))
    paper.title(kind, data["day"], f"{when} · 约 {minutes} 分钟 · {count} 字", align="center")
    # On one page if it can be, else in large type on two: nobody turns a page for three lines.
    fits = (size for size in _SPEECH_SIZES if _height(paper, data["text"], size) <= _SPEECH_ROOM)
    paper.speech(data["text"], next(fits, _SPEECH_SIZES[0]))
    return paper


def make_talk(data: dict[str, Any]) -> bytes:
    """国旗下讲话, and on a page of its own the one for 小学低年级."""
    paper = _spoken_paper(data, "国旗下讲话", data["held"] or "升旗仪式")
    _basis(paper, data)
    if data["young"]:
        paper.line("给低年级的讲话", "Title", Look(new_page=True, align="center"))
        paper.speech(data["young"], _SPEECH_SIZES[0])
    return paper.save()


def make_broadcast(data: dict[str, Any]) -> bytes:
    """广播稿."""
    paper = _spoken_paper(data, "广播稿", "午间或放学前")
    _basis(paper, data)
    return paper.save()


def _basis(paper: Paper, data: dict[str, Any]) -> None:
    if data["basis"]:
        paper.line(f"依据（不用念）：{data['basis']}。", "Small", Look(before=10))


def _height(paper: Paper, text: str, size: float) -> float:
    """Of a text set by :meth:`Paper.speech`, cm."""
    parts = [part for _, part in blocks(text)]
    rows = sum(lines("　　" + part, paper.width, size) for part in parts)
    return (rows * size * SPEECH_LINE + len(parts) * size / 3) / 72 * 2.54


# Type sizes, the largest that fits, and what a page has besides the text, cm.
_LETTER_SIZES = (14.0, 13.0, 12.0, 11.5, 11.0, 10.5)
_LETTER_ROOM = 25.5 - 2.6 - 2.2 - 1.0
_SPEECH_SIZES = (16.0, 15.0, 14.0, 13.0)
_SPEECH_ROOM = 25.5 - 3.4 - 1.2


def make_letter(data: dict[str, Any]) -> bytes:
    """致家长一封信: one page, in the largest type that fits it. Raises PressError P2 beyond that."""
    paper = _paper(data, "致家长一封信", f"致家长一封信（{data['day']}）")
    paper.title("致家长一封信", data["day"], align="center")
    fits = (size for size in _LETTER_SIZES if _height(paper, data["text"], size) <= _LETTER_ROOM)
    size = next(fits, None)
    if size is None:
        found = length(data["text"])
        allowed = int(found * _LETTER_ROOM / _height(paper, data["text"], _LETTER_SIZES[-1]))
        raise too_long("致家长一封信", data["text"], allowed, found)
    paper.speech(data["text"], size)
    if data["signed"]:
        paper.signature("学校", "日期")
    _basis(paper, data)
    return paper.save()


def make_summary(data: dict[str, Any]) -> bytes:
    """活动总结: headings and tables to fill."""
    paper = _paper(data, "活动总结", f"{data['name']}活动总结")
    paper.title(
        f"{data['name']}活动总结",
        f"{data['year']} · {data['day']}",
        "活动后三天内填好，留校存档。只和自己上一次比。",
    )
    paper.heading("基本情况")
    paper.table(
        (2.6, 5.9, 2.6, 5.9),
        [
            Row((label("学校"), blank(), label("日期"), data["held"] or blank()), height=0.78),
            Row((label("参加的班"), blank(), label("人数"), blank()), height=0.78),
            Row((label("总负责"), blank(), label("填表人"), blank()), height=0.78),
            Row((label("天气"), blank(), label("有没有改期"), "□ 没有　□ 改到　　月　　日"), height=0.9),
        ],
        caption="基本情况",
        together=True,
    )
    paper.heading("做了什么")
    names = ("国旗下讲话", "各班的课", "演练", "致家长一封信", "广播", "板报", "知识竞赛", "一分钟提醒")
    paper.table(
        (3.6, 3.2, 4.0, 6.2),
        [
            Row(("项目", "日期", "班或人", "怎么做的，有什么不同"), head=True),
            *(
                Row((Cell(f"□ {name}", "TableLabel"), blank(), blank(), blank()), height=0.78)
                for name in names
            ),
        ],
        caption="做了什么",
    )
    paper.heading("学生会了什么")
    paper.line("活动后一周，随机问每班 5 名学生，数一数说对的有几人。", "Small", Look(keep=True))
    paper.table(
        (9.4, 2.2, 5.4),
        [
            Row(("问什么（关键信息）", "说对几人", "哪里还不会"), head=True),
            *(Row((item, Cell("／ 5", align="center"), blank()), height=0.78) for item in data["messages"]),
        ],
        caption="学生会了什么",
        together=True,
    )
    paper.heading("做得好的三件事")
    paper.table(
        (1.2, 15.8),
        [Row((Cell(str(n), "TableLabel", align="center"), blank()), height=0.85) for n in (1, 2, 3)],
        caption="做得好的三件事",
        together=True,
    )
    paper.heading("要改的三件事")
    paper.table(
        (1.2, 6.4, 5.0, 2.2, 2.2),
        [
            Row(("", "问题（在哪里、什么时候）", "怎么改", "谁来改", "哪天改完"), head=True),
            *(
                Row(
                    (Cell(str(n), "TableLabel", align="center"), blank(), blank(), blank(), blank()),
                    height=1.1,
                )
                for n in (1, 2, 3)
            ),
        ],
        caption="要改的三件事",
        together=True,
    )
    paper.heading("照顾和感受")
    paper.table(
        (5.2, 11.8),
        [
            Row((label("需要照顾的学生怎么参加的"), blank()), height=1.0),
            Row((label("有没有学生受惊，谁在陪"), blank()), height=1.0),
            Row((label("学生、家长、老师说了什么"), blank()), height=1.1),
        ],
        caption="照顾和感受",
        together=True,
    )
    paper.heading("留存的材料")
    paper.bullets(
        (
            "活动方案",
            "讲话稿、家长信、广播稿",
            "演练评估表和总结",
            "照片：只拍场地和组织过程，不拍受惊学生的脸",
        ),
        "ListCheck",
    )
    paper.name_line("填表人", "负责人", "日期")
    return paper.save()
