"""Wrongly decoded letters are refused; a release that quotes one is not."""

import pytest

from paraph.intake.readers.garble import refuse_garble
from paraph.intake.refusals import LegacyFont, Mojibake

RUSSIAN = "Стороны обсудили ход выполнения протокола и наметили новые направления сотрудничества."
HINDI = "दोनों पक्षों ने प्रगति की समीक्षा की और प्रोटोकॉल पर हस्ताक्षर किए।"


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (HINDI, "utf-8", "latin-1"),
        (RUSSIAN, "utf-8", "latin-1"),
        (RUSSIAN, "utf-8", "cp1251"),
        (HINDI, "utf-8", "cp1251"),
        (RUSSIAN, "cp1251", "koi8-r"),
        (RUSSIAN, "koi8-r", "cp1251"),
        (HINDI, "utf-8", "cp1252"),
    ],
)
def test_wrong_decoding_is_refused(text: str, right: str, wrong: str) -> None:
    garbled = text.encode(right).decode(wrong, errors="replace")
    with pytest.raises(Mojibake):
        refuse_garble("x", garbled)


def test_replacement_characters_all_over_are_refused() -> None:
    with pytest.raises(Mojibake):
        refuse_garble("x", "\ufffd\ufffd\ufffd \ufffd\ufffd\ufffd\ufffd of \ufffd\ufffd\ufffd\ufffd\ufffd")


def test_hindi_in_an_old_font_is_refused() -> None:
    with pytest.raises(LegacyFont):
        refuse_garble("x", "Hkkjr vkSj :l ds chp dk;Z lewg dk l= gS vkSj bl esa izxfr dh leh{kk dh xbZ gSa ls")


@pytest.mark.parametrize(
    "text",
    [
        RUSSIAN,
        HINDI,
        "The page showed “Ð·Ð°” once; the Sides signed the protocol in New Delhi on that day.",
        "СССР» и РСФСР»",
        "Ukraine, naïve café",
        "",
    ],
)
def test_sound_text_passes(text: str) -> None:
    refuse_garble("x", text)
