"""What the tests share: a miniature content tree, entries with overrides, and the built site.

``tests/content`` is small, valid and made up; ``tests/faulty`` is laid over it to make it wrong in every
way we know. ``lesson()``, ``theme_day()`` and the like give one valid entry of the miniature tree, with
the fields a test is about replaced. ``changed()`` does the same to a whole catalogue.
"""

import copy
import dataclasses
import datetime
import http.server
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from mkdocs.commands.build import build
from mkdocs.config import load_config
from openxml_audit import OpenXmlValidator
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright
from playwright.sync_api import Error as BrowserError

from campus import models
from campus.checks import load
from campus.content import entries as source
from campus.content import prose
from campus.content.catalogue import Catalogue
from campus.content.entries import Entry
from campus.content.passages import KEPT, KINDS
from campus.content.problems import Problem
from campus.papers import printables
from campus.press.jobs import Job

ROOT = Path(__file__).parent.parent
TESTS = ROOT / "tests"
# The Node of the test requirements, or another.
NODE = shutil.which("node", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
EPOCH = "1795219200"  # 2026-11-21, for everything that would otherwise ask the clock

Check = Callable[[Catalogue], Iterator[Problem]]
Places = Mapping[Any, Any]  # a field, or a location inside an entry → the value to put there


def findings(path: Path) -> list[str]:
    """What Word, PowerPoint or Excel would mend in a file.

    openxml-audit 0.8 takes the type of a placeholder for the type of a section and knows no ``bbPlcHdr``
    (ECMA-376, 17.18.25).
    """
    return [text for text in map(str, _validator().validate(str(path)).errors) if "bbPlcHdr" not in text]


@cache
def _validator() -> OpenXmlValidator:
    return OpenXmlValidator()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept-faulty",
        action="store_true",
        help="write tests/faulty/expected.txt anew from what the checks say today",
    )


def pytest_configure() -> None:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")
    os.environ["SOURCE_DATE_EPOCH"] = EPOCH
    for name in ("SITE_URL", "REPO_URL", "EDIT_URI"):
        os.environ.pop(name, None)


WHOLE = {"site", "address", "published"}  # whoever asks for one of these builds the real site


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark who needs the real site, and put the files that take longest first.

    Those are the files with a browser: last, they would let a worker wait for the other. Of them those that
    do not need the real site go first, so that nobody waits while it is being built.
    """
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        if WHOLE & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.whole)
        files.setdefault(item.path, []).append(item)

    order = [(True, False), (True, True), (False, True), (False, False)]  # with a browser, with the real site

    def turn(tests: list[pytest.Item]) -> tuple[int, int]:
        marks = {mark.name for test in tests for mark in test.iter_markers()}
        return order.index(("browser" in marks, "whole" in marks)), -len(tests)

    items[:] = [item for tests in sorted(files.values(), key=turn) for item in tests]


# Printed files ------------------------------------------------------------------------------------


def jobs_of(catalogue: Catalogue, *endings: str) -> dict[str, Job]:
    """The jobs of a catalogue by address: those with these ``endings``, or all; packs are none."""
    found = (job for job in printables.jobs(catalogue) if isinstance(job, Job))
    return {job.uri: job for job in found if job.uri.endswith(endings or "")}


# One entry, with overrides ------------------------------------------------------------------------


@cache
def _entry(name: str) -> Entry:
    text = (TESTS / "content" / name).read_text("utf-8")
    read = {"lessons": prose.read_lesson, "kits": prose.read_kit}.get(name.partition("/")[0])
    if read is None:
        return source.load_yaml(f"content/{name}", text)
    entry, problems = read(f"content/{name}", text)
    assert not problems
    return entry


def raw(name: str, *place: str | int) -> Any:
    """A copy of the data in a file of the miniature tree, before validation."""
    data = _entry(name).data
    for part in place:
        data = data[part]
    return copy.deepcopy(data)


def record(name: str, key: str) -> dict[str, Any]:
    """A copy of one record of a list file."""
    found: dict[str, Any] = next(row for row in raw(name) if row["id"] == key)
    return found


def lesson(**fields: Any) -> models.Lesson:
    return models.Lesson.model_validate({**raw("lessons/fire-p1.md"), **fields})


def kit(**fields: Any) -> models.Kit:
    return models.Kit.model_validate({**raw("kits/fire-day.md"), **fields})


def drill(**fields: Any) -> models.Drill:
    return models.Drill.model_validate({**raw("drills/fire-evacuation.yml"), **fields})


def message(**fields: Any) -> models.Message:
    return models.Message.model_validate({**raw("messages/fire.yml", "messages", 0), **fields})


def theme_day(key: str = "fire-day", **fields: Any) -> models.ThemeDay:
    return models.ThemeDay.model_validate({**record("theme_days.yml", key), **fields})


def poster(**fields: Any) -> models.Poster:
    return models.Poster.model_validate({**raw("posters/fire-bell.yml"), **fields})


def topic(key: str = "fire", **fields: Any) -> models.Topic:
    return models.Topic.model_validate({**record("topics.yml", key), **fields})


def school(start: int = 2026, **fields: Any) -> models.School:
    """The profile of the miniature tree, moved to the school year that begins in ``start``."""
    data = raw("school.yml")
    if start != 2026:
        data.update(
            terms=[
                {"name": "秋季", "first": f"{start}-09-01", "last": f"{start + 1}-01-20"},
                {"name": "春季", "first": f"{start + 1}-02-26", "last": f"{start + 1}-07-05"},
            ],
            rest_days={},
            school_days={},
            drills=[{"month": 9, "drill": "fire-evacuation"}],
        )
    return models.School.model_validate({**data, **fields})


# A whole catalogue, with changes ------------------------------------------------------------------


@pytest.fixture(scope="session")
def miniature(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project folder that holds the miniature content, to be read and not changed."""
    root = tmp_path_factory.mktemp("miniature")
    lay_out(root)
    return root


