"""Texts under negotiation as they are read: the list, the working page, the room's view, the printed one."""

from datetime import UTC, date, datetime, timedelta

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from paraph.language.compare import Finding
from paraph.mechanism.documents import DocumentType, document_key
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.items import Item
from paraph.mechanism.paragraphs import Content
from paraph.mechanism.sessions import Facts, Session, session_key
from paraph.mechanism.state import State
from paraph.mechanism.upcoming import upcoming
from paraph.messages import N_, Refused
from paraph.node import records
from paraph.node.people.access import access_of, body_for, current_for, draft_for, session_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.node.refusals import NoteMalformed, SessionPassed
from paraph.node.texts import comparing, drafting, mandates, private_wordings
from paraph.papers.reviews.tracking import DOCUMENTS
from paraph.web.pages.reader import Reader
from paraph.web.pages.texts.draft import Looking, draft_page, looked_at, stage, tally
from paraph.web.seeing import seen
from paraph.web.views.frame import answer, fresh, language_now, page, reader_of, told

SHOWS = ("all", "open", "ours", "findings")
MOST_SESSIONS = 9999
TO_COME = N_("To come")
WITHOUT = N_("No protocol of it is on record")
BEGUN = N_("Its protocol is under negotiation")
ON_RECORD = N_("Its protocol is on record")


@page("GET", "HEAD", "POST")
def drafts(request: HttpRequest) -> HttpResponse:
    """The texts there are; whoever speaks for the side begins one for a session, or joins the other side's."""
    current = current_for(request.user)
    if request.method != "POST":
        return fresh(request, current, lambda: _drafts(request, current), datetime.now(UTC).date())
    try:
        key = _begun(request)
        if "join" in request.POST:
            messages.success(
                request, gettext("Our Side has joined: its word is now needed on every paragraph."), "done"
            )
        return HttpResponseRedirect(reverse("draft", args=[key]))
    except Refused as why:
        return _drafts(request, current_for(request.user), told(why))


def _drafts(request: HttpRequest, current: Current, refusal: dict[str, str] | None = None) -> HttpResponse:
    state, reader = seen(current, access_of(request.user)), reader_of(current)
    rows = [_row(request, state, draft, reader) for _, draft in sorted(state.negotiations.items(), reverse=True)]
    return answer(
        request, "paraph/drafts.html", here="drafts", rows=rows, refusal=refusal, status=409 if refusal else 200,
        sessions=_beginnings(request, state, reader), bodies=_speaking(request, state, reader), typed=request.POST,
        kinds=[(kind.value, reader.say(name)) for kind, name in DOCUMENTS.items()],
    )  # fmt: skip


def _begun(request: HttpRequest) -> str:
    """Begin or join what the form names, on a session of the record or on one still to come; the text's id."""
    post, named = request.POST, request.POST.get("kind", "")
    kind = DocumentType(named) if named in set(DocumentType) else DocumentType.PROTOCOL
    key = post.get("session", "")
    state = records.current().state
    coming = {one: (body, facts.ordinal or 0) for body, one, facts in _coming(request, state)}
    if key in coming and key not in state.sessions:
        _record(request, *coming[key])
    elif not key:
        body, number = post.get("body", ""), post.get("number", "").strip()
        if not (number.isascii() and number.isdecimal() and 0 < int(number) <= MOST_SESSIONS):
            raise NoteMalformed(detail=gettext("a session has a number from 1 to %(most)s") % {"most": MOST_SESSIONS})
        _record(request, body, int(number))
        key = session_key(body, ordinal=int(number), start=None)
    _, found = session_for(request.user, key, Right.SPEAK)
    drafting.begin(found.key, kind=kind, empty="empty" in post, by=request.user)
    return document_key(found.key, kind)


def _record(request: HttpRequest, body: str, number: int) -> None:
    """The session is on record from now on; one that the record would have passed already is refused."""
    current, _ = body_for(request.user, body, Right.SPEAK)
    last, key = _last_number(current.state, body), session_key(body, ordinal=number, start=None)
    if number < last and key not in current.state.sessions:
        raise SessionPassed(number=number, last=last)
    records.append(lambda state: drafting.upcoming(state, body, number), by=request.user)


@page("GET", "HEAD")
def draft(request: HttpRequest, key: str) -> HttpResponse:
    """The working page; `?show=all|open|ours`, `?since=day` marks what changed in the last day.

    Comparing sixty paragraphs anew takes longer than a page may: texts not compared yet are compared when the page asks
    for itself again, with `?found`.
    """
    return working(request, key)


def working(request: HttpRequest, key: str, refusal: Refused | None = None) -> HttpResponse:
    """The working page; with what was refused on it, what was typed there still stands."""
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
            request, "paraph/draft.html", here="drafts", page=shown, show=looking.show,
            address=reverse("draft", args=[key]) if refusal else "",
            say_from="" if looking.show == "all" else f"?show={looking.show}", since=bool(looking.since),
            pending=pending, refusal=told(refusal) if refusal else None, typed=request.POST,
            chosen=request.POST.getlist("choices"), status=409 if refusal else 200,
            may_leave=may(Right.SPEAK) and not found.in_force and found.concerns(settings.HOME.side),
            may_draft=may(Right.DRAFT), may_speak=may(Right.SPEAK), may_concord=may(Right.CONCORD),
            undisputed=_undisputed(found) if looking.show == "ours" and may(Right.SPEAK) else (),
        )  # fmt: skip

    if refusal:
        return make()
    return fresh(
        request, current, make, looking.show, bool(looking.since), writing, looking.now.date(), pending, instructed
    )


