"""课件: 22–28 slides a lesson, each whole and large, answers that appear with a click, notes told once."""

import copy
import dataclasses
import io
import re
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pptx
import pytest
from lxml import etree  # type: ignore[import-untyped]
from openxml_audit import OpenXmlValidator
from pptx.presentation import Presentation

from campus import models
from campus.checks import reference_rules as references
from campus.checks import slide_rules
from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.papers.slides import show, task
from campus.press import deck
from campus.press.jobs import PressError
from campus.press.story import Show, laid
from campus.text import wall
from campus.text.pinyin import unread

RESIDUE = re.compile(r"\{\{|\}\}|\[@|\[\^|\*\*|单击|None|lorem", re.IGNORECASE)
FEET = {"FOOTER", "SLIDE_NUMBER"}
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@pytest.fixture(scope="module")
def catalogue(real: Catalogue) -> Catalogue:
    return real


@pytest.fixture(scope="module")
def shows(catalogue: Catalogue) -> dict[str, Show]:
    return {key: show(catalogue, key) for key in catalogue.lessons}


@pytest.fixture(scope="module")
def files(catalogue: Catalogue, shows: dict[str, Show]) -> dict[str, bytes]:
    """Two lessons of each 学段 as files; what they hold is checked of all."""
    keys = [
        key
        for stage in models.Stage
        for key in [key for key, lesson in catalogue.lessons.items() if lesson.stage is stage][:2]
    ]
    return {key: deck.make(shows[key]) for key in keys}


@pytest.fixture(scope="module")
def decks(files: dict[str, bytes]) -> dict[str, Presentation]:
    return {key: pptx.Presentation(io.BytesIO(content)) for key, content in files.items()}


def words(shape: Any) -> str:
    return "".join(shape.text_frame.text.split())


def read(slide: Any) -> list[Any]:
    """Placeholders whose text is read: not the foot, not the number."""
    return [shape for shape in slide.placeholders if shape.placeholder_format.type.name not in FEET]


def squeezed(text: str) -> str:
    return "".join(text.split())


# What a class sees --------------------------------------------------------------------------------


def test_every_lesson_has_a_deck_that_a_class_can_follow(
    catalogue: Catalogue, shows: dict[str, Show]
) -> None:
    assert set(shows) == set(catalogue.lessons)
    least, most = wall.SLIDES
    for key, data in shows.items():
        assert least <= len(data["slides"]) <= most, (key, len(data["slides"]))


def test_what_is_read_is_large_and_not_much(decks: dict[str, Presentation]) -> None:
    for key, made in decks.items():
        for number, slide in enumerate(made.slides, start=1):
            for shape in read(slide):
                if shape.placeholder_format.idx == 13 or number == 1:
                    continue  # its minutes, the cover
                for paragraph in shape.text_frame.paragraphs:
                    for run in paragraph.runs:
                        assert run.font.size is not None, (key, number)
                        assert run.font.size.pt >= wall.LEAST, (key, number, run.text)


def test_no_text_runs_over_another_or_out_of_the_slide(decks: dict[str, Presentation]) -> None:
    for key, made in decks.items():
        for number, slide in enumerate(made.slides, start=1):
            boxes = [(shape.top, shape.top + shape.height, shape) for shape in read(slide)[2:]]
            for top, bottom, shape in boxes:
                assert 0 <= top < bottom <= made.slide_height, (key, number)
                for above, below, other in boxes:
                    beside = other.left + other.width <= shape.left or shape.left + shape.width <= other.left
                    assert shape is other or beside or bottom <= above + 1 or top + 1 >= below, (key, number)


