"""The body of a lesson or of a theme-day kit: Markdown under fixed headings → plain data with lines.

Teachers write ordinary headings, lists and paragraphs; this module knows which headings a lesson and a
kit have and what stands under each. Markdown itself is parsed by markdown-it-py.

L1 标题一个不少，顺序不乱

课和活动包的二级标题按规定的文字和顺序写，每个一次，下面要有内容；只有课的“卡片”“学习单”可以不写；第一个标题前面
不写文字。

为什么：老师翻第二节课时，不用重新找“风险”在哪里；打印、学生页也按标题取内容。

- 错：`## 教学步骤`；把“学生页”写在“出口测验”前面
- 对：`## 教学过程`，按表里的顺序

- 2026-11-21：首次公布。
- 2026-11-22：课可以写“学习单”；活动包加“给祖辈的话”，板报改成一块一块写。

L2 列表按规定的样子写

规定写列表的标题下面只写列表；有标签的，每项以标签和冒号开头，标签不缺、不重复；成对的用两个长横“——”隔开；
词语写 `- **词**：意思`；板报的每一块写“一：小标题——画什么——写什么”；给祖辈的话写一段、三条、一段。课
和活动包都一样。

为什么：程序靠这些记号知道哪句是问、哪句是答。

- 错：`- 烟先聚在高处还是低处？高处，贴着天花板`
- 对：`- 烟先聚在高处还是低处？——高处，贴着天花板`

- 2026-11-21：首次公布。
- 2026-11-22：课可以写“学习单”；活动包加“给祖辈的话”，板报改成一块一块写。

K1 “要做”和“不要做”分两个小标题

“要做与不要做”下面只有 `### 要做` 和 `### 不要做` 两个小标题，都要有。

为什么：先看该做什么，再看不该做什么，一眼分得开。

- 错：`### 应该做的`
- 对：`### 要做`

- 2026-11-21：首次公布。
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, get_origin

from markdown_it import MarkdownIt
from pydantic import BaseModel

from campus import models
from campus.content.entries import Entry, Location, split_front_matter
from campus.content.problems import Problem
from campus.models import Stage

# Headings and lists only. What stands in them is read by :mod:`campus.content.markup`.
_MARKDOWN = MarkdownIt("commonmark").disable(["inline", "reference", "lheading"])
_MARKER = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+")
_LABEL = re.compile(r"^([^：:\s“”]{1,8})[：:]\s*")
_STEP = re.compile(r"^([^：:]+)[：:](.+?)[（(](\d{1,2})\s*分钟[）)]$")
_TIMED = re.compile(r"^(.+?)\s*[（(](.*)[）)]$")
_MINUTES = re.compile(r"[1-9]\d?(?=\s*分钟$)")
_TURNS = re.compile(r"^每次(\d{1,3})人[，,]\s*每次(\d{1,4})秒(?:[，,]\s*做(\d{1,2})遍)?。?$")
_SET = re.compile(r"^(.+?)\s*[（(]([^（）()]+)[）)]$")
_DRAWN = re.compile(r"^[（(]图\s*([^（）()\s]+)[）)]\s*")
_QUESTION = re.compile(r"^(情境|知识)[：:]\s*(.+)$", re.DOTALL)
_CHOICE = re.compile(r"^\[([ xX])\]\s*(.+)$", re.DOTALL)
_WORD = re.compile(r"^\*\*(.+?)\*\*[：:]\s*(.+)$", re.DOTALL)
_DASH = "——"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of source lines: a section's text, or one list item without its marker."""

    line: int
    text: str
    title: str = ""


def _headings(block: Block, level: str) -> tuple[str, list[Block]]:
    """The text before the first heading of ``level``, and a block for each heading."""
    rows = block.text.split("\n")
    tokens = _MARKDOWN.parse(block.text)
    starts: list[tuple[int, int, str]] = []
    for token, inline in pairwise(tokens):
        if token.type == "heading_open" and token.tag == level and token.map and token.level == 0:
            starts.append((token.map[0], token.map[1], inline.content.strip()))
    if not starts:
        return block.text, []
    blocks = []
    for index, (_, first, title) in enumerate(starts):
        last = starts[index + 1][0] if index + 1 < len(starts) else len(rows)
        blocks.append(Block(block.line + first, "\n".join(rows[first:last]), title))
    return "\n".join(rows[: starts[0][0]]), blocks


