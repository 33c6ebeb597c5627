"""Developers only: draw the picture kit into content/art/ (one tidy SVG a picture).

    python scripts/draw_art.py                      write what changed, delete what is no longer drawn
    python scripts/draw_art.py --check              write nothing; exit 1 if a committed file differs
    python scripts/draw_art.py --sheet all.svg      write only a sheet of all pictures with their words
    python scripts/draw_art.py --sheet f.svg fire/  … of those whose names begin like this

How to draw is told in scripts/art/README.md. Same code, same bytes: no clock, no randomness.
"""

import argparse
import importlib
import sys
from pathlib import Path

import yaml  # noqa: TID251  # the tool knows nothing of the package, only its files

sys.path.insert(0, str(Path(__file__).parent))

from art.registry import DRAWINGS, drawn
from art.sheet import sheet

ART = Path(__file__).parent.parent / "content" / "art"


def pictures() -> dict[str, str]:
    """Every picture's SVG by its name."""
    for module in sorted(path.stem for path in (Path(__file__).parent / "art").glob("[a-z]*.py")):
        importlib.import_module(f"art.{module}")
    return {name: drawn(name) for name in sorted(DRAWINGS)}


def files() -> dict[str, Path]:
    """The pictures that stand in content/art/, by their names."""
    return {path.relative_to(ART).with_suffix("").as_posix(): path for path in sorted(ART.rglob("*.svg"))}


def differing(wanted: dict[str, str]) -> tuple[list[str], list[str]]:
    """Names whose file is missing or different, and names of files nobody draws (icons are not drawn)."""
    there = files()
    changed = [
        name for name, svg in wanted.items() if name not in there or there[name].read_text("utf-8") != svg
    ]
    return changed, [name for name in there if name not in wanted and not name.startswith("icons/")]


def on_sheet(wanted: dict[str, str], prefix: str) -> str:
    """The drawings as the code draws them now, the icons as they stand, in the order of their names."""
    entries = yaml.safe_load((ART / "pictures.yml").read_text("utf-8"))
    icons = {name: path.read_text("utf-8") for name, path in files().items() if name.startswith("icons/")}
    shown = {name: svg for name, svg in sorted((icons | wanted).items()) if name.startswith(prefix)}
    return sheet(shown, {name: entry["alt"] for name, entry in entries.items()})


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Draw content/art/.")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if a file differs")
    parser.add_argument("--sheet", type=Path, metavar="FILE.svg", help="write only a sheet of all pictures")
    parser.add_argument("prefix", nargs="?", default="", help="with --sheet: how the names begin")
    asked = parser.parse_args(arguments)
    wanted = pictures()
    if asked.sheet:
        asked.sheet.write_text(on_sheet(wanted, asked.prefix), "utf-8", newline="\n")
        return 0
    changed, stale = differing(wanted)
    for name in changed:
        print("changed", name)
    for name in stale:
        print("stale", name)
    if asked.check:
        return 1 if changed or stale else 0
    for name in changed:
        path = ART / f"{name}.svg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[name], "utf-8", newline="\n")
    for name in stale:
        (ART / f"{name}.svg").unlink()
    print(f"{len(wanted)} pictures, {sum(map(len, wanted.values())) // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
