"""Moments of illness, water, crowds, friends, screens and strangers as situations tell them; calm, no blood."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import (
    BO,
    DAD,
    DUN,
    GRANDMA,
    GRANDPA,
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
    STRANGER_WOMAN,
    TANG,
    TEACHER_CHEN,
    TEACHER_LI,
    TEACHER_WANG,
    YAYA,
    ZHOU,
)
from art.decisions import _phone as on_screen
from art.people import HIDDEN, PYJAMAS, Arm, On, Person, Pose, To, figure, put
from art.registry import draws
from art.svg import at, boxes, circle, darker, dots, line, oval, path, poly, rect

_LYING = pose.LIE.but(face="shut", arm_a=Arm(-76, -80), arm_b=Arm(-76, -80))
_STOP = Pose(turn=0.5, face="calm", arm_a=Arm(-8, 10), arm_b=Arm(72, 124, "palm"))
_HUNG = Pose(turn=0.3, tilt=12, face="worried", gaze=(0, 1.2))
_ILL = Pose(
    turn=0.2, lean=8, tilt=10, face="worried", arm_a=On(-3, -14, -1, "trunk"), arm_b=On(4, -13, 1, "trunk")
)


# 急救


def _found(who: Person, s: float, body: Pose, night: bool = False) -> str:
    out = sets.home(wall="#ded6cf" if night else "#fbeedd")
    if night:
        out += (
            rect(36, 40, 78, 84, "#3a4a68")
            + circle(94, 62, 8, "#f4ecc8")
            + path("M75 40V124M36 75H114", None, c.WHITE, 4)
        )
    return out + put(GRANDPA, 236, 278, 1.3, _LYING, shade=60) + put(who, 92, 284, s, body)


@draws("first-aid/grandpa-down", serious=True)
def grandpa_down() -> str:
    return _found(MIMI.but(scarf=False), 1.44, pose.PHONE.but(face="worried"))


@draws("first-aid/grandpa-down-teen", serious=True)
def grandpa_down_teen() -> str:
    return _found(LIN, 1.36, pose.PHONE.but(face="worried"), night=True)


def _wire(who: Person, s: float) -> str:
    """A wire hangs down beside somebody who lies; the child stops far away and calls."""
    out = (
        sets.pavement(232)
        + rect(316, 20, 9, 216, c.BARK)
        + path("M320 40Q260 60 262 150T250 262", None, c.INK, 3.4)
    )
    out += p.bolt(236, 226, 0.9) + put(TEACHER_WANG.but(outfit=DAD.outfit), 326, 284, 1.1, _LYING, shade=46)
    return out + put(who, 82, 286, s, pose.CALL_OUT, mirror=True) + p.sound(48, 150, -1, c.ORANGE, 2, 8)


@draws("first-aid/wire-down")
def wire_down() -> str:
    return _wire(TANG, 1.42)


@draws("first-aid/wire-down-teen")
def wire_down_teen() -> str:
    return _wire(HAO, 1.32)


@draws("first-aid/classmate-down")
def classmate_down() -> str:
    out = sets.playground(176, building=False) + put(ZHOU, 236, 276, 1.3, _LYING, shade=60)
    return out + put(QIAO, 96, 284, 1.36, pose.CALL_OUT, mirror=True) + p.sound(62, 136, -1, c.ORANGE, 2, 8)


@draws("first-aid/dorm-down")
def dorm_down() -> str:
    out = sets.room("#c9cfdc", "#ab9d84", 230) + p.window(30, 40, 66, 76, "#3a4a68") + p.bed(206, 262, 184)
    out += put(ZHOU.wears(PYJAMAS), 236, 284, 1.1, _LYING, shade=50)
    return out + put(MING.wears(PYJAMAS), 110, 288, 1.3, pose.PHONE.but(face="worried"))


def _press_own(who: Person, on_table: str) -> str:
    """A cloth pressed firmly on the own hand, held up; no blood is seen."""
    out = sets.home() + p.table(300, 284, 130, 70) + on_table
    drawn = figure(
        who, 146, 284, 1.6, Pose(turn=0.3, face="worried", arm_a=Arm(36, 112), arm_b=Arm(-20, -112))
    )
    x, y = drawn.hand_a
    return out + p.shadow(146, 284, 34) + drawn.svg + at(p.cloth(c.WHITE), x + 4, y - 2, 2.2, 10)


@draws("first-aid/press-own", serious=True)
def press_own() -> str:
    return _press_own(
        BO.but(scarf=False), circle(290, 204, 10, c.RED) + line([(318, 210), (344, 204)], c.STEEL, 4)
    )


@draws("first-aid/press-pencil", serious=True)
def press_pencil() -> str:
    pencil = line([(270, 208), (312, 200)], c.YELLOW, 6) + line([(312, 200), (320, 198)], c.INK, 4)
    return _press_own(TANG.but(scarf=False), pencil + rect(330, 198, 18, 12, c.BLUE, 2))


@draws("first-aid/box-down", serious=True)
def box_down() -> str:
    """Beside an open distribution box somebody lies, a piece of wire in the hand; the teenager stays far off."""
    out = (
        sets.corridor()
        + rect(286, 86, 74, 96, c.STEEL, 4)
        + rect(294, 94, 58, 80, "#dfe6ea")
        + boxes([(302, 104, 12, 24), (318, 104, 12, 24), (334, 104, 12, 24)], c.SLATE)
    )
    out += p.bolt(323, 152, 0.9) + path("M340 174Q352 230 300 262", None, c.INK, 3.4)
    out += put(TEACHER_WANG.but(outfit=DAD.outfit), 306, 284, 1.1, _LYING, shade=46, mirror=True)
    return out + put(HAO, 84, 286, 1.34, pose.CALL_OUT, mirror=True) + p.sound(50, 146, -1, c.ORANGE, 2, 8)


@draws("first-aid/press-leg", serious=True)
def press_leg() -> str:
    out = sets.playground(176, building=False)
    who = figure(KAI, 150, 274, 1.4, pose.KNEES_UP.but(face="worried", lean=10))
    x, y = who.hand_b
    out += p.shadow(150, 274, 40) + who.svg + at(p.cloth(c.WHITE), x, y, 2.1, 20)
    return out + put(YAYA, 276, 282, 1.42, pose.CALL_OUT) + p.sound(312, 138, 1, c.ORANGE, 2, 8)


@draws("first-aid/press-arm", serious=True)
def press_arm() -> str:
    """In the laboratory: the forearm held up, a cloth pressed on it."""
    out = (
        sets.room("#eef3f4", "#cfd6d8", 232)
        + rect(220, 196, 180, 12, c.SLATE)
        + rect(230, 208, 170, 92, "#d4dfe3")
    )
    out += path("M286 196L296 160V146H308V160L318 196Z", "#cfe6f1", c.STEEL, 2) + rect(
        346, 164, 10, 32, "#cfe6f1", 3, c.STEEL, 1.6
    )
    who = figure(
        LIN, 130, 286, 1.46, Pose(turn=0.3, face="worried", arm_a=Arm(40, 150), arm_b=Arm(-10, -128))
    )
    x, y = who.hand_b
    return out + p.shadow(130, 286, 32) + who.svg + at(p.cloth(c.WHITE), x, y, 2.2, -30)


@draws("first-aid/scald", serious=True)
def scald() -> str:
    out = sets.kitchen() + rect(240, 186, 160, 14, "#e4ded1") + rect(248, 200, 152, 100, "#c6d6cc")
    out += path("M286 150Q282 186 306 186Q330 186 326 150Z", c.STEEL) + path(
        "M284 156q-18 4 -22 -8M300 142q-6 -8 0 -16M312 142q-6 -8 0 -16", None, c.GREY, 4
    )
    bottle = rect(-7, -16, 14, 26, "#7a4a34", 3) + rect(-4, -24, 8, 9, c.RED, 2)
    out += put(
        GRANDMA,
        206,
        284,
        1.22,
        Pose(turn=0.5, face="worried", arm_b=Arm(60, 88, holds=at(bottle, 4, -6))),
        mirror=True,
    )
    return out + put(
        NANA.but(scarf=False),
        92,
        286,
        1.42,
        Pose(turn=0.4, face="worried", arm_a=Arm(30, 92), arm_b=Arm(70, 122, "palm")),
    )


@draws("first-aid/head-knock", serious=True)
def head_knock() -> str:
    out = sets.corridor() + put(
        KAI, 146, 272, 1.42, pose.KNEES_UP.but(face="worried", lean=-4, arm_a=On(-12, -12, -1))
    )
    return out + put(BO, 266, 282, 1.42, pose.CALL_OUT) + p.sound(302, 138, 1, c.ORANGE, 2, 8)


@draws("first-aid/choke-brother", serious=True)
def choke_brother() -> str:
    out = (
        sets.home()
        + p.table(310, 284, 120, 62)
        + rect(284, 206, 20, 16, "#e6a6c0", 3)
        + rect(312, 208, 20, 14, "#e6a6c0", 3)
    )
    out += put(
        DUN.but(glasses="", scarf=False),
        212,
        284,
        1.3,
        Pose(face="worried", arm_a=On(-6, 19, -1), arm_b=On(6, 19, 1)),
    )
    return out + put(
        YAYA.but(scarf=False),
        112,
        286,
        1.42,
        Pose(turn=0.6, lean=10, face="call", arm_a=Arm(20, 60), arm_b=To(184, 214, hand="flat")),
    )


# 火


@draws("fire/stay-in-child", serious=True)
def stay_in_child() -> str:
    """The door is shut, smoke stays outside, the child calls from the window."""
    out = sets.room("#f2eee2", "#d7c29a", 236) + p.door(76, 236, 80, 160, pane=False)
    out += p.smoke([(58, 240, 7), (76, 243, 6), (96, 240, 7)], "#98a1a7") + rect(34, 232, 84, 10, c.ROSE, 5)
    out += p.open_window(214, 50, 150, 126, (34, 12), p.cloud(310, 90, 0.8))
    return (
        out + put(LELE.but(scarf=False), 206, 286, 1.5, pose.CALL_OUT) + p.sound(246, 146, 1, c.ORANGE, 2, 8)
    )


@draws("fire/smoke-room", serious=True)
def smoke_room() -> str:
    out = sets.room("#e6dccb", "#c9ad80", 236) + p.sofa(96, 252, 150) + p.open_door(338, 236, 72, 146)
    out += p.smoke_layer(400, 120, "#a4abb0", 7) + p.smoke_layer(400, 80, "#7f888e", 6)
    return out + put(BO.but(scarf=False), 236, 280, 1.4, pose.CRAWL, shade=40)


# 水和冰


@draws("drowning/shoe-floats", serious=True)
def shoe_floats() -> str:
    out = sets.river(edge=210) + at(path("M-16 2Q-14 -8 -4 -8Q2 -4 14 -3Q20 2 14 6H-12Z", c.RED), 268, 220)
    return out + put(TANG, 116, 276, 1.44, Pose(turn=0.5, face="worried", arm_b=Arm(66, 90, "point")))


@draws("drowning/dare", serious=True)
def dare() -> str:
    out = sets.river(edge=236)
    out += put(
        ZHOU,
        196,
        262,
        1.16,
        Pose(turn=0.4, face="calm", arm_a=Arm(-100, -150, "flat"), arm_b=Arm(84, 92, "point")),
        plain=True,
    )
    return out + put(HAO, 84, 284, 1.34, _STOP)


@draws("drowning/dare-night", serious=True)
def dare_night() -> str:
    """At night by the river: two are about to swim, one is asked to keep watch and refuses."""
    out = (
        sets.river(edge=236)
        + rect(0, 0, 400, 300, "#14203c", 0, None, 1, 0.6)
        + circle(330, 46, 14, "#f4ecc8")
    )
    for who, x, y in ((ZHOU, 196, 262), (MING, 236, 246)):
        out += put(who, x, y, 1.06, Pose(turn=0.4, face="calm", arm_b=Arm(84, 92, "point")), plain=True)
    return out + put(HAO, 84, 284, 1.34, _STOP)


@draws("drowning/dare-child", serious=True)
def dare_child() -> str:
    out = sets.river(edge=236)
    out += put(
        BO.but(scarf=False),
        192,
        266,
        1.3,
        Pose(turn=0.4, arm_a=Arm(-100, -150, "flat"), arm_b=Arm(84, 92, "point")),
        plain=True,
    )
    return out + put(YAYA.but(scarf=False), 84, 284, 1.4, _STOP)


@draws("drowning/ice-pond", serious=True)
def ice_pond() -> str:
    out = (
        rect(0, 0, 400, 300, "#e6eef3")
        + path("M0 130Q120 108 240 128T400 116V170H0Z", "#d5dfe2")
        + rect(0, 150, 400, 150, "#cfe3ee")
    )
    out += path(
        "M210 210l30 -16l26 12l34 -22M240 194l-6 -22M266 206l14 26l30 8M280 232l-12 24", None, "#7fa3b8", 3
    )
    out += path("M0 160Q110 166 150 206Q166 250 140 300H0Z", "#f4f7f8") + path(
        "M150 206Q166 250 140 300", None, "#b9c7cf", 5
    )
    return out + put(KAI.but(hat="cap", hat_colour=c.RED), 84, 284, 1.42, _STOP)


@draws("weather/ice-path", serious=True)
def ice_path() -> str:
    out = rect(0, 0, 400, 300, "#dfe9ef") + p.skyline(150, "#c3d2db") + rect(0, 190, 400, 110, "#eef2f3")
    out += oval(250, 262, 96, 20, "#bcd9e8") + path(
        "M206 258l26 -4M262 268l34 -4M232 270l18 -2", None, c.WHITE, 3
    )
    return out + put(
        NANA.but(bag=c.TEAL),
        120,
        282,
        1.42,
        Pose(
            turn=0.4,
            face="worried",
            tilt=10,
            gaze=(0, 1),
            arm_a=Arm(-60, -70, "flat"),
            arm_b=Arm(60, 72, "flat"),
        ),
    )


# 拥挤


@draws("crowd/stairs-full", serious=True)
def stairs_full() -> str:
    out = sets.front_stairs()
    for x, y, s, who in (
        (152, 190, 0.84, BO),
        (130, 244, 1.06, YAYA),
        (206, 248, 1.08, TANG),
        (276, 244, 1.06, MIMI),
    ):
        out += put(
            who, x, y, s, Pose(face="worried", arm_a=Arm(-20, 60), arm_b=Arm(20, -60)), plain=True, shade=14
        )
    return out


@draws("crowd/door-jam", serious=True)
def door_jam() -> str:
    out = sets.corridor() + p.open_door(316, 232, 84, 146) + p.exit_sign(316, 54, 1.1)
    for x, who, mirror in ((322, HAO, False), (278, LIN, False), (236, ZHOU, False)):
        out += put(who, x, 274, 1.14, pose.CHEST.but(turn=0.3, face="worried"), plain=True, mirror=mirror)
    return out + put(QIAO, 96, 284, 1.34, Pose(turn=0.3, look=0.5, face="calm", arm_a=Arm(-30, -10)))


@draws("crowd/shoe-lost", serious=True)
def shoe_lost() -> str:
    out = sets.corridor() + at(
        path("M-16 2Q-14 -8 -4 -8Q2 -4 14 -3Q20 2 14 6H-12Z", c.WHITE, c.STEEL, 1.4), 92, 282
    )
    for x, who in ((172, TANG), (250, MIMI), (328, BO)):
        out += put(who, x, 280, 1.24, pose.CHEST.but(turn=0.4, face="calm"), plain=True)
    return out


# 食品、传染病


def _stink(x: float, y: float) -> str:
    return path(
        f"M{x - 16} {y}q-8 -10 0 -20t0 -20M{x} {y}q-8 -10 0 -20t0 -20M{x + 16} {y}q-8 -10 0 -20t0 -20",
        None,
        "#8aa06a",
        4,
    )


@draws("food/smells", serious=True)
def smells() -> str:
    out = (
        sets.room("#f3f5ee", "#d9d3c7", 226)
        + rect(170, 212, 230, 12, c.WOOD, 3)
        + path("M190 224v70M384 224v70", None, darker(c.WOOD, 0.28), 8)
    )
    out += (
        rect(236, 192, 84, 20, c.STEEL, 5)
        + dots([(252, 192), (272, 190), (292, 192), (306, 193)], 8, "#b7b08a")
        + _stink(278, 178)
    )
    return out + put(
        YAYA,
        112,
        284,
        1.46,
        Pose(turn=0.3, look=0.3, face="worried", arm_a=On(3, 6, -1, hand="flat"), arm_b=Arm(70, 120, "palm")),
    )


@draws("food/many-sick", serious=True)
def many_sick() -> str:
    out = sets.classroom(226)
    out += put(BO, 92, 284, 1.36, _ILL, plain=True) + put(MIMI, 178, 284, 1.36, _ILL, plain=True)
    return (
        out
        + put(KAI, 264, 284, 1.36, pose.HAND_UP.but(face="call"), plain=True)
        + put(TEACHER_LI, 348, 280, 1.16, pose.WALK, plain=True, mirror=True)
    )


@draws("food/many-sick-teen", serious=True)
def many_sick_teen() -> str:
    out = sets.classroom(226)
    out += put(ZHOU, 92, 286, 1.26, _ILL, plain=True) + put(QIAO, 178, 286, 1.26, _ILL, plain=True)
    return out + put(LIN, 276, 286, 1.28, pose.CALL_OUT, plain=True)


@draws("food/stall", serious=True)
def stall() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.skyline(150)
        + rect(0, 186, 400, 114, "#d5cfc2")
        + rect(210, 190, 170, 84, c.BRICK, 4)
        + poly([(196, 108), (394, 108), (374, 84), (216, 84)], c.YELLOW)
    )
    out += (
        path("M216 108V190M374 108V190", None, c.SLATE, 5)
        + oval(262, 186, 30, 6, c.INK)
        + path("M252 176q-6 -8 0 -16M270 176q-6 -8 0 -16", None, c.GREY, 4)
    )
    return out + put(BO.but(bag=c.TEAL), 114, 284, 1.44, Pose(turn=0.5, face="calm", arm_b=Arm(30, 50)))


@draws("disease/fever", serious=True)
def fever() -> str:
    out = (
        sets.home(236)
        + rect(120, 200, 250, 60, c.OAK, 8)
        + rect(126, 182, 238, 44, c.WHITE, 10)
        + rect(292, 154, 74, 42, "#f7e6bd", 12)
    )
    ill = figure(MIMI.but(scarf=False), 250, 236, 1.3, pose.LIE.but(face="sleepy")).svg
    out += ill + path("M126 210Q206 176 262 200L270 258H126Z", c.AQUA)
    thermometer = (
        rect(-3, -16, 6, 26, c.WHITE, 3, c.STEEL, 1)
        + circle(0, 10, 4, c.RED)
        + line([(0, 8), (0, -6)], c.RED, 2)
    )
    return out + put(
        MUM,
        84,
        284,
        1.24,
        Pose(turn=0.6, lean=6, face="worried", arm_b=Arm(60, 100, holds=at(thermometer, 3, -8, 1.2))),
    )


@draws("disease/cough-class", serious=True)
def cough_class() -> str:
    out = sets.classroom(226) + put(
        KAI, 132, 284, 1.46, Pose(turn=0.4, tilt=10, face="shut", arm_a=Arm(-14, 2), arm_b=On(11, 12))
    )
    return out + put(LELE, 270, 284, 1.42, Pose(turn=0.4, face="worried", arm_b=Arm(30, 60)), mirror=True)


# 同伴


@draws("bullying/group-chat")
def group_chat() -> str:
    faces = "".join(
        circle(x, y, 11, c.YELLOW)
        + dots([(x - 4, y - 2), (x + 4, y - 2)], 1.4, c.INK)
        + path(f"M{x - 5} {y + 3}q5 6 10 0", None, c.INK, 2)
        for x, y in ((-26, -14), (0, -18), (26, -12))
    )
    return on_screen(
        faces
        + circle(0, 20, 12, c.AQUA)
        + dots([(-4, 18), (4, 18)], 1.4, c.INK)
        + path("M-5 27q5 -5 10 0", None, c.INK, 2)
    )


@draws("bullying/take-things", serious=True)
def take_things() -> str:
    out = sets.corridor()
    out += put(
        KAI.but(hearing=""),
        244,
        280,
        1.5,
        Pose(
            turn=0.5,
            face="calm",
            arm_a=Arm(-10, 10),
            arm_b=Arm(40, 60, holds=at(p.school_bag(0, 26, 0.8, c.ORANGE), 0, 0)),
        ),
        mirror=True,
    )
    return out + put(DUN, 132, 282, 1.32, Pose(turn=0.5, face="worried", arm_b=Arm(66, 92, "flat")))


@draws("bullying/corner-teen", serious=True)
def corner_teen() -> str:
    out = (
        rect(0, 0, 400, 300, "#e7f1f2")
        + rect(0, 236, 400, 64, "#c8d3d5")
        + path("M90 0V236L0 280", None, "#d3e3e5", 4)
    )
    out += put(MING, 82, 284, 1.28, _HUNG.but(arm_a=On(-3, -20, -1, "trunk"), arm_b=On(3, -20, 1, "trunk")))
    out += put(ZHOU, 204, 286, 1.34, Pose(turn=0.5, arm_b=Arm(60, 84, "flat")), mirror=True)
    return out + put(HAO.but(hair="tuft"), 302, 286, 1.3, Pose(turn=0.5, arm_a=Arm(-30, 40)), mirror=True)


@draws("bullying/laughed-at", serious=True)
def laughed_at() -> str:
    out = sets.classroom(226) + put(NANA, 110, 284, 1.42, _HUNG)
    out += put(BO, 240, 284, 1.36, Pose(turn=0.5, arm_b=Arm(76, 88, "point")), plain=True, mirror=True)
    return out + put(
        YAYA, 322, 284, 1.34, Pose(turn=0.5, arm_a=On(0, 12, -1, hand="flat")), plain=True, mirror=True
    )


@draws("abuse/keep-secret", serious=True)
def keep_secret() -> str:
    """A grown-up offers something and asks for silence; the child draws back."""
    out = sets.home()
    gift = rect(-12, -10, 24, 20, c.ROSE, 2) + path("M0 -10v20M-12 0h24", None, c.YELLOW, 4)
    out += put(
        STRANGER_WOMAN.wears(DAD.outfit, hair="part"),
        268,
        284,
        1.26,
        Pose(turn=0.5, lean=8, arm_a=On(2, 13, -1, hand="point"), arm_b=Arm(56, 84, holds=at(gift, 4, -6))),
        mirror=True,
    )
    return out + put(
        MIMI.but(scarf=False),
        124,
        286,
        1.42,
        Pose(turn=0.5, lean=-6, face="worried", arm_a=Arm(-10, 8), arm_b=Arm(64, 124, "palm")),
    )


@draws("abuse/asks-photo")
def asks_photo() -> str:
    camera = (
        rect(-30, -18, 60, 42, c.SLATE, 6)
        + rect(-12, -26, 24, 10, c.SLATE, 3)
        + circle(0, 3, 14, c.STEEL)
        + circle(0, 3, 8, c.INK)
    )
    return on_screen(camera, p.question(320, 90, 2.4))


@draws("abuse/too-close", serious=True)
def too_close() -> str:
    out = sets.corridor() + put(
        STRANGER.but(hat=""),
        252,
        282,
        1.24,
        Pose(turn=0.5, lean=10, arm_b=To(186, 196, hand="flat")),
        mirror=True,
    )
    return out + put(
        LELE,
        130,
        284,
        1.44,
        Pose(turn=0.5, lean=-8, face="call", arm_a=Arm(30, 112, "palm"), arm_b=Arm(60, 126, "palm")),
    )


@draws("mental/alone-desk", serious=True)
def alone_desk() -> str:
    out = sets.room("#d9dde6", "#b5a68c", 226) + p.window(230, 44, 100, 96, "#3a4a68")
    out += figure(
        QIAO,
        150,
        300,
        1.5,
        Pose(
            tilt=14,
            face="worried",
            gaze=(0, 1.4),
            arm_a=Arm(-34, 60),
            arm_b=Arm(34, -60),
            legs=HIDDEN.but(hip=(0, -46)),
        ),
    ).svg
    return (
        out
        + rect(40, 236, 240, 12, c.WOOD, 3)
        + rect(52, 248, 216, 52, darker(c.WOOD, 0.2))
        + at(p.paper(), 216, 232, 1, 84)
    )


@draws("mental/friend-low", serious=True)
def friend_low() -> str:
    out = (
        sets.open_field(196)
        + rect(90, 222, 210, 10, c.OAK, 3)
        + path("M106 232v46M284 232v46", None, c.OAK, 8)
    )
    out += put(ZHOU, 148, 284, 1.3, pose.SIT_FRONT.but(tilt=14, face="worried", gaze=(0, 1.2)))
    return out + put(LIN, 248, 284, 1.3, pose.SIT_FRONT.but(look=-0.5, face="calm"))


@draws("mental/child-cries", serious=True)
def child_low() -> str:
    out = sets.classroom(226) + put(TANG, 130, 272, 1.46, pose.KNEES_UP.but(face="worried", tilt=12))
    return out + put(
        MIMI, 248, 284, 1.42, Pose(turn=0.5, lean=12, face="calm", arm_b=Arm(44, 76, "flat")), mirror=True
    )


# 网络


@draws("cyber/asks-code")
def asks_code() -> str:
    return on_screen(
        rect(-42, -18, 84, 36, c.WHITE, 6, c.STEEL, 1.4) + p.digits("3019", 0, 0, 20, c.SLATE),
        p.question(320, 90, 2.4),
    )


@draws("cyber/qr-pay")
def qr_pay() -> str:
    cells = [
        (x * 8.0 - 28, y * 8.0 - 28, 8.0, 8.0)
        for x in range(7)
        for y in range(7)
        if (x * 3 + y * 5 + x * y) % 3 == 0 or (x in (0, 6) and y in (0, 6))
    ]
    return on_screen(rect(-34, -34, 68, 68, c.WHITE, 4) + boxes(cells, c.INK), p.question(320, 90, 2.4))


@draws("cyber/game-gift")
def game_gift() -> str:
    pad = (
        rect(-34, -16, 68, 36, c.PLUM, 16)
        + path("M-18 -6v16M-26 2h16", None, c.WHITE, 4)
        + dots([(16, 6), (24, -4)], 4, c.YELLOW)
    )
    return on_screen(pad, p.question(320, 90, 2.4))


@draws("cyber/false-police")
def false_police() -> str:
    card = (
        rect(-38, -24, 76, 48, c.WHITE, 4, c.STEEL, 1.4)
        + circle(-18, -2, 12, c.NAVY)
        + path("M4 -10H28M4 0H28M4 10H18", None, c.STEEL, 3)
    )
    return on_screen(card, p.question(320, 90, 2.4))


@draws("cyber/meet-up", serious=True)
def meet_up() -> str:
    return on_screen(p.pin(-4, 24, 1.5), p.question(320, 90, 2.4))


@draws("fraud/call-teen", serious=True)
def call_teen() -> str:
    out = sets.home() + put(LIN, 150, 284, 1.42, pose.PHONE.but(face="worried", arm_b=Arm(60, 120, "palm")))
    return out + p.bubble(
        292,
        100,
        110,
        76,
        (196, 128),
        p.question(-22, -4, 1.2) + rect(6, -10, 34, 20, c.ROSE, 3) + circle(23, 0, 6, c.CREAM),
    )


# 走失


@draws("missing/market-lost", serious=True)
def market_lost() -> str:
    out = (
        rect(0, 0, 400, 300, "#f2ece0")
        + rect(0, 226, 400, 74, "#d4cab6")
        + rect(20, 60, 120, 26, c.RED, 3)
        + rect(260, 60, 120, 26, c.TEAL, 3)
        + rect(20, 86, 120, 140, "#e2d3b8")
        + rect(260, 86, 120, 140, "#e2d3b8")
    )
    out += put(STRANGER_WOMAN, 96, 262, 1.06, pose.BACK_WALK, plain=True) + put(
        DAD.but(hair="buzz"), 312, 262, 1.08, Pose(back=True), plain=True
    )
    return out + put(LELE.but(scarf=False), 204, 284, 1.4, Pose(face="worried"))


@draws("missing/follow-me", serious=True)
def follow_me() -> str:
    out = sets.playground(178, building=False) + p.tree(42, 224, 0.9)
    out += put(
        STRANGER_WOMAN,
        150,
        282,
        1.26,
        Pose(turn=0.6, lean=8, arm_a=Arm(-96, -110, "point"), arm_b=Arm(50, 80, "flat")),
    )
    return out + put(
        TANG.but(scarf=False),
        268,
        284,
        1.38,
        Pose(turn=0.5, lean=-4, face="worried", arm_b=Arm(64, 124, "palm")),
        mirror=True,
    )


@draws("missing/pick-up", serious=True)
def pick_up() -> str:
    """Somebody unknown at the gate says he was sent to collect the child."""
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.school(10, 190, 180, 110)
        + rect(0, 190, 400, 110, "#d5cfc2")
        + p.fence(0, 110, 214, 60, c.SLATE)
    )
    out += put(STRANGER, 302, 284, 1.24, Pose(turn=0.5, arm_b=Arm(60, 92, "flat")), mirror=True)
    out += put(
        MIMI.but(bag=c.ORANGE), 196, 286, 1.36, Pose(turn=0.4, face="worried", arm_b=Arm(60, 124, "palm"))
    )
    return out + put(TEACHER_CHEN, 96, 282, 1.16, Pose(turn=0.4, arm_b=Arm(84, 94, "flat")), plain=True)


# 急救 in the country


def _field() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + path("M0 150Q110 120 220 146T400 130V200H0Z", "#93c07f")
        + rect(0, 170, 400, 130, "#cdbb8a")
    )
    return out + "".join(path(f"M0 {y}H400", None, "#a9c07a", 7) for y in (178, 192, 206))


@draws("first-aid/field-down", serious=True)
def field_down() -> str:
    """On the path between fields an uncle of the village lies; nobody else is near."""
    out = _field() + put(GRANDPA, 240, 280, 1.3, _LYING, shade=60)
    return out + put(HAO, 92, 286, 1.34, pose.CALL_OUT, mirror=True) + p.sound(58, 142, -1, c.ORANGE, 2, 8)


@draws("first-aid/grandma-road", serious=True)
def grandma_road() -> str:
    out = (
        _field()
        + path("M0 250Q200 226 400 250V300H0Z", "#d8cba9")
        + put(GRANDMA, 240, 284, 1.3, _LYING, shade=60)
    )
    return out + put(LIN, 96, 288, 1.34, pose.PHONE.but(face="worried"))


# 欺凌, older pupils


@draws("bullying/empty-seat", serious=True)
def empty_seat() -> str:
    out = sets.classroom(226) + p.chair(300, 262, 1.3, c.BLUE, True) + p.desk_closed(276, 292, 110, 74)
    return out + put(QIAO, 124, 286, 1.36, _HUNG.but(arm_b=Arm(30, 96, holds=p.handset())))


@draws("bullying/bike-shed", serious=True)
def bike_shed() -> str:
    out = (
        sets.pavement(232)
        + rect(170, 70, 230, 12, c.TEAL)
        + path("M184 82V236M386 82V236", None, c.SLATE, 7)
        + p.bicycle(250, 244, 0.8, c.ORANGE)
        + p.bicycle(334, 244, 0.8, c.TEAL)
    )
    out += put(
        MING, 92, 286, 1.3, Pose(turn=0.5, lean=-4, face="worried", arm_a=Arm(-8, 8), arm_b=Arm(40, 70))
    )
    out += put(ZHOU, 206, 288, 1.34, Pose(turn=0.5, arm_b=Arm(70, 96, "palm")), mirror=True)
    return out + put(HAO.but(hair="tuft"), 296, 288, 1.3, Pose(turn=0.5, arm_a=Arm(-30, 40)), mirror=True)


@draws("bullying/dorm-push", serious=True)
def dorm_push() -> str:
    out = sets.room("#c9cfdc", "#ab9d84", 236) + p.window(26, 40, 66, 76, "#3a4a68") + p.bed(214, 268, 176)
    out += put(
        QIAO.wears(PYJAMAS),
        108,
        288,
        1.3,
        Pose(turn=0.5, lean=-6, face="worried", arm_a=Arm(30, 100, "palm"), arm_b=Arm(50, 110, "palm")),
    )
    return out + put(
        LIN.wears(PYJAMAS),
        208,
        288,
        1.3,
        Pose(turn=0.5, lean=8, arm_b=To(146, 196, hand="flat")),
        mirror=True,
    )


@draws("bullying/lookout", serious=True)
def lookout() -> str:
    """One stands at the corner and keeps watch for others, uneasy."""
    out = sets.corridor() + rect(0, 0, 96, 300, "#dfe6e2") + rect(92, 0, 6, 300, "#b9c7cf")
    for who, x in ((ZHOU, 306), (MING, 354)):
        out += put(who, x, 262, 1.0, Pose(turn=0.4), plain=True, mirror=True)
    return out + put(HAO, 142, 288, 1.4, _HUNG.but(turn=0.2, look=-0.4))


@draws("bullying/report-teen", serious=True)
def report_teen() -> str:
    out = sets.room("#f1f0ea", "#cdb693", 236) + p.shelf(20, 236, 70, 120) + p.table(214, 290, 110, 66)
    out += put(LIN, 132, 286, 1.34, Pose(turn=0.5, face="worried", arm_b=Arm(62, 88, holds=p.paper())))
    return out + put(
        TEACHER_CHEN,
        300,
        286,
        1.3,
        Pose(turn=0.5, look=0.5, arm_a=Arm(16, 74, holds=p.clipboard()), arm_b=Arm(30, 70)),
        mirror=True,
    )


# 踩踏、走失、网络, more of them for older pupils


@draws("crowd/stairs-teens", serious=True)
def stairs_teens() -> str:
    out = sets.front_stairs()
    for x, y, s, who in (
        (150, 178, 0.74, ZHOU),
        (246, 178, 0.74, MING),
        (140, 240, 0.94, LIN),
        (250, 240, 0.94, QIAO),
    ):
        out += put(who, x, y, s, pose.CHEST.but(face="worried"), plain=True, shade=14)
    return out


@draws("crowd/fallen-teen", serious=True)
def fallen_teen() -> str:
    out = sets.corridor() + put(MING, 214, 274, 1.24, pose.CURL.but(face="worried"), shade=50)
    out += put(LIN, 92, 284, 1.3, pose.CALL_OUT.but(turn=-0.2), plain=True)
    return out + put(
        HAO,
        330,
        284,
        1.3,
        Pose(face="call", arm_a=Arm(-84, -100, "palm"), arm_b=Arm(84, 100, "palm")),
        plain=True,
    )


@draws("food/dorm-leftovers", serious=True)
def dorm_leftovers() -> str:
    out = sets.room("#eef0f6", "#cdbfa6", 236) + p.bed(226, 268, 164) + p.table(176, 290, 110, 66)
    out += (
        rect(150, 204, 56, 22, c.WHITE, 4, c.GREY, 1.4)
        + dots([(164, 208), (178, 206), (192, 209)], 6, "#b7b08a")
        + _stink(178, 196)
    )
    return out + put(
        QIAO,
        78,
        288,
        1.32,
        Pose(turn=0.4, face="worried", arm_a=On(3, 8, -1, hand="flat"), arm_b=Arm(70, 120, "palm")),
    )


@draws("disease/fever-teen", serious=True)
def fever_teen() -> str:
    out = sets.classroom(226) + put(
        HAO,
        128,
        286,
        1.32,
        Pose(turn=0.3, tilt=12, face="sleepy", arm_a=On(-7, -9, -1, hand="flat"), arm_b=Arm(14, 6)),
    )
    return out + put(
        LIN, 258, 286, 1.32, Pose(turn=0.5, face="worried", arm_b=Arm(60, 96, "flat")), mirror=True
    )


@draws("abuse/asks-photo-teen", serious=True)
def asks_photo_teen() -> str:
    out = sets.room("#d9dde6", "#b5a68c", 226) + p.window(250, 44, 100, 96, "#3a4a68")
    out += put(
        QIAO,
        136,
        286,
        1.4,
        Pose(
            turn=0.3,
            face="worried",
            tilt=8,
            gaze=(0, 1),
            arm_a=Arm(24, 92, holds=p.handset()),
            arm_b=Arm(30, 60),
        ),
    )
    camera = rect(-22, -12, 44, 30, c.SLATE, 5) + rect(-9, -18, 18, 8, c.SLATE, 3) + circle(0, 3, 10, c.STEEL)
    return out + p.bubble(274, 196, 96, 66, (176, 176), camera)


@draws("mental/exam", serious=True)
def exam() -> str:
    out = sets.classroom(226, board=False)
    out += figure(
        MING,
        190,
        300,
        1.5,
        Pose(
            tilt=12,
            face="worried",
            gaze=(0, 1.2),
            arm_a=On(-13, -8),
            arm_b=On(13, -8, -1),
            legs=HIDDEN.but(hip=(0, -46)),
        ),
    ).svg
    return (
        out
        + rect(80, 236, 240, 12, c.WOOD, 3)
        + rect(92, 248, 216, 52, darker(c.WOOD, 0.2))
        + at(p.paper(), 150, 230, 1.2, 84)
        + at(p.paper(), 236, 230, 1.2, 96)
    )


@draws("mental/scared-night", serious=True)
def scared_night() -> str:
    out = (
        sets.room("#c4cad9", "#ab9d84", 236)
        + p.window(30, 40, 76, 80, "#3a4a68")
        + circle(82, 62, 8, "#f4ecc8")
        + rect(110, 216, 260, 52, c.OAK, 8)
        + rect(116, 198, 248, 34, c.WHITE, 10)
    )
    out += figure(
        LELE.wears(PYJAMAS, scarf=False), 250, 226, 1.2, pose.KNEES_UP.but(face="worried", lean=-4)
    ).svg
    return out + path("M120 216Q200 200 300 214V262H120Z", c.AQUA)


@draws("missing/bus-alone", serious=True)
def bus_alone() -> str:
    out = (
        sets.pavement(232)
        + rect(304, 96, 6, 180, c.STEEL)
        + circle(307, 86, 22, c.BLUE)
        + rect(296, 78, 22, 14, c.WHITE, 3)
    )
    return out + put(BO.but(bag=c.TEAL), 196, 286, 1.46, Pose(face="worried", look=0.4, arm_a=Arm(-14, 20)))
