"""Dares, invitations, quarrels and rumours met among others: a step back, a hand that says no, the way to a grown-up."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import (
    BO,
    BUS_DRIVER,
    COOK_WOMAN,
    DAD,
    DUN,
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
    TEACHER_ZHAO,
    YAYA,
    ZHOU,
)
from art.lab import bench, coated, flask, laboratory
from art.people import PYJAMAS, Arm, Legs, On, Person, Pose, To, figure, put
from art.registry import draws
from art.svg import at, boxes, circle, darker, dots, line, oval, path, poly, rect

_STOP = Pose(turn=0.5, lean=-3, face="calm", arm_a=Arm(-8, 10), arm_b=Arm(72, 124, "palm"))
_POINT = Pose(turn=0.5, face="calm", arm_a=Arm(-10, 4), arm_b=Arm(84, 94, "point"))
_TURN = pose.WALK.but(face="worried", look=0.3)
_NIGHT = "#2b3a56"


def _courtyard(dark: bool = False) -> str:
    """The space between houses, by night with lit windows."""
    sky, wall, floor = (_NIGHT, "#4a5568", "#5d6470") if dark else (c.SKY, "#ead9c4", "#d5cfc2")
    panes = [(20 + 44 * k, 40 + 48 * j, 24, 28) for j in range(3) for k in range(4)]
    out = (
        rect(0, 0, 400, 300, sky)
        + rect(0, 20, 196, 190, wall)
        + boxes(panes, "#f3d98b" if dark else "#a9cfe3")
    )
    return out + rect(0, 208, 400, 92, floor)


# 烟花、铁路


@draws("fireworks/dud", serious=True)
def dud() -> str:
    """A firework that has not gone off stands far away; the child goes back and calls the cousin back too."""
    out = (
        _courtyard(dark=True)
        + rect(336, 236, 30, 34, c.RED, 3)
        + boxes([(336, 244, 30, 5), (336, 256, 30, 5)], c.YELLOW)
    )
    out += path("M351 236q0 -10 8 -14", None, c.STEEL, 3)
    out += put(HAO.but(bag=""), 224, 276, 1.24, Pose(turn=0.4, face="calm", arm_b=Arm(70, 88, "point")))
    return out + put(YAYA.but(scarf=False), 92, 286, 1.42, _STOP.but(face="call"))


@draws("fireworks/manhole", serious=True)
def manhole() -> str:
    """Crackers lie by the cover; the pupil steps back and calls the others away from it."""
    out = (
        _courtyard()
        + oval(318, 274, 54, 14, c.SLATE)
        + oval(318, 272, 46, 10, "#78868f")
        + dots([(300, 272), (318, 270), (336, 272)], 2.6, c.INK)
    )
    out += at(
        dots([(-15, 0), (-9, 0), (-3, 0), (3, 0), (9, 0)], 3, c.RED, 0, 9)
        + path("M-18 -6Q0 -12 14 -8", None, c.STEEL, 2),
        330,
        256,
    )
    out += put(
        TANG.but(scarf=False, age="p2"),
        232,
        274,
        1.3,
        Pose(turn=0.4, look=-0.3, face="calm", arm_b=Arm(50, 76)),
    )
    return out + put(
        NANA.but(scarf=False),
        92,
        286,
        1.42,
        Pose(
            turn=0.4,
            lean=-4,
            face="call",
            arm_a=Arm(-90, -140, "palm"),
            arm_b=Arm(70, 124, "palm"),
            legs=Legs((-14, -18), (10, 2)),
        ),
    )


def _rails(y: float) -> str:
    return (
        rect(0, y - 8, 400, 34, "#b9ab97")
        + boxes([(10 + 40 * k, y - 6, 14, 28) for k in range(10)], "#8d7357")
        + path(f"M0 {y}H400M0 {y + 16}H400", None, c.SLATE, 4)
    )


@draws("fireworks/fence-hole", serious=True)
def fence_hole() -> str:
    """The fence along the line has a hole; the crossing with its barrier is a little farther on."""
    out = sets.outdoors(120) + _rails(140) + rect(0, 166, 400, 134, "#cfc6ae")
    mesh = "".join(f"M{x} 96V{144 if 136 < x < 222 else 232}" for x in range(8, 294, 14))
    out += path("M0 100H294M0 232H136M222 232H294", None, c.SLATE, 5) + path(mesh, None, c.STEEL, 2.6)
    out += path(
        "M148 144l-8 10M162 144l4 12M176 144l-5 12M190 144l6 10M204 144l-2 12M218 144l7 12M134 176l8 10M134 204l9 6M224 180l-8 9M224 206l-9 5",
        None,
        c.STEEL,
        2.6,
    )
    out += (
        rect(324, 108, 10, 124, c.SLATE)
        + boxes([(334 + 20 * k, 140, 10, 9) for k in range(4)], c.RED)
        + boxes([(344 + 20 * k, 140, 10, 9) for k in range(4)], c.WHITE)
        + circle(329, 100, 10, c.RED)
    )
    out += put(
        BO.but(scarf=False),
        262,
        284,
        1.4,
        Pose(turn=-0.3, face="calm", arm_a=Arm(-62, -100, "point"), arm_b=Arm(14, 8)),
    )
    return out + put(YAYA.but(scarf=False, bag=c.ORANGE), 84, 286, 1.4, _STOP)


@draws("fireworks/platform-hat", serious=True)
def platform_hat() -> str:
    """The cap is on the rails: behind the yellow line the child calls somebody in uniform."""
    out = (
        sets.outdoors(120)
        + rect(0, 96, 400, 30, "#b8c4cb")
        + _rails(136)
        + rect(0, 164, 400, 136, "#d9d4c8")
        + rect(0, 164, 400, 10, "#a8a294")
    )
    out += rect(0, 196, 400, 11, c.YELLOW)
    out += at(
        path("M-16 0Q-16 -16 0 -16T16 0Z", c.TEAL) + rect(-22, -2, 44, 5, darker(c.TEAL), 2), 250, 150, 0.8
    )
    out += put(
        BUS_DRIVER.but(hat="peaked", hat_colour=c.NAVY),
        336,
        278,
        1.14,
        pose.WALK.but(face="calm", look=0.4),
        mirror=True,
        plain=True,
    )
    return out + put(
        KAI.but(scarf=False, hearing="", bag=c.ORANGE),
        128,
        288,
        1.4,
        Pose(turn=0.4, face="call", arm_a=Arm(-20, -6), arm_b=Arm(120, 158, "palm")),
    )


# 法治


@draws("law/borrowed-card", serious=True)
def borrowed_card() -> str:
    """Somebody else's card is held out in front of the door; the other does not go in."""
    out = (
        rect(0, 0, 400, 300, "#e3e1ea")
        + rect(0, 232, 400, 68, "#cfc8b9")
        + rect(220, 40, 164, 192, "#5b5570")
        + p.open_door(302, 232, 86, 150, "#8f88b0")
    )
    out += rect(242, 52, 120, 22, c.PLUM, 4) + boxes(
        [(256, 58, 24, 10), (290, 58, 24, 10), (324, 58, 24, 10)], "#d9cfe6"
    )
    card = (
        rect(-15, -9, 30, 19, c.AQUA, 2, c.STEEL, 1.4)
        + circle(-7, -1, 4, c.SLATE)
        + line([(2, -3), (11, -3)], c.SLATE, 2)
    )
    out += put(ZHOU, 264, 284, 1.34, Pose(turn=0.5, arm_b=Arm(62, 88, holds=at(card, 4, -6))), mirror=True)
    return out + put(LIN, 116, 286, 1.34, _STOP)


