"""A node opens what the other side sent: all or nothing, once, and remembers what became of it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from django.conf import settings
from tests.record.pouches.sides import Side, key_of

from paraph.mechanism.acts.attachments import add_attachments
from paraph.messages import Refused
from paraph.node import attachments, exchange, keys, records
from paraph.node.exchange import correspondents, quarantine, sealing, standing
from paraph.node.storage.stores import DjangoStore
from paraph.node.tables.exchange import Carriage, Correspondent
from paraph.record import CompactRange, Draft
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
    before = (logs(), [replace(one, kept=0) for one in standing.standings()], kept())
    with pytest.raises(Refused) as refused:
        exchange.open_pouch(pouch)
    assert (logs(), [replace(one, kept=0) for one in standing.standings()], kept()) == before
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
    assert standing.standings()[0].kept == 1
    entry = standing.book("ru")[0]
    assert (entry.event, entry.code, entry.side, entry.kept) == ("gap", "record.pouch.gap", "RU", True)
    assert entry.reason.startswith("Вализа начинается с акта 4 Российской Стороны, а здесь их только 0")
    assert standing.book("hi")[0].reason != entry.reason
    assert quarantine.find(settings.HOME, entry.name[:10]).read_bytes() == pouch


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


def equivocate(russia: Side) -> None:
    """Make the other side sign a second log under its key."""
    exchange.open_pouch(russia.seal())
    fork = Side("RU", "IN", russia.signer, identity=russia.identity)
    fork.introduce()
    fork.say(2)
    with pytest.raises(Refused, match="two different logs"):
        exchange.open_pouch(fork.seal(fork.contents(first=0)))


def test_a_stop_is_lifted_by_a_person_with_a_reason_and_kept(russia: Side) -> None:
    equivocate(russia)
    with pytest.raises(Refused, match="reason-missing"):
        exchange.resume("RU", reason="  ", by="s.rao")
    exchange.resume("RU", reason="Settled in Moscow,\n restored from backup", by="s.rao")
    russia.say()
    assert exchange.open_pouch(russia.seal()).count == 1
    (stop,) = standing.stops()
    assert (stop.resumed_by, stop.reason) == ("s.rao", "Settled in Moscow, restored from backup")
    assert exchange.proof_against("RU") is not None
    with pytest.raises(Refused, match="not-stopped"):
        exchange.resume("RU", reason="again", by="s.rao")


def test_a_side_that_does_not_come_back_to_its_log_stops_the_exchange_again(russia: Side) -> None:
    equivocate(russia)
    exchange.resume("RU", reason="Settled", by="s.rao")
    fork = Side("RU", "IN", russia.signer, identity=russia.identity)
    fork.introduce()
    fork.say(4)
    with pytest.raises(Refused, match="two different logs"):
        exchange.open_pouch(fork.seal(fork.contents(first=0)))
    assert [bool(stop.resumed_at) for stop in standing.stops()] == [False, True]
    assert list(standing.stopped_sides()) == ["RU"]


def test_what_one_pouch_cannot_carry_is_divided(russia: Side, monkeypatch: pytest.MonkeyPatch) -> None:
    exchange.open_pouch(russia.seal())
    establish = {"kind": "working_group", "names": {"en": "Group"}}
    records.append([Draft(act="body.establish", v=1, office="o", on="wg", body=establish)])
    files = [attachments.attach(bytes([n]) * 1000, name=f"{n}.bin") for n in range(4)]
    for file in files:
        records.append(lambda state, one=file: [add_attachments(state, side="IN", office="o", on="wg", files=[one])])
    monkeypatch.setattr(sealing, "_ROOM", 6000)
    sizes = []
    while True:
        sealed = exchange.seal(first=sizes[-1] if sizes else None)
        russia.open(sealed.data)
        sizes.append(sealed.manifest.size)
        if not sealed.left:
            break
    assert sizes == [6, 8]
    assert sorted(russia.attachments) == sorted(file.sha256 for file in files)
    assert list(russia.store.read("IN", 0, 99)) == logs()["IN"]
    monkeypatch.setattr(sealing, "_ROOM", 600)
    with pytest.raises(Refused, match="act-too-heavy"):
        exchange.seal(first=6)


def test_a_key_changed_while_a_pouch_is_sealed_signs_that_pouch(
    russia: Side, own_key_files: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log grew after the state was read: what is sealed is begun again, not signed by the key of before."""
    exchange.open_pouch(russia.seal())
    known, asked = correspondents.acknowledged, []

    def acknowledged(side: Correspondent) -> CompactRange:
        asked.append(side)
        if len(asked) == 1:
            keys.rotate()
            records.signing_key()  # and used by whoever changed it: the file of the key of before is set aside
        return known(side)

    monkeypatch.setattr(correspondents, "acknowledged", acknowledged)
    sealed = exchange.seal()
    assert len(asked) == 2
    assert sealed.manifest.size == len(logs()["IN"])
    assert sealed.manifest.key == records.signing_key().verifier
    russia.open(sealed.data)


def test_attachments_of_a_refused_pouch_leave_no_file(russia: Side) -> None:
    data = b"evidence"
    entry = {"sha256": sha256(data).hexdigest(), "name": "e", "size": len(data), "media_type": "text/plain"}
    russia.say(1, attachments=[entry])
    pouch = russia.seal(russia.contents(first=1, attachments={str(entry["sha256"]): data}))
    assert refusal(pouch).code == "record.pouch.gap"
    assert list(attachments.folder().glob(".*")) == []


@pytest.mark.long
def test_memory_does_not_grow_with_the_files_of_a_pouch(tmp_path: Path) -> None:
    """A pouch of 48 MiB is sealed, encrypted and opened, and neither takes half as much memory."""
    program = [sys.executable, str(Path(__file__).parent / "heavy_pouch.py"), str(tmp_path / "both"), "3"]
    taken = json.loads(subprocess.run(program, capture_output=True, text=True, check=True).stdout)
    assert taken["bytes"] > 48 << 20
    assert max(taken["seal"], taken["open"]) < 24 << 20, taken


def test_what_waits_is_told_until_it_is_overtaken(russia: Side) -> None:
    russia.say(3)
    with pytest.raises(Refused):
        exchange.open_pouch(russia.seal(russia.contents(first=4)))
    (one,) = standing.standings()
    assert (one.have, one.kept, standing.book("en")[0].acts) == (0, 1, "4–5")
    exchange.open_pouch(russia.seal())
    (one,) = standing.standings()
    assert (one.have, one.kept, standing.book("en")[0].acts) == (6, 0, "0–5")
    assert (exchange.seal().manifest.count, standing.book("en")[0].acts) == (3, "0–2")
    exchange.open_pouch(russia.seal(russia.contents(first=6)))
    assert standing.book("en")[0].acts == ""
