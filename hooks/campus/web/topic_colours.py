"""A style sheet with the colour of every topic, so that no page needs inline styles."""

from collections.abc import Iterator

from campus.content.catalogue import Catalogue
from campus.output import Output


def build(catalogue: Catalogue) -> Iterator[Output]:
    """``assets/topics.css``: ``.topic-fire { --topic: #c62828 }`` and so on."""
    rules = [f".topic-{key} {{ --topic: {topic.colour}; }}" for key, topic in catalogue.topics.items()]
    yield Output("assets/topics.css", "\n".join(rules) + "\n", "content/topics.yml")
