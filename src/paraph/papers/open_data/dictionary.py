"""The data dictionary: what every table and field means, as Markdown in one language, and as a Frictionless package."""

from collections.abc import Mapping, Sequence

from paraph.messages import N_, translate
from paraph.papers.open_data.flat import columns, fields
from paraph.papers.open_data.tables import TABLES, Table

_TYPES = {str: "string", int: "integer", bool: "boolean"}
TITLE = N_("Open data of the public record")
FIELD, MEANING = N_("Field"), N_("Meaning")
NOTES = (
    N_("Only what was published stands here, in the languages it was published in; what is not known is empty."),
    N_("In CSV, Parquet and SQLite a text in several languages has a column for each: names_en, names_hi, names_ru."),
    N_("In CSV a cell that a spreadsheet would run as a formula has an apostrophe in front."),
)


def markdown(language: str, tables: Sequence[Table]) -> str:
    """The dictionary in one language."""
    lines = [f"# {translate(TITLE, language)}", "", *(f"- {translate(note, language)}" for note in NOTES)]
    for table in tables:
        lines += ["", f"## {table.name}", "", translate(table.says, language), ""]
        lines += [f"| {translate(FIELD, language)} | {translate(MEANING, language)} |", "|---|---|"]
        lines += [f"| `{name}` | {translate(means, language)} |" for name, _, means in fields(table)]
    return "\n".join(lines) + "\n"


def package(tables: Sequence[Table], hashes: Mapping[str, str]) -> dict[str, object]:
    """A Frictionless data package of the CSV files; `hashes` are SHA-256 by file name."""
    return {
        "name": "paraph-open-data",
        "title": TITLE,
        "resources": [
            {
                "name": table.name,
                "path": f"{table.name}.csv",
                "format": "csv",
                "encoding": "utf-8",
                "hash": f"sha256:{hashes[f'{table.name}.csv']}",
                "schema": {
                    "fields": [
                        {"name": one.name, "type": _TYPES[one.kind], "description": one.means} for one in columns(table)
                    ],
                    "primaryKey": "id",
                },
            }
            for table in tables
        ],
    }


def every_table() -> tuple[Table, ...]:
    """The tables in which something published can stand."""
    return tuple(table for table in TABLES.values() if table.public)
