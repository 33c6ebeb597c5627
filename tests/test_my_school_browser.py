"""我的学校 in a real browser: a school's own terms in, its plan out, nothing is sent anywhere."""

import datetime
import io
import json
from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl
import pytest
import vobject
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from campus import year_plan
from campus.content import markup, plan_items
from campus.content.catalogue import Catalogue
from campus.content.entries import load_yaml
from campus.year import plan_rows, planner
from conftest import ROOT, TESTS, broken_rules
from test_planner import TABLE_OF_2023

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
    rows = page.locator(f"[role=region][aria-label='{title}'] tbody tr")  # folded ones too
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
    expect(page.locator("[data-my-school-status]")).to_contain_text("排好了：2027-")
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


EVERY_WEEK = "\n".join(
    (datetime.date(2026, 9, 1) + datetime.timedelta(number)).isoformat() for number in range(150)
)


@pytest.mark.parametrize(
    ("values", "where", "told"),
    [
        ({"autumn_last": "2026-08-01"}, "autumn", "秋季学期的最后一天要晚于第一天"),
        ({"autumn_last": ""}, "autumn", "都要填"),
        ({"spring_first": "2027-01-10"}, "spring", "春季学期要在秋季学期结束以后开始"),
        (
            {"autumn_first": "1900-09-03", "autumn_last": "1901-01-01"},
            "autumn",
            "两个学期要在同一个学年里",
        ),
        ({"autumn_first": "2026-09-06"}, "autumn", "第一天 2026-09-06 不上课（周末）"),
        ({"autumn_last": "2026-09-21"}, "autumn", "4 个有课的星期，六节课一周一节排不下"),
        ({"spring_first": "2027-07-05"}, "spring", "春季学期只有 5 个上课日"),
        ({"rest_days": EVERY_WEEK}, "autumn", "第一天 2026-09-01 不上课"),
        ({"rest_days": EVERY_WEEK[11:]}, "rest_days", "秋季学期只有 1 个上课日"),
        ({"rest_days": "运动会"}, "rest_days", "要写成 2026-11-13 运动会"),
        ({"rest_days": "2026-02-30 运动会"}, "rest_days", "要写成 2026-11-13 运动会"),
        ({"rest_days": "2031-11-13 运动会"}, "rest_days", "不在这个学年里"),
        (
            {"rest_days": "2026-11-13 运动会", "school_days": "2026-11-13 补课"},
            "school_days",
            "又写了放假，又写了上课",
        ),
        ({"stairs": "教学楼 东楼梯"}, "stairs", "要写成 教学楼 东楼梯 90"),
        ({"stairs": "教学楼 东楼梯 90"}, "classes", "一个班也没有写"),
        (
            {"classes": "\n".join(f"教学楼 1 {number}班 40" for number in range(120))},
            "classes",
            "班级最多写 100 个，现在有 120 个",
        ),
        ({"classes": "教学楼 3 五（1）班 0"}, "classes", "人数 1 到 100"),
        ({"classes": "教学楼 3 五（1）班 45"}, "classes", "那座楼没有写楼梯"),
        (
            {"stairs": "教学楼 东楼梯 40", "classes": "教学楼 3 五（1）班 45"},
            "classes",
            "那里的楼梯一批最多 40 人",
        ),
        (
            {"stairs": "教学楼 东楼梯 90", "classes": "教学楼 3 五（1）班 45\n教学楼 2 五（1）班 45"},
            "classes",
            "“五（1）班”写了两次",
        ),
    ],
)
def test_what_cannot_be_is_said_by_its_field_and_the_last_good_plan_stays(
    values: dict[str, str], where: str, told: str, page: Page
) -> None:
    before = table(page, "每周")
    page.eval_on_selector_all(".my-school details", "all => all.forEach(it => { it.open = true })")
    plan(page, **values)
    expect(page.locator(f'[data-fault="{where}"]')).to_contain_text(told)
    expect(page.locator("[data-my-school-fault]")).to_contain_text(told)
    assert table(page, "每周") == before
    saved = page.evaluate("localStorage.getItem('campus-my-school')")
    assert told not in str(saved)
    assert str(values) not in str(saved)


