"""Heads: face, hair, glasses and hats, drawn around (0, 0); the chin is near y = 15, the crown near y = -20.

``turn`` from -1 to 1 looks left or right. Features and fringe slide over the head as over a ball, which is
enough for every view between full face and a friendly three-quarter profile.
"""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass

from art import palette as c
from art.bodies import Face, Person
from art.svg import Point, circle, darker, dots, line, mapped, mix, num, oval, path, pt, rect

SERIOUS: ContextVar[bool] = ContextVar("serious", default=False)  # in the picture being drawn nobody smiles

_SKULL = "M-15 -3C-15 -12 -9 -16 0 -16C9 -16 15 -12 15 -3C15 8 9 15 0 15C-9 15 -15 8 -15 -3Z"
_CROWN = "M-16 1C-18.5 -13 -10.5 -19.8 0 -19.8C10.5 -19.8 18.5 -13 16 1"
_LONG = "M-16.4 6C-19.2 -13 -10.5 -20 0 -20C10.5 -20 19.2 -13 16.4 6"
_NAPE = "M-16.3 4C-19 -13 -10.5 -19.8 0 -19.8C10.5 -19.8 19 -13 16.3 4C14 12.5 8 14.6 0 14.6C-8 14.6 -14 12.5 -16.3 4Z"

# The edge of the hair over the face, from the right side to the left.
_EDGES = {
    "short": "C14.8 -1.5 14.2 -4 13.6 -7.2C8 -6 2 -7.5 -3.5 -11.5C-6 -8.4 -9.5 -6.9 -13.6 -6.9C-14.2 -4 -14.8 -1.5 -16 1Z",
    "part": "C15 -2 14.6 -5 13.4 -8.6C7 -8 -1 -9.5 -6.5 -14C-8 -10 -11 -8 -13.8 -7.2C-14.4 -4 -15 -2 -16 1Z",
    "tuft": "C14.8 -2 14.4 -5 13 -7L9.5 -9.5L6.5 -6.5L2.5 -9.8L-1 -6.5L-5 -9.8L-8.5 -6.8L-13 -7.4C-14.4 -5 -14.8 -2 -16 1Z",
    "fringe": "C14.4 3 13.6 -1 13.4 -4.6C8 -3 -8 -3 -13.4 -4.6C-13.6 -1 -14.4 3 -16.4 6Z",
    "middle": "C14.6 3 14 -2 12.6 -5.6C7 -7 2 -10 0 -14.5C-2 -10 -7 -7 -12.6 -5.6C-14 -2 -14.6 3 -16.4 6Z",
    "sweep": "C14.8 3 14.4 -2 13.2 -5.5C10 -8 4 -9 -5.5 -14.2C-7.5 -9.5 -10.5 -6.5 -13.4 -4.8C-14.2 -1 -14.8 3 -16.4 6Z",
}
_BUZZ = "M-15.5 -2C-16.8 -13 -10 -17.8 0 -17.8C10 -17.8 16.8 -13 15.5 -2C14.8 -5 13.6 -8 11.6 -9.8C5 -11.6 -5 -11.6 -11.6 -9.8C-13.6 -8 -14.8 -5 -15.5 -2Z"
_BALD = (
    "M-16 3C-18 -5 -17 -10 -13.5 -13C-14 -9 -13.6 -5 -13.4 -3C-14 -1 -15 1 -16 3Z"
    "M16 3C18 -5 17 -10 13.5 -13C14 -9 13.6 -5 13.4 -3C14 -1 15 1 16 3Z"
)


@dataclass(frozen=True)
class Hair:
    edge: str
    back: str = ""  # bob, long, tail, bunches, bun, braids


HAIR = {
    "short": Hair("short"),
    "part": Hair("part"),
    "tuft": Hair("tuft"),
    "buzz": Hair("buzz"),
    "bald": Hair("bald"),
    "bob": Hair("fringe", "bob"),
    "bunches": Hair("middle", "bunches"),
    "tail": Hair("sweep", "tail"),
    "long": Hair("sweep", "long"),
    "bun": Hair("middle", "bun"),
    "braids": Hair("fringe", "braids"),
    "chin": Hair("sweep", "bob"),
}


