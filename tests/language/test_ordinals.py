"""Ordinals in every form met: what is one, with its place, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.language.folding import plain
from paraph.language.ordinals import find_ordinals, format_ordinal, may_be_ordinal, parse_ordinal, roman_value
from paraph.language.refusals import OrdinalOutOfRange

MATCH = [
    # language, text with the ordinal in brackets, value, form
    ("en", "the [11th] Session", 11, "digits"),
    ("en", "the [11 th] Session", 11, "digits"),
    ("en", "the [2ND] round", 2, "digits"),
    ("en", "the [Second] meeting", 2, "words"),
    ("en", "the [Twenty-First] Session", 21, "words"),
    ("en", "the [twenty first] Session", 21, "words"),
    ("en", "the [Twentyfifth] Session", 25, "words"),
    ("en", "the [ninety-ninth] Session", 99, "words"),
    ("en", "the [XXIV] Session", 24, "roman"),
    ("en", "the [XXIV] India-Russia Annual Summit", 24, "roman"),
    ("en", "Session [XIV] opened", 14, "roman"),
    ("en", "the [I] Session", 1, "roman"),
    ("en", "the [IInd] meeting", 2, "roman"),
    ("en", "Session No. [5] opened", 5, "digits"),
    ("en", "the [X] India-Russia Session", 10, "roman"),
    ("hi", "[XVIवां] सत्र", 16, "roman"),
    ("hi", "सत्र संख्या [5] में", 5, "digits"),
    ("hi", "[पांचवे] दौर", 5, "words"),
    ("ru", "[XXI-го] заседания", 21, "roman"),
    ("ru", "[I-е] заседание", 1, "roman"),
    ("ru", "[V] Российско-индийский саммит", 5, "roman"),
    ("ru", "заседание № [12] прошло", 12, "digits"),
    ("hi", "[11वां] सत्र", 11, "digits"),
    ("hi", "[११वाँ] सत्र", 11, "digits"),
    ("hi", "[11वें] सत्र में", 11, "digits"),
    ("hi", "[5 वीं] बैठक", 5, "digits"),
    ("hi", "[5-वीं] बैठक", 5, "digits"),
    ("hi", "[11th] सत्र", 11, "digits"),
    ("hi", "[ग्यारहवां] सत्र", 11, "words"),
    ("hi", "[ग्यारहवें] सत्र", 11, "words"),
    ("hi", "[ग्यारहवीं] बैठक", 11, "words"),
    ("hi", "[अठारहवें] सत्र", 18, "words"),
    ("hi", "[अट्ठारहवाँ] सत्र", 18, "words"),
    ("hi", "[छठी] बैठक", 6, "words"),
    ("hi", "[छठवां] सत्र", 6, "words"),
    ("hi", "[नवां] सत्र", 9, "words"),
    ("hi", "[नौवें] सत्र", 9, "words"),
    ("hi", "[पहले] सत्र में", 1, "words"),
    ("hi", "[प्रथम] बैठक", 1, "words"),
    ("hi", "[द्वितीय] सत्र", 2, "words"),
    ("hi", "[तृतीय] सत्र", 3, "words"),
    ("hi", "[उनतीसवीं] बैठक", 29, "words"),
    ("ru", "[25-е] заседание", 25, "digits"),
    ("ru", "[25-го] заседания", 25, "digits"),
    ("ru", "на [25-м] заседании", 25, "digits"),
    ("ru", "[25-ое] заседание", 25, "digits"),
    ("ru", "[25–е] заседание", 25, "digits"),
    ("ru", "[шестое] заседание", 6, "words"),
    ("ru", "[шестого] заседания", 6, "words"),
    ("ru", "[двадцать шестое] заседание", 26, "words"),
    ("ru", "на [двадцать шестом] заседании", 26, "words"),
    ("ru", "[Двадцать шестого] заседания", 26, "words"),
    ("ru", "[третьем] заседании", 3, "words"),
    ("ru", "[сорок четвёртой] сессии", 44, "words"),
    ("ru", "[XXIV] заседание", 24, "roman"),
    ("ru", "[ХХIV] заседание", 24, "roman"),
    ("ru", "[ХIV] межправительственной комиссии заседание", 14, "roman"),
]
NO_MATCH = [
    ("en", "the First Deputy Prime Minister"),
    ("en", "Second Secretary at the Embassy"),
    ("en", "V. Putin and X. Rao"),
    ("en", "I agreed with the Side"),
    ("en", "Type XXIV furnace"),
    ("en", "30 seconds, thirds of the sum"),
    ("en", "No. 11 of 2025"),
    ("hi", "एक दूसरे के साथ"),
    ("hi", "एक-दूसरे के साथ"),
    ("hi", "इससे पहले"),
    ("hi", "बैठक से पहले, दोनों मिले"),
    ("hi", "पहले से जारी"),
    ("hi", "दो दिन पहले हुई"),
    ("hi", "प्रथम उप प्रधानमंत्री"),
    ("hi", "80 प्रतिनिधियों"),
    ("hi", "5 थे"),
    ("ru", "первый заместитель Председателя"),
    ("ru", "Первым заместителем Министра"),
    ("ru", "в первую очередь"),
    ("ru", "во-вторых"),
    ("ru", "В.В. Путин"),
    ("ru", "80-х годов"),
    ("ru", "2025-го года"),
    ("ru", "двадцать делегатов"),
]
CASES = ("nom", "gen", "dat", "acc", "ins", "loc")


@pytest.mark.parametrize(("lang", "marked", "value", "form"), MATCH)
def test_find_ordinals_gives_value_form_and_place(lang: str, marked: str, value: int, form: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    found = [(mention.span, mention.value, mention.form) for mention in find_ordinals(text, lang)]
    assert found == [((start, end), value, form)]


@pytest.mark.parametrize(("lang", "text"), NO_MATCH)
def test_find_ordinals_passes_over_what_counts_nothing(lang: str, text: str) -> None:
    assert find_ordinals(text, lang) == []


def test_roman_numerals_stand_alone_only_with_leave() -> None:
    assert find_ordinals("Protocol XXIV", "en") == []
    assert [mention.value for mention in find_ordinals("Protocol XXIV", "en", roman=True)] == [24]


def test_several_ordinals_of_one_text_come_in_order() -> None:
    text = "दसवें सत्र के बाद 11वां सत्र"
    assert [(text[slice(*mention.span)], mention.value) for mention in find_ordinals(text, "hi")] == [
        ("दसवें", 10),
        ("11वां", 11),
    ]


@pytest.mark.parametrize("lang", ["en", "hi", "ru"])
@pytest.mark.parametrize("in_words", [False, True])
def test_what_is_written_is_read_again_from_1_to_99(lang: str, *, in_words: bool) -> None:
    for number in range(1, 100):
        for gender in ("m", "f", "n"):
            for case in CASES:
                written = format_ordinal(number, lang, gender=gender, case=case, in_words=in_words)
                assert parse_ordinal(written, lang) == number, written


@given(st.integers(1, 999))
def test_russian_words_are_read_again_up_to_999(number: int) -> None:
    assert parse_ordinal(format_ordinal(number, "ru", case="loc", in_words=True), "ru") == number


@pytest.mark.parametrize(
    ("written", "how"),
    [
        ("11th", {"lang": "en"}),
        ("eleventh", {"lang": "en", "in_words": True}),
        ("11वां", {"lang": "hi"}),
        ("11वें", {"lang": "hi", "case": "loc"}),
        ("11वीं", {"lang": "hi", "gender": "f"}),
        ("ग्यारहवें", {"lang": "hi", "case": "gen", "in_words": True}),
        ("11-е", {"lang": "ru"}),
        ("11-го", {"lang": "ru", "case": "gen"}),
        ("11-й", {"lang": "ru", "gender": "m"}),
        ("11-ю", {"lang": "ru", "gender": "f", "case": "acc"}),
        ("одиннадцатом", {"lang": "ru", "case": "loc", "in_words": True}),
    ],
)
def test_format_ordinal_agrees_as_the_language_wants(written: str, how: dict[str, str]) -> None:
    assert format_ordinal(11, **how) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (111, "111th"),
    ],
)
def test_format_ordinal_gives_english_its_endings(number: int, written: str) -> None:
    assert format_ordinal(number, "en") == written


def test_hindi_writes_the_first_places_in_words_always() -> None:
    assert [format_ordinal(number, "hi") for number in range(1, 8)] == [
        "पहला", "दूसरा", "तीसरा", "चौथा", "5वां", "छठा", "7वां",
    ]  # fmt: skip


@pytest.mark.parametrize("numeral", ["IIII", "VX", "IC", "ABC", "", "iv", "MIX"])
def test_roman_value_wants_a_proper_numeral(numeral: str) -> None:
    assert roman_value(numeral) is None


@pytest.mark.parametrize(
    ("number", "lang", "in_words"),
    [(0, "en", False), (-1, "ru", True), (1000, "hi", False), (101, "hi", True), (100, "en", True)],
)
def test_format_ordinal_refuses_what_it_cannot_write(number: int, lang: str, *, in_words: bool) -> None:
    with pytest.raises(OrdinalOutOfRange):
        format_ordinal(number, lang, in_words=in_words)


@pytest.mark.parametrize(("lang", "other"), [("en", "supplies"), ("hi", "उर्वरक"), ("ru", "поставки")])
def test_every_word_that_begins_an_ordinal_may_begin_one(lang: str, other: str) -> None:
    written = [format_ordinal(number, lang, in_words=words) for number in range(1, 100) for words in (True, False)]
    refused = [form for form in written if not may_be_ordinal(plain(form).lower().replace("-", " ").split()[0], lang)]
    assert refused == []
    assert may_be_ordinal("xxiv", lang)
    assert not may_be_ordinal(other, lang)
