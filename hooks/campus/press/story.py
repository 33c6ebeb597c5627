"""A lesson as it is shown: its texts in, slides out, one idea each and never more than forty characters.

Each slide carries the plan in its notes. How slides are drawn is for the deck, for PowerPoint, and for the
screens of the page itself.
"""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypedDict

from campus.press.blocks import LETTERS, Picture
from campus.press.print_markup import clauses_of, length, plain, split, too_long

MOST = 40  # characters on a slide that the back row can take in (anatomy 4c: 8 m, ≤ 40 字)

Layout = Literal["封面", "标题和内容", "仅标题", "大字", "词语", "情境", "揭晓", "板书"]


class Move(TypedDict):
    """``quotes``: the messages that are said in it."""

    label: Literal["教师", "学生", "预期", "板书", "情境"]
    text: str
    answer: str
    quotes: Sequence[str]


class Step(TypedDict):
    kind: str
    title: str
    minutes: int
    stimulus: Sequence[str]
    turns: str
    rounds: Sequence[Sequence[Move]]
    picture: str | None


class Message(TypedDict):
    say: str
    never: str | None
    why: str
    picture: str | None


class Choice(TypedDict):
    text: str
    reason: str


class Question(TypedDict):
    question: str
    choices: Sequence[Choice]
    answer: int
    explanation: str


class Source(TypedDict):
    number: int
    text: str
    pending: str


class Show(TypedDict):
    """All that is shown of a lesson and said with it, plain text; pictures by name."""

    title: str
    stage: str
    topic: str
    colour: str
    icon: str
    day: str
    minutes: int
    timing: Mapping[str, int]
    focus: str
    difficulty: str
    keywords: str
    reviewed: str
    reviewed_words: str
    brief: Mapping[str, str]
    guidance: str
    outcomes: Sequence[str]
    skill: Mapping[str, str]
    home: str
    words: Sequence[Mapping[str, str]]
    starter: Sequence[Mapping[str, str]]
    steps: Sequence[Step]
    messages: Mapping[str, Message]
    quiz: Sequence[Question]
    cover: str | None
    situations: Sequence[str | None]
    pictures: Mapping[str, Picture]
    sources: Sequence[Source]


@dataclass
class Slide:
    """One slide. ``field`` names for the author what its text comes from.

    ``letters``: the paragraphs of ``body`` are choices, the first one A (0), B (1) … ``lead``: the first
    paragraph is the right answer, bold and green. ``notes`` are for the speaker, one paragraph an entry.
    """

    layout: Layout
    field: str
    title: str
    body: tuple[str, ...] = ()
    label: str = ""
    picture: Picture | None = None
    letters: int | None = None
    lead: bool = False
    notes: list[str] = dataclasses.field(default_factory=list)
    section: str = ""

    @property
    def length(self) -> int:
        """Characters that are read on it; its foot and number are not."""
        return length(self.label) + length(self.title) + sum(map(length, self.body))


_SPEECH = re.compile(r"^(?:（[^）]*）)*“")
_SENTENCE = re.compile(r"[^。！？…]*[。！？…]+[”’）]*|[^。！？…]+$")
_PART = re.compile(r"[^。；]*[。；]+[”’）]*|[^。；]+$")
_EXAMPLE = re.compile(r"[，。；]?(?:例如|比如).*$")
# A question that leans on what was said before it, and one of a row of which the last is not the point.
_LEANS = re.compile(r"^(?:可是|但是|那|还|再|所以|又|他|她|它|这)")
_ORDINAL = re.compile(r"^(?:第[二三四五六七八九十]|最后)")
# 拼音 before the meaning of a word.
_READING = re.compile(r"^([a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ ]+)，(.+)$")
_LISTED = re.compile(r"(?<=）)、")
# A board that is described rather than written out is for the teacher alone.
_SKETCH = re.compile(r"[画写涂擦栏]")
_BOARD_LINE = re.compile(r"\s*(?:[；;｜|\n]|　+|(?=[①-⑨]))\s*")