def test_its_form_with_faults_is_for_everybody_and_fits_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 740})
    page.eval_on_selector_all(".my-school details", "all => all.forEach(it => { it.open = true })")
    plan(page, autumn_last="2026-08-01", stairs="教学楼 东楼梯")
    expect(page.locator('[data-fault="stairs"]')).not_to_be_empty()
    told = page.locator('[name="stairs"]').get_attribute("aria-describedby")
    assert told
    assert "要写成" in page.locator(f"#{told}").inner_text()
    assert broken_rules(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_day_of_a_drill_without_school_is_told_of(page: Page) -> None:
    page.eval_on_selector_all(".my-school details", "all => all.forEach(it => { it.open = true })")
    row = page.locator("[data-my-school-drills] > *").first
    row.locator('[data-drill="date"]').fill("2026-09-12")
    row.locator('[data-drill="month"]').select_option("9")
    page.click("[data-my-school-form] button[type=submit]")
    expect(page.locator('[data-fault="drills"]')).to_contain_text("那天不上课（周末）")


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
    ("text", "told"),
    [
        ("{", "要用这一页“存成文件”存下来的"),
        ("学校", "要用这一页“存成文件”存下来的"),
        ("[]", "要用这一页“存成文件”存下来的"),
        ('{"version": 99, "school": {}}', "它是第 99 版的"),
        ('{"version": 1, "school": {"terms": 3}}', "可能没有存完"),
        ('{"version": 1, "school": {"terms": [{}, {}], "stages": [], "drills": [3]}}', "可能没有存完"),
        (
            '{"version": 1, "school": {"terms": [{}, {}], "stages": [], "drills": [{"drill": "moon"}]}}',
            "没有“moon”这种演练",
        ),
        (
            '{"version": 1, "school": {"terms": [{}, {}], "stages": ["大学"], "drills": []}}',
            "第一天和最后一天都要填",
        ),
    ],
)
def test_a_file_that_is_none_is_refused_in_a_sentence(text: str, told: str, page: Page) -> None:
    before = table(page, "每周")
    files = [{"name": "x.json", "mimeType": "application/json", "buffer": text.encode()}]
    page.set_input_files("[data-my-school-open]", files)  # type: ignore[arg-type]
    expect(page.locator("[data-my-school-fault]")).to_contain_text(told)
    assert table(page, "每周") == before


def test_where_nothing_may_be_kept_the_plan_is_made_and_it_is_said(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });"
    )
    page = context.new_page()
    page.goto((site / "calendar/my-school.html").as_uri())
    expect(page.locator("[data-my-plan] table").first).to_be_visible()
    expect(page.locator("[data-my-school-status]")).to_contain_text("不让网页存东西")
    context.close()


ROOMS = {
    "stairs": "教学楼 东楼梯 90\n教学楼 西楼梯 60",
    "classes": "教学楼 3楼 五（1）班 45人\n教学楼\t2\t四（1）班\t44\n教学楼 1 一（1）班 40",
}


def test_a_school_gets_its_files_in_its_browser(page: Page, tmp_path: Path) -> None:
    page.eval_on_selector_all(".my-school details", "all => all.forEach(it => { it.open = true })")
    plan(page, name="山下<小学>", **ROOMS)
    expect(page.locator("[data-my-school-fault]")).to_be_empty()
    assert table(page, "演练时各班走哪条楼梯") == [
        ["教学楼", "1楼", "一（1）班", "40", "不走楼梯", "直接出门"],
        ["教学楼", "2楼", "四（1）班", "44", "东楼梯", "第1批"],
        ["教学楼", "3楼", "五（1）班", "45", "西楼梯", "第1批"],
    ]
    page.select_option("[data-my-school-duties]", "fire-evacuation")
    for button in page.locator("[data-my-school-file]").all():
        with page.expect_download() as download:
            button.click()
        download.value.save_as(tmp_path / download.value.suggested_filename)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [
        "山下 小学 2026—2027学年安全教育计划.docx",
        "山下 小学 2026—2027学年安全教育计划.xlsx",
        "山下 小学 2026—2027学年应急演练工作计划表.docx",
        "山下 小学 消防疏散演练人员分工表.docx",
    ]
    duties = docx.Document(str(tmp_path / names[3]))
    assert "全校 3 个班 129 人" in "".join(it.text for it in duties.paragraphs)
    assert ["教学楼", "3楼", "五（1）班", "45", "西楼梯", "第1批", "", ""] in [
        [cell.text for cell in row.cells] for found in duties.tables for row in found.rows
    ]
    minutes = openpyxl.load_workbook(tmp_path / names[1])["一分钟"]
    assert minutes["A5"].value == datetime.datetime(2026, 9, 1)
    assert len(str(minutes["E5"].value)) > 40


