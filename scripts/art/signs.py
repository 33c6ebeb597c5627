"""Sign shapes after the usual forms (compare GB 2894-2025) with own simple symbols; not conforming signs.

Proportions of the shapes: ring 10 % and bar 8 % of the diameter at 45° from the upper left; see
shared/design. Symbols keep clear of the edge and are drawn for posters, not for mounting.
"""

from math import sqrt

from art import palette as c
from art.props import BUTT
from art.registry import Drawing, draws
from art.svg import at, circle, line, path, rect

INK = "#111111"


def prohibition(symbol: str = "") -> str:
    d = 45 * sqrt(0.5)
    bar = f"M{50 - d:.1f} {50 - d:.1f}L{50 + d:.1f} {50 + d:.1f}"
    return (
        circle(50, 50, 49, c.WHITE)
        + symbol
        + path(bar, None, c.SIGN_RED, 8, extra=BUTT)
        + circle(50, 50, 45, None, c.SIGN_RED, 10)
    )


def warning(symbol: str = "") -> str:
    return (
        path("M50 12L92 85H8Z", c.SIGN_YELLOW, c.SIGN_YELLOW, 13)
        + path("M50 16L87.500 82H12.500Z", c.SIGN_YELLOW, INK, 6.5)
        + symbol
    )


def mandatory(symbol: str = "") -> str:
    return circle(50, 50, 49, c.SIGN_BLUE) + symbol


def safe(symbol: str = "") -> str:
    return rect(1, 1, 98, 98, c.SIGN_GREEN, 5) + symbol


def fire(symbol: str = "") -> str:
    return rect(1, 1, 98, 98, c.SIGN_RED, 5) + symbol


def _walker(colour: str) -> str:
    """A running figure around (50, 50)."""
    return (
        circle(57, 26, 7, colour)
        + line([(53, 38), (46, 56)], colour, 10)
        + path("M53 38L66 46L74 40M52 38L38 40L31 50M46 56L60 64L58 80M46 56L38 68L24 70", None, colour, 6)
    )


def _man(x: float, y: float, s: float, colour: str) -> str:
    return at(circle(0, -26, 7, colour) + path("M-10 -14Q0 -20 10 -14L8 8H5V28H-5V8H-8Z", colour), x, y, s)


def _flame(colour: str, inner: str) -> str:
    return path(
        "M50 76C34 76 32 60 40 50C41 56 45 58 46 55C45 46 50 36 57 30C56 40 68 46 67 60C67 70 60 76 50 76Z",
        colour,
    ) + path("M50 76C43 76 42 68 47 63C49 67 52 66 53 59C59 66 58 76 50 76Z", inner)


def _hand(colour: str) -> str:
    return path("M38 46V34M46 44V28M54 44V29M62 46V34", None, colour, 7) + path(
        "M34.500 46H65.500V58Q65 74 52 74H48Q42 74 38 66L28 54Q26 50 30 48Q33 47 36 51Z", colour
    )


