"""The subject that a piece of a stretch names, without its wrapping; what names something else is none.

Reads: a piece. Writes: the place of its subject.
"""

import re
from collections.abc import Sequence

from paraph.intake.areas.governed.stretches import Stretch
from paraph.intake.areas.pieces import between_hindi, means_hindi
from paraph.intake.areas.pieces import no_subjects_hindi as no_hindi
from paraph.intake.areas.pieces import pieces_hindi as hindi
from paraph.intake.areas.pieces import pieces_russian as russian
from paraph.intake.areas.pieces.course_russian import tells_no_field
from paraph.intake.areas.pieces.kinds_hindi import other_kinds
from paraph.intake.areas.pieces.no_subjects_russian import adds_the_rest, names_no_subject
from paraph.intake.areas.pieces.runs_russian import leads_to_each
from paraph.intake.areas.pieces.trimming import (
    LANDS,
    before_accord,
    before_examples,
    before_means,
    before_session,
    past_frame,
    past_how,
    past_review,
    past_urging,
    tells_of_next,
)
from paraph.intake.areas.pieces.unwrapping import unwrapped
from paraph.intake.areas.words import fields_russian as fields
from paraph.intake.areas.words.people import is_done_to, with_number, with_what_is_done
from paraph.intake.areas.words.subjects import is_subject
from paraph.intake.marks.rows import Row, Unit
from paraph.intake.marks.rulewords import expression, listed, listed_everywhere, words
from paraph.intake.marks.wording import key_of, says_nothing
from paraph.intake.source import Span
from paraph.language.dates import DateMention

FOREIGN = frozenset({"BODYREF", "SESSION", "ORD", "SIDE", "PEOPLE", "COCHAIR"})
"""What a subject does not contain: bodies, sessions, delegations."""


EVENTS = frozenset({"HELD", "ATTEND", "LED", "CHAIR", "CHAIRED", "HOST", "LAST", "NATIONAL"})
"""What tells of an event, not of a subject."""


NAMES = frozenset(
    {
        "LAND",
        "WHILE",
        "DEMO",
        "CITY",
        "IN",
        "ON",
        "THE",
        "OF",
        "DATE",
        "HYPHEN",
        "PERSON",
        "MEIN",
        "KA",
        "SPAN",
        "REGION",
        "DOCUMENT",
        "JOINT",
    }
)
"""What alone is no subject."""


def subject_of(row: Row, begin: int, cut: int, stretch: Stretch, lang: str) -> Span | None:
    """The subject these units name; None where they name something else."""
    begin, cut = _without_frames(row, begin, cut, lang)
    kinds = {unit.kind for unit in row.units[begin:cut]} - _sections(row, begin, cut)
    if lang == "hi":
        kinds -= other_kinds(row, begin, cut)
    if lang == "ru":
        kinds -= russian.counted(row, begin, cut) | russian.members(row, begin, cut) | russian.of_sides(row, begin, cut)
        kinds -= russian.of_a_body(row, begin, cut) | russian.of_meetings(row, begin, cut)
    if kinds & FOREIGN:
        made = next((at for at in range(begin, cut) if row.units[at].value == "creation"), None)
        made = begin - 1 if made is None and lang == "ru" and _creates(row, stretch.verb) else made
        own = lang == "ru" or stretch.stance in {"agreed", "proposed"}
        if made is None or not own or kinds & (FOREIGN - {"BODYREF"}):
            return None
        end = before_means(row, made + 1, cut) if lang == "en" else cut
        return unwrapped(row, made + 1, russian.before_aim(row, made + 1, cut) if lang == "ru" else end, lang)
    if _AMOUNT.search(row.text, row.units[begin].start, row.units[cut - 1].end + 1):
        return None
    cut = russian.before_aim(row, begin, cut) if lang == "ru" else cut
    begin, cut, kinds = _without_holding(row, begin, cut, kinds)
    if (
        (lang == "en" and tells_of_next(row, begin, cut))
        or kinds & EVENTS
        or _is_name_only(row.units[begin:cut], row.text)
        or _tells_a_day(row, begin, cut)
    ):
        return None
    if row.units[begin].value == "signed" or _tells_of_else(row, begin, cut, lang):
        return None
    begin, cut = _without_sides(row, _past_day(row, begin, cut, lang), cut, lang)
    cut = before_means(row, begin, cut) if lang == "en" else cut
    begin = _past_field(row, begin, cut, lang)
    begin = hindi.begins(row, begin, cut, stretch.stance) if lang == "hi" else begin
    span = unwrapped(row, begin, cut, lang) if begin < cut else None
    span = with_number(row, with_what_is_done(row, span)) if span and lang == "en" else span
    span = None if span and lang == "ru" and (adds_the_rest(row, span) or tells_no_field(row, span)) else span
    return None if span and lang in {"en", "hi"} and not _names(row, begin, cut, span, lang) else span


