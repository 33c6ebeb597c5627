"""A file's text → plain data and the line of every key in it.

YAML is read strictly: repeated keys, anchors and aliases are refused, and only ``true``, ``false``,
``null`` and decimal numbers mean anything but text. So ``08:30`` and ``10:30``, ``no``, ``012`` and
``2026-9-1`` all stay what the author typed.

F1 文件名、编码和位置

内容文件的名字只用小写字母、数字和连字符（几个列表文件用下划线）；用 UTF-8 保存；不超过 1 MB，一行不超过
2000 字；要放对文件夹、用对扩展名；不能是指向项目外面的链接；`content/` 里规定要有的列表文件，一个不能少。

为什么：文件名就是网页地址，要在任何电脑上都一样；放错地方的文件没人读，等于没写。

- 错：`content/lessons/消防（三年级）.md`；`content/lessons/fire-p2.txt`；用 GBK 保存
- 对：`content/lessons/fire-p2.md`，UTF-8

- 2026-11-21：首次公布。

F2 资料要合 YAML 的写法

开头的资料写在单独两行 `---` 之间；缩进用空格；引号成对；字段不写两次；不用 `&`、`*`、`!` 这些高级写法；没有
看不见的控制符；最多 20 层。

为什么：YAML 有些写法会悄悄变成别的意思，例如重复的字段只留最后一个。我们宁可停下来问你。

- 错：`title: 消防: 演练`（英文冒号加空格出现了两次）
- 对：`title: 消防：演练`，或 `title: "消防: 演练"`

- 2026-11-21：首次公布。
"""

import contextlib
import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from campus.content.problems import ContentError, Problem, refused

MAX_BYTES = 1_000_000  # the longest lesson is about 30 kB; a megabyte is a pasted picture or a mistake
MAX_DEPTH = 20
MAX_LINE = 2000  # characters; the longest line of the content has about 850, a talk of five minutes 1,200

Location = tuple[str | int, ...]

_STEM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Control characters, marks of direction, spaces without width, lone surrogates, what Unicode leaves free.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffc\ufffe\uffff\ud800-\udfff\ue000-\uf8ff\U000e0000-\U0010ffff]"
)
_UNSEEN_TOLD = "有看不见的控制符，请删掉"


@dataclass(frozen=True)
class Entry:
    """One content file (or one record of a list file), read but not yet validated.

    ``lines`` maps a location inside ``data`` to the line, counted from 1, where it is written.
    """

    path: str
    data: Any
    lines: Mapping[Location, int] = field(default_factory=dict)
    headed: frozenset[str] = frozenset()  # fields that are sections of a Markdown file, not keys of YAML

    @property
    def id(self) -> str:
        return PurePosixPath(self.path).stem

    def line(self, location: Location = ()) -> int:
        """The line of ``location``, or of the nearest thing around it."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)

    def inside(self, *head: str | int) -> "Entry":
        """What stands at location ``head`` as an entry of its own."""
        data = self.data
        for part in head:
            data = data[part]
        size = len(head)
        lines = {loc[size:]: line for loc, line in self.lines.items() if loc[:size] == head}
        return Entry(self.path, data, lines)

    def parts(self) -> "dict[str | int, Entry]":
        """Each value of a mapping, or each item of a list, as an entry of its own."""
        lines: dict[str | int, dict[Location, int]] = {}
        for location, line in self.lines.items():
            if location:
                lines.setdefault(location[0], {})[location[1:]] = line
        items = self.data.items() if isinstance(self.data, dict) else enumerate(self.data)
        return {key: Entry(self.path, value, lines.get(key, {})) for key, value in items}

    def holding(self, data: Any) -> "Entry":
        """The same place with other data."""
        return Entry(self.path, data, self.lines)

    def problem(self, text: str, rule: str, location: Location = ()) -> Problem:
        return Problem(self.path, self.line(location), text, rule)

    def texts(self) -> Iterator[tuple[Location, int, str]]:
        """Every piece of text with its location and line."""
        yield from self._texts((), self.data)

    def _texts(self, location: Location, value: Any) -> Iterator[tuple[Location, int, str]]:
        if isinstance(value, str):
            yield location, self.line(location), value
        elif isinstance(value, dict):
            for key, inner in value.items():
                yield from self._texts((*location, key), inner)
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                yield from self._texts((*location, index), inner)


class _Loader(yaml.SafeLoader):
    """YAML 1.2's idea of scalars: everything is text but booleans, null and plain numbers."""


