"""Logs in plain files, one folder a side: what an export is, and what any tool can read.

    <folder>/IN/acts.jsonl     the acts, each on its line (RFC 8785 leaves no line break inside one)
    <folder>/IN/checkpoint     the signed note; its second line says how many of those lines count
    <folder>/IN/range          the compact range and the bytes it covers; may be deleted, is computed again
    <folder>/IN/lock           held while appending

Rules:

1. The log is the first `size` lines of `acts.jsonl`, with `size` from `checkpoint`. Replacing `checkpoint` is the one
   step that makes an append happen; what stands after those lines is an append that never did.
2. Nothing is rewritten but that tail, and that only under the lock.
"""

import fcntl
import os
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path

from paraph.record.checkpoints import read_checkpoint
from paraph.record.refusals import LineBroken, LogDamaged, RangeMalformed, SideMalformed, SizeMoved, StoreFailed
from paraph.record.shapes import is_side
from paraph.record.stores import EMPTY, Head, check_fit
from paraph.record.tree import EMPTY_RANGE, CompactRange, leaf_hash

_BATCH = 1024


class FileStore:
    """A store in the folder of one mechanism, which any number of processes may share on one machine.

    Raises `StoreFailed` where the file system does. If that happens after the checkpoint was replaced, the append
    stands although it was reported as failed: look at `head` before doing it again.
    """

    def __init__(self, folder: Path) -> None:
        """Keep the logs under `folder`, which is made with the first append."""
        self._folder = folder
        self._logs: dict[str, _Log] = {}

    def sizes(self) -> Mapping[str, int]:
        """See `Store`."""
        with _translated(self._folder):
            found = sorted(path.parent.name for path in self._folder.glob("*/checkpoint"))
        return {side: self._log(side).committed()[0] for side in found if is_side(side)}

    def head(self, side: str) -> Head:
        """See `Store`. The range is that of the acts found: if it disagrees with the checkpoint, the log is damaged."""
        log = self._log(side)
        with _translated(log.folder):
            size, note = log.committed()
            return Head(log.range_of(size, note), note) if note else EMPTY

    def read(self, side: str, start: int, stop: int) -> Iterator[bytes]:
        """See `Store`."""
        log = self._log(side)
        with _translated(log.folder):
            yield from log.lines(start, min(stop, log.committed()[0]))

    def append(self, side: str, *, expected: int, acts: Sequence[bytes], head: Head) -> None:
        """See `Store`. Raises `LineBroken` for an act with a line break in it."""
        check_fit(side, expected=expected, acts=acts, head=head)
        if any(b"\n" in act for act in acts):
            raise LineBroken(side=side)
        log = self._log(side)
        with _translated(log.folder), log.locked():
            size, _ = log.committed()
            if size != expected:
                raise SizeMoved(side=side, expected=expected, found=size)
            log.write(acts, size)
            log.commit(head)

    def _log(self, side: str) -> "_Log":
        if not is_side(side):
            raise SideMalformed(found=side[:40])
        return self._logs.setdefault(side, _Log(self._folder / side))


class _Log:
    """One side's folder, with what this process remembers of it: where lines begin, and the last range."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._starts = array("Q", [0])
        self._range = EMPTY_RANGE

    def committed(self) -> tuple[int, bytes]:
        """The size that counts and the note that says so."""
        try:
            note = (self.folder / "checkpoint").read_bytes()
        except FileNotFoundError:
            return 0, b""
        return read_checkpoint(note).size, note

    def lines(self, start: int, stop: int) -> Iterator[bytes]:
        if start >= stop or not self._find_starts(start):
            return
        with (self.folder / "acts.jsonl").open("rb") as file:
            file.seek(self._starts[start])
            for line in islice(file, stop - start):
                if line.endswith(b"\n"):
                    yield line[:-1]

    def range_of(self, size: int, note: bytes) -> CompactRange:
        """The range over the first `size` lines, from the furthest one remembered that leads to the note's root."""
        root = read_checkpoint(note).root
        for known in (self._range, self._kept_range()):
            if 0 < known.size <= size and (grown := self._grow(known, size)).root() == root:
                break
        else:
            grown = self._grow(EMPTY_RANGE, size)
        self._range = grown
        return grown

    def write(self, acts: Sequence[bytes], size: int) -> None:
        """Put `acts` behind the first `size` lines, over whatever an append that never happened left there."""
        if not acts:
            return
        with (self.folder / "acts.jsonl").open("ab") as file:
            if not self._find_starts(size):
                raise LogDamaged(place=str(self.folder), found=len(self._starts) - 1, expected=size)
            # If we stop in here, acts.jsonl has a tail beyond the size in `checkpoint`; no reader looks at it, and the
            # next append cuts it off by this very line.
            file.truncate(self._starts[size])
            del self._starts[size + 1 :]
            file.write(b"".join(act + b"\n" for act in acts))
            file.flush()
            os.fsync(file.fileno())

    def commit(self, head: Head) -> None:
        # If we stop before the replacement, `checkpoint.new` is left over and the log is as it was; the next append
        # overwrites it. If we stop after it, the append has happened, and `range` is behind: `range_of` catches up.
        _replace(self.folder / "checkpoint", head.checkpoint, durably=True)
        sync_folder(self.folder)
        self._range = head.range
        _replace(self.folder / "range", head.range.to_bytes(), durably=False)

    @contextmanager
    def locked(self) -> Iterator[None]:
        if not self.folder.exists():
            # If we stop in here, an empty folder is left, which is no log: it has no checkpoint.
            self.folder.mkdir(parents=True, exist_ok=True)
            sync_folder(self.folder.parent)
        with (self.folder / "lock").open("wb") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def _kept_range(self) -> CompactRange:
        """What the file `range` says; nothing if it is not there or not whole."""
        with suppress(FileNotFoundError, RangeMalformed):
            return CompactRange.from_bytes((self.folder / "range").read_bytes())
        return EMPTY_RANGE

    def _grow(self, known: CompactRange, size: int) -> CompactRange:
        lines = self.lines(known.size, size)
        while batch := list(islice(lines, _BATCH)):
            known = known.extend(map(leaf_hash, batch))
        return known

    def _find_starts(self, number: int) -> bool:
        """Learn where line `number` begins; False if the file ends before it does."""
        if number < len(self._starts):
            return True
        with (self.folder / "acts.jsonl").open("rb") as file:
            file.seek(self._starts[-1])
            for line in islice(file, number + 1 - len(self._starts)):
                if not line.endswith(b"\n"):
                    return False
                self._starts.append(self._starts[-1] + len(line))
        return number < len(self._starts)


def _replace(path: Path, data: bytes, *, durably: bool) -> None:
    fresh = path.with_name(f"{path.name}.new")
    with fresh.open("wb") as file:
        file.write(data)
        file.flush()
        if durably:
            os.fsync(file.fileno())
    fresh.replace(path)


def sync_folder(folder: Path) -> None:
    """Flush the names in a folder to the disk."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _translated(place: Path) -> Iterator[None]:
    """Say what the file system said as a refusal."""
    try:
        yield
    except OSError as error:
        raise StoreFailed(place=str(place), reason=error.strerror or type(error).__name__) from error
