"""A school year and what could be said in it → the dated plan: what is said, taught and practised when.

``docs/assets/planner.js`` is the same planner for a school's own browser; both read one set of data
(:mod:`campus.content.plan_items`) and a test holds them equal. Nothing is left to chance: of all that fits
a day, the best by :data:`WEIGHTS` is taken, among equals what was used least, then what stands first.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter

from campus.models import BeforeHoliday, Rule, School
from campus.year import stairs
from campus.year.school_year import DAY, Date, SchoolYear

Item = Mapping[str, Any]
Plan = dict[str, Any]
_RULE: TypeAdapter[Rule] = TypeAdapter(Rule)

# What an item gains where it fits: that tomorrow is the day it was written for tells most, since it will
# not fit another day; then the week's own topics, an item written for this month, the month's topics.
WEIGHTS = {"tomorrow": 8, "week": 4, "written": 2, "month": 1}
# The rests before which thirty minutes are held, by the statutory holiday that begins them.
_BREAKS = {
    "国庆节": "国庆中秋",
    "元旦": "元旦",
    "清明节": "清明",
    "劳动节": "五一",
    "端午节": "端午",
}
# Posts that not every school has: they are trained where there are boarders, or a bus.
_POSTS = {"宿管": "住宿", "校车人员": "校车"}
# Days before a drill on which calendars remind of its preparation: three weeks, a week, the day before.
AHEAD = (21, 7, 1)
SESSIONS = 2  # of training a term for each post, as the duty asks
LEAST = 6  # weeks of a term: as many lessons as are owed, at most one a week
TEACHING = 5  # school days from which a month counts as a teaching month: a week


def faults(school: School) -> Iterator[str]:
    """What makes a year that cannot be planned, a sentence each: the browser's form says the same."""
    year = SchoolYear(school)
    for term in school.terms:
        if why := year.rest(term.first):
            yield f"{term.name}学期的第一天 {term.first} 不上课（{why}）；改一天，或者把它写进 school_days"
        every = (term.first + number * DAY for number in range((term.last - term.first).days + 1))
        days = [day for day in every if year.is_school_day(day)]
        weeks = len({day - day.weekday() * DAY for day in days})
        if weeks < LEAST:
            yield (
                f"{term.name}学期只有 {len(days)} 个上课日、{weeks} 个有课的星期，"
                f"六节课一周一节排不下；请看看日期和 rest_days"
            )


def plan(data: Mapping[str, Any], school: School) -> Plan:
    """The plan of one school: plain data, dates as ``2026-09-01``.

    ``data`` as :func:`campus.content.plan_items.items` gives it.
    """
    return _Planner(data, SchoolYear(school)).plan()


