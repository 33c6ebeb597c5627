"""拼音 over every character, for what pupils of grades 1 to 3 read by themselves.

Tones are written as in textbooks: 不 and 一 keep their own tone. pypinyin reads from context;
``content/pinyin.yml`` holds the words it gets wrong.
"""

import html
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, cast

from markupsafe import Markup
from pypinyin import Style, lazy_pinyin
from pypinyin.phrases_dict import phrases_dict

RUBY = re.compile(r"<ruby>(.)<rt[^>]*>([^<]*)</rt></ruby>")  # what ruby() makes of one character
_UNCHANGED = {"不": "bù", "一": "yī"}
_RUN = re.compile(r"([㐀-鿿]+)")
_TAG = re.compile(r"(<[^>]+>)")
_OFTEN, _SHARE = 3, 0.01  # a second sound counts from so many words, and so large a part of all words
_READING = re.compile(r"(?:^|(?<= ))[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ ]+，")


def ruby(text: str, readings: Mapping[str, str]) -> Markup:
    """HTML with a ``<ruby>`` for each character of ``text``, which is HTML; its tags stay as they are.

    ``readings`` maps a word to its syllables, separated by spaces.
    """
    made = "".join(
        part
        if part.startswith("<")
        else "".join(
            f"<ruby>{piece}<rt aria-hidden=true>{html.escape(syllable)}</rt></ruby>" if syllable else piece
            for piece, syllable in syllables(part, readings)
        )
        for part in _TAG.split(text)
    )
    return Markup(made)  # noqa: S704  # as safe as what came in


def syllables(text: str, readings: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each Chinese character of ``text`` with its syllable; runs of anything else with the empty string."""
    words = sorted(readings, key=len, reverse=True)
    special = re.compile("(" + "|".join(map(re.escape, words)) + ")") if words else None
    for part in _RUN.split(text):
        if not _RUN.fullmatch(part):
            if part:
                yield part, ""
            continue
        for piece in special.split(part) if special else [part]:
            if piece in readings:
                yield from zip(piece, readings[piece].split(), strict=True)
            elif piece:
                read = lazy_pinyin(piece, style=Style.TONE, errors=cast(Any, list))
                # pypinyin's word list changes 不 and 一 before some tones; a textbook does not.
                for char, syllable in zip(piece, read, strict=True):
                    yield char, _UNCHANGED.get(char, syllable)


def marked(text: str, readings: Mapping[str, str]) -> str:
    """Print markup (see :mod:`campus.press.print_markup`) with the syllable of each character."""
    return "".join(f"[{piece}|{over}]" if over else piece for piece, over in syllables(text, readings))


def unread(text: str) -> str:
    """The meaning of a word without the 拼音 before it, where 拼音 stands above every character anyway."""
    return _READING.sub("", text, count=1)


def typed(text: str) -> list[str]:
    """Syllables without tones of a run of characters, as they are typed: 银行 → yin, hang. ü is v."""
    return lazy_pinyin(text)


def typed_alone(characters: list[str]) -> list[str]:
    """The syllable of each character when it is typed by itself."""
    return lazy_pinyin(characters)


def polyphones() -> frozenset[str]:
    """Characters that the library's dictionary of phrases reads in two ways, both often."""
    sounds: dict[str, Counter[str]] = defaultdict(Counter)
    for word, read in phrases_dict.items():
        for character, sound in zip(word, read, strict=False):
            sounds[character][sound[0]] += 1
    return frozenset(
        character
        for character, counts in sounds.items()
        if len(counts) > 1 and counts.most_common(2)[1][1] >= max(_OFTEN, _SHARE * counts.total())
    )
