"""Posters: what there must be, how short they are, that they fit, and the files made of them."""

import dataclasses
import io
import json
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

import pypdf
import pytest
from PIL import Image

from campus import district, models
from campus.__main__ import main
from campus.checks import Check
from campus.checks import poster_rules as rules
from campus.checks import reference_rules as references
from campus.checks import safety_rules as safety
from campus.content.catalogue import Catalogue
from campus.content.problems import ContentError
from campus.papers import posters
from campus.papers.poster_text import imprint
from campus.press import poster_files, typst
from campus.press.jobs import Job, PressError, run
from campus.web import pages
from conftest import jobs_of

ROOT = Path(__file__).parent.parent
POINTS = {"a4": (595.28, 841.89), "a3": (841.89, 1190.55), "a2": (1190.55, 1683.78)}
LONG_NAME = "北京市海淀区中关村第三小学（万柳校区）东校区"  # 22 characters
# 40 characters, in the words of no real school: what the longest box still holds is tested elsewhere
ENDLESS = "很" * 40


@pytest.fixture(scope="module")
def wall(real: Catalogue) -> Catalogue:
    return real


def with_poster(wall: Catalogue, key: str, **fields: Any) -> Catalogue:
    """The catalogue with some fields of one poster replaced."""
    entry = wall.entries["poster", key]
    data = {**entry.data, **fields}
    poster = models.Poster.model_validate(data)
    entries = {**wall.entries, ("poster", key): dataclasses.replace(entry, data=data)}
    return dataclasses.replace(wall, posters={**wall.posters, key: poster}, entries=entries)


def sheet(wall: Catalogue, keys: list[str], *more: Any, **options: Any) -> Any:
    """What the template draws, to be spoilt."""
    return posters.sheet(wall, keys, *more, **options)


def said(check: Check, wall: Catalogue) -> list[str]:
    return [f"{problem.text}（{problem.rule}）" for problem in check(wall)]


def of_layout(wall: Catalogue) -> dict[str, str]:
    """One poster of each layout."""
    found: dict[str, str] = {}
    for key, poster in wall.posters.items():
        found.setdefault(poster.layout, key)
    return found


# What there must be -------------------------------------------------------------------------------


def test_each_of_the_five_days_has_its_four_posters(wall: Catalogue) -> None:
    for day in wall.kits:
        mine = [poster for poster in wall.posters.values() if poster.theme_day == day]
        assert any(poster.stage and poster.stage.band.pinyin for poster in mine), day
        assert any(poster.stage and not poster.stage.band.pinyin for poster in mine), day
        assert any(poster.readers in ("教职工", "家长") for poster in mine), day
        assert any(poster.readers == "大家" for poster in mine), day


@pytest.mark.parametrize(
    "topic",
    [
        "drowning",
        "crowd",
        "bullying",
        "fraud",
        "food",
        "disease",
        "gas",
        "electricity",
        "traffic",
        "first-aid",
    ],
)
def test_each_danger_has_a_poster(wall: Catalogue, topic: str) -> None:
    assert wall.topic_posters(topic)


def test_riding_and_carbon_monoxide_have_theirs(wall: Catalogue) -> None:
    assert "骑车" in wall.posters["traffic-ride"].title
    assert "烧炭" in wall.posters["gas-co"].title


def test_many_layouts_and_drawn_scenes(wall: Catalogue) -> None:
    layouts = Counter(poster.layout for poster in wall.posters.values())
    assert len(wall.posters) >= 34
    assert set(layouts) == set(get_args(models.Poster.model_fields["layout"].annotation))
    assert layouts["scene"] * 3 >= len(wall.posters)


def test_every_poster_quotes_a_message_where_its_topic_has_one(wall: Catalogue) -> None:
    for key, poster in wall.posters.items():
        if wall.topic_messages(poster.topic):
            assert any(name.startswith(f"{poster.topic}.") for name in poster.quoted), key


