"""Posable figures. A :class:`Person` says who it is, the arguments of :func:`figure` what it does.

A figure is built in its own units around (0, 0), the ground under its hips; it faces right unless
``mirror``. Limb A is the one on the viewer's left, nearer to us when the body turns; B is the other.
Angles: 0° down, 90° the way it faces, 180° up. A limb is either two angles (upper, lower part) or
``to(x, y, bend)``, a point of the picture that the hand or ankle shall reach.
"""

from dataclasses import dataclass, replace
from math import acos, atan2, cos, degrees, hypot, radians, sin
from typing import Any, Literal

from art import heads
from art import palette as c
from art.svg import Point, at, circle, darker, dots, go, group, line, mapped, mix, num, oval, path, poly, pt, pts, rect

Age = Literal["p1", "p2", "teen", "adult", "elder"]


@dataclass(frozen=True)
class Build:
    """Lengths of a body; a pupil of the first grades is about 95 units tall, an adult 142."""

    head: float
    neck: float
    torso: float
    shoulder: float
    hip: float
    upper_arm: float
    lower_arm: float
    arm: float  # thickness
    thigh: float
    shin: float
    leg: float  # thickness
    hand: float


BUILDS: dict[Age, Build] = {
    "p1": Build(1.0, 0.5, 26, 11, 9.4, 11.8, 11, 7.6, 14, 14, 9.8, 3.9),
    "p2": Build(0.98, 1.5, 31, 12, 10, 14.2, 13.4, 7.9, 19, 19, 10.4, 4.1),
    "teen": Build(0.95, 3, 36, 13.4, 10.6, 17.2, 16.4, 8.3, 25, 25, 11, 4.3),
    "adult": Build(0.95, 3.4, 41, 15.2, 12, 19.4, 18.6, 9, 29, 29, 12.2, 4.6),
    "elder": Build(0.95, 2, 38, 14.4, 12.4, 18.4, 17.4, 8.8, 26, 26, 12, 4.5),
}


@dataclass(frozen=True)
class Outfit:
    kind: str  # tracksuit, polo, blazer, shirt, cardigan, coat, scrubs, vest, dress, fire, apron, jumper
    top: str
    second: str  # yoke, collar or lapel
    legs: str
    stripe: str = ""  # along the trousers
    shoe: str = c.WHITE
    short: bool = False  # short sleeves
    skirt: float = 0  # length below the hips
    third: str = c.WHITE


PRIMARY = Outfit("tracksuit", c.BLUE, c.WHITE, c.NAVY, c.WHITE)
SUMMER = Outfit("polo", c.LINEN, c.BLUE, c.NAVY, c.WHITE, short=True)
MIDDLE = Outfit("tracksuit", "#2f7a73", c.WHITE, "#263743", "#9fd3c7", third=c.YELLOW)
MIDDLE_SUMMER = Outfit("polo", c.LINEN, "#2f7a73", "#263743", "#9fd3c7", short=True)
GUARD = Outfit("vest", "#54606b", "#2b3440", "#2b3440", shoe="#1b232b", third="#c8e04a")
POLICE = Outfit("shirt", "#8fb4d8", "#1f2f4f", "#1f2f4f", shoe="#161d27")
FIRE = Outfit("fire", "#31414f", "#e6d04a", "#31414f", "#e6d04a", shoe="#1b232b")
DOCTOR = Outfit("coat", c.LINEN, "#7fb3d3", "#54697a", shoe="#3c4954")
NURSE = Outfit("scrubs", "#7cc1bd", "#5aa6a2", "#5aa6a2", shoe=c.WHITE)
DRIVER = Outfit("shirt", c.LINEN, c.NAVY, c.NAVY, shoe="#1b232b")
ATTENDANT = Outfit("vest", c.LINEN, c.ORANGE, c.NAVY, shoe="#2b3440", third="#ffe08a")
COOK = Outfit("apron", "#dfe9ee", "#f7fafb", "#55636e", shoe="#2b3440")
PYJAMAS = Outfit("jumper", "#cfe3c0", "#86b07a", "#a9cf98", shoe="#d98f6a")


@dataclass(frozen=True)
class Person:
    age: Age
    hair: str
    outfit: Outfit
    skin: str = c.SKINS[1]
    hair_colour: str = c.BLACK_HAIR
    scarf: bool = False
    wide: float = 1.0  # 0.9 slim to 1.2 stout
    glasses: str = ""
    hearing: str = ""
    hat: str = ""
    hat_colour: str = ""
    ribbon: str = c.RED
    belly: float = 0
    beard: str = ""
    badge: bool = False

    def wears(self, outfit: Outfit, **changes: object) -> "Person":
        return replace(self, outfit=outfit, **changes)  # type: ignore[arg-type]

    def but(self, **changes: object) -> "Person":
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True)
class To:
    """A hand or ankle at a point of the picture; ``bend`` 1 or -1 chooses the side of elbow or knee."""

    x: float
    y: float
    bend: int = 1


