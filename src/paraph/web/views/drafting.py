"""Texts under negotiation as they are read: the list, the working page, the room's view, the printed one."""

from datetime import UTC, datetime, timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from paraph.language.compare import Finding
from paraph.mechanism.documents import DocumentType, document_key
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.paragraphs import Content
from paraph.mechanism.sessions import session_key
from paraph.mechanism.state import State
from paraph.messages import Refused
from paraph.node import records
from paraph.node.access import access_of, body_for, current_for, draft_for, session_for
from paraph.node.records import Current
from paraph.node.refusals import NoteMalformed
from paraph.node.roles import Right
from paraph.node.texts import comparing, drafting, mandates, private_wordings
from paraph.papers.tracking import DOCUMENTS
from paraph.web.pages.draft import Looking, draft_page, tally
from paraph.web.pages.reader import Reader
from paraph.web.seeing import seen
from paraph.web.views.frame import answer, fresh, language_now, page, reader_of, told

SHOWS = ("all", "open", "ours")
MOST_SESSIONS = 9999


@page("GET", "HEAD", "POST")
def drafts(request: HttpRequest) -> HttpResponse:
    """The texts there are; whoever speaks for the side begins one for a session, or joins the other side's."""
    current = current_for(request.user)
    if request.method != "POST":
        return fresh(request, current, lambda: _drafts(request, current), datetime.now(UTC).date())
    try:
        return HttpResponseRedirect(reverse("draft", args=[_begun(request)]))
    except Refused as why:
        return _drafts(request, current_for(request.user), told(why))


def _drafts(request: HttpRequest, current: Current, refusal: dict[str, str] | None = None) -> HttpResponse:
    state, reader = seen(current, access_of(request.user)), reader_of(current)
    rows = [_row(request, state, draft, reader) for _, draft in sorted(state.negotiations.items(), reverse=True)]
    return answer(
        request, "paraph/drafts.html", here="drafts", rows=rows, refusal=refusal, status=409 if refusal else 200,
        sessions=_beginnings(request, state, reader), bodies=_speaking(request, state, reader),
        kinds=[(kind.value, reader.say(name)) for kind, name in DOCUMENTS.items()],
    )  # fmt: skip


def _begun(request: HttpRequest) -> str:
    """Begin or join what the form names, on a session of the record or on one still to come; the text's id."""
    post, named = request.POST, request.POST.get("kind", "")
    kind = DocumentType(named) if named in set(DocumentType) else DocumentType.PROTOCOL
    key = post.get("session", "")
    if not key:
        body, number = post.get("body", ""), post.get("number", "")
        body_for(request.user, body, Right.SPEAK)
        if not (number.isascii() and number.isdecimal() and 0 < int(number) <= MOST_SESSIONS):
            raise NoteMalformed(detail=gettext("a session has a number from 1 to %(most)s") % {"most": MOST_SESSIONS})
        records.append(lambda state: drafting.upcoming(state, body, int(number)), by=request.user)
        key = session_key(body, ordinal=int(number), start=None)
    _, found = session_for(request.user, key, Right.SPEAK)
    drafting.begin(found.key, kind=kind, empty="empty" in post, by=request.user)
    return document_key(found.key, kind)


@page("GET", "HEAD")
def draft(request: HttpRequest, key: str) -> HttpResponse:
    """The working page; `?show=all|open|ours`, `?since=day` marks what changed in the last day.

    Comparing sixty paragraphs anew takes longer than a page may: texts not compared yet are compared when the page asks
    for itself again, with `?found`.
    """
    current, found = draft_for(request.user, key)
    show = request.GET.get("show", "all")
    access, body = access_of(request.user), current.state.session(found.session).body
    instructed = mandates.entries(key) if access.may(Right.DRAFT, state=current.state, body=body) else ()
    looking = _looking(found, show if show in SHOWS else "all", "since" in request.GET, instructed)
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

    return fresh(
        request, current, make, looking.show, bool(looking.since), writing, looking.now.date(), pending, instructed
    )


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
    found = [(one.severity, one.why.text(language_now())) for one in comparing.typed(texts, languages)]
    return answer(request, "paraph/_draft_findings.html", findings=found)


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


def _looking(found: Negotiation, show: str, since: bool, instructed: tuple[mandates.Entry, ...]) -> Looking:
    now = datetime.now(UTC)
    writing: dict[str, tuple[str, ...]] = {}
    for one in private_wordings.of_document(found.key):
        writing[one.paragraph] = (*writing.get(one.paragraph, ()), one.name)
    day = (now - timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ") if since else ""
    return Looking(now, show, day, writing, mandates.departures(found, instructed))


def _row(request: HttpRequest, state: State, draft: Negotiation, reader: Reader) -> dict[str, object]:
    session, body = reader.session_name(state.session(draft.session).facts(reader.side)), _body(state, draft.session)
    may = access_of(request.user).may(Right.SPEAK, state=state, body=body)
    return {
        "key": draft.key, "name": reader.say(DOCUMENTS[draft.type]), "session": session,
        "tally": tally(draft, reader.side, datetime.now(UTC)), "body": reader.text(state.body(body).names),
        "in_force": bool(draft.in_force), "initialled": draft.initialled() is not None, "kind": draft.type.value,
        "session_key": draft.session, "to_join": may and reader.side not in draft.begun and not draft.in_force,
    }  # fmt: skip


def _body(state: State, session: str) -> str:
    return state.session(session).body


def _speaking(request: HttpRequest, state: State, reader: Reader) -> list[tuple[str, str, int]]:
    """Bodies whose texts this person may begin, with the number their next session would have."""
    access, found = access_of(request.user), []
    for key, body in sorted(state.bodies.items()):
        if access.may(Right.SPEAK, state=state, body=key):
            held = [one.facts().ordinal or 0 for one in state.sessions_of(key)]
            found.append((key, reader.text(body.names).text, max(held, default=0) + 1))
    return found


def _beginnings(request: HttpRequest, state: State, reader: Reader) -> list[tuple[str, str]]:
    """Sessions for which this person may begin a text: first those without a protocol, the newest before others."""
    access = access_of(request.user)
    found = []
    for session in sorted(state.sessions.values(), key=lambda one: (one.facts().ordinal or 0, one.key), reverse=True):
        name = document_key(session.key, DocumentType.PROTOCOL)
        taken = name in state.documents or name in state.negotiations
        if access.may(Right.SPEAK, state=state, body=session.body):
            body = reader.text(state.body(session.body).names).text
            found.append((taken, session.key, f"{reader.session_name(session.facts(reader.side))}, {body}"))
    return [(key, name) for _, key, name in sorted(found, key=lambda one: one[0])]


__all__ = ["Current", "compared", "draft", "drafts", "notice", "printed", "room"]
