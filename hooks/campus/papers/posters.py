"""Posters: PDF in three sizes, in colour and in black and white, SVG, preview, places for a school's name.

All are one drawing. A school's own values come from a CSV at build time (:mod:`campus.district`) or are
written over the SVG by the browser, at the places that the template itself reports.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from campus.content.catalogue import Catalogue
from campus.models import Poster
from campus.papers.poster_text import description, imprint, kicker
from campus.text import pinyin
from campus.text.sheets import Data

PAPERS = ("a4", "a3", "a2")


def one(
    catalogue: Catalogue, key: str, *, paper: str = "a4", mono: bool = False, bleed: bool = False
) -> Data:
    """One poster; with ``bleed``, 3 mm more on every side for a print shop to cut off."""
    return sheet(catalogue, [key], mono, paper) | {"bleed": bleed}


def sheet(
    catalogue: Catalogue,
    keys: Iterable[str],
    mono: bool = False,
    paper: str = "a4",
    values: Mapping[str, str] | None = None,
    title: str = "",
) -> Data:
    """What the template draws: a page a poster. ``values`` are a school's own, by field; 学校 is its name."""
    posters = {key: catalogue.posters[key] for key in keys}
    names = {name for poster in posters.values() for name in poster.drawn}
    first = next(iter(posters.values()))
    pictures = {
        name: {"svg": catalogue.pictures[name].svg, "alt": catalogue.pictures[name].alt}
        for name in sorted(names)
    }
    if mono:
        for found in pictures.values():
            found["svg"] = grey(found["svg"])
    return {
        "title": title or f"海报：{first.title}",
        "subject": "；".join(description(catalogue, poster) for poster in posters.values())[:400],
        "keywords": list(dict.fromkeys(catalogue.topics[poster.topic].name for poster in posters.values())),
        "paper": paper,
        "mono": mono,
        "pictures": pictures,
        "ruby": dict(_syllables(catalogue, posters.values())),
        "posters": [_poster(catalogue, key, poster, values or {}) for key, poster in posters.items()],
    }


def _poster(catalogue: Catalogue, key: str, poster: Poster, values: Mapping[str, str]) -> Data:
    topic = catalogue.topics[poster.topic]
    texts = catalogue.panel_texts(poster)
    address = f"{catalogue.address}/posters/{key}.html" if catalogue.address else ""
    return {
        "layout": poster.layout,
        "colour": topic.colour,
        "glyph": catalogue.icons[topic.icon],
        "phone": catalogue.icons["material/phone"],
        "kicker": kicker(catalogue, poster),
        "headline": list(poster.headline),
        "lead": {
            "id": poster.lead,
            "text": catalogue.wording(poster.lead, poster.stage),
        }
        if poster.lead
        else None,
        "never": {"id": poster.never, "text": catalogue.messages[poster.never].never}
        if poster.never
        else None,
        "picture": poster.picture,
        "caption": poster.caption,
        "panels": [
            {
                "picture": panel.picture,
                "text": text,
                "needle": panel.message or text.split("|")[0],
                "role": panel.role,
                "mark": panel.mark,
            }
            for panel, text in zip(poster.panels, texts, strict=True)
        ],
        "calls": [{"number": number, "name": catalogue.phones[number].name} for number in poster.calls],
        "fields": [{"label": label, "value": values.get(label)} for label in poster.fields],
        "school": values.get("学校"),
        "imprint": imprint(catalogue, poster, address),
        "address": address,
    }


def _syllables(
    catalogue: Catalogue, posters: Iterable[Poster]
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Every text of the posters for those who learn to read, with its 拼音."""
    for poster in posters:
        if poster.stage is not None and poster.stage.band.pinyin:
            for text in filter(None, catalogue.poster_texts(poster)):
                plain = text.replace("|", "")
                yield plain, list(pinyin.syllables(plain, catalogue.readings))


_HEX = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")


def grey(svg: str) -> str:
    """A drawing with every colour replaced by the grey of its lightness (Rec. 709 luma)."""

    def shade(match: re.Match[str]) -> str:
        code = match[1] if len(match[1]) == 6 else "".join(2 * digit for digit in match[1])
        red, green, blue = (int(code[i : i + 2], 16) for i in (0, 2, 4))
        level = round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
        return f"#{level:02x}{level:02x}{level:02x}"

    return _HEX.sub(shade, svg)
