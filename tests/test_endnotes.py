"""Citations on paper: a number where the words are, a list at the end, doubt said in words."""

import pytest

from campus import models
from campus.content.catalogue import Catalogue
from campus.text.endnotes import Endnotes
from campus.text.notes import Notes
from campus.text.numbering import Numbering
from conftest import changed


@pytest.fixture
def notes(catalogue: Catalogue) -> Endnotes:
    return Endnotes(catalogue)


def test_sources_are_numbered_in_the_order_of_the_text(notes: Endnotes) -> None:
    text = "先走 [@drill-2014]。再报警 [@fire-law 第四十四条]；演练每月一次 [@drill-2014 第三条]。"
    assert notes.say(text) == "先走[^1]。再报警[^2]；演练每月一次[^1]。"
    rows = notes.listing()
    assert [row["number"] for row in rows] == [1, 2]
    assert rows[0]["text"].startswith("《中小学幼儿园应急疏散演练指南》（教基一厅〔2014〕2号），第三条")
    assert "《中华人民共和国消防法》，第四十四条" in rows[1]["text"]
    assert [row["pending"] for row in rows] == ["", ""]


def test_doubt_stands_beside_the_number_and_in_the_list(catalogue: Catalogue) -> None:
    doubted = changed(catalogue, "source", "drill-2014", {"read": "没读到"})
    notes = Endnotes(doubted)
    assert notes.say("先走 [@drill-2014]。") == "先走[^1 待核]。"
    assert notes.listing()[0]["pending"] == "待核"


def test_what_is_read_aloud_has_no_marks_but_its_sources_count(notes: Endnotes, catalogue: Catalogue) -> None:
    wording = catalogue.messages["fire.leave"].wording.everyone
    assert notes.spoken(["{{fire.leave}} [@fire-law]。"]) == [f"{wording}。"]
    assert [row["number"] for row in notes.listing()] == [1]


def test_lines_folded_by_yaml_leave_no_gap_between_chinese_characters(notes: Endnotes) -> None:
    assert notes.say("先走， 再说。 走到 PE 教室") == "先走，再说。走到 PE 教室"


def test_every_text_of_a_model_is_said(notes: Endnotes) -> None:
    item = models.Misconception(claim="跑得快就好", reply="先稳，再快 [@drill-2014]")
    assert notes.said(item) == {"claim": "跑得快就好", "reply": "先稳，再快[^1]"}
    assert notes.said(("先稳 [@drill-2014]",)) == ["先稳[^1]"]


def test_a_page_and_a_document_number_their_sources_alike(catalogue: Catalogue) -> None:
    text = "甲 [@drill-2014]。乙 [@fire-law 第五条][@drill-2014 第三条]。"
    page, document = Notes(catalogue), Endnotes(catalogue)
    page.say(text)
    document.say(text)
    assert isinstance(page, Numbering)
    assert page.sources() == document.sources()
    assert [cited.number for cited in page.sources()] == [1, 2]


def test_lists_and_bold_keep_their_form_in_print_markup(notes: Endnotes) -> None:
    text = "先说 [@drill-2014]：\n\n- **一**件\n- 两件 [@fire-law]\n\n3. 三件\n\n最后\n一句"
    assert notes.say(text) == "先说[^1]：\n\n- **一**件\n- 两件[^2]\n\n3. 三件\n\n最后一句"
