"""What people wear on the trunk, drawn around the hips (0, 0) with the neck up at y = -torso.

Each kind of clothing is one function of a :class:`Cut`, the trunk's measures in this pose.
"""

from collections.abc import Callable
from dataclasses import dataclass

from art import palette as c
from art.bodies import Build, Outfit, Person
from art.svg import circle, darker, fill_in, line, path, poly, pts, rect

HEM = 4.0  # how far a jacket reaches below the hip joints


@dataclass(frozen=True)
class Cut:
    """A trunk to be clothed; ``turn`` 0 shows it from the front, 1 from the side."""

    who: Person
    turn: float
    back: bool
    plain: bool

    @property
    def build(self) -> Build:
        return self.who.build

    @property
    def outfit(self) -> Outfit:
        return self.who.outfit

    @property
    def t(self) -> float:
        """Height of the trunk."""
        return self.build.torso

    @property
    def w(self) -> float:
        """Half the width at the shoulders."""
        return self.build.shoulder * self.who.wide * (1 - 0.26 * abs(self.turn))

    @property
    def h(self) -> float:
        """Half the width at the hem."""
        return self.build.hip * self.who.wide * (1 - 0.16 * abs(self.turn)) + 0.6

    @property
    def mid(self) -> float:
        """Where buttons, zip and scarf sit: the middle of the chest, moved by the turn."""
        return self.turn * self.w * 0.52

    def half(self, y: float) -> float:
        """Half the width at height ``y``."""
        return self.h + (self.w - self.h) * (y - HEM) / (-self.t + 9 - HEM)

    def shape(self) -> str:
        """The whole trunk, with the belly of somebody who expects a child."""
        t, w, h, belly = self.t, self.w, self.h, self.who.belly
        right, left = fill_in("L{} {}", w, -t + 9), fill_in("L{} {}", -h, HEM)
        if belly:
            right = fill_in("C{} {} {} {} {} {}", h + belly, -t * 0.05, w + belly, -t * 0.5, w, -t + 9)
        if belly and abs(self.turn) < 0.3:
            b = belly * 0.5
            left = fill_in("C{} {} {} {} {} {}", -w - b, -t * 0.5, -h - b, -t * 0.05, -h, HEM)
        return (
            fill_in("M-5 {}C{} {} {} {} {} {}", -t, -w * 0.8, -t, -w, -t + 2, -w, -t + 9)
            + left
            + fill_in("Q0 {} {} {}", HEM + 1.6, h, HEM)
            + right
            + fill_in("C{} {} {} {} 5 {}Z", w, -t + 2, w * 0.8, -t, -t)
        )

    def band(self, y0: float, y1: float, colour: str) -> str:
        """A level stripe between two heights."""
        a, b = self.half(y0), self.half(y1)
        return poly([(-a, y0), (a, y0), (b, y1), (-b, y1)], colour)

    def yoke(self, y: float, colour: str) -> str:
        """Shoulders and chest down to ``y``."""
        t, w, half = self.t, self.w, self.half(y)
        return path(
            fill_in("M-5 {}C{} {} {} {} {} {}L{} {}", -t, -w * 0.8, -t, -w, -t + 2, -w, -t + 9, -half, y)
            + fill_in("Q{} {} {} {}L{} {}", self.mid, y + 3, half, y, w, -t + 9)
            + fill_in("C{} {} {} {} 5 {}Z", w, -t + 2, w * 0.8, -t, -t),
            colour,
        )

    def zip(self, colour: str, top: float = 4, width: float = 1.1) -> str:
        t, mid = self.t, self.mid
        d = fill_in("M{} {}Q{} {} {} {}", mid, -t + top, mid * 1.15, -t * 0.4, mid * 0.8, HEM)
        return path(d, None, colour, width)

    def neckline(self, depth: float) -> str:
        t, mid = self.t, self.mid
        d = fill_in("M{} {}L{} {}L{} {}Z", mid - 5, -t - 0.6, mid, -t + depth, mid + 5, -t - 0.6)
        return path(d, self.who.skin)

    def collar(self, colour: str, depth: float = 6) -> str:
        t, mid = self.t, self.mid
        flaps = ""
        for side in (-1, 1):
            flaps += fill_in("M{} {}L{} {}", mid * 0.6 + side * 5.6, -t - 1.4, mid, -t + depth * 0.55)
            flaps += fill_in("L{} {}L{} {}Z", mid + side * 5, -t + depth, mid * 0.5 + side * 7.2, -t + 1)
        return path(flaps, colour)

    def nape(self, colour: str) -> str:
        """The collar from behind."""
        return path(fill_in("M-6 {}Q0 {} 6 {}", -self.t - 0.5, -self.t + 3.4, -self.t - 0.5), None, colour, 3)