_SYMBOLS: dict[str, Drawing] = {
    "signs/prohibition-frame": prohibition,
    "signs/warning-frame": warning,
    "signs/mandatory-frame": mandatory,
    "signs/safe-frame": safe,
    "signs/fire-frame": fire,
    "signs/no-flame": lambda: prohibition(_flame(INK, c.WHITE)),
    "signs/no-swimming": lambda: prohibition(
        circle(64, 40, 7, INK)
        + path("M28 52L46 38L56 54", None, INK, 7)
        + path("M18 64q8 -7 16 0t16 0t16 0t16 0M22 76q7 -6 14 0t14 0t14 0t14 0", None, INK, 4.5)
    ),
    "signs/no-phone": lambda: prohibition(
        rect(36, 22, 28, 56, INK, 5) + rect(40, 30, 20, 36, c.WHITE, 1) + circle(50, 72, 2.4, c.WHITE)
    ),
    "signs/no-running": lambda: prohibition(_walker(INK)),
    "signs/no-touching": lambda: prohibition(_hand(INK)),
    "signs/no-food": lambda: prohibition(
        path("M34 44H66L62 78H38ZM58 44L64 22", INK, INK, 3.6) + rect(32, 38, 36, 7, INK, 2)
    ),
    "signs/beware-electricity": lambda: warning(path("M55 36L39 61H49L45 78L63 54H52L58 36Z", INK)),
    "signs/beware-slipping": lambda: warning(
        at(
            circle(44, 40, 5.4, INK)
            + path("M46 47L55 60L70 66M55 60L50 73M47 49L60 48M46 50L36 56", None, INK, 5),
            8,
            8,
            0.86,
        )
        + path("M30 75H70", None, INK, 3.6)
    ),
    "signs/beware-fire": lambda: warning(at(_flame(INK, c.SIGN_YELLOW), 10, 12, 0.8)),
    "signs/beware-deep-water": lambda: warning(
        circle(50, 46, 5.4, INK)
        + path("M50 54V62M50 55L40 48M50 55L60 48", None, INK, 5)
        + path("M28 66q5.500 -5 11 0t11 0t11 0t11 0M26 75q6 -5 12 0t12 0t12 0t12 0", None, INK, 4)
    ),
    "signs/beware-stairs": lambda: warning(
        path("M32 76V69H44V62H56V55H66V76Z", INK, INK, 3)
        + circle(50, 34, 4.6, INK)
        + path("M49 41L48 51M49 43L56 47M48 51L54 55M48 51L44 57L40 60", None, INK, 4)
    ),
    "signs/wear-helmet": lambda: mandatory(
        path("M28 55V60C28 76 38 85 50 85C62 85 72 76 72 60V55Z", c.WHITE)
        + path("M20 50C20 14 80 14 80 50Q50 40 20 50Z", c.WHITE)
        + path("M24 52Q50 43 76 52", None, c.SIGN_BLUE, 3.4)
        + path("M42 26L44 40M58 26L56 40", None, c.SIGN_BLUE, 3)
    ),
    "signs/wear-goggles": lambda: mandatory(
        path("M22 46C22 12 78 12 78 46V54C78 78 64 86 50 86C36 86 22 78 22 54Z", c.WHITE)
        + rect(18, 38, 64, 7, c.SIGN_BLUE)
        + rect(25, 34, 23, 19, c.WHITE, 8, c.SIGN_BLUE, 4.6)
        + rect(52, 34, 23, 19, c.WHITE, 8, c.SIGN_BLUE, 4.6)
    ),
    "signs/fasten-belt": lambda: mandatory(
        circle(50, 24, 9, c.WHITE)
        + path("M33 40Q50 32 67 40L70 78H30Z", c.WHITE)
        + path("M36 38L66 74M32 70H70", None, c.SIGN_BLUE, 5.5)
        + rect(58, 66, 11, 10, c.SIGN_BLUE, 1.5)
    ),
    "signs/wash-hands": lambda: mandatory(
        path("M44 22H58Q66 22 66 30V34", None, c.WHITE, 6)
        + path("M66 40v5M60 41v4", None, c.WHITE, 3.4)
        + path("M24 60L44 50Q52 48 54 54L70 52Q78 53 72 60L52 74H34L24 78Z", c.WHITE)
    ),
    "signs/keep-right": lambda: mandatory(
        path("M42 76V46Q42 38 50 38H58", None, c.WHITE, 9) + path("M56 24L78 38L56 52Z", c.WHITE)
    ),
    "signs/exit": lambda: safe(rect(54, 14, 34, 72, c.WHITE) + at(_walker(c.WHITE), -8, 4, 0.96)),
    "signs/assembly": lambda: safe(
        _man(36, 56, 0.72, c.WHITE)
        + _man(64, 56, 0.72, c.WHITE)
        + _man(50, 52, 0.86, c.WHITE)
        + "".join(
            at(path("M0 0L-9 12H-3.500V18H3.500V12H9Z", c.WHITE), x, y, 1, a)
            for x, y, a in ((25, 25, 135), (75, 25, -135), (25, 77, 45), (75, 77, -45))
        )
    ),
    "signs/first-aid": lambda: safe(path("M50 20V80M20 50H80", None, c.WHITE, 22, extra=BUTT)),
    "signs/rescue-ring": lambda: safe(
        circle(50, 50, 27, None, c.WHITE, 15)
        + path("M31 31l9 9M69 31l-9 9M31 69l9 -9M69 69l-9 -9", None, c.SIGN_GREEN, 6, extra=BUTT)
    ),
    "signs/extinguisher": lambda: fire(
        rect(38, 36, 24, 46, c.WHITE, 7)
        + rect(45, 26, 10, 10, c.WHITE, 1)
        + path("M34 22H60M58 28C74 28 72 44 72 54", None, c.WHITE, 5)
    ),
    "signs/fire-phone": lambda: fire(
        at(
            path(
                "M-26 8C-26 -14 26 -14 26 8Q26 15 19 14L12 13Q9 12 9 8V3Q0 -1 -9 3V8Q-9 12 -12 13L-19 14Q-26 15 -26 8Z",
                c.WHITE,
            ),
            50,
            36,
            1.05,
        )
        + _flame_small()
    ),
    "signs/alarm-button": lambda: fire(
        rect(22, 22, 56, 56, None, 5, c.WHITE, 6)
        + circle(50, 50, 15, c.WHITE)
        + circle(50, 50, 6, c.SIGN_RED)
    ),
}


def _flame_small() -> str:
    return at(_flame(c.WHITE, c.SIGN_RED), 16, 28, 0.72)


for _name, _drawing in _SYMBOLS.items():
    draws(_name, 100, 92 if "warning" in _name or "beware" in _name else 100)(_drawing)
