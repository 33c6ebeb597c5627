"""Classes, staircases → who goes down where and in which turn, for a drill.

The rule, as the page and the papers say it too:

1. Classes of the ground floor use no stairs: turn 0.
2. In each building the lower floors go first; on a floor the classes go as they are written.
3. A class goes by the staircase that would then be the least full, measured by how many it carries at a
   time; of two alike by the first.
4. On a staircase as many classes go in one turn as together are no more than it carries at its narrowest,
   where all floors meet; the next class begins the next turn.

``docs/assets/planner.js`` does the same; a test holds them equal.
"""

from collections import defaultdict
from typing import Any

from campus.models import School
from campus.models.school import Staircase

RULE = (
    "一楼的班不走楼梯，直接从最近的门出去。",
    "同一座楼，低楼层先走；同一层，照填写的先后走。",
    "每个班走排进去以后最不满的那条楼梯（按人数和一批最多几人的比算），一样满就走写在前面的。",
    "一条楼梯一批的人，加起来不超过最窄那一段一批最多的人数；放不下的班，排下一批。",
)
"""The same for those who read the page and the papers."""


def turns(school: School) -> list[dict[str, Any]]:
    """Each class once, in the order in which its building empties: its own fields, ``stair`` and ``turn``."""
    assigned: dict[tuple[str, str], int] = defaultdict(int)
    turn: dict[tuple[str, str], tuple[int, int]] = {}  # the number of the last turn, and who is in it
    rows = []
    buildings = list(dict.fromkeys(room.building for room in school.classes))
    for room in sorted(school.classes, key=lambda it: (buildings.index(it.building), it.floor)):
        stair, number = "", 0
        wide = [it for it in school.stairs if it.building == room.building and it.capacity >= room.pupils]
        if room.floor > 1 and wide:

            def fullness(it: Staircase, pupils: int = room.pupils) -> float:
                return (assigned[it.building, it.name] + pupils) / it.capacity

            best = min(wide, key=fullness)
            key = (best.building, best.name)
            assigned[key] += room.pupils
            number, load = turn.get(key, (1, 0))
            if load + room.pupils > best.capacity:
                number, load = number + 1, 0
            turn[key] = (number, load + room.pupils)
            stair = best.name
        rows.append({**room.model_dump(), "stair": stair, "turn": number})
    return rows
