"""实验室: stop, goggles, rinse, leave upwind, tell the teacher, touch nothing."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import HAO, LAB_COAT, LIN, QIAO, TEACHER_LI, TEACHER_SUN, TEACHER_WANG, ZHOU
from art.people import Arm, On, Person, Pose, To, figure, put
from art.registry import draws
from art.svg import at, boxes, circle, line, path, rect


def coated(who: Person) -> Person:
    return who.wears(LAB_COAT, glasses="goggles")


def laboratory(y: float = 226) -> str:
    out = (
        sets.room("#eef4f4", "#cfd6d6", y)
        + p.window(24, 40, 76, 80)
        + rect(262, 34, 118, 66, "#c7d6d8", 3)
        + path("M321 34v66", None, "#a5b8bb", 2)
    )
    return out + p.board(124, 40, 112, 62)


def bench(y: float = 214, h: float = 86, x: float = 0, w: float = 400) -> str:
    """A laboratory bench in front, its top edge at ``y``."""
    return (
        rect(x, y, w, 10, "#3d4b57", 2)
        + rect(x + 6, y + 10, w - 12, h - 10, "#a9bdc4")
        + boxes([(x + 24 + k * 92, y + 22, 74, h - 32) for k in range(int((w - 20) // 92))], "#98aeb6")
    )


def beaker(x: float, y: float, s: float = 1, liquid: str = c.AQUA, level: float = 0.5) -> str:
    """An open glass with its foot at (x, y)."""
    h = 30 * level
    return at(
        rect(-11, -h, 22, h, liquid, 2)
        + path("M-13 -32h3V-2Q-10 0 -8 0H8Q10 0 10 -2V-32h3", None, "#7d95a1", 2),
        x,
        y,
        s,
    )


def flask(x: float, y: float, s: float = 1) -> str:
    return at(
        path("M-9 -12L-15 -2Q-16 0 -13 0H13Q16 0 15 -2L9 -12Z", c.LEAF)
        + path("M-5 -36V-20L-15 -3Q-17 0 -13 0H13Q17 0 15 -3L5 -20V-36M-7 -36H7", None, "#7d95a1", 2),
        x,
        y,
        s,
    )


def bottles(x: float, y: float, s: float = 1) -> str:
    """Brown bottles with blank labels."""
    one = (
        rect(-8, -26, 16, 26, "#9a6a3f", 3)
        + rect(-4, -34, 8, 9, "#9a6a3f")
        + rect(-5, -38, 10, 6, c.INK, 1.5)
        + rect(-8, -19, 16, 12, c.CREAM)
    )
    return at(one + at(one, 22, 0) + at(one, 44, 0), x, y, s)


@draws("lab/stop-hands")
def stop_hands() -> str:
    out = laboratory() + put(
        coated(TEACHER_WANG), 66, 272, 1.3, Pose(turn=0.5, face="calm", arm_b=Arm(80, 128, "palm"))
    )
    for who, x in ((LIN, 204), (ZHOU, 322)):
        out += figure(
            coated(who),
            x,
            286,
            1.3,
            Pose(look=-0.3, face="calm", arm_a=Arm(-52, -146, "palm"), arm_b=Arm(52, 146, "palm")),
            plain=True,
        ).svg
    return (
        out
        + bench(228, 72, 132, 268)
        + beaker(186, 228, 0.9)
        + flask(264, 228, 1)
        + beaker(346, 228, 0.9, c.LEAF)
    )


@draws("lab/goggles")
def goggles() -> str:
    out = laboratory()
    out += figure(
        coated(QIAO.but(hair="bun")), 128, 316, 1.75, Pose(arm_a=On(-16, 5), arm_b=On(16, 5, -1))
    ).svg
    out += figure(coated(HAO), 292, 316, 1.62, Pose(arm_a=Arm(-14, -4), arm_b=Arm(14, 4))).svg
    return out + bench(236, 64) + flask(210, 236, 1.1) + beaker(372, 236, 0.9) + p.tick(348, 128, 17)


def _rinsing(who: Person, minutes: str) -> str:
    """An arm under running water; ``minutes`` is the part of the clock's face that is to pass."""
    out = (
        sets.room("#eef4f4", "#cfd6d6", 236)
        + rect(196, 60, 204, 90, "#dfe9ec")
        + path("M196 90h204M196 120h204M247 60v90M298 60v90M349 60v90", None, "#cbd8dc", 2)
    )
    out += put(
        coated(who),
        186,
        280,
        1.5,
        Pose(turn=0.7, look=0.7, lean=18, face="calm", arm_a=To(260, 176), arm_b=To(274, 170), over="A"),
    )
    out += rect(208, 186, 178, 18, c.WHITE, 8, c.GREY, 1.6) + rect(222, 204, 150, 96, "#c7d3d8")
    out += (
        path("M330 190V132Q330 114 308 114H274Q262 114 262 128", None, c.STEEL, 9)
        + line([(314, 104), (334, 104)], c.SLATE, 6)
        + line([(324, 106), (324, 114)], c.SLATE, 5)
    )
    out += p.drops(262, 134, 50, c.WATER, 4, 11) + circle(262, 186, 3, c.WATER)
    return out + sets.wall_clock(106, 70, 24) + path(minutes, c.WATER, opacity=0.6)


