"""The rules as authors read them: each told once and wholly, beside the code that keeps it."""

import ast
import inspect
import re

import pytest

from campus.checks import CHECKS, Check
from campus.checks.rules import LETTERS, Rule, rules
from conftest import ROOT

RULES = rules()


def in_code() -> set[str]:
    """Rule numbers that stand alone as a string somewhere in the package."""
    found = set()
    for path in (ROOT / "hooks/campus").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and re.fullmatch(r"[A-Z]\d{1,2}", str(node.value)):
                found.add(str(node.value))
    return found


def test_every_rule_of_the_code_is_told_and_no_other() -> None:
    assert {rule.id for rule in RULES} == in_code()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_what_it_asks_and_why_with_examples_and_its_changes(rule: Rule) -> None:
    assert rule.letter in LETTERS
    assert all(re.search("[一-鿿]", text) for text in (rule.title, *rule.asks, rule.why))
    assert rule.wrong != rule.right
    dates = [re.match(r"(20\d\d-\d\d-\d\d)：.+。$", change) for change in rule.changes]
    assert all(dates)
    assert [date[1] for date in dates if date] == sorted(date[1] for date in dates if date)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_check_names_its_rule_first(check: Check) -> None:
    assert re.match(r"[A-Z]\d{1,2}[ ,]", inspect.getdoc(check) or "")


def test_every_rule_is_broken_in_the_faulty_tree() -> None:
    expected = (ROOT / "tests/faulty/expected.txt").read_text("utf-8")
    # Found when something is printed, in a list of schools, or when a whole year can be planned.
    elsewhere = {"P1", "P2", "P3", "P4", "P8", "Y4", "Y5"}
    assert {rule.id for rule in RULES if f"（规则 {rule.id}）" not in expected} == elsewhere
