"""What a class can do in a few minutes: every choice has an answer, and the answer fits."""

from itertools import product
from pathlib import Path

import pytest

from campus.checks import load
from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.web import ten_minutes
from campus.web.activities import MINUTES, PICKS, Activity, activities, picks

ROOT = Path(__file__).parent.parent
STAGES = (None, *Stage)


@pytest.fixture(scope="module")
def found(real: Catalogue) -> list[Activity]:
    return activities(real)


@pytest.mark.parametrize("minutes", MINUTES)
@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.code if stage else "all")
def test_every_choice_has_an_answer(
    real: Catalogue, found: list[Activity], minutes: int, stage: Stage | None
) -> None:
    choices = product((None, *real.places.values()), (None, *real.conditions.values()))
    for place, condition in choices:
        chosen = picks(found, minutes, stage, place, condition)
        assert chosen, f"{minutes} 分钟，{stage}，{place}，{condition}"
        assert len(chosen) <= PICKS
        assert len(set(chosen)) == len(chosen)
        for activity in chosen:
            assert activity.slot <= minutes
            assert activity.stages >= (set(Stage) if stage is None else {stage})
            if condition and condition.indoors:
                assert not activity.ahead, "no drill that leads outside in weather for inside"


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("minutes", MINUTES)
def test_the_first_answer_uses_the_time(found: list[Activity], minutes: int, stage: Stage) -> None:
    assert picks(found, minutes, stage)[0].slot == minutes


def test_what_needs_announcing_is_never_first(real: Catalogue, found: list[Activity]) -> None:
    for minutes, stage in product(MINUTES, Stage):
        assert not picks(found, minutes, stage)[0].ahead


def test_the_weather_and_the_place_matter(real: Catalogue, found: list[Activity]) -> None:
    bus = picks(found, 1, Stage.P1, real.places["bus"])
    assert bus[0].topic == "school-bus"
    winter = picks(found, 10, Stage.P2, None, real.conditions["winter"])
    assert winter[0].topic == "traffic"
    rain = picks(found, 1, Stage.J, None, real.conditions["rain"])
    assert rain[0].topic == "weather"


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.code if stage else "all")
def test_the_item_tells_the_weather_and_titles_tell_items_apart(
    real: Catalogue, found: list[Activity], stage: Stage | None
) -> None:
    weathers = {key: it for key, it in real.conditions.items() if it.words}
    for minutes, (key, weather) in product(MINUTES, weathers.items()):
        fit = [it for it in found if key in it.weathers and it.slot == minutes]
        chosen = picks(found, minutes, stage, None, weather)
        titles = [it.title for it in chosen]
        assert len(set(titles)) == len(titles)
        if [it for it in fit if it.stages >= (set(Stage) if stage is None else {stage}) and not it.ahead]:
            assert key in chosen[0].weathers, f"{minutes}, {key}: {chosen[0].title}"
        others = [it.title for it in chosen[:3] if it.weathers and key not in it.weathers]
        assert not others, f"{minutes}, {key}: {others}"


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.code if stage else "all")
def test_what_speaks_of_ice_is_not_for_summer(
    real: Catalogue, found: list[Activity], stage: Stage | None
) -> None:
    seasons = [it for it in real.conditions.values() if not it.words]
    for minutes, place, season in product(MINUTES, (None, *real.places.values()), seasons):
        for activity in picks(found, minutes, stage, place, season)[:3]:
            there = [real.conditions[key] for key in activity.weathers]
            fits = [it for it in there if not it.months or set(it.months) & set(season.months)]
            assert fits or not there, f"{minutes}, {place and place.id}, {season.id}: {activity.title}"


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.code if stage else "all")
def test_what_speaks_of_another_place_is_not_for_here(
    real: Catalogue, found: list[Activity], stage: Stage | None
) -> None:
    for minutes, place, weather in product(MINUTES, real.places.values(), (None, *real.conditions.values())):
        if weather and weather.indoors and place.outdoors:
            continue  # the class goes inside
        chosen = picks(found, minutes, stage, place, weather)
        assert len({it.title for it in chosen}) == len(chosen)
        first = [it.title for it in chosen[:3] if it.speaks_of and it.speaks_of.isdisjoint(place.words)]
        assert not first, f"{minutes}, {place.id}, {weather and weather.id}: {first}"


def test_nobody_writes_where_there_are_no_desks(real: Catalogue, found: list[Activity]) -> None:
    playground = real.places["playground"]
    for activity in picks(found, 10, Stage.J, playground):
        assert not activity.desks or not activity.places.isdisjoint(playground.words)


def test_younger_children_hear_only_what_is_worded_for_them(real: Catalogue, found: list[Activity]) -> None:
    heard = [it for it in found if it.kind == "一分钟提醒" and Stage.P1 in it.stages]
    for message in real.messages.values():
        if message.wording.of(Stage.P1) is None:
            assert not [it for it in heard if message.wording.everyone in it.text], message.id


def test_texts_are_plain(found: list[Activity]) -> None:
    for activity in found:
        for mark in ("[@", "{{", "**", "\n"):
            assert mark not in activity.text + activity.title
        assert activity.text
        assert activity.title


def test_the_same_content_gives_the_same_picks(real: Catalogue, found: list[Activity]) -> None:
    again = activities(load(ROOT))
    assert [picks(found, m, s) for m, s in product(MINUTES, STAGES)] == [
        picks(again, m, s) for m, s in product(MINUTES, STAGES)
    ]


def test_a_file_for_every_choice(real: Catalogue) -> None:
    files = {output.uri: output.content for output in ten_minutes.build(real)}
    assert set(files) == {
        f"assets/ten-minutes/{minutes}-{stage.code if stage else 'all'}.js"
        for minutes, stage in product(MINUTES, STAGES)
    }
    assert max(len(content) for content in files.values()) < 120_000
