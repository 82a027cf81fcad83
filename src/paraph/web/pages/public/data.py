"""The page of open data: tables with what they hold and their files, then the files that belong to all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from paraph.mechanism.state import State
from paraph.messages import translate
from paraph.papers.open_data.flat import fields
from paraph.papers.open_data.tables import Table


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table, its fields with what they mean, and its files."""

    name: str
    says: str
    rows: int
    fields: tuple[tuple[str, str], ...]
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DataPage:
    """All open data."""

    tables: tuple[TablePart, ...]
    files: tuple[str, ...]
    """Files of no one table, documents left out."""

    texts: tuple[str, ...]
    """Files of documents."""


def data_page(state: State, tables: Sequence[Table], names: Iterable[str], language: str) -> DataPage:
    """What there is to take; `names` are those of the files."""
    names = tuple(names)
    parts = tuple(
        TablePart(
            table.name,
            translate(table.says, language),
            len(table.rows(state)),
            tuple((name, translate(means, language)) for name, _, means in fields(table)),
            tuple(name for name in names if name.partition(".")[0] == table.name),
        )
        for table in tables
    )
    of_tables = {name for part in parts for name in part.files}
    others = [name for name in names if name not in of_tables]
    return DataPage(
        parts,
        tuple(name for name in others if "/" not in name),
        tuple(name for name in others if "/" in name),
    )
