r"""The Merkle tree over a side's acts: RFC 6962 section 2.1, SHA-256.

    leaf hash    SHA-256(00 || act)             the 00 and 01 keep an inner node from being passed off as an act
    node hash    SHA-256(01 || left || right)   left covers the largest power of two of leaves smaller than all
    empty tree   SHA-256()

A log of `size` acts is known by its **compact range**: the roots of the perfect subtrees that the binary digits of
`size` name, widest first. Adding an act touches one of them on average, adding k costs O(k + log size), and the root
is folded from at most 64 of them: so what was verified once is never hashed again.

    >>> grown = CompactRange().extend([leaf_hash(b""), leaf_hash(b"\x00"), leaf_hash(b"\x10")])
    >>> grown.size, len(grown.hashes)
    (3, 2)
    >>> grown.root().hex()[:16]
    'aeb6bcfe274b70a1'
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from hashlib import sha256

from paraph.record.refusals import RangeMalformed

HASH_SIZE = 32
"""Bytes of a SHA-256 hash."""

EMPTY_ROOT = sha256(b"").digest()

_WIDEST = 1024
_SIZE_BYTES = 8


def leaf_hash(data: bytes) -> bytes:
    """The hash of one act's bytes as a leaf."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node over the hashes of its two halves."""
    return sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class CompactRange:
    """All that must be kept of `size` leaves to go on from there."""

    size: int = 0
    hashes: tuple[bytes, ...] = ()
    """Roots of the perfect subtrees, widest (leftmost) first; as many as `size` has binary ones."""

    def __post_init__(self) -> None:
        """Raise `RangeMalformed` unless the hashes are as many and as long as `size` asks for."""
        fits = 0 <= self.size < 1 << 64 and len(self.hashes) == self.size.bit_count()
        if not fits or any(len(one) != HASH_SIZE for one in self.hashes):
            raise RangeMalformed(size=self.size, found=len(self.hashes))

    def extend(self, leaves: Iterable[bytes]) -> "CompactRange":
        """The range with the leaf hashes `leaves` added on the right."""
        fresh = list(leaves)
        stack, size, at = list(self.hashes), self.size, 0
        while at < len(fresh):
            width = _aligned_width(size, len(fresh) - at)
            stack.append(_perfect_root(fresh[at : at + width]))
            size, at = size + width, at + width
            while len(stack) > size.bit_count():
                right = stack.pop()
                stack[-1] = node_hash(stack[-1], right)
        return CompactRange(size, tuple(stack))

    def root(self) -> bytes:
        """The Merkle tree hash of all leaves."""
        if not self.hashes:
            return EMPTY_ROOT
        return reduce(lambda right, left: node_hash(left, right), reversed(self.hashes))

    def to_bytes(self) -> bytes:
        """Eight bytes of size, big-endian, then the hashes: for a store to keep."""
        return self.size.to_bytes(_SIZE_BYTES) + b"".join(self.hashes)

    @classmethod
    def from_bytes(cls, data: bytes) -> "CompactRange":
        """Read what `to_bytes` wrote; raises `RangeMalformed`. That the hashes are right only a checkpoint can tell."""
        if len(data) < _SIZE_BYTES:
            raise RangeMalformed(size=0, found=0)
        hashes = tuple(data[at : at + HASH_SIZE] for at in range(_SIZE_BYTES, len(data), HASH_SIZE))
        return cls(int.from_bytes(data[:_SIZE_BYTES]), hashes)


EMPTY_RANGE = CompactRange()


def _aligned_width(size: int, left: int) -> int:
    """The widest perfect subtree that may begin at leaf `size` and needs no more than `left` leaves."""
    width = min(size & -size or _WIDEST, _WIDEST)
    return min(width, 1 << left.bit_length() - 1)


def _perfect_root(hashes: Sequence[bytes]) -> bytes:
    """The root over a power of two of leaf hashes, level by level."""
    while len(hashes) > 1:
        pairs = iter(hashes)
        hashes = [sha256(b"\x01" + left + right).digest() for left, right in zip(pairs, pairs, strict=True)]
    return hashes[0]
