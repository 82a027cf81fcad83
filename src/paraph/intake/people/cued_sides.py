"""Sides that a sentence names ("from the Russian side"), each with the person it is told of.

Sides and persons are paired in their order, by their clauses, or each person with the nearest.

Reads: a row and the persons of it. Writes: pairs of a person and a side.
"""

from collections.abc import Iterator, Sequence

from paraph.intake.marks.rows import Row, grammar, pattern
from paraph.intake.people.own_sides import Candidate
from paraph.intake.source import Span


def cues_of(row: Row, codes: Sequence[str], lang: str) -> Iterator[tuple[str, Span, int]]:
    """Sides the sentence names: code, place, unit."""
    seen: set[int] = set()
    for match in row.find(grammar("chairs", lang, "cue")[0]):
        for group, found in match.groupdict().items():
            if group.startswith("land") and found is not None and match.start(group) not in seen:
                unit = row.units[match.start(group)]
                if unit.value in codes and not _inside_post(row, match.start(group), match.end(), lang):
                    seen.add(match.start(group))
                    yield str(unit.value), (unit.start, unit.end), match.start(group)
    for wanted in grammar("chairs", "all", "listed"):
        listed = wanted.search(row.marks)
        for group in sorted(listed.groupdict(), key=listed.start) if listed else ():
            at = listed.start(group) if listed else 0
            if row.units[at].value in codes and at not in seen:
                seen.add(at)
                yield str(row.units[at].value), (row.units[at].start, row.units[at].end), at
    for wanted in grammar("chairs", lang, "two"):
        both = wanted.search(row.marks)
        if both and both.start("one") not in seen:
            unit = row.units[both.start("one")]
            yield str(unit.value), (unit.start, unit.end), both.start("one")


def _inside_post(row: Row, at: int, after: int, lang: str) -> bool:
    """Whether a State only tells of what an office is: "संयुक्त सचिव (पाकिस्तान, | ईरान) श्री मोहन लाल"."""
    if lang == "hi" and _OF_AN_OFFICE_HI.search(row.marks, max(0, at - IN_BRACKETS), at):
        return True
    return lang == "ru" and row.units[after - 1].kind == "HYPHEN" and row.units[at].kind == "LAND"


_OF_AN_OFFICE_HI = pattern("POST OPEN ((?! CLOSE | STOP) ANY){0,7} $")
IN_BRACKETS = 9
"""Units before a State in the brackets of a post, at most."""


def _is_of_another(row: Row, one: Candidate, cue: int, found: Sequence[Candidate]) -> bool:
    """Whether somebody of another side stands between a person and a side: "A, Minister, while B led that side"."""
    between = [other.at for other in found if one.at < other.at < cue]
    return bool(between) and any(unit.kind in {"WHILE", "SEMI"} for unit in row.units[one.at : between[0]])


LEADS_TO_SIDE = frozenset({"WITHSIDE", "FROM", "ON", "THE", "IN", "BY", "LED"})
"""What a side named after its person begins with: "Ivanov | from the Russian side", not "от Кении – | Отиено"."""


CLAUSES = frozenset({"STOP", "SEMI", "WHILE"})
"""What parts what is told of one side from what is told of the other."""


def _by_clause(
    row: Row, found: Sequence[Candidate], cues: Sequence[tuple[str, Span, int]]
) -> list[tuple[Candidate, tuple[str, Span, int]]]:
    """Each person with the side its clause names, where each clause with persons names one, and they name several.

    "The Kenyan side was led by A and B, while C and D | headed the delegation of Nepal".
    """

    def clause(at: int) -> int:
        return sum(unit.kind in CLAUSES for unit in row.units[:at])

    named: dict[int, list[tuple[str, Span, int]]] = {}
    for cue in cues:
        named.setdefault(clause(cue[2]), []).append(cue)
    clauses = {clause(one.at) for one in found}
    if len(clauses) == 1 or any(len(named.get(at, ())) != 1 for at in clauses):
        return []
    return [(one, named[clause(one.at)][0]) for one in found]


def paired(
    row: Row, found: Sequence[Candidate], cues: Sequence[tuple[str, Span, int]]
) -> Iterator[tuple[Candidate, tuple[str, Span, int]]]:
    """Each person with the side told of it, in the order of the text; persons that no side is told of are left out."""
    cues = sorted(cues, key=lambda cue: cue[2])
    if not found or not cues:
        return
    if len(cues) == len(found):
        yield from zip(found, cues, strict=True)
        return
    if told := _by_clause(row, found, cues):
        yield from told
        return
    if len(cues) == 1 and len(found) == 2 and found[0].at < cues[0][2] < found[1].at:  # noqa: PLR2004 - one between two
        at = cues[0][2]
        ahead = row.units[at - 1].kind in LEADS_TO_SIDE and row.units[at + 1].kind != "DASH"
        ahead = ahead and not _LED_NEXT.match(row.marks, at + 1)
        yield (found[0] if ahead else found[1]), cues[0]
        return
    if len(cues) == 1 and _SIDE_BY.match(row.marks, cues[0][2] + 1):
        yield from ((one, cues[0]) for one in found if one.at > cues[0][2])
        return
    before = cues[0][2] < found[0].at
    for one in found:
        if before:
            nearest = [cue for cue in cues if cue[2] < one.at and not _told_of_before(row, one, cue[2], found)][-1:]
        else:
            nearest = [cue for cue in cues if cue[2] > one.at and not _is_of_another(row, one, cue[2], found)][:1]
        if nearest:
            yield one, nearest[0]


_SIDE_BY = pattern("LOW? SIDE BY")
"""What makes a side that of all who follow: "led by A of Nepal and on the Kenyan | side by B and C"."""

_LED_NEXT = pattern("LOW? SIDE AUX? LED BY | COMMA BY")
"""What makes a side that of who follows: "with the Kenyan | side headed by B"."""


def _told_of_before(row: Row, one: Candidate, cue: int, found: Sequence[Candidate]) -> bool:
    """Whether a Hindi side was told of one before, whose part ended with "ने": "भारतीय पक्ष का … A ने, | जबकि … B ने"."""
    earlier = [other.at for other in found if cue < other.at < one.at]
    return bool(earlier) and "NE" in {unit.kind for unit in row.units[earlier[-1] : one.at]}
