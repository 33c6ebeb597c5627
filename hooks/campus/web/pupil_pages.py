"""Pages of 学生: where pupils start, each lesson in their words, branching stories, whom to call."""

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeVar

from campus.models import Lesson, Question, Scene, Stage
from campus.web.writer import Nav, Writer

T = TypeVar("T")

_ONWARD = 2  # other pages that a pupil's page leads on to


class Offer(NamedTuple):
    """One thing that a pupil may choose: what, whether it is right, why, and the id of what follows."""

    text: str
    right: bool
    why: str
    next: str = ""


def _of_question(question: Question) -> list[Offer]:
    return [
        Offer(it.text, it.correct, question.explanation if it.correct else it.reason)
        for it in question.choices
    ]


def _of_scene(scene: Scene, endings: Mapping[str, object]) -> list[Offer]:
    return [
        Offer(it.do, it.right, it.why, f"{'end' if it.next in endings else 'scene'}-{it.next}")
        for it in scene.choices
    ]


def build(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    taught = {stage: mine for stage in Stage if (mine := catalogue.lessons_of(stage))}
    writer.page("students.md", "students", bands_of_pupils=taught)
    nav: Nav = [{"从这里开始": "students.md"}]
    answers: Nav = []
    for stage, mine in taught.items():
        pages, its_answers = _band(writer, stage, mine)
        nav.append({stage.grades: pages})
        answers.append({stage.grades: its_answers})
    procedures = catalogue.procedures
    page = writer.page(
        "help.md",
        "help",
        source="content/phones.yml",
        first_calls={
            number: [(key, it) for key, it in procedures.items() if it.call[:1] == (number,)]
            for number in {call for it in procedures.values() for call in it.call[:1]}
        },
    )
    return [*nav, page, {"答案": answers}]


def _band(writer: Writer, stage: Stage, lessons: Mapping[str, Lesson]) -> tuple[Nav, Nav]:
    """The pages of one 学段, and those with their answers."""
    catalogue, pinyin = writer.catalogue, stage.band.pinyin
    stories = {key: it for key, it in catalogue.stories.items() if it.stage is stage}
    front = f"students/{stage.code}.md"
    writer.page(
        front,
        "band",
        f"{stage.grades}：学哪一样？",
        f"{stage.grades}同学自己读的全部主题，点一张画就开始。",
        lessons=lessons,
        stories=stories,
        with_pinyin=pinyin,
    )
    pages: Nav = [{f"{stage.grades}全部主题": front}]
    answers: Nav = []
    for key, lesson in lessons.items():
        asked = catalogue.asked_of_pupils(lesson)
        shared: dict[str, Any] = {
            "source": catalogue.path("lesson", key),
            "stage": stage,
            "topic": lesson.topic,
            "key": key,
            "with_pinyin": pinyin,
        }
        page = writer.page(
            f"pupils/{key}.md",
            "pupil",
            lesson.title,
            f"{lesson.stage.grades}同学自己读：{lesson.title}",
            lesson=lesson,
            asked=[(it.question, _of_question(it)) for it in asked],
            stories=catalogue.stories_of(lesson.topic, stage),
            onward=_after(key, lessons),
            **shared,
        )
        pages.append(page)
        if asked:
            uri, title = f"pupils/answers/{key}.md", f"{lesson.title}：选一选的答案"
            answers.append(writer.page(uri, "pupil_answers", title, asked=asked, **shared))
    for key, story in stories.items():
        shared = {
            "source": catalogue.path("story", key),
            "stage": stage,
            "topic": story.topic,
            "key": key,
            "story": story,
            "with_pinyin": pinyin,
        }
        page = writer.page(
            f"stories/{key}.md",
            "story",
            story.title,
            f"{stage.grades}的情境故事：自己选怎么做，看看会怎样。",
            offers={name: _of_scene(it, story.endings) for name, it in story.scenes.items()},
            lessons=[it for it in lessons.items() if it[1].topic == story.topic],
            onward=_after(key, stories),
            **shared,
        )
        pages.append(page)
        uri, title = f"stories/answers/{key}.md", f"{story.title}：为什么这样选"
        answers.append(writer.page(uri, "story_answers", title, **shared))
    return pages, answers


def _after(key: str, mine: Mapping[str, T]) -> list[tuple[str, T]]:
    """The next ones after ``key``, round and round."""
    items = list(mine.items())
    place = list(mine).index(key)
    return [it for it in (*items[place + 1 :], *items[:place]) if it[0] != key][:_ONWARD]
