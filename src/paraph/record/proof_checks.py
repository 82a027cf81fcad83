"""Checking proofs: computing the root that a proof leads to, apart from comparing it with the root that was signed.

    inclusion_root       what root does this leaf with this path lead to            RFC 9162 2.1.3.2
    consistency_roots    what old and new root does this proof lead to              RFC 9162 2.1.4.2
    check_inclusion, check_consistency    compute, compare, and refuse by name

The trees are those of RFC 6962; RFC 9162 states the same checks as loops. A path that is too long, too short or holds
anything but 32-byte hashes is refused before any root is compared, so no two proofs of one fact are both taken.
"""

from collections.abc import Sequence

from paraph.record.refusals import (
    HashLength,
    IndexBeyondSize,
    LogShrank,
    PathTooLong,
    PathTooShort,
    RootMismatch,
)
from paraph.record.tree import HASH_SIZE, node_hash


def inclusion_root(leaf: bytes, *, index: int, size: int, path: Sequence[bytes]) -> bytes:
    """The root of the tree of `size` leaves in which leaf hash `leaf` is number `index`, if `path` is to be believed.

    Raises `IndexBeyondSize`, `HashLength`, `PathTooLong` or `PathTooShort`. Says nothing about whose root it is.
    """
    if not 0 <= index < size:
        raise IndexBeyondSize(index=index, size=size)
    _check_lengths(leaf, *path)
    node, last, root = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            raise PathTooLong(found=len(path))
        if node & 1 or node == last:
            root = node_hash(sibling, root)
            node, last = _rise_past_left_edges(node, last)
        else:
            root = node_hash(root, sibling)
        node, last = node >> 1, last >> 1
    if last != 0:
        raise PathTooShort(found=len(path))
    return root


def consistency_roots(old_root: bytes, *, old: int, new: int, path: Sequence[bytes]) -> tuple[bytes, bytes]:
    """The roots over `old` and over `new` leaves that `path` leads to, for 0 < old < new.

    `old_root` is needed as a part of the proof where `old` is a power of two. Raises as `inclusion_root` does.
    """
    if not 0 < old < new:
        raise LogShrank(old=old, new=new)
    steps = list(path) if old & (old - 1) else [old_root, *path]
    _check_lengths(*steps)
    if not path:
        raise PathTooShort(found=0)
    shift = (old ^ (old - 1)).bit_length() - 1
    node, last = (old - 1) >> shift, (new - 1) >> shift
    old_found = new_found = steps[0]
    for sibling in steps[1:]:
        if last == 0:
            raise PathTooLong(found=len(path))
        if node & 1 or node == last:
            old_found, new_found = node_hash(sibling, old_found), node_hash(sibling, new_found)
            node, last = _rise_past_left_edges(node, last)
        else:
            new_found = node_hash(new_found, sibling)
        node, last = node >> 1, last >> 1
    if last != 0:
        raise PathTooShort(found=len(path))
    return old_found, new_found


def check_inclusion(leaf: bytes, *, index: int, size: int, path: Sequence[bytes], root: bytes) -> None:
    """Raise `RootMismatch`, or what `inclusion_root` raises, unless `path` proves the leaf hash under `root`."""
    if inclusion_root(leaf, index=index, size=size, path=path) != root:
        raise RootMismatch(size=size)


def check_consistency(old_root: bytes, new_root: bytes, *, old: int, new: int, path: Sequence[bytes]) -> None:
    """Raise unless `path` proves that the log of `new` acts under `new_root` begins with the log of `old` acts.

    An empty log begins every log, and a log begins itself: for these the path must be empty.
    """
    if 0 < old < new:
        found = consistency_roots(old_root, old=old, new=new, path=path)
        for size, expected, computed in ((old, old_root, found[0]), (new, new_root, found[1])):
            if expected != computed:
                raise RootMismatch(size=size)
        return
    if old > new or old < 0:
        raise LogShrank(old=old, new=new)
    if path:
        raise PathTooLong(found=len(path))
    if old == new and old_root != new_root:
        raise RootMismatch(size=new)


def _rise_past_left_edges(node: int, last: int) -> tuple[int, int]:
    """Skip the levels where `node`, the last of its level, has no right neighbour and is its own parent."""
    while node and not node & 1:
        node, last = node >> 1, last >> 1
    return node, last


def _check_lengths(*hashes: bytes) -> None:
    for one in hashes:
        if len(one) != HASH_SIZE:
            raise HashLength(found=len(one))
