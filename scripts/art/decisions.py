"""Moments of the road, of offers and of messages as the situations of lessons tell them: one decision each."""

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
    STRANGER_WOMAN,
    TANG,
    TEACHER_LI,
    TEACHER_ZHAO,
    YAYA,
    ZHOU,
)
from art.groups import cyclist
from art.people import Arm, Legs, On, Person, Pose, To, figure, head, put
from art.registry import draws
from art.svg import at, boxes, circle, dots, group, line, oval, path, poly, rect

_STOP = Pose(turn=0.5, face="calm", arm_a=Arm(-8, 10), arm_b=Arm(72, 124, "palm"))
_WORRY = Pose(turn=0.4, face="worried")
_POINT = Pose(turn=0.5, face="calm", arm_a=Arm(-10, 4), arm_b=Arm(84, 94, "point"))


def _kerb(y: float = 240) -> str:
    return rect(0, y, 400, 300 - y, "#e9e1d2") + rect(0, y, 400, 8, "#b9b1a3")


# 交通


@draws("traffic/ball-rolls", serious=True)
def ball_rolls() -> str:
    out = sets.roadside() + p.car(330, 202, 0.8, c.TEAL, True) + _kerb() + p.ball(150, 226)
    out += path("M212 246q-18 -18 -40 -18", None, c.ORANGE, 3)
    return out + put(
        MIMI.but(bag=c.ORANGE),
        262,
        286,
        1.44,
        Pose(turn=0.5, face="call", arm_a=Arm(-8, 8), arm_b=Arm(40, 150, "palm")),
        mirror=True,
    )


@draws("traffic/grandma-across")
def grandma_across() -> str:
    out = sets.roadside() + _kerb(250) + p.car(60, 202, 0.72, c.ORANGE, True)
    out += put(GRANDMA, 250, 166, 0.84, pose.WAVE, plain=True)
    return out + put(
        LELE.but(bag=c.TEAL), 150, 288, 1.42, Pose(back=True, arm_a=Arm(-16, -6), arm_b=Arm(120, 160))
    )


@draws("traffic/between-cars", serious=True)
def between_cars() -> str:
    out = sets.roadside() + path("M0 204H400", None, c.WHITE, 4, extra=sets.DASHES) + _kerb(252)
    out += p.car(74, 244, 1.0, c.PLUM) + p.car(330, 244, 1.0, c.TEAL)
    hold = (196, 226)
    out += put(
        MUM,
        222,
        276,
        1.2,
        Pose(turn=-0.3, look=-0.2, arm_a=To(*hold), arm_b=Arm(20, 60, "point")),
        plain=True,
    )
    return out + put(
        LELE.but(hat="yellow"),
        160,
        290,
        1.3,
        Pose(
            turn=0.2,
            look=-0.5,
            face="worried",
            arm_a=Arm(-80, -94, "point"),
            arm_b=To(hold[0] - 2, hold[1] + 1, -1),
        ),
    )


@draws("traffic/cousin-bike")
def cousin_bike() -> str:
    out = sets.pavement(232) + p.bicycle(262, 282, 1.15, c.TEAL)
    out += put(
        TANG.but(scarf=False),
        336,
        284,
        1.3,
        Pose(turn=0.5, face="happy", arm_b=Arm(60, 84, "flat")),
        mirror=True,
    )
    return out + put(BO.but(scarf=False), 120, 284, 1.46, _STOP)


@draws("traffic/car-door", serious=True)
def car_door() -> str:
    """From behind: parked at the right kerb, a car passes on the left; the child moves to the right door."""
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.skyline(96)
        + poly([(150, 96), (236, 96), (330, 300), (-60, 300)], "#95a0a8")
    )
    out += poly([(236, 96), (400, 96), (400, 300), (330, 300)], "#e4dccd") + line(
        [(236, 96), (330, 300)], "#b9b1a3", 6
    )
    out += p.car_front(64, 252, 1.2, c.ORANGE)
    out += (
        rect(150, 126, 146, 136, c.TEAL, 18)
        + rect(164, 138, 118, 60, "#cfe6f1", 10)
        + boxes([(158, 262, 26, 18), (262, 262, 26, 18)], "#2a323a")
    )
    out += rect(156, 222, 26, 16, c.RED, 4) + rect(264, 222, 26, 16, c.RED, 4)
    out += head(BO, 250, 176, 1.1, look=0.6, face="calm") + rect(150, 196, 146, 20, c.TEAL)
    return out + p.arrow((308, 186), (376, 186), c.SIGN_GREEN, 9) + p.cross(128, 186, 15)


