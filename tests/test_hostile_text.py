"""Text that means something elsewhere, in every field of every kind: refused at load, dead where it is not.

The first half plants what the grammar has no place for and reads what the author is told (text_rules). The
second half plants it behind the back of the checks: whoever writes a page, a document, a sheet, a calendar
or the search index must write it as plain characters all the same.
"""

import copy
import dataclasses
import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from importlib import import_module
from typing import Any

import pytest
import yaml
from icalendar import Calendar
from markdown import Markdown
from openpyxl import load_workbook
from pydantic import TypeAdapter, ValidationError
from pypdf import PdfReader

from campus.checks.text_rules import texts_keep_the_grammar
from campus.content.catalogue import Catalogue
from campus.content.entries import Location
from campus.content.markup import faults
from campus.content.passages import KEPT as _KEPT
from campus.content.passages import Passage, annotation_of
from campus.models.marks import Prose, Words
from campus.output import Output
from campus.papers import printables
from campus.press.jobs import Job
from campus.search import search_index
from campus.text.notes import escaped
from campus.web import calendars, pages
from conftest import ROOT, flat

# What an author might paste or try, and whether prose may hold it.
REFUSED = (
    *(
        "<script>alert(1)</script>",
        "<b>粗</b>",
        "<img src=x onerror=alert(1)>",
        "<!-- 注 -->",
        "&nbsp;",
        "&#60;",
    ),
    *(
        "[链接](a.md)",
        "![图](a.png)",
        "[链接][a]",
        "https://example.org",
        "www.example.org/a",
        "[注]",
        "[^1]",
    ),
    *("*斜*", "_斜_", "`代码`", "***", "~~删~~", "{{ 7*7 }}", "{% for %}", "{# 注 #}", "{ .类 }", "{", "}}"),
    *("\\", "\\*", "a\tb", "**", "__粗__"),
)
LINES = (
    *(
        "# 标题",
        "### 标题",
        "> 引文",
        "| 甲 | 乙 |",
        "---",
        "***",
        "===",
        "* 项",
        "+ 项",
        "```",
        "~~~",
        "!!! note",
    ),
    *(": 定义", "[a]: b.md", "<div>"),
)
BOLD = "**粗**"
LISTED = "\n\n- 甲\n- 乙"


def planted(catalogue: Catalogue, piece: str, kinds: type[Words] | tuple[type, ...] = Words) -> Catalogue:
    """``piece`` at the end of every text of these marks, in the data that checks walk; nothing shows it."""
    entries = dict(catalogue.entries)
    for passage in catalogue.passages:
        if isinstance(passage.mark, kinds) and value(
            entries[passage.kind, passage.key].data, passage.location
        ):
            entry = entries[passage.kind, passage.key]
            data = (
                entry.data
                if entry is not catalogue.entries[passage.kind, passage.key]
                else copy.deepcopy(entry.data)
            )
            put(data, passage.location, passage.text + piece)
            entries[passage.kind, passage.key] = dataclasses.replace(entry, data=data)
    return dataclasses.replace(catalogue, entries=entries)


def value(data: Any, location: Location) -> str:
    """The text at ``location``; empty where the text is a name of a field and not what stands in it."""
    for part in location:
        data = data[part]
    return data if isinstance(data, str) else ""


def put(data: Any, location: Location, text: str) -> None:
    for part in location[:-1]:
        data = data[part]
    data[location[-1]] = text


def told(catalogue: Catalogue) -> Counter[tuple[str, int]]:
    return Counter((problem.path, problem.line) for problem in texts_keep_the_grammar(catalogue))


def texts(catalogue: Catalogue, kinds: type[Words] | tuple[type, ...] = Words) -> list[Passage]:
    return [
        passage
        for passage in catalogue.passages
        if isinstance(passage.mark, kinds) and value(passage.entry.data, passage.location)
    ]


# Refused at load ----------------------------------------------------------------------------------


def test_the_miniature_tree_has_texts_of_many_kinds(catalogue: Catalogue) -> None:
    assert len({(passage.kind, passage.field) for passage in texts(catalogue)}) > 90
    assert list(texts_keep_the_grammar(catalogue)) == []


