"""Rules of drills and of the year (D, T): phases, signals, a drill a month, twelve months."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.content.entries import Entry, Location
from campus.content.problems import Problem
from campus.models import MOMENTS, STAFF, Case, Signal
from campus.models.marks import Words


def drills_are_whole(catalogue: Catalogue) -> Iterator[Problem]:
    """D1 演练各阶段的分钟加得上

    `phases` 的分钟加起来等于 `minutes`。

    为什么：时间表要能贴在墙上照着走。

    - 错：`minutes: 20`，各阶段是 1、2、2、3、5、5，加起来 18
    - 对：`minutes: 20`，各阶段加起来 20

    - 2026-11-21：首次公布。

    D2 六个准备节点按顺序

    `before` 依次写 提前14天、提前7天、提前5天、提前3天、提前1天、当天，一个不少。

    为什么：通知家长、告知邻近单位、检查通道，都有各自来得及的时候。

    - 错：只写了 提前7天、当天
    - 对：六个都写；那天没有事，就写“再看一遍名单”这样一件小事

    - 2026-11-21：首次公布。

    D3 四种信号都有

    `signals.yml` 里写了 `always: true` 的信号（演练开始、停止演练、真实险情、解除），每个演练的 `signals` 里
    都要有；可以再加别的。

    为什么：演练当中出了真事，要有一句话让所有人立刻明白“这不是演练”。

    - 错：只有 `begin` 和 `clear`
    - 对：四个都有，写出这个演练的广播原话

    - 2026-11-21：首次公布。
    """
    nodes = ("提前14天", "提前7天", "提前5天", "提前3天", "提前1天", "当天")
    for key, drill in catalogue.drills.items():
        fault = catalogue.fault("drill", key, "D1")
        total = sum(phase.minutes for phase in drill.phases)
        if total != drill.minutes:
            yield fault(f"各阶段加起来是 {total:g} 分钟，minutes 写的是 {drill.minutes} 分钟", "minutes")
        if tuple(item.when for item in drill.before) != nodes:
            yield catalogue.problem("drill", key, ("before",), f"before 要依次写：{'、'.join(nodes)}", "D2")
        named = {cue.signal for cue in drill.signals}
        for signal in catalogue.signals.values():
            if signal.always and signal.id not in named:
                text = f"signals 里缺少 {signal.id}（{signal.name}）"
                yield catalogue.problem("drill", key, ("signals",), text, "D3")


def signals_are_not_alike(catalogue: Catalogue) -> Iterator[Problem]:
    """D6 两个信号不能一样

    `signals.yml` 里的信号，听得见的和听得见的比，看得见的和看得见的比，`pattern`、手势、牌、灯都不能和别的
    一样；学校在 `school.yml` 里改过的也算。

    为什么：上课铃和疏散铃一个声音，孩子就不知道该坐下还是该走。

    - 错：“撤离”和“避险”的 `pattern` 都写 `三声`
    - 对：“撤离”写 `三下一停`，“避险”写 `连续急促`

    - 2026-11-30：新增。
    """
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


def nobody_waits_for_an_order(catalogue: Catalogue) -> Iterator[Problem]:
    """D7 没有人下令也走得了

    `signals` 里有撤离（`signals.yml` 里写了 `leaves: true` 的）的演练要写 `orders`；`times` 里课间、午休、
    上放学、课后服务各一条；
    `drill_order` 以“演练”开头，`real_order` 以“真”开头。

    为什么：广播会断，老师会受伤，火不挑上课的时候；演练为了不挤排的次序，真着火时照做会害人。

    - 错：`real_order: 低楼层先走，高楼层跟进`
    - 对：`real_order: 真着火时，着火的那一层和它上面的楼层先走`

    - 2026-11-30：新增。
    """
    for key, drill in catalogue.drills.items():
        orders = drill.orders
        if orders is None:
            leaving = [signal.name for signal, _ in catalogue.drill_signals(drill) if signal.leaves]
            if leaving:
                text = (
                    f"这个演练用到{leaving[0]}信号，要写 orders："
                    "谁先发、没有命令、没有老师、下不了楼的人怎么办"
                )
                yield catalogue.problem("drill", key, ("signals",), text, "D7")
            continue
        absent = [name for name in MOMENTS if name not in orders.times]
        if absent:
            text = f"times 里课间、午休、上放学、课后服务各写一条；现在没有写{'、'.join(absent)}"
            yield catalogue.problem("drill", key, ("orders", "times"), text, "D7")
        for field, said, start in (
            ("drill_order", orders.drill_order, "演练"),
            ("real_order", orders.real_order, "真"),
        ):
            if not said.startswith(start):
                text = f"{field} 要以“{start}”开头，谁也不会把演练的次序当成真的；现在写的是“{said[:6]}”"
                yield catalogue.problem("drill", key, ("orders", field), text, "D7")


def injuries_have_their_procedure(catalogue: Catalogue) -> Iterator[Problem]:
    """D8 演练里的急事照处置要领做

    演练里说到急事（“伤病”类处置要领的名称，和各份的 `names`），这个演练就要有那一份：写在一种情形的
    `procedure` 里，或者引用 `{{procedure.编号}}`；情形的名称说到的，写在这一种情形里。要领的教职工步骤转去的
    那一份也算有了。

    为什么：急救做法在八个演练里各说一遍，总有一处说漏、说旧。

    - 错：`{case: 抽搐, do: 超过5分钟打120}`
    - 对：`{case: 抽搐, procedure: seizure, do: 其余学生由一名老师带开}`

    - 2026-11-30：新增。
    """
    called = {name: key for key, it in catalogue.procedures.items() for name in it.spoken_names}
    if not called:
        return
    every = re.compile("|".join(map(re.escape, sorted(called, key=len, reverse=True))))
    for key, drill in catalogue.drills.items():
        own = [it for it in catalogue.passages if (it.kind, it.key) == ("drill", key)]
        whole = _procedures(catalogue, [it.text for it in own], (*drill.branches, *drill.emergencies))
        for passage in own:
            if not isinstance(passage.mark, Words):
                continue
            has, where = whole, "这个演练"
            if passage.field == "Case.case":
                case = getattr(drill, str(passage.location[0]))[passage.location[1]]
                has, where = _procedures(catalogue, [case.do or ""], (case,)), "这一条"
            for name in dict.fromkeys(every.findall(passage.text)):
                if called[name] not in has:
                    title = catalogue.procedures[called[name]].title
                    text = f"“{name}”是急事，{where}要写 procedure: {called[name]}（{title}），做法由它来说"
                    yield passage.problem(text, "D8")


def _procedures(catalogue: Catalogue, said: list[str], cases: Iterable[Case]) -> set[str]:
    """Procedures that cases name or texts quote, and those to which their steps for staff lead."""
    named = {case.procedure for case in cases if case.procedure}
    for text in said:
        named |= {
            key
            for kind, _, key in (it.partition(".") for it in markup.quotes(text))
            if kind == markup.PROCEDURE
        }
    ways = [it.way(STAFF) for key in named if (it := catalogue.procedures.get(key))]
    forks = (fork for way in ways if way for step in way.steps for fork in step.branches)
    return named | {fork.go for fork in forks if fork.go}


def the_year_has_its_drills(catalogue: Catalogue) -> Iterator[Problem]:
    """D4 每个有课的月份都有演练

    `school.yml` 里，有 5 个以上上课日的月份至少安排一次学生参加的演练，教职工的桌面推演不算；
    写了 `date` 的，要在那个月、是上课日。

    为什么：中小学每月至少一次应急疏散演练，是《中小学幼儿园应急疏散演练指南》的要求。

    - 错：`{month: 11, drill: fire-evacuation, date: 2026-11-08}`（那天是星期日）
    - 对：`{month: 11, drill: fire-evacuation, date: 2026-11-09}`

    - 2026-11-21：首次公布。
    - 2026-11-30：桌面推演不再顶学生的演练。
    """
    fault = catalogue.fault("school", "school", "D4")
    drills = catalogue.drills  # one that is not there is told of elsewhere
    planned = {
        item.month
        for item in catalogue.school.drills
        if item.drill not in drills or not drills[item.drill].staff_only
    }
    for first in catalogue.year.months:
        taught = catalogue.year.school_days_in(first)
        if taught >= 5 and first.month not in planned:
            yield fault(f"{first.month}月有 {taught} 个上课日，还没有安排学生参加的演练", "drills")
    for index, item in enumerate(catalogue.school.drills):
        if item.date is None:
            continue
        if item.date.month != item.month or not catalogue.year.is_school_day(item.date):
            why = catalogue.year.rest(item.date) or f"不在{item.month}月"
            yield fault(f"演练日期 {item.date} 不能用：{why}", "drills", index)


def buses_are_practised(catalogue: Catalogue) -> Iterator[Problem]:
    """D5 有校车就练校车

    `school.yml` 里 `school_bus: true` 的学校，每学期至少安排一次校车演练（演练里写了 `bus: true` 的）。

    为什么：使用校车的学校要定期组织校车应急演练，许多地方的年度计划写明每学期一次。

    - 错：有校车，`drills` 里只在秋季学期写了 `school-bus-escape`。
    - 对：秋季、春季各写一次。

    - 2026-11-21：首次公布。
    """
    if not catalogue.school.school_bus:
        return
    fault = catalogue.fault("school", "school", "D5")
    buses = {key for key, drill in catalogue.drills.items() if drill.bus}
    months = [item.month for item in catalogue.school.drills if item.drill in buses]
    for term in catalogue.school.terms:
        first, last = term.first.month, term.last.month
        inside = range(first, last + 1) if first <= last else (*range(first, 13), *range(1, last + 1))
        if not any(month in inside for month in months):
            yield fault(f"学校有校车，{term.name}学期还没有安排校车演练", "drills")


def the_plan_of_months_is_whole(catalogue: Catalogue) -> Iterator[Problem]:
    """T1 十二个月写全

    `months.yml` 里一月到十二月各一条，寒暑假也写。

    为什么：放假的时候孩子不在学校，更要有一句话留给他们。

    - 错：没有 `month: 8`
    - 对：八月写“暑假收尾，想想开学的路”

    - 2026-11-21：首次公布。
    """
    missing = [month for month in range(1, 13) if str(month) not in catalogue.known("month")]
    if missing:
        entry = next((entry for _, _, entry in catalogue.entries_of("month")), None)
        path = entry.path if entry else "content/months.yml"
        yield Problem(path, 1, f"缺少这些月份：{'、'.join(map(str, missing))}", "T1")
