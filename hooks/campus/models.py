"""The shape of one entry of each kind. Frozen, and closed: an unknown field is an error.

Texts may hold citations ``[@source-id 第四十四条]`` and quoted messages ``{{topic.message}}``
(see :mod:`campus.claims`). Lengths count characters, which for Chinese is what a reader sees.
Identifiers are file names or the ``id`` of a record.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Sized
from enum import StrEnum
from typing import Annotated, Literal, TypeVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticKnownError

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
MessageId = Annotated[str, Field(pattern=r"^[a-z0-9-]+\.[a-z0-9-]+$")]
Text = Annotated[str, Field(min_length=1)]
Texts = tuple[Text, ...]
_T = TypeVar("_T", bound=Sized)


def several(least: int, most: int | None = None) -> AfterValidator:
    """How many items a list has. Counted only when all of them are right: one fault, one sentence."""

    def count(items: _T) -> _T:
        size = len(items)
        if size < least:
            raise PydanticKnownError(
                "too_short", {"field_type": "List", "min_length": least, "actual_length": size}
            )
        if most is not None and size > most:
            raise PydanticKnownError(
                "too_long", {"field_type": "List", "max_length": most, "actual_length": size}
            )
        return items

    return AfterValidator(count)


def _written_date(value: object) -> object:
    """A date is written 2026-09-01: never read from a number, which would be seconds since 1970."""
    if isinstance(value, datetime.date):
        return value
    if not isinstance(value, str):
        raise PydanticKnownError("date_type")
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.strip()):
        raise PydanticKnownError("date_from_datetime_parsing", {"error": "not YYYY-MM-DD"})
    return value


Date = Annotated[datetime.date, BeforeValidator(_written_date)]


def _number_as_text(value: object) -> object:
    """Teachers write 119 without quotation marks, and mean the word."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Keywords = tuple[Annotated[Text, BeforeValidator(_number_as_text)], ...]


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Stage(StrEnum):
    """学段. The order of the members is the order on every page."""

    P1 = "小学低年级"
    P2 = "小学高年级"
    J = "初中"
    S = "高中"

    @property
    def grades(self) -> str:
        return {"P1": "小学1—3年级", "P2": "小学4—6年级", "J": "初中", "S": "高中"}[self.name]

    @property
    def code(self) -> str:
        """Short Latin form for addresses: p1, p2, j, s."""
        return self.name.lower()

    @property
    def period(self) -> int:
        """Minutes of one class period: 40 in primary, 45 in secondary schools."""
        return 40 if self in (Stage.P1, Stage.P2) else 45


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


# Sources and other reference lists


class Source(Model):
    """A law, standard, guide or other document that claims rest on."""

    id: Id
    title: Text
    short: Annotated[str, Field(min_length=1, max_length=16)]
    kind: Literal[
        "法律", "法规", "规章", "标准", "指南", "通知", "科普", "计划样本", "通用口径", "争议", "建议值"
    ]
    issuer: str | None
    number: str | None
    date: Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")] | None
    status: Literal["现行", "已被取代", "不适用"]
    superseded_by: Id | None
    mark: Mark
    says: Text
    checked: Date

    @model_validator(mode="after")
    def _successor(self) -> Source:
        if (self.status == "已被取代") != (self.superseded_by is not None):
            raise ValueError("“已被取代”的来源要在 superseded_by 写明被谁取代，其他来源写 null")
        return self


class Phone(Model):
    """A public telephone number; its source and check date come with the source record."""

    number: Annotated[str, Field(pattern=r"^\d{3,5}$")]
    name: Text
    use: Text
    call_when: Text
    source: Id
    note: str | None


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

    id: Id
    name: Annotated[str, Field(min_length=2, max_length=9)]
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
    aliases: Annotated[Keywords, several(3)]
    colour: Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
    icon: Annotated[str, Field(pattern=r"^material/[a-z0-9-]+$")]
    summary: Annotated[str, Field(min_length=8, max_length=60)]


class OutlineItem(Model):
    """One item of the 2007 national outline, reworded."""

    id: Id
    stage: Stage
    module: Literal["社会安全", "公共卫生", "意外伤害", "网络信息安全", "自然灾害", "其他"]
    item: Text
    source: Id
    mark: Mark


