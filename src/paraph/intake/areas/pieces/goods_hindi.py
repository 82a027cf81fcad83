"""Goods of which a Hindi list says together what is done with them: "चाय, अनार और आलू के निर्यात".

They are one subject where all of them are goods (data: `areas.goods`) and the last has their trade, or the market that
they come to ("के लिए बाजार पहुंच").

Reads: a row and the place of a sign. Writes: yes or no.
"""

from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import words

GOODS, TRADES, MARKETS = words("hi", "areas.goods"), words("hi", "areas.trades_of_goods"), words("hi", "areas.markets")
AIMS = words("hi", "areas.aims")
SIGNS = frozenset({"COMMA", "AND"})
LONGEST = 2
"""Words of one of the goods."""

NEAR = 5
"""Units from "for" to the market."""


def ties_goods(row: Row, at: int, end: int) -> bool:
    """Whether a comma or an "and" stands between such goods."""
    if row.units[at].kind not in SIGNS or at == 0 or row.shown(at - 1, at) not in GOODS:
        return False
    place = at
    while place < end and row.units[place].kind in SIGNS:
        place = _past_one(row, place + 1, end)
    if not at < place < end - 1 or row.shown(place - 1, place) not in GOODS:
        return False
    if row.units[place].kind == "KA":
        return row.shown(place + 1, place + 2) in TRADES
    near = range(place + 1, min(len(row), place + NEAR))
    return row.shown(place, place + 1) in AIMS and any(row.shown(i, i + 1) in MARKETS for i in near)


def _past_one(row: Row, first: int, end: int) -> int:
    """Past one of the goods; `first` where what stands there is none."""
    for after in range(first + 1, min(end, first + LONGEST) + 1):
        if row.shown(after - 1, after) in GOODS:
            return after
    return first
