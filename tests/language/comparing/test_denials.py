"""Which text denies what the others affirm."""

import pytest

from paraph.language.compare import compare

RIGHT = {
    "en": "The sample shall not be sent without a permit.",
    "hi": "नमूना अनुमति के बिना नहीं भेजा जाएगा।",
    "ru": "Образец не направляется без разрешения.",
}


def _found(texts: dict[str, str]) -> list[tuple[tuple[str, str], dict[str, str | None]]]:
    return [(finding.languages, finding.found) for finding in compare(texts) if finding.kind == "negation"]


def test_texts_that_deny_alike_have_no_finding() -> None:
    assert _found(RIGHT) == []


def test_denial_left_out_of_one_text_is_found_with_its_words_in_the_others() -> None:
    assert _found(RIGHT | {"ru": "Образец направляется без разрешения."}) == [
        (("en", "ru"), {"en": "not", "ru": None}),
        (("hi", "ru"), {"hi": "नहीं", "ru": None}),
    ]


def test_two_denials_fewer_affirm_the_same() -> None:
    assert _found(RIGHT | {"en": "The sample shall be sent only with a permit."}) == []


def test_loose_denial_stands_for_a_strict_one() -> None:
    texts = {
        "en": "The fee remains unpaid.",
        "hi": "शुल्क का भुगतान नहीं किया गया है।",
        "ru": "Сбор не уплачен.",
    }
    assert _found(texts) == []


def test_limit_denies_nothing_but_its_opposite_is_found() -> None:
    texts = {
        "en": "The fee shall not exceed 5 per cent.",
        "hi": "शुल्क 5 प्रतिशत से अधिक नहीं होगा।",
        "ru": "Сбор не может превышать 5 процентов.",
    }
    assert _found(texts) == []
    assert [languages for languages, _ in _found(texts | {"hi": "शुल्क 5 प्रतिशत से अधिक होगा।"})] == [
        ("en", "hi"),
        ("hi", "ru"),
    ]


BEFORE = {
    "en": "The cargo shall not be released before payment of the duty.",
    "hi": "शुल्क का भुगतान किए बिना माल छोड़ा नहीं जाएगा।",
    "ru": "Груз не выпускается до уплаты пошлины.",
}


def test_what_is_not_done_without_is_not_done_before() -> None:
    assert compare(BEFORE) == ()


def test_denial_dropped_beside_one_that_stands_for_before_is_found() -> None:
    findings = compare(BEFORE | {"ru": "Груз выпускается до уплаты пошлины."})
    assert {(found.kind, found.languages) for found in findings} == {
        ("negation", ("en", "ru")),
        ("negation", ("hi", "ru")),
    }


def test_denial_of_what_two_texts_say_in_a_word_of_their_own_is_a_paraphrase() -> None:
    texts = {
        "en": "Dangerous cargo is kept in the port.",
        "hi": "खतरनाक माल पत्तन में रखा जाता है।",
        "ru": "Груз, не признанный безвредным, хранится в порту.",
    }
    assert _found(texts) == []
    other = texts | {"ru": "Опасный груз не хранится в порту."}
    assert [languages for languages, _ in _found(other)] == [("en", "ru"), ("hi", "ru")]


PARAPHRASED = [
    (
        "The grid was too wide to allow conclusions.",
        "जाल इतना विरल था कि निष्कर्ष निकालना संभव नहीं था।",
        "Сеть была столь редкой, что не позволяла сделать выводы.",
    ),
    (
        "The item stays open unless both Sides close it.",
        "यदि दोनों पक्ष इसे बंद नहीं करते, तो मद खुली रहेगी।",
        "Пункт остаётся открытым, если не будет закрыт обеими Сторонами.",
    ),
    (
        "It is marked on every bale, not on the container alone.",
        "यह केवल कंटेनर पर नहीं, बल्कि प्रत्येक गांठ पर अंकित होता है।",
        "Он указывается на каждой кипе, а не только на контейнере.",
    ),
    (
        "There were 34 delegates, not counting interpreters, without the right to vote.",
        "दुभाषियों को छोड़कर 34 प्रतिनिधि थे, जिन्हें मत देने का अधिकार नहीं था।",
        "Было 34 делегата, не считая переводчиков, без права голоса.",
    ),
    (
        "India reserves its position until the Cabinet has taken a decision.",
        "जब तक मंत्रिमंडल निर्णय नहीं ले लेता, भारत अपनी स्थिति सुरक्षित रखता है।",
        "До решения Кабинета Индия резервирует свою позицию.",
    ),
    (
        "The sample contained no mercury above the level.",
        "नमूने में पारा स्तर से अधिक नहीं था।",
        "Содержание ртути в образце не превышало уровня.",
    ),
    (
        "The prize is not awarded if fewer than three works are sent.",
        "यदि तीन से कम कृतियां भेजी गई हों, तो पुरस्कार नहीं दिया जाता।",
        "Премия не присуждается, если прислано менее трёх работ.",
    ),
    (
        "Goods left for a year cease to be transit.",
        "एक वर्ष तक छोड़ा गया माल पारगमन नहीं माना जाता।",
        "Товары, оставленные на год, перестают быть транзитными.",
    ),
    (
        "Late papers are returned unopened.",
        "विलंब से मिले कागज़ बिना खोले लौटा दिए जाते हैं।",
        "Опоздавшие бумаги возвращаются невскрытыми.",
    ),
]


@pytest.mark.parametrize(("en", "hi", "ru"), PARAPHRASED)
def test_exception_condition_and_limit_are_denied_otherwise_in_each_language(en: str, hi: str, ru: str) -> None:
    assert _found({"en": en, "hi": hi, "ru": ru}) == []
