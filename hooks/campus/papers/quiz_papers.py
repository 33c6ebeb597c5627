"""测验 as Word: a lesson's exit quiz to print and edit, its key on a last page of its own."""

from typing import Any

from campus.content.catalogue import Catalogue
from campus.papers.lesson_plans import question
from campus.press.office import Palette
from campus.press.word import Look, Paper
from campus.text.endnotes import Endnotes

_ROOM = 22.3  # of a page below its title, cm


def data(catalogue: Catalogue, key: str) -> dict[str, Any]:
    lesson = catalogue.lessons[key]
    notes = Endnotes(catalogue, lesson.stage)
    topic = catalogue.topics[lesson.topic]
    return {
        "title": lesson.title,
        "stage": lesson.stage.grades,
        "topic": topic.name,
        "colour": topic.colour,
        "keywords": "，".join(lesson.keywords),
        "reviewed": lesson.reviewed.isoformat(),
        "sizes": lesson.stage.band.sizes.quiz_word,
        "quiz": [question(item, notes) for item in lesson.quiz],
        "sources": notes.listing(),
    }


def make(data: dict[str, Any]) -> bytes:
    """The Word file."""
    paper = Paper(
        f"{data['title']}（测验）",
        palette=Palette.of(data["colour"]),
        subject=f"{data['stage']} · {data['topic']} · 测验",
        keywords=data["keywords"],
        reviewed=data["reviewed"],
        running=("校园安全课 · 测验", f"{data['stage']} · {data['topic']}"),
        margins=(1.9, 2.0, 1.5, 2.0),
    )
    paper.title(data["title"], f"{data['topic']} · {data['stage']} · 测验")
    paper.name_line("班级", "姓名", "日期")
    paper.line("每题选一个最合适的做法，把字母写在括号里。", "Small", Look(before=8))
    # On one page if it can be: nobody turns a page for one question. Else in the large type.
    sizes = data["sizes"]
    fits = (size for size in sizes if paper.height_of_questions(data["quiz"], size) <= _ROOM)
    paper.questions(data["quiz"], next(fits, sizes[0]))
    paper.appendix("答案与解析（教师用，请不要和题目印在一起）")
    paper.answers(data["quiz"])
    paper.line("依据", "Eyebrow", Look(before=10))
    paper.sources(data["sources"])
    return paper.save()
