"""Cards to cut: every card on paper and in Word, no answer on any, the answers apart, links to print them."""

import dataclasses
import io
import re
from typing import Any

import docx
import pypdf
import pytest
from docx.oxml.ns import qn

from campus.content.catalogue import Catalogue
from campus.models import SITUATIONS, CardSet
from campus.papers import card_sheets
from campus.press.jobs import Job, PressError, make
from campus.web import pages
from conftest import jobs_of

_PINYIN = re.compile(r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹ＿_\s]+")


@pytest.fixture(scope="module")
def jobs(catalogue: Catalogue) -> dict[str, Job]:
    return jobs_of(catalogue, "-cards.pdf", "-cards.docx", "-cards-key.pdf")


def bare(text: str) -> str:
    return _PINYIN.sub("", text)


def pdf(content: bytes) -> str:
    return bare("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages))


def test_every_card_is_on_paper_and_no_answer_with_it(catalogue: Catalogue, jobs: dict[str, Job]) -> None:
    for key, lesson in catalogue.lessons.items():
        paper = pdf(make(jobs[f"lessons/files/{key}-cards.pdf"]))
        answers = pdf(make(jobs[f"lessons/files/{key}-cards-key.pdf"]))
        told = [found.use for found in card_sheets.sets(lesson)]
        told += [line for found in card_sheets.sets(lesson) for card in found.cards for line in card.lines]
        for found in card_sheets.sets(lesson):
            for card in found.cards:
                assert all(bare(line) in paper for line in card.lines), (key, card)
                answer = bare(card.answer.partition("[@")[0])
                assert answer in answers, (key, card)
                assert any(answer in bare(line) for line in told) or answer not in paper, (key, card)


def test_the_situations_are_a_set_of_their_own_with_their_pictures(real: Catalogue) -> None:
    for key, lesson in real.lessons.items():
        told = card_sheets.sets(lesson)[-1]
        assert told.title == SITUATIONS
        assert [card.front for card in told.cards] == [move.text for move in lesson.situations]
        uses = real.lesson_pictures(key)
        drawn = card_sheets.pictures(real, key, told)
        assert len(drawn) == len(told.cards)
        assert uses is None or drawn[: len(uses.situations)] == uses.situations[: len(drawn)]


@pytest.mark.parametrize(
    ("layout", "copies", "number", "on_paper"),
    [
        ("四格", "每人1张", 1, 4),
        ("八格", "每组1套", 3, 6),
        ("八格", "全班1套", 3, 3),
        ("四格", "每组1套", 6, 6),
    ],
)
def test_a_set_of_few_cards_fills_its_page(layout: str, copies: str, number: int, on_paper: int) -> None:
    cards = [{"front": "走"}] * number
    data = {"title": "口令", "copies": copies, "layout": layout, "use": "剪开发下去。", "cards": cards}
    assert len(card_sheets.filling(CardSet.model_validate(data))) == on_paper


def test_word_has_the_same_cards_of_one_height_along_dashed_lines(
    catalogue: Catalogue, jobs: dict[str, Job]
) -> None:
    for key, lesson in catalogue.lessons.items():
        document = docx.Document(io.BytesIO(make(jobs[f"lessons/files/{key}-cards.docx"])))
        said = bare("".join(t.text or "" for t in document.element.body.iter(qn("w:t"))))
        for found in card_sheets.sets(lesson):
            assert found.title in said
            assert all(bare(line) in said for card in found.cards for line in card.lines), (key, found.title)
        for table in document.tables:
            rows: list[Any] = list(table._tbl.iter(qn("w:trHeight")))
            assert {row.get(qn("w:hRule")) for row in rows} == {"exact"}
            assert sum(int(row.get(qn("w:val"))) for row in rows) / 567 < 25.8  # of a page below its line
            edges = {edge.get(qn("w:val")) for edge in next(table._tbl.iter(qn("w:tcBorders")))}
            assert edges == {"dashed"}


def test_those_who_learn_to_read_have_pinyin_over_their_cards_in_word(
    catalogue: Catalogue, jobs: dict[str, Job]
) -> None:
    body = docx.Document(io.BytesIO(make(jobs["lessons/files/fire-p1-cards.docx"]))).element.body
    over = ["".join(t.text or "" for t in rt.iter(qn("w:t"))) for rt in body.iter(qn("w:rt"))]
    assert over[:2] == ["shū", "bāo"]
    assert len(list(body.iter(qn("w:rubyBase")))) == len(over)


def test_a_card_that_has_no_room_is_named(catalogue: Catalogue, jobs: dict[str, Job]) -> None:
    job = jobs["lessons/files/fire-p1-cards.pdf"]
    sets = [dict(found) for found in job.data["sets"]]
    sets[0]["cards"] = [{**sets[0]["cards"][0], "lines": ["走" * 400], "front": "走" * 400}]
    with pytest.raises(PressError, match="卡片“走的时候”放不下：有一张 400 字") as caught:
        make(dataclasses.replace(job, data={**job.data, "sets": sets}))
    assert caught.value.rule == "P2"


def test_the_page_prints_them_where_the_teacher_prepares(catalogue: Catalogue) -> None:
    site = {output.uri: output.content for output in pages.build(catalogue).outputs}
    for key, lesson in catalogue.lessons.items():
        page = str(site[f"lessons/{key}.md"])
        before = page[page.index("{ #preparation }") : page.index("{ #steps }")]
        for ending in ("cards.pdf", "cards.docx", "cards-key.pdf"):
            assert f"(files/{key}-{ending})" in before
        for found in lesson.cards:
            assert f"### {found.title}" in before
            assert found.copies in before
