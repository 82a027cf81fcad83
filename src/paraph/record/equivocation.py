"""Equivocation: two checkpoints under one side's signature that cannot both be of one log.

Two files suffice, each a signed note: same origin, same size, different roots. Where the sizes differ a third file
shows that the log of the larger one does not begin with the smaller one: the root it really has at the smaller size,
with the RFC 6962 consistency proof that leads from there to the larger root.

    paraph-growth/1
    2                                                 the smaller size
    5                                                 the larger one
    Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=      the root of the larger log at the smaller size
    vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=      the proof, a hash a line
    …

The proof convinces anybody who has the side's key; it needs no acts, no network and no Paraph
(`tools/verify_paraph.py equivocation`).
"""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass

from paraph.record.checkpoints import Checkpoint
from paraph.record.keys import VerifierKey
from paraph.record.notes import check_note, parse_note
from paraph.record.proof_checks import check_consistency
from paraph.record.proofs import Tree
from paraph.record.refusals import GrowthMalformed, NoEquivocation
from paraph.record.tree import HASH_SIZE

_HEADING = "paraph-growth/1"


@dataclass(frozen=True, slots=True)
class Growth:
    """That the log of `new` acts has the root `root` at `old` acts."""

    old: int
    new: int
    root: bytes
    path: tuple[bytes, ...]

    def to_bytes(self) -> bytes:
        """The third file."""
        hashes = [base64.b64encode(one).decode() for one in (self.root, *self.path)]
        return "".join(f"{line}\n" for line in (_HEADING, self.old, self.new, *hashes)).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> "Growth":
        """Read it; raises `GrowthMalformed` unless it is exactly what `to_bytes` writes."""
        try:
            _, old, new, *lines = data.decode("ascii").split("\n")[:-1]
            root, *path = (base64.b64decode(line, validate=True) for line in lines)
            growth = cls(int(old[:20]), int(new[:20]), root, tuple(path))
        except (ValueError, binascii.Error):
            raise GrowthMalformed from None
        if growth.to_bytes() != data or any(len(one) != HASH_SIZE for one in (root, *path)):
            raise GrowthMalformed
        return growth


@dataclass(frozen=True, slots=True)
class Equivocation:
    """The proof as it is kept: two files, or three."""

    first: bytes
    """The checkpoint of the smaller log, or the one that was here before."""

    second: bytes
    growth: bytes = b""
    """Empty where the sizes are the same."""


def prove(first: bytes, second: bytes, *, leaves: Sequence[bytes]) -> Equivocation:
    """The proof that two checkpoint notes contradict each other; raises `NoEquivocation` if they do not.

    `leaves` are the leaf hashes of the log of the larger one; none are needed where the sizes are the same.
    """
    first, second = sorted((first, second), key=lambda note: _read(note).size)
    small, large = _read(first), _read(second)
    if small.size == large.size:
        proof = Equivocation(first, second)
    else:
        tree = Tree(leaves[: large.size])
        path = tree.consistency(small.size, large.size)
        growth = Growth(small.size, large.size, tree.root(small.size), path)
        proof = Equivocation(first, second, growth.to_bytes())
    if not _contradicts(proof):
        raise NoEquivocation
    return proof


def check_equivocation(proof: Equivocation, keys: Sequence[VerifierKey]) -> VerifierKey:
    """The key of `keys` that signed both files, if they are a proof; raises `NoEquivocation` or a file's defect."""
    if not _contradicts(proof):
        raise NoEquivocation
    signed = [check_note(parse_note(note), keys) for note in (proof.first, proof.second)]
    for key in signed[0]:
        if key in signed[1] or any(other.name == key.name for other in signed[1]):
            return key  # type: ignore[return-value]
    raise NoEquivocation


def _contradicts(proof: Equivocation) -> bool:
    small, large = _read(proof.first), _read(proof.second)
    if small.origin != large.origin:
        return False
    if small.size == large.size:
        return small.root != large.root and not proof.growth
    growth = Growth.from_bytes(proof.growth)
    if (growth.old, growth.new) != (small.size, large.size):
        return False
    check_consistency(growth.root, large.root, old=growth.old, new=growth.new, path=growth.path)
    return growth.root != small.root


def _read(note: bytes) -> Checkpoint:
    return Checkpoint.from_text(parse_note(note).text)
