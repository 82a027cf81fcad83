"""The watch over publishers: what is watched and was seen, each release with its versions, and the way to adopt it."""

import json

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from paraph.language.script import detect
from paraph.mechanism.texts import Shown
from paraph.node.intake import adoption, watching
from paraph.node.models import SeenRelease, SeenVersion
from paraph.node.people.access import current_for
from paraph.node.people.roles import Right
from paraph.node.refusals import AdoptionError, NothingToAdopt, SeenUnknown
from paraph.web.pages.reader import Reader
from paraph.web.pages.readings.watch import VersionPart, change_lines, shortened
from paraph.web.pages.refusals import refusal_of
from paraph.web.views.frame import answer, language_now, page, reader_of, told

ON_A_PAGE = 50


@page("GET", "HEAD")
def watch(request: HttpRequest) -> HttpResponse:
    """What is watched, and what was seen, newest first: everything, sessions only, or what was changed."""
    current_for(request.user, Right.PROPOSE)
    shown = request.GET.get("show", "sessions")
    found = watching.seen()
    if shown == "sessions":
        found = found.filter(is_session=True)
    elif shown == "changed":
        found = found.filter(changed_at__isnull=False).order_by("-changed_at")
    sources = [(source, _problem(source.problem)) for source in watching.sources()]
    releases = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    lines = [(release, _title(release)) for release in releases]
    return answer(request, "paraph/watch.html", here="adopt", sources=sources, releases=releases, lines=lines,
                  shown=shown)  # fmt: skip


@page("GET", "HEAD", "POST")
def watched(request: HttpRequest, number: int) -> HttpResponse:
    """One release with every version that was seen; posting makes a proposal of the last."""
    reader = reader_of(current_for(request.user, Right.PROPOSE))
    try:
        release = watching.seen_release(number)
    except SeenUnknown:
        raise Http404 from None
    if request.method != "POST":
        return _shown(request, release, reader)
    try:
        proposal = adoption.propose([watching.file_of(release)], by=request.user)
    except NothingToAdopt as refusal:
        return _shown(request, release, reader, refusal=told(refusal_of(refusal.refused[0])), status=400)
    except (AdoptionError, SeenUnknown) as refusal:
        return _shown(request, release, reader, refusal=told(refusal), status=409)
    return HttpResponseRedirect(reverse("proposal", args=[proposal.pk]))


def _shown(
    request: HttpRequest, release: SeenRelease, reader: Reader, *, status: int = 200, **more: object
) -> HttpResponse:
    versions = [_part(one, reader) for one in reversed(watching.versions_of(release))]
    problem = _problem(release.problem)
    return answer(request, "paraph/watched.html", here="adopt", status=status, release=release, versions=versions,
                  title=_title(release), problem=problem, **more)  # fmt: skip


def _part(version: SeenVersion, reader: Reader) -> VersionPart:
    language = json.loads(version.reading)["lang"]
    return VersionPart(
        number=version.number,
        at=version.at,
        changes=change_lines(version.changes, reader, language),
        stretches=shortened(watching.words_of(version)),
        text=version.text,
        language=language,
    )


def _title(release: SeenRelease) -> Shown:
    """The headline, marked with the language it is in; the address or file of a release without."""
    if release.title:
        return Shown(release.title, detect(release.title) or "")
    return Shown(release.address or release.source.name, "")


def _problem(kept: str) -> str:
    return str(json.loads(kept)[language_now()]) if kept else ""
