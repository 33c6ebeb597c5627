"""Text → tokens, exactly as ``docs/assets/search/text.js`` cuts a query. A test compares the two.

Han text becomes single characters and overlapping pairs (no dictionary, so nothing can be cut wrongly),
Latin letters and digits whole words, dates ``d:4.15``. Titles and keywords also get tokens that forgive:
``~`` pairs of syllables (same sound), ``^`` three initials, ``_`` pairs with one character between.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from operator import add

from campus.text import pinyin

HAN = "㐀-鿿豈-﫿"
HAN_RUN = re.compile(f"[{HAN}]+")
_RUN = re.compile(f"[{HAN}]+|[a-z0-9]+")
_INVISIBLE = re.compile(
    r"[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u00ad]"
)
_NUMBER = "\\d{1,2}|[一二三四五六七八九十]{1,3}"
_DATES = (
    re.compile(rf"({_NUMBER})\s*月\s*({_NUMBER})"),
    re.compile(r"(?<![\d.])(\d{1,2})\s*[·・.\-/•]\s*(\d{1,2})(?![\d.])"),
)
_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}

Fold = Mapping[int, str]  # as str.translate takes it


def normalise(text: str, fold: Fold) -> str:
    """Full-width to half-width, lower case, nothing invisible, traditional to simplified characters."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text).lower()).translate(fold)


def runs(text: str) -> Iterator[str]:
    """Unbroken stretches of Han characters, or of Latin letters and digits, of a normalised text."""
    for match in _RUN.finditer(text):
        yield match[0]


def is_han(run: str) -> bool:
    return bool(HAN_RUN.match(run))


PARTICLES = frozenset("的了也很这那们吗呢吧我你他她")
"""A pair with one of them is hardly ever a word, and such pairs are many; text.js has the same."""


def plain(run: str) -> list[str]:
    """Characters and pairs of a Han run, a Latin run whole."""
    return [*run, *pairs(run)] if is_han(run) else [run]


def pairs(run: str) -> list[str]:
    """Overlapping pairs of a Han run, but those with a particle; a Latin run whole."""
    if not is_han(run):
        return [run]
    return [pair for pair in map(add, run, run[1:]) if PARTICLES.isdisjoint(pair)]


def words(run: str, lexicon: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Words of three characters and more that stand in a Han run, overlapping ones too.

    ``lexicon`` maps the first two characters of a word to the words that begin with them. Shorter words
    are pairs already.
    """
    for index, pair in enumerate(map(add, run, run[1:])):
        if pair in lexicon:
            yield from (word for word in lexicon[pair] if run.startswith(word, index))


def forgiving(run: str, char_syllable: Callable[[str], str]) -> Iterator[str]:
    """Tokens of a Han run that are still found when it is typed by sound, by initials or with an error."""
    if not is_han(run):
        return
    spoken = pinyin.typed(run)  # from context …
    readings = {tuple(spoken), tuple(char_syllable(char) for char in run)}  # … and character by character
    for syllables in sorted(readings):
        folded = [fold_syllable(syllable) for syllable in syllables]
        for first, second in pairwise(folded):
            yield f"~{first} {second}"
        initials = "".join(syllable[0] for syllable in syllables if syllable)
        for index in range(len(initials) - 2):
            yield "^" + initials[index : index + 3]
    for first, second in zip(run, run[2:], strict=False):
        yield f"{first}_{second}"


def fold_syllable(syllable: str) -> str:
    """Sounds that many speakers do not tell apart: zh/z, ch/c, sh/s, n/l, -ng/-n."""
    syllable = re.sub(r"^([zcs])h", r"\1", syllable)
    return re.sub(r"^l", "n", re.sub(r"ng$", "n", syllable))


def dates(text: str) -> Iterator[str]:
    """``d:4.15`` for every 4月15日, 4·15, 4.15, 四月十五 in a normalised text."""
    for pattern in _DATES:
        for match in pattern.finditer(text):
            month, day = number(match[1]), number(match[2])
            if 1 <= month <= 12 and 1 <= day <= 31:
                yield f"d:{month}.{day}"


def number(text: str) -> int:
    """12, 十二 and 二十六 as numbers; 0 for anything else."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS.get(text, 0)
    return (_DIGITS.get(tens, 0) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)
