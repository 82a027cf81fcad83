"""Who asks, and what of the record may be seen.

Rules
    1. Without `Authorization` it is everybody: the state is what was published. With a token it is what the token's
       owner may see now; a token that is unknown, revoked or past its day is refused, and never taken for nobody.
    2. A request has no parameter that the address does not know: a misspelt filter is refused, never passed over.
    3. Refusals are problem details (RFC 9457) with the house's codes, in English; who asks too often is told so in the
       language that the request asks for.
    4. An answer's `ETag` names the build, what is seen and the whole address. What a token sees no cache may keep.

Cookies are never looked at, so no page of a browser can ask in somebody's name.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from hashlib import sha256

import msgspec
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import get_language

from paraph.mechanism.state import EMPTY, State
from paraph.node import records
from paraph.node.people.access import access_of
from paraph.node.people.api_tokens import Scope, bearer
from paraph.node.refusals import ApiError, AskedTooOften, ParameterMalformed, ParameterUnknown, TokenRefused
from paraph.node.world import publishing
from paraph.web.askers import MINUTE, may_be_made
from paraph.web.assets import build_mark
from paraph.web.seeing import seen

PROBLEM = "application/problem+json"
JSON = "application/json"
METHODS = ("GET", "HEAD", "OPTIONS")
MOST, USUAL = 500, 100
"""Rows of a page: at most, and unless asked otherwise."""

LONGEST = 300
"""Characters of a parameter; no id is longer."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request may see."""

    state: State
    side: str
    mark: str
    scopes: frozenset[str]
    public: bool

    @property
    def cache(self) -> str:
        """Who may keep the answer."""
        return "public, max-age=60" if self.public else "private, no-store"


View = Callable[..., HttpResponse]


def answering(*parameters: str) -> Callable[[View], View]:
    """Decorate a view of the API: what may be seen, these query parameters only, 304, refusals as problems."""

    def decorate(view: View) -> View:
        @wraps(view)
        def answered(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
            try:
                response = _answer(view, request, parameters, arguments, named)
            except ApiError as refusal:
                often = isinstance(refusal, AskedTooOften)
                language = (often and get_language()) or "en"
                response = problem(refusal.status, refusal.code, refusal.text(language))
                if often:
                    response.headers["Retry-After"] = str(MINUTE)
                if refusal.status == TokenRefused.status:
                    response.headers["WWW-Authenticate"] = 'Bearer realm="paraph"'
                response.headers["Cache-Control"] = "no-store"
            patch_vary_headers(response, ["Authorization"])
            response.headers["Access-Control-Allow-Origin"] = "*"
            response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
            return response

        answered.csrf_exempt = True  # type: ignore[attr-defined] # nothing is changed, and no cookie is looked at
        return answered

    return decorate


def _answer(
    view: View, request: HttpRequest, parameters: tuple[str, ...], arguments: tuple, named: dict[str, object]
) -> HttpResponse:
    if request.method not in METHODS:
        response = problem(405, "api.method", "This address is for reading: GET, HEAD and OPTIONS.")
        response.headers["Allow"] = ", ".join(METHODS)
        return response
    if request.method == "OPTIONS":
        headers = {"Allow": ", ".join(METHODS), "Access-Control-Allow-Headers": "Authorization, If-None-Match"}
        return HttpResponse(status=204, headers=headers)
    _check_parameters(request, parameters)
    asked = seen_by(request)
    etag = f'"{sha256(repr((build_mark(), asked.mark, request.get_full_path())).encode()).hexdigest()[:32]}"'
    response = get_conditional_response(request, etag=etag)
    if response is None:
        may_be_made(request)
        response = view(request, asked, *arguments, **named)
    if response.status_code in (200, 304):
        response.headers["ETag"] = etag
    response.headers["Cache-Control"] = asked.cache
    return response


def _check_parameters(request: HttpRequest, known: tuple[str, ...]) -> None:
    for name, values in request.GET.lists():
        if name not in known:
            raise ParameterUnknown(name=name[:40], known=", ".join(known) or "—")
        if len(values) > 1 or len(values[0]) > LONGEST:
            raise ParameterMalformed(name=name, value=values[-1][:40])


def seen_by(request: HttpRequest) -> Asked:
    """What this request may see; raises `TokenRefused`."""
    given = request.headers.get("Authorization")
    if given is None:
        site = publishing.public()
        return Asked(site.state, site.side, site.mark, frozenset(), public=True)
    token = bearer(given)
    current, access = records.current(), access_of(token.user)
    scopes = frozenset(token.scopes.split())
    state = seen(current, access) if access.roles else EMPTY
    if Scope.UNDERTAKINGS not in scopes:
        state = state.having(undertakings=EMPTY.undertakings)
    mark = f"{current.head};{access.mark};{token.scopes}"
    return Asked(state, current.side, mark, scopes, public=False)


def problem(status: int, code: str, detail: str) -> HttpResponse:
    """A refusal as problem details."""
    body = {"type": "about:blank", "status": status, "title": code, "detail": detail}
    return HttpResponse(msgspec.json.encode(body), content_type=PROBLEM, status=status)


def answered_json(value: object) -> HttpResponse:
    """A value as JSON."""
    return HttpResponse(msgspec.json.encode(value), content_type=JSON)
