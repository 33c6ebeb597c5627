"""One class period."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from campus.models.base import Date, Id, Keywords, MessageId, Model, Text, Texts, several
from campus.models.stage import Stage


class Brief(Model):
    """The teacher's thirty-second box."""

    does: Text
    prepare: Text
    risk: Annotated[str, Field(pattern=r"^(低|中)")]


class Word(Model):
    word: Text
    meaning: Text


class Preparation(Model):
    materials: Text
    room: Text
    activity_safety: Text
    background: Annotated[str, Field(min_length=80)]


class StarterItem(Model):
    question: Text
    answer: Text


class Move(Model):
    """One labelled move of a step; ``answer`` only for 情境."""

    label: Literal["教师", "学生", "预期", "板书", "情境"]
    text: Text
    answer: str


class Step(Model):
    kind: Literal["导入", "学一学", "练一练", "情境判断", "收束"]
    title: Text
    minutes: Annotated[int, Field(ge=1, le=30)]
    moves: tuple[Move, ...]


class Misconception(Model):
    claim: Text
    reply: Text


class Differentiation(Model):
    support: Text
    core: Text
    challenge: Text
    needs: Text
    small: Text


class SkillCard(Model):
    """What a pupil can be seen to do: action, time, criterion, and three levels."""

    action: Text
    time: Text
    criterion: Text
    secure: Text
    nearly: Text
    again: Text


class Choice(Model):
    text: Text
    correct: bool
    reason: str


class Question(Model):
    kind: Literal["情境", "知识"]
    question: Text
    choices: Annotated[tuple[Choice, ...], several(3, 4)]
    explanation: Text

    @property
    def answer(self) -> int:
        """Position of the right choice, from 0; the checks make sure there is exactly one."""
        return next((i for i, choice in enumerate(self.choices) if choice.correct), 0)


class Extension(Model):
    subjects: Text
    minutes: Annotated[Texts, several(3, 3)]


class Activity(Model):
    """What a pupil draws or fills in on the worksheet.

    ``columns`` are the labels of 分格, the heads of a 表格 (the first over its rows), or the start
    and the end of a route drawn on 空白 or 方格.
    """

    task: Annotated[str, Field(min_length=2, max_length=12)]
    how: Annotated[str, Field(min_length=4, max_length=60)]
    form: Literal["空白", "方格", "分格", "表格"]
    columns: Annotated[tuple[Annotated[str, Field(min_length=1, max_length=12)], ...], several(0, 6)] = ()
    rows: Annotated[tuple[Annotated[str, Field(min_length=1, max_length=14)], ...], several(0, 6)] = ()

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

    title: Annotated[str, Field(min_length=4, max_length=22)]
    stage: Stage
    topic: Id
    theme_day: Id
    kind: Literal["技能训练", "情境讨论", "主题班会"]
    minutes: Annotated[int, Field(ge=20, le=45)]
    summary: Annotated[str, Field(min_length=10, max_length=70)]
    keywords: Annotated[Keywords, several(3, 12)]
    place: Annotated[Texts, several(1)]
    curriculum: Annotated[tuple[Id, ...], several(1)]
    messages: Annotated[tuple[MessageId, ...], several(3, 5)]
    drill: Id | None  # None where no drill fits the band
    reviewed: Date
    brief: Brief
    guidance: Text
    outcomes: Annotated[Texts, several(2, 3)]
    words: Annotated[tuple[Word, ...], several(3, 6)]
    preparation: Preparation
    starter: Annotated[tuple[StarterItem, ...], several(3, 4)]
    steps: Annotated[tuple[Step, ...], several(5, 7)]
    misconceptions: Annotated[tuple[Misconception, ...], several(3)]
    differentiation: Differentiation
    skill: SkillCard
    quiz: Annotated[tuple[Question, ...], several(6, 8)]
    extension: Extension
    home: Text
    pupil: Text
    worksheet: Activity | None = None
    changes: Annotated[Texts, several(1)]

    @field_validator("outcomes")
    @classmethod
    def _observable(cls, outcomes: Texts) -> Texts:
        for outcome in outcomes:
            if not outcome.startswith("我能"):
                raise ValueError(f"学习目标要以“我能”开头；现在写的是“{outcome[:20]}”")
        return outcomes

    @property
    def situations(self) -> tuple[Move, ...]:
        """The situations to decide on, in the order they are taught."""
        return tuple(move for step in self.steps for move in step.moves if move.label == "情境")
