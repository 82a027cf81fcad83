"""A concept put for another of its field is found, whatever the languages; another word for the same is let pass."""

import pytest

from paraph.language.release import Paragraph, check_release

ROSE = {
    "en": "The Sides noted that deliveries of tea had risen by 5 per cent in 2026.",
    "hi": "दोनों पक्षों ने उल्लेख किया कि 2026 में चाय की आपूर्ति 5 प्रतिशत बढ़ी।",
    "ru": "Стороны отметили, что поставки чая в 2026 году выросли на 5 процентов.",
}


def found(sentence: str, lang: str, texts: dict[str, str]) -> list[tuple[str, str]]:
    findings = check_release(sentence, lang, [Paragraph(1, texts)])
    return [(finding.kind, sentence[slice(*finding.span)]) for finding in findings]


@pytest.mark.parametrize("given", ["en", "hi", "ru"])
def test_fell_for_rose_is_found_whatever_the_language_of_the_paragraph(given: str) -> None:
    texts = {given: ROSE[given]}
    assert found("Deliveries of tea fell by 5 per cent in 2026.", "en", texts) == [("term", "fell")]
    assert found("Deliveries of tea grew by 5 per cent in 2026.", "en", texts) == []
    assert found("Поставки чая в 2026 году снизились на 5 процентов.", "ru", texts) == [("term", "снизились")]
    assert found("Поставки чая в 2026 году увеличились на 5 процентов.", "ru", texts) == []


def test_private_firms_are_no_state_firms() -> None:
    text = {"ru": "Стороны приветствовали поставку зерна тремя частными компаниями."}
    assert found("दोनों पक्षों ने तीन सरकारी कंपनियों द्वारा अनाज की आपूर्ति का स्वागत किया।", "hi", text) == [
        ("adjective", "सरकारी")
    ]
    assert found("दोनों पक्षों ने तीन निजी कंपनियों द्वारा अनाज की आपूर्ति का स्वागत किया।", "hi", text) == []


@pytest.mark.parametrize("put", [("carrier", "shipper"), ("sponsor", "exhibitor")])
def test_one_party_to_a_dealing_is_not_the_other(put: tuple[str, str]) -> None:
    right, wrong = put
    text = {"en": f"The pipes were chosen by the {right} before they are unloaded."}
    assert found(f"The pipes were chosen by the {wrong} before they are unloaded.", "en", text) == [("name", wrong)]
