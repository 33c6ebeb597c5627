"""XLSX: tables that a school goes on editing. Every style, width and print setting is here."""

import io
import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import tostring

from campus.press import archive
from campus.press.blocks import Book, Day, Entered, Link, Listing, from_json
from campus.press.office import AUTHOR, Palette

FONT = "微软雅黑"  # on every Windows and in WPS; others replace it by their own sans serif
PAPER_A4 = 9  # as ECMA-376, 18.3.1.63 numbers it
LINE_HEIGHT = 16.5  # points, of a line of 11 point text
# What is chosen from in columns of a kind.
CHOICES = {"done": ("未开始", "进行中", "已完成", "已改期", "不安排"), "filed": ("已归档", "未归档")}
DAY, MONTH = '[$-804]m"月"d"日（"aaaa"）"', 'yyyy"年"m"月"'  # 11月9日（星期一）, 2026年11月
DAY_WIDTH = 17  # digits that a day takes
HEAD = 4  # rows above the first row of the table: title, note, space, heads
_REFUSED = re.compile(r"[\\/*?:\[\]]")  # by Excel in the names of sheets
SPARE = 40  # rows below the last that a school may add
LINK = "0B5394"
_LINE = Side(style="thin", color="BFC7C4")


def book(data: Mapping[str, Any]) -> bytes:
    """An XLSX of a :class:`Book` in JSON."""
    plan: Book = from_json(data)
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    palette = Palette.of(plan.colour)
    for sheet in plan.sheets:
        _sheet(workbook.create_sheet(_REFUSED.sub(" ", sheet.name)[:31]), sheet, plan.title, palette)
    moment = datetime.combine(datetime.fromisoformat(plan.reviewed).date(), time())
    properties = workbook.properties
    properties.title, properties.subject, properties.creator = plan.title, plan.subject, AUTHOR
    properties.lastModifiedBy, properties.language = AUTHOR, "zh-CN"
    buffer = io.BytesIO()
    workbook.save(buffer)  # writes the present moment into the properties
    properties.created = properties.modified = moment
    return archive.normalise(buffer.getvalue(), {"docProps/core.xml": tostring(properties.to_tree())})


def _sheet(sheet: Worksheet, data: Listing, title: str, palette: Palette) -> None:
    last = len(data.columns)
    for row, (text, size, colour) in enumerate(
        ((f"{title}：{data.name}", 16, palette.dark), (data.note, 10, "595959")), start=1
    ):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=last)
        cell = _words(sheet, row, 1, text)
        cell.font = Font(name=FONT, size=size, bold=row == 1, color=colour)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
    room = sum(column.width for column in data.columns)
    sheet.row_dimensions[1].height = 30
    sheet.row_dimensions[2].height = LINE_HEIGHT * _lines(data.note, room)
    sheet.row_dimensions[3].height = 6
    for number, column in enumerate(data.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
        cell = _words(sheet, HEAD, number, column.head)
        cell.font = Font(name=FONT, size=11, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=palette.dark)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = Border(_LINE, _LINE, _LINE, _LINE)
    sheet.row_dimensions[HEAD].height = 24
    for number, entry in enumerate(data.rows, start=HEAD + 1):
        for place, said in enumerate(entry.cells, start=1):
            cell = _cell(sheet, number, place, said)
            leads = {"color": LINK, "underline": "single"} if isinstance(said, Link) else {}
            cell.font = Font(name=FONT, size=11, bold=entry.strong and place <= 2, **leads)
            if data.columns[place - 1].kind == "day":
                cell.number_format = DAY
            cell.alignment = Alignment(vertical="center", wrap_text=True)
            cell.border = Border(_LINE, _LINE, _LINE, _LINE)
            if entry.strong:
                cell.fill = PatternFill("solid", fgColor=palette.tint)
        lines = max(
            _lines(_shown(said), it.width) for said, it in zip(entry.cells, data.columns, strict=True)
        )
        sheet.row_dimensions[number].height = LINE_HEIGHT * lines + 8
    _choosing(sheet, data)
    _printing(sheet, last)


def _shown(said: Entered) -> str:
    """Words as wide as those that are seen."""
    return "0" * DAY_WIDTH if isinstance(said, Day) else said.text if isinstance(said, Link) else said


def _cell(sheet: Worksheet, row: int, column: int, said: Entered) -> Any:
    if isinstance(said, Day):
        cell = sheet.cell(row, column, date.fromisoformat(said.date))
        cell.number_format = MONTH if said.month else DAY
        return cell
    cell = _words(sheet, row, column, _shown(said))
    if isinstance(said, Link):
        cell.hyperlink = said.to
    return cell


def _choosing(sheet: Worksheet, data: Listing) -> None:
    """Filters over the heads; lists and dates where the school fills in, also in rows it adds."""
    last, end = get_column_letter(len(data.columns)), max(sheet.max_row, HEAD + 1)
    sheet.auto_filter.ref = f"A{HEAD}:{last}{end}"
    for number, column in enumerate(data.columns, start=1):
        if column.kind in CHOICES:
            rule = DataValidation("list", formula1=f'"{",".join(CHOICES[column.kind])}"', allow_blank=True)
            rule.error, rule.errorTitle = "请从列表里选一项", column.head
        elif column.kind == "day":
            rule = DataValidation("date", operator="greaterThan", formula1="36526", allow_blank=True)
            rule.error, rule.errorTitle = "请写成日期，例如 2026-11-9", column.head
        else:
            continue
        rule.showErrorMessage = True
        letter = get_column_letter(number)
        rule.add(f"{letter}{HEAD + 1}:{letter}{end + SPARE}")
        sheet.add_data_validation(rule)


def _words(sheet: Worksheet, row: int, column: int, text: str) -> Any:
    """A cell with ``text`` in it: words, even where they begin like a formula."""
    cell = sheet.cell(row, column, text or None)
    if text.startswith("="):
        cell.data_type = "s"
    return cell


def _lines(text: str, width: float) -> int:
    """How many lines ``text`` takes in a column of ``width`` digits; a Chinese character is two wide."""

    def size(line: str) -> int:
        return sum(1 if character.isascii() else 2 for character in line)

    return sum(max(1, -(-size(line) * 11 // int(width * 10))) for line in text.split("\n"))


def _printing(sheet: Worksheet, columns: int) -> None:
    """A4 across, one page wide, with its heads on every page."""
    sheet.freeze_panes = sheet.cell(HEAD + 1, 1)
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.paperSize, sheet.page_setup.orientation = PAPER_A4, "landscape"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.print_options.horizontalCentered = True
    sheet.print_title_rows = f"{HEAD}:{HEAD}"
    sheet.print_area = f"A1:{get_column_letter(columns)}{sheet.max_row}"
    margins = sheet.page_margins
    margins.left = margins.right = 0.5  # inches
    margins.top = margins.bottom = 0.7
    sheet.oddFooter.left.text = "校园安全课 · CC BY 4.0，可以改编"
    sheet.oddFooter.right.text = "第 &P 页，共 &N 页"
