"""The JavaScript of the pages: its types hold, and nothing in it is newer than the browsers we promise."""

import json
import subprocess
from pathlib import Path

import pytest

from conftest import NODE, ROOT

pytestmark = pytest.mark.skipif(
    NODE is None or not (ROOT / "node_modules").is_dir(), reason="`make lint` installs the JavaScript tools"
)


def node(*arguments: str | Path, typed: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(NODE), *map(str, arguments)],
        cwd=ROOT,
        input=typed,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def checked(folder: Path, script: str) -> list[str]:
    """What the checker says of one script, line by line."""
    options = json.loads((ROOT / "jsconfig.json").read_text("utf-8"))["compilerOptions"]
    (folder / "script.js").write_text(script, "utf-8")
    config = folder / "jsconfig.json"
    config.write_text(json.dumps({"compilerOptions": options, "include": ["*.js"]}), "utf-8")
    run = node(ROOT / "scripts/check_js.mjs", config)
    said = run.stderr.strip().splitlines()
    assert (run.returncode == 0) == (said == []), run.stderr
    return said


def test_types_and_floor() -> None:
    run = node("scripts/check_js.mjs")
    assert run.returncode == 0, run.stderr


def test_what_old_browsers_lack_is_refused(tmp_path: Path) -> None:
    newer = [
        "[1, 2].at(0);",
        '"x".replaceAll("a", "b");',
        'Object.hasOwn({}, "x");',
        "document.body.replaceChildren();",
        'matchMedia("print").addEventListener("change", () => {});',
        "new CSSStyleSheet();",
        "document.body.inert = true;",
        "structuredClone({});",
        "const { replaceChildren } = document.body;",
        "globalThis.reportError(1);",
        "AbortSignal.timeout(1);",
    ]
    said = checked(tmp_path, "\n".join(newer))
    missed = [
        line
        for number, line in enumerate(newer, start=1)
        if not any(f"js:{number}:" in fault or f"js({number}," in fault for fault in said)
    ]
    assert missed == []


def test_what_they_have_passes_and_what_looks_first(tmp_path: Path) -> None:
    script = """
const all = Array.from(document.querySelectorAll("a")).flatMap((link) => link.closest("p") ?? []);
matchMedia("print").addListener(() => {});
document.body.append(...all, new URL("x", location.href).href);
// floor: an older browser ignores the property
document.body.inert = all[0]?.isConnected ?? false;
"""
    assert checked(tmp_path, script) == []


def test_a_wrong_type_is_refused(tmp_path: Path) -> None:
    assert any(
        "TS2322" in line for line in checked(tmp_path, "/** @type {number} */\nconst one = 'x';\none;\n")
    )


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("let a = null; a ??= 1;", "Parsing error"),
        ("let a = 1_000; a += 1;", "Parsing error"),
        ('"x".replace(/(?<!a)b/, "");', "no-restricted-syntax"),
        ("new RegExp(`(?<=${location.href})`);", "no-restricted-syntax"),
        ('document.body.innerHTML = "x";', "no-restricted-properties"),
        ('fetch("x");', "no-restricted-globals"),
        ("let once = 1; print(once);", "prefer-const"),
    ],
)
def test_the_linter_refuses(line: str, rule: str) -> None:
    script = f'(() => {{\n  "use strict";\n  {line}\n}})();\n'
    run = node(
        "node_modules/eslint/bin/eslint.js", "--stdin", "--stdin-filename=docs/assets/x.js", typed=script
    )
    assert run.returncode == 1
    assert rule in run.stdout