def test_a_real_schools_table_of_drills_comes_out_of_the_browser_cell_for_cell(
    page: Page, tmp_path: Path
) -> None:
    told = load_yaml("plan-2023.yml", (TESTS / "plan-2023.yml").read_text("utf-8")).data
    terms = [
        {"name": "秋季", "first": "2026-09-01", "last": "2027-01-22"},
        {"name": "春季", "first": "2027-02-22", "last": "2027-07-09"},
    ]
    told = {"version": 1, "school": {**told, "terms": terms}}
    files = [
        {"name": "x.json", "mimeType": "application/json", "buffer": json.dumps(told, default=str).encode()}
    ]
    page.set_input_files("[data-my-school-open]", files)  # type: ignore[arg-type]
    expect(page.locator("[data-my-school-fault]")).to_be_empty()
    with page.expect_download() as download:
        page.click('[data-my-school-file="drills.docx"]')
    download.value.save_as(tmp_path / "drills.docx")
    (drills,) = docx.Document(str(tmp_path / "drills.docx")).tables
    made = [[cell.text for cell in row.cells][1:] for row in drills.rows][1:]
    wanted = [[cell.strip() for cell in row.split("|")] for row in TABLE_OF_2023.strip().split("\n")]
    assert sorted(made) == sorted(wanted)


def test_the_calendars_are_those_that_programs_read(page: Page, tmp_path: Path) -> None:
    feeds = page.locator("[data-my-school-feed] option").evaluate_all("all => all.map(it => it.value)")
    found: dict[str, set[str]] = {}
    for feed in feeds:
        page.select_option("[data-my-school-feed]", feed)
        with page.expect_download() as download:
            page.click("[data-my-school-calendar]")
        download.value.save_as(tmp_path / "school.ics")
        events = vobject.readOne((tmp_path / "school.ics").read_bytes().decode("utf-8")).vevent_list
        found[feed] = {event.uid.value for event in events}
        assert len(found[feed]) == len(events) > 20
    assert found.pop("") == set().union(*found.values())
    assert not found["演练"] & found["教职工"]


def test_only_the_months_are_printed_a_page_each(page: Page) -> None:
    page.evaluate("window.print = () => { window.printed = true; }")
    page.click('[data-my-school-print="months"]')
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    expect(page.locator("[data-my-months] section").first).to_be_visible()
    expect(page.locator("[data-my-plan]")).to_be_hidden()
    expect(page.locator("[data-my-school-form]")).to_be_hidden()
    months = page.locator("[data-my-months] section").count()
    assert months >= 9
    assert len(PdfReader(io.BytesIO(page.pdf(format="A4"))).pages) == months


def test_a_week_says_where_other_classes_hear_other_words(
    browser: Browser, site: Path, real: Catalogue
) -> None:
    week = plan_items.planned(real)["weeks"][0]
    said = plan_items.said(real)
    page = browser.new_page()
    page.goto((site / f"calendar/weeks/{week['monday']}.html").as_uri())
    shown = page.locator("#minutes ~ section").all_inner_texts()
    for row, text in zip(week["days"], shown, strict=True):
        for stage, key in row["minute"].items():
            for name in markup.quotes(real.talks[key].said):
                own = next(it for it in real.school.stages if it.code == stage)
                assert real.wording(name, own).rstrip("。") in text, (row["date"], key, stage)
    assert any(isinstance(said[key], dict) for row in week["days"] for key in row["minute"].values())
    page.close()


def test_its_data_are_those_of_the_site(site: Path) -> None:
    text = (site / "assets/plan/data.js").read_text("utf-8")
    whole = json.loads(text.removeprefix("campusPlan(").removesuffix(");\n"))
    assert whole["school"]["name"]
    assert {"data", "calendar", "school"} == set(whole)
    assert not {"before", "roles", "orders"} & whole["data"]["drills"][0].keys()  # with the first file
    assert (ROOT / "docs/assets/my-school.js").is_file()
