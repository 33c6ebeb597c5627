"""Pages of 主题日: the list of days, and each kit with its parts."""

from typing import Any

from campus.web import calendar_pages
from campus.web.kit_parts import KIT_PARTS
from campus.web.writer import Nav, Writer


def build(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    months = calendar_pages.months(catalogue)
    nav: Nav = [writer.page("days/index.md", "days", source="content/theme_days.yml", months=months)]
    for key in (key for key in catalogue.theme_days if key in catalogue.kits):
        kit, day = catalogue.kits[key], catalogue.theme_days[key]
        shared: dict[str, Any] = {
            "source": catalogue.path("kit", key),
            "topic": kit.topic,
            "key": key,
            "kit": kit,
            "day": day,
            "occasion": catalogue.occasions[key],
            "lessons": [(k, lesson) for k, lesson in catalogue.lessons.items() if lesson.theme_day == key],
        }
        folder = f"days/{key}"
        pages = [writer.page(f"{folder}/index.md", "kit", kit.title, kit.summary, **shared)]
        for part in KIT_PARTS:
            writer.page(
                f"{folder}/{part.key}.md",
                part.template,
                f"{part.name}（{day.label}）",
                f"{day.name}{part.name}：{part.use}。",
                part=part.key,
                part_name=part.name,
                **shared,
            )
            pages.append({part.name: f"{folder}/{part.key}.md"})
        nav.append({day.label: pages})
    return nav
