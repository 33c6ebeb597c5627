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
from art.people import HIDDEN, PYJAMAS, Arm, Pose, To, figure, put
from art.registry import draws
from art.svg import at, boxes, circle, darker, dots, line, oval, path, poly, rect
from art.traffic import crossing_view


@draws("scenes/classroom")
def classroom() -> str:
    out = sets.classroom(216) + sets.wall_clock(360, 24, 12) + p.plant(34, 230, 0.9)
    out += put(TEACHER_WANG, 200, 240, 1.02, Pose(turn=0.4, arm_b=Arm(100, 118, "point")), plain=True)
    out += at_desk(LELE, 84, 290, 1.28, pose.DESK.but(look=0.3), plain=True)
    return out + at_desk(
        BO, 316, 290, 1.28, pose.DESK.but(look=-0.3, arm_b=Arm(126, 172, "flat")), plain=True
    )


@draws("scenes/stairs")
def stairs() -> str:
    out = sets.front_stairs() + put(
        YAYA.but(bag=c.TEAL), 314, 204, 1.06, pose.BACK_WALK.but(arm_b=To(352, 150, -1)), plain=True
    )
    out += put(MIMI, 84, 198, 1.06, Pose(arm_a=To(44, 144), arm_b=Arm(14, 4)), plain=True)
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
        + put(LIN, 262, 272, 1.22, pose.WALK, plain=True)
        + put(
            TEACHER_SUN,
            62,
            274,
            1.2,
            pose.STRIDE.but(arm_a=Arm(14, 70, holds=p.clipboard())),
            plain=True,
            mirror=True,
        )
    )


@draws("scenes/crossing")
def crossing() -> str:
    out = crossing_view() + p.traffic_light(378, 258, 1.2, True) + p.car_front(132, 190, 0.72, c.TEAL)
    out += put(GRANDMA, 178, 238, 1.12, pose.WALK.but(arm_b=To(220, 182, -1), over="A"), plain=True) + put(
        LELE.but(hat="yellow"), 238, 238, 1.16, pose.STRIDE.but(arm_a=To(222, 183)), plain=True
    )
    return out + put(ZHOU.but(bag=c.ORANGE), 306, 238, 1.12, pose.WALK, plain=True)


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
        Pose(turn=0.6, arm_a=Arm(16, 74, holds=p.clipboard()), arm_b=Arm(70, 96, "point")),
        plain=True,
        mirror=True,
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
            COOK_MAN,
            236,
            246,
            1.1,
            Pose(arm_b=Arm(40, 80, holds=line([(-8, 4), (8, -4)], c.STEEL, 3))),
            plain=True,
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
            Pose(turn=0.7, arm_a=Arm(20, 84, holds=at(tray, 12, -6)), arm_b=Arm(26, 88)),
            plain=True,
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
        coated(TEACHER_LI),
        330,
        286,
        1.3,
        Pose(turn=0.4, arm_b=Arm(40, 70), over="A"),
        mirror=True,
        plain=True,
    ).svg
    out += (
        figure(coated(QIAO.but(hair="bun")), 84, 288, 1.3, Pose(look=0.3, arm_b=To(140, 196)), plain=True).svg
        + figure(coated(HAO), 212, 288, 1.3, Pose(look=-0.3), plain=True).svg
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
    out += put(QIAO.wears(PYJAMAS), 164, 288, 1.16, Pose(turn=0.4, look=0.5, over="A"), plain=True)
    return out + put(
        LIN.wears(PYJAMAS),
        238,
        288,
        1.16,
        Pose(turn=0.4, arm_b=Arm(50, 130, "palm")),
        plain=True,
        mirror=True,
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
    out += put(BUS_DRIVER, 300, 282, 1.2, Pose(turn=0.4, arm_b=Arm(66, 96, "flat")), plain=True, mirror=True)
    return (
        out
        + put(YAYA.but(bag=c.TEAL), 130, 286, 1.22, pose.WALK, plain=True)
        + put(MIMI.but(bag=c.ORANGE), 36, 286, 1.22, pose.STRIDE, plain=True)
    )


@draws("scenes/bus-inside")
def bus_inside() -> str:
    out = sets.bus_inside(250)
    for who, x in ((DUN, 66), (LELE, 166), (None, 266)):
        out += bus_seat(x, 268, 1.16, "#4d7fb3")
        if who:
            out += figure(who.but(belt="#333d46"), x, 268, 1.16, pose.BUS_SEAT, plain=True).svg
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
        Pose(turn=0.4, arm_a=Arm(16, 74, holds=p.clipboard()), arm_b=Arm(30, 60)),
        plain=True,
        mirror=True,
    )


@draws("scenes/river")
def river() -> str:
    out = (
        sets.river(edge=238)
        + p.tree(30, 206, 1.1)
        + p.ring_post(196, 232, 0.92)
        + p.fence(96, 250, 220, 40, c.OAK, 22)
    )
    out += put(DAD, 72, 282, 1.24, Pose(arm_b=To(116, 220)), plain=True) + put(
        MIMI, 140, 284, 1.26, Pose(arm_a=To(118, 221, -1), arm_b=Arm(80, 92, "point")), plain=True
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
        Pose(turn=0.6, look=0.5, arm_a=Arm(4, 20), arm_b=To(128, 172)),
        plain=True,
    )
    return out


@draws("scenes/street")
def street() -> str:
    out = sets.pavement(226) + p.car(300, 206, 0.86, c.TEAL) + p.tree(36, 232, 1.15) + p.tree(376, 236, 1.05)
    out += put(TEACHER_CHEN, 128, 282, 1.2, pose.WALK, plain=True) + put(
        HAO.but(bag=c.NAVY), 318, 284, 1.2, pose.WALK, plain=True, mirror=True
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
        GUARD_MAN, 340, 284, 1.26, Pose(turn=0.3, arm_b=Arm(100, 166, "palm")), plain=True, mirror=True
    )
    return (
        out
        + put(MUM, 128, 282, 1.18, pose.WAVE, plain=True)
        + put(TANG.but(bag=c.ORANGE), 206, 284, 1.22, pose.WALK, plain=True)
    )


@draws("scenes/flag-raising")
def flag_raising() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.cloud(320, 60, 1)
        + p.school(240, 206, 170, 84, floors=2)
        + rect(0, 206, 400, 94, "#d9cfbf")
    )
    out += p.flag_pole(60, 210, 24, 84, 68)
    for who, x in ((TANG, 350), (LELE, 282), (MIMI, 214)):
        out += put(who, x, 284, 1.2, pose.SALUTE_LEFT, plain=True)
    return out + put(
        TEACHER_ZHAO, 146, 280, 1.16, Pose(turn=0.4, tilt=-4, face="calm", over="A"), plain=True, mirror=True
    )


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
            Pose(
                look=0.4 if x < 150 else -0.4 if x > 200 else 0,
                arm_a=Arm(-30, 50),
                arm_b=Arm(30, -50),
                legs=HIDDEN.but(hip=(0, -56)),
            ),
            plain=True,
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
        figure(MUM, 126, 284, 1.24, pose.SIT_FRONT.but(look=0.4), plain=True).svg
        + figure(DAD, 268, 284, 1.24, pose.SIT_FRONT.but(look=-0.4), plain=True).svg
    )
    return out + figure(TANG.but(scarf=False), 198, 284, 1.28, pose.SOFA.but(face="happy"), plain=True).svg


