"""The first thing to do, as the procedures say it: sit down, lie flat, knock, hold on, show the bottle. No wounds."""

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
    MUM,
    QIAO,
    STRANGER,
    TANG,
    TEACHER_LI,
    TEACHER_SUN,
    TEACHER_WANG,
    YAYA,
    ZHOU,
)
from art.groups import at_desk, on_chair
from art.people import HIDDEN, Arm, Legs, On, Pose, To, figure, put
from art.registry import draws
from art.svg import at, boxes, circle, darker, dots, oval, path, poly, rect

_FLAT = pose.LIE.but(face="shut", arm_a=Arm(-76, -80), arm_b=Arm(-76, -80))
_STOP = Pose(turn=0.5, lean=-3, face="calm", arm_a=Arm(-8, 10), arm_b=Arm(72, 124, "palm"))


@draws("drowning/ice-crawl", serious=True)
def ice_crawl() -> str:
    """Flat on the ice, arms and legs wide, back the way she came."""
    out = (
        rect(0, 0, 400, 300, "#e6eef3")
        + path("M0 130Q120 108 240 128T400 116V170H0Z", "#d5dfe2")
        + rect(0, 150, 400, 150, "#cfe3ee")
    )
    out += path("M96 214l-30 -14l-26 10M66 200l6 -20M74 232l-28 14M96 214l-22 18", None, "#7fa3b8", 3)
    out += path("M400 170Q330 176 300 214Q286 256 312 300H400Z", "#f4f7f8") + path(
        "M300 214Q286 256 312 300", None, "#b9c7cf", 5
    )
    body = pose.CRAWL.but(
        lean=84,
        tilt=-4,
        over="",
        arm_a=Arm(80, 76, "flat"),
        arm_b=Arm(98, 92, "flat"),
        legs=Legs((-78, -86), (-64, -96), 70, 70, hip=lambda b: (-b.torso * 0.5, -b.leg * 1.1)),
    )
    out += put(BO.but(hat="cap", hat_colour=c.RED, scarf=False), 176, 258, 1.5, body, shade=56)
    return out + p.arrow((254, 196), (312, 190), c.SIGN_GREEN, 8)


@draws("first-aid/snake-sit", serious=True)
def snake_sit() -> str:
    """Away from the snake, sitting, the bitten leg still; the call is made."""
    out = sets.open_field(190) + p.tree(40, 214, 0.9) + p.bush(60, 268, 0.9)
    out += (
        path("M58 288q-16 -16 12 -18t38 5q16 11 -7 13t-29 -5q-5 -9 15 -9q14 2 14 -14", None, "#5f6b3c", 8)
        + circle(101, 258, 6, "#5f6b3c")
        + circle(103, 256, 1.5, c.WHITE)
    )
    out += path("M150 252H206", None, c.STEEL, 3, extra=' stroke-dasharray="7 7"')
    legs = Legs((88, 84), (128, 24), knee_first=True, hip=lambda b: (0, -b.leg * 0.55))
    return out + put(
        HAO,
        270,
        282,
        1.5,
        Pose(
            turn=0.6,
            look=0.3,
            face="call",
            lean=-4,
            arm_a=Arm(-38, 168, holds=p.handset()),
            arm_b=Arm(50, 70),
            legs=legs,
        ),
    )


@draws("first-aid/bees", serious=True)
def bees() -> str:
    """Head and face covered, walking off, into the house; nobody hits out."""
    out = (
        sets.open_field(200)
        + p.tree(70, 236, 1.5)
        + oval(112, 104, 13, 18, c.WOOD)
        + path("M100 98H124M99 106H125M101 114H123", None, darker(c.WOOD), 2.4)
    )
    out += dots([(150, 116), (166, 140), (140, 146), (184, 120), (158, 92)], 3.4, c.INK, 5) + dots(
        [(151, 116), (167, 140), (141, 146), (185, 120), (159, 92)], 1.6, c.YELLOW, 0, 4
    )
    out += rect(316, 70, 84, 186, "#ead9c4") + p.open_door(362, 256, 60, 128, c.CREAM)
    return out + put(YAYA.but(scarf=False), 246, 286, 1.44, pose.OVER_HEAD.but(lean=12, tilt=16))


