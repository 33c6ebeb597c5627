"""Templates and values → Markdown pages, each with its notes, its pictures and the file behind it."""

import html
import json
import posixpath
import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from campus.content.catalogue import CONTENT, Catalogue
from campus.models import Stage
from campus.output import Output
from campus.papers import poster_text, printables
from campus.press.blocks import LETTERS
from campus.text import pinyin
from campus.text.dates import cn_date, day_of_month, weekday
from campus.text.notes import Notes, escaped
from campus.text.numbering import pending_word
from campus.web.kit_parts import KIT_PARTS
from campus.web.page_text import Section, sections
from campus.year.school_year import WEEKDAYS

TEMPLATES = Path(__file__).parent.parent.parent / "templates"

Nav = list[dict[str, Any]]

BANDS = f"{'零一二三四五六七八九'[len(Stage)]}个学段"


def address(uri: str) -> str:
    """Where a page ends up in the site: plain file addresses, which also work from a USB stick."""
    return uri[:-3] + ".html" if uri.endswith(".md") else uri


@dataclass(frozen=True, slots=True)
class Page(Output):
    """A page with what others ask of it: ids of the sources cited, and what can be read on it.

    ``sections`` is empty where a page only lists what is found elsewhere; ``found``: a search may find it.
    """

    title: str
    description: str
    cited: tuple[str, ...]
    sections: tuple[Section, ...]
    found: bool = True


def _environment(**options: Any) -> jinja2.Environment:
    return jinja2.Environment(  # noqa: S701  # pages are escaped, see there
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        **options,
    )


class Writer:
    """Renders pages for one catalogue."""

    def __init__(
        self, catalogue: Catalogue, files: Iterable[Output] = (), only: Container[str] | None = None
    ) -> None:
        self.catalogue = catalogue
        self.only = only  # sources of the pages wanted; None: of all
        self.pages: list[Page] = []
        self.drawn: set[str] = set()  # names of the pictures that pages show
        sizes = {file.uri: len(file.content) for file in files}
        self.environment = _environment(
            autoescape=True,
            finalize=escaped,  # pages are Markdown, where more than < and & has a meaning
        )
        self.environment.filters.update(
            cn_date=cn_date,
            short_date=day_of_month,
            weekday=weekday,
            ruby=lambda text: pinyin.ruby(escaped(text), catalogue.readings),
            pending_word=pending_word,
            letter=lambda index: LETTERS[index],
        )
        self.environment.globals.update(
            catalogue=catalogue,
            year=catalogue.year,
            stages=list(Stage),
            bands=BANDS,
            icon=lambda name: Markup(catalogue.icons[name]),  # noqa: S704  # a drawing of ours
            kit_parts=KIT_PARTS,
            weekdays=WEEKDAYS,
            words=catalogue.page_words.words.__getitem__,
            numbers=catalogue.page_words.numbers.__getitem__,
            poster_readers=poster_text.readers,
            downloads=partial(printables.files, catalogue),
            art=self.art,
            size=lambda uri: readable_size(sizes[uri]) if uri in sizes else "",
        )

    def art(self, name: str) -> str:
        """Where a drawing is in the site; whatever a page asks for is put there."""
        self.drawn.add(name)
        return f"assets/art/{name}.svg"

    def _poster(self, topic: str, stage: Stage | None, key: str | None) -> str:
        """The poster that stands for a page of this topic where a link is sent on: its own or the nearest."""
        posters = self.catalogue.topic_posters(topic)
        near = sorted(posters, key=lambda it: (it[0] != key, stage not in it[1].stages))
        return f"posters/files/{near[0][0]}.png" if near else ""

    def drawings(self) -> Iterable[Output]:
        for name in sorted(self.drawn):
            yield Output(
                f"assets/art/{name}.svg", self.catalogue.pictures[name].svg, f"{CONTENT}/art/{name}.svg"
            )

    def page(
        self,
        uri: str,
        template: str,
        title: str = "",
        description: str = "",
        /,
        *,
        source: str = "",
        stage: Stage | None = None,
        topic: str | None = None,
        **context: Any,
    ) -> dict[str, Any]:
        """Render one page; gives its entry for the navigation, under its title.

        ``context`` goes to the template, which escapes what it writes.

        What holds for every page of a template is set at its top: ``title``, ``description``, what the theme
        is to ``hide``, ``lists`` (it only lists what is found elsewhere, by its title and summary) and
        ``found`` (whether a search finds it). ``source``: the file behind the page, else the template.
        """
        source = source or f"hooks/templates/{template}.md.j2"
        if self.only is not None and source not in self.only:
            return {title: uri}
        folder = posixpath.dirname(uri) or "."
        notes = Notes(self.catalogue, stage)
        made = self.environment.get_template(f"{template}.md.j2").make_module(
            dict(
                title=title,
                description=description,
                notes=notes,
                say=notes.say,
                cell=notes.cell,
                to=lambda target: Markup(posixpath.relpath(target, folder)),  # noqa: S704  # of ids
                here=address(uri),
                **context,
            )
        )
        title, description = getattr(made, "title", title), getattr(made, "description", description)
        assert title, f"{uri}: {template}.md.j2 sets no title"
        assert description, f"{uri}: {template}.md.j2 sets no description"
        lists, found = getattr(made, "lists", False), getattr(made, "found", True)
        # The theme writes a page's title and description into its HTML as they are.
        meta: dict[str, Any] = {"title": html.escape(title), "description": html.escape(description)}
        meta["page_kind"] = template
        if topic:
            meta["topic"] = topic
            if picture := self._poster(topic, stage, context.get("key")):
                meta["picture"] = picture
        if hide := getattr(made, "hide", ()):
            meta["hide"] = hide
        body = re.sub(r"\n{3,}", "\n\n", str(made))
        front = f"---\n{json.dumps(meta, ensure_ascii=False)}\n---\n"
        read = () if lists or not found else sections(body)
        self.pages.append(
            Page(uri, front + body, source, title, description, tuple(notes.cited), read, found)
        )
        return {title: uri}


def by_hand(docs: Path) -> Iterator[Page]:
    """The pages that are written by hand; the title of each is its heading."""
    for path in sorted(docs.glob("*.md")):
        text = path.read_text("utf-8")
        body = text.partition("\n---\n")[2] if text.startswith("---\n") else text
        heading = re.search(r"(?m)^# (.+)$", body)
        title = heading[1] if heading else path.stem
        yield Page(path.name, text, f"docs/{path.name}", title, "", (), sections(body))


def unescaped(template: str, **context: Any) -> str:
    """A template of what is no page, such as a draft for an author: values stand in it as they are."""
    environment = _environment()  # plain text, which is read as content and checked
    return re.sub(r"\n{3,}", "\n\n", environment.get_template(template).render(**context))


def readable_size(count: int) -> str:
    """Bytes as a reader takes them in: 87 KB, 1.4 MB."""
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1e3))} KB"
