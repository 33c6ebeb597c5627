"""Print markup, cutting of long texts and colours: what Word and PowerPoint files share."""

from campus.press.office import Palette, drawing
from campus.press.print_markup import Piece, blocks, length, lines, paragraphs, pieces, plain, too_long


def test_markup_becomes_runs_with_sources_apart() -> None:
    assert list(pieces("先**走**[^3]，再说[^12 待核]")) == [
        Piece("先"),
        Piece("走", bold=True),
        Piece("[3]", source=3),
        Piece("，再说"),
        Piece("[12 待核]", source=12),
    ]
    assert plain("先**走**[^3]") == "先走"
    assert length("先 **走**[^3 待核]") == 2


def test_blocks_are_paragraphs_and_items_and_line_ends_mean_nothing() -> None:
    assert blocks("一段\n接着写\n\n- 甲\n  还是甲\n- 乙\n1. 丙\n□ 丁\n\n末段") == [
        ("text", "一段接着写"),
        ("dot", "甲还是甲"),
        ("dot", "乙"),
        ("number", "丙"),
        ("check", "丁"),
        ("text", "末段"),
    ]


def test_lines_count_latin_letters_half() -> None:
    assert lines("一" * 10, 10, 12) == 1
    assert lines("一" * 30, 10, 12) == 2
    assert lines("a" * 30, 10, 12) == 1


def test_palette_has_a_darker_and_a_lighter_companion() -> None:
    palette = Palette.of("#a8321e")
    assert palette == Palette("A8321E", "6F2114", "F7EDEB")


def test_drawings_are_flattened_on_the_colour_of_their_card() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">'
        '<circle cx="20" cy="15" r="9" fill="#c8102e"/></svg>'
    )
    first = drawing({"svg": svg, "alt": "一个红点"}, "F7EDEB", 200)
    assert first.alt == "一个红点"
    assert abs(first.width / first.height - 4 / 3) < 0.02
    assert first.content[:8] == b"\x89PNG\r\n\x1a\n"
    from io import BytesIO

    from PIL import Image

    image = Image.open(BytesIO(first.content)).convert("RGB")
    assert image.getpixel((0, 0)) == (0xF7, 0xED, 0xEB)
    assert image.getpixel((image.width // 2, image.height // 2)) == (0xC8, 0x10, 0x2E)


def test_too_long_says_field_allowed_and_found() -> None:
    error = too_long("出口测验第 2 题", "很长很长的一句话，长得放不下", 10, 14)
    assert error.rule == "P2"
    assert error.text == "“出口测验第 2 题”放不下：最多 10 字，现在 14 字：“很长很长的一句话，长得放……”"
    assert error.needle == "很长很长的一句话，长得放"


def test_notes_for_a_speaker_have_a_paragraph_for_each_item_and_no_markup() -> None:
    said = paragraphs("先说**三句**。\n续一行。\n\n- 一件[^2]\n- 两件\n1. 第一")
    assert said == ["先说三句。续一行。", "- 一件", "- 两件", "1. 第一"]