def test_nothing_is_split(catalogue: Catalogue, shows: dict[str, Show]) -> None:
    """Every outcome, word, situation and question is whole on one slide, its choices and its answer too."""
    for key, data in shows.items():
        lesson, stage = catalogue.lessons[key], catalogue.lessons[key].stage
        seen = [[squeezed(text) for part in it["parts"] for text in part["texts"]] for it in data["slides"]]

        def said(text: str, lesson: models.Lesson = lesson) -> str:
            return squeezed(markup.flowing(catalogue.read(text, lesson.stage))).rstrip("。")

        outcomes = [said(outcome) for outcome in lesson.outcomes]
        assert outcomes in seen, key
        for question in lesson.quiz:
            wanted = [squeezed(question.question), *(squeezed(choice.text) for choice in question.choices)]
            (found,) = [texts for texts in seen if texts[: len(wanted)] == wanted]
            assert said(question.explanation).startswith(found[-1].rstrip("。")), (key, question.question)
        for situation in lesson.situations:
            (found,) = [texts for texts in seen if texts[0] == said(situation.text)]
            assert said(situation.answer).startswith(found[1]), (key, situation.text)
        for item in lesson.starter:
            assert any(said(item.question) in texts and said(item.answer) in texts for texts in seen), key
        for word in lesson.words:
            meaning = unread(said(word.meaning)) if stage.band.pinyin else said(word.meaning)
            assert any(f"{word.word}：{meaning}" in texts for texts in seen), (key, word.word)
        for step in lesson.steps:
            shown = "".join(map(said, step.shown))
            assert any("".join(texts).endswith(shown) for texts in seen), (key, step.title)


def test_every_slide_of_every_lesson_has_room(shows: dict[str, Show]) -> None:
    for key, data in shows.items():
        sheet = wall.Wall(data["readings"] is not None)
        for slide in data["slides"]:
            if slide["layout"] != "封面":
                assert laid(slide, sheet)[0], (key, slide["title"])


def test_each_step_says_its_kind_and_its_minutes(catalogue: Catalogue, shows: dict[str, Show]) -> None:
    for key, data in shows.items():
        for step in catalogue.lessons[key].steps:
            (slide,) = [it for it in data["slides"] if it["title"] == step.title]
            assert slide["label"] == f"{step.kind} · {step.minutes} 分钟", key
            assert slide["minutes"] == step.minutes


def test_a_picture_is_the_one_chosen_for_its_place(catalogue: Catalogue, shows: dict[str, Show]) -> None:
    for key, data in shows.items():
        uses = catalogue.lesson_pictures(key)
        assert uses, key
        situations = [it["picture"] for it in data["slides"] if it["layout"] == "情境"]
        assert situations[: len(uses.situations)] == list(uses.situations), key
        assert not any(situations[len(uses.situations) :]), key
        others = [it for it in data["slides"] if it["layout"] in ("问答", "选择")]
        assert not any(it["picture"] for it in others), key


def test_the_messages_are_shown_where_there_is_room(catalogue: Catalogue, shows: dict[str, Show]) -> None:
    for key, data in shows.items():
        lesson = catalogue.lessons[key]
        slides = [it for it in data["slides"] if it["title"] == "请记住"]
        said = [text for it in slides for text in it["parts"][0]["texts"]]
        wanted = [catalogue.wording(name, lesson.stage) for name in lesson.messages]
        assert said == wanted or (not said and len(data["slides"]) == wall.SLIDES[1]), key


def test_pupils_of_the_first_grades_have_pinyin_over_what_they_read(
    catalogue: Catalogue, decks: dict[str, Presentation]
) -> None:
    for key, made in decks.items():
        young = catalogue.lessons[key].stage.band.pinyin
        for slide in made.slides:
            spelt = sum(len(group) - 2 for group in slide.shapes._spTree.iter(f"{P}grpSp"))
            said = [shape for shape in read(slide) if shape.placeholder_format.idx != 13]
            if slide.slide_layout.name == "选择":
                said = said[:-1]  # the explanation is read out by the teacher
            characters = sum(len(re.findall("[㐀-鿿]", shape.text_frame.text)) for shape in said)
            assert spelt == (characters if young else 0), (key, slide.shapes.title.text)


def test_pupils_of_the_first_grades_are_shown_no_electronic_cigarette(shows: dict[str, Show]) -> None:
    for key, data in shows.items():
        if key.endswith("-p1"):
            shown = " ".join(picture["alt"] for picture in data["pictures"].values())
            assert not re.search("电子烟|香烟|烟盒|抽烟|吸烟", shown), key


