"""A node opens what the other side sent: all or nothing, once, and remembers what became of it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

sys.path.insert(0, str(Path(__file__).parents[1] / "record" / "pouches"))

from sides import Side, key_of

from paraph.messages import Refused
from paraph.node import attachments, exchange, keys, quarantine, records, standing
from paraph.node.stores import DjangoStore
from paraph.node.tables.exchange import Carriage
from paraph.record import Draft
from paraph.record.equivocation import check_equivocation


@pytest.fixture
def own_key_files() -> Iterator[None]:
    """Puts the home's key back, which other tests use."""
    file = settings.HOME.folder / settings.HOME.signing_key_file
    before = file.read_bytes()
    yield
    file.write_bytes(before)
    for left in file.parent.glob(f"{file.name}.*"):
        left.unlink()


@pytest.fixture
def russia(opened: records.Current) -> Side:
    """The other government, in memory, whose key this node has confirmed and who has confirmed this node's."""
    side = Side("RU", "IN", key_of("RU"))
    terms = {"parties": ["IN", "RU"], "languages": ["en", "hi", "ru"]}
    side.write(Draft(act="mechanism.open", v=1, office="secretariat", on="in-ru", body=terms))
    side.introduce()
    side.confirm("IN", records.signing_key().verifier.fingerprint)
    keys.confirm(side.signer.verifier.fingerprint)
    return side


def logs() -> dict[str, list[bytes]]:
    store = DjangoStore("in-ru")
    return {side: list(store.read(side, 0, 10**6)) for side in ("IN", "RU")}


def kept() -> set[str]:
    return {file.name for file in attachments.folder().rglob("*") if file.is_file()}


def refusal(pouch: bytes) -> Refused:
    before = (logs(), standing.standings(), kept())
    with pytest.raises(Refused) as refused:
        exchange.open_pouch(pouch)
    assert (logs(), standing.standings(), kept()) == before
    return refused.value


def test_both_sides_come_to_hold_the_same(russia: Side) -> None:
    opened = exchange.open_pouch(russia.seal())
    assert (opened.side, opened.first, opened.count, opened.have) == ("RU", 0, 3, 3)
    russia.open(exchange.seal().data)
    opened = exchange.open_pouch(russia.seal())
    assert (opened.count, opened.acknowledged) == (0, 3)
    assert logs() == {side: list(russia.store.read(side, 0, 10**6)) for side in ("IN", "RU")}
    assert records.current().state.opened_by == {"IN", "RU"}
    assert bool(records.verify()) is True


def test_a_pouch_opened_before_is_answered_from_the_book(russia: Side) -> None:
    pouch = russia.seal()
    exchange.open_pouch(pouch)
    before = Carriage.objects.count()
    again = exchange.open_pouch(pouch)
    assert (again.before, again.count, again.have) == (True, 0, 3)
    assert Carriage.objects.count() == before


def test_encrypted_pouches_travel_both_ways(russia: Side) -> None:
    exchange.open_pouch(russia.seal())
    russia.open(exchange.seal(encrypt=True).data)
    russia.say(2)
    assert exchange.open_pouch(russia.enclose()).count == 2


def test_what_is_not_acknowledged_is_carried_again(russia: Side) -> None:
    exchange.open_pouch(russia.seal())
    lost = exchange.seal()
    assert (lost.manifest.first, lost.manifest.size) == (0, 3)
    found = exchange.seal()
    assert (found.manifest.first, found.manifest.size) == (0, 3)
    russia.open(found.data)
    exchange.open_pouch(russia.seal())
    assert exchange.seal().manifest.first == 3


def test_a_refused_pouch_is_kept_and_told_of_in_each_language(russia: Side) -> None:
    russia.say(3)
    pouch = russia.seal(russia.contents(first=4))
    assert refusal(pouch).code == "record.pouch.gap"
    entry = standing.book("ru")[0]
    assert (entry.event, entry.code, entry.side, entry.kept) == ("gap", "record.pouch.gap", "RU", True)
    assert entry.reason.startswith("Вализа начинается с акта 4 стороны RU, а здесь их только 0")
    assert standing.book("hi")[0].reason != entry.reason
    assert quarantine.read(settings.HOME, entry.name[:10]) == pouch


def test_nothing_is_opened_before_the_key_is_confirmed(opened: records.Current) -> None:
    side = Side("RU", "IN", key_of("RU"))
    side.introduce()
    pouch = side.seal()
    assert refusal(pouch).code == "record.checkpoint.key_unknown"
    keys.confirm(side.signer.verifier.fingerprint.replace(" ", "-"))
    assert exchange.open_pouch(pouch).count == 1


def test_two_logs_under_one_key_stop_the_exchange(russia: Side) -> None:
    exchange.open_pouch(russia.seal())
    fork = Side("RU", "IN", russia.signer, identity=russia.identity)
    fork.introduce()
    fork.say(2)
    with pytest.raises(Refused) as refused:
        exchange.open_pouch(fork.seal(fork.contents(first=0)))
    assert refused.value.code == "record.pouch.equivocated"
    proof = exchange.proof_against("RU")
    assert proof is not None
    assert check_equivocation(proof, [russia.signer.verifier]) == russia.signer.verifier
    assert standing.standings()[0].stopped_at is not None
    russia.say()
    assert refusal(russia.seal()).code == "node.exchange.stopped"
    with pytest.raises(Refused) as refused:
        exchange.seal()
    assert refused.value.code == "node.exchange.stopped"


def test_the_mechanism_is_not_opened_on_other_terms(opened: records.Current) -> None:
    side = Side("RU", "IN", key_of("RU"))
    keys.confirm(side.signer.verifier.fingerprint)
    terms = {"parties": ["KZ", "RU"], "languages": ["en", "hi", "ru"]}
    side.write(Draft(act="mechanism.open", v=1, office="secretariat", on="in-ru", body=terms))
    side.introduce()
    assert refusal(side.seal()).code == "node.exchange.terms-differ"


def test_a_new_key_is_used_from_the_act_that_brings_it(russia: Side, own_key_files: None) -> None:
    exchange.open_pouch(russia.seal())
    old = records.signing_key().verifier
    keys.rotate()
    new = records.signing_key().verifier
    assert new != old
    keys.rotate()
    russia.open(exchange.seal().data)
    assert bool(records.verify()) is True
    assert [one.in_use for one in standing.standings()[0].keys] == [True]


def test_a_key_in_place_of_a_stolen_one_waits_for_its_paper(russia: Side, own_key_files: None) -> None:
    russia.open(exchange.seal().data)
    keys.replace(stolen_after=3)
    pouch = exchange.seal().data
    with pytest.raises(Refused) as refused:
        russia.open(pouch)
    assert refused.value.code == "record.checkpoint.key_unknown"
    russia.confirm("IN", records.signing_key().verifier.fingerprint)
    assert len(russia.open(pouch).acts) == 1
