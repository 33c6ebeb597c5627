"""Rules between entries. Each check yields problems; its docstring is the rule, as CONTRIBUTING says it.

A rule is one function here, one line in ``CHECKS``, one paragraph in CONTRIBUTING.md and one fault in
``tests/faulty/``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from campus import claims
from campus.claims import Citation
from campus.models import ItemKind, Question, Stage
from campus.problems import Problem
from campus.source import Entry, Location

if TYPE_CHECKING:
    from campus.catalogue import Catalogue

_LEGAL = re.compile(
    r"《[^》]*(?:法|条例|规定|办法|纲要|指南|规程)》[^。；]{0,12}第[一二三四五六七八九十百零〇\d]+条"
)
_FIGURE = re.compile(r"\d(?:\.\d+)?\s*(?:米|厘米|毫米|公里|千米|周岁|％|%|℃|摄氏度|毫克|公斤|千克|伏|万起)")
_PHONE = re.compile(
    r"(?<![\d.\-—/年第])(1[12]\d|12\d{3}|96\d{3}|95\d{3})(?![\d.\-/年]|[—–]\d|\s?(?:[人名个条次项分秒天元种支字起册]|平方))"
)
_PUPIL_PHONES = frozenset({"110", "119", "120", "122", "12339", "12356"})
_NEGATION = re.compile(r"[不别勿莫未没禁非无错误]|停止|拒绝|避免|危险|违法|谣言|以为|有人说|流传")
_NAGGING = re.compile(
    r"打卡|签到|回执|截图上传|上传照片|上传截图|完成率|排名|扫码注册|签字交回|签名交回|交回签字"
)
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；\n]?")


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that needs a source, where it stands, and what it cites."""

    kind: str
    path: str
    line: int
    text: str
    citations: tuple[Citation, ...]


def _entries(catalogue: Catalogue, *kinds: str) -> Iterator[tuple[str, str, Entry]]:
    for (kind, key), entry in catalogue.entries.items():
        if kind in kinds:
            yield kind, key, entry


_STRUCTURED: dict[tuple[str, ...], str] = {
    # location inside an entry, with * for an index → what kind of claim stands there
    ("quiz", "*", "explanation"): "测验解析",
    ("contest", "*", "explanation"): "竞赛解析",
    ("misconceptions", "*", "reply"): "误区回应",
    ("actions", "dos", "*"): "要做",
    ("actions", "donts", "*"): "不要做",
    ("not_when", "*"): "不宜演练的情形",
    ("never_simulate", "*"): "不得模拟的内容",
    ("stairs", "*"): "楼梯与分流规则",
    ("emergencies", "*", "do"): "意外处置",
}
_NO_CLAIM = (("claim",), ("question",), ("case",))
_SOURCED_FIELDS = {"targets": "可测目标", "criteria": "评估标准", "basis": "依据"}


def _pattern(location: Location) -> tuple[str, ...]:
    return tuple("*" if isinstance(part, int) else part for part in location)


def find_claims(catalogue: Catalogue) -> Iterator[Claim]:
    """Every claim of the content, structured ones and those recognised in running text.

    Running text: a paragraph or list item that quotes an article of law or gives a figure with a unit.
    """
    for key, message in catalogue.messages.items():
        entry = catalogue.entries["message", key]
        cited = tuple(Citation.parse(reference) for reference in message.sources)
        yield Claim("关键信息", entry.path, entry.line(), message.wording.everyone, cited)
    for number, phone in catalogue.phones.items():
        entry = catalogue.entries["phone", number]
        yield Claim("电话号码", entry.path, entry.line(), f"{number} {phone.use}", (Citation(phone.source),))
    for key, poster in catalogue.posters.items():
        entry = catalogue.entries["poster", key]
        cited = tuple(Citation.parse(reference) for reference in catalogue.poster_sources(poster))
        for index, panel in enumerate(poster.panels):
            if panel.text:
                place = entry.line(("panels", index))
                yield Claim("海报上的话", entry.path, place, panel.text.replace("|", ""), cited)
    for kind, _, entry in _entries(catalogue, "lesson", "kit", "drill", "month"):
        for location, line, text in entry.texts():
            yield from _claims_of(kind, entry, location, line, text)


def _claims_of(kind: str, entry: Entry, location: Location, line: int, text: str) -> Iterator[Claim]:
    if location and location[0] in _SOURCED_FIELDS and kind == "drill":
        if location[-1] == "source":
            named = _SOURCED_FIELDS[str(location[0])]
            yield Claim(named, entry.path, line, text, (Citation.parse(text),))
        return
    structured = _STRUCTURED.get(_pattern(location))
    if structured or (location[-1:] == ("answer",) and "moves" in location and text):
        yield Claim(structured or "情境", entry.path, line, text, tuple(claims.citations(text)))
        return
    if location[-1:] in _NO_CLAIM or "choices" in location:  # the explanation or the reply speaks for them
        return
    for offset, block in claims.blocks(text):
        if _LEGAL.search(block):
            yield Claim("法律条文", entry.path, line + offset, block, tuple(claims.citations(block)))
        elif _FIGURE.search(claims.without_citations(block)):
            yield Claim("数字", entry.path, line + offset, block, tuple(claims.citations(block)))


