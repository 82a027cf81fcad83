"""Who chaired, for which side.

Chairs stand in the sentences that say who chaired or led: "co-chaired by", "led the Indian side", "सह-अध्यक्षता … ने की",
"под сопредседательством", "A и B провели". In such a sentence every person named is a chair, up to words that bring in
others ("in the presence of", "attended by"). A chair's side is, in this order: the country or institution of the post;
the side named with it ("from the Russian side", "भारतीय प्रतिनिधिमंडल का नेतृत्व", "с индийской –"), sides and persons being
paired in their order; and where two parties met and all others are of one side, the remaining one.

Reads: the session's sentences. Writes: chairs, each fact with its span.
"""

from collections.abc import Sequence

from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.people.candidates import LATEST, is_known, named_in
from paraph.intake.people.chairing import chairing_part
from paraph.intake.people.given_names import told_apart
from paraph.intake.people.implied import for_the_other_side, one_of_each_side, signatories, who_attended, who_met
from paraph.intake.people.in_lines import with_lines
from paraph.intake.people.known_sides import KnownSides
from paraph.intake.people.offices import with_offices
from paraph.intake.people.one_post import in_order_of_parties
from paraph.intake.people.openers import with_counterpart, with_openers
from paraph.intake.people.ordered import chairs_in_order
from paraph.intake.people.other_side_russian import for_the_other_side as counterparts
from paraph.intake.people.other_side_russian import without_regions
from paraph.intake.people.own_sides import Candidate
from paraph.intake.people.persons import Person, find_people
from paraph.intake.people.posts import posts_around
from paraph.intake.people.referring import People
from paraph.intake.people.sides import tell_sides
from paraph.intake.people.told_chairs import chair_of, completed, in_full, is_counterpart, merged, of_side
from paraph.intake.people.unnamed import unnamed_chairs
from paraph.intake.reading import Chair
from paraph.intake.sessions.about.subject import Subject
from paraph.intake.sessions.events.background import background

HOME = "IN"
"""Whose posts Hindi releases give without the country: "रक्षा सचिव ने … बैठक की सह-अध्यक्षता की"."""


def find_chairs(subject: Subject, sentences: Sequence[Sentence], lang: str) -> tuple[Chair, ...]:
    """The chairs of the session in the order the release names them."""
    codes = [code for code, _ in subject.parties]
    chairs: list[Chair] = []
    people = People()
    sentences = with_lines(sentences) if lang == "ru" else sentences
    marked = {id(one): find_people(with_offices(one.row, lang), lang) for one in sentences}
    known = KnownSides(marked.values() if lang != "en" else (), codes, lang)
    held = {id(event.sentence) for event in subject.choice.events}
    other = background(sentences, subject.choice.sentences) if lang == "en" else frozenset()
    for sentence in sorted(sentences, key=lambda sentence: sentence.place is not Place.BODY):
        known_of_all = chairs and not (
            lang == "ru" and len({one.side.value for one in chairs if one.side}) < len(codes)
        )
        if sentence.number > LATEST or (sentence.place is not Place.BODY and known_of_all) or id(sentence) in other:
            continue
        row = people.read(marked[id(sentence)])
        span = chairing_part(row, lang, holds_event=id(sentence) in held)
        if span is None or _counts_another(row, subject.choice.ordinal):
            continue
        found = named_in(row, span, codes, lang, people, known)
        chairs += [
            _told_before(row, one, people, codes, lang) or chair_of(row, one, lang)
            for one in found
            if not one.is_foreign and (one.post or one.side or is_known(row, one, people, lang))
        ]
        chairs = completed(merged(chairs), codes)
        if len({chair.side.value for chair in chairs if chair.side}) >= len(codes) > 1 and chairs:
            break
    home = HOME if lang == "hi" else _home(sentences, lang)
    if len(chairs) == 1 and chairs[0].side is None and home in codes and not is_counterpart(chairs[0]):
        chairs = [of_side(chairs[0], home)]
    if lang == "ru" and len(chairs) == 1 and chairs[0].side is None and len(came := _came(sentences, codes)) == 1:
        chairs = [of_side(chairs[0], came.pop())]
    if lang == "ru":
        chairs = without_regions(chairs, sentences[0].row.text) if chairs else chairs
        early = [marked[id(one)] for one in sentences if one.place is Place.BODY and one.number <= LATEST]
        telling = [marked[key] for key in held if key in marked]
        chairs += counterparts(chairs, early, telling, codes)
    if lang == "hi":
        chairs += for_the_other_side(chairs, [marked[id(one)] for one in sentences], codes)
    if lang == "en":
        named = [unit.value for row in marked.values() for unit in row.units if isinstance(unit.value, Person)]
        chairs = told_apart([in_full(chair, named) for chair in chairs], codes)
        early = [marked[id(one)] for one in sentences if one.place is Place.BODY and one.number <= LATEST]
        chairs = in_order_of_parties(chairs, early, codes)
        chairs = with_openers(with_counterpart(chairs, early, codes), early, codes, home)
    told = tuple(chair for chair in chairs if chair.side)
    return (
        told
        or (chairs_in_order(sentences, codes) if lang == "ru" else ())
        or signatories(sentences, codes, lang)
        or (one_of_each_side(subject, codes, lang) if lang != "hi" else ())
        or (who_met(subject, sentences, codes) or who_attended(sentences, codes) if lang == "en" else ())
        or unnamed_chairs(sentences, codes, lang)
    )


