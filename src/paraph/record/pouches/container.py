"""The container of a pouch: a tar file in one exact form, written and read as a stream.

Rules (docs/formats/pouch.md 2):

1. Members are plain POSIX ustar members: a header of 512 bytes, the content, zero bytes up to the next 512.
2. A header has one form: mode 0644, owner 0, time 0, no link, no prefix. Reading is by writing again: a header that is
   not exactly what its own name and size give is refused.
3. A name is one of a fixed few, or `attachments/` and 64 hexadecimal digits. No other name is ever looked at as a path.
4. Two blocks of zeros end the container. Nothing follows them.

Any tar program opens such a file; hardly any would write it, and none would notice what is refused here.

    >>> header("manifest", 5)[:8], len(header("manifest", 5))
    (b'manifest', 512)
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from paraph.record.pouches.refusals import (
    BytesTrail,
    HeaderMalformed,
    MemberNameUnsafe,
    MembersTooMany,
    MemberTooLarge,
    NotAPouch,
    PaddingDirty,
    PouchTooLarge,
    PouchTruncated,
)

BLOCK = 512
PIECE = 1 << 18
"""The most that is read at once."""

END = bytes(2 * BLOCK)

_NAME = re.compile(r"manifest|cover\.txt|checkpoint|receipt|acts\.jsonl|pouch\.age|attachments/[0-9a-f]{64}")
_NAME_FIELD = 100
_SIZE_FIELD = slice(124, 136)
_OCTAL = re.compile(rb"[0-7]{11}\x00")
_ACCEPTABLE = b"manifest\x00"


@dataclass(frozen=True, slots=True)
class Limits:
    """What is refused before it is read, in bytes."""

    pouch: int = 1 << 28
    """The whole, sealed or not: 256 MiB."""

    acts: int = 1 << 26
    """They are held in memory while they are judged (ADR 0013); a longer log travels in several pouches."""

    attachment: int = 1 << 25
    note: int = 1 << 16
    """Manifest, cover, checkpoint and receipt, each."""

    members: int = 256

    def of(self, name: str) -> int:
        """The most that the member `name` may hold."""
        match name:
            case "acts.jsonl":
                return self.acts
            case "pouch.age":
                return self.pouch
            case _ if name.startswith("attachments/"):
                return self.attachment
        return self.note


LIMITS = Limits()


class Stored(Protocol):
    """A content that lies somewhere else and is read when it is written."""

    @property
    def size(self) -> int:
        """In bytes."""
        ...

    def pieces(self) -> Iterator[bytes]:
        """From front to back, anew at each call."""
        ...


class Source(Protocol):
    """Bytes to be read once, from front to back: a file, a request, a pipe."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""
        ...


def header(name: str, size: int) -> bytes:
    """The one header of a member `name` of `size` bytes."""
    block = bytearray(BLOCK)
    block[: len(name)] = name.encode()
    block[100:136] = b"0000644\x000000000\x000000000\x00%011o\x00" % size
    block[136:148] = b"00000000000\x00"
    block[148:156] = b" " * 8
    block[156:157] = b"0"
    block[257:265] = b"ustar\x0000"
    block[148:156] = b"%06o\x00 " % sum(block)
    return bytes(block)


def padding(size: int) -> bytes:
    """The zero bytes that fill a member's last block."""
    return bytes(-size % BLOCK)


def pack(members: Iterable[tuple[str, "bytes | Stored"]]) -> Iterator[bytes]:
    """The bytes of a container of `members`, piece by piece."""
    for name, content in members:
        size = len(content) if isinstance(content, bytes) else content.size
        yield header(name, size)
        yield from [content] if isinstance(content, bytes) else content.pieces()
        yield padding(size)
    yield END


@dataclass(frozen=True, slots=True)
class Part:
    """One member as it comes: its bytes can be read once, before the next member is asked for."""

    name: str
    size: int
    pieces: Iterator[bytes]

    def whole(self) -> bytes:
        """All of it at once."""
        return b"".join(self.pieces)


def parts(source: Source, *, limits: Limits = LIMITS) -> Iterator[Part]:
    """The members of a container, in the order they stand; raises the `PouchError` of the first defect.

    Holds one piece of one member at a time. What is left unread of a member is read over.
    Not checked here: which members there are, in which order, and what is in them.
    """
    taken = _Taken(source, limits.pouch)
    for number in range(limits.members + 1):
        block = taken.exactly(BLOCK)
        if number == 0 and not block.startswith(_ACCEPTABLE):
            raise NotAPouch
        if block == bytes(BLOCK):
            taken.finish()
            return
        name, size = _read_header(block, number)
        if size > limits.of(name):
            raise MemberTooLarge(member=name, found=size, limit=limits.of(name))
        part = Part(name, size, taken.pieces(size))
        yield part
        for _unread in part.pieces:
            pass
        if taken.exactly(-size % BLOCK).strip(b"\x00"):
            raise PaddingDirty(member=name)
    raise MembersTooMany(limit=limits.members)


def unpack(source: Source, *, limits: Limits = LIMITS) -> Iterator[tuple[str, bytes]]:
    """The same with each member whole."""
    for part in parts(source, limits=limits):
        yield part.name, part.whole()


def _read_header(block: bytes, number: int) -> tuple[str, int]:
    name = block[:_NAME_FIELD].rstrip(b"\x00").decode("ascii", "replace")
    if not _adds_up(block):
        raise HeaderMalformed(number=number + 1, member=name[:80])
    if not _NAME.fullmatch(name):
        raise MemberNameUnsafe(found=name[:80])
    field = block[_SIZE_FIELD]
    if not _OCTAL.fullmatch(field) or block != header(name, size := int(field[:11], 8)):
        raise HeaderMalformed(number=number + 1, member=name)
    return name, size


def _adds_up(block: bytes) -> bool:
    """Whether the sum of a header is the one written in it: a byte lost on the way is no name somebody chose."""
    return block[148:156] == b"%06o\x00 " % (sum(block[:148]) + 8 * ord(" ") + sum(block[156:]))


class _Taken:
    """A source with a count of what was taken from it."""

    def __init__(self, source: Source, limit: int) -> None:
        self._source, self._limit, self._count = source, limit, 0

    def exactly(self, size: int) -> bytes:
        """The next `size` bytes, all of them."""
        return b"".join(self.pieces(size))

    def pieces(self, size: int) -> Iterator[bytes]:
        """The same, piece by piece."""
        if self._count + size > self._limit:
            raise PouchTooLarge(limit=self._limit)
        start, end = self._count, self._count + size
        while self._count < end:
            piece = self._source.read(min(end - self._count, PIECE))
            if not piece:
                if start == 0:
                    raise NotAPouch
                raise PouchTruncated(found=self._count)
            self._count += len(piece)
            yield piece

    def finish(self) -> None:
        """See that one more block of zeros follows, and nothing else."""
        if self.exactly(BLOCK) != bytes(BLOCK) or self._source.read(1):
            raise BytesTrail(at=self._count)
