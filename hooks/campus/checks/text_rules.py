"""Rules of text (F): authors write in one small grammar, whatever the file."""

import re
from collections.abc import Iterator

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.content.problems import Problem
from campus.models.marks import Prose, Words


def texts_keep_the_grammar(catalogue: Catalogue) -> Iterator[Problem]:
    """F9 文字只有几种写法

    Markdown 和 YAML 里的文字一样写：一段一段的话，中间空一行；列表，每行以 `- ` 或 `1. ` 开头，不再套列表；
    加粗，写成 `**字**`；出处；关键信息和处置要领的引用。标题、名称、题干、选项这样的短句只写一行文字，连加粗
    也不用。

    别的一概不收：网页代码、链接和网址、图片、斜体、标题、表格、引文、代码、分隔线、反斜杠、方括号和花括号的别种
    用法。一段文字最多 5000 字。

    为什么：同一句话要上网页、进 Word 和 PPT、印成海报、念出来。这几种写法在哪里都一样，别的写法到了纸上就是一
    串看不懂的符号，到了网页上还可能出危险。

    - 错：`*先走*，详见[这里](a.md)<br>再打 119`
    - 对：`**先走**，再打 119 [@fire-law 第四十四条]`

    - 2026-11-30：新增。
    """
    for passage in catalogue.passages:
        if isinstance(passage.mark, Words):
            for offset, text in markup.faults(passage.text, isinstance(passage.mark, Prose)):
                yield passage.problem(text, "F9", offset)


TO_WRITE = re.compile("〔填(?:：([^〕]*))?")


def to_write(what: str) -> str:
    """What stands in a draft where something is still to be written."""
    return f"〔填：{what}〕" if what else "〔填〕"


def drafts_are_finished(catalogue: Catalogue) -> Iterator[Problem]:
    """F10 草稿要写完

    新建的草稿里，要写的地方都标着 `〔填：……〕`。写好一处，就把它连括号一起换掉；全部换完，才能上网站。
    还留着标记的那一行，先不查别的规则。

    为什么：没写完的草稿印出来，就是给孩子看半句话。

    - 错：`title: 〔填：课名〕`
    - 对：`title: 着火了，我会这样离开`

    - 2026-11-30：新增。
    """
    for entry in catalogue.entries.values():
        for _, line, text in entry.texts():
            for offset, row in enumerate(text.split("\n")):
                if found := TO_WRITE.search(row):
                    what = f"：{found[1]}" if found[1] else ""
                    yield Problem(entry.path, line + offset, f"这里还没有写{what}", "F10")


def without_unfinished(problems: list[Problem]) -> list[Problem]:
    """Of a line where something is still to be written, nothing else is said."""
    unfinished = {(it.path, it.line) for it in problems if it.rule == "F10"}
    return [it for it in problems if it.rule == "F10" or (it.path, it.line) not in unfinished]
