"""Posable figures: a :class:`Person` says who it is, the arguments of :func:`figure` what it does.

A figure is built in its own units around (0, 0), the ground under its hips; it faces right unless
``mirror``. Limb A is the one on the viewer's left, nearer to us when the body turns; B is the other.
Angles: 0° down, 90° the way it faces, 180° up. A limb is two angles (upper, lower part), a point of the
picture that hand or ankle shall reach (:func:`to`), or a place on the own body (:class:`On`).
"""

from dataclasses import dataclass
from math import hypot
from typing import Any

from art import clothes, heads, limbs
from art import palette as c
from art.bodies import (
    BUILDS,
    PYJAMAS,
    Build,
    Joints,
    Leg,
    Limb,
    On,
    Outfit,
    Person,
    To,
    beyond,
    reach,
    to,
    turned,
)
from art.svg import Point, at, go, group, line, mix, num, oval

__all__ = ["BUILDS", "PYJAMAS", "Figure", "On", "Outfit", "Person", "To", "figure", "head", "put", "to"]

SHOE = 3.6  # from ankle to sole
SIDEWAYS = 0.3  # from this turn on, one side of the body is the far one


@dataclass(frozen=True)
class Figure:
    """A drawn figure and where its hands, head and hips came to lie in the picture."""

    svg: str
    hand_a: Point
    hand_b: Point
    head: Point
    hip: Point

    def __str__(self) -> str:
        return self.svg


@dataclass(frozen=True)
class _Place:
    """Where a figure stands in the picture, how large, and whether it faces left."""

    x: float
    y: float
    s: float
    side: int

    def inside(self, target: To) -> Point:
        return (target.x - self.x) / self.s * self.side, (target.y - self.y) / self.s

    def outside(self, point: Point) -> Point:
        return self.x + self.side * self.s * point[0], self.y + self.s * point[1]

    def transform(self) -> str:
        moved = f"translate({num(self.x)} {num(self.y)})"
        if self.side < 0:
            return f"{moved} scale({num(-self.s, 2)} {num(self.s, 2)})"
        return moved + (f" scale({num(self.s, 2)})" if self.s != 1 else "")


