"""Plans seen from above, in lines that pupils draw on: a home, a storey, a crossroads, a lorry; plain discs."""

from art import palette as c
from art.registry import draws
from art.svg import circle, line, path, rect

_WALL, _THIN = 5, 2.5


def _door(d: str) -> str:
    """A gap in a wall with the leaf of the door and the quarter of a circle that it needs."""
    return path(d, None, c.INK, _THIN)


def _walls(d: str) -> str:
    return path(d, None, c.INK, _WALL)


def _windows(*rows: tuple[float, float, float]) -> str:
    """Double lines across walls below rooms: x, y, width."""
    return "".join(
        rect(x, y - 4, width, 8, c.WHITE)
        + path(f"M{x} {y - 3}h{width}M{x} {y + 3}h{width}", None, c.INK, _THIN)
        for x, y, width in rows
    )


@draws("plans/home", 420, 320)
def home() -> str:
    """The kitchen beside the entrance, two bedrooms to the south with windows, a bathroom without one."""
    return (
        rect(10, 10, 400, 300, c.WHITE)
        + _walls("M170 20H20V300H400V20H212M20 120H150V106M150 66V20M400 120H232V106M232 66V20")
        + _walls("M150 300V185H168M206 185H292M330 185H400M275 185V300")
        + _door("M170 20V60Q212 60 212 20M150 66H110Q110 106 150 106M232 66H272Q272 106 232 106")
        + _door("M168 185V223Q206 223 206 185M292 185V223Q330 223 330 185")
        + _windows((45, 300, 80), (175, 300, 75), (300, 300, 75), (45, 20, 70))
        + rect(30, 32, 76, 22, c.WHITE, 2, c.INK, _THIN)
        + circle(50, 43, 7, None, c.INK, _THIN)
        + circle(72, 43, 7, None, c.INK, _THIN)
        + rect(214, 236, 52, 50, c.WHITE, 3, c.INK, _THIN)
        + rect(340, 236, 52, 50, c.WHITE, 3, c.INK, _THIN)
        + rect(32, 215, 26, 60, c.WHITE, 5, c.INK, _THIN)
        + circle(310, 52, 12, None, c.INK, _THIN)
        + rect(362, 40, 26, 56, c.WHITE, 8, c.INK, _THIN)
    )


@draws("plans/storey", 420, 240)
def storey() -> str:
    """A corridor between two rows of rooms, a staircase at either end, wash rooms in one corner."""
    steps = "".join(line([(x, 84), (x, 156)], c.INK, _THIN) for x in (24, 34, 44, 54, 366, 376, 386, 396))
    doors = "".join(rect(x, 80, 22, 8, c.WHITE) + rect(x, 152, 22, 8, c.WHITE) for x in (84, 164, 244, 324))
    return (
        rect(6, 6, 408, 228, c.WHITE)
        + _walls("M70 84V14H350V84M70 156V226H350V156M14 84H350M70 84H406V156H14V84M14 156H70")
        + _walls("M140 14V84M210 14V84M280 14V84M140 156V226M210 156V226M280 156V226")
        + doors
        + rect(66, 96, 8, 48, c.WHITE)
        + rect(346, 96, 8, 48, c.WHITE)
        + rect(12, 96, 6, 48, c.WHITE)
        + rect(402, 96, 6, 48, c.WHITE)
        + steps
        + circle(300, 204, 9, None, c.INK, _THIN)
        + circle(328, 204, 9, None, c.INK, _THIN)
    )


@draws("plans/crossroads", 400, 400)
def crossroads() -> str:
    """Four roads, a crossing on each, parked cars along one and a hedge along another."""
    crossings = "".join(
        rect(x, 122, 9, 22, c.SLATE) + rect(x, 256, 9, 22, c.SLATE) for x in range(154, 244, 18)
    ) + "".join(rect(122, y, 22, 9, c.SLATE) + rect(256, y, 22, 9, c.SLATE) for y in range(154, 244, 18))
    middle = path("M200 10V112M200 288V390M10 200H112M288 200H390", None, c.SLATE, _THIN)
    parked = "".join(rect(152, y, 22, 40, c.WHITE, 5, c.INK, _THIN) for y in (300, 348))
    hedge = "".join(circle(x, 138, 9, None, c.INK, _THIN) for x in range(300, 390, 18))
    return (
        rect(4, 4, 392, 392, c.WHITE)
        + _walls("M148 10V148H10M252 10V148H390M148 390V252H10M252 390V252H390")
        + crossings
        + middle
        + parked
        + hedge
    )


@draws("plans/lorry-above", 400, 300)
def lorry_above() -> str:
    """Body and cab from above, the driver a dot at the left in front; a broken line is the kerb."""
    kerb = "".join(line([(x, 232), (x + 18, 232)], c.SLATE, 4) for x in range(10, 390, 30))
    return (
        rect(4, 4, 392, 292, c.WHITE)
        + rect(90, 96, 176, 84, c.WHITE, 3, c.INK, _WALL)
        + rect(272, 100, 52, 76, c.WHITE, 8, c.INK, _WALL)
        + line([(310, 104), (310, 172)], c.INK, _THIN)
        + circle(296, 120, 7, c.INK)
        + kerb
    )


@draws("plans/red-disc", 120, 120)
def red_disc() -> str:
    return circle(60, 60, 54, c.RED)


@draws("plans/green-disc", 120, 120)
def green_disc() -> str:
    return circle(60, 60, 54, c.GREEN)
