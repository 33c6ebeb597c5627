"""Things: furniture, vehicles, plants, tools. Each stands with its foot's middle at (x, y) unless it says more.

Sizes fit a picture 400 wide in which a grown-up is about 180 high.
"""

from math import atan2, cos, degrees, hypot, pi, radians, sin

from art import palette as c
from art.svg import (
    Point,
    at,
    boxes,
    circle,
    darker,
    go,
    lighter,
    line,
    num,
    oval,
    path,
    poly,
    pts,
    rect,
)

BUTT = ' stroke-linecap="butt"'


def shadow(x: float, y: float, rx: float, opacity: float = 0.14) -> str:
    return oval(x, y, rx, rx * 0.13 + 2, c.INK, opacity=opacity)


# Held in the hand, around (0, 0)


def handset() -> str:
    """A mobile phone seen from its side edge."""
    case = "#2b3640"
    return rect(-3.2, -8, 6.4, 15, case, 1.8) + rect(-2, -6, 4, 10, lighter(case, 0.75), 0.6)


def clipboard() -> str:
    return at(
        rect(-8, -14, 16, 20, c.OAK, 1.5)
        + rect(-6.4, -12, 12.8, 17, c.WHITE, 0.6)
        + rect(-3, -15, 6, 3.4, c.STEEL, 1)
        + line([(-4.4, -7.5), (4.4, -7.5)], c.GREY, 1.3)
        + line([(-4.4, -3.5), (4.4, -3.5)], c.GREY, 1.3)
        + line([(-4.4, 0.5), (2, 0.5)], c.GREY, 1.3),
        0,
        0,
        1,
        8,
    )


def cloth(colour: str = c.SKY) -> str:
    return path("M-6 -4Q0 -7 6 -4L7 4Q0 8 -7 4Z", colour, darker(colour, 0.25), 0.8)


def cane() -> str:
    """A white cane that reaches the ground ahead."""
    return (
        line([(0, -4), (27, 46)], c.STEEL, 3.2)
        + line([(0, -4), (27, 46)], c.WHITE, 2.2)
        + line([(19, 31.2), (26, 44.2)], c.RED, 2.2)
        + line([(0, -4), (3.4, 2.2)], c.INK, 3)
    )


def umbrella_held(colour: str = c.YELLOW) -> str:
    return (
        line([(0, 2), (0, -52)], c.SLATE, 2)
        + path(
            "M-42 -42C-40 -72 40 -72 42 -42Q31 -49 21 -42Q10 -49 0 -42Q-10 -49 -21 -42Q-31 -49 -42 -42Z",
            colour,
        )
        + path("M0 -64.4Q-18 -58 -21 -42Q-10 -49 0 -42Q10 -49 21 -42Q18 -58 0 -64.4Z", darker(colour, 0.12))
    )


def flag_small(colour: str) -> str:
    return line([(0, 8), (0, -30)], c.BARK, 2) + path("M0 -30L22 -25L0 -16Z", colour)


def lighter_tool() -> str:
    return rect(-2.4, -5, 4.8, 9, c.TEAL, 1) + rect(-2.4, -7.4, 4.8, 3, c.STEEL, 0.6)


def cup(colour: str = c.AQUA) -> str:
    return path("M-5 -8L5 -8L4 5L-4 5Z", colour) + rect(-5, -8, 10, 2.4, darker(colour))


def bottle(colour: str = c.AQUA) -> str:
    return (
        rect(-4, -9, 8, 17, colour, 2.4)
        + rect(-2.4, -13, 4.8, 4.4, darker(colour, 0.3), 1)
        + rect(-4, -3, 8, 5, c.WHITE)
    )


def paper() -> str:
    return at(
        rect(-8, -11, 16, 20, c.WHITE, 0.8, c.STEEL, 0.8)
        + line([(-5, -6), (5, -6)], c.STEEL, 1)
        + line([(-5, -2), (5, -2)], c.STEEL, 1)
        + line([(-5, 2), (2, 2)], c.STEEL, 1),
        0,
        0,
        1,
        6,
    )


def box(colour: str = c.WOOD, w: float = 24, h: float = 18) -> str:
    return (
        rect(-w / 2, -h / 2, w, h, colour, 1)
        + rect(-3, -h / 2, 6, h, lighter(colour, 0.35))
        + path(f"M{num(-w / 2)} {num(-h / 2)}h{num(w)}", None, darker(colour, 0.25), 1.2)
    )


def sweets() -> str:
    """A bag of sweets in plain wrapping."""
    return (
        path("M-8 -10L8 -10L9 10L-9 10Z", "#f3a7b5")
        + path("M-8 -10l2 -3l2 3l2 -3l2 3l2 -3l2 3l2 -3l2 3Z", "#dd7f92")
        + circle(-2.5, 0, 3.2, c.YELLOW)
        + circle(3, 3.6, 3, c.TEAL)
    )


def stick_device() -> str:
    """A plain grey rod: stands for an e-cigarette without looking like one on sale."""
    return at(rect(-2.2, -11, 4.4, 18, c.SLATE, 2) + rect(-2.2, -3, 4.4, 1.6, c.GREY), 0, 0, 1, 24)


# Speech and marks


def bubble(x: float, y: float, w: float, h: float, tail: Point, body: str = "") -> str:
    """A speech bubble centred on (x, y) whose tail ends at ``tail``; ``body`` is drawn around its middle."""
    dx, dy = tail[0] - x, tail[1] - y
    side = 1 if dx > 0 else -1
    edge = "#b9c7cf"
    if abs(dy) > h / 2:
        bx, by = x + side * min(w * 0.26, abs(dx)), y + (h / 2 - 1) * (1 if dy > 0 else -1)
        foot = [(bx - 6, by), (bx + 6, by)]
    else:
        bx, by = x + (w / 2 - 1) * side, y + dy * 0.4
        foot = [(bx, by - 6), (bx, by + 6)]
    ring = rect(x - w / 2, y - h / 2, w, h, c.WHITE, min(w, h) * 0.28, edge, 1.4)
    wedge = path(
        f"M{num(foot[0][0])} {num(foot[0][1])}L{num(tail[0])} {num(tail[1])}L{num(foot[1][0])} {num(foot[1][1])}",
        c.WHITE,
        edge,
        1.4,
    )
    return ring + wedge + at(body, x, y)


