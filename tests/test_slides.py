"""课件: at most forty characters a slide, notes on all, nothing empty, and what is too long is named."""

import dataclasses
import io
import re
import zipfile
from pathlib import Path
from typing import Any, cast

import pptx
import pytest
from openxml_audit import OpenXmlValidator
from pptx.presentation import Presentation

from campus import models
from campus.checks import reference_rules as references
from campus.checks import slide_rules
from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.papers.slides import rounds
from campus.press.deck import Deck, phrased
from campus.press.jobs import Job, PressError, make
from campus.press.office import Palette
from campus.press.story import MOST, Move, Show, Slide, Story, packed, prompt, shortened, speech, unchained
from campus.text import wall
from conftest import jobs_of

ROOT = Path(__file__).parent.parent
RESIDUE = re.compile(r"\{\{|\}\}|\[@|\[\^|\*\*|单击|None|lorem", re.IGNORECASE)
FEET = {"FOOTER", "SLIDE_NUMBER"}


@pytest.fixture(scope="module")
def catalogue(real: Catalogue) -> Catalogue:
    return real


@pytest.fixture(scope="module")
def jobs(catalogue: Catalogue) -> dict[str, Job]:
    found = jobs_of(catalogue, "-slides.pptx").items()
    return {Path(uri).name.removesuffix("-slides.pptx"): job for uri, job in found}


@pytest.fixture(scope="module")
def files(jobs: dict[str, Job]) -> dict[str, bytes]:
    return {key: make(job) for key, job in jobs.items()}


@pytest.fixture(scope="module")
def decks(files: dict[str, bytes]) -> dict[str, Presentation]:
    return {key: pptx.Presentation(io.BytesIO(content)) for key, content in files.items()}


def words(shape: Any) -> str:
    return "".join(shape.text_frame.text.split())


def read(slide: Any) -> list[Any]:
    """Shapes whose text is read: not the foot, not the number."""
    return [
        shape
        for shape in slide.shapes
        if shape.has_text_frame and not (shape.is_placeholder and shape.placeholder_format.type.name in FEET)
    ]


def test_every_lesson_has_a_deck(catalogue: Catalogue, decks: dict[str, Presentation]) -> None:
    assert set(decks) == set(catalogue.lessons)


def test_no_slide_has_more_than_forty_characters(decks: dict[str, Presentation]) -> None:
    for key, deck in decks.items():
        for number, slide in enumerate(deck.slides, start=1):
            total = sum(len(words(shape)) for shape in read(slide))
            assert 0 < total <= MOST, (key, number, total)


def test_every_slide_has_notes_for_the_speaker(decks: dict[str, Presentation]) -> None:
    for key, deck in decks.items():
        for number, slide in enumerate(deck.slides, start=1):
            assert slide.has_notes_slide
            assert len(slide.notes_slide.notes_text_frame.text.strip()) >= 8, (key, number)


def test_no_placeholder_is_empty_and_no_markup_is_left(decks: dict[str, Presentation]) -> None:
    for key, deck in decks.items():
        for number, slide in enumerate(deck.slides, start=1):
            for shape in slide.placeholders:
                assert shape.text_frame.text.strip(), (key, number, shape.name)
            said = "\n".join(
                [*(shape.text_frame.text for shape in read(slide)), slide.notes_slide.notes_text_frame.text]
            )
            assert RESIDUE.search(said) is None, (key, number, said)


def test_feet_and_numbers_stand_on_every_slide_but_the_cover(decks: dict[str, Presentation]) -> None:
    for key, deck in decks.items():
        for number, slide in enumerate(deck.slides, start=1):
            kinds = {shape.placeholder_format.type.name for shape in slide.placeholders}
            assert "FOOTER" in kinds, (key, number)
            assert ("SLIDE_NUMBER" in kinds) == (number > 1), (key, number)


def test_titles_are_titles_so_that_the_outline_is_whole(decks: dict[str, Presentation]) -> None:
    for key, deck in decks.items():
        assert all(slide.shapes.title is not None and slide.shapes.title.text for slide in deck.slides), key


def test_no_text_is_cut_inside_a_phrase(jobs: dict[str, Job]) -> None:
    for key, job in jobs.items():
        open_before = False
        whole = {item for step in job.data["steps"] for item in step["stimulus"]}  # as the author ends them
        for number, slide in enumerate(Story(cast(Show, job.data)).slides, start=1):
            for text in (slide.title, *slide.body):
                where = (key, number, text)
                assert not text.startswith(tuple("，、；：。？！…”’）")), where
                assert slide.layout == "板书" or text in whole or not text.endswith(tuple("，、；：—")), where
                assert not re.search(r"(?:^|[，。；：])(?:不|别|不要|不能|禁止)(?:……)?$", text), where
                if text.count("“") != text.count("”") or text.count("‘") != text.count("’"):
                    assert text.endswith("……") or open_before, where
            open_before = slide.body[-1:] != () and slide.body[-1].endswith("……")


