"""What every model is made of: texts, ids, dates and counted lists."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sized
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, NamedTuple, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticKnownError
from pydantic_core.core_schema import no_info_after_validator_function

FORMS: dict[str, str] = {}
"""What each pattern of the models asks for, as its author is told: 要写…."""


def form(pattern: str, said: str) -> str:
    """``pattern`` for a field, with the words for it; the same words wherever it is used."""
    if FORMS.setdefault(pattern, said) != said:
        raise ValueError(f"two wordings of one pattern: {pattern}")
    return pattern


ID_TOLD = "编号（小写字母、数字和连字符），例如“fire-evacuation”"
FORM_OF_ID = form(r"^[a-z0-9]+(-[a-z0-9]+)*$", ID_TOLD)
Id = Annotated[str, Field(pattern=FORM_OF_ID)]
_MESSAGE = form(r"^[a-z0-9-]+\.[a-z0-9-]+$", "“主题.编号”，例如“fire.leave”")
MessageId = Annotated[str, Field(pattern=_MESSAGE)]
NUMBER = form(r"^\d{3,5}$", "3 到 5 位数字，加引号")
OPEN = form(r"[^。！？]$", "一句话，末尾不写句号、感叹号和问号，它会引用在别的句子里")

Text = Annotated[str, Field(min_length=1)]
Texts = tuple[Text, ...]

_T = TypeVar("_T", bound=Sized)


@dataclass(frozen=True, slots=True)
class several:  # noqa: N801 -- reads as a mark on a field: several(3, 5)
    """How many items a list has. Counted only when all of them are right: one fault, one sentence."""

    least: int
    most: int | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_after_validator_function(self._count, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        bounds = {"minItems": self.least, "maxItems": self.most}
        return {**handler(schema), **{name: bound for name, bound in bounds.items() if bound}}

    def _count(self, items: _T) -> _T:
        size = len(items)
        if size < self.least:
            raise PydanticKnownError(
                "too_short", {"field_type": "List", "min_length": self.least, "actual_length": size}
            )
        if self.most is not None and size > self.most:
            raise PydanticKnownError(
                "too_long", {"field_type": "List", "max_length": self.most, "actual_length": size}
            )
        return items


def one_of(*names: str) -> tuple[AfterValidator, WithJsonSchema]:
    """Marks of a text that is one of ``names``, where a type cannot say so."""

    def known(value: str) -> str:
        if value not in names:
            raise PydanticKnownError("literal_error", {"expected": "、".join(names)})
        return value

    return AfterValidator(known), WithJsonSchema({"type": "string", "enum": list(names)})


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


_Word = Annotated[
    Text,
    BeforeValidator(_number_as_text),
    WithJsonSchema({"type": ["string", "integer"], "minLength": 1}),
]
Keywords = tuple[_Word, ...]


class Model(BaseModel):
    """The docstring under a field is what its author reads: ``标题：说明``. Its title is taken from there."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, use_attribute_docstrings=True
    )

    counted: ClassVar[str] = "项"
    """How items of this model are counted: 第3题."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        for info in cls.model_fields.values():
            info.title = told(info.description).title


class Told(NamedTuple):
    """What the docstring under a field says: ``标题：说明``, and what stands below it."""

    title: str
    says: str
    more: str


def told(docstring: str | None) -> Told:
    first, *more = (flowed(part) for part in (docstring or "").split("\n\n"))
    title, _, says = first.partition("：")
    return Told(title, says, "\n\n".join(more))


_WRAPPED = re.compile(r"(.)\n(.)")


def flowed(text: str) -> str:
    """A paragraph or list of a docstring with its lines joined; list items stay lines."""
    items = re.split(r"\n(?=- )", text.strip())
    return "\n".join(_WRAPPED.sub(_joined, re.sub(r"\n +", "\n", item)) for item in items)


def _joined(match: re.Match[str]) -> str:
    """Two lines as one: beside Chinese a line end is no space, but Latin and code stand apart."""
    left, right = match.groups()
    latin = [side.isascii() and (side.isalnum() or side == "`") for side in (left, right)]
    space = all(side.isascii() for side in (left, right)) or (
        any(latin) and all(side.isalnum() or side == "`" for side in (left, right))
    )
    return f"{left} {right}" if space else left + right
