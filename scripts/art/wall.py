"""Pictures drawn for posters: single steps seen close, and what not to do."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.bodies import Face
from art.cast import (
    BO,
    DAD,
    DOCTOR_WOMAN,
    DUN,
    GRANDMA,
    HAO,
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
    TEACHER_WANG,
    TEACHER_ZHAO,
    YAYA,
    ZHOU,
)
from art.groups import on_chair
from art.people import Arm, Legs, On, Pose, To, head, put
from art.registry import draws
from art.svg import at, circle, darker, dots, line, oval, path, poly, rect
from art.water import _missing_adult as missing_adult

_WARM, _COOL, _MINT = "#fbeedd", "#e6f1f5", "#e8f2e6"


def _floor(wall: str, floor: str = "#d8cdb9", y: float = 232) -> str:
    return rect(0, 0, 400, 300, wall) + rect(0, y, 400, 300 - y, floor)


# 身上着火: one step a picture; a small flame on the hem shows what for


@draws("fire/roll-stop")
def roll_stop() -> str:
    return (
        _floor(_WARM)
        + put(
            TANG,
            200,
            284,
            2.0,
            Pose(
                face="calm",
                arm_a=Arm(-44, -96, "palm"),
                arm_b=Arm(44, 96, "palm"),
                legs=Legs((-9, -4), (9, 4)),
            ),
        )
        + p.flame(178, 222, 0.72)
        + p.flame(190, 224, 0.5)
    )


@draws("fire/roll-lie", serious=True)
def roll_lie() -> str:
    out = _floor(_COOL, y=190) + put(TANG, 206, 250, 1.85, pose.LIE, shade=50) + p.flame(186, 216, 0.66)
    return out + p.arrow((200, 60), (200, 140), c.SIGN_BLUE, 12)


@draws("fire/roll-roll", serious=True)
def roll_roll() -> str:
    out = _floor(_MINT, y=190) + put(TANG, 206, 250, 1.85, pose.LIE_COVER, shade=50)
    return out + p.curved_arrow("M116 150Q200 70 284 140", (288, 146), 48, c.SIGN_BLUE, 12)


@draws("fire/no-candle")
def no_candle() -> str:
    out = (
        _floor("#eef0f6", "#cdbfa6", 226)
        + p.bed(290, 262, 200)
        + rect(84, 186, 84, 12, c.OAK, 3)
        + path("M96 198v66M156 198v66", None, c.OAK, 8)
    )
    return (
        out
        + rect(116, 136, 22, 50, "#f7efe2", 4, c.GREY, 1.6)
        + p.flame(127, 136, 1.5)
        + p.cross(127, 66, 26)
    )


@draws("fire/no-heater")
def no_heater() -> str:
    out = (
        _floor("#eef0f6", "#cdbfa6", 226)
        + rect(70, 206, 260, 14, c.OAK, 3)
        + path("M92 220v66M308 220v66", None, c.OAK, 9)
    )
    out += (
        path("M138 206L146 152H226L234 206Z", c.STEEL)
        + path("M134 152H238", None, c.SLATE, 9)
        + path("M234 166h26", None, c.INK, 10)
    )
    out += path("M170 140q-9 -12 0 -24M188 140q-9 -12 0 -24M206 140q-9 -12 0 -24", None, "#aab2b7", 5) + path(
        "M146 196C90 196 110 168 70 160", None, c.INK, 4
    )
    return out + p.socket(56, 150, 1.5) + p.cross(292, 96, 30)


# 火场里留在屋内：烟在门外


@draws("fire/stay-in")
def stay_in() -> str:
    x, y = 104, 240
    out = (
        _floor("#eef1ea", "#d7c29a", 232)
        + p.window(286, 50, 84, 92)
        + rect(x - 46, y - 166, 92, 166, "#565f66")
        + p.smoke([(70, 104, 20), (96, 92, 18), (76, 140, 20), (104, 126, 22), (72, 182, 16)], "#7f888e")
    )
    out += path(f"M{x + 46} {y - 166}V{y}L{x - 10} {y + 16}V{y - 150}Z", c.WOOD)
    out += path(f"M{x + 34} {y - 84}V{y - 26}L{x + 4} {y - 18}V{y - 80}Z", darker(c.WOOD, 0.1))
    out += circle(x, y - 70, 4.6, c.YELLOW, darker(c.YELLOW, 0.4), 1)
    for left, top, wide, high in (
        (x - 54, y - 174, 8, 174),
        (x - 54, y - 174, 108, 8),
        (x + 46, y - 174, 8, 174),
    ):
        out += rect(left, top, wide, high, c.WHITE)
    return out + put(
        HAO,
        214,
        284,
        1.5,
        Pose(
            turn=0.7,
            look=0.55,
            lean=10,
            face="calm",
            arm_a=To(132, 190, -1),
            arm_b=To(128, 176, -1),
            legs=Legs((-14, -10), (16, 6)),
        ),
        mirror=True,
    )


@draws("fire/no-boxes")
def no_boxes() -> str:
    out = sets.corridor() + p.open_door(214, 232, 84, 138) + p.exit_sign(120, 84, 1.25)
    for x, y, s, colour in ((212, 250, 3.3, c.WOOD), (288, 256, 3.0, c.OAK), (234, 192, 2.5, c.OAK)):
        out += at(p.box(colour), x, y, s)
    return out + p.cross(338, 120, 32)


# 升国旗


@draws("national-security/flag-stand")
def flag_stand() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.cloud(90, 50, 1)
        + p.cloud(330, 70, 0.8)
        + rect(0, 210, 400, 90, "#d9cfbf")
    )
    return (
        out
        + put(TANG, 142, 286, 1.75, Pose(face="calm", arm_a=Arm(-6, -3), arm_b=Arm(6, 3)))
        + put(LELE, 262, 286, 1.75, Pose(face="calm", arm_a=Arm(-6, -3), arm_b=Arm(6, 3)))
    )


@draws("national-security/flag-look")
def flag_look() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.cloud(70, 60, 0.9)
        + rect(0, 240, 400, 60, "#d9cfbf")
        + line([(206, 262), (206, 34)], "#c9d1d6", 6)
        + circle(206, 32, 6, c.YELLOW)
    )
    out += p.national_flag(209, 42, 104) + rect(172, 250, 68, 16, "#f3efe7", 2)
    return (
        out
        + put(LELE, 142, 290, 1.35, pose.SALUTE.but(tilt=-8), plain=True)
        + put(TANG, 276, 290, 1.35, pose.SALUTE_LEFT.but(tilt=-8), plain=True)
    )


@draws("national-security/flag-sing")
def flag_sing() -> str:
    out = rect(0, 0, 400, 300, c.SKY) + rect(0, 240, 400, 60, "#d9cfbf")
    for x, y in ((92, 84), (306, 66)):
        out += at(
            path("M0 0V-44L30 -52V-8", None, c.NAVY, 5)
            + oval(-8, 2, 10, 7, c.NAVY)
            + oval(22, -6, 10, 7, c.NAVY),
            x,
            y,
        )
    return out + put(YAYA, 200, 330, 2.35, Pose(tilt=-4, face="call", arm_a=Arm(-6, -3), arm_b=Arm(6, 3)))


# 洗手, seen close


def _tap() -> str:
    out = path("M286 214V132Q286 108 262 108H220Q196 108 196 132", None, c.STEEL, 17) + rect(
        266, 92, 40, 14, c.SLATE, 6
    )
    out += p.drops(196, 140, 84, c.WATER, 4, 22)
    return out


def _basin() -> str:
    return rect(20, 226, 360, 26, c.WHITE, 12, c.GREY, 2) + rect(44, 252, 312, 60, "#d4dfe3")


def _tiles() -> str:
    return rect(0, 0, 400, 300, "#e7f1f2") + path(
        "M0 64H400M0 128H400M0 192H400M66 0V230M200 0V230M334 0V230", None, "#d3e3e5", 3
    )


def _hand_pair(x: float, y: float, skin: str, rub: int = 0) -> str:
    """Two hands with blue cuffs, from left and right, palms together or one over the other."""
    shade = darker(skin, 0.12)
    left = path(
        f"M{x - 120} {y + 26}L{x - 46} {y - 2}L{x - 34} {y + 26}L{x - 108} {y + 58}Z", "#3b7fc4"
    ) + path(f"M{x - 52} {y}L{x - 40} {y + 28}", None, c.WHITE, 9)
    right = path(
        f"M{x + 120} {y + 26}L{x + 46} {y - 2}L{x + 34} {y + 26}L{x + 108} {y + 58}Z", "#3b7fc4"
    ) + path(f"M{x + 52} {y}L{x + 40} {y + 28}", None, c.WHITE, 9)
    back = path(
        f"M{x - 48} {y + 4}Q{x - 20} {y - 22} {x + 26} {y - 18}Q{x + 38} {y - 14} {x + 30} {y - 4}L{x - 4} {y + 24}Q{x - 24} {y + 34} {x - 42} {y + 26}Z",
        shade,
    )
    front = path(
        f"M{x + 48} {y + 4}Q{x + 20} {y - 16 - rub} {x - 28} {y - 10 - rub}Q{x - 40} {y - 4 - rub} {x - 30} {y + 4}L{x + 6} {y + 28}Q{x + 26} {y + 36} {x + 42} {y + 26}Z",
        skin,
    )
    fingers = path(
        f"M{x - 24} {y - 3 - rub}L{x + 4} {y + 3}M{x - 20} {y + 8}L{x + 6} {y + 12}", None, shade, 3
    )
    return left + right + back + front + fingers


@draws("food/wash-soap")
def wash_soap() -> str:
    out = (
        _tiles()
        + _basin()
        + _hand_pair(196, 168, c.SKINS[1])
        + rect(250, 34, 48, 62, c.LEAF, 8)
        + rect(264, 14, 20, 20, c.SLATE, 3)
        + path("M274 16H226Q214 16 214 30", None, c.SLATE, 9)
    )
    return (
        out
        + path("M214 40q-10 16 0 24t0 22", None, c.WHITE, 8)
        + dots([(176, 150), (200, 142), (222, 152)], 8, c.WHITE)
    )


@draws("food/wash-rub")
def wash_rub() -> str:
    out = _tiles() + _basin() + _hand_pair(200, 150, c.SKINS[1], 10)
    out += dots(
        [(150, 140), (176, 122), (208, 112), (240, 124), (254, 146), (226, 174), (178, 178)], 13, c.WHITE
    ) + dots([(134, 116), (262, 106), (160, 92), (232, 84), (286, 134)], 8, c.WHITE)
    return out + p.curved_arrow("M128 78Q200 30 266 70", (272, 75), 40, c.SIGN_BLUE, 10)


@draws("food/wash-rinse")
def wash_rinse() -> str:
    return (
        _tiles()
        + _tap()
        + _basin()
        + _hand_pair(194, 178, c.SKINS[1])
        + dots([(150, 214), (176, 222), (222, 220)], 5, c.WATER)
    )


# 食堂、呕吐


@draws("food/tell-sick")
def tell_sick() -> str:
    out = (
        sets.room("#f3f5ee", "#d9d3c7", 226)
        + rect(0, 12, 400, 46, "#f0c98a")
        + path("M0 60H400", None, "#d7a45c", 6)
        + rect(20, 196, 130, 14, c.WHITE, 4, c.GREY, 1.6)
        + path("M36 210v80M134 210v80", None, c.STEEL, 7)
    )
    out += oval(86, 190, 36, 8, c.SKY, c.GREY, 1.6) + dots([(74, 186), (90, 184), (100, 188)], 6, c.ORANGE)
    out += put(
        BO,
        196,
        282,
        1.5,
        Pose(turn=0.5, look=0.6, face="worried", arm_a=On(5, -11, -1, "trunk"), arm_b=Arm(66, 112, "flat")),
    )
    return out + put(
        TEACHER_LI,
        306,
        284,
        1.34,
        Pose(turn=0.6, lean=10, face="calm", arm_a=Arm(10, 30), arm_b=Arm(60, 82, "flat")),
        mirror=True,
    )


@draws("disease/leave-vomit")
def leave_vomit() -> str:
    out = sets.classroom(226, board=False) + p.board(118, 30, 164, 70)
    out += put(
        TEACHER_ZHAO, 84, 276, 1.24, Pose(turn=0.5, lean=8, face="calm", arm_b=To(138, 190, -1, hand="flat"))
    ) + put(
        BO,
        152,
        282,
        1.36,
        Pose(
            turn=0.2,
            lean=6,
            tilt=10,
            face="shut",
            arm_a=On(-3, -22, -1, "trunk"),
            arm_b=On(4, -20, 1, "trunk"),
        ),
    )
    return (
        out
        + put(LELE, 262, 280, 1.36, pose.WALK.but(face="calm"), plain=True)
        + put(MIMI, 338, 280, 1.36, pose.STRIDE.but(face="calm"), plain=True)
    )


# 用药


@draws("drugs/keep-medicine")
def keep_medicine() -> str:
    out = (
        sets.home()
        + p.cupboard(262, 124, 116, 92)
        + rect(232, 60, 60, 36, c.WHITE, 4, c.GREY, 1.6)
        + path("M254 78h16M262 70v16", None, c.SIGN_GREEN, 6)
        + p.padlock(300, 106, 0.9)
    )
    out += put(MUM, 166, 284, 1.5, Pose(turn=0.6, look=0.5, tilt=-8, arm_a=Arm(-8, 10), arm_b=To(238, 92)))
    return out + put(DUN, 330, 284, 1.2, Pose(turn=0.5, look=0.6, over="A"), mirror=True)


@draws("drugs/not-sweets")
def not_sweets() -> str:
    out = rect(0, 0, 200, 300, "#fdf1dd") + rect(200, 0, 200, 300, "#e8f1f5") + rect(0, 226, 400, 74, c.WOOD)
    out += (
        at(p.sweets(), 100, 224, 3.6)
        + rect(246, 120, 108, 106, c.WHITE, 10, c.GREY, 3)
        + path("M280 172h40M300 152v40", None, c.SIGN_GREEN, 14)
        + rect(246, 120, 108, 24, c.AQUA, 8)
    )
    return (
        out
        + line([(200, 20), (200, 226)], c.WHITE, 8)
        + line([(176, 108), (224, 108)], c.SIGN_RED, 9)
        + line([(176, 130), (224, 130)], c.SIGN_RED, 9)
        + line([(218, 90), (182, 148)], c.SIGN_RED, 9)
    )


# 燃气与一氧化碳


@draws("gas/no-switch")
def no_switch() -> str:
    out = (
        _floor("#f4efe4", "#d7b98c", 240)
        + rect(252, 84, 72, 72, c.WHITE, 8, c.GREY, 3)
        + rect(272, 98, 32, 44, c.MIST, 4, c.STEEL, 2)
        + p.cross(336, 76, 28)
    )
    return out + put(
        YAYA,
        140,
        290,
        1.75,
        Pose(
            turn=-0.2,
            look=0.4,
            face="calm",
            arm_a=On(-10, -24, -1, "trunk", hand="palm"),
            arm_b=On(10, -24, 1, "trunk", hand="palm"),
        ),
    )


@draws("gas/call-outside")
def call_outside() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.cloud(300, 44, 1)
        + rect(0, 190, 400, 110, "#cfc8b9")
        + rect(-10, 40, 150, 180, "#f0dcc6")
        + rect(-10, 32, 162, 12, c.BRICK)
        + p.door(96, 220, 56, 122, pane=False)
    )
    out += put(YAYA, 200, 284, 1.5, pose.CALL_OUT) + p.sound(238, 128, 1, c.ORANGE, 3, 9)
    return out + put(DAD, 336, 282, 1.28, pose.WALK.but(face="calm"), mirror=True)


def _brazier(x: float, y: float, s: float = 1) -> str:
    body = (
        path("M-28 0L-32 -42H32L28 0Z", c.BRICK)
        + oval(0, -42, 33, 8, "#3c3533")
        + dots([(-14, -43), (0, -41), (14, -43)], 6, c.ORANGE)
    )
    return at(body + path("M-10 -58q-7 -9 0 -18t0 -18M10 -58q-7 -9 0 -18t0 -18", None, "#8f989e", 5), x, y, s)


@draws("gas/charcoal-inside")
def charcoal_inside() -> str:
    out = (
        sets.room("#ded8cd", "#b99f78", 236)
        + p.window(250, 44, 92, 84, "#9db3c0")
        + p.door(64, 236, 66, 150, pane=False)
        + _brazier(214, 280, 1.3)
    )
    return out + p.cross(302, 170, 34)


@draws("gas/charcoal-tent")
def charcoal_tent() -> str:
    out = (
        sets.open_field(196)
        + poly([(60, 270), (200, 70), (340, 270)], c.ORANGE)
        + poly([(130, 270), (200, 120), (270, 270)], "#5d4436")
        + _brazier(200, 270, 0.95)
    )
    return out + p.cross(338, 150, 34)


# 欺凌: what not to do


@draws("bullying/jeering")
def jeering() -> str:
    out = sets.corridor() + put(
        NANA,
        204,
        280,
        1.4,
        Pose(
            look=0,
            tilt=12,
            face="calm",
            gaze=(0, 2),
            arm_a=On(-3, -20, -1, "trunk"),
            arm_b=On(3, -20, 1, "trunk"),
        ),
    )
    out += put(BO, 92, 280, 1.34, Pose(turn=0.5, face="happy", arm_b=Arm(76, 88, "point")), plain=True) + put(
        KAI.but(hearing=""),
        318,
        280,
        1.34,
        Pose(turn=0.5, face="happy", arm_b=Arm(72, 84, "point")),
        plain=True,
        mirror=True,
    )
    return out + p.cross(148, 132, 22)


@draws("bullying/filming")
def filming() -> str:
    out = sets.corridor() + put(
        ZHOU,
        132,
        286,
        1.5,
        Pose(
            turn=0.5,
            face="happy",
            arm_a=Arm(40, 92),
            arm_b=Arm(58, 100, holds=at(p.handset(), 0, -4, 1.8, 90)),
        ),
    )
    out += put(
        NANA,
        300,
        280,
        1.3,
        Pose(
            turn=0.4,
            tilt=10,
            face="calm",
            arm_a=On(-3, -20, -1, "trunk"),
            arm_b=On(3, -20, 1, "trunk"),
            over="A",
        ),
        mirror=True,
    )
    return out + p.cross(232, 132, 22)


@draws("bullying/say-stop")
def say_stop() -> str:
    out = (
        sets.playground(176)
        + put(
            LELE,
            128,
            282,
            1.55,
            Pose(turn=0.4, look=0.5, face="call", arm_a=Arm(-10, 6), arm_b=Arm(70, 120, "palm")),
        )
        + put(DUN, 226, 282, 1.4, Pose(turn=0.5, face="calm", arm_b=Arm(30, 60)), mirror=True)
    )
    return out + put(TEACHER_CHEN, 336, 280, 1.24, pose.WALK.but(face="calm"), mirror=True)


# 用电


@draws("electricity/call-adult")
def electricity_call() -> str:
    """Somebody lies beside the appliance, his hand still on it; the child is far and calls, a teacher comes."""
    out = (
        sets.room("#eef1ea", "#d7c29a", 226)
        + rect(12, 150, 88, 76, c.SLATE, 6)
        + rect(22, 160, 68, 54, "#9fb4bf", 3)
        + p.bolt(56, 118, 1.5, c.YELLOW)
    )
    lying = pose.LIE.but(face="shut", arm_a=Arm(-76, -80), arm_b=To(92, 222, -1))
    out += put(DAD, 128, 270, 1.1, lying, shade=50, mirror=True)
    out += put(TANG, 292, 286, 1.4, pose.CALL_OUT) + p.sound(326, 146, 1, c.ORANGE, 2, 9)
    return out + put(TEACHER_WANG, 372, 276, 1.18, pose.WALK.but(face="worried"), mirror=True)


@draws("electricity/no-pour")
def no_pour() -> str:
    out = (
        _floor("#eef1ea", "#d7c29a", 236)
        + rect(190, 186, 150, 96, c.SLATE, 8)
        + rect(206, 202, 96, 64, "#9fb4bf", 4)
        + dots([(320, 212), (320, 236)], 7, c.YELLOW)
    )
    out += (
        p.smoke([(226, 168, 16), (250, 148, 20), (280, 128, 24)], "#9aa2a8")
        + at(p.cup(c.AQUA), 132, 142, 3.4, 100)
        + path("M176 150Q206 150 216 184", None, c.WATER, 9)
    )
    return out + p.cross(338, 108, 34)


@draws("electricity/walk-away")
def walk_away() -> str:
    out = (
        _floor("#eef1ea", "#d7c29a", 236)
        + rect(22, 196, 104, 72, c.SLATE, 6)
        + rect(34, 208, 70, 46, "#9fb4bf", 3)
        + p.smoke([(48, 176, 13), (70, 156, 17), (98, 134, 20)], "#9aa2a8")
    )
    return (
        out
        + put(HAO, 244, 284, 1.55, pose.WALK.but(face="calm"))
        + p.arrow((300, 96), (372, 96), c.SIGN_GREEN, 12)
    )


# 急救


@draws("first-aid/nose-sit")
def nose_sit() -> str:
    return (
        _floor("#eef4f2", "#d3dad6", 240)
        + on_chair(HAO, 196, 296, 1.75, pose.SIT.but(look=0.5, tilt=12, face="calm"), chair=c.TEAL)
        + p.curved_arrow("M268 62Q292 78 292 104", (292, 110), 92, c.SIGN_BLUE, 8)
    )


def _pinching(x: float, face: Face) -> str:
    """A face seen close: finger and thumb close the soft part of the nose, below the bone; eyes and mouth are free."""
    skin, edge = c.SKINS[1], darker(c.SKINS[1], 0.2)
    out = rect(x - 40, 250, 80, 60, darker(skin, 0.1)) + head(HAO, x, 108, 10, face=face)
    out += path(
        f"M{x - 9} 118Q{x - 8} 144 {x - 19} 162Q{x} 184 {x + 19} 162Q{x + 8} 144 {x + 9} 118Z",
        darker(skin, 0.08),
    )
    finger = [(x + 112, 198), (x + 62, 150), (x - 22, 154)]
    thumb = [(x + 112, 208), (x + 78, 184), (x + 14, 172)]
    out += path(f"M{x + 250} 330L{x + 138} 232L{x + 184} 188L{x + 300} 280Z", "#2f7a73")
    out += line(thumb, edge, 25) + line(thumb, skin, 21)
    out += path(f"M{x + 142} 240L{x + 92} 214Q{x + 78} 184 {x + 104} 176L{x + 180} 196Z", skin)
    return out + line(finger, edge, 27) + line(finger, skin, 23)


@draws("first-aid/nose-pinch")
def nose_pinch() -> str:
    return _floor("#eef4f2", "#d3dad6", 290) + _pinching(176, "calm")


@draws("first-aid/nose-breathe")
def nose_breathe() -> str:
    out = _floor("#eef4f2", "#d3dad6", 290) + _pinching(176, "call")
    return out + p.arrow((40, 206), (132, 206), "#6fb2d8", 12) + p.arrow((132, 236), (40, 236), "#6fb2d8", 12)


def _cat(x: float, y: float, s: float = 1) -> str:
    fur = "#d9a05b"
    body = (
        path("M-26 0C-30 -26 -8 -34 6 -30C22 -26 26 -12 24 0Z", fur)
        + circle(22, -36, 14, fur)
        + path("M12 -44L10 -58L20 -50ZM26 -50L36 -58L34 -43Z", fur)
    )
    return at(
        path("M-24 -6C-44 -8 -46 -30 -36 -38", None, fur, 7)
        + body
        + dots([(18, -38), (27, -38)], 2, c.INK)
        + path("M20 -31q2.500 3 5 0", None, c.INK, 1.6),
        x,
        y,
        s,
    )


@draws("first-aid/bite-tell")
def bite_tell() -> str:
    out = (
        sets.home()
        + _cat(66, 282, 1.2)
        + put(
            LIN.but(),
            184,
            284,
            1.45,
            Pose(turn=0.5, look=0.6, face="calm", arm_a=Arm(20, 84), arm_b=Arm(44, 78, "flat")),
        )
    )
    return out + put(
        MUM, 292, 284, 1.4, Pose(turn=0.6, lean=10, face="calm", arm_b=Arm(48, 84, "flat")), mirror=True
    )


@draws("first-aid/bite-rinse")
def bite_rinse() -> str:
    out = (
        _tiles()
        + _tap()
        + _basin()
        + path("M60 214L160 168L176 200L84 250Z", c.SKINS[1])
        + path("M30 226L74 206L96 246L52 268Z", "#2f7a73")
        + circle(178, 184, 22, c.SKINS[1])
        + path("M186 170L218 172M190 182L226 186M188 194L222 202", None, c.SKINS[1], 11)
    )
    return (
        out
        + rect(318, 158, 44, 66, c.LEAF, 8)
        + rect(330, 140, 20, 18, c.SLATE, 3)
        + dots([(128, 186), (144, 196), (150, 176)], 8, c.WHITE)
    )


@draws("first-aid/see-doctor")
def see_doctor() -> str:
    out = (
        sets.room("#eef4f2", "#d3dad6", 236)
        + rect(250, 60, 110, 60, c.WHITE, 6, c.GREY, 2)
        + path("M292 90h26M305 77v26", None, c.SIGN_GREEN, 9)
    )
    out += put(
        DOCTOR_WOMAN, 292, 284, 1.4, Pose(turn=0.5, lean=8, arm_b=Arm(56, 84, "flat")), mirror=True
    ) + put(LIN, 182, 284, 1.4, Pose(turn=0.5, face="calm", arm_b=Arm(56, 92)))
    return out + put(MUM, 92, 282, 1.34, Pose(turn=0.5, face="calm", arm_b=To(150, 186, hand="flat")))


@draws("first-aid/cover-burn")
def cover_burn() -> str:
    out = (
        rect(0, 0, 400, 300, "#eef4f2")
        + path("M-10 190L230 120L252 168L-10 262Z", c.SKINS[1])
        + path("M-10 176L74 152L98 226L-10 266Z", "#2f7a73")
        + circle(258, 144, 36, c.SKINS[1])
    )
    out += path("M268 122L326 112M276 138L344 136M272 154L336 162M250 118L290 88", None, c.SKINS[1], 19)
    return (
        out
        + path("M120 128L212 102L236 166L148 200Q130 196 126 178Z", c.WHITE, c.GREY, 2.5)
        + path("M142 140L212 120M150 160L220 140M158 180L226 158", None, c.LINEN, 4)
    )


# 水边, without the cross of drowning/no-adult: on a poster the numbers tell what to do


@draws("drowning/look-for-adult", serious=True)
def look_for_adult() -> str:
    return (
        sets.river(edge=226)
        + missing_adult(62, 276)
        + put(MIMI, 150, 272, 1.5, Pose(look=-0.5, arm_a=Arm(-52, -116, "palm"), over="A"), plain=True)
    )


# 满16周岁: a teenager beside the electric bicycle, not a small child


@draws("traffic/ride-electric")
def ride_electric() -> str:
    out = sets.pavement(236) + p.shadow(252, 278, 66) + p.scooter(256, 278, 1.5)
    return out + put(
        ZHOU.but(hat="bike", hat_colour=c.ORANGE),
        128,
        282,
        1.5,
        Pose(turn=0.4, arm_a=Arm(-8, 4), arm_b=To(190, 208, -1)),
    )


# 过马路: the arrows of looking both ways low enough to stand under a poster's headline


@draws("traffic/look-both-ways", serious=True)
def look_both_ways() -> str:
    """Seen from behind: both stand on the pavement and look along the road."""
    out = sets.roadside() + p.car(338, 202, 0.82, c.TEAL, True) + p.car(30, 236, 0.95, c.ORANGE)
    out += rect(0, 240, 400, 60, "#e9e1d2") + rect(0, 240, 400, 8, "#b9b1a3")
    hold = (188, 214)
    out += put(
        GRANDMA,
        140,
        284,
        1.4,
        Pose(turn=0.6, look=0.9, arm_a=To(*hold), arm_b=Arm(10, 4)),
        plain=True,
        mirror=True,
    )
    out += put(
        LELE.but(hat="yellow"),
        234,
        284,
        1.5,
        Pose(turn=0.6, look=0.9, arm_a=To(hold[0] + 2, hold[1] + 1), arm_b=Arm(10, 4)),
        plain=True,
    )
    return (
        out
        + p.arrow((78, 112), (18, 112), c.SIGN_BLUE, 11)
        + p.arrow((292, 112), (352, 112), c.SIGN_BLUE, 11)
    )


# 电子烟: offered and refused; no sign shape, so that a poster may cut the picture where it likes


@draws("drugs/refuse-ecig")
def refuse_ecig() -> str:
    out = (
        rect(0, 0, 400, 300, "#eee8f4")
        + rect(0, 248, 400, 52, "#d9d0e4")
        + put(QIAO, 120, 286, 1.72, pose.PALM.but(look=0.3, face="calm"))
    )
    out += (
        path("M410 150L318 160L322 204L410 214Z", c.SLATE)
        + path("M318 160L322 204", None, c.WHITE, 6)
        + circle(304, 180, 24, c.SKINS[1])
    )
    out += at(
        rect(-5, -40, 10, 66, c.SLATE, 5) + rect(-5, -40, 10, 9, c.STEEL, 4) + rect(-5, -8, 10, 4, c.GREY),
        287,
        178,
        1,
        -24,
    )
    out += (
        line([(284, 168), (306, 160)], c.SKINS[1], 13)
        + line([(288, 184), (310, 178)], c.SKINS[1], 13)
        + line([(292, 200), (312, 196)], c.SKINS[1], 13)
    )
    return out + p.cross(282, 104, 24)
