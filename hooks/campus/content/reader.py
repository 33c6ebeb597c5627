"""The files of ``content/`` → a :class:`~campus.content.catalogue.Catalogue`, and every fault of form."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import BaseModel, TypeAdapter, ValidationError

from campus import models
from campus.content import entries as source
from campus.content import heard, prose
from campus.content.catalogue import CONTENT, Catalogue
from campus.content.entries import Entry, Location
from campus.content.heard import Heard
from campus.content.passages import KEPT, KINDS
from campus.content.problems import ContentError, Problem, sentence, shown
from campus.models import Stage
from campus.models.search_words import SearchData

M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")

# Kinds with a list file of their own; each record is an entry.
_LISTS = ("source", "phone", "topic", "theme_day", "wrong_advice", "month", "signal", "review", "duty")
# What a drawing could do besides being looked at.
_ALIVE = re.compile(
    r"<(?:script|style|foreignObject|iframe|image|a|set|animate\w*|!DOCTYPE|!ENTITY)\b|\son\w+\s*="
    r"|\b(?:href|src)\s*=|javascript:|url\(\s*[^#)]",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"(?=.{1,60}$)[a-z0-9]+(?:[-/][a-z0-9]+)*")
_KEYS = {"phone": "number", "month": "month"}


def read(root: Path, known: dict[Any, Any] | None = None) -> tuple[Catalogue, list[Problem]]:
    """Whatever could be read, and everything that could not; ContentError if nothing sensible is left.

    ``known``: what texts were read into last time, put right for the next; empty at first.
    """
    reader = Reader(root, known)
    for kind in _LISTS:
        reader.records(f"{KEPT[kind]}.yml", kind)
    reader.sections("curriculum.yml", "outline", "later")
    reader.sections("ten_minutes.yml", "places", "conditions")
    reader.messages()
    reader.bodies("lessons", "lesson", prose.read_lesson)
    reader.bodies("kits", "kit", prose.read_kit)
    for kind in ("procedure", "drill", "poster", "story"):
        reader.files_of(KEPT[kind], kind)
    for kind in ("talk", "briefing"):
        reader.lists(KEPT[kind], kind)
    school, page_words = reader.school(), reader.page_words()
    search = reader.search()
    sentences = reader.heard()
    readings, icons = reader.readings(), reader.icons()
    reader.strangers()
    if school is None or search is None:  # no dates without terms: say so, with all the rest
        raise ContentError(reader.problems)
    found = reader.found
    days, stages = list(found["theme_day"]), list(Stage)
    lessons = sorted(  # as the school year runs, then by 学段; an unknown day is a problem by itself
        found["lesson"].items(),
        key=lambda item: (
            days.index(item[1].theme_day) if item[1].theme_day in days else len(days),
            item[1].topic,
            stages.index(item[1].stage),
        ),
    )
    themes = {item.day: item.theme for item in school.themes}
    procedures = sorted(
        found["procedure"].items(), key=lambda item: (models.GROUPS.index(item[1].group), item[1].rank)
    )
    kept: dict[str, Any] = {field: found[kind] for kind, field in KEPT.items()}
    kept |= {
        "months": {int(key): plan for key, plan in found["month"].items()},
        "procedures": dict(procedures),
        "lessons": dict(lessons),
        "kits": {key: kit.themed(themes.get(kit.theme_day)) for key, kit in found["kit"].items()},
    }
    catalogue = Catalogue(
        **kept,
        school=school,
        page_words=page_words,
        search=search,
        heard=sentences,
        root=root,
        pictures=reader.pictures(),
        uses=reader.of_art("uses", models.PictureUses),
        picture_words=reader.of_art("words", models.PictureWords),
        readings=readings,
        icons=icons,
        entries=reader.entries,
    )
    return catalogue, reader.problems


def faults(entry: Entry, error: ValidationError, annotation: Any) -> Iterator[Problem]:
    """What is wrong with an entry's data, each at its line."""
    for item in error.errors():
        text, rule = sentence(item, annotation, entry.headed)
        yield entry.problem(text, rule, item["loc"])


