"""What is done and the field it is done in, in Russian: "сотрудничество | в сфере чая", "обмен опытом в сфере чая".

Where the words before "в сфере" only tell that something is done together ("расширение взаимовыгодного
сотрудничества"), the field is the subject. Where they tell what is done ("научный обмен", "реформа права"), the field
belongs to it, with all that an "и" adds to the field.

Reads: a row and places in it. Writes: places, yes or no.
"""

import re

from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import expression, listed, words
from paraph.intake.marks.wording import key_of, says_nothing

TOGETHER = listed("ru", "areas.together")
"""Stems of words for doing something together, whatever is said of it."""

PROGRESS = listed("ru", "areas.progress")
"""How words begin for how far it has come: "прогресс | в сфере чая"."""

OWNERS = words("ru", "areas.owners")
"""Whose doing it is: "сотрудничество двух | стран в сфере чая"."""


def names_field(row: Row, at: int) -> bool:
    """Whether a unit leads from what is done to the field it is done in: "в сфере"."""
    return row.units[at].kind == "PO" and row.shown(at, at + 1).lower().startswith("в ")


SIDES = listed("ru", "areas.sides")
"""How words begin for those between whom a session is; what is between others is a subject: "между | музеями Кении"."""


def are_sides(row: Row, at: int, sides: frozenset[str]) -> bool:
    """Whether after "между" stand those who met: "между | Непалом и Кенией", "между | двумя странами"."""
    at = next((place for place in range(at, len(row)) if row.units[place].kind not in {"ADJ", "ORG", "JOINT"}), at)
    return at < len(row) and (row.units[at].kind in sides or row.shown(at, at + 1).lower().startswith(SIDES))


def is_between_lands_in(row: Row, at: int, lands: frozenset[str]) -> bool:
    """Whether a "в" leads from those who cooperate to the field: "сотрудничества Непала и Кении в | лесу"."""
    leads = row.units[at].kind == "IN" and row.shown(at, at + 1).lower() in {"в", "во"}
    return leads and row.units[at - 1].kind in lands


def only_wraps(row: Row, begin: int, at: int, lands: frozenset[str]) -> bool:
    """Whether the words before a field only tell that something is done together in it, or say nothing."""
    told = [
        place
        for place in range(begin, at)
        if row.units[place].kind not in lands | {"AND", "HYPHEN", "INF", "NUMWORD"}
        and key_of(row.shown(place, place + 1)) not in OWNERS
    ]
    if not told or key_of(row.shown(told[-1], told[-1] + 1)).startswith(TOGETHER + PROGRESS):
        return True
    return all(says_nothing(row.shown(place, place + 1), "ru") for place in told)


def adds_to_field(row: Row, at: int, left: int, lands: frozenset[str]) -> bool:
    """Whether an "и" adds to the field of what stands before it: "реформа права в области труда | и отдыха"."""
    field = next((place for place in range(at - 1, left, -1) if names_field(row, place)), None)
    return field is not None and not only_wraps(row, left, field, lands)


_DOING = re.compile(
    r"(?:н[иь]|вк|бк|тк|рк|зк|ск|ци|ч|ств)(?:я|е|ю|и|ем|ям|ях|ями|й|а|о|у|ом|ой|ам|ах|ами)$|(?:вок|зок|пок)$"
)
"""Ending of words for a doing, two of which may have one object: "предотвращения и устранения загрязнения"."""

DOINGS = expression("ru", "areas.doings")
"""Such words without that ending: "ремонт | и содержание дорог"."""


def is_doing(word: str) -> bool:
    """Whether a word is for something that is done, rather than for a thing."""
    return _DOING.search(word) is not None or DOINGS.fullmatch(word) is not None


def lists_fields(row: Row, at: int, left: int, lands: frozenset[str]) -> bool:
    """Whether an "и" parts two fields that one doing together leads to: "сотрудничество в сфере чая | и меда"."""
    field = next((place for place in range(at - 1, left - 1, -1) if names_field(row, place)), None)
    return field is not None and only_wraps(row, left, field, lands)
