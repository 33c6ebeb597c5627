"""Marks: every text field of every model says what it is, and a walk over an entry finds all its texts."""

from typing import Annotated

import pytest

from campus.models import Lesson
from campus.models.base import Model, Text
from campus.models.marks import Plain, Prose, Refers, UnmarkedError, fields, texts


class Inner(Model):
    words: Annotated[tuple[Text, ...], Prose()]


class Outer(Model):
    title: Annotated[Text | None, Plain()]
    inner: tuple[Inner, ...]
    uses: dict[Annotated[str, Refers("lesson")], Annotated[Text, Refers("picture")]]


class Forgetful(Model):
    words: tuple[Text, ...]


def test_a_walk_finds_every_text_where_it_stands_with_its_mark() -> None:
    data = {"title": "题", "inner": [{"words": ["一", "二"]}], "uses": {"fire-p1": "fire/leave"}}
    assert {(found.location, found.text, type(found.mark)) for found in texts(Outer, data)} == {
        (("title",), "题", Plain),
        (("inner", 0, "words", 0), "一", Prose),
        (("inner", 0, "words", 1), "二", Prose),
        (("uses", "fire-p1"), "fire-p1", Refers),
        (("uses", "fire-p1"), "fire/leave", Refers),
    }


def test_a_walk_passes_over_what_has_not_the_shape_of_the_model() -> None:
    assert list(texts(Outer, {"title": ["题"], "inner": "二", "strange": "三"})) == []
    assert list(texts(Lesson, None)) == []


def test_a_text_field_without_a_mark_is_named() -> None:
    with pytest.raises(UnmarkedError, match=r"Forgetful\.words"):
        list(fields(Forgetful))
