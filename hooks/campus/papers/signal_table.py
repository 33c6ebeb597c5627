"""全校信号表: every signal on one sheet for the wall of each room, in Word so that a school can alter it."""

from campus.content.catalogue import Catalogue
from campus.papers.document_parts import checked
from campus.press.blocks import Block, Document, Items, Table, Title, columns
from campus.text.endnotes import Endnotes
from campus.text.sheets import SITE_COLOUR


def table(catalogue: Catalogue, _: str) -> Document:
    notes = Endnotes(catalogue)
    reviewed = max(drill.reviewed for drill in catalogue.drills.values())
    rows = []
    for key in catalogue.signals:
        signal = catalogue.signal(key)
        cut = f"停电时：{signal.power_cut}" if signal.power_cut else ""
        heard = f"{signal.channel}：{signal.form}{notes.cite(signal.source)}"
        name = signal.name if signal.readers == "全体" else f"{signal.name}（{signal.readers}）"
        given = "\n\n".join(filter(None, (heard, cut)))
        rows.append(
            (name, given, signal.means, f"**{signal.words}**" if signal.words else "", str(signal.silent))
        )
    blocks: tuple[Block, ...] = (
        Title(
            "全校信号表", catalogue.year.name, "贴在每间教室、厕所、宿舍和办公室门边，没有两个一样的信号。"
        ),
        Items(
            (
                "正在晃的时候，听到什么声音都先趴下、护头、抓牢。",
                "演练时先说三遍“现在是演练”；真的发生时说三遍“这不是演练”，后面的信号和做法一样。",
                "喊停谁都可以，喊错了也不追究。",
            )
        ),
        Table(
            columns(
                "信号 2.4 label | 听到什么、看到什么 6.4 | 大家做什么 5.6 | 一起说的话 4.8 | 给听不见的同学 0"
            ),
            tuple(rows),
            caption="全校信号表",
        ),
        *checked(notes, reviewed),
    )
    return Document(
        "全校信号表",
        "演练 · 全校信号表",
        "信号，演练，撤离，避险，锁门",
        reviewed.isoformat(),
        SITE_COLOUR,
        ("校园安全课 · 演练", "全校信号表"),
        blocks,
        landscape=True,
        margins=(1.9, 1.5, 1.6, 1.5),
    )
