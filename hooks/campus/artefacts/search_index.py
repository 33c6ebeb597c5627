"""The search index: a script that a page loads when the reader goes to the search box.

A script and not JSON, because a page opened from a USB stick may not fetch files.
"""

import json
import re
from collections.abc import Iterator

from campus import browse
from campus.catalogue import Catalogue
from campus.output import Output
from campus.pages import address

_SPACE = re.compile(r"[\s*_`#>|\[\]]+")


def build(catalogue: Catalogue) -> Iterator[Output]:
    """``assets/search-index.js``: ``campusSearch(rows)`` with one row a page."""
    rows = []
    for item in browse.items(catalogue):
        topic = catalogue.topics[item.topic]
        rows.append(
            {
                "url": address(item.uri),
                "title": item.title,
                "kind": item.kind,
                "topic": topic.name,
                "colour": item.topic,
                "stages": [stage.grades for stage in item.stages] if len(item.stages) < 4 else [],
                "summary": item.summary,
                "words": [*item.keywords, topic.name, *topic.aliases],
                "text": _SPACE.sub(" ", item.text),
            }
        )
    data = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    yield Output("assets/search-index.js", f"campusSearch({data});\n", "content/topics.yml")