def test_most_sentences_are_whole(jobs: dict[str, Job]) -> None:
    """A sentence that goes on over two slides is the exception: at most one slide in twenty."""
    slides_ = [slide for job in jobs.values() for slide in Story(cast(Show, job.data)).slides]
    cut = [slide for slide in slides_ if any(text.endswith("……") for text in (slide.title, *slide.body))]
    assert len(cut) <= len(slides_) / 20, [slide.body for slide in cut]


def test_pupils_of_the_first_grades_are_shown_no_electronic_cigarette(jobs: dict[str, Job]) -> None:
    for key, job in jobs.items():
        if key.endswith("-p1"):
            shown = " ".join(picture["alt"] for picture in job.data["pictures"].values())
            assert not re.search("电子烟|香烟|烟盒|抽烟|吸烟", shown), key


def test_a_lesson_changes_only_pictures_of_its_own_messages(catalogue: Catalogue) -> None:
    pictures = models.LessonPictures(cover="fire/leave", messages={"drugs.refuse": "poses/palm-no"})
    for lesson, said in (("drugs-p1", []), ("fire-p1", ["这节课没有关键信息“drugs.refuse”"])):
        uses = catalogue.uses.model_copy(update={"lessons": {lesson: pictures}})
        other = dataclasses.replace(catalogue, uses=uses)
        assert [problem.text for problem in references.own_pictures_are_of_own_messages(other)] == said


def test_layouts_theme_and_size(
    catalogue: Catalogue, files: dict[str, bytes], decks: dict[str, Presentation]
) -> None:
    names = {"封面", "标题和内容", "仅标题", "大字", "词语", "情境", "揭晓", "板书"}
    for key, deck in decks.items():
        assert (deck.slide_width, deck.slide_height) == (12_192_000, 6_858_000)
        assert {layout.name for layout in deck.slide_layouts} == names
        with zipfile.ZipFile(io.BytesIO(files[key])) as archive:
            theme = archive.read("ppt/theme/theme1.xml").decode()
        colour = catalogue.topics[catalogue.lessons[key].topic].colour.removeprefix("#").upper()
        assert f'<a:accent1><a:srgbClr val="{colour}"/>' in theme
        assert '<a:ea typeface="微软雅黑"/>' in theme


def test_the_lesson_is_whole(catalogue: Catalogue, decks: dict[str, Presentation]) -> None:
    for key, deck in decks.items():
        lesson = catalogue.lessons[key]
        shown = ["".join(words(shape) for shape in read(slide)).replace("……", "") for slide in deck.slides]
        told = [slide.notes_slide.notes_text_frame.text for slide in deck.slides]
        layouts = [slide.slide_layout.name for slide in deck.slides]
        everything, notes = "".join(shown), "\n".join(told)
        assert layouts[0] == "封面"
        assert lesson.title in shown[0]
        for message in lesson.messages:
            wording = "".join(catalogue.wording(message, lesson.stage).split())
            assert any(wording in text for text in shown), (key, message)
        for word in lesson.words:
            assert any(text.startswith(("词语" + word.word, word.word)) for text in shown), (key, word.word)
        for step in lesson.steps:
            assert "".join(step.title.split()) in everything, (key, step.title)
            assert f"{step.kind}·{step.minutes}分钟" in everything or step.title in notes, (key, step.title)
        assert sum(text.startswith("可以这样做") for text in shown) >= len(lesson.situations)
        answers = [text for text in shown if text.startswith("答案：")]
        assert [text[3] for text in answers] == ["ABCD"[question.answer] for question in lesson.quiz], key
        assert "上次核对" in told[-1]


def test_the_plan_is_in_the_notes(catalogue: Catalogue, decks: dict[str, Presentation]) -> None:
    lesson, deck = catalogue.lessons["fire-p2"], decks["fire-p2"]
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in deck.slides)
    everything = "".join(words(shape) for slide in deck.slides for shape in read(slide))
    for step in lesson.steps:
        if step.turns:
            assert f"轮流：{step.turns.said}" in notes
        for item in step.shown:
            shown = re.sub(r"\s", "", markup.plain(catalogue.read(item, lesson.stage)))
            assert shown[:8] in everything
        for move in step.moves:
            start = markup.plain(catalogue.read(move.text, lesson.stage))[:20]
            assert f"{move.label}：{start}" in notes


