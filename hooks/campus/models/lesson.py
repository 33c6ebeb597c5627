"""One class period."""

from __future__ import annotations

import math
from typing import Annotated, ClassVar, Literal

from pydantic import Field, field_validator, model_validator

from campus.models.base import Date, Id, Keywords, MessageId, Model, Text, Texts, form, several
from campus.models.marks import Plain, Prose, Refers
from campus.models.stage import Stage


class Brief(Model):
    """The teacher's thirty-second box."""

    does: Annotated[Text, Prose()]
    """学生做什么：一句话，这节课学生动手动口做的事。"""
    prepare: Annotated[Text, Prose()]
    """要准备：老师课前要拿的东西。"""
    risk: Annotated[str, Field(pattern=form(r"^(低|中)", "以“低”或“中”开头的话")), Prose()]
    """风险：以“低”或“中”开头，接着说怎么防。"""


class Word(Model):
    word: Annotated[Text, Plain()]
    """词：写在两个 `**` 中间。"""
    meaning: Annotated[Text, Prose()]
    """意思：用孩子听得懂的话解释。"""


class Preparation(Model):
    materials: Annotated[Text, Prose()]
    """材料：要用到的东西。"""
    room: Annotated[Text, Prose()]
    """场地：桌椅怎么摆，走哪条路。"""
    activity_safety: Annotated[Text, Prose()]
    """活动安全：这节课里的活动怎么不出事。"""
    background: Annotated[str, Field(min_length=80), Prose()]
    """教师背景：五分钟读完，带出处；续段缩进两格。"""


SITUATIONS = "情境卡"  # the set that is made of a lesson's situations


