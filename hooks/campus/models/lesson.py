"""One class period."""

from __future__ import annotations

import math
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from campus.models.base import Date, Id, Keywords, MessageId, Model, Text, Texts, several
from campus.models.marks import Plain, Prose, Refers
from campus.models.stage import Stage


class Brief(Model):
    """The teacher's thirty-second box."""

    does: Annotated[Text, Prose()]
    prepare: Annotated[Text, Prose()]
    risk: Annotated[str, Field(pattern=r"^(低|中)"), Prose()]


class Word(Model):
    word: Annotated[Text, Plain()]
    meaning: Annotated[Text, Prose()]


class Preparation(Model):
    materials: Annotated[Text, Prose()]
    room: Annotated[Text, Prose()]
    activity_safety: Annotated[Text, Prose()]
    background: Annotated[str, Field(min_length=80), Prose()]


class StarterItem(Model):
    question: Annotated[Text, Plain(corrects=True, carried="答案")]
    answer: Annotated[Text, Prose()]


class Move(Model):
    """One labelled move of a step; ``answer`` only for 情境."""

    label: Literal["教师", "学生", "预期", "板书", "情境"]
    text: Annotated[Text, Prose()]
    answer: Annotated[str, Prose(pupils=True, claim="情境")]


class Turns(Model):
    """Pupils take turns (轮流): how many at once, for how many seconds, and how often each."""

    at_once: Annotated[int, Field(ge=1)]
    seconds: Annotated[int, Field(ge=1)]
    rounds: Annotated[int, Field(ge=1)] = 1

    @property
    def said(self) -> str:
        """As the author writes it."""
        again = f"，做{self.rounds}遍" if self.rounds > 1 else ""
        return f"每次{self.at_once}人，每次{self.seconds}秒{again}"

    def groups(self, pupils: int) -> int:
        """How many groups a class makes."""
        return math.ceil(pupils / self.at_once)

    def time(self, pupils: int) -> int:
        """Seconds until every pupil of a class has had all turns."""
        return self.groups(pupils) * self.seconds * self.rounds


class Step(Model):
    """One step of teaching. ``stimulus`` is what the class looks at or handles, items between ``／``."""

    kind: Literal["导入", "学一学", "练一练", "情境判断", "收束"]
    title: Annotated[Text, Plain()]
    minutes: Annotated[int, Field(ge=1, le=30)]
    stimulus: Annotated[str, Prose(pupils=True)] = ""
    turns: Turns | None = None
    moves: tuple[Move, ...]

    @property
    def shown(self) -> tuple[str, ...]:
        """The items of the stimulus."""
        return shown(self.stimulus)


def shown(stimulus: str) -> tuple[str, ...]:
    """The items of a stimulus, also when its messages are quoted already."""
    return tuple(item.strip() for item in stimulus.split("／")) if stimulus else ()


class Timing(Model):
    """Minutes of the parts around the steps, as their headings say."""

    words: Annotated[int, Field(ge=0)]
    starter: Annotated[int, Field(ge=0)]
    skill: Annotated[int, Field(ge=0)]
    quiz: Annotated[int, Field(ge=0)]


class Misconception(Model):
    claim: Annotated[Text, Plain(corrects=True, carried="回应")]
    reply: Annotated[Text, Prose(claim="误区回应", corrects=True)]


class Differentiation(Model):
    support: Annotated[Text, Prose()]
    core: Annotated[Text, Prose()]
    challenge: Annotated[Text, Prose()]
    needs: Annotated[Text, Prose()]
    small: Annotated[Text, Prose()]


class SkillCard(Model):
    """What a pupil can be seen to do: action, time, criterion, and three levels."""

    action: Annotated[Text, Prose()]
    time: Annotated[Text, Prose()]
    criterion: Annotated[Text, Prose()]
    secure: Annotated[Text, Prose()]
    nearly: Annotated[Text, Prose()]
    again: Annotated[Text, Prose()]


class Choice(Model):
    text: Annotated[Text, Plain(corrects=("correct", False), carried="解析")]
    correct: bool
    reason: Annotated[str, Plain(carried="解析", corrects=True)]


class Question(Model):
    kind: Literal["情境", "知识"]
    question: Annotated[Text, Plain(corrects=True, carried="解析")]
    choices: Annotated[tuple[Choice, ...], several(3, 4)]
    explanation: Annotated[Text, Prose(claim="解析")]

    @property
    def answer(self) -> int:
        """Position of the right choice, from 0; the checks make sure there is exactly one."""
        return next((i for i, choice in enumerate(self.choices) if choice.correct), 0)