class LaterRequirement(Model):
    """A requirement added or strengthened after 2007."""

    id: Id
    topic: Text
    stages: Annotated[
        tuple[
            Literal["幼儿园", "小学低年级", "小学高年级", "初中", "高中", "教职工", "家长", "学校管理"],
            ...,
        ],
        several(1),
    ]
    item: Text
    source: Id
    mark: Mark


class Curriculum(Model):
    outline: tuple[OutlineItem, ...]
    later: tuple[LaterRequirement, ...]


class WrongAdvice(Model):
    """Dangerous folk advice and the literal words that betray it."""

    id: Annotated[str, Field(pattern=r"^W\d{3}$")]
    area: Text
    wrong: Text
    words: Annotated[Texts, several(1)]
    right: Text
    mark: Mark


class Wording(Model):
    """The one fixed wording of a message, for everyone and for each 学段 it is fit for."""

    model_config = ConfigDict(populate_by_name=True)

    everyone: Annotated[str, Field(alias="全校", min_length=4, max_length=30, pattern=r"[^。！？]$")]
    p1: Annotated[str, Field(min_length=3, max_length=24, pattern=r"[^。！？]$")] | None = Field(
        None, alias="小学低年级"
    )
    p2: Annotated[str, Field(min_length=3, max_length=34, pattern=r"[^。！？]$")] | None = Field(
        None, alias="小学高年级"
    )
    j: Annotated[str, Field(min_length=3, max_length=34, pattern=r"[^。！？]$")] | None = Field(
        None, alias="初中"
    )
    s: Annotated[str, Field(min_length=3, max_length=34, pattern=r"[^。！？]$")] | None = Field(
        None, alias="高中"
    )

    def of(self, stage: Stage | None) -> str | None:
        """The wording for ``stage``; without one, for the whole school. ``None``: not for that band."""
        return self.everyone if stage is None else getattr(self, stage.code)


class Message(Model):
    """A key action. ``sources`` are ``id`` or ``id 条款``."""

    id: Id
    wording: Wording
    never: Annotated[str, Field(max_length=26)] | None = None
    why: Text
    pupil: bool
    sources: Annotated[Texts, several(1)]


class MessageFile(Model):
    """The key actions of one topic: at most seven, so that they can be learnt."""

    topic: Id
    messages: Annotated[tuple[Message, ...], several(1, 7)]


