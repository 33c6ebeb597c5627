"""测验 as Word: a lesson's exit quiz to print and edit, its key on a last page of its own."""

from campus.content.catalogue import Catalogue
from campus.papers.document_parts import sources
from campus.papers.lesson_plans import asked_of, document
from campus.press.blocks import Answers, Document, Heading, Line, Questions, Signature, Title
from campus.text.endnotes import Endnotes

_ROOM = 22.3  # of a page below its title, cm: nobody turns a page for one question


def paper(catalogue: Catalogue, key: str) -> Document:
    lesson = catalogue.lessons[key]
    notes = Endnotes(catalogue, lesson.stage)
    quiz = asked_of(lesson.quiz, notes)
    blocks = (
        Title(lesson.title, f"{catalogue.topics[lesson.topic].name} · {lesson.stage.grades} · 测验"),
        Signature(("班级", "姓名", "日期")),
        Line("每题选一个最合适的做法，把字母写在括号里。", before=8),
        Questions(quiz, lesson.stage.band.sizes.quiz_word, _ROOM),
        Heading("答案与解析（教师用，请不要和题目印在一起）", 0, new_page=True),
        Answers(quiz),
        Line("依据", "Eyebrow", before=10),
        sources(notes),
    )
    return document(catalogue, lesson, "测验", "测验", blocks, (1.9, 2.0, 1.5, 2.0))
