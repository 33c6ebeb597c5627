"""What a sentence tells of, learnt from ``content/search/heard/``: how likely it is a danger now, and which.

A sign of ``emergencies.yml`` stands in a lesson plan, a film and last year's story too, and most of what
people in danger say has no sign at all. So each sentence that was ever heard is kept with the card it must
bring, and the build learns from them two tables over characters and pairs of characters: how much each speaks
for a danger, and for which card. ``danger.js`` adds the same weights up again.
Figures: ``python -m bench.alarms --across``.
"""

import math
import random
import re
from base64 import b64encode
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

# Buckets that characters and pairs are hashed into: with half as many, harmless and dangerous ones fall
# together (on an unseen set at 10 % false alarms 19 % missed, not 13 %); twice as many are 4 KB more.
BUCKETS = 32768
# A weight is a whole number of steps: with finer ones the table is larger, and no better.
STEP, MOST = 1.2, 5
# Learning: rounds over all sentences, pace (AdaGrad), pull towards nothing.
_ROUNDS, _PACE, _PULL = 5, 0.5, 5e-3
# Beside what tells sentences apart, how often each was in danger or not (naive Bayes) counts so much: it
# knows rare words better (unseen, at 5 % false alarms: 17 % missed, not 27 %). Rarer ones say nothing.
_OFTEN, _RARE, _UNSEEN = 0.2, 2, 0.1
# For the cards the pairs of a place and a card that tell most are kept, so that the file does not grow with
# them: of three sets not learnt from, 20,000 missed 2 in 100 fewer than 12,000, for 9 KB more.
# How much they tell is a logarithm, in levels. What no sentence of a card had counts _SMOOTH.
# Of what any sentence brings a card, so much is taken off (first numbers right, unseen: 88 → 90 %).
PAIRS, LEVEL, _SMOOTH, _LEAN = 20000, 1.5, 0.3, 0.7


def bucket(gram: str) -> int:
    """The place of a character or pair; danger.js has the same sum, in 32 bits."""
    total = 0
    for char in gram:
        total = ((total ^ ord(char)) * 0x9E3779B1) & 0xFFFFFFFF
        total ^= total >> 15
    return total % BUCKETS


def grams(text: str) -> list[int]:
    """Buckets of the characters and pairs of a normalised sentence, its beginning and its end marked."""
    plain = f"^{re.sub('[^㐀-鿿a-z0-9]+', ' ', text).strip()}$"
    return sorted({bucket(plain[at : at + size]) for size in (1, 2) for at in range(len(plain) - size + 1)})


def weights(sentences: Sequence[tuple[str, Sequence[str]]]) -> dict[str, Any] | None:
    """Tables for danger.js; None: no sentences.

    ``danger``: places by steps; ``cards``: places by logarithm, by id of card; ``lean``: what a place brings
    a card in the sentences of others. ``sentences`` are normalised, with the ids of cards of which any one
    is right, none for a harmless one.
    """
    if not sentences:
        return None
    rows = [(grams(text), cards) for text, cards in sentences]
    learnt = _apart([(places, float(bool(cards))) for places, cards in rows])
    often = _often(rows)
    cards = _for_cards(rows)
    danger: dict[int, list[int]] = defaultdict(list)
    for place in range(BUCKETS):
        total = learnt.get(place, 0.0) + _OFTEN * often.get(place, 0.0)
        danger[max(-MOST, min(MOST, round(total / STEP)))].append(place)
    del danger[0]
    return {
        "bias": round(learnt.get(-1, 0.0), 2),
        "step": STEP,
        "danger": {str(steps): packed(places) for steps, places in sorted(danger.items())},
        "cards": {
            card: {str(level): packed(places) for level, places in sorted(levels.items())}
            for card, levels in sorted(cards.items())
        },
        "lean": _lean(rows, cards),
    }


