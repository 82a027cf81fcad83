"""Adopting signed documents of the past: a copy a side, whole or not at all, digests and differences."""

from dataclasses import replace
from datetime import date

import msgspec
import pytest
from immutables import Map
from tests.mechanism.protocols import LIST, NOTED, STUDY, TEAM, adopted, key_of, protocol, reworded, with_session

from paraph.mechanism.acts.adoptions import adopt_document, adopt_paragraph
from paraph.mechanism.acts.contents import terms_body
from paraph.mechanism.differences import Difference, differences
from paraph.mechanism.documents import Regime, document_digest
from paraph.mechanism.fold import fold, fold_draft
from paraph.mechanism.negotiation.refusals import RegimeUnfit
from paraph.mechanism.paragraphs import Deadline, DeadlineKind
from paraph.mechanism.refusals import (
    CopyWhole,
    DocumentExists,
    ForeignPart,
    MalformedBody,
    ParagraphExists,
    ParagraphForeign,
    RuleBroken,
    UnknownDocument,
    UnknownSession,
    UnknownTopic,
)
from paraph.mechanism.state import State, Void
from paraph.record import Act

KEY = key_of(11)
SIGNED = date(2025, 8, 7)
DOCUMENT, PARAGRAPHS = protocol(11, (NOTED, TEAM, LIST, STUDY), signed=SIGNED)


@pytest.fixture
def met(grouped: State) -> State:
    return with_session(grouped, 11, date(2025, 8, 6))


def test_a_copy_stands_in_the_record_once_it_is_whole(met: State) -> None:
    begun = adopted(met, "IN", DOCUMENT, PARAGRAPHS[:-1])
    assert (begun.documents, begun.paragraphs, begun.undertakings) == (Map(), Map(), Map())
    whole = fold_draft(begun, adopt_paragraph(begun, side="IN", office="o", paragraph=PARAGRAPHS[-1]), side="IN")
    assert whole.paragraphs_of(KEY) == PARAGRAPHS
    assert whole.document(KEY) == replace(DOCUMENT, adopted=Map({"IN": document_digest(DOCUMENT, PARAGRAPHS)}))


def test_both_sides_holding_the_same_have_one_digest_and_no_differences(met: State) -> None:
    both = adopted(adopted(met, "IN", DOCUMENT, PARAGRAPHS), "RU", DOCUMENT, PARAGRAPHS)
    assert len(set(both.document(KEY).adopted.values())) == 1
    assert differences(both, KEY) == ()


def test_what_the_copies_say_differently_is_shown_value_beside_value(met: State) -> None:
    later = reworded(PARAGRAPHS, 1, deadline=Deadline(DeadlineKind.DATE, "2025-12-31"))
    terms = replace(DOCUMENT.terms, signed_on=date(2025, 8, 8))
    both = adopted(adopted(met, "IN", DOCUMENT, PARAGRAPHS), "RU", replace(DOCUMENT, terms=terms), later)
    assert len(set(both.document(KEY).adopted.values())) == 2
    assert differences(both, KEY) == (
        Difference("document", KEY, "signed_on", Map({"IN": "2025-08-07", "RU": "2025-08-08"})),
        Difference("paragraph", f"{KEY}.p2", "deadline.value", Map({"IN": "2025-10-31", "RU": "2025-12-31"})),
    )


def test_a_paragraph_that_one_copy_lacks_is_a_difference(met: State) -> None:
    shorter = replace(DOCUMENT, paragraphs=DOCUMENT.paragraphs[:3])
    both = adopted(adopted(met, "IN", DOCUMENT, PARAGRAPHS), "RU", shorter, PARAGRAPHS[:3])
    assert differences(both, KEY) == (Difference("paragraph", f"{KEY}.p4", "paragraph", Map({"IN": "4", "RU": ""})),)


def test_a_copy_half_come_is_no_difference(met: State) -> None:
    both = adopted(adopted(met, "IN", DOCUMENT, PARAGRAPHS), "RU", DOCUMENT, PARAGRAPHS[:2])
    assert (dict(both.document(KEY).adopted), differences(both, KEY)) == (
        {"IN": document_digest(DOCUMENT, PARAGRAPHS)},
        (),
    )


