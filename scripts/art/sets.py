"""Places: full backgrounds of a picture 400 by 300, and the floor line figures stand near."""

from art import palette as c
from art import props as p
from art.svg import at, circle, darker, lighter, line, num, path, poly, rect

W, H = 400, 300

DASHES = ' stroke-dasharray="34 24" stroke-linecap="butt"'  # the line along the middle of a road


def room(wall: str = "#eaf2f4", floor: str = "#dcc9ab", y: float = 226) -> str:
    return rect(0, 0, W, H, wall) + rect(0, y, W, H - y, floor) + rect(0, y - 6, W, 6, lighter(wall, 0.6))


def corridor(y: float = 232) -> str:
    """A school corridor: half-height painted wall, floor with a middle line."""
    out = rect(0, 0, W, H, "#f4f6f2") + rect(0, 130, W, y - 130, "#cfe3dc") + rect(0, 126, W, 5, "#a9c9be")
    return (
        out
        + rect(0, y, W, H - y, "#d9d2c4")
        + rect(0, y - 5, W, 5, "#8fb0a4")
        + path(f"M0 {num(y + 34)}H400", None, "#f1d67a", 4, extra=' stroke-dasharray="26 16"')
    )


def classroom(y: float = 226, board: bool = True) -> str:
    out = room("#f2f1e6", "#d8c3a0", y)
    if board:
        out += p.board(118, 40, 164, 84)
    return out + p.window(18, 44, 66, 88) + p.window(316, 44, 66, 88)


def outdoors(y: float = 214, sky: str = c.SKY, ground: str = c.GRASS) -> str:
    return rect(0, 0, W, H, sky) + rect(0, y, W, H - y, ground)


def playground(y: float = 196, building: bool = True) -> str:
    out = outdoors(y, c.SKY, "#b8d79b") + p.cloud(70, 40, 1) + p.cloud(318, 30, 0.8)
    if building:
        out += p.school(200, y, 190, 96)
    out += p.bush(30, y, 0.8) + p.bush(170, y, 0.7, "#8cc07e") + rect(0, y, W, 7, "#9cc47f")
    return (
        out
        + path(f"M0 {num(y + 34)}Q200 {num(y + 22)} 400 {num(y + 34)}V300H0Z", "#d98f6f")
        + path(
            f"M0 {num(y + 58)}Q200 {num(y + 46)} 400 {num(y + 58)}M0 {num(y + 84)}Q200 {num(y + 72)} 400 {num(y + 84)}",
            None,
            "#f3d8c8",
            2.4,
        )
    )


def open_field(y: float = 190) -> str:
    """Open ground without a track."""
    return (
        outdoors(y, c.SKY, "#b8d79b")
        + p.cloud(90, 44, 1.1)
        + p.cloud(300, 36, 0.9)
        + path(f"M0 {num(y)}Q110 {num(y - 20)} 220 {num(y)}T400 {num(y - 8)}V{num(y + 4)}H0Z", "#a3ca8a")
    )


def street(kerb: float = 206, road: float = 0) -> str:
    """Pavement near us at the top of the lower part, road below it when ``road`` is its upper edge."""
    out = rect(0, 0, W, H, c.SKY) + p.skyline(150) + rect(0, 150, W, H - 150, "#b5d39a")
    out += (
        rect(0, kerb - 40, W, 46, "#e4dccd")
        + rect(0, kerb, W, 8, "#b9b1a3")
        + rect(0, kerb + 8, W, H - kerb - 8, "#95a0a8")
    )
    if road:
        out += path(f"M0 {num(road)}H400", None, c.WHITE, 4, extra=DASHES)
    return out


