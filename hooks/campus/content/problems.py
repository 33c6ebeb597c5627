"""What is wrong with the content, said to a teacher.

Every message names the place, what is wrong, what is allowed and what was found, in Chinese.
``rule`` is the number of a rule (see :mod:`campus.checks.rules`); numbers are never reused.

F3 字段要认得、写全、写对

字段名一字不差，必写的都写，值在允许的范围里（选项、字数、项数、数字大小）。`pinyin.yml` 里，几个字就写几个
音节。

为什么：写错一个字母的字段，如果没人指出，就会一直缺着。

- 错：`minute: 40`——提示：不认识的字段“minute”；是不是“minutes”（时长）？
- 对：`minutes: 40`

- 2026-11-21：首次公布。

F5 日期写成 2026-09-01

四位年、两位月、两位日，用连字符，是真有的那一天，不写钟点。

为什么：9月1日、9/1、01-09，各地读法不同；这样写只有一种读法。

- 错：`reviewed: 2026/9/1`；`reviewed: 2026-02-30`
- 对：`reviewed: 2026-09-01`

- 2026-11-21：首次公布。
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from campus.models.base import FORMS
from campus.models.marks import named, siblings

MOST_SAID = 400  # characters of a sentence; the longest, with all headings of a lesson, has about 180
_LONG = re.compile("“([^“”]{80,})”")  # what the author typed, of whatever length and many lines


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault at one place. ``path`` is relative to the project, ``line`` counts from 1."""

    path: str
    line: int
    text: str
    rule: str

    def __str__(self) -> str:
        text = _LONG.sub(lambda quoted: f"“{shown(quoted[1])}”", " ".join(self.text.split("\n")))
        text = text if len(text) <= MOST_SAID else text[:MOST_SAID] + "……"
        return f"{self.path}:{self.line}: {text}（规则 {self.rule}）"

    @property
    def annotation(self) -> str:
        """As a command of GitHub Actions, which shows it beside its line; percent signs are escapes there."""
        said = str(self).replace("%", "%25").partition(f":{self.line}: ")[2]
        path = self.path.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
        return f"::error file={path},line={self.line}::{said}"


