"""Moments of a fire or an earthquake as the situations of lessons tell them: one decision, nobody smiles."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import (
    BO,
    DAD,
    DUN,
    HAO,
    KAI,
    LELE,
    LIN,
    MIMI,
    MING,
    NANA,
    QIAO,
    TANG,
    TEACHER_LI,
    TEACHER_WANG,
    YAYA,
    ZHOU,
)
from art.people import PYJAMAS, Arm, On, Person, Pose, To, figure, put
from art.registry import draws
from art.svg import at, boxes, circle, darker, line, oval, path, poly, rect

_ASK = Pose(turn=0.5, face="worried", arm_a=Arm(-10, 6), arm_b=Arm(58, 96, "flat"))
_STOP = Pose(turn=0.5, face="calm", arm_a=Arm(-8, 10), arm_b=Arm(72, 124, "palm"))
_CRACK = "M0 0l-9 20l12 16l-14 22l10 20l-8 22"


def _cloud_of_thought(x: float, y: float, w: float, h: float, tail: tuple[float, float], body: str) -> str:
    out = oval(x, y, w / 2, h / 2, c.WHITE, "#b9c7cf", 1.4)
    for share, r in ((0.55, 6), (0.8, 4)):
        out += circle(x + (tail[0] - x) * share, y + (tail[1] - y) * share, r, c.WHITE, "#b9c7cf", 1.2)
    return out + at(body, x, y)


@draws("fire/pencil-case", serious=True)
def pencil_case() -> str:
    out = sets.front_stairs()
    out += put(KAI, 252, 216, 0.94, Pose(back=True, arm_b=Arm(30, 10)), plain=True)
    out += put(TANG, 262, 262, 1.12, pose.BACK_WALK, plain=True)
    out += put(LELE, 262, 300, 1.3, Pose(look=-0.4, face="worried", arm_a=Arm(-30, -10)))
    case = rect(-24, -9, 48, 18, c.ROSE, 6) + path("M-22 -1H22", None, c.WHITE, 2)
    return out + _cloud_of_thought(108, 88, 106, 62, (236, 176), case)


@draws("fire/under-desk", serious=True)
def under_desk() -> str:
    out = sets.classroom(226) + p.bell(50, 30, 0.9)
    out += put(DUN, 130, 286, 1.2, pose.SQUAT.but(face="worried", look=0.4))
    out += p.desk(130, 288, 124, 92)
    return out + put(MIMI, 256, 286, 1.5, _ASK, mirror=True)


@draws("fire/library-bell", serious=True)
def library_bell() -> str:
    out = sets.room("#f3eee4", "#cdb08a", 226) + p.shelf(16, 226, 92, 160) + p.open_door(342, 226, 70, 142)
    out += p.bell(250, 70, 1.2) + p.table(150, 284, 96, 54) + at(rect(-17, -4, 34, 8, c.TEAL, 2), 150, 226)
    return out + put(BO, 244, 284, 1.46, pose.WALK.but(look=0.5))


@draws("fire/towel", serious=True)
def towel() -> str:
    out = (
        sets.corridor()
        + p.exit_sign(70, 84, 1.2, to_left=True)
        + rect(300, 160, 84, 14, c.WHITE, 6, c.GREY, 1.6)
    )
    out += path("M364 160V136Q364 126 352 126H338V138", None, c.STEEL, 6) + rect(312, 174, 60, 58, "#d4dfe3")
    out += put(
        YAYA,
        140,
        282,
        1.44,
        Pose(turn=0.2, look=0.5, face="calm", arm_a=Arm(-66, -84, "point"), arm_b=Arm(40, 76)),
    )
    return out + put(
        KAI,
        232,
        282,
        1.42,
        Pose(
            turn=0.6,
            look=0.6,
            face="worried",
            arm_a=To(188, 214, -1),
            arm_b=Arm(40, 70, holds=p.cloth(c.WHITE)),
        ),
        mirror=True,
    )


def _burning_door(who: Person, s: float) -> str:
    """A room on the ground floor: fire in the doorway, a wide open window without smoke."""
    out = sets.room("#f0e6d6", "#c9a878", 240) + rect(40, 84, 92, 156, "#4a3f3a")
    out += boxes([(30, 76, 10, 164), (132, 76, 10, 164), (30, 76, 112, 10)], c.WHITE)
    out += p.flame(66, 240, 2) + p.flame(102, 240, 2.5) + p.flame(84, 236, 1.4)
    out += p.smoke([(60, 108, 16), (88, 98, 20), (112, 112, 14)], "#8b949b")
    view = p.tree(340, 178, 0.8) + rect(276, 170, 108, 16, c.GRASS)
    out += p.open_window(268, 70, 124, 124, (30, 12), view)
    return out + put(who, 216, 286, s, pose.WALK.but(face="worried", arm_b=Arm(70, 92, "flat")))


@draws("fire/door-burning")
def door_burning() -> str:
    return _burning_door(BO.but(scarf=False), 1.5)


@draws("fire/door-burning-teen")
def door_burning_teen() -> str:
    return _burning_door(HAO, 1.36)


@draws("fire/scooter-burning")
def scooter_burning() -> str:
    """The foot of a staircase: an electric bicycle burns, black smoke goes up."""
    out = rect(0, 0, 400, 300, "#e3e1da") + rect(0, 240, 400, 60, "#bdb6a8")
    out += sets.stairs(180, 300, 8, 24, 30, "#cfc7b9") + sets.handrail(176, 296, 420, 100, 50, 6)
    out += p.smoke(
        [(110, 150, 30), (150, 116, 36), (206, 84, 38), (262, 50, 40), (320, 26, 38), (120, 84, 26)],
        "#59626a",
    )
    out += p.shadow(104, 280, 62) + p.scooter(104, 280, 1.35)
    return out + p.flame(64, 240, 1.6) + p.flame(98, 234, 2.2) + p.flame(134, 242, 1.4)


@draws("fire/balcony", serious=True)
def balcony() -> str:
    out = (
        sets.room("#fbeedd", "#d7b98c", 236)
        + rect(20, 40, 156, 196, c.WHITE)
        + rect(28, 48, 140, 180, "#c9d4da")
    )
    out += rect(28, 176, 140, 8, c.STEEL) + path(
        "M52 184v44M84 184v44M116 184v44M146 184v44", None, c.STEEL, 4
    )
    out += (
        p.flame(70, 224, 2)
        + p.flame(112, 226, 2.5)
        + p.smoke([(64, 120, 18), (94, 98, 22), (130, 80, 20)], "#8b949b")
    )
    out += path("M98 48V228", None, c.WHITE, 5) + p.open_door(344, 236, 70, 146)
    bag = at(p.school_bag(0, 20, 0.9, c.TEAL), 0, 0)
    return (
        out
        + put(LIN, 256, 286, 1.36, pose.WALK.but(look=0.2))
        + _cloud_of_thought(244, 46, 84, 66, (252, 116), bag)
    )


@draws("fire/roommate", serious=True)
def roommate() -> str:
    """Night in a dormitory: the bell rings, one wakes the other."""
    out = sets.room("#c9cfdc", "#ab9d84", 236) + p.window(26, 40, 66, 76, "#3a4a68") + p.bell(140, 62, 1.2)
    out += p.bed(196, 268, 190)
    out += at(figure(ZHOU.wears(PYJAMAS), 0, 0, 0.9, pose.LIE.but(face="sleepy")).svg, 266, 222, 1, 0, True)
    out += rect(268, 204, 112, 24, c.AQUA, 8)
    return out + put(
        MING.wears(PYJAMAS),
        152,
        288,
        1.34,
        Pose(turn=0.6, lean=12, face="call", arm_a=Arm(30, 70), arm_b=To(222, 206)),
    )


@draws("fire/immersion-heater")
def immersion_heater() -> str:
    out = sets.room("#eef0f6", "#cdbfa6", 236) + p.bed(214, 268, 176)
    coil = line([(0, 6), (0, -26)], c.SLATE, 5) + path("M0 -26q-9 -6 0 -12t0 -12", None, c.STEEL, 4)
    out += put(
        ZHOU,
        196,
        288,
        1.3,
        Pose(turn=0.4, face="worried", arm_a=Arm(-8, 8), arm_b=Arm(60, 116, holds=coil)),
        mirror=True,
    )
    return out + put(QIAO, 84, 288, 1.32, _STOP)


@draws("fire/carry-extinguisher", serious=True)
def carry_extinguisher() -> str:
    out = (
        sets.open_field(200)
        + p.school(226, 200, 164, 120)
        + p.smoke([(300, 176, 16), (322, 150, 22), (344, 118, 26), (330, 90, 20)], "#8b949b")
    )
    out += put(
        ZHOU,
        232,
        284,
        1.34,
        Pose(
            turn=0.4,
            face="call",
            arm_a=Arm(16, 30, holds=p.extinguisher(0, 34, 0.9)),
            arm_b=Arm(110, 150, "flat"),
        ),
        mirror=True,
    )
    return out + put(HAO, 106, 284, 1.38, _STOP)


# 地震


def _shaking(out: str) -> str:
    return out + path("M14 30l8 10l-8 10l8 10M386 30l-8 10l8 10l-8 10", None, c.ORANGE, 4)


_UNDER = pose.KNEEL_COVER.but(tilt=30)


@draws("quake/by-window", serious=True)
def by_window() -> str:
    out = sets.room("#f2f1e6", "#d8c3a0", 226) + p.window(34, 50, 110, 110) + p.plant(88, 164, 0.8)
    out += p.desk(320, 288, 116, 86)
    return _shaking(out + put(LELE, 226, 286, 1.46, pose.SQUAT_COVER))


@draws("quake/alone-cover", serious=True)
def alone_cover() -> str:
    out = sets.classroom(226)
    for x in (86, 314):
        out += p.desk(x, 270, 96, 72)
    out += put(TANG, 196, 288, 1.16, _UNDER.but(arm_b=To(260, 262)))
    return _shaking(out + p.desk(200, 292, 140, 92))


@draws("quake/someone-runs", serious=True)
def someone_runs() -> str:
    out = sets.classroom(226, board=False) + p.open_door(342, 226, 72, 146)
    out += put(KAI, 262, 284, 1.34, pose.WALK.but(face="call", look=0, arm_a=Arm(-110, -150, "palm")))
    out += put(MIMI, 104, 288, 1.16, _UNDER.but(arm_b=To(168, 262)))
    return _shaking(out + p.desk(108, 292, 140, 92))


@draws("quake/corridor-books", serious=True)
def corridor_books() -> str:
    out = sets.corridor() + p.door(330, 232, 64, 138) + put(YAYA, 150, 268, 1.5, pose.SQUAT_COVER)
    for k, (x, y, colour) in enumerate(((236, 284, c.TEAL), (262, 278, c.YELLOW), (286, 288, c.ROSE))):
        out += at(rect(-18, -5, 36, 10, colour, 2), x, y, 1, (-8, 14, -4)[k])
    return _shaking(out)


@draws("quake/hall-seats", serious=True)
def hall_seats() -> str:
    out = rect(0, 0, 400, 300, "#ece3d6") + rect(0, 40, 400, 70, "#8f4b57") + rect(0, 110, 400, 14, "#b07f54")
    row = "".join(rect(8 + k * 66, 0, 56, 70, "#a8485a", 10) for k in range(6))
    out += (
        at(row, 0, 150)
        + put(BO, 166, 262, 1.24, pose.SQUAT_BAG, plain=True)
        + put(NANA, 262, 262, 1.24, pose.SQUAT_COVER, plain=True)
    )
    out += p.school_bag(166, 176, 0.9, c.ORANGE)
    return _shaking(out + at(row, -30, 258))


@draws("quake/home-table", serious=True)
def home_table() -> str:
    out = (
        sets.home(230, "#ded6cf")
        + rect(36, 40, 78, 84, "#3a4a68")
        + path("M75 40V124M36 75H114", None, c.WHITE, 4)
        + p.lamp(356, 240, 1)
    )
    cushion = at(rect(-20, -9, 40, 18, c.ROSE, 7), 0, 0)
    out += put(
        BO.but(scarf=False),
        214,
        286,
        1.14,
        _UNDER.but(tilt=24, arm_a=On(-3, -20, -1, holds=cushion), arm_b=To(276, 256)),
    )
    return _shaking(out + p.table(200, 290, 180, 100))


@draws("quake/yard", serious=True)
def yard() -> str:
    out = rect(0, 0, 400, 300, c.SKY) + rect(0, 186, 400, 114, "#d8cba9") + rect(-10, 76, 150, 136, "#f0dcc6")
    out += poly([(-10, 78), (150, 78), (116, 34), (-10, 34)], c.BRICK) + p.open_door(
        84, 212, 62, 112, "#6b5a4a"
    )
    return _shaking(
        out + p.tree(366, 206, 0.8) + put(KAI, 250, 280, 1.44, pose.OVER_HEAD.but(face="worried"))
    )


@draws("quake/bed", serious=True)
def quake_bed() -> str:
    out = (
        sets.room("#c4cad9", "#ab9d84", 236)
        + p.window(30, 40, 76, 80, "#3a4a68")
        + circle(82, 62, 8, "#f4ecc8")
    )
    out += rect(110, 216, 260, 52, c.OAK, 8) + rect(116, 198, 248, 34, c.WHITE, 10)
    out += figure(TANG.wears(PYJAMAS, scarf=False), 250, 214, 1.3, pose.CURL.but(face="worried")).svg
    out += path("M120 214Q170 178 240 196L250 262H120Z", c.AQUA)
    out += at(rect(-34, -17, 68, 34, "#f7e6bd", 13), 300, 186, 1, 12)
    return _shaking(out)


@draws("quake/teens-cover", serious=True)
def teens_cover() -> str:
    out = (
        sets.classroom(226)
        + rect(158, 58, 84, 46, "#c8352e", 3)
        + path("M200 66v18", None, c.WHITE, 7)
        + circle(200, 94, 4, c.WHITE)
    )
    for who, x in ((LIN, 96), (ZHOU, 296)):
        out += put(who, x, 290, 0.96, _UNDER.but(arm_b=To(x + 68, 262)), plain=True) + p.desk(
            x + 4, 292, 146, 92
        )
    return _shaking(out)


@draws("quake/ground-floor", serious=True)
def ground_floor() -> str:
    out = rect(0, 0, 400, 300, c.SKY) + rect(0, 190, 400, 110, "#b8d79b") + rect(-10, 20, 170, 206, "#f3d9c3")
    out += p.open_door(106, 226, 80, 150, "#8a7b6b") + rect(8, 60, 40, 54, "#a9cfe3", 2, c.WHITE, 4)
    for who, x in ((HAO, 166), (QIAO, 246)):
        out += put(who, x, 280, 1.26, pose.OVER_HEAD, plain=True)
    return out + put(
        TEACHER_WANG,
        340,
        282,
        1.22,
        Pose(turn=0.3, face="calm", arm_a=On(-10, -15), arm_b=Arm(80, 92, "point")),
        plain=True,
    )


@draws("quake/wall-foot", serious=True)
def wall_foot() -> str:
    out = (
        sets.playground(190, building=False)
        + rect(0, 0, 120, 236, "#f3d9c3")
        + path("M26 40h60v44h-60ZM26 116h60v44h-60Z", "#a9cfe3")
    )
    out += path("M104 20" + "l-5 24l7 20l-6 26l6 24", None, c.SLATE, 2.4)
    return _shaking(
        out
        + put(LIN, 236, 282, 1.4, pose.OVER_HEAD.but(face="worried"))
        + p.arrow((290, 120), (366, 120), c.SIGN_GREEN, 9)
    )


@draws("quake/mall", serious=True)
def mall() -> str:
    out = rect(0, 0, 400, 300, "#eef0f2") + rect(0, 244, 400, 56, "#cfd4d8")
    out += poly([(250, 244), (400, 120), (400, 166), (306, 244)], "#9aa5ac") + line(
        [(244, 208), (400, 78)], c.INK, 7
    )
    out += (
        rect(150, 30, 40, 216, "#dfe4e8")
        + rect(142, 22, 56, 14, "#c6ccd1")
        + rect(20, 176, 118, 70, c.WOOD, 3)
        + rect(14, 168, 130, 12, darker(c.WOOD))
    )
    out += put(HAO, 336, 190, 0.86, pose.WALK.but(face="worried"), plain=True)
    return _shaking(out + put(QIAO, 226, 286, 1.34, pose.SQUAT_COVER))


@draws("quake/wall-crack", serious=True)
def wall_crack() -> str:
    out = (
        sets.classroom(226, board=False)
        + at(path(_CRACK, None, c.SLATE, 3.4), 210, 30, 1.5)
        + p.open_door(344, 226, 72, 146)
    )
    for who, x in ((MING, 76), (LIN, 168), (ZHOU, 260)):
        out += put(who, x, 286, 1.22, pose.OVER_HEAD, plain=True)
    return out


@draws("quake/breathless", serious=True)
def breathless() -> str:
    out = sets.open_field(196) + put(QIAO, 150, 278, 1.34, pose.KNEES_UP.but(face="worried"))
    return out + put(
        LIN,
        260,
        284,
        1.36,
        Pose(turn=0.6, lean=14, face="calm", arm_a=Arm(30, 70), arm_b=To(200, 226, hand="flat")),
        mirror=True,
    )


@draws("quake/help-count", serious=True)
def help_count() -> str:
    out = sets.open_field(180) + p.class_sign(348, 220, 1.1)
    for who, x in ((TANG, 282), (MIMI, 338)):
        out += put(who, x, 262, 1.06, pose.SQUAT.but(face="calm"), plain=True, mirror=True)
    out += put(
        TEACHER_LI,
        66,
        282,
        1.24,
        Pose(turn=0.5, face="calm", arm_a=Arm(16, 74, holds=p.clipboard()), arm_b=Arm(84, 94, "point")),
        plain=True,
    )
    return out + put(HAO, 172, 284, 1.3, Pose(turn=0.5, look=0.4), plain=True, mirror=True)


@draws("quake/cracked-house", serious=True)
def cracked_house() -> str:
    out = rect(0, 0, 400, 300, c.SKY) + rect(0, 200, 400, 100, "#cfc8b9") + rect(216, 60, 170, 160, "#ecd6bf")
    out += boxes([(236, 84, 40, 44), (326, 84, 40, 44)], "#a9cfe3") + p.door(300, 220, 40, 84, pane=False)
    out += (
        at(path(_CRACK, None, c.SLATE, 4), 300, 62, 0.9)
        + at(path(_CRACK, None, c.SLATE, 3), 372, 140, 0.7)
        + rect(206, 50, 190, 14, c.BRICK)
    )
    return out + put(HAO, 84, 284, 1.4, pose.PHONE.but(face="worried"))


@draws("quake/papers", serious=True)
def papers() -> str:
    out = (
        sets.open_field(196)
        + p.school(252, 196, 130, 110, floors=4)
        + at(path(_CRACK, None, c.SLATE, 3), 300, 92, 0.7)
    )
    out += put(
        DAD,
        246,
        284,
        1.32,
        Pose(turn=0.5, look=-0.3, face="calm", arm_a=Arm(-10, 6), arm_b=Arm(96, 112, "point")),
    )
    return out + put(LIN, 120, 284, 1.36, _STOP)
