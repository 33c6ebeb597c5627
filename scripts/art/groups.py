"""Figures together with the thing they use: wheelchair, bicycle, seat, desk."""

from art import palette as c
from art import poses
from art import props as p
from art.bodies import SHOE
from art.people import Legs, Person, Pose, To, figure
from art.svg import at, oval


def wheelchair(
    who: Person,
    x: float,
    y: float,
    s: float = 1,
    pose: Pose = poses.WHEELCHAIR,
    *,
    mirror: bool = False,
    plain: bool = False,
) -> str:
    """Somebody in a wheelchair; (x, y) lies on the ground between the wheels."""
    rider_x = x + (2 if mirror else -2) * s
    return (
        oval(x, y, 34 * s, 5 * s, c.INK, opacity=0.14)
        + p.wheelchair_back(x, y, s, mirror)
        + figure(who, rider_x, y, s, pose, mirror=mirror, plain=plain).svg
        + p.wheelchair_front(x, y, s, mirror)
    )


def cyclist(who: Person, x: float, y: float, s: float = 1, colour: str = c.TEAL) -> str:
    """Somebody on a bicycle, scaled so that the hands reach the grips and the feet the pedals."""
    b = who.build
    k = s * (b.thigh + b.shin + b.torso) / (25 + 25 + 36) * 1.12
    pedals = To(x + 5 * k, y - 14 * k, -1), To(x - 5 * k, y - 27 * k, -1)
    pose = Pose(
        turn=0.75,
        look=0.45,
        lean=14,
        tilt=2,
        arm_a=To(x + 18 * k, y - 57 * k, -1),
        arm_b=To(x + 21 * k, y - 56 * k, -1),
        over="A",
        legs=Legs(*pedals, knee_first=True, hip=(0, 0)),
    )
    return (
        oval(x, y, 48 * k, 5 * k, c.INK, opacity=0.14)
        + at(p.bicycle(0, 0, 1, colour), x, y, round(k, 2))
        + figure(who, x - 14 * k, y - 51 * k, s, pose).svg
    )


def at_desk(
    who: Person, x: float, y: float, s: float = 1, pose: Pose = poses.DESK, *, plain: bool = False
) -> str:
    """Sitting at a school desk, facing us; (x, y) is the middle of the desk's foot."""
    hips = y - 58 * s + who.build.torso * 0.2 * s
    return figure(who, x, hips, s, pose, plain=plain).svg + p.desk_closed(x, y, 78 * s, 58 * s, c.WOOD)


def on_chair(
    who: Person,
    x: float,
    y: float,
    s: float = 1,
    pose: Pose = poses.SIT,
    *,
    mirror: bool = False,
    chair: str = c.BLUE,
) -> str:
    """Sitting on a chair, turned to the side."""
    b = who.build
    under = b.shin + SHOE + b.leg * 0.3 - b.leg * 0.5
    return (
        oval(x, y, 26 * s, 4 * s, c.INK, opacity=0.14)
        + p.chair(x - (-4 if mirror else 4) * s, y, s * under / 37, chair, mirror)
        + figure(who, x, y, s, pose, mirror=mirror).svg
    )
