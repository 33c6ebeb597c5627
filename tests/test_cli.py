"""``python -m campus``: the content without MkDocs."""

import re
import sys
from pathlib import Path

import pytest

from campus.__main__ import main
from conftest import ROOT, files, lay_out, run
from test_faulty import overlay


def test_check_says_that_all_is_well(miniature: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(miniature), "check"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("内容没有问题：")
    assert err == ""


@pytest.mark.parametrize("command", [["check"], ["report"], ["export", "out"]])
def test_faulty_content_is_told_on_standard_error_with_exit_code_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    root = tmp_path / "project"
    root.mkdir()
    lay_out(root)
    overlay(root)
    assert main(["--root", str(root), *command]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[0].startswith("content/")
    assert err.splitlines()[-1].endswith("处需要改。")
    assert not (root / "out").exists()


def test_in_ci_each_problem_is_an_annotation_too_and_nothing_else_changes(
    miniature: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "project"
    root.mkdir()
    lay_out(root)
    overlay(root)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    assert main(["--root", str(root), "check"]) == 1
    before = capsys.readouterr()
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert main(["--root", str(root), "check"]) == 1
    after = capsys.readouterr()
    assert (before.out, after.err) == ("", before.err)
    lines = after.out.splitlines()
    assert len(lines) == len(before.err.splitlines()) - 1
    form = r"::error file=content/[^,:]+,line=\d+::.*[一-鿿].*（规则 [A-Z]\d+）$"
    assert [line for line in lines if not re.match(form, line)] == []
    assert main(["--root", str(miniature), "check"]) == 0
    assert capsys.readouterr().out.startswith("内容没有问题：")


def test_report_counts_what_there_is_and_prints_nothing(
    miniature: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("campus.papers.run")
    assert main(["--root", str(miniature), "report"]) == 0
    out = capsys.readouterr().out
    assert "课：1；活动包：1；演练：1" in out
    assert re.search(
        r"印出的文件：docx \d+，js 2，pdf \d+，png 1，pptx 1，svg 1，(webp \d+，)?xlsx 1，zip 12\n", out
    )
    assert "没有出处：0" in out
    assert "全年 · 应急疏散演练：11/11 月；够了" in out


def test_export_writes_every_page_and_file(
    miniature: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(miniature), "export", str(tmp_path / "out")]) == 0
    written = files(tmp_path / "out")
    assert {"index.md", "lessons/fire-p1.md", "calendar/all.ics", "assets/search/search.js"} <= set(written)
    assert f"写好 {len(written)} 个文件" in capsys.readouterr().out
    assert b"\r\n" not in written["index.md"].read_bytes()


def test_export_twice_gives_the_same_bytes(miniature: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert main(["--root", str(miniature), "export", str(tmp_path / name)]) == 0
    one, two = files(tmp_path / "one"), files(tmp_path / "two")
    assert {name: path.read_bytes() for name, path in one.items()} == {
        name: path.read_bytes() for name, path in two.items()
    }


@pytest.mark.parametrize("arguments", [[], ["help"], ["export"]])
def test_a_command_that_does_not_exist_is_exit_code_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_a_folder_without_content_is_told_and_not_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(tmp_path), "check"]) == 1
    assert "content/school.yml:1: 找不到这个文件" in capsys.readouterr().err


def test_the_package_runs_as_a_module() -> None:
    done = run(sys.executable, "-m", "campus", "check", cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("内容没有问题：")
