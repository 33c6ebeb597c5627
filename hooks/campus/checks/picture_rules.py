"""Rule of true pictures (F14): what a drawing shows agrees with the words beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from campus import models
from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.content.entries import Location
from campus.content.problems import Problem
from campus.models import Stage


@dataclass(frozen=True, slots=True)
class _Use:
    """A drawing at its place and what it stands beside.

    ``near``: the words it illustrates; ``whole``: all around it, where people may be named. Situations are
    held strictest.
    """

    kind: str
    key: str
    location: Location
    picture: str
    of: str
    near: str
    whole: str
    stage: Stage | None = None


def pictures_are_true(catalogue: Catalogue) -> Iterator[Problem]:
    """F14 图和文字不打架

    `pictures.yml` 里写着一张图画了谁（`who`）、在哪里（`where`）、白天还是夜里（`when`）、出了什么事
    （`what`）、灯的颜色（`light`）和脸上的神情（`mood`）；用的词都在 `words.yml` 里，那里也写着文字怎么说
    它。情境、步骤、关键信息、处置要领和海报的图，都照自己的文字查：文字说身边没有大人，图里不画大人；文字说
    到地方、白天夜里、灯的颜色，图里是其中一种；说到出了一件事，图里不是另一件；说到紧急的事，脸上不笑。课里
    的图，学生的年龄合这个学段，画的家人和陌生人文字要说到。给情境配图更严：图要写明画着谁，情境里出的事图里
    画着，图里出的事情境里说到。

    为什么：图比字先被看见。红灯画成绿灯、厨房着火画着笑脸，孩子记住的是画。

    - 错：情境写“厨房着火”，配一张爸爸笑着做饭的图
    - 对：配一张灶上着火、孩子离得远远喊人的图；没有这样的图，宁可写 `null`

    - 2026-11-30：新增。
    """
    words, unknown = catalogue.picture_words, set()
    for name, picture in catalogue.pictures.items():
        for field, known in (
            ("who", words.who),
            ("where", words.where),
            ("when", words.when),
            ("what", words.what),
            ("light", words.light),
        ):
            value = getattr(picture, field)
            for each in (value,) if isinstance(value, str) else value or ():
                if each not in known:
                    unknown.add(name)
                    text = f"words.yml 的 {field} 里没有“{each}”；可以写：{'、'.join(known)}"
                    yield catalogue.problem("picture", name, (field,), text, "F14")
    for use in _uses(catalogue):
        if use.picture in catalogue.pictures and use.picture not in unknown:
            for fault in _faults(words, catalogue.pictures[use.picture], use):
                text = f"“{use.picture}”和{use.of}的文字对不上：{fault}；换一张，或写 null"
                yield catalogue.problem(use.kind, use.key, use.location, text, "F14")


def _faults(words: models.PictureWords, picture: models.Picture, use: _Use) -> Iterator[str]:
    strict = use.of == "情境"
    if strict and not picture.who:
        yield "图没有写明画着谁（pictures.yml 的 who）"
        return
    yield from _people(words, picture, use)
    for shown, spoken, what in (
        (picture.where, words.where, "地方"),
        (picture.when, words.when, "时候"),
        (picture.light, words.light, "灯"),
    ):
        told = [name for name, it in spoken.items() if it.said_in(use.near)]
        if shown and told and shown not in told:
            yield f"文字里的{what}是{'、'.join(told)}，图里是{shown}"
    happened = [name for name, it in words.what.items() if it.said_in(use.near)]
    if picture.what and not set(picture.what) & set(happened) and (strict or happened):
        yield f"图里画着{'、'.join(picture.what)}，文字没有说到"
    elif strict and happened and not picture.what:
        yield f"文字说到{'、'.join(happened)}，图里没有画"
    urgent = [name for name in happened if words.what[name].urgent]
    if urgent and picture.mood == "微笑":
        yield f"文字说到{'、'.join(urgent)}，图里的人在笑"


def _people(words: models.PictureWords, picture: models.Picture, use: _Use) -> Iterator[str]:
    who = {name: words.who[name] for name in picture.who}
    for name, somebody in who.items():
        if somebody.adult and words.alone.said_in(use.near) and not somebody.said_in(use.near):
            yield f"文字说身边没有大人，图里画着{name}"
        elif use.stage and somebody.named and not somebody.said_in(use.whole):
            yield f"图里画着{name}，文字没有说到"
    pupils = {stage for somebody in who.values() for stage in somebody.stages}
    if use.stage and pupils and use.stage not in pupils:
        yield f"图里的学生不是{use.stage}的年龄"


def _uses(catalogue: Catalogue) -> Iterator[_Use]:
    yield from _in_lessons(catalogue)
    yield from _in_stories(catalogue)
    for name, picture in catalogue.uses.messages.items():
        if name in catalogue.messages:
            text = "；".join(catalogue.wording(name, stage) for stage in (None, *Stage))
            yield _Use("uses", "uses", ("messages", name), picture, "关键信息", text, text)
    for key, procedure in catalogue.procedures.items():
        if procedure.picture:
            text = f"{procedure.title}；{procedure.first}"
            yield _Use("procedure", key, ("picture",), procedure.picture, "处置要领", text, text)
    for key, poster in catalogue.posters.items():
        if any(name not in catalogue.messages for name in poster.quoted):
            continue  # reported by posters_quote_messages
        whole = "；".join(catalogue.poster_texts(poster))
        if poster.picture:
            yield _Use("poster", key, ("picture",), poster.picture, "海报", whole, whole)
        for index, (panel, text) in enumerate(zip(poster.panels, catalogue.panel_texts(poster), strict=True)):
            if panel.picture:
                place = ("panels", index, "picture")
                yield _Use("poster", key, place, panel.picture, "海报", text.replace("|", ""), whole)


def _in_lessons(catalogue: Catalogue) -> Iterator[_Use]:
    for key, drawn in catalogue.uses.lessons.items():
        lesson = catalogue.lessons.get(key)
        if lesson is None:
            continue  # reported by references_exist
        situations = [(move.text, move.text) for move in lesson.situations]
        steps = [
            (f"{step.title}；{step.stimulus}", "；".join((step.title, *(move.text for move in step.moves))))
            for step in lesson.steps
        ]
        for field, of, names, texts in (
            ("situations", "情境", drawn.situations, situations),
            ("steps", "步骤", drawn.steps, steps),
        ):
            for index, (name, said) in enumerate(zip(names, texts, strict=False)):
                if name:
                    place = ("lessons", key, field, index)
                    yield _Use("uses", "uses", place, name, of, *said, lesson.stage)


def _in_stories(catalogue: Catalogue) -> Iterator[_Use]:
    for key, story in catalogue.stories.items():
        for field, of, parts in (("scenes", "情境", story.scenes), ("endings", "结局", story.endings)):
            for name, part in parts.items():
                if part.picture and catalogue.quotable.issuperset(markup.quotes(part.text)):
                    text = markup.plain(catalogue.read(part.text, story.stage))
                    place = (field, name, "picture")
                    yield _Use("story", key, place, part.picture, of, text, text, story.stage)
