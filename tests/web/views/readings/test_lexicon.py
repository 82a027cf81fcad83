"""The own lexicon on its page; one press to correct; furniture at its fields."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from tests.web.plans import stored

from paraph.node import records
from paraph.node.intake import adoption, training
from paraph.node.models import LexiconEntry, Proposal

NOW = "2026-01-02T03:04:05Z"


@pytest.fixture
def entry(db: None) -> LexiconEntry:
    return LexiconEntry.objects.create(
        mechanism="in-ru", language="hi", kind="topic", value="carbon_fibre", phrase="कार्बन तंतु", count=2,
        first_at=NOW, sentence="दोनों पक्षों ने कार्बन तंतु पर चर्चा की।",
    )  # fmt: skip


@pytest.fixture
def waiting(opened: records.Current) -> Proposal:
    return stored()


@pytest.mark.parametrize(
    ("language", "topic"), [("en", "Carbon fibre"), ("hi", "कार्बन फाइबर"), ("ru", "Углеродное волокно")]
)
def test_phrase_stands_with_its_meaning_and_sentence(
    whole: object, secretary: Client, entry: LexiconEntry, language: str, topic: str
) -> None:
    page = secretary.get(f"/{language}/lexicon/").content.decode()
    assert topic in page
    assert "कार्बन तंतु पर चर्चा" in page
    assert (f'value="accept {entry.pk}"' in page, f'value="reject {entry.pk}"' in page) == (True, True)


@pytest.mark.parametrize(("press", "state"), [("accept", "accepted"), ("reject", "rejected")])
def test_secretary_decides_and_may_decide_anew(
    whole: object, secretary: Client, entry: LexiconEntry, press: str, state: str
) -> None:
    answer = secretary.post(reverse("lexicon"), {"do": f"{press} {entry.pk}"})
    entry.refresh_from_db()
    assert (answer.status_code, entry.state) == (302, state)
    assert entry.decided_by is not None
    other = "reject" if press == "accept" else "accept"
    page = secretary.get(reverse("lexicon")).content.decode()
    assert (f'value="{press} {entry.pk}"' in page, f'value="{other} {entry.pk}"' in page) == (False, True)


def test_drafter_sees_and_does_not_decide(whole: object, sign_in: Callable[..., Client], entry: LexiconEntry) -> None:
    drafter = sign_in("drafter")
    assert 'name="do"' not in drafter.get(reverse("lexicon")).content.decode()
    assert drafter.post(reverse("lexicon"), {"do": f"accept {entry.pk}"}).status_code == 403
    entry.refresh_from_db()
    assert entry.state == "suggested"


@pytest.mark.parametrize("do", ["", "accept", "accept x", "burn 1"])
def test_nonsense_changes_nothing(whole: object, secretary: Client, entry: LexiconEntry, do: str) -> None:
    secretary.post(reverse("lexicon"), {"do": do})
    entry.refresh_from_db()
    assert entry.state == "suggested"


def test_phrase_not_there_is_told(whole: object, secretary: Client, db: None) -> None:
    answer = secretary.post(reverse("lexicon"), {"do": "accept 999"})
    assert (answer.status_code, b"node.lexicon.unknown" in answer.content) == (409, True)


def test_value_of_another_version_is_taken_with_one_press(waiting: Proposal, secretary: Client) -> None:
    page = secretary.get(f"/en/adopt/{waiting.pk}/").content.decode()
    assert page.count('name="take"') == 1
    assert 'name="take" value="0.delegates=84"' in page
    answer = secretary.post(f"/en/adopt/{waiting.pk}/", {"take": "0.delegates=84"})
    waiting.refresh_from_db()
    assert answer.status_code == 302
    assert adoption.plan_of(waiting).sessions[0].facts.delegates == 84
    (kept,) = training.corrections()
    assert (kept.field, kept.before, kept.after, kept.by.username) == ("delegates", "80", "84", "secretary.all")


@pytest.mark.parametrize("take", ["0.delegates=many", "9.delegates=1", "0.weather=fine", "nonsense"])
def test_press_that_cannot_be_meant_changes_nothing(waiting: Proposal, secretary: Client, take: str) -> None:
    before = waiting.plan
    assert secretary.post(f"/en/adopt/{waiting.pk}/", {"take": take}).status_code in {302, 400}
    waiting.refresh_from_db()
    assert waiting.plan == before


def test_furniture_is_corrected_at_its_fields(waiting: Proposal, secretary: Client) -> None:
    held = adoption.plan_of(waiting).sessions[0].releases[0].furniture
    sent = {"do": "correct", "0.releases.0.headline": "Another headline", "0.releases.0.posted_at": "2025-08-07 09:00"}
    assert secretary.post(f"/en/adopt/{waiting.pk}/", sent).status_code == 302
    waiting.refresh_from_db()
    after = adoption.plan_of(waiting).sessions[0].releases[0].furniture
    assert (after.headline, after.posted_at) == ("Another headline", "2025-08-07T09:00")
    assert (after.ministry, after.release_id) == (held.ministry, held.release_id)
    refused = secretary.post(f"/en/adopt/{waiting.pk}/", {"do": "correct", "0.releases.0.number": "no number"})
    assert (refused.status_code, b"is not the number of a release" in refused.content) == (400, True)
