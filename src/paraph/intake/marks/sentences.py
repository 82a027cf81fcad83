"""A sentence of a release as the stages after the marking see it: marked, and with its place.

Reads: rows. Writes: `Sentence`.
"""

from dataclasses import dataclass
from enum import StrEnum

from paraph.intake.marks.rows import Row


class Place(StrEnum):
    """Part of the release a sentence stands in."""

    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, marked."""

    row: Row
    place: Place
    number: int
    """Among the sentences of its place, from 0."""
