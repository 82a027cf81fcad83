"""What is found under a word, and under how it begins."""

import pytest

from paraph.language.beginnings import Beginnings


def shelf() -> Beginnings:
    kept = Beginnings()
    kept.add(0, openings=["договор"])
    kept.add(1, words=["договоренность", "договоры"], openings=["договорен"])
    kept.add(2, words=["договоры"])
    kept.add(3, openings=["до", "договор"])
    return kept


@pytest.mark.parametrize(
    ("form", "words", "found"),
    [
        ("договоры", None, [1, 2, 0, 3]),
        ("договоренность", None, [1, 0, 3]),
        ("договорах", {"договоры", "договор"}, [1, 2, 0, 3]),
        ("дом", None, [3]),
        ("до", None, [3]),
        ("д", None, []),
        ("наговор", None, []),
    ],
)
def test_words_come_before_openings_and_each_in_order(form: str, words: set[str] | None, found: list[int]) -> None:
    assert shelf().under(form, words) == tuple(found)


def test_an_opening_of_one_letter_is_refused() -> None:
    with pytest.raises(ValueError, match="д"):
        Beginnings().add(0, openings=["д"])