def _balcony() -> str:
    """Seen from the room: open air beyond the rail."""
    out = rect(0, 0, 400, 300, c.SKY) + p.skyline(190, "#c3d4dd") + rect(0, 250, 400, 50, "#d7b98c")
    bars = "".join(f"M{x} 176V250" for x in range(10, 400, 20))
    return (
        out
        + path(bars, None, c.STEEL, 3)
        + rect(0, 168, 400, 10, c.SLATE)
        + rect(0, 0, 26, 300, "#fbeedd")
        + rect(374, 0, 26, 300, "#fbeedd")
    )


@draws("law/rail-bottle", serious=True)
def rail_bottle() -> str:
    """The half-full bottle is taken off the rail; the friend's telephone can wait."""
    out = _balcony() + put(
        HAO, 302, 286, 1.34, Pose(turn=0.4, face="calm", arm_b=Arm(40, 118, holds=p.handset())), mirror=True
    )
    return out + put(
        QIAO,
        128,
        286,
        1.36,
        Pose(turn=0.5, face="calm", arm_a=Arm(-8, 8), arm_b=To(196, 166, holds=at(p.bottle(), 2, -4, 1.5))),
    )


@draws("law/balcony-bottle", serious=True)
def balcony_bottle() -> str:
    """The little cousin holds an empty bottle over his head; the older one leads away from the rail."""
    out = _balcony() + put(
        DUN.but(scarf=False),
        306,
        286,
        1.34,
        Pose(turn=0.4, face="calm", arm_a=Arm(-8, 8), arm_b=Arm(70, 140, holds=at(p.bottle(), 0, -8, 1.3))),
        mirror=True,
    )
    out += path("M62 234H104L98 288H68Z", c.TEAL) + rect(58, 228, 50, 9, darker(c.TEAL), 3)
    return out + put(YAYA.but(scarf=False), 158, 288, 1.4, _STOP)


