"""What comes on a screen, and what pupils do with it: put it down, hand it over, show it to somebody."""

from art import palette as c
from art import props as p
from art import sets
from art.cast import BO, HAO, KAI, LIN, NANA, QIAO, TEACHER_LI, TEACHER_WANG, YAYA, ZHOU
from art.decisions import _phone as on_screen
from art.people import Arm, Legs, On, Pose, figure, put
from art.registry import draws
from art.svg import at, circle, darker, dots, line, oval, path, rect

_STOP = Pose(turn=0.5, lean=-3, face="calm", arm_a=Arm(-8, 10), arm_b=Arm(72, 124, "palm"))
_NIGHT = "#3a4a68"
_WHY = p.question(320, 90, 2.4)
_ALARM = at(
    path("M0 -28L34 28H-34Z", c.YELLOW, c.INK, 3)
    + line([(0, -10), (0, 10)], c.INK, 6)
    + circle(0, 20, 3.4, c.INK),
    322,
    92,
)


def _face(x: float, y: float, r: float, colour: str, down: bool = True) -> str:
    mouth = f"M{x - r * 0.45} {y + r * 0.5}q{r * 0.45} {-r * 0.5 if down else r * 0.4} {r * 0.9} 0"
    return (
        circle(x, y, r, colour)
        + dots([(x - r * 0.36, y - r * 0.2), (x + r * 0.36, y - r * 0.2)], r * 0.13, c.INK)
        + path(mouth, None, c.INK, 2.2)
    )


_COIN = circle(0, 0, 13, c.YELLOW, darker(c.YELLOW), 2) + path("M0 -8L7 0L0 8L-7 0Z", c.TEAL)
_CAMERA = (
    rect(-22, -14, 44, 30, c.SLATE, 5)
    + rect(-9, -20, 18, 8, c.SLATE, 2)
    + circle(0, 1, 10, c.MIST)
    + circle(0, 1, 5, c.INK)
)
_HOUSE = path("M-30 2L0 -24L30 2Z", c.BRICK) + rect(-22, 2, 44, 28, c.CREAM) + rect(-6, 12, 12, 18, c.OAK)
_SLIP = (
    rect(-26, -31, 52, 62, c.WHITE, 2, c.STEEL, 1.6)
    + path("M-18 -18H18M-18 -7H18M-18 4H10M-18 15H14", None, c.STEEL, 3)
    + oval(0, -20, 4, 4, c.ROSE)
)
_BOTTLE = (
    rect(-10, -10, 20, 28, c.WHITE, 4, c.STEEL, 1.6)
    + rect(-8, -19, 16, 9, c.TEAL, 2)
    + path("M-4 4h8M0 0v8", None, c.TEAL, 3)
)


# 网络


@draws("cyber/pile-on")
def pile_on() -> str:
    crowd = "".join(_face(-28 + 19 * k, -20 + 22 * j, 8, c.ROSE) for j in range(2) for k in range(4))
    return on_screen(crowd + path("M-38 26H38", None, c.STEEL, 4), _ALARM)


@draws("cyber/photo-for-game")
def photo_for_game() -> str:
    return on_screen(at(_CAMERA, -22, 2) + p.arrow((6, 2), (22, 2), c.STEEL, 4) + at(_COIN, 37, 2), _WHY)


@draws("cyber/address-out")
def address_out() -> str:
    return on_screen(at(_HOUSE, -8, 2) + p.pin(32, 14, 0.9), _ALARM)


@draws("cyber/asks-lock")
def asks_lock() -> str:
    keys = dots([(-30 + 15 * k, 24) for k in range(5)], 4, c.STEEL)
    return on_screen(p.padlock(0, -8, 1.3) + keys, _WHY)


@draws("cyber/go-live", serious=True)
def go_live() -> str:
    """He shows where he would stream; his friend says no to his face."""
    out = sets.room("#eef1f6", "#d8c3a0", 226) + p.window(26, 44, 70, 86)
    body = at(_HOUSE, -20, -2, 0.8) + at(_CAMERA, 26, 4, 0.7)
    out += put(ZHOU, 286, 284, 1.34, Pose(turn=0.5, arm_b=Arm(40, 120, holds=p.handset())), mirror=True)
    return out + put(LIN, 122, 286, 1.34, _STOP) + p.bubble(268, 60, 110, 76, (276, 108), body)


@draws("cyber/game-night", serious=True)
def game_night() -> str:
    """Nine at night: stood up, the telephone is put on grandmother's table."""
    out = (
        sets.room("#cfd5e0", "#b79f7c", 232) + p.window(30, 44, 74, 84, _NIGHT) + circle(82, 68, 8, "#f4ecc8")
    )
    out += (
        circle(200, 76, 32, c.WHITE, c.SLATE, 6)
        + line([(200, 76), (200, 54)], c.INK, 4)
        + line([(200, 76), (184, 76)], c.INK, 5)
    )
    out += p.table(318, 288, 120, 86) + p.lamp(350, 204, 0.7)
    return out + put(
        BO.but(scarf=False),
        190,
        286,
        1.46,
        Pose(turn=0.6, face="calm", arm_a=Arm(-8, 10), arm_b=Arm(56, 92, holds=at(p.handset(), 3, -2, 1.2))),
    )


@draws("cyber/dare-group")
def dare_group() -> str:
    film = rect(-44, -34, 88, 68, "#cfd9e3", 6) + path("M-10 -16L20 0L-10 16Z", c.WHITE, c.SLATE, 3)
    return on_screen(film + dots([(-30, 22), (-18, 22), (-6, 22)], 4, c.ORANGE), _ALARM)