_DATELINE = pattern("^ CITY (COMMA | DATE | ABBR | CAP | OPEN | CLOSE){0,6} (DASH | COLON)")


def _home(sentences: Sequence[Sentence], lang: str) -> str:
    """The state from whose town an English report is sent: an officer without a country is of that state."""
    opening = next((one.row for one in sentences if one.place is Place.BODY), None)
    if lang != "en" or opening is None or not _DATELINE.match(opening.marks):
        return ""
    return str(opening.units[0].value)


_DELEGATION = pattern("SIDE ORG? <of:LAND> | <by:DEMO> ADJ? SIDE")


def _came(sentences: Sequence[Sentence], codes: Sequence[str]) -> set[str]:
    """The parties of whose delegation a Russian text speaks: whom "делегацию возглавил" tells of is of that one."""
    lands: set[str] = set()
    for row in (one.row for one in sentences):
        told = (max(match.start("of"), match.start("by")) for match in row.find(_DELEGATION))
        lands |= {str(row.units[at].value) for at in told}
    return lands & set(codes)


def _counts_another(row: Row, ordinal: Unit | None) -> bool:
    """Whether a sentence counts a session, but not the one told of: "на | 3-м заседании парламентской комиссии"."""
    counted = {
        row.units[match.start()].value
        for match in row.find(_COUNTED)
        if not _AGREED_AT.search(row.marks, 0, match.start())
    }
    return ordinal is not None and bool(counted) and ordinal.value not in counted


_AGREED_AT = pattern("CHAIR ((?! STOP) ANY){1,60} DOCUMENT LOW (IN | ON) THE? $")
"""What makes a counted session one where a thing was agreed: "chaired by A, it used an agreement made at | the 9th"."""

_COUNTED = pattern("ORD (ADJ | JOINT | LOW | CAP | PORT | WORD | SMALL){0,2} SESSION")


def _told_before(row: Row, one: Candidate, people: People, codes: Sequence[str], lang: str) -> Chair | None:
    """The chair of a person whom an earlier sentence named, with the post and the side it told; None for others."""
    named = people.before(one.person, row)
    if named is None or (one.post and one.side):
        return None
    before = [Candidate(one.person, named.at, posts_around(named.row, lang)[named.at].post)]
    tell_sides(named.row, before, codes, lang)
    before[0].side = before[0].side or one.side
    return chair_of(named.row, before[0], lang)
