"""学习单: for each lesson what a pupil does, on one or two pages of A4.

The starter, the key messages to join or to complete, what the lesson asks to draw, situations to decide on
and a look back. For grades 1 to 3 in large type with 拼音 over every character.
"""

import re

from campus.content.catalogue import Catalogue
from campus.models import Activity, Sizes
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


def data(catalogue: Catalogue, key: str) -> Data:
    lesson = catalogue.lessons[key]
    sheet = Sheet(catalogue, lesson.stage)
    say = sheet.say
    joined = sheet.young and len(lesson.messages) in _ORDERS
    activity = lesson.worksheet or Activity(task="画一画", how=sheet.plain(lesson.skill.action), form="空白")
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
