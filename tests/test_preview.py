"""While an author writes: the saved page at once, and soon after the very site that a clean build makes."""

import time
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from campus.content.problems import ContentError
from campus.preview import MADE, Preview
from conftest import ROOT, files, run, tool

PAGE = "lessons/fire-p1.html"
LESSON = "content/lessons/fire-p1.md"


@pytest.fixture
def project(project: Path) -> Path:
    """With a cache of its own but for printed files, so that no other test takes away what is waited for."""
    (project / ".cache").unlink()
    (project / ".cache").mkdir()
    printed = ROOT / ".cache/tests/print"
    printed.mkdir(exist_ok=True)
    (project / ".cache/print").symlink_to(printed, target_is_directory=True)
    return project


class Served:
    """What ``mkdocs serve --dirty`` does, without its server: it starts, and builds at each change."""

    def __init__(self, project: Path) -> None:
        self.project, self.folder = project, project.parent / "served"
        self._config().plugins.on_startup(command="serve", dirty=True)
        self.build()

    def _config(self) -> MkDocsConfig:
        return load_config(str(self.project / "mkdocs.yml"), site_dir=str(self.folder))

    def build(self) -> None:
        build(self._config(), serve_url="http://127.0.0.1:8000/", dirty=True)

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.project / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
        self.build()

    def rest(self) -> None:
        """What the server does until the whole site is shown: it builds when the other process has ended."""
        hooks: Any = self._config().hooks
        preview = hooks["hooks/entry.py"]._RUN["preview"]
        seen, until = 0, time.monotonic() + 200
        while not preview.whole:
            assert time.monotonic() < until
            time.sleep(0.1)
            ended = len(list((self.project / MADE).iterdir()))
            if ended > seen:
                seen = ended
                self.build()
                assert preview.whole or preview._busy(self.project), "it could not be made"

    def read(self, page: str) -> str:
        return (self.folder / page).read_text("utf-8")

    def is_as_clean(self) -> None:
        clean = self.project.parent / "clean"
        told = run(
            tool("mkdocs"), "build", "--dirty", "--site-dir", clean, cwd=self.project
        )  # nothing is kept
        assert told.returncode == 0, told.stderr
        ours, theirs = files(self.folder), files(clean)
        assert set(ours) == set(theirs)
        different = [it for it, path in theirs.items() if ours[it].read_bytes() != path.read_bytes()]
        assert not different


def test_a_saved_lesson_is_shown_at_once_and_then_the_site_is_that_of_a_clean_build(project: Path) -> None:
    served = Served(project)
    first = served.read(PAGE)
    plan = served.folder / "lessons/files/fire-p1-plan.docx"
    before = plan.read_bytes()
    served.edit(LESSON, "着火了", "着火啦")
    assert "着火啦" in served.read(PAGE)
    assert plan.read_bytes() == before  # the last one stays until the next one is there
    served.edit(LESSON, "着火啦", "着火了")  # taken back while the rest is being made
    assert served.read(PAGE) == first
    served.edit(LESSON, "着火了", "着火哟")
    assert "着火哟" in served.read(PAGE)
    served.rest()
    assert plan.read_bytes() != before
    assert "着火哟" in served.read("browse.html")
    served.is_as_clean()


def test_what_a_change_elsewhere_touches_changes_everywhere(project: Path) -> None:
    served = Served(project)
    options = project / "mkdocs.yml"
    options.write_text(options.read_text("utf-8").replace("代码 MIT", "程序 MIT"), "utf-8")
    drill = project / "content/drills/fire-evacuation.yml"
    drill.rename(drill.with_name("fire-leaving.yml"))
    for path in (project / "content").rglob("*.*"):
        if path.suffix in (".yml", ".md"):
            text = path.read_text("utf-8").replace("fire-evacuation", "fire-leaving")
            path.write_text(
                text.replace("name: 消防\n", "name: 防火\n").replace("says: 消防", "says: 防火"), "utf-8"
            )
    served.build()
    served.rest()
    assert "程序 MIT" in served.read(PAGE)
    assert "防火" in served.read("topics/index.html")
    assert (served.folder / "drills/fire-leaving.html").is_file()
    assert not (served.folder / "drills/fire-evacuation.html").exists()
    served.is_as_clean()


def test_a_fault_of_form_is_told_and_nothing_else_is_shown(project: Path) -> None:
    preview = Preview()
    before = preview.site(project, "")
    lesson = project / LESSON
    text = lesson.read_text("utf-8")
    lesson.write_text(text.replace("minutes: 40", "minute: 40"), "utf-8")
    for _ in range(2):
        with pytest.raises(ContentError, match="不认识的字段“minute”"):
            preview.site(project, "")
    lesson.write_text(text, "utf-8")
    after = preview.site(project, "")
    assert [(it.uri, it.content) for it in after.outputs] == [(it.uri, it.content) for it in before.outputs]
