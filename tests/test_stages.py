"""Another 学段 is another row of one table: 幼儿园 is added to a copy, and the site is right of itself.

``tests/fifth`` holds a lesson of three activities without a quiz; all else of the fifth 学段 stands below.
"""

import io
import json
import re
import zipfile
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Browser, expect

from conftest import TESTS, copy_of_the_project, files, lay_out, run, tool

ROW = """
    K = (
        "幼儿园",
        Band(
            code="k",
            grades="幼儿园",
            period=(15, 20),
            activities=3,
            kinds=("活动",),
            steps=(3, 3),
            boards=0,
            situations=(1, 6),
            starter=(0, 0),
            quiz=(0, 0),
            pinyin=True,
            big_pictures=True,
            reads=False,
            reads_much=False,
            pupil=(20, 80),
            message=20,
            poster=40,
            way=(3, 20),
            sizes=_LARGE,
        ),
    )
"""
_ITEM = (
    "  - {id: k-fire-1, stage: 幼儿园, module: 意外伤害, item: 听铃声走, source: outline-2007, mark: 已查}\n"
)
# What its authors write: path below content/, what stands there, what they make of it.
CONTENT = (
    ("school.yml", "stages: [", "stages: [幼儿园, "),
    (
        "search/grades.yml",
        "- {words: [小学]",
        "- {words: [幼儿园, 大班], stages: [幼儿园]}\n- {words: [小学]",
    ),
    ("curriculum.yml", "outline:\n", "outline:\n" + _ITEM),
    ("drills/fire-evacuation.yml", "stages: [", "stages: [幼儿园, "),
    ("messages/fire.yml", "小学低年级: 火警铃响，", "幼儿园: 火警铃响，拉着绳走, 小学低年级: 火警铃响，"),
    ("messages/fire.yml", "小学低年级: 到集合点", "幼儿园: 走到集合点，站好, 小学低年级: 到集合点"),
    ("messages/fire.yml", "小学低年级: 打119", "幼儿园: 着火了，喊大人, 小学低年级: 打119"),
    ("procedures/burn.yml", "readers: [小学低年级", "readers: [幼儿园, 小学低年级"),
    ("procedures/clothes-on-fire.yml", "readers: [小学低年级", "readers: [幼儿园, 小学低年级"),
)


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1, (path, old)
    path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture(scope="module")
