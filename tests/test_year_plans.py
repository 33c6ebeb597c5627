"""The year plan as a workbook: every date of the school's own year, room to fill in, ready to print."""

import io
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from campus.content.catalogue import Catalogue
from campus.papers import year_plans
from campus.press import workbook
from campus.press.blocks import Book, Entry, Listing, columns, to_json
from campus.web import pages as web_pages
from conftest import changed, findings

Rows = dict[str, list[dict[str, str]]]


def _text(cell: Any) -> str:
    return f"{cell:%Y-%m-%d}" if isinstance(cell, datetime) else str(cell or "")


def read(content: bytes) -> Rows:
    """Sheet → rows by the heads of its columns."""
    found: Rows = {}
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        heads, *rows = [[_text(cell) for cell in row] for row in sheet.values][3:]
        found[sheet.title] = [dict(zip(heads, row, strict=True)) for row in rows]
    return found


def made(catalogue: Catalogue) -> bytes:
    return workbook.book(to_json(year_plans.plan(catalogue, "")))


@pytest.fixture(scope="module")
def book(real: Catalogue) -> bytes:
    return made(real)


@pytest.fixture(scope="module")
def plan(book: bytes) -> Rows:
    return read(book)


def test_every_week_with_lessons_has_its_minutes_and_its_task(plan: Rows, real: Catalogue) -> None:
    taught = [
        day
        for term in real.school.terms
        for day in (term.first + timedelta(days=n) for n in range((term.last - term.first).days + 1))
        if real.year.is_school_day(day)
    ]
    weeks = {day - timedelta(days=day.weekday()) for day in taught}
    assert len(plan["每周"]) == len(weeks)
    for row in plan["每周"]:
        assert re.fullmatch(r"第\d+周", row["周次"])
        assert row["1 分钟"]
        assert row["5 分钟"]


def test_core_days_and_drills_stand_in_their_week(plan: Rows, real: Catalogue) -> None:
    def week(cell: str, column: str) -> str:
        return next(row["从"] for row in plan["每周"] if cell in row[column])

    assert week("11月9日 全国消防日", "主题日活动") == "2026-11-09"
    for item, day in real.drill_plan:
        if day:
            first = week(f"{day.month}月{day.day}日 {real.drills[item.drill].title}", "演练")
            assert 0 <= (day - date.fromisoformat(first)).days < 7


def test_before_a_holiday_there_is_half_an_hour(plan: Rows) -> None:
    assert [row["30 分钟"] for row in plan["每周"] if "国庆节" in row["30 分钟"]] == ["9月30日 国庆节放假前"]


def test_every_theme_day_and_every_drill_is_listed(plan: Rows, real: Catalogue) -> None:
    assert {row["名称"] for row in plan["主题日"]} == {day.name for day in real.theme_days.values()}
    assert len(plan["演练"]) == len(real.drill_plan)
    dated = [f"{day:%Y-%m-%d}" for _, day in real.drill_plan if day]
    assert [row["日期"] for row in plan["演练"] if row["日期"].startswith("20")] == dated
    assert len(plan["教案"]) == len(real.lessons)


def test_a_school_without_a_stage_gets_no_lessons_for_it(catalogue: Catalogue) -> None:
    assert len(read(made(catalogue))["教案"]) == 1
    older = changed(catalogue, "school", "school", {"stages": ["高中"]})
    assert read(made(older))["教案"] == []


def test_no_marks_for_computers_are_left_in_it(plan: Rows) -> None:
    for rows in plan.values():
        for row in rows:
            assert not re.search(r"\[@|\{\{|\*\*|None", "".join(row.values())), row


def test_the_same_plan_gives_the_same_bytes_and_no_clock(book: bytes, real: Catalogue) -> None:
    assert made(real) == book
    properties = openpyxl.load_workbook(io.BytesIO(book)).properties
    assert properties.creator == "校园安全课"
    assert properties.modified.date() == real.school.checked
    assert properties.created.date() == real.school.checked


def test_each_sheet_prints_one_page_wide_with_its_heads_on_every_page(book: bytes) -> None:
    for sheet in openpyxl.load_workbook(io.BytesIO(book)):
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.print_title_rows == "$4:$4"
        assert sheet.freeze_panes == "A5"


def test_what_the_school_fills_in_is_chosen_from_a_list_or_is_a_date(book: bytes) -> None:
    for sheet in openpyxl.load_workbook(io.BytesIO(book)):
        heads = [cell.value for cell in sheet[workbook.HEAD]]
        rules = {
            heads[area.min_col - 1]: rule
            for rule in sheet.data_validations.dataValidation
            for area in rule.sqref.ranges
        }
        assert "已完成" in rules["完成情况"].formula1, sheet.title
        for head in {"方案", "总结", "评估"} if sheet.title == "演练" else ():
            assert "已归档" in rules[head].formula1
        for head in {"日期", "从", "到", "哪天上"} & set(heads):
            assert rules[head].type == "date", (sheet.title, head)
        assert sheet.auto_filter.ref == f"A4:{sheet.cell(4, len(heads)).column_letter}{sheet.max_row}"


def test_months_days_drills_and_lessons_lead_to_their_pages(book: bytes, real: Catalogue) -> None:
    pages = {output.uri for output in web_pages.build(real).outputs}
    for sheet in openpyxl.load_workbook(io.BytesIO(book)):
        links = [cell.hyperlink.target for row in sheet.iter_rows() for cell in row if cell.hyperlink]
        assert len(links) >= 5, sheet.title
        for link in links:
            assert link.removeprefix("../../").replace(".html", ".md") in pages, link


def test_excel_would_open_it_without_a_repair(book: bytes, tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").write_bytes(book)
    # Words stand in their cells, not in a table of words: Excel moves them there when it saves. The parts
    # of a font may stand in any order (ECMA-376, 18.8.22); the audit wants one.
    known = re.compile("inline-string|/fonts\\[1\\]/font")
    assert [text for text in findings(tmp_path / "plan.xlsx") if not known.search(text)] == []


def cells(text: str) -> Iterator[Any]:
    listing = Listing("每/周", "说明", columns("项目 10"), (Entry((text,)),))
    book = Book("计划", "第一小学", "2026-11-21", "#0b5d4e", (listing,))
    sheet = openpyxl.load_workbook(io.BytesIO(workbook.book(to_json(book)))).worksheets[0]
    yield sheet.title
    yield sheet.cell(5, 1)
    yield sheet.row_dimensions[5].height


def test_a_name_that_excel_refuses_is_mended_and_a_long_text_gets_its_lines() -> None:
    title, _, short = cells("走")
    assert title == "每 周"
    _, cell, high = cells("靠右走，一级一级下，不推不挤")
    assert cell.alignment.wrap_text
    assert high > 2 * short - 10


def test_a_text_that_looks_like_a_formula_stays_text() -> None:
    _, cell, _ = cells("=1+1")
    assert cell.data_type == "s"
