"""The built site: what is in it, where it points, and what a failed build leaves behind.

The site is really built: once for all tests in this process (``site``), once more with the addresses of a
school that publishes it (``published``), and by the command line where the command line is the question.
"""

import gzip
import re
import shutil
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from mkdocs.exceptions import Abort

from campus import rebuild
from campus.content.catalogue import Catalogue
from campus.models import Stage
from conftest import ROOT, built, files, run, tool

SITE_URL = "https://school.example/safety/"
REPO_URL = "https://code.example/school/site"

LESSON_PARTS = (
    "给老师的30秒",
    "学习目标",
    "关键信息",
    "词语",
    "课前准备",
    "卡片",
    "课前小测",
    "教学过程",
    "误区与回应",
    "分层与包容",
    "技能卡",
    "出口测验",
    "延伸",
    "回家说一说",
    "配套海报",
    "同主题的课",
    "对应的纲要条目",
    "来源",
)


# Reading a page -----------------------------------------------------------------------------------


@dataclass
class Html(HTMLParser):
    """What the tests look at in one page."""

    references: list[tuple[str, str, str]] = field(default_factory=list)  # element, attribute, value
    ids: list[str] = field(default_factory=list)
    attributes: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    headings: list[tuple[str, str]] = field(default_factory=list)
    code: list[str] = field(default_factory=list)  # scripts and styles in the page
    words: list[str] = field(default_factory=list)  # what a reader sees, but for examples of notation
    _open: list[str] = field(default_factory=list)

    ADDRESSES = ("href", "src", "srcset", "data", "poster", "action", "formaction", "xlink:href")
    EMPTY = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.attributes.append((tag, found))
        self.references += [(tag, name, found[name]) for name in self.ADDRESSES if name in found]
        if "id" in found:
            self.ids.append(found["id"])
        if tag in ("h1", "h2", "h3"):
            self.headings.append((tag, ""))
        if tag not in self.EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while tag in self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if {"script", "style"} & set(self._open):
            self.code.append(data)
            return
        if "code" not in self._open:
            self.words.append(data)
        if self.headings and {"h1", "h2", "h3"} & set(self._open):
            level, text = self.headings[-1]
            self.headings[-1] = (level, text + data)


@cache
def html(path: Path) -> Html:
    page = Html()
    page.feed(path.read_text("utf-8"))
    page.close()
    return page


def pages(folder: Path) -> dict[str, Html]:
    return {uri: html(path) for uri, path in files(folder).items() if uri.endswith(".html")}


# What is there ------------------------------------------------------------------------------------


def expected_pages(catalogue: Catalogue) -> Iterator[str]:
    yield from ("index", "teachers", "students", "schools", "browse", "help", "about", "contribute", "404")
    yield from ("curriculum", "sources", "pending", "search", "ten-minutes", "posters/index")
    yield from (f"{folder}/index" for folder in ("lessons", "days", "drills", "calendar", "topics"))
    for path in (ROOT / "content/lessons").glob("*.md"):
        yield from (f"lessons/{path.stem}", f"pupils/{path.stem}", f"pupils/answers/{path.stem}")
    for path in (ROOT / "content/stories").glob("*.yml"):
        yield from (f"stories/{path.stem}", f"stories/answers/{path.stem}")
    yield from (f"students/{stage.code}" for stage in Stage)
    for path in (ROOT / "content/kits").glob("*.md"):
        for part in ("index", "talk", "letter", "broadcast", "board", "contest", "reminders"):
            yield f"days/{path.stem}/{part}"
    yield from (f"drills/{path.stem}" for path in (ROOT / "content/drills").glob("*.yml"))
    yield from (f"posters/{path.stem}" for path in (ROOT / "content/posters").glob("*.yml"))
    yield from (f"topics/{key}" for key in catalogue.topics)
    year = catalogue.year.first.year
    yield from (f"calendar/{year}-{month:02d}" for month in range(9, 13))
    yield from (f"calendar/{year + 1}-{month:02d}" for month in range(1, 9))


def test_every_page_is_there(site: Path, real: Catalogue) -> None:
    missing = {f"{name}.html" for name in expected_pages(real)} - files(site).keys()
    assert not missing


def test_the_files_beside_the_pages_are_there(site: Path) -> None:
    there = files(site)
    wanted = {"sitemap.xml", "sitemap.xml.gz", "assets/campus.css", "assets/campus.js", "assets/topics.css"}
    wanted |= {"assets/favicon.svg", "calendar/all.ics", "calendar/theme-days.ics", "calendar/drills.ics"}
    assert not wanted - there.keys()
    assert not [uri for uri, path in there.items() if path.stat().st_size == 0]