class Story:
    """The slides of one lesson in the order of teaching."""

    def __init__(self, data: Show) -> None:
        self.data = data
        self.slides: list[Slide] = []
        self.section = "开始"
        self.shown: set[str] = set()  # messages that have had their slide
        self.situations = 0
        self._opening()
        self._steps()
        self._closing()

    def show(
        self,
        layout: Layout,
        field: str,
        title: str,
        body: str | Iterable[str] = (),
        *,
        label: str = "",
        picture: str | None = None,
        notes: Iterable[str] = (),
        letters: int | None = None,
        lead: bool = False,
    ) -> None:
        """A slide, or several when the one text in ``body`` is too long for it."""
        drawn = self.data["pictures"][picture] if picture else None
        parts = [tuple(body)]
        if isinstance(body, str):
            cut = split(plain(body), MOST - length(label) - length(title))
            if label and (cut is None or len(cut) > 1):  # the label is what a slide can best do without
                room = MOST - length(title)
                bare = split(plain(body), room)
                if bare is None:
                    raise too_long(field, body, room, length(body))
                if cut is None or len(bare) < len(cut):
                    label, cut = "", bare
            if cut is None:
                raise too_long(field, body, MOST - length(title), length(body))
            parts = [(part,) for part in cut]
        for part in parts:
            self.slides.append(
                Slide(layout, field, title, part, label, drawn, letters, lead, list(notes), self.section)
            )

    def _opening(self) -> None:
        data = self.data
        brief = data["brief"]
        self.show(
            "封面",
            "title",
            data["title"],
            (f"{data['topic']} · {data['stage']}",),
            picture=data["cover"],
            notes=(
                f"{data['day']}　{data['minutes']} 分钟",
                f"学生做什么：{brief['does']}",
                f"要准备：{brief['prepare']}",
                f"风险：{brief['risk']}",
                f"内容提示：{data['guidance']}",
                f"教学重点：{data['focus']}",
                f"教学难点：{data['difficulty']}",
            ),
        )
        for number, outcome in enumerate(data["outcomes"], start=1):
            notes = ("学习目标，读给学生听，不用解释太多：", *data["outcomes"])
            self._statement("学习目标", outcome, f"今天学会 {number}", notes)
        self.section = "课前小测"
        for item in data["starter"]:
            notes = ("上新课之前问一问，先不评对错。", f"问：{item['question']}", f"答：{item['answer']}")
            self.show("情境", "课前小测", "课前想一想", item["question"], notes=notes)
        self.section = "词语"
        for item in data["words"]:
            notes = (f"{item['word']}：{item['meaning']}", "读一遍，请一名同学换一句话说。")
            meaning: str | tuple[str, ...] = item["meaning"]
            room = MOST - length(item["word"]) - length("词语")
            if reading := _READING.match(item["meaning"]):
                meaning = reading.groups() if length(item["meaning"]) - 1 <= room else reading[2]
            if isinstance(meaning, str):
                meaning = shortened(meaning, room)
            self.show("词语", "词语", item["word"], meaning, label="词语", notes=notes)

    def _statement(
        self, field: str, text: str, label: str, notes: Iterable[str], picture: str | None = None
    ) -> None:
        """One sentence in large type."""
        text = text.rstrip("。")
        if MOST - length(label) < length(text) <= MOST:
            label = ""  # better than a second slide
        cut = split(text, MOST - length(label))
        if cut is None:
            raise too_long(field, text, MOST - length(label), length(text))
        for part in cut:
            self.show("大字", field, part, label=label, notes=notes, picture=picture)

    def _steps(self) -> None:
        clock = self.data["timing"]["starter"] + self.data["timing"]["words"]
        for step in self.data["steps"]:
            self.section = f"{step['kind']}：{step['title']}"
            label = f"{step['kind']} · {step['minutes']} 分钟"
            opening = [f"【{self.section}】第 {clock}—{clock + step['minutes']} 分钟"]
            clock += step["minutes"]
            if step["turns"]:
                opening.append(f"轮流：{step['turns']}")
            opening.append(f"看这里：{'／'.join(step['stimulus'])}")
            started = False
            for moves in step["rounds"]:
                notes = opening + [
                    f"{move['label']}：{move['text']}" + (f"——{move['answer']}" if move["answer"] else "")
                    for move in moves
                ]
                if moves[0]["label"] == "情境":
                    self._stimulus(step, notes if not started else None)
                    self._situation(moves[0], notes)
                    started, opening = True, []
                    continue
                field, text = prompt(moves, MOST - length(step["title"]))
                if started and (not text or moves[0]["label"] != "教师"):
                    self.slides[-1].notes += notes
                elif text:
                    self.show(
                        "标题和内容",
                        f"教学过程“{step['title']}”的{field}",
                        step["title"],
                        text,
                        label="" if started else label,
                        picture=step["picture"],
                        notes=notes,
                    )
                else:
                    self._statement("教学过程的小标题", step["title"], label, notes, step["picture"])
                self._stimulus(step, notes if not started else None)
                started, opening = True, []
                for move in moves:
                    for name in move["quotes"]:
                        self._message(name, notes)
                    if move["label"] == "板书" and not _SKETCH.search(move["text"]):
                        self._board(step["title"], move["text"], notes)

    def _situation(self, move: Move, notes: list[str]) -> None:
        self.situations += 1
        pictures = self.data["situations"]
        picture = pictures[self.situations - 1] if self.situations <= len(pictures) else None
        title = f"情境 {self.situations}"
        self.show("情境", f"{title}的题目", title, move["text"], picture=picture, notes=notes)
        self.show("揭晓", f"{title}的做法", "可以这样做", move["answer"], notes=notes)

    def _message(self, name: str, notes: Iterable[str]) -> None:
        if name in self.shown:
            return
        self.shown.add(name)
        message = self.data["messages"][name]
        told = [*notes, f"为什么：{message['why']}"]
        never = message["never"] or ""
        label = "请记住"
        if never and length(message["say"]) + length(never) + length(label) > MOST:
            # Too much for one slide: first what to do, then what not to do.
            self.show(
                "大字",
                f"关键信息 {name}",
                message["say"],
                label=label,
                picture=message["picture"],
                notes=told,
            )
            self.show(
                "大字",
                f"关键信息 {name} 的 never",
                never,
                label=label,
                picture=message["picture"],
                notes=told,
            )
            return
        body = (never,) if never else ()
        self.show(
            "大字",
            f"关键信息 {name}",
            message["say"],
            body,
            label=label,
            picture=message["picture"],
            notes=told,
        )

    def _board(self, title: str, text: str, notes: Iterable[str]) -> None:
        """The board as it is written, one thought a line; too much of it goes on a second board."""
        rows = [line for row in _BOARD_LINE.split(text) if row for line in unchained(row)]
        if sum(map(length, rows)) > MOST - length(title):
            title = "板书"
        self._rows("板书", f"“{title}”的板书", title, rows, notes)

    def _stimulus(self, step: Step, notes: Iterable[str] | None) -> None:
        """What the class looks at; ``notes`` are None after the first round of the step."""
        if notes is not None:
            self._rows("标题和内容", f"“{step['title']}”的看这里", "看这里", step["stimulus"], notes)

    def _rows(
        self, layout: Layout, field: str, title: str, rows: Sequence[str], notes: Iterable[str]
    ) -> None:
        """Lines of text, as many on each slide as there is room for."""
        room = MOST - length(title)
        boards: list[list[str]] = [[]]
        for row in rows:
            if boards[-1] and sum(map(length, boards[-1])) + length(row) > room:
                boards.append([])
            boards[-1].append(row)
        for board in boards:
            if len(board) == 1 and length(board[0]) > room:
                self.show(layout, field, title, board[0], notes=notes)
            else:
                self.show(layout, field, title, tuple(board), notes=notes)

    def _closing(self) -> None:
        data = self.data
        self.section = "请记住"
        for name in data["messages"]:
            self._message(name, ["和学生一起读一遍。"])
        self.section = "技能卡"
        skill = data["skill"]
        notes = (
            f"动作：{skill['action']}",
            f"用时：{skill['time']}",
            f"标准：{skill['criterion']}",
            f"会了：{skill['secure']}",
            f"快会了：{skill['nearly']}",
            f"再练练：{skill['again']}",
            "看着做就能判断，不用记分。",
        )
        self.show("标题和内容", "技能卡的动作", "做给同桌看", skill["action"], label="技能卡", notes=notes)
        self.show("揭晓", "技能卡的会了", "这样就算会了", skill["secure"], notes=notes)
        if data["quiz"]:
            self._quiz(data["quiz"])
        self.section = "回家说一说"
        listed = [
            f"{row['number']}. {row['text']}" + (f"【{row['pending']}】" if row["pending"] else "")
            for row in data["sources"]
        ]
        told = (
            data["home"],
            "不用交回，不用拍照。",
            "来源：",
            *listed,
            f"上次核对：{data['reviewed_words']}。内容按 CC BY 4.0 发布，注明“校园安全课”即可改编。",
        )
        self.show("标题和内容", "回家说一说", "回家说一说", data["home"], notes=told)

    def _quiz(self, questions: Sequence[Question]) -> None:
        self.section = "出口测验"
        self.show(
            "仅标题",
            "出口测验",
            "出口测验",
            label=f"{len(questions)} 题，想好了再举手",
            notes=("一题一页，下一页是答案。不打分，看看哪一题要再讲。",),
        )
        for number, item in enumerate(questions, start=1):
            self._question(number, item)

    def _question(self, number: int, item: Question) -> None:
        title, field = f"第 {number} 题", f"出口测验第 {number} 题"
        choices = [choice["text"] for choice in item["choices"]]
        letter = LETTERS[item["answer"]]
        reasons = [
            f"{name}：{choice['reason']}"
            for name, choice in zip(LETTERS, item["choices"], strict=False)
            if choice["reason"]
        ]
        notes = [
            item["question"],
            *(f"{name}. {text}" for name, text in zip(LETTERS, choices, strict=False)),
            f"答案：{letter}。{item['explanation']}",
            *reasons,
        ]
        self.show("情境", field, title, item["question"], notes=notes)
        for start, group in packed(choices, MOST - length(title)):
            more = [f"下一页还有选项 {'、'.join(LETTERS[start + len(group) : len(choices)])}。"]
            told = notes if start + len(group) == len(choices) else [*more, *notes]
            self.show("情境", f"{field}的选项", title, tuple(group), letters=start, notes=told)
        right = choices[item["answer"]]
        why = shortened(item["explanation"], MOST - length(f"答案：{letter}") - length(right))
        body = [right, why]
        if length(f"答案：{letter}") + sum(map(length, body)) > MOST:
            body = [right]
        self.show("揭晓", f"{field}的答案", f"答案：{letter}", body, lead=True, notes=notes)


