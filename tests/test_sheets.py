"""Typeset sheets: worksheets, quiz_sheets, kit_sheets, classroom_flows, wall_calendars; each PDF opened."""

import copy
import dataclasses
import io
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pypdf
import pytest

from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.papers import kit_sheets, wall_calendars
from campus.papers.worksheets import halves
from campus.press.jobs import Job, PressError, make, run
from campus.text.sheets import Sheet
from conftest import jobs_of

ROOT = Path(__file__).parent.parent
A4, A4_LANDSCAPE, A3_LANDSCAPE = (595.3, 841.9), (841.9, 595.3), (1190.6, 841.9)
# ending → paper and the most pages
FORMS: dict[str, tuple[tuple[float, float], int]] = {
    "-cards.pdf": (A4, 20),
    "-cards-key.pdf": (A4, 4),
    "-worksheet.pdf": (A4, 2),
    "-quiz.pdf": (A4, 2),
    "-quiz-key.pdf": (A4, 2),
    "-board.pdf": (A4_LANDSCAPE, 2),
    "-contest.pdf": (A4, 4),
    "-contest-key.pdf": (A4, 3),
    "-letter-large.pdf": (A4, 1),
    "-classroom.pdf": (A4, 1),
    "-wall.pdf": (A3_LANDSCAPE, 1),
    "-minutes.pdf": (A4, 1),
    "-overview.pdf": (A3_LANDSCAPE, 1),
}
# 拼音 stands between the characters it is written over.
_PINYIN = re.compile(r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹ]+")
_SPACE = re.compile(r"\s+")
RESIDUE = re.compile(r"\{\{|\}\}|\[@|\*\*|None|lorem", re.IGNORECASE)


@pytest.fixture(scope="module")
def content(real: Catalogue) -> Catalogue:
    return real


@pytest.fixture(scope="module")
def jobs(content: Catalogue) -> dict[str, Job]:
    return jobs_of(content, *FORMS)


@pytest.fixture(scope="module")
def papers(jobs: dict[str, Job]) -> dict[str, bytes]:
    """Every sheet as the site gets it, from the cache where it is warm."""
    found = {}
    for output in run(ROOT, jobs.values()):
        assert isinstance(output.content, bytes)
        found[output.uri] = output.content
    return found


def opened(paper: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(paper))


@cache
def text(paper: bytes) -> str:
    """What stands on all pages, without white space."""
    return _SPACE.sub("", "".join(page.extract_text() for page in opened(paper).pages))


def characters(paper: bytes) -> str:
    """The same without the 拼音."""
    return _PINYIN.sub("", text(paper))


def form(uri: str) -> tuple[tuple[float, float], int]:
    return next(value for ending, value in FORMS.items() if uri.endswith(ending))


def printed(job: Job, data: Mapping[str, Any]) -> bytes:
    return make(dataclasses.replace(job, data=data))


def changed(job: Job, *place: str | int, to: Any) -> dict[str, Any]:
    """A job's data with one value replaced."""
    data = dict(copy.deepcopy(job.data))
    target: Any = data
    for part in place[:-1]:
        target = target[part]
    target[place[-1]] = to
    return data


# Every file ---------------------------------------------------------------------------------------


def test_there_is_every_sheet(content: Catalogue, jobs: dict[str, Job]) -> None:
    wanted = {
        f"lessons/files/{key}-{part}.pdf"
        for key in content.lessons
        for part in ("cards", "cards-key", "worksheet", "quiz", "quiz-key")
    }
    wanted |= {
        f"days/files/{key}-{part}.pdf"
        for key in content.kits
        for part in ("board", "contest", "contest-key", "letter-large")
    }
    wanted |= {
        f"drills/files/{key}-{part}.pdf"
        for key in content.drills
        for part in ("cards", "cards-key", "classroom")
    }
    wanted |= {
        f"calendar/files/{first:%Y-%m}-{part}.pdf"
        for first in content.year.months
        for part in ("wall", "minutes")
    }
    wanted.add(f"calendar/files/{content.year.first.year}-overview.pdf")
    assert set(jobs) == wanted


def test_paper_and_pages(papers: dict[str, bytes]) -> None:
    for uri, paper in papers.items():
        size, most = form(uri)
        pages = opened(paper).pages
        assert 1 <= len(pages) <= most, (uri, len(pages))
        for page in pages:
            assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(
                size, abs=0.6
            ), uri


