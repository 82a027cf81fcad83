"""What PostgreSQL keeps of the text: for each key, in what things it is, stretch by stretch.

PostgreSQL's own index of words (GIN) knows no order and no end: it gathers everything that fits, weighs every word
wanted for each thing, and fetches each row to see whether it still stands. The newest hundred of some thousands took
20 ms, and 40 where a rare word might stand with any of ten others. Here a row says which of `STRETCH` things that
follow one another have a key, so a question reads a few rows from the newest back, joins them as sets, and stops when
it has enough (ADR 0028).

A row's `numbers` are places in its stretch, from 0:

    0, then two bytes a place     where they are few
    1, then a map of bits, packed (RFC 1950)

    >>> [places(packed(some)) == some for some in ([3], [0, 16_383], list(range(0, 900, 7)))]
    [True, True, True]
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from struct import pack, unpack

from django.db import connection

from paraph.node.finding.expressions import All, Expression, at_most, keys_within

STRETCH = 1 << 14
"""Things of a row: a map of their bits is two kilobytes, which PostgreSQL keeps in the row once it is packed."""

FEW = 32
"""Places that take less room one by one."""

EVERY = ""
"""The key that everything has."""

WIDER = 4
"""By how much further back is looked, where a look did not find enough."""


def packed(some: Sequence[int]) -> bytes:
    """Places in a stretch, each once, in order, as they are kept."""
    if len(some) <= FEW:
        return pack(f"<B{len(some)}H", 0, *some)
    bits = bytearray(STRETCH >> 3)
    for place in some:
        bits[place >> 3] |= 1 << (place & 7)
    return b"\1" + zlib.compress(bits, 1)


def places(kept: bytes) -> list[int]:
    """The places, in order."""
    return sorted(_from_the_last(bits(kept)))


def bits(kept: bytes) -> int:
    """The places as bits of one number; 0 for none."""
    if kept[:1] == b"\1":
        return int.from_bytes(zlib.decompress(kept[1:]), "little")
    found = 0
    for place in unpack(f"<{len(kept) >> 1}H", kept[1:]):
        found |= 1 << place
    return found


def _from_the_last(found: int) -> Iterator[int]:
    while found:
        place = found.bit_length() - 1
        yield place
        found ^= 1 << place


class Postings:
    """An engine (`engines.Engine`) for PostgreSQL. One of these serves one question or one filing."""

    def __init__(self, table: str) -> None:
        """Look at `table`."""
        self.table = table
        self._kept: dict[tuple[str, int], bytes] = {}
        self._stretch = -1
        self._gathered: dict[str, list[int]] = {}

    def create(self) -> None:
        """See `Engine`."""
        columns = (
            "key varchar(20) NOT NULL, stretch integer NOT NULL, numbers bytea NOT NULL, PRIMARY KEY (key, stretch)"
        )
        _execute(f"CREATE TABLE IF NOT EXISTS {self.table} ({columns})")
        _execute(f"ALTER TABLE {self.table} ALTER COLUMN numbers SET STORAGE EXTERNAL")

    def clear(self) -> None:
        """See `Engine`."""
        _execute(f"TRUNCATE {self.table}")

    def insert(self, table: str, columns: Sequence[str], rows: Iterable[tuple[object, ...]]) -> None:
        """See `Engine`."""
        with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)

    def add(self, rows: Iterable[tuple[int, str]]) -> None:
        """See `Engine`: gathered until a stretch is full, or `settle` is called."""
        for number, keys in rows:
            stretch, place = divmod(number, STRETCH)
            if stretch != self._stretch:
                self.settle()
                self._stretch = stretch
            for key in (EVERY, *keys.split()):
                if (some := self._gathered.get(key)) is None:
                    self._gathered[key] = [place]
                else:
                    some.append(place)

    def settle(self) -> None:
        """See `Engine`."""
        for key, kept in self._rows(self._gathered, self._stretch):
            self._gathered[key] = sorted({*places(kept), *self._gathered[key]})
        self._write(self._stretch, self._gathered)
        self._gathered = {}

    def remove(self, rows: Iterable[tuple[int, str]]) -> None:
        """See `Engine`."""
        gone: dict[int, dict[str, set[int]]] = {}
        for number, keys in rows:
            stretch, place = divmod(number, STRETCH)
            for key in (EVERY, *keys.split()):
                gone.setdefault(stretch, {}).setdefault(key, set()).add(place)
        for stretch, from_keys in gone.items():
            standing = self._rows(from_keys, stretch)
            self._write(stretch, {key: sorted({*places(kept)} - from_keys[key]) for key, kept in standing})

    def _rows(self, keys: Iterable[str], stretch: int) -> list[tuple[str, bytes]]:
        query = f"SELECT key, numbers FROM {self.table} WHERE key = ANY(%s) AND stretch = %s"
        with connection.cursor() as cursor:
            cursor.execute(query, [list(keys), stretch])
            return [(key, bytes(kept)) for key, kept in cursor.fetchall()]

    def _write(self, stretch: int, standing: Mapping[str, Sequence[int]]) -> None:
        """Put rows in the place of those that stand; without places a row goes."""
        if not standing:
            return
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {self.table} WHERE key = ANY(%s) AND stretch = %s", [list(standing), stretch])
        rows = ((key, stretch, packed(some)) for key, some in sorted(standing.items()) if some)
        self.insert(self.table, ("key", "stretch", "numbers"), rows)

    def newest(self, expression: All, *, limit: int, having: Mapping[str, int]) -> list[int]:
        """See `Engine`: looks back as far as should do, then `WIDER` each time, until there are enough."""
        most, past = at_most(expression, having), self._past()
        found: list[int] = []
        width = 2 * limit * past // most + 1 if most > limit else past
        while past > 0 and len(found) < limit:
            first = max(0, past - width)
            found += islice(self._between(expression, first, past, having), limit - len(found))
            past, width = first, WIDER * width
        return found

    def _past(self) -> int:
        """The first stretch that nothing stands in yet."""
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT max(stretch) FROM {self.table} WHERE key = %s", [EVERY])
            last = cursor.fetchone()[0]
        return 0 if last is None else int(last) + 1

    def _between(self, expression: All, first: int, past: int, having: Mapping[str, int]) -> Iterator[int]:
        """What fits in some stretches, from the newest back. What is wanted of all and rarest says which to look at."""
        rarest, *others = sorted(expression.of, key=lambda part: at_most(part, having))
        self._read([rarest], having, range(first, past))
        fitting = {stretch: found for stretch in range(first, past) if (found := self._fitting(rarest, stretch))}
        self._read(others, having, fitting)
        for stretch, found in sorted(fitting.items(), reverse=True):
            for other in others:
                found = found and found & self._fitting(other, stretch)  # noqa: PLW2901 - narrowed step by step
            yield from (stretch * STRETCH + place for place in _from_the_last(found))

    def _read(self, parts: Iterable[Expression | str], having: Mapping[str, int], stretches: Iterable[int]) -> None:
        """Have the rows of all keys of these parts at hand."""
        asked = list(stretches)
        keys = {key for part in parts for key in keys_within(part) if having.get(key)}
        keys = {key for key in keys if any((key, stretch) not in self._kept for stretch in asked)}
        if not keys or not asked:
            return
        self._kept.update(dict.fromkeys(((key, stretch) for key in keys for stretch in asked), b""))
        query = f"SELECT key, stretch, numbers FROM {self.table} WHERE key = ANY(%s) AND stretch = ANY(%s)"
        given: list[object] = [list(keys), asked]
        if len(asked) == asked[-1] - asked[0] + 1:
            query = f"SELECT key, stretch, numbers FROM {self.table} WHERE key = ANY(%s) AND stretch BETWEEN %s AND %s"
            given[1:] = asked[0], asked[-1]
        with connection.cursor() as cursor:
            cursor.execute(query, given)
            self._kept.update(((key, stretch), kept) for key, stretch, kept in cursor.fetchall())

    def _fitting(self, expression: Expression | str, stretch: int) -> int:
        """The places of a stretch that fit, as bits."""
        if isinstance(expression, str):
            return bits(self._kept.get((expression, stretch), b""))
        found = 0
        for at, part in enumerate(expression.of):
            more = self._fitting(part, stretch)
            if not isinstance(expression, All):
                found |= more
            elif not (found := found & more if at else more):
                break
        return found


def _execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
