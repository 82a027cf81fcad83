"""India's partner: which two States met where a Hindi text tells only the country of one.

A Hindi text says whose officers others are, and not that its own are of India: "विदेश सचिव ने रूस के उप मंत्री के साथ …",
"मंत्री A और केन्या के मंत्री B ने … की अध्यक्षता की", "केन्या के साथ परामर्श". So it
does of offices, and of a visit paid for the session.

Reads: the parties told so far, the session's events, the sentences. Writes: codes, each with its place.
"""

from collections.abc import Sequence
from operator import itemgetter

from paraph.intake.bodies.names import NATIONS
from paraph.intake.marks.rows import Row, Unit, grammar, pattern
from paraph.intake.marks.rulewords import words
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.choosing.choice import Choice
from paraph.intake.sessions.choosing.visits import visited, visits_told
from paraph.intake.sessions.events.naming import Event
from paraph.intake.sessions.events.roles import Role
from paraph.intake.source import Span

Parties = tuple[tuple[str, Span], ...]

INDIA = "IN"

_PARTNER = pattern(
    "<land:(LAND | DEMO)>"
    " (KA | WORD | ORG | REGION | AND (?= WORD) | HYPHEN | SMALL | MEIN (?= SMALL POST | WORD)){0,8}? <post:POST>"
    " (WORD | HYPHEN | HON | INIT | COMMA | CITY){0,12} (WITH | SE | ASIDE)"
)


def with_own(known: Parties, choice: Choice, sentences: Sequence[Sentence]) -> Parties:
    """India and the country of the partner, where that alone is told; `known` where none is."""
    land = visited(choice, sentences)
    if land is not None and {code for code, _ in known} <= {INDIA, str(land.value)}:
        return _pair(land, land)
    told = [event.sentence for event in choice.events if event.role is Role.HELD]
    opening = [sentence for sentence in sentences if sentence.number == 0]
    for sentence in [*told, *opening]:
        row = sentence.row
        post = _own_post(row, opening) if sentence.place is Place.BODY else None
        partner = next(row.find(_PARTNER), None) if post else None
        if post is None or partner is None or row.units[partner.start("land")].value == INDIA:
            continue
        return _pair(post, row.units[partner.start("land")], known)
    hosted = (_hosted(one.row) or _together(one.row) or of_offices(one.row) for one in told if one.place is Place.BODY)
    pair = next((pair for pair in hosted if pair), None) or _held_with(choice) or _on_a_visit(told, sentences)
    return pair or _with_the_one_partner(choice, sentences) or known


def _with_the_one_partner(choice: Choice, sentences: Sequence[Sentence]) -> Parties:
    """India and the one other State the opening names, whose officer or side sat at a joint body or talks.

    "मंत्री A ने तीसरे चाय संवाद में भाग लिया। केन्याई पक्ष से B ने अध्यक्षता की।" India is named nowhere.
    """
    told = [event for event in choice.events if event.role in TOLD and event.body and _is_of_two(event)]
    early = [one for one in sentences if one.place is not Place.BODY or one.number <= EARLY]
    if not told or any(_opens_with_head_of_state(one.row) for one in early if one.number == 0):
        return ()
    lands = {str(unit.value) for one in early for unit in one.row.units if unit.kind in NATIONS}
    own = [id(event.sentence) for event in told]
    sitting = (one.row for one in early if id(one) in own or any(unit.kind in SEATED for unit in one.row.units))
    seats = (row.units[match.start("land")] for row in sitting for match in row.find(_SEAT))
    seat = next((unit for unit in seats if unit.value != INDIA and len(str(unit.value)) == STATE), None)
    body = told[0].body
    if seat is None or body is None or not lands <= {INDIA, str(seat.value)}:
        return ()
    return ((str(seat.value), (seat.start, seat.end)), (INDIA, body.span))


def _opens_with_head_of_state(row: Row) -> bool:
    """Whether a sentence begins with a head of State or government, who chairs no session."""
    own = _OPENS_WITH_OFFICER.match(row.marks)
    return own is not None and row.shown(own.end() - 1, own.end()) in words("hi", "sessions.heads_of_state")


def _is_of_two(event: Event) -> bool:
    """Whether a session is counted talks, or one of a body that its name makes joint."""
    body = event.body
    if body is None:
        return False
    return (body.joint and not body.bare) or (event.ordinal is not None and (body.joint or body.kind == "dialogue"))


_SEAT = pattern(
    "<land:(LAND | DEMO)> (KA SMALL?)? ((WORD | ORG | AND | MEIN){0,6}? POST | SIDE | SIDEOF | WORD (?= WORD{0,3} NE))"
)
"""A State by its officer or its side: "केन्याई पक्ष से", "केन्या के चाय मंत्री"."""