def prompt(moves: Sequence[Move], room: int = 32) -> tuple[str, str]:
    """What stands on the wall during a round: the teacher's question, or what pupils do, or the cue.

    At most ``room`` characters where that can be had by leaving out whole sentences. Empty when the round
    has nothing that makes sense alone. What a teacher quotes (‘然后？’) is no question to the class, and a
    question the teacher answers at once gives way to what pupils do.
    """
    said = "".join(speech(move["text"]) for move in moves if move["label"] == "教师")
    sentences = clauses_of(said, _SENTENCE, True)
    task = next((move["text"].rstrip("。") for move in moves if move["label"] == "学生"), "")
    answer = task.startswith("“")  # what pupils say is not put on the wall before they say it
    asked = max((at for at, one in enumerate(sentences) if one.endswith("？")), default=None)
    if asked is not None:
        first = asked
        while first and _leans(sentences[first : asked + 1], sentences[first - 1], room):
            first -= 1
        question = _tail("".join(sentences[first : asked + 1]), room)
        cut_short = length(question) < 12 and question.endswith("呢？")
        told = sum(map(length, sentences[asked + 1 :])) > 14 and length(task) >= 8
        if not (cut_short or _ORDINAL.match(question) or told) or not task or answer:
            return "教师的话", "" if cut_short and not answer else question
    if task and not answer:
        task = shortened(task, room).rstrip("。")
        return "学生", "" if split(task, room, rough=False) is None else task
    if answer and sentences:
        cue = sentences[-1]
        if len(sentences) > 1 and length(cue) < 10 and length(sentences[-2] + cue) <= room:
            cue = sentences[-2] + cue
        return "教师的话", cue if length(cue) <= room else ""
    return "教师的话", ""