@draws("first-aid/asthma", serious=True)
def asthma() -> str:
    """Upright on a chair, the own inhaler at the mouth, the teacher beside."""
    out = sets.classroom(226, board=False)
    spray = rect(-5, -12, 10, 14, c.BLUE, 2) + rect(-5, 0, 17, 8, "#bcd9ee", 2)
    out += on_chair(
        BO,
        150,
        284,
        1.5,
        pose.SIT.but(
            turn=0.6,
            look=0.7,
            lean=-2,
            face="worried",
            arm_a=Arm(18, 66),
            arm_b=On(17, 7, holds=at(spray, -4, -2)),
        ),
    )
    return out + put(
        TEACHER_SUN,
        270,
        284,
        1.26,
        Pose(turn=0.5, lean=8, face="calm", arm_b=Arm(56, 84, "flat")),
        mirror=True,
    )


@draws("first-aid/allergy-lie", serious=True)
def allergy_lie() -> str:
    """Lies flat and does not get up; a coat under the legs, the call is made."""
    out = sets.room("#eef3ee", "#d8c3a0", 190) + rect(28, 252, 66, 32, c.TEAL, 9)
    out += put(
        LIN,
        186,
        276,
        1.6,
        _FLAT.but(face="sleepy", legs=_FLAT.legs.but(a=(-104, -96), b=(-104, -96))),
        shade=70,
    )
    return (
        out
        + figure(
            TEACHER_WANG,
            316,
            276,
            1.3,
            pose.PHONE.but(turn=0.4, face="calm", legs=HIDDEN.but(hip=(0, -18))),
            mirror=True,
        ).svg
    )


@draws("first-aid/tooth-milk")
def tooth_milk() -> str:
    """Held by the crown, into cold milk."""
    out = (
        rect(0, 0, 400, 300, "#eaf2f6")
        + rect(0, 232, 400, 68, c.WOOD)
        + rect(0, 226, 400, 8, darker(c.WOOD, 0.16))
    )
    out += (
        path("M150 136H262L250 262H162Z", c.WHITE, c.STEEL, 3)
        + path("M154 172H258L250 262H162Z", "#f4f1e6")
        + oval(206, 172, 51, 9, c.WHITE, "#ddd8c6", 1.6)
    )
    tooth = path(
        "M-14 -16Q0 -24 14 -16Q20 0 12 8L8 28Q5 34 2 26L0 14L-2 26Q-5 34 -8 28L-12 8Q-20 0 -14 -16Z",
        c.WHITE,
        "#c9bfa6",
        2,
    )
    out += (
        at(tooth, 206, 106)
        + path("M206 82Q240 60 300 60L400 44V120L316 118Q272 112 226 100Q206 94 206 82Z", c.SKINS[1])
        + path("M176 92Q180 74 210 70L280 50L300 84L214 96Q184 104 176 92Z", c.SKINS[1])
    )
    return out


@draws("first-aid/poison-bottle", serious=True)
def poison_bottle() -> str:
    """The child shows the bottle; mother keeps it and makes the call."""
    out = sets.home() + put(
        MUM,
        252,
        284,
        1.3,
        pose.PHONE.but(turn=0.3, look=0.3, face="worried", arm_b=Arm(50, 84, "flat")),
        mirror=True,
    )
    flask = (
        rect(-9, -14, 18, 26, c.PLUM, 4)
        + rect(-5, -22, 10, 9, c.INK, 2)
        + path("M0 -9L8 5H-8Z", c.SIGN_YELLOW, c.INK, 1.4)
    )
    return out + put(
        TANG.but(scarf=False),
        142,
        286,
        1.5,
        Pose(
            turn=0.5, face="worried", arm_a=On(0, -14, -1, "trunk"), arm_b=Arm(66, 92, holds=at(flask, 4, -6))
        ),
    )


