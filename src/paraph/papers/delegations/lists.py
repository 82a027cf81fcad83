"""Delegations on paper: the lists as an annex with the seating, badges, cards for the table, a room list.

Rules
    1. Each delegation stands in its own order of precedence: who attended, else who was confirmed, else the nominated.
    2. Officials and companies stand apart in the annex, for only the former speak for the Side.
    3. They are those to the next session; to one that was held, where it is named: the annex to its protocol.
    4. A badge and a card show the name in every script there is, the paper's language first.
"""

from types import MappingProxyType

from paraph.mechanism.agenda import draft_agenda
from paraph.mechanism.delegations import Category, Delegate, Delegation, delegation_key
from paraph.mechanism.sessions import session_key
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS
from paraph.messages import N_
from paraph.papers.delegations.seating import row
from paraph.papers.paper import Content, Paper, Subject
from paraph.papers.refusals import NoDelegation
from paraph.papers.sessions.convened import convened
from paraph.papers.wording import Said, Wording

LABELS = MappingProxyType(
    {
        "number": N_("No."),
        "name": N_("Name"),
        "post": N_("Post"),
        "capacity": N_("Capacity"),
        "industry": N_("Companies"),
        "seating": N_("Seating"),
    }
)
CAPACITIES = MappingProxyType(
    {
        Category.HEAD: N_("Head of delegation"),
        Category.DEPUTY: N_("Deputy head"),
        Category.OFFICIAL: N_("Official"),
        Category.EXPERT: N_("Expert"),
        Category.INDUSTRY: N_("Industry"),
        Category.EMBASSY: N_("Embassy"),
        Category.INTERPRETER: N_("Interpreter"),
        Category.SECRETARIAT: N_("Secretariat"),
        Category.PRESS: N_("Press"),
    }
)
SEATING = N_(
    "Each row is seen by those who sit in it: the head in the middle, the others to the right and left in turn."
)


def compose(subject: Subject, wording: Wording) -> Paper:
    """The delegations to the next session of `subject.body`, or to the one named; raises `NoDelegation`."""
    found = _delegations(subject.state, subject, wording)
    return _paper("delegations", wording.say(N_("Delegations")), subject, wording, {
        "labels": wording.labels(LABELS),
        "note": wording.say(SEATING),
        "sides": [_side(one, wording) for one in found],
    })  # fmt: skip


def badges(subject: Subject, wording: Wording) -> Paper:
    """A badge for every delegate; raises `NoDelegation`."""
    return _cards(subject, wording, "badge", wording.say(N_("Badges")))


def place_cards(subject: Subject, wording: Wording) -> Paper:
    """A card for the table for every delegate who sits at it; raises `NoDelegation`."""
    return _cards(subject, wording, "card", wording.say(N_("Place cards")))


def rooms(subject: Subject, wording: Wording) -> Paper:
    """A list to enter the rooms of a house in: everybody who comes, companies too; raises `NoDelegation`.

    Rooms and nights are written in by hand or in Word: where somebody sleeps is no part of the record.
    """
    found = _delegations(subject.state, subject, wording)
    sides = [
        {"name": wording.side_name(one.side),
         "people": [_person(n, each, wording) for n, each in enumerate(one.annexed(), start=1)]}
        for one in found
    ]  # fmt: skip
    labels = {"room": N_("Room"), "from": N_("From"), "to": N_("To")}
    content: Content = {"labels": wording.labels(LABELS) | wording.labels(labels), "sides": sides}
    return _paper("rooms", wording.say(N_("Room list")), subject, wording, content)


def _cards(subject: Subject, wording: Wording, kind: str, title: str) -> Paper:
    found = _delegations(subject.state, subject, wording)
    people = [
        {"side": wording.side_name(one.side), **_person(n, delegate, wording)}
        for one in found
        for n, delegate in enumerate(row(one.annexed()) if kind == "card" else one.annexed(), start=1)
    ]
    return _paper("cards", title, subject, wording, {"labels": {}, "kind": kind, "people": people})


def _paper(template: str, title: str, subject: Subject, wording: Wording, content: Content) -> Paper:
    body, parent = subject.body, subject.state.bodies.get(subject.body.parent or "")
    return Paper(
        template=template,
        title=title,
        body=wording.shown(body.names) or wording.absent(),
        above=wording.shown(parent.names if parent else NO_TEXTS),
        line=", ".join(filter(None, _when(subject, wording))),
        content=content,
    )


def _when(subject: Subject, wording: Wording) -> tuple[str, ...]:
    """Which session, when and where."""
    held = subject.session.facts(wording.side) if subject.named and subject.session else None
    ordinal = held.ordinal if held else draft_agenda(subject.state, subject.body.key).ordinal
    nth = wording.say(N_("For the {nth} session"), nth=wording.nth(ordinal, "gen")) if ordinal is not None else ""
    if held is None:
        return nth, convened(subject.state, subject.body.key, wording)
    days = wording.days(held.start, held.end) if held.start else ""
    return nth, days, held.place.get(wording.language, "")


def _delegations(state: State, subject: Subject, wording: Wording) -> list[Delegation]:
    session = subject.session.key if subject.named and subject.session else _next(state, subject)
    keys = [delegation_key(session, side) for side in wording.in_order(state.parties)]
    found = [state.delegations[key] for key in keys if key in state.delegations]
    if not any(one.nominated for one in found):
        raise NoDelegation
    return found


def _next(state: State, subject: Subject) -> str:
    key = subject.body.key
    return session_key(key, ordinal=draft_agenda(state, key).ordinal, start=None)


def _side(one: Delegation, wording: Wording) -> Content:
    annexed = one.annexed()
    speakers = [delegate for delegate in annexed if delegate.category is not Category.INDUSTRY]
    companies = [delegate for delegate in annexed if delegate.category is Category.INDUSTRY]
    return {
        "name": wording.side_name(one.side),
        "people": [_person(n, delegate, wording) for n, delegate in enumerate(speakers, start=1)],
        "companies": [_person(n, each, wording) for n, each in enumerate(companies, start=len(speakers) + 1)],
        "row": [{**(wording.shown(delegate.names) or wording.absent()), "mark": ""} for delegate in row(annexed)],
    }


def _person(number: int, one: Delegate, wording: Wording) -> Content:
    first: Said = wording.shown(one.names) or wording.absent()
    others = [wording.written(text, code) for code, text in sorted(one.names.items()) if code != first["language"]]
    return {
        "number": number,
        "name": {**first, "mark": ""},
        "others": [{**each, "mark": ""} for each in others],
        "post": wording.shown(one.titles),
        "organization": wording.shown(one.organization),
        "capacity": wording.say(CAPACITIES[one.category]),
    }