def arrow(a: Point, b: Point, colour: str, width: float = 5) -> str:
    """A straight arrow from ``a`` to ``b``."""
    length = hypot(b[0] - a[0], b[1] - a[1])
    angle = degrees(atan2(b[1] - a[1], b[0] - a[0]))
    head = width * 1.7
    return at(
        line([(0, 0), (length - head, 0)], colour, width)
        + path(
            f"M{num(length - head * 1.25)} {num(-head)}L{num(length)} 0L{num(length - head * 1.25)} {num(head)}Z",
            colour,
            colour,
            width * 0.3,
        ),
        *a,
        1,
        angle,
    )


def curved_arrow(d: str, tip: Point, angle: float, colour: str, width: float = 4) -> str:
    """An arrow along the path ``d``; its head at ``tip`` points to ``angle`` (0° right, clockwise)."""
    return path(d, None, colour, width) + at(
        path(
            f"M{num(-width)} {num(-width * 1.5)}L{num(width * 1.5)} 0L{num(-width)} {num(width * 1.5)}Z",
            colour,
        ),
        *tip,
        1,
        angle,
    )


def sound(x: float, y: float, side: int = 1, colour: str = c.ORANGE, n: int = 3, r: float = 7) -> str:
    """Sound going out to the right (1) or left (-1)."""
    out = ""
    for k in range(n):
        d = r + k * 6
        out += path(
            f"M{num(x + side * d * 0.78)} {num(y - d * 0.62)}Q{num(x + side * d * 1.25)} {num(y)} {num(x + side * d * 0.78)} {num(y + d * 0.62)}",
            None,
            colour,
            2.6,
        )
    return out


def tick(x: float, y: float, r: float = 13) -> str:
    return circle(x, y, r, c.SIGN_GREEN, c.WHITE, 2) + line(
        [(x - r * 0.45, y + r * 0.02), (x - r * 0.1, y + r * 0.38), (x + r * 0.48, y - r * 0.35)],
        c.WHITE,
        r * 0.24,
    )


def cross(x: float, y: float, r: float = 13) -> str:
    k = r * 0.36
    return (
        circle(x, y, r, c.SIGN_RED, c.WHITE, 2)
        + line([(x - k, y - k), (x + k, y + k)], c.WHITE, r * 0.24)
        + line([(x + k, y - k), (x - k, y + k)], c.WHITE, r * 0.24)
    )


_DIGITS = {
    "0": "M5 0C1.6 0 1 3 1 7C1 11 1.6 14 5 14C8.4 14 9 11 9 7C9 3 8.4 0 5 0Z",
    "1": "M2.4 3L5.6 0V14",
    "2": "M1.4 3.6C2 -.8 8.6 -.8 8.6 3.8C8.6 7 3.4 9.6 1.2 14H9",
    "3": "M1.4 2C3.4 -.8 8.4 -.4 8.4 3.4C8.4 6.4 5.6 6.8 4.4 6.8C6 6.8 9 7.4 9 10.4C9 14.6 3 15 1 11.8",
    "9": "M8.8 4.4C8.8 7 7 8.6 5 8.6C2.6 8.6 1 7 1 4.4C1 1.8 2.6 0 5 0C7.4 0 8.8 1.8 8.8 4.6C8.8 10 7 13.4 2.6 14",
}


def digits(number: str, x: float, y: float, height: float, colour: str) -> str:
    """A telephone number drawn as lines, centred on (x, y): the pictures hold no text."""
    s = height / 14
    body = ""
    for k, digit in enumerate(number):
        body += at(path(_DIGITS[digit], None, colour, 2.3), k * 11.5, 0)
    return at(body, x - (len(number) * 11.5 - 1.5) * s / 2, y - height / 2, round(s, 2))


def question(x: float, y: float, s: float = 1, colour: str = c.ORANGE) -> str:
    return at(
        path("M-6 -6C-6 -15 7 -14 6.4 -6C6 -2 0 -2 0 4", None, colour, 4) + circle(0, 11, 2.6, colour),
        x,
        y,
        s,
    )


def heart(x: float, y: float, s: float = 1, colour: str = c.ROSE) -> str:
    return at(
        path(
            "M0 8C-14 -2 -10 -11 -4.5 -10.5C-2 -10.4 -.6 -8.6 0 -7C.6 -8.6 2 -10.4 4.5 -10.5C10 -11 14 -2 0 8Z",
            colour,
        ),
        x,
        y,
        s,
    )


def pin(x: float, y: float, s: float = 1) -> str:
    return at(
        path("M0 0C-6 -10 -11 -14 -11 -21A11 11 0 0 1 11 -21C11 -14 6 -10 0 0Z", c.RED)
        + circle(0, -21, 4.4, c.WHITE),
        x,
        y,
        s,
    )


def padlock(x: float, y: float, s: float = 1) -> str:
    return at(
        path("M-6 -2V-9C-6 -18 6 -18 6 -9V-2", None, c.SLATE, 3.4)
        + rect(-10, -4, 20, 16, c.YELLOW, 3)
        + circle(0, 3, 2.4, c.INK)
        + line([(0, 3), (0, 7)], c.INK, 2),
        x,
        y,
        s,
    )


# Buildings and rooms


def door(x: float, y: float, w: float = 62, h: float = 138, colour: str = c.WOOD, pane: bool = True) -> str:
    out = rect(x - w / 2 - 6, y - h - 6, w + 12, h + 6, c.WHITE) + rect(x - w / 2, y - h, w, h, colour)
    if pane:
        out += rect(x - w * 0.26, y - h * 0.88, w * 0.52, h * 0.3, c.SKY, 2, darker(colour), 2)
    out += rect(x - w * 0.3, y - h * 0.42, w * 0.6, h * 0.32, darker(colour, 0.1), 2)
    return out + circle(x + w * 0.36, y - h * 0.47, 3.6, c.YELLOW, darker(c.YELLOW, 0.4), 1)


def open_door(x: float, y: float, w: float = 62, h: float = 138, beyond: str = "#f6fbf4") -> str:
    """A doorway with the leaf open to the right, away from us."""
    out = rect(x - w / 2 - 6, y - h - 6, w + 12, h + 6, c.WHITE) + rect(x - w / 2, y - h, w, h, beyond)
    return out + poly(
        [(x + w / 2, y - h), (x + w / 2, y), (x + w * 0.24, y - 9), (x + w * 0.24, y - h + 10)],
        darker(c.WOOD, 0.12),
    )


