"""Two of one post in English, whose sides only the order of the parties tells.

"Co-chaired by the Prime Ministers of the two countries, A and B", "A and B, ministers of tea, led their delegations":
where nothing else tells whose they are, the first is of the party that the name of the body has first.

Reads: chairs without sides, and the rows that name them. Writes: the chairs, each with a side, or as they were.
"""

import re
from collections.abc import Iterable, Sequence

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.people.told_chairs import of_side
from paraph.intake.reading import Chair

PAIR = 2

_BEFORE = pattern("<post:POST> ((OF THE? | BOTH) (NUMWORD | LOW | PORT | AND | BOTH){0,5})? COMMA? PERSON AND PERSON")
_AFTER = pattern("PERSON AND PERSON COMMA (THE | PORT | POSTADJ | JOINT | LOW){0,5} <post:POST>")


def posts_of_two(row: Row) -> "list[re.Match[str]]":
    """Where a row gives one post in the plural to two persons."""
    found = [match for wanted in (_BEFORE, _AFTER) for match in wanted.finditer(row.marks)]
    return [match for match in found if row.shown(match.start("post"), match.end("post")).endswith("s")]


def in_order_of_parties(chairs: Sequence[Chair], rows: Iterable[Row], codes: Sequence[str]) -> list[Chair]:
    """Two chairs of one post, none with a side, each with that of his place; else those given."""
    if len(chairs) != PAIR or len(codes) != PAIR or any(chair.side or chair.name is None for chair in chairs):
        return list(chairs)
    names = [chair.name.value for chair in chairs if chair.name]
    for row in rows:
        for match in posts_of_two(row):
            named = [getattr(unit.value, "name", "") for unit in row.units[match.start() : match.end()]]
            if [name for name in named if name in names] == names:
                return [of_side(chair, code, "sides-in-order", 0.8) for chair, code in zip(chairs, codes, strict=True)]
    return list(chairs)
