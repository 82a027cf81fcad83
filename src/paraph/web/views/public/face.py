"""The public site: no sign-in, no cookie, nothing but what was published.

Any cache may keep its pages, by their mark.
"""

import time
from collections.abc import Callable
from functools import wraps
from hashlib import sha256

import msgspec
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from paraph.mechanism.texts import Shown
from paraph.messages import LANGUAGES
from paraph.node.finding import search
from paraph.node.refusals import AskedTooOften
from paraph.node.world import public_proofs, publishing
from paraph.node.world.publishing import Public
from paraph.papers.open_data.bundle import text_as_digested
from paraph.papers.releases import FORMS
from paraph.web.askers import MINUTE, Allowance, address_of, may_be_made, too_often
from paraph.web.assets import build_mark
from paraph.web.pages.bodies.tree import bodies_page, body_page
from paraph.web.pages.findings import findings_page
from paraph.web.pages.public import face as pages
from paraph.web.pages.public import texts as public_texts
from paraph.web.pages.public import topics as public_topics
from paraph.web.pages.public import undertakings as public_undertakings
from paraph.web.pages.reader import Reader
from paraph.web.views.finding import asked

FRESH = "public, max-age=60"
ALLOWANCE = Allowance(60)
"""Questions a minute from one address."""

View = Callable[..., HttpResponse]
TOO_MANY = 429


