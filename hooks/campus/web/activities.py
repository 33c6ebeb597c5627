"""What a class can do in 1, 5, 10, 20 or 40 minutes, and which of it fits best where and when.

Everything is taken from lessons, kits, drills and months; the only data of its own are the places,
seasons and weathers of ``content/ten_minutes.yml``.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from heapq import heapify, heappop, heapreplace
from itertools import pairwise
from operator import add
from typing import Any

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.models import LONGEST_PERIOD, Condition, Place, Stage
from campus.web.browse import said_page

MINUTES = (1, 5, 10, 20, 40)
"""The choices offered. The last stands for one class period, which is longer in some 学段."""

PICKS = 8
"""How many activities are offered for one choice."""

_READ_ALOUD = 200
"""Characters a minute: the pace of a broadcast, and what ``texts_have_the_right_length`` reckons with."""
_PRACTICE = ("学一学", "练一练", "情境判断", "活动")  # steps of a lesson that stand by themselves
_READERS = frozenset(stage for stage in Stage if stage.band.reads_much)
_LEAD = re.compile(r"\*\*(?P<lead>[^*]+)\*\*[：:]?\s*")
_HEADLINE = 18
_TEXT = 90
"""Characters shown of a longer text; a one-minute reminder is shown whole, ready to be read out."""


@dataclass(frozen=True)
class Activity:
    """Something to do with a class. ``uri`` is a page's Markdown address, ``anchor`` a place in it.

    ``minutes`` is how long it takes; ``slot`` the first choice of :data:`MINUTES` that it fits into.
    ``places`` are the words that a lesson uses for where it is held. ``desks``: pupils read or write.
    ``prepare``: what to read first, the anchor of the lesson's preparation and safety notes.
    ``ahead``: nothing to begin on the spot, the school has to be told beforehand. ``weathers``: ids of the
    weathers that its words speak of. ``speaks_of``: words for places with dangers of their own in its text.
    """

    uri: str
    title: str
    topic: str
    anchor: str = ""
    kind: str = ""
    text: str = ""
    stages: frozenset[Stage] = frozenset()
    minutes: int = 0
    months: frozenset[int] = frozenset()
    places: frozenset[str] = frozenset()
    desks: bool = False
    prepare: str = ""
    ahead: bool = False
    weathers: frozenset[str] = frozenset()
    speaks_of: frozenset[str] = frozenset()

    def part(self, anchor: str, kind: str, title: str, text: str, minutes: int, **more: Any) -> "Activity":
        """Of the same page and topic: what stands at ``anchor``."""
        return replace(self, anchor=anchor, kind=kind, title=title, text=text, minutes=minutes, **more)

    @cached_property
    def slot(self) -> int:
        return next((slot for slot in MINUTES if self.minutes <= slot), MINUTES[-1])


def activities(catalogue: Catalogue) -> list[Activity]:
    """All of them, none longer than a class period."""
    found = [
        *_of_lessons(catalogue),
        *_of_kits(catalogue),
        *_of_drills(catalogue),
        *_of_months(catalogue),
        *_of_talks(catalogue),
    ]
    return [
        _where_and_when(catalogue, activity)
        for activity in found
        if activity.stages and activity.minutes <= LONGEST_PERIOD
    ]


def _where_and_when(catalogue: Catalogue, activity: Activity) -> Activity:
    """Places and weathers that the words of an activity speak of: the item tells them, not its topic."""
    said = f"{activity.title} {activity.text}"
    places = {word for place in catalogue.places.values() for word in place.words if word in said}
    # In passing, a weather is spoken of in any topic (“心里下雨了”).
    weathers = {
        key: it
        for key, it in catalogue.conditions.items()
        if activity.topic in it.topics and any(word in said for word in it.words)
    }
    # What speaks of ice is for the months that have ice, whatever those of its topic.
    months = {month for it in weathers.values() for month in it.months}
    special = {word for place in catalogue.places.values() if place.topics for word in place.words}
    return replace(
        activity,
        places=activity.places | places,
        months=frozenset(months) or activity.months,
        weathers=frozenset(weathers),
        speaks_of=frozenset(places & special),
    )


def picks(
    found: Sequence[Activity],
    minutes: int,
    stage: Stage | None,
    place: Place | None = None,
    condition: Condition | None = None,
) -> list[Activity]:
    """The best of ``found`` for one choice."""
    return Fitting(found, minutes, stage).picks(place, condition)


class Fitting:
    """Those of ``found`` for a 学段 (None: for all of them) that are no longer than the time there is."""

    def __init__(self, found: Sequence[Activity], minutes: int, stage: Stage | None) -> None:
        wanted = frozenset(Stage) if stage is None else frozenset({stage})
        self._found = [it for it in found if wanted <= it.stages and it.slot <= minutes]
        self._time = [_use(it, minutes) for it in self._found]
        self._at: dict[str, list[float]] = {}  # by place
        self._in: dict[str, list[float]] = {}  # by condition

    def picks(self, place: Place | None = None, condition: Condition | None = None) -> list[Activity]:
        """The best for a choice, best first, at most :data:`PICKS`.

        What fits comes first: nothing to write where there are no desks, nothing outside and no drill in
        weather for inside. Then what uses the time, suits the place and suits the season or weather. The
        same topic, kind or page twice counts for less each time, the same title does not come twice.
        """
        indoors = condition is not None and condition.indoors
        if indoors and place is not None and place.outdoors:
            place = None
        worth = self._time
        if place is not None:
            if place.id not in self._at:
                self._at[place.id] = [_at_place(it, place) for it in self._found]
            worth = list(map(add, worth, self._at[place.id]))
        if condition is not None:
            if condition.id not in self._in:
                self._in[condition.id] = [_in_condition(it, condition) for it in self._found]
            worth = list(map(add, worth, self._in[condition.id]))
        # Repetition only takes away, so what is on top and still worth as much as was thought is the best.
        heap = [
            (-value, index)
            for index, (value, it) in enumerate(zip(worth, self._found, strict=True))
            if not (indoors and it.ahead)
            and (place is None or place.desks or not it.desks or _held_at(it, place))
        ]
        heapify(heap)
        chosen: list[Activity] = []
        while heap and len(chosen) < PICKS:
            _, index = heap[0]
            best = self._found[index]
            now = -(worth[index] - _repetition(best, chosen)), index
            if any(best.title == other.title for other in chosen):
                heappop(heap)
            elif now == heap[0] or now <= min(heap[1:3], default=now):
                heappop(heap)
                chosen.append(best)
            else:
                heapreplace(heap, now)
        return chosen


def _held_at(activity: Activity, place: Place) -> bool:
    return not activity.places.isdisjoint(place.words)


def _use(activity: Activity, minutes: int) -> float:
    """What an activity is worth for the part of the time that it uses."""
    worth = 3.0 * 0.5 ** (MINUTES.index(minutes) - MINUTES.index(activity.slot))
    return worth - 2.4 * activity.ahead  # below whatever can begin now


def _at_place(activity: Activity, place: Place) -> float:
    # What speaks of another place is not for here, whatever its topic.
    elsewhere = bool(activity.speaks_of) and activity.speaks_of.isdisjoint(place.words)
    return 1.5 * _held_at(activity, place) - 2.0 * elsewhere + 0.8 * _rank(activity.topic, place.topics)


def _in_condition(activity: Activity, condition: Condition) -> float:
    rank = _rank(activity.topic, condition.topics)
    if not condition.words:  # a season
        now = not activity.months.isdisjoint(condition.months)
        return 1.5 * rank + (0.8 if now else -1.2 * bool(activity.months))
    # What speaks of this weather; what speaks of another one is not for now, whatever its topic.
    mine = condition.id in activity.weathers
    return 3.0 * mine - 2.0 * (not mine and bool(activity.weathers)) + 0.5 * rank


def _rank(topic: str, topics: Sequence[str]) -> float:
    """1 for the first of ``topics``, a little less for each further one, 0 for none of them."""
    return 1 - 0.12 * topics.index(topic) if topic in topics else 0


def _repetition(activity: Activity, chosen: Sequence[Activity]) -> float:
    return sum(
        0.5 * (activity.topic == other.topic)
        + 0.35 * (activity.kind == other.kind)
        + 0.6 * (activity.uri == other.uri)
        for other in chosen
    )


# Where activities come from


def _of_lessons(catalogue: Catalogue) -> Iterator[Activity]:
    for key, lesson in catalogue.lessons.items():
        uri = f"lessons/{key}.md"
        base = Activity(
            uri=uri,
            title=lesson.title,
            topic=lesson.topic,
            stages=frozenset({lesson.stage}),
            months=frozenset(catalogue.lesson_months(lesson)),
            places=frozenset(lesson.place),
        )
        ready = replace(base, prepare="preparation")
        plain = partial(_plain, catalogue, stage=lesson.stage)
        for text in lesson.extension.minutes:
            yield base.part("extension", "一分钟提醒", _headline(plain(text)), plain(text), 1)
        questions = "".join(plain(item.question) for item in lesson.starter)
        if lesson.starter:
            kind = "课前小测"
            yield base.part("starter", kind, f"{lesson.title}：{kind}", _short(questions), 5)
        for index, step in enumerate(lesson.steps, start=1):
            if step.kind in _PRACTICE:
                text = next((plain(move.text) for move in step.moves if move.label != "板书"), "")
                title = f"{lesson.title}：{step.title}"
                yield ready.part(f"step-{index}", step.kind, title, _short(text), step.minutes)
        for index, (first, second) in enumerate(pairwise(lesson.steps), start=1):
            if first.kind == "学一学" and second.kind in _PRACTICE:
                text = f"先学“{first.title}”，接着练“{second.title}”。"
                minutes, title = first.minutes + second.minutes, f"{lesson.title}：学一段，练一段"
                yield ready.part(f"step-{index}", "学加练", title, text, minutes)
        desk = replace(base, desks=True)
        questions = "".join(plain(item.question) for item in lesson.quiz[:2])
        if lesson.quiz:
            kind = f"{len(lesson.quiz)}道题"
            yield desk.part("quiz", kind, f"{lesson.title}：{kind}", _short(questions), 10)
        if lesson.stage.band.reads:
            title, text = f"{lesson.title}：自己读一读", _short(plain(lesson.pupil))
            yield desk.part("", "学生自己读", title, text, 10, uri=f"pupils/{key}.md")
        yield desk.part("", "一节课", lesson.title, lesson.summary, lesson.minutes)


def _of_kits(catalogue: Catalogue) -> Iterator[Activity]:
    for key, kit in catalogue.kits.items():
        day = catalogue.theme_days[key]
        folder = f"days/{key}"
        base = Activity(
            uri=f"{folder}/reminders.md",
            title=f"{day.short} {day.name}" if day.short else day.name,
            topic=kit.topic,
            stages=frozenset(Stage),
            months=frozenset({catalogue.year.month_of(day.rule).month}),
        )
        for item in kit.reminders:
            yield _reminder(catalogue, replace(base, anchor="minutes"), item)
        fit, text = _fit(catalogue, *kit.five_minutes), _plain(catalogue, kit.five_minutes[0])
        text = _short(text.removeprefix("第1分钟："))
        yield base.part("five", "五分钟微课", f"{base.title}：五分钟微课", text, 5, stages=fit)
        for page, kind, speech in (("talk", "国旗下讲话", kit.talk), ("broadcast", "广播稿", kit.broadcast)):
            minutes = math.ceil(markup.length(catalogue.read(speech)) / _READ_ALOUD)
            own = replace(base, uri=f"{folder}/{page}.md")
            yield own.part("", kind, f"{base.title}：{kind}", "照着念就行。", minutes)
        questions = "".join(_plain(catalogue, item.question) for item in kit.contest[:2])
        own = replace(base, uri=f"{folder}/contest.md", stages=_READERS, desks=True)
        yield own.part("", "知识竞赛", f"{base.title}：知识竞赛", _short(questions), 20)


def _of_drills(catalogue: Catalogue) -> Iterator[Activity]:
    for key, drill in catalogue.drills.items():
        planned = {item.month for item, _ in catalogue.drill_plan if item.drill == key}
        base = Activity(
            uri=f"drills/{key}.md",
            title=drill.title,
            topic=drill.topic,
            stages=frozenset(drill.stages),
            months=frozenset(drill.months) | planned,
        )
        names = "、".join(item.name for item in drill.variants[:3])
        text = f"念一张情况卡，问谁来决定、怎么做，一张约4分钟：{names}……"
        title, whom = f"{drill.title}：情况卡讨论", base.stages & _READERS
        yield base.part("variants", "情况卡讨论", title, text, 20, stages=whom)
        ahead = drill.level != "桌面"
        yield base.part("", "演练", drill.title, drill.summary, drill.minutes, ahead=ahead)


def _of_months(catalogue: Catalogue) -> Iterator[Activity]:
    for first in catalogue.year.months:
        plan = catalogue.months[first.month]
        for item in plan.reminders:
            quoted = next(
                (name for name in markup.quotes(item) if name in catalogue.messages), plan.topics[0]
            )
            base = Activity(
                uri=f"calendar/{first:%Y-%m}.md",
                anchor="reminders",
                title=plan.theme,
                topic=quoted.partition(".")[0],
                months=frozenset({first.month}),
            )
            yield _reminder(catalogue, base, item)


def _of_talks(catalogue: Catalogue) -> Iterator[Activity]:
    """What is read aloud in one minute or five, but what is for the day before something."""
    for key, talk in catalogue.talks.items():
        if talk.use in ("一分钟", "五分钟") and not talk.tomorrow and not talk.only:
            place = catalogue.places.get(talk.place or "")
            text = _plain(catalogue, talk.said, talk.stages[0])
            yield Activity(
                uri=said_page(talk.use),
                anchor=key,
                title=talk.title,
                topic=talk.topic,
                kind=talk.use,
                text=text if talk.use == "一分钟" else _short(_plain(catalogue, talk.does or text)),
                stages=frozenset(talk.stages),
                minutes=1 if talk.use == "一分钟" else 5,
                months=frozenset(talk.months),
                places=frozenset(place.words) if place else frozenset(),
            )


def _reminder(catalogue: Catalogue, base: Activity, item: str) -> Activity:
    """A one-minute reminder, shown whole: ``**说慢一点**：……`` has its title in front."""
    match = _LEAD.match(item)
    text = _plain(catalogue, item[match.end() :] if match else item)
    title = match["lead"] if match else _headline(text)
    return base.part(base.anchor, "一分钟提醒", title, text, 1, stages=_fit(catalogue, item))


def _fit(catalogue: Catalogue, *texts: str) -> frozenset[Stage]:
    """学段 for which every message quoted in ``texts`` has a wording."""
    named = (catalogue.messages.get(name) for text in texts for name in markup.quotes(text))
    quoted = [message for message in named if message]
    return frozenset(stage for stage in Stage if all(message.wording.of(stage) for message in quoted))


def _plain(catalogue: Catalogue, text: str, stage: Stage | None = None) -> str:
    """One line of text as it is spoken: messages filled in, no citations, no markup."""
    return markup.flowing(catalogue.read(text, stage))


def _headline(text: str) -> str:
    """The first words of a text that has no title of its own."""
    return re.split("[，。；：、？！“”]", text.lstrip("“"), maxsplit=1)[0][:_HEADLINE]


def _short(text: str) -> str:
    return text if len(text) <= _TEXT else text[: _TEXT - 1].rstrip("，、；： ") + "……"
