"""What claims rest on: sources, their marks, and telephone numbers."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator

from campus.models.base import NUMBER, Date, Id, Model, Text, form
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


class Read(StrEnum):
    """What was read of a source or of one of its clauses, the best first."""

    WHOLE = "原文全文"
    CLAUSE = "原文该条"
    REPRINT = "转载全文"  # of a clause: the whole clause, in a reprint
    REPORT = "报道"  # a report, an excerpt, a summary, a part
    NOTHING = "没读到"

    @property
    def mark(self) -> Mark:
        """Nothing is checked on an excerpt."""
        return {Read.REPORT: Mark.PARTLY, Read.NOTHING: Mark.MEMORY}.get(self, Mark.CHECKED)


# A record of a dispute has to name the wrong advice that it is about.
_OF_SOURCE = Plain(carried="source", corrects=("kind", "争议"))


_DATE = form(r"^\d{4}(-\d{2}(-\d{2})?)?$", '年、年月或年月日，加引号，例如 "2024-06"')


class Clause(Model):
    """An article or item that we use, in our own words, with its limits.

    ``at`` as citations write it; ``limits``: how far it goes, and what it also says that we do not follow;
    ``on``: the day it was read.
    """

    at: Annotated[Text, Code()]
    """条号：和出处里写的一样，例如 `第四十四条`。"""
    says: Annotated[Text, Plain(carried="source")]
    """我们用到的意思：用自己的话写，不抄原文长句。"""
    limits: Annotated[Text | None, Plain(carried="source", corrects=True)]
    """限度：它管到哪里，它还说了、我们不采用或不利的部分；没有写 `null`。"""
    read: Read
    """这一条读到了什么：没有整条读完的，写“报道”。"""
    on: Date
    """读的日期：哪天读的，加引号。"""


class Source(Model):
    """A law, standard, guide or other document that claims rest on.

    ``since`` (``from`` in the file) is the day from which ``status`` holds: of a law in force the day it
    took effect, of a replaced one the day on which its successor did.

    写来源：一条来源一段，各页用它的编号引用。核到什么程度由 `read` 推出来，不另写：原文全文、原文该条、转载
    全文是已查，报道是部分已查，没读到是记忆（待核）；争议和建议值两类照它的类别。写了条号的出处，看的是那一
    条的 `read`。没有整条读完的，不写“转载全文”。
    """

    model_config = ConfigDict(populate_by_name=True)

    id: Annotated[Id, Code()]
    """编号：各页用它引用，定了就不改、不删。旧文件被新文件取代，就把旧的标成“已被取代”。"""
    title: Annotated[Text, _OF_SOURCE]
    """全名：文件或标准的全称。"""
    short: Annotated[str, Field(min_length=1, max_length=16), _OF_SOURCE]
    """简称：印在页末的来源里。"""
    kind: Literal[
        "法律", "法规", "规章", "标准", "指南", "通知", "科普", "计划样本", "通用口径", "争议", "建议值"
    ]
    """种类：是哪一类来源。我们自己定的教学参数写“建议值”。"""
    issuer: Annotated[Text, Plain()]
    """发布单位：转载的写是谁说的、谁转的。"""
    number: Annotated[str | None, Code()]
    """文号：文号、令号或标准号；这一类没有的，或没有核到的，写 `null`。"""
    date: Annotated[str, Field(pattern=_DATE), Code()]
    """发布日期：发布或修订的日期，加引号，写到年、月或日，例如 `"2024"`；页面没有日期的写读到的日子。"""
    status: Literal["现行", "已被取代", "不适用"]
    """效力：现在还有没有效。"""
    since: Annotated[Date | None, Field(alias="from")] = None
    """效力从哪天起：现行的法写这一版的施行日，已被取代的写被取代那天（必写）；不清楚、不适用可以不写。"""
    superseded_by: Annotated[Id | None, Refers("source")]
    """被谁取代：新来源的编号。只有“已被取代”的才写，其余写 `null`。"""
    read: Read
    """读到了什么：整份读到了什么。报道、摘要、只读到一部分，都写“报道”。"""
    says: Annotated[Text, _OF_SOURCE]
    """说了什么：用自己的话写；不抄原文长句；它还说了、我们不采用的也写上。"""
    checked: Date
    """查看日期：最近一次查看的日期，加引号。"""
    clauses: tuple[Clause, ...] = ()
    """用到的条款：出处里写了条号的，那一条要在这里；没有可以不写。"""

    @model_validator(mode="after")
    def _successor(self) -> Source:
        replaced = self.status == "已被取代"
        if replaced != (self.superseded_by is not None):
            raise ValueError("“已被取代”的来源要在 superseded_by 写明被谁取代，其他来源写 null")
        if replaced and self.since is None:
            raise ValueError("“已被取代”的来源要在 from 写明从哪天起被取代")
        return self

    @model_validator(mode="after")
    def _clauses_differ(self) -> Source:
        named = [clause.at for clause in self.clauses]
        if twice := next((at for at in named if named.count(at) > 1), None):
            raise ValueError(f"clauses 里“{twice}”写了两次，请合成一条")
        return self

    @property
    def known_by(self) -> str:
        """Issuer, day and force in a line; of what is our own summary and no document, who wrote it when."""
        if self.kind in ("通用口径", "争议", "建议值"):
            return f"{self.issuer} · 本站{self.date}编写"
        return " · ".join([self.issuer, self.date, *(["现行"] if self.status == "现行" else [])])

    @property
    def mark(self) -> Mark:
        """How far the whole has been verified."""
        if self.kind in ("争议", "建议值"):
            return Mark(self.kind)
        return self.read.mark

    def clause(self, at: str | None) -> Clause | None:
        """The clause that a citation names, if it is there."""
        return next((clause for clause in self.clauses if clause.at == at), None)

    def read_of(self, at: str | None) -> Read:
        """What was read of the clause that a citation names, or of the whole."""
        found = self.clause(at)
        return found.read if found else self.read

    def mark_of(self, at: str | None) -> Mark:
        """How far what a citation rests on has been verified: its clause, or the whole."""
        return self.read_of(at).mark if self.clause(at) else self.mark


class Phone(Model):
    """A public telephone number; its source and check date come with the source record.

    写电话：一个号码一段，全站只能用这里有的号码。学生看的文字只用来源已经核过的号码；新的热线请先核到官方发
    布，再加进来。
    """

    number: Annotated[str, Field(pattern=NUMBER), Code()]
    """号码：加引号。全站只能用这里有的号码。"""
    name: Annotated[Text, Plain()]
    """名称：这是什么电话。"""
    use: Annotated[Text, Plain(claim="电话号码", carried="source")]
    """用途：这个号码管什么。"""
    call_when: Annotated[Text, Plain(carried="source")]
    """什么时候打：写给打电话的人看。"""
    source: Annotated[Id, Refers("source")]
    """来源：来源编号，核到官方发布再加。"""
    note: Annotated[str | None, Plain(carried="source")]
    """提醒：没有写 `null`。"""
