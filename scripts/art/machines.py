"""Lifts, swings, batteries, sockets and stoves: the moment somebody has to decide. Nobody is hurt here."""

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
    TANG,
    YAYA,
    ZHOU,
)
from art.people import PYJAMAS, Arm, Legs, On, Person, Pose, To, figure, put
from art.registry import draws
from art.svg import at, boxes, circle, darker, dots, line, oval, path, poly, rect

_STOP = Pose(turn=0.5, lean=-3, face="calm", arm_a=Arm(-8, 10), arm_b=Arm(72, 124, "palm"))
_BACK_OFF = Pose(
    turn=0.5,
    lean=-4,
    face="worried",
    arm_a=Arm(34, 112, "palm"),
    arm_b=Arm(58, 124, "palm"),
    legs=Legs((-14, -18), (10, 2)),
)
_NIGHT = "#3a4a68"


def _hat(x: float, y: float, s: float = 1) -> str:
    return at(path("M-16 0Q-16 -16 0 -16T16 0Z", c.RED) + rect(-22, -2, 44, 5, darker(c.RED), 2), x, y, s)


def _swollen(x: float, y: float, s: float = 1) -> str:
    """A power bank that has grown round, warm air over it."""
    return at(
        path("M-28 -3Q0 -26 28 -3Q30 0 26 1H-26Q-30 0 -28 -3Z", "#4a545c")
        + dots([(-12, -7), (-5, -8), (2, -8)], 1.6, c.LEAF)
        + path("M-14 -24q4 -5 0 -10M2 -27q4 -5 0 -10M18 -24q4 -5 0 -10", None, c.ORANGE, 2.6),
        x,
        y,
        s,
    )


# 公共设施


@draws("facilities/escalator-hat", serious=True)
def escalator_hat() -> str:
    """Both stand still, a hand on the rail; the cap stays where it lies."""
    out = rect(0, 0, 400, 300, "#f3efe6") + boxes([(30, 34, 90, 60), (140, 34, 90, 60)], "#e2ddcf")
    out += path("M-6 236L346 32H410V300H0Z", "#cfe0e6") + path("M-6 236L346 32H410", None, c.SLATE, 11)
    out += sets.stairs(-30, 322, 10, 22, 38, "#8d9ca7")
    out += put(
        MUM, 236, 168, 1.06, Pose(turn=0.6, look=0.1, face="calm", arm_a=Arm(-8, 6), arm_b=To(272, 76))
    )
    out += put(
        LELE.but(scarf=False),
        142,
        234,
        1.36,
        Pose(turn=0.6, look=0.4, face="calm", arm_a=Arm(-8, 6), arm_b=To(184, 126)),
    )
    return out + _hat(106, 254, 1)


@draws("facilities/escalator-hold")
def escalator_hold() -> str:
    """From behind: hand in hand between the yellow lines, the other hand on the rail."""
    out = rect(0, 0, 400, 300, "#f3efe6") + boxes([(24, 30, 74, 60), (302, 30, 74, 60)], "#e2ddcf")
    out += poly([(56, 300), (130, 60), (270, 60), (344, 300)], "#8d9ca7")
    for k in range(7):
        y, half = 72 + k * 36, 68 + k * 11
        out += line([(200 - half, y), (200 + half, y)], "#6f808c", 3)
    out += path("M78 300L146 60M322 300L254 60", None, c.YELLOW, 6)
    out += poly([(0, 300), (0, 190), (112, 40), (130, 60), (56, 300)], "#cfe0e6")
    out += poly([(400, 300), (400, 190), (288, 40), (270, 60), (344, 300)], "#cfe0e6")
    out += path("M14 236L124 46M386 236L276 46", None, c.SLATE, 13)
    hold = (222, 204)
    out += put(MUM, 262, 268, 1.22, Pose(back=True, arm_a=To(*hold), arm_b=To(342, 146, -1)))
    return out + put(
        LELE.but(scarf=False), 178, 282, 1.42, Pose(back=True, arm_a=Arm(-16, -6), arm_b=To(220, 206, -1))
    )