def shown(view: View) -> View:
    """Decorate a view of the public site: give it the public state; 304 where the asker has the page already."""

    @require_safe
    @wraps(view)
    def answered(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
        site = publishing.public()
        parts = (build_mark(), site.mark, get_language(), request.get_full_path())
        etag = f'"{sha256(repr(parts).encode()).hexdigest()[:32]}"'
        response = get_conditional_response(request, etag=etag)
        if response is None:
            try:
                may_be_made(request)
            except AskedTooOften as refusal:
                return too_often(refusal)
            response = view(request, site, *arguments, **named)
        response.headers["ETag"] = etag
        response.headers["Cache-Control"] = FRESH if response.status_code != TOO_MANY else "no-store"
        return response

    return answered


@shown
def home(request: HttpRequest, site: Public) -> HttpResponse:
    """What was published, sessions first."""
    return in_frame(request, "home", here="home", page=pages.home_page(site.state, reader_of(site)))


@shown
def bodies(request: HttpRequest, site: Public) -> HttpResponse:
    """The bodies, and all their sessions on a time line."""
    return in_frame(request, "bodies", here="bodies", page=bodies_page(site.state, reader_of(site)))


@shown
def body(request: HttpRequest, site: Public, key: str) -> HttpResponse:
    """One body."""
    _need(key in site.state.bodies)
    return in_frame(request, "body", page=body_page(site.state, key, reader_of(site)))


@shown
def session(request: HttpRequest, site: Public, key: str) -> HttpResponse:
    """One session."""
    _need(key in site.state.sessions)
    reader = reader_of(site)
    data = pages.linked_session(site.state, key, absolute("public-session", key), reader)
    shown_page = pages.session_page(site.state, key, reader)
    return in_frame(request, "session", page=shown_page, linked_data=_in_script(data))


@shown
def topics(request: HttpRequest, site: Public) -> HttpResponse:
    """All topics over time."""
    return in_frame(request, "topics", here="topics", page=public_topics.topics_page(site.state, reader_of(site)))


@shown
def topic(request: HttpRequest, site: Public, key: str) -> HttpResponse:
    """One topic."""
    _need(key in site.state.topics)
    return in_frame(request, "topic", page=public_topics.topic_page(site.state, key, reader_of(site)))


@shown
def undertakings(request: HttpRequest, site: Public) -> HttpResponse:
    """What published protocols leave to be done, with what was published of its progress."""
    page = public_undertakings.undertakings_page(site.state, reader_of(site))
    return in_frame(request, "undertakings", here="undertakings", page=page)


@shown
def release(request: HttpRequest, site: Public, key: str) -> HttpResponse:
    """One release."""
    _need(key in site.state.releases)
    shown_page = pages.release_page(site.state, key, reader_of(site))
    data = pages.linked_data(site.state, key, lambda other: absolute("public-release", other))
    return in_frame(request, "release", page=shown_page, linked_data=_in_script(data),
                 address=absolute("public-release", key), forms=tuple(FORMS))  # fmt: skip


@shown
def document(request: HttpRequest, site: Public, key: str, language: str = "") -> HttpResponse:
    """A signed document: in the reader's language, in the authentic language named, or in all of them."""
    _need(key in site.state.documents)
    reader = reader_of(site)
    _need(language in {"", public_texts.ALL, *site.state.document(key).terms.regime.languages})
    address = absolute("public-document", key)
    data = public_texts.document_data(site.state, key, address, reader)
    page = public_texts.text_page(site.state, key, language, reader)
    return in_frame(request, "document", page=page, linked_data=_in_script(data), address=address)


@shown
def document_json(_request: HttpRequest, site: Public, key: str) -> HttpResponse:
    """A signed document in the bytes that its digest covers."""
    _need(key in site.state.documents)
    return HttpResponse(text_as_digested(site.state, key), content_type="application/json")


@shown
def check(request: HttpRequest, site: Public, key: str) -> HttpResponse:
    """How anybody checks what is published: in the browser, or with the stand-alone program."""
    _need(key in site.state.releases or key in site.state.documents)
    if key in site.state.releases:
        name, view = pages.headline(site.state.releases[key]), "public-release"
        return in_frame(request, "check", key=key, name=name, back=reverse(view, args=[key]), sides=(("", ""),))
    reader = reader_of(site)
    brief = public_texts.document_brief(site.state, site.state.document(key), reader)
    sides = tuple((side, reader.side_name(side)) for side in reader.in_order(site.state.parties))
    return in_frame(request, "check", key=key, name=Shown(brief.name, reader.language), sides=sides, document=True,
                 back=reverse("public-document", args=[key]))  # fmt: skip


@shown
def find(request: HttpRequest, site: Public) -> HttpResponse:
    """What was published says to `?q=`, narrowed to places, by `?page=`; so often a minute from one address."""
    text, within, number = asked(request)
    if text and not ALLOWANCE.takes(address_of(request), time.monotonic()):
        response = in_frame(request, "find", here="find", page=None, busy=True)
        response.status_code, response.headers["Retry-After"] = TOO_MANY, str(MINUTE)
        return response
    findings = search.find_published(text, site.state, site.mark, within=within)
    page = findings_page(site.state, findings, reader_of(site), text=text, within=within, page=number,
                         to=lambda name, key: reverse(f"public-{name}", args=[key]))  # fmt: skip
    return in_frame(request, "find", here="find", page=page)


@shown
def act(_request: HttpRequest, _site: Public, key: str, side: str = "") -> HttpResponse:
    """The bytes of the act that adopted a release, or with which a side agreed to publish a document."""
    return HttpResponse(_proof(key, side).act, content_type="application/json")


@shown
def proof(_request: HttpRequest, _site: Public, key: str, side: str = "") -> HttpResponse:
    """The proof that this act is in the signed log (c2sp.org/tlog-proof)."""
    return HttpResponse(_proof(key, side).file, content_type="text/plain; charset=utf-8")


def reader_of(site: Public) -> Reader:
    """Whoever asks, in the language of the address."""
    return Reader(get_language() or settings.LANGUAGE_CODE, site.side)


def absolute(name: str, key: str) -> str:
    """The address of a page as others link to it."""
    return settings.ADDRESS + reverse(name, args=[key])


def in_frame(request: HttpRequest, template: str, **values: object) -> HttpResponse:
    """A page of the site in its frame; `here` names the part of the site."""
    tongues = [(code, settings.ADDRESS + _in_language(request.path, code)) for code in LANGUAGES]
    frame = {"tongues": tongues, "address": settings.ADDRESS + request.path, "body_view": "public-body",
             "session_view": "public-session"}  # fmt: skip
    return render(request, f"paraph/public/{template}.html", {**frame, **values})


def _in_language(path: str, code: str) -> str:
    """The address of the same page in another language; every page of the site has one."""
    return f"/{code}/{path.split('/', 2)[2]}"


def _need(there: bool) -> None:
    if not there:
        raise Http404


def _proof(key: str, side: str) -> public_proofs.Proof:
    found = public_proofs.proof_of(key, side)
    if found is None:
        raise Http404
    return found


def _in_script(data: dict[str, object]) -> SafeString:
    """JSON that no text in it can lead out of its element."""
    text = msgspec.json.encode(data).decode()
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return SafeString(text)