def test_a_lesson_changes_only_pictures_of_its_own_messages(catalogue: Catalogue) -> None:
    pictures = models.LessonPictures(cover="fire/leave", messages={"drugs.refuse": "poses/palm-no"})
    for lesson, said in (("drugs-p1", []), ("fire-p1", ["这节课没有关键信息“drugs.refuse”"])):
        uses = catalogue.uses.model_copy(update={"lessons": {lesson: pictures}})
        other = dataclasses.replace(catalogue, uses=uses)
        assert [problem.text for problem in references.own_pictures_are_of_own_messages(other)] == said


# What appears with a click ------------------------------------------------------------------------


def shown_by_clicks(slide: Any) -> list[set[str]]:
    """The shapes that appear with each click, by number."""
    found: list[set[str]] = []
    for node in slide.element.iter(f"{P}cTn"):
        if node.get("nodeType") == "clickEffect":
            found.append(set())
        if node.get("nodeType"):
            targets = {target.get("spid") for target in node.iter(f"{P}spTgt")}
            if node.get("presetClass") == "entr":
                found[-1] |= targets
    return found


def test_answers_appear_with_a_click_and_nothing_else_does(decks: dict[str, Presentation]) -> None:
    for key, made in decks.items():
        for slide in made.slides:
            layout = slide.slide_layout.name
            answers = {"情境": {2}, "选择": {6}}.get(layout, set())
            if slide.shapes.title.text == "课前想一想":
                answers = {2, 4}
            wanted = {
                str(shape.shape_id) for shape in slide.placeholders if shape.placeholder_format.idx in answers
            }
            marks = {str(shape.shape_id) for shape in slide.shapes if shape.name == "对的一项"}
            groups = {
                group.get("id")
                for element in slide.shapes._spTree.findall(f"{P}grpSp")
                for group in [element.nvGrpSpPr.cNvPr]
            }
            clicks = shown_by_clicks(slide)
            hidden = set().union(*clicks)
            assert wanted | marks == hidden - groups, (key, slide.shapes.title.text)
            assert len(marks) == (layout == "选择"), key
            assert len(clicks) == (2 if len(wanted) == 2 else bool(wanted)), key


def test_animations_name_shapes_that_are_there_each_once(decks: dict[str, Presentation]) -> None:
    for key, made in decks.items():
        for slide in made.slides:
            numbers = [node.get("id") for node in slide.element.iter(f"{P}cNvPr")]
            assert len(numbers) == len(set(numbers)), key
            for node in slide.element.iter(f"{P}spTgt", f"{P}bldP"):
                assert node.get("spid") in numbers, key
            timed = [node.get("id") for node in slide.element.iter(f"{P}cTn")]
            assert len(timed) == len(set(timed)), key
            built = [node.get("spid") for node in slide.element.iter(f"{P}bldP")]
            assert len(built) == len(set(built)), key


# What a teacher is told ---------------------------------------------------------------------------


def told(slide: Any) -> list[str]:
    return [row.text for row in slide.notes_slide.notes_text_frame.paragraphs]


def test_every_slide_has_notes_and_no_note_is_told_twice(shows: dict[str, Show]) -> None:
    for key, data in shows.items():
        notes = [slide["notes"] for slide in data["slides"]]
        assert all(sum(map(len, rows)) >= 8 for rows in notes), key
        counted = Counter(row for rows in notes for row in rows)
        assert not [row for row, times in counted.items() if times > 1], key


def test_the_plan_is_in_the_notes(catalogue: Catalogue, decks: dict[str, Presentation]) -> None:
    for key, made in decks.items():
        lesson = catalogue.lessons[key]
        notes = "\n".join(row for slide in made.slides for row in told(slide))
        for step in lesson.steps:
            if step.turns:
                assert f"轮流：{step.turns.said}" in notes
            for move in step.moves:
                start = markup.plain(catalogue.read(move.text, lesson.stage))[:20]
                assert move.label == "情境" or f"{move.label}：{start}" in notes, (key, start)
        for question in lesson.quiz:
            assert f"答案：{'ABCD'[question.answer]}。" in notes
        assert "上次核对" in told(made.slides[-1])[-1]


# What people's programs meet ----------------------------------------------------------------------


