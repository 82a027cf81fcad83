"""Title, closing formula and signature lines in each language (DOMAIN 2.4, 2.5)."""

from datetime import date

import pytest

from paraph.mechanism.documents import DocumentType, Regime
from paraph.papers.originals.formulas import of_language
from paraph.papers.refusals import TooManyOriginals, UnsupportedLanguage

DAY = date(2025, 8, 6)
PLACES = {"en": "New Delhi", "hi": "नई दिल्ली", "ru": "Нью-Дели"}
THREE = Regime(("en", "hi", "ru"), "en")
NATIONAL = Regime(("hi", "ru"))
ENGLISH = Regime(("en",))


@pytest.mark.parametrize(
    ("language", "regime", "order", "formula"),
    [
        ("en", THREE, ("hi", "ru", "en"),
         ("Done at New Delhi on 6 August 2025 in two originals, each in the Hindi, Russian and English languages, all "
         "texts being equally authentic. In case of divergence in interpretation, the English text shall prevail.")),
        ("en", NATIONAL, ("ru", "hi"),
         ("Done at New Delhi on 6 August 2025 in two originals, each in the Russian and Hindi languages, both texts "
         "being equally authentic.")),
        ("en", ENGLISH, ("en",), "Done at New Delhi on 6 August 2025 in two originals in the English language."),
        ("hi", THREE, ("hi", "ru", "en"),
         ("नई दिल्ली में 6 अगस्त 2025 को दो मूल प्रतियों में, प्रत्येक हिंदी, रूसी और अंग्रेज़ी भाषाओं में, संपन्न; सभी पाठ समान रूप से "
         "प्रामाणिक हैं। निर्वचन में भिन्नता की स्थिति में अंग्रेज़ी पाठ अभिभावी होगा।")),
        ("hi", NATIONAL, ("hi", "ru"),
         ("नई दिल्ली में 6 अगस्त 2025 को दो मूल प्रतियों में, प्रत्येक हिंदी और रूसी भाषाओं में, संपन्न; दोनों पाठ समान रूप से "
         "प्रामाणिक हैं।")),
        ("ru", THREE, ("ru", "hi", "en"),
         ("Совершено в г. Нью-Дели 6 августа 2025 года в двух экземплярах, каждый на русском, хинди и английском "
         "языках, причём все тексты являются равно аутентичными. В случае возникновения разногласий используется текст "
         "на английском языке.")),
        ("ru", NATIONAL, ("ru", "hi"),
         ("Совершено в г. Нью-Дели 6 августа 2025 года в двух экземплярах, каждый на русском языке и языке хинди, "
         "причём оба текста являются равно аутентичными.")),
        ("ru", NATIONAL, ("hi", "ru"),
         ("Совершено в г. Нью-Дели 6 августа 2025 года в двух экземплярах, каждый на хинди и русском языках, "
         "причём оба текста являются равно аутентичными.")),
        ("ru", ENGLISH, ("en",), "Совершено в г. Нью-Дели 6 августа 2025 года в двух экземплярах на английском языке."),
    ],
)  # fmt: skip
def test_closing_formula(language: str, regime: Regime, order: tuple[str, ...], formula: str) -> None:
    shown = of_language(language).closing(regime, order, place=PLACES[language], day=DAY)
    assert shown.replace("\u00a0", " ") == formula


def test_blanks_stand_for_what_is_not_known() -> None:
    assert of_language("en").closing(ENGLISH, ("en",), place="", day=None) == (
        "Done at ____________ on ____ __________ 20__ in two originals in the English language."
    )


def test_single_original_is_not_each_of_several() -> None:
    shown = of_language("en").closing(Regime(("en", "ru"), None, 1), ("ru", "en"), place="Minsk", day=DAY)
    assert shown.startswith("Done at Minsk on 6\u00a0August\u00a02025 in one original, in the Russian and English")


def test_more_originals_than_there_are_words_for_are_refused() -> None:
    with pytest.raises(TooManyOriginals):
        of_language("ru").closing(Regime(("ru",), None, 7), ("ru",), place="", day=None)


@pytest.mark.parametrize(
    ("language", "body", "title"),
    [
        ("en", "India-Russia Working Group on Mining",
         "Protocol of the Twenty-First Session of the India-Russia Working Group on Mining"),
        ("hi", "खनन संबंधी भारत-रूस कार्य समूह", "खनन संबंधी भारत-रूस कार्य समूह के इक्कीसवें सत्र का प्रोटोकॉल"),
        ("ru", "Российско-Индийская рабочая группа по горному делу",
         "Протокол двадцать первого заседания Российско-Индийской рабочей группы по горному делу"),
    ],
)  # fmt: skip
def test_title_in_words(language: str, body: str, title: str) -> None:
    assert of_language(language).title(DocumentType.PROTOCOL, 21, body) == title


def test_every_type_has_a_title_in_every_language() -> None:
    for language in ("en", "hi", "ru"):
        titles = {of_language(language).title(kind, None, "X") for kind in DocumentType}
        assert len(titles) >= len(DocumentType) - 1, language


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["For the Indian Side", "For the Russian Side"]),
        ("hi", ["भारतीय पक्ष की ओर से", "रूसी पक्ष की ओर से"]),
        ("ru", ["За Индийскую Сторону", "За Российскую Сторону"]),
    ],
)
def test_signature_line_names_the_side(language: str, lines: list[str]) -> None:
    assert [of_language(language).for_side(side) for side in ("IN", "RU")] == lines


def test_language_without_formulas_is_refused() -> None:
    with pytest.raises(UnsupportedLanguage):
        of_language("uz")
