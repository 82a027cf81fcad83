"""Documents and paragraphs as values: one digest whatever the order, another for any change."""

from dataclasses import replace

import pytest
from immutables import Map

from paraph.mechanism.documents import (
    Document,
    DocumentType,
    Regime,
    Section,
    Signatory,
    Terms,
    document_digest,
    document_key,
    paragraph_key,
)
from paraph.mechanism.paragraphs import (
    BOTH,
    Content,
    Deadline,
    DeadlineKind,
    Paragraph,
    content_digest,
    content_json,
)
from paraph.mechanism.refusals import UnknownDocument, UnknownParagraph
from paraph.mechanism.releases import Force
from paraph.mechanism.state import EMPTY
from paraph.mechanism.texts import texts

WORDS = {
    "en": "The Sides agreed to meet again.",
    "hi": "दोनों पक्ष पुनः मिलने पर सहमत हुए।",
    "ru": "Стороны договорились о новой встрече.",
}
CONTENT = Content(texts(WORDS), Force.AGREE, BOTH, undertaking=True)
KEY = document_key("wg.s11", DocumentType.PROTOCOL)
PARAGRAPH = Paragraph(paragraph_key(KEY, "1"), KEY, "i", "1", CONTENT)
SIGNATORIES = (Signatory("IN", texts({"en": "A. Bhatia"})), Signatory("RU", texts({"en": "A. Gruzdev"})))
TERMS = Terms(DocumentType.PROTOCOL, Regime(("en", "hi", "ru"), "en"), signatories=SIGNATORIES)
DOCUMENT = Document(KEY, "wg.s11", TERMS, (Section("i", texts({"en": "Review"})),), (PARAGRAPH.key,))


def test_ids_are_those_both_sides_come_to() -> None:
    assert (KEY, PARAGRAPH.key) == ("wg.s11.protocol", "wg.s11.protocol.p1")
    assert document_key("wg.s11", DocumentType.WORK_PLAN) == "wg.s11.work-plan"


def test_content_leaves_out_what_is_absent() -> None:
    assert content_json(Content(texts({"en": "The Sides met."}))) == {
        "texts": {"en": "The Sides met."},
        "actor": "both",
    }


def test_content_digest_is_free_of_the_order_of_languages() -> None:
    turned = replace(CONTENT, texts=texts(dict(reversed(WORDS.items()))))
    assert content_digest(turned) == content_digest(CONTENT)


@pytest.mark.parametrize(
    "change",
    [
        {"texts": texts(WORDS | {"ru": "Стороны договорились о встрече."})},
        {"force": Force.CONSIDER},
        {"actor": "IN"},
        {"deadline": Deadline(DeadlineKind.QUARTER, "2026-Q1")},
        {"leads": Map({"IN": texts({"en": "DPIIT"})})},
        {"topic": "wg.fertilizers"},
        {"undertaking": False},
        {"ad_referendum": True},
        {"addressee": texts({"en": "the Sub-Group on Mining"})},
    ],
)
def test_content_digest_changes_with_everything_it_says(change: dict[str, object]) -> None:
    assert content_digest(replace(CONTENT, **change)) != content_digest(CONTENT)  # type: ignore[arg-type]


def test_document_digest_is_free_of_what_alternates() -> None:
    regime = replace(TERMS.regime, languages=("ru", "hi", "en"))
    other = replace(DOCUMENT, terms=replace(TERMS, regime=regime, signatories=SIGNATORIES[::-1]))
    assert document_digest(other, [PARAGRAPH]) == document_digest(DOCUMENT, [PARAGRAPH])


def test_document_digest_changes_with_a_number_a_term_and_a_word() -> None:
    whole = document_digest(DOCUMENT, [PARAGRAPH])
    renumbered = document_digest(DOCUMENT, [replace(PARAGRAPH, number="2")])
    unprevailed = replace(TERMS, regime=replace(TERMS.regime, prevailing=None))
    reworded = replace(PARAGRAPH, content=replace(CONTENT, texts=texts(WORDS | {"en": "The Sides agreed to part."})))
    others = {
        renumbered,
        document_digest(replace(DOCUMENT, terms=unprevailed), [PARAGRAPH]),
        document_digest(DOCUMENT, [reworded]),
    }
    assert len(others | {whole}) == 4


def test_state_gives_a_document_its_paragraphs_in_order() -> None:
    second = replace(PARAGRAPH, key=paragraph_key(KEY, "2"), number="2")
    document = replace(DOCUMENT, paragraphs=(second.key, PARAGRAPH.key))
    state = EMPTY.having(
        documents=EMPTY.documents.set(KEY, document), paragraphs=Map({p.key: p for p in (PARAGRAPH, second)})
    )
    assert state.paragraphs_of(KEY) == (second, PARAGRAPH)
    assert state.documents_on("wg.s11") == (document,)
    assert state.documents_on("wg.s10") == ()


def test_state_refuses_what_it_does_not_hold() -> None:
    with pytest.raises(UnknownDocument, match=r"wg\.s11\.protocol"):
        EMPTY.document(KEY)
    with pytest.raises(UnknownParagraph, match="p1"):
        EMPTY.paragraph(PARAGRAPH.key)