def claims_are_cited(catalogue: Catalogue) -> Iterator[Problem]:
    """S1 每条安全主张都写出处：关键信息、要做与不要做、数字、法条、解析、情境答案、误区回应、演练标准。"""
    for claim in find_claims(catalogue):
        if not claim.citations:
            text = claim.text.replace("\n", "")
            yield Problem(
                claim.path,
                claim.line,
                f"{claim.kind}没有写出处，请在句末加上“[@来源编号]”：“{text[:24]}……”",
                "S1",
            )


def citations_are_good(catalogue: Catalogue) -> Iterator[Problem]:
    """S2 出处写成“[@来源编号 第几条]”，编号在 sources.yml 里，而且来源没有被取代。"""
    known = catalogue.known("source")
    for _, _, entry in _entries(catalogue, "lesson", "kit", "drill", "month", "message", "poster"):
        for location, line, text in entry.texts():
            for piece in claims.malformed(text):
                yield Problem(
                    entry.path,
                    line,
                    f"“{piece}”的写法不对；出处写“[@编号 第几条]”，关键信息写“{{{{主题.编号}}}}”",
                    "S2",
                )
            if location[-1:] == ("source",) or location[-2:-1] == ("sources",):
                cited = [Citation.parse(text)]
            else:
                cited = list(claims.citations(text))
            for citation in cited:
                yield from _cited(catalogue, known, entry, line, citation.source)
    for kind in ("phone", "theme_day", "outline", "later"):
        for _, _, entry in _entries(catalogue, kind):
            reference = entry.data.get("source")
            if reference is not None:
                yield from _cited(catalogue, known, entry, entry.line(("source",)), str(reference))


def _cited(
    catalogue: Catalogue, known: set[str], entry: Entry, line: int, reference: str
) -> Iterator[Problem]:
    if reference not in known:
        yield Problem(entry.path, line, f"sources.yml 里没有来源“{reference}”", "S2")
        return
    found = catalogue.sources.get(reference)
    if found is not None and found.status == "已被取代":
        yield Problem(
            entry.path,
            line,
            f"来源“{reference}”（{found.short}）已被“{found.superseded_by}”取代，请改用新的",
            "S2",
        )


def pupils_read_only_what_is_firm(catalogue: Catalogue) -> Iterator[Problem]:
    """S3 学生看的文字（学生页、情境、pupil: true 的关键信息）只用“已查”“部分已查”的来源。"""
    for key, message in catalogue.messages.items():
        for reference in message.sources if message.pupil else ():
            source = catalogue.sources.get(Citation.parse(reference).source)
            if source is not None and not source.mark.firm:
                yield catalogue.problem(
                    "message",
                    key,
                    ("sources",),
                    f"pupil 是 true 的关键信息不能只凭“{source.mark}”的来源“{source.id}”；"
                    "请换成已查的来源，或把 pupil 改成 false",
                    "S3",
                )
    for _, _, entry in _entries(catalogue, "lesson"):
        for location, line, text in entry.texts():
            if location != ("pupil",) and not ("moves" in location and location[-1] == "answer"):
                continue
            for offset, block in claims.blocks(text):
                for citation in claims.citations(block):
                    source = catalogue.sources.get(citation.source)
                    if source is not None and not source.mark.firm:
                        yield Problem(
                            entry.path,
                            line + offset,
                            f"给学生看的文字不能用“{source.mark}”的来源“{source.id}”，请换成已查的来源或删去这句",
                            "S3",
                        )
                for number in _phones(block):
                    if number in catalogue.phones and number not in _PUPIL_PHONES:
                        yield Problem(
                            entry.path,
                            line + offset,
                            f"给学生看的文字里，{number} 还没有核实，请先不写",
                            "S3",
                        )


def _phones(text: str) -> list[str]:
    return [match[1] for match in _PHONE.finditer(claims.without_citations(text))]


def phone_numbers_are_known(catalogue: Catalogue) -> Iterator[Problem]:
    """S4 电话号码只用 phones.yml 里有的。"""
    known = catalogue.known("phone")
    for _, _, entry in _entries(catalogue, "lesson", "kit", "drill", "month", "message", "poster"):
        for location, line, text in entry.texts():
            if location[:1] == ("calls",):
                continue  # numbers by themselves: see posters_can_be_laid_out
            for offset, row in enumerate(text.split("\n")):
                for number in _phones(row):
                    if number not in known:
                        yield Problem(
                            entry.path, line + offset, f"phones.yml 里没有电话“{number}”，请核对号码", "S4"
                        )


