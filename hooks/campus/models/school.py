"""The school's own profile: terms, days off, planned drills."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field, model_validator

from campus.models.base import Date, Id, Model, Text, several
from campus.models.marks import Plain, Refers
from campus.models.observance import Holiday, MonthNumber
from campus.models.signal import Form
from campus.models.stage import Stage
from campus.models.topic import Region


class Term(Model):
    name: Literal["秋季", "春季"]
    """学期：先秋季，后春季。"""
    first: Date
    """第一天：学生上课的第一天。"""
    last: Date
    """最后一天：学生上课的最后一天。"""

    @model_validator(mode="after")
    def _order(self) -> Term:
        if self.first >= self.last:
            raise ValueError(f"{self.name}学期的 last（{self.last}）要晚于 first（{self.first}）")
        return self


class PlannedDrill(Model):
    """A drill of the year's plan: in which month, and on which day if that is settled."""

    month: MonthNumber
    """月份：哪个月练。"""
    drill: Annotated[Id, Refers("drill")]
    """演练：演练编号。"""
    date: Date | None = None
    """日期：定了就写；不写，放在当月第三个星期三前后的上课日。"""
    name: Annotated[str | None, Field(max_length=40), Plain()] = None
    """本校的叫法：演练计划表里用它；不写，用演练的名称。"""
    place: Annotated[str | None, Field(max_length=30), Plain()] = None
    """地点：写进演练计划表；不写，写“本校”。"""
    team: Annotated[str | None, Field(max_length=60), Plain()] = None
    """队伍：谁参加；不写，照演练里的。"""
    guide: Annotated[str | None, Field(max_length=40), Plain()] = None
    """指导部门：不写，照演练里的。"""


class Staircase(Model):
    """A way down for the drills: how many may be on it at a time is what the school itself has found out."""

    building: Annotated[Text, Plain()]
    """楼：楼的名字，例如“教学楼”。"""
    name: Annotated[Text, Plain()]
    """楼梯：例如“东楼梯”。"""
    capacity: Annotated[int, Field(ge=1, le=400)]
    """一批几人：最窄的那一段，一批人走得开、不停步，最多几个人；学校自己走一遍数出来。"""


class SchoolClass(Model):
    """A class, where it sits and how many it is."""

    building: Annotated[Text, Plain()]
    """楼：和楼梯里写的一样。"""
    floor: Annotated[int, Field(ge=1, le=20)]
    """楼层：一楼写 1。"""
    name: Annotated[Text, Plain()]
    """班：例如“五（1）班”，不重名。"""
    pupils: Annotated[int, Field(ge=1, le=100)]
    """人数：这个班有多少学生。"""


class YearTheme(Model):
    """The theme that the authorities give a theme day in this school year."""

    day: Annotated[Id, Refers("theme_day")]
    """主题日：主题日编号。"""
    theme: Annotated[str, Field(min_length=4, max_length=40), Plain()]
    """当年主题：国家有关部门公布的原话，学校不自拟。"""


class DaysOff(Model):
    """The State Council's arrangement of one year's holidays, as its notice has it."""

    year: Annotated[int, Field(ge=2020, le=2100)]
    """年份：通知说的那一年。"""
    rest: dict[Holiday, tuple[Date, Date]]
    """放假：每个节日写“节日: [第一天, 最后一天]”。"""
    work: tuple[Date, ...] = ()
    """上班：调休上班的周末，一天一天写；没有写 `[]`。"""

    @model_validator(mode="after")
    def _order(self) -> DaysOff:
        for name, (first, last) in self.rest.items():
            if not (first <= last <= first + datetime.timedelta(days=14)):
                raise ValueError(f"{name}的第一天 {first} 和最后一天 {last} 写反了，或者隔得太远")
        days = {
            first + datetime.timedelta(days=number)
            for first, last in self.rest.values()
            for number in range((last - first).days + 1)
        }
        if both := sorted(days & set(self.work)):
            raise ValueError(f"{both[0]} 又写了放假，又写了上班")
        return self


