"""What claims rest on: sources, their marks, and telephone numbers."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from campus.models.base import Date, Id, Model, Text
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


class Source(Model):
    """A law, standard, guide or other document that claims rest on."""

    id: Annotated[Id, Code()]
    title: Annotated[Text, _OF_SOURCE]
    short: Annotated[str, Field(min_length=1, max_length=16), _OF_SOURCE]
    kind: Literal[
        "法律", "法规", "规章", "标准", "指南", "通知", "科普", "计划样本", "通用口径", "争议", "建议值"
    ]
    issuer: Annotated[str | None, Plain()]
    number: Annotated[str | None, Code()]
    date: Annotated[Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")] | None, Code()]
    status: Literal["现行", "已被取代", "不适用"]
    superseded_by: Annotated[Id | None, Refers("source")]
    mark: Mark
    says: Annotated[Text, _OF_SOURCE]
    checked: Date

    @model_validator(mode="after")
    def _successor(self) -> Source:
        if (self.status == "已被取代") != (self.superseded_by is not None):
            raise ValueError("“已被取代”的来源要在 superseded_by 写明被谁取代，其他来源写 null")
        return self


class Phone(Model):
    """A public telephone number; its source and check date come with the source record."""

    number: Annotated[str, Field(pattern=r"^\d{3,5}$"), Code()]
    name: Annotated[Text, Plain()]
    use: Annotated[Text, Plain(claim="电话号码", carried="source")]
    call_when: Annotated[Text, Plain(carried="source")]
    source: Annotated[Id, Refers("source")]
    note: Annotated[str | None, Plain(carried="source")]