def window(x: float, y: float, w: float, h: float, glass: str = c.SKY, view: str = "") -> str:
    """A window with its upper left corner at (x, y)."""
    return (
        rect(x - 4, y - 4, w + 8, h + 8, c.WHITE, 2)
        + rect(x, y, w, h, glass)
        + view
        + path(
            f"M{num(x + w / 2)} {num(y)}v{num(h)}M{num(x)} {num(y + h * 0.42)}h{num(w)}",
            None,
            c.WHITE,
            4,
            extra=BUTT,
        )
        + rect(x - 7, y + h + 3, w + 14, 5, c.GREY, 1)
    )


def curtain(x: float, y: float, w: float, h: float, colour: str) -> str:
    return path(
        f"M{num(x)} {num(y)}h{num(w)}Q{num(x + w * 0.7)} {num(y + h * 0.6)} {num(x + w * 0.9)} {num(y + h)}H{num(x)}Z",
        colour,
    ) + path(
        f"M{num(x + w * 0.35)} {num(y)}v{num(h)}M{num(x + w * 0.66)} {num(y)}v{num(h * 0.8)}",
        None,
        darker(colour),
        1.4,
    )


def board(x: float, y: float, w: float, h: float) -> str:
    """A blackboard, upper left corner at (x, y)."""
    return (
        rect(x - 5, y - 5, w + 10, h + 10, c.OAK, 2)
        + rect(x, y, w, h, "#2f6b58")
        + rect(x - 5, y + h + 3, w + 10, 5, darker(c.OAK), 1)
        + rect(x + w * 0.7, y + h + 0.5, 12, 3, c.WHITE, 1)
    )


def exit_sign(x: float, y: float, s: float = 1, to_left: bool = False) -> str:
    """A green way-out sign, hanging; own drawing."""
    man = (
        circle(-5, -8.6, 2.7, c.WHITE)
        + line([(-6.4, -4), (-8, 2)], c.WHITE, 3.6)
        + line([(-6.4, -4), (-1.5, -2.4), (1.2, -5)], c.WHITE, 2)
        + line([(-6.6, -4), (-10.5, -3), (-12, 1)], c.WHITE, 2)
        + line([(-8, 2), (-3.8, 4.4), (-4.4, 10)], c.WHITE, 2.4)
        + line([(-8, 2), (-9.6, 6.6), (-14, 7.4)], c.WHITE, 2.4)
    )
    arrow_right = path("M6 -1.6h7v-4.4l8 6l-8 6v-4.4h-7Z", c.WHITE)
    body = rect(-24, -14, 48, 28, c.SIGN_GREEN, 3) + man + arrow_right
    return at(body, x, y, s, mirror=to_left)


def bell(x: float, y: float, s: float = 1, ringing: bool = True) -> str:
    """A fire bell on the wall."""
    out = circle(0, 0, 11, c.RED) + circle(0, 0, 7.4, darker(c.RED, 0.14)) + circle(0, 0, 2.6, c.YELLOW)
    if ringing:
        out += sound(8, 0, 1, c.RED, 2, 9) + sound(-8, 0, -1, c.RED, 2, 9)
    return at(out, x, y, s)


def extinguisher(x: float, y: float, s: float = 1) -> str:
    return at(
        rect(-8, -34, 16, 34, c.RED, 5)
        + rect(-8, -22, 16, 8, c.WHITE)
        + rect(-3, -40, 6, 7, c.INK, 1)
        + line([(-9, -42), (6, -40)], c.INK, 3)
        + path("M5 -38C16 -38 13 -24 13 -14", None, c.INK, 2.6)
        + rect(-8, -3, 16, 3, darker(c.RED, 0.3), 1),
        x,
        y,
        s,
    )


def smoke(spots: list[tuple[float, float, float]], colour: str = "#7d868d") -> str:
    """Clouds of smoke: (x, y, radius) each."""
    return "".join(circle(x, y, r, colour) for x, y, r in spots)


def smoke_layer(width: float, bottom: float, colour: str = "#8b949b", bumps: int = 8) -> str:
    """Smoke under the ceiling of the whole picture, bumpy below."""
    step = width / bumps
    d = f"M0 0H{num(width)}V{num(bottom)}"
    for k in range(bumps):
        depth = (16, 24, 13, 21)[k % 4]
        d += f"q{num(-step / 2)} {num(depth)} {num(-step)} 0"
    return path(d + "Z", colour)


def plant(x: float, y: float, s: float = 1) -> str:
    leaves = "".join(
        at(path("M0 0C-7 -12 -5 -24 0 -30C5 -24 7 -12 0 0Z", col), 0, -16, 1, a)
        for a, col in ((-46, c.LEAF), (46, c.LEAF), (-20, c.GREEN), (22, c.GREEN), (0, c.LEAF))
    )
    return at(
        leaves + path("M-11 -18H11L8 0H-8Z", c.BRICK) + rect(-12.5, -20, 25, 5, darker(c.BRICK, 0.12), 1.5),
        x,
        y,
        s,
    )


def tree(x: float, y: float, s: float = 1, colour: str = c.LEAF) -> str:
    return at(
        path("M-5 0L-3.4 -46H3.4L5 0Z", c.BARK)
        + circle(-17, -58, 20, colour)
        + circle(17, -56, 20, colour)
        + circle(0, -76, 24, colour)
        + circle(0, -52, 18, darker(colour, 0.09)),
        x,
        y,
        s,
    )


def bush(x: float, y: float, s: float = 1, colour: str = c.LEAF) -> str:
    return at(path("M-30 0C-36 -14 -24 -20 -18 -16C-16 -28 4 -30 7 -19C16 -26 32 -18 30 0Z", colour), x, y, s)


def cloud(x: float, y: float, s: float = 1, colour: str = c.WHITE) -> str:
    return at(
        path("M-26 8C-36 8 -36 -6 -25 -6C-24 -18 -8 -20 -3 -11C4 -18 18 -14 17 -5C28 -6 30 8 20 8Z", colour),
        x,
        y,
        s,
    )


def sun(x: float, y: float, r: float = 20, colour: str = "#f9d56e") -> str:
    rays = "".join(
        line([go((x, y), a, r + 5), go((x, y), a, r + 11)], colour, 3.4) for a in range(0, 360, 45)
    )
    return circle(x, y, r, colour) + rays