def wrong_advice_is_refused(catalogue: Catalogue) -> Iterator[Problem]:
    """S5 wrong_advice.yml 里的错误说法不能当作建议写出来；纠正它时，同一句里要有“不”“别”“禁止”等字。"""
    words = [
        (re.compile(re.escape(word)), word, row)
        for row in catalogue.wrong_advice.values()
        for word in row.words
    ]
    every = re.compile("|".join(re.escape(word) for _, word, _ in words)) if words else None
    if every is None:
        return
    for _, _, entry in _entries(catalogue, "lesson", "kit", "drill", "month", "message", "poster"):
        for location, line, text in entry.texts():
            if _corrects(entry, location) or not every.search(text):
                continue
            for offset, row in enumerate(text.split("\n")):
                for part in _SENTENCE.findall(row):
                    if _NEGATION.search(part) or part.rstrip("”’》）").endswith("？"):
                        continue
                    for pattern, word, advice in words:
                        if pattern.search(part):
                            yield Problem(
                                entry.path,
                                line + offset,
                                f"“{word}”是错误说法（{advice.id}），正确的是：{advice.right}",
                                "S5",
                            )


def _corrects(entry: Entry, location: Location) -> bool:
    """Whether a place is one where wrong advice stands in order to be corrected."""
    if location[:1] in (("misconceptions",), ("keywords",)):
        return True
    if location[:1] in (("quiz",), ("contest",)) and "choices" in location:
        return not _around(entry, location[:-1]).get("correct")
    if location[:1] == ("panels",):
        return bool(_around(entry, location[:2]).get("mark") == "不做")
    return location[-1:] in (("question",), ("inject",), ("case",))


def _around(entry: Entry, location: Location) -> Mapping[str, Any]:
    """The fields at ``location``; none where an entry with a faulty form has something else there."""
    place = entry.data
    try:
        for part in location:
            place = place[part]
    except (TypeError, KeyError, IndexError):
        return {}
    return place if isinstance(place, dict) else {}


_PLAIN = frozenset(
    ("title", "summary", "keywords", "place", "word", "question", "claim", "case", "name", "who", "label")
    + ("classroom_flow", "changes", "theme")
)


def names_are_plain(catalogue: Catalogue) -> Iterator[Problem]:
    """S7 标题、名称、题干、选项这样的短句里不写出处，也不引用关键信息；写到解析或正文里。"""
    for _, _, entry in _entries(catalogue, "lesson", "kit", "drill", "month"):
        for location, line, text in entry.texts():
            field = next((part for part in reversed(location) if isinstance(part, str)), "")
            plain = field in _PLAIN or ("choices" in location and field == "text")
            if plain and (claims.CITATION.search(text) or claims.QUOTE.search(text)):
                yield Problem(
                    entry.path, line, f"“{field}”里不写出处和引用，请移到解析或正文：“{text[:20]}”", "S7"
                )


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
    for number in sorted(_PUPIL_PHONES - phones):
        yield Problem("content/phones.yml", 1, f"求助电话页要用{number}，请把它加回来", "F8")
    for key in _PAGES_CITE:
        if key not in sources:
            yield Problem("content/sources.yml", 1, f"网页要用来源“{key}”，请把它加回来", "F8")
    for name in _PAGES_SHOW:
        if f"material/{name}" not in catalogue.icons:
            path = f"content/art/icons/material/{name}.svg"
            yield Problem(path, 1, "网页要用这个图标，请把它加回来", "F8")


def nobody_is_nagged(catalogue: Catalogue) -> Iterator[Problem]:
    """S6 不要求打卡、签到、上传、回执、完成率或排名。"""
    for _, _, entry in _entries(catalogue, "lesson", "kit", "drill", "month", "poster"):
        for _, line, text in entry.texts():
            for offset, row in enumerate(text.split("\n")):
                for part in _SENTENCE.findall(row):
                    found = _NAGGING.search(part)
                    if found and not re.search(r"[不无没免]", part):
                        yield Problem(
                            entry.path, line + offset, f"本站不要求“{found[0]}”，请删去或改写", "S6"
                        )


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
    for _, _, entry in _entries(catalogue, *kinds_with_names):
        for location, line, text in entry.texts():
            field = next((part for part in reversed(location) if isinstance(part, str)), "")
            top = len(location) <= 2 or field == "drill"  # the school's plan names drills a level deeper
            if top and field in known and text not in known[field]:
                yield Problem(entry.path, line, f"没有这个{names[field]}：“{text}”", "F4")
            for quoted in claims.quotes(text):
                if quoted not in known["messages"]:
                    yield Problem(entry.path, line, f"没有这条关键信息：“{quoted}”", "F4")
    for _, key, entry in _entries(catalogue, "message"):
        topic = key.partition(".")[0]
        if topic not in known["topic"]:
            yield entry.problem(f"没有这个主题：“{topic}”", "F4")
    for _, _, entry in _entries(catalogue, "source"):
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


