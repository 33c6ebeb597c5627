"""Everything a reader can look for, with its 学段, topic, kind and months: for browsing and for search."""

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from campus.content import markup, plan_items
from campus.content.catalogue import Catalogue
from campus.models import Briefing, ItemKind, Stage, Talk, ThemeDay
from campus.papers import printables, semesters
from campus.web.kit_parts import KIT_PARTS


class Said(NamedTuple):
    """A use of what is read aloud: its page, what it is found as, what it is for, minutes if no parts say."""

    page: str
    kind: ItemKind
    about: str
    minutes: int = 0


# In the order in which a school meets them.
SAID = {
    "一分钟": Said("minutes", "讲话", "放学前一分钟，念一条，能直接念。", 1),
    "五分钟": Said("fives", "讲话", "每周五分钟，说一件事，当场做一次。", 5),
    "放假前": Said("holidays", "讲话", "放假前的三十分钟，分段写好，照着讲。"),
    "国旗下讲话": Said("flags", "讲话", "三到五分钟，学生讲或领导讲。", 5),
    "月会": Said("assemblies", "讲话", "每月一次的集会稿，小结上月，布置下月。"),
    "第一课": Said("first", "讲话", "开学第一天的一课，各学段一份。"),
    "三分钟": Said("staff", "培训", "教职工会上讲三分钟。", 3),
    "岗位培训": Said("training", "培训", "按岗位的培训，带自测。"),
    "法规学习": Said("law", "培训", "教职工学法，讲现在管用的条文。"),
    "短信": Said("messages", "家长信", "发给家长的短信，最多七十字，不用回复。"),
    "家长信": Said("letters", "家长信", "放假前给家长的一封信，不用交回。"),
    "来访": Said(
        "visits",
        "培训",
        "请民警、消防员、医生来上课：先上哪一节，给客人的一页，那四十分钟怎么安排。",
    ),
}