def test_every_lesson_has_its_parts_in_order(site: Path, real: Catalogue) -> None:
    lessons = {uri: page for uri, page in pages(site).items() if re.match(r"lessons/(?!index)", uri)}
    assert lessons
    for uri, page in lessons.items():
        titles = [text.strip().partition("（")[0] for level, text in page.headings if level == "h2"]
        parts = [re.sub(r"\s*\d+ 分钟$", "", title) for title in titles]
        lesson = real.lessons[Path(uri).stem]
        there = {"卡片": bool(lesson.cards), "配套海报": bool(real.lesson_posters(lesson))}
        assert parts == [part for part in LESSON_PARTS if there.get(part, True)], uri
        assert "内容提示" in "".join(page.words), uri


def test_every_page_names_its_language_and_itself(site: Path) -> None:
    for uri, page in pages(site).items():
        found = dict(page.attributes[:1])
        assert found["html"]["lang"] == "zh-Hans", uri
        assert len([level for level, _ in page.headings if level == "h1"]) == 1, uri
        described = [
            rest for tag, rest in page.attributes if tag == "meta" and rest.get("name") == "description"
        ]
        assert described, uri
        assert described[0]["content"], uri


def test_every_page_has_a_title_of_its_own(site: Path) -> None:
    titles = Counter(
        re.search("<title>(.*?)</title>", path.read_text("utf-8"))[1]  # type: ignore[index]
        for uri, path in files(site).items()
        if uri.endswith(".html")
    )
    assert [title for title, pages in titles.items() if pages > 1] == []


def test_no_page_has_an_id_twice(site: Path) -> None:
    twice = {
        uri: [name for name, times in Counter(page.ids).items() if times > 1]
        for uri, page in pages(site).items()
    }
    assert {uri: names for uri, names in twice.items() if names} == {}


@pytest.mark.parametrize("left", ["[@", "{{", "{%", "](", "**", "{ #", "{:", "StrictUndefined"])
def test_no_page_shows_what_should_have_been_rendered(site: Path, left: str) -> None:
    assert [uri for uri, page in pages(site).items() if left in "".join(page.words)] == []


def test_pupils_of_the_lowest_grades_get_pinyin_and_the_others_do_not(site: Path, real: Catalogue) -> None:
    for key, lesson in real.lessons.items():
        page = html(site / f"pupils/{key}.html")
        readings = sum(tag == "rt" for tag, _ in page.attributes)
        assert (readings > 100) if lesson.stage is Stage.P1 else (readings == 0), key


# Where it points ----------------------------------------------------------------------------------


def test_every_link_leads_to_a_page_or_file_and_a_place_in_it(site: Path) -> None:
    there = files(site)
    lost = set()
    for uri, page in pages(site).items():
        for _, attribute, value in page.references:
            parts = urlsplit(urljoin(f"//site/{uri}", value))
            if parts.scheme not in ("", "http", "https") or parts.netloc != "site" or attribute == "srcset":
                continue
            target = unquote(parts.path).lstrip("/") or "index.html"
            place = unquote(parts.fragment)
            found = target in there
            if found and place and target.endswith(".html"):
                found = place in html(there[target]).ids
            if not found:
                lost.add((uri, value))
    assert sorted(lost) == []


def hosts(page: Html) -> set[tuple[str, str]]:
    """(element, address) of everything in a page that leads to a host, whether loaded or linked."""
    return {(tag, value) for tag, _, value in page.references if urlsplit(value).netloc}


