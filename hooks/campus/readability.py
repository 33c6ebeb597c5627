"""What pupils have to read on each page, in numbers, and the two-sound characters nobody has looked at."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.output import Output
from campus.text.pinyin import RUBY, polyphones
from campus.web import pages

SEEN = Path("tests") / "readings_seen.txt"
_ASK = "对的，用 --accept 记下；错的，写进 content/pinyin.yml"
_RUN = re.compile(f"(?:{RUBY.pattern})+")
_HAN = re.compile(r"[㐀-鿿]+")
_HIDDEN = re.compile(
    r"^---\n.*?\n---\n|<(svg|style|script)\b.*?</\1>|!\[[^\]]*\]|\]\([^)]*\)|\{[^}]*\}|<[^>]+>", re.S
)
_SENTENCE = re.compile(r"[。！？\n]+")


@dataclass(frozen=True, slots=True)
class Row:
    """One page: characters, mean characters a sentence, share (0–1) of characters beyond the common ones."""

    uri: str
    stage: Stage
    characters: int
    sentence: float
    rare: float
    rarest: tuple[str, ...]


def _common() -> Mapping[str, int]:
    """The 2,500 most frequent characters and their ranks, counted in the word list of jieba 0.42 (MIT)."""
    listed = (Path(__file__).parent / "text" / "common_characters.txt").read_text(encoding="utf-8")
    return {character: rank for rank, character in enumerate(listed.replace("\n", ""))}


def rows(catalogue: Catalogue, outputs: Iterable[Output]) -> Iterator[Row]:
    """A row for each page that pupils read by themselves."""
    ranks, written = _common(), {output.uri: output for output in outputs}
    for key, lesson in catalogue.lessons.items():
        text = _HIDDEN.sub("", RUBY.sub(r"\1", str(written[f"pupils/{key}.md"].content)))
        read = [part for part in (_HAN.findall(it) for it in _SENTENCE.split(text)) if part]
        characters = [it for part in read for run in part for it in run]
        beyond = Counter(it for it in characters if ranks.get(it, 9999) >= lesson.stage.band.known)
        rarest = tuple(it for it, _ in beyond.most_common(12))
        share = beyond.total() / len(characters)
        yield Row(f"pupils/{key}", lesson.stage, len(characters), len(characters) / len(read), share, rarest)


def readings(outputs: Iterable[Output]) -> dict[str, str]:
    """Each character with two sounds that stands under 拼音, between its neighbours → the page it is on.

    The key is those characters and their syllables: ``睡觉了 shuì jiào le``.
    """
    found: dict[str, str] = {}
    two_sounds = polyphones()
    for output in outputs:
        for run in _RUN.finditer(output.content) if isinstance(output.content, str) else ():
            pairs = RUBY.findall(run[0])
            for at, (character, _) in enumerate(pairs):
                if character in two_sounds:
                    characters, sounds = zip(*pairs[max(0, at - 1) : at + 2], strict=True)
                    found.setdefault("".join(characters) + " " + " ".join(sounds), output.uri)
    return found


def unseen(root: Path, outputs: Iterable[Output]) -> dict[str, str]:
    """The readings of :func:`readings` that are not in the list of those somebody has looked at."""
    path = root / SEEN
    known = set(path.read_text(encoding="utf-8").splitlines()) if path.exists() else set()
    return {key: uri for key, uri in readings(outputs).items() if key not in known}


def report(root: Path, catalogue: Catalogue, *, accept: bool = False) -> str:
    """The table of pages, hardest first, and the readings to look at; ``accept`` adds these to the list."""
    outputs = pages.build(catalogue).outputs
    table = sorted(rows(catalogue, outputs), key=lambda row: (list(Stage).index(row.stage), -row.rare))
    lines = ["页面｜学段｜字数｜每句字数｜常用字以外｜最多的几个"]
    lines += [
        f"{it.uri}｜{it.stage}｜{it.characters}｜{it.sentence:.1f}"
        f"｜{it.rare:.1%}（前{it.stage.band.known}字）｜{''.join(it.rarest)}"
        for it in table
    ]
    new = unseen(root, outputs)
    lines += ["", f"拼音：{len(new)} 处多音字没有人看过" + (f"。{_ASK}" if new else "")]
    lines += [f"{uri}　{key}" for key, uri in sorted(new.items(), key=lambda it: (it[1], it[0]))]
    if accept:
        path = root / SEEN
        known = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        text = "\n".join(sorted({*known, *new})) + "\n"
        path.write_text(text, encoding="utf-8", newline="\n")
    return "\n".join(lines)
