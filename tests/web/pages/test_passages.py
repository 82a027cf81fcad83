"""Marks stand on exactly their words, and cutting loses nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from paraph.web.pages.passages import Mark, Passage, lines, passage, stating

TEXT = "Held today in New Delhi."


def shown(found: Passage) -> list[tuple[str, tuple[int, ...]]]:
    return [(piece.text, piece.facts) for piece in found.pieces]


def test_passage_marks_exactly_the_words_of_each_fact() -> None:
    found = passage(TEXT, (0, len(TEXT)), [Mark((5, 10), 1), Mark((14, 23), 2)])
    assert shown(found) == [("Held ", ()), ("today", (1,)), (" in ", ()), ("New Delhi", (2,)), (".", ())]


def test_overlapping_marks_are_cut_so_that_each_piece_carries_all_of_them() -> None:
    found = passage("abcdef", (0, 6), [Mark((0, 4), 1), Mark((2, 6), 2)])
    assert shown(found) == [("ab", (1,)), ("cd", (1, 2)), ("ef", (2,))]
    assert [[mark.number for mark in piece.begins] for piece in found.pieces] == [[1], [2], []]


def test_mark_within_a_mark_begins_once() -> None:
    found = passage("abcdef", (0, 6), [Mark((0, 6), 1), Mark((2, 4), 2)])
    assert shown(found) == [("ab", (1,)), ("cd", (1, 2)), ("ef", (1,))]
    assert [[mark.number for mark in piece.begins] for piece in found.pieces] == [[1], [2], []]


def test_verb_alone_is_a_verb_and_under_a_fact_is_the_fact() -> None:
    found = passage("abcdef", (0, 6), [Mark((0, 4), verb=True), Mark((2, 6), 7)])
    assert [(piece.verb, piece.marked) for piece in found.pieces] == [(True, True), (False, True), (False, True)]


def test_a_text_in_a_language_whose_sentences_are_not_known_is_one_passage() -> None:
    (found,) = stating("Eins. Zwei.", "de", [Mark((6, 10), 1)])
    assert shown(found) == [("Eins. ", ()), ("Zwei", (1,)), (".", ())]


def test_mark_outside_the_passage_leaves_it_whole() -> None:
    assert shown(passage(TEXT, (0, 4), [Mark((5, 10), 1)])) == [("Held", ())]


@pytest.mark.parametrize(
    ("language", "text", "words", "sentence"),
    [
        ("en", "Both met. The 11th session was held. They left.", "11th", "The 11th session was held."),
        ("hi", "बैठक हुई। 11वां सत्र हुआ। वे गए।", "11वां", "11वां सत्र हुआ।"),
        ("ru", "Стороны встретились. Прошло 11-е заседание. Все уехали.", "11-е", "Прошло 11-е заседание."),
    ],
)
def test_stating_gives_the_one_sentence_that_states_the_fact(
    language: str, text: str, words: str, sentence: str
) -> None:
    start = text.index(words)
    (found,) = stating(text, language, [Mark((start, start + len(words)), 1)])
    assert found.text == sentence
    assert [piece.text for piece in found.pieces if piece.facts] == [words]


def test_stating_passes_over_sentences_that_hold_only_a_verb() -> None:
    text = "They agreed. Aluminium was named."
    found = stating(text, "en", [Mark((5, 11), verb=True), Mark((13, 22), 1)])
    assert [one.text for one in found] == ["Aluminium was named."]


def test_lines_give_every_line_with_text_and_no_other() -> None:
    found = lines("First\n\n  Second \n", [Mark((0, 5), 1), Mark((9, 15), 2)])
    assert [shown(line) for line in found] == [[("First", (1,))], [("  ", ()), ("Second", (2,))]]


PLACES = some.lists(some.tuples(some.integers(0, 39), some.integers(1, 10)), max_size=6)


@given(some.text(min_size=1, max_size=40), PLACES)
def test_pieces_joined_are_the_text(text: str, places: list[tuple[int, int]]) -> None:
    inside = [(start, min(len(text), start + length)) for start, length in places if start < len(text)]
    marks = [Mark(span, number) for number, span in enumerate(inside, start=1)]
    found = passage(text, (0, len(text)), marks)
    assert found.text == text
    for mark in marks:
        under = "".join(piece.text for piece in found.pieces if mark.number in piece.facts)
        assert under == text[mark.span[0] : mark.span[1]]
