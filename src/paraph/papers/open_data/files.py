"""Tables as files. The same rows give the same bytes, so a mirror can be compared by its hashes.

Rules
    1. A cell of CSV that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line end) is given an
       apostrophe in front, as spreadsheets themselves do; the other formats hold the text as it is.
    2. SQLite files have no journal and no free pages: they may be opened read-only and immutable.
"""

import csv
import io
import sqlite3
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from paraph.papers.open_data.flat import Value, cells, columns
from paraph.papers.open_data.rows import Row
from paraph.papers.open_data.tables import TABLES, Table

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_TYPES = {str: "TEXT", int: "INTEGER", bool: "INTEGER"}
Rows = Mapping[str, Sequence[Row]]
"""Table -> its rows."""


def json_lines(rows: Iterable[Row]) -> bytes:
    """An object a line, in UTF-8."""
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)


def comma_separated(table: Table, rows: Iterable[Row]) -> bytes:
    """RFC 4180, in UTF-8, with a line of names."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([column.name for column in columns(table)])
    writer.writerows([_safe(value) for value in row] for row in cells(table, rows))
    return out.getvalue().encode()


def parquet(table: Table, rows: Iterable[Row]) -> bytes:
    """Apache Parquet; needs `pyarrow` (`pip install paraph[corpus]`), else raises ImportError."""
    import pyarrow as pa  # noqa: PLC0415 - an extra, and slow to load
    from pyarrow import parquet as writer  # noqa: PLC0415 - likewise

    kinds = {str: pa.string(), int: pa.int64(), bool: pa.bool_()}
    of = columns(table)
    schema = pa.schema([(column.name, kinds[column.kind]) for column in of])
    values = list(cells(table, rows))
    arrays = [pa.array([row[at] for row in values], kinds[column.kind]) for at, column in enumerate(of)]
    out = io.BytesIO()
    writer.write_table(pa.Table.from_arrays(arrays, schema=schema), out, compression="zstd")
    return out.getvalue()


def database(rows: Rows) -> bytes:
    """A SQLite file with a table for each, its id the key, and an index for each field that rows are asked for by."""
    base = sqlite3.connect(":memory:")
    try:
        base.execute("PRAGMA page_size = 4096")
        for name, of in rows.items():
            _table(base, TABLES[name], of)
        base.commit()
        base.execute("VACUUM")
        return base.serialize()
    finally:
        base.close()


def _table(base: sqlite3.Connection, table: Table, rows: Sequence[Row]) -> None:
    of = columns(table)
    declared = ", ".join(f'"{column.name}" {_TYPES[column.kind]}' for column in of)
    base.execute(f'CREATE TABLE "{table.name}" ({declared}, PRIMARY KEY ("id")) WITHOUT ROWID')
    marks = ", ".join("?" * len(of))
    base.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', cells(table, rows))  # noqa: S608 - our own names
    for field in table.filters:
        base.execute(f'CREATE INDEX "{table.name}_{field}" ON "{table.name}" ("{field}")')


def _safe(value: Value) -> Value:
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else value
