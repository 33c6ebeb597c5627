"""Draws docs/assets/share.png, which a link to a page without a poster shows: 1,200 × 630, as Open Graph wants it."""

from pathlib import Path
from typing import Any

import typst

ROOT = Path(__file__).parent.parent
SHEET = r"""
#set page(width: 600pt, height: 315pt, margin: 0pt, fill: rgb("#084438"))
#set text(font: "Noto Sans SC", fill: white)
#place(center + horizon, dy: -62pt, image("/docs/assets/favicon.svg", width: 84pt))
#place(center + horizon, dy: 26pt, text(size: 52pt, weight: "bold")[校园安全课])
#place(center + horizon, dy: 82pt, text(size: 19pt)[教案、海报、演练、日历，打开就能用])
"""

if __name__ == "__main__":
    how: dict[str, Any] = {"root": ROOT, "font_paths": [ROOT / "hooks/fonts"], "ignore_system_fonts": True}
    drawn = typst.compile(SHEET.encode(), format="png", ppi=144, **how)
    (ROOT / "docs/assets/share.png").write_bytes(drawn)