def _on_the_bus(who: Person, s: float) -> str:
    """At the front somebody reaches for the wheel; we sit at the back and hold on."""
    out = (
        sets.bus_inside()
        + rect(322, 130, 78, 114, "#7f8a92", 8)
        + path("M372 146l-14 44", None, c.INK, 8)
        + oval(368, 146, 9, 31, "#3c464e")
    )
    out += put(
        STRANGER,
        264,
        268,
        1.16,
        Pose(turn=0.6, lean=14, face="calm", arm_a=Arm(-8, 8), arm_b=To(362, 118)),
        plain=True,
    )
    out += (
        rect(292, 224, 48, 32, c.SLATE, 6)
        + figure(
            BUS_DRIVER, 320, 264, 1.1, pose.SIT.but(face="worried", arm_a=To(360, 164), arm_b=To(366, 148))
        ).svg
    )
    out += (
        path("M186 26V244", None, c.YELLOW, 5) + p.shadow(96, 282, 44) + rect(44, 150, 104, 96, "#4d7fb3", 14)
    )
    out += figure(
        who,
        96,
        282,
        s,
        pose.BUS_SEAT.but(look=0.5, face="worried", lean=-3, arm_a=To(70, 226), arm_b=To(126, 226, -1)),
    ).svg
    return out


@draws("law/bus-wheel", serious=True)
def bus_wheel() -> str:
    return _on_the_bus(BO.but(scarf=False), 1.5)


@draws("law/bus-wheel-teen", serious=True)
def bus_wheel_teen() -> str:
    return _on_the_bus(MING, 1.36)


