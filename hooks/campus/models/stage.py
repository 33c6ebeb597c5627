"""学段: the bands of a school, in one table. All that differs between them is a column of it.

Nothing else in the package knows a 学段 by its name or its place: another row is another 学段.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Type in points, the best first; the first that fits is taken.

    Nothing is set smaller: 14 points is what grades 1 to 3 read, 12 what the others read.
    """

    worksheet: tuple[float, ...]
    bare: tuple[float, ...]  # of a worksheet without pictures beside the situations
    tight: tuple[float, ...]  # and with its parts closer together
    quiz_page: tuple[float, ...]  # of the exit quiz on one page
    quiz_pages: tuple[float, ...]  # and on two
    quiz_word: tuple[float, ...]  # and in Word, where one page is tried for


_LARGE = Sizes(
    worksheet=(16, 15.5, 15, 14.5, 14),
    bare=(15, 14.5, 14),
    tight=(15, 14.5, 14),
    quiz_page=(),
    quiz_pages=(20, 18, 17, 16, 15, 14),
    quiz_word=(14, 13),
)
_ORDINARY = Sizes(
    worksheet=(13.5, 13, 12.5, 12),
    bare=(),
    tight=(12,),
    quiz_page=(13.5, 13, 12.5, 12),
    quiz_pages=(14, 13.5, 13, 12),
    quiz_word=(12, 11.5, 11, 10.5),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """What holds for one 学段. Times in minutes, lengths in characters, pairs are least and most."""

    code: str  # for addresses
    grades: str
    period: tuple[int, int]  # of a class period, or of one activity
    activities: int = 1  # of which a lesson is made; more than one: each of its steps is one
    kinds: tuple[str, ...] = ("导入", "学一学", "练一练", "情境判断", "收束")  # of steps: all, first and last
    steps: tuple[int, int] = (5, 7)
    boards: int = 2  # 板书 in a lesson, at least
    situations: tuple[int, int] = (3, 6)
    starter: tuple[int, int] = (3, 4)  # questions of the 课前小测
    quiz: tuple[int, int] = (6, 8)  # questions of the 出口测验; none: no quiz
    pinyin: bool = False  # over every character that pupils read, in large type
    big_pictures: bool = False
    reads: bool = True  # a page of its own, without an adult
    reads_much: bool = True  # cards and twenty questions
    pupil: tuple[int, int]  # the pupils' page
    message: int = 34  # the longest key message
    scene: int = 90  # a scene, a reason or an ending of a branching story
    choice: int = 28  # and one of its choices
    known: int = 2500  # the most frequent characters that its pupils are held to know (our own)
    poster: int = 80  # all words of a poster: what a passer-by can take in
    # Steps of a procedure and characters of a step: what can be read and kept in mind in distress (our own).
    way: tuple[int, int] = (8, 70)
    sizes: Sizes = _ORDINARY

    @property
    def time(self) -> str:
        """How long a lesson takes, in words: 一课 40 分钟; 一课 3 个活动，每个 15—20 分钟."""
        least, most = self.period
        minutes = f"{least} 分钟" if least == most else f"{least}—{most} 分钟"
        return f"一课 {minutes}" if self.activities == 1 else f"一课 {self.activities} 个活动，每个 {minutes}"


class Stage(StrEnum):
    """学段. The order of the rows is the order on every page."""

    P1 = (
        "小学低年级",
        Band(
            code="p1",
            grades="小学1—3年级",
            period=(40, 40),
            pinyin=True,
            reads_much=False,
            pupil=(40, 130),
            known=500,
            message=24,
            scene=48,
            choice=18,
            poster=50,
            way=(4, 24),
            sizes=_LARGE,
        ),
    )
    P2 = "小学高年级", Band(code="p2", grades="小学4—6年级", period=(40, 40), pupil=(120, 380), known=1500)
    J = "初中", Band(code="j", grades="初中", period=(45, 45), pupil=(200, 650))
    S = "高中", Band(code="s", grades="高中", period=(45, 45), pupil=(200, 700))

    band: Band

    def __new__(cls, name: str, band: Band) -> Stage:
        stage = str.__new__(cls, name)
        stage._value_ = name
        stage.band = band
        return stage

    @classmethod
    def coded(cls, code: str) -> Stage:
        """The 学段 of an address."""
        return next(stage for stage in cls if stage.code == code)

    @property
    def grades(self) -> str:
        return self.band.grades

    @property
    def code(self) -> str:
        """Short Latin form for addresses: p1, p2, j, s."""
        return self.band.code


LONGEST_PERIOD = max(most for stage in Stage for most in stage.band.period)
"""Minutes that any class has at a stretch."""
