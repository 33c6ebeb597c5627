"""Plain SVG text: shapes, groups and whole files. Numbers carry one decimal, nothing has an id.

No gradients, clips, masks, text or styles, so that browsers, Typst and office programs draw the same and
several pictures can stand in one page. Coordinates are user units, y points down.
"""

import re
from collections.abc import Callable, Iterable
from math import cos, radians, sin

Point = tuple[float, float]

_COMMAND = re.compile(r"([MLCQTSHVAZz])|(-?\d*\.?\d+)")


def num(value: float, digits: int = 1) -> str:
    """The shortest writing of ``value`` with at most ``digits`` decimals."""
    text = f"{value:.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if text in ("-0", ""):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def pt(point: Point) -> str:
    return f"{num(point[0])} {num(point[1])}"


def pts(points: Iterable[Point]) -> str:
    """``L``-joined points of an open line, ready for ``d``."""
    return "M" + "L".join(pt(point) for point in points)


def fill_in(template: str, *values: float) -> str:
    """``template`` with its ``{}`` replaced by short numbers."""
    return template.format(*map(num, values))


def go(point: Point, angle: float, length: float) -> Point:
    """The point ``length`` away; 0° is down, 90° right, 180° up."""
    return point[0] + length * sin(radians(angle)), point[1] + length * cos(radians(angle))


def mapped(d: str, change: Callable[[float, float], Point]) -> str:
    """Path data with every point of its absolute M, L, C, Q, S, T commands moved by ``change``."""
    out: list[str] = []
    numbers: list[float] = []

    def flush() -> None:
        for x, y in zip(numbers[::2], numbers[1::2], strict=True):
            out.append(pt(change(x, y)))
            out.append(" ")
        numbers.clear()

    for command, number in _COMMAND.findall(d):
        if command:
            assert command not in "HVA", d
            flush()
            while out and out[-1] == " ":
                out.pop()
            out.append(command)
        else:
            numbers.append(float(number))
    flush()
    return "".join(out).strip()


def _paint(fill: str | None, stroke: str | None, width: float, opacity: float) -> str:
    text = f' fill="{fill}"' if fill else ""
    if stroke:
        text += f' stroke="{stroke}" stroke-width="{num(width)}"'
    if opacity < 1:
        text += f' opacity="{num(opacity, 2)}"'
    return text


def path(
    d: str,
    fill: str | None = None,
    stroke: str | None = None,
    width: float = 1,
    opacity: float = 1,
    extra: str = "",
) -> str:
    return f'<path d="{d}"{_paint(fill, stroke, width, opacity)}{extra}/>'


def line(points: Iterable[Point], stroke: str, width: float) -> str:
    return path(pts(points), None, stroke, width)


def circle(
    x: float, y: float, r: float, fill: str | None = None, stroke: str | None = None, width: float = 1
) -> str:
    return f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}"{_paint(fill, stroke, width, 1)}/>'


def dots(places: Iterable[Point], r: float, colour: str, wide: float = 0, tall: float = 0) -> str:
    """Equal discs in one element, stretched by ``wide`` or ``tall`` units: round-ended strokes, the shortest form."""
    d = "".join(
        f"M{num(x)} {num(y - tall / 2)}v{num(tall)}"
        if tall
        else f"M{num(x - wide / 2)} {num(y)}h{num(max(wide, 0.1))}"
        for x, y in places
    )
    return path(d, None, colour, 2 * r) if d else ""


def oval(
    x: float,
    y: float,
    rx: float,
    ry: float,
    fill: str | None = None,
    stroke: str | None = None,
    width: float = 1,
    opacity: float = 1,
) -> str:
    size = f'cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}"'
    return f"<ellipse {size}{_paint(fill, stroke, width, opacity)}/>"


def rect(
    x: float,
    y: float,
    w: float,
    h: float,
    fill: str | None = None,
    r: float = 0,
    stroke: str | None = None,
    width: float = 1,
    opacity: float = 1,
) -> str:
    """A rectangle; ``r`` rounds its corners."""
    corner = f' rx="{num(r)}"' if r else ""
    place = f'x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}"'
    return f"<rect {place}{corner}{_paint(fill, stroke, width, opacity)}/>"


def poly(points: Iterable[Point], fill: str, opacity: float = 1) -> str:
    return path(pts(points) + "Z", fill, None, 1, opacity)


def group(body: str, transform: str) -> str:
    return f'<g transform="{transform}">{body}</g>' if transform else body


def at(body: str, x: float, y: float, s: float = 1, turn: float = 0, mirror: bool = False) -> str:
    """``body`` moved to (x, y), turned by ``turn`` degrees clockwise, scaled, perhaps mirrored."""
    parts = [f"translate({num(x)} {num(y)})"] if x or y else []
    if turn:
        parts.append(f"rotate({num(turn)})")
    if mirror:
        parts.append(f"scale({num(-s, 2)} {num(s, 2)})")
    elif s != 1:
        parts.append(f"scale({num(s, 2)})")
    return group(body, " ".join(parts))