@draws("first-aid/faint-squat", serious=True)
def faint_squat() -> str:
    """Giddy: down at once, the head low; the friend calls the teacher."""
    out = sets.playground(180, building=False)
    out += put(
        KAI,
        150,
        282,
        1.44,
        pose.SQUAT.but(lean=44, tilt=52, face="sleepy", arm_a=Arm(30, 70), arm_b=Arm(36, 74)),
    )
    return out + put(MIMI.but(age="p2"), 262, 284, 1.4, pose.CALL_OUT.but(face="call"))


@draws("quake/buried-knock", serious=True)
def buried_knock() -> str:
    """In a hollow under a slab: the sleeve before nose and mouth, a stone against the pipe."""
    out = (
        rect(0, 0, 400, 300, "#8d8a86")
        + path("M20 300V146L300 60L400 92V300Z", "#e7dfd0")
        + poly([(0, 120), (310, 26), (400, 56), (400, 92), (302, 62), (0, 156)], "#6f6b66")
    )
    out += (
        boxes([(0, 250, 60, 50), (40, 272, 50, 28)], "#7a766f")
        + rect(330, 62, 16, 238, c.STEEL)
        + boxes([(326, 120, 24, 8), (326, 230, 24, 8)], c.SLATE)
    )
    out += put(
        BO,
        272,
        284,
        1.5,
        pose.KNEES_UP.but(
            lean=2,
            face="calm",
            arm_a=On(9, 9, -1),
            arm_b=To(316, 196, holds=circle(2, -2, 8, "#7a766f")),
            over="AB",
        ),
    )
    return out + p.sound(346, 192, 1, c.ORANGE, 3, 8)


@draws("missing/hold-post", serious=True)
def hold_post() -> str:
    """Both arms around a post, calling out loud that she does not know him."""
    out = sets.pavement(232) + put(
        STRANGER, 92, 284, 1.26, Pose(turn=0.6, lean=8, face="calm", arm_b=Arm(62, 84, "flat")), plain=True
    )
    out += put(
        LELE.but(scarf=False, bag=c.TEAL),
        232,
        286,
        1.42,
        Pose(turn=0.5, look=0.1, lean=6, face="call", arm_a=To(286, 216), arm_b=To(288, 202, -1), over="AB"),
    )
    out += (
        rect(270, 60, 14, 222, c.SLATE, 4)
        + rect(262, 276, 30, 10, c.SLATE, 2)
        + circle(277, 52, 14, c.YELLOW)
    )
    return out + dots([(286, 216), (288, 202)], 5.6, c.SKINS[0]) + p.sound(204, 150, -1, c.ORANGE, 3, 8)


@draws("abuse/go-neighbour", serious=True)
def go_neighbour() -> str:
    """Out of the flat and to the neighbour, who opens the door."""
    out = (
        rect(0, 0, 400, 300, "#eef0ea")
        + rect(0, 236, 400, 64, "#cfc7b8")
        + p.door(70, 236, 78, 164, "#8f7a66", pane=False)
        + p.open_door(286, 236, 88, 170, "#fdf3dd")
    )
    out += put(
        GRANDMA,
        286,
        240,
        1.12,
        Pose(turn=0.4, face="worried", arm_a=Arm(-60, -110, "flat"), arm_b=Arm(50, 90, "flat")),
        mirror=True,
        plain=True,
    )
    return out + put(
        TANG.but(scarf=False), 186, 286, 1.44, pose.STRIDE.but(face="worried", arm_b=Arm(60, 100, "flat"))
    )


@draws("first-aid/smoke-rest", serious=True)
def smoke_rest() -> str:
    """Outside, away from the smoke, sitting upright; a grown-up calls."""
    out = (
        sets.open_field(200)
        + rect(-10, 96, 120, 120, "#ead9c4")
        + path("M-20 98L50 50L124 98Z", c.BRICK)
        + rect(34, 128, 44, 40, c.SLATE)
        + p.smoke([(58, 126, 13), (78, 100, 18), (64, 70, 22), (92, 42, 24)], "#8b949b")
    )
    out += put(
        YAYA,
        228,
        284,
        1.46,
        pose.KNEES_UP.but(lean=-4, tilt=0, face="worried", arm_a=On(0, -20, -1, "trunk"), arm_b=Arm(40, 60)),
    )
    return out + put(DAD, 338, 284, 1.24, pose.PHONE.but(face="calm"), mirror=True)


