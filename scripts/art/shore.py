"""Moments at the water and in the air as situations tell them: from the bank, or before anything is done."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import BO, DAD, DUN, GRANDMA, HAO, KAI, LELE, LIN, MIMI, MING, QIAO, TANG, YAYA, ZHOU
from art.decisions import _phone as on_screen
from art.people import HIDDEN, Arm, On, Outfit, Person, Pose, To, figure, put
from art.registry import draws
from art.svg import at, boxes, circle, darker, line, oval, path, poly, rect

_STOP = Pose(turn=0.5, face="calm", arm_a=Arm(-8, 10), arm_b=Arm(72, 124, "palm"))
_TOWEL = Outfit("jumper", "#e9d9b8", "#d8c39a", c.NAVY)


def _canal() -> str:
    """A straight canal with sloping concrete sides; the path lies in front."""
    return (
        rect(0, 0, 400, 300, c.SKY)
        + path("M0 120Q120 100 240 120T400 108V150H0Z", "#93c07f")
        + rect(0, 140, 400, 26, "#c9c3b6")
        + rect(0, 160, 400, 50, "#74bcd9")
        + p.ripples([(60, 184), (180, 176), (300, 190)])
        + poly([(0, 208), (400, 208), (400, 236), (0, 236)], "#b7b0a2")
        + rect(0, 234, 400, 66, "#d8cdb4")
    )


@draws("drowning/hat-floats", serious=True)
def hat_floats() -> str:
    out = (
        sets.river(edge=226)
        + path("M250 222Q252 204 270 204Q288 204 290 222Q270 216 250 222Z", c.YELLOW)
        + oval(270, 224, 30, 6, "#e0ad2f")
    )
    return out + put(LELE, 96, 280, 1.44, Pose(turn=0.5, lean=-4, face="worried", arm_b=Arm(30, 50)))


@draws("drowning/dare-big", serious=True)
def dare_big() -> str:
    out = sets.river(edge=240)
    out += put(
        HAO,
        198,
        266,
        1.2,
        Pose(turn=0.4, arm_a=Arm(-100, -150, "flat"), arm_b=Arm(84, 92, "point")),
        plain=True,
    )
    return out + put(TANG.but(scarf=False), 86, 284, 1.42, _STOP)


@draws("drowning/bath", serious=True)
def bath() -> str:
    """A small child in a basin, the grown-up's hand on it, somebody knocks at the door."""
    out = (
        sets.room("#eef3f2", "#cfc4ae", 230)
        + p.door(346, 230, 62, 138, pane=False)
        + p.sound(300, 150, -1, c.ORANGE, 2, 8)
    )
    small = figure(
        MIMI.but(scarf=False, outfit=Outfit("polo", c.SKINS[2], c.SKINS[2], c.SKINS[2], short=True)),
        156,
        276,
        1.1,
        Pose(face="calm", legs=HIDDEN.but(hip=(0, -20))),
    )
    out += put(
        GRANDMA,
        236,
        282,
        1.22,
        Pose(turn=0.5, lean=24, look=-0.2, arm_a=To(176, 216, -1), arm_b=To(186, 226)),
        mirror=True,
    )
    out += small.svg + path("M100 246H212L200 286H112Z", "#7fb0c9") + oval(156, 246, 56, 9, "#a9d6e8")
    return out + put(
        KAI.but(scarf=False), 50, 284, 1.3, Pose(turn=0.5, face="call", arm_b=Arm(60, 92, "flat"))
    )


@draws("drowning/ball-canal", serious=True)
def ball_canal() -> str:
    out = _canal() + p.ball(272, 190)
    out += put(
        BO.but(bag=c.TEAL),
        176,
        284,
        1.34,
        Pose(turn=0.5, face="calm", arm_a=Arm(-60, -84, "flat"), arm_b=Arm(84, 92, "point")),
    )
    return out + put(YAYA.but(bag=c.ORANGE), 78, 286, 1.34, _STOP)


@draws("drowning/two-call", serious=True)
def two_call() -> str:
    out = sets.river(edge=216)
    out += figure(
        KAI.but(scarf=False, hearing=""),
        326,
        214,
        0.6,
        Pose(face="worried", arm_a=Arm(-120, -160), arm_b=Arm(130, 165), legs=HIDDEN),
        plain=True,
    ).svg
    out += path("M290 192q9 -5 18 0t18 0t18 0t18 0V234H290Z", "#74bcd9") + p.ripples([(300, 210), (330, 222)])
    out += put(BO, 136, 278, 1.36, pose.CALL_OUT, plain=True)
    return out + put(YAYA, 52, 284, 1.36, pose.WALK.but(face="call"), mirror=True, plain=True)


