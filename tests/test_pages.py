"""Pages: everything an author writes is shown, with its sources, and every page can be found."""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from campus import papers
from campus import site as whole
from campus.checks import CHECKS
from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.output import Output, Site
from campus.text import dates
from campus.text.notes import Notes
from campus.web import browse, pages
from conftest import ROOT, added, changed, flat

FIRE = ("lesson", "fire-p1")


@pytest.fixture(scope="module")
def files(catalogue: Catalogue) -> list[Output]:
    return [output for make in (*whole.PLAIN, papers.build) for output in make(catalogue)]


@pytest.fixture(scope="module")
def site(catalogue: Catalogue, files: list[Output]) -> Site:
    return only_pages(pages.build(catalogue, files))


def only_pages(site: Site) -> Site:
    """Without the drawings that pages show."""
    return Site([output for output in site.outputs if output.uri.endswith(".md")], site.nav)


def page(site: Site, uri: str) -> str:
    (found,) = (output for output in site.outputs if output.uri == uri)
    assert isinstance(found.content, str)
    return found.content


def read(text: str) -> str:
    """What a reader sees of a page or of an author's text: no markup, no sources, no white space."""
    text = re.sub(r"(?s)<sup class=\"cite\">.*?</sup>|<rt\b.*?</rt>|<[^>]+>|\[@[^\]]*\]", "", text)
    return re.sub(r"[\s*_`#>|\\-]+", "", text)


# Every page ---------------------------------------------------------------------------------------


def test_every_page_has_front_matter_that_a_parser_wrote_and_one_heading(site: Site) -> None:
    for output in site.outputs:
        match = re.match(r"\n?---\n(\{.*\})\n---\n", str(output.content))
        assert match, output.uri
        meta = json.loads(match[1])
        assert meta["title"], output.uri
        assert meta["description"], output.uri
        assert len(re.findall(r"(?m)^# ", str(output.content))) == 1, output.uri


def test_no_list_stands_right_behind_a_list_of_html_which_would_swallow_it(site: Site) -> None:
    for output in site.outputs:
        assert not re.search(r"</[uo]l>\n\n+(?:- |\d+\. )", str(output.content)), output.uri


def test_every_page_names_a_file_that_an_editor_can_open(site: Site, miniature: Path) -> None:
    for output in site.outputs:
        root = miniature if output.source.startswith("content/") else ROOT
        assert (root / output.source).is_file(), output


def test_every_page_stands_in_the_navigation_once(site: Site) -> None:
    listed = Counter(flat(site.nav))
    made = {output.uri for output in site.outputs}
    docs = ROOT / "docs"
    written = {path.relative_to(docs).as_posix() for path in docs.rglob("*.md")}
    written = {uri for uri in written if not uri.startswith("assets/")}  # notes for developers
    assert set(listed) == made | written
    assert max(listed.values()) == 1


def test_no_page_has_an_address_that_mkdocs_would_drop_without_a_word(site: Site) -> None:
    for output in site.outputs:
        assert not re.search(r"(^|/)(\.|templates/)|[^a-z0-9./-]", output.uri), output.uri


def test_no_page_shows_what_only_a_program_should_see(site: Site) -> None:
    for output in site.outputs:
        text = str(output.content)
        if output.uri.startswith("contribute/"):  # how authors write it, as code
            text = re.sub(r"(?s)```.*?```|`[^`\n]*`", "", text)
        assert not re.search(r"\{\{|\{%|\[@|\bNone\b|Undefined|<function|campus\.", text), output.uri


def test_two_builds_of_one_catalogue_are_the_same(
    site: Site, catalogue: Catalogue, files: list[Output]
) -> None:
    assert only_pages(pages.build(catalogue, files)) == site


@pytest.mark.parametrize(
    ("kind", "key"), [FIRE, ("kit", "fire-day"), ("drill", "fire-evacuation"), ("month", "9")]
)
def test_nothing_an_author_writes_is_lost(site: Site, catalogue: Catalogue, kind: str, key: str) -> None:
    entry = catalogue.entries[kind, key]
    shown = read("".join(str(output.content) for output in site.outputs if output.source == entry.path))
    stage = Stage.P1 if kind == "lesson" else None
    not_shown = {
        "keywords",
        "messages",
        "curriculum",
        "topic",
        "theme_day",
        "stage",
        "stages",
        "reviewed",
        "drill",
        "team",  # in the table of the year's drills
        "guide",
        "tasks",  # on the printed calendars
    }
    for location, _, text in entry.texts():
        wanted = read(markup.plain(catalogue.read(text, stage)))
        if location[:2] == ("board", "plan"):
            continue  # shown as a table
        if location[-1] in ("stimulus", "front"):
            wanted = wanted.replace("／", "")  # shown as a list, or as lines
        if location[0] not in not_shown and re.search(r"[一-鿿]{3}", wanted):
            assert wanted in shown, location


