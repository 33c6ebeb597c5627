"""Rules between entries (F): ids, icons and pictures exist and stand where they belong."""

import re
from collections.abc import Iterator
from pathlib import Path

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.content.entries import Location
from campus.content.problems import Problem
from campus.models.marks import Prose, Refers

_ASKED = re.compile(r"\b(?:words|numbers)\(\"([a-z.]+)\"\)")
_SHOWN = re.compile(r"\"(material/[a-z-]+)\"")


def asked_by_pages() -> tuple[frozenset[str], frozenset[str]]:
    """What templates ask of pages.yml, by name, and the icons that they and their modules show."""
    package = Path(__file__).parent.parent
    paths = [
        *(package.parent / "templates").glob("*.j2"),
        *package.glob("web/*.py"),
        *package.glob("papers/*.py"),
    ]
    texts = [path.read_text("utf-8") for path in paths]
    asked, shown = (frozenset(name for text in texts for name in it.findall(text)) for it in (_ASKED, _SHOWN))
    return asked, shown


def pages_have_what_they_say(catalogue: Catalogue) -> Iterator[Problem]:
    """F8 网页自己要用的不能删

    网页上固定的话写在 `pages.yml` 里，哪一段给哪一页由程序认：网页要用的一段不能少，也不写没有网页用的。网页
    要用的图标，在 `content/art/icons/` 里也要留着。

    为什么：删掉以后，那几页就少了一句有出处的话，或少了一个图标。

    - 错：把 `pages.yml` 里 `signals` 下面的 `rules` 改名叫 `rule`
    - 对：名字照旧，只改冒号后面的文字

    - 2026-11-21：首次公布。
    - 2026-11-22：也管网页要用的图标。
    - 2026-11-30：固定的话搬到 `pages.yml`，电话和来源照别处一样查。
    """
    asked, shown = asked_by_pages()
    for _, _, entry in catalogue.entries_of("page_words"):
        there: dict[str, Location] = {}
        for place in ("adults", "pupils", "numbers"):
            part = entry.data.get(place) if isinstance(entry.data, dict) else None
            for page, inner in part.items() if isinstance(part, dict) else ():
                if place == "numbers":
                    there[page] = (place, page)
                else:
                    names = inner if isinstance(inner, dict) else ()
                    there |= {f"{page}.{name}": (place, page, name) for name in names}
        for name in sorted(asked - there.keys()):
            yield entry.problem(f"网页要用“{name}”，请把它加回来", "F8")
        for name in there.keys() - asked:
            yield entry.problem(f"没有网页用“{name}”，请删掉它，或照别的改名", "F8", there[name])
    for name in sorted(shown - catalogue.icons.keys()):
        yield Problem(f"content/art/icons/{name}.svg", 1, "网页要用这个图标，请把它加回来", "F8")


# What an author is told of an id that leads nowhere, by what it was to lead to.
_NOWHERE = {
    "topic": ("没有这个主题：“{}”", "F4"),
    "theme_day": ("没有这个主题日：“{}”", "F4"),
    "lesson": ("没有这个课：“{}”", "F4"),
    "kit": ("没有这个活动包：“{}”", "F4"),
    "drill": ("没有这个演练：“{}”", "F4"),
    "message": ("没有这条关键信息：“{}”", "F4"),
    "procedure": ("没有这份处置要领：“{}”", "F4"),
    "signal": ("signals.yml 里没有信号“{}”", "F4"),
    "places": ("ten_minutes.yml 里没有地点“{}”", "F4"),
    "outline": ("没有这个纲要条目：“{}”", "F4"),
    "phone": ("phones.yml 里没有电话“{}”，请核对号码", "S4"),
    "picture": ("pictures.yml 里没有图片“{}”", "F7"),
    "icon": ("content/art/icons 里没有图标“{}.svg”", "F7"),
}


