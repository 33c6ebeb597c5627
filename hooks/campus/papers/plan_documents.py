"""年度安全教育计划 in the form that schools file: the dated plan of a school in, a document out."""

from collections.abc import Iterator, Mapping

from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.models import School
from campus.press.blocks import Block, Document, Heading, Line, Table, Text, Title, columns
from campus.text.endnotes import Endnotes
from campus.text.sheets import SITE_COLOUR
from campus.year import plan_rows, planner

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
    data = plan_items.items(catalogue)
    rows = plan_rows.rows(data, planner.plan(data, school), school)
    start = school.terms[0].first.year
    title = f"{start}—{start + 1}学年安全教育计划"
    named = school.name if school is not catalogue.school else "[=学校]"
    return Document(
        title,
        "年度计划",
        "安全教育，年度计划，1530，演练",
        school.checked.isoformat(),
        SITE_COLOUR,
        ("校园安全课 · 年度计划", title),
        (Title(f"{named}\n\n{title}", align="center"), *_blocks(catalogue, rows)),
        official=True,
    )


def _blocks(catalogue: Catalogue, rows: Rows) -> Iterator[Block]:
    notes = Endnotes(catalogue)
    yield Heading("总的要求")
    for text in _BOARD:
        yield Text(text)
    yield Heading("全年要做到的")
    yield Table(
        columns("做什么 2.6 strong | 已排/要多少 4.6 | 谁这样要求 0 | 还差什么，怎么补 3"),
        tuple(map(tuple, rows["counts"])),
        caption="全年要做到的",
    )
    yield Heading("每月安排")
    yield Table(
        columns("月份 2.6 strong | 主题 3.4 | 集会 3.6 | 演练 0 | 负责人 2 blank"),
        tuple(map(tuple, rows["months"])),
        caption="每月安排",
    )
    yield Heading("应急演练工作计划表")
    yield Table(
        columns(
            "序号 1.1 centre | 拟演练预案名称 3.4 | 时间 1.9 centre | 地点 1.7 | 队伍 0"
            " | 专业性 1.4 centre | 综合性 1.4 centre | 指导部门 2.8"
        ),
        tuple(map(tuple, rows["drills"])),
        caption="应急演练工作计划表",
    )
    yield Heading("放假前三十分钟")
    yield Table(
        columns("日期 3 strong | 假期 3 | 讲什么 0"),
        tuple(map(tuple, rows["holidays"])),
        caption="放假前三十分钟",
    )
    yield Heading("各学段安全课")
    yield Table(
        columns("学段 3 strong | 哪一周 4 | 课 0 | 任课 2 blank"),
        tuple(map(tuple, rows["lessons"])),
        caption="各学段安全课",
    )
    yield Heading("教职工培训和学法")
    yield Table(
        columns("哪一周 4 strong | 谁 2.6 | 种类 2.2 | 题目 0 | 主讲 1.8 blank"),
        tuple(map(tuple, rows["training"])),
        caption="教职工培训和学法",
    )
    yield Heading("每周安排")
    yield Table(
        columns("周 2.2 strong | 日期 2.6 | 主题 3 | 五分钟 0 | 国旗下讲话 3 | 教职工会 3"),
        tuple(map(tuple, rows["weeks"])),
        caption="每周安排",
    )
    yield Heading("依据")
    for duty in catalogue.duties.values():
        notes.spoken(duty.asks)
    yield Text("、".join(notes.titles()) + "。")
    yield Line("[=学校]", "Signed", keep=True)
    yield Line("[=日期]", "Signed")
