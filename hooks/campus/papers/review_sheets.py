"""复核单: all that a topic tells people to do, with its sources, for someone who knows the trade to mark."""

from collections.abc import Iterable, Iterator
from datetime import date

from campus.checks.safety_rules import Claim, claims
from campus.content.catalogue import Catalogue
from campus.content.markup import Citation
from campus.models import READERS, Procedure
from campus.press.blocks import Block, Column, Document, Fields, Heading, Table, Text, Title
from campus.text.sheets import Data, Sheet

Rows = list[dict[str, str]]


def data(catalogue: Catalogue, topic: str) -> Data:
    """Parts with numbered rows: what is said and what it rests on; boxes stand beside each."""
    name, checked = catalogue.topics[topic].name, _checked(catalogue, topic)
    return {
        "template": "review",
        **Sheet(catalogue).head("复核单", name, topic, (), checked),
        "checked": f"{checked:%Y-%m-%d}",
        "parts": [{"heading": heading, "rows": rows} for heading, rows in _parts(catalogue, topic)],
        "pictures": {},
    }


def _checked(catalogue: Catalogue, topic: str) -> date:
    reviewed = (it.reviewed for it in catalogue.procedures.values() if it.topic == topic)
    return max(reviewed, default=catalogue.school.checked)


def _parts(catalogue: Catalogue, topic: str) -> list[tuple[str, Rows]]:
    """Heading and rows of what has any."""
    sheet = Sheet(catalogue)
    procedures = (it for it in catalogue.procedures.values() if it.topic == topic)
    parts = [
        *(_procedure(catalogue, sheet, it) for it in procedures),
        ("关键信息", _messages(catalogue, topic)),
        *_claims(catalogue, sheet, topic),
    ]
    return [(heading, rows) for heading, rows in parts if rows]


def editable(catalogue: Catalogue, topic: str) -> Document:
    """The same to fill in on a computer: a table a part, the opinion ticked or written beside."""
    found = catalogue.topics[topic]
    name = found.name
    columns = (
        Column("", 1.0, "number"),
        Column("写的是", 0),
        Column("依据", 3.2, size=9),
        Column("意见", 2.6, "blank"),
        Column("改成", 3.4, "blank"),
    )
    blocks: list[Block] = [
        Title(f"{name}（复核单）", "请懂行的人看一遍"),
        Text("每一条在“意见”里写：对、改成（写在右边）、存疑。看哪几条都行。只写岗位和日期，姓名愿意才写。"),
        Fields((2.0, 4.2, 3.4, 3.2, 1.8, 2.4), (("岗位", "", "姓名（可以不写）", "", "日期", ""),)),
    ]
    for heading, rows in _parts(catalogue, topic):
        said = tuple((f"{row['label']}：{row['text']}", row["basis"]) for row in rows)
        blocks += [Heading(heading), Table(columns, said)]
    return Document(
        title=f"{name}（复核单）",
        subject="复核单",
        keywords=name,
        reviewed=_checked(catalogue, topic).isoformat(),
        colour=found.colour,
        running=("校园安全课 · 复核单", name),
        blocks=tuple(blocks),
    )


def _row(label: str, text: str, basis: str) -> dict[str, str]:
    return {"label": label, "text": text, "basis": basis}


def _named(catalogue: Catalogue, cited: Iterable[Citation]) -> str:
    named = [f"{catalogue.sources[it.source].short} {it.clause or ''}".strip() for it in cited]
    return "；".join(dict.fromkeys(named))


def _procedure(catalogue: Catalogue, sheet: Sheet, procedure: Procedure) -> tuple[str, Rows]:
    said: list[tuple[str, str]] = []
    for way in procedure.ways:
        readers = "、".join(it for it in READERS if it in way.readers)
        for number, step in enumerate(way.steps, start=1):
            said.append((f"{readers} {number}", step.do))
            for fork in step.branches:
                then = fork.do or f"照“{catalogue.procedures[fork.go or ''].title}”做"
                said.append((f"如果{fork.when}", then))
    said += [("不要做", text) for text in procedure.never]
    rows = [_row(label, sheet.plain(text), sheet.sources(text)) for label, text in said]
    return f"处置要领：{procedure.title}", rows


def _messages(catalogue: Catalogue, topic: str) -> Rows:
    rows = []
    for message in catalogue.topic_messages(topic).values():
        basis = _named(catalogue, (Citation.parse(reference) for reference in message.sources))
        rows.append(_row("关键信息", message.wording.everyone, basis))
        rows += [_row("不要做", message.never, basis)] if message.never else []
    return rows


def _claims(catalogue: Catalogue, sheet: Sheet, topic: str) -> Iterator[tuple[str, Rows]]:
    """Other claims of the topic's lessons, kits and drills, each text once."""
    of_topic = {
        **{catalogue.path("lesson", key): lesson.title for key, lesson in catalogue.topic_lessons(topic)},
        **{catalogue.path("drill", key): drill.title for key, drill in catalogue.topic_drills(topic)},
        **{
            catalogue.path("kit", key): kit.title for key, kit in catalogue.kits.items() if kit.topic == topic
        },
    }
    found: dict[str, dict[str, Claim]] = {path: {} for path in of_topic}
    for claim in claims(catalogue):
        if claim.path in of_topic and claim.kind not in ("可测目标", "评估标准", "依据"):
            found[claim.path].setdefault(sheet.plain(claim.text), claim)
    for path, texts in found.items():
        rows = [_row(it.kind, text, _named(catalogue, it.citations)) for text, it in texts.items()]
        yield of_topic[path], rows
