"""What the comparison promises: errors made on purpose are found, correct paragraphs are left alone.

`make bench-compare` shows the same by kind and pair of languages.
"""

from collections import Counter

import pytest
from tools.bench_compare import seeding

from paraph.language.compare import KINDS, compare
from tools import bench_compare

RECALL = 0.98
FALSE_FINDINGS = 0.05
"""A paragraph."""

ANY_WORD = 0.88
"""Recall of errors in any word, in paragraphs written without a look at the lexicons."""

FILES, FRESH = bench_compare.FILES, bench_compare.FRESH


@pytest.fixture(scope="module")
def paragraphs() -> list[dict[str, str]]:
    return seeding.paragraphs(*FILES)


def test_paragraphs_are_parallel_and_many() -> None:
    every = seeding.paragraphs(*bench_compare.FILES)
    assert all(list(texts) == ["en", "hi", "ru"] and all(texts.values()) for texts in every)
    assert len(every) >= 300


def test_correct_paragraphs_have_hardly_a_finding(paragraphs: list[dict[str, str]]) -> None:
    false = [(finding.kind, finding.found) for texts in paragraphs for finding in compare(texts)]
    assert len(false) <= FALSE_FINDINGS * len(paragraphs), false


def test_fresh_paragraphs_have_hardly_a_finding() -> None:
    fresh = seeding.paragraphs(*FRESH)
    false = [(finding.kind, finding.found) for texts in fresh for finding in compare(texts)]
    assert len(false) <= FALSE_FINDINGS * len(fresh), false


def test_errors_in_any_word_are_found_for_the_most_part() -> None:
    found, made, instead = bench_compare.recall(list(seeding.own_seeds(*FRESH)), telling=False)
    assert sum(found.values()) >= ANY_WORD * sum(made.values()), instead


def test_errors_of_every_kind_are_found(paragraphs: list[dict[str, str]]) -> None:
    seeds = [seed for texts in paragraphs[::4] for seed in seeding.seeds(texts)] + list(seeding.own_seeds(*FILES))
    found, made, instead = bench_compare.recall(seeds, telling=False)
    by_kind = Counter({kind: sum(count for (name, _), count in made.items() if name == kind) for kind in KINDS})
    assert [kind for kind in KINDS if not by_kind[kind]] == []
    assert sum(found.values()) >= RECALL * sum(made.values()), instead
