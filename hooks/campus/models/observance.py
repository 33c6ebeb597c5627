"""Theme days, their rules, and what each month is about."""

from __future__ import annotations

import calendar
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field

from campus.models.base import Id, Keywords, Model, Text, Texts, form, several
from campus.models.marks import Code, Plain, Prose, Refers
from campus.models.source import Mark


def _real_day(value: str) -> str:
    month, day = (int(part) for part in value.split("-"))
    if day > calendar.monthrange(2024, month)[1]:  # a leap year: 02-29 is a day
        raise ValueError(f"{month}月没有{day}日；日期写成 11-09 这样")
    return value


_MONTH_DAY = form(r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$", '月和日，加引号，例如 "11-09"')
MonthDay = Annotated[str, Field(pattern=_MONTH_DAY), AfterValidator(_real_day), Code()]


MonthNumber = Annotated[int, Field(ge=1, le=12)]


Holiday = Literal["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"]


class Fixed(Model):
    kind: Literal["fixed"]
    """日期规则：每年固定的一天。"""
    date: MonthDay
    """日期：月和日，加引号，例如 `"11-09"`。"""


class NthWeekday(Model):
    """``nth`` weekday of a month; weekday 1 is Monday, nth -1 the last."""

    kind: Literal["nth_weekday"]
    """日期规则：某月第几个星期几。"""
    month: MonthNumber
    """月份：写数字。"""
    weekday: Annotated[int, Field(ge=1, le=7)]
    """星期几：1 是星期一，7 是星期日。"""
    nth: Literal[-1, 1, 2, 3, 4]
    """第几个：-1 是最后一个。"""


class WeekOf(Model):
    """The week, Monday to Sunday, that holds a date."""

    kind: Literal["week_of"]
    """日期规则：含这一天的那一周，从星期一到星期日。"""
    date: MonthDay
    """日期：月和日，加引号，例如 `"05-12"`。"""


class WholeMonth(Model):
    kind: Literal["whole_month"]
    """日期规则：整个月。"""
    month: MonthNumber
    """月份：写数字。"""


class Span(Model):
    model_config = ConfigDict(populate_by_name=True)

    kind: Literal["span"]
    """日期规则：从哪天到哪天。"""
    first: Annotated[MonthDay, Field(alias="from")]
    """从哪天：月和日，加引号，例如 `"11-25"`。"""
    last: Annotated[MonthDay, Field(alias="to")]
    """到哪天：月和日，加引号，例如 `"12-10"`。"""


class Notice(Model):
    """Dates come with a yearly notice: none is computed."""

    kind: Literal["notice"]
    """日期规则：每年看通知，程序不推算日期。"""
    month: MonthNumber
    """月份：大概在哪个月。"""
    hint: Annotated[Text, Plain()]
    """提示：一句话，例如“起止以当年通知为准”。"""


class BeforeHoliday(Model):
    """The last school day before a statutory holiday."""

    kind: Literal["before_holiday"]
    """日期规则：法定节假日前最后一个上课日。"""
    holiday: Holiday
    """节日：是哪个法定节假日。"""


class TermWeek(Model):
    """The first (1) or last (-1) week of a term."""

    kind: Literal["term_week"]
    """日期规则：学期的第一周或最后一周。"""
    term: Literal["秋季", "春季"]
    """学期：秋季或春季。"""
    week: Literal[1, -1]
    """哪一周：1 是第一周，-1 是最后一周。"""


Rule = Annotated[
    Fixed | NthWeekday | WeekOf | WholeMonth | Span | Notice | BeforeHoliday | TermWeek,
    Field(discriminator="kind"),
]


class ThemeDay(Model):
    """A dated observance: a day, week, month or period of the school year.

    写主题日：一个主题日一段，日期由程序按 `rule` 推算，不写死年份。遇上休息日，程序会把校内活动放到最近的上
    课日，并写明原因。
    """

    id: Annotated[Id, Code()]
    """编号：活动包的文件名，课的 `theme_day` 也写它。"""
    name: Annotated[Text, Plain()]
    """名称：这一天的正式叫法。"""
    short: Annotated[str | None, Plain()]
    """短写：例如 4·15；没有写 `null`。有活动包的主题日要写。搜索会自动认识 4.15、415、四月十五日等写法。"""
    aliases: Annotated[Keywords, Plain()]
    """别名：人们会搜的其他叫法。"""
    kind: Literal["日", "周", "月", "时段"]
    """长短：一天、一周、一个月，还是一段时间。"""
    rule: Rule
    """日期规则：日期由程序按它推算，不写死年份。"""
    what: Annotated[str, Field(min_length=4, max_length=80), Plain(carried="source")]
    """做什么：这一天学校做什么。"""
    basis: Annotated[Text, Plain(carried="source")]
    """依据：谁、哪一年、怎么定的。"""
    source: Annotated[Id | None, Refers("source")]
    """来源：来源编号；没有写 `null`。"""
    mark: Mark
    """核实程度：依据核到了原文没有。"""
    topics: Annotated[tuple[Id, ...], several(1), Refers("topic")]
    """主题：相关主题的编号，第一个决定颜色。"""
    priority: Literal["核心", "推荐", "可选"]
    """轻重：月历先放“核心”，再放“推荐”。"""
    note: Annotated[str | None, Plain(carried="source")]
    """提醒：写给老师；没有写 `null`。"""

    @property
    def label(self) -> str:
        """``11·9 全国消防日``, or the name alone where it says the date itself."""
        return f"{self.short} {self.name}" if self.short and self.short not in self.name else self.name


_TASK = form(r"^[^：]{2,4}：.{4,20}$", "“小标题：做什么”，小标题 2—4 字，后面 4—20 字")
WeekTask = Annotated[str, Field(pattern=_TASK)]


class MonthPlan(Model):
    """What a month is about, one small task for each of its weeks, and its one-minute reminders.

    写月份：十二个月各一段，寒暑假也写，九月排第一。
    """

    month: MonthNumber
    """月份：写数字，十二个月各一条，九月排第一。"""
    theme: Annotated[str, Field(min_length=4, max_length=16), Plain()]
    """主题：这个月的一句话。"""
    focus: Annotated[Text, Prose()]
    """重点：为什么是这些，学校做什么；带出处。"""
    topics: Annotated[tuple[Id, ...], several(1), Refers("topic")]
    """主题编号：这个月的几个主题，课按它排进月份。"""
    tasks: Annotated[tuple[WeekTask, ...], several(5, 5), Prose()]
    """一周一件小事：写成“小标题：做什么”，小标题 2—4 字，后面 4—20 字，加引号。
    印在挂墙的月历上，只有四周的月份用前四条。"""
    reminders: Annotated[Texts, several(4, 8), Prose()]
    """一分钟提醒：放学前念，每条能直接念。含 `{{` 或以 `**` 开头的要加引号。"""
