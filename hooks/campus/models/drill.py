"""An exercise and its papers."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from campus.models.base import Date, Id, Keywords, MessageId, Model, Text, Texts, form, several
from campus.models.marks import Plain, Prose, Refers
from campus.models.observance import MonthNumber
from campus.models.stage import Stage


class Target(Model):
    text: Annotated[Text, Plain(carried="source")]
    """量什么：一个量得出来的目标。"""
    value: Annotated[Text, Plain(carried="source")]
    """达到多少：数字和单位。"""
    source: Annotated[Text, Refers("source", claim="可测目标")]
    """来源：来源编号；自己定的写 `advice`。"""


class Basis(Model):
    source: Annotated[Text, Refers("source", claim="依据")]
    """来源：来源编号，可以带条款。"""
    says: Annotated[Text, Plain(carried="source")]
    """怎么说：它对这次演练的要求，用自己的话。"""


class Before(Model):
    when: Literal["提前14天", "提前7天", "提前5天", "提前3天", "提前1天", "当天"]
    """节点：离演练还有几天。"""
    tasks: Annotated[Texts, several(1), Prose()]
    """准备：这一天做的事，写明谁做。"""


class SchoolField(Model):
    """A blank in the school data block."""

    label: Annotated[Text, Plain()]
    """项目：学校要填的空。"""
    hint: Annotated[Text, Plain(carried="例")]
    """例：举例怎么写。"""


class Role(Model):
    name: Annotated[Text, Plain()]
    """岗位：岗位的名称。"""
    who: Annotated[Text, Plain()]
    """谁来当：由学校里的谁担任。"""
    place: Annotated[Text, Prose()]
    """站在哪里：演练时的位置。"""
    duties: Annotated[Texts, several(2), Prose()]
    """做什么：短话，一句一件事。"""


class Cue(Model):
    """A signal of the school's table as this drill gives it: its ``words``, and ``how`` only if special."""

    signal: Annotated[Id, Refers("signal")]
    """信号：signals.yml 里的编号；begin、stop、real、clear 每个演练都要有。"""
    words: Annotated[str | None, Field(pattern=form(r"“.+”", "原话，写在“ ”里")), Prose()] = None
    """广播原话：写在“ ”里，念几遍也写上；不写就用信号表里的。"""
    how: Annotated[Text | None, Prose()] = None
    """怎么发：和信号表里不一样的地方。"""


class Phase(Model):
    name: Annotated[Text, Plain()]
    """阶段：这一段叫什么。"""
    minutes: Annotated[float, Field(gt=0, le=60, multiple_of=0.5)]
    """分钟：0.5 的倍数。各阶段加起来等于全程的分钟。"""
    signal: Annotated[Text, Prose()]
    """信号：用哪个信号开始。"""
    pupils: Annotated[Text, Prose()]
    """学生做什么：写给带班的老师看。"""
    teachers: Annotated[Text, Prose()]
    """教职工做什么：写明谁。"""
    observer: Annotated[Text, Prose()]
    """观察员看什么：看得见、数得清的。"""


class Case(Model):
    case: Annotated[Text, Plain(corrects=True, carried="处置")]
    """情形：在哪里，发生了什么。"""
    procedure: Annotated[Id | None, Refers("procedure")] = None
    """处置要领：教职工的做法已经说过，写那一份的编号，这里就不再说一遍。"""
    do: Annotated[Text | None, Prose(claim="处置")] = None
    """怎么做：先说学生，再说老师；写了处置要领的，只写演练要多做的：停下、谁拦、站哪里。"""

    @model_validator(mode="after")
    def _says_something(self) -> Case:
        if self.procedure is None and self.do is None:
            raise ValueError("这里要写 procedure（处置要领的编号）或 do（怎么做），至少写一个")
        return self


Moment = Literal["课间", "午休", "上放学", "课后服务"]
MOMENTS: tuple[str, ...] = get_args(Moment)