class Picture(Model):
    """A drawing. ``alt`` says in one sentence what a reader would see; ``svg`` is the file's text."""

    alt: Annotated[str, Field(min_length=4, max_length=60)]
    by: Annotated[str, Field(min_length=2)]  # who drew it: 本站, or the icon set and its licence
    svg: Annotated[str, Field(pattern=r"^\s*<svg")]

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of its view box: a page leaves that room before the drawing is there."""
        found = re.search(r'viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"', self.svg)
        return (round(float(found[1])), round(float(found[2]))) if found else (4, 3)


class LessonPictures(Model):
    """Which drawing stands where in a lesson's files, by name; null where there is none.

    ``steps`` and ``situations`` follow the lesson's order and may be shorter. ``messages``: a drawing of
    the lesson's own for a message, where the usual one is not for this age.
    """

    cover: Text
    steps: tuple[Text | None, ...] = ()
    situations: tuple[Text | None, ...] = ()
    messages: dict[MessageId, Text] = {}

    @property
    def drawn(self) -> tuple[str, ...]:
        """Names of all its drawings, each once."""
        return tuple(
            dict.fromkeys(
                name for name in (self.cover, *self.steps, *self.situations, *self.messages.values()) if name
            )
        )


class PictureUses(Model):
    """Drawings for lessons, messages, kits and their boards, drills and their flows, and months, by id."""

    lessons: dict[Id, LessonPictures] = {}
    messages: dict[MessageId, Text] = {}
    kits: dict[Id, Text] = {}
    boards: dict[Id, Text] = {}
    drills: dict[Id, Text] = {}
    flows: dict[Id, tuple[Text | None, ...]] = {}
    months: dict[Annotated[int, Field(ge=1, le=12)], Text] = {}


# The school year


def _real_day(value: str) -> str:
    month, day = (int(part) for part in value.split("-"))
    if day > calendar.monthrange(2024, month)[1]:  # a leap year: 02-29 is a day
        raise ValueError(f"{month}月没有{day}日；日期写成 11-09 这样")
    return value


_MonthDay = Annotated[
    str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"), AfterValidator(_real_day)
]
_MonthNumber = Annotated[int, Field(ge=1, le=12)]
Holiday = Literal["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"]


class Fixed(Model):
    kind: Literal["fixed"]
    date: _MonthDay


class NthWeekday(Model):
    """``nth`` weekday of a month; weekday 1 is Monday, nth -1 the last."""

    kind: Literal["nth_weekday"]
    month: _MonthNumber
    weekday: Annotated[int, Field(ge=1, le=7)]
    nth: Literal[-1, 1, 2, 3, 4]


class WeekOf(Model):
    """The week, Monday to Sunday, that holds a date."""

    kind: Literal["week_of"]
    date: _MonthDay


class WholeMonth(Model):
    kind: Literal["whole_month"]
    month: _MonthNumber


class Span(Model):
    model_config = ConfigDict(populate_by_name=True)

    kind: Literal["span"]
    first: Annotated[_MonthDay, Field(alias="from")]
    last: Annotated[_MonthDay, Field(alias="to")]


class Notice(Model):
    """Dates come with a yearly notice: none is computed."""

    kind: Literal["notice"]
    month: _MonthNumber
    hint: Text


class BeforeHoliday(Model):
    """The last school day before a statutory holiday."""

    kind: Literal["before_holiday"]
    holiday: Holiday


class TermWeek(Model):
    """The first (1) or last (-1) week of a term."""

    kind: Literal["term_week"]
    term: Literal["秋季", "春季"]
    week: Literal[1, -1]


Rule = Annotated[
    Fixed | NthWeekday | WeekOf | WholeMonth | Span | Notice | BeforeHoliday | TermWeek,
    Field(discriminator="kind"),
]


class ThemeDay(Model):
    """A dated observance: a day, week, month or period of the school year."""

    id: Id
    name: Text
    short: str | None
    aliases: Keywords
    kind: Literal["日", "周", "月", "时段"]
    rule: Rule
    what: Annotated[str, Field(min_length=4, max_length=80)]
    basis: Text
    source: Id | None
    mark: Mark
    topics: Annotated[tuple[Id, ...], several(1)]
    priority: Literal["核心", "推荐", "可选"]
    note: str | None

    @property
    def label(self) -> str:
        """``11·9 全国消防日``, or the name alone."""
        return f"{self.short} {self.name}" if self.short else self.name


WeekTask = Annotated[str, Field(pattern=r"^[^：]{2,4}：.{4,20}$")]


class MonthPlan(Model):
    """What a month is about, one small task for each of its weeks, and its one-minute reminders."""

    month: _MonthNumber
    theme: Annotated[str, Field(min_length=4, max_length=16)]
    focus: Text
    topics: Annotated[tuple[Id, ...], several(1)]
    tasks: Annotated[tuple[WeekTask, ...], several(5, 5)]
    reminders: Annotated[Texts, several(4, 8)]


class Region(StrEnum):
    """What the land around the school is like, and the topics that follow from it."""

    COAST = "沿海"
    MOUNTAIN = "山区"
    NORTH = "北方"
    PLAIN = "平原"
    CITY = "城区"

    @property
    def topics(self) -> tuple[str, ...]:
        """Topics to watch beyond the common ones: storms, landslides, ice and stove gas, floods, traffic."""
        return {
            "COAST": ("weather", "drowning"),
            "MOUNTAIN": ("geology", "weather", "outdoors"),
            "NORTH": ("gas", "drowning", "weather"),
            "PLAIN": ("weather", "drowning"),
            "CITY": ("traffic", "battery"),
        }[self.name]


class Place(Model):
    """Where a class may be when it has a few minutes. ``words`` are what lessons call the place."""

    id: Id
    name: Annotated[str, Field(min_length=2, max_length=8)]
    words: Annotated[Texts, several(1)]
    topics: tuple[Id, ...]
    desks: bool
    outdoors: bool


class Condition(Model):
    """A season (with its months) or a kind of weather, and the topics it calls for, first things first."""

    id: Id
    name: Annotated[str, Field(min_length=2, max_length=8)]
    months: tuple[_MonthNumber, ...]
    topics: Annotated[tuple[Id, ...], several(1)]
    indoors: bool


class Term(Model):
    name: Literal["秋季", "春季"]
    first: Date
    last: Date

    @model_validator(mode="after")
    def _order(self) -> Term:
        if self.first >= self.last:
            raise ValueError(f"{self.name}学期的 last（{self.last}）要晚于 first（{self.first}）")
        return self


class PlannedDrill(Model):
    """A drill of the year's plan: in which month, and on which day if that is settled."""

    month: _MonthNumber
    drill: Id
    date: Date | None = None