class Extension(Model):
    subjects: Annotated[Text, Prose()]
    minutes: Annotated[Texts, several(3, 3), Prose()]


_Column = Annotated[str, Field(min_length=1, max_length=12), Plain()]
_Row = Annotated[str, Field(min_length=1, max_length=14), Plain()]


class Activity(Model):
    """What a pupil draws or fills in on the worksheet.

    ``columns`` are the labels of 分格, the heads of a 表格 (the first over its rows), or the start
    and the end of a route drawn on 空白 or 方格.
    """

    task: Annotated[str, Field(min_length=2, max_length=12), Plain()]
    how: Annotated[str, Field(min_length=4, max_length=60), Prose()]
    form: Literal["空白", "方格", "分格", "表格"]
    columns: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=12)], ...], several(0, 6), Plain()
    ] = ()
    rows: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=14)], ...], several(0, 6), Plain()
    ] = ()

    @model_validator(mode="after")
    def _labels(self) -> Activity:
        if self.form == "分格" and len(self.columns) < 2:
            raise ValueError("版式是“分格”时，“栏：”要写 2 到 6 个格子的名字，用“｜”隔开")
        if self.form == "表格" and (len(self.columns) < 2 or not self.rows):
            raise ValueError("版式是“表格”时，“栏：”写表头（2 到 6 个），“行：”写每一行的名字，用“｜”隔开")
        if self.form != "表格" and self.rows:
            raise ValueError(f"“行：”只用于表格；现在的版式是“{self.form}”")
        return self


class Lesson(Model):
    """One class period (课). The file name is its id."""

    title: Annotated[str, Field(min_length=4, max_length=22), Plain()]
    stage: Stage
    topic: Annotated[Id, Refers("topic")]
    theme_day: Annotated[Id, Refers("theme_day")]
    kind: Literal["技能训练", "情境讨论", "主题班会"]
    minutes: Annotated[int, Field(ge=20, le=45)]
    summary: Annotated[str, Field(min_length=10, max_length=70), Plain()]
    keywords: Annotated[Keywords, several(3, 12), Plain(corrects=True)]
    place: Annotated[Texts, several(1), Plain()]
    curriculum: Annotated[tuple[Id, ...], several(1), Refers("outline", "later")]
    messages: Annotated[tuple[MessageId, ...], several(3, 5), Refers("message")]
    drill: Annotated[Id | None, Refers("drill")]  # None where no drill fits the band
    focus: Annotated[str, Field(min_length=6, max_length=80), Prose()] | None = None
    difficulty: Annotated[str, Field(min_length=6, max_length=80), Prose()] | None = None
    reviewed: Date
    timing: Timing | None = None  # without: see in_the_old_form
    brief: Brief
    guidance: Annotated[Text, Prose()]
    outcomes: Annotated[Texts, several(2, 3), Prose()]
    words: Annotated[tuple[Word, ...], several(3, 6)]
    preparation: Preparation
    starter: Annotated[tuple[StarterItem, ...], several(3, 4)]
    steps: Annotated[tuple[Step, ...], several(5, 7)]
    misconceptions: Annotated[tuple[Misconception, ...], several(3)]
    differentiation: Differentiation
    skill: SkillCard
    quiz: Annotated[tuple[Question, ...], several(6, 8)]
    extension: Extension
    home: Annotated[Text, Prose()]
    pupil: Annotated[Text, Prose(pupils=True)]
    worksheet: Activity | None = None
    changes: Annotated[Texts, several(1), Plain(carried="更新记录")]

    @field_validator("outcomes")
    @classmethod
    def _observable(cls, outcomes: Texts) -> Texts:
        for outcome in outcomes:
            if not outcome.startswith("我能"):
                raise ValueError(f"学习目标要以“我能”开头；现在写的是“{outcome[:20]}”")
        return outcomes

    @property
    def in_the_old_form(self) -> bool:
        """Tolerated until every lesson is converted: no minutes around the steps, no stimulus in them."""
        return self.timing is None

    @property
    def course(self) -> int:
        """Minutes of all steps."""
        return sum(step.minutes for step in self.steps)

    @property
    def situations(self) -> tuple[Move, ...]:
        """The situations to decide on, in the order they are taught."""
        return tuple(move for step in self.steps for move in step.moves if move.label == "情境")
