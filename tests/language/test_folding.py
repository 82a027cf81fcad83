"""Spelling variants become one, and every place of the folded text still knows where it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.language.folding import fold, plain, to_ascii_digits

NUKTA, ZWJ = "\u093c", "\u200d"


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("हिन्दी", "हिंदी"),
        ("सम्बन्ध", "संबंध"),
        ("पाँच", "पांच"),
        ("ज" + NUKTA, "\u095b"),
        ("मज़बूत", "मजबूत"),
        ("प्रधानमंत्री नरेन्" + ZWJ + "द्र", "प्रधानमंत्री नरेन्द्र"),
        ("०६ अगस्त २०२५", "06 अगस्त 2025"),
        ("учёный", "ученый"),
        ("е\u0308", "ё"),
        ("и\u0306", "й"),
        ("6\u00a0August", "6 August"),
        ("India\u2013Russia", "India-Russia"),
        ("«Сторона»", '"Сторона"'),
        ("Hon’ble", "Hon'ble"),
        ("soft\u00adhyphen", "softhyphen"),
    ],
)
def test_fold_makes_variants_equal(written: str, same: str) -> None:
    assert fold(written).text == fold(same).text


@pytest.mark.parametrize(("one", "other"), [("बन", "बं"), ("अन्न", "अंन"), ("सम्मान", "संमान"), ("Side", "side")])
def test_fold_keeps_apart_what_readers_tell_apart(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


def test_span_leads_back_to_the_marks_that_were_dropped() -> None:
    text = f"श्री नरेन्{ZWJ}द्र मोदी"
    folded = fold(text)
    start = folded.text.index("नरेंद्र")
    assert text[slice(*folded.span(start, start + len("नरेंद्र")))] == f"नरेन्{ZWJ}द्र"


def test_span_takes_a_dropped_mark_at_its_end_with_it() -> None:
    text = "आज" + NUKTA + " है"
    assert text[slice(*fold(text).span(0, 2))] == "आज" + NUKTA


def test_fold_of_ascii_is_the_text_itself() -> None:
    text = "Protocol of the 11th Session"
    assert fold(text).text is text


@given(st.text(alphabet="हिन्दीअमज़\u200d\u093c ँё०6«a\u0301—न्त", max_size=40))
def test_every_folded_place_maps_inside_the_text_and_never_back(text: str) -> None:
    folded = fold(text)
    places = [folded.place(at) for at in range(len(folded.text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(text)


@given(st.text(alphabet="हिन्दीम्पज़\u200d\u093cँё०a\u0301", max_size=30))
def test_folding_again_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once == plain(text)


@given(st.text(max_size=30))
def test_to_ascii_digits_keeps_every_offset(text: str) -> None:
    assert len(to_ascii_digits(text)) == len(text)


def test_to_ascii_digits_reads_devanagari() -> None:
    assert to_ascii_digits("११वां, 12") == "11वां, 12"