@pytest.mark.parametrize("piece", REFUSED)
def test_what_the_grammar_does_not_know_is_refused_in_every_field(catalogue: Catalogue, piece: str) -> None:
    found = told(planted(catalogue, piece))
    missed = [p for p in texts(catalogue) if (p.entry.path, p.line + p.text.count("\n")) not in found]
    if piece == "{{ 7*7 }}":  # in prose that is told as a message written wrongly (S2)
        missed = [passage for passage in missed if not isinstance(passage.mark, Prose)]
    assert missed == []


@pytest.mark.parametrize("row", LINES)
def test_a_line_that_would_be_more_than_words_is_refused_with_its_number(row: str) -> None:
    assert [line for line, _ in faults(f"第一行\n\n{row}\n最后", prose=True)] == [2]
    assert [line for line, _ in faults(f"- 第一项\n- 第二项\n\n{row}", prose=True)] == [3]


@pytest.mark.parametrize("piece", [BOLD, LISTED])
def test_bold_and_lists_stand_in_prose_only(catalogue: Catalogue, piece: str) -> None:
    found = told(planted(catalogue, piece))
    for passage in texts(catalogue):
        allowed = isinstance(passage.mark, Prose)
        refused = (passage.entry.path, passage.line + passage.text.count("\n")) in found
        assert refused != allowed or shared(catalogue, passage), passage


def shared(catalogue: Catalogue, passage: Passage) -> bool:
    """Whether prose and plain words stand on one line, where the one is refused and the other is not."""
    place = (passage.entry.path, passage.line)
    return len({type(p.mark) for p in texts(catalogue) if (p.entry.path, p.line) == place}) > 1


@pytest.mark.parametrize(
    "text",
    [
        "打119，说清地址。",
        "温度低于5℃、气压<900、3<5、A&B、R&D",
        "我去____碰头",
        "（圆括号）《书名》“引号”——破折号……",
        "1. 先走\n2. 再打电话\n\n- 甲\n- **乙**：丙 [@fire-law 第五条]\n\n{{fire.leave}}",
        "**着火了！**快走",
        "50%、3×4、2026-11-21、08:30、#1、+1、=2、@家长、$5、~3",
        "term_week",
    ],
)
def test_ordinary_words_are_let_through(text: str) -> None:
    assert list(faults(text, prose=True)) == []


def test_an_author_is_told_what_is_wrong_what_was_found_and_what_is_allowed() -> None:
    ((line, said),) = faults("好的。\n\n看[这里](a.md)。", prose=True)
    assert line == 2
    assert said == (
        "不能写链接和图片：“[这里](a.md)”；"
        "可以写：加粗（**字**）、列表（“- ”或“1. ”开头）、出处（[@编号]）、关键信息（{{主题.编号}}）"
    )
    assert [said for _, said in faults("他**快走**", prose=False)] == [
        "不能加粗：“**快走**”；这里只写文字，不分行"
    ]
    assert [said for _, said in faults("走" * 5001, prose=True)] == [
        "一段文字最多 5000 个字；现在有 5001 个，请分开写"
    ]


# Dead where it was not refused --------------------------------------------------------------------

# Each is short, so that short fields have room for it, and stands between signs that nothing else uses.
LIVE = (
    *(
        "<b>",
        "<!--",
        "</p>",
        "&lt;",
        "[l](x)",
        "![i](x)",
        "[a][b]",
        "*i*",
        "_i_",
        "`c`",
        "\\*",
        "{.k}",
        "{: #k}",
    ),
    *(
        "{{7*7}}",
        "{%x%}",
        "{#x#}",
        "~~s~~",
        "|x|",
        "\"on='",
        "#x",
        "$x$",
        "@x",
        "=1+1",
        "<a b",
        "]](x)",
        "a  b",
    ),
)
_ALONE = {
    "school": "school",
    "search": "search",
    "picture": "pictures",
    "uses": "uses",
    "page_words": "words",
}
KEPT = {**_KEPT, **_ALONE, "words": "picture_words"}
OPEN, CLOSE = "ZQ", "QZ"
SEEN = {re.sub(r"[|;\s]", "", piece) for piece in LIVE} | {"<"}  # cut to a line on a plan of posts


