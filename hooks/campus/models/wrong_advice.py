"""Dangerous folk advice."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from campus.models.base import Model, Text, Texts, several
from campus.models.marks import Code, Plain
from campus.models.source import Mark


class WrongAdvice(Model):
    """Dangerous folk advice and the literal words that betray it."""

    id: Annotated[str, Field(pattern=r"^W\d{3}$"), Code()]
    area: Annotated[Text, Plain()]
    wrong: Annotated[Text, Plain(corrects=True, carried="mark")]
    words: Annotated[Texts, several(1), Plain(corrects=True, carried="mark")]
    right: Annotated[Text, Plain(corrects=True, carried="mark")]
    mark: Mark
