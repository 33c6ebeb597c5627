"""What a slide has room for: texts in, their boxes, lines and sizes out, and the most characters of each.

A slide is 960 × 540 points, 16:9. What is read aloud or chosen stands in 32 points or more: on a screen
1.2 m high that is 7 cm, read from 8 m (anatomy 4c, L ÷ 120). A 汉字 is as wide as it is high; under 拼音
characters stand apart and lines too. Lengths are points, limits characters without white space.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product
from pathlib import Path

SIZES = (54, 48, 44, 40, 36, 32)  # of what is read aloud or chosen; the largest that fits is taken
LEAST = SIZES[-1]
LEFT, WIDTH = 50, 860  # of what is read; 50 are left at each side
TOP, BOTTOM = 84, 500  # between title and foot
GAP = 14  # between blocks
GUTTER = 24  # between columns, and beside a picture
PICTURES = (340, 260)  # widths of a picture beside text
APART = (26, 20, GAP)  # between paragraphs, the widest that fits
ALONE = ((0, 1), (0, 2))  # no picture, one column or two
INDENT = 1.25  # ems, of a list, of choices behind their letter, of an answer behind its tick
BAND = 16  # around an answer, at its sides; half of it above and below
LISTED = 48  # the largest type of lists
ANSWERED = 40  # and of answers
ROWS = 6  # that a class takes in at a look
SLIDES = (22, 28)  # of a lesson: a class follows one for a minute and a half
ONCE = 4  # slides that every deck has: cover, outcomes, skill card, home
COLUMNS = 4  # texts that are worth two columns
WORDS, QUESTIONS = 3, 2  # words, and questions of the 课前小测, on one slide
SAID = 46  # of an explanation, which the teacher reads out: two lines without 拼音

_CLOSING = "，。、；：！？”’）》…—"
_OPENING = "“‘（《"
_PIECE = re.compile(r"[A-Za-z0-9.%℃:]+(?:—[0-9]+)?|——|.", re.DOTALL)
# The 16,000 most frequent words of two characters, names of people left out, in jieba 0.42's list (MIT).
# A line of the file is a character and all that make a word behind it.
_LISTED = (Path(__file__).parent / "common_words.txt").read_text("utf-8").splitlines()
_WORDS = frozenset(line[0] + second for line in _LISTED for second in line[1:])
_PART = re.compile(r"[^。；！？]*[。；！？]+[”’）]*|[^。；！？]+$")


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs of one kind: ``lead`` says what to do, ``said`` is read out, a ``word`` told behind ：."""

    kind: str  # lead, item, word, text, question, choice, answer, said
    texts: tuple[str, ...]

    @property
    def marked(self) -> bool:
        """Whether its text stands behind a dot, a letter or a tick."""
        return self.kind in ("item", "word", "choice", "answer", "said")

    @property
    def banded(self) -> bool:
        return self.kind in ("answer", "said")


@dataclass(frozen=True, slots=True)
class Placed:
    """A block in its place: box from the top left, size of type, lines of each paragraph."""

    block: Block
    left: float
    top: float
    width: float
    height: float
    size: int
    paragraphs: tuple[tuple[str, ...], ...]
    apart: int = GAP  # between paragraphs

    @property
    def rows(self) -> int:
        return sum(map(len, self.paragraphs))


