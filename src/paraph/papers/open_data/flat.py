"""Rows as columns: a text in several languages becomes a column for each language, a list one cell.

Example: `names` of a body becomes `names_en`, `names_hi`, `names_ru`; `languages` becomes `en hi ru`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, get_args, get_origin, get_type_hints

from paraph.papers.open_data.rows import Row, Texts
from paraph.papers.open_data.tables import Table

LANGUAGES = ("en", "hi", "ru")
Value = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    name: str
    field: str
    language: str
    """Of a text in several languages; else empty."""

    kind: type
    """`str`, `int` or `bool`; any but the id may be missing."""

    means: str
    """A catalogued phrase."""


def columns(table: Table) -> tuple[Column, ...]:
    """The columns of a table, in order."""
    return tuple(column for field in fields(table) for column in _columns(*field))


def fields(table: Table) -> Iterator[tuple[str, object, str]]:
    """Name, type and meaning of each field."""
    for name, annotated in get_type_hints(table.shape, include_extras=True).items():
        kind, meta = get_args(annotated)[:2] if get_origin(annotated) is Annotated else (annotated, None)
        yield name, kind, str(meta.description if meta else "")


def cells(table: Table, rows: Iterable[Row]) -> Iterator[tuple[Value, ...]]:
    """The rows as columns have them."""
    of = columns(table)
    for row in rows:
        yield tuple(_value(getattr(row, column.field), column) for column in of)


def _columns(name: str, kind: object, means: str) -> Iterator[Column]:
    if kind == Texts:
        yield from (Column(f"{name}_{code}", name, code, str, means) for code in LANGUAGES)
    else:
        plain = next((one for one in (bool, int) if kind is one or one in get_args(kind)), str)
        yield Column(name, name, "", plain, means)


def _value(value: object, column: Column) -> Value:
    if isinstance(value, dict):
        return value.get(column.language)
    if isinstance(value, tuple):
        return " ".join(value)
    return value  # type: ignore[return-value] # the shapes hold nothing else
