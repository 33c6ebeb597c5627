"""The one grammar of authors' text: a text in, its paragraphs and list items out, and what it may not hold.

Words, ``**bold**``, lists (lines that begin with ``- `` or ``1. ``), an empty line between paragraphs,
citations ``[@fire-law 第四十四条]``, and quotes of a key message ``{{fire.leave}}``, of a procedure
``{{procedure.burn}}`` or of a signal ``{{signal.evacuate}}`` in their fixed wording. Nothing else has a
meaning, and what has one elsewhere (HTML, links, italics, code, headings, tables, templates) is refused. This
module reads; :mod:`campus.text` has one renderer a target.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

CITATION = re.compile(r"\[@([a-z0-9-]+)(?:[ 　]+([^\]\n]{1,80}))?\]")
QUOTE = re.compile(r"\{\{\s{0,9}([a-z0-9-]+\.[a-z0-9-]+)\s{0,9}\}\}")
# {{procedure.burn}} and {{signal.evacuate}} are quoted as {{fire.leave}}, a message, is.
PROCEDURE, SIGNAL = "procedure", "signal"
_LOOSE = re.compile(r"\[@[^\]\n]{0,200}\]|\{\{[^}\n]{0,200}\}\}")
_BOLD = re.compile(r"\*\*(?=\S)(.{1,300}?)(?<=\S)\*\*", re.DOTALL)
_ITEM = re.compile(r"(?:(-)|(\d{1,3})[.)])\s+(?=\S)")
# A line end, or the space that YAML makes of one: between Chinese characters it means nothing.
_WIDE = "\u2014-\u2026\u3000-\u9fff\uff00-\uffef"
_FOLD = re.compile(rf"(?<=[{_WIDE}]) (?=[{_WIDE}])")
_CLOSING = "。！？：；…”"
_BLANK = re.compile(r"[\s|]+")  # ``|`` ends a line of a poster

Kind = Literal["text", "bullet", "number"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to a source, with the clause it rests on, if named."""

    source: str
    clause: str | None = None

    @classmethod
    def parse(cls, text: str) -> "Citation":
        """From ``id`` or ``id 条款``, as YAML fields write it."""
        source, _, clause = text.strip().partition(" ")
        return cls(source, clause.strip() or None)


@dataclass(frozen=True, slots=True)
class Run:
    """Run in one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A key message, a procedure or a signal, to be said in its fixed wording."""

    name: str
    bold: bool = False

    @property
    def text(self) -> str:
        """What stands for it until its wording is known."""
        return f"{{{{{self.name}}}}}"


Part = Run | Quote | Citation