def lesson_names_match(catalogue: Catalogue) -> Iterator[Problem]:
    """L9 课的文件名是“主题-学段”，学段写 p1、p2、j、s。"""
    for key, lesson in catalogue.lessons.items():
        wanted = f"{lesson.topic}-{lesson.stage.code}"
        if key != wanted and not key.startswith(wanted + "-"):
            yield catalogue.problem("lesson", key, (), f"文件名应该是“{wanted}.md”或以“{wanted}-”开头", "L9")


def lesson_minutes_add_up(catalogue: Catalogue) -> Iterator[Problem]:
    """L3 各步骤的分钟加起来等于 minutes；小学 40 分钟，中学 45 分钟。"""
    for key, lesson in catalogue.lessons.items():
        total = sum(step.minutes for step in lesson.steps)
        if total != lesson.minutes:
            yield catalogue.problem(
                "lesson",
                key,
                ("minutes",),
                f"各步骤加起来是 {total} 分钟，minutes 写的是 {lesson.minutes} 分钟",
                "L3",
            )
        if lesson.minutes != lesson.stage.period:
            yield catalogue.problem(
                "lesson",
                key,
                ("minutes",),
                f"{lesson.stage}一节课是 {lesson.stage.period} 分钟；现在写的是 {lesson.minutes}",
                "L3",
            )


def lesson_steps_are_whole(catalogue: Catalogue) -> Iterator[Problem]:
    """L4 教学过程从导入到收束，五种步骤都有；每步有教师、学生、预期；全课至少两处板书、三个情境。"""
    kinds = ("导入", "学一学", "练一练", "情境判断", "收束")
    for key, lesson in catalogue.lessons.items():
        found = [step.kind for step in lesson.steps]
        for kind in kinds:
            if kind not in found:
                yield catalogue.problem("lesson", key, ("steps",), f"教学过程缺少“{kind}”这一步", "L4")
        if found and (found[0] != "导入" or found[-1] != "收束"):
            yield catalogue.problem("lesson", key, ("steps",), "教学过程要以“导入”开始、以“收束”结束", "L4")
        for index, step in enumerate(lesson.steps):
            labels = {move.label for move in step.moves}
            for label in ("教师", "学生", "预期"):
                if label not in labels:
                    yield catalogue.problem(
                        "lesson", key, ("steps", index), f"步骤“{step.title}”缺少“{label}：”", "L4"
                    )
            if "情境" in labels and step.kind != "情境判断":
                yield catalogue.problem(
                    "lesson", key, ("steps", index), "“情境：”只写在“情境判断”步骤里", "L4"
                )
        boards = sum(move.label == "板书" for step in lesson.steps for move in step.moves)
        if boards < 2:
            yield catalogue.problem(
                "lesson", key, ("steps",), f"全课至少两处“板书：”；现在有 {boards} 处", "L4"
            )
        if not 3 <= len(lesson.situations) <= 6:
            yield catalogue.problem(
                "lesson", key, ("steps",), f"情境要有 3 到 6 个；现在有 {len(lesson.situations)} 个", "L4"
            )


def quizzes_are_fair(catalogue: Catalogue) -> Iterator[Problem]:
    """L5、L6 每题只有一个对的选项，错的选项说明原因；一半以上是情境题；正确答案的位置和长短不露馅。"""
    for key, lesson in catalogue.lessons.items():
        for index, question in enumerate(lesson.quiz):
            for number, choice in enumerate(question.choices):
                if not choice.correct and not choice.reason:
                    yield catalogue.problem(
                        "lesson",
                        key,
                        ("quiz", index, "choices", number),
                        f"选项“{choice.text[:16]}”后面要用“——”写明为什么不对",
                        "L5",
                    )
        yield from _fair(catalogue, "lesson", key, "quiz", lesson.quiz)
    for key, kit in catalogue.kits.items():
        yield from _fair(catalogue, "kit", key, "contest", kit.contest)


