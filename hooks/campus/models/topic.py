"""Subjects of lessons, and the kinds of things readers find."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from campus.models.base import Id, Keywords, Model, form, several
from campus.models.marks import Code, Plain, Refers

# What readers find: pages, then what is printed. content/search/kinds.yml says what they are called.
ItemKind = Literal[
    "教案",
    "主题",
    "活动包",
    "演练",
    "怎么办",
    "学生页",
    "讲话",
    "家长信",
    "培训",
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


class Region(StrEnum):
    """What the land around the school is like; topics say where they want watching."""

    COAST = "沿海"
    MOUNTAIN = "山区"
    NORTH = "北方"
    PLAIN = "平原"
    CITY = "城区"


class Topic(Model):
    """A subject of safety lessons, with the words people search for.

    写主题：一个主题一段，全站的内容按它归类。有了课、演练或关键信息，主题才会出现在网页上。
    """

    id: Annotated[Id, Code()]
    """编号：也是关键信息的文件名，和课的文件名的前一半。"""
    name: Annotated[str, Field(min_length=2, max_length=9), Plain()]
    """名称：网页和目录上的字。"""
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
    """大类：排在哪一组里。"""
    aliases: Annotated[Keywords, several(3), Plain(corrects=True)]
    """俗称：老师和学生真会去搜的词。一个词只属于一个主题。"""
    colour: Annotated[
        str, Field(pattern=form(r"^#[0-9a-fA-F]{6}$", '“#”加六位数字或 a—f，例如 "#7a4a21"')), Code()
    ]
    """颜色：写 `"#rrggbb"`，要引号。要深，白字放在上面看得清。"""
    icon: Annotated[
        str, Field(pattern=form(r"^material/[a-z0-9-]+$", "“material/文件名”，不带 .svg")), Refers("icon")
    ]
    """图标：写“文件夹/文件名”，不带 `.svg`，在 `content/art/icons/` 里要有。"""
    summary: Annotated[str, Field(min_length=8, max_length=60), Plain()]
    """一句话：这个主题最要紧的动作。"""
    private: bool = False
    """私密：写 `true`，这个主题的搜索不留在“最近搜过”里。"""
    regions: tuple[Region, ...] = ()
    """多留意的地区：学校在这样的地方，就在日历开头提醒多留意这个主题。"""
