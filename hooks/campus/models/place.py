"""Where a class may be, and the season or weather."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from campus.models.base import Id, Model, Texts, several
from campus.models.marks import Code, Plain, Refers
from campus.models.observance import MonthNumber


class Place(Model):
    """Where a class may be when it has a few minutes. ``words`` are what lessons call the place.

    写十分钟的地点和天气：管着“我只有10分钟”那一页可以选的地点（`places`）和季节、天气（`conditions`）。能
    做什么不写在这里，程序从课、活动包、演练和月份的提醒里找；选几分钟、哪个学段，都至少要有一样能做的。
    """

    id: Annotated[Id, Code()]
    """编号：给程序用。"""
    name: Annotated[str, Field(min_length=2, max_length=8), Plain()]
    """名称：选项上的字。"""
    words: Annotated[Texts, several(1), Code()]
    """教案里的叫法：教案的 `place` 和内容里怎么叫它，对得上的排在前面。"""
    topics: Annotated[tuple[Id, ...], Refers("topic")]
    """主题：和它有关的主题编号，排在前面的先推荐；可以写 `[]`。"""
    desks: bool
    """有桌子：没有桌子，就不推荐要写字的。"""
    outdoors: bool
    """在室外：是不是在室外。"""


class Condition(Model):
    """A season (with its months) or a kind of weather, and the topics it calls for, first things first."""

    id: Annotated[Id, Code()]
    """编号：给程序用。"""
    name: Annotated[str, Field(min_length=2, max_length=8), Plain()]
    """名称：选项上的字。"""
    months: tuple[MonthNumber, ...]
    """月份：季节写哪几个月；天气写它常在的月份，哪个月都有写 `[]`。"""
    topics: Annotated[tuple[Id, ...], several(1), Refers("topic")]
    """主题：它要人多留意的主题编号，排在前面的先推荐。"""
    words: Annotated[Texts, Code()] = ()
    """认得出的词：内容里有这些词，才算说的是这种天气；季节不写。说别的天气的内容排到后面。"""
    indoors: bool
    """要在室内：`true` 是这种天气换到室内，不推荐要提前安排的演练；季节写 `false`。"""


class TenMinutes(Model):
    """The whole of ten_minutes.yml."""

    places: tuple[Place, ...]
    """地点：班级可能在哪里。"""
    conditions: tuple[Condition, ...]
    """季节和天气：什么时候、什么天气。"""
