"""Sheets of a theme-day kit: the wall board, the contest with its key, the note for grandparents."""

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.models import Kit
from campus.papers import quiz_sheets
from campus.text.sheets import Data, Sheet

_CONTEST_LAYOUTS = tuple({"size": size, "most": most} for most in (2, 3) for size in (13, 12.5, 12))
_CONTEST_KEY_LAYOUTS = tuple({"size": size, "most": most} for most in (2, 3) for size in (11, 10.5, 10))
# In the largest type that fits half a page.
_LETTER_SIZES = (24, 23, 22, 21, 20, 19, 18)


def _of(catalogue: Catalogue, key: str) -> tuple[Sheet, Kit, str]:
    """The words, the kit and the name of a theme day."""
    return Sheet(catalogue), catalogue.kits[key], catalogue.theme_days[key].label


def board(catalogue: Catalogue, key: str) -> Data:
    sheet, kit, name = _of(catalogue, key)
    drawn = catalogue.uses.boards.get(key)
    return {
        "template": "board",
        **sheet.head("板报", f"{name}板报", kit.topic, (), kit.reviewed),
        "how": sheet.plain(kit.board.how),
        "plan": kit.board.plan,
        "headline": kit.board.headline,
        "headline-rectangle": kit.board.rectangle("题"),
        "areas": [
            {
                "place": area.place,
                "title": area.title,
                "draw": sheet.plain(area.draw),
                "words": sheet.plain(area.words),
                "sources": sheet.sources(area.words),
                "rectangle": kit.board.rectangle(area.place),
                "picture": drawn if area.place == "图" else None,
                "needle": area.title,
                "count": markup.length(area.draw) + len(sheet.plain(area.words)),
            }
            for area in kit.board.areas
        ],
        "slogans": kit.board.slogans,
        "pictures": sheet.pictures([drawn]),
    }


def contest(catalogue: Catalogue, key: str) -> Data:
    sheet, kit, name = _of(catalogue, key)
    head = sheet.head("知识竞赛", f"{name}知识竞赛", kit.topic, (name,), kit.reviewed)
    hint, said = "20 题，每题选一个。只为学会，不给班级排名次", (it.question for it in kit.contest)
    return quiz_sheets.without_answers(sheet, head, hint, _CONTEST_LAYOUTS, kit.contest, said)


def contest_key(catalogue: Catalogue, key: str) -> Data:
    sheet, kit, name = _of(catalogue, key)
    head = sheet.head("竞赛答案", f"{name}知识竞赛", kit.topic, (name, "给主持人"), kit.reviewed)
    hint = "念题、抢答之后，把解析也念一句：知道为什么，比抢到分要紧"
    return quiz_sheets.with_answers(sheet, head, hint, _CONTEST_KEY_LAYOUTS, kit.contest)


def letter(catalogue: Catalogue, key: str) -> Data:
    sheet, kit, name = _of(catalogue, key)
    parts = (kit.elders.opening, *kit.elders.actions, kit.elders.calling)
    return {
        "template": "letter",
        **sheet.head("给祖辈的话", f"{name}：给祖辈的话", kit.topic, (name,), kit.reviewed),
        "layouts": [{"size": size} for size in _LETTER_SIZES],
        "opening": sheet.plain(kit.elders.opening),
        "actions": [sheet.runs(action) for action in kit.elders.actions],
        "calling": sheet.plain(kit.elders.calling),
        "count": sum(len(sheet.plain(part)) for part in parts),
        "needle": kit.elders.opening[:12],
    }
