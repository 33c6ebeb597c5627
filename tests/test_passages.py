"""Passages: every text of the content is read by the safety rules, or excused by its mark.

Five faults are planted into every text field of every kind, one at a time. Each must be refused, or its
field's mark must say why it may stand there.
"""

import dataclasses
import re
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from campus.checks import CHECKS
from campus.content.catalogue import Catalogue
from campus.content.passages import KINDS, Passage, passages
from campus.models.marks import Code, Prose, Refers, Words, fields
from campus.models.search_words import SearchData
from conftest import ROOT

SAFETY = [check for check in CHECKS if check.__module__.endswith((".safety_rules", ".reference_rules"))]


def annotations() -> dict[str, Any]:
    """What an entry of each kind is made of; the files of ``content/search/`` as one kind."""
    search = tuple(info.annotation for info in SearchData.model_fields.values())
    return {**{kind: (annotation,) for kind, annotation in KINDS.items()}, "search": search}


def of_each_field(*catalogues: Catalogue) -> dict[tuple[str, str], Passage]:
    """One passage for each kind and field: of the first catalogue that has one, or made up."""
    found: dict[tuple[str, str], Passage] = {}
    for catalogue in catalogues:
        for passage in catalogue.passages:
            found.setdefault((passage.kind, passage.field), passage)
    some = {passage.kind: passage for passage in reversed(found.values())}
    for kind, parts in annotations().items():
        for name, mark in (each for part in parts for each in fields(part)):
            made_up = dataclasses.replace(some[kind], field=name, mark=mark, location=(), around={})
            found.setdefault((kind, name), made_up)
    return found


def refused(catalogue: Catalogue, passage: Passage) -> list[str]:
    """The rules that speak up when the content is this one passage."""
    alone = dataclasses.replace(catalogue)
    alone.__dict__["passages"] = (passage,)
    return [
        problem.rule for check in SAFETY for problem in check(alone) if problem.path == passage.entry.path
    ]


def test_every_text_field_of_every_model_bears_a_mark() -> None:
    for kind, parts in annotations().items():
        assert all(name and mark for part in parts for name, mark in fields(part)), kind


def read_aloud(passage: Passage) -> bool:
    return isinstance(passage.mark, Words)


def may_be_wrong(passage: Passage) -> bool:
    corrects = isinstance(passage.mark, Words) and passage.mark.corrects
    return passage.around.get(corrects[0]) == corrects[1] if isinstance(corrects, tuple) else bool(corrects)


def read_by_pupils(passage: Passage) -> bool:
    whole = passage.entry.data
    adults_only = passage.kind == "message" and not whole.get("pupil")
    return isinstance(passage.mark, Words) and passage.mark.pupils and not adults_only


