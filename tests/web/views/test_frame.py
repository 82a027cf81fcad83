"""Freshness, refusals and headers, whatever the page."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from tests import cast
from tests.web.plans import stored

from paraph.node import records
from paraph.node.refusals import RecordDamaged
from paraph.web.assets import build_mark

HOME = "/en/"


def etag(client: Client, url: str = HOME) -> str:
    return client.get(url)["ETag"]


def test_page_the_browser_has_is_answered_without_a_body(whole: object, reader: Client) -> None:
    again = reader.get(HOME, headers={"If-None-Match": etag(reader)})
    assert (again.status_code, again.content) == (304, b"")


def test_page_changes_its_mark_with_the_record(show: Callable[..., None], reader: Client) -> None:
    show(cast.whole())
    before = etag(reader)
    show(cast.opened())
    assert reader.get(HOME, headers={"If-None-Match": before}).status_code == 200


def test_page_has_another_mark_in_each_language(whole: object, reader: Client) -> None:
    assert len({etag(reader, f"/{language}/") for language in ("en", "hi", "ru")}) == 3


def test_page_has_another_mark_for_another_role(whole: object, sign_in: Callable[..., Client]) -> None:
    assert etag(sign_in("reader")) != etag(sign_in("secretary"))


def test_home_has_another_mark_once_something_waits(whole: object, secretary: Client) -> None:
    before = etag(secretary)
    stored()
    assert secretary.get(HOME, headers={"If-None-Match": before}).status_code == 200


def test_notice_is_shown_though_the_browser_has_the_page(whole: object, reader: Client) -> None:
    url = reverse("account")
    before = etag(reader)
    reader.post(url, {"language": ""})
    shown = reader.get(HOME, headers={"If-None-Match": before})
    assert "Your choice of language is kept." in shown.content.decode()


def test_page_names_its_own_address_in_each_language(whole: object, reader: Client) -> None:
    found = re.findall(
        r'<a href="([^"]+)" lang="(\w\w)" hreflang', reader.get("/ru/topics/?body=wg&x=1").content.decode()
    )
    assert found == [("/en/topics/?body=wg&amp;x=1", "en"), ("/hi/topics/?body=wg&amp;x=1", "hi")]


def test_page_outside_the_languages_keeps_its_address(db: None, client: Client) -> None:
    found = re.findall(r'<a href="([^"]+)" lang="(\w\w)" hreflang', client.get("/enter/?x=1").content.decode())
    assert [address for address, _ in found] == ["/enter/?x=1"] * 2


def test_page_is_kept_by_no_shared_cache(whole: object, reader: Client) -> None:
    assert reader.get(HOME)["Cache-Control"] == "private, no-cache"


def test_page_forbids_what_is_not_its_own(whole: object, reader: Client) -> None:
    policy = reader.get(HOME)["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The log of the Indian Side in the database is not the one that its checkpoint signs."),
        ("hi", "डेटाबेस में भारतीय पक्ष की पंजी वह नहीं है जिस पर उसके चेकपॉइंट का हस्ताक्षर है।"),
        ("ru", "Журнал Индийской Стороны в базе данных — не тот, который подписан её контрольной точкой."),
    ],
)
def test_refusal_is_told_in_the_readers_language_with_its_code(
    language: str, sentence: str, reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged() -> records.Current:
        raise RecordDamaged(side="IN")

    monkeypatch.setattr(records, "current", damaged)
    answer = reader.get(f"/{language}/")
    assert answer.status_code == 409
    assert sentence in answer.content.decode()
    assert RecordDamaged.code in answer.content.decode()


def test_static_file_is_asked_for_under_the_mark_of_this_build(whole: object, reader: Client) -> None:
    text = reader.get(HOME).content.decode()
    assert f'href="/static/paraph/paraph.css?{build_mark()}"' in text