@draws("law/gift-shoes", serious=True)
def gift_shoes() -> str:
    """A big boy holds out a box and a finger to his lips; the other takes neither."""
    out = (
        sets.playground(180, building=False)
        + path("M352 190V70M326 76h52v-40h-52Z", None, c.SLATE, 5)
        + p.ball(330, 276)
    )
    shoe = rect(-20, -10, 40, 22, c.ORANGE, 2) + path("M-10 6q2 -10 8 -8l10 5q4 1 4 4Z", c.WHITE)
    big = ZHOU.wears(STRANGER.outfit, hat="cap", hat_colour=c.NAVY)
    out += put(
        big,
        254,
        284,
        1.46,
        Pose(turn=0.5, arm_a=Arm(56, 84, holds=at(shoe, 6, -6)), arm_b=On(3, 15, hand="point")),
        mirror=True,
    )
    return out + put(HAO.but(age="teen"), 112, 286, 1.24, _STOP)


@draws("law/turn-away", serious=True)
def turn_away() -> str:
    """Far down the street a crowd stands before a shop; the two turn round, the telephone goes down."""
    out = (
        sets.roadside()
        + rect(0, 232, 400, 68, "#e9e1d2")
        + rect(252, 84, 140, 112, "#e2d3b8")
        + rect(246, 74, 152, 18, c.BRICK)
        + boxes([(266, 110, 50, 60), (330, 110, 44, 86)], "#8fa9b6")
    )
    crowd = [(262, STRANGER), (290, DAD), (316, STRANGER_WOMAN), (344, MUM), (370, STRANGER)]
    for x, who in crowd[:4]:
        out += circle(x, 170, 7, who.hair_colour) + path(f"M{x - 10} 214v-26q10 -14 20 0v26Z", who.outfit.top)
    out += put(
        KAI.but(hearing="", bag=c.NAVY),
        178,
        284,
        1.36,
        Pose(turn=0.3, look=-0.2, face="worried", arm_a=To(150, 214), arm_b=Arm(24, 40, holds=p.handset())),
    )
    return out + put(
        NANA.but(bag=c.ORANGE), 104, 286, 1.4, _TURN.but(arm_a=To(148, 216), arm_b=Arm(30, 60)), mirror=True
    )


@draws("law/booklet", serious=True)
def booklet() -> str:
    """A booklet is pushed forward at the gate; the pupil does not take it and goes back in."""
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.school(30, 190, 200, 110)
        + rect(0, 190, 400, 110, "#d5cfc2")
        + p.fence(0, 120, 214, 60, c.SLATE)
        + rect(112, 112, 26, 110, c.BRICK)
    )
    book = rect(-13, -10, 26, 20, c.PLUM, 2) + circle(0, -1, 5, c.YELLOW)
    out += put(
        STRANGER_WOMAN,
        316,
        284,
        1.26,
        Pose(turn=0.5, lean=6, arm_b=Arm(62, 88, holds=at(book, 4, -6))),
        mirror=True,
    )
    return out + put(BO.but(bag=c.TEAL), 146, 286, 1.4, _STOP.but(lean=-7, arm_b=Arm(46, 138, "palm")))


# 反恐防暴、健康


@draws("violence/quarrel", serious=True)
def quarrel() -> str:
    """Two grown-ups are loud at the edge of the playground; the child walks to the teacher."""
    out = sets.playground(180, building=False)
    for who, x, flip in ((DAD, 316, False), (STRANGER, 368, True)):
        out += put(
            who,
            x,
            218,
            0.82,
            Pose(turn=0.6, face="call", arm_b=Arm(60, 100, "flat")),
            mirror=flip,
            plain=True,
            shade=14,
        )
    out += path("M334 84l-6 -12M344 80v-14M354 84l6 -12", None, c.ORANGE, 3.4)
    out += put(TEACHER_ZHAO, 82, 280, 1.26, Pose(turn=0.5, face="calm", arm_b=Arm(60, 84, "flat")))
    return out + put(MIMI, 184, 284, 1.42, pose.WALK.but(face="calm"), mirror=True)


