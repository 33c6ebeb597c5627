"""Whole places with a few people, landscape 4:3."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.bus import bus_seat
from art.cast import (
    AN,
    BO,
    BUS_AUNT,
    BUS_DRIVER,
    COOK_MAN,
    COOK_WOMAN,
    DAD,
    DUN,
    GRANDMA,
    GUARD_MAN,
    HAO,
    HEAD_TEACHER,
    KAI,
    LELE,
    LIN,
    MIMI,
    MUM,
    NANA,
    QIAO,
    TANG,
    TEACHER_CHEN,
    TEACHER_LI,
    TEACHER_SUN,
    TEACHER_WANG,
    TEACHER_ZHAO,
    YAYA,
    ZHOU,
)
from art.groups import at_desk, wheelchair
from art.lab import beaker, bench, bottles, coated, flask
from art.people import PYJAMAS, On, figure, put, to
from art.registry import draws
from art.svg import at, boxes, circle, darker, dots, line, oval, path, poly, rect
from art.traffic import crossing_view


@draws("scenes/classroom")
def classroom() -> str:
    out = sets.classroom(216) + sets.wall_clock(360, 24, 12) + p.plant(34, 230, 0.9)
    out += put(
        TEACHER_WANG, 200, 240, 1.02, plain=True, turn=0.4, arm_b=(100, 118), hand_b="point", over="AB"
    )
    out += at_desk(LELE, 84, 290, 1.28, plain=True, look=0.3)
    return out + at_desk(BO, 316, 290, 1.28, plain=True, look=-0.3, arm_b=(126, 172), hand_b="flat")


@draws("scenes/stairs")
def stairs() -> str:
    out = sets.front_stairs() + put(
        YAYA, 314, 204, 1.06, plain=True, bag=c.TEAL, **pose.back_walk(arm_b=to(352, 150, -1))
    )
    out += put(MIMI, 84, 198, 1.06, plain=True, arm_a=to(44, 144, 1), arm_b=(14, 4))
    return out + p.exit_sign(200, 34, 1.2)


@draws("scenes/corridor")
def corridor() -> str:
    out = (
        sets.corridor()
        + p.door(64, 232, 58, 134)
        + p.door(196, 232, 58, 134)
        + p.open_door(344, 232, 62, 140)
        + p.exit_sign(344, 60, 1.3)
    )
    out += (
        rect(108, 168, 28, 52, "#f7f9f8", 2, c.GREY, 1.6)
        + p.extinguisher(122, 218, 0.95)
        + p.bell(130, 96, 0.9, ringing=False)
    )
    return (
        out
        + put(LIN, 262, 272, 1.22, plain=True, **pose.walk())
        + put(
            TEACHER_SUN,
            62,
            274,
            1.2,
            plain=True,
            **pose.stride(mirror=True, arm_a=(14, 70), in_a=p.clipboard()),
        )
    )


@draws("scenes/crossing")
def crossing() -> str:
    out = crossing_view() + p.traffic_light(378, 258, 1.2, True) + p.car_front(132, 190, 0.72, c.TEAL)
    out += put(GRANDMA, 178, 238, 1.12, plain=True, **pose.walk(arm_b=to(220, 182, -1), over="A")) + put(
        LELE.but(hat="yellow"), 238, 238, 1.16, plain=True, **pose.stride(arm_a=to(222, 183, 1))
    )
    return out + put(ZHOU, 306, 238, 1.12, plain=True, **pose.walk(bag=c.ORANGE))


@draws("scenes/assembly-point")
def assembly_point() -> str:
    out = sets.playground(164) + p.class_sign(64, 256, 1.2, c.TEAL, "moon")
    for k, who in enumerate((DUN, MIMI, TANG)):
        out += put(who, 132 + k * 62, 264, 1.24, plain=True)
    return out + put(
        TEACHER_LI,
        340,
        276,
        1.26,
        plain=True,
        mirror=True,
        turn=0.6,
        arm_a=(16, 74),
        in_a=p.clipboard(),
        arm_b=(70, 96),
        hand_b="point",
        over="AB",
    )


@draws("scenes/canteen")
def canteen() -> str:
    out = (
        sets.room("#f7f1e4", "#d9cdb8", 222)
        + rect(150, 30, 250, 92, "#e9e1cf")
        + rect(150, 24, 250, 10, c.TEAL)
        + path("M150 122H400", None, c.STEEL, 3)
    )
    out += (
        figure(
            COOK_MAN, 236, 246, 1.1, plain=True, arm_b=(40, 80), in_b=line([(-8, 4), (8, -4)], c.STEEL, 3)
        ).svg
        + figure(COOK_WOMAN, 338, 246, 1.06, plain=True).svg
    )
    out += (
        rect(150, 150, 250, 12, "#dfe6ea", 2)
        + rect(158, 162, 242, 138, "#b7cfc9")
        + path("M240 170V300M322 170V300", None, "#9dbab3", 2)
        + "".join(
            oval(190 + k * 58, 150, 22, 7, (c.ORANGE, c.LEAF, "#f3e3c3", c.BRICK)[k])
            + path(f"M{168 + k * 58} 150a22 7 0 0 0 44 0", None, c.STEEL, 2)
            for k in range(4)
        )
    )
    for k, who in enumerate((KAI, NANA)):
        tray = rect(-15, -2, 32, 6, c.RED, 3) + path("M-11 -2q8 14 14 0ZM5 -2q4 10 8 0Z", c.WHITE, c.WHITE, 3)
        out += put(
            who,
            52 + k * 78,
            284,
            1.3,
            plain=True,
            turn=0.7,
            arm_a=(20, 84),
            arm_b=(26, 88),
            in_a=at(tray, 12, -6),
            over="AB",
        )
    return out


@draws("scenes/laboratory")
def laboratory() -> str:
    out = (
        sets.room("#eef4f4", "#cfd6d6", 226)
        + p.window(24, 40, 76, 80)
        + p.board(124, 40, 112, 62)
        + rect(268, 34, 112, 84, "#c7d6d8", 3)
        + path("M324 34v84", None, "#a5b8bb", 2)
        + bottles(282, 112, 0.8)
    )
    out += figure(
        TEACHER_LI.wears(coated(TEACHER_LI).outfit, glasses="goggles"),
        330,
        286,
        1.3,
        mirror=True,
        turn=0.4,
        plain=True,
        arm_b=(40, 70),
    ).svg
    out += (
        figure(coated(QIAO.but(hair="bun")), 84, 288, 1.3, plain=True, look=0.3, arm_b=to(140, 196, 1)).svg
        + figure(coated(HAO), 212, 288, 1.3, plain=True, look=-0.3).svg
    )
    return (
        out + bench(230, 70) + flask(150, 230, 1.1) + beaker(184, 230, 0.9) + beaker(262, 230, 0.9, c.YELLOW)
    )


@draws("scenes/dormitory")
def dormitory() -> str:
    out = (
        sets.room("#eef1ea", "#d6c2a0", 236)
        + p.window(160, 44, 82, 90)
        + p.bed(12, 262, 136)
        + p.bed(256, 262, 136, c.LEAF)
    )
    out += (
        p.desk_closed(200, 246, 84, 56)
        + p.lamp(226, 190, 0.4)
        + rect(168, 180, 26, 9, c.RED, 1)
        + rect(170, 173, 22, 8, c.BLUE, 1)
    )
    out += put(QIAO.wears(PYJAMAS), 164, 288, 1.16, plain=True, turn=0.4, look=0.5)
    return out + put(
        LIN.wears(PYJAMAS),
        238,
        288,
        1.16,
        plain=True,
        mirror=True,
        turn=0.4,
        arm_b=(50, 130),
        hand_b="palm",
        over="AB",
    )


@draws("scenes/bus-outside")
def bus_outside() -> str:
    out = (
        sets.pavement(236)
        + p.school_bus(156, 242, 1.15)
        + rect(352, 108, 6, 172, c.STEEL)
        + circle(355, 100, 22, c.BLUE)
        + at(
            rect(-11, -8, 22, 15, c.WHITE, 3)
            + dots([(-6, 8), (6, 8)], 2.6, c.WHITE)
            + boxes([(-9, -6, 18, 6)], c.BLUE),
            355,
            100,
        )
    )
    out += put(
        BUS_DRIVER, 300, 282, 1.2, plain=True, mirror=True, turn=0.4, arm_b=(66, 96), hand_b="flat", over="AB"
    )
    return (
        out
        + put(YAYA, 130, 286, 1.22, plain=True, bag=c.TEAL, **pose.walk())
        + put(MIMI, 36, 286, 1.22, plain=True, bag=c.ORANGE, **pose.stride())
    )


@draws("scenes/bus-inside")
def bus_inside() -> str:
    out = sets.bus_inside(250)
    for who, x in ((DUN, 66), (LELE, 166), (None, 266)):
        out += bus_seat(x, 268, 1.16, "#4d7fb3")
        if who:
            out += figure(
                who,
                x,
                268,
                1.16,
                belt="#333d46",
                plain=True,
                **pose.sit_front(
                    who, 36, arm_a=(-26, 10), arm_b=(26, -10), leg_a=(-20, 0), leg_b=(20, 0), thigh=0.6
                ),
            ).svg
    out += (
        rect(330, 40, 70, 206, "#d8cda9")
        + rect(338, 46, 56, 200, "#cfe6f1", 3)
        + path("M366 46v200", None, "#8aa0ab", 4)
    )
    return out + put(
        BUS_AUNT,
        318,
        286,
        1.24,
        plain=True,
        mirror=True,
        turn=0.4,
        arm_a=(16, 74),
        in_a=p.clipboard(),
        arm_b=(30, 60),
        over="AB",
    )


@draws("scenes/river")
def river() -> str:
    out = (
        sets.river(edge=238)
        + p.tree(30, 206, 1.1)
        + p.ring_post(196, 232, 0.92)
        + p.fence(96, 250, 220, 40, c.OAK, 22)
    )
    out += put(DAD, 72, 282, 1.24, plain=True, arm_b=to(116, 220, 1)) + put(
        MIMI, 140, 284, 1.26, plain=True, arm_a=to(118, 221, -1), arm_b=(80, 92), hand_b="point"
    )
    return out


@draws("scenes/kitchen")
def kitchen() -> str:
    out = (
        sets.kitchen()
        + rect(122, 70, 90, 30, "#c7d0d4", 4)
        + path("M140 70V20M194 70V20", None, "#b5c0c5", 6)
        + p.window(288, 84, 84, 70)
        + p.alarm_box(248, 104, 0.9, on=False)
    )
    out += (
        rect(80, 186, 320, 14, "#e4ded1")
        + rect(88, 200, 312, 100, "#c6d6cc")
        + path("M166 206V300M246 206V300M326 206V300", None, "#a9c0b3", 2)
        + rect(122, 180, 92, 7, c.INK, 2)
    )
    out += (
        rect(146, 152, 48, 28, c.STEEL, 4)
        + rect(142, 148, 56, 7, c.SLATE, 3)
        + path("M162 142q-6 -7 0 -14M178 142q-6 -7 0 -14", None, c.GREY, 3)
        + oval(330, 184, 34, 6, c.WHITE, c.GREY, 1.4)
        + dots([(318, 176), (334, 174), (346, 178)], 9, c.ORANGE)
    )
    out += put(
        DAD.wears(COOK_MAN.outfit),
        66,
        288,
        1.38,
        plain=True,
        turn=0.6,
        look=0.5,
        arm_b=to(128, 172, 1),
        arm_a=(4, 20),
        over="AB",
    )
    return out


@draws("scenes/street")
def street() -> str:
    out = sets.pavement(226) + p.car(300, 206, 0.86, c.TEAL) + p.tree(36, 232, 1.15) + p.tree(376, 236, 1.05)
    out += put(TEACHER_CHEN, 128, 282, 1.2, plain=True, **pose.walk()) + put(
        HAO, 318, 284, 1.2, plain=True, **pose.walk(mirror=True, bag=c.NAVY)
    )
    return out + wheelchair(AN, 226, 284, 1.2, plain=True)


@draws("scenes/gate")
def gate() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.cloud(70, 40, 1)
        + p.school(60, 196, 280, 120)
        + rect(0, 196, 400, 104, "#d5cfc2")
        + p.bush(40, 198, 0.9)
        + p.bush(366, 198, 0.9)
    )
    for x in (84, 302):
        out += rect(x - 15, 112, 30, 130, c.BRICK) + rect(x - 20, 104, 40, 12, "#8f4433")
    out += (
        p.fence(0, 66, 242, 74, c.SLATE)
        + p.fence(322, 400, 242, 74, c.SLATE)
        + dots(
            [(104, 236), (130, 236), (156, 236), (182, 236), (208, 236), (234, 236), (260, 236), (284, 236)],
            4,
            c.ORANGE,
            tall=14,
        )
    )
    out += put(
        GUARD_MAN,
        340,
        284,
        1.26,
        plain=True,
        mirror=True,
        turn=0.3,
        arm_b=(100, 166),
        hand_b="palm",
        over="AB",
    )
    return (
        out
        + put(MUM, 128, 282, 1.18, plain=True, **pose.wave())
        + put(TANG, 206, 284, 1.22, plain=True, bag=c.ORANGE, mirror=False, **pose.walk())
    )


@draws("scenes/flag-raising")
def flag_raising() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.cloud(320, 60, 1)
        + p.school(240, 206, 170, 84, floors=2)
        + rect(0, 206, 400, 94, "#d9cfbf")
    )
    out += (
        rect(24, 222, 92, 14, "#e9e4da")
        + rect(36, 210, 68, 14, "#f3efe7")
        + line([(60, 210), (60, 24)], "#c9d1d6", 5)
        + circle(60, 22, 5, c.YELLOW)
        + p.national_flag(62.5, 30, 84)
    )
    for who, x in ((TANG, 350), (LELE, 282), (MIMI, 214)):
        out += put(
            who,
            x,
            284,
            1.2,
            plain=True,
            look=0.0,
            tilt=-6,
            arm_b=On(23, -13, -1),  # the right hand: they face left
            hand_b="flat",
            arm_a=(4, 2),
            over="B",
            face="calm",
        )
    return out + put(TEACHER_ZHAO, 146, 280, 1.16, plain=True, mirror=True, turn=0.4, face="calm", tilt=-4)


@draws("scenes/office-meeting")
def office_meeting() -> str:
    out = (
        sets.room("#f1f0ea", "#cdb693", 226)
        + rect(96, 26, 210, 84, c.WHITE, 3, c.STEEL, 3)
        + path("M120 92V56H152V40H196V92M196 66H246V92M120 92H282", None, c.SLATE, 3)
        + p.curved_arrow("M214 80H268", (272, 80), 0, c.SIGN_GREEN, 5)
        + p.plant(370, 240, 1.2)
        + p.window(16, 36, 60, 76)
    )
    for who, x in ((TEACHER_CHEN, 84), (TEACHER_SUN, 316), (GUARD_MAN, 240), (HEAD_TEACHER, 162)):
        out += figure(
            who,
            x,
            292,
            1.24,
            hip=(0, -56),
            legs=False,
            plain=True,
            look=0.4 if x < 150 else -0.4 if x > 200 else 0,
            arm_a=(-30, 50),
            arm_b=(30, -50),
        ).svg
    out += (
        path("M40 226Q40 214 56 214H344Q360 214 360 226V240H40Z", c.WOOD)
        + rect(40, 238, 320, 8, darker(c.WOOD))
        + poly([(70, 246), (330, 246), (322, 300), (78, 300)], darker(c.WOOD, 0.3))
    )
    return (
        out
        + "".join(at(p.paper(), x, 222, 0.75, 80) for x in (118, 200, 282))
        + at(rect(-6, -10, 12, 18, c.INK, 2), 226, 216, 0.9)
    )


@draws("scenes/home")
def home() -> str:
    out = sets.home() + p.lamp(366, 250, 1.05) + p.shelf(300, 230, 44, 96) + p.sofa(196, 270, 240)
    out += (
        figure(MUM, 126, 284, 1.24, **pose.sit_front(MUM, look=0.4, plain=True)).svg
        + figure(DAD, 268, 284, 1.24, **pose.sit_front(DAD, look=-0.4, plain=True)).svg
    )
    return (
        out
        + figure(
            TANG.but(scarf=False),
            198,
            284,
            1.28,
            plain=True,
            face="happy",
            **{k: v for k, v in pose.sit_front(TANG, 36, thigh=0.7).items() if k != "face"},
        ).svg
    )


@draws("scenes/storm-window")
def storm_window() -> str:
    out = (
        sets.room("#e7ebe4", "#cdb693", 236)
        + p.window(110, 30, 240, 136, "#6f8394", sets.storm_view(110, 30, 240, 136))
        + p.lamp(46, 250, 1.2)
    )
    return (
        out
        + put(GRANDMA, 268, 284, 1.26, plain=True, turn=0.2, arm_a=(-40, -20))
        + put(NANA, 196, 286, 1.28, plain=True, turn=0.2, look=0.3)
        + p.plant(372, 256, 1.2)
    )


@draws("scenes/playground")
def playground() -> str:
    out = sets.playground(164) + wheelchair(
        AN, 86, 276, 1.16, plain=True, arm_b=(110, 160), hand_b="palm", over="AB"
    )
    out += put(KAI, 190, 264, 1.18, plain=True, **pose.walk(lean=10, face="happy")) + put(
        LELE,
        336,
        276,
        1.22,
        plain=True,
        face="happy",
        arm_a=(-100, -150),
        arm_b=(100, 150),
        hand_a="palm",
        hand_b="palm",
    )
    return out + p.ball(262, 256)


@draws("scenes/library")
def library() -> str:
    out = (
        sets.room("#f3eee4", "#cdb08a", 226)
        + p.shelf(20, 226, 96, 164)
        + p.shelf(284, 226, 96, 164)
        + p.window(152, 50, 96, 96)
    )
    book = path("M0 0Q-9 -6 -17 -3V8Q-9 5 0 10Q9 5 17 8V-3Q9 -6 0 0Z", c.WHITE, c.TEAL, 2)
    return (
        out
        + put(
            YAYA,
            134,
            282,
            1.36,
            plain=True,
            turn=0.3,
            arm_a=(20, 92),
            arm_b=(28, 96),
            in_a=at(book, 6, -5, 1.25),
            over="AB",
            gaze=(0, 0.8),
        )
        + put(
            LIN,
            268,
            284,
            1.3,
            plain=True,
            mirror=True,
            turn=0.3,
            arm_a=(20, 92),
            arm_b=(28, 96),
            in_a=at(book, 6, -5, 1.25),
            over="AB",
        )
    )
