"""Two files, or three, convince anybody that two logs were signed; nothing less does."""

import pytest

from paraph.record import Checkpoint, RecordError, SigningKey, Tree, leaf_hash, origin_of
from paraph.record.equivocation import Equivocation, Growth, check_equivocation, prove

KEY = SigningKey.from_seed(origin_of("in-ru", "IN"), bytes(32))
OTHER = SigningKey.from_seed(origin_of("in-ru", "RU"), bytes([1]) * 32)
HERE = [leaf_hash(b"%d" % n) for n in range(9)]
THERE = [*HERE[:3], *(leaf_hash(b"otherwise %d" % n) for n in range(6))]


def note(leaves: list[bytes], size: int, key: SigningKey = KEY) -> bytes:
    return Checkpoint(key.name, size, Tree(leaves).root(size)).signed(key)


def refused(proof: Equivocation, *keys: SigningKey) -> str:
    with pytest.raises(RecordError) as refusal:
        check_equivocation(proof, [key.verifier for key in keys or (KEY,)])
    return refusal.value.code


def test_same_size_needs_two_files() -> None:
    proof = prove(note(HERE, 7), note(THERE, 7), leaves=[])
    assert proof.growth == b""
    assert check_equivocation(proof, [KEY.verifier]) == KEY.verifier


@pytest.mark.parametrize(("small", "large"), [(4, 9), (7, 8), (5, 6), (8, 9)])
def test_other_size_needs_a_third(small: int, large: int) -> None:
    proof = prove(note(THERE, large), note(HERE, small), leaves=THERE)
    assert Growth.from_bytes(proof.growth).old == small
    assert check_equivocation(proof, [KEY.verifier]) == KEY.verifier


def test_one_log_that_grew_is_no_proof() -> None:
    for small, large in ((3, 3), (2, 7)):
        with pytest.raises(RecordError) as refusal:
            prove(note(HERE, small), note(HERE, large), leaves=HERE)
        assert refusal.value.code == "record.equivocation.none"


def test_files_that_prove_nothing() -> None:
    good = prove(note(HERE, 4), note(THERE, 9), leaves=THERE)
    assert refused(good, OTHER) == "record.equivocation.none"
    assert refused(Equivocation(good.first, good.second)) == "record.equivocation.growth_malformed"
    assert refused(Equivocation(good.first, note(THERE, 8), good.growth)) == "record.equivocation.none"
    assert refused(Equivocation(good.first, note(HERE, 9), good.growth)) == "record.proof.root_mismatch"
    assert refused(Equivocation(note(HERE, 4, OTHER), good.second, good.growth)) == "record.equivocation.none"
    assert refused(Equivocation(good.first, good.second, good.growth + b"\n")) == "record.equivocation.growth_malformed"
    assert refused(Equivocation(good.first, good.second, b"\xff")) == "record.equivocation.growth_malformed"
    assert refused(Equivocation(note(HERE, 7), note(THERE, 7), good.growth)) == "record.equivocation.none"


def test_a_second_log_that_somebody_else_signed_proves_nothing() -> None:
    theirs = Checkpoint(KEY.name, 7, Tree(THERE).root(7)).signed(SigningKey.from_seed(KEY.name, bytes([9]) * 32))
    assert refused(Equivocation(note(HERE, 7), theirs)) == "record.equivocation.none"
    assert refused(Equivocation(theirs, note(HERE, 7))) == "record.equivocation.none"


def test_two_keys_of_one_log_prove_it_as_one_does() -> None:
    later = SigningKey.from_seed(KEY.name, bytes([9]) * 32)
    theirs = Checkpoint(KEY.name, 7, Tree(THERE).root(7)).signed(later)
    found = check_equivocation(Equivocation(note(HERE, 7), theirs), [KEY.verifier, later.verifier])
    assert found == KEY.verifier


def test_growth_reads_as_it_is_written() -> None:
    growth = Growth(4, 9, bytes(32), (bytes(32), bytes([1]) * 32))
    assert Growth.from_bytes(growth.to_bytes()) == growth