@dataclass(frozen=True)
class On:
    """A hand on the own body, in own units from the middle of ``part``, turned with it."""

    x: float
    y: float
    bend: int = 1
    part: Literal["head", "trunk"] = "head"


Limb = tuple[float, float] | To | On


def to(x: float, y: float, bend: int = 1) -> To:
    return To(x, y, bend)


@dataclass(frozen=True)
class Figure:
    """A drawn figure and where its hands, head and hips came to lie in the picture."""

    svg: str
    hand_a: Point
    hand_b: Point
    head: Point
    hip: Point
    foot_a: Point
    foot_b: Point
    chest: Point

    def __str__(self) -> str:
        return self.svg


def figure(
    who: Person,
    x: float,
    y: float,
    s: float = 1,
    *,
    mirror: bool = False,
    turn: float = 0,
    look: float | None = None,
    lean: float = 0,
    tilt: float | None = None,
    hip: Point | None = None,
    arm_a: Limb = (-14, -6),
    arm_b: Limb = (14, 6),
    leg_a: Limb = (-3, -2),
    leg_b: Limb = (3, 2),
    foot_a: float | None = None,
    foot_b: float | None = None,
    hand_a: str = "fist",
    hand_b: str = "fist",
    over: str | None = None,
    face: heads.Face = "smile",
    gaze: Point = (0, 0),
    brow: float = 0,
    back: bool = False,
    legs: bool = True,
    in_a: str = "",
    in_b: str = "",
    belt: str = "",
    head_shift: Point = (0, 0),
    head_last: bool = False,
    knee_first: bool = False,
    thigh: float = 1,
    bag: str = "",
    plain: bool = False,
) -> Figure:
    """Draw ``who`` with the ground under its hips at (x, y), ``s`` times its size.

    ``hip`` fixes the hips relative to that ground point, in own units; by default the lower foot stands
    on the ground. ``over`` names the arms drawn over the body:
    capitals over the head too, small letters under the head. ``in_a``/``in_b`` is a thing held in the
    hand, drawn around (0, 0) upright and in the figure's units, under the fingers. ``plain`` leaves out
    what nobody sees in a crowd. ``thigh`` shortens thighs that point at us.
    """
    b = BUILDS[who.age]
    o = who.outfit
    look = turn if look is None else look
    over = over if over is not None else ("AB" if abs(turn) < 0.3 else "A")
    face_side = -1 if mirror else 1

    def local(target: To) -> Point:
        return (target.x - x) / s * face_side, (target.y - y) / s

    half_shoulder = b.shoulder * who.wide * (1 - 0.45 * abs(turn)) - b.arm * 0.33
    half_hip = b.hip * who.wide * (1 - 0.5 * abs(turn)) * 0.5
    legs_bent = leg_a, leg_b

    def leg_points(hips: Point, limb: Limb, side: int) -> tuple[Point, Point, Point]:
        start = _turned((side * half_hip, -1), lean, hips) if lean else (hips[0] + side * half_hip, hips[1] - 1)
        if isinstance(limb, To):
            knee, ankle = _reach(start, local(limb), b.thigh, b.shin, -limb.bend)
        else:
            knee = go(start, limb[0], b.thigh * thigh)
            ankle = go(knee, limb[1], b.shin)
        return start, knee, ankle

    shoe_height = 3.6
    if hip is None:
        lowest = max(
            leg_points((0, 0), limb, side)[2][1] if not isinstance(limb, To) else b.thigh + b.shin
            for limb, side in zip(legs_bent, (-1, 1), strict=True)
        )
        hip = (0, -lowest - shoe_height)
    la, lb = leg_points(hip, leg_a, -1), leg_points(hip, leg_b, 1)

    def arm_points(limb: Limb, side: int) -> tuple[Point, Point, Point]:
        start = _turned((side * half_shoulder, -b.torso + b.arm * 0.55), lean, hip)
        if isinstance(limb, To):
            elbow, wrist = _reach(start, local(limb), b.upper_arm, b.lower_arm, limb.bend)
        elif isinstance(limb, On):
            if limb.part == "head":
                target = _turned((limb.x * b.head, limb.y * b.head), tilt, crown)
            else:
                target = _turned((limb.x, limb.y), lean, hip)
            # Short arms of small children still reach their large heads.
            far = hypot(target[0] - start[0], target[1] - start[1]) / (b.upper_arm + b.lower_arm - 1)
            longer = min(1.3, max(1.0, far))
            elbow, wrist = _reach(start, target, b.upper_arm * longer, b.lower_arm * longer, limb.bend)
        else:
            elbow = go(start, limb[0], b.upper_arm)
            wrist = go(elbow, limb[1], b.lower_arm)
        return start, elbow, wrist

    tilt = lean * 0.5 if tilt is None else tilt
    neck = _turned((0, -b.torso), lean, hip)
    towards = (lean + tilt) / 2
    crown = go(neck, 180 - towards, b.neck + 13.4 * b.head)
    crown = crown[0] + head_shift[0], crown[1] + head_shift[1]
    aa, ab = arm_points(arm_a, -1), arm_points(arm_b, 1)

    # Head
    hair_behind = heads.behind(who.hair, who.hair_colour, look, who.ribbon) if not back else ""
    if back:
        skull = heads.back_view(who.hair, who.hair_colour, who.skin, who.ribbon, who.hearing)
    else:
        skull = heads.front(
            who.hair, who.hair_colour, who.skin, look, face, gaze, brow, who.glasses, who.hearing, who.ribbon, who.beard, plain
        )
    if who.hat:
        skull += heads.hat(who.hat, 0 if back else look, who.hat_colour)
    head_svg = at(skull, *crown, b.head, tilt)
    behind_svg = at(hair_behind, *crown, b.head, tilt) if hair_behind else ""

    far_b = abs(turn) >= 0.3
    level = {"A": 0 if "A" in over else 1 if "a" in over else 2, "B": 0 if "B" in over else 1 if "b" in over else 2}
    parts_a = _arm(who, b, aa, hand_a, in_a, False, level["A"] < 2)
    parts_b = _arm(who, b, ab, hand_b, in_b, far_b, level["B"] < 2)
    apart = aa[2][0] < hip[0] - 2 and ab[2][0] > hip[0] + 2

    def arms(wanted: int) -> str:
        """The arms of one level: 2 behind the trunk, 1 before it, 0 before the head too."""
        if level["A"] == level["B"] == wanted and apart and not far_b:
            return "".join(first + second for first, second in zip(parts_a, parts_b, strict=True))
        out = ""
        if level["B"] == wanted == 2:
            out += "".join(parts_b)
        if level["A"] == wanted:
            out += "".join(parts_a)
        if level["B"] == wanted != 2:
            out += "".join(parts_b)
        return out

    body = behind_svg
    if bag and not back:
        body += at(_bag(b, who, bag, turn), *hip, 1, lean)
    body += arms(2)
    near_leg = _leg(o, b, la, turn, foot_a, False, -1)
    if legs:
        far_leg = _leg(o, b, lb, turn, foot_b, far_b, 1)
        if far_b or knee_first:
            body += "".join(far_leg) + ("" if knee_first else "".join(near_leg))
        else:
            body += "".join(first + second for first, second in zip(far_leg, near_leg, strict=True))
        if o.skirt:
            body += _skirt(o, b, who, hip, la, lb, turn)
        else:
            body += line([la[0], lb[0]], o.legs, b.leg)
    nape = go(neck, 180 - towards, b.neck + 4)
    body += line([_turned((0, -b.torso + 4), lean, hip), nape], mix(who.skin, "#b4583c", 0.16), 7.4 * b.head)
    body += at(_torso(who, b, turn, back, plain), *hip, 1, lean)
    if legs and knee_first:  # the near knee lies before the trunk
        body += "".join(near_leg)
    if bag and back:
        body += at(_bag(b, who, bag, 0, True), *hip, 1, lean)
    body += arms(1)
    if not (head_last or back):
        body += head_svg
    body += arms(0)
    if belt:
        body += at(_belt(b, who, belt), *hip, 1, lean)
    if head_last or back:
        body += head_svg

    if mirror:
        transform = f"translate({num(x)} {num(y)}) scale({num(-s, 2)} {num(s, 2)})"
    else:
        transform = f"translate({num(x)} {num(y)})" + (f" scale({num(s, 2)})" if s != 1 else "")

    def outside(point: Point) -> Point:
        return x + face_side * s * point[0], y + s * point[1]

    return Figure(
        group(body, transform),
        outside(_beyond(aa, b.hand * 0.7)),
        outside(_beyond(ab, b.hand * 0.7)),
        outside(crown),
        outside(hip),
        outside(la[2]),
        outside(lb[2]),
        outside(_turned((0, -b.torso * 0.6), lean, hip)),
    )


