"""禁毒: nothing unknown, ask first, say no, leave, tell, no errands, seek help."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import (
    BO,
    HAO,
    LIN,
    MIMI,
    MUM,
    QIAO,
    STRANGER,
    STRANGER_WOMAN,
    TANG,
    TEACHER_LI,
    TEACHER_SUN,
    TEACHER_WANG,
    YAYA,
    ZHOU,
)
from art.groups import on_chair
from art.people import Arm, Pose, To, figure, put
from art.registry import draws
from art.svg import at, circle, line, path, rect


def park() -> str:
    return (
        sets.open_field(186)
        + p.tree(34, 220, 1.05)
        + p.tree(374, 208, 0.85)
        + path("M0 244Q200 226 400 244V300H0Z", "#e6dcc6")
    )


@draws("drugs/no-taste", serious=True)
def no_taste() -> str:
    out = park() + put(
        STRANGER,
        296,
        280,
        1.3,
        Pose(turn=0.6, lean=8, arm_a=Arm(4, 18), arm_b=Arm(66, 88, holds=at(p.sweets(), 0, -6, 1.2))),
        mirror=True,
    )
    return out + put(MIMI, 142, 280, 1.6, pose.PALM.but(look=0.4, face="calm"))


@draws("drugs/ask-adult")
def ask_adult() -> str:
    out = (
        sets.home()
        + p.lamp(372, 250, 1)
        + put(
            MUM, 128, 278, 1.34, Pose(turn=0.6, lean=5, arm_a=Arm(2, 14), arm_b=Arm(52, 84, holds=p.paper()))
        )
    )
    out += p.table(262, 280, 140, 66)
    out += (
        rect(222, 188, 34, 26, c.WHITE, 2, c.STEEL, 1.4)
        + path("M222 197h34", None, c.TEAL, 6, extra=p.BUTT)
        + at(p.cup(), 276, 208, 1.1)
    )
    return (
        out
        + figure(
            TANG, 330, 280, 1.5, Pose(turn=0.6, arm_a=Arm(4, 12), arm_b=Arm(52, 108, "point")), mirror=True
        ).svg
    )


@draws("drugs/refuse", serious=True)
def refuse() -> str:
    out = sets.outdoors(210, c.SKY, "#d5cfc2") + p.school(-20, 210, 170, 120) + p.bush(330, 212, 1)
    out += put(
        ZHOU,
        304,
        280,
        1.36,
        Pose(turn=0.6, arm_a=Arm(-6, 10), arm_b=Arm(66, 92, holds=at(p.stick_device(), 0, -4, 1.15))),
        mirror=True,
    )
    return out + put(LIN, 152, 280, 1.44, Pose(turn=0.4, look=-0.3, face="calm", arm_b=Arm(76, 126, "palm")))


@draws("drugs/no-ecig")
def no_ecig() -> str:
    out = rect(0, 0, 400, 300, "#eee8f4") + circle(286, 132, 84, c.WHITE)
    out += at(rect(-7, -46, 14, 74, c.SLATE, 6) + rect(-7, -4, 14, 5, c.GREY), 290, 150, 1.05, 38) + p.smoke(
        [(330, 92, 11), (344, 78, 9), (322, 76, 8)], "#c3cfd6"
    )
    out += circle(286, 132, 78, None, c.SIGN_RED, 16) + line([(231, 77), (341, 187)], c.SIGN_RED, 13)
    return out + put(QIAO, 112, 286, 1.72, pose.PALM.but(look=0.3, face="calm"))


@draws("drugs/leave-tell", serious=True)
def leave_tell() -> str:
    out = sets.outdoors(206, c.SKY, "#d5cfc2") + p.school(250, 206, 160, 118)
    for x in (34, 84):
        out += put(STRANGER, x, 246, 0.92, Pose(turn=0.3, look=0.5, face="calm", over="A"), plain=True)
    out += put(YAYA, 214, 280, 1.4, pose.STRIDE.but(face="calm"), plain=True)
    return out + put(
        TEACHER_WANG,
        332,
        280,
        1.32,
        Pose(turn=0.5, lean=4, arm_a=Arm(-30, -10), arm_b=Arm(62, 90, "flat")),
        plain=True,
        mirror=True,
    )


@draws("drugs/no-errand", serious=True)
def no_errand() -> str:
    out = park() + put(
        STRANGER_WOMAN,
        304,
        280,
        1.34,
        Pose(turn=0.6, lean=4, arm_a=Arm(46, 70), arm_b=Arm(58, 84, holds=p.box(c.WOOD, 30, 24)), over="B"),
        mirror=True,
    )
    return out + put(HAO.but(bag=c.NAVY), 148, 280, 1.46, pose.PALM.but(look=0.4, face="calm"))


@draws("drugs/seek-help", serious=True)
def seek_help() -> str:
    out = (
        sets.room("#f4efe6", "#d7b98c", 232)
        + p.window(150, 40, 100, 84)
        + p.plant(372, 244, 1.3)
        + p.shelf(10, 232, 66, 104)
    )
    out += on_chair(BO, 132, 280, 1.42, pose.SIT.but(look=0.5, face="calm", arm_b=Arm(30, 70)), chair=c.TEAL)
    out += on_chair(
        TEACHER_SUN.wears(TEACHER_LI.outfit, belly=0),
        276,
        280,
        1.3,
        pose.SIT.but(lean=12, tilt=4, arm_b=To(176, 196, -1, hand="flat"), over="AB"),
        mirror=True,
        chair=c.TEAL,
    )
    return out
