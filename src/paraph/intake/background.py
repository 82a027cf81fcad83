"""Sentences of an English release that tell of something other than its session.

* One that opens with a time that is over ("Last week, …", "Recently, …"), and those after it that go on with "the two
  leaders", "they" or a delegation.
* One that says what the body is: "The Commission is the highest mechanism for …", "… meetings are held annually".

Reads: the sentences, those that tell of the session. Writes: the sentences not to be read for chairs and subjects.
"""

from collections.abc import Collection, Sequence

from paraph.intake.rows import Row, pattern
from paraph.intake.sentences import Place, Sentence

OVER = ("last ", "past ", "recent", "earlier", "previously", "previous ")
"""How a sentence begins that tells of before."""

GOES_ON = frozenset({"BOTH", "STOPNAME", "SIDE"})
"""What near its beginning makes a sentence go on with what the one before told."""

_DEFINES = pattern("^ (THE | LAND | DEMO | HYPHEN | IN){0,5} (BODYREF | STOPNAME) (SESSION? AUX)")
_IS = frozenset({"is", "are"})


def background(sentences: Sequence[Sentence], telling: Collection[Sentence]) -> frozenset[int]:
    """Identities of the sentences of the text that tell of something other than the session of `telling`."""
    apart: set[int] = set()
    own = {id(sentence) for sentence in telling}
    is_over = False
    for sentence in sentences:
        if sentence.place is not Place.BODY or id(sentence) in own:
            is_over = False
            continue
        is_over = _is_over(sentence.row) or (is_over and _goes_on(sentence.row))
        if is_over or _defines(sentence.row):
            apart.add(id(sentence))
    return frozenset(apart)


def _is_over(row: Row) -> bool:
    return row.shown(0, 1).lower().startswith(OVER) and len(row) > 1


def _goes_on(row: Row) -> bool:
    """Whether a sentence goes on with those of whom the one before told, and names no body or session."""
    kinds = {unit.kind for unit in row.units}
    return not kinds & {"BODYREF", "SESSION"} and any(unit.kind in GOES_ON for unit in row.units[:3])


def _defines(row: Row) -> bool:
    """Whether a sentence says what a body is for, or how often it meets."""
    match = _DEFINES.match(row.marks)
    if match is None or row.shown(match.end() - 1, match.end()).lower() not in _IS or match.end() >= len(row):
        return False
    return row.units[match.end()].kind in {"THE", "HELD"}
