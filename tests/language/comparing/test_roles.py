"""Who does what: Sides and states that changed places."""

from paraph.language.compare import compare

RIGHT = {
    "en": "The Indian Side shall supply the pumps, while the Russian Side shall train the welders.",
    "hi": "भारतीय पक्ष पंपों की आपूर्ति करेगा, जबकि रूसी पक्ष वेल्डरों को प्रशिक्षण देगा।",
    "ru": "Индийская Сторона поставляет насосы, а Российская Сторона обучает сварщиков.",
}


def test_texts_that_share_out_alike_have_no_finding() -> None:
    assert compare(RIGHT) == ()


def test_sides_that_changed_places_are_found_against_both_other_texts() -> None:
    crossed = "Российская Сторона поставляет насосы, а Индийская Сторона обучает сварщиков."
    assert [(found.kind, found.languages, found.found["ru"]) for found in compare(RIGHT | {"ru": crossed})] == [
        ("actor", ("en", "ru"), "Российская Сторона"),
        ("actor", ("hi", "ru"), "Российская Сторона"),
    ]


def test_state_named_for_the_other_is_found_where_it_stands() -> None:
    texts = {
        "en": "The Government of India grants visas to Russian pilots.",
        "hi": "भारत सरकार रूसी पायलटों को वीज़ा देती है।",
        "ru": "Правительство России выдаёт визы российским пилотам.",
    }
    assert [(found.kind, found.found["ru"]) for found in compare(texts)] == [("actor", "России")] * 2
