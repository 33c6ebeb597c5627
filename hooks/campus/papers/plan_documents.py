"""年度安全教育计划 in the form that schools file: the dated plan of a school in, a document out."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.models import School
from campus.papers.document_parts import section, signed, table
from campus.press.blocks import Block, Document, Heading, Items, Text, Title
from campus.text.endnotes import Endnotes
from campus.text.sheets import SITE_COLOUR
from campus.year import plan_rows, planner, stairs

Rows = Mapping[str, list[list[str]]]
_BOARD = (  # what every plan says; the numbers stand in its tables
    "把安全教育排进每一天：每天放学前一分钟，每周五分钟，放假前三十分钟，每月一次集会和一次演练，"
    "每个学段每学期不少于六课时。",
    "先保证安全有序，再求快；不打卡，不排名，不要家长交回任何东西。",
)


def plan(catalogue: Catalogue, _year: str) -> Document:
    """Of the school of school.yml."""
    return of_school(catalogue, catalogue.school)


def of_school(catalogue: Catalogue, school: School) -> Document:
    """Of any school; its name is a form control where it has none of its own."""
    data = catalogue.once(plan_items.items)
    rows = plan_rows.rows(data, planner.plan(data, school), school)
    return year(catalogue, rows, _named(catalogue, school), title(school), plan_rows.remark(school))


def title(school: School) -> str:
    start = school.terms[0].first.year
    return f"{start}—{start + 1}学年安全教育计划"


def _named(catalogue: Catalogue, school: School) -> str:
    return school.name if school is not catalogue.school else "[=学校]"


def year(catalogue: Catalogue, rows: Rows, name: str, title: str, remark: str) -> Document:
    """The plan of a school called ``name``; ``remark``: how sure its days off are."""
    head = Title(f"{name}\n\n{title}", align="center")
    return official(catalogue, title, "年度计划", (head, *_blocks(catalogue, rows, name, remark)))


def official(catalogue: Catalogue, title: str, kind: str, blocks: Iterable[Block]) -> Document:
    """What a school files or hands in; ``kind``: 年度计划, 课时表 and so on."""
    return Document(
        title,
        kind,
        f"安全教育，{kind}，1530，演练",
        catalogue.school.checked.isoformat(),
        SITE_COLOUR,
        (f"校园安全课 · {kind}", title),
        tuple(blocks),
        official=True,
    )


_DRILLS = (
    "应急演练工作计划表",
    "drills",
    "序号 1.1 centre | 拟演练预案名称 3.4 | 拟演练时间 1.9 centre | 拟演练地点 1.7 | 拟演练队伍 0"
    " | 专业性演练 1.4 centre | 综合性演练 1.4 centre | 指导部门 2.8",
)
# The tables of a year plan: heading, rows, columns.
_TABLES = (
    ("全年要做到的", "counts", "做什么 2.6 strong | 已排/要多少 4.6 | 谁这样要求 0 | 还差什么，怎么补 3"),
    ("每月安排", "months", "月份 2.6 strong | 主题 3.4 | 集会 3.6 | 演练 0 | 负责人 2 blank"),
    _DRILLS,
    ("放假前三十分钟", "holidays", "日期 3 strong | 假期 3 | 讲什么 0"),
    ("各学段安全课", "lessons", "学段 3 strong | 哪一周 4 | 课 0 | 任课 2 blank"),
    ("教职工培训和学法", "training", "哪一周 4 strong | 谁 2.6 | 种类 2.2 | 题目 0 | 主讲 1.8 blank"),
    ("每周安排", "weeks", "周 2.2 strong | 日期 2.6 | 主题 3 | 五分钟 0 | 国旗下讲话 3 | 教职工会 3"),
)
_REMARK = (
    "备注：教育部《中小学幼儿园应急疏散演练指南》要求中小学每月至少演练一次、幼儿园每季度至少一次。"
    "用校车的学校，每学期另有一次校车疏散演练。每次演练留下方案、总结、效果评估和照片。"
)


def drill_table(catalogue: Catalogue, rows: Rows, name: str, title: str) -> Document:
    """应急演练工作计划表, the form that schools hand in."""
    kind, key, heads = _DRILLS
    blocks = (Title(f"{name}{title}", align="center"), table(heads, rows[key], caption=kind), Text(_REMARK))
    return official(catalogue, f"{name}{title}", kind, blocks)


Rooms = Literal["none", "classes", "stairs"]


def duties(catalogue: Catalogue, rows: Rows, told: Mapping[str, str], rooms: Rooms) -> Document:
    """Who does what in one drill, with the school's classes, or also which staircase each goes by.

    ``told``: name, drill, when and people; ``rows`` besides those of the plan: roles and orders.
    """

    def blocks() -> Iterator[Block]:
        yield Title(f"{told['name']}\n\n{told['drill']}人员分工表", align="center")
        yield Text(f"演练日期：{told['when']}。{told['people']}")
        yield from section(
            "岗位", "岗位 2.4 strong | 谁来当 3 | 位置 3 | 第一件事 0 | 姓名、替补 2.2 blank", rows["roles"]
        )
        if rooms == "classes":
            yield from section(
                "各班清点",
                "楼 3 | 楼层 1.6 centre | 班 3 strong | 人数 1.6 centre | 带班老师 0 blank | 实到 2 blank",
                rows["rooms"],
            )
        if rooms == "stairs":
            yield Heading("各班走哪条楼梯")
            yield Items(stairs.RULE, "number")
            yield table("2.6 strong | 0", rows["orders"], caption="次序")
            yield table(
                "楼 2.4 | 楼层 1.4 centre | 班 2.4 strong | 人数 1.4 centre | 楼梯 2.4 | 次序 2"
                " | 带班老师 0 blank | 实到 1.4 blank",
                rows["stairs"],
                caption="各班走哪条楼梯",
            )
            yield from section(
                "每个楼梯口站一名成人",
                "楼 2.6 | 楼梯 2.6 strong | 站在哪里 3 | 经过多少人 2.4 centre | 姓名、替补 0 blank",
                rows["landings"],
            )
        yield from signed("[=学校]" if told["name"].startswith("[") else told["name"])

    return official(catalogue, f"{told['drill']}人员分工表", "人员分工表", blocks())


def _blocks(catalogue: Catalogue, rows: Rows, name: str, remark: str) -> Iterator[Block]:
    notes = Endnotes(catalogue)
    yield Heading("总的要求")
    for text in _BOARD:
        yield Text(text)
    yield Text(remark)
    for heading, key, heads in _TABLES:
        yield from section(heading, heads, rows[key])
    yield Heading("依据")
    for duty in catalogue.duties.values():
        notes.spoken(duty.asks)
    yield Text("、".join(notes.titles()) + "。")
    yield from signed(name)
