"""The files of a school: made in the browser from templates, they say what those made in Python say."""

import base64
import io
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
import vobject
from docx.document import Document as Docx

from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.models import School
from campus.papers import plan_books, plan_documents, plan_templates
from campus.press import word, workbook
from campus.press.blocks import to_json
from campus.web import calendars
from campus.year import plan_events, plan_rows, planner
from conftest import NODE, ROOT, TESTS, findings

ROOMS: dict[str, Any] = {
    "stairs": [
        {"building": "教学楼", "name": "东楼梯", "capacity": 90},
        {"building": "教学楼", "name": "西楼梯", "capacity": 60},
    ],
    "classes": [
        {"building": "教学楼", "floor": floor, "name": f"{floor}（{number}）班", "pupils": 40 + number}
        for floor in (1, 2, 3, 4)
        for number in (1, 2, 3)
    ],
}
DOCUMENTS = ["plan.docx", "drills.docx", "duties.docx", "classes.docx", "stairs.docx"]
TOLD = {
    "name": "山下<小学>&“东校区”",
    "title": "2026—2027学年安全教育计划",
    "remark": "放假和调休照通知排。",
    "drill": "消防疏散演练",
    "when": "11月9日",
    "people": "全校 12 个班 504 人。",
}


@pytest.fixture(scope="module")
def own(real: Catalogue) -> School:
    """The default school under a name that must be escaped, with rooms of its own."""
    fields = real.school.model_dump(exclude={"stairs", "classes", "name"})
    return School.model_validate({**fields, **ROOMS, "name": TOLD["name"]})


@pytest.fixture(scope="module")
def tables(real: Catalogue, own: School) -> dict[str, Any]:
    data = plan_items.items(real)
    plan = planner.plan(data, own)
    drill = next(it for it in data["drills"] if it["id"] == "fire-evacuation")
    return {
        **plan_rows.rows(data, plan, own),
        "minutes": plan_rows.minutes(data, plan, plan_items.said(real)),
        **plan_rows.duties(drill),
    }


