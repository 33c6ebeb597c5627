"""The shape of the files in ``content/search/``: what readers type, and what they mean by it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from campus.models import Id, ItemKind, Keywords, Model, Stage, Text, Texts, several
from campus.models.base import NUMBER
from campus.models.marks import Code, Refers


class Synonyms(Model):
    """Words people say for one thing; ``means`` are the words the pages use for it."""

    topic: Annotated[Id, Refers("topic")]
    """主题：通向哪个主题的编号。"""
    words: Annotated[Keywords, several(1), Code()]
    """说法：人们会打的词。"""
    means: Annotated[Keywords, Code()] = ()
    """页面上的词：页面上真有的词；不知道就不写。"""


class English(Model):
    """English words and phrases, and what they say in Chinese."""

    says: Annotated[Text, Code()]
    """中文怎么说：里面要有主题的俗称或同义词。"""
    words: Annotated[Keywords, several(1), Code()]
    """英文：小写，可以是词组。"""


class StopWords(Model):
    """``stop`` carry no meaning in a query; ``weak`` say little, because every page has them."""

    stop: Annotated[Texts, Code()]
    """不带意思的词：例如“怎么办”。"""
    weak: Annotated[Texts, Code()]
    """到处都有的词：例如“安全”。"""


class GradeWords(Model):
    """``outside``: readers ask for it, the site has nothing for them, and ``stages`` are the nearest."""

    words: Annotated[Keywords, several(1), Code()]
    """说法：例如“三年级”“小三”。"""
    stages: Annotated[tuple[Stage, ...], several(1)]
    """学段：说的是哪几个学段；本站没有的，写最近的。"""
    outside: bool = False
    """本站没有：写 `true`，问到时就照实说。"""


class TimeWords(Model):
    """Words for a time of the year, or for one counted from the reader's own date."""

    words: Annotated[Keywords, several(1), Code()]
    """说法：例如“寒假前”“下周”。"""
    months: tuple[Annotated[int, Field(ge=1, le=12)], ...] = ()
    """月份：说的是哪几个月。"""
    from_now: Literal["上周", "本周", "下周", "上月", "本月", "下月"] | None = None
    """从今天算：按看的人那天的日期算；写了它就不写月份。"""

    @model_validator(mode="after")
    def _one(self) -> TimeWords:
        if bool(self.months) == bool(self.from_now):
            raise ValueError("months 和 from_now 写一个，也只写一个")
        return self


class KindWords(Model):
    """Words for a kind of thing: what counts as it, and what serves instead where there is none.

    The first of ``kinds`` is meant most. With ``called`` only what has one of these words in its title
    counts: of all 文件, a 评估表.
    """

    words: Annotated[Keywords, several(1), Code()]
    """说法：人们怎么称呼它们，第一个是没有时说的名字。"""
    kinds: tuple[ItemKind, ...] = ()
    """类型：算作它的类型，写在前面的更合意。"""
    called: Annotated[Keywords, Code()] = ()
    """题目里的字：题目里有其中一个词的才算；不分题目就不写。"""
    instead: tuple[ItemKind, ...] = ()
    """没有时给：没有它的时候能派上用场的类型，写在前面的更合意。"""
    file: Literal["PDF", "Word", "PPT", "Excel", "ZIP", ""] = ""
    """文件格式：说的是格式时写。"""
    told: bool = True
    """没有就说：没有时不用说的写 `false`。"""

    @model_validator(mode="after")
    def _something(self) -> KindWords:
        if not self.kinds and not self.file and not self.called:
            raise ValueError("kinds、called 和 file 至少写一个")
        return self