class _Planner:
    def __init__(self, data: Mapping[str, Any], year: SchoolYear) -> None:
        self.data, self.year, self.school = data, year, year.school
        self.stages = [stage.code for stage in self.school.stages]
        first = year.autumn.first
        every = [first + number * DAY for number in range((year.spring.last - first).days + 1)]
        self.days = [day for day in every if year.term_of(day) and year.is_school_day(day)]
        self.held = self._held()
        self.drills = self._drills()

    def plan(self) -> Plan:
        weeks = self._weeks()
        holidays = self._holidays()
        self._say(weeks, holidays)
        lessons = self._lessons(weeks)
        months = self._months()
        made = {"weeks": weeks, "months": months, "holidays": holidays, "lessons": lessons}
        made |= {"first": self._first(), "training": self._training(weeks)}
        made |= {
            "drills": [
                {"date": when.isoformat(), "drill": drill, "of": of, "own": own}
                for when, drill, of, own in self.drills
            ]
        }
        return {**made, "counts": self._counts(made), "stairs": stairs.turns(self.school)}

    # When ----------------------------------------------------------------------------------------

    def _held(self) -> dict[Date, list[Item]]:
        """Theme days by the school day on which they are held; long ones and those of a notice are none."""
        found: dict[Date, list[Item]] = {}
        for day in self.data["days"]:
            occasion = self.year.occasion(_RULE.validate_python(day["rule"]))
            if occasion and day["priority"] != "可选" and occasion.days <= 7:
                found.setdefault(occasion.held, []).append(day)
        return found

    def _drills(self) -> list[tuple[Date, str, str, int]]:
        """The school's drills, or those of the default plan: day, drill, ``of`` and ``own``.

        ``of`` keeps its text when the day is moved: calendars know an event again by it. ``own``: which of
        the school's, -1 where it is none of them.
        """
        turns: Counter[int] = Counter()
        alike: Counter[str] = Counter()
        dated = []
        for month, drill, day, own in self._wanted():
            when = day or self.year.drill_day(month, turns[month])
            turns[month] += 1
            of = f"{drill}-{month:02d}"
            alike[of] += 1
            if when:
                dated.append((when, drill, of if alike[of] == 1 else f"{of}-{alike[of]}", own))
        return sorted(dated)

    def _wanted(self) -> Iterator[tuple[int, str, Date | None, int]]:
        """Month, drill, day if it is settled, and ``own``.

        None for buses or boarders that the school does not have: a month that would be left without any
        gets the first that is written for it.
        """
        wanted = [(it.month, it.drill, it.date, at) for at, it in enumerate(self.school.drills)] or [
            (row["month"], row["drill"], None, -1) for row in self.data["drill_plan"]
        ]
        filled = {month for month, drill, *_ in wanted if not self._needless(drill)}
        for row in wanted:
            month, drill, *_ = row
            if not self._needless(drill):
                yield row
                continue
            fitting = (it["id"] for it in self.data["drills"] if month in it["months"])
            instead = next((it for it in fitting if not self._needless(it)), None)
            if month not in filled and instead:
                filled.add(month)
                yield month, instead, None, -1

    def _needless(self, key: str) -> bool:
        """Whether a drill is for a bus, or for boarders, that the school does not have."""
        drill = self._drill(key)
        return (drill["bus"] and not self.school.school_bus) or (
            drill["boarding"] and not self.school.boarding
        )

    def _practised(self, drills: Iterable[Item]) -> bool:
        """Whether pupils take part in one of them: the guide's monthly drill is theirs."""
        return any(not self._drill(row["drill"])["staff"] for row in drills)

    def _drill(self, key: str) -> Item:
        return next(
            (it for it in self.data["drills"] if it["id"] == key),
            {"id": key, "bus": False, "boarding": False, "staff": False},
        )

    def _tomorrow(self, day: Date, breaks: Iterable[Date]) -> str:
        """What an item may be written for: the holiday, the drill or the weekend that tomorrow brings."""
        if day in breaks:
            return "假期"
        if any(when == day + DAY for when, *_ in self.drills):
            return "演练"
        return "周末" if not self.year.is_school_day(day + DAY) else ""

    def _weeks(self) -> list[Plan]:
        """Every week with school days: its days, number, topics and theme."""
        weeks: list[Plan] = []
        for day in self.days:
            monday = (day - day.weekday() * DAY).isoformat()
            if not weeks or weeks[-1]["monday"] != monday:
                term = self.year.term_of(day)
                head = {"monday": monday, "term": term.name if term else "", "number": self.year.week_of(day)}
                weeks.append({**head, "days": []})
            weeks[-1]["days"].append({"date": day.isoformat()})
        turns: Counter[int] = Counter()
        for week in weeks:
            first = _date(week["days"][0])
            events = [day for row in week["days"] for day in self.held.get(_date(row), ())]
            events.sort(key=lambda day: day["priority"] != "核心")  # a week is named after these
            month = self.data["months"][str(first.month)]
            topic = month["topics"][turns[first.month] % len(month["topics"])]
            turns[first.month] += 1
            week["events"] = [day["id"] for day in events]
            week["topics"] = _unique([*(topic for day in events for topic in day["topics"][:1]), topic])
            week["theme"] = events[0]["name"] if events else self.data["topics"].get(topic, topic)
        return weeks

    def _holidays(self) -> list[Plan]:
        """The thirty minutes: on the last school day before each rest, and on the first of spring."""
        found = []
        for holiday, name in _BREAKS.items():
            occasion = self.year.occasion(BeforeHoliday(kind="before_holiday", holiday=holiday))
            if occasion and occasion.held in self.days:
                found.append((occasion.held, name))
        found.append((max(day for day in self.days if day <= self.year.autumn.last), "寒假"))
        found.append((min(day for day in self.days if day >= self.year.spring.first), "春季开学"))
        found.append((max(self.days), "暑假"))
        talks = self._of("放假前")
        return [
            {
                "date": day.isoformat(),
                "holiday": name,
                "talk": next((it["id"] for it in talks if it["holiday"] == name), None),
            }
            for day, name in sorted(found)
        ]

    # What ----------------------------------------------------------------------------------------

    def _of(self, use: str) -> list[Item]:
        """Talks of a use that this school could hear at all."""
        has = {"住宿": self.school.boarding, "校车": self.school.school_bus}
        return [
            it
            for it in (*self.data["talks"], *self.data["briefings"])
            if it["use"] == use
            and (not it["regions"] or self.school.region.value in it["regions"])
            and all(has[name] for name in it["only"])
            and has.get(_POSTS.get(it["post"], ""), True)
        ]

    def _say(self, weeks: Sequence[Plan], holidays: Sequence[Plan]) -> None:
        """Fill the weeks: a minute a day and five minutes a week for each 学段, a flag talk, a staff item."""
        breaks = {_date(row) for row in holidays if row["holiday"] != "春季开学"}
        minutes = {stage: _Bank(self._of("一分钟"), stage) for stage in self.stages}
        fives = {stage: _Bank(self._of("五分钟"), stage) for stage in self.stages}
        flags, staff = _Bank(self._of("国旗下讲话")), _Bank(self._of("三分钟"))
        term = ""
        for week in weeks:
            if week["term"] != term:
                term = week["term"]
                for bank in (*minutes.values(), *fives.values(), flags, staff):
                    bank.begin()
            first = _date(week["days"][0])
            where = (first.month, week["topics"], self.data["months"][str(first.month)]["topics"])
            week["flag"] = flags.take(*where)
            week["staff"] = staff.take(*where)
            week["five"] = {stage: bank.take(*where) for stage, bank in fives.items()}
            for row in week["days"]:
                day = _date(row)
                of_month = self.data["months"][str(day.month)]["topics"]
                tomorrow = self._tomorrow(day, breaks)
                row["tomorrow"] = tomorrow
                row["minute"] = {
                    stage: bank.take(day.month, week["topics"], of_month, tomorrow)
                    for stage, bank in minutes.items()
                }

    def _lessons(self, weeks: Sequence[Plan]) -> dict[str, list[Plan]]:
        """Each 学段's lessons, at most one a week: in a week of their own months, as early as it is free."""
        planned: dict[str, list[Plan]] = {}
        for stage in self.stages:
            lessons = [it for it in self.data["lessons"] if it["stage"] == stage]
            free = list(range(len(weeks)))
            months = [_date(week["days"][0]).month for week in weeks]
            placed: list[tuple[int, str]] = []
            for lesson in lessons:
                fitting = [
                    number for month in lesson["months"] for number in free if months[number] == month
                ] or free
                if not fitting:
                    break
                terms = Counter(weeks[row[0]]["term"] for row in placed)
                poorer = min(("秋季", "春季"), key=lambda name: terms[name])
                number = next((it for it in fitting if weeks[it]["term"] == poorer), fitting[0])
                free.remove(number)
                placed.append((number, lesson["id"]))
            planned[stage] = [
                {"monday": weeks[number]["monday"], "term": weeks[number]["term"], "lesson": lesson}
                for number, lesson in sorted(placed)
            ]
        return planned

    def _months(self) -> list[Plan]:
        """Each teaching month: its theme, its assembly in the last week, its drills."""
        found = []
        assemblies = self._of("月会")
        for first in self._firsts():
            days = [day for day in self.days if (day.year, day.month) == (first.year, first.month)]
            if len(days) < TEACHING:
                continue
            talk = next((it["id"] for it in assemblies if first.month in it["months"]), None)
            drills = [
                {"date": when.isoformat(), "drill": drill}
                for when, drill, *_ in self.drills
                if (when.year, when.month) == (first.year, first.month)
            ]
            found.append(
                {
                    "month": first.isoformat()[:7],
                    "theme": self.data["months"][str(first.month)]["theme"],
                    "assembly": {"date": days[-1].isoformat(), "talk": talk},
                    "drills": drills,
                }
            )
        return found

    def _firsts(self) -> list[Date]:
        return sorted({day.replace(day=1) for day in self.days})

    def _training(self, weeks: Sequence[Plan]) -> list[Plan]:
        """Staff training for each post and law for all, spread over each term's weeks.

        A post hears its modules in turn; one that comes again in the same term is its self-test and what
        the answers explain.
        """
        found = []
        for second, term in enumerate(("秋季", "春季")):
            own = [week for week in weeks if week["term"] == term]
            law = self._of("法规学习")
            half = (len(law) + 1) // 2
            sessions: dict[str, list[tuple[str, str, str]]] = {
                "法规学习": [("", it["id"], "讲") for it in (law[half:] if second else law[:half])],
                "岗位培训": [],
            }
            posts = _grouped(self._of("岗位培训"))
            for number in range(SESSIONS):
                for post, modules in posts.items():
                    at = second * SESSIONS + number
                    again = len(modules) == 1 and number > 0
                    sessions["岗位培训"].append(
                        (post, modules[at % len(modules)], "自测讲评" if again else "讲")
                    )
            for use, some in sessions.items():
                for number, (post, talk, form) in enumerate(some if own else ()):
                    week = own[min(len(own) - 1, 1 + number * len(own) // len(some))]
                    found.append(
                        {
                            "monday": week["monday"],
                            "term": term,
                            "use": use,
                            "post": post,
                            "talk": talk,
                            "form": form,
                        }
                    )
        return sorted(found, key=lambda row: (row["monday"], row["use"], row["talk"]))

    def _first(self) -> list[Plan]:
        """The first lesson of each term for each 学段, on the term's first school day."""
        bank = self._of("第一课")
        return [
            {
                "date": min(day for day in self.days if day >= term.first).isoformat(),
                "stage": stage,
                "term": term.name,
                "talk": next(
                    (it["id"] for it in bank if stage in it["stages"] and it["term"] == term.name), None
                ),
            }
            for stage in self.stages
            for term in self.school.terms
        ]

    # How much ------------------------------------------------------------------------------------

    def _counts(self, made: Mapping[str, Any]) -> list[Plan]:
        """Each duty: how much is asked, how much is there. ``need`` may follow from the year itself."""
        weeks, terms = made["weeks"], ("秋季", "春季")
        days = [row for week in weeks for row in week["days"]]
        training, months = made["training"], made["months"]
        buses = [when for when, drill, *_ in self.drills if self._drill(drill)["bus"]]
        tables = sum(self._drill(drill)["staff"] for _, drill, *_ in self.drills)
        posts = _grouped(self._of("岗位培训"))
        counted: dict[str, list[tuple[str, int, int]]] = {
            "minutes": [
                (stage, len(days), sum(bool(row["minute"][stage]) for row in days)) for stage in self.stages
            ],
            "fives": [
                (stage, len(weeks), sum(bool(week["five"][stage]) for week in weeks)) for stage in self.stages
            ],
            "holidays": [("", len(made["holidays"]), sum(bool(row["talk"]) for row in made["holidays"]))],
            "flags": [
                (term, 15, sum(bool(week["flag"]) for week in weeks if week["term"] == term))
                for term in terms
            ],
            "lessons": [
                (f"{stage} {term}", 6, sum(row["term"] == term for row in made["lessons"][stage]))
                for stage in self.stages
                for term in terms
            ],
            "drills": [("", len(months), sum(self._practised(row["drills"]) for row in months))],
            # No number is asked of these: told where there are any.
            "tabletops": [("", 0, tables)] if tables else [],
            "buses": [
                (term.name, 1, sum(term.first <= when <= term.last for when in buses))
                for term in self.school.terms
                if self.school.school_bus
            ],
            "assemblies": [("", len(months), sum(bool(row["assembly"]["talk"]) for row in months))],
            "training": [
                (f"{post} {term}", 2, sum(row["term"] == term and row["post"] == post for row in training))
                for post in posts
                for term in terms
            ],
            "law": [
                (f"全体教职工 {term}", 2, sum(it["term"] == term and not it["post"] for it in training))
                for term in terms
            ],
            "staff": [("", len(weeks), sum(bool(week["staff"]) for week in weeks))],
            "first": [(f"{row['stage']} {row['term']}", 1, int(bool(row["talk"]))) for row in made["first"]],
        }
        return [
            {"duty": duty, "of": of, "need": need, "have": have}
            for duty, rows in counted.items()
            for of, need, have in rows
        ]


class _Bank:
    """Items of one use for one 学段 (or for all): each at most once a term."""

    def __init__(self, items: Sequence[Item], stage: str = "") -> None:
        self.items = [it for it in items if not stage or stage in it["stages"]]
        self.uses: Counter[str] = Counter()
        self.left: list[Item] = []

    def begin(self) -> None:
        """A new term: everything may be said again."""
        self.left = list(self.items)

    def take(
        self, month: int, week: Sequence[str], of_month: Sequence[str], tomorrow: str = ""
    ) -> str | None:
        """The best that fits, or ``None`` when nothing is left that does."""
        best, best_score = -1, (-1, 0)
        for at, it in enumerate(self.left):
            if (it["months"] and month not in it["months"]) or it["tomorrow"] not in ("", tomorrow):
                continue
            score = (
                WEIGHTS["tomorrow"] * bool(it["tomorrow"])
                + WEIGHTS["week"] * (it["topic"] in week)
                + WEIGHTS["written"] * bool(it["months"])
                + WEIGHTS["month"] * (it["topic"] in of_month)
            )
            if (score, -self.uses[it["id"]]) > best_score:
                best, best_score = at, (score, -self.uses[it["id"]])
        if best < 0:
            return None
        taken: str = self.left.pop(best)["id"]
        self.uses[taken] += 1
        return taken


def _grouped(modules: Iterable[Item]) -> dict[str, list[str]]:
    """Modules by the post for which they are written, in the order of the bank."""
    found: dict[str, list[str]] = {}
    for it in modules:
        found.setdefault(it["post"], []).append(it["id"])
    return found


def _date(row: Mapping[str, Any]) -> Date:
    return datetime.date.fromisoformat(row["date"])


def _unique(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
