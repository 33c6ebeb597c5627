"""Year plans for schools of their own: profiles as school.yml in, the files of each school out."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.content.entries import load_yaml, read_text
from campus.content.problems import ContentError, Problem
from campus.content.reader import faults
from campus.models import School
from campus.papers import plan_books, plan_documents, printables
from campus.press import word, workbook
from campus.press.blocks import Document, to_json
from campus.year import plan_rows, planner
from campus.year.school_year import SchoolYear


def read(path: Path) -> School:
    """A school's profile: YAML, or the JSON that a browser wrote. Raises ContentError with every fault."""
    folder = path.resolve().parent
    if not path.is_file():
        raise ContentError([Problem(path.as_posix(), 1, "找不到这个文件", "F1")])
    entry = load_yaml(path.name, read_text(folder, path.resolve()))
    if isinstance(entry.data, dict) and set(entry.data) == {"version", "school"}:  # as 我的学校 saves it
        entry = entry.inside("school")
    try:
        return School.model_validate(entry.data)
    except ValidationError as error:
        raise ContentError(faults(entry, error, School)) from error


def write(catalogue: Catalogue, profiles: Iterable[Path], folder: Path) -> Iterator[str]:
    """Write each school's files, as 我的学校 makes them; their names.

    The plan, the workbook, the table of drills, and with classes who does what in each drill. Nothing is
    written unless all profiles are right.
    """
    schools: list[School] = []
    problems: list[Problem] = []
    for path in profiles:
        try:
            own = read(path)
            told = own.notices or catalogue.school.notices  # the country's days off are everybody's
            schools.append(_known(catalogue, path, own.model_copy(update={"notices": told})))
        except ContentError as error:
            problems.extend(error.problems)
    if problems:
        raise ContentError(problems)
    folder.mkdir(parents=True, exist_ok=True)
    for school in schools:
        for title, content in _files(catalogue, school):
            name = printables.REFUSED.sub(" ", f"{school.name} {title}")
            (folder / name).write_bytes(content)
            yield name


def _files(catalogue: Catalogue, school: School) -> Iterator[tuple[str, bytes]]:
    data = catalogue.once(plan_items.items)
    plan = planner.plan(data, school)
    rows = plan_rows.rows(data, plan, school)
    title = plan_documents.title(school)
    remark = plan_rows.remark(school)
    yield f"{title}.docx", _word(plan_documents.year(catalogue, rows, school.name, title, remark))
    book = to_json(plan_books.of_school(catalogue, school, title))
    yield f"{title}.xlsx", workbook.book(json.loads(json.dumps(book)))
    table = title.replace("安全教育计划", "应急演练工作计划表")
    yield f"{table}.docx", _word(plan_documents.drill_table(catalogue, rows, school.name, table))
    drills = {it["id"]: it for it in data["drills"]}
    for key in dict.fromkeys(row["drill"] for row in plan["drills"] if school.classes):
        planned = [row for row, it in zip(rows["drills"], plan["drills"], strict=True) if it["drill"] == key]
        people = sum(it.pupils for it in school.classes)
        told = {
            "name": school.name,
            "drill": planned[0][1],
            "when": "、".join(row[2] for row in planned),
            "people": f"全校 {len(school.classes)} 个班 {people} 人。",
        }
        kind: plan_documents.Rooms = "stairs" if drills[key]["downstairs"] else "classes"
        document = plan_documents.duties(catalogue, rows | plan_rows.duties(drills[key]), told, kind)
        yield f"{planned[0][1]}人员分工表.docx", _word(document)


def _word(document: Document) -> bytes:
    return word.make(json.loads(json.dumps(to_json(document))))


def _known(catalogue: Catalogue, path: Path, school: School) -> School:
    """The school, if its year can be planned. Raises ContentError with every fault."""
    problems = [(text, "Y5") for text in planner.faults(school)]
    if unknown := sorted({it.drill for it in school.drills} - set(catalogue.drills)):
        said = f"没有这个演练：“{'、'.join(unknown)}”；有：{'、'.join(catalogue.drills)}"
        problems.append((said, "F4"))
    year = SchoolYear(school)
    for it in school.drills:
        if it.date and (it.date.month != it.month or not year.is_school_day(it.date)):
            why = year.rest(it.date) or f"不在{it.month}月"
            problems.append((f"演练日期 {it.date} 不能用：{why}", "D4"))
    if problems:
        raise ContentError([Problem(path.as_posix(), 1, text, rule) for text, rule in problems])
    return school
