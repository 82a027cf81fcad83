"""Whatever the other side says, no page of ours ends in an error of our own.

An act is never taken back, so one that took a page down would take it down for ever.
"""

import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests import cast
from tests.web import drafting, following
from tests.web.hostile import Speaker
from tests.web.test_access import RELEASE, TABLE

from paraph.language import LANGUAGES
from paraph.mechanism.state import State
from paraph.web.views import papers
from paraph.web.views.texts import originals

ROUNDS = int(os.environ.get("PARAPH_HOSTILE_ROUNDS", "1"))
SAID, ASKED = 800, 60
KINDS = 10
"""Acts said and pages asked for in a round, and kinds of acts of which some stand at the least."""

ANSWERED = {name: args for name, (who, args) in TABLE.items() if who not in {"post", "said", "fragment", "form"}}
"""Addresses that are asked for, not written to."""

HELD = {
    cast.GROUP: "bodies",
    cast.ELEVENTH: "sessions",
    cast.WIND_TUNNEL: "topics",
    following.KEY: "documents",
    following.TEAM: "undertakings",
    drafting.KEY: "negotiations",
    RELEASE: "releases",
}
"""What the table asks for, and where the state has others like it."""


@pytest.fixture
def unset(monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers are decided on here, and set elsewhere."""
    for name in ("render", "render_side_by_side"):
        monkeypatch.setattr(papers, name, lambda *_, **__: b"%PDF-1.7")
    for name in ("make", "signing_sheet"):
        monkeypatch.setattr(originals, name, lambda *_: b"%PDF-1.7")


@pytest.mark.parametrize("seed", range(ROUNDS))
@pytest.mark.usefixtures("unset")
def test_no_act_of_the_other_side_takes_a_page_down(
    seed: int, show: Callable[[State], None], sign_in: Callable[..., Client]
) -> None:
    speaker = Speaker(seed, drafting.negotiated())
    assert len(Counter(speaker.speak(SAID))) >= KINDS
    show(speaker.state)
    asker, chance = sign_in("administrator"), random.Random(seed)  # noqa: S311 - to be repeated
    for path in chance.sample(sorted(addresses(speaker.state)), ASKED):
        answer = asker.get(path.replace("/en/", f"/{chance.choice(LANGUAGES)}/", 1))  # raises what the page raises
        assert answer.status_code < 500, path
        list(answer)


def addresses(state: State) -> Iterator[str]:
    """Every address of the table, and the same of everything else that the state has."""
    for name, args in ANSWERED.items():
        yield reverse(name, args=args)
        others: Any = getattr(state, HELD[args[0]]) if args and args[0] in HELD else ()
        yield from (reverse(name, args=(key, *args[1:])) for key in others if key != args[0])
