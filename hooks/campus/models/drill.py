"""An exercise and its papers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from campus.models.base import Date, Id, Keywords, MessageId, Model, Text, Texts, several
from campus.models.observance import MonthNumber
from campus.models.stage import Stage


class Target(Model):
    text: Text
    value: Text
    source: Text


class Basis(Model):
    source: Text
    says: Text


class Before(Model):
    when: Literal["提前14天", "提前7天", "提前5天", "提前3天", "提前1天", "当天"]
    tasks: Annotated[Texts, several(1)]


class SchoolField(Model):
    """A blank in the school data block."""

    label: Text
    hint: Text


class Role(Model):
    name: Text
    who: Text
    place: Text
    duties: Annotated[Texts, several(2)]


class Signal(Model):
    name: Text
    sound: Text
    words: Annotated[str, Field(pattern=r"“.+”")]


class Phase(Model):
    name: Text
    minutes: Annotated[float, Field(gt=0, le=60, multiple_of=0.5)]
    signal: Text
    pupils: Text
    teachers: Text
    observer: Text


class Case(Model):
    case: Text
    do: Text


class Variant(Model):
    name: Text
    inject: Text
    decision: Text
    expect: Text


class InclusionCard(Model):
    who: Text
    before: Text
    during: Text
    after: Text


class DebriefItem(Model):
    question: Text
    listen_for: Text


class Criterion(Model):
    item: Text
    target: Text
    how: Text
    source: Text


class Papers(Model):
    plan: Annotated[Texts, several(3)]
    summary: Annotated[Texts, several(3)]
    evaluation: Annotated[Texts, several(3)]
    photos: Annotated[Texts, several(2)]


class Drill(Model):
    """An exercise and everything that goes with it. The file name is its id."""

    title: Text
    topic: Id
    stages: Annotated[tuple[Stage, ...], several(1)]
    level: Literal["桌面", "班级", "全校预告", "综合随机"]
    kind: Literal["专业性", "综合性"]
    months: Annotated[tuple[MonthNumber, ...], several(1)]
    minutes: Annotated[int, Field(ge=5, le=180)]
    summary: Annotated[str, Field(min_length=10, max_length=90)]
    keywords: Annotated[Keywords, several(3)]
    reviewed: Date
    aim: Text
    not_when: Annotated[Texts, several(3)]
    never_simulate: Annotated[Texts, several(3)]
    targets: Annotated[tuple[Target, ...], several(2, 2)]
    basis: Annotated[tuple[Basis, ...], several(1)]
    before: Annotated[tuple[Before, ...], several(6, 6)]
    school_data: Annotated[tuple[SchoolField, ...], several(4)]
    command: Text
    roles: Annotated[tuple[Role, ...], several(8)]
    signals: Annotated[tuple[Signal, ...], several(4)]
    phases: Annotated[tuple[Phase, ...], several(3)]
    branches: Annotated[tuple[Case, ...], several(3)]
    stairs: Annotated[Texts, several(4)]
    emergencies: Annotated[tuple[Case, ...], several(4)]
    variants: Annotated[tuple[Variant, ...], several(5)]
    inclusion: Annotated[tuple[InclusionCard, ...], several(6)]
    calm: Annotated[Texts, several(3)]
    debrief: Annotated[tuple[DebriefItem, ...], several(3)]
    fixes: Text
    criteria: Annotated[tuple[Criterion, ...], several(8)]
    papers: Papers
    classroom_flow: Annotated[tuple[Annotated[str, Field(min_length=2, max_length=18)], ...], several(5, 7)]
    parent_note: Text
    lesson_before: Id | None
    lesson_after: Id | None
    messages: Annotated[tuple[MessageId, ...], several(2, 6)]
    changes: Annotated[Texts, several(1)]