def test_wherever_a_quotation_and_a_citation_are_accepted_the_page_fills_them_in(
    catalogue: Catalogue,
) -> None:
    mark = "{{crowd.keep-right}}[@drill-2014 第一条]"
    together = catalogue
    for kind, key in (FIRE, ("kit", "fire-day"), ("drill", "fire-evacuation"), ("month", "9")):
        accepted: dict[Any, str] = {}
        seen = set()
        for location, _, text in catalogue.entries[kind, key].texts():
            pattern = tuple("*" if isinstance(part, int) else part for part in location)
            if pattern in seen:
                continue
            seen.add(pattern)
            longer = f"{text}〔{kind} {'.'.join(map(str, location))}〕{mark}"
            try:
                one = changed(catalogue, kind, key, {location: longer})
            except ValidationError:
                continue
            if not any(list(check(one)) for check in CHECKS):
                accepted[location] = longer
        together = changed(together, kind, key, accepted)
    raw = set()
    for output in pages.build(together).outputs:
        raw |= set(re.findall(r"〔([^〕]+)〕(?:\{\{|[^〔]{0,20}\[@)", str(output.content)))
    assert sorted(raw) == []


@pytest.mark.parametrize(
    "text", ['第四十四条" onmouseover="alert(1)', "第四十四条'><script>alert(1)</script>"]
)
def test_a_clause_cannot_break_out_of_its_attribute(catalogue: Catalogue, text: str) -> None:
    cited = changed(catalogue, *FIRE, {"home": f"说一说 [@fire-law {text}]。"})
    content = page(pages.build(cited), "lessons/fire-p1.md")
    assert 'onmouseover="alert' not in content
    assert "<script>" not in content


def test_a_title_with_quotation_marks_stays_inside_its_attribute(catalogue: Catalogue) -> None:
    odd = changed(catalogue, *FIRE, {"title": '他说"快走"怎么办', ("steps", 0, "title"): '铃"响"了'})
    content = page(pages.build(odd), "lessons/fire-p1.md")
    for label in re.findall(r'data-toc-label="([^"]*)"( ?[^}]*)\}', content):
        assert label[1].strip() == "", label


# Sources ------------------------------------------------------------------------------------------


def test_sources_are_numbered_in_the_order_in_which_a_page_cites_them(catalogue: Catalogue) -> None:
    notes = Notes(catalogue)
    text = notes.say("甲 [@drill-2014]。乙 [@fire-law 第五条][@drill-2014]。丙 [@fire-law 第四十四条]。")
    assert re.findall(r'#(source-[\d-]+)"', text) == ["source-1", "source-2-1", "source-1", "source-2-3"]
    assert [(it.number, it.source.id, it.whole, [c.at for c in it.clauses]) for it in notes.sources()] == [
        (1, "drill-2014", True, []),
        (2, "fire-law", False, ["第五条", "第四十四条"]),
    ]


def test_a_note_leads_to_what_the_clause_says_how_far_it_goes_and_how_it_was_read(
    catalogue: Catalogue,
) -> None:
    content = page(pages.build(catalogue), "lessons/fire-p1.md")
    targets = set(re.findall(r'href="#(source-[\d-]+)"', content))
    assert targets <= set(re.findall(r'id="(source-[\d-]+)"', content))
    clause = catalogue.sources["fire-law"].clauses[0]
    (shown,) = re.findall(r'<p class="clause" id="source-\d+-1">.*?第五条.*?</p>', content)
    for words in (clause.says, clause.limits or "", clause.read, str(clause.on)):
        assert words in shown
    assert re.search(r'<p class="clause">[^<]*' + catalogue.sources["drill-2014"].says, content)


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("fire-law", None),
        ("outline-2007", None),
        ("common-fire", "待核"),
        ("dispute-towel", "说法不一"),
        ("advice", "建议值"),
    ],
)
def test_a_source_that_is_not_firm_says_so_beside_the_sentence(
    catalogue: Catalogue, source: str, word: str | None
) -> None:
    text = Notes(catalogue).say(f"一句话 [@{source}]。")
    assert ("pending" in text) == (word is not None)
    assert word is None or f">{word}<" in text


