"""What a slide has room for: type sizes and boxes in, lines and the most characters of each text out.

A slide is 960 × 540 points, 16:9. What is read aloud or chosen stands in 32 points or more: on a screen
1.2 m high that is 7 cm, read from 8 m (anatomy 4c, L ÷ 120). A 汉字 is as wide as it is high; under 拼音
characters stand apart and lines too. Lengths are points, limits characters without white space.
"""

import re
from dataclasses import dataclass
from functools import cached_property

LEAST = 32
LEFT, WIDTH = 50, 860  # of what is read; 50 are left at each side
TOP, BOTTOM = 84, 500  # between title and foot
GAP = 14  # between blocks
PICTURE, BESIDE = 340, 496  # width of a picture and of what stands beside it
INDENT = 44  # of a list, of choices behind their letter, of an answer behind its tick
BAND = 16  # around an answer
SLIDES = (22, 28)  # of a lesson: a class follows one for a minute and a half
ONCE = 4  # slides that every deck has: cover, outcomes, skill card, home
WORDS, QUESTIONS = 3, 2  # words, and questions of the 课前小测, on one slide
SAID = 46  # of an explanation, which the teacher reads out: two lines without 拼音

_CLOSING = "，。、；：！？”’）》…—"
_OPENING = "“‘（《"
_PIECE = re.compile(r"[A-Za-z0-9.%℃]+|.", re.DOTALL)
_PART = re.compile(r"[^。；！？]*[。；！？]+[”’）]*|[^。；！？]+$")


@dataclass(frozen=True)
class Wall:
    """How text of one kind stands on a slide."""

    pinyin: bool

    @property
    def pitch(self) -> float:
        """Width of a character, in ems. The longest syllables are three times as wide as their letters."""
        return 1.3 if self.pinyin else 1.0

    @property
    def leading(self) -> float:
        """From line to line, in ems. 微软雅黑 takes 1.32, the Noto that replaces it elsewhere 1.45."""
        return 1.75 if self.pinyin else 1.3

    def across(self, width: float, size: float = LEAST) -> int:
        """汉字 on a line of ``width``."""
        return int(width / (size * self.pitch))

    def room(self, width: float, lines: int) -> int:
        """Characters that surely fit: of several lines each may lose one to a comma behind it."""
        across = self.across(width)
        return across if lines == 1 else lines * (across - 1)

    @cached_property
    def limits(self) -> dict[str, int]:
        """The most characters of what stands on slides, by what it is called."""
        listed, answered = WIDTH - INDENT, WIDTH - INDENT - 2 * BAND
        beside = 4 if self.pinyin else 5  # lines of a situation above its answer
        return {
            "课名": 22,
            "学习目标": self.room(listed, 2),
            "词语": self.room(listed, 2),
            "课前小测的问题": self.room(listed, 2),
            "课前小测的答案": self.room(listed, 1),
            "步骤的小标题": self.across(WIDTH - 220, 36),
            "情境": self.room(BESIDE, beside),
            "情境答案的第一句": self.room(answered, 2),
            "题目": self.room(WIDTH, 2),
            "选项": self.room(WIDTH - 2 * INDENT, 1),
            "解析的第一句": SAID,
            "技能卡的动作": self.room(listed, 2),
            "技能卡的会了": self.room(answered, 2),
            "回家说一说的第一句": self.room(WIDTH, 3),
        }


def characters(text: str) -> int:
    """Without white space."""
    return len("".join(text.split()))


def lines(text: str, across: int) -> list[str]:
    """``text`` in as few lines of ``across`` 汉字 as will do, about equally long, cut behind commas.

    No line begins with one. Figures and letters are half as wide and stay together.
    """
    pieces: list[str] = []
    for piece in _PIECE.findall(text):
        glued = pieces and (piece[0] in _CLOSING or pieces[-1][-1] in _OPENING)
        if glued:
            pieces[-1] += piece
        else:
            pieces.append(piece)
    widths = [_width(piece) for piece in pieces]
    count = len(pieces)
    # (lines, badness, where the next begins), best from each piece to the end.
    best: list[tuple[int, float, int]] = [(0, 0.0, count)] * (count + 1)
    fair = sum(widths) / max(1, -(-sum(widths) // across))
    for start in range(count - 1, -1, -1):
        width, found = 0.0, None
        for end in range(start + 1, count + 1):
            width += widths[end - 1]
            if width > across and end > start + 1:
                break
            rows, bad, _ = best[end]
            rough = 0.0 if end == count or pieces[end - 1][-1] in _CLOSING else 3.0
            made = rows + 1, bad + (width - fair) ** 2 / across + rough, end
            if found is None or made < found:
                found = made
        best[start] = found or (1, 0.0, count)
    made_of: list[str] = []
    at = 0
    while at < count:
        end = best[at][2]
        made_of.append("".join(pieces[at:end]).strip())
        at = end
    return made_of


def _width(piece: str) -> float:
    return sum(0.58 if char.isascii() else 1.0 for char in piece)


def opening(text: str, room: int) -> str:
    """As many whole sentences or parts between ； as fit ``room`` characters; at least the first."""
    said = ""
    for part in _PART.findall(text):
        if said and characters(said + part) > room + 1:  # a stop at the end is left out
            break
        said += part
    return said.rstrip("；。")
