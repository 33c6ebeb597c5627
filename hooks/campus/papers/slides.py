"""课件 as PowerPoint: one idea a slide, never more than forty characters, the plan in the speaker's notes."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.models import Move
from campus.press.deck import MOST, Deck, Layout, Slide
from campus.press.office import Palette
from campus.press.print_markup import clauses_of, length, plain, split, too_long
from campus.text.dates import cn_date
from campus.text.endnotes import Endnotes

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


def data(catalogue: Catalogue, key: str) -> dict[str, Any]:
    """The lesson as it is said, its sources, and the pictures by name."""
    lesson = catalogue.lessons[key]
    notes = Endnotes(catalogue, lesson.stage)
    topic, day = catalogue.topics[lesson.topic], catalogue.theme_days[lesson.theme_day]
    uses = catalogue.lesson_pictures(key)
    own = uses.messages if uses else {}
    messages = {
        name: {
            "say": catalogue.wording(name, lesson.stage),
            "never": catalogue.messages[name].never,
            "why": catalogue.messages[name].why,
            "picture": own.get(name) or catalogue.message_picture(name),
        }
        for name in lesson.messages
    }
    for name in lesson.messages:
        notes.cite(*catalogue.messages[name].sources)
    spoken = {
        name: notes.spoken(getattr(lesson, name))
        for name in ("brief", "guidance", "outcomes", "skill", "home")
    }
    steps = []
    for number, step in enumerate(lesson.steps):
        said = notes.spoken(step) | {
            "stimulus": [notes.plain(item) for item in step.shown],
            "turns": step.turns.said if step.turns else "",
        }
        moves = iter(said.pop("moves"))
        said["rounds"] = [
            [
                next(moves) | {"quotes": [name for name in markup.quotes(move.text) if name in messages]}
                for move in group
            ]
            for group in rounds(step.moves)
        ]
        pictures = uses.steps if uses else ()
        steps.append(said | {"picture": pictures[number] if number < len(pictures) else None})
    drawn = {uses.cover, *uses.steps, *uses.situations} if uses else set()
    drawn |= {message["picture"] for message in messages.values()}
    return {
        "title": lesson.title,
        "stage": lesson.stage.grades,
        "topic": topic.name,
        "colour": topic.colour,
        "icon": catalogue.icons[topic.icon],
        "day": day.label,
        "minutes": lesson.minutes,
        "timing": lesson.timing.model_dump(),
        "focus": notes.plain(lesson.focus),
        "difficulty": notes.plain(lesson.difficulty),
        "keywords": "，".join(lesson.keywords),
        "reviewed": lesson.reviewed.isoformat(),
        "reviewed_words": cn_date(lesson.reviewed),
        **spoken,
        "words": [notes.spoken(word) for word in lesson.words],
        "starter": [notes.spoken(item) for item in lesson.starter],
        "steps": steps,
        "messages": messages,
        "quiz": [notes.spoken(item) | {"answer": item.answer} for item in lesson.quiz],
        "cover": uses.cover if uses else None,
        "situations": list(uses.situations) if uses else [],
        "pictures": {
            name: catalogue.pictures[name].model_dump(mode="json")
            for name in sorted(name for name in drawn if name)
        },
        "sources": notes.listing(),
    }


def rounds(moves: Iterable[Move], *, apart: bool = False) -> list[list[Move]]:
    """The moves of a step in rounds: the teacher speaks, pupils act, something is expected.

    A round ends when the teacher speaks again and, with ``apart``, when pupils act again after something
    else. A situation is a round of its own.
    """
    found: list[list[Move]] = []
    for move in moves:
        said = [other.label for other in found[-1]] if found else []
        again = move.label == "教师" or (apart and move.label == "学生" and move.label in said)
        if not said or "情境" in (move.label, said[-1]) or (again and said[-1] != move.label):
            found.append([])
        found[-1].append(move)
    return found


def make(data: dict[str, Any]) -> bytes:
    """The PowerPoint file. Raises PressError P2 for a text that cannot be cut to forty characters."""
    deck = Deck(
        f"{data['title']}（课件）",
        palette=Palette.of(data["colour"]),
        subject=f"{data['stage']} · {data['topic']} · {data['minutes']} 分钟",
        keywords=data["keywords"],
        reviewed=data["reviewed"],
        footer=f"校园安全课 · {data['topic']}",
        icon=data["icon"],
    )
    for slide in Story(data).slides:
        deck.add(slide)
    return deck.save()


class Story:
    """The slides of one lesson in the order of teaching."""

    def __init__(self, data: dict[str, Any]) -> None:
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

    def _situation(self, move: dict[str, Any], notes: list[str]) -> None:
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

    def _stimulus(self, step: dict[str, Any], notes: Iterable[str] | None) -> None:
        """What the class looks at; ``notes`` are None after the first round of the step."""
        if notes is not None:
            self._rows("标题和内容", f"“{step['title']}”的看这里", "看这里", step["stimulus"], notes)

    def _rows(self, layout: Layout, field: str, title: str, rows: list[str], notes: Iterable[str]) -> None:
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
        notes = (
            data["home"],
            "不用交回，不用拍照。",
            "来源：",
            *listed,
            f"上次核对：{data['reviewed_words']}。内容按 CC BY 4.0 发布，注明“校园安全课”即可改编。",
        )
        self.show("标题和内容", "回家说一说", "回家说一说", data["home"], notes=notes)

    def _quiz(self, questions: list[dict[str, Any]]) -> None:
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

    def _question(self, number: int, item: dict[str, Any]) -> None:
        title, field = f"第 {number} 题", f"出口测验第 {number} 题"
        choices = [choice["text"] for choice in item["choices"]]
        letter = "ABCD"[item["answer"]]
        reasons = [
            f"{name}：{choice['reason']}"
            for name, choice in zip("ABCD", item["choices"], strict=False)
            if choice["reason"]
        ]
        notes = [
            item["question"],
            *(f"{name}. {text}" for name, text in zip("ABCD", choices, strict=False)),
            f"答案：{letter}。{item['explanation']}",
            *reasons,
        ]
        self.show("情境", field, title, item["question"], notes=notes)
        for start, group in packed(choices, MOST - length(title)):
            more = [f"下一页还有选项 {'、'.join('ABCD'[start + len(group) : len(choices)])}。"]
            told = notes if start + len(group) == len(choices) else [*more, *notes]
            self.show("情境", f"{field}的选项", title, tuple(group), letters=start, notes=told)
        right = choices[item["answer"]]
        why = shortened(item["explanation"], MOST - length(f"答案：{letter}") - length(right))
        body = [right, why]
        if length(f"答案：{letter}") + sum(map(length, body)) > MOST:
            body = [right]
        self.show("揭晓", f"{field}的答案", f"答案：{letter}", body, lead=True, notes=notes)


def prompt(moves: list[dict[str, Any]], room: int = 32) -> tuple[str, str]:
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