class Orders(Model):
    """Who lets people leave, and what becomes of those whom no order reaches. Drill and truth kept apart."""

    who_starts: Annotated[Text, Prose(claim="命令")]
    """谁先发：谁可以让大家走；发现的人不等谁批准。"""
    no_order: Annotated[Text, Prose(claim="命令")]
    """没有命令：等不到广播和铃声，多久、看到什么就自己走。"""
    no_teacher: Annotated[Text, Prose(claim="命令")]
    """没有老师：教室里没有大人，学生做什么，谁来接。"""
    times: Annotated[dict[Moment, Text], Prose(claim="命令")]
    """上课以外：课间、午休、上放学、课后服务各写一条。"""
    ground_floor: Annotated[Text, Prose(claim="命令")]
    """平房一楼：门走不了的时候，窗能不能走。"""
    wheelchair: Annotated[Text, Prose(claim="命令")]
    """下不了楼的人：在哪里等，谁陪，谁告诉救援的人。"""
    missing: Annotated[Text, Prose(claim="命令")]
    """少了一人：谁报、谁找，谁不回去。"""
    drill_order: Annotated[Text, Prose(claim="命令")]
    """演练的次序：以“演练”两个字开头。"""
    real_order: Annotated[Text, Prose(claim="命令")]
    """真的次序：以“真”字开头，例如“真着火时”。"""

    def rows(self) -> list[tuple[str, str]]:
        """Each order under its Chinese name, as pages and papers print them."""
        said = [(str(info.title), getattr(self, name)) for name, info in type(self).model_fields.items()]
        at = next(index for index, (_, text) in enumerate(said) if text is self.times)
        said[at : at + 1] = [(name, self.times[name]) for name in MOMENTS if name in self.times]
        return said


class Variant(Model):
    name: Annotated[Text, Plain()]
    """名称：变式的名字。"""
    inject: Annotated[Text, Prose(corrects=True)]
    """情况卡：卡上的话。"""
    decision: Annotated[Text, Prose()]
    """决定：谁在什么时候决定什么。"""
    expect: Annotated[Text, Prose()]
    """应该看到：做对了是什么样子。"""


class InclusionCard(Model):
    who: Annotated[Text, Plain()]
    """谁：哪一种学生。"""
    before: Annotated[Text, Prose()]
    """演练前：提前怎么准备。"""
    during: Annotated[Text, Prose()]
    """演练中：怎么参加，谁陪着。没有一张只写“不参加”。"""
    after: Annotated[Text, Prose()]
    """演练后：怎么安定下来。"""


class DebriefItem(Model):
    question: Annotated[Text, Plain(corrects=True, carried="回答")]
    """问：班级五分钟复盘里问学生的话。"""
    listen_for: Annotated[Text, Prose()]
    """听什么：听到什么就是记住了。"""


class Criterion(Model):
    item: Annotated[Text, Plain(carried="source")]
    """看什么：评估的一项。"""
    target: Annotated[Text, Plain(carried="source")]
    """标准：达到什么算好。"""
    how: Annotated[Text, Plain(carried="source")]
    """怎么量：谁量，用什么量。"""
    source: Annotated[Text, Refers("source", claim="评估标准")]
    """来源：来源编号；自己定的写 `advice`。"""


class Papers(Model):
    plan: Annotated[Texts, several(3), Prose()]
    """方案提纲：一行一条。"""
    summary: Annotated[Texts, several(3), Prose()]
    """总结提纲：一行一条。"""
    evaluation: Annotated[Texts, several(3), Prose()]
    """评估提纲：一行一条。"""
    photos: Annotated[Texts, several(2), Prose()]
    """照片：拍什么、不拍什么。"""


_FlowLine = Annotated[str, Field(min_length=2, max_length=18), Plain()]


