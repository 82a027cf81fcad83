"""What holds of every reading, whatever the text: it never raises, and each fact shows where it stands.

The texts are those of the evaluation set, also cut, joined and with their sentences in another order.
"""

import json
import random
import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paraph.intake.reader import read_release
from paraph.intake.reading import Reading
from paraph.intake.refusals import TwoSessions
from paraph.intake.source import SourceText

EVALUATION = Path(__file__).parent / "evaluation"
TEXTS = [
    json.loads(line)["text"]
    for path in sorted(EVALUATION.glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
CODED = re.compile(
    r"(?:^|\.)(?:date|end_date|format|kind|parties\.\d+|side|stance|topic|ordinal|posted_at)$|^delegates$"
)
"""Facts whose value is a code or a number rather than the words."""

NOMINATIVE = re.compile(r"^chairs\.\d+\.(?:name|post)$")


def read(text: str) -> Reading:
    return read_release(SourceText("release", text, "text", {}, None))


def assert_each_fact_shows(reading: Reading, text: str) -> None:
    for key, fact in reading.facts():
        start, end = fact.span
        assert 0 <= start < end <= len(text), key
        shown = " ".join(text[start:end].split())
        assert shown, key
        if CODED.search(key):
            continue
        if NOMINATIVE.match(key) and reading.lang == "ru":
            assert _same_words(str(fact.value), shown), (key, fact.value, shown)
        else:
            assert str(fact.value) == shown, key


def _same_words(value: str, shown: str) -> bool:
    pairs = zip(value.lower().replace("ё", "е").split(), shown.lower().replace("ё", "е").split(), strict=True)
    return all(left[: max(1, len(left) - 4)] == right[: max(1, len(left) - 4)] for left, right in pairs)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_each_fact_shows_where_it_stands(text: str) -> None:
    assert_each_fact_shows(read(text), text)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TEXTS), st.randoms(use_true_random=False))
def test_sentences_in_another_order_are_read_without_fault(text: str, chance: random.Random) -> None:
    parts = re.split(r"(?<=[.।\n])\s*", text)
    chance.shuffle(parts)
    shuffled = " ".join(parts)
    assert_each_fact_shows(read(shuffled), shuffled)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS), st.integers(0, 4000), st.integers(0, 4000))
def test_cut_and_joined_texts_are_read_without_fault(first: str, second: str, end: int, start: int) -> None:
    text = first[:end] + second[start:]
    with suppress(TwoSessions):
        assert_each_fact_shows(read(text), text)


@settings(max_examples=80, deadline=None)
@given(
    st.text(
        alphabet="0123456789 .,;:()\n-–«»\"'|।AIVXaиВक्षस"
        "session заседание सत्र commission आयोग комиссии India России भारत",
        max_size=300,
    )
)
def test_any_letters_and_signs_are_read_without_fault(text: str) -> None:
    assert_each_fact_shows(read(text), text)
