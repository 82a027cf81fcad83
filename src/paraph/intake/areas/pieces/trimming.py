"""Where an English subject ends before words that tell something else of it.

* how it is done, or under what: "counter-trafficking | with exchange of data";
* at which session it came up: "climate-resilient agriculture | at the first Working Group meeting";
* the rest of a verb: "capacity building | were also".

Reads: a row and the units of a piece. Writes: where the piece ends, and whether it names a subject at all.
"""

import re

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import expression, listed, words
from paraph.intake.marks.wording import opens, says_nothing

MEANS = listed("en", "areas.means")
BARE = words("en", "areas.bare_means")
"""What leads from a subject to how it is done."""

ENDS_OF_AIMS = listed("en", "areas.ends_of_aims")
"""What ends a piece that goes on with its aim: "pharmaceutical industry | for enhancing cooperation"."""

PURPOSES = words("en", "areas.purposes")
"""What a thing is good for, after "in": "the role of trade | in enhancing growth"."""

TIMES = frozenset({"WHEN", "SPAN", "DATE", "LAST"})
AT_A_TIME = words("en", "areas.at_a_time")
"""What leads from a subject to when it is done: "Joint Tea Board | by the end of 2017"."""

LANDS = frozenset({"LAND", "DEMO"})
_AT_A_SESSION = pattern(
    "(IN | UNDER) THE? (LAND | DEMO | HYPHEN | JOINT | NUMWORD | LOW | ORD){0,5} (BODYREF | SESSION)"
)


_FRAME = pattern(
    "(LOW | JOINT | FIELD){1,4} UNDER THE? (CAP | PORT | ABBR | LAND | HYPHEN | DOCUMENT | AND | OF){1,9} <lead:ON>"
)


def past_frame(row: Row, begin: int, cut: int) -> int:
    """Where a subject begins after under what there is cooperation on it: "cooperation under the Tea Plan on | tea"."""
    found = _FRAME.match(row.marks, begin, cut)
    if found is None or row.shown(found.start("lead"), found.end("lead")).lower() != "on":
        return begin
    under = next(at for at in range(begin, cut) if row.units[at].kind == "UNDER")
    return found.end() if says_nothing(row.shown(begin, under), "en") else begin


_URGED = expression("en", "areas.urged")


def past_urging(row: Row, begin: int, cut: int) -> int:
    """Where a subject begins after who is to do what about it: "encourage firms to invest in | tea gardens"."""
    verbs = (begin, begin - 1) if begin and row.units[begin - 1].kind == "STANCE" else (begin,)
    tried = (_URGED.match(row.text, row.units[at].start, row.units[cut - 1].end) for at in verbs)
    found = next((one for one in tried if one), None)
    if found is None:
        return begin
    return next((at for at in range(begin, cut) if row.units[at].start >= found.end()), begin)


def past_how(row: Row, begin: int, cut: int) -> int:
    """Where a subject begins that is asked what it does: "how | water management (supports growth)"."""
    asked = begin + 1 < cut and row.shown(begin, begin + 1).lower() == "how"
    return begin + 1 if asked and row.shown(begin + 1, begin + 2).lower() not in {"to", "best"} else begin


def past_review(row: Row, begin: int, cut: int) -> int:
    """Where a subject begins after since when it was dealt with: "progress since the last meeting in | tea"."""
    at = next((place for place in range(begin + 1, cut - 1) if row.units[place].kind == "FIELD"), None)
    if at is None or not {"LAST", "SESSION"} & {unit.kind for unit in row.units[begin:at]}:
        return begin
    told = (place for place in range(begin, at) if row.units[place].kind in {"LOW", "CAP"})
    return at + 1 if all(says_nothing(row.shown(place, place + 1), "en") for place in told) else begin


