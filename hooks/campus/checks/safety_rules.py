"""Rules of safety for every text (S): sources, telephone numbers, wrong advice, burdens.

They walk the catalogue's passages and read their marks: no rule keeps a list of kinds or fields.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.content.markup import Citation
from campus.content.passages import Passage
from campus.content.problems import Problem
from campus.models import STAFF, Source
from campus.models.marks import Code, Prose, Refers, Words

_LEGAL = re.compile(
    r"《[^》]*(?:法|条例|规定|办法|纲要|指南|规程)》[^。；]{0,12}第[一二三四五六七八九十百零〇\d]+条"
)
_FIGURE = re.compile(r"\d(?:\.\d+)?\s*(?:米|厘米|毫米|公里|千米|周岁|％|%|℃|摄氏度|毫克|公斤|千克|伏|万起)")
_PHONE = re.compile(
    r"(?<![\d.\-—/年第])(1[12]\d|12\d{3}|96\d{3}|95\d{3})(?![\d.\-/年]|[—–]\d|\s?(?:[人名个条次项分秒天元种支字起册克]|平方))"
)
_NAGGING = re.compile(
    r"打卡|签到|回执|截图上传|上传照片|上传截图|完成率|排名|扫码注册|签字交回|签名交回|交回签字"
)
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；\n]?")
_CLAUSE_END = "，。！？；：、…—,;:!?“”‘’（）()｜|"
# Words with a 不, 别, 未 … in them that deny nothing.
_NO_DENIAL = re.compile(
    r"不用怕|不要紧|不要慌|不慌|不怕|别怕|别慌|别急|没关系|没事|非常|除非|并非|不但|不仅|不管|不论|无论|不一会|不同|不久"
    r"|不断|不错|不好意思|别人|特别|分别|级别|性别|区别|个别|无线|错过|未成年|未来|一不小心|不小心|莫名|无人"
)
_DENIAL = re.compile(r"[不别勿莫未没禁非无]|错误|停止|拒绝|避免|危险|违法|谣言|以为|切忌")
_HEARSAY = re.compile(r"谣言|以为|有人说|有人喊|流传|误区|听说|传说|网上说|老话|说法")


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that needs a source, where it stands, and what it cites."""

    kind: str
    path: str
    line: int
    text: str
    citations: tuple[Citation, ...]


def claims(catalogue: Catalogue) -> tuple[Claim, ...]:
    """Every claim of the content: where a mark says so, and in any text a figure or an article of law."""
    return catalogue.once(_claims)


def _claims(catalogue: Catalogue) -> tuple[Claim, ...]:
    return tuple(_found(catalogue))


def _found(catalogue: Catalogue) -> Iterator[Claim]:
    for passage in catalogue.passages:
        mark, text, entry = passage.mark, passage.text, passage.entry
        if isinstance(mark, Refers) and mark.claim:
            yield Claim(mark.claim, entry.path, passage.line, text, (Citation.parse(text),))
        elif not isinstance(mark, Words) or not text:
            continue
        elif mark.carried and passage.kind == "poster" and passage.key not in catalogue.posters:
            continue  # a poster of a faulty form: what it rests on cannot be told
        elif mark.claim:
            cited = _beside(catalogue, passage) if mark.carried else tuple(markup.citations(text))
            said = f"{passage.key} {text}" if passage.kind == "phone" else text.replace("|", "")
            yield Claim(mark.claim, entry.path, passage.line, said, cited)
        elif not mark.carried:
            yield from _in_running_text(passage)


def _in_running_text(passage: Passage) -> Iterator[Claim]:
    """Paragraphs and list items that quote an article of law or give a figure with a unit."""
    for offset, block in markup.blocks(passage.text):
        cited = tuple(markup.citations(block))
        if _LEGAL.search(block):
            yield Claim("法律条文", passage.entry.path, passage.line + offset, block, cited)
        elif _FIGURE.search(markup.without_citations(block)):
            yield Claim("数字", passage.entry.path, passage.line + offset, block, cited)