class Reader:
    """Reads the files of ``content/`` one by one and keeps every problem."""

    def __init__(self, root: Path, known: dict[Any, Any] | None = None) -> None:
        self.root = root
        self._before = dict(known or {})
        self._known = {} if known is None else known
        self._known.clear()
        self.content = root / CONTENT
        self.problems: list[Problem] = []
        self.entries: dict[tuple[str, str], Entry] = {}
        self.found: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
        self.expected: set[Path] = set()

    def once(self, make: Callable[..., T], *given: Any) -> T:
        """What ``make`` makes of values, unless it made it when the content was last read."""
        key = (make, *given)
        if key not in self._known:
            self._known[key] = self._before[key] if key in self._before else make(*given)
        made: T = self._known[key]
        return made

    def name(self, path: Path) -> str:
        """How an author is told of a file: its path below the project."""
        return path.relative_to(self.root).as_posix()

    def text(self, path: Path) -> str | None:
        self.expected.add(path)
        if not path.is_file():
            self.problems.append(Problem(self.name(path), 1, "找不到这个文件", "F1"))
            return None
        if not path.resolve().is_relative_to(self.root.resolve()):
            said = "这个文件是指向项目外面的链接，请换成真正的文件"
            self.problems.append(Problem(self.name(path), 1, said, "F1"))
            return None
        try:
            return source.read_text(self.root, path)
        except ContentError as error:
            self.problems.extend(error.problems)
            return None

    def yaml(self, path: Path) -> Entry | None:
        text = self.text(path)
        if text is None:
            return None
        try:
            return self.once(source.load_yaml, self.name(path), text)
        except ContentError as error:
            self.problems.extend(error.problems)
            return None

    def validated(self, entry: Entry, model: type[M]) -> M | None:
        try:
            return model.model_validate(entry.data)
        except ValidationError as error:
            self.problems.extend(faults(entry, error, model))
            return None

    def add(self, kind: str, key: str, entry: Entry) -> None:
        if (kind, key) in self.entries:
            other = self.entries[kind, key]
            self.problems.append(
                entry.problem(f"“{key}”和 {other.path}:{other.line()} 重复了，请改一个名字", "F4")
            )
            return
        self.entries[kind, key] = entry
        value = self.validated(entry, KINDS[kind])
        if value is not None:
            self.found[kind][key] = value

    def rows(self, entry: Entry, kind: str, head: Location = ()) -> None:
        listing = entry.inside(*head) if head else entry
        if not isinstance(listing.data, list):
            self.problems.append(listing.problem("这里要写成列表，每条以“- ”开头", "F3"))
            return
        key_field = _KEYS.get(kind, "id")
        for row in listing.parts().values():
            record = row.data
            if not isinstance(record, dict) or key_field not in record:
                self.problems.append(row.problem(f"这一条缺少字段“{key_field}”", "F3"))
                continue
            self.add(kind, str(record[key_field]), row)

    def records(self, name: str, kind: str) -> None:
        entry = self.yaml(self.content / name)
        if entry is not None:
            self.rows(entry, kind)

    def sections(self, name: str, *kinds: str) -> None:
        """A file of several lists, each under the name of its kind."""
        entry = self.yaml(self.content / name)
        if entry is None:
            return
        if not isinstance(entry.data, dict) or set(entry.data) != set(kinds):
            listed = "和 ".join(f"{kind} " for kind in kinds)
            self.problems.append(entry.problem(f"文件里要有 {listed}两个列表", "F3"))
            return
        for kind in kinds:
            self.rows(entry, kind, (kind,))

    def files(self, folder: str, suffix: str) -> Iterable[Path]:
        self.expected.update((self.content / folder).glob(f"*{suffix}"))
        return sorted((self.content / folder).glob(f"*{suffix}"))

    def messages(self) -> None:
        for path in self.files("messages", ".yml"):
            entry = self.yaml(path)
            if entry is None:
                continue
            topic = self.validated(entry, models.MessageFile)
            rows = entry.data.get("messages") if isinstance(entry.data, dict) else None
            listed = entry.inside("messages").parts() if isinstance(rows, list) else {}
            for index, row in listed.items():
                record = row.data
                if isinstance(record, dict) and "id" in record:
                    key = f"{entry.data.get('topic')}.{record['id']}"
                    if ("message", key) in self.entries:
                        self.problems.append(row.problem(f"“{key}”写了两次，请改一个名字", "F4"))
                        continue
                    self.entries["message", key] = row
                    if topic is not None:
                        self.found["message"][key] = topic.messages[int(index)]
            if topic is not None and topic.topic != entry.id:
                self.problems.append(
                    entry.problem(f"文件名是“{entry.id}”，topic 也要写“{entry.id}”", "F4", ("topic",))
                )

    def bodies(self, folder: str, kind: str, read: Callable[[str, str], tuple[Entry, list[Problem]]]) -> None:
        """A folder of Markdown files, each one entry whose id is the file's name; ``read`` parses a file."""
        for path in self.files(folder, ".md"):
            text = self.text(path)
            if text is None:
                continue
            name = self.name(path)
            try:
                entry, problems = self.once(read, name, text)
            except ContentError as error:
                self.problems.extend(error.problems)
                self.entries[kind, path.stem] = Entry(
                    name, {}
                )  # it is there, though nothing can be said of it
                continue
            self.problems.extend(problems)
            if problems:  # its form is wrong: what is inside cannot be judged field by field
                self.entries[kind, entry.id] = entry
                self._form_faults(entry, KINDS[kind])
            else:
                self.add(kind, entry.id, entry)

    def _form_faults(self, entry: Entry, model: type[BaseModel]) -> None:
        """Validation of an entry with a faulty form, without what only follows from that."""
        known = {(problem.path, problem.line) for problem in self.problems}
        try:
            model.model_validate(entry.data)
        except ValidationError as error:
            found = zip(error.errors(), faults(entry, error, model), strict=True)
            self.problems += [
                problem
                for item, problem in found
                if item["type"] not in ("missing", "too_short") and (problem.path, problem.line) not in known
            ]

    def files_of(self, folder: str, kind: str) -> None:
        """A folder of YAML files, each one entry whose id is the file's name."""
        for path in self.files(folder, ".yml"):
            entry = self.yaml(path)
            if entry is None:
                self.entries[kind, path.stem] = Entry(self.name(path), {})
            else:
                self.add(kind, entry.id, entry)

    def lists(self, folder: str, kind: str) -> None:
        """A folder of YAML files, each a list; its records are entries, together of one kind."""
        for path in self.files(folder, ".yml"):
            entry = self.yaml(path)
            if entry is not None:
                self.rows(entry, kind)

    def school(self) -> models.School | None:
        entry = self.yaml(self.content / "school.yml")
        if entry is None:
            return None
        self.entries["school", "school"] = entry
        return self.validated(entry, models.School)

    def page_words(self) -> models.PageWords:
        """What pages say of their own, from pages.yml; nothing where that is faulty."""
        entry = self.yaml(self.content / "pages.yml")
        nothing = models.PageWords(adults={}, pupils={}, short={}, numbers={})
        if entry is None:
            return nothing
        self.entries["page_words", "pages"] = entry
        return self.validated(entry, models.PageWords) or nothing

    def search(self) -> SearchData | None:
        """The files of ``content/search/``, one field each; a file's entry is ``("search", field)``."""
        read: dict[str, Any] = {}
        for field, info in SearchData.model_fields.items():
            entry = self.yaml(self.content / "search" / f"{field}.yml")
            if entry is None:
                continue
            self.entries["search", field] = entry
            try:
                read[field] = TypeAdapter(cast(Any, info.annotation)).validate_python(entry.data)
            except ValidationError as error:
                self.problems.extend(faults(entry, error, info.annotation))
        return SearchData.model_construct(**read) if len(read) == len(SearchData.model_fields) else None

    def heard(self) -> tuple[Heard, ...]:
        """The sentences of ``content/search/heard/``."""
        found: list[Heard] = []
        for path in sorted((self.content / "search" / "heard").glob("*.txt")):
            sentences, faults = heard.read(self.text(path) or "", self.found["procedure"])
            found.extend(sentences)
            self.problems.extend(Problem(self.name(path), number, said, "F3") for number, said in faults)
        return tuple(found)

    def readings(self) -> dict[str, str]:
        """Words and their syllables from pinyin.yml: as many syllables as characters."""
        entry = self.yaml(self.content / "pinyin.yml")
        words: dict[str, str] = {}
        if entry is None:
            return words
        if not isinstance(entry.data, dict):
            self.problems.append(entry.problem("这里一行写一个词：“词: 拼音”", "F3"))
            return words
        for word, syllables in entry.data.items():
            if not word or not isinstance(syllables, str) or len(syllables.split()) != len(word):
                self.problems.append(
                    entry.problem(
                        f"“{word}”有 {len(word)} 个字，拼音也要写 {len(word)} 个音节", "F3", (word,)
                    )
                )
                continue
            words[word] = syllables
        return words

    def pictures(self) -> dict[str, models.Picture]:
        """Drawings by name: the SVG beside its entry in pictures.yml, which gives the alternative text."""
        entry = self.yaml(self.content / "art" / "pictures.yml")
        found: dict[str, models.Picture] = {}
        if entry is None:
            return found
        if not isinstance(entry.data, dict):
            self.problems.append(entry.problem("这里一张图一行：“名称: {alt: 替代文字, by: 作者}”", "F3"))
            return found
        for name, drawing in entry.parts().items():
            row = drawing.data
            path = self.content / "art" / f"{name}.svg"
            if not _PICTURE.fullmatch(str(name)):
                text = f"图片的名字只用小写字母、数字、连字符和“/”，最多 60 个字：“{shown(str(name))}”"
                self.problems.append(entry.problem(text, "F7", (name,)))
                continue
            if not path.is_file() or not path.resolve().is_relative_to(self.content.resolve()):
                self.problems.append(entry.problem(f"content/art 里没有图片“{name}.svg”", "F7", (name,)))
                continue
            svg = self.svg(path)
            if svg is None:
                continue
            data = {**row, "svg": svg} if isinstance(row, dict) else row
            drawn = drawing.holding(data)
            self.entries["picture", str(name)] = drawn
            picture = self.validated(drawn, models.Picture)
            if picture is not None:
                found[str(name)] = picture
        return found

    def svg(self, path: Path) -> str | None:
        """A drawing: shapes and paint, for it stands in pages as it is. None with a problem otherwise."""
        text = self.text(path)
        if text is None or not self.once(_ALIVE.search, text):
            return text
        for line, row in enumerate(text.split("\n"), start=1):
            if alive := _ALIVE.search(row):
                name = self.name(path)
                said = f"图里只能有形状和颜色，不能有脚本、样式和外面的链接：“{shown(alive[0])}”"
                self.problems.append(Problem(name, line, said, "F7"))
                return None
        return text

    def of_art(self, name: str, model: type[M]) -> M:
        """uses.yml (which drawing stands where) or words.yml (how texts speak of it), if it is there."""
        path = self.content / "art" / f"{name}.yml"
        entry = self.yaml(path) if path.is_file() else None
        if entry is None:
            return model()
        self.entries[name, name] = entry
        return self.validated(entry, model) or model()

    def icons(self) -> dict[str, str]:
        """SVG pictures by name, such as ``material/fire``."""
        folder = self.content / "art" / "icons"
        found = {}
        for path in sorted(folder.rglob("*.svg")):
            text = self.svg(path)
            if text is not None:
                found[path.relative_to(folder).with_suffix("").as_posix()] = text
        return found

    def strangers(self) -> None:
        """Files that nothing reads: most likely in the wrong folder or with the wrong ending.

        ``REVIEW.md`` is for people: what readers found, and what was decided.
        """
        self.expected.add(self.content / "REVIEW.md")
        for path in sorted(self.content.rglob("*")):
            art = path.is_relative_to(self.content / "art")
            if path.is_file() and path not in self.expected and not art and not path.name.startswith("."):
                name = self.name(path)
                self.problems.append(
                    Problem(
                        name,
                        1,
                        "这里用不上这个文件，请检查文件夹和扩展名（课和活动包用 .md，其余用 .yml）",
                        "F1",
                    )
                )
