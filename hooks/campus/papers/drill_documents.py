"""The Word files of a drill: plan, minute script, role cards, observers' sheet, summary."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from campus.content.catalogue import Catalogue
from campus.models import Drill
from campus.press.office import Palette, drawing, length, lines, plain, too_long
from campus.press.word import GREY, Cell, Look, Paper, Row, blank, dated, label
from campus.text.dates import cn_date, day_and_weekday, day_of_month, weekday
from campus.text.endnotes import Endnotes

# The script's clock needs some beginning; the paper says how to move it.
CLOCK = 10 * 60


def _dates(catalogue: Catalogue, key: str) -> list[date]:
    """The days of the school year's plan that have this drill."""
    return [day for item, day in catalogue.drill_plan if item.drill == key and day]


def head(catalogue: Catalogue, key: str) -> dict[str, Any]:
    """What every file of a drill says of it."""
    drill = catalogue.drills[key]
    topic = catalogue.topics[drill.topic]
    picture = catalogue.uses.drills.get(key)
    return {
        "title": drill.title,
        "year": catalogue.year.name,
        "days": [f"{day.year}年{day_and_weekday(day)}" for day in _dates(catalogue, key)],
        "topic": topic.name,
        "colour": topic.colour,
        "keywords": "，".join(drill.keywords),
        "minutes": drill.minutes,
        "level": drill.level,
        "kind": drill.kind,
        "reviewed": drill.reviewed.isoformat(),
        "reviewed_words": cn_date(drill.reviewed),
        "picture": catalogue.pictures[picture].model_dump(mode="json") if picture else None,
    }


def plan(catalogue: Catalogue, key: str) -> dict[str, Any]:
    drill = catalogue.drills[key]
    notes = Endnotes(catalogue)
    days = _dates(catalogue, key)
    first = days[0] if days else None
    data: dict[str, Any] = {
        **head(catalogue, key),
        "stages": "、".join(stage.grades for stage in drill.stages),
        "summary": notes.plain(drill.summary),
    }
    for name in ("not_when", "never_simulate", "aim"):
        data[name] = notes.said(getattr(drill, name))
    data["targets"] = _targets(notes, drill)
    data["basis"] = [notes.say(item.says) + notes.cite(item.source) for item in drill.basis]
    before = []
    for item in drill.before:
        ahead = int("".join(char for char in item.when if char.isdigit()) or 0)
        day = _earlier(catalogue, first, ahead) if first else None
        when = [day_of_month(day), weekday(day)] if day else []
        before.append({"when": item.when, "day": when, "tasks": notes.said(item.tasks)})
    data["before"] = before
    for name in (
        "school_data",
        "command",
        "roles",
        "phases",
        "branches",
        "stairs",
        "emergencies",
        "variants",
        "inclusion",
        "calm",
        "debrief",
        "fixes",
        "parent_note",
    ):
        value = getattr(drill, name)
        data[name] = [notes.said(item) for item in value] if isinstance(value, tuple) else notes.said(value)
    data["signals"] = _cues(catalogue, drill, notes.say)
    data["criteria"] = _criteria(notes, drill)
    data["sources"] = notes.listing()
    return data


def _earlier(catalogue: Catalogue, day: date, ahead: int) -> date:
    """The last school day that is at least ``ahead`` days before ``day``: never the day itself."""
    found = day - timedelta(days=ahead)
    while ahead and not catalogue.year.is_school_day(found) and found > catalogue.year.first:
        found -= timedelta(days=1)
    return found


def _targets(notes: Endnotes, drill: Drill) -> list[list[str]]:
    return [[notes.say(item.text), notes.say(item.value) + notes.cite(item.source)] for item in drill.targets]


def _criteria(notes: Endnotes, drill: Drill) -> list[list[str]]:
    return [
        [notes.say(item.item), notes.say(item.target) + notes.cite(item.source), notes.say(item.how)]
        for item in drill.criteria
    ]


def timeline(catalogue: Catalogue, key: str) -> dict[str, Any]:
    drill = catalogue.drills[key]
    notes = Endnotes(catalogue)
    return {
        **head(catalogue, key),
        "signals": _cues(catalogue, drill, notes.plain),
        "phases": [notes.spoken(item) for item in drill.phases],
    }


