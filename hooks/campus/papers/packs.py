"""ZIP packs: the contents sheet of everything of a lesson or of a theme day."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from campus.content.catalogue import Catalogue

CONTENTS = "00 目录.txt"
_LICENCE = "内容按 CC BY 4.0 发布：可以复制、改编、印刷，注明“校园安全课”即可。"


def lesson(catalogue: Catalogue, key: str) -> dict[str, Any]:
    found = catalogue.lessons[key]
    topic = catalogue.topics[found.topic].name
    band = f"{topic} · {found.stage.grades} · {found.minutes} 分钟 · {found.kind}"
    return _about(found.title, band, found.summary, found.reviewed)


def kit(catalogue: Catalogue, key: str) -> dict[str, Any]:
    found = catalogue.kits[key]
    day = f"{catalogue.theme_days[key].name} · {catalogue.year.name}"
    return _about(found.title, day, found.summary, found.reviewed)


def _about(title: str, what: str, summary: str, reviewed: date) -> dict[str, Any]:
    return {"about": [title, what, summary], "checked": f"上次核对：{reviewed:%Y-%m-%d}。"}


def contents(data: Mapping[str, Any], rows: Iterable[str]) -> str:
    """The sheet, with a byte order mark: the editors of older Windows take it for Chinese only then."""
    lines = [*data["about"], "", "目录", *rows, "", data["checked"], _LICENCE, ""]
    return "\ufeff" + "\r\n".join(lines)
