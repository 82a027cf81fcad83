"""Lists of fields that no Russian verb governs: "подписали меморандумы в области чая, рыбы, туризма и спорта".

The words that bring in a list of fields say by themselves that subjects follow. Where no verb governs what follows,
the list is one of subjects all the same, if

1. it has three items at least;
2. words of what States do together, or of what they sign, stand before it in its sentence;
3. nobody stands right before it, for then it tells whose fields they are: "компаний в сфере чая, рыбы и туризма";
4. its sentence does not look back, and does not tell what was founded.

The stance is that of the verb before it; where something was signed "agreed", else "focus".

Reads: the row of a sentence, the stretches that verbs govern. Writes: further stretches.
"""

from collections.abc import Iterator, Sequence

from paraph.intake.areas.governed.ends import is_end
from paraph.intake.areas.governed.governing import GOVERNING
from paraph.intake.areas.governed.ranges import before_speaker
from paraph.intake.areas.governed.stretches import Stretch
from paraph.intake.areas.pieces.cutting import pieces
from paraph.intake.marks import rulewords
from paraph.intake.marks.rows import Row, pattern

TOGETHER = rulewords.listed("ru", "areas.together")
PAPERS = rulewords.listed("ru", "areas.papers")
"""How words begin for what States do together, and for what they sign on a field."""

FIELDS = rulewords.listed("ru", "areas.names_of_fields")
"""How words begin of which a list tells examples: "в таких | сферах, как"."""

WHOSE = frozenset({"PEOPLE", "POST", "PERSON", "HON", "ATTEND", "CAP", "SIDE", "COCHAIR"})
_FRAMED = pattern("UNDER (DOCUMENT | CAP | CAPADJ)")
WHAT_FOR = rulewords.words("ru", "areas.what_for")
"""What before a list makes it tell under what, or what for, a thing was done: "с целью | сотрудничества в сфере …"."""

OTHERS = rulewords.listed("ru", "areas.others")
"""How words begin for those whose fields are no subjects: "компаний | в сфере чая"."""

FOUNDED = rulewords.words("ru", "areas.founded")
NEAR = 3
"""Units before a list within which it is said whose its fields are."""

LEAST = 3
"""Items of a list that by itself says that its items are subjects."""


def listed(row: Row, governed: Sequence[Stretch]) -> Iterator[Stretch]:
    """Every list of fields in a Russian sentence that lies in none of the stretches `governed`."""
    if _tells_of_else(row):
        return
    taken = 0
    for at, unit in enumerate(row.units):
        if at < taken or any(one.first <= at < one.after for one in governed) or not _leads(row, at):
            continue
        after = before_speaker(row, at + 1, _end(row, at + 1))
        found = Stretch(row, at + 1, after, _stance(row, at), (unit.start, unit.end))
        if _is_of_states(row, at) and not _is_of_others(row, at) and len(list(pieces(found, "ru"))) >= LEAST:
            taken = after
            yield found


def _leads(row: Row, at: int) -> bool:
    """Whether a unit brings in fields: "в сфере", "сотрудничество | в", "в сферах, | таких как"."""
    kind, shown = row.units[at].kind, row.shown(at, at + 1).lower()
    if kind == "PO":
        return shown.startswith("в ")
    if kind == "IN":
        return at > 0 and row.units[at - 1].kind == "LOW" and _words_begin(row, at - 1, at, TOGETHER)
    return kind == "INTRO" and _words_begin(row, max(0, at - NEAR), at + 1, FIELDS)


def _end(row: Row, first: int) -> int:
    return next((at for at in range(first, len(row)) if is_end(row, at, "ru")), len(row))


def _is_of_states(row: Row, at: int) -> bool:
    if _FRAMED.search(row.marks, 0, at) or not WHAT_FOR.isdisjoint(row.shown(place, place + 1) for place in range(at)):
        return False
    documents = any(unit.kind in {"DOCUMENT", "STANCE"} for unit in row.units[:at])
    return documents or _words_begin(row, 0, at, TOGETHER + PAPERS)


def _is_of_others(row: Row, at: int) -> bool:
    begin = max(row.units[0].kind == "CAP", at - NEAR)
    return any(unit.kind in WHOSE for unit in row.units[begin:at]) or _words_begin(row, begin, at, OTHERS)


def _tells_of_else(row: Row) -> bool:
    """Whether a sentence looks back, or tells what something was founded for."""
    return any(unit.kind == "LAST" or row.text[unit.start : unit.end].lower() in FOUNDED for unit in row.units)


def _words_begin(row: Row, first: int, after: int, stems: tuple[str, ...]) -> bool:
    shown = (row.shown(at, at + 1).lower() for at in range(first, after))
    return any(word.startswith(stems) for one in shown for word in one.split())


def _stance(row: Row, at: int) -> str:
    """The stance of the last verb before a list; what is signed is agreed; "focus" where no verb is."""
    verbs = [unit.value for unit in row.units[:at] if unit.kind in GOVERNING]
    if not verbs:
        return "focus"
    return "agreed" if verbs[-1] == "signed" else str(verbs[-1])