class Kind(Model):
    """A kind of page or file. ``weight`` multiplies the score: what a teacher wants first comes first.

    ``months``, ``days``: who names a month, a theme day most likely wants one of these. ``any``: may hold
    what any other kind is for. ``aside``: belongs to a topic only as one of several that it may be about.
    """

    name: ItemKind
    """类型：网页和文件的一种。"""
    weight: Annotated[float, Field(ge=0.1, le=2)]
    """轻重：同样合适时谁排前面，平常是 1。"""
    measure: Annotated[str, Field(max_length=6), Code()] = ""
    """怎么数：例如“份教案”“张海报”，说“有：2张海报”时用；不数的不写。"""
    months: bool = False
    """问到月份：问到月份时排前面，写 `true`。"""
    days: bool = False
    """问到日子：问到主题日时排前面，写 `true`。"""
    any: bool = False
    """不让位：问别的类型时也不往后放，写 `true`。"""
    aside: bool = False
    """只算提到：只是可以讲这个主题，按主题找时放在最后，写 `true`。"""


class Asker(Model):
    """Words by which it is heard who asks, and what serves them best where they name no kind."""

    words: Annotated[Keywords, several(1), Code()]
    """说法：例如“孙子”“校医”。"""
    kinds: Annotated[tuple[ItemKind, ...], several(1)]
    """类型：这样的人多半用得上的，往前放一点。"""


class Kinds(Model):
    order: Annotated[tuple[Kind, ...], several(1)]
    """次序：每种类型写一次。"""
    asked: tuple[KindWords, ...]
    """称呼：人们怎么问它们。"""
    askers: tuple[Asker, ...] = ()
    """谁在问：没有说要哪种类型时，听得出是谁在问，就把他用得上的往前放一点。"""


# What sort of sentence it is, by its words: fields of :class:`Emergencies`.
FRAMES = ("preparing", "stories")


class Emergency(Model):
    """What somebody in a situation types, and the procedure with the title, numbers and steps to show.

    A sign is found when all its parts (joined by ``+``) stand in the query, in any order. A part is ways with
    ``|`` between them, of which one must stand there; a way is words in their order with ``…`` between
    them, which is a few characters at most; ``【人】`` is any word of that group. A part that begins with
    ``!`` must not stand there.
    """

    procedure: Annotated[Id, Refers("procedure")]
    """处置要领：它的编号；标题、电话、第一步和那一页都从那里来。"""
    despair: bool = False
    """绝望的话：`true` 是人不想活了的话，先给 12356；结果只给求助页和不提方式的页面。"""
    signs: Annotated[Texts, several(1), Code()]
    """征兆：用“+”连着的都出现才算，“|”隔开的有一个就行，“!”后面的不能出现，“…”是按先后、隔得不远，
    “【人】”是 `words` 里的一组词。"""
    mentions: Annotated[Texts, Code()] = ()
    """只是提到：写法同征兆；有备课的词，就不出卡片，绝望的话也一样。"""
    call_first: Annotated[str | None, Field(pattern=NUMBER), Refers("phone")] = None
    """先打这个：已经出了事，处置要领里的另一个号码更要紧时写，加引号。"""
    adult: bool = False
    """先找大人：`true` 是先给做法，电话小一些，例如同学之间的事。"""


