"""Figures that changed places, and the states they belong to."""

from paraph.language.compare import compare

RIGHT = {
    "en": "India proposed 60 per cent, Russia 40 per cent.",
    "hi": "भारत ने 60 प्रतिशत, रूस ने 40 प्रतिशत का प्रस्ताव रखा।",
    "ru": "Индия предложила 60 %, Россия — 40 %.",
}


def test_figures_in_their_places_are_no_finding_whatever_the_order_of_clauses() -> None:
    assert compare(RIGHT) == ()
    assert compare(RIGHT | {"ru": "Россия предложила 40 %, Индия — 60 %."}) == ()


def test_figures_that_changed_places_are_found_against_both_other_texts() -> None:
    findings = compare(RIGHT | {"ru": "Индия предложила 40 %, Россия — 60 %."})
    assert [(finding.kind, finding.languages) for finding in findings] == [
        ("percent", ("en", "ru")),
        ("percent", ("hi", "ru")),
    ]


def test_states_that_changed_places_are_found() -> None:
    texts = {
        "en": "150 Indian and 90 Russian companies",
        "hi": "150 भारतीय और 90 रूसी कंपनियां",
        "ru": "150 российских и 90 индийских компаний",
    }
    assert {finding.kind for finding in compare(texts)} >= {"actor"}


def test_figures_of_one_clause_within_another_follow_no_order() -> None:
    texts = {
        "en": "India opened a credit line of USD 500 million for Nepal in addition to the earlier USD 1 billion.",
        "hi": "भारत ने पहले दिए गए 1 अरब अमेरिकी डॉलर के अतिरिक्त नेपाल के लिए 50 करोड़ अमेरिकी डॉलर की ऋण सहायता खोली।",
        "ru": "Индия открыла линию на 500 млн долларов США для Непала в дополнение к прежнему 1 млрд долларов США.",
    }
    assert not [finding for finding in compare(texts) if finding.rule == "crossings"]
