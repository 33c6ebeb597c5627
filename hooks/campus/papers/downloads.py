"""Which files go with a lesson, a theme day, a drill, a month or the year, for pages and packs."""

import re
from dataclasses import dataclass

from campus.year.school_year import Date

_FORMS = {"docx": "Word", "pptx": "PPT", "pdf": "PDF", "zip": "ZIP", "xlsx": "Excel"}
_REFUSED = re.compile(r'[\\/:*?"<>|\s]+')  # by Windows in file names


@dataclass(frozen=True, slots=True)
class Download:
    """One file: where it is, what it is called, what a teacher does with it, and which ``part`` it is."""

    uri: str
    name: str
    use: str
    part: str = ""

    @property
    def ending(self) -> str:
        return self.uri.rpartition(".")[2]

    @property
    def form(self) -> str:
        """Word, PPT, PDF, Excel or ZIP."""
        return _FORMS[self.ending]

    def file_name(self, title: str = "") -> str:
        """A name that says what it is, also outside its folder: 着火了，我会这样离开 教案.docx."""
        stem = " ".join(part for part in (title, self.name) if part)
        return _REFUSED.sub(" ", stem) + f".{self.ending}"


_LESSON = (
    ("plan.docx", "教案", "上课用，可以改"),
    ("slides.pptx", "课件", "投影用，备注里有老师要说的话"),
    ("worksheet.pdf", "学习单", "每人一份，学生自己留着"),
    ("quiz.pdf", "测验", "每人一份，没有答案"),
    ("quiz.docx", "测验", "可以改，答案在最后一页"),
    ("quiz-key.pdf", "测验答案", "给老师，带解析"),
)
_KIT = (
    ("plan.docx", "活动方案", "日期按本学年推算，可以改"),
    ("talk.docx", "国旗下讲话", "3—5 分钟，照读即可"),
    ("letter.docx", "致家长一封信", "发下去就好，不用交回"),
    ("letter-large.pdf", "给祖辈的话", "半页大字，一张两份"),
    ("broadcast.docx", "广播稿", "午间或放学前播"),
    ("board.pdf", "板报", "版面图和抄写条"),
    ("contest.pdf", "知识竞赛", "20 题，没有答案"),
    ("contest-key.pdf", "竞赛答案", "给主持人，带解析"),
    ("summary.docx", "活动总结", "填空即可"),
)
_DRILL = (
    ("plan.docx", "方案", "可以改"),
    ("timeline.docx", "时间轴脚本", "分钟表，指挥和广播用"),
    ("roles.docx", "角色卡", "每岗一页，可两页拼一张"),
    ("evaluation.docx", "评估表", "观察员用"),
    ("summary.docx", "总结", "填空即可"),
    ("classroom.pdf", "课堂流程", "贴在教室门边"),
)


def lesson(key: str) -> tuple[Download, ...]:
    return _of(f"lessons/files/{key}", _LESSON)


def lesson_pack(key: str) -> Download:
    return Download(f"lessons/files/{key}-pack.zip", "全套", "教案、课件、学习单、测验、答案和目录")


def kit(key: str) -> tuple[Download, ...]:
    return _of(f"days/files/{key}", _KIT)


def kit_pack(key: str) -> Download:
    return Download(f"days/files/{key}-kit.zip", "全套", "方案、稿子、板报、竞赛和目录")


def drill(key: str) -> tuple[Download, ...]:
    return _of(f"drills/files/{key}", _DRILL)


def month(first: Date) -> tuple[Download, ...]:
    start = f"calendar/files/{first:%Y-%m}"
    return (
        Download(f"{start}-wall.pdf", "月历", "A3，挂墙上"),
        Download(f"{start}-minutes.pdf", "一分钟提醒", "A4，放讲台上"),
    )


def year(first: Date) -> Download:
    return Download(f"calendar/files/{first.year}-overview.pdf", "学年总览", "A3，一张看完十二个月")


def year_plan(first: Date) -> Download:
    """The plan of the school year that begins with ``first``."""
    return Download(
        f"calendar/files/{first.year}-year-plan.xlsx", "全年计划表", "每月、每周、主题日、演练、教案，可以改"
    )


def _of(start: str, rows: tuple[tuple[str, str, str], ...]) -> tuple[Download, ...]:
    return tuple(
        Download(f"{start}-{ending}", name, use, ending.partition(".")[0]) for ending, name, use in rows
    )
