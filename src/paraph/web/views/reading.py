"""Pages that read the record: where things stand, bodies, sessions, releases, topics."""

from collections.abc import Callable
from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from paraph.mechanism.state import State
from paraph.node.exchange.standing import standings
from paraph.node.intake import adoption, watching
from paraph.node.intake.side_by_side import sheet_on
from paraph.node.people.access import access_of, body_for, current_for, release_for, session_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.node.world import publishing, releasing
from paraph.papers.sessions.side_by_side import Sheet
from paraph.web.once import once
from paraph.web.pages.bodies.board import board_page, bodies_with_topics
from paraph.web.pages.bodies.tree import bodies_page, body_page
from paraph.web.pages.briefs import session_brief
from paraph.web.pages.reader import Reader
from paraph.web.pages.readings.accounts import accounts_page
from paraph.web.pages.releases.release import release_page
from paraph.web.pages.sessions.session import session_page
from paraph.web.pages.sessions.standing import leading_body, other_bodies, standing
from paraph.web.pages.texts.protocol import documents_of
from paraph.web.pages.texts.waiting_texts import texts_waiting
from paraph.web.pages.undertakings.listing import tallies
from paraph.web.pages.waiting import Waiting, exchange_waiting, releases_waiting, texts_to_publish, waiting_lines
from paraph.web.seeing import seen, with_led
from paraph.web.views.frame import answer, fresh, page, reader_of

Shows = Callable[[State, Reader], dict[str, object]]
"""What a template shows, made from what the person may see."""


@page("GET", "HEAD")
def home(request: HttpRequest) -> HttpResponse:
    """Where things stand."""
    current = current_for(request.user)
    waiting, today = _waiting(request, current), timezone.localdate()
    access = access_of(request.user)
    others = (*_releases(request, current), *_exchange(request, current))
    older = tuple(sorted(publishing.corrected_since(current.state)))

    def may(right: Right, body: str) -> bool:
        return access.may(right, state=current.state, body=body)

    def stands(state: State, reader: Reader) -> dict[str, object]:
        body, led = leading_body(state), with_led(current, access)
        return {
            "page": standing(state, body.key, reader) if body else None,
            "others": other_bodies(state, body.key, reader) if body else (),
            "following": tallies(led, body.key, reader, today=today, head=current.head) if body else (),
        }

    def shows(state: State, reader: Reader) -> dict[str, object]:
        alike = once(lambda: stands(state, reader), current.head, frozenset(state.bodies), "home", reader, today)
        body = leading_body(state)
        return {
            **alike,
            "waiting": (
                *waiting,
                *texts_waiting(state, _text_address, may, reader),
                *texts_to_publish(state, older, _document_address, partial(may, Right.CONFIRM), reader),
                *others,
            ),
            "may_speak": body is not None and may(Right.SPEAK, body.key),
            "may_confirm": body is not None and may(Right.CONFIRM, body.key),
        }

    return _seen(request, current, "home", "home", shows, waiting, older, others, today)


@page("GET", "HEAD")
def bodies(request: HttpRequest) -> HttpResponse:
    """The tree of bodies with their sessions."""
    current = current_for(request.user)
    may_confirm = access_of(request.user).may(Right.CONFIRM, state=current.state)
    return _seen(
        request, current, "bodies", "bodies", lambda *to: {"page": bodies_page(*to), "may_confirm": may_confirm}
    )


@page("GET", "HEAD")
def body(request: HttpRequest, key: str) -> HttpResponse:
    """One body."""
    current, found = body_for(request.user, key)
    may_confirm = access_of(request.user).may(Right.CONFIRM, state=current.state, body=key)
    return _seen(
        request, current, "body", "bodies",
        lambda state, to: {"page": body_page(state, found.key, to), "may_confirm": may_confirm},
    )  # fmt: skip


@page("GET", "HEAD")
def session(request: HttpRequest, key: str) -> HttpResponse:
    """One session."""
    current, found = session_for(request.user, key)
    may_confirm = access_of(request.user).may(Right.CONFIRM, state=current.state, body=found.body)

    def shows(state: State, reader: Reader) -> dict[str, object]:
        end = found.facts(current.side).end
        return {
            "page": session_page(state, found.key, reader),
            "documents": documents_of(state, found.key, reader),
            "earlier": end.isoformat() if end else "",
            "delegated": any(one.session == found.key for one in state.delegations.values()),
            "may_confirm": may_confirm,
        }

    return _seen(request, current, "session", "bodies", shows)


