"""The site for a USB stick: small, whole in itself, and usable without a network."""

import hashlib
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from campus.__main__ import main
from campus.checks import load
from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.release import usb
from campus.release.usb import Stick
from conftest import built, copy_of_the_project, files, tab

HERE, ELSEWHERE = Stage.P1, Stage.J  # the one lesson of the miniature tree is for the first


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_of_the_project(tmp_path_factory.mktemp("usb") / "project")
    built(root, root / "site")
    assert main(["--root", str(root), "usb", "--on-site"]) == 0
    return root


def stick(project: Path, stage: Stage | None) -> Path:
    return project / "usb" / Stick(stage).folder


def test_there_is_one_stick_for_all_and_one_for_each_stage(project: Path) -> None:
    assert len(list((project / "usb").iterdir())) == 1 + len(Stage)


@pytest.mark.parametrize("stage", [None, *Stage])
def test_no_link_of_a_stick_leads_to_what_is_not_there(project: Path, stage: Stage | None) -> None:
    there = files(stick(project, stage))
    lost = set()
    for uri, path in there.items():
        if uri.endswith(".html"):
            for address in re.findall(
                r' (?:href|src|data-poster-form)="([^"#?]+\.[a-z0-9]+)[^"]*"', path.read_text("utf-8")
            ):
                target = unquote(urljoin(f"/{uri}", address)).lstrip("/")
                if not re.match(r"[a-z]+:", address) and target not in there and "{" not in address:
                    lost.add((uri, address))
    assert sorted(lost) == []


@pytest.mark.parametrize("stage", [None, *Stage])
def test_the_search_of_a_stick_finds_only_what_is_there(project: Path, stage: Stage | None) -> None:
    there = files(stick(project, stage))
    for uri, path in there.items():
        if uri.startswith("assets/") and uri.endswith(".js"):
            for address in re.findall(
                r'"([a-z0-9-]+/(?:files/)?[a-z0-9-]+\.(?:html|pdf|docx|pptx|zip|xlsx))"',
                path.read_text("utf-8"),
            ):
                assert address in there, uri


def test_a_stage_has_its_lessons_and_of_the_others_a_page_that_says_where_they_are(project: Path) -> None:
    here, elsewhere = stick(project, HERE), stick(project, ELSEWHERE)
    assert (here / "lessons/files/fire-p1-slides.pptx").is_file()
    assert "教学过程" in (here / "lessons/fire-p1.html").read_text("utf-8")
    assert not list(elsewhere.glob("lessons/files/fire-p1*"))
    for folder in ("lessons", "pupils", "pupils/answers"):
        said = (elsewhere / folder / "fire-p1.html").read_text("utf-8")
        assert f"在“{HERE.grades}”的 U 盘里" in said
        assert "着火了，我会这样离开" in said


def test_a_list_of_files_does_not_name_what_is_not_there_and_other_links_say_where_it_is(
    project: Path,
) -> None:
    lesson = (stick(project, None) / "lessons/fire-p1.html").read_text("utf-8")
    assert "fire-p1-plan.docx" in lesson
    assert "fire-p1-pack.zip" not in lesson
    assert "fire-p1-worksheet.pdf" in lesson  # for every pupil
    assert "fire-p1-quiz.docx" in lesson
    assert "fire-p1-quiz.pdf" not in lesson
    poster = (stick(project, None) / "posters/fire-bell.html").read_text("utf-8")
    assert "fire-bell-a4.pdf" in poster
    assert '<a href="../not-here.html">A3 彩色 PDF</a>' in poster
    said = (stick(project, None) / "not-here.html").read_text("utf-8")
    assert "网站上有" in said
    assert "打印时纸张选 A3" in said


def test_the_sums_are_those_of_all_files(project: Path) -> None:
    folder = stick(project, HERE)
    lines = (folder / usb.SUMS).read_text("utf-8").splitlines()
    sums = {uri: found for found, uri in (line.split("  ", 1) for line in lines)}
    there = files(folder)
    assert sums.keys() == there.keys() - {usb.README, usb.SUMS}
    for uri, found in sums.items():
        assert hashlib.sha256(there[uri].read_bytes()).hexdigest() == found, uri


