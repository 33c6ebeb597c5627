"""校车: belt, queue, exits, calling out, the safe place beside the road."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import BO, BUS_AUNT, BUS_DRIVER, DUN, KAI, LELE, MIMI, NANA, TANG, YAYA
from art.people import HIDDEN, Arm, Pose, To, figure, put
from art.registry import draws
from art.svg import boxes, darker, path, rect


def bus_seat(x: float, y: float, s: float, colour: str) -> str:
    """A bus seat from the front: back rest and cushion."""
    return (
        rect(x - 30 * s, y - 92 * s, 60 * s, 74 * s, colour, 13 * s)
        + rect(x - 21 * s, y - 104 * s, 42 * s, 26 * s, darker(colour, 0.12), 9 * s)
        + rect(x - 33 * s, y - 36 * s, 66 * s, 16 * s, darker(colour, 0.2), 6 * s)
        + boxes([(x - 25 * s, y - 22 * s, 7 * s, 22 * s), (x + 18 * s, y - 22 * s, 7 * s, 22 * s)], c.SLATE)
    )


@draws("school-bus/seat-belt")
def seat_belt() -> str:
    out = sets.bus_inside()
    for who, x in ((TANG, 86), (LELE, 210)):
        out += p.shadow(x, 268, 46) + bus_seat(x, 268, 1.42, "#4d7fb3")
        face = "happy" if who is LELE else "smile"
        out += figure(who.but(belt="#333d46"), x, 268, 1.42, pose.BUS_SEAT.but(face=face)).svg
    out += put(
        BUS_AUNT, 336, 278, 1.34, Pose(turn=0.55, arm_a=Arm(4, 20), arm_b=Arm(60, 96, "flat")), mirror=True
    )
    return out + p.tick(272, 62, 20)


@draws("school-bus/queue")
def queue() -> str:
    out = (
        sets.outdoors(150, c.SKY, "#95a0a8")
        + rect(0, 228, 400, 9, "#b9b1a3")
        + rect(0, 236, 400, 64, "#e9e1d2")
        + p.school_bus(176, 240, 1.12)
    )
    out += put(
        BUS_AUNT,
        334,
        280,
        1.24,
        Pose(turn=0.5, arm_a=Arm(6, 20), arm_b=Arm(70, 100, "flat")),
        plain=True,
        mirror=True,
    )
    out += put(KAI, 246, 268, 1.2, pose.STEP_UP.but(legs=pose.STEP_UP.legs.but(b=(50, -12))), plain=True)
    for k, who in enumerate((TANG, DUN)):
        out += put(who, 156 - k * 84, 282, 1.26, pose.SIDE, plain=True)
    return out


@draws("school-bus/exits", serious=True)
def exits() -> str:
    out = (
        sets.bus_inside()
        + rect(6, 40, 84, 204, "#e9dcb8")
        + rect(12, 46, 72, 198, c.SIGN_GREEN, 4)
        + rect(18, 52, 60, 86, c.SKY, 4)
        + rect(60, 160, 14, 34, c.WHITE, 3)
    )
    out += (
        rect(314, 40, 82, 204, "#d8cda9")
        + rect(322, 46, 66, 198, "#cfe6f1", 3)
        + path("M355 46v198", None, "#8aa0ab", 4)
        + path("M328 150v50M382 150v50", None, c.YELLOW, 4)
    )
    out += (
        rect(126, 52, 30, 42, c.WHITE, 4, c.STEEL, 1.6)
        + path("M134 84L146 66", None, c.RED, 5)
        + path("M139 60l12 8", None, c.RED, 7)
    )
    out += put(YAYA, 206, 276, 1.5, Pose(look=0.35, arm_a=Arm(-96, -90, "point"), arm_b=Arm(96, 90, "point")))
    out += p.curved_arrow("M146 206H112", (108, 206), 180, c.SIGN_GREEN, 7) + p.curved_arrow(
        "M266 206H298", (302, 206), 0, c.SIGN_GREEN, 7
    )
    return out


@draws("school-bus/call-out")
def call_out() -> str:
    out = rect(0, 0, 400, 300, c.SKY) + p.skyline(190) + rect(0, 190, 400, 110, "#9aa3a9")
    out += (
        path("M-10 300V74Q-6 46 24 46H262Q310 46 334 90L396 196V300Z", c.YELLOW)
        + rect(14, 74, 96, 116, "#dff0f8", 8)
        + path("M130 74H262Q290 74 308 104L350 190H130Z", "#dff0f8")
    )
    out += rect(26, 124, 60, 70, "#9fb4c2", 10)
    child = figure(
        MIMI,
        204,
        284,
        1.85,
        Pose(
            turn=0.3,
            face="call",
            arm_a=To(156, 150, -1, hand="palm"),
            arm_b=To(284, 178, -1, hand="flat"),
            legs=HIDDEN,
        ),
    )
    out += path("M262 196L292 166M276 152L310 182", None, c.INK, 7) + child.svg
    out += (
        path("M-10 300V190H396V300Z", c.YELLOW)
        + rect(-10, 206, 406, 8, c.INK)
        + path(
            "M130 74H262Q290 74 308 104L350 190H130ZM14 82Q14 74 22 74H102Q110 74 110 82V190H14Z",
            None,
            darker(c.YELLOW, 0.25),
            5,
        )
    )
    out += p.sound(352, 120, 1, c.RED, 3, 9)
    for x in (40, 366):
        out += rect(x - 12, 238, 24, 16, c.ORANGE, 4) + path(
            f"M{x} 230v-8M{x - 15} 234l-6 -6M{x + 15} 234l6 -6", None, c.ORANGE, 4
        )
    return out


@draws("school-bus/roadside", serious=True)
def roadside() -> str:
    out = sets.pavement(222) + p.school_bus(150, 226, 0.92)
    out += put(BUS_AUNT, 342, 276, 1.22, Pose(arm_a=Arm(-84, -96, "flat"), arm_b=Arm(16, 8)), plain=True)
    for k, who in enumerate((NANA, LELE)):
        out += put(who, 236 - k * 100, 280, 1.26, pose.WALK if k != 1 else pose.STRIDE, plain=True)
    return out


@draws("school-bus/driver")
def driver() -> str:
    out = sets.pavement(230) + p.school_bus(176, 238, 1.3)
    out += put(BUS_DRIVER, 276, 280, 1.3, pose.WAVE, mirror=True)
    return out + put(
        BO.but(bag=c.RED), 352, 280, 1.3, Pose(turn=0.4, arm_b=Arm(100, 168, "palm")), mirror=True
    )
