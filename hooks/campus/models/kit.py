"""Everything for one theme day."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from campus.models.base import Date, Id, Model, Text, Texts, several
from campus.models.lesson import Question
from campus.models.marks import Code, Plain, Prose, Refers


class Actions(Model):
    dos: Annotated[Texts, several(4, 8), Prose(claim="要做")]
    donts: Annotated[Texts, several(4, 8), Prose(claim="不要做", corrects=True)]


class Area(Model):
    """One area of a wall board: its letter in the plan, a title, what to draw and what to write."""

    place: Annotated[str, Field(pattern=r"^[^／｜\s]$"), Code()]
    title: Annotated[str, Field(min_length=2, max_length=10), Plain()]
    draw: Annotated[Text, Prose()]
    words: Annotated[Text, Prose()]


class Board(Model):
    """A wall board (板报). ``plan`` is a map: rows of letters, one letter a cell, 题 for the headline."""

    how: Annotated[str, Field(min_length=20, max_length=160), Prose()]
    plan: Annotated[tuple[Text, ...], several(2, 5), Code()]
    headline: Annotated[str, Field(min_length=4, max_length=14), Plain()]
    areas: Annotated[tuple[Area, ...], several(4, 8)]
    slogans: Annotated[tuple[Annotated[str, Field(max_length=14)], ...], several(2, 6), Plain()]

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

    opening: Annotated[str, Field(min_length=8, max_length=40), Prose()]
    actions: Annotated[Texts, several(3, 3), Prose()]
    calling: Annotated[str, Field(min_length=8, max_length=50), Prose()]


THEME = "（今年的主题）"


class Kit(Model):
    """Everything a school needs for one theme day. The file name is the theme day's id.

    ``talk_young`` is the talk for 小学低年级, where what the others hear is not for them.
    """

    theme_day: Annotated[Id, Refers("theme_day")]
    title: Annotated[Text, Plain()]
    topic: Annotated[Id, Refers("topic")]
    summary: Annotated[str, Field(min_length=10, max_length=70), Plain()]
    reviewed: Date
    about: Annotated[Text, Prose()]
    actions: Actions
    three_weeks: Annotated[Texts, several(2), Prose()]
    one_week: Annotated[Texts, several(2), Prose()]
    on_the_day: Annotated[Texts, several(3), Prose()]
    after: Annotated[Texts, several(2), Prose()]
    talk: Annotated[Text, Prose()]
    talk_young: Annotated[Text | None, Prose()] = None
    letter: Annotated[Text, Prose()]
    elders: Elders
    broadcast: Annotated[Text, Prose()]
    board: Board
    contest: Annotated[tuple[Question, ...], several(20, 20)]
    reminders: Annotated[Texts, several(5, 5), Prose()]
    five_minutes: Annotated[Texts, several(5, 5), Prose()]
    changes: Annotated[Texts, several(1), Plain(carried="更新记录")]

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