def test_a_situation_is_asked_before_it_is_answered(decks: dict[str, Presentation]) -> None:
    for deck in decks.values():
        before = ""
        for slide in deck.slides:
            name = slide.slide_layout.name
            if name == "揭晓" and slide.shapes.title.text == "可以这样做":
                assert before in ("情境", "揭晓")
            before = name


def test_pictures_speak_to_those_who_do_not_see_them(decks: dict[str, Presentation]) -> None:
    found = 0
    for key, deck in decks.items():
        for slide in deck.slides:
            for shape in slide.shapes:
                if shape.shape_type is not None and shape.shape_type.name == "PICTURE":
                    alt = shape._element.nvPicPr.cNvPr.get("descr")
                    assert alt is not None, key
                    found += bool(alt)
    assert found > 100


def test_nothing_is_left_in_english(files: dict[str, bytes]) -> None:
    """Words of the templates that python-pptx brings, names of shapes, the language of the text."""
    english = re.compile(
        r'Click to|level</a:t>|Office Theme|Calibri| lang="en|name="(?:Title|Text|Notes|Slide)[^"]*"'
    )
    for key, content in files.items():
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                if name.endswith(".xml"):
                    found = english.search(archive.read(name).decode())
                    assert found is None, (key, name, found)


def test_equal_content_gives_equal_bytes(jobs: dict[str, Job], files: dict[str, bytes]) -> None:
    assert make(jobs["fire-p1"]) == files["fire-p1"]
    with zipfile.ZipFile(io.BytesIO(files["fire-p1"])) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_powerpoint_would_open_every_file_without_a_repair(files: dict[str, bytes], tmp_path: Path) -> None:
    validator = OpenXmlValidator()
    for key, content in files.items():
        path = tmp_path / f"{key}.pptx"
        path.write_bytes(content)
        assert not list(validator.validate(str(path)).errors), key


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (lambda data: data["words"][0].update(word="词", meaning="没有断句的一长串字" * 6), "词语"),
        (lambda data: data["quiz"][1].update(question="一道没有任何停顿的题目" * 6), "出口测验第 2 题"),
        (
            lambda data: data["quiz"][2]["choices"][0].update(text="长得离谱的选项" * 7),
            "出口测验第 3 题的选项",
        ),
        (lambda data: data["outcomes"].__setitem__(0, "我能" + "说出许多不带停顿的话" * 6), "学习目标"),
    ],
)
def test_a_text_that_cannot_be_cut_is_named(jobs: dict[str, Job], change: Any, field: str) -> None:
    import copy

    data = copy.deepcopy(jobs["fire-p1"].data)
    change(data)
    with pytest.raises(PressError) as error:
        make(dataclasses.replace(jobs["fire-p1"], data=data))
    assert error.value.rule == "P2"
    assert re.search(rf"^“{field}”放不下：最多 \d+ 字，现在 \d+ 字：“", error.value.text)
    assert error.value.needle


def test_a_slide_over_the_limit_is_refused_by_the_deck() -> None:
    deck = Deck(
        "样张", palette=Palette.of("#a8321e"), subject="", keywords="", reviewed="2026-11-21", footer="脚",
        icon='<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M2 2h20v20H2z"/></svg>',
    )  # fmt: skip
    with pytest.raises(PressError, match="最多 38 字，现在 39 字"):
        deck.add(Slide("标题和内容", "样张", "标题", ("字" * 39,)))
    deck.add(Slide("标题和内容", "样张", "标题", ("字" * 38,), notes=["备注"]))


def test_phrases_are_lines() -> None:
    assert phrased("屋里着了火，烟先聚在高处还是低处？", 15) == "屋里着了火，\v烟先聚在高处还是低处？"
    assert phrased("一行放得下", 15) == "一行放得下"
    assert phrased("没有标点也没有停顿的一句长话放不下", 10) == "没有标点也没有停顿的一句长话放不下"


def move(name: str, text: str) -> dict[str, Any]:
    return {"label": name, "text": text, "answer": ""}


def labels(moves: list[dict[str, Any]], *, apart: bool) -> list[list[str]]:
    found = rounds([models.Move.model_validate(one) for one in moves], apart=apart)
    return [[one.label for one in group] for group in found]


def test_a_round_begins_with_the_teacher() -> None:
    moves = [
        move("教师", "问"),
        move("学生", "答"),
        move("预期", "好"),
        move("教师", "再问"),
        move("板书", "字"),
    ]
    assert labels(moves, apart=False) == [
        ["教师", "学生", "预期"],
        ["教师", "板书"],
    ]


