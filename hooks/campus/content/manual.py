"""A kind of file in, its fields out, as the author's manual and the editor's schema tell them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from campus.models.base import FORMS, ID_TOLD, told

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its key (empty under a heading), title, what to write, what is allowed, further notes."""

    key: str
    title: str
    says: str
    allowed: str
    more: str


@dataclass(frozen=True, slots=True)
class Table:
    """The fields of one record; ``title`` is empty for the whole file's."""

    title: str
    fields: tuple[Field, ...]


def schema(shape: Any) -> Schema:
    """The JSON schema of a file of that shape, with the names that authors write."""
    return TypeAdapter(shape).json_schema(by_alias=True)


def validated(shape: Any, data: Any) -> Any:
    """``data`` of a whole file as what it says. Raises pydantic's ValidationError."""
    return TypeAdapter(shape).validate_python(data)


def tables(shape: Any, headings: Mapping[str, str] | None = None) -> list[Table]:
    """The records of a file, the outer before the inner; ``headings``: of a Markdown file, by field."""
    whole = schema(shape)
    definitions = whole.get("$defs", {})
    found: list[Table] = []
    told_of: set[tuple[str, ...]] = set()
    waiting = [("", whole, False)]  # title, what may hold records, whether it stands under a heading
    for title, node, headed in waiting:
        for name, record in _records(title, node, definitions):
            if (same := (name, *record["properties"])) in told_of:
                continue
            told_of.add(same)
            rows = []
            for key, raw in record["properties"].items():
                inner, words = _plain(raw, definitions), told(raw.get("description"))
                heading = (headings or {}).get(key) if not found else None
                under = headed or heading is not None
                shown = f"## {heading}" if heading else "" if under else key
                limits = [allowed(raw, whole)]
                if key not in record.get("required", ()):
                    limits.append(_optional(raw))
                limit = "；".join(filter(None, limits))
                rows.append(Field(shown, words.title, words.says, limit, words.more))
                waiting.append((words.title or key, inner, under))
            found.append(Table(name, tuple(rows)))
    return found


def allowed(node: Schema, whole: Schema) -> str:
    """What may stand in a field of the schema ``whole``, in a few words."""
    said = _allowed(node, whole.get("$defs", {}))
    empty = "default" in node  # that it may be empty is told as that it may be left out
    needless = {_NULL} if empty else set()
    if "编号" in told(node.get("description")).says:
        needless.add(ID_TOLD)
    return "；".join(part for part in said if part.removeprefix("每项：") not in needless)


def followed(node: Schema, whole: Schema) -> Schema:
    """``node`` of the schema ``whole`` with its reference followed."""
    return _plain(node, whole.get("$defs", {}))


def _plain(node: Schema, definitions: Schema) -> Schema:
    """``node`` with its reference followed."""
    if "$ref" in node:
        rest = {key: value for key, value in node.items() if key != "$ref"}
        return {**_plain(definitions[node["$ref"].rpartition("/")[2]], definitions), **rest}
    return node


def _records(title: str, node: Schema, definitions: Schema) -> Iterator[tuple[str, Schema]]:
    """The records that stand in ``node``, each with a title."""
    node = _plain(node, definitions)
    if "properties" in node:
        yield title, node
    for variant in node.get("oneOf", ()):
        record = _plain(variant, definitions)
        kind = record["properties"]["kind"]
        yield f"{told(kind['description']).says.rstrip('。')}：`kind: {kind['const']}`", record
    inner = [*node.get("anyOf", ()), *node.get("prefixItems", ())]
    inner += [node[key] for key in ("items", "additionalProperties") if isinstance(node.get(key), dict)]
    inner += node.get("patternProperties", {}).values()
    for each in inner:
        yield from _records(title, each, definitions)


_NULL = "或者 `null`"


def _optional(node: Schema) -> str:
    default = node.get("default")
    return f"可以不写，不写就是 {default}" if isinstance(default, int) and default > 1 else "可以不写"


def _allowed(node: Schema, definitions: Schema) -> list[str]:
    """What may stand in a field, in a few words each."""
    node = _plain(node, definitions)
    said: list[str] = []
    if "anyOf" in node:
        null = any(each.get("type") == "null" for each in node["anyOf"])
        said = [
            part
            for each in node["anyOf"]
            if each.get("type") != "null"
            for part in _allowed(each, definitions)
        ]
        said += [_NULL] if null else []
    elif "enum" in node:
        said = [f"写 {'、'.join(f'`{name}`' for name in node['enum'] if name != '')} 中的一个"]
    elif "const" in node:
        said = [f"写 `{node['const']}`"]
    elif node.get("type") == "boolean":
        said = ["写 `true` 或 `false`"]
    elif node.get("type") == "array":
        said = [_between(node.get("minItems"), node.get("maxItems"), "项")]
        inner = node.get("items")
        if isinstance(inner, dict):
            told_of_items = _plain(inner, definitions).get("x-told", ())
            parts = [part for part in _allowed(inner, definitions) if part not in told_of_items]
            said += [f"每项：{'，'.join(parts)}"] if parts else []
            said += told_of_items
    elif node.get("type") == "string":
        said = [
            _between(node.get("minLength"), node.get("maxLength"), "字"),
            FORMS.get(node.get("pattern", ""), ""),
        ]
        said += ["写成 `2026-09-01` 这样"] if node.get("format") == "date" else []
    elif node.get("type") in ("integer", "number"):
        said = [_number(node)]
    return [*dict.fromkeys([*filter(None, said), *node.get("x-told", ())])]


def _between(least: int | None, most: int | None, unit: str) -> str:
    """3—5 项, 至少 3 项, 最多 5 项, 正好 5 项; nothing where it goes without saying."""
    if least and most:
        return f"正好 {least} {unit}" if least == most else f"{least}—{most} {unit}"
    if least and least > 1:
        return f"至少 {least} {unit}"
    return f"最多 {most} {unit}" if most else ""


def _number(node: Schema) -> str:
    name = "整数" if node["type"] == "integer" else "数"
    least, most = node.get("minimum"), node.get("maximum")
    if least is not None and most is not None:
        return f"{least}—{most} 的{name}"
    bounds = (
        ("大于 {:g}", node.get("exclusiveMinimum")),
        ("至少 {:g}", least),
        ("最多 {:g}", most),
        ("{:g} 的倍数", node.get("multipleOf")),
    )
    said = "、".join(text.format(bound) for text, bound in bounds if bound)
    return f"{name}，{said}" if said else name
