"""Plans seen from above, in lines that pupils draw on: a home, a storey, a crossroads, a lorry; plain discs."""

from art import palette as c
from art import props as p
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


# Where the posts of a drill stand: hooks/campus/web/drill_plans.py knows the places by these coordinates.


def _school() -> str:
    """A storey with a staircase at either end above, the ground with the assembly point below, the gate."""
    steps = "".join(line([(x, 104), (x, 148)], c.INK, _THIN) for x in (38, 48, 58, 282, 292, 302))
    places = "".join(rect(x, 226, 22, 34, c.WHITE, 2, c.INK, _THIN) for x in (104, 136, 168, 200, 232))
    return (
        rect(4, 4, 412, 292, c.WHITE)
        + rect(10, 168, 330, 122, c.CREAM, 8)
        + rect(20, 16, 300, 136, c.WHITE)
        + _walls(
            "M20 16H320V152H306M278 152H62M34 152H20V16M20 66H320M66 104H274M95 16V66M170 16V66M245 16V66"
        )
        + _walls("M66 104V152M140 104V152M208 104V152M274 104V152")
        + "".join(rect(x, 62, 20, 8, c.WHITE) for x in (48, 122, 197, 272))
        + "".join(rect(x, 100, 20, 8, c.WHITE) for x in (92, 164, 231))
        + steps
        + rect(94, 216, 170, 54, None, 6, c.GREEN, _THIN)
        + places
        + _walls("M352 20V206M352 258V290")
        + rect(346, 206, 12, 52, c.WHITE, 0, c.INK, _THIN)
    )


@draws("plans/school", 420, 300)
def school() -> str:
    return _school()


@draws("plans/school-out", 420, 300)
def school_out() -> str:
    """The same, with the ways from both staircases to the assembly point."""
    return (
        _school()
        + line([(100, 85), (48, 85), (48, 100)], c.GREEN, 3)
        + line([(240, 85), (292, 85), (292, 100)], c.GREEN, 3)
        + p.arrow((48, 152), (92, 212), c.GREEN, 4)
        + p.arrow((292, 152), (266, 212), c.GREEN, 4)
    )


@draws("plans/bus", 420, 300)
def bus() -> str:
    """A bus from above, its front to the right, the ways from both doors to a place away from the road."""
    seats = "".join(
        rect(x, y, 18, 12, c.MIST, 3, c.INK, _THIN) for x in range(92, 250, 30) for y in (62, 76, 106, 120)
    )
    kerb = "".join(line([(x, 176), (x + 18, 176)], c.SLATE, 3) for x in range(16, 404, 30))
    return (
        rect(4, 4, 412, 292, c.WHITE)
        + rect(10, 184, 400, 106, c.CREAM, 8)
        + rect(50, 54, 270, 86, c.WHITE, 10, c.INK, _WALL)
        + line([(300, 58), (300, 136)], c.INK, _THIN)
        + circle(284, 76, 8, None, c.INK, _THIN)
        + seats
        + rect(262, 134, 28, 12, c.WHITE, 0, c.GREEN, _THIN)
        + rect(62, 48, 24, 12, c.WHITE, 0, c.GREEN, _THIN)
        + kerb
        + rect(96, 214, 170, 58, None, 6, c.GREEN, _THIN)
        + p.arrow((276, 148), (240, 210), c.GREEN, 4)
        + line([(74, 46), (74, 30), (30, 30), (30, 196)], c.GREEN, 3)
        + p.arrow((30, 196), (92, 236), c.GREEN, 4)
    )


@draws("plans/table", 420, 300)
def table() -> str:
    """A table with a plan on it, seats around, a board on the wall, the door."""
    seats = "".join(circle(x, y, 10, c.MIST, c.INK, _THIN) for x in (130, 180, 230, 280) for y in (96, 214))
    return (
        rect(4, 4, 412, 292, c.WHITE)
        + _walls("M14 14H406V286H14Z")
        + rect(394, 214, 18, 50, c.WHITE)
        + _door("M406 214H366Q366 264 406 264")
        + rect(130, 18, 160, 10, c.MIST, 0, c.INK, _THIN)
        + rect(100, 112, 210, 86, c.CREAM, 8, c.INK, _THIN)
        + rect(160, 130, 90, 50, c.WHITE, 2, c.INK, _THIN)
        + seats
        + circle(80, 155, 10, c.MIST, c.INK, _THIN)
    )
