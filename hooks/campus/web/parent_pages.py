"""The page of 家长: what to do, what to talk about at home, letters and posters; nothing to send back."""

from campus.models import GROUPS, Stage
from campus.web.browse import said_page
from campus.web.writer import Nav, Writer

LETTER = "家长信"
HOME = "家里"


def build(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    page = writer.page(
        "parents.md",
        "parents",
        source="content/pages.yml",
        groups={
            group: rows
            for group in GROUPS
            if (rows := [(key, it) for key, it in catalogue.procedures.items() if it.group == group])
        },
        homes={stage: catalogue.lessons_of(stage) for stage in Stage},
        letters=[it for it in catalogue.briefings.values() if it.use == LETTER],
        address=said_page(LETTER),
        wall=[(key, poster) for key, poster in catalogue.posters.items() if HOME in poster.places],
    )
    return [page]
