"""The public state holds of what was chosen only what everybody may know of it."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from immutables import Map
from tests import cast
from tests.web import following

from paraph.mechanism.documents import Source
from paraph.mechanism.progress import Progress
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.mechanism.undertakings import Status
from paraph.node.world import publishing
from paraph.node.world.public_state import Chosen, public_state

SINCE = datetime(2026, 2, 1, tzinfo=UTC)
MARKS = count()
ENGLISH = f"{cast.ELEVENTH}.en.2150001"


def shown(
    state: State, *, releases: tuple[str, ...] = (), documents: tuple[str, ...] = (), progress: tuple[str, ...] = ()
) -> State:
    return public_state(Chosen(f"{next(MARKS)}", state, frozenset(releases), frozenset(documents), frozenset(progress)))


def test_the_names_of_the_files_a_document_was_adopted_from_are_nobodys_business() -> None:
    state = following.published()
    held = replace(state.documents[following.KEY], sources=(Source("en", "from the minister.docx", "0" * 64),))
    seen = shown(state.having(documents=state.documents.set(following.KEY, held)), documents=(following.KEY,))
    assert seen.documents[following.KEY].sources == ()


def test_what_each_side_said_of_progress_stays_between_them() -> None:
    said = Progress(Map({"IN": Status.CLOSED, "RU": Status.IN_PROGRESS}), Status.IN_PROGRESS, "2026-02-01")
    state = following.published()
    state = state.having(progress=state.progress.set(following.TEAM, said))
    seen = shown(state, documents=(following.KEY,), progress=(following.TEAM,))
    assert seen.progress[following.TEAM] == Progress(agreed=Status.IN_PROGRESS, on="2026-02-01")


def test_a_chair_whom_no_published_text_names_is_not_named() -> None:
    state = cast.whole()
    session = state.sessions[cast.ELEVENTH]
    known = shown(state, releases=(ENGLISH,)).sessions[cast.ELEVENTH].facts("IN").chairs
    assert known
    unnamed = tuple(replace(one, names=texts({"en": "P. Q. Untold"})) for one in session.facts("IN").chairs)
    accounts = session.accounts.set("IN", replace(session.facts("IN"), chairs=unnamed))
    state = state.having(sessions=state.sessions.set(cast.ELEVENTH, replace(session, accounts=accounts)))
    assert shown(state, releases=(ENGLISH,)).sessions[cast.ELEVENTH].facts("IN").chairs == ()


def test_progress_is_shown_with_its_document_and_never_without() -> None:
    state = following.published()
    agreed = Progress(Map(), Status.IN_PROGRESS, "2026-02-01")
    state = state.having(progress=state.progress.set(following.TEAM, agreed))
    decided = {publishing.RELEASE: {}, publishing.DOCUMENT: {}, publishing.PROGRESS: {following.TEAM: SINCE}}
    assert publishing._shown(state, decided)[publishing.PROGRESS] == frozenset()
    decided[publishing.DOCUMENT] = {following.KEY: SINCE}
    assert publishing._shown(state, decided)[publishing.PROGRESS] == {following.TEAM}
