"""Rules of branching stories (G): every way leads on, the right one ends well, all is short and sourced."""

from collections.abc import Iterator

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.content.entries import Location
from campus.content.problems import Problem
from campus.models import Decision, Story

# Decisions of a right way, and of the longest with its detours: five minutes of a child (our own).
_RIGHT = (3, 4)
_LONGEST = 6


def story_names_match(catalogue: Catalogue) -> Iterator[Problem]:
    """G1 故事的文件名是“主题-学段”

    学段写 `p1`、`p2`、`j`、`s`，和 `topic`、`stage` 一致；第二个故事在后面加“-”和一个词。一幕和一个结局不能同
    名。

    为什么：看文件名就知道是给谁的；程序靠它连到同一主题、同一学段的课。

    - 错：`stage: 初中` 的交通故事叫 `traffic-1.yml`
    - 对：`traffic-j.yml`，第二个叫 `traffic-j-rain.yml`

    - 2026-11-30：新增。
    """
    for key, story in catalogue.stories.items():
        wanted = f"{story.topic}-{story.stage.code}"
        if key != wanted and not key.startswith(wanted + "-"):
            yield catalogue.problem("story", key, (), f"文件名应该是“{wanted}.yml”或以“{wanted}-”开头", "G1")
        for name in story.endings:
            if name in story.scenes:
                text = f"“{name}”又是一幕，又是一个结局，请改一个名字"
                yield catalogue.problem("story", key, ("endings", name), text, "G1")


def stories_lead_on(catalogue: Catalogue) -> Iterator[Problem]:
    """G2 每个选择都走得下去

    `next` 写的名字，要是这个故事里的一幕或一个结局；每一幕、每个结局，都要从第一幕走得到。

    为什么：孩子点了没有反应，或者写好的一幕谁也看不到。

    - 错：`next: stair`（只有一幕叫 `stairs`）
    - 对：`next: stairs`

    - 2026-11-30：新增。
    """
    for key, story in catalogue.stories.items():
        names = (*story.scenes, *story.endings)
        seen, waiting = {story.first}, [story.first]
        for name in waiting:
            for index, choice in enumerate(story.scenes[name].choices if name in story.scenes else ()):
                if choice.next not in names:
                    text = f"没有叫“{choice.next}”的一幕或结局；有的是：{'、'.join(names)}"
                    yield catalogue.problem("story", key, _place(name, index, "next"), text, "G2")
                elif choice.next not in seen:
                    seen.add(choice.next)
                    waiting.append(choice.next)
        for field, parts, called in (
            ("scenes", story.scenes, "这一幕"),
            ("endings", story.endings, "这个结局"),
        ):
            for name in parts:
                if name not in seen:
                    text = f"从第一幕走不到{called}“{name}”，请让一个选择的 next 写它，或删去"
                    yield catalogue.problem("story", key, (field, name), text, "G2")


def stories_end_well(catalogue: Catalogue) -> Iterator[Problem]:
    """G3 对的路走得通，也走得完

    每一幕至少有一个对的选择，一个不好的；对的选择不走到不好的结局，不走回前面；不好的选择不走到好的结局。这样，
    从哪一幕开始选对，都走得到好的结局。从第一幕选对，要选 3—4 次；连弯路一起，最多 6 次。

    为什么：选对了还走不出去，孩子记住的是“怎么选都一样”；选错了也有好结果，记住的就是那个错。

    - 错：`right: true` 的选择走到 `good: false` 的结局
    - 对：对的选择走到下一幕或好的结局；不好的选择走到一幕弯路、一个不好的结局，或走回原来那一幕

    - 2026-11-30：新增。
    """
    for key, story in catalogue.stories.items():
        for location, text in _wrong_turns(story):
            yield catalogue.problem("story", key, location, text, "G3")
        if not any(ending.good for ending in story.endings.values()):
            text = "至少要有一个好的结局（good: true）"
            yield catalogue.problem("story", key, ("endings",), text, "G3")
        ways = [len(way) for way in story.ways(right=True)]
        if ways and not (_RIGHT[0] <= min(ways) and max(ways) <= _RIGHT[1]):
            least, most = _RIGHT
            number = f"{min(ways)}" if min(ways) == max(ways) else f"{min(ways)} 到 {max(ways)}"
            text = f"从第一幕一直选对，要选 {least}—{most} 次；现在是 {number} 次"
            yield catalogue.problem("story", key, ("scenes",), text, "G3")
        longest = max((len(way) for way in story.ways()), default=0)
        if longest > _LONGEST:
            text = f"连弯路一起，最多选 {_LONGEST} 次；现在最长的路要选 {longest} 次"
            yield catalogue.problem("story", key, ("scenes",), text, "G3")


