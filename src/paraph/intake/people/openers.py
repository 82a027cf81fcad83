"""Who opened a session or its ministers' part in English, and answered for the other side: each led his own.

"Opening the two-day meeting, State Minister A said …", "A, Minister of Tea, who opened the ministerial segment";
"B, Secretary General of the Ministry of Tea of Kenya, on his part said …", "His Kenyan counterpart B said …".

Reads: rows with PERSON units, and the chairs told so far. Writes: chairs of sides that have none.
"""

from collections.abc import Sequence

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import expression, words
from paraph.intake.people.candidates import candidates_in
from paraph.intake.people.own_sides import Candidate
from paraph.intake.people.sides import tell_sides
from paraph.intake.people.told_chairs import chair_of, completed, of_side
from paraph.intake.reading import Chair

PAIR = 2
COUNTERPARTS = words("en", "people.counterparts")


def with_openers(chairs: Sequence[Chair], rows: Sequence[Row], codes: Sequence[str], home: str) -> list[Chair]:
    """The chairs with who opened the session, where that side has none, and who answered for the other."""
    told = [chair for chair in chairs if chair.side]
    if len(codes) != PAIR or len(told) == PAIR:
        return list(chairs)
    opener = next((one for row in rows if (one := _opener(row, codes))), None)
    if opener is None:
        return list(chairs)
    other = next((one for row in rows if (one := _answers(row, codes))), None)
    found = completed([*told, opener, *([other] if other and not told else [])], codes)
    if all(chair.side is None for chair in found) and home in codes:
        found = [of_side(found[0], home)]
    sides = [chair.side.value for chair in found if chair.side]
    return found if len(sides) == len(found) == len(set(sides)) else list(chairs)


_COUNTERPART = pattern(
    "^ THE (LAND | DEMO)? <as:POST> AUX? COMMA?"
    " (THE | POST | POSTADJ | PORT | ON | OF | AND | COMMA | HON){0,14}? <who:PERSON>"
)


def with_counterpart(chairs: Sequence[Chair], rows: Sequence[Row], codes: Sequence[str]) -> list[Chair]:
    """The chairs of one side with whom a later sentence calls the counterpart: "His Kenyan counterpart B said"."""
    sides = {chair.side.value for chair in chairs if chair.side}
    if len(codes) != PAIR or len(sides) != 1 or len(chairs) != 1:
        return list(chairs)
    other = next(code for code in codes if code not in sides)
    for row in rows:
        found = _COUNTERPART.search(row.marks)
        if found and row.shown(found.start("as"), found.end("as")).lower() in COUNTERPARTS:
            at = found.start("who")
            land = next((unit.value for unit in row.units[:at] if unit.kind in {"LAND", "DEMO"}), other)
            one = candidates_in(row, at, at + 1, "en")
            return [*chairs, *(of_side(chair_of(row, who, "en"), other) for who in one if land == other)]
    return list(chairs)


_WHO_OPENED = pattern("PERSON (COMMA ((?! PERSON | STOP) ANY){1,16}? COMMA)? BREAK (LOW | ALSO)? HELD THE?")
_HAVING_OPENED = pattern(
    "^ ((?! PERSON | STOP) ANY){3,26}? COMMA ((?! PERSON | STOP | COMMA) ANY){1,14}"
    " <who:PERSON> (ASIDE | VERB | STANCE)"
)


def _opener(row: Row, codes: Sequence[str]) -> Chair | None:
    """Who opened it, as a sentence of his words tells."""
    wholly = expression("en", "people.opening_it").match(row.shown(0, len(row)))
    ahead = _HAVING_OPENED.search(row.marks) if wholly else None
    behind = _WHO_OPENED.search(row.marks)
    if behind and not expression("en", "people.opened_it").search(row.shown(behind.start(), len(row))):
        behind = None
    at = ahead.start("who") if ahead else behind.start() if behind else -1
    return _chair_at(row, at, codes) if at >= 0 else None


def _answers(row: Row, codes: Sequence[str]) -> Chair | None:
    """Who spoke for his country on his part, or is told to lead its delegation."""
    if expression("en", "people.on_his_part").search(row.shown(0, len(row))) is None:
        return None
    at = next((at for at, _ in row.of_kind("PERSON")), -1)
    chair = _chair_at(row, at, codes) if at >= 0 else None
    return chair if chair and chair.side else None


def _chair_at(row: Row, at: int, codes: Sequence[str]) -> Chair | None:
    """The chair that the person at a unit is, where a post is told."""
    found: list[Candidate] = [one for one in candidates_in(row, at, at + 1, "en") if one.post]
    tell_sides(row, found, codes, "en")
    return chair_of(row, found[0], "en") if found and not found[0].is_foreign else None
