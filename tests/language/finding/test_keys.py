"""Keys: the same for what is the same in three scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.language.finding.keys import keys_of, keys_of_all, sounds_of
from paraph.language.finding.sketch import Lookout, gather, length
from paraph.language.finding.words import find_words, words_of


@pytest.mark.parametrize(
    "forms",
    [
        "उर्वरक उर्वरकों fertilizer fertilisers удобрение удобрениями",
        "बैठक बैठकों meeting meetings",
        "поставка поставками supply supplies आपूर्ति",
        "भारत India Индии भारतीय Indian индийских",
        "मुंबई Mumbai Мумбаи",
        "11 11th 11वाँ ११वें XI eleventh одиннадцатого",
        "भाटिया Bhatia BHATIA Бхатия Бхатией",
        "Ванкор Ванкорского Vankor वैंकोर",
        "сельхозпродукцией agricultural कृषि сельскохозяйственной",
        "termination terminated расторгнуть समाप्त",
        "Gruzdev Грузdev".replace("Грузdev", "Груздевым ग्रुजदेव"),
    ],
)
def test_words_of_one_meaning_share_a_key(forms: str) -> None:
    shared = set.intersection(*(set(keys_of(form)) for form in forms.split()))
    assert shared, {form: keys_of(form) for form in forms.split()}


@pytest.mark.parametrize(
    ("one", "other"), [("fertilizers", "railways"), ("Bhatia", "Gruzdev"), ("11th", "12th"), ("उर्वरक", "रेल")]
)
def test_words_of_two_meanings_share_none(one: str, other: str) -> None:
    assert set(keys_of(one)).isdisjoint(keys_of(other))


@pytest.mark.parametrize("word", ["the", "और", "для", "की", "The"])
def test_word_that_says_nothing_has_no_key(word: str) -> None:
    assert keys_of(word) == ()


def test_places_are_those_of_the_text() -> None:
    text = "श्री नरेन्‍द्र मोदी, India's 11वाँ सत्र।"
    assert [text[slice(*word.span())] for word in find_words(text)] == words_of(text)
    assert words_of(text) == ["श्री", "नरेन्‍द्र", "मोदी", "India", "s", "11वाँ", "सत्र"]


def test_sounds_are_those_of_the_dictionary_forms() -> None:
    assert "BaTi" in {sound.sounds for sound in sounds_of("Бхатией")}


@given(st.text(max_size=80))
def test_keys_are_letters_and_digits_that_any_engine_takes(text: str) -> None:
    for key in keys_of_all(words_of(text)):
        assert key.isascii()
        assert key.isalnum()
        assert key == key.lower()
        assert len(key) <= 20


@pytest.mark.parametrize(
    "text",
    [
        "The Sub-groups' 11th session, New Delhi (06.08.2025) — 80+ delegates.",
        "11वाँ सत्र, नई दिल्ली में १२,३४५ टन; उप-समूह।",
        "Подгруппа «Удобрения»: 12 345,6 тыс. тонн\u00a0— г. Дели/Москва.",
        "  \n\t— ",
    ],
)
def test_text_is_filed_between_blanks_as_word_by_word(text: str) -> None:
    gathered: set[str] = set()
    sketch = gather(text, gathered)
    assert gathered == set(keys_of_all(words_of(text)))
    assert length(sketch) == len(text.split())
    for at, piece in enumerate(text.split()):
        for key in keys_of_all(words_of(piece)):
            assert at in Lookout([key]).places(sketch)


@pytest.mark.parametrize(("word", "key"), [("0012", "d12"), ("१२", "d12"), ("0", "d0"), ("1" * 40, f"d{'1' * 15}")])
def test_number_is_filed_under_its_value(word: str, key: str) -> None:
    assert keys_of(word) == (key,)
