"""One tree that is wrong in every way we know, and the full list of what its author is told.

``tests/faulty/content`` is laid over ``tests/content``: a file replaces the one of the same name, and a
file ending in ``.add`` is put at the end of it. What cannot be kept in a repository (ten megabytes, bytes
that are not UTF-8, a link out of the project) is made below.

To add a fault: write it there, run ``pytest tests/test_faulty.py --accept-faulty``, and read the
difference of ``tests/faulty/expected.txt`` as an author would.
"""

import shutil
from pathlib import Path

import pytest

from campus.checks import load
from campus.content.problems import ContentError
from conftest import TESTS, lay_out

FAULTY = TESTS / "faulty"
EXPECTED = FAULTY / "expected.txt"


def overlay(root: Path) -> None:
    """The faulty files over the miniature tree in ``root/content``."""
    for path in sorted((FAULTY / "content").rglob("*")):
        target = root / "content" / path.relative_to(FAULTY / "content")
        if path.suffix == ".add":
            with target.with_suffix("").open("ab") as file:
                file.write(path.read_bytes())
        elif path.is_file():
            shutil.copy(path, target)
    content = root / "content"
    (content / "drills/big.yml").write_bytes("title: 很大\n".encode() * 700_000)
    (content / "messages/gbk.yml").write_bytes("topic: fire\nmessages: 消防".encode("gbk"))
    (content / "lessons/消防（三年级）.md").write_text("---\n---\n", encoding="utf-8")
    (content / "lessons/Fire P1.md").write_text("---\n---\n", encoding="utf-8")
    outside = root.parent / "outside.yml"
    outside.write_text("title: 项目外面的文件\n", encoding="utf-8")
    (content / "drills/link.yml").symlink_to(outside)
    (content / "art/icons/material/link.svg").symlink_to(outside)
    (content / "art/icons/material/gbk.svg").write_bytes("<svg><title>消防</title></svg>".encode("gbk"))
    (content / "drills/nowhere.yml").symlink_to(root.parent / "nowhere.yml")


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("faulty") / "project"
    root.mkdir()
    lay_out(root)
    overlay(root)
    return root


def test_an_author_is_told_everything_that_is_wrong_in_one_go(
    faulty: Path, pytestconfig: pytest.Config
) -> None:
    with pytest.raises(ContentError) as caught:
        load(faulty)
    report = caught.value.report() + "\n"
    if pytestconfig.getoption("accept_faulty"):
        EXPECTED.write_text(report, encoding="utf-8", newline="\n")
    assert report.splitlines() == EXPECTED.read_text("utf-8").splitlines(), (
        "If the new lines are right: pytest tests/test_faulty.py --accept-faulty"
    )


def test_the_same_faults_are_told_in_the_same_order_every_time(faulty: Path) -> None:
    reports = set()
    for _ in range(2):
        with pytest.raises(ContentError) as caught:
            load(faulty)
        reports.add(caught.value.report())
    assert len(reports) == 1


def test_every_line_names_a_file_that_exists_and_a_line_inside_it(faulty: Path) -> None:
    *lines, _ = EXPECTED.read_text("utf-8").splitlines()
    for text in lines:
        path, number, _ = text.split(":", 2)
        file = faulty / path
        assert file.is_symlink() or file.is_file(), text
        if file.is_file() and "UTF-8" not in text:
            assert 1 <= int(number) <= max(1, file.read_text("utf-8").count("\n") + 1), text


def test_nothing_of_a_file_outside_the_project_is_shown(faulty: Path) -> None:
    assert "项目外面的文件" not in EXPECTED.read_text("utf-8")