def test_accessible_and_archival(papers: dict[str, bytes]) -> None:
    for uri, paper in papers.items():
        reader = opened(paper)
        root: Any = reader.trailer["/Root"]
        assert root["/Lang"] == "zh-CN", uri
        assert root["/MarkInfo"]["/Marked"], uri
        assert "/StructTreeRoot" in root, uri
        assert reader.metadata is not None
        assert reader.metadata.title, uri
        packet = root["/Metadata"].get_data().decode()
        assert "<pdfuaid:part>1<" in packet, uri
        assert "<pdfaid:part>2<" in packet, uri
        assert "<pdfaid:conformance>A<" in packet, uri


def test_fonts_are_embedded(papers: dict[str, bytes]) -> None:
    for uri, paper in papers.items():
        for page in opened(paper).pages:
            resources: Any = page["/Resources"]
            for font in resources["/Font"].values():
                descendant = font.get_object()["/DescendantFonts"][0].get_object()
                descriptor = descendant["/FontDescriptor"]
                assert {"/FontFile2", "/FontFile3"} & set(descriptor), uri


def test_text_is_text_and_nothing_is_left_over(papers: dict[str, bytes]) -> None:
    for uri, paper in papers.items():
        found = text(paper)
        assert len(found) > 60, uri
        assert not RESIDUE.search(found), (uri, RESIDUE.search(found))


def test_the_same_bytes_twice(jobs: dict[str, Job], papers: dict[str, bytes]) -> None:
    """One of each kind is made anew, here and now: the cache has the same."""
    seen = set()
    for uri, job in jobs.items():
        kind = next(ending for ending in FORMS if uri.endswith(ending))
        if kind in seen:
            continue
        seen.add(kind)
        assert printed(job, job.data) == papers[uri], uri
    assert seen == set(FORMS)


# Worksheets and quizzes ---------------------------------------------------------------------------


_HINTS = (
    "不会的先空着，下课前再来看",
    "先自己写，再和同桌核对",
    "写你会做什么、说什么",
    "只给自己看，不评比",
    "写完自己收好，不用交",
    "会了快会了再练练",
)


def test_pupils_read_nothing_small(jobs: dict[str, Job], papers: dict[str, bytes]) -> None:
    """12 points or more on what pupils work with, 拼音 apart; less only for hints and the foot."""
    for uri, made in papers.items():
        if not re.search(r"-(worksheet|quiz|contest)\.pdf$", uri):
            continue
        data = jobs[uri].data
        allowed = _SPACE.sub(
            "", "|".join((data["foot"], data["eyebrow"], data["kind"], data.get("hint", ""), *_HINTS))
        )
        small: list[str] = []

        def visit(text: str, cm: Any, tm: Any, _font: Any, size: float, small: list[str] = small) -> None:
            if re.search(r"[\u4e00-\u9fff]", text) and size * abs(tm[3]) * abs(cm[3]) < 11.9:
                small.append(_SPACE.sub("", text))

        for page in opened(made).pages:
            page.extract_text(visitor_text=visit)
        assert [text for text in small if text not in allowed] == [], uri


def test_a_worksheet_asks_for_a_name_that_stays_with_the_pupil(papers: dict[str, bytes]) -> None:
    for uri, paper in papers.items():
        if uri.endswith("-worksheet.pdf"):
            found = text(paper)
            assert found.count("姓名") == 1, uri
            assert "写完自己收好，不用交" in found, uri
            assert not re.search("学号|电话号码|身份证号：|班级：|家长签", found), uri


def test_a_worksheet_has_all_that_the_lesson_asks(content: Catalogue, papers: dict[str, bytes]) -> None:
    for key, lesson in content.lessons.items():
        found = characters(papers[f"lessons/files/{key}-worksheet.pdf"])
        sheet = Sheet(content)  # plain words, for comparison

        def bare(words: str, sheet: Sheet = sheet) -> str:
            return _PINYIN.sub("", _SPACE.sub("", sheet.plain(words)))

        assert bare(lesson.title) in found, key
        for item in lesson.starter:
            assert bare(item.question) in found, (key, item.question)
        for move in lesson.situations:
            assert bare(move.text) in found, (key, move.text)
        for outcome in lesson.outcomes:
            assert bare(outcome) in found, (key, outcome)
        if lesson.worksheet:
            assert bare(lesson.worksheet.task) in found, key


def test_a_worksheet_leaves_the_messages_to_be_completed(
    content: Catalogue, papers: dict[str, bytes]
) -> None:
    for key, lesson in content.lessons.items():
        page = opened(papers[f"lessons/files/{key}-worksheet.pdf"]).pages[0]
        found = _PINYIN.sub("", _SPACE.sub("", page.extract_text()))
        for message in lesson.messages:
            wording = content.wording(message, lesson.stage)
            assert _PINYIN.sub("", wording) not in found, (key, wording)