def fifth(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the row and its content."""
    root = copy_of_the_project(tmp_path_factory.mktemp("fifth") / "project")
    replace(root / "hooks/campus/models/stage.py", "\n    P1 = (\n", f"{ROW}    P1 = (\n")
    for name, old, new in CONTENT:
        replace(root / "content" / name, old, new)
    (root / "content/lessons/fire-k.md").write_bytes((TESTS / "fifth/fire-k.md").read_bytes())
    return root


@pytest.fixture(scope="module")
def site(fifth: Path) -> Path:
    """Built in a process of its own: this one knows four."""
    done = run(tool("mkdocs"), "build", "--strict", "--site-dir", "out", cwd=fifth)
    assert done.returncode == 0, done.stderr[-3000:]
    return fifth / "out"


def page(site: Path, uri: str) -> str:
    return (site / uri).read_text("utf-8")


def seen(html: str) -> str:
    """What stands on a page, without markup, 拼音 and white space."""
    body = html[html.index("<article") : html.index("</article>")]
    return re.sub(r"\s|<rt\b.*?</rt>|<[^>]+>", "", body)


def test_its_lesson_is_three_activities_without_a_quiz(site: Path) -> None:
    text = seen(page(site, "lessons/fire-k.html"))
    assert "幼儿园·教案" in text
    assert text.count("16分钟") == 3
    assert "教学过程（48分钟）" in text
    assert "轮流每次15人，每次60秒，做2遍" in text
    for absent in ("课前小测", "出口测验", "测验答案"):
        assert absent not in text


def test_its_pupils_have_pinyin_and_big_pictures(site: Path) -> None:
    html = page(site, "pupils/fire-k.html")
    assert 'class="pupil pupil-pinyin pupil-pictures"' in html
    assert "<ruby>铃<rt aria-hidden=true>líng</rt></ruby>" in html
    assert "拉着绳走" in seen(html)  # the message in its own words
    assert "pupil-pictures" not in page(site, "pupils/fire-p1.html")


def test_a_picture_for_those_who_do_not_read_is_much_larger(site: Path, browser: Browser) -> None:
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    heights = {}
    for lesson in ("fire-k", "fire-p1"):
        tab.goto((site / f"pupils/{lesson}.html").as_uri())
        box = tab.locator(".message-drawing").first.bounding_box()
        assert box is not None
        heights[lesson] = box["height"]
    assert heights["fire-k"] > 1.5 * heights["fire-p1"]
    tab.close()


def test_its_files_are_printed_and_those_of_a_quiz_are_not(site: Path) -> None:
    made = {uri for uri in files(site / "lessons/files") if uri.startswith("fire-k-")}
    assert made == {
        f"fire-k-{end}"
        for end in (
            *("pack.zip", "plan.docx", "screens.js", "slides.pptx"),
            *("cards.pdf", "cards.docx", "cards-key.pdf", "worksheet.pdf", "worksheet.docx"),
            *("cards.webp", "worksheet.webp"),
        )
    }
    with zipfile.ZipFile(site / "lessons/files/fire-k-pack.zip") as pack:
        contents = pack.read("00 目录.txt").decode("utf-8-sig")
    assert [line[:6] for line in contents.splitlines() if line[:2].isdigit()] == [
        "01 教案.",
        "02 课件.",
        "03 卡片.",
        "04 卡片.",
        "05 卡片答",
        "06 学习单",
        "07 学习单",
    ]
    sheet = pypdf.PdfReader(io.BytesIO((site / "lessons/files/fire-k-worksheet.pdf").read_bytes()))
    text = "".join(found.extract_text() for found in sheet.pages)
    assert "先想一想" not in re.sub(r"[^一-鿿]", "", text)  # no questions before the lesson
    screens = page(site, "lessons/files/fire-k-screens.js")
    assert '["铃","líng"]' in screens
    assert "出口测验" not in screens


def test_every_list_of_stages_has_it_in_its_place(site: Path) -> None:
    home = page(site, "index.html")
    heads = re.findall(r'<th scope="col">(.*?)</th>', home)
    assert heads == ["主题日", "幼儿园", "小学1—3年级", "小学4—6年级", "初中", "高中"]
    assert "五个学段" in home
    assert "四个学段" not in home
    assert page(site, "students.html").count("课，有拼音") == 2  # 幼儿园 and 小学1—3
    assert 'href="lessons/fire-k.html"' in home
    assert 'id="k"' in page(site, "lessons/index.html")
    assert 'id="k"' in page(site, "students.html")
    assert "一课3个活动，每个15—20分钟" in seen(page(site, "teachers.html"))
    assert '<option value="k">幼儿园</option>' in page(site, "posters/index.html")


def test_ten_minutes_offers_its_activities_and_nothing_to_read_or_to_answer(site: Path) -> None:
    assert 'value="k"' in page(site, "ten-minutes.html")
    kinds = set()
    for minutes in (1, 5, 10, 20, 40):
        script = page(site, f"assets/ten-minutes/{minutes}-k.js")
        data = json.loads(script[script.index(",") + 1 : script.rindex(")")])
        own = [item for item in data["items"] if "fire-k" in item["url"]]
        kinds |= {item["kind"] for item in own}
        assert all(item["minutes"] <= 20 for item in own)
    assert kinds == {"一分钟提醒", "活动"}


def test_search_knows_its_words_and_its_lesson(site: Path, browser: Browser) -> None:
    tab = browser.new_page()
    tab.goto(f"{(site / 'search.html').as_uri()}?q=大班消防教案")
    first = tab.locator("[data-results] .hit a").first
    expect(first).to_have_attribute("href", re.compile(r"lessons/fire-k\.html"))
    tab.close()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("minutes: 48", "minutes: 49", "各步骤 48，加起来是 48 分钟，minutes 写的是 49 分钟（规则 L3）"),
        (
            "拉着绳走（16分钟）",
            "拉着绳走（9分钟）",
            "幼儿园一课 3 个活动，每个 15—20 分钟；“拉着绳走”写的是 9 分钟（规则 L3）",
        ),
        ("### 活动：拉着绳走", "### 练一练：拉着绳走", "幼儿园的步骤没有“练一练”；可用：活动（规则 L4）"),
        (
            "## 词语",
            "## 词语（2分钟）",
            "标题写成“## 词语”，后面不加括号；现在写的是“词语（2分钟）”（规则 L1）",
        ),
        ("## 延伸", "## 出口测验\n\n## 延伸", "不认识的标题“出口测验”；可用：给老师的30秒、内容提示、"),
    ],
)
def test_its_author_is_told_what_holds_for_it(
    fifth: Path, tmp_path: Path, old: str, new: str, expected: str
) -> None:
    lay_out(tmp_path)
    for name, before, after in CONTENT:
        replace(tmp_path / "content" / name, before, after)
    lesson = tmp_path / "content/lessons/fire-k.md"
    lesson.write_bytes((TESTS / "fifth/fire-k.md").read_bytes())
    replace(lesson, old, new)
    done = run(tool("python"), "-m", "campus", "--root", tmp_path, "check", cwd=fifth)
    assert done.returncode
    assert expected in done.stdout + done.stderr
