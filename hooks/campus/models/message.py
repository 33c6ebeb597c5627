"""Key messages in their fixed wording."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import ConfigDict, Field, create_model

from campus.models.base import Id, Model, Text, Texts, several
from campus.models.marks import Code, Plain, Refers
from campus.models.stage import Stage

_OPEN = r"[^。！？]$"  # a message is quoted inside sentences: it brings no full stop
_SAID = Plain(carried="sources", pupils=True)
_KEY = Plain(claim="关键信息", carried="sources", pupils=True)


class _ForAll(Model):
    """The one fixed wording of a message, for everyone and for each 学段 it is fit for (by its code)."""

    model_config = ConfigDict(populate_by_name=True)

    everyone: Annotated[str, Field(alias="全校", min_length=4, max_length=30, pattern=_OPEN), _KEY]

    def of(self, stage: Stage | None) -> str | None:
        """The wording for ``stage``; without one, for the whole school. ``None``: not for that band."""
        return self.everyone if stage is None else getattr(self, stage.code)


def _for(stage: Stage) -> Any:
    """The field of one 学段, which authors call by its name."""
    said = Annotated[str, Field(min_length=3, max_length=stage.band.message, pattern=_OPEN)]
    return Annotated[said | None, _SAID], Field(None, alias=stage)


if TYPE_CHECKING:
    Wording = _ForAll
else:
    Wording = create_model("Wording", __base__=_ForAll, **{stage.code: _for(stage) for stage in Stage})


class Message(Model):
    """A key action. ``sources`` are ``id`` or ``id 条款``."""

    id: Annotated[Id, Code()]
    wording: Wording
    never: Annotated[Annotated[str, Field(max_length=26)] | None, _SAID] = None
    why: Annotated[Text, _SAID]
    pupil: bool
    sources: Annotated[Texts, several(1), Refers("source")]


class MessageFile(Model):
    """The key actions of one topic: at most seven, so that they can be learnt."""

    topic: Annotated[Id, Refers("topic")]
    messages: Annotated[tuple[Message, ...], several(1, 7)]