def test_in_the_plan_pupils_who_act_again_begin_a_round_too() -> None:
    moves = [
        move("教师", "问"),
        move("学生", "答"),
        move("预期", "好"),
        move("学生", "做"),
        move("情境", "怎么办"),
    ]
    assert labels(moves, apart=True) == [
        ["教师", "学生", "预期"],
        ["学生"],
        ["情境"],
    ]


@pytest.mark.parametrize(
    ("moves", "shown"),
    [
        ([move("教师", "“看一看。你想站在哪一张里？”"), move("学生", "看图")], "你想站在哪一张里？"),
        ([move("教师", "“跟我做。”"), move("学生", "起立，做两遍。")], "起立，做两遍"),
        ([move("教师", "“铃声响了三遍。先做什么？”")], "铃声响了三遍。先做什么？"),
        ([move("教师", "“请坐。”")], ""),
        # What the teacher quotes is no question to the class.
        ([move("教师", "“只许追问：‘然后？’问到清楚为止。”"), move("学生", "小组讨论")], "小组讨论"),
        # The third of three questions is not the point, nor is one that the teacher answers at once.
        ([move("教师", "“第三问，烟在哪里？”"), move("学生", "画出三问的图。")], "画出三问的图"),
        (
            [
                move("教师", "“为什么难对付？因为它会自己越来越热，灭了还会再着。”"),
                move("学生", "数红圈，说出最多的地方。"),
            ],
            "数红圈，说出最多的地方",
        ),
        # The cue, not what pupils are to answer.
        ([move("教师", "“我说前半句。火警铃响……”"), move("学生", "“停下手！”")], "我说前半句。火警铃响……"),
        # What the teacher does is not said.
        ([move("教师", "（放下球）“球跑啦！你的脚想做什么？”")], "你的脚想做什么？"),
    ],
)
def test_what_stands_on_the_wall_is_the_question_or_the_task(moves: list[dict[str, Any]], shown: str) -> None:
    assert prompt(cast(list[Move], moves))[1] == shown


def test_a_task_is_shortened_by_whole_sentences() -> None:
    assert shortened("走到集合点，站成一圈；在教室里练的，走一圈后站好", 12) == "走到集合点，站成一圈"
    assert (
        shortened("问两样东西：甲，酸奶；乙，电子烟", 12) == "问两样东西：甲，酸奶；乙，电子烟"
    )  # both or none
    assert shortened("写出三处改法，例如从枕边移到书桌上", 8) == "写出三处改法"


def test_speech_is_what_stands_in_quotation_marks() -> None:
    assert speech("（翻开）“看，说“不”就好。”（等）“好。”") == "看，说“不”就好。好。"
    assert speech("示范一遍“停”") == "示范一遍“停”"


def test_chains_and_choices_are_laid_out() -> None:
    assert unchained("看门缝→手背碰→定主意→随手关") == ["看门缝", "→ 手背碰", "→ 定主意", "→ 随手关"]
    assert unchained("高→快走") == ["高→快走"]
    assert list(packed(["一二三", "四五", "六七八九"], 6)) == [(0, ["一二三", "四五"]), (2, ["六七八九"])]


# How much a slide holds ---------------------------------------------------------------------------


def test_lines_are_few_and_equal_and_none_begins_with_a_comma() -> None:
    assert wall.lines("屋里着了火，烟先聚在高处还是低处？", 15) == ["屋里着了火，", "烟先聚在高处还是低处？"]
    assert wall.lines("打119，说清“我在哪里”。", 9) == ["打119，", "说清“我在哪里”。"]
    assert wall.lines("一行放得下", 15) == ["一行放得下"]


@pytest.mark.parametrize("pinyin", [False, True])
def test_a_text_within_its_limit_fits_wherever_its_commas_are(pinyin: bool) -> None:
    sheet = wall.Wall(pinyin)
    for text in ("，", "”，", "”）。"):
        for start in range(1, 12):
            said = ("字" * start + ("字字字字" + text) * 20)[: sheet.limits["学习目标"]]
            assert len(wall.lines(said, sheet.across(wall.WIDTH - wall.INDENT))) <= 2 + (len(text) > 2)


def test_only_the_first_sentence_of_an_answer_is_measured(real: Catalogue) -> None:
    lesson = real.lessons["fire-p2"]
    move = lesson.situations[0]
    longer = move.model_copy(update={"answer": "先喊大人。" + "再说一遍" * 40})
    steps = tuple(
        step.model_copy(update={"moves": tuple(longer if it is move else it for it in step.moves)})
        for step in lesson.steps
    )
    changed = dataclasses.replace(real, lessons={"fire-p2": lesson.model_copy(update={"steps": steps})})
    assert not list(slide_rules.slides_hold_their_texts(changed))
