"""What speaks for and against a release being the report of a session: names of what a person can see in it.

Of the rules      what `verdicts` made of it, with its reason
Of its parts      which mentions the headline, the first sentence, the opening and the text have, and how many States
Of the bodies     of what kind they are, whether one is named with its two States, whether it is joint
Of the events     whether a session was held, is to come or belongs elsewhere; whether it is counted, and how early;
                  by which rule it was judged; how much the heaviest of them weighs

A count becomes the step it lies on ("opening-states:2").

Reads: sentences and events of a release, the verdict of the rules. Writes: names, for `weights`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.rows import Unit
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.choosing.choice import Choice
from paraph.intake.sessions.events.naming import Event
from paraph.intake.weights import step
from paraph.messages import N_

ACCEPTED = N_("It reports a session of a body.")
"""What the rules say of a release that they take for the report of a session."""

OPENING = 2
"""The last sentence of the opening."""

TELLING = frozenset(
    {
        "BODYREF", "SESSION", "ORD", "HELD", "WILL", "CHAIR", "CHAIRED", "COCHAIR", "LED",
        "LAND", "DEMO", "POST", "PERSON", "HON", "SIDE", "BOTH", "STANCE", "RAISED",
        "DATE", "NATIONAL", "LAST", "ATTEND", "HOST", "BETWEEN", "WITH", "POSTPONED", "WHEN",
        "UNDER", "DOCUMENT", "CITY", "ORG", "PEOPLE", "QUOTE", "ASIDE", "NEWS", "NUM",
        "ABBR", "JOINT", "REGION", "VERB", "AUX", "NE", "DURING", "STOPNAME", "VISIT",
        "WHILE", "BREAK", "PORT", "SPAN", "FIELD",
    }
)  # fmt: skip
"""Mentions that say something of what a release is about."""

PARTS = ("headline", "first", "opening", "text")
"""What the evidence is called by that a release has whatever the rules make of it."""

COUNTED = ("BODYREF", "SESSION", "STANCE", "POST", "PERSON", "ORD")


def evidence_of(
    sentences: Sequence[Sentence], events: Sequence[Event], choice: Choice | None, verdict: str
) -> Iterator[str]:
    """What speaks for and against a release being a report; `verdict` is the rules' reason, or `ACCEPTED`."""
    yield f"rules:{verdict}"
    parts = {
        "headline": [one for one in sentences if one.place is not Place.BODY],
        "first": [one for one in sentences if one.place is Place.BODY and one.number == 0],
        "opening": [one for one in sentences if one.place is not Place.BODY or one.number <= OPENING],
        "text": sentences,
    }
    for name, part in parts.items():
        units = [unit for sentence in part for unit in sentence.row.units]
        yield from _of_part(name, units)
        yield from _of_bodies(name, units)
    yield step("events", len(events), 1, 2, 3, 5, 9)
    for event in events:
        yield from _of_event(event)
    heaviest = max((event.weight for event in events), default=None)
    yield "heaviest:none" if heaviest is None else step("heaviest", int(max(heaviest, 0)), 1, 3, 5, 6, 7, 8, 9)
    yield "session:none" if choice is None else f"session:{choice.status}"
    if choice is not None:
        yield step("session-weight", int(choice.weight), 5, 6, 7, 8, 10, 12, 15)
        yield "counted" if choice.ordinal else "not-counted"


def _of_part(name: str, units: Sequence[Unit]) -> Iterator[str]:
    kinds = Counter(unit.kind for unit in units)
    yield from (f"{name}:{kind}" for kind in sorted(TELLING & kinds.keys()))
    yield from (step(f"{name}-{kind}", kinds[kind], 1, 2, 3, 5, 9) for kind in COUNTED)
    states = {str(unit.value) for unit in units if unit.kind in {"LAND", "DEMO"}}
    yield step(f"{name}-states", len(states), 1, 2, 3, 4, 6)
    yield from (f"{name}-is-of:{kind}" for kind in sorted({str(unit.value) for unit in units if unit.kind == "EVENT"}))


def _of_bodies(name: str, units: Sequence[Unit]) -> Iterator[str]:
    bodies = [unit.value for unit in units if isinstance(unit.value, BodyMention)]
    yield from (f"{name}-body:{kind}" for kind in sorted({str(body.kind) for body in bodies}))
    if any(body.joint for body in bodies):
        yield f"{name}-body:joint"
    if any(body.named for body in bodies):
        yield f"{name}-body:named"
    if any(body.bare for body in bodies):
        yield f"{name}-body:bare"
    states = max((len(body.parties) for body in bodies), default=None)
    yield f"{name}-body-states:none" if states is None else step(f"{name}-body-states", states, 1, 2, 3)


def _of_event(event: Event) -> Iterator[str]:
    early = _early(event.sentence)
    yield from (f"told:{event.role}", f"told:{event.role}:{early}", f"by-rule:{event.rule}")
    if event.ordinal:
        yield from (f"number:{early}", f"number:{event.role}")
    if event.session:
        yield from (f"word-for-session:{early}", f"word-for-session:{event.role}")
    if event.body is None:
        yield "event-without-body"
    elif len(event.body.parties) > 1:
        yield from (f"two-states:{early}", f"two-states:{event.role}")


def _early(sentence: Sentence) -> str:
    if sentence.place is not Place.BODY:
        return "headline"
    return "first" if sentence.number == 0 else "opening" if sentence.number <= OPENING else "later"
