"""Texts held against words asked for, in one language and across languages: what is lacking, and what is not."""

import pytest

from paraph.language.mandate import lacking, says

TEXTS = {
    "en": "The Sides agreed to hold 4 seminars on the wind tunnel by 31 October 2026.",
    "hi": "दोनों पक्ष 31 अक्टूबर 2026 तक पवन सुरंग पर 4 संगोष्ठियाँ आयोजित करने पर सहमत हुए।",
    "ru": "Стороны договорились провести до 31 октября 2026 года 4 семинара по аэродинамической трубе.",
}


@pytest.mark.parametrize("lang", TEXTS)
@pytest.mark.parametrize(("asked", "of"), [
    ("not less than 5 seminars", "en"), ("не менее 5 семинаров", "ru"), ("कम से कम 5 संगोष्ठियाँ", "hi"),
])  # fmt: skip
def test_another_number_is_lacking_in_every_pair_of_languages(lang: str, asked: str, of: str) -> None:
    found = [one for one in lacking(TEXTS[lang], lang, asked, of) if one.kind == "number"]
    assert [(one.wanted, one.found) for one in found] == [("5", "4")]
    assert [TEXTS[lang][slice(*one.span)] for one in found if one.span] == ["4"]


@pytest.mark.parametrize("lang", TEXTS)
@pytest.mark.parametrize(("asked", "of"), [
    ("4 seminars", "en"), ("4 семинара", "ru"), ("4 संगोष्ठियाँ", "hi"),
    ("on the wind tunnel by 31 October 2026", "en"), ("до 31 октября 2026 года", "ru"),
])  # fmt: skip
def test_what_the_text_says_is_not_lacking_and_what_it_says_beyond_is_no_concern(
    lang: str, asked: str, of: str
) -> None:
    assert lacking(TEXTS[lang], lang, asked, of) == ()


def test_words_without_a_fact_are_looked_for_in_their_own_language_only() -> None:
    assert [one.wanted for one in lacking(TEXTS["en"], "en", "on the basis of parity", "en")] == ["basis parity"]
    assert lacking(TEXTS["en"], "en", "the holding of a seminar", "en")[0].wanted == "holding"
    assert lacking(TEXTS["ru"], "ru", "семинары", "ru") == ()
    assert lacking(TEXTS["en"], "en", "на паритетной основе", "ru") == ()


def test_a_softer_verb_than_asked_is_lacking() -> None:
    text = "The Sides agreed to consider the matter."
    assert [(one.kind, one.wanted, one.found) for one in lacking(text, "en", "The Sides agreed", "en")] == [
        ("force", "agreed", "agreed to consider")
    ]


@pytest.mark.parametrize(("lang", "words", "of", "expected"), [
    ("en", "wind tunnels", "en", "wind tunnel"),
    ("ru", "аэродинамическая труба", "ru", "аэродинамической трубе"),
    ("hi", "पवन सुरंग", "hi", "पवन सुरंग"),
    ("en", "पवन सुरंग", "hi", "wind tunnel"),
    ("en", "carbon fibre", "en", None),
    ("en", "कार्बन फाइबर", "hi", None),
    ("en", "tunnel wind", "en", None),
    ("ru", "agreed", "en", None),
])  # fmt: skip
def test_words_are_found_as_they_stand_or_by_their_facts(lang: str, words: str, of: str, expected: str | None) -> None:
    span = says(TEXTS[lang], lang, words, of)
    assert (TEXTS[lang][slice(*span)] if span else None) == expected
