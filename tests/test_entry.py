"""The hand-over to MkDocs: every build reads the content anew, writes nothing, and says what is wrong."""

import importlib.util
import os
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import Files

from campus import checks, rebuild
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


@pytest.fixture
def kept_here(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this project's site is kept; the other tests' builds keep theirs elsewhere."""
    monkeypatch.setattr(rebuild, "KEPT", Path("kept"))
    return project / "kept"


@pytest.mark.usefixtures("kept_here")
def test_an_unchanged_site_is_taken_as_it_was_made(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = rebuild.site_of(project)
    monkeypatch.setattr(checks, "load", None)  # whoever loads the content now fails
    second = rebuild.site_of(project)
    assert second.nav == first.nav
    assert [(it.uri, it.content, it.source) for it in second.outputs] == [
        (it.uri, it.content, it.source) for it in first.outputs
    ]


def test_a_changed_file_a_new_address_and_a_broken_store_are_built_anew(
    project: Path, kept_here: Path
) -> None:
    first = rebuild.site_of(project)
    edit(project, "content/lessons/fire-p1.md", "title: 着火了，我会这样离开", "title: 铃声响了，我这样走")
    second = rebuild.site_of(project)
    assert second != first
    assert rebuild.site_of(project, "https://school.example/") != second
    (kept,) = kept_here.iterdir()
    kept.write_bytes(b"half a fi")
    assert rebuild.site_of(project, "https://school.example/").nav == second.nav


def test_what_another_build_is_writing_is_left_and_what_a_killed_one_left_goes(
    project: Path, kept_here: Path
) -> None:
    kept_here.mkdir()
    for name in ("now.part", "killed.part", "older"):
        (kept_here / name).write_bytes(b"half a site")
    os.utime(kept_here / "killed.part", (1_700_000_000, 1_700_000_000))
    rebuild.site_of(project)
    assert (kept_here / "now.part").exists()
    assert len(list(kept_here.iterdir())) == 2


def test_a_page_keeps_its_html_to_the_letter(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rebuild, "HTML", Path("html"))  # nobody else's
    first = files(built(project, tmp_path / "one"))
    monkeypatch.setattr("markdown.Markdown.convert", None)  # whoever converts now fails
    second = files(built(project, tmp_path / "two"))
    assert {name: path.read_bytes() for name, path in first.items()} == {
        name: path.read_bytes() for name, path in second.items()
    }


def test_a_page_is_made_anew_when_it_its_options_or_its_neighbours_change(
    project: Path, tmp_path: Path
) -> None:
    built(project, tmp_path / "one")
    edit(project, "docs/about.md", "# 关于本站", "# 关于这个网站")
    assert "关于这个网站</h1>" in (built(project, tmp_path / "two") / "about.html").read_text("utf-8")
    edit(project, "mkdocs.yml", "case: lower", "case: upper")
    (project / "docs/new.md").write_text("# 新的一页\n\n[关于](about.md#本站)\n", "utf-8")
    with pytest.raises(Abort):  # not in the navigation, and an anchor that is not there
        built(project, tmp_path / "three")


def test_a_broken_link_is_told_in_every_build(
    project: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with (project / "docs/about.md").open("a", encoding="utf-8") as about:
        about.write("\n[没有](nowhere.md) [也没有](about.md#nowhere)\n")
    for turn in ("one", "two"):
        caplog.clear()
        with pytest.raises(Abort):
            built(project, tmp_path / turn)
        assert "nowhere.md" in caplog.text
        assert "#nowhere" in caplog.text


def test_a_fault_is_told_every_time(project: Path) -> None:
    edit(project, "content/lessons/fire-p1.md", "minutes: 40", "minutes: 41")
    assert stop(project) == stop(project)
