"""Subjects of lessons, and the kinds of things readers find."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from campus.models.base import Id, Keywords, Model, several
from campus.models.marks import Code, Plain, Refers

# What readers find: pages, then what is printed. content/search/kinds.yml says what they are called.
ItemKind = Literal[
    "教案",
    "主题",
    "活动包",
    "演练",
    "学生页",
    "主题日",
    "活动材料",
    "日历",
    "求助",
    "网页",
    "海报",
    "课件",
    "学习单",
    "测验",
    "文件",
]


class Topic(Model):
    """A subject of safety lessons, with the words people search for."""

    id: Annotated[Id, Code()]
    name: Annotated[str, Field(min_length=2, max_length=9), Plain()]
    family: Literal[
        "消防与用电",
        "自然灾害",
        "交通出行",
        "水域安全",
        "公共卫生",
        "社会安全",
        "网络与信息",
        "身心健康",
        "校园活动",
        "应急求助",
    ]
    aliases: Annotated[Keywords, several(3), Plain(corrects=True)]
    colour: Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$"), Code()]
    icon: Annotated[str, Field(pattern=r"^material/[a-z0-9-]+$"), Refers("icon")]
    summary: Annotated[str, Field(min_length=8, max_length=60), Plain()]