def test_an_old_notepad_can_read_how_to_open_it(project: Path) -> None:
    text = (stick(project, HERE) / usb.README).read_bytes()
    assert text.startswith("\ufeff校园安全课 U 盘版\r\n".encode())
    assert "双击 index.html" in text.decode()
    assert "{{" not in text.decode()


def test_the_site_offers_the_sticks(project: Path) -> None:
    page = (project / "site/usb.html").read_text("utf-8")
    for stage in (None, *Stage):
        address = f"usb/campus-safety-{Stick(stage).code}.zip"
        assert f'href="{address}"' in page
        with zipfile.ZipFile(project / "site" / address) as packed:
            inside = {name.partition("/")[2] for name in packed.namelist()}
        assert inside == files(stick(project, stage)).keys()


def test_the_same_site_gives_the_same_stick(project: Path, tmp_path: Path) -> None:
    again, once_more = (
        usb.make(project / "site", load(project), Stick(HERE), tmp_path / name) for name in ("one", "two")
    )
    first, second = files(again), files(once_more)
    assert {uri: path.read_bytes() for uri, path in first.items()} == {
        uri: path.read_bytes() for uri, path in second.items()
    }


def test_without_a_site_the_author_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(project), "usb", "--site", "nowhere"]) == 1
    assert "先运行 make site" in capsys.readouterr().err


@pytest.mark.parametrize("stage", list(Stage))
def test_the_real_stick_of_a_stage_is_small(
    site: Path, real: Catalogue, tmp_path: Path, stage: Stage
) -> None:
    assert usb.size(usb.make(site, real, Stick(stage), tmp_path)) <= usb.MOST


# Without a network --------------------------------------------------------------------------------


@pytest.fixture
def page(browser: Browser, project: Path) -> Iterator[Page]:
    with tab(browser) as page:
        page.context.set_offline(True)
        asked: list[str] = []
        page.on(
            "request", lambda it: asked.append(it.url) if not it.url.startswith(("file:", "data:")) else None
        )
        page.on("pageerror", lambda error: asked.append(str(error)))
        page.goto(f"{stick(project, HERE).as_uri()}/index.html")
        yield page
        assert asked == []


@pytest.mark.browser
def test_searching_without_a_network(page: Page) -> None:
    page.locator(".campus-header input[type=search]").fill("着火")
    link = page.locator('.search-panel [href$="lessons/fire-p1.html"]')
    expect(link.first).to_be_visible()
    link.first.click()
    page.wait_for_url("**/lessons/fire-p1.html")
    expect(page.locator("h1")).to_have_text("着火了，我会这样离开")


@pytest.mark.browser
def test_projecting_and_taking_files_without_a_network(page: Page, project: Path) -> None:
    page.goto(f"{stick(project, HERE).as_uri()}/lessons/fire-p1.html")
    with page.expect_download() as started:
        page.locator("a.download-docx").first.click()
    assert Path(started.value.path()).stat().st_size > 1000
    page.get_by_role("button", name="课堂投影").first.click()
    expect(page.locator(".projection, [data-projection]").first).to_be_visible()


@pytest.mark.browser
def test_a_poster_takes_a_name_without_a_network(page: Page, project: Path) -> None:
    page.goto(f"{stick(project, HERE).as_uri()}/posters/fire-bell.html")
    page.locator("#poster-学校").fill("第一实验小学")
    expect(page.locator("[data-poster-sheet]")).to_contain_text("第一实验小学")


@pytest.mark.browser
def test_practising_without_a_network(page: Page, project: Path) -> None:
    page.goto(f"{stick(project, HERE).as_uri()}/pupils/fire-p1.html")
    question = page.locator("#choose-1")
    question.locator("button").first.click()
    expect(question.get_by_role("status").first).not_to_be_empty()


@pytest.mark.browser
def test_leading_a_drill_without_a_network(page: Page, project: Path) -> None:
    page.goto(f"{stick(project, HERE).as_uri()}/drills/fire-evacuation.html")
    page.get_by_role("button", name="开始演练").first.click()
    expect(page.get_by_role("dialog").first).to_be_visible()
