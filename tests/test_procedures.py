"""Procedures: said once, short, leading on; quoted elsewhere in their fixed wording (procedure_rules)."""

import io
import re
from typing import Any

import docx
import pypdf
import pytest
from pydantic import ValidationError

from campus.checks import procedure_rules as rules
from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.papers import printables, procedure_cards, review_sheets
from campus.press import typst, word
from campus.press.blocks import Table
from campus.press.jobs import Job, Pack, PressError
from campus.web import pages
from conftest import changed, said

BURN = ("procedure", "burn")
FIRST = ("ways", 0, "steps", 0)


def page(catalogue: Catalogue, uri: str) -> str:
    return next(str(it.content) for it in pages.build(catalogue).outputs if it.uri == uri)


def test_a_step_for_the_youngest_is_short(catalogue: Catalogue) -> None:
    long = changed(catalogue, *BURN, {(*FIRST, "do"): "冲" * 25 + " [@outline-2007]"})
    assert said(rules.procedures_are_short, long) == [
        "给小学低年级的每步最多 24 字；现在有 25 字，多了 1 字（规则 H1）"
    ]


def test_a_branch_leads_on(catalogue: Catalogue) -> None:
    back = changed(catalogue, *BURN, {(*FIRST, "branches", 1, "go"): "burn"})
    assert said(rules.branches_lead_on, back) == [
        "go 转回了自己；请写 do（做什么），或转到别的处置要领（规则 H2）"
    ]


def test_the_first_number_is_said_in_a_step(catalogue: Catalogue) -> None:
    unsaid = changed(catalogue, *BURN, {"call": ["110"]})
    assert said(rules.numbers_come_first, unsaid) == ["call 先写了 110，步骤里却没有说打它（规则 H3）"]


@pytest.mark.parametrize(
    ("place", "value", "told"),
    [
        (("ways", 0, "readers"), ["小学低年级", "教职工"], "教职工写了两次"),
        (("ways", 1, "readers"), ["初中", "高中"], "没有写小学高年级"),
        (("say",), {"小学低年级": "烫到了，冲凉水"}, "say 里要有“全校”的说法"),
        ((*FIRST, "branches", 0, "do"), None, "分支里要写 do"),
    ],
)
def test_every_reader_is_told_once(
    catalogue: Catalogue, place: tuple[str | int, ...], value: object, told: str
) -> None:
    with pytest.raises(ValidationError, match=told):
        changed(catalogue, *BURN, {place: value})


def test_a_procedure_is_quoted_in_its_wording_for_the_band(catalogue: Catalogue) -> None:
    assert markup.plain(catalogue.read("{{procedure.burn}}", Stage.P1)) == "烫到了，冲凉水，喊大人"
    assert markup.plain(catalogue.read("{{procedure.burn}}", Stage.S)) == markup.plain(
        catalogue.read("{{procedure.burn}}")
    )


def test_the_page_says_the_first_step_and_the_number_before_all_else(catalogue: Catalogue) -> None:
    text = page(catalogue, "now/burn.md").partition("\n# ")[2]
    parts = ("凉水一直冲，喊大人", 'href="tel:120"', "皮肤碰到热水", "不撕粘住的衣服")
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert '<a href="clothes-on-fire.html">转到：衣服着火</a>' in re.sub("<rt.*?</rt>|</?ruby>", "", text)


def test_the_overview_leads_to_every_procedure(catalogue: Catalogue) -> None:
    text = page(catalogue, "now/index.md")
    assert all(f'href="{key}.html"' in text for key in catalogue.procedures)


def test_each_kind_of_reader_has_a_sheet_with_the_number_and_the_first_step(catalogue: Catalogue) -> None:
    sheets = pypdf.PdfReader(io.BytesIO(typst.sheet(procedure_cards.card(catalogue, "burn")))).pages
    assert len(sheets) == len(catalogue.procedures["burn"].ways)
    for sheet in sheets:
        text = re.sub(r"\s", "", sheet.extract_text())
        assert "120" in text
        assert "凉水一直冲，喊大人" in text


def test_four_cards_stand_on_a_sheet_to_cut(catalogue: Catalogue) -> None:
    (sheet,) = pypdf.PdfReader(io.BytesIO(typst.sheet(procedure_cards.pocket(catalogue, "burn")))).pages
    assert re.sub(r"\s", "", sheet.extract_text()).count("凉水一直冲，喊大人") == 4


def test_a_step_that_does_not_fit_its_sheet_is_named(catalogue: Catalogue) -> None:
    long = {
        "do": "冲" * 60 + " [@outline-2007]",
        "branches": [{"when": "冲" * 40, "do": "冲" * 300 + " [@outline-2007]"}] * 8,
    }
    full = changed(catalogue, *BURN, {("ways", 1, "steps"): [long] * 8})
    with pytest.raises(PressError, match="放不下"):
        typst.sheet(procedure_cards.card(full, "burn"))