class _Fast(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # libyaml, where it is
    """The same, eight times as fast; what it does not take, ``_Loader`` reads and says why."""


MAX_OPEN = 2000  # brackets that may be nested for libyaml, which has no bound of its own

_Loader.yaml_implicit_resolvers = _Fast.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$", "tf"),
    ("tag:yaml.org,2002:null", r"^(?:null|~|)$", "n~\0"),
    ("tag:yaml.org,2002:int", r"^-?(?:0|[1-9][0-9]*)$", "-0123456789"),
    ("tag:yaml.org,2002:float", r"^-?(?:0|[1-9][0-9]*)\.[0-9]+$", "-0123456789"),
):
    _Loader.add_implicit_resolver(_tag, re.compile(_pattern), list(_first) + ([""] if "\0" in _first else []))


def read_text(root: Path, path: Path) -> str:
    """The text of a content file; raises :class:`ContentError` for size, encoding or name."""
    name = path.relative_to(root).as_posix()
    # Where the file name is an id, it must be written like one; lists may have underscores.
    name_is_id = path.parent.name in ("lessons", "kits", "drills", "messages", "posters", "procedures")
    if not _STEM.fullmatch(path.stem if name_is_id else path.stem.replace("_", "-")):
        raise refused(name, 1, f"文件名只用小写字母、数字和连字符；现在是“{path.name}”", "F1")
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise refused(
            name, 1, f"文件太大：{size / 1e6:.1f} MB；一个内容文件最多 1 MB，图片请放到 docs/assets", "F1"
        )
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise refused(name, line, "这一行有不是 UTF-8 的字符，请在编辑器里另存为 UTF-8 编码", "F1") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = [
        Problem(name, *fault) for fault in _rows(text, MAX_LINE if path.suffix != ".svg" else MAX_BYTES)
    ]
    if problems:
        raise ContentError(problems)
    return text


def _rows(text: str, longest: int) -> Iterator[tuple[int, str, str]]:
    """What is wrong with the rows of a file as such: line, sentence, rule."""
    for line, row in enumerate(text.split("\n"), start=1):
        if len(row) > longest:
            yield line, f"这一行有 {len(row)} 个字，一行最多 {longest} 个字，请分段写", "F1"
        if UNSEEN.search(row):
            yield line, _UNSEEN_TOLD, "F2"


def load_yaml(path: str, text: str, first_line: int = 1) -> Entry:
    """Parse one YAML document; ``first_line`` is where ``text`` begins in its file.

    Raises :class:`ContentError` naming every repeated key, or the first syntax fault.
    """
    node = _node(path, text, first_line)
    problems: list[Problem] = []
    lines: dict[Location, int] = {(): first_line}
    data = _build(node, (), path, first_line, lines, problems, seen=set()) if node is not None else None
    if problems:
        raise ContentError(problems)
    return Entry(path, data, lines)


def _node(path: str, text: str, first_line: int) -> yaml.Node | None:
    """The one document of ``text``; :class:`ContentError` with the first fault of its syntax."""
    if text.count("[") + text.count("{") <= MAX_OPEN:
        with contextlib.suppress(yaml.YAMLError, ValueError):
            return _Fast(text).get_single_node()  # type: ignore[no-any-return]
    try:
        loader = _Loader(text)
    except yaml.reader.ReaderError as error:
        line = first_line + text[: error.position].count("\n")
        raise refused(path, line, _UNSEEN_TOLD, "F2") from error
    try:
        return loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        raise refused(path, line, _syntax(error), "F2") from error
    except yaml.YAMLError as error:
        raise refused(path, first_line, "有 YAML 不允许的字符，请删掉看不见的控制符", "F2") from error
    except ValueError as error:  # "\U00110000": beyond the last character there is
        text = "反斜杠后面的编码不是一个字符，请直接写那个字"
        raise refused(path, first_line + loader.line, text, "F2") from error
    except RecursionError as error:
        raise refused(path, first_line, f"层次太深，最多 {MAX_DEPTH} 层", "F2") from error
    finally:
        loader.dispose()