def trunk(who: Person, turn: float, back: bool, plain: bool) -> str:
    """The clothed trunk."""
    cut = Cut(who, turn, back, plain)
    out = path(cut.shape(), who.outfit.top) + _KINDS[who.outfit.kind](cut)
    if who.outfit.kind == "coat":
        out = _skirts_of_coat(cut) + out + _front_of_coat(cut)
    if who.badge and not back:
        out += rect(cut.mid - (8 if turn < 0.3 else 9), -cut.t * 0.62, 5, 3.2, c.YELLOW, 0.6)
    if who.scarf:
        out += _scarf(cut)
    return out


def _tracksuit(cut: Cut) -> str:
    o, y = cut.outfit, -cut.t * 0.56
    out = cut.yoke(y, o.second) + cut.band(y + 1.4, y + 4, o.third if o.third != c.WHITE else c.YELLOW)
    if cut.back:
        out += cut.nape(o.top)
    else:
        out += "" if cut.plain else cut.zip(darker(o.top, 0.3))
        out += "" if cut.who.scarf else cut.collar(o.top, 6.5)
    if not cut.plain:
        d = fill_in("M{} {}Q0 {} {} {}", -cut.h, HEM - 1, HEM + 0.6, cut.h, HEM - 1)
        out += path(d, None, darker(o.top, 0.25), 2)
    return out


def _polo(cut: Cut) -> str:
    o, t, mid = cut.outfit, cut.t, cut.mid
    out = cut.band(-t * 0.3, -t * 0.3 + 2, o.second)
    if cut.back:
        return out + cut.nape(o.second)
    buttons = line([(mid, -t + 5), (mid, -t + 11)], o.second, 1)
    return out + cut.neckline(5) + cut.collar(o.second, 6) + buttons


def _open_front(cut: Cut) -> str:
    """Cardigan, blazer and white coat: lapels over a shirt."""
    if cut.back:
        return ""
    o, t, mid, coat = cut.outfit, cut.t, cut.mid, cut.outfit.kind == "coat"
    k = (4.6 if coat else 5.4) * 0.4
    low = -t * 0.35
    shirt = fill_in("M{} {}L{} {}", mid * 0.6 - 5, -t - 0.5, mid - k, low)
    out = path(shirt + fill_in("L{} {}L{} {}Z", mid + k, low, mid * 0.6 + 5, -t - 0.5), o.second)
    if cut.who.belly:
        d = fill_in("M{} {}L{} {}L{} {}L{} {}Z", mid - 2, low, mid - 4, HEM, mid + 6, HEM, mid + 2, low)
        out += path(d, o.second)
    else:
        out += cut.zip(darker(o.top, 0.18 if coat else 0.22), t * 0.62, 1)
    edge = darker(o.top, 0.14 if coat else 0.2)
    lapels = ""
    for side in (-1, 1):
        lapels += fill_in("M{} {}L{} {}", mid * 0.6 + side * 5.6, -t - 1, mid + side * 7, -t * 0.66)
        lapels += fill_in("L{} {}", mid + side * k, low)
    out += path(lapels, None, edge, 1.2) + cut.neckline(4)
    if o.kind == "cardigan":
        return out + circle(mid, -t * 0.2, 0.9, c.CREAM) + circle(mid, -t * 0.02, 0.9, c.CREAM)
    return out + line([(mid + 5, -t * 0.28), (mid + 9, -t * 0.28)], edge, 1)


def _skirts_of_coat(cut: Cut) -> str:
    h, length = cut.h, cut.build.thigh * 0.72
    d = fill_in("M{} 0L{} {}Q0 {} {} {}L{} 0Z", -h, -h - 3, length, length + 2, h + 3, length, h)
    return path(d, cut.outfit.top)


def _front_of_coat(cut: Cut) -> str:
    """The opening below the waist, and a stethoscope."""
    if cut.back:
        return ""
    t, mid, length = cut.t, cut.mid, cut.build.thigh * 0.72
    opening = fill_in("M{} -2L{} {}", mid * 0.8, mid * 0.8, length)
    tube = fill_in("M{} {}C{} {} ", mid - 6.4, -t + 2, mid - 7, -t * 0.5)
    tube += fill_in("{} {} {} {}", mid + 7, -t * 0.5, mid + 6, -t + 2)
    disc = circle(mid + 1, -t * 0.54, 1.9, "#4a5a68")
    return path(opening, None, darker(cut.outfit.top, 0.18), 1) + path(tube, None, "#4a5a68", 1.3) + disc


