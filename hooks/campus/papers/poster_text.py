"""What is said of a poster besides its own words: for whom, from where to be read, on what it rests."""

from campus.content.catalogue import Catalogue
from campus.content.markup import Citation
from campus.models import Poster

# Metres from which the headline and the steps are read: character height × 200 (a short bold headline) and
# × 120, rounded down to half a metre. The template's smallest sizes are 42 and 17.7 of 297 page widths.
DISTANCES = {"a4": ("3", "1.5"), "a3": ("5", "2"), "a2": ("7", "3")}
IMPRINT_LINE, IMPRINT_BESIDE_CODE = 72, 61  # characters of small print on a line; fewer beside a QR code


def kicker(catalogue: Catalogue, poster: Poster) -> str:
    """The line over the headline: occasion or topic, and whom it is for."""
    day = catalogue.theme_days[poster.theme_day] if poster.theme_day else None
    occasion = f"{day.short} {day.name}" if day and day.short else catalogue.topics[poster.topic].name
    return f"{occasion} · {readers(poster)}"


def readers(poster: Poster) -> str:
    """Whom a poster is for, in words."""
    if poster.readers == "学生":
        grades = [stage.grades for stage in poster.stages]
        return "中小学" if len(grades) == 4 else "、".join(grades)
    return {"教职工": "给教职工", "家长": "给家长", "大家": "我们一起做"}[poster.readers]


def description(catalogue: Catalogue, poster: Poster) -> str:
    """All its words in one sentence: for those who do not see it, and for search."""
    words = [text.replace("|", "") for text in catalogue.poster_texts(poster)[len(poster.headline) :] if text]
    return f"{poster.title}：{'；'.join(words)}"


def imprint(catalogue: Catalogue, poster: Poster, address: str = "") -> str:
    """One line of small print: the checked sources it rests on, when it was checked, where it is from.

    How to print and to read it stands on its page.
    """
    firm = (ref for ref in catalogue.poster_sources(poster) if catalogue.firm(ref))
    names = list(dict.fromkeys(catalogue.sources[Citation.parse(ref).source].short for ref in firm))
    day = poster.reviewed
    tail = f"{day.year}年{day.month}月{day.day}日核对，第{poster.version}版 · 校园安全课"
    tail += f" · {address}" if address else ""
    room = (IMPRINT_BESIDE_CODE if address else IMPRINT_LINE) - len(tail) * 0.75 - 4
    kept = names[:1]
    for name in names[1:]:
        if len("、".join([*kept, name])) > room:
            break
        kept.append(name)
    more = "等" if len(kept) < len(names) else ""
    return f"依据：{'、'.join(kept)}{more} · {tail}" if kept else tail
