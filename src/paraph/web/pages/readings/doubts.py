"""What a reading holds for doubtful, laid before a person: the words in their sentence, how likely, and why.

Rules
    1. What is doubtful stands apart from what is stated, and is asked, not proposed: yes or no.
    2. What speaks for it and what speaks against it is told in words, the heaviest first, without figures.
    3. What was answered with no stays in sight and may still be answered with yes; what was answered with yes is a
       statement, and is corrected as one.

Example: "steady progress", 34% likely; against it: to its right a full stop. Yes makes it the statement "Welcomed:
steady progress".
"""

from collections.abc import Iterator
from dataclasses import dataclass

from paraph.intake.because import heaviest
from paraph.intake.plans.plan import Answer, DoubtPlan
from paraph.intake.weights import Judgement
from paraph.mechanism.releases import Release
from paraph.mechanism.texts import Shown
from paraph.messages import N_
from paraph.papers.wording import STANCES
from paraph.web.pages.fields import Field
from paraph.web.pages.passages import Mark, Passage, stating
from paraph.web.pages.reader import Reader

MOST_EVIDENCE = 8
"""Pieces of evidence that are told of one."""


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """One doubtful subject of a release."""

    number: int
    words: Shown
    sentence: Passage
    stance: str
    """What the Sides then would have done, in words."""

    likely: str
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]
    field: Field

    @property
    def denied(self) -> bool:
        """Whether a person said that it is none."""
        return self.field.value == Answer.NO


def doubt_row(doubt: DoubtPlan, release: Release, number: int, field: Field, reader: Reader) -> DoubtRow:
    """A doubtful subject; `field` takes the answer."""
    statement = doubt.statement
    sentence = next(iter(stating(release.text, release.language, [Mark(statement.span, doubtful=True)])), Passage(()))
    speaks_for, speaks_against = (tuple(_told(doubt.judgement, sign, reader)) for sign in (1, -1))
    return DoubtRow(
        number,
        Shown(" ".join(release.words(statement.span).split()), release.language),
        sentence,
        reader.say(STANCES[statement.stance]),
        reader.say(N_("{percent}% likely"), percent=round(doubt.judgement.probability * 100)),
        speaks_for,
        speaks_against,
        field,
    )


def _told(judgement: Judgement, sign: int, reader: Reader) -> Iterator[str]:
    yield from (said.text(reader.language) for weight, said in heaviest(judgement, MOST_EVIDENCE) if weight * sign > 0)
