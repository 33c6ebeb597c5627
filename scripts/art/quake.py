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
from art.people import On, figure, put, to
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
    out += figure(BO, 120, 280, 1.36, **pose.kneel_cover(BO, lean=46, tilt=30, arm_a=to(166, 246, -1))).svg
    return (
        out
        + figure(
            LELE,
            276,
            280,
            1.38,
            mirror=True,
            **pose.kneel_cover(LELE, lean=44, tilt=26, arm_a=to(231, 262, -1)),
        ).svg
    )


@draws("quake/protect-head")
def protect_head() -> str:
    out = sets.room("#eef0e4", "#d8c3a0", 226) + path("M286 0V220", None, "#dfe2d2", 3)
    girl = figure(
        YAYA,
        184,
        278,
        1.7,
        **pose.squat(
            YAYA, lean=20, tilt=12, arm_a=On(-15, -16, -1), arm_b=On(15, -17, 1), over="", face="calm"
        ),
    )
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
        34,
        **pose.squat(
            TEACHER_WANG,
            lean=10,
            tilt=4,
            look=0.6,
            arm_b=(92, 150),
            hand_b="palm",
            arm_a=On(-9, -15, 1),
            over="AB",
            face="calm",
        ),
    )
    for x, who in ((216, KAI), (336, NANA)):
        out += p.shadow(x, 282, 58) + p.desk(x, 282, 108, 118)
        out += figure(
            who,
            x - 5,
            280,
            1.18,
            mirror=True,
            plain=True,
            **pose.kneel_cover(who, lean=40, tilt=20, arm_a=to(x - 50, 238, -1)),
        ).svg
    return out


@draws("quake/walk-out")
def walk_out() -> str:
    out = sets.playground(178, building=False) + p.school(-30, 178, 160, 110, floors=2)
    out += put(MIMI, 54, 266, 1.22, plain=True, **pose.over_head())
    out += put(
        TANG,
        122,
        266,
        1.22,
        plain=True,
        **pose.over_head(leg_a=(-14, -34), leg_b=(24, 8), foot_a=24, foot_b=0),
    )
    out += put(
        TEACHER_ZHAO,
        208,
        272,
        1.2,
        turn=0.75,
        lean=8,
        leg_a=(20, 4),
        leg_b=(-12, -28),
        foot_b=22,
        arm_a=to(246, 190, -1),
        arm_b=to(250, 190, -1),
        over="",
    )
    return out + wheelchair(
        AN, 282, 272, 1.2, arm_a=On(-9, -15, 1), arm_b=On(7, -16, 1), over="A", plain=True
    )


@draws("quake/open-ground")
def open_ground() -> str:
    out = sets.open_field(180) + p.tree(24, 190, 0.6)
    out += put(
        TEACHER_CHEN,
        66,
        262,
        1.14,
        plain=True,
        turn=0.55,
        arm_a=(18, 70),
        in_a=p.clipboard(),
        arm_b=(60, 92),
        hand_b="point",
        over="AB",
    )
    for who, x, y in ((LELE, 160, 256), (TANG, 246, 262), (MIMI, 332, 256)):
        out += put(
            who,
            x,
            y,
            1.3,
            30,
            plain=True,
            **pose.squat(who, face="calm", arm_a=(40, 96), arm_b=(44, 100), mirror=True),
        )
    return out


@draws("quake/outside-stay")
def outside_stay() -> str:
    out = sets.playground(176)
    out += put(BO, 120, 272, 1.5, 34, **pose.squat_cover(BO))
    out += put(YAYA, 276, 276, 1.5, 34, **pose.squat_cover(YAYA, mirror=True))
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
            mirror=True,
            turn=0.5,
            arm_b=(40, 70),
            arm_a=(4, 16),
            over="AB",
            in_b=at(p.bottle(), 0, -2, 1),
        )
    )
    out += put(
        LIN,
        84,
        276,
        1.24,
        turn=0.5,
        arm_a=(8, 20),
        arm_b=(46, 84),
        over="AB",
        in_b=at(rect(-5, -10, 10, 18, c.YELLOW, 3) + rect(-6.5, -14, 13, 6, c.SLATE, 2), 0, 0, 1, 60),
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
