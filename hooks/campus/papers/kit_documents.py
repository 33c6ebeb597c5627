"""The Word files of a theme day: plan with the year's dates, speech, letters, broadcast, board, contest …"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.papers.document_parts import listed, numbered, signed, sources, table, three
from campus.papers.lesson_plans import asked_of
from campus.press.blocks import (
    Answers,
    Block,
    Cell,
    Document,
    Fields,
    Group,
    Heading,
    Items,
    Line,
    Questions,
    Signature,
    Speech,
    Text,
    Title,
    blanks,
)
from campus.press.print_markup import length
from campus.text.dates import day_and_weekday, day_of_month, weekday
from campus.text.endnotes import Endnotes

SPOKEN = 220  # characters a minute that a pupil reads aloud; the talk's 650—1150 make 3—5 minutes
# Who does it: （负责人：班主任） in a task, or a last sentence of its own, 负责人：班主任。
_OWNER = re.compile(r"（负责人：(?P<in>[^）]+)）\s*|\s*负责人：(?P<out>[^。；（）]+)。?\s*$")
_FIELDS = re.compile(r"\n*（学校名称）\s*（日期）\s*$")
# Type sizes, the largest that fits first, and what a page has besides the text, cm.
_LETTER_SIZES, _LETTER_ROOM = (14.0, 13.0, 12.0, 11.5, 11.0, 10.5), 25.5 - 2.6 - 2.2 - 1.0
_SPEECH_SIZES, _SPEECH_ROOM = (16.0, 15.0, 14.0, 13.0), 25.5 - 3.4 - 1.2


def _document(catalogue: Catalogue, key: str, kind: str, title: str, blocks: Iterable[Block]) -> Document:
    kit, day = catalogue.kits[key], catalogue.theme_days[key]
    topic = catalogue.topics[kit.topic]
    return Document(
        title,
        f"{day.label} · {kind}",
        f"{topic.name}，{day.name}",
        kit.reviewed.isoformat(),
        topic.colour,
        (f"校园安全课 · {kind}", day.label),
        tuple(blocks),
    )


def _official(catalogue: Catalogue, key: str, kind: str, blocks: Iterable[Block]) -> Document:
    """In the layout of official documents, under the school's name."""
    title = f"{catalogue.theme_days[key].name}{kind}"
    made = _document(catalogue, key, kind, title, (Title(f"[=学校]{title}"), *blocks))
    return replace(made, official=True)


def _held(catalogue: Catalogue, key: str) -> str:
    """The school's own day for it, empty where a notice decides."""
    occasion = catalogue.occasions[key]
    return f"{occasion.held.year}年{day_and_weekday(occasion.held)}" if occasion else ""


def plan(catalogue: Catalogue, key: str, attached: Iterable[str]) -> Document:
    """活动方案, naming the files that go with it."""
    return _official(catalogue, key, "活动方案", _plan(catalogue, key, attached))


def _plan(catalogue: Catalogue, key: str, attached: Iterable[str]) -> Iterator[Block]:
    kit, notes, occasion = catalogue.kits[key], Endnotes(catalogue), catalogue.occasions[key]
    yield Fields(
        (2.4, 0, 2.4, 0),
        (
            ("学校", "", "校内日期", _held(catalogue, key) or "以当年通知为准"),
            ("总负责", "", "联系人", ""),
            ("参加班级", "", "备用日", ""),
            ("编写", "", "审定", ""),
        ),
        (0.85,),
        caption="活动的基本情况",
    )
    if reason := occasion.reason if occasion else "日期以当年通知为准":
        yield Line(f"{reason}。")
    yield Heading("为什么办")
    yield Text(notes.spoken(kit.about))
    yield Heading("时间和分工")
    yield table(
        "时间 2.4 when | 做什么 0 | 负责人 2.8 | 完成 1.2 tick",
        (
            _phase(catalogue, key, notes, "提前21天", 21, kit.three_weeks),
            _phase(catalogue, key, notes, "提前7天", 7, kit.one_week),
            _phase(catalogue, key, notes, "当天", 0, kit.on_the_day),
            _phase(catalogue, key, notes, "之后", None, kit.after),
        ),
        caption="时间、任务、负责人、是否完成",
    )
    yield Heading("要做与不要做")
    yield table(
        "要做 0 top | 不要做 0 top",
        ((listed(map(notes.spoken, kit.actions.dos)), listed(map(notes.spoken, kit.actions.donts))),),
        breakable=True,
    )
    yield Heading("各学段的课")
    lessons = [lesson for lesson in catalogue.lessons.values() if lesson.theme_day == key]
    lessons.sort(key=lambda lesson: list(Stage).index(lesson.stage))
    yield table(
        "学段 2.8 strong | 课 0 | 课型 2 | 用时 1.6 | 上课的班和时间 3.4 blank",
        ((it.stage.grades, it.title, it.kind, f"{it.minutes} 分钟") for it in lessons),
        0.9,
        caption="各学段的课",
    )
    yield Heading("配套演练")
    drills = dict.fromkeys(lesson.drill for lesson in lessons if lesson.drill)
    yield table(
        "演练 5 strong | 学年计划里的日期 0 | 本次时间 3.4 blank",
        ((catalogue.drills[name].title, _drill_days(catalogue, name)) for name in drills),
        0.9,
        caption="配套演练",
    )
    yield Heading("附件")
    yield Text(f"{numbered(attached)}。")
    yield Heading("依据")
    yield Text("、".join(notes.titles()) + "。")
    yield from signed()


