"""What the outline and later rules require."""

from __future__ import annotations

from typing import Annotated, Literal

from campus.models.base import Id, Model, Text, one_of, several
from campus.models.marks import Code, Plain, Refers
from campus.models.source import Mark
from campus.models.stage import Stage


class OutlineItem(Model):
    """One item of the 2007 national outline, reworded.

    写纲要条目：`outline` 是 2007 年《中小学公共安全教育指导纲要》的条目，`later` 是后来新增的要求，都是改写，
    不是原文。课的 `curriculum` 引用它们的编号，“纲要覆盖”页由此算出。
    """

    id: Annotated[Id, Code()]
    """编号：课用它引用，定了就不改。"""
    stage: Stage
    """学段：这一条是给哪个学段的。"""
    module: Literal["社会安全", "公共卫生", "意外伤害", "网络信息安全", "自然灾害", "其他"]
    """模块：纲要里的哪一个模块。"""
    item: Annotated[Text, Plain(carried="source")]
    """要求：用自己的话写，不抄原文。"""
    source: Annotated[Id, Refers("source")]
    """来源：来源编号。"""
    mark: Mark
    """核实程度：核到了原文没有。"""


# Whom later rules speak of: the 学段 of the site and others.
_AUDIENCES = tuple(dict.fromkeys(("幼儿园", *Stage, "教职工", "家长", "学校管理")))


class LaterRequirement(Model):
    """A requirement added or strengthened after 2007."""

    id: Annotated[Id, Code()]
    """编号：课用它引用，定了就不改。"""
    topic: Annotated[Text, Refers("topic")]
    """主题：主题编号。"""
    stages: Annotated[tuple[Annotated[str, *one_of(*_AUDIENCES), Code()], ...], several(1)]
    """对象：说的是谁，可以写几个。"""
    item: Annotated[Text, Plain(carried="source")]
    """要求：用自己的话写，不抄原文。"""
    source: Annotated[Id, Refers("source")]
    """来源：来源编号。"""
    mark: Mark
    """核实程度：核到了原文没有。"""


class Curriculum(Model):
    """The whole of curriculum.yml."""

    outline: tuple[OutlineItem, ...]
    """指导纲要：2007 年《中小学公共安全教育指导纲要》的条目。"""
    later: tuple[LaterRequirement, ...]
    """后来的要求：2007 年以后新增或加强的要求。"""
