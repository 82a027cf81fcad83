"""Sentences of an English release that tell of something other than its session.

* One that opens with a time that is over ("Last week, …", "Recently, …"), and those after it that go on with "the two
  leaders", "they" or a delegation.
* One that says what the body is: "The Commission is the highest mechanism for …", "… meetings are held annually".

Reads: the sentences, those that tell of the session. Writes: the sentences not to be read for chairs and subjects.
"""

from collections.abc import Collection, Sequence

from paraph.intake.bodies.mentions import BodyMention, bodies_in
from paraph.intake.marks import rulewords
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.sentences import Place, Sentence

OVER = rulewords.expression("en", "sessions.over")
"""How a sentence begins that tells of before."""

GOES_ON = frozenset({"BOTH", "STOPNAME", "SIDE"})
"""What near its beginning makes a sentence go on with what the one before told."""

_DEFINES = pattern(
    "(^ (THE | LAND | DEMO | HYPHEN | IN){0,5} | COMMA) (BODYREF | STOPNAME) (AND THE? BODYREF)? (SESSION? AUX)"
)
_IS = frozenset({"is", "are"})
LONGEST_LEAD = 16
"""Units within which a sentence comes to what it defines: "Founded ten years ago, the Committee | is the …"."""


def background(sentences: Sequence[Sentence], telling: Collection[Sentence]) -> frozenset[int]:
    """Identities of the sentences of the text that tell of something other than the session of `telling`."""
    apart: set[int] = set()
    own = {id(sentence) for sentence in telling}
    kinds = {name.kind for sentence in telling for _, name in bodies_in(sentence.row)}
    is_over = False
    for sentence in sentences:
        if sentence.place is not Place.BODY or id(sentence) in own:
            is_over = False
            continue
        is_over = _is_over(sentence.row) or (is_over and _goes_on(sentence.row))
        if is_over or _defines(sentence.row) or _tells_of_another(sentence.row, kinds):
            apart.add(id(sentence))
    return frozenset(apart)


_CONVENED = pattern("<body:BODYREF> (SESSION | LOW | AUX){0,2} HELD")


def _tells_of_another(row: Row, kinds: Collection[str]) -> bool:
    """Whether a sentence tells that a body of another kind, with its two states, met: "The A-B Dialogue | convened"."""
    named = (row.units[match.start("body")].value for match in row.find(_CONVENED))
    return any(isinstance(name, BodyMention) and len(name.parties) > 1 and name.kind not in kinds for name in named)


_BROUGHT_TO_MIND = rulewords.expression("en", "sessions.brought_to_mind")


def _is_over(row: Row) -> bool:
    if _BROUGHT_TO_MIND.match(row.text, row.units[0].start):
        return True
    return OVER.match(row.shown(0, 1).lower()) is not None and len(row) > 1


def _goes_on(row: Row) -> bool:
    """Whether a sentence goes on with those of whom the one before told, and names no body or session."""
    kinds = {unit.kind for unit in row.units}
    return not kinds & {"BODYREF", "SESSION"} and any(unit.kind in GOES_ON for unit in row.units[:3])


def _defines(row: Row) -> bool:
    """Whether a sentence says what a body is for, or how often it meets."""
    match = _DEFINES.search(row.marks, 0, LONGEST_LEAD)
    if match is None or row.shown(match.end() - 1, match.end()).lower() not in _IS or match.end() >= len(row):
        return False
    return row.units[match.end()].kind in {"THE", "HELD"}
