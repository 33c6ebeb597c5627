"""Posable figures: a :class:`Person` says who it is, a :class:`Pose` what it does, :func:`figure` draws it.

A figure is built in its own units around (0, 0), the ground under its hips; it faces right unless ``mirror``.
"""

from dataclasses import dataclass
from math import hypot

from art import clothes, heads, limbs
from art import palette as c
from art.bodies import (
    HIDDEN,
    PYJAMAS,
    SHOE,
    Arm,
    Face,
    Joints,
    Leg,
    Legs,
    Limb,
    On,
    Outfit,
    Person,
    Pose,
    To,
    beyond,
    reach,
    turned,
)
from art.svg import Point, at, go, group, line, mix, num, oval

__all__ = [
    "HIDDEN", "PYJAMAS", "STAND", "Arm", "Figure", "Legs", "On", "Outfit", "Person", "Pose", "To", "figure", "head", "put",
]  # fmt: skip

SIDEWAYS = 0.3  # from this turn on, one side of the body is the far one
STAND = Pose()


@dataclass(frozen=True)
class Figure:
    """A drawn figure and where its hands, head and hips came to lie in the picture."""

    svg: str
    hand_a: Point
    hand_b: Point
    head: Point
    hip: Point


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

    who: Person
    pose: Pose
    place: _Place
    hip: Point

    @property
    def neck(self) -> Point:
        return turned((0, -self.who.build.torso), self.pose.lean, self.hip)

    @property
    def nape(self) -> Point:
        return self._above_neck(self.who.build.neck + 4)

    @property
    def head(self) -> Point:
        b = self.who.build
        return self._above_neck(b.neck + 13.4 * b.head)

    def _above_neck(self, length: float) -> Point:
        return go(self.neck, 180 - (self.pose.lean + self.pose.head_tilt) / 2, length)

    def on_trunk(self, drawing: str) -> str:
        return at(drawing, self.hip[0], self.hip[1], 1, self.pose.lean)

    def on_head(self, drawing: str) -> str:
        return at(drawing, *self.head, self.who.build.head, self.pose.head_tilt) if drawing else ""

    def leg(self, limb: Leg, side: int) -> Joints:
        b = self.who.build
        half = b.hip * self.who.wide * (1 - 0.5 * abs(self.pose.turn)) * 0.5
        start = turned((side * half, -1), self.pose.lean, self.hip)
        if isinstance(limb, To):
            return start, *reach(start, self.place.inside(limb), b.thigh, b.shin, -limb.bend)
        knee = go(start, limb[0], b.thigh * self.pose.legs.thigh)
        return start, knee, go(knee, limb[1], b.shin)

    def arm(self, limb: Limb, side: int) -> Joints:
        b = self.who.build
        half = b.shoulder * self.who.wide * (1 - 0.45 * abs(self.pose.turn)) - b.arm * 0.33
        start = turned((side * half, -b.torso + b.arm * 0.55), self.pose.lean, self.hip)
        if isinstance(limb, To):
            return start, *reach(start, self.place.inside(limb), b.upper_arm, b.lower_arm, limb.bend)
        if isinstance(limb, On):
            if limb.part == "head":
                target = turned((limb.x * b.head, limb.y * b.head), self.pose.head_tilt, self.head)
            else:
                target = turned((limb.x, limb.y), self.pose.lean, self.hip)
            # Short arms of small children still reach their large heads.
            far = hypot(target[0] - start[0], target[1] - start[1]) / (b.upper_arm + b.lower_arm - 1)
            longer = min(1.3, max(1.0, far))
            return start, *reach(start, target, b.upper_arm * longer, b.lower_arm * longer, limb.bend)
        elbow = go(start, limb.upper, b.upper_arm)
        return start, elbow, go(elbow, limb.lower, b.lower_arm)


def _hip(who: Person, pose: Pose, place: _Place) -> Point:
    """Where the pose puts the hips: where it says, or so that the lower foot stands on the ground."""
    b, legs = who.build, pose.legs
    if legs.hip is not None:
        return legs.hip(b) if callable(legs.hip) else legs.hip
    frame = _Frame(who, pose, place, (0, 0))
    ankles = [
        b.thigh + b.shin if isinstance(leg, To) else frame.leg(leg, side)[2][1]
        for leg, side in ((legs.a, -1), (legs.b, 1))
    ]
    return 0, -max(ankles) - SHOE