def _phase(
    catalogue: Catalogue, key: str, notes: Endnotes, name: str, ahead: int | None, tasks: tuple[str, ...]
) -> Group:
    """Tasks and who does them; ``ahead``: school days before the day, or None for what has no date."""
    when, occasion = f"**{name}**", catalogue.occasions[key]
    if occasion and ahead is not None:
        day = catalogue.year.before(occasion.held, ahead)
        when += f"\n\n{day_of_month(day)}\n\n{weekday(day)}"
    rows = []
    for task in tasks:
        owner = _OWNER.search(task)
        rows.append((notes.spoken(_OWNER.sub("", task)), (owner["in"] or owner["out"]) if owner else ""))
    return Group((when,), tuple(rows))


def _drill_days(catalogue: Catalogue, drill: str) -> str:
    """When the year's plan has a drill."""
    days = [day for item, day in catalogue.drill_plan if item.drill == drill]
    return "、".join(day_and_weekday(day) for day in days if day) or "学年计划里没有排，可以自选一天"


def _basis(notes: Endnotes) -> Iterator[Line]:
    """In short, what a text rests on."""
    basis = [
        cited.source.short + "".join(f" {clause.at}" for clause in cited.clauses)
        for cited in notes.sources()
        if not cited.pending
    ]
    if basis:
        yield Line(f"依据（不用念）：{'；'.join(basis)}。", before=10)


def _spoken(catalogue: Catalogue, key: str, kind: str, text: str, when: str) -> Iterator[Block]:
    """A text to read aloud, in large type: on one page if it can be, nobody turns a page for three lines."""
    notes, day = Endnotes(catalogue), catalogue.theme_days[key].label
    said = _FIELDS.sub("", notes.spoken(text))
    count = length(said)
    minutes = max(1, round(count / SPOKEN))
    yield Title(kind, day, f"{when} · 约 {minutes} 分钟 · {count} 字", "center")
    yield Speech(said, _SPEECH_SIZES, _SPEECH_ROOM)
    yield from _basis(notes)


def talk(catalogue: Catalogue, key: str) -> Document:
    """国旗下讲话, and on a page of its own the one for 小学低年级."""
    kit, title = catalogue.kits[key], f"国旗下讲话（{catalogue.theme_days[key].label}）"
    blocks = [*_spoken(catalogue, key, "国旗下讲话", kit.talk, _held(catalogue, key) or "升旗仪式")]
    if kit.talk_young:
        blocks += [
            Line("给低年级的讲话", "Title", new_page=True, align="center"),
            Speech(Endnotes(catalogue).plain(kit.talk_young), _SPEECH_SIZES[:1]),
        ]
    return _document(catalogue, key, "国旗下讲话", title, blocks)


def broadcast(catalogue: Catalogue, key: str) -> Document:
    """广播稿."""
    kit, title = catalogue.kits[key], f"广播稿（{catalogue.theme_days[key].label}）"
    blocks = _spoken(catalogue, key, "广播稿", kit.broadcast, "午间或放学前")
    return _document(catalogue, key, "广播稿", title, blocks)


def letter(catalogue: Catalogue, key: str) -> Document:
    """致家长一封信: one page, in the largest type that fits it."""
    notes, day, kind = Endnotes(catalogue), catalogue.theme_days[key].label, "致家长一封信"
    said = notes.spoken(catalogue.kits[key].letter)
    blocks: list[Block] = [
        Title(kind, day, align="center"),
        Speech(_FIELDS.sub("", said), _LETTER_SIZES, _LETTER_ROOM, kind),
    ]
    if _FIELDS.search(said):
        blocks.append(Signature(("学校", "日期"), below=True))
    return replace(_document(catalogue, key, kind, f"{kind}（{day}）", blocks), running=("", ""))


