"""Pages of 学生: where pupils start, each lesson in their words, whom to call."""

from campus.models import Stage
from campus.web.writer import Nav, Writer


def build(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    writer.page(
        "students.md",
        "students",
        "hooks/templates/students.md.j2",
        "同学，从这里开始",
        "自己读一读，想一想，试一试。不用登录。",
        lists=True,
        hide=("toc",),
    )
    nav: Nav = [{"从这里开始": "students.md"}]
    for stage in Stage:
        pages = []
        for key, lesson in catalogue.lessons.items():
            if lesson.stage is not stage:
                continue
            uri = f"pupils/{key}.md"
            writer.page(
                uri,
                "pupil",
                catalogue.path("lesson", key),
                lesson.title,
                f"{lesson.stage.grades}同学自己读：{lesson.title}",
                stage=stage,
                topic=lesson.topic,
                hide=("toc",),
                key=key,
                lesson=lesson,
                with_pinyin=stage.band.pinyin,
            )
            pages.append({lesson.title: uri})
        if pages:
            nav.append({stage.grades: pages})
    procedures = catalogue.procedures
    writer.page(
        "help.md",
        "help",
        "content/phones.yml",
        "求助电话",
        "遇到事情打哪个电话，电话里说什么。",
        first_calls={
            number: [(key, it) for key, it in procedures.items() if it.call[:1] == (number,)]
            for number in {call for it in procedures.values() for call in it.call[:1]}
        },
    )
    nav.append({"求助电话": "help.md"})
    return nav
