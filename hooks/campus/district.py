"""Posters for every school of a district: a table of names in, one PDF a school out.

The table is a CSV as spreadsheets save it, in UTF-8 or GB 18030: a line of headings, then a line a school.
``学校`` is wanted; the other columns are fields of posters (集合点, 值班电话 …) and may be missing.
"""

import csv
import io
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from campus.content.catalogue import Catalogue
from campus.content.entries import UNSEEN
from campus.content.problems import ContentError, Problem, refused
from campus.models import PosterField
from campus.output import Output
from campus.papers import posters, printables
from campus.press.jobs import Job, run

NAME = "学校"
COLUMNS = (NAME, *get_args(PosterField))
NAME_LENGTH = 40  # two lines of the smallest type beside two other blanks
VALUE_LENGTH = 16
TABLE_BYTES = 1_000_000  # some twenty thousand schools


@dataclass(frozen=True, slots=True)
class School:
    """One line of the table: its number in the file, and the values by column."""

    line: int
    values: Mapping[str, str]


def read(path: Path) -> list[School]:
    """The schools of a table. Raises ContentError with every line that is not in order (rule P8)."""
    text = _text(path)
    name = path.as_posix()
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    problems: list[Problem] = []
    schools: list[School] = []
    seen: dict[str, int] = {}
    try:
        head = [cell.strip() for cell in next(rows, [])]
        if NAME not in head:
            text = f"第一行要写各列的名字，其中一列叫“{NAME}”；可以有的列：{'、'.join(COLUMNS)}"
            raise refused(name, 1, text, "P8")
        for cell in head:
            if cell not in COLUMNS or head.count(cell) > 1:
                said = "写了两次" if cell in COLUMNS else f"不认识；可以有的列：{'、'.join(COLUMNS)}"
                problems.append(Problem(name, 1, f"列名“{cell}”{said}", "P8"))
        for row in rows:
            line = rows.line_num
            if not any(cell.strip() for cell in row):
                continue
            faults = list(_faults(head, row, seen))
            problems.extend(Problem(name, line, fault, "P8") for fault in faults)
            if not faults:
                pairs = zip(head, (cell.strip() for cell in row), strict=True)
                values = {column: value for column, value in pairs if value}
                seen[values[NAME]] = line
                schools.append(School(line, values))
    except csv.Error as error:
        problems.append(Problem(name, rows.line_num, "这一行的引号没有成对，请用表格软件另存为 CSV", "P8"))
        raise ContentError(problems) from error
    if not schools and not problems:
        problems.append(Problem(name, 1, "表里一所学校也没有", "P8"))
    if problems:
        raise ContentError(problems)
    return schools


def _text(path: Path) -> str:
    name = path.as_posix()
    if not path.is_file():
        raise refused(name, 1, "找不到这个文件", "P8")
    raw = path.read_bytes()
    if len(raw) > TABLE_BYTES:
        raise refused(name, 1, f"文件太大：{len(raw) / 1e6:.1f} MB，最多 1 MB", "P8")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise refused(name, 1, "读不懂文件的编码，请用表格软件另存为“CSV UTF-8”", "P8")


def _faults(head: list[str], row: list[str], seen: Mapping[str, int]) -> Iterator[str]:
    if len(row) != len(head):
        yield f"这一行有 {len(row)} 格，第一行有 {len(head)} 格；名称里有逗号时要加引号"
        return
    for column, cell in zip(head, row, strict=True):
        value = cell.strip()
        most = NAME_LENGTH if column == NAME else VALUE_LENGTH
        if len(value) > most:
            yield f"“{column}”最多 {most} 字；“{value[:20]}……”有 {len(value)} 字"
        if UNSEEN.search(value) or re.search(r"[\t\n]", value):
            yield f"“{column}”里有换行或看不见的字符，请删掉"
        if column == NAME and not value:
            yield f"“{NAME}”是空的"
        if column == NAME and value in seen:
            yield f"“{value}”和第 {seen[value]} 行重复"


def print_all(
    catalogue: Catalogue,
    table: Path,
    schools: Iterable[School],
    keys: Iterable[str],
    *,
    paper: str,
    mono: bool,
) -> Iterator[Output]:
    """One PDF a school with the posters ``keys``, a page each; nothing is yielded unless all can be printed.

    Raises ContentError for a value that does not fit or has a character outside the font, with its line.
    """
    wanted = list(keys)
    prints = [
        Job(
            f"{number:03d}-{printables.REFUSED.sub('-', school.values[NAME])}.pdf",
            table.as_posix(),
            "campus.press.poster_files:pdf",
            posters.sheet(catalogue, wanted, mono, paper, school.values, f"{school.values[NAME]}海报"),
            school.line,
        )
        for number, school in enumerate(schools, start=1)
    ]
    with tempfile.TemporaryDirectory() as folder:  # the site's cache stays the site's
        yield from run(Path(folder), prints)


def write(folder: Path, outputs: Iterable[Output]) -> int:
    """Write the files, each whole or not at all; how many there were."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for output in outputs:
        assert isinstance(output.content, bytes)
        part = folder / f"{output.uri}.part"
        part.write_bytes(output.content)
        part.replace(folder / output.uri)
        count += 1
    return count
