"""A file's text → data and lines: strict YAML, and every fault with its place."""

from pathlib import Path

import pytest

from campus.content import entries as source
from campus.content.entries import MAX_BYTES, MAX_LINE, Entry, load_yaml, read_text, split_front_matter
from campus.content.problems import ContentError
from conftest import TESTS

PATH = "content/x.yml"


def faults(text: str) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load_yaml(PATH, text)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    "text",
    ["08:30", "10:30", "no", "yes", "on", "off", "Null", "TRUE", "012", "0x1F", "0b1", "1e3", "1_000", "+86"]
    + ["2026-9-1", "2026-09-01", "2026-13-45", "2026-09-01 10:00", ".nan", ".inf", ".5", "1.", "=", "<<"],
)
def test_a_scalar_that_other_yaml_readers_twist_stays_what_the_author_typed(text: str) -> None:
    assert load_yaml(PATH, f"字段: {text}\n").data == {"字段": text}


@pytest.mark.parametrize(
    ("text", "value"),
    [("true", True), ("false", False), ("null", None), ("~", None), ("", None), ("0", 0), ("-3", -3)]
    + [("119", 119), ("1.50", 1.5), ('"119"', "119"), ("消防", "消防"), ("'是：否'", "是：否")],
)
def test_only_booleans_null_and_plain_numbers_are_more_than_text(text: str, value: object) -> None:
    found = load_yaml(PATH, f"字段: {text}\n").data["字段"]
    assert found == value
    assert type(found) is type(value)


def test_every_repeated_key_is_named_with_its_line() -> None:
    text = "a: 1\nb:\n  c: 1\n  c: 2\na: 2\nd:\n  - {e: 1, e: 2}\n"
    assert faults(text) == [
        f"{PATH}:4: 字段“c”写了两次，请只留一个（规则 F2）",
        f"{PATH}:5: 字段“a”写了两次，请只留一个（规则 F2）",
        f"{PATH}:7: 字段“e”写了两次，请只留一个（规则 F2）",
    ]


def test_an_alias_is_refused_because_a_teacher_would_not_see_what_it_repeats() -> None:
    assert faults("a: &x [一]\nb: *x\n") == [
        f"{PATH}:1: 不要用“&”和“*”引用别处的内容，请把文字写全（规则 F2）"
    ]


def test_a_tree_that_contains_itself_is_refused() -> None:
    assert "不要用“&”和“*”" in faults("a: &x\n  b: *x\n")[0]


def test_an_alias_bomb_is_refused_without_being_unfolded() -> None:
    rows = ["a0: &a0 [哈, 哈]"]
    rows += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 30)]
    found = faults("\n".join(rows))
    assert len(found) < 1000
    assert all("不要用“&”和“*”" in line for line in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n\tb: 1\n", f"{PATH}:2: 这一行用了制表符（Tab）缩进，请改成空格（规则 F2）"),
        (
            "title: 消防: 演练\n",
            f"{PATH}:1: 这一行里有第二个“: ”，含英文冒号加空格的文字请用引号括起来（规则 F2）",
        ),
        ('a: 1\nb: "没有收尾\n', f"{PATH}:3: 引号没有成对（规则 F2）"),
        ("a: *nowhere\n", f"{PATH}:1: 不要用“*”开头的写法，文字请用引号括起来（规则 F2）"),
        ("a: [1, 2\nb: 3\n", f"{PATH}:2: 这里的缩进或括号和上面对不齐（规则 F2）"),
        ("a:\n  b: 1\n c: 2\n", f"{PATH}:3: 这里的缩进或括号和上面对不齐（规则 F2）"),
        ("a: 1\nb\nc: 2\n", f"{PATH}:3: 上一行像是字段名，但缺少冒号（规则 F2）"),
        (
            "a: 1\n---\nb: 2\n",
            f"{PATH}:2: 一个文件里只能有一份数据，正文里不要再出现单独一行的“---”（规则 F2）",
        ),
        ("a: @fire-law\n", f"{PATH}:1: 这里不合 YAML 的写法，请检查缩进、冒号后的空格和引号（规则 F2）"),
        ("? [a, b]\n: c\n", f"{PATH}:1: 字段名要是一个词（规则 F2）"),
        ("a: !secret x\n", f"{PATH}:1: 不要用“!”开头的标记；现在写的是“!secret”（规则 F2）"),
    ],
)
def test_a_syntax_fault_is_one_chinese_sentence_with_its_line(text: str, expected: str) -> None:
    assert faults(text) == [expected]


