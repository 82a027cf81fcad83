"""Every way in which a pouch can be wrong, one by one, as a node meets it.

Each has a code of its own and a sentence and advice in three languages; a copy is kept as it came, the book says why,
and nothing else has changed.
"""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pytest
from django.conf import settings
from tests.record.pouches.sides import MECHANISM, Side, edited, key_of, sealed

from paraph.messages import LANGUAGES, Refused
from paraph.node import attachments, exchange, keys, records
from paraph.node.exchange import pouch_files, quarantine, standing
from paraph.node.storage.stores import DjangoStore
from paraph.papers.sides import by_name
from paraph.papers.wording import Wording
from paraph.record import Checkpoint, Draft, SigningKey, leaf_hash, origin_of
from paraph.record.notes import Note
from paraph.record.pouches.container import BLOCK, LIMITS, Limits, header, pack, unpack
from paraph.record.pouches.manifest import Member
from paraph.record.pouches.reading import read_manifest
from paraph.record.pouches.refusals import PouchTooLarge
from paraph.record.pouches.sealing import with_members
from paraph.record.tree import EMPTY_RANGE

LATER = bytes([7]) * 32


@pytest.fixture
def russia(opened: records.Current) -> Side:
    """The other government, whose first two acts are here, with three more to send."""
    side = Side("RU", "IN", key_of("RU"))
    side.introduce()
    side.confirm("IN", records.signing_key().verifier.fingerprint)
    keys.confirm(side.signer.verifier.fingerprint)
    exchange.open_pouch(side.seal())
    side.say(3)
    return side


def gap(russia: Side) -> bytes:
    return russia.seal(russia.contents(first=4))


def replay(russia: Side) -> bytes:
    old = russia.seal(russia.contents(first=0))
    russia.say()
    exchange.open_pouch(russia.seal())
    return old


def truncation(russia: Side) -> bytes:
    return russia.seal()[:-700]


def reordering(russia: Side) -> bytes:
    acts = list(russia.contents(first=0).acts)
    acts[3], acts[4] = acts[4], acts[3]
    root = EMPTY_RANGE.extend(map(leaf_hash, acts)).root()
    note = Checkpoint(origin_of(MECHANISM, "RU"), 5, root).signed(russia.signer)
    return russia.seal(edited(russia.contents(first=0), checkpoint=note, acts=tuple(acts)))


def foreign_mechanism(russia: Side) -> bytes:
    signer = SigningKey.from_seed(origin_of("kz-ru", "RU"), bytes(32))
    return sealed(russia.contents(), "kz-ru", "RU", "IN", signer)


def wrong_sender(russia: Side) -> bytes:
    side = Side("KZ", "IN", key_of("KZ"))
    side.introduce()
    return side.seal()


def wrong_addressee(russia: Side) -> bytes:
    return russia.seal(to="KZ")


def unknown_key(russia: Side) -> bytes:
    side = Side("RU", "IN", key_of("RU", LATER))
    side.introduce()
    side.say(3)
    return side.seal()


def stale_key(russia: Side) -> bytes:
    old, new = russia.signer, key_of("RU", LATER)
    russia.claim("key.rotate", new, old, new, replaces=old.verifier.to_text())
    russia.say()
    return russia.seal()


def bad_signature(russia: Side) -> bytes:
    pouch = russia.seal()
    return pouch.replace(b"\nsealed 2025", b"\nsealed 2024", 1)


def root_mismatch(russia: Side) -> bytes:
    note = Checkpoint(origin_of(MECHANISM, "RU"), 5, bytes(32)).signed(russia.signer)
    return russia.seal(edited(russia.contents(), checkpoint=note))


def oversized_member(russia: Side) -> bytes:
    members = members_of(russia.seal())
    at = len(pack_all(members[:-1])) - 2 * BLOCK
    whole = pack_all(members)
    return whole[:at] + header("acts.jsonl", LIMITS.acts + 1) + whole[at + BLOCK :]


def duplicate_member(russia: Side) -> bytes:
    members = members_of(russia.seal())
    return pack_all([*members, members[-1]])


def trailing_bytes(russia: Side) -> bytes:
    return russia.seal() + b"more"


def path_traversal(russia: Side) -> bytes:
    members = members_of(russia.seal())
    return pack_all([("../../etc" if name == "cover.txt" else name, data) for name, data in members])


def unknown_act(russia: Side) -> bytes:
    russia.write(Draft(act="price.haggle", v=3, office="o", on="wg.x", body={}))
    return russia.seal()


