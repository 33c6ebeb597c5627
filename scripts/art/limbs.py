"""Arms, hands, legs, shoes and skirts. Each limb comes as four layers, so that a pair can share elements."""

from math import atan2, degrees

from art import palette as c
from art.bodies import Hand, Joints, Limb, Person, bent, between, beyond, turned
from art.svg import Point, at, circle, darker, dots, go, line, mapped, mix, num, path, poly, pts

Layers = tuple[str, str, str, str]


def arm(who: Person, points: Joints, limb: Limb, far: bool, edge: bool) -> Layers:
    """Outline, hand, sleeve and cuff of an arm, to be drawn in this order."""
    o, b = who.outfit, who.build
    sleeve = darker(o.top, 0.13 if o.top != c.WHITE else 0.1) if far else o.top
    skin = mix(who.skin, "#a0563c", 0.14) if far else who.skin
    start, elbow, wrist = points
    width = b.arm * (0.94 + 0.06 * who.wide)
    if limb.hand == "fist":
        fingers = dots([beyond(points, b.hand * 0.7)], b.hand, skin)
    else:
        angle = degrees(atan2(wrist[0] - elbow[0], wrist[1] - elbow[1]))
        fingers = at(_hand(limb.hand, b.hand, skin), *wrist, 1, -angle)
    if limb.holds:
        fingers = at(limb.holds, *beyond(points, b.hand * 0.7)) + fingers
    if o.short:
        mid = between(start, elbow, 0.72)
        bare = path(bent(points), None, skin, width * 0.8)
        outline = line([start, mid], darker(o.top, 0.2), width + 1.5) if edge else ""
        return (
            bare + outline,
            fingers,
            line([start, mid], sleeve, width + 0.4),
            _cuff(start, elbow, 0.86, width + 0.8, o.second),
        )
    d = bent((start, elbow, between(elbow, wrist, 0.9)))
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
    middle = between(a, e, share)
    angle = degrees(atan2(e[0] - a[0], e[1] - a[1]))
    near, far = go(middle, angle, -1.3), go(middle, angle, 1.3)
    w = width / 2
    return poly(
        [go(near, angle + 90, w), go(near, angle - 90, w), go(far, angle - 90, w), go(far, angle + 90, w)],
        colour,
    )


def _hand(kind: Hand, r: float, skin: str) -> str:
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
        return (
            line([(0, r * 0.7), (r * 0.15, r * 2.5)], skin, r * 0.62)
            + circle(0, r * 0.7, r, skin)
            + path(
                f"M{num(-r * 0.5)} {num(r * 1.2)}q{num(r * 0.3)} {num(r * 0.3)} {num(r * 0.7)} {num(r * 0.1)}",
                None,
                line_colour,
                0.8,
            )
        )
    if kind == "flat":  # fingers together
        return path(
            f"M{num(-r * 0.8)} 0C{num(-r)} {num(r)} {num(-r * 0.8)} {num(r * 2.2)} 0 {num(r * 2.3)}"
            f"C{num(r * 0.8)} {num(r * 2.2)} {num(r)} {num(r)} {num(r * 0.8)} 0Z",
            skin,
        ) + line([(r * 0.4, r * 0.5), (r * 1.2, r * 1.2)], skin, r * 0.6)
    if kind == "thumb":  # thumb up: pass the forearm level
        return line([(0, r * 0.7), (r * 1.7, r * 0.8)], skin, r * 0.7) + circle(0, r * 0.7, r, skin)
    raise KeyError(kind)


def leg(who: Person, points: Joints, turn: float, foot: float, far: bool, side: int) -> Layers:
    """Cloth, stripe, upper of the shoe and sole, to be drawn in this order."""
    o, b = who.outfit, who.build
    start, knee, ankle = points
    bare = o.skirt > 0
    cloth = "#e9c9ae" if bare and o.third == c.WHITE else o.third if bare else o.legs
    shoe = o.shoe
    if far:
        cloth, shoe = darker(cloth, 0.16), darker(shoe, 0.1)
    low = between(knee, ankle, 1 if bare else 0.9)
    d = bent((start, knee, low))
    out = path(d, None, cloth, b.leg * (0.74 if bare else 1))
    stripe = ""
    if o.stripe and not far and abs(turn) >= 0.3:
        stripe = path(d, None, o.stripe, 1.7)
    elif o.stripe and abs(turn) < 0.3:
        shift = side * b.leg * 0.32
        moved = ((start[0] + shift, start[1]), (knee[0] + shift, knee[1]), (low[0] + shift, low[1]))
        stripe = path(bent(moved), None, o.stripe, 1.7)
    if o.kind == "fire":
        stripe += _cuff(knee, ankle, 0.6, b.leg, o.second)
    upper, sole = _shoe(shoe, turn, side, ankle, b.leg / 10.4, foot)
    return out, stripe, upper, sole


def _shoe(colour: str, turn: float, side: int, ankle: Point, scale: float, angle: float) -> tuple[str, str]:
    """A shoe under the ankle; the sole lies about 3.6 units lower."""
    edge = darker(colour, 0.3) if colour == c.WHITE else darker(colour, 0.45)

    def place(x: float, y: float) -> Point:
        return turned((x * scale, y * scale), angle, ankle)

    if abs(turn) >= 0.3:
        upper, sole = "M-5.2 -2.4Q0 -.8 4.6 -2.6C6 -.6 10.8 -.6 10.8 2.6L-5.6 2.6Z", "M-5.2 3L10.4 3"
    else:
        k = side * 0.8
        upper = f"M{k - 5.6:.1f} 2.6C{k - 6.4:.1f} -4.6 {k + 6.4:.1f} -4.6 {k + 5.6:.1f} 2.6Z"
        sole = f"M{k - 5.2:.1f} 3L{k + 5.2:.1f} 3"
    return path(mapped(upper, place), colour), path(mapped(sole, place), None, edge, 1.5 * scale)


def skirt(who: Person, hip: Point, la: Joints, lb: Joints, turn: float) -> str:
    o, b = who.outfit, who.build
    w = b.hip * who.wide * (1 - 0.15 * abs(turn))
    x, y = hip
    bottom = y + o.skirt
    left = min(x - w - 3, la[1][0] - b.leg * 0.45)
    right = max(x + w + 3, lb[1][0] + b.leg * 0.45)
    return path(
        f"M{num(x - w)} {num(y - 4)}L{num(left)} {num(bottom)}Q{num(x)} {num(bottom + 3)} {num(right)} {num(bottom)}L{num(x + w)} {num(y - 4)}Z",
        o.legs,
    )
