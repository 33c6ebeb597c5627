"""Drafts: a new file loads, and all that is said of it is what is still to be written."""

import datetime
import re
from pathlib import Path

import pytest

from campus import drafts
from campus.__main__ import main
from campus.checks import load
from campus.checks.text_rules import to_write
from campus.content import reader
from campus.content.catalogue import Catalogue
from campus.content.kinds import KINDS
from campus.content.problems import ContentError
from campus.content.prose import read_lesson
from campus.models import Lesson, Stage
from conftest import lay_out

TODAY = datetime.date(2026, 11, 30)
ASKED: list[tuple[str, dict[str, str], str]] = [
    ("lesson", {"topic": "fire", "stage": "p1", "name": "dorm"}, "lessons/fire-p1-dorm.md"),
    ("lesson", {"topic": "crowd", "stage": "p1"}, "lessons/crowd-p1.md"),
    ("kit", {"day": "drug-day"}, "kits/drug-day.md"),
    ("drill", {"name": "wind", "topic": "crowd"}, "drills/wind.yml"),
    ("poster", {"name": "door", "topic": "fire"}, "posters/door.yml"),
    ("procedure", {"name": "cramp", "topic": "fire"}, "procedures/cramp.yml"),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    root.mkdir()
    lay_out(root)
    return root


def written(root: Path, what: str, asked: dict[str, str]) -> Path:
    catalogue, problems = reader.read(root)
    assert problems == []
    return root / drafts.begin(catalogue, what, TODAY, asked)


def problems(root: Path) -> list[tuple[str, int, str]]:
    with pytest.raises(ContentError) as caught:
        load(root)
    return [(it.path, it.line, it.rule) for it in caught.value.problems]


@pytest.mark.parametrize(("what", "asked", "path"), ASKED, ids=[path for _, _, path in ASKED])
def test_of_a_draft_only_what_is_to_be_written_is_said(
    project: Path, what: str, asked: dict[str, str], path: str
) -> None:
    draft = written(project, what, asked)
    assert draft == project / "content" / path
    rows = draft.read_text("utf-8").split("\n")
    to_do = [number for number, row in enumerate(rows, 1) if "〔填" in row]
    assert len(to_do) >= 5
    assert list(dict.fromkeys(problems(project))) == [(f"content/{path}", line, "F10") for line in to_do]


def test_a_lesson_of_any_topic_and_band_can_be_begun(real: Catalogue) -> None:
    kind = next(kind for kind in KINDS if kind.model is Lesson)
    for topic in real.topics:
        for stage in Stage:
            text = drafts.text(kind, drafts.lesson(real, TODAY, topic, stage))
            entry, faults = read_lesson(f"{topic}-{stage.code}.md", text)
            assert faults == []
            assert Lesson.model_validate(entry.data).topic == topic


@pytest.mark.parametrize("what", [what for what in drafts.BEGUN if what != "lesson"])
def test_a_draft_tells_every_key_that_its_author_may_write(project: Path, what: str) -> None:
    asked = {"topic": "fire", "name": "new", "day": "drug-day"}
    text = written(project, what, asked).read_text("utf-8")
    kind = next(kind for kind in KINDS if kind.slug == f"{what}s")
    for name, info in kind.model.model_fields.items():
        if name not in kind.headings:
            assert re.search(rf"(?m)^(?:{name}:|# {name} 可以不写)", text), name
            assert f"{info.title}：" in text


def test_beside_what_is_to_be_written_nothing_is_said_of_its_line(project: Path) -> None:
    lesson = project / "content/lessons/fire-p1.md"
    text = lesson.read_text("utf-8")
    (home,) = re.findall(r"(?<=## 回家说一说\n\n).+", text)
    lesson.write_text(text.replace(home, f"着火了就跳窗逃生{to_write('一句话')}\n\n每天打卡"), "utf-8")
    line = text[: text.index(home)].count("\n") + 1
    path = "content/lessons/fire-p1.md"
    assert problems(project) == [(path, line, "F10"), (path, line + 2, "S6")]


def test_a_draft_never_takes_the_place_of_a_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (project / "content/lessons/fire-p1.md").read_bytes()
    new = ["--root", str(project), "new", "lesson", "--topic", "fire", "--stage", "p1"]
    assert main(new) == 1
    assert capsys.readouterr().err == "已经有 content/lessons/fire-p1.md 了，请换一个名字\n"
    assert (project / "content/lessons/fire-p1.md").read_bytes() == before


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("lesson --topic flood --stage p1", "TOPIC 要写其中一个：fire、crowd、traffic；现在写的是“flood”"),
        ("lesson --topic fire --stage 三年级", "STAGE 要写其中一个：p1、p2、j、s；现在写的是“三年级”"),
        ("kit", "DAY 要写其中一个：first-class、"),
        ("drill --topic fire --name ../x", "NAME 要写编号（小写字母、数字和连字符）"),
    ],
)
def test_what_cannot_be_begun_is_told_with_what_can(
    project: Path, capsys: pytest.CaptureFixture[str], asked: str, told: str
) -> None:
    assert main(["--root", str(project), "new", *asked.split()]) == 1
    assert capsys.readouterr().err.startswith(told)


def test_a_draft_can_be_begun_while_other_content_is_faulty(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "content/drills/tabs.yml").write_text("title:\n\tx\n", "utf-8")
    assert main(["--root", str(project), "new", "poster", "--topic", "fire", "--name", "door"]) == 0
    assert capsys.readouterr().out.startswith("写好了 content/posters/door.yml：")
    assert (project / "content/posters/door.yml").is_file()
