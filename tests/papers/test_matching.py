"""Two originals against each other: what proves them alike, and what differs where they are not."""

import pytest
from tests.cast import INDIA, RUSSIA
from tests.papers.originals import AGREED, sourced

from paraph.papers.originals.agreed import Layout
from paraph.papers.originals.differing import told
from paraph.papers.originals.matching import Difference, compare
from paraph.papers.originals.original import make
from paraph.papers.refusals import NotAnOriginal
from paraph.papers.wording import Wording


def test_originals_of_one_text_match() -> None:
    source = sourced()
    match = compare(make(source, INDIA), make(source, RUSSIA))
    assert (bool(match), match.owners, match.digests, match.differences, match.pages, match.added) == (
        True, (INDIA, RUSSIA), (source.digest, source.digest), (), (True, True), (0, 0))  # fmt: skip


def test_other_text_in_one_language_is_named() -> None:
    one = sourced(numbers=["7"], annex=False)
    two = sourced(numbers=["7"], annex=False, texts={**AGREED, "ru": "Стороны не договорились."})
    assert compare(make(one, INDIA), make(two, RUSSIA)).differences == (
        Difference(("paragraphs", "7", "content", "texts", "ru"), f'"{AGREED["ru"]}"',
                   '"Стороны не договорились."'),
    )  # fmt: skip


def test_other_layout_is_a_difference() -> None:
    match = compare(make(sourced(), INDIA), make(sourced(Layout.SEQUENCE), RUSSIA))
    assert (bool(match), match.differences) == (False, (Difference(("layout",), '"columns"', '"sequence"'),))


def test_what_differs_is_told_in_words_and_not_without_end() -> None:
    one, two = sourced(numbers=["1", "2"], annex=False), sourced(numbers=["1"], annex=False, texts=words("Nothing."))
    wording = Wording("ru", "RU")
    assert told(compare(make(one, INDIA), make(two, RUSSIA)), wording)[-1] == "Только в одном из них есть: пункт 2"
    many = [str(number) for number in range(1, 21)]
    apart = compare(make(sourced(numbers=many), INDIA), make(sourced(numbers=many, texts=words("No.")), RUSSIA))
    lines = told(apart, wording)
    assert (len(lines), lines[-1]) == (31, "Других различий, здесь не показанных: 30")


def words(text: str) -> dict[str, str]:
    """The same words in every language."""
    return dict.fromkeys(AGREED, text)


def test_pages_changed_after_making_prove_nothing() -> None:
    india, russia = make(sourced(), INDIA), make(sourced(), RUSSIA)
    at = len(russia) // 2
    changed = russia[:at] + bytes([russia[at] ^ 1]) + russia[at + 1 :]
    match = compare(india, changed)
    assert (bool(match), match.pages) == (False, (True, False))


def test_bytes_added_after_making_are_counted() -> None:
    match = compare(make(sourced(), INDIA) + b"\n% signed", make(sourced(), RUSSIA))
    assert (match.pages, match.added) == ((True, True), (9, 0))


def test_other_pdf_is_refused() -> None:
    with pytest.raises(NotAnOriginal) as caught:
        compare(b"%PDF-1.7\n", make(sourced(), INDIA))
    assert caught.value.code == "papers.original.no_source"
