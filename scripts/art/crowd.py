"""防踩踏: keep right, pick nothing up, call stop, arms before the chest, curl up, wait aside."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import AN, BO, DUN, HAO, KAI, LELE, LIN, MIMI, NANA, QIAO, TANG, TEACHER_LI, YAYA, ZHOU
from art.groups import wheelchair
from art.people import Arm, Legs, Pose, To, figure, put
from art.registry import draws
from art.svg import at, circle, path, poly, rect


@draws("crowd/keep-right")
def keep_right() -> str:
    out = sets.front_stairs() + put(
        NANA, 88, 188, 1.02, Pose(arm_a=To(44, 138), arm_b=Arm(14, 4)), plain=True
    )
    out += put(TANG, 74, 276, 1.3, Pose(arm_a=To(24, 204)), plain=True)
    out += put(LELE.but(bag=c.YELLOW), 312, 198, 1.08, pose.BACK_WALK.but(arm_b=To(354, 146, -1)), plain=True)
    out += put(BO.but(bag=c.ORANGE), 326, 284, 1.28, pose.BACK_WALK.but(arm_b=To(375, 206, -1)), plain=True)
    return (
        out
        + p.curved_arrow("M152 176V238", (152, 242), 90, c.SIGN_BLUE, 7)
        + p.curved_arrow("M248 242V180", (248, 176), -90, c.SIGN_BLUE, 7)
    )


@draws("crowd/no-bend", serious=True)
def no_bend() -> str:
    out = sets.corridor() + p.exit_sign(330, 60, 1.2)
    out += put(YAYA, 152, 272, 1.4, pose.WALK) + put(KAI, 262, 272, 1.4, pose.STRIDE)
    out += (
        at(p.bottle(c.ORANGE), 58, 270, 1.5, 90)
        + circle(58, 270, 27, None, c.SIGN_RED, 3.4)
        + at(p.arrow((0, 0), (46, 0), c.SIGN_BLUE, 7), 326, 214)
    )
    inset = (
        circle(0, 0, 47, c.WHITE, c.GREY, 2)
        + figure(
            QIAO,
            -8,
            38,
            0.72,
            Pose(
                turn=0.8,
                lean=80,
                tilt=20,
                arm_a=Arm(8, 4),
                arm_b=Arm(14, 8),
                legs=Legs((8, -6), (14, -2)),
                over="A",
            ),
            plain=True,
        ).svg
    )
    return out + at(inset, 62, 84) + p.cross(98, 116, 15)


@draws("crowd/stop-call")
def stop_call() -> str:
    out = sets.front_stairs() + put(
        HAO,
        302,
        160,
        0.92,
        Pose(face="calm", arm_a=Arm(-40, -140, "palm"), arm_b=To(338, 112, -1)),
        plain=True,
    )
    out += put(
        LIN, 198, 202, 1.16, Pose(face="call", arm_a=Arm(-88, -118, "palm"), arm_b=Arm(88, 118, "palm"))
    )
    out += put(ZHOU, 120, 284, 1.2, pose.SIT_FRONT.but(face="calm"), shade=30, plain=True)
    return out + p.sound(244, 84, 1, c.ORANGE, 3, 8) + p.sound(152, 84, -1, c.ORANGE, 3, 8)


@draws("crowd/arms-chest")
def arms_chest() -> str:
    out = sets.corridor(246)
    for who, x, y in ((ZHOU, 56, 270), (QIAO, 318, 268)):
        out += put(who, x, y, 1.22, pose.CHEST, plain=True)
    out += put(HAO, 122, 284, 1.36, pose.CHEST, plain=True)
    return out + put(LIN, 232, 290, 1.5, pose.CHEST) + p.arrow((284, 60), (366, 60), c.SIGN_BLUE, 8)


@draws("crowd/fall-curl")
def fall_curl() -> str:
    out = (
        rect(0, 0, 400, 300, "#e8efe6")
        + poly([(30, 252), (370, 252), (338, 116), (62, 116)], "#5f97c4")
        + poly([(30, 252), (370, 252), (370, 266), (30, 266)], "#416f96")
    )
    out += path("M142 252L152 116M258 252L248 116", None, "#8fbadb", 2.4)
    out += p.shadow(208, 226, 92) + figure(LIN, 196, 226, 1.95, pose.CURL).svg
    return (
        out + p.curved_arrow("M312 92Q338 110 330 142", (329, 146), 100, c.SIGN_BLUE, 6) + p.tick(52, 52, 22)
    )


@draws("crowd/step-aside", serious=True)
def step_aside() -> str:
    out = (
        sets.corridor()
        + p.open_door(60, 232, 70, 140, "#c9d4d0")
        + put(TEACHER_LI, 86, 272, 1.26, Pose(turn=0.5, arm_a=Arm(-10, 8), arm_b=Arm(80, 128, "palm")))
    )
    for k, who in enumerate((DUN, MIMI)):
        out += put(who, 196 + k * 72, 266, 1.3, Pose(look=-0.5), plain=True)
    return out + wheelchair(AN, 350, 268, 1.16, mirror=True, plain=True)
