"""What a person accepts on a page is not accepted over what a colleague has said of our Side since it was looked at."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from tests.mechanism.negotiation.table import KEY as TEXT
from tests.mechanism.negotiation.table import Table, digest

from paraph.mechanism.acts.packages import offer_package

PAGE, SAY = reverse("draft", args=[TEXT]), reverse("draft-say", args=[TEXT])
CHANGED = "Somebody has changed what this Side holds on paragraph {}"


@pytest.fixture
def table(say_at_once: Callable[[Table], None]) -> Table:
    """Two paragraphs of Russia's with nothing of ours, and a package of both."""
    table = Table().begin()
    keys = [table.new("RU", number) for number in (1, 2)]
    choices = {key: digest(number) for number, key in enumerate(keys, start=1)}
    say = {"side": "RU", "office": "o", "key": f"{TEXT}.kru1", "choices": choices, "reason": {}}
    table.say("RU", offer_package(table.state, **say))
    say_at_once(table)
    return table


def form_of(client: Client, do: str) -> dict[str, str]:
    """What the first form with this button sends."""
    page = client.get(PAGE).content.decode()
    form = next(form for form in re.findall(r"<form.*?</form>", page, re.DOTALL) if f'value="{do}"' in form)
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)
    return {"do": do, **{name: value for name, value in hidden if name != "csrfmiddlewaretoken"}}


@pytest.mark.parametrize(("do", "changed"), [("take", 2), ("accept", 1)])
def test_nothing_is_accepted_over_what_a_colleague_said_since(
    do: str, changed: int, table: Table, sign_in: Callable[..., Client], show: Callable[[object], None]
) -> None:
    chair = sign_in("co_chair")
    sent = form_of(chair, do)
    key = sorted(table.draft.items)[changed - 1]
    table.propose("IN", key, 9)
    show(table.state)
    answer = chair.post(SAY, sent)
    assert (answer.status_code, CHANGED.format(changed) in answer.content.decode()) == (409, True)
    assert [offer.choice for offer in table.item(key).offers["IN"]] == [digest(9)]
    again = chair.post(SAY, form_of(chair, do))
    assert again.status_code == 302


def test_what_stands_as_it_was_looked_at_is_accepted(table: Table, sign_in: Callable[..., Client]) -> None:
    chair = sign_in("co_chair")
    assert chair.post(SAY, form_of(chair, "take")).status_code == 302
    assert [table.draft.is_agreed(item) for item in table.draft.ordered()] == [True, True]
