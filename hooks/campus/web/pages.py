"""Catalogue → Markdown pages and the navigation.

Python prepares values, templates write text. Every page says which content file it comes from, so that
its "edit" button opens the right one.
"""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from campus import models
from campus.checks.safety_rules import find_claims
from campus.content.catalogue import CONTENT, Catalogue
from campus.models import LONGEST_PERIOD, Source, Stage
from campus.output import Output
from campus.papers import poster_text
from campus.web import activities, browse, procedures
from campus.web.kit_parts import KIT_PARTS
from campus.web.writer import BANDS, Nav, Writer


@dataclass(frozen=True)
class Site:
    """All generated pages and the navigation over them and the hand-written ones."""

    outputs: list[Output]
    nav: Nav


def build(catalogue: Catalogue, files: Iterable[Output] = ()) -> Site:
    """Every generated page and the navigation. ``files`` are what the pages offer for download."""
    writer = Writer(catalogue, files)
    nav: Nav = [
        {"首页": "index.md"},
        {"找教案": _lessons(writer)},
        {"主题日": _days(writer)},
        {"遇到事情怎么办": procedures.build(writer)},
        {"演练": _drills(writer)},
        {"海报": _posters(writer)},
        {"日历": _calendar(writer)},
        {"学生": _pupils(writer)},
        {"学校": _schools(writer)},
        {"关于": [{"关于本站": "about.md"}, {"参与编写": "contribute.md"}]},
    ]
    writer.page(
        "index.md",
        "home",
        "hooks/templates/home.md.j2",
        "校园安全课",
        "一整年的学校安全教育：教案、主题日活动包、演练、日历，打开就能用。",
        hide=("navigation", "toc"),
        starred=list(catalogue.kits),
        months=_months(catalogue),
    )
    return Site([*writer.outputs, *writer.drawings()], _escaped(nav))


def _escaped(nav: Nav) -> Nav:
    """The theme writes the titles of a navigation into its HTML as they are."""
    return [
        {html.escape(title): _escaped(inner) if isinstance(inner, list) else inner}
        for item in nav
        for title, inner in item.items()
    ]


