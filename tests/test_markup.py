"""The grammar of authors' text: blocks, runs, citations, quotes, and what is counted and spoken of them."""

import time

import pytest

from campus.content import markup
from campus.content.markup import Block, Citation, Quote, Run


def test_flowing_text_is_one_line_with_a_stop_between_items() -> None:
    text = "- 停下手。听老师 [@a]\n- **害怕**也不躲，走到大人\n  身边 [@b]\n\n1. 打 119：说三句\n\n末段。"
    assert markup.flowing(text) == "停下手。听老师。害怕也不躲，走到大人身边。打 119：说三句。末段。"
    assert markup.flowing("乙 - 甲") == "乙 - 甲"
    assert markup.flowing("") == ""


def test_a_citation_has_a_source_and_perhaps_a_clause() -> None:
    text = "先离开 [@fire-law 第四十四条][@drill-2014]，再报警 [@fire-law　第五条 第二款]。"
    assert list(markup.citations(text)) == [
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
    assert list(markup.quotes("请记住：{{fire.leave}}；{{ fire.call-119 }}。")) == [
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
    assert list(markup.malformed(f"好的 [@fire-law] {{{{fire.leave}}}}，坏的 {piece}。")) == [piece]


def test_ordinary_brackets_are_left_alone() -> None:
    assert list(markup.malformed("[x] 选项 [链接](a.md) {花括号} @fire-law")) == []


def test_a_quoted_message_is_replaced_by_its_wording() -> None:
    (block,) = markup.read("请记住：{{fire.leave}}。", {"fire.leave": "跟老师走"}.__getitem__)
    assert block.parts == (Run("请记住：跟老师走。"),)


def test_without_citations_the_sentence_stays() -> None:
    assert markup.without_citations("先离开[@fire-law 第五条][@drill-2014]。") == "先离开。"


def test_a_citation_covers_its_paragraph_or_list_item_and_nothing_else() -> None:
    text = "第一段\n还是第一段\n\n- 第一项\n  接着\n- 第二项\n1. 数字项\n\n最后"
    assert list(markup.blocks(text)) == [
        (0, "第一段\n还是第一段"),
        (3, "第一项\n接着"),
        (5, "第二项"),
        (6, "数字项"),
        (8, "最后"),
    ]


def test_blank_lines_between_paragraphs_do_not_shift_their_lines() -> None:
    assert list(markup.blocks("一\n\n\n二\n\n- 三\n\n四")) == [(0, "一"), (3, "二"), (5, "三"), (7, "四")]


def test_an_empty_text_has_no_blocks() -> None:
    assert list(markup.blocks("")) == []
    assert list(markup.blocks("\n \n")) == []


@pytest.mark.parametrize(
    ("text", "size"),
    [("着火了", 3), ("**着火**了 [@fire-law 第五条]", 3), ("- 着火\n- 离开\n", 4), ("打 119。", 5), ("", 0)],
)
def test_length_counts_what_a_reader_reads(text: str, size: int) -> None:
    assert markup.length(text) == size


# The tree -----------------------------------------------------------------------------------------


def test_a_text_is_paragraphs_and_list_items_of_runs_citations_and_quotes() -> None:
    text = "第一段**粗**。\n接着写 [@fire-law 第五条]\n\n3. 一\n4. **{{fire.leave}}**\n- 里面"
    assert markup.read(text) == (
        Block(
            "text",
            0,
            0,
            (Run("第一段"), Run("粗", True), Run("。接着写 "), Citation("fire-law", "第五条")),
        ),
        Block("number", 3, 3, (Run("一"),)),
        Block("number", 4, 4, (Quote("fire.leave", True),)),
        Block("bullet", 0, 5, (Run("里面"),)),
    )


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        (
            "**着火了！**快走",
            [("着火了！", True), ("快走", False)],
        ),  # no space is needed, as some readers want
        ("甲**乙**丙**丁**", [("甲", False), ("乙", True), ("丙", False), ("丁", True)]),
        ("** 不是粗 **", [("** 不是粗 **", False)]),
        ("**没有成对", [("**没有成对", False)]),
        ("先走 [@a]。再说", [("先走。再说", False)]),
        ("**先走 [@a]**。", [("先走", True), ("。", False)]),
        ("<b>甲</b> &amp; *乙* `丙`", [("<b>甲</b> &amp; *乙* `丙`", False)]),
    ],
)
def test_the_words_of_a_block_by_weight(text: str, runs: list[tuple[str, bool]]) -> None:
    (block,) = markup.read(text)
    assert [(run.text, run.bold) for run in block.runs] == runs


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("先走，\n再说", "先走，再说"),
        ("先走， 再说。 走到 PE 教室", "先走，再说。走到 PE 教室"),  # as YAML folds lines
        ("see\nyou", "see you"),
        ("打\n119", "打119"),
        ("火警日。 [@a] 学校演练", "火警日。学校演练"),
    ],
)
def test_a_line_end_is_a_space_between_latin_words_only(text: str, words: str) -> None:
    assert markup.plain(text) == words


@pytest.mark.parametrize(
    "piece", ["[@a " * 300, "**a " * 1000, "{{ " * 1000, "《" * 4000, "[" * 4000, "- " * 2000]
)
def test_no_text_is_read_for_long(piece: str) -> None:
    began = time.process_time()
    list(markup.faults(piece[: markup.LONGEST], prose=True))
    markup.flowing(piece)
    assert time.process_time() - began < 5
