"""Drawings and where they stand."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field

from campus.models.base import Id, MessageId, Model, Text, Texts, form
from campus.models.marks import Code, Plain, Refers
from campus.models.stage import Stage

_Shown = Annotated[Text, Code()]


class Caption(Model):
    """What is written of a drawing. ``alt`` says in one sentence what a reader would see."""

    alt: Annotated[str, Field(min_length=4, max_length=60), Plain()]
    """替代文字：一句话说清画的是什么；看不见图的人靠它。"""
    by: Annotated[str, Field(min_length=2), Code()]  # who drew it: 本站, or the icon set and its licence
    """作者：谁画的、什么许可：本站，或“图标集（许可）”。"""
    # what it shows, in words that words.yml knows; rule F14 holds them against the text beside the drawing
    who: tuple[_Shown, ...] = ()
    """画着谁：`words.yml` 里 `who` 的词，画了几种人写几个；没画人写 `[没有人]`。配情境的图要写。"""
    where: _Shown | None = None
    """在哪里：`words.yml` 里 `where` 的词；看不出在哪里的不写。"""
    when: _Shown | None = None
    """什么时候：`words.yml` 里 `when` 的词；看不出白天夜里的不写。"""
    what: tuple[_Shown, ...] = ()
    """出了什么事：`words.yml` 里 `what` 的词；平平常常的不写。"""
    light: _Shown | None = None
    """灯的颜色：`words.yml` 里 `light` 的词；没画信号灯的不写。"""
    mood: Literal["平静", "担心", "微笑"] | None = None
    """脸上的神情：有一张笑脸就写微笑；没画人的不写。"""


class Picture(Caption):
    """A drawing with its caption. ``svg`` is the file's text."""

    svg: Annotated[str, Field(pattern=form(r"^\s*<svg", "SVG 图的原文")), Code()]
    """图：不用写，程序从同名的 SVG 文件读。"""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of its view box: a page leaves that room before the drawing is there."""
        found = re.search(r'viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"', self.svg)
        return (round(float(found[1])), round(float(found[2]))) if found else (4, 3)


class Spoken(Model):
    """How texts speak of something that drawings show."""

    words: Annotated[Texts, Code()] = ()
    """说法：文字里出现一个，就算说到了它。"""
    never: Annotated[Texts, Code()] = ()
    """不算的说法：“没有烟”里有“烟”，说的是没有。"""

    def said_in(self, text: str) -> bool:
        for phrase in self.never:
            text = text.replace(phrase, "　")
        return any(word in text for word in self.words)


class Somebody(Spoken):
    """Who may be drawn."""

    stages: tuple[Stage, ...] = ()
    """学段：画的是哪些学段的学生；不是学生的不写。"""
    adult: bool = False
    """是大人：文字说身边没有大人的，不能画。"""
    named: bool = False
    """文字要说到：配情境和步骤时，文字里没有说到他，就不能画他。"""


class Happening(Spoken):
    """What may have happened."""

    urgent: bool = True
    """紧急：`true` 是脸上不能笑。"""


class PictureWords(Model):
    """The whole of words.yml: what drawings may be said to show, and how texts speak of it."""

    who: dict[Annotated[Text, Code()], Somebody] = Field(default_factory=dict)
    """画着谁：图里写的词，和文字里的说法。"""
    where: dict[Annotated[Text, Code()], Spoken] = Field(default_factory=dict)
    """在哪里：同上。"""
    when: dict[Annotated[Text, Code()], Spoken] = Field(default_factory=dict)
    """什么时候：同上。"""
    what: dict[Annotated[Text, Code()], Happening] = Field(default_factory=dict)
    """出了什么事：同上。"""
    light: dict[Annotated[Text, Code()], Spoken] = Field(default_factory=dict)
    """灯的颜色：同上。"""
    alone: Spoken = Spoken()
    """身边没有大人：文字里的说法。"""


_Drawn = Annotated[Text, Refers("picture")]
_Kit = Annotated[Id, Refers("kit")]
_Drill = Annotated[Id, Refers("drill")]
_OfMessages = dict[Annotated[MessageId, Refers("message")], _Drawn]


class LessonPictures(Model):
    """Which drawing stands where in a lesson's files, by name; null where there is none.

    ``steps`` and ``situations`` follow the lesson's order and may be shorter. ``messages``: a drawing of
    the lesson's own for a message, where the usual one is not for this age.
    """

    cover: _Drawn
    """封面：图片的名字。"""
    steps: tuple[_Drawn | None, ...] = ()
    """步骤的图：按教学过程的步骤；没有图的写 `null`，后面没有了可以不写。"""
    situations: tuple[_Drawn | None, ...] = ()
    """情境的图：按情境；没有图的写 `null`，后面没有了可以不写。"""
    messages: _OfMessages = Field(default_factory=dict)
    """关键信息的图：只在这节课里换一张图的关键信息，写“主题.编号: 图”。"""

    @property
    def drawn(self) -> tuple[str, ...]:
        """Names of all its drawings, each once."""
        return tuple(
            dict.fromkeys(
                name for name in (self.cover, *self.steps, *self.situations, *self.messages.values()) if name
            )
        )


class PictureUses(Model):
    """Drawings for lessons, messages, kits and their boards, drills and their flows, and months, by id.

    加图片：图放在 `content/art/` 下面按主题分的文件夹里，是 SVG，名字写“文件夹/文件名”，不带 `.svg`，例如
    `fire/leave`。每张图在 `pictures.yml` 里有一条“名字: {alt: 替代文字, by: 本站}”，没有登记的图用不了；
    哪里用哪张图，写在 `uses.yml`，海报的图写在海报自己的文件里。图里画着谁、在哪里、白天还是夜里、出了什么
    事、灯是什么颜色、脸上什么神情，也写在 `pictures.yml`；和文字对不对得上，照 `words.yml` 里的说法查。人
    物、场景和标志是程序画的，不要手改 SVG，想添一张新图，说清谁、在哪里、做什么动作，附一张铅笔草图最好。不
    画真人、事故、血和可怕的表情；画里只有正确的动作，错的动作只在“不要做”的图里出现。
    """

    lessons: dict[Annotated[Id, Refers("lesson")], LessonPictures] = Field(default_factory=dict)
    """课的图：课的编号，下面写封面、步骤和情境的图。"""
    messages: _OfMessages = Field(default_factory=dict)
    """关键信息的图：图片和它同名的（`fire/leave` 配 `fire.leave`）不用写。"""
    kits: dict[_Kit, _Drawn] = Field(default_factory=dict)
    """活动包的图：主题日编号和图片的名字。"""
    boards: dict[_Kit, _Drawn] = Field(default_factory=dict)
    """板报的大图：板报“图”那一块里的图。"""
    drills: dict[_Drill, _Drawn] = Field(default_factory=dict)
    """演练的图：演练编号和图片的名字。"""
    flows: dict[_Drill, tuple[_Drawn | None, ...]] = Field(default_factory=dict)
    """课堂流程的图：每句一张，按 `classroom_flow` 的顺序；没有图的写 `null`。"""
    months: dict[Annotated[int, Field(ge=1, le=12)], _Drawn] = Field(default_factory=dict)
    """月历的大图：月份写 1—12。"""