@draws("traffic/sprinkler", serious=True)
def sprinkler() -> str:
    out = sets.roadside() + rect(0, 166, 400, 90, "#95a0a8") + _kerb(256) + p.truck(196, 250, 1.05)
    out += path("M98 226q-26 4 -40 24M98 232q-18 6 -28 20", None, c.WATER, 4)
    return out + put(
        YAYA.but(bag=c.ORANGE),
        330,
        294,
        1.2,
        Pose(turn=0.5, lean=-4, face="calm", arm_a=Arm(-10, 10), arm_b=Arm(70, 124, "palm")),
        mirror=True,
    )


@draws("traffic/motorbike")
def motorbike() -> str:
    out = sets.pavement(232) + p.shadow(250, 280, 66) + p.scooter(256, 280, 1.5)
    out += put(
        DAD.but(hat="bike", hat_colour=c.RED),
        190,
        284,
        1.24,
        Pose(turn=0.3, arm_a=Arm(-12, 4), arm_b=To(214, 190)),
    )
    return out + put(KAI.but(hearing="", scarf=False), 78, 286, 1.4, _STOP)


def _riding(who: Person, x: float, y: float, s: float, colour: str) -> str:
    return cyclist(who.but(hat="bike", hat_colour=c.YELLOW), x, y, s, colour)


@draws("traffic/truck-beside", serious=True)
def truck_beside() -> str:
    out = sets.roadside() + rect(0, 166, 400, 100, "#95a0a8") + p.truck(214, 232, 1.1) + _kerb(272)
    out += dots([(318, 196)], 6, c.YELLOW) + path("M330 186l8 -5M330 198l9 2", None, c.ORANGE, 3)
    return out + _riding(LIN, 128, 272, 0.92, c.TEAL)


@draws("traffic/lane-blocked", serious=True)
def lane_blocked() -> str:
    out = (
        sets.roadside()
        + rect(0, 166, 400, 100, "#95a0a8")
        + path("M0 212H400", None, c.WHITE, 3)
        + _kerb(266)
    )
    out += p.car(300, 262, 1.0, c.PLUM) + p.car(56, 208, 0.72, c.TEAL)
    return out + _riding(HAO, 126, 268, 0.94, c.ORANGE)


@draws("traffic/side-by-side", serious=True)
def side_by_side() -> str:
    out = (
        sets.roadside()
        + rect(0, 166, 400, 110, "#95a0a8")
        + path("M0 206H400", None, c.WHITE, 3)
        + _kerb(278)
    )
    out += _riding(ZHOU, 176, 252, 1.06, c.ORANGE)
    return out + _riding(QIAO, 222, 284, 1.16, c.TEAL)


@draws("traffic/phone-buzz", serious=True)
def phone_buzz() -> str:
    """Both feet on the ground at the side of the road, the telephone still in the pocket."""
    out = sets.pavement(232) + p.bicycle(232, 282, 1.2, c.TEAL)
    out += put(
        LIN.but(hat="bike", hat_colour=c.YELLOW),
        150,
        284,
        1.36,
        Pose(turn=0.3, look=0.2, tilt=6, arm_a=Arm(-10, 4), arm_b=To(204, 206, -1)),
    )
    return (
        out
        + at(p.handset(), 132, 214, 1.1, -12)
        + p.sound(142, 212, 1, c.ORANGE, 2, 8)
        + p.sound(122, 212, -1, c.ORANGE, 2, 8)
    )


