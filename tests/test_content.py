"""The real content."""

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.models import Stage


def test_the_real_content_has_no_problem(real: Catalogue) -> None:
    assert len(real.entries) > 500


def test_there_is_a_lesson_for_each_theme_day_with_a_kit_in_each_stage(real: Catalogue) -> None:
    for key in real.kits:
        stages = {lesson.stage for lesson in real.lessons.values() if lesson.theme_day == key}
        assert stages == set(Stage), key


def test_every_message_is_used_somewhere(real: Catalogue) -> None:
    used: set[str] = set()
    for (kind, _), entry in real.entries.items():
        for location, _, text in entry.texts():
            used |= set(markup.quotes(text))
            listed = kind in ("lesson", "drill") and location[:1] == ("messages",)
            if listed or (kind == "poster" and location[-1] in ("about", "lead", "never", "message")):
                used.add(text)
    assert set(real.messages) - used == set()


def test_every_drill_is_planned_or_taught(real: Catalogue) -> None:
    wanted = {item.drill for item in real.school.drills} | {lesson.drill for lesson in real.lessons.values()}
    assert set(real.drills) <= wanted


def test_every_reminder_rests_on_a_message_or_a_source(real: Catalogue) -> None:
    for month, plan in real.months.items():
        for reminder in plan.reminders:
            assert any(markup.quotes(reminder)) or any(markup.citations(reminder)), (month, reminder)
