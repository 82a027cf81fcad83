"""What the fonts can show, and what stands in for what they cannot."""

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from paraph.papers import glyphs
from paraph.papers.glyphs import LONGEST_WORD, SPARE, coverage, letters, printable

ZERO_WIDTH = "\u200b"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Joint  Working\nGroup", "Joint Working Group"),
        (" middle of a sentence ", " middle of a sentence "),
        ("6\u00a0August", "6\u00a0August"),
        ("中国", "[U+4E2D][U+56FD]"),
        ("Bhatia 🙂", "Bhatia [U+1F642]"),
        ("IN\u202e\u0007RU", "IN[U+202E][U+0007]RU"),
        ("₹ 5 / ₽ 6", "₹ 5 / ₽ 6"),
        ("क्षेत्र, ज्ञान, श्री", "क्षेत्र, ज्ञान, श्री"),
        ("Ё ъ Ы ё й", "Ё ъ Ы ё й"),
        ("и\u0306", "й"),
        ("#[]$*_@<>`\\\"'", "#[]$*_@<>`\\\"'"),
    ],
)
def test_printable_shows_each_character_or_its_code_point(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_printable_breaks_a_word_too_long_for_a_column_between_letters() -> None:
    assert printable("x" * LONGEST_WORD) == ZERO_WIDTH.join("x" * LONGEST_WORD)
    assert printable("x" * (LONGEST_WORD - 1)) == "x" * (LONGEST_WORD - 1)


def test_letters_keep_conjuncts_and_vowel_signs_whole() -> None:
    assert letters("राष्ट्रीयक्षेत्रकर्त्तव्य") == ["रा", "ष्ट्री", "य", "क्षे", "त्र", "क", "र्त्त", "व्य"]


@given(st.text())
def test_printable_leaves_only_characters_the_fonts_have(text: str) -> None:
    assert set(printable(text)) <= coverage()


@given(st.text(alphabet="क्षत्रिया़ं\u200dabc"))
def test_letters_put_together_are_the_word(word: str) -> None:
    assert "".join(letters(word)) == word


def test_coverage_holds_all_of_devanagari_and_of_russian() -> None:
    devanagari = {chr(code) for code in range(0x900, 0x980)}
    russian = set("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя№«»—")
    assert devanagari | russian <= coverage()


@pytest.mark.parametrize("character", sorted(SPARE))
def test_spare_characters_are_shown_by_the_typesetters_own_fonts(character: str) -> None:
    source = (
        '#set document(title: "t")\n'
        '#set text(lang: "en", font: ("Shobhika", "Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"))\n'
        "#sys.inputs.character"
    )
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[glyphs.font_directory()])
    pdf = typst.compile(
        source.encode(), font_paths=fonts, format="pdf", pdf_standards=["ua-1"], sys_inputs={"character": character}
    )
    assert pdf.startswith(b"%PDF-1.7")


def test_a_word_longer_than_a_line_breaks_in_fewer_places() -> None:
    """A paragraph is set in time that grows with the square of the places where it may break."""
    word = "क्षत्रियज्ञ" * 40
    shown = printable(word)
    assert shown.replace(ZERO_WIDTH, "") == word
    assert shown.count(ZERO_WIDTH) < len(letters(word)) / 4
