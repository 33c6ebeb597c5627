"""Citations in printed files: numbers in print markup and a list of sources at the end."""

import re
from typing import Any, TypedDict

from pydantic import BaseModel

from campus.content.markup import Citation, Part
from campus.models import Source
from campus.text.numbering import Numbering, openings, pending_word

_DOCUMENTS = ("法律", "法规", "规章", "标准", "指南", "通知")
# What we say in a title of how far we have read it.
_REMARK = re.compile(r"（[^（）]*条目）")


def titled(source: Source, numbered: bool = True) -> str:
    """《中小学幼儿园应急疏散演练指南》（教基一厅〔2014〕2号）; what is no document without the marks."""
    name = source.title if "《" in source.title else f"《{source.title}》"
    name = name if source.kind in _DOCUMENTS else source.title
    return f"{name}（{source.number}）" if source.number and numbered else name


class Listed(TypedDict):
    """A source at the end of a document; ``pending`` and ``says`` where it is not firm, and why."""

    number: int
    text: str
    pending: str
    says: str


class Endnotes(Numbering):
    """The texts of one document in print markup (see :mod:`campus.press.print_markup`)."""

    def say(self, text: str) -> str:
        """Print markup, marks right behind the words they belong to."""
        return self._markup(text, cited=True)

    def plain(self, text: str) -> str:
        """The same without marks, for what is read aloud or by pupils."""
        return self._markup(text, cited=False)

    def cite(self, *references: str) -> str:
        """Marks for sources named in a field as ``id`` or ``id 条款``."""
        return "".join(self.mark(Citation.parse(reference)) for reference in references)

    def firm(self, reference: str) -> bool:
        """Whether what a field names as ``id`` or ``id 条款`` has been verified."""
        citation = Citation.parse(reference)
        return not pending_word(self.catalogue.sources[citation.source].mark_of(citation.clause))

    def mark(self, citation: Citation) -> str:
        word = pending_word(self.catalogue.sources[citation.source].mark_of(citation.clause))
        return f"[^{self.number(citation)}{' ' + word if word else ''}]"

    def _markup(self, text: str, cited: bool) -> str:
        return "".join(
            opening + "".join(map(self._part, block.close if cited else block.runs))
            for opening, block in openings(self.read(text))
        )

    def _part(self, part: Part) -> str:
        if isinstance(part, Citation):
            return self.mark(part)
        return f"**{part.text}**" if part.bold else part.text

    def said(self, value: Any) -> Any:
        """A model or a list of texts as plain JSON, every text in print markup."""
        return _each(value.model_dump(mode="json") if isinstance(value, BaseModel) else value, self.say)

    def spoken(self, value: Any) -> Any:
        """The same without marks, for what is read aloud; its sources are counted all the same."""
        self.said(value)
        return _each(value.model_dump(mode="json") if isinstance(value, BaseModel) else value, self.plain)

    def titles(self) -> list[str]:
        """The titles of the documents cited so far of which all that is cited has been verified."""
        found = [
            titled(it.source, numbered=it.source.kind in ("通知", "指南"))
            for it in self.sources()
            if not it.pending and it.source.kind in _DOCUMENTS and "举例" not in it.source.title
        ]
        return [_REMARK.sub("", title) for title in found]

    def listing(self) -> list[Listed]:
        """The sources cited so far."""
        rows: list[Listed] = []
        for cited in self.sources():
            source = cited.source
            text = titled(source)
            if cited.clauses:
                text += "，" + "、".join(clause.at for clause in cited.clauses)
            text += "。" + source.known_by.replace(" · ", "，")
            rows.append({"number": cited.number, "text": text, "pending": cited.pending, "says": source.says})
        return rows


def _each(value: Any, change: Any) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _each(inner, change) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_each(inner, change) for inner in value]
    return value