@dataclass(frozen=True)
class _Frame:
    """A body's joints: what the pose comes to for this build."""

    build: Build
    wide: float
    turn: float
    lean: float
    tilt: float
    hip: Point
    place: _Place
    thigh: float

    @property
    def neck(self) -> Point:
        return turned((0, -self.build.torso), self.lean, self.hip)

    @property
    def nape(self) -> Point:
        return go(self.neck, 180 - (self.lean + self.tilt) / 2, self.build.neck + 4)

    @property
    def head(self) -> Point:
        b = self.build
        return go(self.neck, 180 - (self.lean + self.tilt) / 2, b.neck + 13.4 * b.head)

    def leg(self, limb: Leg, side: int) -> Joints:
        b = self.build
        half = b.hip * self.wide * (1 - 0.5 * abs(self.turn)) * 0.5
        start = turned((side * half, -1), self.lean, self.hip)
        if isinstance(limb, To):
            return start, *reach(start, self.place.inside(limb), b.thigh, b.shin, -limb.bend)
        knee = go(start, limb[0], b.thigh * self.thigh)
        return start, knee, go(knee, limb[1], b.shin)

    def arm(self, limb: Limb, side: int) -> Joints:
        b = self.build
        half = b.shoulder * self.wide * (1 - 0.45 * abs(self.turn)) - b.arm * 0.33
        start = turned((side * half, -b.torso + b.arm * 0.55), self.lean, self.hip)
        if isinstance(limb, To):
            return start, *reach(start, self.place.inside(limb), b.upper_arm, b.lower_arm, limb.bend)
        if isinstance(limb, On):
            if limb.part == "head":
                target = turned((limb.x * b.head, limb.y * b.head), self.tilt, self.head)
            else:
                target = turned((limb.x, limb.y), self.lean, self.hip)
            # Short arms of small children still reach their large heads.
            far = hypot(target[0] - start[0], target[1] - start[1]) / (b.upper_arm + b.lower_arm - 1)
            longer = min(1.3, max(1.0, far))
            return start, *reach(start, target, b.upper_arm * longer, b.lower_arm * longer, limb.bend)
        elbow = go(start, limb[0], b.upper_arm)
        return start, elbow, go(elbow, limb[1], b.lower_arm)


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
    leg_a: Leg = (-3, -2),
    leg_b: Leg = (3, 2),
    foot_a: float = 0,
    foot_b: float = 0,
    hand_a: str = "fist",
    hand_b: str = "fist",
    over: str | None = None,
    face: heads.Face = "smile",
    gaze: Point = (0, 0),
    back: bool = False,
    legs: bool = True,
    in_a: str = "",
    in_b: str = "",
    belt: str = "",
    knee_first: bool = False,
    thigh: float = 1,
    bag: str = "",
    plain: bool = False,
) -> Figure:
    """Draw ``who`` with the ground under its hips at (x, y), ``s`` times its size.

    ``turn`` turns the body, ``look`` the head (0 to us, 1 to the side), ``lean`` and ``tilt`` bend trunk
    and head forward, in degrees. ``hip`` fixes the hips relative to the ground point, in own units; by
    default the lower foot stands on the ground. ``over`` names the arms drawn over the body: capitals over
    the head too, small letters under the head. ``in_a``/``in_b`` is a thing held in the hand, drawn around
    (0, 0) upright and in the figure's units, under the fingers. ``knee_first`` draws the near leg before
    the trunk, ``thigh`` shortens thighs that point at us. ``plain`` leaves out what nobody sees in a crowd.
    """
    b = BUILDS[who.age]
    look = turn if look is None else look
    tilt = lean * 0.5 if tilt is None else tilt
    over = over if over is not None else ("AB" if abs(turn) < SIDEWAYS else "A")
    place = _Place(x, y, s, -1 if mirror else 1)
    if hip is None:
        standing = _Frame(b, who.wide, turn, lean, tilt, (0, 0), place, thigh)
        ankles = [
            b.thigh + b.shin if isinstance(limb, To) else standing.leg(limb, side)[2][1]
            for limb, side in ((leg_a, -1), (leg_b, 1))
        ]
        hip = (0, -max(ankles) - SHOE)
    frame = _Frame(b, who.wide, turn, lean, tilt, hip, place, thigh)
    aa, ab = frame.arm(arm_a, -1), frame.arm(arm_b, 1)
    la, lb = frame.leg(leg_a, -1), frame.leg(leg_b, 1)

    arms = _arms(who, frame, (aa, ab), (hand_a, hand_b), (in_a, in_b), over)
    hair, skull = _head(who, look, face, gaze, back, plain)
    skull = at(skull, frame.head[0], frame.head[1], b.head, tilt)

    out = at(hair, frame.head[0], frame.head[1], b.head, tilt) if hair else ""
    if bag and not back:
        out += at(clothes.bag(b, who, bag, turn), hip[0], hip[1], 1, lean)
    out += arms[2]
    below, before = _legs(who, frame, (la, lb), (foot_a, foot_b), knee_first) if legs else ("", "")
    throat = [turned((0, -b.torso + 4), lean, hip), frame.nape]
    out += below + line(throat, mix(who.skin, "#b4583c", 0.16), 7.4 * b.head)
    out += at(clothes.trunk(who, b, turn, back, plain), hip[0], hip[1], 1, lean) + before
    if bag and back:
        out += at(clothes.bag(b, who, bag, 0, True), hip[0], hip[1], 1, lean)
    out += arms[1] + ("" if back else skull) + arms[0]
    if belt:
        out += at(clothes.belt(b, who, belt), hip[0], hip[1], 1, lean)
    if back:
        out += skull
    return Figure(
        group(out, place.transform()),
        place.outside(beyond(aa, b.hand * 0.7)),
        place.outside(beyond(ab, b.hand * 0.7)),
        place.outside(frame.head),
        place.outside(hip),
    )


