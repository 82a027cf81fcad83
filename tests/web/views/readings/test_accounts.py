"""Accounts of a session on a page and as a paper."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from tests import cast
from tests.intake.accounts.test_grouping import ENGLISH
from tests.web.plans import watched


def test_page_shows_every_release_as_a_column_and_differences_first(whole: object, reader: Client) -> None:
    page = reader.get(reverse("accounts", args=[cast.ELEVENTH])).content.decode()
    assert page.index('id="differing"') < page.index('id="agreeing"')
    assert all(f'<th scope="col">{name}<br>' in page for name in ("A1", "A2", "A3"))
    assert page.count('<th scope="col">A1<br>') == 2


@pytest.mark.parametrize(
    ("language", "heading"), [("en", "Where they differ"), ("hi", "कहां भिन्न हैं"), ("ru", "В чём расходятся")]
)
def test_page_speaks_the_readers_language(whole: object, reader: Client, language: str, heading: str) -> None:
    page = reader.get(f"/{language}/sessions/{cast.ELEVENTH}/accounts/").content.decode()
    assert f">{heading}</h2>" in page


def test_what_was_seen_of_publishers_is_for_those_who_propose(whole: object, reader: Client, secretary: Client) -> None:
    watched(ENGLISH)
    path = reverse("accounts", args=[cast.ELEVENTH])
    assert b"publisher.example" in secretary.get(path).content
    assert b"publisher.example" not in reader.get(path).content


def test_session_with_one_account_has_no_page(whole: object, reader: Client) -> None:
    assert reader.get(reverse("accounts", args=[cast.NINTH])).status_code == 404
    assert reader.get(reverse("paper-accounts", args=[cast.NINTH])).status_code == 404


def test_session_leads_to_its_accounts_and_they_to_the_paper(whole: object, reader: Client) -> None:
    session = reader.get(reverse("session", args=[cast.ELEVENTH])).content.decode()
    accounts = reader.get(reverse("accounts", args=[cast.ELEVENTH])).content.decode()
    assert reverse("accounts", args=[cast.ELEVENTH]) in session
    assert reverse("paper-accounts", args=[cast.ELEVENTH]) in accounts
    paper = reader.get(reverse("paper-accounts", args=[cast.ELEVENTH]))
    assert (paper["Content-Type"], paper.content[:5]) == ("application/pdf", b"%PDF-")


def test_more_accounts_than_columns_are_told_by_value(whole: object, secretary: Client) -> None:
    for number in range(2):
        watched(ENGLISH.replace("Group", f"Group {number}"), language=f"en{number}")
    page = secretary.get(reverse("accounts", args=[cast.ELEVENTH])).content.decode()
    assert '<th scope="col">A1<br>' not in page
    assert re.search(r"<strong>A\d(, A\d)+</strong>", page)
