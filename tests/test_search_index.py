"""The search index: what is in it, how small it is, and that mistakes in its data are told (search_rules)."""

import gzip
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from bench import corpus

from campus.checks import load
from campus.content.catalogue import Catalogue
from campus.content.problems import ContentError
from campus.models import Stage
from campus.output import Output
from campus.search import index, search_index, tables, tokens
from campus.search.documents import Document, documents, in_order
from campus.web import pages, writer
from campus.web.page_text import Section, sections
from conftest import NODE, ROOT


@pytest.fixture(scope="module")
def catalogue(real: Catalogue) -> Catalogue:
    return real


@pytest.fixture(scope="module")
def rendered(catalogue: Catalogue) -> list[Output]:
    return pages.build(catalogue).outputs


@pytest.fixture(scope="module")
def found(catalogue: Catalogue, rendered: list[Output]) -> list[Document]:
    return documents(catalogue, rendered)


@pytest.fixture(scope="module")
def files(catalogue: Catalogue, found: list[Document]) -> dict[str, str]:
    return {Path(it.uri).stem: str(it.content) for it in search_index.written(catalogue, found)}


def zipped(text: str) -> int:
    return len(gzip.compress(text.encode(), 6, mtime=0))


def payload(text: str) -> Any:
    return json.loads(re.sub(r'^campusSearch\.data\("[^"]+","[^"]+",|\);\n$', "", text))


# Documents


def test_every_page_is_a_document(found: list[Document], rendered: list[Output]) -> None:
    urls = {it.url for it in found}
    pages = {writer.address(it.uri) for it in rendered if it.uri.endswith(".md")}
    answers = {url for url in pages if "/answers/" in url}  # one step behind their questions
    assert answers
    assert pages - answers <= urls
    assert not answers & urls
    assert len(urls) == len(found)


def test_every_theme_day_can_be_found(catalogue: Catalogue, found: list[Document]) -> None:
    urls = {it.url for it in found}
    for key in catalogue.theme_days:
        assert f"days/{key}/index.html" in urls or f"days/index.html#{key}" in urls


def test_anchors_are_those_of_the_pages(found: list[Document], rendered: list[Output]) -> None:
    texts = {writer.address(it.uri): str(it.content) for it in rendered}
    texts |= {f"{path.stem}.html": path.read_text("utf-8") for path in (ROOT / "docs").glob("*.md")}
    for document in found:
        url, _, fragment = document.url.partition("#")
        anchors = {section.anchor for section in document.sections} | {fragment}
        for anchor in anchors - {""}:
            assert f"#{anchor}" in texts[url] or f'id="{anchor}"' in texts[url], f"{url}#{anchor}"


def test_text_is_what_a_reader_sees(found: list[Document]) -> None:
    pupil = next(it for it in found if it.url == "pupils/fire-p1.html")
    assert "撤离信号响" in pupil.text, "pinyin over characters is not part of the text"
    for document in found:
        assert not re.search(r"<\w|</|\{ ?[#.]|\]\(|\*\*|viewBox", document.text), document.url
        # Neither what stands on every page nor what editors tell one another.
        told = "数字是出处|还没有核到原文|凭记忆写|没有读到|先想一想，再看答案|看答案和解析|复核单里"
        assert not re.search(told, document.text), document.url


def test_sections_know_their_headings() -> None:
    text = "# 题\n\n开头\n\n## 一 { #one }\n\n- **甲**：[乙](a.md)\n"
    text += "\n### 小 <small>注</small>\n丙\n"
    claim = '<p class="misconception-claim">“没事”</p>\n\n这样回应：有事。\n'
    assert sections(claim)[0].text == "“没事” 这样回应：有事。"
    assert sections(text) == (
        Section("", "", "开头"),
        Section("one", "一", "甲：乙"),
        Section("one", "小 注", "丙"),
    )


def test_what_pupils_choose_from_is_no_text_to_quote(found: list[Document], catalogue: Catalogue) -> None:
    texts = " ".join(it.text for it in found if it.url.startswith(("pupils/", "stories/")))
    for scene in catalogue.stories["fire-p1"].scenes.values():
        assert catalogue.read(scene.text)[0].words in texts
        assert not [choice for choice in scene.choices if not choice.right and choice.do in texts]


def test_a_printed_thing_fits(catalogue: Catalogue, found: list[Document]) -> None:
    poster = Document(
        "posters/files/call-119-a3.pdf",
        "打119，说三句话",
        "海报",
        "fire",
        tuple(Stage),
        0,
        (11,),
        "贴在走廊里。",
        ("海报",),
        "PDF",
    )
    data = search_index.tables_of(catalogue, in_order(catalogue, [*found, poster]))
    rows = [row for name, value in data.items() if name[0] == "d" for row in value]
    assert ["打119，说三句话", "posters/files/call-119-a3.pdf", "贴在走廊里。", "PDF", 0] in rows


