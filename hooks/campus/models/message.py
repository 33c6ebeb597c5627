"""Key messages in their fixed wording."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Field

from campus.models.base import Id, Model, Text, Texts, several
from campus.models.stage import Stage


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
