"""What the page "我只有10分钟" offers, as scripts of one call: one file for each minutes × 学段.

Scripts and not JSON, because a page opened from a USB stick may not fetch files. The ranking is done here,
once for every choice, so that a reader's share stays small however large the site grows.
"""

import json
from collections.abc import Iterator

from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.output import Output
from campus.web.activities import MINUTES, Activity, Fitting, activities
from campus.web.writer import address


def build(catalogue: Catalogue) -> Iterator[Output]:
    """``assets/ten-minutes/10-p1.js`` and so on: ``campusTenMinutes("10-p1", {items, picks})``.

    ``picks[place][condition]`` holds positions in ``items``; ``""`` is any place and any condition.
    """
    found = catalogue.once(activities)
    places = {"": None, **catalogue.places}
    conditions = {"": None, **catalogue.conditions}
    for minutes in MINUTES:
        for stage in (None, *Stage):
            name = f"{minutes}-{stage.code if stage else 'all'}"
            fit = Fitting(found, minutes, stage)
            offered: dict[Activity, int] = {}
            chosen = {
                place_key: {
                    key: [
                        offered.setdefault(activity, len(offered)) for activity in fit.picks(place, condition)
                    ]
                    for key, condition in conditions.items()
                }
                for place_key, place in places.items()
            }
            data = {"items": [_item(catalogue, activity) for activity in offered], "picks": chosen}
            text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
            yield Output(
                f"assets/ten-minutes/{name}.js",
                f'campusTenMinutes("{name}",{text});\n',
                "content/ten_minutes.yml",
            )


def _item(catalogue: Catalogue, activity: Activity) -> dict[str, str | int | bool]:
    page = address(activity.uri)
    return {
        "url": f"{page}#{activity.anchor}" if activity.anchor else page,
        "kind": activity.kind,
        "title": activity.title,
        "text": activity.text,
        "topic": activity.topic,
        "topicName": catalogue.topics[activity.topic].name,
        "minutes": activity.minutes,
        "prepare": f"{page}#{activity.prepare}" if activity.prepare else "",
        "ahead": activity.ahead,
    }