def live(catalogue: Catalogue, turn: int) -> Catalogue:
    """The catalogue with a piece of ``LIVE`` in every text that may hold it, another one each ``turn``."""
    found: dict[str, dict[Any, Any]] = {}
    entries = dict(catalogue.entries)
    for number, (place, entry) in enumerate(catalogue.entries.items()):
        kind, key = place
        data, model = copy.deepcopy(entry.data), annotation_of(kind, key)
        for index, passage in enumerate(texts(dataclasses.replace(catalogue, entries={place: entry}))):
            text = passage.text
            put(data, passage.location, f"{text}{OPEN}{LIVE[(turn + index + number) % len(LIVE)]}{CLOSE}")
            if not valid(model, data):  # no room, or another form: try in place of the end of the text
                piece = f"{OPEN}{LIVE[(turn + index) % 4]}{CLOSE}"
                put(data, passage.location, text[: max(1, len(text) - len(piece))] + piece)
                if not valid(model, data):
                    put(data, passage.location, text)
        entries[place] = dataclasses.replace(entry, data=data)
        name = int(key) if kind == "month" else key
        found.setdefault(KEPT[kind], {})[name] = TypeAdapter(model).validate_python(data)
    kept: dict[str, Any] = {"school": found.pop("school")["school"], "uses": catalogue.uses}
    kept["page_words"] = found.pop("words")["pages"]
    kept["search"] = catalogue.search.model_copy(update=found.pop("search"))
    del found["uses"], found["picture_words"]  # words that no reader sees
    kept |= {name: {**getattr(catalogue, name), **rows} for name, rows in found.items()}
    return dataclasses.replace(catalogue, entries=entries, **kept)


def valid(model: Any, data: Any) -> bool:
    try:
        TypeAdapter(model).validate_python(data)
    except ValidationError:
        return False
    return True


@pytest.fixture(scope="module", params=range(0, len(LIVE), 4))
def hostile(request: pytest.FixtureRequest, catalogue: Catalogue) -> Catalogue:
    return live(catalogue, request.param)


@pytest.fixture(scope="module")
def written(hostile: Catalogue) -> list[Output]:
    return pages.build(hostile).outputs