@pytest.fixture(scope="module")
def made(real: Catalogue, own: School, tables: dict[str, Any]) -> dict[str, bytes]:
    """What the browser makes, by name."""
    assert NODE
    (output,) = plan_templates.build(real)
    assert isinstance(output.content, str)
    told = {
        "data": plan_items.items(real),
        "calendar": plan_items.calendar(real),
        "school": own.model_dump(mode="json", by_alias=True),
        "templates": json.loads(output.content.removeprefix("campusTemplates(").removesuffix(");\n")),
        "said": plan_items.said(real),
        "told": TOLD,
        "tables": {key: tables[key] for key in ("roles", "orders")},
    }
    command = [NODE, str(TESTS / "plan_files.mjs")]
    ran = subprocess.run(command, input=json.dumps(told), capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr[-2000:]
    files = json.loads(ran.stdout)
    return {
        name: text.encode() if name.endswith(".ics") else base64.b64decode(text)
        for name, text in files.items()
    }


def paragraphs(document: Docx) -> Iterator[tuple[str, str]]:
    """Style and words of every paragraph, in tables too."""
    for paragraph in document.element.body.iter("{*}p"):
        style = paragraph.find(".//{*}pStyle")
        words = "".join(it.text or "" for it in paragraph.iter("{*}t"))
        yield ("" if style is None else next(iter(style.attrib.values())), words)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_of_the_browser_is_that_of_python(
    name: str, made: dict[str, bytes], tables: dict[str, Any], real: Catalogue
) -> None:
    document = {
        "plan.docx": lambda: plan_documents.year(real, tables, TOLD["name"], TOLD["title"], TOLD["remark"]),
        "drills.docx": lambda: plan_documents.drill_table(real, tables, TOLD["name"], TOLD["title"]),
        "duties.docx": lambda: plan_documents.duties(real, tables, TOLD, "none"),
        "classes.docx": lambda: plan_documents.duties(real, tables, TOLD, "classes"),
        "stairs.docx": lambda: plan_documents.duties(real, tables, TOLD, "stairs"),
    }[name]()
    wanted = docx.Document(io.BytesIO(word.make(json.loads(json.dumps(to_json(document))))))
    found = docx.Document(io.BytesIO(made[name]))
    assert list(paragraphs(found)) == list(paragraphs(wanted))
    assert "⟦" not in "".join(text for _, text in paragraphs(found))
    assert found.core_properties.title == wanted.core_properties.title


def test_a_workbook_of_the_browser_is_that_of_python(
    made: dict[str, bytes], real: Catalogue, own: School
) -> None:
    wanted = workbook.book(json.loads(json.dumps(to_json(plan_books.of_school(real, own, TOLD["title"])))))
    books = [openpyxl.load_workbook(io.BytesIO(content)) for content in (made["plan.xlsx"], wanted)]
    assert books[0].sheetnames == books[1].sheetnames
    for left, right in zip(*books, strict=True):
        cells = [[[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in (left, right)]
        assert cells[0] == cells[1], left.title
        heights = [{key: row.height for key, row in it.row_dimensions.items()} for it in (left, right)]
        assert heights[0] == heights[1], left.title
        assert left.auto_filter.ref == right.auto_filter.ref
        assert left.print_area == right.print_area
        rules = [
            sorted(str(rule.sqref) for rule in it.data_validations.dataValidation) for it in (left, right)
        ]
        assert rules[0] == rules[1]


@pytest.mark.parametrize("name", [*DOCUMENTS, "plan.xlsx"])
def test_word_and_excel_would_open_it_without_a_repair(
    name: str, made: dict[str, bytes], tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(made[name])
    # As in test_year_plans.py: both are allowed by ECMA-376.
    assert [it for it in findings(tmp_path / name) if "inline-string" not in it and "/font" not in it] == []


def test_its_calendar_has_every_event_for_two_other_parsers(
    made: dict[str, bytes], real: Catalogue, own: School
) -> None:
    data = plan_items.items(real)
    wanted = plan_events.events(data, planner.plan(data, own), own)
    text = made["plan.ics"].decode()
    assert all(len(line) <= 75 for line in made["plan.ics"].split(b"\r\n"))
    read = vobject.readOne(text).vevent_list
    days = {
        (it.uid.value.partition("-2026-")[0], it.dtstart.value.isoformat(), it.summary.value) for it in read
    }
    assert days == {(it["uid"], it["date"], it["title"]) for it in wanted}
    assert {it.description.value for it in read if hasattr(it, "description")} == {
        it["text"] for it in wanted if it["text"]
    }
    (other,) = ical_js([text])
    assert {(uid.partition("-2026-")[0], day, title) for uid, day, title in other} == days


def ical_js(texts: list[str]) -> list[list[list[str]]]:
    if not NODE or not (ROOT / "node_modules/ical.js").is_dir():
        pytest.skip("`make lint` installs the JavaScript tools")
    command = [NODE, str(TESTS / "calendars.mjs")]
    ran = subprocess.run(
        command, input=json.dumps(texts), capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    found: list[list[list[str]]] = json.loads(ran.stdout)
    return found


def test_two_other_parsers_read_the_calendars_of_the_site(real: Catalogue) -> None:
    texts = [it.content.decode() for it in calendars.build(real) if isinstance(it.content, bytes)]
    for text, others in zip(texts, ical_js(texts), strict=True):
        read = vobject.readOne(text).vevent_list
        first = sorted([it.uid.value, it.dtstart.value.isoformat(), it.summary.value] for it in read)
        assert first == sorted(others)


def test_the_zip_library_is_that_of_its_package() -> None:
    package = ROOT / "node_modules/fflate/umd/index.js"
    if not package.is_file():
        pytest.skip("`make lint` installs the JavaScript tools")
    vendored = (ROOT / "docs/assets/vendor/fflate.js").read_text("utf-8")
    assert vendored.partition("\n")[2] == package.read_text("utf-8")
    version = json.loads((ROOT / "node_modules/fflate/package.json").read_text("utf-8"))["version"]
    assert f"fflate {version}," in vendored.partition("\n")[0]
