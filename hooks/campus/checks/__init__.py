"""A catalogue in, problems out: the rules between entries.

Each check's docstring is the rule, as authors read it (see :mod:`campus.checks.rules`). A rule is one
function in the module of its letter, one line in ``CHECKS`` and one fault in ``tests/faulty/``.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from campus.checks import (
    drill_rules,
    lesson_rules,
    picture_rules,
    poster_rules,
    procedure_rules,
    reference_rules,
    safety_rules,
    search_rules,
    slide_rules,
    story_rules,
    talk_rules,
    text_rules,
)
from campus.content import reader
from campus.content.catalogue import Catalogue
from campus.content.problems import ContentError, Problem

Check = Callable[[Catalogue], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    reference_rules.references_exist,
    reference_rules.aliases_are_unique,
    reference_rules.pages_have_what_they_say,
    reference_rules.pictures_are_where_they_belong,
    reference_rules.own_pictures_are_of_own_messages,
    picture_rules.pictures_are_true,
    reference_rules.reviews_are_past,
    reference_rules.changes_are_dated,
    reference_rules.items_are_not_repeated,
    lesson_rules.lesson_names_match,
    lesson_rules.lessons_lead_to_their_band,
    lesson_rules.lesson_minutes_add_up,
    lesson_rules.lesson_steps_are_whole,
    lesson_rules.steps_show_something,
    lesson_rules.cards_can_be_used,
    lesson_rules.turns_fit_the_step,
    lesson_rules.quizzes_are_fair,
    lesson_rules.texts_have_the_right_length,
    lesson_rules.elders_can_read_it,
    lesson_rules.messages_fit_the_band,
    story_rules.story_names_match,
    story_rules.stories_lead_on,
    story_rules.stories_end_well,
    story_rules.stories_are_short,
    story_rules.stories_rest_on_something,
    slide_rules.slides_hold_their_texts,
    slide_rules.decks_can_be_followed,
    drill_rules.drills_are_whole,
    drill_rules.signals_are_not_alike,
    drill_rules.nobody_waits_for_an_order,
    drill_rules.injuries_have_their_procedure,
    drill_rules.the_year_has_its_drills,
    drill_rules.buses_are_practised,
    drill_rules.the_plan_of_months_is_whole,
    procedure_rules.procedures_are_short,
    procedure_rules.branches_lead_on,
    procedure_rules.numbers_come_first,
    procedure_rules.short_forms_say_the_same,
    procedure_rules.situations_have_their_procedure,
    poster_rules.posters_are_short,
    poster_rules.posters_quote_messages,
    poster_rules.posters_say_a_thing_once,
    poster_rules.posters_can_be_laid_out,
    talk_rules.talks_have_their_length,
    talk_rules.talks_rest_on_something,
    talk_rules.titles_differ,
    talk_rules.the_terms_can_be_taught,
    talk_rules.the_year_has_what_it_owes,
    text_rules.texts_keep_the_grammar,
    text_rules.drafts_are_finished,
    safety_rules.citations_are_good,
    safety_rules.claims_are_cited,
    safety_rules.pupils_read_only_what_is_firm,
    safety_rules.phone_numbers_are_known,
    safety_rules.wrong_advice_is_refused,
    safety_rules.names_are_plain,
    safety_rules.nobody_is_nagged,
    search_rules.search_words_lead_somewhere,
    search_rules.search_words_have_one_meaning,
    search_rules.synonyms_mean_words_of_the_pages,
    search_rules.emergencies_give_numbers,
    search_rules.groups_of_words_exist,
    search_rules.every_kind_has_its_place,
)


def load(root: Path, address: str = "") -> Catalogue:
    """The catalogue of the project at ``root``, for a site at ``address`` (a URL) where that is known.

    :class:`ContentError` lists every problem found.
    """
    catalogue, problems = reader.read(root)
    catalogue = replace(catalogue, address=address.rstrip("/"))
    for check in CHECKS:
        problems.extend(check(catalogue))
    if problems:
        raise ContentError(text_rules.without_unfinished(problems))
    return catalogue
