"""Sentences that were heard, each with the card it must bring: ``content/search/heard/*.txt``.

A line is a sentence, `` | ``, and the ids of procedures of which any one is right, or ``none``::

    弟弟掉进河里了 | drowning-shore
    他倒在地上叫不醒 | no-breathing recovery
    消防演练方案 | none

Empty lines and lines that begin with ``#`` count for nothing.
"""

from collections.abc import Collection
from typing import NamedTuple

NONE = "none"


class Heard(NamedTuple):
    """What somebody typed; ``cards``: ids of procedures, empty when none may be shown."""

    text: str
    cards: tuple[str, ...]


def read(text: str, known: Collection[str]) -> tuple[list[Heard], list[tuple[int, str]]]:
    """The sentences, and what is wrong with which line."""
    found: list[Heard] = []
    faults: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        sentence, _, ids = line.rpartition("|")
        cards = ids.split()
        unknown = sorted(set(cards) - {NONE, *known})
        if not sentence.strip() or not cards:
            faults.append((number, "这一行要写成“一句话 | 处置要领的编号”，不是险情的写“一句话 | none”"))
        elif unknown:
            faults.append((number, f"没有编号是“{unknown[0]}”的处置要领；不是险情的写 none"))
        elif NONE in cards and len(cards) > 1:
            faults.append((number, "none 是不出卡片，后面不能再写编号"))
        else:
            found.append(Heard(sentence.strip(), () if cards == [NONE] else tuple(cards)))
    return found, faults