def put(who: Person, x: float, y: float, s: float = 1, shade: float = 22, **pose: Any) -> str:
    """A figure with its shadow on the ground, ``shade`` units to each side."""
    return oval(x, y, shade * s, shade * s * 0.13 + 2, c.INK, opacity=0.14) + figure(who, x, y, s, **pose).svg


def head(who: Person, x: float, y: float, s: float = 1, *, look: float = 0, tilt: float = 0, face: heads.Face = "smile") -> str:
    """Only the head, its middle at (x, y): somebody in bed or far behind something."""
    behind = heads.behind(who.hair, who.hair_colour, look, who.ribbon)
    front = heads.front(who.hair, who.hair_colour, who.skin, look, face, glasses=who.glasses, hearing=who.hearing, ribbon=who.ribbon)
    return at(behind + front, x, y, s, tilt)


def _turned(point: Point, angle: float, origin: Point) -> Point:
    """``point`` turned clockwise by ``angle`` and moved to ``origin``."""
    a = radians(angle)
    return (
        origin[0] + point[0] * cos(a) - point[1] * sin(a),
        origin[1] + point[0] * sin(a) + point[1] * cos(a),
    )


def _reach(start: Point, target: Point, upper: float, lower: float, bend: int) -> tuple[Point, Point]:
    """Elbow and wrist so that the wrist is at ``target``, or as near as the limb allows."""
    dx, dy = target[0] - start[0], target[1] - start[1]
    distance = max(abs(upper - lower) + 0.5, min(hypot(dx, dy), upper + lower - 0.05))
    heading = degrees(atan2(dx, dy))
    cosine = (upper**2 + distance**2 - lower**2) / (2 * upper * distance)
    angle = degrees(acos(max(-1.0, min(1.0, cosine))))
    elbow = go(start, heading + bend * angle, upper)
    return elbow, go(start, heading, distance)


