"""Single things on a clear ground, for slides and headings."""

from art import palette as c
from art import props as p
from art.registry import Drawing, draws
from art.svg import at, circle, darker, lighter, line, path, rect


def _thing(name: str, width: float, height: float, drawing: Drawing) -> None:
    draws(f"things/{name}", width, height)(drawing)


def _torch() -> str:
    return at(
        path("M-40 -10H16L34 -24V24L16 10H-40Q-46 10 -46 0Q-46 -10 -40 -10Z", c.YELLOW)
        + path("M34 -24H44V24H34Z", c.SLATE)
        + rect(-20, -14, 16, 7, c.RED, 3)
        + path("M52 -14L72 -22M54 0H78M52 14L72 22", None, c.YELLOW, 5),
        70,
        80,
        1.1,
        -20,
    )


def _radio() -> str:
    return (
        rect(20, 60, 120, 74, c.TEAL, 10)
        + line([(40, 60), (104, 18)], c.SLATE, 5)
        + circle(60, 98, 24, lighter(c.TEAL, 0.5))
        + circle(60, 98, 9, c.INK)
        + rect(94, 76, 36, 14, c.CREAM, 3)
        + circle(104, 112, 8, c.YELLOW)
        + circle(126, 112, 8, c.YELLOW)
    )


def _helmet() -> str:
    return (
        path("M14 96C6 30 146 10 150 92Q84 74 14 96Z", c.RED)
        + path("M46 48L54 74M80 38L84 70M114 44L112 72", None, darker(c.RED, 0.35), 8)
        + path("M30 92L66 134L136 88M66 134L82 138", None, c.INK, 5)
    )


def _window_hammer() -> str:
    return at(
        rect(-8, -20, 16, 90, c.RED, 6)
        + rect(-34, -40, 68, 24, c.RED, 6)
        + path("M-34 -34L-46 -28L-34 -22ZM34 -34L46 -28L34 -22Z", c.STEEL)
        + path("M-4 10H4M-4 20H4M-4 30H4", None, darker(c.RED, 0.35), 4),
        80,
        66,
        1.15,
        24,
    )


_thing("fire-engine", 240, 130, lambda: p.shadow(120, 118, 104) + p.fire_engine(120, 118, 1.15))
_thing("ambulance", 200, 140, lambda: p.shadow(100, 124, 84) + p.ambulance(100, 124, 1.35))
_thing("police-car", 200, 120, lambda: p.shadow(100, 108, 88) + p.police_car(100, 108, 1.4))
_thing("school-bus", 300, 160, lambda: p.shadow(150, 148, 134) + p.school_bus(150, 148, 1.1))
_thing("lorry", 270, 150, lambda: p.shadow(136, 136, 116) + p.truck(138, 136, 1.25))
_thing("bicycle", 160, 120, lambda: p.shadow(80, 112, 66) + at(p.bicycle(0, 0), 80, 112, 1.6))
_thing("electric-bicycle", 170, 140, lambda: p.shadow(86, 126, 70) + p.scooter(88, 126, 1.5))
_thing("traffic-light", 90, 200, lambda: p.traffic_light(45, 196, 1.2))
_thing("extinguisher", 90, 130, lambda: p.shadow(45, 120, 26) + p.extinguisher(43, 120, 2.5))
_thing("first-aid-kit", 130, 120, lambda: p.shadow(65, 108, 52) + p.first_aid_kit(65, 108, 2.7))
_thing("life-ring", 120, 120, lambda: p.life_ring(60, 60, 40))
_thing("school-bag", 110, 130, lambda: p.shadow(55, 120, 44) + p.school_bag(55, 120, 2.5))
_thing(
    "emergency-bag",
    200,
    150,
    lambda: (
        p.shadow(100, 138, 86)
        + p.school_bag(74, 136, 2.6, c.RED)
        + at(p.bottle(), 140, 120, 1.9)
        + p.first_aid_kit(172, 138, 0.9)
    ),
)
_thing("meeting-point", 110, 200, lambda: p.shadow(55, 190, 26) + p.meeting_sign(55, 190, 1.32))
_thing("fire-bell", 120, 100, lambda: p.bell(60, 50, 2))
_thing("telephone", 90, 130, lambda: at(p.handset(), 45, 68, 6))
_thing("socket", 110, 110, lambda: p.socket(55, 55, 2.8))
_thing("gas-alarm", 120, 120, lambda: p.alarm_box(60, 62, 2.1))
_thing("warning-signals", 300, 110, lambda: p.signal_board(150, 55, 2.2))
_thing("torch", 160, 140, _torch)
_thing("radio", 160, 150, _radio)
_thing("helmet", 160, 150, _helmet)
_thing("window-hammer", 160, 160, _window_hammer)
_thing("national-flag", 150, 100, lambda: p.national_flag(0, 0, 150))


