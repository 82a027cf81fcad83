"""Chairs of whom nobody says that they chaired.

They are the two who signed the protocol of the session, one for each side; the two whom a sentence of the session
names, one of each side; and in Hindi, where only one is said to have led, who alone took part for the other side.

Reads: the session and its sentences. Writes: chairs, or none.
"""

from collections.abc import Sequence
from dataclasses import replace

from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.marks.rulewords import listed, listed_everywhere
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.people.candidates import LATEST, candidates_in
from paraph.intake.people.chairing import looks_back
from paraph.intake.people.known_sides import tell_of_two
from paraph.intake.people.offices import with_offices
from paraph.intake.people.persons import find_people
from paraph.intake.people.sides import tell_sides
from paraph.intake.people.told_chairs import chair_of, completed
from paraph.intake.reading import Chair
from paraph.intake.sessions.about.subject import Subject
from paraph.intake.sessions.events.roles import Role


def signatories(sentences: Sequence[Sentence], codes: Sequence[str], lang: str) -> tuple[Chair, ...]:
    """Where nobody is said to have chaired, the two who signed the protocol of the session, one for each side."""
    for sentence in sentences:
        kinds = {unit.kind for unit in sentence.row.units}
        if sentence.place is not Place.BODY or sentence.number > LATEST:
            continue
        if not kinds & {"SESSION", "BODYREF"} and not _names_outcome(sentence.row):
            continue
        row = find_people(sentence.row, lang)
        if _signs_protocol(row):
            found = candidates_in(row, 0, len(row), lang)
            tell_sides(row, found, codes, lang)
            if lang == "ru":
                tell_of_two(found, codes)
            chairs = [chair_of(row, one, lang) for one in found if (one.post or lang == "ru") and one.side]
            if len(chairs) == len(found) == len(codes) and {chair.side.value for chair in chairs if chair.side} == set(
                codes
            ):
                return tuple(chairs)
    return ()


def _signs_protocol(row: Row) -> bool:
    """Whether the sentence says that persons signed a protocol: of the session, not of something else."""
    signs = any(unit.kind == "STANCE" and unit.value == "signed" for unit in row.units)
    protocol = any(unit.kind == "DOCUMENT" and row.text[unit.start : unit.end].lower().startswith(PROTOCOLS)
                   for unit in row.units)  # fmt: skip
    return signs and protocol and not any(looks_back(row, unit) for unit in row.units)


def _names_outcome(row: Row) -> bool:
    """Whether a document is called the outcome of what was told: "итоговый протокол", "По итогам | протокол"."""
    if row.shown(0, min(2, len(row))).lower().startswith(AFTER_IT):
        return True
    return any(row.text[unit.start : unit.end].lower().startswith(OUTCOME) for _, unit in row.of_kind("DOCUMENT"))


OUTCOME = listed("ru", "people.outcome")
AFTER_IT = listed("ru", "people.at_the_end")
PROTOCOLS = listed_everywhere("people.protocols")
"""Names of what heads of delegations sign at the end of a session."""


def who_met(subject: Subject, sentences: Sequence[Sentence], codes: Sequence[str]) -> tuple[Chair, ...]:
    """Where nobody is said to have chaired, the two who met for the session, or right after the sentence that opens it.

    "A met with B, Minister of Kenya, for the first dialogue"; "The 8th dialogue took place in May. A met with B", or
    "A and B met", "A and his counterpart B reviewed progress. The 8th dialogue was held in May".
    """
    opening = [one for one in sentences if one.place is Place.BODY and one.number <= 1]
    held = {id(event.sentence) for event in subject.choice.events if event.role is Role.HELD}
    if not any(id(one) in held for one in opening):
        return ()
    for sentence in opening:
        row = find_people(sentence.row, "en")
        met = _MET.search(row.marks) or _BOTH_MET.search(row.marks)
        if met and row.shown(met.start("met"), met.start("met") + 1).lower() not in MET_WITH:
            met = None
        met = met or _BOTH_TALKED.search(row.marks)
        if met is None:
            continue
        if id(sentence) not in held and {unit.kind for unit in row.units} & {"EVENT", "LAST", "WILL", "SESSION"}:
            continue
        chairs = _one_of_each(row.replaced([_joined(row, met.start("met"))]), codes, "en")
        if chairs:
            return chairs
    return ()


