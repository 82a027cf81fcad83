"""Every list asks the database as much for three thousand rows as for one, and cuts what it shows."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests import cast
from tests.web.following import KEY, TEAM, followed

from paraph.mechanism.state import State

LISTS = (
    "/en/", "/en/bodies/", f"/en/bodies/{cast.GROUP}/", f"/en/bodies/{cast.GROUP}/agenda/",
    f"/en/bodies/{cast.GROUP}/road/?starts=2026-09-07", f"/en/bodies/{cast.GROUP}/reports/",
    f"/en/bodies/{cast.GROUP}/delegations/", f"/en/sessions/{cast.ELEVENTH}/review/", f"/en/documents/{KEY}/",
    "/en/undertakings/", "/en/undertakings/?show=late", "/en/topics/", f"/en/undertakings/{TEAM}/",
)  # fmt: skip
MOST = 400_000
"""Bytes of a page of three thousand rows; the whole protocol is the longest."""


def grown(count: int) -> State:
    """The followed record with `count` undertakings, all drawn from one paragraph."""
    state = followed()
    one = state.undertakings[TEAM]
    more = {f"{KEY}.x{number}": one for number in range(count - 1)}
    listed = state.undertaken[cast.GROUP]
    for key in more:
        listed = listed.then(key)
    return state.having(
        undertakings=state.undertakings.update({key: _named(one, key) for key in more}),
        undertaken=state.undertaken.set(cast.GROUP, listed),
    )


def _named(one: object, key: str) -> object:
    from msgspec import structs

    return structs.replace(one, key=key)  # type: ignore[type-var]


@pytest.fixture
def costs(show: Callable[..., None], secretary: Client, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[int]]:
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2025, 11, 3))

    def of(count: int) -> list[int]:
        show(grown(count))
        found = []
        for address in LISTS:
            secretary.get(address)
            with CaptureQueriesContext(connection) as asked:
                answer = secretary.get(address)
            assert (address, answer.status_code, len(answer.content) < MOST) == (address, 200, True)
            found.append(len(asked))
        return found

    return of


@pytest.mark.long
def test_lists_ask_as_much_for_three_thousand_rows_as_for_one(costs: Callable[..., list[int]]) -> None:
    few, many = costs(1), costs(3000)
    assert dict(zip(LISTS, many, strict=True)) == dict(zip(LISTS, few, strict=True))
