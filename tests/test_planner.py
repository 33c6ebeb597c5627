"""The year plan of any school: nothing on a day off, nothing twice in a term, the same in the browser."""

import datetime
import json
import random
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest

from campus import year_plan
from campus.content import markup, plan_items
from campus.content.catalogue import Catalogue
from campus.content.entries import load_yaml
from campus.content.problems import ContentError
from campus.models import Region, School, Stage
from campus.models.talk import Talk
from campus.papers import plan_documents
from campus.year import plan_events, plan_rows, planner
from campus.year.school_year import DAY, SchoolYear
from conftest import NODE, TESTS

SCHOOLS = 500
Plans = list[tuple[School, planner.Plan]]


def some_talks(chance: random.Random, topics: list[str]) -> list[dict[str, Any]]:
    """A bank of what could be said: every use, with and without conditions, too little here and there."""
    found = []
    for use, number in {
        "一分钟": 180,
        "五分钟": 40,
        "国旗下讲话": 22,
        "月会": 9,
        "第一课": 5,
        "放假前": 7,
        "三分钟": 30,
        "岗位培训": 7,
        "法规学习": 3,
    }.items():
        for at in range(number):
            months = chance.choice([[], chance.sample(range(1, 13), 3)])
            found.append(
                {
                    "id": f"{use}{at}",
                    "use": use,
                    "title": use,
                    "topic": chance.choice(topics),
                    "months": months or ([1 + at] if use == "月会" else []),
                    "holiday": ["国庆中秋", "元旦", "寒假", "清明", "五一", "端午", "暑假"][at % 7],
                    "stages": chance.sample([stage.code for stage in Stage], 3),
                    "tomorrow": chance.choice(["", "", "", "周末", "假期", "演练"])
                    if use == "一分钟"
                    else "",
                    "regions": chance.choice([[], [], ["沿海"], ["北方", "山区"]]),
                    "only": chance.choice([[], [], [], ["住宿"], ["校车"]]),
                    "term": ["秋季", "春季"][at % 2],
                    "post": ["班主任", "保安", "宿管", "校车人员", "保安"][at % 5]
                    if use == "岗位培训"
                    else "",
                }
            )
    return found


def some_school(chance: random.Random, drills: list[str]) -> dict[str, Any]:
    """A legal profile: as a school writes it into school.yml."""
    year = chance.choice([2026, 2027, 2028])
    autumn = datetime.date(year, 8, 24) + chance.randrange(20) * DAY
    winter = datetime.date(year + 1, 1, 5) + chance.randrange(24) * DAY
    spring = winter + chance.randrange(10, 40) * DAY
    summer = datetime.date(year + 1, 6, 10) + chance.randrange(45) * DAY
    own = sorted(chance.sample(range((summer - autumn).days), chance.randrange(6)))
    planned = [
        {"month": chance.randrange(1, 13), "drill": chance.choice(drills)}
        for _ in range(chance.randrange(1, 13))
    ]
    return {
        "name": "一所学校",
        "region": chance.choice([region.value for region in Region]),
        "stages": sorted(
            chance.sample([stage.value for stage in Stage], chance.randrange(1, len(Stage) + 1)),
            key=[stage.value for stage in Stage].index,
        ),
        "boarding": chance.random() < 0.5,
        "school_bus": chance.random() < 0.5,
        "checked": f"{year}-08-01",
        "terms": [
            {"name": "秋季", "first": autumn.isoformat(), "last": winter.isoformat()},
            {"name": "春季", "first": spring.isoformat(), "last": summer.isoformat()},
        ],
        "rest_days": {(autumn + at * DAY).isoformat(): "运动会" for at in own[::2]},
        "school_days": {(autumn + at * DAY).isoformat(): "补课" for at in own[1::2]},
        "drills": planned,
        **some_rooms(chance),
    }


