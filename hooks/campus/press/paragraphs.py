"""Authors' Markdown as plain data that a Typst template or a Word document sets: paragraphs of runs.

Only what teachers write: paragraphs, lists, bold, and tables. No citations and no quoted messages: those
are resolved before.
"""

from typing import TypedDict

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARKDOWN = MarkdownIt("commonmark").enable("table")


class Run(TypedDict):
    """A stretch of text in one weight."""

    text: str
    bold: bool


class Paragraph(TypedDict):
    """One paragraph. ``kind`` is ``text``, ``bullet`` or ``number``; ``number`` counts numbered items."""

    kind: str
    number: int
    runs: list[Run]


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs and list items of ``text`` in reading order; lists inside lists become flat."""
    found: list[Paragraph] = []
    lists: list[tuple[str, int]] = []
    fresh = False  # a list item has begun and its first paragraph is still to come
    for token in _MARKDOWN.parse(text):
        if token.type == "bullet_list_open":
            lists.append(("bullet", 0))
        elif token.type == "ordered_list_open":
            lists.append(("number", int(token.attrs.get("start", 1)) - 1))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            lists[-1] = (lists[-1][0], lists[-1][1] + 1)
            fresh = True
        elif token.type == "inline":
            kind, number = lists[-1] if lists and fresh else ("text", 0)
            fresh = False
            found.append({"kind": kind, "number": number, "runs": list(_runs(token.children or []))})
    return found


def runs(text: str) -> list[Run]:
    """The runs of a text of one paragraph, such as a field of a record."""
    return [run for paragraph in paragraphs(text) for run in paragraph["runs"]]


def plain(text: str) -> str:
    """``text`` without its markup, one line a paragraph."""
    return "\n".join("".join(run["text"] for run in item["runs"]) for item in paragraphs(text))


def _runs(tokens: list[Token]) -> list[Run]:
    found: list[Run] = []
    bold = False
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            bold = token.type == "strong_open"
        elif token.type in ("text", "code_inline", "softbreak", "hardbreak"):
            # Chinese lines are broken anywhere: a line end in the source is no space.
            text = token.content if token.type in ("text", "code_inline") else ""
            if text and found and found[-1]["bold"] == bold:
                found[-1]["text"] += text
            elif text:
                found.append({"text": text, "bold": bold})
    return found
