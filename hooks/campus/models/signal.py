"""The school's signals: each said once, none like another, and drills name them by id."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field

from campus.models.base import Id, Model, Text
from campus.models.marks import Code, Plain, Refers

_HEARD = ("铃", "广播", "哨", "音乐", "警报器")  # the ear does not care which of them it was
_UNSAID = re.compile(r"\W+")
Form = Annotated[str, Field(min_length=2, max_length=30)]


class Silent(Model):
    """The same signal for pupils who do not hear it: a hand sign always, a card and a light if there are."""

    hand: Annotated[Text, Plain(carried="source")]
    """手势：每个信号都要有。"""
    card: Annotated[Text | None, Plain(carried="source")] = None
    """牌：颜色、形状和字一起写，色弱的同学靠形状和字。"""
    light: Annotated[Text | None, Plain(carried="source")] = None
    """灯：灯或屏幕怎么亮。"""

    def __str__(self) -> str:
        named = (("手势", self.hand), ("牌", self.card), ("灯", self.light))
        return "；".join(f"{name}：{text}" for name, text in named if text)


class Signal(Model):
    """One signal. ``form`` is what is heard or seen; ``pattern`` its normal form, in which two are compared.

    ``power_cut``: what takes its place without electricity. ``words``: what is said with it; a drill may
    give its own.

    写一个信号：全校的信号在一张表里，各不相同；演练里写编号引用。
    """

    id: Annotated[Id, Code()]
    """编号：演练里用它。"""
    name: Annotated[str, Field(min_length=2, max_length=10), Plain()]
    """名称：岗位卡和方案里这样叫它。"""
    channel: Literal["铃", "广播", "哨", "灯", "手势", "牌", "音乐", "喊话", "警报器"]
    """渠道：靠什么传出去。"""
    form: Annotated[Form, Plain(carried="source")]
    """样子：听到什么、看到什么。"""
    pattern: Annotated[Text, Code()]
    """比较用的写法：几个字，两个信号一样不一样看它，例如 `三下一停`。"""
    power_cut: Annotated[Text | None, Plain(carried="source")]
    """停电时：换成什么；不靠电的写 `null`。"""
    means: Annotated[Text, Plain(carried="source")]
    """意思：听到以后大家做什么。"""
    words: Annotated[Text | None, Plain(carried="source")]
    """一起说的话：写在“ ”里；不说话的写 `null`。"""
    silent: Silent
    """给听不见的同学：同一个信号，看得见的样子。"""
    readers: Annotated[Literal["学生", "教职工", "全体"], Field(alias="for")]
    """给谁：谁要认得它。"""
    source: Annotated[Text, Refers("source", claim="信号")]
    """来源：来源编号，本站的建议写 `advice`。"""
    always: bool = False
    """每次都要有：每个演练的 `signals` 里都要有它的，写 `true`。"""
    leaves: bool = False
    """要离开：听到就离开原地的，写 `true`；用到它的演练要写 `orders`。"""

    def at(self, form: str | None) -> Signal:
        """The signal in a school that gives it in another ``form``."""
        return self.model_copy(update={"form": form, "pattern": form}) if form else self

    def looks(self) -> list[tuple[str, str]]:
        """All that tells it from others, as (how it is perceived, normal form)."""
        own = "声音" if self.channel in _HEARD else self.channel
        shown = (own, self.pattern), ("手势", self.silent.hand), ("牌", self.silent.card)
        every = (*shown, ("灯", self.silent.light))
        return [(how, _UNSAID.sub("", text)) for how, text in every if text]