class School(Model):
    """The school's profile: all that makes the year ours rather than anybody's."""

    name: Text
    region: Region
    stages: Annotated[tuple[Stage, ...], several(1)]
    boarding: bool
    school_bus: bool
    checked: Date
    terms: Annotated[tuple[Term, ...], several(2, 2)]
    rest_days: dict[Date, Text]
    school_days: dict[Date, Text]
    drills: Annotated[tuple[PlannedDrill, ...], several(1)]

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


# Lessons and kits


class Brief(Model):
    """The teacher's thirty-second box."""

    does: Text
    prepare: Text
    risk: Annotated[str, Field(pattern=r"^(低|中)")]


class Word(Model):
    word: Text
    meaning: Text


class Preparation(Model):
    materials: Text
    room: Text
    activity_safety: Text
    background: Annotated[str, Field(min_length=80)]


class StarterItem(Model):
    question: Text
    answer: Text


class Move(Model):
    """One labelled move of a step; ``answer`` only for 情境."""

    label: Literal["教师", "学生", "预期", "板书", "情境"]
    text: Text
    answer: str


class Step(Model):
    kind: Literal["导入", "学一学", "练一练", "情境判断", "收束"]
    title: Text
    minutes: Annotated[int, Field(ge=1, le=30)]
    moves: tuple[Move, ...]


class Misconception(Model):
    claim: Text
    reply: Text


class Differentiation(Model):
    support: Text
    core: Text
    challenge: Text
    needs: Text
    small: Text


class SkillCard(Model):
    """What a pupil can be seen to do: action, time, criterion, and three levels."""

    action: Text
    time: Text
    criterion: Text
    secure: Text
    nearly: Text
    again: Text


class Choice(Model):
    text: Text
    correct: bool
    reason: str


class Question(Model):
    kind: Literal["情境", "知识"]
    question: Text
    choices: Annotated[tuple[Choice, ...], several(3, 4)]
    explanation: Text

    @property
    def answer(self) -> int:
        """Position of the right choice, from 0; the checks make sure there is exactly one."""
        return next((i for i, choice in enumerate(self.choices) if choice.correct), 0)


class Extension(Model):
    subjects: Text
    minutes: Annotated[Texts, several(3, 3)]


class Activity(Model):
    """What a pupil draws or fills in on the worksheet.

    ``columns`` are the labels of 分格, the heads of a 表格 (the first over its rows), or the start
    and the end of a route drawn on 空白 or 方格.
    """

    task: Annotated[str, Field(min_length=2, max_length=12)]
    how: Annotated[str, Field(min_length=4, max_length=60)]
    form: Literal["空白", "方格", "分格", "表格"]
    columns: Annotated[tuple[Annotated[str, Field(min_length=1, max_length=12)], ...], several(0, 6)] = ()
    rows: Annotated[tuple[Annotated[str, Field(min_length=1, max_length=14)], ...], several(0, 6)] = ()

    @model_validator(mode="after")
    def _labels(self) -> Activity:
        if self.form == "分格" and len(self.columns) < 2:
            raise ValueError("版式是“分格”时，“栏：”要写 2 到 6 个格子的名字，用“｜”隔开")
        if self.form == "表格" and (len(self.columns) < 2 or not self.rows):
            raise ValueError("版式是“表格”时，“栏：”写表头（2 到 6 个），“行：”写每一行的名字，用“｜”隔开")
        if self.form != "表格" and self.rows:
            raise ValueError(f"“行：”只用于表格；现在的版式是“{self.form}”")
        return self


