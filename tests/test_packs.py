"""ZIP packs: what is inside, in which order, under which names; the same bytes; and what pages offer."""

import importlib
import io
import posixpath
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.content.problems import ContentError
from campus.output import Output
from campus.papers import packs, printables, semesters
from campus.papers.printables import ZIP, Download, Printable
from campus.press.jobs import Job, Pack, run
from campus.web import pages, writer

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def content(real: Catalogue) -> Catalogue:
    return real


@pytest.fixture(scope="module")
def jobs(content: Catalogue) -> dict[str, Job | Pack]:
    return {job.uri: job for job in printables.jobs(content)}


def with_its_files(jobs: dict[str, Job | Pack], uri: str) -> list[Job | Pack]:
    pack = jobs[uri]
    assert isinstance(pack, Pack)
    return [*(jobs[inside] for inside in pack.contents.values()), pack]


@pytest.fixture(scope="module")
def printed(jobs: dict[str, Job | Pack]) -> dict[str, bytes]:
    """A lesson and a kit with their packs."""
    wanted = [
        *with_its_files(jobs, "lessons/files/fire-p1-pack.zip"),
        *with_its_files(jobs, "days/files/fire-day-kit.zip"),
    ]
    found = {}
    for output in run(ROOT, wanted):
        assert isinstance(output.content, bytes)
        found[output.uri] = output.content
    return found


