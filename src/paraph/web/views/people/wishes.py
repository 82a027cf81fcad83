"""Doing without reminders, from a letter itself: without an account, and undone on the page of the account."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from paraph.node.mail.wishes import wish_of
from paraph.web.views.frame import answer


@never_cache
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """Ask on GET, for programs fetch what is in letters; stop on POST, which mail programs send alone (RFC 8058, 3.1).

    Without a token of the form: the token in the address is the leave, and a page elsewhere has none.
    """
    wish = wish_of(token)
    if wish is not None and request.method == "POST":
        wish.stop()
        wish = wish_of(token)
    response = answer(request, "paraph/letters_stop.html", here="report", status=200 if wish else 404, wish=wish)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