@draws("drowning/check-breath", serious=True)
def check_breath() -> str:
    """Flat on the ground, well away from the water: look at the chest, make the call, nothing pressed out."""
    out = sets.open_field(176) + rect(0, 176, 400, 26, "#74bcd9") + rect(0, 202, 400, 98, "#c6e3af")
    out += figure(
        TEACHER_LI,
        262,
        262,
        1.5,
        Pose(
            face="calm",
            tilt=8,
            gaze=(0, 1.4),
            arm_a=To(236, 238),
            arm_b=To(286, 244, -1),
            legs=HIDDEN.but(hip=(0, 0)),
        ),
    ).svg
    out += put(ZHOU.but(age="p2"), 222, 278, 1.6, _FLAT, shade=60)
    return out + put(HAO, 366, 270, 1.16, pose.PHONE.but(face="worried"), plain=True, mirror=True)


@draws("drowning/flat-first", serious=True)
def flat_first() -> str:
    """He stays flat; the teenager keeps the others from turning him over and begins."""
    out = sets.open_field(176) + rect(0, 176, 400, 26, "#74bcd9") + rect(0, 202, 400, 98, "#c6e3af")
    out += put(
        DAD,
        346,
        252,
        1.1,
        Pose(turn=0.5, lean=8, face="worried", arm_b=Arm(40, 70, "flat")),
        mirror=True,
        plain=True,
    )
    out += figure(
        LIN,
        214,
        266,
        1.56,
        Pose(
            turn=0.3,
            look=0.4,
            face="call",
            arm_a=To(196, 246),
            arm_b=Arm(70, 110, "palm"),
            legs=HIDDEN.but(hip=(0, 0)),
        ),
    ).svg
    return out + put(KAI.but(scarf=False, hearing=""), 184, 280, 1.6, _FLAT, shade=60)


@draws("emergency/siren-listen", serious=True)
def siren_listen() -> str:
    """The siren sounds outside: everybody stays seated and looks at the teacher."""
    out = (
        sets.classroom(216)
        + p.sound(356, 64, -1, c.RED, 3, 9)
        + path("M352 56h16l12 -10v36l-12 -10h-16Z", c.SLATE)
    )
    out += put(
        TEACHER_WANG,
        200,
        244,
        1.06,
        Pose(face="calm", arm_a=Arm(-14, -4), arm_b=Arm(96, 150, "palm")),
        plain=True,
    )
    return (
        out
        + at_desk(LELE, 84, 292, 1.26, pose.DESK.but(look=0.4, face="calm"), plain=True)
        + at_desk(DUN, 316, 292, 1.26, pose.DESK.but(look=-0.4, face="calm"), plain=True)
    )


# 情境


@draws("disease/senior-talk", serious=True)
def senior_talk() -> str:
    """On the steps an older pupil tells something in confidence; the other listens."""
    out = (
        sets.corridor()
        + p.window(60, 40, 90, 70)
        + rect(90, 252, 230, 12, c.OAK, 3)
        + boxes([(108, 264, 12, 26), (290, 264, 12, 26)], darker(c.OAK))
    )
    out += figure(
        ZHOU,
        158,
        292,
        1.36,
        pose.SIT_FRONT.but(look=0.5, face="worried", lean=4, arm_a=Arm(-20, 34), arm_b=Arm(40, 130, "flat")),
    ).svg
    return out + figure(HAO, 252, 292, 1.36, pose.SIT_FRONT.but(look=-0.5, face="calm", lean=-3)).svg


@draws("weather/wire-hop", serious=True)
def wire_hop() -> str:
    """A wire hangs into the puddle: feet together, in small hops, away from it."""
    out = (
        rect(0, 0, 400, 300, "#b9c7cf")
        + p.skyline(150, "#a3b4be")
        + rect(0, 170, 400, 130, "#c9c2b3")
        + oval(300, 252, 110, 34, "#8fb3c6")
    )
    out += (
        rect(356, 20, 12, 220, "#8a7a66")
        + path("M362 34Q330 120 316 246", None, c.INK, 4)
        + p.bolt(318, 216, 1)
    )
    out += put(
        QIAO.but(bag=c.ORANGE),
        122,
        268,
        1.34,
        Pose(turn=0.6, face="worried", arm_a=Arm(20, 60), arm_b=Arm(30, 70), legs=Legs((24, -14), (26, -12))),
        mirror=True,
    )
    return (
        out
        + path("M176 286q14 -22 28 0q14 -22 28 0", None, c.SLATE, 3, extra=' stroke-dasharray="6 6"')
        + p.arrow((150, 40), (84, 40), c.SIGN_GREEN, 9)
    )


