"""The year plan as a workbook for the school to edit: dated months, weeks, theme days, drills and lessons."""

from campus.content import markup, plan_items
from campus.content.catalogue import Catalogue
from campus.models import BeforeHoliday, Stage, ThemeDay
from campus.press.blocks import Book, Day, Entered, Entry, Link, Listing, columns
from campus.text.dates import day_of_month
from campus.text.sheets import SITE_COLOUR
from campus.year.school_year import DAY, Date, Occasion

Dated = tuple[ThemeDay, Occasion | None]
_THURSDAY = 3  # a week belongs to the month of its Thursday, as in ISO 8601


def plan(catalogue: Catalogue, _year: str) -> Book:
    return Book(
        f"{catalogue.year.name}安全教育计划",
        catalogue.school.name,
        catalogue.school.checked.isoformat(),
        SITE_COLOUR,
        tuple(make(catalogue) for make in (_months, _weeks, _theme_days, _drills, _lessons)),
    )


def _months(catalogue: Catalogue) -> Listing:
    rows = []
    for first in catalogue.year.months:
        month = catalogue.months[first.month]
        days = [
            f"{_when(occasion)} {day.name}"
            for day, occasion in _by_date(catalogue)
            if catalogue.year.month_of(day.rule) == first and day.priority != "可选"
        ]
        drills = [
            f"{day_of_month(date) if date else '日期待定'} {catalogue.drills[key].title}"
            for key, date in catalogue.drills_in(first)
        ]
        cells = (
            Day(first.isoformat(), month=True),
            Link(month.theme, _page(catalogue, f"calendar/{first:%Y-%m}")),
            markup.flowing(catalogue.read(month.focus)),
            "\n".join(days),
            "\n".join(drills) or "放假，不安排",
            "",
            "",
        )
        rows.append(Entry(cells))
    return Listing(
        "每月",
        "核心和推荐的主题日都在里面；可选的见“主题日”。负责人和完成情况由学校填。" + _announced(catalogue),
        columns(
            "月份 12 | 主题 18 | 这个月为什么讲这些 46 | 主题日 34 | 演练 26 | 负责人 11 | 完成情况 14 done"
        ),
        tuple(rows),
    )


def _weeks(catalogue: Catalogue) -> Listing:
    """Each week with school days: its task, and what falls into it."""
    rows = []
    month = 0
    for week in plan_items.planned(catalogue)["weeks"]:
        taught = [Date.fromisoformat(row["date"]) for row in week["days"]]
        monday, number = Date.fromisoformat(week["monday"]), week["number"]
        thursday = monday + _THURSDAY * DAY
        turn = (thursday.day - 1) // 7
        task = catalogue.months[thursday.month].tasks[turn]
        days = [
            f"{day_of_month(occasion.held)} {day.name}"
            for day, occasion in _by_date(catalogue)
            if occasion
            and occasion.held in taught
            and occasion.days <= 7
            and day.priority != "可选"
            and not isinstance(day.rule, BeforeHoliday)
        ]
        before = [
            f"{day_of_month(occasion.held)} {day.rule.holiday}放假前"
            for day, occasion in _by_date(catalogue)
            if occasion and isinstance(day.rule, BeforeHoliday) and occasion.held in taught
        ]
        drills = [
            f"{day_of_month(date)} {catalogue.drills[item.drill].title}"
            for item, date in catalogue.drill_plan
            if date in taught
        ]
        cells: tuple[Entered, ...] = (
            Link(f"第{number}周", _page(catalogue, f"calendar/weeks/{monday.isoformat()}")),
            Day(taught[0].isoformat()),
            Day(taught[-1].isoformat()),
            "\n".join(_reminders(catalogue, thursday.month, turn)),
            task.replace("：", "\n", 1),
            "\n".join(dict.fromkeys(before)),
            "\n".join(days),
            "\n".join(drills),
            "",
        )
        rows.append(Entry(cells, thursday.month != month))
        month = thursday.month
    return Listing(
        "每周",
        "1530：每天放学前 1 分钟，每周 5 分钟，放假前 30 分钟。1 分钟写的是小标题，全文在当月的"
        "“一分钟提醒”里，每天念一条，可以重复。有底色的是每个月的第一周。",
        columns(
            "周次 9 | 从 19 day | 到 19 day | 1 分钟 20 | 5 分钟 30 | 30 分钟 20 | 主题日活动 30 | 演练 26 | "
            "完成情况 12 done"
        ),
        tuple(rows),
    )


