"""我的学校 in a real browser: a school's own terms in, its plan out, nothing is sent anywhere."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from campus import year_plan
from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.year import plan_rows, planner
from conftest import ROOT

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser, site: Path) -> Iterator[Page]:
    """The page from the disk, as from a USB stick, with the default school's plan."""
    context = browser.new_context(viewport={"width": 1024, "height": 900}, locale="zh-CN")
    context.set_default_timeout(20_000)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site / "calendar/my-school.html").as_uri())
    expect(page.locator("[data-my-plan] table").first).to_be_visible()
    yield page
    assert all(url.startswith(("file:", "data:", "blob:")) for url in asked), "nothing leaves this machine"
    context.close()


def plan(page: Page, **values: str) -> None:
    """Fill in fields by their names and ask for the plan."""
    for name, value in values.items():
        page.fill(f'[data-my-school-form] [name="{name}"]', value)
    page.click("[data-my-school-form] button[type=submit]")


def table(page: Page, title: str) -> list[list[str]]:
    rows = page.get_by_role("region", name=title, exact=True).locator("tbody tr")
    found: list[list[str]] = rows.evaluate_all(
        "rows => rows.map(row => [...row.cells].map(it => it.textContent))"
    )
    return found


NEXT = {
    "name": "山下中学",
    "autumn_first": "2027-08-30",
    "autumn_last": "2028-01-14",
    "spring_first": "2028-02-14",
    "spring_last": "2028-06-30",
    "rest_days": "2027-11-12 运动会",
}


def test_another_school_year_by_its_dates_alone(page: Page, real: Catalogue, tmp_path: Path) -> None:
    plan(page, **NEXT)
    expect(page.locator("[data-my-school-fault]")).to_be_empty()
    with page.expect_download() as download:
        page.click("[data-my-school-save]")
    download.value.save_as(tmp_path / "school.json")
    school = year_plan.read(tmp_path / "school.json")
    assert school.name == "山下中学"
    data = plan_items.items(real)
    wanted = plan_rows.rows(data, planner.plan(data, school), school)
    assert table(page, "每周") == wanted["weeks"]
    assert table(page, "每天一分钟") == wanted["days"]
    assert "2027-11-12" not in {row[0] for row in wanted["days"]}


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"autumn_last": "2026-08-01"}, "秋季学期的最后一天要晚于第一天"),
        ({"spring_first": "2027-01-10"}, "春季学期要在秋季学期结束以后开始"),
        ({"autumn_first": "1900-09-02", "autumn_last": "1901-01-01"}, "两个学期要在同一个学年里"),
        ({"rest_days": "运动会"}, "要写成 2026-11-13 运动会"),
        ({"spring_first": "2027-07-05"}, "春季学期只有 5 个上课日"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence_and_the_last_good_plan_stays(
    values: dict[str, str], told: str, page: Page
) -> None:
    before = table(page, "每周")
    plan(page, **values)
    expect(page.locator("[data-my-school-fault]")).to_contain_text(told)
    assert table(page, "每周") == before


def test_what_is_typed_is_kept_here_and_can_be_cleared(page: Page) -> None:
    plan(page, **NEXT)
    page.reload()
    expect(page.locator("[data-my-plan] table").first).to_be_visible()
    assert page.input_value('[name="spring_last"]') == "2028-06-30"
    page.click("[data-my-school-clear]")
    assert page.input_value('[name="spring_last"]') != "2028-06-30"
    assert page.evaluate("localStorage.getItem('campus-my-school')") is None or "山下" not in str(
        page.evaluate("localStorage.getItem('campus-my-school')")
    )


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"version": 99, "school": {}}', '{"version": 1, "school": {"terms": 3}}']
)
def test_a_file_that_is_none_is_refused_in_a_sentence(text: str, page: Page) -> None:
    files = [{"name": "x.json", "mimeType": "application/json", "buffer": text.encode()}]
    page.set_input_files("[data-my-school-open]", files)  # type: ignore[arg-type]
    expect(page.locator("[data-my-school-fault]")).to_contain_text("读不懂这个文件")
    assert table(page, "每周")


def test_the_calendar_file_is_one_that_programs_read(page: Page, tmp_path: Path) -> None:
    with page.expect_download() as download:
        page.click("[data-my-school-calendar]")
    download.value.save_as(tmp_path / "school.ics")
    raw = (tmp_path / "school.ics").read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    text = raw.decode("utf-8").replace("\r\n ", "")
    events = text.count("BEGIN:VEVENT")
    assert events == text.count("END:VEVENT") == text.count("DTSTART;VALUE=DATE:") > 20
    uids = [line for line in text.split("\r\n") if line.startswith("UID:")]
    assert len(uids) == len(set(uids))


def test_its_data_are_those_of_the_site(site: Path) -> None:
    text = (site / "assets/plan/data.js").read_text("utf-8")
    whole = json.loads(text.removeprefix("campusPlan(").removesuffix(");\n"))
    assert whole["school"]["name"]
    assert {"data", "calendar", "school"} == set(whole)
    assert (ROOT / "docs/assets/my-school.js").is_file()
