"""Everything in ``content/``, loaded, validated, cross-checked and immutable."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from campus import models
from campus.content import markup
from campus.content.entries import Entry, Location
from campus.content.heard import Heard
from campus.content.markup import Block
from campus.content.passages import Passage, passages
from campus.content.problems import Problem
from campus.models import MessageId, Stage
from campus.models.marks import Refers
from campus.models.search_words import SearchData
from campus.year.school_year import Occasion, SchoolYear

CONTENT = "content"
T = TypeVar("T")
Fault = Callable[[str, *tuple[str | int, ...]], Problem]


@dataclass(frozen=True)
class Catalogue:
    """All entries by id. Built by :func:`load` only; pages and artefacts take nothing else."""

    sources: Mapping[str, models.Source]
    phones: Mapping[str, models.Phone]
    topics: Mapping[str, models.Topic]
    theme_days: Mapping[str, models.ThemeDay]
    wrong_advice: Mapping[str, models.WrongAdvice]
    months: Mapping[int, models.MonthPlan]
    places: Mapping[str, models.Place]
    conditions: Mapping[str, models.Condition]
    outline: Mapping[str, models.OutlineItem]
    later: Mapping[str, models.LaterRequirement]
    messages: Mapping[MessageId, models.Message]
    procedures: Mapping[str, models.Procedure]
    signals: Mapping[str, models.Signal]
    lessons: Mapping[str, models.Lesson]
    stories: Mapping[str, models.Story]
    kits: Mapping[str, models.Kit]
    drills: Mapping[str, models.Drill]
    posters: Mapping[str, models.Poster]
    talks: Mapping[str, models.Talk]
    briefings: Mapping[str, models.Briefing]
    reviews: Mapping[str, models.Review]
    duties: Mapping[str, models.Duty]
    school: models.School
    page_words: models.PageWords  # what pages say on their own account
    search: SearchData  # what readers type, and what they mean
    heard: tuple[Heard, ...]  # what was typed in danger, and what only sounded so
    root: Path  # the project folder
    pictures: Mapping[str, models.Picture]  # drawings for pages, posters and slides, by name
    uses: models.PictureUses  # which drawing stands where
    picture_words: models.PictureWords  # how texts speak of what is drawn
    readings: Mapping[str, str]  # words and their 拼音, where the library errs
    icons: Mapping[str, str]  # name → SVG
    entries: Mapping[tuple[str, str], Entry]
    address: str = ""  # where the site will stand, for the codes on posters; empty: nowhere yet
    _made: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, make: Callable[["Catalogue"], T]) -> T:
        """What ``make`` makes of this catalogue, made when it is first asked for; not to be changed."""
        if make not in self._made:
            self._made[make] = make(self)
        found: T = self._made[make]
        return found

    @cached_property
    def year(self) -> SchoolYear:
        return SchoolYear(self.school)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text of the content with its mark, also of entries that are otherwise faulty."""
        return tuple(passages(self.entries))

    @cached_property
    def pupil_phones(self) -> frozenset[str]:
        """Telephone numbers that may stand on a pupils' page: their sources are firm."""
        return frozenset(number for number, phone in self.phones.items() if self.firm(phone.source))

    def problem(self, kind: str, key: str, location: Location, text: str, rule: str) -> Problem:
        """A problem at a place inside an entry."""
        return self.entries[kind, key].problem(text, rule, location)

    def fault(self, kind: str, key: str, rule: str) -> Fault:
        """Says of an entry what breaks ``rule``: a sentence, then the place inside, step by step."""
        entry = self.entries[kind, key]
        return lambda text, *place: entry.problem(text, rule, place)

    def path(self, kind: str, key: str) -> str:
        """The content file of an entry, relative to the project."""
        return self.entries[kind, key].path

    def entries_of(self, *kinds: str) -> Iterator[tuple[str, str, Entry]]:
        """Kind, id and entry of everything of these kinds, in the order in which it was read."""
        for (kind, key), entry in self.entries.items():
            if kind in kinds:
                yield kind, key, entry

    def known(self, kind: str) -> set[str]:
        """Ids of all entries of a kind, also of those whose own content is faulty."""
        return {key for entry_kind, key in self.entries if entry_kind == kind}

    def wording(self, message: MessageId, stage: Stage | None = None) -> str:
        """A message, ``procedure.id`` or ``signal.id`` in its wording for ``stage``, or for all.

        KeyError if unknown.
        """
        kind, _, key = message.partition(".")
        if kind == markup.PROCEDURE:
            return self.procedures[key].saying(stage)
        if kind == markup.SIGNAL:
            return self.signal(key).form
        found = self.messages[message].wording
        return found.of(stage) or found.everyone

    @cached_property
    def quotable(self) -> frozenset[str]:
        """The names that stand in ``{{…}}``: of messages, procedures and signals."""
        kinds = {markup.PROCEDURE: self.procedures, markup.SIGNAL: self.signals}
        others = (f"{kind}.{key}" for kind, found in kinds.items() for key in found)
        return frozenset((*self.messages, *others))

    def procedures_of(self, kind: str, key: str) -> tuple[str, ...]:
        """Procedures that an entry names or quotes, or of which it quotes the short form, each once."""
        return self._procedures.get((kind, key), ())

    @cached_property
    def _procedures(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        found: dict[tuple[str, str], dict[str, None]] = {}
        for passage in self.passages:
            names = list(markup.quotes(passage.text))
            if isinstance(passage.mark, Refers):
                own = passage.mark.kinds == (markup.PROCEDURE,)
                names = [f"{markup.PROCEDURE}.{passage.text}" if own else passage.text]
            for name in names:
                kind, _, key = name.partition(".")
                short = self.messages.get(name)
                told = key if kind == markup.PROCEDURE else short.procedure if short else None
                if told is not None and told in self.procedures:
                    found.setdefault((passage.kind, passage.key), {})[told] = None
        return {entry: tuple(names) for entry, names in found.items()}

    def signal(self, key: str) -> models.Signal:
        """A signal in the form that this school gives it. KeyError if unknown."""
        return self.signals[key].at(self.school.signals.get(key))

    def drill_signals(self, drill: models.Drill) -> list[tuple[models.Signal, models.Cue]]:
        """The signals of a drill in its order, each with what the drill says of it."""
        return [(self.signal(cue.signal), cue) for cue in drill.signals]

    def read(self, text: str, stage: Stage | None = None) -> tuple[Block, ...]:
        """The paragraphs and list items of ``text``, quotes in their wording. KeyError: no such message."""
        if (text, stage) not in self._made:
            self._made[text, stage] = markup.read(text, lambda name: self.wording(name, stage))
        found: tuple[Block, ...] = self._made[text, stage]
        return found

    def mark(self, cited: markup.Citation) -> models.Mark | None:
        """How far what is cited has been verified; None: no such source."""
        source = self.sources.get(cited.source)
        return source.mark_of(cited.clause) if source else None

    def firm(self, citation: str) -> bool:
        """Whether ``id`` or ``id 条款`` may carry a sentence on a pupils' page."""
        mark = self.mark(markup.Citation.parse(citation))
        return mark is not None and mark.firm

    def for_pupils(self, message: MessageId) -> bool:
        found = self.messages[message]
        return found.pupil and all(self.firm(reference) for reference in found.sources)

    def asked_of_pupils(self, lesson: models.Lesson) -> list[models.Question]:
        """The situations of a lesson's quiz whose explanation rests on firm sources only."""
        situations = (question for question in lesson.quiz if question.kind == "情境")
        return [
            question
            for question in situations
            if all((mark := self.mark(it)) and mark.firm for it in markup.citations(question.explanation))
        ]

    @cached_property
    def pupil_messages(self) -> frozenset[MessageId]:
        """Messages that may stand on a pupils' page."""
        return frozenset(key for key in self.messages if self.for_pupils(key))

    def reviews_of(self, kind: str, key: str, topic: str) -> list[models.Review]:
        """Who has read a thing, or all of its topic; the latest first."""
        found = [it for it in self.reviews.values() if it.of in ((kind, key), ("topic", topic))]
        return sorted(found, key=lambda it: it.on, reverse=True)

    def lesson_pictures(self, lesson: str) -> models.LessonPictures | None:
        """The drawings of a lesson's files, or ``None`` while it has none."""
        return self.uses.lessons.get(lesson)

    def panel_texts(self, poster: models.Poster) -> list[str]:
        """The words of each picture of a poster, ``|`` for a line break. KeyError: no such message."""
        return [panel.text or self.wording(panel.message or "", poster.stage) for panel in poster.panels]

    def poster_texts(self, poster: models.Poster) -> list[str]:
        """All that a passer-by reads of a poster: not its school, numbers to call or small print."""
        lead = [self.wording(poster.lead, poster.stage)] if poster.lead else []
        never = [self.messages[poster.never].never or ""] if poster.never else []
        roles = [panel.role or "" for panel in poster.panels]
        return [*poster.headline, *lead, poster.caption or "", *roles, *self.panel_texts(poster), *never]

    def poster_sources(self, poster: models.Poster) -> list[str]:
        """What a poster rests on, as ``id`` or ``id 条款``: its messages' sources, then its own."""
        quoted = (self.messages[name] for name in poster.quoted if name in self.messages)
        references = [
            *(reference for message in quoted for reference in message.sources),
            *poster.sources,
        ]
        return list(dict.fromkeys(references))

    def message_picture(self, message: MessageId) -> str | None:
        """The drawing of a message: as uses.yml says, else the one that bears its name."""
        name = self.uses.messages.get(message, message.replace(".", "/"))
        return name if name in self.pictures else None

    def topic_messages(self, topic: str) -> dict[MessageId, models.Message]:
        return {key: value for key, value in self.messages.items() if key.partition(".")[0] == topic}

    def topic_lessons(self, topic: str) -> list[tuple[str, models.Lesson]]:
        """The lessons of a topic, the youngest first."""
        return [item for stage in Stage for item in self.lessons_of(stage).items() if item[1].topic == topic]

    def lessons_of(self, stage: Stage) -> dict[str, models.Lesson]:
        """The lessons for one 学段, in the order of topics.yml."""
        order = {topic: number for number, topic in enumerate(self.topics)}
        mine = [item for item in self.lessons.items() if item[1].stage is stage]
        return dict(sorted(mine, key=lambda item: order.get(item[1].topic, 0)))

    def stories_of(self, topic: str, stage: Stage) -> list[tuple[str, models.Story]]:
        """The branching stories of a topic for one 学段."""
        return [item for item in self.stories.items() if (item[1].topic, item[1].stage) == (topic, stage)]

    def topic_drills(self, topic: str) -> list[tuple[str, models.Drill]]:
        return [(key, drill) for key, drill in self.drills.items() if drill.topic == topic]

    def topic_posters(self, topic: str) -> list[tuple[str, models.Poster]]:
        return [(key, poster) for key, poster in self.posters.items() if poster.topic == topic]

    def day_posters(self, theme_day: str) -> list[tuple[str, models.Poster]]:
        return [(key, poster) for key, poster in self.posters.items() if poster.theme_day == theme_day]

    def lesson_posters(self, lesson: models.Lesson) -> list[tuple[str, models.Poster]]:
        """Posters of a lesson's topic for its pupils."""
        return [item for item in self.topic_posters(lesson.topic) if lesson.stage in item[1].stages]

    @cached_property
    def touched_topics(self) -> tuple[str, ...]:
        """Topics that have something to read, in the order of topics.yml."""
        touched = {message.partition(".")[0] for message in self.messages}
        touched |= {lesson.topic for lesson in self.lessons.values()}
        touched |= {drill.topic for drill in self.drills.values()}
        touched |= {procedure.topic for procedure in self.procedures.values()}
        touched |= {poster.topic for poster in self.posters.values()}
        return tuple(topic for topic in self.topics if topic in touched)

    @property
    def watched_topics(self) -> tuple[str, ...]:
        """Topics that a school in such a place watches more than others."""
        return tuple(key for key, topic in self.topics.items() if self.school.region in topic.regions)

    @cached_property
    def drill_plan(self) -> tuple[tuple[models.PlannedDrill, date | None], ...]:
        """The school's drills by their days, month for month; None where a month has no school day.

        Those for boarders are left out where there are none.
        """
        turns: Counter[int] = Counter()
        plan = []
        boarding = self.school.boarding
        needless = {key for key, drill in self.drills.items() if drill.boarding and not boarding}
        for item in self.school.drills:
            if item.drill in needless:
                continue
            day = item.date or self.year.drill_day(item.month, turns[item.month])
            turns[item.month] += 1
            plan.append((item, day))
        months = [first.month for first in self.year.months]
        return tuple(sorted(plan, key=lambda it: (months.index(it[0].month), it[1] or date.max)))

    @cached_property
    def occasions(self) -> Mapping[str, Occasion | None]:
        """When each theme day falls in this school year; None where a yearly notice decides."""
        return {key: self.year.occasion(day.rule) for key, day in self.theme_days.items()}

    def days_in(self, first: date) -> list[str]:
        """The theme days of a month, by its first day: by date, longer ones first, undated ones last."""

        def moment(key: str) -> tuple[date, int]:
            occasion = self.occasions[key]
            return (occasion.first, -occasion.days) if occasion else (date.max, 0)

        days = (key for key, day in self.theme_days.items() if self.year.month_of(day.rule) == first)
        return sorted(days, key=moment)

    def headline_days(self, first: date, most: int = 4) -> list[str]:
        """A month's core days, filled up with recommended ones to ``most``, in its order."""
        days = self.days_in(first)
        core, more = (
            [key for key in days if self.theme_days[key].priority == name] for name in ("核心", "推荐")
        )
        return [key for key in days if key in (*core, *more[: max(0, most - len(core))])]

    def drills_in(self, first: date) -> list[tuple[str, date | None]]:
        """A month's drills, each with its day if it has one."""
        return [(item.drill, day) for item, day in self.drill_plan if item.month == first.month]

    def lesson_months(self, lesson: models.Lesson) -> tuple[int, ...]:
        """Months a lesson is wanted in: its theme day's, then those whose plan names its topic."""
        months = [self.year.month_of(self.theme_days[lesson.theme_day].rule).month]
        months += [number for number, plan in self.months.items() if lesson.topic in plan.topics]
        return tuple(dict.fromkeys(months))
