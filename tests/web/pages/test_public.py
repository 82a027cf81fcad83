"""The public first page: sessions in the order they were held, also where the days of the last are not yet told."""

from datetime import date

from tests.mechanism.negotiation.table import opened
from tests.mechanism.protocols import with_session

from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import State
from paraph.web.pages.public import home_page
from paraph.web.pages.reader import Reader


def without_days(state: State, ordinal: int) -> State:
    key = f"wg-modernization.s{ordinal}"
    said = record_session(state, side="IN", office="o", key=key, body="wg-modernization", facts=Facts(ordinal=ordinal))
    return fold_draft(state, said, side="IN")


def test_session_whose_days_are_not_told_stands_after_those_before_it() -> None:
    state = opened()  # the twelfth, without days
    for ordinal, day in ((10, date(2023, 5, 4)), (11, date(2025, 8, 6)), (13, date(2027, 3, 1))):
        state = with_session(state, ordinal, day)
    shown = home_page(without_days(state, 9), Reader("en", "IN"))
    assert [session.ordinal for session in shown.sessions] == [13, 12, 11, 10, 9]