def _wrong_turns(story: Story) -> Iterator[tuple[Location, str]]:
    for name, scene in story.scenes.items():
        for right, said in ((True, "对的（right: true）"), (False, "不好的（right: false）")):
            if not any(choice.right is right for choice in scene.choices):
                yield ("scenes", name, "choices"), f"“{name}”这一幕至少要有一个{said}选择"
        for index, choice in enumerate(scene.choices):
            ending = story.endings.get(choice.next)
            place = _place(name, index, "next")
            if ending and ending.good is not choice.right:
                words = ("对的", "不好的") if choice.right else ("不好的", "好的")
                yield place, f"{words[0]}选择不能走到{words[1]}结局“{choice.next}”"
            elif choice.right and name in _ahead(story, choice.next):
                yield place, f"对的选择又走回了“{name}”，这样走不到结局"


def _ahead(story: Story, start: str) -> set[str]:
    """The scenes that right choices lead to from ``start``, which is one of them."""
    found, waiting = {start}, [start]
    for name in waiting:
        scene = story.scenes.get(name)
        leads = {choice.next for choice in scene.choices if choice.right} if scene else set()
        waiting += sorted(leads - found)
        found |= leads
    return found


def stories_are_short(catalogue: Catalogue) -> Iterator[Problem]:
    """G4 故事里的话要短

    小学低年级的一幕、一个理由、一个结局最多 48 字，一个选择最多 18 字；别的学段最多 90 字和 28 字。引用的话按
    它念出来的字数算。

    为什么：字一多，孩子就不读，直接点了。

    - 错：低年级的一幕写了 80 字
    - 对：说清在哪里、看到什么、要选什么，40 字

    - 2026-11-30：新增。
    """
    for key, story in catalogue.stories.items():
        band = story.stage.band
        for location, text in _texts(story):
            if not catalogue.quotable.issuperset(markup.quotes(text)):
                continue  # reported by references_exist
            most = band.choice if location[-1] == "do" else band.scene
            size = markup.length(catalogue.read(text, story.stage))
            if size > most:
                told = f"{story.stage}这里最多 {most} 字；现在有 {size} 字，多了 {size - most} 字"
                yield catalogue.problem("story", key, location, told, "G4")


def stories_rest_on_something(catalogue: Catalogue) -> Iterator[Problem]:
    """G5 对的选择和结局都有根据

    每个对的选择的 `why`、每个结局的 `text`，要有一个出处，或引用一条关键信息、一份处置要领。引用的关键信息，
    要有这个学段的说法，也要是学生可以看的（`pupil: true`）。

    为什么：孩子会照着故事里的人去做。

    - 错：`why: 这样最安全。`
    - 对：`why: 出来了就不回去，{{fire.meet}}。`

    - 2026-11-30：新增。
    """
    for key, story in catalogue.stories.items():
        for location, text in _texts(story):
            resting = location[0] == "endings" or (location[-1] == "why" and _choice(story, location).right)
            if resting and not any(markup.quotes(text)) and not any(markup.citations(text)):
                told = "这里要有出处“[@来源编号]”，或引用“{{主题.编号}}”“{{procedure.编号}}”"
                yield catalogue.problem("story", key, location, told, "G5")
            for name in markup.quotes(text):
                message = catalogue.messages.get(name)
                if message and message.wording.of(story.stage) is None:
                    told = f"关键信息“{name}”没有“{story.stage}”的说法，请换一条"
                    yield catalogue.problem("story", key, location, told, "G5")
                elif message and name not in catalogue.pupil_messages:
                    told = f"关键信息“{name}”是给大人的，不能放在给学生看的故事里，请换一条"
                    yield catalogue.problem("story", key, location, told, "G5")


def _place(scene: str, choice: int, field: str) -> Location:
    return ("scenes", scene, "choices", choice, field)


def _choice(story: Story, location: Location) -> Decision:
    return story.scenes[str(location[1])].choices[int(location[3])]


def _texts(story: Story) -> Iterator[tuple[Location, str]]:
    """Everything that a pupil reads of a story besides its names."""
    for name, scene in story.scenes.items():
        yield ("scenes", name, "text"), scene.text
        for index, choice in enumerate(scene.choices):
            yield _place(name, index, "do"), choice.do
            yield _place(name, index, "why"), choice.why
    for name, ending in story.endings.items():
        yield ("endings", name, "text"), ending.text
