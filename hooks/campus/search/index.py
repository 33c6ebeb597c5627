"""Documents → posting lists in files of a fixed size: what a reader fetches does not grow with the site.

Ranking is BM25F (Robertson, Zaragoza & Taylor 2004) worked out here: a posting holds a document number and a
level from 1 to 16, how much that document is about that token. Three things keep the files small
whatever the size of the site: tokens are spread over as many files as needed by a hash; a list keeps the
best ``MOST`` documents (static pruning, Carmel et al. 2001); and what a topic's pages have in
common is not repeated in lists at all, since a document's number tells its topic.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from campus.search import tokens
from campus.search.documents import Document
from campus.search.tokens import Fold

# Field: weight, and how much a long field counts less (b of BM25).
FIELDS = {"title": (6.0, 0.4), "keywords": (4.0, 0.3), "headings": (2.0, 0.4), "body": (1.0, 0.5)}
SATURATION = 2.5  # k1 of BM25, for these weights
LEVELS = 16
MOST = 300  # documents a list keeps
CHANCE = 2  # level at which a pair that one document has is chance: three in ten of all pairs
FILE_SIZE = 3_000  # bytes of a file of posting lists before compression, on average
DOCS_IN_FILE = 40
TEXT_SIZE = 24_000  # bytes of a file of texts before compression, at least

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_SHORT: tuple[str, ...] = (
    *_DIGITS,
    *(first + second for first in _DIGITS[1:] for second in _DIGITS),
)  # in base 36


@dataclass(frozen=True, slots=True)
class Context:
    """What cutting text needs to know: folding table, long words by their first pair, syllables."""

    fold: Fold
    lexicon: Mapping[str, Sequence[str]]
    syllables: Mapping[str, str]
    said: dict[str, list[str]] = field(default_factory=dict)  # forgiving tokens of runs seen before

    def forgiving(self, run: str) -> list[str]:
        if run not in self.said:
            self.said[run] = list(tokens.forgiving(run, lambda char: self.syllables.get(char, char)))
        return self.said[run]


def posting_lists(documents: Sequence[Document], context: Context) -> dict[str, str]:
    """Token → encoded list, tokens in order, for all documents."""
    fields = [_fields(document, context.fold) for document in documents]
    average = {name: sum(len(it[name]) for it in fields) / max(1, len(fields)) or 1.0 for name in FIELDS}
    lists: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for doc, texts in enumerate(fields):
        for token, weight in _weights(texts, average, context).items():
            level = max(1, min(LEVELS, round(LEVELS * weight / (weight + SATURATION))))
            lists[token].append((doc, level))
    return {
        token: encode(postings)
        for token, postings in sorted(lists.items())
        if not _is_chance(token, postings)
    }


def _is_chance(token: str, postings: Sequence[tuple[int, int]]) -> bool:
    """Two characters that meet in one long text only: the end of a word and the beginning of the next."""
    return len(token) == 2 and tokens.is_han(token) and len(postings) == 1 and postings[0][1] <= CHANCE


def _fields(document: Document, fold: Fold) -> dict[str, str]:
    # Parts are set apart by a space, so that no pair spans two of them.
    return {
        "title": tokens.normalise(document.title, fold),
        "keywords": tokens.normalise(" ".join(dict.fromkeys(document.keywords)), fold),
        "headings": tokens.normalise(" ".join(section.heading for section in document.sections), fold),
        "body": tokens.normalise(f"{document.summary} {document.text}", fold),
    }


def _weights(texts: Mapping[str, str], average: Mapping[str, float], context: Context) -> dict[str, float]:
    weights: dict[str, float] = {}
    for name, (weight, b) in FIELDS.items():
        text = texts[name]
        if not text:
            continue
        short = 1 / (1 - b + b * len(text) / average[name])
        for token, count in _counted(text, name, context).items():
            # A title that consists of little but the token is about it.
            share = 1 + len(token) / len(text) if name == "title" else 1
            often = 1 + math.log(count) if count > 1 else 1
            weights[token] = weights.get(token, 0) + weight * share * often * short
    return weights


def _counted(text: str, field: str, context: Context) -> Counter[str]:
    found = Counter(tokens.dates(text))
    for run in tokens.runs(text):
        # A character in a text says nothing; in a title it may be all that somebody types.
        found.update(tokens.plain(run) if field != "body" else tokens.pairs(run))
        found.update(tokens.words(run, context.lexicon))
        if field in ("title", "keywords"):
            found.update(context.forgiving(run))
    return found


def encode(postings: Sequence[tuple[int, int]]) -> str:
    """``A3B``: document 0 at level 1, then 3 documents further one at level 2 (A to P are 16 levels).

    Gaps are in base 36, a gap of one is left out. A list that was cut begins with its full length: ``812|``.
    """
    kept, parts = postings, []
    if len(postings) > MOST:
        kept = sorted(sorted(postings, key=lambda it: (-it[1], it[0]))[:MOST])
        parts.append(f"{len(postings)}|")
    before = -1
    for doc, level in kept:
        gap = doc - before
        parts.append(("" if gap == 1 else base36(gap)) + chr(64 + level))
        before = doc
    return "".join(parts)


def base36(number: int) -> str:
    if number < len(_SHORT):
        return _SHORT[number]
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits or "0"


def file_count(lists: Mapping[str, str]) -> int:
    size = sum(len(token.encode()) + len(value) + 6 for token, value in lists.items())
    return max(1, round(size / FILE_SIZE))


def file_of(token: str, files: int) -> int:
    """Which file holds a token: FNV-1a, 32 bits, over UTF-16 code units, then the remainder."""
    value = 0x811C9DC5
    for unit in memoryview(token.encode("utf-16-le")).cast("H"):
        value = ((value ^ unit) * 0x01000193) & 0xFFFFFFFF
    return value % files


def files(lists: Mapping[str, str]) -> list[dict[str, str]]:
    """The lists, each in its file."""
    count = file_count(lists)
    found: list[dict[str, str]] = [{} for _ in range(count)]
    for token, value in lists.items():
        found[file_of(token, count)][token] = value
    return found


def bundles(texts: Sequence[str]) -> list[int]:
    """Where a new file of texts begins, so that none is much longer than :data:`TEXT_SIZE`."""
    first, size = [0], 0
    for number, text in enumerate(texts):
        if size >= TEXT_SIZE:
            first.append(number)
            size = 0
        size += len(text.encode())
    return first
