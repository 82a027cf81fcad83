"""Monotonous and hostile texts: every finder gets through forty thousand characters of them, spans inside the text.

A finder whose work grows with the square of the text would not end here within anybody's patience.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.language.countries import find_countries
from paraph.language.dates import find_dates, find_times
from paraph.language.force import find_force
from paraph.language.honorifics import find_honorifics
from paraph.language.names import same_name
from paraph.language.numbers import find_numbers
from paraph.language.ordinals import find_ordinals
from paraph.language.script import detect, scripts
from paraph.language.sentences import sentences
from paraph.language.terms import Glossary

LENGTH = 40_000
TODAY = date(2025, 8, 6)


class Mention(Protocol):
    @property
    def span(self) -> tuple[int, int]: ...


FINDERS: dict[str, Callable[[str, str], Iterable[Mention]]] = {
    "countries": find_countries,
    "dates": lambda text, lang: find_dates(text, lang, today=TODAY),
    "force": find_force,
    "honorifics": find_honorifics,
    "numbers": find_numbers,
    "ordinals": lambda text, lang: find_ordinals(text, lang, roman=True),
    "terms": lambda text, lang: Glossary.load().find_terms(text, lang),
    "times": lambda text, lang: find_times(text),
}
MONOTONOUS = {
    "en": ["6 Aug 2025 ", "Mr. Rao ", " ", ".", "1,11,", "hundred ", "5-6-7-8-", "agreed to ", "XX ", "9"],
    "hi": ["सौ ", "न्द", "क\u200d", "एस. ", "|", "6 अगस्त से ", "समीक्षा ", "बुधवार, 6 "],
    "ru": ["2025 г. Стороны ", "двадцать ", "1 234 ", "г. ", "с 5 по 6 ", "е\u0308", "Республика "],
}


@pytest.mark.parametrize(("lang", "piece"), [(lang, piece) for lang, pieces in MONOTONOUS.items() for piece in pieces])
def test_a_monotonous_text_is_read_to_its_end(lang: str, piece: str) -> None:
    text = (piece * LENGTH)[:LENGTH]
    spans = sentences(text, lang)
    assert all(start < end <= LENGTH for start, end in spans)
    for name, find in FINDERS.items():
        assert all(0 <= start < end <= LENGTH for start, end in (mention.span for mention in find(text, lang))), name
    assert detect(text) in {None, "en", "hi", "ru"}
    assert 0.0 <= same_name(text, text[:50]).score <= 1.0


@given(st.text(max_size=200), st.sampled_from(["en", "hi", "ru"]))
def test_any_text_at_all_is_read_without_a_stumble(text: str, lang: str) -> None:
    for name, find in FINDERS.items():
        spans = [mention.span for mention in find(text, lang)]
        assert spans == sorted(spans), name
        assert all(0 <= start < end <= len(text) for start, end in spans), name
    assert all(0 <= start < end <= len(text) for start, end in sentences(text, lang))
    assert sum(scripts(text).values()) <= len(text)


OURS = [
    "आज",
    "6",
    "अगस्त",
    "2025",
    "11वें",
    "सत्र",
    "भारत",
    "रूस",
    "-",
    "।",
    "की",
    "समीक्षा",
    "श्री",
    "एस.",
    "लाख",
    "India",
    "11",
    "th",
    "Session",
    "Mr.",
    "agreed",
    "to",
    "5",
    "August",
    "в",
    "среду",
    "шестое",
    "г.",
    "млн",
    "Индия",
]


@given(st.lists(st.sampled_from([*OURS, "\n", "."]), max_size=30), st.sampled_from(["en", "hi", "ru"]))
def test_any_shuffle_of_our_words_is_read_without_a_stumble(pieces: list[str], lang: str) -> None:
    text = " ".join(pieces)
    for name, find in FINDERS.items():
        assert all(0 <= start < end <= len(text) for start, end in (mention.span for mention in find(text, lang))), name
