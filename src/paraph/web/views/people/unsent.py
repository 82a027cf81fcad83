"""What was sent after the session had ended, for the person who typed it: to be sent again, or thrown away."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from paraph.web import returning
from paraph.web.views.frame import answer, page

LINE = 40
"""Characters up to which a value may be one that was chosen; longer ones of several words were typed, and are shown."""


@page("GET", "HEAD", "POST")
def unsent(request: HttpRequest) -> HttpResponse:
    """The form as it was sent; what is pressed here throws it away. Whoever has none is led to the first page."""
    form = returning.typed(request)
    if form is None or request.method == "POST":
        response = HttpResponseRedirect(reverse("home"))
        returning.forget(request, response)
        return response
    shown = [(name, value, _typed(value), _language(name)) for name, value in form.fields]
    response = answer(request, "paraph/unsent.html", to=form.to, fields=shown)
    response.headers["Cache-Control"] = "no-store"
    return response


def _typed(value: str) -> bool:
    """Whether a person typed it; a mark that a page carries has no blank in it, however long it is."""
    return "\n" in value or (len(value) > LINE and " " in value)


def _language(name: str) -> str:
    """The language that the name of a field ends with, as in `text-hi`; nothing for others."""
    end = name.rpartition("-")[2]
    return end if end in dict(settings.LANGUAGES) else ""
