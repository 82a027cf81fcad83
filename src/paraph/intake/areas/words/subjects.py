"""What in English is a subject at all: a judgement of what is left of a piece when its wrapping is off.

A piece of what a verb governs is no subject where

1. it is a clause, not a name: a verb in the past with its object ("condemned the use of force"), a pronoun that stands
   for something said before ("wished them well"), half of a quotation;
2. it tells where or how ("United Nations", "in a sustained manner"): forums and manners are data of the language;
3. it names persons: an officer, a leader, somebody with a courtesy.

And a verb that weighs or praises (emphasised, hailed) governs subjects of the session only where both sides, the body
or its session do so: what one person stressed is that person's speech.

Example: of "exchanged views on fisheries, the situation at the United Nations and thanked them for their stay" the
first is a subject.

Reads: a row, the units of a piece, the place of a verb. Writes: yes or no.
"""

import re
from collections.abc import Sequence

from paraph.intake.areas.words.people import is_done_to
from paraph.intake.areas.words.phrases import is_phrase
from paraph.intake.marks import rulewords
from paraph.intake.marks.rows import Row, Unit
from paraph.intake.marks.wording import WORD, empty_words, key_of, says_nothing
from paraph.intake.source import Span

PRONOUNS = rulewords.words("en", "areas.pronouns")
"""Words of a clause about what was named before."""

PERSONS = frozenset({"POST", "HON", "PERSON", "PEOPLE"})
NO_PASTS = "|".join(rulewords.listed("en", "areas.no_pasts"))
_PAST = re.compile(rf"(?!(?:{NO_PASTS})$)[^\W\d_]{{3,}}ed$")
LEADS = frozenset({"THE", "IN", "ON", "FROM", "BY", "OF", "WITH", "UNDER", "BOTH"})
"""What follows a verb in the past with an object; after a participle that describes stands the noun."""

PARTICLES = frozenset({"ahead", "forward", "out", "up", "that", "to", "upon", "towards", "into"})
QUOTES = (('"', '"'), ("“", "”"))


def is_subject(row: Row, first: int, after: int, span: Span) -> bool:
    """Whether what is left of the units `first` up to `after`, the words of `span`, names a subject."""
    written = row.text[slice(*span)]
    if _is_half_quoted(written) or _is_clause(row, first, after) or not is_phrase(row, first, after, written):
        return False
    units = [unit for unit in row.units[first:after] if span[0] <= unit.start < span[1]]
    if any(unit.kind in PERSONS and not _is_tied(row, unit, units) for unit in units) or _does_to_own(row, units):
        return False
    bare = _LEVEL.sub("", written)
    if _is_of_lands(row, units) or _OFFICE.match(written) or (bare != written and says_nothing(bare, "en")):
        return False
    words = [key_of(word) for word in WORD.findall(bare)]
    if words and words[0].endswith("ing") and words[0].startswith(WEIGHS):
        return False
    if words and words[-1] in empty_words("en").manners:
        return is_done_to(row, row.units.index(units[-1]))
    return bool(words) and not _is_forum(words) and not _is_wished_for(words)


def _is_wished_for(words: Sequence[str]) -> bool:
    """Whether a piece names nothing but what everybody wishes for: "peace and prosperity"."""
    told = [word for word in words if word not in empty_words("en").generic]
    return bool(told) and all(word in VALUES for word in told)


VALUES = rulewords.words("en", "areas.values")
"""What everybody wishes for, which alone is no subject: "peace and prosperity"."""


