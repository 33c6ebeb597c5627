"""Rules of the words that search knows (Q): topics, meanings, emergencies, kinds."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from campus.content.catalogue import Catalogue
from campus.content.problems import Problem
from campus.models import ItemKind
from campus.models.marks import Words
from campus.models.search_words import FRAMES


def search_words_lead_somewhere(catalogue: Catalogue) -> Iterator[Problem]:
    """Q1 搜索的词要通向有的主题

    `synonyms.yml`、`emergencies.yml` 里的 `topic` 要是 `topics.yml` 里的编号；`english.yml` 的 `says` 里，
    至少有一个本站认得的词：主题的名称和俗称、主题日的名称和别名，或一个同义词。

    为什么：词通向不存在的地方，搜了等于没搜。

    - 错：`{topic: volcano, words: [火山]}`
    - 对：`{topic: geology, words: [滑坡体], means: [滑坡]}`

    - 2026-11-22：新增。
    """
    search = catalogue.search
    words = {word for row in search.synonyms for word in (*row.words, *row.means)}
    words |= {word for topic in catalogue.topics.values() for word in (topic.name, *topic.aliases)}
    words |= {word for day in catalogue.theme_days.values() for word in (day.name, *day.aliases)}
    for index, row in enumerate(search.english):
        if not any(word in row.says for word in words):
            text = f"“{row.says}”里没有本站认得的词，请用主题的俗称或同义词"
            yield catalogue.problem("search", "english", (index, "says"), text, "Q1")


def search_words_have_one_meaning(catalogue: Catalogue) -> Iterator[Problem]:
    """Q2 一个词只通向一处

    一个同义词只写一次，也不能是别的主题的俗称；一个英文词只译成一种说法。

    为什么：同一个词，不能今天去消防，明天去用电。

    - 错：“冒烟”在消防和用电下面各写一次
    - 对：只写在消防下面

    - 2026-11-22：新增。
    """
    fault = catalogue.fault("search", "synonyms", "Q2")
    owners = {alias: key for key, topic in catalogue.topics.items() for alias in topic.aliases}
    seen: dict[str, str] = {}
    for index, row in enumerate(catalogue.search.synonyms):
        for at, word in enumerate(row.words):
            other = owners.get(word, row.topic)
            if other != row.topic:
                yield fault(f"“{word}”已经是主题“{other}”的俗称，不能再通向“{row.topic}”", index, "words", at)
            if word in seen:
                yield fault(f"“{word}”写了两次，另一次在主题“{seen[word]}”", index, "words", at)
            seen[word] = row.topic
    english: dict[str, str] = {}
    for index, line in enumerate(catalogue.search.english):
        for at, word in enumerate(line.words):
            if english.setdefault(word, line.says) != line.says:
                text = f"“{word}”已经译成“{english[word]}”"
                yield catalogue.problem("search", "english", (index, "words", at), text, "Q2")


def synonyms_mean_words_of_the_pages(catalogue: Catalogue) -> Iterator[Problem]:
    """Q3 同义词指向页面上真有的词

    `means` 里的词，要在课、活动包、演练、月份、关键信息、主题、主题日、纲要后来的要求或电话里出现过。

    为什么：指向一个页面上没有的词，什么也找不到。

    - 错：`means: [火灾事故应急处置]`
    - 对：`means: [火灾, 浓烟]`；不知道页面用什么词，就不写 `means`

    - 2026-11-22：新增。
    """
    everything = "\n".join(passage.text for passage in catalogue.passages if isinstance(passage.mark, Words))
    for index, row in enumerate(catalogue.search.synonyms):
        for at, word in enumerate(row.means):
            if word not in everything and word not in catalogue.phones:
                text = f"页面上没有“{word}”这个词，请换成页面用的说法或删去"
                yield catalogue.problem("search", "synonyms", (index, "means", at), text, "Q3")


def emergencies_give_numbers(catalogue: Catalogue) -> Iterator[Problem]:
    """Q4 急救卡先给对的号码

    卡片的号码从处置要领来，先打的写在最前。`despair: true` 的处置要领，第一个只能是 `hotline` 写的号码
    （12356）；`call_first` 只能是处置要领里有的号码。

    为什么：这一个号码，可能是那个孩子唯一会打的。

    - 错：`despair: true`，`procedure: bleeding`（先打 120）
    - 对：`despair: true`，`procedure: my-own-despair`（先打 12356）

    - 2026-11-22：新增。
    - 2026-11-30：号码改从处置要领来。
    """
    hotline = catalogue.search.emergencies.hotline
    for index, card in enumerate(catalogue.search.emergencies.cards):
        procedure = catalogue.procedures.get(card.procedure)
        if procedure is None:
            continue  # told as F4
        calls = procedure.call
        if card.call_first and card.call_first not in calls:
            allowed = "、".join(calls) or "（没有）"
            text = f"call_first 只能是“{card.procedure}”里的号码：{allowed}；现在是{card.call_first}"
            yield catalogue.problem("search", "emergencies", ("cards", index, "call_first"), text, "Q4")
        if card.despair and (not calls or calls[0] != hotline):
            found = "、".join(calls) or "（没有）"
            text = f"despair 是 true 的，处置要领先打的只能是{hotline}；“{card.procedure}”的是{found}"
            yield catalogue.problem("search", "emergencies", ("cards", index, "procedure"), text, "Q4")


def groups_of_words_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """Q6 征兆写得让程序认得

    `emergencies.yml` 的 `signs`、`mentions`、`words` 和各种词里，“【】”中的名字要在 `words` 里有这一组，
    一组里不能又有它自己；征兆至少有一处不带“!”；“+”“|”“!”“…”的旁边不空着。

    为什么：名字写错了，这一句就认不出险情；只有“!”的一句，什么话都会出卡片。

    - 错：`【人们】+落水`，`words` 里只有“人”
    - 对：`【人】…落水+!教案`

    - 2026-11-22：新增。
    - 2026-11-30：加上“|”“!”“…”，也查 `words` 和各种词。
    """
    data = catalogue.search.emergencies
    for index, card in enumerate(data.cards):
        for field in ("signs", "mentions"):
            for at, sign in enumerate(getattr(card, field)):
                for text in _faults(sign, data.words):
                    yield catalogue.problem("search", "emergencies", ("cards", index, field, at), text, "Q6")
    for field in ("harmless", *FRAMES, "self", "calm"):
        for at, way in enumerate(getattr(data, field)):
            for text in _faults(way, data.words):
                yield catalogue.problem("search", "emergencies", (field, at), text, "Q6")
    for name, ways in data.words.items():
        for at, way in enumerate(ways):
            faults = _faults(way, data.words)
            if not faults and name in _named(way, data.words):
                faults = [f"“{name}”这组词里又有“{name}”自己，请删去“{way}”"]
            for text in faults:
                yield catalogue.problem("search", "emergencies", ("words", name, at), text, "Q6")


def _faults(sign: str, groups: Mapping[str, Sequence[str]]) -> list[str]:
    parts = sign.split("+")
    words = [word for part in parts for way in part.removeprefix("!").split("|") for word in way.split("…")]
    names = [name for word in words for name in re.findall("【(.*?)】", word)]
    faults = [
        f"words 里没有“{name}”这组词；有：{'、'.join(groups) or '（空）'}"
        for name in names
        if name not in groups
    ]
    if not all(words) or all(part.startswith("!") for part in parts):
        faults.append(f"“{sign}”里要有一个不带“!”的词，“+”“|”“!”“…”的旁边不能空着")
    return faults


def _named(way: str, groups: Mapping[str, Sequence[str]]) -> set[str]:
    """Groups that a way names, and those that they name."""
    found: set[str] = set()
    ahead = re.findall("【(.+?)】", way)
    while ahead:
        name = ahead.pop()
        if name not in found and name in groups:
            found.add(name)
            ahead += [it for other in groups[name] for it in re.findall("【(.+?)】", other)]
    return found


def every_kind_has_its_place(catalogue: Catalogue) -> Iterator[Problem]:
    """Q5 每种类型都有位置

    `kinds.yml` 的 `order` 里，每种网页和文件的类型写一次，不缺、不重复。

    为什么：少写一种，那种文件就排不进结果里。

    - 错：`order` 里没有“学习单”
    - 对：十五种都写

    - 2026-11-22：新增。
    """
    names = [kind.name for kind in catalogue.search.kinds.order]
    missing = [name for name in get_args(ItemKind) if name not in names]
    if missing:
        text = f"order 里缺少：{'、'.join(missing)}"
        yield catalogue.problem("search", "kinds", ("order",), text, "Q5")
    for name in {name for name in names if names.count(name) > 1}:
        yield catalogue.problem("search", "kinds", ("order",), f"order 里“{name}”写了两次", "Q5")
