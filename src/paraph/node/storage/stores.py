"""The record's store over Django's database: SQLite or PostgreSQL, one table of acts, one of heads.

The rules are those of `record.stores`; tests/record/store_suite.py runs them here on both databases. How they hold:

* One transaction an append. On SQLite it is IMMEDIATE with `synchronous=FULL`; on PostgreSQL `synchronous_commit` is
  on. So when `append` returns outside any other transaction, acts and head are on the disk (rule 2).
* The head's row is locked and its size compared before anything is written, and `(mechanism, side, n)` is the primary
  key, so two processes that begin a log at once cannot both succeed (rule 3).
* Acts and head become visible together; acts are never changed. So a head read first, then acts up to its size, fit,
  in or out of a transaction (rule 4).

If the process stops before the commit, nothing of the append is left; after it, all of it. There is nothing to repair.
"""

from collections.abc import Iterator, Mapping, Sequence

from django.db import IntegrityError, connection, transaction

from paraph.node.tables.record import Act, Checkpoint
from paraph.record import EMPTY, CompactRange, Head, SizeMoved
from paraph.record.stores import check_fit


class DjangoStore:
    """The logs of one mechanism."""

    def __init__(self, mechanism: str) -> None:
        """Keep the logs of `mechanism` in Django's default database."""
        self.mechanism = mechanism

    def sizes(self) -> Mapping[str, int]:
        """See `Store`."""
        return dict(self._checkpoints().values_list("side", "size"))

    def heads(self) -> Mapping[str, Head]:
        """The head of every side's log, in one query; every request asks, so it is put in words of its own."""
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT side, compact, note FROM {Checkpoint._meta.db_table} WHERE mechanism = %s",  # noqa: S608, SLF001 - our names
                [self.mechanism],
            )
            return {side: _head(compact, note) for side, compact, note in cursor.fetchall()}

    def head(self, side: str) -> Head:
        """See `Store`."""
        row = self._checkpoints().filter(side=side).values_list("compact", "note").first()
        return _head(*row) if row else EMPTY

    def read(self, side: str, start: int, stop: int) -> Iterator[bytes]:
        """See `Store`."""
        acts = Act.objects.filter(mechanism=self.mechanism, side=side, n__gte=start, n__lt=stop).order_by("n")
        return map(_plain, acts.values_list("data", flat=True).iterator(chunk_size=2000))

    def append(self, side: str, *, expected: int, acts: Sequence[bytes], head: Head) -> None:
        """See `Store`."""
        check_fit(side, expected=expected, acts=acts, head=head)
        try:
            with transaction.atomic():
                self._check_size(side, expected)
                self._insert(side, expected, acts)
                self._keep_head(side, head)
        except IntegrityError:
            # Two processes began this log at once, and the other was first.
            raise SizeMoved(side=side, expected=expected, found=self.head(side).size) from None

    def _insert(self, side: str, expected: int, acts: Sequence[bytes]) -> None:
        """Add the rows, without a model's instance for each: a pouch may bring ten thousand."""
        columns = "mechanism, side, n, data"
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {Act._meta.db_table} ({columns}) VALUES (%s, %s, %s, %s)",  # noqa: S608, SLF001 - our names
                [(self.mechanism, side, n, data) for n, data in enumerate(acts, expected)],
            )

    def lock(self) -> None:
        """Inside a transaction: let no other process append to this mechanism's logs until the transaction ends.

        SQLite's IMMEDIATE transaction does so by itself; PostgreSQL locks the heads, in one order against deadlock.
        """
        if connection.vendor != "sqlite":
            list(self._checkpoints().select_for_update().order_by("side").values_list("side"))

    def _check_size(self, side: str, expected: int) -> None:
        found = self._checkpoints().select_for_update().filter(side=side).values_list("size", flat=True).first() or 0
        if found != expected:
            raise SizeMoved(side=side, expected=expected, found=found)

    def _keep_head(self, side: str, head: Head) -> None:
        values = {"size": head.size, "compact": head.range.to_bytes(), "note": head.checkpoint}
        if not self._checkpoints().filter(side=side).update(**values):
            Checkpoint.objects.create(mechanism=self.mechanism, side=side, **values)

    def _checkpoints(self):  # noqa: ANN202 - Django's queryset
        return Checkpoint.objects.filter(mechanism=self.mechanism)


def _head(compact: bytes, note: bytes) -> Head:
    return Head(CompactRange.from_bytes(_plain(compact)), _plain(note))


def _plain(found: bytes | memoryview | str) -> bytes:
    """What a column of bytes holds; in SQLite also where somebody has put text there, for `verify` to judge."""
    return found.encode() if isinstance(found, str) else bytes(found)
