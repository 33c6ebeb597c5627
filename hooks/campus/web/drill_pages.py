"""Pages of 演练: the guide, the table of signals, each drill."""

from campus.content.catalogue import CONTENT
from campus.models import Cue, Signal
from campus.web import drill_plans
from campus.web.writer import Nav, Writer


def build(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    nav: Nav = [writer.page("drills/index.md", "drills")]
    dates = (drill.reviewed for drill in catalogue.drills.values())
    reviewed = max(dates, default=catalogue.school.checked)
    nav.append(
        writer.page("drills/signals.md", "signals", source=f"{CONTENT}/signals.yml", reviewed=reviewed)
    )
    for key, drill in catalogue.drills.items():
        starts, clock = [], 0.0
        for phase in drill.phases:
            starts.append(clock)
            clock += phase.minutes
        plan = drill_plans.plan_of(catalogue, drill)
        page = writer.page(
            f"drills/{key}.md",
            "drill",
            drill.title,
            drill.summary,
            source=catalogue.path("drill", key),
            topic=drill.topic,
            key=key,
            drill=drill,
            orders=drill.orders.rows() if drill.orders else [],
            plan=plan,
            places=drill_plans.PLANS[plan],
            posts=drill_plans.posts(drill, plan),
            cues=[_given(phase.signal, catalogue.drill_signals(drill)) for phase in drill.phases],
            starts=[f"{int(start):02d}:{int(start % 1 * 60):02d}" for start in starts],
        )
        nav.append(page)
    return nav


def _given(text: str, signals: list[tuple[Signal, Cue]]) -> list[str]:
    """Ids of the signals that a phase names: wholly, or in quotation marks without the word 演练."""
    return [
        signal.id
        for signal, _ in signals
        if signal.name in text or f"“{signal.name.replace('演练', '')}”" in text
    ]
