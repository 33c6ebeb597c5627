"""Rules of procedures (H): short enough to be read in distress, and every branch leads on."""

from collections.abc import Iterator

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.content.problems import Problem
from campus.models import Procedure, Stage

_STAFF = (8, 70)  # steps of a way and characters of a step; for pupils see Band.way


def procedures_are_short(catalogue: Catalogue) -> Iterator[Problem]:
    """H1 处置要领要短

    每个学段最多几步、每步最多几个字，见[学段表](lessons.md#stages)；教职工最多 8 步，每步最多 70 字。几个学
    段合写的，照最短的算。分支里做的事也算一步的字。

    为什么：出了事的人只读得进几句短话。

    - 错：给小学低年级写 6 步，每步三十多字
    - 对：四步，每步一个动作

    - 2026-11-30：新增。
    """
    for key, procedure in catalogue.procedures.items():
        for index, way in enumerate(procedure.ways):
            limits = [stage.band.way for stage in Stage if stage in way.readers] or [_STAFF]
            steps, most = map(min, zip(*limits, strict=True))
            name = "、".join(way.readers)
            if len(way.steps) > steps:
                text = f"给{name}的最多 {steps} 步；现在有 {len(way.steps)} 步"
                yield catalogue.problem("procedure", key, ("ways", index, "steps"), text, "H1")
            for number, step in enumerate(way.steps):
                told = [("do",), *(("branches", at, "do") for at in range(len(step.branches)))]
                words = [step.do, *(fork.do or "" for fork in step.branches)]
                for place, said in zip(told, words, strict=True):
                    if (size := markup.length(said)) > most:
                        text = f"给{name}的每步最多 {most} 字；现在有 {size} 字，多了 {size - most} 字"
                        location = ("ways", index, "steps", number, *place)
                        yield catalogue.problem("procedure", key, location, text, "H1")


def branches_lead_on(catalogue: Catalogue) -> Iterator[Problem]:
    """H2 分支要转到别处

    `go` 写另一份处置要领的编号，不能转回自己。

    为什么：急的时候，转一圈又回到原地，就没有时间了。

    - 错：在 `burn.yml` 里写 `go: burn`
    - 对：写 `do`（做什么），或 `go: bleeding`

    - 2026-11-30：新增。
    """
    for key, procedure in catalogue.procedures.items():
        for index, way in enumerate(procedure.ways):
            for number, step in enumerate(way.steps):
                for at, fork in enumerate(step.branches):
                    if fork.go == key:
                        location = ("ways", index, "steps", number, "branches", at, "go")
                        text = "go 转回了自己；请写 do（做什么），或转到别的处置要领"
                        yield catalogue.problem("procedure", key, location, text, "H2")


def numbers_come_first(catalogue: Catalogue) -> Iterator[Problem]:
    """H3 先打的号码要说到

    `call` 的第一个号码，`first` 或步骤里要说到什么时候打；`call` 里只写已查实的号码，别的写到给教职工的步骤
    里。

    为什么：页面最上面是这个号码，下面却没说打它，孩子不知道先做哪样。

    - 错：`call: ["119"]`，步骤里只写“叫大人”
    - 对：步骤里写“到安全的地方打 119”

    - 2026-11-30：新增。
    """
    for key, procedure in catalogue.procedures.items():
        for at, number in enumerate(procedure.call):
            if number in catalogue.phones and number not in catalogue.pupil_phones:
                text = f"{number} 还没有核实，不能写在 call 里；写到给教职工的步骤里"
                yield catalogue.problem("procedure", key, ("call", at), text, "H3")
        if procedure.call and not any(procedure.call[0] in text for text in _spoken(procedure)):
            text = f"call 先写了 {procedure.call[0]}，步骤里却没有说打它"
            yield catalogue.problem("procedure", key, ("call", 0), text, "H3")


def _spoken(procedure: Procedure) -> Iterator[str]:
    yield procedure.first
    for way in procedure.ways:
        for step in way.steps:
            yield step.do
            yield from (fork.do for fork in step.branches if fork.do)
