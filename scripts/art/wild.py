"""Ice, gullies, slopes, storms and long walks: where the hand points is the way out. Nobody is in the danger itself."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.bodies import MIDDLE
from art.cast import (
    BO,
    DAD,
    DUN,
    GRANDMA,
    HAO,
    KAI,
    LIN,
    MING,
    NANA,
    QIAO,
    TANG,
    TEACHER_WANG,
    YAYA,
    ZHOU,
)
from art.people import HIDDEN, PYJAMAS, Arm, Legs, On, Person, Pose, To, figure, put
from art.registry import draws
from art.svg import at, circle, darker, dots, line, oval, path, poly, rect

_STOP = Pose(turn=0.5, lean=-3, face="calm", arm_a=Arm(-8, 10), arm_b=Arm(72, 124, "palm"))
_POINT = Pose(turn=0.5, face="worried", arm_a=Arm(-10, 4), arm_b=Arm(84, 100, "point"))
_COME = Pose(turn=0.5, arm_a=Arm(-10, 4), arm_b=Arm(60, 140, "palm"))
_UP = pose.STEP_UP.but(face="worried", arm_b=Arm(60, 120))


def _winter(bank: float = 150, cracks: bool = True) -> str:
    """A frozen pond on the right, snow on the bank up to ``bank``."""
    out = rect(0, 0, 400, 300, "#e6eef3") + path("M0 130Q120 108 240 128T400 116V170H0Z", "#d5dfe2")
    out += rect(0, 150, 400, 150, "#cfe3ee")
    if cracks:
        out += path(
            "M262 210l30 -16l26 12l34 -22M292 194l-6 -22M318 206l14 26l30 8M332 232l-12 24",
            None,
            "#7fa3b8",
            3,
        )
    return (
        out
        + path(f"M0 160Q{bank - 40} 166 {bank} 206Q{bank + 16} 250 {bank - 10} 300H0Z", "#f4f7f8")
        + path(f"M{bank} 206Q{bank + 16} 250 {bank - 10} 300", None, "#b9c7cf", 5)
    )


def _warm(who: Person, colour: str = c.RED) -> Person:
    return who.but(hat="cap", hat_colour=colour)


def _rain(dark: bool = False, top: float = 0, bottom: float = 190) -> str:
    drops = "".join(f"M{(k * 53) % 400} {top + (k * 37) % (bottom - top)}l-6 16" for k in range(36))
    return path(drops, None, "#8fa3c0" if dark else "#e4eef3", 2)


def _thunder(x: float, y: float) -> str:
    return p.cloud(x, y, 2.4, "#6d7b88") + p.cloud(x + 44, y - 10, 2, "#7f8c98") + p.bolt(x + 10, y + 46, 1.6)


# 冰面


@draws("drowning/ice-sledge", serious=True)
def ice_sledge() -> str:
    """The small cousin pulls his sledge towards the pond; the older one keeps him on the bank."""
    out = _winter(236) + put(_warm(DUN.but(scarf=False), c.ORANGE), 204, 276, 1.3, _COME.but(face="calm"))
    out += (
        path("M236 272L262 284", None, c.BARK, 2)
        + rect(244, 272, 44, 7, c.WOOD, 2)
        + path("M246 284H292", None, c.SLATE, 4)
    )
    return out + put(_warm(LIN, c.TEAL), 84, 286, 1.34, _STOP)


@draws("drowning/ice-ball", serious=True)
def ice_ball() -> str:
    out = _winter(170) + p.ball(262, 226)
    return out + put(_warm(HAO), 92, 286, 1.36, _STOP.but(lean=-4))


@draws("drowning/ice-fallen", serious=True)
def ice_fallen() -> str:
    """Far out somebody holds on to the edge of the ice; on the bank the call is made."""
    out = _winter(176, cracks=False) + oval(306, 196, 52, 17, "#5d8aa5")
    out += figure(
        _warm(ZHOU, c.ORANGE),
        306,
        217,
        0.7,
        Pose(face="worried", arm_a=Arm(-60, -84), arm_b=Arm(60, 84), legs=HIDDEN.but(hip=(0, 0))),
        plain=True,
    ).svg
    out += path("M268 206Q306 196 344 206Q330 216 306 216T268 206Z", "#5d8aa5") + path(
        "M250 200q16 20 56 20t58 -22", None, "#eaf3f8", 8
    )
    return out + put(_warm(MING), 92, 286, 1.36, pose.PHONE.but(face="call"))


@draws("drowning/ice-warm", serious=True)
def ice_warm() -> str:
    """Indoors, in dry clothes and a blanket; a grown-up has gone to call."""
    out = (
        sets.room("#f3ead9", "#cdb08a", 226)
        + p.window(36, 44, 84, 84, "#e6eef3")
        + p.sofa(176, 276, 180, "#9cc2b5")
    )
    out += figure(
        QIAO.wears(PYJAMAS),
        160,
        288,
        1.4,
        pose.SIT_FRONT.but(
            face="worried", tilt=6, arm_a=On(-4, -20, -1, "trunk"), arm_b=On(4, -20, 1, "trunk")
        ),
    ).svg
    out += path("M130 202Q140 190 152 190L160 204L168 190Q180 190 190 202L198 262H122Z", c.ORANGE) + path(
        "M160 204V262", None, darker(c.ORANGE), 3
    )
    out += put(
        HAO, 282, 286, 1.34, Pose(turn=0.5, lean=6, face="worried", arm_b=Arm(50, 84, "flat")), mirror=True
    )
    return out + put(DAD, 356, 276, 1.16, pose.PHONE.but(face="calm"), plain=True, mirror=True)


@draws("drowning/ice-lake", serious=True)
def ice_lake() -> str:
    """A thin sheet of ice; the teenager is back on the path and asks the others to step back."""
    out = rect(0, 0, 400, 300, "#e6eef3") + p.skyline(118, "#c9d6de") + rect(0, 118, 400, 96, "#dcebf3")
    out += path("M60 168l40 -14l30 10l40 -18M250 190l34 -12l30 10M300 150l40 -8", None, "#7fa3b8", 3)
    out += rect(0, 206, 400, 94, "#efe9dc") + rect(0, 204, 400, 7, "#b9b1a3") + rect(324, 96, 6, 118, c.STEEL)
    out += path("M327 66L352 108H302Z", c.SIGN_YELLOW, c.INK, 4) + path(
        "M314 100q6 -6 13 0t13 0", None, c.INK, 3
    )
    for who, x, mirror in ((QIAO, 214, True), (ZHOU, 268, True)):
        out += put(
            _warm(who, c.SLATE),
            x,
            252,
            1.1,
            Pose(turn=0.4, look=0.2, face="calm", arm_b=Arm(40, 118, holds=p.handset())),
            plain=True,
            mirror=mirror,
        )
    return out + put(_warm(LIN), 96, 290, 1.36, _STOP.but(face="call"))


@draws("fireworks/ice-dare", serious=True)
def ice_dare() -> str:
    out = _winter(240) + put(_warm(HAO, c.SLATE), 206, 276, 1.2, _COME.but(face="calm"), mirror=True)
    return out + put(_warm(YAYA.but(scarf=False)), 84, 286, 1.42, _STOP)


# 山和沟


def _gully(water: str = "#a9825d") -> str:
    out = rect(0, 0, 400, 300, "#c3d0d6") + path(
        "M0 120Q70 40 150 110Q200 150 260 96Q330 40 400 90V300H0Z", "#8fb07f"
    )
    out += path(
        "M176 120Q206 170 190 210Q180 250 214 300H400V250Q300 230 262 176Q246 150 232 118Z", "#7d9c6c"
    )
    return out + path("M196 122Q214 168 204 206Q196 250 236 300H330Q262 240 240 190Q224 152 222 122Z", water)


@draws("geology/gully-muddy", serious=True)
def gully_muddy() -> str:
    """The stream in the gully turns brown and high; the way is up the side, not along it."""
    out = (
        _gully()
        + dots([(226, 180), (246, 232), (280, 276)], 7, "#6f5c48")
        + p.ripples([(222, 214), (262, 262)], "#d9bb95")
    )
    out += path("M0 236Q80 220 120 190", None, "#d8caa5", 16)
    out += put(QIAO.but(bag=c.ORANGE), 116, 236, 1.2, _UP, mirror=True)
    return out + p.arrow((92, 122), (40, 78), c.SIGN_GREEN, 9)


@draws("geology/night-grandma", serious=True)
def night_grandma() -> str:
    """Night and rain: with a torch he leads grandmother away from the mouth of the gully."""
    out = (
        rect(0, 0, 400, 300, "#2b3a56")
        + path("M0 150Q100 60 210 140T400 110V300H0Z", "#3d4f52")
        + _rain(dark=True, bottom=230)
    )
    out += (
        rect(262, 130, 120, 100, "#8d8474")
        + path("M250 132L322 88L394 132Z", "#6b4a3c")
        + rect(284, 156, 30, 30, c.YELLOW)
    )
    out += rect(0, 228, 400, 72, "#6f6a5c")
    out += poly([(98, 226), (0, 208), (0, 282)], c.YELLOW, 0.35)
    hold = (178, 212)
    out += put(GRANDMA, 226, 284, 1.22, pose.WALK.but(face="worried", arm_b=To(*hold)), mirror=True)
    torch = rect(-10, -5, 18, 9, c.INK, 2)
    return out + put(
        MING,
        138,
        286,
        1.3,
        pose.STRIDE.but(
            face="calm", look=0.5, arm_a=To(hold[0], hold[1], -1), arm_b=Arm(50, 84, holds=torch)
        ),
        mirror=True,
    )


@draws("geology/camp-bank", serious=True)
def camp_bank() -> str:
    """Tents on the bank under a dark sky; the teenager asks the teacher to move them up."""
    out = (
        rect(0, 0, 400, 300, "#c9d5db") + p.cloud(110, 44, 2.2, "#7f8c98") + p.cloud(180, 36, 1.8, "#6d7b88")
    )
    out += path("M190 120Q300 60 400 96V200H190Z", "#93b07f") + rect(0, 150, 400, 150, "#d9cfb4")
    out += path("M0 150H190Q150 190 120 220T60 300H0Z", "#8fb9cc") + p.ripples(
        [(70, 180), (50, 226), (110, 192)]
    )
    for x, col in ((150, c.ORANGE), (196, c.TEAL)):
        out += path(f"M{x - 34} 232L{x} 188L{x + 34} 232Z", col) + path(
            f"M{x} 188L{x - 9} 232H{x + 9}Z", darker(col, 0.3)
        )
    out += put(TEACHER_WANG, 334, 280, 1.16, Pose(turn=0.5, face="calm", arm_b=Arm(24, 60)), mirror=True)
    return (
        out
        + put(
            HAO,
            262,
            286,
            1.26,
            Pose(turn=0.5, face="worried", arm_a=Arm(-10, 4), arm_b=Arm(130, 146, "point")),
        )
        + p.arrow((316, 130), (364, 98), c.SIGN_GREEN, 8)
    )


@draws("geology/wall-crack", serious=True)
def wall_crack() -> str:
    """A wide crack over the door; grandmother and grandchild are outside already."""
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + path("M0 150Q60 60 150 110T400 60V220H0Z", "#93b07f")
        + rect(0, 220, 400, 80, "#d5c7a6")
    )
    out += (
        rect(0, 84, 210, 146, "#e5d6bd")
        + path("M-10 88L100 36L224 88Z", "#7a5140")
        + p.open_door(70, 230, 66, 120, "#6b5a4a")
    )
    out += path("M196 230L176 192L190 164L164 136L176 108L158 88", None, "#5c4a3e", 6)
    out += put(GRANDMA, 338, 284, 1.2, Pose(turn=0.4, face="worried", arm_a=Arm(-8, 8)), mirror=True)
    return out + put(LIN, 264, 288, 1.3, _POINT.but(arm_b=Arm(96, 110, "point")), mirror=True)


@draws("geology/wait-notice", serious=True)
def wait_notice() -> str:
    """The rain is over, the notice still stands: nobody goes back, not even for the dog."""
    out = (
        sets.room("#eef0ea", "#cbbd9f", 232)
        + p.open_door(330, 232, 84, 168, "#d8e6ea")
        + rect(30, 44, 108, 74, c.WHITE, 4, c.STEEL, 2)
    )
    out += (
        path("M84 56L112 104H56Z", c.SIGN_YELLOW, c.INK, 3)
        + line([(84, 72), (84, 88)], c.INK, 5)
        + circle(84, 96, 3, c.INK)
    )
    dog = (
        oval(0, 4, 20, 11, c.OAK)
        + circle(20, -6, 9, c.OAK)
        + path("M-12 12v10M12 12v10M-20 0q-8 -4 -8 -12M14 -12l-2 -8l8 4", c.OAK, c.OAK, 4)
    )
    out += put(ZHOU, 260, 284, 1.34, Pose(turn=0.6, face="worried", arm_b=Arm(30, 50)))
    return out + put(QIAO, 128, 286, 1.34, _STOP) + p.bubble(236, 56, 84, 66, (258, 104), at(dog, -2, 0))


# 研学和野外


def _trail() -> str:
    out = rect(0, 0, 400, 300, c.SKY) + path("M0 160L90 60L160 130L250 40L400 150V220H0Z", "#9bb98c")
    return (
        out
        + rect(0, 196, 400, 104, "#b5d39a")
        + path("M-10 300Q150 262 230 232T410 206V234Q300 246 262 262T160 304Z", "#e0d2b0")
    )


@draws("outdoors/count-missing", serious=True)
def count_missing() -> str:
    """The line has stopped and counts: two places are empty."""
    out = _trail() + p.tree(30, 210, 1.05)
    for who, x, arm in ((QIAO, 156, Arm(130, 172, "flat")), (ZHOU, 214, Arm(14, 6))):
        out += put(who.but(bag=c.ORANGE), x, 280, 1.2, Pose(face="calm", arm_b=arm), plain=True)
    for x in (266, 318):
        out += path(
            f"M{x - 16} 280v-70q0 -18 16 -18t16 18v70Z", None, c.SLATE, 3, extra=' stroke-dasharray="7 6"'
        ) + circle(x, 172, 14, None, c.SLATE, 3)
    out += p.question(292, 118, 1.5)
    return out + put(LIN.but(bag=c.TEAL), 84, 286, 1.3, _POINT)


@draws("outdoors/first-thunder", serious=True)
def first_thunder() -> str:
    """The village is near: not up to the top, not under a tree."""
    out = _trail() + rect(0, 0, 400, 50, "#98a6b0") + _thunder(232, 42)
    for x in (318, 360):
        out += rect(x - 18, 166, 36, 34, c.CREAM) + path(f"M{x - 24} 168L{x} 146L{x + 24} 168Z", c.BRICK)
    out += put(
        HAO.but(bag=c.NAVY), 106, 284, 1.26, Pose(turn=0.3, face="worried", arm_b=Arm(20, 10)), mirror=True
    )
    return (
        out
        + put(QIAO.but(bag=c.ORANGE), 208, 286, 1.3, _POINT)
        + p.arrow((290, 236), (332, 212), c.SIGN_GREEN, 8)
    )


@draws("outdoors/ankle", serious=True)
def ankle() -> str:
    """Sits down, does not walk on; one stays, one calls after the others."""
    out = _trail() + put(
        ZHOU,
        130,
        278,
        1.34,
        pose.KNEES_UP.but(
            face="worried",
            lean=16,
            arm_a=Arm(40, 56),
            arm_b=Arm(50, 60),
            legs=Legs((100, 60), (134, 26), knee_first=True, hip=lambda b: (0, -b.leg * 0.55)),
        ),
    )
    out += put(
        QIAO.but(bag=c.ORANGE),
        236,
        284,
        1.24,
        Pose(turn=0.5, lean=14, face="calm", arm_b=Arm(40, 60, "flat")),
        mirror=True,
    )
    out += dots([(350, 176), (368, 178), (386, 174)], 5, c.INK) + path(
        "M344 204v-14q6 -8 12 0v14M362 206v-14q6 -8 12 0v14M380 202v-14q6 -8 12 0v14", MIDDLE.top
    )
    return out + put(LIN, 306, 276, 1.2, pose.CALL_OUT.but(face="call"))


@draws("outdoors/snake", serious=True)
def snake() -> str:
    """Coiled in the grass; two steps back, a way around, no picture taken."""
    out = _trail() + p.bush(330, 268, 1.1) + p.bush(268, 262, 0.7, "#8cc07e")
    out += (
        path("M276 288q-16 -18 14 -20t44 5q18 13 -8 15t-34 -5q-5 -10 18 -10q16 2 16 -16", None, "#5f6b3c", 9)
        + circle(327, 254, 7, "#5f6b3c")
        + circle(330, 252, 1.6, c.WHITE)
    )
    out += put(
        HAO.but(bag=c.NAVY),
        178,
        278,
        1.26,
        Pose(
            turn=0.4,
            lean=-5,
            face="worried",
            arm_a=Arm(-8, 8),
            arm_b=Arm(30, 60),
            legs=Legs((-14, -18), (10, 2)),
        ),
    )
    return out + put(
        LIN.but(bag=c.ORANGE),
        96,
        288,
        1.32,
        Pose(turn=0.5, lean=-4, face="calm", arm_a=Arm(-8, 10), arm_b=Arm(80, 96, "flat")),
    )


@draws("outdoors/hill-smoke", serious=True)
def hill_smoke() -> str:
    """Smoke behind the hill: one calls from an open place, the branch stays on the ground."""
    out = rect(0, 0, 400, 300, c.SKY) + p.smoke(
        [(300, 112, 16), (316, 84, 22), (298, 54, 26), (330, 30, 28)], "#8b949b"
    )
    out += path("M120 180L210 96L290 130L360 104L400 140V240H120Z", "#8fae80") + rect(
        0, 186, 400, 114, "#d8cfae"
    )
    out += path("M300 280l62 -14M330 273l10 -14M344 270l14 4", None, c.BARK, 6)
    out += put(ZHOU, 232, 280, 1.26, pose.STRIDE.but(face="worried", look=0.3), mirror=True)
    return out + put(QIAO, 110, 286, 1.34, pose.PHONE.but(face="call"))


# 气象


def _river_rising(first: Person, last: Person, s: float) -> str:
    """The sky is dark upstream, the water brown: everybody goes up the side with empty hands."""
    out = rect(0, 0, 400, 300, "#c9d5db") + p.cloud(320, 40, 2.4, "#5f6d7a") + p.cloud(370, 30, 2, "#6d7b88")
    out += path("M0 110Q90 70 190 130T400 120V300H0Z", "#93b07f")
    out += path("M400 150Q300 160 280 200T330 300H400Z", "#a9825d") + p.ripples(
        [(330, 190), (350, 232)], "#d9bb95"
    )
    out += path("M280 200Q260 240 300 300H330Q270 240 280 200Z", "#d9cfb4")
    out += put(first, 176, 220, s * 0.85, _UP, mirror=True, plain=True)
    return (
        out
        + put(last, 238, 268, s, _UP.but(face="call"), mirror=True)
        + p.arrow((120, 168), (66, 128), c.SIGN_GREEN, 9)
    )


@draws("weather/river-rising", serious=True)
def river_rising() -> str:
    return _river_rising(BO.but(scarf=False), NANA.but(scarf=False), 1.3)


@draws("weather/river-rising-teen", serious=True)
def river_rising_teen() -> str:
    return _river_rising(HAO, QIAO, 1.2) + _rain(bottom=180)


@draws("weather/calm-eye", serious=True)
def calm_eye() -> str:
    """The wind has stopped, the red sign still stands: the child stays in, away from the window, and rings home."""
    out = sets.room("#f3ead9", "#d7b98c", 230) + p.window(
        34, 44, 96, 92, "#b9c3c9", p.cloud(82, 84, 1.1, "#8d99a3")
    )
    out += path("M34 44L130 136M130 44L34 136", None, c.YELLOW, 5) + rect(176, 40, 44, 52, c.RED, 5)
    out += path("M198 54a12 12 0 1 1 -10 14M198 78a12 12 0 1 1 10 -14", None, c.WHITE, 4)
    out += p.sofa(300, 284, 150, "#8fb0a6")
    return (
        out
        + figure(
            KAI.but(hearing="", scarf=False),
            300,
            292,
            1.42,
            pose.SIT_FRONT.but(
                look=0.4, face="calm", arm_a=Arm(-38, 168, holds=p.handset()), arm_b=Arm(20, -34)
            ),
        ).svg
    )


@draws("weather/stones-roll", serious=True)
def stones_roll() -> str:
    """Night, rain, stones on the slope: the child wakes the grown-up and points the way to the side."""
    out = rect(0, 0, 400, 300, "#2b3a56") + path("M190 300Q260 120 400 20V300Z", "#57604e") + _rain(dark=True)
    out += dots([(316, 150), (290, 196), (352, 120)], 10, "#8d8474") + path(
        "M330 128l-6 -10M304 176l-8 -10", None, "#cfdde6", 2.4
    )
    out += (
        rect(0, 108, 128, 138, "#8d8474")
        + path("M-10 112L60 62L142 112Z", "#6b4a3c")
        + p.open_door(84, 246, 58, 112, c.YELLOW)
    )
    out += rect(0, 244, 400, 56, "#6f6a5c")
    out += put(DAD, 112, 286, 1.16, Pose(turn=0.3, look=-0.2, face="worried", arm_b=Arm(24, 50)), plain=True)
    return (
        out
        + put(
            TANG.but(scarf=False, age="p2"),
            196,
            288,
            1.36,
            Pose(turn=0.4, face="call", arm_a=Arm(-96, -150, "palm"), arm_b=Arm(70, 90, "point")),
            mirror=True,
        )
        + p.arrow((66, 276), (14, 276), c.SIGN_GREEN, 8)
    )
