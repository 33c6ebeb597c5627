"""Word files: blocks as drawn, and all that lesson_plans, quiz_papers, document_parts … declare."""

import dataclasses
import io
import json
import re
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest
from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.models import STAFF
from campus.papers import (
    classroom_flows,
    drill_cards,
    drill_documents,
    kit_documents,
    printables,
    semesters,
    signal_table,
)
from campus.press import print_markup, typst, word
from campus.press.blocks import (
    Asked,
    Block,
    Book,
    Cards,
    Cell,
    Document,
    Fields,
    Group,
    Heading,
    Items,
    Questions,
    Speech,
    Table,
    Text,
    Title,
    columns,
    from_json,
    to_json,
)
from campus.press.jobs import Job, PressError, make, run
from campus.press.word_elements import STORE
from conftest import changed, findings, jobs_of

ROOT = Path(__file__).parent.parent
# Words that a template leaves behind, and markup that was not set.
RESIDUE = re.compile(r"\{\{|\}\}|\[@|\[\^|\*\*|xxx|待填|此处|lorem|None|undefined", re.IGNORECASE)
KINDS = {
    "drills": {"plan", "manual", "timeline", "roles", "cards", "evaluation", "summary", "classroom"},
    "days": {"plan", "summary", "talk", "broadcast", "letter", "letter-large"}
    | {"board", "contest", "contest-key"},
    "calendar": {"minutes"},
    "lessons": {"plan", "cards", "worksheet", "quiz", "quiz-key"},
    "topics": {"review"},
}


@pytest.fixture(scope="module")
def catalogue(real: Catalogue) -> Catalogue:
    return real


@pytest.fixture(scope="module")
def jobs(catalogue: Catalogue) -> dict[str, Job]:
    return jobs_of(catalogue, ".docx")


@pytest.fixture(scope="module")
def files(jobs: dict[str, Job]) -> dict[str, bytes]:
    """Every document as the site gets it, from the cache where it is warm."""
    found = {}
    for output in run(ROOT, jobs.values()):
        assert isinstance(output.content, bytes)
        found[output.uri] = output.content
    return found


def texts(content: bytes) -> list[str]:
    """All paragraphs, those in tables too, in the order of the page."""
    body = docx.Document(io.BytesIO(content)).element.body
    return ["".join(text.text or "" for text in p.iter(qn("w:t"))) for p in body.iter(qn("w:p"))]


def whole(content: bytes) -> str:
    return "\n".join(texts(content))


def bare(text: str) -> str:
    """Without the 拼音 that stands between the characters it is written over."""
    return re.sub(r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹ\s]+", "", text)


def made(*blocks: Block, official: bool = False) -> bytes:
    one = Document("样张", "样张", "样张", "2026-11-21", "#a8321e", ("左", "右"), blocks, official=official)
    return word.make(to_json(one))


def drawn(*blocks: Block, official: bool = False) -> Any:
    """A document of these blocks, opened again."""
    return docx.Document(io.BytesIO(made(*blocks, official=official)))


def with_blocks(job: Job, change: Callable[[Block], Block]) -> Job:
    """The job with each block of its document changed."""
    document = from_json(job.data)
    blocks = tuple(map(change, document.blocks))
    return dataclasses.replace(job, data=to_json(dataclasses.replace(document, blocks=blocks)))


def test_every_kind_is_made_for_every_entry(catalogue: Catalogue, files: dict[str, bytes]) -> None:
    wanted = {
        f"{folder}/files/{key}-{kind}.docx"
        for folder, keys in (
            ("drills", catalogue.drills),
            ("days", catalogue.kits),
            ("lessons", catalogue.lessons),
            ("topics", catalogue.touched_topics),
            ("calendar", [f"{first:%Y-%m}" for first in catalogue.year.months]),
        )
        for key in keys
        for kind in KINDS[folder]
    }
    year = f"calendar/files/{catalogue.year.first.year}-safety-plan.docx"
    terms = {f"calendar/files/{key}-lessons.docx" for key in semesters.keys(catalogue)}
    assert set(files) == wanted | terms | {"drills/files/signals-table.docx", year}