_MET = pattern(
    "PERSON (COMMA ((?! PERSON | STOP) ANY){1,14}?)? <met:ASIDE> ((?! PERSON | STOP | COMMA) ANY){0,14} PERSON"
)
_BOTH_MET = pattern("PERSON COMMA? AND ((?! PERSON | STOP) ANY){0,20} PERSON COMMA? <met:HELD>")
_BOTH_TALKED = pattern(
    "^ ((?! PERSON | STOP) ANY){0,12} PERSON COMMA? AND ((?! PERSON | STOP) ANY){0,12} PERSON <met:STANCE>"
)
MET_WITH = listed("en", "people.met_with")


def _joined(row: Row, at: int) -> tuple[int, int, Unit]:
    """The words for meeting as what joins the two who met."""
    return at, at + 1, row.units[at]._replace(kind="WITH")


def one_of_each_side(subject: Subject, codes: Sequence[str], lang: str) -> tuple[Chair, ...]:
    """Where nobody is said to have chaired, the two whom a sentence of the session names, one of each side.

    "A welcomed B, Deputy Minister of Kenya, for the annual dialogue", "held … with the participation of A and B";
    "в рамках 2-го заседания комиссии министр A и министр Кении B обсудили торговлю".
    """
    for sentence in subject.choice.sentences:
        told = any(event.role is Role.HELD for event in subject.choice.events if event.sentence is sentence)
        if sentence.place is not Place.BODY or not told:
            continue
        chairs = _one_of_each(find_people(with_offices(sentence.row, lang), lang), codes, lang)
        if chairs:
            return chairs
    return ()


def who_attended(sentences: Sequence[Sentence], codes: Sequence[str]) -> tuple[Chair, ...]:
    """Where nobody is said to have chaired, the two of whom alone it is said that they attended, one of each side.

    "The meeting was attended by A, Minister of Tea of Nepal, and B, Secretary of Kenya".
    """
    for sentence in sentences:
        early = sentence.place is Place.BODY and sentence.number <= LATEST
        if early and _ATTENDED.match(sentence.row.marks):
            row = find_people(sentence.row, "en")
            by = next(at for at, _ in row.of_kind("ASIDE"))
            chairs = _one_of_each(row.replaced([_joined(row, by)]), codes, "en")
            if chairs:
                return chairs
    return ()


_ATTENDED = pattern("THE? (LOW | ORD)? (SESSION | BODYREF) AUX? ASIDE BY?")


def _one_of_each(row: Row, codes: Sequence[str], lang: str) -> tuple[Chair, ...]:
    """The persons of a sentence where each has a post and they are one of each side; else none."""
    found = candidates_in(row, 0, len(row), lang)
    tell_sides(row, found, codes, lang)
    for one in found:
        one.side = None if one.side and one.side[2] == "side-named" else one.side
    chairs = completed([chair_of(row, one, lang) for one in found if one.post], codes)
    sides = [chair.side.value for chair in chairs if chair.side]
    if len(found) != len(chairs) or len(chairs) != len(codes) or sorted(sides) != sorted(codes):
        return ()
    return tuple(replace(one, name=one.name and replace(one.name, rule="one-of-each-side")) for one in chairs)


def for_the_other_side(chairs: Sequence[Chair], rows: Sequence[Row], codes: Sequence[str]) -> list[Chair]:
    """Who alone took part for the other side, where Hindi says only of one who led: "केन्या की ओर से | B ने हिस्सा लिया"."""
    sides = {chair.side.value for chair in chairs if chair.side}
    other = next((code for code in codes if code not in sides), None)
    if len(sides) != 1 or len(codes) != len(chairs) + 1 or other is None:
        return []
    for row in rows:
        match = _TOOK_PART_HI.search(row.marks)
        if match and row.units[match.start("land")].value == other and len(list(row.of_kind("PERSON"))) == 1:
            found = candidates_in(row, match.start("one"), match.start("one") + 1, "hi")
            tell_sides(row, found, codes, "hi")
            return [chair_of(row, one, "hi") for one in found if one.post and one.side and one.side[0] == other]
    return []


_TOOK_PART_HI = pattern(
    "<land:LAND> SIDEOF ((?! STOP | NE | PERSON | AND LAND) ANY){0,16}? <one:PERSON> "
    "(OPEN ((?! CLOSE | STOP) ANY){1,12} CLOSE)? NE (THIS | WORD | SESSION | BODYREF | MEIN){0,4} (ATTEND | LED)"
)
"""Who took part for a State, in Hindi: "केन्या की ओर से | B ने इस वार्ता में हिस्सा लिया", "… B ने प्रतिनिधित्व किया"."""
