"""Towns of the world by name: spellings, cases, and which names are none."""

import pytest

from paraph.language.refusals import UnknownLanguage
from paraph.language.towns import town_named

NAMES = {
    ("en", "Yaoundé"): "Yaoundé",
    ("en", "port-of-spain"): "port-of-spain",
    ("ru", "Свакопмунде"): "Свакопмунд",
    ("ru", "Щучинске"): "Щучинск",
    ("ru", "Рудном"): "Рудный",
    ("ru", "Осиповичах"): "Осиповичи",
    ("ru", "Касане"): "Касане",
    ("hi", "स्वाकोपमुंड"): "स्वाकोपमुंड",
    ("hi", "स्कोप्जे"): "स्कोप्जे",
}
"""Names in any case of a place, and the first of them."""


def test_a_town_is_found_by_its_name_in_any_case() -> None:
    assert {asked: found.name for asked in NAMES if (found := town_named(*reversed(asked)))} == NAMES


@pytest.mark.parametrize(("lang", "word"), [("en", "Reading"), ("hi", "गुना"), ("ru", "Думе"), ("en", "Kasane Lodge")])
def test_plain_words_and_longer_names_are_no_towns(lang: str, word: str) -> None:
    assert town_named(word, lang) is None


def test_the_states_of_a_name_are_told() -> None:
    found = town_named("Kasane", "en")
    assert found is not None
    assert found.states == {"BW"}


def test_a_language_that_is_not_known_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        town_named("Kasane", "fr")