def some_rooms(chance: random.Random) -> dict[str, Any]:
    """Staircases that carry each class, and up to forty classes; or none at all."""
    if chance.random() < 0.3:
        return {}
    buildings = ["教学楼", "北楼", "小楼"][: chance.randrange(1, 4)]
    stairs = [
        {"building": building, "name": name, "capacity": chance.randrange(60, 160)}
        for building in buildings
        for name in ["东楼梯", "西楼梯", "中楼梯"][: chance.randrange(1, 4)]
    ]
    classes = [
        {
            "building": chance.choice(buildings),
            "floor": chance.randrange(1, 7),
            "name": f"{number}班",
            "pupils": chance.randrange(20, 61),
        }
        for number in range(chance.randrange(1, 41))
    ]
    return {"stairs": stairs, "classes": classes}


@pytest.fixture(scope="module")
def data(real: Catalogue) -> dict[str, Any]:
    chance = random.Random(14)
    made = plan_items.items(real)
    made["talks"] = some_talks(chance, list(real.topics))
    made["briefings"] = []
    return made


@pytest.fixture(scope="module")
def schools(real: Catalogue) -> list[dict[str, Any]]:
    chance = random.Random(2026)
    made = [year_plan.read(path) for path in sorted((TESTS / "schools").glob("*.yml"))]
    own = [school.model_dump(mode="json", by_alias=True) for school in made]
    return [*own, *(some_school(chance, list(real.drills)) for _ in range(SCHOOLS))]


@pytest.fixture(scope="module")
def plans(data: dict[str, Any], schools: list[dict[str, Any]]) -> Plans:
    found = []
    for profile in schools:
        school = School.model_validate(profile)
        plan = planner.plan(data, school)
        told = {"rows": plan_rows.rows(data, plan, school)}
        told |= {"events": plan_events.events(data, plan, school)}  # type: ignore[dict-item]
        told |= {"remark": plan_rows.remark(school)}  # type: ignore[dict-item]
        found.append((school, {**plan, **told}))
    return found


