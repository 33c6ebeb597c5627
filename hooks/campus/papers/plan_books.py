"""The year of any school as a workbook: what is owed, months, weeks, each day's minute, drills, lessons."""

from collections.abc import Mapping

from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.models import School
from campus.press.blocks import Book, Day, Entered, Entry, Listing, columns
from campus.text.sheets import SITE_COLOUR
from campus.year import plan_rows, planner

Rows = Mapping[str, list[list[str]]]

# Sheet, rows, note, columns; what a row has no text for the school fills in.
_SHEETS = (
    (
        "达标",
        "counts",
        "每一项：谁这样要求，要多少，已经排了多少；差的怎么补。",
        "做什么 18 | 已排/要多少 40 | 谁这样要求 60 | 还差什么，怎么补 40 | 完成情况 12 done",
    ),
    (
        "每月",
        "months",
        "每月一个主题、一次集会，至少一次演练。",
        "月份 13 | 主题 24 | 集会 30 | 演练 48 | 负责人 11 | 完成情况 12 done",
    ),
    (
        "每周",
        "weeks",
        "每周一个主题、五分钟和国旗下讲话。",
        "周 13 | 日期 20 | 主题 26 | 五分钟 34 | 国旗下讲话 28 | 教职工会 28 | 完成情况 12 done",
    ),
    (
        "一分钟",
        "minutes",
        "每天放学前一分钟，照着念。",
        "日期 19 day | 星期 9 | 学段 24 | 题目 24 | 念什么 84",
    ),
    (
        "演练",
        "drills",
        "方案、总结、评估三份材料归档后选“已归档”。",
        "序号 7 | 拟演练预案名称 30 | 拟演练时间 14 | 拟演练地点 14 | 拟演练队伍 26 | 专业性演练 12 | "
        "综合性演练 12 | 指导部门 30 | 方案 10 filed | 总结 10 filed | 评估 10 filed",
    ),
    (
        "安全课",
        "lessons",
        "每个学段每学期不少于六课时；哪天上、谁来上由学校填。",
        "学段 16 | 哪一周 24 | 课 44 | 哪天上 19 day | 谁来上 14 | 完成情况 12 done",
    ),
    (
        "放假前",
        "holidays",
        "放假前三十分钟，按小标题照着讲。",
        "日期 12 | 假期 14 | 讲什么 44 | 主讲 14 | 完成情况 12 done",
    ),
    (
        "培训学法",
        "training",
        "每个岗位每学期两场培训，全体教职工每学期两场学法。",
        "哪一周 24 | 谁 16 | 种类 12 | 题目 44 | 主讲 14 | 完成情况 12 done",
    ),
)


def of_school(catalogue: Catalogue, school: School, title: str) -> Book:
    data = catalogue.once(plan_items.items)
    plan = planner.plan(data, school)
    rows = plan_rows.rows(data, plan, school)
    rows |= {"minutes": plan_rows.minutes(data, plan, plan_items.said(catalogue))}
    return book(catalogue, rows, school.name, title)


def book(catalogue: Catalogue, rows: Rows, name: str, title: str) -> Book:
    """The workbook of a school called ``name``."""
    sheets = []
    for sheet, key, note, said in _SHEETS:
        heads = columns(said)
        entries = []
        for row in rows[key]:
            cells: list[Entered] = [
                Day(text) if column.kind == "day" and text[:2] == "20" else text
                for text, column in zip(row, heads, strict=False)
            ]
            entries.append(Entry((*cells, *[""] * (len(heads) - len(cells)))))
        sheets.append(Listing(sheet, note, heads, tuple(entries)))
    return Book(title, name, catalogue.school.checked.isoformat(), SITE_COLOUR, tuple(sheets))
