"""`undertaking.report`, `undertaking.carry`, `undertaking.assign`: what a side says of what is to be done.

A side reports its own position and nobody else's; what both recorded follows from the two (`mechanism.undertakings`).
To carry over is to report that the matter goes on under an undertaking of a later document; once both sides have said
so of the same one, that one has its predecessors.
"""

from collections.abc import Iterable
from datetime import date

from msgspec import structs

from paraph.mechanism.acts.catalogue import ActBody, Dated, handles, say
from paraph.mechanism.descent import leads_back, linked
from paraph.mechanism.refusals import LinkMissing, LinkUnfit, ReasonMissing
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Texts, texts
from paraph.mechanism.undertakings import LINKED, Assignment, Blocker, Entry, Status, Undertaking
from paraph.record import Draft
from paraph.record.attachments import Attached


class ReportUndertaking(Dated, frozen=True, omit_defaults=True):
    """The status, the day it was so, what was done or why, the link, what stands in the way, and files that show it."""

    status: Status
    on: date | None = None
    words: dict[str, str] = {}
    link: str | None = None
    blockers: tuple[Blocker, ...] = ()
    attachments: tuple[Attached, ...] = ()


class CarryUndertaking(Dated, frozen=True, omit_defaults=True):
    """The undertaking of a later document under which the matter goes on, the day, and words on it."""

    to: str
    on: date | None = None
    words: dict[str, str] = {}


class AssignUndertaking(ActBody, frozen=True, omit_defaults=True):
    """The lead and the co-executors of the side that speaks; an empty lead takes back what was named."""

    lead: dict[str, str] = {}
    executors: tuple[dict[str, str], ...] = ()


def report_undertaking(state: State, *, side: str, office: str, key: str, entry: Entry) -> Draft:
    """Report where an undertaking is, on `side`'s own account.

    Raises `UnknownUndertaking`, `ReasonMissing`, `LinkMissing`, `LinkUnfit`. That the files of `entry.evidence` are at
    hand is not checked here.
    """
    body = ReportUndertaking(
        entry.status,
        entry.on,
        dict(entry.words),
        entry.link,
        entry.blockers,
        entry.evidence,
    )
    return say(state, "undertaking.report", body, side=side, office=office, on=key)


def carry_undertaking(
    state: State, *, side: str, office: str, key: str, to: str, on: date | None = None, words: Texts = NO_TEXTS
) -> Draft:
    """Carry an undertaking over to one of a later document; raises `UnknownUndertaking`, `LinkUnfit`."""
    return say(state, "undertaking.carry", CarryUndertaking(to, on, dict(words)), side=side, office=office, on=key)


def assign_undertaking(
    state: State, *, side: str, office: str, key: str, lead: Texts, executors: Iterable[Texts] = ()
) -> Draft:
    """Name who leads and who helps on `side`'s own side; raises `UnknownUndertaking`."""
    body = AssignUndertaking(dict(lead), tuple(dict(one) for one in executors))
    return say(state, "undertaking.assign", body, side=side, office=office, on=key)


@handles("undertaking.report", ReportUndertaking)
def _report(state: State, side: str, on: str, body: ReportUndertaking) -> State:
    undertaking = state.undertaking(on)
    if body.status is Status.DROPPED and not texts(body.words):
        raise ReasonMissing
    if body.status in LINKED and body.link is None:
        raise LinkMissing
    if body.link is not None:
        _check_link(state, undertaking, body.status, body.link)
    entry = Entry(
        side=side,
        status=body.status,
        on=body.on,
        words=texts(body.words),
        link=body.link,
        blockers=tuple(dict.fromkeys(body.blockers)),
        evidence=body.attachments,
    )
    return _said(state, undertaking, entry)


@handles("undertaking.carry", CarryUndertaking)
def _carry(state: State, side: str, on: str, body: CarryUndertaking) -> State:
    undertaking = state.undertaking(on)
    _check_link(state, undertaking, Status.CARRIED_OVER, body.to)
    entry = Entry(side=side, status=Status.CARRIED_OVER, on=body.on, words=texts(body.words), link=body.to)
    return _said(state, undertaking, entry)


@handles("undertaking.assign", AssignUndertaking)
def _assign(state: State, side: str, on: str, body: AssignUndertaking) -> State:
    undertaking = state.undertaking(on)
    named = Assignment(texts(body.lead), tuple(said for one in body.executors if (said := texts(one))))
    return _put(state, structs.replace(undertaking, assigned=undertaking.assigned.set(side, named)))


def _check_link(state: State, undertaking: Undertaking, status: Status, link: str) -> None:
    """A link leads to another undertaking; carrying over, to one of another document that does not lead back."""
    other = state.undertaking(link)
    back = status is Status.CARRIED_OVER and leads_back(state, undertaking, other)
    if status not in LINKED or link == undertaking.key or back:
        raise LinkUnfit(undertaking=undertaking.key, link=link)


def _said(state: State, undertaking: Undertaking, entry: Entry) -> State:
    return linked(state, undertaking, undertaking.said(entry, state.parties))


def _put(state: State, undertaking: Undertaking) -> State:
    return structs.replace(state, undertakings=state.undertakings.set(undertaking.key, undertaking))
