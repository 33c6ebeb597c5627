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
from art.people import On, figure, head, put, to
from art.registry import draws
from art.svg import at, circle, path, rect


@draws("bullying/stand-by")
def stand_by() -> str:
    out = (
        sets.outdoors(202, c.SKY, "#d5cfc2") + p.school(214, 202, 200, 112, floors=2) + p.bush(180, 204, 0.9)
    )
    out += put(HAO, 352, 240, 0.9, plain=True, back=True)
    out += put(KAI, 172, 280, 1.46, plain=True, face="calm")
    out += put(NANA, 90, 280, 1.46, plain=True, turn=0.3, arm_b=to(150, 178, 1), hand_b="flat", over="AB")
    return out + put(
        YAYA,
        254,
        280,
        1.46,
        plain=True,
        mirror=True,
        turn=0.3,
        arm_b=to(196, 178, 1),
        hand_b="flat",
        over="AB",
    )


@draws("bullying/fetch-teacher")
def fetch_teacher() -> str:
    out = sets.corridor() + p.open_door(318, 232, 76, 146, "#f5ecd9")
    out += put(TEACHER_WANG, 306, 276, 1.34, **pose.walk(mirror=True, lean=5)) + put(
        NANA,
        92,
        276,
        1.4,
        turn=0.6,
        arm_b=(76, 122),
        arm_a=(-60, -74),
        hand_a="point",
        over="AB",
        face="happy",
    )
    return out + put(KAI, 180, 276, 1.38, turn=0.5, face="calm", arm_b=(14, 20))


@draws("bullying/together")
def together() -> str:
    out = sets.playground(172) + wheelchair(
        AN, 128, 276, 1.3, plain=True, arm_b=(70, 110), hand_b="palm", over="AB"
    )
    out += put(
        BO, 250, 276, 1.34, plain=True, mirror=True, turn=0.4, arm_b=(66, 100), hand_b="palm", over="AB"
    ) + put(LELE, 322, 276, 1.36, plain=True, mirror=True, turn=0.3, face="happy")
    return out + p.ball(200, 276)


@draws("bullying/speak-up")
def speak_up() -> str:
    out = (
        sets.room("#f4efe6", "#d7b98c", 232)
        + p.shelf(14, 232, 74, 108)
        + p.window(286, 40, 84, 84)
        + p.plant(374, 246, 1.2)
    )
    out += on_chair(KAI, 146, 280, 1.42, chair=c.TEAL, look=0.5, face="calm", arm_b=(50, 110), hand_b="flat")
    out += on_chair(
        TEACHER_WANG,
        290,
        280,
        1.3,
        mirror=True,
        chair=c.TEAL,
        arm_b=(40, 80),
        in_b=p.paper(),
        arm_a=(30, 70),
        over="AB",
        lean=6,
    )
    return out


@draws("abuse/say-no")
def say_no() -> str:
    out = (
        sets.corridor()
        + p.door(344, 232, 62, 136)
        + put(
            STRANGER,
            300,
            278,
            1.34,
            mirror=True,
            turn=0.6,
            lean=8,
            arm_b=(70, 84),
            hand_b="flat",
            arm_a=(6, 18),
            over="AB",
        )
    )
    return out + put(LELE, 134, 280, 1.6, **pose.palm(look=0.4, face="call", lean=-5))


@draws("abuse/tell")
def tell() -> str:
    out = (
        sets.home()
        + p.sofa(200, 266, 240)
        + figure(
            MIMI,
            160,
            284,
            1.5,
            **pose.sit_front(
                MIMI,
                36,
                look=0.5,
                turn=0,
                thigh=0.7,
                arm_b=On(12, 9, -1),
                hand_b="flat",
                over="AB",
                face="happy",
            ),
        ).svg
    )
    return (
        out
        + figure(
            MUM,
            246,
            284,
            1.3,
            **pose.sit_front(MUM, look=-0.5, tilt=-8, arm_a=(-60, -92), hand_a="flat", over="A"),
        ).svg
    )


@draws("mental/talk")
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
        figure(QIAO, 158, 284, 1.32, **pose.sit_front(QIAO, look=0.5, face="calm")).svg
        + figure(
            LIN, 240, 284, 1.32, **pose.sit_front(LIN, look=-0.5, arm_a=(-64, -96), hand_a="flat", over="A")
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
        arm_a=On(-3, -17, 1, "trunk"),
        arm_b=On(3, -8, -1, "trunk"),
        hand_a="flat",
        hand_b="flat",
        face="shut",
    )
    return (
        out
        + p.curved_arrow("M92 196Q84 150 104 116", (107, 112), -55, c.TEAL, 6)
        + p.curved_arrow("M296 116Q316 150 308 196", (307, 200), 100, c.TEAL, 6)
    )


@draws("fraud/hang-up")
def hang_up() -> str:
    out = (
        sets.home()
        + p.lamp(370, 250, 1)
        + put(
            MUM,
            150,
            280,
            1.4,
            turn=0.5,
            lean=6,
            arm_b=to(214, 184, -1),
            hand_b="point",
            over="AB",
            arm_a=(0, 12),
        )
    )
    out += put(
        TANG,
        252,
        280,
        1.5,
        mirror=True,
        turn=0.4,
        arm_b=(46, 96),
        in_b=at(p.handset(), 0, -2, 1.35),
        over="AB",
        arm_a=(4, 10),
        face="calm",
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


@draws("fraud/no-share-code")
def no_share_code() -> str:
    out = sets.pavement(232) + put(
        STRANGER,
        306,
        280,
        1.32,
        mirror=True,
        turn=0.6,
        arm_b=(56, 88),
        in_b=at(
            rect(-15, -14, 30, 24, c.RED, 2)
            + rect(-3, -14, 6, 24, c.YELLOW)
            + path("M0 -14q-11 -10 -12 -2q2 4 12 2q11 -10 12 -2q-2 4 -12 2", None, c.YELLOW, 2.6),
            0,
            -6,
        ),
        over="AB",
        arm_a=(6, 18),
    )
    out += put(YAYA, 150, 280, 1.5, **pose.palm(face="calm", look=0.4, arm_a=(-36, 20), in_a=p.handset()))
    return out + p.padlock(56, 62, 1.6)


@draws("cyber/ask-parent")
def ask_parent() -> str:
    out = sets.home() + put(DAD, 106, 280, 1.36, turn=0.5, lean=6, arm_b=(40, 60), over="AB", arm_a=(0, 10))
    out += figure(
        YAYA, 196, 284, 1.4, turn=0.4, look=-0.3, arm_b=to(250, 210, 1), hand_b="point", over="AB"
    ).svg
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
    out += put(DAD, 150, 282, 1.4, **pose.walk(arm_b=to(206, 208, -1)))
    return out + put(LELE, 234, 282, 1.44, **pose.stride(arm_a=to(208, 209, 1)))


@draws("missing/ask-police")
def ask_police() -> str:
    out = (
        sets.pavement(232)
        + p.car(64, 214, 0.7, c.TEAL)
        + put(
            POLICE_WOMAN,
            264,
            282,
            1.36,
            34,
            mirror=True,
            **pose.squat(
                POLICE_WOMAN, arm_a=(30, 60), arm_b=(60, 88), hand_b="flat", over="AB", lean=10, tilt=2
            ),
        )
    )
    return out + put(MIMI, 152, 282, 1.56, turn=0.5, arm_b=(50, 116), hand_b="flat", over="AB")
