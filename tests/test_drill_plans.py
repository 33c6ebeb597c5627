"""The plan of a drill: which drawing, and where on it each post of the drill stands."""

from pathlib import Path

import pytest

from campus.content.catalogue import Catalogue
from campus.models import Role
from campus.web import drill_plans
from conftest import drill


def role(place: str, name: str = "引导员") -> Role:
    return Role(name=name, who="一名教师", place=place, duties=("看。", "说。"))


def stands(place: str, name: str = "引导员", plan: str = "plans/school") -> list[str]:
    """Names of the places where a role is marked."""
    made = drill(roles=[role(place, name).model_dump() for _ in range(8)])
    post = drill_plans.posts(made, plan)[0]
    names = []
    for x, y in post.marks:
        near = min(drill_plans.PLANS[plan], key=lambda it: (it.x - x) ** 2 / 9 + (it.y + it.below - y) ** 2)
        names.append(near.name)
    return names


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("广播室，备手提喇叭", ["广播室"]),
        ("集合点旁的高处，看得见全部班级", ["操场"]),
        ("先到集合点，再到走廊隔离线外", ["操场"]),  # where it begins
        ("校门和楼外", ["校门", "楼外"]),
        ("每层走廊尽头的房间", ["房间"]),
        ("学生所在的室外", ["楼外"]),
        ("掩蔽处入口外，看得见楼梯口", []),
        ("有“呕吐物”卡片的地方", []),  # nowhere rather than somewhere wrong
    ],
)
def test_a_post_is_marked_where_its_words_say(place: str, wanted: list[str]) -> None:
    assert stands(place) == wanted


def test_a_post_whose_place_says_nothing_stands_where_its_name_says() -> None:
    assert stands("贴墙站，身体不占走道", "楼梯口与转角引导员") == ["楼梯"]


def test_no_two_marks_lie_on_one_another(real: Catalogue) -> None:
    for key, entry in real.drills.items():
        plan = drill_plans.plan_of(real, entry)
        assert plan in real.pictures
        marks = [mark for post in drill_plans.posts(entry, plan) for mark in post.marks]
        assert len(marks) == len(set(marks)), key
        assert all(0 < x < 420 and 0 < y < 300 for x, y in marks), key
        assert len(drill_plans.posts(entry, plan)) == len(entry.roles)


def test_each_drill_has_the_plan_of_its_place(catalogue: Catalogue) -> None:
    fire = catalogue.drills["fire-evacuation"]
    assert drill_plans.plan_of(catalogue, fire) == "plans/school-out"
    assert drill_plans.plan_of(catalogue, drill(bus=True)) == "plans/bus"
    assert drill_plans.plan_of(catalogue, drill(level="桌面")) == "plans/table"


def test_no_way_is_drawn_to_a_place_outside_where_people_go_elsewhere(real: Catalogue) -> None:
    for entry in real.drills.values():
        if drill_plans.plan_of(real, entry) == "plans/school-out":
            told = [signal.means for signal, _ in real.drill_signals(entry) if signal.leaves]
            assert told
            assert all("集合点" in means for means in told)
    assert drill_plans.plan_of(real, real.drills["violence-lockdown"]) == "plans/school"
    assert drill_plans.plan_of(real, real.drills["air-raid-shelter"]) == "plans/school"


def test_the_drawings_are_there(real: Catalogue) -> None:
    for name in drill_plans.PLANS:
        assert real.pictures[name].size == (420, 300)
        assert Path(real.root, "content/art", f"{name}.svg").is_file()
