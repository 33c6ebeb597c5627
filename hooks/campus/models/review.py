"""Who, knowing the trade, has read what and when: a role and a date, never a signature."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from campus.models.base import Date, Id, Model, Text, form
from campus.models.marks import Code, Plain, Refers


class Review(Model):
    """One reading of one thing; of a topic: of all its procedures and key messages.

    写一次复核：懂行的人读过哪一份，哪天读的，结果怎样。写岗位和日期，不用签名。
    """

    id: Annotated[str, Field(pattern=form(r"^R\d{3}$", "R 加三位数字，例如“R001”")), Code()]
    """编号：R 加三位数字，不重复。"""
    procedure: Annotated[Id | None, Refers("procedure")] = None
    """处置要领：复核的是哪一份，写编号。"""
    lesson: Annotated[Id | None, Refers("lesson")] = None
    """课：复核的是哪一节，写文件名。"""
    drill: Annotated[Id | None, Refers("drill")] = None
    """演练：复核的是哪一个，写文件名。"""
    topic: Annotated[Id | None, Refers("topic")] = None
    """主题：复核了这个主题的全部处置要领和关键信息，写主题编号。"""
    by: Annotated[str, Field(min_length=2, max_length=20), Plain()]
    """谁：岗位或职业，例如“校医”“消防员”；不写姓名。"""
    name: Annotated[str | None, Field(max_length=20), Plain()] = None
    """姓名：本人愿意公开才写，否则不写这一行。"""
    on: Date
    """哪天：复核的日期。"""
    found: Literal["没有要改的", "照意见改了", "有存疑"]
    """结果：没有要改的、照意见改了，或有存疑。"""
    note: Annotated[Text | None, Plain(carried="复核单")] = None
    """说明：改了什么、对什么存疑；没有就不写。"""

    @model_validator(mode="after")
    def _of_one_thing(self) -> Review:
        named = [it for it in (self.procedure, self.lesson, self.drill, self.topic) if it]
        if len(named) != 1:
            raise ValueError("procedure、lesson、drill、topic 里写一个，说明复核的是什么")
        return self

    @property
    def of(self) -> tuple[str, str]:
        """Kind and id of what was read."""
        pairs = (("procedure", self.procedure), ("lesson", self.lesson), ("drill", self.drill))
        return next(((kind, key) for kind, key in pairs if key), ("topic", self.topic or ""))
