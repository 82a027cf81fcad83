"""What has a day: a session both agreed on, and what must be ready before it, until it is done."""

from datetime import date

from django.utils.translation import override
from tests import cast
from tests.mechanism.test_acts_convenings import KEY, MOSCOW, accept, propose
from tests.web.following import followed

from paraph.mechanism.road import road, waiting
from paraph.mechanism.state import State
from paraph.node.mail.dues import Due, Kind, dues
from paraph.node.mail.reminding import address, describe, read_rules
from paraph.node.records import Current
from paraph.papers.wording import Wording


def due(state: State, *, side: str = "IN") -> tuple[Due, ...]:
    return dues(Current(state, "head", side, "in-ru", state.languages, 0))


def test_session_to_come_has_its_days_once_both_agreed_and_so_has_the_road_to_it() -> None:
    proposed = propose(followed(), "IN", MOSCOW)
    assert [one for one in due(proposed) if one.kind is Kind.STEP or one.ahead] == []
    agreed = accept(proposed, "RU", MOSCOW)
    (session,) = [one for one in due(agreed) if one.ahead]
    assert (session.kind, session.key, session.start, session.end) == (Kind.SESSION, KEY, MOSCOW.start, MOSCOW.end)
    steps = {(one.key, one.start) for one in due(agreed) if one.kind is Kind.STEP}
    ours = waiting(road(agreed, cast.GROUP), "IN")
    assert steps == {(f"{KEY}.{one.step.key}", one.due) for one in ours}
    assert f"{KEY}.convened" not in {key for key, _ in steps}


def test_step_is_told_with_its_session_and_leads_to_the_road() -> None:
    agreed = accept(propose(followed(), "IN", MOSCOW), "RU", MOSCOW)
    (step,) = [one for one in due(agreed) if one.key == f"{KEY}.agenda_agreed"]
    with override("en"):
        assert describe(step, Wording("en", "IN"), agreed) == "12th session: Agenda agreed"
    assert address(step, "ru").endswith(f"/ru/bodies/{cast.GROUP}/road/")
    assert step.start < date(2026, 9, 7)


def test_every_kind_of_day_has_its_rule() -> None:
    assert set(read_rules().of) == set(Kind)
