"""A name is heard in another alphabet, in one word or in two; what only begins or ends alike is not."""

from itertools import pairwise

import pytest

from paraph.language.comparing.hearing import ALIKE, SURE, keys, most_alike
from paraph.language.words import read_words

TEXT = "The draft was sent by Mr. Gruzdev to Navi Mumbai, Khetri and the Severstal works"


@pytest.mark.parametrize(
    ("name", "word"), [("Груздев", 6), ("ग्रुज़देव", 6), ("खेतड़ी", 10), ("Северсталь", 13), ("Нави", 8), ("नवीमुंबई", 8)]
)
def test_a_name_is_heard(name: str, word: int) -> None:
    score, at = most_alike(name, read_words(TEXT))
    assert (score >= SURE, at) == (True, word)


@pytest.mark.parametrize("name", ["Дерипаска", "Карпов", "रामाकृष्णन", "2025", ""])
def test_another_name_is_not_heard(name: str) -> None:
    assert most_alike(name, read_words(TEXT))[0] < ALIKE


def test_of_two_that_sound_so_the_first_is_heard() -> None:
    assert most_alike("Моди", read_words("Mody, Modi and Mody")) == (1.0, 0)


@pytest.mark.parametrize("name", ["Навимумбай", "Кетриенд", "Ворктекс", "Хемдрафт"])
def test_two_words_are_heard_as_one_wherever_they_are(name: str) -> None:
    """What cannot begin so is passed over unheard: that changes nothing."""
    forms = read_words(TEXT).forms
    single = [left + right for left, right in pairwise(forms)]
    alike = any({key.sounds for key in keys(name)} & {key.sounds for key in keys(word)} for word in single)
    assert (most_alike(name, read_words(TEXT))[0] == 1) is alike
