"""The full text of two databases, one behind the other's face: keys in, numbers of things out, the newest first.

SQLite: an FTS5 table without content and without places (`detail=none`): places are found in the texts themselves.
PostgreSQL: a table that says for each key in what things it is (`postings`). Both hold the keys of
`language.finding.keys` and nothing else, so neither stems, folds or drops anything, and both find the same.

    >>> expression = All((Any(("cfertiliser",)), Any(("csupply", "cdelivery"))))
    >>> engine().newest(expression, limit=10, having={"cfertiliser": 3, "csupply": 40})
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from django.db import connection

from paraph.node.finding.expressions import All, written
from paraph.node.finding.postings import Postings

TABLE = "paraph_filed_text"
PUBLIC_TABLE = "paraph_filed_public"
"""What was published stands in a table of its own, so that the time an answer takes tells of nothing else."""

PUBLIC = "~"
"""Before the name of a mechanism: what everybody may see of it, filed as a mechanism of its own."""

GATHERED = 32 << 20
"""Bytes that FTS5 gathers in memory before it writes them; its own choice is one megabyte."""


class Engine(Protocol):
    """What either database does."""

    def create(self) -> None:
        """Make the table, if there is none."""

    def clear(self) -> None:
        """Forget everything."""

    def settle(self) -> None:
        """Make findable what was filed."""

    def insert(self, table: str, columns: Sequence[str], rows: Iterable[tuple[object, ...]]) -> None:
        """Add rows to an ordinary table, the quickest way there is."""

    def add(self, rows: Iterable[tuple[int, str]]) -> None:
        """File things, in the order of their numbers, under their keys, parted by blanks."""

    def remove(self, rows: Iterable[tuple[int, str]]) -> None:
        """Unfile things; the keys are those they were filed under."""

    def newest(self, expression: All, *, limit: int, having: Mapping[str, int]) -> list[int]:
        """The numbers of things that fit, the latest filed first; `having` says how many things have each key."""


class Sqlite:
    """FTS5."""

    def __init__(self, table: str = TABLE) -> None:
        self.table = table

    def create(self) -> None:
        """See `Engine`; what is filed is gathered in memory up to `GATHERED` before it is written."""
        options = "content='', detail=none, columnsize=0, tokenize='ascii'"
        _execute(f"CREATE VIRTUAL TABLE IF NOT EXISTS {self.table} USING fts5(keys, {options})")
        _execute(f"INSERT INTO {self.table}({self.table}, rank) VALUES ('hashsize', {GATHERED})")

    def clear(self) -> None:
        """See `Engine`."""
        _execute(f"INSERT INTO {self.table}({self.table}) VALUES ('delete-all')")

    def settle(self) -> None:
        """See `Engine`; FTS5 finds everything at once."""

    def insert(self, table: str, columns: Sequence[str], rows: Iterable[tuple[object, ...]]) -> None:
        """See `Engine`."""
        values = ", ".join(["%s"] * len(columns))
        _execute_many(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values})", rows)

    def add(self, rows: Iterable[tuple[int, str]]) -> None:
        """See `Engine`."""
        _execute_many(f"INSERT INTO {self.table}(rowid, keys) VALUES (%s, %s)", rows)

    def remove(self, rows: Iterable[tuple[int, str]]) -> None:
        """See `Engine`."""
        _execute_many(f"INSERT INTO {self.table}({self.table}, rowid, keys) VALUES ('delete', %s, %s)", rows)

    def newest(self, expression: All, *, limit: int, having: Mapping[str, int]) -> list[int]:  # noqa: ARG002 - `Engine`
        """See `Engine`; FTS5 gives numbers in their order from either end, so it need not know how many there are."""
        query = f"SELECT rowid FROM {self.table} WHERE {self.table} MATCH %s ORDER BY rowid DESC LIMIT %s"
        with connection.cursor() as cursor:
            cursor.execute(query, [written(expression, " AND ", " OR "), limit])
            return [number for (number,) in cursor.fetchall()]


ENGINES: dict[str, type[Sqlite | Postings]] = {"sqlite": Sqlite, "postgresql": Postings}


def engine(mechanism: str = "") -> Engine:
    """The engine of the database in use, with the table that things of this mechanism stand in."""
    return ENGINES[connection.vendor](PUBLIC_TABLE if mechanism.startswith(PUBLIC) else TABLE)


def _execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def _execute_many(statement: str, given: Iterable[tuple[object, ...]]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(statement, given)