def test_the_youngest_read_with_pinyin(content: Catalogue, papers: dict[str, bytes]) -> None:
    for key, lesson in content.lessons.items():
        young = lesson.stage is Stage.P1
        for part in ("worksheet", "quiz"):
            assert bool(re.search("[āáǎàōóǒò]", text(papers[f"lessons/files/{key}-{part}.pdf"]))) is young
        assert not re.search("[āáǎà]", text(papers[f"lessons/files/{key}-quiz-key.pdf"]).replace(key, ""))


def test_a_quiz_has_no_answers_and_its_key_has_all(content: Catalogue, papers: dict[str, bytes]) -> None:
    for key, lesson in content.lessons.items():
        quiz = characters(papers[f"lessons/files/{key}-quiz.pdf"])
        answers = text(papers[f"lessons/files/{key}-quiz-key.pdf"])
        sheet = Sheet(content, lesson.stage)
        for number, question in enumerate(lesson.quiz, start=1):
            asked = _SPACE.sub("", sheet.plain(question.question))
            explained = _SPACE.sub("", sheet.plain(question.explanation))
            assert _PINYIN.sub("", asked) in quiz, (key, number)
            assert explained not in quiz, (key, number)
            assert explained in answers, (key, number)
            assert f"{number}{'ABCD'[question.answer]}" in answers, (key, number)
            for choice in question.choices:
                assert _PINYIN.sub("", _SPACE.sub("", choice.text)) in quiz, (key, choice.text)
                if choice.reason:
                    assert _SPACE.sub("", sheet.plain(choice.reason)) in answers, (key, choice.reason)


@pytest.mark.parametrize(
    ("message", "first", "rest"),
    [
        ("火警铃响，停下手，跟着老师走", "火警铃响，", "停下手，跟着老师走"),
        ("到安全处打119：地址楼层、火情", "到安全处打119：", "地址楼层、火情"),
        ("填信息、发照片之前，先问家长", "填信息、发照片之前，", "先问家长"),
        ("满16周岁才能骑电动自行车上路", "满16周岁", "才能骑电动自行车上路"),
        ("用书包或两只手护住头", "用书包或两只手", "护住头"),
        ("大家都爱小花", "大家都", "爱小花"),
    ],
)
def test_a_message_is_cut_where_a_clause_begins(message: str, first: str, rest: str) -> None:
    assert halves(message) == (first, rest)


# Kits, drills, calendars --------------------------------------------------------------------------


def test_the_note_for_grandparents_is_large_and_says_what_to_dial(
    content: Catalogue, jobs: dict[str, Job], papers: dict[str, bytes]
) -> None:
    for key, kit in content.kits.items():
        uri = f"days/files/{key}-letter-large.pdf"
        found = text(papers[uri])
        sheet = Sheet(content)
        for part in (kit.elders.opening, *kit.elders.actions, kit.elders.calling):
            assert found.count(_SPACE.sub("", sheet.plain(part))) == 2, (key, part)  # two copies to cut apart
    assert min(kit_sheets._LETTER_SIZES) >= 18


def test_the_board_shows_every_area_twice(content: Catalogue, papers: dict[str, bytes]) -> None:
    for key, kit in content.kits.items():
        first, second = (
            _SPACE.sub("", page.extract_text())
            for page in opened(papers[f"days/files/{key}-board.pdf"]).pages
        )
        sheet = Sheet(content)
        assert kit.board.headline in first
        for area in kit.board.areas:
            words = _SPACE.sub("", sheet.plain(area.words))
            assert area.title in first, (key, area.title)
            assert words in first, (key, area.title)
            assert words in second, (key, area.title)


def test_a_flow_has_its_lines_and_as_many_pictures(content: Catalogue, papers: dict[str, bytes]) -> None:
    for key, drill in content.drills.items():
        found = text(papers[f"drills/files/{key}-classroom.pdf"])
        for number, line in enumerate(drill.classroom_flow, start=1):
            assert _SPACE.sub("", line) in found, (key, line)
            assert str(number) in found
        assert len(content.uses.flows[key]) == len(drill.classroom_flow), key


