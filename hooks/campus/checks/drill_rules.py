"""Rules of drills and of the year (D, T): phases, signals, a drill a month, twelve months."""

from collections.abc import Iterator

from campus.content.catalogue import Catalogue
from campus.content.problems import Problem


def drills_are_whole(catalogue: Catalogue) -> Iterator[Problem]:
    """D1—D3 各阶段的分钟加起来等于 minutes；六个准备节点按顺序；开始、停止、真实险情、解除四种信号都有。"""
    nodes = ("提前14天", "提前7天", "提前5天", "提前3天", "提前1天", "当天")
    for key, drill in catalogue.drills.items():
        total = sum(phase.minutes for phase in drill.phases)
        if total != drill.minutes:
            yield catalogue.problem(
                "drill",
                key,
                ("minutes",),
                f"各阶段加起来是 {total:g} 分钟，minutes 写的是 {drill.minutes} 分钟",
                "D1",
            )
        if tuple(item.when for item in drill.before) != nodes:
            yield catalogue.problem("drill", key, ("before",), f"before 要依次写：{'、'.join(nodes)}", "D2")
        names = [signal.name for signal in drill.signals]
        for name in ("开始", "停止", "真实险情", "解除"):
            if name not in names:
                yield catalogue.problem("drill", key, ("signals",), f"signals 里缺少“{name}”", "D3")


def the_year_has_its_drills(catalogue: Catalogue) -> Iterator[Problem]:
    """D4 每个有课的月份至少安排一次演练；定了日期的要在当月的上课日。"""
    planned = {item.month for item in catalogue.school.drills}
    for first in catalogue.year.months:
        taught = catalogue.year.school_days_in(first)
        if taught >= 5 and first.month not in planned:
            yield catalogue.problem(
                "school", "school", ("drills",), f"{first.month}月有 {taught} 个上课日，还没有安排演练", "D4"
            )
    for index, item in enumerate(catalogue.school.drills):
        if item.date is None:
            continue
        if item.date.month != item.month or not catalogue.year.is_school_day(item.date):
            why = catalogue.year.rest(item.date) or f"不在{item.month}月"
            yield catalogue.problem(
                "school", "school", ("drills", index), f"演练日期 {item.date} 不能用：{why}", "D4"
            )


def buses_are_practised(catalogue: Catalogue) -> Iterator[Problem]:
    """D5 有校车的学校，每学期至少安排一次校车演练。"""
    if not catalogue.school.school_bus:
        return
    months = [
        item.month for item in catalogue.school.drills if _topic_of(catalogue, item.drill) == "school-bus"
    ]
    for term in catalogue.school.terms:
        first, last = term.first.month, term.last.month
        inside = range(first, last + 1) if first <= last else (*range(first, 13), *range(1, last + 1))
        if not any(month in inside for month in months):
            yield catalogue.problem(
                "school", "school", ("drills",), f"学校有校车，{term.name}学期还没有安排校车演练", "D5"
            )


def _topic_of(catalogue: Catalogue, drill: str) -> str | None:
    found = catalogue.drills.get(drill)
    return found.topic if found else None


def the_plan_of_months_is_whole(catalogue: Catalogue) -> Iterator[Problem]:
    """T1 months.yml 里一月到十二月各写一条。"""
    missing = [month for month in range(1, 13) if str(month) not in catalogue.known("month")]
    if missing:
        entry = next((entry for _, _, entry in catalogue.entries_of("month")), None)
        path = entry.path if entry else "content/months.yml"
        yield Problem(path, 1, f"缺少这些月份：{'、'.join(map(str, missing))}", "T1")