def test_equal_content_gives_equal_bytes(jobs: dict[str, Job], files: dict[str, bytes]) -> None:
    for folder, kinds in KINDS.items():
        for kind in kinds:
            uri = next(uri for uri in jobs if uri.startswith(folder) and uri.endswith(f"-{kind}.docx"))
            assert make(jobs[uri]) == files[uri]


def test_word_would_open_every_file_without_a_repair(files: dict[str, bytes], tmp_path: Path) -> None:
    for uri, content in files.items():
        path = tmp_path / Path(uri).name
        path.write_bytes(content)
        assert not findings(path), uri


def test_files_hold_nothing_of_this_machine_or_moment(files: dict[str, bytes]) -> None:
    for uri, content in files.items():
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert archive.namelist()[0] == "[Content_Types].xml", uri
            assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}, uri
        properties = docx.Document(io.BytesIO(content)).core_properties
        assert properties.author == "校园安全课"
        assert properties.language == "zh-CN"
        assert properties.created == properties.modified
        assert properties.title


def test_no_markup_and_no_placeholder_is_left(files: dict[str, bytes]) -> None:
    for uri, content in files.items():
        found = RESIDUE.search(whole(content))
        assert found is None, (uri, found)


def test_page_is_a4_in_chinese_and_not_in_compatibility_mode(files: dict[str, bytes]) -> None:
    for uri, content in files.items():
        document = docx.Document(io.BytesIO(content))
        section: Any = document.sections[0]
        sides = {round(section.page_width.cm, 1), round(section.page_height.cm, 1)}
        assert sides == {21.0, 29.7}, uri
        settings = document.settings.element
        modes = [
            one.get(qn("w:val"))
            for one in settings.iter(qn("w:compatSetting"))
            if one.get(qn("w:name")) == "compatibilityMode"
        ]
        assert modes == ["15"]
        defaults = document.styles.element.find(qn("w:docDefaults"))
        assert next(defaults.iter(qn("w:lang"))).get(qn("w:eastAsia")) == "zh-CN"
        assert next(defaults.iter(qn("w:rFonts"))).get(qn("w:eastAsia")) in ("宋体", "仿宋")


def test_header_and_footer_say_what_it_is_and_count_pages(
    jobs: dict[str, Job], files: dict[str, bytes]
) -> None:
    for uri, content in files.items():
        document = from_json(jobs[uri].data)
        if document.official or document.handed_in or not any(document.running):
            continue
        section = docx.Document(io.BytesIO(content)).sections[0]
        header, footer = section.header._element, section.footer._element
        assert "校园安全课" in "".join(text.text or "" for text in header.iter(qn("w:t"))), uri
        said = "".join(text.text or "" for text in footer.iter(qn("w:t")))
        assert "CC BY 4.0" in said
        fields = [code.text for code in footer.iter(qn("w:instrText"))]
        assert fields == [" PAGE ", " NUMPAGES "]


def test_tables_have_fixed_widths_captions_and_rows_that_hold_together(files: dict[str, bytes]) -> None:
    for uri, content in files.items():
        document = docx.Document(io.BytesIO(content))
        section: Any = document.sections[0]
        room = section.page_width - section.left_margin - section.right_margin
        for table in document.tables:
            properties = table._tbl.tblPr
            assert properties.find(qn("w:tblLayout")).get(qn("w:type")) == "fixed", uri
            assert properties.find(qn("w:tblCaption")).get(qn("w:val")), uri
            grid = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
            assert sum(grid) * 635 <= room + 12_700, uri
            for row in table._tbl.iter(qn("w:tr")):
                properties = row.find(qn("w:trPr"))
                repeated = properties is not None and properties.find(qn("w:tblHeader")) is not None
                assert not repeated or row is next(table._tbl.iter(qn("w:tr"))), uri


def before_the_appendix(content: bytes) -> list[Any]:
    """Paragraphs and tables of a lesson plan's classroom version."""
    body = list(docx.Document(io.BytesIO(content)).element.body)
    end = next(i for i, it in enumerate(body) if it.find(f".//{qn('w:pageBreakBefore')}") is not None)
    return body[:end]


