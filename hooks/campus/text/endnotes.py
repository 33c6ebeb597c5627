"""Citations in printed files: numbers in print markup and a list of sources at the end."""

import re
from typing import Any

from pydantic import BaseModel

from campus.text.notes import Notes, pending_word

# Authors leave a space before a citation.
_GAP = re.compile(r"[ \t]+\[\^")
_BEFORE = re.compile(r"[ \t]+\[@")
# YAML joins folded lines with a space; between Chinese characters it means nothing.
_FOLD = re.compile(
    r"(?<=[\u2014-\u2026\u3000-\u9fff\uff00-\uffef]) (?=[\u2014-\u2026\u3000-\u9fff\uff00-\uffef])"
)


class Endnotes(Notes):
    """Numbers the sources of one document. Its texts are print markup (see :mod:`campus.press.office`)."""

    def say(self, text: str) -> str:
        """Print markup, marks right behind the words they belong to."""
        return _FOLD.sub("", _GAP.sub("[^", super().say(text)))

    def plain(self, text: str) -> str:
        """The same without marks, for what is read aloud or by pupils."""
        return _FOLD.sub("", super().plain(_BEFORE.sub("[@", text)))

    def mark(self, key: str, clause: str | None) -> str:
        number, source = self.count(key, clause)
        word = pending_word(source.mark_of(clause))
        return f"[^{number}{' ' + word if word else ''}]"

    def said(self, value: Any) -> Any:
        """A model or a list of texts as plain JSON, every text in print markup."""
        return _each(value.model_dump(mode="json") if isinstance(value, BaseModel) else value, self.say)

    def spoken(self, value: Any) -> Any:
        """The same without marks, for what is read aloud; its sources are counted all the same."""
        self.said(value)
        return _each(value.model_dump(mode="json") if isinstance(value, BaseModel) else value, self.plain)

    def listing(self) -> list[dict[str, Any]]:
        """The sources cited so far, as JSON: ``number``, ``text``, ``pending`` and what the source says."""
        rows = []
        for cited in self.sources():
            source = cited.source
            name = source.title if "《" in source.title else f"《{source.title}》"
            text = name if source.kind in ("法律", "法规", "规章", "标准", "指南", "通知") else source.title
            if source.number:
                text += f"（{source.number}）"
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