def school(x: float, y: float, w: float = 190, h: float = 104, floors: int = 3) -> str:
    """A teaching building; (x, y) is the lower left corner."""
    wall = "#f3d9c3"
    out = rect(x, y - h, w, h, wall) + rect(x - 4, y - h - 7, w + 8, 9, c.BRICK, 1)
    bays = int(w // 30)
    pitch, storey = w / bays, (h - 8) / floors
    panes, ledges = [], []
    for floor in range(floors):
        fy = y - h + 9 + floor * storey
        panes += [
            (x + bay * pitch + 5, fy, pitch - 10, storey - 14)
            for bay in range(bays)
            if not (floor == floors - 1 and bay == bays // 2)
        ]
        ledges.append((x, fy + storey - 10, w, 3.0))
    gate = rect(x + bays // 2 * pitch + 5, y - storey + 4, pitch - 10, storey - 4, c.SLATE)
    return out + boxes(panes, "#a9cfe3") + boxes(ledges, darker(wall, 0.1)) + gate


def skyline(y: float, colour: str = "#c9dbe4") -> str:
    d = f"M0 {num(y)}V{num(y - 60)}H34V{num(y - 84)}H72V{num(y - 50)}H104V{num(y - 96)}H142V{num(y - 66)}H176V{num(y - 44)}H214V{num(y - 90)}H250V{num(y - 58)}H290V{num(y - 78)}H330V{num(y - 48)}H362V{num(y - 70)}H400V{num(y)}Z"
    return path(d, colour)


def fence(x0: float, x1: float, y: float, h: float = 46, colour: str = c.SLATE, step: float = 13) -> str:
    """A railing from x0 to x1."""
    n = int((x1 - x0) // step)
    bars = "".join(f"M{num(x0 + k * step)} {num(y)}V{num(y - h)}" for k in range(n + 1))
    return path(bars, None, colour, 3) + path(
        f"M{num(x0)} {num(y - h + 5)}H{num(x1)}M{num(x0)} {num(y - 8)}H{num(x1)}", None, colour, 3
    )


def meeting_sign(x: float, y: float, s: float = 1) -> str:
    """A post with a green board: people drawn together by four arrows; own drawing after the usual form."""
    man = "".join(
        circle(dx, -3 + dy, 2.5, c.WHITE) + path(f"M{dx - 3} {7 + dy}v-5q3 -3.6 6 0v5Z", c.WHITE)
        for dx, dy in ((-6.5, 1), (6.5, 1), (0, -1))
    )
    arrows = "".join(
        at(path("M0 0L-3.6 5.4H-1.2V9H1.2V5.4H3.6Z", c.WHITE), dx, dy, 1, a)
        for dx, dy, a in ((-12, -11, 135), (12, -11, -135), (-12, 14, 45), (12, 14, -45))
    )
    return at(
        line([(0, 0), (0, -92)], c.STEEL, 4)
        + rect(-22, -132, 44, 44, c.SIGN_GREEN, 4, c.WHITE, 1.6)
        + at(man + arrows, 0, -111),
        x,
        y,
        s,
    )


def class_sign(x: float, y: float, s: float = 1, colour: str = c.BLUE, shape: str = "star") -> str:
    """A class board on a stick: a colour and a shape instead of a name."""
    mark = {
        "star": path("M0 -9L2.6 -3.2L9 -2.6L4.2 1.6L5.6 8L0 4.6L-5.6 8L-4.2 1.6L-9 -2.6L-2.6 -3.2Z", c.WHITE),
        "dot": circle(0, 0, 7, c.WHITE),
        "moon": path("M3 -8A8 8 0 1 0 8 4A7 7 0 0 1 3 -8Z", c.WHITE),
    }[shape]
    return at(
        line([(0, 0), (0, -80)], c.OAK, 4) + rect(-20, -108, 40, 30, colour, 4) + at(mark, 0, -93), x, y, s
    )


# Furniture


def desk(x: float, y: float, w: float = 84, h: float = 64, colour: str = c.WOOD) -> str:
    """A school desk from the front; its frame is open below."""
    return (
        rect(x - w / 2 + 4, y - h + 6, w - 8, 15, darker(colour, 0.16))
        + path(
            f"M{num(x - w / 2 + 6)} {num(y - h + 8)}V{num(y - 2)}M{num(x + w / 2 - 6)} {num(y - h + 8)}V{num(y - 2)}",
            None,
            c.SLATE,
            5,
        )
        + rect(x - w / 2, y - h, w, 8, colour, 3)
        + line([(x - w / 2 + 1, y - 1.5), (x - w / 2 + 12, y - 1.5)], c.SLATE, 4)
        + line([(x + w / 2 - 12, y - 1.5), (x + w / 2 - 1, y - 1.5)], c.SLATE, 4)
    )


def desk_closed(x: float, y: float, w: float = 78, h: float = 58, colour: str = c.WOOD) -> str:
    """A desk from the front with a modesty board: hides the legs of who sits behind."""
    return (
        rect(x - w / 2 + 5, y - h + 4, w - 10, h * 0.55, darker(colour, 0.14))
        + path(
            f"M{num(x - w / 2 + 6)} {num(y - h + 6)}V{num(y - 2)}M{num(x + w / 2 - 6)} {num(y - h + 6)}V{num(y - 2)}",
            None,
            c.SLATE,
            4.4,
        )
        + rect(x - w / 2, y - h, w, 7, colour, 2.5)
    )


def chair(x: float, y: float, s: float = 1, colour: str = c.BLUE, mirror: bool = False) -> str:
    """From the side, facing right."""
    return at(
        path("M-15 -62C-17 -50 -16 -42 -13 -34", None, colour, 6)
        + path("M-12 -32L-16 -1M12 -32L15 -1M-13 -16H13", None, c.SLATE, 3.6)
        + rect(-17, -37, 34, 7, colour, 3),
        x,
        y,
        s,
        mirror=mirror,
    )


def table(x: float, y: float, w: float, h: float, colour: str = c.WOOD) -> str:
    return path(
        f"M{num(x - w / 2 + 10)} {num(y - h)}L{num(x - w / 2 + 7)} {num(y)}M{num(x + w / 2 - 10)} {num(y - h)}L{num(x + w / 2 - 7)} {num(y)}",
        None,
        darker(colour, 0.28),
        6,
    ) + rect(x - w / 2, y - h, w, 9, colour, 3)


def bed(x: float, y: float, w: float = 130, colour: str = c.AQUA) -> str:
    """A bunk bed from the side; (x, y) is its lower left foot."""
    out = path(f"M{num(x)} {num(y)}v-150M{num(x + w)} {num(y)}v-150", None, c.STEEL, 6)
    for level in (40, 118):
        top = y - level
        out += (
            rect(x, top, w, 7, c.STEEL)
            + rect(x + 3, top - 12, w - 6, 13, c.WHITE, 4)
            + rect(x + w * 0.34, top - 16, w * 0.63, 18, colour if level == 40 else c.ROSE, 5)
        )
        out += rect(x + 7, top - 20, w * 0.22, 12, lighter(c.YELLOW, 0.5), 5)
    out += path(f"M{num(x)} {num(y - 142)}H{num(x + w * 0.74)}", None, c.STEEL, 4)
    out += path(
        f"M{num(x + w - 26)} {num(y)}V{num(y - 148)}M{num(x + w - 26)} {num(y - 22)}h26M{num(x + w - 26)} {num(y - 58)}h26M{num(x + w - 26)} {num(y - 84)}h26",
        None,
        c.STEEL,
        4,
    )
    return out


def sofa(x: float, y: float, w: float = 130, colour: str = "#9cc2b5") -> str:
    dark = darker(colour, 0.14)
    return (
        rect(x - w / 2 + 8, y - 66, w - 16, 44, colour, 10)
        + rect(x - w / 2 + 12, y - 34, w - 24, 22, lighter(colour, 0.25), 7)
        + rect(x - w / 2, y - 50, 20, 42, dark, 9)
        + rect(x + w / 2 - 20, y - 50, 20, 42, dark, 9)
        + path(f"M{num(x - w / 2 + 12)} {num(y - 6)}v6M{num(x + w / 2 - 12)} {num(y - 6)}v6", None, c.BARK, 5)
    )


def lamp(x: float, y: float, s: float = 1) -> str:
    return at(
        line([(0, 0), (0, -92)], c.SLATE, 3)
        + line([(-12, -1), (12, -1)], c.SLATE, 4)
        + path("M-18 -84L-11 -112H11L18 -84Z", c.YELLOW),
        x,
        y,
        s,
    )


def shelf(x: float, y: float, w: float = 80, h: float = 110) -> str:
    """A bookcase; (x, y) is the lower left corner."""
    out = rect(x, y - h, w, h, darker(c.WOOD, 0.3), 2)
    rows = 3
    tones = (c.RED, c.TEAL, c.YELLOW, c.BLUE, c.CREAM, c.GREEN, c.PLUM)
    for row in range(rows):
        top = y - h + 5 + row * (h - 5) / rows
        height = (h - 5) / rows - 6
        out += rect(x + 4, top, w - 8, height, darker(c.WOOD, 0.5))
        bx, k = x + 6.0, row * 3
        while bx < x + w - 14:
            bw = (7, 5.5, 8)[k % 3]
            tall = height * (0.92, 0.78, 0.86, 0.7)[k % 4]
            out += rect(bx, top + height - tall, bw, tall, tones[k % 7])
            bx += bw + 1
            k += 1
            if k % 6 == 5:
                bx += 7
        out += rect(x, top + height, w, 5, c.WOOD)
    return out + path(
        f"M{num(x + 1.5)} {num(y - h)}v{num(h)}M{num(x + w - 1.5)} {num(y - h)}v{num(h)}",
        None,
        c.WOOD,
        4,
        extra=BUTT,
    )


def cupboard(x: float, y: float, w: float = 70, h: float = 120) -> str:
    colour = "#b9c9c4"
    return (
        rect(x, y - h, w, h, colour, 2)
        + path(f"M{num(x + w / 2)} {num(y - h + 4)}v{num(h - 12)}", None, darker(colour), 2)
        + circle(x + w / 2 - 6, y - h / 2, 2.2, c.SLATE)
        + circle(x + w / 2 + 6, y - h / 2, 2.2, c.SLATE)
        + rect(x, y - 6, w, 6, darker(colour))
    )


def drops(x: float, y: float, h: float, colour: str = c.WATER, n: int = 3, w: float = 6) -> str:
    """Falling water."""
    gap = w / max(1, n - 1)
    return "".join(
        line(
            [(x - w / 2 + k * gap, y + (k % 2) * 3), (x - w / 2 + k * gap, y + h - (k % 2) * 4)], colour, 2.4
        )
        for k in range(n)
    )


def lift(x: float, y: float, w: float = 74, h: float = 120) -> str:
    return (
        rect(x - w / 2 - 7, y - h - 7, w + 14, h + 7, c.SLATE)
        + rect(x - w / 2, y - h, w, h, c.GREY)
        + path(f"M{num(x)} {num(y - h)}v{num(h)}", None, c.SLATE, 2.4)
        + rect(x - w * 0.42, y - h + 8, w * 0.34, h - 16, lighter(c.GREY, 0.45), 1)
        + rect(x + w * 0.08, y - h + 8, w * 0.34, h - 16, lighter(c.GREY, 0.45), 1)
        + rect(x + w / 2 + 14, y - h * 0.55, 11, 22, c.SLATE, 2)
        + path(
            f"M{num(x + w / 2 + 16.5)} {num(y - h * 0.55 + 9)}l3 -4.4l3 4.4ZM{num(x + w / 2 + 16.5)} {num(y - h * 0.55 + 13)}l3 4.4l3 -4.4Z",
            c.YELLOW,
        )
    )


# Traffic


def traffic_light(x: float, y: float, s: float = 1, go_on: bool = True) -> str:
    """Lights for people on foot: the lower, green figure walks or the upper, red one stands."""
    red, green = ("#5b2a2a", "#4fd08a") if go_on else ("#f0564a", "#21473a")
    standing = (
        circle(0, -5.4, 2.1, red)
        + line([(0, -2), (0, 1.8)], red, 3)
        + line([(-1, 1.8), (-1, 6.2)], red, 1.8)
        + line([(1, 1.8), (1, 6.2)], red, 1.8)
    )
    walking = (
        circle(0.6, -5.4, 2.1, green)
        + line([(0.2, -2), (-0.4, 1.8)], green, 3)
        + line([(-0.4, 2), (-3.4, 6.4)], green, 1.8)
        + line([(-0.2, 2), (2.6, 6.4)], green, 1.8)
        + line([(0, -1), (3.6, 1.4)], green, 1.6)
        + line([(0, -1), (-3.2, 1.6)], green, 1.6)
    )
    return at(
        line([(0, 0), (0, -108)], c.SLATE, 5)
        + rect(-13, -156, 26, 50, "#20292f", 5)
        + circle(0, -143, 10, "#10171b")
        + circle(0, -119, 10, "#10171b")
        + at(standing, 0, -143)
        + at(walking, 0, -119),
        x,
        y,
        s,
    )


def _wheel(x: float, y: float, r: float) -> str:
    return circle(x, y, r * 0.76, c.GREY, "#2a323a", r * 0.48) + circle(x, y, r * 0.18, c.SLATE)


def car(x: float, y: float, s: float = 1, colour: str = c.TEAL, mirror: bool = False) -> str:
    """From its right side, facing right."""
    return at(
        path(
            "M-62 -16C-64 -30 -56 -34 -44 -35L-30 -54Q-28 -57 -24 -57H16Q21 -57 25 -53L41 -36C56 -34 64 -31 64 -16L62 -10H-60Z",
            colour,
        )
        + path("M-38 -36L-27 -51H-6V-36Z", "#d5ebf5")
        + path("M0 -51H15Q18 -51 20 -49L33 -36H0Z", "#d5ebf5")
        + path("M-3 -36V-14M28 -34Q34 -24 28 -14", None, darker(colour, 0.25), 1.4)
        + rect(56, -28, 8, 6, lighter(c.YELLOW, 0.4), 2)
        + rect(-63, -28, 6, 7, c.RED, 2)
        + rect(-64, -15, 130, 6, darker(colour, 0.3), 3)
        + _wheel(-36, -11, 12)
        + _wheel(38, -11, 12),
        x,
        y,
        s,
        mirror=mirror,
    )


def car_front(x: float, y: float, s: float = 1, colour: str = c.TEAL) -> str:
    """From the front, standing on y."""
    return at(
        rect(-30, -14, 12, 14, "#2a323a", 4)
        + rect(18, -14, 12, 14, "#2a323a", 4)
        + path("M-24 -34L-17 -56Q-15 -60 -10 -60H10Q15 -60 17 -56L24 -34Z", colour)
        + path("M-19 -36L-13 -53Q-12 -55 -10 -55H10Q12 -55 13 -53L19 -36Z", "#d5ebf5")
        + rect(-34, -38, 68, 31, colour, 9)
        + rect(-30, -27, 14, 8, lighter(c.YELLOW, 0.4), 4)
        + rect(16, -27, 14, 8, lighter(c.YELLOW, 0.4), 4)
        + rect(-12, -26, 24, 6, darker(colour, 0.35), 3)
        + rect(-35, -14, 70, 7, darker(colour, 0.3), 3),
        x,
        y,
        s,
    )


def truck(x: float, y: float, s: float = 1) -> str:
    """A lorry from its side, facing right."""
    return at(
        rect(-98, -98, 128, 78, "#e8edf0", 3)
        + path("M-98 -72H30M-98 -46H30", None, c.GREY, 1.6)
        + rect(-98, -24, 190, 9, c.SLATE, 2)
        + path("M36 -20V-84Q36 -88 40 -88H70Q75 -88 78 -83L92 -54V-20Z", c.ORANGE)
        + path("M50 -80H69L82 -54H50Z", "#d5ebf5")
        + path("M46 -50V-22", None, darker(c.ORANGE), 1.6)
        + rect(86, -42, 7, 8, lighter(c.YELLOW, 0.4), 2)
        + rect(93, -76, 5, 16, c.INK, 2)
        + line([(84, -74), (94, -72)], c.INK, 2.4)
        + _wheel(-70, -14, 15)
        + _wheel(-34, -14, 15)
        + _wheel(66, -14, 15),
        x,
        y,
        s,
    )


def school_bus(x: float, y: float, s: float = 1) -> str:
    """A yellow school bus from its right side, facing right; the door is near the front."""
    body = path("M-126 -22V-104Q-126 -116 -114 -116H94Q112 -116 117 -100L126 -64V-22Z", c.YELLOW)
    body += boxes([(-126, -58, 252, 5), (-126, -30, 252, 4)], "#2b3640")
    body += boxes([(-116 + k * 32, -104, 25, 34) for k in range(5)], "#d9eef7") + path(
        "M98 -104H103Q106 -104 108 -98L117 -68H98Z", "#d9eef7"
    )
    body += (
        rect(-126, -26, 252, 10, darker(c.YELLOW, 0.3), 3)
        + rect(120, -48, 7, 9, c.CREAM, 2)
        + rect(-127, -50, 5, 12, c.RED, 2)
    )
    body += (
        rect(52, -106, 36, 84, "#4a5660", 3)
        + path("M52 -34h36M52 -24h36", None, c.GREY, 3)
        + rect(86, -106, 9, 84, darker(c.YELLOW, 0.15), 2)
        + line([(58, -86), (58, -44)], c.GREY, 2.6)
    )
    body += rect(-20, -121, 18, 6, c.ORANGE, 3) + rect(60, -121, 18, 6, c.ORANGE, 3)
    body += _wheel(-76, -16, 17) + _wheel(30, -16, 17)
    return at(body, x, y, s)


def fire_engine(x: float, y: float, s: float = 1) -> str:
    return at(
        path("M-92 -18V-74Q-92 -80 -86 -80H30V-18Z", c.RED)
        + path("M34 -18V-78Q34 -84 40 -84H72Q79 -84 82 -77L92 -48V-18Z", c.RED)
        + path("M48 -75H70L80 -48H48Z", "#d5ebf5")
        + rect(-84, -70, 36, 28, "#f4c9c5", 2)
        + rect(-44, -70, 30, 28, "#f4c9c5", 2)
        + rect(-10, -70, 34, 28, "#f4c9c5", 2)
        + rect(-92, -36, 184, 6, c.WHITE)
        + rect(-92, -24, 186, 9, "#5d2320", 2)
        + path("M-90 -88H26M-90 -96H26M-76 -88v-8M-56 -88v-8M-36 -88v-8M-16 -88v-8M4 -88v-8", None, c.GREY, 3)
        + rect(50, -93, 20, 9, "#4aa3df", 3)
        + rect(87, -42, 6, 8, lighter(c.YELLOW, 0.4), 2)
        + _wheel(-58, -14, 14)
        + _wheel(62, -14, 14),
        x,
        y,
        s,
    )


def ambulance(x: float, y: float, s: float = 1) -> str:
    return at(
        path("M-66 -16V-70Q-66 -76 -60 -76H22Q28 -76 32 -70L48 -46Q64 -42 66 -28V-16Z", c.WHITE, c.GREY, 1.4)
        + path("M14 -66H24L39 -45H14Z", "#d5ebf5")
        + rect(-66, -34, 132, 6, c.RED)
        + rect(-38, -66, 30, 26, "#eef6f9", 3)
        + heart(-23, -52, 1.1, c.RED)
        + rect(2, -84, 18, 9, "#4aa3df", 3)
        + rect(58, -42, 7, 7, lighter(c.YELLOW, 0.4), 2)
        + rect(-66, -20, 134, 6, c.STEEL, 3)
        + _wheel(-38, -14, 13)
        + _wheel(40, -14, 13),
        x,
        y,
        s,
    )


def police_car(x: float, y: float, s: float = 1) -> str:
    return at(
        path(
            "M-62 -16C-64 -30 -56 -34 -44 -35L-30 -54Q-28 -57 -24 -57H16Q21 -57 25 -53L41 -36C56 -34 64 -31 64 -16L62 -10H-60Z",
            c.WHITE,
            c.GREY,
            1.4,
        )
        + path("M-62 -30H63L64 -18H-63Z", "#2b5ea7")
        + path("M-38 -36L-27 -51H-6V-36Z", "#d5ebf5")
        + path("M0 -51H15Q18 -51 20 -49L33 -36H0Z", "#d5ebf5")
        + rect(-16, -64, 13, 8, "#4aa3df", 2)
        + rect(-3, -64, 13, 8, c.RED, 2)
        + rect(-64, -15, 130, 6, c.STEEL, 3)
        + _wheel(-36, -11, 12)
        + _wheel(38, -11, 12),
        x,
        y,
        s,
    )


def bicycle(x: float, y: float, s: float = 1, colour: str = c.TEAL) -> str:
    """Facing right; saddle at (-13, -47), pedals at (0, -18), grips at (19, -55), all times ``s``."""
    spokes = "".join(
        path(
            "".join(
                f"M{num(cx)} -17L{num(cx + 16 * sin(radians(a)))} {num(-17 + 16 * cos(radians(a)))}"
                for a in range(0, 360, 60)
            ),
            None,
            c.STEEL,
            0.8,
        )
        for cx in (-28, 28)
    )
    return at(
        circle(-28, -17, 16, None, "#2f373f", 3.2)
        + circle(28, -17, 16, None, "#2f373f", 3.2)
        + spokes
        + path(
            "M-28 -17L-11 -41L18 -42L0 -18Z M-28 -17H0 M-11 -41L0 -18 M18 -42L28 -17 M16 -50L19 -40",
            None,
            colour,
            4,
        )
        + path("M16 -51L22 -55L15 -57", None, "#2f373f", 3)
        + path("M-20 -46H-6", None, "#2f373f", 5)
        + path("M-13 -44L-11 -41", None, colour, 4)
        + circle(0, -18, 4.6, c.SLATE)
        + line([(0, -18), (5, -10)], "#2f373f", 3)
        + line([(1, -9.5), (9, -9.5)], "#2f373f", 3),
        x,
        y,
        s,
    )


def scooter(x: float, y: float, s: float = 1) -> str:
    """An electric bicycle with a box battery, facing right; saddle at (-20, -44), pillion at (-42, -44)."""
    return at(
        path(
            "M-50 -38C-52 -46 -34 -50 -12 -46L-8 -36L12 -28Q20 -26 23 -34L30 -62L37 -60L33 -30C31 -20 24 -14 12 -14H-30C-44 -14 -50 -24 -50 -38Z",
            "#5a86b8",
        )
        + rect(-54, -50, 46, 9, "#2f373f", 4.5)
        + path("M31 -62L26 -72H18", None, "#2f373f", 4)
        + path("M28 -66h10v10h-8Z", lighter(c.YELLOW, 0.4))
        + _wheel(-34, -13, 13)
        + path("M33 -34L40 -14", None, c.STEEL, 5)
        + _wheel(41, -13, 13),
        x,
        y,
        s,
    )


def wheelchair_back(x: float, y: float, s: float = 1, mirror: bool = False) -> str:
    """What of a wheelchair stands behind its rider: far wheel and back rest. Facing right."""
    return at(
        circle(-5, -21, 20, None, "#5d6b76", 3)
        + path("M-18 -70V-34M-22 -70H-15", None, "#39444e", 4.4)
        + rect(-19, -64, 6, 32, "#38506e", 3),
        x,
        y,
        s,
        mirror=mirror,
    )


def wheelchair_front(x: float, y: float, s: float = 1, mirror: bool = False) -> str:
    """The near wheel, seat, frame and foot rest of a wheelchair."""
    spokes = path(
        "".join(
            f"M-8 -22L{num(-8 + 20 * sin(radians(a)))} {num(-22 + 20 * cos(radians(a)))}"
            for a in range(0, 360, 45)
        ),
        None,
        c.STEEL,
        0.9,
    )
    return at(
        path("M-16 -33H14L24 -8H35M14 -33V-44H2", None, "#39444e", 3.6)
        + circle(20, -6, 6, "#e9eff2", "#2f373f", 3)
        + spokes
        + circle(-8, -22, 20.5, None, "#2f373f", 3.6)
        + circle(-8, -22, 16, None, c.STEEL, 1.6)
        + circle(-8, -22, 3.4, c.SLATE),
        x,
        y,
        s,
        mirror=mirror,
    )


# Water


def waves(
    y: float,
    colour: str,
    x0: float = 0,
    x1: float = 400,
    bottom: float = 300,
    height: float = 5,
    length: float = 50,
) -> str:
    n = max(1, round((x1 - x0) / length))
    w = (x1 - x0) / n
    return path(
        f"M{num(x0)} {num(y)}"
        + f"q{num(w / 4)} {num(-height)} {num(w / 2)} 0t{num(w / 2)} 0" * n
        + f"V{num(bottom)}H{num(x0)}Z",
        colour,
    )


def ripples(spots: list[Point], colour: str = "#f2fafd") -> str:
    return "".join(path(f"M{num(x)} {num(y)}q8.5 -5 17 0t17 0", None, colour, 2.4) for x, y in spots)


def life_ring(x: float, y: float, r: float = 15) -> str:
    length = 2 * pi * r
    dash = f' stroke-dasharray="{num(length / 8, 2)}" stroke-dashoffset="{num(length / 16, 2)}" stroke-linecap="butt"'
    return (
        circle(x, y, r, None, c.WHITE, r * 0.62)
        + f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}" stroke="{c.RED}" stroke-width="{num(r * 0.62)}"{dash}/>'
        + circle(x, y, r * 1.31, None, "#a8302b", 0.8)
        + circle(x, y, r * 0.69, None, "#a8302b", 0.8)
    )


def ring_post(x: float, y: float, s: float = 1) -> str:
    """A post with a life ring and a rescue pole."""
    return at(
        rect(-4, -96, 8, 96, c.BARK, 2)
        + rect(-24, -106, 48, 58, "#f3f7f9", 4, c.STEEL, 2)
        + line([(30, -4), (30, -112)], c.ORANGE, 4),
        x,
        y,
        s,
    ) + life_ring(x, y - 77 * s, 15 * s)


# Signals and state


def flag_pole(x: float, foot: float, top: float, w: float, step: float) -> str:
    """The national flag, ``w`` wide, on a pole from ``foot`` to ``top``; the upper of two steps is ``step`` wide."""
    return (
        rect(x - 36, foot + 12, step + 24, 14, "#e9e4da")
        + rect(x - 24, foot, step, 14, "#f3efe7")
        + line([(x, foot), (x, top)], "#c9d1d6", 5)
        + circle(x, top - 2, 5, c.YELLOW)
        + national_flag(x + 2.5, top + 6, w)
    )


def national_flag(x: float, y: float, w: float) -> str:
    """The national flag, flat, upper left corner at (x, y): proportions of GB 12982 and the Flag Law's drawing."""
    u = w / 30

    def star(cx: float, cy: float, r: float, towards: float) -> str:
        points = []
        for k in range(10):
            radius = r if k % 2 == 0 else r * 0.382
            a = radians(towards + k * 36)
            points.append((x + (cx + radius * sin(a)) * u, y + (cy - radius * cos(a)) * u))
        return "M" + "L".join(f"{num(px, 2)} {num(py, 2)}" for px, py in points) + "Z"

    d = star(5, 5, 3, 0)
    for cx, cy in ((10, 2), (12, 4), (12, 7), (10, 9)):
        d += star(cx, cy, 1, degrees(atan2(5 - cx, -(5 - cy))))
    return rect(x, y, w, w * 2 / 3, "#ee1c25") + path(d, "#ffff00")


def signal_board(x: float, y: float, s: float = 1) -> str:
    """A weather-warning board: four colours from blue to red, no text."""
    rain = path(
        "M-8 -3C-13 -3 -13 -10 -7 -10C-5 -16 5 -15 5 -9C12 -9 11 -2 6 -3ZM-6 1l-2 5M0 1l-2 5M6 1l-2 5",
        c.INK,
        c.INK,
        1.4,
    )
    body = "".join(
        rect(-58 + k * 30, -16, 27, 32, col, 4) + at(rain, -44.5 + k * 30, 3, 0.9)
        for k, col in enumerate(("#5aa5e0", "#f4cf3f", "#f09a3a", "#e2554a"))
    )
    return at(rect(-64, -22, 128, 44, c.WHITE, 5, c.STEEL, 2) + body, x, y, s)


def open_window(x: float, y: float, w: float, h: float, wing: Point, view: str = "") -> str:
    """A window with its left wing swung ``wing`` units into the room, ``view`` beyond it, and its sill."""
    left, top, low = x + 8, y + 8, y + h - 8
    near, down = left + wing[0], wing[1]
    corners = ((left, top), (near, top + down), (near, low + down), (left, low))
    return (
        rect(x, y, w, h, c.WHITE)
        + rect(left, top, w - 16, h - 16, c.SKY)
        + view
        + poly(corners, "#cfe6f0")
        + path(pts(corners) + "Z", None, c.WHITE, 5)
        + rect(x - 8, y + h - 2, w + 16, 8, c.GREY, 2)
    )


def alarm_box(x: float, y: float, s: float = 1, on: bool = True) -> str:
    """A gas detector on the wall."""
    return at(
        rect(-13, -17, 26, 34, c.WHITE, 5, c.STEEL, 1.6)
        + circle(0, -6, 5, c.RED if on else c.GREEN)
        + path("M-6 4h12M-6 8h12M-6 12h12", None, c.STEEL, 1.6)
        + (sound(12, -4, 1, c.RED, 2, 8) + sound(-12, -4, -1, c.RED, 2, 8) if on else ""),
        x,
        y,
        s,
    )


def bolt(x: float, y: float, s: float = 1, colour: str = c.YELLOW) -> str:
    return at(path("M4 -22L-10 4H-1L-5 22L11 -6H2Z", colour), x, y, s)


def flame(x: float, y: float, s: float = 1) -> str:
    return at(
        path(
            "M0 0C-13 0 -14 -12 -8 -19C-7 -14 -4 -13 -3.4 -15C-4 -22 0 -28 4 -31C3 -24 12 -20 12 -10C12 -3 7 0 0 0Z",
            c.ORANGE,
        )
        + path("M0 0C-6 0 -7 -6 -3 -10C-1 -7 1 -8 2 -13C6 -8 7 0 0 0Z", c.YELLOW),
        x,
        y,
        s,
    )


def first_aid_kit(x: float, y: float, s: float = 1) -> str:
    return at(
        rect(-20, -28, 40, 28, c.WHITE, 4, c.GREY, 1.4)
        + path("M-8 -28v-5h16v5", None, c.STEEL, 3)
        + path("M0 -22v16M-8 -14h16", None, c.GREEN, 6, extra=BUTT),
        x,
        y,
        s,
    )


def socket(x: float, y: float, s: float = 1) -> str:
    """A five-hole wall socket as used in China."""
    return at(
        rect(-16, -16, 32, 32, c.WHITE, 3, c.GREY, 1.6)
        + path("M-4.4 -9.5v5.4M4.4 -9.5v5.4", None, c.SLATE, 2.4, extra=BUTT)
        + path("M0 .6v5.2", None, c.SLATE, 2.4, extra=BUTT)
        + path("M-6.8 7.4l2.6 4.6M6.8 7.4l-2.6 4.6", None, c.SLATE, 2.4, extra=BUTT),
        x,
        y,
        s,
    )


def ball(x: float, y: float) -> str:
    """A football."""
    return circle(x, y, 12, c.WHITE, c.SLATE, 1.6) + at(
        path("M0 -4.6L4.4 -1.4L2.7 3.7H-2.7L-4.4 -1.4Z", c.SLATE)
        + path(
            "M0 -4.6V-11M4.4 -1.4L10.6 -3.6M2.7 3.7L6.4 9M-2.7 3.7L-6.4 9M-4.4 -1.4L-10.6 -3.6",
            None,
            c.SLATE,
            1.4,
        ),
        x,
        y,
    )


def school_bag(x: float, y: float, s: float = 1, colour: str = c.ORANGE) -> str:
    return at(
        path("M-6 -36q6 -9 12 0", None, darker(colour, 0.3), 3)
        + rect(-17, -38, 34, 38, colour, 9)
        + rect(-12, -19, 24, 14, darker(colour, 0.16), 4)
        + path("M-17 -25h34", None, darker(colour, 0.3), 1.6),
        x,
        y,
        s,
    )