def _without_frames(row: Row, begin: int, cut: int, lang: str) -> tuple[int, int]:
    """The piece without what only leads to its subject, and what follows it."""
    if lang == "hi":
        return means_hindi.past_coming(row, begin, cut), means_hindi.before_means(row, begin, cut)
    if lang == "ru":
        return russian.past_agreed(row, begin, cut), russian.before_session(row, begin, cut)
    begin = past_urging(row, past_how(row, past_review(row, past_frame(row, begin, cut), cut), cut), cut)
    return begin, before_examples(row, begin, before_session(row, begin, before_accord(row, begin, cut)))


def _creates(row: Row, verb: Span) -> bool:
    """Whether a verb tells in Russian that a body is to be set up: "договорились создать | подкомитет по чаю"."""
    return expression("ru", "areas.creates").search(row.text[slice(*verb)].lower()) is not None


MEETS = listed("en", "areas.meets")
"""Where "meeting" is a verb."""


COUNTED = words("en", "areas.counted")
"""What of a subject is counted, where elsewhere bodies and sessions are: "the third | phase of the dam"."""


def _sections(row: Row, begin: int, cut: int) -> set[str]:
    """Kinds of words that mean something else here: "northern | section", "between | people".

    So do "inter-parliamentary | ties", which no parliament is.
    """
    sides = [row.shown(at, at + 1).lower() for at in range(begin, cut) if row.units[at].kind == "SIDE"]
    apart = {"SIDE"} if sides and all(word in {"section", "sections"} for word in sides) else set()
    people = [at for at in range(begin, cut) if row.units[at].kind == "PEOPLE"]
    if people and all(is_done_to(row, at) for at in people):
        apart |= {"PEOPLE"}
    national = [at for at in range(begin, cut) if row.units[at].kind == "NATIONAL"]
    national = [at for at in national if row.shown(at, at + 1).lower() not in OF_THE_WORLD]
    if all(at + 1 < cut and _is_tie(row, at + 1) for at in national):
        apart |= {"NATIONAL"}
    counted = [at for at in range(begin, cut) if row.units[at].kind == "ORD"]
    if counted and all(row.shown(at + 1, at + 2).lower() in COUNTED for at in counted if at + 1 < len(row)):
        apart |= {"ORD"}
    met = next((at for at in range(begin, cut - 1) if row.units[at].kind == "SESSION"), None)
    return apart | ({"SESSION"} if met is not None and row.shown(met, met + 2).lower().startswith(MEETS) else set())


OF_THE_WORLD = words("en", "areas.of_the_world")
"""What is of no one State although States have such as well: "reform of the UN | Security Council"."""


def _names(row: Row, begin: int, cut: int, span: Span, lang: str) -> bool:
    """Whether what is left of an English or Hindi piece is more than names, and in English a subject."""
    left = row.part(*span).units
    if lang == "hi" and (no_hindi.is_half_bracketed(row, begin, cut) or row.text[slice(*span)].endswith(hindi.FIRMS)):
        return False
    if _is_name_only(left, row.text) or (lang == "hi" and no_hindi.are_places(left)):
        return False
    return lang != "en" or is_subject(row, begin, cut, span)


def _tells_of_else(row: Row, begin: int, cut: int, lang: str) -> bool:
    """Whether a Hindi piece names a person or where a thing is dealt with, a Russian one belongs to another clause."""
    if lang == "hi":
        last = row.shown(cut - 1, cut).lower()
        return (
            last in hindi.FORUMS or hindi.is_done_in_fields(row, begin, cut) or no_hindi.tells_of_else(row, begin, cut)
        )
    return lang == "ru" and names_no_subject(row, begin, cut)


def _without_holding(row: Row, begin: int, cut: int, kinds: set[str]) -> tuple[int, int, set[str]]:
    """A thing to be held without the word for it: "hold | a textile fair", "संयुक्त प्रदर्शनी | आयोजित करने"."""
    if cut - begin < LEAST_HELD or not kinds & {"HELD", "WILL"}:
        return begin, cut, kinds
    ended = next((at for at in range(begin, cut - 1) if row.shown(at, at + 1).lower() in CONCLUDING), None)
    if ended is not None:
        return ended + 1, cut, {unit.kind for unit in row.units[ended + 1 : cut]}
    if row.shown(begin, begin + 1).lower() in HOLD:
        return begin + 1, cut, {unit.kind for unit in row.units[begin + 1 : cut]}
    held = next((at for at in range(max(begin + 1, cut - 3), cut) if row.shown(at, at + 1) in HOLD), None)
    if held is not None:
        held = next((at for at in range(max(begin + 1, held - 3), held) if row.units[at].kind == "KO"), held)
    return (begin, held, {unit.kind for unit in row.units[begin:held]}) if held else (begin, cut, kinds)


