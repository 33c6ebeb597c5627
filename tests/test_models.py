"""The shape of an entry: closed, frozen, and measured in characters."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from campus import models
from campus.models import Fixed, Mark, Model, NthWeekday, Source, Span, Stage
from campus.models.base import told
from campus.models.search_words import SearchData
from conftest import lesson, message, record, theme_day, topic


def below(model: type[Model]) -> Iterator[type[Model]]:
    for inner in model.__subclasses__():
        yield inner
        yield from below(inner)


MODELS = [model for model in below(Model) if model.__module__.startswith("campus.")]


def test_the_models_of_every_file_are_among_them() -> None:
    assert {models.Lesson, models.School, models.Wording, SearchData} <= set(MODELS)


@pytest.mark.parametrize("model", MODELS)
def test_every_model_is_frozen_and_refuses_unknown_fields(model: type[Model]) -> None:
    assert model.model_config.get("frozen") is True
    assert model.model_config.get("extra") == "forbid"


@pytest.mark.parametrize("model", MODELS)
def test_every_field_says_in_chinese_what_it_is_called_and_what_to_write(model: type[Model]) -> None:
    for name, info in model.model_fields.items():
        title, rest, _ = told(info.description)
        assert info.title == title, name
        assert re.fullmatch(r"[一-鿿\d、]{1,12}", title), (name, title)
        assert re.search(r"[一-鿿].*。`?$", rest), (name, rest)


def test_a_loaded_entry_cannot_be_changed_by_accident() -> None:
    with pytest.raises(ValidationError):
        lesson().minutes = 45  # type: ignore[misc]


@pytest.mark.parametrize(
    ("stage", "grades", "code", "period"),
    [
        (Stage.P1, "小学1—3年级", "p1", 40),
        (Stage.P2, "小学4—6年级", "p2", 40),
        (Stage.J, "初中", "j", 45),
        (Stage.S, "高中", "s", 45),
    ],
)
def test_a_stage_knows_its_grades_address_and_period(
    stage: Stage, grades: str, code: str, period: int
) -> None:
    assert (stage.grades, stage.code, stage.band.period) == (grades, code, (period, period))


def test_only_checked_sources_are_firm_enough_for_pupils() -> None:
    assert {mark for mark in Mark if mark.firm} == {Mark.CHECKED, Mark.PARTLY}


@pytest.mark.parametrize(
    ("read", "mark"),
    [
        ("原文全文", "已查"),
        ("原文该条", "已查"),
        ("转载全文", "已查"),
        ("报道", "部分已查"),
        ("没读到", "记忆"),
    ],
)
def test_a_source_is_as_firm_as_what_was_read_of_it_and_a_clause_as_the_clause(read: str, mark: str) -> None:
    data = {**record("sources.yml", "fire-law"), "read": read}
    source = Source.model_validate(data)
    assert (source.mark, source.mark_of(None), source.mark_of("第五条")) == (mark, mark, "已查")
    data["clauses"] = [{**clause, "read": read} for clause in data["clauses"]]
    assert Source.model_validate({**data, "read": "原文全文"}).mark_of("第五条") == mark
    assert Source.model_validate({**data, "kind": "争议"}).mark == "争议"


def test_a_replaced_source_says_from_which_day() -> None:
    data = {**record("sources.yml", "fire-law"), "status": "已被取代", "superseded_by": "drill-2014"}
    with pytest.raises(ValidationError, match="从哪天起被取代"):
        Source.model_validate(data)


def test_a_keyword_written_as_a_number_is_a_word() -> None:
    assert lesson(keywords=["着火", 119, "逃生"]).keywords == ("着火", "119", "逃生")


@pytest.mark.parametrize("keyword", [True, None, 1.5, ""])
def test_a_keyword_that_is_no_word_is_refused(keyword: object) -> None:
    with pytest.raises(ValidationError):
        lesson(keywords=["着火", keyword, "逃生"])


@pytest.mark.parametrize("title", ["着火了走", "着" * 22])
def test_a_title_is_measured_in_characters_as_a_reader_sees_them(title: str) -> None:
    assert lesson(title=title).title == title


@pytest.mark.parametrize("title", ["着火了", "着" * 23, " 着火了 "])
def test_a_title_too_short_or_too_long_is_refused(title: str) -> None:
    with pytest.raises(ValidationError):
        lesson(title=title)


@pytest.mark.parametrize("field", ["focus", "difficulty"])
def test_a_lesson_says_its_focus_and_its_difficulty(field: str) -> None:
    with pytest.raises(ValidationError):
        lesson(**{field: ""})


def test_situations_are_found_in_the_order_they_are_taught() -> None:
    assert [move.text[:2] for move in lesson().situations] == ["火警", "走到", "小安"]


def test_the_right_answer_is_known_by_its_place() -> None:
    assert [question.answer for question in lesson().quiz] == [1, 2, 0, 2, 0, 1]


@pytest.mark.parametrize("wording", ["听到火警，马上离开。", "听到火警，马上离开！", "火警", "火" * 31])
def test_a_wording_fits_into_a_sentence_and_into_a_memory(wording: str) -> None:
    with pytest.raises(ValidationError):
        message(wording={"全校": wording})


def test_a_wording_is_for_the_bands_it_names_and_no_other() -> None:
    wording = message().wording
    assert wording.of(Stage.P1) == "火警铃响，跟着老师走"
    assert wording.of(Stage.P2) is None
    assert wording.of(None) == "听到火警，马上按路线离开"


@pytest.mark.parametrize(
    ("fields", "valid"),
    [
        ({"status": "现行", "superseded_by": None}, True),
        ({"status": "已被取代", "superseded_by": "drill-2014", "from": "2026-01-01"}, True),
        ({"status": "已被取代", "superseded_by": None, "from": "2026-01-01"}, False),
        ({"status": "现行", "superseded_by": "drill-2014"}, False),
    ],
)
def test_a_superseded_source_names_its_successor_and_no_other_does(
    fields: dict[str, Any], valid: bool
) -> None:
    data = {**record("sources.yml", "fire-law"), **fields}
    if valid:
        assert Source.model_validate(data).status == fields["status"]
    else:
        with pytest.raises(ValidationError, match="superseded_by 写明被谁取代"):
            Source.model_validate(data)


@pytest.mark.parametrize(
    "key", ["../../etc/passwd", "/etc/passwd", "fire_law", "Fire", "fire law", "消防", ""]
)
def test_an_id_can_never_be_a_path(key: str) -> None:
    with pytest.raises(ValidationError):
        topic(id=key)
    with pytest.raises(ValidationError):
        lesson(drill=key)
    with pytest.raises(ValidationError):
        lesson(messages=[f"{key}.leave", "fire.meet", "fire.call-119"])


@pytest.mark.parametrize(
    "icon", ["../../../etc/passwd", "material/../fire", "fire", "material/fire.svg", "/fire"]
)
def test_an_icon_can_never_be_a_path_out_of_its_folder(icon: str) -> None:
    with pytest.raises(ValidationError):
        topic(icon=icon)


@pytest.mark.parametrize("colour", ["red", "#12345", "#1234567", "url(x)", "#fff; }"])
def test_a_colour_can_never_be_more_than_a_colour(colour: str) -> None:
    with pytest.raises(ValidationError):
        topic(colour=colour)


@pytest.mark.parametrize(
    ("rule", "model"),
    [
        ({"kind": "fixed", "date": "11-09"}, Fixed),
        ({"kind": "nth_weekday", "month": 3, "weekday": 1, "nth": -1}, NthWeekday),
        ({"kind": "span", "from": "12-25", "to": "01-05"}, Span),
    ],
)
def test_the_kind_of_a_rule_decides_its_fields(rule: dict[str, Any], model: type[Model]) -> None:
    assert isinstance(theme_day(rule=rule).rule, model)


@pytest.mark.parametrize(
    "rule",
    [
        {"kind": "fixed", "date": "13-01"},
        {"kind": "fixed", "date": "2026-11-09"},
        {"kind": "fixed", "date": "11-9"},
        {"kind": "fixed", "date": "02-30"},
        {"kind": "fixed", "date": "04-31"},
        {"kind": "nth_weekday", "month": 3, "weekday": 0, "nth": 1},
        {"kind": "nth_weekday", "month": 3, "weekday": 1, "nth": 5},
        {"kind": "span", "from": "12-25"},
        {"kind": "whole_month", "month": 0},
        {"kind": "before_holiday", "holiday": "中元节"},
        {"kind": "lunar", "date": "08-15"},
    ],
)
def test_a_rule_that_gives_no_date_is_refused(rule: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        theme_day(rule=rule)


def test_a_theme_day_is_labelled_with_its_number_if_it_has_one() -> None:
    assert theme_day().label == "11·9 全国消防日"
    assert theme_day("safety-monday").label == "安全教育日"
