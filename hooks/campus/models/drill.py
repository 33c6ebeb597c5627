"""An exercise and its papers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from campus.models.base import Date, Id, Keywords, MessageId, Model, Text, Texts, several
from campus.models.marks import Plain, Prose, Refers
from campus.models.observance import MonthNumber
from campus.models.stage import Stage


class Target(Model):
    text: Annotated[Text, Plain(carried="source")]
    value: Annotated[Text, Plain(carried="source")]
    source: Annotated[Text, Refers("source", claim="可测目标")]


class Basis(Model):
    source: Annotated[Text, Refers("source", claim="依据")]
    says: Annotated[Text, Plain(carried="source")]


class Before(Model):
    when: Literal["提前14天", "提前7天", "提前5天", "提前3天", "提前1天", "当天"]
    tasks: Annotated[Texts, several(1), Prose()]


class SchoolField(Model):
    """A blank in the school data block."""

    label: Annotated[Text, Plain()]
    hint: Annotated[Text, Plain(carried="例")]


class Role(Model):
    name: Annotated[Text, Plain()]
    who: Annotated[Text, Plain()]
    place: Annotated[Text, Prose()]
    duties: Annotated[Texts, several(2), Prose()]


class Signal(Model):
    name: Annotated[Text, Plain()]
    sound: Annotated[Text, Prose()]
    words: Annotated[str, Field(pattern=r"“.+”"), Prose()]


class Phase(Model):
    name: Annotated[Text, Plain()]
    minutes: Annotated[float, Field(gt=0, le=60, multiple_of=0.5)]
    signal: Annotated[Text, Prose()]
    pupils: Annotated[Text, Prose()]
    teachers: Annotated[Text, Prose()]
    observer: Annotated[Text, Prose()]


class Case(Model):
    case: Annotated[Text, Plain(corrects=True, carried="处置")]
    do: Annotated[Text, Prose(claim="处置")]


class Variant(Model):
    name: Annotated[Text, Plain()]
    inject: Annotated[Text, Prose(corrects=True)]
    decision: Annotated[Text, Prose()]
    expect: Annotated[Text, Prose()]


class InclusionCard(Model):
    who: Annotated[Text, Plain()]
    before: Annotated[Text, Prose()]
    during: Annotated[Text, Prose()]
    after: Annotated[Text, Prose()]


class DebriefItem(Model):
    question: Annotated[Text, Plain(corrects=True, carried="回答")]
    listen_for: Annotated[Text, Prose()]


class Criterion(Model):
    item: Annotated[Text, Plain(carried="source")]
    target: Annotated[Text, Plain(carried="source")]
    how: Annotated[Text, Plain(carried="source")]
    source: Annotated[Text, Refers("source", claim="评估标准")]


class Papers(Model):
    plan: Annotated[Texts, several(3), Prose()]
    summary: Annotated[Texts, several(3), Prose()]
    evaluation: Annotated[Texts, several(3), Prose()]
    photos: Annotated[Texts, several(2), Prose()]


_FlowLine = Annotated[str, Field(min_length=2, max_length=18), Plain()]


class Drill(Model):
    """An exercise and everything that goes with it. The file name is its id."""

    title: Annotated[Text, Plain()]
    topic: Annotated[Id, Refers("topic")]
    stages: Annotated[tuple[Stage, ...], several(1)]
    level: Literal["桌面", "班级", "全校预告", "综合随机"]
    kind: Literal["专业性", "综合性"]
    months: Annotated[tuple[MonthNumber, ...], several(1)]
    minutes: Annotated[int, Field(ge=5, le=180)]
    summary: Annotated[str, Field(min_length=10, max_length=90), Plain()]
    keywords: Annotated[Keywords, several(3), Plain(corrects=True)]
    reviewed: Date
    aim: Annotated[Text, Prose()]
    not_when: Annotated[Texts, several(3), Prose(claim="不宜演练的情形")]
    never_simulate: Annotated[Texts, several(3), Prose(claim="不得模拟的内容", corrects=True)]
    targets: Annotated[tuple[Target, ...], several(2, 2)]
    basis: Annotated[tuple[Basis, ...], several(1)]
    before: Annotated[tuple[Before, ...], several(6, 6)]
    school_data: Annotated[tuple[SchoolField, ...], several(4)]
    command: Annotated[Text, Prose()]
    roles: Annotated[tuple[Role, ...], several(8)]
    signals: Annotated[tuple[Signal, ...], several(4)]
    phases: Annotated[tuple[Phase, ...], several(3)]
    branches: Annotated[tuple[Case, ...], several(3)]
    stairs: Annotated[Texts, several(4), Prose(claim="楼梯与分流规则")]
    emergencies: Annotated[tuple[Case, ...], several(4)]
    variants: Annotated[tuple[Variant, ...], several(5)]
    inclusion: Annotated[tuple[InclusionCard, ...], several(6)]
    calm: Annotated[Texts, several(3), Prose()]
    debrief: Annotated[tuple[DebriefItem, ...], several(3)]
    fixes: Annotated[Text, Prose()]
    criteria: Annotated[tuple[Criterion, ...], several(8)]
    papers: Papers
    classroom_flow: Annotated[tuple[_FlowLine, ...], several(5, 7)]
    parent_note: Annotated[Text, Prose()]
    lesson_before: Annotated[Id | None, Refers("lesson")]
    lesson_after: Annotated[Id | None, Refers("lesson")]
    messages: Annotated[tuple[MessageId, ...], several(2, 6), Refers("message")]
    changes: Annotated[Texts, several(1), Plain(carried="更新记录")]
