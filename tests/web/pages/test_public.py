"""The public first page: sessions in the order they were held, also where the days of the last are not yet told."""

from dataclasses import replace
from datetime import date

from tests.mechanism.negotiation.table import opened
from tests.mechanism.protocols import TEAM, adopted, protocol, with_session

from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.acts.topics import open_topic
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import State
from paraph.web.pages.public.face import home_page
from paraph.web.pages.public.topics import topics_page
from paraph.web.pages.reader import Reader

TUNNEL = "wg-modernization.tunnel"


def without_days(state: State, ordinal: int) -> State:
    key = f"wg-modernization.s{ordinal}"
    said = record_session(state, side="IN", office="o", key=key, body="wg-modernization", facts=Facts(ordinal=ordinal))
    return fold_draft(state, said, side="IN")


def test_a_topic_tells_what_is_carried_over_and_the_latest_session_first() -> None:
    document, paragraphs = protocol(11, (replace(TEAM, topic=TUNNEL),), signed=date(2025, 8, 6))
    state = with_session(opened(), 11, date(2025, 8, 6))  # the twelfth is there too, without days
    topic = open_topic(state, side="IN", office="o", key=TUNNEL, body="wg-modernization", names={"en": "Wind tunnel"})
    state = adopted(fold_draft(state, topic, side="IN"), "IN", document, paragraphs)
    goes_on = replace(TEAM, topic=TUNNEL, carries=f"{document.key}.u1")
    state = adopted(state, "IN", *protocol(12, (goes_on,), signed=date(2026, 3, 2)))
    (entry,) = home_page(state, Reader("en", "IN")).topics
    assert (entry.stance, entry.stance_word, entry.session) == ("carried", "Carried over", "12th session")
    (row,) = topics_page(state, Reader("ru", "IN")).rows
    assert [(code, word) for _, code, word in row.said] == [("carried", "Перенесено"), ("agreed", "Договорились")]


def test_session_whose_days_are_not_told_stands_after_those_before_it() -> None:
    state = opened()  # the twelfth, without days
    for ordinal, day in ((10, date(2023, 5, 4)), (11, date(2025, 8, 6)), (13, date(2027, 3, 1))):
        state = with_session(state, ordinal, day)
    shown = home_page(without_days(state, 9), Reader("en", "IN"))
    assert [session.ordinal for session in shown.sessions] == [13, 12, 11, 10, 9]
