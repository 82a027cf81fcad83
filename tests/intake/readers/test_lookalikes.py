"""Latin letters that only look Cyrillic become so, and nothing else does."""

import pytest

from paraph.intake import read_source


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("\u0043остоялось заседание", "\u0421остоялось заседание"),
        ("Московск\u0061я встреча", "Московск\u0430я встреча"),
        ("в IT-сфере, банк BPC и COVID", "в IT-сфере, банк BPC и COVID"),
    ],
)
def test_a_latin_letter_within_a_russian_word_is_its_twin(typed: str, read: str) -> None:
    assert read_source("release.txt", typed.encode()).text == read
