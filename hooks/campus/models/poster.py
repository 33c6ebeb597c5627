"""One sheet for a wall."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from campus.models.base import NUMBER, Date, Id, MessageId, Model, Text, Texts, form, several
from campus.models.marks import Plain, Refers
from campus.models.stage import Stage

Wall = Literal[
    "教室", "走廊", "楼梯口", "大厅", "校门口", "操场", "食堂", "洗手间", "宿舍", "校医室", "办公室", "家里"
]
PLACES: tuple[str, ...] = get_args(Wall)
PosterField = Literal["集合点", "值班电话", "校医室电话", "心理老师电话", "燃气公司电话"]


_Number = Annotated[str, Field(pattern=NUMBER)]
_UNSTOPPED = form(r"^[^。！？]+$", "一句话，不写句号、感叹号和问号")


class Panel(Model):
    """One numbered picture of a poster, with its own few words or a message quoted in its fixed wording.

    ``|`` in the text proposes a line break. ``role`` says who does it (layout together), ``mark`` whether
    it is to be done or not (layout compare).
    """

    picture: Annotated[Text | None, Refers("picture")] = None
    """图：图片的名字。版式 scene 不写，别的都要写。"""
    text: Annotated[
        Annotated[str, Field(pattern=_UNSTOPPED)] | None,
        Plain(claim="海报上的话", carried="sources", corrects=("mark", "不做"), pupils=True),
    ] = None
    """自己的话：不写句号、感叹号和问号；“|”是建议换行的地方，不算字。"""
    message: Annotated[MessageId | None, Refers("message")] = None
    """关键信息：“主题.编号”，照它的说法印；和 `text` 二选一。"""
    role: Annotated[Annotated[str, Field(min_length=2, max_length=4)] | None, Plain()] = None
    """谁来做：只在版式 together 里写。"""
    mark: Literal["做", "不做"] | None = None
    """做不做：只在版式 compare 里写。"""

    @model_validator(mode="after")
    def _words(self) -> Panel:
        if (self.text is None) == (self.message is None):
            raise ValueError("每幅图写 text（自己的话）或 message（关键信息的编号）中的一个")
        return self


class Poster(Model):
    """One sheet for a wall: one behaviour, a headline, three to five numbered pictures.

    The file name is its id. ``headline`` is broken into lines by hand. ``lead`` and ``never`` quote a
    message: its wording for these readers, and its prohibition; ``about`` is the one that is told in its own
    words.

    写一张海报：一张海报一个文件，只讲一个动作，走过的人一眼看得完；文件名是编号，例如 `fire-bell.yml`。写好
    以后打印一张 A4，贴在墙上，退后三步看一眼，再提交。
    """

    topic: Annotated[Id, Refers("topic")]
    """主题：主题编号，决定颜色和图标。"""
    theme_day: Annotated[Id | None, Refers("theme_day")] = None
    """主题日：主题日编号；和主题日无关的不写。"""
    readers: Literal["学生", "教职工", "家长", "大家"]
    """给谁看：决定用谁的说法、用什么来源。"""
    stages: tuple[Stage, ...] = ()
    """学段：给学生看的写，引用关键信息时用最前面那个学段的说法；给别人看的不写。"""
    places: Annotated[tuple[Wall, ...], several(1, 3)]
    """挂在哪里：这张海报适合的地方。"""
    layout: Literal["row", "grid", "ladder", "scene", "sign", "checklist", "compare", "together"]
    """版式：几幅图怎么摆。

    - `row`：三幅并排，字在图下。三步，一步一图。
    - `grid`：两行两列，四幅。四件一样要紧的事。
    - `ladder`：从上到下，左图右字，三、四或五幅。先后不能乱的步骤。
    - `scene`：一张大图，下面三句。一个场景里做的事。
    - `sign`：左边一个大标志，右边三幅。认一个标志，知道怎么做；画的是样子，不是标准标志，网页上会写明。
    - `checklist`：前面有方框，可以打钩，四五幅。给教职工和家长。
    - `compare`：左边做，右边不做，各两幅。容易做错的事。
    - `together`：三幅，三个人各做各的。学生、老师、家长一起。
    """
    headline: Annotated[
        tuple[Annotated[str, Field(min_length=2)], ...], several(1, 2), Plain(carried="sources", pupils=True)
    ]
    """大标题：一两行，自己断行；每行最多 6 字。"""
    lead: Annotated[MessageId | None, Refers("message")] = None
    """导语：大标题下面的一句话，写关键信息的编号。标题和各幅图已经说了的，不再写。"""
    about: Annotated[MessageId | None, Refers("message")] = None
    """讲的是：标题和各幅图说的就是它，不另印一句；写关键信息的编号。"""
    never: Annotated[MessageId | None, Refers("message")] = None
    """不要做：写关键信息的编号，印出来的是它的 `never`。"""
    picture: Annotated[Text | None, Refers("picture")] = None  # the big picture of the layouts scene and sign
    """大图：版式 scene 的大图、sign 的标志，写图片的名字；别的版式不写。"""
    # what the sign is called
    caption: Annotated[Annotated[str, Field(min_length=2, max_length=6)] | None, Plain()] = None
    """标志的名称：只在版式 sign 里写。"""
    procedure: Annotated[Id | None, Refers("procedure")] = None
    """要领：讲的是哪一份处置要领，写编号；数字要和那一份一样。没有可以不写。"""
    panels: Annotated[tuple[Panel, ...], several(3, 5)]
    """几幅图：带序号，几幅看版式。"""
    calls: Annotated[tuple[_Number, ...], several(0, 2), Refers("phone")] = ()
    """电话：要印出来的号码，加引号，在 `phones.yml` 里。"""
    fields: Annotated[tuple[PosterField, ...], several(0, 2)] = ()
    """学校填的空：留给学校填的。校名每张都有，不用写。"""
    # what the panels' own words rest on, beyond the messages' sources
    sources: Annotated[Texts, Refers("source")] = ()
    """来源：各幅图里自己写的话依据哪些来源；全用关键信息的可以不写。"""
    version: Annotated[int, Field(ge=1)] = 1
    """版次：从 1 起；挂出去的海报内容改了，加 1。"""
    reviewed: Date
    """核对日期：最近一次核对的日期。"""

    @property
    def title(self) -> str:
        return "，".join(self.headline)

    @property
    def stage(self) -> Stage | None:
        """Whose wording it quotes: the youngest readers', or for adults and for all together everyone's."""
        return self.stages[0] if self.readers == "学生" and self.stages else None

    @property
    def quoted(self) -> tuple[str, ...]:
        """Ids of the messages it quotes, each once."""
        named = (self.about, self.lead, *(panel.message for panel in self.panels), self.never)
        return tuple(dict.fromkeys(name for name in named if name))

    @property
    def drawn(self) -> tuple[str, ...]:
        """Names of its pictures, each once."""
        named = (self.picture, *(panel.picture for panel in self.panels))
        return tuple(dict.fromkeys(name for name in named if name))