def slide(turn: float) -> Callable[[float, float], Point]:
    """How a point of the face moves when the head turns."""
    return lambda x, y: (x + 6 * turn * max(0.0, 1 - (x / 17) ** 2), y)


def behind(who: Person, turn: float) -> str:
    """Hair that falls behind the body."""
    kind, colour, ribbon = HAIR[who.hair].back, who.hair_colour, who.ribbon
    dark = darker(colour, 0.12) if colour != c.BLACK_HAIR else "#1d1a1a"
    if kind == "bob":
        return path(
            "M-17 -4C-17 -15 17 -15 17 -4L18 9C18 13.5 14 15.5 9 15L-9 15C-14 15.5 -18 13.5 -18 9Z", dark
        )
    if kind == "long":
        return path(
            "M-17 -4C-17 -15 17 -15 17 -4C18 8 19 18 17 27C12 30 -12 30 -17 27C-19 18 -18 8 -17 -4Z", dark
        )
    if kind == "tail":
        x = -4 * turn - 11
        return path(
            f"M{x + 3:.0f} -14C{x - 12:.0f} -17 {x - 15:.0f} 2 {x - 8:.0f} 14C{x - 4:.0f} 8 {x - 1:.0f} 2 {x + 3:.0f} -3Z",
            colour,
        ) + circle(x - 1, -11.5, 2.6, ribbon)
    if kind == "bun":
        return circle(-5 * turn, -20, 6.6, colour)
    if kind == "bunches":
        left = "M-15 -5C-24 -9 -28 2 -24 13C-19 12 -15 5 -15 -1Z"
        right = mapped(left, lambda x, y: (-x, y))
        return path(left + right, colour)
    if kind == "braids":
        plaits = "".join(
            _spot(side * (16.5 - k * 0.8), 8 + k * 6, r, r)
            for side in (-1, 1)
            for k, r in enumerate((4.2, 4, 3.6, 3))
        )
        return path(plaits, colour) + dots([(-13.6, 29.5), (13.6, 29.5)], 2, ribbon)
    return ""


def front(who: Person, turn: float, face: Face, gaze: Point, plain: bool) -> str:
    """The head as seen from the front or from the side it is turned to."""
    skin, glasses, hearing = who.skin, who.glasses, who.hearing
    move = slide(turn)
    shade = mix(skin, "#b4583c", 0.28)
    ink = "#33272a"
    style = HAIR[who.hair]
    out = ""
    # The far ear disappears when the head turns.
    ears = [(-15.2 + max(0, turn) * 8, turn > -0.35), (15.2 + min(0, turn) * 8, turn < 0.35)]
    out += dots([(x, 1.2) for x, seen in ears if seen and abs(x) > 14], 3.4, skin)
    out += path(_SKULL, skin)
    out += dots([move(x, 6.4) for x in (-8.8, 8.8)], 1.8, mix(skin, "#e2574c", 0.32), 1.8)
    out += _features(move, face, gaze, ink, "" if plain else shade)
    if who.beard:
        out += path(mapped("M-5 6.6Q0 4.6 5 6.6Q0 7.4 -5 6.6Z", move), who.beard)
    out += _hair_front(style, who.hair_colour, move, who.ribbon)
    if abs(turn) >= 0.3:
        out += path(_temple(style, turn), who.hair_colour)
    for x, seen in ears:
        if seen and abs(x) <= 14 and style.back not in ("bob", "long"):
            out += dots([(x, 1.2)], 3.4, skin)
            if not plain:
                out += path(f"M{x - 0.6:.1f} -.4q2 1.4 .4 3.2", None, shade, 1)
    if glasses == "goggles":
        (ax, ay), (bx, _) = move(-12.5, 1.2), move(12.5, 1.2)
        out += line([(-15.6, 0.6), (15.6, 0.6)], "#4a5a68", 2.2)
        out += rect(ax, ay - 5.2, bx - ax, 10.4, "#cfeaf3", 4.6, opacity=0.5)
        out += rect(ax, ay - 5.2, bx - ax, 10.4, None, 4.6, "#3f7f9c", 1.7)
    elif glasses:
        (ax, ay), (bx, by) = move(-6.1, 1.4), move(6.1, 1.4)
        ear = ears[0][0] if turn >= 0 else ears[1][0]
        near = ax - 4.5 if turn >= 0 else bx + 4.5
        frame = _spot(ax, ay, 4.5, 4.5) + _spot(bx, by, 4.5, 4.5)
        frame += f"M{num(ax + 4.4)} {num(ay - 0.6)}H{num(bx - 4.4)}M{num(near)} {num(ay - 0.6)}L{num(ear)} {num(ay - 1.2)}"
        out += path(frame, None, glasses, 1.3)
    if hearing:
        x = ears[0][0] if turn >= 0 else ears[1][0]
        side = -1 if turn >= 0 else 1
        out += path(
            f"M{x - side * 2:.1f} -3.4Q{x + side * 3.6:.1f} -5 {x + side * 4:.1f} 1.6Q{x + side * 3.8:.1f} 4 {x + side * 1.4:.1f} 4.6",
            None,
            hearing,
            2.3,
        )
        out += circle(x - side * 0.4, 2, 1.3, darker(hearing, 0.25))
    return out


