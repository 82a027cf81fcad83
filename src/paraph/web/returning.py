"""Signing in again after the session ended, and finding what was typed.

Rules

1. A browser is told by a signed cookie whose account it was signed in to last. It opens nothing; it says for whom a
   form that comes without a session is kept (`paraph.node.people.unsent`). Without it nothing is kept.
2. A form is kept only after Django's check against forgery has let it through, under a token in a cookie of its own.
3. Once that person has signed in, a page shows the form; it is sent with a token of the new session, by hand.
4. The first form that is taken afterwards ends it: what was kept is deleted.
"""

from http import HTTPStatus

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from paraph.node.people import unsent
from paraph.node.people.unsent import Unsent

KNOWN, TOKEN = "paraph_known", "paraph_unsent"
"""Names of the cookies."""

KNOWN_SECONDS = 30 * 24 * 3600


def known(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The answer to somebody signed in: the browser remembers who; a form that was taken ends what was kept."""
    if request.COOKIES.get(KNOWN, "").partition(":")[0] != str(request.user.pk):
        response.set_signed_cookie(
            KNOWN, str(request.user.pk), salt=KNOWN, max_age=KNOWN_SECONDS, secure=settings.SESSION_COOKIE_SECURE,
            httponly=True, samesite="Lax",
        )  # fmt: skip
    if request.method == "POST" and response.status_code == HTTPStatus.FOUND and TOKEN in request.COOKIES:
        forget(request, response)
    return response


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """On to signing in, and from there back to the page, or to what was typed."""
    who = request.get_signed_cookie(KNOWN, default="", salt=KNOWN, max_age=KNOWN_SECONDS)
    if request.method != "POST" or not who:
        return redirect_to_login(request.get_full_path())
    fields = ((name, value) for name, values in request.POST.lists() for value in values)
    token = unsent.keep(user=int(who), to=request.get_full_path(), fields=fields)
    response = redirect_to_login(reverse("unsent") if token else request.get_full_path())
    if token:
        response.set_cookie(
            TOKEN, token, max_age=unsent.SECONDS, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
        )
    return response


def typed(request: HttpRequest) -> Unsent | None:
    """What was kept for the person signed in."""
    return unsent.kept(request.COOKIES.get(TOKEN, ""), user=request.user.pk)


def forget(request: HttpRequest, response: HttpResponse) -> None:
    """Delete what was kept, and the browser's token of it."""
    unsent.forget(request.COOKIES.get(TOKEN, ""))
    response.delete_cookie(TOKEN, samesite="Lax")