# Short, and only what is firm ---------------------------------------------------------------------


def panels(wall: Catalogue, key: str, index: int, **fields: Any) -> list[dict[str, Any]]:
    found = [dict(panel) for panel in wall.entries["poster", key].data["panels"]]
    found[index].update(fields)
    return found


def test_lines_headlines_and_posters_are_short(wall: Catalogue) -> None:
    check = rules.posters_are_short
    assert said(check, wall) == []
    long = with_poster(wall, "fire-bell", headline=["火警铃声响起来", "跟着老师走"])
    assert said(check, long) == ["标题一行最多 6 字；“火警铃声响起来”有 7 字（P5）"]
    many = with_poster(
        wall, "fire-bell", panels=panels(wall, "fire-bell", 0, text="停下手里所有的事情不再写也不再画")
    )
    assert "每幅图最多 14 字；“停下手里所有的事情不再写也不再画”有 16 字（P5）" in said(check, many)
    much = with_poster(
        wall,
        "fire-bell",
        panels=panels(wall, "fire-bell", 0, text="停" * 14),
        lead="fire.leave",
        never="fire.leave",
    )
    (told,) = said(check, much)
    assert re.fullmatch(r"全张最多 50 字；现在有 5\d 字，请删去一些（P5）", told)


def test_proposed_line_breaks_do_not_count(wall: Catalogue) -> None:
    text = "停下手里的事|听老师的话走"
    broken = with_poster(wall, "fire-smoke", panels=panels(wall, "fire-smoke", 0, text=text))
    assert said(rules.posters_are_short, broken) == []


def test_pupils_read_firm_messages_in_the_wording_of_their_band(wall: Catalogue) -> None:
    check = rules.posters_quote_messages
    assert said(check, wall) == []
    unknown = with_poster(wall, "fire-bell", lead="fire.nothing")
    assert "没有这条关键信息：“fire.nothing”（F4）" in said(references.references_exist, unknown)
    unfirm = with_poster(wall, "crowd-order", lead="crowd.keep-right")
    assert "“crowd.keep-right”的来源还没有查实（pupil: false），不能写在给学生看的海报上（P6）" in said(
        check, unfirm
    )
    wrong_band = with_poster(
        wall, "fire-bell", lead="fire.prevent", never="fire.low-smoke", stages=["小学低年级"]
    )
    assert said(check, wrong_band) == []
    no_wording = with_poster(wall, "fire-bell", lead="traffic.no-phone")
    assert "关键信息“traffic.no-phone”没有“小学低年级”的说法（P6）" in said(check, no_wording)
    no_never = with_poster(wall, "fire-bell", never="quake.kit")
    assert "关键信息“quake.kit”没有 never（不做什么）（P6）" in said(check, no_never)
    foreign = with_poster(wall, "fire-bell", about="quake.drop-cover")
    assert said(check, foreign) == ["请引用一条“fire”的关键信息（about、lead、never 或 message）（P6）"]
    memory = with_poster(wall, "fire-bell", sources=["common-fire"])
    assert said(check, memory) == ["给学生看的海报不能凭“记忆”的来源“common-fire”（S3）"]
    nobody = with_poster(wall, "fire-bell", stages=[])
    assert "给学生看的海报要写 stages（学段）（P6）" in said(check, nobody)


def test_a_poster_says_a_thing_once(wall: Catalogue) -> None:
    check = rules.posters_say_a_thing_once
    assert said(check, wall) == []
    twice = with_poster(wall, "fire-bell", lead="fire.leave")
    assert "“跟着老师走”说了两次；一句话只说一次（P9）" in said(check, twice)