def pavement(y: float = 232) -> str:
    """We stand on the pavement; the road lies behind it."""
    out = (
        rect(0, 0, W, H, c.SKY)
        + p.skyline(128)
        + rect(0, 128, W, 60, "#e4dccd")
        + rect(0, 150, W, y - 150, "#95a0a8")
    )
    out += path("M0 188H400", None, c.WHITE, 4, extra=DASHES)
    return (
        out
        + rect(0, y - 8, W, 9, "#b9b1a3")
        + rect(0, y, W, H - y, "#e9e1d2")
        + path(
            f"M60 {num(y)}l-16 {num(H - y)}M160 {num(y)}l-6 {num(H - y)}M250 {num(y)}l6 {num(H - y)}M345 {num(y)}l18 {num(H - y)}",
            None,
            "#d6ccba",
            2,
        )
    )


def home(y: float = 230, wall: str = "#fbeedd") -> str:
    return (
        room(wall, "#d7b98c", y)
        + p.window(36, 40, 78, 84)
        + p.curtain(24, 34, 22, 104, "#e9a98f")
        + poly([(60, 252), (340, 252), (366, 292), (34, 292)], "#e6d3c3")
    )


def kitchen(y: float = 236) -> str:
    return (
        room("#f3f5ee", "#d9d3c7", y)
        + rect(0, 20, W, 44, "#a9c6b8")
        + path("M80 20v44M160 20v44M240 20v44M320 20v44", None, "#8fb0a1", 2)
    )


def river(bank: float = 205, edge: float = 190) -> str:
    """Grass on the left down to ``edge``, water on the right."""
    out = (
        rect(0, 0, W, H, c.SKY)
        + p.cloud(90, 40, 1)
        + p.cloud(250, 30, 0.8)
        + path("M0 128Q90 96 190 118T400 104V170H0Z", "#93c07f")
        + rect(0, 140, W, 160, "#74bcd9")
    )
    out += p.ripples(
        [(edge + 40, 190), (edge + 120, 176), (edge + 70, 236), (edge + 150, 262), (edge + 130, 222)]
    )
    return (
        out
        + path(
            f"M0 150Q{num(edge * 0.6)} 154 {num(edge)} {num(bank)}Q{num(edge + 22)} {num(bank + 40)} {num(edge - 10)} 300H0Z",
            "#c6e3af",
        )
        + path(
            f"M{num(edge)} {num(bank)}Q{num(edge + 22)} {num(bank + 40)} {num(edge - 10)} 300",
            None,
            "#b08f5a",
            6,
        )
    )


def stairs(
    x0: float, y0: float, n: int, rise: float, run: float, colour: str = "#d7cfc2", side: int = 1
) -> str:
    """Steps that climb to the right (or left) from (x0, y0), solid below; seen from the side."""
    d = f"M{num(x0)} {num(y0)}"
    for _ in range(n):
        d += f"v{num(-rise)}h{num(side * run)}"
    d += f"V{num(y0 + 200)}H{num(x0)}Z"
    nose = "".join(
        path(
            f"M{num(x0 + side * k * run)} {num(y0 - (k + 1) * rise + 1.6)}h{num(side * run)}",
            None,
            "#f1cf63",
            3.4,
            extra=p.BUTT,
        )
        for k in range(n)
    )
    return path(d, colour) + path(d, None, darker(colour, 0.2), 1.2) + nose


def handrail(x0: float, y0: float, x1: float, y1: float, h: float = 52, posts: int = 6) -> str:
    out = ""
    for k in range(posts):
        share = k / (posts - 1)
        x, y = x0 + (x1 - x0) * share, y0 + (y1 - y0) * share
        out += line([(x, y), (x, y - h)], c.TEAL, 3)
    return out + line([(x0, y0 - h), (x1, y1 - h)], darker(c.TEAL, 0.15), 6)


