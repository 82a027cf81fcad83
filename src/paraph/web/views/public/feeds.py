"""What was published, for programs: Atom, iCalendar and the sitemap."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language, gettext, override

from paraph.mechanism.texts import seen
from paraph.messages import LANGUAGES
from paraph.node.world.publishing import Public
from paraph.web.pages.public import face as pages
from paraph.web.pages.public.texts import document_brief
from paraph.web.pages.reader import Reader
from paraph.web.views.public.face import absolute, reader_of, shown


class _Feed(Atom1Feed):
    """Atom whose own time is that of its newest entry; a feed without entries is as old as time."""

    def latest_post_date(self) -> datetime:
        if not self.items:
            return datetime.fromisoformat("1970-01-01T00:00:00+00:00")
        return super().latest_post_date()


@shown
def feed(_request: HttpRequest, site: Public) -> HttpResponse:
    """Releases in this language, and signed documents of which it is an authentic language; newest first."""
    made = _Feed(
        title=gettext("Published releases and protocols"),
        link=settings.ADDRESS + reverse("public"),
        description="",
        language=get_language(),
        feed_url=settings.ADDRESS + reverse("public-feed"),
    )
    for key, view, title, words in sorted(
        _entries(site, reader_of(site)), key=lambda one: _changed(site, one[0]), reverse=True
    ):
        address = absolute(view, key)
        made.add_item(
            title=title, link=address, unique_id=address, description=words, pubdate=site.since[key],
            updateddate=_changed(site, key),
        )  # fmt: skip
    return HttpResponse(made.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _entries(site: Public, reader: Reader) -> Iterator[tuple[str, str, str, str]]:
    """Id, view, title and summary of each."""
    for brief in pages.home_page(site.state, reader).sessions:
        words = f"{brief.name}, {brief.body.text}"
        for one in site.state.releases_on(brief.key):
            if one.language == reader.language:
                yield one.key, "public-release", seen(pages.headline(one).text), words
        for document in site.state.documents_on(brief.key):
            if reader.language in document.terms.regime.languages:
                told = [words]
                if document.superseded:
                    told.append(gettext("Corrected since; the corrected text is not published yet."))
                name = document_brief(site.state, document, reader).name
                yield document.key, "public-document", name, ". ".join(told)


def _changed(site: Public, key: str) -> datetime:
    """When what is shown of it last became another: by being shown, or by a correction."""
    document = site.state.documents.get(key)
    made = (*document.amended, *document.superseded) if document else ()
    return max([site.since[key], *(datetime.fromisoformat(one.since) for one in made)])


@shown
def calendar(_request: HttpRequest, site: Public) -> HttpResponse:
    """The sessions as iCalendar (RFC 5545), all-day events with stable ids."""
    rows = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Paraph//public site//EN"]
    reader = reader_of(site)
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
                f"URL:{absolute('public-session', brief.key)}",
                "END:VEVENT",
            ]
    text = "".join(_folded(row) for row in [*rows, "END:VCALENDAR"])
    return HttpResponse(text, content_type="text/calendar; charset=utf-8")


@shown
def sitemap(request: HttpRequest, site: Public) -> HttpResponse:
    """Every page of the site in every language, each with its others (sitemaps.org)."""
    state = site.state
    kinds = {"body": state.bodies, "session": state.sessions, "topic": state.topics, "release": state.releases,
             "document": state.documents}  # fmt: skip
    named = [
        ("public", ()),
        ("public-bodies", ()),
        ("public-topics", ()),
        ("public-undertakings", ()),
        ("public-data", ()),
    ]
    named += [(f"public-{kind}", (key,)) for kind, keys in kinds.items() for key in sorted(keys)]
    pages_of = []
    for name, arguments in named:
        tongues = []
        for language in LANGUAGES:
            with override(language):
                tongues.append((language, settings.ADDRESS + reverse(name, args=arguments)))
        since = _changed(site, arguments[0]) if arguments and arguments[0] in site.since else None
        pages_of.append((tongues, since.isoformat(timespec="seconds") if since else ""))
    return render(request, "paraph/public/sitemap.xml", {"pages": pages_of}, content_type="application/xml")


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
