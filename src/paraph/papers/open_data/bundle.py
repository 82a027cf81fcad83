"""Everything open data consists of, by file name; each file is made when it is asked for.

bodies.jsonl bodies.csv bodies.parquet …   each table in three forms
paraph.sqlite                              all tables, for Datasette and any other program (open it read-only)
popolo.json                                bodies, people, posts
documents/<id>.akn.xml  documents/<id>.json   signed documents as Akoma Ntoso, and as their digest covers them
dictionary.en.md …  datapackage.json  metadata.json   what everything means; the last is Datasette's
SHA256SUMS                                 of all the others
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from hashlib import sha256
from importlib.util import find_spec

import msgspec

from paraph.mechanism.documents import document_json
from paraph.mechanism.state import State
from paraph.messages import LANGUAGES
from paraph.papers.open_data import dictionary, files
from paraph.papers.open_data.flat import fields
from paraph.papers.open_data.popolo import popolo
from paraph.papers.open_data.tables import Table
from paraph.papers.originals.agreed import source_of
from paraph.papers.originals.akoma import akoma_ntoso
from paraph.record import canonical

SUMS = "SHA256SUMS"
Maker = Callable[[], bytes]
Bundle = Mapping[str, Maker]


def bundle(state: State, *, owner: str) -> Bundle:
    """File name -> what makes its bytes, `SUMS` left out. Parquet is there where `pyarrow` is installed."""
    tables = dictionary.every_table()
    made: dict[str, Maker] = {}
    for table in tables:
        made |= _table(table, state)
    made["paraph.sqlite"] = lambda: files.database({table.name: table.rows(state) for table in tables})
    made["popolo.json"] = lambda: _json(popolo(state))
    for language in LANGUAGES:
        made[f"dictionary.{language}.md"] = partial(_dictionary, language)
    made["datapackage.json"] = lambda: _json(dictionary.package(tables, {
        f"{table.name}.csv": sha256(made[f"{table.name}.csv"]()).hexdigest() for table in tables
    }))  # fmt: skip
    made["metadata.json"] = lambda: _json(_datasette(tables))
    for key in sorted(state.documents):
        made[f"documents/{key}.akn.xml"] = partial(text_as_akoma_ntoso, state, key, owner)
        made[f"documents/{key}.json"] = partial(text_as_digested, state, key)
    return made


def sums(made: Bundle) -> bytes:
    """What `sha256sum --check` reads."""
    return "".join(f"{sha256(make()).hexdigest()}  {name}\n" for name, make in sorted(made.items())).encode()


def text_as_akoma_ntoso(state: State, key: str, owner: str) -> bytes:
    """A signed document as Akoma Ntoso, in the order of the original of `owner`."""
    return akoma_ntoso(source_of(state, key, dated=date.min), owner)


def text_as_digested(state: State, key: str) -> bytes:
    """A signed document in the bytes that its digest covers (RFC 8785)."""
    return canonical.encode(document_json(state.document(key), state.paragraphs_of(key)))


def _table(table: Table, state: State) -> dict[str, Maker]:
    made: dict[str, Maker] = {
        f"{table.name}.jsonl": lambda: files.json_lines(table.rows(state)),
        f"{table.name}.csv": lambda: files.comma_separated(table, table.rows(state)),
    }
    if find_spec("pyarrow"):
        made[f"{table.name}.parquet"] = lambda: files.parquet(table, table.rows(state))
    return made


def _dictionary(language: str) -> bytes:
    return dictionary.markdown(language, dictionary.every_table()).encode()


def _datasette(tables: tuple[Table, ...]) -> dict[str, object]:
    described = {
        table.name: {"description": table.says, "columns": {name: means for name, _, means in fields(table)}}
        for table in tables
    }
    return {"title": dictionary.TITLE, "databases": {"paraph": {"tables": described}}}


def _json(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