def test_layouts_get_what_they_ask_for(wall: Catalogue) -> None:
    check = rules.posters_can_be_laid_out
    assert said(check, wall) == []
    two = with_poster(wall, "quake-after", layout="row")
    assert said(check, two) == ["版式 row 要有 3 幅图；现在有 4 幅（P7）"]
    no_scene = with_poster(wall, "fire-bell", picture=None)
    assert said(check, no_scene) == ["版式 scene 和 sign 要写 picture（大图），别的版式不写（P7）"]
    no_caption = with_poster(wall, "drowning-wild", caption=None)
    assert said(check, no_caption) == ["版式 sign 要写 caption（标志的名称），别的版式不写（P7）"]
    no_role = with_poster(wall, "fire-exit", panels=panels(wall, "fire-exit", 1, role=None))
    assert said(check, no_role) == ["role（谁来做）只在版式 together 里写，而且每幅都要写（P7）"]
    no_mark = with_poster(wall, "gas-co", panels=panels(wall, "gas-co", 1, mark=None))
    assert said(check, no_mark) == ["mark（做、不做）只在版式 compare 里写，而且每幅都要写（P7）"]
    first = wall.posters["gas-co"].panels[1].mark
    other = "做" if first == "不做" else "不做"
    lopsided = with_poster(wall, "gas-co", panels=panels(wall, "gas-co", 1, mark=other))
    assert said(check, lopsided) == ["版式 compare 的“做”和“不做”要成对，两边一样多（P7）"]
    no_picture = with_poster(wall, "fire-roll", panels=panels(wall, "fire-roll", 1, picture="fire/nothing"))
    assert said(references.references_exist, no_picture) == ["pictures.yml 里没有图片“fire/nothing”（F7）"]
    no_phone = with_poster(wall, "mental-say", calls=["12333"])
    assert said(references.references_exist, no_phone) == ["phones.yml 里没有电话“12333”，请核对号码（S4）"]
    unfirm = min(set(wall.phones) - wall.pupil_phones)
    unfirm_phone = with_poster(wall, "mental-say", calls=[unfirm])
    assert said(check, unfirm_phone) == [f"给学生看的海报上，{unfirm} 还没有核实，请先不写（S3）"]


def test_a_panel_has_its_own_words_or_a_message() -> None:
    for words in ({}, {"text": "停", "message": "fire.leave"}):
        with pytest.raises(ValueError, match="中的一个"):
            models.Panel.model_validate({"picture": "fire/leave", **words})


def test_wrong_advice_may_stand_only_where_it_is_crossed_out(wall: Catalogue) -> None:
    wrong = next(iter(wall.wrong_advice.values())).words[0]
    for mark, expected in (("做", 1), ("不做", 0)):
        index = 0 if mark == "做" else 1
        bad = with_poster(wall, "gas-co", panels=panels(wall, "gas-co", index, text=wrong))
        assert len(said(safety.wrong_advice_is_refused, bad)) == expected


# Drawn --------------------------------------------------------------------------------------------


def pdf(wall: Catalogue, key: str, paper: str = "a3", **options: Any) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(poster_files.pdf(sheet(wall, [key], paper=paper, **options))))


def image(wall: Catalogue, key: str, **options: Any) -> Image.Image:
    data = sheet(wall, [key], **options)
    return Image.open(io.BytesIO(poster_files.preview(data))).convert("RGB")


def test_every_poster_fits_in_colour_and_in_black(wall: Catalogue) -> None:
    for key in wall.posters:
        for mono in (False, True):
            made = poster_files.pdf(sheet(wall, [key], mono=mono, paper="a4"))
            assert len(made) <= 150_000, key
            assert len(pypdf.PdfReader(io.BytesIO(made)).pages) == 1, key


@pytest.mark.parametrize("paper", list(POINTS))
def test_pages_are_exactly_the_paper(wall: Catalogue, paper: str) -> None:
    for key in of_layout(wall).values():
        box = pdf(wall, key, paper).pages[0].mediabox
        assert (float(box.width), float(box.height)) == pytest.approx(POINTS[paper], abs=0.02)