@draws("weather/gale-shop", serious=True)
def gale_shop() -> str:
    """Branches break, a board sways: into the nearest shop."""
    out = (
        rect(0, 0, 400, 300, "#cbd6dc")
        + p.skyline(150, "#b3c2cb")
        + rect(0, 200, 400, 100, "#d9d2c4")
        + rect(0, 74, 120, 162, "#e2d3b8")
        + rect(-6, 62, 134, 20, c.TEAL)
        + p.open_door(66, 236, 66, 124, c.CREAM)
    )
    out += (
        at(rect(-34, -22, 68, 44, c.ROSE, 3) + path("M0 22V142", None, c.SLATE, 6), 246, 78, 1, 9)
        + path("M348 236V120", None, c.BARK, 10)
        + p.bush(340, 132, 1.4, "#6d9a68")
        + path("M318 262l44 -10M338 256l8 -12M350 254l12 6", None, c.BARK, 6)
    )
    out += path("M150 30h56q12 0 12 -10M286 60h70q14 0 14 -12M160 150h40M300 176h62", None, c.WHITE, 4)
    return out + put(
        LELE.but(bag=c.ORANGE), 168, 284, 1.42, pose.WALK.but(face="worried", lean=10), mirror=True
    )


@draws("weather/slope-aside", serious=True)
def slope_aside() -> str:
    """Stones come down the slope: off to the side and up, with empty hands, calling."""
    out = (
        rect(0, 0, 400, 300, "#b9c7cf")
        + path("M150 300Q240 130 400 30V300Z", "#7d9c6c")
        + path("M0 210Q80 150 170 190V300H0Z", "#a3ca8a")
    )
    rain = "".join(f"M{(k * 53) % 400} {(k * 37) % 170}l-6 16" for k in range(30))
    out += (
        path(rain, None, "#e4eef3", 2)
        + dots([(330, 168), (292, 216), (352, 128), (270, 260)], 12, "#8d8474")
        + path("M346 142l8 -12M308 190l8 -12M286 236l8 -10", None, c.WHITE, 3)
    )
    return (
        out
        + put(
            TANG.but(scarf=False),
            130,
            258,
            1.4,
            pose.WALK.but(face="call", arm_b=Arm(60, 120, "palm")),
            mirror=True,
        )
        + p.arrow((70, 118), (22, 86), c.SIGN_GREEN, 8)
    )


@draws("drugs/lend-room", serious=True)
def lend_room() -> str:
    """At the door: the room is not lent."""
    out = (
        sets.room("#fbeedd", "#d7b98c", 230)
        + p.open_door(290, 230, 100, 176, "#e3e8ea")
        + p.sofa(54, 268, 120)
    )
    out += put(ZHOU, 282, 284, 1.34, Pose(turn=0.5, arm_b=Arm(50, 110, "flat")), mirror=True)
    return out + put(HAO, 150, 286, 1.34, _STOP)


@draws("mental/second-adult", serious=True)
def second_adult() -> str:
    """One grown-up had no ear; the child goes to another, who listens."""
    out = sets.home() + put(
        DAD, 60, 268, 1.16, Pose(back=True, arm_a=Arm(-16, -6), arm_b=Arm(16, 30)), plain=True
    )
    out += on_chair(
        GRANDMA,
        322,
        284,
        1.3,
        pose.SIT.but(face="calm", lean=6, arm_b=Arm(50, 84, "flat")),
        mirror=True,
        chair=c.OAK,
    )
    return out + put(
        MIMI.but(scarf=False), 190, 286, 1.42, pose.WALK.but(face="worried", arm_b=Arm(50, 100, "flat"))
    )
