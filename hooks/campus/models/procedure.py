"""What to do when something happens (处置要领): each situation said once, and quoted everywhere by its id."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from campus.models.base import NUMBER, OPEN, Date, Id, Model, Text, one_of, several
from campus.models.marks import Code, Plain, Prose, Refers
from campus.models.stage import Stage

STAFF = "教职工"
READERS: tuple[str, ...] = (*(stage.value for stage in Stage), STAFF)
EVERYONE = "全校"
Group = Literal["伤病", "火电气", "水和户外", "困住了", "有人伤害我", "网络和钱", "心里难受"]
GROUPS: tuple[str, ...] = get_args(Group)


Reader = Annotated[str, *one_of(*READERS), Code()]
Audience = Annotated[str, *one_of(EVERYONE, *READERS), Code()]
Line = Annotated[str, Field(min_length=4, max_length=60, pattern=OPEN)]


class Fork(Model):
    """A branch of a step: ``when`` this is so, ``do`` that, or ``go`` on with another procedure."""

    when: Annotated[str, Field(min_length=2, max_length=40), Plain(pupils=True, corrects=True)]
    """如果：什么情况。"""
    do: Annotated[Text | None, Prose(claim="处置", pupils=True)] = None
    """就做：做什么，要有出处；和 `go` 至少写一个。"""
    go: Annotated[Id | None, Refers("procedure")] = None
    """转到：另一份处置要领的编号。"""

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Fork:
        if self.do is None and self.go is None:
            raise ValueError("分支里要写 do（做什么）或 go（转到哪一份处置要领），至少写一个")
        return self


class ProcedureStep(Model):
    do: Annotated[Text, Prose(claim="处置", pupils=True)]
    """做什么：一步一个动作，要有出处。"""
    branches: tuple[Fork, ...] = ()
    """分支：情况不同，做法不同。"""


class Way(Model):
    """The steps for some readers, in their order."""

    readers: Annotated[tuple[Reader, ...], several(1)]
    """给谁：学段，或“教职工”。"""
    steps: Annotated[tuple[ProcedureStep, ...], several(1, 8)]
    """步骤：按先后，最要紧的在最前。"""


class Procedure(Model):
    """One situation. ``say`` is its wording where others quote it; ``first`` what is read in ten seconds.

    ``call``: telephone numbers, the one to dial first standing first; none: do first, then decide.
    ``differ``: how authorities differ, for adults. ``private``: a reader's device does not remember it.

    写一份处置要领：一种情形一个文件，文件名是编号，例如 `burn.yml`。最急的一步写在最前，再给每个学段和教职
    工写步骤。别处写 `{{procedure.burn}}`，就引用它的说法。
    """

    title: Annotated[str, Field(min_length=2, max_length=16), Plain()]
    """名称：发生了什么，用孩子会说的话。"""
    topic: Annotated[Id, Refers("topic")]
    """主题：主题编号。"""
    names: Annotated[tuple[Text, ...], Code()] = ()
    """别名：这种情形在别处的叫法；演练、课和活动包里说到其中一个，就要写这份处置要领。"""
    group: Group
    """大类：排在哪一组里。"""
    rank: Annotated[int, Field(ge=1, le=99)] = 50  # inside its group, the most pressing first
    """先后：在一组里的位置，越急数字越小。"""
    private: bool = False
    """不留痕迹：`true` 是读的人的设备不记住看过它。"""
    signs: Annotated[tuple[Text, ...], several(1, 4), Plain(pupils=True, carried="步骤")]
    """认出来：看到、听到、觉得什么，就是它。"""
    call: Annotated[tuple[Annotated[str, Field(pattern=NUMBER)], ...], several(0, 3), Refers("phone")]
    """电话：先打的写在最前，加引号；先动手再判断的写 `[]`。"""
    first: Annotated[str, Field(min_length=4, max_length=26), Plain(carried="步骤", pupils=True)]
    """先做这个：十秒读完的一句。"""
    say: Annotated[dict[Audience, Line], Plain(carried="步骤", pupils=True)]
    """别处的说法：写“全校: 一句话”，再给要另说的学段各写一句。末尾不写句号、感叹号和问号。"""
    picture: Annotated[Text | None, Refers("picture")]
    """图：图片的名字；没有写 `null`。"""
    ways: Annotated[tuple[Way, ...], several(1)]
    """做法：每个学段和教职工各写一次，可以几个合写。"""
    never: Annotated[tuple[Text, ...], several(1, 6), Prose(claim="不要做", corrects=True)]
    """不要做：每条有出处。"""
    differ: Annotated[tuple[Text, ...], several(0, 6), Prose(claim="口径", corrects=True)]
    """不同的说法：权威说法不一时写给大人看；没有写 `[]`。"""
    note: Annotated[Text | None, Prose()]
    """给老师：没有写 `null`。"""
    reviewed: Date
    """核对日期：最近一次核对的日期。"""

    @model_validator(mode="after")
    def _whole(self) -> Procedure:
        if EVERYONE not in self.say:
            raise ValueError("say 里要有“全校”的说法，各学段的说法可写可不写")
        named = [reader for way in self.ways for reader in way.readers]
        twice = [reader for reader in READERS if named.count(reader) > 1]
        absent = [reader for reader in READERS if reader not in named]
        if twice or absent:
            faults = [f"{reader}写了两次" for reader in twice] + [f"没有写{reader}" for reader in absent]
            raise ValueError(f"ways 里每个学段和教职工各写一次；现在{'，'.join(faults)}")
        return self

    @property
    def spoken_names(self) -> tuple[str, ...]:
        """What an injury or illness is called elsewhere: its title and its other names."""
        return (self.title, *self.names) if self.group == "伤病" else self.names

    def saying(self, stage: Stage | None) -> str:
        """The wording for ``stage``, else for the whole school."""
        return self.say.get(stage or EVERYONE, self.say[EVERYONE])

    def way(self, reader: str) -> Way | None:
        """The steps for a 学段 by its name, or for :data:`STAFF`."""
        return next((way for way in self.ways if reader in way.readers), None)
