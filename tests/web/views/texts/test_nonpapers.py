"""Non-papers: written for one side, circulated by who speaks, read by all, their author in no pouch."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from tests.record.pouches.sides import Side, key_of

from paraph.node import exchange, keys, records
from paraph.node.models import User
from paraph.node.refusals import NonPaperUnknown, NoteMalformed
from paraph.node.texts import nonpapers
from paraph.record.pouches.reading import MemoryShelf, read_pouch

KEY = "wg-x.s1.protocol"
NAME = "Zxauthor Iyer"


@pytest.fixture
def author(begun: str, person: Callable[..., User]) -> User:
    user = person("drafter")
    user.name, user.username = NAME, "zxaccount"
    user.save()
    return user


def page() -> str:
    return reverse("draft-nonpapers", args=[KEY])


def test_the_author_of_a_non_paper_is_in_no_byte_of_a_pouch(author: User) -> None:
    number = nonpapers.write(KEY, {"en": "On seminars"}, {"en": "One could think of two."}, note="zxnote", by=author)
    key = nonpapers.circulate(KEY, number, by=author)
    russia = Side("RU", "IN", key_of("RU"))
    russia.introduce()
    keys.confirm(russia.signer.verifier.fingerprint)
    exchange.open_pouch(russia.seal())
    plain = exchange.seal().data
    opened = read_pouch(BytesIO(exchange.seal(encrypt=True).data), identity=russia.identity, shelf=MemoryShelf())
    (act,) = [one for one in opened.acts if b"nonpaper.circulate" in one]
    assert (b"One could think of two." in act, key.encode() in act, b'"office":"nobody"' in act) == (True, True, True)
    for data in (plain, *opened.acts, opened.checkpoint, opened.receipt):
        for secret in (NAME, "zxaccount", "zxnote", "Zxauthor"):
            assert secret.encode() not in data
    paper = records.current().state.nonpapers[key]
    assert NAME not in repr(paper)
    assert [(one.key, one.author) for one in nonpapers.written(KEY)] == [(key, NAME)]


def test_a_non_paper_is_circulated_once_and_not_without_words(author: User) -> None:
    with pytest.raises(NoteMalformed):
        nonpapers.write(KEY, {"en": "Title"}, {"en": " "}, by=author)
    number = nonpapers.write(KEY, {}, {"ru": "Можно было бы подумать о двух."}, by=author)
    nonpapers.write(KEY, {}, {"ru": "Можно подумать о двух."}, by=author, number=number)
    nonpapers.circulate(KEY, number)
    with pytest.raises(NonPaperUnknown):
        nonpapers.circulate(KEY, number)
    (paper,) = records.current().state.nonpapers.values()
    assert dict(paper.texts) == {"ru": "Можно подумать о двух."}


def test_who_wrote_it_is_told_to_who_drafts_and_to_nobody_else(author: User, sign_in: Callable[..., Client]) -> None:
    number = nonpapers.write(KEY, {"en": "On seminars"}, {"en": "One could think of two."}, by=author)
    chair, reader = sign_in("co_chair"), sign_in("reader")
    assert "think of two" not in reader.get(page()).content.decode()
    assert sign_in("drafter", body="wg-x").post(page(), {"do": "circulate", "number": number}).status_code == 403
    assert chair.post(page(), {"do": "circulate", "number": number}).status_code == 302
    assert NAME in chair.get(page()).content.decode()
    told = reader.get(page()).content.decode()
    assert ("think of two" in told, "without an author" in told, NAME in told) == (True, True, False)


def test_a_non_paper_becomes_a_private_wording_and_then_a_proposal(
    author: User, sign_in: Callable[..., Client]
) -> None:
    key = nonpapers.circulate(KEY, nonpapers.write(KEY, {}, {"en": "One could think of two."}, by=author))
    chair, head = sign_in("co_chair"), records.current().head
    answer = chair.post(page(), {"do": "take", "paper": key, "place": "pin1"})
    assert answer["Location"] == reverse("draft-paragraph", args=[KEY, "pin1"])
    assert "One could think of two." in chair.get(answer["Location"]).content.decode()
    assert records.current().head == head
    assert chair.post(page(), {"do": "take", "paper": key, "place": "+review"})["Location"] == reverse(
        "draft-new", args=[KEY, "review"]
    )
    for bad in ({"paper": key, "place": "nowhere"}, {"paper": "none", "place": "pin1"}):
        assert chair.post(page(), {"do": "take", **bad}).status_code == 404
