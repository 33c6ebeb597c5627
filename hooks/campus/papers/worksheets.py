"""学习单: for each lesson what a pupil does, on one or two pages of A4, and the same to edit in Word.

The starter, the key messages to join or to complete, what the lesson asks to draw, situations to decide on
and a look back. For grades 1 to 3 in large type with 拼音 over every character.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from campus.content.catalogue import Catalogue
from campus.models import Activity, Lesson, Sizes
from campus.papers.document_parts import reading
from campus.papers.lesson_plans import document
from campus.press.blocks import Block, Cell, Column, Document, Heading, Line, Signature, Table, Title, columns
from campus.text.sheets import Data, Json, Sheet, longest

# Where the second half of a message begins: after its first comma or colon, else after its first list comma,
# else before a verb or adverb that a clause of our messages begins with.
_HALVES = (
    re.compile(r"^(.{2,}?[，：；])(.+)$"),
    re.compile(r"^(.{2,}?、)(.+)$"),
    re.compile(r"^(.{3,}?)([才再就先护洗].{2,})$"),
)
# Second halves for joining, so that none stands beside its own first half.
_ORDERS = {3: (2, 0, 1), 4: (2, 0, 3, 1), 5: (2, 4, 1, 0, 3)}
_PARTS = {
    "starter": "先想一想",
    "situations": "你会怎么做",
    "check": "自己看一看",
    "home": "回家说一说",
}


def _layouts(sizes: Sizes) -> list[Json]:
    """The best first. Bare: no pictures beside the situations; gap: mm between parts, else 6."""
    return [
        *({"size": size} for size in sizes.worksheet),
        *({"size": size, "bare": True} for size in sizes.bare),
        *({"size": size, "bare": True, "gap": 3.5} for size in sizes.tight),
    ]


def halves(message: str) -> tuple[str, str]:
    """A message cut in two: what is given and what a pupil remembers."""
    for pattern in _HALVES:
        if match := pattern.match(message):
            return match[1], match[2]
    middle = (len(message) + 1) // 2
    return message[:middle], message[middle:]


def _activity(lesson: Lesson, sheet: Sheet) -> Activity:
    """What to draw or fill in; without any the skill, drawn."""
    return lesson.worksheet or Activity(task="画一画", how=sheet.plain(lesson.skill.action)[:60], form="空白")


def data(catalogue: Catalogue, key: str) -> Data:
    lesson = catalogue.lessons[key]
    sheet = Sheet(catalogue, lesson.stage)
    say = sheet.say
    joined = sheet.young and len(lesson.messages) in _ORDERS
    activity = _activity(lesson, sheet)
    uses = catalogue.uses.lessons.get(key)
    drawn = uses.situations if uses else ()
    return {
        "template": "worksheet",
        "layouts": _layouts(lesson.stage.band.sizes),
        **sheet.head(
            "学习单",
            lesson.title,
            lesson.topic,
            (lesson.stage.grades,),
            lesson.reviewed,
        ),
        "parts": {name: say(text) for name, text in _PARTS.items()}
        | {"messages": say("连一连" if joined else "把话写完整")},
        "starter": [say(item.question) for item in lesson.starter],
        "messages": [
            {"first": say(first), "rest": say(rest)}
            for first, rest in (
                halves(catalogue.wording(message, lesson.stage)) for message in lesson.messages
            )
        ],
        "joined": joined,
        "big": lesson.stage.band.big_pictures,
        "order": _ORDERS.get(len(lesson.messages), ()),
        "activity": {
            "task": say(activity.task),
            "how": say(activity.how),
            "form": activity.form,
            "columns": [say(label) for label in activity.columns],
            "rows": [say(label) for label in activity.rows],
        },
        "situations": [
            {
                "text": say(move.text),
                "picture": drawn[index] if index < len(drawn) else None,
            }
            for index, move in enumerate(lesson.situations)
        ],
        "outcomes": [say(outcome) for outcome in lesson.outcomes],
        "levels": [say(level) for level in ("会了", "快会了", "再练练")],
        "home": say(lesson.home),
        "cover": uses.cover if uses else None,
        "pictures": sheet.pictures((*drawn, uses.cover if uses else None)),
        **longest("学习单", (move.text for move in lesson.situations)),
    }


def editable(catalogue: Catalogue, key: str) -> Document:
    lesson = catalogue.lessons[key]
    return document(catalogue, lesson, "学习单", "学习单", _blocks(catalogue, lesson), (1.9, 2.0, 1.5, 2.0))


def _blocks(catalogue: Catalogue, lesson: Lesson) -> Iterator[Block]:
    """In the order of the sheet. One writes in empty cells: rows grow with what is typed."""
    sheet = Sheet(catalogue, lesson.stage)
    size = 13.0 if sheet.young else 12.0

    def say(text: str) -> str:
        return reading(catalogue, lesson.stage, sheet.plain(text))

    def table(heads: str, rows: Iterable[tuple[str, ...]], caption: str, height: float = 0.9) -> Table:
        sized = tuple(replace(column, size=size) for column in columns(heads))
        return Table(sized, tuple(rows), height, caption)

    yield Title(lesson.title, f"{catalogue.topics[lesson.topic].name} · {lesson.stage.grades} · 学习单")
    yield Signature(("班级", "姓名"))
    yield Line("写完自己收好，不用交。", before=4)
    if lesson.starter:
        yield Heading(_PARTS["starter"])
        form = "1 number | 0 | 1.6 tick" if sheet.young else "1 number | 8 | 0 blank"
        yield table(form, ((say(item.question),) for item in lesson.starter), _PARTS["starter"])
    said = [halves(catalogue.wording(message, lesson.stage)) for message in lesson.messages]
    if sheet.young and (order := _ORDERS.get(len(said))):
        yield Heading("连一连")
        rests = (said[place][1] for place in order)
        joined = ((say(first), say(rest)) for (first, _), rest in zip(said, rests, strict=True))
        yield table("6.6 | 3 blank | 0", joined, "连一连")
    else:
        yield Heading("把话写完整")
        yield table("1 number | 7 | 0 blank", ((say(first),) for first, _ in said), "把话写完整")
    activity = _activity(lesson, sheet)
    yield Heading(activity.task)
    yield table("0", [(say(activity.how),)], activity.task)
    yield _to_fill(activity, say, size)
    yield Heading(_PARTS["situations"])
    told = ((say(move.text),) for move in lesson.situations)
    yield table("1 number | 8 | 0 blank", told, _PARTS["situations"], 1.9)
    yield Heading(_PARTS["check"])
    levels = "0 | 会了 1.7 tick | 快会了 1.9 tick | 再练练 1.9 tick"
    yield table(levels, ((say(outcome),) for outcome in lesson.outcomes), _PARTS["check"])
    yield Heading(_PARTS["home"])
    yield table("0", [(say(lesson.home),)], _PARTS["home"])


def _to_fill(activity: Activity, say: Callable[[str], str], size: float) -> Table:
    """An empty frame, frames with their names, or a table with its heads."""
    names = tuple(map(say, activity.columns))
    if activity.form == "表格":
        heads = tuple(Column("", 0, "label", size) for _ in names)
        first = tuple(Cell(name, "TableLabel", size=size) for name in names)
        rows = [first, *((Cell(say(row), size=size), *[Cell()] * (len(names) - 1)) for row in activity.rows)]
        return Table(heads, tuple(rows), 1.4, activity.task)
    if activity.form == "分格":
        across = (Column("", 0),) * len(names)
        frames = tuple(Cell(name, vertical="top", align="center", size=size) for name in names)
        return Table(across, (frames,), 5.0, activity.task)
    ends = "　　　　　　".join(names) if names else ""
    return Table((Column("", 0),), ((Cell(ends, vertical="top", size=size),),), 5.5, activity.task)
