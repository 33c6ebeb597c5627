"""The shape of the code: imports go one way, and MkDocs is known in one short file."""

import ast
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
    "checks": {"catalogue", "claims", "models", "problems", "source"},  # the catalogue as a type only
    "catalogue": {"checks", "claims", "models", "problems", "prose", "school_year", "source"},
    "browse": {"catalogue", "claims", "models", "source"},
    "pages": {"browse", "catalogue", "checks", "claims", "models", "output", "pinyin", "school_year"},
    "report": {"artefacts", "catalogue", "checks", "pages"},
    "artefacts/__init__": {"artefacts", "catalogue", "output"},
    "__init__": set[str](),
    "__main__": {"artefacts", "catalogue", "pages", "problems", "report"},
}
ARTEFACT = {"browse", "catalogue", "claims", "models", "output", "pages"}


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
    allowed = ARROWS.get(module, ARTEFACT if module.startswith("artefacts/") else None)
    assert allowed is not None, f"say in ARROWS what {module} may import"
    assert imports(CAMPUS / f"{module}.py") <= allowed


def test_the_checks_know_the_catalogue_as_a_type_only() -> None:
    tree = ast.parse((CAMPUS / "checks.py").read_text("utf-8"))
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
    tree = ast.parse((CAMPUS / f"{module}.py").read_text("utf-8"))
    for node in ast.walk(tree):
        assert not isinstance(node, ast.Global), node.lineno
        if isinstance(node, ast.FunctionDef):
            decorators = {ast.unparse(decorator).partition("(")[0] for decorator in node.decorator_list}
            assert not decorators & {"cache", "lru_cache", "functools.cache", "functools.lru_cache"}, (
                node.name
            )


def test_every_module_has_its_tests() -> None:
    written = {path.stem.removeprefix("test_") for path in (ROOT / "tests").glob("test_*.py")}
    tested_elsewhere = {
        "__init__",
        "__main__",
        "output",
        "report",
        "topic_colours",
    }  # cli, catalogue, search index
    names = {module.rpartition("/")[2] for module in MODULES}
    assert names - tested_elsewhere <= written
