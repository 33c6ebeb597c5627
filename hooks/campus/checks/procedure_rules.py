"""Rules of procedures (H): short enough to be read in distress, and every branch leads on."""

import re
from collections.abc import Iterator

from campus.checks.safety_rules import phones_in
from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.content.entries import Location
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
        fault = catalogue.fault("procedure", key, "H3")
        for at, number in enumerate(procedure.call):
            if number in catalogue.phones and number not in catalogue.pupil_phones:
                yield fault(f"{number} 还没有核实，不能写在 call 里；写到给教职工的步骤里", "call", at)
        if procedure.call and not any(procedure.call[0] in text for text in _spoken(procedure)):
            yield fault(f"call 先写了 {procedure.call[0]}，步骤里却没有说打它", "call", 0)


_NUMBER = re.compile(r"(\d+)(?:[—～到至-](\d+))?(分钟|小时|秒|次|下|口|步|厘米|米|℃)")


def short_forms_say_the_same(catalogue: Catalogue) -> Iterator[Problem]:
    """H4 短说法和要领一样

    关键信息和海报的 `procedure` 写着它是哪一份处置要领的短说法。短说法里带单位的数和电话，要在那一份里，或者
    在它转去的那一份里。

    为什么：同一件事，墙上写20分钟，要领写15分钟，急的时候不知道信哪个。

    - 错：`procedure: nosebleed`，说法里写“捏住鼻翼5分钟”，要领里没有5分钟
    - 对：`procedure: nosebleed`，说法里写“捏住鼻翼10分钟”

    - 2026-11-30：新增。
    """
    for kind, key, place, text in _short_forms(catalogue):
        for name in catalogue.procedures_of(kind, key):
            procedure = catalogue.procedures[name]
            said = " ".join(_told(catalogue, procedure))
            absent = [f"{number}{unit}" for number, unit in sorted(_numbers(text) - _numbers(said))]
            absent += [number for number in phones_in(text) if number not in said]
            if absent:
                told = f"处置要领“{procedure.title}”（{name}）里没有“{'、'.join(absent)}”，两处要说得一样"
                yield catalogue.problem(kind, key, place, f"“{text[:30]}”：{told}", "H4")


def _short_forms(catalogue: Catalogue) -> Iterator[tuple[str, str, Location, str]]:
    """Kind, key, place and words of what says a procedure in its own short words."""
    for key, message in catalogue.messages.items():
        wording = (message.wording.of(stage) for stage in (None, *Stage))
        for text in dict.fromkeys(filter(None, (*wording, message.never, message.why))):
            yield "message", key, ("wording",), text
    for key, poster in catalogue.posters.items():
        if catalogue.quotable.issuperset(poster.quoted):
            for index, text in enumerate(catalogue.panel_texts(poster)):
                yield "poster", key, ("panels", index), text.replace("|", "")


def _numbers(text: str) -> set[tuple[str, str]]:
    """Each number with its unit; a range has two."""
    found = _NUMBER.findall(text)
    return {(number, unit) for first, last, unit in found for number in (first, last) if number}


def situations_have_their_procedure(catalogue: Catalogue) -> Iterator[Problem]:
    """H5 说到急事，就引用处置要领

    课、活动包、讲稿和月历里，一段话说到一种情形（处置要领的 `names`），又说打什么电话，这个文件就要引用那一
    份：写 `{{procedure.编号}}`，引用一条写着 `procedure: 编号` 的关键信息，或者写在开头的 `procedures` 里。

    为什么：做法只说一次；看的人点得到一步一步的那一页，那一页改了，大家一起改。

    - 错：家长信里写“孩子抽搐，打120”，整份活动包没有引用 `seizure`
    - 对：家长信里写 `{{procedure.seizure}}`

    - 2026-11-30：新增。
    """
    called = {name: key for key, procedure in catalogue.procedures.items() for name in procedure.names}
    kinds = ("lesson", "story", "kit", "month", "talk", "briefing")
    for passage in catalogue.passages:
        if passage.kind not in kinds or not phones_in(passage.text):
            continue
        has = catalogue.procedures_of(passage.kind, passage.key)
        told = {key for key in has for key in (key, *_next(catalogue.procedures[key]))}
        for name, key in called.items():
            if name in passage.text and key not in told:
                title = catalogue.procedures[key].title
                text = f"说到“{name}”，请引用 {{{{procedure.{key}}}}}（{title}），或写 procedures: [{key}]"
                yield passage.problem(text, "H5")


def _next(procedure: Procedure) -> set[str]:
    """The procedures to which its branches lead."""
    forks = (fork for way in procedure.ways for step in way.steps for fork in step.branches)
    return {fork.go for fork in forks if fork.go}


def _told(catalogue: Catalogue, procedure: Procedure) -> Iterator[str]:
    """All that a procedure says of what to do, with those to which it leads."""
    for each in (
        procedure,
        *(catalogue.procedures[key] for key in sorted(_next(procedure)) if key in catalogue.procedures),
    ):
        yield from (*each.say.values(), *each.call, *each.never, *_spoken(each))
        yield from (fork.when for way in each.ways for step in way.steps for fork in step.branches)


def _spoken(procedure: Procedure) -> Iterator[str]:
    yield procedure.first
    for way in procedure.ways:
        for step in way.steps:
            yield step.do
            yield from (fork.do for fork in step.branches if fork.do)
