"""The JavaScript of the pages: its types hold, and nothing in it is newer than the browsers we promise."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from campus.release import scripts
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


# What is sent ---------------------------------------------------------------------------------------

# Two programs are one if their trees are, but for where in the file things stand.
COMPARED = """
const { readFileSync } = require("node:fs");
const espree = require("espree");
const options = { ecmaVersion: 2022, sourceType: "module", comment: true };
const tree = (path) => espree.parse(readFileSync(path, "utf8"), options);
const place = ["start", "end", "comments"];
const bare = (it) => JSON.stringify(it, (name, value) => (place.includes(name) ? undefined : value));
for (const [written, sent] of JSON.parse(readFileSync(0, "utf8"))) {
  if (tree(sent).comments.length) console.log(`${sent}: a comment is left`);
  if (bare(tree(written)) !== bare(tree(sent))) console.log(`${sent}: another program`);
}
"""


def compared(pairs: list[tuple[Path, Path]]) -> str:
    run = node("-e", COMPARED, typed=json.dumps([[str(it) for it in pair] for pair in pairs]))
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_every_script_is_sent_without_its_comments_and_is_the_same_program(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docs/assets", tmp_path / "assets")
    scripts.apply(tmp_path, ROOT / "docs")
    written = [path for path in (ROOT / "docs/assets").rglob("*.js") if path.parent.name != "vendor"]
    assert len(written) > 20
    assert compared([(path, tmp_path / path.relative_to(ROOT / "docs")) for path in written]) == ""
    vendored = "assets/vendor/fflate.js"
    assert (tmp_path / vendored).read_bytes() == (ROOT / "docs" / vendored).read_bytes()


@pytest.mark.parametrize(
    "script",
    [
        'const a = "https://x"; // gone\nconst b = `/* ${a ? `  // ${a}` : "  "} */`;',
        "const a = 4 / 2; /* gone */ const b = /[/]\\/*'/.test(`'`) / 2;",
        "const f = () => {\n  return /* gone\n  */ 1;\n};\nf()\n// gone\n;[1].map(f)",
        "const a = `one\n    two`;\n  /** gone */\n  const b = a/**/in/**/{};",
    ],
)
def test_what_only_looks_like_a_comment_stays(tmp_path: Path, script: str) -> None:
    (tmp_path / "written.js").write_text(script, "utf-8")
    (tmp_path / "sent.js").write_text(scripts.uncommented(script), "utf-8")
    assert compared([(tmp_path / "written.js", tmp_path / "sent.js")]) == ""
