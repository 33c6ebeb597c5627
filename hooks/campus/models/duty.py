"""What a school owes in a year of safety education, and where that is written."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from campus.models.base import Model, Text
from campus.models.marks import Code, Plain, Prose


class Duty(Model):
    """One duty that the year plan counts. How many are asked follows from the year where no number is given.

    写全年要做到的：全年安排页上的达标表，一行一项；数目由程序照安排数出来。
    """

    id: Annotated[
        Literal[
            "minutes",
            "fives",
            "holidays",
            "flags",
            "lessons",
            "drills",
            "tabletops",
            "buses",
            "assemblies",
            "training",
            "law",
            "staff",
            "first",
        ],
        Code(),
    ]
    """编号：程序数的是哪一项，定了就不改。"""
    name: Annotated[str, Field(min_length=3, max_length=14), Plain()]
    """名称：例如“每天一分钟”。"""
    unit: Annotated[str, Field(min_length=1, max_length=4), Plain()]
    """单位：例如“次”“课时”。"""
    asks: Annotated[Text, Prose(claim="依据")]
    """要求：谁要求、要多少，带出处；各地说法不一样的，都写上。"""
    mend: Annotated[Text, Plain()]
    """不够怎么办：一句话，告诉学校补什么。"""
