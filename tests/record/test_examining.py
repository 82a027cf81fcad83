"""An examination finds what was done to a record, says where, and says nothing of a record that is sound."""

from collections.abc import Callable

import pytest
from tests.record.store_suite import KEYS, MECHANISM, RING, head_over

from paraph.record import (
    Act,
    CompactRange,
    Draft,
    Head,
    KeyPeriod,
    KeyRing,
    Ledger,
    MemoryStore,
    SigningKey,
    Verdict,
    encode,
    parse,
)

AT = "2025-08-06T13:07:00Z"


def said(number: int) -> Draft:
    return Draft(act="session.open", v=1, office="co-chair", on=f"session/{number}", body={"ordinal": number})


def record() -> MemoryStore:
    """120 acts of IN and 60 of RU, read by turns."""
    store = MemoryStore()
    ledger = Ledger(store, mechanism=MECHANISM)
    for number in range(60):
        ledger.append([said(number), said(number)], side="IN", at=AT, signer=KEYS["IN"])
        ledger.append([said(number)], side="RU", at=AT, signer=KEYS["RU"])
    return store


def told(verdict: Verdict, language: str = "en") -> list[str]:
    return [finding.text(language) for finding in verdict.findings()]


def changed(n: int, change: Callable[[bytes], bytes]) -> Verdict:
    """The verdict on the record with act `n` of IN changed in the store."""
    store = record()
    store._logs["IN"][n] = change(store._logs["IN"][n])
    return Ledger(store, mechanism=MECHANISM).verify(RING)


def test_a_sound_record_is_called_so_in_every_language() -> None:
    verdict = Ledger(record(), mechanism=MECHANISM).verify(RING)
    assert verdict
    assert told(verdict) == ["IN: 120 acts, whole and signed.", "RU: 60 acts, whole and signed."]
    assert told(verdict, "hi") == ["IN: 120 प्रविष्टियाँ, पूर्ण और हस्ताक्षरित।", "RU: 60 प्रविष्टियाँ, पूर्ण और हस्ताक्षरित।"]
    assert told(verdict, "ru") == ["IN: актов 120, журнал цел и подписан.", "RU: актов 60, журнал цел и подписан."]
    assert [(log.side, log.size, log.signed_by) for log in verdict.logs] == [
        ("IN", 120, (KEYS["IN"].verifier,)),
        ("RU", 60, (KEYS["RU"].verifier,)),
    ]


def test_an_empty_record_is_sound() -> None:
    verdict = Ledger(MemoryStore(), mechanism=MECHANISM).verify(RING)
    assert verdict
    assert told(verdict) == []


def test_progress_is_told_act_by_act_up_to_all() -> None:
    heard: list[tuple[int, int]] = []
    Ledger(record(), mechanism=MECHANISM).verify(RING, progress=lambda done, total: heard.append((done, total)))
    assert heard == [(48, 180), (96, 180), (120, 180), (168, 180), (180, 180)]


def test_a_changed_word_breaks_the_root_alone() -> None:
    verdict = changed(70, lambda data: data.replace(b"co-chair", b"minister"))
    log = verdict.logs[0]
    assert not verdict
    assert (log.damage, log.gaps, log.signed_by) == (None, (), (KEYS["IN"].verifier,))
    assert told(verdict)[0] == (
        "IN: the checkpoint does not vouch for the acts here: "
        "The hash tree over 120 acts does not lead to the root that was signed."
    )
    assert verdict.logs[1]


def test_a_damaged_act_is_named_with_its_defect() -> None:
    log = changed(70, lambda data: data[:-1]).logs[0]
    assert log.damage is not None
    assert (log.damage.n, log.damage.defect.code, log.damaged, log.gaps) == (70, "record.canonical.not_json", 1, ())


@pytest.mark.parametrize("n", [0, 47, 48, 119])
def test_an_act_in_the_place_of_another_is_named(n: int) -> None:
    store = record()
    store._logs["IN"][n] = store._logs["RU"][5]
    log = Ledger(store, mechanism=MECHANISM).verify(RING).logs[0]
    assert log.damage is not None
    assert (log.damage.n, log.damage.defect.code, log.damaged) == (n, "record.log.side_foreign", 1)


def test_missing_acts_are_counted_as_gaps() -> None:
    store = record()
    for n in (119, 60, 59, 3):
        del store._logs["IN"][n]
    log = Ledger(store, mechanism=MECHANISM).verify(RING).logs[0]
    assert (log.size, log.gaps, log.damage) == (116, ((3, 3), (59, 60), (119, 119)), None)
    assert [finding.text("en") for finding in log.findings()][:3] == [
        "IN: acts 3 to 3 are missing.",
        "IN: acts 59 to 60 are missing.",
        "IN: acts 119 to 119 are missing.",
    ]


