"""Authors' text on a page: Markdown in which their words are only words, with numbered links to the sources.

A page is Markdown with HTML in it, and a value may stand in either. So what both leave alone is written:
HTML for bold and numbers, and character references for whatever has a meaning to Markdown, HTML or MkDocs.
"""

import re
from collections.abc import Callable
from itertools import groupby
from operator import attrgetter

from markupsafe import Markup

from campus.content import markup
from campus.content.markup import Block, Citation, Part, Quote, Run
from campus.models import Stage
from campus.text.numbering import Numbering, openings, pending_word

_MEANING = re.compile(r"""[&<>"'*_`\\\[\]{}|]|~(?=~)|(?<=~)~""")
# Only at the start of a line: headings, lists, definitions, notes, lines under a heading.
_LEADING = re.compile(r"^(?:#|[-+:](?=\s|$)|\d{1,9}(?=[.)](?:\s|$))|[-=]+\s*$|!!!|\?\?\?| {4}|\t)")


def escaped(value: object) -> Markup:
    """``value`` as words: on one line, and without a meaning to Markdown, HTML or an attribute."""
    return value if isinstance(value, Markup) else _made(_words(str(value)))


def _made(html: str) -> Markup:
    return Markup(html)  # noqa: S704  # every word in it went through _words


def _words(text: str) -> str:
    text = _MEANING.sub(lambda match: f"&#{ord(match[0])};", text.replace("\n", " "))
    return _LEADING.sub(_neutral, text)


def _neutral(match: re.Match[str]) -> str:
    if match[0].isdigit():  # the stop behind it would make a list
        return match[0][:-1] + f"&#{ord(match[0][-1])};"
    return f"&#{ord(match[0][0])};{match[0][1:]}"


class Notes(Numbering):
    """The texts of one page."""

    def say(self, text: str, stage: Stage | None = None) -> Markup:
        """For a reader, where Markdown is read: quotes filled in, citations as links to the sources."""
        return _markdown(self.read(text, stage), self._cited)

    def plain(self, text: str) -> Markup:
        """The same without any citation, for pupils and for reading aloud."""
        return _markdown(self.read(text), _uncited)

    def cell(self, text: str, stage: Stage | None = None) -> Markup:
        """As :meth:`say`, inside HTML: a table's cell, an item of a list that a template writes."""
        blocks = self.read(text, stage)
        if len(blocks) < 2 and all(block.kind == "text" for block in blocks):
            return _markdown(blocks, self._cited)
        made = ""
        for kind, group in groupby(blocks, key=attrgetter("kind")):
            around, item = _TAGS[kind]
            inside = "".join(f"<{item}>{self._cited(block)}</{item}>" for block in group)
            made += f"<{around}>{inside}</{around}>" if around else inside
        return _made(made)

    def words(self, text: str) -> str:
        """Only its words, on one line."""
        return markup.flowing(self.read(text))

    def cite(self, *references: str) -> Markup:
        """Marks for sources named in a field as ``id`` or ``id 条款``."""
        return _made("".join(self.mark(Citation.parse(reference)) for reference in references))

    def mark(self, citation: Citation) -> str:
        number = self.number(citation)
        source = self.catalogue.sources[citation.source]
        name = _words(f"来源{number}：{source.short}{f' {citation.clause}' if citation.clause else ''}")
        found = source.clause(citation.clause)
        place = f"source-{number}-{source.clauses.index(found) + 1}" if found else f"source-{number}"
        word = pending_word(source.mark_of(citation.clause))
        pending = f'<span class="pending">{word}</span>' if word else ""
        link = f'<a href="#{place}" title="{name}" aria-label="{name}">{number}</a>'
        return f'<sup class="cite">{link}{pending}</sup>'

    def _cited(self, block: Block) -> str:
        return "".join(map(self._part, block.parts))

    def _part(self, part: Part) -> str:
        return self.mark(part) if isinstance(part, Citation) else _run(part)


_TAGS = {"text": ("", "p"), "bullet": ("ul", "li"), "number": ("ol", "li")}


def _markdown(blocks: tuple[Block, ...], inline: Callable[[Block], str]) -> Markup:
    return _made("".join(opening + inline(block) for opening, block in openings(blocks)))


def _uncited(block: Block) -> str:
    return "".join(map(_run, block.runs))


def _run(run: Run | Quote) -> str:
    return f"<strong>{_words(run.text)}</strong>" if run.bold else _words(run.text)
