"""Pages of 找教案: where teachers start, the lessons, search, everything on one page, ten minutes."""

from campus.models import LONGEST_PERIOD, Stage
from campus.web import activities, browse
from campus.web.writer import BANDS, Nav, Writer


def build(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    quiet = {key: it for key, it in catalogue.procedures.items() if it.private}
    told = {it.topic for it in quiet.values()}
    writer.page(
        "teachers.md",
        "teachers",
        "hooks/templates/teachers.md.j2",
        "老师从这里开始",
        "按学段找教案，一页读完，照着上课。",
        lists=True,
    )
    writer.page(
        "hard-topics.md",
        "hard_topics",
        "hooks/templates/hard_topics.md.j2",
        "敏感话题怎么上",
        "欺凌、性侵害、想不开、毒品、在家挨打：怎样开头，孩子说出来以后做什么，向谁报。",
        topics=[key for key, topic in catalogue.topics.items() if topic.private or key in told],
        procedures=list(quiet),
    )
    writer.page(
        "lessons/index.md",
        "lessons",
        "hooks/templates/lessons.md.j2",
        "全部教案",
        f"五个主题日，{BANDS}，每节一课时。",
        lists=True,
    )
    writer.page(
        "search.md",
        "search",
        "hooks/templates/search.md.j2",
        "搜索",
        "输入几个字，再按学段、主题、类型、时长、月份缩小范围。",
        lists=True,
        hide=("navigation", "toc"),
        minutes=activities.MINUTES,
        period=LONGEST_PERIOD,
    )
    writer.page(
        "browse.md",
        "browse",
        "hooks/templates/browse.md.j2",
        "全部内容",
        "全部教案、学生页、活动包和演练，按主题列在一页上。",
        lists=True,
        # Files are offered on their pages; what is read aloud is listed whole on the page of its use.
        items=[
            it
            for it in catalogue.once(browse.items)
            if not it.file and not it.uri.startswith("calendar/talks/")
        ],
    )
    found = catalogue.once(activities.activities)
    writer.page(
        "ten-minutes.md",
        "ten_minutes",
        "hooks/templates/ten_minutes.md.j2",
        "我只有10分钟",
        "说出有几分钟、哪个学段、在哪里，马上给你能用的。",
        lists=True,
        hide=("navigation", "toc"),
        minutes=activities.MINUTES,
        picks={
            (minutes, stage): activities.picks(found, minutes, stage)
            for minutes in activities.MINUTES
            for stage in (None, *Stage)
        },
    )
    nav: Nav = [
        {"老师从这里开始": "teachers.md"},
        {"敏感话题怎么上": "hard-topics.md"},
        {"全部教案": "lessons/index.md"},
        {"我只有10分钟": "ten-minutes.md"},
        {"搜索": "search.md"},
        {"全部内容": "browse.md"},
    ]
    for topic in catalogue.touched_topics:
        pages = []
        for key, lesson in catalogue.topic_lessons(topic):
            uri = f"lessons/{key}.md"
            writer.page(
                uri,
                "lesson",
                catalogue.path("lesson", key),
                lesson.title,
                lesson.summary,
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