def _is_tied(row: Row, unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether those named are between whom something is, or an office: "contacts between | people"."""
    at = units.index(unit)
    if unit.kind == "POST" and at + 1 < len(units):
        return row.text[units[at + 1].start : units[at + 1].end].lower().startswith("office")
    return unit.kind == "PEOPLE" and is_done_to(row, row.units.index(unit))


def _is_of_lands(row: Row, units: Sequence[Unit]) -> bool:
    """Whether a piece names only whose countries: "Central Asian countries"."""
    named = bool(units) and units[0].kind in {"LAND", "DEMO", "REGION"}
    return named and all(says_nothing(row.text[unit.start : unit.end], "en") for unit in units[1:])


_OFFICE = rulewords.expression("en", "areas.office")
"""What begins the name of an office, which took part: "namely the Council, the | Ministry of Trade"."""

_LEVEL = rulewords.expression("en", "areas.at_level")
"""At what level a thing was said to be: "warm ties | at the political level"."""


def _is_half_quoted(written: str) -> bool:
    return written.count('"') % 2 == 1 or written.count("“") != written.count("”")


def _is_clause(row: Row, first: int, after: int) -> bool:
    """Whether a piece is a verb in the past with what follows it, or speaks of somebody by a pronoun."""
    words = [row.shown(at, at + 1).lower() for at in range(first, after) if row.units[at].kind != "LAND"]
    if PRONOUNS & set(words):
        return True
    if words[1:2] == ["under"] and words[0].endswith("ing"):
        return True
    also = first > 0 and row.shown(first - 1, first).lower() == "and also"
    told = first + (bool(words) and words[0].endswith("ly"))
    if told + 1 >= after or not _PAST.match(row.shown(told, told + 1).lower()):
        return False
    goes_on = row.units[told + 1].kind in LEADS or row.shown(told + 1, told + 2).lower() in PARTICLES
    return goes_on or also


def _does_to_own(row: Row, units: Sequence[Unit]) -> bool:
    """Whether a piece is a verb with what is somebody's: "reopen their embassies"."""
    owned = [row.text[unit.start : unit.end].lower() in OWN for unit in units]
    return len(units) > 1 and units[0].kind == "LOW" and owned[1]


OWN = rulewords.words("en", "areas.own")


def _is_forum(words: list[str]) -> bool:
    """Whether a piece names nothing but where States meet: "United Nations", "the G20 and the SCO"."""
    if words[:1] and words[0] in DONE_THERE:
        return False
    lists = empty_words("en")
    told = [word for word in words if word not in lists.generic]
    return bool(told) and all(word in lists.forums for word in told)


DONE_THERE = frozenset(rulewords.listed_everywhere("areas.together"))
"""What States do together at a forum is a subject: "cooperation in the UN"."""

WEIGHS = rulewords.listed("en", "areas.weighs")
PRAISES = rulewords.listed("en", "areas.praises")
PLEASED = rulewords.listed("en", "areas.pleased")
TO_BE = (" is", " are", " was", " were")
"""How words end that tell what the subjects are, not what somebody says: "issues of concern | are tea and rail"."""

ONE = frozenset({"POST", "PERSON", "HON", "ASIDE"})


def is_one_mans(row: Row, at: int) -> bool:
    """Whether a verb that weighs or praises tells the speech of one person, or of one side alone.

    "The minister | stressed …", "In her speech, Otieno | underscored …", "India | appreciated …".
    """
    shown = row.shown(at, at + 1).lower()
    if not shown.startswith(WEIGHS + PRAISES) and (shown.endswith(TO_BE) or not any(word in shown for word in PLEASED)):
        return False
    for place in range(_past_clause(row, at), at):
        unit = row.units[place]
        if unit.kind == "SIDE":
            return _is_one_side(row, place) and not _invites(row, at)
        if unit.kind in {"BOTH", "BODYREF", "SESSION"}:
            return False
        if unit.kind in ONE or row.shown(place, place + 1).lower() in SPEAKERS:
            return not (_are_two(row, place, at) or (unit.kind == "POST" and _are_leaders(row, place)))
        if unit.kind == "LAND":
            return _acts_alone(row, place, at) and not _invites(row, at)
    return row.units[at - 1].kind == "CAP" if at else False


_INVITED = rulewords.expression("en", "areas.urged")


def _invites(row: Row, at: int) -> bool:
    """Whether a side invites firms to do something in fields: "The Oman side | invited firms to invest in rail"."""
    return _INVITED.match(row.text, row.units[at].start, row.units[-1].end) is not None


def _past_adjunct(row: Row, at: int) -> int:
    """Where a sentence comes to who acts, past "During the talks, …"."""
    opening = row.shown(0, 1).lower()
    if row.units[0].kind not in ADJUNCTS and opening not in OPENS and not opening.endswith("ing"):
        return 0
    return next((place + 1 for place in range(1, at) if row.units[place].kind == "COMMA"), 0)


ADJUNCTS = frozenset({"IN", "ON", "FROM", "UNDER", "DATE", "BREAK", "WITH"})
OPENS = rulewords.words("en", "areas.opens")


def _acts_alone(row: Row, place: int, at: int) -> bool:
    """Whether a State is said to do so without the other: "India | expressed appreciation"."""
    between = {unit.kind for unit in row.units[place + 1 : at]}
    return not between & {"LAND", "DEMO", "BOTH", "SIDE", "AND", "SESSION", "BODYREF", "COMMA"}


def _is_one_side(row: Row, at: int) -> bool:
    """Whether a side is one of the two: "the Indian | delegation"."""
    singular = not row.shown(at, at + 1).lower().endswith("s")
    before = [unit.kind for unit in row.units[max(0, at - 3) : at]]
    return singular and bool({"LAND", "DEMO"} & set(before)) and "AND" not in before


SPEAKERS = rulewords.words("en", "areas.speakers")


def _past_clause(row: Row, at: int) -> int:
    """Where it is told who acts: past an adjunct, and where one person alone follows a comma, past that.

    "As it was late, Minister A | stressed …".
    """
    comma = next((place for place in range(at - 1, max(0, at - NEAR_VERB), -1) if row.units[place].kind == "COMMA"), 0)
    kinds = [unit.kind for unit in row.units[comma + 1 : at]]
    before = row.units[comma - 1].kind if comma else ""
    alone = bool(comma and kinds) and set(kinds) <= {"POST", "PORT", "PERSON", "HON", "CAP", "THE", "POSTADJ", "LOW"}
    alone = alone and kinds[-1] != "LOW" and before not in {"POST", "CAP", "PERSON"}
    return comma + 1 if alone and {"POST", "HON"} & set(kinds) else _past_adjunct(row, at)


NEAR_VERB = 8
LEADERS = rulewords.words("en", "areas.leaders")


def _are_leaders(row: Row, place: int) -> bool:
    """Whether those of both sides do so together: "The Heads of State | emphasised"."""
    return row.shown(place, place + 1).lower() in LEADERS and (place == 0 or row.units[place - 1].kind in TOGETHER)


TOGETHER = frozenset({"THE", "NUMWORD", "STOPNAME", "BOTH", "POSTADJ", "PORT"})


def _are_two(row: Row, place: int, at: int) -> bool:
    """Whether two persons do so: "Minister A and Minister B | welcomed …"."""
    posts = sum(unit.kind == "POST" for unit in row.units[place:at])
    joined = any(unit.kind in {"AND", "WITH"} for unit in row.units[place:at])
    return joined and posts > 1