def _temple(style: Hair, turn: float) -> str:
    """The side of the hair that a turned head shows, behind the ear."""
    ear = 15.2 - abs(turn) * 8
    low = 11 if style.edge != "buzz" else 8
    top = -9 if style.edge not in ("bald", "buzz") else -7
    # Wound like the crown (and so mirrored for the other side), lest the overlap become a hole.
    if turn > 0:
        return (
            f"M-15 {top}L{-ear + 3:.1f} {top + 1}L{-ear + 1.4:.1f} -2C{-ear + 0.5:.1f} 4 {-ear - 1:.1f} {low - 2} {-13.2 + turn:.1f} {low}"
            f"C-16.6 {low - 3} -17.6 {top + 8} -15 {top}Z"
        )
    return (
        f"M15 {top}C17.6 {top + 8} 16.6 {low - 3} {13.2 + turn:.1f} {low}C{ear + 1:.1f} {low - 2} {ear - 0.5:.1f} 4 {ear - 1.4:.1f} -2"
        f"L{ear - 3:.1f} {top + 1}Z"
    )


def _spot(x: float, y: float, rx: float, ry: float) -> str:
    """An ellipse as path data, so that equal ones share an element."""
    return f"M{num(x - rx)} {num(y)}a{num(rx)} {num(ry)} 0 1 0 {num(2 * rx)} 0a{num(rx)} {num(ry)} 0 1 0 {num(-2 * rx)} 0"


def _features(move: Callable[[float, float], Point], face: Face, gaze: Point, ink: str, shade: str) -> str:
    if SERIOUS.get() and face in ("smile", "happy"):
        face = "calm"
    eyes = brows = ""
    open_eyes: list[Point] = []
    for x in (-6.1, 6.1):
        ex, ey = move(x, 1.4)
        if face in ("shut", "sleepy"):
            eyes += f"M{ex - 2.2:.1f} {ey + 0.2:.1f}q2.2 1.9 4.4 0"
        else:
            open_eyes.append((ex + gaze[0], ey + gaze[1]))
        sign = -1 if x < 0 else 1
        raised = 1.6 if face == "worried" else 0
        inner, outer = move(x - sign * 2.2, -3.6 - raised), move(x + sign * 2.4, -3.4)
        middle = ((inner[0] + outer[0]) / 2, min(inner[1] + raised, outer[1]) - 1)
        brows += f"M{pt(inner)}Q{pt(middle)} {pt(outer)}"
    if face in ("shut", "sleepy"):
        out = path(eyes + brows, None, ink, 1.3)
    else:
        out = dots(open_eyes, 1.65, ink, tall=0.9) + path(brows, None, ink, 1.2)
    nx, ny = move(0.4, 4.6)
    if shade:
        out += path(f"M{nx:.1f} {ny - 0.8:.1f}q1.3 1.2 -.4 1.5", None, shade, 1.1)
    mouth = "#8f3a35"
    if face == "happy":
        out += path(mapped("M-3.8 7.8C-3.2 12.6 3.2 12.6 3.8 7.8Q0 8.8 -3.8 7.8Z", move), mouth)
        out += path(mapped("M-3 8.1Q0 9 3 8.1L2.7 9.2Q0 9.9 -2.7 9.2Z", move), c.WHITE)
    elif face == "call":
        mx, my = move(0, 9.6)
        out += oval(mx, my, 2.3, 2.7, mouth)
    elif face == "worried":
        out += path(mapped("M-2.6 10.2Q0 8.6 2.6 10.2", move), None, mouth, 1.3)
    elif face in ("calm", "sleepy"):
        out += path(mapped("M-2.6 8.9Q0 9.8 2.6 8.9", move), None, mouth, 1.3)
    else:
        out += path(mapped("M-3.6 8Q0 11.4 3.6 8", move), None, mouth, 1.4)
    return out


