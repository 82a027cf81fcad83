"""The description of the API as OpenAPI 3.1, made from the rows' shapes: nothing is described that is not answered.

The schema of a row is msgspec's own JSON Schema (2020-12) of its shape, the meaning of each field included.
"""

import re
from functools import cache
from typing import Any

import msgspec

from paraph.papers.open_data.rows import Row
from paraph.papers.open_data.tables import TABLES, Table

KEY = {"type": "string", "minLength": 1, "maxLength": 300}


class Problem(msgspec.Struct, frozen=True):
    """A refusal (RFC 9457); `title` is the house's code."""

    type: str
    status: int
    title: str
    detail: str


class TableEntry(msgspec.Struct, frozen=True):
    """Where a table is and how many rows of it may be seen."""

    href: str
    rows: int


class Index(msgspec.Struct, frozen=True):
    """What there is to ask for."""

    version: int
    side: str
    parties: list[str]
    languages: list[str]
    mark: str
    openapi: str
    tables: dict[str, TableEntry]


@cache
def described(address: str) -> dict[str, Any]:
    """The whole description, for a node at `address`."""
    shapes: list[Any] = [Problem, Index, *(table.shape for table in TABLES.values())]
    _, schemas = msgspec.json.schema_components(shapes, ref_template="#/components/schemas/{name}")
    paths = {"/api/v1/": _get("index", "What there is to ask for.", _ref(Index))}
    for table in TABLES.values():
        paths |= _table_paths(table)
    paths |= _others()
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Paraph read API",
            "version": "1",
            "description": "Everything published, for everybody; with a token what its owner may see. Read only.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": address}],
        "security": [{}, {"token": []}],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _table_paths(table: Table) -> dict[str, Any]:
    path = f"/api/v1/{table.name}/"
    page = {
        "type": "object",
        "required": ["total", "rows", "next"],
        "properties": {
            "total": {"type": "integer", "minimum": 0},
            "rows": {"type": "array", "items": _ref(table.shape)},
            "next": {"type": ["string", "null"]},
        },
    }
    parameters = [
        _query("limit", "How many rows at most.", {"type": "integer", "minimum": 1, "maximum": 500, "default": 100}),
        _query("after", "The last id of the page before (`next`).", {"type": "string", "maxLength": 300}),
        *(_query(name, "Only rows with this value.", {"type": "string", "maxLength": 300}) for name in table.filters),
    ]
    hidden = not table.public
    return {
        path: _get(table.name, table.says, page, parameters, hidden=hidden),
        f"{path}{{id}}/": _get(
            f"{table.name}_one", "One row.", _ref(table.shape), [_id()], missing=True, hidden=hidden
        ),
    }


def _others() -> dict[str, Any]:
    loose = {"type": "object"}
    text = {"type": "string"}
    return {
        "/api/v1/documents/{id}/document.akn.xml": _get(
            "document_akn", "A signed document as Akoma Ntoso 3.0.", text, [_id()], missing=True,
            kind="application/akn+xml",
        ),
        "/api/v1/documents/{id}/document.json": _get(
            "document_json", "A signed document in the bytes that its digest covers (RFC 8785).", loose, [_id()],
            missing=True,
        ),
        "/api/v1/popolo.json": _get("popolo", "Bodies, people and posts as Popolo.", loose),
        "/api/v1/openapi.json": _get(
            "openapi", "This description.", loose, kind="application/vnd.oai.openapi+json;version=3.1"
        ),
    }  # fmt: skip


def _get(
    name: str,
    summary: str,
    schema: dict[str, Any],
    parameters: list[dict[str, Any]] | None = None,
    *,
    missing: bool = False,
    hidden: bool = False,
    kind: str = "application/json",
) -> dict[str, Any]:
    headers = {"ETag": {"schema": {"type": "string"}}, "Cache-Control": {"schema": {"type": "string"}}}
    answers: dict[str, Any] = {
        "200": {"description": "The answer.", "headers": headers, "content": {kind: {"schema": schema}}},
        "304": {"description": "As the asker has it already (If-None-Match)."},
        "400": _problem("A parameter that the address does not know, or a value it cannot have."),
        "401": _problem("The token is unknown, revoked or past its day."),
        "429": _problem("Too many questions a minute from this address; wait `Retry-After` seconds."),
    }
    if missing or hidden:
        answers["404"] = _problem("Nothing of this id, or nothing that the asker may see.")
    operation = {"operationId": re.sub(r"\W", "_", name), "summary": summary, "responses": answers}
    if parameters:
        operation["parameters"] = parameters
    return {"get": operation}


def _problem(description: str) -> dict[str, Any]:
    return {"description": description, "content": {"application/problem+json": {"schema": _ref(Problem)}}}


def _query(name: str, says: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "description": says, "schema": schema}


def _id() -> dict[str, Any]:
    return {"name": "id", "in": "path", "required": True, "schema": KEY}


def _ref(shape: type[msgspec.Struct] | type[Row]) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{shape.__name__}"}
