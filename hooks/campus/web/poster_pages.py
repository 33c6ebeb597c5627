"""Pages of 海报: the wall of posters, and each poster."""

from typing import Any

from campus import models
from campus.papers import poster_text
from campus.web.writer import Nav, Writer


def build(writer: Writer) -> Nav:
    catalogue = writer.catalogue
    shared: dict[str, Any] = {
        "kicker": lambda poster: poster_text.kicker(catalogue, poster),
        "distances": poster_text.DISTANCES,
    }
    writer.page(
        "posters/index.md",
        "posters",
        places=[name for name in models.PLACES if any(name in p.places for p in catalogue.posters.values())],
        **shared,
    )
    nav: Nav = [{"全部海报": "posters/index.md"}]
    for topic in catalogue.touched_topics:
        pages = []
        for key, poster in catalogue.topic_posters(topic):
            uri = f"posters/{key}.md"
            writer.page(
                uri,
                "poster",
                poster.title,
                poster_text.description(catalogue, poster),
                source=catalogue.path("poster", key),
                stage=poster.stage,
                topic=topic,
                key=key,
                poster=poster,
                texts=[text.replace("|", "") for text in catalogue.panel_texts(poster)],
                related=[other for other in catalogue.topic_posters(topic) if other[0] != key],
                **shared,
            )
            pages.append({poster.title: uri})
        if pages:
            nav.append({catalogue.topics[topic].name: pages})
    return nav