class ContentError(Exception):
    """All problems of one load, sorted and without repetition."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(self.report())

    def report(self) -> str:
        """One line a problem, then the count."""
        lines = [str(problem) for problem in self.problems]
        return "\n".join([*lines, f"内容里有 {len(lines)} 处需要改。"])


def refused(path: str, line: int, text: str, rule: str) -> ContentError:
    """One problem that leaves nothing of its file to read."""
    return ContentError([Problem(path, line, text, rule)])


MOST_SHOWN = 40  # characters of what the author typed: a problem stays one line


def shown(text: str) -> str:
    """``text`` on one line, short, and without characters that a terminal cannot print."""
    line = "".join(
        char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in " ".join(text.split())
    )
    return line if len(line) <= MOST_SHOWN else line[: MOST_SHOWN - 2] + "……"


def _found(value: Any) -> str:
    if value is None:
        return "空"
    if isinstance(value, str):
        return f"“{shown(value)}”" if value.strip() else "空白"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "几个带名字的字段"
    if isinstance(value, list):
        return "一个列表"
    return shown(str(value))


def _expected(names: str) -> str:
    """Pydantic joins the members of an enumeration as ``'a', 'b' or 'c'``."""
    return names.replace("'", "").replace(" or ", "、").replace(", ", "、")


# One Chinese sentence for each of pydantic's stable error types: its own, or else its family's.
_SENTENCES: dict[str, str] = {
    "extra_forbidden": "不认识的字段{field}；{known}",
    "missing": "缺少字段{field}",
    "enum": "{field}只能写：{expected}；现在写的是{found}",
    "literal_error": "{field}只能写：{expected}；现在写的是{found}",
    "string_too_short": "{field}至少要有 {min_length} 个字；现在写的是{found}",
    "string_too_long": "{field}最多 {max_length} 个字；现在有 {length} 个字：{found}",
    "string_pattern_mismatch": "{field}要写{form}；现在写的是{found}",
    "string_unicode": "{field}里有不成字的字符；现在写的是{found}",
    "int_parsing_size": "{field}的数字太长；现在写的是{found}",
    "too_short": "{field}至少要有 {min_length} 项；现在有 {actual_length} 项",
    "too_long": "{field}最多 {max_length} 项；现在有 {actual_length} 项",
    "greater_than": "{field}要大于 {gt:g}；现在写的是{found}",
    "greater_than_equal": "{field}不能小于 {ge}；现在写的是{found}",
    "less_than": "{field}要小于 {lt:g}；现在写的是{found}",
    "less_than_equal": "{field}不能大于 {le}；现在写的是{found}",
    "multiple_of": "{field}要是 {multiple_of} 的倍数；现在写的是{found}",
    "date_from_datetime_parsing": "{field}要写成真实的日期，例如 2026-09-01；现在写的是{found}",
    "date_from_datetime_inexact": "{field}只写日期，不写钟点；现在写的是{found}",
    "union_tag_not_found": "{field}缺少 kind，可以写：fixed、nth_weekday、week_of、whole_month、span、"
    "notice、before_holiday、term_week",
    "union_tag_invalid": "{field}的 kind 只能写：{expected}；现在写的是“{tag}”",
    "value_error": "{reason}",
}
_FAMILIES: dict[tuple[str, ...], str] = {
    ("string", "bytes"): "{field}要写成一段文字；现在写的是{found}，如果确实要写它，请加引号",
    ("int",): "{field}要写成整数；现在写的是{found}",
    ("float", "finite", "decimal", "fraction", "complex"): "{field}要写成数字；现在写的是{found}",
    ("bool",): "{field}只能写 true 或 false；现在写的是{found}",
    (
        "list",
        "tuple",
        "deque",
        "set",
        "frozen_set",
        "iter",
    ): "{field}要写成列表（每行以“- ”开头，或用方括号）；现在写的是{found}",
    ("dict", "mapping", "frozen_dict", "ordered_dict", "model", "dataclass"): "{field}下面要写带名字的字段；"
    "现在写的是{found}",
    ("date",): "{field}要写成日期，例如 2026-09-01；现在写的是{found}",
    ("",): "{field}的写法不对；现在写的是{found}",
}


def place(annotation: Any, location: tuple[str | int, ...], headed: Collection[str] = ()) -> str:
    """What the author calls a place in an entry: “出口测验”第3题的“解析”, or “minutes”（时长） in YAML.

    ``headed`` are the fields that stand under headings of a Markdown file.
    """
    parts = [part for part in location if part != "[key]"]
    if parts and isinstance(parts[0], int):  # an entry's own place in its list
        parts = parts[1:]
    said, counted = "", ""
    for step in named(annotation, tuple(parts)):
        if isinstance(step.key, int):
            said += f"第{step.key + 1}{counted}"
        elif parts[0] in headed:
            said += f"{'的' if said else ''}“{step.title or shown(step.key)}”"
        else:
            other = step.title and step.title != step.key
            said = f"“{shown(step.key)}”" + (f"（{step.title}）" if other else "")
        counted = step.counted
    return said or "“这一条”"


MOST_LISTED = 16  # names of fields in one message


def _known(annotation: Any, location: tuple[str | int, ...], headed: Collection[str]) -> str:
    """What may stand where an unknown field stands."""
    others = {name: title for name, title in siblings(annotation, location).items() if name not in headed}
    near = get_close_matches(str(location[-1]), others, 1)
    if near:
        return f"是不是“{near[0]}”（{others[near[0]]}）？"
    if 0 < len(others) <= MOST_LISTED:
        return f"可以写：{'、'.join(others)}"
    return "请对照同类文件改正或删掉"


def sentence(error: Mapping[str, Any], annotation: Any, headed: Collection[str] = ()) -> tuple[str, str]:
    """The Chinese sentence and rule number for one pydantic error in data of the shape of ``annotation``.

    ``headed``: see :func:`place`.
    """
    context = dict(error.get("ctx") or {})
    value = error.get("input")
    kind, location = error["type"], error["loc"]
    context.update(
        field=place(annotation, location, headed),
        found=_found(value),
        length=len(value) if isinstance(value, str) else 0,
        expected=_expected(str(context.get("expected", context.get("expected_tags", "")))),
        reason=str(context.get("error", "")),
        tag=shown(str(context.get("tag", ""))),
        form=FORMS.get(str(context.get("pattern")), "得合规定"),
        known=_known(annotation, location, headed) if kind == "extra_forbidden" else "",
    )
    if context["tag"] in ("", "None"):
        context["tag"] = "空"
    form = _SENTENCES.get(kind) or next(form for names, form in _FAMILIES.items() if kind.startswith(names))
    return form.format(**context), "F5" if kind.startswith("date") else "F3"
