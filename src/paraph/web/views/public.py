"""The public site: no sign-in, no cookie, nothing but what was published.

Any cache may keep its pages, by their mark.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from hashlib import sha256

import msgspec
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, override
from django.views.decorators.http import require_safe

from paraph.messages import LANGUAGES
from paraph.node import publishing
from paraph.node.publishing import Public
from paraph.web.assets import build_mark
from paraph.web.pages import public as pages
from paraph.web.pages.reader import Reader

FRESH = "public, max-age=60"
View = Callable[..., HttpResponse]


def shown(view: View) -> View:
    """Decorate a view of the public site: give it the public state; 304 where the asker has the page already."""

    @require_safe
    @wraps(view)
    def answered(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
        site = publishing.public()
        parts = (build_mark(), site.mark, get_language(), request.path)
        etag = f'"{sha256(repr(parts).encode()).hexdigest()[:32]}"'
        response = get_conditional_response(request, etag=etag) or view(request, site, *arguments, **named)
        response.headers["ETag"] = etag
        response.headers["Cache-Control"] = FRESH
        return response

    return answered


@shown
def home(request: HttpRequest, site: Public) -> HttpResponse:
    """What was published, sessions first."""
    return _page(request, "home", page=pages.home_page(site.state, _reader(site)))


@shown
def session(request: HttpRequest, site: Public, key: str) -> HttpResponse:
    """One session."""
    _need(key in site.state.sessions)
    return _page(request, "session", page=pages.session_page(site.state, key, _reader(site)))


@shown
def topic(request: HttpRequest, site: Public, key: str) -> HttpResponse:
    """One topic."""
    _need(key in site.state.topics)
    return _page(request, "topic", page=pages.topic_page(site.state, key, _reader(site)))


@shown
def release(request: HttpRequest, site: Public, key: str) -> HttpResponse:
    """One release."""
    _need(key in site.state.releases)
    shown_page = pages.release_page(site.state, key, _reader(site))
    data = msgspec.json.encode(pages.linked_data(site.state, key, _absolute)).decode()
    return _page(request, "release", page=shown_page, linked_data=_in_script(data), address=_absolute(key))


@shown
def check(request: HttpRequest, site: Public, key: str) -> HttpResponse:
    """How anybody checks a release: in the browser, or with the stand-alone program."""
    _need(key in site.state.releases)
    return _page(request, "check", key=key, headline=pages.headline(site.state.releases[key]))


@shown
def act(_request: HttpRequest, _site: Public, key: str) -> HttpResponse:
    """The bytes of the act that adopted a release."""
    return HttpResponse(_proof(key).act, content_type="application/json")


@shown
def proof(_request: HttpRequest, _site: Public, key: str) -> HttpResponse:
    """The proof that this act is in the signed log (c2sp.org/tlog-proof)."""
    return HttpResponse(_proof(key).file.to_bytes(), content_type="text/plain; charset=utf-8")


@shown
def feed(_request: HttpRequest, site: Public) -> HttpResponse:
    """The releases in this language as Atom, latest session first."""
    language = get_language()
    made = Atom1Feed(
        title=gettext("Published releases"),
        link=settings.ADDRESS + reverse("public"),
        description="",
        language=language,
        feed_url=settings.ADDRESS + reverse("public-feed"),
    )
    reader = _reader(site)
    for brief in pages.home_page(site.state, reader).sessions:
        for one in site.state.releases_on(brief.key):
            if one.language == language:
                made.add_item(
                    title=pages.headline(one).text, link=_absolute(one.key), unique_id=_absolute(one.key),
                    description=f"{brief.name}, {brief.body.text}",
                )  # fmt: skip
    return HttpResponse(made.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


@shown
def calendar(_request: HttpRequest, site: Public) -> HttpResponse:
    """The sessions as iCalendar (RFC 5545), all-day events with stable ids."""
    rows = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Paraph//public site//EN"]
    reader = _reader(site)
    for brief in pages.home_page(site.state, reader).sessions:
        facts = site.state.session(brief.key).facts(reader.side)
        if facts.start:
            rows += [
                "BEGIN:VEVENT",
                f"UID:{brief.key}@{settings.HOME.mechanism}",
                f"DTSTAMP:{facts.start:%Y%m%d}T000000Z",
                f"DTSTART;VALUE=DATE:{facts.start:%Y%m%d}",
                f"DTEND;VALUE=DATE:{(facts.end or facts.start) + timedelta(days=1):%Y%m%d}",
                f"SUMMARY:{_escaped(f'{brief.name}, {brief.body.text}')}",
                *([f"LOCATION:{_escaped(', '.join(place.text for place in brief.place))}"] if brief.place else []),
                f"URL:{settings.ADDRESS}{reverse('public-session', args=[brief.key])}",
                "END:VEVENT",
            ]
    text = "".join(_folded(row) for row in [*rows, "END:VCALENDAR"])
    return HttpResponse(text, content_type="text/calendar; charset=utf-8")


@shown
def sitemap(request: HttpRequest, site: Public) -> HttpResponse:
    """Every page of the site in every language (sitemaps.org)."""
    kinds = {"session": site.state.sessions, "topic": site.state.topics, "release": site.state.releases}
    named = [("public", ())] + [(f"public-{kind}", (key,)) for kind, keys in kinds.items() for key in sorted(keys)]
    addresses = []
    for language in LANGUAGES:
        with override(language):
            addresses += [settings.ADDRESS + reverse(name, args=arguments) for name, arguments in named]
    return render(request, "paraph/public/sitemap.xml", {"addresses": addresses}, content_type="application/xml")


def _page(request: HttpRequest, template: str, **values: object) -> HttpResponse:
    tongues = [(code, settings.ADDRESS + _in_language(request.path, code)) for code in LANGUAGES]
    return render(request, f"paraph/public/{template}.html", {"tongues": tongues, **values})


def _in_language(path: str, code: str) -> str:
    """The address of the same page in another language; every page of the site has one."""
    return f"/{code}/{path.split('/', 2)[2]}"


def _reader(site: Public) -> Reader:
    return Reader(get_language() or settings.LANGUAGE_CODE, site.side)


def _need(there: bool) -> None:
    if not there:
        raise Http404


def _proof(key: str) -> publishing.Proof:
    found = publishing.proof_of(key)
    if found is None:
        raise Http404
    return found


def _absolute(key: str) -> str:
    return settings.ADDRESS + reverse("public-release", args=[key])


def _in_script(data: str) -> SafeString:
    """JSON that no text in it can lead out of its element."""
    for sign in "<>&\u2028\u2029":
        data = data.replace(sign, f"\\u{ord(sign):04x}")
    return SafeString(data)


def _escaped(text: str) -> str:
    """A text value of RFC 5545, 3.3.11."""
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


def _folded(row: str) -> str:
    """A content line of at most 75 bytes a piece, cut between letters (RFC 5545, 3.1)."""
    pieces, piece = [], b""
    for sign in row:
        data = sign.encode()
        if len(piece) + len(data) > 74:  # noqa: PLR2004 - the standard's 75, the blank of the next line counted
            pieces.append(piece)
            piece = b""
        piece += data
    return b"\r\n ".join([*pieces, piece]).decode() + "\r\n"
