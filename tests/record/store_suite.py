"""What every store must do, whatever it is made of. Inherit `StoreSuite` and say how a store is opened.

    class TestMyStore(StoreSuite):
        @contextmanager
        def opened(self, place: Path) -> Iterator[Store]:
            yield MyStore(place)

`opened` is entered anew, and in other threads, to see that what one store kept another finds. `place` is a fresh
folder; a store that lives elsewhere passes it over and starts empty for each test.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from paraph.record import (
    EMPTY,
    Checkpoint,
    CompactRange,
    Draft,
    Head,
    KeyPeriod,
    KeyRing,
    Ledger,
    RecordError,
    SigningKey,
    SizeMoved,
    Store,
    leaf_hash,
    origin_of,
    parse_note,
)

MECHANISM = "in-ru-modernization"
KEYS = {side: SigningKey.from_seed(origin_of(MECHANISM, side), side.encode() * 16) for side in ("IN", "RU")}
RING = KeyRing({side: (KeyPeriod(key.verifier),) for side, key in KEYS.items()})


def lines(count: int, start: int = 0) -> list[bytes]:
    """Byte strings to keep: a store looks into none of them."""
    return [b'{"n":%d,"text":"\xe0\xa4\x95"}' % n for n in range(start, start + count)]


def head_over(acts: Sequence[bytes], side: str = "IN") -> Head:
    """The head of a log of `acts`, signed."""
    grown = CompactRange().extend(map(leaf_hash, acts))
    return Head(grown, Checkpoint(origin_of(MECHANISM, side), grown.size, grown.root()).signed(KEYS[side]))


def said(number: int) -> Draft:
    """Something to say."""
    return Draft(act="session.open", v=1, office="co-chair", on=f"session/{number}", body={"ordinal": number})


class StoreSuite:
    """The rules of `paraph.record.stores`, one test or more each."""

    THREADS = 4
    """How many threads append at once."""

    def opened(self, place: Path) -> AbstractContextManager[Store]:
        """A store over `place`, for as long as the context lasts."""
        raise NotImplementedError

    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Store]:
        """A store that is empty at first, and whose record still verifies at the end."""
        with self.opened(tmp_path) as store:
            yield store
            self.check_whole(store)

    def check_whole(self, store: Store) -> None:
        """Each log has as many acts as its head says, under the root its checkpoint signs."""
        for side, size in store.sizes().items():
            head, acts = store.head(side), list(store.read(side, 0, size + 10))
            assert (head.size, len(acts)) == (size, size)
            assert head.range == CompactRange().extend(map(leaf_hash, acts))
            assert Checkpoint.from_text(parse_note(head.checkpoint).text).root == head.range.root()

    def test_a_new_store_has_no_logs(self, store: Store) -> None:
        assert dict(store.sizes()) == {}
        assert store.head("IN") == EMPTY
        assert list(store.read("IN", 0, 10)) == []

    def test_append_keeps_acts_range_and_checkpoint(self, store: Store) -> None:
        acts = lines(5)
        store.append("IN", expected=0, acts=acts[:2], head=head_over(acts[:2]))
        assert (dict(store.sizes()), store.head("IN")) == ({"IN": 2}, head_over(acts[:2]))
        store.append("IN", expected=2, acts=acts[2:], head=head_over(acts))
        assert (dict(store.sizes()), store.head("IN")) == ({"IN": 5}, head_over(acts))
        assert list(store.read("IN", 0, 5)) == acts

    @pytest.mark.parametrize(("start", "stop"), [(0, 0), (0, 1), (3, 7), (6, 7), (7, 7), (5, 99), (9, 12), (4, 2)])
    def test_read_gives_the_acts_asked_for_that_are_there(self, store: Store, start: int, stop: int) -> None:
        store.append("IN", expected=0, acts=lines(7), head=head_over(lines(7)))
        assert list(store.read("IN", start, stop)) == lines(7)[start:stop]

    def test_logs_are_apart(self, store: Store) -> None:
        store.append("IN", expected=0, acts=lines(2), head=head_over(lines(2)))
        store.append("RU", expected=0, acts=lines(3, 9), head=head_over(lines(3, 9), "RU"))
        assert dict(store.sizes()) == {"IN": 2, "RU": 3}
        assert (list(store.read("IN", 0, 9)), list(store.read("RU", 0, 9))) == (lines(2), lines(3, 9))
        assert (store.head("IN"), store.head("RU")) == (head_over(lines(2)), head_over(lines(3, 9), "RU"))

    @pytest.mark.parametrize("expected", [0, 1, 3])
    def test_append_refuses_when_the_size_moved(self, store: Store, expected: int) -> None:
        store.append("IN", expected=0, acts=lines(2), head=head_over(lines(2)))
        with pytest.raises(SizeMoved) as refusal:
            store.append("IN", expected=expected, acts=lines(1), head=head_over(lines(expected + 1)))
        assert dict(refusal.value.facts) == {"side": "IN", "expected": expected, "found": 2}
        assert (list(store.read("IN", 0, 9)), store.head("IN")) == (lines(2), head_over(lines(2)))

    @pytest.mark.parametrize("count", [0, 1, 3])
    def test_append_refuses_a_head_of_another_size(self, store: Store, count: int) -> None:
        with pytest.raises(RecordError) as refusal:
            store.append("IN", expected=0, acts=lines(2), head=head_over(lines(count)))
        assert refusal.value.code == "record.store.head_unfit"
        assert dict(store.sizes()) == {}

    def test_append_refuses_acts_without_a_checkpoint(self, store: Store) -> None:
        with pytest.raises(RecordError) as refusal:
            store.append("IN", expected=0, acts=lines(2), head=Head(head_over(lines(2)).range))
        assert refusal.value.code == "record.store.head_unfit"

    @pytest.mark.parametrize("side", ["", "in", "I", "../RU", "IN\n", "ИН", "A" * 9])
    def test_append_refuses_a_side_that_is_none(self, store: Store, side: str) -> None:
        with pytest.raises(RecordError) as refusal:
            store.append(side, expected=0, acts=lines(1), head=head_over(lines(1)))
        assert refusal.value.code == "record.log.side_malformed"
        assert dict(store.sizes()) == {}

    def test_append_without_acts_replaces_the_checkpoint(self, store: Store) -> None:
        head = head_over(lines(2))
        store.append("IN", expected=0, acts=lines(2), head=head)
        note = parse_note(head.checkpoint)
        witnessed = note.with_signatures([KEYS["RU"].cosign(note.text, seconds=1_754_485_620)]).to_bytes()
        store.append("IN", expected=2, acts=[], head=Head(head.range, witnessed))
        assert (store.head("IN"), dict(store.sizes())) == (Head(head.range, witnessed), {"IN": 2})
        with pytest.raises(SizeMoved):
            store.append("IN", expected=1, acts=[], head=head_over(lines(1)))

    def test_an_empty_log_may_be_sealed_and_then_grow(self, store: Store) -> None:
        store.append("IN", expected=0, acts=[], head=head_over([]))
        assert (dict(store.sizes()), store.head("IN"), list(store.read("IN", 0, 9))) == ({"IN": 0}, head_over([]), [])
        store.append("IN", expected=0, acts=lines(2), head=head_over(lines(2)))
        assert (dict(store.sizes()), store.head("IN")) == ({"IN": 2}, head_over(lines(2)))

    def test_a_reading_begun_is_not_disturbed_by_an_append(self, store: Store) -> None:
        store.append("IN", expected=0, acts=lines(3), head=head_over(lines(3)))
        reading = store.read("IN", 0, 3)
        first = next(reading)
        store.append("IN", expected=3, acts=lines(2, 3), head=head_over(lines(5)))
        assert [first, *reading] == lines(3)

    def test_what_one_store_kept_another_finds(self, tmp_path: Path, store: Store) -> None:
        store.append("IN", expected=0, acts=lines(3), head=head_over(lines(3)))
        with self.opened(tmp_path) as other:
            assert (dict(other.sizes()), other.head("IN")) == ({"IN": 3}, head_over(lines(3)))
            other.append("IN", expected=3, acts=lines(2, 3), head=head_over(lines(5)))
        assert (list(store.read("IN", 0, 9)), store.head("IN")) == (lines(5), head_over(lines(5)))
        with pytest.raises(SizeMoved):
            store.append("IN", expected=3, acts=lines(1, 3), head=head_over(lines(4)))

    def test_many_acts_at_once(self, store: Store) -> None:
        store.append("IN", expected=0, acts=lines(2500), head=head_over(lines(2500)))
        assert list(store.read("IN", 0, 2500)) == lines(2500)
        assert list(store.read("IN", 2498, 2500)) == lines(2, 2498)

    def test_appends_at_once_lose_nothing_and_leave_no_gap(self, tmp_path: Path, store: Store) -> None:
        def work(worker: int) -> list[str]:
            kept = []
            with self.opened(tmp_path) as own:
                ledger = Ledger(own, mechanism=MECHANISM)
                while len(kept) < 5:
                    try:
                        acts = ledger.append(
                            [said(100 * worker + len(kept))], side="IN", at="2025-08-06T13:07:00Z", signer=KEYS["IN"]
                        )
                    except SizeMoved:
                        continue
                    kept += [act.on for act in acts]
            return kept

        with ThreadPoolExecutor(self.THREADS) as pool:
            acknowledged = [on for kept in pool.map(work, range(self.THREADS)) for on in kept]
        found = [act.on for act in Ledger(store, mechanism=MECHANISM).read("IN")]
        assert sorted(found) == sorted(acknowledged)
        assert len(found) == 5 * self.THREADS

    def test_a_ledger_upon_it_verifies(self, store: Store) -> None:
        ledger = Ledger(store, mechanism=MECHANISM)
        for number in range(4):
            for side, key in KEYS.items():
                ledger.append([said(number), said(number)], side=side, at="2025-08-06T13:07:00Z", signer=key)
        verdict = ledger.verify(RING)
        assert [finding.text("en") for finding in verdict.findings()] == [
            "IN: 8 acts, whole and signed.",
            "RU: 8 acts, whole and signed.",
        ]
        assert verdict
