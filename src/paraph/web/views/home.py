"""The first page: where things stand, and what waits for whoever looks."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from paraph.mechanism.state import State
from paraph.node.exchange.standing import standings
from paraph.node.intake import adoption
from paraph.node.people.access import access_of, current_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.node.world import publishing, releasing
from paraph.web.once import once
from paraph.web.pages.reader import Reader
from paraph.web.pages.sessions.standing import leading_body, other_bodies, standing
from paraph.web.pages.texts.waiting_texts import texts_waiting
from paraph.web.pages.undertakings.listing import tallies
from paraph.web.pages.waiting import Waiting, exchange_waiting, releases_waiting, texts_to_publish, waiting_lines
from paraph.web.seeing import seen, with_led
from paraph.web.views.frame import page, reader_of, seen_page


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
                *texts_to_publish(state, older, _document_address, partial(may, Right.RELEASE), reader),
                *others,
            ),
            "may_speak": body is not None and may(Right.SPEAK, body.key),
            "may_confirm": body is not None and may(Right.CONFIRM, body.key),
        }

    return seen_page(request, current, "home", "home", shows, waiting, older, others, today)


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
