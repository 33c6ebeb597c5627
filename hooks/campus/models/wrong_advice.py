"""Dangerous folk advice."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from campus.models.base import Model, Text, Texts, form, several
from campus.models.marks import Code, Plain
from campus.models.source import Mark


class WrongAdvice(Model):
    """Dangerous folk advice and the literal words that betray it.

    写错误说法：收着流传的危险做法。程序拿 `words` 去找全站的句子，谁把它当建议写了，就指出来。听到新的错误
    说法，最好的贡献就是在这里加一条。
    """

    id: Annotated[str, Field(pattern=form(r"^W\d{3}$", "W 加三位数字，例如“W001”")), Code()]
    """编号：`W` 加三位数字，往后排，定了就不改。"""
    area: Annotated[Text, Plain()]
    """领域：是哪方面的说法。"""
    wrong: Annotated[Text, Plain(corrects=True, carried="mark")]
    """错在哪里：一句话说清流传的是什么做法。"""
    words: Annotated[Texts, several(1), Plain(corrects=True, carried="mark")]
    """字面：和它一字不差才算的词。平常文字里会出现的词不要放。"""
    right: Annotated[Text, Plain(corrects=True, carried="mark")]
    """正确的做法：有人把错误说法写进内容时，程序把这句话说给他听。"""
    mark: Mark
    """核实程度：正确的做法核到了原文没有。"""