# Files


def test_same_content_same_bytes(catalogue: Catalogue, found: list[Document], files: dict[str, str]) -> None:
    again = {Path(it.uri).stem: str(it.content) for it in search_index.written(catalogue, found)}
    assert again == files


def test_files_are_small(files: dict[str, str]) -> None:
    assert zipped(files["signs"]) < 56_000
    assert zipped(files["core"]) < 35_000
    assert zipped(files["letters"]) < 12_000
    assert zipped(files["search"]) < 28_400
    assert max(zipped(text) for name, text in files.items() if re.fullmatch(r"p\d+", name)) < 12_000
    assert max(zipped(text) for name, text in files.items() if re.fullmatch(r"d\d+", name)) < 6_000


def test_what_is_fetched_does_not_grow_with_the_site(
    catalogue: Catalogue, found: list[Document], files: dict[str, str]
) -> None:
    some = [it for it in found if it.kind in ("教案", "主题", "演练")]
    many = in_order(catalogue, corpus.bigger(some, 8))
    data = {Path(it.uri).stem: str(it.content) for it in search_index.written(catalogue, many)}
    assert zipped(data["core"]) < 42_000
    lists = [zipped(text) for name, text in data.items() if re.fullmatch(r"p\d+", name)]
    assert max(lists) < 12_000
    for name, text in data.items():
        if re.fullmatch(r"p\d+", name):
            assert all(len(re.findall("[A-P]", value)) <= index.MOST for value in payload(text).values())


def test_data_is_for_this_build_only(files: dict[str, str]) -> None:
    data = "".join(text for name, text in files.items() if name != "search")
    versions = set(re.findall(r'(?m)^campusSearch\.data\("[^"]+","(\w+)"', data))
    assert len(versions) == 1
    assert f'createPageClient("{versions.pop()}")' in files["search"]


def test_nothing_that_a_strict_policy_forbids(files: dict[str, str]) -> None:
    assert not re.search(
        r"\beval\(|new Function|WebAssembly|\bfetch\(|XMLHttpRequest|https?://|innerHTML", files["search"]
    )


def test_who_despairs_reads_of_no_means(catalogue: Catalogue, found: list[Document]) -> None:
    chosen = [found[doc] for doc in tables.for_despair(catalogue, found)]
    assert chosen[0].url == "help.html"
    assert [it.kind for it in chosen[1:5]] == ["学生页"] * 4
    for it in chosen:
        words = " ".join((it.title, it.summary, *it.keywords, it.text))
        assert not [word for word in catalogue.search.emergencies.means if word in words], it.url


# Tokens: Python and JavaScript cut alike