def document(body: str, width: float, height: float) -> str:
    """A whole file. Line ends and joins are round unless a shape says otherwise."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {num(width)} {num(height)}" fill="none" '
        f'stroke-linecap="round" stroke-linejoin="round">\n{_rows(body)}\n</svg>\n'
    )


def _rows(body: str) -> str:
    """The body in fewer letters, one element a line: a change in a picture is then a short difference."""
    body = _merged(body)
    body = re.sub(r' d="([^"]*)"', lambda found: f' d="{shortest(found[1])}"', body)
    body = re.sub(r'"#(\w)\1(\w)\2(\w)\3"', r'"#\1\2\3"', body)
    return body.replace("><", ">\n<")


_PATHS = re.compile(r'<path d="([^"]*)"([^>]*)/>(?:<path d="[^"]*"\2/>)+')


def _merged(body: str) -> str:
    """Neighbouring paths with the same paint as one path (opaque ones: nothing changes on paper)."""

    def join(found: re.Match[str]) -> str:
        if "opacity" in found[2] or "dasharray" in found[2] or "transform" in found[2]:
            return found[0]
        return f'<path d="{"".join(re.findall(r" d=.([^" + chr(34) + r"]*)", found[0]))}"{found[2]}/>'

    return _PATHS.sub(join, body)


def boxes(places: Iterable[tuple[float, float, float, float]], fill: str) -> str:
    """Several plain rectangles (x, y, width, height) of one colour in one element."""
    return path("".join(f"M{num(x)} {num(y)}h{num(w)}v{num(h)}h{num(-w)}Z" for x, y, w, h in places), fill)


_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_PART = re.compile(r"([MLHVCSQTAZmlhvcsqtaz])([^MLHVCSQTAZmlhvcsqtaz]*)")


def shortest(d: str) -> str:
    """The same path in the shortest mixture of absolute and relative commands.

    Differences are taken between rounded points, so that no error adds up along the path.
    """
    digits = min(2, max((len(found.partition(".")[2]) for found in _NUMBER.findall(d)), default=0))
    x = y = start_x = start_y = 0.0
    out, last = "", ""
    for letter, text in _PART.findall(d):
        upper = letter.upper()
        values = [float(found) for found in _NUMBER.findall(text)]
        size = _ARGUMENTS[upper]
        for k in range(0, max(len(values), 1), size or 1):
            part = values[k : k + size]
            if len(part) < size:
                raise ValueError(f"path data: {d}")
            kind = "L" if upper == "M" and k else upper
            if letter.islower():
                part = _shifted(kind, part, x, y, 1)
            choices = [(kind, part), (kind.lower(), _shifted(kind, part, x, y, -1))]
            if kind == "L" and part[1] == y:
                choices += [("H", part[:1]), ("h", [part[0] - x])]
            elif kind == "L" and part[0] == x:
                choices += [("V", part[1:]), ("v", [part[1] - y])]
            out, last = min(
                (_joined(out, last, *choice, digits) for choice in choices), key=lambda found: len(found[0])
            )
            if kind == "Z":
                x, y = start_x, start_y
            elif kind == "H":
                x = part[0]
            elif kind == "V":
                y = part[0]
            else:
                x, y = part[-2], part[-1]
            x, y = round(x, digits), round(y, digits)
            if kind == "M":
                start_x, start_y = x, y
    return out


def _shifted(kind: str, part: list[float], x: float, y: float, sign: int) -> list[float]:
    """The numbers of one command moved by the current point; of an arc only its end."""
    if kind == "H":
        return [part[0] + sign * x]
    if kind == "V":
        return [part[0] + sign * y]
    fixed = 5 if kind == "A" else 0
    return part[:fixed] + [value + sign * (x, y)[k % 2] for k, value in enumerate(part[fixed:])]


def _joined(out: str, last: str, letter: str, part: list[float], digits: int) -> tuple[str, str]:
    """``out`` with one more command, its letter left out where it may be."""
    implied = {"M": "L", "m": "l"}.get(last, last)
    if letter != implied or letter in "zZMm" or not out:
        out += letter
    for value in part:
        text = num(value, digits)
        tail = _NUMBER.findall(out[-12:])[-1:] if out[-1].isdigit() else []
        if (
            tail
            and not text.startswith("-")
            and not (text.startswith(".") and "." in tail[0] and letter not in "Aa")
        ):
            out += " "
        out += text
    return out, letter


# Colours


def mix(a: str, b: str, share: float) -> str:
    """``share`` of colour ``b`` (0 to 1) in colour ``a``; both ``#rrggbb``."""
    first = [int(a[i : i + 2], 16) for i in (1, 3, 5)]
    second = [int(b[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(p + (q - p) * share):02x}" for p, q in zip(first, second, strict=True))


def darker(colour: str, share: float = 0.18) -> str:
    return mix(colour, "#10203a", share)


def lighter(colour: str, share: float = 0.3) -> str:
    return mix(colour, "#ffffff", share)
