"""What is read aloud through the year: to pupils (talks), and to staff and families (briefings)."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, NamedTuple

from pydantic import Field, model_validator

from campus.models.base import Id, Model, Text, several
from campus.models.lesson import Question
from campus.models.marks import Code, Plain, Prose, Refers
from campus.models.observance import MonthNumber
from campus.models.stage import Stage
from campus.models.topic import Region

Break = Literal["国庆中秋", "元旦", "寒假", "春季开学", "清明", "五一", "端午", "暑假"]
Tomorrow = Literal["周末", "假期", "演练"]
Post = Literal["班主任", "任课教师", "保安", "食堂", "宿管", "实验室管理员", "校车人员", "校领导与值班"]
_Title = Annotated[str, Field(min_length=2, max_length=18), Plain()]
_Months = Annotated[tuple[MonthNumber, ...], several(0, 12)]


class Spoken(NamedTuple):
    """Limits of one use: characters of all that is said, and minutes of all parts; 0 where none are written.

    Read aloud to children at 160 to 200 characters a minute (our proposal; a newsreader says 240 to 300).
    """

    least: int
    most: int
    minutes: int = 0


class Part(Model):
    counted: ClassVar[str] = "段"

    title: Annotated[str, Field(min_length=2, max_length=16), Plain()]
    """小标题：这一段做什么。"""
    minutes: Annotated[int, Field(ge=1, le=30)]
    """分钟：整数；各段加起来正好是这一种的时间。"""
    text: Annotated[Text, Prose(pupils=True)]
    """内容：能原样念出来的话；请学生做的写“（请学生……）”。"""


class Talk(Model):
    """Something said to pupils: ``text``, or ``parts`` with minutes where the use has them.

    写讲话：一分钟、五分钟、放假前的三十分钟、国旗下讲话、月会和开学第一课。放在 `talks` 里，一个文件一个列
    表，文件名随内容起。程序按月份、学段、地区和明天是什么日子把它们排进每一天。
    """

    USES: ClassVar[dict[str, Spoken]] = {
        "一分钟": Spoken(50, 200),
        "五分钟": Spoken(180, 700),
        "放假前": Spoken(800, 3000, 30),
        "国旗下讲话": Spoken(430, 1000),
        "月会": Spoken(400, 1600, 10),
        "第一课": Spoken(540, 3600, 40),
    }

    id: Annotated[Id, Code()]
    """编号：定了就不改。"""
    use: Literal["一分钟", "五分钟", "放假前", "国旗下讲话", "月会", "第一课"]
    """用在哪里：决定多长。"""
    title: _Title
    """题目：说出它讲什么，同一种里不重复。"""
    topic: Annotated[Id, Refers("topic")]
    """主题：主题编号。"""
    stages: Annotated[tuple[Stage, ...], several(1)]
    """学段：给哪些学段听。"""
    months: _Months = ()
    """月份：适合哪几个月，哪个月都行就不写。"""
    tomorrow: Tomorrow | None = None
    """明天：明天是什么日子才念，哪天都行就不写。"""
    regions: tuple[Region, ...] = ()
    """地区：只在哪些地方念，哪里都行就不写。台风写沿海，冰面写北方。"""
    only: tuple[Literal["住宿", "校车"], ...] = ()
    """只给：有住宿生、有校车的学校才用的，写出来。"""
    place: Annotated[Id | None, Refers("places")] = None
    """地点：最好在哪里讲，写 `ten_minutes.yml` 里的编号；在教室就不写。"""
    holiday: Break | None = None
    """假期：只有“放假前”写。"""
    term: Literal["秋季", "春季"] | None = None
    """学期：只有“第一课”写。"""
    voice: Literal["老师", "学生", "领导"] = "老师"
    """谁来讲：国旗下讲话写学生或领导，别的一般是老师。"""
    does: Annotated[Text | None, Prose(pupils=True)] = None
    """学生做什么：五分钟要写，当场做的一件事。"""
    text: Annotated[Text | None, Prose(pupils=True)] = None
    """内容：能原样念出来的话，至少有一个出处或一条引用。分段的不写这里，写 `parts`。"""
    parts: tuple[Part, ...] = ()
    """分段：放假前、月会、第一课分段写，每段有分钟。"""

    @property
    def said(self) -> str:
        """All that is said, paragraphs apart."""
        return "\n\n".join(filter(None, (self.text, *(part.text for part in self.parts))))

    @model_validator(mode="after")
    def _form(self) -> Talk:
        minutes = self.USES[self.use].minutes
        if bool(minutes) != bool(self.parts) or bool(minutes) == bool(self.text):
            raise ValueError(f"“{self.use}”的内容写在 {'parts' if minutes else 'text'} 里，只写那一处")
        if (self.use == "五分钟") != bool(self.does):
            raise ValueError("五分钟要写 does（学生做什么），别的不写")
        if (self.use == "放假前") != bool(self.holiday):
            raise ValueError("放假前要写 holiday（哪个假期），别的不写")
        if (self.use == "第一课") != bool(self.term):
            raise ValueError("第一课要写 term（秋季或春季），别的不写")
        return self


class AdultPart(Model):
    counted: ClassVar[str] = "段"

    title: Annotated[str, Field(min_length=2, max_length=16), Plain()]
    """小标题：这一段做什么。"""
    minutes: Annotated[int, Field(ge=1, le=45)]
    """分钟：整数；各段加起来正好是这一种的时间。"""
    text: Annotated[Text, Prose()]
    """内容：能原样念出来的话。"""


class Briefing(Model):
    """Something for adults: staff meetings and training, law, messages and letters to families.

    写给大人的短稿：教职工会上的三分钟、岗位培训、法规学习、短信和家长信。放在 `briefings` 里，一个文件一个列
    表。
    """

    USES: ClassVar[dict[str, Spoken]] = {
        "三分钟": Spoken(300, 700),
        "岗位培训": Spoken(900, 3600, 45),
        "法规学习": Spoken(700, 2600, 30),
        "短信": Spoken(20, 70),
        "家长信": Spoken(200, 700),
        "来访": Spoken(700, 2400, 40),
    }

    id: Annotated[Id, Code()]
    """编号：定了就不改。"""
    use: Literal["三分钟", "岗位培训", "法规学习", "短信", "家长信", "来访"]
    """用在哪里：决定多长。"""
    title: _Title
    """题目：说出它讲什么。"""
    topic: Annotated[Id, Refers("topic")]
    """主题：主题编号。"""
    months: _Months = ()
    """月份：适合哪几个月，哪个月都行就不写。"""
    holiday: Break | None = None
    """假期：短信和家长信发在哪个假期前，不分假期就不写。"""
    post: Post | None = None
    """岗位：岗位培训写给谁，别的不写。"""
    guest: Annotated[Text | None, Plain()] = None
    """请谁：来访写请哪一种人来，例如“消防员”，别的不写。"""
    lessons: Annotated[tuple[Id, ...], Refers("lesson")] = ()
    """配哪些课：来访写，客人来以前老师先上的课，一个学段一节，写编号。"""
    text: Annotated[Text | None, Prose()] = None
    """内容：至少有一个出处或一条引用。来访写给客人的一页：讲什么、带什么、不讲什么。"""
    parts: tuple[AdultPart, ...] = ()
    """分段：岗位培训、法规学习和来访的那节课分段写，每段有分钟。"""
    questions: tuple[Question, ...] = ()
    """自测：岗位培训写 4—8 题，每题三四个选项，错的写为什么，最后是解析。"""

    @property
    def said(self) -> str:
        """All that is said, paragraphs apart."""
        return "\n\n".join(filter(None, (self.text, *(part.text for part in self.parts))))

    @model_validator(mode="after")
    def _form(self) -> Briefing:
        minutes, guest = self.USES[self.use].minutes, self.use == "来访"
        if guest and not (self.text and self.parts and self.guest and self.lessons):
            raise ValueError(
                "来访要写 guest（请谁）、lessons（先上的课）、text（给客人的一页）和 parts（那节课）"
            )
        if not guest and (bool(minutes) != bool(self.parts) or bool(minutes) == bool(self.text)):
            raise ValueError(f"“{self.use}”的内容写在 {'parts' if minutes else 'text'} 里，只写那一处")
        if not guest and (self.guest or self.lessons):
            raise ValueError("guest 和 lessons 只有来访才写")
        if (self.use == "岗位培训") != bool(self.post):
            raise ValueError("岗位培训要写 post（哪个岗位），别的不写")
        if (self.use == "岗位培训") != bool(self.questions):
            raise ValueError("岗位培训要写 questions（自测），别的不写")
        return self
