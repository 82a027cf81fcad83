"""Reports asked for and filed: each side's stand as its own, the last one stands."""

from datetime import date

import pytest
from tests.mechanism.protocols import GROUP, key_of
from tests.mechanism.test_undertakings import STANDING

from paraph.mechanism.acts.reports import file_report, request_report
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.refusals import UnknownBody, UnknownSession, UnknownUndertaking
from paraph.mechanism.reports import Filing, Request, report_key
from paraph.mechanism.texts import texts

SESSION = f"{GROUP}.s11"
KEY = report_key(GROUP, SESSION)
TEAM = f"{key_of(11)}.u2"


def test_a_report_is_awaited_from_the_side_that_asked_until_it_is_filed() -> None:
    draft = request_report(STANDING, side="IN", office="o", body=GROUP, session=SESSION, due=date(2026, 6, 1))
    state = fold_draft(STANDING, draft, side="IN")
    assert dict(state.reports[KEY].requests) == {"IN": Request("IN", date(2026, 6, 1))}
    assert [state.reports[KEY].is_awaited(side) for side in ("IN", "RU")] == [True, False]
    draft = file_report(
        state, side="IN", office="o", body=GROUP, session=SESSION, points=[TEAM, TEAM], on=date(2026, 5, 1)
    )
    state = fold_draft(state, draft, side="IN")
    assert dict(state.reports[KEY].filings) == {"IN": Filing("IN", (TEAM,), date(2026, 5, 1))}
    assert not state.reports[KEY].is_awaited("IN")


def test_the_last_report_of_a_side_stands_beside_the_other_sides() -> None:
    state = STANDING
    for side, words in (("IN", "First."), ("RU", "Theirs."), ("IN", "Second.")):
        draft = file_report(
            state, side=side, office="o", body=GROUP, session=SESSION, points=(), words=texts({"en": words})
        )
        state = fold_draft(state, draft, side=side)
    assert {side: filing.words["en"] for side, filing in state.reports[KEY].filings.items()} == {
        "IN": "Second.",
        "RU": "Theirs.",
    }


def test_what_the_record_lacks_is_refused() -> None:
    with pytest.raises(UnknownBody):
        request_report(STANDING, side="IN", office="o", body="none", session=SESSION)
    with pytest.raises(UnknownSession):
        request_report(STANDING, side="IN", office="o", body=GROUP, session="none")
    with pytest.raises(UnknownUndertaking):
        file_report(STANDING, side="IN", office="o", body=GROUP, session=SESSION, points=["none"])