def lay_out(root: Path) -> None:
    """The miniature content, with the real pictures, into ``root/content``; prints are kept for all."""
    shutil.copytree(ROOT / "content" / "art", root / "content" / "art")
    shutil.copytree(TESTS / "content", root / "content", dirs_exist_ok=True)
    if not (root / "docs").exists():
        (root / "docs").symlink_to(ROOT / "docs", target_is_directory=True)
    printed = ROOT / ".cache" / "tests"
    printed.mkdir(parents=True, exist_ok=True)
    (root / ".cache").symlink_to(printed, target_is_directory=True)


@pytest.fixture(scope="session")
def catalogue(miniature: Path) -> Catalogue:
    """The miniature catalogue. Immutable, so that all tests share it."""
    return load(miniature)


@pytest.fixture(scope="session")
def real() -> Catalogue:
    """The catalogue of the real content."""
    return load(ROOT)


def changed(catalogue: Catalogue, kind: str, key: str, places: Places, new_key: str = "") -> Catalogue:
    """``catalogue`` with values replaced inside one entry, which may take a new id on the way."""
    entry = catalogue.entries[kind, key]
    data = copy.deepcopy(entry.data)
    for place, value in places.items():
        location = (place,) if isinstance(place, str) else place
        target = data
        for part in location[:-1]:
            target = target[part]
        target[location[-1]] = value
    after = dataclasses.replace(entry, data=data)
    if kind == "school":
        return dataclasses.replace(
            catalogue,
            school=models.School.model_validate(data),
            entries={**catalogue.entries, (kind, key): after},
        )
    attribute, model = KEPT[kind], KINDS[kind]
    name = new_key or key
    kept = {k: value for k, value in getattr(catalogue, attribute).items() if not new_key or k != key}
    kept[int(name) if kind == "month" else name] = model.model_validate(data)
    entries = {k: value for k, value in catalogue.entries.items() if not new_key or k != (kind, key)}
    parts: dict[str, Any] = {attribute: kept}
    return dataclasses.replace(catalogue, **parts, entries={**entries, (kind, name): after})


def added(catalogue: Catalogue, kind: str, key: str, like: str, places: Places) -> Catalogue:
    """``catalogue`` with one entry more: a copy of ``like`` under another id, with changes."""
    copied = changed(catalogue, kind, like, places)
    attribute = KEPT[kind]
    kept = {**getattr(catalogue, attribute), key: getattr(copied, attribute)[like]}
    path = catalogue.entries[kind, like].path.replace(like, key)
    entry = dataclasses.replace(copied.entries[kind, like], path=path)
    parts: dict[str, Any] = {attribute: kept}
    return dataclasses.replace(catalogue, **parts, entries={**catalogue.entries, (kind, key): entry})


def said(check: Check, catalogue: Catalogue) -> list[str]:
    """What a check says: ``sentence（规则 …）`` of each problem, without its place."""
    return [f"{problem.text}（规则 {problem.rule}）" for problem in check(catalogue)]


# The built site -----------------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project with the miniature content, for a test to change and to build."""
    return copy_of_the_project(tmp_path / "project")


def copy_of_the_project(root: Path) -> Path:
    root.mkdir()
    for name in ("hooks", "docs", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "Makefile", "requirements.lock"):
        shutil.copy(ROOT / name, root / name)
    lay_out(root)
    return root


def built(root: Path, folder: Path) -> Path:
    """Build the project at ``root`` into ``folder`` in this process, strictly."""
    build(load_config(str(root / "mkdocs.yml"), site_dir=str(folder), strict=True))
    return folder


