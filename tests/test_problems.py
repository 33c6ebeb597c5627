"""Faults said to a teacher: every kind has a Chinese sentence, and no English gets through."""

import copy
import re
from collections.abc import Collection, Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel, ValidationError
from pydantic_core.core_schema import ErrorType

from campus import models
from campus.content import problems
from campus.content.passages import KINDS
from campus.content.problems import ContentError, Problem, sentence
from campus.content.prose import read_lesson
from campus.models.base import FORMS
from campus.models.search_words import SearchData
from conftest import TESTS, raw, record

# One valid piece of data for each kind of record, and each way to write a rule of dates.
VALID: list[tuple[type[BaseModel], dict[str, Any]]] = [
    (models.Source, record("sources.yml", "drill-2008")),
    (models.Phone, raw("phones.yml", 1)),
    (models.Topic, record("topics.yml", "fire")),
    (models.OutlineItem, raw("curriculum.yml", "outline", 0)),
    (models.LaterRequirement, raw("curriculum.yml", "later", 0)),
    (models.WrongAdvice, raw("wrong_advice.yml", 0)),
    (models.MessageFile, raw("messages/fire.yml")),
    *((models.ThemeDay, day) for day in raw("theme_days.yml")),
    (models.MonthPlan, raw("months.yml", 0)),
    (models.School, raw("school.yml")),
    (models.Lesson, raw("lessons/fire-p1.md")),
    (models.Kit, raw("kits/fire-day.md")),
    (models.Drill, raw("drills/fire-evacuation.yml")),
]
# The fields of a lesson that stand under headings.
HEADED = read_lesson("x.md", (TESTS / "content/lessons/fire-p1.md").read_text("utf-8"))[0].headed
# What somebody could type instead, as the YAML reader hands it on.
TYPED: tuple[Any, ...] = (
    *(None, True, False, -1, 0, 3, 10**12, 1.5, 2.0, "", " ", "x", "0", "1.5", "长" * 2000, "[["),
    *(
        "2026-13-45",
        "2026-9-1",
        "2026-09-01",
        "2026-09-01T10:00:00",
        "2026-09-01 08:30",
        "0000-00-00",
        "２０２６",
    ),
    *(
        [],
        ["x"],
        ["x"] * 60,
        [None],
        [[]],
        [{}],
        {},
        {"x": 1},
        {"kind": "fixed"},
        {"kind": "x"},
        {"2026-13-1": "x"},
    ),
)


