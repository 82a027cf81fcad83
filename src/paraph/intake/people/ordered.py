"""Chairs whose sides only the order tells, in Russian: "под сопредседательством премьеров A и B. … Иванов и Отиено".

A sentence of the opening gives one post to the heads of both sides ("министров торговли Непала и Кении"), and names
nobody; the next ones name two persons joined by "and", and nobody else, without posts. The first is of the first side.
Where the names stand right after the sides, in the same sentence, the grammar's "listed" pairs them. Where a sentence
says only that they led "the delegations", the order is that of the name of the body.

Reads: the sentences of a release and the parties. Writes: two chairs, or none.
"""

from collections.abc import Sequence

from paraph.intake.marks.rows import Row, grammar, pattern
from paraph.intake.marks.rulewords import listed
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.people.persons import Person, find_people
from paraph.intake.reading import Chair, Fact
from paraph.intake.source import Span

LATEST = 3
"""Sentences of the text within which posts and names are told."""

Sides = tuple[tuple[str, Span], tuple[str, Span]]


def chairs_in_order(sentences: Sequence[Sentence], codes: Sequence[str]) -> tuple[Chair, ...]:
    """The two who met, each with the side whose place in the order is his."""
    early = [one for one in sentences if one.place is not Place.BODY or one.number <= LATEST]
    rows = [one.row for one in sorted(early, key=lambda one: one.place is not Place.BODY)]
    sides = next((found for row in rows if (found := _sides(row, codes))), None)
    people = next((two for row in rows if (two := _pair(row))), None)
    if sides is None and people is None and len(codes) == PAIR:
        people = next((two for row in rows if (two := _heads(row))), None)
        sides = ((codes[0], people[0].span), (codes[1], people[1].span)) if people else None
    if sides is None or people is None:
        return ()
    return tuple(
        Chair(
            name=Fact(person.name, person.span, "named-in-order", 0.85),
            honorific=None,
            post=None,
            side=Fact(code, span, "sides-in-order", 0.8),
        )
        for person, (code, span) in zip(people, sides, strict=True)
    )


def _sides(row: Row, codes: Sequence[str]) -> Sides | None:
    """The two sides of whose heads, in the plural, a sentence without names tells that they chaired."""
    if not any(unit.kind in {"CHAIRMANSHIP", "CHAIRED", "HELD"} for unit in row.units):
        return None
    for match in row.find(grammar("chairs", "ru", "of_both")[0]):
        post = row.shown(match.start("post"), match.end("post")).lower()
        one, two = (row.units[match.start(group)] for group in ("one", "two"))
        if post.endswith(MANY) and {str(one.value), str(two.value)} == set(codes):
            return (str(one.value), (one.start, one.end)), (str(two.value), (two.start, two.end))
    return None


MANY = listed("ru", "people.plural_posts")
"""How posts of several end: "министров", "руководителей", "главы"."""

DELEGATIONS = listed("ru", "people.delegations")
"""How the word for both delegations ends that two led."""


def _pair(row: Row) -> tuple[Person, Person] | None:
    """The two persons of a sentence that names no other, joined by "and", at its session or on what both did."""
    marked = find_people(row, "ru")
    joined = next(marked.find(grammar("chairs", "ru", "both_named")[0]), None)
    return _the_two(marked) if joined else None


def _heads(row: Row) -> tuple[Person, Person] | None:
    """The two who led "the delegations", with one post for both: "Делегации возглавят министры чая – A и B"."""
    marked = find_people(row, "ru")
    led = _BOTH_LED.search(marked.marks)
    if led is not None and marked.shown(led.start(), led.start() + 1).lower().endswith(DELEGATIONS):
        return _the_two(marked)
    both = _SIDES_LED.search(marked.marks) or _HELD_BY_TWO.search(marked.marks)
    return _the_two(marked) if both else None


def _the_two(marked: Row) -> tuple[Person, Person] | None:
    """The persons of a sentence that names two and nobody else."""
    people = [unit.value for _, unit in marked.of_kind("PERSON")]
    if len(people) != PAIR:
        return None
    one, two = people
    return (one, two) if isinstance(one, Person) and isinstance(two, Person) else None


_BOTH_LED = pattern(
    "(SIDE | BOTH) LED (POST | BOTH | ADJ | LOW | ORG | NUMWORD){1,8} (DASH | HYPHEN) PERSON AND PERSON"
)
_SIDES_LED = pattern(
    "BOTH LED ((?! STOP | COMMA | PERSON | LAND | DEMO) ANY){1,9} PERSON"
    " AND ((?! STOP | COMMA | PERSON | LAND | DEMO) ANY){1,9} PERSON"
)
_HELD_BY_TWO = pattern("COMMA LOW HELD (POST | BOTH) (LOW | ADJ | ORG){0,4} PERSON AND PERSON")
"""Two who led "the sides", or with one post held it: "Стороны представили замминистра A и замминистра B"."""

PAIR = 2
