"""The sentence that tells of a Hindi session before it is named: who met, on which day and where.

"मंगलवार को नाकुरू में दोनों देशों के अधिकारी बैठे। चाय आयोग की सातवीं बैठक में तय हुआ …": the session has neither day nor town,
the sentence before it has both.

Reads: the sentences of a release. Writes: those that stand right before the session and tell that people met.
"""

from collections.abc import Iterator, Sequence

from paraph.intake.marks.rulewords import expression
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.choosing.choice import Choice
from paraph.intake.sessions.events.roles import Role

MET = expression("hi", "sessions.met_before")
"""What such a sentence says: "बैठे", "जुटे", "मिला", "बैठक की", "चर्चा की"."""

LATEST = 4
"""Sentence of the text up to which people meet before the session is named."""

ELSEWHERE = frozenset({"LAST", "NEXT", "SPAN", "WILL", "POSTPONED"})


def told_before(choice: Choice, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Early sentences right before those that name the session, of people who met, the nearest first."""
    if choice.status != "held":
        return
    named = [event.sentence for event in choice.events if event.sentence.place is Place.BODY]
    first = min((one.row.units[0].start for one in named), default=0)
    before = [one for one in sentences if one.place is Place.BODY and one.row.units[0].start < first]
    only = [one for one in sentences if one in named and _is_only_named(choice, one)]
    for sentence in (*only[:1], *reversed(before[-2:])):
        kinds = {unit.kind for unit in sentence.row.units}
        if sentence.number <= LATEST and not kinds & ELSEWHERE and MET.search(sentence.row.shown(0, len(sentence.row))):
            yield sentence


def _is_only_named(choice: Choice, sentence: Sentence) -> bool:
    """Whether a sentence names the body that met, and no session of it: "चाय आयोग सोमवार को नाकुरू में मिला"."""
    return all(event.role is Role.NAMED for event in choice.events if event.sentence is sentence)
