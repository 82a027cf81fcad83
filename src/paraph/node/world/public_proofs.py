"""The proofs beside what is published: that an act is in a side's signed log, without the acts beside it.

A release is proved by the act that adopted it, a joint one by the act that drafted what all sides cleared. A document
is proved by the act with which a side agreed that it be published, which carries the digest of the text; the text in
the form that the digest covers stands beside it.

A proof tells how long the log was. It is therefore made once, when somebody first asks, and kept: else whoever asks
every minute would count the acts of a side, and see the hour at which it cleared what is under embargo.
"""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from paraph.mechanism.publications import digest_for_all
from paraph.node import records
from paraph.node.records import Current
from paraph.node.storage.stores import DjangoStore
from paraph.node.world import publishing
from paraph.node.world.publication_table import ShownProof
from paraph.record import leaf_hash, parse
from paraph.record.proof_files import prove_inclusion
from paraph.record.proofs import Tree

PROVING = frozenset({"release.adopt", "document.publish"})
"""Acts that prove something published; the last of a side on one text stands."""


@dataclass(frozen=True, slots=True)
class Proof:
    """That an act stands in a side's log."""

    act: bytes
    file: bytes
    """As `record.proof_files` writes it."""

    side: str


@dataclass(frozen=True, slots=True)
class _Log:
    tree: Tree
    places: dict[tuple[str, str], int]
    """Id, and digest of the text of a document -> the act that proves it."""

    drafted: dict[tuple[str, str], int]
    """Id and text of a joint release -> the act that drafted it."""

    checkpoint: bytes


def proof_of(key: str, side: str = "") -> Proof | None:
    """The proof of what is published, from the log of `side`, else of whoever has one; `None` without one."""
    current = records.current()
    if key not in publishing.published(current.state):
        return None
    sides = [other for other in _sides(current) if side in ("", other)]
    kept = _kept(current, key, sides) or next((made for other in sides if (made := _made(current, key, other))), None)
    if kept is None:
        return None
    (act,) = DjangoStore(current.mechanism).read(kept.side, kept.n, kept.n + 1)
    return Proof(act, bytes(kept.file), kept.side)


def _kept(current: Current, key: str, sides: list[str]) -> ShownProof | None:
    """The proof made before of the text as it stands, by the first of these sides that has one."""
    found = {
        row.side: row
        for row in ShownProof.objects.filter(mechanism=current.mechanism, key=key, side__in=sides)
        if row.digest == _digest(current, key)
    }
    return next((found[side] for side in sides if side in found), None)


def _made(current: Current, key: str, side: str) -> ShownProof | None:
    """The proof from the log of a side as it is now, kept from now on."""
    log = _log(current.mechanism, current.head, side)
    number = _place(log, current, key)
    if number is None or not log.checkpoint:
        return None
    made = {"n": number, "file": prove_inclusion(log.tree, number, log.checkpoint).to_bytes()}
    which = {"mechanism": current.mechanism, "key": key, "side": side, "digest": _digest(current, key)}
    # Where another process was first, its proof is the one that stays.
    return ShownProof.objects.get_or_create(**which, defaults=made)[0]


def _digest(current: Current, key: str) -> str:
    """SHA-256 of the text that is proved."""
    release = current.state.releases.get(key)
    return sha256(release.text.encode()).hexdigest() if release else digest_for_all(current.state, key)


def _place(log: _Log, current: Current, key: str) -> int | None:
    """Which act proves it: of a joint release the one that drafted the text all sides cleared, of a document the one
    that agreed to the text which is shown.
    """
    release = current.state.releases.get(key)
    if release is not None and release.number:
        return log.drafted.get((key, release.text))
    return log.places.get((key, "" if release else digest_for_all(current.state, key)))


def _sides(current: Current) -> tuple[str, ...]:
    return tuple(sorted(current.state.parties, key=lambda side: (side != current.side, side)))


@lru_cache(maxsize=4)
def _log(mechanism: str, _head: str, side: str) -> _Log:
    """A side's log as of a head, ready to prove from."""
    store = DjangoStore(mechanism)
    head = store.head(side)
    acts = tuple(store.read(side, 0, head.size))
    places, drafted = {}, {}
    for data in acts:
        act = parse(data)
        if act.act in PROVING:
            places[act.on, str(act.body.get("digest", "")) if act.act == "document.publish" else ""] = act.n
        elif act.act == "release.draft":
            drafted[act.on, str(act.body.get("text"))] = act.n
    return _Log(Tree(map(leaf_hash, acts)), places, drafted, head.checkpoint)
