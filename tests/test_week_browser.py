"""The page of a week in a real browser: one screen and one sheet, for all or for one 学段."""

import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from campus.content import plan_items
from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.text.sheets import Sheet
from conftest import tab

pytestmark = pytest.mark.browser


def sheets(page: Page) -> list[str]:
    """The text of each printed page, without white space."""
    return [
        re.sub(r"\s", "", found.extract_text())
        for found in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    ]


def test_every_week_prints_on_one_sheet_and_no_stage_loses_a_word(
    browser: Browser, site: Path, real: Catalogue
) -> None:
    with tab(browser) as page:
        for week in plan_items.planned(real)["weeks"]:
            page.goto((site / f"calendar/weeks/{week['monday']}.html").as_uri())
            page.locator('[data-only=""]').click()
            page.locator(".cite").evaluate_all("all => all.forEach((mark) => mark.remove())")
            shown = {
                stage: re.sub(
                    r"\s", "", "".join(page.locator(f".weekday .of-{stage.code}").all_inner_texts())
                )
                for stage in real.school.stages
            }
            for row in week["days"]:
                for stage in real.school.stages:
                    said = Sheet(real, stage).plain(real.talks[row["minute"][stage.code]].said)
                    assert re.sub(r"\s", "", said) in shown[stage], (row["date"], stage)
            assert len(sheets(page)) == 1, week["monday"]


def test_one_stage_alone_is_on_one_screen_one_sheet_and_chosen_for_the_next_week(
    browser: Browser, site: Path
) -> None:
    with tab(browser) as page:
        page.goto((site / "calendar/weeks/2026-12-21.html").as_uri())
        page.get_by_role("button", name="小学4—6年级").click()
        expect(page.locator(".weekday .of-p2:visible")).to_have_count(5)
        expect(page.locator(".weekday .minute:not(.of-p2):visible")).to_have_count(0)
        end = page.evaluate("document.querySelector('.week-plan').getBoundingClientRect().bottom + scrollY")
        assert end <= 930, "five days and the week's own, on one screen"
        (sheet,) = sheets(page)
        assert "高中" not in sheet
        page.goto((site / "calendar/weeks/2026-12-28.html").as_uri())
        expect(page.get_by_role("button", name="小学4—6年级")).to_have_attribute("aria-pressed", "true")
        page.get_by_role("button", name="全部学段").click()
        for stage in Stage:
            expect(page.locator(f".weekday .of-{stage.code}:visible").first).to_be_visible()