def test_pdfs_are_accessible_archival_and_vector(wall: Catalogue) -> None:
    for key in of_layout(wall).values():
        reader = pdf(wall, key)
        root: Any = reader.trailer["/Root"]
        assert root["/Lang"] == "zh-CN"
        assert root["/MarkInfo"]["/Marked"]
        xmp = root["/Metadata"].get_data().decode()
        assert re.search(r"pdfuaid:part[^\d]+1", xmp)
        assert re.search(r"pdfaid:part[^\d]+2", xmp)
        assert reader.metadata is not None
        assert reader.metadata.title == f"海报：{wall.posters[key].title}"
        page = reader.pages[0]
        assert not list(page.images)
        text = re.sub(r"[\sa-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]", "", page.extract_text())  # without 拼音
        for line in wall.posters[key].headline:
            assert line in text


def test_type_can_be_read_from_where_it_says(wall: Catalogue) -> None:
    """A3: headlines at least 118 pt (5 m), every other word of the message 47 pt (2 m); small print 10 pt."""
    for key, poster in wall.posters.items():
        sizes: dict[str, float] = {}

        def visit(
            text: str,
            cm: Any,
            tm: Any,
            _font: Any,
            size: float,
            sizes: dict[str, float] = sizes,
            key: str = key,
        ) -> None:
            for character in text.strip():
                sizes[character] = max(sizes.get(character, 0), size * abs(tm[3]) * abs(cm[3]))
            if text.strip():
                assert size * abs(tm[3]) * abs(cm[3]) >= 10, text

        pdf(wall, key).pages[0].extract_text(visitor_text=visit)
        headline = "".join(poster.headline)
        for text in wall.poster_texts(poster):
            least = 118 if text in poster.headline else 47
            for character in re.sub(r"[|，、：；]", "", text):
                if character in sizes and (least == 118 or character not in headline):
                    assert sizes[character] >= least, (key, character)


def test_a_third_of_every_sheet_is_quiet(wall: Catalogue) -> None:
    """Squares of a fiftieth of a preview's width in which nothing happens."""
    for key in wall.posters:
        grey = image(wall, key).convert("L")
        side = grey.width // 50
        squares = [
            grey.crop((x, y, x + side, y + side)).getextrema()
            for x in range(0, grey.width - side, side)
            for y in range(0, grey.height - side, side)
        ]
        quiet = sum(high - low < 8 for low, high in squares)  # type: ignore[operator]
        assert quiet / len(squares) >= 0.3, key


_BADGE = re.compile(r'<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)" fill="(?:#c8102e|#00733b)"')
# Where a panel's number covers its picture, and what low and narrow panels leave, in a drawing of 400 by 300.
_NUMBER = 100
_LOW = (92, 264)
_NARROW = (84, 316)
_UNDER_THE_HEADLINE = 74


def test_no_cross_or_tick_is_hidden_by_a_number_or_cut_off(wall: Catalogue) -> None:
    """A danger whose cross cannot be seen would be shown as something to do."""
    for key, poster in wall.posters.items():
        shown = [panel.picture for panel in poster.panels]
        if poster.layout == "scene":
            shown = [poster.picture]
        for name in filter(None, shown):
            for x, y, r in (map(float, found) for found in _BADGE.findall(wall.pictures[name].svg)):
                if r < 10 or name.startswith("signs/"):
                    continue
                if poster.layout in ("row", "grid", "sign", "compare", "together"):
                    assert x > _NUMBER or y > _NUMBER, (key, name)
                if poster.layout == "compare":
                    assert _LOW[0] + r <= y <= _LOW[1] - r, (key, name)
                if poster.layout in ("row", "together"):
                    assert _NARROW[0] + r <= x <= _NARROW[1] - r, (key, name)
                if poster.layout == "scene":
                    assert y - r >= _UNDER_THE_HEADLINE, (key, name)