def _items(block: Block) -> tuple[list[Block], list[Block]]:
    """List items at the top level of ``block``, and whatever else stands there."""
    rows = block.text.split("\n")
    items, others = [], []
    for token in _MARKDOWN.parse(block.text):
        if token.map is None:
            continue
        first, last = token.map
        if token.type == "list_item_open" and token.level == 1:
            marker = _MARKER.match(rows[first])
            width = marker.end() if marker else 0
            text = [rows[first][width:]]
            text += [
                row[width:] if not row[:width].strip() else row.lstrip() for row in rows[first + 1 : last]
            ]
            items.append(Block(block.line + first, "\n".join(text).strip()))
        elif token.level == 0 and not token.type.endswith("list_open"):
            others.append(Block(block.line + first, "\n".join(rows[first:last]).strip()))
    return items, others


class Body:
    """Collects the data, the lines and the problems of one Markdown file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.data: dict[str, Any] = {}
        self.lines: dict[Location, int] = {}
        self.problems: list[Problem] = []

    def fault(self, line: int, text: str, rule: str) -> None:
        self.problems.append(Problem(self.path, line, text, rule))

    def put(self, location: Location, value: Any, line: int) -> None:
        """Set ``value`` at ``location``, growing lists by one at a time."""
        target: Any = self.data
        for part, following in pairwise(location):
            fresh: Any = [] if isinstance(following, int) else {}
            if isinstance(part, int):
                if part == len(target):
                    target.append(fresh)
                target = target[part]
            else:
                target = target.setdefault(part, fresh)
        if isinstance(target, list):
            target.append(value)
        else:
            target[location[-1]] = value
        self.lines[location] = line

    def at(self, location: Location) -> Any:
        value: Any = self.data
        for part in location:
            value = value[part]
        return value

    def record(self, at: Location, line: int, /, **fields: Any) -> None:
        """Set the fields of a record that begins on ``line``."""
        for name, value in fields.items():
            self.put((*at, name), value, line)
        self.lines[at] = line

    def following(self, at: Location) -> Location:
        """Where the next item of the list ``at`` goes."""
        return (*at, len(self.at(at)))

    def only_items(self, block: Block) -> list[Block]:
        items, others = _items(block)
        for other in others:
            self.fault(other.line, f"“{block.title}”下面只写列表，每行以“- ”开头", "L2")
        return items

    def labelled(
        self, block: Block, title: str, labels: Iterable[str], rule: str = "L2"
    ) -> Iterator[tuple[str, str, int]]:
        """Items ``- 标签：内容`` under ``title``: label, text and line; a fault for any other."""
        allowed = list(labels)
        for item in self.only_items(block):
            label, text = _label(item.text)
            if label in allowed:
                yield label, text, item.line
            else:
                told = f"“{title}”下面每一项以标签开头，可用：{'、'.join(allowed)}"
                self.fault(item.line, told, rule)

    def complete(
        self, at: Location, line: int, title: str, wanted: Mapping[str, tuple[str, Any]], rule: str = "L2"
    ) -> None:
        """A fault for each label of ``wanted`` that was not there; what stands in its field meanwhile."""
        for label, (key, meanwhile) in wanted.items():
            if key not in self.at(at):
                self.fault(line, f"“{title}”下面缺少“{label}：”一项", rule)
                if meanwhile is not None:
                    self.put((*at, key), meanwhile, line)

    # What can stand under a heading. Each takes the place to fill and the section.

    def text(self, at: Location, block: Block) -> None:
        """Free Markdown."""
        rows = block.text.split("\n")
        blank = next((i for i, row in enumerate(rows) if row.strip()), 0)
        self.put(at, block.text.strip(), block.line + blank)

    def bullets(self, at: Location, block: Block) -> None:
        """A list and nothing else: every item a text."""
        self.put(at, [], block.line)
        for item in self.only_items(block):
            self.put(self.following(at), item.text, item.line)

    def pairs(self, names: tuple[str, str], allowed: str) -> Callable[[Location, Block], None]:
        """A list of ``左边——右边``."""

        def read(at: Location, block: Block) -> None:
            self.put(at, [], block.line)
            for item in self.only_items(block):
                left, _, right = (part.strip() for part in item.text.partition(_DASH))
                if left and right:
                    self.record(self.following(at), item.line, **{names[0]: left, names[1]: right})
                else:
                    self.fault(item.line, f"这一项要写成“{allowed}”，中间用两个长横“——”隔开", "L2")

        return read

    def words(self, at: Location, block: Block) -> None:
        """A glossary: ``- **词**：意思``."""
        self.put(at, [], block.line)
        for item in self.only_items(block):
            if match := _WORD.match(item.text):
                self.record(self.following(at), item.line, word=match[1], meaning=match[2])
            else:
                self.fault(item.line, "词语要写成“- **词**：意思”", "L2")

    def labels(self, model: type[BaseModel]) -> Callable[[Location, Block], None]:
        """A list of ``- 标签：内容``, the titles of the model's fields; that of a list may repeat."""
        names = {str(info.title): name for name, info in model.model_fields.items()}
        many = {str(it.title) for it in model.model_fields.values() if get_origin(it.annotation) is tuple}

        def read(at: Location, block: Block) -> None:
            self.put(at, {}, block.line)
            for label, text, line in self.labelled(block, block.title, names):
                key = names[label]
                if label in many:
                    self.put((*at, key, len(self.at(at).get(key, []))), text, line)
                    self.lines.setdefault((*at, key), line)
                elif key in self.at(at):
                    self.fault(line, f"“{label}”写了两次，请合成一项", "L2")
                else:
                    self.put((*at, key), text, line)
            wanted = {label: (key, [] if label in many else "（缺）") for label, key in names.items()}
            self.complete(at, block.line, block.title, wanted)

        return read

    def steps(self, at: Location, block: Block) -> None:
        """Teaching steps: ``### 导入：小标题（5分钟）`` and labelled moves."""
        before, steps = _headings(block, "h3")
        if before.strip():
            self.fault(block.line, "“教学过程”下面先写“### 导入：小标题（5分钟）”这样的步骤标题", "L4")
        self.put(at, [], block.line)
        for step in steps:
            line, match = step.line - 1, _STEP.match(step.title)
            if not match:
                told = f"步骤标题要写成“### 导入：小标题（5分钟）”；现在写的是“{step.title}”"
                self.fault(line, told, "L4")
                continue
            here, (kind, title, minutes) = self.following(at), (part.strip() for part in match.groups())
            self.record(here, line, kind=kind, title=title, minutes=int(minutes))
            self.put((*here, "moves"), [], step.line)
            items = self.only_items(step)
            for number, item in enumerate(items):
                self.item_of_step(here, number, item, last=item is items[-1])
            if not self.at(here).get("stimulus"):
                told = f"步骤“{title}”的第一项写“- 看这里：”，写全班看的或拿的东西"
                self.fault(line, told, "L10")
                self.put((*here, "stimulus"), "（缺）", line)
            if "intent" not in self.at(here):
                told = f"步骤“{title}”的最后一项写“- 设计意图：”，一句话说这一步为什么这样安排"
                self.fault(line, told, "L13")
                self.put((*here, "intent"), "（缺）" * 4, line)

    def item_of_step(self, step: Location, number: int, item: Block, last: bool) -> None:
        label, text = _label(item.text)
        if label == "看这里":
            if number:
                self.fault(item.line, "“看这里：”写在每一步的第一项，只写一次", "L10")
            self.put((*step, "stimulus"), text, item.line)
        elif label == "轮流":
            if "turns" in self.at(step):
                self.fault(item.line, "“轮流：”一步只写一次", "L11")
            self.turns((*step, "turns"), text, item.line)
        elif label == "设计意图":
            if not last:
                self.fault(item.line, "“设计意图：”写在每一步的最后一项，只写一次", "L13")
            self.put((*step, "intent"), text, item.line)
        else:
            self.move((*step, "moves"), label, text, item.line)

    def turns(self, at: Location, text: str, line: int) -> None:
        """``每次8人，每次30秒，做2遍``; without the last part each pupil has one turn."""
        match = _TURNS.match(text)
        if not match or 0 in (numbers := [int(number or 1) for number in match.groups()]):
            self.fault(
                line,
                "轮流要写成“- 轮流：每次8人，每次30秒”，做几遍写在后面：“每次8人，每次30秒，做2遍”；"
                f"现在写的是“{text[:30]}”",
                "L11",
            )
            return
        self.record(at, line, **dict(zip(("at_once", "seconds", "rounds"), numbers, strict=True)))

    def move(self, at: Location, label: str, text: str, line: int) -> None:
        labels = ("教师", "学生", "预期", "板书", "情境")
        if label not in labels:
            allowed = "、".join(("看这里", "轮流", *labels, "设计意图"))
            self.fault(line, f"步骤里每一项以标签开头，可用：{allowed}", "L4")
            return
        answer = ""
        if label == "情境":
            text, _, answer = (part.strip() for part in text.partition(_DASH))
            if not answer:
                self.fault(line, "情境要写成“- 情境：发生了什么？——应该怎么做”", "L4")
                return
        self.record(self.following(at), line, label=label, text=text, answer=answer)

    def cards(self, at: Location, block: Block) -> None:
        """Sets: ``### 六句话（每组1套）``, then ``- 版式：``, ``- 用法：`` and ``- 卡：正面——答案``."""
        before, sets = _headings(block, "h3")
        if before.strip() or not sets:
            self.fault(block.line, "“卡片”下面先写“### 六句话（每组1套）”这样的小标题", "L14")
        self.put(at, [], block.line)
        once = {"版式": ("layout", "八格"), "用法": ("use", "（缺）……")}
        for each in sets:
            line, match = each.line - 1, _SET.match(each.title)
            if not match:
                told = f"卡片的小标题要写成“### 六句话（每组1套）”；现在写的是“{each.title}”"
                self.fault(line, told, "L14")
                continue
            here = self.following(at)
            self.record(here, line, title=match[1], copies=match[2].strip(), cards=[])
            for label, text, where in self.labelled(each, match[1], (*once, "卡"), "L14"):
                if label == "卡":
                    self.card((*here, "cards"), text, where)
                else:
                    self.put((*here, once[label][0]), text, where)
            self.complete(here, line, match[1], once, "L14")

    def card(self, at: Location, text: str, line: int) -> None:
        """``（图 fire/leave）正面——答案``; picture and answer may be missing."""
        drawn = _DRAWN.match(text)
        front, _, answer = (part.strip() for part in text[drawn.end() if drawn else 0 :].partition(_DASH))
        if not front and not drawn:
            told = "卡要写成“- 卡：正面——答案”，正面写字或一张图，例如“- 卡：（图 fire/leave）”"
            self.fault(line, told, "L14")
        picture = {"picture": drawn[1]} if drawn else {}
        self.record(self.following(at), line, **picture, front=front, answer=answer)

    def worksheet(self, at: Location, block: Block) -> None:
        """What to draw or fill in: ``- 任务：``, ``- 做法：``, ``- 版式：``, and labels between ``｜``."""
        once = {"任务": ("task", "（缺）"), "做法": ("how", "（缺）"), "版式": ("form", "（缺）")}
        several = {"栏": "columns", "行": "rows"}
        self.put(at, {}, block.line)
        for label, text, line in self.labelled(block, block.title, once | several):
            if label in once:
                self.put((*at, once[label][0]), text, line)
            else:
                self.put((*at, several[label]), _split("[｜|]", text), line)
        self.complete(at, block.line, block.title, once)

    def elders(self, at: Location, block: Block) -> None:
        """A first paragraph, a list of three, a last paragraph."""
        items, others = _items(block)
        if len(others) != 2 or not items or not others[0].line < items[0].line < others[1].line:
            told = f"“{block.title}”要写：一句开头，三条做法（1. 2. 3.），一句打什么电话"
            self.fault(block.line, told, "L2")
            return
        self.put(at, {}, block.line)
        self.put((*at, "opening"), others[0].text, others[0].line)
        self.put((*at, "actions"), [], items[0].line)
        for item in items:
            self.put(self.following((*at, "actions")), item.text, item.line)
        self.put((*at, "calling"), others[1].text, others[1].line)

    def board(self, at: Location, block: Block) -> None:
        """``- 怎么画：``, ``- 版面：题题／一图``, ``- 题：``, one item an area, ``- 口号：``."""
        once = {"怎么画": "how", "版面": "plan", "题": "headline", "口号": "slogans"}
        between = {"版面": "[／/]", "口号": "[｜|]"}
        self.put(at, {"areas": []}, block.line)
        for item in self.only_items(block):
            label, text = _label(item.text)
            parts = _split(_DASH, text)
            if label in once:
                value = _split(between[label], text) if label in between else text
                self.put((*at, once[label]), value, item.line)
            elif len(label) == 1 and len(parts) == 3 and all(parts):
                fields = dict(zip(("place", "title", "draw", "words"), (label, *parts), strict=True))
                self.record(self.following((*at, "areas")), item.line, **fields)
            else:
                told = "每一块写成“- 一：小标题——画什么——写什么”，冒号前是它在版面里的那个字"
                self.fault(item.line, told, "L2")
        self.complete(at, block.line, block.title, {label: (key, None) for label, key in once.items()})

    def quiz(self, at: Location, block: Block) -> None:
        """Questions: ``### 情境：…``, choices ``- [ ] …——理由``, then ``解析：…``."""
        before, questions = _headings(block, "h3")
        if before.strip():
            self.fault(block.line, f"“{block.title}”下面每道题以“### 情境：”或“### 知识：”开头", "L5")
        self.put(at, [], block.line)
        for question in questions:
            line, match = question.line - 1, _QUESTION.match(question.title)
            if not match:
                told = f"题目要以“### 情境：”或“### 知识：”开头；现在写的是“{question.title[:30]}”"
                self.fault(line, told, "L5")
                continue
            here = self.following(at)
            self.record(here, line, kind=match[1], question=match[2].strip())
            self.put((*here, "choices"), [], question.line)
            self.put((*here, "explanation"), "", line)
            items, others = _items(question)
            for item in items:
                self.choice((*here, "choices"), item)
            for other in others:
                label, text = _label(other.text)
                if label == "解析":
                    self.put((*here, "explanation"), text, other.line)
                else:
                    self.fault(other.line, "选项后面只写一段“解析：……”", "L5")

    def choice(self, at: Location, item: Block) -> None:
        match = _CHOICE.match(item.text)
        if not match:
            self.fault(item.line, "选项要写成“- [ ] 选项——为什么不对”，对的那一项写“- [x] 选项”", "L5")
            return
        text, _, reason = (part.strip() for part in match[2].partition(_DASH))
        self.record(self.following(at), item.line, text=text, correct=match[1] != " ", reason=reason)

    def dos_and_donts(self, at: Location, block: Block) -> None:
        _, parts = _headings(block, "h3")
        names = {"要做": "dos", "不要做": "donts"}
        for part in parts:
            if part.title not in names:
                self.fault(part.line - 1, "这里只写“### 要做”和“### 不要做”两个小标题", "K1")
                continue
            self.bullets((*at, names[part.title]), part)
        for title, key in names.items():
            if key not in self.data.get(str(at[0]), {}):
                self.fault(block.line, f"缺少小标题“### {title}”", "K1")
                self.put((*at, key), [], block.line)


