"""Rules of lessons and kits (L, K): names, minutes, steps, questions, lengths, messages."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator

from campus.checks.safety_rules import phones_in
from campus.content import markup
from campus.content.catalogue import Catalogue, Fault
from campus.content.entries import Location
from campus.content.problems import Problem
from campus.content.prose import TIMED
from campus.models import SITUATIONS, Band, Choice, Lesson, Question


def lesson_names_match(catalogue: Catalogue) -> Iterator[Problem]:
    """L9 课的文件名是“主题-学段”

    学段写 `p1`、`p2`、`j`、`s`，和 `topic`、`stage` 一致；第二节课在后面加“-”和一个词。

    为什么：看文件名就知道是哪节课，地址也不会乱。

    - 错：`stage: 小学高年级` 的消防课叫 `fire-3.md`
    - 对：`fire-p2.md`，第二节叫 `fire-p2-dorm.md`

    - 2026-11-21：首次公布。
    """
    for key, lesson in catalogue.lessons.items():
        wanted = f"{lesson.topic}-{lesson.stage.code}"
        if key != wanted and not key.startswith(wanted + "-"):
            yield catalogue.problem("lesson", key, (), f"文件名应该是“{wanted}.md”或以“{wanted}-”开头", "L9")


def lessons_lead_to_their_band(catalogue: Catalogue) -> Iterator[Problem]:
    """L12 纲要条目和演练是这个学段的

    `curriculum` 里的条目，说的要有这节课的学段；`drill` 写的演练，`stages` 里也要有这个学段。没有合适的演练写
    `null`。

    为什么：条目给别的学段，“纲要覆盖”就把没教的算成教过；演练不演给这个学段，老师点开了用不上。

    - 错：高中的课写 `drill: school-bus-escape`（校车只接送小学生和初中生）
    - 对：`drill: null`

    - 2026-11-30：新增。
    """
    for key, lesson in catalogue.lessons.items():
        fault = catalogue.fault("lesson", key, "L12")
        for index, name in enumerate(lesson.curriculum):
            outline, later = catalogue.outline.get(name), catalogue.later.get(name)
            meant = (outline.stage,) if outline else later.stages if later else (lesson.stage,)
            if lesson.stage not in meant:
                text = f"纲要条目“{name}”是给{'、'.join(meant)}的，这节课是{lesson.stage}"
                yield fault(text, "curriculum", index)
        drill = catalogue.drills.get(lesson.drill or "")
        if drill and lesson.stage not in drill.stages:
            text = f"演练“{lesson.drill}”的学段是{'、'.join(drill.stages)}，这节课是{lesson.stage}"
            yield fault(f"{text}；没有合适的写 null", "drill")


def lesson_minutes_add_up(catalogue: Catalogue) -> Iterator[Problem]:
    """L3 各部分的分钟加得上

    词语、课前小测、各步骤、技能卡、出口测验的分钟加起来等于 `minutes`；这个学段一课多少分钟，见
    [学段表](lessons.md#stages)。

    为什么：少写五分钟，老师就要拖堂。

    - 错：`minutes: 40`，各步加起来 40，四个标题又用 12
    - 对：`minutes: 40`，`## 词语（2分钟）`、`## 课前小测（3分钟）`、各步加起来 28、`## 技能卡（2分钟）`、
      `## 出口测验（5分钟）`

    - 2026-11-21：首次公布。
    - 2026-11-30：词语、课前小测、技能卡、出口测验也写分钟，一起加。
    """
    for key, lesson in catalogue.lessons.items():
        band, fault = lesson.stage.band, catalogue.fault("lesson", key, "L3")
        total = lesson.course + lesson.timing.total
        if total != lesson.minutes:
            around = {title: getattr(lesson.timing, field) for title, field in TIMED.items()}
            parts = "".join(f"{title} {minutes}、" for title, minutes in around.items() if minutes)
            told = f"{parts}各步骤 {lesson.course}，加起来是 {total} 分钟"
            yield fault(f"{told}，minutes 写的是 {lesson.minutes} 分钟", "minutes")
        least, most = (band.activities * minutes for minutes in band.period)
        if not least <= lesson.minutes <= most:
            yield fault(f"{lesson.stage}{band.time}；现在写的是 {lesson.minutes} 分钟", "minutes")
        for index, step in enumerate(lesson.steps if band.activities > 1 else ()):
            if not band.period[0] <= step.minutes <= band.period[1]:
                told = f"{lesson.stage}{band.time}；“{step.title}”写的是 {step.minutes} 分钟"
                yield fault(told, "steps", index)


def lesson_steps_are_whole(catalogue: Catalogue) -> Iterator[Problem]:
    """L4 教学过程是完整的

    步骤标题写成 `### 导入：小标题（5分钟）`；步骤的种类、步数、板书和情境的个数，照
    [学段表](lessons.md#stages)，种类一样不少，第一种开始，最后一种结束；每步都有
    `教师：`、`学生：`、`预期：`；`情境：` 只写在情境判断里，
    写成“发生了什么？——应该怎么做”。

    为什么：没有预期回答，新老师接不住；没有练一练，学生只是听过，没有做过。

    - 错：`### 导入 三张画 5分钟`
    - 对：`### 导入：三张画，选一张（5分钟）`

    - 2026-11-21：首次公布。
    """
    for key, lesson in catalogue.lessons.items():
        for place, text in _faults_of_steps(lesson, lesson.stage.band):
            yield catalogue.problem("lesson", key, ("steps", *place), text, "L4")


def _faults_of_steps(lesson: Lesson, band: Band) -> Iterator[tuple[Location, str]]:
    found = [step.kind for step in lesson.steps]
    for kind in band.kinds:
        if kind not in found:
            yield (), f"教学过程缺少“{kind}”这一步"
    if found and (found[0] != band.kinds[0] or found[-1] != band.kinds[-1]):
        yield (), f"教学过程要以“{band.kinds[0]}”开始、以“{band.kinds[-1]}”结束"
    if fault := _count(len(found), band.steps, "步"):
        yield (), f"教学过程{fault}"
    for index, step in enumerate(lesson.steps):
        if step.kind not in band.kinds:
            yield (index,), f"{lesson.stage}的步骤没有“{step.kind}”；可用：{'、'.join(band.kinds)}"
        labels = {move.label for move in step.moves}
        for label in ("教师", "学生", "预期"):
            if label not in labels:
                yield (index,), f"步骤“{step.title}”缺少“{label}：”"
        if "情境" in labels and "情境判断" in band.kinds and step.kind != "情境判断":
            yield (index,), "“情境：”只写在“情境判断”步骤里"
    boards = sum(move.label == "板书" for step in lesson.steps for move in step.moves)
    if boards < band.boards:
        yield (), f"全课至少 {band.boards} 处“板书：”；现在有 {boards} 处"
    if fault := _count(len(lesson.situations), band.situations, "个"):
        yield (), f"情境{fault}"


def _count(found: int, bounds: tuple[int, int], unit: str) -> str:
    """What is wrong with a number of things, if anything."""
    least, most = bounds
    if least <= found <= most:
        return ""
    wanted = f"{least} 到 {most} {unit}" if least < most else f"{least} {unit}"
    return f"要有 {wanted}；现在有 {found} {unit}"


_STIMULUS = (120, 10)  # characters and items that one slide, or a row of cards, can show


def steps_show_something(catalogue: Catalogue) -> Iterator[Problem]:
    """L10 每一步先写看这里

    每一步的第一项写 `看这里：`，写出全班看的或拿的东西，最多 120 字；用“／”隔开的，最多 10 项。

    为什么：老师照着念，孩子要有东西看；投影和课件也从这里来。

    - 错：`- 看这里：图`
    - 对：`- 看这里：三张画：烟在屋顶／烟到头顶／烟到腰间`

    - 2026-11-30：新增。
    """
    most, items = _STIMULUS
    for key, lesson in catalogue.lessons.items():
        for index, step in enumerate(lesson.steps):
            if not catalogue.quotable.issuperset(markup.quotes(step.stimulus)):
                continue  # reported by references_exist
            size = markup.length(catalogue.read(step.stimulus, lesson.stage))
            fault = ""
            if size > most:
                fault = f"最多 {most} 字；现在有 {size} 字"
            elif len(step.shown) > items:
                fault = f"最多 {items} 项；现在有 {len(step.shown)} 项"
            elif not all(step.shown):
                fault = "有一项是空的，两项之间只写一个“／”"
            if fault:
                place = ("steps", index, "stimulus")
                yield catalogue.problem("lesson", key, place, f"步骤“{step.title}”的“看这里：”{fault}", "L10")


_CARD = {"八格": 28, "四格": 70, "整页": 260}  # characters that one card of each layout can show in its type


def cards_can_be_used(catalogue: Catalogue) -> Iterator[Problem]:
    """L13 每一步写明设计意图

    每一步的最后一项写 `设计意图：`，12—60 字，一句话说这一步为什么这样安排。

    为什么：教研组看教案，先看这一栏；换了老师，也知道哪一步不能省。

    - 错：`- 设计意图：激发兴趣`
    - 对：`- 设计意图：先听两段录音，让学生自己分出哪一段是叫人走出去的。`

    - 2026-11-30：新增。

    L14 卡片写全，写得下

    要剪开发下去的卡、条、地图和角色单写在“卡片”里，一套一个小标题，写上份数；正面最多八格 28 字、四格 70 字、
    整页 260 字；名称不重复，课前准备的“材料”里用引号写出名称。

    为什么：老师前一天晚上只要打印和剪开，不用一张一张抄。

    - 错：材料里写“话术条每组1份（自己抄）”
    - 对：材料里写“‘六句话’每组1套”，卡片里有 `### 六句话（每组1套）`

    - 2026-11-30：新增。
    """
    for key, lesson in catalogue.lessons.items():
        titles = [found.title for found in lesson.cards]
        for index, found in enumerate(lesson.cards):
            place = ("cards", index)
            faults = []
            if titles.index(found.title) < index or found.title == SITUATIONS:
                faults.append(f"卡片“{found.title}”写了两次，请改一个名称（“{SITUATIONS}”由程序从情境里来）")
            if f"“{found.title}”" not in lesson.preparation.materials:
                faults.append(f"课前准备的“材料：”里没有写“{found.title}”，请用引号写出这套卡片的名称")
            for fault in faults:
                yield catalogue.problem("lesson", key, place, fault, "L14")
            for number, card in enumerate(found.cards, 1):
                if any(name not in catalogue.known("message") for name in markup.quotes(card.front)):
                    continue  # reported by references_exist, or quoted from a procedure that is
                most = _CARD[found.layout]
                size = markup.length(catalogue.read(card.front, lesson.stage))
                if size > most:
                    text = f"“{found.title}”第 {number} 张：{found.layout}最多 {most} 字；现在有 {size} 字"
                    yield catalogue.problem("lesson", key, (*place, "cards", number - 1), text, "L14")


def turns_fit_the_step(catalogue: Catalogue) -> Iterator[Problem]:
    """L11 轮流做得完

    写了 `轮流：每次8人，每次30秒` 的，全班（`school.yml` 的 `class_size`，一般 45 人）都轮到，要在这一步的
    分钟里做得完。

    为什么：45 个人一个一个来，每人半分钟就是 23 分钟。

    - 错：8 分钟的一步里写 `- 轮流：每次1人，每次30秒`
    - 对：8 分钟的一步里写 `- 轮流：每次8人，每次60秒`

    - 2026-11-30：新增。
    """
    pupils = catalogue.school.class_size
    for key, lesson in catalogue.lessons.items():
        for index, step in enumerate(lesson.steps):
            turns, room = step.turns, step.minutes * 60
            if turns is None or turns.time(pupils) <= room:
                continue
            groups, each = turns.groups(pupils), turns.seconds * turns.rounds
            fits = [f"这一步至少 {math.ceil(turns.time(pupils) / 60)} 分钟"]
            if room >= each:
                fits.append(f"每次至少 {math.ceil(pupils / (room // each))} 人")
            if room >= groups * turns.rounds:
                fits.append(f"每次最多 {room // (groups * turns.rounds)} 秒")
            if turns.rounds > 1 and room >= groups * turns.seconds:
                fits.append(f"最多做 {room // (groups * turns.seconds)} 遍")
            again = f"、做 {turns.rounds} 遍" if turns.rounds > 1 else ""
            yield catalogue.problem(
                "lesson",
                key,
                ("steps", index, "turns"),
                f"步骤“{step.title}”轮不完：全班 {pupils} 人，"
                f"每次 {turns.at_once} 人、{turns.seconds} 秒{again}，要轮 {groups} 次，"
                f"用 {_clock(turns.time(pupils))}，这一步只有 {step.minutes} 分钟；"
                f"改一样就行：{'，或'.join(fits)}；也可以只请几个人示范",
                "L11",
            )


def _clock(seconds: int) -> str:
    return f"{seconds // 60} 分" + (f" {seconds % 60} 秒" if seconds % 60 else "钟")


# How an option names an adult who would know better. Whole kinds by their last word: every 老师, every 警.
ADULTS = (
    *("大人", "成年人", "家长", "监护人", "家里人", "家人", "长辈", "亲戚"),
    *("爸", "妈", "父亲", "母亲", "父母", "爷爷", "奶奶", "外公", "外婆", "姥姥", "姥爷", "阿婆", "阿公"),
    *("叔", "阿姨", "伯", "姑姑", "舅", "婶", "姨"),
    *("老师", "班主任", "校长", "主任", "教练", "教官", "辅导员", "宿管", "值班", "校工", "师傅"),
    *("医生", "校医", "大夫", "护士", "医护", "医务", "急救员", "急救人员", "救护人员", "心理咨询师"),
    *("警察", "民警", "交警", "辅警", "特警", "乘警", "警官", "巡警", "保安", "保卫", "门卫"),
    *("消防员", "消防人员", "消防队", "救援人员", "救援队", "救生员", "专业人", "工作人员", "管理员"),
    *("司机", "驾驶员", "乘务", "售票员", "列车员", "安全员", "照管员", "服务员", "店员", "营业员", "物业"),
    *("律师", "法官", "检察官", "社工", "派出所", "居委会", "村委会", "邻居"),
)
_ADULT = re.compile("|".join(ADULTS))


_PART = {"quiz": "出口测验", "contest": "知识竞赛"}


def quizzes_are_fair(catalogue: Catalogue) -> Iterator[Problem]:
    """L5 题目写得全

    题目以 `### 情境：` 或 `### 知识：` 开头；3—4 个选项，只有一个 `[x]`，没有两个一样的；课的出口测验里，
    每个错的选项用“——”写明为什么不对；对的选项不写理由，写到 `解析：` 里；选项后面只有一段解析。

    为什么：答错的时候，正是学的时候。

    - 错：`- [ ] 坐电梯下楼`
    - 对：`- [ ] 坐电梯下楼——着火时会停电，人会困在里面。`

    - 2026-11-21：首次公布。

    L6 题目不露馅

    出口测验一半以上是情境题，知识竞赛至少 8 道；正确答案落在同一个位置的，不超过一半（单数时向上取整）；正
    确答案比别的选项都长的，不超过一半，都短的也不超过一半；只有一个选项提到大人的那些题里，这一项就是正确答
    案的，不超过一半。

    为什么：会猜“选最长的”“选B”“选找大人的”的孩子，不一定会做。

    - 错：6 题里有 5 题选 B；每题都是对的那项写得最长
    - 对：A、B、C 都有；错的选项也写得像那么回事

    - 2026-11-21：首次公布。
    - 2026-11-30：最长的不超过一半（原来六成），加上最短的和提到大人的。
    """
    for key, lesson in catalogue.lessons.items():
        band = lesson.stage.band
        for field, title, bounds in (("starter", "课前小测", band.starter), ("quiz", "出口测验", band.quiz)):
            number = len(getattr(lesson, field))
            if number and (fault := _count(number, bounds, "题")):  # none: reported with its heading
                yield catalogue.problem("lesson", key, (field,), f"{title}{fault}", "L5")
        if lesson.quiz:
            yield from _fair(catalogue, "lesson", key, "quiz", lesson.quiz)
    for key, kit in catalogue.kits.items():
        yield from _fair(catalogue, "kit", key, "contest", kit.contest)


def _fair(
    catalogue: Catalogue, kind: str, key: str, field: str, questions: tuple[Question, ...]
) -> Iterator[Problem]:
    for index, question in enumerate(questions):
        for place, told in _faults(question, reasons=kind == "lesson"):
            text = f"{_PART[field]}第 {index + 1} 题{told}"
            yield catalogue.problem(kind, key, (field, index, *place), text, "L5")
    total = len(questions)
    situations = sum(question.kind == "情境" for question in questions)
    least = (total + 1) // 2 if kind == "lesson" else 8
    found = []
    if situations < least:
        found.append(f"情境题至少 {least} 道；现在有 {situations} 道")
    places = Counter(question.answer for question in questions)
    letter, count = places.most_common(1)[0]
    if count > (most := (total + 1) // 2):
        found.append(
            f"{total} 题里有 {count} 题的正确答案都在 {'ABCD'[letter]} 项；最多 {most} 题，请分散一些"
        )
    for told in (*found, *_tells(questions)):
        yield catalogue.problem(kind, key, (field,), f"{_PART[field]}：{told}", "L6")


def _faults(question: Question, reasons: bool) -> Iterator[tuple[Location, str]]:
    """What is wrong with one question, and where in it; ``reasons``: wrong options must say why."""
    right = sum(choice.correct for choice in question.choices)
    if right != 1:
        yield (), f"只能有一个“[x]”；现在有 {right} 个"
    texts = [choice.text for choice in question.choices]
    if len(set(texts)) != len(texts):
        yield (), "有两个一样的选项"
    for number, choice in enumerate(question.choices):
        if choice.correct and choice.reason:
            yield ("choices", number), "：对的选项后面不写理由，写到“解析：”里"
        if reasons and not choice.correct and not choice.reason:
            yield ("choices", number), f"：选项“{choice.text[:16]}”后面要用“——”写明为什么不对"


def _longest(choices: tuple[Choice, ...]) -> int | None:
    """Position of the option longer than all others; ``None`` where two are as long."""
    return _single([len(choice.text) == max(len(other.text) for other in choices) for choice in choices])


def _shortest(choices: tuple[Choice, ...]) -> int | None:
    return _single([len(choice.text) == min(len(other.text) for other in choices) for choice in choices])


def _only_adult(choices: tuple[Choice, ...]) -> int | None:
    """Position of the only option that names an adult."""
    return _single([bool(_ADULT.search(choice.text)) for choice in choices])


def _single(marks: list[bool]) -> int | None:
    return marks.index(True) if sum(marks) == 1 else None


_EASY = "{among} 题里有 {right} 题（第 {listed} 题）正确答案比别的选项都{size}，容易被猜中；最多 {most} 题"
_ADULT_IS_RIGHT = (
    "有 {among} 题只有一个选项提到大人（老师、家长、警察等），其中 {right} 题（第 {listed} 题）"
    "它就是正确答案，容易被猜中；最多 {most} 题。错的选项里也自然地写进大人"
)


def _tells(questions: tuple[Question, ...]) -> Iterator[str]:
    """What gives the answers away more often than in half of the cases, as its author is told."""
    signs: tuple[tuple[str, str, Callable[[tuple[Choice, ...]], int | None]], ...] = (
        (_EASY, "长", _longest),
        (_EASY, "短", _shortest),
        (_ADULT_IS_RIGHT, "", _only_adult),
    )
    for told, size, sign in signs:
        marked = [(number, question, sign(question.choices)) for number, question in enumerate(questions, 1)]
        seen = [(number, place == question.answer) for number, question, place in marked if place is not None]
        right = [str(number) for number, is_right in seen if is_right]
        # A pupil who goes by adults has nothing to go by where no option, or more than one, names any.
        among = len(seen) if sign is _only_adult else len(questions)
        if len(right) > among // 2:
            yield told.format(
                among=among, right=len(right), listed="、".join(right), most=among // 2, size=size
            )


def texts_have_the_right_length(catalogue: Catalogue) -> Iterator[Problem]:
    """L8 学生页和一分钟提醒的长短

    学生页的字数各学段不同，见[学段表](lessons.md#stages)。课里的每条一分钟提醒 20—130 字。不算出处、空格和
    记号；关键信息按编号的字数算，差不多就好。

    为什么：低年级的孩子一口气读不完两百字；一分钟念不完两百字。

    - 错：小学低年级的学生页写了 180 字
    - 对：删到 120 字，留下动作，理由请老师讲

    - 2026-11-21：首次公布。

    K2 活动包各部分的长短

    这一天 150—500 字，国旗下讲话 600—1200 字，家长信 300—800 字，广播稿 200—600 字，板报提纲各块加起来
    150—900 字，每条一分钟提醒 20—150 字。

    为什么：讲话三到五分钟，学生站得住；家长信一张纸，家长读得完；板报要写得下、看得清。

    - 错：国旗下讲话 1600 字（要站七分钟）
    - 对：留三件事，1000 字上下

    - 2026-11-21：首次公布。
    - 2026-11-22：板报提纲从 200—1500 字改为 150—900 字，只算各块。
    """
    for key, lesson in catalogue.lessons.items():
        fault = catalogue.fault("lesson", key, "L8")
        yield from _length(fault, "学生页", lesson.pupil, lesson.stage.band.pupil, "pupil")
        for index, item in enumerate(lesson.extension.minutes):
            yield from _length(fault, "一分钟提醒", item, (20, 130), "extension", "minutes", index)
    bounds = {
        "about": ("这一天", (150, 500)),
        "talk": ("国旗下讲话", (600, 1200)),
        "talk_young": ("给低年级的讲话", (150, 500)),
        "letter": ("致家长一封信", (300, 800)),
        "broadcast": ("广播稿", (200, 600)),
    }
    for key, kit in catalogue.kits.items():
        fault = catalogue.fault("kit", key, "K2")
        for field, (name, room) in bounds.items():
            if text := catalogue.entries["kit", key].data.get(field):  # one may be left out
                yield from _length(fault, name, text, room, field)
        board = "".join(text for area in kit.board.areas for text in (area.title, area.draw, area.words))
        yield from _length(fault, "板报提纲", board, (150, 900), "board")
        for index, item in enumerate(kit.reminders):
            yield from _length(fault, "一分钟提醒", item, (20, 150), "reminders", index)


def elders_can_read_it(catalogue: Catalogue) -> Iterator[Problem]:
    """K3 给祖辈的话说得清

    给祖辈的话加起来 80—160 字，关键信息按说法的字数算；三条做法里至少一条引用关键信息；最后一段写明打什么
    电话。

    为什么：半页大字，一分钟念完，老人家记得住；说法和孩子学的是同一句。

    - 错：最后一段写“有事给我打电话”
    - 对：最后一段写“火警打119，有人受伤打120”

    - 2026-11-22：新增。
    """
    for key, kit in catalogue.kits.items():
        fault = catalogue.fault("kit", key, "K3")
        parts = (kit.elders.opening, *kit.elders.actions, kit.elders.calling)
        if not catalogue.quotable.issuperset(name for text in parts for name in markup.quotes(text)):
            continue  # reported by references_exist
        said = "".join(markup.plain(catalogue.read(part)) for part in parts)
        yield from _length(fault, "给祖辈的话", said, (80, 160), "elders")
        if not any(name for text in kit.elders.actions for name in markup.quotes(text)):
            yield fault("三条做法里至少引用一条关键信息，写成“{{主题.编号}}”", "elders", "actions")
        if not phones_in(kit.elders.calling):
            yield fault("最后一句要写清打什么电话，例如119", "elders", "calling")


def _length(
    fault: Fault, name: str, text: str, room: tuple[int, int], *place: str | int
) -> Iterator[Problem]:
    (least, most), size = room, markup.length(text)
    if not least <= size <= most:
        yield fault(f"{name}要写 {least}—{most} 字；现在有 {size} 字", *place)


def messages_fit_the_band(catalogue: Catalogue) -> Iterator[Problem]:
    """L7 关键信息要合学段，该引用的要引用

    一节课引用的关键信息，要有这个学段的说法；活动包的国旗下讲话、家长信、广播稿和每条一分钟提醒，都至少引用
    一条关键信息。

    为什么：不是每个动作都适合每个年龄；孩子在课上、广播里、家里听到的，应当是同一句话。

    - 错：在 `fire-p1.md` 里写 `{{fire.low-smoke}}`（它没有低年级的说法，低年级不学低姿穿行）
    - 对：在 `fire-p1.md` 里写 `{{fire.leave}}`

    - 2026-11-21：首次公布。
    """
    for key, lesson in catalogue.lessons.items():
        fault = catalogue.fault("lesson", key, "L7")
        for location, _, text in catalogue.entries["lesson", key].texts():
            names = [text] if location[:1] == ("messages",) else list(markup.quotes(text))
            for name in names:
                message = catalogue.messages.get(name)
                if message is not None and message.wording.of(lesson.stage) is None:
                    yield fault(f"关键信息“{name}”没有“{lesson.stage}”的说法，请换一条", *location)
    for key, kit in catalogue.kits.items():
        fault = catalogue.fault("kit", key, "L7")
        for field, text in (("talk", kit.talk), ("letter", kit.letter), ("broadcast", kit.broadcast)):
            if not any(markup.quotes(text)):
                yield fault("这里至少引用一条关键信息，写成“{{主题.编号}}”", field)
        for index, item in enumerate(kit.reminders):
            if not any(markup.quotes(item)):
                yield fault("每条提醒至少引用一条关键信息，写成“{{主题.编号}}”", "reminders", index)
