"""What is to be written in, the text of a new file out: every field there, with its words, to be filled in.

A draft loads; the one thing that the checks say of it is what is still to be written (F10).
"""

import datetime
import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from campus import models
from campus.checks.text_rules import to_write
from campus.content import manual
from campus.content.catalogue import CONTENT, Catalogue
from campus.content.kinds import KINDS, Kind
from campus.content.manual import Schema
from campus.models import Stage
from campus.models.base import FORM_OF_ID, FORMS, Model, told
from campus.models.procedure import EVERYONE, READERS
from campus.web.writer import unescaped

Data = dict[str, Any]


def lesson(catalogue: Catalogue, today: datetime.date, topic: str, stage: Stage) -> Data:
    band = stage.band
    asked = {"starter": band.starter[0], "quiz": band.quiz[0]}
    around = {"words": 2, "starter": 3, "skill": 2, "quiz": 5} if band.activities == 1 else {}
    around = {name: minutes for name, minutes in around.items() if asked.get(name, 1)}
    minutes = band.period[0] * band.activities
    required = {**catalogue.later, **catalogue.outline}
    return blank(
        models.Lesson,
        stage=stage,
        topic=topic,
        theme_day=min(
            catalogue.theme_days, key=lambda day: (*catalogue.theme_days[day].topics, topic).index(topic)
        ),
        minutes=minutes,
        curriculum=sorted(
            (
                key
                for key, row in required.items()
                if stage in getattr(row, "stages", (getattr(row, "stage", ""),))
            ),
            key=lambda key: getattr(required[key], "topic", "") != topic,
        )[:1],
        messages=_messages(catalogue, topic, 3, stage),
        drill=next((key for key, it in catalogue.topic_drills(topic) if stage in it.stages), None),
        reviewed=today,
        timing=around,
        outcomes=[f"我能{to_write(f'做什么{number}')}" for number in (1, 2)],
        steps=_steps(stage, minutes - sum(around.values())),
        preparation=_prepared(),
        cards=[
            blank(
                models.CardSet,
                title=_CARDS,
                copies="每组1套",
                cards=[{"front": to_write("正面"), "answer": to_write("答案")}],
            )
        ],
        starter=_several(models.StarterItem, asked["starter"]),
        quiz=_questions(asked["quiz"]),
        changes=[f"{today}：首次发布。"],
    )


_CARDS = to_write("卡片的名称")


def _prepared() -> Data:
    """Materials name the cards that stand below them."""
    whole = blank(models.Preparation)
    return whole | {"materials": f"“{_CARDS}”每组1套；{whole['materials']}"}


_MOVES = {"教师": "能原样念出来的话", "学生": "做什么", "预期": "多半会怎么答", "板书": "写什么、画什么"}