def test_black_and_white_has_no_colour_and_a_white_ground(wall: Catalogue) -> None:
    for key in of_layout(wall).values():
        made = typst.png("poster", sheet(wall, [key], mono=True), 40)
        colours = Image.open(io.BytesIO(made)).convert("RGB").getcolors(1 << 24)
        assert colours is not None
        shades: list[tuple[int, Any]] = list(colours)
        assert all(max(rgb) == min(rgb) for _, rgb in shades)
        white = sum(count for count, rgb in shades if min(rgb) > 250)
        assert white >= 0.4 * sum(count for count, _ in colours), key


def test_greys_follow_lightness() -> None:
    svg = '<svg><path fill="#ffd100"/><path fill="#0057b8"/><path stroke="#fff"/><g id="#top"/></svg>'
    grey = '<svg><path fill="#cccccc"/><path fill="#4c4c4c"/><path stroke="#ffffff"/><g id="#top"/></svg>'
    assert posters.grey(svg) == grey


def test_equal_content_gives_equal_bytes(wall: Catalogue) -> None:
    data = sheet(wall, ["fire-bell"])
    made = poster_files
    for make in (made.pdf, made.svg, made.screen, made.preview, made.geometry):
        assert make(data) == make(data)


def test_pictures_are_large_for_screens_and_small_for_the_wall(wall: Catalogue) -> None:
    data = sheet(wall, ["fire-bell"])
    screen, small = poster_files.screen(data), poster_files.preview(data)
    assert Image.open(io.BytesIO(screen)).size == (1600, 2263)
    assert len(screen) < 200_000
    assert Image.open(io.BytesIO(small)).size == (240, 339)
    assert len(small) < 40 * 1024


def test_a_print_shop_has_three_millimetres_to_cut_off(wall: Catalogue) -> None:
    """On every side; the file says where to cut."""
    bleed = 3 / 25.4 * 72
    for key in of_layout(wall).values():
        made = posters.one(wall, key, paper="a3", bleed=True)
        page = pypdf.PdfReader(io.BytesIO(poster_files.pdf(made))).pages[0]
        whole, cut = page.mediabox, page.trimbox
        assert (float(cut.width), float(cut.height)) == pytest.approx(POINTS["a3"], abs=0.02)
        assert float(whole.width - cut.width) == pytest.approx(2 * bleed, abs=0.02)
        assert float(whole.height - cut.height) == pytest.approx(2 * bleed, abs=0.02)


def test_svgs_carry_no_needless_digits(wall: Catalogue) -> None:
    svg = poster_files.svg(sheet(wall, ["fire-bell"])).decode()
    assert not re.search(r'="[^"]*\d\.\d{3}', re.sub(r'href="data:[^"]*"', "", svg))


def test_places_for_a_schools_values_lie_on_the_sheet(wall: Catalogue) -> None:
    for key, poster in wall.posters.items():
        script = poster_files.geometry(sheet(wall, [key])).decode()
        found = re.fullmatch(r"campusPoster\((.*)\);\n", script)
        assert found
        boxes = json.loads(found[1])["boxes"]
        assert list(boxes) == ["学校", *poster.fields]
        for box in boxes.values():
            assert 0 < box["x"] < box["x"] + box["width"] < 1
            assert 0.9 < box["y"] < box["y"] + box["height"] < 1


def test_eleven_files_a_poster(wall: Catalogue) -> None:
    names = [uri for uri in jobs_of(wall) if uri.startswith("posters/")]
    assert len(names) == 11 * len(wall.posters)
    papers = [f"-{paper}{ink}.pdf" for paper in posters.PAPERS for ink in ("", "-mono")]
    for end in (*papers, "-bleed.pdf", ".svg", ".png", "-small.webp", ".js"):
        assert f"posters/files/fire-bell{end}" in names