def test_differences_of_an_unknown_document_are_refused(met: State) -> None:
    with pytest.raises(UnknownDocument):
        differences(met, KEY)


def test_a_document_is_adopted_once_a_side_and_of_a_known_session(met: State, grouped: State) -> None:
    begun = adopted(met, "IN", DOCUMENT, ())
    with pytest.raises(DocumentExists):
        adopt_document(begun, side="IN", office="o", document=DOCUMENT)
    with pytest.raises(UnknownSession):
        adopt_document(grouped, side="IN", office="o", document=DOCUMENT)
    with pytest.raises(MalformedBody):
        adopt_document(met, side="IN", office="o", document=replace(DOCUMENT, paragraphs=()))


@pytest.mark.parametrize(
    "regime",
    [
        Regime(()),
        Regime(("en", "uz")),
        Regime(("en", "en")),
        Regime(("en",), "hi"),
        Regime(("en",), originals=0),
        Regime(("en",), originals=21),
    ],
)
def test_a_document_in_what_the_record_has_not_is_refused_here_and_void_there(met: State, regime: Regime) -> None:
    unfit = replace(DOCUMENT, terms=replace(DOCUMENT.terms, regime=regime))
    with pytest.raises(RegimeUnfit) as refused:
        adopt_document(met, side="RU", office="o", document=unfit)
    fit = adopt_document(met, side="RU", office="o", document=DOCUMENT)
    body = {**fit.body, "terms": msgspec.to_builtins(terms_body(unfit.terms))}
    said = Act(
        act=fit.act,
        v=1,
        mechanism="in-ru",
        side="RU",
        n=0,
        after={},
        at="2025-08-08T09:00:00Z",
        office="o",
        on=KEY,
        body=body,
    )
    there = fold(met, said)
    assert (there.copies, there.void) == (met.copies, (Void("RU", 0, "document.adopt", refused.value),))


def test_a_document_drafted_here_is_not_adopted(met: State) -> None:
    drafted = met.having(documents=met.documents.set(KEY, DOCUMENT))
    with pytest.raises(DocumentExists):
        adopt_document(drafted, side="RU", office="o", document=DOCUMENT)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"document": "wg.s9.protocol"}, UnknownDocument),
        ({"section": "9"}, ParagraphForeign),
        ({"key": "elsewhere.p1"}, ParagraphForeign),
        ({"key": PARAGRAPHS[0].key}, ParagraphExists),
        ({"content": replace(TEAM, actor="UZ")}, ForeignPart),
        ({"content": replace(TEAM, topic="wg-modernization.none")}, UnknownTopic),
        ({"content": replace(TEAM, texts=Map())}, MalformedBody),
    ],
)
def test_a_paragraph_that_does_not_fit_is_refused(met: State, change: dict[str, object], why: type[RuleBroken]) -> None:
    begun = adopted(met, "IN", DOCUMENT, PARAGRAPHS[:1])
    with pytest.raises(why):
        adopt_paragraph(begun, side="IN", office="o", paragraph=replace(PARAGRAPHS[1], **change))  # type: ignore[arg-type]


def test_a_whole_copy_takes_no_more_paragraphs(met: State) -> None:
    whole = adopted(met, "IN", DOCUMENT, PARAGRAPHS)
    more = replace(PARAGRAPHS[0], key=f"{KEY}.p5", number="5")
    with pytest.raises(CopyWhole):
        adopt_paragraph(whole, side="IN", office="o", paragraph=more)


def test_content_comes_back_from_an_act_as_it_went_in(met: State) -> None:
    draft = adopt_paragraph(
        adopted(met, "IN", DOCUMENT, ()), side="IN", office="o", paragraph=PARAGRAPHS[1], spans={"en": (10, 60)}
    )
    assert draft.body == {
        "document": KEY,
        "section": "1",
        "number": "2",
        "content": {
            "texts": dict(TEAM.texts),
            "force": "agree",
            "deadline": {"kind": "date", "value": "2025-10-31"},
            "leads": {"IN": {"en": "Aerospace Laboratories"}},
            "undertaking": True,
        },
        "spans": {"en": [10, 60]},
    }
