"""The shape of the code: imports go one way, and MkDocs is known in one short file."""

import ast
import re
from pathlib import Path

import pytest

from conftest import ROOT

CAMPUS = ROOT / "hooks/campus"
MODULES = sorted(path.relative_to(CAMPUS).with_suffix("").as_posix() for path in CAMPUS.rglob("*.py"))

# What each module of the package may import of the package: arrows point from the entry to the models.
ARROWS = {
    "problems": set[str](),
    "claims": set[str](),
    "models": set[str](),
    "pinyin": set[str](),
    "output": {"problems"},
    "source": {"problems"},
    "school_year": {"models"},
    "prose": {"problems", "source"},
    "search/__init__": set[str](),
    "search/data": {"models"},
    "catalogue": {"checks", "claims", "models", "problems", "prose", "school_year", "search", "source"},
    "activities": {"catalogue", "claims", "models"},
    "browse": {"catalogue", "claims", "downloads", "models"},
    "downloads": {"school_year"},
    "poster_text": {"catalogue", "claims", "models"},
    "sheets": {"catalogue", "claims", "models", "pinyin", "prose"},
    "pages": {"activities", "browse", "catalogue", "checks", "claims", "downloads", "models", "output"}
    | {"pinyin", "poster_text", "school_year"},
    "endnotes": {"pages"},
    "search/tokens": {"pinyin"},
    "search/index": {"search"},
    "search/documents": {"browse", "catalogue", "models", "output", "pages"},
    "search/tables": {"catalogue", "models", "pages", "pinyin", "search"},
    "artefacts/__init__": {"artefacts", "catalogue", "output", "press"},
    "site": {"artefacts", "catalogue", "output", "pages", "problems"},
    "district": {"artefacts", "catalogue", "models", "output", "press", "problems"},
    "report": {"catalogue", "checks", "models", "site"},
    "__init__": set[str](),
    "__main__": {"catalogue", "district", "problems", "report", "site"},
}
ARTEFACT = {"activities", "catalogue", "claims", "downloads", "endnotes", "models", "output", "pages"}
ARTEFACT |= {"artefacts", "pinyin", "poster_text", "press", "school_year", "search", "sheets"}
PRESS = {"output", "press", "problems"}  # it prints data and knows no content
CHECKS = {"catalogue", "checks", "claims", "models", "problems", "source"}  # the catalogue as a type only


def imports(path: Path) -> set[str]:
    """The modules of the package that a file imports, other than for the type checker."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "campus":
            inner = (node.module or "").split(".")[1:]
            found |= {inner[0]} if inner else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("campus.")}
    return found


@pytest.mark.parametrize("module", MODULES)
def test_imports_go_one_way(module: str) -> None:
    shared = {"artefacts": ARTEFACT, "checks": CHECKS, "press": PRESS}
    allowed = ARROWS.get(module, shared.get(module.partition("/")[0]))
    assert allowed is not None, f"say in ARROWS what {module} may import"
    assert imports(CAMPUS / f"{module}.py") <= allowed


@pytest.mark.parametrize("module", [module for module in MODULES if module.startswith("checks/")])
def test_the_checks_know_the_catalogue_as_a_type_only(module: str) -> None:
    tree = ast.parse((CAMPUS / f"{module}.py").read_text("utf-8"))
    top = [node.module for node in tree.body if isinstance(node, ast.ImportFrom)]
    assert "campus.catalogue" not in top


def test_the_entry_is_the_only_hook_and_stays_short_enough_to_leave_mkdocs() -> None:
    assert [path.name for path in (ROOT / "hooks").glob("*.py")] == ["entry.py"]
    assert len((ROOT / "hooks/entry.py").read_text("utf-8").splitlines()) <= 40


def test_the_entry_answers_one_event() -> None:
    tree = ast.parse((ROOT / "hooks/entry.py").read_text("utf-8"))
    assert [node.name for node in tree.body if isinstance(node, ast.FunctionDef)] == ["on_files"]


@pytest.mark.parametrize("module", MODULES)
def test_no_module_keeps_state_between_builds(module: str) -> None:
    # What the press reads but no author writes: fonts, templates and empty packages; files by their time.
    drawing = {"_content_hash", "_fonts", "_compiler", "_package_files", "_png"}
    tree = ast.parse((CAMPUS / f"{module}.py").read_text("utf-8"))
    for node in ast.walk(tree):
        assert not isinstance(node, ast.Global), node.lineno
        if isinstance(node, ast.FunctionDef):
            decorators = {ast.unparse(decorator).partition("(")[0] for decorator in node.decorator_list}
            kept = decorators & {"cache", "lru_cache", "functools.cache", "functools.lru_cache"}
            assert not kept or (module.startswith("press/") and node.name in drawing), node.name


# A module's tests are in the file of its name, or in that of the promise it takes part in.
TESTED_WITH = {
    "__init__": "catalogue",
    "__main__": "cli",
    "output": "catalogue",
    "report": "cli",
    "checks/__init__": "checks",
    "checks/drills": "checks",
    "checks/lessons": "checks",
    "checks/posters": "posters",
    "checks/references": "checks",
    "checks/safety": "checks",
    "checks/search": "search_index",
    "site": "site",
    "downloads": "packs",
    "poster_text": "posters",
    "district": "posters",
    "search_index": "search_index",
    "search/data": "search_index",
    "search/documents": "search_index",
    "search/index": "search_index",
    "search/tables": "search_index",
    "search/tokens": "search_index",
    "artefacts/ten_minutes": "activities",
    "artefacts/lesson_plans": "word",
    "artefacts/kit_documents": "word",
    "artefacts/drill_documents": "word",
    "artefacts/quiz_papers": "word",
    "artefacts/quiz_sheets": "sheets",
    "artefacts/kit_sheets": "sheets",
    "artefacts/worksheets": "sheets",
    "artefacts/classroom_flows": "sheets",
    "artefacts/wall_calendars": "sheets",
    "artefacts/projections": "projection",
    "press/archive": "word",
    "press/workbook": "year_plans",
}


@pytest.mark.parametrize("module", MODULES)
def test_every_module_has_its_tests(module: str) -> None:
    name = module.rpartition("/")[2]
    home = TESTED_WITH.get(module) or TESTED_WITH.get(name, name)
    text = (ROOT / f"tests/test_{home}.py").read_text("utf-8")
    assert "def test_" in text
    if name != "__init__" and home not in (name, "cli", "catalogue", "site"):
        assert re.search(rf"\b{name}\b", text), f"tests/test_{home}.py does not speak of {module}"
