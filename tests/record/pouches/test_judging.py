"""Opening is all or nothing, idempotent and exact; each defect of what a pouch says has its own code."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pytest
from tests.record.pouches.sides import AT, MECHANISM, Side, acts_of, edited, key_of, sealed, two_sides

from paraph.record import Checkpoint, Draft, RecordError, SigningKey, origin_of
from paraph.record.cosignatures import cosignatures
from paraph.record.equivocation import check_equivocation
from paraph.record.pouches.judging import judge
from paraph.record.pouches.reading import read_manifest, read_pouch
from paraph.record.pouches.refusals import Equivocated
from paraph.record.pouches.sealing import plan_manifest, seal
from paraph.record.receipts import give_receipt
from paraph.record.tree import EMPTY_RANGE, leaf_hash

LATER = bytes([7]) * 32


def refusal(side: Side, pouch: bytes) -> RecordError:
    """Why `side` does not open `pouch`, having changed nothing."""
    before = (dict(side.store.sizes()), acts_of(side, "IN"), acts_of(side, "RU"), side.acknowledged)
    with pytest.raises(RecordError) as refused:
        side.open(pouch)
    assert (dict(side.store.sizes()), acts_of(side, "IN"), acts_of(side, "RU"), side.acknowledged) == before
    return refused.value


def test_open_takes_over_acts_and_acknowledges_ours() -> None:
    india, russia = two_sides()
    opening = russia.open(india.seal())
    assert (opening.expected, len(opening.acts), opening.receipt) == (0, 5, b"")
    opening = india.open(russia.seal())
    assert (len(opening.acts), opening.acknowledged.size) == (5, 5)
    assert opening.witnessed is not None
    assert opening.witnessed.key == russia.signer.verifier
    assert acts_of(india, "IN") == acts_of(russia, "IN")
    assert acts_of(india, "RU") == acts_of(russia, "RU")
    assert india.store.head("RU") == russia.store.head("RU")


def test_open_again_changes_nothing() -> None:
    india, russia = two_sides()
    pouch = india.seal()
    russia.open(pouch)
    head = russia.store.head("IN")
    opening = russia.open(pouch)
    assert (opening.acts, opening.head) == ((), head)


def test_open_takes_the_new_ones_of_acts_carried_again() -> None:
    india, russia = two_sides()
    russia.open(india.seal())
    india.say(2)
    opening = russia.open(india.seal())
    assert (opening.expected, len(opening.acts)) == (5, 2)
    assert acts_of(russia, "IN") == acts_of(india, "IN")


def test_encrypted_pouch_opens_for_its_addressee_alone() -> None:
    india, russia = two_sides()
    india.open(russia.seal())
    pouch = india.enclose()
    assert b"topic.stage" not in pouch
    assert read_manifest(BytesIO(pouch)).count == 5
    assert refusal(Side("RU", "IN", key_of("RU")), pouch).code == "record.pouch.encrypted_for_another"
    assert len(russia.open(pouch).acts) == 5


def citing(data: bytes) -> tuple[str, Draft]:
    """The hash of a file, and a draft that cites it by a text."""
    digest = sha256(data).hexdigest()
    body = {"price": {"source": f"sha256:{digest}"}}
    return digest, Draft(act="topic.stage", v=1, office="o", on="wg.x", body=body)


def test_attachment_travels_when_an_act_cites_it() -> None:
    india, russia = two_sides()
    digest, draft = citing(b"12.50")
    india.write(draft)
    russia.open(india.seal(india.contents(attachments={digest: b"12.50"})))
    assert russia.attachments[digest] == b"12.50"


def test_a_pouch_without_the_attachment_opens_all_the_same() -> None:
    india, russia = two_sides()
    _, draft = citing(b"12.50")
    india.write(draft)
    assert b"12.50" not in india.seal()
    assert len(russia.open(india.seal()).acts) == 6


def unconfirmed(india: Side, russia: Side) -> bytes:
    india.signer = key_of("IN", LATER)
    india.store = type(india.store)()
    india.introduce()
    return india.seal()


def stale(india: Side, russia: Side) -> bytes:
    old = india.signer
    new = key_of("IN", LATER)
    india.claim("key.rotate", new, old, new, replaces=old.verifier.to_text())
    india.say()
    return india.seal()  # still by the old key


def gap(india: Side, russia: Side) -> bytes:
    return india.seal(india.contents(first=2))


def replay(india: Side, russia: Side) -> bytes:
    old = india.seal()
    india.say()
    russia.open(india.seal())
    return old


def other_mechanism(india: Side, russia: Side) -> bytes:
    signer = SigningKey.from_seed(origin_of("in-kz", "IN"), bytes(32))
    return sealed(india.contents(), "in-kz", "IN", "RU", signer)


def other_addressee(india: Side, russia: Side) -> bytes:
    return india.seal(to="KZ")


def other_sender(india: Side, russia: Side) -> bytes:
    kazakhstan = Side("KZ", "RU", key_of("KZ"))
    kazakhstan.introduce()
    return kazakhstan.seal()


def own(india: Side, russia: Side) -> bytes:
    return russia.seal()


def signed_over_another_root(india: Side, russia: Side) -> bytes:
    note = Checkpoint(origin_of(MECHANISM, "IN"), 5, bytes(32)).signed(india.signer)
    return india.seal(edited(india.contents(), checkpoint=note))


def acts_reordered(india: Side, russia: Side) -> bytes:
    acts = list(india.contents().acts)
    acts[3], acts[4] = acts[4], acts[3]
    root = EMPTY_RANGE.extend(map(leaf_hash, acts)).root()
    note = Checkpoint(origin_of(MECHANISM, "IN"), 5, root).signed(india.signer)
    return india.seal(edited(india.contents(), checkpoint=note, acts=tuple(acts)))


def act_of_another_side(india: Side, russia: Side) -> bytes:
    acts = (*india.contents().acts[:4], russia.contents().acts[4])
    root = EMPTY_RANGE.extend(map(leaf_hash, acts)).root()
    note = Checkpoint(origin_of(MECHANISM, "IN"), 5, root).signed(india.signer)
    return india.seal(edited(india.contents(), checkpoint=note, acts=acts))


def act_malformed(india: Side, russia: Side) -> bytes:
    acts = (*india.contents().acts[:4], b'{"act": 1}')
    root = EMPTY_RANGE.extend(map(leaf_hash, acts)).root()
    note = Checkpoint(origin_of(MECHANISM, "IN"), 5, root).signed(india.signer)
    return india.seal(edited(india.contents(), checkpoint=note, acts=acts))


def unknown_act(india: Side, russia: Side) -> bytes:
    india.write(Draft(act="price.haggle", v=3, office="o", on="wg.x", body={}))
    return india.seal()


def read_what_was_never_written(india: Side, russia: Side) -> bytes:
    russia.say(4)
    india.open(russia.seal())
    india.say()
    pouch = india.seal(edited(india.contents(), receipt=b""))
    russia.store = type(russia.store)()
    russia.introduce()
    russia.confirm("IN", india.signer.verifier.fingerprint)
    return pouch


def read_one_more_than_was_written(india: Side, russia: Side) -> bytes:
    russia.say()
    india.open(russia.seal())
    india.say()
    short = type(russia.store)()
    russia.store = short
    russia.introduce()
    russia.confirm("IN", india.signer.verifier.fingerprint)
    russia.say(3)
    return india.seal(edited(india.contents(), receipt=b""))


def other_size_than_its_checkpoint(india: Side, russia: Side) -> bytes:
    contents = india.contents()
    terms = plan_manifest(contents, MECHANISM, "IN", "RU", AT, india.signer)
    root = EMPTY_RANGE.extend(map(leaf_hash, contents.acts[:4])).root()
    note = Checkpoint(origin_of(MECHANISM, "IN"), 4, root).signed(india.signer)
    return b"".join(seal(edited(contents, checkpoint=note), terms, signer=india.signer))


def manifest_by_nobodys_key(india: Side, russia: Side) -> bytes:
    return india.seal(signer=key_of("IN", LATER))


def manifest_by_a_key_put_away(india: Side, russia: Side) -> bytes:
    old, new = india.signer, key_of("IN", LATER)
    india.claim("key.rotate", new, old, new, replaces=old.verifier.to_text())
    india.signer = new
    india.say()
    return india.seal(signer=old)


def acts_of_before_changed(india: Side, russia: Side) -> bytes:
    russia.open(india.seal())
    india.say()
    acts = list(india.contents(first=0).acts)
    acts[3] = acts[2]
    return india.seal(edited(india.contents(first=0), acts=tuple(acts)))


def old_pouch_with_acts_changed(india: Side, russia: Side) -> bytes:
    contents = india.contents(first=0)
    india.say()
    russia.open(india.seal())
    acts = (*contents.acts[:3], contents.acts[2], contents.acts[4])
    return india.seal(edited(contents, acts=acts))


def receipt_of_another_size_than_is_said(india: Side, russia: Side) -> bytes:
    india.open(russia.seal())
    contents = india.contents()
    terms = plan_manifest(contents, MECHANISM, "IN", "RU", AT, india.signer)
    return b"".join(seal(contents, replace(terms, have=4), signer=india.signer))


def uncited_attachment(india: Side, russia: Side) -> bytes:
    data = b"an annex nobody mentions"
    from hashlib import sha256

    return india.seal(india.contents(attachments={sha256(data).hexdigest(): data}))


def receipt_not_of_ours(india: Side, russia: Side) -> bytes:
    india.open(russia.seal())
    receipt = give_receipt(india.contents().checkpoint, witness=india.signer, seconds=1)
    return india.seal(edited(india.contents(), receipt=receipt))


def receipt_without_witness(india: Side, russia: Side) -> bytes:
    india.open(russia.seal())
    return india.seal(edited(india.contents(), receipt=india.store.head("RU").checkpoint))


def receipt_beyond_our_log(india: Side, russia: Side) -> bytes:
    note = Checkpoint(origin_of(MECHANISM, "RU"), 9, bytes(32)).signed(russia.signer)
    return india.seal(edited(india.contents(), receipt=give_receipt(note, witness=india.signer, seconds=1)))


def receipt_of_another_log(india: Side, russia: Side) -> bytes:
    note = Checkpoint(origin_of(MECHANISM, "RU"), 5, bytes(32)).signed(russia.signer)
    return india.seal(edited(india.contents(), receipt=give_receipt(note, witness=india.signer, seconds=1)))


CASES: list[tuple[str, Callable[[Side, Side], bytes]]] = [
    ("record.checkpoint.key_unknown", unconfirmed),
    ("record.checkpoint.key_stale", stale),
    ("record.pouch.gap", gap),
    ("record.pouch.replayed", replay),
    ("record.pouch.mechanism_other", other_mechanism),
    ("record.pouch.addressee_other", other_addressee),
    ("record.pouch.sender_other", other_sender),
    ("record.pouch.sender_self", own),
    ("record.proof.root_mismatch", signed_over_another_root),
    ("record.log.number_unexpected", acts_reordered),
    ("record.log.side_foreign", act_of_another_side),
    ("record.canonical.needless_space", act_malformed),
    ("record.pouch.act_unknown", unknown_act),
    ("record.pouch.after_unwritten", read_what_was_never_written),
    ("record.pouch.attachment_uncited", uncited_attachment),
    ("record.pouch.receipt_unfit", receipt_not_of_ours),
    ("record.pouch.receipt_unwitnessed", receipt_without_witness),
    ("record.pouch.receipt_ahead", receipt_beyond_our_log),
    ("record.pouch.receipt_differs", receipt_of_another_log),
    ("record.checkpoint.key_unknown", manifest_by_nobodys_key),
    ("record.checkpoint.key_stale", manifest_by_a_key_put_away),
    ("record.pouch.checkpoint_unfit", other_size_than_its_checkpoint),
    ("record.proof.root_mismatch", acts_of_before_changed),
    ("record.proof.root_mismatch", old_pouch_with_acts_changed),
    ("record.pouch.after_unwritten", read_one_more_than_was_written),
    ("record.pouch.receipt_unfit", receipt_of_another_size_than_is_said),
]


@pytest.mark.parametrize(("code", "amiss"), CASES, ids=lambda one: getattr(one, "__name__", one))
def test_a_pouch_with_one_defect_is_refused_by_its_code(code: str, amiss: Callable[[Side, Side], bytes]) -> None:
    india, russia = two_sides()
    pouch = amiss(india, russia)
    found = refusal(russia, pouch)
    assert found.code == code
    for language in ("en", "hi", "ru"):
        assert found.text(language)
    assert len({found.sentence(language) for language in ("en", "hi", "ru")}) == 3


def test_a_receipt_that_was_given_before_acknowledges_nothing_less() -> None:
    india, russia = two_sides()
    india.open(russia.seal())
    early = india.contents().receipt
    russia.open(india.seal())
    russia.say()
    india.open(russia.seal())
    russia.open(india.seal())
    assert russia.acknowledged.size == 6
    india.say()
    opening = russia.open(india.seal(edited(india.contents(), receipt=early)))
    assert (opening.acknowledged.size, opening.receipt, opening.witnessed) == (6, b"", None)


def test_gap_names_both_ends() -> None:
    india, russia = two_sides()
    russia.open(india.seal())
    india.say(4)
    found = refusal(russia, india.seal(india.contents(first=7)))
    assert found.sentence("en") == (
        "The pouch begins with act 7 of IN, and only 5 are here: a pouch between is missing."
    )


def another_past(india: Side, russia: Side, *, size: int, shared: int) -> bytes:
    """A pouch of the log that IN might have written instead, the same in its first `shared` acts."""
    russia.open(india.seal())
    fork = Side("IN", "RU", india.signer, identity=india.identity)
    fork.introduce()
    fork.confirm("RU", russia.signer.verifier.fingerprint)
    fork.say(shared - 2)
    fork.say(size - shared, otherwise=True)
    return fork.seal(fork.contents(first=0))


@pytest.mark.parametrize(("size", "shared"), [(5, 2), (5, 4), (8, 3), (4, 3), (3, 2)])
def test_two_logs_under_one_key_are_proved(size: int, shared: int) -> None:
    india, russia = two_sides()
    found = refusal(russia, another_past(india, russia, size=size, shared=shared))
    assert isinstance(found, Equivocated)
    assert found.code == "record.pouch.equivocated"
    assert check_equivocation(found.proof, [india.signer.verifier]) == india.signer.verifier
    assert bool(found.proof.growth) == (size != 5)


def test_fork_carried_without_its_beginning_is_a_root_mismatch() -> None:
    india, russia = two_sides()
    russia.open(india.seal())
    fork = Side("IN", "RU", india.signer, identity=india.identity)
    fork.introduce()
    fork.confirm("RU", russia.signer.verifier.fingerprint)
    fork.say(6, otherwise=True)
    assert refusal(russia, fork.seal(fork.contents(first=5))).code == "record.proof.root_mismatch"


def test_rotated_key_is_believed_by_who_believed_the_old_one() -> None:
    india, russia = two_sides()
    russia.open(india.seal())
    old, new = india.signer, key_of("IN", LATER)
    india.claim("key.rotate", new, old, new, replaces=old.verifier.to_text())
    india.signer = new
    india.say()
    assert len(russia.open(india.seal()).acts) == 2
    receipt = russia.contents().receipt
    assert [one.key for one in cosignatures(receipt, [russia.signer.verifier])] == [russia.signer.verifier]


def test_rotation_without_the_old_key_is_not_believed() -> None:
    india, russia = two_sides()
    old, new = india.signer, key_of("IN", LATER)
    india.claim("key.rotate", new, new, replaces=old.verifier.to_text())
    india.signer = new
    india.say()
    assert refusal(russia, india.seal()).code == "record.checkpoint.key_unknown"


@pytest.mark.parametrize("act", ["key.lose", "key.revoke"])
def test_key_in_place_of_a_lost_or_stolen_one_waits_for_the_key_paper(act: str) -> None:
    india, russia = two_sides()
    russia.open(india.seal())
    old, new = india.signer, key_of("IN", LATER)
    india.claim(act, new, new, replaces=old.verifier.to_text(), last=5 if act == "key.revoke" else 0)
    india.signer = new
    india.say()
    pouch = india.seal()
    assert refusal(russia, pouch).code == "record.checkpoint.key_unknown"
    russia.confirm("IN", new.verifier.fingerprint)
    assert len(russia.open(pouch).acts) == 2
    fork = india.seal(edited(india.contents(), checkpoint=_by(india, old)), signer=old)
    assert refusal(russia, fork).code == "record.checkpoint.key_stale"


def _by(side: Side, signer: SigningKey) -> bytes:
    head = side.store.head(side.code)
    return Checkpoint(origin_of(MECHANISM, side.code), head.size, head.range.root()).signed(signer)


def test_judge_reads_and_writes_nothing() -> None:
    india, russia = two_sides()
    sizes = dict(russia.store.sizes())
    judge(read_pouch(BytesIO(india.seal())), russia.knowledge())
    assert dict(russia.store.sizes()) == sizes