def _beside(catalogue: Catalogue, passage: Passage) -> tuple[Citation, ...]:
    """The sources that the record around a text names for it."""
    if passage.kind == "poster":  # it also rests on what its messages rest on
        poster = catalogue.posters[passage.key]
        return tuple(Citation.parse(reference) for reference in catalogue.poster_sources(poster))
    field = getattr(passage.mark, "carried", None)
    record = passage.around if field in passage.around else passage.entry.data
    named = record.get(field) if isinstance(record, dict) else None
    listed = named if isinstance(named, list) else [named]
    return tuple(Citation.parse(reference) for reference in listed if isinstance(reference, str))


def claims_are_cited(catalogue: Catalogue) -> Iterator[Problem]:
    """S1 要紧的话都写出处

    关键信息、要做与不要做、带单位的数字、法律第几条、测验和竞赛的解析、情境的答案、误区的回应、演练的目标、
    标准、依据、禁忌、楼梯规则和意外处置，同一段或同一个列表项里要有 `[@来源编号]`。海报上自己写的话，依据写
    在 `sources` 里；引用了关键信息的，它的来源也算。

    为什么：照着做的是孩子。我们要能回答“谁说的”。

    - 错：`- “捂上湿毛巾就能过”——这样回应：它挡不住一氧化碳，退回来关门`
    - 对：`- “捂上湿毛巾就能过”——这样回应：它挡不住一氧化碳，退回来关门 [@fire-smoke-2019]`

    - 2026-11-21：首次公布。
    - 2026-11-22：也管海报。
    """
    for claim in claims(catalogue):
        if not claim.citations:
            begins = claim.text.replace("\n", "")[:24]
            text = f"{claim.kind}没有写出处，请在句末加上“[@来源编号]”：“{begins}……”"
            yield Problem(claim.path, claim.line, text, "S1")


def citations_are_good(catalogue: Catalogue) -> Iterator[Problem]:
    """S2 出处写得对，来源没有过期

    出处写成 `[@编号 第几条]`，关键信息写成 `{{主题.编号}}`；编号在 `sources.yml` 里；写了条号的，那一条在它
    的 `clauses` 里，两条分开写两个出处；不用已被取代的来源，也不用还没施行的。“已被取代”“还没施行”是和
    `sources.yml` 里最近一次 `checked` 的日期比，不看当天几号：同一份内容，哪天做都是同一个结果。

    为什么：法律会修订。旧条号还挂在教案里，比没有出处更糟；条号写上了却没有人读过那一条，也一样。

    - 错：`[@消防法 第四十四条]`；`{{fire leave}}`；引用标着“已被取代”的旧标准；
      `[@bus-rules 第二十一条、第四十一条]`
    - 对：`[@fire-law 第四十四条]`；`{{fire.leave}}`；`[@bus-rules 第二十一条][@bus-rules 第四十一条]`

    - 2026-11-21：首次公布。
    - 2026-11-30：条号要在来源的 `clauses` 里；已被取代、还没施行按 `from` 的日期。
    """
    known = catalogue.known("source")
    today = max((source.checked for source in catalogue.sources.values()), default=date.min)
    for passage in catalogue.passages:
        cited: list[Citation] = []
        if isinstance(passage.mark, Prose):
            for piece in markup.malformed(passage.text):
                text = f"“{piece}”的写法不对；出处写“[@编号 第几条]”，关键信息写“{{{{主题.编号}}}}”"
                yield passage.problem(text, "S2")
            cited = list(markup.citations(passage.text))
        elif isinstance(passage.mark, Refers) and "source" in passage.mark.kinds:
            cited = [Citation.parse(passage.text)]
        for citation in cited:
            if citation.source not in known:
                yield passage.problem(f"sources.yml 里没有来源“{citation.source}”", "S2")
                continue
            found = catalogue.sources.get(citation.source)
            if found is not None and passage.kind != "source":
                yield from (passage.problem(text, "S2") for text in _misused(found, citation.clause, today))


