"""Single people on a clear ground: the pupils, the staff, the helpers, the family, and the basic poses."""

from typing import Any

from art import cast, groups
from art import palette as c
from art import poses as pose
from art import props as p
from art.people import On, Person, figure, put
from art.registry import Drawing, draws
from art.svg import at, line, path


def _alone(name: str, who: Person, **how: Any) -> None:
    """A picture 240 by 300 with one figure that fills it."""
    scale = {"p1": 2.5, "p2": 2.2, "teen": 1.98, "adult": 1.8, "elder": 1.88}[who.age]
    if who.hat or (how.get("arm_b") and isinstance(how["arm_b"], tuple) and how["arm_b"][0] > 120):
        scale *= 0.95
    x = how.pop("x", 120)
    how = {"scale": scale, **how}
    s = how.pop("scale")

    def drawing() -> str:
        return put(who, x, 286, s, **how)

    draws(name, 240, 300)(drawing)


def _drawn(name: str, drawing: Drawing, width: float = 240, height: float = 300) -> None:
    draws(name, width, height)(drawing)


_whistle = path("M-8 -9H5V-5Q5 2 -1 2Q-6 2 -6 -4H-8Z", c.RED) + path("M4 -8Q12 -14 6 -22", None, c.SLATE, 1.2)
_book = path("M-9 -12H9V10H-9Z", c.TEAL, c.TEAL, 2) + path("M-6 -8H6V-3H-6Z", c.CREAM)

# Pupils
_alone("figures/p1-girl-wave", cast.LELE, **pose.wave(face="happy"))
_alone("figures/p1-boy-walk", cast.TANG, **pose.walk(bag=c.ORANGE))
_alone("figures/p1-girl-hand-up", cast.MIMI, **pose.hand_up())
_alone("figures/p1-boy-stand", cast.DUN)
_alone("figures/p2-girl-point", cast.YAYA, x=104, **pose.point())
_alone("figures/p2-boy-walk", cast.BO, **pose.walk(bag=c.TEAL))
_alone("figures/p2-hearing-aid", cast.KAI, turn=0.3, arm_b=(40, 104), hand_b="palm", over="AB")
_alone("figures/p2-girl-braids", cast.NANA, arm_a=(-16, 40), in_a=_book, arm_b=(14, 6))
_drawn(
    "figures/p2-wheelchair",
    lambda: groups.wheelchair(cast.AN, 108, 280, 2.15, arm_b=(96, 150), hand_b="palm", over="AB"),
)
_alone("figures/teen-girl-stand", cast.LIN, bag=c.ORANGE)
_alone("figures/teen-boy-walk", cast.HAO, **pose.walk(bag=c.NAVY))
_alone("figures/teen-girl-phone", cast.QIAO, **pose.phone(in_a=p.handset()))
_alone(
    "figures/teen-cane",
    cast.MING,
    x=92,
    turn=0.6,
    arm_b=(30, 62),
    in_b=at(p.cane(), 0, 0, 1.0),
    arm_a=(-10, 4),
    leg_a=(-8, -8),
    leg_b=(14, 4),
    over="AB",
    scale=1.9,
)
_alone("figures/teen-boy-thumb", cast.ZHOU, arm_b=(40, 130), hand_b="thumb", over="AB", face="happy")
_drawn(
    "figures/teen-cycle",
    lambda: groups.cyclist(cast.ZHOU.but(hat="bike", hat_colour=c.ORANGE), 124, 280, 1.7, c.TEAL),
    260,
)

# School staff
_alone("figures/teacher-woman", cast.TEACHER_LI, x=104, **pose.point())
_alone("figures/teacher-man", cast.TEACHER_WANG, arm_a=(-14, 40), in_a=_book, arm_b=(30, 110), hand_b="palm")
_alone(
    "figures/teacher-older",
    cast.TEACHER_CHEN,
    turn=0.4,
    arm_a=(18, 76),
    in_a=p.clipboard(),
    arm_b=(24, 50),
    over="AB",
)
_alone("figures/teacher-expecting", cast.TEACHER_SUN, turn=0.5, arm_a=(20, 50), arm_b=(30, 70))
_alone(
    "figures/teacher-sports",
    cast.TEACHER_ZHAO,
    turn=0.4,
    arm_a=(-30, -10),
    arm_b=(30, 140),
    in_b=_whistle,
    over="AB",
)
_alone("figures/head-teacher", cast.HEAD_TEACHER, arm_a=(-14, -4), arm_b=(36, 120), hand_b="palm")
_alone("figures/guard", cast.GUARD_MAN, x=104, **pose.palm())
_alone(
    "figures/cook",
    cast.COOK_WOMAN,
    arm_a=(-26, 50),
    arm_b=(26, 96),
    in_b=line([(0, 4), (0, -20)], c.STEEL, 2.4) + path("M-7 -22Q0 -12 7 -22Z", c.STEEL),
)
_alone("figures/bus-driver", cast.BUS_DRIVER, **pose.wave())
_alone("figures/bus-attendant", cast.BUS_AUNT, arm_a=(-90, -92), hand_a="flat", arm_b=(14, 6), x=132)

