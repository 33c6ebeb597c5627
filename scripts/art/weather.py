"""气象灾害: warnings, staying in, no wading, lightning, heat, going home together."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import (
    BO,
    DAD,
    DUN,
    KAI,
    LELE,
    LIN,
    MIMI,
    MUM,
    TANG,
    TEACHER_CHEN,
    TEACHER_LI,
    TEACHER_SUN,
    TEACHER_WANG,
    YAYA,
)
from art.groups import at_desk
from art.people import Arm, Pose, To, put
from art.registry import draws
from art.svg import at, path, poly, rect


def _rain(spots: int = 40) -> str:
    return path(
        "".join(f"M{(k * 61) % 410} {(k * 37) % 190}l-6 18" for k in range(spots)), None, "#b8cad6", 2
    )


@draws("weather/follow-warning")
def follow_warning() -> str:
    out = sets.corridor() + p.signal_board(214, 84, 1.75)
    out += put(LELE, 130, 276, 1.44, Pose(turn=0.3, look=0.4, over="A")) + put(
        BO, 210, 276, 1.36, Pose(arm_b=Arm(150, 168, "point"))
    )
    return out + put(TEACHER_SUN, 312, 278, 1.32, Pose(turn=0.5, arm_b=Arm(96, 122, "point")), mirror=True)


@draws("weather/stay-in")
def stay_in() -> str:
    out = sets.room("#f2f1e6", "#d8c3a0", 226) + p.window(
        56, 34, 288, 128, "#6f8394", sets.storm_view(56, 34, 288, 128, 0.36)
    )
    for who, x in ((MIMI, 92), (DUN, 308)):
        out += at_desk(who, x, 286, 1.3, pose.DESK.but(look=0.3 if who is MIMI else -0.3), plain=True)
    return out + put(TEACHER_LI, 200, 276, 1.28, Pose(arm_a=Arm(-30, 34), arm_b=Arm(30, -34)))


@draws("weather/no-water", serious=True)
def no_water() -> str:
    out = (
        rect(0, 0, 400, 300, "#cbd6dd")
        + p.skyline(150, colour="#b3c2cc")
        + rect(0, 146, 400, 154, "#8b959c")
        + _rain()
    )
    out += (
        path("M150 304Q170 226 232 216Q320 200 404 206V304Z", "#c3dbe6", c.WHITE, 5)
        + p.ripples([(246, 240), (320, 232), (226, 276), (330, 270)], "#6d94a8")
        + poly([(330, 250), (336, 206), (342, 250)], c.ORANGE)
        + rect(331.5, 226, 9, 6, c.WHITE)
    )
    out += put(MUM, 58, 282, 1.34, Pose(turn=0.5, look=0.6, arm_a=Arm(-14, -4), arm_b=To(104, 216))) + put(
        TANG, 130, 284, 1.42, Pose(turn=0.2, look=0.6, face="calm", arm_a=To(108, 218, -1), arm_b=Arm(14, 8))
    )
    return out + p.curved_arrow("M268 184Q232 116 180 150", (176, 154), 140, c.SIGN_BLUE, 8)


@draws("weather/lightning", serious=True)
def lightning() -> str:
    out = (
        rect(0, 0, 400, 300, "#8695a3")
        + p.cloud(90, 88, 2.0, "#5f6f7d")
        + p.cloud(206, 96, 1.2, "#6b7b89")
        + p.bolt(88, 142, 1.5)
        + rect(0, 212, 400, 88, "#8fb07c")
        + p.tree(40, 226, 0.85, "#6e9a66")
    )
    out += (
        rect(268, 40, 140, 190, "#f3d9c3")
        + rect(258, 34, 150, 12, c.BRICK)
        + rect(292, 112, 92, 118, "#fbf3d6")
        + rect(286, 106, 104, 8, c.WHITE)
        + rect(300, 56, 40, 34, "#fdf0b8", 2)
        + rect(352, 56, 40, 34, "#fdf0b8", 2)
    )
    out += put(KAI, 132, 280, 1.32, pose.WALK.but(lean=10)) + put(
        YAYA, 214, 280, 1.32, pose.STRIDE.but(lean=10)
    )
    return out + put(TEACHER_WANG, 336, 268, 1.26, Pose(turn=0.4, arm_b=Arm(90, 130, "palm")), mirror=True)


@draws("weather/heat", serious=True)
def heat() -> str:
    out = (
        sets.open_field(196)
        + p.sun(64, 58, 30, "#f6b53c")
        + p.tree(272, 262, 2.35, c.GREEN)
        + p.shadow(266, 274, 130, 0.2)
    )
    out += put(LIN, 214, 278, 1.3, Pose(turn=0.4, arm_b=Arm(60, 150, holds=at(p.bottle(), 0, -4, 1))))
    girl = LELE.but(hat="yellow")
    return out + put(
        girl,
        330,
        280,
        1.38,
        Pose(turn=0.4, arm_b=Arm(36, 92, holds=at(p.bottle(c.ORANGE), 0, -4, 1))),
        mirror=True,
    )


@draws("weather/home-together")
def home_together() -> str:
    out = (
        rect(0, 0, 400, 300, "#cbd6dd")
        + p.school(-40, 210, 180, 110)
        + rect(0, 210, 400, 90, "#a9b2b6")
        + _rain(44)
    )
    out += put(
        DAD,
        218,
        282,
        1.34,
        pose.WALK.but(
            arm_a=Arm(10, 96, holds=at(p.umbrella_held(c.TEAL), 0, -8, 1.2)), arm_b=To(268, 212, -1), over="A"
        ),
    )
    out += put(MIMI.but(bag=c.ORANGE), 292, 284, 1.36, pose.STRIDE.but(arm_a=To(270, 214)))
    return out + put(TEACHER_CHEN, 84, 272, 1.2, pose.WAVE, plain=True)
