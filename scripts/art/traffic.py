"""交通: stop and look, crossing, riding, helmet, belt, blind spot, no phone."""

from art import palette as c
from art import poses as pose
from art import props as p
from art import sets
from art.cast import BO, DAD, DUN, GRANDMA, HAO, LELE, LIN, MIMI, MUM, NANA, QIAO, TANG, TEACHER_WANG, ZHOU
from art.groups import cyclist
from art.people import HIDDEN, Arm, Pose, To, figure, put
from art.registry import draws
from art.svg import at, circle, line, path, poly, rect


def crossing_view() -> str:
    """A road that comes towards us, crossed from left to right: stripes lie along the traffic.

    Traffic keeps to the right, so that what comes towards us waits in the left half of the picture.
    """
    near, far, top = 262, 206, 132

    def edge(share: float, y: float) -> float:
        """Where a line along the road stands at height ``y``: 0 is the left kerb, 1 the right one."""
        open_by = (y - top) / (300 - top)
        left, right = 150 - 176 * open_by, 250 + 176 * open_by
        return left + (right - left) * share

    def band(start: float, end: float, upper: float, lower: float, colour: str) -> str:
        corners = ((start, upper), (end, upper), (end, lower), (start, lower))
        return poly([(edge(share, y), y) for share, y in corners], colour)

    out = rect(0, 0, 400, 300, c.SKY) + p.skyline(top) + rect(0, top, 400, 168, "#e9e1d2")
    out += band(-0.03, 1.03, top, 300, "#b9b1a3") + band(0, 1, top, 300, "#95a0a8")
    out += band(0.49, 0.51, top, 186, c.WHITE)
    out += band(0.02, 0.47, 190, 195, c.WHITE)  # where those who come towards us stop
    stripes = 9
    for k in range(stripes):
        start = 0.03 + k * 0.94 / stripes
        out += band(start, start + 0.055, far, near, c.WHITE)
    return out


@draws("traffic/stop-look", serious=True)
def stop_look() -> str:
    out = sets.roadside() + p.car(322, 202, 0.82, c.TEAL, True) + p.car(30, 236, 0.95, c.ORANGE)
    out += (
        rect(0, 240, 400, 8, "#b9b1a3")
        + rect(0, 248, 400, 52, "#e9e1d2")
        + path("M40 252H250", None, c.YELLOW, 5)
    )
    girl_hand = (160, 212)
    out += put(GRANDMA, 118, 280, 1.36, Pose(turn=0.2, look=0.6, arm_a=Arm(-14, -4), arm_b=To(*girl_hand)))
    out += put(
        LELE.but(hat="yellow"),
        196,
        280,
        1.42,
        Pose(look=0.6, arm_a=To(girl_hand[0] + 3, girl_hand[1] + 2, -1), arm_b=Arm(14, 8)),
    )
    return (
        out
        + p.curved_arrow("M84 52Q66 52 52 60", (48, 62), 155, c.SIGN_BLUE, 6)
        + p.curved_arrow("M226 52Q244 52 258 60", (262, 62), 25, c.SIGN_BLUE, 6)
    )


@draws("traffic/crossing")
def crossing() -> str:
    out = crossing_view() + p.traffic_light(376, 258, 1.2, True) + p.car_front(142, 190, 0.72, c.ORANGE)
    out += put(MUM, 206, 236, 1.2, pose.WALK.but(arm_a=Arm(-18, -6), arm_b=To(244, 172, -1), over="A"))
    return out + put(TANG.but(hat="yellow"), 262, 236, 1.2, pose.STRIDE.but(arm_a=To(246, 174)))


@draws("traffic/ride-age")
def ride_age() -> str:
    out = (
        sets.open_field(176)
        + p.tree(56, 214, 1.1)
        + p.tree(372, 206, 0.8)
        + path("M0 246Q200 226 400 246V300H0Z", "#e4d6bd")
    )
    out += put(DAD, 112, 282, 1.3, Pose(turn=0.6, lean=6, arm_a=Arm(6, 20), arm_b=To(164, 208, -1)))
    return out + cyclist(LELE.but(hat="bike", hat_colour=c.RED), 232, 284, 1.45, c.RED)


@draws("traffic/helmet")
def helmet() -> str:
    out = sets.pavement(236) + p.shadow(278, 278, 66) + p.scooter(282, 278, 1.5)
    out += put(
        MUM.but(hat="bike", hat_colour=c.YELLOW),
        76,
        280,
        1.34,
        Pose(turn=0.7, lean=10, arm_a=To(122, 198, -1), arm_b=To(130, 194, -1), over="A"),
    )
    return out + put(
        TANG.but(hat="bike", hat_colour=c.RED),
        152,
        280,
        1.5,
        Pose(turn=0.3, face="happy", over="A"),
        mirror=True,
    )


