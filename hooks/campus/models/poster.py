"""One sheet for a wall."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from campus.models.base import Date, Id, MessageId, Model, Text, Texts, several
from campus.models.marks import Plain, Refers
from campus.models.stage import Stage

Wall = Literal[
    "教室", "走廊", "楼梯口", "大厅", "校门口", "操场", "食堂", "洗手间", "宿舍", "校医室", "办公室", "家里"
]


PLACES: tuple[str, ...] = get_args(Wall)


PosterField = Literal["集合点", "值班电话", "校医室电话", "心理老师电话", "燃气公司电话"]


_Number = Annotated[str, Field(pattern=r"^\d{3,5}$")]
_OWN_WORDS = Plain(claim="海报上的话", carried="sources", pupils=True, corrects=("mark", "不做"))


class Panel(Model):
    """One numbered picture of a poster, with its own few words or a message quoted in its fixed wording.

    ``|`` in the text proposes a line break. ``role`` says who does it (layout together), ``mark`` whether
    it is to be done or not (layout compare), ``at`` where its number stands in the big picture (layout
    scene), in hundredths of the picture's width and height.
    """

    picture: Annotated[Text | None, Refers("picture")] = None
    text: Annotated[
        Annotated[str, Field(pattern=r"^[^。！？]+$")] | None,
        Plain(claim="海报上的话", carried="sources", corrects=("mark", "不做"), pupils=True),
    ] = None
    message: Annotated[MessageId | None, Refers("message")] = None
    role: Annotated[Annotated[str, Field(min_length=2, max_length=4)] | None, Plain()] = None
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

    topic: Annotated[Id, Refers("topic")]
    theme_day: Annotated[Id | None, Refers("theme_day")] = None
    readers: Literal["学生", "教职工", "家长", "大家"]
    stages: tuple[Stage, ...] = ()
    places: Annotated[tuple[Wall, ...], several(1, 3)]
    layout: Literal["row", "grid", "ladder", "scene", "sign", "checklist", "compare", "together"]
    headline: Annotated[
        tuple[Annotated[str, Field(min_length=2)], ...], several(1, 2), Plain(carried="sources", pupils=True)
    ]
    lead: Annotated[MessageId | None, Refers("message")] = None
    never: Annotated[MessageId | None, Refers("message")] = None
    picture: Annotated[Text | None, Refers("picture")] = None  # the big picture of the layouts scene and sign
    # what the sign is called
    caption: Annotated[Annotated[str, Field(min_length=2, max_length=6)] | None, Plain()] = None
    panels: Annotated[tuple[Panel, ...], several(3, 5)]
    calls: Annotated[tuple[_Number, ...], several(0, 2), Refers("phone")] = ()
    fields: Annotated[tuple[PosterField, ...], several(0, 2)] = ()
    # what the panels' own words rest on, beyond the messages' sources
    sources: Annotated[Texts, Refers("source")] = ()
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
    def quoted(self) -> tuple[str, ...]:
        """Ids of the messages it quotes, each once."""
        named = (self.lead, *(panel.message for panel in self.panels), self.never)
        return tuple(dict.fromkeys(name for name in named if name))

    @property
    def drawn(self) -> tuple[str, ...]:
        """Names of its pictures, each once."""
        named = (self.picture, *(panel.picture for panel in self.panels))
        return tuple(dict.fromkeys(name for name in named if name))
