"""课堂流程: what a class does in a drill, one A4 sheet to post by the classroom door."""

from campus.content.catalogue import Catalogue
from campus.models import STAFF
from campus.text.sheets import Data, Sheet


def data(catalogue: Catalogue, key: str) -> Data:
    drill = catalogue.drills[key]
    sheet = Sheet(catalogue)
    drawn = catalogue.uses.flows.get(key, ())
    cover = catalogue.uses.drills.get(key)
    return {
        "template": "flow",
        **sheet.head("课堂流程", drill.title, drill.topic, (), drill.reviewed),
        "motto": catalogue.wording(drill.messages[0]),
        "cover": cover,
        "flow": [
            {"text": sheet.plain(line), "picture": drawn[index] if index < len(drawn) else None}
            for index, line in enumerate(drill.classroom_flow)
        ],
        "signals": [
            {"name": signal.name, "form": signal.form, "hand": signal.silent.hand}
            for signal, _ in catalogue.drill_signals(drill)
            if signal.readers != STAFF
        ],
        "pictures": sheet.pictures((cover, *drawn)),
    }
