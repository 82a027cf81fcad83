"""Weights fitted to examples: logistic regression with both penalties, by steps along one weight at a time.

An example is what spoke for and against it, and whether it was right. The weights are those for which the examples
are most likely, less `SPREAD` times the sum of their squares and `SPARSE` times the sum of their sizes: the first keeps
weights small, the second keeps few of them. Each step sets one weight to where the slope is zero by Newton's rule, in
the order of the names; so the same examples give the same weights to the last bit, on every machine.

What was seen in fewer than `LEAST` examples is not weighed.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from paraph.intake.weights import BIAS

LEAST = 8
SPREAD = 4.0
SPARSE = 1.0
ROUNDS = 60
SMALLEST = 1e-3
"""A round in which no weight moves further is the last."""


@dataclass(frozen=True, slots=True)
class Example:
    """Something that was judged: its evidence, and whether it was right."""

    group: str
    """The set of releases it comes from: what is left out as a whole when the weights are tried."""

    language: str
    evidence: frozenset[str]
    right: bool


@dataclass(frozen=True, slots=True)
class Weight:
    """One fitted weight."""

    name: str
    weight: float
    count: int


def fitted(
    examples: Sequence[Example], *, least: int = LEAST, spread: float = SPREAD, sparse: float = SPARSE
) -> tuple[Weight, ...]:
    """The weights of all evidence that is worth one, by name, the bias first."""
    seen = Counter(name for example in examples for name in example.evidence)
    names = sorted(name for name, count in seen.items() if count >= least)
    places: dict[str, list[int]] = {name: [] for name in names}
    for at, example in enumerate(examples):
        for name in example.evidence & places.keys():
            places[name].append(at)
    sums = [0.0] * len(examples)
    likely = [0.5] * len(examples)
    right = [float(example.right) for example in examples]
    weights = dict.fromkeys([BIAS, *names], 0.0)
    for _ in range(ROUNDS):
        moved = 0.0
        for name, weight in weights.items():
            where: Iterable[int] = range(len(examples)) if name == BIAS else places[name]
            slope = math.fsum(right[at] - likely[at] for at in where)
            curve = math.fsum(likely[at] * (1 - likely[at]) for at in where)
            step = _step(weight, slope, curve, *((0.0, 0.0) if name == BIAS else (spread, sparse)))
            if not step:
                continue
            weights[name] = weight + step
            moved = max(moved, abs(step))
            for at in where:
                sums[at] += step
                likely[at] = 1 / (1 + math.exp(-sums[at]))
        if moved < SMALLEST:
            break
    rounded = ((name, round(weight, 2)) for name, weight in weights.items())
    return tuple(
        Weight(name, weight, len(examples) if name == BIAS else seen[name])
        for name, weight in rounded
        if weight or name == BIAS
    )


def _step(weight: float, slope: float, curve: float, spread: float, sparse: float) -> float:
    """How far one weight moves to where the slope, less what the penalties pull, is zero."""
    pull = slope + curve * weight
    wanted = math.copysign(max(abs(pull) - sparse, 0.0), pull) / (curve + spread + 1e-9)
    return max(-1.0, min(1.0, wanted - weight))


def probability(evidence: Iterable[str], weights: Mapping[str, float]) -> float:
    """What these weights make of some evidence."""
    total = weights.get(BIAS, 0.0) + math.fsum(weights[name] for name in set(evidence) if name in weights)
    return 1 / (1 + math.exp(-total))