def roles(catalogue: Catalogue, key: str) -> dict[str, Any]:
    drill = catalogue.drills[key]
    notes = Endnotes(catalogue)
    return {
        **head(catalogue, key),
        "roles": [notes.spoken(item) for item in drill.roles],
        "signals": _cues(catalogue, drill, notes.plain),
    }


def _cues(catalogue: Catalogue, drill: Drill, say: Callable[[str], str]) -> list[dict[str, str]]:
    """The signals of a drill as rows: how each is given, what is said with it, for those who do not hear."""
    return [
        {
            "id": signal.id,
            "name": signal.name,
            "sound": "\n\n".join(
                [
                    signal.form,
                    *([f"停电时：{signal.power_cut}"] if signal.power_cut else []),
                    say(cue.how or ""),
                ]
            ).rstrip(),
            "words": say(cue.words or signal.words or signal.means),
            "silent": str(signal.silent),
        }
        for signal, cue in catalogue.drill_signals(drill)
    ]


def evaluation(catalogue: Catalogue, key: str) -> dict[str, Any]:
    drill = catalogue.drills[key]
    notes = Endnotes(catalogue)
    strip = Endnotes(catalogue).plain
    return {
        **head(catalogue, key),
        "targets": [[strip(item.text), strip(item.value)] for item in drill.targets],
        "criteria": [[strip(item.item), strip(item.target), strip(item.how)] for item in drill.criteria],
        "phases": [phase.name for phase in drill.phases],
        "papers": notes.spoken(drill.papers),
    }


def _paper(data: dict[str, Any], kind: str, **page: Any) -> Paper:
    return Paper(
        f"{data['title']}{kind}",
        palette=Palette.of(data["colour"]),
        subject=f"{data['topic']} · {kind}",
        keywords=data["keywords"],
        reviewed=data["reviewed"],
        running=(f"校园安全课 · 演练{kind}", data["title"]),
        **page,
    )


def _clock(minutes: float) -> str:
    return f"{int(minutes // 60):02d}:{int(minutes % 60):02d}" + (":30" if minutes % 1 else "")


def _span(start: float, minutes: float) -> str:
    """Minutes since the beginning: 2:30—4:30."""

    def said(value: float) -> str:
        return f"{int(value)}:{'30' if value % 1 else '00'}"

    return f"{said(start)}—{said(start + minutes)}"


def _minutes(value: float) -> str:
    return f"{value:g} 分钟" if value >= 1 else "30 秒"


# 方案


