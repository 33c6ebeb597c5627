"""What the theme and we put into a built site → what the pages of the site use of it.

No page asks for its script, its search, its icon or the maps of their sources: they go. Its two style sheets
become one, without what no page can match: it styles a hundred things that are not here. A rule stays if each
class, id, element and attribute it asks for is in a page or is a word of a script, since scripts set classes
too. What stands in ``:not()``, ``:is()`` and the like is not looked at: too much may stay, and nothing goes
that can match. Our own sheets lose their comments and keep every rule: what no page of one school matches is
another's (its 学段, its links for editing) or put together by a script, and is 0.2 KB of a page.
"""

import hashlib
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import tinycss2
from tinycss2.ast import AtRule, Node, ParseError, QualifiedRule

FOLDER = "assets/stylesheets"
_UNUSED = ("assets/javascripts", "assets/images")  # of the theme; ours are in assets/ itself
_LINKS = re.compile(
    rf'(<link rel="stylesheet" href="[^"]*{FOLDER}/)main\.[^"]*">(?:\s*<link [^>]*{FOLDER}/[^>]*>)*'
)
_TAG = re.compile(r"<[a-z][^>]*>")
_ATTRIBUTE = re.compile(r"\s([a-z][\w:-]*)")
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_PROPERTY = re.compile(r"--[\w-]+")  # a custom property, where it is used and where it is set


@dataclass
class Seen:
    """What the pages and scripts of a site name."""

    elements: set[str] = field(default_factory=lambda: {"html", "body"})
    attributes: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)  # in tags: classes, ids, values; in scripts: all

    def page(self, tags: Iterable[str]) -> None:
        for tag in tags:
            self.elements.add(tag[1:-1].split(None, 1)[0].rstrip("/"))
            self.attributes.update(_ATTRIBUTE.findall(tag))
            self.words.update(_WORD.findall(tag))

    def script(self, text: str) -> None:
        words = set(_WORD.findall(text))
        self.words |= words
        self.elements |= words
        self.attributes |= words


def apply(site: Path) -> None:
    """Take away what is not used; put one style sheet, named by what is in it, in the place of the theme's.

    Raises ValueError where the theme's style sheet is none.
    """
    for folder in _UNUSED:
        shutil.rmtree(site / folder, ignore_errors=True)
    for path in (site / FOLDER).glob("*.map"):
        path.unlink()
    sheets = [path for name in ("main", "palette") for path in sorted((site / FOLDER).glob(f"{name}.*.css"))]
    if not sheets:
        return
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    own = [path for path in sorted(site.rglob("*.css")) if path not in sheets]
    for path in own:
        path.write_text(_uncommented(path.read_text("utf-8")), "utf-8", newline="\n")
    scripts = [path.read_text("utf-8") for path in sorted(site.rglob("*.js"))]
    seen = Seen()
    seen.page({tag for page in pages.values() for tag in _TAG.findall(page)})
    for text in scripts:
        seen.script(text)
    others = [*scripts, *(path.read_text("utf-8") for path in own)]
    text = fitted("".join(sheet.read_text("utf-8") for sheet in sheets), seen, others)
    name = f"main.{hashlib.sha256(text.encode()).hexdigest()[:8]}.css"
    for sheet in sheets:
        sheet.unlink()
    (site / FOLDER / name).write_text(text, "utf-8", newline="\n")
    for path, page in pages.items():
        path.write_text(_LINKS.sub(rf'\g<1>{name}">', page, count=1), "utf-8", newline="\n")


def fitted(sheet: str, seen: Seen, others: Sequence[str] = ()) -> str:
    """A style sheet less the rules that match nothing of ``seen`` and the custom properties that nobody uses.

    ``others``: scripts and style sheets that may use its custom properties.
    """
    text = "".join(_rules(_parsed(sheet), seen))
    asked = {name for other in others for name in _PROPERTY.findall(other)}
    while True:
        used = asked | set(re.findall(r"var\(\s*(--[\w-]+)", text))
        shorter = _without(text, set(_PROPERTY.findall(text)) - used)
        if shorter == text:
            return text
        text = shorter


def _uncommented(sheet: str) -> str:
    """A style sheet without comments and indents."""
    text = tinycss2.serialize(tinycss2.parse_component_value_list(sheet, skip_comments=True))
    return re.sub(r"\s*\n\s*", "\n", text).lstrip()


def _parsed(sheet: str | Sequence[Node]) -> list[Node]:
    """The rules of a style sheet, or of what stands in one of its at-rules."""
    found: list[Node] = tinycss2.parse_rule_list(sheet, skip_comments=True, skip_whitespace=True)
    for rule in found:
        if isinstance(rule, ParseError):
            raise ValueError(f"style sheet of the theme, line {rule.source_line}: {rule.message}")
    return found


def _grouped(rule: Node) -> bool:
    """Whether an at-rule holds rules, as @media does."""
    return isinstance(rule, AtRule) and rule.lower_at_keyword in ("media", "supports")


def _rules(rules: Iterable[Node], seen: Seen) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = [it for it in _split(rule.prelude) if _possible(it, seen)]
            if selectors:
                named = ",".join(tinycss2.serialize(it).strip() for it in selectors)
                yield f"{named}{{{tinycss2.serialize(rule.content)}}}"
        elif _grouped(rule):
            if kept := "".join(_rules(_parsed(rule.content), seen)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{kept}}}"
        elif rule.lower_at_keyword != "charset":
            yield rule.serialize()


def _split(prelude: Sequence[Node]) -> list[list[Node]]:
    """The selectors of a list, as tokens."""
    found: list[list[Node]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            found.append([])
        else:
            found[-1].append(token)
    return found


def _possible(selector: Sequence[Node], seen: Seen) -> bool:
    before = ""
    for token in selector:
        if token.type == "hash" or (token.type == "ident" and before == "."):
            there = token.value in seen.words
        elif token.type == "ident":
            there = before == ":" or token.value.lower() in seen.elements
        elif token.type == "[] block":
            there = _has(token.content, seen)
        else:
            there = True
        if not there:
            return False
        before = token.value if token.type == "literal" else ""
    return True


def _has(attribute: Sequence[Node], seen: Seen) -> bool:
    """Whether an attribute is there, and where a selector asks for one whole word, that word."""
    name, *rest = (token for token in attribute if token.type != "whitespace")
    if name.value not in seen.attributes:
        return False
    whole = len(rest) > 1 and rest[0].type == "literal" and rest[0].value in ("=", "~=")
    return not whole or not _WORD.fullmatch(rest[1].value) or rest[1].value in seen.words


def _without(sheet: str | Sequence[Node], names: set[str]) -> str:
    """A style sheet without the declarations of these custom properties."""
    kept = []
    for rule in _parsed(sheet):
        if isinstance(rule, QualifiedRule):
            inside = tinycss2.serialize(rule.content)
            if "--" in inside:
                parts = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
                stay = (it for it in parts if it.type == "declaration" and it.name not in names)
                inside = ";".join(it.serialize() for it in stay)
        elif _grouped(rule):
            inside = _without(rule.content, names)
        else:
            kept.append(rule.serialize())
            continue
        if inside:
            at = f"@{rule.at_keyword}" if isinstance(rule, AtRule) else ""
            kept.append(f"{at}{tinycss2.serialize(rule.prelude)}{{{inside}}}")
    return "".join(kept)