# An address in a script or a style sheet, as something that could be fetched: after a quotation mark,
# in url() or after @import. Comments and the names of XML namespaces are not fetched: those of drawings, and
# of the Word and Excel files that 我的学校 fills.
_NAMESPACES = r"(?!www\.w3\.org/|schemas\.(?:openxmlformats\.org|microsoft\.com)/|purl\.org/dc/)"
_STYLE_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s*)["']?((?:https?:)?//[^"')\s]+)""", re.IGNORECASE)
_SCRIPT_ADDRESS = re.compile(rf"""["'`]((?:https?:|wss?:)?//{_NAMESPACES}[A-Za-z0-9\[][^"'`\s]*)""")


def test_the_site_knows_no_foreign_host(site: Path) -> None:
    for uri, page in pages(site).items():
        assert hosts(page) == set(), uri
        assert [found for text in page.code for found in _SCRIPT_ADDRESS.findall(text)] == [], uri
        styles = [rest["style"] for _, rest in page.attributes if "style" in rest]
        assert [found for text in [*styles, *page.code] for found in _STYLE_ADDRESS.findall(text)] == [], uri


def test_no_style_sheet_loads_from_a_foreign_host(site: Path) -> None:
    sheets = [path for uri, path in files(site).items() if uri.endswith(".css")]
    assert len(sheets) > 3  # ours and the theme's
    for path in sheets:
        assert _STYLE_ADDRESS.findall(path.read_text("utf-8")) == [], path.name


def test_no_script_loads_from_a_foreign_host(site: Path) -> None:
    scripts = {uri: path for uri, path in files(site).items() if uri.endswith((".js", ".mjs"))}
    assert "assets/campus.js" in scripts
    for uri, path in scripts.items():
        assert _SCRIPT_ADDRESS.findall(path.read_text("utf-8")) == [], uri


def test_pages_and_scripts_name_no_map_of_their_sources_elsewhere(site: Path) -> None:
    for uri, path in files(site).items():
        if uri.endswith((".js", ".css")):
            for name in re.findall(r"sourceMappingURL=(\S+)", path.read_text("utf-8")):
                assert urlsplit(name).netloc == "", uri


# Published ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site as a school publishes it, with its own address and a repository."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("SITE_URL", SITE_URL), ("REPO_URL", REPO_URL), ("EDIT_URI", "edit/main/docs/")):
            patch.setenv(name, value)
        return built(ROOT, tmp_path_factory.mktemp("published") / "site")


def test_every_page_opens_its_own_source_for_editing(published: Path) -> None:
    start = f"{REPO_URL}/edit/main/"
    for uri, page in pages(published).items():
        edits = {value for tag, _, value in page.references if tag == "a" and "/edit/" in value}
        if uri == "404.html":
            assert edits == set()
            continue
        assert len(edits) == 1, uri
        address = edits.pop()
        assert address.startswith(start), uri
        assert (ROOT / unquote(address.removeprefix(start))).is_file(), uri


@pytest.mark.parametrize(
    ("uri", "source"),
    [
        ("index.html", "hooks/templates/home.md.j2"),
        ("about.html", "docs/about.md"),
        ("lessons/fire-p1.html", "content/lessons/fire-p1.md"),
        ("pupils/fire-p1.html", "content/lessons/fire-p1.md"),
        ("days/fire-day/letter.html", "content/kits/fire-day.md"),
        ("drills/fire-evacuation.html", "content/drills/fire-evacuation.yml"),
        ("topics/fire.html", "content/messages/fire.yml"),
        ("help.html", "content/phones.yml"),
    ],
)
def test_the_source_of_a_page_is_the_file_its_words_are_in(published: Path, uri: str, source: str) -> None:
    assert ("a", "href", f"{REPO_URL}/edit/main/{source}") in html(published / uri).references


def test_with_a_repository_the_site_links_to_it_and_asks_no_host_anything(published: Path) -> None:
    for uri, page in pages(published).items():
        here = f"{SITE_URL}{uri}"
        for tag, value in hosts(page):
            allowed = (
                value == here if tag == "link" else tag == "a" and value.startswith((REPO_URL, SITE_URL))
            )
            # the page for a lost address has the site's own address before everything
            assert allowed or (uri == "404.html" and value.startswith(SITE_URL)), (uri, tag, value)
        assert ("a", "href", REPO_URL) in page.references, uri
        # The theme's own link counts stars at a foreign host.
        assert "source" not in [rest.get("data-md-component") for _, rest in page.attributes], uri


def test_a_lost_address_gets_a_page_in_chinese_that_needs_no_other_file(site: Path, published: Path) -> None:
    # Without SITE_URL nobody knows where the site's root is: such a page must do alone.
    assert "没有这一页" in (site / "404.html").read_text("utf-8")
    assert {value for _, _, value in html(site / "404.html").references} <= {"tel:110", "tel:119", "tel:120"}
    assert ("a", "href", f"{urlsplit(SITE_URL).path}index.html") in html(published / "404.html").references


def test_without_a_repository_nothing_can_be_edited(site: Path) -> None:
    for uri, page in pages(site).items():
        classes = " ".join(rest.get("class", "") for _, rest in page.attributes).split()
        assert "md-source" not in classes, uri
        assert "md-content__button" not in classes, uri


def test_the_sitemap_lists_every_page_once(published: Path, site: Path) -> None:
    tree = ET.fromstring((published / "sitemap.xml").read_text("utf-8"))
    listed = [element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert sorted(filter(None, listed)) == sorted(
        f"{SITE_URL}{uri}" for uri in pages(site) if uri != "404.html"
    )
    packed = gzip.decompress((published / "sitemap.xml.gz").read_bytes())
    assert packed == (published / "sitemap.xml").read_bytes()


# Building -----------------------------------------------------------------------------------------


def different(one: Path, other: Path) -> list[str]:
    """The addresses under which two sites do not hold the same bytes."""
    first, second = files(one), files(other)
    return [
        uri
        for uri in sorted(first.keys() | second.keys())
        if uri not in first or uri not in second or first[uri].read_bytes() != second[uri].read_bytes()
    ]


def test_the_same_content_gives_the_same_bytes_under_properdocs_and_at_another_date(
    site: Path, tmp_path: Path
) -> None:
    shutil.rmtree(ROOT / rebuild.KEPT, ignore_errors=True)  # nothing is taken from the build before
    other = run(
        *(tool("properdocs"), "build", "--strict", "--site-dir", tmp_path / "site"),
        seed=42,
        SOURCE_DATE_EPOCH="0",
    )
    assert other.returncode == 0, other.stderr
    for uri, path in files(tmp_path / "site").items():
        if uri.endswith(".html"):  # both write their own name into the head of the page
            text = re.sub(r'(<meta name="generator" content=")[^"]*', r"\1", path.read_text("utf-8"))
            mine = re.sub(r'(<meta name="generator" content=")[^"]*', r"\1", (site / uri).read_text("utf-8"))
            assert text == mine, uri
    rest = [uri for uri in different(site, tmp_path / "site") if not uri.endswith(".html")]
    # Packed with the date of the build; named by all pages, which name their maker.
    assert set(rest) <= {"sitemap.xml.gz", "worker.js"}


def spoil(project: Path) -> list[str]:
    """Make four mistakes of four kinds; the places an author must be told."""
    mistakes = {
        "content/lessons/fire-p1.md": ("minutes: 40", "minutes: 四十"),
        "content/kits/fire-day.md": ("summary: ", "sumary: "),
        "content/drills/fire-evacuation.yml": ("level: 全校预告", "level: 随便"),
        "content/school.yml": ("2027-07-09", "2027-07-99"),
    }
    places = []
    for name, (right, wrong) in mistakes.items():
        path = project / name
        lines = path.read_text("utf-8").splitlines(keepends=True)
        at = next(number for number, line in enumerate(lines) if right in line)
        lines[at] = lines[at].replace(right, wrong)
        path.write_text("".join(lines), encoding="utf-8")
        places.append(f"{name}:{at + 1}: ")
    return places


PROBLEM = re.compile(r"(content/[\w./-]+):(\d+): .*[一-鿿].*（规则 [A-Z]\d+）")


def assert_told(output: str, places: list[str]) -> None:
    """The author is told of each place, as ``file:line: 中文（规则 …）``, and of nothing internal."""
    told = [line for line in output.splitlines() if line.startswith("content/")]
    for line in told:
        assert PROBLEM.fullmatch(line)
    for place in places:
        assert any(line.startswith(place) for line in told), f"{place} is not in\n{output}"
    assert f"内容里有 {len(told)} 处需要改。" in output
    for internal in ("Traceback", 'File "', "Error:", "pydantic", "yaml."):
        assert internal not in output


def test_faulty_content_stops_the_build_and_the_author_is_told_where(project: Path) -> None:
    places = spoil(project)
    outcome = run(tool("mkdocs"), "build", cwd=project)
    assert outcome.returncode != 0
    assert_told(outcome.stdout + outcome.stderr, places)


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")
def test_a_failed_build_leaves_the_old_site_untouched(project: Path) -> None:
    # The environment is taken as it is (-o): nothing is installed here.
    (project / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    make = ("make", "-o", ".venv/site.stamp", "site")
    old = project / "site"
    old.mkdir()
    (old / "index.html").write_text("上一次的网站", encoding="utf-8")
    lesson = project / "content/lessons/fire-p1.md"
    right = lesson.read_text("utf-8")

    lesson.write_text(right.replace("minutes: 40", "minutes: 四十"), encoding="utf-8")
    outcome = run(*make, cwd=project)
    assert outcome.returncode != 0
    assert_told(outcome.stdout + outcome.stderr, ["content/lessons/fire-p1.md:"])
    assert list(files(old)) == ["index.html"]
    assert (old / "index.html").read_text("utf-8") == "上一次的网站"

    lesson.write_text(right, encoding="utf-8")
    outcome = run(*make, cwd=project)
    assert outcome.returncode == 0, outcome.stderr
    assert "lessons/fire-p1.html" in files(old)
    assert "上一次的网站" not in (old / "index.html").read_text("utf-8")
    assert not (project / ".site-next").exists()


@pytest.mark.parametrize(
    ("docs", "source"),
    [
        ("help.md", "content/phones.yml"),
        ("topics/fire.md", "content/messages/fire.yml"),
        ("assets/topics.css", "content/topics.yml"),
        # another name for the same address in the site
        ("help.html", "content/phones.yml"),
        ("calendar/README.md", "content/months.yml"),
    ],
)
def test_a_page_by_hand_and_a_generated_one_at_one_address_are_both_named(
    project: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, docs: str, source: str
) -> None:
    path = project / "docs" / docs
    path.parent.mkdir(exist_ok=True)
    path.write_text("# 重名的一页\n", encoding="utf-8")
    with pytest.raises(Abort):
        built(project, tmp_path / "site")
    assert f"docs/{docs}" in caplog.text
    assert source in caplog.text
