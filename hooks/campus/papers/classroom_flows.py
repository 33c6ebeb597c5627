"""课堂流程: what a class does in a drill, one A4 sheet to post by the classroom door."""

from collections.abc import Iterator
from typing import Any

from campus.content.catalogue import Catalogue
from campus.models import Drill
from campus.press import typst
from campus.press.jobs import Job
from campus.text.sheets import Sheet


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """``drills/files/<id>-classroom.pdf``."""
    for key, drill in catalogue.drills.items():
        yield Job(
            f"drills/files/{key}-classroom.pdf",
            catalogue.path("drill", key),
            f"{__name__}:make",
            data(catalogue, key, drill),
        )


def make(data: dict[str, Any]) -> bytes:
    """Raises PressError P2 for a line that does not fit in 24 points."""
    return typst.pdf("flow", data)


def data(catalogue: Catalogue, key: str, drill: Drill) -> dict[str, Any]:
    sheet = Sheet(catalogue)
    drawn = catalogue.uses.flows.get(key, ())
    cover = catalogue.uses.drills.get(key)
    return {
        **sheet.head("课堂流程", drill.title, drill.topic, (), drill.reviewed),
        "motto": catalogue.wording(drill.messages[0]),
        "cover": cover,
        "flow": [
            {"text": sheet.plain(line), "picture": drawn[index] if index < len(drawn) else None}
            for index, line in enumerate(drill.classroom_flow)
        ],
        "pictures": sheet.pictures((cover, *drawn)),
    }