def front_stairs() -> str:
    """Stairs that climb away from us, rails on both sides, a yellow line in the middle."""
    top, steps = 96, 8
    out = rect(0, 0, W, H, "#eef2ee") + rect(0, 0, W, top, "#f6f8f4")
    out += poly([(0, 300), (0, 60), (66, 60), (66, top)], "#dde7e2") + poly(
        [(400, 300), (400, 60), (334, 60), (334, top)], "#dde7e2"
    )
    for k in range(steps):
        a, b = k / steps, (k + 1) / steps
        y0, y1 = 300 - (300 - top) * a, 300 - (300 - top) * b
        x0, x1 = 6 + 62 * a, 6 + 62 * b
        middle = y0 - (y0 - y1) * 0.62
        out += poly([(x0, y0), (W - x0, y0), (W - x0, middle), (x0, middle)], "#c9c1b2")
        out += poly([(x0, middle), (W - x0, middle), (W - x1, y1), (x1, y1)], "#e2dbcd")
    out += poly([(195, 300), (205, 300), (203, top), (197, top)], c.YELLOW)
    for side in (-1, 1):
        near, far = 200 + side * 188, 200 + side * 130
        posts = "".join(
            f"M{num(near + (far - near) * t)} {num(300 - (300 - top) * t)}v{num(-64 + 14 * t)}"
            for t in (0.08, 0.36, 0.64, 0.96)
        )
        out += path(posts, None, c.TEAL, 3.6) + line([(near, 236), (far, top - 50)], darker(c.TEAL, 0.15), 7)
    return out


def roadside() -> str:
    """A road from the side, as wide as two lanes, and houses beyond it; the pavement in front is still to come."""
    return (
        rect(0, 0, W, H, c.SKY)
        + p.skyline(140)
        + rect(0, 132, W, 34, "#e4dccd")
        + rect(0, 166, W, 78, "#95a0a8")
        + path("M0 204H400", None, c.WHITE, 4, extra=DASHES)
    )


def bus_inside(y: float = 244) -> str:
    out = rect(0, 0, W, H, "#f7f0dc") + rect(0, 0, W, 26, "#e9dcb8")
    for k in range(3):
        x = 18 + k * 128
        out += rect(x, 40, 108, 80, c.SKY, 10, "#c9b98c", 4) + path(
            f"M{num(x + 4)} 104Q{num(x + 40)} 88 {num(x + 104)} 108V110Q{num(x + 104)} 118 {num(x + 96)} 118H{num(x + 12)}Q{num(x + 4)} 118 {num(x + 4)} 110Z",
            "#b9d7a2",
        )
    return (
        out
        + rect(0, y, W, H - y, "#9aa5ac")
        + rect(0, y - 5, W, 5, "#7f8a92")
        + path("M0 22H400", None, c.STEEL, 5)
        + circle(60, 34, 6, None, c.STEEL, 3)
        + circle(200, 34, 6, None, c.STEEL, 3)
        + circle(340, 34, 6, None, c.STEEL, 3)
    )


def storm_view(x: float, y: float, w: float, h: float, tree: float = 0.6) -> str:
    """Rain and a bending tree behind a window; ``tree`` is its place as a share of the width."""
    rain = "".join(
        f"M{num(x + 8 + (k * 17) % (w - 16))} {num(y + 8 + (k * 29) % (h - 30))}l-5 14"
        for k in range(int(w * h / 640))
    )
    foot, top = x + w * tree, y + h * 0.42
    crown = path("M14 12C-30 18 -46 2 -34 -12C-32 -30 4 -34 8 -18C26 -16 30 2 14 12Z", "#4f7a56")
    return (
        rect(x, y, w, h, "#6f8394")
        + path(f"M{num(x)} {num(y + h)}v-14q{num(w / 2)} -10 {num(w)} 0v14Z", "#5f7d5f")
        + path(
            f"M{num(foot)} {num(y + h - 8)}Q{num(foot)} {num(y + h * 0.62)} {num(foot - 24)} {num(top + 4)}",
            None,
            "#5b4636",
            5,
        )
        + at(crown, foot - 26, top - 4)
        + path(rain, None, "#cfdde6", 1.6)
    )


def wall_clock(x: float, y: float, r: float = 14) -> str:
    return (
        circle(x, y, r, c.WHITE, c.SLATE, 3)
        + line([(x, y), (x, y - r * 0.6)], c.INK, 2)
        + line([(x, y), (x + r * 0.45, y + r * 0.2)], c.INK, 2)
    )
