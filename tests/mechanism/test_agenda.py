"""The draft agenda reviews the last protocol first, then sub-groups, then what no sub-group covers."""

from datetime import date

import pytest

from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.acts.topics import open_topic
from paraph.mechanism.agenda import ItemKind, draft_agenda
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.refusals import UnknownBody
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import State

GROUP = "wg-modernization"
FERTILIZERS = f"{GROUP}.sg-fertilizers"


def after_a_session(state: State, *, ordinal: int | None) -> State:
    speak = {"side": "IN", "office": "o"}
    names = {"en": "Fertilizers"}
    draft = establish_body(state, **speak, key=FERTILIZERS, kind=BodyKind.SUB_GROUP, names=names, parent=GROUP)
    state = fold_draft(state, draft, side="IN")
    for name in ("fertilizers", "wind_tunnel"):
        draft = open_topic(state, **speak, key=f"{GROUP}.{name}", body=GROUP, names={"en": name}, template=name)
        state = fold_draft(state, draft, side="IN")
    facts = Facts(ordinal=ordinal, start=date(2025, 8, 6), sub_groups=(FERTILIZERS,))
    draft = record_session(state, **speak, key=f"{GROUP}.s", body=GROUP, facts=facts)
    return fold_draft(state, draft, side="IN")


def test_agenda_after_a_session(grouped: State) -> None:
    agenda = draft_agenda(after_a_session(grouped, ordinal=11), GROUP)
    assert agenda.ordinal == 12
    assert [(item.number, item.kind, [topic.key for topic in item.topics]) for item in agenda.items] == [
        (1, ItemKind.OPENING, []),
        (2, ItemKind.REVIEW, []),
        (3, ItemKind.SUB_GROUP, [f"{GROUP}.fertilizers"]),
        (4, ItemKind.EMERGING, [f"{GROUP}.wind_tunnel"]),
        (5, ItemKind.OTHER_BUSINESS, []),
        (6, ItemKind.NEXT_SESSION, []),
        (7, ItemKind.SIGNING, []),
    ]


def test_agenda_invents_no_number(grouped: State) -> None:
    assert draft_agenda(after_a_session(grouped, ordinal=None), GROUP).ordinal is None


def test_agenda_before_any_session_reviews_nothing(grouped: State) -> None:
    agenda = draft_agenda(grouped, GROUP)
    assert (agenda.previous, [item.kind for item in agenda.items][:2]) == (
        None,
        [ItemKind.OPENING, ItemKind.OTHER_BUSINESS],
    )


def test_agenda_of_nobody_is_refused(grouped: State) -> None:
    with pytest.raises(UnknownBody):
        draft_agenda(grouped, "nobody")


def test_where_no_account_says_which_sub_groups_reported_each_stands_on_the_agenda(grouped: State) -> None:
    state = after_a_session(grouped, ordinal=11)
    facts = Facts(ordinal=12, start=date(2026, 9, 9))
    draft = record_session(state, side="IN", office="o", key=f"{GROUP}.t", body=GROUP, facts=facts)
    agenda = draft_agenda(fold_draft(state, draft, side="IN"), GROUP)
    assert (agenda.ordinal, [item.body.key for item in agenda.items if item.body]) == (13, [FERTILIZERS])
