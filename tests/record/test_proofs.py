"""Proofs are built as the RFC writes them, taken when they hold, and refused by name when they do not."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record import naive
from tests.record.test_vectors import read

from paraph.record import RecordError, Tree, check_consistency, check_inclusion, leaf_hash
from paraph.record.proof_checks import consistency_roots, inclusion_root

VECTORS = read("rfc6962.json")
ENTRIES = [bytes.fromhex(entry) for entry in VECTORS["entries"]]
ROOTS = [bytes.fromhex(root) for root in VECTORS["roots"]]
TREE = Tree(map(leaf_hash, ENTRIES))


@pytest.mark.parametrize("vector", VECTORS["inclusion"], ids=lambda one: f"{one['index']} of {one['size']}")
def test_inclusion_vector(vector: dict[str, Any]) -> None:
    index, size, path = vector["index"], vector["size"], [bytes.fromhex(one) for one in vector["path"]]
    assert TREE.inclusion(index, size) == tuple(path)
    assert inclusion_root(leaf_hash(ENTRIES[index]), index=index, size=size, path=path) == ROOTS[size]
    check_inclusion(leaf_hash(ENTRIES[index]), index=index, size=size, path=path, root=ROOTS[size])


@pytest.mark.parametrize("vector", VECTORS["consistency"], ids=lambda one: f"{one['old']} to {one['new']}")
def test_consistency_vector(vector: dict[str, Any]) -> None:
    old, new, path = vector["old"], vector["new"], [bytes.fromhex(one) for one in vector["path"]]
    assert TREE.consistency(old, new) == tuple(path)
    if old < new:
        assert consistency_roots(ROOTS[old], old=old, new=new, path=path) == (ROOTS[old], ROOTS[new])
    check_consistency(ROOTS[old], ROOTS[new], old=old, new=new, path=path)


@pytest.mark.parametrize("new", range(9))
def test_every_log_begins_with_the_empty_one(new: int) -> None:
    assert TREE.consistency(0, new) == ()
    check_consistency(ROOTS[0], ROOTS[new], old=0, new=new, path=[])


def check(case: dict[str, Any]) -> None:
    """Check the proof of a case, of whichever kind it is."""
    path = [bytes.fromhex(one) for one in case["path"]]
    if "index" in case:
        leaf, root = bytes.fromhex(case["leaf"]), bytes.fromhex(case["root"])
        check_inclusion(leaf, index=case["index"], size=case["size"], path=path, root=root)
    else:
        old_root, new_root = bytes.fromhex(case["old_root"]), bytes.fromhex(case["new_root"])
        check_consistency(old_root, new_root, old=case["old"], new=case["new"], path=path)


@pytest.mark.parametrize("case", read("malformed_proofs.json")["cases"], ids=lambda case: case["defect"])
def test_malformed_proof_is_refused_by_its_name(case: dict[str, Any]) -> None:
    with pytest.raises(RecordError) as refusal:
        check(case)
    assert refusal.value.code == case["code"]


@given(st.integers(1, 300), st.data())
def test_proofs_of_any_size_are_the_naive_ones_and_hold(size: int, data: st.DataObject) -> None:
    entries = [number.to_bytes(2) for number in range(size)]
    tree = Tree(map(leaf_hash, entries))
    new = data.draw(st.integers(1, size))
    index, old = data.draw(st.integers(0, new - 1)), data.draw(st.integers(1, new))
    inclusion, consistency = tree.inclusion(index, new), tree.consistency(old, new)
    assert inclusion == tuple(naive.path(index, entries[:new]))
    assert consistency == tuple(naive.proof(old, entries[:new]))
    check_inclusion(leaf_hash(entries[index]), index=index, size=new, path=inclusion, root=naive.mth(entries[:new]))
    check_consistency(naive.mth(entries[:old]), naive.mth(entries[:new]), old=old, new=new, path=consistency)


@given(st.integers(2, 100), st.data())
def test_no_proof_serves_for_anything_else(size: int, data: st.DataObject) -> None:
    entries = [number.to_bytes(2) for number in range(size)]
    tree = Tree(map(leaf_hash, entries))
    index, claimed = data.draw(st.integers(0, size - 1)), data.draw(st.integers(0, size - 1))
    if index == claimed:
        return
    with pytest.raises(RecordError):
        check_inclusion(
            leaf_hash(entries[index]), index=claimed, size=size, path=tree.inclusion(index, size), root=tree.root()
        )
    with pytest.raises(RecordError):
        check_inclusion(
            leaf_hash(entries[claimed]), index=index, size=size, path=tree.inclusion(index, size), root=tree.root()
        )


def test_tree_grown_in_portions_gives_the_same_roots() -> None:
    tree = Tree()
    for size, entry in enumerate(ENTRIES):
        assert (len(tree), tree.root()) == (size, ROOTS[size])
        tree.extend([leaf_hash(entry)])
    assert [tree.root(size) for size in range(9)] == ROOTS


@pytest.mark.parametrize(
    "ask",
    [
        lambda: TREE.root(9),
        lambda: TREE.root(-1),
        lambda: TREE.inclusion(0, 9),
        lambda: TREE.inclusion(8, 8),
        lambda: TREE.inclusion(-1, 8),
        lambda: TREE.inclusion(0, 0),
        lambda: TREE.consistency(3, 9),
        lambda: TREE.consistency(4, 3),
        lambda: TREE.consistency(-1, 3),
    ],
)
def test_proof_beyond_the_log_is_refused(ask: Any) -> None:  # noqa: ANN401
    with pytest.raises(RecordError) as refusal:
        ask()
    assert refusal.value.code == "record.tree.size_beyond_log"
