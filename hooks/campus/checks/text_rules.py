"""Rules of text (F): authors write in one small grammar, whatever the file."""

from collections.abc import Iterator

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.content.problems import Problem
from campus.models.marks import Prose, Words


def texts_keep_the_grammar(catalogue: Catalogue) -> Iterator[Problem]:
    """F9 文字里只有加粗、列表、出处和引用；网页代码、链接、图片、斜体、标题、表格这些写法一概不用。"""
    for passage in catalogue.passages:
        if isinstance(passage.mark, Words):
            for offset, text in markup.faults(passage.text, isinstance(passage.mark, Prose)):
                yield passage.problem(text, "F9", offset)