def _apart(rows: Sequence[tuple[Sequence[int], float]]) -> dict[int, float]:
    """Logistic regression; -1: what speaks for a danger whatever is said."""
    weight: dict[int, float] = {}
    moved: dict[int, float] = {}
    order = list(range(len(rows)))
    chance = random.Random(0)  # noqa: S311 - an order, the same in every build
    for _ in range(_ROUNDS):
        chance.shuffle(order)
        for at in order:
            places, danger = rows[at]
            total = weight.get(-1, 0.0) + sum(weight.get(it, 0.0) for it in places)
            wrong = 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - danger
            if abs(wrong) < 0.02:
                continue  # told apart already
            for it in (-1, *places):
                pull = wrong + _PULL * weight.get(it, 0.0)
                moved[it] = moved.get(it, 0.5) + pull * pull
                weight[it] = weight.get(it, 0.0) - _PACE * pull / math.sqrt(moved[it])
    return weight


def _often(rows: Iterable[tuple[Sequence[int], Sequence[str]]]) -> dict[int, float]:
    """How much oftener a place is in danger than elsewhere, as a logarithm."""
    counts: tuple[Counter[int], Counter[int]] = (Counter(), Counter())
    for places, cards in rows:
        counts[bool(cards)].update(places)
    harmless, danger = (math.log(max(1, it.total())) for it in counts)
    return {
        place: math.log(counts[1][place] + _UNSEEN) - danger - math.log(counts[0][place] + _UNSEEN) + harmless
        for place in counts[0] | counts[1]
        if counts[0][place] + counts[1][place] >= _RARE
    }


def _for_cards(rows: Iterable[tuple[Sequence[int], Sequence[str]]]) -> dict[str, dict[float, list[int]]]:
    """Card → logarithm of how much oftener than in any danger, in steps → places in their order."""
    together: dict[str, Counter[int]] = defaultdict(Counter)
    everywhere: Counter[int] = Counter()
    for places, cards in rows:
        for card in cards:
            for place in places:
                together[card][place] += 1 / len(cards)  # type: ignore[assignment]
        if cards:
            everywhere.update(places)
    of_all = everywhere.total()
    even = _SMOOTH * of_all / max(1, len(together))
    told = []
    for card, counts in sorted(together.items()):
        of_card = counts.total()
        for place, count in sorted(counts.items()):
            share = everywhere[place] / of_all
            log = math.log((count + even * share) / (of_card + even) / share)
            if log > 0:
                told.append((-log * count, card, place, max(1, round(log / LEVEL)) * LEVEL))
    found: dict[str, dict[float, list[int]]] = {card: defaultdict(list) for card in together}
    for _, card, place, level in sorted(told)[:PAIRS]:
        found[card][level].append(place)
    return {
        card: {level: sorted(places) for level, places in levels.items()} for card, levels in found.items()
    }


def _lean(
    rows: Sequence[tuple[Sequence[int], Sequence[str]]], cards: dict[str, dict[float, list[int]]]
) -> dict[str, float]:
    """Cards of many sentences have something of every other one too: how much a place, on the average."""
    at: dict[int, list[tuple[str, float]]] = defaultdict(list)
    for card, levels in cards.items():
        for level, places in levels.items():
            for place in places:
                at[place].append((card, level))
    brought: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for heard, own in rows:
        if own:
            seen.update({card: len(heard) for card in cards if card not in own})
            for place in heard:
                for card, level in at[place]:
                    if card not in own:
                        brought[card] += level  # type: ignore[assignment]
    return {card: round(_LEAN * brought[card] / max(1, seen[card]), 3) for card in sorted(cards)}


def packed(places: Sequence[int]) -> str:
    """Places in rising order as the gaps between them, in Rice's code, six bits a character (base64).

    The first character is how many bits of a gap are written as they are; the rest stands before them as so
    many ones and a nought. A gap of nothing ends it: gaps begin with 1.
    """
    gaps = [place - before for before, place in zip((-1, *places), places, strict=False)]
    bits = max(0, int(math.log2(max(1.0, 0.69 * sum(gaps) / len(gaps)))))
    whole = (1 << bits) - 1
    code = "".join(
        "1" * (gap >> bits) + "0" + (f"{gap & whole:0{bits}b}" if bits else "") for gap in (*gaps, 0)
    )
    code += "0" * (-len(code) % 8)
    return chr(65 + bits) + b64encode(int(code, 2).to_bytes(len(code) // 8)).decode().rstrip("=")
