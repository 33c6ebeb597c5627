"""What is asked, and what counts as found. README.md tells how a set of questions is written."""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from campus.content import entries as source
from campus.content.catalogue import Catalogue
from campus.search import tables
from campus.search.documents import Document
from campus.text import pinyin

SETS = ("tuning", *sorted(it.stem for it in Path(__file__).parent.glob("*.yml") if it.stem != "tuning"))
SEED = 20260901
STAGES = ("p1", "p2", "j", "s")
Terms = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """``want``: alternatives, each a set of terms (see README.md). ``emergency``: a card's id, or None.

    ``near`` is the nearest that will do, ``also`` what must be there beside ``want``, ``never`` what not.
    """

    group: str
    text: str
    want: Terms
    emergency: str | None = None
    near: Terms = ()
    also: Terms = ()
    never: Terms = ()


def written(root: Path, name: str = "tuning") -> list[Question]:
    """The questions of one set; none if it is not there."""
    path = Path(__file__).parent / f"{name}.yml"
    if not path.exists():
        return []
    entry = source.load_yaml(path.relative_to(root).as_posix(), path.read_text("utf-8"))
    return [
        Question(
            group,
            str(row["q"]),
            _terms(row.get("want")),
            row.get("emergency"),
            _terms(row.get("near")),
            _terms(row.get("also")),
            _terms(row.get("not")),
        )
        for group, rows in entry.data.items()
        for row in rows
    ]


def _terms(text: str | None) -> Terms:
    return tuple(tuple(part.split("+")) for part in re.split(r"\s*\|\s*", text or "") if part)


def mechanical(documents: Sequence[Document], number: int = 16) -> list[Question]:
    """Questions drawn from titles and keywords with a fixed seed: ``number`` of each kind of typing.

    Wanted is any document that has the same words in its title, keywords or summary.
    """
    draw = random.Random(SEED)  # noqa: S311 - not for secrets
    readable = [it for it in documents if it.kind not in ("网页", "日历")]
    clauses = sorted({part for it in readable for part in _clauses(it.title) if len(part) > 2})
    keywords = sorted(
        {word for it in readable for word in it.keywords if re.fullmatch(r"[㐀-鿿]{3,8}", word)}
    )
    traditional = _traditional()
    found: list[Question] = []
    for group in ("piece", "dropped", "swapped", "sound", "full pinyin", "initials", "half", "traditional"):
        made: list[Question] = []
        while len(made) < number:
            pool = clauses if len(made) % 2 else keywords
            text = draw.choice(pool)
            text = text if pool is keywords else _piece(draw, text)
            typed = _type(draw, group, text, traditional)
            if (typed and typed != text and group != "piece") or group == "piece":
                made.append(Question(f"m: {group}", typed or text, tuple(_holding(text, readable))))
        found += made
    return found


def _clauses(title: str) -> list[str]:
    return re.findall(r"[㐀-鿿]{3,}", title)


def _piece(draw: random.Random, clause: str) -> str:
    length = min(len(clause), draw.randint(3, 6))
    start = draw.randint(0, len(clause) - length)
    return clause[start : start + length]


def _type(draw: random.Random, group: str, text: str, traditional: dict[str, str]) -> str | None:
    at = draw.randrange(len(text) - 1)
    said = pinyin.typed(text)
    if group == "dropped":
        return text[:at] + text[at + 1 :] if len(text) > 3 else None
    if group == "swapped":
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if group == "sound":
        same = [char for char in tables.COMMON if char != text[at] and pinyin.typed(char) == [said[at]]]
        return text[:at] + draw.choice(same) + text[at + 1 :] if same else None
    if group == "full pinyin":
        return "".join(said)
    if group == "initials":
        return "".join(syllable[0] for syllable in said)
    if group == "half":
        return text[: at + 1] + "'".join(said[at + 1 :])
    if group == "traditional":
        return "".join(traditional.get(char, char) for char in text)
    return None


def _traditional() -> dict[str, str]:
    """Simplified → traditional, the commonest form; from OpenCC's data."""
    table: dict[str, str] = {}
    for line in tables.opencc("STCharacters.txt"):
        simplified, _, rest = line.partition("\t")
        table[simplified] = rest.split(" ")[0]
    return table


def _holding(text: str, documents: Sequence[Document]) -> list[tuple[str, ...]]:
    return [(f"url:{it.url}",) for it in documents if text in " ".join((it.title, *it.keywords, it.summary))]


class Judge:
    """Says whether an address is what a question wants."""

    def __init__(self, catalogue: Catalogue, documents: Sequence[Document]) -> None:
        self.documents = {it.url: it for it in documents}
        self.months = {
            key: catalogue.year.month_of(day.rule).month for key, day in catalogue.theme_days.items()
        }

    def found(self, terms: Terms, url: str) -> bool:
        return any(all(self.has(term, url) for term in wanted) for wanted in terms)

    def there(self, terms: Terms) -> bool:
        """Has the site any of this?"""
        return any(self.found(terms, url) for url in self.documents)

    def strict(self, question: Question, answer: Mapping[str, Any]) -> int:
        """Place of what this reader needs, from 1; 0: not among the first ten, or something is not right.

        Where the site has nothing of the kind the answer must say so, and the nearest counts.
        """
        urls = answer["urls"]
        if question.emergency is not None:
            cards = answer["cards"]
            if cards if question.emergency == "" else question.emergency not in cards:
                return 0
        if not question.want and not question.near:
            return int(question.emergency is not None or not urls)
        if any(self.found(question.never, url) for url in urls[:5]):
            return 0
        if question.also and not any(self.found(question.also, url) for url in urls[:8]):
            return 0
        if not self.there(question.want):
            return self.rank(question.near, urls) if answer.get("notice") else 0
        return self.rank(question.want, urls)

    def nearest(self, question: Question, answer: Mapping[str, Any]) -> int:
        """Place of the nearest that the site has."""
        if not question.want and not question.near:
            return self.strict(question, answer)
        return self.rank((*question.want, *question.near), answer["urls"])

    def has(self, term: str, url: str) -> bool:
        if term.startswith("url:"):
            return term[4:] in url
        if term.startswith("day:"):
            key = term[4:]
            # Material knows headings only, so the month in the list of days is as near as it gets.
            return f"days/{key}/" in url or url in (
                f"days/index.html#{key}",
                f"days/index.html#m{self.months.get(key)}",
            )
        document = self.documents.get(url) or self.documents.get(url.partition("#")[0])
        if document is None:
            return False
        if term in STAGES:
            return term in [stage.code for stage in document.stages]
        if term.startswith("title:"):
            return term[6:] in document.title
        return term in (document.topic, document.kind, document.file)

    def rank(self, terms: Terms, urls: Sequence[str]) -> int:
        """Place of the first address with these terms, from 1; 0 if there is none in the first ten."""
        return next((place for place, url in enumerate(urls[:10], start=1) if self.found(terms, url)), 0)