@draws("lab/rinse")
def rinse() -> str:
    return _rinsing(LIN, "M106 46A24 24 0 0 1 130 70L106 70Z")


@draws("lab/rinse-half", serious=True)
def rinse_half() -> str:
    return _rinsing(ZHOU, "M106 46A24 24 0 0 1 106 94Z")


@draws("lab/leave-upwind", serious=True)
def leave_upwind() -> str:
    out = (
        sets.open_field(184)
        + p.school(262, 190, 150, 84, floors=2)
        + p.smoke([(352, 92, 10), (370, 84, 13), (392, 78, 15)], "#cfd8c4")
    )
    for y, x in ((46, 30), (74, 70), (102, 40)):
        out += p.arrow((x, y), (x + 120, y), "#7fb2d6", 5)
    out += p.meeting_sign(36, 262, 1) + put(
        TEACHER_LI, 100, 276, 1.24, Pose(turn=0.4, arm_a=Arm(-10, 6), arm_b=Arm(104, 160, "palm")), plain=True
    )
    out += put(coated(LIN), 202, 278, 1.24, pose.WALK, plain=True, mirror=True)
    return out + put(coated(HAO), 288, 276, 1.24, pose.STRIDE, plain=True, mirror=True)


@draws("lab/tell-teacher", serious=True)
def tell_teacher() -> str:
    out = laboratory() + put(
        coated(TEACHER_SUN.but(belly=0, hair="bun")),
        316,
        276,
        1.3,
        Pose(turn=0.6, face="calm", arm_a=Arm(-20, -4), arm_b=Arm(36, 60)),
        mirror=True,
    )
    out += figure(
        coated(ZHOU),
        118,
        290,
        1.45,
        Pose(look=0.5, face="happy", arm_a=Arm(-130, -172, "flat"), arm_b=Arm(24, 30)),
    ).svg
    out += bench(232, 68, 20, 232) + at(beaker(0, 0, 0.95, c.LEAF, 0.0), 206, 226, 1, -84)
    return out + path("M150 232Q152 225 164 226Q180 222 196 226Q214 226 216 232Z", c.LEAF) + flask(60, 232, 1)


@draws("lab/no-touch")
def no_touch() -> str:
    out = (
        laboratory()
        + figure(coated(TEACHER_LI), 86, 286, 1.36, Pose(turn=0.4, arm_b=To(156, 198, hand="point"))).svg
    )
    out += (
        figure(
            coated(HAO), 262, 300, 1.36, Pose(look=-0.5, arm_a=Arm(-20, 28), arm_b=Arm(20, -28), over="")
        ).svg
        + figure(
            coated(QIAO.but(hair="bun")),
            342,
            300,
            1.3,
            Pose(look=-0.5, arm_a=Arm(-20, 28), arm_b=Arm(20, -28), over=""),
        ).svg
    )
    return out + bench(232, 68) + bottles(166, 232, 1.1)