def _misused(source: Source, clause: str | None, today: date) -> Iterator[str]:
    """What is wrong with a citation of ``source``.

    ``today`` is the newest day on which anybody looked at the sources: the same content passes or fails on
    every day, and whoever checks them again is told.
    """
    if source.since is not None and source.status == "已被取代" and source.since <= today:
        named = f"来源“{source.id}”（{source.short}）从{source.since}起"
        yield f"{named}已被“{source.superseded_by}”取代，请改用新的"
    elif source.since is not None and source.status == "现行" and source.since > today:
        yield f"来源“{source.id}”（{source.short}）从{source.since}起才施行，现在还不能引用"
    elif clause is not None and source.clause(clause) is None:
        there = "、".join(it.at for it in source.clauses) or "没有写条款"
        yield (
            f"来源“{source.id}”（{source.short}）里没有“{clause}”，有的是：{there}；"
            "请改条号，或读过以后在 sources.yml 的 clauses 里补上"
        )


def pupils_read_only_what_is_firm(catalogue: Catalogue) -> Iterator[Problem]:
    """S3 学生看的，只用核过的

    学生页、情境的答案和 `pupil: true` 的关键信息，只用“已查”和“部分已查”的来源；其中的电话，来源
    也要是核过的。给学生和大家看的海报，`sources` 和 `calls` 也一样。

    为什么：老师会掂量“待核”，孩子不会。

    - 错：学生页里写 `[@common-fire]`（标记是“记忆”）
    - 对：换成已查的来源，例如 `[@fire-popular]`；换不到，就不在学生页写这句

    - 2026-11-21：首次公布。
    - 2026-11-22：也管海报。
    """
    for key, message in catalogue.messages.items():
        for reference in message.sources if message.pupil else ():
            cited = Citation.parse(reference)
            if (mark := catalogue.mark(cited)) and not mark.firm:
                text = f"pupil 是 true 的关键信息不能只凭“{mark}”的来源“{cited.source}”；"
                text += "请换成已查的来源，或把 pupil 改成 false"
                yield catalogue.problem("message", key, ("sources",), text, "S3")
    for passage in catalogue.passages:
        read_by_pupils = isinstance(passage.mark, Words) and passage.mark.pupils
        if not read_by_pupils or not _for_pupils(passage):
            continue
        for offset, block in markup.blocks(passage.text):
            for citation in markup.citations(block):
                if (mark := catalogue.mark(citation)) and not mark.firm:
                    text = (
                        f"给学生看的文字不能用“{mark}”的来源“{citation.source}”，请换成已查的来源或删去这句"
                    )
                    yield passage.problem(text, "S3", offset)
            for number in phones_in(block):
                if number in catalogue.phones and number not in catalogue.pupil_phones:
                    text = f"给学生看的文字里，{number} 还没有核实，请先不写"
                    yield passage.problem(text, "S3", offset)


def _for_pupils(passage: Passage) -> bool:
    """Whether pupils read this: some messages and posters, and a part of a procedure, are for adults."""
    if passage.kind == "procedure" and passage.location[0] == "ways":
        return set(passage.entry.data["ways"][passage.location[1]].get("readers", ())) != {STAFF}
    if passage.kind == "message":
        return bool(passage.entry.data.get("pupil"))
    return passage.kind != "poster" or passage.entry.data.get("readers") in ("学生", "大家")


def phones_in(text: str) -> list[str]:
    """The telephone numbers in ``text``, as far as their form tells."""
    return [match[1] for match in _PHONE.finditer(markup.without_citations(text))]


def phone_numbers_are_known(catalogue: Catalogue) -> Iterator[Problem]:
    """S4 电话号码要在册

    文字里的电话，和海报 `calls` 里的号码，都要在 `phones.yml` 里。

    为什么：打错一个号码，耽误的是最要紧的几分钟。

    - 错：“先打 114 问一问”（114 不在册）
    - 对：“打 119，说清地址”

    - 2026-11-21：首次公布。
    - 2026-11-22：也管海报。
    """
    known = catalogue.known("phone")
    for passage in catalogue.passages:
        if not isinstance(passage.mark, Words):
            continue
        for offset, row in enumerate(passage.text.split("\n")):
            for number in phones_in(row):
                if number not in known:
                    yield passage.problem(f"phones.yml 里没有电话“{number}”，请核对号码", "S4", offset)