class School(Model):
    """The school's profile: all that makes the year ours rather than anybody's.

    写学校资料：每所学校自己要改的，只有这一个文件。国务院办公厅公布下一年的放假调休以后，照通知写进
    `notices`；还没公布的那一年按法定节假日预计，页面和计划里都会写明。
    """

    name: Annotated[Text, Plain()]
    """学校名称：写在日历页的开头。"""
    region: Region
    """地区：学校周围是什么样的地方，决定多留意哪些主题。"""
    stages: Annotated[tuple[Stage, ...], several(1)]
    """学段：学校有哪些学段。"""
    class_size: Annotated[int, Field(ge=1, le=100)] = 45
    """班额：一个班多少人，轮流的时间按它算。"""
    boarding: bool
    """住宿：有没有住宿生。"""
    school_bus: bool
    """校车：有没有校车。有校车的，每学期要练一次。"""
    checked: Date
    """核对日期：这份资料最近一次核对的日期；日历文件的时间戳用它。"""
    terms: Annotated[tuple[Term, ...], several(2, 2)]
    """学期：两个，先秋季后春季，在同一个学年里。"""
    rest_days: Annotated[dict[Date, Text], Plain()]
    """改成放假：上课的日子改成放假，写“日期: 原因”；没有写 `{}`。"""
    school_days: Annotated[dict[Date, Text], Plain()]
    """改成上课：放假的日子改成上课，写“日期: 原因”；没有写 `{}`。"""
    notices: tuple[DaysOff, ...] = ()
    """放假通知：国务院办公厅的通知，一年写一条；写了的那一年就不再是预计的。"""
    drills: Annotated[tuple[PlannedDrill, ...], several(1)]
    """全年演练：每个有课的月份至少一次。"""
    themes: tuple[YearTheme, ...] = ()
    """当年主题：有关部门公布以后，给那个主题日写一条；活动包里带“（今年的主题）”的那一段这时才出现。"""
    complete: bool = False
    """全年排满：`true` 就检查全年要做到的排满没有，少了一项就要补。"""
    signals: dict[Annotated[Id, Refers("signal")], Annotated[Form, Plain()]] = Field(default_factory=dict)
    """本校的信号：写“信号编号: 本校用什么”，不能和别的信号一样；都用信号表里的就不写。"""
    stairs: Annotated[tuple[Staircase, ...], several(0, 40)] = ()
    """楼梯：演练分工表照它把班分到楼梯；不写就不分。"""
    classes: Annotated[tuple[SchoolClass, ...], several(0, 100)] = ()
    """班级：哪座楼、几楼、多少人；不写就不分。"""

    @model_validator(mode="after")
    def _year(self) -> School:
        autumn, spring = self.terms
        if (autumn.name, spring.name) != ("秋季", "春季"):
            raise ValueError("terms 先写秋季学期，再写春季学期")
        if autumn.last >= spring.first:
            raise ValueError(f"春季学期（{spring.first}）要在秋季学期结束（{autumn.last}）之后开始")
        start = autumn.first.year
        if not (
            datetime.date(start, 8, 1) <= autumn.first and spring.last <= datetime.date(start + 1, 8, 31)
        ):
            raise ValueError("两个学期要落在同一个学年里（8月到第二年8月）")
        return self

    @model_validator(mode="after")
    def _rooms(self) -> School:
        for kind, names in (
            ("楼梯", [f"{it.building}{it.name}" for it in self.stairs]),
            ("班级", [it.name for it in self.classes]),
        ):
            if twice := sorted({name for name in names if names.count(name) > 1}):
                raise ValueError(f"{kind}写了两次：{'、'.join(twice)}")
        for room in self.classes:
            wide = max((it.capacity for it in self.stairs if it.building == room.building), default=0)
            if room.floor > 1 and wide < room.pupils:
                raise ValueError(
                    f"{room.name}在{room.building}{room.floor}楼，有 {room.pupils} 人，"
                    + (f"那里的楼梯一批最多 {wide} 人" if wide else "那座楼没有写楼梯")
                )
        return self
