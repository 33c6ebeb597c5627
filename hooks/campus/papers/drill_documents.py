"""The Word files of a drill: plan, manual, minute script, role cards, observers' sheet, summary."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from campus.content.catalogue import Catalogue
from campus.models import STAFF, Case, Cue, Drill, Phase, Role, Signal, Stage
from campus.papers.document_parts import (
    firm_sources,
    listed,
    numbered,
    of_drill,
    picture,
    said,
    signed,
    table,
    three,
)
from campus.press.blocks import (
    DATE,
    GREY,
    PEOPLE,
    Block,
    Cards,
    Cell,
    Column,
    Document,
    Fields,
    Group,
    Heading,
    Items,
    Line,
    Signature,
    Strip,
    Table,
    Text,
    Title,
    blanks,
    columns,
)
from campus.text.dates import day_and_weekday, day_of_month, weekday
from campus.text.endnotes import Endnotes

# The script's clock needs some beginning; the paper says how to move it.
CLOCK = 10 * 60
_FORM = (2.0, 1.8, 1.7, 1.8)  # margins of what is filled in by hand


def _days(catalogue: Catalogue, key: str) -> list[date]:
    """The days of the school year's plan that have this drill."""
    return [day for item, day in catalogue.drill_plan if item.drill == key and day]


def _planned(catalogue: Catalogue, key: str) -> str:
    return "、".join(f"{day.year}年{day_and_weekday(day)}" for day in _days(catalogue, key))


def _document(catalogue: Catalogue, key: str, kind: str, blocks: Iterable[Block], **layout: Any) -> Document:
    return of_drill(catalogue, key, kind, blocks, f"演练{kind}", **{"margins": _FORM, **layout})


def _official(catalogue: Catalogue, key: str, kind: str, blocks: Iterable[Block]) -> Document:
    """In the layout of official documents, under the school's name."""
    title = Title(f"[=学校]{catalogue.drills[key].title}{kind}")
    return replace(_document(catalogue, key, kind, (title, *blocks)), official=True)


def _eyebrow(catalogue: Catalogue, drill: Drill) -> str:
    return f"{catalogue.topics[drill.topic].name} · {catalogue.year.name}"


def _earlier(catalogue: Catalogue, day: date, ahead: int) -> date:
    """The last school day that is at least ``ahead`` days before ``day``: never the day itself."""
    found = day - timedelta(days=ahead)
    while ahead and not catalogue.year.is_school_day(found) and found > catalogue.year.first:
        found -= timedelta(days=1)
    return found


def _since(value: float) -> str:
    """Minutes since the beginning: 2:30."""
    return f"{int(value)}:{'30' if value % 1 else '00'}"


def _long(phase: Phase) -> str:
    return f"{phase.minutes:g} 分钟" if phase.minutes >= 1 else "30 秒"


def _timed(phases: Iterable[Phase]) -> Iterator[tuple[float, str, Phase]]:
    """Each phase with its beginning, and its cell of the clock: when, and for how long."""
    start = 0.0
    for phase in phases:
        yield start, f"**{_since(start)}—{_since(start + phase.minutes)}**\n\n{_long(phase)}", phase
        start += phase.minutes


def _words(signal: Signal, cue: Cue) -> str:
    return cue.words or signal.words or signal.means


def _signal_line(catalogue: Catalogue, drill: Drill) -> Line:
    """The drill's signals in a line, for papers without their table."""
    given = (f"{signal.name}（{signal.form}）" for signal, _ in catalogue.drill_signals(drill))
    return Line(f"这次的信号：{'；'.join(given)}。")