def test_a_citation_can_be_heard_as_well_as_seen(catalogue: Catalogue) -> None:
    text = Notes(catalogue).say("先离开 [@fire-law 第四十四条]。")
    assert 'aria-label="来源1：消防法 第四十四条"' in text


def test_text_to_be_read_aloud_has_messages_and_no_sources(catalogue: Catalogue) -> None:
    notes = Notes(catalogue, Stage.P1)
    assert notes.plain("请记住：{{fire.leave}} [@fire-law]。") == "请记住：火警铃响，跟着老师走。"
    assert notes.sources() == []


def test_a_list_right_under_a_paragraph_is_a_list(catalogue: Catalogue) -> None:
    assert Notes(catalogue).say("三件事：\n- 一\n- 二\n\n然后\n1. 甲\n2. 乙") == (
        "三件事：\n\n- 一\n- 二\n\n然后\n\n1. 甲\n2. 乙"
    )


def test_every_source_a_page_cites_is_listed_on_it(site: Site) -> None:
    for output in site.outputs:
        content = str(output.content)
        cited = set(re.findall(r'href="#(source-\d+)"', content))
        assert cited <= set(re.findall(r'id="(source-\d+)"', content)), output.uri


def test_the_list_of_sources_leads_back_to_the_pages_that_use_them(site: Site) -> None:
    uri = re.search(
        r'<li id="psych-12356"><a href="(sources/[^"#]+)\.html#psych-12356"', page(site, "sources.md")
    )
    assert uri
    text = page(site, f"{uri[1]}.md")
    entry = text[text.index('id="psych-12356"') :]
    assert "](../lessons/fire-p1.md)" in entry[: entry.index("</li>")]


def test_what_is_not_verified_is_listed_for_people_who_can(site: Site) -> None:
    text = page(site, "pending.md")
    assert "消防通用口径" in text
    assert 'href="lessons/fire-p1.html"' in text  # where it stands, and no file name
    assert "content/" not in text
    assert "消防法" not in re.findall(r"(?m)^## (.*?) \{", text)


# For pupils ---------------------------------------------------------------------------------------


def test_a_pupils_page_has_no_sources_and_no_words_for_teachers(site: Site, catalogue: Catalogue) -> None:
    text = page(site, "pupils/fire-p1.md")
    assert "cite" not in text
    assert "pending" not in text
    assert read(catalogue.lessons["fire-p1"].guidance)[:10] not in read(text)


def test_youngest_pupils_read_every_character_with_pinyin(site: Site) -> None:
    text = page(site, "pupils/fire-p1.md")
    body = text[text.index('class="pupil-text"') : text.index('class="help-strip"')]
    bare = re.sub(r"(?s)<ruby>.*?</ruby>|<[^>]+>|!\[[^\]]*\]|\{[^}]*\}", "", body)
    assert not re.search(r"[一-鿿]", bare)


def test_older_pupils_read_without_pinyin(catalogue: Catalogue) -> None:
    older = added(catalogue, "lesson", "fire-j", "fire-p1", {"stage": "初中"})
    assert "<ruby>" not in page(pages.build(older), "pupils/fire-j.md")


def test_a_weak_message_stays_off_the_pupils_page(catalogue: Catalogue) -> None:
    older = added(
        catalogue, "lesson", "fire-j", "fire-p1", {"stage": "初中", ("messages", 0): "fire.low-smoke"}
    )
    site = pages.build(older)
    wording = catalogue.wording("fire.low-smoke", Stage.J)
    assert wording in page(site, "lessons/fire-j.md")
    assert wording not in page(site, "pupils/fire-j.md")


# The year -----------------------------------------------------------------------------------------


def test_the_home_page_shows_all_twelve_months_and_the_dated_days(site: Site) -> None:
    text = page(site, "index.md")
    assert re.findall(r'data-month="([\d-]+)"', text) == (
        [f"2026-{month:02d}" for month in (9, 10, 11, 12)] + [f"2027-{month:02d}" for month in range(1, 9)]
    )
    assert 'data-date="2026-11-09"' in text


