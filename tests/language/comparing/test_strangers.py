"""Firms and bodies by their names across the alphabets."""

import pytest

from paraph.language.compare import compare

RIGHT = {
    "en": "NLMK and Severstal will supply pipes to the plant in Pune.",
    "hi": "एनएलएमके और सेवरस्ताल पुणे के संयंत्र को पाइपों की आपूर्ति करेंगी।",
    "ru": "НЛМК и «Северсталь» поставят трубы заводу в Пуне.",
}


def test_names_spelled_alike_have_no_finding() -> None:
    assert compare(RIGHT) == ()


@pytest.mark.parametrize(
    ("lang", "old", "new"),
    [("ru", "НЛМК", "ММК"), ("hi", "एनएलएमके", "एमएमके"), ("en", "NLMK", "MMK"), ("ru", "Северсталь", "Мечел")],
)
def test_name_put_for_another_is_found_against_both_other_texts(lang: str, old: str, new: str) -> None:
    findings = compare(RIGHT | {lang: RIGHT[lang].replace(old, new)})
    assert [(finding.kind, finding.found[lang]) for finding in findings] == [("name", new), ("name", new)]


def test_abbreviation_that_each_language_has_its_own_way_is_no_other_name() -> None:
    assert (
        compare({"en": "The rules of the WTO apply.", "hi": "डब्ल्यूटीओ के नियम लागू हैं।", "ru": "Применяются правила ВТО."})
        == ()
    )


def test_a_word_with_one_letter_and_a_digit_is_no_abbreviation() -> None:
    said = {
        "en": "The Sides discussed cooperation in the following area: 3D printing of blades.",
        "hi": "दोनों पक्षों ने निम्नलिखित क्षेत्र में सहयोग पर विचार-विमर्श किया: ब्लेडों की 3डी प्रिंटिंग।",
        "ru": "Стороны обсудили сотрудничество по следующему направлению: 3D-печать лопаток.",
    }
    assert [finding for finding in compare(said) if finding.kind == "name"] == []


@pytest.mark.parametrize(
    "texts",
    [
        {
            "en": "Hari Steel Tools Limited sent the lathes to Kazan.",
            "hi": "एचएसटीएल ने कज़ान को खराद भेजे।",
            "ru": "Компания «Хари Стил Тулз Лимитед» отправила станки в Казань.",
        },
        {
            "en": "The Trans-Caspian pipeline was discussed.",
            "hi": "ट्रांस-कैस्पियन पाइपलाइन पर चर्चा हुई।",
            "ru": "Обсуждён Транскаспийский трубопровод.",
        },
        {
            "en": "Ms. Nina Belova, Head of the Agency for Forests, welcomed the guests.",
            "hi": "वन एजेंसी की प्रमुख सुश्री नीना बेलोवा ने अतिथियों का स्वागत किया।",
            "ru": "Гостей приветствовала г-жа Нина Белова, руководитель Рослесов.",
        },
        {
            "en": "The Botanical Garden of the Russian Academy of Sciences sent seeds.",
            "hi": "रूसी विज्ञान अकादमी के वनस्पति उद्यान ने बीज भेजे।",
            "ru": "Ботанический сад РАН прислал семена.",
        },
    ],
)
def test_name_shortened_joined_or_translated_is_no_other(texts: dict[str, str]) -> None:
    assert compare(texts) == ()