class Card(Model):
    """One card of a set. ``front`` is what pupils read, lines between ``／``; the answer is never on it."""

    counted: ClassVar[str] = "张"

    picture: Annotated[Text | None, Refers("picture")] = None
    """图：写在最前面的括号里，例如“（图 fire/leave）”。"""
    front: Annotated[str, Prose(pupils=True, corrects=True)] = ""
    """正面：学生读的字，分行用“／”；有图的可以不写。"""
    answer: Annotated[str, Prose(corrects=True)] = ""
    """答案：写在“——”后面，印在另一张纸上；没有答案不写。"""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the front."""
        return tuple(line.strip() for line in self.front.split("／") if line.strip())


class CardSet(Model):
    """Cards, strips, a map or role sheets that a class cuts out and handles."""

    counted: ClassVar[str] = "套"

    title: Annotated[str, Field(min_length=2, max_length=14), Plain()]
    """名称：小标题，课前准备里用引号写同样的名称。"""
    copies: Annotated[
        str,
        Field(pattern=form(r"^(每[一-鿿]{1,4}|全班)\d{1,2}[套张份]$", "“每组1套”“每人1张”这样的话")),
        Plain(),
    ]
    """份数：小标题后面的括号里，例如“每组1套”“全班1套”。"""
    layout: Literal["八格", "四格", "整页"]
    """版式：一页 A4 上印几张。"""
    use: Annotated[str, Field(min_length=4, max_length=60), Prose()]
    """用法：一句话，剪开以后怎么用。"""
    cards: Annotated[tuple[Card, ...], several(1, 16)]
    """卡：一张一项，写成 `卡：正面——答案`。"""


class StarterItem(Model):
    question: Annotated[Text, Plain(corrects=True, carried="答案")]
    """问题：看看学生原来知道多少。"""
    answer: Annotated[Text, Prose()]
    """答案：写在“——”后面。"""


class Move(Model):
    """One labelled move of a step; ``answer`` only for 情境."""

    label: Literal["教师", "学生", "预期", "板书", "情境"]
    """标签：一项以它和冒号开头。"""
    text: Annotated[Text, Prose()]
    """内容：老师的话能原样念出来；“预期”写学生多半会怎么答。"""
    answer: Annotated[str, Prose(pupils=True, claim="情境")]
    """情境的答案：写在“——”后面，先说怎么做，要有出处。只有情境才有。"""


class Turns(Model):
    """Pupils take turns (轮流): how many at once, for how many seconds, and how often each."""

    at_once: Annotated[int, Field(ge=1)]
    """每次几人：同时做的人数。"""
    seconds: Annotated[int, Field(ge=1)]
    """每次几秒：一轮用的时间。"""
    rounds: Annotated[int, Field(ge=1)] = 1
    """做几遍：每个人做几遍。"""

    @property
    def said(self) -> str:
        """As the author writes it."""
        again = f"，做{self.rounds}遍" if self.rounds > 1 else ""
        return f"每次{self.at_once}人，每次{self.seconds}秒{again}"

    def groups(self, pupils: int) -> int:
        """How many groups a class makes."""
        return math.ceil(pupils / self.at_once)

    def time(self, pupils: int) -> int:
        """Seconds until every pupil of a class has had all turns."""
        return self.groups(pupils) * self.seconds * self.rounds


class Step(Model):
    """One step of teaching. ``stimulus`` is what the class looks at or handles, items between ``／``."""

    counted: ClassVar[str] = "步"

    kind: Literal["导入", "学一学", "练一练", "情境判断", "收束", "活动"]
    """步骤种类：小标题冒号前的词。"""
    title: Annotated[Text, Plain()]
    """小标题：冒号后面的话。"""
    minutes: Annotated[int, Field(ge=1, le=30)]
    """分钟：写在小标题后面的括号里，整数。"""
    stimulus: Annotated[Text, Prose(pupils=True)]
    """看这里：第一项，全班看的或拿的东西，写全；几样东西用“／”隔开。"""
    turns: Turns | None = None
    """轮流：要轮流时写一项，例如 `轮流：每次8人，每次30秒`，做几遍接着写“，做2遍”。"""
    moves: tuple[Move, ...]
    """过程：一项一项写，每项以标签开头。"""
    intent: Annotated[str, Field(min_length=12, max_length=60), Plain()]
    """设计意图：最后一项，一句话说这一步为什么这样安排。"""

    @property
    def shown(self) -> tuple[str, ...]:
        """The items of the stimulus."""
        return tuple(item.strip() for item in self.stimulus.split("／"))


class Timing(Model):
    """Minutes of the parts around the steps, as their headings say; 0 where a 学段 counts none."""

    words: Annotated[int, Field(ge=0)] = 0
    """词语的分钟：写在标题后面，例如 `## 词语（2分钟）`。"""
    starter: Annotated[int, Field(ge=0)] = 0
    """课前小测的分钟：写在标题后面，例如 `## 课前小测（3分钟）`。"""
    skill: Annotated[int, Field(ge=0)] = 0
    """技能卡的分钟：写在标题后面，例如 `## 技能卡（2分钟）`。"""
    quiz: Annotated[int, Field(ge=0)] = 0
    """出口测验的分钟：写在标题后面，例如 `## 出口测验（5分钟）`。"""

    @property
    def total(self) -> int:
        return self.words + self.starter + self.skill + self.quiz


class Misconception(Model):
    claim: Annotated[Text, Plain(corrects=True, carried="回应")]
    """学生会说的话：写在引号里，再写“——”。"""
    reply: Annotated[Text, Prose(claim="误区回应", corrects=True)]
    """回应：以“这样回应：”开头，要有出处。"""


class Differentiation(Model):
    support: Annotated[Text, Prose()]
    """支持：给跟不上的学生。"""
    core: Annotated[Text, Prose()]
    """基础：大多数学生做到哪里。"""
    challenge: Annotated[Text, Prose()]
    """挑战：给还有余力的学生。"""
    needs: Annotated[Text, Prose()]
    """特殊需要：看不见、听不见、走不快、容易受惊的学生怎么参加。"""
    small: Annotated[Text, Prose()]
    """小班与复式：人少或几个年级一起上，怎么改。"""


class SkillCard(Model):
    """What a pupil can be seen to do: action, time, criterion, and three levels."""

    action: Annotated[Text, Prose()]
    """动作：要做的动作，看着就能判断。"""
    time: Annotated[Text, Prose()]
    """用时：多长时间做完。"""
    criterion: Annotated[Text, Prose()]
    """标准：怎样算做到。"""
    secure: Annotated[Text, Prose()]
    """会了：看到什么就是会了。"""
    nearly: Annotated[Text, Prose()]
    """快会了：看到什么就是快会了。"""
    again: Annotated[Text, Prose()]
    """再练练：看到什么就再练一遍。"""


class Choice(Model):
    text: Annotated[Text, Plain(corrects=("correct", False), carried="解析")]
    """选项：写在方括号后面。"""
    correct: bool
    """对不对：`[x]` 是对，`[ ]` 是错。"""
    reason: Annotated[str, Plain(carried="解析", corrects=True)]
    """为什么不对：写在“——”后面，只给错的选项写。"""


class Question(Model):
    counted: ClassVar[str] = "题"

    kind: Literal["情境", "知识"]
    """题目种类：小标题冒号前的词。"""
    question: Annotated[Text, Plain(corrects=True, carried="解析")]
    """题目：小标题冒号后面的话，写成完整的一句。"""
    choices: Annotated[tuple[Choice, ...], several(3, 4)]
    """选项：每行一个，只有一个是对的。"""
    explanation: Annotated[Text, Prose(claim="解析")]
    """解析：选项后面的一段，以“解析：”开头，要有出处。"""

    @property
    def answer(self) -> int:
        """Position of the right choice, from 0; the checks make sure there is exactly one."""
        return next((i for i, choice in enumerate(self.choices) if choice.correct), 0)


class Extension(Model):
    subjects: Annotated[Text, Prose()]
    """学科渗透：别的课上可以怎么接着讲。"""
    minutes: Annotated[Texts, several(3, 3), Prose()]
    """一分钟：放学前念的话，写三项，每项都以“一分钟：”开头。"""


class Activity(Model):
    """What a pupil draws or fills in on the worksheet.

    ``columns`` are the labels of 分格, the heads of a 表格 (the first over its rows), or the start
    and the end of a route drawn on 空白 or 方格.
    """

    task: Annotated[str, Field(min_length=2, max_length=12), Plain()]
    """任务：小标题。"""
    how: Annotated[str, Field(min_length=4, max_length=60), Prose()]
    """做法：一句话说清画什么、填什么。画自己家的，写明不写门牌号、不用交。"""
    form: Literal["空白", "方格", "分格", "表格"]
    """版式：纸上印成什么样。"""
    columns: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=12)], ...], several(0, 6), Plain()
    ] = ()
    """栏：用“｜”隔开。分格写每格的名字；表格写表头，第一个管着各行；空白和方格画路线时写起点和终点，不画路线就不写。"""
    rows: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=14)], ...], several(0, 6), Plain()
    ] = ()
    """行：只有表格写，用“｜”隔开。"""

    @model_validator(mode="after")
    def _labels(self) -> Activity:
        if self.form == "分格" and len(self.columns) < 2:
            raise ValueError("版式是“分格”时，“栏：”要写 2 到 6 个格子的名字，用“｜”隔开")
        if self.form == "表格" and (len(self.columns) < 2 or not self.rows):
            raise ValueError("版式是“表格”时，“栏：”写表头（2 到 6 个），“行：”写每一行的名字，用“｜”隔开")
        if self.form != "表格" and self.rows:
            raise ValueError(f"“行：”只用于表格；现在的版式是“{self.form}”")
        return self


class Lesson(Model):
    """One class period (课). The file name is its id; its 学段 says how many of each part it has.

    写一节课：一节课一个文件，文件名是“主题-学段”，学段写 `p1`、`p2`、`j`、`s`，例如 `fire-p2.md`；同一主
    题、同一学段的第二节课在后面再加一个词，例如 `fire-p2-dorm.md`。关键信息、来源和对应的纲要条目由程序自动
    补上，不用写。
    """

    title: Annotated[str, Field(min_length=4, max_length=22), Plain()]
    """课名：一个动作，例如“着火了，我会这样离开”。"""
    stage: Stage
    """学段：上给哪个学段。"""
    topic: Annotated[Id, Refers("topic")]
    """主题：主题编号。"""
    theme_day: Annotated[Id, Refers("theme_day")]
    """主题日：主题日编号，决定这节课排在哪个月。"""
    kind: Literal["技能训练", "情境讨论", "主题班会"]
    """课型：这节课主要在做什么。"""
    minutes: Annotated[int, Field(ge=1)]
    """时长：整节课的分钟，各学段不同，见学段表。"""
    summary: Annotated[str, Field(min_length=10, max_length=70), Plain()]
    """简介：一两句话，说学生会做什么。"""
    keywords: Annotated[Keywords, several(3, 12), Plain(corrects=True)]
    """关键词：老师和学生真会去搜的词。"""
    place: Annotated[Texts, several(1), Plain()]
    """场地：在哪里上。"""
    curriculum: Annotated[tuple[Id, ...], several(1), Refers("outline", "later")]
    """纲要条目：真正教到的条目的编号，在 `curriculum.yml` 里。"""
    messages: Annotated[tuple[MessageId, ...], several(3, 5), Refers("message")]
    """关键信息：写“主题.编号”，要有这个学段的说法。"""
    drill: Annotated[Id | None, Refers("drill")]  # None where no drill fits the band
    """配套演练：演练编号；这个学段没有合适的演练，写 `null`。"""
    focus: Annotated[str, Field(min_length=6, max_length=80), Prose()]
    """教学重点：一句话。"""
    difficulty: Annotated[str, Field(min_length=6, max_length=80), Prose()]
    """教学难点：一句话。"""
    procedures: Annotated[tuple[Id, ...], Refers("procedure")] = ()
    """处置要领：这里说到的急事，写编号，页面就链接过去；正文里引用过的不用再写。"""
    reviewed: Date
    """核对日期：最近一次从头到尾核对的日期。"""
    timing: Timing = Timing()
    """各部分的分钟：四个标题后面写用几分钟，例如 `## 词语（2分钟）`。
    这几部分和各步骤加起来，正好是 `minutes`。"""
    brief: Brief
    """给老师的30秒：列表，每项以标签开头。"""
    guidance: Annotated[Text, Prose()]
    """内容提示：一至三段，哪里敏感，谁可能受影响，孩子说出难事以后怎么办。"""
    outcomes: Annotated[Texts, several(2, 3), Prose()]
    """学习目标：列表，每项以“我能”开头，看得见、听得到。"""
    words: Annotated[tuple[Word, ...], several(3, 6)]
    """词语：列表，写成 `- **词**：平实的意思`。"""
    preparation: Preparation
    """课前准备：列表，每项以标签开头。"""
    cards: Annotated[tuple[CardSet, ...], several(0, 4)] = ()
    """卡片：要剪开发下去的卡、条、地图和角色单，1—4 套，一套一个小标题 `### 六句话（每组1套）`，下面是列表。
    没有要剪的就不写这个标题。"""
    starter: tuple[StarterItem, ...] = ()
    """课前小测：3—4 项，列表，写成 `- 问题？——答案`。"""
    steps: tuple[Step, ...]
    """教学过程：5—7 步，每一步一个小标题 `### 导入：三张画，选一张（5分钟）`，下面是带标签的列表。"""
    misconceptions: Annotated[tuple[Misconception, ...], several(3)]
    """误区与回应：列表，写成 `- “学生会说的话”——这样回应：……`，回应要有出处。"""
    differentiation: Differentiation
    """分层与包容：列表，每项以标签开头。"""
    skill: SkillCard
    """技能卡：列表，每项以标签开头。看着做就能判断，不记分。"""
    quiz: tuple[Question, ...] = ()
    """出口测验：6—8 题，每题一个小标题 `### 情境：……` 或 `### 知识：……`，下面是选项和解析。"""
    extension: Extension
    """延伸：列表，每项以标签开头。"""
    home: Annotated[Text, Prose()]
    """回家说一说：回家说一句或做一件事，不用交。"""
    pupil: Annotated[Text, Prose(pupils=True)]
    """学生页：学生自己读的一页，只用已查的来源。"""
    worksheet: Activity | None = None
    """学习单：请学生画一画、填一填的那一块，列表，每项以标签开头。不写这个标题，学习单上就请学生把技能卡的动作画下来。"""
    changes: Annotated[Texts, several(1), Plain(carried="更新记录")]
    """更新记录：列表，写成 `- 2026-11-21：首次发布。`，新的写在后面。"""

    @field_validator("outcomes")
    @classmethod
    def _observable(cls, outcomes: Texts) -> Texts:
        for outcome in outcomes:
            if not outcome.startswith("我能"):
                raise ValueError(f"学习目标要以“我能”开头；现在写的是“{outcome[:20]}”")
        return outcomes

    @property
    def course(self) -> int:
        """Minutes of all steps."""
        return sum(step.minutes for step in self.steps)

    @property
    def situations(self) -> tuple[Move, ...]:
        """The situations to decide on, in the order they are taught."""
        return tuple(move for step in self.steps for move in step.moves if move.label == "情境")