@draws("traffic/highway", serious=True)
def highway() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + rect(0, 100, 400, 30, "#93c07f")
        + rect(0, 126, 400, 92, "#95a0a8")
        + path("M0 152H400", None, c.WHITE, 4, extra=sets.DASHES)
    )
    out += path("M0 182H400", None, c.WHITE, 4) + rect(0, 218, 400, 82, "#a9d08e")
    out += (
        p.car(200, 208, 0.84, c.TEAL)
        + path("M44 206L58 184L72 206Z", c.RED)
        + path("M52 202L58 192L64 202Z", c.WHITE)
        + dots([(146, 184), (254, 186)], 4, c.ORANGE)
    )
    out += rect(0, 222, 400, 8, c.STEEL) + boxes([(24 + 72 * k, 222, 8, 34) for k in range(6)], c.SLATE)
    out += put(HAO, 318, 288, 1.16, pose.PHONE, plain=True)
    return out + put(
        TANG.but(scarf=False), 368, 288, 1.16, Pose(turn=0.4, face="calm"), plain=True, mirror=True
    )


@draws("traffic/hit-run")
def hit_run() -> str:
    out = sets.roadside() + rect(0, 166, 400, 84, "#95a0a8") + p.car(352, 204, 0.7, c.PLUM, True) + _kerb(250)
    out += group(p.bicycle(0, 0, 1, c.ORANGE), "translate(206 236) rotate(-8) scale(1 .5)")
    out += put(
        DAD.but(hat="bike", hat_colour=c.TEAL),
        132,
        244,
        0.92,
        pose.KNEES_UP.but(face="worried", lean=-6),
        plain=True,
    )
    return out + put(ZHOU, 300, 292, 1.28, pose.PHONE.but(face="worried"), mirror=True)


@draws("traffic/money")
def money() -> str:
    out = sets.pavement(232) + group(
        p.bicycle(0, 0, 1, c.ORANGE), "translate(60 272) rotate(-6) scale(1.1 .5)"
    )
    note = rect(-13, -7, 26, 14, c.ROSE, 2) + circle(0, 0, 4, c.CREAM)
    out += put(
        STRANGER_WOMAN,
        288,
        284,
        1.26,
        Pose(turn=0.5, face="calm", arm_b=Arm(62, 88, holds=at(note, 2, -4))),
        mirror=True,
    )
    return out + put(HAO.but(hat="bike", hat_colour=c.YELLOW), 168, 286, 1.34, _STOP)


# 禁毒: offers


def _pill(x: float, y: float, s: float = 1, colour: str = c.WHITE) -> str:
    return at(circle(0, 0, 5, colour, c.STEEL, 1.2) + line([(-3, 0), (3, 0)], c.STEEL, 1), x, y, s)


@draws("drugs/pill-floor", serious=True)
def pill_floor() -> str:
    out = sets.corridor() + put(
        LELE,
        150,
        282,
        1.5,
        Pose(turn=0.5, tilt=14, gaze=(0, 1.4), arm_a=Arm(-10, 4), arm_b=Arm(40, 70, "point")),
    )
    out += _pill(252, 278, 1.7, c.YELLOW) + path("M252 262v-8M266 266l5 -6M238 266l-5 -6", None, c.ORANGE, 3)
    return out + put(TEACHER_LI, 346, 280, 1.2, pose.WALK.but(look=0.4), mirror=True)


@draws("drugs/syrup", serious=True)
def syrup() -> str:
    out = sets.home() + p.table(262, 284, 150, 80)
    out += (
        rect(246, 160, 34, 44, "#a8543f", 6)
        + rect(254, 148, 18, 13, c.WHITE, 2)
        + rect(250, 176, 26, 18, c.CREAM)
    )
    out += at(path("M0 0h26", None, c.STEEL, 5) + oval(-7, 0, 9, 5, c.STEEL), 304, 200)
    return out + put(
        TANG.but(scarf=False), 130, 284, 1.5, Pose(turn=0.5, arm_a=On(-2, 16, -1), arm_b=Arm(14, 30))
    )


@draws("drugs/gate-sweets", serious=True)
def gate_sweets() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.school(30, 190, 200, 110)
        + rect(0, 190, 400, 110, "#d5cfc2")
        + p.fence(0, 120, 214, 60, c.SLATE)
    )
    out += rect(112, 112, 26, 110, c.BRICK)
    out += put(
        STRANGER,
        282,
        284,
        1.26,
        Pose(turn=0.5, lean=6, arm_b=Arm(60, 86, holds=at(p.sweets(), 4, -6))),
        mirror=True,
    )
    return out + put(
        MIMI.but(bag=c.ORANGE),
        170,
        286,
        1.4,
        Pose(turn=0.5, lean=-4, face="worried", arm_b=Arm(64, 124, "palm")),
    )


