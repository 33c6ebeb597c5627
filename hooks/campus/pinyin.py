"""拼音 over every character, for pages that pupils of grades 1 and 2 read by themselves.

Tones are written as in textbooks: 不 and 一 keep their own tone. pypinyin reads from context;
``content/pinyin.yml`` holds the words it gets wrong.
"""

import html
import re
from collections.abc import Mapping
from typing import Any, cast

from pypinyin import Style, lazy_pinyin

_RUN = re.compile(r"[㐀-鿿]+")
_TAG = re.compile(r"(<[^>]+>)")


def ruby(text: str, readings: Mapping[str, str]) -> str:
    """HTML with a ``<ruby>`` for each character of ``text``; tags and other marks stay as they are.

    ``readings`` maps a word to its syllables, separated by spaces.
    """
    words = sorted(readings, key=len, reverse=True)
    special = re.compile("(" + "|".join(map(re.escape, words)) + ")") if words else None

    def annotate(match: re.Match[str]) -> str:
        run = match[0]
        pieces = special.split(run) if special else [run]
        return "".join(_piece(piece, readings) for piece in pieces if piece)

    return "".join(part if part.startswith("<") else _RUN.sub(annotate, part) for part in _TAG.split(text))


def _piece(piece: str, readings: Mapping[str, str]) -> str:
    if piece in readings:
        syllables = readings[piece].split()
    else:
        syllables = lazy_pinyin(piece, style=Style.TONE, errors=cast(Any, list))
    return "".join(
        f"<ruby>{char}<rt>{html.escape(syllable)}</rt></ruby>"
        for char, syllable in zip(piece, syllables, strict=True)
    )


def typed(text: str) -> list[str]:
    """Syllables without tones of a run of characters, as they are typed: 银行 → yin, hang. ü is v."""
    return lazy_pinyin(text)