# Helpers
_alone("figures/firefighter-woman", cast.FIRE_WOMAN, **pose.wave())
_alone("figures/firefighter-man", cast.FIRE_MAN, arm_a=(-30, 30), arm_b=(30, -30))
_alone("figures/police-woman", cast.POLICE_WOMAN, **pose.wave())
_alone("figures/police-man", cast.POLICE_MAN, x=104, **pose.palm())
_alone(
    "figures/doctor",
    cast.DOCTOR_WOMAN,
    turn=0.3,
    arm_a=(14, 74),
    in_a=p.clipboard(),
    arm_b=(24, 54),
    over="AB",
)
_alone(
    "figures/nurse",
    cast.NURSE_MAN,
    turn=0.3,
    arm_b=(40, 96),
    in_b=at(p.first_aid_kit(0, 10, 0.6), 0, 0),
    over="AB",
)
_alone(
    "figures/lifeguard",
    cast.LIFEGUARD,
    arm_a=(-18, -8),
    in_a=p.life_ring(-2, 8, 12),
    arm_b=(30, 120),
    hand_b="palm",
)

# Family
_alone("figures/mother", cast.MUM, **pose.wave())
_alone("figures/father", cast.DAD, arm_a=(-14, -6), arm_b=(40, 130), hand_b="thumb", over="AB")
_alone("figures/grandmother", cast.GRANDMA, arm_a=(-18, 34), arm_b=(18, -34))
_alone(
    "figures/grandfather",
    cast.GRANDPA,
    turn=0.3,
    arm_b=(24, 30),
    in_b=line([(0, -2), (4, 56)], c.BARK, 3) + path("M0 -2q-8 -8 -12 0", None, c.BARK, 3),
    over="AB",
)


def _hand_in_hand() -> str:
    girl = put(cast.LELE.but(hat="yellow"), 190, 286, 1.7, plain=True, arm_a=(-40, -16), arm_b=(14, 6))
    return put(cast.GRANDPA, 92, 286, 1.7, arm_b=(26, 22), arm_a=(-14, -6)) + girl


_drawn("figures/holding-hands", _hand_in_hand, 270)


def _three_ages() -> str:
    out = put(cast.LIN, 306, 248, 1.72, plain=True, **pose.wave()) + put(cast.KAI, 194, 248, 1.72, plain=True)
    return out + put(cast.LELE, 84, 248, 1.72, plain=True, arm_a=(-112, -168), hand_a="palm", arm_b=(14, 6))


_drawn("figures/three-ages", _three_ages, 380, 260)


def _family() -> str:
    out = (
        put(cast.GRANDMA, 62, 248, 1.62, plain=True)
        + put(cast.DAD, 152, 248, 1.62, plain=True, arm_b=(26, 14))
        + put(cast.MUM, 330, 248, 1.62, plain=True, **pose.wave())
    )
    return out + put(cast.TANG.but(scarf=False), 240, 248, 1.62, plain=True, face="happy")


_drawn("figures/family", _family, 400, 260)

# Poses


def _pose(
    name: str,
    who: Person,
    width: float,
    height: float,
    s: float,
    x: float,
    shade: float = 30,
    below: float = 18,
    **how: Any,
) -> None:
    """A pose with its shadow, its ground ``below`` units over the lower edge."""
    draws(name, width, height)(lambda: put(who, x, height - below, s, shade, **how))


_pose("poses/crawl", cast.MIMI, 280, 226, 2.3, 130, **pose.crawl(cast.MIMI))
_pose(
    "poses/stoop",
    cast.YAYA,
    240,
    260,
    2.1,
    104,
    **pose.stoop(arm_a=On(11, 10, 1), over="A"),
)
_pose("poses/kneel-cover", cast.TANG, 280, 220, 2.5, 118, **pose.kneel_cover(cast.TANG))
_pose("poses/squat-cover", cast.NANA, 240, 240, 2.2, 110, **pose.squat_cover(cast.NANA))
_pose("poses/over-head", cast.LELE, 200, 280, 2.5, 100, **pose.over_head())
_pose("poses/palm-no", cast.YAYA, 240, 280, 2.2, 100, **pose.palm(face="calm"))
_pose("poses/hush", cast.KAI, 200, 280, 2.2, 100, **pose.hush())
_pose("poses/tell", cast.TANG, 220, 270, 2.5, 96, **pose.tell())
_pose("poses/call-out", cast.MIMI, 220, 270, 2.5, 96, **pose.call_out())
_pose("poses/arms-chest", cast.HAO, 200, 300, 2.0, 100, **pose.chest())
_pose("poses/curl", cast.LIN, 300, 206, 2.3, 132, below=36, shade=44, **pose.curl(cast.LIN))
_pose("poses/sit-quiet", cast.LELE, 220, 220, 2.6, 98, **pose.knees_up(cast.LELE))


def _bag_on_head() -> str:
    how = pose.squat(
        cast.BO,
        lean=20,
        tilt=12,
        arm_a=On(-15, -16, -1),
        arm_b=On(15, -17, 1),
        over="",
        face="calm",
    )
    who = figure(cast.BO, 96, 276, 2.1, **how)
    return p.shadow(96, 276, 60) + who.svg + p.school_bag(who.head[0] - 8, who.head[1] - 8, 2, c.ORANGE)


draws("poses/protect-bag", 220, 288)(_bag_on_head)


def _line_walk() -> str:
    out = put(cast.TEACHER_LI, 340, 258, 1.62, plain=True, **pose.walk(look=0.2))
    for k, who in enumerate((cast.TANG, cast.LELE, cast.DUN)):
        out += put(who, 240 - k * 92, 258, 1.62, plain=True, **(pose.walk() if k % 2 else pose.stride()))
    return out


_drawn("poses/line-up-walk", _line_walk, 400, 270)