def test_all_cards_are_in_one_pack(catalogue: Catalogue) -> None:
    (pack,) = (it for it in printables.jobs(catalogue) if it.uri == "now/files/all-cards.zip")
    assert isinstance(pack, Pack)
    assert len(pack.contents) == 2 * len(catalogue.procedures)


def test_a_review_sheet_lists_all_that_a_topic_tells_people_to_do_with_its_sources(
    catalogue: Catalogue,
) -> None:
    found: Any = review_sheets.data(catalogue, "fire")["parts"]
    parts = {part["heading"]: part["rows"] for part in found}
    said = {row["text"]: row for rows in parts.values() for row in rows}
    assert said["冲凉水，大声喊大人"] == {
        "label": "小学低年级 1",
        "text": "冲凉水，大声喊大人",
        "basis": "公共安全纲要",
    }
    assert {message.wording.everyone for message in catalogue.topic_messages("fire").values()} <= set(said)
    assert catalogue.lessons["fire-p1"].title in parts


def test_a_page_says_who_has_read_it_or_that_nobody_has(catalogue: Catalogue) -> None:
    assert "2026年11月20日由校医复核：照意见改了（冲的时间写清楚了）。" in page(catalogue, "now/burn.md")
    assert "还没有由有资质的人复核过。" in page(catalogue, "now/clothes-on-fire.md")
    assert "还没有由有资质的人复核过。" in page(catalogue, "lessons/fire-p1.md")


def test_the_review_sheet_in_word_has_the_same_rows(catalogue: Catalogue) -> None:
    tables = [it for it in review_sheets.editable(catalogue, "fire").blocks if isinstance(it, Table)]
    parts: Any = review_sheets.data(catalogue, "fire")["parts"]
    assert [len(table.rows) for table in tables] == [len(part["rows"]) for part in parts]
    job = next(it for it in printables.jobs(catalogue) if it.uri == "topics/files/fire-review.docx")
    assert isinstance(job, Job)
    document = docx.Document(io.BytesIO(word.make(job.data)))
    assert "凉水" in "".join(
        cell.text for table in document.tables for row in table.rows for cell in row.cells
    )


def test_a_short_form_has_the_numbers_of_its_procedure(catalogue: Catalogue) -> None:
    ten = {("wording", "全校"): "烫到了冲7分钟", "procedure": "burn"}
    (told,) = said(rules.short_forms_say_the_same, changed(catalogue, "message", "fire.meet", ten))
    assert told == ("“烫到了冲7分钟”：处置要领“烫到了”（burn）里没有“7分钟”，两处要说得一样（规则 H4）")
    assert said(rules.short_forms_say_the_same, catalogue) == []


def test_a_poster_has_the_numbers_of_its_procedure(catalogue: Catalogue) -> None:
    panel = {("panels", 0, "text"): "冲|7—8分钟", "procedure": "burn"}
    (told,) = said(rules.short_forms_say_the_same, changed(catalogue, "poster", "fire-bell", panel))
    assert "里没有“7分钟、8分钟”" in told


REMINDER = ("reminders", 0)


@pytest.mark.parametrize("settled", [{}, {"procedures": ["burn"]}])
def test_who_names_an_emergency_and_a_number_leads_to_its_procedure(
    catalogue: Catalogue, settled: dict[Any, Any]
) -> None:
    kit = {REMINDER: "**烧伤**：烧伤了，打120。{{fire.leave}}。", **settled}
    told = said(rules.situations_have_their_procedure, changed(catalogue, "kit", "fire-day", kit))
    wanted = "说到“烧伤”，请引用 {{procedure.burn}}（烫到了），或写 procedures: [burn]（规则 H5）"
    assert told == ([] if settled else [wanted])
    assert said(rules.situations_have_their_procedure, catalogue) == []


def test_a_page_that_says_it_shortly_leads_to_the_steps(catalogue: Catalogue) -> None:
    link = "[烫到了]({}now/burn.md)"
    ours = changed(catalogue, "message", "fire.leave", {"procedure": "burn"})
    before, after = (
        {it.uri: str(it.content) for it in pages.build(content).outputs} for content in (catalogue, ours)
    )
    for uri, up in (
        ("lessons/fire-p1.md", "../"),
        ("days/fire-day/index.md", "../../"),
        ("posters/fire-bell.md", "../"),
        ("topics/fire.md", "../"),
        ("calendar/2026-09.md", "../"),
    ):
        assert link.format(up) in after[uri], uri
        assert link.format(up) not in before[uri], uri
    assert link.format("") in before["help.md"]


def test_a_signal_is_quoted_as_the_school_gives_it(catalogue: Catalogue) -> None:
    assert markup.plain(catalogue.read("听到{{signal.evacuate}}就走")) == "听到响三下停一下就走"
    bell = changed(catalogue, "school", "school", {"signals": {"evacuate": "长响"}})
    assert markup.plain(bell.read("听到{{signal.evacuate}}就走")) == "听到长响就走"