def opened(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


def test_every_lesson_kit_drill_and_term_has_a_pack_and_all_cards_together(
    content: Catalogue, jobs: dict[str, Job | Pack]
) -> None:
    assert [job.uri for job in jobs.values() if isinstance(job, Pack)] == [
        *(f"lessons/files/{key}-pack.zip" for key in content.lessons),
        *(f"days/files/{key}-kit.zip" for key in content.kits),
        *(f"drills/files/{key}-pack.zip" for key in content.drills),
        "now/files/all-cards.zip",
        *(
            f"calendar/files/{season}-{stage.code}-pack.zip"
            for stage in content.school.stages
            for season in semesters.SEASONS
        ),
    ]


def test_all_files_of_a_lesson_are_in_its_pack(jobs: dict[str, Job | Pack], content: Catalogue) -> None:
    for key in content.lessons:
        pack = jobs[f"lessons/files/{key}-pack.zip"]
        assert isinstance(pack, Pack)
        offered = {
            Download(what, "lesson", key).uri
            for what in printables.kinds(content, "lesson", key)
            if what.ending.endswith((".docx", ".pptx", ".pdf"))
        }
        assert offered <= set(jobs)
        assert set(pack.contents.values()) == offered


def test_a_drills_pack_holds_all_of_it_the_signals_and_the_cards_of_its_procedures(
    jobs: dict[str, Job | Pack], content: Catalogue
) -> None:
    for key, drill in content.drills.items():
        pack = jobs[f"drills/files/{key}-pack.zip"]
        assert isinstance(pack, Pack)
        own = {
            uri
            for uri in jobs
            if uri.startswith(f"drills/files/{key}-") and uri != pack.uri and not uri.endswith(".webp")
        }
        assert own < set(pack.contents.values())
        assert "drills/files/signals-table.docx" in pack.contents.values()
        for case in drill.emergencies:
            if case.procedure:
                assert f"now/files/{case.procedure}-card.pdf" in pack.contents.values(), (key, case.case)


def test_a_kits_pack_has_its_posters_its_lessons_decks_and_every_letter(
    jobs: dict[str, Job | Pack], content: Catalogue
) -> None:
    for key in content.kits:
        pack = jobs[f"days/files/{key}-kit.zip"]
        assert isinstance(pack, Pack)
        inside = list(pack.contents.values())
        assert {f"posters/files/{poster}-a4.pdf" for poster, _ in content.day_posters(key)} <= set(inside)
        lessons = [each for each, lesson in content.lessons.items() if lesson.theme_day == key]
        assert lessons
        assert {f"lessons/files/{each}-slides.pptx" for each in lessons} <= set(inside)
        assert {f"days/files/{key}-letter.docx", f"days/files/{key}-letter-large.docx"} <= set(inside)


def test_a_terms_pack_has_the_plan_and_each_lesson_of_its_stage_once_in_the_order_of_the_weeks(
    jobs: dict[str, Job | Pack], content: Catalogue
) -> None:
    planned = plan_items.planned(content)["lessons"]
    year = f"calendar/files/{content.year.first.year}"
    for stage in content.school.stages:
        for season, term in zip(semesters.SEASONS, content.school.terms, strict=True):
            start = f"calendar/files/{season}-{stage.code}"
            pack = jobs[f"{start}-pack.zip"]
            assert isinstance(pack, Pack)
            taught = [row["lesson"] for row in planned[stage.code] if row["term"] == term.name]
            assert len(taught) >= 6
            assert list(pack.contents.values()) == [
                f"{start}-lessons.docx",
                f"{start}-weeks.pdf",
                f"{year}-safety-plan.docx",
                f"{year}-year-plan.xlsx",
                *(
                    f"calendar/files/{first:%Y-%m}-wall.pdf"
                    for first in content.year.months
                    if (first.month in (2, 3, 4, 5, 6, 7)) == (season == "spring") and first.month != 8
                ),
                *(
                    f"lessons/files/{key}-{part}.docx"
                    for key in taught
                    for part in ("plan", "quiz", "quiz-key")
                ),
            ]
            assert list(pack.contents) == sorted(pack.contents)
            (sheet,) = pack.texts.values()
            table = jobs[f"{start}-lessons.docx"]
            assert isinstance(table, Job)
            (rows,) = (block["rows"] for block in table.data["blocks"] if "rows" in block)
            assert [row[2] for row in rows] == [content.lessons[key].title for key in taught]
            for key, lesson in content.lessons.items():
                named = sheet.count(f" {printables.REFUSED.sub(' ', lesson.title)} 教案.docx　")
                same = [each for each in taught if content.lessons[each].title == lesson.title]
                assert named == len(same), (pack.uri, key)


def test_a_terms_pack_can_be_sent_as_an_attachment_and_is_offered_by_the_plan(
    jobs: dict[str, Job | Pack], content: Catalogue
) -> None:
    uri = "calendar/files/spring-j-pack.zip"
    wanted = with_its_files(jobs, uri)
    made, again = ({it.uri: it.content for it in run(ROOT, wanted)}[uri] for _ in range(2))
    assert isinstance(made, bytes)
    assert made == again
    assert len(made) <= 2_000_000
    with opened(made) as pack:
        assert pack.namelist()[:6] == [
            "00 目录.txt",
            "01 课时表.docx",
            "02 一周一张.pdf",
            "03 年度计划.docx",
            "04 全年计划表.xlsx",
            "05 2月 月历.pdf",
        ]
        assert pack.namelist()[11].endswith(" 教案.docx")
    site = {it.uri: it.content for it in pages.build(content, [Output(uri, made, "content/x.yml")]).outputs}
    page = site["calendar/plan.md"]
    assert isinstance(page, str)
    size = writer.readable_size(len(made))
    assert f"[全套<small>ZIP · {size}</small>](files/spring-j-pack.zip)" in page
    assert 'download="初中 春季学期 全套.zip"' in page


def test_no_pack_holds_a_file_twice(jobs: dict[str, Job | Pack]) -> None:
    for job in jobs.values():
        if isinstance(job, Pack):
            assert len(set(job.contents.values())) == len(job.contents), job.uri


def test_names_are_chinese_and_keep_their_order(printed: dict[str, bytes]) -> None:
    with opened(printed["lessons/files/fire-p1-pack.zip"]) as pack:
        assert pack.namelist() == [
            "00 目录.txt",
            "01 教案.docx",
            "02 课件.pptx",
            "03 卡片.pdf",
            "04 卡片.docx",
            "05 卡片答案.pdf",
            "06 学习单.pdf",
            "07 学习单.docx",
            "08 测验.pdf",
            "09 测验.docx",
            "10 测验答案.pdf",
            "11 测验答案.docx",
        ]
        assert all(info.flag_bits & 0x800 for info in pack.infolist())  # names in UTF-8
        assert {info.date_time for info in pack.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert pack.testzip() is None


def test_the_contents_sheet_names_every_file(printed: dict[str, bytes], content: Catalogue) -> None:
    for uri, title in (
        ("lessons/files/fire-p1-pack.zip", content.lessons["fire-p1"].title),
        ("days/files/fire-day-kit.zip", content.kits["fire-day"].title),
    ):
        with opened(printed[uri]) as pack:
            raw = pack.read("00 目录.txt")
            assert raw.startswith(b"\xef\xbb\xbf")
            sheet = raw.decode("utf-8-sig")
            assert sheet.startswith(title)
            for name in pack.namelist()[1:]:
                assert f"{name}　" in sheet, name
            assert "CC BY 4.0" in sheet


def test_a_pack_holds_the_very_files(printed: dict[str, bytes], jobs: dict[str, Job | Pack]) -> None:
    for uri in ("lessons/files/fire-p1-pack.zip", "days/files/fire-day-kit.zip"):
        job = jobs[uri]
        assert isinstance(job, Pack)
        with opened(printed[uri]) as pack:
            for name, inside in job.contents.items():
                assert pack.read(name) == printed[inside], name


def test_a_pack_follows_its_files(tmp_path: Path) -> None:
    def job(words: str) -> Job:
        return Job("a/one.txt", "content/x.yml", f"{__name__}:echo", {"words": words})

    pack = Pack("a/all.zip", "content/x.yml", {"01 一.txt": "a/one.txt"}, {"00 目录.txt": "目录"})
    first = {output.uri: output.content for output in run(tmp_path, [pack, job("一")])}
    again = {output.uri: output.content for output in run(tmp_path, [pack, job("一")])}
    other = {output.uri: output.content for output in run(tmp_path, [pack, job("二")])}
    retitled = {
        output.uri: output.content
        for output in run(tmp_path, [replace(pack, texts={"00 目录.txt": "新目录"}), job("一")])
    }
    assert list(first) == ["a/all.zip", "a/one.txt"]  # in the order they were asked for
    assert first == again
    assert first["a/all.zip"] != other["a/all.zip"]
    assert first["a/all.zip"] != retitled["a/all.zip"]
    content = other["a/all.zip"]
    assert isinstance(content, bytes)
    assert opened(content).read("01 一.txt").decode() == "二"


def echo(data: dict[str, str]) -> bytes:
    return data["words"].encode()


def fail(data: dict[str, str]) -> bytes:
    from campus.press.jobs import PressError

    raise PressError("印不出", data["words"], "P2")


def test_a_pack_is_not_made_when_one_of_its_files_cannot_be(tmp_path: Path) -> None:
    pack = Pack("a/all.zip", "content/x.yml", {"01 一.txt": "a/one.txt"}, {})
    job = Job("a/one.txt", "content/x.yml", f"{__name__}:fail", {"words": "一"})
    with pytest.raises(ContentError, match="印不出（规则 P2）"):
        list(run(tmp_path, [job, pack]))
    with pytest.raises(KeyError):
        list(run(tmp_path, [pack]))


# What pages offer ---------------------------------------------------------------------------------


def test_every_kind_of_file_is_made_for_everything_it_belongs_to(
    content: Catalogue, jobs: dict[str, Job | Pack]
) -> None:
    wanted = [
        Download(what, owner, key).uri
        for owner in printables.PRINTABLES
        for key in printables.owners(content, owner)
        for what in printables.kinds(content, owner, key)
    ]
    assert len(wanted) == len(set(wanted))
    assert set(wanted) == set(jobs)


def test_every_row_of_the_table_is_whole() -> None:
    for owner, kinds in printables.PRINTABLES.items():
        for what in kinds:
            assert bool(what.name) == bool(what.use), (owner, what.ending)
            assert what.name or what.kind is None, (owner, what.ending)  # what no page offers is not found
            if what.maker != ZIP:
                module, _, name = what.maker.partition(":")
                assert callable(getattr(importlib.import_module(module), name)), what.maker


def test_pages_offer_only_what_is_printed(content: Catalogue, jobs: dict[str, Job | Pack]) -> None:
    linked = set()
    for output in pages.build(content).outputs:
        if isinstance(output.content, str):
            text = re.sub(r"\A---\n.*?\n---\n", "", output.content, flags=re.DOTALL)  # what else is sent on
            found = re.findall(r"[(\"]([^()\" ]*files/[^()\" ]+\.\w+)[)\"]", text)
            folder = posixpath.dirname(output.uri)
            linked |= {posixpath.normpath(posixpath.join(folder, uri)) for uri in found}
    # The pictures of sheets stand in no link: reach.js asks for them where nothing can be downloaded.
    shown = {uri for uri in jobs if uri.endswith(".webp") and not uri.startswith("posters/")}
    assert linked - {uri for uri in linked if uri.endswith(".ics")} == set(jobs) - shown


def test_a_page_says_form_and_size(content: Catalogue) -> None:
    files = [
        Output(file.uri, b"x" * 20_400, "content/x.yml")
        for key in content.lessons
        for file in printables.files(content, "lesson", key)
    ]
    site = {output.uri: output.content for output in pages.build(content, files).outputs}
    page = site["lessons/fire-p1.md"]
    assert isinstance(page, str)
    assert "[教案<small>Word · 20 KB</small>](files/fire-p1-plan.docx)" in page
    assert 'download="着火了，我会这样离开 学习单.pdf"' in page
    assert "[全套<small>ZIP · 20 KB</small>](files/fire-p1-pack.zip)" in page


def test_a_page_shows_its_drawings_and_they_are_there(content: Catalogue) -> None:
    site = {output.uri: output.content for output in pages.build(content).outputs}
    for key in content.lessons:
        for page in (f"lessons/{key}.md", f"pupils/{key}.md"):
            text = site[page]
            assert isinstance(text, str)
            shown = re.findall(r"!\[([^\]]+)\]\(\.\./(assets/art/[^)]+\.svg)\)\{([^}]*)\}", text)
            assert len(shown) >= 3, page
            for alt, uri, attributes in shown:
                assert uri in site, uri
                assert len(alt) >= 4
                assert "width=" in attributes
                assert "height=" in attributes


def test_sizes_are_readable() -> None:
    assert [writer.readable_size(count) for count in (1, 900, 20_400, 999_400, 1_400_000)] == [
        "1 KB",
        "1 KB",
        "20 KB",
        "999 KB",
        "1.4 MB",
    ]


def test_file_names_are_fit_for_windows() -> None:
    plan = Printable("-plan.docx", "教案", "上课用", packs.lesson, "")
    file = Download(plan, "lesson", "x")
    assert file.file_name("地震：“先躲” / 再*走?") == "地震：“先躲” 再 走 教案.docx"
    assert file.form == "Word"