def test_the_sheet_says_on_what_it_rests_and_nothing_of_how_it_is_made(wall: Catalogue) -> None:
    """Checked sources only; distances, sign notes, ids and licences stand on its page."""
    said = imprint(wall, wall.posters["drowning-wild"])
    assert re.fullmatch(r"依据：防溺水六不、.+ · 2026年11月21日核对，第\d+版 · 校园安全课", said)
    for poster in wall.posters.values():
        line = imprint(wall, poster)
        assert not re.search(r"待核|米|CC BY|不是标准标志|[a-z]+-[a-z]+", line), line


def test_those_who_learn_to_read_have_pinyin_over_every_character(wall: Catalogue) -> None:
    for key, poster in wall.posters.items():
        ruby = sheet(wall, [key])["ruby"]
        if poster.stage is None or not poster.stage.band.pinyin:
            assert ruby == {}
            continue
        for text in filter(None, wall.poster_texts(poster)):
            pairs = ruby[text.replace("|", "")]
            assert "".join(piece for piece, _ in pairs) == text.replace("|", "")
            assert all(syllable or not re.search(r"[\u4e00-\u9fff]", piece) for piece, syllable in pairs)


@pytest.mark.parametrize("key", ["fire-staff", "fire-bell", "drowning-wild"])
def test_a_long_school_name_stands_on_two_lines_below_its_label(wall: Catalogue, key: str) -> None:
    name = ("北京市海淀区中关村第三小学教育集团万柳校区东校区附属实验学校" * 2)[: district.NAME_LENGTH]
    fields = dict.fromkeys(
        wall.posters[key].fields, "操场东侧旗杆下面主席台前的空地"[: district.VALUE_LENGTH]
    )
    made = poster_files.pdf(sheet(wall, [key], values={"学校": name, **fields}))
    page = pypdf.PdfReader(io.BytesIO(made)).pages[0]
    text = re.sub(r"\s", "", page.extract_text())
    assert name in text
    assert all(value in text for value in fields.values())


def test_a_code_only_where_the_site_has_an_address(wall: Catalogue) -> None:
    assert sheet(wall, ["fire-bell"])["posters"][0]["address"] == ""
    published = dataclasses.replace(wall, address="https://safety.example.edu.cn/school")
    values = {"学校": LONG_NAME, "集合点": "操场东侧旗杆下面", "值班电话": "010-88886666"}
    data = sheet(published, ["fire-staff"], values=values)
    address = "https://safety.example.edu.cn/school/posters/fire-staff.html"
    assert data["posters"][0]["address"] == address
    text = re.sub(r"\s", "", pypdf.PdfReader(io.BytesIO(poster_files.pdf(data))).pages[0].extract_text())
    assert address in text


# Too long, or not to be set -----------------------------------------------------------------------


def spoilt(wall: Catalogue, key: str, **fields: Any) -> Any:
    data = sheet(wall, [key])
    data["posters"][0].update(fields)
    return data


def refusal(data: Mapping[str, Any]) -> PressError:
    with pytest.raises(PressError) as caught:
        typst.pdf("poster", dict(data))
    return caught.value


def test_words_that_do_not_fit_are_refused_with_what_would(wall: Catalogue) -> None:
    for key in of_layout(wall).values():
        data = sheet(wall, [key])
        data["posters"][0]["panels"][1]["text"] = ENDLESS
        data["posters"][0]["panels"][1]["needle"] = ENDLESS
        error = refusal(data)
        assert error.rule == "P2"
        too_long = r"“panels\.\d”放不下：最多 \d+ 字（[123] 行，每行 \d+ 字），现在 40 字"
        assert re.match(too_long, error.text) or "图只剩" in error.text


@pytest.mark.parametrize("maker", ["pdf", "svg", "screen", "preview", "geometry"])
def test_every_file_of_a_poster_is_refused_in_the_same_words(wall: Catalogue, maker: str) -> None:
    data = dict(spoilt(wall, "fire-bell", headline=["火警铃声响起来了"]))
    with pytest.raises(PressError) as caught:
        getattr(poster_files, maker)(data)
    assert (caught.value.rule, caught.value.text) == ("P2", refusal(data).text)


