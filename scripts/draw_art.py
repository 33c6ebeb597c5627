"""Developers only: draw the picture kit into content/art/ (one tidy SVG a picture).

    python scripts/draw_art.py            write what changed, delete what is no longer drawn
    python scripts/draw_art.py --check    write nothing; exit 1 if a committed file differs

The drawings are plain functions in scripts/art/, one module a topic (every module there is read); people stand in cast.py, poses in
poses.py, things in props.py, places in sets.py. What a picture shows in words (alt) is content and stands
in content/art/pictures.yml. Same code, same bytes: no clock, no randomness.
"""

import importlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from art.registry import DRAWINGS, drawn

ART = Path(__file__).parent.parent / "content" / "art"


def pictures() -> dict[str, str]:
    """Every picture's SVG by its name."""
    for module in sorted(path.stem for path in (Path(__file__).parent / "art").glob("[a-z]*.py")):
        importlib.import_module(f"art.{module}")
    return {name: drawn(name) for name in sorted(DRAWINGS)}


def differing(wanted: dict[str, str]) -> tuple[list[str], list[str]]:
    """Names whose file is missing or different, and names of files nobody draws (icons are not drawn)."""
    changed = [
        name
        for name, svg in wanted.items()
        if not (path := ART / f"{name}.svg").is_file() or path.read_text("utf-8") != svg
    ]
    there = (path.relative_to(ART).with_suffix("").as_posix() for path in sorted(ART.rglob("*.svg")))
    return changed, [name for name in there if name not in wanted and not name.startswith("icons/")]


def main(arguments: list[str]) -> int:
    wanted = pictures()
    changed, stale = differing(wanted)
    for name in changed:
        print("changed", name)
    for name in stale:
        print("stale", name)
    if "--check" in arguments:
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