def test_a_lesson_plan_has_first_what_schools_file_then_what_helps(
    catalogue: Catalogue, files: dict[str, bytes]
) -> None:
    asked = (
        *("学情分析", "教学目标", "教学重点", "教学难点", "教学方法", "教学准备", "活动安全", "教学过程"),
        *("时间", "教师", "学生", "设计意图", "板书设计", "作业", "教学反思"),
    )
    helps = [
        *("给老师的30秒", "内容提示", "教师背景", "关键信息", "词语", "课前小测的答案", "每一步的预期"),
        *("情境可以这样做", "误区与回应", "分层与包容", "技能卡", "延伸", "出口测验的答案与解析"),
        "对应的要求和来源",
    ]
    for key, lesson in catalogue.lessons.items():
        content = files[f"lessons/files/{key}-plan.docx"]
        first = "".join(t.text or "" for part in before_the_appendix(content) for t in part.iter(qn("w:t")))
        assert re.search(".*".join(asked), first), key
        for claim in lesson.misconceptions:
            assert claim.claim.strip("“”") in first, key
        for step in lesson.steps:
            assert step.intent in first, (key, step.title)
        document = docx.Document(io.BytesIO(content))
        headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 2"]
        assert [heading.partition("（")[0] for heading in headings] == helps, key
    numbering = document.part.numbering_part.element
    level = next(level for level in numbering.iter(qn("w:lvl")) if level.find(qn("w:pStyle")) is not None)
    assert level.find(qn("w:pStyle")).get(qn("w:val")) == "Heading1"
    assert level.find(qn("w:numFmt")).get(qn("w:val")) == "chineseCountingThousand"
    assert level.find(qn("w:lvlText")).get(qn("w:val")) == "%1、"


def test_a_plan_that_is_handed_in_has_no_mark_of_doubt_no_id_and_no_licence(
    catalogue: Catalogue, files: dict[str, bytes]
) -> None:
    for key in catalogue.lessons:
        content = files[f"lessons/files/{key}-plan.docx"]
        said = whole(content)
        assert not re.search(r"待核(?!对)|建议值|（凭记忆|本站凭记忆|【说法不一|\[\d+", said), key
        assert [topic for topic in catalogue.topics if f"{topic}：" in said] == [], key
        document = docx.Document(io.BytesIO(content))
        foot = "".join(t.text or "" for t in document.sections[0].footer._element.iter(qn("w:t")))
        assert "CC BY" not in said + foot, key
        bound = [it.get(qn("w:val")) for it in document.element.body.iter(qn("w:tag"))]
        assert {"school", "date", "班级", "教师"} <= set(bound), key


def test_three_pages_come_before_the_appendix(catalogue: Catalogue, jobs: dict[str, Job]) -> None:
    """By the lines of each row, a little more than what LibreOffice sets."""
    room = 3 * (29.7 - 1.8 - 1.7 - 0.6)
    for key in catalogue.lessons:
        document = from_json(jobs[f"lessons/files/{key}-plan.docx"].data)
        width, points = 21 - 3.8, 0.0
        for block in document.blocks:
            if isinstance(block, Heading) and block.new_page:
                break
            if isinstance(block, Table | Fields):
                sizes = block.widths if isinstance(block, Fields) else [it.width for it in block.columns]
                wide = [it or (width - sum(sizes)) for it in sizes]
                for row in block.rows:
                    assert not isinstance(row, Group)
                    cells = [it if isinstance(it, Cell) else Cell(str(it)) for it in row]
                    points += 4 + max(
                        sum(
                            print_markup.lines(part, across, cell.size or 10.5)
                            for _, part in print_markup.blocks(cell.text)
                        )
                        * (cell.line or 19)
                        for cell, across in zip(cells, wide, strict=False)
                    )
                points += 20  # a head, or the gap between tables
            else:
                points += 40
        assert points / 72 * 2.54 <= room, key


def test_the_plan_counts_every_minute_of_the_period_and_repeats_its_head(
    catalogue: Catalogue, files: dict[str, bytes]
) -> None:
    for key, lesson in catalogue.lessons.items():
        document = docx.Document(io.BytesIO(files[f"lessons/files/{key}-plan.docx"]))
        table = next(t for t in document.tables if t._cells[0].text == "时间" and t._cells[1].text == "教师")
        rows = list(table._tbl.iter(qn("w:tr")))
        assert rows[0].find(qn("w:trPr")).find(qn("w:tblHeader")) is not None
        times = [re.match(r"(\d+) 分钟", row.cells[0].text) for row in table.rows[1:]]
        assert sum(int(time[1]) for time in times if time) == lesson.minutes, key


