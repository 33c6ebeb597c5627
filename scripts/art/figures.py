"""Single people on a clear ground: the pupils, the staff, the helpers, the family, and the basic poses."""

from art import cast, groups, poses
from art import palette as c
from art import props as p
from art.people import STAND, Arm, Legs, On, Person, Pose, figure, put
from art.registry import draws
from art.svg import at, line, path


def _alone(name: str, who: Person, pose: Pose = STAND, *, x: float = 120, scale: float = 0) -> None:
    """A picture 240 by 300 with one figure that fills it."""
    fill = scale or {"p1": 2.5, "p2": 2.2, "teen": 1.98, "adult": 1.8, "elder": 1.88}[who.age]
    if not scale and (who.hat or (isinstance(pose.arm_b, Arm) and pose.arm_b.upper > 120)):
        fill *= 0.95
    draws(name, 240, 300)(lambda: put(who, x, 286, fill, pose))


_whistle = path("M-8 -9H5V-5Q5 2 -1 2Q-6 2 -6 -4H-8Z", c.RED) + path("M4 -8Q12 -14 6 -22", None, c.SLATE, 1.2)
_book = path("M-9 -12H9V10H-9Z", c.TEAL, c.TEAL, 2) + path("M-6 -8H6V-3H-6Z", c.CREAM)

# Pupils
_alone("figures/p1-girl-wave", cast.LELE, poses.WAVE.but(face="happy"))
_alone("figures/p1-boy-walk", cast.TANG.but(bag=c.ORANGE), poses.WALK)
_alone("figures/p1-girl-hand-up", cast.MIMI, poses.HAND_UP)
_alone("figures/p1-boy-stand", cast.DUN)
_alone("figures/p2-girl-point", cast.YAYA, poses.POINT, x=104)
_alone("figures/p2-boy-walk", cast.BO.but(bag=c.TEAL), poses.WALK)
_alone("figures/p2-hearing-aid", cast.KAI, Pose(turn=0.3, arm_b=Arm(40, 104, "palm")))
_alone("figures/p2-girl-braids", cast.NANA, Pose(arm_a=Arm(-16, 40, holds=_book)))
draws("figures/p2-wheelchair", 240, 300)(
    lambda: groups.wheelchair(
        cast.AN, 108, 280, 2.15, poses.WHEELCHAIR.but(arm_b=Arm(96, 150, "palm"), over="AB")
    )
)
_alone("figures/teen-girl-stand", cast.LIN.but(bag=c.ORANGE))
_alone("figures/teen-boy-walk", cast.HAO.but(bag=c.NAVY), poses.WALK)
_alone("figures/teen-girl-phone", cast.QIAO, poses.PHONE)
_alone(
    "figures/teen-cane",
    cast.MING,
    Pose(
        turn=0.6,
        arm_a=Arm(-10, 4),
        arm_b=Arm(30, 62, holds=at(p.cane(), 0, 0, 1.0)),
        legs=Legs((-8, -8), (14, 4)),
    ),
    x=92,
    scale=1.9,
)
_alone("figures/teen-boy-thumb", cast.ZHOU, Pose(face="happy", arm_b=Arm(40, 130, "thumb")))
draws("figures/teen-cycle", 260, 300)(
    lambda: groups.cyclist(cast.ZHOU.but(hat="bike", hat_colour=c.ORANGE), 124, 280, 1.7, c.TEAL)
)

# School staff
_alone("figures/teacher-woman", cast.TEACHER_LI, poses.POINT, x=104)
_alone(
    "figures/teacher-man",
    cast.TEACHER_WANG,
    Pose(arm_a=Arm(-14, 40, holds=_book), arm_b=Arm(30, 110, "palm")),
)
_alone(
    "figures/teacher-older",
    cast.TEACHER_CHEN,
    Pose(turn=0.4, arm_a=Arm(18, 76, holds=p.clipboard()), arm_b=Arm(24, 50)),
)
_alone(
    "figures/teacher-expecting",
    cast.TEACHER_SUN,
    Pose(turn=0.5, arm_a=Arm(20, 50), arm_b=Arm(30, 70), over="A"),
)
_alone(
    "figures/teacher-sports",
    cast.TEACHER_ZHAO,
    Pose(turn=0.4, arm_a=Arm(-30, -10), arm_b=Arm(30, 140, holds=_whistle)),
)
_alone("figures/head-teacher", cast.HEAD_TEACHER, Pose(arm_a=Arm(-14, -4), arm_b=Arm(36, 120, "palm")))
_alone("figures/guard", cast.GUARD_MAN, poses.PALM, x=104)
_alone(
    "figures/cook",
    cast.COOK_WOMAN,
    Pose(
        arm_a=Arm(-26, 50),
        arm_b=Arm(
            26, 96, holds=line([(0, 4), (0, -20)], c.STEEL, 2.4) + path("M-7 -22Q0 -12 7 -22Z", c.STEEL)
        ),
    ),
)
_alone("figures/bus-driver", cast.BUS_DRIVER, poses.WAVE)
_alone("figures/bus-attendant", cast.BUS_AUNT, Pose(arm_a=Arm(-90, -92, "flat")), x=132)

