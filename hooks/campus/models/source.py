"""What claims rest on: sources, their marks, and telephone numbers."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from campus.models.base import NUMBER, Date, Id, Model, Text, form
from campus.models.marks import Code, Plain, Refers


class Mark(StrEnum):
    """How far a source, or a rule taken from one, has been verified."""

    CHECKED = "已查"
    PARTLY = "部分已查"
    MEMORY = "记忆"
    DISPUTED = "争议"
    ADVICE = "建议值"

    @property
    def firm(self) -> bool:
        """Fit for pupils' pages."""
        return self in (Mark.CHECKED, Mark.PARTLY)


# A record of a dispute has to name the wrong advice that it is about.
_OF_SOURCE = Plain(carried="source", corrects=("kind", "争议"))


_DATE = form(r"^\d{4}(-\d{2}(-\d{2})?)?$", '年、年月或年月日，加引号，例如 "2024-06"')


class Source(Model):
    """A law, standard, guide or other document that claims rest on."""

    id: Annotated[Id, Code()]
    """编号：各页用它引用，定了就不改、不删。旧文件被新文件取代，就把旧的标成“已被取代”。"""
    title: Annotated[Text, _OF_SOURCE]
    """全名：文件或标准的全称。"""
    short: Annotated[str, Field(min_length=1, max_length=16), _OF_SOURCE]
    """简称：印在页末的来源里。"""
    kind: Literal[
        "法律", "法规", "规章", "标准", "指南", "通知", "科普", "计划样本", "通用口径", "争议", "建议值"
    ]
    """种类：是哪一类来源。我们自己定的教学参数写“建议值”。"""
    issuer: Annotated[str | None, Plain()]
    """发布单位：没有写 `null`。"""
    number: Annotated[str | None, Code()]
    """文号：文号或标准号；没有写 `null`。"""
    date: Annotated[Annotated[str, Field(pattern=_DATE)] | None, Code()]
    """发布日期：发布或修订的日期，加引号，写到年、月或日，例如 `"2024"`；不清楚写 `null`。"""
    status: Literal["现行", "已被取代", "不适用"]
    """效力：现在还有没有效。"""
    superseded_by: Annotated[Id | None, Refers("source")]
    """被谁取代：新来源的编号。只有“已被取代”的才写，其余写 `null`。"""
    mark: Mark
    """核实程度：“已查”是亲眼看到了原文，或权威发布的全文；转载、问答、自媒体都不算。"""
    says: Annotated[Text, _OF_SOURCE]
    """说了什么：用自己的话写，带条款号；不抄原文长句。"""
    checked: Date
    """查看日期：最近一次查看原文的日期，加引号。"""

    @model_validator(mode="after")
    def _successor(self) -> Source:
        if (self.status == "已被取代") != (self.superseded_by is not None):
            raise ValueError("“已被取代”的来源要在 superseded_by 写明被谁取代，其他来源写 null")
        return self


class Phone(Model):
    """A public telephone number; its source and check date come with the source record."""

    number: Annotated[str, Field(pattern=NUMBER), Code()]
    """号码：加引号。全站只能用这里有的号码。"""
    name: Annotated[Text, Plain()]
    """名称：这是什么电话。"""
    use: Annotated[Text, Plain(claim="电话号码", carried="source")]
    """用途：这个号码管什么。"""
    call_when: Annotated[Text, Plain(carried="source")]
    """什么时候打：写给打电话的人看。"""
    source: Annotated[Id, Refers("source")]
    """来源：来源编号，核到官方发布再加。"""
    note: Annotated[str | None, Plain(carried="source")]
    """提醒：没有写 `null`。"""