def _fair(
    catalogue: Catalogue, kind: str, key: str, field: str, questions: tuple[Question, ...]
) -> Iterator[Problem]:
    for index, question in enumerate(questions):
        right = sum(choice.correct for choice in question.choices)
        if right != 1:
            yield catalogue.problem(
                kind, key, (field, index), f"每题只能有一个“[x]”；这题有 {right} 个", "L5"
            )
        texts = [choice.text for choice in question.choices]
        if len(set(texts)) != len(texts):
            yield catalogue.problem(kind, key, (field, index), "这题有两个一样的选项", "L5")
        for number, choice in enumerate(question.choices):
            if choice.correct and choice.reason:
                yield catalogue.problem(
                    kind, key, (field, index, "choices", number), "对的选项后面不写理由，写到“解析：”里", "L5"
                )
    total = len(questions)
    situations = sum(question.kind == "情境" for question in questions)
    least = (total + 1) // 2 if kind == "lesson" else 8
    if situations < least:
        yield catalogue.problem(kind, key, (field,), f"情境题至少 {least} 道；现在有 {situations} 道", "L6")
    places = Counter(question.answer for question in questions)
    place, count = places.most_common(1)[0]
    if count > (total + 1) // 2:
        yield catalogue.problem(
            kind,
            key,
            (field,),
            f"{total} 题里有 {count} 题的正确答案都在第 {place + 1} 项，请分散一些",
            "L6",
        )
    longest = sum(
        all(
            len(question.choices[question.answer].text) > len(other.text)
            for other in question.choices
            if not other.correct
        )
        for question in questions
    )
    if longest > total * 0.6:
        yield catalogue.problem(
            kind, key, (field,), f"{total} 题里有 {longest} 题的正确答案最长，容易被猜中，请调整", "L6"
        )


_PUPIL_LENGTH = {Stage.P1: (40, 130), Stage.P2: (120, 380), Stage.J: (200, 650), Stage.S: (200, 700)}


def texts_have_the_right_length(catalogue: Catalogue) -> Iterator[Problem]:
    """L8、K2 学生页和活动包各部分的字数要合适（国旗下讲话 3—5 分钟，约 600—1200 字）。"""
    for key, lesson in catalogue.lessons.items():
        least, most = _PUPIL_LENGTH[lesson.stage]
        yield from _length(catalogue, "lesson", key, ("pupil",), "学生页", lesson.pupil, least, most, "L8")
        for index, item in enumerate(lesson.extension.minutes):
            place = ("extension", "minutes", index)
            yield from _length(catalogue, "lesson", key, place, "一分钟提醒", item, 20, 130, "L8")
    bounds: tuple[tuple[str, str, int, int], ...] = (
        ("about", "这一天", 150, 500),
        ("talk", "国旗下讲话", 600, 1200),
        ("letter", "致家长一封信", 300, 800),
        ("broadcast", "广播稿", 200, 600),
    )
    for key, kit in catalogue.kits.items():
        for field, name, least, most in bounds:
            text = catalogue.entries["kit", key].data[field]
            yield from _length(catalogue, "kit", key, (field,), name, text, least, most, "K2")
        board = "".join(text for area in kit.board.areas for text in (area.title, area.draw, area.words))
        yield from _length(catalogue, "kit", key, ("board",), "板报提纲", board, 150, 900, "K2")
        for index, item in enumerate(kit.reminders):
            yield from _length(catalogue, "kit", key, ("reminders", index), "一分钟提醒", item, 20, 150, "K2")


def elders_can_read_it(catalogue: Catalogue) -> Iterator[Problem]:
    """K3 给祖辈的话写 80—160 字，像说话一样；三条做法里至少一条关键信息，最后一句至少一个电话。"""
    for key, kit in catalogue.kits.items():
        parts = (kit.elders.opening, *kit.elders.actions, kit.elders.calling)
        if any(name not in catalogue.messages for text in parts for name in claims.quotes(text)):
            continue  # reported by references_exist
        said = catalogue.quoted("".join(parts))
        yield from _length(catalogue, "kit", key, ("elders",), "给祖辈的话", said, 80, 160, "K3")
        if not any(name for text in kit.elders.actions for name in claims.quotes(text)):
            yield catalogue.problem(
                "kit", key, ("elders", "actions"), "三条做法里至少引用一条关键信息，写成“{{主题.编号}}”", "K3"
            )
        if not _phones(kit.elders.calling):
            yield catalogue.problem(
                "kit", key, ("elders", "calling"), "最后一句要写清打什么电话，例如119", "K3"
            )


def _length(
    catalogue: Catalogue,
    kind: str,
    key: str,
    place: Location,
    name: str,
    text: str,
    least: int,
    most: int,
    rule: str,
) -> Iterator[Problem]:
    size = claims.length(text)
    if not least <= size <= most:
        yield catalogue.problem(kind, key, place, f"{name}要写 {least}—{most} 字；现在有 {size} 字", rule)


