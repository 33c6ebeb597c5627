"""Each topic's colour reaches the pages as a class, and white words on it can be read."""

import re

from campus.content.catalogue import Catalogue
from campus.web import topic_colours


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb``, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_topic_has_its_class_and_white_words_on_it_can_be_read(real: Catalogue) -> None:
    (sheet,) = topic_colours.build(real)
    assert sheet.uri == "assets/topics.css"
    assert isinstance(sheet.content, str)
    rules = dict(re.findall(r"\.topic-([\w-]+) \{ --topic: (#[0-9a-f]{6}); \}", sheet.content))
    assert rules.keys() == real.topics.keys()
    for key, colour in rules.items():
        assert 1.05 / (luminance(colour) + 0.05) >= 4.5, key  # WCAG 2.2, 1.4.3
