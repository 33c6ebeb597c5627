"""Every kind of file that authors write: where it is in ``content/``, and the shape of what stands in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from campus import models
from campus.content import prose
from campus.models.base import Model, flowed
from campus.models.search_words import SearchData


@dataclass(frozen=True, slots=True)
class Kind:
    """What is told on one page of the author's manual.

    ``model`` introduces it; ``files``: a path or pattern below ``content/`` → the shape of a whole file;
    ``letters``: of the rules for it.
    """

    slug: str
    model: type[Model]
    files: Mapping[str, Any]
    letters: str = "F"
    headings: Mapping[str, str] = field(default_factory=dict)  # of a Markdown file: field → heading

    @property
    def told(self) -> tuple[str, str]:
        """Title and introduction: the Chinese paragraphs of the model's docstring."""
        parts = [flowed(part) for part in (self.model.__doc__ or "").split("\n\n")]
        title, _, first = next(part for part in parts if part.strip()[:1] > "一").partition("：")
        return title, first


def _folder(name: str, model: type[Model], letters: str, headings: Mapping[str, str] | None = None) -> Kind:
    suffix = "md" if headings else "yml"
    return Kind(name, model, {f"{name}/*.{suffix}": model}, letters, headings or {})


def _lists(name: str, model: Any, letters: str) -> Kind:
    return Kind(name, model, {f"{name}/*.yml": list[model]}, letters)


def _list(name: str, model: Any, letters: str = "F") -> Kind:
    return Kind(name.replace("_", "-"), model, {f"{name}.yml": list[model]}, letters)


KINDS: tuple[Kind, ...] = (
    _folder("lessons", models.Lesson, "LS", prose.LESSON_HEADINGS),
    _folder("stories", models.Story, "GS"),
    _folder("kits", models.Kit, "KLS", prose.KIT_HEADINGS),
    _folder("procedures", models.Procedure, "HS"),
    _folder("drills", models.Drill, "DS"),
    _folder("posters", models.Poster, "PS"),
    _folder("messages", models.MessageFile, "S"),
    _lists("talks", models.Talk, "YS"),
    _lists("briefings", models.Briefing, "YS"),
    _list("sources", models.Source, "S"),
    _list("signals", models.Signal, "D"),
    _list("theme_days", models.ThemeDay, "T"),
    _list("topics", models.Topic),
    _list("months", models.MonthPlan, "TS"),
    _list("phones", models.Phone, "S"),
    _list("wrong_advice", models.WrongAdvice, "S"),
    _list("duties", models.Duty, "Y"),
    _list("reviews", models.Review),
    Kind("curriculum", models.OutlineItem, {"curriculum.yml": models.Curriculum}),
    Kind("pages", models.PageWords, {"pages.yml": models.PageWords}, "FS"),
    Kind("school", models.School, {"school.yml": models.School}, "DT"),
    Kind("ten-minutes", models.Place, {"ten_minutes.yml": models.TenMinutes}),
    Kind(
        "art",
        models.PictureUses,
        {
            "art/pictures.yml": dict[str, models.Caption],
            "art/uses.yml": models.PictureUses,
            "art/words.yml": models.PictureWords,
        },
    ),
    Kind(
        "search",
        SearchData,
        {f"search/{name}.yml": info.annotation for name, info in SearchData.model_fields.items()},
        "Q",
    ),
)