def _theme_days(catalogue: Catalogue) -> Listing:
    rows = []
    for day, occasion in _by_date(catalogue):
        cells = (
            *(
                map(_date, (occasion.first, occasion.last, occasion.held))
                if occasion
                else ("看当年通知", "", "")
            ),
            Link(day.name, _page(catalogue, f"days/{day.id}/index"))
            if day.id in catalogue.kits
            else day.name,
            *(day.priority, day.what, day.basis, "", ""),
        )
        rows.append(Entry(cells, day.priority == "核心"))
    return Listing(
        "主题日",
        "遇上休息日的，校内活动放到最近的上课日。有底色的是核心主题日。" + _announced(catalogue),
        columns(
            "从 19 day | 到 19 day | 校内哪天做 19 day | 名称 26 | 要不要做 10 | 做什么 36 | 依据 36 | "
            "负责人 11 | 完成情况 12 done"
        ),
        tuple(rows),
    )


def _drills(catalogue: Catalogue) -> Listing:
    rows = []
    for item, date in catalogue.drill_plan:
        drill = catalogue.drills[item.drill]
        when = _date(date) if date else f"{item.month}月，日期待定"
        stages = "、".join(stage for stage in drill.stages if stage in catalogue.school.stages) or "教职工"
        title = Link(drill.title, _page(catalogue, f"drills/{item.drill}"))
        cells = (when, title, drill.level, f"{drill.minutes}分钟", stages, *[""] * 5)
        rows.append(Entry(cells))
    return Listing(
        "演练",
        "方案、总结、评估三份材料归档后选“已归档”；样张在每次演练的页面上，点名称就到。",
        columns(
            "日期 19 day | 演练 30 | 级别 13 | 用时 9 | 参加 36 | 总指挥 12 | 方案 10 filed | "
            "总结 10 filed | 评估 10 filed | 完成情况 12 done"
        ),
        tuple(rows),
    )


def _lessons(catalogue: Catalogue) -> Listing:
    rows = []
    for stage in Stage:
        if stage not in catalogue.school.stages:
            continue
        for key, lesson in catalogue.lessons.items():
            if lesson.stage is stage:
                month = catalogue.lesson_months(lesson)[0]
                topic = catalogue.topics[lesson.topic].name
                cells: tuple[Entered, ...] = (
                    stage.value,
                    f"{month}月",
                    topic,
                    Link(lesson.title, _page(catalogue, f"lessons/{key}")),
                    lesson.kind,
                    f"{lesson.minutes}分钟",
                    *[""] * 3,
                )
                rows.append(Entry(cells))
    return Listing(
        "教案",
        "每节课的教案、课件、学习单和测验在它的页面上，点课名就到。哪天上、谁来上由学校填。",
        columns(
            "学段 14 | 建议月份 10 | 主题 14 | 课 40 | 课型 12 | 用时 9 | 哪天上 19 day | "
            "谁来上 14 | 完成情况 12 done"
        ),
        tuple(rows),
    )


def _date(day: Date) -> Day:
    return Day(day.isoformat())


def _page(catalogue: Catalogue, name: str) -> str:
    """Where a page is: on the site, or from the folder in which the site keeps this file."""
    return f"{catalogue.address or '../..'}/{name}.html"


def _reminders(catalogue: Catalogue, month: int, turn: int) -> list[str]:
    """The titles of the reminders for one of a month's weeks; the fourth week takes what is left."""
    titles = [text.strip("*").partition("**")[0] for text in catalogue.months[month].reminders]
    return titles[turn : turn + 1] if turn < 3 else titles[3:]


def _by_date(catalogue: Catalogue) -> list[Dated]:
    """Theme days of the year by their first day; those that wait for a notice by their month."""

    def moment(item: Dated) -> tuple[Date, int]:
        day, occasion = item
        return (occasion.first, -occasion.days) if occasion else (catalogue.year.month_of(day.rule), 99)

    found = [(day, catalogue.occasions[key]) for key, day in catalogue.theme_days.items()]
    return sorted(found, key=moment)


def _when(occasion: Occasion | None) -> str:
    if occasion is None:
        return "看当年通知"
    if occasion.days == 1:
        return day_of_month(occasion.first)
    return f"{day_of_month(occasion.first)}—{day_of_month(occasion.last)}"


def _announced(catalogue: Catalogue) -> str:
    years = "、".join(str(year) for year, known in catalogue.year.announced.items() if not known)
    return f"{years} 年的放假调休是预计的，以国务院办公厅通知为准。" if years else ""
