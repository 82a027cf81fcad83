"""What everybody may ask: of what was published alone, in any language, so often a minute."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from tests import cast
from tests.web import following

from paraph.node.finding.engines import PUBLIC
from paraph.node.finding.tables import Filed
from paraph.node.world import publishing
from paraph.web.askers import MOST_ADDRESSES, Allowance
from paraph.web.views.public import face as public

ENGLISH = f"{cast.ELEVENTH}.en.2150001"


@pytest.fixture(autouse=True)
def _fresh_allowance(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public, "ALLOWANCE", Allowance(60))


@pytest.fixture
def protocol(show: Callable[..., None], db: None) -> str:
    show(following.published())
    publishing.publish([following.KEY])
    return following.KEY


def ask(question: str, language: str = "en", **more: str) -> str:
    with override(language):
        return Client().get(reverse("public-find"), {"q": question, **more}).content.decode()


def answers(page: str) -> list[str]:
    return re.findall(r'<h2><a href="([^"]+)"', page)


@pytest.mark.parametrize(
    ("question", "language"),
    [("joint team", "en"), ("совместная группа", "en"), ("संयुक्त दल", "ru"), ("joint team", "hi")],
)
def test_asked_in_one_language_it_is_found_in_another(question: str, language: str, protocol: str) -> None:
    page = ask(question, language)
    assert answers(page)[0] == f"/{language}/public/documents/{protocol}/#p2"
    assert "<mark" in page


def test_what_was_not_published_is_neither_found_nor_counted_nor_filed(protocol: str, client: Client) -> None:
    with override("en"):
        private = client.get(reverse("public-find"), {"q": "fertilisers"})
    assert answers(private.content.decode()) == []
    assert "Nothing was found" in private.content.decode()
    kinds = set(Filed.objects.filter(mechanism__startswith=PUBLIC).values_list("kind", flat=True))
    assert (ENGLISH in repr(list(Filed.objects.values_list("key", flat=True))), "undertaking" in kinds) == (
        False,
        False,
    )


def test_withdrawn_it_is_found_no_more(protocol: str) -> None:
    assert answers(ask("joint team"))
    publishing.withdraw([protocol])
    assert answers(ask("joint team")) == []


def test_places_narrow_down_and_their_counts_are_of_the_answers(protocol: str) -> None:
    page = ask("Sides", kind="paragraph")
    assert all("/documents/" in address for address in answers(page))
    assert (len(answers(page)), "3 answers." in page) == (3, True)


def test_too_many_questions_are_told_to_wait(protocol: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public, "ALLOWANCE", Allowance(2))
    client = Client()
    told = [client.get(reverse("public-find"), {"q": f"team {number}"}) for number in range(3)]
    assert [answer.status_code for answer in told] == [200, 200, 429]
    assert (told[2]["Retry-After"], told[2]["Cache-Control"]) == ("60", "no-store")
    assert client.get(reverse("public-find")).status_code == 200


@pytest.mark.parametrize("question", ["<script>alert(1)</script>", '"', "\x00", "%", "* OR *", "ज" * 5000])
def test_a_hostile_question_is_answered_and_escaped(question: str, protocol: str) -> None:
    page = ask(question, kind="'><b>", page="-1")
    assert "<script>alert" not in page
    assert "'><b>" not in page


def test_an_allowance_fills_again_with_time() -> None:
    allowance = Allowance(2)
    assert [allowance.takes("a", at) for at in (0, 0, 0, 29, 30, 31, 600, 600, 600)] == [
        True, True, False, False, True, False, True, True, False,
    ]  # fmt: skip
    assert allowance.takes("b", 0)


def test_addresses_remembered_are_bounded() -> None:
    allowance = Allowance(1)
    for number in range(MOST_ADDRESSES + 1):
        allowance.takes(str(number), 0)
    assert allowance.takes("0", 0)
    assert not allowance.takes(str(MOST_ADDRESSES), 0)
