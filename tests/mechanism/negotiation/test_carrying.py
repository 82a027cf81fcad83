"""What a signed paragraph carries over: the older undertaking goes on under the new one, by the word of both sides."""

from dataclasses import replace
from datetime import date

import pytest
from immutables import Map
from tests.mechanism.negotiation.table import KEY, SESSION, SIDES, Table, opened, words
from tests.mechanism.protocols import GROUP, TEAM, adopted, key_of, protocol, with_session

from paraph.mechanism.acts.undertakings import report_undertaking
from paraph.mechanism.acts.wording import accept_paragraph, next_paragraph, propose_paragraph
from paraph.mechanism.descent import times_carried
from paraph.mechanism.negotiation.places import Place
from paraph.mechanism.negotiation.prefilling import prefill
from paraph.mechanism.negotiation.reading import day_of_signature
from paraph.mechanism.paragraphs import Content, content_digest
from paraph.mechanism.refusals import UnknownUndertaking
from paraph.mechanism.releases import Force
from paraph.mechanism.undertakings import Entry, Recorded, Status

OLD = f"{key_of(11)}.u1"
SIGNED = date(2026, 3, 2)
GOES_ON = replace(words(1), carries=OLD)


def agreed(content: Content) -> Table:
    """The 11th protocol with one undertaking; of the 12th one paragraph, agreed and initialled."""
    document, paragraphs = protocol(11, (TEAM,), signed=date(2025, 8, 6))
    table = Table(adopted(with_session(opened(), 11, date(2025, 8, 6)), "IN", document, paragraphs)).begin()
    key, place = next_paragraph(table.state, KEY, "IN"), Place("areas", "i")
    table.say("IN", propose_paragraph(table.state, side="IN", office="o", key=key, content=content, place=place))
    said = accept_paragraph(table.state, side="RU", office="o", key=key, choice=content_digest(content))
    table.say("RU", said)
    table.certify()
    table.initial()
    return table


def closed(table: Table) -> Table:
    for side in SIDES:
        entry = Entry(side=side, status=Status.CLOSED)
        table.say(side, report_undertaking(table.state, side=side, office="o", key=OLD, entry=entry))
    return table


def test_undertaking_goes_on_with_the_second_signature_and_not_with_one() -> None:
    table = agreed(GOES_ON)
    table.sign("IN")
    assert table.state.undertaking(OLD).recorded == Recorded()
    table.sign("RU")
    old = table.state.undertaking(OLD)
    (new,) = (one for one in table.state.undertakings.values() if one.document == KEY)
    assert old.recorded == Recorded(Status.CARRIED_OVER, new.key, SIGNED)
    assert day_of_signature(table.state, table.state.document(KEY)) == SIGNED
    assert [(entry.side, entry.on) for entry in old.history] == [("IN", SIGNED), ("RU", SIGNED)]
    assert (new.predecessors, times_carried(table.state, new), new.recorded) == ((OLD,), 1, Recorded())


def test_what_is_settled_meanwhile_stays_settled() -> None:
    table = closed(agreed(GOES_ON))
    table.sign()
    assert table.state.undertaking(OLD).recorded.status is Status.CLOSED


def test_paragraph_that_binds_nobody_any_more_carries_nothing() -> None:
    table = agreed(replace(GOES_ON, force=Force.OBSERVE, undertaking=False))
    table.sign()
    assert table.state.undertaking(OLD).recorded == Recorded()


def test_undertaking_that_nobody_knows_is_not_carried() -> None:
    with pytest.raises(UnknownUndertaking):
        agreed(replace(GOES_ON, carries=f"{key_of(11)}.u9"))


def test_what_is_carried_again_quotes_the_first_words_and_not_their_quotation() -> None:
    team = replace(TEAM, texts=words(1).texts, leads=Map())
    document, paragraphs = protocol(11, (team,), signed=date(2025, 8, 6))
    before = adopted(with_session(opened(), 11, date(2025, 8, 6)), "IN", document, paragraphs)
    (carried,) = (one for section, one in prefill(before, SESSION).paragraphs if section == "review" and one.carries)
    table = agreed(carried)
    table.sign()
    state = with_session(table.state, 13, date(2027, 8, 6))
    (again,) = (one for _, one in prefill(state, f"{GROUP}.s13").paragraphs if one.carries)
    (new,) = (one for one in table.state.undertakings.values() if one.document == KEY)
    assert (again.texts, again.carries) == (carried.texts, new.key)


def test_first_draft_says_what_each_paragraph_of_its_review_carries() -> None:
    document, paragraphs = protocol(11, (TEAM,), signed=date(2025, 8, 6))
    state = adopted(with_session(opened(), 11, date(2025, 8, 6)), "IN", document, paragraphs)
    draft = prefill(state, SESSION)
    assert [content.carries for section, content in draft.paragraphs if section == "review"] == [None, OLD]
