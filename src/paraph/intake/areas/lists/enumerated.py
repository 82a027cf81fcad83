"""Lists that are of fields by what they list: "they put their names to plans in trade, health, tourism and wildlife".

Where no verb of stance governs a list and no word brings it in, its items may still say that it is one of subjects. In
English it is, if

1. it has four items at least, short ones, the last after an "and", and ends with its clause;
2. most of them are what States work together in: trade, health, energy (data); none names a State or a person;
3. nobody stands before it whose fields they are ("ministers of health and trade"), nor speaks it, no clause looks back,
   and no body is named, of which it may tell what it is for.

The stance is that of the verb before it, else "focus".

Reads: the row of a sentence, the stretches that were found in it. Writes: further stretches.
"""

from collections.abc import Iterator, Sequence

from paraph.intake.areas.governed.besides import is_of_what_is_traded
from paraph.intake.areas.governed.ends import stretch_end
from paraph.intake.areas.governed.stretches import Stretch
from paraph.intake.areas.lists.english import PERSONS, looks_back, stance_before
from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import words
from paraph.intake.marks.wording import key_of

FIELDS = words("en", "areas.field_words")

PARTS = frozenset({"COMMA", "AND"})
ITEM = frozenset({"LOW", "HYPHEN", "JOINT", "OF", "ABBR", "NATIONAL"})
"""What the items of such a list consist of."""

LEAST = 4
"""Items of a list that is one of fields by what it lists alone."""

LONGEST = 4
"""Units of one item."""

NEAR = 8
"""Units before a list within which it is told whose fields they are."""

MOST = 0.7
"""Share of the items that are known fields."""


def enumerated(row: Row, found: Sequence[Stretch]) -> Iterator[Stretch]:
    """Every list of fields of a sentence that lies in none of the stretches `found`."""
    taken = 0
    if any(row.of_kind("BODYREF")):
        return
    for at, unit in enumerate(row.units):
        if unit.kind != "COMMA" or at < taken or any(one.first <= at < one.after for one in found):
            continue
        first = _begin(row, at, taken)
        after = _end(row, first, at)
        told = first < at and not is_of_what_is_traded(row, at)
        if told and _is_of_fields(row, first, after) and _is_closed(row, after) and not _is_anothers(row, first):
            yield Stretch(row, first, after, stance_before(row, first), (row.units[first].start, row.units[first].end))
        taken = max(after, at + 1)


def _begin(row: Row, comma: int, taken: int) -> int:
    """Where the first item begins: as many words before the first comma as an item may have."""
    first = comma
    while first > max(taken, comma - LONGEST + 1) and row.units[first - 1].kind in ITEM and not _is_field(row, first):
        first -= 1
    while first < comma and not _is_field(row, first) and row.units[first].kind != "LOW":
        first += 1
    return first


def _end(row: Row, first: int, comma: int) -> int:
    """Where the list ends: with its clause, or with the item after its last "and"."""
    end = stretch_end(row, first)
    last = comma
    for at in range(comma, end):
        if row.units[at].kind == "AND" and at + 1 < end and row.shown(at + 1, at + 2).lower() == "to":
            return at
        if row.units[at].kind in PARTS:
            last = at
        elif row.units[at].kind not in ITEM or at - last > LONGEST:
            return at
    return end


def _is_of_fields(row: Row, first: int, after: int) -> bool:
    items: list[list[int]] = [[]]
    for at in range(first, after):
        if row.units[at].kind in PARTS:
            items.append([])
        else:
            items[-1].append(at)
    named = [item for item in items if item]
    fields = sum(any(_is_field(row, at) for at in item) for item in named)
    closed = any(row.units[at].kind == "AND" for at in range(first, after))
    return closed and len(named) >= LEAST and fields >= MOST * len(named)


def _is_field(row: Row, at: int) -> bool:
    return any(word in FIELDS for word in key_of(row.shown(at, at + 1)).split())


def _is_closed(row: Row, after: int) -> bool:
    """Whether a list ends where its clause does, or before what it is for, rather than amid a verb's object."""
    if after >= len(row) or row.units[after - 1].kind == "COMMA":
        return True
    return row.units[after].kind in CLOSING or row.shown(after, after + 1).lower() == "to"


CLOSING = frozenset({"STOP", "COMMA", "SEMI", "BREAK", "LINE", "BETWEEN", "STANCE", "INTRO"})


def _is_anothers(row: Row, first: int) -> bool:
    """Whether somebody stands before a list whose fields these are, or speaks it; or its clause looks back."""
    before = range(max(0, first - NEAR), first)
    whose = any(_has_fields(row, at, first) for at in before)
    spoken = any(unit.kind == "QUOTE" for unit in row.units[:first])
    return (
        whose
        or spoken
        or any(row.units[at].kind in PERSONS | {"ORG"} for at in before[-CLOSE:])
        or looks_back(row, first)
    )


def _has_fields(row: Row, at: int, first: int) -> bool:
    """Whether those a unit names are told by their fields: "the ministers | of", "firms | active in"."""
    leads = row.units[at + 1].kind in {"OF", "ON", "FROM", "IN"} or first - at <= CLOSE
    return leads and bool(WHOSE & set(row.shown(at, at + 1).lower().split()))


CLOSE = 3
"""Units from those whose fields they are to the first of them."""

WHOSE = words("en", "areas.whose_fields")