def test_the_table_shows_what_the_class_looks_at_and_how_it_takes_turns(
    catalogue: Catalogue, files: dict[str, bytes]
) -> None:
    for key, lesson in catalogue.lessons.items():
        told = re.sub(r"\s", "", whole(files[f"lessons/files/{key}-plan.docx"]))
        for step in lesson.steps:
            first = re.sub(r"\s", "", markup.plain(catalogue.read(step.shown[0], lesson.stage)))
            assert f"看这里{first[:8]}" in told, (key, step.title)
            assert step.turns is None or f"轮流：{step.turns.said}" in told, (key, step.title)


def test_the_quiz_has_no_answer_and_its_key_has_all(catalogue: Catalogue, files: dict[str, bytes]) -> None:
    for key, lesson in catalogue.lessons.items():
        paper, answers = (bare(whole(files[f"lessons/files/{key}-{it}.docx"])) for it in ("quiz", "quiz-key"))
        first = "".join(
            t.text or ""
            for part in before_the_appendix(files[f"lessons/files/{key}-plan.docx"])
            for t in part.iter(qn("w:t"))
        )
        assert "解析" not in bare(first), key  # the lesson itself may say what an explanation does
        for question in lesson.quiz:
            explanation = bare(re.sub(r"\s*\[@[^\]]*\]|\{\{.*", "", question.explanation)[:12])
            assert explanation not in paper, key
            assert explanation in answers, key
            assert bare(question.question) in paper, key
            assert bare(question.question) in answers, key
            assert bare(question.choices[0].text) in paper, key


def test_a_worksheet_in_word_has_all_that_a_pupil_does(catalogue: Catalogue, files: dict[str, bytes]) -> None:
    for key, lesson in catalogue.lessons.items():
        said = bare(whole(files[f"lessons/files/{key}-worksheet.docx"]))
        asked = [item.question for item in lesson.starter] + [move.text for move in lesson.situations]
        for text in (*asked, *lesson.outcomes, *(lesson.worksheet.columns if lesson.worksheet else ())):
            assert bare(markup.plain(catalogue.read(text, lesson.stage))) in said, (key, text)
        assert not any(bare(item.answer[:12]) in said for item in lesson.starter if len(item.answer) > 11), (
            key
        )


def test_those_who_learn_to_read_have_pinyin_over_the_quiz(
    catalogue: Catalogue, files: dict[str, bytes]
) -> None:
    for key, lesson in catalogue.lessons.items():
        body = docx.Document(io.BytesIO(files[f"lessons/files/{key}-quiz.docx"])).element.body
        assert bool(list(body.iter(qn("w:ruby")))) is lesson.stage.band.pinyin, key


def test_sources_are_listed_once_and_what_is_not_firm_says_so(
    catalogue: Catalogue, files: dict[str, bytes]
) -> None:
    for uri, content in files.items():
        body = docx.Document(io.BytesIO(content)).element.body
        anchors = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
        names = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
        assert anchors <= set(names), uri
        assert len(names) == len(set(names)), uri


def test_what_is_filed_bears_the_schools_name_and_no_mark_of_doubt(
    catalogue: Catalogue, files: dict[str, bytes]
) -> None:
    for key, drill in catalogue.drills.items():
        for kind in ("plan", "manual", "timeline", "roles", "evaluation", "summary"):
            said = whole(files[f"drills/files/{key}-{kind}.docx"])
            assert not re.search(r"待核(?!对)|建议值|（凭记忆|本站凭记忆|说法不一|\[\d+", said), (key, kind)
        for kind, name in (("plan", "方案"), ("evaluation", "评估表"), ("summary", "总结")):
            content = files[f"drills/files/{key}-{kind}.docx"]
            assert texts(content)[0] == f"（学校名称）{drill.title}{name}"
            document = docx.Document(io.BytesIO(content))
            parts = [document.element, document.sections[0].footer._element]
            assert "CC BY" not in "".join(t.text or "" for part in parts for t in part.iter(qn("w:t")))


