"""Signing in through an issuer of OpenID Connect: to it and back, throttled like the password.

The browser is led to the issuer by a page and not by a redirect: the form on the sign-in page may be sent to this node
only (Content-Security-Policy, form-action), and browsers hold its redirects to that, too.
"""

from collections.abc import Callable

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import consume_or_429
from allauth.socialaccount.providers.openid_connect import views as openid
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from paraph.node.people.issuers import ISSUER_ID
from paraph.node.people.signing_in import not_let_in
from paraph.web.views.frame import answer

SENT = {"csrfmiddlewaretoken", "next"}
"""What the form sends; allauth would take other wishes (connect an account, other scopes), which nobody has here."""


@require_POST
@never_cache
def to_issuer(request: HttpRequest) -> HttpResponse:
    """Begin: a page that leads on to the issuer."""
    if request.GET or not set(request.POST) <= SENT:
        return HttpResponseBadRequest()
    response = _throttled(request, openid.login)
    if response.status_code != 302:  # noqa: PLR2004 - a redirect
        return response
    return answer(request, "paraph/to_issuer.html", here="sign-in", to=response["Location"], name=settings.ISSUER.name)


@require_safe
@never_cache
def from_issuer(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from the issuer: in, on to the second factor, or told that not."""
    if provider_id != ISSUER_ID:
        raise Http404
    return _throttled(request, openid.callback)


def _throttled(request: HttpRequest, view: Callable[..., HttpResponse]) -> HttpResponse:
    """What allauth answers; too often from one place, 429; where the issuer fails, nobody is let in."""
    if settings.ISSUER is None:
        raise Http404
    try:
        return consume_or_429(request, action="login") or view(request, provider_id=ISSUER_ID)
    except (OSError, KeyError, ValueError):  # what `requests` raises is an OSError
        return not_let_in(request).response
    except ImmediateHttpResponse as interrupted:
        return interrupted.response
