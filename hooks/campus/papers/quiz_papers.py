"""测验 as Word: a lesson's exit quiz to print and edit, and its key in a file of its own."""

from collections.abc import Iterable
from dataclasses import replace

from campus.content.catalogue import Catalogue
from campus.papers.document_parts import firm_sources, reading
from campus.papers.lesson_plans import asked_of, document
from campus.press.blocks import Answers, Asked, Block, Document, Line, Questions, Signature, Title
from campus.text.endnotes import Endnotes

_ROOM = 22.3  # of a page below its title, cm: nobody turns a page for one question


def paper(catalogue: Catalogue, key: str) -> Document:
    lesson = catalogue.lessons[key]
    quiz = asked_of(lesson.quiz, Endnotes(catalogue, lesson.stage))
    read = tuple(_read(catalogue, key, item) for item in quiz)
    blocks = (
        Signature(("班级", "姓名", "日期")),
        Line("每题选一个最合适的做法，把字母写在括号里。", before=8),
        Questions(read, lesson.stage.band.sizes.quiz_word, _ROOM),
    )
    return _document(catalogue, key, "测验", blocks)


def answers(catalogue: Catalogue, key: str) -> Document:
    lesson = catalogue.lessons[key]
    notes = Endnotes(catalogue, lesson.stage)
    blocks = (
        Line("给老师。讲“为什么”比对答案要紧：先请愿意说的同学讲讲想法，再讲解析。", before=4),
        Answers(asked_of(lesson.quiz, notes)),
        Line("依据", "Eyebrow", before=10),
        *firm_sources(notes, lesson.title),
    )
    return _document(catalogue, key, "测验答案", blocks)


def _read(catalogue: Catalogue, key: str, item: Asked) -> Asked:
    """With 拼音 over question and choices for those who learn to read."""
    stage = catalogue.lessons[key].stage
    choices = tuple(reading(catalogue, stage, choice) for choice in item.choices)
    return replace(item, question=reading(catalogue, stage, item.question), choices=choices)


def _document(catalogue: Catalogue, key: str, kind: str, blocks: Iterable[Block]) -> Document:
    lesson = catalogue.lessons[key]
    whose = f"{catalogue.topics[lesson.topic].name} · {lesson.stage.grades} · {kind}"
    whole = (Title(lesson.title, whose), *blocks)
    return document(catalogue, lesson, kind, kind, whole, (1.9, 2.0, 1.5, 2.0))