# For sorting what may be photographed (国家安全, 小学低年级)


def _flower_bed() -> str:
    stalks = "".join(line([(x, 104), (x, 66 - x % 3 * 6)], c.LEAF, 4) for x in range(34, 180, 24))
    heads = "".join(
        circle(x, 60 - x % 3 * 6, 12, colour) + circle(x, 60 - x % 3 * 6, 4.5, c.YELLOW)
        for x, colour in zip(range(34, 180, 24), (c.RED, c.PLUM, c.ORANGE) * 3, strict=False)
    )
    return stalks + heads + rect(16, 100, 172, 30, c.BRICK, 5) + rect(16, 100, 172, 8, lighter(c.BRICK), 4)


def _army_truck() -> str:
    green = "#4f6b46"
    wheels = "".join(circle(x, 128, 15, c.INK) + circle(x, 128, 6, c.STEEL) for x in (52, 90, 196))
    cover = path("M20 104V52Q20 40 32 40H140Q150 40 150 52V104Z", darker(green))
    cab = path("M156 112V60H190Q200 60 205 70L218 92H228Q234 92 234 98V112Z", green)
    glass = path("M184 68H192L204 90H184Z", c.SKY)
    return cover + rect(14, 104, 222, 16, green, 3) + cab + glass + wheels


def _guarded_gate() -> str:
    green = "#4f6b46"
    pillars = rect(20, 40, 30, 110, c.BRICK, 3) + rect(190, 40, 30, 110, c.BRICK, 3)
    roofs = rect(14, 30, 42, 12, darker(c.BRICK), 3) + rect(184, 30, 42, 12, darker(c.BRICK), 3)
    bars = "".join(line([(x, 56), (x, 146)], c.SLATE, 4) for x in range(62, 184, 15))
    rails = path("M52 70H188M52 130H188", None, c.SLATE, 4)
    sentry = (
        rect(140, 136, 32, 16, c.STEEL, 3)
        + rect(149, 108, 6, 28, darker(green))
        + rect(157, 108, 6, 28, darker(green))
        + rect(145, 78, 22, 34, green, 6)
        + circle(156, 68, 10, c.SKINS[1])
        + path("M145 64Q156 48 167 64Z", green)
    )
    return pillars + roofs + bars + rails + sentry


def _no_photo_case() -> str:
    case = rect(20, 66, 130, 74, c.WOOD, 4) + rect(28, 30, 114, 60, c.SKY, 4, c.SLATE, 3)
    inside = path("M60 84L70 52H100L110 84Z", c.YELLOW) + circle(85, 46, 8, c.YELLOW)
    camera = rect(-24, -14, 48, 32, c.INK, 5) + rect(-9, -21, 18, 9, c.INK, 2) + circle(0, 2, 10, c.WHITE)
    plate = rect(158, 34, 68, 84, c.WHITE, 5, c.SLATE, 3)
    ring = (
        circle(192, 76, 26, c.WHITE, c.RED, 6)
        + at(camera, 192, 76, 0.62)
        + line([(174, 58), (210, 94)], c.RED, 6)
    )
    return case + inside + plate + ring


def _cake() -> str:
    candles = "".join(
        rect(x, 34, 7, 28, colour, 2)
        + path(f"M{x + 3.5} 16Q{x + 10} 26 {x + 3.5} 33Q{x - 3} 26 {x + 3.5} 16Z", c.YELLOW)
        for x, colour in ((62, c.BLUE), (86, c.RED), (110, c.GREEN))
    )
    icing = path("M24 62H156V82Q148 94 140 82Q132 94 123 82Q114 94 106 82Q98 94 90 82Q82 94 73 82Q64 94 56 82"
                 "Q48 94 40 82Q32 94 24 82Z", c.ROSE)  # fmt: skip
    return candles + rect(24, 66, 132, 62, c.CREAM, 5, c.OAK, 2) + icing + rect(10, 126, 160, 8, c.STEEL, 4)


_thing("flower-bed", 204, 140, _flower_bed)
_thing("army-truck", 250, 150, _army_truck)
_thing("guarded-gate", 240, 160, _guarded_gate)
_thing("no-photo-case", 240, 150, _no_photo_case)
_thing("cake", 180, 140, _cake)