class Emergencies(Model):
    """The cards, the most pressing first: the first whose sign is found is shown, if it is likely meant.

    ``means``: a page with one of these words is never shown to somebody in despair.
    ``harmless``: ways of saying that contain a sign and mean nothing of the kind; they are taken out before
    signs are looked for. Whether a card is meant, and which one where there is no sign, is learnt from the
    sentences of ``content/search/heard/``; not in despair: there ``stories`` keep it away, unless beside
    words of ``self``. ``words``: groups of words that signs name. ``calm``: cries that do not say what has
    happened; they, and all that is asked about ``calm_topics``, bring the line of numbers.
    """

    means: Annotated[Texts, several(1), Code()]
    """绝望时不给看的词：哪页有这些词，绝望时就不给哪页。"""
    harmless: Annotated[Texts, Code()] = ()
    """听着像、其实不是：例如“跳楼机”，先去掉再看。"""
    preparing: Annotated[Texts, Code()] = ()
    """备课、功课和新闻的词：例如“教案”“造句”“报道”，只是提到绝望的话时，有它就不出卡片。"""
    stories: Annotated[Texts, Code()] = ()
    """故事的词：例如“电影”“游戏里”，说的是故事里的人。"""
    self: Annotated[Texts, Code()] = ()
    """说自己的词：例如“我也”，有它，绝望的话里故事的词就不算。"""
    words: dict[Annotated[Text, Code()], Annotated[Texts, several(1), Code()]] = Field(default_factory=dict)
    """词组：一组一组的词，给 `signs` 用。"""
    calm: Annotated[Texts, Code()] = ()
    """只是呼救：例如“救命”，没说出了什么事，给一行号码。"""
    calm_topics: Annotated[tuple[Id, ...], Refers("topic")] = ()
    """给号码的主题：问到这些主题，先给一行号码。"""
    despair_topic: Annotated[Id, Refers("topic")]
    """绝望时的主题：主题编号。"""
    hotline: Annotated[str, Field(pattern=NUMBER), Refers("phone")]
    """绝望时先打：电话号码，加引号。"""
    unsure: Annotated[str, Field(pattern=NUMBER), Refers("phone")]
    """拿不准时打：处置要领里没有号码时给的电话，加引号。"""
    help_topic: Annotated[Id, Refers("topic")]
    """求助电话页的主题：主题编号。"""
    cards: Annotated[tuple[Emergency, ...], several(1)]
    """急救卡：像是正在发生的险情，先认写在前面的。"""


class Exceptions(Model):
    """Where the rules of typing errors and pinyin need help.

    ``lookalikes``: groups of characters that are mistaken for one another.
    ``sayings``: what people of one region say → what everybody says, longer ones first.
    ``never``: words never offered as a correction. ``latin``: Latin words that are not pinyin.
    ``outside``: who asks for one of these and for no topic of ours is told so. ``everyday``: words of a topic
    that in a few words, beside others that nobody knows, are about something else.
    """

    lookalikes: Annotated[Texts, Code()]
    """形近字：一组一组，字形像、容易看错的字。"""
    never: Annotated[Texts, Code()]
    """从不猜成：从不把别的词猜成它们。"""
    latin: Annotated[Texts, Code()]
    """英文词：不是拼音的英文词。"""
    outside: Annotated[Texts, Code()]
    """不归本站：问的是这些、又没有问到哪个主题，就说本站没有。"""
    everyday: Annotated[Texts, Code()]
    """平常的词：光有它、别的都不认得，问的多半不是安全。"""
    sayings: Annotated[dict[Annotated[Text, Code()], Text], Code()]
    """各地的说法：写“说法: 普通话”，长的写在前面。"""


class SearchData(Model):
    """All of ``content/search/``.

    写搜索认得的词：搜索先认主题的俗称和主题日的别名，再看这里的几个文件。拼音、首字母、繁体、全角、错一个字、
    颠倒两个字，程序自己会认，不用写。听到学生和老师的新说法，加进 `synonyms.yml` 对应主题的 `words` 就行。
    `emergencies.yml` 请慢慢改，改完请第二个人读一遍：它决定一个遇险的孩子最先看到什么。
    """

    synonyms: tuple[Synonyms, ...]
    """同义词：人们嘴里的说法。"""
    english: tuple[English, ...]
    """英文：英文说法。"""
    stop_words: StopWords
    """虚词：没有意思或到处都有的词。"""
    grades: tuple[GradeWords, ...]
    """年级：年级的各种说法。"""
    times: tuple[TimeWords, ...]
    """时候：月份、季节、假期和“下周”这样的说法。"""
    kinds: Kinds
    """类型：网页和文件的类型。"""
    emergencies: Emergencies
    """险情：像是正在发生的险情。"""
    exceptions: Exceptions
    """例外：错字规律管不到的。"""