@draws("drugs/desk-mate", serious=True)
def desk_mate() -> str:
    out = sets.classroom(226)
    tablets = at(_pill(-5, 0, 0.9) + _pill(6, -2, 0.9), 2, -6)
    out += put(DUN, 266, 284, 1.4, Pose(turn=0.5, arm_b=Arm(60, 84, holds=tablets)), mirror=True)
    return out + put(MIMI, 136, 284, 1.44, _STOP)


@draws("drugs/desk-tablet", serious=True)
def desk_tablet() -> str:
    out = sets.room("#dfe2ea", "#b8a98e", 226) + p.window(150, 40, 100, 90, "#3a4a68")
    out += put(
        ZHOU, 272, 284, 1.32, Pose(turn=0.5, arm_b=Arm(60, 84, holds=at(_pill(0, 0), 4, -6))), mirror=True
    )
    return out + put(LIN, 134, 284, 1.34, _STOP)


@draws("drugs/bottle-corner", serious=True)
def bottle_corner() -> str:
    out = sets.room("#eef1ea", "#cdbf9f", 226) + path("M300 0V226L400 270", None, "#d3d8cf", 4)
    out += rect(318, 216, 26, 48, "#bfe0ea", 6) + rect(325, 204, 12, 13, c.SLATE, 2)
    return out + put(TANG, 138, 284, 1.48, _STOP) + p.question(331, 176, 1.3)


@draws("drugs/lunch")
def lunch() -> str:
    out = sets.classroom(226)
    tray = rect(-20, -4, 40, 8, c.STEEL, 3) + dots([(-10, -6), (0, -7), (10, -6)], 4, c.ORANGE)
    out += put(
        TEACHER_LI,
        122,
        282,
        1.24,
        Pose(turn=0.5, arm_a=Arm(40, 84), arm_b=Arm(52, 84, holds=at(tray, 4, -6))),
    )
    return out + put(MIMI, 260, 284, 1.4, Pose(turn=0.5, arm_a=Arm(40, 80), arm_b=Arm(48, 84)), mirror=True)


@draws("drugs/pen", serious=True)
def pen() -> str:
    out = sets.pavement(232) + p.tree(356, 236, 1)
    stick = at(p.stick_device(), 4, -8, 1.2)
    out += put(
        KAI.but(hearing="", bag=c.NAVY),
        270,
        284,
        1.5,
        Pose(turn=0.5, arm_b=Arm(62, 88, holds=stick)),
        mirror=True,
    )
    return out + put(YAYA.but(bag=c.ORANGE), 134, 286, 1.34, _STOP)


@draws("drugs/wine", serious=True)
def wine() -> str:
    out = (
        sets.home()
        + p.table(216, 290, 190, 74)
        + oval(190, 212, 30, 6, c.WHITE, c.GREY, 1.4)
        + dots([(182, 206), (196, 206)], 6, c.ORANGE)
    )
    glass = path("M-6 -12H6L4 0H-4Z", "#efd9a5") + line([(0, 0), (0, 8)], c.STEEL, 2)
    out += put(
        DAD.wears(STRANGER.outfit),
        330,
        284,
        1.26,
        Pose(turn=0.5, arm_b=Arm(60, 84, holds=at(glass, 4, -6, 1.2))),
        mirror=True,
    )
    return out + put(
        NANA.but(scarf=False),
        92,
        286,
        1.4,
        Pose(turn=0.5, face="calm", arm_a=Arm(24, 84, holds=p.cup()), arm_b=Arm(70, 122, "palm")),
    )


@draws("drugs/buy", serious=True)
def buy() -> str:
    out = (
        rect(0, 0, 400, 300, "#f4efe4")
        + rect(0, 236, 400, 64, "#d6cbb6")
        + rect(230, 60, 170, 176, "#e2d3b8")
        + rect(220, 46, 190, 22, c.BRICK)
    )
    out += boxes([(246, 90 + k * 46, 140, 6) for k in range(3)], c.OAK)
    note = rect(-13, -7, 26, 14, c.LEAF, 2)
    out += put(
        STRANGER_WOMAN, 236, 284, 1.24, Pose(turn=0.5, arm_b=Arm(60, 86, holds=at(note, 4, -4))), mirror=True
    )
    return out + put(BO, 116, 286, 1.42, _STOP)