def run(
    *command: str | Path, cwd: Path = ROOT, seed: int = 0, **environment: str
) -> subprocess.CompletedProcess[str]:
    """A command of this virtual environment; ``seed`` decides the order of sets and hashes."""
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": "hooks", "PYTHONHASHSEED": str(seed), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def tool(name: str) -> Path:
    """A program installed beside the running Python."""
    return Path(sys.executable).with_name(name)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once for all tests: by the first worker that needs it, while the others wait."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    site = folder / "site"
    with closing(sqlite3.connect(folder / "site.lock", timeout=900, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")  # the system takes it from a worker that dies
        if not site.exists():
            built(ROOT, site)
    return site


def files(folder: Path) -> dict[str, Path]:
    """Every file under ``folder`` by its relative address."""
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


def date(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def flat(nav: Iterable[Any]) -> Iterator[str]:
    """The addresses of a navigation, in order."""
    for item in nav:
        if isinstance(item, str):
            yield item
        else:
            for value in item.values():
                yield from flat([value] if isinstance(value, str) else value)


# A real browser -----------------------------------------------------------------------------------

expect.set_options(timeout=10_000)  # a busy machine is no fault of the site
PREFIX = "/some/school"  # a site is seldom at the root of its server


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below ``PREFIX``, and nothing elsewhere."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(PREFIX) if path.startswith(PREFIX) else "/nowhere")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name is the base class's
        pass


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The real site on a server of this machine: the address of its folder, without a slash at the end."""
    with served(site) as address:
        yield address


@contextmanager
def served(site: Path) -> Iterator[str]:
    """A site on a server of this machine."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Any Chromium that is installed; none is ever downloaded."""
    with sync_playwright() as playwright:
        browser = _launch(playwright)
        yield browser
        browser.close()


# Two hidden drop-downs of the address bar: each window starts a renderer for either, half of a visit's cost.
# A list given replaces Playwright's own (chromiumSwitches.ts, 1.65), so what matters to us of that follows.
FEATURES = (
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "PaintHolding", "LensOverlay"),
    *("HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "MediaRouter", "ThirdPartyStoragePartitioning"),
    *("OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"),
)


def _launch(playwright: Playwright) -> Browser:
    options: dict[str, Any] = {
        "args": [
            *(
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                f"--disable-features={','.join(FEATURES)}",
            ),
            *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
        ]
    }
    for name in ("chromium", "chromium-browser", "google-chrome", "microsoft-edge"):
        if path := shutil.which(name):
            return playwright.chromium.launch(executable_path=path, **options)
    for channel in ("chrome", "msedge"):  # where macOS and Windows keep them
        try:
            return playwright.chromium.launch(channel=channel, **options)
        except BrowserError:
            continue
    pytest.fail("测试要用浏览器，请先安装 Chromium、Chrome 或 Edge。")


DESKTOP, PHONE = 1440, 360
NARROW = 320  # WCAG 1.4.10: a window of 1,280 px at 400 %


@contextmanager
def tab(browser: Browser, width: int = DESKTOP, *, worker: bool = False, **options: Any) -> Iterator[Page]:
    """A page of a fresh visitor, with nothing remembered, in China; with the site's worker only if asked for.

    Whatever a test does there, it must not meet the site's own Content Security Policy. It forbids eval, so
    what ``wait_for_function`` is given must be a function: ``() => …``.
    """
    context = browser.new_context(
        viewport={"width": width, "height": 900}, locale="zh-CN", timezone_id="Asia/Shanghai", **options
    )
    context.set_default_timeout(10_000)
    context.set_default_navigation_timeout(20_000)
    if not worker:
        context.add_init_script("delete Navigator.prototype.serviceWorker")
    refused: list[str] = []
    context.on(
        "console",
        lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None,
    )
    try:
        yield context.new_page()
    finally:
        context.close()
    assert refused == []


KIND = re.compile(r'class="page page-([a-z_]+)')


@cache
def kinds(site: Path) -> dict[str, str]:
    """One address for each kind of page, by its template; those written by hand are of the kind ``text``."""
    found: dict[str, str] = {}
    for uri, path in files(site).items():
        if uri.endswith(".html") and (match := KIND.search(path.read_text("utf-8"))):
            found.setdefault(match[1], uri)
    return found | {"pupil": "pupils/fire-p1.html", "month": "calendar/2026-11.html"}  # pinyin; much going on


# The rules a page must keep. WCAG 2.1 and 2.2 add a few for phones, and the size of targets.
AXE: dict[str, Any] = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}


def broken_rules(page: Page, options: dict[str, Any] = AXE) -> list[str]:
    """Each broken rule of accessibility, with how often and where first."""
    lines = []
    for rule in Axe().run(page, options=options).response["violations"]:
        first = rule["nodes"][0]
        where = " ".join(map(str, first["target"]))
        lines.append(f"{rule['id']} × {len(rule['nodes'])}: {where}: {first['html'][:120]}")
    return lines
