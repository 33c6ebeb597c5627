"""Bodies before they are drawn: lengths by age, clothes, who somebody is, what they do, and the geometry of limbs."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import acos, atan2, cos, degrees, hypot, radians, sin
from typing import Literal

from art import palette as c
from art.svg import Point, go, pt

Age = Literal["p1", "p2", "teen", "adult", "elder"]
Face = Literal["smile", "calm", "worried", "happy", "call", "shut", "sleepy"]
Hand = Literal["fist", "palm", "flat", "point", "thumb"]

SHOE = 3.6  # from ankle to sole


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
MIDDLE = Outfit("tracksuit", "#2f7a73", c.WHITE, "#263743", "#9fd3c7", third=c.YELLOW)
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
    """Who somebody is: the body, the head and all that is worn."""

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
    bag: str = ""  # colour of a school bag on the back
    belt: str = ""  # colour of a seat belt

    @property
    def build(self) -> Build:
        return BUILDS[self.age]

    def wears(self, outfit: Outfit, **changes: object) -> "Person":
        return replace(self, outfit=outfit, **changes)  # type: ignore[arg-type]

    def but(self, **changes: object) -> "Person":
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, kw_only=True)
class _Hand:
    """What the hand at the end of an arm does; ``holds`` is drawn around (0, 0) upright, under the fingers."""

    hand: Hand = "fist"
    holds: str = ""


@dataclass(frozen=True)
class Arm:
    """An arm by its angles: 0° down, 90° the way the body faces, 180° up."""

    upper: float
    lower: float
    hand: Hand = "fist"
    holds: str = ""


@dataclass(frozen=True)
class To(_Hand):
    """A hand or ankle at a point of the picture; ``bend`` 1 or -1 chooses the side of elbow or knee."""

    x: float
    y: float
    bend: int = 1


@dataclass(frozen=True)
class On(_Hand):
    """A hand on the own body, in own units from the middle of ``part``, turned with it."""

    x: float
    y: float
    bend: int = 1
    part: Literal["head", "trunk"] = "head"


Limb = Arm | To | On
Leg = tuple[float, float] | To
Joints = tuple[Point, Point, Point]  # shoulder, elbow, wrist; or hip, knee, ankle


@dataclass(frozen=True)
class Legs:
    """Both legs (two angles each, or where the ankle is), the turn of the feet, and where the hips are.

    ``hip`` is relative to the ground point, in own units, perhaps by build; by default the lower foot stands on
    the ground. ``thigh`` shortens thighs that point at us, ``knee_first`` draws the near leg before the trunk.
    """

    a: Leg = (-3, -2)
    b: Leg = (3, 2)
    foot_a: float = 0
    foot_b: float = 0
    hip: Point | Callable[[Build], Point] | None = None
    thigh: float = 1
    knee_first: bool = False
    shown: bool = True

    def but(self, **changes: object) -> "Legs":
        return replace(self, **changes)  # type: ignore[arg-type]


HIDDEN = Legs(shown=False)  # behind a desk, a wall, in water


@dataclass(frozen=True)
class Pose:
    """What somebody does. Limb A is the one on the viewer's left, nearer to us when the body turns; B is the other.

    ``turn`` turns the body, ``look`` the head (0 to us, 1 to the side; by default with the body), ``lean`` and
    ``tilt`` bend trunk and head forward, in degrees (the head by default half as far). ``over`` names the arms
    drawn over trunk and head, the others lie behind. ``back`` shows somebody from behind.
    """

    turn: float = 0
    look: float | None = None
    lean: float = 0
    tilt: float | None = None
    face: Face = "smile"
    gaze: Point = (0, 0)
    arm_a: Limb = Arm(-14, -6)
    arm_b: Limb = Arm(14, 6)
    over: str = "AB"
    legs: Legs = Legs()
    back: bool = False

    def but(self, **changes: object) -> "Pose":
        return replace(self, **changes)  # type: ignore[arg-type]

    @property
    def head_turn(self) -> float:
        return self.turn if self.look is None else self.look

    @property
    def head_tilt(self) -> float:
        return self.lean * 0.5 if self.tilt is None else self.tilt


def turned(point: Point, angle: float, origin: Point) -> Point:
    """``point`` turned clockwise by ``angle`` and moved to ``origin``."""
    a = radians(angle)
    return (
        origin[0] + point[0] * cos(a) - point[1] * sin(a),
        origin[1] + point[0] * sin(a) + point[1] * cos(a),
    )


def reach(start: Point, target: Point, upper: float, lower: float, bend: int) -> tuple[Point, Point]:
    """Elbow and wrist so that the wrist is at ``target``, or as near as the limb allows."""
    dx, dy = target[0] - start[0], target[1] - start[1]
    distance = max(abs(upper - lower) + 0.5, min(hypot(dx, dy), upper + lower - 0.05))
    heading = degrees(atan2(dx, dy))
    cosine = (upper**2 + distance**2 - lower**2) / (2 * upper * distance)
    angle = degrees(acos(max(-1.0, min(1.0, cosine))))
    elbow = go(start, heading + bend * angle, upper)
    return elbow, go(start, heading, distance)


def beyond(points: Joints, more: float) -> Point:
    _, elbow, wrist = points
    length = hypot(wrist[0] - elbow[0], wrist[1] - elbow[1]) or 1
    share = more / length
    return wrist[0] + (wrist[0] - elbow[0]) * share, wrist[1] + (wrist[1] - elbow[1]) * share


def bent(points: Joints) -> str:
    """A limb's centre line with its joint rounded."""
    a, k, e = points
    soft = 0.34
    p = k[0] + (a[0] - k[0]) * soft, k[1] + (a[1] - k[1]) * soft
    q = k[0] + (e[0] - k[0]) * soft, k[1] + (e[1] - k[1]) * soft
    return f"M{pt(a)}L{pt(p)}Q{pt(k)} {pt(q)}L{pt(e)}"


def between(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