def elders(catalogue: Catalogue, key: str) -> Document:
    """给祖辈的话: half a page in large type, twice on a sheet."""
    note, say, day = catalogue.kits[key].elders, Endnotes(catalogue).plain, catalogue.theme_days[key].label
    words = "\n\n".join([say(note.opening), *(f"{n}. {say(it)}" for n, it in enumerate(note.actions, 1))])
    half = Cell(f"{words}\n\n{say(note.calling)}", size=20, vertical="top")
    kind = "给祖辈的话"
    blocks = (table("0", ((half,), (half,)), 12.4, kind),)
    made = _document(catalogue, key, kind, f"{kind}（{day}）", blocks)
    return replace(made, running=("", ""), margins=(1.6, 2.0, 1.4, 2.0))


def board(catalogue: Catalogue, key: str) -> Document:
    """板报: what to draw and write, then each text in large type to copy from."""
    found, say, day = catalogue.kits[key].board, Endnotes(catalogue).plain, catalogue.theme_days[key].label
    blocks: list[Block] = [
        Title(found.headline, f"{day} · 板报", say(found.how)),
        table(
            "位置 1.4 centre | 小标题 3.4 strong | 画什么 5.4 | 写什么 0",
            ((it.place, it.title, say(it.draw), say(it.words)) for it in found.areas),
            caption="板报每一块画什么、写什么",
        ),
        Heading("口号", 0),
        Items(found.slogans),
    ]
    for index, area in enumerate(found.areas):
        blocks += [
            Line(area.title, "CardTitle", keep=True, new_page=not index),
            Speech(say(area.words), (22,)),
        ]
    return _document(catalogue, key, "板报", f"板报（{day}）", blocks)


def contest(catalogue: Catalogue, key: str) -> Document:
    """知识竞赛, without its answers."""
    title = catalogue.theme_days[key].label + "知识竞赛"
    blocks = (
        Title(title, subtitle="20 题，每题选一个。只为学会，不给班级排名次。"),
        Signature(("班级", "姓名", "日期")),
        Questions(asked_of(catalogue.kits[key].contest, Endnotes(catalogue)), (12,)),
    )
    return _document(catalogue, key, "知识竞赛", title, blocks)


def contest_key(catalogue: Catalogue, key: str) -> Document:
    """The contest's answers, for whoever reads it out."""
    title, notes = catalogue.theme_days[key].label + "知识竞赛答案", Endnotes(catalogue)
    blocks = (
        Title(title, subtitle="念题、抢答之后，把解析也念一句：知道为什么，比抢到分要紧。"),
        Answers(asked_of(catalogue.kits[key].contest, notes)),
        Line("依据", "Eyebrow", before=10),
        sources(notes),
    )
    return _document(catalogue, key, "竞赛答案", title, blocks)


def summary(catalogue: Catalogue, key: str) -> Document:
    """活动总结: headings and tables to fill."""
    kit = catalogue.kits[key]
    messages = [name for name in catalogue.messages if name.partition(".")[0] == kit.topic]
    done = ("国旗下讲话", "各班的课", "演练", "致家长一封信", "广播", "板报", "知识竞赛", "一分钟提醒")
    blocks = (
        Line("活动后三天内填好，留校存档。只和自己上一次比。"),
        Heading("基本情况"),
        Fields(
            (2.6, 0, 2.6, 0),
            (
                ("学校", "", "日期", _held(catalogue, key)),
                ("参加的班", "", "人数", ""),
                ("总负责", "", "填表人", ""),
                ("天气", "", "有没有改期", "□ 没有　□ 改到　　月　　日"),
            ),
            (0.78, 0.78, 0.78, 0.9),
            together=True,
        ),
        Heading("做了什么"),
        table(
            "项目 3.4 strong | 日期 2.6 blank | 班或人 3.4 blank | 怎么做的，有什么不同 0 blank",
            ((f"□ {name}",) for name in done),
            0.78,
        ),
        Heading("学生会了什么"),
        Line("活动后一周，随机问每班 5 名学生，数一数说对的有几人。", keep=True),
        table(
            "问什么（关键信息） 0 | 说对几人 2 | 哪里还不会 4.6 blank",
            ((catalogue.wording(name), Cell("／ 5", align="center")) for name in messages[:5]),
            0.78,
            together=True,
        ),
        Heading("做得好的三件事"),
        three("0", 0.85),
        Heading("要改的三件事"),
        three("问题（在哪里、什么时候） 0 | 怎么改 4 | 谁来改 2 | 哪天改完 2", 1),
        Heading("照顾和感受"),
        blanks(
            "需要照顾的学生怎么参加的 1.0 | 有没有学生受惊，谁在陪 1.0 | 学生、家长、老师说了什么 1.1",
            5.2,
        ),
        Heading("留存的材料"),
        Items(
            (
                "活动方案",
                "讲话稿、家长信、广播稿",
                "演练评估表和总结",
                "照片：只拍场地和组织过程，不拍受惊学生的脸",
            ),
            "check",
        ),
        Signature(("填表人", "负责人", "日期")),
    )
    return _official(catalogue, key, "活动总结", blocks)