def before_means(row: Row, begin: int, cut: int) -> int:
    """Where a subject ends before what it is done with, or under."""
    for at in range(begin + 1, cut - 1):
        shown = row.shown(at, at + 1).lower()
        means = shown in BARE or shown.startswith(MEANS) or (shown == "to" and opens(row, at, "en"))
        means = means or (shown == "for" and row.shown(at + 1, cut).lower().endswith(ENDS_OF_AIMS))
        means = means or (shown == "in" and row.shown(cut - 1, cut).lower() == "manner")
        means = means or _tells_as_what(row, at, cut)
        means = (
            means or _is_under_plan(row, at) or (shown == "for" and _YEAR.match(row.shown(at + 1, at + 2)) is not None)
        )
        means = means or (row.units[at + 1].kind == "BOTH" and row.units[at].kind in {"OF", "BETWEEN", "BY", "FROM"})
        means = means or _is_time(row, begin, at) or (shown == "in" and row.shown(at + 1, at + 2).lower() in PURPOSES)
        if means and row.units[at + 1].kind not in LANDS and not says_nothing(row.shown(begin, at), "en"):
            return at
    return cut


def _tells_as_what(row: Row, at: int, cut: int) -> bool:
    """Whether it follows what a thing is held for, or how often it is: "jute | as a new sector", "on a … basis"."""
    shown, last = row.shown(at, at + 1).lower(), row.shown(cut - 1, cut).lower()
    if shown == "on":
        return last == "basis" and row.units[at + 1].kind == "THE"
    return shown == "as" and any(row.shown(place, place + 1).lower() in FIELDS for place in range(at + 1, cut))


FIELDS = words("en", "areas.named_as")

_UNDER_PLAN = pattern(
    "UNDER THE? (DEMO | LAND | HYPHEN)* (CAP | PORT | ABBR | JOINT) (CAP | PORT | ABBR | AND | OPEN | CLOSE)"
)
_YEAR = re.compile(r"(?:19|20)\d\d$")


def _is_under_plan(row: Row, at: int) -> bool:
    """Whether it follows under which plan a thing is done: "training | under the Tea Cooperation Programme"."""
    return _UNDER_PLAN.match(row.marks, at) is not None


def _is_time(row: Row, begin: int, at: int) -> bool:
    """Whether a unit leads from a subject, of more words than one, to when it is done."""
    leads = row.shown(at, at + 1).lower() in AT_A_TIME
    named = at > begin + 1 or row.units[begin].kind == "BODYREF"
    return leads and named and row.units[at + 1].kind in TIMES


def before_examples(row: Row, begin: int, cut: int) -> int:
    """Where a subject ends before examples of it in brackets: "dairy | (milk, butter and ghee)"."""
    found = _EXAMPLES.search(row.marks, begin + 1, cut)
    return found.start() if found else cut


_EXAMPLES = pattern("OPEN ((?! CLOSE | SEMI) ANY)* (COMMA | AND) ((?! CLOSE | SEMI) ANY)* CLOSE $")


def before_accord(row: Row, begin: int, cut: int) -> int:
    """Where a subject ends before by what it is done: "ship breaking | in line with the Basel Convention"."""
    by = (at for at in range(begin + 1, cut) if row.units[at].kind in {"LAST", "BREAK"})
    return next((at for at in by if row.shown(at, at + 1).lower() in ACCORD), cut)


ACCORD = words("en", "areas.by_accord")


def before_session(row: Row, begin: int, cut: int) -> int:
    """Where a subject ends before the session it came up at, and before the rest of a verb."""
    match = _AT_A_SESSION.search(row.marks, begin + 1, cut)
    end = match.start() if match else cut
    while end > begin + 1 and (row.units[end - 1].kind == "AUX" or row.shown(end - 1, end).lower() == "also"):
        end -= 1
    return end


def tells_of_next(row: Row, begin: int, cut: int) -> bool:
    """Whether a piece is a clause, or tells of the next talks: "it could be used", "the next consultations in …"."""
    if any(row.shown(at, at + 2).lower() in CLAUSES for at in range(begin, cut - 1)):
        return True
    following = (row.shown(at + 1, at + 2).lower() for at in range(begin, cut - 1) if row.units[at].kind == "NEXT")
    return any(word in TALKS for word in following)


CLAUSES = words("en", "areas.clauses")
TALKS = words("en", "areas.talks_to_come")
"""What "the next" makes something yet to come."""
