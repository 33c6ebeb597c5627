"""A branching story leads on from every choice, ends well where pupils choose well, is short and sourced."""

from typing import Any

import pytest

from campus.checks import story_rules
from campus.content.catalogue import Catalogue
from campus.models import Story
from conftest import changed, raw, said

STORY = ("story", "fire-p1")


def choice(scene: str, number: int, **values: Any) -> dict[Any, Any]:
    return {("scenes", scene, "choices", number, field): value for field, value in values.items()}


def told(catalogue: Catalogue, places: dict[Any, Any]) -> list[str]:
    """What all rules of stories say when the miniature story has these values."""
    made = changed(catalogue, *STORY, places)
    rules = (
        story_rules.story_names_match,
        story_rules.stories_lead_on,
        story_rules.stories_end_well,
        story_rules.stories_are_short,
        story_rules.stories_rest_on_something,
    )
    return [text for rule in rules for text in said(rule, made)]


def test_a_story_that_leads_on_and_ends_well_is_let_alone(catalogue: Catalogue) -> None:
    assert told(catalogue, {}) == []


@pytest.mark.parametrize(
    ("places", "found"),
    [
        (choice("stairs", 0, next="nowhere"), "没有叫“nowhere”的一幕或结局"),
        (choice("toilet", 1, next="toilet"), "从第一幕走不到这一幕“hiding”"),
        (choice("stairs", 1, next="toilet"), "对的选择又走回了“stairs”"),
        (choice("field", 0, next="late"), "对的选择不能走到不好的结局“late”"),
        (choice("field", 1, next="home"), "不好的选择不能走到好的结局“home”"),
        (choice("stairs", 0, right=True, why="走 [@drill-2014]"), "“stairs”这一幕至少要有一个不好的"),
        (choice("stairs", 1, right=False), "“stairs”这一幕至少要有一个对的"),
        (choice("toilet", 0, next="field"), "要选 3—4 次；现在是 2 次"),
        ({("endings", "home", "good"): False}, "至少要有一个好的结局"),
    ],
)
def test_an_author_is_told_of_every_way_that_goes_wrong(
    places: dict[Any, Any], found: str, catalogue: Catalogue
) -> None:
    assert any(found in text for text in told(catalogue, places)), told(catalogue, places)


def test_a_wrong_choice_may_lead_back(catalogue: Catalogue) -> None:
    assert told(catalogue, choice("field", 1, next="toilet")) == []


@pytest.mark.parametrize(
    ("place", "most"),
    [
        (("scenes", "stairs", "text"), 48),
        (("scenes", "stairs", "choices", 0, "do"), 18),
        (("scenes", "stairs", "choices", 0, "why"), 48),
    ],
)
def test_young_ones_read_short_texts(place: tuple[Any, ...], most: int, catalogue: Catalogue) -> None:
    assert told(catalogue, {place: "走" * most}) == []
    (more,) = told(catalogue, {place: "走" * (most + 1)})
    assert f"最多 {most} 字；现在有 {most + 1} 字" in more


def test_right_choices_and_endings_rest_on_something(catalogue: Catalogue) -> None:
    for place in (("scenes", "stairs", "choices", 1, "why"), ("endings", "late", "text")):
        (bare,) = told(catalogue, {place: "这样最好。"})
        assert "这里要有出处" in bare
    assert told(catalogue, {("scenes", "stairs", "choices", 0, "why"): "会撞上别人。"}) == []


def test_a_quoted_message_is_meant_for_these_pupils(catalogue: Catalogue) -> None:
    (unfit,) = told(catalogue, choice("stairs", 1, why="{{fire.low-smoke}}"))
    assert "没有“小学低年级”的说法" in unfit


def test_ways_pass_no_scene_twice() -> None:
    story = Story.model_validate(raw("stories/fire-p1.yml"))
    assert sorted(story.ways(right=True)) == [("toilet", "stairs", "field")]
    assert max(map(len, story.ways())) == 4