def places(data: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place in ``data``; of a list the first item stands for all."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield (*at, key)
            yield from places(value, (*at, key))
    elif isinstance(data, list) and data:
        yield (*at, 0)
        yield from places(data[0], (*at, 0))


def variants(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for place in places(data):
        for value in (*TYPED, KeyError):
            other = copy.deepcopy(data)
            target: Any = other
            for part in place[:-1]:
                target = target[part]
            if value is KeyError:
                del target[place[-1]]
            else:
                target[place[-1]] = value
            yield other
    yield {**data, "extra": 1}


def errors_of(model: type[BaseModel], data: dict[str, Any]) -> list[Any]:
    """Pydantic's errors, each with the model that it is about."""
    try:
        model.model_validate(data)
    except ValidationError as error:
        return [{**item, "model": model} for item in error.errors()]
    return []


def told(error: Any, headed: Collection[str] = ()) -> str:
    return sentence(error, error["model"], headed)[0]


@pytest.fixture(scope="module")
def errors() -> list[Any]:
    """One pydantic error of each look that wrong typing can bring forth."""
    found: dict[Any, Any] = {}
    for model, data in VALID:
        assert not errors_of(model, data)
        for variant in variants(data):
            for error in errors_of(model, variant):
                looks = (model, error["loc"], error["type"], str(error["input"])[:50])
                found.setdefault(looks, error)
    return list(found.values())


@pytest.fixture(scope="module")
def everything(errors: list[Any]) -> dict[str, tuple[str, Any]]:
    """Each different sentence, with the pydantic error behind it."""
    return {told(error): (error["type"], error) for error in errors}


def test_wrong_typing_causes_faults_of_many_kinds(errors: list[Any]) -> None:
    kinds = {error["type"] for error in errors}
    assert {"missing", "extra_forbidden", "string_type", "enum", "date_from_datetime_parsing"} <= kinds


# What the sentences of single types need to be told; pydantic always tells it.
CONTEXT = dict.fromkeys(
    ("min_length", "max_length", "actual_length", "ge", "gt", "le", "lt", "multiple_of"), 3
)


@pytest.mark.parametrize("kind", get_args(ErrorType))
def test_every_error_type_that_pydantic_has_is_told_in_chinese(kind: str) -> None:
    context = {**CONTEXT, "error": "写法不对", "expected": "'早' or '晚'", "tag": "x"}
    error = {"type": kind, "loc": ("minutes",), "input": "四十", "ctx": context}
    text, rule = sentence(error, models.Lesson)
    assert re.search("[一-鿿]{3}", text)
    assert not re.search(r"[A-Za-z]{2,}", re.sub(r"minutes|true|false|kind|(?<=写：)fixed.*", "", text)), text
    assert rule in ("F3", "F5")


def test_sentences_exist_only_for_error_types_that_pydantic_has() -> None:
    assert set(problems._SENTENCES) <= set(get_args(ErrorType))


def test_no_sentence_lets_english_through(everything: dict[str, tuple[str, Any]]) -> None:
    classes = (it for it in vars(models).values() if isinstance(it, type) and issubclass(it, BaseModel))
    fields = {
        name for it in classes for key, info in it.model_fields.items() for name in (key, info.alias or key)
    }
    rules = "fixed|nth_weekday|week_of|whole_month|span|notice|before_holiday|term_week"
    allowed = "|".join([*sorted(fields), "true|false|null|kind", rules])
    for text, (_, error) in everything.items():
        rest = re.sub(r"“[^”]*”|；可以写：[a-z_、]+$", "", text)  # what the author typed, and names of fields
        rest = re.sub(rf"(?<![A-Za-z_])({allowed})(?![A-Za-z_])", "", rest)
        assert not re.search(r"[A-Za-z]{2,}", rest), (text, error)


def test_no_sentence_has_a_hole(everything: dict[str, tuple[str, Any]]) -> None:
    for text, (kind, error) in everything.items():
        if kind == "union_tag_invalid" and not isinstance(error["input"].get("kind"), str):
            continue  # a list or a number where the name of a kind belongs: shown as it was read
        assert not re.search(r"：$|：；|：、|None|\{|\[key\]", text), (text, error)
        typed_nothing = str(error["input"]).strip() == "" or "'kind': ''" in str(error["input"])
        assert "“”" not in text or typed_nothing, (text, error)


def test_a_sentence_names_a_field_that_an_author_can_find(everything: dict[str, tuple[str, Any]]) -> None:
    known = {"这一条", "x", "extra", "2026-13-1"} | {key for _, data in VALID for key in map(str, keys(data))}
    for text, (kind, error) in everything.items():
        if kind != "value_error":
            quoted = re.search(r"“([^”]*)”", text)
            assert quoted, text
            assert quoted[1] in known, (text, error)


def keys(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from keys(value)
    elif isinstance(data, list):
        for item in data:
            yield from keys(item)


@pytest.mark.parametrize(
    ("name", "fields", "expected"),
    [
        ("minutes", {"minutes": "四十"}, ("“minutes”（时长）要写成整数；现在写的是“四十”", "F3")),
        (
            "title",
            {"title": 119},
            ("“title”（课名）要写成一段文字；现在写的是119，如果确实要写它，请加引号", "F3"),
        ),
        ("title", {"title": "着火"}, ("“title”（课名）至少要有 4 个字；现在写的是“着火”", "F3")),
        (
            "stage",
            {"stage": "三年级"},
            ("“stage”（学段）只能写：小学低年级、小学高年级、初中、高中；现在写的是“三年级”", "F3"),
        ),
        (
            "place",
            {"place": "教室"},
            ("“place”（场地）要写成列表（每行以“- ”开头，或用方括号）；现在写的是“教室”", "F3"),
        ),
        (
            "reviewed",
            {"reviewed": "2026/9/1"},
            ("“reviewed”（核对日期）要写成真实的日期，例如 2026-09-01；现在写的是“2026/9/1”", "F5"),
        ),
        (
            "messages",
            {"messages": ["fire.leave"]},
            ("“messages”（关键信息）至少要有 3 项；现在有 1 项", "F3"),
        ),
        ("outcomes", {"outcomes": ["会跑", "我能走"]}, ("学习目标要以“我能”开头；现在写的是“会跑”", "F3")),
        ("minute", {"minute": 3}, ("不认识的字段“minute”；是不是“minutes”（时长）？", "F3")),
        (
            "grade",
            {"grade": 3},
            (
                "不认识的字段“grade”；可以写：title、stage、topic、theme_day、kind、minutes、summary、keywords、"
                "place、curriculum、messages、drill、focus、difficulty、procedures、reviewed",
                "F3",
            ),
        ),
        (
            "drill",
            {"drill": "../fire"},
            (
                "“drill”（配套演练）要写编号（小写字母、数字和连字符），例如“fire-evacuation”；"
                "现在写的是“../fire”",
                "F3",
            ),
        ),
        ("home", {"home": ""}, ("“回家说一说”至少要有 1 个字；现在写的是空白", "F3")),
        (
            "brief",
            {"brief": {"does": "听", "prepare": "铃", "risk": "高"}},
            ("“给老师的30秒”的“风险”要写以“低”或“中”开头的话；现在写的是“高”", "F3"),
        ),
    ],
)
def test_a_sentence_says_what_is_allowed_and_what_was_found(
    name: str, fields: dict[str, Any], expected: tuple[str, str]
) -> None:
    (error,) = errors_of(models.Lesson, {**raw("lessons/fire-p1.md"), **fields})
    assert name in error["loc"]
    assert sentence(error, models.Lesson, HEADED) == expected


def test_a_question_is_named_by_its_heading_and_its_number() -> None:
    quiz = raw("lessons/fire-p1.md", "quiz")
    quiz[2]["explanation"] = ""
    (error,) = errors_of(models.Lesson, {**raw("lessons/fire-p1.md"), "quiz": quiz})
    assert told(error, HEADED).startswith("“出口测验”第3题的“解析”至少要有 1 个字")


def patterns(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from (value for key, value in schema.items() if key == "pattern" and isinstance(value, str))
        schema = list(schema.values())
    for inner in schema if isinstance(schema, list) else ():
        yield from patterns(inner)


def test_every_pattern_of_the_models_is_told_in_words() -> None:
    roots = (*KINDS.values(), models.MessageFile, SearchData)
    found = {pattern for model in roots for pattern in patterns(model.model_json_schema())}
    assert found == set(FORMS)


def test_a_rule_without_kind_is_told_which_kinds_there_are() -> None:
    (error,) = errors_of(models.ThemeDay, {**record("theme_days.yml", "fire-day"), "rule": {"date": "11-09"}})
    text = told(error)
    assert text.startswith("“rule”（日期规则）缺少 kind，可以写：")
    assert "nth_weekday" in text


@pytest.mark.parametrize("typed", [20260901, 2026, 0, 1.5, True, "1789430400"])
def test_a_date_is_never_read_from_a_number(typed: object) -> None:
    (error,) = errors_of(models.Lesson, {**raw("lessons/fire-p1.md"), "reviewed": typed})
    text, rule = sentence(error, models.Lesson)
    assert "2026-09-01" in text
    assert rule == "F5"


def test_problems_are_sorted_by_file_and_line_and_never_repeated() -> None:
    one, two = Problem("a.yml", 2, "二", "F1"), Problem("a.yml", 10, "十", "F2")
    error = ContentError([Problem("b.yml", 1, "一", "F3"), two, one, one])
    assert error.report().splitlines() == [
        "a.yml:2: 二（规则 F1）",
        "a.yml:10: 十（规则 F2）",
        "b.yml:1: 一（规则 F3）",
        "内容里有 3 处需要改。",
    ]


def test_a_long_value_is_cut_so_that_a_problem_stays_one_line() -> None:
    (error,) = errors_of(models.Lesson, {**raw("lessons/fire-p1.md"), "title": "很长" * 500})
    assert len(told(error)) < 120


def test_a_problem_is_one_line_even_when_the_value_has_many() -> None:
    (error,) = errors_of(models.Lesson, {**raw("lessons/fire-p1.md"), "topic": "fire\n不对\n"})
    assert "\n" not in told(error)


def test_a_problem_is_one_line_even_when_its_sentence_quotes_two() -> None:
    assert str(Problem("a.yml", 2, "“一\n二”不对", "F9")) == "a.yml:2: “一 二”不对（规则 F9）"
    assert len(str(Problem("a.yml", 2, f"“{'长' * 2000}”不对", "F9"))) < 80


def test_a_list_that_is_too_short_is_counted_as_the_author_counts_it() -> None:
    found = [
        told(error) for error in errors_of(models.Drill, {**raw("drills/fire-evacuation.yml"), "months": [0]})
    ]
    assert found == ["“months”（月份）第1项不能小于 1；现在写的是0"]