def _shirt(cut: Cut) -> str:
    """Police and drivers: tie, belt, shoulder marks."""
    o, t, mid = cut.outfit, cut.t, cut.mid
    out = ""
    if not cut.back:
        tie = fill_in("M{} {}L{} {}", mid - 1.6, -t + 4, mid + 1.6, -t + 4)
        tie += fill_in("L{} {}L{} {}L{} {}Z", mid + 2.4, -t * 0.38, mid, -t * 0.28, mid - 2.4, -t * 0.38)
        out += cut.zip(darker(o.top, 0.22), 5, 0.9) + cut.neckline(4) + cut.collar(o.top, 6)
        out += path(tie, o.second) + rect(mid + 4.4, -t * 0.66, 4.4, 3, darker(o.top, 0.2))
    out += cut.band(HEM - 4.6, HEM - 1.6, darker(o.legs, 0.25)) + rect(
        mid - 1.7, HEM - 4.8, 3.4, 3.4, c.YELLOW
    )
    marks = "".join(pts([(side * 7, -t + 1.2), (side * (cut.w - 1.4), -t + 3.6)]) for side in (-1, 1))
    return out + path(marks, None, o.second, 2)


def _scrubs(cut: Cut) -> str:
    if cut.back:
        return ""
    o, t, mid = cut.outfit, cut.t, cut.mid
    edge = fill_in("M{} {}L{} {}L{} {}", mid - 5, -t - 0.4, mid, -t + 7.4, mid + 5, -t - 0.4)
    pocket = rect(mid + 3, -t * 0.6, 6, 6, None, 0.8, o.second, 1.1)
    return cut.neckline(7) + path(edge, None, o.second, 1.8) + pocket


def _vest(cut: Cut) -> str:
    """A high-visibility waistcoat over a shirt."""
    o, t, w, h, mid = cut.outfit, cut.t, cut.w, cut.h, cut.mid
    orange = o.second == c.ORANGE
    colour, strip = (c.ORANGE, "#f4f4ee") if orange else (o.third, "#eef2d0")
    d = fill_in("M-6.5 {}C{} {} {} {} ", -t - 0.2, -w * 0.8, -t, -w + 1, -t + 3)
    d += fill_in("{} {}L{} {}Q0 {} {} {}", -w + 1, -t + 9, -h, HEM, HEM + 1.6, h, HEM)
    d += fill_in("L{} {}C{} {} {} {} ", w - 1, -t + 9, w - 1, -t + 3, w * 0.8, -t)
    d += fill_in("6.5 {}L{} {}Z", -t - 0.2, mid, -t * (0.94 if cut.back else 0.6))
    out = path(d, colour) + cut.band(-t * 0.36, -t * 0.36 + 3.6, strip)
    braces = "".join(
        pts([(mid * 0.6 + side * 7, -t + 1), (mid * 0.8 + side * 6, -t * 0.36)]) for side in (-1, 1)
    )
    out += path(braces, None, strip, 3)
    return out if cut.back else out + cut.zip(darker(colour, 0.25), t * 0.42, 1) + cut.collar(o.top, 5)


def _fire(cut: Cut) -> str:
    o, t, h, mid = cut.outfit, cut.t, cut.h, cut.mid
    out = cut.band(-t * 0.5, -t * 0.5 + 3.6, o.second) + cut.band(-t * 0.12, -t * 0.12 + 3.6, o.second)
    out += path(fill_in("M{} {}Q0 {} {} {}", -h, HEM, HEM + 4, h, HEM), None, o.top, 5)
    if not cut.back:
        out += cut.zip(darker(o.top, 0.5), 4, 1.8)
    neck = fill_in("M{} {}Q{} {} {} {}", mid * 0.6 - 6.5, -t, mid, -t + 5, mid * 0.6 + 6.5, -t)
    return out + path(neck, None, darker(o.top, 0.35), 4)


def _apron(cut: Cut) -> str:
    o, t, h, mid, low = cut.outfit, cut.t, cut.h, cut.mid, cut.build.thigh * 0.7
    out = "" if cut.back else cut.neckline(4) + cut.collar(o.top, 5)
    d = fill_in("M{} {}L{} {}L{} {}", mid - 6.5, -t * 0.72, mid + 6.5, -t * 0.72, h * 0.94, -t * 0.3)
    d += fill_in("L{} {}L{} {}L{} {}Z", h * 0.9, low, -h * 0.9, low, -h * 0.94, -t * 0.3)
    straps = "".join(pts([(mid + side * 6.5, -t * 0.72), (mid * 0.6 + side * 5, -t)]) for side in (-1, 1))
    pocket = rect(mid - 5, -t * 0.3, 10, 7, None, 1, darker(o.second, 0.18), 1)
    return out + path(d, o.second) + path(straps, None, darker(o.second, 0.2), 1.4) + pocket


