"""What the working group's protocol gives to a sub-group stands among that sub-group's undertakings (ADR 0033)."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests import cast
from tests.mechanism.test_scopes import MINING, instructing
from tests.web import drafting
from tests.web.following import CONTENTS, KEY, LIST, TEAM

from paraph.node.people.access import Access
from paraph.node.people.roles import Role
from paraph.node.records import Current
from paraph.web.seeing import seen, with_led

SignIn = Callable[..., Client]


@pytest.fixture
def lead(show: Callable[..., None], sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Of the Sub-Group on Mining, which paragraph 2 of the group's protocol instructs."""
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2025, 11, 3))
    show(instructing("Sub-Group on Mining")[0])
    return sign_in("sub_group_lead", body=MINING)


@pytest.mark.parametrize(("language", "says"), [
    ("en", "Given to it by a protocol of:"), ("hi", "प्रोटोकॉल से सौंपा गया"), ("ru", "Поручено ей протоколом органа:"),
])  # fmt: skip
def test_a_lead_reads_what_is_given_to_the_sub_group_and_by_whom(lead: Client, language: str, says: str) -> None:
    for address in (reverse("undertakings"), f"{reverse('undertakings')}?body={MINING}"):
        page = lead.get(address)
        assert {row.key for row in page.context["page"].rows} == {TEAM, LIST}
    assert "(2)" in lead.get(reverse("home")).content.decode()
    page = lead.get(reverse("undertaking", args=[TEAM]).replace("/en/", f"/{language}/")).content.decode()
    assert (all(text in page for text in CONTENTS[1].texts.values()), says in page) == (True, True)
    assert "sheet on the page of the undertakings" not in page  # none is there
    for name in ("document", "body"):
        assert reverse(name, args=[{"document": KEY, "body": cast.GROUP}[name]]).removeprefix("/en") not in page


def test_the_rest_of_that_body_stays_its_own(lead: Client, sign_in: SignIn) -> None:
    hidden = (
        reverse("document", args=[KEY]), reverse("session", args=[cast.ELEVENTH]),
        reverse("review", args=[cast.ELEVENTH]), reverse("report-sheet", args=[cast.ELEVENTH]),
        f"{reverse('undertakings')}?body={cast.GROUP}",
    )  # fmt: skip
    assert [lead.get(address).status_code for address in hidden] == [404] * 5
    listed = lead.get(reverse("undertakings")).content.decode()
    assert [address for address in hidden if address in listed] == []
    assert lead.post(reverse("undertaking", args=[TEAM]), {"status": "completed"}).status_code == 403
    assert sign_in("secretary", body=MINING).post(reverse("undertaking", args=[TEAM]), {}).status_code == 403
    other = sign_in("sub_group_lead", body=f"{cast.GROUP}.sg-fertilizers")
    assert other.get(reverse("undertaking", args=[TEAM])).status_code == 404


def test_texts_under_negotiation_are_not_a_sub_groups(lead: Client, show: Callable[..., None]) -> None:
    show(drafting.negotiated())
    assert lead.get(reverse("draft", args=[drafting.KEY])).status_code == 404
    assert drafting.KEY not in lead.get(reverse("drafts")).content.decode()


def test_no_other_page_is_made_of_what_is_given() -> None:
    state = instructing("Sub-Group on Mining")[0]
    current = Current(state, "head", "IN", "in-ru", ("hi", "ru", "en"), 48)
    access = Access({MINING: frozenset({Role.SUB_GROUP_LEAD})})
    assert len(seen(current, access).undertakings) == 0
    given = with_led(current, access)
    assert set(given.undertakings) == {TEAM, LIST}
    assert set(given.paragraphs) == {state.undertakings[key].paragraph for key in (TEAM, LIST)}
    assert {len(copy.paragraphs) for copy in given.copies[KEY].values()} == {2}