def shown_of(draft: Negotiation, show: str) -> list[Item]:
    """The paragraphs that the working page shows, in the order of the text."""
    return [item for _, item in draft.numbered() if looked_at(draft, item, settings.HOME.side, show)]


def _undisputed(draft: Negotiation) -> list[str]:
    """What only waits for this side, each as `paragraph=choice`: accepted together as it was seen."""
    waiting = drafting.undisputed(draft, settings.HOME.side)
    return [f"{key.removeprefix(f'{draft.key}.')}={choice}" for key, choice in waiting.items()]


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
        "stage": reader.say(stage(draft, draft.digest() or "")),
        "session_key": draft.session, "to_join": may and reader.side not in draft.begun and not draft.in_force,
    }  # fmt: skip


def _body(state: State, session: str) -> str:
    return state.session(session).body


def _speaking(request: HttpRequest, state: State, reader: Reader) -> list[tuple[str, str]]:
    """Bodies whose texts this person may begin."""
    access = access_of(request.user)
    bodies = ((key, body) for key, body in sorted(state.bodies.items()))
    return [(key, reader.text(body.names).text) for key, body in bodies
            if access.may(Right.SPEAK, state=state, body=key)]  # fmt: skip


def _coming(request: HttpRequest, state: State) -> list[tuple[str, str, Facts]]:
    """Bodies whose sessions are numbered, each with the id of its next and what is known of that.

    The next is the one whose text the other side has begun, and such come first; else the one after the last that was
    held. Of several the one whose day is agreed and nearest comes first, then that of the body that met last.
    """
    access, found = access_of(request.user), []
    for body in sorted(state.bodies):
        if _last_number(state, body) and access.may(Right.SPEAK, state=state, body=body):
            coming = upcoming(state, body)
            joined = [one for one in state.sessions_of(body) if _is_to_join(state, one)]
            key, facts = (joined[-1].key, joined[-1].facts()) if joined else (coming.key, coming.facts)
            if facts.ordinal is not None and (joined or _is_untouched(state, key)):
                met = _last_held(state, body).toordinal()
                found.append((not joined, _agreed_day(state, key), -met, body, key, facts))
    return [(body, key, facts) for *_, body, key, facts in sorted(found, key=lambda one: one[:5])]


def _agreed_day(state: State, session: str) -> date:
    """The first day both sides agreed on for a session; the latest day there is where they did not."""
    convening = state.convenings.get(session)
    agreed = convening.agreed(state.parties) if convening else None
    return agreed.start if agreed else date.max


def _is_to_join(state: State, session: Session) -> bool:
    """Whether the other side alone negotiates the protocol of a session of which no days are on record."""
    draft = state.negotiations.get(document_key(session.key, DocumentType.PROTOCOL))
    return (
        draft is not None and not draft.in_force and settings.HOME.side not in draft.begun
        and session.facts().start is None
    )  # fmt: skip


def _is_untouched(state: State, session: str) -> bool:
    """Whether nobody has begun the protocol of a session, and no days of it are on record."""
    name = document_key(session, DocumentType.PROTOCOL)
    begun = name in state.negotiations or name in state.documents
    return not begun and (session not in state.sessions or state.session(session).facts().start is None)


def _last_number(state: State, body: str) -> int:
    return max((session.facts().ordinal or 0 for session in state.sessions_of(body)), default=0)


def _beginnings(request: HttpRequest, state: State, reader: Reader) -> list[tuple[str, list[tuple[str, str]]]]:
    """Sessions for which this person may begin a text: those to come, those without a protocol, the others.

    The sessions of a body stand together, the last first; who met last comes first.
    """
    access, coming = access_of(request.user), _coming(request, state)
    to_come = {key for _, key, _ in coming}
    groups: dict[str, list[Session]] = {label: [] for label in (WITHOUT, BEGUN, ON_RECORD)}
    for body in sorted(state.bodies, key=lambda one: (_last_held(state, one), one), reverse=True):
        if access.may(Right.SPEAK, state=state, body=body):
            held = (one for one in state.sessions_of(body) if one.key not in to_come)
            for session in sorted(held, key=lambda one: (one.facts().ordinal or 0, one.key), reverse=True):
                groups[_protocol_of(state, session)].append(session)

    def named(key: str, body: str, facts: Facts) -> tuple[str, str]:
        return key, f"{reader.session_name(facts)}, {reader.text(state.body(body).names).text}"

    told = {label: [named(one.key, one.body, one.facts(reader.side)) for one in those]
            for label, those in groups.items()}  # fmt: skip
    offered = {TO_COME: [named(key, body, facts) for body, key, facts in coming], **told}
    return [(reader.say(label), sessions) for label, sessions in offered.items() if sessions]


def _last_held(state: State, body: str) -> date:
    """The first day of the last session of a body; the earliest day there is where none is known."""
    return max((one.facts().start or date.min for one in state.sessions_of(body)), default=date.min)


def _protocol_of(state: State, session: Session) -> str:
    """Under which label a session stands: whether its protocol is signed, begun, or neither."""
    name = document_key(session.key, DocumentType.PROTOCOL)
    if name in state.documents:
        return ON_RECORD
    return BEGUN if name in state.negotiations else WITHOUT


__all__ = ["Current", "compared", "draft", "drafts", "notice", "printed", "room", "working"]