def _lessons(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    writer.page(
        "teachers.md",
        "teachers",
        "hooks/templates/teachers.md.j2",
        "老师从这里开始",
        "按学段找教案，一页读完，照着上课。",
    )
    writer.page(
        "lessons/index.md",
        "lessons",
        "hooks/templates/lessons.md.j2",
        "全部教案",
        f"五个主题日，{BANDS}，每节一课时。",
    )
    writer.page(
        "search.md",
        "search",
        "hooks/templates/search.md.j2",
        "搜索",
        "输入几个字，再按学段、主题、类型、时长、月份缩小范围。",
        hide=("navigation", "toc"),
        minutes=activities.MINUTES,
        period=LONGEST_PERIOD,
    )
    writer.page(
        "browse.md",
        "browse",
        "hooks/templates/browse.md.j2",
        "全部内容",
        "全部教案、学生页、活动包和演练，按主题列在一页上。",
        items=[item for item in browse.items(catalogue) if not item.file],  # files are offered on their pages
    )
    found = activities.activities(catalogue)
    writer.page(
        "ten-minutes.md",
        "ten_minutes",
        "hooks/templates/ten_minutes.md.j2",
        "我只有10分钟",
        "说出有几分钟、哪个学段、在哪里，马上给你能用的。",
        hide=("navigation", "toc"),
        minutes=activities.MINUTES,
        picks={
            (minutes, stage): activities.picks(found, minutes, stage)
            for minutes in activities.MINUTES
            for stage in (None, *Stage)
        },
    )
    nav: Nav = [
        {"老师从这里开始": "teachers.md"},
        {"全部教案": "lessons/index.md"},
        {"我只有10分钟": "ten-minutes.md"},
        {"搜索": "search.md"},
        {"全部内容": "browse.md"},
    ]
    for topic in catalogue.touched_topics:
        pages = []
        for key, lesson in catalogue.topic_lessons(topic):
            uri = f"lessons/{key}.md"
            writer.page(
                uri,
                "lesson",
                catalogue.path("lesson", key),
                lesson.title,
                lesson.summary,
                stage=lesson.stage,
                topic=topic,
                key=key,
                lesson=lesson,
                related=[other for other in catalogue.topic_lessons(topic) if other[0] != key],
            )
            pages.append({f"{lesson.stage.grades} {lesson.title}": uri})
        if pages:
            nav.append({catalogue.topics[topic].name: pages})
    return nav


def _pupils(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    writer.page(
        "students.md",
        "students",
        "hooks/templates/students.md.j2",
        "同学，从这里开始",
        "自己读一读，想一想，试一试。不用登录。",
        hide=("toc",),
    )
    nav: Nav = [{"从这里开始": "students.md"}]
    for stage in Stage:
        pages = []
        for key, lesson in catalogue.lessons.items():
            if lesson.stage is not stage:
                continue
            uri = f"pupils/{key}.md"
            writer.page(
                uri,
                "pupil",
                catalogue.path("lesson", key),
                lesson.title,
                f"{lesson.stage.grades}同学自己读：{lesson.title}",
                stage=stage,
                topic=lesson.topic,
                hide=("toc",),
                key=key,
                lesson=lesson,
                with_pinyin=stage.band.pinyin,
            )
            pages.append({lesson.title: uri})
        if pages:
            nav.append({stage.grades: pages})
    writer.page(
        "help.md",
        "help",
        "content/phones.yml",
        "求助电话",
        "遇到事情打哪个电话，电话里说什么。",
    )
    nav.append({"求助电话": "help.md"})
    return nav


def _days(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    writer.page(
        "days/index.md",
        "days",
        "content/theme_days.yml",
        "主题日一览",
        "一学年的安全主题日、主题周和主题月，日期按规则推算。",
        months=_months(catalogue),
    )
    nav: Nav = [{"主题日一览": "days/index.md"}]
    for key in (key for key in catalogue.theme_days if key in catalogue.kits):
        kit, day = catalogue.kits[key], catalogue.theme_days[key]
        source = catalogue.path("kit", key)
        lessons = [(k, lesson) for k, lesson in catalogue.lessons.items() if lesson.theme_day == key]
        shared: dict[str, Any] = {
            "key": key,
            "kit": kit,
            "day": day,
            "occasion": catalogue.occasions[key],
            "lessons": lessons,
        }
        folder = f"days/{key}"
        writer.page(f"{folder}/index.md", "kit", source, kit.title, kit.summary, topic=kit.topic, **shared)
        pages = [{kit.title: f"{folder}/index.md"}]
        for part in KIT_PARTS:
            writer.page(
                f"{folder}/{part.key}.md",
                part.template,
                source,
                f"{part.name}（{day.label}）",
                f"{day.name}{part.name}：{part.use}。",
                topic=kit.topic,
                hide=() if part.toc else ("toc",),
                part=part.key,
                part_name=part.name,
                **shared,
            )
            pages.append({part.name: f"{folder}/{part.key}.md"})
        nav.append({day.label: pages})
    return nav


def _drills(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    writer.page(
        "drills/index.md",
        "drills",
        "hooks/templates/drills.md.j2",
        "演练指南",
        "每月一练：方案、口令、角色、评估，照着做。",
    )
    writer.page(
        "drills/signals.md",
        "signals",
        f"{CONTENT}/signals.yml",
        "全校信号表",
        "撤离、避险、锁门、停止、解除：全校每个信号只有一种，听不见的同学看手势和牌。",
        hide=("toc",),
        reviewed=max(
            (drill.reviewed for drill in catalogue.drills.values()), default=catalogue.school.checked
        ),
    )
    nav: Nav = [{"演练指南": "drills/index.md"}, {"全校信号表": "drills/signals.md"}]
    for key, drill in catalogue.drills.items():
        uri = f"drills/{key}.md"
        starts, clock = [], 0.0
        for phase in drill.phases:
            starts.append(clock)
            clock += phase.minutes
        writer.page(
            uri,
            "drill",
            catalogue.path("drill", key),
            drill.title,
            drill.summary,
            topic=drill.topic,
            key=key,
            drill=drill,
            orders=drill.orders.rows() if drill.orders else [],
            starts=[f"{int(start):02d}:{int(start % 1 * 60):02d}" for start in starts],
        )
        nav.append({drill.title: uri})
    return nav


def _posters(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    shared: dict[str, Any] = {
        "kicker": lambda poster: poster_text.kicker(catalogue, poster),
        "distances": poster_text.DISTANCES,
    }
    writer.page(
        "posters/index.md",
        "posters",
        "hooks/templates/posters.md.j2",
        "安全海报",
        "一张海报一个动作：A4、A3、A2，彩色和黑白，写上校名就能印。",
        hide=("toc",),
        places=[name for name in models.PLACES if any(name in p.places for p in catalogue.posters.values())],
        **shared,
    )
    nav: Nav = [{"全部海报": "posters/index.md"}]
    for topic in catalogue.touched_topics:
        pages = []
        for key, poster in catalogue.topic_posters(topic):
            uri = f"posters/{key}.md"
            writer.page(
                uri,
                "poster",
                catalogue.path("poster", key),
                poster.title,
                poster_text.description(catalogue, poster),
                stage=poster.stage,
                topic=topic,
                hide=("toc",),
                key=key,
                poster=poster,
                description=poster_text.description(catalogue, poster),
                texts=[text.replace("|", "") for text in catalogue.panel_texts(poster)],
                related=[other for other in catalogue.topic_posters(topic) if other[0] != key],
                **shared,
            )
            pages.append({poster.title: uri})
        if pages:
            nav.append({catalogue.topics[topic].name: pages})
    return nav


def _months(catalogue: Catalogue) -> list[dict[str, Any]]:
    """What belongs to each month of the school year, September first."""
    months = []
    for first in catalogue.year.months:
        days = [
            key for key, day in catalogue.theme_days.items() if catalogue.year.month_of(day.rule) == first
        ]
        days.sort(key=lambda key: _moment(catalogue, key))
        plan = catalogue.months[first.month]
        drills = [(item.drill, day) for item, day in catalogue.drill_plan if item.month == first.month]
        lessons = {
            stage: [
                (key, lesson)
                for key, lesson in catalogue.lessons.items()
                if lesson.stage is stage and first.month in catalogue.lesson_months(lesson)
            ]
            for stage in Stage
        }
        months.append(
            {
                "first": first,
                "uri": f"calendar/{first:%Y-%m}.md",
                "plan": plan,
                "days": days,
                "headline_days": _headline_days(catalogue, days),
                "drills": drills,
                "lessons": lessons,
            }
        )
    return months


def _headline_days(catalogue: Catalogue, days: list[str]) -> list[str]:
    """The core days of a month, filled up with recommended ones to four, in the order of the month."""
    core = [key for key in days if catalogue.theme_days[key].priority == "核心"]
    room = max(0, 4 - len(core))
    more = [key for key in days if catalogue.theme_days[key].priority == "推荐"][:room]
    return [key for key in days if key in core or key in more]


def _moment(catalogue: Catalogue, key: str) -> tuple[date, int]:
    """Sort key inside a month: whole months first, then by date, undated ones last."""
    occasion = catalogue.occasions[key]
    if occasion is None:
        return date.max, 0
    return occasion.first, -occasion.days


def _calendar(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    months = _months(catalogue)
    writer.page(
        "calendar/index.md",
        "year",
        "content/months.yml",
        f"{catalogue.year.name}安全教育日历",
        "一学年十二个月：主题、主题日、演练和提醒。",
        hide=("toc",),
        months=months,
    )
    nav: Nav = [{"全年一览": "calendar/index.md"}]
    for index, month in enumerate(months):
        first = month["first"]
        events: dict[date, list[str]] = {}
        for key, occasion in catalogue.occasions.items():
            if occasion is not None and occasion.days == 1 and occasion.first.replace(day=1) == first:
                events.setdefault(occasion.first, []).append(key)
        writer.page(
            month["uri"],
            "month",
            "content/months.yml",
            f"{first.year}年{first.month}月：{month['plan'].theme}",
            f"{first.month}月安全教育安排：{month['plan'].theme}。",
            hide=("toc",),
            weeks=catalogue.year.weeks(first),
            events=events,
            drill_days={day: drill for drill, day in month["drills"] if day},
            before=months[index - 1] if index else None,
            after=months[index + 1] if index + 1 < len(months) else None,
            **month,
        )
        nav.append({f"{first.month}月 {month['plan'].theme}": month["uri"]})
    return nav


def _schools(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    template_source = "hooks/templates/schools.md.j2"
    writer.page(
        "schools.md",
        "schools",
        template_source,
        "学校从这里开始",
        "主题日活动包、演练方案、年度日历和依据。",
    )
    writer.page(
        "topics/index.md",
        "topics",
        "content/topics.yml",
        "全部主题",
        "按主题找教案、演练和活动包。",
        hide=("toc",),
    )
    topics: Nav = [{"全部主题": "topics/index.md"}]
    for key, topic in catalogue.topics.items():  # also those without lessons yet: readers look for them
        writer.page(
            f"topics/{key}.md",
            "topic",
            f"{CONTENT}/messages/{key}.yml" if catalogue.topic_messages(key) else "content/topics.yml",
            topic.name,
            topic.summary,
            topic=key,
            key=key,
            entry=topic,
            days=[day for day, value in catalogue.theme_days.items() if key in value.topics],
            required=[row for row in catalogue.later.values() if row.topic == key],
        )
        topics.append({topic.name: f"topics/{key}.md"})
    covered: dict[str, list[str]] = {}
    for lesson_key, lesson in catalogue.lessons.items():
        for item in lesson.curriculum:
            covered.setdefault(item, []).append(lesson_key)
    writer.page(
        "curriculum.md",
        "curriculum",
        "content/curriculum.yml",
        "纲要覆盖",
        "指导纲要和后来要求的每一条，由哪些课来教。",
        covered=covered,
        modules=list(dict.fromkeys(item.module for item in catalogue.outline.values())),
    )
    pages_of = _citing_pages(writer.outputs)
    writer.page(
        "sources.md",
        "sources",
        "content/sources.yml",
        "来源与依据",
        "本站每一条安全主张的出处。",
        pages_of=pages_of,
    )
    writer.page(
        "pending.md",
        "pending",
        "content/sources.yml",
        "待核清单",
        "还没有核到原文、或权威说法不一的内容，请有条件的人帮忙核对。",
        pages_of=pages_of,
        unsure=_unsure_claims(catalogue),
    )
    return [
        {"学校从这里开始": "schools.md"},
        {"主题": topics},
        {"纲要覆盖": "curriculum.md"},
        {"来源与依据": "sources.md"},
        {"待核清单": "pending.md"},
    ]


_CITED = re.compile(r'<li id="source-\d+" data-source="([a-z0-9-]+)"')


def _citing_pages(outputs: list[Output]) -> dict[str, list[tuple[str, str]]]:
    """For each source, the pages (address, title) that list it."""
    pages: dict[str, list[tuple[str, str]]] = {}
    for output in outputs:
        if isinstance(output.content, str) and output.uri.endswith(".md"):
            heading = re.search(r"(?m)^# (.+)$", output.content)
            for key in _CITED.findall(output.content):
                pages.setdefault(key, []).append((output.uri, heading[1] if heading else output.uri))
    return pages


def _unsure_claims(catalogue: Catalogue) -> list[tuple[Source, list[Any]]]:
    """Claims that rest on sources not yet verified, grouped by source."""
    groups: dict[str, list[Any]] = {}
    for claim in find_claims(catalogue):
        for citation in claim.citations:
            source = catalogue.sources[citation.source]
            if source.mark_of(citation.clause) in ("记忆", "争议"):
                groups.setdefault(source.id, []).append(claim)
    return [(catalogue.sources[key], groups[key]) for key in catalogue.sources if key in groups]
