"""Everything a reader can look for, with its 学段, topic, kind and months: for browsing and for search."""

from dataclasses import dataclass

from campus import claims
from campus.catalogue import Catalogue
from campus.models import Stage
from campus.source import Entry


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to find. ``uri`` is the page's Markdown address; ``text`` everything written in it."""

    uri: str
    title: str
    kind: str
    summary: str
    topic: str
    stages: tuple[Stage, ...]
    months: tuple[int, ...]
    keywords: tuple[str, ...]
    text: str


KINDS = ("教案", "学生页", "活动包", "演练", "海报", "主题")


def items(catalogue: Catalogue) -> list[Item]:
    """Lessons, pupils' pages, kits, drills, posters and topics."""
    found = []
    for key, lesson in catalogue.lessons.items():
        months = catalogue.lesson_months(lesson)
        day = catalogue.theme_days[lesson.theme_day]
        words = (*lesson.keywords, day.name, *day.aliases, *spellings(day.short))
        entry = catalogue.entries["lesson", key]
        found.append(
            Item(
                f"lessons/{key}.md",
                lesson.title,
                "教案",
                lesson.summary,
                lesson.topic,
                (lesson.stage,),
                months,
                words,
                _text(catalogue, entry, lesson.stage),
            )
        )
        found.append(
            Item(
                f"pupils/{key}.md",
                lesson.title,
                "学生页",
                f"{lesson.stage.grades}同学自己读，想一想，试一试。",
                lesson.topic,
                (lesson.stage,),
                months,
                lesson.keywords,
                claims.without_citations(catalogue.quoted(lesson.pupil, lesson.stage)),
            )
        )
    for key, kit in catalogue.kits.items():
        day = catalogue.theme_days[key]
        month = catalogue.year.month_of(day.rule).month
        found.append(
            Item(
                f"days/{key}/index.md",
                kit.title,
                "活动包",
                kit.summary,
                kit.topic,
                tuple(Stage),
                (month,),
                (
                    day.name,
                    *day.aliases,
                    *spellings(day.short),
                    "国旗下讲话",
                    "家长信",
                    "广播稿",
                    "板报",
                    "竞赛",
                ),
                _text(catalogue, catalogue.entries["kit", key], None),
            )
        )
    for key, drill in catalogue.drills.items():
        planned = tuple(item.month for item in catalogue.school.drills if item.drill == key)
        found.append(
            Item(
                f"drills/{key}.md",
                drill.title,
                "演练",
                drill.summary,
                drill.topic,
                drill.stages,
                tuple(dict.fromkeys((*planned, *drill.months))),
                (*drill.keywords, "方案", "演练"),
                _text(catalogue, catalogue.entries["drill", key], None),
            )
        )
    for key, poster in catalogue.posters.items():
        months = [number for number, plan in catalogue.months.items() if poster.topic in plan.topics]
        if poster.theme_day:
            months.insert(0, catalogue.year.month_of(catalogue.theme_days[poster.theme_day].rule).month)
        words = [text.replace("|", "") for text in catalogue.poster_texts(poster) if text]
        found.append(
            Item(
                f"posters/{key}.md",
                poster.title,
                "海报",
                f"挂在{'、'.join(poster.places)}：{'，'.join(words[len(poster.headline) :][:3])}",
                poster.topic,
                poster.stages or tuple(Stage),
                tuple(dict.fromkeys(months)),
                ("海报", "挂图", "张贴", *poster.places),
                " ".join(words),
            )
        )
    for key in catalogue.touched_topics:
        topic = catalogue.topics[key]
        found.append(
            Item(
                f"topics/{key}.md",
                topic.name,
                "主题",
                topic.summary,
                key,
                tuple(Stage),
                tuple(number for number, plan in catalogue.months.items() if key in plan.topics),
                topic.aliases,
                "",
            )
        )
    return found


def _text(catalogue: Catalogue, entry: Entry, stage: Stage | None) -> str:
    pieces = (text for _, _, text in entry.texts())
    return " ".join(claims.without_citations(catalogue.quoted(piece, stage)) for piece in pieces)


_DIGITS = "零一二三四五六七八九"


def spellings(short: str | None) -> tuple[str, ...]:
    """Ways people type a theme day's number: 4·15 → 4.15, 415, 4月15日, 四一五, 四月十五 …

    Nothing for a name that is not a month and a day.
    """
    month, dot, day = (short or "").partition("·")
    if not dot or not month.isdigit() or not day.isdigit():
        return ()
    digits = "".join(_DIGITS[int(digit)] for digit in month + day)
    spoken = f"{_spoken(int(month))}月{_spoken(int(day))}"
    return (
        f"{month}·{day}",
        f"{month}.{day}",
        f"{month}-{day}",
        f"{month}/{day}",
        month + day,
        f"{month}月{day}日",
        f"{month}月{day}号",
        digits,
        f"{spoken}日",
        f"{spoken}号",
    )


def _spoken(number: int) -> str:
    """1 → 一, 12 → 十二, 26 → 二十六."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones else "")
