"""Rules of safety for every kind of content (S): sources, telephone numbers, wrong advice, burdens."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from campus.content import claims
from campus.content.catalogue import Catalogue
from campus.content.claims import Citation
from campus.content.entries import Entry, Location
from campus.content.problems import Problem

_LEGAL = re.compile(
    r"《[^》]*(?:法|条例|规定|办法|纲要|指南|规程)》[^。；]{0,12}第[一二三四五六七八九十百零〇\d]+条"
)
_FIGURE = re.compile(r"\d(?:\.\d+)?\s*(?:米|厘米|毫米|公里|千米|周岁|％|%|℃|摄氏度|毫克|公斤|千克|伏|万起)")
_PHONE = re.compile(
    r"(?<![\d.\-—/年第])(1[12]\d|12\d{3}|96\d{3}|95\d{3})(?![\d.\-/年]|[—–]\d|\s?(?:[人名个条次项分秒天元种支字起册]|平方))"
)
PUPIL_PHONES = frozenset({"110", "119", "120", "122", "12339", "12356"})
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
    for kind, _, entry in catalogue.entries_of("lesson", "kit", "drill", "month"):
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
    for _, _, entry in catalogue.entries_of("lesson", "kit", "drill", "month", "message", "poster"):
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
        for _, _, entry in catalogue.entries_of(kind):
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
    for _, _, entry in catalogue.entries_of("lesson"):
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
                for number in phones_in(block):
                    if number in catalogue.phones and number not in PUPIL_PHONES:
                        yield Problem(
                            entry.path,
                            line + offset,
                            f"给学生看的文字里，{number} 还没有核实，请先不写",
                            "S3",
                        )


def phones_in(text: str) -> list[str]:
    """The telephone numbers in ``text``, as far as their form tells."""
    return [match[1] for match in _PHONE.finditer(claims.without_citations(text))]


def phone_numbers_are_known(catalogue: Catalogue) -> Iterator[Problem]:
    """S4 电话号码只用 phones.yml 里有的。"""
    known = catalogue.known("phone")
    for _, _, entry in catalogue.entries_of("lesson", "kit", "drill", "month", "message", "poster"):
        for location, line, text in entry.texts():
            if location[:1] == ("calls",):
                continue  # numbers by themselves: see posters_can_be_laid_out
            for offset, row in enumerate(text.split("\n")):
                for number in phones_in(row):
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
    for _, _, entry in catalogue.entries_of("lesson", "kit", "drill", "month", "message", "poster"):
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
    for _, _, entry in catalogue.entries_of("lesson", "kit", "drill", "month"):
        for location, line, text in entry.texts():
            field = next((part for part in reversed(location) if isinstance(part, str)), "")
            plain = field in _PLAIN or ("choices" in location and field == "text")
            if plain and (claims.CITATION.search(text) or claims.QUOTE.search(text)):
                yield Problem(
                    entry.path, line, f"“{field}”里不写出处和引用，请移到解析或正文：“{text[:20]}”", "S7"
                )


def nobody_is_nagged(catalogue: Catalogue) -> Iterator[Problem]:
    """S6 不要求打卡、签到、上传、回执、完成率或排名。"""
    for _, _, entry in catalogue.entries_of("lesson", "kit", "drill", "month", "poster"):
        for _, line, text in entry.texts():
            for offset, row in enumerate(text.split("\n")):
                for part in _SENTENCE.findall(row):
                    found = _NAGGING.search(part)
                    if found and not re.search(r"[不无没免]", part):
                        yield Problem(
                            entry.path, line + offset, f"本站不要求“{found[0]}”，请删去或改写", "S6"
                        )
