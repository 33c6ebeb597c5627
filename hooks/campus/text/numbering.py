"""Sources numbered in the order in which one page or one document cites them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from campus.content.catalogue import Catalogue
from campus.content.markup import Block, Citation
from campus.models import Clause, Mark, Source, Stage


@dataclass(frozen=True)
class Cited:
    """A source in a list of sources: its number, and what of it is cited (``None``: the whole)."""

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
class Numbering:
    """What one text after the other cites; its texts are said for ``stage`` or, without one, for everyone."""

    catalogue: Catalogue
    stage: Stage | None = None
    cited: dict[str, set[str | None]] = field(default_factory=dict)

    def read(self, text: str, stage: Stage | None = None) -> tuple[Block, ...]:
        """Paragraphs and list items, quotes in their wording: for ``stage``, or for the page's own."""
        return self.catalogue.read(text, stage or self.stage)

    def number(self, citation: Citation) -> int:
        """The number of a source, which counts as cited from now on."""
        self.cited.setdefault(citation.source, set()).add(citation.clause)
        return list(self.cited).index(citation.source) + 1

    def sources(self) -> list[Cited]:
        """Everything cited so far, in the order of its numbers."""
        return [
            Cited(number, self.catalogue.sources[key], frozenset(named))
            for number, (key, named) in enumerate(self.cited.items(), start=1)
        ]


def openings(blocks: Iterable[Block]) -> Iterator[tuple[str, Block]]:
    """Each block with what stands before it, in Markdown as in print markup: line ends, a dash, a number."""
    before = ""
    for block in blocks:
        gap = "" if not before else "\n" if before == block.kind != "text" else "\n\n"
        yield gap + {"text": "", "bullet": "- ", "number": f"{block.number}. "}[block.kind], block
        before = block.kind


def pending_word(mark: Mark) -> str:
    """How a page says quietly that a source or a clause is not firm."""
    return {"记忆": "待核", "争议": "说法不一", "建议值": "建议值"}.get(mark, "")