def test_the_browser_makes_the_same_plan(
    data: dict[str, Any], schools: list[dict[str, Any]], plans: Plans, real: Catalogue
) -> None:
    assert NODE
    told = json.dumps({"data": data, "calendar": plan_items.calendar(real), "schools": schools})
    ran = subprocess.run(
        [NODE, str(TESTS / "planner.mjs")], input=told, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    for (school, plan), other in zip(plans, json.loads(ran.stdout), strict=True):
        assert plan == other, (school.terms, _difference(plan, other))


def _difference(left: Any, right: Any, path: str = "") -> str:
    if isinstance(left, dict) and isinstance(right, dict):
        keys = [key for key in {**left, **right} if left.get(key) != right.get(key)]
        return _difference(left.get(keys[0]), right.get(keys[0]), f"{path}.{keys[0]}")
    if isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        at = next(at for at, pair in enumerate(zip(left, right, strict=True)) if pair[0] != pair[1])
        return _difference(left[at], right[at], f"{path}[{at}]")
    return f"{path}: {left} / {right}"


def minutes(plan: planner.Plan, term: str, stage: str) -> Iterator[str]:
    for week in plan["weeks"]:
        for row in week["days"]:
            if week["term"] == term and row["minute"][stage]:
                yield row["minute"][stage]


def test_nothing_is_planned_on_a_day_off_or_twice_in_a_term(plans: Plans) -> None:
    for school, plan in plans:
        year = SchoolYear(school)
        days = [row["date"] for week in plan["weeks"] for row in week["days"]]
        dated = [*days, *(row["date"] for row in plan["holidays"]), *(row["date"] for row in plan["first"])]
        assert all(year.is_school_day(datetime.date.fromisoformat(day)) for day in dated)
        for term in ("秋季", "春季"):
            for stage in plan["lessons"]:
                said = Counter(minutes(plan, term, stage))
                assert not said or max(said.values()) == 1
            flags = [week["flag"] for week in plan["weeks"] if week["term"] == term and week["flag"]]
            assert len(flags) == len(set(flags))


def test_what_is_said_fits_the_school_the_month_and_tomorrow(data: dict[str, Any], plans: Plans) -> None:
    talks = {talk["id"]: talk for talk in data["talks"]}
    for school, plan in plans:
        for week in plan["weeks"]:
            for row in week["days"]:
                for stage, key in row["minute"].items():
                    if key is None:
                        continue
                    talk = talks[key]
                    assert stage in talk["stages"]
                    assert not talk["months"] or int(row["date"][5:7]) in talk["months"]
                    assert not talk["regions"] or school.region.value in talk["regions"]
                    assert not talk["tomorrow"] or talk["tomorrow"] == row["tomorrow"]
                    assert "住宿" not in talk["only"] or school.boarding
                    assert "校车" not in talk["only"] or school.school_bus


def test_drills_are_for_buses_and_boarders_that_the_school_has(plans: Plans, data: dict[str, Any]) -> None:
    drills = {it["id"]: it for it in data["drills"]}
    assert any(it["boarding"] for it in drills.values())
    for school, plan in plans:
        for row in (row for month in plan["months"] for row in month["drills"]):
            assert school.boarding or not drills[row["drill"]]["boarding"]
            assert school.school_bus or not drills[row["drill"]]["bus"]


def test_counters_count_what_is_there(plans: Plans) -> None:
    for school, plan in plans:
        counted = {(row["duty"], row["of"]): row for row in plan["counts"]}
        days = sum(len(week["days"]) for week in plan["weeks"])
        for stage in school.stages:
            row = counted["minutes", stage.code]
            assert row["need"] == days
            told = [*minutes(plan, "秋季", stage.code), *minutes(plan, "春季", stage.code)]
            assert row["have"] == len(told)
            lessons = plan["lessons"][stage.code]
            assert len({row["lesson"] for row in lessons}) == len(lessons)
            assert len({row["monday"] for row in lessons}) == len(lessons)
            assert len(lessons) == sum(
                counted["lessons", f"{stage.code} {term}"]["have"] for term in ("秋季", "春季")
            )


def test_a_drill_at_a_table_stands_for_none_of_the_pupils(plans: Plans, data: dict[str, Any]) -> None:
    staff = {it["id"] for it in data["drills"] if it["staff"]}
    assert {"tabletop", "mass-event-tabletop"} == staff
    months_of_staff_alone = 0
    for _, plan in plans:
        counted = {row["duty"]: row for row in plan["counts"]}
        held = [{row["drill"] for row in month["drills"]} for month in plan["months"]]
        months_of_staff_alone += sum(bool(month) and month <= staff for month in held)
        assert counted["drills"]["have"] == sum(bool(month - staff) for month in held)
        tables = sum(row["drill"] in staff for row in plan["drills"])
        assert counted.get("tabletops", {"have": 0})["have"] == tables
    assert months_of_staff_alone


def test_each_post_and_all_staff_hear_two_a_term(plans: Plans, data: dict[str, Any]) -> None:
    modules: dict[str, list[str]] = {}
    for talk in data["talks"]:
        modules.setdefault(talk["post"], []).append(talk["id"])
    for school, plan in plans:
        for term in {week["term"] for week in plan["weeks"]}:
            sessions = [row for row in plan["training"] if row["term"] == term and row["post"]]
            posts = {"班主任", "保安", *["宿管"] * school.boarding, *["校车人员"] * school.school_bus}
            heard = Counter(row["post"] for row in sessions)
            assert set(heard) <= posts
            assert set(heard.values()) == {2}
            told = [(row["talk"], row["form"]) for row in sessions]
            assert len(told) == len(set(told)), "nothing twice in a term"
            assert all(row["talk"] in modules[row["post"]] for row in sessions)


def test_no_staircase_carries_more_than_it_can_and_lower_floors_go_first(plans: Plans) -> None:
    allocated = 0
    for school, plan in plans:
        rows = plan["stairs"]
        assert sorted(row["name"] for row in rows) == sorted(room.name for room in school.classes)
        for stair in school.stairs:
            own = [row for row in rows if (row["building"], row["stair"]) == (stair.building, stair.name)]
            load: Counter[int] = Counter()
            for row in own:
                load[row["turn"]] += row["pupils"]
            allocated += len(own)
            assert all(number <= stair.capacity for number in load.values())
            assert set(load) == set(range(1, len(load) + 1)), "no turn is empty"
            assert [row["turn"] for row in own] == sorted(row["turn"] for row in own)
            assert [row["floor"] for row in own] == sorted(row["floor"] for row in own)
        assert all((row["floor"] == 1) == (row["turn"] == 0) == (not row["stair"]) for row in rows)
    assert allocated > SCHOOLS


def test_every_event_of_a_calendar_has_a_uid_of_its_own(plans: Plans) -> None:
    for _, plan in plans:
        uids = [event["uid"] for event in plan["events"]]
        assert len(uids) == len(set(uids))


def test_each_class_hears_a_quote_in_its_own_words(real: Catalogue) -> None:
    said, several = plan_items.said(real), 0
    for key, text in said.items():
        talk = real.talks[key]
        several += not isinstance(text, str)
        for stage in talk.stages:
            words = text if isinstance(text, str) else text[stage.code]
            for name in markup.quotes(talk.said):
                assert real.wording(name, stage).rstrip("。") in words, (key, stage)
    assert several > 100


def test_every_use_of_the_plan_is_a_use_of_talks(data: dict[str, Any]) -> None:
    assert set(Talk.USES) <= {talk["use"] for talk in data["talks"]}


EVERY_DAY = {(datetime.date(2022, 9, 1) + at * DAY).isoformat(): "放假" for at in range(330)}

# 名称, 时间, 地点, 队伍, 专业性, 综合性, 指导部门: the plan counts from March, a calendar year.
TABLE_OF_2023 = """
消防演练 | 3月 | 全区学校 | 学校师生 | √ | | 可邀请消防部门指导
反恐防暴 | 4月 | 全区学校 | 学校师生、保安人员 | √ | | 可邀请公安部门指导
地震疏散 | 5月 | 全区学校 | 学校师生 | √ | | 可邀请地震（应急）部门指导
气象、自然灾害（台风、暴雨等） | 6月 | 全区学校 | 学校师生 | | √ | 可邀请当地乡镇（街道）指导
反恐防暴 | 9月 | 全区学校 | 学校师生、实验室管理员 | √ | | 可邀请应急部门指导
实验室及危化品使用 | 10月 | 全区学校 | 学校师生、保安人员 | √ | | 可邀请公安部门指导
消防演练 | 11月 | 全区学校 | 学校师生 | √ | | 可邀请消防部门指导
突发事件案例模拟训练（主题待定） | 12月 | 全区学校 | 学校师生 | | √ | 可邀请相关部门指导
"""


def test_a_real_plan_comes_out_cell_for_cell(real: Catalogue) -> None:
    text = (TESTS / "plan-2023.yml").read_text("utf-8")
    school = School.model_validate(load_yaml("plan-2023.yml", text).data)
    data = plan_items.items(real)
    made = plan_rows.rows(data, planner.plan(data, school), school)["drills"]
    by_month = sorted((row[1:] for row in made), key=lambda row: int(row[1].removesuffix("月")))
    wanted = [[cell.strip() for cell in row.split("|")] for row in TABLE_OF_2023.strip().split("\n")]
    assert by_month == wanted


def test_a_school_of_its_own_gets_its_files(real: Catalogue, tmp_path: Path) -> None:
    profile = tmp_path / "school.json"
    text = (TESTS / "plan-2023.yml").read_text("utf-8")
    told = {"version": 1, "school": load_yaml("plan-2023.yml", text).data}  # as a browser saves it
    profile.write_text(json.dumps(told, default=str, indent=1), "utf-8")
    names = list(year_plan.write(real, [profile], tmp_path / "out"))
    assert [name.partition("学年")[2] for name in names] == [
        "安全教育计划.docx",
        "安全教育计划.xlsx",
        "应急演练工作计划表.docx",
    ]
    wanted = [[cell.strip() for cell in row.split("|")] for row in TABLE_OF_2023.strip().split("\n")]
    for name in (names[0], names[2]):
        document = docx.Document(str(tmp_path / "out" / name))
        (drills,) = [table for table in document.tables if table.cell(0, 1).text == "拟演练预案名称"]
        made = [[cell.text for cell in row.cells][1:] for row in drills.rows][1:]
        assert sorted(made) == sorted(wanted)


def test_a_school_with_classes_gets_a_list_for_every_drill(real: Catalogue, tmp_path: Path) -> None:
    profile = load_yaml("plan-2023.yml", (TESTS / "plan-2023.yml").read_text("utf-8")).data
    profile["stairs"] = [{"building": "教学楼", "name": "东楼梯", "capacity": 90}]
    profile["classes"] = [{"building": "教学楼", "floor": 3, "name": "五（1）班", "pupils": 45}]
    (tmp_path / "school.json").write_text(json.dumps(profile, default=str, indent=1), "utf-8")
    names = list(year_plan.write(real, [tmp_path / "school.json"], tmp_path))
    lists = [name.partition(" ")[2] for name in names if name.endswith("人员分工表.docx")]
    assert len(lists) == len({it["drill"] for it in profile["drills"]})
    assert "消防演练人员分工表.docx" in lists


@pytest.mark.parametrize(
    ("text", "told"),
    [("name: 学校", "缺少"), ("{", "school.yml"), ('{"name": "学校", "terms": 3}', "缺少")],
)
def test_a_profile_that_is_wrong_is_told_of_and_nothing_is_written(
    text: str, told: str, real: Catalogue, tmp_path: Path
) -> None:
    (tmp_path / "school.yml").write_text(text, "utf-8")
    with pytest.raises(ContentError, match=told):
        list(year_plan.write(real, [tmp_path / "school.yml"], tmp_path / "out"))
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"terms": [["2022-09-04", "2023-01-16"], ["2023-02-13", "2023-06-30"]]}, "不上课（周末）"),
        ({"terms": [["2022-09-01", "2022-09-20"], ["2023-02-13", "2023-06-30"]]}, "六节课一周一节排不下"),
        ({"terms": [["2022-09-01", "2023-02-16"], ["2023-02-13", "2023-06-30"]]}, "要在秋季学期结束"),
        ({"terms": [["2022-09-01", "2022-08-16"], ["2023-02-13", "2023-06-30"]]}, "要晚于 first"),
        ({"rest_days": EVERY_DAY}, "只有 0 个上课日"),
        ({"drills": [{"month": 9, "drill": "moon"}]}, "没有这个演练：“moon”"),
        (
            {"drills": [{"month": 9, "drill": "lab-spill", "date": "2022-09-10"}]},
            "2022-09-10 不能用",
        ),
        ({"classes": [{"building": "楼", "floor": 2, "name": "班", "pupils": 40}]}, "那座楼没有写楼梯"),
        (
            {"classes": [{"building": "楼", "floor": 1, "name": f"{at}", "pupils": 40} for at in range(120)]},
            "100",
        ),
    ],
)
def test_a_year_that_cannot_be_is_told_of(
    fields: dict[str, Any], told: str, real: Catalogue, tmp_path: Path
) -> None:
    profile = load_yaml("plan-2023.yml", (TESTS / "plan-2023.yml").read_text("utf-8")).data | fields
    if "terms" in fields:
        names = ("秋季", "春季")
        profile["terms"] = [
            {"name": name, "first": first, "last": last}
            for name, (first, last) in zip(names, fields["terms"], strict=True)
        ]
    (tmp_path / "school.json").write_text(json.dumps(profile, default=str, indent=1), "utf-8")
    with pytest.raises(ContentError, match=told):
        list(year_plan.write(real, [tmp_path / "school.json"], tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_the_default_schools_plan_leaves_its_name_to_be_filled_in(real: Catalogue) -> None:
    document = plan_documents.plan(real, "")
    assert document.official
    assert any("[=学校]" in getattr(block, "text", "") for block in document.blocks)
    weeks = [block for block in document.blocks if getattr(block, "caption", "") == "每周安排"]
    assert len(weeks[0].rows) == len(planner.plan(plan_items.items(real), real.school)["weeks"])  # type: ignore[union-attr]
