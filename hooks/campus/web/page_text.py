"""The Markdown of a page as its template wrote it in, what a reader can read of it by section out."""

import html
import re
from dataclasses import dataclass, replace

# Not for reading: drawings and what they show, pinyin over characters, source numbers and marks, buttons,
# lists of sources and files, labels of folds, numbers and minutes of steps, what a test gives to choose from
# (half of it is wrong, and would stand without its reason), ways to other pages, words for scripts.
_DROP = re.compile(
    r"<(svg|rt|button|form|script|summary)\b.*?</\1>|!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?"
    r"|<sup class=\"cite\">.*?</sup>|<ol class=\"(?:sources|choices|ask-choices)\">.*?</ol>"
    r"|<ul class=\"downloads\".*?</ul>|<div hidden data-words>.*?</div>"
    r"|<span class=\"(?:message-number|question-number|step-minutes|chip[^\"]*)\">.*?</span>"
    r"|<p class=\"(?:eyebrow|move-label|chips|onward|pupil-parts|forget|marks-note)\".*?</p>"
    r"|^\[[^\]]*\]\([^)]*\)\{ \.md-button[^}]*\}$",
    re.DOTALL | re.MULTILINE,
)
# Between a false belief and its answer: neither is quoted alone.
_CLAIM = re.compile(r"(<p class=\"misconception-claim\">.*?</p>)\s+")
# How far a source was read is a word to editors.
_READ = "(?:凭记忆写|[没只]有?读到|没有核到|读到的是|核到的是)[^。！？；（）]*"
_NOTE = re.compile(f"（[^（）]*{_READ}[^（）]*）|(?<![^。！？；（）])[^。！？；（）]*{_READ}[。！？；]?")
_TAG = re.compile(r"</?(?:ruby|b|strong|em|i|a|span|small|sup|sub|abbr|mark)\b[^>]*>")
_BLOCK_TAG = re.compile(r"<[^>]+>")
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(\{[^{}]*\})?\s*$")
_ANCHOR = re.compile(r"#([\w-]+)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
_MARKS = re.compile(r"\{[ :#.][^{}]*\}|\*\*|__|`|^\s*(?:[-*+>]|\d+\.)\s+|^:\s{3}|^\s*\|?[-:| ]+\|[-:| ]*$")
# Sections that list other pages, files or laws, or are the same on every page of a kind.
_SKIPPED = frozenset(
    {"sources", "related", "curriculum", "lessons", "drills", "parts", "days", "kits", "pupils", "posters"}
    | {"related-posters", "onward", "more", "files", "print", "hang", "review", "key"}
)


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of text under one heading, a paragraph a line. ``anchor`` is empty before the first one."""

    anchor: str
    heading: str
    text: str


def sections(markdown: str) -> tuple[Section, ...]:
    """The text of a rendered page by headings of level 2 and 3, without the page's own title."""
    text = _CLAIM.sub(r"\1 ", _DROP.sub("", markdown))
    found = [Section("", "", "")]
    lines: list[str] = []

    def close() -> None:
        text = "\n".join(line for line in lines if line)
        found[-1] = replace(found[-1], text=re.sub(r"\s(?=[。，；：！？、）])", "", text))
        lines.clear()

    for line in text.split("\n"):
        heading = _HEADING.match(line)
        if heading is None:
            lines.append(_clean(line))
        elif len(heading[1]) > 1:
            close()
            anchor = _ANCHOR.search(heading[3] or "")
            # A heading without an anchor of its own is reached through the one before it.
            found.append(Section(anchor[1] if anchor else found[-1].anchor, _clean(heading[2]), ""))
    close()
    return tuple(
        section for section in found if (section.text or section.heading) and section.anchor not in _SKIPPED
    )


def _clean(line: str) -> str:
    line = _LINK.sub(r"\1", _MARKS.sub("", line))
    return _NOTE.sub("", re.sub(r"\s+", " ", html.unescape(_BLOCK_TAG.sub(" ", _TAG.sub("", line))))).strip()