def _hair_front(style: Hair, colour: str, move: Callable[[float, float], Point], ribbon: str) -> str:
    if style.edge == "buzz":
        return path(mapped(_BUZZ, move), colour)
    if style.edge == "bald":
        return path(_BALD, colour)
    outline = _LONG if style.edge in ("fringe", "middle", "sweep") else _CROWN
    edge = mapped("M0 0" + _EDGES[style.edge], move)
    out = path(outline + edge[edge.index("C") :], colour)
    if style.back == "bunches":
        out += dots([(-16.5, -3.5), (16.5, -3.5)], 2.6, ribbon)
    return out


def back_view(who: Person) -> str:
    """The head from behind."""
    style, colour, skin, ribbon = HAIR[who.hair], who.hair_colour, who.skin, who.ribbon
    out = dots([(-15.2, 1.2), (15.2, 1.2)], 3.4, skin) + path(_SKULL, skin)
    if style.edge == "bald":
        out += path(
            "M-16 0C-17 4 -13 12.5 0 13C13 12.5 17 4 16 0C14 4 8 5.5 0 5.5C-8 5.5 -14 4 -16 0Z", colour
        )
    elif style.edge == "buzz":
        out += path(
            "M-15.6 0C-16.8 -13 -10 -17.8 0 -17.8C10 -17.8 16.8 -13 15.6 0C14 8.5 9 10.6 0 10.6C-9 10.6 -14 8.5 -15.6 0Z",
            colour,
        )
    elif style.back not in ("long", "bob"):
        out += path(_NAPE, colour)
    shine = darker(colour, 0.3) if colour not in (c.BLACK_HAIR, c.BROWN_HAIR) else mix(colour, c.WHITE, 0.16)
    if style.back == "tail":
        out += path("M-4 -11C-10 -2 -9 12 0 21C9 12 10 -2 4 -11Z", darker(colour, 0.1)) + oval(
            0, -11, 4.6, 2.4, ribbon
        )
    elif style.back == "bun":
        out += circle(0, -14, 7, darker(colour, 0.1)) + path("M-5 -12q5 4 10 0", None, shine, 1.2)
    elif style.back in ("long", "bob"):
        low = 26 if style.back == "long" else 15
        out += path(
            f"{_CROWN}C18 8 18 {low - 8} 16 {low}Q0 {low + 4} -16 {low}C-18 {low - 8} -18 8 -16 1Z", colour
        )
    elif style.back in ("bunches", "braids"):
        out += line([(0, -18), (0, 13)], shine, 1)
        out += dots([(-16.5, -1), (16.5, -1)], 2.6, ribbon)
    if who.hearing:
        out += path("M-17.5 -2Q-20 2 -16.6 5", None, who.hearing, 2.3)
    return out