class Seen(HTMLParser):
    """What a browser makes of a page: its words, its elements and the values of their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.values: list[str] = []
        self.tags: Counter[str] = Counter()
        self.names: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.names |= {name for name, _ in attrs}
        # The name of a file keeps only what every system allows.
        self.values += [content or "" for name, content in attrs if name != "download"]

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.words.append(f"<!--{data}-->")


def pieces(text: str) -> list[str]:
    """What stands between the signs; a bar and a semicolon may have become the end of a line."""
    return [known(piece) for piece in re.findall(f"{OPEN}(.*?){CLOSE}", text, re.DOTALL)]


def known(piece: str) -> str:
    return re.sub(r"[|;\s]", "", piece)


def headings(tokens: list[Any]) -> Iterator[str]:
    for token in tokens:
        yield token["name"]
        yield from headings(token["children"])


def converter() -> Markdown:
    """Python-Markdown as mkdocs.yml sets it up."""
    loader = type("Loader", (yaml.SafeLoader,), {})
    loader.add_multi_constructor("!", lambda *_: None)  # type: ignore[attr-defined]
    loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)  # type: ignore[attr-defined]
    listed = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), loader)["markdown_extensions"]
    return Markdown(extensions=[name if isinstance(name, str) else next(iter(name)) for name in listed])


def test_pages_show_it_as_words_and_never_as_anything_else(
    hostile: Catalogue, written: list[Output], catalogue: Catalogue
) -> None:
    markdown = converter()
    before = {output.uri: str(output.content) for output in pages.build(catalogue).outputs}
    seen = 0
    for output in written:
        if not output.uri.endswith(".md"):
            continue
        body = str(output.content).split("---\n", 2)[2]
        found = Seen(markdown.reset().convert(body))
        for name in headings(getattr(markdown, "toc_tokens", [])):
            assert not re.search("[<>]", name), (output.uri, name)
        usual = Seen(markdown.reset().convert(before[output.uri].split("---\n", 2)[2]))
        for text in (*found.words, *found.values, "".join(found.words)):
            assert set(pieces(text)) <= SEEN, (output.uri, set(pieces(text)) - SEEN)
        # A page with more text in its fields has the same elements and attributes as before.
        assert found.names <= usual.names | {"hidden"}, (output.uri, found.names - usual.names)
        assert set(found.tags) == set(usual.tags), (output.uri, set(found.tags) ^ set(usual.tags))
        for tag in ("script", "a", "img", "code", "em", "del", "strong", "h1", "h2", "h3", "table", "b"):
            assert found.tags[tag] == usual.tags[tag], (output.uri, tag, found.tags[tag], usual.tags[tag])
        elsewhere = re.findall(r'(?:data-toc-label|download)="[^"]*"', body)
        opened = body.count(OPEN) - "".join(elsewhere).count(OPEN)
        assert "".join(found.words).count(OPEN) + "".join(found.values).count(OPEN) >= opened, output.uri
        seen += opened
    assert seen > 500


def test_what_the_theme_writes_into_its_html_unasked_is_html_already(
    hostile: Catalogue, written: list[Output]
) -> None:
    for output in written:
        if output.uri.endswith(".md"):
            meta = json.loads(str(output.content).split("---\n", 2)[1])
            assert not re.search(r"""[<>"']|&(?!\w+;|#)""", meta["title"] + meta["description"]), output.uri
    titles = [str(title) for title in names(pages.build(hostile).nav)]
    assert any(OPEN in title for title in titles)
    assert not [title for title in titles if re.search(r"""[<>"']|&(?!\w+;|#)""", title)]


def names(nav: Any) -> Iterator[str]:
    for item in nav if isinstance(nav, list) else ():
        if isinstance(item, dict):
            yield from item
            for inner in item.values():
                yield from names(inner)


def test_every_address_stays_what_it_was(hostile: Catalogue, catalogue: Catalogue) -> None:
    assert list(flat(pages.build(hostile).nav)) == list(flat(pages.build(catalogue).nav))


def jobs(catalogue: Catalogue, ending: str) -> list[Job]:
    return [job for job in printables.jobs(catalogue) if isinstance(job, Job) and job.uri.endswith(ending)]


def printed(job: Job) -> bytes:
    module, _, name = job.maker.partition(":")
    content = getattr(import_module(module), name)(job.data)
    assert isinstance(content, bytes)
    return content


@pytest.mark.parametrize("ending", ["-plan.docx", "-letter.docx", "-evaluation.docx", "-paper.docx"])
def test_word_files_show_it_as_words(hostile: Catalogue, catalogue: Catalogue, ending: str) -> None:
    usual = {job.uri: job for job in jobs(catalogue, ending)}
    for job in jobs(hostile, ending):
        with zipfile.ZipFile(io.BytesIO(printed(job))) as archive:
            xml = archive.read("word/document.xml").decode()
        with zipfile.ZipFile(io.BytesIO(printed(usual[job.uri]))) as archive:
            before = archive.read("word/document.xml").decode()
        words = "".join(Seen(xml).words)
        assert pieces(words)
        assert set(pieces(words)) <= SEEN, (job.uri, set(pieces(words)) - SEEN)
        for element in ("<w:hyperlink", "Stress", "<w:numPr", "<w:instrText", "<w:drawing"):
            assert xml.count(element) == before.count(element), (job.uri, element)


