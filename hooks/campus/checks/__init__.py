"""Rules between entries. Each check yields problems; its docstring is the rule, as CONTRIBUTING says it.

A rule is one function in the module of its letter, one line in ``CHECKS``, one paragraph in CONTRIBUTING.md
and one fault in ``tests/faulty/``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from campus.checks import drills, lessons, posters, references, safety, search
from campus.problems import Problem

if TYPE_CHECKING:
    from campus.catalogue import Catalogue

Check = Callable[["Catalogue"], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    references.references_exist,
    references.aliases_are_unique,
    references.icons_exist,
    references.pages_have_what_they_say,
    references.pictures_are_where_they_belong,
    references.own_pictures_are_of_own_messages,
    lessons.lesson_names_match,
    lessons.lesson_minutes_add_up,
    lessons.lesson_steps_are_whole,
    lessons.quizzes_are_fair,
    lessons.texts_have_the_right_length,
    lessons.elders_can_read_it,
    lessons.messages_fit_the_band,
    drills.drills_are_whole,
    drills.the_year_has_its_drills,
    drills.buses_are_practised,
    drills.the_plan_of_months_is_whole,
    posters.posters_are_short,
    posters.posters_quote_messages,
    posters.posters_can_be_laid_out,
    safety.citations_are_good,
    safety.claims_are_cited,
    safety.pupils_read_only_what_is_firm,
    safety.phone_numbers_are_known,
    safety.wrong_advice_is_refused,
    safety.names_are_plain,
    safety.nobody_is_nagged,
    search.search_words_lead_somewhere,
    search.search_words_have_one_meaning,
    search.synonyms_mean_words_of_the_pages,
    search.emergencies_give_numbers,
    search.groups_of_words_exist,
    search.every_kind_has_its_place,
)
