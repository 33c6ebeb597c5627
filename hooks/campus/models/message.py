"""Key messages in their fixed wording."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import ConfigDict, Field, create_model

from campus.models.base import OPEN, Id, Model, Text, Texts, several
from campus.models.marks import Code, Plain, Refers
from campus.models.stage import Stage

_SAID = Plain(carried="sources", pupils=True)
_KEY = Plain(claim="关键信息", carried="sources", pupils=True)


class _ForAll(Model):
    """The one fixed wording of a message, for everyone and for each 学段 it is fit for (by its code)."""

    model_config = ConfigDict(populate_by_name=True)

    everyone: Annotated[str, Field(alias="全校", min_length=4, max_length=30, pattern=OPEN), _KEY]
    """全校：全校通用的说法，活动包、演练和广播用它。"""

    def of(self, stage: Stage | None) -> str | None:
        """The wording for ``stage``; without one, for the whole school. ``None``: not for that band."""
        return self.everyone if stage is None else getattr(self, stage.code)


def _for(stage: Stage) -> Any:
    """The field of one 学段, which authors call by its name."""
    said = Annotated[str, Field(min_length=3, max_length=stage.band.message, pattern=OPEN)]
    words = f"{stage}：{stage.grades}的说法，不适合这个学段就不写。"
    return Annotated[said | None, _SAID], Field(None, alias=stage, description=words)


if TYPE_CHECKING:
    Wording = _ForAll
else:
    Wording = create_model("Wording", __base__=_ForAll, **{stage.code: _for(stage) for stage in Stage})


class Message(Model):
    """A key action. ``sources`` are ``id`` or ``id 条款``."""

    id: Annotated[Id, Code()]
    """编号：别处引用时写“主题.编号”，例如 `fire.leave`。定了就不改。"""
    wording: Wording
    """说法：全校一句，再给适合的学段各写一句。末尾不写句号、感叹号和问号，句号由引用的人写。"""
    never: Annotated[Annotated[str, Field(max_length=26)] | None, _SAID] = None
    """不要做：一句禁止；没有可以不写。"""
    why: Annotated[Text, _SAID]
    """为什么：一句话的理由。"""
    procedure: Annotated[Id | None, Refers("procedure")] = None
    """要领：它是哪一份处置要领的短说法，写编号；数字要和那一份一样。没有可以不写。"""
    pupil: bool
    """学生可读：`true` 是可以放在学生页，来源要全是已查或部分已查；否则写 `false`。"""
    sources: Annotated[Texts, several(1), Refers("source")]
    """来源：写“编号”或“编号 第几条”。"""


class MessageFile(Model):
    """The key actions of one topic: at most seven, so that they can be learnt.

    写关键信息：一个主题一个文件，文件名是主题编号，最多七条，多了记不住。改一条说法之前，先搜一搜谁引用了它：
    它换了，所有地方一起换。
    """

    topic: Annotated[Id, Refers("topic")]
    """主题：主题编号，和文件名一样。"""
    messages: Annotated[tuple[Message, ...], several(1, 7)]
    """关键信息：一个主题最要紧的几句话，多了记不住。"""