def test_a_drills_plan_names_its_verified_sources_its_parts_and_its_appendices(
    catalogue: Catalogue, files: dict[str, bytes]
) -> None:
    parts = [
        "演练目的",
        "编制依据",
        "时间、地点和参加人员",
        "组织与职责",
        "演练程序",
        "演练要求",
        "应急处置",
    ]
    for key, drill in catalogue.drills.items():
        document = docx.Document(io.BytesIO(files[f"drills/files/{key}-plan.docx"]))
        found = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
        assert found == parts, key
        said = whole(files[f"drills/files/{key}-plan.docx"])
        for item in drill.basis:
            source = catalogue.sources[item.source.partition(" ")[0]]
            if source.kind == "法律":
                assert (source.title in said) == source.mark.firm, (key, source.id)
        for name in ("操作手册", "角色卡", "评估表"):
            assert name in document.paragraphs[-3].text, key


def test_kit_plan_has_this_years_dates(catalogue: Catalogue, files: dict[str, bytes]) -> None:
    for key in catalogue.kits:
        occasion = catalogue.occasions[key]
        assert occasion is not None
        said = whole(files[f"days/files/{key}-plan.docx"])
        assert f"{occasion.held.year}年{occasion.held.month}月{occasion.held.day}日" in said
        for ahead in (21, 7):
            day = catalogue.year.before(occasion.held, ahead)
            assert f"{day.month}月{day.day}日" in said, (key, ahead)


def test_whoever_does_a_task_stands_in_a_column_of_its_own(catalogue: Catalogue) -> None:
    """However the author wrote it: （负责人：班主任） or 负责人：班主任。"""
    for key, kit in catalogue.kits.items():
        blocks = kit_documents.plan(catalogue, key, ()).blocks
        groups = [row for block in blocks if isinstance(block, Table) for row in block.rows]
        rows = [row for group in groups if isinstance(group, Group) for row in group.rows]
        tasks = [*kit.three_weeks, *kit.one_week, *kit.on_the_day, *kit.after]
        for (text, owner), task in zip(rows, tasks, strict=True):
            assert isinstance(text, str)
            assert bool(owner) == ("负责人：" in task), (key, task)
            assert "负责人：" not in text, (key, task)
            assert not text.endswith(("，", "；")), (key, task)


def test_no_paragraph_loses_half_of_a_quotation(files: dict[str, bytes]) -> None:
    for uri, content in files.items():
        for text in texts(content):
            for left, right in ("“”", "‘’", "（）", "《》"):
                assert text.count(left) == text.count(right), (uri, text)
            assert not text.startswith(tuple("，。、；：！？”）")), (uri, text)
            halves = uri.endswith("-worksheet.docx")  # of messages: pupils write the second
            assert halves or not text.endswith(("，", "、")), (uri, text)


def test_letter_leaves_lines_for_school_and_date(files: dict[str, bytes]) -> None:
    for uri, content in files.items():
        if uri.endswith("-letter.docx"):
            said = texts(content)
            assert "（日期）" not in said, uri
            assert said.count("学校") == said.count("日期") == said.count("（学校名称）") == 1, uri
            controls = docx.Document(io.BytesIO(content)).element.body.iter(qn("w:alias"))
            assert [one.get(qn("w:val")) for one in controls] == ["学校", "日期"], uri


def test_a_letter_too_long_for_its_page_is_named(jobs: dict[str, Job]) -> None:
    def longer(block: Block) -> Block:
        return dataclasses.replace(block, text=block.text * 4) if isinstance(block, Speech) else block

    with pytest.raises(PressError) as error:
        make(with_blocks(jobs["days/files/fire-day-letter.docx"], longer))
    assert error.value.rule == "P2"
    assert re.search(r"“致家长一封信”放不下：最多 \d+ 字，现在 \d+ 字", error.value.text)


