"""Printing once: from the cache afterwards, whole or not at all, every fault with its place."""

import dataclasses
import os
from pathlib import Path
from typing import Any

import pytest

from campus.content.problems import ContentError
from campus.output import Output
from campus.press import jobs
from campus.press.jobs import CACHE, Job, Pack, PressError, run


def note(data: dict[str, Any]) -> bytes:
    """A maker: writes its words, and leaves a mark each time it really works."""
    with Path(data["worked"]).open("a") as worked:
        worked.write("x")
    if refused := data.get("refused"):
        raise PressError(f"“{refused}”放不下", refused, "P2")
    return str(data["words"]).encode()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    source = tmp_path / "content/posters/a.yml"
    source.parent.mkdir(parents=True)
    source.write_text("topic: fire\nheadline:\n- 太长的一行字\n", encoding="utf-8")
    return tmp_path


def job(root: Path, uri: str, words: str = "甲", **data: Any) -> Job:
    worked = str(root / "worked")
    return Job(uri, "content/posters/a.yml", f"{__name__}:note", {"words": words, "worked": worked, **data})


def times(root: Path) -> int:
    worked = root / "worked"
    return len(worked.read_text()) if worked.exists() else 0


def test_files_come_in_order_and_are_made_once(project: Path) -> None:
    wanted = [job(project, "b.txt", "乙"), job(project, "a.txt", "甲")]
    for _ in range(2):
        made = list(run(project, wanted))
        assert [(output.uri, output.content) for output in made] == [
            ("b.txt", "乙".encode()),
            ("a.txt", "甲".encode()),
        ]
        assert {output.source for output in made} == {"content/posters/a.yml"}
    assert times(project) == 2


def test_changed_data_are_printed_anew_and_nothing_else(project: Path) -> None:
    list(run(project, [job(project, "a.txt"), job(project, "b.txt", "乙")]))
    made = list(run(project, [job(project, "a.txt", "甲二"), job(project, "b.txt", "乙")]))
    assert [output.content for output in made] == ["甲二".encode(), "乙".encode()]
    assert times(project) == 3


def test_a_new_version_of_a_library_prints_everything_anew(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(run(project, [job(project, "a.txt")]))
    monkeypatch.setattr(jobs, "version", lambda library: f"99 of {library}")
    list(run(project, [job(project, "a.txt")]))
    assert times(project) == 2


def test_a_pack_holds_the_files_and_changes_with_them(project: Path) -> None:
    pack = Pack("all.zip", "content/posters/a.yml", {"甲.txt": "a.txt"}, {"目录.txt": "甲"})
    before, after, again = (
        list(run(project, [job(project, "a.txt", words), pack]))[-1].content for words in ("甲", "乙", "甲")
    )
    assert before == again != after


def test_every_fault_is_told_with_its_line_and_nothing_is_half_written(project: Path) -> None:
    wanted = [
        job(project, "a.txt"),
        job(project, "b.txt", refused="太长的一行字"),
        job(project, "c.txt", refused="哪里也没有的字"),
    ]
    made: list[Output] = []
    with pytest.raises(ContentError) as caught:
        made.extend(run(project, wanted))
    assert not made
    assert [f"{it.path}:{it.line}: {it.text}（{it.rule}）" for it in sorted(caught.value.problems)] == [
        "content/posters/a.yml:1: “哪里也没有的字”放不下（P2）",
        "content/posters/a.yml:3: “太长的一行字”放不下（P2）",
    ]
    kept = list((project / CACHE).iterdir())
    assert [path.read_text("utf-8") for path in kept] == ["甲"]  # the good one need not be made again


def test_the_oldest_prints_go_when_the_cache_is_full(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    list(run(project, [job(project, "old.txt", "旧" * 100)]))
    (old,) = (project / CACHE).iterdir()
    os.utime(old, (1, 1))
    monkeypatch.setattr(jobs, "CACHE_BYTES", 300)
    list(run(project, [job(project, "new.txt", "新" * 100)]))
    assert [path.read_text("utf-8")[0] for path in (project / CACHE).iterdir()] == ["新"]


def test_what_another_build_prunes_meanwhile_is_printed_again(project: Path) -> None:
    pack = Pack("all.zip", "content/posters/a.yml", {"甲.txt": "a.txt"}, {})
    wanted: list[Job | Pack] = [job(project, "a.txt"), job(project, "b.txt", "乙"), pack]
    whole = [output.content for output in run(project, wanted)]
    under_way = run(project, wanted)
    made = [next(under_way).content]
    for entry in (project / CACHE).iterdir():
        entry.unlink()
    made += [output.content for output in under_way]
    assert made == whole


def test_an_entry_that_goes_while_the_cache_is_pruned_is_no_fault(project: Path) -> None:
    list(run(project, [job(project, "a.txt")]))
    (project / CACHE / "tmp-of-another-build").symlink_to("renamed-since")
    assert [output.content for output in run(project, [job(project, "a.txt")])] == ["甲".encode()]


def test_an_entry_that_lost_its_content_is_made_again(project: Path) -> None:
    list(run(project, [job(project, "a.txt")]))
    (entry,) = (project / CACHE).iterdir()
    entry.write_bytes(b"")
    assert [output.content for output in run(project, [job(project, "a.txt")])] == ["甲".encode()]


def test_a_fault_is_told_at_the_line_of_its_job(project: Path) -> None:
    (project / "names.csv").write_bytes("学校\n第一小学\n".encode("gb18030"))
    refused = dataclasses.replace(job(project, "a.pdf", refused="第一小学"), source="names.csv", line=2)
    with pytest.raises(ContentError) as caught:
        list(run(project, [refused]))
    assert [(it.path, it.line) for it in caught.value.problems] == [("names.csv", 2)]


def test_a_fault_of_ours_says_which_file_it_is_about(project: Path) -> None:
    broken = dataclasses.replace(job(project, "a.txt"), data={})
    with pytest.raises(KeyError) as caught:
        list(run(project, [broken]))
    assert any(note.startswith("a.txt: ") for note in caught.value.__notes__)


def test_changed_code_templates_and_fonts_print_everything_anew(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for drawn in jobs.DRAWING:
        assert drawn.exists()
    (project / "press").mkdir()
    monkeypatch.setattr(jobs, "PACKAGES", project)
    monkeypatch.setattr(jobs, "DRAWING", (project / "press", project / "pinyin.py"))
    for path in ("press/word.py", "press/templates/note.typ", "pinyin.py"):
        (project / path).parent.mkdir(exist_ok=True)
        (project / path).write_text("1")
        list(run(project, [job(project, "a.txt")]))
        before = times(project)
        list(run(project, [job(project, "a.txt")]))
        assert times(project) == before
        (project / path).write_text("12")
        list(run(project, [job(project, "a.txt")]))
        assert times(project) == before + 1, path
