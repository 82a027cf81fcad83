"""Open data to take away: what there is, and each file. Made of what was published, like every page of the site."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language

from paraph.node.world.publishing import Public
from paraph.papers.open_data.bundle import SUMS, bundle, sums
from paraph.papers.open_data.dictionary import every_table
from paraph.web.pages.public.data import data_page
from paraph.web.views.public.face import in_frame, shown

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "md": "text/markdown; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "sqlite": "application/vnd.sqlite3",
    "xml": "application/akn+xml",
    SUMS: "text/plain; charset=utf-8",
}
"""Ending of a file -> its type."""


@shown
def data(request: HttpRequest, site: Public) -> HttpResponse:
    """Every file, table by table, and what the tables hold."""
    names = bundle(site.state, owner=site.side)
    return in_frame(request, "data", here="data",
                    page=data_page(site.state, every_table(), names, get_language() or "en"))  # fmt: skip


@shown
def file(_request: HttpRequest, site: Public, name: str) -> HttpResponse:
    """One file."""
    made = bundle(site.state, owner=site.side)
    if name == SUMS:
        return HttpResponse(sums(made), content_type=KINDS[SUMS])
    if name not in made:
        raise Http404
    response = HttpResponse(made[name](), content_type=KINDS[name.rpartition(".")[2]])
    response.headers["Content-Disposition"] = f'attachment; filename="{name.rpartition("/")[2]}"'
    return response
