"""Published releases as papers to take away: each in the language it was published in, from whichever language of the
site it is asked for.
"""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.text import slugify

from paraph.node.world.publishing import Public
from paraph.papers.releases import FORMS, as_published, render
from paraph.web.pages.public.face import corrected_by
from paraph.web.views.papers import MEDIA, VIEWERS
from paraph.web.views.public.face import shown

TYPES = {**MEDIA, "txt": "text/plain; charset=utf-8", "html": "text/html; charset=utf-8"}
READ_IN_PLACE = frozenset({"pdf", "html", "txt"})
"""What browsers show; a Word file is kept."""


@shown
def release(request: HttpRequest, site: Public, key: str, form: str) -> HttpResponse:
    """A release as `pdf`, `docx`, `txt` for the wire, or `html` that stands alone.

    A paper has one address, so that every copy of it is found again and none is set in type twice.
    """
    found = site.state.releases.get(key)
    if found is None or form not in FORMS:
        raise Http404
    if request.GET:
        return HttpResponseRedirect(request.path)
    paper = as_published(found, corrected=bool(corrected_by(site.state, found)))
    return paper_response(render(form, paper), form, f"release {key.replace('.', ' ')}")


def paper_response(data: bytes, form: str, name: str) -> HttpResponse:
    """A release as a file, shown in its place where browsers can."""
    response = HttpResponse(data, content_type=TYPES[form])
    kind = "inline" if form in READ_IN_PLACE else "attachment"
    response.headers["Content-Disposition"] = f'{kind}; filename="{slugify(name)}.{form}"'
    if form in {"pdf", "html"}:
        response.headers["Content-Security-Policy"] = VIEWERS
    return response
