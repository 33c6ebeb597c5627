"""What the Nu HTML Checker, W3C's own, says of a built site: ``python -m bench.html SITE [FOLDER]``.

``make bench-html`` does it. The checker comes with npm (35 MB, into FOLDER) and needs a Java 11 or newer;
where there is none, this says so and stops. Every page is read; errors are counted by kind of page.
"""

import json
import re
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from urllib.parse import unquote, urlsplit

CHECKER = "vnu-jar@26.9.27"
_KIND = re.compile(r'class="page page-([a-z_]+)')


def said(site: Path, jar: Path) -> list[dict[str, str]]:
    """The errors in all pages below ``site``: for each at least ``url`` and ``message``."""
    command = ["java", "-Xss1m", "-jar", str(jar), "--errors-only", "--skip-non-html", "--format", "json"]
    run = subprocess.run([*command, "--exit-zero-always", str(site)], capture_output=True, check=True)  # noqa: S603
    messages: list[dict[str, str]] = json.loads(run.stderr)["messages"]
    return messages


def main(site: Path, folder: Path) -> int:
    java, npm = shutil.which("java"), shutil.which("npm")
    if not java or not npm:
        print("no Java or no npm here: nothing was checked")
        return 0
    jar = folder / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if not jar.is_file():
        install = [npm, "install", "--prefix", str(folder), "--ignore-scripts", "--no-audit", "--no-fund"]
        subprocess.run([*install, CHECKER], check=True)  # noqa: S603
    pages = {path: path.read_text("utf-8") for path in site.rglob("*.html")}
    kinds = {path: match[1] if (match := _KIND.search(text)) else "text" for path, text in pages.items()}
    found: dict[Path, list[str]] = defaultdict(list)
    for message in said(site, jar):
        found[Path(unquote(urlsplit(message["url"]).path))].append(message["message"])
    print(f"{'kind':<16}{'pages':>7}{'errors':>8}")
    for kind, number in sorted(Counter(kinds.values()).items()):
        errors = [text for path, texts in found.items() if kinds[path] == kind for text in texts]
        print(f"{kind:<16}{number:>7}{len(errors):>8}")
        for text, times in Counter(errors).most_common():
            print(f"    {times} × {text}")
    print(f"{sum(map(len, found.values()))} errors on {len(pages)} pages")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), Path((sys.argv[2:] or [".cache/nu"])[0]).resolve()))
