"""Runs of Russian adjectives before one noun, each a subject: "торговое, научное и культурное сотрудничество".

Three of them or more name as many subjects where their noun says nothing by itself: what States do together, or
"spheres". Two with "и" are one subject ("военное и научное сотрудничество", "в банковской и таможенной сферах"); so are
adjectives of any other noun ("развитие морского, речного и воздушного транспорта"), and of a noun that belongs to
another ("программы научного, торгового и культурного сотрудничества").

Reads: a row and places in it. Writes: yes or no.
"""

from paraph.intake.areas.pieces.unwrapping import FIELDS_RU
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.marks.wording import key_of, says_nothing

TOGETHER = listed("ru", "areas.together")
"""How words begin for what States do together."""

STRENGTHENING = listed("ru", "areas.strengthening")
"""How words begin for making it more, which may stand before it: "углубление | торгового, научного …"."""

PAPERS = listed("ru", "areas.papers")
"""How words begin for what States sign, which has its adjectives for itself."""

CONTEXTS = words("ru", "areas.contexts")
"""What else such adjectives describe: "в политическом, торговом и научном | контексте"."""

_ONE = "((LOW | ADJ) HYPHEN){0,2} ADJ"
_RUN = pattern(f"{_ONE} (<sign:COMMA? AND | COMMA> {_ONE})+ <noun:LOW | ADJ>")
WITHIN = frozenset({"ADJ", "HYPHEN", "COMMA", "AND"})
SIGNS = frozenset({"COMMA", "AND"})
LEAST = 3
"""Adjectives that are a list."""


def tells_each(row: Row, at: int) -> bool:
    """Whether a sign stands in a run of adjectives each of which is a subject of its own."""
    first = _beginning(row, at)
    return first is not None and _tells_each(row, first, at)


def leads_to_each(row: Row, at: int) -> bool:
    """Whether a run of such adjectives begins right after a word: "сотрудничество | в торговой, научной и …"."""
    return at + 1 < len(row) and _tells_each(row, at + 1, at + 1)


def _beginning(row: Row, at: int) -> int | None:
    """The first unit of the run of adjectives a sign stands in."""
    first = at
    while first > 0 and (row.units[first - 1].kind in WITHIN or _is_half(row, first - 1)):
        first -= 1
    while first < at and row.units[first].kind in SIGNS:
        first += 1
    return first if first < at else None


def _is_half(row: Row, at: int) -> bool:
    """Whether a word is the first half of an adjective: "торгово-|экономической"."""
    return row.units[at].kind == "LOW" and row.units[at + 1].kind == "HYPHEN"


def _tells_each(row: Row, first: int, at: int) -> bool:
    found = _RUN.match(row.marks, first)
    if found is None or not found.start() <= at < found.start("noun"):
        return False
    count = 1 + sum(unit.kind in SIGNS for unit in row.units[first : found.start("noun")])
    noun = key_of(row.shown(found.start("noun"), found.end()))
    if count < LEAST:
        return False
    return noun in FIELDS_RU | CONTEXTS or (noun.startswith(TOGETHER) and not _belongs(row, first))


def _belongs(row: Row, first: int) -> bool:
    """Whether what the adjectives describe belongs to a noun before them, which is the subject."""
    if first == 0 or row.units[first - 1].kind not in {"LOW", "DOCUMENT"}:
        return False
    before = row.shown(first - 1, first).lower()
    return before.startswith(PAPERS) or not (says_nothing(before, "ru") or before.startswith(STRENGTHENING))
