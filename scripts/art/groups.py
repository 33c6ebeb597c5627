"""Figures together with the thing they use: wheelchair, bicycle, seat, desk."""

from typing import Any

from art import palette as c
from art import poses as pose
from art import props as p
from art.people import BUILDS, Person, figure, put, to
from art.svg import at, dots, oval


def wheelchair(who: Person, x: float, y: float, s: float = 1, *, mirror: bool = False, **more: Any) -> str:
    """Somebody in a wheelchair; (x, y) lies on the ground between the wheels."""
    side = -1 if mirror else 1
    rider: dict[str, Any] = {
        "turn": 0.6, "look": 0.5, "hip": (-4, -40), "leg_a": (84, 14), "leg_b": (86, 18), "knee_first": True,
        "arm_a": (-12, 34), "arm_b": (24, 62), **more,
    }  # fmt: skip
    return (
        oval(x, y, 34 * s, 5 * s, c.INK, opacity=0.14)
        + p.wheelchair_back(x, y, s, mirror)
        + figure(who, x - side * 2 * s, y, s, mirror=mirror, **rider).svg
        + p.wheelchair_front(x, y, s, mirror)
    )


def cyclist(
    who: Person, x: float, y: float, s: float = 1, colour: str = c.TEAL, *, mirror: bool = False, **more: Any
) -> str:
    """Somebody on a bicycle, scaled so that the hands reach the grips and the feet the pedals."""
    side = -1 if mirror else 1
    b = BUILDS[who.age]
    k = s * (b.thigh + b.shin + b.torso) / (25 + 25 + 36) * 1.12
    hips = (x - side * 14 * k, y - 51 * k)
    rider: dict[str, Any] = {
        "turn": 0.75, "look": 0.45, "lean": 14, "tilt": 2, "hip": (0, 0), "arm_a": to(x + side * 18 * k, y - 57 * k, -1), "arm_b": to(x + side * 21 * k, y - 56 * k, -1),
        "leg_a": to(x + side * 5 * k, y - 14 * k, -1), "leg_b": to(x - side * 5 * k, y - 27 * k, -1), "knee_first": True, "over": "A", **more,
    }  # fmt: skip
    bike = at(p.bicycle(0, 0, 1, colour), x, y, round(k, 2), mirror=mirror)
    return (
        oval(x, y, 48 * k, 5 * k, c.INK, opacity=0.14)
        + bike
        + figure(who, *hips, s, mirror=mirror, **rider).svg
    )


def at_desk(who: Person, x: float, y: float, s: float = 1, colour: str = c.WOOD, **more: Any) -> str:
    """Sitting at a school desk, facing us; (x, y) is the middle of the desk's foot."""
    b = BUILDS[who.age]
    sitting: dict[str, Any] = {"hip": (0, 0), "legs": False, "arm_a": (-34, 48), "arm_b": (34, -48), **more}
    top = y - 58 * s
    body = figure(who, x, top + b.torso * 0.2 * s, s, **sitting).svg
    return body + p.desk_closed(x, y, 78 * s, 58 * s, colour)


def on_chair(
    who: Person, x: float, y: float, s: float = 1, *, mirror: bool = False, chair: str = c.BLUE, **more: Any
) -> str:
    """Sitting on a chair, turned to the side."""
    b = BUILDS[who.age]
    seat = b.shin + pose.SHOE + b.leg * 0.3
    furniture = p.chair(x - (-4 if mirror else 4) * s, y, s * (seat - b.leg * 0.5) / 37, chair, mirror)
    return (
        oval(x, y, 26 * s, 4 * s, c.INK, opacity=0.14)
        + furniture
        + figure(who, x, y, s, mirror=mirror, **pose.sit(who, seat, **more)).svg
    )


def crowd_row(people: tuple[Person, ...], x: float, y: float, step: float, s: float, **more: Any) -> str:
    """Several in a row, ``step`` apart, all in one pose."""
    return "".join(put(who, x + k * step, y, s, plain=True, **more) for k, who in enumerate(people))


def heads_row(xs: tuple[float, ...], y: float, r: float, skin: str, hair: str) -> str:
    """Far-off heads seen from behind."""
    return dots([(x, y) for x in xs], r, hair) + dots([(x, y + r * 0.9) for x in xs], r * 0.4, skin)
