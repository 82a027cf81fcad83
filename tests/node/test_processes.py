"""Several processes on one record at once: each act has one place, and everything acknowledged is there."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings
from django.db import connection

from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.fold import fold_all
from paraph.mechanism.refusals import BodyExists
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.node import records
from paraph.node.storage.folding import Folded
from paraph.node.storage.stores import DjangoStore
from paraph.record import Draft, KeyPeriod, KeyRing, Ledger, SigningKey, origin_of

WRITERS = 4
EACH = 6


def body(state: State, key: str) -> list[Draft]:
    """Establish a body."""
    names = texts({"en": key})
    return [establish_body(state, side="IN", office="o", key=key, kind=BodyKind.OTHER, names=names, parent=None)]


def write(writer: int) -> list[str]:
    """One writer: bodies of its own, and one that every writer tries to establish first."""
    kept = []
    try:
        for n in range(EACH):
            kept += [act.on for act in records.append(lambda state, n=n: body(state, f"w{writer}-{n}"))]
            try:
                kept += [act.on for act in records.append(lambda state, n=n: body(state, f"contested-{n}"))]
            except BodyExists:
                continue
    finally:
        connection.close()
    return kept


@pytest.mark.usefixtures("opened_for_real")
def test_writers_at_once_keep_every_acknowledged_act_once_and_break_no_rule() -> None:
    with ThreadPoolExecutor(WRITERS) as pool:
        acknowledged = [on for kept in pool.map(write, range(WRITERS)) for on in kept]
    state = records.current().state
    assert sorted(acknowledged) == sorted(state.bodies)
    assert len(acknowledged) == WRITERS * EACH + EACH
    assert state.void == ()
    key = SigningKey.from_pem(origin_of("in-ru", "IN"), settings.HOME.signing_key().encode())
    ledger = Ledger(DjangoStore("in-ru"), mechanism="in-ru")
    assert ledger.verify(KeyRing({"IN": (KeyPeriod(key.verifier),)}))
    assert [act.n for act in ledger.read("IN")] == list(range(2 + WRITERS * EACH + EACH))


@pytest.mark.usefixtures("opened_for_real")
def test_a_process_that_only_reads_catches_up_with_one_that_writes() -> None:
    reader = Folded(DjangoStore("in-ru"))
    seen: list[int] = []
    done = threading.Event()

    def read() -> None:
        try:
            while not done.is_set():
                state, heads = reader.catch_up()
                assert sum(state.heads.values()) == heads["IN"].size
                seen.append(heads["IN"].size)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(read)
        for n in range(20):
            records.append(lambda state, n=n: body(state, f"b-{n}"))
        done.set()
        reading.result()
    assert seen == sorted(seen)
    state, heads = reader.catch_up()
    assert heads["IN"].size == 22
    assert state == fold_all(Ledger(DjangoStore("in-ru"), mechanism="in-ru").read("IN"))