@draws("cyber/face-down", serious=True)
def face_down() -> str:
    """The telephone lies face down; the pupil has turned away, a hand on the chest, and breathes out."""
    out = (
        sets.home()
        + p.table(300, 288, 150, 84)
        + rect(272, 196, 54, 9, "#2b3640", 3)
        + circle(282, 197, 2, c.STEEL)
    )
    return out + put(
        NANA.but(scarf=False),
        140,
        286,
        1.44,
        Pose(turn=0.5, face="worried", arm_a=On(0, -20, -1, "trunk"), arm_b=Arm(14, 20)),
        mirror=True,
    )


@draws("cyber/hand-over", serious=True)
def hand_over() -> str:
    out = sets.classroom(226, board=True) + put(
        TEACHER_LI,
        268,
        282,
        1.24,
        Pose(turn=0.5, lean=5, face="calm", arm_b=Arm(52, 80, "flat")),
        mirror=True,
    )
    return out + put(
        YAYA.but(bag=c.ORANGE),
        150,
        286,
        1.42,
        Pose(turn=0.5, face="calm", arm_b=Arm(66, 92, holds=at(p.handset(), 3, -4, 1.2))),
    )


@draws("cyber/ai-form", serious=True)
def ai_form() -> str:
    """The machine asks for name and school; the pupil takes the pen and begins alone."""
    out = (
        sets.home()
        + rect(226, 92, 130, 92, c.SLATE, 6)
        + rect(234, 100, 114, 76, "#eaf2fb", 3)
        + rect(280, 184, 22, 24, c.STEEL)
    )
    for y, w in ((112, 60), (132, 74)):
        out += rect(246, y, w, 12, c.WHITE, 2, c.STEEL, 1.6)
    out += p.question(332, 138, 0.9) + circle(262, 162, 6, c.TEAL) + rect(272, 158, 46, 8, c.GREY, 3)
    out += figure(
        KAI.but(hearing="", scarf=False),
        118,
        238,
        1.7,
        Pose(
            turn=0.3,
            face="calm",
            gaze=(0, 1.2),
            tilt=6,
            arm_a=Arm(-24, 40),
            arm_b=Arm(24, 56),
            legs=Legs(shown=False, hip=(0, 0)),
        ),
    ).svg
    out += rect(20, 208, 372, 14, c.WOOD, 3) + rect(36, 222, 340, 78, darker(c.WOOD, 0.1))
    return (
        out
        + at(rect(-34, -5, 68, 9, c.WHITE, 1, c.STEEL, 1), 140, 205)
        + line([(156, 200), (172, 178)], c.ORANGE, 4)
    )


# 健康


@draws("disease/chat-rumour")
def chat_rumour() -> str:
    return on_screen(
        circle(0, -14, 15, c.STEEL)
        + path("M-28 32Q-28 6 0 6T28 32Z", c.STEEL)
        + p.question(0, -14, 0.8, c.WHITE),
        _WHY,
    )


@draws("disease/live-pills", serious=True)
def live_pills() -> str:
    """A friend shows a stream that sells bottles; the other does not buy."""
    out = sets.pavement(232)
    body = at(_BOTTLE, -24, 2, 1.1) + at(_BOTTLE, 4, 2, 1.1) + path("M24 -14L46 0L24 14Z", c.RED)
    out += put(
        HAO.but(bag=c.NAVY),
        286,
        284,
        1.34,
        Pose(turn=0.5, arm_b=Arm(40, 120, holds=p.handset())),
        mirror=True,
    )
    return (
        out
        + put(QIAO.but(bag=c.ORANGE), 120, 286, 1.34, _STOP)
        + p.bubble(262, 62, 124, 74, (276, 108), body)
    )


@draws("disease/heart-photo")
def heart_photo() -> str:
    return on_screen(p.heart(-22, 0, 2.1) + at(_CAMERA, 20, 4), _WHY)


@draws("disease/lab-slip")
def lab_slip() -> str:
    return on_screen(_SLIP, p.padlock(322, 92, 2))


@draws("disease/online-pills")
def online_pills() -> str:
    return on_screen(
        at(_BOTTLE, -20, 0, 1.5) + rect(10, -12, 32, 18, c.ROSE, 3) + circle(26, -3, 5, c.CREAM), _WHY
    )


# 法治和气象


@draws("law/chat-stand")
def chat_stand() -> str:
    group = "".join(
        circle(-30 + 20 * k, -8, 7, c.SLATE) + path(f"M{-40 + 20 * k} 22q0 -20 10 -20t10 20Z", c.SLATE)
        for k in range(4)
    )
    return on_screen(group, p.question(320, 90, 2.4))


@draws("law/show-group", serious=True)
def show_group() -> str:
    """The class group calls for a crowd; the pupil shows it to the teacher."""
    out = sets.corridor()
    crowd = "".join(
        circle(-36 + 18 * k, -6, 6, c.SLATE) + path(f"M{-45 + 18 * k} 20q0 -18 9 -18t9 18Z", c.SLATE)
        for k in range(5)
    )
    out += put(
        TEACHER_WANG, 276, 282, 1.26, Pose(turn=0.5, lean=9, face="calm", arm_b=Arm(30, 70)), mirror=True
    )
    return (
        out
        + put(
            BO,
            156,
            284,
            1.44,
            Pose(
                turn=0.5, face="calm", arm_a=Arm(-8, 8), arm_b=Arm(62, 110, holds=at(p.handset(), 2, -4, 1.2))
            ),
        )
        + p.bubble(112, 62, 116, 66, (182, 132), crowd)
    )


@draws("weather/chat-warning")
def chat_warning() -> str:
    sign = rect(-30, -32, 60, 64, c.RED, 6) + path(
        "M-18 -4q18 -22 36 0M-14 8l-6 14M0 8l-6 14M14 8l-6 14", None, c.WHITE, 5
    )
    return on_screen(sign, _WHY)