@draws("facilities/lift-stopped", serious=True)
def lift_stopped() -> str:
    """Inside: the doors are shut, the child presses the key with the bell."""
    out = rect(0, 0, 400, 300, "#dfe5e8") + rect(0, 256, 400, 44, "#a7b2b9")
    out += rect(112, 34, 176, 222, c.GREY) + path("M200 34V256", None, c.SLATE, 4)
    out += boxes([(122, 44, 68, 202), (210, 44, 68, 202)], "#d5dee3")
    out += rect(304, 72, 62, 150, c.SLATE, 6) + dots(
        [(322, 100 + k * 24) for k in range(3)] + [(348, 100 + k * 24) for k in range(3)], 7, c.WHITE
    )
    out += circle(335, 190, 15, c.YELLOW) + path("M327 195q0 -14 8 -14t8 14ZM333 198h4", c.INK, c.INK, 2)
    return out + put(
        TANG.but(scarf=False, bag=c.ORANGE),
        262,
        288,
        1.5,
        Pose(turn=0.5, look=0.6, face="worried", arm_a=Arm(-8, 8), arm_b=To(318, 193, hand="point")),
    )


@draws("facilities/cable-car", serious=True)
def cable_car() -> str:
    """The cabin hangs still; both sit, a hand on the bar."""
    out = rect(0, 0, 400, 300, c.SKY) + path("M0 240Q80 150 170 220T400 190V300H0Z", "#93c07f")
    out += p.cloud(70, 60, 1) + path("M0 44L400 20", None, c.SLATE, 5) + path("M214 30V78", None, c.SLATE, 7)
    out += rect(96, 74, 236, 184, c.ORANGE, 26) + rect(112, 96, 204, 100, "#eaf5fb", 12)
    out += rect(112, 196, 204, 14, darker(c.ORANGE))
    for who, x, s in ((GRANDPA, 172, 1.16), (LELE.but(scarf=False), 258, 1.3)):
        out += figure(
            who,
            x,
            230 if who is GRANDPA else 226,
            s,
            pose.SIT_FRONT.but(
                face="calm", arm_a=Arm(-20, -40), arm_b=Arm(20, 40), legs=Legs(shown=False, hip=(0, 0))
            ),
        ).svg
    out += rect(96, 216, 236, 42, c.ORANGE, 20) + rect(96, 208, 236, 20, c.ORANGE)
    return (
        out
        + path("M120 206H308", None, c.SLATE, 7)
        + dots([(146, 206), (198, 206), (240, 206), (276, 206)], 6, c.SKINS[1])
    )


@draws("facilities/swing-rope", serious=True)
def swing_rope() -> str:
    """One rope hangs by threads; the child stands well away and lets nobody sit down."""
    out = sets.open_field(190) + path("M196 62L176 270M344 62L364 270M188 66H352", None, c.TEAL, 9)
    out += path("M236 66V214M304 66V132M304 152V214", None, c.OAK, 5) + rect(224, 212, 92, 9, c.RED, 3)
    out += path("M304 130l-5 12M304 130l5 11M304 154l-6 -11M304 154l4 -12", None, c.OAK, 2.4)
    out += circle(304, 142, 22, None, c.SIGN_RED, 4)
    return out + put(MIMI.but(scarf=False), 92, 284, 1.46, _STOP.but(face="worried"))


# 电动自行车和电池


@draws("battery/offer-bike", serious=True)
def offer_bike() -> str:
    out = sets.pavement(232) + p.bicycle(262, 282, 1.15, c.TEAL)
    out += put(
        KAI.but(hearing="", bag=c.NAVY),
        340,
        284,
        1.44,
        Pose(turn=0.5, arm_b=Arm(60, 84, "flat")),
        mirror=True,
    )
    return out + put(YAYA.but(bag=c.ORANGE), 122, 284, 1.42, _STOP)


@draws("battery/helmet-first", serious=True)
def helmet_first() -> str:
    """Grandmother waits on the e-bicycle; the child does up the strap before getting on."""
    out = sets.pavement(232) + p.shadow(248, 282, 66) + p.scooter(252, 282, 1.5)
    out += figure(
        GRANDMA.but(hat="bike", hat_colour=c.ROSE),
        226,
        268,
        1.2,
        pose.SIT.but(
            turn=0.7,
            look=0.2,
            face="calm",
            arm_a=To(290, 196),
            arm_b=To(296, 194),
            legs=Legs((60, -4), (64, 2), hip=(0, -44), knee_first=True),
        ),
    ).svg
    return out + put(
        BO.but(hat="bike", hat_colour=c.YELLOW, bag=c.TEAL, scarf=False),
        98,
        286,
        1.46,
        Pose(turn=0.3, face="calm", arm_a=On(-7, 18, -1), arm_b=On(7, 18)),
    )


