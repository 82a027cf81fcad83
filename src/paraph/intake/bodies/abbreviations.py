"""Abbreviations a release gives the name of a body: after "the Joint Commission Meeting (JCM)" the JCM is that body.

What stands in brackets after the name of a body, or after the word for its meeting, is everywhere else a bare mention
of that body; "(JCM)" after "meeting" names the meeting too. Words that name something else by themselves (a
country, a date) and letters in small case are none.

Reads: a row with BODYREF units. Writes: the row with each such abbreviation as a BODYREF unit.
"""

from collections.abc import Iterator
from dataclasses import replace

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.rows import Row, Unit, pattern

SHORTENED = frozenset({"ABBR", "WORD", "CAP"})
SHORTEST = 2
LONGEST = 14
"""Letters of an abbreviation, without the vowel signs on them; a longer word in brackets explains."""

_AFTER_NAME = pattern("OPEN <short:(ABBR | WORD | CAP | BODY)> CLOSE")
_AT_END = pattern("^ SESSION? OPEN <short:(ABBR | WORD | CAP | BODYREF)> CLOSE")


def read_abbreviations(row: Row, found: Row) -> Row:
    """The row `found`, made of `row` by finding the names of bodies, with their abbreviations found as well."""
    known: dict[str, BodyMention] = {}
    given: set[int] = set()
    for short, at, mention in _given(row, found):
        given.add(short.start)
        known.setdefault(found.text[short.start : short.end], _bare(mention, found, at))
    if not known:
        return found
    units = [unit if unit.start in given else _read(unit, found.text, known) for unit in found.units]
    return _with_lands(Row(found.text, units))


_LANDS = pattern("<one:(LAND | DEMO)> (HYPHEN | DASH | AND) <two:(LAND | DEMO)> <short:BODYREF>")


def _with_lands(row: Row) -> Row:
    """The row with the two states before an abbreviation as part of the name: "the Ghana-Kenya | PJCC"."""
    made = []
    for match in row.find(_LANDS):
        at = match.start("short")
        mention = row.units[at].value
        if isinstance(mention, BodyMention) and mention.bare and mention.full is not None:
            lands = (row.units[match.start("one")], row.units[match.start("two")])
            span = (lands[0].start, mention.span[1])
            parties = tuple((str(land.value), (land.start, land.end)) for land in lands)
            grown = replace(mention, span=span, parties=parties, bare=False)
            made.append((match.start("one"), at + 1, Unit("BODYREF", *span, grown)))
    return row.replaced(made) if made else row


def _given(row: Row, found: Row) -> Iterator[tuple[Unit, int, BodyMention]]:
    """Each abbreviation, the place of the body it is given to, and that body."""
    for at, unit in found.of_kind("BODYREF"):
        if not isinstance(unit.value, BodyMention):
            continue
        inside = row.part(unit.start, unit.end)
        match = next(inside.find(_AFTER_NAME), None)
        after = _AT_END.match(found.marks[at + 1 : at + 5])
        short = inside.units[match.start("short")] if match else None
        if short is None and after:
            short = found.units[at + 1 + after.start("short")]
        if short is not None and _is_short(found.text[short.start : short.end]):
            yield short, at, unit.value


def _is_short(written: str) -> bool:
    letters = sum(char.isalpha() for char in written)
    return SHORTEST <= letters <= LONGEST and not written[1:].islower()


def _bare(mention: BodyMention, found: Row, at: int) -> BodyMention:
    meets = mention.meets or (at + 1 < len(found) and found.units[at + 1].kind == "SESSION")
    return replace(mention, parties=(), joint=False, bare=True, named=False, meets=meets, full=mention)


def _read(unit: Unit, text: str, known: dict[str, BodyMention]) -> Unit:
    mention = known.get(text[unit.start : unit.end]) if _may_stand_for_a_body(unit) else None
    own = unit.value
    if mention is None and isinstance(own, BodyMention) and own.span[0] == own.head[0] and not own.parties:
        mention = known.get(text[slice(*own.head)])
    if mention is None:
        return unit
    span = (unit.start, unit.end)
    return Unit("BODYREF", *span, replace(mention, span=span, head=span))


def _may_stand_for_a_body(unit: Unit) -> bool:
    return unit.kind in SHORTENED or (isinstance(unit.value, BodyMention) and unit.value.bare)
