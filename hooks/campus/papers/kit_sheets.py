"""Sheets of a theme-day kit: the wall board, the contest with its key, the note for grandparents."""

from collections.abc import Iterator
from typing import Any

from campus.content import claims
from campus.content.catalogue import Catalogue
from campus.models import Kit
from campus.papers import quiz_sheets
from campus.press import typst
from campus.press.jobs import Job
from campus.text.sheets import Sheet, longest

_CONTEST_LAYOUTS = tuple(
    {"size": size, "most": most}
    for most, sizes in ((2, (13, 12.5, 12)), (3, (13, 12.5, 12)))
    for size in sizes
)
_CONTEST_KEY_LAYOUTS = tuple(
    {"size": size, "most": most}
    for most, sizes in ((2, (11, 10.5, 10)), (3, (11, 10.5, 10)))
    for size in sizes
)
_LETTER_SIZES = (24, 23, 22, 21, 20, 19, 18)


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """``days/files/<day>-board.pdf``, ``-contest.pdf``, ``-contest-key.pdf`` and ``-letter-large.pdf``."""
    for key, kit in catalogue.kits.items():
        day = catalogue.theme_days[key]
        sheet = Sheet(catalogue)
        name = day.label
        quiz = quiz_sheets.__name__
        for part, maker, data in (
            ("board", f"{__name__}:make_board", board(catalogue, key, kit, name)),
            ("contest", f"{quiz}:make", contest(sheet, kit, name)),
            ("contest-key", f"{quiz}:make", contest_key(sheet, kit, name)),
            ("letter-large", f"{__name__}:make_letter", letter(sheet, kit, name)),
        ):
            yield Job(f"days/files/{key}-{part}.pdf", catalogue.path("kit", key), maker, data)


def make_board(data: dict[str, Any]) -> bytes:
    """Raises PressError P2 for an area whose words do not fit it."""
    return typst.pdf("board", data)


def make_letter(data: dict[str, Any]) -> bytes:
    """In the largest type that fits half a page. Raises PressError P2 when not even 18 points do."""
    return typst.fitting_pdf("letter", data, [{"size": size} for size in _LETTER_SIZES])


def board(catalogue: Catalogue, key: str, kit: Kit, name: str) -> dict[str, Any]:
    sheet = Sheet(catalogue)
    drawn = catalogue.uses.boards.get(key)
    return {
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
                "count": claims.length(area.draw) + len(sheet.plain(area.words)),
            }
            for area in kit.board.areas
        ],
        "slogans": kit.board.slogans,
        "pictures": sheet.pictures([drawn]),
    }


def contest(sheet: Sheet, kit: Kit, name: str) -> dict[str, Any]:
    return {
        **sheet.head("知识竞赛", f"{name}知识竞赛", kit.topic, (name,), kit.reviewed),
        "key": False,
        "named": True,
        "hint": "20 题，每题选一个。只为学会，不给班级排名次",
        "layouts": _CONTEST_LAYOUTS,
        "questions": [quiz_sheets.asked(sheet, question) for question in kit.contest],
        **longest("知识竞赛", (question.question for question in kit.contest)),
    }


def contest_key(sheet: Sheet, kit: Kit, name: str) -> dict[str, Any]:
    return {
        **sheet.head("竞赛答案", f"{name}知识竞赛", kit.topic, (name, "给主持人"), kit.reviewed),
        "key": True,
        "hint": "念题、抢答之后，把解析也念一句：知道为什么，比抢到分要紧",
        "layouts": _CONTEST_KEY_LAYOUTS,
        "questions": [quiz_sheets.answered(sheet, question) for question in kit.contest],
        **longest("竞赛答案", (question.explanation for question in kit.contest)),
    }


def letter(sheet: Sheet, kit: Kit, name: str) -> dict[str, Any]:
    parts = (kit.elders.opening, *kit.elders.actions, kit.elders.calling)
    return {
        **sheet.head("给祖辈的话", f"{name}：给祖辈的话", kit.topic, (name,), kit.reviewed),
        "opening": sheet.plain(kit.elders.opening),
        "actions": [sheet.runs(action) for action in kit.elders.actions],
        "calling": sheet.plain(kit.elders.calling),
        "count": sum(len(sheet.plain(part)) for part in parts),
        "needle": kit.elders.opening[:12],
    }
