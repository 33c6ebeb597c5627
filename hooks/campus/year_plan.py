"""Year plans for schools of their own: profiles as school.yml in, a Word document a school out."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from campus.content.catalogue import Catalogue
from campus.content.entries import load_yaml, read_text
from campus.content.problems import ContentError, Problem, sentence
from campus.models import School
from campus.papers import plan_documents, printables
from campus.press import word
from campus.press.blocks import to_json


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
        problems = []
        for item in error.errors():
            text, rule = sentence(item, School, entry.headed)
            problems.append(entry.problem(text, rule, item["loc"]))
        raise ContentError(problems) from error


def write(catalogue: Catalogue, profiles: Iterable[Path], folder: Path) -> Iterator[str]:
    """Write each school's plan; the names of the files. Nothing is written unless all profiles are right."""
    schools: list[School] = []
    problems: list[Problem] = []
    for path in profiles:
        try:
            schools.append(_known(catalogue, path, read(path)))
        except ContentError as error:
            problems.extend(error.problems)
    if problems:
        raise ContentError(problems)
    folder.mkdir(parents=True, exist_ok=True)
    for school in schools:
        document = json.loads(json.dumps(to_json(plan_documents.of_school(catalogue, school))))
        name = f"{printables.REFUSED.sub(' ', school.name)} 年度安全教育计划.docx"
        (folder / name).write_bytes(word.make(document))
        yield name


def _known(catalogue: Catalogue, path: Path, school: School) -> School:
    unknown = sorted({it.drill for it in school.drills} - set(catalogue.drills))
    if unknown:
        said = f"没有这个演练：“{'、'.join(unknown)}”；有：{'、'.join(catalogue.drills)}"
        raise ContentError([Problem(path.as_posix(), 1, said, "F4")])
    return school