class Lesson(Model):
    """One class period (课). The file name is its id."""

    title: Annotated[str, Field(min_length=4, max_length=22)]
    stage: Stage
    topic: Id
    theme_day: Id
    kind: Literal["技能训练", "情境讨论", "主题班会"]
    minutes: Annotated[int, Field(ge=20, le=45)]
    summary: Annotated[str, Field(min_length=10, max_length=70)]
    keywords: Annotated[Keywords, several(3, 12)]
    place: Annotated[Texts, several(1)]
    curriculum: Annotated[tuple[Id, ...], several(1)]
    messages: Annotated[tuple[MessageId, ...], several(3, 5)]
    drill: Id | None  # None where no drill fits the band
    reviewed: Date
    brief: Brief
    guidance: Text
    outcomes: Annotated[Texts, several(2, 3)]
    words: Annotated[tuple[Word, ...], several(3, 6)]
    preparation: Preparation
    starter: Annotated[tuple[StarterItem, ...], several(3, 4)]
    steps: Annotated[tuple[Step, ...], several(5, 7)]
    misconceptions: Annotated[tuple[Misconception, ...], several(3)]
    differentiation: Differentiation
    skill: SkillCard
    quiz: Annotated[tuple[Question, ...], several(6, 8)]
    extension: Extension
    home: Text
    pupil: Text
    worksheet: Activity | None = None
    changes: Annotated[Texts, several(1)]

    @field_validator("outcomes")
    @classmethod
    def _observable(cls, outcomes: Texts) -> Texts:
        for outcome in outcomes:
            if not outcome.startswith("我能"):
                raise ValueError(f"学习目标要以“我能”开头；现在写的是“{outcome[:20]}”")
        return outcomes

    @property
    def situations(self) -> tuple[Move, ...]:
        """The situations to decide on, in the order they are taught."""
        return tuple(move for step in self.steps for move in step.moves if move.label == "情境")


class Actions(Model):
    dos: Annotated[Texts, several(4, 8)]
    donts: Annotated[Texts, several(4, 8)]


class Area(Model):
    """One area of a wall board: its letter in the plan, a title, what to draw and what to write."""

    place: Annotated[str, Field(pattern=r"^[^／｜\s]$")]
    title: Annotated[str, Field(min_length=2, max_length=10)]
    draw: Text
    words: Text


class Board(Model):
    """A wall board (板报). ``plan`` is a map: rows of letters, one letter a cell, 题 for the headline."""

    how: Annotated[str, Field(min_length=20, max_length=160)]
    plan: Annotated[tuple[Text, ...], several(2, 5)]
    headline: Annotated[str, Field(min_length=4, max_length=14)]
    areas: Annotated[tuple[Area, ...], several(4, 8)]
    slogans: Annotated[tuple[Annotated[str, Field(max_length=14)], ...], several(2, 6)]

    @model_validator(mode="after")
    def _map(self) -> Board:
        if len({len(row) for row in self.plan}) != 1:
            raise ValueError("“版面：”的每一行字数要一样多，行与行之间用“／”隔开")
        named = [area.place for area in self.areas]
        drawn = dict.fromkeys("".join(self.plan))
        missing = [place for place in ("题", *named) if place not in drawn]
        unknown = [place for place in drawn if place not in ("题", *named)]
        if missing or unknown or len(set(named)) != len(named):
            more = [f"多了“{''.join(unknown)}”"] if unknown else []
            less = [f"少了“{''.join(missing)}”"] if missing else []
            wrong = "，".join([*more, *less]) or "有两块用了同一个字"
            raise ValueError(f"“版面：”里的字要和下面各块一一对应，另有“题”放大标题；{wrong}")
        for place in drawn:
            top, left, height, width = self.rectangle(place)
            if any(row[left : left + width] != place * width for row in self.plan[top : top + height]):
                raise ValueError(f"“版面：”里的“{place}”要占一整块长方形")
        return self

    @property
    def cells(self) -> list[list[tuple[str, int, int]]]:
        """The plan as a table: for each row the areas that begin in it, with their rows and columns."""
        corners = {place: self.rectangle(place) for place in dict.fromkeys("".join(self.plan))}
        return [
            [
                (place, rows, columns)
                for place, (top, left, rows, columns) in sorted(corners.items(), key=lambda item: item[1][1])
                if top == index
            ]
            for index in range(len(self.plan))
        ]

    def rectangle(self, place: str) -> tuple[int, int, int, int]:
        """Row, column, rows and columns of an area in the plan, each counted from its corner."""
        rows = [index for index, row in enumerate(self.plan) if place in row]
        columns = [index for row in self.plan for index, name in enumerate(row) if name == place]
        return rows[0], min(columns), rows[-1] - rows[0] + 1, max(columns) - min(columns) + 1


