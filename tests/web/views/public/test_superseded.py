"""A text corrected after it was published: what everybody and press officers see until it is published anew."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse
from immutables import Map
from tests.mechanism.negotiation.table import KEY as DRAFT
from tests.mechanism.negotiation.table import SIDES, Table, words

from paraph.mechanism.acts.corrections import correct_document
from paraph.mechanism.acts.publications import publish_document
from paraph.mechanism.negotiation.sealing import Correction, Manner
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.node.models import Publication
from paraph.node.world import publishing

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def corrected(say_at_once: Callable[[Table], None], db: None) -> Table:
    """A protocol negotiated here, published by both, then corrected by both in its first paragraph and its title."""
    table = Table().begin()
    table.agreed(3, 5)
    table.certify()
    table.initial()
    table.sign()
    say_at_once(table)
    publish_by_both(table)
    said = Correction(Manner.INSTRUMENT, Map({f"{DRAFT}.pin1": words(4)}), headings=Map(title=texts({"en": "MINUTES"})))
    for side in SIDES:
        table.say(side, correct_document(table.state, side=side, office="o", key=DRAFT, correction=said))
    return table


def publish_by_both(table: Table) -> None:
    table.say("RU", publish_document(table.state, side="RU", office="o", key=DRAFT))
    publishing.publish([DRAFT])


@pytest.mark.parametrize(
    ("language", "says", "mark"),
    [
        ("en", "Both Sides corrected this text after it was published", "Superseded by a correction"),
        ("hi", "दोनों पक्षों ने इस पाठ के प्रकाशन के बाद इसकी शुद्धि की", "शुद्धि से प्रतिस्थापित"),
        ("ru", "После опубликования этого текста обе Стороны исправили", "Заменено исправлением"),
    ],
)
def test_a_text_corrected_after_it_was_published_is_shown_as_superseded_until_both_publish_it_again(
    language: str, says: str, mark: str, corrected: Table, show: Callable[[State], None]
) -> None:
    def page() -> str:
        return Client().get(f"/{language}/public/documents/{DRAFT}/all/").content.decode()

    show(corrected.state)
    superseded, rows = page(), Client().get("/api/v1/documents/").json()["rows"]
    assert (says in superseded, superseded.count(mark)) == (True, 1)
    assert ("hold 3 seminars" in superseded, "hold 4 seminars" in superseded, "MINUTES" in superseded) == (
        True, False, False)  # fmt: skip
    assert [row["superseded_on"] for row in rows] == ["2026-03-01"]
    assert Client().get(f"/{language}/public/undertakings/").content.decode().count(mark) == 1
    data = Client().get(reverse("public-document-json", args=[DRAFT])).content
    assert hashlib.sha256(data).hexdigest() in superseded
    publish_by_both(corrected)
    show(corrected.state)
    anew = page()
    assert (says in anew, mark in anew, "hold 3 seminars" in anew, "hold 4 seminars" in anew) == (
        False, False, False, True)  # fmt: skip


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_the_feed_tells_of_the_correction(
    language: str, corrected: Table, show: Callable[[State], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    show(corrected.state)
    decided = {publishing.RELEASE: {}, publishing.PROGRESS: {}, publishing.DOCUMENT: {DRAFT: LONG_AGO}}
    monkeypatch.setattr(publishing, "decided", lambda: decided)
    feed = Client().get(f"/{language}/public/feed.atom").content.decode()
    since = corrected.draft.corrections[0].since.replace("Z", "+00:00")
    told = {"en": "Corrected since", "hi": "इसके बाद शुद्ध", "ru": "С тех пор исправлен"}[language]
    assert (f"<updated>{since}</updated>" in feed, told in feed) == (True, True)
    assert since[:19] in Client().get("/sitemap.xml").content.decode()


def test_programs_are_told_when_a_text_is_corrected_and_when_the_corrected_one_is_shown(
    corrected: Table, show: Callable[[State], None]
) -> None:
    show(corrected.state)
    publishing.announce()
    assert Publication.objects.get().announced == "superseded 1"
    publish_by_both(corrected)
    assert Publication.objects.get().announced == "corrected 1"


def test_the_press_officer_is_told_of_the_corrected_text_and_publishes_it_on_its_page(
    corrected: Table, show: Callable[[State], None], sign_in: Callable[..., Client]
) -> None:
    show(corrected.state)
    chair, waits, page = sign_in("co_chair"), "our word to publish the corrected", reverse("document", args=[DRAFT])
    officer, drafter = sign_in("press_officer"), sign_in("drafter")
    told = [waits in client.get("/en/").content.decode() for client in (chair, officer, drafter)]
    assert told == [True, True, False]
    asks = ["Ask a co-chair or the secretary" in client.get(page).content.decode() for client in (chair, officer)]
    assert asks == [False, True]
    before = chair.get(page).content.decode()
    assert "as it was before its correction" in before
    assert "Agree that everybody may read the corrected text" in before
    chair.post(reverse("publish-document", args=[DRAFT]), {"do": "publish"})
    after = chair.get(page).content.decode()
    assert "The document is on the public site." not in after
    assert "awaited: Russian Side" in after
    assert "Agree that everybody may read the corrected text" not in after
    assert waits not in chair.get("/en/").content.decode()