def references_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """F4 编号要存在，也只有一个

    写到别处的编号——主题、主题日、课、演练、关键信息、纲要条目——都要真的有，海报、`ten_minutes.yml` 和
    `uses.yml` 里的也一样；同一种编号不能有两个；关键信息的文件名和 `topic` 一样，活动包的文件名和
    `theme_day` 一样；两个文件不能生成同一个网页地址。

    为什么：编号错一个字，课就和演练断了线。

    - 错：`drill: fire-drill`（没有这个演练）
    - 对：`drill: fire-evacuation`

    - 2026-11-21：首次公布。
    - 2026-11-22：也管海报、`ten_minutes.yml`、`uses.yml` 和图片。
    """
    known = {kind: catalogue.known(kind) for kind in (*_NOWHERE, "later")}
    known |= {"icon": set(catalogue.icons), "picture": set(catalogue.pictures)}
    for passage in catalogue.passages:
        if isinstance(passage.mark, Refers):
            kind = passage.mark.kinds[0]
            if kind in _NOWHERE and not any(passage.text in known[each] for each in passage.mark.kinds):
                text, rule = _NOWHERE[kind]
                yield passage.problem(text.format(passage.text), rule)
        elif isinstance(passage.mark, Prose):
            for quoted in markup.quotes(passage.text):
                kind, _, key = quoted.partition(".")
                own = kind in (markup.PROCEDURE, markup.SIGNAL)
                wanted, name = (kind, key) if own else ("message", quoted)
                if name not in known[wanted]:
                    yield passage.problem(_NOWHERE[wanted][0].format(name), "F4")
    for _, key, entry in catalogue.entries_of("message"):
        topic = key.partition(".")[0]
        if topic not in known["topic"]:
            yield entry.problem(f"没有这个主题：“{topic}”", "F4")
    for key in catalogue.known("kit"):
        entry = catalogue.entries["kit", key]
        if entry.data.get("theme_day", key) != key:
            yield entry.problem(f"文件名是“{key}”，theme_day 也要写“{key}”", "F4", ("theme_day",))


def aliases_are_unique(catalogue: Catalogue) -> Iterator[Problem]:
    """F6 一个俗称只属于一个主题

    `topics.yml` 里，同一个词不能出现在两个主题的 `aliases` 里。

    为什么：搜“着火”应当去一个地方，而不是看运气。

    - 错：消防和用电的 `aliases` 里都有“着火”
    - 对：“着火”放在消防；用电写“插座冒烟”

    - 2026-11-21：首次公布。
    """
    owners: dict[str, str] = {}
    for key, topic in catalogue.topics.items():
        fault = catalogue.fault("topic", key, "F6")
        for index, alias in enumerate(topic.aliases):
            owner = owners.setdefault(alias, key)
            if owner != key:
                yield fault(f"俗称“{alias}”已经属于主题“{owner}”", "aliases", index)


def pictures_are_where_they_belong(catalogue: Catalogue) -> Iterator[Problem]:
    """F7 图标和图片要有

    `icon` 写的图标，要在 `content/art/icons/` 里有同名的 SVG；`pictures.yml` 里的每一条，要在
    `content/art/` 里有同名的 SVG；`uses.yml` 只用 `pictures.yml` 里有的图，每一步、每个情境、每句流程最多一
    张；一节课的 `messages` 只换这节课用到的关键信息的图。图里只有形状和颜色，没有脚本、样式和外面的链接。

    为什么：网页不从别处取图，断网也要看得见；图多了一张，后面的就全错了位。

    - 错：`icon: material/flame`（文件夹里没有 `flame.svg`）；教学过程五步，`steps` 写了六张图
    - 对：`icon: material/fire`；五步写五张，没有图的那一步写 `null`

    - 2026-11-21：首次公布。
    - 2026-11-22：也管海报、`ten_minutes.yml`、`uses.yml` 和图片。
    - 2026-11-30：也管图里有什么。
    """
    places: dict[Location, int] = {}
    for key, pictures in catalogue.uses.lessons.items():
        lesson = catalogue.lessons.get(key)
        if lesson is not None:
            places["lessons", key, "steps"] = len(lesson.steps) - len(pictures.steps)
            places["lessons", key, "situations"] = len(lesson.situations) - len(pictures.situations)
    for key, names in catalogue.uses.flows.items():
        drill = catalogue.drills.get(key)
        if drill is not None:
            places["flows", key] = len(drill.classroom_flow) - len(names)
    for location, room in places.items():
        if room < 0:
            text = f"这里的图片多了 {-room} 张，请和内容一一对应，没有图的写 null"
            yield catalogue.problem("uses", "uses", location, text, "F7")