@draws("battery/lift-scooter", serious=True)
def lift_scooter() -> str:
    """A grown-up wheels an e-bicycle into the lift; the pupil has stepped out of it."""
    out = rect(0, 0, 400, 300, "#eef0ea") + rect(0, 246, 400, 54, "#cfc7b8")
    out += (
        rect(20, 40, 150, 206, c.SLATE)
        + rect(32, 52, 126, 194, "#f4f1e4")
        + boxes([(32, 52, 16, 194), (142, 52, 16, 194)], c.GREY)
    )
    out += p.shadow(226, 282, 60) + at(p.scooter(0, 0, 1.3), 214, 282, mirror=True)
    out += put(
        DAD, 266, 284, 1.26, Pose(turn=0.5, face="calm", arm_a=To(190, 208), arm_b=To(186, 210)), mirror=True
    )
    return out + put(NANA.but(bag=c.ORANGE), 96, 286, 1.36, _STOP)


@draws("battery/smoke-outside", serious=True)
def smoke_outside() -> str:
    """Night: the door stays shut, a wet cloth at its foot; the pupil calls from the window, the small brother beside."""
    out = sets.room("#cfd5e0", "#b79f7c", 232) + p.door(74, 232, 78, 168) + p.window(212, 40, 120, 96, _NIGHT)
    out += p.smoke([(26, 226, 9), (34, 214, 7), (122, 224, 8)], "#8b949b") + rect(30, 224, 90, 16, c.AQUA, 7)
    out += put(
        DUN.wears(PYJAMAS, scarf=False), 178, 284, 1.2, Pose(turn=0.4, face="worried", arm_b=Arm(30, 60))
    )
    return out + put(YAYA.wears(PYJAMAS, scarf=False), 262, 284, 1.42, pose.PHONE.but(face="call"))


def _desk_bank(who: Person, s: float, dark: bool) -> str:
    out = sets.room("#c4cbd8" if dark else "#f6efe0", "#b79f7c" if dark else "#d7b98c", 232)
    out += p.window(30, 40, 78, 84, _NIGHT if dark else c.SKY) + p.table(300, 288, 160, 84)
    out += _swollen(292, 203, 1.3)
    if not dark:
        out += at(rect(-22, -3, 44, 6, c.WHITE, 1, c.STEEL, 1), 346, 200) + line(
            [(330, 196), (352, 190)], c.ORANGE, 3
        )
    return out + put(who, 132, 286, s, _BACK_OFF)


@draws("battery/swollen", serious=True)
def swollen() -> str:
    return _desk_bank(BO.but(scarf=False), 1.46, dark=False)


@draws("electricity/swollen-night", serious=True)
def swollen_night() -> str:
    return _desk_bank(ZHOU.wears(PYJAMAS), 1.36, dark=True)


# 用电和炭火


@draws("electricity/socket-down", serious=True)
def socket_down() -> str:
    """Somebody lies by the socket, a hand near it; the friend stays away and calls."""
    out = sets.room("#eef0f6", "#cdbfa6", 220) + p.socket(356, 214, 1.2) + p.bolt(356, 178, 1)
    out += put(HAO, 268, 280, 1.5, pose.LIE.but(face="shut", arm_b=Arm(-112, -150)), shade=64)
    return (
        out
        + put(MING, 84, 286, 1.34, pose.CALL_OUT.but(face="call"), mirror=True)
        + p.sound(44, 132, -1, c.ORANGE)
    )


