"""全校信号表: every signal in Word, for a school to alter, and what all must know as a sheet for the wall."""

from campus.content.catalogue import Catalogue
from campus.papers.document_parts import firm_sources
from campus.press.blocks import Block, Document, Items, Line, Table, Title, columns
from campus.text.endnotes import Endnotes
from campus.text.sheets import SITE_COLOUR, Data

_LEAD = "贴在每间教室、厕所、宿舍和办公室门边，没有两个一样的信号。"
_FIRST = (
    "正在晃的时候，听到什么声音都先趴下、护头、抓牢。",
    "演练时先说三遍“现在是演练”；真的发生时说三遍“这不是演练”，后面的信号和做法一样。",
    "喊停谁都可以，喊错了也不追究。",
)


def poster(catalogue: Catalogue, _: str, *, paper: str = "a4") -> Data:
    """One sheet, without what only staff give to one another; in the forms that this school gives them."""
    signals = [signal for signal in map(catalogue.signal, catalogue.signals) if signal.readers != "教职工"]
    reviewed = max(drill.reviewed for drill in catalogue.drills.values())
    return {
        "template": "signals",
        "title": "全校信号表（张贴）",
        "heading": "听到什么，怎么做",
        "lead": list(_FIRST),
        "colour": SITE_COLOUR,
        "paper": paper,
        "signals": [
            {
                "name": signal.name,
                "given": signal.form,
                "words": signal.words or "",
                "means": signal.means,
                "silent": str(signal.silent),
            }
            for signal in signals
        ],
        "needle": max((signal.means for signal in signals), key=len)[:12],
        "pictures": {},
        "foot": f"校园安全课 · 全校信号表 · CC BY 4.0，可以复印、改编 · 上次核对 {reviewed:%Y-%m-%d}",
    }


def table(catalogue: Catalogue, _: str) -> Document:
    notes = Endnotes(catalogue)
    reviewed = max(drill.reviewed for drill in catalogue.drills.values())
    rows = []
    for key in catalogue.signals:
        signal = catalogue.signal(key)
        cut = f"停电时：{signal.power_cut}" if signal.power_cut else ""
        notes.cite(signal.source)
        heard = f"{signal.channel}：{signal.form}"
        name = signal.name if signal.readers == "全体" else f"{signal.name}（{signal.readers}）"
        given = "\n\n".join(filter(None, (heard, cut)))
        rows.append(
            (name, given, signal.means, f"**{signal.words}**" if signal.words else "", str(signal.silent))
        )
    blocks: tuple[Block, ...] = (
        Title("全校信号表", catalogue.year.name, _LEAD),
        Items(_FIRST),
        Table(
            columns(
                "信号 2.4 label | 听到什么、看到什么 6.4 | 大家做什么 5.6 | 一起说的话 4.8 | 给听不见的同学 0"
            ),
            tuple(rows),
            caption="全校信号表",
        ),
        Line("依据", "Eyebrow", before=8),
        *firm_sources(notes, "全校信号表"),
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
