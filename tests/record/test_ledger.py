"""A ledger gives drafts their places, signs what the log has become, and never goes back on what was read."""

import pytest

from paraph.record import (
    Checkpoint,
    CompactRange,
    Draft,
    Head,
    KeyPeriod,
    KeyRing,
    Ledger,
    MemoryStore,
    RecordError,
    SigningKey,
    SizeMoved,
    Tree,
    encode,
    leaf_hash,
    open_checkpoint,
    origin_of,
)

MECHANISM = "in-ru-modernization"
IN = SigningKey.from_seed(origin_of(MECHANISM, "IN"), bytes(32))
RU = SigningKey.from_seed(origin_of(MECHANISM, "RU"), bytes([1]) * 32)
AT = "2025-08-06T13:07:00Z"


def said(number: int) -> Draft:
    return Draft(act="session.open", v=1, office="co-chair", on=f"session/{number}", body={"ordinal": number})


def test_append_gives_each_draft_its_place() -> None:
    ledger = Ledger(MemoryStore(), mechanism=MECHANISM)
    first = ledger.append([said(1), said(2)], side="IN", at=AT, signer=IN)
    second = ledger.append([said(3)], side="RU", at=AT, signer=RU)
    third = ledger.append([said(4)], side="IN", at=AT, signer=IN)
    assert [(act.side, act.n, act.after) for act in (*first, *second, *third)] == [
        ("IN", 0, {}), ("IN", 1, {}), ("RU", 0, {"IN": 2}), ("IN", 2, {"RU": 1}),
    ]  # fmt: skip
    assert [act.draft for act in ledger.read("IN")] == [said(1), said(2), said(4)]
    assert list(ledger.read("IN", 1, 2)) == [first[1]]
    assert ledger.sizes() == {"IN": 3, "RU": 1}


def test_append_signs_the_root_over_the_kept_bytes() -> None:
    ledger = Ledger(MemoryStore(), mechanism=MECHANISM)
    acts = [act for number in range(5) for act in ledger.append([said(number)], side="IN", at=AT, signer=IN)]
    ring = KeyRing({"IN": (KeyPeriod(IN.verifier),)})
    note = ledger.store.head("IN").checkpoint
    checkpoint, signed = open_checkpoint(note, mechanism=MECHANISM, side="IN", keys=ring)
    assert (checkpoint.size, checkpoint.root) == (5, Tree(leaf_hash(encode(act)) for act in acts).root())
    assert signed == (IN.verifier,)


def test_append_of_nothing_changes_nothing() -> None:
    ledger = Ledger(MemoryStore(), mechanism=MECHANISM)
    assert ledger.append([], side="IN", at=AT, signer=IN) == ()
    assert ledger.sizes() == {}


def test_append_refuses_the_key_of_another_log() -> None:
    with pytest.raises(RecordError) as refusal:
        Ledger(MemoryStore(), mechanism=MECHANISM).append([said(1)], side="IN", at=AT, signer=RU)
    assert refusal.value.code == "record.log.key_misnamed"


def test_append_refuses_to_unsay_what_was_read() -> None:
    ledger = Ledger(MemoryStore(), mechanism=MECHANISM)
    ledger.append([said(1)], side="RU", at=AT, signer=RU)
    ledger.append([said(2)], side="IN", at=AT, signer=IN)
    restored = MemoryStore()
    restored.append("IN", expected=0, acts=list(ledger.store.read("IN", 0, 1)), head=ledger.store.head("IN"))
    with pytest.raises(RecordError) as refusal:
        Ledger(restored, mechanism=MECHANISM).append([said(3)], side="IN", at=AT, signer=IN)
    assert refusal.value.code == "record.log.after_backwards"
    assert restored.sizes() == {"IN": 1}


def test_append_refuses_when_another_process_was_first() -> None:
    store = MemoryStore()

    class Hasty(MemoryStore):
        def append(self, *args: object, **kwargs: object) -> None:
            Ledger(store, mechanism=MECHANISM).append([said(9)], side="IN", at=AT, signer=IN)
            store.append(*args, **kwargs)  # type: ignore[arg-type]

    with pytest.raises(SizeMoved) as refusal:
        Ledger(Hasty(), mechanism=MECHANISM).append([said(1)], side="IN", at=AT, signer=IN)
    assert refusal.value.sentence("en") == (
        "The log of IN has 1 acts by now, and 0 were expected: somebody else wrote to it."
    )
    assert store.sizes() == {"IN": 1}


def test_append_refuses_to_sign_over_a_changed_log() -> None:
    """The range fits the changed act, so the store is of one mind; the checkpoint is not, and it is what counts."""
    store = MemoryStore()
    ledger = Ledger(store, mechanism=MECHANISM)
    ledger.append([said(1), said(2)], side="IN", at=AT, signer=IN)
    store._logs["IN"][0] = store._logs["IN"][0].replace(b"session/1", b"session/7")
    changed = CompactRange().extend(map(leaf_hash, store._logs["IN"]))
    store._heads["IN"] = Head(changed, store._heads["IN"].checkpoint)
    with pytest.raises(RecordError) as refusal:
        ledger.append([said(3)], side="IN", at=AT, signer=IN)
    assert refusal.value.code == "record.store.log_damaged"
    assert store.sizes() == {"IN": 2}


def test_a_log_sealed_while_empty_counts_for_nothing_read() -> None:
    store = MemoryStore()
    sealed = Checkpoint(origin_of(MECHANISM, "RU"), 0, CompactRange().root()).signed(RU)
    store.append("RU", expected=0, acts=[], head=Head(CompactRange(), sealed))
    ledger = Ledger(store, mechanism=MECHANISM)
    assert [act.after for act in ledger.append([said(1)], side="IN", at=AT, signer=IN)] == [{}]
    assert [act.after for act in ledger.append([said(2)], side="RU", at=AT, signer=RU)] == [{"IN": 1}]
    assert ledger.verify(KeyRing({"IN": (KeyPeriod(IN.verifier),), "RU": (KeyPeriod(RU.verifier),)}))