def make_plan(data: dict[str, Any]) -> bytes:
    """演练方案: the whole guide, with blanks for the school's own data."""
    paper = _paper(data, "方案")
    eyebrow, title = f"{data['topic']} · {data['year']} · 演练方案", f"{data['title']}方案"
    if data["picture"]:
        image = drawing(data["picture"], "FFFFFF", 600)
        paper.masthead(eyebrow, title, data["summary"], image, min(4.6, 3.4 * image.width / image.height))
    else:
        paper.title(title, eyebrow, data["summary"])
    when = "、".join(data["days"]) or "学年计划里没有排，可以自选一天"
    paper.table(
        (2.4, 6.1, 2.4, 6.1),
        [
            Row((label("学校"), blank(), label("总指挥"), blank()), height=0.85),
            Row((label("计划日期"), when, label("备用日"), blank()), height=0.85),
            Row(
                (
                    label("级别"),
                    f"{data['level']} · {data['kind']}",
                    label("用时"),
                    f"{data['minutes']} 分钟",
                ),
                height=0.85,
            ),
            Row((label("适用"), Cell(data["stages"], span=3)), height=0.85),
            Row((label("编写"), blank(), label("审定"), blank()), height=0.85),
        ],
        caption="演练的基本情况",
    )
    paper.heading("什么时候不练，什么不能模拟")
    paper.table(
        (8.5, 8.5),
        [
            Row(("这些时候不练", "这些绝不模拟"), head=True),
            Row(
                tuple(Cell(_listed(data[name]), vertical="top") for name in ("not_when", "never_simulate")),
                breakable=True,
            ),
        ],
        caption="不练的时候和不能模拟的内容",
    )
    paper.heading("目的和两个可测目标")
    paper.text(data["aim"])
    paper.table(
        (6.0, 11.0),
        [
            Row(("看什么", "目标"), head=True),
            *((Cell(text, "TableLabel"), value) for text, value in data["targets"]),
        ],
        caption="两个可测目标",
    )
    paper.heading("依据")
    paper.bullets(data["basis"])
    paper.heading("演练之前")
    _before(paper, data["before"])
    paper.heading("本校资料")
    paper.line("照着例子，写上自己学校的；写不全，就不开始。", "Small", Look(keep=True))
    paper.table(
        (3.6, 6.6, 6.8),
        [
            Row(("项目", "怎么写", "本校"), head=True),
            *(Row((label(item["label"]), item["hint"], blank()), height=1.4) for item in data["school_data"]),
        ],
        caption="本校资料",
    )
    paper.heading("指挥和岗位")
    paper.text(data["command"])
    paper.table(
        (2.4, 4.2, 7.8, 2.6),
        [
            Row(("岗位", "谁来当，站在哪里", "做什么", "姓名 ／ 替补"), head=True),
            *(
                Row(
                    (
                        label(item["name"]),
                        f"{item['who']}\n\n**位置**　{item['place']}",
                        _listed(item["duties"]),
                        blank(),
                    )
                )
                for item in data["roles"]
            ),
        ],
        caption="岗位、人选、位置、职责",
    )
    paper.heading("信号和原话")
    _signals(paper, data["signals"])
    paper.heading("每一分钟怎么做")
    rows = [Row(("计时", "阶段", "信号", "学生", "教职工"), head=True)]
    start = 0.0
    for item in data["phases"]:
        rows.append(
            Row(
                (
                    Cell(
                        f"**{_span(start, item['minutes'])}**\n\n{_minutes(item['minutes'])}",
                        fill=paper.palette.tint,
                        align="center",
                    ),
                    label(item["name"]),
                    item["signal"],
                    item["pupils"],
                    item["teachers"],
                )
            )
        )
        start += item["minutes"]
    paper.table((2.3, 2.3, 3.6, 4.2, 4.6), rows, caption="演练过程")
    paper.heading("不同地点、不同级别", 2)
    _cases(paper, data["branches"], "遇到这种情况", "怎么做")
    paper.heading("楼梯与分流")
    paper.numbered(data["stairs"])
    paper.heading("出现意外怎么办")
    _cases(paper, data["emergencies"], "意外", "怎么办")
    paper.heading("变式")
    paper.line("每次换一张情况卡，练的是判断。", "Small", Look(keep=True))
    paper.table(
        (2.8, 5.4, 4.4, 4.4),
        [
            Row(("变式", "情况卡", "谁来决定什么", "应该看到"), head=True),
            *(
                (Cell(item["name"], "TableLabel"), item["inject"], item["decision"], item["expect"])
                for item in data["variants"]
            ),
        ],
        caption="变式",
    )
    paper.heading("一个都不落下")
    paper.table(
        (3.2, 4.6, 4.6, 4.6),
        [
            Row(("谁", "之前", "当中", "之后"), head=True),
            *(
                (label(item["who"]), item["before"], item["during"], item["after"])
                for item in data["inclusion"]
            ),
        ],
        caption="特殊需要",
    )
    paper.heading("安定情绪", 2)
    paper.bullets(data["calm"])
    paper.heading("演练之后")
    paper.heading("班级五分钟", 2)
    _cases(
        paper,
        [{"case": item["question"], "do": item["listen_for"]} for item in data["debrief"]],
        "问什么",
        "听什么",
    )
    paper.heading("三处改进", 2)
    paper.text(data["fixes"])
    paper.heading("评估标准", 2)
    paper.table(
        (4.2, 6.6, 6.2),
        [
            Row(("看什么", "标准", "怎么量"), head=True),
            *((Cell(item, "TableLabel"), target, how) for item, target, how in data["criteria"]),
        ],
        caption="评估标准",
    )
    paper.heading("告诉家长")
    paper.text(data["parent_note"], "Note")
    paper.heading("来源")
    paper.sources(data["sources"])
    paper.line(
        f"上次核对：{data['reviewed_words']}。带“待核”的来源还没有核到原文，“建议值”是本站的建议。", "Small"
    )
    return paper.save()


