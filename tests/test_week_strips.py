"""week_strips: 一周一张, a sheet a week for a classroom's board, in the words of those who read it."""

import io
import re
from datetime import date

import pytest
from pypdf import PdfReader

from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.papers import semesters, week_strips
from campus.press import typst
from campus.press.jobs import PressError
from campus.text.sheets import Sheet
from conftest import changed


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("key", ["autumn-p1", "spring-s"])
def test_a_term_is_a_sheet_a_week_with_every_day_in_the_words_of_its_class(real: Catalogue, key: str) -> None:
    term, stage = semesters.whose(real, key)
    plan = plan_items.planned(real)
    weeks = [week for week in plan["weeks"] if week["term"] == term.name]
    found = PdfReader(io.BytesIO(typst.sheet(week_strips.strips(real, key)))).pages
    assert len(found) == len(weeks)
    numbers = week_strips.pages(plan)
    for week in weeks:
        text = bare(found[numbers[week["monday"]] - 1].extract_text())
        assert bare(week["theme"]) in text
        for row in week["days"]:
            talk = real.talks[row["minute"][stage.code]]
            assert bare(Sheet(real, stage).plain(talk.said)) in text, (row["date"], talk.id)


def test_drills_of_the_staff_are_on_no_board(real: Catalogue) -> None:
    for key in semesters.keys(real):
        told = str(week_strips.strips(real, key)["weeks"])
        for drill in real.drills.values():
            assert not (drill.staff_only and drill.title in told)


def test_every_month_of_school_has_a_term(real: Catalogue) -> None:
    found = {first.month: semesters.season_of(real, first) for first in real.year.months}
    assert found == {
        **dict.fromkeys((9, 10, 11, 12, 1), "autumn"),
        **dict.fromkeys((2, 3, 4, 5, 6, 7), "spring"),
        8: None,
    }
    assert semesters.season_of(real, date(2030, 1, 1)) is None


def test_a_week_that_does_not_fit_its_sheet_names_the_longest_text(real: Catalogue) -> None:
    key = plan_items.planned(real)["weeks"][1]["days"][0]["minute"]["s"]
    long = changed(real, "talk", key, {"text": "把门关好。" * 220})
    with pytest.raises(PressError, match=f"放不下，最长的一条是“{real.talks[key].title}”"):
        typst.sheet(week_strips.strips(long, "autumn-s"))