def test_role_cards_are_two_to_a_side_and_of_one_height(
    catalogue: Catalogue, files: dict[str, bytes]
) -> None:
    for key, drill in catalogue.drills.items():
        document = docx.Document(io.BytesIO(files[f"drills/files/{key}-roles.docx"]))
        *pairs, _ = document.tables
        assert len(pairs) == (len(drill.roles) + 1) // 2
        for table in pairs:
            heights = [row.find(qn("w:trPr")).find(qn("w:trHeight")) for row in table._tbl.iter(qn("w:tr"))]
            assert {height.get(qn("w:hRule")) for height in heights} == {"exact"}
            assert sum(int(height.get(qn("w:val"))) for height in heights) / 567 <= 17.3
        said = whole(files[f"drills/files/{key}-roles.docx"])
        assert all(role.name in said for role in drill.roles)


def test_a_role_too_long_for_its_card_is_named(catalogue: Catalogue, jobs: dict[str, Job]) -> None:
    name = catalogue.drills["fire-evacuation"].roles[3].name

    def longer(block: Block) -> Block:
        if not isinstance(block, Cards):
            return block
        field = f"角色卡“{name}”的职责"
        long = "1. " + "很长的一条职责，写了又写。" * 40
        return Cards(
            tuple(
                tuple(
                    dataclasses.replace(strip, text=long) if strip.field == field else strip for strip in card
                )
                for card in block.cards
            )
        )

    with pytest.raises(PressError) as error:
        make(with_blocks(jobs["drills/files/fire-evacuation-roles.docx"], longer))
    assert error.value.rule == "P2"
    assert error.value.text.startswith(f"“角色卡“{name}”的职责”放不下：最多 ")


def test_timeline_goes_on_without_a_gap(catalogue: Catalogue, files: dict[str, bytes]) -> None:
    for key, drill in catalogue.drills.items():
        said = texts(files[f"drills/files/{key}-timeline.docx"])
        spans = [tuple(text.split("—")) for text in said if re.fullmatch(r"\d+:\d\d—\d+:\d\d", text)]
        assert len(spans) == len(drill.phases)
        assert all(one[1] == other[0] for one, other in pairwise(spans)), key


def test_a_signal_that_a_school_changed_is_changed_on_every_paper(catalogue: Catalogue) -> None:
    horn = "本校用警报器长响"
    ours = changed(catalogue, "school", "school", {"signals": {"evacuate": horn}})
    for key, drill in ours.drills.items():
        has = "evacuate" in {cue.signal for cue in drill.signals}
        papers = (drill_documents.manual, drill_documents.timeline, drill_documents.roles)
        for paper in (*papers, drill_documents.evaluation, drill_documents.summary):
            assert (horn in json.dumps(to_json(paper(ours, key)), ensure_ascii=False)) is has
        assert (horn in str(classroom_flows.data(ours, key)["signals"])) is has
    assert horn in json.dumps(to_json(signal_table.table(ours, "signals")), ensure_ascii=False)
    for size in ("a4", "a3"):
        assert horn in str(signal_table.poster(ours, "signals", paper=size)["signals"])


def test_the_signals_for_the_wall_are_one_sheet_without_those_of_the_staff(real: Catalogue) -> None:
    for size in ("a4", "a3"):
        made = typst.sheet(signal_table.poster(real, "signals", paper=size))
        (sheet,) = pypdf.PdfReader(io.BytesIO(made)).pages
        text = re.sub(r"\s", "", sheet.extract_text())
        signals = [real.signal(key) for key in real.signals]
        for signal in signals:
            assert (re.sub(r"\s", "", signal.means) in text) is (signal.readers != "教职工"), signal.id


def test_a_manual_gives_the_orders_and_the_steps_of_the_procedures(catalogue: Catalogue) -> None:
    drill = catalogue.drills["quake-evacuation"]
    told = markup.flowing(
        json.dumps(to_json(drill_documents.manual(catalogue, "quake-evacuation")), ensure_ascii=False)
    )
    assert drill.orders is not None
    assert all(name in told for name, _ in drill.orders.rows())
    for case in drill.emergencies:
        way = catalogue.procedures[case.procedure].way(STAFF) if case.procedure else None
        for step in way.steps if way else ():
            assert markup.flowing(markup.without_citations(step.do))[:12] in told