@draws("drugs/parcel-rider", serious=True)
def parcel_rider() -> str:
    out = sets.pavement(232) + p.shadow(282, 280, 62) + p.scooter(286, 280, 1.3)
    out += put(
        STRANGER.but(hat="bike", hat_colour=c.SLATE),
        222,
        284,
        1.22,
        Pose(turn=0.5, arm_a=Arm(-8, 8), arm_b=Arm(62, 88, holds=at(p.box(c.WOOD, 20, 16), 4, -4))),
        mirror=True,
    )
    return out + put(YAYA.but(bag=c.ORANGE), 96, 286, 1.38, pose.PALM.but(face="calm", lean=-4))


@draws("drugs/party", serious=True)
def party() -> str:
    out = (
        sets.room("#f6ecd9", "#cdb08a", 226)
        + path("M0 20Q100 60 200 24T400 20", None, c.ROSE, 3)
        + boxes([(50 + k * 80, 36, 16, 18) for k in range(4)], c.YELLOW)
    )
    out += p.table(206, 290, 200, 74) + at(p.cup(c.AQUA), 176, 208, 1.8)
    out += put(
        ZHOU,
        314,
        284,
        1.3,
        Pose(turn=0.5, arm_b=To(196, 180, holds=rect(-7, -9, 14, 15, c.WHITE, 2, c.GREY, 1))),
        mirror=True,
    )
    return out + put(QIAO, 96, 286, 1.34, _STOP)


@draws("drugs/toilet", serious=True)
def toilet() -> str:
    out = (
        rect(0, 0, 400, 300, "#e7f1f2")
        + path("M0 60H400M0 120H400M0 180H400", None, "#d3e3e5", 2)
        + rect(0, 236, 400, 64, "#c8d3d5")
        + p.door(320, 236, 70, 150, "#8fb0a4", pane=False)
    )
    out += put(
        ZHOU,
        120,
        284,
        1.32,
        Pose(
            turn=0.3,
            lean=18,
            tilt=16,
            face="sleepy",
            arm_a=Arm(-30, -10),
            arm_b=Arm(40, 20),
            legs=Legs((-14, -2), (16, -6)),
        ),
    )
    return out + put(HAO, 226, 286, 1.34, pose.CALL_OUT)


@draws("drugs/dorm-talk", serious=True)
def dorm_talk() -> str:
    out = sets.room("#c9cfdc", "#ab9d84", 236) + p.window(26, 40, 66, 76, "#3a4a68") + p.bed(206, 268, 184)
    out += figure(ZHOU, 282, 300, 1.2, pose.SIT_FRONT.but(face="worried", tilt=8)).svg
    return out + put(MING, 140, 288, 1.3, Pose(turn=0.6, lean=6, arm_b=Arm(40, 80, "flat")))


# 网络: what is on the screen


def _phone(body: str, mark: str = "") -> str:
    """A hand with a telephone; ``body`` is the picture somebody sent, around (0, 0) of a field 92 by 70."""
    out = rect(0, 0, 400, 300, "#eef1f6")
    out += path("M118 300L150 196Q156 178 176 184L262 214Q286 222 278 248L262 300Z", c.SKINS[1])
    out += (
        rect(128, 14, 144, 256, "#2b3640", 18)
        + rect(138, 30, 124, 224, c.WHITE, 8)
        + rect(138, 30, 124, 28, c.MIST, 6)
    )
    out += circle(156, 44, 9, c.STEEL) + line([(172, 44), (222, 44)], c.GREY, 6)
    out += rect(146, 68, 86, 24, "#dbe7f3", 9) + line([(156, 80), (220, 80)], c.STEEL, 4)
    out += rect(146, 100, 104, 82, "#dbe7f3", 10) + at(body, 198, 141)
    out += rect(146, 192, 70, 22, "#dbe7f3", 9) + line([(156, 203), (204, 203)], c.STEEL, 4) + mark
    return out + path(
        "M128 206Q108 206 108 222T128 238M272 176q18 0 18 13t-18 14M272 206q18 0 17 13t-17 13",
        None,
        c.SKINS[1],
        20,
    )


