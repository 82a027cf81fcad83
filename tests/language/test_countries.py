"""States and unions by every name, and nothing that is not one."""

import subprocess
import sys
from pathlib import Path

import pytest
from babel import Locale

from paraph.language.countries import codes, country_name, demonym, find_countries
from paraph.language.refusals import UnknownCountry

FOUND = [
    ("en", "the India-Russia Working Group", "India=IN Russia=RU"),
    ("en", "the Indo-Russian Commission", "Indo=IN Russian=RU"),
    ("en", "Russia-India-China", "Russia=RU India=IN China=CN"),
    ("en", "the Sino-Russian talks in Tashkent", "Sino=CN Russian=RU Tashkent=UZ"),
    ("en", "let us ask the US and the U.S.A", "US=US U.S.A=US"),
    ("en", "Republic of Korea and Papua New Guinea", "Republic of Korea=KR Papua New Guinea=PG"),
    ("en", "India's exports to the Kyrgyz Republic", "India=IN Kyrgyz Republic=KG"),
    (
        "en",
        "the Eurasian Economic Union (EAEU), ASEAN, SCO",
        "Eurasian Economic Union=EAEU EAEU=EAEU ASEAN=ASEAN SCO=SCO",
    ),
    ("en", "New Delhi, Delhi and St. Petersburg", "New Delhi=IN Delhi=IN St. Petersburg=RU"),
    ("en", "Türkiye, Côte d’Ivoire", "Türkiye=TR Côte d’Ivoire=CI"),
    ("hi", "भारत-रूस कार्य समूह", "भारत=IN रूस=RU"),
    ("hi", "भारतीय पक्ष और रूसी पक्ष", "भारतीय=IN रूसी=RU"),
    ("hi", "भारत-जर्मन सहयोग नई दिल्ली में", "भारत=IN जर्मन=DE नई दिल्ली=IN"),
    ("hi", "कज़ाकिस्तान और उज्बेकिस्तान", "कज़ाकिस्तान=KZ उज्बेकिस्तान=UZ"),
    ("hi", "संयुक्त अरब अमीरात", "संयुक्त अरब अमीरात=AE"),
    ("hi", "दक्षिण अफ्रीका, श्रीलंका", "दक्षिण अफ्रीका=ZA श्रीलंका=LK"),
    ("hi", "चीनी पक्ष ने कहा", "चीनी=CN"),
    ("hi", "नाईजीरिया और रुस", "नाईजीरिया=NG रुस=RU"),
    ("hi", "भारत-बांग्ला आयोग, बांग्ला भाषा", "भारत=IN बांग्ला=BD"),
    ("ru", "российско-индийская комиссия", "российско=RU индийская=IN"),
    ("ru", "Индо-германская группа", "Индо=IN германская=DE"),
    ("ru", "с Индией в Республике Казахстан", "Индией=IN Республике Казахстан=KZ"),
    ("ru", "в Нью-Дели и в Ташкенте", "Нью-Дели=IN Ташкенте=UZ"),
    ("ru", "Российской Федерации, РФ и ЕАЭС", "Российской Федерации=RU РФ=RU ЕАЭС=EAEU"),
    ("ru", "Королевства Саудовская Аравия, ОАЭ", "Королевства Саудовская Аравия=SA ОАЭ=AE"),
    ("ru", "Боснией и Герцеговиной", "Боснией и Герцеговиной=BA"),
    ("ru", "русско-китайский, кыргызской, Белоруссии", "русско=RU китайский=CN кыргызской=KG Белоруссии=BY"),
    ("ru", "азербайджано-турецкой, армяно-российская", "азербайджано=AZ турецкой=TR армяно=AM российская=RU"),
    ("ru", "Объединённых Арабских Эмиратах", "Объединённых Арабских Эмиратах=AE"),
    ("ru", "Европейским союзом и АСЕАН", "Европейским союзом=EU АСЕАН=ASEAN"),
]
NOT_FOUND = [
    ("en", "the Indian Ocean and the Indo-Pacific"),
    ("en", "turkey for dinner, let us see, oman"),
    ("en", "Make in India, Ayushman Bharat"),
    ("en", "Russianness, Indianapolis"),
    ("en", "US$ 5 billion, US dollars"),
    ("hi", "5 अरब अमेरिकी डॉलर"),
    ("ru", "5 млрд долл. США, долларов США"),
    ("hi", "हिंद महासागर"),
    ("hi", "मेक इन इंडिया"),
    ("hi", "चीनी मिल"),
    ("hi", "आयुष्मान भारत"),
    ("ru", "в Индийском океане"),
    ("ru", "индустрия, россыпь, ес"),
    ("ru", "русско говорящие, индо"),
]