def put(who: Person, x: float, y: float, s: float = 1, shade: float = 22, **pose: Any) -> str:
    """A figure with its shadow on the ground, ``shade`` units to each side."""
    return oval(x, y, shade * s, shade * s * 0.13 + 2, c.INK, opacity=0.14) + figure(who, x, y, s, **pose).svg


def head(
    who: Person,
    x: float,
    y: float,
    s: float = 1,
    *,
    look: float = 0,
    tilt: float = 0,
    face: heads.Face = "smile",
) -> str:
    """Only the head, its middle at (x, y): somebody in bed or far behind something."""
    hair, skull = _head(who.but(hat=""), look, face, (0, 0), back=False, plain=False)
    return at(hair + skull, x, y, s, tilt)


def _head(
    who: Person, look: float, face: heads.Face, gaze: Point, back: bool, plain: bool
) -> tuple[str, str]:
    """Hair that falls behind the body, and the head itself."""
    if back:
        skull = heads.back_view(who.hair, who.hair_colour, who.skin, who.ribbon, who.hearing)
        return "", skull + (heads.hat(who.hat, 0, who.hat_colour) if who.hat else "")
    skull = heads.front(
        who.hair,
        who.hair_colour,
        who.skin,
        look,
        face,
        gaze,
        glasses=who.glasses,
        hearing=who.hearing,
        ribbon=who.ribbon,
        beard=who.beard,
        plain=plain,
    )
    if who.hat:
        skull += heads.hat(who.hat, look, who.hat_colour)
    return heads.behind(who.hair, who.hair_colour, look, who.ribbon), skull


def _arms(
    who: Person,
    frame: _Frame,
    joints: tuple[Joints, Joints],
    hands: tuple[str, str],
    things: tuple[str, str],
    over: str,
) -> tuple[str, str, str]:
    """What of the arms lies over the head, between trunk and head, and behind the trunk."""
    levels = [0 if name in over else 1 if name.lower() in over else 2 for name in "AB"]
    far = abs(frame.turn) >= SIDEWAYS
    a, b = (
        limbs.arm(who, frame.build, joints[k], hands[k], things[k], far and k == 1, levels[k] < 2)
        for k in (0, 1)
    )
    apart = joints[0][2][0] < frame.hip[0] - 2 and joints[1][2][0] > frame.hip[0] + 2
    out = ["", "", ""]
    if levels[0] == levels[1] and apart and not far:
        out[levels[0]] = "".join(first + second for first, second in zip(a, b, strict=True))
        return out[0], out[1], out[2]
    if levels[1] == 2:
        out[2] += "".join(b)
    out[levels[0]] += "".join(a)
    if levels[1] < 2:
        out[levels[1]] += "".join(b)
    return out[0], out[1], out[2]


def _legs(
    who: Person, frame: _Frame, joints: tuple[Joints, Joints], feet: tuple[float, float], knee_first: bool
) -> tuple[str, str]:
    """What of the legs lies behind the trunk, and what before it."""
    o, b, turn = who.outfit, frame.build, frame.turn
    far = abs(turn) >= SIDEWAYS
    near_leg = limbs.leg(o, b, joints[0], turn, feet[0], False, -1)
    far_leg = limbs.leg(o, b, joints[1], turn, feet[1], far, 1)
    if knee_first:
        below = "".join(far_leg)
    elif far:
        below = "".join(far_leg) + "".join(near_leg)
    else:
        below = "".join(first + second for first, second in zip(far_leg, near_leg, strict=True))
    if o.skirt:
        below += limbs.skirt(o, b, who, frame.hip, *joints, turn)
    else:
        below += line([joints[0][0], joints[1][0]], o.legs, b.leg)
    return below, "".join(near_leg) if knee_first else ""
