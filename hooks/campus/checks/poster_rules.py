"""Rules of posters (P): few words, firm messages, everything that a layout asks for."""

from collections.abc import Iterator

from campus.content import claims
from campus.content.catalogue import Catalogue
from campus.content.claims import Citation
from campus.content.problems import Problem

POSTER_LINE = 6  # characters of a headline's line: 6 of the size that is read at five metres fill an A3 sheet
POSTER_PANEL = 14
POSTER_WORDS = 80  # what a passer-by can take in; for one 学段 see its column


def posters_are_short(catalogue: Catalogue) -> Iterator[Problem]:
    """P5 海报标题每行最多 6 字、共 12 字；每幅图最多 14 字；全张最多 80 字，给低年级看的最多 50 字。"""
    for key, poster in catalogue.posters.items():
        for index, line in enumerate(poster.headline):
            if len(line) > POSTER_LINE:
                yield catalogue.problem(
                    "poster",
                    key,
                    ("headline", index),
                    f"标题一行最多 {POSTER_LINE} 字；“{line}”有 {len(line)} 字",
                    "P5",
                )
        if any(name not in catalogue.messages for name in poster.quoted):
            continue  # reported by posters_quote_messages
        for index, text in enumerate(catalogue.panel_texts(poster)):
            if claims.length(text) > POSTER_PANEL:
                yield catalogue.problem(
                    "poster",
                    key,
                    ("panels", index),
                    f"每幅图最多 {POSTER_PANEL} 字；“{text}”有 {claims.length(text)} 字",
                    "P5",
                )
        most = poster.stage.band.poster if poster.stage else POSTER_WORDS
        total = sum(map(claims.length, catalogue.poster_texts(poster)))
        if total > most:
            yield catalogue.problem(
                "poster",
                key,
                ("headline",),
                f"全张最多 {most} 字；现在有 {total} 字，请删去一些",
                "P5",
            )


def posters_quote_messages(catalogue: Catalogue) -> Iterator[Problem]:
    """P6 海报至少引用一条本主题的关键信息，用本学段的说法；给学生看的只引用 pupil: true 的，来源都已查。"""
    for key, poster in catalogue.posters.items():
        pupils = poster.readers in ("学生", "大家")
        if poster.readers == "学生" and not poster.stages:
            yield catalogue.problem("poster", key, ("readers",), "给学生看的海报要写 stages（学段）", "P6")
        entry = catalogue.entries["poster", key]
        for location, line, name in entry.texts():
            if location[-1:] not in (("lead",), ("never",), ("message",)):
                continue
            message = catalogue.messages.get(name)
            if message is None:
                continue  # reported by references_exist
            if poster.stage and location[-1] != "never" and message.wording.of(poster.stage) is None:
                yield Problem(
                    entry.path,
                    line,
                    f"关键信息“{name}”没有“{poster.stage}”的说法",
                    "P6",
                )
            if location[-1] == "never" and message.never is None:
                yield Problem(entry.path, line, f"关键信息“{name}”没有 never（不做什么）", "P6")
            if pupils and not message.pupil:
                yield Problem(
                    entry.path,
                    line,
                    f"“{name}”的来源还没有查实（pupil: false），不能写在给学生看的海报上",
                    "P6",
                )
        if catalogue.topic_messages(poster.topic) and not any(
            name.partition(".")[0] == poster.topic for name in poster.quoted
        ):
            yield catalogue.problem(
                "poster",
                key,
                ("lead",),
                f"请引用一条“{poster.topic}”的关键信息（lead、never 或 message）",
                "P6",
            )
        for index, reference in enumerate(poster.sources):
            cited = Citation.parse(reference)
            source = catalogue.sources.get(cited.source)
            if pupils and source is not None and not (mark := source.mark_of(cited.clause)).firm:
                yield catalogue.problem(
                    "poster",
                    key,
                    ("sources", index),
                    f"给学生看的海报不能凭“{mark}”的来源“{source.id}”",
                    "S3",
                )


_LAYOUT_PANELS = {
    "row": (3,),
    "grid": (4,),
    "ladder": (3, 4, 5),
    "scene": (3,),
    "sign": (3,),
    "checklist": (4, 5),
    "compare": (4,),
    "together": (3,),
}

_PANEL_FIELDS = (
    ("picture", tuple(layout for layout in _LAYOUT_PANELS if layout != "scene"), "图"),
    ("at", ("scene",), "序号在大图里的位置"),
    ("role", ("together",), "谁来做"),
    ("mark", ("compare",), "做、不做"),
)


def posters_can_be_laid_out(catalogue: Catalogue) -> Iterator[Problem]:
    """P7 版式要的都要有：图的张数、大图、谁来做、做与不做。"""
    for key, poster in catalogue.posters.items():
        wanted = _LAYOUT_PANELS[poster.layout]
        if len(poster.panels) not in wanted:
            numbers = "或".join(map(str, wanted))
            yield catalogue.problem(
                "poster",
                key,
                ("panels",),
                f"版式 {poster.layout} 要有 {numbers} 幅图；现在有 {len(poster.panels)} 幅",
                "P7",
            )
        marks = [panel.mark for panel in poster.panels]
        if poster.layout == "compare" and None not in marks and marks.count("做") != marks.count("不做"):
            text = "版式 compare 的“做”和“不做”要成对，两边一样多"
            yield catalogue.problem("poster", key, ("panels",), text, "P7")
        if (poster.picture is not None) != (poster.layout in ("scene", "sign")):
            text = "版式 scene 和 sign 要写 picture（大图），别的版式不写"
            yield catalogue.problem("poster", key, ("picture",), text, "P7")
        if (poster.caption is not None) != (poster.layout == "sign"):
            text = "版式 sign 要写 caption（标志的名称），别的版式不写"
            yield catalogue.problem("poster", key, ("caption",), text, "P7")
        for index, panel in enumerate(poster.panels):
            for field, layouts, what in _PANEL_FIELDS:
                if (getattr(panel, field) is not None) != (poster.layout in layouts):
                    text = f"{field}（{what}）只在版式 {'、'.join(layouts)} 里写，而且每幅都要写"
                    yield catalogue.problem("poster", key, ("panels", index), text, "P7")
        for index, number in enumerate(poster.calls):
            if (
                poster.readers in ("学生", "大家")
                and number in set(catalogue.phones) - catalogue.pupil_phones
            ):
                yield catalogue.problem(
                    "poster",
                    key,
                    ("calls", index),
                    f"给学生看的海报上，{number} 还没有核实，请先不写",
                    "S3",
                )
