"""Citations and quoted messages inside text."""

import pytest

from campus.content import claims
from campus.content.claims import Citation


def test_flowing_text_is_one_line_with_a_stop_between_items() -> None:
    text = "- 停下手。听老师 [@a]\n- **害怕**也不躲，走到大人\n  身边 [@b]\n\n1. 打 119：说三句\n\n末段。"
    assert claims.flowing(text) == "停下手。听老师。害怕也不躲，走到大人身边。打 119：说三句。末段。"
    assert claims.flowing("乙 - 甲") == "乙 - 甲"
    assert claims.flowing("") == ""


def test_a_citation_has_a_source_and_perhaps_a_clause() -> None:
    text = "先离开 [@fire-law 第四十四条][@drill-2014]，再报警 [@fire-law　第五条 第二款]。"
    assert list(claims.citations(text)) == [
        Citation("fire-law", "第四十四条"),
        Citation("drill-2014"),
        Citation("fire-law", "第五条 第二款"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fire-law", Citation("fire-law")),
        ("fire-law 第四十四条", Citation("fire-law", "第四十四条")),
        ("  fire-law   第五条 ", Citation("fire-law", "第五条")),
    ],
)
def test_a_source_named_in_a_field_is_read_the_same_way(text: str, expected: Citation) -> None:
    assert Citation.parse(text) == expected


def test_a_quoted_message_is_found_with_or_without_spaces() -> None:
    assert list(claims.quotes("请记住：{{fire.leave}}；{{ fire.call-119 }}。")) == [
        "fire.leave",
        "fire.call-119",
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "[@Fire-Law]",
        "[@消防法]",
        "[@fire-law，第五条]",
        "[@]",
        "[@ fire-law]",
        "{{fire}}",
        "{{消防.离开}}",
        "{{}}",
    ]
    + ["{{fire.leave.now}}", "{{ fire . leave }}"],
)
def test_what_looks_like_a_citation_or_a_quotation_and_is_neither_is_found(piece: str) -> None:
    assert list(claims.malformed(f"好的 [@fire-law] {{{{fire.leave}}}}，坏的 {piece}。")) == [piece]


def test_ordinary_brackets_are_left_alone() -> None:
    assert list(claims.malformed("[x] 选项 [链接](a.md) {花括号} @fire-law")) == []


def test_a_quoted_message_is_replaced_by_its_wording() -> None:
    assert (
        claims.with_quotes("请记住：{{fire.leave}}。", {"fire.leave": "跟老师走"}.__getitem__)
        == "请记住：跟老师走。"
    )


def test_without_citations_the_sentence_stays() -> None:
    assert claims.without_citations("先离开[@fire-law 第五条][@drill-2014]。") == "先离开。"


def test_a_citation_covers_its_paragraph_or_list_item_and_nothing_else() -> None:
    text = "第一段\n还是第一段\n\n- 第一项\n  接着\n- 第二项\n1. 数字项\n\n## 标题\n最后"
    assert list(claims.blocks(text)) == [
        (0, "第一段\n还是第一段"),
        (3, "- 第一项\n接着"),
        (5, "- 第二项"),
        (6, "1. 数字项"),
        (8, "## 标题\n最后"),
    ]


def test_blank_lines_between_paragraphs_do_not_shift_their_lines() -> None:
    assert list(claims.blocks("一\n\n\n二\n\n- 三\n\n四")) == [(0, "一"), (3, "二"), (5, "- 三"), (7, "四")]


def test_an_empty_text_has_no_blocks() -> None:
    assert list(claims.blocks("")) == []
    assert list(claims.blocks("\n \n")) == []


@pytest.mark.parametrize(
    ("text", "size"),
    [("着火了", 3), ("**着火**了 [@fire-law 第五条]", 3), ("- 着火\n- 离开\n", 4), ("打 119。", 5), ("", 0)],
)
def test_length_counts_what_a_reader_reads(text: str, size: int) -> None:
    assert claims.length(text) == size
