"""A built site → the same site for a USB stick: each thing once, and for one 学段 its own lessons' files.

What is left out is nowhere a dead end: a list of files no longer names it, any other link to it and the
search lead to a page that says where it is, and a page that is left out is such a page itself. All else
stays as it was built, so it opens from ``file://`` as the whole site does.
"""

import hashlib
import html
import posixpath
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin

from campus.content.catalogue import Catalogue
from campus.models import Stage
from campus.papers import printables, semesters
from campus.papers.printables import Download, Owner
from campus.press.archive import pack

TEMPLATES = Path(__file__).parent.parent.parent / "templates" / "usb"
MOST = 60_000_000  # bytes of the folder of one 学段
NOT_HERE = "not-here.html"
README, SUMS = "使用说明.txt", "校验.txt"

# What is on no stick, beside PDFs that are there as Word too, and what more on none of a single 学段.
# A poster is one drawing: its A4 prints as well on A3.
_NEVER = re.compile(
    r"\.(zip|gz)$|^posters/files/.*(\.png|-a[23](-mono)?\.pdf|-bleed\.pdf)$|^drills/files/.*-a3\.pdf$"
    r"|^(lessons|days|drills|calendar)/files/.*\.webp$"  # for WeChat and the like
    r"|^topics/files/|^assets/share\.png$|^sitemap|^404\.html$"
    r"|^_headers$|^\.|^hosting/|^vercel\.json$|^worker\.js$|^usb/"
)
_NOT_ALONE = re.compile(
    r"^posters/files/.*-a4-mono\.pdf$|^now/files/.*-pocket\.pdf$|^calendar/files/.*-(wall|overview)\.pdf$"
)
_FOR_AUTHORS = re.compile(r"^contribute/.*\.html$")
_HANDED_OUT = re.compile(r"^lessons/files/.*-worksheet\.pdf$")  # to every pupil, also without Word
_NOWHERE = (
    "- A3 的海报：打开 A4 的 PDF，打印时纸张选 A3，再选“适合页面”，一样清楚。\n"
    "- 网站上有：压缩包，A2 和送印刷厂的海报，海报的 PNG，给专家的复核单，已经有 Word 的 PDF"
    "（学习单这里也有）。"
)
_ELSEWHERE = (
    "- 别的学段的 U 盘里有：那个学段的教案、学生页、海报和文件。\n"
    "- 全套里有：A3 的月历，黑白的海报，口袋卡，给编写者的页。"
)

_ITEM = re.compile(
    r"<li>\s*<a [^>]*?\bhref=\"([^\"]+)\"[^>]*\bclass=\"[^\"]*\bdownload\b.*?</li>\n?|"
    r"<li>\s*<a class=\"download\b[^>]*?\bhref=\"([^\"]+)\".*?</li>\n?"
)
_LINK = re.compile(r"<a\b([^>]*?)\bhref=\"([^\"]+)\"([^>]*)>")
_DATA = re.compile(r"\"([a-z0-9-]+/files/[^\"\\]+)\"")  # an address in what the search and ten minutes read
_SPACED = re.compile(r"(<(?:pre|script|textarea)\b.*?</(?:pre|script|textarea)>)", re.DOTALL)
_OFFER = re.compile(r'<p class="usb-downloads">.*?</p>|<ul class="downloads">.*?</ul>', re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)( - [^<]*)?</title>")


@dataclass(frozen=True, slots=True)
class Stick:
    """What one stick holds: the files of ``stage``, or all of them."""

    stage: Stage | None

    @property
    def name(self) -> str:
        return self.stage.grades if self.stage else "全套"

    @property
    def code(self) -> str:
        """For addresses and the command line."""
        return self.stage.code if self.stage else "all"

    @property
    def folder(self) -> str:
        return f"校园安全课-{self.stage or '全套'}"


STICKS = (Stick(None), *(Stick(stage) for stage in Stage))


def make(site: Path, catalogue: Catalogue, stick: Stick, out: Path) -> Path:
    """Write the stick's folder into ``out``, anew; gives that folder."""
    there = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    left_out = {uri for uri in there if _NEVER.search(uri) or _is_twin(uri, there)}
    pages: dict[str, str] = {}  # what only leads on, and the stick that has it
    if stick.stage:
        left_out |= {uri for uri in there if _NOT_ALONE.search(uri)}
        others, pages = _of_other_stages(catalogue, stick.stage)
        pages |= {uri: Stick(None).name for uri in there if _FOR_AUTHORS.search(uri)}
        left_out |= others & there.keys()
    folder = out / stick.folder
    shutil.rmtree(folder, ignore_errors=True)
    for uri in sorted(there.keys() - left_out):
        target = folder / uri
        target.parent.mkdir(parents=True, exist_ok=True)
        if other := pages.get(uri):
            title = _TITLE.search(there[uri].read_text("utf-8"))
            where = f"这一页不在这个 U 盘里，在“{other}”的 U 盘里。{_online(catalogue, uri)}"
            target.write_text(_not_here(uri, title[1] if title else "", where), "utf-8", newline="\n")
        elif uri.endswith(".html"):
            target.write_text(_without(there[uri].read_text("utf-8"), uri, left_out), "utf-8", newline="\n")
        elif uri.endswith(".js"):
            target.write_text(_redirected(there[uri].read_text("utf-8"), left_out), "utf-8", newline="\n")
        else:
            shutil.copyfile(there[uri], target)
    said = f"{_ELSEWHERE}\n{_NOWHERE}" if stick.stage else _NOWHERE
    lost = _not_here(NOT_HERE, "这个文件不在 U 盘里", f"{said}\n{_online(catalogue, '')}")
    (folder / NOT_HERE).write_text(lost, "utf-8", newline="\n")
    _tell(folder, catalogue, stick, said)
    return folder


