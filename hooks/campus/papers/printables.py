"""Everything that can be downloaded, one row a kind: catalogue → jobs, and what pages say of them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Literal

from campus.content.catalogue import Catalogue
from campus.models import ItemKind, Stage
from campus.papers import (
    card_sheets,
    classroom_flows,
    drill_cards,
    drill_documents,
    kit_documents,
    kit_sheets,
    lesson_plans,
    packs,
    plan_documents,
    posters,
    procedure_cards,
    quiz_papers,
    quiz_sheets,
    review_sheets,
    semesters,
    signal_table,
    slides,
    wall_calendars,
    week_strips,
    worksheets,
    year_plans,
)
from campus.papers.packs import Contents
from campus.press.blocks import Book, Document, to_json
from campus.press.jobs import Job, Pack
from campus.press.story import Show
from campus.text.sheets import Data

Owner = Literal[
    "lesson",
    "kit",
    "drill",
    "signals",
    "procedure",
    "procedures",
    "topic",
    "month",
    "year",
    "semester",
    "poster",
]
ALL = "all"  # the one owner of what holds the files of all procedures
ZIP = ""  # the maker of a pack: it holds the other files that its owner offers
_FORMS = {"docx": "Word", "pptx": "PPT", "xlsx": "Excel"}
REFUSED = re.compile(r'[\\/:*?"<>|\s]+')  # by Windows in file names

_Maker = Callable[[Catalogue, str], Data | Document | Book | Show | Contents]


@dataclass(frozen=True, slots=True)
class Printable:
    """A kind of file: the end of its address, what it is called and for, its data and its maker (see Job).

    ``data`` takes the id of the file's owner. Without a ``name`` no page offers it. ``kind`` is what the
    search calls it; None where it is found by its owner's page. ``when``: which owners have it.
    """

    ending: str
    name: str
    use: str
    data: _Maker
    maker: str
    kind: ItemKind | None = "文件"
    when: Callable[[Catalogue, str], bool] = lambda catalogue, key: True


def _asks(catalogue: Catalogue, key: str) -> bool:
    """Whether a lesson has a quiz."""
    return bool(catalogue.lessons[key].quiz)


def _asks_nothing(catalogue: Catalogue, key: str) -> bool:
    return not _asks(catalogue, key)


def _kit_plan(catalogue: Catalogue, key: str) -> Document:
    """It names the files that go with it."""
    return kit_documents.plan(catalogue, key, _attached(catalogue, "kit", key))


def _drill_plan(catalogue: Catalogue, key: str) -> Document:
    """It names the files that go with it."""
    return drill_documents.plan(catalogue, key, _attached(catalogue, "drill", key))


def _attached(catalogue: Catalogue, owner: Owner, key: str) -> list[str]:
    """What goes with a plan, each once though it may be there in two forms."""
    others = (file for file in files(catalogue, owner, key) if file.what.maker != ZIP and file.part != "plan")
    return list(dict.fromkeys(file.name for file in others))


_WORKBOOK = "campus.press.workbook:book"
_SLIDES, _SCREENS = "campus.press.deck:make", "campus.press.screens:make"
_POSTER = "campus.press.poster_files:"


def _pack(use: str, data: _Maker, *more: Any, part: str = "pack", name: str = "全套") -> Printable:
    return Printable(f"-{part}.zip", name, use, data, ZIP, *more)


def _word(part: str, name: str, use: str, data: _Maker, *more: Any) -> Printable:
    return Printable(f"-{part}.docx", name, use, data, "campus.press.word:make", *more)


def _sheet(part: str, name: str, use: str, data: _Maker, *more: Any) -> Printable:
    return Printable(f"-{part}.pdf", name, use, data, "campus.press.typst:sheet", *more)


def _opening(part: str, data: _Maker) -> Printable:
    """What WeChat and the like show of a PDF (docs/assets/reach.js)."""
    return Printable(f"-{part}.webp", "", "", data, "campus.press.typst:opening", None)


def _poster(paper: str, mono: bool) -> Printable:
    name = f"{paper.upper()} {'黑白' if mono else '彩色'} PDF"
    data = partial(posters.one, paper=paper, mono=mono)
    return Printable(f"-{paper}{'-mono' if mono else ''}.pdf", name, "张贴", data, _POSTER + "pdf", None)


# By owner, in the order of use: so they stand on pages and in packs.
PRINTABLES: Mapping[Owner, tuple[Printable, ...]] = {
    "lesson": (
        _pack("教案、课件、卡片、学习单、测验、答案和目录", packs.lesson, "文件", _asks),
        _pack("教案、课件、卡片、学习单和目录", packs.lesson, "文件", _asks_nothing),
        _word("plan", "教案", "上课用，可以改", lesson_plans.plan),
        Printable("-slides.pptx", "课件", "投影用，备注里有老师要说的话", slides.show, _SLIDES, "课件"),
        _sheet("cards", "卡片", "打印，沿虚线剪开", card_sheets.sheet),
        _word("cards", "卡片", "可以改", card_sheets.editable),
        _sheet("cards-key", "卡片答案", "给老师", card_sheets.answers),
        _sheet("worksheet", "学习单", "每人一份，学生自己留着", worksheets.data, "学习单"),
        _word("worksheet", "学习单", "可以改", worksheets.editable, "学习单"),
        _sheet("quiz", "测验", "每人一份，没有答案", quiz_sheets.quiz, "测验", _asks),
        _word("quiz", "测验", "可以改，没有答案", quiz_papers.paper, "测验", _asks),
        _sheet("quiz-key", "测验答案", "给老师，带解析", quiz_sheets.quiz_key, "测验", _asks),
        _word("quiz-key", "测验答案", "给老师，可以改", quiz_papers.answers, "测验", _asks),
        Printable("-screens.js", "", "", slides.show, _SCREENS, None),
        _opening("cards", card_sheets.sheet),
        _opening("worksheet", worksheets.data),
    ),
    "kit": (
        _pack("方案、稿子、板报、竞赛、海报、班会课件和目录", packs.kit, part="kit"),
        _word("plan", "活动方案", "日期按本学年推算，可以改", _kit_plan),
        _word("talk", "国旗下讲话", "3—5 分钟，照读即可", kit_documents.talk),
        _word("letter", "致家长一封信", "发下去就好，不用交回", kit_documents.letter),
        _sheet("letter-large", "给祖辈的话", "半页大字，一张两份", kit_sheets.letter),
        _word("letter-large", "给祖辈的话", "可以改", kit_documents.elders),
        _word("broadcast", "广播稿", "午间或放学前播", kit_documents.broadcast),
        _sheet("board", "板报", "版面图和抄写条", kit_sheets.board),
        _word("board", "板报", "抄写条，可以改", kit_documents.board),
        _sheet("contest", "知识竞赛", "20 题，没有答案", kit_sheets.contest, "测验"),
        _word("contest", "知识竞赛", "可以改，没有答案", kit_documents.contest, "测验"),
        _sheet("contest-key", "竞赛答案", "给主持人，带解析", kit_sheets.contest_key, "测验"),
        _word("contest-key", "竞赛答案", "可以改，带解析", kit_documents.contest_key, "测验"),
        _word("summary", "活动总结", "填空即可", kit_documents.summary),
        _opening("letter-large", kit_sheets.letter),
    ),
    "drill": (
        _pack("方案、手册、卡片、评估、信号表和处置要领卡", packs.drill),
        _word("plan", "方案", "四页，存档和上交用；校名填一次，全文都有", _drill_plan),
        _word("manual", "操作手册", "分钟表、岗位、信号和变式", drill_documents.manual),
        _word("timeline", "时间轴脚本", "分钟表，指挥和广播用", drill_documents.timeline),
        _word("roles", "角色卡", "大张，每岗半页，后面有信号和原话", drill_documents.roles),
        _sheet("cards", "情况卡和角色卡", "四张一页，沿虚线剪开", drill_cards.sheet),
        _word("cards", "情况卡和角色卡", "可以改", drill_cards.editable),
        _sheet("cards-key", "情况卡参考", "给主持人，卡上没有", drill_cards.answers),
        _word("evaluation", "评估表", "观察员用", drill_documents.evaluation),
        _word("summary", "总结", "填空即可", drill_documents.summary),
        _sheet("classroom", "课堂流程", "贴在教室门边", classroom_flows.data),
        _word("classroom", "课堂流程", "可以改", classroom_flows.editable),
        _opening("cards", drill_cards.sheet),
        _opening("classroom", classroom_flows.data),
    ),
    "signals": (
        _word("table", "全校信号表", "贴在每间教室，可以改", signal_table.table),
        *(
            _sheet(
                paper,
                f"信号海报 {paper.upper()}",
                "张贴，师生都认得的信号",
                partial(signal_table.poster, paper=paper),
            )
            for paper in ("a4", "a3")
        ),
    ),
    "procedure": (
        _sheet("card", "处置要领卡", "A4，每个学段和教职工各一张", procedure_cards.card),
        _sheet("pocket", "口袋卡", "A4 一张四份，剪开带着", procedure_cards.pocket),
    ),
    "procedures": (_pack("校医室和教室墙上用", procedure_cards.pack, part="cards", name="处置要领卡全套"),),
    "topic": (
        _sheet("review", "复核单", "给医生、消防员等人逐条看", review_sheets.data, None),
        _word("review", "复核单", "在电脑上填", review_sheets.editable, None),
    ),
    "month": (
        _sheet("wall", "月历", "A3，挂墙上", wall_calendars.month, "日历"),
        _sheet("minutes", "一分钟提醒", "A4，放讲台上", wall_calendars.minutes, "日历"),
        _word("minutes", "一分钟提醒", "可以改", wall_calendars.minutes_editable, "日历"),
        _opening("wall", wall_calendars.month),
        _opening("minutes", wall_calendars.minutes),
    ),
    "year": (
        _word("safety-plan", "年度计划", "排到每一周，可以改，可以交", plan_documents.plan, "日历"),
        Printable(
            "-year-plan.xlsx",
            "全年计划表",
            "每月、每周、主题日、演练、教案，可以改",
            year_plans.plan,
            _WORKBOOK,
            "日历",
        ),
        _sheet("overview", "学年总览", "A3，一张看完十二个月", wall_calendars.overview, "日历"),
    ),
    "semester": (
        _pack("这学期的计划、课时表、教师栏、教案和测验", semesters.pack, "日历"),
        _word("lessons", "课时表", "哪一周上哪节课，可以改", semesters.timetable, "日历"),
        _sheet("weeks", "一周一张", "A4，一周一页，贴在班里", week_strips.strips, "日历"),
    ),
    "poster": (
        *(_poster(paper, mono) for mono in (False, True) for paper in posters.PAPERS),
        Printable(
            "-bleed.pdf",
            "A3 出血版 PDF",
            "送印刷厂，四边各多3毫米",
            partial(posters.one, paper="a3", bleed=True),
            _POSTER + "pdf",
            None,
        ),
        Printable(".svg", "SVG 矢量图", "放进课件、板报", posters.one, _POSTER + "svg", None),
        Printable(".png", "PNG 大图", "宽1600像素，大屏、群通知用", posters.one, _POSTER + "screen", None),
        Printable("-small.webp", "", "", posters.one, _POSTER + "preview", None),
        Printable(".js", "", "", posters.one, _POSTER + "geometry", None),
    ),
}
# Where the files of each owner are, and the ids of its kind: of an entry, a month (2026-11), the year (2026).
_OWNERS: Mapping[Owner, tuple[str, Callable[[Catalogue], Iterable[str]]]] = {
    "lesson": ("lessons", lambda catalogue: catalogue.lessons),
    "kit": ("days", lambda catalogue: catalogue.kits),
    "drill": ("drills", lambda catalogue: catalogue.drills),
    "signals": ("drills", lambda catalogue: ["signals"] if catalogue.drills else []),
    "procedure": ("now", lambda catalogue: catalogue.procedures),
    "procedures": ("now", lambda catalogue: [ALL] if catalogue.procedures else []),
    "topic": ("topics", lambda catalogue: catalogue.touched_topics),
    "month": ("calendar", lambda catalogue: [f"{first:%Y-%m}" for first in catalogue.year.months]),
    "year": ("calendar", lambda catalogue: [str(catalogue.year.first.year)]),
    "semester": ("calendar", semesters.keys),
    "poster": ("posters", lambda catalogue: catalogue.posters),
}
# The content file behind what belongs to no single entry.
_SOURCES: Mapping[Owner, str] = {
    "month": "content/months.yml",
    "year": "content/months.yml",
    "semester": "content/months.yml",
    "procedures": "content/procedures",
    "signals": "content/signals.yml",
}


@dataclass(frozen=True, slots=True)
class Download:
    """One file: what it is, and whose."""

    what: Printable
    owner: Owner
    key: str

    @property
    def uri(self) -> str:
        return f"{_OWNERS[self.owner][0]}/files/{self.key}{self.what.ending}"

    @property
    def part(self) -> str:
        """Which part of a set it is: plan, quiz-key …"""
        return self.what.ending.partition(".")[0].removeprefix("-")

    @property
    def ending(self) -> str:
        return self.uri.rpartition(".")[2]

    @property
    def form(self) -> str:
        """Word, PPT, PDF, Excel or ZIP."""
        return _FORMS.get(self.ending, self.ending.upper())

    @property
    def name(self) -> str:
        return self.what.name

    @property
    def use(self) -> str:
        return self.what.use

    def file_name(self, title: str = "") -> str:
        """A name that says what it is, also outside its folder: 着火了，我会这样离开 教案.docx."""
        stem = " ".join(part for part in (title, self.name) if part)
        return REFUSED.sub(" ", stem) + f".{self.ending}"


def owners(catalogue: Catalogue, owner: Owner) -> Iterable[str]:
    """Ids of everything of a kind that has files."""
    return _OWNERS[owner][1](catalogue)


def kinds(catalogue: Catalogue, owner: Owner, key: str) -> list[Printable]:
    """What is printed for one owner."""
    return [what for what in PRINTABLES[owner] if what.when(catalogue, key)]


def files(catalogue: Catalogue, owner: Owner, key: str | date) -> list[Download]:
    """The files of one owner that a page offers."""
    name = key if isinstance(key, str) else f"{key:%Y-%m}" if owner == "month" else f"{key:%Y}"
    return [Download(what, owner, name) for what in kinds(catalogue, owner, name) if what.name]


def jobs(catalogue: Catalogue) -> Iterator[Job | Pack]:
    """What the press is to make of a catalogue."""
    for owner in PRINTABLES:
        for key in owners(catalogue, owner):
            source = _SOURCES.get(owner) or catalogue.path(owner, key)
            for what in kinds(catalogue, owner, key):
                uri, data = Download(what, owner, key).uri, what.data(catalogue, key)
                if isinstance(data, Contents):
                    # Numbered, so that every file manager keeps their order of use.
                    others = enumerate(_packed(catalogue, owner, key), start=1)
                    inside = {f"{n:02d} {file.file_name(title)}": file for n, (title, file) in others}
                    rows = [f"{name}　{file.use}" for name, file in inside.items()]
                    contents = {name: file.uri for name, file in inside.items()}
                    yield Pack(uri, source, contents, {packs.CONTENTS: data.text(rows)})
                else:
                    yield Job(uri, source, what.maker, to_json(data))


def _packed(catalogue: Catalogue, owner: Owner, key: str) -> Iterator[tuple[str, Download]]:
    """What a pack holds, each with the title that its name needs: its own files, and others."""
    yield from (("", file) for file in files(catalogue, owner, key) if file.what.maker != ZIP)
    if owner == "procedures":
        for each in catalogue.procedures:
            yield from _titled(catalogue.procedures[each].title, files(catalogue, "procedure", each))
    elif owner == "drill":
        drill = catalogue.drills[key]
        yield from _titled("", files(catalogue, "signals", "signals"))
        handled = (case.procedure for case in (*drill.branches, *drill.emergencies))
        for each in filter(None, dict.fromkeys(handled)):
            yield from _titled(catalogue.procedures[each].title, files(catalogue, "procedure", each), "card")
    elif owner == "kit":
        lessons = [(each, lesson) for each, lesson in catalogue.lessons.items() if lesson.theme_day == key]
        for each, lesson in sorted(lessons, key=lambda item: list(Stage).index(item[1].stage)):
            yield from _titled(
                f"{lesson.stage} {lesson.title}", files(catalogue, "lesson", each), "plan", "slides"
            )
        for each, poster in catalogue.day_posters(key):
            yield from _titled(f"海报 {poster.title}", files(catalogue, "poster", each), "a4", "a4-mono")
    elif owner == "semester":
        yield from _titled("", files(catalogue, "year", catalogue.year.first), "safety-plan", "year-plan")
        for first in catalogue.year.months:
            if semesters.season_of(catalogue, first) == key.partition("-")[0]:
                yield from _titled(f"{first.month}月", files(catalogue, "month", first), "wall")
        for each in semesters.lessons(catalogue, key):
            editable = [file for file in files(catalogue, "lesson", each) if file.form == "Word"]
            yield from _titled(catalogue.lessons[each].title, editable, "plan", "quiz", "quiz-key")


def _titled(title: str, found: Iterable[Download], *parts: str) -> Iterator[tuple[str, Download]]:
    """Files under a title; with ``parts`` only those."""
    yield from ((title, file) for file in found if not parts or file.part in parts)
