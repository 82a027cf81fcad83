"""Names in Latin letters, as they are said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.language.transliteration import romanize


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("एलेक्सी ग्रुजदेव", "Eleksi Grujdev"),
        ("अमरदीप सिंह भाटिया", "Amardip Singh Bhatiya"),
        ("नरेन्\u200dद्र", "Narendra"),
        ("रोगोज़िन", "Rogozin"),
        ("राव", "Rao"),
        ("गुड़गांव", "Gurganv"),
        ("लक्ष्मी", "Lakshmi"),
        ("Алексей Груздев", "Aleksey Gruzdev"),
        ("Амардип Сингх Бхатия", "Amardip Singh Bhatiya"),
        ("Джайшанкар", "Jayshankar"),
        ("Щёголев", "Shchyogolev"),
        ("Müller-Öz", "Muller-Oz"),
        ("Šefčovič", "Shefchovich"),
    ],
)
def test_romanize_writes_a_name_as_it_is_said(name: str, latin: str) -> None:
    assert romanize(name) == latin


@given(st.text(alphabet="अमरदीपसिंह ग्रुज़्देव\u200dАлексйГрздвё -.'šč", max_size=30))
def test_romanize_leaves_no_letter_of_another_alphabet(name: str) -> None:
    assert all(sign.isascii() for sign in romanize(name) if sign.isalpha())


def test_romanize_leaves_other_scripts_alone() -> None:
    assert romanize("王毅 & Co.") == "王毅 & Co."
