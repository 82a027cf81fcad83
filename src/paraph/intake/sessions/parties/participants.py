"""Those who took part in a session of more States than two, where the name of the body tells none of them.

A Russian release lists them after a word for taking part, each right after what they are there by: their
representatives, their delegation, the one who spoke for them, or another one of the list.

Example: "Во встрече участвуют представители Непала, Кении, Ганы".

Reads: the sentences of a release. Writes: States with their places.
"""

from collections.abc import Sequence

from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import listed
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.source import Span

SEVERAL = 3
"""States of a list at least; two are told otherwise as well."""

LATEST = 5
"""Sentence of the text, from 0, up to which it is told who took part."""

STATE = 2
"""Letters of the code of a State; those of unions have more."""

BEFORE_ONE = frozenset({"PEOPLE", "SIDE", "BOTH", "COMMA", "AND", "WITHSIDE", "FROM", "DASH", "HYPHEN"})
"""What stands right before a State of such a list."""

TAKING_PART = listed("ru", "sessions.taking_part")
"""How words begin that tell of taking part."""


def who_took_part(sentences: Sequence[Sentence]) -> tuple[tuple[str, Span], ...]:
    """The States of the first list of those who took part; nothing where none has several."""
    early = (one.row for one in sentences if one.place is Place.BODY and one.number <= LATEST)
    return next((states for row in early if len(states := _listed(row)) >= SEVERAL), ())


def of_three(name: str, sentences: Sequence[Sentence]) -> tuple[tuple[str, Span], ...]:
    """The three States a sentence of the opening names, whose body is called one of three: "трехсторонняя группа"."""
    if not name.lower().startswith(THREE_SIDED):
        return ()
    early = (one.row for one in sentences if one.place is not Place.BODY or one.number <= LATEST)
    named = ({str(unit.value): (unit.start, unit.end) for _, unit in row.of_kind("LAND", "DEMO")} for row in early)
    return next((tuple(states.items()) for states in named if len(states) == SEVERAL), ())


THREE_SIDED = listed("ru", "sessions.three_sided")
"""How the name of a body begins that three States have."""


def _listed(row: Row) -> tuple[tuple[str, Span], ...]:
    told = (at for at in range(len(row)) if row.shown(at, at + 1).lower().startswith(TAKING_PART))
    first = next(told, len(row))
    states: dict[str, Span] = {}
    for at in range(first + 1, len(row)):
        unit = row.units[at]
        if unit.kind == "LAND" and len(str(unit.value)) == STATE and row.units[at - 1].kind in BEFORE_ONE:
            states.setdefault(str(unit.value), (unit.start, unit.end))
    return tuple(states.items())
