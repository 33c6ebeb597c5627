"""应急与求助: find an adult, say where, stay on the line, no rumours, answer the roll, say you are scared."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import (
    DUN,
    GUARD_MAN,
    HAO,
    LELE,
    LIN,
    MIMI,
    NANA,
    TANG,
    TEACHER_CHEN,
    TEACHER_LI,
    TEACHER_ZHAO,
    YAYA,
)
from art.people import HIDDEN, STAND, Arm, Legs, Pose, To, figure, put
from art.registry import draws
from art.svg import at, path, rect


@draws("emergency/find-adult", serious=True)
def find_adult() -> str:
    out = sets.outdoors(206, c.SKY, "#d5cfc2") + p.school(-10, 206, 170, 112) + p.bush(200, 208, 0.9)
    out += put(
        GUARD_MAN,
        350,
        264,
        1.16,
        Pose(turn=0.4, arm_a=Arm(4, 12), arm_b=Arm(20, 30), over="A"),
        mirror=True,
        plain=True,
    )
    out += put(
        TEACHER_LI,
        252,
        280,
        1.34,
        Pose(
            turn=0.6,
            lean=22,
            tilt=6,
            arm_a=Arm(30, 60),
            arm_b=To(170, 206, -1, hand="flat"),
            legs=Legs((-4, -6), (14, -2)),
        ),
        mirror=True,
    )
    return out + put(
        TANG, 146, 280, 1.5, Pose(turn=0.6, face="call", arm_a=Arm(-46, -70, "point"), arm_b=Arm(74, 120))
    )


def operator(x: float, y: float, s: float) -> str:
    """A call taker with a headset, head and shoulders."""
    head = figure(
        TEACHER_LI.but(hair="tail", outfit=TEACHER_CHEN.outfit), 0, 128, 1, Pose(legs=HIDDEN), plain=True
    ).svg
    return at(
        head
        + path("M-16 16C-20 -14 20 -14 16 16", None, c.INK, 3)
        + rect(-19.5, 10, 7, 13, c.INK, 3)
        + path("M-16 22Q-14 31 -4 29", None, c.INK, 2),
        x,
        y,
        s,
    )


@draws("emergency/say-place", serious=True)
def say_place() -> str:
    out = sets.pavement(232) + put(YAYA, 112, 280, 1.6, pose.PHONE.but(face="happy"))
    plan = (
        path("M-66 -8H66M-22 -44V44M34 -44V44", None, "#dfe6ea", 13)
        + rect(-60, -40, 30, 24, "#b9d7a2", 3)
        + rect(44, 6, 22, 34, "#f3d9c3", 3)
        + rect(-14, 8, 36, 30, "#f3d9c3", 3)
        + p.pin(6, 6, 1.5)
    )
    return out + p.bubble(276, 168, 168, 122, (164, 152), plan)


@draws("emergency/stay-on-line", serious=True)
def stay_on_line() -> str:
    out = (
        rect(0, 0, 400, 300, "#fbeedd")
        + rect(206, 0, 194, 300, "#dcebf2")
        + path("M206 0V300", None, c.WHITE, 8)
        + rect(0, 246, 202, 54, "#d7b98c")
        + p.window(20, 38, 62, 66)
    )
    out += put(LELE, 104, 284, 1.72, pose.PHONE.but(face="calm"))
    out += (
        operator(304, 112, 1.7)
        + rect(206, 244, 194, 56, "#8fa9b8")
        + rect(222, 198, 58, 42, c.SLATE, 4)
        + rect(228, 204, 46, 30, "#bfe0ee", 2)
        + rect(246, 238, 10, 8, c.SLATE)
    )
    return out + path("M162 110Q204 80 240 108", None, c.SIGN_BLUE, 4, extra=' stroke-dasharray="1 10"')


@draws("emergency/no-spread", serious=True)
def no_spread() -> str:
    out = sets.corridor() + p.door(58, 232, 60, 134)
    out += put(
        HAO,
        118,
        276,
        1.36,
        Pose(
            turn=0.55, face="calm", arm_a=Arm(-8, 10), arm_b=Arm(40, 108, holds=at(p.handset(), 0, -2, 1.3))
        ),
    )
    out += put(LIN, 204, 276, 1.34, Pose(turn=0.6, look=0.6, arm_b=Arm(60, 120, "flat")))
    out += put(
        TEACHER_ZHAO,
        318,
        278,
        1.28,
        Pose(turn=0.5, arm_a=Arm(4, 14), arm_b=Arm(40, 104, "palm")),
        mirror=True,
    )
    return out + p.bubble(116, 56, 66, 54, (140, 106), p.question(0, 0, 1.25))


@draws("emergency/meet-roll")
def meet_roll() -> str:
    out = sets.open_field(178) + p.class_sign(50, 262, 1.2, c.BLUE, "star")
    for k, who in enumerate((MIMI, DUN, LELE)):
        out += put(
            who, 114 + k * 68, 272, 1.36, pose.HAND_UP.but(face="happy") if k == 1 else STAND, plain=True
        )
    return out + put(
        TEACHER_CHEN,
        338,
        276,
        1.32,
        Pose(turn=0.6, face="happy", arm_a=Arm(16, 76, holds=p.clipboard()), arm_b=Arm(36, 60)),
        plain=True,
        mirror=True,
    )


@draws("emergency/say-scared", serious=True)
def say_scared() -> str:
    out = (
        sets.room("#f6efe4", "#d7b98c", 232)
        + p.plant(30, 246, 1.3)
        + p.window(290, 20, 80, 84)
        + p.sofa(206, 268, 250, "#9cc2b5")
    )
    out += figure(
        NANA,
        150,
        282,
        1.36,
        pose.SIT_FRONT.but(look=0.4, face="calm", arm_a=Arm(-18, 40), arm_b=Arm(18, -40)),
    ).svg
    out += figure(
        TEACHER_CHEN,
        252,
        284,
        1.26,
        pose.SIT_FRONT.but(look=-0.5, tilt=-5, arm_a=Arm(-70, -98, "flat"), arm_b=Arm(18, -30), over="A"),
    ).svg
    return out + p.heart(202, 86, 1.5)
