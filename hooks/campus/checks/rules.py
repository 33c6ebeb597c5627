"""The docstrings that hold rules in, the rules as authors read them out.

A rule begins on a line of its own with its number and its title; then what it asks, 为什么, an example that
is wrong and one that is right, and its changes by date. It stands in the docstring of its check, or, where
reading or printing finds it, of the module that does. Numbers are never reused.
"""

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass

from campus.checks import (
    CHECKS,
    poster_rules,
)
from campus.content import entries, problems, prose
from campus.models.base import flowed

LETTERS = {
    "F": "文件",
    "L": "课",
    "G": "情境故事",
    "K": "活动包",
    "S": "安全与出处",
    "H": "处置要领",
    "D": "演练",
    "T": "时间",
    "Y": "讲话和短稿",
    "P": "海报和打印",
    "Q": "搜索",
}
_HOLDERS = (entries, problems, prose, poster_rules, *CHECKS)
_BEGIN = re.compile(r"(?m)^(?=[A-Z]\d{1,2} )")
_HEAD = re.compile(r"([A-Z])(\d{1,2}) (.+)")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``asks``: paragraphs; ``changes``: what became of it, each with its date."""

    letter: str
    number: int
    title: str
    asks: tuple[str, ...]
    why: str
    wrong: str
    right: str
    changes: tuple[str, ...]

    @property
    def id(self) -> str:
        return f"{self.letter}{self.number}"


def rules() -> tuple[Rule, ...]:
    """Every rule, by letter and number. ValueError: one that is told twice, or not wholly."""
    found: dict[str, Rule] = {}
    for holder in _HOLDERS:
        for rule in _in_docstring(inspect.getdoc(holder) or ""):
            if rule.id in found:
                raise ValueError(f"{rule.id} is told twice")
            found[rule.id] = rule
    order = list(LETTERS)
    return tuple(sorted(found.values(), key=lambda rule: (order.index(rule.letter), rule.number)))


def _in_docstring(text: str) -> Iterator[Rule]:
    for block in _BEGIN.split(text):
        head = _HEAD.match(block)
        if not head:
            continue
        paragraphs = [flowed(part) for part in block[head.end() :].strip().split("\n\n")]
        *asks, why, examples, changes = paragraphs if len(paragraphs) >= 4 else (*[""] * 4,)
        told = re.fullmatch(r"- 错：(.+)\n- 对：(.+)", examples)
        if not told or not why.startswith("为什么："):
            raise ValueError(f"{head[1]}{head[2]} lacks its reason or its examples")
        dated = tuple(line.removeprefix("- ") for line in changes.split("\n"))
        why = why.removeprefix("为什么：")
        yield Rule(head[1], int(head[2]), head[3], tuple(asks), why, told[1], told[2], dated)