@draws("electricity/charcoal-dizzy", serious=True)
def charcoal_dizzy() -> str:
    """A brazier in the room; the teenager leads grandmother out of the open door."""
    out = (
        sets.room("#f0e4d2", "#c9ac84", 232)
        + p.window(300, 50, 70, 80)
        + p.open_door(70, 232, 84, 170, "#cfe9f5")
    )
    out += (
        path("M300 262H364L354 282H310Z", c.SLATE)
        + dots([(316, 260), (332, 257), (348, 260)], 8, "#4a3a34")
        + dots([(324, 258), (342, 258)], 4, c.ORANGE)
    )
    hold = (176, 214)
    out += put(
        GRANDMA,
        226,
        282,
        1.24,
        Pose(turn=0.5, lean=8, tilt=12, face="sleepy", arm_a=To(*hold), arm_b=On(4, -24, part="trunk")),
        mirror=True,
    )
    return out + put(
        LIN,
        138,
        286,
        1.3,
        Pose(turn=0.6, look=-0.2, face="worried", arm_a=To(*hold, -1), arm_b=Arm(30, 60)),
        mirror=True,
    )


@draws("electricity/door-stuck", serious=True)
def door_stuck() -> str:
    """The door does not open: a wet cloth at its foot, the call is made at the window."""
    out = sets.room("#f1efe8", "#cdbfa6", 232) + p.door(76, 232, 80, 172) + rect(30, 224, 92, 16, c.AQUA, 7)
    out += p.smoke([(26, 220, 7), (126, 222, 6)], "#a3abb0") + p.padlock(106, 152, 0.9)
    out += p.open_window(232, 46, 124, 100, (-30, 0), rect(232, 46, 124, 100, c.SKY))
    return out + put(QIAO, 252, 286, 1.4, pose.PHONE.but(face="call"))


@draws("electricity/brother-spoon", serious=True)
def brother_spoon() -> str:
    """The small brother has a spoon and looks at the socket; the child calls out and stays where it is."""
    out = sets.home() + p.socket(352, 206, 1.3)
    spoon = oval(0, -12, 4, 6, c.STEEL) + line([(0, -8), (0, 8)], c.STEEL, 2.6)
    out += put(
        DUN.wears(PYJAMAS, scarf=False),
        270,
        284,
        1.0,
        pose.SQUAT.but(face="calm", arm_b=Arm(50, 80, holds=spoon), arm_a=Arm(20, 40)),
    )
    return out + put(
        MIMI.but(scarf=False),
        116,
        284,
        1.44,
        Pose(turn=0.5, face="call", arm_a=Arm(96, 150, "palm"), arm_b=Arm(70, 124, "palm")),
    )


@draws("electricity/scissors-down", serious=True)
def scissors_down() -> str:
    """The scissors are shut and laid down before the child gets up; the friend calls from the door."""
    out = sets.classroom(226, board=False) + put(TANG, 344, 262, 1.26, pose.WAVE, plain=True, mirror=True)
    out += figure(
        LELE,
        150,
        258,
        1.6,
        Pose(
            face="calm",
            look=0.2,
            gaze=(0, 1),
            arm_a=Arm(-30, 40),
            arm_b=To(200, 214, -1),
            legs=Legs(shown=False, hip=(0, 0)),
        ),
    ).svg
    out += rect(40, 222, 232, 14, c.WOOD, 3) + rect(52, 236, 208, 64, darker(c.WOOD, 0.1))
    out += rect(70, 214, 54, 8, c.ROSE, 1)
    blades = (
        path("M-24 -3L8 0L-24 3Z", c.STEEL)
        + circle(15, -5, 6, None, c.RED, 3.4)
        + circle(15, 5, 6, None, c.RED, 3.4)
    )
    return out + at(blades, 214, 216)


@draws("electricity/stove-wood", serious=True)
def stove_wood() -> str:
    """Burning wood has fallen from the hearth; the child is already at the door and calls."""
    out = (
        rect(0, 0, 400, 300, "#efe4d0")
        + rect(0, 236, 400, 64, "#c2ab88")
        + p.open_door(64, 236, 84, 168, "#cfe9f5")
    )
    out += (
        rect(236, 150, 164, 118, "#b98f6e", 6)
        + rect(228, 142, 172, 14, "#9d7758", 3)
        + rect(276, 196, 70, 72, "#3a2a22", 10)
    )
    out += path("M258 142Q260 116 312 116T366 142Z", c.SLATE) + p.flame(310, 258, 1.5)
    out += (
        path("M232 276L290 262M250 284L296 276", None, c.BARK, 8)
        + p.flame(240, 272, 1.1)
        + p.flame(262, 278, 0.9)
    )
    return out + put(TANG.but(scarf=False), 116, 286, 1.44, pose.CALL_OUT.but(face="call"), mirror=True)
