"""The addresses of the read API: the index, the tables, one row, the texts, the people, the description."""

import re
from collections.abc import Sequence

import msgspec
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from paraph.node.refusals import NoSuchThing, ParameterMalformed
from paraph.papers.open_data.bundle import text_as_akoma_ntoso, text_as_digested
from paraph.papers.open_data.popolo import popolo
from paraph.papers.open_data.rows import Row
from paraph.papers.open_data.tables import TABLES, Table
from paraph.web.api import openapi
from paraph.web.api.asking import MOST, USUAL, Asked, answered_json, answering, problem

PAGING = ("after", "limit")
EVERY_FILTER = tuple(sorted({name for table in TABLES.values() for name in table.filters}))


@answering()
def index(_request: HttpRequest, asked: Asked) -> HttpResponse:
    """What there is to ask for."""
    tables = {table.name: {"href": _address(table), "rows": len(table.rows(asked.state))} for table in _tables(asked)}
    return answered_json(
        {
            "version": 1,
            "side": asked.side,
            "parties": list(asked.state.parties),
            "languages": list(asked.state.languages),
            "mark": asked.mark.partition(";")[0],
            "openapi": settings.ADDRESS + reverse("api-openapi"),
            "tables": tables,
        }
    )


@answering(*PAGING, *EVERY_FILTER)
def rows(request: HttpRequest, asked: Asked, table: str) -> HttpResponse:
    """A page of a table: `?limit=`, `?after=` the last id of the page before, and the table's own filters."""
    of = _table(asked, table)
    chosen = _filtered(of, of.rows(asked.state), request)
    limit, after = _limit(request.GET.get("limit")), request.GET.get("after", "")
    following = [row for row in chosen if row.id > after]
    page = following[:limit]
    more = len(following) > limit
    response = answered_json({"total": len(chosen), "rows": page, "next": page[-1].id if more else None})
    if more:
        query = request.GET.copy()
        query["after"] = page[-1].id
        response.headers["Link"] = f'<{_address(of)}?{query.urlencode()}>; rel="next"'
    return response


@answering()
def row(_request: HttpRequest, asked: Asked, table: str, key: str) -> HttpResponse:
    """One row by its id."""
    found = next((row for row in _table(asked, table).rows(asked.state) if row.id == key), None)
    if found is None:
        raise NoSuchThing(thing=key[:80])
    return answered_json(found)


@answering()
def akoma_ntoso(_request: HttpRequest, asked: Asked, key: str) -> HttpResponse:
    """A signed document as Akoma Ntoso; a paragraph that a language has no text of says so."""
    _need_document(asked, key)
    return HttpResponse(text_as_akoma_ntoso(asked.state, key, asked.side), content_type="application/akn+xml")


@answering()
def digested(_request: HttpRequest, asked: Asked, key: str) -> HttpResponse:
    """A signed document in the bytes that its digest covers."""
    _need_document(asked, key)
    return HttpResponse(text_as_digested(asked.state, key), content_type="application/json")


@answering()
def people(_request: HttpRequest, asked: Asked) -> HttpResponse:
    """Bodies, people and posts as Popolo."""
    return answered_json(popolo(asked.state))


@answering()
def description(_request: HttpRequest, _asked: Asked) -> HttpResponse:
    """What this API is, as OpenAPI 3.1."""
    made = msgspec.json.encode(openapi.described(settings.ADDRESS))
    return HttpResponse(made, content_type="application/vnd.oai.openapi+json;version=3.1")


def nowhere(_request: HttpRequest, **_named: object) -> HttpResponse:
    """Whatever else is asked for under the API."""
    return problem(404, "api.nothing", NoSuchThing(thing="").text("en"))


def _tables(asked: Asked) -> Sequence[Table]:
    return [table for table in TABLES.values() if table.public or table.name in asked.scopes]


def _table(asked: Asked, name: str) -> Table:
    found = next((table for table in _tables(asked) if table.name == name), None)
    if found is None:
        raise NoSuchThing(thing=name[:80])
    return found


def _filtered(table: Table, of: Sequence[Row], request: HttpRequest) -> list[Row]:
    wanted = {name: value for name, value in request.GET.items() if name not in PAGING}
    for name, value in wanted.items():
        if name not in table.filters:
            raise ParameterMalformed(name=name, value=value[:40])
    return [row for row in of if all(getattr(row, name) == value for name, value in wanted.items())]


def _limit(given: str | None) -> int:
    if given is None:
        return USUAL
    if not re.fullmatch("[1-9][0-9]{0,2}", given) or int(given) > MOST:
        raise ParameterMalformed(name="limit", value=given[:40])
    return int(given)


def _need_document(asked: Asked, key: str) -> None:
    if key not in asked.state.documents:
        raise NoSuchThing(thing=key[:80])


def _address(table: Table) -> str:
    return settings.ADDRESS + reverse("api-rows", args=[table.name])
