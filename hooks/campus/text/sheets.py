"""What every typeset sheet has: heading, eyebrow, foot, colour, pictures, and words said for its readers.

Turns content into the plain data that a Typst template sets; knows no template and no page size.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.text import pinyin

SITE_COLOUR = "#0b5d4e"  # for what belongs to no topic; --brand of campus.css

# What a template is given: nothing but JSON.
Json = str | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
Data = dict[str, Json]
# A text for a template: plain, or for grades 1 to 3 pairs of characters and their 拼音.
Words = str | list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Words and pictures for one sheet, said for ``stage`` or, without one, for everyone."""

    catalogue: Catalogue
    stage: Stage | None = None

    @property
    def young(self) -> bool:
        """Large type and 拼音."""
        return self.stage is not None and self.stage.band.pinyin

    def head(self, kind: str, title: str, topic: str, eyebrow: Iterable[str], reviewed: date) -> Data:
        """Title, heading, colour and foot of a sheet of ``kind``, such as 学习单."""
        found = self.catalogue.topics[topic]
        return {
            "title": f"{title}（{kind}）",
            "heading": self.say(title),
            "kind": kind,
            "eyebrow": " · ".join((found.name, *eyebrow)),
            "colour": found.colour,
            "young": self.young,
            "foot": f"校园安全课 · CC BY 4.0，可以复印、改编 · 上次核对 {reviewed:%Y-%m-%d}",
        }

    def plain(self, text: str) -> str:
        """``text`` as it is read aloud: messages filled in, no citations, no markup."""
        return markup.plain(self.catalogue.read(text, self.stage))

    def say(self, text: str) -> Words:
        """``text`` for the reader of this sheet, with 拼音 for the young."""
        words = self.plain(text)
        return list(pinyin.syllables(words, self.catalogue.readings)) if self.young else words

    def runs(self, text: str) -> list[tuple[str, bool]]:
        """The words of a text of one paragraph, and whether they are bold."""
        return [(run.text, run.bold) for block in self.catalogue.read(text, self.stage) for run in block.runs]

    def sources(self, text: str) -> str:
        """What ``text`` cites, in short: 消防法 第四十四条；消防科普."""
        named = []
        for citation in markup.citations(text):
            source = self.catalogue.sources[citation.source]
            named.append(f"{source.short} {citation.clause}" if citation.clause else source.short)
        return "；".join(dict.fromkeys(named))

    def pictures(self, names: Iterable[str | None]) -> Mapping[str, dict[str, str]]:
        """The drawings of these names, as templates take them."""
        wanted = {name: self.catalogue.pictures[name] for name in names if name}
        return {name: {"svg": picture.svg, "alt": picture.alt} for name, picture in wanted.items()}


def longest(what: str, texts: Iterable[str]) -> Data:
    """For the author of a sheet that is too full: which sheet, its longest text and how long that is."""
    text = max(texts, key=markup.length)
    return {
        "what": what,
        "longest": markup.length(text),
        "needle": text.split("\n")[0][:12],
    }
