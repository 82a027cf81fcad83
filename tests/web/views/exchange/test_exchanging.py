"""The exchange as a person sees it, and pouches that come by HTTPS."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.record.pouches.sides import Side, key_of

from paraph.node import exchange, keys, records
from paraph.node.exchange import correspondents, standing, uploads
from paraph.record.equivocation import Equivocation
from paraph.record.pouches.reading import read_manifest


@pytest.fixture
def russia(opened: records.Current) -> Side:
    side = Side("RU", "IN", key_of("RU"))
    side.introduce()
    side.confirm("IN", records.signing_key().verifier.fingerprint)
    keys.confirm(side.signer.verifier.fingerprint)
    return side


def post(data: bytes, *, offset: int = 0, length: int | None = None, name: str = "", language: str = "en") -> object:
    return Client().post(
        "/exchange/pouches",
        data[offset:],
        content_type="application/octet-stream",
        headers={
            "Pouch-SHA256": name or sha256(data).hexdigest(),
            "Pouch-Length": str(len(data) if length is None else length),
            "Pouch-Offset": str(offset),
            "Accept-Language": language,
        },
    )


def test_pouch_sent_at_once_is_opened(russia: Side) -> None:
    answer = post(russia.seal())
    assert (answer.status_code, answer.json()["outcome"], answer.json()["have"]) == (200, "opened", 2)
    assert post(russia.seal()).json()["before"] is True


def test_pouch_sent_in_pieces_goes_on_where_it_stopped(russia: Side) -> None:
    pouch = russia.seal()
    name = sha256(pouch).hexdigest()
    first = post(pouch[:2000], length=len(pouch), name=name)
    assert (first.status_code, first.json()) == (202, {"offset": 2000})
    assert Client().head(f"/exchange/pouches/{name}").headers["Pouch-Offset"] == "2000"
    wrong = post(pouch, offset=3000)
    assert (wrong.status_code, wrong.json()["offset"]) == (409, 2000)
    assert post(pouch, offset=2000).json()["count"] == 2
    assert uploads.received(settings.HOME, name) == 0


def test_what_does_not_hash_to_its_name_is_thrown_away(russia: Side) -> None:
    answer = post(b"junk", name="0" * 64)
    assert (answer.status_code, answer.json()["code"]) == (400, "node.exchange.upload-malformed")
    assert uploads.received(settings.HOME, "0" * 64) == 0
    assert Client().post("/exchange/pouches").status_code == 400
    assert post(b"x", length=1 << 40).status_code == 413
    assert Client().get("/exchange/pouches/../../etc").status_code in {400, 404}


def test_refusal_is_told_in_the_language_asked_for(russia: Side) -> None:
    answer = post(b"not a pouch", language="ru")
    assert (answer.status_code, answer.json()["code"]) == (422, "record.pouch.not_a_pouch")
    assert answer.json()["says"] == "Этот файл — не вализа: он не начинается с описи."


def test_too_many_pieces_are_told_to_wait(russia: Side, monkeypatch: pytest.MonkeyPatch) -> None:
    from paraph.web.views.exchange import pouches

    monkeypatch.setattr(pouches, "PIECES", 0)
    answer = post(russia.seal())
    assert (answer.status_code, answer.json()["code"]) == (429, "node.exchange.uploads-too-many")
    assert 0 < int(answer.headers["Retry-After"]) <= 60


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "We have, and they have not acknowledged"),
        ("hi", "हमारी प्रविष्टियाँ, जिनकी पावती नहीं मिली"),
        ("ru", "Наши акты, получение которых не подтверждено"),
    ],
)
def test_page_says_where_the_exchange_stands(
    language: str, words: str, russia: Side, sign_in: Callable[..., Client]
) -> None:
    exchange.open_pouch(russia.seal())
    page = sign_in("reader").get(f"/{language}/exchange/").content.decode()
    assert words in page
    assert 'data-of="' in page
    assert re.search(r"20\d\d-\d\d-\d\d|>RU<", page) is None
    assert russia.signer.verifier.fingerprint in page
    assert "/en/exchange/sealed.pouch" not in page


def test_who_has_not_confirmed_the_other_key_is_told_what_to_do(opened: object, sign_in: Callable[..., Client]) -> None:
    page = sign_in("secretary").get("/ru/exchange/").content.decode()
    assert "Это делает администратор узла:" in page
    assert "paraph key confirm" in page


def test_secretary_seals_and_opens(russia: Side, sign_in: Callable[..., Client]) -> None:
    client = sign_in("secretary")
    handed = client.post("/en/exchange/", {"pouch": SimpleUploadedFile("a.pouch", russia.seal())}, follow=True)
    assert "2 new acts are opened." in handed.content.decode()
    sealed = client.post("/en/exchange/sealed.pouch", {"to": "RU", "encrypt": "1"})
    assert sealed.headers["Content-Disposition"] == 'attachment; filename="in-ru-IN-RU-3.pouch"'
    pouch = b"".join(sealed.streaming_content)
    assert read_manifest(BytesIO(pouch)).is_sealed is True
    assert len(russia.open(pouch).acts) == 3
    again = client.post("/en/exchange/", {"pouch": SimpleUploadedFile("b.pouch", russia.seal())}, follow=True)
    assert "it brings no new act" in again.content.decode()


def test_acts_dated_later_than_the_clock_here_are_told(
    russia: Side, sign_in: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange.open_pouch(russia.seal())
    client, told = sign_in("secretary"), "is still to come by the clock here"
    assert told not in client.get("/en/exchange/").content.decode()
    monkeypatch.setattr(standing, "now", lambda: datetime(2020, 1, 1, tzinfo=UTC))
    assert told in client.get("/en/exchange/?again").content.decode()


def test_who_finds_the_record_empty_is_led_to_the_pouch_of_the_other_side(
    opened: object, sign_in: Callable[..., Client]
) -> None:
    assert 'href="/ru/exchange/">Или' in sign_in("secretary").get("/ru/").content.decode()


def test_refused_pouch_is_explained_and_kept(russia: Side, sign_in: Callable[..., Client]) -> None:
    client = sign_in("secretary")
    answer = client.post("/en/exchange/", {"pouch": SimpleUploadedFile("a.pouch", b"junk")})
    assert (answer.status_code, b"record.pouch.not_a_pouch" in answer.content) == (409, True)
    assert client.post("/en/exchange/").status_code == 400


def test_reader_may_look_and_not_hand(russia: Side, sign_in: Callable[..., Client]) -> None:
    client = sign_in("reader")
    assert client.post("/en/exchange/", {"pouch": SimpleUploadedFile("a", russia.seal())}).status_code == 403
    assert client.post("/en/exchange/sealed.pouch", {"to": "RU"}).status_code == 403
    assert dict(records.current().state.heads) == {"IN": 3}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "signed two different logs"),
        ("hi", "दो भिन्न पंजियों पर हस्ताक्षर"),
        ("ru", "подписала два разных журнала"),
    ],
)
def test_everybody_is_told_that_the_exchange_is_stopped(
    language: str, words: str, russia: Side, sign_in: Callable[..., Client]
) -> None:
    reader = sign_in("reader")
    before = reader.get(f"/{language}/")["ETag"]
    correspondents.stop("RU", Equivocation(b"first", b"second"), pouch="00")
    answer = reader.get(f"/{language}/", headers={"If-None-Match": before})
    assert (answer.status_code, words in answer.content.decode()) == (200, True)
    assert words in reader.get(f"/{language}/exchange/").content.decode()
    exchange.resume("RU", reason="Settled in Moscow <b>", by="s.rao")
    assert words not in reader.get(f"/{language}/").content.decode()
    assert "Settled in Moscow &lt;b&gt;" in reader.get(f"/{language}/exchange/").content.decode()


def test_file_of_an_act_is_saved_and_never_shown(russia: Side, sign_in: Callable[..., Client]) -> None:
    data = b"<script>alert(1)</script>"
    digest = sha256(data).hexdigest()
    entry = {"sha256": digest, "name": "annex <1>.html", "size": len(data), "media_type": "text/html"}
    russia.say(1, attachments=[entry])
    exchange.open_pouch(russia.seal(russia.contents(first=0)))
    client, address = sign_in("reader"), f"/en/exchange/files/{digest}"
    assert "annex &lt;1&gt;.html" in (page := client.get("/en/exchange/").content.decode())
    assert (address in page, client.get(address).status_code) == (False, 409)
    exchange.open_pouch(russia.seal(russia.contents(first=0, attachments={digest: data})))
    assert address in client.get("/en/exchange/").content.decode()
    answer = client.get(address)
    assert b"".join(answer.streaming_content) == data
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert client.get(f"/en/exchange/files/{'0' * 64}").status_code == 404
    assert sign_in("reader", body="wg").get(address).status_code == 404


@pytest.mark.parametrize(
    ("machine", "named", "statuses"),
    [
        ("127.0.0.1", ["192.0.2.1", "192.0.2.2"], [400, 400]),
        ("127.0.0.1", ["192.0.2.3, 198.51.100.9", "192.0.2.4, 198.51.100.9"], [400, 429]),
        ("198.51.100.10", ["192.0.2.5", "192.0.2.6"], [400, 429]),
    ],
)
def test_senders_are_told_apart_by_what_the_server_in_front_says(
    opened: records.Current, monkeypatch: pytest.MonkeyPatch, machine: str, named: list[str], statuses: list[int]
) -> None:
    from paraph.web.views.exchange import pouches

    monkeypatch.setattr(pouches, "PIECES", 1)
    client = Client(REMOTE_ADDR=machine)
    answers = [client.post("/exchange/pouches", headers={"X-Forwarded-For": name}) for name in named]
    assert [answer.status_code for answer in answers] == statuses
