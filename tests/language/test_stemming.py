"""Forms of a word share a dictionary form; forms of two words do not."""

import pytest

from paraph.language.stemming import lemmas


@pytest.mark.parametrize(
    ("lang", "forms", "lemma"),
    [
        ("en", ["commission", "commissions"], "commission"),
        ("en", ["Modernization", "modernisation"], "modernization"),
        ("en", ["countries", "country"], "country"),
        ("en", ["processes", "process"], "process"),
        ("en", ["centre", "centers", "Center"], "center"),
        ("hi", ["क्षेत्र", "क्षेत्रों"], "क्षेत्र"),
        ("hi", ["ढाँचा", "ढांचे", "ढांचों"], "ढांचा"),
        ("hi", ["कंपनी", "कंपनियों", "कम्पनियां"], "कंपनी"),
        ("hi", ["परियोजना", "परियोजनाओं", "परियोजनाएं"], "परियोजना"),
        ("ru", ["комиссия", "комиссии", "комиссиями"], "комиссия"),
        ("ru", ["отчёт", "отчетом"], "отчет"),
    ],
)
def test_lemmas_of_every_form_hold_the_dictionary_form(lang: str, forms: list[str], lemma: str) -> None:
    assert all(lemma in lemmas(form, lang) for form in forms)


@pytest.mark.parametrize(
    ("lang", "one", "other"), [("hi", "पक्ष", "पक्षी"), ("en", "class", "clas"), ("ru", "сторона", "строна")]
)
def test_lemmas_of_two_words_do_not_meet(lang: str, one: str, other: str) -> None:
    assert lemmas(one, lang).isdisjoint(lemmas(other, lang))
