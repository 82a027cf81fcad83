"""A signed document is published with every side's word over one text, and with nothing less."""

import pytest
from immutables import Map
from tests import cast
from tests.mechanism.negotiation.table import KEY as DRAFT
from tests.mechanism.negotiation.table import SIDES, Table, words
from tests.web import following

from paraph.mechanism.acts.adoptions import adopt_document, adopt_paragraph
from paraph.mechanism.acts.corrections import correct_document
from paraph.mechanism.acts.publications import publish_document
from paraph.mechanism.documents import document_digest
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.negotiation.refusals import DigestDiffers
from paraph.mechanism.negotiation.sealing import Correction, Manner
from paraph.mechanism.publications import agreeing, digest_for_all, may_be_published, text_for_all
from paraph.mechanism.refusals import CopiesDiffer, PublicationAgreed, UnknownDocument
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts

KEY = following.KEY


def adopted(side: str, state: State, *, contents: tuple = following.CONTENTS) -> State:
    document, paragraphs = following.protocol(contents)
    state = fold_draft(state, adopt_document(state, side=side, office="o", document=document), side=side)
    for one in paragraphs:
        state = fold_draft(state, adopt_paragraph(state, side=side, office="o", paragraph=one), side=side)
    return state


def agreed(side: str, state: State) -> State:
    return fold_draft(state, publish_document(state, side=side, office="o", key=KEY), side=side)


def test_nothing_is_published_on_one_word() -> None:
    state = agreed("IN", adopted("IN", cast.whole()))
    assert (agreeing(state, KEY), may_be_published(state, KEY)) == (("IN",), False)
    state = agreed("RU", state)
    assert (agreeing(state, KEY), may_be_published(state, KEY)) == (("IN", "RU"), True)


def test_word_falls_when_the_other_copy_turns_out_to_differ() -> None:
    state = agreed("RU", agreed("IN", adopted("IN", cast.whole())))
    shorter = adopted("RU", state, contents=following.CONTENTS[:2])
    assert (agreeing(shorter, KEY), may_be_published(shorter, KEY)) == ((), False)
    with pytest.raises(CopiesDiffer):
        publish_document(shorter, side="IN", office="o", key=KEY)


def test_word_is_given_once_for_a_document_there_is_and_for_its_text() -> None:
    state = agreed("IN", adopted("IN", cast.whole()))
    with pytest.raises(PublicationAgreed):
        publish_document(state, side="IN", office="o", key=KEY)
    with pytest.raises(UnknownDocument):
        publish_document(cast.whole(), side="IN", office="o", key=KEY)
    draft = publish_document(state, side="RU", office="o", key=KEY)
    other = type(draft)(act=draft.act, v=draft.v, office="o", on=draft.on, body={"digest": "0" * 64})
    with pytest.raises(DigestDiffers):
        fold_draft(state, other, side="RU")


def corrected(table: Table, number: int, *, title: str = "") -> None:
    """Both state that the first paragraph shall say this number, and perhaps another title."""
    headings = Map({"title": texts({"en": title})}) if title else Map()
    said = Correction(Manner.INSTRUMENT, Map({f"{DRAFT}.pin1": words(number)}), headings=headings)
    for side in SIDES:
        table.say(side, correct_document(table.state, side=side, office="o", key=DRAFT, correction=said))


def published(table: Table, *sides: str) -> None:
    for side in sides:
        table.say(side, publish_document(table.state, side=side, office="o", key=DRAFT))


@pytest.fixture
def table() -> Table:
    """Two paragraphs, signed by both, published by both."""
    table = Table().begin()
    table.agreed(3, 5)
    table.certify()
    table.initial()
    table.sign()
    published(table, *SIDES)
    return table


def said_to_all(table: Table) -> tuple[str, int, int] | None:
    """The words of the first paragraph, how many corrections they have, and how many they lack."""
    found = text_for_all(table.state, DRAFT)
    if found is None:
        return None
    document, paragraphs = found
    assert document_digest(document, paragraphs) == digest_for_all(table.state, DRAFT)
    return paragraphs[0].content.texts["en"], len(document.amended), len(document.superseded)


def test_the_text_before_a_correction_is_shown_as_superseded_until_all_publish_the_corrected_one(table: Table) -> None:
    seminars = {number: words(number).texts["en"] for number in (3, 4, 6)}
    assert said_to_all(table) == (seminars[3], 0, 0)
    corrected(table, 4, title="PROTOCOL")
    assert (said_to_all(table), agreeing(table.state, DRAFT)) == ((seminars[3], 0, 1), ())
    published(table, "IN")
    assert (said_to_all(table), agreeing(table.state, DRAFT)) == ((seminars[3], 0, 1), ("IN",))
    published(table, "RU")
    assert said_to_all(table) == (seminars[4], 1, 0)
    corrected(table, 6)
    assert said_to_all(table) == (seminars[4], 1, 1)


def test_what_was_corrected_before_all_had_agreed_is_shown_in_no_form(table: Table) -> None:
    table.state = table.state.having(publishable=Map(), published=Map())
    published(table, "IN")
    corrected(table, 4)
    published(table, "RU")
    assert (said_to_all(table), digest_for_all(table.state, DRAFT)) == (None, "")
