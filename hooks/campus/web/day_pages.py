"""Pages of 主题日: the list of days, and each kit with its parts."""

from typing import Any

from campus.web import calendar_pages
from campus.web.kit_parts import KIT_PARTS
from campus.web.writer import Nav, Writer


def build(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    writer.page(
        "days/index.md",
        "days",
        "content/theme_days.yml",
        "主题日一览",
        "一学年的安全主题日、主题周和主题月，日期按规则推算。",
        lists=True,
        months=calendar_pages.months(catalogue),
    )
    nav: Nav = [{"主题日一览": "days/index.md"}]
    for key in (key for key in catalogue.theme_days if key in catalogue.kits):
        kit, day = catalogue.kits[key], catalogue.theme_days[key]
        source = catalogue.path("kit", key)
        lessons = [(k, lesson) for k, lesson in catalogue.lessons.items() if lesson.theme_day == key]
        shared: dict[str, Any] = {
            "key": key,
            "kit": kit,
            "day": day,
            "occasion": catalogue.occasions[key],
            "lessons": lessons,
        }
        folder = f"days/{key}"
        writer.page(f"{folder}/index.md", "kit", source, kit.title, kit.summary, topic=kit.topic, **shared)
        pages = [{kit.title: f"{folder}/index.md"}]
        for part in KIT_PARTS:
            writer.page(
                f"{folder}/{part.key}.md",
                part.template,
                source,
                f"{part.name}（{day.label}）",
                f"{day.name}{part.name}：{part.use}。",
                topic=kit.topic,
                hide=() if part.toc else ("toc",),
                part=part.key,
                part_name=part.name,
                **shared,
            )
            pages.append({part.name: f"{folder}/{part.key}.md"})
        nav.append({day.label: pages})
    return nav