@pytest.mark.parametrize("text", ["a: 1\nb: 有\x01控制符\n", "a: 1\nb: \x00\n", "a: 1\nb: \x1b[31m\n"])
def test_an_invisible_control_character_is_a_fault_of_the_file_and_not_a_crash(text: str) -> None:
    assert "看不见的控制符" in faults(text)[0]


@pytest.mark.parametrize(
    "text", ["a: !!int 三", "a: !!float 高", "a: !!python/object/apply:os.getcwd []", "a: !!set {x, y}"]
)
def test_a_tag_is_refused_wherever_it_stands(text: str) -> None:
    assert "不要用“!”开头的标记" in faults(text)[0]


@pytest.mark.parametrize("number", ["9" * 5000, "9" * 400 + ".0"], ids=["whole", "fraction"])
def test_a_number_too_long_to_be_one_is_a_fault_and_neither_a_crash_nor_infinity(number: str) -> None:
    assert faults(f"a: {number}\n")


@pytest.mark.parametrize("depth", [30, 5_000])
@pytest.mark.parametrize("opening", ["[", "{a: "])
def test_deep_nesting_is_refused_before_it_costs_anything(depth: int, opening: str) -> None:
    closing = "]" if opening == "[" else "}"
    assert any("层次太深，最多 20 层" in line for line in faults(opening * depth + "x" + closing * depth))


def test_an_empty_file_is_read_as_nothing() -> None:
    assert load_yaml(PATH, "").data is None


def test_every_key_and_item_knows_its_line_in_the_file() -> None:
    entry = load_yaml(PATH, "a: 1\nb:\n  - x\n  - y: 2\n    z: 3\n", first_line=10)
    assert entry.line(("a",)) == 10
    assert entry.line(("b",)) == 11
    assert entry.line(("b", 0)) == 12
    assert entry.line(("b", 1, "z")) == 14


def test_a_place_without_a_line_is_shown_at_the_nearest_thing_around_it() -> None:
    entry = load_yaml(PATH, "a: 1\nb:\n  c: 2\n")
    assert entry.line(("b", "missing", 0)) == 2
    assert Entry(PATH, {}).line(("x",)) == 1


def test_a_record_of_a_list_is_an_entry_of_its_own_with_the_lines_of_the_file() -> None:
    record = load_yaml(PATH, "- id: a\n- id: b\n  name: 二\n").inside(1)
    assert record.data == {"id": "b", "name": "二"}
    assert record.line() == 2
    assert record.line(("name",)) == 3


def test_all_texts_are_found_with_place_and_line_and_nothing_else_is() -> None:
    entry = load_yaml(PATH, "a: 甲\nb: 1\nc: [乙, {d: 丙}]\ne: null\n")
    assert list(entry.texts()) == [(("a",), 1, "甲"), (("c", 0), 3, "乙"), (("c", 1, "d"), 3, "丙")]


# Files --------------------------------------------------------------------------------------------


def unreadable(root: Path, name: str, content: bytes) -> str:
    path = root / name
    path.write_bytes(content)
    with pytest.raises(ContentError) as caught:
        read_text(root, path)
    return str(caught.value.problems[0])


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\rc: 3\r\n")
    assert read_text(tmp_path, tmp_path / "a.yml") == "a: 1\nb: 2\nc: 3\n"


def test_bytes_that_are_not_utf_8_are_shown_with_their_line(tmp_path: Path) -> None:
    found = unreadable(tmp_path, "gbk.yml", b"a: 1\nb: " + "消防".encode("gbk"))
    assert found == "gbk.yml:2: 这一行有不是 UTF-8 的字符，请在编辑器里另存为 UTF-8 编码（规则 F1）"


def test_a_file_of_ten_megabytes_is_refused_by_its_size(tmp_path: Path) -> None:
    found = unreadable(tmp_path, "big.yml", b"a: 1\n" * 2_000_000)
    assert found == "big.yml:1: 文件太大：10.0 MB；一个内容文件最多 1 MB，图片请放到 docs/assets（规则 F1）"


