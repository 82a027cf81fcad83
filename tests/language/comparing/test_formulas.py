"""Set phrases: one that a text puts in, one of two texts put for another, and a table that can be read."""

import pytest

from paraph.language.compare import compare
from paraph.language.comparing.words.exchanges import FORMULAS
from paraph.language.files import rows

PLAIN = {
    "en": "The museum will show the tapestry.",
    "hi": "संग्रहालय टेपेस्ट्री प्रदर्शित करेगा।",
    "ru": "Музей покажет гобелен.",
}


@pytest.mark.parametrize(
    ("lang", "text", "phrase"),
    [
        ("en", "The museum will show the tapestry for the first time.", "for the first time"),
        ("hi", "संग्रहालय अस्थायी रूप से टेपेस्ट्री प्रदर्शित करेगा।", "अस्थायी"),
        ("ru", "Музей покажет гобелен на платной основе.", "на платной"),
    ],
)
def test_phrase_that_one_text_alone_has_is_told_against_both(lang: str, text: str, phrase: str) -> None:
    found = [one for one in compare(PLAIN | {lang: text}) if one.rule == "formulas"]
    assert [one.found[lang] for one in found] == [phrase] * 2
    assert {one.severity for one in found} == {"warning"}


def test_of_two_texts_a_phrase_left_out_is_not_told() -> None:
    assert compare({"en": PLAIN["en"], "ru": "Музей бесплатно покажет гобелен."}) == ()


def test_of_two_texts_a_phrase_put_for_another_of_its_kind_is_told() -> None:
    texts = {"en": "The museums pay pro rata.", "ru": "Музеи платят поровну."}
    assert [one.found for one in compare(texts) if one.rule == "formulas"] == [{"en": "pro rata", "ru": "поровну"}]


def test_phrase_said_by_a_free_word_is_not_told() -> None:
    texts = {
        "en": "Entry is at no cost.",
        "hi": "प्रवेश निःशुल्क है।",
        "ru": "За вход платить не нужно.",
    }
    assert [one for one in compare(texts) if one.rule == "formulas"] == []


def test_every_phrase_has_free_words_beside_its_own_wordings() -> None:
    listed = [(name, "~" in mark) for name, mark, *_ in rows(FORMULAS)]
    names = {name for name, _ in listed}
    assert set(listed) == {(name, loose) for name in names for loose in (False, True)}
    assert len(listed) == 2 * len(names)
