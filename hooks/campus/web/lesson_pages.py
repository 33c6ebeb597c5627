"""Pages of 找教案: where teachers start, the lessons, search, everything on one page, ten minutes."""

from campus.models import LONGEST_PERIOD, Stage
from campus.web import activities, browse
from campus.web.writer import Nav, Writer


def build(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    quiet = {key: it for key, it in catalogue.procedures.items() if it.private}
    told = {it.topic for it in quiet.values()}
    # Files are offered on their pages; what is read aloud is listed whole on the page of its use.
    items = (it for it in catalogue.once(browse.items) if not it.file)
    found = catalogue.once(activities.activities)
    nav: Nav = [
        writer.page("teachers.md", "teachers"),
        writer.page(
            "hard-topics.md",
            "hard_topics",
            topics=[key for key, topic in catalogue.topics.items() if topic.private or key in told],
            procedures=list(quiet),
        ),
        writer.page("lessons/index.md", "lessons"),
        writer.page(
            "ten-minutes.md",
            "ten_minutes",
            minutes=activities.MINUTES,
            picks={
                (minutes, stage): activities.picks(found, minutes, stage)
                for minutes in activities.MINUTES
                for stage in (None, *Stage)
            },
        ),
        writer.page("search.md", "search", minutes=activities.MINUTES, period=LONGEST_PERIOD),
        writer.page(
            "browse.md", "browse", items=[it for it in items if not it.uri.startswith("calendar/talks/")]
        ),
    ]
    for topic in catalogue.touched_topics:
        pages = []
        for key, lesson in catalogue.topic_lessons(topic):
            uri = f"lessons/{key}.md"
            writer.page(
                uri,
                "lesson",
                lesson.title,
                lesson.summary,
                source=catalogue.path("lesson", key),
                stage=lesson.stage,
                topic=topic,
                key=key,
                lesson=lesson,
                related=[other for other in catalogue.topic_lessons(topic) if other[0] != key],
            )
            pages.append({f"{lesson.stage.grades} {lesson.title}": uri})
        if pages:
            nav.append({catalogue.topics[topic].name: pages})
    return nav
