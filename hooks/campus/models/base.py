"""What every model is made of: texts, ids, dates and counted lists."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sized
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
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
    """The docstring under a field is what its author reads: ``标题：说明``. Its title is taken from there."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, use_attribute_docstrings=True
    )

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        for info in cls.model_fields.values():
            info.title = words_of(info.description)[0]


def words_of(description: str | None) -> tuple[str, str]:
    """Title and description of a field, from the docstring under it; its lines are joined without space."""
    title, _, rest = "".join((description or "").split("\n")).partition("：")
    return title, rest