def _pulled_out(who: Person, friend: Person, s: float) -> str:
    out = sets.river(edge=258) + put(
        who.wears(_TOWEL, scarf=False), 110, 274, s, pose.KNEES_UP.but(face="sleepy")
    )
    return out + put(
        friend,
        208,
        280,
        s,
        Pose(turn=0.5, lean=12, face="worried", arm_a=Arm(20, 60), arm_b=Arm(54, 84, "flat")),
        mirror=True,
    )


@draws("drowning/pulled-out", serious=True)
def pulled_out() -> str:
    return _pulled_out(TANG, YAYA, 1.36)


@draws("drowning/pulled-out-teen", serious=True)
def pulled_out_teen() -> str:
    return _pulled_out(ZHOU, LIN, 1.3)


@draws("drowning/chat-swim")
def chat_swim() -> str:
    swimmer = (
        rect(-44, -34, 88, 68, "#cfe6f1", 6)
        + circle(8, -6, 8, c.SKINS[2])
        + path("M-26 6L-2 -2L14 10", None, c.SKINS[2], 8)
    )
    return on_screen(swimmer + path("M-40 16q10 -8 20 0t20 0t20 0t20 0", None, c.WATER, 5))


@draws("drowning/reservoir", serious=True)
def reservoir() -> str:
    """Somebody slid down the slope into the water; from the path above, a branch and two bottles are at hand."""
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + path("M0 110Q120 84 240 110T400 96V150H0Z", "#93c07f")
        + rect(0, 132, 400, 168, "#74bcd9")
    )
    out += poly([(0, 206), (150, 206), (300, 300), (0, 300)], "#b7b0a2") + poly(
        [(0, 206), (96, 206), (140, 300), (0, 300)], "#d8cdb4"
    )
    out += figure(
        QIAO,
        300,
        236,
        0.72,
        Pose(face="worried", arm_a=Arm(-120, -160), arm_b=Arm(130, 165), legs=HIDDEN),
        plain=True,
    ).svg
    out += path("M258 210q10 -6 20 0t20 0t20 0t20 0V256H258Z", "#74bcd9") + p.ripples(
        [(270, 232), (310, 246)]
    )
    out += line([(14, 286), (86, 276)], c.BARK, 5) + at(p.bottle(c.LINEN), 108, 284, 1.2)
    return out + put(HAO, 62, 272, 1.26, pose.CALL_OUT)


@draws("drowning/life-jacket", serious=True)
def life_jacket() -> str:
    out = (
        sets.river(edge=250)
        + poly([(256, 236), (392, 228), (376, 268), (276, 272)], c.ORANGE)
        + oval(324, 232, 68, 8, darker(c.ORANGE))
    )
    jacket = Outfit("vest", "#dfe9ee", c.ORANGE, c.NAVY, third=c.YELLOW)
    return (
        out
        + put(
            LIN.wears(jacket),
            164,
            282,
            1.32,
            Pose(turn=0.3, face="worried", arm_a=On(-4, -20, -1, "trunk"), arm_b=On(5, -20, 1, "trunk")),
        )
        + put(DAD.wears(jacket), 72, 280, 1.22, Pose(turn=0.4, arm_b=Arm(60, 110, "palm")), plain=True)
    )


@draws("drowning/float-back", serious=True)
def float_back() -> str:
    """On the back, arms spread, drifting; the beach and its lifeguard's chair are far."""
    out = rect(0, 0, 400, 300, c.SKY) + rect(0, 96, 400, 30, "#ecd9ae") + rect(0, 122, 400, 178, "#4fa8d8")
    out += (
        rect(316, 56, 5, 50, c.STEEL)
        + rect(340, 56, 5, 50, c.STEEL)
        + rect(310, 70, 42, 7, c.SLATE, 2)
        + path("M330 36v20l16 -8Z", c.RED)
    )
    out += at(
        figure(
            HAO.wears(Outfit("polo", c.NAVY, c.NAVY, c.NAVY, short=True)),
            0,
            0,
            1.3,
            pose.LIE.but(face="calm", arm_a=Arm(-150, -130, "palm"), arm_b=Arm(150, 130, "palm")),
        ).svg,
        196,
        232,
    )
    return (
        out
        + path("M70 240q14 -8 28 0t28 0t28 0t28 0t28 0t28 0t28 0V262H70Z", "#4fa8d8", None, 1, 0.8)
        + p.ripples([(60, 176), (280, 160), (110, 276), (270, 280)])
    )


