"""Patterns over words: each of their signs, and what must not match."""

import pytest

from paraph.language.patterns import PatternIndex, english_forms
from paraph.language.words import read_words


def match(pattern: str, text: str) -> list[str]:
    index: PatternIndex[None] = PatternIndex(sets={"kar": "किया किए की!"}, after_verb=frozenset({"गई", "और"}))
    index.add(pattern, None)
    words = read_words(text)
    return [text[slice(*words.span(hit.first, hit.after))] for hit in index.find(words)]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("agreed to consider", "They agreed to consider it", ["agreed to consider"]),
        ("agreed to consider", "They agreed. To consider it", []),
        ("agree+", "agree agrees agreed agreeing agreement", ["agree", "agrees", "agreed", "agreeing"]),
        ("commit+t", "commit committed committing", ["commit", "committed", "committing"]),
        ("note|notes", "note notes noted", ["note", "notes"]),
        ("договорил*", "договорились, договор", ["договорились"]),
        ("express+ ~2 interest", "expressed their keen interest", ["expressed their keen interest"]),
        ("express+ ~2 interest", "expressed their very keen interest", []),
        ("express+ ~2 interest", "expressed hope. Their interest", []),
        (
            "commit+t ?themselves to",
            "committed to, committed themselves to",
            ["committed to", "committed themselves to"],
        ),
        ("समीक्षा ~1 {kar}", "समीक्षा भी की गई", ["समीक्षा भी की"]),
        ("समीक्षा ~1 {kar}", "समीक्षा की।", ["समीक्षा की"]),
        ("समीक्षा ~1 {kar}", "समीक्षा की", ["समीक्षा की"]),
        ("समीक्षा ~1 {kar}", "समीक्षा की आवश्यकता", []),
        ("हस्ताक्षर {kar}", "हस्ताक्षर किए", ["हस्ताक्षर किए"]),
    ],
)
def test_a_pattern_matches_what_it_says(pattern: str, text: str, found: list[str]) -> None:
    assert match(pattern, text) == found


def test_the_match_that_reaches_furthest_wins() -> None:
    index: PatternIndex[str] = PatternIndex(sets={}, after_verb=frozenset())
    index.add("agreed", "agree")
    index.add("agreed to ~1 consider", "consider")
    assert [hit.payload for hit in index.find(read_words("agreed to jointly consider; agreed to sign"))] == [
        "consider",
        "agree",
    ]


def test_a_pattern_added_after_a_search_is_found() -> None:
    index: PatternIndex[str] = PatternIndex(sets={}, after_verb=frozenset())
    index.add("agreed", "agree")
    words = read_words("agreed and noted")
    before = [hit.payload for hit in index.find(words)]
    index.add("noted", "take_note")
    assert (before, [hit.payload for hit in index.find(words)]) == (["agree"], ["agree", "take_note"])


def test_patterns_of_one_kind_alone_hide_one_another() -> None:
    index: PatternIndex[str] = PatternIndex(sets={}, after_verb=frozenset())
    for pattern, payload in (("bank guarantee", "a:guarantee"), ("guarantee", "a:any"), ("guarantee", "b:any")):
        index.add(pattern, payload)
    found = index.every(read_words("a bank guarantee"), lambda payload: payload[0])
    assert list(found) == [(1, 3, ["a:guarantee"]), (2, 3, ["b:any"])]


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("agree", ["agree", "agrees", "agreed", "agreeing"]),
        ("note", ["note", "notes", "noted", "noting"]),
        ("discuss", ["discuss", "discusses", "discussed", "discussing"]),
        ("identify", ["identify", "identifies", "identified", "identifying"]),
        ("convey", ["convey", "conveys", "conveyed", "conveying"]),
    ],
)
def test_english_forms_are_the_regular_ones(verb: str, forms: list[str]) -> None:
    assert english_forms(verb) == forms
