"""Progress is published on all sides' words, and stays as it was published until all have said another."""

import pytest
from tests.web import following

from paraph.mechanism.acts.publications import publish_undertaking
from paraph.mechanism.acts.undertakings import report_undertaking
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.progress import Progress
from paraph.mechanism.refusals import ProgressAgreed, ProgressDiffers, UnknownUndertaking
from paraph.mechanism.state import State
from paraph.mechanism.undertakings import Entry, Status

KEY = following.TEAM


def recorded(state: State, status: Status) -> State:
    for side in ("IN", "RU"):
        draft = report_undertaking(state, side=side, office="o", key=KEY, entry=Entry(side, status))
        state = fold_draft(state, draft, side=side)
    return state


def told(state: State, side: str, at: str = "2026-03-12T10:00:00Z") -> State:
    return fold_draft(state, publish_undertaking(state, side=side, office="o", key=KEY), side=side, at=at)


def public(state: State) -> Progress:
    return state.progress[KEY].public()


def test_progress_takes_the_word_of_both_and_bears_the_day_of_the_second() -> None:
    state = told(recorded(following.published(), Status.IN_PROGRESS), "RU")
    assert public(state) == Progress()
    state = told(state, "IN", "2026-03-14T23:00:00Z")
    assert public(state) == Progress(agreed=Status.IN_PROGRESS, on="2026-03-14")


def test_what_was_published_stays_until_both_have_said_another() -> None:
    state = told(told(recorded(following.published(), Status.IN_PROGRESS), "RU"), "IN")
    before = public(state)
    state = recorded(state, Status.CLOSED)
    assert public(state) == before
    state = told(state, "IN", "2026-09-01T08:00:00Z")
    assert public(state) == before
    state = told(state, "RU", "2026-09-02T08:00:00Z")
    assert public(state) == Progress(agreed=Status.CLOSED, on="2026-09-02")


def test_a_sides_own_status_is_never_published() -> None:
    state = following.published()
    draft = report_undertaking(state, side="IN", office="o", key=KEY, entry=Entry("IN", Status.CLOSED))
    state = fold_draft(state, draft, side="IN")
    word = publish_undertaking(state, side="IN", office="o", key=KEY)
    assert word.body == {"status": "open"}
    other = type(word)(act=word.act, v=word.v, office="o", on=word.on, body={"status": "closed"})
    with pytest.raises(ProgressDiffers):
        fold_draft(state, other, side="IN")


def test_a_word_is_given_once_and_for_an_undertaking_there_is() -> None:
    state = told(recorded(following.published(), Status.CLOSED), "IN")
    with pytest.raises(ProgressAgreed):
        publish_undertaking(state, side="IN", office="o", key=KEY)
    with pytest.raises(UnknownUndertaking):
        publish_undertaking(state, side="IN", office="o", key="no-such-thing")