def figure(
    who: Person,
    x: float,
    y: float,
    s: float = 1,
    pose: Pose = STAND,
    *,
    mirror: bool = False,
    plain: bool = False,
) -> Figure:
    """Draw ``who`` with the ground under its hips at (x, y), ``s`` times its size.

    ``plain`` leaves out what nobody sees in a crowd.
    """
    place = _Place(x, y, s, -1 if mirror else 1)
    frame = _Frame(who, pose, place, _hip(who, pose, place))
    b, back = who.build, pose.back
    aa, ab = frame.arm(pose.arm_a, -1), frame.arm(pose.arm_b, 1)
    over, behind = _arms(frame, (aa, ab))
    below, before = _legs(frame) if pose.legs.shown else ("", "")
    hair, skull = (frame.on_head(part) for part in _head(who, pose, plain))
    bag = frame.on_trunk(clothes.bag(who, pose.turn, back)) if who.bag else ""
    throat = [turned((0, -b.torso + 4), pose.lean, frame.hip), frame.nape]

    out = hair + ("" if back else bag) + behind
    out += below + line(throat, mix(who.skin, "#b4583c", 0.16), 7.4 * b.head)
    out += frame.on_trunk(clothes.trunk(who, pose.turn, back, plain)) + before
    out += (bag if back else skull) + over
    if who.belt:
        out += frame.on_trunk(clothes.belt(who))
    if back:
        out += skull
    return Figure(
        group(out, place.transform()),
        place.outside(beyond(aa, b.hand * 0.7)),
        place.outside(beyond(ab, b.hand * 0.7)),
        place.outside(frame.head),
        place.outside(frame.hip),
    )


def put(
    who: Person,
    x: float,
    y: float,
    s: float = 1,
    pose: Pose = STAND,
    *,
    shade: float = 22,
    mirror: bool = False,
    plain: bool = False,
) -> str:
    """A figure with its shadow on the ground, ``shade`` units to each side."""
    shadow = oval(x, y, shade * s, shade * s * 0.13 + 2, c.INK, opacity=0.14)
    return shadow + figure(who, x, y, s, pose, mirror=mirror, plain=plain).svg


def head(
    who: Person, x: float, y: float, s: float = 1, *, look: float = 0, tilt: float = 0, face: Face = "smile"
) -> str:
    """Only the head, its middle at (x, y): somebody in bed or far behind something."""
    return at("".join(_head(who.but(hat=""), Pose(look=look, face=face), plain=False)), x, y, s, tilt)


def _head(who: Person, pose: Pose, plain: bool) -> tuple[str, str]:
    """Hair that falls behind the body, and the head itself."""
    turn = 0 if pose.back else pose.head_turn
    hat = heads.hat(who.hat, turn, who.hat_colour) if who.hat else ""
    if pose.back:
        return "", heads.back_view(who) + hat
    return heads.behind(who, turn), heads.front(who, turn, pose.face, pose.gaze, plain) + hat


def _arms(frame: _Frame, joints: tuple[Joints, Joints]) -> tuple[str, str]:
    """What of the arms lies over the head, and what behind the trunk."""
    pose = frame.pose
    far = abs(pose.turn) >= SIDEWAYS
    over_a, over_b = "A" in pose.over, "B" in pose.over
    a = limbs.arm(frame.who, joints[0], pose.arm_a, False, over_a)
    b = limbs.arm(frame.who, joints[1], pose.arm_b, far, over_b)
    apart = joints[0][2][0] < frame.hip[0] - 2 and joints[1][2][0] > frame.hip[0] + 2
    near_arm, far_arm = "".join(a), "".join(b)
    if over_a != over_b:
        return (near_arm, far_arm) if over_a else (far_arm, near_arm)
    if apart and not far:
        pair = "".join(first + second for first, second in zip(a, b, strict=True))
    else:
        pair = near_arm + far_arm if over_a else far_arm + near_arm
    return (pair, "") if over_a else ("", pair)


def _legs(frame: _Frame) -> tuple[str, str]:
    """What of the legs lies behind the trunk, and what before it."""
    who, legs, turn = frame.who, frame.pose.legs, frame.pose.turn
    la, lb = frame.leg(legs.a, -1), frame.leg(legs.b, 1)
    far = abs(turn) >= SIDEWAYS
    near_leg = limbs.leg(who, la, turn, legs.foot_a, False, -1)
    far_leg = limbs.leg(who, lb, turn, legs.foot_b, far, 1)
    if legs.knee_first:
        below = "".join(far_leg)
    elif far:
        below = "".join(far_leg) + "".join(near_leg)
    else:
        below = "".join(first + second for first, second in zip(far_leg, near_leg, strict=True))
    if who.outfit.skirt:
        below += limbs.skirt(who, frame.hip, la, lb, turn)
    else:
        below += line([la[0], lb[0]], who.outfit.legs, who.build.leg)
    return below, "".join(near_leg) if legs.knee_first else ""