class Drill(Model):
    """An exercise and everything that goes with it. The file name is its id.

    写一次演练：一次演练一个文件，文件名是编号，例如 `fire-evacuation.yml`。写好以后，在 `school.yml` 的
    `drills` 里给它排一个月。
    """

    title: Annotated[Text, Plain()]
    """名称：演练的名字。"""
    topic: Annotated[Id, Refers("topic")]
    """主题：主题编号。"""
    stages: Annotated[tuple[Stage, ...], several(1)]
    """学段：适合的学段。"""
    level: Literal["桌面", "班级", "全校预告", "综合随机"]
    """级别：多少人一起练，告不告诉他们。"""
    kind: Literal["专业性", "综合性"]
    """类型：练一种险情，还是几种连着来。"""
    months: Annotated[tuple[MonthNumber, ...], several(1)]
    """月份：适合的月份。"""
    minutes: Annotated[int, Field(ge=5, le=180)]
    """时长：全程的分钟，等于各阶段相加。"""
    summary: Annotated[str, Field(min_length=10, max_length=90), Plain()]
    """简介：一两句话，说练什么。"""
    keywords: Annotated[Keywords, several(3), Plain(corrects=True)]
    """关键词：老师真会去搜的词。"""
    bus: bool = False
    """校车：在校车上练的写 `true`；有校车的学校每学期要练一次这样的。"""
    downstairs: bool = False
    """全校下楼：各班都下楼到集合点的写 `true`；演练分工表这时才把班分到楼梯。"""
    boarding: bool = False
    """住宿：在宿舍里练的写 `true`；没有住宿生的学校，计划里不排。"""
    team: Annotated[str, Field(min_length=2, max_length=30), Plain()]
    """队伍：谁参加，写进演练计划表，例如“全体师生”。"""
    guide: Annotated[str, Field(min_length=2, max_length=30), Plain()]
    """指导部门：可以请谁来指导，写进演练计划表。"""
    reviewed: Date
    """核对日期：最近一次从头到尾核对的日期。"""
    aim: Annotated[Text, Prose()]
    """目的：练什么、不练什么，一段话。"""
    not_when: Annotated[Texts, several(3), Prose(claim="不宜演练的情形")]
    """什么时候不练：每条有出处。"""
    never_simulate: Annotated[Texts, several(3), Prose(claim="不得模拟的内容", corrects=True)]
    """什么绝不模拟：每条有出处。"""
    targets: Annotated[tuple[Target, ...], several(2, 2)]
    """可测目标：两个，量得出来。"""
    basis: Annotated[tuple[Basis, ...], several(1)]
    """依据：法律、规定和指南怎么要求。"""
    before: Annotated[tuple[Before, ...], several(6, 6)]
    """准备：六个节点，依次写，一个不少。"""
    school_data: Annotated[tuple[SchoolField, ...], several(4)]
    """学校资料：学校要填的空。"""
    command: Annotated[Text, Prose()]
    """指挥：谁指挥谁，报告走哪条线，一段话。"""
    roles: Annotated[tuple[Role, ...], several(8)]
    """岗位卡：一个岗位一张。"""
    signals: Annotated[tuple[Cue, ...], several(4)]
    """信号：这次用到的信号和广播原话。"""
    orders: Orders | None = None
    """命令：用到撤离信号的演练都要写，谁先发、没有命令、没有老师怎么办。"""
    phases: Annotated[tuple[Phase, ...], several(3)]
    """分分钟的安排：从信号响起到全部结束。"""
    branches: Annotated[tuple[Case, ...], several(3)]
    """不同地点：不在教室的时候怎么做。"""
    stairs: Annotated[Texts, several(4), Prose(claim="楼梯与分流规则")]
    """楼梯与分流：每条有出处。"""
    emergencies: Annotated[tuple[Case, ...], several(4)]
    """演练中出意外：包括跌倒、拥堵、少一人、发病，每条有出处。"""
    variants: Annotated[tuple[Variant, ...], several(5)]
    """变式：下次换一种情况练。"""
    inclusion: Annotated[tuple[InclusionCard, ...], several(6)]
    """包容卡：每一种学生怎么参加。"""
    calm: Annotated[Texts, several(3), Prose()]
    """安定情绪：害怕的学生怎么办。"""
    debrief: Annotated[tuple[DebriefItem, ...], several(3)]
    """班级五分钟复盘：练完当场问。"""
    fixes: Annotated[Text, Prose()]
    """三处改进：怎么定、谁改、哪天改完。"""
    criteria: Annotated[tuple[Criterion, ...], several(8)]
    """评估标准：每条有来源。"""
    papers: Papers
    """归档材料：演练以后留下什么。"""
    classroom_flow: Annotated[tuple[_FlowLine, ...], several(5, 7)]
    """课堂流程：贴在教室里的几句短话。"""
    parent_note: Annotated[Text, Prose()]
    """告诉家长：一段话，不要求回复。"""
    lesson_before: Annotated[Id | None, Refers("lesson")]
    """演练前的课：课的编号；没有写 `null`。"""
    lesson_after: Annotated[Id | None, Refers("lesson")]
    """演练后的课：课的编号；没有写 `null`。"""
    messages: Annotated[tuple[MessageId, ...], several(2, 6), Refers("message")]
    """关键信息：写“主题.编号”。"""
    changes: Annotated[Texts, several(1), Plain(carried="更新记录")]
    """更新记录：一行一条，例如 `2026-11-21：首次发布。`"""

    @property
    def staff_only(self) -> bool:
        """Whether it is played at a table by grown-ups: no drill of the pupils', so it stands for none."""
        return self.level == "桌面"
