"""What an event is to the release that names it: held, announced, only named, or another session altogether.

It is another session where words look back or ahead ("since the last", "the next", "results of", "before the meeting"),
where several are told of, or where it was long before the posting. Otherwise the verb nearest to it decides ("was
held", "was co-chaired", "will be held"); an event without a verb is only named.

Reads: a sentence and the units that name the event. Writes: its role and the rule that gave it.
"""

from datetime import date

from paraph.intake.marks import rulewords
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.marks.told import words
from paraph.intake.sessions.events import told, told_russian
from paraph.intake.sessions.events.attending import is_arrived_for, is_attended, is_left_for
from paraph.intake.sessions.events.backdrops import backdrop_of
from paraph.intake.sessions.events.dated import AGREED, told_by_day
from paraph.intake.sessions.events.elsewhere import elsewhere
from paraph.intake.sessions.events.long_past import is_long_past
from paraph.intake.sessions.events.occasions import is_dealt_with_in
from paraph.intake.sessions.events.roles import Role
from paraph.intake.sessions.events.sittings import is_yet_to_be, met_within
from paraph.intake.sessions.events.verbs import by_verb

TOLD_AROUND = {"en": told.told_around, "ru": told_russian.told_around}
"""By language, what the words around an event tell of it; Hindi has its verb at the end."""


def role_of(  # noqa: PLR0911 - one a rule
    sentence: Sentence, first: int, after: int, lang: str, posted: date | None
) -> tuple[Role, str]:
    """The role of the event that units `first` up to `after` of a sentence name, and the rule that tells it."""
    row = sentence.row
    if (setting := backdrop_of(row, first, after, lang)) is not None:
        return Role.NAMED, setting
    other = elsewhere(row, first, after, lang)
    if other == "of-a-session" and _is_part_of_it(sentence, first, after):
        other = None
    around = TOLD_AROUND.get(lang) if other is None or other in UNDECIDED else None
    told_as = around(sentence, first, after) if around else None
    if told_as is not None and (other is not None or told_as == "told-at-it") and not is_long_past(sentence, posted):
        return Role.HELD, told_as
    if other is not None:
        return Role.OTHER, other
    named = {unit.kind for unit in row.units[first:after]}
    before = {unit.kind for unit in row.units[max(0, first - 2) : first]}
    if "NEXT" in named | before and not _is_regular(row, first):
        return (
            (Role.FUTURE, "next-announced") if _is_announced(sentence, first, after) else (Role.OTHER, "next-session")
        )
    if lang == "ru" and "UNDER" in before and not _TO_COME.match(row.marks, after):
        return _within(sentence, first, after)
    if is_long_past(sentence, posted):
        return Role.OTHER, "held-long-before"
    if came := _by_those_who_came(row, first, after, lang):
        return came
    role, rule = _unless_before(sentence, by_verb(row, first, after, lang), lang)
    undecided = rule in {"named", "was-led"}
    if undecided and told_as is not None:
        return Role.HELD, told_as
    by_day = told_by_day(row, first, after) if rule == "named" and lang == "hi" and _opens(sentence) else None
    return (Role.FUTURE if by_day == AGREED else Role.HELD, by_day) if by_day else (role, rule)


def _by_those_who_came(row: Row, first: int, after: int, lang: str) -> tuple[Role, str] | None:
    if lang == "en" and is_left_for(row, first):
        return Role.FUTURE, "will-be"
    attended = is_attended(row, first) or (lang == "hi" and is_arrived_for(row, after))
    return (Role.HELD, "was-attended") if attended else None


def _within(sentence: Sentence, first: int, after: int) -> tuple[Role, str]:
    """What a Russian event is within which something was: the one reported, where early nothing but that is told."""
    row = sentence.row
    if sentence.number <= SOON and _WHICH_WAS.match(row.marks, after):
        return Role.HELD, "was-held"
    if sentence.number > SOON or not (is_dealt_with_in(row, first, after) or met_within(row, first, after)):
        return Role.NAMED, "within-a-session"
    return (Role.FUTURE, "will-be") if is_yet_to_be(row, after) else (Role.HELD, "was-held")


def _opens(sentence: Sentence) -> bool:
    """Whether a sentence is one of the first two of the text."""
    return sentence.place is Place.BODY and sentence.number <= 1


UNDECIDED = frozenset({"of-a-session", "previous-session"})
"""What "of the" and "following the" make of an event, unless the words around tell that it is the one reported."""

SOON = 2
_WHICH_WAS = pattern("COMMA BREAK AUX? HELD")


def _is_part_of_it(sentence: Sentence, first: int, after: int) -> bool:
    """Whether an early sentence tells of the talks of an event: "were part of the | 3rd dialogue, which took place"."""
    early = sentence.place is not Place.BODY or sentence.number <= SOON
    told = sentence.row.shown(max(0, first - 3), first).lower().split() if first else []
    return early and bool(words("came_of_it") & set(told)) and _WHICH_WAS.match(sentence.row.marks, after) is not None


_TO_COME = pattern("COMMA BREAK WILL")
"""What announces a session within which something will be: "в рамках заседания комиссии, | которое пройдет …"."""


def _is_announced(sentence: Sentence, first: int, after: int) -> bool:
    """Whether "the next session" is what the release announces: it leads, with a number or a day."""
    units = sentence.row.units
    told = {unit.kind for unit in units[max(0, first - 4) : first]}
    numbered = any(unit.kind == "ORD" for unit in units[first:after])
    told |= {unit.kind for unit in units[after : after + SCHEDULED_WITHIN]}
    dated = "WILL" in told and any(unit.kind == "DATE" for unit in units[after:])
    return (sentence.place is not Place.BODY or sentence.number == 0) and (numbered or dated)


SCHEDULED_WITHIN = 7
"""Units after "the upcoming commission" within which it is said that a day is set."""


def _is_regular(row: Row, first: int) -> bool:
    """Whether "the next round" is the one reported: it was hosted or held ("Delhi hosted the next round of …")."""
    kinds = [unit.kind for unit in row.units[max(0, first - 3) : first]]
    return bool({"HOST", "HELD"} & set(kinds)) and not any(
        unit.kind in {"WILL", "STANCE"} for unit in row.units[:first]
    )


def _unless_before(sentence: Sentence, told: tuple[Role, str], lang: str) -> tuple[Role, str]:
    """What is told of an event, but where it was dealt with before all that the text is about."""
    before = lang == "hi" and told[1] == "dealt-with-subjects" and _is_before_the_rest(sentence)
    return (Role.OTHER, "previous-session") if before else told


def _is_before_the_rest(sentence: Sentence) -> bool:
    """Whether a late Hindi sentence tells what had been done on a day before: "3 मई को वार्ता में चर्चा की | थी"."""
    row = sentence.row
    if sentence.place is not Place.BODY or sentence.number <= SOON or not any(row.of_kind("DATE")):
        return False
    verb = row.units[-2:-1] if row.units[-1].kind == "STOP" else row.units[-1:]
    return any(row.text[unit.start : unit.end].endswith(PLUPERFECT) for unit in verb)


PLUPERFECT = rulewords.listed("hi", "sessions.was_it")
"""How a verb ends that tells of a past before the past."""
