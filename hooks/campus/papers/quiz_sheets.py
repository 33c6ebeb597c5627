"""测验 as PDF: the exit quiz of each lesson without answers, and its key with reasons apart."""

from collections.abc import Iterable, Sequence

from campus.content.catalogue import Catalogue
from campus.models import Question, Sizes
from campus.press.blocks import LETTERS
from campus.text.sheets import Data, Json, Sheet, longest

_KEY_LAYOUTS = (
    *({"size": size, "most": 1} for size in (12, 11.5, 11, 10.5, 10)),
    *({"size": size, "most": 2} for size in (11.5, 11, 10.5, 10)),
)


def _layouts(sizes: Sizes) -> list[Json]:
    """One page in type of a good size, else two pages in larger type."""
    return [
        *({"size": size, "most": 1} for size in sizes.quiz_page),
        *({"size": size, "most": 2} for size in sizes.quiz_pages),
    ]


def quiz(catalogue: Catalogue, key: str) -> Data:
    lesson = catalogue.lessons[key]
    sheet = Sheet(catalogue, lesson.stage)
    head = sheet.head("测验", lesson.title, lesson.topic, (lesson.stage.grades,), lesson.reviewed)
    hint = "每题选一个，把字母写进括号。做完自己对一对，不排名次"
    said = (text for question in lesson.quiz for text in _texts(question))
    return without_answers(sheet, head, hint, _layouts(lesson.stage.band.sizes), lesson.quiz, said)


def quiz_key(catalogue: Catalogue, key: str) -> Data:
    lesson = catalogue.lessons[key]
    sheet = Sheet(catalogue, lesson.stage)
    whom = (lesson.stage.grades, "给老师")
    head = sheet.head("测验答案", lesson.title, lesson.topic, whom, lesson.reviewed)
    head |= {"heading": lesson.title, "young": False}  # teachers read it: no 拼音, ordinary type
    hint = "讲“为什么”比对答案要紧：先请愿意说的同学讲讲想法，再讲解析"
    return with_answers(sheet, head, hint, _KEY_LAYOUTS, lesson.quiz)


def without_answers(
    sheet: Sheet,
    head: Data,
    hint: str,
    layouts: Sequence[Json],
    questions: Iterable[Question],
    said: Iterable[str],
) -> Data:
    """``said``: of what the author may shorten where there is no room."""
    return {
        "template": "quiz",
        **head,
        "key": False,
        "named": True,
        "hint": hint,
        "layouts": layouts,
        "questions": [asked(sheet, question) for question in questions],
        **longest(str(head["kind"]), said),
    }


def with_answers(
    sheet: Sheet, head: Data, hint: str, layouts: Sequence[Json], questions: Sequence[Question]
) -> Data:
    return {
        "template": "quiz",
        **head,
        "key": True,
        "hint": hint,
        "layouts": layouts,
        "questions": [answered(sheet, question) for question in questions],
        **longest(str(head["kind"]), (question.explanation for question in questions)),
    }


def asked(sheet: Sheet, question: Question) -> Data:
    """A question without its answer, in the words of the sheet's readers."""
    return {
        "question": sheet.say(question.question),
        "choices": [sheet.say(choice.text) for choice in question.choices],
    }


def answered(sheet: Sheet, question: Question) -> Data:
    """A question's answer, why it is right and why the others are not, for a teacher."""
    return {
        "question": sheet.plain(question.question),
        "answer": LETTERS[question.answer],
        "right": sheet.plain(question.choices[question.answer].text),
        "explanation": sheet.plain(question.explanation),
        "sources": sheet.sources(question.explanation),
        "reasons": [
            (letter, sheet.plain(choice.reason))
            for letter, choice in zip(LETTERS, question.choices, strict=False)
            if choice.reason and not choice.correct
        ],
    }


def _texts(question: Question) -> Iterable[str]:
    return (question.question, *(choice.text for choice in question.choices))