def hat(kind: str, turn: float, colour: str = "") -> str:
    """A hat over the front of a head."""
    move = slide(turn)
    if kind in ("cap", "yellow"):
        main = colour or (c.YELLOW if kind == "yellow" else c.NAVY)
        dome = "M-16.8 -5C-18 -17 -10 -23 0 -23C10 -23 18 -17 16.8 -5Q0 -10 -16.8 -5Z"
        brim = "M-13 -6.5Q0 -12.5 13 -6.5C17 -4.6 17 -2.6 14 -2.8Q0 -7.5 -14 -2.8C-17 -2.6 -17 -4.6 -13 -6.5Z"
        return (
            path(dome, main)
            + circle(*move(0, -22.5), 1.6, darker(main))
            + path(mapped(brim, lambda x, y: (x + 7 * turn, y)), darker(main, 0.22))
        )
    if kind in ("peaked", "police", "driver"):
        main = colour or ("#1f2f4f" if kind == "police" else c.NAVY)
        out = path(
            "M-19 -14C-17 -24 -8 -25.5 0 -25.5C8 -25.5 17 -24 19 -14C19.5 -11.5 17 -10 16 -10L-16 -10C-17 -10 -19.5 -11.5 -19 -14Z",
            main,
        )
        out += path("M-16.5 -11.5Q0 -15.5 16.5 -11.5L16 -5.8Q0 -10.5 -16 -5.8Z", darker(main, 0.35))
        brim = "M-13.5 -7Q0 -12 13.5 -7C15.5 -5.5 14.5 -3.6 12.5 -3.8Q0 -7.5 -12.5 -3.8C-14.5 -3.6 -15.5 -5.5 -13.5 -7Z"
        out += path(mapped(brim, lambda x, y: (x + 4 * turn, y)), "#16202f")
        bx, by = move(0, -17.5)
        if kind == "police":
            out += path(
                f"M{bx:.1f} {by - 4:.1f}l3.6 1.4l-.4 3.4q-1 2.6 -3.2 3.4q-2.2 -.8 -3.2 -3.4l-.4 -3.4Z",
                c.YELLOW,
            )
        else:
            out += circle(bx, by, 2.6, c.YELLOW)
        return out
    if kind == "fire":
        main = colour or "#e6b422"
        out = path("M-17.5 -5C-19 -18 -10 -25 0 -25C10 -25 19 -18 17.5 -5Z", main)
        out += path(
            mapped("M-2.6 -24.8C-3.4 -18 -3.4 -12 -2.6 -6L2.6 -6C3.4 -12 3.4 -18 2.6 -24.8Z", move),
            darker(main, 0.15),
        )
        out += path(
            "M-20 -6.5Q0 -12.5 20 -6.5C21.5 -4.5 20.5 -2.6 18.5 -3Q0 -8.5 -18.5 -3C-20.5 -2.6 -21.5 -4.5 -20 -6.5Z",
            darker(main, 0.25),
        )
        bx, by = move(0, -14.5)
        return out + path(f"M{bx - 4:.1f} {by - 3.5:.1f}h8v4q-1 3.6 -4 4.6q-3 -1 -4 -4.6Z", c.RED)
    if kind == "bike":
        main = colour or c.TEAL
        out = path("M-17.8 -5C-20 -18 -11 -24.6 0 -24.6C11 -24.6 20 -18 17.8 -5Q0 -11.5 -17.8 -5Z", main)
        for x in (-8.5, 0, 8.5):
            (ax, ay), (bx, by) = move(x * 0.72, -20), move(x, -12.5)
            out += line([(ax, ay), (bx, by)], darker(main, 0.35), 2.6)
        out += line([move(-14.6, -5), move(-9.5, 8), move(-3, 15.4)], "#39424c", 1.5)
        out += line([move(14.6, -5), move(9.5, 8), move(3, 15.4)], "#39424c", 1.5)
        return out
    if kind == "chef":
        out = path("M-13 -9C-22 -12 -19 -25 -10 -24C-7 -31 7 -31 10 -24C19 -25 22 -12 13 -9Z", c.WHITE)
        return out + path("M-14 -11Q0 -14.5 14 -11L14 -5.5Q0 -9.5 -14 -5.5Z", c.MIST)
    raise KeyError(kind)