@draws("traffic/belt")
def belt() -> str:
    out = rect(0, 0, 400, 300, c.SKY) + p.skyline(150) + rect(0, 150, 400, 150, "#95a0a8")
    out += path("M16 300V120Q18 84 60 60Q120 30 200 30T340 60Q382 84 384 120V300Z", c.TEAL) + path(
        "M52 300V126Q56 98 84 82Q130 56 200 56T316 82Q344 98 348 126V300Z", "#eef3f5"
    )
    out += (
        rect(66, 150, 268, 150, "#8a97a3", 22)
        + rect(80, 112, 84, 90, "#9aa6b1", 22)
        + rect(236, 112, 84, 90, "#9aa6b1", 22)
    )
    for who, x, y, k in ((MIMI, 122, 290, 1.95), (BO, 278, 292, 1.72)):
        out += figure(
            who.but(belt="#333d46"),
            x,
            y,
            k,
            Pose(
                face="happy" if who is BO else "smile",
                arm_a=Arm(-20, 6),
                arm_b=Arm(20, -6),
                legs=HIDDEN.but(hip=(0, -14)),
            ),
        ).svg
    out += rect(52, 272, 296, 40, "#6f7c87", 12)
    return out + p.tick(200, 92, 22)


@draws("traffic/blind-spot")
def blind_spot() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.skyline(104)
        + rect(0, 96, 400, 120, "#95a0a8")
        + path("M0 112H400", None, c.WHITE, 4, extra=sets.DASHES)
    )
    out += poly([(150, 206), (340, 206), (388, 144), (250, 144)], "#e9933c", 0.6) + path(
        "M150 206H340L388 144", None, c.SIGN_RED, 3, extra=' stroke-dasharray="8 7"'
    )
    out += p.truck(182, 184, 1.15) + p.curved_arrow("M312 128Q352 128 364 162", (366, 168), 74, c.SIGN_RED, 6)
    out += (
        rect(0, 212, 400, 8, "#b9b1a3")
        + rect(0, 220, 400, 80, "#e9e1d2")
        + path("M20 230H380", None, c.YELLOW, 5)
    )
    out += put(QIAO, 138, 290, 1.12, Pose(turn=0.5, arm_b=Arm(92, 96, "flat")), plain=True)
    return out + put(NANA, 216, 290, 1.2, Pose(turn=0.5, over="A"), plain=True)


@draws("traffic/no-phone")
def no_phone() -> str:
    out = sets.pavement(232) + p.car(306, 214, 0.9, c.TEAL)
    out += put(
        HAO.but(bag=c.ORANGE),
        142,
        280,
        1.55,
        Pose(
            turn=0.6,
            look=0.7,
            arm_a=Arm(-64, -28, holds=at(p.handset(), -1, 3, 1.3, -12)),
            arm_b=Arm(14, 16),
            over="A",
        ),
    )
    out += circle(318, 92, 50, c.WHITE) + at(
        rect(-18, -32, 36, 64, "#2b3640", 7) + rect(-13, -24, 26, 46, "#dfe9ee", 2), 318, 92, 1.05
    )
    return out + circle(318, 92, 50, None, c.SIGN_RED, 10) + line([(284, 58), (352, 126)], c.SIGN_RED, 8)


@draws("traffic/bike-check")
def bike_check() -> str:
    out = sets.pavement(228)
    out += p.shadow(226, 276, 92) + at(p.bicycle(0, 0, 1, c.BLUE), 226, 278, 1.75)
    out += put(
        ZHOU.but(hat="bike", hat_colour=c.ORANGE),
        112,
        280,
        1.4,
        Pose(turn=0.7, lean=20, arm_a=To(180, 206, -1), arm_b=To(196, 196, -1), over="A"),
    )
    for x, y in ((264, 150), (288, 226), (160, 226)):
        out += p.tick(x, y, 12)
    return out


@draws("traffic/ride-lane")
def ride_lane() -> str:
    out = (
        rect(0, 0, 400, 300, c.SKY)
        + p.skyline(130)
        + rect(0, 122, 400, 36, "#95a0a8")
        + p.car(330, 152, 0.55, c.TEAL)
        + p.car(120, 152, 0.5, c.ORANGE)
    )
    out += (
        rect(0, 158, 400, 22, "#b5d39a")
        + "".join(p.bush(x, 180, 0.62) for x in (30, 110, 196, 282, 366))
        + rect(0, 180, 400, 120, "#dfab94")
        + path("M0 292H400", None, c.WHITE, 4)
    )
    return (
        out
        + cyclist(LIN.but(hat="bike"), 126, 276, 1.25, c.TEAL)
        + cyclist(ZHOU.but(hat="bike", hat_colour=c.YELLOW), 296, 276, 1.25, c.BLUE)
    )


@draws("traffic/walk-line")
def walk_line() -> str:
    out = crossing_view() + p.traffic_light(24, 250, 1.0, True) + p.car_front(124, 190, 0.66, c.BLUE)
    out += put(
        TEACHER_WANG,
        356,
        236,
        1.12,
        Pose(turn=0.4, arm_a=Arm(-124, -168, holds=p.flag_small(c.RED)), arm_b=Arm(70, 96, "palm")),
        plain=True,
        mirror=True,
    )
    for k, who in enumerate((DUN, MIMI)):
        out += put(
            who.but(hat="yellow"), 168 + k * 84, 238, 1.16, pose.WALK if k % 2 else pose.STRIDE, plain=True
        )
    return out