@page("GET", "HEAD")
def accounts(request: HttpRequest, key: str) -> HttpResponse:
    """The accounts of a session, side by side; for those who propose, with those that were seen of publishers."""
    current, found = session_for(request.user, key)
    laid = accounts_of(request, current, found.key)
    if laid is None:
        raise Http404
    state, reader = seen(current, access_of(request.user)), reader_of(current)
    brief = session_brief(state, found, reader)
    keys = {release.key for release in state.releases_on(found.key)}
    return fresh(
        request,
        current,
        lambda: answer(request, "paraph/accounts.html", here="bodies", brief=brief,
                       page=accounts_page(laid, reader), held=keys),
        repr(laid),
    )  # fmt: skip


def accounts_of(request: HttpRequest, current: Current, key: str) -> Sheet | None:
    """The sheet of a session as the person may see it; None where fewer than two accounts are known."""
    access = access_of(request.user)
    state = seen(current, access)
    more = watching.readings() if access.may(Right.PROPOSE, state=current.state) else ()
    return sheet_on(state, key, reader_of(current), seen=more)


@page("GET", "HEAD")
def release(request: HttpRequest, key: str) -> HttpResponse:
    """A whole release."""
    current, found = release_for(request.user, key)
    body = current.state.session(found.session).body
    may_publish = access_of(request.user).may(Right.CONFIRM, state=current.state, body=body)
    shown = publishing.is_shown(current, key)

    def shows(state: State, reader: Reader) -> dict[str, object]:
        return {"page": release_page(state, found.key, reader), "may_publish": may_publish, "shown": shown}

    return _seen(request, current, "release", "bodies", shows, shown)


@page("GET", "HEAD")
def topics(request: HttpRequest) -> HttpResponse:
    """The board of a body: `?body=`, else the body the first page opens with."""
    asked = request.GET.get("body", "")
    current = body_for(request.user, asked)[0] if asked else current_for(request.user)

    def shows(state: State, reader: Reader) -> dict[str, object]:
        leading = leading_body(state)
        key = asked or (leading.key if leading else "")
        choices = [choice for choice in bodies_with_topics(state, reader) if choice[0] != key]
        may = bool(key) and access_of(request.user).may(Right.CONFIRM, state=current.state, body=key)
        return {"page": board_page(state, key, reader) if key else None, "choices": choices, "may_confirm": may}

    return _seen(request, current, "topics", "topics", shows, asked)


def _seen(
    request: HttpRequest, current: Current, template: str, here: str, shows: Shows, *marks: object
) -> HttpResponse:
    def make() -> HttpResponse:
        shown = shows(seen(current, access_of(request.user)), reader_of(current))
        return answer(request, f"paraph/{template}.html", here=here, **shown)

    return fresh(request, current, make, *marks)


def _waiting(request: HttpRequest, current: Current) -> tuple[Waiting, ...]:
    """Proposals that wait, for those who may make any."""
    if not access_of(request.user).may(Right.PROPOSE, state=current.state):
        return ()
    rows = [(proposal.pk, proposal.made_at, str(proposal.made_by or "")) for proposal in adoption.waiting()]
    return waiting_lines(rows, lambda number: reverse("proposal", args=[number]), reader_of(current))


def _releases(request: HttpRequest, current: Current) -> tuple[Waiting, ...]:
    """Releases that wait, for those who may clear and publish them."""
    access = access_of(request.user)
    if not access.may(Right.RELEASE, state=current.state):
        return ()
    state = seen(current, access)
    documents = {one.document for one in state.joint_releases.values() if one.document in state.documents}
    found = {key: releasing.lines(state, key) for key in documents}
    return releases_waiting(found, state, lambda key: reverse("press", args=[key]), reader_of(current))


def _exchange(request: HttpRequest, current: Current) -> tuple[Waiting, ...]:
    """What the exchange waits for, for those who hand pouches over."""
    if not access_of(request.user).everywhere(Right.CONFIRM):
        return ()
    return exchange_waiting(standings(), reverse("exchange"), reader_of(current))


def _document_address(key: str) -> str:
    """A signed document."""
    return reverse("document", args=[key])


def _text_address(name: str, key: str) -> str:
    """A page of a text; the list of texts is one page for all."""
    return reverse(name, args=[] if name == "drafts" else [key])
