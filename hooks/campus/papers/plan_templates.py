"""The school's files as the browser fills them: made here once with a marked row, which it repeats.

A mark is ``⟦name⟧`` for one text, ``⟦table.0⟧`` for a column of a table. Layout stays with the makers of
the documents: ``docs/assets/plan-files.js`` knows rows and marks only.
"""

import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from campus.content.catalogue import Catalogue
from campus.output import Output
from campus.papers import plan_books, plan_documents
from campus.press import word, workbook
from campus.press.blocks import to_json

_REFERENCE = re.compile(r"&#(\d{3,});")
# Rows by table, and how many columns each has a text for.
_TABLES = {
    "counts": 4,
    "months": 4,
    "weeks": 6,
    "minutes": 5,
    "drills": 8,
    "lessons": 3,
    "holidays": 3,
    "training": 4,
    "roles": 4,
    "orders": 2,
    "rooms": 4,
    "stairs": 6,
    "landings": 4,
}


def build(catalogue: Catalogue) -> Iterator[Output]:
    """``assets/plan/files.js``: a call, ``campusTemplates({texts, files})``.

    ``files``: name → part of the package → number of its text in ``texts``, since most are shared.
    """
    texts: dict[str, int] = {}
    files = {
        name: {part: texts.setdefault(text, len(texts)) for part, text in _parts(content)}
        for name, content in _made(catalogue)
    }
    whole = {"texts": list(texts), "files": files}
    said = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    yield Output("assets/plan/files.js", f"campusTemplates({said});\n", "content/duties.yml")


def _made(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    rows = {table: [[f"⟦{table}.{number}⟧" for number in range(count)]] for table, count in _TABLES.items()}
    told = {key: f"⟦{key}⟧" for key in ("name", "title", "remark", "drill", "when", "people")}
    plan = plan_documents.year(catalogue, rows, told["name"], told["title"], told["remark"])
    yield "plan.docx", word.make(_json(plan))
    table = plan_documents.drill_table(catalogue, rows, told["name"], told["title"])
    yield "drills.docx", word.make(_json(table))
    kinds: Mapping[str, plan_documents.Rooms]
    kinds = {"duties.docx": "none", "classes.docx": "classes", "stairs.docx": "stairs"}
    for name, rooms in kinds.items():
        yield name, word.make(_json(plan_documents.duties(catalogue, rows, told, rooms)))
    yield "plan.xlsx", workbook.book(_json(plan_books.book(catalogue, rows, told["name"], told["title"])))


def _json(value: Any) -> Any:
    return json.loads(json.dumps(to_json(value)))


def _parts(content: bytes) -> Iterator[tuple[str, str]]:
    """Names and texts of a package's parts; signs are themselves, where the writer gave their numbers."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            text = package.read(name).decode("utf-8")
            yield name, _REFERENCE.sub(lambda found: chr(int(found[1])), text)
