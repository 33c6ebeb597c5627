"""What pages say on their own account, outside any entry: asked for by templates, read by every rule."""

from __future__ import annotations

from typing import Annotated

from campus.models.base import Id, Model, Text, several
from campus.models.marks import Code, Plain, Prose, Refers

_Words = dict[Annotated[Id, Code()], dict[Annotated[Id, Code()], Text]]


class PageWords(Model):
    """The whole of pages.yml, by page; a template asks for ``words("schools.basis")``.

    写网页上固定的话：各页开头的说明、提醒和依据，都在 `pages.yml` 一个文件里。组名和每一段的名字由程序认，不
    要改，只改冒号后面的文字；新加的要先有网页用它。
    """

    adults: Annotated[_Words, Prose()]
    """给大人的话：老师、学校和家长看的。"""
    pupils: Annotated[_Words, Prose(pupils=True)]
    """给学生的话：学生也看的页。"""
    short: Annotated[dict[Annotated[Text, Refers("phone")], Text], Plain(pupils=True)]
    """电话的短名：写“号码: 短名”，学生页上号码旁边的两个字。"""
    numbers: dict[Annotated[Id, Code()], Annotated[tuple[Text, ...], several(1), Refers("phone")]]
    """列出的电话：写“页: [号码]”，先打的在前，加引号。"""

    @property
    def words(self) -> dict[str, str]:
        """Every text by ``page.name``."""
        groups = (*self.adults.items(), *self.pupils.items())
        return {f"{page}.{name}": text for page, texts in groups for name, text in texts.items()}
