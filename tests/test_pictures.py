"""A picture says what it shows, and is refused beside words that say otherwise (rule F14)."""

import dataclasses

import pytest

from campus import models
from campus.checks import picture_rules as pictures
from campus.content.catalogue import Catalogue
from conftest import said

LESSON = "fire-p1"


def beside(catalogue: Catalogue, text: str, **shown: object) -> Catalogue:
    """``catalogue`` whose first situation reads ``text`` and has a picture that shows this."""
    lesson = catalogue.lessons[LESSON]
    first = lesson.situations[0]
    steps = tuple(
        step.model_copy(
            update={
                "moves": tuple(
                    move.model_copy(update={"text": text}) if move is first else move for move in step.moves
                )
            }
        )
        for step in lesson.steps
    )
    picture = models.Picture.model_validate({"alt": "画着一件事", "by": "本站", "svg": "<svg/>", **shown})
    uses = {"cover": "x", "situations": ["x"]}
    entry = catalogue.entries["uses", "uses"]
    return dataclasses.replace(
        catalogue,
        lessons={LESSON: lesson.model_copy(update={"steps": steps})},
        posters={},
        pictures={"x": picture},
        uses=models.PictureUses.model_validate({"lessons": {LESSON: uses}}),
        entries={
            **catalogue.entries,
            ("uses", "uses"): entry.holding({"lessons": {LESSON: uses}}),
            ("picture", "x"): entry.holding(shown),
        },
    )


@pytest.mark.parametrize(
    ("text", "shown", "fault"),
    [
        ("厨房着火，你怎么办？", {"who": ["小学生"], "where": "厨房"}, "文字说到火，图里没有画"),
        (
            "厨房着火，你怎么办？",
            {"who": ["小学生"], "where": "厨房", "what": ["积水"]},
            "图里画着积水，文字没有说到",
        ),
        (
            "厨房着火，你怎么办？",
            {"who": ["小学生"], "where": "厨房", "what": ["火"], "mood": "微笑"},
            "文字说到火，图里的人在笑",
        ),
        ("你在教室里写字。", {"who": ["小学生"], "where": "走廊"}, "文字里的地方是教室，图里是走廊"),
        ("红灯亮了，你怎么办？", {"who": ["小学生"], "light": "绿灯"}, "文字里的灯是红灯，图里是绿灯"),
        ("半夜你醒了。", {"who": ["小学生"], "when": "白天"}, "文字里的时候是夜里，图里是白天"),
        ("你一个人在家。", {"who": ["小学生", "老师"]}, "文字说身边没有大人，图里画着老师"),
        ("爷爷牵着你。", {"who": ["小学生", "奶奶"]}, "图里画着奶奶，文字没有说到"),
        ("你在写字。", {"who": ["中学生"]}, "图里的学生不是小学低年级的年龄"),
        ("你在写字。", {"where": "教室"}, "图没有写明画着谁（pictures.yml 的 who）"),
    ],
)
def test_a_picture_that_contradicts_its_situation_is_refused(
    catalogue: Catalogue, text: str, shown: dict[str, object], fault: str
) -> None:
    assert said(pictures.pictures_are_true, beside(catalogue, text, **shown)) == [
        f"“x”和情境的文字对不上：{fault}；换一张，或写 null（规则 F14）"
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "厨房着火，奶奶在里屋。",
            {"who": ["小学生", "奶奶"], "where": "厨房", "what": ["火"], "mood": "担心"},
        ),
        ("走廊里没有烟，你怎么走？", {"who": ["小学生"], "where": "走廊", "mood": "微笑"}),
        ("身边没有大人，奶奶在马路对面。", {"who": ["小学生", "奶奶"], "where": "马路"}),
        ("下课了，你在喝水。", {"who": ["没有人"]}),
    ],
)
def test_a_true_picture_stays(catalogue: Catalogue, text: str, shown: dict[str, object]) -> None:
    assert said(pictures.pictures_are_true, beside(catalogue, text, **shown)) == []


def test_what_a_picture_shows_is_said_in_known_words(catalogue: Catalogue) -> None:
    (fault,) = said(pictures.pictures_are_true, beside(catalogue, "你在写字。", who=["外星人"]))
    assert fault.startswith("words.yml 的 who 里没有“外星人”；可以写：没有人、小学生、")