def future_version(russia: Side) -> bytes:
    members = members_of(russia.seal())
    terms = read_manifest(BytesIO(pack_all(members)))
    listed = tuple(Member(name, len(data), sha256(data).hexdigest()) for name, data in members[1:])
    text = with_members(terms, listed).text.replace("paraph-pouch/1", "paraph-pouch/2")
    return pack_all([("manifest", Note(text, (russia.signer.sign(text),)).to_bytes()), *members[1:]])


WRONG: dict[str, tuple[Callable[[Side], bytes], str]] = {
    "gap": (gap, "record.pouch.gap"),
    "replay": (replay, "record.pouch.replayed"),
    "truncation": (truncation, "record.pouch.truncated"),
    "reordering": (reordering, "record.log.number_unexpected"),
    "foreign mechanism": (foreign_mechanism, "record.pouch.mechanism_other"),
    "wrong side, sender": (wrong_sender, "record.pouch.sender_other"),
    "wrong side, addressee": (wrong_addressee, "record.pouch.addressee_other"),
    "unknown key": (unknown_key, "record.checkpoint.key_unknown"),
    "stale key": (stale_key, "record.checkpoint.key_stale"),
    "bad signature": (bad_signature, "record.note.signature_false"),
    "root mismatch": (root_mismatch, "record.proof.root_mismatch"),
    "oversized": (oversized_member, "record.pouch.member_too_large"),
    "duplicate member": (duplicate_member, "record.pouch.member_twice"),
    "trailing bytes": (trailing_bytes, "record.pouch.trailing_bytes"),
    "path traversal": (path_traversal, "record.pouch.name_unsafe"),
    "unknown act": (unknown_act, "record.pouch.act_unknown"),
    "future version": (future_version, "record.pouch.version_future"),
}


def test_each_has_a_code_of_its_own() -> None:
    assert len({code for _, code in WRONG.values()}) == len(WRONG)


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_said_and_kept_and_changes_nothing_else(name: str, russia: Side) -> None:
    make, code = WRONG[name]
    pouch = make(russia)
    before = everything()
    with pytest.raises(Refused) as refused:
        exchange.open_pouch(pouch)
    refusal = refused.value
    assert refusal.code == code
    assert everything() == before
    for says in (refusal.sentence, refusal.remedy):
        assert len({says(language) for language in LANGUAGES}) == len(LANGUAGES)
        assert not any("{" in says(language) for language in LANGUAGES)
    entry = standing.book("en")[0]
    assert (entry.code, entry.kept, entry.reason) == (code, True, by_name(refusal, Wording("en", "")).text("en"))
    assert quarantine.find(settings.HOME, entry.name).read_bytes() == pouch


def test_what_is_larger_than_a_pouch_may_be_is_kept(russia: Side, monkeypatch: pytest.MonkeyPatch) -> None:
    pouch = russia.seal()
    monkeypatch.setattr(pouch_files, "LIMITS", Limits(pouch=len(pouch) - 1))
    before = everything()
    with pouch_files.fill(BytesIO(pouch)) as copy, pytest.raises(PouchTooLarge):
        exchange.open_pouch(copy)
    assert everything() == before
    entry = standing.book("en")[0]
    assert (entry.name, entry.code, entry.kept) == (sha256(pouch).hexdigest(), "record.pouch.too_large", True)
    monkeypatch.undo()
    assert exchange.open_pouch(quarantine.find(settings.HOME, entry.name).open("rb")).count == 3


def test_what_is_larger_than_the_quarantine_too_leaves_nothing_behind(
    russia: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    pouch = russia.seal()
    monkeypatch.setattr(pouch_files, "LIMITS", Limits(pouch=1000))
    monkeypatch.setattr(quarantine, "MOST_BYTES", quarantine.size(settings.HOME) + len(pouch) - 1)
    book, size = standing.book("en"), quarantine.size(settings.HOME)
    with pytest.raises(PouchTooLarge):
        exchange.open_pouch(pouch)
    with pytest.raises(PouchTooLarge):
        pouch_files.fill(BytesIO(bytes(quarantine.MOST_BYTES + 1)))
    assert (standing.book("en"), quarantine.size(settings.HOME)) == (book, size)


def everything() -> object:
    """All that opening a pouch could change, but for the book and the quarantine."""
    store = DjangoStore(MECHANISM)
    logs = {side: (list(store.read(side, 0, 10**6)), store.head(side)) for side in store.sizes()}
    files = {file.name for file in attachments.folder().rglob("*") if file.is_file()}
    told = [replace(one, kept=0) for one in standing.standings()]
    return logs, told, files, records.current().head


def members_of(pouch: bytes) -> list[tuple[str, bytes]]:
    return list(unpack(BytesIO(pouch)))


def pack_all(members: list[tuple[str, bytes]]) -> bytes:
    return b"".join(pack(iter(members)))
