"""What people meet who open our files in WPS, Word or LibreOffice: fonts, language, tables, pictures, pages.

The last tests need LibreOffice (``soffice``) and are left out where it is not installed.
"""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest
from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

from campus.content.catalogue import Catalogue
from campus.press.jobs import make
from conftest import jobs_of

SOFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(SOFFICE is None, reason="no LibreOffice")
# What a run may say besides its style: the size that a text was given to fit, and that it is Chinese.
OWN = {qn("w:rStyle"), qn("w:rFonts"), qn("w:sz"), qn("w:szCs")}
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@pytest.fixture(scope="module")
def files(real: Catalogue) -> Mapping[str, bytes]:
    """One Word file of each kind, and the plans of all drills."""
    jobs = jobs_of(real, ".docx")
    kinds = {f"{uri.partition('/')[0]}{uri.rpartition('-')[2]}": uri for uri in jobs}
    wanted = {*kinds.values(), *(f"drills/files/{key}-plan.docx" for key in real.drills)}
    return {uri: make(jobs[uri]) for uri in sorted(wanted)}


def part(content: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def test_every_font_has_a_chinese_one_beside_it_and_the_language_is_chinese(
    files: Mapping[str, bytes],
) -> None:
    for uri, content in files.items():
        theme = part(content, "word/theme/theme1.xml")
        for kind in ("majorFont", "minorFont"):
            assert theme.find(f".//{A}{kind}/{A}ea").get("typeface"), uri
        styles = part(content, "word/styles.xml")
        for fonts in styles.iter(qn("w:rFonts")):
            assert bool(fonts.get(qn("w:ascii"))) == bool(fonts.get(qn("w:eastAsia"))), uri
        assert {lang.get(qn("w:eastAsia")) for lang in styles.iter(qn("w:lang"))} == {"zh-CN"}, uri
        for run in part(content, "word/document.xml").iter(qn("w:r")):
            said = "".join(text.text or "" for text in run.iter(qn("w:t")))
            fonts = run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
            if not said.isascii():
                assert fonts is not None, (uri, said)
                assert fonts.get(qn("w:hint")) == "eastAsia", (uri, said)


def test_looks_come_from_styles(files: Mapping[str, bytes]) -> None:
    for uri, content in files.items():
        styles = part(content, "word/styles.xml")
        known = {style.get(qn("w:styleId")) for style in styles.iter(qn("w:style"))}
        body = part(content, "word/document.xml")
        named = {
            mark.get(qn("w:val"))
            for tag in ("pStyle", "rStyle", "tblStyle")
            for mark in body.iter(qn(f"w:{tag}"))
        }
        assert named <= known, uri
        for run in body.iter(qn("w:r")):
            own = run.find(qn("w:rPr"))
            assert own is None or {child.tag for child in own} <= OWN, (uri, etree.tostring(own))


def test_tables_have_heads_that_repeat_and_pictures_have_words_and_are_small(
    files: Mapping[str, bytes],
) -> None:
    for uri, content in files.items():
        body = part(content, "word/document.xml")
        for table in body.iter(qn("w:tbl")):
            first = next(table.iter(qn("w:tr")))
            heads = [mark.get(qn("w:val")) for mark in first.iter(qn("w:pStyle"))]
            assert ("TableHead" in heads) == (
                first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
            ), uri
        for drawing in body.iter(qn("w:drawing")):
            assert len(next(drawing.iter(qn("wp:docPr"))).get("descr", "")) >= 4, uri
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            media = [info.file_size for info in archive.infolist() if "/media/" in info.filename]
        assert sum(media) < 600_000, (uri, media)


def test_headings_go_down_one_level_at_a_time(files: Mapping[str, bytes]) -> None:
    for uri, content in files.items():
        levels = [1, *(level for level, _ in headings(content))]
        assert all(after <= before + 1 for before, after in pairwise(levels)), (uri, levels)


def headings(content: bytes) -> list[tuple[int, str]]:
    found = []
    for paragraph in docx.Document(io.BytesIO(content)).paragraphs:
        style = paragraph.style.name if paragraph.style is not None else ""
        if (style or "").startswith("Heading "):
            found.append((int(style[8:]), paragraph.text))
    return found


# LibreOffice ---------------------------------------------------------------------------------------


def converted(folder: Path, names: Iterable[str], form: str) -> None:
    assert SOFFICE is not None
    home = f"-env:UserInstallation=file://{folder}/home"
    subprocess.run(
        [SOFFICE, home, "--headless", "--convert-to", form, "--outdir", str(folder / form), *names],
        cwd=folder,
        check=True,
        capture_output=True,
    )


@needs_office
def test_the_plan_of_every_drill_has_four_pages_at_most(
    files: Mapping[str, bytes], real: Catalogue, tmp_path: Path
) -> None:
    for key in real.drills:
        (tmp_path / f"{key}.docx").write_bytes(files[f"drills/files/{key}-plan.docx"])
    converted(tmp_path, [f"{key}.docx" for key in real.drills], "pdf")
    pages = {key: len(pypdf.PdfReader(tmp_path / "pdf" / f"{key}.pdf").pages) for key in real.drills}
    assert max(pages.values()) <= 4, pages


@needs_office
def test_no_heading_is_lost_on_the_way_to_odf_and_back(files: Mapping[str, bytes], tmp_path: Path) -> None:
    names = {uri: uri.replace("/", "-") for uri in files}
    for uri, name in names.items():
        (tmp_path / name).write_bytes(files[uri])
    converted(tmp_path, names.values(), "odt")
    converted(tmp_path, [f"odt/{name[:-5]}.odt" for name in names.values()], "docx")
    for uri, name in names.items():
        back = (tmp_path / "docx" / name).read_bytes()
        assert headings(back) == headings(files[uri]), uri
        assert len(docx.Document(io.BytesIO(back)).tables) == len(
            docx.Document(io.BytesIO(files[uri])).tables
        ), uri
