"""A signed document is published with every side's word over one text, and with nothing less."""

import pytest
from tests import cast
from tests.web import following

from paraph.mechanism.acts.adoptions import adopt_document, adopt_paragraph
from paraph.mechanism.acts.publications import publish_document
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.negotiation.refusals import DigestDiffers
from paraph.mechanism.publications import agreeing, may_be_published
from paraph.mechanism.refusals import CopiesDiffer, PublicationAgreed, UnknownDocument
from paraph.mechanism.state import State

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