def test_cards_of_a_drill_say_that_it_is_one_and_what_is_expected_stands_apart(catalogue: Catalogue) -> None:
    for key, drill in catalogue.drills.items():
        cases, *_, roles = drill_cards.sets(catalogue, key)
        told = "推演" if drill.level == "桌面" else "演练"
        assert all(lines[0].startswith(f"【{told}】") and len(lines) == 2 for lines, _ in cases.cards), key
        assert [lines[0] for lines, _ in roles.cards] == [role.name for role in drill.roles]
        on_cards = "".join(
            line for found in drill_cards.sets(catalogue, key) for it in found.cards for line in it[0]
        )
        for variant in drill.variants:
            expected = markup.plain(catalogue.read(variant.expect))
            assert expected not in on_cards, (key, variant.name)
            assert any(expected in answer for _, answer in cases.cards), (key, variant.name)
    cards = drill_cards.sets(catalogue, "tabletop")
    assert [found.title for found in cards] == ["情况卡", "学生情境卡", "角色卡"]
    assert sum("谣言" in lines[0] for lines, _ in cards[0].cards) == 3


def test_tasks_before_a_drill_are_due_before_it(catalogue: Catalogue) -> None:
    for key in catalogue.drills:
        days = drill_documents._days(catalogue, key)
        for day in days[:1]:
            for ahead in (14, 7, 5, 3, 1):
                due = drill_documents._earlier(catalogue, day, ahead)
                assert (day - due).days >= ahead
                assert catalogue.year.is_school_day(due) or due == catalogue.year.first


def test_every_document_is_plain_json_and_comes_back_whole(catalogue: Catalogue) -> None:
    for owner in printables.PRINTABLES:
        for key in printables.owners(catalogue, owner):
            for what in printables.kinds(catalogue, owner, key):
                document = what.data(catalogue, key)
                if isinstance(document, Document | Book):
                    assert from_json(json.loads(json.dumps(to_json(document)))) == document, (
                        key,
                        what.ending,
                    )


def test_a_kit_plan_names_the_files_that_go_with_it(catalogue: Catalogue, files: dict[str, bytes]) -> None:
    for key in catalogue.kits:
        said = whole(files[f"days/files/{key}-plan.docx"])
        others = [
            file for file in printables.files(catalogue, "kit", key) if file.part not in ("kit", "plan")
        ]
        assert len(others) >= 8
        for file in others:
            assert file.name in said, (key, file.uri)


def test_a_list_begins_with_one_again() -> None:
    document = drawn(Items(("甲", "乙"), "number"), Items(("丙",), "number"))
    marks: list[Any] = [p._p.pPr for p in document.paragraphs]
    numbers = [mark.numPr.numId.val for mark in marks if mark is not None and mark.numPr is not None]
    assert numbers[0] == numbers[1] != numbers[2]


def test_merged_looking_cells_leave_their_lines_open() -> None:
    table = Table(columns("时间 3 when | 做什么 5"), (Group(("步",), (("一",), ("二",))),), caption="样表")
    cells = list(drawn(table).tables[0]._tbl.iter(qn("w:tc")))[2:]
    borders = [cell.find(f".//{qn('w:tcBorders')}") for cell in cells]
    assert borders[0].find(qn("w:bottom")).get(qn("w:val")) == "nil"
    assert borders[2].find(qn("w:top")).get(qn("w:val")) == "nil"
    assert borders[1] is borders[3] is None
    assert ["".join(t.text for t in cell.iter(qn("w:t"))) for cell in cells] == ["步", "一", "", "二"]


def test_columns_count_tick_and_leave_room_by_themselves_and_a_short_row_is_wide() -> None:
    heads = columns("1 number | 看什么 4 strong | 标准 0 | 达到 1 tick | 记下 2 blank")
    document = drawn(Heading("逐项看"), Table(heads, (("门", "关好"), ("窗", "锁好"))))
    table = document.tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["", "看什么", "标准", "达到", "记下"],
        ["1", "门", "关好", "□", ""],
        ["2", "窗", "锁好", "□", ""],
    ]
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "逐项看"
    widths = [round(int(column.get(qn("w:w"))) / 567, 1) for column in table._tbl.tblGrid]
    assert widths == [1, 4, 9, 1, 2]
    wide = drawn(Table(columns("甲 4 | 乙 4 | 丙 4"), (("一", "二"),), caption="样表")).tables[0]
    assert [span.get(qn("w:val")) for span in wide._tbl.iter(qn("w:gridSpan"))] == ["2"]


