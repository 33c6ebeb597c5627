"""What goes wrong, seen calmly: the states a situation speaks of. Faces are neutral or worried; no blood."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.bodies import Legs
from art.cast import (
    BO,
    DAD,
    GRANDPA,
    HAO,
    KAI,
    LELE,
    LIN,
    MIMI,
    MING,
    NANA,
    QIAO,
    STRANGER,
    TANG,
    TEACHER_LI,
    TEACHER_WANG,
    TEACHER_ZHAO,
    YAYA,
)
from art.people import HIDDEN, Arm, On, Person, Pose, To, figure, put
from art.registry import draws
from art.svg import at, boxes, circle, darker, dots, group, line, oval, path, rect

_BACK_OFF = Pose(  # a step back, palms to the front, eyes on it
    turn=0.5,
    lean=-4,
    face="worried",
    arm_a=Arm(34, 112, "palm"),
    arm_b=Arm(58, 124, "palm"),
    legs=Legs((-14, -18), (10, 2)),
)
_SHOUT = pose.CALL_OUT.but(face="call")


def _stove(x: float, burning: bool = True) -> str:
    """A worktop with stove and pan from ``x`` to the right edge; flames over the pan."""
    out = rect(x, 182, 400 - x, 14, "#e4ded1") + rect(x + 8, 196, 400 - x, 104, "#c6d6cc")
    out += path(f"M{x + 84} 202V300M{x + 160} 202V300", None, "#a9c0b3", 2)
    out += rect(x + 40, 176, 100, 7, c.INK, 2)
    out += path(f"M{x + 56} 160H{x + 122}L{x + 114} 178H{x + 64}Z", c.SLATE) + line(
        [(x + 122, 162), (x + 158, 154)], c.INK, 6
    )
    if burning:
        out += p.flame(x + 74, 162, 1.5) + p.flame(x + 104, 162, 1.9) + p.flame(x + 90, 160, 1.1)
        out += p.smoke([(x + 66, 92, 12), (x + 92, 78, 16), (x + 120, 62, 18)], "#9aa2a8")
    return out


def _kitchen_fire(who: Person, scale: float, body: Pose) -> str:
    out = sets.kitchen() + rect(276, 64, 92, 22, "#c7d0d4", 4) + p.open_door(60, 236, 72, 150, "#f7ead6")
    return out + _stove(228) + put(who, 118, 284, scale, body, mirror=True, shade=24)


@draws("fire/kitchen-fire")
def kitchen_fire() -> str:
    return _kitchen_fire(TANG.but(scarf=False), 1.5, _SHOUT)


@draws("fire/kitchen-fire-teen")
def kitchen_fire_teen() -> str:
    out = sets.kitchen() + rect(276, 64, 92, 22, "#c7d0d4", 4) + p.open_door(60, 236, 72, 150, "#f7ead6")
    return out + _stove(228) + put(LIN, 146, 286, 1.36, _BACK_OFF)


@draws("fire/stairs-smoke")
def stairs_smoke() -> str:
    """We stand above the flight; smoke comes up and hides the lower steps."""
    out = rect(0, 0, 400, 300, "#eef2ee") + rect(0, 0, 400, 130, "#f6f8f4")
    out += sets.stairs(400, 352, 9, 22, 34, "#d7cfc2", -1) + sets.handrail(386, 338, 96, 150, 54, 6)
    out += rect(0, 154, 96, 146, "#d7cfc2") + rect(0, 154, 96, 4, "#f1cf63")
    out += p.smoke(
        [(392, 160, 44), (350, 206, 48), (300, 246, 44), (250, 282, 40), (392, 250, 56), (330, 284, 54)],
        "#7d868d",
    )
    out += p.smoke([(376, 120, 28), (318, 176, 30), (262, 226, 30), (212, 270, 28)], "#98a1a7")
    return out + put(YAYA, 66, 160, 1.26, _BACK_OFF.but(legs=Legs((-14, -18), (8, 2))))


@draws("fire/chained-exit")
def chained_exit() -> str:
    out = (
        sets.corridor()
        + rect(190, 66, 152, 166, c.WHITE)
        + boxes([(198, 74, 66, 158), (268, 74, 66, 158)], "#7fa08f")
    )
    out += boxes([(214, 92, 34, 44), (284, 92, 34, 44)], c.SKY) + p.exit_sign(266, 40, 1.2)
    out += boxes([(252, 150, 8, 34), (272, 150, 8, 34)], c.SLATE)
    out += path(
        "M256 156q10 -8 20 0M256 164q10 8 20 0M250 172q16 -10 32 0M256 178q10 8 20 0", None, "#59636b", 5
    )
    out += p.padlock(266, 196, 1.1)
    return out + put(HAO, 108, 284, 1.46, Pose(turn=0.5, face="worried", arm_b=Arm(66, 92, "flat")))


def _power_bank(x: float, y: float, s: float = 1) -> str:
    return at(
        rect(-26, -12, 52, 12, "#4a545c", 3)
        + dots([(-16, -6), (-10, -6), (-4, -6)], 1.6, c.LEAF)
        + path("M26 -6q18 2 20 12", None, c.INK, 2.6),
        x,
        y,
        s,
    )


@draws("fire/battery-smoke")
def battery_smoke() -> str:
    out = (
        sets.room("#ced3dc", "#b79f7c", 232)
        + p.window(30, 44, 70, 80, "#3a4a68")
        + circle(76, 66, 8, "#f4ecc8")
    )
    out += p.sofa(304, 248, 150, "#8fb0a6") + p.table(288, 284, 128, 44) + _power_bank(286, 241, 1.25)
    out += p.smoke(
        [(278, 216, 11), (292, 196, 15), (276, 170, 18), (300, 142, 21), (280, 108, 24)], "#8b949b"
    )
    out += p.flame(300, 232, 0.36)
    return out + put(QIAO, 138, 286, 1.42, _SHOUT, mirror=True)


@draws("fire/dorm-charger")
def dorm_charger() -> str:
    out = sets.room("#eef0f6", "#cdbfa6", 236) + p.bed(196, 268, 190)
    out += p.socket(150, 128, 0.9) + path("M150 130C168 190 196 202 216 206", None, c.INK, 3)
    out += rect(212, 196, 34, 9, "#4a545c", 2) + p.bolt(229, 178, 0.6, c.ORANGE)
    return out + put(MING, 92, 286, 1.34, Pose(turn=0.5, face="worried", arm_b=Arm(76, 92, "point")))


@draws("traffic/red-halfway")
def red_halfway() -> str:
    """The light turns red while they are on the crossing: they walk on, hand in hand."""
    out = sets.roadside() + rect(0, 244, 400, 56, "#95a0a8")
    out += boxes([(30 + k * 62, 170, 34, 130) for k in range(6)], "#f2f5f6")
    out += rect(0, 284, 400, 16, "#b9b1a3") + p.traffic_light(362, 176, 0.86, go_on=False)
    hold = (176, 212)
    out += put(GRANDPA, 136, 272, 1.2, pose.WALK.but(face="calm", arm_b=To(*hold, -1)), plain=True)
    return out + put(
        LELE.but(hat="yellow", bag=c.ORANGE),
        206,
        272,
        1.26,
        pose.STRIDE.but(face="calm", look=0.4, arm_a=To(hold[0] + 2, hold[1] + 1)),
        plain=True,
    )


@draws("traffic/bike-down")
def bike_down() -> str:
    """The e-bicycle lies in the road, its rider sits beside it; a teenager on the pavement waves and calls out."""
    out = sets.roadside() + p.car(70, 208, 0.7, c.TEAL) + rect(0, 0, 400, 246, "#14203c", 0, None, 1, 0.55)
    out += path("M114 188L156 180V204L114 196Z", c.YELLOW, None, 1, 0.55)
    out += rect(0, 246, 400, 54, "#e9e1d2") + rect(0, 246, 400, 7, "#b9b1a3")
    out += group(p.scooter(0, 0), "translate(262 226) rotate(-6) scale(1.1 .5)")
    out += put(
        DAD.but(hat="bike", hat_colour=c.ORANGE),
        176,
        236,
        0.95,
        pose.KNEES_UP.but(face="worried", lean=-6),
        plain=True,
    )
    return out + put(
        LIN,
        346,
        292,
        1.3,
        Pose(turn=0.3, face="call", arm_a=Arm(-120, -165, "palm"), arm_b=Arm(120, 165, "palm")),
    )


@draws("first-aid/pale-friend")
def pale_friend() -> str:
    """A pale child sits on the ground against the wall, a friend stays and calls for a grown-up."""
    out = (
        sets.playground(176, building=False)
        + rect(0, 60, 132, 182, "#e9cfb6")
        + rect(0, 52, 140, 10, c.BRICK)
    )
    pale = BO.but(skin="#f3e9df")
    out += put(pale, 150, 272, 1.42, pose.KNEES_UP.but(face="sleepy", lean=-8, tilt=14))
    return (
        out
        + put(YAYA, 262, 282, 1.42, _SHOUT.but(arm_a=Arm(96, 150, "palm")))
        + p.sound(298, 138, 1, c.ORANGE, 3, 8)
    )


def _flood_road(who: Person, scale: float) -> str:
    rain = "".join(f"M{(k * 53) % 400} {(k * 37) % 150}l-6 16" for k in range(34))
    out = rect(0, 0, 400, 300, "#b9c7cf") + p.skyline(138, "#a3b4be") + path(rain, None, "#e4eef3", 2)
    out += rect(0, 138, 400, 162, "#a9825d")
    out += p.waves(150, "#b59066", 118, 400, 300, 5, 47) + p.ripples(
        [(180, 180), (280, 206), (206, 244), (326, 262), (330, 170)], "#d9bb95"
    )
    for k in range(4):  # a depth staff, half under water
        out += rect(238, 92 + k * 24, 12, 24, c.RED if k % 2 else c.WHITE, 0, c.STEEL, 1)
    out += path("M0 132Q86 138 124 176Q150 220 128 300H0Z", "#d9d2c4") + path(
        "M124 176Q150 220 128 300", None, "#8f7a5c", 5
    )
    return out + put(
        who.but(bag=c.TEAL),
        78,
        284,
        scale,
        Pose(
            turn=0.5, lean=-3, face="worried", arm_a=Arm(-12, 6), arm_b=Arm(20, 120, holds=p.umbrella_held())
        ),
    )


@draws("weather/flood-road")
def flood_road() -> str:
    return _flood_road(KAI, 1.36)


@draws("weather/flood-road-teen")
def flood_road_teen() -> str:
    return _flood_road(LIN, 1.28)


@draws("drowning/far-calls")
def far_calls() -> str:
    """Somebody in the water far out; the child stays on the bank, away from the edge, and calls the grown-ups."""
    out = sets.river(edge=186)
    out += figure(
        TANG.but(scarf=False),
        322,
        196,
        0.56,
        Pose(face="worried", arm_a=Arm(-120, -160), arm_b=Arm(130, 165), legs=HIDDEN),
        plain=True,
    ).svg
    out += path("M288 176q9 -5 18 0t18 0t18 0t18 0V214H288Z", "#74bcd9") + p.ripples([(300, 192), (330, 204)])
    return out + put(LELE, 78, 274, 1.46, _SHOUT, mirror=True) + p.sound(44, 168, -1, c.ORANGE, 3, 8)


@draws("bullying/left-out")
def left_out() -> str:
    out = sets.playground(170, building=False)
    for who, x, mirror in ((YAYA, 226, False), (BO, 282, True), (LELE, 340, True)):
        out += put(who, x, 262, 1.2, Pose(turn=0.5, arm_b=Arm(40, 76)), plain=True, mirror=mirror)
    return out + put(
        NANA,
        86,
        284,
        1.42,
        Pose(
            turn=0.4,
            tilt=10,
            face="worried",
            gaze=(0, 1),
            arm_a=On(-3, -20, -1, "trunk"),
            arm_b=On(3, -20, 1, "trunk"),
        ),
        plain=True,
    )


@draws("missing/stranger-talks")
def stranger_talks() -> str:
    out = (
        sets.pavement(232)
        + p.tree(44, 236, 1.05)
        + rect(330, 70, 70, 168, c.BRICK)
        + rect(322, 62, 78, 12, "#8f4433")
    )
    out += put(STRANGER, 144, 284, 1.26, Pose(turn=0.6, lean=10, face="calm", arm_b=Arm(50, 78, "flat")))
    return out + put(MIMI.but(bag=c.ORANGE), 262, 286, 1.36, _BACK_OFF, mirror=True)


@draws("cyber/stranger-message")
def stranger_message() -> str:
    """A hand with a telephone: a message from somebody without a face, not yet answered."""
    out = rect(0, 0, 400, 300, "#eef1f6")
    out += path("M118 300L150 196Q156 178 176 184L262 214Q286 222 278 248L262 300Z", c.SKINS[1])
    out += rect(128, 18, 144, 252, "#2b3640", 18) + rect(138, 34, 124, 220, c.WHITE, 8)
    out += (
        rect(138, 34, 124, 30, c.MIST, 6) + circle(156, 49, 10, c.STEEL) + p.question(156, 47, 0.55, c.WHITE)
    )
    out += line([(174, 49), (222, 49)], c.GREY, 6)
    for y, w in ((92, 78), (124, 92)):
        out += rect(148, y - 13, w, 26, "#dbe7f3", 9) + line([(158, y), (140 + w, y)], c.STEEL, 4)
    out += (
        rect(148, 146, 62, 52, "#dbe7f3", 9)
        + rect(158, 158, 42, 30, c.YELLOW, 3)
        + path("M158 166H200M179 158v30", None, c.RED, 4)
    )
    out += p.question(318, 92, 2.6, c.ORANGE)
    return out + path(
        "M128 206Q108 206 108 222T128 238M272 176q18 0 18 13t-18 14M272 206q18 0 17 13t-17 13",
        None,
        c.SKINS[1],
        20,
    )


# 急救: an adult who does not answer. Nobody bleeds, eyes are shut as in sleep.


def _lying(who: Person) -> str:
    """Flat on the back along the lower edge, head to the right; the breastbone is near (186, 250)."""
    return put(
        who, 160, 284, 1.9, pose.LIE.but(face="shut", arm_a=Arm(-76, -80), arm_b=Arm(-76, -80)), shade=70
    )


def _beside(who: Person, x: float, s: float, hands: tuple[tuple[float, float], ...], body: Pose) -> str:
    """Kneeling behind the one who lies: trunk and arms only, the legs are hidden."""
    (ax, ay), (bx, by) = hands
    arms = body.but(arm_a=To(ax, ay), arm_b=To(bx, by, -1), legs=HIDDEN.but(hip=(0, 0)))
    return figure(who, x, 262, s, arms).svg


@draws("first-aid/no-answer")
def no_answer() -> str:
    """Both shoulders tapped, the name called."""
    out = sets.room("#eef3ee", "#d8c3a0", 190)
    out += _beside(TEACHER_LI, 206, 1.75, ((190, 246), (228, 246)), Pose(face="call", look=0.3, tilt=6))
    return (
        out
        + _lying(TEACHER_WANG)
        + dots([(192, 244), (222, 243)], 8, c.SKINS[0])
        + p.sound(246, 118, 1, c.ORANGE, 3, 9)
    )


@draws("first-aid/compressions")
def compressions() -> str:
    """Heel of the hand on the middle of the breastbone, arms straight, shoulders above the hands."""
    out = sets.room("#eef3ee", "#d8c3a0", 190)
    out += _beside(
        TEACHER_ZHAO, 186, 1.75, ((182, 244), (190, 244)), Pose(face="calm", gaze=(0, 1.4), tilt=0)
    )
    return (
        out
        + _lying(TEACHER_WANG)
        + oval(186, 250, 15, 9, darker(c.SKINS[2], 0.12))
        + oval(186, 245, 13, 8, c.SKINS[2])
    )


@draws("first-aid/choking")
def choking() -> str:
    """Both hands at the throat, no voice."""
    out = (
        sets.room("#f3f5ee", "#d9d3c7", 226)
        + rect(0, 250, 400, 50, c.WOOD)
        + rect(0, 246, 400, 8, darker(c.WOOD, 0.16))
    )
    out += figure(
        QIAO, 150, 300, 1.66, Pose(face="worried", arm_a=On(-7, 19, -1), arm_b=On(7, 19, 1), legs=HIDDEN)
    ).svg
    out += (
        rect(0, 250, 400, 50, c.WOOD)
        + oval(150, 262, 44, 10, c.WHITE, c.GREY, 1.6)
        + dots([(138, 257), (156, 256), (164, 260)], 7, c.ORANGE)
    )
    return (
        out
        + figure(
            TEACHER_LI,
            300,
            300,
            1.4,
            Pose(turn=0.6, lean=6, face="worried", arm_b=Arm(64, 84, "flat"), legs=HIDDEN),
            mirror=True,
        ).svg
    )


@draws("disease/vomit-bowl")
def vomit_bowl() -> str:
    """Bent over a bowl, the teacher beside; the others step back."""
    out = sets.classroom(226, board=False)
    out += put(
        BO,
        128,
        282,
        1.44,
        Pose(
            turn=0.55,
            lean=38,
            tilt=40,
            face="shut",
            arm_a=To(176, 222, -1),
            arm_b=To(196, 222, -1),
            over="AB",
            legs=Legs((-6, -4), (16, 4)),
        ),
    )
    out += path("M160 218H214Q212 248 188 248Q162 248 160 218Z", "#7fb0c9") + oval(187, 218, 27, 6, "#5f93ae")
    out = out + put(
        TEACHER_ZHAO,
        60,
        278,
        1.24,
        Pose(turn=0.5, lean=8, face="worried", arm_b=To(120, 196, -1, hand="flat")),
    )
    return (
        out
        + put(LELE, 296, 280, 1.3, pose.WALK.but(face="worried"), plain=True)
        + put(MIMI, 358, 280, 1.3, pose.STRIDE.but(face="worried"), plain=True)
    )


# 撤离: one child, where it is when the signal sounds


@draws("fire/bell-toilet", serious=True)
def bell_toilet() -> str:
    out = sets.corridor() + p.open_door(120, 232, 70, 140, "#dbe9ee") + p.bell(232, 92, 1.3)
    out += circle(120, 66, 15, c.BLUE) + dots([(120, 60)], 3, c.WHITE) + path("M114 66h12l-2 10h-8Z", c.WHITE)
    return out + put(TANG, 178, 280, 1.46, pose.WALK) + p.exit_sign(336, 84, 1.15)