# What is planted, and the excuse that a mark may give for it.
FAULTS: dict[str, tuple[str, Callable[[Passage], bool]]] = {
    "wrong advice": (
        "不用怕，着火了就跳窗逃生",
        lambda passage: not read_aloud(passage) or may_be_wrong(passage),
    ),
    "unknown number": ("着火了打114", lambda passage: not read_aloud(passage)),
    "nagging": ("每天打卡并签字交回", lambda passage: not read_aloud(passage)),
    "unsourced claim": (
        "离火3米以上",
        lambda passage: not isinstance(passage.mark, Words) or bool(passage.mark.carried),
    ),
    "unfirm source": (
        "先离开 [@common-fire]",
        lambda passage: isinstance(passage.mark, Prose) and not read_by_pupils(passage),
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused_in_every_field_or_excused_by_its_mark(
    fault: str, catalogue: Catalogue, real: Catalogue
) -> None:
    planted, excused = FAULTS[fault]
    accepted = []
    for (kind, field), passage in of_each_field(catalogue, real).items():
        with_fault = dataclasses.replace(passage, text=planted)
        if isinstance(passage.mark, Code) or refused(catalogue, with_fault) or excused(with_fault):
            continue
        accepted.append(f"{kind}: {field}")
    assert accepted == []


def test_an_id_that_is_no_id_leads_nowhere(catalogue: Catalogue, real: Catalogue) -> None:
    for (kind, field), passage in of_each_field(catalogue, real).items():
        if isinstance(passage.mark, Refers):
            assert refused(catalogue, dataclasses.replace(passage, text="跳窗逃生")), (kind, field)


def test_a_choice_may_be_wrong_where_it_is_marked_as_wrong(catalogue: Catalogue) -> None:
    choices = [passage for passage in catalogue.passages if passage.field == "Choice.text"]
    for correct in (True, False):
        found = next(it for it in choices if it.around["correct"] is correct)
        rules = refused(catalogue, dataclasses.replace(found, text="着火了就跳窗逃生"))
        assert rules == (["S5"] if correct else [])


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("不跳窗逃生", True),
        ("着火了，跳窗逃生是错误的", True),
        ("有人说跳窗逃生最快，其实很危险", True),
        ("要不要跳窗逃生？", True),
        ("不用怕，着火了就跳窗逃生", False),
        ("别人跳窗逃生，你也跳窗逃生", False),
        ("不要慌，跳窗逃生", False),
        ("不推不挤，跳窗逃生，再打119", False),
    ],
)
def test_only_a_denial_in_the_same_clause_corrects_wrong_advice(
    text: str, allowed: bool, catalogue: Catalogue
) -> None:
    found = next(passage for passage in catalogue.passages if passage.field == "Lesson.home")
    rules = refused(catalogue, dataclasses.replace(found, text=text))
    assert ("S5" not in rules) is allowed


def test_the_walk_reads_the_texts_of_every_kind(catalogue: Catalogue) -> None:
    assert {passage.kind for passage in passages(catalogue.entries)} == {*KINDS, "search"}


# Where code, templates and scripts say something to a reader themselves, by folder below the project.
SPOKEN = (
    *(f"hooks/campus/{folder}/*.py" for folder in ("year", "text", "press", "papers", "web", "release")),
    *("hooks/templates/*.j2", "hooks/templates/**/*.typ", "docs/assets/**/*.js", "overrides/**/*.html"),
)
_NOT_SAID = re.compile(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}|/\*.*?\*/|<!--.*?-->|(?<!\S)//[^\n]*", re.DOTALL)
_SAID = re.compile(r"[^\"'`<>\[\]{}\n|]*[一-鿿][^\"'`<>\[\]{}\n|]*")
# How large something is to be printed or written needs no source.
MEASURES = ("四边各多3毫米", "缩放 100%", "正文字高 4 厘米", "width: 4.4mm")


def problems_of(catalogue: Catalogue, texts: Iterable[str]) -> list[str]:
    """What the safety rules say of texts for adults that stand in no content."""
    said = {f"text-{number}": text for number, text in enumerate(texts)}
    words = catalogue.entries["page_words", "pages"].holding({"adults": {"ours": said}})
    alone = dataclasses.replace(catalogue, entries={**catalogue.entries, ("page_words", "pages"): words})
    alone.__dict__["passages"] = tuple(it for it in alone.passages if it.entry is words)
    safety = [check for check in SAFETY if check.__module__.endswith(".safety_rules")]
    return [problem.text for check in safety for problem in check(alone) if problem.path == words.path]


@pytest.mark.parametrize("place", SPOKEN)
def test_what_code_and_templates_say_themselves_keeps_the_rules_of_safety(
    place: str, real: Catalogue
) -> None:
    texts = [
        said
        for path in ROOT.glob(place)
        for said in _SAID.findall(_NOT_SAID.sub("", path.read_text("utf-8")))
        if not any(measure in said for measure in MEASURES)
    ]
    assert texts
    assert problems_of(real, texts) == []
    assert (
        len(problems_of(real, [*texts, "着火了就跳窗逃生", "灶台离窗帘 30 厘米就够", "请家长签字交回"])) == 3
    )
