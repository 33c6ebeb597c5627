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
