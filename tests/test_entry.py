"""The hand-over to MkDocs: every build reads the content anew, writes nothing, and says what is wrong."""

import importlib.util
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from campus import rebuild
from conftest import built, files


def stop(project: Path) -> str:
    """What MkDocs says when it refuses to build."""
    spec = importlib.util.spec_from_file_location("entry_under_test", project / "hooks/entry.py")
    assert spec
    assert spec.loader
    entry = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(entry)
    with pytest.raises(PluginError) as caught:
        entry.on_files(Files([]), load_config(str(project / "mkdocs.yml")))
    return str(caught.value)


def edit(project: Path, name: str, old: str, new: str) -> None:
    path = project / name
    path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")


def test_the_error_is_the_list_of_problems_and_nothing_else(project: Path) -> None:
    edit(project, "content/lessons/fire-p1.md", "minutes: 40", "minutes: 41")
    assert stop(project) == (
        "\ncontent/lessons/fire-p1.md:7: 小学低年级一课 40 分钟；现在写的是 41 分钟（规则 L3）"
        "\ncontent/lessons/fire-p1.md:7: 词语 2、课前小测 3、技能卡 2、出口测验 5、各步骤 28，"
        "加起来是 40 分钟，minutes 写的是 41 分钟（规则 L3）"
        "\n内容里有 2 处需要改。"
    )


def test_two_content_files_for_one_address_are_both_named(project: Path) -> None:
    drill = (project / "content/drills/fire-evacuation.yml").read_text("utf-8")
    (project / "content/drills/index.yml").write_text(drill, encoding="utf-8")
    said = stop(project)
    assert (
        "content/drills/index.yml:1: 网页地址“drills/index.md”已经被 hooks/templates/drills.md.j2 占用"
        in said
    )


def test_each_build_of_one_process_reads_the_content_anew(project: Path, tmp_path: Path) -> None:
    lesson = "lessons/fire-p1.html"
    before = (built(project, tmp_path / "one") / lesson).read_text("utf-8")
    edit(project, "content/lessons/fire-p1.md", "title: 着火了，我会这样离开", "title: 铃声响了，我这样走")
    edit(project, "content/messages/fire.yml", "火警铃响，跟着老师走", "铃响了，跟着老师走")
    edit(project, "content/posters/fire-bell.yml", "[火警铃响, 跟着老师走]", "[铃响了, 跟着老师走]")
    after = (built(project, tmp_path / "two") / lesson).read_text("utf-8")
    assert "着火了，我会这样离开</h1>" in before
    assert "铃声响了，我这样走</h1>" in after
    assert "铃响了，跟着老师走" in after
    assert "火警铃响，跟着老师走" not in after


def test_a_build_writes_nothing_but_the_site(project: Path, tmp_path: Path) -> None:
    def snapshot() -> dict[str, tuple[int, int]]:
        return {
            name: (path.stat().st_mtime_ns, path.stat().st_size)
            for name, path in files(project).items()
            if "__pycache__" not in name
        }

    before = snapshot()
    built(project, tmp_path / "site")
    assert snapshot() == before


def test_an_unchanged_site_is_taken_as_it_was_made(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = rebuild.site_of(project)
    monkeypatch.setattr(rebuild, "load", None)  # whoever loads the content now fails
    assert rebuild.site_of(project) == first


def test_a_changed_file_a_new_address_and_a_broken_store_are_built_anew(project: Path) -> None:
    first = rebuild.site_of(project)
    edit(project, "content/lessons/fire-p1.md", "title: 着火了，我会这样离开", "title: 铃声响了，我这样走")
    second = rebuild.site_of(project)
    assert second != first
    assert rebuild.site_of(project, "https://school.example/") != second
    (kept,) = (project / rebuild.KEPT).iterdir()
    kept.write_bytes(b"half a fi")
    assert rebuild.site_of(project, "https://school.example/").nav == second.nav


def test_a_fault_is_told_every_time(project: Path) -> None:
    edit(project, "content/lessons/fire-p1.md", "minutes: 40", "minutes: 41")
    assert stop(project) == stop(project)
