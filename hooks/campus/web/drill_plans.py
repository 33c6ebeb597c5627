"""The posts of a drill on a plan: which plan, and near what on it each role stands.

The plans are drawn by scripts/art/plans.py, in the coordinates used here. They are schematic: a post lies
at the first place of the plan that the role's own words name; a role whose words name none moves about.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from campus.content.catalogue import Catalogue
from campus.models import Drill, Role


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a plan: its name on it, where that stands, and how people call it (a regular expression).

    ``below``: how far under the name the marks of its posts are.
    """

    name: str
    x: int
    y: int
    called: str
    below: int = 15


@dataclass(frozen=True, slots=True)
class Post:
    """A role with its number in the drill, and the middles of its marks: none where it moves about."""

    number: int
    role: Role
    marks: tuple[tuple[int, int], ...] = ()


_OUTSIDE = "集合点"  # where a signal to leave sends people, when not to a shelter
_SCHOOL = (
    Place(
        *("房间", 57, 34),
        "教室|寝室|床边|这一间|本室|讲台|座位|队首|学生身边|学生旁边|学生所在(?!的室外)|准备室|前门|后门|走廊尽头的房间|楼层的一间教室|自己所在",
    ),
    Place("广播室", 207, 34, "广播室"),
    Place("值班室", 282, 34, "值班室|办公室|监控"),
    Place("走廊", 180, 79, "走廊|本层|楼层|隔离线|警戒线"),
    Place("医务、观察", 103, 121, "医务室|医疗点|医务点|校医室|观察室|水龙头|洗眼器"),
    Place("食堂、配电", 241, 121, "配电|食堂|燃气|地下室|厨房|备餐|餐厅|总阀"),
    Place("楼梯", 300, 164, "楼梯|转角|平台|出口|楼门"),
    Place("操场", 180, 211, "集合点|操场|空地|等待区|篮球场|上风", 68),
    Place("校门", 386, 232, "校门|大门|门卫|门厅|东门"),
    Place("楼外", 386, 60, "楼外|外侧|外围|室外|户外"),
)
_BUS = (
    Place("驾驶座", 300, 92, "驾驶座"),
    Place("过道", 170, 98, "过道"),
    Place("座位", 120, 70, "座位|学生身边"),
    Place("前门", 296, 164, "前门"),
    Place("安全门", 110, 36, "安全门"),
    Place("车头", 352, 116, "车头"),
    Place("安全区", 180, 234, "安全区|等候线|集合点"),
    Place("值班室", 372, 30, "值班室|办公室"),
)
_TABLE = (
    Place("桌子一头", 58, 155, "桌子一头"),
    Place("桌边", 206, 100, "桌子侧面|手边|旁$|对面|平面图|左手边|右手边"),
    Place("门边", 350, 200, "靠门"),
    Place("白板", 210, 46, "白板"),
    Place("外圈", 206, 262, "外圈"),
)
PLANS: Mapping[str, tuple[Place, ...]] = {
    "plans/school": _SCHOOL,
    "plans/school-out": _SCHOOL,
    "plans/bus": _BUS,
    "plans/table": _TABLE,
}
_APART = 19  # between the middles of two marks, whose radius is 8
_ROW = 4


def plan_of(catalogue: Catalogue, drill: Drill) -> str:
    """The name of the drawing: of a bus, of a table, or of a school, with ways out where people leave."""
    if drill.bus:
        return "plans/bus"
    if drill.level == "桌面":
        return "plans/table"
    ways = [signal.means for signal, _ in catalogue.drill_signals(drill) if signal.leaves]
    outside = bool(ways) and all(_OUTSIDE in means for means in ways)  # a shelter is not outside
    return "plans/school-out" if outside else "plans/school"


def posts(drill: Drill, plan: str) -> list[Post]:
    """Every role in the order of the drill. Several at one place stand side by side below its name."""
    stands = [_places(role, PLANS[plan]) for role in drill.roles]
    crowd: dict[str, list[int]] = {}
    for number, places in enumerate(stands):
        for place in places:
            crowd.setdefault(place.name, []).append(number)

    def mark(number: int, place: Place) -> tuple[int, int]:
        beside = crowd[place.name]
        row, column = divmod(beside.index(number), _ROW)
        width = min(_ROW, len(beside) - row * _ROW)
        x = place.x + round((column - (width - 1) / 2) * _APART)
        return x, place.y + place.below + row * _APART

    return [
        Post(number + 1, role, tuple(mark(number, place) for place in stands[number]))
        for number, role in enumerate(drill.roles)
    ]


def _places(role: Role, places: tuple[Place, ...]) -> list[Place]:
    """Where a role begins: what its place names first, or each of several; else what its name says."""
    begins = re.split(r"[，；]", role.place)[0]
    for text in (begins, role.name):
        named = [found for piece in re.split(r"[、和或]", text) if (found := _named(piece, places))]
        if named:
            return list({place.name: place for place in named}.values())
    return []


def _named(text: str, places: tuple[Place, ...]) -> Place | None:
    """The place that is named first."""
    found = [(match.start(), place) for place in places if (match := re.search(place.called, text))]
    return min(found, key=lambda pair: pair[0])[1] if found else None
