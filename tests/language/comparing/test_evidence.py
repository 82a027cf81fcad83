"""The third text as arbiter of what two texts differ in."""

from paraph.language.compare import compare

RIGHT = {
    "en": "The Sides agreed to build a pilot plant.",
    "hi": "दोनों पक्ष एक पायलट संयंत्र बनाने पर सहमत हुए।",
    "ru": "Стороны договорились построить пилотную установку.",
}


def _pairs(texts: dict[str, str]) -> list[tuple[str, tuple[str, str]]]:
    return [(finding.kind, finding.languages) for finding in compare(texts)]


def test_quality_of_one_text_against_two_that_agree_is_found_in_both_pairs() -> None:
    wrong = RIGHT | {"ru": "Стороны договорились построить коммерческую установку."}
    assert _pairs(wrong) == [("adjective", ("en", "ru")), ("adjective", ("hi", "ru"))]


def test_quality_that_two_texts_have_and_the_third_lacks_is_found() -> None:
    wrong = RIGHT | {"hi": "दोनों पक्ष एक संयंत्र बनाने पर सहमत हुए।"}
    assert _pairs(wrong) == [("adjective", ("en", "hi")), ("adjective", ("hi", "ru"))]


def test_quality_of_one_text_alone_is_its_translators_freedom() -> None:
    free = {"en": "The Sides agreed to build a plant.", "hi": "दोनों पक्ष एक संयंत्र बनाने पर सहमत हुए।"}
    assert _pairs(free | {"ru": "Стороны договорились построить новую установку."}) == []


def test_denial_of_one_text_alone_is_found() -> None:
    wrong = RIGHT | {"en": "The Sides did not agree to build a pilot plant."}
    assert ("negation", ("en", "ru")) in _pairs(wrong)


def test_sum_without_its_currency_is_the_sum_before_it() -> None:
    texts = {
        "en": "Trade reached USD 68 billion against USD 65 billion a year earlier.",
        "ru": "Товарооборот составил 68 млрд долл. США против 65 млрд годом ранее.",
    }
    assert compare(texts) == ()


def test_ministry_of_which_one_text_names_more_fields_is_the_same() -> None:
    texts = {
        "en": "the Department for Promotion of Industry and Internal Trade",
        "hi": "आंतरिक व्यापार विभाग",
    }
    assert compare(texts) == ()


def test_share_without_its_sign_leads_on_to_the_next() -> None:
    texts = {"en": "from 7.5 to 2.5 per cent", "ru": "с 7,5 % до 2,5 %"}
    assert compare(texts) == ()
    assert [finding.kind for finding in compare(texts | {"en": "7.5 rings of 2.5 per cent"})] == ["percent"]


def test_fivefold_is_five_times() -> None:
    assert compare({"en": "to grow fivefold", "ru": "вырасти в пять раз"}) == ()


def test_unit_of_another_sort_is_another_figure() -> None:
    texts = {"en": "340 hours of tests", "hi": "340 मीटर के परीक्षण"}
    assert [finding.kind for finding in compare(texts)] != []


def test_name_that_two_texts_say_alike_is_missed_in_the_third() -> None:
    texts = {
        "en": "The meeting in Cherepovets was useful.",
        "hi": "चेरेपोवेत्स में हुई बैठक उपयोगी रही।",
        "ru": "Встреча в Череповце была полезной.",
    }
    assert compare(texts) == ()
    wrong = texts | {"ru": "Встреча в Воркуте была полезной."}
    assert [(finding.kind, finding.languages) for finding in compare(wrong)] == [
        ("name", ("en", "ru")),
        ("name", ("hi", "ru")),
    ]


def test_another_word_of_its_field_does_not_say_a_term() -> None:
    """Gasification of coal is not said by extraction of coal, though both are of one field."""
    texts = {
        "en": "They agreed on underground coal gasification and the supply of mining equipment.",
        "hi": "वे भूमिगत कोयला गैसीकरण और खनन उपकरणों की आपूर्ति पर सहमत हुए।",
        "ru": "Они договорились о подземной добыче угля и поставках горного оборудования.",
    }
    assert _pairs(texts) == [("term", ("en", "ru")), ("term", ("hi", "ru"))]
    assert compare(texts | {"ru": texts["ru"].replace("добыче", "газификации")}) == ()