def test_no_placeholder_is_empty_and_no_markup_is_left(decks: dict[str, Presentation]) -> None:
    for key, made in decks.items():
        for number, slide in enumerate(made.slides, start=1):
            for shape in slide.placeholders:
                assert shape.text_frame.text.strip(), (key, number, shape.name)
            said = "\n".join([*(shape.text_frame.text for shape in read(slide)), *told(slide)])
            assert RESIDUE.search(said) is None, (key, number, said)


def test_feet_and_numbers_stand_on_every_slide_but_the_cover(decks: dict[str, Presentation]) -> None:
    for key, made in decks.items():
        for number, slide in enumerate(made.slides, start=1):
            kinds = {shape.placeholder_format.type.name for shape in slide.placeholders}
            assert "FOOTER" in kinds, (key, number)
            assert ("SLIDE_NUMBER" in kinds) == (number > 1), (key, number)


def test_titles_come_first_so_that_the_outline_and_a_reader_are_right(
    decks: dict[str, Presentation],
) -> None:
    for key, made in decks.items():
        for slide in made.slides:
            first = next(iter(slide.shapes))
            assert first.shape_id == slide.shapes.title.shape_id, key
            assert first.text_frame.text, key


def test_layouts_theme_and_size(
    catalogue: Catalogue, files: dict[str, bytes], decks: dict[str, Presentation]
) -> None:
    names = {"封面", "要点", "问答", "情境", "选择"}
    for key, made in decks.items():
        assert (made.slide_width, made.slide_height) == (12_192_000, 6_858_000)
        assert {layout.name for layout in made.slide_layouts} == names
        with zipfile.ZipFile(io.BytesIO(files[key])) as archive:
            theme = archive.read("ppt/theme/theme1.xml").decode()
            media = [info for info in archive.infolist() if info.filename.startswith("ppt/media")]
        colour = catalogue.topics[catalogue.lessons[key].topic].colour.removeprefix("#").upper()
        assert f'<a:accent1><a:srgbClr val="{colour}"/>' in theme
        assert '<a:ea typeface="微软雅黑"/>' in theme
        assert all(info.file_size < 150_000 for info in media), key
        assert len(files[key]) < 1_000_000, key


def test_every_run_is_chinese_in_a_chinese_font(decks: dict[str, Presentation]) -> None:
    for key, made in decks.items():
        for slide in made.slides:
            for run in slide.element.iter(f"{A}r"):
                properties = run.find(f"{A}rPr")
                assert properties.get("lang") == "zh-CN", key
                assert properties.find(f"{A}ea") is not None, key


def test_pictures_speak_to_those_who_do_not_see_them(decks: dict[str, Presentation]) -> None:
    found = 0
    for key, made in decks.items():
        for slide in made.slides:
            for shape in slide.shapes:
                if shape.shape_type is not None and shape.shape_type.name == "PICTURE":
                    alt = shape._element.nvPicPr.cNvPr.get("descr")
                    assert alt is not None, key
                    found += bool(alt)
                if shape.name == "拼音":  # read with its characters already
                    assert b"decorative" in etree.tostring(shape._element.nvGrpSpPr), key
    assert found > 30


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


def test_equal_content_gives_equal_bytes(shows: dict[str, Show], files: dict[str, bytes]) -> None:
    key = next(iter(files))
    assert deck.make(shows[key]) == files[key]
    with zipfile.ZipFile(io.BytesIO(files[key])) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_powerpoint_would_open_every_file_without_a_repair(files: dict[str, bytes], tmp_path: Path) -> None:
    validator = OpenXmlValidator()
    for key, content in files.items():
        path = tmp_path / f"{key}.pptx"
        path.write_bytes(content)
        assert not list(validator.validate(str(path)).errors), key


@pytest.mark.parametrize("layout", ["封面", "要点", "问答", "情境", "选择"])
def test_a_text_that_has_no_room_is_named(shows: dict[str, Show], layout: str) -> None:
    data: Any = copy.deepcopy(shows["fire-p1"])
    slide = next(it for it in data["slides"] if it["layout"] == layout)
    slide["title"] = "长得离谱的课名" * 12 if layout == "封面" else slide["title"]
    slide["parts"][0]["texts"] = ["没有断句的一长串字" * 20]
    with pytest.raises(PressError) as error:
        deck.make(data)
    assert error.value.rule == "P2"
    assert re.search(r"^“.+”放不下：最多 \d+ 字，现在 \d+ 字：“", error.value.text)
    assert error.value.needle


