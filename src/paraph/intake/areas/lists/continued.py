"""Sentences that go on with what the one before was about: "कई विषयों पर चर्चा हुई। इनमें चाय और रेल | शामिल हैं".

They tell what was part of it, and so have its stance.

Reads: a Hindi row, its stretches, the row before. Writes: the stretches with the stance of the verb before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from paraph.intake.areas.governed.governing import GOVERNING
from paraph.intake.areas.governed.stretches import INCLUDED, Stretch
from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import words

GOING_ON = words("hi", "areas.going_on")


def continued(row: Row, found: Sequence[Stretch], before: Row | None) -> Iterator[Stretch]:
    """The stretches, those of a sentence that goes on with the stance of the last verb before it."""
    verbs = [unit.value for _, unit in before.of_kind(*GOVERNING) if unit.value != "signed"] if before else []
    goes_on = bool(verbs) and row.shown(0, 1) in GOING_ON
    for stretch in found:
        includes = any(word.startswith(INCLUDED) for word in row.text[slice(*stretch.verb)].split())
        yield replace(stretch, stance=str(verbs[-1])) if goes_on and includes else stretch
