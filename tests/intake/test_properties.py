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
from tools.showing import faults

from paraph.intake import SourceRefused, read_release, read_source
from paraph.intake.reading import Reading
from paraph.intake.refusals import TwoSessions
from paraph.intake.source import SourceText

EVALUATION = Path(__file__).parent / "evaluation"
TEXTS = [
    json.loads(line)["text"]
    for path in sorted(EVALUATION.glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]


def read(text: str) -> Reading:
    return read_release(SourceText("release", text, "text", {}, None))


def assert_each_fact_shows(reading: Reading, text: str) -> None:
    assert list(faults(reading, text)) == []


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_each_fact_shows_where_it_stands(text: str) -> None:
    assert_each_fact_shows(read(text), text)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TEXTS), st.randoms(use_true_random=False))
def test_sentences_in_another_order_are_read_without_fault(text: str, chance: random.Random) -> None:
    parts = re.split(r"(?<=[.।\n])\s*", text)
    chance.shuffle(parts)
    shuffled = " ".join(parts)
    with suppress(TwoSessions):
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


def read_bytes(data: bytes, name: str) -> None:
    """Read a file of these bytes: it is refused by a class that says why, or each fact shows what it says."""
    try:
        source = read_source(name, data)
        reading = read_release(source)
    except SourceRefused:
        return
    assert_each_fact_shows(reading, source.text)


NAMES = st.sampled_from(["release.txt", "release.html", "release.pdf", "release.docx", "release"])


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=2000), NAMES)
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    read_bytes(data, name)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TEXTS), st.lists(st.tuples(st.integers(0, 4000), st.binary(max_size=4)), max_size=8), NAMES)
def test_damaged_bytes_of_releases_are_read_or_refused(text: str, damages: list[tuple[int, bytes]], name: str) -> None:
    data = bytearray(text.encode())
    for place, bytes_instead in damages:
        data[place : place + len(bytes_instead)] = bytes_instead
    read_bytes(bytes(data), name)


SENTENCES = [sentence for text in TEXTS for sentence in re.split(r"(?<=[.।\n])\s+", text) if sentence.strip()]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=12), st.sampled_from([" ", "\n", "\n\n", "", "\r\n \t"])
)
def test_sentences_of_several_releases_and_languages_are_read_without_fault(parts: list[str], between: str) -> None:
    text = between.join(parts)
    with suppress(TwoSessions):
        assert_each_fact_shows(read(text), text)


LONG = 100_000


FILLERS = (
    "India and Russia ", "11th session of ", "commission on trade and ", "रूस और भारत के बीच ", "व्यापार और ",
    "российско-", "рабочей группы по торговле и ", "(", "«", "Minister Ivan Petrov, ", "6 August 2025, ", "- trade;\n",
    " ", "\n", ". ",
)  # fmt: skip


@pytest.mark.parametrize("filler", FILLERS)
def test_a_long_tail_of_one_phrase_is_read_to_its_end(filler: str) -> None:
    opening = "The 5th session of the India-Russia Joint Commission was held in Moscow on 3 July 2025.\n"
    text = opening + filler * (LONG // len(filler))
    assert_each_fact_shows(read(text), text)
