"""The working year by command: days of a session, topics, bodies, undertakings, personal data of delegates."""

import json

import pytest
from tests import cast
from tests.cli.conftest import Paraph
from tests.web.recorded import put

from paraph.node import records

pytestmark = pytest.mark.usefixtures("recorded")
BODY = ("--body", cast.GROUP)


@pytest.fixture
def recorded(opened: object) -> None:
    put()


def test_days_are_proposed_and_shown_and_nothing_is_agreed_on_one_key(paraph: Paraph) -> None:
    place = ("--place", "en=Moscow", "--place", "ru=Москва")
    status, out, _ = paraph("session", "propose", "2026-09-07", "--until", "2026-09-08", *place, "--host", "RU", *BODY)
    assert (status, out) == (0, "Proposed. Agreed when every Side accepts the same.\n")
    told = json.loads(paraph("session", "show", "--json", *BODY)[1])
    (proposal,) = told["proposals"]
    assert (told["session"], told["agreed"]) == (f"{cast.GROUP}.s12", None)
    assert (proposal["days"], proposal["place"], proposal["accepted_by"]) == (
        ["2026-09-07", "2026-09-08"], {"en": "Moscow", "ru": "Москва"}, ["IN"],
    )  # fmt: skip
    shown = paraph("session", "show", *BODY)[1].replace("\xa0", " ")
    assert "Indian Side proposes 7–8 September 2026, Moscow, Russian Side" in shown


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (("session", "accept"), "cli.usage.nothing_to_accept"),
        (("session", "propose", "2026-09-07", "--until", "2026-09-01"), "mechanism.session.dates_reversed"),
        (("session", "propose", "2026-09-07", "--place", "Moscow"), "cli.usage.value"),
        (("session", "record", cast.ELEVENTH, "--end", "2001-01-01"), "mechanism.session.dates_reversed"),
        (("road",), "cli.usage.no_day_agreed"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(paraph: Paraph, line: tuple[str, ...], code: str) -> None:
    before = records.current().acts
    status, _, errors = paraph(*line, *(() if "record" in line else BODY))
    assert (status != 0, f"[{code}]" in errors, records.current().acts) == (True, True, before)


def test_account_of_a_session_is_corrected_and_the_rest_stays(paraph: Paraph) -> None:
    before = records.current().state.session(cast.ELEVENTH).facts("IN")
    assert paraph("session", "record", cast.ELEVENTH, "--end", "2025-08-07", "--venue", "en=Vanijya Bhawan")[0] == 0
    after = records.current().state.session(cast.ELEVENTH).facts("IN")
    assert (after.end.isoformat() if after.end else "", after.venue["en"]) == ("2025-08-07", "Vanijya Bhawan")
    assert (after.start, after.place, after.chairs) == (before.start, before.place, before.chairs)


def test_session_that_nobody_recorded_is_begun(paraph: Paraph) -> None:
    assert paraph("session", "record", "--ordinal", "12", "--start", "2026-09-07", *BODY)[0] == 0
    assert records.current().state.session(f"{cast.GROUP}.s12").facts("IN").end.isoformat() == "2026-09-07"
