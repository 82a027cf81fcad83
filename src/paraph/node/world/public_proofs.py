"""The proofs beside what is published: that an act is in a side's signed log, without the acts beside it.

A release is proved by the act that adopted it. A document is proved by the act with which a side agreed that it be
published, which carries the digest of the text; the text in the form that the digest covers stands beside it.
"""

from dataclasses import dataclass
from functools import lru_cache

from paraph.node import records
from paraph.node.records import Current
from paraph.node.stores import DjangoStore
from paraph.node.world import publishing
from paraph.record import leaf_hash, parse
from paraph.record.proof_files import ProofFile, prove_inclusion
from paraph.record.proofs import Tree

PROVING = frozenset({"release.adopt", "document.publish"})
"""Acts that prove something published; the last of a side on one subject stands."""


@dataclass(frozen=True, slots=True)
class Proof:
    """That an act stands in a side's log."""

    act: bytes
    file: ProofFile
    side: str


@dataclass(frozen=True, slots=True)
class _Log:
    acts: tuple[bytes, ...]
    tree: Tree
    places: dict[str, int]
    drafted: dict[tuple[str, str], int]
    """Id and text of a joint release -> the act that drafted it."""

    checkpoint: bytes


def proof_of(key: str, side: str = "") -> Proof | None:
    """The proof of what is published, from the log of `side`, else of whoever has one; `None` without one."""
    current = records.current()
    if key not in publishing.published(current.state):
        return None
    for other in (side,) if side else _sides(current):
        log = _log(current.mechanism, current.head, other) if other in current.state.parties else None
        number = _place(log, current, key) if log else None
        if log and number is not None and log.checkpoint:
            return Proof(log.acts[number], prove_inclusion(log.tree, number, log.checkpoint), other)
    return None


def _place(log: _Log, current: Current, key: str) -> int | None:
    """Which act proves it: of a joint release the one that drafted the text all sides cleared."""
    release = current.state.releases.get(key)
    if release is not None and release.number:
        return log.drafted.get((key, release.text))
    return log.places.get(key)


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
            places[act.on] = act.n
        elif act.act == "release.draft":
            drafted[act.on, str(act.body.get("text"))] = act.n
    return _Log(acts, Tree(map(leaf_hash, acts)), places, drafted, head.checkpoint)