def _label(text: str) -> tuple[str, str]:
    """The label before the first colon, and what stands behind it; both empty without one."""
    match = _LABEL.match(text)
    return (match[1], text[match.end() :].strip()) if match else ("", "")


def _split(between: str, text: str) -> list[str]:
    return [part.strip() for part in re.split(between, text)]


# Heading → the field it fills, and what reads it.
_Parts = dict[str, tuple[Location, Callable[[Location, Block], Any]]]


def _titled(model: type[BaseModel], **readers: Callable[[Location, Block], Any]) -> _Parts:
    """Fields are headed with their titles, in this order."""
    return {str(model.model_fields[name].title): ((name,), read) for name, read in readers.items()}


def _lesson_parts(body: Body) -> _Parts:
    return _titled(
        models.Lesson,
        brief=body.labels(models.Brief),
        guidance=body.text,
        outcomes=body.bullets,
        words=body.words,
        preparation=body.labels(models.Preparation),
        cards=body.cards,
        starter=body.pairs(("question", "answer"), "问题？——答案"),
        steps=body.steps,
        misconceptions=body.pairs(("claim", "reply"), "“学生会说的话”——这样回应"),
        differentiation=body.labels(models.Differentiation),
        skill=body.labels(models.SkillCard),
        quiz=body.quiz,
        extension=body.labels(models.Extension),
        home=body.text,
        pupil=body.text,
        worksheet=body.worksheet,
        changes=body.bullets,
    )


