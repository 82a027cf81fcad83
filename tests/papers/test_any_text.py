"""Whatever a paragraph says, it is set, goes to Word and to a translator's tool, and comes back as it was."""

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st
from immutables import Map
from tests.cast import INDIA, RUSSIA
from tests.papers import pdfs
from tests.papers.originals import sourced
from tests.papers.word.texts import TEXT

from paraph.papers.originals.akoma import akoma_ntoso
from paraph.papers.originals.matching import compare
from paraph.papers.originals.original import make
from paraph.papers.translation import read_xliff, write_xliff
from paraph.papers.word import import_word, write_word
from paraph.papers.word.changes import Imported
from paraph.papers.word.rows import Proposed, Row, Text

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
HOSTILE = '#let x = [*_@<label>$]"\\ ]]> <w:t> {}% \x00\x0b\ufffe\u202e 中 ' + "ष" * 300 + "\r\n\r\t "


def standing(english: str, proposed: str) -> Text:
    """One paragraph that says this, and Russia's proposal for it."""
    rival = Proposed("RU", "2026-08-30T10:00:00Z", "c", Map(en=proposed, hi="क", ru="а"))
    row = Row("k", "1", Map(en=english, hi="क", ru="а"), proposed=rival if proposed != english else None)
    return replace(TEXT, rows=(row,), heads=())


@settings(max_examples=80, deadline=None)
@given(ANY, ANY)
@example(HOSTILE, "")
@example("", HOSTILE)
def test_untouched_file_asks_for_nothing_whatever_stands_in_it(english: str, proposed: str) -> None:
    text = standing(english, proposed)
    assert import_word(write_word(text), text) == Imported()
    for source, target in (("en", "hi"), ("hi", "en")):
        assert read_xliff(write_xliff(text, source=source, target=target), text) == Imported()


@settings(max_examples=10, deadline=None)
@given(ANY)
@example(HOSTILE)
def test_originals_of_any_text_are_set_and_match(said: str) -> None:
    source = sourced(numbers=["1", "2"], annex=False, texts={"en": said or "x", "hi": said or "क", "ru": said or "ж"})
    india, russia = make(source, INDIA), make(source, RUSSIA)
    assert bool(compare(india, russia))
    assert pdfs.letters_outside(india) == []
    assert akoma_ntoso(source, INDIA)