# How much a slide holds ---------------------------------------------------------------------------


def test_lines_are_few_and_equal_and_none_begins_with_a_comma() -> None:
    assert wall.lines("屋里着了火，烟先聚在高处还是低处？", 15) == ["屋里着了火，", "烟先聚在高处还是低处？"]
    assert wall.lines("打119，说清“我在哪里”。", 9) == ["打119，", "说清“我在哪里”。"]
    assert wall.lines("一行放得下", 15) == ["一行放得下"]


def test_a_line_ends_behind_a_particle_rather_than_within_a_word_or_a_quotation() -> None:
    assert wall.lines("从法律或法规规定可以做的事里选", 8) == ["从法律或法规规定", "可以做的事里选"]
    assert wall.lines("请你告诉在场的消防员快一点来", 9) == ["请你告诉在场的", "消防员快一点来"]
    assert wall.lines("到窗口大声喊“我在这里”", 9) == ["到窗口大声喊", "“我在这里”"]


@pytest.mark.parametrize("pinyin", [False, True])
def test_a_text_within_its_limit_fits_wherever_its_commas_are(pinyin: bool) -> None:
    sheet = wall.Wall(pinyin)
    limits = sheet.limits
    for mark, every in (("，", 5), ("。", 7), ("”，", 11), ("", 99)):

        def text(name: str, mark: str = mark, every: int = every) -> str:
            return ("字" * every + mark).join([""] * 30 + ["字" * 99])[: limits[name]]

        choices = [wall.Block("choice", (text("选项"),))] * (3 if pinyin else 4)
        quiz = [
            wall.Block("question", (text("题目"),)),
            *choices,
            wall.Block("said", (text("解析的第一句"),)),
        ]
        assert sheet.stacked(quiz)
        question = wall.Block("question", (text("情境"),))
        assert sheet.asked(question, wall.Block("answer", (text("情境答案的第一句"),)), pictured=True)
        assert sheet.listed([wall.Block("item", (text("学习目标"),) * 3)], pictured=False)
        assert sheet.listed([wall.Block("word", (text("词语"),) * wall.WORDS)], pictured=False)
        starter = [
            wall.Block(kind, (text(f"课前小测的{name}"),))
            for kind, name in (("question", "问题"), ("answer", "答案")) * wall.QUESTIONS
        ]
        assert sheet.stacked(starter)
        assert sheet.listed([wall.Block("text", (text("回家说一说的第一句"),))], pictured=False)


def test_a_list_that_has_no_room_is_counted() -> None:
    sheet = wall.Wall(pinyin=True)
    assert sheet.excess(["停", "听", "跟"]) == 0
    assert 0 < sheet.excess(["把看见的每一样东西都说一遍"] * 10) < 120


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


def test_an_answer_is_shown_by_whole_sentences() -> None:
    assert wall.opening("先喊大人；再打119。别回去。", 11) == "先喊大人；再打119"
    assert wall.opening("先喊大人；再打119。别回去。", 4) == "先喊大人"
    assert wall.opening("一句很长的话，没有停顿也要说完；再说", 5) == "一句很长的话，没有停顿也要说完"


# The plan -----------------------------------------------------------------------------------------


def test_pupils_are_told_what_to_do_and_not_what_to_find_out() -> None:
    def moves(*told: tuple[str, str]) -> list[models.Move]:
        return [
            models.Move.model_validate({"label": label, "text": text, "answer": ""}) for label, text in told
        ]

    def first(*told: tuple[str, str]) -> str:
        return task(moves(*told), str, 12)

    assert first(("教师", "“看。”"), ("学生", "举手表态，说理由。")) == "举手表态，说理由"
    assert first(("学生", "走到集合点，站成一圈；在教室里练的，走一圈后站好")) == "走到集合点，站成一圈"
    assert first(("学生", "说“停”。")) == ""
    assert first(("学生", "有的站，有的坐。")) == ""
    assert first(("学生", "一句比十二个字还要长的任务放不下"), ("学生", "读")) == ""
