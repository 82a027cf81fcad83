"""Who chaired for the other side, where a Russian release says it of one side alone.

* Whom the next words call the counterpart of the one named: "Его кенийский коллега, министр | Отиено, предложил …".
* Who alone, with a post of that side, took part in the session by the sentence that tells of it, or told of it then:
  "Замминистра Непала | Шрестха принял участие в 5-м заседании".

A delegation of a region is none of a State that has a chair of its own.

Reads: chairs found, rows with PERSON units. Writes: further chairs, or the chairs without those of regions.
"""

from collections.abc import Sequence
from dataclasses import replace

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import expression, listed, words
from paraph.intake.people.candidates import candidates_in
from paraph.intake.people.own_sides import Candidate
from paraph.intake.people.sides import tell_sides
from paraph.intake.people.told_chairs import chair_of, of_side
from paraph.intake.reading import Chair

OTHER_HEADS = listed("ru", "people.other_heads")
THEIRS = words("ru", "areas.theirs")
WITHIN = 3
"""Units at the beginning of a sentence that call somebody a counterpart."""

_COUNTERPART = pattern("^ ANY DEMO? ANY COMMA? (POST | ORG | LAND | LOW | ADJ | AND | COMMA | HYPHEN){1,12} PERSON")


def for_the_other_side(
    chairs: Sequence[Chair], rows: Sequence[Row], telling: Sequence[Row], codes: Sequence[str]
) -> list[Chair]:
    """The chair of the side that has none, where two met and one has; of `rows`, `telling` name the session."""
    sides = {chair.side.value for chair in chairs if chair.side}
    left = [code for code in codes if code not in sides]
    if not sides or len(left) != 1 or len(codes) != len(sides) + 1:
        return []
    for row in rows:
        if _is_of_counterpart(row):
            return [of_side(replace(chair_of(row, one, "ru"), side=None), left[0]) for one in _first(row)]
    for row in telling:
        if expression("ru", "people.for_a_side").search(row.shown(0, len(row))):
            found = candidates_in(row, 0, len(row), "ru")
            tell_sides(row, found, codes, "ru")
            if len(found) == 1 and found[0].post and found[0].side and found[0].side[0] == left[0]:
                return [chair_of(row, found[0], "ru")]
    return []


def _is_of_counterpart(row: Row) -> bool:
    if row.shown(0, 1).lower() not in THEIRS or not _COUNTERPART.match(row.marks):
        return False
    opening = (row.shown(at, at + 1).lower() for at in range(1, min(WITHIN, len(row))))
    return any(word.startswith(OTHER_HEADS) for word in opening)


def _first(row: Row) -> list[Candidate]:
    return candidates_in(row, 0, len(row), "ru")[:1]


def without_regions(chairs: Sequence[Chair], text: str) -> list[Chair]:
    """The chairs without those whose side only a region tells, where their State has another."""
    regional = [chair for chair in chairs if chair.side and _is_of_region(text[slice(*chair.side.span)])]
    sides = [chair.side.value for chair in chairs if chair.side and chair not in regional]
    return [chair for chair in chairs if chair not in regional or (chair.side and chair.side.value not in sides)]


def _is_of_region(written: str) -> bool:
    return expression("ru", "people.regions").search(written) is not None
