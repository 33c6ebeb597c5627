"""地震: drop, cover, hold on; wait; walk out; open ground; the emergency bag."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import (
    AN,
    BO,
    DAD,
    KAI,
    LELE,
    LIN,
    MIMI,
    NANA,
    TANG,
    TEACHER_CHEN,
    TEACHER_WANG,
    TEACHER_ZHAO,
    YAYA,
)
from art.groups import wheelchair
from art.people import Arm, Legs, On, Pose, To, figure, put
from art.registry import draws
from art.svg import at, circle, line, path, rect


def _shaking(x: float, y: float) -> str:
    """A hanging lamp that swings."""
    return (
        line([(x, 0), (x - 16, y)], c.SLATE, 2.4)
        + at(path("M-22 8L-13 -8H13L22 8Z", c.YELLOW), x - 18, y + 6, 1, 18)
        + path(f"M{x - 50} {y - 8}q-8 10 -6 22M{x + 16} {y - 4}q6 10 4 22", None, c.STEEL, 2.6)
    )


@draws("quake/drop-cover")
def drop_cover() -> str:
    out = sets.classroom(214) + _shaking(200, 24)
    out += p.shadow(108, 282, 74) + p.shadow(292, 282, 74)
    out += p.desk(108, 282, 132, 132, c.WOOD) + p.desk(292, 282, 132, 132, c.WOOD)
    out += figure(BO, 120, 280, 1.36, pose.KNEEL_COVER.but(lean=46, tilt=30, arm_a=To(166, 246, -1))).svg
    return (
        out
        + figure(
            LELE, 276, 280, 1.38, pose.KNEEL_COVER.but(lean=44, tilt=26, arm_a=To(231, 262, -1)), mirror=True
        ).svg
    )


@draws("quake/protect-head")
def protect_head() -> str:
    out = sets.room("#eef0e4", "#d8c3a0", 226) + path("M286 0V220", None, "#dfe2d2", 3)
    girl = figure(YAYA, 184, 278, 1.7, pose.SQUAT_BAG)
    x, y = girl.head
    out += p.shadow(180, 278, 46) + girl.svg
    out += at(p.school_bag(0, 0, 1.7, c.ORANGE), x - 8, y - 6, 1, 0)
    return out + path(f"M{x - 52} {y - 40}q-8 10 -4 22M{x + 44} {y - 46}q8 10 6 22", None, c.STEEL, 3)


@draws("quake/wait-stop")
def wait_stop() -> str:
    out = (
        sets.room("#f2f1e6", "#d8c3a0", 214)
        + p.board(20, 36, 120, 72)
        + p.window(308, 40, 70, 84)
        + _shaking(230, 24)
    )
    out += put(
        TEACHER_WANG,
        66,
        280,
        1.36,
        pose.SQUAT.but(
            look=0.6, lean=10, tilt=4, face="calm", arm_a=On(-9, -15), arm_b=Arm(92, 150, "palm"), over="AB"
        ),
        shade=34,
    )
    for x, who in ((216, KAI), (336, NANA)):
        out += p.shadow(x, 282, 58) + p.desk(x, 282, 108, 118)
        out += figure(
            who,
            x - 5,
            280,
            1.18,
            pose.KNEEL_COVER.but(lean=40, tilt=20, arm_a=To(x - 50, 238, -1)),
            mirror=True,
            plain=True,
        ).svg
    return out


@draws("quake/walk-out", serious=True)
def walk_out() -> str:
    out = sets.playground(178, building=False) + p.school(-30, 178, 160, 110, floors=2)
    out += put(MIMI, 54, 266, 1.22, pose.OVER_HEAD, plain=True)
    out += put(
        TANG,
        122,
        266,
        1.22,
        pose.OVER_HEAD.but(legs=pose.OVER_HEAD.legs.but(a=(-14, -34), b=(24, 8), foot_a=24, foot_b=0)),
        plain=True,
    )
    out += put(
        TEACHER_ZHAO,
        208,
        272,
        1.2,
        Pose(
            turn=0.75,
            lean=8,
            arm_a=To(246, 190, -1),
            arm_b=To(250, 190, -1),
            over="",
            legs=Legs((20, 4), (-12, -28), foot_b=22),
        ),
    )
    return out + wheelchair(
        AN, 282, 272, 1.2, pose.WHEELCHAIR.but(arm_a=On(-9, -15), arm_b=On(7, -16), over="A"), plain=True
    )


@draws("quake/open-ground", serious=True)
def open_ground() -> str:
    out = sets.open_field(180) + p.tree(24, 190, 0.6)
    out += put(
        TEACHER_CHEN,
        66,
        262,
        1.14,
        Pose(turn=0.55, arm_a=Arm(18, 70, holds=p.clipboard()), arm_b=Arm(60, 92, "point")),
        plain=True,
    )
    for who, x, y in ((LELE, 160, 256), (TANG, 246, 262), (MIMI, 332, 256)):
        out += put(
            who,
            x,
            y,
            1.3,
            pose.SQUAT.but(face="calm", arm_a=Arm(40, 96), arm_b=Arm(44, 100)),
            shade=30,
            plain=True,
            mirror=True,
        )
    return out


@draws("quake/outside-stay")
def outside_stay() -> str:
    out = sets.playground(176)
    out += put(BO, 120, 272, 1.5, pose.SQUAT_COVER, shade=34)
    out += put(YAYA, 276, 276, 1.5, pose.SQUAT_COVER, shade=34, mirror=True)
    return out + p.shadow(196, 284, 14) + p.ball(196, 272)


@draws("quake/kit")
def kit() -> str:
    out = (
        sets.home()
        + p.sofa(330, 246, 120)
        + put(
            DAD,
            300,
            276,
            1.28,
            Pose(turn=0.5, arm_a=Arm(4, 16), arm_b=Arm(40, 70, holds=at(p.bottle(), 0, -2, 1))),
            mirror=True,
        )
    )
    out += put(
        LIN,
        84,
        276,
        1.24,
        Pose(
            turn=0.5,
            arm_a=Arm(8, 20),
            arm_b=Arm(
                46,
                84,
                holds=at(
                    rect(-5, -10, 10, 18, c.YELLOW, 3) + rect(-6.5, -14, 13, 6, c.SLATE, 2), 0, 0, 1, 60
                ),
            ),
        ),
    )
    out += (
        p.table(192, 282, 150, 62, c.WOOD)
        + p.first_aid_kit(142, 220, 0.8)
        + at(p.bottle(), 232, 211, 1.1)
        + rect(244, 206, 22, 14, c.SLATE, 2)
        + circle(250, 213, 3.6, c.GREY)
        + line([(262, 206), (268, 190)], c.SLATE, 1.8)
    )
    return out + p.school_bag(192, 222, 1.25, c.RED)
