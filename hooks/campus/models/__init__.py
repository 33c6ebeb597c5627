"""The shape of one entry of each kind: plain data in, frozen and validated values out.

Closed: an unknown field is an error. Texts may hold citations ``[@source-id 第四十四条]`` and quoted
messages ``{{topic.message}}`` (see :mod:`campus.content.markup`). Lengths count characters, which for
Chinese is what a reader sees. Identifiers are file names or the ``id`` of a record.
"""

from campus.models.base import Date, Id, Keywords, MessageId, Model, Text, Texts, several
from campus.models.branching_story import Decision, Ending, Scene, Story
from campus.models.curriculum import Curriculum, LaterRequirement, OutlineItem
from campus.models.drill import (
    MOMENTS,
    Basis,
    Before,
    Case,
    Criterion,
    Cue,
    DebriefItem,
    Drill,
    InclusionCard,
    Orders,
    Papers,
    Phase,
    Role,
    SchoolField,
    Target,
    Variant,
)
from campus.models.duty import Duty
from campus.models.kit import Actions, Area, Board, Elders, Kit
from campus.models.lesson import (
    SITUATIONS,
    Activity,
    Brief,
    Card,
    CardSet,
    Choice,
    Differentiation,
    Extension,
    Lesson,
    Misconception,
    Move,
    Preparation,
    Question,
    SkillCard,
    StarterItem,
    Step,
    Timing,
    Turns,
    Word,
)
from campus.models.message import Message, MessageFile, Wording
from campus.models.observance import (
    BeforeHoliday,
    Fixed,
    Holiday,
    MonthPlan,
    Notice,
    NthWeekday,
    Rule,
    Span,
    TermWeek,
    ThemeDay,
    WeekOf,
    WeekTask,
    WholeMonth,
)
from campus.models.page_words import PageWords
from campus.models.picture import Caption, LessonPictures, Picture, PictureUses, PictureWords
from campus.models.place import Condition, Place, TenMinutes
from campus.models.poster import PLACES, Panel, Poster, PosterField, Wall
from campus.models.procedure import GROUPS, READERS, STAFF, Fork, Procedure, ProcedureStep, Way
from campus.models.review import Review
from campus.models.school import DaysOff, PlannedDrill, School, Term
from campus.models.signal import Signal
from campus.models.source import Clause, Mark, Phone, Read, Source
from campus.models.stage import LONGEST_PERIOD, Band, Sizes, Stage
from campus.models.talk import Briefing, Talk
from campus.models.topic import ItemKind, Region, Topic
from campus.models.wrong_advice import WrongAdvice