_PLANE = path("M-34 4L-6 -2L-16 -22H-8L10 -4L30 -8Q38 -8 34 -2L12 4L-2 22H-10L-4 6L-30 12Z", c.SLATE)
_SHIP = (
    path("M-36 8H36L28 22H-26Z", c.SLATE)
    + boxes([(-14, -8, 30, 16), (-4, -22, 12, 14)], c.STEEL)
    + line([(2, -22), (2, -34)], c.SLATE, 3)
)
_SHEET = (
    rect(-24, -30, 48, 60, c.WHITE, 2, c.STEEL, 1.6)
    + path("M-16 -6H16M-16 4H16M-16 14H8", None, c.STEEL, 3)
    + path("M6 -24l3 6h7l-5 5l2 7l-7 -4l-7 4l2 -7l-5 -5h7Z", c.RED)
)


@draws("cyber/asks-planes")
def asks_planes() -> str:
    return _phone(rect(-44, -34, 88, 68, "#bcd3e6", 6) + _PLANE, p.question(320, 90, 2.4))


@draws("cyber/group-ship")
def group_ship() -> str:
    return _phone(rect(-44, -34, 88, 50, "#cfe6f1", 6) + rect(-44, 12, 88, 22, c.WATER, 4) + _SHIP)


@draws("cyber/sealed-paper")
def sealed_paper() -> str:
    return _phone(_SHEET)


@draws("cyber/free-sweets")
def free_sweets() -> str:
    return _phone(at(p.sweets(), -16, 0, 2.2) + at(p.box(c.WOOD, 34, 28), 26, 14), p.question(320, 90, 2.4))


@draws("cyber/errand")
def errand() -> str:
    return _phone(
        at(p.box(c.WOOD, 44, 34), -14, 8) + rect(14, -8, 30, 16, c.ROSE, 3) + circle(29, 0, 5, c.CREAM),
        p.question(320, 90, 2.4),
    )


@draws("cyber/threat")
def threat() -> str:
    return _phone(
        path("M0 -28L34 28H-34Z", c.YELLOW, c.INK, 3)
        + line([(0, -10), (0, 10)], c.INK, 6)
        + circle(0, 20, 3.4, c.INK)
    )


@draws("cyber/paid-survey")
def paid_survey() -> str:
    return _phone(
        rect(-44, -30, 52, 60, c.WHITE, 3, c.STEEL, 1.4)
        + path("M-36 -16H0M-36 -4H0M-36 8H-12", None, c.STEEL, 3)
        + rect(14, -6, 30, 16, c.ROSE, 3)
        + circle(29, 2, 5, c.CREAM),
        p.question(320, 90, 2.4),
    )


# 国家安全


@draws("national-security/convoy", serious=True)
def convoy() -> str:
    out = sets.roadside() + _kerb(244)
    for x in (40, 180):
        out += at(
            rect(-46, -44, 70, 36, "#5f6f4f", 4)
            + rect(26, -38, 30, 30, "#6f8060", 4)
            + rect(32, -34, 18, 12, "#cfe6f1", 2)
            + dots([(-30, -6), (0, -6), (42, -6)], 9, "#2a323a"),
            x,
            206,
        )
    out += put(MUM, 224, 284, 1.2, Pose(turn=0.2, arm_b=To(268, 220, -1)), plain=True)
    return out + put(
        TANG, 296, 286, 1.34, Pose(look=-0.5, arm_a=To(270, 221), arm_b=Arm(60, 120, "palm")), plain=True
    )


@draws("national-security/flag-ground", serious=True)
def flag_ground() -> str:
    out = sets.playground(180, building=False)
    out += group(
        line([(0, 0), (70, 0)], c.BARK, 3) + p.national_flag(22, -30, 44), "translate(196 272) rotate(-4)"
    )
    return (
        out
        + put(LELE, 110, 282, 1.44, Pose(turn=0.5, tilt=10, gaze=(0, 1.2), arm_b=Arm(44, 76, "flat")))
        + put(TEACHER_ZHAO, 340, 278, 1.2, pose.WALK.but(look=0.4), mirror=True, plain=True)
    )


