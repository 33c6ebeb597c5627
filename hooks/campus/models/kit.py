"""Everything for one theme day."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from campus.models.base import Date, Id, Model, Text, Texts, form, several
from campus.models.lesson import Question
from campus.models.marks import Code, Plain, Prose, Refers


class Actions(Model):
    dos: Annotated[Texts, several(4, 8), Prose(claim="要做")]
    """要做：小标题 `### 要做` 下面的列表，每项有出处。"""
    donts: Annotated[Texts, several(4, 8), Prose(claim="不要做", corrects=True)]
    """不要做：小标题 `### 不要做` 下面的列表，每项有出处。"""


class Area(Model):
    """One area of a wall board: its letter in the plan, a title, what to draw and what to write."""

    place: Annotated[str, Field(pattern=form(r"^[^／｜\s]$", "一个字")), Code()]
    """版面里的字：冒号前面的一个字，和“版面”里的一样。
    叫“图”的那一块，会印上 `uses.yml` 里 `boards` 选的大图。"""
    title: Annotated[str, Field(min_length=2, max_length=10), Plain()]
    """小标题：冒号后面的第一段。"""
    draw: Annotated[Text, Prose()]
    """画什么：第一个“——”后面的话。"""
    words: Annotated[Text, Prose()]
    """写什么：第二个“——”后面的话，可以引用关键信息。"""


class Board(Model):
    """A wall board (板报). ``plan`` is a map: rows of letters, one letter a cell, 题 for the headline."""

    how: Annotated[str, Field(min_length=20, max_length=160), Prose()]
    """怎么画：整块板的样子和用色。"""
    plan: Annotated[tuple[Text, ...], several(2, 5), Code()]
    """版面：像地图一样，一个字是一小格，行与行之间用“／”隔开，每行一样长。同一块用同一个字，占一整块长方形；“题”是放大标题的地方，一定要有。"""
    headline: Annotated[str, Field(min_length=4, max_length=14), Plain()]
    """题：大标题。"""
    areas: Annotated[tuple[Area, ...], several(4, 8)]
    """各块：每块写成 `- 一：小标题——画什么——写什么`，冒号前是它在版面里的那个字。"""
    slogans: Annotated[tuple[Annotated[str, Field(max_length=14)], ...], several(2, 6), Plain()]
    """口号：用“｜”隔开，印成可以剪下来描的字条。"""

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
        """The plan as a table: for each row the areas that begin in it, with their rows and columns.

        A column in which no area begins is none: HTML's model of a table has no such.
        """
        corners = {place: self.rectangle(place) for place in dict.fromkeys("".join(self.plan))}
        begun = {left for _, left, _, _ in corners.values()}
        return [
            [
                (place, rows, len(begun & set(range(left, left + columns))))
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

    opening: Annotated[str, Field(min_length=8, max_length=40), Prose()]
    """开头：一段，像孩子说话一样。"""
    actions: Annotated[Texts, several(3, 3), Prose()]
    """三条做法：写成 1. 2. 3.，其中至少一条引用关键信息。"""
    calling: Annotated[str, Field(min_length=8, max_length=50), Prose()]
    """打什么电话：最后一段，写清打什么电话。"""


THEME = "（今年的主题）"


class Kit(Model):
    """Everything a school needs for one theme day. The file name is the theme day's id.

    ``talk_young`` is the talk for 小学低年级, where what the others hear is not for them.

    写一个活动包：一个主题日一个文件，文件名就是主题日的编号，例如 `fire-day.md`。有活动包的主题日，要在
    `theme_days.yml` 里写好 `short`（例如 11·9），网页标题要用。
    """

    theme_day: Annotated[Id, Refers("theme_day")]
    """主题日：主题日编号，和文件名一样。"""
    title: Annotated[Text, Plain()]
    """名称：活动包的名字。"""
    topic: Annotated[Id, Refers("topic")]
    """主题：主题编号。"""
    summary: Annotated[str, Field(min_length=10, max_length=70), Plain()]
    """简介：里面有什么。"""
    procedures: Annotated[tuple[Id, ...], Refers("procedure")] = ()
    """处置要领：这里说到的急事，写编号，页面就链接过去；正文里引用过的不用再写。"""
    reviewed: Date
    """核对日期：最近一次从头到尾核对的日期。"""
    about: Annotated[Text, Prose()]
    """这一天：是什么日子，为什么。"""
    actions: Actions
    """要做与不要做：下面两个小标题，先要做，再不要做。"""
    three_weeks: Annotated[Texts, several(2), Prose()]
    """提前21天：列表，写明谁负责。"""
    one_week: Annotated[Texts, several(2), Prose()]
    """提前7天：列表，写明谁负责。"""
    on_the_day: Annotated[Texts, several(3), Prose()]
    """当天：列表，包括天气不好怎么办。"""
    after: Annotated[Texts, several(2), Prose()]
    """之后：列表，写明谁负责。"""
    talk: Annotated[Text, Prose()]
    """国旗下讲话：照着念 3—5 分钟，至少引用一条关键信息。"""
    talk_young: Annotated[Text | None, Prose()] = None
    """给低年级的讲话：讲话不宜让低年级听时另写一段，先念给他们听。"""
    letter: Annotated[Text, Prose()]
    """致家长一封信：至少引用一条关键信息，不要家长交回任何东西；落款写（学校名称）和（日期）。"""
    elders: Elders
    """给祖辈的话：由孩子念给爷爷奶奶听，印成半页大字。一段开头，三条做法，一段打什么电话。"""
    broadcast: Annotated[Text, Prose()]
    """广播稿：照着念，至少引用一条关键信息。"""
    board: Board
    """板报提纲：列表，先写整块板，再一块一块写。"""
    contest: Annotated[tuple[Question, ...], several(20, 20)]
    """知识竞赛：写法和出口测验一样；错的选项可以不写理由。"""
    reminders: Annotated[Texts, several(5, 5), Prose()]
    """一分钟提醒：列表，每项以 `**小标题**：` 开头，至少引用一条关键信息。"""
    five_minutes: Annotated[Texts, several(5, 5), Prose()]
    """五分钟微课：列表，写成 `- 第1分钟：……` 到 `- 第5分钟：……`。"""
    changes: Annotated[Texts, several(1), Plain(carried="更新记录")]
    """更新记录：列表，写成 `- 2026-11-21：首次发布。`，新的写在后面。"""

    def themed(self, theme: str | None) -> Kit:
        """The year's official theme where the texts have ``THEME``; until it is known, no such paragraph."""
        texts = {
            field: getattr(self, field).split("\n\n") for field in ("about", "talk", "letter", "broadcast")
        }
        return self.model_copy(
            update={
                field: "\n\n".join(
                    part.replace(THEME, theme or "") for part in parts if theme or THEME not in part
                )
                for field, parts in texts.items()
            }
        )