@dataclass(frozen=True)
class Wall:
    """How a class reads: with 拼音 over every character or without."""

    pinyin: bool

    @property
    def pitch(self) -> float:
        """Width of a character, in ems. Six letters of 拼音 are as wide."""
        return 1.3 if self.pinyin else 1.0

    @property
    def leading(self) -> float:
        """From line to line, in ems. 微软雅黑 takes 1.32, the Noto that replaces it elsewhere 1.45."""
        return 1.75 if self.pinyin else 1.3

    def of(self, block: Block) -> "Wall":
        """What is said stands without 拼音."""
        return Wall(pinyin=False) if block.kind == "said" else self

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
        listed = WIDTH - INDENT * LEAST
        answered, beside = listed - 2 * BAND, WIDTH - PICTURES[0] - GUTTER
        return {
            "课名": 22,
            "学习目标": self.room(listed, 2),
            "词语": self.room(listed, 2),
            "课前小测的问题": self.room(listed, 2),
            "课前小测的答案": self.room(answered, 1),
            "步骤的小标题": self.across(WIDTH - 220, 36),
            "情境": self.room(beside, 4 if self.pinyin else 5),
            "情境答案的第一句": self.room(answered, 2),
            "题目": self.room(WIDTH, 2),
            "选项": self.room(listed - INDENT * LEAST, 1),
            "解析的第一句": SAID,
            "技能卡的动作": self.room(listed, 2),
            "技能卡的会了": self.room(answered, 2),
            "回家说一说的第一句": self.room(WIDTH, 3),
        }

    # Layouts --------------------------------------------------------------------------------------

    def placed(
        self, block: Block, left: float, top: float, width: float, size: int, apart: int = GAP
    ) -> Placed:
        """A block at this size, as high as it needs."""
        wall, inside = self.of(block), width - 2 * BAND * block.banded - INDENT * size * block.marked
        if block.kind == "choice":
            inside -= INDENT * size  # for the tick
        rows = tuple(tuple(lines(text, wall.across(inside, size))) for text in block.texts)
        around = apart * (len(rows) - 1) + BAND * block.banded
        height = sum(map(len, rows)) * wall.leading * size + around
        return Placed(block, left, top, width, height, size, rows, apart)

    def listed(self, blocks: Sequence[Block], *, pictured: bool) -> tuple[list[Placed], int] | None:
        """What is to be done above a list in one or two columns; the width that is left to a picture, or 0.

        Where the text has no room, first what is to be done gives way, then the picture; two columns are for
        what would be small in one. None: no room.
        """
        beside = [(width, 1) for width in PICTURES] if pictured else []
        listed = [block for block in blocks if block.kind != "lead"]
        sizes = [size for size in SIZES if size <= LISTED]
        for shown, variants, fair in (
            (blocks, beside, sizes),
            (listed, beside, sizes),
            (blocks, ALONE[:1], sizes[:-1]),
            (blocks, ALONE, sizes),
            (listed, ALONE, sizes),
        ):
            for size, (picture, count), apart in product(fair, variants, APART):
                width = WIDTH - (picture + GUTTER if picture else 0)
                made = self._columns(shown, width, count, size, apart)
                if made:
                    return spread(made), picture
        return None

    def excess(self, shown: Iterable[str]) -> int:
        """Characters of a 看这里 that have no room, 0 where all have."""
        texts, over = list(shown), 0
        while not any(self._columns([stimulus(texts)], WIDTH, count, LEAST, GAP) for _, count in ALONE):
            longest = max(range(len(texts)), key=lambda at: len(texts[at]))
            texts[longest], over = texts[longest][:-1], over + 1
        return over

    def _columns(
        self, blocks: Sequence[Block], width: float, count: int, size: int, apart: int
    ) -> list[list[Placed]] | None:
        """Rows of blocks that stand side by side; None where there is no room."""
        made: list[list[Placed]] = []
        for block in blocks:
            if len(block.texts) < COLUMNS or count == 1:
                made.append([self.placed(block, LEFT, 0, width, size, apart)])
                continue
            column = (width - GUTTER) / 2
            halves = [
                [
                    self.placed(
                        replace(block, texts=texts), LEFT + at * (column + GUTTER), 0, column, size, apart
                    )
                    for at, texts in enumerate((block.texts[:cut], block.texts[cut:]))
                ]
                for cut in range(1, len(block.texts))
            ]
            made.append(min(halves, key=lambda rows: max(it.height for it in rows)))
        many = size > LEAST and any(it.rows > ROWS for rows in made for it in rows)  # smaller has fewer lines
        return None if many or _height(made) > BOTTOM - TOP else made

    def stacked(self, blocks: Sequence[Block]) -> list[Placed] | None:
        """One below the other. None: no room."""
        for size in SIZES:
            made = [
                [self.placed(it, LEFT, 0, WIDTH, min(size, ANSWERED) if it.banded else size)] for it in blocks
            ]
            if _height(made) <= BOTTOM - TOP:
                return spread(made)
        return None

    def asked(self, question: Block, answer: Block, *, pictured: bool) -> list[Placed] | None:
        """A question, beside a picture if there is one, over the place of its answer. None: no room."""
        for size in SIZES:
            below = self.placed(answer, LEFT, 0, WIDTH, min(size, ANSWERED))
            below = replace(below, top=BOTTOM - below.height)
            width = WIDTH - PICTURES[0] - GUTTER if pictured else WIDTH
            above = self.placed(question, LEFT, TOP, width, size)
            spare = below.top - GAP - TOP - above.height
            if spare >= 0:
                return [replace(above, top=TOP + spare / 2), below]
        return None