def said_page(use: str) -> str:
    """The address of the page of a use."""
    return f"calendar/talks/{SAID[use].page}.md"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to find.

    ``uri`` is a page's Markdown address, with ``#anchor`` for a part of a page, or the address of a file.
    ``text`` is what is written in it, needed only where there is no page of its own (pages are read as
    rendered). ``minutes`` is how long it takes with a class, 0 if that is no matter of time. ``file`` names
    the format of a file: ``PDF``, ``Word``, ``PPT``, ``Excel``, ``ZIP``.
    """

    uri: str
    title: str
    kind: ItemKind
    summary: str
    topic: str = ""
    stages: tuple[Stage, ...] = tuple(Stage)
    months: tuple[int, ...] = ()
    keywords: tuple[str, ...] = ()
    minutes: int = 0
    text: str = ""
    file: str = ""


def items(catalogue: Catalogue) -> list[Item]:
    """Everything a reader may look for, in the order of the navigation."""
    return [
        *_lessons(catalogue),
        *_stories(catalogue),
        *_kits(catalogue),
        *_days(catalogue),
        *_drills(catalogue),
        *_procedures(catalogue),
        *_said(catalogue),
        *_weeks(catalogue),
        *_posters(catalogue),
        *_files(catalogue),
        *_topics(catalogue),
        *_months(catalogue),
        _help(catalogue),
    ]


def _lessons(catalogue: Catalogue) -> Iterator[Item]:
    for key, lesson in catalogue.lessons.items():
        months = catalogue.lesson_months(lesson)
        day = catalogue.theme_days[lesson.theme_day]
        stages = (lesson.stage,)
        words = (*lesson.keywords, *(item.word for item in lesson.words))
        yield Item(
            uri=f"lessons/{key}.md",
            title=lesson.title,
            kind="教案",
            summary=lesson.summary,
            topic=lesson.topic,
            stages=stages,
            months=months,
            keywords=(*words, *called(day)),
            minutes=lesson.minutes,
        )
        yield Item(
            uri=f"pupils/{key}.md",
            title=lesson.title,
            kind="学生页",
            summary=_beginning(catalogue, lesson.pupil, lesson.stage),
            topic=lesson.topic,
            stages=stages,
            months=months,
            keywords=words,
            minutes=10,
        )


def _stories(catalogue: Catalogue) -> Iterator[Item]:
    for key, story in catalogue.stories.items():
        lessons = [it for _, it in catalogue.topic_lessons(story.topic) if it.stage is story.stage]
        words = (word for lesson in lessons for word in lesson.keywords)
        yield Item(
            uri=f"stories/{key}.md",
            title=story.title,
            kind="学生页",
            summary=markup.flowing(catalogue.read(story.scenes[story.first].text, story.stage)),
            topic=story.topic,
            stages=(story.stage,),
            months=tuple(dict.fromkeys(it for lesson in lessons for it in catalogue.lesson_months(lesson))),
            keywords=("情境故事", *dict.fromkeys(words)),
            minutes=10,
        )


def _kits(catalogue: Catalogue) -> Iterator[Item]:
    for key, kit in catalogue.kits.items():
        day = catalogue.theme_days[key]
        months = (catalogue.year.month_of(day.rule).month,)
        words = called(day)
        yield Item(
            uri=f"days/{key}/index.md",
            title=kit.title,
            kind="活动包",
            summary=kit.summary,
            topic=kit.topic,
            months=months,
            keywords=(*words, *(part.name for part in KIT_PARTS)),
        )
        for part in KIT_PARTS:
            yield Item(
                uri=f"days/{key}/{part.key}.md",
                title=f"{part.name}（{day.label}）",
                kind="活动材料",
                summary=part.summary or _beginning(catalogue, getattr(kit, part.key), None),
                topic=kit.topic,
                months=months,
                keywords=(*part.called, *words),
                minutes=part.minutes,
            )


def _days(catalogue: Catalogue) -> Iterator[Item]:
    """Theme days without a kit of their own: their place in the list of days."""
    for key, day in catalogue.theme_days.items():
        if key not in catalogue.kits:
            yield Item(
                uri=f"days/index.md#{key}",
                title=day.label,
                kind="主题日",
                summary=f"{day.what}。",
                topic=day.topics[0],
                months=(catalogue.year.month_of(day.rule).month,),
                keywords=called(day)[1:],  # its name is the title
            )


def _drills(catalogue: Catalogue) -> Iterator[Item]:
    for key, drill in catalogue.drills.items():
        planned = tuple(item.month for item, _ in catalogue.drill_plan if item.drill == key)
        yield Item(
            uri=f"drills/{key}.md",
            title=drill.title,
            kind="演练",
            summary=drill.summary,
            topic=drill.topic,
            stages=drill.stages,
            months=tuple(dict.fromkeys((*planned, *drill.months))),
            keywords=(*drill.keywords, "方案", "演练"),
            minutes=drill.minutes,
        )


def counted(catalogue: Catalogue) -> dict[str, list[str]]:
    """What each topic has, as it is counted: ``2张海报``; files beside a page are not."""
    found = Counter((it.topic, it.kind) for it in catalogue.once(items) if not it.file or it.file == "PPT")
    kinds = [kind for kind in catalogue.search.kinds.order if kind.measure]
    return {
        topic: [f"{count}{kind.measure}" for kind in kinds if (count := found[topic, kind.name])]
        for topic in catalogue.topics
    }


def _procedures(catalogue: Catalogue) -> Iterator[Item]:
    for key, procedure in catalogue.procedures.items():
        yield Item(
            uri=f"now/{key}.md",
            title=procedure.title,
            kind="怎么办",
            summary=f"{procedure.first}。{procedure.saying(None)}",
            topic=procedure.topic,
            keywords=(*procedure.names, *procedure.signs),
        )


def _said(catalogue: Catalogue) -> Iterator[Item]:
    """Talks, and briefings for adults: each its place on the page of its use."""
    said: list[Talk | Briefing] = [*catalogue.talks.values(), *catalogue.briefings.values()]
    for it in said:
        talk = it if isinstance(it, Talk) else None
        stages = talk.stages if talk else tuple(Stage)
        text = markup.flowing(catalogue.read(it.said, stages[0] if talk else None))
        post = "" if isinstance(it, Talk) else it.post or it.guest or ""
        occasion = it.holiday or (talk.term if talk else "") or ""
        yield Item(
            uri=f"{said_page(it.use)}#{it.id}",
            title=f"{it.title}（{it.use}）",
            kind=SAID[it.use].kind,
            summary=text if len(text) <= 70 else text[:68] + "……",
            topic=it.topic,
            stages=stages,
            months=it.months,
            keywords=tuple(filter(None, (it.use, post, occasion, *(part.title for part in it.parts)))),
            minutes=it.USES[it.use].minutes or SAID[it.use].minutes,
            text=text,
        )


def _weeks(catalogue: Catalogue) -> Iterator[Item]:
    for week in plan_items.planned(catalogue)["weeks"]:
        monday = datetime.date.fromisoformat(week["monday"])
        name = f"{week['term']}第{week['number']}周"
        yield Item(
            uri=f"calendar/weeks/{week['monday']}.md",
            title=f"{name}：{week['theme']}",
            kind="日历",
            summary=f"{monday.month}月{monday.day}日起的一周：一分钟、五分钟、讲话、课和演练，一页看完。",
            months=(monday.month,),
            # By the date of its Monday the search finds the week that a reader calls 下周.
            keywords=(name, "周计划", "每周安排", f"{monday.month}月{monday.day}日"),
        )


def _posters(catalogue: Catalogue) -> Iterator[Item]:
    for key, poster in catalogue.posters.items():
        months = [number for number, plan in catalogue.months.items() if poster.topic in plan.topics]
        if poster.theme_day:
            months.insert(0, catalogue.year.month_of(catalogue.theme_days[poster.theme_day].rule).month)
        words = [text.replace("|", "") for text in catalogue.poster_texts(poster) if text]
        yield Item(
            uri=f"posters/{key}.md",
            title=poster.title,
            kind="海报",
            summary=f"挂在{'、'.join(poster.places)}：{'，'.join(words[len(poster.headline) :][:3])}",
            topic=poster.topic,
            stages=poster.stages or tuple(Stage),
            months=tuple(dict.fromkeys(months)),
            keywords=("海报", "挂图", "张贴", *poster.places),
        )


def _files(catalogue: Catalogue) -> Iterator[Item]:
    """What goes to the printer or the projector, found by what it belongs to and by its own name."""
    for owner in printables.PRINTABLES:
        for key in printables.owners(catalogue, owner):
            for file in printables.files(catalogue, owner, key):
                if file.what.kind:
                    title, topic, stages, months, words = _owner(catalogue, owner, key)
                    yield Item(
                        uri=file.uri,
                        title=f"{title} {file.name}",
                        kind=file.what.kind,
                        summary=f"{file.use}。",
                        topic=topic,
                        stages=stages,
                        months=months,
                        keywords=(file.name, *words),
                        file=file.form,
                    )


def _owner(
    catalogue: Catalogue, owner: printables.Owner, key: str
) -> tuple[str, str, tuple[Stage, ...], tuple[int, ...], tuple[str, ...]]:
    """Title, topic, 学段, months and words of what a file belongs to."""
    everyone = tuple(Stage)
    match owner:
        case "lesson":
            lesson = catalogue.lessons[key]
            months = catalogue.lesson_months(lesson)
            return lesson.title, lesson.topic, (lesson.stage,), months, lesson.keywords
        case "kit":
            day = catalogue.theme_days[key]
            months = (catalogue.year.month_of(day.rule).month,)
            return day.label, catalogue.kits[key].topic, everyone, months, called(day)
        case "procedure":
            procedure = catalogue.procedures[key]
            return procedure.title, procedure.topic, everyone, (), tuple(procedure.signs)
        case "topic":
            return catalogue.topics[key].name, key, everyone, (), ("复核",)
        case "signals":
            return "演练", "", everyone, (), ("信号", "演练信号", "手势", "警报")
        case "procedures":
            return "遇到事情怎么办", "", everyone, (), ("处置要领",)
        case "drill":
            drill = catalogue.drills[key]
            return drill.title, drill.topic, drill.stages, drill.months, ("演练", *drill.keywords)
        case "poster":
            poster = catalogue.posters[key]
            return poster.title, poster.topic, poster.stages or everyone, (), poster.places
        case "month":
            year, month = map(int, key.split("-"))
            return f"{year}年{month}月", "", everyone, (month,), ("日历", f"{month}月")
        case "year":
            words = ("日历", "全年计划", "安全工作计划", "年度计划")
            return catalogue.year.name, "", everyone, (), words
        case "semester":
            term, stage = semesters.whose(catalogue, key)
            return f"{stage.grades} {term.name}学期", "", (stage,), (), ("课时表", "教师栏", "学期计划")


def _topics(catalogue: Catalogue) -> Iterator[Item]:
    for key, topic in catalogue.topics.items():
        yield Item(
            uri=f"topics/{key}.md",
            title=topic.name,
            kind="主题",
            summary=topic.summary,
            topic=key,
            months=tuple(number for number, plan in catalogue.months.items() if key in plan.topics),
            keywords=topic.aliases,
        )


def _months(catalogue: Catalogue) -> Iterator[Item]:
    for first in catalogue.year.months:
        plan = catalogue.months[first.month]
        focus = markup.flowing(catalogue.read(plan.focus))
        yield Item(
            uri=f"calendar/{first:%Y-%m}.md",
            title=f"{first.year}年{first.month}月：{plan.theme}",
            kind="日历",
            summary=focus if len(focus) <= 70 else focus[:68] + "……",
            months=(first.month,),
            keywords=(f"{first.month}月", "安全教育日历", "月历", "一分钟提醒"),
        )


def _help(catalogue: Catalogue) -> Item:
    return Item(
        uri="help.md",
        title="求助电话",
        kind="求助",
        summary=_beginning(catalogue, catalogue.page_words.words["help.lead"], None),
        topic=catalogue.search.emergencies.help_topic,
        keywords=(
            *("应急电话", "急救电话", "报警电话", "紧急电话", "热线", "电话号码", "心理援助热线"),
            *(word for number, phone in catalogue.phones.items() for word in (number, phone.name)),
        ),
    )


def _beginning(catalogue: Catalogue, text: str, stage: Stage | None) -> str:
    """The first words of a text, as its summary."""
    plain = markup.flowing(catalogue.read(text, stage))
    return plain if len(plain) <= 60 else plain[:58] + "……"


def called(day: ThemeDay) -> tuple[str, ...]:
    """What people call a theme day: first its name."""
    return (day.name, *day.aliases, *spellings(day.short))


def spellings(short: str | None) -> tuple[str, ...]:
    """4·15 → 4·15 and 4月15日; the search engine knows all the other ways to write a date.

    Nothing for a name that is not a month and a day.
    """
    month, dot, day = (short or "").partition("·")
    if not dot or not month.isdigit() or not day.isdigit():
        return ()
    return f"{month}·{day}", f"{month}月{day}日"
