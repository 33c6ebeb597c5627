"""What is wrong with the content, said to a teacher.

Every message names the place, what is wrong, what is allowed and what was found, in Chinese.
``rule`` is the number of the rule in CONTRIBUTING.md; numbers are never reused.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault at one place. ``path`` is relative to the project, ``line`` counts from 1."""

    path: str
    line: int
    text: str
    rule: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}（规则 {self.rule}）"


class ContentError(Exception):
    """All problems of one load, sorted and without repetition."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(self.report())

    def report(self) -> str:
        """One line a problem, then the count."""
        lines = [str(problem) for problem in self.problems]
        return "\n".join([*lines, f"内容里有 {len(lines)} 处需要改。"])


def _found(value: Any) -> str:
    if value is None:
        return "空"
    if isinstance(value, str):
        text = " ".join(value.split())
        return f"“{text if len(text) <= 40 else text[:38] + '……'}”" if text else "空白"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "几个带名字的字段"
    if isinstance(value, list):
        return "一个列表"
    return str(value)


def _expected(names: str) -> str:
    """Pydantic joins the members of an enumeration as ``'a', 'b' or 'c'``."""
    return names.replace("'", "").replace(" or ", "、").replace(", ", "、")


# pydantic's stable error types → one Chinese sentence. An unmapped type fails a test.
_SENTENCES: dict[str, str] = {
    "extra_forbidden": "不认识的字段“{field}”，请对照同类文件改正或删掉",
    "missing": "缺少字段“{field}”",
    "enum": "“{field}”只能写：{expected}；现在写的是{found}",
    "literal_error": "“{field}”只能写：{expected}；现在写的是{found}",
    "string_type": "“{field}”要写成一段文字；现在写的是{found}，如果确实要写它，请加引号",
    "string_too_short": "“{field}”至少要有 {min_length} 个字；现在写的是{found}",
    "string_too_long": "“{field}”最多 {max_length} 个字；现在有 {length} 个字：{found}",
    "string_pattern_mismatch": "“{field}”的写法不对；现在写的是{found}",
    "int_type": "“{field}”要写成整数；现在写的是{found}",
    "int_parsing": "“{field}”要写成整数；现在写的是{found}",
    "int_from_float": "“{field}”要写成整数；现在写的是{found}",
    "float_type": "“{field}”要写成数字；现在写的是{found}",
    "float_parsing": "“{field}”要写成数字；现在写的是{found}",
    "bool_type": "“{field}”只能写 true 或 false；现在写的是{found}",
    "bool_parsing": "“{field}”只能写 true 或 false；现在写的是{found}",
    "list_type": "“{field}”要写成列表（每行以“- ”开头，或用方括号）；现在写的是{found}",
    "tuple_type": "“{field}”要写成列表（每行以“- ”开头，或用方括号）；现在写的是{found}",
    "dict_type": "“{field}”下面要写带名字的字段；现在写的是{found}",
    "model_type": "“{field}”下面要写带名字的字段；现在写的是{found}",
    "model_attributes_type": "“{field}”下面要写带名字的字段；现在写的是{found}",
    "too_short": "“{field}”至少要有 {min_length} 项；现在有 {actual_length} 项",
    "too_long": "“{field}”最多 {max_length} 项；现在有 {actual_length} 项",
    "greater_than": "“{field}”要大于 {gt:g}；现在写的是{found}",
    "greater_than_equal": "“{field}”不能小于 {ge}；现在写的是{found}",
    "less_than_equal": "“{field}”不能大于 {le}；现在写的是{found}",
    "multiple_of": "“{field}”要是 {multiple_of} 的倍数；现在写的是{found}",
    "date_type": "“{field}”要写成日期，例如 2026-09-01；现在写的是{found}",
    "date_parsing": "“{field}”要写成日期，例如 2026-09-01；现在写的是{found}",
    "date_from_datetime_parsing": "“{field}”要写成真实的日期，例如 2026-09-01；现在写的是{found}",
    "date_from_datetime_inexact": "“{field}”只写日期，不写钟点；现在写的是{found}",
    "union_tag_not_found": "“{field}”缺少 kind，可以写：fixed、nth_weekday、week_of、whole_month、span、"
    "notice、before_holiday、term_week",
    "union_tag_invalid": "“{field}”的 kind 只能写：{expected}；现在写的是“{tag}”",
    "value_error": "{reason}",
}
_RULES = {
    "date_type": "F5",
    "date_parsing": "F5",
    "date_from_datetime_parsing": "F5",
    "date_from_datetime_inexact": "F5",
}


def sentence(error: Mapping[str, Any]) -> tuple[str, str]:
    """The Chinese sentence and rule number for one pydantic error.

    ``KeyError`` on an error type we have no sentence for: a fault of ours, not of the author.
    """
    context = dict(error.get("ctx") or {})
    value = error.get("input")
    names = [str(part) for part in error["loc"] if isinstance(part, str) and part != "[key]"]
    context.update(
        field=names[-1] if names else "这一条",
        found=_found(value),
        length=len(value) if isinstance(value, str) else 0,
        expected=_expected(str(context.get("expected", context.get("expected_tags", "")))),
        reason=str(context.get("error", "")),
    )
    if str(context.get("tag", "")).strip() in ("", "None"):
        context["tag"] = "空"
    kind = error["type"]
    return _SENTENCES[kind].format(**context), _RULES.get(kind, "F3")
