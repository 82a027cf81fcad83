"""An original of our own as plain text: what intake reads of it is what was agreed."""

import pytest
from tests.cast import INDIA, RUSSIA
from tests.papers.originals import AGREED, sourced

from paraph.intake.protocols import read_protocol
from paraph.intake.source import SourceText
from paraph.papers.originals.agreed import Layout
from paraph.papers.originals.original import make
from paraph.papers.originals.plain_texts import plain_texts
from paraph.papers.refusals import DraftNotSigned


@pytest.mark.parametrize("layout", Layout)
def test_text_inside_an_original_reads_as_what_was_agreed(layout: Layout) -> None:
    source = sourced(layout, numbers=["1", "2", "3"])
    texts = plain_texts("a.pdf", make(source, RUSSIA))
    assert texts is not None
    assert texts == plain_texts("a.pdf", make(source, INDIA))
    assert list(texts) == ["hi", "ru", "en"]
    for language, text in texts.items():
        found = read_protocol(SourceText("a.pdf", text, "text", {}, language))
        assert (found.lang, found.document.ordinal, found.document.place is None) == (language, 12, False)
        assert [one.number for one in found.paragraphs] == ["1", "2", "3"]
        assert {one.force for one in found.paragraphs} == {"agree"}
        assert {signed.side for signed in found.document.signatories} == {INDIA, RUSSIA}
    assert f"\n1. {AGREED['en']}\n" in texts["en"]


def test_pages_that_the_text_inside_does_not_give_are_not_believed() -> None:
    made = make(sourced(), INDIA)
    at = len(made) // 2
    assert plain_texts("a.pdf", made[:at] + bytes([made[at] ^ 1]) + made[at + 1 :]) is None
    assert plain_texts("a.pdf", b"%PDF-1.7 nothing") is None


def test_draft_is_no_signed_protocol() -> None:
    with pytest.raises(DraftNotSigned) as refusal:
        plain_texts("a.pdf", make(sourced(draft=True), INDIA))
    assert refusal.value.facts == {"source": "a.pdf"}
