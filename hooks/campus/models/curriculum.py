"""What the outline and later rules require."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator
from pydantic_core import PydanticKnownError

from campus.models.base import Id, Model, Text, several
from campus.models.marks import Code, Plain, Refers
from campus.models.source import Mark
from campus.models.stage import Stage


class OutlineItem(Model):
    """One item of the 2007 national outline, reworded."""

    id: Annotated[Id, Code()]
    stage: Stage
    module: Literal["社会安全", "公共卫生", "意外伤害", "网络信息安全", "自然灾害", "其他"]
    item: Annotated[Text, Plain(carried="source")]
    source: Annotated[Id, Refers("source")]
    mark: Mark


# Whom later rules speak of: the 学段 of the site and others.
_AUDIENCES = tuple(dict.fromkeys(("幼儿园", *Stage, "教职工", "家长", "学校管理")))


def _audience(name: str) -> str:
    if name not in _AUDIENCES:
        raise PydanticKnownError("literal_error", {"expected": "、".join(_AUDIENCES)})
    return name


class LaterRequirement(Model):
    """A requirement added or strengthened after 2007."""

    id: Annotated[Id, Code()]
    topic: Annotated[Text, Refers("topic")]
    stages: Annotated[tuple[Annotated[str, AfterValidator(_audience), Code()], ...], several(1)]
    item: Annotated[Text, Plain(carried="source")]
    source: Annotated[Id, Refers("source")]
    mark: Mark


class Curriculum(Model):
    outline: tuple[OutlineItem, ...]
    later: tuple[LaterRequirement, ...]
