"""Citations on a page: numbers in Markdown and a list of sources at the end."""

import html
import re
from dataclasses import dataclass, field

from campus.content import claims
from campus.content.catalogue import Catalogue
from campus.content.claims import Citation
from campus.models import Source, Stage

# A list right under a paragraph is a list to a teacher, but not to Python-Markdown.
_TIGHT_LIST = re.compile(r"(?m)^((?![ \t]*(?:[-*+]|\d+[.)])[ \t]).*\S.*)\n(?=(?:[-*+]|\d+[.)])[ \t])")


@dataclass
class Notes:
    """Numbers the sources of one page in the order in which the page cites them."""

    catalogue: Catalogue
    stage: Stage | None = None
    cited: dict[str, set[str]] = field(default_factory=dict)

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
        clauses = self.cited.setdefault(key, set())
        if clause:
            clauses.add(clause)
        number = list(self.cited).index(key) + 1
        source = self.catalogue.sources[key]
        name = html.escape(f"来源{number}：{source.short}{' ' + clause if clause else ''}")
        link = f'<a href="#source-{number}" title="{name}" aria-label="{name}">{number}</a>'
        pending = "" if source.mark.firm else f'<span class="pending">{pending_word(source)}</span>'
        return f'<sup class="cite">{link}{pending}</sup>'

    def sources(self) -> list[tuple[int, Source, list[str]]]:
        """Number, source and clauses of everything cited so far."""
        return [
            (number, self.catalogue.sources[key], [html.escape(clause) for clause in sorted(clauses)])
            for number, (key, clauses) in enumerate(self.cited.items(), start=1)
        ]


def pending_word(source: Source) -> str:
    """How a page says quietly that a source is not firm."""
    return {"记忆": "待核", "争议": "说法不一", "建议值": "建议值"}.get(source.mark, "")