@draws("violence/nearest-room", serious=True)
def nearest_room() -> str:
    """The loudspeaker speaks, the corridor is empty: into the nearest room with a grown-up in it."""
    out = (
        sets.corridor()
        + rect(64, 40, 44, 34, c.SLATE, 5)
        + circle(86, 57, 11, c.STEEL)
        + p.sound(104, 57, 1, c.RED, 3, 9)
        + p.open_door(286, 232, 96, 166, "#fdf3dd")
    )
    out += put(
        COOK_WOMAN,
        290,
        234,
        1.02,
        Pose(turn=0.4, face="calm", arm_b=Arm(60, 100, "flat")),
        plain=True,
        mirror=True,
        shade=10,
    )
    return out + put(TANG, 158, 284, 1.44, pose.STRIDE.but(face="worried"))


@draws("violence/crowd-runs", serious=True)
def crowd_runs() -> str:
    """People run across in front of the school; the child keeps to the side and goes into a shop."""
    out = rect(0, 0, 400, 300, c.SKY) + p.school(250, 178, 190, 100) + rect(0, 178, 400, 122, "#d5cfc2")
    out += (
        rect(0, 60, 132, 174, "#e2d3b8")
        + rect(-6, 48, 146, 20, c.TEAL)
        + p.open_door(72, 234, 70, 132, c.YELLOW)
    )
    for who, x, y in ((MUM, 268, 232), (DAD, 322, 238), (STRANGER_WOMAN, 374, 230)):
        out += put(
            who,
            x,
            y,
            0.82,
            pose.WALK.but(face="worried", legs=Legs((34, -8), (-26, -60), foot_b=24)),
            plain=True,
            shade=14,
        )
    return out + put(LELE.but(bag=c.ORANGE), 162, 286, 1.42, pose.WALK.but(face="worried"), mirror=True)


@draws("disease/needle-grass", serious=True)
def needle_grass() -> str:
    """Something thin lies in the grass; the bigger one keeps the small one from picking it up."""
    out = (
        sets.playground(176, building=False)
        + rect(236, 244, 164, 56, "#8cc07e")
        + path("M246 246l6 -14l6 14M290 246l6 -16l6 16M340 246l6 -14l6 14M378 246l6 -16l6 16", "#8cc07e")
    )
    out += at(
        rect(-20, -5, 34, 10, c.WHITE, 2, c.STEEL, 1.6)
        + path("M14 0h14M-20 0h-10M-30 -6v12", None, c.STEEL, 3),
        322,
        276,
        1,
        -14,
    ) + circle(322, 274, 32, None, c.SIGN_RED, 4)
    out += put(DUN, 216, 282, 1.26, Pose(turn=0.5, look=0.5, face="calm", tilt=10, arm_b=Arm(30, 50)))
    return out + put(
        LIN, 112, 286, 1.34, Pose(turn=0.5, face="call", arm_a=Arm(-8, 10), arm_b=Arm(72, 100, "palm"))
    )


@draws("disease/ear-stall", serious=True)
def ear_stall() -> str:
    """A stall at night with rings on a card; the pupil does not sit down."""
    out = (
        _courtyard(dark=True)
        + rect(244, 186, 156, 96, "#8a6f58", 4)
        + poly([(228, 116), (400, 116), (400, 84), (248, 84)], c.PLUM)
        + path("M252 116V186M392 116V186", None, c.SLATE, 5)
    )
    out += (
        circle(322, 134, 9, "#ffe9a8")
        + rect(274, 150, 96, 36, c.CREAM, 3)
        + dots([(288 + 17 * k, 162 + 12 * j) for k in range(5) for j in range(2)], 3.4, c.YELLOW)
    )
    out += put(HAO, 226, 284, 1.34, Pose(turn=0.4, look=-0.4, face="calm", arm_b=Arm(66, 90, "point")))
    return out + put(QIAO, 94, 286, 1.34, _STOP)