def _dress(cut: Cut) -> str:
    o, t, w, belly = cut.outfit, cut.t, cut.w, cut.who.belly
    out = "" if cut.back else cut.neckline(5) + cut.collar(o.second, 5)
    if not belly:
        return out + cut.band(-t * 0.12, -t * 0.12 + 2.4, darker(o.top, 0.25))
    d = fill_in("M{} {}Q{} {} ", -w * 0.9, -t * 0.5, cut.mid, -t * 0.42)
    d += fill_in("{} {}", w * 0.98 + belly * 0.3, -t * 0.5)
    return out + path(d, None, darker(o.top, 0.25), 1.6)


def _jumper(cut: Cut) -> str:
    o, t, m = cut.outfit, cut.t, cut.mid
    out = ""
    if not cut.back:
        d = fill_in("M{} {}Q{} {} {} {}Z", m * 0.6 - 5.6, -t - 0.2, m, -t + 6.4, m * 0.6 + 5.6, -t - 0.2)
        out += path(d, cut.who.skin)
    out += path(
        fill_in("M{} {}Q{} {} {} {}", m * 0.6 - 6, -t, m, -t + 6.8, m * 0.6 + 6, -t), None, o.second, 2
    )
    return out + cut.band(HEM - 3, HEM, darker(o.top, 0.2)) + cut.band(-t * 0.45, -t * 0.45 + 3, o.second)


_KINDS: dict[str, Callable[[Cut], str]] = {
    "tracksuit": _tracksuit,
    "polo": _polo,
    "cardigan": _open_front,
    "blazer": _open_front,
    "coat": _open_front,
    "shirt": _shirt,
    "scrubs": _scrubs,
    "vest": _vest,
    "fire": _fire,
    "apron": _apron,
    "dress": _dress,
    "jumper": _jumper,
}


def _scarf(cut: Cut) -> str:
    t, mid = cut.t, cut.mid
    if cut.back:
        return path(fill_in("M-7.4 {}Q0 {} 7.4 {}L0 {}Z", -t - 0.6, -t + 1, -t - 0.6, -t + 9), c.SCARF)
    left, right = mid * 0.55 - 7, mid * 0.55 + 7
    d = fill_in("M{} {}L{} {}L{} {}Z", mid, -t + 5, mid - 5.4, -t + 14.5, mid - 0.6, -t + 12.4)
    d += fill_in("M{} {}L{} {}L{} {}Z", mid, -t + 5, mid + 4.6, -t + 14, mid - 0.2, -t + 12)
    d += fill_in("M{} {}L{} {}L{} {}", left, -t - 1, mid, -t + 6.4, right, -t - 1)
    d += fill_in("L{} {}Q{} {} {} {}Z", right - 1, -t - 3, mid, -t + 1.4, left + 1, -t - 3)
    knot = "" if cut.plain else circle(mid, -t + 5.4, 2.1, darker(c.SCARF, 0.2))
    return path(d, c.SCARF) + knot


def belt(who: Person) -> str:
    """A three-point seat belt over the trunk, its buckle beside the hip."""
    b = who.build
    t, w, h = b.torso, b.shoulder * who.wide * 0.82, b.hip * who.wide
    d = pts([(-w, -t - 1), (h, -2)]) + pts([(-h, 1), (h, 1)])
    return path(d, None, c.WHITE, 6) + path(d, None, who.belt, 4) + rect(h - 3, -4.6, 7, 7.4, c.RED, 1.4)


def bag(who: Person, turn: float, back: bool) -> str:
    """A school bag: seen whole from behind, else its rim beside the trunk."""
    t, w, colour = who.build.torso, who.build.shoulder * who.wide, who.bag
    if back:
        return (
            rect(-w * 0.92, -t + 3, w * 1.84, t * 0.9, colour, 5)
            + path(fill_in("M-4 {}q4 -5 8 0", -t + 3), None, darker(colour, 0.3), 1.8)
            + rect(-w * 0.66, -t * 0.42, w * 1.32, t * 0.3, darker(colour, 0.18), 2.5)
            + line([(-w * 0.9, -t * 0.52), (w * 0.9, -t * 0.52)], darker(colour, 0.3), 1.2)
        )
    if turn >= 0.3:
        pocket = rect(-w * 1.95, -t * 0.5, w * 0.8, t * 0.38, darker(colour, 0.2), 2.5)
        return rect(-w * 1.75, -t + 3, w * 1.7, t * 0.86, colour, 5) + pocket
    return rect(-w * 1.12, -t + 2, w * 2.24, t * 0.9, colour, 5)
