"""Every text of the content with its place and its mark: entries in, passages out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from campus import models
from campus.content.entries import Entry, Location
from campus.content.problems import Problem, place
from campus.models.marks import TextMark, texts
from campus.models.search_words import SearchData

# What an entry of each kind is made of. The files of content/search/ are one kind, a field each.
KINDS: Mapping[str, Any] = {
    "source": models.Source,
    "phone": models.Phone,
    "topic": models.Topic,
    "theme_day": models.ThemeDay,
    "wrong_advice": models.WrongAdvice,
    "month": models.MonthPlan,
    "outline": models.OutlineItem,
    "later": models.LaterRequirement,
    "places": models.Place,
    "conditions": models.Condition,
    "message": models.Message,
    "procedure": models.Procedure,
    "signal": models.Signal,
    "lesson": models.Lesson,
    "story": models.Story,
    "kit": models.Kit,
    "drill": models.Drill,
    "poster": models.Poster,
    "duty": models.Duty,
    "talk": models.Talk,
    "briefing": models.Briefing,
    "review": models.Review,
    "school": models.School,
    "page_words": models.PageWords,
    "picture": models.Picture,
    "uses": models.PictureUses,
    "words": models.PictureWords,
}
# The field of the catalogue that holds the entries of a kind, where they have ids of their own.
KEPT: Mapping[str, str] = {
    **{kind: f"{kind}s" for kind in ("source", "phone", "topic", "theme_day", "month", "message", "signal")},
    **{kind: f"{kind}s" for kind in ("procedure", "lesson", "kit", "drill", "poster", "talk", "briefing")},
    **{kind: kind for kind in ("wrong_advice", "outline", "later", "places", "conditions")},
    "review": "reviews",
    "duty": "duties",
    "story": "stories",
}


def annotation_of(kind: str, key: str) -> Any:
    """The type that an entry's data has when it is right."""
    return SearchData.model_fields[key].annotation if kind == "search" else KINDS[kind]


@dataclass(frozen=True, slots=True)
class Passage:
    """One text: the entry it stands in, where, what it says, its field and mark, the record around it."""

    kind: str
    key: str
    entry: Entry
    location: Location
    text: str
    field: str
    mark: TextMark
    around: Mapping[str, Any]

    @property
    def line(self) -> int:
        return self.entry.line(self.location)

    @property
    def place(self) -> str:
        """What its author calls its place."""
        return place(annotation_of(self.kind, self.key), self.location, self.entry.headed)

    def problem(self, text: str, rule: str, offset: int = 0) -> Problem:
        """A problem ``offset`` lines below the text's first line."""
        return Problem(self.entry.path, self.line + offset, text, rule)


def passages(entries: Mapping[tuple[str, str], Entry]) -> Iterator[Passage]:
    """Every text of ``entries``, in their order."""
    for (kind, key), entry in entries.items():
        for found in texts(annotation_of(kind, key), entry.data):
            yield Passage(kind, key, entry, found.location, found.text, found.field, found.mark, found.around)
