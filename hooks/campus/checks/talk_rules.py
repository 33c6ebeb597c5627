"""Rules of what is read aloud through the year (Y): lengths, minutes, titles."""

from collections.abc import Iterator

from campus.content import markup, plan_items
from campus.content.catalogue import Catalogue
from campus.content.problems import Problem
from campus.models import Briefing, Stage, Talk
from campus.year import planner


def talks_have_their_length(catalogue: Catalogue) -> Iterator[Problem]:
    """Y1 讲话长短合适

    念出来的字数：一分钟 50—200，五分钟 180—700，放假前 800—3000，国旗下讲话 430—1000，月会 400—1600，第一课
    540—3600；教职工的三分钟 300—700，岗位培训 900—3600，法规学习 700—2600，短信 20—70，家长信 200—700。
    分段的，各段分钟加起来：放假前和法规学习 30，月会 10，第一课 40，岗位培训 45。引用按它念出来的话算字。

    为什么：说好一分钟，就真在一分钟里念完。

    - 错：一分钟写了 300 字
    - 对：一分钟写 80 到 180 字

    - 2026-11-30：新增。
    """
    for kind, entries in (("talk", catalogue.talks), ("briefing", catalogue.briefings)):
        for key, talk in entries.items():
            limits = talk.USES[talk.use]
            if any(name not in catalogue.quotable for name in markup.quotes(talk.said)):
                continue  # told by the rule of references
            size = markup.length(catalogue.read(talk.said, _youngest(talk)))
            if not limits.least <= size <= limits.most:
                text = f"“{talk.use}”要 {limits.least}—{limits.most} 字；现在念出来有 {size} 字"
                yield catalogue.problem(kind, key, ("parts" if talk.parts else "text",), text, "Y1")
            total = sum(part.minutes for part in talk.parts)
            if total != limits.minutes:
                text = f"各段加起来是 {total} 分钟，“{talk.use}”正好 {limits.minutes} 分钟"
                yield catalogue.problem(kind, key, ("parts",), text, "Y1")


def talks_rest_on_something(catalogue: Catalogue) -> Iterator[Problem]:
    """Y3 每份讲话都有根据

    每一份讲话和短稿，里面至少有一个出处，或引用一条关键信息、一份处置要领。

    为什么：念给全校听的话，要说得出是从哪里来的。

    - 错：`text: 放学路上注意安全。`
    - 对：`text: 路口先停一停。{{traffic.stop-look}}。`

    - 2026-11-30：新增。
    """
    for kind, entries in (("talk", catalogue.talks), ("briefing", catalogue.briefings)):
        for key, talk in entries.items():
            if not any(markup.quotes(talk.said)) and not any(markup.citations(talk.said)):
                text = "至少要有一个出处“[@来源编号]”，或引用一条关键信息“{{主题.编号}}”"
                yield catalogue.problem(kind, key, ("parts" if talk.parts else "text",), text, "Y3")


def titles_differ(catalogue: Catalogue) -> Iterator[Problem]:
    """Y2 题目不重复

    同一种讲话里，题目各不相同。

    为什么：一张表里两个一样的题目，老师分不出哪个讲过。

    - 错：两条一分钟都叫“过马路”
    - 对：“路口先停一停”“雨天过马路”

    - 2026-11-30：新增。
    """
    for kind, entries in (("talk", catalogue.talks), ("briefing", catalogue.briefings)):
        seen: dict[tuple[str, str], str] = {}
        for key, talk in entries.items():
            first = seen.setdefault((talk.use, talk.title), key)
            if first != key:
                where = catalogue.entries[kind, first]
                text = f"题目“{talk.title}”和 {where.path}:{where.line()} 一样，请换一个"
                yield catalogue.problem(kind, key, ("title",), text, "Y2")


def the_terms_can_be_taught(catalogue: Catalogue) -> Iterator[Problem]:
    """Y5 学期排得下课

    `school.yml` 里，每个学期的第一天是上课日，有课的星期不少于六个。

    为什么：每学期六节安全课，一周最多一节，星期不够就排不下；第一天不上课，开学第一课就没有地方放。

    - 错：秋季学期 `first: 2026-09-06`（那天是星期日）
    - 对：`first: 2026-09-07`；那天真的上课，就写进 `school_days`

    - 2026-11-30：新增。
    """
    for text in planner.faults(catalogue.school):
        yield catalogue.problem("school", "school", ("terms",), text, "Y5")


def the_year_has_what_it_owes(catalogue: Catalogue) -> Iterator[Problem]:
    """Y4 全年要做到的都排得满

    `school.yml` 写了 `complete: true` 的，照它的学期和放假排一遍全年，`duties.yml` 里每一项都要排得满。

    为什么：少一周没有五分钟，老师那一周就没有东西念。

    - 错：放假前三十分钟只写了七个假期
    - 对：八个假期都写了；或者 `complete: false`，先不数

    - 2026-11-30：新增。
    """
    taught = {first.month for first in catalogue.year.months if catalogue.year.school_days_in(first)}
    if not catalogue.school.complete or taught - set(catalogue.months):  # a missing month is told of
        return
    if any(planner.faults(catalogue.school)):  # Y5 tells
        return
    for row in plan_items.planned(catalogue)["counts"]:
        duty = catalogue.duties.get(row["duty"])
        if duty is not None and row["have"] < row["need"]:
            whose = f"（{row['of']}）" if row["of"] else ""
            text = f"“{duty.name}”{whose}要 {row['need']} {duty.unit}，只排得出 {row['have']}：{duty.mend}"
            yield catalogue.problem("duty", row["duty"], (), text, "Y4")


def _youngest(talk: Talk | Briefing) -> Stage | None:
    """Quotes are said in the wording of the youngest who hear them; adults hear the one for all."""
    return next((stage for stage in Stage if stage in talk.stages), None) if isinstance(talk, Talk) else None
