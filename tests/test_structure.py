"""The shape of the code: imports go one way, and MkDocs is known in one short file."""

import ast
import re
import sys
from graphlib import TopologicalSorter

import pytest

from campus.models import Stage
from campus.papers.printables import PRINTABLES, ZIP
from campus.press.jobs import DRAWING, PACKAGES
from conftest import ROOT, run

CAMPUS = ROOT / "hooks/campus"
MODULES = sorted(path.relative_to(CAMPUS).with_suffix("").as_posix() for path in CAMPUS.rglob("*.py"))

# The folders in the order in which data moves; a module imports from its own folder and from those before.
# The press knows no content: it stands before the papers that feed it.
FLOW = (
    *("models", "year", "content", "text", "checks", "output", "press", "papers", "web", "search"),
    *("readability", "site", "rebuild", "preview", "release"),
    *("drafts", "district", "year_plan", "report", "__main__"),
)
NO_CONTENT = {"press": {"content/problems", "text/pinyin", "text/wall"}, "output": {"content/problems"}}


def home(module: str) -> str:
    """The folder of a module, or the module itself where it stands at the top."""
    return module.partition("/")[0]


def imports(module: str) -> set[str]:
    """The modules of the package that a module imports, as paths below ``campus``."""
    found = set()
    for node in ast.walk(ast.parse((CAMPUS / f"{module}.py").read_text("utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "campus":
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names if alias.name.startswith("campus.")]
        for name in names:
            parts = name.split(".")[1:]
            module_or_name = ["/".join(parts), "/".join(parts[:-1])]
            found |= {path for path in module_or_name if path in MODULES} or {
                f"{path}/__init__" for path in module_or_name if f"{path}/__init__" in MODULES
            }
    return found - {module, "__init__"}


@pytest.mark.parametrize("module", [module for module in MODULES if module != "__init__"])
def test_data_moves_one_way_through_the_folders(module: str) -> None:
    allowed = FLOW[: FLOW.index(home(module)) + 1]
    for imported in imports(module):
        assert home(imported) in allowed, f"{module} imports {imported}, which comes after it"
        beyond = NO_CONTENT.get(home(module))
        if beyond is not None and home(imported) != home(module) and home(imported) != "output":
            assert imported in beyond | {"content/__init__", "text/__init__"}, (
                f"{module} is not to know {imported}"
            )


def test_only_the_table_knows_a_stage_by_its_name_or_its_code() -> None:
    names = {name for stage in Stage for name in (stage, stage.code) if len(name) > 1}  # “s” means much
    for module in MODULES:
        for node in ast.walk(ast.parse((CAMPUS / f"{module}.py").read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in Stage.__members__:
                assert not isinstance(node.value, ast.Name) or node.value.id != "Stage", module
            if isinstance(node, ast.Constant) and module != "models/stage":
                assert node.value not in names, f"{module}:{node.lineno}"
    for path in (ROOT / "hooks/templates").rglob("*.*"):
        if path.suffix in (".j2", ".typ"):
            quoted = set(re.findall(r"""["']([^"'\n]*)["']""", path.read_text("utf-8")))
            assert not names & quoted, path


def test_no_modules_import_one_another_in_a_circle() -> None:
    TopologicalSorter({module: imports(module) for module in MODULES}).prepare()  # raises CycleError


def test_no_two_modules_bear_one_name() -> None:
    names = [module.rpartition("/")[2] for module in MODULES]
    assert {name for name in names if names.count(name) > 1} <= {"__init__"}


@pytest.mark.parametrize("package", [module for module in MODULES if module.endswith("__init__")])
def test_each_folder_says_what_goes_in_and_what_comes_out(package: str) -> None:
    first = (ast.get_docstring(ast.parse((CAMPUS / f"{package}.py").read_text("utf-8"))) or "").split("\n")[0]
    assert re.search(r"\bin\b.*\bout\b|→", first), first


def test_all_code_that_draws_is_part_of_the_key_of_the_print_cache() -> None:
    drawing = {place.relative_to(PACKAGES).as_posix().removesuffix(".py") for place in DRAWING}
    for kinds in PRINTABLES.values():
        for what in kinds:
            assert what.maker == ZIP or what.maker.startswith("campus.press."), what.ending
    for module in MODULES:
        if home(module) == "press" and module != "press/jobs":  # which draws nothing
            for imported in imports(module):
                keyed = {f"campus/{imported}", f"campus/{home(imported)}"} & drawing
                assert keyed or imported.endswith("__init__"), (module, imported)


def test_what_is_to_be_drawn_is_known_without_the_libraries_that_draw() -> None:
    libraries = "{'docx', 'pptx', 'openpyxl', 'typst', 'PIL', 'segno', 'lxml'}"
    code = f"import sys, campus.papers; print({libraries} & set(sys.modules))"
    assert run(sys.executable, "-c", code, cwd=ROOT).stdout == "set()\n"


def test_the_entry_is_the_only_hook_and_stays_short_enough_to_leave_mkdocs() -> None:
    assert [path.name for path in (ROOT / "hooks").glob("*.py")] == ["entry.py"]
    assert len((ROOT / "hooks/entry.py").read_text("utf-8").splitlines()) <= 120


def test_the_entry_answers_the_events_of_building_and_publishing() -> None:
    tree = ast.parse((ROOT / "hooks/entry.py").read_text("utf-8"))
    assert [node.name for node in tree.body if isinstance(node, ast.FunctionDef)] == [
        *("on_startup", "on_config", "on_files", "_spare", "on_nav", "_render", "on_serve", "on_post_build")
    ]


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
            of_types = (module, node.name) == ("models/marks", "_shape")  # a type does not change
            assert not kept or of_types or (module.startswith("press/") and node.name in drawing), node.name


# A module's tests are in the file of its name, or in that of the promise it takes part in.
TESTED_WITH = {
    "__main__": "cli",
    "output": "catalogue",
    "reader": "catalogue",
    "page_text": "search_index",
    "entries": "source",
    "report": "cli",
    "rebuild": "entry",
    "drill_rules": "checks",
    "lesson_rules": "checks",
    "picture_rules": "pictures",
    "poster_rules": "posters",
    "procedure_rules": "procedures",
    "procedure_cards": "procedures",
    "review_sheets": "procedures",
    "reference_rules": "checks",
    "writer": "packs",
    "safety_rules": "checks",
    "text_rules": "hostile_text",
    **dict.fromkeys((f"{it}_pages" for it in ("calendar", "day", "drill", "lesson", "poster")), "site"),
    **dict.fromkeys(("parent_pages", "pupil_pages", "school_pages", "plan_pages"), "site"),
    "numbering": "endnotes",
    "search_rules": "search_index",
    "printables": "packs",
    "document_parts": "word",
    "signal_table": "word",
    "blocks": "word",
    "print_markup": "office",
    "poster_files": "posters",
    "poster_text": "posters",
    "district": "posters",
    "dates": "pages",
    "notes": "pages",
    "author_pages": "authors",
    "kinds": "authors",
    "manual": "authors",
    "documents": "search_index",
    "index": "search_index",
    "tables": "search_index",
    "tokens": "search_index",
    "ten_minutes": "activities",
    "kit_parts": "browse",
    "lesson_plans": "word",
    "kit_documents": "word",
    "drill_cards": "word",
    "word_elements": "word",
    "drill_documents": "word",
    "quiz_papers": "word",
    "quiz_sheets": "sheets",
    "kit_sheets": "sheets",
    "worksheets": "sheets",
    "classroom_flows": "sheets",
    "wall_calendars": "sheets",
    "screens": "projection",
    "story": "slides",
    "slide_rules": "slides",
    "wall": "slides",
    "archive": "word",
    "plan_items": "planner",
    "plan_rows": "planner",
    "plan_documents": "planner",
    "plan_events": "planner",
    "stairs": "planner",
    "plan_books": "plan_files",
    "plan_templates": "plan_files",
    "semesters": "packs",
    "year_plan": "planner",
    "deck": "slides",
    "workbook": "year_plans",
    "scripts": "javascript",
    "swap": "release",
    "policy": "release",
    "worker": "worker_browser",
    "packed": "hosting",
    "heard": "search_engine",
    "likely": "search_engine",
}


@pytest.mark.parametrize("module", [module for module in MODULES if not module.endswith("__init__")])
def test_every_module_has_its_tests(module: str) -> None:
    name = module.rpartition("/")[2]
    tests = TESTED_WITH.get(name, "models" if home(module) == "models" else name)
    text = (ROOT / f"tests/test_{tests}.py").read_text("utf-8")
    assert "def test_" in text
    if tests not in (name, "cli", "catalogue", "site", "models"):
        assert re.search(rf"\b{name}\b", text), f"tests/test_{tests}.py does not speak of {module}"
