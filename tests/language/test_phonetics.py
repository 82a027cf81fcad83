"""Spellings of one sound have one key, and keys forget what writers do not agree on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.language.phonetics import key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gruzdev", "Grujdev"),
        ("Bhatia", "Bhatiya"),
        ("Alexey", "Aleksey"),
        ("Agrawal", "Aggarwal"),
        ("Smirnoff", "Smirnov"),
    ],
)
def test_key_hears_no_difference(one: str, other: str) -> None:
    assert key(one).bones == key(other).bones


@pytest.mark.parametrize(("one", "other"), [("Jain", "Thakur"), ("Singh", "Sinha"), ("Lavrov", "Ryabkov")])
def test_key_hears_the_difference(one: str, other: str) -> None:
    assert key(one).bones != key(other).bones


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=20))
def test_bones_are_the_sounds_without_vowels(word: str) -> None:
    found = key(word)
    assert found == key(word.upper())
    assert [sound for sound in found.bones if sound in "aio"] == []
    assert len(found.bones) <= len(found.sounds)
