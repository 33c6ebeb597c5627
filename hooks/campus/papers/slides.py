"""课件 and 课堂投影: a lesson in, its slides out, one for each thing a class looks at."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.models import Move, Question, Step
from campus.papers.document_parts import picture
from campus.press.blocks import LETTERS
from campus.press.story import Layout, Part, Show, Slide
from campus.text import wall
from campus.text.dates import cn_date
from campus.text.endnotes import Endnotes
from campus.text.pinyin import unread


def show(catalogue: Catalogue, key: str) -> Show:
    """The slides of a lesson, with the pictures they name."""
    lesson = catalogue.lessons[key]
    topic, uses = catalogue.topics[lesson.topic], catalogue.lesson_pictures(key)
    drawn = (uses.cover, *uses.steps, *uses.situations) if uses else ()
    return {
        "title": lesson.title,
        "stage": lesson.stage.grades,
        "topic": topic.name,
        "colour": topic.colour,
        "icon": catalogue.icons[topic.icon],
        "minutes": lesson.minutes,
        "keywords": "，".join(lesson.keywords),
        "reviewed": lesson.reviewed.isoformat(),
        "readings": dict(catalogue.readings) if lesson.stage.band.pinyin else None,
        "pictures": {name: picture(catalogue, name) for name in sorted({*filter(None, drawn)})},
        "slides": Story(catalogue, key).slides,
    }


def part(kind: str, *texts: str, reveal: int = 0, right: bool = False) -> Part:
    return {"kind": kind, "texts": list(texts), "reveal": reveal, "right": right}


class Story:
    """The slides of one lesson in the order of teaching."""

    def __init__(self, catalogue: Catalogue, key: str) -> None:
        self.catalogue, self.lesson = catalogue, catalogue.lessons[key]
        self.notes = Endnotes(catalogue, self.lesson.stage)
        self.uses = catalogue.lesson_pictures(key)
        self.slides: list[Slide] = []
        self.section, self.minutes = "开始", 0
        self.situations = 0
        self._opening()
        self._steps()
        self._closing()

    def say(self, text: str) -> str:
        """As it is read; its sources are counted."""
        self.notes.say(text)
        return self.notes.plain(text)

    def on(self, text: str) -> str:
        """As it stands on a slide: words on one line."""
        self.notes.say(text)
        return markup.flowing(self.notes.read(text)).rstrip("。")

    def show(
        self,
        layout: Layout,
        title: str,
        *parts: Part,
        notes: Iterable[str],
        picture: str | None = None,
        label: str = "",
    ) -> None:
        self.slides.append(
            {
                "layout": layout,
                "section": self.section,
                "minutes": self.minutes,
                "title": title,
                "label": label or (f"{self.minutes} 分钟" if self.minutes else ""),
                "picture": picture,
                "parts": parts,
                "notes": list(notes),
            }
        )

    def begin(self, section: str, minutes: int = 0) -> None:
        self.section, self.minutes = section, minutes

    def _opening(self) -> None:
        lesson, say = self.lesson, self.say
        day = self.catalogue.theme_days[lesson.theme_day].label
        topic = self.catalogue.topics[lesson.topic].name
        self.show(
            "封面",
            lesson.title,
            part("text", f"{topic} · {lesson.stage.grades}"),
            picture=self.uses.cover if self.uses else None,
            notes=(
                f"{day}　{lesson.minutes} 分钟",
                f"学生做什么：{say(lesson.brief.does)}",
                f"要准备：{say(lesson.brief.prepare)}",
                f"风险：{say(lesson.brief.risk)}",
                f"内容提示：{say(lesson.guidance)}",
            ),
        )
        self.show(
            "要点",
            "今天学会",
            part("item", *map(self.on, lesson.outcomes)),
            notes=(
                f"学习目标 {len(lesson.outcomes)} 条，读给学生听，不用解释太多。",
                f"教学重点：{say(lesson.focus)}",
                f"教学难点：{say(lesson.difficulty)}",
            ),
        )
        self.begin("课前小测", lesson.timing.starter)
        for number, pair in enumerate(groups(lesson.starter, wall.QUESTIONS)):
            asked = [
                part(kind, self.on(text), reveal=reveal)
                for click, item in enumerate(pair, start=1)
                for kind, text, reveal in (("question", item.question, 0), ("answer", item.answer, click))
            ]
            opened = [] if number else ["上新课之前问一问，先不评对错；点一下，出一个答案。"]
            told = [f"问：{item.question}答：{say(item.answer)}" for item in pair]
            self.show("问答", "课前想一想", *asked, notes=opened + told)
        self.begin("词语", lesson.timing.words)
        for group in groups(lesson.words, wall.WORDS):
            told = [f"{word.word}：{self.meaning(word.meaning)}" for word in group]
            names = "、".join(word.word for word in group)
            notes = (f"读一读“{names}”，每个词请一名同学换一句话说。",)
            self.show("要点", "词语", part("word", *told), notes=notes)

    def meaning(self, text: str) -> str:
        """Of a word; its 拼音 only where none stands above it."""
        return unread(self.on(text)) if self.lesson.stage.band.pinyin else self.on(text)

    def _steps(self) -> None:
        lesson, timing = self.lesson, self.lesson.timing
        clock = timing.starter + timing.words
        pictures = self.uses.steps if self.uses else ()
        for number, step in enumerate(lesson.steps):
            self.begin(f"{step.kind}：{step.title}", step.minutes)
            self._step(step, pictures[number] if number < len(pictures) else None, clock)
            clock += step.minutes

    def _step(self, step: Step, drawn: str | None, clock: int) -> None:
        """What the class looks at; then each situation with what is said around it."""
        turns = f"；轮流：{step.turns.said}" if step.turns else ""
        opening = [f"{self.section}，第 {clock}—{clock + step.minutes} 分钟{turns}"]
        opening += [f"为什么这样安排：{step.intent}"] if step.intent else []
        parts: list[list[Move]] = [[]]
        for move in step.moves:
            if move.label == "情境":
                parts.append([])
            parts[-1].append(move)
        done = task(parts[0], self.on, self._wall.across(wall.WIDTH))
        seen = wall.stimulus(map(self.on, step.shown))
        self.show(
            "要点",
            step.title,
            *([part("lead", done)] if done else []),
            part(seen.kind, *seen.texts),
            label=f"{step.kind} · {step.minutes} 分钟",
            picture=drawn,
            notes=opening + self._told(parts[0]),
        )
        for situation, *others in parts[1:]:
            self._situation(situation, self._told(others))

    @property
    def _wall(self) -> wall.Wall:
        return wall.Wall(self.lesson.stage.band.pinyin)

    def _told(self, moves: Iterable[Move]) -> list[str]:
        return [f"{move.label}：{self.say(move.text)}" for move in moves]

    def _situation(self, move: Move, after: Sequence[str]) -> None:
        pictures = self.uses.situations if self.uses else ()
        drawn = pictures[self.situations] if self.situations < len(pictures) else None
        self.situations += 1
        answer = self.say(move.answer)
        limit = self._wall.limits["情境答案的第一句"]
        self.show(
            "情境",
            f"情境 {self.situations}",
            part("question", self.on(move.text)),
            part("answer", wall.opening(self.on(move.answer), limit), reveal=1),
            picture=drawn,
            notes=(f"情境 {self.situations}，先让学生说，再点一下出做法。", f"做法：{answer}", *after),
        )

    def _closing(self) -> None:
        lesson, say = self.lesson, self.say
        skill = lesson.skill
        self._summary()
        self.begin("技能卡", lesson.timing.skill)
        self.show(
            "问答",
            "做给同桌看",
            part("question", self.on(skill.action)),
            part("answer", f"会了：{self.on(skill.secure)}"),
            notes=(
                f"用时：{say(skill.time)}",
                f"标准：{say(skill.criterion)}",
                f"快会了：{say(skill.nearly)}",
                f"再练练：{say(skill.again)}",
                "看着做就能判断，不用记分。",
            ),
        )
        self.begin("出口测验", lesson.timing.quiz)
        for number, question in enumerate(lesson.quiz, start=1):
            self._question(number, question)
        self.begin("回家说一说")
        for name in lesson.messages:
            self.notes.cite(*self.catalogue.messages[name].sources)
        home = say(lesson.home)
        listed = [
            f"{row['number']}. {row['text']}" + (f"【{row['pending']}】" if row["pending"] else "")
            for row in self.notes.listing()
        ]
        self.show(
            "要点",
            "回家说一说",
            part("text", wall.opening(self.on(lesson.home), self._wall.limits["回家说一说的第一句"])),
            notes=(
                home,
                "不用交回，不用拍照。",
                "来源：",
                *listed,
                f"上次核对：{cn_date(lesson.reviewed)}。内容按 CC BY 4.0 发布，注明“校园安全课”即可改编。",
            ),
        )

    def _summary(self) -> None:
        """The messages, on two slides where they are long; none where the deck would be too long."""
        lesson, messages = self.lesson, self.catalogue.messages
        room = wall.SLIDES[1] - len(self.slides) - len(lesson.quiz) - 2  # skill card and home follow
        said = {name: self.catalogue.wording(name, lesson.stage) for name in lesson.messages}
        block = wall.Block("item", tuple(said.values()))
        long = self._wall.placed(block, 0, 0, wall.WIDTH, wall.LEAST).rows > wall.ROWS
        self.begin("请记住")
        for number, group in enumerate(groups(lesson.messages, 3 if long and room > 1 else len(said))):
            if number < room:
                opened = [] if number else ["和学生一起读一遍。"]
                why = [f"{said[name]}——{messages[name].why}" for name in group]
                self.show("要点", "请记住", part("item", *(said[name] for name in group)), notes=opened + why)

    def _question(self, number: int, item: Question) -> None:
        explanation = self.say(item.explanation)
        reasons = [
            f"{letter}：{choice.reason}"
            for letter, choice in zip(LETTERS, item.choices, strict=False)
            if choice.reason
        ]
        said = part("said", wall.opening(self.on(item.explanation), wall.SAID), reveal=1)
        choices = [part("choice", choice.text, right=choice.correct) for choice in item.choices]
        self.show(
            "选择",
            f"第 {number} 题",
            part("question", item.question),
            *choices,
            said,
            label=f"出口测验 {number}／{len(self.lesson.quiz)}",
            notes=(f"第 {number} 题答案：{LETTERS[item.answer]}。{explanation}", *reasons),
        )


_Each = TypeVar("_Each")


def groups(things: Sequence[_Each], most: int) -> Iterator[Sequence[_Each]]:
    """``things`` in as few groups of at most ``most`` as will do, about equally large."""
    count = -(-len(things) // most)
    size = -(-len(things) // max(1, count))
    return (things[at : at + size] for at in range(0, len(things), max(1, size)))


_TOLD = re.compile("“|有的|有人")  # what pupils are to answer, and what only some do


def task(moves: Iterable[Move], say: Callable[[str], str], room: int) -> str:
    """What pupils do first, in ``room`` characters; empty where that says too much."""
    done = next((move.text for move in moves if move.label == "学生"), "“")
    text = wall.opening(say(done), room)
    return "" if _TOLD.search(text) or wall.characters(text) > room else text
