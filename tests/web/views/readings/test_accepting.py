"""Accepting together what only waits for this side: what was seen, and nothing that changed since."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from tests.mechanism.negotiation.table import KEY, Table, digest

SAY, PAGE = "draft-say", "draft"


@pytest.fixture
def table(say_at_once: Callable[[Table], None]) -> Table:
    """Russia proposes three paragraphs; of one India holds a wording of its own."""
    table = Table().begin()
    for number in (1, 2, 3):
        table.new("RU", number)
    table.propose("IN", f"{KEY}.pru3", 4)
    say_at_once(table)
    return table


def shown(client: Client, show: str = "ours") -> list[str]:
    return list(client.get(reverse(PAGE, args=[KEY]), {"show": show}).context["undisputed"])


def test_what_waits_is_accepted_as_it_was_seen(table: Table, sign_in: Callable[..., Client]) -> None:
    chair = sign_in("co_chair")
    seen = shown(chair)
    assert seen == [f"pru1={digest(1)}", f"pru2={digest(2)}"]
    table.propose("RU", f"{KEY}.pru2", 5)
    chair.post(reverse(SAY, args=[KEY]), {"do": "accept-all", "choices": seen})
    agreed = [item.key for item in table.draft.ordered() if table.draft.is_agreed(item)]
    assert agreed == [f"{KEY}.pru1"]
    assert shown(chair) == [f"pru2={digest(5)}"]


def test_nobody_else_and_no_other_view_is_offered_it(table: Table, sign_in: Callable[..., Client]) -> None:
    drafter = sign_in("drafter")
    assert (shown(drafter), shown(sign_in("co_chair"), "all")) == ([], [])
    sent = {"do": "accept-all", "choices": [f"pru1={digest(1)}"]}
    assert drafter.post(reverse(SAY, args=[KEY]), sent).status_code == 403
    assert not any(table.draft.is_agreed(item) for item in table.draft.ordered())