def test_a_refusal_is_whole_when_the_words_have_quotation_marks(wall: Catalogue) -> None:
    words = '喊"救命"，' + "很" * 30
    data = sheet(wall, ["fire-smoke"])
    data["posters"][0]["panels"][1] |= {"text": words, "needle": words}
    error = refusal(data)
    assert error.needle == words
    assert error.text.endswith(f"：“{words}”")


def test_headline_lead_and_prohibition_are_measured_too(wall: Catalogue) -> None:
    long = spoilt(wall, "fire-bell", headline=["火警铃声响起来了"])
    assert "“headline”放不下：每行最多 6 字，现在 8 字" in refusal(long).text
    lead = {"id": "fire.leave", "text": ENDLESS}
    assert refusal(spoilt(wall, "fire-staff", lead=lead)).needle == "fire.leave"
    assert "“never”放不下" in refusal(spoilt(wall, "fire-smoke", never=lead)).text


def test_a_problem_names_the_file_and_the_line(wall: Catalogue, tmp_path: Path) -> None:
    source = tmp_path / "content" / "posters" / "fire-smoke.yml"
    source.parent.mkdir(parents=True)
    text = (ROOT / "content/posters/fire-smoke.yml").read_text("utf-8").replace("走楼梯，|不坐电梯", ENDLESS)
    source.write_text(text, "utf-8")
    data = sheet(wall, ["fire-smoke"])
    data["posters"][0]["panels"][1] |= {"text": ENDLESS, "needle": ENDLESS}
    job = Job("x.pdf", "content/posters/fire-smoke.yml", "campus.press.poster_files:pdf", data)
    with pytest.raises(ContentError) as caught:
        list(run(tmp_path, [job]))
    [problem] = caught.value.problems
    line = text.split("\n").index(next(row for row in text.split("\n") if ENDLESS in row)) + 1
    assert (problem.path, problem.line, problem.rule) == ("content/posters/fire-smoke.yml", line, "P2")


# A district's schools -----------------------------------------------------------------------------


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "names.csv"


def faults(table: Path, text: str) -> list[str]:
    table.write_text(text, "utf-8")
    with pytest.raises(ContentError) as caught:
        district.read(table)
    return [f"{problem.line}: {problem.text}（{problem.rule}）" for problem in caught.value.problems]


def test_tables_as_spreadsheets_save_them(table: Path) -> None:
    text = '学校,集合点\r\n第一小学,操场\r\n\r\n"第二小学（东）",\r\n'
    for encoding in ("utf-8", "utf-8-sig", "gb18030"):
        table.write_bytes(text.encode(encoding))
        first, second = district.read(table)
        assert (first.line, dict(first.values)) == (2, {"学校": "第一小学", "集合点": "操场"})
        assert (second.line, dict(second.values)) == (4, {"学校": "第二小学（东）"})


def test_broken_rows_are_named_with_their_lines(table: Path) -> None:
    assert faults(table, "学校,集合点\n第一小学\n,操场\n第一小学,操场\n第一小学,操场\n") == [
        "2: 这一行有 1 格，第一行有 2 格；名称里有逗号时要加引号（P8）",
        "3: “学校”是空的（P8）",
        "5: “第一小学”和第 4 行重复（P8）",
    ]
    assert faults(table, f"学校\n{'长' * 41}\n")[0].startswith("2: “学校”最多 40 字；")
    assert faults(table, '学校\n"第一\n小学"\n') == ["3: “学校”里有换行或看不见的字符，请删掉（P8）"]


