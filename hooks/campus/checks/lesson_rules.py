"""Rules of lessons and kits (L, K): names, minutes, steps, questions, lengths, messages."""

from collections import Counter
from collections.abc import Iterator

from campus.checks.safety_rules import phones_in
from campus.content import claims
from campus.content.catalogue import Catalogue
from campus.content.entries import Location
from campus.content.problems import Problem
from campus.models import Question, Stage


def lesson_names_match(catalogue: Catalogue) -> Iterator[Problem]:
    """L9 课的文件名是“主题-学段”，学段写 p1、p2、j、s。"""
    for key, lesson in catalogue.lessons.items():
        wanted = f"{lesson.topic}-{lesson.stage.code}"
        if key != wanted and not key.startswith(wanted + "-"):
            yield catalogue.problem("lesson", key, (), f"文件名应该是“{wanted}.md”或以“{wanted}-”开头", "L9")


def lesson_minutes_add_up(catalogue: Catalogue) -> Iterator[Problem]:
    """L3 各步骤的分钟加起来等于 minutes；小学 40 分钟，中学 45 分钟。"""
    for key, lesson in catalogue.lessons.items():
        total = sum(step.minutes for step in lesson.steps)
        if total != lesson.minutes:
            yield catalogue.problem(
                "lesson",
                key,
                ("minutes",),
                f"各步骤加起来是 {total} 分钟，minutes 写的是 {lesson.minutes} 分钟",
                "L3",
            )
        if lesson.minutes != lesson.stage.period:
            yield catalogue.problem(
                "lesson",
                key,
                ("minutes",),
                f"{lesson.stage}一节课是 {lesson.stage.period} 分钟；现在写的是 {lesson.minutes}",
                "L3",
            )


def lesson_steps_are_whole(catalogue: Catalogue) -> Iterator[Problem]:
    """L4 教学过程从导入到收束，五种步骤都有；每步有教师、学生、预期；全课至少两处板书、三个情境。"""
    kinds = ("导入", "学一学", "练一练", "情境判断", "收束")
    for key, lesson in catalogue.lessons.items():
        found = [step.kind for step in lesson.steps]
        for kind in kinds:
            if kind not in found:
                yield catalogue.problem("lesson", key, ("steps",), f"教学过程缺少“{kind}”这一步", "L4")
        if found and (found[0] != "导入" or found[-1] != "收束"):
            yield catalogue.problem("lesson", key, ("steps",), "教学过程要以“导入”开始、以“收束”结束", "L4")
        for index, step in enumerate(lesson.steps):
            labels = {move.label for move in step.moves}
            for label in ("教师", "学生", "预期"):
                if label not in labels:
                    yield catalogue.problem(
                        "lesson", key, ("steps", index), f"步骤“{step.title}”缺少“{label}：”", "L4"
                    )
            if "情境" in labels and step.kind != "情境判断":
                yield catalogue.problem(
                    "lesson", key, ("steps", index), "“情境：”只写在“情境判断”步骤里", "L4"
                )
        boards = sum(move.label == "板书" for step in lesson.steps for move in step.moves)
        if boards < 2:
            yield catalogue.problem(
                "lesson", key, ("steps",), f"全课至少两处“板书：”；现在有 {boards} 处", "L4"
            )
        if not 3 <= len(lesson.situations) <= 6:
            yield catalogue.problem(
                "lesson", key, ("steps",), f"情境要有 3 到 6 个；现在有 {len(lesson.situations)} 个", "L4"
            )


def quizzes_are_fair(catalogue: Catalogue) -> Iterator[Problem]:
    """L5、L6 每题只有一个对的选项，错的选项说明原因；一半以上是情境题；正确答案的位置和长短不露馅。"""
    for key, lesson in catalogue.lessons.items():
        for index, question in enumerate(lesson.quiz):
            for number, choice in enumerate(question.choices):
                if not choice.correct and not choice.reason:
                    yield catalogue.problem(
                        "lesson",
                        key,
                        ("quiz", index, "choices", number),
                        f"选项“{choice.text[:16]}”后面要用“——”写明为什么不对",
                        "L5",
                    )
        yield from _fair(catalogue, "lesson", key, "quiz", lesson.quiz)
    for key, kit in catalogue.kits.items():
        yield from _fair(catalogue, "kit", key, "contest", kit.contest)


def _fair(
    catalogue: Catalogue, kind: str, key: str, field: str, questions: tuple[Question, ...]
) -> Iterator[Problem]:
    for index, question in enumerate(questions):
        right = sum(choice.correct for choice in question.choices)
        if right != 1:
            yield catalogue.problem(
                kind, key, (field, index), f"每题只能有一个“[x]”；这题有 {right} 个", "L5"
            )
        texts = [choice.text for choice in question.choices]
        if len(set(texts)) != len(texts):
            yield catalogue.problem(kind, key, (field, index), "这题有两个一样的选项", "L5")
        for number, choice in enumerate(question.choices):
            if choice.correct and choice.reason:
                yield catalogue.problem(
                    kind, key, (field, index, "choices", number), "对的选项后面不写理由，写到“解析：”里", "L5"
                )
    total = len(questions)
    situations = sum(question.kind == "情境" for question in questions)
    least = (total + 1) // 2 if kind == "lesson" else 8
    if situations < least:
        yield catalogue.problem(kind, key, (field,), f"情境题至少 {least} 道；现在有 {situations} 道", "L6")
    places = Counter(question.answer for question in questions)
    place, count = places.most_common(1)[0]
    if count > (total + 1) // 2:
        yield catalogue.problem(
            kind,
            key,
            (field,),
            f"{total} 题里有 {count} 题的正确答案都在第 {place + 1} 项，请分散一些",
            "L6",
        )
    longest = sum(
        all(
            len(question.choices[question.answer].text) > len(other.text)
            for other in question.choices
            if not other.correct
        )
        for question in questions
    )
    if longest > total * 0.6:
        yield catalogue.problem(
            kind, key, (field,), f"{total} 题里有 {longest} 题的正确答案最长，容易被猜中，请调整", "L6"
        )


