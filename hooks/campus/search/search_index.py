"""The search: its program and its data, as scripts that a page loads when the reader goes to the box.

Scripts and not JSON or modules, because a page opened from a USB stick may not fetch or import files.
``docs/assets/search/README.md`` says what each file holds.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from campus.content.catalogue import Catalogue
from campus.output import Output
from campus.search import index, tables
from campus.search.documents import Document, documents

_SOURCE = "content/search/synonyms.yml"
_SCRIPTS = (
    "weights.js",
    "text.js",
    "words.js",
    "danger.js",
    "understand.js",
    "notices.js",
    "engine.js",
    "client.js",
)
# Comments stand on lines of their own, or two spaces and more behind code.
_MODULE_ONLY = re.compile(
    r"(?m)^import .*\n|^export (?=function |const |class )"
    r"|/\*\*(?:(?!\*/)[\s\S])*\*/ ?|^ *//.*\n|  +// .*$|^ +"
)


def build(catalogue: Catalogue, pages: Sequence[Output]) -> Iterator[Output]:
    """``assets/search/``: ``search.js``, ``core.js`` and the files a query may need."""
    yield from written(catalogue, documents(catalogue, pages))


def written(catalogue: Catalogue, found: Sequence[Document]) -> Iterator[Output]:
    """The files for any documents in their order (the bench makes more of them)."""
    data = tables_of(catalogue, found)
    # One fingerprint for all: files of two builds must never be read together.
    version = hashlib.sha256(_json(data).encode()).hexdigest()[:10]
    for name, payload in data.items():
        script = f'campusSearch.data("{name}","{version}",{_json(payload)});\n'
        yield Output(f"assets/search/{name}.js", script, _SOURCE)
    yield Output("assets/search/search.js", program(catalogue, version), "docs/assets/search/engine.js")


def tables_of(catalogue: Catalogue, found: Sequence[Document]) -> dict[str, Any]:
    """File name → its data, for any list of documents in the order of :func:`documents`."""
    texts = [
        " ".join((it.title, *it.keywords, it.summary, *(f"{s.heading} {s.text}" for s in it.sections)))
        for it in found
    ]
    spoken = _json(tables_source(catalogue))
    fold = tables.folding([*texts, spoken, tables.COMMON])
    strong = tables.strong_words(catalogue, fold)
    weak = tables.page_words(found, fold, strong)
    readings = tables.syllables([*"".join(texts), *spoken, *tables.COMMON])
    lexicon: dict[str, list[str]] = {}
    for word in (*strong, *weak):
        if len(word) > 2:
            lexicon.setdefault(word[:2], []).append(word)
    lists = index.posting_lists(found, index.Context(fold, lexicon, readings))
    files = index.files(lists)
    core = tables.core(catalogue, found, fold, strong, weak, readings)
    core["files"] = len(files)
    core["inFile"] = index.DOCS_IN_FILE
    written = [[[s.anchor, s.heading, s.text] for s in it.sections] for it in found]
    core["texts"] = index.bundles([_json(parts) for parts in written])
    data: dict[str, Any] = {
        "signs": tables.danger(catalogue, fold),
        "core": core,
        "letters": tables.letters(catalogue, fold),
    }
    data.update((f"p{number}", lists) for number, lists in enumerate(files))
    for first in range(0, len(found), index.DOCS_IN_FILE):
        # What to do is read from its first step: its summary says it, whatever word brought the reader.
        rows = [
            [it.title, it.url, it.summary, it.file, int(bool(it.sections) and it.kind != "怎么办")]
            for it in found[first : first + index.DOCS_IN_FILE]
        ]
        data[f"d{first // index.DOCS_IN_FILE}"] = rows
    for number, (first, end) in enumerate(pairwise([*core["texts"], len(found)])):
        data[f"t{number}"] = written[first:end]
    return data


def tables_source(catalogue: Catalogue) -> Any:
    """All that content/search/ and the topics say, for the characters in it."""
    return [
        catalogue.search.model_dump(mode="json"),
        [topic.model_dump(mode="json") for topic in catalogue.topics.values()],
        [[day.name, *day.aliases] for day in catalogue.theme_days.values()],
    ]


def program(catalogue: Catalogue, version: str) -> str:
    """The ES modules as one classic script: no ``export``, ``import`` or comment, and a scope around them."""
    folder = catalogue.root / "docs" / "assets" / "search"
    parts = [_MODULE_ONLY.sub("", (folder / name).read_text("utf-8")) for name in _SCRIPTS]
    return (
        "// Made from " + " and ".join(_SCRIPTS) + "; edit those.\n"
        "(() => {\n"
        + "\n".join(parts)
        + f'\nglobalThis.campusSearch = createPageClient("{version}");\n}})();\n'
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
