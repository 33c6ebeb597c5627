"""食品、传染病、一氧化碳、用电、电池、急救、烟花、地质、研学、设施."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import (
    BO,
    DAD,
    DOCTOR_WOMAN,
    DUN,
    GRANDMA,
    GRANDPA,
    HAO,
    KAI,
    LELE,
    LIN,
    MIMI,
    MUM,
    QIAO,
    TANG,
    TEACHER_LI,
    TEACHER_ZHAO,
    YAYA,
    ZHOU,
)
from art.people import Arm, On, Pose, To, figure, head, put
from art.registry import draws
from art.svg import at, circle, darker, dots, go, line, oval, path, rect


def washroom() -> str:
    return (
        rect(0, 0, 400, 300, "#e7f1f2")
        + path(
            "M0 48H400M0 96H400M0 144H400M0 192H400M50 0V236M150 0V236M250 0V236M350 0V236",
            None,
            "#d3e3e5",
            2,
        )
        + rect(0, 236, 400, 64, "#c8d3d5")
    )


@draws("disease/wash-hands")
def wash_hands() -> str:
    out = (
        washroom()
        + rect(214, 40, 120, 84, "#d6edf6", 6, c.WHITE, 5)
        + put(
            MIMI,
            176,
            282,
            1.7,
            Pose(turn=0.7, look=0.6, lean=8, arm_a=To(244, 184), arm_b=To(250, 182), over="A"),
        )
    )
    out += (
        rect(206, 198, 180, 18, c.WHITE, 8, c.GREY, 1.6)
        + rect(222, 216, 148, 84, "#d4dfe3")
        + path("M318 198V156Q318 142 302 142H268Q252 142 252 156", None, c.STEEL, 9)
        + p.drops(252, 162, 34, c.WATER, 3, 8)
    )
    out += dots([(236, 176), (262, 186), (244, 194)], 5, c.WHITE) + dots(
        [(230, 188), (256, 174)], 3.4, c.WHITE
    )
    return (
        out
        + rect(344, 166, 24, 32, c.LEAF, 4)
        + rect(352, 154, 8, 12, c.SLATE)
        + line([(346, 154), (358, 154)], c.SLATE, 4)
    )


@draws("disease/elbow")
def elbow() -> str:
    out = sets.room("#eef3ee", "#d8c3a0", 236) + p.window(40, 46, 84, 88)
    return (
        out
        + put(
            BO,
            206,
            286,
            1.75,
            Pose(turn=0.5, look=0.7, tilt=8, face="shut", arm_a=Arm(-14, 2), arm_b=On(11, 14)),
        )
        + p.tick(340, 64, 22)
    )


@draws("disease/open-window")
def open_window() -> str:
    view = p.cloud(220, 82, 0.8) + p.tree(300, 160, 0.7)
    out = sets.room("#f2f1e6", "#d8c3a0", 232) + p.open_window(150, 36, 200, 132, (38, 16), view)
    out += p.arrow((330, 92), (236, 110), "#6fb2d8", 5) + p.arrow((322, 130), (240, 140), "#6fb2d8", 5)
    return (
        out
        + put(YAYA, 118, 282, 1.5, Pose(turn=0.6, arm_a=Arm(-10, 8), arm_b=To(188, 150)))
        + p.desk_closed(318, 290, 90, 64)
    )


@draws("disease/rest", serious=True)
def rest() -> str:
    out = (
        sets.home(236)
        + rect(120, 186, 250, 70, c.OAK, 8)
        + rect(126, 168, 238, 46, c.WHITE, 10)
        + rect(292, 140, 74, 42, "#f7e6bd", 12)
    )
    out += head(DUN.but(glasses=""), 318, 166, 1.5, look=-0.4, tilt=10, face="calm")
    out += path("M126 196Q216 160 340 186V254H126Z", c.AQUA) + path(
        "M126 196Q216 160 340 186V200Q216 174 126 212Z", "#b9dff0"
    )
    return out + put(
        GRANDMA,
        92,
        284,
        1.3,
        Pose(turn=0.6, lean=8, arm_a=Arm(30, 70), arm_b=Arm(40, 86, holds=p.cup(c.TEAL))),
    )


@draws("food/check-label")
def check_label() -> str:
    out = (
        rect(0, 0, 400, 300, "#f4f1e8")
        + rect(0, 236, 400, 64, "#d9d3c7")
        + rect(196, 40, 204, 196, "#e6ddcb")
    )
    for row in range(3):
        out += rect(196, 98 + row * 66, 204, 8, c.OAK) + "".join(
            rect(
                206 + k * 38,
                60 + row * 66,
                26,
                38,
                (c.RED, c.TEAL, c.YELLOW, c.PLUM, c.LEAF)[(k + row) % 5],
                3,
            )
            + rect(210 + k * 38, 74 + row * 66, 18, 10, c.CREAM)
            for k in range(5)
        )
    out += put(
        LIN,
        128,
        284,
        1.55,
        Pose(
            turn=0.4,
            look=0.5,
            tilt=4,
            arm_a=Arm(-14, 0),
            arm_b=Arm(
                54,
                104,
                holds=at(
                    rect(-12, -18, 24, 28, c.ORANGE, 3)
                    + rect(-8, -10, 16, 12, c.CREAM)
                    + path("M-5 -6h10M-5 -2h7", None, c.SLATE, 1.4),
                    0,
                    -2,
                ),
            ),
        ),
    )
    return (
        out
        + circle(312, 96, 52, c.WHITE, c.SLATE, 5)
        + line([(350, 134), (378, 162)], c.BARK, 11)
        + rect(284, 72, 56, 48, c.CREAM, 4, c.ORANGE, 3)
        + rect(284, 72, 56, 13, c.ORANGE)
        + dots([(296 + 11 * k, y) for y in (96, 108) for k in range(4)], 2.6, c.SLATE)
        + circle(318, 108, 6, None, c.SIGN_RED, 2.4)
    )


@draws("food/wash-fruit")
def wash_fruit() -> str:
    out = sets.kitchen() + put(
        MUM,
        118,
        286,
        1.46,
        Pose(turn=0.6, look=0.6, lean=6, arm_a=To(196, 160), arm_b=To(208, 154), over="A"),
    )
    out += (
        rect(176, 176, 224, 14, "#e4ded1")
        + rect(184, 190, 216, 110, "#c6d6cc")
        + path("M256 196V300M328 196V300", None, "#a9c0b3", 2)
        + rect(184, 170, 112, 14, c.WHITE, 6, c.GREY, 1.4)
    )
    out += path("M272 172V122Q272 106 250 106Q226 106 226 120", None, c.STEEL, 8) + p.drops(
        226, 126, 36, c.WATER, 3, 8
    )
    out += (
        circle(214, 162, 11, c.RED)
        + circle(240, 164, 10, c.LEAF)
        + circle(228, 152, 9, c.ORANGE)
        + oval(348, 172, 40, 9, c.WHITE, c.GREY, 1.4)
        + dots([(330, 162), (350, 158), (366, 164)], 11, c.RED)
    )
    return out


@draws("gas/open-window")
def gas_window() -> str:
    out = (
        sets.room("#f4efe4", "#d7b98c", 236)
        + p.open_window(176, 40, 172, 124, (36, 14), p.cloud(280, 82, 0.8))
        + p.alarm_box(92, 132, 1.1)
    )
    out += p.arrow((330, 96), (246, 112), "#6fb2d8", 5) + p.arrow((322, 132), (250, 142), "#6fb2d8", 5)
    return (
        out
        + put(DAD, 138, 284, 1.4, Pose(turn=0.6, face="calm", arm_a=Arm(-10, 8), arm_b=To(208, 150)))
        + put(TANG, 296, 284, 1.42, pose.WALK.but(face="calm"))
    )


@draws("gas/leave-home")
def leave_home() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.skyline(150)
        + rect(0, 186, 400, 114, "#cfc8b9")
        + rect(-10, 30, 190, 186, "#f0dcc6")
        + rect(-10, 22, 200, 12, c.BRICK)
        + p.open_door(110, 216, 66, 136, "#6b5a4a")
        + rect(14, 66, 44, 52, "#cfe6f0", 2, c.WHITE, 5)
    )
    out += put(GRANDPA, 190, 282, 1.22, pose.WALK.but(face="calm", arm_b=To(236, 214, -1)), plain=True) + put(
        LELE, 256, 284, 1.34, pose.STRIDE.but(face="calm", arm_a=To(238, 215)), plain=True
    )
    return out + put(MUM, 346, 282, 1.24, pose.PHONE.but(face="calm"), plain=True)


@draws("gas/stove-outside")
def stove_outside() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.cloud(330, 40, 0.9)
        + rect(0, 190, 400, 110, "#cfc8b9")
        + rect(-10, 70, 96, 122, "#f0dcc6")
        + rect(-10, 62, 106, 10, c.BRICK)
        + p.door(48, 192, 40, 84, pane=False)
    )
    out += (
        p.tree(380, 210, 1)
        + path("M262 278L258 236H322L318 278Z", c.BRICK)
        + oval(290, 236, 33, 8, "#3c3533")
        + dots([(276, 235), (290, 237), (304, 235)], 5, c.ORANGE)
        + path("M280 220q-7 -9 0 -18t0 -18M300 220q-7 -9 0 -18t0 -18", None, "#aab2b7", 4)
    )
    out += put(GRANDPA, 210, 276, 1.0, Pose(turn=0.6, lean=6, arm_a=Arm(-8, 8), arm_b=To(252, 222, -1)))
    return out + p.tick(290, 150, 18)


@draws("electricity/dry-hands")
def dry_hands() -> str:
    out = sets.home() + p.socket(304, 170, 1.7)
    out += put(
        YAYA,
        168,
        282,
        1.55,
        Pose(
            turn=0.6, look=0.5, arm_a=Arm(44, 90), arm_b=Arm(50, 96, holds=at(p.cloth(c.YELLOW), -2, 4, 1.9))
        ),
    )
    return (
        out
        + p.tick(304, 110, 17)
        + path("M318 262C360 280 380 262 400 268", None, c.INK, 5)
        + rect(284, 250, 34, 24, c.SLATE, 6)
        + path("M284 256h-14M284 268h-14", None, c.STEEL, 4)
    )


@draws("electricity/no-overload")
def no_overload() -> str:
    out = (
        sets.room("#f4efe6", "#d7b98c", 240)
        + p.socket(60, 170, 1.2)
        + path("M60 172C60 250 90 262 110 262", None, c.WHITE, 6)
        + rect(104, 244, 156, 36, c.WHITE, 8, c.GREY, 3)
    )
    for k, col in enumerate((c.RED, c.TEAL, c.YELLOW, c.PLUM)):
        x = 126 + k * 37
        out += path(
            f"M{x} 236C{x} 190 {(84, 140, 196, 262)[k]} 190 {(76, 138, 200, 268)[k]} {(140, 120, 120, 150)[k]}",
            None,
            col,
            6,
        ) + rect(x - 12, 226, 24, 26, darker(col, 0.1), 6)
    out += p.bolt(232, 92, 1.2, c.ORANGE) + p.bolt(112, 84, 1, c.ORANGE)
    return (
        out
        + p.cross(176, 62, 26)
        + put(
            HAO, 332, 286, 1.4, Pose(turn=0.5, look=0.4, face="calm", arm_b=Arm(66, 118, "palm")), mirror=True
        )
    )


@draws("battery/charge-outside")
def charge_outside() -> str:
    out = (
        sets.pavement(226)
        + rect(150, 66, 240, 12, c.TEAL)
        + path("M164 78V236M376 78V236", None, c.SLATE, 7)
        + rect(176, 120, 30, 46, c.WHITE, 4, c.STEEL, 2)
        + p.bolt(191, 143, 0.8, c.GREEN)
    )
    out += (
        p.shadow(292, 270, 62)
        + p.scooter(292, 270, 1.35)
        + path("M191 166Q196 210 236 222", None, c.INK, 3.4)
        + p.extinguisher(364, 232, 0.8)
    )
    return (
        out
        + put(
            DAD,
            88,
            282,
            1.36,
            Pose(
                turn=0.6,
                arm_b=Arm(50, 80, holds=at(rect(-7, -10, 14, 18, c.INK, 3) + p.bolt(0, -1, 0.3), 0, -2)),
            ),
        )
        + p.tick(40, 46, 20)
    )


@draws("first-aid/press")
def press() -> str:
    out = sets.room("#eef4f2", "#d3dad6", 236) + p.first_aid_kit(334, 236, 1.5)
    out += put(KAI, 118, 284, 1.6, Pose(turn=0.4, look=0.6, face="calm", arm_b=To(222, 178)))
    out += put(
        DOCTOR_WOMAN,
        282,
        286,
        1.36,
        Pose(turn=0.5, lean=14, tilt=4, face="calm", arm_a=To(204, 192), arm_b=To(198, 180, -1), over="A"),
        mirror=True,
    )
    return out + at(p.cloth(c.WHITE), 194, 178, 1.6)


@draws("first-aid/rinse-burn")
def rinse_burn() -> str:
    out = washroom() + put(
        TANG,
        174,
        284,
        1.7,
        Pose(turn=0.7, look=0.5, lean=6, face="calm", arm_a=Arm(-8, 14), arm_b=To(232, 180), over="B"),
    )
    out += (
        path("M300 206V158Q300 144 284 144H248Q232 144 232 158", None, c.STEEL, 9)
        + p.drops(232, 164, 30, c.WATER, 4, 12)
        + rect(212, 206, 180, 18, c.WHITE, 8, c.GREY, 1.6)
        + rect(226, 224, 152, 76, "#d4dfe3")
    )
    return out + sets.wall_clock(92, 64, 24) + path("M92 64V40A24 24 0 0 1 112.800 76Z", c.WATER, opacity=0.6)


@draws("first-aid/call-120")
def call_120() -> str:
    out = (
        sets.open_field(206)
        + p.ambulance(300, 252, 1.05)
        + put(QIAO, 116, 282, 1.56, pose.PHONE.but(face="calm"))
    )
    return out + p.bubble(252, 116, 118, 68, (162, 130), p.digits("120", 0, 0, 34, c.SIGN_RED))


@draws("first-aid/box")
def box() -> str:
    out = (
        rect(0, 0, 400, 300, "#eaf3ef")
        + rect(0, 222, 400, 78, c.WOOD)
        + rect(0, 222, 400, 8, darker(c.WOOD, 0.15))
        + p.shadow(120, 252, 92)
        + p.first_aid_kit(120, 254, 4.4)
    )
    out += (
        at(p.bottle("#9fcfc0"), 246, 222, 2.3)
        + circle(300, 236, 24, c.WHITE, c.GREY, 2)
        + circle(300, 236, 9, "#e8dcc9", c.GREY, 2)
    )
    out += at(
        rect(-34, -10, 68, 20, "#e7b98a", 10) + rect(-12, -10, 24, 20, "#f7e3c8"), 262, 276, 1, -8
    ) + at(
        path("M-14 6L16 -40M14 6L-16 -40", None, c.STEEL, 5)
        + circle(-18, 14, 9, None, c.TEAL, 4.5)
        + circle(18, 14, 9, None, c.TEAL, 4.5),
        354,
        250,
        1.1,
        12,
    )
    return out


@draws("fireworks/watch-far")
def watch_far() -> str:
    out = (
        rect(0, 0, 400, 300, "#24365c") + p.skyline(206, colour="#1a2847") + rect(0, 204, 400, 96, "#39495f")
    )
    for x, y, r, col in ((262, 66, 44, c.YELLOW), (338, 110, 30, c.ROSE), (180, 96, 28, c.AQUA)):
        out += path(
            "".join(
                "M{:.0f} {:.0f}L{:.0f} {:.0f}".format(*go((x, y), a, r * 0.4), *go((x, y), a, r))
                for a in range(0, 360, 30)
            ),
            None,
            col,
            3,
        )
    out += put(DAD, 96, 284, 1.3, pose.BACK_WALK.but(arm_b=To(140, 216, -1)), plain=True) + put(
        LELE, 164, 284, 1.34, pose.BACK_WALK.but(arm_a=To(142, 217)), plain=True
    )
    return out + put(MUM, 234, 284, 1.26, Pose(back=True), plain=True)


@draws("geology/go-sideways", serious=True)
def go_sideways() -> str:
    out = (
        rect(0, 0, 400, 300, "#cdd9e0")
        + path("M0 150L90 40L170 120L250 20L400 180V300H0Z", "#8fb07c")
        + path(
            "M250 20L296 74Q262 140 300 200Q330 250 316 300H160Q196 240 178 190Q170 130 214 66Z", "#a98a66"
        )
        + "".join(
            circle(x, y, r, "#7d664b")
            for x, y, r in ((240, 110, 10), (222, 170, 13), (262, 200, 10), (230, 250, 14), (284, 262, 11))
        )
    )
    out += (
        path("M0 262L140 214L176 300H0Z", "#a3c98b")
        + put(BO, 78, 280, 1.2, pose.STEP_UP, mirror=True, plain=True)
        + p.curved_arrow("M64 150Q46 118 24 100", (21, 97), 222, c.SIGN_GREEN, 9)
    )
    return out + put(TEACHER_ZHAO, 138, 288, 1.16, pose.STRIDE, mirror=True, plain=True)


@draws("outdoors/hike-line")
def hike_line() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.cloud(80, 44, 1)
        + path("M0 150L110 60L220 150L300 90L400 160V300H0Z", "#a9cba0")
        + path("M0 240Q120 200 240 226T400 206V300H0Z", "#8fbd7d")
        + path("M0 290Q180 232 400 262V300H0Z", "#e4d3ae")
        + p.tree(360, 214, 0.9)
        + p.tree(30, 216, 0.8)
    )
    out += put(
        TEACHER_LI, 330, 282, 1.2, pose.WALK.but(arm_b=Arm(40, 130, holds=p.flag_small(c.RED))), plain=True
    )
    return (
        out
        + put(LIN.but(bag=c.ORANGE), 228, 284, 1.2, pose.STRIDE, plain=True)
        + put(ZHOU.but(bag=c.NAVY), 134, 286, 1.2, pose.WALK, plain=True)
    )


@draws("facilities/slide-turns")
def slide_turns() -> str:
    out = (
        sets.open_field(190)
        + rect(210, 110, 60, 12, c.RED, 3)
        + path("M216 122V276M264 122V276M216 160h48M216 200h48M216 240h48", None, c.BLUE, 6)
        + path("M268 116Q300 124 326 200T392 266", None, c.YELLOW, 18)
        + path("M268 106Q304 112 334 190T394 256", None, darker(c.YELLOW), 5)
    )
    out += figure(
        MIMI,
        240,
        128,
        1.0,
        pose.SIT.but(face="happy", legs=pose.SIT.legs.but(a=(80, 60), b=(82, 62), hip=(0, -13))),
        plain=True,
    ).svg
    return (
        out + put(DUN, 150, 280, 1.3, pose.SIDE, plain=True) + put(LELE, 72, 280, 1.3, pose.SIDE, plain=True)
    )
