"""Citations on a page: numbers in Markdown and a list of sources at the end."""

import html
import re
from dataclasses import dataclass, field

from campus.content import claims
from campus.content.catalogue import Catalogue
from campus.content.claims import Citation
from campus.models import Clause, Mark, Source, Stage

# A list right under a paragraph is a list to a teacher, but not to Python-Markdown.
_TIGHT_LIST = re.compile(r"(?m)^((?![ \t]*(?:[-*+]|\d+[.)])[ \t]).*\S.*)\n(?=(?:[-*+]|\d+[.)])[ \t])")


@dataclass(frozen=True)
class Cited:
    """A source in a page's list: its number, and what of it is cited (``None``: the whole)."""

    number: int
    source: Source
    named: frozenset[str | None]

    @property
    def clauses(self) -> list[Clause]:
        return [clause for clause in self.source.clauses if clause.at in self.named]

    @property
    def whole(self) -> bool:
        return None in self.named

    @property
    def pending(self) -> str:
        """The word of doubt of whatever is cited and not firm."""
        words = (pending_word(self.source.mark_of(at)) for at in self.named)
        return next(filter(None, words), "")


@dataclass
class Notes:
    """Numbers the sources of one page in the order in which the page cites them."""

    catalogue: Catalogue
    stage: Stage | None = None
    cited: dict[str, set[str | None]] = field(default_factory=dict)

    def say(self, text: str) -> str:
        """Markdown for a reader: messages filled in, citations as numbered links to the source list."""
        text = self.catalogue.quoted(text, self.stage)
        text = _TIGHT_LIST.sub(r"\1\n\n", text)
        return claims.CITATION.sub(lambda match: self.mark(match[1], match[2]), text)

    def plain(self, text: str) -> str:
        """The same without any citation, for pupils and for reading aloud."""
        return _TIGHT_LIST.sub(r"\1\n\n", claims.without_citations(self.catalogue.quoted(text, self.stage)))

    def cite(self, *references: str) -> str:
        """Marks for sources named in a field as ``id`` or ``id 条款``."""
        parsed = (Citation.parse(reference) for reference in references)
        return "".join(self.mark(citation.source, citation.clause) for citation in parsed)

    def mark(self, key: str, clause: str | None) -> str:
        number, source = self.count(key, clause)
        name = html.escape(f"来源{number}：{source.short}{' ' + clause if clause else ''}")
        found = source.clause(clause)
        place = f"source-{number}-{source.clauses.index(found) + 1}" if found else f"source-{number}"
        link = f'<a href="#{place}" title="{name}" aria-label="{name}">{number}</a>'
        word = pending_word(source.mark_of(clause))
        pending = f'<span class="pending">{word}</span>' if word else ""
        return f'<sup class="cite">{link}{pending}</sup>'

    def count(self, key: str, clause: str | None) -> tuple[int, Source]:
        """A citation counted: the number of its source on this page, and the source."""
        self.cited.setdefault(key, set()).add(clause)
        return list(self.cited).index(key) + 1, self.catalogue.sources[key]

    def sources(self) -> list[Cited]:
        """Everything cited so far, in the order of its numbers."""
        return [
            Cited(number, self.catalogue.sources[key], frozenset(named))
            for number, (key, named) in enumerate(self.cited.items(), start=1)
        ]


def pending_word(mark: Mark) -> str:
    """How a page says quietly that a source or a clause is not firm."""
    return {"记忆": "待核", "争议": "说法不一", "建议值": "建议值"}.get(mark, "")