def test_a_number_beyond_the_log_is_damage_and_no_gap() -> None:
    log = changed(70, lambda data: data.replace(b'"n":70,', b'"n":9999,')).logs[0]
    assert log.damage is not None
    assert (log.damage.n, log.damage.defect.code, log.damaged, log.gaps) == (70, "record.log.number_unexpected", 1, ())


def test_a_reading_unsaid_is_damage() -> None:
    log = changed(70, lambda data: encode(Act(**_members(data) | {"after": {}}))).logs[0]
    assert log.damage is not None
    assert (log.damage.n, log.damage.defect.code, log.damaged) == (70, "record.log.after_backwards", 1)


def test_acts_read_and_not_held_are_told() -> None:
    store = record()
    store._logs["RU"] = store._logs["RU"][:10]
    store._heads["RU"] = head_over(store._logs["RU"], "RU")
    log = Ledger(store, mechanism=MECHANISM).verify(RING).logs[0]
    assert (dict(log.unheld), bool(log)) == ({"RU": 59}, False)
    assert [finding.text("en") for finding in log.findings()] == [
        "IN: it has read 59 acts of RU, and not all of them are here."
    ]


def test_unknown_acts_and_parts_are_told_and_no_fault() -> None:
    store = record()
    acts = store._logs["RU"]
    acts[3] = acts[3].replace(b"session.open", b"session.weave")
    acts[4] = acts[4].replace(b'"v":1}', b'"v":2}')
    acts[5] = acts[5].replace(b'"v":1}', b'"v":1,"weight":{"kg":12}}')
    store._heads["RU"] = head_over(acts, "RU")
    verdict = Ledger(store, mechanism=MECHANISM).verify(RING, known=frozenset({("session.open", 1)}))
    assert verdict
    assert told(verdict) == [
        "IN: 120 acts, whole and signed.",
        "RU: 60 acts, whole and signed.",
        "RU: 1 acts “session.weave/1” are not known to this version; they are kept.",
        "RU: 1 acts “session.open/2” are not known to this version; they are kept.",
        "RU: 1 acts have parts not known to this version; they are kept.",
    ]


@pytest.mark.parametrize(
    ("ring", "head", "code"),
    [
        (KeyRing(), None, "record.checkpoint.key_unknown"),
        (KeyRing({"IN": (KeyPeriod(KEYS["IN"].verifier, 0, 119),)}), None, "record.checkpoint.key_stale"),
        (RING, lambda head: Head(head.range, b"?"), "record.note.malformed"),
        (RING, lambda head: Head(head.range, b""), "record.note.malformed"),
        (
            RING,
            lambda head: Head(CompactRange(120, head.range.hashes[::-1]), head.checkpoint),
            "record.store.range_wrong",
        ),
        (
            RING,
            lambda head: Head(head.range, head.checkpoint.replace(b"\n120\n", b"\n119\n")),
            "record.note.signature_false",
        ),
    ],
)
def test_a_checkpoint_that_does_not_vouch_is_told(
    ring: KeyRing, head: Callable[[Head], Head] | None, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = record()
    if head:
        heads = store._heads | {"IN": head(store._heads["IN"])}
        monkeypatch.setattr(store, "head", heads.__getitem__)
    log = Ledger(store, mechanism=MECHANISM).verify(ring).logs[0]
    assert log.seal is not None
    assert (log.seal.code, log.damage, bool(log)) == (code, None, False)


def test_a_checkpoint_of_a_longer_log_is_told() -> None:
    """The classic cut: the last acts removed, with their checkpoint left."""
    store = record()
    del store._logs["IN"][100:]
    store._heads["IN"] = Head(head_over(store._logs["IN"]).range, store._heads["IN"].checkpoint)
    log = Ledger(store, mechanism=MECHANISM).verify(RING).logs[0]
    assert log.seal is not None
    assert (log.seal.code, log.size) == ("record.store.log_damaged", 100)


def test_the_key_of_another_mechanism_seals_nothing() -> None:
    other = SigningKey.from_seed("paraph/in-ru-other/IN", bytes(32))
    verdict = Ledger(record(), mechanism=MECHANISM).verify(KeyRing({"IN": (KeyPeriod(other.verifier),)}))
    assert [log.seal.code for log in verdict.logs if log.seal] == ["record.checkpoint.key_unknown"] * 2


def _members(data: bytes) -> dict[str, object]:
    act = parse(data)
    return {name: getattr(act, name) for name in act.__struct_fields__}