def wrong_advice_is_refused(catalogue: Catalogue) -> Iterator[Problem]:
    """S5 不把错误说法当建议

    `wrong_advice.yml` 里的词，不能当作建议写出来。要纠正它，同一小句里就要有“不”“别”“禁止”这样的字，或
    者把它放在误区、错的选项、问句和海报里“不做”的那一幅。

    为什么：读的人会跳着读，半句错话也会被记住。

    - 错：流鼻血时，让同学仰头止血。
    - 对：`流鼻血时，不要仰头止血；坐直，头略向前，捏住鼻翼 [@nosebleed-care]。`

    - 2026-11-21：首次公布。
    - 2026-11-22：也管海报。
    """
    words = [(word, row) for row in catalogue.wrong_advice.values() for word in row.words]
    every = re.compile("|".join(re.escape(word) for word, _ in words)) if words else None
    for passage in catalogue.passages if every else ():
        if not every or not _advises(passage) or not every.search(passage.text):
            continue
        for offset, row in enumerate(passage.text.split("\n")):
            for sentence in _SENTENCE.findall(row):
                if _HEARSAY.search(sentence) or sentence.rstrip("”’》）").endswith("？"):
                    continue
                for word, advice in words:
                    if any(not _denied(sentence, match) for match in re.finditer(re.escape(word), sentence)):
                        text = f"“{word}”是错误说法（{advice.id}），正确的是：{advice.right}"
                        yield passage.problem(text, "S5", offset)


def _advises(passage: Passage) -> bool:
    """Whether a text would be taken as advice; where wrong advice is put right, it would not."""
    mark = passage.mark
    if not isinstance(mark, Words):
        return False
    if isinstance(mark.corrects, tuple):
        field, value = mark.corrects
        return passage.around.get(field) != value
    return not mark.corrects


def _denied(sentence: str, match: re.Match[str]) -> bool:
    """Whether the clause that holds the words also denies them: 不用怕，跳窗逃生 does not."""
    start, end = match.span()
    while start and sentence[start - 1] not in _CLAUSE_END:
        start -= 1
    while end < len(sentence) and sentence[end] not in _CLAUSE_END:
        end += 1
    around = f"{sentence[start : match.start()]}，{sentence[match.end() : end]}"
    return _DENIAL.search(_NO_DENIAL.sub("，", around)) is not None


def names_are_plain(catalogue: Catalogue) -> Iterator[Problem]:
    """S7 短句里不写出处和引用

    标题、名称、题干、选项、关键词、词语、更新记录里，不写 `[@来源编号]`，也不写 `{{主题.编号}}`。

    为什么：这些短句会出现在目录、卡片、日历和幻灯片上，那里放不下小数字。

    - 错：`### 情境：{{fire.leave}}，你先做什么？`
    - 对：题干写成完整的话，引用和出处放到“解析：”里。

    - 2026-11-21：首次公布。
    """
    for passage in catalogue.passages:
        if isinstance(passage.mark, Prose | Code):
            continue
        if markup.CITATION.search(passage.text) or markup.QUOTE.search(passage.text):
            text = f"{passage.place}里不写出处和引用，请移到解析或正文：“{passage.text[:20]}”"
            yield passage.problem(text, "S7")


def nobody_is_nagged(catalogue: Catalogue) -> Iterator[Problem]:
    """S6 不给人添负担

    课、活动包、演练、月份和海报里，不要求打卡、签到、回执、上传、完成率、排名、扫码注册、签字交回。写“不用
    打卡”是可以的。

    为什么：安全教育不是材料工作。

    - 错：请家长拍照打卡，班主任统计完成率。
    - 对：回家和家里人说一说，不用交任何东西。

    - 2026-11-21：首次公布。
    - 2026-11-22：也管海报。
    """
    for passage in catalogue.passages:
        if not isinstance(passage.mark, Words) or not _NAGGING.search(passage.text):
            continue
        for offset, row in enumerate(passage.text.split("\n")):
            for sentence in _SENTENCE.findall(row):
                asked = [found for found in _NAGGING.finditer(sentence) if not _denied(sentence, found)]
                if asked:
                    yield passage.problem(f"本站不要求“{asked[0][0]}”，请删去或改写", "S6", offset)
