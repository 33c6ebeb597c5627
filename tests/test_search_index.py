"""The search index: one script, one row a page, everything a reader may type."""

import json
import re
from typing import Any

from campus import pages
from campus.artefacts import search_index, topic_colours
from campus.catalogue import Catalogue
from conftest import added, changed


def rows(catalogue: Catalogue) -> list[dict[str, Any]]:
    (output,) = search_index.build(catalogue)
    assert output.uri == "assets/search-index.js"
    match = re.fullmatch(r"campusSearch\((.*)\);\n", str(output.content), re.DOTALL)
    assert match
    found: list[dict[str, Any]] = json.loads(match[1])
    return found


def test_the_index_is_a_script_so_that_it_loads_from_a_usb_stick(catalogue: Catalogue) -> None:
    assert rows(catalogue)


def test_every_row_leads_to_a_page(real: Catalogue) -> None:
    made = {pages.address(output.uri) for output in pages.build(real).outputs}
    found = rows(real)
    assert {row["url"] for row in found} <= made
    assert len(found) == len({row["url"] for row in found}) > 50


def test_every_lesson_kit_and_drill_has_a_row(real: Catalogue) -> None:
    urls = {row["url"] for row in rows(real)}
    assert {f"lessons/{key}.html" for key in real.lessons} <= urls
    assert {f"pupils/{key}.html" for key in real.lessons} <= urls
    assert {f"drills/{key}.html" for key in real.drills} <= urls
    assert {f"days/{key}/index.html" for key in real.kits} <= urls


def test_a_row_has_what_the_search_box_shows_and_searches(catalogue: Catalogue) -> None:
    row = rows(catalogue)[0]
    assert row["title"] == "着火了，我会这样离开"
    assert (row["kind"], row["topic"], row["colour"], row["stages"]) == (
        "教案",
        "消防",
        "fire",
        ["小学1—3年级"],
    )
    assert {"着火", "119", "消防日", "11.9", "十一月九日", "消防"} <= set(row["words"])


def test_the_text_of_a_row_is_plain(real: Catalogue) -> None:
    for row in rows(real):
        assert not re.search(r"[\n*`]|\[@|\{\{|</?[a-z]+>", row["text"]), row["url"]


def test_a_thing_for_every_band_names_none(catalogue: Catalogue) -> None:
    drill = next(row for row in rows(catalogue) if row["kind"] == "演练")
    assert drill["stages"] == []


def test_quotation_marks_and_brackets_cannot_break_the_script(catalogue: Catalogue) -> None:
    odd = changed(catalogue, "lesson", "fire-p1", {"title": '他说"快走"\\</script>'})
    assert rows(odd)[0]["title"] == '他说"快走"\\</script>'


def test_the_same_content_gives_the_same_bytes(catalogue: Catalogue) -> None:
    assert list(search_index.build(catalogue)) == list(search_index.build(catalogue))


def test_every_topic_has_its_colour_in_the_style_sheet(catalogue: Catalogue) -> None:
    more = added(catalogue, "topic", "flood", "fire", {"id": "flood", "colour": "#123456"})
    (output,) = topic_colours.build(more)
    assert output.uri == "assets/topics.css"
    for key, topic in more.topics.items():
        assert re.search(rf"\.topic-{key} \{{[^}}]*{topic.colour}", str(output.content)), key
