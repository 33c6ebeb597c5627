"""情况卡 and 角色卡 of a drill: four to a page of A4 to cut apart, in PDF and Word; what to expect, apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from campus.content.catalogue import Catalogue
from campus.papers.card_sheets import FORMS, MARGINS, Form, fitted_size, grid
from campus.papers.document_parts import of_drill
from campus.press.blocks import Block, Cell, Document
from campus.text.sheets import Data, Sheet

_ROLE = Form(2, 2, 12.2, (16, 15, 14, 13, 12, 11, 10.5))
_EACH = re.compile(r"\s*(?=第[一二三四五]张（)")  # one variant may be told in several cards
_STUDENT = re.compile(r"^卡上写：(?P<front>.+?)\s*参考：(?P<answer>.+)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Set:
    """``cards``: the lines of each, and what is expected, which stands on no card."""

    title: str
    copies: str
    use: str
    layout: str
    cards: list[tuple[list[str], str]] = field(default_factory=list)

    @property
    def form(self) -> Form:
        return _ROLE if self.layout == "岗位" else FORMS[self.layout]


def sets(catalogue: Catalogue, key: str) -> list[Set]:
    """The cards of a drill; those of a tabletop say on each that it is one."""
    drill, plain = catalogue.drills[key], Sheet(catalogue).plain
    told = "推演" if drill.level == "桌面" else "演练"
    cases = Set(
        "情况卡", "全套1份", f"剪开，主持人或引导员按次序递出；每张都印着“{told}”，练完收回。", "四格"
    )
    for variant in drill.variants:
        expected = f"谁来决定：{plain(variant.decision)}\n应该看到：{plain(variant.expect)}"
        for number, text in enumerate(filter(None, _EACH.split(variant.inject))):
            lines = [f"【{told}】{plain(variant.name)}", plain(text)]
            cases.cards.append((lines, expected if not number else "接上一张。"))
    pupils = Set("学生情境卡", "每组1套", "剪开，一组一张，只讨论，不表演；哪张不想看可以换。", "四格")
    for case in drill.branches:
        if found := _STUDENT.match(case.do or ""):
            name = case.case.partition("·")[2]
            pupils.cards.append(([f"【讨论】{name}", plain(found["front"])], plain(found["answer"])))
    roles = Set("角色卡", "每岗1张", "剪开，写上姓名和替补，演练前发给本人。", "岗位")
    for role in drill.roles:
        duties = (f"{number}. {plain(duty)}" for number, duty in enumerate(role.duties, start=1))
        lines = [
            role.name,
            f"谁来当：{role.who}",
            f"位置：{plain(role.place)}",
            *duties,
            "姓名＿＿＿＿　替补＿＿＿＿",
        ]
        roles.cards.append((lines, ""))
    return [found for found in (cases, pupils, roles) if found.cards]


def sheet(catalogue: Catalogue, key: str) -> Data:
    return {**_shared(catalogue, key, "情况卡和角色卡"), "key": False}


def answers(catalogue: Catalogue, key: str) -> Data:
    return {**_shared(catalogue, key, "情况卡参考"), "key": True}


def _shared(catalogue: Catalogue, key: str, kind: str) -> Data:
    drill = catalogue.drills[key]
    return {
        "template": "cards",
        **Sheet(catalogue).head(kind, drill.title, drill.topic, (drill.level,), drill.reviewed),
        "sets": [
            {
                "title": found.title,
                "copies": found.copies,
                "use": found.use,
                "layout": found.layout,
                "order": list(range(len(found.cards))),
                "cards": [
                    {
                        "lines": lines,
                        "titled": True,
                        "front": "　".join(lines),
                        "picture": None,
                        "answer": answer,
                        "sources": "",
                    }
                    for lines, answer in found.cards
                ],
            }
            for found in sets(catalogue, key)
        ],
        "pictures": {},
    }


def editable(catalogue: Catalogue, key: str) -> Document:
    kind, pages = "情况卡和角色卡", (block for found in sets(catalogue, key) for block in _pages(found))
    return of_drill(catalogue, key, kind, pages, kind, margins=MARGINS)


def _pages(found: Set) -> Iterator[Block]:
    texts = [lines for lines, _ in found.cards]
    size = fitted_size(found.form, texts, [0.0] * len(texts), young=False)
    cells = [Cell("\n\n".join([f"**{name}**", *rest]), size=size, cut="tblr") for name, *rest in texts]
    told = f"**{found.title}**（{found.copies}）　{found.use}"
    return grid(found.form, cells, found.title, told, first=found.title == "情况卡")