def _listed(items: list[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _cases(paper: Paper, items: list[dict[str, str]], left: str, right: str) -> None:
    paper.table(
        (4.4, 12.6),
        [Row((left, right), head=True), *((label(item["case"]), item["do"]) for item in items)],
        caption=left,
    )


def _before(paper: Paper, items: list[dict[str, Any]]) -> None:
    rows = [Row(("时间", "做什么", "完成"), head=True)]
    for item in items:
        when = "".join(f"\n\n{part}" for part in item["day"])
        for index, task in enumerate(item["tasks"]):
            sides = ("t" if index else "") + ("b" if index + 1 < len(item["tasks"]) else "")
            first = Cell(
                "" if index else f"**{item['when']}**{when}",
                open=sides,
                fill=paper.palette.tint,
                vertical="top",
            )
            rows.append(Row((first, task, Cell("□", align="center"))))
    paper.table((2.6, 13.2, 1.2), rows, caption="演练之前的任务")


def _signals(
    paper: Paper, items: list[dict[str, str]], width: float = 17.0, size: float | None = None
) -> None:
    """On one page: whoever reads the signals out does not turn it over."""
    paper.table(
        (2.0, 4.0, width - 9.4, 3.4),
        [
            Row(("信号", "声音", "一字不改地念", "给听不见的同学"), head=True),
            *(
                (label(item["name"]), item["sound"], Cell(f"**{item['words']}**", size=size), item["silent"])
                for item in items
            ),
        ],
        caption="信号和原话",
        together=True,
    )


# 时间轴脚本


def make_timeline(data: dict[str, Any]) -> bytes:
    """时间轴脚本: for the hand of the commander, with the clock and a column for what it really was."""
    paper = _paper(data, "时间轴脚本", landscape=True, margins=(2.0, 1.6, 1.7, 1.6))
    total = sum(item["minutes"] for item in data["phases"])
    begin = _clock(CLOCK)
    paper.title(
        f"{data['title']}：时间轴脚本",
        f"{data['topic']} · {data['year']} · 总指挥、广播员、计时员各一份",
        f"全程 {total:g} 分钟。钟点按 {begin} 开始排，改了开始时间，整列顺延。",
    )
    paper.name_line("日期", "开始时刻", "结束时刻", "计时员")
    paper.line("", "Gap")
    rows = [
        Row(("计时", "钟点", "阶段", "信号、口令", "学生", "教职工", "观察员看什么", "实际时刻"), head=True)
    ]
    start = 0.0
    for item in data["phases"]:
        rows.append(
            Row(
                (
                    Cell(
                        f"**{_span(start, item['minutes'])}**\n\n{_minutes(item['minutes'])}",
                        fill=paper.palette.tint,
                        align="center",
                    ),
                    Cell(_clock(CLOCK + start), align="center"),
                    label(item["name"]),
                    item["signal"],
                    item["pupils"],
                    item["teachers"],
                    item["observer"],
                    blank(),
                )
            )
        )
        start += item["minutes"]
    paper.table((2.5, 1.9, 2.2, 4.4, 4.4, 5.0, 4.0, 2.1), rows, caption="时间轴")
    paper.appendix("信号，一字不改地念", new_page=False)
    _signals(paper, data["signals"], paper.width)
    return paper.save()


# 角色卡

# An A5 card: label and text; two beside each other on A4 across. All in cm.
_CARD, _GUTTER = (2.3, 10.5), 1.6
_HEAD, _NAME, _WHO, _PLACE, _DUTIES, _STOP, _LINE = 0.9, 1.8, 1.4, 1.7, 7.1, 2.2, 0.95
_LINE_HEIGHT = 1.75  # of a line of 宋体 or its substitutes in parts of the type size


def make_roles(data: dict[str, Any]) -> bytes:
    """角色卡: one card a role, two to a side of A4, and the signals on a last side of their own.

    Raises PressError P2 when a role does not fit its card.
    """
    paper = _paper(data, "角色卡", landscape=True, margins=(1.9, 1.2, 1.5, 1.2))
    stop = next(item for item in data["signals"] if item["id"] == "stop")
    spare = {"name": "补充岗位", "who": "", "place": "", "duties": []}
    items = [*data["roles"], *([spare] if len(data["roles"]) % 2 else [])]
    for left, right in zip(items[::2], items[1::2], strict=True):
        size = min(_duties_size(left), _duties_size(right))  # cards of one sheet look alike
        sides = [_role(item, data["title"], stop["words"], size) for item in (left, right)]
        paper.cards(sides[0], sides[1], _CARD, _GUTTER)
    paper.line(f"{data['title']}：信号和原话", "CardTitle", Look(new_page=True))
    _signals(paper, data["signals"], paper.width, 15 if len(data["signals"]) < 6 else 12)
    return paper.save()


def _duties(item: dict[str, Any]) -> list[str]:
    return [f"{number}. {duty}" for number, duty in enumerate(item["duties"], start=1)]


def _duties_size(item: dict[str, Any]) -> float:
    """The largest type size in which a role's duties fit its card; PressError P2 if none."""
    sizes = (18, 17, 16, 15, 14, 13, 12, 11)
    field = f"角色卡“{item['name']}”的职责"
    return _fitting(field, _duties(item), sum(_CARD) - 1.3, _DUTIES - 0.4, sizes)


def _role(item: dict[str, Any], title: str, stop: str, size: float) -> list[Row]:
    """The rows of a card, each of two cells of print; its duties in type of ``size``."""
    spoken = stop.partition("（")[0]  # how often it is said does not matter here
    field = f"角色卡“{item['name']}”的"

    def words(name: str, text: str, height: float, *sizes: float) -> Cell:
        return Cell(text, size=_fitting(field + name, [text], _CARD[1] - 0.5, height, sizes))

    return [
        Row((Cell(f"{title} · 角色卡", "TableLabel", span=2, fill=GREY, size=11),), height=_HEAD),
        Row(
            (Cell(item["name"], "CardTitle", span=2, size=28 if len(item["name"]) <= 10 else 22),),
            height=_NAME,
        ),
        Row((label("谁来当"), words("谁来当", item["who"], _WHO, 14, 13, 12, 11, 10)), height=_WHO),
        Row((label("站在哪里"), words("站在哪里", item["place"], _PLACE, 14, 13, 12, 11, 10)), height=_PLACE),
        Row((Cell("\n".join(_duties(item)), span=2, size=size),), height=_DUTIES),
        Row((label("停止的话"), words("停止的话", spoken, _STOP, 13, 12, 11, 10, 9.5)), height=_STOP),
        Row((label("姓名"), blank()), height=_LINE),
        Row((label("替补"), blank()), height=_LINE),
    ]


def _fitting(field: str, texts: list[str], width: float, height: float, sizes: tuple[float, ...]) -> float:
    """The largest of ``sizes`` in which ``texts`` fit ``width`` × ``height`` cm; PressError P2 if none."""
    tall = 0.0
    for size in sizes:
        tall = sum(lines(plain(text), width, size) for text in texts) * size * _LINE_HEIGHT / 72 * 2.54
        if tall <= height - 0.2:
            return size
    text = max(texts, key=length)
    raise too_long(
        field, text.partition(". ")[2] or text, max(1, int(length(text) * height / tall)), length(text)
    )


# 评估表与总结


def make_evaluation(data: dict[str, Any]) -> bytes:
    """评估表: one sheet an observer."""
    paper = _paper(data, "评估表", margins=(2.0, 1.8, 1.7, 1.8))
    paper.title(
        f"{data['title']}评估表",
        f"{data['topic']} · {data['year']}",
        "观察员现场填写，每人一份。只看、只记、不指挥；看到危险可以喊停。",
    )
    paper.table(
        (2.2, 6.5, 2.2, 6.5),
        [
            Row((label("学校"), blank(), label("日期"), dated()), height=0.8),
            Row((label("观察员"), blank(), label("观察位置"), blank()), height=0.8),
            Row((label("天气"), blank(), label("参加人数"), blank()), height=0.8),
        ],
        caption="评估表的基本情况",
        together=True,
    )
    paper.heading("时刻")
    names = data["phases"]
    for start in range(0, len(names), 4):
        group = names[start : start + 4]
        share = paper.width / 4
        filled = [*group, *[""] * (4 - len(group))]
        paper.table(
            [share] * 4,
            [
                Row(
                    tuple(
                        Cell(
                            name,
                            "TableLabel",
                            fill=GREY if name else "",
                            align="center",
                            open="" if name else "tbr",
                        )
                        for name in filled
                    )
                ),
                Row(
                    tuple(
                        Cell("时　　分　　秒" if name else "", align="center", open="" if name else "tbr")
                        for name in filled
                    ),
                    height=0.9,
                ),
            ],
            caption="各阶段的时刻",
            together=True,
        )
    paper.heading("逐项看")
    paper.table(
        (0.9, 3.4, 4.5, 3.8, 2.2, 1.3, 1.3),
        [
            Row(("", "看什么", "标准", "怎么量", "结果", "达到", "没有"), head=True),
            *(
                Row(
                    (
                        Cell(str(number), "TableLabel", align="center"),
                        Cell(item, "TableLabel"),
                        target,
                        how,
                        blank(),
                        Cell("□", align="center"),
                        Cell("□", align="center"),
                    ),
                    height=1.1,
                )
                for number, (item, target, how) in enumerate(data["criteria"], start=1)
            ),
        ],
        caption="评估标准",
    )
    paper.heading("记下来的事")
    paper.table(
        (4.4, 13.0),
        [
            Row((label("做得好的地方"), blank()), height=1.3),
            Row((label("停止过几次，为什么"), blank()), height=1.3),
            Row((label("推挤、跌倒、不适怎么处理"), blank()), height=1.3),
            Row((label("抽问：问了几人，说对几人"), blank()), height=1.3),
            Row((label("要改的地方（写清位置）"), blank()), height=1.6),
        ],
        caption="记下来的事",
        together=True,
    )
    paper.line("只和本校上一次比，不给班级排名次。", "Small")
    paper.name_line("观察员", "收表人", "日期")
    return paper.save()


def make_summary(data: dict[str, Any]) -> bytes:
    """总结: headings and tables to fill."""
    paper = _paper(data, "总结", margins=(2.0, 1.8, 1.7, 1.8))
    paper.title(f"{data['title']}总结", f"{data['topic']} · {data['year']}", "演练当天碰头，三天内填好存档。")
    wide = paper.width
    paper.heading("基本情况")
    paper.table(
        (2.2, 6.5, 2.2, 6.5),
        [
            Row((label("学校"), blank(), label("日期"), dated()), height=0.85),
            Row((label("天气"), blank(), label("总指挥"), blank()), height=0.85),
            Row(
                (label("应到"), Cell("人　", align="right"), label("实到"), Cell("人　", align="right")),
                height=0.85,
            ),
            Row((label("过程"), Cell("", span=3)), height=1.4),
        ],
        caption="基本情况",
        together=True,
    )
    paper.heading("两个目标")
    paper.table(
        (4.4, 6.5, 2.1, 2.1, 2.3),
        [
            Row(("看什么", "目标", "本次", "上次", "达到了吗"), head=True),
            *(
                Row((Cell(text, "TableLabel"), value, blank(), blank(), Cell("□ 达到\n□ 没有")), height=1.2)
                for text, value in data["targets"]
            ),
        ],
        caption="两个目标",
        together=True,
    )
    paper.heading("做得好的三件事")
    paper.table(
        (1.2, wide - 1.2),
        [Row((Cell(str(n), "TableLabel", align="center"), blank()), height=0.8) for n in (1, 2, 3)],
        caption="做得好的三件事",
        together=True,
    )
    paper.heading("要改的三件事")
    paper.table(
        (1.2, 5.6, 4.6, 2.0, 2.0, 2.0),
        [
            Row(("", "问题（在哪里、什么时候）", "怎么改", "谁来改", "哪天改完", "复查"), head=True),
            *(
                Row((Cell(str(n), "TableLabel", align="center"), *(blank() for _ in range(5))), height=1.1)
                for n in (1, 2, 3)
            ),
        ],
        caption="要改的三件事",
        together=True,
    )
    paper.heading("师生的反馈")
    paper.table(
        (4.6, wide - 4.6),
        [
            Row((label("特殊需要学生和陪同的大人"), blank()), height=1.3),
            Row((label("学生说了什么"), blank()), height=1.3),
            Row((label("教职工说了什么"), blank()), height=1.3),
            Row((label("停止次数和原因"), blank()), height=1.0),
            Row((label("受惊、受伤怎么处理的"), blank()), height=1.0),
        ],
        caption="师生的反馈",
        together=True,
    )
    paper.heading("下次演练")
    paper.table(
        (4.6, wide - 4.6),
        [
            Row((label("学年计划里的日期"), "、".join(data["days"]) or blank()), height=0.9),
            Row((label("先复查哪三件"), blank()), height=1.0),
        ],
        caption="下次演练",
        together=True,
    )
    paper.heading("存档清单")
    paper.table(
        (wide / 3, wide / 3, wide / 3),
        [
            Row(("方案", "评估", "照片"), head=True),
            Row(
                tuple(
                    Cell("\n".join(f"□ {item}" for item in data["papers"][name]), vertical="top", size=9.5)
                    for name in ("plan", "evaluation", "photos")
                )
            ),
        ],
        caption="存档清单",
    )
    paper.name_line("填表人", "总指挥", "日期")
    return paper.save()
