"""What is denied may not be allowed, numbers keep what they count; payers and months may be told otherwise."""

import pytest

from paraph.language.release import Paragraph, check_release


def kinds(lang: str, sentence: str, text: str) -> set[str]:
    return {finding.kind for finding in check_release(sentence, lang, [Paragraph("1", {lang: text})])}


DENIED = [
    ("en", "The Sides agreed that amber shall not be recut abroad.", "Amber may be recut abroad.",
     "Amber may not be recut abroad."),
    ("hi", "पक्ष सहमत हुए कि एम्बर विदेश में तराशा नहीं जाएगा।", "एम्बर विदेश में तराशा जा सकेगा।",
     "एम्बर विदेश में तराशा नहीं जाएगा।"),
    ("ru", "Стороны договорились, что янтарь не подлежит огранке за рубежом.", "Огранка янтаря возможна за рубежом.",
     "Огранка янтаря за рубежом запрещена."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "wrong", "right"), DENIED)
def test_what_is_denied_may_not_be_allowed(lang: str, text: str, wrong: str, right: str) -> None:
    assert kinds(lang, wrong, text)
    assert kinds(lang, right, text) == set()


@pytest.mark.parametrize(
    ("lang", "text", "wrong", "right"),
    [
        ("en", "The Russian Side informed that 640 wagons, 120 of them refrigerated, had been allotted.",
         "Russia allotted 640 refrigerated wagons.", "Russia allotted 120 refrigerated wagons."),
        ("ru", "Российская Сторона сообщила, что выделено 640 вагонов, из них 120 крытых.",
         "Россия выделила 640 крытых вагонов.", "Россия выделила 120 крытых вагонов."),
    ],
)  # fmt: skip
def test_a_number_keeps_what_it_counts(lang: str, text: str, wrong: str, right: str) -> None:
    assert "figure" in kinds(lang, wrong, text)
    assert kinds(lang, right, text) == set()


def test_who_pays_is_no_other_state_whatever_the_mechanism() -> None:
    text = "The Kazakh Side will train ten divers at the expense of the Indian Side."
    assert "name" in kinds("en", "Kazakhstan will train ten divers at the expense of Kazakhstan.", text)
    assert kinds("en", "Kazakhstan will train ten divers at the expense of India.", text) == set()


@pytest.mark.parametrize(
    ("lang", "text", "right", "wrong"),
    [
        ("en", "Trade grew in the first nine months of 2026.", "Trade grew between January and September 2026.",
         "Trade grew between January and August 2026."),
        ("ru", "За первые шесть месяцев 2026 года торговля выросла.", "В первом полугодии 2026 года торговля выросла.",
         "Во втором полугодии 2026 года торговля выросла."),
        ("hi", "2026 की पहली छमाही में व्यापार बढ़ा।", "जनवरी-जून 2026 में व्यापार बढ़ा।", "जनवरी-मई 2026 में व्यापार बढ़ा।"),
        ("en", "The list shall be sent by the end of the first quarter of 2027.",
         "The list will be sent by 31 March 2027.",
         "The list will be sent by 30 March 2027."),
    ],
)  # fmt: skip
def test_months_and_parts_of_a_year_are_the_same_stretch(lang: str, text: str, right: str, wrong: str) -> None:
    assert kinds(lang, right, text) == set()
    assert "date" in kinds(lang, wrong, text)


@pytest.mark.parametrize(
    ("lang", "text", "right"),
    [
        ("en", "It was agreed to lease, not to buy, two tankers.", "It was agreed to lease two tankers."),
        ("en", "The Sides noted the interest of Baltika in a dry dock.", "Baltika showed interest in a dry dock."),
        ("en", "The Russian Side shall provide a list of seals.", "Russia is to supply a list of seals."),
        ("hi", "भारत छह सप्ताह के भीतर सूची भेजेगा।", "भारत छह सप्ताह में सूची भेज देगा।"),
    ],
)
def test_what_is_said_otherwise_is_left_alone(lang: str, text: str, right: str) -> None:
    assert kinds(lang, right, text) == set()