@dataclass(frozen=True)
class Block:
    """A paragraph or a list item: the unit that a citation covers.

    ``number`` is what stands before a numbered item, else 0; ``offset`` counts the lines before the block.
    """

    kind: Kind
    number: int
    offset: int
    parts: tuple[Part, ...]

    @cached_property
    def close(self) -> tuple[Part, ...]:
        """Its parts without the space that authors leave before a citation."""
        return tuple(
            replace(part, text=part.text.rstrip(" "))
            if isinstance(part, Run) and isinstance(following, Citation)
            else part
            for part, following in zip(self.parts, (*self.parts[1:], None), strict=True)
        )

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Its words, without citations."""
        said = (Run(part.text, part.bold) for part in self.close if not isinstance(part, Citation))
        merged = (run for run in _merged(iter(said)) if isinstance(run, Run) and run.text)
        return tuple(replace(run, text=_FOLD.sub("", run.text)) for run in merged)

    @cached_property
    def words(self) -> str:
        return "".join(run.text for run in self.runs)


def read(text: str, wording: Callable[[str], str] | None = None) -> tuple[Block, ...]:
    """The paragraphs and list items of ``text``; with ``wording``, quotes become the words they stand for."""
    found = []
    for offset, kind, number, rows in _blocks(text):
        parts = _merged(_said(part, wording) for part in _parts(_joined(rows)))
        found.append(Block(kind, number, offset, tuple(parts)))
    return tuple(found)


def _said(part: Part, wording: Callable[[str], str] | None) -> Part:
    return Run(wording(part.name), part.bold) if wording and isinstance(part, Quote) else part


def _merged(parts: Iterator[Part]) -> Iterator[Part]:
    """Neighbouring words of one weight as one."""
    last: Part | None = None
    for part in parts:
        if isinstance(part, Run) and isinstance(last, Run) and last.bold == part.bold:
            last = Run(last.text + part.text, part.bold)
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last


def _blocks(text: str) -> Iterator[tuple[int, Kind, int, list[str]]]:
    """Offset, kind, number and rows of each block."""
    start, kind, number, rows = 0, "text", 0, list[str]()
    for offset, row in enumerate([*text.split("\n"), ""]):
        stripped = row.strip()
        item = _ITEM.match(stripped)
        if (not stripped or item) and rows:
            yield start, kind, number, rows  # type: ignore[misc]  # one of the three
            rows = []
        if not stripped:
            continue
        if not rows:
            start, kind, number = offset, "text", 0
        if item:
            kind, number = ("bullet", 0) if item[1] else ("number", int(item[2]))
            stripped = stripped[item.end() :]
        rows.append(stripped)


def _joined(rows: list[str]) -> str:
    """Rows of one paragraph: a line end is a space only between two Latin words."""
    text = rows[0]
    for row in rows[1:]:
        text += (" " if text[-1:].isascii() and row[:1].isascii() else "") + row
    return _FOLD.sub("", text)


def _parts(text: str) -> Iterator[Part]:
    at = 0
    for match in _BOLD.finditer(text):
        yield from _tokens(text[at : match.start()], bold=False)
        yield from _tokens(match[1], bold=True)
        at = match.end()
    yield from _tokens(text[at:], bold=False)


_TOKEN = re.compile(f"(?P<citation>{CITATION.pattern})|(?P<quote>{QUOTE.pattern})")


def _tokens(text: str, bold: bool) -> Iterator[Part]:
    at = 0
    for match in _TOKEN.finditer(text):
        if match.start() > at:
            yield Run(text[at : match.start()], bold)
        if match["quote"]:
            yield Quote(match[5], bold)
        else:
            yield Citation(match[2], match[3])
        at = match.end()
    if at < len(text):
        yield Run(text[at:], bold)


# What checks and lists ask of a text -----------------------------------------------------------------


def citations(text: str) -> Iterator[Citation]:
    for match in CITATION.finditer(text):
        yield Citation(match[1], match[2])


def quotes(text: str) -> Iterator[str]:
    for match in QUOTE.finditer(text):
        yield match[1]


def malformed(text: str) -> Iterator[str]:
    """Pieces that look like a citation or a quotation and are neither."""
    for match in _LOOSE.finditer(text):
        if not CITATION.fullmatch(match[0]) and not QUOTE.fullmatch(match[0]):
            yield match[0]


def without_citations(text: str) -> str:
    return CITATION.sub("", text)


def blocks(text: str) -> Iterator[tuple[int, str]]:
    """Each block as it is written, with its line offset."""
    for offset, _, _, rows in _blocks(text):
        yield offset, "\n".join(rows)


Text = str | tuple[Block, ...]


def plain(text: Text) -> str:
    """``text`` without markup and citations, a line a block."""
    return "\n".join(block.words for block in (read(text) if isinstance(text, str) else text))


def flowing(text: Text) -> str:
    """``text`` on one line as it is spoken: no citations, no markup, a full stop between blocks."""
    *others, last = [line for line in plain(text).split("\n") if line] or [""]
    return "".join(part if part[-1] in _CLOSING else f"{part}。" for part in others) + last


def length(text: Text) -> int:
    """Characters a reader reads: no citations, no markup, no white space."""
    return len(_BLANK.sub("", plain(text)))


# What has no place in a text -------------------------------------------------------------------------

_ALLOWED = "可以写：加粗（**字**）、列表（“- ”或“1. ”开头）、出处（[@编号]）、关键信息（{{主题.编号}}）"
_ALLOWED_PLAIN = "这里只写文字，不分行"
_REFUSED = (
    # kind, what an author would call it, how it looks; the first that fits is told
    ("html", "网页代码", r"<[A-Za-z/!?][^<>\n]{0,80}>?|&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\w{1,10});"),
    ("link", "链接和图片", r"!?\[[^\[\]\n]{0,80}\](?:\([^()\n]{0,80}\)|\[[^\[\]\n]{0,80}\]|:)"),
    ("address", "网址", r"(?:https?://|www\.)[\w./-]{0,60}"),
    ("code", "代码", r"`{1,9}[^`\n]{0,40}`{0,9}|(?m:^~{3,9})"),
    ("template", "花括号", r"\{[{%#]?[^{}\n]{0,40}[%#}]?\}?|\}{1,2}"),
    ("heading", "标题", r"(?m:^#{1,6}(?:\s.{0,20}|$))"),
    ("quotation", "“>”开头的引文", r"(?m:^>.{0,20})"),
    ("table", "表格", r"(?m:^\|.{0,40})"),
    ("rule", "分隔线", r"(?m:^(?:(?:- ?){3,}|(?:\* ?){3,}|(?:= ?){3,})$)"),
    ("list", "“*”“+”开头的列表", r"(?m:^[*+]\s.{0,20})"),
    ("note", "提示框和定义", r"(?m:^(?:!!!|\?\?\?|:\s).{0,20})"),
    ("bold", "不成对的“**”", r"\*\*"),
    ("italic", "斜体和下划线", r"\*[^*\n]{0,20}\*?|(?<![A-Za-z0-9_])_{1,2}(?!_)[^_\n]{0,20}_{0,2}"),
    ("underline", "斜体和下划线", r"(?<!_)_{1,2}(?![A-Za-z0-9_])"),
    ("strike", "删除线", r"~~"),
    ("bracket", "方括号", r"[\[\]]"),
    ("backslash", "反斜杠", r"\\"),
    ("tab", "制表符（Tab）", "\t"),
)
_ANY = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, _, pattern in _REFUSED))
_NAMES = {kind: name for kind, name, _ in _REFUSED}
_NESTED = re.compile(r"(?:\s{2,}|\t)(?:[-*+]|\d{1,3}[.)])\s")
# Most texts have none of these, and nothing else can be wrong with them.
_SUSPECT = re.compile(r"[<&*_`\[\]{}\\~|\n\t]|://|www\.|^\s*(?:[#>+:=!?-]|\d{1,3}[.)]\s)")
_MASK = "　"  # stands for what is allowed while the rest is looked at: no character of any markup
LONGEST = 5000  # characters: the longest text, a speech of five minutes, has about 1,200


def faults(text: str, prose: bool) -> Iterator[tuple[int, str]]:
    """What ``text`` may not hold: lines before it, and a sentence. ``prose``: the whole grammar is allowed.

    Citations and quotes that are written wrongly are left to :func:`malformed`.
    """
    if len(text) > LONGEST:
        yield 0, f"一段文字最多 {LONGEST} 个字；现在有 {len(text)} 个，请分开写"
    if len(text) > LONGEST or not _SUSPECT.search(text):
        return
    for offset, _, _, rows in _blocks(text):
        block = "\n".join(rows)
        if prose:
            block = _LOOSE.sub(_masked, _BOLD.sub(lambda match: f"{_MASK * 2}{match[1]}{_MASK * 2}", block))
        elif match := _BOLD.search(block):
            yield offset, f"不能加粗：“{_short(match[0])}”；{_ALLOWED_PLAIN}"
            block = _BOLD.sub(r"\1", block)
        block = CITATION.sub(_masked, QUOTE.sub(_masked, block))
        told = set()
        for match in _ANY.finditer(block):
            line, name = offset + block.count("\n", 0, match.start()), _NAMES[match.lastgroup or ""]
            if (line, name) not in told:
                yield line, f"不能写{name}：“{_short(match[0])}”；{_ALLOWED if prose else _ALLOWED_PLAIN}"
            told.add((line, name))
    rows = text.strip().split("\n")
    if not prose and (len(rows) > 1 or _ITEM.match(rows[0])):
        yield 0, f"不能分行，不能写列表：“{_short(rows[0])}”；{_ALLOWED_PLAIN}"
    for line, row in enumerate(rows):
        if prose and line and _NESTED.match(row):
            yield line, f"列表里不再套列表：“{_short(row)}”；{_ALLOWED}"


def _masked(match: re.Match[str]) -> str:
    return _MASK * len(match[0])


def _short(piece: str) -> str:
    line = " ".join(piece.split()) or "Tab"
    return line if len(line) <= 24 else line[:22] + "……"
