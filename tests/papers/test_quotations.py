"""Sentences cut where the emphasis begins and ends."""

from immutables import Map

from paraph.mechanism.releases import Furniture, Release
from paraph.papers.sessions.quotations import AROUND, LONGEST, Piece, Words, exhibits, pieces, sentence_spans


def _release(text: str, language: str = "en", key: str = "r1") -> Release:
    return Release(key, "wg.s11", language, f"{key}.txt", text, Furniture(), Map())


def _span(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def test_pieces_set_the_words_apart_under_their_numbers() -> None:
    text = "The 11th session met in New Delhi."
    marked = [(3, Words(_span(text, "11th"))), (5, Words(_span(text, "New Delhi")))]
    assert pieces(text, (0, len(text)), marked) == (
        Piece("The "), Piece("11th", (3,)), Piece(" session met in "), Piece("New Delhi", (5,)), Piece("."),
    )  # fmt: skip


def test_pieces_of_overlapping_words_bear_both_numbers() -> None:
    text = "the India-Russia Working Group"
    marked = [(1, Words((4, 30))), (2, Words(_span(text, "Russia")))]
    assert pieces(text, (0, 30), marked) == (
        Piece("the "), Piece("India-", (1,)), Piece("Russia", (1, 2)), Piece(" Working Group", (1,)),
    )  # fmt: skip


def test_pieces_show_a_verb_without_a_number() -> None:
    text = "Both welcomed aluminium."
    marked = [(7, Words(_span(text, "welcomed"), verb=True)), (7, Words(_span(text, "aluminium")))]
    assert pieces(text, (0, len(text)), marked)[1] == Piece("welcomed", (), verb=True)


def test_pieces_widen_a_span_that_ends_inside_a_letter() -> None:
    text = "राष्ट्रीय कार्य"
    within = text.index("ट्री") + 1
    assert pieces(text, (0, len(text)), [(1, Words((within, within + 1)))]) == (
        Piece("रा"), Piece("ष्ट्री", (1,)), Piece("य कार्य"),
    )  # fmt: skip


def test_pieces_pass_over_words_of_another_sentence() -> None:
    assert pieces("One. Two.", (0, 4), [(1, Words((5, 8)))]) == (Piece("One."),)


def test_pieces_of_a_long_sentence_are_cut_at_spaces_with_dots() -> None:
    text = "word " * 200 + "aluminium" + " word" * 200
    found = pieces(text, (0, len(text)), [(1, Words(_span(text, "aluminium")))])
    assert [piece.text for piece in (found[0], found[2], found[4])] == ["… ", "aluminium", " …"]
    assert len(found[1].text) <= AROUND + len("word ")
    assert found[1].text.startswith("word ")


def test_pieces_of_a_sentence_of_just_the_limit_are_whole() -> None:
    text = "x" * (LONGEST - 4) + " end"
    assert "".join(piece.text for piece in pieces(text, (0, len(text)), [(1, Words((0, 3)))])) == text


def test_exhibits_put_facts_of_the_same_sentence_together_and_print_it_once() -> None:
    text = "The 11th session met in New Delhi. Some 80 delegates came."
    spans = {name: {"r1": [Words(_span(text, name))]} for name in ("11th", "New Delhi", "80")}
    found = exhibits({1: spans["11th"], 2: spans["80"], 3: spans["New Delhi"]}, [_release(text)])
    assert [exhibit.facts for exhibit in found] == [(1, 3), (2,)]
    assert [[len(quotation.sentences) for quotation in exhibit.quotations] for exhibit in found] == [[1], [1]]


def test_exhibits_show_each_language_version_that_states_the_fact() -> None:
    english, russian = _release("Some 80 came."), _release("Всего 84 делегата.", "ru", "r2")
    found = exhibits({1: {"r1": [Words((5, 7))], "r2": [Words((6, 8))]}}, [english, russian])
    assert [quotation.release.key for quotation in found[0].quotations] == ["r1", "r2"]


def test_exhibits_leave_out_a_fact_that_no_release_states() -> None:
    assert exhibits({1: {"r1": []}, 2: {}}, [_release("Some 80 came.")]) == ()


def test_sentence_spans_of_a_fourth_language_are_its_lines() -> None:
    assert sentence_spans(_release("Bir qator.\n\nYana bir.", "uz")) == [(0, 10), (12, 21)]
