"""The real content, and the manual for its authors."""

import ast
import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from campus import models
from campus.content import markup, prose
from campus.content.catalogue import Catalogue
from campus.content.entries import load_yaml
from campus.content.prose import Body
from campus.models import Kit, Lesson, Stage
from conftest import ROOT

MANUAL = (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def test_the_real_content_has_no_problem(real: Catalogue) -> None:
    assert len(real.entries) > 500


def test_there_is_a_lesson_for_each_theme_day_with_a_kit_in_each_stage(real: Catalogue) -> None:
    for key in real.kits:
        stages = {lesson.stage for lesson in real.lessons.values() if lesson.theme_day == key}
        assert stages == set(Stage), key


def test_every_message_is_used_somewhere(real: Catalogue) -> None:
    used: set[str] = set()
    for (kind, _), entry in real.entries.items():
        for location, _, text in entry.texts():
            used |= set(markup.quotes(text))
            listed = kind in ("lesson", "drill") and location[:1] == ("messages",)
            if listed or (kind == "poster" and location[-1] in ("lead", "never", "message")):
                used.add(text)
    assert set(real.messages) - used == set()


def test_every_drill_is_planned_or_taught(real: Catalogue) -> None:
    wanted = {item.drill for item in real.school.drills} | {lesson.drill for lesson in real.lessons.values()}
    assert set(real.drills) <= wanted


def test_every_reminder_rests_on_a_message_or_a_source(real: Catalogue) -> None:
    for month, plan in real.months.items():
        for reminder in plan.reminders:
            assert any(markup.quotes(reminder)) or any(markup.citations(reminder)), (month, reminder)


# The manual ---------------------------------------------------------------------------------------


def named(word: str) -> bool:
    """Whether the manual names a field: in back-ticks, or as a key in an example."""
    return bool(
        re.search(rf"`{re.escape(word)}`|(?m:^[ -]*{re.escape(word)}: )|[{{,] ?{re.escape(word)}: ", MANUAL)
    )


def all_models() -> Iterator[type[BaseModel]]:
    for value in vars(models).values():
        if isinstance(value, type) and issubclass(value, models.Model) and value is not models.Model:
            yield value


@pytest.mark.parametrize("model", list(all_models()), ids=lambda model: model.__name__)
def test_every_field_is_in_the_manual(model: type[BaseModel]) -> None:
    if model.__name__ == "Curriculum":  # the two lists of curriculum.yml
        assert named("outline")
        assert named("later")
    for name, field in model.model_fields.items():
        assert named(name) or named(field.alias or name), f"{model.__name__}.{name}"


@pytest.mark.parametrize(
    ("model", "parts"), [(Lesson, prose._lesson_parts(Body("x.md"))), (Kit, prose._kit_parts(Body("x.md")))]
)
def test_every_heading_of_a_lesson_and_a_kit_is_in_the_manual(
    model: type[BaseModel], parts: dict[str, Any]
) -> None:
    for title, ((field, *_), _) in parts.items():
        assert f"`## {title}`" in MANUAL, title
        assert field in model.model_fields


def test_every_label_of_a_lesson_is_in_the_manual() -> None:
    empty = "---\ntitle: x\n---\n" + "".join(f"## {title}\n\n" for title in prose._lesson_parts(Body("x.md")))
    _, problems = prose.read_lesson("x.md", empty)
    labels = {
        match[1] for problem in problems if (match := re.search(r"下面缺少“(.+?)：”一项", problem.text))
    }
    assert len(labels) > 15
    assert {label for label in labels if f"{label}：" not in MANUAL} == set()


def rules_in_code() -> set[str]:
    """Rule numbers that stand alone as a string somewhere in the package."""
    found = set()
    for path in (ROOT / "hooks/campus").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and re.fullmatch(r"[FLKSDTPQ]\d{1,2}", str(node.value)):
                found.add(str(node.value))
    return found


def test_every_rule_in_the_code_has_its_section_in_the_manual() -> None:
    sections = set(re.findall(r"(?m)^### ([FLKSDTPQ]\d{1,2}) ", MANUAL))
    assert rules_in_code() == sections


def test_every_rule_is_listed_in_the_log_of_changes() -> None:
    log = MANUAL[MANUAL.index("### 变更记录") :]
    listed = set(re.findall(r"\b([A-Z]\d{1,2})(?![\d—])", log))
    for letter, first, last in re.findall(r"([A-Z])(\d{1,2})—\1?(\d{1,2})", log):
        listed |= {f"{letter}{number}" for number in range(int(first), int(last) + 1)}
    assert rules_in_code() <= listed


def test_every_rule_in_the_code_is_broken_in_the_faulty_tree() -> None:
    expected = (ROOT / "tests/faulty/expected.txt").read_text("utf-8")
    by_the_press = {"P1", "P2", "P3", "P8"}  # found when something is printed, or in a list of schools
    missing = {rule for rule in rules_in_code() if f"（规则 {rule}）" not in expected}
    assert missing == by_the_press


def test_every_example_in_the_manual_can_be_read() -> None:
    examples = re.findall(r"(?ms)^```yaml\n(.*?)^```", MANUAL)
    assert len(examples) >= 10
    for example in examples:
        text = example.removeprefix("---\n").removesuffix("---\n")
        assert load_yaml("CONTRIBUTING.md", text).data, example


def test_every_rule_of_dates_in_the_manual_is_one() -> None:
    rules = re.findall(r"\| `(\{kind: [^`]*\})` \|", MANUAL)
    assert len(rules) == 8
    for rule in rules:
        data = load_yaml("CONTRIBUTING.md", f"rule: {rule}").data["rule"]
        day = {"id": "x", "name": "日", "short": None, "aliases": ["x"], "kind": "日", "what": "做一件事情"}
        day |= {
            "basis": "无",
            "source": None,
            "mark": "记忆",
            "topics": ["fire"],
            "priority": "可选",
            "note": None,
        }
        assert models.ThemeDay.model_validate({**day, "rule": data}).rule.kind == data["kind"]


def test_links_inside_the_manual_lead_somewhere() -> None:
    headings = {
        re.sub(r"[^\w一-鿿 -]", "", heading.lower()).strip().replace(" ", "-")
        for heading in re.findall(r"(?m)^#+ (.+)$", re.sub(r"(?s)```.*?```", "", MANUAL))
    }
    for anchor in re.findall(r"\]\(#([^)]+)\)", MANUAL):
        assert anchor in headings, anchor
