"""What a text field is, said once on the field: ``Annotated[Text, Prose(...)]``.

Checks, claims, references, search and the author's manual read these marks; no module keeps a list of
field names. A mark on a list or mapping holds for every text in it. Vocabularies that are closed by their
type (``Literal``, ``StrEnum``) and dates and numbers need none.
"""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Annotated, Any, Union, cast, get_args, get_origin

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic_core import CoreSchema


@dataclass(frozen=True, slots=True)
class TextMark:
    """A text field. Exactly one of the four below stands on every one."""

    @property
    def told(self) -> tuple[str, ...]:
        """What an author may and must write there, for the manual and for editors."""
        return ()

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "x-told": list(self.told)}


@dataclass(frozen=True, slots=True)
class Words(TextMark):
    """Language that people read.

    ``claim``: it is a claim of this kind and must rest on a source. ``carried``: who carries a claim that
    has no citation of its own: the field of the record that names the sources, or in Chinese the text that
    speaks for it. ``pupils``: children read it, so it rests on firm sources only. ``corrects``: wrong advice
    may stand here since it is put right here; or ``(field, value)``: only where the field beside says so.
    """

    claim: str | None = None
    carried: str | None = None
    pupils: bool = False
    corrects: bool | tuple[str, object] = False

    @property
    def told(self) -> tuple[str, ...]:
        rules = (
            (bool(self.claim) and not self.carried, "要有出处"),
            (self.pupils, "学生会读，只用核过的来源"),
            (self.corrects is True, "可以写出错误的说法，这里正是要纠正它"),
        )
        return tuple(text for holds, text in rules if holds)


@dataclass(frozen=True, slots=True)
class Prose(Words):
    """Text that may cite sources and quote messages."""

    @property
    def told(self) -> tuple[str, ...]:
        return ("可以写出处和引用", *Words.told.__get__(self))


@dataclass(frozen=True, slots=True)
class Plain(Words):
    """Text without citations and quotes: names, headings, questions, choices."""

    @property
    def told(self) -> tuple[str, ...]:
        return ("不写出处和引用", *Words.told.__get__(self))


@dataclass(frozen=True, slots=True)
class Refers(TextMark):
    """The id of an entry of one of these kinds; of a source possibly with a clause (``id 第几条``).

    ``claim``: the record is a claim of this kind, and this is its source.
    """

    kinds: tuple[str, ...]
    claim: str | None = None

    def __init__(self, *kinds: str, claim: str | None = None) -> None:
        object.__setattr__(self, "kinds", kinds)
        object.__setattr__(self, "claim", claim)


@dataclass(frozen=True, slots=True)
class Code(TextMark):
    """Not language: an id of its own, a number, a colour, a drawing, a word that readers type."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text found in an entry's data: where, what it says, its field and mark, the record around it."""

    location: tuple[str | int, ...]
    text: str
    field: str  # Model.field
    mark: TextMark
    around: Mapping[str, Any]


class UnmarkedError(TypeError):
    """A text field without a mark: a fault of ours, named by model and field."""


def texts(annotation: Any, data: Any) -> Iterator[Marked]:
    """Every marked text of ``data``, which is meant to have the shape of ``annotation``.

    Tolerant: what has another shape, or is no field, is left to the validation.
    """
    yield from _walk(_shape(annotation, ""), (), data, {})


def fields(annotation: Any) -> Iterator[tuple[str, TextMark]]:
    """Every text field below ``annotation`` as ``Model.field`` and its mark.

    Raises :class:`UnmarkedError`.
    """
    seen: set[int] = set()

    def listed(shape: _Shape) -> Iterator[tuple[str, TextMark]]:
        if id(shape) in seen:
            return
        seen.add(id(shape))
        if shape.mark is not None:
            yield shape.name, shape.mark
        for inner in (*shape.fields.values(), *(it for it in (shape.keys, shape.items) if it)):
            yield from listed(inner)

    yield from listed(_shape(annotation, ""))


@dataclass(frozen=True, slots=True)
class Named:
    """One step into an entry's data: the key or index, what an author calls it, how its items are counted."""

    key: str | int
    title: str  # empty where nothing has a title: an index, the key of a mapping
    counted: str = "项"


