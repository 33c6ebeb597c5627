"""How likely a sentence tells of a danger now: weights learnt from ``content/search/heard/``.

The cards and their numbers come from ``emergencies.yml`` alone. But a sign stands in a lesson plan, a film
and last year's story too, and what sort of sentence it is nobody can list. So each sentence that was ever
heard is kept with the card it must bring, and the build learns from them: logistic regression over the
characters, the pairs of characters and the frames of ``emergencies.yml``. ``danger.js`` adds the same weights
up again. Cross-validated figures: ``python -m bench.alarms --across``.
"""

import math
import random
import re
from collections.abc import Mapping, Sequence
from typing import Any

# Buckets that characters and pairs are hashed into: with fewer, harmless and dangerous ones fall together
# (cross-validated: 8,192 cost 0.6 points of false alarms, 65,536 bring nothing).
BUCKETS = 32768
# A weight is a whole number of steps, one character each in the file.
STEP = 0.6
MOST = 31
ZERO = 80
# Learning: rounds over all sentences, pace (AdaGrad), pull towards nothing; the few frames may weigh more.
_ROUNDS, _PACE, _PULL, _FRAME = 5, 0.5, 5e-4, 2.0


def bucket(gram: str) -> int:
    """The place of a character or pair; danger.js has the same sum, in 32 bits."""
    total = 0
    for char in gram:
        total = ((total ^ ord(char)) * 0x9E3779B1) & 0xFFFFFFFF
        total ^= total >> 15
    return total % BUCKETS


def grams(text: str) -> set[int]:
    """Buckets of the characters and pairs of a normalised sentence, its beginning and its end marked."""
    plain = f"^{re.sub('[^㐀-鿿a-z0-9]+', ' ', text).strip()}$"
    return {bucket(plain[at : at + size]) for size in (1, 2) for at in range(len(plain) - size + 1)}


def weights(
    sentences: Sequence[tuple[str, bool]], frames: Mapping[str, Sequence[str]]
) -> dict[str, Any] | None:
    """``bias``, a weight for each frame, and ``steps``: a character for each bucket. None: no sentences.

    ``sentences`` are normalised, with whether each tells of a danger.
    """
    if not sentences:
        return None
    rows: list[tuple[list[int | str], float]] = [
        (
            [
                *sorted(grams(text)),
                *(name for name, words in frames.items() if any(it in text for it in words)),
            ],
            float(danger),
        )
        for text, danger in sentences
    ]
    learnt = _learnt(rows)
    steps = [max(-MOST, min(MOST, round(learnt.get(at, 0.0) / STEP))) for at in range(BUCKETS)]
    return {
        "bias": round(learnt.get("", 0.0), 2),
        "frames": {name: round(learnt.get(name, 0.0) * _FRAME, 2) for name in frames},
        "step": STEP,
        "steps": "".join(chr(ZERO + it) for it in steps),
    }


def _learnt(rows: Sequence[tuple[Sequence[int | str], float]]) -> dict[int | str, float]:
    weight: dict[int | str, float] = {}
    moved: dict[int | str, float] = {}
    order = list(range(len(rows)))
    chance = random.Random(0)  # noqa: S311 - an order, the same in every build
    for _ in range(_ROUNDS):
        chance.shuffle(order)
        for at in order:
            features, danger = rows[at]
            total = weight.get("", 0.0) + sum(
                weight.get(it, 0.0) * (_FRAME if isinstance(it, str) else 1) for it in features
            )
            wrong = 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - danger
            if abs(wrong) < 0.02:
                continue  # told apart already
            for it in ("", *features):
                pull = wrong * (_FRAME if it and isinstance(it, str) else 1) + _PULL * weight.get(it, 0.0)
                moved[it] = moved.get(it, 0.5) + pull * pull
                weight[it] = weight.get(it, 0.0) - _PACE * pull / math.sqrt(moved[it])
    return weight
