"""How much evidence weighs: from what speaks for and against a reading to how likely it is right.

Rules
    1. What is judged brings its evidence: short names, each a fact that a person can check ("verb:discussed",
       "words:1"). A piece of evidence either is there or is not.
    2. The weights of those that are there are summed and brought to a probability by the logistic function; evidence
       nobody has weighed weighs nothing.
    3. Weights are data, a row a piece of evidence: its name, its weight, in how many examples it was seen
       (`data/weights_*.tsv`). They were fitted by `tools/weigh.py`, which is also how to fit them again.

Example: with the weights `bias 0.2` and `verb:discussed 0.9` the evidence ("verb:discussed", "words:7") makes 1.1,
which is a probability of 0.75.

Reads: `data/weights_*.tsv`. Writes: a `Judgement`.
"""

import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
BIAS = "bias"
"""What is there before any evidence."""

WITH_ITS_LIST = "with-its-list"
"""What the other members of its list make of a subject: no evidence of its own, and never fitted."""

FIGURES = 2
"""Decimals of a probability."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """How likely something is right, and why."""

    probability: float
    """From 0 to 1, of two decimals."""

    evidence: tuple[tuple[str, float], ...] = ()
    """All there was, the heaviest first: its name and its weight, below 0 where it speaks against, 0 if it has none."""

    @property
    def weighed(self) -> tuple[tuple[str, float], ...]:
        """The evidence that has a weight."""
        return tuple(pair for pair in self.evidence if pair[1])


@lru_cache(maxsize=4)
def weights(name: str) -> Mapping[str, float]:
    """The weights of one judgement, "areas" or "sessions", read once."""
    lines = (DATA / f"weights_{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {row[0]: float(row[1]) for row in rows}


def judge_by(name: str, evidence: Iterable[str]) -> Judgement:
    """What the weights of `name` make of this evidence; each piece counts once."""
    known = weights(name)
    found = sorted(((one, known.get(one, 0.0)) for one in set(evidence)), key=lambda pair: (-abs(pair[1]), pair[0]))
    total = known.get(BIAS, 0.0) + math.fsum(weight for _, weight in found)
    return Judgement(round(1 / (1 + math.exp(-total)), FIGURES), tuple(found))


def in_language(lang: str, name: str) -> str:
    """A piece of evidence as evidence of one language alone: "ru-stance:agreed"."""
    return f"{lang}-{name}"


def step(name: str, count: int, *steps: int) -> str:
    """The step a count lies on: with steps 1, 3 a 2 is "1-2", a 7 is "3+"."""
    at = bisect_right(steps, count)
    if at == len(steps):
        return f"{name}:{steps[-1]}+"
    low, high = (steps[at - 1] if at else 0), steps[at] - 1
    return f"{name}:{low}" if low == high else f"{name}:{low}-{high}"
