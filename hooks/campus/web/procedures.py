"""Pages of what to do when something happens: one for each situation, readable in ten seconds."""

from campus.models import GROUPS, STAFF, Stage
from campus.web.writer import Nav, Writer


def build(writer: Writer) -> Nav:
    """The overview by kind of trouble, then a page a procedure."""
    catalogue = writer.catalogue
    groups = {
        group: [(key, it) for key, it in catalogue.procedures.items() if it.group == group]
        for group in GROUPS
    }
    groups = {group: rows for group, rows in groups.items() if rows}
    nav: Nav = [writer.page("now/index.md", "procedures", groups=groups)]
    for group, rows in groups.items():
        pages = []
        for key, procedure in rows:
            page = writer.page(
                f"now/{key}.md",
                "procedure",
                procedure.title,
                f"{procedure.first}。{procedure.saying(None)}",
                source=catalogue.path("procedure", key),
                topic=procedure.topic,
                key=key,
                procedure=procedure,
                readers={stage.value: stage.grades for stage in Stage} | {STAFF: "大人（教职工）"},
                with_pinyin=[stage.value for stage in Stage if stage.band.pinyin],
                siblings=[row for row in rows if row[0] != key],
            )
            pages.append(page)
        nav.append({group: pages})
    return nav