def test_short_choices_share_a_line_and_long_ones_do_not() -> None:
    def asked(question: str, *choices: str) -> Asked:
        return Asked(question, choices, 0, "因为", ("",) * len(choices))

    questions = (asked("走哪边", "左", "右", "中间"), asked("怎么办", "很长" * 12, "甲", "乙"))
    said = [p.text for p in drawn(Questions(questions, (12,))).paragraphs]
    assert said[1] == "A. 左\tB. 右\tC. 中间"
    assert said[3:6] == [f"A.\t{'很长' * 12}", "B.\t甲", "C.\t乙"]


def test_two_tables_do_not_grow_together() -> None:
    forms = [Fields((3, 5), ((name, ""),), caption=name) for name in ("甲", "乙")]
    assert len(drawn(*forms).tables) == 2


def test_school_and_date_are_filled_once_and_everything_else_by_its_name(tmp_path: Path) -> None:
    """Controls of the same name show one node of the package's own data, which is there."""
    form = Fields((3, 4, 3, 0), (("学校", "", "日期", ""), ("总指挥", "")))
    content = made(Title("[=学校]演练方案"), form)
    (tmp_path / "form.docx").write_bytes(content)
    assert not findings(tmp_path / "form.docx")
    controls = list(docx.Document(io.BytesIO(content)).element.body.iter(qn("w:sdt")))
    assert [one.find(f".//{qn('w:alias')}").get(qn("w:val")) for one in controls] == [
        "学校", "学校", "日期", "总指挥",
    ]  # fmt: skip
    paths = [binding.get(qn("w:xpath")) for one in controls for binding in one.iter(qn("w:dataBinding"))]
    assert len(paths) == 3
    assert len({one.find(f".//{qn('w:id')}").get(qn("w:val")) for one in controls}) == 4
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        data = etree.fromstring(archive.read("customXml/item1.xml"))
        identity = archive.read("customXml/itemProps1.xml").decode()
        shown = archive.read("word/glossary/document.xml").decode()
    assert STORE in identity
    for path in paths:
        assert len(data.xpath(path, namespaces={"p": "urn:campus-safety:papers"})) == 1
    for one in controls:
        part = one.find(f".//{qn('w:docPart')}").get(qn("w:val"))
        assert f'<w:name w:val="{part}"/>' in shown


def test_official_documents_have_22_lines_of_28_characters_and_only_a_page_number(tmp_path: Path) -> None:
    content = made(Title("方案"), Heading("目的"), Text("第一句。\n\n1. 甲"), official=True)
    (tmp_path / "official.docx").write_bytes(content)
    assert not findings(tmp_path / "official.docx")
    document = docx.Document(io.BytesIO(content))
    section: Any = document.sections[0]
    edges = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(edge.mm) for edge in edges] == [37, 35, 28, 26]
    defaults = document.styles.element.find(qn("w:docDefaults"))
    assert next(next(defaults.iter(qn("w:pPr"))).iter(qn("w:spacing"))).get(qn("w:line")) == "579"
    assert next(defaults.iter(qn("w:sz"))).get(qn("w:val")) == "32"
    apart = int(next(defaults.iter(qn("w:rPr"))).find(qn("w:spacing")).get(qn("w:val"))) / 20
    room = (section.page_width - section.left_margin - section.right_margin) / 12_700
    assert room // (16 + apart) == 28
    fonts = {
        style.style_id: style.element.rPr.rFonts.get(qn("w:eastAsia"))
        for style in document.styles
        if style.element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}") is not None
    }
    assert (fonts["Title"], fonts["Heading1"], fonts["Heading2"]) == ("方正小标宋简体", "黑体", "楷体")
    for footer in (section.footer, section.even_page_footer):
        assert "".join(text.text or "" for text in footer._element.iter(qn("w:t"))) == "— 1 —"
    assert not section.header._element.xpath(".//w:t")
