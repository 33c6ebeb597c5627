"""What is read aloud through the year keeps its time, differs from its neighbours, and rests on something."""

from typing import Any

import pytest

from campus.checks import talk_rules
from campus.content.catalogue import Catalogue
from campus.models import Briefing, Talk
from campus.year.school_year import DAY
from conftest import changed, date, said

MINUTE = ("talk", "stairs-home")


@pytest.mark.parametrize("size", [Talk.USES["一分钟"].least, Talk.USES["一分钟"].most])
def test_what_is_read_in_a_minute_fits_one(size: int, catalogue: Catalogue) -> None:
    fits = changed(catalogue, *MINUTE, {"text": "走" * size})
    assert said(talk_rules.talks_have_their_length, fits) == []
    more = changed(catalogue, *MINUTE, {"text": "走" * (size + (1 if size > 100 else -1))})
    (told,) = said(talk_rules.talks_have_their_length, more)
    assert told.startswith(f"“一分钟”要 50—200 字；现在念出来有 {size + (1 if size > 100 else -1)} 字")


def test_a_quote_counts_as_it_is_said_to_the_youngest_who_hear_it(catalogue: Catalogue) -> None:
    wording = catalogue.messages["fire.leave"].wording
    youngest = wording.of(catalogue.talks["stairs-home"].stages[0])
    assert youngest
    assert len(youngest) != len(wording.everyone)
    text = "走" * (200 - len(youngest) + 1) + "{{fire.leave}}"
    (told,) = said(talk_rules.talks_have_their_length, changed(catalogue, *MINUTE, {"text": text}))
    assert "有 201 字" in told


def test_the_minutes_of_parts_add_up(catalogue: Catalogue) -> None:
    parts = [{"title": "出门", "minutes": 10, "text": "走" * 500 + "{{fire.leave}}"} for _ in range(2)]
    talk = {"use": "放假前", "holiday": "元旦", "tomorrow": None, "text": None, "parts": parts}
    told = said(talk_rules.talks_have_their_length, changed(catalogue, *MINUTE, talk))
    assert told == ["各段加起来是 20 分钟，“放假前”正好 30 分钟（规则 Y1）"]


def test_two_of_one_kind_never_bear_one_title(catalogue: Catalogue) -> None:
    again = changed(catalogue, "talk", "door-first", {"title": "放学下楼"})
    assert said(talk_rules.titles_differ, again) == []  # a minute and five minutes are two kinds
    both = changed(again, "talk", "door-first", {"use": "一分钟", "does": None})
    assert len(said(talk_rules.titles_differ, both)) == 1


def test_nothing_is_said_that_rests_on_nothing(catalogue: Catalogue) -> None:
    bare = changed(catalogue, *MINUTE, {"text": "走" * 100})
    assert len(said(talk_rules.talks_rest_on_something, bare)) == 1
    cited = changed(catalogue, *MINUTE, {"text": "走" * 100 + "[@drill-2014]"})
    assert said(talk_rules.talks_rest_on_something, cited) == []


@pytest.mark.parametrize("model", [Talk, Briefing])
def test_every_use_has_its_limits(model: type[Talk] | type[Briefing]) -> None:
    assert set(model.USES) == set(model.model_fields["use"].annotation.__args__)  # type: ignore[union-attr]


def test_a_school_that_counts_is_told_what_its_year_lacks(catalogue: Catalogue) -> None:
    assert said(talk_rules.the_year_has_what_it_owes, catalogue) == []
    counted = changed(catalogue, "school", "school", {"complete": True})
    told = said(talk_rules.the_year_has_what_it_owes, counted)
    assert any(line.startswith("“放假前三十分钟”要 8 次，只排得出 0：") for line in told)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({("terms", 0, "first"): "2026-09-06"}, "第一天 2026-09-06 不上课（周末）"),
        ({("terms", 0, "last"): "2026-09-21"}, "4 个有课的星期"),
        (
            {"rest_days": {(date("2026-09-02") + at * DAY).isoformat(): "假" for at in range(150)}},
            "只有 1 个",
        ),
    ],
)
def test_a_term_in_which_nothing_can_be_taught_is_told_of_and_never_planned(
    fields: dict[Any, Any], told: str, catalogue: Catalogue
) -> None:
    wrong = changed(catalogue, "school", "school", {**fields, "complete": True})
    (fault, *_) = said(talk_rules.the_terms_can_be_taught, wrong)
    assert told in fault
    assert said(talk_rules.the_year_has_what_it_owes, wrong) == []


def test_the_real_year_has_what_it_owes(real: Catalogue) -> None:
    assert real.school.complete
    assert said(talk_rules.the_year_has_what_it_owes, real) == []