def _beyond(points: tuple[Point, Point, Point], more: float) -> Point:
    _, elbow, wrist = points
    length = hypot(wrist[0] - elbow[0], wrist[1] - elbow[1]) or 1
    share = more / length
    return wrist[0] + (wrist[0] - elbow[0]) * share, wrist[1] + (wrist[1] - elbow[1]) * share


def _bent(points: tuple[Point, Point, Point], soft: float = 0.34) -> str:
    """A limb's centre line with its joint rounded."""
    a, k, e = points
    p = k[0] + (a[0] - k[0]) * soft, k[1] + (a[1] - k[1]) * soft
    q = k[0] + (e[0] - k[0]) * soft, k[1] + (e[1] - k[1]) * soft
    return f"M{pt(a)}L{pt(p)}Q{pt(k)} {pt(q)}L{pt(e)}"


def _between(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _arm(
    who: Person, b: Build, points: tuple[Point, Point, Point], hand: str, held: str, far: bool, edge: bool
) -> tuple[str, str, str, str]:
    """Outline, hand, sleeve and cuff of an arm, to be drawn in this order."""
    o = who.outfit
    sleeve = darker(o.top, 0.13 if o.top != c.WHITE else 0.1) if far else o.top
    skin = mix(who.skin, "#a0563c", 0.14) if far else who.skin
    start, elbow, wrist = points
    width = b.arm * (0.94 + 0.06 * who.wide)
    if hand == "fist":
        fingers = dots([_beyond(points, b.hand * 0.7)], b.hand, skin)
    else:
        angle = degrees(atan2(wrist[0] - elbow[0], wrist[1] - elbow[1]))
        fingers = at(_hand(hand, b.hand, skin), *wrist, 1, -angle)
    if held:
        fingers = at(held, *_beyond(points, b.hand * 0.7)) + fingers
    if o.short:
        mid = _between(start, elbow, 0.72)
        bare = path(_bent(points), None, skin, width * 0.8)
        outline = line([start, mid], darker(o.top, 0.2), width + 1.5) if edge else ""
        return bare + outline, fingers, line([start, mid], sleeve, width + 0.4), _cuff(start, elbow, 0.86, width + 0.8, o.second)
    d = _bent((start, elbow, _between(elbow, wrist, 0.9)))
    outline = path(d, None, darker(o.top, 0.22 if o.top != c.WHITE else 0.16), width + 1.5) if edge else ""
    cuff = ""
    if o.kind == "tracksuit":
        cuff = _cuff(elbow, wrist, 0.86, width, darker(o.second, 0.12) if far else o.second)
    elif o.kind == "fire":
        cuff = _cuff(elbow, wrist, 0.7, width, o.second)
    elif o.kind in ("cardigan", "blazer", "jumper"):
        cuff = _cuff(elbow, wrist, 0.92, width, darker(sleeve, 0.25))
    return outline, fingers, path(d, None, sleeve, width), cuff


def _cuff(a: Point, e: Point, share: float, width: float, colour: str) -> str:
    """A band around a limb at a share of the way from ``a`` to ``e``."""
    middle = _between(a, e, share)
    angle = degrees(atan2(e[0] - a[0], e[1] - a[1]))
    near, far = go(middle, angle, -1.3), go(middle, angle, 1.3)
    w = width / 2
    return poly([go(near, angle + 90, w), go(near, angle - 90, w), go(far, angle - 90, w), go(far, angle + 90, w)], colour)


def _hand(kind: str, r: float, skin: str) -> str:
    """A hand at the wrist (0, 0), fingers towards +y."""
    line_colour = mix(skin, "#8f4a35", 0.35)
    if kind == "palm":  # open, towards the viewer
        d = "".join(
            pts([(dx * r, r * 0.8), (dx * r * 1.25, r * length)])
            for dx, length in ((-0.75, 1.9), (-0.25, 2.25), (0.27, 2.2), (0.78, 1.75))
        )
        d += pts([(-r * 0.5, r * 0.5), (-r * 1.5, r * 1.05)])
        return path(d, None, skin, r * 0.57) + circle(0, r * 0.7, r * 1.02, skin)
    if kind == "point":
        return line([(0, r * 0.7), (r * 0.15, r * 2.5)], skin, r * 0.62) + circle(0, r * 0.7, r, skin) + path(
            f"M{num(-r * 0.5)} {num(r * 1.2)}q{num(r * 0.3)} {num(r * 0.3)} {num(r * 0.7)} {num(r * 0.1)}", None, line_colour, 0.8
        )
    if kind == "flat":  # fingers together
        return path(
            f"M{num(-r * 0.8)} 0C{num(-r)} {num(r)} {num(-r * 0.8)} {num(r * 2.2)} 0 {num(r * 2.3)}"
            f"C{num(r * 0.8)} {num(r * 2.2)} {num(r)} {num(r)} {num(r * 0.8)} 0Z",
            skin,
        ) + line([(r * 0.4, r * 0.5), (r * 1.2, r * 1.2)], skin, r * 0.6)
    if kind == "thumb":  # thumb up: pass the forearm level
        return line([(0, r * 0.7), (r * 1.7, r * 0.8)], skin, r * 0.7) + circle(0, r * 0.7, r, skin)
    if kind == "none":
        return ""
    raise KeyError(kind)


def _leg(
    o: Outfit, b: Build, points: tuple[Point, Point, Point], turn: float, foot: float | None, far: bool, side: int
) -> tuple[str, str, str, str]:
    """Cloth, stripe, upper of the shoe and sole, to be drawn in this order."""
    start, knee, ankle = points
    bare = o.skirt > 0
    cloth = "#e9c9ae" if bare and o.third == c.WHITE else o.third if bare else o.legs
    shoe = o.shoe
    if far:
        cloth, shoe = darker(cloth, 0.16), darker(shoe, 0.1)
    low = _between(knee, ankle, 1 if bare else 0.9)
    d = _bent((start, knee, low))
    out = path(d, None, cloth, b.leg * (0.74 if bare else 1))
    stripe = ""
    if o.stripe and not far and abs(turn) >= 0.3:
        stripe = path(d, None, o.stripe, 1.7)
    elif o.stripe and abs(turn) < 0.3:
        shift = side * b.leg * 0.32
        moved = ((start[0] + shift, start[1]), (knee[0] + shift, knee[1]), (low[0] + shift, low[1]))
        stripe = path(_bent(moved), None, o.stripe, 1.7)
    if o.kind == "fire":
        stripe += _cuff(knee, ankle, 0.6, b.leg, o.second)
    upper, sole = _shoe(shoe, turn, side, ankle, b.leg / 10.4, foot or 0)
    return out, stripe, upper, sole


def _shoe(colour: str, turn: float, side: int, ankle: Point, scale: float, angle: float) -> tuple[str, str]:
    """A shoe under the ankle; the sole lies about 3.6 units lower."""
    edge = darker(colour, 0.3) if colour == c.WHITE else darker(colour, 0.45)

    def place(x: float, y: float) -> Point:
        return _turned((x * scale, y * scale), angle, ankle)

    if abs(turn) >= 0.3:
        upper, sole = "M-5.2 -2.4Q0 -.8 4.6 -2.6C6 -.6 10.8 -.6 10.8 2.6L-5.6 2.6Z", "M-5.2 3L10.4 3"
    else:
        k = side * 0.8
        upper = f"M{k - 5.6:.1f} 2.6C{k - 6.4:.1f} -4.6 {k + 6.4:.1f} -4.6 {k + 5.6:.1f} 2.6Z"
        sole = f"M{k - 5.2:.1f} 3L{k + 5.2:.1f} 3"
    return path(mapped(upper, place), colour), path(mapped(sole, place), None, edge, 1.5 * scale)


def _skirt(
    o: Outfit, b: Build, who: Person, hip: Point, la: tuple[Point, Point, Point], lb: tuple[Point, Point, Point], turn: float
) -> str:
    w = b.hip * who.wide * (1 - 0.15 * abs(turn))
    x, y = hip
    bottom = y + o.skirt
    left = min(x - w - 3, la[1][0] - b.leg * 0.45)
    right = max(x + w + 3, lb[1][0] + b.leg * 0.45)
    return path(
        f"M{num(x - w)} {num(y - 4)}L{num(left)} {num(bottom)}Q{num(x)} {num(bottom + 3)} {num(right)} {num(bottom)}L{num(x + w)} {num(y - 4)}Z",
        o.legs,
    )


def _torso(who: Person, b: Build, turn: float, back: bool, plain: bool) -> str:
    """The clothed trunk around the hips (0, 0), neck up at y = -torso."""
    o = who.outfit
    t = b.torso
    w = b.shoulder * who.wide * (1 - 0.26 * abs(turn))
    h = b.hip * who.wide * (1 - 0.16 * abs(turn)) + 0.6
    belly = who.belly
    hem = 4.0
    mid = turn * w * 0.52  # where buttons, zip and scarf sit
    side_right = (
        f"C{num(h + belly)} {num(-t * 0.05)} {num(w + belly)} {num(-t * 0.5)} {num(w)} {num(-t + 9)}"
        if belly
        else f"L{num(w)} {num(-t + 9)}"
    )
    left_belly = belly * 0.5 if belly and abs(turn) < 0.3 else 0
    side_left = (
        f"C{num(-w - left_belly)} {num(-t * 0.5)} {num(-h - left_belly)} {num(-t * 0.05)} {num(-h)} {num(hem)}"
        if left_belly
        else f"L{num(-h)} {num(hem)}"
    )
    shape = (
        f"M-5 {num(-t)}C{num(-w * 0.8)} {num(-t)} {num(-w)} {num(-t + 2)} {num(-w)} {num(-t + 9)}{side_left}"
        f"Q0 {num(hem + 1.6)} {num(h)} {num(hem)}{side_right}"
        f"C{num(w)} {num(-t + 2)} {num(w * 0.8)} {num(-t)} 5 {num(-t)}Z"
    )
    out = path(shape, o.top)
    skin = who.skin

    def band(y0: float, y1: float, colour: str) -> str:
        """A level stripe of the trunk between two heights."""

        def half(y: float) -> float:
            share = (y - hem) / (-t + 9 - hem)
            return h + (w - h) * share

        return poly([(-half(y0), y0), (half(y0), y0), (half(y1), y1), (-half(y1), y1)], colour)

    def yoke(y: float, colour: str) -> str:
        share = (y - hem) / (-t + 9 - hem)
        half = h + (w - h) * share
        return path(
            f"M-5 {num(-t)}C{num(-w * 0.8)} {num(-t)} {num(-w)} {num(-t + 2)} {num(-w)} {num(-t + 9)}L{num(-half)} {num(y)}"
            f"Q{num(mid)} {num(y + 3)} {num(half)} {num(y)}L{num(w)} {num(-t + 9)}C{num(w)} {num(-t + 2)} {num(w * 0.8)} {num(-t)} 5 {num(-t)}Z",
            colour,
        )

    def zip_line(colour: str, top: float = 4, width: float = 1.1) -> str:
        return path(f"M{num(mid)} {num(-t + top)}Q{num(mid * 1.15)} {num(-t * 0.4)} {num(mid * 0.8)} {num(hem)}", None, colour, width)

    def neckline(depth: float, colour: str) -> str:
        return path(f"M{num(mid - 5)} {num(-t - 0.6)}L{num(mid)} {num(-t + depth)}L{num(mid + 5)} {num(-t - 0.6)}Z", colour)

    def collar(colour: str, depth: float = 6) -> str:
        return path(
            f"M{num(mid * 0.6 - 5.6)} {num(-t - 1.4)}L{num(mid)} {num(-t + depth * 0.55)}L{num(mid - 5)} {num(-t + depth)}L{num(mid * 0.5 - 7.2)} {num(-t + 1)}Z"
            f"M{num(mid * 0.6 + 5.6)} {num(-t - 1.4)}L{num(mid)} {num(-t + depth * 0.55)}L{num(mid + 5)} {num(-t + depth)}L{num(mid * 0.5 + 7.2)} {num(-t + 1)}Z",
            colour,
        )

    kind = o.kind
    if kind == "tracksuit":
        out += yoke(-t * 0.56, o.second) + band(-t * 0.56 + 1.4, -t * 0.56 + 4, o.third if o.third != c.WHITE else c.YELLOW)
        if not back:
            if not plain:
                out += zip_line(darker(o.top, 0.3))
            if not who.scarf:
                out += collar(o.top, 6.5)
        else:
            out += path(f"M-6 {num(-t - 0.5)}Q0 {num(-t + 3.4)} 6 {num(-t - 0.5)}", None, o.top, 3)
        if not plain:
            out += path(f"M{num(-h)} {num(hem - 1)}Q0 {num(hem + 0.6)} {num(h)} {num(hem - 1)}", None, darker(o.top, 0.25), 2)
    elif kind == "polo":
        out += band(-t * 0.3, -t * 0.3 + 2, o.second)
        if not back:
            out += neckline(5, skin) + collar(o.second, 6) + line([(mid, -t + 5), (mid, -t + 11)], o.second, 1)
        else:
            out += path(f"M-6 {num(-t - 0.5)}Q0 {num(-t + 3.4)} 6 {num(-t - 0.5)}", None, o.second, 3)
    elif kind in ("cardigan", "blazer", "coat"):
        if not back:
            wide = 5.4 if kind != "coat" else 4.6
            inner = o.second
            out += path(
                f"M{num(mid * 0.6 - 5)} {num(-t - 0.5)}L{num(mid - wide * 0.4)} {num(-t * 0.35)}L{num(mid + wide * 0.4)} {num(-t * 0.35)}L{num(mid * 0.6 + 5)} {num(-t - 0.5)}Z",
                inner,
            )
            if belly:
                out += path(f"M{num(mid - 2)} {num(-t * 0.35)}L{num(mid - 4)} {num(hem)}L{num(mid + 6)} {num(hem)}L{num(mid + 2)} {num(-t * 0.35)}Z", inner)
            else:
                out += zip_line(darker(o.top, 0.22 if kind != "coat" else 0.18), t * 0.62, 1)
            edge = darker(o.top, 0.2 if kind != "coat" else 0.14)
            out += path(
                f"M{num(mid * 0.6 - 5.6)} {num(-t - 1)}L{num(mid - 7)} {num(-t * 0.66)}L{num(mid - wide * 0.4)} {num(-t * 0.35)}"
                f"M{num(mid * 0.6 + 5.6)} {num(-t - 1)}L{num(mid + 7)} {num(-t * 0.66)}L{num(mid + wide * 0.4)} {num(-t * 0.35)}",
                None, edge, 1.2,
            )
            out += neckline(4, skin)
            if kind != "cardigan":
                out += line([(mid + 5, -t * 0.28), (mid + 9, -t * 0.28)], edge, 1)
            else:
                out += circle(mid, -t * 0.2, 0.9, c.CREAM) + circle(mid, -t * 0.02, 0.9, c.CREAM)
        if kind == "coat":
            length = b.thigh * 0.72
            out = path(
                f"M{num(-h)} 0L{num(-h - 3)} {num(length)}Q0 {num(length + 2)} {num(h + 3)} {num(length)}L{num(h)} 0Z", o.top
            ) + out
            if not back:
                out += path(f"M{num(mid * 0.8)} {num(-2)}L{num(mid * 0.8)} {num(length)}", None, darker(o.top, 0.18), 1)
                out += path(f"M{num(mid - 6.4)} {num(-t + 2)}C{num(mid - 7)} {num(-t * 0.5)} {num(mid + 7)} {num(-t * 0.5)} {num(mid + 6)} {num(-t + 2)}", None, "#4a5a68", 1.3)
                out += circle(mid + 1, -t * 0.54, 1.9, "#4a5a68")
    elif kind == "shirt":
        if not back:
            out += zip_line(darker(o.top, 0.22), 5, 0.9) + neckline(4, skin) + collar(o.top, 6)
            tie = f"M{num(mid - 1.6)} {num(-t + 4)}L{num(mid + 1.6)} {num(-t + 4)}L{num(mid + 2.4)} {num(-t * 0.38)}L{num(mid)} {num(-t * 0.28)}L{num(mid - 2.4)} {num(-t * 0.38)}Z"
            out += path(tie, o.second)
            out += rect(mid + 4.4, -t * 0.66, 4.4, 3, darker(o.top, 0.2))
        out += band(hem - 4.6, hem - 1.6, darker(o.legs, 0.25))
        out += rect(mid - 1.7, hem - 4.8, 3.4, 3.4, c.YELLOW)
        for side in (-1, 1):
            out += path(f"M{num(side * 7)} {num(-t + 1.2)}L{num(side * (w - 1.4))} {num(-t + 3.6)}", None, o.second, 2)
    elif kind == "scrubs":
        if not back:
            out += neckline(7, skin) + path(
                f"M{num(mid - 5)} {num(-t - 0.4)}L{num(mid)} {num(-t + 7.4)}L{num(mid + 5)} {num(-t - 0.4)}", None, o.second, 1.8
            )
            out += rect(mid + 3, -t * 0.6, 6, 6, None, 0.8, o.second, 1.1)
    elif kind == "vest":  # high-visibility waistcoat over a shirt
        colour = o.third
        if o.second == c.ORANGE:
            colour = c.ORANGE
        strip = "#f4f4ee" if o.second == c.ORANGE else "#eef2d0"
        out += path(
            f"M-6.5 {num(-t - 0.2)}C{num(-w * 0.8)} {num(-t)} {num(-w + 1)} {num(-t + 3)} {num(-w + 1)} {num(-t + 9)}L{num(-h)} {num(hem)}Q0 {num(hem + 1.6)} {num(h)} {num(hem)}"
            f"L{num(w - 1)} {num(-t + 9)}C{num(w - 1)} {num(-t + 3)} {num(w * 0.8)} {num(-t)} 6.5 {num(-t - 0.2)}L{num(mid)} {num(-t * (0.6 if not back else 0.94))}Z",
            colour,
        )
        out += band(-t * 0.36, -t * 0.36 + 3.6, strip)
        for side in (-1, 1):
            out += path(f"M{num(mid * 0.6 + side * 7)} {num(-t + 1)}L{num(mid * 0.8 + side * 6)} {num(-t * 0.36)}", None, strip, 3)
        if not back:
            out += zip_line(darker(colour, 0.25), t * 0.42, 1) + collar(o.top, 5)
    elif kind == "fire":
        out += band(-t * 0.5, -t * 0.5 + 3.6, o.second) + band(-t * 0.12, -t * 0.12 + 3.6, o.second)
        out += path(f"M{num(-h)} {num(hem)}Q0 {num(hem + 4)} {num(h)} {num(hem)}", None, o.top, 5)
        if not back:
            out += zip_line(darker(o.top, 0.5), 4, 1.8)
        out += path(f"M{num(mid * 0.6 - 6.5)} {num(-t)}Q{num(mid)} {num(-t + 5)} {num(mid * 0.6 + 6.5)} {num(-t)}", None, darker(o.top, 0.35), 4)
    elif kind == "apron":
        if not back:
            out += neckline(4, skin) + collar(o.top, 5)
        out += path(
            f"M{num(mid - 6.5)} {num(-t * 0.72)}L{num(mid + 6.5)} {num(-t * 0.72)}L{num(h * 0.94)} {num(-t * 0.3)}L{num(h * 0.9)} {num(b.thigh * 0.7)}L{num(-h * 0.9)} {num(b.thigh * 0.7)}L{num(-h * 0.94)} {num(-t * 0.3)}Z",
            o.second,
        )
        out += line([(mid - 6.5, -t * 0.72), (mid * 0.6 - 5, -t)], darker(o.second, 0.2), 1.4)
        out += line([(mid + 6.5, -t * 0.72), (mid * 0.6 + 5, -t)], darker(o.second, 0.2), 1.4)
        out += rect(mid - 5, -t * 0.3, 10, 7, None, 1, darker(o.second, 0.18), 1)
    elif kind == "dress":
        if not back:
            out += neckline(5, skin) + collar(o.second, 5)
        if not belly:
            out += band(-t * 0.12, -t * 0.12 + 2.4, darker(o.top, 0.25))
        else:
            out += path(f"M{num(-w * 0.9)} {num(-t * 0.5)}Q{num(mid)} {num(-t * 0.42)} {num(w * 0.98 + belly * 0.3)} {num(-t * 0.5)}", None, darker(o.top, 0.25), 1.6)
    elif kind == "jumper":
        if not back:
            out += path(f"M{num(mid * 0.6 - 5.6)} {num(-t - 0.2)}Q{num(mid)} {num(-t + 6.4)} {num(mid * 0.6 + 5.6)} {num(-t - 0.2)}Z", skin)
        out += path(f"M{num(mid * 0.6 - 6)} {num(-t)}Q{num(mid)} {num(-t + 6.8)} {num(mid * 0.6 + 6)} {num(-t)}", None, o.second, 2)
        out += band(hem - 3, hem, darker(o.top, 0.2)) + band(-t * 0.45, -t * 0.45 + 3, o.second)
    else:
        raise KeyError(kind)
    if who.badge and not back:
        out += rect(mid - 8 if turn < 0.3 else mid - 9, -t * 0.62, 5, 3.2, c.YELLOW, 0.6)
    if who.scarf:
        out += _scarf(t, mid, back, plain)
    return out


def _scarf(t: float, mid: float, back: bool, plain: bool) -> str:
    if back:
        return path(f"M-7.4 {num(-t - 0.6)}Q0 {num(-t + 1)} 7.4 {num(-t - 0.6)}L0 {num(-t + 9)}Z", c.SCARF)
    left, right = mid * 0.55 - 7, mid * 0.55 + 7
    out = path(
        f"M{num(mid)} {num(-t + 5)}L{num(mid - 5.4)} {num(-t + 14.5)}L{num(mid - 0.6)} {num(-t + 12.4)}Z"
        f"M{num(mid)} {num(-t + 5)}L{num(mid + 4.6)} {num(-t + 14)}L{num(mid - 0.2)} {num(-t + 12)}Z"
        f"M{num(left)} {num(-t - 1)}L{num(mid)} {num(-t + 6.4)}L{num(right)} {num(-t - 1)}L{num(right - 1)} {num(-t - 3)}Q{num(mid)} {num(-t + 1.4)} {num(left + 1)} {num(-t - 3)}Z",
        c.SCARF,
    )
    return out if plain else out + circle(mid, -t + 5.4, 2.1, darker(c.SCARF, 0.2))


def _belt(b: Build, who: Person, colour: str) -> str:
    """A three-point seat belt over the trunk, its buckle beside the hip."""
    t, w, h = b.torso, b.shoulder * who.wide * 0.82, b.hip * who.wide
    d = pts([(-w, -t - 1), (h, -2)]) + pts([(-h, 1), (h, 1)])
    return path(d, None, c.WHITE, 6) + path(d, None, colour, 4) + rect(h - 3, -4.6, 7, 7.4, c.RED, 1.4)


def _bag(b: Build, who: Person, colour: str, turn: float, back: bool = False) -> str:
    """A school bag on the back: seen whole from behind, else a rim beside the trunk and its straps."""
    t, w = b.torso, b.shoulder * who.wide
    if back:
        return (
            rect(-w * 0.92, -t + 3, w * 1.84, t * 0.9, colour, 5)
            + path(f"M-4 {num(-t + 3)}q4 -5 8 0", None, darker(colour, 0.3), 1.8)
            + rect(-w * 0.66, -t * 0.42, w * 1.32, t * 0.3, darker(colour, 0.18), 2.5)
            + line([(-w * 0.9, -t * 0.52), (w * 0.9, -t * 0.52)], darker(colour, 0.3), 1.2)
        )
    if turn >= 0.3:
        return rect(-w * 1.75, -t + 3, w * 1.7, t * 0.86, colour, 5) + rect(-w * 1.95, -t * 0.5, w * 0.8, t * 0.38, darker(colour, 0.2), 2.5)
    return rect(-w * 1.12, -t + 2, w * 2.24, t * 0.9, colour, 5)


