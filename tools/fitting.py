"""Weights fitted to examples: logistic regression with both penalties, by steps along one weight at a time.

An example is what spoke for and against it, and whether it was right. The weights are those for which the examples
are most likely, less `SPREAD` times the sum of their squares and `SPARSE` times the sum of their sizes: the first keeps
weights small, the second keeps few of them. Each step sets one weight to where the slope is zero by Newton's rule, in
the order of the names; so the same examples give the same weights to the last bit, on every machine.

What was seen in fewer than `LEAST` examples is not weighed.

Weights fitted to examples that are no longer at hand can be gone on with (`before`): each then is drawn to where it was
and not to zero, the harder the more examples it was seen in. That is what those examples would say again, as far as a
weight and a count tell of them (the normal approximation of the likelihood, each weight for itself).
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

TELLS = 0.1
"""How firmly one example of before holds a weight: p(1 - p), which is 0.25 for an even chance and 0.05 for 19 to 1."""


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
    examples: Sequence[Example],
    *,
    least: int = LEAST,
    spread: float = SPREAD,
    sparse: float = SPARSE,
    before: Sequence[Weight] = (),
    only: str = "",
) -> tuple[Weight, ...]:
    """The weights of all evidence that is worth one, by name, the bias first; gone on with from those of `before`.

    Of these only those whose names begin with `only` are fitted where it is given; the others stay as they were.
    """
    known = {one.name: one for one in before}
    seen = Counter(name for example in examples for name in example.evidence)
    names = sorted({name for name, count in seen.items() if count >= least} | known.keys() - {BIAS})
    places: dict[str, list[int]] = {name: [] for name in names}
    for at, example in enumerate(examples):
        for name in example.evidence & places.keys():
            places[name].append(at)
    right = [float(example.right) for example in examples]
    weights = {name: known[name].weight if name in known else 0.0 for name in [BIAS, *names]}
    pulls = {name: _pull(name, known.get(name), spread, sparse) for name in weights}
    sums = [weights[BIAS] + math.fsum(weights.get(name, 0.0) for name in one.evidence) for one in examples]
    where: dict[str, Sequence[int]] = {
        name: range(len(examples)) if name == BIAS else places[name] for name in weights if name.startswith(only)
    }
    _settle(weights, sums, right, where, pulls)
    rounded = ((name, round(weight, 2)) for name, weight in weights.items())
    told = {name: count for name, count in (*seen.items(), (BIAS, len(examples))) if name.startswith(only)}
    counts = Counter({one.name: one.count for one in before}) + Counter(told)
    return tuple(Weight(name, weight, counts[name]) for name, weight in rounded if weight or name == BIAS)


def _settle(
    weights: dict[str, float],
    sums: list[float],
    right: Sequence[float],
    where: Mapping[str, Sequence[int]],
    pulls: Mapping[str, "_Pull"],
) -> None:
    """Move the weights of `where` one after the other, over the examples each stands in, until none moves any more."""
    likely = [1 / (1 + math.exp(-total)) for total in sums]
    for _ in range(ROUNDS):
        moved = 0.0
        for name, places in where.items():
            slope = math.fsum(right[at] - likely[at] for at in places)
            curve = math.fsum(likely[at] * (1 - likely[at]) for at in places)
            step = _step(weights[name], slope, curve, pulls[name])
            if not step:
                continue
            weights[name] += step
            moved = max(moved, abs(step))
            for at in places:
                sums[at] += step
                likely[at] = 1 / (1 + math.exp(-sums[at]))
        if moved < SMALLEST:
            break


@dataclass(frozen=True, slots=True)
class _Pull:
    """What draws a weight: to where, how hard, and what it must bring to be one at all."""

    place: float
    hold: float
    toll: float


def _pull(name: str, before: Weight | None, spread: float, sparse: float) -> _Pull:
    if before is not None:
        return _Pull(before.weight, (0.0 if name == BIAS else spread) + TELLS * before.count, 0.0)
    return _Pull(0.0, 0.0, 0.0) if name == BIAS else _Pull(0.0, spread, sparse)


def _step(weight: float, slope: float, curve: float, pull: _Pull) -> float:
    """How far one weight moves to where the slope, less what draws it elsewhere, is zero."""
    reach = slope + curve * weight + pull.hold * pull.place
    wanted = math.copysign(max(abs(reach) - pull.toll, 0.0), reach) / (curve + pull.hold + 1e-9)
    return max(-1.0, min(1.0, wanted - weight))


def probability(evidence: Iterable[str], weights: Mapping[str, float]) -> float:
    """What these weights make of some evidence."""
    total = weights.get(BIAS, 0.0) + math.fsum(weights[name] for name in set(evidence) if name in weights)
    return 1 / (1 + math.exp(-total))