# Helpers
_alone("figures/firefighter-woman", cast.FIRE_WOMAN, poses.WAVE)
_alone("figures/firefighter-man", cast.FIRE_MAN, Pose(arm_a=Arm(-30, 30), arm_b=Arm(30, -30)))
_alone("figures/police-woman", cast.POLICE_WOMAN, poses.WAVE)
_alone("figures/police-man", cast.POLICE_MAN, poses.PALM, x=104)
_alone(
    "figures/doctor",
    cast.DOCTOR_WOMAN,
    Pose(turn=0.3, arm_a=Arm(14, 74, holds=p.clipboard()), arm_b=Arm(24, 54)),
)
_alone(
    "figures/nurse",
    cast.NURSE_MAN,
    Pose(turn=0.3, arm_b=Arm(40, 96, holds=at(p.first_aid_kit(0, 10, 0.6), 0, 0))),
)
_alone(
    "figures/lifeguard",
    cast.LIFEGUARD,
    Pose(arm_a=Arm(-18, -8, holds=p.life_ring(-2, 8, 12)), arm_b=Arm(30, 120, "palm")),
)

# Family
_alone("figures/mother", cast.MUM, poses.WAVE)
_alone("figures/father", cast.DAD, Pose(arm_b=Arm(40, 130, "thumb")))
_alone("figures/grandmother", cast.GRANDMA, Pose(arm_a=Arm(-18, 34), arm_b=Arm(18, -34)))
_alone(
    "figures/grandfather",
    cast.GRANDPA,
    Pose(
        turn=0.3,
        arm_b=Arm(
            24, 30, holds=line([(0, -2), (4, 56)], c.BARK, 3) + path("M0 -2q-8 -8 -12 0", None, c.BARK, 3)
        ),
    ),
)


@draws("figures/holding-hands", 270, 300)
def _hand_in_hand() -> str:
    girl = put(cast.LELE.but(hat="yellow"), 190, 286, 1.7, Pose(arm_a=Arm(-40, -16)), plain=True)
    return put(cast.GRANDPA, 92, 286, 1.7, Pose(arm_b=Arm(26, 22))) + girl


@draws("figures/three-ages", 380, 260)
def _three_ages() -> str:
    out = put(cast.LIN, 306, 248, 1.72, poses.WAVE, plain=True) + put(cast.KAI, 194, 248, 1.72, plain=True)
    return out + put(cast.LELE, 84, 248, 1.72, Pose(arm_a=Arm(-112, -168, "palm")), plain=True)


@draws("figures/family", 400, 260)
def _family() -> str:
    out = (
        put(cast.GRANDMA, 62, 248, 1.62, plain=True)
        + put(cast.DAD, 152, 248, 1.62, Pose(arm_b=Arm(26, 14)), plain=True)
        + put(cast.MUM, 330, 248, 1.62, poses.WAVE, plain=True)
    )
    return out + put(cast.TANG.but(scarf=False), 240, 248, 1.62, Pose(face="happy"), plain=True)


# Poses


def _pose(
    name: str,
    who: Person,
    pose: Pose,
    width: float,
    height: float,
    s: float,
    x: float,
    *,
    shade: float = 30,
    below: float = 18,
) -> None:
    """A pose with its shadow, its ground ``below`` units over the lower edge."""
    draws(name, width, height)(lambda: put(who, x, height - below, s, pose, shade=shade))


_pose("poses/crawl", cast.MIMI, poses.CRAWL, 280, 226, 2.3, 130)
_pose("poses/stoop", cast.YAYA, poses.STOOP.but(arm_a=On(11, 10), over="A"), 240, 260, 2.1, 104)
_pose("poses/kneel-cover", cast.TANG, poses.KNEEL_COVER, 280, 220, 2.5, 118)
_pose("poses/squat-cover", cast.NANA, poses.SQUAT_COVER, 240, 240, 2.2, 110)
_pose("poses/over-head", cast.LELE, poses.OVER_HEAD, 200, 280, 2.5, 100)
_pose("poses/palm-no", cast.YAYA, poses.PALM.but(face="calm"), 240, 280, 2.2, 100)
_pose("poses/hush", cast.KAI, poses.HUSH, 200, 280, 2.2, 100)
_pose("poses/tell", cast.TANG, poses.TELL, 220, 270, 2.5, 96)
_pose("poses/call-out", cast.MIMI, poses.CALL_OUT, 220, 270, 2.5, 96)
_pose("poses/arms-chest", cast.HAO, poses.CHEST, 200, 300, 2.0, 100)
_pose("poses/curl", cast.LIN, poses.CURL, 300, 206, 2.3, 132, below=36, shade=44)
_pose("poses/sit-quiet", cast.LELE, poses.KNEES_UP, 220, 220, 2.6, 98)


@draws("poses/protect-bag", 220, 288)
def _bag_on_head() -> str:
    who = figure(cast.BO, 96, 276, 2.1, poses.SQUAT_BAG)
    return p.shadow(96, 276, 60) + who.svg + p.school_bag(who.head[0] - 8, who.head[1] - 8, 2, c.ORANGE)


@draws("poses/line-up-walk", 400, 270)
def _line_walk() -> str:
    out = put(cast.TEACHER_LI, 340, 258, 1.62, poses.WALK.but(look=0.2), plain=True)
    for k, who in enumerate((cast.TANG, cast.LELE, cast.DUN)):
        out += put(who, 240 - k * 92, 258, 1.62, poses.WALK if k % 2 else poses.STRIDE, plain=True)
    return out
