"""Forms with a field a language."""

import pytest

from paraph.mechanism.texts import NO_TEXTS
from paraph.web.pages.blank import tongues
from paraph.web.pages.reader import Reader


@pytest.mark.parametrize(
    ("language", "label", "labels"),
    [
        ("en", "Place", ["Place (English)", "Place (Hindi)", "Place (Russian)"]),
        ("hi", "स्थान", ["स्थान (हिंदी)", "स्थान (अंग्रेज़ी)", "स्थान (रूसी)"]),
        ("ru", "Место", ["Место (русский)", "Место (английский)", "Место (хинди)"]),
    ],
)
def test_field_of_a_language_names_it_in_brackets_as_a_line_does(language: str, label: str, labels: list[str]) -> None:
    fields = tongues("place", label, NO_TEXTS, ("en", "hi", "ru"), Reader(language, "IN"))
    assert [field.label for field in fields] == labels