# 无人机


def _drone(s: float = 1) -> str:
    return at(
        line([(-16, 0), (16, 0)], c.SLATE, 4) + rect(-7, -3, 14, 9, c.SLATE, 2)
        + line([(-24, -4), (-8, -4)], c.STEEL, 2.6) + line([(8, -4), (24, -4)], c.STEEL, 2.6),
        0, 0, s,
    )  # fmt: skip


@draws("national-security/small-cousin")
def small_cousin() -> str:
    out = sets.open_field(196)
    out += put(
        DUN.but(scarf=False),
        250,
        282,
        1.36,
        Pose(turn=0.5, face="happy", arm_a=Arm(40, 84), arm_b=Arm(60, 90, holds=at(_drone(), 4, -8))),
        mirror=True,
    )
    return out + put(HAO, 122, 284, 1.36, _STOP)


@draws("national-security/no-fly-dad", serious=True)
def no_fly_dad() -> str:
    out = (
        sets.open_field(190)
        + rect(196, 120, 6, 130, c.STEEL)
        + circle(199, 104, 26, c.WHITE, c.SIGN_RED, 6)
        + at(_drone(), 199, 104, 0.66)
        + line([(182, 121), (216, 87)], c.SIGN_RED, 5)
    )
    out += put(
        DAD, 286, 284, 1.3, Pose(turn=0.4, arm_b=Arm(60, 92, holds=at(_drone(0.9), 4, -8))), mirror=True
    )
    return out + put(LIN, 104, 284, 1.36, _STOP)


@draws("national-security/model-plane", serious=True)
def model_plane() -> str:
    out = sets.playground(186) + put(
        ZHOU,
        256,
        284,
        1.3,
        Pose(
            turn=0.5,
            arm_b=Arm(
                100,
                120,
                holds=at(
                    path("M-26 2L22 -4Q28 -2 22 2L-22 8ZM-4 0L-14 -22H-6L8 -2M-22 6l-8 -12h6l8 10", c.ORANGE),
                    0,
                    -10,
                    1.2,
                ),
            ),
        ),
        mirror=True,
    )
    return out + put(QIAO, 122, 284, 1.34, _STOP)


@draws("cyber/port-photos")
def port_photos() -> str:
    ship = path("M-36 8H36L28 22H-26Z", c.SLATE) + boxes(
        [(-20, -4, 14, 12), (-4, -4, 14, 12), (-12, -18, 14, 12)], c.ORANGE
    )
    return on_screen(
        rect(-44, -34, 88, 50, "#cfe6f1", 6) + rect(-44, 12, 88, 22, c.WATER, 4) + ship,
        p.question(320, 90, 2.4),
    )


@draws("national-security/usb", serious=True)
def usb() -> str:
    out = (
        sets.home()
        + rect(196, 206, 204, 12, c.WOOD, 3)
        + rect(250, 140, 100, 62, c.INK, 4)
        + rect(256, 146, 88, 50, "#9fc3d8", 2)
        + rect(290, 202, 20, 6, c.SLATE)
    )
    out += rect(214, 196, 26, 9, c.TEAL, 2) + rect(240, 198, 9, 5, c.STEEL)
    return out + put(MING, 116, 284, 1.38, _STOP)


@draws("national-security/selfie", serious=True)
def selfie() -> str:
    out = (
        sets.room("#eef1f4", "#cfc8b9", 230)
        + rect(240, 60, 120, 76, c.INK, 4)
        + rect(248, 68, 104, 60, "#9fc3d8", 2)
        + path("M262 84h60M262 98h72M262 112h40", None, c.WHITE, 4)
    )
    out += rect(226, 196, 174, 12, c.WOOD, 3) + at(p.paper(), 300, 190, 1.2, 80)
    return out + put(
        QIAO,
        146,
        286,
        1.42,
        Pose(
            turn=0.3, face="worried", arm_a=Arm(-14, 0), arm_b=Arm(60, 128, holds=at(p.handset(), 0, -4, 1.3))
        ),
    )
