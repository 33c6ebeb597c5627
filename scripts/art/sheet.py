"""All drawings on one sheet, itself an SVG: whatever shows a picture shows it, no browser is needed."""

from html import escape

PICTURE = (240.0, 180.0)
CELL = (264.0, 284.0)
COLUMNS = 6
ACROSS = 17  # Chinese characters of an alternative text on a line
MISSING = "还没有 alt：在 content/art/pictures.yml 里加一条"


def sheet(pictures: dict[str, str], alts: dict[str, str]) -> str:
    """``pictures`` (SVG text by name) in the order given, each with its name and alternative text below."""
    rows = -(-len(pictures) // COLUMNS)
    width, height = COLUMNS * CELL[0], rows * CELL[1]
    cells = "".join(
        _cell(name, svg, alts.get(name, ""), k % COLUMNS * CELL[0] + 12, k // COLUMNS * CELL[1] + 12)
        for k, (name, svg) in enumerate(pictures.items())
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" font-family="sans-serif">\n'
        f'<rect width="{width:g}" height="{height:g}" fill="#fff"/>\n{cells}</svg>\n'
    )


def _cell(name: str, svg: str, alt: str, x: float, y: float) -> str:
    width, height = PICTURE
    drawing = svg.replace("<svg ", f'<svg x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" ', 1)
    said, colour = (alt, "#22303c") if alt else (MISSING, "#c8102e")
    lines = [said[k : k + ACROSS] for k in range(0, len(said), ACROSS)]
    words = "".join(_text(line, x, y + height + 38 + 18 * k, colour) for k, line in enumerate(lines))
    frame = f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="none" stroke="#c3cfd6"/>'
    return f"{drawing}{frame}{_text(name, x, y + height + 18, '#566672')}{words}\n"


def _text(words: str, x: float, y: float, colour: str) -> str:
    return f'<text x="{x:g}" y="{y:g}" font-size="14" fill="{colour}">{escape(words)}</text>'