class Elders(Model):
    """A note for grandparents, spoken by the child: a greeting, three actions, whom to call."""

    opening: Annotated[str, Field(min_length=8, max_length=40)]
    actions: Annotated[Texts, several(3, 3)]
    calling: Annotated[str, Field(min_length=8, max_length=50)]


class Kit(Model):
    """Everything a school needs for one theme day. The file name is the theme day's id."""

    theme_day: Id
    title: Text
    topic: Id
    summary: Annotated[str, Field(min_length=10, max_length=70)]
    reviewed: Date
    about: Text
    actions: Actions
    three_weeks: Annotated[Texts, several(2)]
    one_week: Annotated[Texts, several(2)]
    on_the_day: Annotated[Texts, several(3)]
    after: Annotated[Texts, several(2)]
    talk: Text
    letter: Text
    elders: Elders
    broadcast: Text
    board: Board
    contest: Annotated[tuple[Question, ...], several(20, 20)]
    reminders: Annotated[Texts, several(5, 5)]
    five_minutes: Annotated[Texts, several(5, 5)]
    changes: Annotated[Texts, several(1)]


# Drills


class Target(Model):
    text: Text
    value: Text
    source: Text


class Basis(Model):
    source: Text
    says: Text


class Before(Model):
    when: Literal["提前14天", "提前7天", "提前5天", "提前3天", "提前1天", "当天"]
    tasks: Annotated[Texts, several(1)]


class SchoolField(Model):
    """A blank in the school data block."""

    label: Text
    hint: Text


class Role(Model):
    name: Text
    who: Text
    place: Text
    duties: Annotated[Texts, several(2)]


class Signal(Model):
    name: Text
    sound: Text
    words: Annotated[str, Field(pattern=r"“.+”")]


class Phase(Model):
    name: Text
    minutes: Annotated[float, Field(gt=0, le=60, multiple_of=0.5)]
    signal: Text
    pupils: Text
    teachers: Text
    observer: Text


class Case(Model):
    case: Text
    do: Text


class Variant(Model):
    name: Text
    inject: Text
    decision: Text
    expect: Text


class InclusionCard(Model):
    who: Text
    before: Text
    during: Text
    after: Text


class DebriefItem(Model):
    question: Text
    listen_for: Text


class Criterion(Model):
    item: Text
    target: Text
    how: Text
    source: Text


class Papers(Model):
    plan: Annotated[Texts, several(3)]
    summary: Annotated[Texts, several(3)]
    evaluation: Annotated[Texts, several(3)]
    photos: Annotated[Texts, several(2)]


class Drill(Model):
    """An exercise and everything that goes with it. The file name is its id."""

    title: Text
    topic: Id
    stages: Annotated[tuple[Stage, ...], several(1)]
    level: Literal["桌面", "班级", "全校预告", "综合随机"]
    kind: Literal["专业性", "综合性"]
    months: Annotated[tuple[_MonthNumber, ...], several(1)]
    minutes: Annotated[int, Field(ge=5, le=180)]
    summary: Annotated[str, Field(min_length=10, max_length=90)]
    keywords: Annotated[Keywords, several(3)]
    reviewed: Date
    aim: Text
    not_when: Annotated[Texts, several(3)]
    never_simulate: Annotated[Texts, several(3)]
    targets: Annotated[tuple[Target, ...], several(2, 2)]
    basis: Annotated[tuple[Basis, ...], several(1)]
    before: Annotated[tuple[Before, ...], several(6, 6)]
    school_data: Annotated[tuple[SchoolField, ...], several(4)]
    command: Text
    roles: Annotated[tuple[Role, ...], several(8)]
    signals: Annotated[tuple[Signal, ...], several(4)]
    phases: Annotated[tuple[Phase, ...], several(3)]
    branches: Annotated[tuple[Case, ...], several(3)]
    stairs: Annotated[Texts, several(4)]
    emergencies: Annotated[tuple[Case, ...], several(4)]
    variants: Annotated[tuple[Variant, ...], several(5)]
    inclusion: Annotated[tuple[InclusionCard, ...], several(6)]
    calm: Annotated[Texts, several(3)]
    debrief: Annotated[tuple[DebriefItem, ...], several(3)]
    fixes: Text
    criteria: Annotated[tuple[Criterion, ...], several(8)]
    papers: Papers
    classroom_flow: Annotated[tuple[Annotated[str, Field(min_length=2, max_length=18)], ...], several(5, 7)]
    parent_note: Text
    lesson_before: Id | None
    lesson_after: Id | None
    messages: Annotated[tuple[MessageId, ...], several(2, 6)]
    changes: Annotated[Texts, several(1)]