def _signals(
    catalogue: Catalogue,
    drill: Drill,
    say: Callable[[str], str],
    *,
    widths: tuple[float, float] = (4.0, 3.4),
    aloud: bool = False,
) -> Table:
    """How each is given, what is said with it, for those who do not hear: whoever reads turns no page.

    ``widths`` of the columns of sounds and of signs; ``aloud``: only what is spoken, in larger type.
    """
    rows = []
    cues = catalogue.drill_signals(drill)
    if aloud:
        cues = [(signal, cue) for signal, cue in cues if cue.words or signal.words]
    for signal, cue in cues:
        cut = f"停电时：{signal.power_cut}" if signal.power_cut else ""
        sound = "\n\n".join(filter(None, (signal.form, cut, say(cue.how or ""))))
        rows.append((signal.name, sound, f"**{say(_words(signal, cue))}**", str(signal.silent)))
    spoken = Column("一字不改地念", 0, size=(12 if len(cues) < 7 else 10.5) if aloud else None)
    return Table(
        (*columns(f"信号 2 label | 声音 {widths[0]}"), spoken, *columns(f"给听不见的同学 {widths[1]}")),
        tuple(rows),
        caption="信号和原话",
        together=True,
    )


# 方案


def plan(catalogue: Catalogue, key: str, attached: Iterable[str]) -> Document:
    """演练方案: the four pages a school files, naming the files that go with it."""
    return _official(catalogue, key, "方案", _plan(catalogue, key, attached))


def _plan(catalogue: Catalogue, key: str, attached: Iterable[str]) -> Iterator[Block]:
    drill, notes = catalogue.drills[key], Endnotes(catalogue)
    say = notes.plain
    yield Heading("演练目的")
    yield Text(say(drill.aim))
    yield Heading("编制依据")
    notes.cite(*(item.source for item in drill.basis))
    yield Text("、".join(notes.titles()) + "。")
    yield Heading("时间、地点和参加人员")
    when = _planned(catalogue, key) or "[=演练日期]"
    whom = "全校学生" if len(drill.stages) == len(Stage) else "、".join(it.grades for it in drill.stages)
    who = drill.team if drill.level == "桌面" else f"{whom}和教职工"
    yield Text(
        f"时间：{when}，全程 {drill.minutes} 分钟。地点：[=演练地点]。集合点：[=集合点]。"
        f"参加：{who}，共[=人数]人。"
    )
    yield Heading("组织与职责")
    yield table(
        "岗位 3.2 strong | 姓名、替补 2.6 | 主要职责 0",
        (
            ("指挥和报告", Cell(say(drill.command), span=2)),
            *((say(it.name), f"[={it.name}]", say(it.duties[0])) for it in drill.roles),
        ),
        caption="岗位、人选和主要职责",
        breakable=True,
    )
    yield Heading("演练程序")
    yield _signal_line(catalogue, drill)
    yield table(
        "阶段 2.3 | 学生 6.4 | 教职工 0",
        ((f"**{say(it.name)}**\n\n{_long(it)}", say(it.pupils), say(it.teachers)) for it in drill.phases),
        caption="演练程序",
        breakable=True,
    )
    yield Heading("演练要求")
    goals = tuple(f"{item.text}：{item.value}" for item in drill.targets)
    rules = {"达到什么": goals, "不举行的情形": drill.not_when, "不模拟的内容": drill.never_simulate}
    yield table(
        "2 strong | 0",
        ((name, numbered(map(say, texts), "\n\n")) for name, texts in rules.items()),
        caption="目标和限制",
        breakable=True,
    )
    yield Heading("应急处置")
    yield table("3 strong | 0", _sudden(catalogue, drill, say), caption="突发情况怎么办")
    yield Text(f"附件：{numbered(attached)}")
    yield from signed()