def offer(site: Path, made: Mapping[Stick, Path]) -> None:
    """Put the sticks into the built site as ZIPs, and name them on its page of the U 盘版."""
    page = site / "usb.html"
    items = []
    for stick, folder in made.items():
        target = site / "usb" / f"campus-safety-{stick.code}.zip"
        target.parent.mkdir(exist_ok=True)
        inside = {f"{folder.name}/{path.relative_to(folder).as_posix()}": path for path in folder.rglob("*")}
        target.write_bytes(pack({name: path.read_bytes() for name, path in inside.items() if path.is_file()}))
        items.append(
            f'<li><a class="download download-zip" download="{folder.name}.zip" href="usb/{target.name}">'
            f"{stick.name}<small>ZIP · {target.stat().st_size / 1e6:.0f} MB</small></a></li>"
        )
    listed = f'<ul class="downloads">\n{"".join(items)}\n</ul>'
    page.write_text(_OFFER.sub(listed, page.read_text("utf-8")), "utf-8", newline="\n")


def size(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _of_other_stages(catalogue: Catalogue, stage: Stage) -> tuple[set[str], dict[str, str]]:
    """The files of lessons and posters that are for others; their pages, and whose they are."""
    files: set[str] = set()
    pages: dict[str, str] = {}
    for key, lesson in catalogue.lessons.items():
        if lesson.stage != stage:
            files |= _files(catalogue, "lesson", key)
            folders = ("lessons", "pupils", "pupils/answers")
            pages |= {f"{folder}/{key}.html": lesson.stage.grades for folder in folders}
            pages[f"students/{lesson.stage.code}.html"] = lesson.stage.grades
    for key, story in catalogue.stories.items():
        if story.stage != stage:
            own = ("stories", "stories/answers")
            pages |= {f"{folder}/{key}.html": story.stage.grades for folder in own}
    for key, poster in catalogue.posters.items():
        if poster.readers == "学生" and stage not in poster.stages:
            files |= {uri for uri in _files(catalogue, "poster", key) if not uri.endswith("-small.webp")}
            pages[f"posters/{key}.html"] = poster.stages[0].grades
    for key in printables.owners(catalogue, "semester"):
        if semesters.whose(catalogue, key)[1] != stage:
            files |= _files(catalogue, "semester", key)
    return files, pages


def _files(catalogue: Catalogue, owner: Owner, key: str) -> set[str]:
    return {Download(what, owner, key).uri for what in printables.kinds(catalogue, owner, key)}


def _is_twin(uri: str, there: dict[str, Path]) -> bool:
    return f"{uri.removesuffix('.pdf')}.docx" in there and not _HANDED_OUT.search(uri)


def _without(page: str, uri: str, left_out: set[str]) -> str:
    """A page that offers nothing that is not there."""

    def gone(address: str) -> bool:
        return unquote(urljoin(f"/{uri}", address)).lstrip("/").partition("#")[0] in left_out

    page = "".join(it if _SPACED.match(it) else re.sub(r"\s*\n\s*", "\n", it) for it in _SPACED.split(page))
    page = _ITEM.sub(lambda item: "" if gone(item[1] or item[2]) else item[0], page)
    lost = posixpath.relpath(NOT_HERE, posixpath.dirname(uri) or ".")
    return _LINK.sub(lambda link: f'<a href="{lost}">' if gone(link[2]) else link[0], page)


def _redirected(data: str, left_out: set[str]) -> str:
    """What the search reads: each address of its own, for it knows a result by its address."""
    return _DATA.sub(lambda it: f'"{NOT_HERE}?{it[1]}"' if it[1] in left_out else it[0], data)


def _online(catalogue: Catalogue, uri: str) -> str:
    return f"网上的地址：{catalogue.address}{uri}" if catalogue.address else ""


def _not_here(uri: str, title: str, where: str) -> str:
    """``title``: as HTML."""
    home = "../" * uri.count("/")
    text = (TEMPLATES / "not-here.html").read_text("utf-8")
    where = html.escape(where.strip()).replace("\n", "<br>\n      ")
    values = {"title": title, "where": where, "home": home}
    return _filled(text, values)


def _tell(folder: Path, catalogue: Catalogue, stick: Stick, left_out: str) -> None:
    """How to open it, with the mark and the line ends that an old Notepad needs; the sums of all files."""
    values = {
        "name": stick.name,
        "year": catalogue.year.name,
        "left_out": left_out,
        "address": _online(catalogue, ""),
    }
    text = _filled((TEMPLATES / "readme.txt").read_text("utf-8"), values)
    (folder / README).write_text(text, "utf-8-sig", newline="\r\n")
    sums = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != README
    ]
    (folder / SUMS).write_text("".join(sums), "utf-8", newline="\n")


def _filled(text: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"{{{{ {name} }}}}", value)
    return text