def test_a_month_page_has_every_day_its_events_and_its_neighbours(site: Site) -> None:
    text = page(site, "calendar/2026-11.md")
    assert len(re.findall(r'data-date="2026-11-\d\d"', text)) == 30
    cell = re.search(r'(?s)data-date="2026-11-09".*?</td>', text)
    assert cell
    assert "[全国消防日](../days/fire-day/index.md)" in cell[0]
    assert "[消防疏散演练](../drills/fire-evacuation.md)" in cell[0]
    assert "(2026-10.md)" in text
    assert "(2026-12.md)" in text


def test_a_month_page_has_the_task_of_each_of_its_weeks(site: Site, catalogue: Catalogue) -> None:
    # A week belongs to the month of its Thursday: November 2026 has four, from the 2nd to the 29th.
    text = page(site, "calendar/2026-11.md")
    week = re.compile(r'<li data-first="([\d-]+)" data-last="([\d-]+)".*?</small><b>(.+?)</b>(.+?)</li>')
    weeks = week.findall(text)
    assert [first for first, *_ in weeks] == [f"2026-11-{day:02d}" for day in (2, 9, 16, 23)]
    assert weeks[-1][1] == "2026-11-29"
    assert [f"{name}：{what}" for *_, name, what in weeks] == list(catalogue.months[11].tasks[:4])
    assert "第11周" in text
    assert "放假" in page(site, "calendar/2027-08.md")


def test_a_shifted_day_gives_its_reason_on_the_page(site: Site) -> None:
    assert "6月26日是星期六，学校活动放在最近的上课日6月25日（星期五）" in page(site, "calendar/2027-06.md")
    assert "6月26日是星期六，学校活动放在最近的上课日6月25日（星期五）" in page(site, "days/index.md")


def test_a_day_that_comes_with_a_notice_shows_the_hint_and_no_date(site: Site) -> None:
    text = page(site, "calendar/2026-09.md")
    assert "待通知" in text
    assert "以当年通知为准" in text


def test_a_letter_to_parents_stands_on_their_page_and_on_that_of_its_topic(catalogue: Catalogue) -> None:
    site = pages.build(changed(catalogue, "briefing", "charge-note", {"use": "家长信"}))
    for uri in ("parents.md", "topics/fire.md"):
        assert "calendar/talks/letters.md#charge-note" in page(site, uri)


def test_a_drill_page_runs_on_a_clock(site: Site) -> None:
    text = page(site, "drills/fire-evacuation.md")
    assert re.findall(r"<b>(\d\d:\d\d)</b>", text) == ["00:00", "00:30", "02:30", "05:00"]


def test_a_lesson_without_a_drill_and_a_drill_without_lessons_are_whole_pages(catalogue: Catalogue) -> None:
    apart = changed(catalogue, *FIRE, {"drill": None})
    apart = changed(apart, "drill", "fire-evacuation", {"lesson_before": None})
    site = pages.build(apart)
    assert "drills/fire-evacuation" not in page(site, "lessons/fire-p1.md")
    assert "lessons/fire-p1" not in page(site, "drills/fire-evacuation.md")


def test_the_answer_key_of_the_contest_agrees_with_its_questions(site: Site, catalogue: Catalogue) -> None:
    text = page(site, "days/fire-day/contest.md")
    key = re.findall(r"<li>([ABCD])</li>", text[text.index('class="answer-key"') :])
    assert key == ["ABCD"[question.answer] for question in catalogue.kits["fire-day"].contest]
    assert re.findall(r"答案：([ABCD])", text) == key


def test_coverage_counts_each_requirement_once(site: Site) -> None:
    text = page(site, "curriculum.md")
    assert "纲要 1 / 2 条，后来的要求 1 / 1 条" in text


def test_dates_are_said_as_people_say_them() -> None:
    assert dates.cn_date(date(2026, 11, 9)) == "2026年11月9日"


def test_everything_is_listed_and_folded_by_topic(site: Site, catalogue: Catalogue) -> None:
    """A phone need not scroll through it all, and no script is needed to open a part."""
    listed = page(site, "browse.md")
    folded = "".join(re.findall(r'(?s)<details class="fold".*?</details>', listed))
    items = [it for it in browse.items(catalogue) if not it.file and "talks/" not in it.uri]
    assert folded.count("<li ") == listed.count("<li ") == len(items)
    for anchor in re.findall(r"\(#([\w-]+)\)", listed):
        assert f'id="{anchor}"' in folded
