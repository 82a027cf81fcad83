"""Two originals against each other: what proves them alike, and what differs where they are not."""

import pytest
from tests.cast import INDIA, RUSSIA
from tests.papers.originals import AGREED, sourced

from paraph.papers.agreed import Layout
from paraph.papers.matching import Difference, compare
from paraph.papers.original import make
from paraph.papers.refusals import NotAnOriginal


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
