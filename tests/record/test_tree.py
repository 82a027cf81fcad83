"""The tree agrees with the published values, with the naive one at every size, and with another library."""

import pymerkle
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record import naive
from tests.record.test_vectors import read

from paraph.record import CompactRange, RecordError, leaf_hash
from paraph.record.tree import EMPTY_ROOT

VECTORS = read("rfc6962.json")
ENTRIES = [bytes.fromhex(entry) for entry in VECTORS["entries"]]

entries = st.lists(st.binary(max_size=8), max_size=200)


@pytest.mark.parametrize("size", range(9))
def test_range_over_the_reference_entries(size: int) -> None:
    grown = CompactRange().extend(map(leaf_hash, ENTRIES[:size]))
    assert [one.hex() for one in map(leaf_hash, ENTRIES)] == VECTORS["leaf_hashes"]
    assert [one.hex() for one in grown.hashes] == VECTORS["ranges"][size]
    assert grown.root().hex() == VECTORS["roots"][size]
    assert CompactRange.from_bytes(grown.to_bytes()) == grown


@given(entries, st.data())
def test_extend_in_any_portions_gives_the_naive_root(leaves: list[bytes], data: st.DataObject) -> None:
    grown, at = CompactRange(), 0
    while at < len(leaves):
        count = data.draw(st.integers(1, len(leaves) - at))
        grown, at = grown.extend(map(leaf_hash, leaves[at : at + count])), at + count
    assert (grown.size, grown.root()) == (len(leaves), naive.mth(leaves))
    assert list(grown.hashes) == naive.peaks(leaves)


@pytest.mark.parametrize("size", [0, 1, 2, 3, 255, 256, 257, 1023, 1024, 1025, 2049, 4099])
def test_root_is_that_of_another_library(size: int) -> None:
    leaves = [str(number).encode() for number in range(size)]
    other = pymerkle.InmemoryTree(algorithm="sha256")
    for leaf in leaves:
        other.append_entry(leaf)
    ours = CompactRange().extend(map(leaf_hash, leaves)).root()
    assert ours == (other.get_root() if size else EMPTY_ROOT)


def test_extend_hashes_no_more_than_it_must(monkeypatch: pytest.MonkeyPatch) -> None:
    """Adding 100 acts costs as many hashes upon a million as upon a thousand, give or take the height."""
    counted = 0

    def counting(data: bytes) -> object:
        nonlocal counted
        counted += 1
        return real(data)

    real = naive.sha256
    costs = []
    for size in (1_000, 1_000_000):
        known = CompactRange(size, tuple(bytes(32) for _ in range(size.bit_count())))
        with monkeypatch.context() as patch:
            patch.setattr("paraph.record.tree.sha256", counting)
            counted = 0
            known.extend([bytes(32)] * 100).root()
            costs.append(counted)
    assert max(costs) <= 100 + 2 * 20


MALFORMED_RANGES = {
    "nothing": b"",
    "size cut": b"\x00" * 7,
    "hash missing": (1).to_bytes(8),
    "hash short": (1).to_bytes(8) + bytes(31),
    "hash long": (1).to_bytes(8) + bytes(33),
    "hash of no leaf": (0).to_bytes(8) + bytes(32),
    "one hash for three leaves": (3).to_bytes(8) + bytes(32),
    "two hashes for two leaves": (2).to_bytes(8) + bytes(64),
    "size of all ones": b"\xff" * 8,
}


@pytest.mark.parametrize("data", MALFORMED_RANGES.values(), ids=MALFORMED_RANGES)
def test_range_of_the_wrong_length_is_refused(data: bytes) -> None:
    with pytest.raises(RecordError) as refusal:
        CompactRange.from_bytes(data)
    assert refusal.value.code == "record.tree.range_malformed"


def test_range_of_a_negative_size_is_refused() -> None:
    with pytest.raises(RecordError) as refusal:
        CompactRange(-1, (bytes(32),))
    assert refusal.value.code == "record.tree.range_malformed"
