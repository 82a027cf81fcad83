"""Figures that stand in both texts, however we read them."""

import pytest

from paraph.language.compare import compare


@pytest.mark.parametrize(
    ("texts", "lang", "old", "new"),
    [
        (
            {
                "en": "The catch grew 3.5-fold.",
                "hi": "पकड़ 3.5 गुना बढ़ी।",
                "ru": "Вылов вырос в 3,5 раза.",
            },
            "hi",
            "3.5",
            "4.5",
        ),
        (
            {
                "en": "The call is extended from 5 March to 9 April 2028.",
                "hi": "आह्वान की तिथि 5 मार्च से बढ़ाकर 9 अप्रैल 2028 की जाती है।",
                "ru": "Срок конкурса продлевается с 5 марта до 9 апреля 2028 года.",
            },
            "hi",
            "मार्च",
            "मई",
        ),
        (
            {
                "en": "Under the contract 12 lakh doses were sent.",
                "hi": "अनुबंध के तहत 12 लाख खुराकें भेजी गईं।",
                "ru": "По контракту отправлено 1,2 млн доз.",
            },
            "hi",
            "लाख",
            "करोड़",
        ),
        (
            {
                "en": "Within a year and a half the plant shall yield 900 litres of oil an hour.",
                "hi": "डेढ़ वर्ष के भीतर संयंत्र प्रति घंटे लगभग 900 लीटर तेल देगा।",
                "ru": "В течение полутора лет завод будет давать 900 литров масла в час.",
            },
            "hi",
            "डेढ़",
            "ढाई",
        ),
    ],
)
def test_figure_written_in_both_is_told_only_where_its_value_is_another(
    texts: dict[str, str], lang: str, old: str, new: str
) -> None:
    assert compare(texts) == ()
    findings = compare(texts | {lang: texts[lang].replace(old, new)})
    assert {finding.kind for finding in findings} <= {"number", "date", "period"}
    assert {finding.languages for finding in findings} == {("en", "hi"), ("hi", "ru")}


def test_three_in_words_that_two_texts_say_is_lacking_in_the_third() -> None:
    texts = {
        "en": "A summary of three pages is sent.",
        "hi": "तीन पृष्ठों का सारांश भेजा जाता है।",
        "ru": "Направляется резюме на трёх страницах.",
    }
    assert compare(texts) == ()
    findings = compare(texts | {"ru": "Направляется резюме."})
    assert {(finding.kind, finding.languages) for finding in findings} >= {
        ("number", ("en", "ru")),
        ("number", ("hi", "ru")),
    }
