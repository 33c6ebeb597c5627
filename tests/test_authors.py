"""What authors are told: every field and rule on a page of the site, and nothing that is not so."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from campus import models
from campus.checks import poster_rules
from campus.checks.rules import rules
from campus.content import manual
from campus.content.catalogue import Catalogue
from campus.content.entries import load_yaml
from campus.content.kinds import KINDS, Kind
from campus.content.passages import KINDS as ENTRIES
from campus.models.base import told
from campus.models.search_words import SearchData
from campus.web import author_pages
from campus.web.writer import Writer
from conftest import ROOT

NOT_TOLD = {"picture"}  # with the text of its drawing: its caption is


@pytest.fixture(scope="module")
def pages(catalogue: Catalogue) -> dict[str, str]:
    writer = Writer(catalogue)
    author_pages.build(writer)
    return {output.uri: str(output.content) for output in writer.pages}


def page(pages: dict[str, str], kind: Kind) -> str:
    return pages[f"contribute/{kind.slug}.md"]


def inside(annotation: Any, seen: set[Any]) -> Iterator[type[BaseModel]]:
    """The models of which ``annotation`` is made."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if annotation in seen:
            return
        seen.add(annotation)
        yield annotation
        for info in annotation.model_fields.values():
            yield from inside(info.annotation, seen)
    for inner in get_args(annotation):
        yield from inside(inner, seen)


def test_every_kind_of_entry_is_told() -> None:
    shapes = [shape for kind in KINDS for shape in kind.files.values()]
    seen: set[Any] = set()
    told_of = {model for shape in shapes for model in inside(shape, seen)}
    wanted = {model for name, model in ENTRIES.items() if name not in NOT_TOLD}
    assert wanted | {models.Caption} <= told_of
    searched = {info.annotation for info in SearchData.model_fields.values()}
    assert searched <= set(shapes)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.slug)
def test_every_field_is_told_with_its_name_and_what_to_write(kind: Kind, pages: dict[str, str]) -> None:
    text = page(pages, kind)
    seen: set[Any] = set()
    for shape in kind.files.values():
        for model in inside(shape, seen):
            for name, info in model.model_fields.items():
                title, says, _ = told(info.description)
                assert title in text, (model, name)
                assert says in text, (model, name)
                assert kind.headings or f"`{info.alias or name}`" in text, (model, name)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.headings], ids=lambda kind: kind.slug)
def test_every_heading_is_told_as_it_is_written(kind: Kind, pages: dict[str, str]) -> None:
    for heading in kind.headings.values():
        assert f"`## {heading}`" in page(pages, kind)


@pytest.mark.parametrize(
    ("slug", "wanted"),
    [
        ("lessons", "一个动作，例如“着火了，我会这样离开”。\n\n    <small>4—22 字；不写出处和引用</small>"),
        ("drills", "<small>2—6 项；每项：“主题.编号”，例如“fire.leave”</small>"),
        ("drills", "0.5 的倍数</small>"),
        ("school", "<small>1—100 的整数；可以不写，不写就是 45</small>"),
        ("posters", "<small>写 `学生`、`教职工`、`家长`、`大家` 中的一个</small>"),
        ("sources", "加引号"),
        ("theme-days", "### 每年固定的一天：`kind: fixed`"),
        ("theme-days", "### 学期的第一周或最后一周：`kind: term_week`"),
        ("curriculum", "每项：写 `幼儿园`、"),
        ("lessons", "学生会读，只用核过的来源"),
        ("kits", "可以写出错误的说法，这里正是要纠正它"),
    ],
)
def test_what_is_allowed_is_read_from_the_models(slug: str, wanted: str, pages: dict[str, str]) -> None:
    assert wanted in pages[f"contribute/{slug}.md"]


def test_every_rule_is_on_the_page_of_rules_and_is_linked_from_a_kind(pages: dict[str, str]) -> None:
    text = pages["contribute/rules.md"]
    for rule in rules():
        assert f"### {rule.id} {rule.title} {{ #{rule.id.lower()} }}" in text
        assert f"- 错：{rule.wrong}\n- 对：{rule.right}" in text
        assert any(f"(rules.md#{rule.id.lower()})" in page(pages, kind) for kind in KINDS), rule.id


def test_every_band_is_told_with_its_numbers(pages: dict[str, str]) -> None:
    for stage in models.Stage:
        for slug in ("lessons", "kits"):
            part = pages[f"contribute/{slug}.md"].partition(f"### {stage}\n")[2]
            assert f"学生页 {stage.band.pupil[0]}—{stage.band.pupil[1]} 字" in part


def test_every_layout_of_a_poster_is_told_with_its_number_of_panels(pages: dict[str, str]) -> None:
    text = pages["contribute/posters.md"]
    for layout, numbers in poster_rules._LAYOUT_PANELS.items():
        (line,) = re.findall(rf"(?m)^    - `{layout}`：.+$", text)
        words = {3: "三", 4: "四|各两", 5: "五"}
        assert all(re.search(words[number], line) for number in numbers), line


def test_the_example_of_a_list_is_its_first_record(pages: dict[str, str]) -> None:
    found = 0
    for kind in KINDS:
        example = re.search(r"(?s)```yaml\n(.+?)\n```", page(pages, kind))
        if example:
            found += 1
            shape = next(iter(kind.files.values()))
            data = load_yaml("x.yml", example[1]).data
            assert manual.validated(shape, data)
    assert found >= 8


def test_every_kind_is_where_the_manual_says() -> None:
    told_of: set[Path] = set()
    for kind in KINDS:
        for path in kind.files:
            files = set((ROOT / "content").glob(path))
            assert files, path
            told_of |= files
    others = {path for path in (ROOT / "content").rglob("*.*") if path.suffix in (".md", ".yml")} - told_of
    assert {path.relative_to(ROOT / "content").as_posix() for path in others} == {
        "pinyin.yml",  # told by hand
        "REVIEW.md",  # what readers found, for people only
        "art/icons/README.md",
    }


def test_the_table_of_files_names_every_kind() -> None:
    text = (ROOT / "docs/writing.md").read_text("utf-8")
    for kind in KINDS:
        for path in kind.files:
            folder = f"content/{path.partition('*')[0]}" if "search" not in path else "content/search/"
            assert folder in text, path


def headings(text: str) -> set[str]:
    """The anchors of a Markdown file on a code host."""
    found = re.findall(r"(?m)^#+ (.+)$", re.sub(r"(?s)```.*?```", "", text))
    return {re.sub(r"[^\w一-鿿 -]", "", title.lower()).strip().replace(" ", "-") for title in found}


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "DEVELOPING.md"])
def test_links_of_the_doors_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        path, _, anchor = target.partition("#")
        assert not path or (ROOT / path).is_file(), target
        assert not anchor or anchor in headings((ROOT / (path or name)).read_text("utf-8")), target


def test_the_doors_fit_on_a_few_screens() -> None:
    assert len((ROOT / "CONTRIBUTING.md").read_text("utf-8").splitlines()) <= 160