SEATED = frozenset({"CHAIR", "COCHAIR", "LED", "SIDEOF"})
"""What tells that those of a sentence sat at a session."""

TOLD = frozenset({Role.HELD, Role.FUTURE})
EARLY, STATE = 2, 2
"""Sentence of the text, from 0, up to which a partner is named; letters of the code of a State."""


def _on_a_visit(told: Sequence[Sentence], sentences: Sequence[Sentence]) -> Parties:
    """The two States of a visit on which a session of "the two countries" was held: the host, and the guest's or India.

    "राज्य मंत्री A केन्या की यात्रा पर हैं। उन्होंने दोनों देशों के संयुक्त आयोग की तीसरी बैठक की अध्यक्षता की।" No head of State or
    government chairs one, and what was held last year was held on another visit.
    """
    rows = [one.row for one in told if any(unit.kind == "BOTH" for unit in one.row.units)]
    if not rows or any(unit.kind in {"SPAN", "LAST"} for row in rows for unit in row.units):
        return ()
    for row in visits_told(sentences):
        lands = {str(unit.value): unit for unit in reversed(row.units) if unit.kind in NATIONS}
        own = _OPENS_WITH_OFFICER.match(row.marks)
        if _opens_with_head_of_state(row):
            return ()
        if len(lands) == PAIR:
            return tuple(sorted(((code, (unit.start, unit.end)) for code, unit in lands.items()), key=itemgetter(1)))
        if own and len(lands) == 1 and INDIA not in lands:
            return _pair(row.units[own.start("post")], next(iter(lands.values())))
    return ()


PAIR = 2
"""States of a visit: the visitor's and the host."""


def _held_with(choice: Choice) -> Parties:
    """India and the one country an event was held with: "सचिव ने केन्या के साथ | छठे विदेश कार्यालय परामर्श की अध्यक्षता की"."""
    for event in choice.events:
        row = event.sentence.row
        partner = grammar("verdicts", "hi", "with")[0].search(row.marks, 0, event.first)
        told = {unit.value for unit in row.units if unit.kind in NATIONS}
        if partner is None or event.body is None or event.role not in TOLD or INDIA in told or len(told) > 1:
            continue
        land = row.units[partner.start("land")]
        return ((str(land.value), (land.start, land.end)), (INDIA, event.body.span))
    return ()


def _pair(own: Unit, land: Unit, known: Parties = ()) -> Parties:
    """India, by the place of its officer, who else is known and the partner, in the order of the text."""
    codes: dict[str, Span] = {INDIA: (own.start, own.end)}
    for code, span in (*known, (str(land.value), (land.start, land.end))):
        codes.setdefault(code, span)
    return tuple(sorted(codes.items(), key=lambda party: party[1]))


def _hosted(row: Row) -> Parties:
    """A guest's country and India, whose officer is told without his: "केन्या की प्रधानमंत्री A ने विदेश मंत्री B के साथ"."""
    return _of_officers(row, "guest")


def _together(row: Row) -> Parties:
    """India and the country of another officer, who chaired with one told without his: "सचिव A और केन्या के सचिव B ने"."""
    return _of_officers(row, "together")


def of_offices(row: Row) -> Parties:
    """India and the country of the office that one told without its country met: "कोयला मंत्रालय और घाना के … के बीच"."""
    return _of_officers(row, "offices")


def _of_officers(row: Row, told: str) -> Parties:
    """India and the country of the one officer whose country a sentence tells, by the patterns of that name."""
    for wanted in grammar("verdicts", "hi", told):
        match = wanted.match(row.marks)
        if not match:
            continue
        land = row.units[match.start("land" if match["land"] else "fellow")]
        if land.value != INDIA and row.units[match.start("own")].value in {None, "", INDIA}:
            return _pair(row.units[match.start("own")], land)
    return ()


TAKEN_UP = words("hi", "sessions.pronouns")


def _own_post(row: Row, opening: Sequence[Sentence]) -> Unit | None:
    """The post, without a country, of whom a Hindi sentence begins with, or of whom its "उन्होंने" takes up."""
    if own := _OPENS_WITH_OFFICER.match(row.marks):
        return row.units[own.start("post")]
    if row.shown(0, 1) not in TAKEN_UP:
        return None
    for one in (one.row for one in opening if one.place is Place.BODY):
        if match := _OPENS_WITH_POST.match(one.marks):
            return one.units[match.start("post")]
    return None


_OPENS_WITH_OFFICER = pattern(
    "((WORD | ORG | KA | AND | MEIN){1,8}? (?= POST (HON | INIT | WORD | OPEN)))? <post:POST>"
)
"""The post of who acts, with the office before it: "चाय मंत्रालय में | अपर सचिव मोहन लाल"."""

_OPENS_WITH_POST = pattern("(CITY COLON)? <post:POST>")