@pytest.mark.parametrize(("lang", "text", "found"), FOUND)
def test_find_countries_names_each_with_its_place(lang: str, text: str, found: str) -> None:
    shown = [f"{text[slice(*mention.span)]}={mention.code}" for mention in find_countries(text, lang)]
    assert " ".join(shown) == found


@pytest.mark.parametrize(("lang", "text"), NOT_FOUND)
def test_find_countries_passes_over_what_only_sounds_like_one(lang: str, text: str) -> None:
    assert find_countries(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "forms"),
    [
        (
            "en",
            "India, Indian, Indo-Russian, New Delhi, Mumbai",
            ["name", "demonym", "demonym", "demonym", "capital", "city"],
        ),
        ("hi", "रूस, रूसी, मॉस्को, कजान", ["name", "demonym", "capital", "city"]),
        ("ru", "Россия, российский, российско-, Москве, Казани", ["name", "demonym", "demonym", "capital", "city"]),
    ],
)
def test_find_countries_says_by_what_a_state_is_named(lang: str, text: str, forms: list[str]) -> None:
    assert [mention.form for mention in find_countries(text, lang)] == forms


@pytest.mark.parametrize("lang", ["en", "hi", "ru"])
def test_every_partner_has_a_name_that_is_found_again(lang: str) -> None:
    for code in codes():
        name = country_name(code, lang)
        assert [(mention.code, mention.span) for mention in find_countries(name, lang)] == [(code, (0, len(name)))], (
            name
        )


@pytest.mark.parametrize("lang", ["en", "hi", "ru"])
def test_every_name_of_cldr_is_found(lang: str) -> None:
    territories = Locale(lang).territories
    for code in (code for code in codes() if len(code) == 2):
        name = territories[code].split(" (")[0]
        assert {mention.code for mention in find_countries(name, lang)} == {code}, name


@pytest.mark.parametrize("case", ["Индией", "Индию", "Индии", "индийского", "индийскими", "индийскую"])
def test_russian_cases_are_one_country(case: str) -> None:
    assert [mention.code for mention in find_countries(case, "ru")] == ["IN"]


@pytest.mark.parametrize(("phrase", "code"), [
    ("Российскую Федерацию", "RU"), ("Саудовскую Аравию", "SA"), ("Китайскую Народную Республику", "CN"),
    ("Новую Зеландию", "NZ"), ("Евразийскую экономическую комиссию", "EAEU"),
])  # fmt: skip
def test_russian_accusative_of_names_of_several_words_is_whole(phrase: str, code: str) -> None:
    text = f"поставки в {phrase}"
    assert [(found.code, text[slice(*found.span)]) for found in find_countries(text, "ru")] == [(code, phrase)]


def test_names_and_demonyms_are_given_in_each_language() -> None:
    assert [country_name("RU", lang) for lang in ("en", "hi", "ru")] == ["Russia", "रूस", "Россия"]
    assert [demonym("RU", lang) for lang in ("en", "hi", "ru")] == ["Russian", "रूसी", "российский"]
    assert [demonym("EU", lang) for lang in ("en", "hi", "ru")] == ["European Union", "यूरोपीय संघ", "Европейский союз"]


def test_a_code_without_a_country_is_refused() -> None:
    with pytest.raises(UnknownCountry) as refused:
        country_name("ZZ", "en")
    assert refused.value.sentence("en") == "There is no country or union with the code “ZZ” in the table of partners."


def test_the_table_is_what_its_sources_give() -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "tools/countries.py", "check"], cwd=root, check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (0, "countries: as the sources give them\n")
