"""A bigger site out of the real one: real sentences mixed anew, with words exchanged.

Plain copies would compress to nothing. A copy takes its sentences from other documents of its kind and
has about one word in twelve exchanged for another word of the site, so that new pairs of characters arise as
they do in new texts.
"""

import gzip
import random
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from campus.search.documents import Document
from campus.web.page_text import Section

SEED = 20260902
EXCHANGED = 12  # one word in so many
_SENTENCE = re.compile(r"[^。！？；]+[。！？；]?")
_WORD = re.compile(r"[㐀-鿿]{2}")


def bigger(documents: Sequence[Document], times: int, lessons: int | None = None) -> list[Document]:
    """``times`` the documents; lessons and pupils' pages ``lessons`` times, if given. Not sorted."""
    draw = random.Random(SEED)  # noqa: S311 - not for secrets
    pool: defaultdict[str, list[str]] = defaultdict(list)
    for it in documents:
        pool[it.kind] += [part for section in it.sections for part in _SENTENCE.findall(section.text)]
    words = sorted({word for sentences in pool.values() for it in sentences for word in _WORD.findall(it)})

    def varied(text: str) -> str:
        return _WORD.sub(
            lambda found: draw.choice(words) if draw.random() < 1 / EXCHANGED else found[0], text
        )

    found = []
    for it in documents:
        found.append(it)
        of_a_lesson = it.kind != "网页" and it.url.startswith(("lessons/", "pupils/"))
        copies = lessons if lessons is not None and of_a_lesson else times
        for number in range(2, copies + 1):
            sections = tuple(
                Section(section.anchor, section.heading, _mixed(draw, section.text, pool[it.kind], varied))
                for section in it.sections
            )
            url = re.sub(r"(\.html|$)", rf"-{number}\1", it.url, count=1)
            found.append(
                replace(
                    it,
                    url=url,
                    title=varied(it.title),
                    summary=varied(it.summary),
                    keywords=tuple(varied(word) if draw.random() < 0.3 else word for word in it.keywords),
                    sections=sections,
                )
            )
    return found


def _mixed(draw: random.Random, text: str, pool: Sequence[str], varied: Callable[[str], str]) -> str:
    kept = [
        part if draw.random() < 0.4 or not pool else draw.choice(pool) for part in _SENTENCE.findall(text)
    ]
    return varied("".join(kept))


def gzipped(path: Path) -> int:
    """Bytes of a file as a server sends it, with gzip."""
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))
