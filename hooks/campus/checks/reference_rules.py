"""Rules between entries (F): ids, icons and pictures exist and stand where they belong."""

from collections.abc import Iterator

from campus.checks.safety_rules import PUPIL_PHONES
from campus.content import claims
from campus.content.catalogue import Catalogue
from campus.content.entries import Location
from campus.content.problems import Problem

# What pages say and show on their own account, outside any entry.
_PAGES_CITE = (  # the last for the year of boarding schools
    *("drill-2014", "emergency-law", "fire-edu-109", "fire-law", "minors-law", "psych-12356"),
    "common-drill",
)
_PAGES_SHOW = (  # icons of templates, and of every poster; tests/test_checks.py knows whether these are all
    *("account-child", "alert-circle-outline", "calendar-month", "calendar-star", "clipboard-list"),
    *("file-document-outline", "format-list-checks", "human-male-board", "magnify", "phone", "printer"),
    *("school", "timer-outline"),
)


def pages_have_what_they_say(catalogue: Catalogue) -> Iterator[Problem]:
    """F8 网页自己要用的电话（110、119、120、122、12339、12356）、来源和图标不能删。"""
    phones, sources = catalogue.known("phone"), catalogue.known("source")
    for number in sorted(PUPIL_PHONES - phones):
        yield Problem("content/phones.yml", 1, f"求助电话页要用{number}，请把它加回来", "F8")
    for key in _PAGES_CITE:
        if key not in sources:
            yield Problem("content/sources.yml", 1, f"网页要用来源“{key}”，请把它加回来", "F8")
    for name in _PAGES_SHOW:
        if f"material/{name}" not in catalogue.icons:
            path = f"content/art/icons/material/{name}.svg"
            yield Problem(path, 1, "网页要用这个图标，请把它加回来", "F8")


def references_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """F4 写到别处的编号（主题、主题日、课、演练、关键信息、纲要条目）都要存在。"""
    names = {
        "topic": "主题",
        "topics": "主题",
        "theme_day": "主题日",
        "drill": "演练",
        "lesson_before": "课",
        "lesson_after": "课",
        "curriculum": "纲要条目",
        "messages": "关键信息",
    }
    kinds = {
        "topic": ("topic",),
        "topics": ("topic",),
        "theme_day": ("theme_day",),
        "drill": ("drill",),
        "lesson_before": ("lesson",),
        "lesson_after": ("lesson",),
        "curriculum": ("outline", "later"),
        "messages": ("message",),
    }
    known = {
        field: set().union(*(catalogue.known(kind) for kind in wanted)) for field, wanted in kinds.items()
    }
    kinds_with_names = (
        "lesson",
        "kit",
        "drill",
        "month",
        "theme_day",
        "school",
        "poster",
        "places",
        "conditions",
    )
    for _, _, entry in catalogue.entries_of(*kinds_with_names):
        for location, line, text in entry.texts():
            field = next((part for part in reversed(location) if isinstance(part, str)), "")
            top = len(location) <= 2 or field == "drill"  # the school's plan names drills a level deeper
            if top and field in known and text not in known[field]:
                yield Problem(entry.path, line, f"没有这个{names[field]}：“{text}”", "F4")
            for quoted in claims.quotes(text):
                if quoted not in known["messages"]:
                    yield Problem(entry.path, line, f"没有这条关键信息：“{quoted}”", "F4")
    for _, key, entry in catalogue.entries_of("message"):
        topic = key.partition(".")[0]
        if topic not in known["topic"]:
            yield entry.problem(f"没有这个主题：“{topic}”", "F4")
    for _, _, entry in catalogue.entries_of("source"):
        successor = entry.data.get("superseded_by")
        if isinstance(successor, str) and successor not in catalogue.known("source"):
            yield entry.problem(f"sources.yml 里没有来源“{successor}”", "F4", ("superseded_by",))
    for key in catalogue.known("kit"):
        entry = catalogue.entries["kit", key]
        if entry.data.get("theme_day", key) != key:
            yield entry.problem(f"文件名是“{key}”，theme_day 也要写“{key}”", "F4", ("theme_day",))


def aliases_are_unique(catalogue: Catalogue) -> Iterator[Problem]:
    """F6 一个俗称只属于一个主题。"""
    owners: dict[str, str] = {}
    for key, topic in catalogue.topics.items():
        for index, alias in enumerate(topic.aliases):
            owner = owners.setdefault(alias, key)
            if owner != key:
                yield catalogue.problem(
                    "topic", key, ("aliases", index), f"俗称“{alias}”已经属于主题“{owner}”", "F6"
                )


def icons_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """F7 主题的图标要在 content/art/icons 里。"""
    for key, topic in catalogue.topics.items():
        if topic.icon not in catalogue.icons:
            yield catalogue.problem(
                "topic", key, ("icon",), f"content/art/icons 里没有图标“{topic.icon}.svg”", "F7"
            )


def pictures_are_where_they_belong(catalogue: Catalogue) -> Iterator[Problem]:
    """F7 uses.yml 里写的图片、课、关键信息、活动包、演练都要存在；每步、每个情境、每句流程最多一张图。"""
    if ("uses", "uses") not in catalogue.entries:
        return
    entry = catalogue.entries["uses", "uses"]
    uses = catalogue.uses
    for _, line, text in entry.texts():
        if text not in catalogue.pictures:
            yield Problem(entry.path, line, f"pictures.yml 里没有图片“{text}”", "F7")
    places: dict[Location, int] = {}
    for key, pictures in uses.lessons.items():
        lesson = catalogue.lessons.get(key)
        if lesson is not None:
            places["lessons", key, "steps"] = len(lesson.steps) - len(pictures.steps)
            places["lessons", key, "situations"] = len(lesson.situations) - len(pictures.situations)
        elif key not in catalogue.known("lesson"):
            yield entry.problem(f"没有这个课：“{key}”", "F4", ("lessons", key))
    for key, names in uses.flows.items():
        drill = catalogue.drills.get(key)
        if drill is not None:
            places["flows", key] = len(drill.classroom_flow) - len(names)
    for field, kind, keys in (
        ("kits", "kit", uses.kits),
        ("boards", "kit", uses.boards),
        ("drills", "drill", uses.drills),
        ("flows", "drill", uses.flows),
        ("messages", "message", uses.messages),
    ):
        for key in keys:
            if key not in catalogue.known(kind):
                named = {"kit": "活动包", "drill": "演练", "message": "关键信息"}[kind]
                yield entry.problem(f"没有这个{named}：“{key}”", "F4", (field, key))
    for location, room in places.items():
        if room < 0:
            yield entry.problem(
                f"这里的图片多了 {-room} 张，请和内容一一对应，没有图的写 null", "F7", location
            )


def own_pictures_are_of_own_messages(catalogue: Catalogue) -> Iterator[Problem]:
    """F7 uses.yml 里一节课自己换的图，要换在这节课用到的关键信息上。"""
    for key, pictures in catalogue.uses.lessons.items():
        lesson = catalogue.lessons.get(key)
        entry = catalogue.entries["uses", "uses"]
        for name in pictures.messages if lesson else ():
            if lesson and name not in lesson.messages:
                yield entry.problem(f"这节课没有关键信息“{name}”", "F7", ("lessons", key, "messages", name))
