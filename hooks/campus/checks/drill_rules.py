"""Rules of drills and of the year (D, T): phases, signals, a drill a month, twelve months."""

from collections.abc import Iterator
from itertools import combinations

from campus.content.catalogue import Catalogue
from campus.content.entries import Entry, Location
from campus.content.problems import Problem
from campus.models import Signal

_ALWAYS = {"begin": "演练开始", "stop": "停止演练", "real": "真实险情", "clear": "解除"}


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
        named = {cue.signal for cue in drill.signals}
        for signal, name in _ALWAYS.items():
            if signal not in named:
                text = f"signals 里缺少 {signal}（{name}）"
                yield catalogue.problem("drill", key, ("signals",), text, "D3")


def signals_are_not_alike(catalogue: Catalogue) -> Iterator[Problem]:
    """D6 全校的信号不能有两个一样：声音、喊话、手势、牌、灯各比各的；学校在 school.yml 里改过的也算。"""
    for first, second in combinations(map(catalogue.signal, catalogue.signals), 2):
        for how, look in second.looks():
            if (how, look) in first.looks():
                entry, location = _said_at(catalogue, first)
                text = f"“{second.name}”和 {entry.path}:{entry.line(location)} 的“{first.name}”{how}一样"
                text += f"（{look}）；每个信号都要一下认得出，请改一个"
                entry, location = _said_at(catalogue, second)
                yield entry.problem(text, "D6", location)


def _said_at(catalogue: Catalogue, signal: Signal) -> tuple[Entry, Location]:
    """Where the author says how a signal is given: in the school's profile, or in the table."""
    if signal.id in catalogue.school.signals:
        return catalogue.entries["school", "school"], ("signals", signal.id)
    return catalogue.entries["signal", signal.id], ()


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