def _syntax(error: yaml.MarkedYAMLError) -> str:
    text = error.problem or ""
    if "mapping values are not allowed" in text:
        return "这一行里有第二个“: ”，含英文冒号加空格的文字请用引号括起来"
    if "\\t" in text or "'\t'" in text:
        return "这一行用了制表符（Tab）缩进，请改成空格"
    if "found undefined alias" in text or "alias" in text:
        return "不要用“*”开头的写法，文字请用引号括起来"
    if "expected <block end>" in text or "expected ',' or ']'" in text or "expected ',' or '}'" in text:
        return "这里的缩进或括号和上面对不齐"
    if "could not find expected ':'" in text:
        return "上一行像是字段名，但缺少冒号"
    if "found unexpected end of stream" in text or "while scanning a quoted scalar" in (error.context or ""):
        return "引号没有成对"
    if "expected a single document" in (error.context or ""):
        return "一个文件里只能有一份数据，正文里不要再出现单独一行的“---”"
    return "这里不合 YAML 的写法，请检查缩进、冒号后的空格和引号"


def _finite(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise OverflowError
    return value


# What a plain value may be, and how it is read. Nothing else: a tag could make an object.
_TAGS: dict[str, Callable[[str], Any]] = {
    "tag:yaml.org,2002:str": str,
    "tag:yaml.org,2002:int": int,
    "tag:yaml.org,2002:float": _finite,
    "tag:yaml.org,2002:bool": lambda text: text == "true",
    "tag:yaml.org,2002:null": lambda text: None,
    "tag:yaml.org,2002:map": str,
    "tag:yaml.org,2002:seq": str,
}


def _literal(node: yaml.Node) -> bool:
    """Whether a text begins on the line after its ``|``."""
    return isinstance(node, yaml.ScalarNode) and node.style == "|" and bool(node.value)


def _build(
    node: yaml.Node,
    location: Location,
    path: str,
    first_line: int,
    lines: dict[Location, int],
    problems: list[Problem],
    seen: set[int],
) -> Any:
    line = first_line + node.start_mark.line + _literal(node)
    lines[location] = line
    if id(node) in seen:  # an alias gives the very same node a second time
        problems.append(Problem(path, line, "不要用“&”和“*”引用别处的内容，请把文字写全", "F2"))
        return None
    seen.add(id(node))
    if len(location) > MAX_DEPTH:
        problems.append(Problem(path, line, f"层次太深，最多 {MAX_DEPTH} 层", "F2"))
        return None
    if node.tag not in _TAGS:
        problems.append(Problem(path, line, f"不要用“!”开头的标记；现在写的是“{node.tag}”", "F2"))
        return None
    if isinstance(node, yaml.MappingNode):
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key_line = first_line + key_node.start_mark.line
            if not isinstance(key_node, yaml.ScalarNode):
                problems.append(Problem(path, key_line, "字段名要是一个词", "F2"))
                continue
            key = key_node.value
            if UNSEEN.search(key):
                problems.append(Problem(path, key_line, _UNSEEN_TOLD, "F2"))
                continue
            if key in data:
                problems.append(Problem(path, key_line, f"字段“{key}”写了两次，请只留一个", "F2"))
                continue
            data[key] = _build(value_node, (*location, key), path, first_line, lines, problems, seen)
            lines[(*location, key)] = key_line + _literal(value_node)
        return data
    if isinstance(node, yaml.SequenceNode):
        return [
            _build(item, (*location, index), path, first_line, lines, problems, seen)
            for index, item in enumerate(node.value)
        ]
    assert isinstance(node, yaml.ScalarNode)
    if UNSEEN.search(node.value):  # written as "\\u0007"
        problems.append(Problem(path, line, _UNSEEN_TOLD, "F2"))
        return None
    try:
        return _TAGS[node.tag](node.value)
    except (ValueError, OverflowError):
        number = re.fullmatch(r"-?[\d.]+", node.value)
        text = "这个数字太长；如果是文字，请加引号" if number else "不要用“!”开头的标记"
        problems.append(Problem(path, line, text, "F2"))
        return None


def split_front_matter(path: str, text: str) -> tuple[Entry, str, int]:
    """Front matter, the body after it, and the line on which the body begins.

    Raises :class:`ContentError` when the block between the two ``---`` lines is missing or broken.
    """
    rows = text.split("\n")
    if rows[0].strip() != "---":
        raise refused(path, 1, "文件要以单独一行“---”开头，写完资料后再写一行“---”", "F2")
    for index, row in enumerate(rows[1:], start=1):
        if row.strip() == "---":
            entry = load_yaml(path, "\n".join(rows[1:index]) + "\n", first_line=2)
            if not isinstance(entry.data, dict):
                raise refused(path, 2, "两行“---”之间要写这节内容的资料", "F2")
            return entry, "\n".join(rows[index + 1 :]), index + 2
    raise refused(path, 1, "开头的资料没有以单独一行“---”结束", "F2")