def test_a_file_of_exactly_the_greatest_size_is_read(tmp_path: Path) -> None:
    (tmp_path / "full.yml").write_bytes((b"#" * 999 + b"\n") * (MAX_BYTES // 1000))
    assert len(read_text(tmp_path, tmp_path / "full.yml")) == MAX_BYTES


def test_a_line_nobody_would_write_is_refused_before_anything_reads_it(tmp_path: Path) -> None:
    text = "a: 1\nb: " + "[" * MAX_LINE
    assert unreadable(tmp_path, "long.yml", text.encode()) == (
        "long.yml:2: 这一行有 2003 个字，一行最多 2000 个字，请分段写（规则 F1）"
    )


@pytest.mark.parametrize("char", "\x00\x07\x7f\x85\xad\u200b\u202e\u2028\ue000\U000f0000\U0010ffff")
def test_what_cannot_be_seen_is_refused_in_any_file(tmp_path: Path, char: str) -> None:
    text = f"第一行\n第二{char}行\n"
    assert (
        unreadable(tmp_path, "unseen.md", text.encode()) == "unseen.md:2: 有看不见的控制符，请删掉（规则 F2）"
    )


@pytest.mark.parametrize(
    "escape", [r"\0", r"\a", r"\x85", r"\u200b", r"\ud800", r"\ud83d\ude00", r"\U0010ffff"]
)
def test_what_cannot_be_seen_is_refused_behind_a_backslash_too(escape: str) -> None:
    assert faults(f'a: 1\nb: "有{escape}"\n') == [f"{PATH}:2: 有看不见的控制符，请删掉（规则 F2）"]
    assert faults(f'"有{escape}": 1\n') == [f"{PATH}:1: 有看不见的控制符，请删掉（规则 F2）"]


def test_a_code_beyond_the_last_character_is_a_fault_and_not_a_crash() -> None:
    assert faults('a: 1\nb: "\\U00110000"\n') == [
        f"{PATH}:2: 反斜杠后面的编码不是一个字符，请直接写那个字（规则 F2）"
    ]


@pytest.mark.parametrize(
    "name", ["消防.yml", "Fire.yml", "fire law.yml", "fire--law.yml", "-fire.yml", "a.b.yml"]
)
def test_a_file_name_that_cannot_be_an_address_is_refused(tmp_path: Path, name: str) -> None:
    assert "文件名只用小写字母、数字和连字符" in unreadable(tmp_path, name, b"a: 1\n")


# Front matter -------------------------------------------------------------------------------------


def broken(text: str) -> str:
    with pytest.raises(ContentError) as caught:
        split_front_matter("content/lessons/x.md", text)
    return str(caught.value.problems[0])


def test_front_matter_and_body_are_told_apart_with_the_line_of_the_body() -> None:
    entry, body, line = split_front_matter("x.md", "---\ntitle: 甲\n---\n\n## 一\n")
    assert entry.data == {"title": "甲"}
    assert entry.line(("title",)) == 2
    assert (body, line) == ("\n## 一\n", 4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## 一\n", "1: 文件要以单独一行“---”开头，写完资料后再写一行“---”（规则 F2）"),
        ("\n---\na: 1\n---\n", "1: 文件要以单独一行“---”开头，写完资料后再写一行“---”（规则 F2）"),
        ("", "1: 文件要以单独一行“---”开头，写完资料后再写一行“---”（规则 F2）"),
        ("---\na: 1\n\n## 一\n", "1: 开头的资料没有以单独一行“---”结束（规则 F2）"),
        ("---\n---\n## 一\n", "2: 两行“---”之间要写这节内容的资料（规则 F2）"),
        ("---\n- 甲\n---\n", "2: 两行“---”之间要写这节内容的资料（规则 F2）"),
        (
            "---\na: 1\ntitle: 消防: 演练\n---\n",
            "3: 这一行里有第二个“: ”，含英文冒号加空格的文字请用引号括起来（规则 F2）",
        ),
        ("---\na: 1\nb: 2\na: 3\n---\n", "4: 字段“a”写了两次，请只留一个（规则 F2）"),
    ],
)
def test_broken_front_matter_is_never_swallowed(text: str, expected: str) -> None:
    assert broken(text) == f"content/lessons/x.md:{expected}"


def test_both_readers_of_yaml_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [path.read_text("utf-8") for path in sorted((TESTS / "content").rglob("*.yml"))]
    quick = [source.load_yaml("x.yml", text) for text in texts]
    monkeypatch.setattr(source, "MAX_OPEN", -1)
    assert [source.load_yaml("x.yml", text) for text in texts] == quick


@pytest.mark.parametrize("text", ["[\n" * 200_000, "{a:\n" * 100_000, "[\n" * 9000 + "]\n" * 9000])
def test_any_depth_is_a_problem_and_never_the_end_of_the_program(text: str) -> None:
    with pytest.raises(ContentError, match=r"层|对不齐|写法|括号|数据"):
        source.load_yaml("x.yml", text)