def _sudden(catalogue: Catalogue, drill: Drill, say: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """The order in which people leave when it is true, and what is done when something goes wrong."""
    if drill.orders:
        yield "真的次序", say(drill.orders.real_order)
    for case in drill.emergencies:
        found = catalogue.procedures.get(case.procedure or "")
        yield say(case.case), say(case.do or "") or f"照“{found.title if found else ''}”处置要领做。"


# 操作手册


def manual(catalogue: Catalogue, key: str) -> Document:
    """操作手册: the whole guide, with blanks for the school's own data."""
    return _document(catalogue, key, "操作手册", _manual(catalogue, key), margins=(2.2, 2.0, 2.0, 2.0))


def _manual(catalogue: Catalogue, key: str) -> Iterator[Block]:
    drill, notes, drawn = catalogue.drills[key], Endnotes(catalogue), catalogue.uses.drills.get(key)
    say = notes.spoken

    def pairs(left: str, right: str, rows: Iterable[tuple[str, str]]) -> Table:
        return table(f"{left} 4.4 label | {right} 12.6", said(say, rows), caption=left)

    def handled(left: str, right: str, cases: Iterable[Case]) -> Table:
        rows = tuple((say(it.case), "\n\n".join(_handled(catalogue, say, it))) for it in cases)
        return table(f"{left} 3.4 label | {right} 13.6", rows, caption=left)

    yield Title(
        f"{drill.title}操作手册",
        f"{_eyebrow(catalogue, drill)} · 操作手册",
        notes.plain(drill.summary),
        picture=picture(catalogue, drawn) if drawn else None,
    )
    yield Fields(
        (2.4, 6.1, 2.4, 6.1),
        (
            ("学校", "", "总指挥", ""),
            ("计划日期", _planned(catalogue, key) or "学年计划里没有排，可以自选一天", "备用日", ""),
            ("级别", f"{drill.level} · {drill.kind}", "用时", f"{drill.minutes} 分钟"),
            ("适用", "、".join(stage.grades for stage in drill.stages)),
            ("编写", "", "审定", ""),
        ),
        (0.85,),
        caption="演练的基本情况",
    )
    yield Heading("什么时候不练，什么不能模拟")
    yield table(
        "这些时候不练 8.5 top | 这些绝不模拟 8.5 top",
        ((listed(map(say, drill.not_when)), listed(map(say, drill.never_simulate))),),
        breakable=True,
        caption="不练的时候和不能模拟的内容",
    )
    yield Heading("目的和两个可测目标")
    yield Text(say(drill.aim))
    yield table(
        "看什么 6.0 strong | 目标 11.0",
        ((say(item.text), say(item.value)) for item in drill.targets),
        caption="两个可测目标",
    )
    yield Heading("依据")
    yield Items(tuple(say(item.says) for item in drill.basis if notes.firm(item.source)))
    yield Heading("演练之前")
    yield table(
        "时间 2.6 when | 做什么 13.2 | 完成 1.2 tick",
        _before(catalogue, key, drill, notes),
        caption="演练之前的任务",
    )
    yield Heading("本校资料")
    yield Line("照着例子，写上自己学校的；写不全，就不开始。", keep=True)
    yield table(
        "项目 3.6 label | 怎么写 6.6 | 本校 6.8 blank",
        said(say, ((it.label, it.hint) for it in drill.school_data)),
        1.4,
    )
    yield Heading("指挥和岗位")
    yield Text(say(drill.command))
    yield table(
        "岗位 2.4 label | 谁来当，站在哪里 4.2 | 做什么 7.8 | 姓名 ／ 替补 2.6 blank",
        (
            (
                say(item.name),
                f"{say(item.who)}\n\n**位置**　{say(item.place)}",
                listed(map(say, item.duties)),
            )
            for item in drill.roles
        ),
        caption="岗位、人选、位置、职责",
    )
    yield Heading("信号和原话")
    yield _signals(catalogue, drill, say)
    if drill.orders:
        yield Heading("没有人下令怎么办")
        yield pairs("什么时候", "怎么做", drill.orders.rows())
    yield Heading("每一分钟怎么做")
    yield table(
        "计时 2.7 clock | 阶段 2.2 label | 信号 3.4 | 学生 4.2 | 教职工 4.5",
        (
            (clock, say(item.name), say(item.signal), say(item.pupils), say(item.teachers))
            for _, clock, item in _timed(drill.phases)
        ),
        caption="演练过程",
    )
    yield Heading("不同地点、不同级别")
    yield handled("遇到这种情况", "怎么做", drill.branches)
    yield Heading("楼梯与分流")
    yield Items(tuple(map(say, drill.stairs)), "number")
    yield Heading("出现意外怎么办")
    yield handled("意外", "怎么办", drill.emergencies)
    yield Heading("变式")
    yield Line("每次换一张情况卡，练的是判断。", keep=True)
    yield table(
        "变式 2.8 strong | 情况卡 5.4 | 谁来决定什么 4.4 | 应该看到 4.4",
        said(say, ((it.name, it.inject, it.decision, it.expect) for it in drill.variants)),
    )
    yield Heading("一个都不落下")
    yield table(
        "谁 3.2 label | 之前 4.6 | 当中 4.6 | 之后 4.6",
        ((say(item.who), say(item.before), say(item.during), say(item.after)) for item in drill.inclusion),
        caption="特殊需要",
    )
    yield Heading("安定情绪")
    yield Items(tuple(map(say, drill.calm)))
    yield Heading("演练之后")
    yield Heading("班级五分钟", 2)
    yield pairs("问什么", "听什么", ((item.question, item.listen_for) for item in drill.debrief))
    yield Heading("三处改进", 2)
    yield Text(say(drill.fixes))
    yield Heading("评估标准", 2)
    yield table(
        "看什么 4.2 strong | 标准 6.6 | 怎么量 6.2",
        ((say(item.item), say(item.target), say(item.how)) for item in drill.criteria),
    )
    yield Heading("告诉家长")
    yield Text(say(drill.parent_note), "Note")
    yield Heading("来源")
    for named in (drill.targets, drill.basis, drill.criteria):
        notes.cite(*(item.source for item in named))
    yield from firm_sources(notes, drill.title)


def _handled(catalogue: Catalogue, say: Callable[[str], str], case: Case) -> Iterator[str]:
    """What is done in a case: the drill's own words, then the steps for staff of its procedure."""
    if case.do:
        yield say(case.do)
    procedure = catalogue.procedures.get(case.procedure or "")
    way = procedure.way(STAFF) if procedure else None
    if procedure and way:
        yield f"**教职工照“{procedure.title}”做：**"
        for number, step in enumerate(way.steps, start=1):
            forks = [
                f"{fork.when}：{say(fork.do or '')}"
                + (f"看“{catalogue.procedures[fork.go].title}”" if fork.go else "")
                for fork in step.branches
            ]
            yield f"{number}. " + "；".join([say(step.do), *forks])


def _before(catalogue: Catalogue, key: str, drill: Drill, notes: Endnotes) -> Iterator[Group]:
    """The tasks, each set with its day where the year's plan has one."""
    first = next(iter(_days(catalogue, key)), None)
    for item in drill.before:
        ahead = int("".join(char for char in item.when if char.isdigit()) or 0)
        when = f"**{item.when}**"
        if first:
            day = _earlier(catalogue, first, ahead)
            when += f"\n\n{day_of_month(day)}\n\n{weekday(day)}"
        yield Group((when,), tuple((notes.spoken(task),) for task in item.tasks))


# 时间轴脚本


def timeline(catalogue: Catalogue, key: str) -> Document:
    """时间轴脚本: for the hand of the commander, with the clock and a column for what it really was."""
    drill, notes = catalogue.drills[key], Endnotes(catalogue)
    say = notes.plain
    total = sum(item.minutes for item in drill.phases)
    blocks = (
        Title(
            f"{drill.title}：时间轴脚本",
            f"{_eyebrow(catalogue, drill)} · 总指挥、广播员、计时员各一份",
            f"全程 {total:g} 分钟。钟点按 {_clock(CLOCK)} 开始排，改了开始时间，整列顺延。",
        ),
        Signature(("日期", "开始时刻", "结束时刻", "计时员")),
        table(
            "计时 2.9 clock | 钟点 2.3 centre | 阶段 2.2 label | 信号、口令 4.2 | 学生 4.3 | "
            "教职工 4.8 | 观察员看什么 3.7 | 实际时刻 2.1 blank",
            (
                (
                    clock,
                    _clock(CLOCK + start),
                    say(item.name),
                    say(item.signal),
                    say(item.pupils),
                    say(item.teachers),
                    say(item.observer),
                )
                for start, clock, item in _timed(drill.phases)
            ),
            caption="时间轴",
        ),
        Heading("信号，一字不改地念", 0),
        _signals(catalogue, drill, say, widths=(7.5, 5.2)),
    )
    return _document(catalogue, key, "时间轴脚本", blocks, landscape=True, margins=(2.0, 1.6, 1.7, 1.6))


def _clock(minutes: float) -> str:
    return f"{int(minutes // 60):02d}:{int(minutes % 60):02d}" + (":30" if minutes % 1 else "")


# 角色卡


def roles(catalogue: Catalogue, key: str) -> Document:
    """角色卡: one card a role, two to a side of A4, and the signals on a last side of their own."""
    drill, notes = catalogue.drills[key], Endnotes(catalogue)
    cues = catalogue.drill_signals(drill)
    stop = next(_words(signal, cue) for signal, cue in cues if signal.id == "stop")
    spoken = notes.plain(stop).partition("（")[0]  # how often it is said does not matter here
    cards = [_card(notes, drill, role, spoken) for role in drill.roles]
    if len(cards) % 2:
        cards.append(_card(notes, drill, None, spoken))
    blocks = (
        Cards(tuple(cards)),
        Line(f"{drill.title}：信号和原话", "CardTitle", new_page=True),
        _signals(catalogue, drill, notes.plain, widths=(7.5, 5.2), aloud=True),
    )
    return _document(catalogue, key, "角色卡", blocks, landscape=True, margins=(1.9, 1.2, 1.5, 1.2))


def _card(notes: Endnotes, drill: Drill, role: Role | None, stop: str) -> tuple[Strip, ...]:
    """The rows of an A5 card; without a role one to fill in."""
    name = notes.plain(role.name) if role else "补充岗位"
    sizes = (14, 13, 12, 11, 10)

    def strip(label: str, text: str, height: float, *sizes: float) -> Strip:
        return Strip(notes.plain(text), height, sizes, label, field=f"角色卡“{name}”的{label}")

    return (
        Strip(f"{drill.title} · 角色卡", 0.9, (11,), style="TableLabel", fill=GREY),
        Strip(name, 1.8, (28 if len(name) <= 10 else 22,), style="CardTitle"),
        strip("谁来当", role.who if role else "", 1.4, *sizes),
        strip("站在哪里", role.place if role else "", 1.7, *sizes),
        Strip(
            numbered(map(notes.plain, role.duties if role else ()), "\n", ". "),
            7.1,
            (18, 17, 16, 15, 14, 13, 12, 11),
            field=f"角色卡“{name}”的职责",
        ),
        strip("停止的话", stop, 2.2, 13, 12, 11, 10, 9.5),
        Strip("", 0.95, label="姓名"),
        Strip("", 0.95, label="替补"),
    )


# 评估表与总结


def evaluation(catalogue: Catalogue, key: str) -> Document:
    """评估表: one sheet an observer."""
    drill, say = catalogue.drills[key], Endnotes(catalogue).plain
    names = [phase.name for phase in drill.phases]
    blocks: tuple[Block, ...] = (
        Line("观察员现场填写，每人一份。只看、只记、不指挥；看到危险可以喊停。"),
        _signal_line(catalogue, drill),
        Fields(
            (2.2, 0, 2.2, 0),
            (
                ("学校", "", "日期", DATE),
                ("观察员", "", "观察位置", ""),
                ("天气", "", "参加人数", ""),
            ),
            (0.8,),
            together=True,
            caption="评估表的基本情况",
        ),
        Heading("时刻"),
        *(_moments(names[start : start + 4]) for start in range(0, len(names), 4)),
        Heading("逐项看"),
        table(
            "0.9 number | 看什么 2.8 strong | 标准 0 | 怎么量 3.4 | "
            "结果 1.9 blank | 达到 1.2 tick | 没有 1.2 tick",
            said(say, ((it.item, it.target, it.how) for it in drill.criteria)),
            1.1,
            caption="评估标准",
        ),
        Heading("记下来的事"),
        blanks(
            "做得好的地方 1.3 | 停止过几次，为什么 1.3 | 推挤、跌倒、不适怎么处理 1.3 | "
            "抽问：问了几人，说对几人 1.3 | 要改的地方（写清位置） 1.6",
            4.4,
        ),
        Line("只和本校上一次比，不给班级排名次。"),
        Signature(("观察员", "收表人", "日期")),
    )
    return _official(catalogue, key, "评估表", blocks)


def _moments(names: list[str]) -> Fields:
    """Four phases beside one another, and below each a place for its time."""
    heads, times = [], []
    for name in [*names, *[""] * (4 - len(names))]:
        open_ = "" if name else "tbr"
        heads.append(Cell(name, "TableLabel", GREY if name else "", "center", open=open_))
        times.append(Cell("时　　分　　秒" if name else "", align="center", open=open_))
    return Fields((0, 0, 0, 0), (tuple(heads), tuple(times)), (0, 0.9), "各阶段的时刻", together=True)


def summary(catalogue: Catalogue, key: str) -> Document:
    """总结: headings and tables to fill."""
    drill, notes = catalogue.drills[key], Endnotes(catalogue)
    say = notes.plain
    blocks: tuple[Block, ...] = (
        Line("演练当天碰头，三天内填好存档。"),
        _signal_line(catalogue, drill),
        Heading("基本情况"),
        Fields(
            (2.2, 0, 2.2, 0),
            (
                ("学校", "", "日期", DATE),
                ("天气", "", "总指挥", ""),
                ("应到", PEOPLE, "实到", PEOPLE),
                ("过程", ""),
            ),
            (0.85, 0.85, 0.85, 1.4),
            together=True,
        ),
        Heading("两个目标"),
        table(
            "看什么 3.6 strong | 目标 0 | 本次 2.1 blank | 上次 2.1 blank | 达到了吗 2.1",
            ((say(item.text), say(item.value), "□ 达到\n□ 没有") for item in drill.targets),
            1.2,
            together=True,
        ),
        Heading("做得好的三件事"),
        three("0", 0.8),
        Heading("要改的三件事"),
        three("问题（在哪里、什么时候） 0 | 怎么改 3.6 | 谁来改 1.9 | 哪天改完 1.9 | 复查 1.6", 0.9),
        Heading("师生的反馈"),
        blanks(
            "特殊需要学生和陪同的大人 1 | 学生说了什么 1 | 教职工说了什么 1 | "
            "停止次数和原因 1.0 | 受惊、受伤怎么处理的 1.0",
            4.6,
        ),
        Heading("下次演练"),
        Fields(
            (4.6, 0),
            (("学年计划里的日期", _planned(catalogue, key)), ("先复查哪三件", "")),
            (0.9, 1.0),
            together=True,
        ),
        Heading("存档清单"),
        Table(
            tuple(Column(head, 0, "top", size=9.5) for head in ("方案", "评估", "照片")),
            (
                tuple(
                    "\n".join(f"□ {say(item)}" for item in items)
                    for items in (drill.papers.plan, drill.papers.evaluation, drill.papers.photos)
                ),
            ),
        ),
        Signature(("填表人", "总指挥", "日期")),
    )
    return _official(catalogue, key, "总结", blocks)
