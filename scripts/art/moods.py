"""Moments of feelings and of bounds as situations tell them: somebody low, somebody too near; gentle, nobody touched."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import (
    BO,
    DAD,
    DUN,
    GRANDMA,
    HAO,
    KAI,
    LELE,
    LIN,
    MIMI,
    MING,
    MUM,
    NANA,
    QIAO,
    STRANGER,
    TANG,
    YAYA,
    ZHOU,
)
from art.decisions import _phone as on_screen
from art.people import PYJAMAS, Arm, On, Person, Pose, figure, head, put
from art.registry import draws
from art.svg import at, boxes, circle, dots, line, path, rect

_HUNG = Pose(turn=0.3, tilt=12, face="worried", gaze=(0, 1.2))
_STOP = Pose(turn=0.5, lean=-4, face="calm", arm_a=Arm(-8, 10), arm_b=Arm(72, 124, "palm"))


def _night(x: float, y: float, w: float = 70, h: float = 78) -> str:
    return p.window(x, y, w, h, "#3a4a68") + circle(x + w * 0.66, y + h * 0.28, 8, "#f4ecc8")


@draws("mental/bumped", serious=True)
def bumped() -> str:
    """Bumped and mocked: one stops, half a step back, breathes out."""
    out = sets.corridor() + put(KAI, 262, 280, 1.42, Pose(turn=0.5, arm_a=Arm(-40, 40)), mirror=True)
    out += put(
        BO,
        140,
        282,
        1.46,
        Pose(turn=0.4, lean=-4, face="calm", arm_a=On(0, -20, -1, "trunk"), arm_b=Arm(14, 20)),
    )
    return out + path("M176 142q14 -8 28 0t28 0", None, "#6fb2d8", 4)


@draws("mental/bumped-teen", serious=True)
def bumped_teen() -> str:
    out = sets.corridor() + put(ZHOU, 272, 284, 1.34, Pose(turn=0.5, arm_a=Arm(-40, 40)), mirror=True)
    out += put(
        HAO,
        136,
        286,
        1.38,
        Pose(turn=0.4, lean=-4, face="calm", arm_a=On(0, -24, -1, "trunk"), arm_b=Arm(14, 20)),
    )
    return out + path("M174 118q14 -8 28 0t28 0", None, "#6fb2d8", 4)


@draws("mental/pencil-blamed", serious=True)
def pencil_blamed() -> str:
    out = sets.classroom(226) + put(
        YAYA, 272, 284, 1.36, Pose(turn=0.5, arm_b=Arm(76, 90, "point")), mirror=True
    )
    return out + put(
        DUN, 134, 286, 1.42, Pose(turn=0.4, face="worried", arm_a=Arm(-20, 30), arm_b=Arm(20, 60))
    )


@draws("mental/farewell-message")
def farewell() -> str:
    return on_screen(
        circle(0, -6, 20, c.AQUA)
        + dots([(-7, -10), (7, -10)], 2.2, c.INK)
        + path("M-8 6q8 -8 16 0", None, c.INK, 3)
        + line([(-30, 26), (30, 26)], c.STEEL, 4)
    )


@draws("mental/live-stream")
def live_stream() -> str:
    body = (
        rect(-46, -36, 92, 72, "#3a4a68", 8)
        + circle(0, -4, 14, c.SKINS[1])
        + path("M-24 36Q-22 14 0 14Q22 14 24 36Z", c.SLATE)
    )
    return on_screen(body + rect(-40, -31, 24, 11, c.RED, 3) + circle(-34, -25.5, 2.6, c.WHITE))


@draws("mental/bunk-cries", serious=True)
def bunk_cries() -> str:
    """Lights out in a dormitory: one sits on the lower bunk, the friend sits beside."""
    out = sets.room("#b9c0cf", "#9a8d76", 236) + _night(28, 40) + p.bed(150, 268, 236)
    out += figure(ZHOU.wears(PYJAMAS), 214, 296, 1.16, pose.SIT_FRONT.but(face="worried", tilt=12)).svg
    return out + figure(MING.wears(PYJAMAS), 296, 296, 1.16, pose.SIT_FRONT.but(face="calm", look=-0.5)).svg


@draws("mental/homesick", serious=True)
def homesick() -> str:
    out = sets.room("#b9c0cf", "#9a8d76", 236) + _night(28, 40) + p.bed(170, 268, 216)
    out += figure(
        NANA.wears(PYJAMAS, scarf=False), 262, 300, 1.24, pose.SIT_FRONT.but(face="worried", tilt=10)
    ).svg
    return out + p.bubble(
        112,
        196,
        84,
        70,
        (228, 190),
        path("M-24 6L0 -18L24 6V24H-24Z", c.YELLOW) + rect(-6, 8, 12, 16, c.BRICK),
    )


@draws("mental/misses-parents", serious=True)
def misses_parents() -> str:
    out = sets.home(wall="#ded6cf") + _night(36, 40, 78, 84) + p.sofa(220, 268, 210)
    child = figure(TANG.but(scarf=False), 214, 284, 1.34, pose.SOFA.but(face="worried", tilt=10))
    return out + child.svg


@draws("mental/bad-mark", serious=True)
def bad_mark() -> str:
    out = sets.pavement(232) + p.tree(56, 238, 1.05)
    return out + put(
        BO.but(bag=c.TEAL),
        206,
        286,
        1.5,
        _HUNG.but(arm_a=On(2, -12, -1, "trunk"), arm_b=Arm(30, 70, holds=p.paper())),
    )


@draws("mental/granny-deaf", serious=True)
def granny_deaf() -> str:
    out = sets.home() + p.sofa(270, 264, 160)
    out += figure(
        GRANDMA, 284, 284, 1.24, pose.SIT_FRONT.but(face="calm", arm_a=On(-16, -2, -1, hand="flat"))
    ).svg
    return out + put(YAYA.but(scarf=False), 130, 286, 1.44, _HUNG)


@draws("mental/note", serious=True)
def note() -> str:
    out = sets.classroom(226) + put(MIMI, 280, 284, 1.32, _HUNG, mirror=True, plain=True)
    return out + put(
        NANA,
        150,
        286,
        1.46,
        Pose(
            turn=0.3,
            tilt=8,
            face="worried",
            gaze=(0, 1),
            arm_a=Arm(20, 92, holds=p.paper()),
            arm_b=Arm(28, 80),
        ),
    )


@draws("mental/friend-calls", serious=True)
def friend_calls() -> str:
    return sets.home() + put(KAI.but(scarf=False, hearing=""), 196, 286, 1.56, pose.PHONE.but(face="worried"))


@draws("mental/gives-books", serious=True)
def gives_books() -> str:
    out = sets.classroom(226)
    books = (
        rect(-16, -6, 32, 8, c.TEAL, 2)
        + rect(-14, -14, 30, 8, c.ROSE, 2)
        + rect(-16, -22, 32, 8, c.YELLOW, 2)
    )
    out += put(
        ZHOU,
        272,
        286,
        1.32,
        Pose(turn=0.5, face="calm", tilt=8, arm_a=Arm(40, 84), arm_b=Arm(52, 86, holds=at(books, 6, -6))),
        mirror=True,
    )
    return out + put(LIN, 138, 286, 1.34, Pose(turn=0.5, face="worried", arm_b=Arm(40, 76)))


@draws("mental/leaves-dorm", serious=True)
def leaves_dorm() -> str:
    out = sets.room("#c9cfdc", "#ab9d84", 236) + p.open_door(346, 236, 66, 148) + p.bed(22, 268, 150)
    out += put(HAO.but(bag=c.NAVY), 288, 288, 1.32, pose.WALK.but(tilt=12))
    return out + put(MING, 190, 288, 1.3, Pose(turn=0.5, face="worried", arm_b=Arm(66, 92, "flat")))


@draws("mental/alone-phone-teen", serious=True)
def alone_phone_teen() -> str:
    return (
        sets.home(wall="#ded6cf")
        + _night(36, 40, 78, 84)
        + p.lamp(342, 250, 1)
        + put(QIAO, 200, 286, 1.46, pose.PHONE.but(face="worried", tilt=8))
    )


# 防性侵: bounds


@draws("abuse/camera-boy", serious=True)
def camera_boy() -> str:
    out = sets.home() + put(
        HAO,
        272,
        284,
        1.3,
        Pose(turn=0.5, arm_a=Arm(40, 92), arm_b=Arm(60, 100, holds=at(p.handset(), 0, -4, 1.5))),
        mirror=True,
    )
    return out + put(TANG.but(scarf=False), 130, 286, 1.42, _STOP.but(face="call"))


@draws("abuse/door", serious=True)
def door() -> str:
    """Somebody knocks; the child stays inside, the door shut, and telephones."""
    out = (
        sets.room("#fbeedd", "#d7b98c", 236)
        + p.door(300, 236, 92, 176, pane=False)
        + p.sound(240, 150, -1, c.ORANGE, 2, 9)
    )
    return out + put(LELE.but(scarf=False), 130, 286, 1.5, pose.PHONE.but(face="worried"))


@draws("abuse/friend-whispers", serious=True)
def friend_whispers() -> str:
    out = sets.playground(176, building=False)
    out += put(MIMI, 166, 282, 1.4, Pose(turn=0.5, tilt=8, face="worried", arm_b=On(10, 12, hand="flat")))
    return out + put(NANA, 252, 282, 1.4, Pose(turn=0.4, face="calm", arm_b=Arm(20, 50)), mirror=True)


@draws("abuse/bus-too-near", serious=True)
def bus_too_near() -> str:
    out = sets.bus_inside(250) + put(STRANGER, 104, 288, 1.24, Pose(turn=0.4, arm_b=Arm(150, 178)))
    return out + put(
        QIAO,
        246,
        290,
        1.32,
        Pose(turn=0.5, look=-0.4, face="call", arm_a=Arm(-70, -120, "palm"), arm_b=Arm(150, 178)),
    )


@draws("abuse/followed", serious=True)
def followed() -> str:
    out = (
        sets.pavement(232)
        + rect(300, 60, 100, 176, "#fff1c9")
        + rect(292, 52, 108, 14, c.RED)
        + rect(318, 96, 64, 140, c.SKY, 2, c.WHITE, 5)
    )
    out += put(STRANGER, 60, 268, 1.06, pose.WALK, plain=True)
    return out + put(YAYA.but(bag=c.ORANGE), 232, 288, 1.4, pose.WALK.but(look=-0.3, face="worried"))


@draws("abuse/followed-teen", serious=True)
def followed_teen() -> str:
    out = (
        sets.pavement(232)
        + rect(300, 60, 100, 176, "#fff1c9")
        + rect(292, 52, 108, 14, c.RED)
        + rect(318, 96, 64, 140, c.SKY, 2, c.WHITE, 5)
    )
    out += put(STRANGER, 60, 268, 1.06, pose.WALK, plain=True)
    return out + put(LIN.but(bag=c.ORANGE), 232, 288, 1.32, pose.WALK.but(look=-0.3, face="worried"))


@draws("abuse/party-friend", serious=True)
def party_friend() -> str:
    """One can hardly stand; another steps between and does not let the friend be led away."""
    out = (
        sets.room("#f6ecd9", "#cdb08a", 226)
        + path("M0 20Q100 60 200 24T400 20", None, c.ROSE, 3)
        + boxes([(50 + k * 80, 36, 16, 18) for k in range(4)], c.YELLOW)
    )
    out += put(
        QIAO,
        92,
        286,
        1.3,
        Pose(turn=0.3, lean=12, tilt=16, face="sleepy", arm_a=Arm(-20, -10), arm_b=Arm(30, 20)),
    )
    out += put(ZHOU, 318, 286, 1.32, Pose(turn=0.5, arm_b=Arm(62, 88, "flat")), mirror=True)
    return out + put(
        LIN, 196, 288, 1.34, Pose(turn=0.5, face="calm", arm_a=Arm(-50, -70), arm_b=Arm(74, 122, "palm"))
    )


@draws("abuse/shared-photo")
def shared_photo() -> str:
    body = (
        rect(-44, -34, 88, 52, c.GREY, 6)
        + p.padlock(0, -8, 1.1)
        + path("M-20 30h30M4 23l10 7l-10 7", None, c.RED, 4)
    )
    return on_screen(body)


# 防诈骗、食品


def _call(who: Person, s: float, body: str) -> str:
    out = sets.home() + put(who, 140, 286, s, pose.PHONE.but(face="worried"))
    return out + p.bubble(288, 100, 112, 92, (196, 140), body)


@draws("fraud/false-police-child", serious=True)
def false_police_child() -> str:
    badge = path("M0 -30L26 -20L22 8Q14 26 0 34Q-14 26 -22 8L-26 -20Z", c.NAVY) + p.question(
        0, -2, 1.2, c.YELLOW
    )
    return _call(TANG.but(scarf=False), 1.5, badge)


@draws("fraud/mum-voice", serious=True)
def mum_voice() -> str:
    return _call(YAYA.but(scarf=False), 1.5, head(MUM, -18, 2, 1.5, face="worried") + p.question(34, 0, 1.4))


@draws("fraud/game-gems", serious=True)
def game_gems() -> str:
    out = sets.home() + put(
        DUN.but(scarf=False),
        150,
        286,
        1.56,
        Pose(turn=0.3, tilt=8, gaze=(0, 1), arm_a=Arm(24, 92, holds=p.handset()), arm_b=Arm(30, 84)),
    )
    return out + p.bubble(
        286,
        120,
        104,
        84,
        (196, 176),
        path("M-26 -12L-14 -26H14L26 -12L0 26Z", c.AQUA, c.BLUE, 3)
        + path("M-26 -12H26M0 26L-10 -12L0 -26L10 -12Z", None, c.BLUE, 2),
    )


@draws("fraud/afraid", serious=True)
def afraid() -> str:
    out = sets.home() + p.table(290, 284, 130, 64) + at(p.handset(), 286, 212, 1.3, 80)
    return out + put(
        MIMI.but(scarf=False),
        146,
        286,
        1.54,
        Pose(turn=0.4, face="worried", arm_a=On(-8, 14, -1), arm_b=On(8, 14)),
    )


@draws("fraud/dorm-call", serious=True)
def dorm_call() -> str:
    out = sets.room("#eef0f6", "#cdbfa6", 236) + p.bed(214, 268, 176)
    return out + put(LIN, 126, 288, 1.36, pose.PHONE.but(face="worried", arm_b=Arm(66, 122, "palm")))


@draws("fraud/lend-card", serious=True)
def lend_card() -> str:
    out = sets.room("#eef0f6", "#cdbfa6", 236) + p.bed(216, 268, 176)
    card = rect(-15, -9, 30, 18, c.TEAL, 3) + rect(-15, -5, 30, 4, c.INK)
    out += put(ZHOU, 210, 288, 1.3, Pose(turn=0.5, arm_b=Arm(66, 90, "flat")), mirror=True)
    return out + put(MING, 92, 288, 1.32, _STOP.but(arm_a=Arm(-20, 40, holds=card)))


@draws("fraud/video-face")
def video_face() -> str:
    body = (
        rect(-46, -36, 92, 72, "#cfd8dd", 8)
        + path("M-26 36Q-24 16 0 16Q24 16 26 36Z", c.SLATE)
        + circle(0, -4, 17, c.SKINS[1])
        + dots([(-6, -6), (6, -6)], 2, c.INK)
        + path("M-5 4q5 3 10 0", None, c.INK, 2)
        + path("M-17 -8Q-16 -22 0 -22Q16 -22 17 -8Q8 -16 -17 -8Z", c.BLACK_HAIR)
    )
    return on_screen(body, p.question(320, 90, 2.4))


@draws("cyber/pay-again")
def pay_again() -> str:
    coins = "".join(circle(x, y, 11, c.YELLOW, "#c79a2a", 2) for x, y in ((-22, 8), (-8, 12), (-16, -6)))
    return on_screen(coins + p.arrow((8, 2), (42, 2), c.RED, 5), p.question(320, 90, 2.4))


@draws("cyber/account-gone")
def account_gone() -> str:
    return on_screen(
        circle(-14, -10, 13, c.STEEL)
        + path("M-38 30Q-36 8 -14 8Q8 8 10 30Z", c.STEEL)
        + p.padlock(26, 8, 1.1)
    )


@draws("cyber/mass-sms")
def mass_sms() -> str:
    return on_screen(
        "".join(
            rect(-42 + (k % 2) * 44, -34 + (k // 2) * 24, 40, 18, c.AQUA, 5)
            + line(
                [(-36 + (k % 2) * 44, -25 + (k // 2) * 24), (-14 + (k % 2) * 44, -25 + (k // 2) * 24)],
                c.WHITE,
                3,
            )
            for k in range(6)
        )
    )


@draws("food/run-eat", serious=True)
def run_eat() -> str:
    out = sets.playground(176, building=False)
    out += put(
        KAI.but(hearing=""),
        250,
        276,
        1.4,
        pose.STRIDE.but(lean=10, arm_b=Arm(70, 150, holds=dots([(0, -4), (5, -6)], 3.4, c.OAK))),
        mirror=True,
    )
    return out + put(LELE, 118, 284, 1.46, _STOP)


@draws("fraud/show-adult", serious=True)
def show_adult() -> str:
    """The telephone is held out to a grown-up, who bends down to read."""
    out = sets.home() + p.sofa(330, 262, 120)
    out += put(
        DUN.but(scarf=False),
        144,
        286,
        1.36,
        Pose(turn=0.5, arm_b=Arm(60, 92, holds=at(p.handset(), 2, -6, 1.4))),
    )
    return out + put(
        GRANDMA, 262, 284, 1.12, Pose(turn=0.5, lean=18, tilt=16, arm_b=Arm(40, 70, "flat")), mirror=True
    )


@draws("food/cake-wheeze", serious=True)
def cake_wheeze() -> str:
    """At a birthday table one has spots on the cheeks and a hand on the chest; the friend turns to him."""
    out = sets.room("#f6ecd9", "#cdb08a", 226) + path("M0 20Q100 60 200 24T400 20", None, c.ROSE, 3)
    who = figure(
        HAO,
        124,
        286,
        1.4,
        Pose(
            turn=0.2,
            lean=8,
            tilt=8,
            face="worried",
            arm_a=On(0, -24, -1, "trunk", hand="flat"),
            arm_b=Arm(20, 30),
        ),
    )
    x, y = who.head
    out += (
        p.shadow(124, 286, 30)
        + who.svg
        + dots(
            [(x - 12, y + 8), (x - 7, y + 12), (x + 9, y + 9), (x + 13, y + 5), (x - 10, y + 3)],
            1.8,
            "#c94f4f",
        )
    )
    out += (
        p.table(250, 290, 130, 70)
        + rect(222, 196, 56, 24, c.CREAM, 4)
        + rect(222, 196, 56, 8, c.ROSE, 3)
        + line([(250, 196), (250, 182)], c.BLUE, 4)
    )
    return out + put(
        QIAO, 344, 286, 1.3, Pose(turn=0.5, face="worried", arm_b=Arm(60, 92, "flat")), mirror=True
    )


@draws("disease/cough-teen", serious=True)
def cough_teen() -> str:
    out = sets.classroom(226) + put(
        ZHOU, 118, 286, 1.34, Pose(turn=0.4, tilt=10, face="shut", arm_a=Arm(-14, 2), arm_b=On(11, 12))
    )
    out += put(LIN, 236, 286, 1.3, Pose(turn=0.4, face="calm", arm_b=Arm(40, 76)), mirror=True)
    return out + put(HAO, 346, 286, 1.24, Pose(turn=0.5, face="worried", lean=-4), plain=True, mirror=True)


@draws("food/home-sick", serious=True)
def home_sick() -> str:
    out = (
        sets.home()
        + p.table(296, 284, 120, 62)
        + rect(270, 206, 34, 18, c.WHITE, 3, c.GREY, 1.6)
        + path("M287 209v12M281 215h12", None, c.SIGN_GREEN, 3)
    )
    return out + put(
        NANA.but(scarf=False),
        146,
        286,
        1.5,
        Pose(
            turn=0.2,
            lean=12,
            tilt=12,
            face="worried",
            arm_a=On(-4, -12, -1, "trunk"),
            arm_b=On(5, -11, 1, "trunk"),
        ),
    )


@draws("abuse/too-close-room", serious=True)
def too_close_room() -> str:
    """At a table for lessons somebody comes too near; the child stands up and goes."""
    out = (
        sets.room("#f1f0ea", "#cdb693", 236)
        + p.door(336, 236, 70, 150)
        + p.table(120, 290, 120, 66)
        + at(p.paper(), 96, 216, 1.1, 80)
    )
    out += put(
        DAD.but(hair="buzz"),
        116,
        268,
        1.16,
        Pose(turn=0.5, lean=8, face="calm", arm_b=Arm(60, 84, "flat")),
        plain=True,
    )
    return out + put(
        YAYA.but(scarf=False),
        238,
        288,
        1.42,
        Pose(turn=0.4, lean=-6, face="call", arm_a=Arm(-70, -122, "palm"), arm_b=Arm(20, 40)),
    )


@draws("crowd/cup-stairs", serious=True)
def cup_stairs() -> str:
    """A bottle lies on the stairs; nobody bends down, all go on."""
    out = sets.front_stairs() + at(p.bottle(c.TEAL), 150, 272, 1.3, 80)
    for who, x, y, s in ((BO, 256, 196, 0.86), (MIMI, 262, 244, 1.04)):
        out += put(who, x, y, s, Pose(face="calm", arm_a=Arm(-14, -4)), plain=True, shade=14)
    return out + put(KAI, 262, 296, 1.22, Pose(look=-0.5, face="worried", arm_a=Arm(-14, -4)), plain=True)


# 踩踏 for 小学, 食品 for 高中


@draws("crowd/lanterns", serious=True)
def lanterns() -> str:
    out = rect(0, 0, 400, 300, "#24365c") + p.skyline(190, "#1a2847") + rect(0, 186, 400, 114, "#4a5568")
    for x, y in ((50, 70), (140, 50), (250, 56), (340, 76)):
        out += (
            line([(x, 0), (x, y - 18)], c.STEEL, 2)
            + rect(x - 16, y - 18, 32, 36, c.RED, 14)
            + rect(x - 8, y + 18, 16, 6, c.YELLOW, 2)
        )
    for who, x in ((DAD.but(hair="buzz"), 84), (MUM, 312)):
        out += put(who, x, 262, 1.06, Pose(back=True), plain=True)
    return out + put(BO.but(scarf=False), 200, 286, 1.42, pose.CHEST.but(face="worried"))


@draws("crowd/stop-call-child", serious=True)
def stop_call_child() -> str:
    """Two steps ahead one sits on the stairs; the child stands firm, arms out, and calls stop."""
    out = sets.front_stairs() + put(MIMI, 262, 290, 1.06, pose.KNEES_UP.but(face="worried"), plain=True)
    for who, x in ((KAI, 216), (TANG, 300)):
        out += put(who, x, 168, 0.72, Pose(face="calm"), plain=True, shade=12)
    return out + put(
        YAYA,
        258,
        222,
        1.0,
        Pose(face="call", arm_a=Arm(-84, -96, "palm"), arm_b=Arm(84, 96, "palm")),
        plain=True,
    )


@draws("crowd/curl-child", serious=True)
def curl_child() -> str:
    out = sets.corridor() + put(TANG, 200, 282, 1.5, pose.CURL, shade=56)
    for who, x, mirror in ((YAYA, 64, False), (KAI, 344, True)):
        out += put(
            who,
            x,
            262,
            1.16,
            Pose(turn=0.4, face="call", arm_b=Arm(80, 110, "palm")),
            plain=True,
            mirror=mirror,
        )
    return out


@draws("food/rumour")
def rumour() -> str:
    return on_screen(
        path("M-30 -2H30Q28 26 0 26Q-28 26 -30 -2Z", c.STEEL)
        + line([(0, -30), (0, -16)], c.RED, 6)
        + circle(0, -8, 3.4, c.RED),
        p.question(320, 90, 2.4),
    )


@draws("food/roommate-pills", serious=True)
def roommate_pills() -> str:
    out = sets.room("#eef0f6", "#cdbfa6", 236) + p.bed(228, 268, 164)
    pills = circle(-4, -6, 4.4, c.WHITE, c.STEEL, 1.2) + circle(6, -7, 4.4, c.WHITE, c.STEEL, 1.2)
    out += put(ZHOU, 232, 288, 1.3, Pose(turn=0.5, arm_b=Arm(60, 86, holds=pills)), mirror=True)
    return out + put(
        HAO,
        104,
        288,
        1.34,
        Pose(
            turn=0.3,
            lean=12,
            tilt=10,
            face="worried",
            arm_a=On(-2, -12, -1, "trunk"),
            arm_b=Arm(66, 118, "palm"),
        ),
    )


@draws("weather/court-thunder", serious=True)
def court_thunder() -> str:
    """On an open court far thunder is heard: one stops the game and points to the building."""
    out = (
        sets.playground(190)
        + rect(0, 0, 400, 300, "#3c4a57", 0, None, 1, 0.3)
        + p.cloud(60, 50, 1.3, "#6f7d88")
        + p.bolt(64, 92, 0.9)
    )
    out += put(
        ZHOU,
        292,
        284,
        1.28,
        Pose(turn=0.4, face="worried", arm_a=Arm(30, 70, holds=at(p.ball(0, 0), 0, 0, 0.9))),
        mirror=True,
    )
    return out + put(HAO, 152, 286, 1.34, Pose(turn=0.5, face="calm", arm_b=Arm(100, 118, "point")))


@draws("weather/heat-teen", serious=True)
def heat_teen() -> str:
    out = sets.playground(178, building=False) + p.sun(340, 54, 24)
    out += put(
        ZHOU,
        152,
        284,
        1.34,
        Pose(turn=0.3, lean=14, tilt=16, face="sleepy", arm_a=Arm(-30, -10), arm_b=Arm(36, 20)),
    )
    return out + put(LIN, 262, 286, 1.34, pose.CALL_OUT)