def speech(text: str) -> str:
    """What the teacher says, without what the teacher does: （拿出两个杯子）“看，……” → 看，……"""
    if not _SPEECH.match(text):
        return text
    found: list[str] = []
    depth = 0
    for char in text:
        depth -= char == "”"
        if depth:
            found.append(char)
        depth += char == "“"
    return "".join(found)


def _tail(question: str, room: int) -> str:
    """The question alone when what leads to it in the same sentence is too long."""
    for mark in "；：":
        if length(question) > room:
            question = question.rpartition(mark)[2]
    return question


def _leans(question: list[str], before: str, room: int) -> bool:
    """Whether a question needs the sentence before it, and there is room for it."""
    text = "".join(question)
    if length(before) + length(text) > room:
        return False
    if before.endswith("？") or _LEANS.match(text):
        return True
    return length(text) < 10 and 5 <= length(before) < 20  # “先做什么？” alone says too little


def shortened(task: str, room: int) -> str:
    """As many whole sentences of a text as fit ``room``, if need be without its examples; else all of it."""
    for whole in (task, _EXAMPLE.sub("", task)):
        parts = clauses_of(whole, _PART, True)
        for count in range(len(parts), 0, -1):
            text = "".join(parts[:count])
            listing = text.endswith("；") and "：" in text.rpartition("。")[2]  # 两样东西：甲……；乙……
            if length(text.rstrip("；")) <= room and not listing:
                return text.rstrip("；")
    return task


def unchained(row: str) -> list[str]:
    """A long chain of arrows, or a list with remarks in brackets, as one link a line."""
    if length(row) <= 12:
        return [row]
    links = [link.strip() for link in row.split("→")]
    if len(links) > 2:
        return [links[0], *(f"→ {link}" for link in links[1:])]
    items = _LISTED.split(row)
    return items if len(items) > 2 else [row]


def packed(texts: list[str], room: int) -> Iterator[tuple[int, list[str]]]:
    """``texts`` in groups that fit ``room`` characters, each with the position of its first."""
    start = 0
    while start < len(texts):
        end = start + 1
        while end < len(texts) and sum(map(length, texts[start : end + 1])) <= room:
            end += 1
        yield start, texts[start:end]
        start = end
