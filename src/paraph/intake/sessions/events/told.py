"""A session of two States told without a verb for it: by what stands around its name in the first sentences.

Whatever the order, three things tell it: a meeting (a number, a word for a session, a dialogue), two States, and one of

* its day or town right after it: "The 43rd session of … on Sunday in Nairobi yielded results";
* what was said or done at it: "reviewed trade during the 2+2 dialogue", "said at the 5th meeting";
* what was agreed when it was over: "agreed on projects following the first meeting of …";
* who came for it: "welcomed a delegation to Nairobi for the annual dialogue";
* its holding, as a noun: "with the convening of the first dialogue";
* its protocol, which was signed: "the minutes of the 3rd session of … were signed".

Words of what is yet to come, wished for or past before it undo each.

Example: "India and Kenya reviewed trade during the 5th Trade Dialogue" was held; "will sign it during the …" was not.

Reads: a sentence and the units of an event. Writes: the rule that tells it, or nothing.
"""

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.bodies.names import NATIONS
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.marks.told import words
from paraph.language.dates import DateMention

EARLY = 2
"""Sentences of the text, from 0, in which a session may be told so."""

PARTIES = 2
LEAD = 5
"""Words before an event within which what leads to it stands."""

NOT_YET = frozenset({"WILL", "NEXT", "EVE", "POSTPONED", "SPAN"})
"""Kinds that before an event, within its clause, make it one to come or one long past."""

TOLD = frozenset({"told-at-it", "told-after-it", "its-holding", "its-protocol", "came-for-it", "placed-or-dated"})
"""The rules told of here."""

_BEFORE = pattern(
    "(LAND | DEMO | HYPHEN | DASH | AND | THE | LOW | NUMWORD | CAP | JOINT | QUOTE | OPEN | CLOSE | ORD)* $"
)
_SET = pattern(
    "(COMMA | QUOTE)? (SPAN | (ON | FROM | BETWEEN | HERE)? (THE LOW OF)? DATE | IN (THE LOW{1,3} OF?)? CITY | HERE)"
)
"""Day or town right after an event."""

SET = frozenset({"exact", "range", "relative", "weekday"})


def told_around(sentence: Sentence, first: int, after: int) -> str | None:
    """The rule by which the words around units `first` up to `after` tell that this session was held."""
    row = sentence.row
    if not is_early(sentence) or not is_of_two(row, first, after):
        return None
    begin = _BEFORE.search(row.marks, 0, first)
    lead = max(begin.start(), _clause(row, first)) if begin else first
    lead = _past_lead(row, lead, first)
    if any(unit.kind in NOT_YET for unit in row.units[_clause(row, lead) : first]) or _is_intended(row, lead):
        return None
    before = row.shown(max(0, lead - LEAD), lead).lower() if lead else ""
    if not is_meeting(row, first, after):
        return _by_holding(row, first, after, before)
    return (
        _by_lead(row, lead, before)
        or _by_holding(row, first, after, before)
        or _by_protocol(row, after, before)
        or _by_place(row, after, before)
    )


def _by_lead(row: Row, lead: int, before: str) -> str | None:
    """The rule of the words that lead to an event."""
    told = any(unit.kind in {"STANCE", "ASIDE", "VERB"} for unit in row.units)
    if told and _ends_with(before, words("at")):
        return "told-at-it"
    if told and _ends_with(before, words("after")):
        return "told-after-it"
    came = any(row.shown(at, at + 1).lower() in words("came") for at in range(lead))
    if came and before.endswith(("for", "for the", "for a", "for an", "to")):
        return "came-for-it"
    return None


def _by_holding(row: Row, first: int, after: int, before: str) -> str | None:
    """The rule of a noun for its holding, or for a part of it: "on the second day of the | Joint Commission"."""
    named = any(isinstance(unit.value, BodyMention) for unit in row.units[first:after])
    if any(unit.value in SPOKEN_OF for unit in row.units[max(0, first - LEAD) : first]):
        return None
    of_it = before.removesuffix(" the")
    return "its-holding" if named and of_it.endswith(" of") and _ends_with(of_it[:-3], words("holding")) else None


SPOKEN_OF = frozenset({"welcomed", "proposed", "agreed"})
"""Values of verbs whose object was not the occasion: "they welcomed the holding of the | first session"."""


def _by_protocol(row: Row, after: int, before: str) -> str | None:
    """The rule of its protocol, of which right after an event it is told that it was signed."""
    found = _WAS_DONE.match(row.marks, after)
    if found is None or row.units[found.end() - 1].value != SIGNED:
        return None
    of_it = before.removesuffix(" the")
    return "its-protocol" if of_it.endswith(" of") and _ends_with(of_it[:-3], words("protocols")) else None


_WAS_DONE = pattern("AUX? STANCE")
SIGNED = "signed"


def _by_place(row: Row, after: int, before: str) -> str | None:
    """The rule of a day or a town right after an event that no preposition makes part of something else."""
    found = _SET.match(row.marks, after)
    if found is None or before.endswith((" of", " of the", " for", " to", " since", " on", " from", " with", " that")):
        return None
    days = [unit.value for unit in row.units[found.start() : found.end()] if isinstance(unit.value, DateMention)]
    return "placed-or-dated" if all(day.kind in SET for day in days) else None


def _ends_with(before: str, phrases: frozenset[str]) -> bool:
    return any(before == phrase or before.endswith(f" {phrase}") for phrase in phrases)


def _past_lead(row: Row, lead: int, first: int) -> int:
    """Where the name of an event begins, after the last preposition before it."""
    for at in range(first - 1, lead - 1, -1):
        if row.shown(at, at + 1).lower() in words("at") | words("after"):
            return at + 1
    return lead


def _clause(row: Row, at: int) -> int:
    """Where the clause that unit `at` stands in begins."""
    return next((place + 1 for place in range(at - 1, -1, -1) if row.units[place].kind in CLAUSES), 0)


CLAUSES = frozenset({"STOP", "SEMI", "QUOTE", "BREAK"})


def _is_intended(row: Row, first: int) -> bool:
    told = row.shown(_clause(row, first), first).lower().split() if first > _clause(row, first) else []
    return bool(set(told) & words("intended"))


def is_early(sentence: Sentence) -> bool:
    """Whether a sentence is one of those in which a session may be told so."""
    return sentence.place is not Place.BODY or sentence.number <= EARLY


def is_meeting(row: Row, first: int, after: int) -> bool:
    """Whether the units of an event say that a body met: by a number, a word for a session, or as a named dialogue."""
    kinds = {unit.kind for unit in row.units[first:after]}
    bodies = [unit.value for unit in row.units[first:after] if isinstance(unit.value, BodyMention)]
    if bodies and kinds & {"SESSION", "ORD"}:
        return True
    return any(one.meets or (one.kind == "dialogue" and _is_named(row, one)) for one in bodies)


def _is_named(row: Row, body: BodyMention) -> bool:
    """Whether a dialogue has a name, not only the word for it in small letters."""
    return not body.bare or any(sign.isupper() for sign in row.text[slice(*body.head)])


def is_of_two(row: Row, first: int, after: int) -> bool:
    """Whether the name, or the sentence it stands in, tells of two States or of both sides."""
    bodies = [unit.value for unit in row.units[first:after] if isinstance(unit.value, BodyMention)]
    codes = {code for one in bodies for code, _ in (one.full or one).parties}
    codes |= {str(unit.value) for unit in row.units if unit.kind in NATIONS}
    return len(codes) >= PARTIES or any(one.joint for one in bodies) or any(row.of_kind("BOTH"))
