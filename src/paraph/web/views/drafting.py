"""Texts under negotiation as they are read: the list, the working page, the room's view, the printed one."""

from datetime import UTC, datetime, timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from paraph.language.compare import Finding
from paraph.mechanism.documents import document_key
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.paragraphs import Content
from paraph.mechanism.state import State
from paraph.node.access import access_of, current_for, draft_for, session_for
from paraph.node.records import Current
from paraph.node.roles import Right
from paraph.node.texts import comparing, drafting, mandates, private_wordings
from paraph.papers.tracking import DOCUMENTS
from paraph.web.pages.draft import Looking, draft_page, tally
from paraph.web.pages.reader import Reader
from paraph.web.seeing import seen
from paraph.web.views.frame import answer, fresh, language_now, page, reader_of

SHOWS = ("all", "open", "ours")


@page("GET", "HEAD", "POST")
def drafts(request: HttpRequest) -> HttpResponse:
    """The texts there are; whoever speaks for the side begins one for a session, or joins the other side's."""
    current = current_for(request.user)
    if request.method == "POST":
        session = request.POST.get("session", "")
        _, found = session_for(request.user, session, Right.SPEAK)
        drafting.begin(found.key, by=request.user)
        kind = next(iter(DOCUMENTS))
        return HttpResponseRedirect(reverse("draft", args=[document_key(found.key, kind)]))
    state, reader = seen(current, access_of(request.user)), reader_of(current)
    rows = [_row(state, draft, reader) for _, draft in sorted(state.negotiations.items(), reverse=True)]
    return answer(request, "paraph/drafts.html", here="drafts", rows=rows, sessions=_beginnings(request, state, reader))


@page("GET", "HEAD")
def draft(request: HttpRequest, key: str) -> HttpResponse:
    """The working page; `?show=all|open|ours`, `?since=day` marks what changed in the last day.

    Comparing sixty paragraphs anew takes longer than a page may: texts not compared yet are compared when the page asks
    for itself again, with `?found`.
    """
    current, found = draft_for(request.user, key)
    show = request.GET.get("show", "all")
    access, body = access_of(request.user), current.state.session(found.session).body
    told = mandates.entries(key) if access.may(Right.DRAFT, state=current.state, body=body) else ()
    looking = _looking(found, show if show in SHOWS else "all", "since" in request.GET, told)
    writing = {one: tuple(names) for one, names in looking.writing.items()}

    def may(right: Right) -> bool:
        return access.may(right, state=current.state, body=body)

    pending = "found" not in request.GET and not _all_compared(found)

    def make() -> HttpResponse:
        shown = draft_page(current.state, key, reader_of(current), looking, already if pending else notice)
        return answer(
            request, "paraph/draft.html", here="drafts", page=shown, show=looking.show, since=bool(looking.since),
            pending=pending,
            may_draft=may(Right.DRAFT), may_speak=may(Right.SPEAK), may_concord=may(Right.CONCORD),
        )  # fmt: skip

    return fresh(request, current, make, looking.show, bool(looking.since), writing, looking.now.date(), pending, told)


@page("GET", "HEAD")
def room(request: HttpRequest, key: str) -> HttpResponse:
    """The text for everybody in the room: large, nothing but the text; it looks for what is new by itself."""
    return _plain(request, key, "paraph/draft_room.html")


@page("GET", "HEAD")
def printed(request: HttpRequest, key: str) -> HttpResponse:
    """The bracketed text on paper, as negotiators expect it."""
    return _plain(request, key, "paraph/draft_print.html")


@page("POST")
def compared(request: HttpRequest, key: str) -> HttpResponse:
    """What the comparison finds in the texts being typed. For htmx; keeps nothing."""
    _, found = draft_for(request.user, key, Right.DRAFT)
    languages = found.frame.terms.regime.languages
    texts = {one: request.POST.get(f"text-{one}", "")[: private_wordings.LONGEST] for one in languages}
    told = [(one.severity, one.why.text(language_now())) for one in comparing.typed(texts, languages)]
    return answer(request, "paraph/_draft_findings.html", findings=told)


def already(content: Content, languages: tuple[str, ...]) -> list[tuple[str, Finding]]:
    """What comparing found before, as pages take it."""
    return [(one.id, one.finding) for one in comparing.known(content, languages) or ()]


def _all_compared(found: Negotiation) -> bool:
    languages = found.frame.terms.regime.languages
    return all(comparing.known(content, languages) is not None for content in comparing.on_the_table(found))


def notice(content: Content, languages: tuple[str, ...]) -> list[tuple[str, Finding]]:
    """What comparing finds, as pages take it."""
    return [(one.id, one.finding) for one in comparing.noticed(content, languages)]


def _plain(request: HttpRequest, key: str, template: str) -> HttpResponse:
    current, found = draft_for(request.user, key)
    asked = request.GET.get("language", "")
    languages = [asked] if asked in found.frame.terms.regime.languages else []

    def make() -> HttpResponse:
        shown = draft_page(current.state, key, reader_of(current), Looking(datetime.now(UTC)))
        return answer(request, template, here="drafts", page=shown, chosen=languages or [c for c, _ in shown.languages])

    return fresh(request, current, make, asked)


def _looking(found: Negotiation, show: str, since: bool, told: tuple[mandates.Entry, ...]) -> Looking:
    now = datetime.now(UTC)
    writing: dict[str, tuple[str, ...]] = {}
    for one in private_wordings.of_document(found.key):
        writing[one.paragraph] = (*writing.get(one.paragraph, ()), one.name)
    day = (now - timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ") if since else ""
    return Looking(now, show, day, writing, mandates.departures(found, told))


def _row(state: State, draft: Negotiation, reader: Reader) -> dict[str, object]:
    session = reader.session_name(state.session(draft.session).facts(reader.side))
    counted = tally(draft, reader.side, datetime.now(UTC))
    body = reader.text(state.body(state.session(draft.session).body).names)
    return {"key": draft.key, "name": reader.say(DOCUMENTS[draft.type]), "session": session, "tally": counted,
            "body": body, "in_force": bool(draft.in_force), "initialled": draft.initialled() is not None}  # fmt: skip


def _beginnings(request: HttpRequest, state: State, reader: Reader) -> list[tuple[str, str]]:
    """Sessions for which this person may begin a protocol, newest first: those without one that this side began."""
    access = access_of(request.user)
    found = []
    for session in sorted(state.sessions.values(), key=lambda one: (one.facts().ordinal or 0, one.key), reverse=True):
        name = document_key(session.key, next(iter(DOCUMENTS)))
        known = state.negotiations.get(name)
        free = name not in state.documents and (known is None or reader.side not in known.begun)
        if free and access.may(Right.SPEAK, state=state, body=session.body):
            body = reader.text(state.body(session.body).names).text
            found.append((session.key, f"{reader.session_name(session.facts(reader.side))}, {body}"))
    return found


__all__ = ["Current", "compared", "draft", "drafts", "notice", "printed", "room"]
