"""The parts of a theme-day kit that have a page of their own, for pages in and search out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KitPart:
    """``key`` is its address and, but for the reminders, its field; ``template`` that of its page.

    ``use`` is what it is for, ``minutes`` how long it takes, 0 if that is no matter of time, ``called`` what
    else people look for, ``summary`` what the search says of it (nothing: its own first words).
    """

    key: str
    name: str
    use: str
    minutes: int
    called: tuple[str, ...]
    summary: str = ""
    template: str = "kit_text"


KIT_PARTS = (
    KitPart("talk", "国旗下讲话", "3—5 分钟，照读即可", 5, ("讲话稿", "演讲稿", "升旗仪式")),
    KitPart(
        *("letter", "致家长一封信", "发下去就好，另有念给祖辈听的大字版"),
        *(0, ("家长信", "告家长书", "给家长的信")),
    ),
    KitPart("broadcast", "广播稿", "午间或放学前播", 5, ("校园广播", "红领巾广播站")),
    KitPart(
        *("board", "板报提纲", "版式和每一块的文字", 0, ("黑板报", "手抄报", "小报", "展板")),
        *("版面图，和每一块画什么、写什么。", "kit_board"),
    ),
    KitPart(
        *("contest", "知识竞赛", "20 题，带答案和解析", 20, ("竞赛题", "题库", "知识问答", "测试题")),
        *("20 题，带答案和解析。", "kit_contest"),
    ),
    KitPart(
        *("reminders", "一分钟与五分钟", "5 条提醒，1 个微课", 5),
        *(("一分钟提醒", "五分钟微课", "放学前提醒", "1530"), "5 条提醒，1 个微课。", "kit_reminders"),
    ),
)