def messages_fit_the_band(catalogue: Catalogue) -> Iterator[Problem]:
    """L7 一节课引用的关键信息，要有这个学段的说法；kit 的提醒和信里都要引用关键信息。"""
    for key, lesson in catalogue.lessons.items():
        entry = catalogue.entries["lesson", key]
        for location, line, text in entry.texts():
            names = [text] if location[:1] == ("messages",) else list(claims.quotes(text))
            for name in names:
                message = catalogue.messages.get(name)
                if message is not None and message.wording.of(lesson.stage) is None:
                    yield Problem(
                        entry.path, line, f"关键信息“{name}”没有“{lesson.stage}”的说法，请换一条", "L7"
                    )
    for key, kit in catalogue.kits.items():
        for field, text in (("talk", kit.talk), ("letter", kit.letter), ("broadcast", kit.broadcast)):
            if not any(claims.quotes(text)):
                yield catalogue.problem(
                    "kit", key, (field,), "这里至少引用一条关键信息，写成“{{主题.编号}}”", "L7"
                )
        for index, item in enumerate(kit.reminders):
            if not any(claims.quotes(item)):
                yield catalogue.problem(
                    "kit",
                    key,
                    ("reminders", index),
                    "每条提醒至少引用一条关键信息，写成“{{主题.编号}}”",
                    "L7",
                )


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
        entry = next((entry for _, _, entry in _entries(catalogue, "month")), None)
        path = entry.path if entry else "content/months.yml"
        yield Problem(path, 1, f"缺少这些月份：{'、'.join(map(str, missing))}", "T1")


POSTER_LINE = 6  # characters of a headline's line: 6 of the size that is read at five metres fill an A3 sheet
POSTER_HEADLINE = 12
POSTER_PANEL = 14
POSTER_WORDS, POSTER_WORDS_YOUNG = 80, 50  # what a passer-by can take in; the fewer for 低年级


def posters_are_short(catalogue: Catalogue) -> Iterator[Problem]:
    """P5 海报标题每行最多 6 字、共 12 字；每幅图最多 14 字；全张最多 80 字，给低年级看的最多 50 字。"""
    for key, poster in catalogue.posters.items():
        for index, line in enumerate(poster.headline):
            if len(line) > POSTER_LINE:
                yield catalogue.problem(
                    "poster",
                    key,
                    ("headline", index),
                    f"标题一行最多 {POSTER_LINE} 字；“{line}”有 {len(line)} 字",
                    "P5",
                )
        if any(name not in catalogue.messages for name in poster.quoted):
            continue  # reported by posters_quote_messages
        for index, text in enumerate(catalogue.panel_texts(poster)):
            if claims.length(text) > POSTER_PANEL:
                yield catalogue.problem(
                    "poster",
                    key,
                    ("panels", index),
                    f"每幅图最多 {POSTER_PANEL} 字；“{text}”有 {claims.length(text)} 字",
                    "P5",
                )
        most = POSTER_WORDS_YOUNG if poster.young else POSTER_WORDS
        total = sum(map(claims.length, catalogue.poster_texts(poster)))
        if total > most:
            yield catalogue.problem(
                "poster",
                key,
                ("headline",),
                f"全张最多 {most} 字；现在有 {total} 字，请删去一些",
                "P5",
            )


def posters_quote_messages(catalogue: Catalogue) -> Iterator[Problem]:
    """P6 海报至少引用一条本主题的关键信息，用本学段的说法；给学生看的只引用 pupil: true 的，来源都已查。"""
    for key, poster in catalogue.posters.items():
        pupils = poster.readers in ("学生", "大家")
        if poster.readers == "学生" and not poster.stages:
            yield catalogue.problem("poster", key, ("readers",), "给学生看的海报要写 stages（学段）", "P6")
        entry = catalogue.entries["poster", key]
        for location, line, name in entry.texts():
            if location[-1:] not in (("lead",), ("never",), ("message",)):
                continue
            message = catalogue.messages.get(name)
            if message is None:
                yield Problem(entry.path, line, f"没有这条关键信息：“{name}”", "F4")
                continue
            if poster.stage and location[-1] != "never" and message.wording.of(poster.stage) is None:
                yield Problem(
                    entry.path,
                    line,
                    f"关键信息“{name}”没有“{poster.stage}”的说法",
                    "P6",
                )
            if location[-1] == "never" and message.never is None:
                yield Problem(entry.path, line, f"关键信息“{name}”没有 never（不做什么）", "P6")
            if pupils and not message.pupil:
                yield Problem(
                    entry.path,
                    line,
                    f"“{name}”的来源还没有查实（pupil: false），不能写在给学生看的海报上",
                    "P6",
                )
        if catalogue.topic_messages(poster.topic) and not any(
            name.partition(".")[0] == poster.topic for name in poster.quoted
        ):
            yield catalogue.problem(
                "poster",
                key,
                ("lead",),
                f"请引用一条“{poster.topic}”的关键信息（lead、never 或 message）",
                "P6",
            )
        for index, reference in enumerate(poster.sources):
            source = catalogue.sources.get(Citation.parse(reference).source)
            if pupils and source is not None and not source.mark.firm:
                yield catalogue.problem(
                    "poster",
                    key,
                    ("sources", index),
                    f"给学生看的海报不能凭“{source.mark}”的来源“{source.id}”",
                    "S3",
                )


