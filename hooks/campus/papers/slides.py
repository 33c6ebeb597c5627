"""课件 and 课堂投影: a lesson in, what is shown and said of it out."""

from collections.abc import Iterable

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.content.prose import TIMED
from campus.models import Move
from campus.papers.document_parts import picture
from campus.press.screens import Screens
from campus.press.story import Message, Show
from campus.text.dates import cn_date
from campus.text.endnotes import Endnotes


def show(catalogue: Catalogue, key: str) -> Show:
    """The lesson as it is said, its sources, and the pictures by name."""
    lesson = catalogue.lessons[key]
    notes = Endnotes(catalogue, lesson.stage)
    topic, day = catalogue.topics[lesson.topic], catalogue.theme_days[lesson.theme_day]
    uses = catalogue.lesson_pictures(key)
    own = uses.messages if uses else {}
    messages: dict[str, Message] = {
        name: {
            "say": catalogue.wording(name, lesson.stage),
            "never": catalogue.messages[name].never,
            "why": catalogue.messages[name].why,
            "picture": own.get(name) or catalogue.message_picture(name),
        }
        for name in lesson.messages
    }
    for name in lesson.messages:
        notes.cite(*catalogue.messages[name].sources)
    brief, guidance, outcomes = map(notes.spoken, (lesson.brief, lesson.guidance, lesson.outcomes))
    skill, home = notes.spoken(lesson.skill), notes.spoken(lesson.home)
    steps = []
    for number, step in enumerate(lesson.steps):
        said = notes.spoken(step) | {
            "stimulus": [notes.plain(item) for item in step.shown],
            "turns": step.turns.said if step.turns else "",
        }
        moves = iter(said.pop("moves"))
        said["rounds"] = [
            [
                next(moves) | {"quotes": [name for name in markup.quotes(move.text) if name in messages]}
                for move in group
            ]
            for group in rounds(step.moves)
        ]
        pictures = uses.steps if uses else ()
        steps.append(said | {"picture": pictures[number] if number < len(pictures) else None})
    drawn = {uses.cover, *uses.steps, *uses.situations} if uses else set()
    drawn |= {message["picture"] for message in messages.values()}
    return {
        "title": lesson.title,
        "stage": lesson.stage.grades,
        "topic": topic.name,
        "colour": topic.colour,
        "icon": catalogue.icons[topic.icon],
        "day": day.label,
        "minutes": lesson.minutes,
        "timing": lesson.timing.model_dump(),
        "focus": notes.plain(lesson.focus),
        "difficulty": notes.plain(lesson.difficulty),
        "keywords": "，".join(lesson.keywords),
        "reviewed": lesson.reviewed.isoformat(),
        "reviewed_words": cn_date(lesson.reviewed),
        "brief": brief,
        "guidance": guidance,
        "outcomes": outcomes,
        "skill": skill,
        "home": home,
        "words": [notes.spoken(word) for word in lesson.words],
        "starter": [notes.spoken(item) for item in lesson.starter],
        "steps": steps,
        "messages": messages,
        "quiz": [notes.spoken(item) | {"answer": item.answer} for item in lesson.quiz],
        "cover": uses.cover if uses else None,
        "situations": list(uses.situations) if uses else [],
        "pictures": {name: picture(catalogue, name) for name in sorted(filter(None, drawn))},
        "sources": notes.listing(),
    }


def rounds(moves: Iterable[Move], *, apart: bool = False) -> list[list[Move]]:
    """The moves of a step in rounds: the teacher speaks, pupils act, something is expected.

    A round ends when the teacher speaks again and, with ``apart``, when pupils act again after something
    else. A situation is a round of its own.
    """
    found: list[list[Move]] = []
    for move in moves:
        said = [other.label for other in found[-1]] if found else []
        again = move.label == "教师" or (apart and move.label == "学生" and move.label in said)
        if not said or "情境" in (move.label, said[-1]) or (again and said[-1] != move.label):
            found.append([])
        found[-1].append(move)
    return found


def screens(catalogue: Catalogue, key: str) -> Screens:
    """The same for the page itself, with 拼音 where pupils need it and the minutes of each part."""
    lesson = catalogue.lessons[key]
    minutes = {f"{step.kind}：{step.title}": step.minutes for step in lesson.steps}
    around = {title: getattr(lesson.timing, field) for title, field in TIMED.items()}
    return {
        "lesson": show(catalogue, key),
        "readings": dict(catalogue.readings) if lesson.stage.band.pinyin else None,
        "minutes": minutes | {title: time for title, time in around.items() if time},
    }