CONCLUDING = words("en", "areas.concluding")


HOLD = frozenset(listed_everywhere("areas.hold"))


LEAST_HELD = 3


def _past_day(row: Row, begin: int, cut: int, lang: str) -> int:
    """Where a piece begins after the day it opens with: "मंगलवार को | सुरक्षा"."""
    if lang != "hi" or row.units[begin].kind not in {"DATE", "LAND"}:
        return begin
    last = next((at for at in range(begin, cut) if row.units[at].kind != row.units[begin].kind), cut)
    return last + 1 if last + 1 < cut and row.units[last].kind == "KO" else begin


def _names_field(row: Row, at: int, lang: str) -> bool:
    """Whether a unit leads from what is done to the field it is done in: "in the field of", "в сфере"."""
    if lang == "ru":
        return fields.names_field(row, at)
    return lang == "en" and row.units[at].kind == "FIELD"


def _past_field(row: Row, begin: int, cut: int, lang: str) -> int:
    """Where the subject itself begins after "… relations in the field of"."""
    at = next((place for place in range(cut - 2, begin, -1) if _names_field(row, place, lang)), None)
    if at is None and lang == "ru":
        leading = (place for place in range(cut - 2, begin, -1) if _leads_to_fields(row, place))
        at = next(leading, None)
    if at is None:
        return begin
    if lang == "ru":
        return at + 1 if fields.only_wraps(row, begin, at, LANDS) else begin
    last = next((place for place in range(at - 1, begin, -1) if row.units[place].kind not in LANDS | {"AND"}), begin)
    return at + 1 if says_nothing(row.shown(last, last + 1), lang) else begin


def _leads_to_fields(row: Row, at: int) -> bool:
    """Whether a Russian "в" leads to fields: "связи A и B | в лесу", "… | в торговой, научной и иных сферах"."""
    return fields.is_between_lands_in(row, at, LANDS) or (row.units[at].kind == "IN" and leads_to_each(row, at))


_AMOUNT = re.compile(
    r"[%$€₹]|\d\s?(?:per\s?cent|percent|million|billion|crore|lakh|млн|млрд|тыс|процент|करोड़|लाख|अरब|प्रतिशत|км\b|га\b|тонн)",
    re.IGNORECASE,
)
"""What a piece with a figure of statistics tells is no subject."""


def _is_name_only(units: Sequence[Unit], text: str) -> bool:
    """Whether a piece is nothing but countries, towns, persons, days and numbers."""
    return all(unit.kind in NAMES or (unit.kind == "NUM" and text[unit.start : unit.end].isdecimal()) for unit in units)


def _tells_a_day(row: Row, begin: int, cut: int) -> bool:
    days = [unit.value for unit in row.units[begin:cut] if isinstance(unit.value, DateMention)]
    return any(day.kind == "exact" for day in days)


def _without_sides(row: Row, begin: int, cut: int, lang: str) -> tuple[int, int]:
    """The piece without "between A and B", which stands before a subject or after it."""
    at = next((place for place in range(begin, cut) if row.units[place].kind == "BETWEEN"), None)
    if at is None:
        return begin, cut
    if lang == "hi":
        return (
            at + 1 if hindi.are_sides(row, begin, at) or between_hindi.are_parties(row, begin, at, cut) else begin
        ), cut
    if lang == "ru" and not fields.are_sides(row, at + 1, SIDES):
        return begin, cut
    if not SIDES & {unit.kind for unit in row.units[at:cut]}:
        empty = says_nothing(row.text[row.units[begin].start : row.units[at].start], lang)
        return (cut, cut) if lang == "en" and empty and not _is_tie(row, at - 1) else (begin, cut)
    if not says_nothing(row.text[row.units[begin].start : row.units[at].start], lang):
        alone = lang == "ru" and (at == begin + 1 or any(unit.kind == "DOCUMENT" for unit in row.units[begin:at]))
        return begin, cut if alone or row.shown(at - 1, at).lower() in TREATIES else at
    sides = (place for place in range(cut - 1, at, -1) if row.units[place].kind in SIDES)
    return next(sides, at) + 1, cut


def _is_tie(row: Row, at: int) -> bool:
    return at >= 0 and key_of(row.shown(at, at + 1)).startswith(TIES)


TIES = listed_everywhere("areas.ties")


SIDES = frozenset({"LAND", "DEMO", "BOTH"})
"""Between whom a session is; what is between others is a subject: "contacts between businesses"."""


TREATIES = frozenset(listed_everywhere("areas.treaties"))
"""What is named by those between whom it is."""