_LAYOUT_PANELS = {
    "row": (3,),
    "grid": (4,),
    "ladder": (3, 4, 5),
    "scene": (3,),
    "sign": (3,),
    "checklist": (4, 5),
    "compare": (4,),
    "together": (3,),
}

_PANEL_FIELDS = (
    ("picture", tuple(layout for layout in _LAYOUT_PANELS if layout != "scene"), "图"),
    ("at", ("scene",), "序号在大图里的位置"),
    ("role", ("together",), "谁来做"),
    ("mark", ("compare",), "做、不做"),
)


def posters_can_be_laid_out(catalogue: Catalogue) -> Iterator[Problem]:
    """P7 版式要的都要有：图的张数、大图、谁来做、做与不做；图片在 pictures.yml 里，电话在 phones.yml 里。"""
    for key, poster in catalogue.posters.items():
        wanted = _LAYOUT_PANELS[poster.layout]
        if len(poster.panels) not in wanted:
            numbers = "或".join(map(str, wanted))
            yield catalogue.problem(
                "poster",
                key,
                ("panels",),
                f"版式 {poster.layout} 要有 {numbers} 幅图；现在有 {len(poster.panels)} 幅",
                "P7",
            )
        marks = [panel.mark for panel in poster.panels]
        if poster.layout == "compare" and None not in marks and marks.count("做") != marks.count("不做"):
            text = "版式 compare 的“做”和“不做”要成对，两边一样多"
            yield catalogue.problem("poster", key, ("panels",), text, "P7")
        if (poster.picture is not None) != (poster.layout in ("scene", "sign")):
            text = "版式 scene 和 sign 要写 picture（大图），别的版式不写"
            yield catalogue.problem("poster", key, ("picture",), text, "P7")
        if (poster.caption is not None) != (poster.layout == "sign"):
            text = "版式 sign 要写 caption（标志的名称），别的版式不写"
            yield catalogue.problem("poster", key, ("caption",), text, "P7")
        for index, panel in enumerate(poster.panels):
            for field, layouts, what in _PANEL_FIELDS:
                if (getattr(panel, field) is not None) != (poster.layout in layouts):
                    text = f"{field}（{what}）只在版式 {'、'.join(layouts)} 里写，而且每幅都要写"
                    yield catalogue.problem("poster", key, ("panels", index), text, "P7")
        entry = catalogue.entries["poster", key]
        for location, line, name in entry.texts():
            if location[-1:] == ("picture",) and name not in catalogue.pictures:
                yield Problem(
                    entry.path,
                    line,
                    f"content/art/pictures.yml 里没有图片“{name}”",
                    "P4",
                )
        for index, number in enumerate(poster.calls):
            if number not in catalogue.phones:
                yield catalogue.problem(
                    "poster",
                    key,
                    ("calls", index),
                    f"phones.yml 里没有电话“{number}”",
                    "S4",
                )
            elif poster.readers in ("学生", "大家") and number not in _PUPIL_PHONES:
                yield catalogue.problem(
                    "poster",
                    key,
                    ("calls", index),
                    f"给学生看的海报上，{number} 还没有核实，请先不写",
                    "S3",
                )


def search_words_lead_somewhere(catalogue: Catalogue) -> Iterator[Problem]:
    """Q1 搜索用的词要通向本站有的主题：topic 是 topics.yml 里的编号；英文的 says 里有主题的俗称或同义词。"""
    known = catalogue.known("topic")
    search = catalogue.search
    named: list[tuple[str, Location, str]] = [
        ("synonyms", (index, "topic"), row.topic) for index, row in enumerate(search.synonyms)
    ]
    cards = search.emergencies.cards
    named += [("emergencies", ("cards", index, "topic"), card.topic) for index, card in enumerate(cards)]
    named.append(("emergencies", ("despair_topic",), search.emergencies.despair_topic))
    for file, place, topic in named:
        if topic not in known:
            yield catalogue.problem("search", file, place, f"没有这个主题：“{topic}”", "Q1")
    words = {word for row in search.synonyms for word in (*row.words, *row.means)}
    words |= {word for topic in catalogue.topics.values() for word in (topic.name, *topic.aliases)}
    words |= {word for day in catalogue.theme_days.values() for word in (day.name, *day.aliases)}
    for index, row in enumerate(search.english):
        if not any(word in row.says for word in words):
            text = f"“{row.says}”里没有本站认得的词，请用主题的俗称或同义词"
            yield catalogue.problem("search", "english", (index, "says"), text, "Q1")