def _kit_parts(body: Body) -> _Parts:
    return _titled(
        models.Kit,
        about=body.text,
        actions=body.dos_and_donts,
        three_weeks=body.bullets,
        one_week=body.bullets,
        on_the_day=body.bullets,
        after=body.bullets,
        talk=body.text,
        talk_young=body.text,
        letter=body.text,
        elders=body.elders,
        broadcast=body.text,
        board=body.board,
        contest=body.quiz,
        reminders=body.bullets,
        five_minutes=body.bullets,
        changes=body.bullets,
    )


def _by_field(parts: _Parts) -> dict[str, str]:
    return {str(at[0]): title for title, (at, _) in parts.items()}


LESSON_HEADINGS = _by_field(_lesson_parts(Body("")))
"""Field → heading, of everything that a lesson has below its front matter, in order."""
KIT_HEADINGS = _by_field(_kit_parts(Body("")))

# What a file may leave out.
_OPTIONAL = frozenset({LESSON_HEADINGS["cards"], LESSON_HEADINGS["worksheet"], KIT_HEADINGS["talk_young"]})
# The parts of a lesson whose headings say how many minutes they take.
TIMED = {LESSON_HEADINGS[name]: name for name in models.Timing.model_fields}


def _read(
    path: str, text: str, form: Callable[[Body, Any], tuple[_Parts, Mapping[str, str]]]
) -> tuple[Entry, list[Problem]]:
    front, body_text, first_line = split_front_matter(path, text)
    body = Body(path)
    parts, timed = form(body, front.data)
    before, sections = _headings(Block(first_line, body_text), "h2")
    if before.strip():
        blank = next(index for index, row in enumerate(before.split("\n")) if row.strip())
        body.fault(first_line + blank, "正文要从第一个“## ”标题开始，标题前面不写文字", "L1")
    titles: list[str] = []
    for section in sections:
        match = _TIMED.match(section.title)
        title = match[1].strip() if match and match[1].strip() in parts else section.title
        if title not in parts:
            body.fault(section.line - 1, f"不认识的标题“{section.title}”；可用：{'、'.join(parts)}", "L1")
        elif title in titles:
            body.fault(section.line - 1, f"标题“{title}”写了两次，请合并", "L1")
        else:
            at, read = parts[title]
            if title in timed:
                minutes = _MINUTES.match(match[2]) if match else None
                if not minutes:
                    text = (
                        f"标题写上用几分钟，至少1分钟，例如“## {title}（2分钟）”；现在写的是“{section.title}”"
                    )
                    body.fault(section.line - 1, text, "L3")
                body.put(("timing", timed[title]), int(minutes[0]) if minutes else 0, section.line - 1)
            elif match:
                body.fault(
                    section.line - 1, f"标题写成“## {title}”，后面不加括号；现在写的是“{section.title}”", "L1"
                )
            body.lines[at] = section.line - 1
            read(at, Block(section.line, section.text, title))
            if not section.text.strip():
                body.fault(section.line - 1, f"“{title}”下面还没有内容", "L1")
        titles.append(title)
    known = [title for title in titles if title in parts]
    for title in parts:
        if title not in titles and title not in _OPTIONAL:
            body.fault(first_line, f"缺少标题“## {title}{'（2分钟）' if title in timed else ''}”", "L1")
    wanted = [title for title in parts if title in titles]
    if known != wanted and len(known) == len(wanted):
        body.fault(first_line, f"标题的顺序应该是：{'、'.join(wanted)}", "L1")
    for key in body.data:
        if key in front.data:
            body.fault(front.line((key,)), f"“{key}”不写在开头的资料里，写在正文的标题下面", "F3")
    data = {**front.data, **body.data}
    headed = frozenset(str(at[0]) for at, _ in parts.values()) | {"timing"}
    return Entry(path, data, {**front.lines, **body.lines}, headed), body.problems


def _lesson_form(body: Body, front: Mapping[str, Any]) -> tuple[_Parts, Mapping[str, str]]:
    """The headings of a lesson, and those with minutes, as its 学段 has them; all when that is unknown."""
    parts = _lesson_parts(body)
    band = next((stage.band for stage in Stage if stage == front.get("stage")), None)
    if band is None:
        return parts, TIMED
    for title, (_, most) in (("课前小测", band.starter), ("出口测验", band.quiz)):
        if not most:
            del parts[title]
    return parts, {title: TIMED[title] for title in TIMED if title in parts and band.activities == 1}


def read_lesson(path: str, text: str) -> tuple[Entry, list[Problem]]:
    """A lesson file as an entry, with the faults of its form; ``ContentError`` for its front matter."""
    return _read(path, text, _lesson_form)


def read_kit(path: str, text: str) -> tuple[Entry, list[Problem]]:
    """A theme-day kit as an entry, with the faults of its form. Raises ``ContentError`` likewise."""
    return _read(path, text, lambda body, _: (_kit_parts(body), {}))