@draws("disease/roommate-fear", serious=True)
def roommate_fear() -> str:
    """One wants him to move out; the room-mate explains, the one they speak of sits apart."""
    out = sets.room("#eef0f6", "#cdbfa6", 236) + p.bed(216, 268, 180)
    out += figure(MING, 322, 300, 1.16, pose.SIT_FRONT.but(face="worried", tilt=8, gaze=(0, 1.2))).svg
    out += put(ZHOU, 84, 286, 1.32, Pose(turn=0.4, lean=-4, face="worried", arm_b=Arm(40, 130, "palm")))
    return out + put(
        HAO,
        184,
        288,
        1.32,
        Pose(turn=0.5, face="calm", arm_a=Arm(-8, 8), arm_b=Arm(56, 96, "flat")),
        mirror=True,
    )


@draws("disease/friend-afraid", serious=True)
def friend_afraid() -> str:
    """Morning: one sits with a blanket and is afraid, the friend stays beside."""
    out = sets.room("#f3ead9", "#cdb08a", 226) + p.window(44, 40, 84, 84) + p.sofa(212, 284, 250, "#9cc2b5")
    out += figure(
        QIAO.wears(PYJAMAS),
        168,
        292,
        1.36,
        pose.SIT_FRONT.but(
            face="worried",
            tilt=12,
            gaze=(0, 1.2),
            arm_a=On(-4, -18, -1, "trunk"),
            arm_b=On(4, -18, 1, "trunk"),
        ),
    ).svg
    return (
        out
        + figure(
            LIN,
            258,
            292,
            1.36,
            pose.SIT_FRONT.but(
                look=-0.5, lean=-3, face="calm", arm_b=Arm(20, -34), arm_a=Arm(-30, -60, "flat")
            ),
        ).svg
    )


# 实验室


@draws("lab/eye-rinse", serious=True)
def eye_rinse() -> str:
    """Head over the eye wash, lids held open, water upwards; the desk mate stays and calls the teacher."""
    out = (
        rect(0, 0, 400, 300, "#e7f1f2")
        + path("M0 64H400M0 128H400", None, "#d3e3e5", 3)
        + rect(0, 236, 400, 64, "#cfd6d6")
        + sets.wall_clock(64, 60, 26)
    )
    out += rect(242, 214, 22, 72, c.SLATE) + path("M206 200H300Q296 222 253 222T206 200Z", c.SIGN_GREEN)
    out += path("M248 200Q246 170 230 158M262 200Q262 162 234 148", None, c.WATER, 5)
    out += put(
        HAO,
        176,
        286,
        1.4,
        Pose(
            turn=0.7,
            lean=40,
            tilt=34,
            face="calm",
            arm_a=To(214, 212),
            arm_b=On(12, -6),
            over="A",
            legs=Legs((-8, -6), (14, 4)),
        ),
    )
    return out + put(QIAO, 340, 286, 1.32, pose.CALL_OUT.but(face="call"), plain=True)


@draws("lab/fumes", serious=True)
def fumes() -> str:
    """A sharp smell: two cough, one calls everybody out with empty hands."""
    out = laboratory() + p.open_door(352, 226, 70, 156, "#d8edf8")
    out += (
        bench(228, 72, 0, 150)
        + flask(60, 228, 1.2)
        + path("M60 180q-14 -12 0 -26t0 -26M80 186q-12 -10 0 -22t0 -22", None, c.LEAF, 4)
    )
    for who, x, body in (
        (ZHOU, 176, Pose(turn=0.5, lean=8, face="shut", arm_a=On(9, 9, -1), arm_b=Arm(14, 20))),
        (LIN, 236, Pose(turn=0.6, lean=6, face="shut", arm_a=On(9, 9, -1), arm_b=Arm(20, 30))),
    ):
        out += put(coated(who), x, 282, 1.22, body, plain=True)
    return out + put(
        coated(HAO),
        318,
        288,
        1.34,
        Pose(turn=0.3, look=-0.3, face="call", arm_a=Arm(-60, -130, "palm"), arm_b=Arm(84, 100, "flat")),
    )