def named(annotation: Any, location: tuple[str | int, ...]) -> Iterator[Named]:
    """``location`` inside data of the shape of ``annotation``, as its author would walk there.

    What no field has, such as the name of an alternative that pydantic puts into a location, is left out;
    an unknown field at the end stays.
    """
    shape: _Shape | None = _shape(annotation, "")
    for place, part in enumerate(location):
        last = place == len(location) - 1
        if shape is not None and part in shape.fields:
            title, shape = shape.titles[str(part)], shape.fields[str(part)]
            yield Named(part, title, (shape.items or shape).counted)
        elif shape is not None and shape.items is not None:
            yield Named(part, "", shape.items.counted)
            shape = shape.items
        elif isinstance(part, int) or last:
            yield Named(part, "")


def siblings(annotation: Any, location: tuple[str | int, ...]) -> dict[str, str]:
    """The fields that the record around ``location`` may have, by name, with their titles."""
    shape = _shape(annotation, "")
    for part in location[:-1]:
        shape = shape.fields.get(str(part)) or shape.items or shape
    return dict(shape.titles)


@dataclass(slots=True)
class _Shape:
    """A type as the walk needs it: a text with its mark, or what is inside."""

    name: str
    mark: TextMark | None
    fields: dict[str, _Shape]
    keys: _Shape | None = None
    items: _Shape | None = None  # of a list, or the values of a mapping
    titles: dict[str, str] = field(default_factory=dict)  # of the fields
    counted: str = "项"


@lru_cache(maxsize=256)
def _shape(annotation: Any, name: str, mark: TextMark | None = None) -> _Shape:
    """The shape of a type; ``name`` is the field it belongs to, ``mark`` what stands around it."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        marks = [it for it in arguments[1:] if isinstance(it, TextMark)]
        return _shape(arguments[0], name, marks[-1] if marks else mark)
    if origin in (Union, types.UnionType):
        return _joined([_shape(it, name, mark) for it in arguments if it is not type(None)], name)
    if origin is dict:
        key, value = arguments
        keys = _shape(key, f"{name} (key)", None if not _has_mark(key) else mark)
        return _Shape(name, None, {}, keys, _shape(value, name, mark))
    if origin in (tuple, list):
        inner = [_shape(it, name, mark) for it in arguments if it is not ...]
        return _Shape(name, None, {}, items=_joined(inner, name))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        whole = _Shape(name, None, {}, counted=getattr(annotation, "counted", "项"))
        for each, info in annotation.model_fields.items():
            marks = [it for it in info.metadata if isinstance(it, TextMark)]
            inner_shape = _shape(cast(Any, info.annotation), f"{annotation.__name__}.{each}", *marks[-1:])
            whole.fields[info.alias or each] = inner_shape
            whole.titles[info.alias or each] = info.title or ""
        return whole
    if annotation is str:
        if mark is None:
            raise UnmarkedError(name)
        return _Shape(name, mark, {})
    return _Shape(name, None, {})


def _has_mark(annotation: Any) -> bool:
    return get_origin(annotation) is Annotated


def _joined(shapes: list[_Shape], name: str) -> _Shape:
    """Alternatives as one shape: all their fields."""
    if len(shapes) == 1:
        return shapes[0]
    result = _Shape(name, None, {})
    for shape in shapes:
        result.mark = result.mark or shape.mark
        result.fields.update(shape.fields)
        result.titles.update(shape.titles)
        result.keys, result.items = result.keys or shape.keys, result.items or shape.items
    return result


def _walk(
    shape: _Shape, location: tuple[str | int, ...], data: Any, around: Mapping[str, Any]
) -> Iterator[Marked]:
    if isinstance(data, str):
        if shape.mark is not None:
            yield Marked(location, data, shape.name, shape.mark, around)
    elif isinstance(data, dict):
        for key, value in data.items():
            inner = shape.fields.get(key, shape.items)
            if shape.keys is not None and shape.keys.mark is not None:
                yield Marked((*location, key), str(key), shape.keys.name, shape.keys.mark, data)
            if inner is not None:
                yield from _walk(inner, (*location, key), value, data)
    elif isinstance(data, list) and shape.items is not None:
        for index, value in enumerate(data):
            yield from _walk(shape.items, (*location, index), value, around)
