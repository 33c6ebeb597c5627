"""The shape of the files in ``content/search/``: what readers type, and what they mean by it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from campus.models import Id, ItemKind, Keywords, Model, Stage, Text, Texts, several
from campus.models.marks import Code, Plain, Refers


def _numbers_as_text(value: object) -> object:
    return (
        [str(item) if isinstance(item, int) else item for item in value] if isinstance(value, list) else value
    )


Calls = Annotated[
    tuple[Annotated[str, Field(pattern=r"^\d{3,5}$")], ...],
    BeforeValidator(_numbers_as_text),
    several(1),
]


class Synonyms(Model):
    """Words people say for one thing; ``means`` are the words the pages use for it."""

    topic: Annotated[Id, Refers("topic")]
    words: Annotated[Keywords, several(1), Code()]
    means: Annotated[Keywords, Code()] = ()


class English(Model):
    """English words and phrases, and what they say in Chinese."""

    says: Annotated[Text, Code()]
    words: Annotated[Keywords, several(1), Code()]


class StopWords(Model):
    """``stop`` carry no meaning in a query; ``weak`` say little, because every page has them."""

    stop: Annotated[Texts, Code()]
    weak: Annotated[Texts, Code()]


class GradeWords(Model):
    words: Annotated[Keywords, several(1), Code()]
    stages: Annotated[tuple[Stage, ...], several(1)]


class KindWords(Model):
    """Words for a kind of page, the first of ``kinds`` being meant most, or for the format of a file."""

    words: Annotated[Keywords, several(1), Code()]
    kinds: tuple[ItemKind, ...] = ()
    file: Literal["PDF", "Word", "PPT", "Excel", "ZIP", ""] = ""

    @model_validator(mode="after")
    def _something(self) -> KindWords:
        if not self.kinds and not self.file:
            raise ValueError("kinds 和 file 至少写一个")
        return self


class Kind(Model):
    """A kind of page or file. ``weight`` multiplies the score: what a teacher wants first comes first.

    ``months``: who names a month most likely wants one of these. ``any``: may hold what any other kind
    is for.
    """

    name: ItemKind
    weight: Annotated[float, Field(ge=0.1, le=2)]
    months: bool = False
    any: bool = False


class Kinds(Model):
    order: Annotated[tuple[Kind, ...], several(1)]
    asked: tuple[KindWords, ...]


class Emergency(Model):
    """Words of somebody in danger now, and the number to call first.

    A sign is found when all its parts (joined by ``+``) stand in the query, in any order. A part ``【人】``
    is any word of that group.
    """

    id: Annotated[Id, Code()]
    topic: Annotated[Id, Refers("topic")]
    despair: bool
    signs: Annotated[Texts, several(1), Code()]
    title: Annotated[str, Field(min_length=2, max_length=20), Plain()]
    calls: Annotated[Calls, Refers("phone")]
    steps: Annotated[Texts, several(1, 4), Plain()]


class Emergencies(Model):
    """``means``: a page with one of these words is never shown to somebody in despair.

    ``harmless``: phrases that contain a sign and mean nothing of the kind; they are taken out before signs
    are looked for. ``preparing``: words of those who prepare or ask out of interest; no card is shown to
    them, but in despair. ``words``: groups of words that signs name.
    """

    means: Annotated[Texts, several(1), Code()]
    harmless: Annotated[Texts, Code()] = ()
    preparing: Annotated[Texts, Code()] = ()
    words: dict[Annotated[Text, Code()], Annotated[Texts, several(1), Code()]] = Field(default_factory=dict)
    despair_topic: Annotated[Id, Refers("topic")]
    cards: Annotated[tuple[Emergency, ...], several(1)]


class Exceptions(Model):
    """Where the rules of typing errors and pinyin need help.

    ``lookalikes``: groups of characters that are mistaken for one another. ``typos``: wrong → right.
    ``never``: words never offered as a correction. ``latin``: Latin words that are not pinyin.
    """

    lookalikes: Annotated[Texts, Code()]
    typos: Annotated[dict[Annotated[Text, Code()], Text], Code()]
    never: Annotated[Texts, Code()]
    latin: Annotated[Texts, Code()]


class SearchData(Model):
    """All of ``content/search/``."""

    synonyms: tuple[Synonyms, ...]
    english: tuple[English, ...]
    stop_words: StopWords
    grades: tuple[GradeWords, ...]
    kinds: Kinds
    emergencies: Emergencies
    exceptions: Exceptions
