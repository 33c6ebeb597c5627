"""What pupils read, in numbers, and characters with two sounds that somebody has looked at."""

from pathlib import Path

import pytest

from campus import readability
from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.output import Output
from campus.web import pages

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def written(real: Catalogue) -> list[Output]:
    return list(pages.build(real).outputs)


def test_a_reading_that_was_looked_at_does_not_change_by_itself(written: list[Output]) -> None:
    looked_at = (ROOT / readability.SEEN).read_text(encoding="utf-8").split("\n")[:-1]
    assert len(looked_at) >= 300
    words = {line.partition(" ")[0] for line in looked_at}
    read = readability.readings(written)
    assert sum(key.partition(" ")[0] in words for key in read) >= 300
    assert [key for key in read if key.partition(" ")[0] in words and key not in set(looked_at)] == []


def test_a_new_polyphone_is_told_with_its_page_and_can_be_accepted(tmp_path: Path) -> None:
    page = "".join(
        f"<ruby>{a}<rt>{b}</rt></ruby>" for a, b in zip("去银行", ["qù", "yín", "háng"], strict=True)
    )
    outputs = [Output("pupils/x.md", page, "content/lessons/x.md")]
    assert readability.unseen(tmp_path, outputs) == {"银行 yín háng": "pupils/x.md"}
    (tmp_path / readability.SEEN).parent.mkdir()
    (tmp_path / readability.SEEN).write_text("银行 yín háng\n", encoding="utf-8")
    assert readability.unseen(tmp_path, outputs) == {}


def test_rare_characters_are_counted_by_what_the_band_knows(real: Catalogue, written: list[Output]) -> None:
    rows = {row.uri: row for row in readability.rows(real, written)}
    assert set(rows) == {f"pupils/{key}" for key in real.lessons}
    young, old = rows["pupils/fire-p1"], rows["pupils/fire-j"]
    assert young.stage is Stage.P1
    assert young.rare > old.rare  # the same topic: five hundred characters known, or two and a half thousand
    assert 5 < young.sentence < old.sentence < 30
