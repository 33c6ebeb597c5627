"""A branching story (情境故事): what happens next depends on what the pupil chooses to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from campus.models.base import Date, Id, Model, Text, several
from campus.models.marks import Code, Plain, Prose, Refers
from campus.models.stage import Stage

_Name = Annotated[Id, Code()]
_MOST = 12  # scenes and endings: what an author can still keep in mind (our own)


class Decision(Model):
    """One thing that a pupil may choose to do, why that is right or not, and where it leads."""

    counted: ClassVar[str] = "个选择"

    do: Annotated[Text, Plain(pupils=True, corrects=("right", False), carried="理由")]
    """怎么做：一个动作。"""
    right: bool
    """对不对：`true` 是可以这样做，`false` 是不好。"""
    why: Annotated[Text, Prose(pupils=True, corrects=("right", False))]
    """为什么：选了以后马上看到。对的要有出处，或引用一条关键信息、一份处置要领。"""
    next: _Name
    """接下来：走到哪一幕、哪一个结局，写它的名字；不好的选择可以走回原来那一幕。"""


class Scene(Model):
    """A moment at which the pupil decides."""

    counted: ClassVar[str] = "幕"

    text: Annotated[Text, Prose(pupils=True)]
    """发生了什么：说到要选的那一刻。"""
    picture: Annotated[Text | None, Refers("picture")] = None
    """图：图片的名字；没有合适的不写。"""
    choices: Annotated[tuple[Decision, ...], several(2, 3)]
    """选择：两三个，至少一个对的，一个不好的。"""


class Ending(Model):
    """Where a way ends. One that is not good leads back to the choice before it."""

    counted: ClassVar[str] = "个结局"

    title: Annotated[str, Field(min_length=2, max_length=14), Plain(pupils=True)]
    """名称：结果怎样，例如“大家都到齐了”。"""
    good: bool
    """好不好：`true` 是平安的结局；`false` 是要回去再选一次。"""
    text: Annotated[Text, Prose(pupils=True)]
    """结果：孩子看得懂的结果，不吓人；要有出处，或引用一条关键信息、一份处置要领。"""
    picture: Annotated[Text | None, Refers("picture")] = None
    """图：图片的名字；没有合适的不写。"""


class Story(Model):
    """One branching story. The file name is its id; the first scene is where it begins.

    写一个情境故事：一个故事一个文件，文件名是“主题-学段”，例如 `fire-p1.yml`；同一主题、同一学段的第二个故
    事在后面再加一个词，例如 `fire-p1-home.yml`。孩子在学生页上自己选怎么做，马上看到为什么，再往下走。程序会
    把它连到同一主题、同一学段的课。
    """

    title: Annotated[str, Field(min_length=4, max_length=18), Plain(pupils=True)]
    """名称：什么时候，发生了什么，例如“课间，撤离信号响了”。"""
    stage: Stage
    """学段：给哪个学段。"""
    topic: Annotated[Id, Refers("topic")]
    """主题：主题编号。"""
    reviewed: Date
    """核对日期：最近一次从头到尾核对的日期。"""
    procedures: Annotated[tuple[Id, ...], Refers("procedure")] = ()
    """处置要领：故事里说到的急事，写编号，大人看的那一页就链接过去；正文里引用过的不用再写。"""
    scenes: Annotated[dict[_Name, Scene], Field(min_length=1, max_length=_MOST)]
    """各幕：名字（小写英文）下面写一幕；写在最前面的是第一幕。"""
    endings: Annotated[dict[_Name, Ending], Field(min_length=1, max_length=_MOST)]
    """各个结局：名字（小写英文）下面写一个结局，至少一个是好的。"""

    @property
    def first(self) -> str:
        """The name of the scene where it begins."""
        return next(iter(self.scenes))

    @property
    def cover(self) -> str:
        """The picture that stands for it: its first; empty where it has none."""
        pictures = [scene.picture for scene in self.scenes.values()]
        pictures += [ending.picture for ending in self.endings.values()]
        return next(filter(None, pictures), "")

    def ways(self, *, right: bool = False) -> Iterator[tuple[str, ...]]:
        """Every way from the first scene to an ending that passes no scene twice: the scenes on it, in order.

        ``right``: only by choices that are right. A name that is neither scene nor ending ends no way.
        """
        yield from self._ways((self.first,), right)

    def _ways(self, before: tuple[str, ...], right: bool) -> Iterator[tuple[str, ...]]:
        leads = {it.next for it in self.scenes[before[-1]].choices if it.right or not right}
        for name in sorted(leads):
            if name in self.endings:
                yield before
            elif name in self.scenes and name not in before:
                yield from self._ways((*before, name), right)
