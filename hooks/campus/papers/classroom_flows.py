"""课堂流程: what a class does in a drill, one A4 sheet to post by the classroom door, and in Word."""

from campus.content.catalogue import Catalogue
from campus.models import STAFF
from campus.papers.document_parts import of_drill, table
from campus.press.blocks import Cell, Document, Fields, Line, Title
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


def editable(catalogue: Catalogue, key: str) -> Document:
    """The same in Word, without pictures: a school writes its own places and signals into it."""
    drill, plain = catalogue.drills[key], Sheet(catalogue).plain
    given = [signal for signal, _ in catalogue.drill_signals(drill) if signal.readers != STAFF]
    blocks = (
        Title(drill.title, "课堂流程", f"记住：{catalogue.wording(drill.messages[0])}"),
        table(
            "1.8 number | 0",
            ((Cell(plain(line), "TableLabel", size=24),) for line in drill.classroom_flow),
            1.6,
            "一步一步怎么做",
        ),
        Line("这次的信号", before=6, keep=True),
        table("信号 3 strong | 声音 0 | 手势 5.6", ((it.name, it.form, it.silent.hand) for it in given)),
        Line("我们班自己的", before=6, keep=True),
        Fields((3, 0), (("我们班的路线", ""), ("到哪里集合", "")), (1.1,), "本班的路线和集合点"),
    )
    return of_drill(catalogue, key, "课堂流程", blocks, "课堂流程")