_PUPIL_LENGTH = {Stage.P1: (40, 130), Stage.P2: (120, 380), Stage.J: (200, 650), Stage.S: (200, 700)}


def texts_have_the_right_length(catalogue: Catalogue) -> Iterator[Problem]:
    """L8、K2 学生页和活动包各部分的字数要合适（国旗下讲话 3—5 分钟，约 600—1200 字）。"""
    for key, lesson in catalogue.lessons.items():
        least, most = _PUPIL_LENGTH[lesson.stage]
        yield from _length(catalogue, "lesson", key, ("pupil",), "学生页", lesson.pupil, least, most, "L8")
        for index, item in enumerate(lesson.extension.minutes):
            place = ("extension", "minutes", index)
            yield from _length(catalogue, "lesson", key, place, "一分钟提醒", item, 20, 130, "L8")
    bounds: tuple[tuple[str, str, int, int], ...] = (
        ("about", "这一天", 150, 500),
        ("talk", "国旗下讲话", 600, 1200),
        ("talk_young", "给低年级的讲话", 150, 500),
        ("letter", "致家长一封信", 300, 800),
        ("broadcast", "广播稿", 200, 600),
    )
    for key, kit in catalogue.kits.items():
        for field, name, least, most in bounds:
            text = catalogue.entries["kit", key].data.get(field)
            if text is None:
                continue  # a part that may be left out
            yield from _length(catalogue, "kit", key, (field,), name, text, least, most, "K2")
        board = "".join(text for area in kit.board.areas for text in (area.title, area.draw, area.words))
        yield from _length(catalogue, "kit", key, ("board",), "板报提纲", board, 150, 900, "K2")
        for index, item in enumerate(kit.reminders):
            yield from _length(catalogue, "kit", key, ("reminders", index), "一分钟提醒", item, 20, 150, "K2")


def elders_can_read_it(catalogue: Catalogue) -> Iterator[Problem]:
    """K3 给祖辈的话写 80—160 字，像说话一样；三条做法里至少一条关键信息，最后一句至少一个电话。"""
    for key, kit in catalogue.kits.items():
        parts = (kit.elders.opening, *kit.elders.actions, kit.elders.calling)
        if any(name not in catalogue.messages for text in parts for name in claims.quotes(text)):
            continue  # reported by references_exist
        said = catalogue.quoted("".join(parts))
        yield from _length(catalogue, "kit", key, ("elders",), "给祖辈的话", said, 80, 160, "K3")
        if not any(name for text in kit.elders.actions for name in claims.quotes(text)):
            yield catalogue.problem(
                "kit", key, ("elders", "actions"), "三条做法里至少引用一条关键信息，写成“{{主题.编号}}”", "K3"
            )
        if not phones_in(kit.elders.calling):
            yield catalogue.problem(
                "kit", key, ("elders", "calling"), "最后一句要写清打什么电话，例如119", "K3"
            )


def _length(
    catalogue: Catalogue,
    kind: str,
    key: str,
    place: Location,
    name: str,
    text: str,
    least: int,
    most: int,
    rule: str,
) -> Iterator[Problem]:
    size = claims.length(text)
    if not least <= size <= most:
        yield catalogue.problem(kind, key, place, f"{name}要写 {least}—{most} 字；现在有 {size} 字", rule)


def messages_fit_the_band(catalogue: Catalogue) -> Iterator[Problem]:
    """L7 一节课引用的关键信息，要有这个学段的说法；kit 的提醒和信里都要引用关键信息。"""
    for key, lesson in catalogue.lessons.items():
        entry = catalogue.entries["lesson", key]
        for location, line, text in entry.texts():
            names = [text] if location[:1] == ("messages",) else list(claims.quotes(text))
            for name in names:
                message = catalogue.messages.get(name)
                if message is not None and message.wording.of(lesson.stage) is None:
                    yield Problem(
                        entry.path, line, f"关键信息“{name}”没有“{lesson.stage}”的说法，请换一条", "L7"
                    )
    for key, kit in catalogue.kits.items():
        for field, text in (("talk", kit.talk), ("letter", kit.letter), ("broadcast", kit.broadcast)):
            if not any(claims.quotes(text)):
                yield catalogue.problem(
                    "kit", key, (field,), "这里至少引用一条关键信息，写成“{{主题.编号}}”", "L7"
                )
        for index, item in enumerate(kit.reminders):
            if not any(claims.quotes(item)):
                yield catalogue.problem(
                    "kit",
                    key,
                    ("reminders", index),
                    "每条提醒至少引用一条关键信息，写成“{{主题.编号}}”",
                    "L7",
                )
