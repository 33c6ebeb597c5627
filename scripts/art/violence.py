"""反恐防暴: follow the teacher, go far, lock and hide, be quiet, call 110, leave it to grown-ups. Nobody threatens here."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import (
    BO,
    GUARD_MAN,
    HAO,
    LELE,
    LIN,
    MIMI,
    NANA,
    POLICE_WOMAN,
    TANG,
    TEACHER_LI,
    TEACHER_WANG,
    TEACHER_ZHAO,
    YAYA,
)
from art.people import Arm, Legs, On, Pose, To, put
from art.registry import draws
from art.svg import at, line, path, rect


def _radio() -> str:
    return (
        rect(-4, -10, 8, 17, c.INK, 2)
        + line([(2.4, -10), (2.4, -18)], c.INK, 2)
        + rect(-2.4, -7, 4.8, 4, c.STEEL, 0.6)
    )


@draws("violence/follow-teacher")
def follow_teacher() -> str:
    out = sets.corridor() + p.door(346, 232, 60, 134)
    out += put(TANG, 96, 274, 1.34, pose.WALK.but(face="calm"), plain=True)
    out += put(MIMI, 180, 274, 1.34, pose.STRIDE.but(face="calm", arm_b=To(219, 190)), plain=True)
    return out + put(
        TEACHER_ZHAO,
        252,
        276,
        1.34,
        pose.WALK.but(
            look=0.3, face="calm", arm_a=To(220, 188, -1), arm_b=Arm(40, 128, holds=_radio()), over="A"
        ),
    )


@draws("violence/leave-far")
def leave_far() -> str:
    out = (
        sets.outdoors(190, c.SKY, "#b8d79b")
        + p.school(-60, 190, 170, 96)
        + p.tree(370, 200, 0.95)
        + path("M0 252Q200 232 400 246V300H0Z", "#e6dcc6")
    )
    out += put(TEACHER_WANG, 62, 280, 1.26, pose.WALK.but(face="calm"), plain=True)
    out += put(LELE, 154, 280, 1.3, pose.STRIDE.but(face="calm"), plain=True) + put(
        BO, 234, 280, 1.3, pose.WALK.but(face="calm"), plain=True
    )
    return out + put(
        TEACHER_LI,
        324,
        280,
        1.28,
        pose.STRIDE.but(look=0.2, face="calm", arm_b=Arm(100, 110, "point"), over="AB"),
        plain=True,
    )


@draws("violence/lock-hide")
def lock_hide() -> str:
    out = (
        sets.room("#cfd9de", "#b9ad98", 226)
        + p.door(58, 226, 78, 156, "#b98f5f", pane=False)
        + rect(196, 44, 92, 74, "#8fa3af")
        + path("M196 44h92M200 44v74M284 44v74", None, c.WHITE, 6)
    )
    out += path("".join(f"M200 {y}h84" for y in range(54, 116, 9)), None, "#a9bac4", 5)
    out += put(
        TEACHER_WANG,
        134,
        268,
        1.3,
        Pose(turn=0.65, face="calm", arm_a=Arm(4, 16), arm_b=To(90, 156, -1)),
        mirror=True,
    )
    for who, x, y in ((NANA, 248, 276), (LELE, 336, 278)):
        out += put(
            who,
            x,
            y,
            1.22,
            pose.SQUAT.but(face="calm", arm_a=Arm(38, 96), arm_b=Arm(44, 100)),
            shade=30,
            plain=True,
            mirror=True,
        )
    return out


@draws("violence/quiet")
def quiet() -> str:
    out = sets.room("#cfd9de", "#b9ad98", 214) + p.shelf(150, 214, 80, 92) + rect(0, 92, 400, 7, "#b7c5cc")
    out += put(YAYA, 74, 270, 1.5, pose.KNEES_UP, shade=34)
    out += put(
        TEACHER_LI,
        180,
        276,
        1.4,
        pose.KNEES_UP.but(look=0.1, arm_a=Arm(44, 76), arm_b=On(6, 17, hand="point"), over="AB"),
        shade=40,
    )
    out += put(TANG, 318, 274, 1.55, pose.KNEES_UP, shade=34, mirror=True)
    return (
        out
        + at(rect(-12, -21, 24, 42, c.INK, 5) + rect(-9, -15, 18, 28, "#55626c", 1.5), 46, 56)
        + line([(24, 80), (68, 34)], c.SIGN_RED, 6)
    )


@draws("violence/report-110", serious=True)
def report() -> str:
    out = (
        sets.pavement(236)
        + p.police_car(310, 236, 1.02)
        + put(HAO, 110, 282, 1.56, pose.PHONE.but(face="calm"))
    )
    out += p.bubble(206, 56, 124, 72, (146, 98), p.digits("110", 0, 0, 36, c.SIGN_BLUE))
    return out + put(
        POLICE_WOMAN, 262, 282, 1.3, Pose(turn=0.4, arm_b=Arm(60, 90, "flat")), plain=True, mirror=True
    )


@draws("violence/no-confront")
def no_confront() -> str:
    out = (
        sets.outdoors(204, c.SKY, "#d5cfc2")
        + p.school(-20, 204, 150, 104)
        + rect(326, 96, 16, 110, c.BRICK)
        + rect(320, 88, 28, 10, "#8f4433")
        + p.fence(342, 400, 206, 70, c.SLATE)
    )
    out += put(
        GUARD_MAN,
        290,
        280,
        1.34,
        Pose(
            turn=0.3,
            look=0.6,
            face="calm",
            arm_a=Arm(-76, -84, "flat"),
            arm_b=Arm(66, 120, "palm"),
            legs=Legs((-8, -5), (8, 5)),
        ),
    )
    out += put(LIN, 176, 280, 1.26, pose.WALK.but(face="calm"), plain=True, mirror=True)
    return out + put(
        TEACHER_ZHAO, 76, 280, 1.28, Pose(turn=0.5, face="calm", arm_b=Arm(76, 92, "flat")), plain=True
    )