@draws("scenes/storm-window")
def storm_window() -> str:
    out = (
        sets.room("#e7ebe4", "#cdb693", 236)
        + p.window(110, 30, 240, 136, "#6f8394", sets.storm_view(110, 30, 240, 136))
        + p.lamp(46, 250, 1.2)
    )
    return (
        out
        + put(GRANDMA, 268, 284, 1.26, Pose(turn=0.2, arm_a=Arm(-40, -20)), plain=True)
        + put(NANA, 196, 286, 1.28, Pose(turn=0.2, look=0.3), plain=True)
        + p.plant(372, 256, 1.2)
    )


@draws("scenes/playground")
def playground() -> str:
    out = sets.playground(164) + wheelchair(
        AN, 86, 276, 1.16, pose.WHEELCHAIR.but(arm_b=Arm(110, 160, "palm"), over="AB"), plain=True
    )
    out += put(KAI, 190, 264, 1.18, pose.WALK.but(lean=10, face="happy"), plain=True) + put(
        LELE,
        336,
        276,
        1.22,
        Pose(face="happy", arm_a=Arm(-100, -150, "palm"), arm_b=Arm(100, 150, "palm")),
        plain=True,
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
            Pose(turn=0.3, gaze=(0, 0.8), arm_a=Arm(20, 92, holds=at(book, 6, -5, 1.25)), arm_b=Arm(28, 96)),
            plain=True,
        )
        + put(
            LIN,
            268,
            284,
            1.3,
            Pose(turn=0.3, arm_a=Arm(20, 92, holds=at(book, 6, -5, 1.25)), arm_b=Arm(28, 96)),
            plain=True,
            mirror=True,
        )
    )
