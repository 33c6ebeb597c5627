"""ZIP packs: everything of a lesson, everything of a theme day, with a contents sheet and Chinese names."""

from collections.abc import Iterator

from campus.content.catalogue import Catalogue
from campus.papers import downloads
from campus.papers.downloads import Download
from campus.press.jobs import Pack

_LICENCE = "内容按 CC BY 4.0 发布：可以复制、改编、印刷，注明“校园安全课”即可。"


def jobs(catalogue: Catalogue) -> Iterator[Pack]:
    """``lessons/files/<id>-pack.zip`` and ``days/files/<day>-kit.zip``."""
    for key, lesson in catalogue.lessons.items():
        topic = catalogue.topics[lesson.topic].name
        about = (
            lesson.title,
            f"{topic} · {lesson.stage.grades} · {lesson.minutes} 分钟 · {lesson.kind}",
            lesson.summary,
        )
        yield _pack(
            downloads.lesson_pack(key),
            catalogue.path("lesson", key),
            downloads.lesson(key),
            about,
            f"上次核对：{lesson.reviewed:%Y-%m-%d}。",
        )
    for key, kit in catalogue.kits.items():
        day = catalogue.theme_days[key]
        about = (kit.title, f"{day.name} · {catalogue.year.name}", kit.summary)
        yield _pack(
            downloads.kit_pack(key),
            catalogue.path("kit", key),
            downloads.kit(key),
            about,
            f"上次核对：{kit.reviewed:%Y-%m-%d}。",
        )


def _pack(
    pack: Download, source: str, files: tuple[Download, ...], about: tuple[str, ...], checked: str
) -> Pack:
    """The files in their order of use, numbered, so that every file manager keeps that order."""
    named = {f"{number:02d} {file.file_name()}": file for number, file in enumerate(files, start=1)}
    rows = [f"{name}　{file.use}" for name, file in named.items()]
    contents = "\r\n".join([*about, "", "目录", *rows, "", checked, _LICENCE, ""])
    return Pack(
        pack.uri,
        source,
        contents={name: file.uri for name, file in named.items()},
        # With a byte order mark: the editors of older Windows take the text for Chinese only then.
        texts={"00 目录.txt": "\ufeff" + contents},
    )
