"""拼音 over every character, also where a character has two sounds."""

import re

import pytest

from campus.content import markup
from campus.content.catalogue import Catalogue
from campus.text.pinyin import ruby
from campus.web import pages

POLYPHONES = [
    # text, the syllables that a first-grader learns
    ("着火了，跟着老师走", "zháo huǒ le gēn zhe lǎo shī zǒu"),
    ("过人行横道", "guò rén xíng héng dào"),
    ("银行", "yín háng"),
    ("我长大了", "wǒ zhǎng dà le"),
    ("长长的绳子", "cháng cháng de shéng zi"),
    ("重要的重物", "zhòng yào de zhòng wù"),
    ("重新来一次", "chóng xīn lái yī cì"),
    ("还有一只，还书", "hái yǒu yī zhī huán shū"),
    ("地震了，慢慢地走", "dì zhèn le màn màn de zǒu"),
    ("没有人，没收", "méi yǒu rén mò shōu"),
    ("为什么", "wèi shén me"),
    ("一盔一带", "yī kuī yī dài"),
    ("好奇，爱好", "hào qí ài hào"),
    ("都不要动，首都", "dōu bù yào dòng shǒu dū"),
    ("校长和学校", "xiào zhǎng hé xué xiào"),
    ("空地很空旷", "kòng dì hěn kōng kuàng"),
    ("摔倒，倒水", "shuāi dǎo dào shuǐ"),
    # all of these stand on the pages for grades 1 to 3
    ("等老师数到我", "děng lǎo shī shǔ dào wǒ"),
    ("他说能吃不算数", "tā shuō néng chī bù suàn shù"),
    ("地一晃，趴下", "dì yī huàng pā xià"),
    ("不晃了，听老师说", "bù huàng le tīng lǎo shī shuō"),
    ("站得直", "zhàn de zhí"),
    ("小安吓得想钻", "xiǎo ān xià de xiǎng zuān"),
    ("不觉得丢面子", "bù jué de diū miàn zi"),
    ("大家不会挤倒", "dà jiā bù huì jǐ dǎo"),
    ("不把药当零食", "bù bǎ yào dàng líng shí"),
    ("不自己拧开", "bù zì jǐ nǐng kāi"),
    ("一个人在厕所", "yī gè rén zài cè suǒ"),
]


def syllables(text: str) -> str:
    return " ".join(re.findall(r"<rt aria-hidden=true>(.*?)</rt>", text))


@pytest.mark.parametrize(("text", "expected"), POLYPHONES, ids=[text for text, _ in POLYPHONES])
def test_a_character_with_two_sounds_is_read_by_its_word(real: Catalogue, text: str, expected: str) -> None:
    assert syllables(ruby(text, real.readings)) == expected


def test_every_character_has_exactly_its_own_syllable() -> None:
    over = "<ruby>{}<rt aria-hidden=true>{}</rt></ruby>".format  # hidden: a screen reader reads it once
    assert ruby("停，走！", {}) == f"{over('停', 'tíng')}，{over('走', 'zǒu')}！"


def test_a_word_of_ours_wins_over_the_library_and_the_longer_word_over_the_shorter() -> None:
    assert syllables(ruby("着火了", {"着火": "zhuó huǒ", "着火了": "zháo huǒ le"})) == "zháo huǒ le"


def test_tags_latin_digits_and_markup_stay_as_they_are() -> None:
    text = '**打119**，<b class="重">A座</b> [更多](help.md)'
    assert re.sub(r"<ruby>(.)<rt aria-hidden=true>[^<]*</rt></ruby>", r"\1", ruby(text, {})) == text
    assert 'class="重"' in ruby(text, {})


def test_text_without_chinese_is_left_alone() -> None:
    assert ruby("119 <br> OK", {"着火": "zháo huǒ"}) == "119 <br> OK"


def test_a_word_with_special_signs_of_patterns_is_no_pattern() -> None:
    assert syllables(ruby("走", {"走.*": "x y z"})) == "zǒu"


def test_the_two_words_that_change_their_tone_keep_it_as_in_textbooks(real: Catalogue) -> None:
    text = "".join(
        str(o.content) for o in pages.build(real).outputs if re.fullmatch(r"pupils/.*-p1\.md", o.uri)
    )
    assert set(re.findall(r"<ruby>不<rt aria-hidden=true>(.*?)</rt>", text)) == {"bù"}
    assert set(re.findall(r"<ruby>一<rt aria-hidden=true>(.*?)</rt>", text)) == {"yī"}


@pytest.mark.parametrize("field", ["pupil", "home"])
def test_no_syllable_of_a_real_page_for_the_youngest_is_missing(real: Catalogue, field: str) -> None:
    for key, lesson in real.lessons.items():
        if lesson.stage.code == "p1":
            text = markup.plain(real.read(getattr(lesson, field), lesson.stage))
            marked = ruby(text, real.readings)
            assert not re.search(r"[一-鿿]", re.sub(r"(?s)<ruby>.*?</ruby>", "", marked)), key
            assert all(
                re.fullmatch(r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹḿ]+", s) for s in syllables(marked).split()
            )


def test_words_in_the_list_of_corrections_are_all_used_as_written(real: Catalogue) -> None:
    for word, reading in real.readings.items():
        assert syllables(ruby(f"“{word}”", real.readings)) == reading
