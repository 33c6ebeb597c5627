"""防欺凌、防性侵、心理、防诈骗、网络、防拐: standing by, telling, saying no, hanging up."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import (
    AN,
    BO,
    DAD,
    HAO,
    KAI,
    LELE,
    LIN,
    MIMI,
    MUM,
    NANA,
    POLICE_WOMAN,
    QIAO,
    STRANGER,
    TANG,
    TEACHER_WANG,
    YAYA,
)
from art.groups import on_chair, wheelchair
from art.people import Arm, On, Pose, To, figure, head, put
from art.registry import draws
from art.svg import at, circle, path, rect


@draws("bullying/stand-by", serious=True)
def stand_by() -> str:
    out = (
        sets.outdoors(202, c.SKY, "#d5cfc2") + p.school(214, 202, 200, 112, floors=2) + p.bush(180, 204, 0.9)
    )
    out += put(HAO, 352, 240, 0.9, Pose(back=True), plain=True)
    out += put(KAI, 172, 280, 1.46, Pose(face="calm"), plain=True)
    out += put(NANA, 90, 280, 1.46, Pose(turn=0.3, arm_b=To(150, 178, hand="flat")), plain=True)
    return out + put(
        YAYA, 254, 280, 1.46, Pose(turn=0.3, arm_b=To(196, 178, hand="flat")), plain=True, mirror=True
    )


@draws("bullying/fetch-teacher", serious=True)
def fetch_teacher() -> str:
    out = sets.corridor() + p.open_door(318, 232, 76, 146, "#f5ecd9")
    out += put(TEACHER_WANG, 306, 276, 1.34, pose.WALK.but(lean=5), mirror=True) + put(
        NANA, 92, 276, 1.4, Pose(turn=0.6, face="happy", arm_a=Arm(-60, -74, "point"), arm_b=Arm(76, 122))
    )
    return out + put(KAI, 180, 276, 1.38, Pose(turn=0.5, face="calm", arm_b=Arm(14, 20), over="A"))


@draws("bullying/together")
def together() -> str:
    out = sets.playground(172) + wheelchair(
        AN, 128, 276, 1.3, pose.WHEELCHAIR.but(arm_b=Arm(70, 110, "palm"), over="AB"), plain=True
    )
    out += put(BO, 250, 276, 1.34, Pose(turn=0.4, arm_b=Arm(66, 100, "palm")), plain=True, mirror=True) + put(
        LELE, 322, 276, 1.36, Pose(turn=0.3, face="happy", over="A"), plain=True, mirror=True
    )
    return out + p.ball(200, 276)


@draws("bullying/speak-up", serious=True)
def speak_up() -> str:
    out = (
        sets.room("#f4efe6", "#d7b98c", 232)
        + p.shelf(14, 232, 74, 108)
        + p.window(286, 40, 84, 84)
        + p.plant(374, 246, 1.2)
    )
    out += on_chair(
        KAI, 146, 280, 1.42, pose.SIT.but(look=0.5, face="calm", arm_b=Arm(50, 110, "flat")), chair=c.TEAL
    )
    out += on_chair(
        TEACHER_WANG,
        290,
        280,
        1.3,
        pose.SIT.but(lean=6, arm_a=Arm(30, 70), arm_b=Arm(40, 80, holds=p.paper()), over="AB"),
        mirror=True,
        chair=c.TEAL,
    )
    return out


@draws("abuse/say-no", serious=True)
def say_no() -> str:
    out = (
        sets.corridor()
        + p.door(344, 232, 62, 136)
        + put(
            STRANGER,
            300,
            278,
            1.34,
            Pose(turn=0.6, lean=8, arm_a=Arm(6, 18), arm_b=Arm(70, 84, "flat")),
            mirror=True,
        )
    )
    return out + put(LELE, 134, 280, 1.6, pose.PALM.but(look=0.4, lean=-5, face="call"))


@draws("abuse/tell", serious=True)
def tell() -> str:
    out = (
        sets.home()
        + p.sofa(200, 266, 240)
        + figure(
            MIMI, 160, 284, 1.5, pose.SOFA.but(look=0.5, face="happy", arm_b=On(12, 9, -1, hand="flat"))
        ).svg
    )
    return (
        out
        + figure(
            MUM, 246, 284, 1.3, pose.SIT_FRONT.but(look=-0.5, tilt=-8, arm_a=Arm(-60, -92, "flat"), over="A")
        ).svg
    )


@draws("mental/talk", serious=True)
def talk() -> str:
    out = (
        sets.open_field(190)
        + p.tree(350, 232, 1.3)
        + p.tree(40, 214, 0.8)
        + rect(92, 226, 220, 12, c.WOOD, 3)
        + rect(92, 196, 220, 10, c.WOOD, 3)
        + path("M112 238V276M292 238V276M112 196v40M292 196v40", None, c.SLATE, 6)
    )
    out += (
        figure(QIAO, 158, 284, 1.32, pose.SIT_FRONT.but(look=0.5, face="calm")).svg
        + figure(
            LIN, 240, 284, 1.32, pose.SIT_FRONT.but(look=-0.5, arm_a=Arm(-64, -96, "flat"), over="A")
        ).svg
    )
    return out + p.heart(200, 92, 1.5)


@draws("mental/breathe")
def breathe() -> str:
    out = rect(0, 0, 400, 300, "#e6f1ee") + circle(200, 150, 132, "#d3e8e2") + circle(200, 150, 98, "#bfdcd4")
    out += put(
        NANA,
        200,
        282,
        1.7,
        Pose(
            face="shut", arm_a=On(-3, -17, 1, "trunk", hand="flat"), arm_b=On(3, -8, -1, "trunk", hand="flat")
        ),
    )
    return (
        out
        + p.curved_arrow("M92 196Q84 150 104 116", (107, 112), -55, c.TEAL, 6)
        + p.curved_arrow("M296 116Q316 150 308 196", (307, 200), 100, c.TEAL, 6)
    )


@draws("fraud/hang-up", serious=True)
def hang_up() -> str:
    out = (
        sets.home()
        + p.lamp(370, 250, 1)
        + put(
            MUM, 150, 280, 1.4, Pose(turn=0.5, lean=6, arm_a=Arm(0, 12), arm_b=To(214, 184, -1, hand="point"))
        )
    )
    out += put(
        TANG,
        252,
        280,
        1.5,
        Pose(turn=0.4, face="calm", arm_a=Arm(4, 10), arm_b=Arm(46, 96, holds=at(p.handset(), 0, -2, 1.35))),
        mirror=True,
    )
    return (
        out
        + circle(316, 84, 40, c.SIGN_RED)
        + at(
            path(
                "M-22 6C-22 -10 22 -10 22 6Q22 12 16 11L10 10Q8 9.600 8 6V2Q0 -1 -8 2V6Q-8 9.600 -10 10L-16 11Q-22 12 -22 6Z",
                c.WHITE,
            ),
            316,
            82,
            1.15,
            0,
        )
    )


@draws("fraud/no-share-code", serious=True)
def no_share_code() -> str:
    out = sets.pavement(232) + put(
        STRANGER,
        306,
        280,
        1.32,
        Pose(
            turn=0.6,
            arm_a=Arm(6, 18),
            arm_b=Arm(
                56,
                88,
                holds=at(
                    rect(-15, -14, 30, 24, c.RED, 2)
                    + rect(-3, -14, 6, 24, c.YELLOW)
                    + path("M0 -14q-11 -10 -12 -2q2 4 12 2q11 -10 12 -2q-2 4 -12 2", None, c.YELLOW, 2.6),
                    0,
                    -6,
                ),
            ),
        ),
        mirror=True,
    )
    out += put(
        YAYA, 150, 280, 1.5, pose.PALM.but(look=0.4, face="calm", arm_a=Arm(-36, 20, holds=p.handset()))
    )
    return out + p.padlock(56, 62, 1.6)


@draws("cyber/ask-parent")
def ask_parent() -> str:
    out = sets.home() + put(DAD, 106, 280, 1.36, Pose(turn=0.5, lean=6, arm_a=Arm(0, 10), arm_b=Arm(40, 60)))
    out += figure(YAYA, 196, 284, 1.4, Pose(turn=0.4, look=-0.3, arm_b=To(250, 210, hand="point"))).svg
    out += (
        p.table(260, 284, 200, 64, c.WOOD)
        + rect(256, 158, 92, 60, c.SLATE, 4)
        + rect(262, 164, 80, 48, "#eaf2f5", 2)
        + rect(296, 216, 12, 8, c.SLATE)
        + circle(302, 181, 9, c.GREY)
        + path("M286 206q16 -18 32 0", c.GREY)
    )
    return out + p.bubble(222, 64, 62, 52, (206, 112), p.question(0, 0, 1.2))


@draws("cyber/rest-eyes")
def rest_eyes() -> str:
    out = (
        rect(0, 0, 400, 300, "#3f5578")
        + rect(0, 236, 400, 64, "#8a7a68")
        + p.window(40, 36, 92, 92, "#26385a", circle(100, 72, 16, "#f6e3a1") + circle(108, 66, 14, "#26385a"))
    )
    out += (
        rect(150, 178, 230, 70, c.OAK, 8)
        + rect(158, 160, 216, 46, c.WHITE, 10)
        + rect(164, 142, 74, 34, "#f7e6bd", 12)
    )
    out += head(TANG, 204, 174, 1.5, tilt=-14, face="sleepy")
    out += (
        path("M188 196Q280 158 374 184V246H188Z", c.AQUA)
        + path("M188 196Q280 158 374 184L374 198Q280 172 188 210Z", "#b9dff0")
        + rect(52, 196, 70, 46, c.OAK, 3)
        + rect(64, 184, 40, 8, c.INK, 2)
    )
    return out + path("M150 96h14l-14 18h14M178 66h18l-18 22h18", None, "#dfe8f4", 4)


@draws("missing/hold-hand")
def hold_hand() -> str:
    out = rect(0, 0, 400, 300, "#f4efe6") + rect(0, 236, 400, 64, "#d9d3c7")
    for k, col in enumerate((c.RED, c.TEAL, c.YELLOW)):
        x = 12 + k * 132
        out += (
            rect(x, 70, 112, 24, col, 3)
            + rect(x + 6, 94, 100, 100, "#fdf8ee")
            + rect(x + 6, 176, 100, 60, c.WOOD)
            + "".join(
                circle(x + 22 + j * 22, 170, 10, (c.ORANGE, c.RED, c.LEAF)[(j + k) % 3]) for j in range(4)
            )
        )
    out += put(DAD, 150, 282, 1.4, pose.WALK.but(arm_b=To(206, 208, -1)))
    return out + put(LELE, 234, 282, 1.44, pose.STRIDE.but(arm_a=To(208, 209)))


@draws("missing/ask-police", serious=True)
def ask_police() -> str:
    out = (
        sets.pavement(232)
        + p.car(64, 214, 0.7, c.TEAL)
        + put(
            POLICE_WOMAN,
            264,
            282,
            1.36,
            pose.SQUAT.but(lean=10, tilt=2, arm_a=Arm(30, 60), arm_b=Arm(60, 88, "flat"), over="AB"),
            shade=34,
            mirror=True,
        )
    )
    return out + put(MIMI, 152, 282, 1.56, Pose(turn=0.5, arm_b=Arm(50, 116, "flat")))