# Posters

Wall = Literal[
    "教室", "走廊", "楼梯口", "大厅", "校门口", "操场", "食堂", "洗手间", "宿舍", "校医室", "办公室", "家里"
]
PLACES: tuple[str, ...] = get_args(Wall)
PosterField = Literal["集合点", "值班电话", "校医室电话", "心理老师电话", "燃气公司电话"]


class Panel(Model):
    """One numbered picture of a poster, with its own few words or a message quoted in its fixed wording.

    ``|`` in the text proposes a line break. ``role`` says who does it (layout together), ``mark`` whether
    it is to be done or not (layout compare), ``at`` where its number stands in the big picture (layout
    scene), in hundredths of the picture's width and height.
    """

    picture: Text | None = None
    text: Annotated[str, Field(pattern=r"^[^。！？]+$")] | None = None
    message: MessageId | None = None
    role: Annotated[str, Field(min_length=2, max_length=4)] | None = None
    mark: Literal["做", "不做"] | None = None
    at: tuple[Annotated[int, Field(ge=5, le=95)], Annotated[int, Field(ge=5, le=95)]] | None = None

    @model_validator(mode="after")
    def _words(self) -> Panel:
        if (self.text is None) == (self.message is None):
            raise ValueError("每幅图写 text（自己的话）或 message（关键信息的编号）中的一个")
        return self


class Poster(Model):
    """One sheet for a wall: one behaviour, a headline, three to five numbered pictures.

    The file name is its id. ``headline`` is broken into lines by hand. ``lead`` and ``never`` quote a
    message: its wording for these readers, and its prohibition.
    """

    topic: Id
    theme_day: Id | None = None
    readers: Literal["学生", "教职工", "家长", "大家"]
    stages: tuple[Stage, ...] = ()
    places: Annotated[tuple[Wall, ...], several(1, 3)]
    layout: Literal["row", "grid", "ladder", "scene", "sign", "checklist", "compare", "together"]
    headline: Annotated[
        tuple[Annotated[str, Field(min_length=2)], ...],
        several(1, 2),
    ]
    lead: MessageId | None = None
    never: MessageId | None = None
    picture: Text | None = None  # the big picture of the layouts scene and sign
    caption: Annotated[str, Field(min_length=2, max_length=6)] | None = None  # what the sign is called
    panels: Annotated[tuple[Panel, ...], several(3, 5)]
    calls: Annotated[tuple[Annotated[str, Field(pattern=r"^\d{3,5}$")], ...], several(0, 2)] = ()
    fields: Annotated[tuple[PosterField, ...], several(0, 2)] = ()
    sources: Texts = ()  # what the panels' own words rest on, beyond the messages' sources
    version: Annotated[int, Field(ge=1)] = 1
    reviewed: Date

    @property
    def title(self) -> str:
        return "，".join(self.headline)

    @property
    def stage(self) -> Stage | None:
        """Whose wording it quotes: the youngest readers', or for adults and for all together everyone's."""
        return self.stages[0] if self.readers == "学生" and self.stages else None

    @property
    def young(self) -> bool:
        """For 低年级, who are given fewer words."""
        return self.stage is Stage.P1

    @property
    def quoted(self) -> tuple[str, ...]:
        """Ids of the messages it quotes, each once."""
        named = (self.lead, *(panel.message for panel in self.panels), self.never)
        return tuple(dict.fromkeys(name for name in named if name))

    @property
    def drawn(self) -> tuple[str, ...]:
        """Names of its pictures, each once."""
        named = (self.picture, *(panel.picture for panel in self.panels))
        return tuple(dict.fromkeys(name for name in named if name))