@draws("national-security/extinguisher-toy", serious=True)
def extinguisher_toy() -> str:
    out = sets.corridor()
    out += put(DUN, 254, 280, 1.42, Pose(turn=0.5, arm_a=To(296, 236), arm_b=To(306, 240, -1)))
    return out + p.extinguisher(312, 282, 1.3) + put(MIMI, 120, 282, 1.44, _STOP)


@draws("national-security/sticker", serious=True)
def sticker() -> str:
    out = sets.open_field(196) + p.tree(48, 226, 0.9)
    stars = rect(-12, -10, 24, 20, c.CREAM, 3) + circle(-4, -2, 4, c.ROSE) + circle(5, 3, 4, c.TEAL)
    out += put(
        STRANGER_WOMAN, 148, 284, 1.24, Pose(turn=0.6, lean=10, arm_b=Arm(60, 86, holds=at(stars, 4, -4)))
    )
    return out + put(
        LELE.but(scarf=False),
        264,
        286,
        1.38,
        Pose(turn=0.5, lean=-4, face="worried", arm_b=Arm(64, 124, "palm")),
        mirror=True,
    )


@draws("national-security/book-stall", serious=True)
def book_stall() -> str:
    out = (
        sets.pavement(232)
        + rect(196, 206, 180, 10, c.OAK, 2)
        + path("M210 216v70M362 216v70", None, c.OAK, 8)
        + poly([(180, 120), (392, 120), (372, 92), (200, 92)], c.TEAL)
    )
    out += (
        at(rect(-20, -6, 40, 12, c.ROSE, 2), 226, 200)
        + at(rect(-20, -6, 40, 12, c.YELLOW, 2), 228, 188)
        + at(_SHEET, 304, 176, 0.84)
    )
    return out + put(BO, 110, 284, 1.46, _STOP)


@draws("national-security/questionnaire", serious=True)
def questionnaire() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.school(30, 190, 200, 110)
        + rect(0, 190, 400, 110, "#d5cfc2")
        + p.fence(0, 140, 214, 60, c.SLATE)
    )
    out += put(
        STRANGER,
        276,
        284,
        1.24,
        Pose(turn=0.5, arm_a=Arm(16, 74, holds=p.clipboard()), arm_b=Arm(60, 86, holds=p.paper())),
        mirror=True,
    )
    return out + put(YAYA.but(bag=c.ORANGE), 142, 286, 1.4, _STOP)


@draws("national-security/no-fly-river", serious=True)
def no_fly_river() -> str:
    out = (
        sets.river(edge=232) + rect(188, 130, 6, 110, c.STEEL) + circle(191, 116, 24, c.WHITE, c.SIGN_RED, 6)
    )
    drone = (
        line([(-16, 0), (16, 0)], c.SLATE, 4)
        + rect(-6, -3, 12, 8, c.SLATE, 2)
        + line([(-24, -4), (-8, -4)], c.STEEL, 2.4)
        + line([(8, -4), (24, -4)], c.STEEL, 2.4)
    )
    out += at(drone, 191, 116, 0.6) + line([(175, 132), (207, 100)], c.SIGN_RED, 5)
    out += put(
        HAO, 134, 280, 1.22, Pose(turn=0.4, arm_b=Arm(60, 92, holds=at(drone, 6, -8, 0.9))), plain=True
    )
    return out + put(NANA, 56, 284, 1.32, _STOP, plain=True)


@draws("national-security/foreign-teacher")
def foreign_teacher() -> str:
    guest = TEACHER_ZHAO.but(hair_colour=c.BROWN_HAIR, hair="part", skin=c.SKINS[0])
    out = sets.classroom(226) + put(guest, 120, 282, 1.24, pose.TELL)
    return (
        out
        + put(LIN, 230, 284, 1.32, Pose(turn=0.4, arm_b=Arm(40, 80)), mirror=True)
        + put(ZHOU, 322, 284, 1.3, Pose(turn=0.4), plain=True, mirror=True)
    )
