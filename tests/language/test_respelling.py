"""Names in the scripts that are missing: a register first, else letter by letter, never over what is there."""

import pytest

from paraph.language.names import LIKELY, same_name
from paraph.language.respelling import suggestions

REGISTER = ({"en": "Alexey Gruzdev", "hi": "एलेक्सी ग्रुजदेव", "ru": "Алексей Груздев"},)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({"en": "Amardeep Singh Bhatia"}, {"hi": "अमर्दीप सिंह भतिया", "ru": "Амардип Сингх Бхатия"}),
        ({"ru": "Екатерина Павлова"}, {"en": "Ekaterina Pavlova", "hi": "एकतेरिना पव्लोवा"}),
        ({"hi": "अनुराग जैन"}, {"en": "Anurag Jain", "ru": "Анураг Джайн"}),
        ({"en": "A", "hi": "अ", "ru": "А"}, {}),
        ({}, {}),
    ],
)
def test_only_what_is_missing_is_suggested(names: dict[str, str], expected: dict[str, str]) -> None:
    assert suggestions(names) == expected


def test_a_spelling_used_already_counts_before_any_rule_of_letters() -> None:
    assert suggestions({"en": "Alexey Gruzdev"}, REGISTER) == {"hi": "एलेक्सी ग्रुजदेव", "ru": "Алексей Груздев"}
    assert suggestions({"en": "Sergey Petrov"}, REGISTER)["ru"] == "Сергей Петров"


@pytest.mark.parametrize("name", ["Meera Rao", "Sergey Lavrov", "Piyush Goyal", "Anna Belova", "Rajesh Agrawal"])
def test_what_is_suggested_reads_as_the_same_person(name: str) -> None:
    for spelled in suggestions({"en": name}).values():
        assert same_name(name, spelled).score >= LIKELY