def test_python_and_javascript_agree(found: list[Document]) -> None:
    if NODE is None:
        pytest.skip("Node is not installed")
    texts = [
        "消防安全",
        "４·１５ 國家安全",
        "AED 除颤",
        "４月１５日和12.2",
        "zero\u200bwidth",
        "ﬁre",
        "十二月二日",
        "一",
    ]
    texts += [it.title for it in found]
    fold = tables.folding(texts)
    runs = sorted({run for text in texts for run in tokens.runs(tokens.normalise(text, fold))})
    mine = {
        "texts": [tokens.normalise(text, fold) for text in texts],
        "pairs": [tokens.pairs(run) or [run] for run in runs],
        "hashes": [index.file_of(run, 97) for run in runs],
        "folded": [tokens.fold_syllable(it) for it in ("zhang", "shi", "ling", "nan", "an")],
        "decoded": [[0, 1, 40, 2000], [1 / 16, 1, 0.5, 2 / 16]],
    }
    program = """
      import * as text from "%s";
      import { readFileSync } from "node:fs";
      const given = JSON.parse(readFileSync(0, "utf8"));
      const normalise = text.normaliser(given.fold);
      const { docs, levels } = text.decode(given.list);
      console.log(JSON.stringify({
        texts: given.texts.map(normalise), pairs: given.runs.map(text.pairs),
        hashes: given.runs.map((run) => text.hashOf(run) %% 97),
        folded: given.syllables.map(text.foldSyllable),
        decoded: [docs, levels],
      }));
    """
    given = {
        "fold": "".join(chr(key) + value for key, value in fold.items()),
        "texts": texts,
        "runs": runs,
        "syllables": ["zhang", "shi", "ling", "nan", "an"],
        "list": index.encode([(0, 1), (1, 16), (40, 8), (2000, 2)]),
    }
    path = (ROOT / "docs/assets/search/text.js").as_uri()
    run = subprocess.run(
        [str(NODE), "--input-type=module", "-e", program % path],
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert json.loads(run.stdout) == mine


def test_lists_keep_the_best() -> None:
    postings = [(doc, 16 if doc % 10 == 0 else 1) for doc in range(5000)]
    text = index.encode(postings)
    assert text.startswith("5000|")
    assert len(re.findall("[A-P]", text)) == index.MOST
    assert text.count("P") == index.MOST


def test_dates_in_every_spelling() -> None:
    for text in ("4月15日", "4·15", "4.15", "四月十五", "4-15", "4/15"):
        assert list(tokens.dates(text)) == ["d:4.15"], text
    assert list(tokens.dates("13月1日 2.30.1 99/99")) == []


def test_the_line_of_numbers_says_what_the_site_says(real: Catalogue) -> None:
    header = (ROOT / "overrides/partials/campus-header.html").read_text("utf-8")
    told = re.findall(r'href="tel:(\d+)"><b>(\d+)</b>', header)
    assert len(told) == 4
    assert all(there == shown and there in real.phones for there, shown in told)


# Mistakes in content/search/

MEANING = (
    # file, what is replaced, by what, part of the sentence, rule
    ("synonyms", "topic: fire,", "topic: fires,", "没有这个主题：“fires”", "F4"),
    ("english", "says: 消防,", "says: 胡乱写,", "本站认得的词", "Q1"),
    ("synonyms", "words: [打火机,", "words: [打火机, 打火机,", "写了两次", "Q2"),
    ("synonyms", "words: [灭火,", "words: [溺水,", "已经是主题“drowning”的俗称", "Q2"),
    ("synonyms", "means: [玩火, 打火机]", "means: [魑魅]", "页面上没有“魑魅”", "Q3"),
    ("emergencies", "procedure: fire-now", "procedure: fire-then", "没有这份处置要领：“fire-then”", "F4"),
    ("emergencies", "procedure: my-own-despair", "procedure: bleeding", "先打的只能是12356", "Q4"),
    ("emergencies", 'call_first: "110"', 'call_first: "122"', "只能是“suicidal-friend”里的号码", "Q4"),
    ("emergencies", "【身上】…着火", "【身边】…着火", "没有“身边”这组词", "Q6"),
    ("emergencies", "唔见+!题", "唔见…+!题", "的旁边不能空着", "Q6"),
    ("emergencies", "想死, 不如死", "想死, 【绝望】, 不如死", "里又有“绝望”自己", "Q6"),
)
SHAPE = (
    ("kinds", "kinds: [活动包]", "kinds: [活动箱]", "活动箱", "F3"),
    ("grades", "stages: [高中]", "stages: [大学]", "大学", "F3"),
    ("stop_words", "weak:", "week:", "week", "F3"),
)


@pytest.mark.parametrize("faults", [MEANING, SHAPE], ids=["meaning", "shape"])
def test_mistakes_are_told_with_their_line(faults: tuple[tuple[str, ...], ...], tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    lines = []
    for file, old, new, _, _ in faults:
        path = tmp_path / "content/search" / f"{file}.yml"
        text = path.read_text("utf-8")
        assert old in text
        lines.append(text[: text.index(old)].count("\n") + 1)
        path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(ContentError) as caught:
        load(tmp_path)
    for (file, _, _, sentence, rule), line in zip(faults, lines, strict=True):
        told = [it for it in caught.value.problems if it.path == f"content/search/{file}.yml"]
        assert any(sentence in it.text and (it.rule, it.line) == (rule, line) for it in told), (
            sentence,
            line,
        )


def test_a_kind_left_out_is_told(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    path = tmp_path / "content/search/kinds.yml"
    path.write_text(
        path.read_text("utf-8").replace("  - {name: 日历, weight: 0.7, months: true}\n", ""), "utf-8"
    )
    with pytest.raises(ContentError, match=r"kinds\.yml:\d+: order 里缺少：日历（规则 Q5）"):
        load(tmp_path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "content/search/kinds.yml").unlink()
    with pytest.raises(ContentError, match=r"content/search/kinds\.yml:1: 找不到这个文件"):
        load(tmp_path)


@pytest.mark.skipif(NODE is None, reason="the test packages bring Node")
def test_the_modules_are_one_script(catalogue: Catalogue) -> None:
    """They share one scope there: a name that two of them give is an error which no module has by itself."""
    script = search_index.program(catalogue, "0")
    run = subprocess.run(
        [str(NODE), "--check", "-"], input=script, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