def test_a_month_has_its_days(content: Catalogue, papers: dict[str, bytes]) -> None:
    found = text(papers["calendar/files/2026-11-wall.pdf"])
    for words in ("消防宣传月", "全国消防日", "消防疏散演练", "立冬", "小雪", "两条路", "星期一", "第11周"):
        assert words in found, words
    october = text(papers["calendar/files/2026-10-wall.pdf"])
    assert october.count("休") >= 7
    assert "班" in october  # 10 October 2026 is a working Saturday
    assert "国庆节" in october
    february = text(papers["calendar/files/2027-02-wall.pdf"])
    for words in ("除夕", "春节", "元宵节", "寒假"):
        assert words in february, words


def test_each_week_has_one_task_in_the_month_of_its_thursday(content: Catalogue) -> None:
    tasks = []
    for first in content.year.months:
        weeks: Any = wall_calendars.month(content, f"{first:%Y-%m}")["weeks"]
        own = [week["task"] for week in weeks if week["task"]]
        assert 4 <= len(own) <= 5
        assert all(week["elsewhere"] for week in weeks)
        tasks += own
    assert len(tasks) in (52, 53)


def test_minutes_are_all_there(content: Catalogue, papers: dict[str, bytes]) -> None:
    for first in content.year.months:
        found = text(papers[f"calendar/files/{first:%Y-%m}-minutes.pdf"])
        sheet = Sheet(content)
        for reminder in content.months[first.month].reminders:
            title, _, rest = _SPACE.sub("", sheet.plain(reminder)).partition("：")
            assert title in found, (first, title)
            assert rest in found, (first, title)


# Bad input ----------------------------------------------------------------------------------------


def test_a_text_too_long_is_named_with_its_room(jobs: dict[str, Job]) -> None:
    long = "在学校和家里都要记住这一条，" * 200
    cases = (
        ("lessons/files/fire-j-worksheet.pdf", ("situations", 0, "text"), "学习单放不下：最多 2 页"),
        ("lessons/files/fire-j-quiz.pdf", ("questions", 0, "question"), "测验放不下：最多 2 页"),
        ("days/files/fire-day-letter-large.pdf", ("calling",), "给祖辈的话在 18 磅的大字下放不下：最多约"),
        ("days/files/fire-day-board.pdf", ("areas", 1, "words"), "板报“两条路”放不下：最多约"),
        ("drills/files/fire-evacuation-classroom.pdf", ("flow", 0, "text"), "课堂流程的一句放不下：最多约"),
        (
            "calendar/files/2026-11-minutes.pdf",
            ("reminders", 0, "runs"),
            "一分钟提醒放不下：最多约",
        ),
    )
    for uri, place, sentence in cases:
        value: Any = [[long, False]] if place[-1] == "runs" else long
        with pytest.raises(PressError) as caught:
            printed(jobs[uri], changed(jobs[uri], *place, to=value))
        assert caught.value.rule == "P2", uri
        assert sentence in caught.value.text, (uri, caught.value.text)
        assert "字" in caught.value.text


def test_a_character_outside_the_font_is_named(jobs: dict[str, Job]) -> None:
    for uri in ("lessons/files/fire-p1-quiz.pdf", "calendar/files/2026-11-wall.pdf"):
        job = jobs[uri]
        place: tuple[str | int, ...] = ("theme",) if "wall" in uri else ("questions", 0, "choices", 0)
        with pytest.raises(PressError) as caught:
            printed(job, changed(job, *place, to="一个𰻞字"))
        assert caught.value.rule == "P3"
        assert "𰻞" in caught.value.text


def test_a_missing_picture_is_named(jobs: dict[str, Job]) -> None:
    job = jobs["drills/files/fire-evacuation-classroom.pdf"]
    with pytest.raises(PressError) as caught:
        printed(job, changed(job, "flow", 0, "picture", to="nothing/here"))
    assert (caught.value.rule, caught.value.text) == ("P4", "找不到图片“nothing/here”")


def test_a_fault_names_file_and_line(jobs: dict[str, Job], tmp_path: Path) -> None:
    from campus.content.problems import ContentError

    job = jobs["days/files/fire-day-letter-large.pdf"]
    source = tmp_path / job.source
    source.parent.mkdir(parents=True)
    source.write_text((ROOT / job.source).read_text("utf-8"), "utf-8")
    faulty = Job(job.uri, job.source, job.maker, changed(job, "calling", to="请打119" * 90))
    with pytest.raises(ContentError) as caught:
        list(run(tmp_path, [faulty]))
    line = next(
        number
        for number, row in enumerate(source.read_text("utf-8").split("\n"), start=1)
        if row.startswith(job.data["needle"])
    )
    assert f"{job.source}:{line}: 给祖辈的话" in str(caught.value)
    assert not [path for path in (tmp_path / ".cache" / "print").iterdir() if path.stat().st_size]
