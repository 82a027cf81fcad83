"""How sure a finding is: an error, a warning to be looked at, or too seldom right to be told (`data/severity.toml`).

Who finds what is right more or less often: a figure put for another is one, a denial more or less may be another way of
saying the same. The shares were counted on texts that nobody had read when they were compared; what is not listed was
right at least nine times of ten.

    >>> severity(Difference("number", None, None, rule="matching")), severity(Difference("party_order", None, None))
    ('error', 'warning')
"""

from functools import lru_cache
from typing import Literal

from paraph.language.comparing.extraction.ways import is_way
from paraph.language.comparing.facts import Difference, Kind
from paraph.language.files import table

Severity = Literal["error", "warning"]

ERROR, TOLD = 8, 3
"""Of ten findings so many must be right for an error, and for a finding at all."""

ALL = 10

LENIENT: frozenset[Kind] = frozenset({"party_order", "term", "list_item"})
"""Kinds that a language officer may have a reason to leave: the alternat, another word for the same, other counting."""

OF_ONE_FIELD = "exchanges"
"""Who tells import for export, which is no other word for the same."""


def severity(item: Difference) -> Severity | None:
    """How a difference is told, if at all."""
    right = _right_of_ten().get((item.rule, item.kind), ALL)
    if right < TOLD:
        return None
    lenient = item.kind in LENIENT and item.rule != OF_ONE_FIELD and not (item.left and is_way(item.left))
    return "warning" if lenient or right < ERROR else "error"


@lru_cache(maxsize=1)
def _right_of_ten() -> dict[tuple[str, str], int]:
    """By who tells it and the kind of what is told, how many of ten were right."""
    return {(rule, kind): right for rule, kinds in table("severity").items() for kind, right in kinds.items()}
