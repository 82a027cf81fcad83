"""Regions that meet a State as one: the States of "Центральная Азия + Россия", of "С5+1".

A region stands among those who meet as a State does; what it is made of is data (`data/unions.toml`). "С5+1" without a
name for the one is that of the United States, who began it.

Reads: a row of a Russian text. Writes: the row with regions as LAND units; the States of units, each with its place.
"""

import tomllib
from collections.abc import Sequence

from paraph.intake.marks.lexicon import DATA
from paraph.intake.marks.rows import Row, Unit
from paraph.intake.marks.rulewords import expression
from paraph.intake.sessions.about.gathered import Parties, parties_of

CENTRAL_ASIA = "CENTRAL-ASIA"
STATES = {
    region: tuple(codes.split())
    for region, codes in tomllib.loads((DATA / "unions.toml").read_text(encoding="utf-8"))["regions"].items()
}
THE_ONE = "US"
"""The State that meets the five where none is named: "С5+1"."""

NAMES = frozenset({"CAPADJ", "CAP", "ADJ", "ABBR"})


def with_regions(row: Row) -> Row:
    """The row in which the name of a region is a LAND unit, after an adjective where it has one; no unit is lost."""
    named = expression("ru", "sessions.central_asia")
    made: list[tuple[int, int, Unit]] = []
    for at, unit in enumerate(row.units):
        if unit.kind not in NAMES:
            continue
        if named.match(row.shown(at, at + 1)):
            made.append((at, at + 1, unit._replace(kind="LAND", value=CENTRAL_ASIA)))
        elif at + 1 < len(row) and row.units[at + 1].kind in NAMES and named.match(row.shown(at, at + 2)):
            land = row.units[at + 1]._replace(kind="LAND", value=CENTRAL_ASIA)
            made += [(at, at + 1, unit._replace(kind="CAPADJ")), (at + 1, at + 2, land)]
    return row.replaced(made) if made else row


def states_of(units: Sequence[Unit]) -> Parties:
    """The States among units, each once, in order: those of regions, and those whose offices are named."""
    found = parties_of([unit._replace(kind="LAND") if unit.kind == "HOME" else unit for unit in units])
    states = {state: span for code, span in found for state in STATES.get(code, (code,))}
    one = next((unit for unit in units if unit.kind == "NUM"), None)
    if one is not None and len(found) == 1 and found[0][0] in STATES:
        states[THE_ONE] = (one.start, one.end)
    return tuple(states.items())
