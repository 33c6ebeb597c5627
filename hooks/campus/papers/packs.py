"""ZIP packs: what the contents sheet says of a lesson's, a drill's or a theme day's files."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from campus.content.catalogue import Catalogue

CONTENTS = "00 目录.txt"
_LICENCE = "内容按 CC BY 4.0 发布：可以复制、改编、印刷，注明“校园安全课”即可。"


@dataclass(frozen=True, slots=True)
class Contents:
    """``about``: a title, and what else to know of the pack; ``reviewed``: when its content was checked."""

    about: tuple[str, ...]
    reviewed: date

    def text(self, rows: Iterable[str]) -> str:
        """With a byte order mark: the editors of older Windows take it for Chinese only then."""
        checked = f"上次核对：{self.reviewed:%Y-%m-%d}。"
        return "\ufeff" + "\r\n".join([*self.about, "", "目录", *rows, "", checked, _LICENCE, ""])


def lesson(catalogue: Catalogue, key: str) -> Contents:
    found = catalogue.lessons[key]
    topic = catalogue.topics[found.topic].name
    band = f"{topic} · {found.stage.grades} · {found.minutes} 分钟 · {found.kind}"
    return Contents((found.title, band, found.summary), found.reviewed)


def drill(catalogue: Catalogue, key: str) -> Contents:
    found = catalogue.drills[key]
    band = f"{catalogue.topics[found.topic].name} · {found.level} · {found.minutes} 分钟"
    return Contents((found.title, band, found.summary), found.reviewed)


def kit(catalogue: Catalogue, key: str) -> Contents:
    found = catalogue.kits[key]
    day = f"{catalogue.theme_days[key].name} · {catalogue.year.name}"
    return Contents((found.title, day, found.summary), found.reviewed)