def _steps(stage: Stage, minutes: int) -> list[Data]:
    """As many steps as the 学段 needs, of its kinds, which fill ``minutes``."""
    band = stage.band
    more = band.steps[0] - len(band.kinds)
    kinds = [*band.kinds[:-1], *[band.kinds[len(band.kinds) // 2]] * more, band.kinds[-1]]
    asked = kinds.index("情境判断") if "情境判断" in kinds else 0
    made = []
    for index, kind in enumerate(kinds):
        labels = list(_MOVES)[: 4 if index < band.boards else 3]
        moves = [{"label": label, "text": to_write(_MOVES[label]), "answer": ""} for label in labels]
        for at in range(band.situations[0] if index == asked else 0):
            situation = f"{to_write(f'发生了什么{at + 1}')}？"
            moves.append({"label": "情境", "text": situation, "answer": to_write("应该怎么做，带出处")})
        length = minutes // len(kinds) + (minutes % len(kinds) if index == len(kinds) - 1 else 0)
        made.append(
            blank(
                models.Step, kind=kind, minutes=length, moves=moves, intent=to_write("这一步为什么这样安排")
            )
        )
    return made


def _questions(number: int) -> list[Data]:
    """Questions whose right answers stand in turn at each place; two of three tell a situation."""

    def choice(name: str, right: bool) -> Data:
        reason = "" if right else to_write("为什么不对")
        return {"text": to_write(f"选项{name}"), "correct": right, "reason": reason}

    return [
        blank(
            models.Question,
            kind="知识" if at % 3 == 2 else "情境",
            question=f"{to_write(f'题目{at + 1}')}？",
            choices=[choice(name, place == at % 3) for place, name in enumerate("ABC")],
        )
        for at in range(number)
    ]


def kit(catalogue: Catalogue, today: datetime.date, day: str) -> Data:
    topic = catalogue.theme_days[day].topics[0]
    quoted = f"{{{{{_messages(catalogue, topic, 1)[0]}}}}}"
    whole = blank(models.Kit)
    board = [
        blank(models.Area, place=place, draw=_padded("画什么", 20), words=_padded("写什么", 20))
        for place in "一二三四"
    ]
    return whole | {
        "theme_day": day,
        "topic": topic,
        "reviewed": today,
        **{name: f"{whole[name]}\n\n{quoted}。" for name in ("talk", "letter", "broadcast")},
        "elders": {
            "opening": _padded("开头，像孩子说话一样", 25),
            "actions": [_padded("做法1", 20), _padded("做法2", 20), f"{to_write('做法3')}。{quoted}"],
            "calling": f"{to_write('打什么电话')}打{min(catalogue.pupil_phones)}",
        },
        "board": blank(models.Board, plan=["题题", "一二", "三四"], areas=board),
        "contest": _questions(20),
        "reminders": [f"**{to_write(f'小标题{at + 1}')}**：{to_write('提醒')}{quoted}。" for at in range(5)],
        "five_minutes": [f"第{at + 1}分钟：{to_write('做什么')}" for at in range(5)],
        "changes": [f"{today}：首次发布。"],
    }


def drill(catalogue: Catalogue, today: datetime.date, topic: str) -> Data:
    own = next(key for key, source in catalogue.sources.items() if source.kind == "建议值")
    nodes = manual.schema(models.Before)["properties"]["when"]["enum"]
    case = {"procedure": None, "do": to_write("怎么做，带出处")}
    return blank(
        models.Drill,
        topic=topic,
        stages=list(Stage),
        minutes=15,
        reviewed=today,
        months=[9],
        targets=_several(models.Target, 2, source=own),
        basis=_several(models.Basis, 1, source=own),
        before=[blank(models.Before, when=when) for when in nodes],
        signals=[{"signal": key} for key, signal in catalogue.signals.items() if signal.always],
        phases=_several(models.Phase, 3, minutes=5),
        branches=_several(models.Case, 3, **case),
        emergencies=_several(models.Case, 4, **case),
        criteria=_several(models.Criterion, 8, source=own),
        lesson_before=None,
        lesson_after=None,
        messages=_messages(catalogue, topic, 2),
        changes=[f"{today}：首次发布。"],
    )


def poster(catalogue: Catalogue, today: datetime.date, topic: str) -> Data:
    lead = _messages(catalogue, topic, 1)[0]
    picture = min(catalogue.pictures, key=lambda name: not name.startswith(f"{topic}/"))
    return blank(
        models.Poster,
        topic=topic,
        readers="学生",
        stages=[stage for stage in Stage if catalogue.messages[lead].wording.of(stage)],
        layout="row",
        headline=[to_write(""), to_write("")],
        lead=lead,
        panels=_several(models.Panel, 3, picture=picture, text=to_write("自己的话")),
        reviewed=today,
    )


def procedure(catalogue: Catalogue, today: datetime.date, topic: str) -> Data:
    return blank(
        models.Procedure,
        topic=topic,
        call=[],
        say={EVERYONE: to_write("一句话")},
        picture=None,
        ways=[blank(models.Way, readers=list(READERS))],
        differ=[],
        note=None,
        reviewed=today,
    )


def _messages(catalogue: Catalogue, topic: str, number: int, stage: Stage | None = None) -> list[str]:
    """Messages that pupils may read, of the topic as far as it has any."""
    fit = [key for key in catalogue.messages if key in catalogue.pupil_messages]
    fit = [key for key in fit if stage is None or catalogue.messages[key].wording.of(stage)]
    return sorted(fit, key=lambda key: key.partition(".")[0] != topic)[:number]


# Blank records -----------------------------------------------------------------------------------

# Records that stand under headings, where no comment can tell what to write.
_IN_SECTIONS = {
    name for kind in KINDS if kind.headings for name in manual.schema(kind.model).get("$defs", {})
}
_HEADED = {name for kind in KINDS for name in kind.headings}


def blank(model: type[Model], **given: Any) -> Data:
    """Data for ``model`` with every field that must be there, in the model's order, and what is ``given``."""
    whole = manual.schema(model)
    required = whole.get("required", ())
    return {
        key: given[key] if key in given else _value(node, _called(node, key, whole), whole)
        for key, node in whole["properties"].items()
        if key in required or key in given
    }


def _several(model: type[Model], number: int, **given: Any) -> list[Data]:
    return [blank(model, **given) for _ in range(number)]


def _called(node: Schema, key: str, record: Schema) -> str:
    """What to write in a field of ``record``: where no comment can tell it, more than the title."""
    words = told(node.get("description"))
    section = record.get("title") in _IN_SECTIONS or key in _HEADED
    plain = not re.search("[`：〔]|——", words.says)
    return words.says.rstrip("。") if section and plain else words.title or key


def _value(node: Schema, title: str, whole: Schema) -> Any:
    """Something of the right shape: the first of what is allowed, or words to be replaced."""
    node = manual.followed(node, whole)
    kind = node.get("type")
    if "anyOf" in node:
        return _value(node["anyOf"][0], title, whole)
    if "enum" in node or "const" in node:
        return node.get("enum", [node.get("const")])[0]
    if kind == "array":
        number = node.get("minItems", 1)
        counted = [title] if number == 1 else [f"{title}{at + 1}" for at in range(number)]
        return [_value(node["items"], each, whole) for each in counted]
    if kind == "object":
        names = node.get("propertyNames", {}).get("enum", ())
        inner: Schema = node.get("properties") or dict.fromkeys(names, node.get("additionalProperties"))
        needed = node.get("required", inner)
        return {
            key: _value(each, _called(each, key, node), whole) for key, each in inner.items() if key in needed
        }
    if kind in ("integer", "number"):
        return node.get("minimum", 1)
    text = _padded(title, node.get("minLength", 0))
    text = text if len(text) <= node.get("maxLength", len(text)) else to_write("")
    return _AROUND.get(FORMS.get(node.get("pattern", ""), ""), "{}").format(text)


_AROUND = {"以“低”或“中”开头的话": "低。{}", "原话，写在“ ”里": "“{}”"}


def _padded(what: str, least: int) -> str:
    return to_write(what + "…" * (least - len(to_write(what))))


# Files ---------------------------------------------------------------------------------------------


# What can be begun anew: its maker, and what has to be said for it; a lesson may have a name besides.
BEGUN: Mapping[str, tuple[Callable[..., Data], tuple[str, ...]]] = {
    "lesson": (lesson, ("topic", "stage")),
    "kit": (kit, ("day",)),
    "drill": (drill, ("name", "topic")),
    "poster": (poster, ("name", "topic")),
    "procedure": (procedure, ("name", "topic")),
}


class NotWantedError(ValueError):
    """A draft that cannot be begun; says in Chinese what is allowed."""


def begin(catalogue: Catalogue, what: str, today: datetime.date, asked: Mapping[str, str | None]) -> str:
    """Put a draft of ``what`` (see :data:`BEGUN`) into ``content/``, as ``asked``; its path.

    Raises :class:`NotWantedError` for what is unknown, and when there is such a file.
    """
    known: dict[str, Mapping[str, Any]] = {
        "topic": dict.fromkeys(catalogue.topics),
        "day": dict.fromkeys(catalogue.theme_days),
        "stage": {stage.code: stage for stage in Stage},
    }
    given: dict[str, Any] = {}
    maker, wanted = BEGUN[what]
    for name in wanted:
        value = asked.get(name) or ""
        if name in known and value not in known[name]:
            raise NotWantedError(
                f"{name.upper()} 要写其中一个：{'、'.join(known[name])}；现在写的是“{value}”"
            )
        if not re.fullmatch(FORM_OF_ID, value):
            raise NotWantedError(f"{name.upper()} 要写{FORMS[FORM_OF_ID]}；现在写的是“{value}”")
        given[name] = known.get(name, {}).get(value) or value
    key = given.pop("name", None) or given.get("day") or f"{given['topic']}-{asked['stage']}"
    if what == "lesson" and asked.get("name"):
        key = f"{key}-{asked['name']}"
    kind = next(kind for kind in KINDS if kind.slug == f"{what}s")
    path = f"{CONTENT}/{next(iter(kind.files)).replace('*', key)}"
    target = catalogue.root / path
    if target.exists():
        raise NotWantedError(f"已经有 {path} 了，请换一个名字")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text(kind, maker(catalogue, today, **given)), encoding="utf-8", newline="\n")
    return path


def text(kind: Kind, data: Data) -> str:
    """``data`` as a file, with a comment above each of its keys; sections under their headings."""
    whole = manual.schema(kind.model)
    sections = {*kind.headings, "timing"} if kind.headings else set()
    front = {**whole, "properties": {k: v for k, v in whole["properties"].items() if k not in sections}}
    rows = "".join(f"{row}\n" for row in _yaml(data, front, whole, set()))
    if not kind.headings:
        return rows
    records = (whole, *whole.get("$defs", {}).values())
    return unescaped(
        "draft.md.j2",
        front=rows,
        data=data,
        headings={name: title for name, title in kind.headings.items() if data.get(name)},
        timing=data.get("timing", {}),
        titles={
            f"{record['title']}.{key}": told(node.get("description")).title
            for record in records
            for key, node in record.get("properties", {}).items()
        },
    )


def _yaml(data: Data, record: Schema, whole: Schema, explained: set[str]) -> Iterator[str]:
    """Rows of YAML. What a field is stands once above it; one that may be left out is only a comment."""
    for key, node in record["properties"].items():
        if (name := f"{record['title']}.{key}") not in explained:
            explained.add(name)
            words = told(node.get("description"))
            allowed = manual.allowed(node, whole)
            left = "" if key in data else f"{key} 可以不写。"
            row = f"# {left}{words.title}：{words.says}{f'（{allowed}）' if allowed else ''}"
            yield row.replace("`", "")
        if key in data:
            yield from _pair(key, data[key], node, whole, explained)


def _pair(key: str, value: Any, node: Schema, whole: Schema, explained: set[str]) -> Iterator[str]:
    inner = _record(node, whole)
    if isinstance(value, dict):
        yield f"{key}:"
        flat = (f"{name}: {_scalar(each)}" for name, each in value.items())
        yield from (f"  {row}" for row in (_yaml(value, inner, whole, explained) if inner else flat))
    elif inner and isinstance(value, list):
        yield f"{key}:"
        for item in value:
            rows = [*_yaml(item, inner, whole, explained)]
            first = next(at for at, row in enumerate(rows) if not row.startswith("#"))
            yield from (f"  {row}" for row in rows[:first])
            yield f"  - {rows[first]}"
            yield from (f"    {row}" for row in rows[first + 1 :])
    elif isinstance(value, list) and "〔" in "".join(map(str, value)):
        yield f"{key}:"
        yield from (f"  - {_scalar(item)}" for item in value)
    elif isinstance(value, list):
        yield f"{key}: [{', '.join(map(_scalar, value))}]"
    else:
        yield f"{key}: {_scalar(value)}"


def _record(node: Schema, whole: Schema) -> Schema | None:
    """The record that stands in a field, or in the list of a field."""
    node = manual.followed(node, whole)
    if "properties" in node:
        return node
    inner = [*node.get("anyOf", ()), *([node["items"]] if "items" in node else [])]
    return next(filter(None, (_record(each, whole) for each in inner)), None)


_PLAIN = re.compile(r"[A-Za-z_〔“一-鿿][^:#]*|\d{4}-\d\d-\d\d")


def _scalar(value: Any) -> str:
    if value is None or isinstance(value, int | float):
        return json.dumps(value)
    return str(value) if _PLAIN.fullmatch(str(value)) else json.dumps(str(value), ensure_ascii=False)
