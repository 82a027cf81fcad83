"""Pages made anew for each who looks are sent once: unchanged ones are answered by their mark, changed ones are not."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests import cast
from tests.web.following import TEAM
from tests.web.recorded import MINING, put

from paraph.mechanism.acts.bodies import rename_body
from paraph.mechanism.texts import texts
from paraph.node import records
from paraph.node.mail import report_links
from paraph.node.mail.letter_tables import Letter, ReportLink
from paraph.node.models import User
from paraph.node.tables.exchange import Stoppage

PAGES = {
    "drafts": reverse("drafts"),
    "reports": reverse("reports", args=[MINING]),
    "exchange": reverse("exchange"),
    "life": reverse("body-life", args=[MINING]),
}


@pytest.fixture
def secretary(opened_for_real: records.Current, make_user: Callable[..., User]) -> Client:
    put()
    return entered(make_user("s.rao", "secretary"))


def entered(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def again(client: Client, url: str, mark: str) -> int:
    return client.get(url, headers={"If-None-Match": mark}).status_code


@pytest.mark.parametrize("name", PAGES)
def test_an_unchanged_page_is_answered_by_its_mark_and_a_changed_record_changes_it(
    name: str, secretary: Client, make_user: Callable[..., User]
) -> None:
    url = PAGES[name]
    mark = secretary.get(url)["ETag"]
    assert again(secretary, url, mark) == 304
    assert again(secretary, url.replace("/en/", "/hi/"), mark) == 200
    assert again(secretary, f"{url}?as_of={timezone.localdate() + timedelta(days=1)}", mark) == 200
    assert again(entered(make_user("another", "secretary")), url, mark) == 200
    renamed = {"names": texts({"en": "Mining and more"}), "since": None, "side": "IN", "office": "desk"}
    records.append(lambda state: (rename_body(state, key=MINING, **renamed),))
    assert again(secretary, url, mark) == 200


def asked() -> Iterator[None]:
    given = {"body": MINING, "session": cast.ELEVENTH, "points": (TEAM,), "person": "Asha Kumar", "language": "en"}
    link = report_links.ask(report_links.Asked(email="a.kumar@example.org", **given))
    yield
    Letter.objects.update(state="sent")
    yield
    report_links.revoke(link)
    yield
    ReportLink.objects.update(revoked_at=None, person="Asha B. Kumar")
    yield


def stopped() -> Iterator[None]:
    stop = Stoppage.objects.create(
        mechanism="in-ru", side="RU", stopped_at=timezone.now(), proof_first=b"1", proof_second=b"2"
    )
    yield
    Stoppage.objects.filter(pk=stop.pk).update(resumed_at=timezone.now(), resumed_by="s.rao", reason="Explained.")
    yield
    Stoppage.objects.filter(pk=stop.pk).update(reason="Explained at length.")
    yield


@pytest.mark.parametrize(("name", "changes"), [("reports", asked), ("exchange", stopped)])
def test_what_no_act_tells_of_changes_the_mark_too(
    name: str, changes: Callable[[], Iterator[None]], secretary: Client
) -> None:
    url = PAGES[name]
    marks = [secretary.get(url)["ETag"]]
    for _ in changes():
        assert again(secretary, url, marks[-1]) == 200
        marks.append(secretary.get(url)["ETag"])
        assert again(secretary, url, marks[-1]) == 304
    assert len(set(marks)) == len(marks)