def test_slides_show_it_as_words(hostile: Catalogue) -> None:
    """Cut to what a slide has room for (L15)."""
    planted = re.compile(f"{OPEN}.*?{CLOSE}", re.DOTALL)
    for job in jobs(hostile, ".pptx"):
        data = copy.deepcopy(job.data)
        for part in (part for slide in data["slides"] for part in slide["parts"]):
            found = [planted.search(text) for text in part["texts"]]
            part["texts"] = [f"词：{match[0]}" if match else "词：字" for match in found]
        with zipfile.ZipFile(io.BytesIO(printed(dataclasses.replace(job, data=data)))) as archive:
            slides = [name for name in archive.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
            words = ["".join(Seen(archive.read(name).decode()).words) for name in slides]
        shown = {piece for text in words for piece in pieces(text)}
        assert shown
        assert shown <= SEEN


def test_a_workbook_holds_words_and_no_formula(hostile: Catalogue) -> None:
    for job in jobs(hostile, ".xlsx"):
        data = copy.deepcopy(job.data)
        for sheet in data["sheets"]:
            sheet["note"] = "=1+1"
            sheet["columns"][0]["head"] = "=2+2"
        content = printed(dataclasses.replace(job, data=data))
        for sheet in load_workbook(io.BytesIO(content)):
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.data_type in ("s", "n", "d", "inlineStr"), cell.value
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            text = "".join(
                archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")
            )
        assert "<f>" not in text
        assert set(pieces("".join(Seen(text).words))) <= SEEN


def test_a_calendar_holds_it_in_its_values(hostile: Catalogue) -> None:
    for output in calendars.build(hostile):
        calendar = Calendar.from_ical(output.content)
        events = list(calendar.walk("VEVENT"))
        assert events
        for event in events:
            for name, content in event.items():
                assert set(pieces(str(content))) <= SEEN, name
            assert set(event) <= {
                *("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CATEGORIES", "TRANSP"),
                *("URL", "RRULE", "LOCATION"),
            }


@pytest.mark.parametrize(
    "ending", ["-worksheet.pdf", "-board.pdf", "2026-11-minutes.pdf", "-flow.pdf", "bell.svg"]
)
def test_typeset_sheets_show_it_as_words(catalogue: Catalogue, ending: str) -> None:
    """Data of a job is never code: a command of Typst comes out as it went in."""
    for job in jobs(catalogue, ending)[:1]:
        code = "#panic(1)$x$*b*@r"
        data = json.loads(json.dumps(job.data, ensure_ascii=False))
        data["foot" if "foot" in data else "heading"] = code
        module, _, name = job.maker.partition(":")
        content = getattr(import_module(module), name)(data)
        if ending.endswith(".pdf"):
            shown = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
            assert code in re.sub(r"\s", "", shown)


def test_the_search_index_is_data(hostile: Catalogue, written: list[Output]) -> None:
    found = set()
    for output in search_index.build(hostile, written):
        if output.source != "docs/assets/search/engine.js":  # the program itself
            data = re.fullmatch(r'campusSearch\.data\("[^"]+","[^"]+",(.*)\);\n', str(output.content))
            assert data, output.uri
            found |= {piece for text in strings(json.loads(data[1])) for piece in pieces(text)}
    assert found
    assert found <= SEEN


def strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for inner in data.values() if isinstance(data, dict) else data:
            yield from strings(inner)


def test_no_script_of_ours_reads_text_as_html() -> None:
    for path in sorted((ROOT / "docs/assets").rglob("*.js")):
        text = path.read_text("utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write\b|\beval\(", text), (
            path.name
        )


@pytest.mark.parametrize(
    "text", [*LIVE, *LINES, "1. x", "- x", "12) x", "# x", "    x", "x  ", "--", "a\nb", ":   x"]
)
@pytest.mark.parametrize(
    "around", ["{}", "x {} y", "# {}", "- {}", "| {} |\n|---|\n| x |", "<p>{}</p>", "[{}](#x)"]
)
def test_a_value_in_a_template_is_words_wherever_it_stands(text: str, around: str) -> None:
    found = Seen(converter().convert(around.replace("{}", str(escaped(text)))))
    shown = " ".join("".join(found.words).split())
    assert " ".join(text.split()) in shown
    assert not set(found.tags) & {
        "em",
        "strong",
        "code",
        "script",
        "img",
        "b",
        "del",
        "blockquote",
        "pre",
        "hr",
    }