def test_broken_tables_are_named(table: Path) -> None:
    assert faults(table, "名称\n第一小学\n")[0].startswith("1: 第一行要写各列的名字，其中一列叫“学校”")
    stranger = faults(table, "学校,校长\n第一小学,王\n")
    assert stranger[0].startswith("1: 列名“校长”不认识；可以有的列：学校、集合点")
    assert faults(table, "学校,学校\n一小,二小\n")[0] == "1: 列名“学校”写了两次（P8）"
    assert faults(table, "学校\n") == ["1: 表里一所学校也没有（P8）"]
    assert faults(table, '学校\n"第一小学\n')[0].endswith("请用表格软件另存为 CSV（P8）")
    table.write_bytes(b"\xff\xfe\x00\x81")
    with pytest.raises(ContentError, match="另存为"):
        district.read(table)
    with pytest.raises(ContentError, match="找不到这个文件"):
        district.read(table.with_name("none.csv"))


def command(table: Path, folder: Path, *more: str, root: Path = ROOT) -> int:
    return main(["--root", str(root), "posters", "--names", str(table), "--out", str(folder), *more])


def test_one_pdf_a_school(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table.write_text(f"学校,集合点\n第一小学,操场东侧\n{LONG_NAME},北门外\nA/B:学校,\n", "utf-8")
    folder = tmp_path / "out"
    keys = ("--poster", "fire-bell", "--poster", "quake-after")
    assert command(table, folder, *keys, "--paper", "a4") == 0
    assert "印好 3 所学校的海报，每所 2 张" in capsys.readouterr().out
    made = sorted(folder.iterdir())
    assert [path.name for path in made] == ["001-第一小学.pdf", f"002-{LONG_NAME}.pdf", "003-A-B-学校.pdf"]
    reader = pypdf.PdfReader(made[1])
    assert len(reader.pages) == 2
    text = reader.pages[0].extract_text()
    assert LONG_NAME in text
    assert "北门外" in text
    assert float(reader.pages[0].mediabox.width) == pytest.approx(POINTS["a4"][0], abs=0.02)


def test_nothing_is_written_when_a_name_cannot_be_set(
    table: Path, miniature: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text("学校\n第一小学\n𠮷林小学\n", "utf-8")
    folder = tmp_path / "out"
    assert command(table, folder, "--poster", "fire-bell", root=miniature) == 1
    said = capsys.readouterr().err
    assert "names.csv:3: 字体里没有“𠮷”这个字" in said
    assert not folder.exists() or not list(folder.iterdir())


def test_a_table_in_any_encoding_has_its_line_named_when_a_name_cannot_be_set(
    table: Path, miniature: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_bytes("学校\n第一小学\n𠮷林小学\n".encode("gb18030"))
    assert command(table, tmp_path / "out", "--poster", "fire-bell", root=miniature) == 1
    assert "names.csv:3: 字体里没有“𠮷”这个字" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_named(
    table: Path, miniature: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text("学校\n第一小学\n", "utf-8")
    (tmp_path / "out").write_text("a file", "utf-8")
    assert command(table, tmp_path / "out", "--poster", "fire-bell", "--paper", "a4", root=miniature) == 1
    assert "打不开或写不进" in capsys.readouterr().err


def test_an_unknown_poster_is_named(
    table: Path, miniature: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text("学校\n第一小学\n", "utf-8")
    assert command(table, tmp_path / "out", "--poster", "fire-cat", root=miniature) == 1
    assert "没有这张海报：fire-cat" in capsys.readouterr().err


# Pages --------------------------------------------------------------------------------------------


def test_the_gallery_and_a_page_a_poster(wall: Catalogue) -> None:
    made = {output.uri: output for output in pages.build(wall).outputs}
    gallery = str(made["posters/index.md"].content)
    for key, poster in wall.posters.items():
        assert f"]({key}.md)" in gallery
        page = made[f"posters/{key}.md"]
        assert page.source == f"content/posters/{key}.yml"
        text = str(page.content)
        for paper in posters.PAPERS:
            assert f"(files/{key}-{paper}.pdf)" in text
            assert f"(files/{key}-{paper}-mono.pdf)" in text
        assert f"files/{key}.svg" in text
        assert "style=" not in text
        for field in poster.fields:
            assert f'name="{field}"' in text