def own_pictures_are_of_own_messages(catalogue: Catalogue) -> Iterator[Problem]:
    """F7, for the drawings that a lesson changes: only of messages that it uses."""
    for key, pictures in catalogue.uses.lessons.items():
        lesson = catalogue.lessons.get(key)
        entry = catalogue.entries["uses", "uses"]
        for name in pictures.messages if lesson else ():
            if lesson and name not in lesson.messages:
                yield entry.problem(f"这节课没有关键信息“{name}”", "F7", ("lessons", key, "messages", name))


_WRITTEN = ("lesson", "story", "kit", "drill", "poster", "procedure")


def reviews_are_past(catalogue: Catalogue) -> Iterator[Problem]:
    """F11 核对日期不在将来

    `reviewed` 不晚于 `school.yml` 里这个学年的最后一天。

    为什么：写成 2096 年，以后就再也看不出哪一份该重新核对了。

    - 错：`reviewed: 2096-11-21`
    - 对：`reviewed: 2026-11-21`

    - 2026-11-30：新增。
    """
    last = str(catalogue.school.terms[-1].last)
    for _, _, entry in catalogue.entries_of(*_WRITTEN):
        day = str(entry.data.get("reviewed")) if isinstance(entry.data, dict) else ""
        if re.fullmatch(r"\d{4}-\d\d-\d\d", day) and day > last:
            text = f"reviewed 不能晚于这个学年的最后一天 {last}；现在写的是 {day}"
            yield entry.problem(text, "F11", ("reviewed",))


def changes_are_dated(catalogue: Catalogue) -> Iterator[Problem]:
    """F12 更新记录写明日期

    每一条以日期和“：”开头。

    为什么：拿着旧打印件的老师，要看得出自己手里的是改之前还是改之后的。

    - 错：`- 改了一题`
    - 对：`- 2026-12-03：课前小测改了一题，原来的问法有两个答案。`

    - 2026-11-30：新增。
    """
    for _, _, entry in catalogue.entries_of(*_WRITTEN):
        changes = entry.data.get("changes") if isinstance(entry.data, dict) else None
        for index, change in enumerate(changes if isinstance(changes, list) else ()):
            if isinstance(change, str) and not re.match(r"\d{4}-\d\d-\d\d：.", change):
                text = f"更新记录要写成“2026-12-03：改了什么。”；现在写的是“{change[:20]}”"
                yield entry.problem(text, "F12", ("changes", index))


def items_are_not_repeated(catalogue: Catalogue) -> Iterator[Problem]:
    """F13 一个列表里不写两遍

    关键词、关键信息、场地和别的一项一项写的文字，同一项只写一次。

    为什么：多半是复制以后忘了改，本来要写的那一项就丢了。

    - 错：`messages: [fire.leave, fire.meet, fire.leave]`
    - 对：`messages: [fire.leave, fire.meet, fire.call-119]`

    - 2026-11-30：新增。
    """
    for _, _, entry in catalogue.entries_of(*_WRITTEN, "topic", "theme_day", "month"):
        for field, items in entry.data.items() if isinstance(entry.data, dict) else ():
            for index, item in enumerate(items if isinstance(items, list) else ()):
                if isinstance(item, str) and item in items[:index]:
                    text = f"“{item[:20]}”写了两遍，请只留一个或改成别的"
                    yield entry.problem(text, "F13", (field, index))
