"""What the commands say of a stopped exchange, and how it is taken up again."""

import json
from collections.abc import Callable

import pytest

from paraph.node import records
from paraph.node.exchange import correspondents
from paraph.node.people import accounts
from paraph.record.equivocation import Equivocation

Paraph = Callable[..., tuple[int, str, str]]


@pytest.fixture
def stopped(opened: records.Current) -> None:
    correspondents.stop("RU", Equivocation(b"first", b"second"), pouch="00")
    accounts.give_role(accounts.add_user("s.rao"), "secretary", mechanism="in-ru")
    accounts.give_role(accounts.add_user("r.iyer"), "reader", mechanism="in-ru")


@pytest.mark.usefixtures("stopped")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "EXCHANGE IS STOPPED with the Russian Side"),
        ("hi", "रूसी पक्ष के साथ आदान-प्रदान"),
        ("ru", "ОБМЕН ОСТАНОВЛЕН с Российской Стороной"),
    ],
)
def test_every_command_that_shows_the_standing_says_so(paraph: Paraph, language: str, words: str) -> None:
    for command in (["status"], ["verify"], ["pouch", "list"]):
        assert words in paraph(*command, "--lang", language)[1]
        (stop,) = json.loads(paraph(*command, "--json")[1])["stops"]
        assert (stop["side"], stop["resumed"]) == ("RU", None)


@pytest.mark.usefixtures("stopped")
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--reason", "Settled", "--by", "nobody"], "node.people.unknown-user"),
        (["--reason", "Settled", "--by", "r.iyer"], "node.people.not-allowed"),
        (["--reason", " ", "--by", "s.rao"], "node.exchange.reason-missing"),
        (["--with", "KZ", "--reason", "Settled", "--by", "s.rao"], "node.exchange.side-unknown"),
    ],
)
def test_a_stop_is_not_lifted_without_reason_and_person(paraph: Paraph, words: list[str], code: str) -> None:
    status, _, errors = paraph("pouch", "resume", *words)
    assert (status in (1, 2), errors.split("[")[-1]) == (True, f"{code}]\n")
    assert correspondents.stoppage("RU") is not None


@pytest.mark.usefixtures("stopped")
def test_a_stop_is_lifted_and_remembered(paraph: Paraph) -> None:
    words = ["pouch", "resume", "--reason", "Settled on 3 March", "--by", "s.rao"]
    assert paraph(*words)[0] == 0
    assert "STOPPED" not in paraph("status")[1]
    assert "taken up again" in paraph("pouch", "list")[1]
    (stop,) = json.loads(paraph("pouch", "list", "--json")[1])["stops"]
    assert (stop["by"], stop["reason"], bool(stop["resumed"])) == ("s.rao", "Settled on 3 March", True)
    assert paraph(*words)[2].split("[")[-1] == "node.exchange.not-stopped]\n"