def search_words_have_one_meaning(catalogue: Catalogue) -> Iterator[Problem]:
    """Q2 一个同义词只写在一处，也不能是别的主题的俗称；英文词也一样。"""
    owners = {alias: key for key, topic in catalogue.topics.items() for alias in topic.aliases}
    seen: dict[str, str] = {}
    for index, row in enumerate(catalogue.search.synonyms):
        for at, word in enumerate(row.words):
            other = owners.get(word, row.topic)
            if other != row.topic:
                text = f"“{word}”已经是主题“{other}”的俗称，不能再通向“{row.topic}”"
                yield catalogue.problem("search", "synonyms", (index, "words", at), text, "Q2")
            if word in seen:
                text = f"“{word}”写了两次，另一次在主题“{seen[word]}”"
                yield catalogue.problem("search", "synonyms", (index, "words", at), text, "Q2")
            seen[word] = row.topic
    english: dict[str, str] = {}
    for index, line in enumerate(catalogue.search.english):
        for at, word in enumerate(line.words):
            if english.setdefault(word, line.says) != line.says:
                text = f"“{word}”已经译成“{english[word]}”"
                yield catalogue.problem("search", "english", (index, "words", at), text, "Q2")


def synonyms_mean_words_of_the_pages(catalogue: Catalogue) -> Iterator[Problem]:
    """Q3 同义词的 means 写页面上真有的词：课、活动包、演练、提醒、主题或主题日里出现过。"""
    kinds = ("lesson", "kit", "drill", "month", "message", "topic", "theme_day", "later", "phone")
    everything = "\n".join(
        text for _, _, entry in _entries(catalogue, *kinds) for _, _, text in entry.texts()
    )
    for index, row in enumerate(catalogue.search.synonyms):
        for at, word in enumerate(row.means):
            if word not in everything and word not in catalogue.phones:
                text = f"页面上没有“{word}”这个词，请换成页面用的说法或删去"
                yield catalogue.problem("search", "synonyms", (index, "means", at), text, "Q3")


def emergencies_give_numbers(catalogue: Catalogue) -> Iterator[Problem]:
    """Q4 紧急情况的号码都在 phones.yml 里；绝望的话，先给12356或120。"""
    for index, card in enumerate(catalogue.search.emergencies.cards):
        for at, number in enumerate(card.calls):
            if number not in catalogue.known("phone"):
                text = f"phones.yml 里没有电话“{number}”"
                yield catalogue.problem("search", "emergencies", ("cards", index, "calls", at), text, "Q4")
        if card.despair and card.calls[0] not in ("12356", "120"):
            text = f"despair 是 true 的，先打的号码只能是12356或120；现在是{card.calls[0]}"
            yield catalogue.problem("search", "emergencies", ("cards", index, "calls"), text, "Q4")


def every_kind_has_its_place(catalogue: Catalogue) -> Iterator[Problem]:
    """Q5 kinds.yml 的 order 里，每种类型写一次。"""
    names = [kind.name for kind in catalogue.search.kinds.order]
    missing = [name for name in get_args(ItemKind) if name not in names]
    if missing:
        text = f"order 里缺少：{'、'.join(missing)}"
        yield catalogue.problem("search", "kinds", ("order",), text, "Q5")
    for name in {name for name in names if names.count(name) > 1}:
        yield catalogue.problem("search", "kinds", ("order",), f"order 里“{name}”写了两次", "Q5")


Check = Callable[["Catalogue"], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    references_exist,
    aliases_are_unique,
    icons_exist,
    pages_have_what_they_say,
    pictures_are_where_they_belong,
    own_pictures_are_of_own_messages,
    lesson_names_match,
    lesson_minutes_add_up,
    lesson_steps_are_whole,
    quizzes_are_fair,
    texts_have_the_right_length,
    elders_can_read_it,
    messages_fit_the_band,
    drills_are_whole,
    the_year_has_its_drills,
    buses_are_practised,
    the_plan_of_months_is_whole,
    posters_are_short,
    posters_quote_messages,
    posters_can_be_laid_out,
    citations_are_good,
    claims_are_cited,
    pupils_read_only_what_is_firm,
    phone_numbers_are_known,
    wrong_advice_is_refused,
    names_are_plain,
    nobody_is_nagged,
    search_words_lead_somewhere,
    search_words_have_one_meaning,
    synonyms_mean_words_of_the_pages,
    emergencies_give_numbers,
    every_kind_has_its_place,
)