def _before(rows: Sequence[Placed]) -> float:
    """The gap above it."""
    return 4 if rows[0].block.kind == "choice" else GAP


def _height(made: Sequence[Sequence[Placed]]) -> float:
    return sum(max(it.height for it in rows) for rows in made) + sum(map(_before, made[1:]))


def spread(made: Sequence[Sequence[Placed]]) -> list[Placed]:
    """Rows of blocks over the height of a slide: a little further apart, and nearer to the title."""
    spare = BOTTOM - TOP - _height(made)
    extra = min(spare / (len(made) + 1), 20)
    top = TOP + (spare - extra * (len(made) - 1)) * 0.4
    found: list[Placed] = []
    for number, rows in enumerate(made):
        top += _before(rows) + extra if number else 0
        found += [replace(it, top=top) for it in rows]
        top += max(it.height for it in rows)
    return found


def characters(text: str) -> int:
    """Without white space."""
    return len("".join(text.split()))


def pieces(text: str) -> Iterator[tuple[str, float]]:
    """What stays together on a line, with its width in ems: figures and letters are half as wide."""
    found: list[str] = []
    for piece in _PIECE.findall(text):
        if found and (piece[0] in _CLOSING or found[-1][-1] in _OPENING):
            found[-1] += piece
        else:
            found.append(piece)
    for piece in found:
        # LibreOffice puts a quarter of an em at each side of figures.
        yield piece, breadth(piece) + 0.5 * piece[0].isascii()


def breadth(text: Iterable[str]) -> float:
    """Width in ems, for a pitch of one."""
    return sum(0.58 if char.isascii() else 1.0 for char in text)


def lines(text: str, across: int) -> list[str]:
    """``text`` in as few lines of ``across`` 汉字 as will do, about equally long.

    No line begins with a comma. Rather than anywhere a line ends behind one, or behind 的 and 了, or outside
    of a quotation; within a word only where nothing else will do.
    """
    said = list(pieces(text))
    count = len(said)
    ends = [0]
    for piece, _ in said:
        ends.append(ends[-1] + len(piece))
    # (lines, badness, where the next begins), best from each piece to the end.
    best: list[tuple[int, float, int]] = [(0, 0.0, count)] * (count + 1)
    whole = sum(width for _, width in said)
    fair = whole / max(1, -(-whole // across))
    for start in range(count - 1, -1, -1):
        width, found = 0.0, None
        for end in range(start + 1, count + 1):
            width += said[end - 1][1]
            if width > across and end > start + 1:
                break
            rows, bad, _ = best[end]
            if end < count and said[end - 1][0][-1] not in _CLOSING:
                before = text[: ends[end]]
                bad += (1 if before[-1] in "的了" else 3) + 6 * (before.count("“") > before.count("”"))
                bad += 9 * (text[ends[end] - 1 : ends[end] + 1] in _WORDS)
            made = rows + 1, bad + (width - fair) ** 2 / across, end
            if found is None or made < found:
                found = made
        best[start] = found or (1, 0.0, count)
    filled: list[str] = []
    at = 0
    while at < count:
        end = best[at][2]
        filled.append(text[ends[at] : ends[end]].strip())
        at = end
    return filled


def opening(text: str, room: int) -> str:
    """As many whole sentences or parts between ； as fit ``room`` characters; at least the first."""
    said = ""
    for part in _PART.findall(text):
        if said and characters(said + part) > room + 1:  # a stop at the end is left out
            break
        said += part
    return said.rstrip("；。")


_NUMBERED = re.compile(r"\s+(?=[①-⑳])")


def items(stimulus: Iterable[str]) -> tuple[str, ...]:
    """What is listed of a 看这里: its items, and what is numbered ① ② within one."""
    return tuple(part for item in stimulus for part in _NUMBERED.split(item))


def stimulus(shown: Iterable[str]) -> Block:
    """A 看这里 as a list, or as one text."""
    listed = items(shown)
    plain = len(listed) == 1 or listed[0][0] in "①⑴"
    return Block("text" if plain else "item", listed)
