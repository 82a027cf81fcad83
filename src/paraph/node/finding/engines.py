"""The full text of two databases, one behind the other's face: keys in, numbers of things out, the newest first.

SQLite: an FTS5 table without content and without places (`detail=none`): places are found in the texts themselves.
PostgreSQL: a table of `tsvector` with a GIN index. Both hold the keys of `language.finding.keys` and nothing else, so
neither stems, folds or drops anything, and both find the same.

    >>> expression = All((Any(("cfertiliser",)), Any(("csupply", "cdelivery"))))
    >>> engine().newest(expression, limit=10, at_most=at_most(expression, {"cfertiliser": 3, "csupply": 40}))
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from django.db import connection

TABLE = "paraph_filed_text"
PUBLIC_TABLE = "paraph_filed_public"
"""What was published stands in a table of its own, so that the time an answer takes tells of nothing else."""

PUBLIC = "~"
"""Before the name of a mechanism: what everybody may see of it, filed as a mechanism of its own."""

GATHERED = 32 << 20
"""Bytes that FTS5 gathers in memory before it writes them; its own choice is one megabyte."""

FEW = 2000
"""Things that PostgreSQL may gather through GIN without a look at how many there are."""

SAMPLE, FREQUENT = 3000, 12
"""Of so many newest things so many must fit for going back from the newest to be quicker than GIN, which takes some
seven times as long for each thing that fits as going past one does."""


@dataclass(frozen=True, slots=True)
class Any:
    """Things that have any of these."""

    of: "tuple[str | All | Any, ...]"


@dataclass(frozen=True, slots=True)
class All:
    """Things that have all of these."""

    of: "tuple[str | All | Any, ...]"


Expression = Any | All


class Engine(Protocol):
    """What either database does."""

    def create(self) -> None:
        """Make the table, if there is none."""

    def clear(self) -> None:
        """Forget everything; what is filed next is found once `settle` was called."""

    def settle(self) -> None:
        """Make findable what was filed since `clear`."""

    def insert(self, table: str, columns: Sequence[str], rows: Iterable[tuple[object, ...]]) -> None:
        """Add rows to an ordinary table, the quickest way there is."""

    def add(self, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
        """File things under their keys."""

    def remove(self, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Unfile things; SQLite must be told the keys they were filed under."""

    def newest(self, expression: Expression, *, limit: int, at_most: int) -> list[int]:
        """The numbers of things that fit, the latest filed first; `at_most` is how many can (`at_most`)."""


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

    def add(self, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
        """See `Engine`."""
        given = [(number, " ".join(keys)) for number, keys in rows]
        _execute_many(f"INSERT INTO {self.table}(rowid, keys) VALUES (%s, %s)", given)

    def remove(self, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
        """See `Engine`."""
        given = [(number, " ".join(keys)) for number, keys in rows]
        _execute_many(f"INSERT INTO {self.table}({self.table}, rowid, keys) VALUES ('delete', %s, %s)", given)

    def newest(self, expression: Expression, *, limit: int, at_most: int) -> list[int]:  # noqa: ARG002 - `Engine`
        """See `Engine`; FTS5 gives numbers in their order from either end, so it need not know."""
        query = f"SELECT rowid FROM {self.table} WHERE {self.table} MATCH %s ORDER BY rowid DESC LIMIT %s"
        return _numbers(query, [written(expression, " AND ", " OR "), limit])


class Postgresql:
    """`tsvector` and GIN."""

    def __init__(self, table: str = TABLE) -> None:
        self.table = table

    def create(self) -> None:
        """See `Engine`."""
        _execute(f"CREATE TABLE IF NOT EXISTS {self.table} (number bigint PRIMARY KEY, keys tsvector NOT NULL)")
        self.settle()

    def clear(self) -> None:
        """See `Engine`; an index made at once is smaller and made sooner than one that grows."""
        _execute(f"TRUNCATE {self.table}")
        _execute(f"DROP INDEX IF EXISTS {self.table}_keys")

    def settle(self) -> None:
        """See `Engine`."""
        _execute(f"CREATE INDEX IF NOT EXISTS {self.table}_keys ON {self.table} USING gin (keys)")

    def insert(self, table: str, columns: Sequence[str], rows: Iterable[tuple[object, ...]]) -> None:
        """See `Engine`."""
        with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)

    def add(self, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
        """See `Engine`."""
        self.insert(self.table, ("number", "keys"), ((number, " ".join(keys)) for number, keys in rows))

    def remove(self, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
        """See `Engine`."""
        _execute_many(f"DELETE FROM {self.table} WHERE number = %s", [(number,) for number, _ in rows])

    def newest(self, expression: Expression, *, limit: int, at_most: int) -> list[int]:
        """See `Engine`.

        GIN knows no order: it gathers everything that fits and fetches each row. What very many things have is met
        sooner by going back from the newest. PostgreSQL's own statistics know no rare key from another (it took a key
        of five things for one of two thousand and went through a million rows), so the way is chosen here, by counts
        where they tell, else by a look at the newest things.
        """
        asked = written(expression, " & ", " | ")
        if at_most > FEW:
            found = self._latest(asked, SAMPLE, limit)
            if FREQUENT <= len(found) < limit:
                found = self._latest(asked, 2 * SAMPLE * limit // len(found), limit)
            if len(found) == limit:
                return found
        fitting = f"SELECT number FROM {self.table} WHERE keys @@ %s::tsquery"
        query = f"WITH fitting AS MATERIALIZED ({fitting}) SELECT number FROM fitting ORDER BY number DESC LIMIT %s"
        return _numbers(query, [asked, limit])

    def _latest(self, asked: str, stretch: int, limit: int) -> list[int]:
        """What fits among the newest `stretch` things."""
        latest = f"SELECT number, keys FROM {self.table} ORDER BY number DESC LIMIT %s"
        query = f"SELECT number FROM ({latest}) AS latest WHERE keys @@ %s::tsquery LIMIT %s"
        return _numbers(query, [stretch, asked, limit])


ENGINES: dict[str, type[Sqlite | Postgresql]] = {"sqlite": Sqlite, "postgresql": Postgresql}


def engine(mechanism: str = "") -> Engine:
    """The engine of the database in use, with the table that things of this mechanism stand in."""
    return ENGINES[connection.vendor](PUBLIC_TABLE if mechanism.startswith(PUBLIC) else TABLE)


def written(expression: Expression | str, both: str, either: str) -> str:
    """An expression in the signs of one database. Keys are small letters and digits, so nothing need be quoted."""
    if isinstance(expression, str):
        return expression
    sign = both if isinstance(expression, All) else either
    return "(" + sign.join(written(part, both, either) for part in expression.of) + ")"


def at_most(expression: Expression | str, having: Mapping[str, int]) -> int:
    """How many things can fit, where `having` says how many have each key."""
    if isinstance(expression, str):
        return having.get(expression, 0)
    parts = [at_most(part, having) for part in expression.of]
    return min(parts) if isinstance(expression, All) else sum(parts)


def _numbers(query: str, given: list[object]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(query, given)
        return [number for (number,) in cursor.fetchall()]


def _execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def _execute_many(statement: str, given: Iterable[tuple[object, ...]]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(statement, given)
